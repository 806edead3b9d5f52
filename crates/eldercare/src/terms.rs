//! The words of the formulas, beside those that the items of the forms supply.

use crate::form::{Item, Scale};

terms! {
    ADL_HYGIENE = "adl_hygiene_level", "个人卫生(重编码)", "hygiene, recoded";
    ADL_EATING = "adl_eating_level", "进食(重编码)", "eating, recoded";
    ADL_HIERARCHY = "adl_hierarchy", "ADL 层级", "ADL hierarchy";
    ADL_LOCOMOTION = "adl_locomotion_level", "移动(重编码)", "locomotion, recoded";
    ADL_TOILET = "adl_toilet_level", "如厕(重编码)", "toilet use, recoded";
    AGE = "ec_age", "周岁", "age";
    AGE_RULE = "ec_age_rule", "周岁算法", "age convention";
    AS_OF = "as_of", "查询日", "day asked about";
    ASSESSED = "assessed", "评估日", "day of the assessment";
    ASSESSORS = "assessors", "评估人员数", "assessors";
    BARTHEL_READING = "barthel_reading", "依赖程度", "dependence";
    BARTHEL_TOTAL = "barthel_total", "Barthel 总分", "Barthel total";
    BIRTH = "ec_birth", "出生日期", "date of birth";
    BODY_ASSESSORS = "body_assessors", "机构评估员数", "assessors of the body";
    BY_NORMALISED = "by_normalised", "按规范化读法", "by the normalised reading";
    BY_PSYCHIATRIST = "by_psychiatrist", "精神科医师诊断", "diagnosed by a psychiatrist";
    BY_SEVEREST = "by_severest", "按从重读法", "by the severest reading";
    CHOKINGS = "chokings", "噎食次数", "chokings";
    CODE = "f_code", "诊断编码", "diagnosis";
    CODES = "f_codes", "编码范围", "range of codes";
    CPS_GRADE = "cps_grade", "CPS 等级", "CPS grade";
    CPS_IMPAIRMENTS = "cps_impairments", "受损项数", "impairments";
    CPS_SEVERE = "cps_severe", "重度受损项数", "severe impairments";
    CURRENT = "current", "在有效期内", "still valid";
    CUT_OFF = "cut_off", "截止时点", "cut-off";
    DEMENTIA = "dementia", "痴呆(F00–F03)", "dementia (F00–F03)";
    DIAGNOSED = "diagnosed", "确诊认知障碍、痴呆或精神疾病", "cognitive disorder, dementia or mental illness diagnosed";
    DISORDER = "disorder", "其他精神和行为障碍(F04–F99)", "other mental or behavioural disorder (F04–F99)";
    ELDER = "elder", "老年人", "elder";
    EVENT_REASON = "event_reason", "30天内两次以上", "twice or more within 30 days";
    EVENT_RULE = "event_rule", "计次规则", "how events are counted";
    EVENTS = "events", "事件次数", "events";
    FALLS = "falls", "跌倒次数", "falls";
    FIRST_DAY = "first_day", "施行之日", "first day in force";
    GB_CONSCIOUSNESS = "gb_consciousness_points", "意识水平得分", "points of consciousness";
    GB_FINAL = "gb_final", "最终等级", "final grade";
    GB_MENTAL = "gb_mental", "精神状态", "mental state";
    GB_MOVEMENT = "gb_movement", "基础运动能力", "basic movement";
    GB_NAME = "gb_name", "能力等级", "ability grade";
    GB_PRELIMINARY = "gb_preliminary", "初步等级", "preliminary grade";
    GB_SELF_CARE = "gb_self_care", "自理能力", "self-care";
    GB_SENSES = "gb_senses", "感知觉与社会参与", "senses and social participation";
    GB_TOTAL = "gb_total", "总分", "total";
    GATE_A = "gate_a", "甲类依赖项数", "dependent items of class a";
    GATE_B = "gate_b", "乙类依赖项数", "dependent items of class b";
    GATE_LETTER = "gate_letter", "自评等级", "letter";
    GATE_MAY_APPLY = "gate_may_apply", "自评结论", "conclusion";
    GRADE = "grade", "等级", "grade";
    HAPPENED = "happened", "发生日", "day of the event";
    IN_FORCE = "in_force", "评估之日施行", "in force on the day";
    INFORMANT_SIGNED = "informant_signed", "信息提供者签名", "informant signed";
    KATZ_DEPENDENT = "katz_dependent", "依赖项数", "dependent items";
    KATZ_LETTER = "katz_letter", "Katz 等级", "Katz letter";
    KIND = "event_kind", "事件种类", "kind of event";
    LAST_DAY = "last_day_in_force", "施行末日", "last day in force";
    LASTING = "lasting", "持续6个月以上", "six months or longer";
    LASTING_MONTHS = "lasting_months", "持续月数", "months it has lasted";
    LEAST = "ec_least", "最低要求", "least";
    LEAST_GRADE = "least_grade", "最低等级", "least grade";
    LOSSES = "losses", "走失次数", "times lost";
    LTC_COGNITION = "ltc_cognition", "认知能力得分", "points of cognition";
    LTC_COGNITION_BAND = "ltc_cognition_band", "认知能力档", "band of cognition";
    LTC_DAILY = "ltc_daily", "日常生活活动能力得分", "points of daily living";
    LTC_DAILY_BAND = "ltc_daily_band", "日常生活活动能力档", "band of daily living";
    LTC_GRADE = "ltc_grade", "失能等级", "grade";
    LTC_NAME = "ltc_name", "失能等级名称", "name of the grade";
    LTC_PERCEPTION = "ltc_perception", "感知觉与沟通能力得分", "points of perception";
    LTC_PERCEPTION_BAND = "ltc_perception_band", "感知觉与沟通能力档", "band of perception";
    LTC_WORSE = "ltc_worse", "认知与感知觉较重者", "the worse of cognition and perception";
    MEDICAL = "medical", "有医护背景", "medical or nursing background";
    MET = "met", "符合", "met";
    MOST = "most_of_a_kind", "单类最多次数", "most events of one kind";
    MZ_DAILY = "mz_daily", "日常生活活动总分", "total of daily living";
    MZ_DAILY_GRADE = "mz_daily_grade", "日常生活活动分级", "grade of daily living";
    MZ_FINAL = "mz_final", "最终等级", "final grade";
    MZ_ILLNESS = "mz_illness", "认知障碍或精神疾病", "cognitive disorder or mental illness";
    MZ_MENTAL = "mz_mental", "精神状态总分", "total of mental state";
    MZ_MENTAL_GRADE = "mz_mental_grade", "精神状态分级", "grade of mental state";
    MZ_NAME = "mz_name", "能力等级", "ability grade";
    MZ_PERCEPTION_GRADE = "mz_perception_grade", "感知觉与沟通分级", "grade of perception and communication";
    MZ_PRELIMINARY = "mz_preliminary", "初步等级", "preliminary grade";
    MZ_SOCIAL = "mz_social_total", "社会参与总分", "total of social participation";
    MZ_SOCIAL_GRADE = "mz_social_grade", "社会参与分级", "grade of social participation";
    NOT_MET = "not_met", "不能完成的项数", "items not met";
    OTHERS = "other_events", "其他事件次数", "other events";
    PROCESS = "process", "程序符合", "process as prescribed";
    REACHED = "reached", "截止前已满", "reached before the cut-off";
    READING = "reading", "读法", "reading";
    REASONS = "reasons", "查实的变更理由数", "reasons for a level change that are established";
    RECENT = "recent", "近30天内", "within the last 30 days";
    RECOGNISED = "recognised", "经认定或委托", "recognised or commissioned";
    RECOGNITION = "recognition", "互认", "recognised by the benefit";
    SELF_CARE_CLASS = "self_care_class", "自理能力", "self-care";
    SELF_HARMS = "self_harms", "自杀、自伤次数", "suicide attempts or self-harm";
    SIGNED = "signed", "评估员签名", "assessors signed";
    SIX_ADL = "six_adl", "失能程度(统计)", "disability (statistics)";
    STACKING = "stacking", "多项理由的处理", "several reasons together";
    TENTH_WORKDAY = "tenth_workday", "第10个工作日", "the tenth working day";
    REASSESS_BY = "reassess_by", "重新评估期限", "to be assessed again by";
    VALID_MONTHS = "valid_months", "有效月数", "months of validity";
    VALID_UNTIL = "valid_until", "有效期至", "valid until";
    WINDOW = "event_window", "天数", "days";
}

/// Every item of every form: each supplies a word of formulas.
pub fn items() -> impl Iterator<Item = &'static Item> {
    [
        crate::gb42195::Gb42195::ITEMS,
        crate::mzt039::Mzt039::ITEMS,
        crate::self_care::SelfCare::ITEMS,
        crate::ltc_gate::LtcGate::ITEMS,
        crate::ltc::Ltc::ITEMS,
        crate::barthel::Barthel::ITEMS,
        crate::katz::Katz::ITEMS,
        crate::interrai::AdlHierarchy::ITEMS,
        crate::interrai::Cps::ITEMS,
    ]
    .into_iter()
    .flatten()
}
