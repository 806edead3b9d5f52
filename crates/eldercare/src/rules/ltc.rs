//! EC-14 to EC-16: long-term-care insurance.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::sure;
use crate::documents::{GATE, ISSUE, LTC, PILOT, cite};

const FORM: &[Citation] = &[cite(&GATE, "", "")];
const ITEMS: &[Citation] = &[cite(&LTC, "附件", "annex")];
const BANDS: &[Citation] = &[cite(&LTC, "附件(组合法)", "annex (combination)")];
const DATES: &[Citation] = &[cite(&ISSUE, "", "")];
const CONDITION: &[Citation] = &[cite(&PILOT, "", "")];

const fn of(citations: &'static [Citation], name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, citations).from(Month::at(2021, 7))
}

/// 长期护理失能等级自评.
pub static EC_14: Rule = Rule {
    id: "EC-14",
    title: Text::new("失能等级自评表", "self-assessment gate"),
    statement: Text::new(
        "甲类(进食、二便、洗澡)和乙类(穿衣、如厕、转移)各数依赖的项数,查表得A至G;E、F、G可以申请",
        "the dependent items of class a (eating, continence, bathing) and class b (dressing, toilet, transfer) give a letter from \
         A to G; only E, F and G may apply",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "a",
            "{gate_a} = (if {ltc_gate_eating} = 'dependent' then 1 else 0) + (if {ltc_gate_continence} = 'dependent' then 1 else 0) + (if {ltc_gate_bathing} = 'dependent' then 1 else 0)",
            FORM,
        ),
        Variant::new(
            "b",
            "{gate_b} = (if {ltc_gate_dressing} = 'dependent' then 1 else 0) + (if {ltc_gate_toilet} = 'dependent' then 1 else 0) + (if {ltc_gate_transfer} = 'dependent' then 1 else 0)",
            FORM,
        ),
        Variant::new(
            "",
            "{gate_letter} = choose(4 × {gate_a} + {gate_b}, 0, 'A', 1, 'B', 2, 'B', 3, 'C', 4, 'B', 5, 'C', 6, 'D', 7, 'E', 8, 'D', 9, 'E', 10, 'E', 11, 'F', 12, 'E', 13, 'F', 14, 'F', 15, 'G')",
            FORM,
        ),
        Variant::new(
            "apply",
            "{gate_may_apply} = choose({gate_letter}, 'E', 'may-apply', 'F', 'may-apply', 'G', 'may-apply', 'may-not-apply')",
            FORM,
        ),
    ],
};

/// 长期护理失能等级评估指标.
pub static EC_15: Rule = Rule {
    id: "EC-15",
    title: Text::new("长期护理评估指标", "long-term care: items"),
    statement: Text::new(
        "日常生活活动能力满分100,认知能力16,感知觉与沟通能力12,均为分高为好;失能状态须经规范诊疗后持续6个月以上",
        "daily living reaches 100, cognition 16, perception and communication 12, all high is good; the disability must have \
         lasted six months or more after standard treatment",
    ),
    confidence: Confidence::Reported,
    variants: &[
        sure(Variant::new("in-force", "{in_force} = {assessed} ≥ {first_day}", DATES), Confidence::Settled),
        sure(of(CONDITION, "lasting", "{lasting} = {lasting_months} ≥ {ec_least}"), Confidence::Settled),
        of(
            ITEMS,
            "daily",
            "{ltc_daily} = {ltc_eating} + {ltc_dressing} + {ltc_hygiene} + {ltc_bowels} + {ltc_bladder} + {ltc_toilet} + {ltc_walking} + {ltc_transfer} + {ltc_stairs} + {ltc_bathing}",
        ),
        of(ITEMS, "cognition", "{ltc_cognition} = {ltc_time} + {ltc_person} + {ltc_place} + {ltc_memory}"),
        of(ITEMS, "perception", "{ltc_perception} = {ltc_vision} + {ltc_hearing} + {ltc_communication}"),
    ],
};

/// 长期护理失能等级.
pub static EC_16: Rule = Rule {
    id: "EC-16",
    title: Text::new("长期护理失能等级(组合法)", "long-term care: bands and grade"),
    statement: Text::new(
        "日常生活活动能力分档与认知、感知觉中较重一档组合,得0至5级;分档和组合表为公认内容,未重读原文",
        "the band of daily living, combined with the worse band of cognition and perception, gives grades 0 to 5; bands and \
         table are settled knowledge, not read again",
    ),
    confidence: Confidence::Settled,
    variants: &[
        of(BANDS, "daily", "{ltc_daily_band} = lookup({ltc_daily}, 0, 3, 45, 2, 65, 1, 100, 0)"),
        of(BANDS, "cognition", "{ltc_cognition_band} = lookup({ltc_cognition}, 0, 3, 2, 2, 4, 1, 16, 0)"),
        of(BANDS, "perception", "{ltc_perception_band} = lookup({ltc_perception}, 0, 3, 2, 2, 4, 1, 12, 0)"),
        of(BANDS, "worse", "{ltc_worse} = max({ltc_cognition_band}, {ltc_perception_band})"),
        of(
            BANDS,
            "",
            "{ltc_grade} = choose(4 × {ltc_daily_band} + {ltc_worse}, 0, 0, 1, 0, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 2, 8, 2, 9, 2, 10, 2, 11, 3, 12, 3, 13, 3, 14, 4, 15, 5)",
        ),
        of(
            BANDS,
            "name",
            "{ltc_name} = choose({ltc_grade}, 0, 'ltc-normal', 1, 'ltc-mild', 2, 'ltc-moderate', 3, 'ltc-severe-1', 4, 'ltc-severe-2', 5, 'ltc-severe-3')",
        ),
        sure(
            of(BANDS, "valid-until", "{valid_until} = after_months({assessed}, {valid_months})"),
            Confidence::Convention,
        ),
        sure(of(BANDS, "current", "{current} = {as_of} ≤ {valid_until}"), Confidence::Convention),
    ],
};
