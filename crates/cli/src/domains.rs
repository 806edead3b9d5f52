//! The domains beside welfare, in the order of the rulebook: what the commands that speak of all of them walk over.

use minzheng::core_types::figures::Parameter;
use minzheng::core_types::{Family, Rule, Term, Text};
use minzheng::{community_governance, eldercare, ngo_registration, social_affairs};

/// Their families of rules.
pub(crate) fn families() -> impl Iterator<Item = &'static Family> {
    let families = eldercare::FAMILIES.iter().chain(community_governance::FAMILIES);
    families.chain(ngo_registration::FAMILIES).chain(social_affairs::FAMILIES).copied()
}

/// Their parameters, a slice a family.
pub(crate) fn figures() -> Vec<&'static [Parameter]> {
    [eldercare::FIGURES, community_governance::FIGURES, ngo_registration::FIGURES, social_affairs::FIGURES]
        .concat()
}

/// Their rules.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    let rules = eldercare::every_rule().chain(community_governance::every_rule());
    rules.chain(ngo_registration::every_rule()).chain(social_affairs::every_rule())
}

/// What of their part of the rulebook is left out, with the reason.
pub(crate) fn left_out() -> impl Iterator<Item = &'static (&'static str, Text)> {
    let left_out = eldercare::LEFT_OUT.iter().chain(community_governance::LEFT_OUT);
    left_out.chain(ngo_registration::LEFT_OUT).chain(social_affairs::LEFT_OUT)
}

/// The words of their formulas.
pub(crate) fn terms() -> impl Iterator<Item = &'static Term> {
    let terms = eldercare::every_term().chain(community_governance::every_term());
    terms.chain(ngo_registration::every_term()).chain(social_affairs::every_term())
}
