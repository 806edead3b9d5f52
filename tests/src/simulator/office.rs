//! The office: pays, corrects, pays arrears, recovers, and keeps the ledger. What really changed hands stands in a book of
//! its own, which the office does not read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_caseload::correction::entry::{ByProgramme, Changed};
use minzheng_caseload::correction::{
    Act, ActKind, Correction, DueNow, Entry, Event, Ledger, MonthCorrection, Paid,
};
use minzheng_caseload::payout::Due;
use minzheng_caseload::{HouseholdEntry, Register, Run};
use minzheng_core_types::{Money, Month, MonthRange, Silent};

use minzheng_welfare::MonthFindings;
use minzheng_welfare::needs::Needs;
use minzheng_welfare::programmes::pays;

use super::laws::{Laws, pay_day};
use super::world::{NUMBER, News};
use super::{Broken, FIRST, LAST, Sabotage, Tally};
use crate::draw::Draw;

/// How money changed hands.
#[derive(Debug, Clone, Copy)]
enum Flow {
    /// 发放: the payment of the month.
    Paid,
    /// 补发.
    Arrears,
    /// 追回: from the household to the office.
    Recovered,
}

/// Fen that changed hands for a month, by the way they went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flows {
    /// Paid in the first place.
    pub paid: i64,
    /// Paid later.
    pub arrears: i64,
    /// Given back.
    pub recovered: i64,
}

/// 收付簿: what the household really got for a month and programme, and what it gave back.
#[derive(Debug, Default)]
pub struct Book {
    /// Regular payments of a month and programme; there should be one at most.
    pub payments: BTreeMap<(Month, &'static str), u32>,
    /// Fen received, less those given back.
    pub net: BTreeMap<(Month, &'static str), i64>,
    /// The same in all.
    pub total: i64,
    /// What went which way for a month, whatever the programme.
    pub flows: BTreeMap<Month, Flows>,
}

impl Book {
    fn enter(&mut self, month: Month, programme: &'static str, flow: Flow, amount: Money) {
        let (fen, flows) = (amount.fen(), self.flows.entry(month).or_default());
        let (sum, net) = match flow {
            Flow::Paid => (&mut flows.paid, fen),
            Flow::Arrears => (&mut flows.arrears, fen),
            Flow::Recovered => (&mut flows.recovered, -fen),
        };
        *sum += fen;
        *self.net.entry((month, programme)).or_default() += net;
        self.total += net;
    }
}

/// The office of one household.
pub struct Office<'l> {
    pub(super) laws: &'l Laws,
    pub(super) sabotage: Option<Sabotage>,
    pub(super) register: Register,
    /// What is known that only some programmes ask about.
    pub(super) needs: Needs,
    /// Which table of laws was known when the past was looked at last.
    pub(super) known: usize,
    pub(super) ledger: Ledger,
    /// The same log played again month by month.
    pub(super) replica: Ledger,
    pub(super) book: Book,
    /// Months of which something is still to be paid or recovered.
    pub(super) open: BTreeMap<Month, ()>,
    pub(super) tally: Tally,
    /// Sabotage is done once, at the first chance after the first year.
    pub(super) done: bool,
}

fn register_of(entry: HouseholdEntry) -> Register {
    let mut register = Register::default();
    register.push(entry).expect("the world makes households");
    register
}

impl<'l> Office<'l> {
    /// The office on the first day.
    #[must_use]
    pub fn new(laws: &'l Laws, entry: HouseholdEntry, needs: Needs, sabotage: Option<Sabotage>) -> Self {
        Self {
            laws,
            sabotage,
            register: register_of(entry),
            needs,
            known: laws.known_in(FIRST),
            ledger: Ledger::default(),
            replica: Ledger::default(),
            book: Book::default(),
            open: BTreeMap::new(),
            tally: Tally::default(),
            done: false,
        }
    }

