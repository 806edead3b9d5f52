//! Every family of rules of this crate, and what they hold together.

use minzheng_core_types::figures::Parameter;
use minzheng_core_types::{Catalogue, Family, Rule, Term};

use crate::{
    CATALOGUE, GUIDE, PARAMETERS, accident_insurance, day_care, dispatch, home_care, indicators, ledger,
    service_order, terms,
};

/// 能力评估: how able an elder is (EC-01 to EC-19).
pub static ABILITY: Family =
    Family { file: "eldercare.toml", catalogue: &CATALOGUE, guide: GUIDE, terms: terms::TERMS };

/// Every family, in the order of the rulebook.
pub static FAMILIES: &[&Family] = &[
    &ABILITY,
    &home_care::FAMILY,
    &service_order::FAMILY,
    &dispatch::FAMILY,
    &day_care::FAMILY,
    &accident_insurance::FAMILY,
    &ledger::FAMILY,
    &indicators::FAMILY,
];

/// The parameters of every family: what a pack for all of this crate is loaded with.
pub static FIGURES: &[&[Parameter]] = &[
    PARAMETERS,
    home_care::PARAMETERS,
    service_order::PARAMETERS,
    day_care::PARAMETERS,
    accident_insurance::PARAMETERS,
    ledger::PARAMETERS,
    indicators::PARAMETERS,
];

/// The catalogue of every family.
pub fn catalogues() -> impl Iterator<Item = &'static Catalogue> {
    FAMILIES.iter().map(|family| family.catalogue)
}

/// Every rule, in the order of the rulebook.
pub fn every_rule() -> impl Iterator<Item = &'static Rule> {
    catalogues().flat_map(|catalogue| catalogue.rules.iter().copied())
}

/// Every word of the formulas, those of the forms' items among them.
pub fn every_term() -> impl Iterator<Item = &'static Term> {
    FAMILIES
        .iter()
        .flat_map(|family| family.terms.iter().copied())
        .chain(crate::terms::items().map(|item| item.term))
}
