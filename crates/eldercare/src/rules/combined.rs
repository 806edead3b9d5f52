//! EC-07 to EC-09 and EC-11: the four domains of MZ/T 039-2013, and which standard is in force.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::sure;
use crate::documents::{CONVENTION, ISSUE, MZT039, cite};

const ITEMS: &[Citation] = &[cite(&MZT039, "附录B", "appendix B")];
const RESULT: &[Citation] = &[cite(&MZT039, "附录C", "appendix C")];
const WORST_FIRST: &[Citation] = &[cite(&MZT039, "附录C", "appendix C"), cite(&CONVENTION, "EC-08", "EC-08")];
const DATES: &[Citation] = &[cite(&ISSUE, "", "")];

const fn of(citations: &'static [Citation], name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, citations).from(Month::at(2013, 10)).until(Month::at(2022, 12))
}

/// 各参数得分.
pub static EC_07: Rule = Rule {
    id: "EC-07",
    title: Text::new("一级指标得分(MZ/T 039)", "points of the domains (MZ/T 039)"),
    statement: Text::new(
        "日常生活活动分高为好,0至100;精神状态(0至6)和社会参与(0至20)分低为好;各项不得相加",
        "daily living: high is good, 0 to 100; mental state (0 to 6) and social participation (0 to 20): low is good; the \
         domains are never added up",
    ),
    confidence: Confidence::Reported,
    variants: &[
        of(
            ITEMS,
            "daily",
            "{mz_daily} = {mzt039_eating} + {mzt039_bathing} + {mzt039_grooming} + {mzt039_dressing} + {mzt039_bowels} + {mzt039_bladder} + {mzt039_toilet} + {mzt039_transfer} + {mzt039_walking} + {mzt039_stairs}",
        ),
        // The scores of aggression and depression were not read again.
        sure(
            of(
                ITEMS,
                "mental",
                "{mz_mental} = {mzt039_cognition} + {mzt039_aggression} + {mzt039_depression}",
            ),
            Confidence::Settled,
        ),
        of(
            ITEMS,
            "social",
            "{mz_social_total} = {mzt039_living} + {mzt039_working} + {mzt039_orientation} + {mzt039_person} + {mzt039_social}",
        ),
    ],
};

/// 一级指标分级.
pub static EC_08: Rule = Rule {
    id: "EC-08",
    title: Text::new("一级指标分级(MZ/T 039)", "grades of the domains (MZ/T 039)"),
    statement: Text::new(
        "日常生活活动100、65至95、45至60、0至40分,精神状态0、1、2至3、4至6分,社会参与0至2、3至7、8至13、14至20分,依次为0至3级;感知觉与沟通由重到轻判定",
        "daily living 100, 65 to 95, 45 to 60, 0 to 40; mental state 0, 1, 2 to 3, 4 to 6; social participation 0 to 2, 3 to 7, \
         8 to 13, 14 to 20 are grades 0 to 3; perception is judged from the worst",
    ),
    confidence: Confidence::Reported,
    variants: &[
        of(RESULT, "daily", "{mz_daily_grade} = lookup({mz_daily}, 0, 3, 45, 2, 65, 1, 100, 0)"),
        of(RESULT, "mental", "{mz_mental_grade} = lookup({mz_mental}, 0, 0, 1, 1, 2, 2, 4, 3)"),
        sure(
            of(
                WORST_FIRST,
                "perception",
                "{mz_perception_grade} = if {mzt039_vision} = 4 or {mzt039_hearing} = 4 or {mzt039_communication} = 3 or {mzt039_consciousness} = 'stupor' or {mzt039_consciousness} = 'coma' then 3 else if {mzt039_vision} = 3 or {mzt039_hearing} = 3 or {mzt039_communication} = 2 or {mzt039_consciousness} = 'drowsy' then 2 else if {mzt039_vision} = 2 or {mzt039_hearing} = 2 or {mzt039_communication} = 1 then 1 else 0",
            ),
            Confidence::Convention,
        ),
        of(RESULT, "social", "{mz_social_grade} = lookup({mz_social_total}, 0, 0, 3, 1, 8, 2, 14, 3)"),
    ],
};

/// 能力等级的组合.
pub static EC_09: Rule = Rule {
    id: "EC-09",
    title: Text::new("能力等级的组合(MZ/T 039)", "combination to the ability grade (MZ/T 039)"),
    statement: Text::new(
        "日常生活活动0级的为完好或轻度,1级的为轻度或中度,2级的为中度或重度,3级的为重度,依其他三项而定;条文有歧义处按规范化读法,从重读法为备选",
        "daily living of grade 0 is intact or mild, 1 mild or moderate, 2 moderate or severe, 3 severe, as the other three \
         have it; where the words fit two grades the normalised reading decides, the severest one is the alternative",
    ),
    confidence: Confidence::Settled,
    variants: &[
        of(
            RESULT,
            "normalised",
            "{by_normalised} = if {mz_daily_grade} = 0 then (if {mz_mental_grade} = 0 and {mz_perception_grade} = 0 and {mz_social_grade} ≤ 1 then 0 else 1) else if {mz_daily_grade} = 1 then (if min({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) ≤ 1 then 1 else 2) else if {mz_daily_grade} = 2 then (if max({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 3 or min({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 2 then 3 else 2) else 3",
        ),
        of(
            RESULT,
            "severest",
            "{by_severest} = if {mz_daily_grade} = 0 then (if {mz_mental_grade} = 0 and {mz_perception_grade} = 0 and {mz_social_grade} ≤ 1 then 0 else 1) else if {mz_daily_grade} = 1 then (if max({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 3 or min({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 2 then 2 else 1) else if {mz_daily_grade} = 2 then (if max({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 3 or min({mz_mental_grade}, {mz_perception_grade}, {mz_social_grade}) = 2 then 3 else 2) else 3",
        ),
        of(RESULT, "", "{mz_preliminary} = {by_normalised}"),
        of(
            RESULT,
            "reading",
            "{mz_preliminary} = if {reading} = 'severest' then {by_severest} else {by_normalised}",
        ),
        of(
            RESULT,
            "name",
            "{mz_name} = choose({mz_final}, 0, 'mz-intact', 1, 'mz-mild', 2, 'mz-moderate', 3, 'mz-severe')",
        ),
    ],
};

/// 何时用何标准.
pub static EC_11: Rule = Rule {
    id: "EC-11",
    title: Text::new("评估之日施行的标准", "the standard in force on the day"),
    statement: Text::new(
        "2013年10月1日至2022年12月29日用 MZ/T 039-2013,2022年12月30日起用 GB/T 42195-2022;两者等级不能互换",
        "from 1 October 2013 to 29 December 2022 MZ/T 039-2013, from 30 December 2022 GB/T 42195-2022; their grades are not \
         interchangeable",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new(
            "mzt039",
            "{in_force} = {assessed} ≥ {first_day} and {assessed} ≤ {last_day_in_force}",
            DATES,
        ),
        Variant::new("gb42195", "{in_force} = {assessed} ≥ {first_day}", DATES),
    ],
};
