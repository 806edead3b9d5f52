//! 一次申请、逐项筛查: one set of facts against every programme.

mod law;
mod near;
mod order;

use std::borrow::Cow;

use minzheng_core_types::explain::{Document, Explain, Explanation};
use minzheng_core_types::finding::{Catalogue, Finding, Programme};
use minzheng_core_types::{Fact, MemberSet, Pack, Silent};

pub use law::WholeLaw;
pub use near::NearMiss;
pub use order::{Ask, Lacking, found_by};

use crate::assess::{MonthFindings, assess_month};
use crate::between::{Beside, between};
use crate::case::{CaseError, CaseFile};
use crate::facts::Household;
use crate::needs::Status;
use crate::policy::Policy;
use crate::relief::{Asked, assess_all, supported};
use crate::standing::Law;
use crate::{CATALOGUE, extreme_hardship};

/// What one programme finds.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The rules, questions and parameters it speaks in.
    pub catalogue: &'static Catalogue,
    /// The programme.
    pub programme: &'static Programme,
    /// What it finds by itself.
    pub finding: Finding,
    /// The programme that the household has instead: of two that exclude one another, the one that goes first.
    pub excluded_by: Option<&'static Programme>,
}

/// 筛查结果: what every programme finds of one case.
#[derive(Debug, Clone)]
pub struct Screening {
    /// The allowance and what is paid with it.
    pub month: MonthFindings,
    /// 身份 that the other programmes went by.
    pub status: Fact<Status>,
    /// 另行供养: members who are supported for extreme hardship by themselves, while the others are a household of their
    /// own; in everything else they do not count.
    pub apart: MemberSet,
    /// Every programme, in the order in which it was asked.
    pub answers: Vec<Answer>,
}

impl Screening {
    /// 确定能得: what the household surely gets.
    pub fn surely(&self) -> impl Iterator<Item = &Answer> {
        self.answers
            .iter()
            .filter(|answer| matches!(answer.finding, Finding::Entitled(_)) && answer.excluded_by.is_none())
    }

    /// 可能符合: what it may get, when the open questions are answered.
    pub fn perhaps(&self) -> impl Iterator<Item = &Answer> {
        self.answers.iter().filter(|answer| matches!(answer.finding, Finding::NeedsPerson(_)))
    }
}

