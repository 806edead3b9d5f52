//! 一次申请、逐项筛查: one set of facts against every programme.

use minzheng_core_types::explain::{Document, Explanation};
use minzheng_core_types::finding::{Catalogue, Finding, Programme};
use minzheng_core_types::{Fact, Pack, Silent};

use crate::CATALOGUE;
use crate::assess::{MonthFindings, assess_month};
use crate::case::{CaseError, CaseFile};
use crate::needs::Status;
use crate::policy::Policy;
use crate::relief::{Asked, Family, ReliefPolicy, assess_all};
use crate::standing::Law;

/// What one programme finds.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The rules, questions and parameters it speaks in.
    pub catalogue: &'static Catalogue,
    /// The programme.
    pub programme: &'static Programme,
    /// What it finds.
    pub finding: Finding,
}

/// 筛查结果: what every programme finds of one case.
#[derive(Debug, Clone)]
pub struct Screening {
    /// The allowance and what is paid with it.
    pub month: MonthFindings,
    /// 身份 that the other programmes went by.
    pub status: Fact<Status>,
    /// Every programme, in the order in which it was asked.
    pub answers: Vec<Answer>,
}

/// An explanation, and the rules it speaks in.
pub type Explained = (&'static Catalogue, Document);

/// Screens a case.
///
/// # Errors
/// [`CaseError`] when the facts make no household, or amounts do not fit.
pub fn screen(case: &CaseFile, pack: &Pack) -> Result<Screening, CaseError> {
    let (in_month, at_application) = policies(case, pack);
    let law = Law { at_application: &at_application, in_month: &in_month };
    let household = case.household()?;
    let month = assess_month(&household, case.standing(), law, case.month, &mut Silent)?;
    let mut answers = first(&month);
    let policy = ReliefPolicy::at(pack, case.place, case.month);
    let asked = asked(case, &household);
    let status = assess_all(asked, &month, &policy, &mut Silent, |family, programme, finding, _| {
        answers.push(Answer { catalogue: family.catalogue, programme, finding });
    })?;
    Ok(Screening { month, status, answers })
}

/// Screens a case and explains it: a document for the allowance and what is paid with it, then one for each family.
///
/// # Errors
/// As [`screen`].
pub fn explained(case: &CaseFile, pack: &Pack) -> Result<(Screening, Vec<Explained>), CaseError> {
    let (in_month, at_application) = policies(case, pack);
    let law = Law { at_application: &at_application, in_month: &in_month };
    let household = case.household()?;
    let mut why = Explanation::default();
    let month = assess_month(&household, case.standing(), law, case.month, &mut why)?;
    let mut answers = first(&month);
    let document = |why: &Explanation, catalogue| why.document(case.case, case.place, case.month, catalogue);
    let mut documents: Vec<Explained> = vec![(&CATALOGUE, document(&why, &CATALOGUE))];
    let policy = ReliefPolicy::at(pack, case.place, case.month);
    let asked = asked(case, &household);
    why.clear();
    let status =
        assess_all(asked, &month, &policy, &mut why, |family: &'static Family, programme, finding, why| {
            answers.push(Answer { catalogue: family.catalogue, programme, finding });
            let last = family.catalogue.programmes.last();
            if last.is_some_and(|last| last.id == programme.id) {
                documents.push((family.catalogue, document(why, family.catalogue)));
                why.clear();
            }
        })?;
    Ok((Screening { month, status, answers }, documents))
}

fn policies(case: &CaseFile, pack: &Pack) -> (Policy, Policy) {
    (Policy::at(pack, case.place, case.month), Policy::at(pack, case.place, case.month_of_application()))
}

fn first(month: &MonthFindings) -> Vec<Answer> {
    month
        .each()
        .map(|(programme, finding)| Answer { catalogue: &CATALOGUE, programme, finding: *finding })
        .to_vec()
}

const fn asked<'a>(case: &'a CaseFile, household: &'a crate::Household<'a>) -> Asked<'a> {
    Asked {
        household,
        needs: &case.needs,
        standing: case.standing(),
        status: case.needs.status,
        drawing: Fact::NotEstablished,
        month: case.month,
    }
}
