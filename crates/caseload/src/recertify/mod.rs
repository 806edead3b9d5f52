//! 定期核查 of a whole district (SA-21): who is to be reviewed, in what class, by when, whether that is overdue, and what the
//! review comes to under the facts of today.
//!
//! What comes out are proposals: a [`Proposal`] becomes a decision only through the person who signs it. A review that is
//! late does not stop payment by itself, so nothing here changes what is paid.
//!
//! The facts of today come from the register itself or from another one that the surveyors filled in, household by household
//! of the same number. They are assessed as an application on the day of the review would be: the incomes listed are counted
//! over the window before it, and what the lists leave open is asked. Lists that do not reach the month before the review
//! are those of an earlier time: what they leave out is not nothing, so the proposal stays open.

mod json;
mod page;
mod proposal;
pub(crate) mod waiting;
mod write;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{PackHash, Reading};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Finding, Grounds, Money, MoneyError, Month, Pack, Silent,
};
use minzheng_welfare::allowance::last_month;
use minzheng_welfare::facts::Household;
use minzheng_welfare::review::{Review, Timing};
use minzheng_welfare::standing::{Law, StopGround};
use minzheng_welfare::{CATALOGUE, MonthFindings, Policy, Standing, assess_month};

pub use json::{RECERTIFICATION_SCHEMA, recertification_json};
pub use page::recertification_page;
use proposal::Parts;
pub use proposal::{Outcome, Proposal, ProposalError, stop_ground};
use waiting::GoesOn;
pub use write::{
    recertification_csv, recertification_markdown, recertification_table, recertification_totals,
};

use crate::dynamic::Area;
use crate::entry::PersonName;
use crate::laws::LawTable;
use crate::register::{HouseholdRecord, Register};
use crate::run::{Run, RunError};

/// 入户调查: whether there are facts of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surveyed {
    /// The incomes listed reach the month before the review, or surveyors found none.
    Current,
    /// 未更新: no income listed reaches it.
    Stale,
    /// 未调查: the surveyors' register does not have the household; or there is none, and the register lists no income.
    Missing,
}

/// 核查清单明细: one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// Where.
    pub area: Area,
    /// Index of the household in the register.
    pub index: usize,
    /// 户编号.
    pub number: String,
    /// 户主; it prints masked.
    pub head: PersonName,
    /// Members who draw the allowance.
    pub members: u32,
    /// The day of the last review: the latest determination.
    pub reviewed: NaiveDate,
    /// The class and the month by which the next one is due.
    pub review: Review,
    /// How that stands on the day.
    pub timing: Timing,
    /// Are the facts those of today?
    pub surveyed: Surveyed,
    /// What the review comes to.
    pub proposal: Proposal,
}

/// 汇总: households by timing and by proposal, and the allowance of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// On the roll.
    pub households: u32,
    /// By [`Timing`]: overdue, due this month, later, open.
    pub timings: [u32; 4],
    /// By [`Outcome::ALL`].
    pub outcomes: [u32; 6],
    /// The allowance without the reviews, of those whose proposal is not open.
    pub before: Money,
    /// The allowance as proposed, of the same.
    pub after: Money,
}

/// Every timing, in the order of [`Counts::timings`].
pub const TIMINGS: [Timing; 4] = [Timing::Overdue, Timing::DueNow, Timing::Later, Timing::Open];

impl Counts {
    /// How many reviews stand so.
    #[must_use]
    pub fn timed(&self, timing: Timing) -> u32 {
        let at = TIMINGS.iter().position(|known| *known == timing);
        at.and_then(|at| self.timings.get(at)).copied().unwrap_or_default()
    }

    /// How many proposals are of that outcome.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> u32 {
        let at = Outcome::ALL.iter().position(|known| *known == outcome);
        at.and_then(|at| self.outcomes.get(at)).copied().unwrap_or_default()
    }

    fn add(&mut self, line: &ReviewLine) -> Result<(), MoneyError> {
        self.households = self.households.saturating_add(1);
        let outcome = line.proposal.outcome();
        let timed = TIMINGS.iter().position(|known| *known == line.timing);
        let proposed = Outcome::ALL.iter().position(|known| *known == outcome);
        if let Some(count) = timed.and_then(|at| self.timings.get_mut(at)) {
            *count = count.saturating_add(1);
        }
        if let Some(count) = proposed.and_then(|at| self.outcomes.get_mut(at)) {
            *count = count.saturating_add(1);
        }
        if outcome != Outcome::Open {
            self.before = self.before.plus(line.proposal.before())?;
            self.after = self.after.plus(line.proposal.after())?;
        }
        Ok(())
    }
}

/// 核查清单: every household on the roll, and the sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recertification {
    /// The day of the review.
    pub day: NaiveDate,
    /// The lines, by street and community, then in the order of the register.
    pub lines: Vec<ReviewLine>,
    /// The sums of each community.
    pub areas: BTreeMap<Area, Counts>,
    /// The sums of all.
    pub total: Counts,
    /// The hash of all figures loaded.
    pub pack: PackHash,
}