    /// What it came to.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Is this the moment for a sabotage? Each is done once.
    pub(super) fn spoils(&mut self, sabotage: Sabotage, month: Month) -> bool {
        let now = self.sabotage == Some(sabotage) && !self.done && month >= FIRST.plus(2);
        self.done |= now;
        now
    }

    fn enter(&mut self, on: Month, of: Month, event: Event) -> Result<(), String> {
        let entry =
            Entry { date: pay_day(on), household: NUMBER.to_owned(), month: of, event, reference: None };
        self.ledger.apply(entry).map_err(|why| format!("I-LEDGER: {why}"))
    }

    /// Everything the office does in a month, and what must be true after it.
    ///
    /// # Errors
    /// [`Broken`] when something does not hold.
    pub fn month(&mut self, month: Month, news: &Option<News>, draw: &mut Draw) -> Result<(), Broken> {
        self.tally.months += 1;
        let done = self.work(month, news, draw);
        done.map_err(|what| Broken { month, what, case: self.case(month) })
    }

    fn work(&mut self, month: Month, news: &Option<News>, draw: &mut Draw) -> Result<(), String> {
        let entered = self.ledger.entries().len();
        let (mut touched, first) = self.correct(month, news, draw)?;
        touched.extend(self.open.keys().copied());
        self.settle(month, draw)?;
        let row = self.pay(month, draw)?;
        touched.push(month);
        // One month of the past, whichever.
        touched.push(FIRST.plus(draw.below(u64::from(FIRST.until(month).unsigned_abs()).max(1)) as i32));
        touched.sort_unstable();
        touched.dedup();
        self.check_first(entered, first)?;
        self.check(month, &touched, row)
    }

    /// Corrects the past where facts or figures have come to be known. Says which months it has corrected, and the first
    /// one that could be.
    fn correct(
        &mut self,
        month: Month,
        news: &Option<News>,
        draw: &mut Draw,
    ) -> Result<(Vec<Month>, Month), String> {
        let known = self.laws.known_in(month);
        let (law_is_new, last) = (known != self.known, month.previous());
        if news.is_none() && !law_is_new {
            return Ok((Vec::new(), month));
        }
        let before = match news {
            Some(news) => std::mem::replace(&mut self.register, register_of(news.entry.clone())),
            None => self.register.clone(),
        };
        let (old, new) = (self.laws.table(self.known), self.laws.table(known));
        let forgets = (news.is_some() && self.spoils(Sabotage::ForgetFacts, month))
            || (law_is_new && self.spoils(Sabotage::ForgetLaw, month));
        self.known = known;
        // A figure that came late can touch whatever it is in force for; a fact what lies behind it.
        let of_facts = news.as_ref().map_or(month, |news| news.touches.max(FIRST));
        let mut first = if law_is_new { FIRST } else { of_facts };
        if first < month && !law_is_new && self.spoils(Sabotage::BeginLate, month) {
            first = first.next();
            // Where the first month comes out the same, nothing was done wrong yet.
            self.done = false;
        }
        let correction = Correction::new(Run::new(&before, old), Run::new(&self.register, new))
            .map_err(|why| why.to_string())?;
        if first > FIRST && last >= FIRST {
            // The month before, and any one.
            let until = first.min(month);
            let any = FIRST.plus(draw.below(u64::from(FIRST.until(until).unsigned_abs())) as i32);
            for other in [until.previous(), any] {
                let none = correction.month(0, other, &self.ledger).map_err(|why| why.to_string())?;
                if let Some(found) = none.filter(is_changed) {
                    return Err(format!("I-OTHER-MONTH: {other} is corrected, before {first}: {found:?}"));
                }
            }
        }
        let Ok(range) = MonthRange::new(first, last) else { return Ok((Vec::new(), first)) };
        let found = correction.household(0, range, &self.ledger).map_err(|why| why.to_string())?;
        let mut touched = Vec::new();
        for mut of in found.into_iter().filter(is_changed) {
            if forgets {
                continue;
            }
            touched.push(of.month);
            if !of.causes.is_empty() && self.spoils(Sabotage::NoCauses, month) {
                of.causes.clear();
            }
            self.count(&of);
            let entered = self.ledger.enter_correction(&of, pay_day(month));
            entered.map_err(|why| format!("I-LEDGER: {why}"))?;
            self.open.insert(of.month, ());
        }
        self.touch(month, first.previous())?;
        Ok((touched, first))
    }

