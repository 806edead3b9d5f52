//! What may have to be asked: the counts.

questions! {
    EVERYBODY = "population", "population.all", "总人口是多少?", "how many people live there?";
    FROM_15 = "from-15-to-64", "population.from_15_to_64", "15至64周岁有多少人?", "how many are 15 to 64?";
    FROM_60 = "from-60", "population.from_60", "60周岁以上有多少人?", "how many are 60 and more?";
    FROM_65 = "from-65", "population.from_65", "65周岁以上有多少人?", "how many are 65 and more?";
    FROM_80 = "from-80", "population.from_80", "80周岁以上有多少人?", "how many are 80 and more?";
    BEDS_INSTITUTION = "beds-institution", "beds.institution", "机构床位有多少张?", "how many beds have institutions?";
    BEDS_COMMUNITY = "beds-community", "beds.community", "社区床位有多少张?", "how many beds are there in communities?";
    BEDS_NURSING = "beds-nursing", "beds.nursing", "机构床位中护理型有多少张?", "how many beds of institutions are of the nursing type?";
    COMMUNITIES = "communities", "centres.communities", "社区有多少个?", "how many communities are there?";
    WITH_CENTRE = "with-centre", "centres.with_centre", "有日间照料中心的社区有多少个?", "how many communities have a day-care centre?";
    SERVED = "served", "home_care.served", "享受购买居家养老服务的有多少人?", "how many are served by home care?";
    ELIGIBLE = "eligible", "home_care.eligible", "符合条件的有多少人?", "how many are eligible?";
    BASE = "base", "home_care.base", "60周岁以上低保老年人有多少人?", "how many elders of 60 and more are on the allowance?";
    SPECIAL = "special", "visits.special", "特殊困难老年人有多少人?", "how many elders are in special difficulty?";
    VISITED = "visited", "visits.visited", "本月探访了多少人?", "how many of them were visited in the month?";
    TO_ASSESS = "to-assess", "assessments.eligible", "应评估的有多少人?", "how many are to be assessed?";
    VALID = "valid", "assessments.valid", "有有效评估的有多少人?", "how many have a valid assessment?";
    ENTITLED = "entitled", "allowance.entitled", "应领津贴的有多少人?", "how many are entitled to the allowance?";
    RECIPIENTS = "recipients", "allowance.recipients", "实领津贴的有多少人?", "how many draw it?";
    BEFORE_60 = "before-from-60", "before.population.from_60", "上期60周岁以上有多少人?", "how many were 60 and more before?";
    BEFORE_ALL = "before-population", "before.population.all", "上期总人口是多少?", "how many people lived there before?";
}
