//! EC-40 to EC-43, EC-46, EC-47: the centre, who is admitted, how it is used and subsidised.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use crate::day_care::documents::{BUILDING, CONTRACT, LOCAL, SERVICE};
use crate::documents::{CONVENTION, cite};
use crate::rules::sure;

const IN_FORCE: Month = Month::at(2011, 3);
const CLASSES: &[Citation] = &[cite(&BUILDING, "建设规模", "scale of construction")];
const SHARES: &[Citation] = &[cite(&BUILDING, "用房面积比例", "shares of rooms")];
const RATIOS: &[Citation] = &[cite(&LOCAL, "", "")];
const SERVICES: &[Citation] = &[cite(&SERVICE, "", ""), cite(&LOCAL, "", "")];
const PLACES: &[Citation] = &[cite(&CONVENTION, "EC-42", "EC-42")];
const ADMISSION: &[Citation] = &[cite(&CONTRACT, "EC-43", "EC-43")];
const USE: &[Citation] = &[cite(&CONVENTION, "EC-46", "EC-46")];
const SUBSIDY: &[Citation] = &[cite(&LOCAL, "", ""), cite(&CONVENTION, "EC-47", "EC-47")];

/// 建设类别.
pub static EC_40: Rule = Rule {
    id: "EC-40",
    title: Text::new("日间照料中心建设类别和面积", "building classes of day-care centres"),
    statement: Text::new(
        "社区人口30,000至50,000人为一类(1,600平方米),15,000至29,999人为二类(1,085平方米),10,000至14,999人为三类(750平方米);\
         老年人人均面积0.26、0.32、0.39平方米;表外不外推",
        "a community of 30,000 to 50,000 people is class 1 (1,600 m²), of 15,000 to 29,999 class 2 (1,085 m²), of 10,000 to \
         14,999 class 3 (750 m²); 0.26, 0.32 and 0.39 m² for each elder; nothing is extrapolated beyond the table",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new(
            "class",
            "{dc_class} = if {dc_population} < 10000 or {dc_population} > 50000 then 'out-of-table' else lookup({dc_population}, \
             10000, 'class-3', 15000, 'class-2', 30000, 'class-1')",
            CLASSES,
        )
        .from(IN_FORCE),
        Variant::new(
            "area",
            "{dc_area} = choose({dc_class}, 'class-1', 1600, 'class-2', 1085, 'class-3', 750)",
            CLASSES,
        )
        .from(IN_FORCE),
        Variant::new("reached", "{dc_reached} = {dc_built} ≥ {dc_area}", CLASSES).from(IN_FORCE),
        Variant::new(
            "index",
            "{dc_index_area} = choose({dc_class}, 'class-1', 0.26, 'class-2', 0.32, 'class-3', 0.39) × {dc_elders}",
            CLASSES,
        )
        .from(IN_FORCE),
    ],
};

/// 用房面积比例.
pub static EC_41: Rule = Rule {
    id: "EC-41",
    title: Text::new("各类用房使用面积", "usable area by room group"),
    statement: Text::new(
        "使用面积为建筑面积的65%;其中生活服务43.0%、39.3%、35.7%,保健康复11.9%、16.2%、20.3%,娱乐18.3%、16.2%、15.5%,辅助26.8%、28.3%、\
         28.5%(一、二、三类)",
        "the usable area is 65 % of the floor area; of it living service 43.0, 39.3 and 35.7 %, health and rehabilitation 11.9, \
         16.2 and 20.3 %, recreation 18.3, 16.2 and 15.5 %, auxiliary 26.8, 28.3 and 28.5 % (classes 1, 2 and 3)",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("usable", "{dc_usable} = 0.65 × {dc_area}", SHARES).from(IN_FORCE),
        Variant::new(
            "living",
            "{dc_living} = round({dc_usable} × choose({dc_class}, 'class-1', 43, 'class-2', 39.3, 'class-3', 35.7) ÷ 100, \
             '0.01/half-up')",
            SHARES,
        )
        .from(IN_FORCE),
        Variant::new(
            "health",
            "{dc_health} = round({dc_usable} × choose({dc_class}, 'class-1', 11.9, 'class-2', 16.2, 'class-3', 20.3) ÷ 100, \
             '0.01/half-up')",
            SHARES,
        )
        .from(IN_FORCE),
        Variant::new(
            "recreation",
            "{dc_recreation} = round({dc_usable} × choose({dc_class}, 'class-1', 18.3, 'class-2', 16.2, 'class-3', 15.5) ÷ 100, \
             '0.01/half-up')",
            SHARES,
        )
        .from(IN_FORCE),
        Variant::new(
            "auxiliary",
            "{dc_auxiliary} = round({dc_usable} × choose({dc_class}, 'class-1', 26.8, 'class-2', 28.3, 'class-3', 28.5) ÷ 100, \
             '0.01/half-up')",
            SHARES,
        )
        .from(IN_FORCE),
    ],
};

