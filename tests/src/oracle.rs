//! 验算: the rulebook computed a second time, naively and in exact fractions, to be compared with the rules.
//!
//! It shares the input types and the list of figures with the rules and nothing else: it looks figures up by reading
//! the list from end to end, counts ages on the calendar itself, and keeps every amount as a fraction until the rounding
//! that SA-18 asks for. It says only what comes out (a verdict and an amount a programme), not why.
//!
//! What is not known is an interval: an income between nothing and without end, a member who may or may not count. A
//! refusal is one only where it holds at every end of the interval.
mod alone;
mod amount;
mod beside;
pub mod care;
pub mod civil;
pub mod community_size;
mod cover;
pub mod elder;
pub mod elder_daycare;
pub mod elder_dispatch;
pub mod elder_home_care;
pub mod elder_insurance;
pub mod elder_ledger;
pub mod elder_order;
pub mod election;
mod figures;
mod hardship;
mod income;
mod marginal;
mod medical;
pub mod ngo_clocks;
mod people;
pub mod procedure;
mod rigid;
mod sources;
mod temporary;

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::figures::Pack;
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{AssetKind, PropertyFinding, Register};
use minzheng_welfare::{CaseFile, StopGround};
use num_rational::Ratio;

pub use figures::Figures;
pub use hardship::hardship;
pub use medical::medical;
pub use rigid::rigid;
pub use temporary::temporary;

/// An exact amount in fen.
pub type Fen = Ratio<i128>;

/// A verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Entitled to so many fen.
    Entitled(i128),
    /// Refused.
    NotEntitled,
    /// A person is needed.
    NeedsPerson,
}

/// Months since the year 0.
pub(crate) type Count = i64;

pub(crate) fn count_of(month: Month) -> Count {
    i64::from(month.year()) * 12 + i64::from(month.number()) - 1
}

pub(crate) fn month_of(day: NaiveDate) -> Count {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// The last day of a month.
pub(crate) fn last_day(month: Count) -> NaiveDate {
    let next = month + 1;
    let year = i32::try_from(next.div_euclid(12)).expect("a year");
    let number = u32::try_from(next.rem_euclid(12)).expect("a month") + 1;
    NaiveDate::from_ymd_opt(year, number, 1).and_then(|day| day.pred_opt()).expect("a day")
}

/// What is settled before any programme is: who counts, income and property, each as far as it is known.
struct Household<'c, 'p> {
    case: &'c CaseFile,
    /// The figures of the month.
    here: Figures<'p>,
    /// The figures of the month of application.
    asked: Figures<'p>,
    /// For each member: counts, does not, or open.
    people: Vec<Option<bool>>,
    /// Somebody may or may not count.
    unsure: bool,
    /// How many count for certain.
    members: i128,
    standard: Option<i64>,
    income: income::Income,
    property: Option<bool>,
}

impl Household<'_, '_> {
    /// A limit per head and month, for all who count and the whole window.
    fn over_window(&self, line: i64, months: i64) -> i128 {
        i128::from(line) * self.members * i128::from(months)
    }
}

/// The verdict of each programme, in the order of the rulebook: the allowance, what is paid beside it, the status.
///
/// # Panics
/// When the case is beyond what the oracle was made for: generated households are not.
#[must_use]
pub fn assess(case: &CaseFile, pack: &Pack) -> Vec<(&'static str, Verdict)> {
    let here = Figures::at(pack, case.place, count_of(case.month));
    let asked = Figures::at(pack, case.place, count_of(case.month_of_application()));
    let people = people::count(case, &here);
    let unsure = people.contains(&None);
    let members = people.iter().filter(|counts| **counts == Some(true)).count() as i128;
    let standard = case.register.known().and_then(|register| here.money(standard_of(register)));
    let income = income::of(case, &here, &asked, &people);
    let property = property(case, &asked, &people, unsure, members);
    let home = Household { case, here, asked, people, unsure, members, standard, income, property };
    let allowance = allowance(&home);
    let drawing: Vec<usize> =
        (0..case.members.len()).filter(|index| home.people[*index] == Some(true)).collect();
    let beside = |verdict: &dyn Fn(&Household, &[usize]) -> Verdict| match allowance {
        Verdict::Entitled(_) => verdict(&home, &drawing),
        other => other,
    };
    vec![
        ("allowance", allowance),
        ("disability", beside(&beside::disability)),
        ("lone-elder", beside(&beside::lone_elder)),
        ("lost-child", beside(&|home, _| beside::lost_child(home))),
        ("percentage", beside(&beside::percentage)),
        ("high-age", beside(&|home, drawing| people::high_age(home.case, &home.here, drawing))),
        ("serious-illness", beside(&beside::serious_illness)),
        ("physical-exam", beside(&beside::physical_exam)),
        ("marginal", marginal::verdict(&home, allowance)),
    ]
}

fn standard_of(register: Register) -> &'static str {
    match register {
        Register::Urban => "sa.standard.urban",
        Register::Rural => "sa.standard.rural",
    }
}