    /// Corrects a month that nothing has changed by a fen, and takes that back.
    fn touch(&mut self, month: Month, other: Month) -> Result<(), String> {
        const PROGRAMME: &str = "allowance";
        let due = self.ledger.cell(NUMBER, other, PROGRAMME).and_then(|cell| cell.due_now);
        let Some(due) = due.filter(|_| self.spoils(Sabotage::TouchAnother, month)) else { return Ok(()) };
        let fen = Money::from_fen(1);
        let more = due.plus(DueNow::new(fen)).expect("small");
        for (due, amount) in [(more, fen), (due, Money::from_fen(-1))] {
            let act = Act::new(ActKind::Fact);
            let causes = vec![Changed { programme: PROGRAMME, act, amount }];
            self.enter(month, other, Event::Corrected { due: [(PROGRAMME, Some(due))].into(), causes })?;
        }
        Ok(())
    }

    fn count(&mut self, of: &MonthCorrection) {
        let law = of.causes.iter().any(|cause| cause.act.kind == ActKind::Figure);
        let facts =
            of.causes.iter().any(|cause| !matches!(cause.act.kind, ActKind::Figure | ActKind::Payment));
        self.tally.by_law += u64::from(law);
        self.tally.by_facts += u64::from(facts);
        self.tally.by_both += u64::from(law && facts);
    }

    /// Pays arrears, and recovers: at once, in two parts, or not at all.
    fn settle(&mut self, month: Month, draw: &mut Draw) -> Result<(), String> {
        let open: Vec<Month> = self.open.keys().copied().collect();
        for of in open {
            let events = self.ledger.settlement(NUMBER, of).map_err(|why| why.to_string())?;
            if !events.is_empty() && self.spoils(Sabotage::CloseEarly, month) {
                self.open.remove(&of);
                continue;
            }
            for event in events {
                match event {
                    Event::ArrearsPaid(amounts) => self.pay_arrears(month, of, amounts)?,
                    Event::Recovered(amounts) => self.recover(month, of, amounts, draw)?,
                    _ => {}
                }
            }
            let left = self.ledger.settlement(NUMBER, of).map_err(|why| why.to_string())?;
            if left.is_empty() {
                self.open.remove(&of);
            }
        }
        Ok(())
    }

    fn pay_arrears(&mut self, month: Month, of: Month, amounts: ByProgramme<Money>) -> Result<(), String> {
        let back = self.spoils(Sabotage::ArrearsThereAndBack, month);
        let twice = back || self.spoils(Sabotage::PayArrearsTwice, month);
        let times = if self.spoils(Sabotage::KeepArrears, month) { 0 } else { 1 + u32::from(twice) };
        for (programme, amount) in &amounts {
            for _ in 0..times {
                self.book.enter(of, programme, Flow::Arrears, *amount);
            }
            if back {
                self.book.enter(of, programme, Flow::Recovered, *amount);
            }
            self.tally.arrears += amount.fen();
        }
        self.enter(month, of, Event::ArrearsPaid(amounts))
    }

