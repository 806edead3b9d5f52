//! Every family of rules of this crate, and what they hold together.

use minzheng_core_types::figures::Parameter;
use minzheng_core_types::{Catalogue, Family, Rule, Term};

use crate::{employer, funeral, marriage, placename, rescue, veteran};

/// Every family, in the order of the rulebook.
pub static FAMILIES: &[&Family] = &[
    &marriage::FAMILY,
    &rescue::FAMILY,
    &funeral::FAMILY,
    &placename::FAMILY,
    &employer::FAMILY,
    &veteran::FAMILY,
];

/// The parameters of every family: what a pack for all of this crate is loaded with.
pub static FIGURES: &[&[Parameter]] = &[
    marriage::PARAMETERS,
    rescue::PARAMETERS,
    funeral::PARAMETERS,
    placename::PARAMETERS,
    employer::PARAMETERS,
    veteran::PARAMETERS,
];

/// The catalogue of every family.
pub fn catalogues() -> impl Iterator<Item = &'static Catalogue> {
    FAMILIES.iter().map(|family| family.catalogue)
}

/// Every rule, in the order of the rulebook.
pub fn every_rule() -> impl Iterator<Item = &'static Rule> {
    catalogues().flat_map(|catalogue| catalogue.rules.iter().copied())
}

/// Every word of the formulas.
pub fn every_term() -> impl Iterator<Item = &'static Term> {
    FAMILIES.iter().flat_map(|family| family.terms.iter().copied())
}
