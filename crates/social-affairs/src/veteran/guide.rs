//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.veteran.regime", &["SO-27"], "rs24"),
    asks("so.veteran.report", &["SO-27"], "30"),
    asks("so.veteran.given-up", &["SO-27"], "30"),
    asks("so.veteran.retire-age", &["SO-27"], "55"),
    asks("so.veteran.retire-service", &["SO-27"], "30"),
    asks("so.veteran.placed-service", &["SO-27", "SO-29"], "12"),
    asks("so.veteran.rate", &["SO-28"], "4500.00"),
    asks("so.veteran.months", &["SO-28"], "half-years"),
    asks("so.veteran.several", &["SO-28"], "highest"),
    asks("so.veteran.award.medal", &["SO-28"], "0.25"),
    asks("so.veteran.award.honorary", &["SO-28"], "0.25"),
    asks("so.veteran.award.war-1", &["SO-28"], "0.20"),
    asks("so.veteran.award.war-2", &["SO-28"], "0.15"),
    asks("so.veteran.award.war-3", &["SO-28"], "0.10"),
    asks("so.veteran.award.war-4", &["SO-28"], "0.05"),
    asks("so.veteran.award.commendation-1", &["SO-28"], "0.20"),
    asks("so.veteran.award.commendation-2", &["SO-28"], "0.15"),
    asks("so.veteran.award.merit-1", &["SO-28"], "0.15"),
    asks("so.veteran.award.merit-2", &["SO-28"], "0.10"),
    asks("so.veteran.award.merit-3", &["SO-28"], "0.05"),
    asks("so.veteran.local-grant", &["SO-28"], "10000.00"),
    asks("so.veteran.place-within", &["SO-29"], "6"),
    asks("so.veteran.waiting", &["SO-29"], "minimum-wage"),
    asks("so.veteran.living-level", &["SO-29"], "dibao"),
    asks("so.minimum-wage", &["SO-29"], "2200.00"),
    asks("so.veteran.post-within", &["SO-29"], "thirty-days"),
    asks("so.veteran.idle-share", &["SO-29"], "0.8"),
    asks("so.veteran.contract", &["SO-29"], "3"),
    asks("so.veteran.open-ended", &["SO-29"], "10"),
    asks("so.veteran.fine", &["SO-29"], "10"),
    asks("so.family.payer", &["SO-30"], "enlistment-county"),
    asks("so.family.money", &["SO-30"], "12000.00"),
    asks("so.family.proration", &["SO-30"], "by-month"),
];