impl Recertification {
    /// Keeps the lines that are wanted and counts anew.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn only(mut self, wanted: impl Fn(&ReviewLine) -> bool) -> Result<Self, MoneyError> {
        self.lines.retain(wanted);
        self.count()?;
        Ok(self)
    }

    fn count(&mut self) -> Result<(), MoneyError> {
        self.areas.clear();
        self.total = Counts::default();
        for line in &self.lines {
            self.areas.entry(line.area.clone()).or_default().add(line)?;
            self.total.add(line)?;
        }
        Ok(())
    }
}

/// 核查: a register, the facts of today, and the law on the day of the review.
#[derive(Debug)]
pub struct Survey<'r> {
    register: &'r Register,
    facts: &'r Register,
    /// Did surveyors write a register of their own?
    is_apart: bool,
    places: BTreeMap<&'r str, usize>,
    laws: LawTable,
    day: NaiveDate,
    threads: usize,
}

impl<'r> Survey<'r> {
    /// A survey on a day. `facts` holds what surveyors found of each household; without it the register itself tells.
    #[must_use]
    pub fn new(pack: &Pack, register: &'r Register, facts: Option<&'r Register>, day: NaiveDate) -> Self {
        let (facts, is_apart) = (facts.unwrap_or(register), facts.is_some());
        let month = Month::of(day);
        let range = minzheng_core_types::MonthRange::new(month, month.next());
        let range = range.unwrap_or(minzheng_core_types::MonthRange::single(month));
        let households = facts.households().iter().enumerate();
        Self {
            register,
            facts,
            is_apart,
            places: households.map(|(index, record)| (record.number.as_str(), index)).collect(),
            laws: LawTable::new(pack, register, range),
            day,
            threads: 0,
        }
    }

    /// The same on so many threads; 0 for as many as there are cores. The output does not depend on it.
    #[must_use]
    pub const fn threads(mut self, threads: usize) -> Self {
        self.threads = threads;
        self
    }

