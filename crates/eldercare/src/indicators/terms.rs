//! The words of the formulas that only this family uses.

terms! {
    ALL = "in_all", "总人口", "population";
    AGEING_60 = "in_ageing_60", "老龄化率(60+)", "ageing rate (60+)";
    AGEING_65 = "in_ageing_65", "老龄化率(65+)", "ageing rate (65+)";
    BASE = "in_base", "60周岁以上低保老年人", "elders of 60 and more on the allowance";
    BEDS = "in_beds", "养老床位", "beds for elders";
    BEDS_COMMUNITY = "in_beds_community", "社区床位", "beds in communities";
    BEDS_INSTITUTION = "in_beds_institution", "机构床位", "beds of institutions";
    BEDS_NURSING = "in_beds_nursing", "护理型床位", "nursing-type beds";
    BEDS_RATE = "in_beds_rate", "每千名老年人床位", "beds per thousand elders";
    BEFORE = "in_before", "上期", "before";
    CENTRES = "in_centres", "有中心的社区", "communities with a centre";
    CENTRE_RATE = "in_centre_rate", "覆盖率", "coverage";
    COMMUNITIES = "in_communities", "社区数", "communities";
    DEPENDENCY = "in_dependency", "老年抚养比", "old-age dependency";
    DIRECTION = "in_direction", "增减", "up or down";
    DIVISOR = "in_divisor", "分母", "divisor";
    ELIGIBLE = "in_eligible", "符合条件者", "eligible";
    ENTITLED = "in_entitled", "应领人数", "entitled";
    FROM_15 = "in_from_15", "15至64周岁", "15 to 64";
    FROM_60 = "in_from_60", "60周岁以上", "60 and more";
    FROM_65 = "in_from_65", "65周岁以上", "65 and more";
    FROM_80 = "in_from_80", "80周岁以上", "80 and more";
    GOAL = "in_goal", "目标", "goal";
    GOAL_MET = "in_goal_met", "达到目标", "goal reached";
    GROWTH = "in_growth", "增减百分比", "per cent of growth";
    NONE = "in_none", "有无比率", "is there a ratio";
    NOW = "in_now", "本期", "now";
    NURSING = "in_nursing", "护理型占比", "nursing-type share";
    OF_BASE = "in_of_base", "占60周岁以上低保老年人", "of elders of 60 and more on the allowance";
    OF_ELIGIBLE = "in_of_eligible", "占符合条件者", "of the eligible";
    PAID = "in_paid", "津贴覆盖率", "allowance coverage";
    PART = "in_part", "分子", "part";
    POINTS = "in_points", "百分点", "percentage points";
    RECIPIENTS = "in_recipients", "实领人数", "recipients";
    ROUNDING = "in_rounding", "百分比取整", "rounding of percentages";
    SERVED = "in_served", "享受服务者", "served";
    SPECIAL = "in_special", "特殊困难老年人", "elders in special difficulty";
    TIMES = "in_times", "每百或每千", "per hundred or thousand";
    TO_ASSESS = "in_to_assess", "应评估人数", "to be assessed";
    VALID = "in_valid", "有有效评估者", "with a valid assessment";
    ASSESSED = "in_assessed", "评估率", "assessment rate";
    VERY_OLD = "in_very_old", "高龄比", "very old share";
    VISITED = "in_visited", "本月已探访", "visited in the month";
    VISIT_RATE = "in_visit_rate", "月探访率", "visit rate";
}
