//! EC-01, EC-12, EC-13 and EC-17: who is an elder, the six indicators of self-care, and recognition without conversion.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::sure;
use crate::documents::{CONVENTION, ELDERS, LTC, N2016, N2021, SIX_ITEMS, cite};

const ART_2: &[Citation] = &[cite(&ELDERS, "第二条", "art. 2")];
const AGE: &[Citation] = &[cite(&ELDERS, "第二条", "art. 2"), cite(&CONVENTION, "EC-01", "EC-01")];
const SIX: &[Citation] = &[cite(&SIX_ITEMS, "", "")];
const OF_2021: &[Citation] = &[cite(&N2021, "生活自理能力评估", "chapter on self-care")];
const OF_2016: &[Citation] = &[cite(&N2016, "生活自理能力评估", "chapter on self-care")];
const RECOGNISE: &[Citation] = &[cite(&LTC, "印发通知", "covering notice")];

/// 老年人.
pub static EC_01: Rule = Rule {
    id: "EC-01",
    title: Text::new("老年人和周岁", "who is an elder, and age"),
    statement: Text::new(
        "老年人是指年满60周岁的公民;2月29日出生的,平年以3月1日为生日(约定)",
        "an elder is a person of 60 full years; whoever was born on 29 February has the birthday of a common year on 1 \
         March (a convention)",
    ),
    confidence: Confidence::Settled,
    variants: &[
        sure(
            Variant::new("age", "{ec_age} = age({ec_birth}, {as_of}, {ec_age_rule})", AGE),
            Confidence::Convention,
        ),
        Variant::new("", "{elder} = {ec_age} ≥ {ec_least}", ART_2),
        // A cut-off at an instant: who reaches the age on the day itself is not in.
        sure(
            Variant::new("before", "{reached} = add_years({ec_birth}, {ec_least}) < {cut_off}", AGE),
            Confidence::Reported,
        ),
    ],
};

/// 特困人员生活自理能力.
pub static EC_12: Rule = Rule {
    id: "EC-12",
    title: Text::new("特困人员生活自理能力", "self-care of extreme-hardship persons"),
    statement: Text::new(
        "吃饭、穿衣、上下床、如厕、室内行走、洗澡六项,全部能完成的具备,1至3项不能的部分丧失,4至6项不能的完全丧失生活自理能力;变化后10个工作日内重新评估",
        "of eating, dressing, getting in and out of bed, toilet, walking indoors and bathing: all met is able, one to three \
         not met partly lost, four to six wholly lost; after a reported change again within ten working days",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("count", COUNT, OF_2016).until(Month::at(2021, 6)).assumed(),
        Variant::new("count", COUNT, OF_2021).from(Month::at(2021, 7)),
        Variant::new("", CLASS, OF_2016).until(Month::at(2021, 6)).assumed(),
        Variant::new("", CLASS, OF_2021).from(Month::at(2021, 7)),
        // Working days stand in a calendar, not in a formula.
        Variant::new("change", "{reassess_by} = {tenth_workday}", OF_2021).from(Month::at(2021, 7)),
    ],
};
const COUNT: &str = "{not_met} = (if {self_care_eats} = 'met' then 0 else 1) + (if {self_care_dresses} = 'met' then 0 else 1) + (if {self_care_bed} = 'met' then 0 else 1) + (if {self_care_toilets} = 'met' then 0 else 1) + (if {self_care_walks} = 'met' then 0 else 1) + (if {self_care_bathes} = 'met' then 0 else 1)";
const CLASS: &str =
    "{self_care_class} = lookup({not_met}, 0, 'care-able', 1, 'care-partly', 4, 'care-wholly')";

/// 六项统计口径.
pub static EC_13: Rule = Rule {
    id: "EC-13",
    title: Text::new("六项日常活动能力(统计)", "six activities of daily living (statistics)"),
    statement: Text::new(
        "同样六项,1至2项不能为轻度,3至4项中度,5至6项重度失能;仅供统计,没有法律效力",
        "of the same six, one or two not met is mild, three or four moderate, five or six severe; statistics only, without \
         legal force",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{six_adl} = lookup({not_met}, 0, 'six-none', 1, 'six-mild', 3, 'six-moderate', 5, 'six-severe')",
        SIX,
    )],
};

/// 互认,不换算.
pub static EC_17: Rule = Rule {
    id: "EC-17",
    title: Text::new("互认,不换算", "recognition, never conversion"),
    statement: Text::new(
        "各标准的等级之间没有官方对照表;一项待遇可以规定认可哪些标准的哪一级以上,不得换算",
        "there is no official table between the grades of the standards; a benefit may say which grade of which standard it \
         recognises, and nothing is converted",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{recognition} = {grade} ≥ {least_grade}", RECOGNISE).from(Month::at(2021, 7))
    ],
};
