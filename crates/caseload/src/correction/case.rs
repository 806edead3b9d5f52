//! Corrections of a case: every programme that a screening asks, as the case file had it and as it is now known.

use minzheng_core_types::{Month, MonthRange, Pack, Silent};
use minzheng_welfare::allowance::first_month;
use minzheng_welfare::between::every_paying;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::programmes::PAYING;
use minzheng_welfare::{CaseFile, Policy};

use super::CorrectionError;
use super::compared::{Found, Of, compared, of_facts, of_law};
use super::entry::ByProgramme;
use super::months::{CorrectionCause, MonthCorrection, Payments};
use crate::change::{ScreenedAt, paid_at, paths};
use crate::laws::Knowledge;

/// 案件更正: a case as it was and as it is now known, with the law as known then and as known now. The allowance and what is
/// paid with it counts while the household is on its roll, every other programme as the case stands.
///
/// What a case states of its own month alone (an application for temporary assistance, the year's medical bills, what an
/// insurance is asked to pay, the index of prices) is compared in that month only.
///
/// Where the two standings differ, the one now known counts from the month of its decision (SA-22); a month of which the two
/// do not tell how the household stood is refused.
///
/// ```
/// # use minzheng_welfare::{FIGURES, CaseFile};
/// # use minzheng_caseload::Knowledge;
/// # use minzheng_caseload::correction::{AsDue, CaseCorrection};
/// # let pack = minzheng_policies::embedded(FIGURES)?;
/// let case = |grade: &str| serde_json::from_str::<CaseFile>(&format!(r#"{{
///     "place": "370203", "month": "2021-08", "register": "urban", "unstated": "none",
///     "standing": {{ "kind": "ended", "last": "2013-12" }},
///     "members": [{{ "relation": "applicant", "birth": "1950-02-01" }}],
///     "needs": {{ "special_care": "none", "extreme_hardship": [{{ "member": 0, "decided": "2021-01-10",
///         "unable": true, "incomes_complete": true, "property": "within", "supporters_complete": true,
///         "grade": "{grade}", "form": "dispersed" }}] }} }}"#));
/// let (then, now) = (case("full")?, case("partial")?);
/// let correction = CaseCorrection::new("T-1", [&then, &now], &pack, Knowledge::All)?;
/// let found = correction.months("2021-08..2021-09".parse()?, &AsDue)?;
/// let told: Vec<String> =
///     found.iter().map(|of| format!("{} {}", of.month, of.programmes[0].recovery)).collect();
/// assert_eq!(told, ["2021-08 330.00", "2021-09 330.00"]); // care of 1,320 and 990
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[doc(alias = "更正")]
pub struct CaseCorrection<'c> {
    household: &'c str,
    then: &'c CaseFile,
    now: &'c CaseFile,
    pack: &'c Pack,
    known_then: Knowledge,
}

