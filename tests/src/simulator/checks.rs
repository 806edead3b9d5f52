//! What must be true, whatever happened. Each invariant has a name, with which a failure begins, a meaning that no other
//! has, and a [`Sabotage`] that it alone is there for.
//!
//! | | |
//! |---|---|
//! | `I-LEDGER` | the ledger takes what the office does |
//! | `I-OTHER-MONTH` | nothing before the first month that news can touch comes out differently, or is corrected |
//! | `I-STATUS` | the statuses exclude one another, in every month |
//! | `I-TWICE` | nobody is paid twice for one month and programme |
//! | `I-RECEIVED` | what the household really has is what the ledger says, by month and programme, and in all |
//! | `I-DUE` | what the ledger holds as due is what the rules say now, computed anew |
//! | `I-SETTLED` | a month that the office has closed has exactly what is due, what was written off aside |
//! | `I-BALANCE` | every month reconciles: what was really paid, paid later and given back is each what the ledger counts as such, and received = paid + arrears − recovered = due + over − to pay |
//! | `I-REPLAY` | the log leads to the same ledger, also when it is read from its lines |

use minzheng_caseload::correction::{Cell, DueNow, Event, Ledger};
use minzheng_caseload::{MonthRow, Run, Status};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange, Silent};
use minzheng_welfare::needs::Status as Exclusive;
use minzheng_welfare::programmes::PAYING;
use minzheng_welfare::relief::{Asked, assess_all};
use minzheng_welfare::standing::Law;
use minzheng_welfare::{CaseFile, MonthFindings, Standing, assess_month};

use super::office::{Flows, Office};
use super::world::NUMBER;
use super::{FIRST, LAST, Sabotage};
use crate::draw::Draw;

/// Their names, in the order in which they are looked at.
pub const INVARIANTS: [&str; 9] = [
    "I-LEDGER",
    "I-OTHER-MONTH",
    "I-STATUS",
    "I-TWICE",
    "I-RECEIVED",
    "I-DUE",
    "I-SETTLED",
    "I-BALANCE",
    "I-REPLAY",
];

