//! Every programme of a case, between two months or two states of knowledge: the path that [`super::cases`] goes for the
//! allowance, gone for all that a screening asks.

use chrono::NaiveDate;
use minzheng_core_types::{Money, Month, Pack};
use minzheng_welfare::screen::WholeLaw;
use minzheng_welfare::{CaseFile, Policy};

use super::ends::{End, Ends};
use super::judge::{Judge, Screened};
use super::path::{Chain, walk};
use super::{Cause, Change, ChangeError};

/// A case with a law that every programme is asked by.
#[derive(Debug)]
pub(crate) struct ScreenedAt {
    case: CaseFile,
    law: WholeLaw,
    at_application: Policy,
}

impl ScreenedAt {
    /// The case with the law of its place and month, as `known` says for each month.
    pub(crate) fn new(case: CaseFile, pack: &Pack, known: impl Fn(Month) -> Option<NaiveDate>) -> Self {
        let law = WholeLaw::at(pack, case.place, case.month, known(case.month));
        let applied = case.month_of_application();
        let at_application = match known(applied) {
            Some(day) => Policy::new(&pack.known_on(day).at(case.place, applied)),
            None => Policy::at(pack, case.place, applied),
        };
        Self { case, law, at_application }
    }

    fn end(&self) -> Result<End<'_>, ChangeError> {
        End::new(&self.case, true, true, &self.at_application)
    }

    fn found(&self) -> Result<Screened, ChangeError> {
        self.law.judge(&self.case, true, &self.at_application)
    }
}

/// What a programme pays; nothing where a person is needed.
pub(crate) fn paid_at(at: &ScreenedAt) -> Result<impl Fn(&str) -> Option<Money> + use<>, ChangeError> {
    let found = at.found()?;
    Ok(move |programme: &str| found.amount(programme))
}

/// The causes between two cases with their laws.
pub(crate) fn paths(before: &ScreenedAt, after: &ScreenedAt) -> Result<Vec<Cause>, ChangeError> {
    between(before, after).map(|change| change.causes)
}

fn between(before: &ScreenedAt, after: &ScreenedAt) -> Result<Change, ChangeError> {
    let ends = Ends::new(&before.end()?, &after.end()?);
    walk(&ends, &Chain::new(&before.law, &after.law))
}

/// Compares every programme of two cases: two months of one household, or one month with other facts. The allowance and
/// what is paid with it counts while the household is on the roll, every other programme as the case stands.
///
/// ```
/// # use minzheng_welfare::{FIGURES, CaseFile};
/// # let pack = minzheng_policies::embedded(FIGURES)?;
/// let case = |month: &str, grade: &str| serde_json::from_str::<CaseFile>(&format!(r#"{{
///     "place": "370203", "month": "{month}", "register": "urban", "unstated": "none",
///     "standing": {{ "kind": "ended", "last": "2013-12" }},
///     "members": [{{ "relation": "applicant", "birth": "1950-02-01" }}],
///     "needs": {{ "special_care": "none", "extreme_hardship": [{{ "member": 0, "decided": "2020-01-10",
///         "unable": true, "incomes_complete": true, "property": "within", "supporters_complete": true,
///         "grade": "{grade}", "form": "dispersed" }}] }} }}"#));
/// let (before, after) = (case("2021-08", "partial")?, case("2021-08", "full")?);
/// let change = minzheng_caseload::change::screened(&before, &after, &pack)?;
/// let causes: Vec<String> =
///     change.causes.iter().map(|cause| format!("{} {}", cause.label.en, cause.amount)).collect();
/// assert_eq!(causes, ["member #0 grade of self-care: partial care → full care 330.00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ChangeError`] when a case cannot be screened or amounts do not fit.
pub fn screened(before: &CaseFile, after: &CaseFile, pack: &Pack) -> Result<Change, ChangeError> {
    let at = |case: &CaseFile| ScreenedAt::new(case.clone(), pack, |_| None);
    between(&at(before), &at(after))
}
