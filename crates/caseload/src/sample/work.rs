//! Whether and how people work, as their incomes, ages and health have it.

use minzheng_core_types::Fact;
use minzheng_core_types::ids::DisabilityGrade;
use minzheng_welfare::facts::{Employment, IncomeKind, IncomeLine, Member, Schooling};

use super::draw::Draws;
use super::family::JUNE;
use crate::entry::HouseholdEntry;
use crate::statistics::age_at_end;

const FROM: u32 = 16;
const UNTIL: u32 = 60;
/// Of a hundred wage earners, how many are in a public-benefit job.
const PUBLIC_BENEFIT: u32 = 15;

/// Says of everybody whether and how they work.
pub(super) fn establish(entry: &mut HouseholdEntry, draws: &mut Draws) {
    let incomes = &entry.incomes;
    for (index, member) in entry.members.iter_mut().enumerate() {
        let earns = |kind| incomes.iter().any(|line: &IncomeLine| line.earner == index && line.kind == kind);
        let employment = if earns(IncomeKind::Wage) {
            if draws.percent(PUBLIC_BENEFIT) { Employment::PublicBenefitJob } else { Employment::Employed }
        } else if earns(IncomeKind::Business) {
            Employment::SoleTrader
        } else {
            without_work(&member.facts)
        };
        member.facts.employment = Fact::Known(employment);
    }
}

fn without_work(facts: &Member) -> Employment {
    let studies = facts.schooling == Fact::Known(Schooling::FullTimeUpToBachelor);
    let severe = |grade| matches!(grade, DisabilityGrade::First | DisabilityGrade::Second);
    let unable = facts.disability.known().is_some_and(|disability| severe(disability.grade));
    match age_at_end(facts, JUNE) {
        Some(FROM..UNTIL) if studies => Employment::NotExpectedToWork,
        Some(FROM..UNTIL) if unable || facts.illness.known().is_some() => Employment::UnableToWork,
        Some(FROM..UNTIL) => Employment::Unemployed,
        _ => Employment::NotExpectedToWork,
    }
}
