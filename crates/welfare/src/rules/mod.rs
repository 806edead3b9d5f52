//! The rules of this crate as data: id, wording, dated forms with formula and clause.
//!
//! The functions that apply them name these statics; the formula of a form is what the function computes, and
//! [`minzheng_core_types::explain::Document::recheck`] holds the two together.
mod allowance;
mod supplements;

pub use allowance::*;
use minzheng_core_types::Rule;
pub use supplements::*;

/// Every rule of this crate, in the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &SA_01, &SA_02, &SA_03, &SA_05, &SA_06, &SA_11, &SA_12, &SA_16, &SA_18, &SA_19, &SA_22, &SA_27, &SA_28,
    &HA_01, &HA_02, &HA_03, &SI_01, &SI_02, &SI_03, &PE_01,
];

/// Rules of the rulebook's welfare part that this crate leaves out so far, with the reason.
pub static LEFT_OUT: &[(&str, &str)] = &[
    ("SA-04", "single-person applications: not built yet"),
    ("SA-07", "employment-cost deduction: not built yet; wages come in net"),
    ("SA-08", "rigid-expenditure gate: not built yet"),
    ("SA-09", "notional income: not built yet; off by default"),
    ("SA-10", "maintenance formulas: not built yet; maintenance comes in as an amount"),
    ("SA-13", "banded amounts: not built yet; not used in the districts covered"),
    ("SA-14", "amount of single-person cases: not built yet"),
    ("SA-15", "floor of the top-up: not built yet; no place covered has it"),
    ("SA-17", "percentage supplements: not built yet; not used in the districts covered"),
    ("SA-20", "procedure clocks: not built yet"),
    ("SA-21", "recertification: not built yet"),
    ("SA-23", "grace period: not built yet"),
    ("SA-24", "refusal of work: not built yet"),
    ("SA-25", "grounds to stop: not built yet; an ended case comes in as a fact"),
    ("SA-26", "over-claims: not built yet"),
    ("LI-01", "marginal households: not built yet"),
    ("LI-02", "rigid-expenditure households: not built yet"),
    ("HA-04", "national frame: encourages places, gives nobody anything"),
    ("HA-05", "a test of consistency, not a rule; its difference stands in the district's report"),
    ("XH-01", "extreme-hardship support: not built yet"),
    ("XH-02", "self-care grade: not built yet"),
    ("XH-03", "amounts of extreme-hardship support: not built yet; the figures are in the packs"),
    ("XH-04", "start and stop of extreme-hardship support: not built yet"),
    ("TA-01", "temporary assistance: not built yet"),
    ("TA-02", "temporary assistance: not built yet"),
    ("TA-03", "temporary assistance: not built yet"),
    ("TA-04", "a test of consistency, not a rule"),
    ("MA-01", "medical assistance: not built yet"),
    ("MA-02", "medical assistance: not built yet"),
    ("PE-02", "accident insurance for elders: not built yet"),
    ("SC-01", "special care: not built yet"),
    ("SC-02", "special care: not built yet"),
    ("DB-01", "calendar of payment: not built yet"),
    ("DB-02", "back-pay after a raise: the register's run computes it, from two assessments of each month"),
    ("DB-03", "total of a raise: a property of DB-02, tested"),
    ("DB-04", "statistics: the register's run counts them"),
    ("DB-05", "public notice: not built yet"),
    ("DB-06", "funds: not built yet"),
    ("DB-07", "price-linked subsidy: not built yet"),
];
