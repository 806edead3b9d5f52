//! 模拟: households through ten years, paid month by month by an office that learns of things late, and whose books are
//! looked at every month.
//!
//! The world lets things happen ([`world`]): births, deaths, moves within Qingdao, jobs, illness; some are reported at
//! once, some months later, and some were entered wrongly. Figures are those of Qingdao from 2014 to 2023, a few of them
//! published late ([`laws`]). The office ([`office`]) pays through `assess_month`, corrects through
//! `caseload::correction` and keeps its ledger. What must be true is looked at by other means ([`checks`]): what every
//! household really received is kept apart from the ledger, and what is due is computed anew.
//!
//! A household is simulated by its own choices ([`Draw`]), so that a failure can be made smaller and made again: it tells the
//! seed, the household, the month and the case.

pub mod checks;
pub mod laws;
pub mod office;
pub mod world;

use std::fmt;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

use minzheng_core_types::Month;
use minzheng_welfare::needs::Status;

use crate::draw::{Draw, shrink};
use laws::Laws;
use office::Office;
use world::World;

/// First month that is paid.
pub const FIRST: Month = Month::at(2014, 1);
/// Last month that is paid: 120 in all.
pub const LAST: Month = Month::at(2023, 12);

/// 破坏: what an office does wrong on purpose, to show that it is noticed. Each is for one invariant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabotage {
    /// Pays a month a second time, past the ledger.
    PayTwice,
    /// Pays arrears a second time, past the ledger.
    PayArrearsTwice,
    /// Hands arrears out twice and takes them back once, past the ledger: nobody has a fen too much.
    ArrearsThereAndBack,
    /// Forgets to correct the past when a fact becomes known.
    ForgetFacts,
    /// Forgets to correct the past when a figure becomes known.
    ForgetLaw,
    /// Corrects the month before the first one touched, and takes that back: what is due is right again.
    TouchAnother,
    /// Takes the month after the first one touched for the first.
    BeginLate,
    /// Enters a correction without its causes.
    NoCauses,
    /// Enters a recovery of money that nobody gave back.
    KeepRecovery,
    /// Leaves arrears unpaid.
    KeepArrears,
    /// Closes a month in which something is still to be paid or recovered.
    CloseEarly,
    /// Loses an entry of the log.
    LoseEntry,
    /// Lists the household as marginal beside the allowance.
    TwoStatuses,
    /// Pays one fen more than the ledger says.
    OneFenMore,
}

impl Sabotage {
    /// Each of them.
    pub const ALL: [Self; 14] = [
        Self::PayTwice,
        Self::PayArrearsTwice,
        Self::ArrearsThereAndBack,
        Self::ForgetFacts,
        Self::ForgetLaw,
        Self::TouchAnother,
        Self::BeginLate,
        Self::NoCauses,
        Self::KeepRecovery,
        Self::KeepArrears,
        Self::CloseEarly,
        Self::LoseEntry,
        Self::TwoStatuses,
        Self::OneFenMore,
    ];

    /// The invariant that is there for it and sees it first, one of [`checks::INVARIANTS`].
    #[must_use]
    pub const fn caught_by(self) -> &'static str {
        match self {
            Self::PayTwice => "I-TWICE",
            Self::ArrearsThereAndBack => "I-BALANCE",
            Self::ForgetFacts | Self::ForgetLaw => "I-DUE",
            Self::TouchAnother | Self::BeginLate => "I-OTHER-MONTH",
            Self::NoCauses => "I-LEDGER",
            Self::CloseEarly => "I-SETTLED",
            Self::LoseEntry => "I-REPLAY",
            Self::TwoStatuses => "I-STATUS",
            Self::PayArrearsTwice | Self::KeepRecovery | Self::KeepArrears | Self::OneFenMore => "I-RECEIVED",
        }
    }
}

/// How many smaller cases are tried.
const TRIES: u32 = 300;

/// What does not hold, and where.
#[derive(Debug, Clone)]
pub struct Broken {
    /// The month of the simulation.
    pub month: Month,
    /// The invariant and what was seen.
    pub what: String,
    /// The household in JSON, as the office knows it.
    pub case: String,
}

/// What a simulation came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Months paid or looked at.
    pub months: u64,
    /// Things that happened, by [`world::Happening::kind`].
    pub happened: [u64; world::KINDS],
    /// Of them those recorded late.
    pub late: u64,
    /// Corrections of a month by facts.
    pub by_facts: u64,
    /// Corrections of a month by a figure published late.
    pub by_law: u64,
    /// Months that both corrected at once.
    pub by_both: u64,
    /// Payments that were not what was due.
    pub errors_of_payment: u64,
    /// Fen paid later.
    pub arrears: i64,
    /// Fen given back.
    pub recovered: i64,
    /// Fen written off.
    pub written_off: i64,
    /// Fen received in all.
    pub received: i64,
    /// Months in which something needed a person.
    pub open: u64,
    /// Months in which the household had each status, by [`Status::ALL`].
    pub statuses: [u64; Status::ALL.len()],
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.months += other.months;
        for (sum, more) in self.happened.iter_mut().zip(other.happened) {
            *sum += more;
        }
        self.late += other.late;
        self.by_facts += other.by_facts;
        self.by_law += other.by_law;
        self.by_both += other.by_both;
        self.errors_of_payment += other.errors_of_payment;
        self.arrears += other.arrears;
        self.recovered += other.recovered;
        self.written_off += other.written_off;
        self.received += other.received;
        self.open += other.open;
        for (sum, more) in self.statuses.iter_mut().zip(other.statuses) {
            *sum += more;
        }
    }
}