const STAFF: &str = "{dc_staff} = (if {dc_clients_0} = 0 then 0 else {dc_clients_0} ÷ {dc_ratio_0}) + (if {dc_clients_1} = 0 then \
                     0 else {dc_clients_1} ÷ {dc_ratio_1}) + (if {dc_clients_2} = 0 then 0 else {dc_clients_2} ÷ {dc_ratio_2}) + \
                     (if {dc_clients_3} = 0 then 0 else {dc_clients_3} ÷ {dc_ratio_3}) + (if {dc_clients_4} = 0 then 0 else \
                     {dc_clients_4} ÷ {dc_ratio_4}) ≤ {dc_carers}";

/// 人员配备和位置.
pub static EC_42: Rule = Rule {
    id: "EC-42",
    title: Text::new("照护比和核定位置", "staff ratios and places"),
    statement: Text::new(
        "每名护理员照护的人数由各省按能力等级规定,没有全国数字;在岗护理员不少于各等级人数除以照护比之和;在托人数不超过核定位置,半日托老人合用位置(约定)",
        "how many clients a carer may have is set by province for each grade, there is no national number; carers on duty are no \
         fewer than the sum of clients over ratio; clients stay within the places of the licence or filing, and half-day \
         clients share a place (a convention)",
    ),
    confidence: Confidence::Convention,
    variants: &[
        sure(Variant::new("staff", STAFF, RATIOS).until(Month::at(2017, 4)), Confidence::Assumed),
        sure(Variant::new("staff", STAFF, SERVICES).from(Month::at(2017, 5)), Confidence::Assumed),
        Variant::new(
            "places",
            "{dc_places_kept} = {dc_whole} + {dc_half} ÷ {dc_halves} ≤ {dc_places}",
            PLACES,
        ),
    ],
};

/// The number of a grade within its own standard.
macro_rules! grade {
    () => {
        "choose({dc_ability}, 'gb-intact', 0, 'gb-mild', 1, 'gb-moderate', 2, 'gb-severe', 3, 'gb-complete', 4, 'mz-intact', 0, \
         'mz-mild', 1, 'mz-moderate', 2, 'mz-severe', 3)"
    };
}

/// 入托条件.
pub static EC_43: Rule = Rule {
    id: "EC-43",
    title: Text::new("入托条件、不宜入托情形和轮候", "admission, exclusion and waiting"),
    statement: Text::new(
        "年满60周岁、评估在有效期内、已签合同(行为能力受限的由监护人签)的可以入托;传染病传染期、精神疾病急性期危及自身或他人、需连续治疗、完全失能而中心没有护理资质的不宜入托,\
         各有复核日;轮候按类别和申请时间,等级达到规定的独居老人在前",
        "an elder with a valid assessment and a signed contract (by the guardian too where capacity is limited) is admitted; \
         excluded are an infectious disease in its infectious period, acute mental illness endangering self or others, need of \
         continuous medical treatment, and complete loss where the centre holds no nursing qualification, each with a day \
         of review; who waits is ordered by class and time of application, elders living alone from a grade on first",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("elder", "{dc_met} = {elder}", ADMISSION),
        Variant::new("assessed", "{dc_met} = {as_of} ≤ {valid_until}", ADMISSION),
        // No assessment at all, or one that nothing ends.
        Variant::new("was-assessed", "{dc_met} = {dc_assessed}", ADMISSION),
        Variant::new("contract", "{dc_met} = {dc_contract}", ADMISSION),
        Variant::new("guardian", "{dc_met} = {dc_guardian}", ADMISSION),
        Variant::new("capable", "{dc_met} = not {dc_limited}", ADMISSION),
        Variant::new("clear", "{dc_met} = not {dc_excluded}", ADMISSION),
        // Until the day of review; from that day on it is asked again.
        Variant::new("infectious", "{dc_met} = {as_of} ≥ {dc_review}", ADMISSION),
        Variant::new("mental", "{dc_met} = {as_of} ≥ {dc_review}", ADMISSION),
        Variant::new("treatment", "{dc_met} = {as_of} ≥ {dc_review}", ADMISSION),
        Variant::new("grade", "{dc_met} = {dc_ability} ≠ 'gb-complete'", ADMISSION),
        Variant::new("nursing", "{dc_met} = {dc_nursing}", ADMISSION),
        Variant::new("", "{dc_admissible} = all({dc_met})", ADMISSION),
        Variant::new("review", "{dc_review_next} = min({dc_review})", ADMISSION),
        Variant::new(
            "waiting",
            concat!("{dc_waiting} = if ", grade!(), " ≥ {dc_priority_grade} and {dc_alone} then 1 else 2"),
            ADMISSION,
        ),
        // Where one condition fails, the other need not be known.
        Variant::new(
            "waiting-below",
            concat!("{dc_waiting} = if ", grade!(), " < {dc_priority_grade} then 2 else 1"),
            ADMISSION,
        ),
        Variant::new("waiting-together", "{dc_waiting} = if not {dc_alone} then 2 else 1", ADMISSION),
    ],
};

