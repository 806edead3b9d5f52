//! 性质登记表: every property, in one list. A property is a sentence that holds of every household.
//!
//! ```text
//! run(property, cases, seed) → how many cases, and the smallest failing one with the seed that makes it again
//! ```

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::draw::{Draw, shrink};

/// What a property says of one case.
pub enum Held {
    /// It holds.
    Yes,
    /// The case is beside the point: another is drawn.
    BesideThePoint,
}

/// A property's answer for one case; an error says what does not hold.
pub type Check = Result<Held, String>;

/// 性质: a sentence that holds of every case.
pub struct Property {
    /// Stable id: `P-SA-01`.
    pub id: &'static str,
    /// The sentence in Chinese.
    pub zh: &'static str,
    /// The sentence in English.
    pub en: &'static str,
    /// The rules it speaks of, by id; empty where it speaks of all.
    pub rules: &'static [&'static str],
    /// The item of the rulebook's appendix B, where it is one.
    pub appendix: Option<u8>,
    /// A wrong rule that it notices.
    pub notices: &'static str,
    /// How many cases a usual run takes.
    pub cases: u32,
    /// Draws a case and looks at it.
    pub check: fn(&mut Draw) -> Check,
}

/// What a run found.
#[derive(Debug)]
pub struct Outcome {
    /// Cases to the point.
    pub cases: u32,
    /// Cases beside the point.
    pub passed_over: u32,
    /// The failure, if any.
    pub failure: Option<Failure>,
}

/// A failing case, made as small as could be.
#[derive(Debug)]
pub struct Failure {
    /// The seed of the run.
    pub seed: u64,
    /// The number of the case within the run.
    pub number: u64,
    /// What does not hold.
    pub what: String,
    /// The case in JSON, where it is one.
    pub case: Option<String>,
    /// The choices that make it, for [`Draw::replay`].
    pub choices: Vec<u64>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.what)?;
        writeln!(f, "seed {}, case {}, choices {:?}", self.seed, self.number, self.choices)?;
        f.write_str(self.case.as_deref().unwrap_or(""))
    }
}

/// Runs a property on so many cases from a seed. The same seed makes the same cases.
#[must_use]
pub fn run(property: &Property, cases: u32, seed: u64) -> Outcome {
    let mut outcome = Outcome { cases: 0, passed_over: 0, failure: None };
    let mut number = 0;
    while outcome.cases < cases {
        let mut draw = Draw::new(property.id, seed, number);
        match attempt(property, &mut draw) {
            Ok(Held::Yes) => outcome.cases += 1,
            Ok(Held::BesideThePoint) => outcome.passed_over += 1,
            Err(_) => {
                outcome.failure = Some(smallest(property, draw.made().to_vec(), seed, number));
                return outcome;
            }
        }
        if outcome.passed_over > cases.saturating_mul(60) + 1_000 {
            let what = format!("only {} of {number} cases were to the point", outcome.cases);
            outcome.failure = Some(Failure { seed, number, what, case: None, choices: Vec::new() });
            return outcome;
        }
        number += 1;
    }
    outcome
}

/// A panic is a failure like any other.
fn attempt(property: &Property, draw: &mut Draw) -> Check {
    catch_unwind(AssertUnwindSafe(|| (property.check)(draw))).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        Err(format!("panicked: {}", text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("?")))
    })
}

fn smallest(property: &Property, choices: Vec<u64>, seed: u64, number: u64) -> Failure {
    // The attempts at a smaller case may panic hundreds of times; only the last one is worth reading.
    std::panic::set_hook(Box::new(|_| {}));
    let choices = shrink(choices, |script| attempt(property, &mut Draw::replay(script)).is_err());
    let _ = std::panic::take_hook();
    let mut draw = Draw::replay(&choices);
    let what = attempt(property, &mut draw).err().unwrap_or_else(|| "it failed only once".to_owned());
    Failure { seed, number, what, case: draw.shown().map(str::to_owned), choices }
}

/// Items of the rulebook's appendix B that no property covers yet, with the reason.
pub const LATER: &[(u8, &str)] = &[];

macro_rules! properties {
    ($list:ident: $($id:literal, $cases:literal, [$($rule:literal),*], $appendix:expr, $check:path,
        $zh:literal, $en:literal, notices $notices:literal;)+) => {
        /// The properties, in the order of their ids.
        pub(super) static $list: &[Property] = &[$(Property {
            id: $id, zh: $zh, en: $en, rules: &[$($rule),*], appendix: $appendix,
            notices: $notices, cases: $cases, check: $check,
        },)+];
    };
}

mod ability;
mod civil;
mod communities;
mod community_size;
mod corrections;
mod daycare;
mod dispatch;
mod elder_ledger;
mod elections;
mod home_care;
mod insurance;
mod ngo_clocks;
mod ngo_intake;
mod ngo_names;
mod ngo_supervision;
mod orders;
mod services;
mod social_settled;
mod welfare;

/// The lists of properties, in the order of their subjects.
static LISTS: &[&[Property]] = &[
    welfare::WELFARE,
    corrections::CORRECTIONS,
    ability::ABILITY,
    home_care::HOME_CARE,
    orders::ORDERS,
    dispatch::DISPATCH,
    daycare::DAYCARE,
    insurance::INSURANCE,
    elder_ledger::LEDGER,
    services::SERVICES,
    civil::CIVIL,
    communities::COMMUNITIES,
    ngo_names::NGO_NAMES,
    community_size::COMMUNITY_SIZE,
    elections::ELECTIONS,
    ngo_supervision::NGO_SUPERVISION,
    ngo_clocks::NGO_CLOCKS,
    ngo_intake::NGO_INTAKE,
    social_settled::SOCIAL_SETTLED,
];

/// Every property.
pub fn properties() -> impl Iterator<Item = &'static Property> {
    LISTS.iter().copied().flatten()
}