    fn recover(
        &mut self,
        month: Month,
        of: Month,
        mut amounts: ByProgramme<Money>,
        draw: &mut Draw,
    ) -> Result<(), String> {
        let manner = draw.weighted(&[(6, 0_u8), (2, 1), (1, 2)]);
        if manner == 2 {
            self.tally.written_off += amounts.values().map(|amount| amount.fen()).sum::<i64>();
            return self.enter(month, of, Event::WrittenOff(amounts));
        }
        if manner == 1 && of < LAST.plus(-4) {
            // A part now; the rest stays open.
            for amount in amounts.values_mut() {
                *amount = Money::from_fen((amount.fen() + 1) / 2);
            }
        }
        let keeps = self.spoils(Sabotage::KeepRecovery, month);
        for (programme, amount) in &amounts {
            if !keeps {
                self.book.enter(of, programme, Flow::Recovered, *amount);
            }
            self.tally.recovered += amount.fen();
        }
        self.enter(month, of, Event::Recovered(amounts))
    }

    /// Pays the month by what is known on its pay day, and says what was found.
    fn pay(&mut self, month: Month, draw: &mut Draw) -> Result<Option<MonthFindings>, String> {
        let run = Run::new(&self.register, self.laws.table(self.known));
        let row = run.one(0, month, &mut Silent).map_err(|why| why.to_string())?;
        let (due, findings) = (row.as_ref().and_then(Due::of), row.map(|row| row.findings));
        let Some(due) = due else { return Ok(findings) };
        let date = pay_day(month);
        self.tally.open += u64::from(due.open().any(pays));
        self.ledger.enter_due(&due, date).map_err(|why| format!("I-LEDGER: {why}"))?;
        let settled = due.programmes.iter().filter_map(|of| Some((of.programme.id, of.amount?)));
        let paid = settled.filter(|(_, amount)| !amount.is_zero());
        let mut amounts: ByProgramme<Paid> = paid.map(|(id, amount)| (id, Paid::new(amount))).collect();
        if let Some(paid) = amounts.get_mut("allowance")
            && draw.chance(1, 150)
        {
            *paid = wrong(*paid, draw);
            self.tally.errors_of_payment += 1;
            self.open.insert(month, ());
        }
        self.hand_out(month, date, amounts)?;
        Ok(findings)
    }

    fn hand_out(&mut self, month: Month, date: NaiveDate, amounts: ByProgramme<Paid>) -> Result<(), String> {
        if amounts.is_empty() {
            return Ok(());
        }
        let times = if self.spoils(Sabotage::PayTwice, month) { 2 } else { 1 };
        let more = if self.spoils(Sabotage::OneFenMore, month) { Money::from_fen(1) } else { Money::ZERO };
        for (programme, paid) in &amounts {
            for _ in 0..times {
                self.book.enter(month, programme, Flow::Paid, paid.money().plus(more).expect("small"));
                *self.book.payments.entry((month, programme)).or_default() += 1;
            }
        }
        let event = Event::Paid { amounts, payment: None };
        let entry = Entry { date, household: NUMBER.to_owned(), month, event, reference: None };
        self.ledger.apply(entry).map_err(|why| format!("I-LEDGER: {why}"))
    }

    /// The last month has been paid: what is open is settled, and everything is looked at once more.
    ///
    /// # Errors
    /// [`Broken`] when something does not hold.
    pub fn close(&mut self, draw: &mut Draw) -> Result<(), Broken> {
        let month = LAST.next();
        let done = self.settle(month, draw).and_then(|()| self.check_all(draw));
        self.tally.received = self.book.total;
        done.map_err(|what| Broken { month: LAST, what, case: self.case(LAST) })
    }
}

/// Has what is due changed, or is there only something left to settle?
fn is_changed(of: &MonthCorrection) -> bool {
    let due = |of: &minzheng_caseload::correction::CorrectedProgramme| {
        (of.due_then.map(|due| due.money()), of.due_now.map(DueNow::money))
    };
    of.programmes.iter().any(|of| {
        let (then, now) = due(of);
        then != now
    })
}

/// Another amount: a fen, or up to a hundred yuan, more or less.
fn wrong(paid: Paid, draw: &mut Draw) -> Paid {
    let by = draw.pick(&[1, -1, 10_000, -10_000, 55]);
    Paid::new(Money::from_fen((paid.money().fen() + by).max(0)))
}
