//! SA-21, SA-23 to SA-26: review, grace, refusal of work, stop, over-claims.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::allowance::{BEFORE_2012, BEFORE_2021, BEFORE_ORDER_649, MEASURES_2012, MEASURES_2021, ORDER_649};
use crate::documents::{CONVENTION, LOCAL, N1, N2, N3, N4, cite};

/// 定期核查: by when a household is reviewed. A late review does not stop payment by itself.
pub static SA_21: Rule = Rule {
    id: "SA-21",
    title: Text::new("定期核查", "recertification"),
    statement: Text::new(
        "家庭情况变化不大的每年核查一次,收入不稳定、有劳动能力的每半年核查一次;2021年6月以前分三类:每年、每半年,有劳动能力的\
         城市按月、农村按季;逾期未核查不因此停发",
        "households whose situation changes little are reviewed once a year, those with unstable income and able members \
         every half year; until June 2021 there were three classes: yearly, half-yearly, and for the able-bodied monthly in \
         towns and quarterly in the country; a late review does not stop payment by itself",
    ),
    confidence: Confidence::Reported,
    variants: &[
        before_2012("stable"),
        reviewed_2012("stable"),
        Variant::new("stable", REVIEW, REVIEWED).from(MEASURES_2021),
        before_2012("middle"),
        reviewed_2012("middle"),
        // The measures of 2021 have two classes; a place may keep a third.
        Variant::new("middle", REVIEW, REVIEWED_LOCALLY).from(MEASURES_2021),
        before_2012("unstable-urban"),
        reviewed_2012("unstable-urban"),
        Variant::new("unstable-urban", REVIEW, REVIEWED).from(MEASURES_2021),
        before_2012("unstable-rural"),
        reviewed_2012("unstable-rural"),
        Variant::new("unstable-rural", REVIEW, REVIEWED).from(MEASURES_2021),
        Variant::new("able", ABLE, REVIEWED).from(MEASURES_2021),
        // That a minor whose work is not recorded is not able to work, no text says.
        Variant::new(
            "minor",
            "{able} = if age({birth}, {day}, {age_rule}) < {least} then 0 else 1",
            &[cite(&CONVENTION, "SA-21", "SA-21")],
        )
        .from(MEASURES_2021),
        Variant::new("class", "{review_class} = if sum({able}) = 0 then 'stable' else 'open'", REVIEWED)
            .from(MEASURES_2021),
    ],
};

const fn before_2012(name: &'static str) -> Variant {
    Variant::new(name, REVIEW, REVIEWED_LOCALLY).until(BEFORE_2012)
}

const fn reviewed_2012(name: &'static str) -> Variant {
    let form = Variant::new(name, REVIEW, REVIEWED_2012).from(MEASURES_2012).until(BEFORE_2021);
    Variant { confidence: Some(Confidence::Settled), ..form }
}

const REVIEWED_2012: &[Citation] = &[cite(&N4, "", "")];
const REVIEWED_LOCALLY: &[Citation] = &[cite(&LOCAL, "", "")];
const REVIEWED: &[Citation] = &[cite(&N3, "", "")];
const ABLE: &str = "{able} = if {employment} = 'unable-to-work' or {employment} = 'not-expected-to-work' or {employment} = 'none' then 0 else 1";
const REVIEW: &str = "{last} = add_months({reviewed}, {published})";

/// 渐退期.
pub static SA_23: Rule = Rule {
    id: "SA-23",
    title: Text::new("渐退期", "grace period"),
    statement: Text::new(
        "收入超过低保标准的家庭,可在规定月数内按原金额继续享受;欺骗或者财产超标的不适用",
        "a household whose income has risen above the standard keeps its amount for the local number of months; not after \
         deception, nor where property exceeds the limit",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("last", "{last} = add_months(month({decided}), {months})", &[cite(&LOCAL, "", "")]),
        Variant::new(
            "due",
            "{due} = {month} > month({decided}) and {month} ≤ {last}",
            &[cite(&LOCAL, "", "")],
        ),
        Variant::new("", "{amount} = if {due} then {kept} else 0", &[cite(&LOCAL, "", "")]),
        Variant::new("ground", "{receives} = ({ground} = 'income')", &[cite(&CONVENTION, "SA-23", "SA-23")])
            .assumed(),
    ],
};