    const fn run(&self) -> Run<'_> {
        Run::new(self.register, &self.laws).threads(self.threads)
    }

    /// Every household on the roll on the day.
    ///
    /// # Errors
    /// [`RunError`] of the run, or when sums do not fit.
    #[doc(alias = "定期核查")]
    pub fn recertify(&self) -> Result<Recertification, RunError> {
        let mut lines = Vec::new();
        self.run().in_order(
            |index| self.line(index),
            |line| {
                lines.push(line);
                Ok::<(), RunError>(())
            },
        )?;
        lines.sort_by(|one, other| one.area.cmp(&other.area).then(one.index.cmp(&other.index)));
        let mut all = Recertification {
            day: self.day,
            lines,
            areas: BTreeMap::new(),
            total: Counts::default(),
            pack: self.laws.pack().hash(),
        };
        all.count()?;
        Ok(all)
    }

    /// The proposal for one household with its explanation, whose digest goes into the decision; `None` when it is not on
    /// the roll.
    ///
    /// # Errors
    /// [`RunError`] of the run.
    pub fn explain(&self, index: usize) -> Result<Option<(Proposal, ExplanationDocument)>, RunError> {
        let mut why = Explanation::default();
        let Some((row, proposal)) = self.proposal(index, &mut why)? else { return Ok(None) };
        let month = row.month;
        let record = self.register.households().get(index);
        let document = record
            .map(|record| why.document(Some(record.case.0), record.stay_in(month).place, month, &CATALOGUE));
        Ok(document.map(|document| (proposal.explained(document.digest), document)))
    }

    fn line(&self, index: usize) -> Result<Option<ReviewLine>, RunError> {
        let Some(record) = self.register.households().get(index) else { return Ok(None) };
        let facts = self.today(record).unwrap_or((self.register, record));
        let Some(waiting) = waiting::waiting(&self.run(), record, facts, self.day)? else { return Ok(None) };
        let Some((row, proposal)) = self.proposal(index, &mut Silent)? else { return Ok(None) };
        let month = Month::of(self.day);
        let stay = record.stay_in(month);
        let head = crate::register::head(self.register, record, month);
        Ok(Some(ReviewLine {
            area: Area {
                place: stay.place,
                street: stay.street.to_owned(),
                community: stay.community.to_owned(),
            },
            index,
            number: record.number.clone(),
            head: head.map(|(person, _)| person.name.clone()).unwrap_or_default(),
            members: row.members.len(),
            reviewed: waiting.reviewed,
            timing: waiting.timing,
            review: waiting.review,
            surveyed: self.surveyed(record),
            proposal,
        }))
    }

    fn law(&self, place: minzheng_core_types::Place, month: Month) -> Result<&Policy, RunError> {
        waiting::law(&self.run(), place, month)
    }

    /// The household in the register of today's facts.
    fn today(&self, record: &HouseholdRecord) -> Option<(&'r Register, &'r HouseholdRecord)> {
        let index = *self.places.get(record.number.as_str())?;
        Some((self.facts, self.facts.households().get(index)?))
    }

    fn surveyed(&self, record: &HouseholdRecord) -> Surveyed {
        let Some((facts, record)) = self.today(record) else { return Surveyed::Missing };
        let last = Month::of(self.day).previous();
        match facts.incomes(record) {
            [] if self.is_apart => Surveyed::Current,
            [] => Surveyed::Missing,
            lines if lines.iter().any(|line| line.period.last() >= last) => Surveyed::Current,
            _ => Surveyed::Stale,
        }
    }

    /// What is paid without the review, and what the review comes to. The findings are those of the first month of the
    /// change.
    fn proposal<X: Explain>(
        &self,
        index: usize,
        explain: &mut X,
    ) -> Result<Option<(MonthFindings, Proposal)>, RunError> {
        let Some(record) = self.register.households().get(index) else { return Ok(None) };
        let run = self.run();
        let Some(on_list) = waiting::goes_on(&run, record, self.day)? else { return Ok(None) };
        let GoesOn { policy, from, effect, standing } = on_list;
        let Some(paid) = run.one(index, effect, &mut Silent)? else { return Ok(None) };
        let today = self.today(record).filter(|_| self.surveyed(record) == Surveyed::Current);
        let household = today.and_then(|(facts, record)| facts.household_in(record, effect));
        let Some(household) = household else {
            let row = paid.findings;
            let unknown = Finding::NeedsPerson(minzheng_core_types::finding::OpenQuestions::default());
            return Ok(Some((row, self.made(Outcome::Open, (from, None), &row, (unknown, Money::ZERO))?)));
        };
        let found = self.assessed(record, &household, effect, explain)?;
        let decided = match standing {
            Standing::Grace { decided, .. } => decided,
            _ => self.day,
        };
        let graced = self.law(record.stay_on(decided).place, Month::of(decided))?;
        let given = Given { day: self.day, policy, decided, graced };
        let settled = outcome(&paid.findings.allowance, &found.allowance, &given);
        let (outcome, last) = if from.is_some() { settled } else { (Outcome::Open, None) };
        let totals = (found.allowance, found.total()?);
        Ok(Some((paid.findings, self.made(outcome, (from, last), &paid.findings, totals)?)))
    }

    fn made(
        &self,
        outcome: Outcome,
        (from, last): (Option<Month>, Option<Month>),
        paid: &MonthFindings,
        (found, after): (Finding, Money),
    ) -> Result<Proposal, RunError> {
        Ok(Proposal::new(Parts {
            outcome,
            on: self.day,
            from,
            last,
            paid: paid.allowance,
            found,
            totals: [paid.total()?, after],
            law: paid.law,
        }))
    }

    /// The household as an application on the day would be assessed.
    fn assessed<X: Explain>(
        &self,
        record: &HouseholdRecord,
        household: &Household<'_>,
        effect: Month,
        explain: &mut X,
    ) -> Result<MonthFindings, RunError> {
        let law = Law {
            at_application: self.law(record.stay_on(self.day).place, Month::of(self.day))?,
            in_month: self.law(record.stay_in(effect).place, effect)?,
        };
        assess_month(household, Standing::Applying { on: self.day }, law, effect, explain)
            .map_err(|why| RunError::Assess { number: record.number.clone(), month: effect, why })
    }
}

/// By what law a payment ends.
struct Given<'p> {
    day: NaiveDate,
    policy: &'p Policy,
    /// The day of a decision to keep the payment for a while, today where there is none yet, and the law of its month.
    decided: NaiveDate,
    graced: &'p Policy,
}

/// What two findings come to, and the last month of payment where it ends.
fn outcome(paid: &Finding, found: &Finding, given: &Given<'_>) -> (Outcome, Option<Month>) {
    match (paid, found) {
        (Finding::NeedsPerson(_), _) | (_, Finding::NeedsPerson(_)) => (Outcome::Open, None),
        (_, Finding::Entitled(new)) => {
            let outcome = match new.total().cmp(&paid.amount()) {
                std::cmp::Ordering::Greater => Outcome::Raise,
                std::cmp::Ordering::Less => Outcome::Lower,
                std::cmp::Ordering::Equal => Outcome::Keep,
            };
            (outcome, None)
        }
        (_, Finding::NotEntitled(grounds)) => match grace(paid, grounds, given) {
            Some(last) => (Outcome::Grace, Some(last)),
            None => (Outcome::Stop, last_month(given.day, given.policy, &mut Silent)),
        },
    }
}

/// The last month of grace: only a rise of income gives it, and months that run already go on (SA-23).
fn grace(paid: &Finding, grounds: &Grounds, given: &Given<'_>) -> Option<Month> {
    if stop_ground(grounds) != Some(StopGround::Income) || !paid.is_entitled() {
        return None;
    }
    let months = given.graced.grace_months.read(&mut Reading::default())?;
    Some(Month::of(given.decided).plus(i32::try_from(*months.value).unwrap_or(i32::MAX)))
}