/// SA-01, SA-04, SA-08, SA-11, SA-19, SA-23, SA-25; the amount is in [`amount`].
fn allowance(home: &Household) -> Verdict {
    let month = count_of(home.case.month);
    let mut refused = !home.unsure && home.members == 0;
    let mut open = home.unsure;
    match &home.case.standing {
        StandingFile::Ended { last, .. } if month > count_of(*last) => return Verdict::NotEntitled,
        StandingFile::Ended { .. } => return Verdict::NeedsPerson,
        StandingFile::Grace { .. } => return grace(home),
        StandingFile::OnRoll { since, .. } => refused |= month < count_of(*since),
        StandingFile::Applying { .. } => {
            let may = alone::may_apply(home);
            refused |= may == Some(false);
            open |= may.is_none();
        }
    }
    refused |= home.property == Some(false);
    open |= home.standard.is_none() || home.property.is_none();
    let mut income = None;
    match (home.standard, home.income.months) {
        (Some(standard), Some(months)) if home.members > 0 && !home.unsure => {
            match income::counts_for_allowance(home, standard, months) {
                income::Test::Fails => refused = true,
                income::Test::Open => open = true,
                income::Test::Passes(total) => income = Some(Fen::new(total, i128::from(months))),
            }
        }
        _ => open |= !refused,
    }
    if refused {
        return Verdict::NotEntitled;
    }
    let Some(income) = income.filter(|_| !open) else { return Verdict::NeedsPerson };
    amount::of(home, income).map_or(Verdict::NeedsPerson, Verdict::Entitled)
}

/// SA-23: the amount is kept for so many months after the decision, only after a rise of income.
fn grace(home: &Household) -> Verdict {
    let StandingFile::Grace { decided, kept, ground } = home.case.standing else {
        return Verdict::NeedsPerson;
    };
    let month = count_of(home.case.month);
    let decided = month_of(decided);
    if !home.unsure && home.members == 0 {
        return Verdict::NotEntitled;
    }
    if month <= decided {
        // Paid under a determination that is not told.
        return Verdict::NeedsPerson;
    }
    if ground != StopGround::Income {
        return Verdict::NotEntitled;
    }
    let Some(months) = home.asked.number("sa.grace-months") else { return Verdict::NeedsPerson };
    if month > decided + i64::from(months) {
        return Verdict::NotEntitled;
    }
    if home.unsure { Verdict::NeedsPerson } else { Verdict::Entitled(i128::from(kept.fen())) }
}

/// SA-18 on an amount that is not negative.
fn round(amount: Fen, rounding: &str) -> i128 {
    let (unit, mode) = rounding.split_once('/').expect("unit/mode");
    let unit = Fen::from(match unit {
        "fen" => 1,
        "jiao" => 10,
        _ => 100,
    });
    let units = amount / unit;
    let whole = match mode {
        "up" => units.ceil(),
        "down" => units.floor(),
        _ => (units + Fen::new(1, 2)).floor(),
    };
    (whole * unit).to_integer()
}

/// SA-11: within the limits, beyond them, or open.
fn property(
    case: &CaseFile,
    asked: &Figures,
    people: &[Option<bool>],
    unsure: bool,
    members: i128,
) -> Option<bool> {
    let StandingFile::Applying { .. } = case.standing else {
        let StandingFile::OnRoll { determination, .. } = &case.standing else { return None };
        return Some(determination.property == PropertyFinding::Within);
    };
    let Some(multiple) = asked.rate("sa.asset-multiple") else {
        return match case.property {
            Fact::Known(finding) => Some(finding == PropertyFinding::Within),
            Fact::Absent | Fact::NotEstablished => None,
        };
    };
    let owned = |kinds: &[AssetKind]| {
        case.assets.iter().filter(|asset| kinds.contains(&asset.kind)).collect::<Vec<_>>()
    };
    let mut verdicts = Vec::new();
    match case.property {
        Fact::Known(finding) => verdicts.push(Some(finding == PropertyFinding::Within)),
        Fact::Absent | Fact::NotEstablished => {
            use AssetKind::{Car, NonResidential, RegisteredBusiness, SecondHome};
            let barring = owned(&[SecondHome, NonResidential, Car, RegisteredBusiness]);
            if !barring.is_empty() {
                verdicts.push(
                    asked
                        .list("sa.asset-bars")
                        .map(|bars| !barring.iter().any(|asset| bars.contains(&word(asset.kind)))),
                );
            }
        }
    }
    let financial = owned(&[AssetKind::Financial]);
    let complete = case.assets_complete && financial.iter().all(|asset| !asset.amount.is_open());
    let total: i128 =
        financial.iter().map(|asset| i128::from(asset.amount.known().unwrap_or_default().fen())).sum();
    let standard = case.register.known().and_then(|register| asked.money(standard_of(register)));
    verdicts.push(match standard {
        Some(standard) if !unsure && !people.is_empty() && members > 0 => {
            let limit = multiple * i128::from(standard) * members;
            if Fen::from(total) > limit { Some(false) } else { complete.then_some(true) }
        }
        // Nobody counts: refused already. Otherwise what is open leaves this open too.
        _ => (members == 0 && !unsure && complete).then_some(true),
    });
    if verdicts.contains(&Some(false)) {
        Some(false)
    } else if verdicts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

/// The word of a kind in files.
fn word(kind: impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).expect("a word")
}