/// 拒绝就业.
pub static SA_24: Rule = Rule {
    id: "SA-24",
    title: Text::new("拒绝就业", "refusal of work"),
    statement: Text::new(
        "有劳动能力未就业的成员连续三次无正当理由拒绝适当工作的,减发或者停发其本人的份额,不影响其他成员",
        "the own share of an able member who refuses suitable work three times in a row without good reason is reduced \
         or stopped; the others are not affected",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "counted",
            "{refusing} = if {refusals} ≥ {minimum} then 1 else 0",
            &[cite(&N1, "第四十五条", "art. 45")],
        )
        .from(ORDER_649),
        // What the own share is, and that it is stopped whole, no text says.
        Variant::new(
            "",
            "{amount} = round({full_amount} × ({members} − sum({refusing}) + sum({refusing}) × {kept_share}) ÷ {members}, {rounding})",
            REFUSED,
        )
        .from(ORDER_649)
        .assumed(),
        Variant::new(
            "top-up",
            "{amount} = round(({standard} × {members} − {income} ÷ {months}) × ({members} − sum({refusing}) + sum({refusing}) × {kept_share}) ÷ {members}, {rounding})",
            REFUSED,
        )
        .from(ORDER_649)
        .assumed(),
    ],
};

const REFUSED: &[Citation] = &[cite(&N1, "第四十五条", "art. 45"), cite(&CONVENTION, "SA-24", "SA-24")];

const STOPPED_1999: &[Citation] = &[cite(&N2, "第十条", "art. 10"), cite(&CONVENTION, "SA-25", "SA-25")];
const STOPPED: &[Citation] = &[cite(&N1, "第十三条", "art. 13"), cite(&CONVENTION, "SA-25", "SA-25")];

/// 停发: the last month of payment after a stop, with its ground.
pub static SA_25: Rule = Rule {
    id: "SA-25",
    title: Text::new("停发事由", "grounds to stop"),
    statement: Text::new(
        "收入、财产不再符合,拒不配合,虚假申报,死亡,户籍迁出,单人户服刑,转为特困供养等,书面说明理由后停发,自决定次月起",
        "payment stops in the month after the decision, with written reasons, when income or property no longer qualify, \
         for refusal to cooperate, false statements, death, moving away, imprisonment of a sole member, or when \
         extreme-hardship support takes over",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("last", LAST, STOPPED_1999).until(BEFORE_ORDER_649).assumed(),
        Variant::new("last", LAST, STOPPED).from(ORDER_649).assumed(),
        Variant::new("ended", ENDED, STOPPED_1999).until(BEFORE_ORDER_649),
        Variant::new("ended", ENDED, STOPPED).from(ORDER_649),
    ],
};

const LAST: &str = "{last} = add_months(month({decided}), choose({stop_rule}, 'month-after-decision', 0, 'month-of-decision', 0 − 1))";
const ENDED: &str = "{due} = {month} ≤ {last} or {ground} = 'none'";

/// 多领追回: what was paid too much, and the lawful range of a fine.
pub static SA_26: Rule = Rule {
    id: "SA-26",
    title: Text::new("多领追回", "over-claims"),
    statement: Text::new(
        "骗取低保金的停发、追回,可以处非法获取金额一倍以上三倍以下罚款;如实迟报的只追回;各月多发、少发不互相抵消",
        "what was obtained by deception is recovered and may be fined one to three times; honest late reporting is \
         recovered without a fine; months paid too little do not offset months paid too much",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("month", MONTH, RECOVERED_1999).until(BEFORE_ORDER_649),
        Variant::new("month", MONTH, RECOVERED).from(ORDER_649),
        Variant::new("total", TOTAL, RECOVERED_1999).until(BEFORE_ORDER_649),
        Variant::new("total", TOTAL, RECOVERED).from(ORDER_649),
        Variant::new("fine", FINE, RECOVERED_1999).until(BEFORE_ORDER_649),
        Variant::new("fine", FINE, RECOVERED).from(ORDER_649),
    ],
};

const MONTH: &str = "{overclaim} = max({paid} − {due_amount}, 0)";
const TOTAL: &str = "{overclaim} = sum({overclaim_month})";
const FINE: &str = "{amount} = round({multiple} × {overclaim}, 'fen/half-up')";
const RECOVERED_1999: &[Citation] = &[cite(&N2, "第十四条", "art. 14")];
const RECOVERED: &[Citation] = &[cite(&N1, "第六十八条", "art. 68")];
