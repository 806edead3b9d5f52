//! EC-05 and EC-10: what changes the grade that the points give.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::sure;
use crate::documents::{CONVENTION, GB42195, MZT039, cite};

const GB: &[Citation] = &[cite(&GB42195, "表C", "form C")];
const MZ: &[Citation] = &[cite(&MZT039, "附录C", "appendix C")];
const GB_WINDOW: &[Citation] = &[cite(&GB42195, "表C", "form C"), cite(&CONVENTION, "EC-05", "EC-05")];
const MZ_WINDOW: &[Citation] = &[cite(&MZT039, "附录C", "appendix C"), cite(&CONVENTION, "EC-05", "EC-05")];

const fn gb(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, GB).from(Month::at(2022, 12))
}

const fn mz(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, MZ).from(Month::at(2013, 10)).until(Month::at(2022, 12))
}

/// Days e with assessed − 30 < e ≤ assessed: where the window ends is a convention.
const fn window(citations: &'static [Citation], variant: Variant) -> Variant {
    let mut variant = variant;
    variant.citations = citations;
    sure(variant, Confidence::Convention)
}

/// 等级变更, GB/T 42195-2022.
pub static EC_05: Rule = Rule {
    id: "EC-05",
    title: Text::new("等级变更和最终等级", "level change and final grade"),
    statement: Text::new(
        "评估时昏迷的直接定为完全丧失;确诊痴呆(F00–F03)、精神科医师确诊其他精神和行为障碍(F04–F99)、近30天内照护风险事件两次以上的,升一级,至完全丧失为止",
        "coma at the assessment is complete loss at once; dementia (F00–F03), another mental or behavioural disorder \
         diagnosed by a psychiatrist (F04–F99), or two events of care risk within 30 days raise the grade by one, up to \
         complete loss",
    ),
    confidence: Confidence::Reported,
    variants: &[
        gb("coma", "{gb_final} = if {gb42195_consciousness} = 'coma' then 4 else {gb_preliminary}"),
        gb("dementia", "{dementia} = matches_code({f_code}, {f_codes})"),
        gb("disorder", "{disorder} = matches_code({f_code}, {f_codes}) and {by_psychiatrist}"),
        window(
            GB_WINDOW,
            gb(
                "recent",
                "{recent} = if days({happened}, {assessed}) ≥ 0 and days({happened}, {assessed}) < {event_window} then 1 else 0",
            ),
        ),
        gb("total", "{events} = sum({recent})"),
        gb("fall", "{falls} = sum({recent})"),
        gb("choking", "{chokings} = sum({recent})"),
        gb("self-harm", "{self_harms} = sum({recent})"),
        gb("lost", "{losses} = sum({recent})"),
        gb("other", "{other_events} = sum({recent})"),
        gb("most", "{most_of_a_kind} = max({falls}, {chokings}, {self_harms}, {losses}, {other_events})"),
        gb("events", "{event_reason} = {events} ≥ {ec_least}"),
        gb(
            "events-chosen",
            "{event_reason} = if {event_rule} = 'per-kind' then {most_of_a_kind} ≥ {ec_least} else {events} ≥ {ec_least}",
        ),
        gb(
            "reasons",
            "{reasons} = (if any({dementia}) then 1 else 0) + (if any({disorder}) then 1 else 0) + (if {event_reason} then 1 else 0)",
        ),
        gb("", "{gb_final} = min({gb_preliminary} + min({reasons}, 1), 4)"),
        gb(
            "stacking",
            "{gb_final} = if {stacking} = 'each' then min({gb_preliminary} + {reasons}, 4) else min({gb_preliminary} + min({reasons}, 1), 4)",
        ),
    ],
};

/// 等级变更, MZ/T 039-2013.
pub static EC_10: Rule = Rule {
    id: "EC-10",
    title: Text::new("等级变更和最终等级(MZ/T 039)", "level change and final grade (MZ/T 039)"),
    statement: Text::new(
        "初步为重度的不再变更;昏迷为重度;认知障碍、痴呆或精神疾病升一级;30天内跌倒、噎食、自杀、走失两次以上升一级;至重度为止",
        "a preliminary grade of severe stays; coma is severe; a cognitive disorder, dementia or mental illness raises the grade \
         by one, and so do two falls, chokings, suicide attempts or losses within 30 days; up to severe",
    ),
    confidence: Confidence::Reported,
    variants: &[
        mz("coma", "{mz_final} = if {mzt039_consciousness} = 'coma' then 3 else {mz_preliminary}"),
        mz("cognition", "{mz_illness} = {mzt039_cognition} = 2"),
        mz("diagnosed", "{mz_illness} = {diagnosed}"),
        window(
            MZ_WINDOW,
            mz(
                "recent",
                "{recent} = if {event_kind} ≠ 'other' and days({happened}, {assessed}) ≥ 0 and days({happened}, {assessed}) < {event_window} then 1 else 0",
            ),
        ),
        mz("total", "{events} = sum({recent})"),
        mz("fall", "{falls} = sum({recent})"),
        mz("choking", "{chokings} = sum({recent})"),
        mz("self-harm", "{self_harms} = sum({recent})"),
        mz("lost", "{losses} = sum({recent})"),
        mz("most", "{most_of_a_kind} = max({falls}, {chokings}, {self_harms}, {losses})"),
        mz("events", "{event_reason} = {events} ≥ {ec_least}"),
        mz(
            "events-chosen",
            "{event_reason} = if {event_rule} = 'per-kind' then {most_of_a_kind} ≥ {ec_least} else {events} ≥ {ec_least}",
        ),
        mz("reasons", "{reasons} = (if any({mz_illness}) then 1 else 0) + (if {event_reason} then 1 else 0)"),
        mz("", "{mz_final} = min({mz_preliminary} + min({reasons}, 1), 3)"),
        mz(
            "stacking",
            "{mz_final} = if {stacking} = 'each' then min({mz_preliminary} + {reasons}, 3) else min({mz_preliminary} + min({reasons}, 1), 3)",
        ),
    ],
};