/// A failing household, made as small as could be.
#[derive(Debug)]
pub struct Failure {
    /// The seed of the run.
    pub seed: u64,
    /// The number of the household within the run.
    pub number: u64,
    /// What does not hold.
    pub broken: Broken,
    /// The choices that make it, for [`Draw::replay`].
    pub choices: Vec<u64>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Broken { month, what, case } = &self.broken;
        writeln!(f, "{what}")?;
        writeln!(
            f,
            "seed {}, household {}, month {month}, choices {:?}",
            self.seed, self.number, self.choices
        )?;
        f.write_str(case)
    }
}

/// One household through all its months.
///
/// # Errors
/// [`Broken`] at the first month in which something does not hold.
pub fn household(laws: &Laws, draw: &mut Draw, sabotage: Option<Sabotage>) -> Result<Tally, Broken> {
    let mut world = World::new(draw);
    let mut office = Office::new(laws, world.entry(), world.needs(), sabotage);
    let mut month = FIRST;
    while month <= LAST {
        let news = world.news(month);
        office.month(month, &news, draw)?;
        world.happen(month, draw);
        month = month.next();
    }
    office.close(draw)?;
    let mut tally = office.tally();
    (tally.happened, tally.late) = (world.happened(), world.late());
    Ok(tally)
}

/// A panic is a failure like any other.
fn attempt(laws: &Laws, draw: &mut Draw, sabotage: Option<Sabotage>) -> Result<Tally, Broken> {
    catch_unwind(AssertUnwindSafe(|| household(laws, draw, sabotage))).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("?");
        Err(Broken { month: FIRST, what: format!("I-PANIC: {text}"), case: String::new() })
    })
}

fn draw_of(seed: u64, number: u64) -> Draw {
    Draw::new("simulator", seed, number)
}

fn part(
    laws: &Laws,
    seed: u64,
    numbers: impl Iterator<Item = u64>,
    sabotage: Option<Sabotage>,
) -> Result<Tally, Box<Failure>> {
    let mut all = Tally::default();
    for number in numbers {
        let mut draw = draw_of(seed, number);
        match attempt(laws, &mut draw, sabotage) {
            Ok(tally) => all.add(&tally),
            Err(broken) => {
                return Err(Box::new(smallest(laws, draw.made().to_vec(), (seed, number), sabotage, broken)));
            }
        }
    }
    Ok(all)
}

fn smallest(
    laws: &Laws,
    choices: Vec<u64>,
    (seed, number): (u64, u64),
    sabotage: Option<Sabotage>,
    first: Broken,
) -> Failure {
    let again = |script: &[u64]| attempt(laws, &mut Draw::replay(script), sabotage).err();
    // A smaller case of another kind would lead astray: the invariant must be the same.
    let name = |what: &str| what.split(':').next().map(str::to_owned);
    let wanted = name(&first.what);
    // A few hundred tries make most cases small, and every one is ten years.
    let mut tries = 0;
    let choices = shrink(choices, |script| {
        tries += 1;
        tries <= TRIES && again(script).is_some_and(|broken| name(&broken.what) == wanted)
    });
    let broken = again(&choices).unwrap_or(first);
    Failure { seed, number, broken, choices }
}

/// So many households, on as many threads as there are cores. The same seed makes the same run.
///
/// # Errors
/// The [`Failure`] of the household with the lowest number that one of the threads met.
pub fn run(
    laws: &Laws,
    households: u64,
    seed: u64,
    sabotage: Option<Sabotage>,
) -> Result<Tally, Box<Failure>> {
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get) as u64;
    let parts: Vec<_> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads)
            .map(|thread| {
                let numbers = (thread..households).step_by(threads as usize);
                scope.spawn(move || part(laws, seed, numbers, sabotage))
            })
            .collect();
        started.into_iter().map(|thread| thread.join().expect("a simulation does not panic")).collect()
    });
    let mut all = Tally::default();
    let mut failures = Vec::new();
    for part in parts {
        match part {
            Ok(tally) => all.add(&tally),
            Err(failure) => failures.push(failure),
        }
    }
    match failures.into_iter().min_by_key(|failure| failure.number) {
        Some(failure) => Err(failure),
        None => Ok(all),
    }
}