/// 入托率.
pub static EC_46: Rule = Rule {
    id: "EC-46",
    title: Text::new("入托率和床位使用率", "occupancy"),
    statement: Text::new(
        "位置占用日除以位置乘开放天数;半日托按合用人数折算;按人次计可以超过100%,须标明",
        "place-days used over places times open days; half-day clients count by how many share a place; counted by heads it may \
         exceed 100 %, which is flagged",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "",
            "{dc_occupancy} = round(100 × ({dc_whole} + {dc_half} ÷ {dc_halves}) ÷ ({dc_places} × {dc_open_days}), \
             '0.1/half-up')",
            USE,
        ),
        Variant::new(
            "heads",
            "{dc_heads_rate} = round(100 × ({dc_whole} + {dc_half}) ÷ ({dc_places} × {dc_open_days}), '0.1/half-up')",
            USE,
        ),
        Variant::new(
            "over",
            "{dc_usage} = if {dc_whole} + {dc_half} ÷ {dc_halves} > {dc_places} × {dc_open_days} then 'overbooked' else if \
             {dc_whole} + {dc_half} > {dc_places} × {dc_open_days} then 'over-with-halves' else 'not-over'",
            USE,
        ),
    ],
};

/// 建设和运营补助.
pub static EC_47: Rule = Rule {
    id: "EC-47",
    title: Text::new("建设和运营补助", "construction and running subsidies"),
    statement: Text::new(
        "建设补助一次性,按面积(有上限)或者按类别;运营补助按评定等级和开放月数,没有评级、入托率低于最低线的不发;验收合格后发给,规定年限内关停的收回;金额由各地规定",
        "a one-off subsidy by area (up to a cap) or by class; a yearly one by rating and months open, not without a rating \
         or below a floor of occupancy; both after the acceptance check, given back on closing within some years; amounts are set by places",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("accepted", "{dc_met} = {dc_accepted_on} ≤ {as_of}", SUBSIDY),
        Variant::new("not-accepted", "{dc_met} = {dc_accepted}", SUBSIDY),
        Variant::new(
            "per-area",
            "{dc_one_off} = choose({dc_one_off_by}, 'per-area', min({dc_one_off_cap}, round({dc_one_off_rate} × {dc_built}, \
             'fen/half-up')))",
            SUBSIDY,
        ),
        Variant::new(
            "by-class",
            "{dc_one_off} = choose({dc_one_off_by}, 'by-class', {dc_class_amount})",
            SUBSIDY,
        ),
        Variant::new("rated", "{dc_met} = {dc_rated}", SUBSIDY),
        Variant::new("floor", "{dc_met} = {dc_year_occupancy} ≥ {dc_floor}", SUBSIDY),
        Variant::new(
            "running",
            "{dc_running} = round({dc_rating_amount} × {dc_months_open} ÷ 12, 'fen/half-up')",
            SUBSIDY,
        ),
        // Closed later than the day asked about.
        Variant::new("goes-on", "{dc_claw_back} = {dc_closed} ≤ {as_of}", SUBSIDY),
        Variant::new(
            "claw-back",
            "{dc_claw_back} = {dc_closed} < add_years({dc_accepted_on}, {dc_claw_years})",
            SUBSIDY,
        ),
    ],
};