/// An explanation, and the rules it speaks in.
pub type Explained = (&'static Catalogue, Document);

/// Screens a case.
///
/// ```
/// use minzheng_welfare::screen::screen;
/// use minzheng_welfare::{CaseFile, FIGURES};
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let case: CaseFile = serde_json::from_str(r#"{
///     "place": "370203", "month": "2014-05", "register": "urban", "unstated": "none",
///     "standing": { "kind": "on-roll", "since": "2014-01", "determination": {
///         "applied": "2013-11-05", "decided": "2013-12-05", "property": "within",
///         "counted_income": "1050.00", "window": { "first": "2013-11", "last": "2013-11" } } },
///     "members": [{ "relation": "applicant", "birth": "1933-02-01" },
///                 { "relation": "spouse", "birth": "1937-08-15" }] }"#)?;
/// let screened = screen(&case, &pack)?;
/// let surely: Vec<&str> = screened.surely().map(|answer| answer.programme.id).collect();
/// assert_eq!(surely, ["allowance", "high-age"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`CaseError`] when the facts make no household, or amounts do not fit.
pub fn screen(case: &CaseFile, pack: &Pack) -> Result<Screening, CaseError> {
    let at_application = Policy::at(pack, case.place, case.month_of_application());
    screen_under(case, &WholeLaw::of(case, pack), &at_application)
}

/// Screens a case under a law that is given: as known at another time, or between two laws.
///
/// # Errors
/// As [`screen`].
pub fn screen_under(
    case: &CaseFile,
    law: &WholeLaw,
    at_application: &Policy,
) -> Result<Screening, CaseError> {
    ask_all(case, law, at_application, &mut Silent, |_, _| {})
}

/// Screens a case and explains it: a document for the allowance and what is paid with it, then one for each family.
///
/// # Errors
/// As [`screen`].
pub fn explained(case: &CaseFile, pack: &Pack) -> Result<(Screening, Vec<Explained>), CaseError> {
    let mut documents = Vec::new();
    let at_application = Policy::at(pack, case.place, case.month_of_application());
    let law = WholeLaw::of(case, pack);
    let screening = ask_all(case, &law, &at_application, &mut Explanation::default(), |catalogue, why| {
        documents.push((catalogue, why.document(case.case, case.place, case.month, catalogue)));
        why.clear();
    })?;
    Ok((screening, documents))
}

/// Asks every programme; `told` hears of each catalogue when the last of its programmes has answered.
fn ask_all<X: Explain>(
    case: &CaseFile,
    law: &WholeLaw,
    at_application: &Policy,
    explain: &mut X,
    mut told: impl FnMut(&'static Catalogue, &mut X),
) -> Result<Screening, CaseError> {
    let (case, apart) = set_apart(case, law)?;
    let case = case.as_ref();
    let household = case.household()?;
    let both = Law { at_application, in_month: &law.in_month };
    let month = assess_month(&household, case.standing(), both, case.month, explain)?;
    told(&CATALOGUE, explain);
    let mut answers = first(&month);
    let asked = asked(case, &household);
    let status = assess_all(asked, &month, &law.relief, explain, |family, programme, finding, explain| {
        let catalogue = family.catalogue;
        answers.push(Answer { catalogue, programme, finding, excluded_by: None });
        if catalogue.programmes.last().is_some_and(|last| last.id == programme.id) {
            told(catalogue, explain);
        }
    })?;
    Ok(Screening { month, status, apart, answers }.with_exclusions())
}

/// The case in which members who are supported for extreme hardship do not count (XH-03 excludes the allowance), where
/// others are left; else the case as it is. Whoever draws the allowance is not supported beside it.
fn set_apart<'c>(case: &'c CaseFile, law: &WholeLaw) -> Result<(Cow<'c, CaseFile>, MemberSet), CaseError> {
    let household = case.household()?;
    let policy = &law.relief.extreme_hardship;
    let [found, ..] = extreme_hardship::assess(&asked(case, &household), policy, &mut Silent)?;
    let Finding::Entitled(award) = found else { return Ok((Cow::Borrowed(case), MemberSet::EMPTY)) };
    let of = supported(&award);
    if (0..case.members.len()).all(|member| of.contains(member)) {
        return Ok((Cow::Borrowed(case), MemberSet::EMPTY));
    }
    let mut others = case.clone();
    for (index, member) in others.members.iter_mut().enumerate() {
        if of.contains(index) {
            member.counted = Fact::Known(false);
        }
    }
    Ok((Cow::Owned(others), of))
}

fn first(month: &MonthFindings) -> Vec<Answer> {
    let answer = |(programme, finding): (&'static Programme, &Finding)| Answer {
        catalogue: &CATALOGUE,
        programme,
        finding: *finding,
        excluded_by: None,
    };
    month.each().map(answer).to_vec()
}

const fn asked<'a>(case: &'a CaseFile, household: &'a Household<'a>) -> Asked<'a> {
    Asked {
        household,
        needs: &case.needs,
        standing: case.standing(),
        status: case.needs.status,
        drawing: Fact::NotEstablished,
        month: case.month,
    }
}

impl Screening {
    /// Marks what the household does not get beside the status it has, and what follows from that.
    fn with_exclusions(mut self) -> Self {
        let Fact::Known(status) = self.status else { return self };
        let held = found_by(status);
        let of_others = |answer: &Answer| {
            answer.programme.id == found_by(Status::ExtremeHardship).id && !self.apart.is_empty()
        };
        let excluded: Vec<&'static Programme> = self
            .answers
            .iter()
            .filter(|answer| matches!(between(answer.programme, held).beside, Beside::Excluded(_)))
            .filter(|answer| !of_others(answer))
            .map(|answer| answer.programme)
            .collect();
        for answer in &mut self.answers {
            let follows = |other: &&'static Programme| {
                matches!(between(answer.programme, other).beside, Beside::Follows(_))
            };
            let gone =
                excluded.iter().any(|other| other.id == answer.programme.id) || excluded.iter().any(follows);
            if gone && matches!(answer.finding, Finding::Entitled(_)) {
                answer.excluded_by = Some(held);
            }
        }
        self
    }
}