impl Office<'_> {
    /// The household in JSON, as the office knows it.
    pub(super) fn case(&self, month: Month) -> String {
        let run = Run::new(&self.register, self.laws.table(self.known));
        let record = &self.register.households()[0];
        let off = Standing::Ended { last: record.ended.unwrap_or(month), ground: record.stop };
        let standing = run.standing(0, month).unwrap_or(off);
        let household = self.register.household_in(record, month);
        let case =
            household.map(|household| CaseFile::of(&household, record.stay_in(month).place, month, standing));
        let case = case.map(|case| CaseFile { needs: self.needs.clone(), ..case });
        serde_json::to_string_pretty(&case).unwrap_or_default()
    }

    /// After every month: the months that were touched, the one just paid and one of the past.
    pub(super) fn check(
        &mut self,
        month: Month,
        touched: &[Month],
        row: Option<MonthFindings>,
    ) -> Result<(), String> {
        self.check_statuses(month, row)?;
        for of in touched {
            self.check_month(*of)?;
        }
        self.check_total()?;
        self.check_replay(month, touched)
    }

    /// After the last month: all of them, and the whole log from its first entry.
    pub(super) fn check_all(&mut self, draw: &mut Draw) -> Result<(), String> {
        for month in MonthRange::new(FIRST, LAST).expect("in order").iter() {
            self.check_month(month)?;
        }
        self.check_total()?;
        let lines = draw.chance(1, 4);
        let again = if lines {
            let lines = self.ledger.to_lines().map_err(|why| why.to_string())?;
            Ledger::read(lines.as_bytes())
        } else {
            Ledger::replay(self.ledger.entries().to_vec())
        };
        if again.map_err(|why| format!("I-REPLAY: {why}"))? != self.ledger {
            return Err("I-REPLAY: the log leads to another ledger".to_owned());
        }
        self.check_counted()
    }

    fn check_counted(&self) -> Result<(), String> {
        match self.ledger.holds() {
            Ok(true) => Ok(()),
            Ok(false) => Err("I-BALANCE: the sums are not what was counted event by event".to_owned()),
            Err(why) => Err(why.to_string()),
        }
    }

    fn check_total(&self) -> Result<(), String> {
        let received = self.ledger.received().map_err(|why| why.to_string())?.money();
        if received != Money::from_fen(self.book.total) {
            let really = Money::from_fen(self.book.total);
            return Err(format!("I-RECEIVED: {really} changed hands, the ledger says {received}"));
        }
        Ok(())
    }

    /// What was entered since is corrected nowhere before the first month that could be touched.
    pub(super) fn check_first(&self, entered: usize, first: Month) -> Result<(), String> {
        let new = self.ledger.entries().iter().skip(entered);
        let mut corrected = new.filter(|entry| matches!(entry.event, Event::Corrected { .. }));
        match corrected.find(|entry| entry.month < first) {
            Some(entry) => Err(format!("I-OTHER-MONTH: {} was corrected, before {first}", entry.month)),
            None => Ok(()),
        }
    }

    /// By the way that money went, whatever the programme.
    fn check_flows(&self, month: Month) -> Result<(), String> {
        let sums = self.ledger.month_sums(NUMBER, month).map_err(|why| why.to_string())?;
        if !sums.holds().map_err(|why| why.to_string())? {
            return Err(format!("I-BALANCE: {month} does not reconcile: {sums:?}"));
        }
        let really = self.book.flows.get(&month).copied().unwrap_or_default();
        let counted = Flows {
            paid: sums.paid.money().fen(),
            arrears: sums.arrears_paid.fen(),
            recovered: sums.recovered.fen(),
        };
        if really != counted {
            return Err(format!("I-BALANCE: {month}: {really:?} changed hands, the ledger has {counted:?}"));
        }
        Ok(())
    }

    fn check_month(&self, month: Month) -> Result<(), String> {
        let run = Run::new(&self.register, self.laws.table(self.known));
        let row = run.one(0, month, &mut Silent).map_err(|why| why.to_string())?;
        for programme in PAYING {
            let id = programme.id;
            let cell = self.ledger.cell(NUMBER, month, id).copied();
            if self.book.payments.get(&(month, id)).is_some_and(|times| *times > 1) {
                return Err(format!("I-TWICE: {month} was paid more than once of `{id}`"));
            }
            let really = Money::from_fen(self.book.net.get(&(month, id)).copied().unwrap_or_default());
            let received = cell.map_or(Money::ZERO, |cell| cell.received().money());
            if really != received {
                return Err(format!(
                    "I-RECEIVED: {month} `{id}`: {really} changed hands, the ledger says {received}"
                ));
            }
            let due = due(row.as_ref(), id);
            let held = cell.map_or(Some(DueNow::ZERO), |cell| cell.due_now);
            if held != due.map(DueNow::new) {
                return Err(format!("I-DUE: {month} `{id}`: due {due:?}, the ledger holds {held:?}"));
            }
            if !self.open.contains_key(&month) {
                settled(month, id, cell.unwrap_or(Cell { due_now: held, ..Cell::default() }), due)?;
            }
        }
        self.check_flows(month)
    }

    /// A household off the roll may have another status, and is looked at as one whose payment has ended. One that has
    /// never come onto the roll has asked for nothing.
    fn check_statuses(&mut self, month: Month, paid: Option<MonthFindings>) -> Result<(), String> {
        let run = Run::new(&self.register, self.laws.table(self.known));
        let record = &self.register.households()[0];
        let last = record.ends().map(|end| end.last).filter(|last| *last < month).max();
        let ended = last.map(|last| Standing::Ended { last, ground: None });
        let Some(standing) = run.standing(0, month).or(ended) else { return Ok(()) };
        let place = record.stay_in(month).place;
        let household = self.register.household_in(record, month).expect("a household");
        let mut findings = match paid {
            Some(findings) => findings,
            None => {
                let law = Law::both(run.laws().get(place, month).expect("every place and month"));
                assess_month(&household, standing, law, month, &mut Silent).map_err(|why| why.to_string())?
            }
        };
        let mut found = [Exclusive::Rigid, Exclusive::ExtremeHardship].map(|status| (status, false));
        let (status, drawing) = (Fact::NotEstablished, Fact::NotEstablished);
        let asked = Asked { household: &household, needs: &self.needs, standing, status, drawing, month };
        let relief = self.laws.relief(place, month);
        assess_all(asked, &findings, relief, &mut Silent, |_, programme, finding, _| {
            for (status, holds) in &mut found {
                *holds |= status.word() == programme.id && finding.is_entitled();
            }
        })
        .map_err(|why| why.to_string())?;
        if findings.allowance.is_entitled() && self.spoils(Sabotage::TwoStatuses, month) {
            findings.marginal = findings.allowance;
        }
        let has = |status: Exclusive| match status {
            Exclusive::Allowance => findings.allowance.is_entitled(),
            Exclusive::Marginal => findings.marginal.is_entitled(),
            Exclusive::ExtremeHardship | Exclusive::Rigid => found.contains(&(status, true)),
        };
        let mut held = Vec::new();
        for (count, status) in self.tally.statuses.iter_mut().zip(Exclusive::ALL) {
            if has(status) {
                *count += 1;
                held.push(status.word());
            }
        }
        if held.len() > 1 { Err(format!("I-STATUS: {month}: {held:?} at once")) } else { Ok(()) }
    }

    /// Plays what is new in the log again beside the ledger. What was touched is compared every month, everything once a
    /// year.
    fn check_replay(&mut self, month: Month, touched: &[Month]) -> Result<(), String> {
        let mut new = self.ledger.entries()[self.replica.entries().len()..].to_vec();
        if !new.is_empty() && self.spoils(Sabotage::LoseEntry, month) {
            new.pop();
        }
        for entry in new {
            self.replica.apply(entry).map_err(|why| format!("I-REPLAY: {why}"))?;
        }
        let sums = |ledger: &Ledger, of: Month| ledger.month_sums(NUMBER, of).map_err(|why| why.to_string());
        for of in touched {
            if sums(&self.replica, *of)? != sums(&self.ledger, *of)? {
                return Err(format!("I-REPLAY: the log leads to another {of}"));
            }
        }
        if month.number() == 12 {
            if self.replica != self.ledger {
                return Err("I-REPLAY: the log leads to another ledger".to_owned());
            }
            self.check_counted()?;
        }
        Ok(())
    }
}

/// What a programme is due by the rules, naively: nothing off the roll.
fn due(row: Option<&MonthRow<'_>>, programme: &str) -> Option<Money> {
    let Some(row) = row.filter(|row| row.status == Status::OnRoll) else { return Some(Money::ZERO) };
    let each = row.findings.each();
    match each.iter().find(|(of, _)| of.id == programme).expect("every programme has a finding").1 {
        Finding::Entitled(award) => Some(award.total()),
        Finding::NotEntitled(_) => Some(Money::ZERO),
        Finding::NeedsPerson(_) => None,
    }
}

/// Paid = due ± corrections.
fn settled(month: Month, programme: &str, cell: Cell, due: Option<Money>) -> Result<(), String> {
    let Some(due) = due else { return Ok(()) };
    let too_much = cell.received().money().fen() - due.fen();
    if too_much < 0 || too_much > cell.written_off.fen() {
        return Err(format!(
            "I-SETTLED: {month} `{programme}`: {} received, {due} due, {} written off",
            cell.received(),
            cell.written_off
        ));
    }
    Ok(())
}