impl<'c> CaseCorrection<'c> {
    /// What is corrected, under the number that the household has in the ledger.
    ///
    /// # Errors
    /// [`CorrectionError::OtherCase`] when the two case files are of different months.
    pub fn new(
        household: &'c str,
        [then, now]: [&'c CaseFile; 2],
        pack: &'c Pack,
        known_then: Knowledge,
    ) -> Result<Self, CorrectionError> {
        if then.month != now.month {
            return Err(CorrectionError::OtherCase { then: then.month, now: now.month });
        }
        Ok(Self { household, then, now, pack, known_then })
    }

    /// The months that differ.
    ///
    /// # Errors
    /// [`CorrectionError`] when a month cannot be screened or amounts do not fit; [`CorrectionError::Standing`] when the
    /// cases do not tell how the household stood.
    pub fn months(
        &self,
        months: MonthRange,
        payments: &impl Payments,
    ) -> Result<Vec<MonthCorrection>, CorrectionError> {
        let mut all = Vec::new();
        for month in months.iter() {
            all.extend(self.month(month, payments)?);
        }
        Ok(all)
    }

    /// Both ends asked about a month. A case states one standing. Where the two differ, the new one counts from the month of
    /// its decision, and before that the household stood as it did then. What two standings cannot tell is refused.
    fn asked_in(&self, month: Month) -> Result<[CaseFile; 2], CorrectionError> {
        let [then, mut now] = [self.then, self.now].map(|case| case.asked_in(month));
        if then.standing == now.standing {
            return Ok([then, now]);
        }
        let refused = CorrectionError::Standing { month };
        let [from_then, from_now] = [self.then, self.now].map(|case| told_from(case, self.pack));
        let (Some(from_then), Some(from_now)) = (from_then, from_now) else { return Err(refused) };
        // What was drawn before the decision that is stated rests on another one.
        let then_is_told = month >= from_then || !then.draws();
        let is_told = match month >= from_now {
            true => then_is_told,
            false => then.draws() == now.draws() || (then.draws() && then_is_told),
        };
        if !is_told {
            return Err(refused);
        }
        if month < from_now {
            now.standing.clone_from(&then.standing);
        }
        Ok([then, now])
    }

    /// One month; `None` where nothing differs and nothing became open.
    ///
    /// # Errors
    /// As [`CaseCorrection::months`].
    pub fn month(
        &self,
        month: Month,
        payments: &impl Payments,
    ) -> Result<Option<MonthCorrection>, CorrectionError> {
        let known_then = |month| self.known_then.on(month);
        let [case_then, case_now] = self.asked_in(month)?;
        let on_roll = case_then.draws() || case_now.draws();
        let members = case_now.members.clone();
        let then = ScreenedAt::new(case_then, self.pack, known_then);
        let between = ScreenedAt::new(case_now.clone(), self.pack, known_then);
        let now = ScreenedAt::new(case_now, self.pack, |_| None);
        let (found_then, found_now) = (found(&then)?, found(&now)?);
        let of = Of { household: self.household, month, place: self.now.place };
        let corrected = compared(of, [&found_then, &found_now], payments, || {
            let found_between = found(&between)?;
            let mut all: Vec<CorrectionCause> = Vec::new();
            if found_between != found_then {
                all.extend(of_facts(paths(&then, &between)?, &members));
            }
            if found_between != found_now {
                all.extend(of_law(paths(&between, &now)?, self.pack));
            }
            Ok(all)
        })?;
        Ok(corrected.map(|of| begun_only(of, on_roll)))
    }
}

/// The first month for which a case tells how the household stands: that of its last decision (SA-19, SA-22), or the one
/// after its end; `None` where the place has not settled the rule.
fn told_from(case: &CaseFile, pack: &Pack) -> Option<Month> {
    match case.standing {
        StandingFile::OnRoll { determination, .. } => {
            let decided = determination.decided;
            let policy = Policy::at(pack, case.place, Month::of(decided));
            first_month(decided, &policy, &mut Silent)
        }
        StandingFile::Grace { decided, .. } => Some(Month::of(decided).next()),
        StandingFile::Ended { last, .. } => Some(last.next()),
        StandingFile::Applying { applied } => Some(Month::of(applied)),
    }
}

fn found(at: &ScreenedAt) -> Result<Found, CorrectionError> {
    let paid = paid_at(at)?;
    Ok(every_paying().map(|programme| (programme, paid(programme.id))).collect())
}

/// What a ledger takes of the month: the roll's programmes together where the household is on it, and of the others those
/// that were had or are corrected. Nothing is entered for what a case does not speak of.
fn begun_only(mut of: MonthCorrection, on_roll: bool) -> MonthCorrection {
    let corrected = of.programmes.clone();
    let paid = of.paid.clone();
    let of_roll = |id: &str| PAYING.iter().any(|known| known.id == id);
    let is_corrected = |id: &str| corrected.iter().any(|line| line.programme == id);
    let roll = on_roll || corrected.iter().any(|line| of_roll(line.programme));
    let keeps = |id: &str| match of_roll(id) {
        true => roll,
        false => is_corrected(id) || paid.get(id).is_some_and(|paid| !paid.money().is_zero()),
    };
    fn kept<T>(all: &mut ByProgramme<T>, keeps: impl Fn(&str) -> bool) {
        all.retain(|id, _| keeps(id));
    }
    kept(&mut of.due_then, keeps);
    kept(&mut of.paid, keeps);
    of
}
