//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_CAP: Omitted = Omitted::GoesOn(Text::new("工资不封顶", "the average wage is not capped"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.enterprise.certificate", &["SO-23"], "abolished"),
    asks("so.enterprise.ratio", &["SO-23"], "0.25"),
    asks("so.vat.regime", &["SO-25"], "v52"),
    asks("so.vat.ratio", &["SO-24"], "0.25"),
    asks("so.vat.least", &["SO-24"], "10"),
    asks("so.vat.least-massage", &["SO-24"], "5"),
    asks("so.vat.contract", &["SO-24"], "12"),
    asks("so.vat.bad-credit", &["SO-24"], "D"),
    asks("so.vat.own-share", &["SO-24"], "0.5"),
    asks("so.vat.multiple", &["SO-25"], "4"),
    asks("so.vat.cap", &["SO-25"], "35000.00"),
    asks("so.vat.six-times", &["SO-25"], "yearly"),
    asks("so.vat.failing-month", &["SO-25"], "not-usable"),
    asks("so.vat.border", &["SO-25"], "together"),
    asks("so.minimum-wage", &["SO-24", "SO-25"], "2200.00"),
    asks("so.tax.disabled-wages", &["SO-25"], "2"),
    asks("so.levy.ratio", &["SO-26"], "0.015"),
    asks("so.levy.severe", &["SO-26"], "2"),
    asks("so.levy.tier-from", &["SO-26"], "0.01"),
    asks("so.levy.tier-high", &["SO-26"], "0.5"),
    asks("so.levy.tier-low", &["SO-26"], "0.9"),
    asks("so.levy.tier-date", &["SO-26"], "fund-year"),
    asks("so.levy.exempt-staff", &["SO-26"], "30"),
    asks("so.levy.exempt-age", &["SO-26"], "any"),
    asks("so.levy.exempt-years", &["SO-26"], "3"),
    Guide { parameter: "so.levy.wage-cap", rules: &["SO-26"], omitted: NO_CAP, example: "2" },
    asks("so.levy.local-wage", &["SO-26"], "80000.00"),
    asks("so.levy.late-fee", &["SO-26"], "0.005"),
];
