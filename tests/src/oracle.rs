//! 验算: the rulebook computed a second time, naively and in exact fractions, to be compared with the rules.
//!
//! It shares the input types and the list of figures with the rules and nothing else: it looks figures up by reading
//! the list from end to end, counts ages on the calendar itself, and keeps every amount as a fraction until the rounding
//! that SA-18 asks for. It says only what comes out (a verdict and an amount a programme), not why.
//!
//! What is not known is an interval: an income between nothing and without end, a member who may or may not count. A
//! refusal is one only where it holds at every end of the interval.
mod figures;
mod income;
mod people;

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::figures::Pack;
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{AssetKind, PropertyFinding, Register};
use num_rational::Ratio;

pub use figures::Figures;

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

/// The verdict of each programme, in the order of the rulebook: the allowance, then what is paid beside it.
///
/// # Panics
/// When the case is beyond what the oracle was made for: generated households are not.
#[must_use]
pub fn assess(case: &CaseFile, pack: &Pack) -> [(&'static str, Verdict); 7] {
    let here = Figures::at(pack, case.place, count_of(case.month));
    let asked = Figures::at(pack, case.place, count_of(case.month_of_application()));
    let people = people::count(case, &here);
    let allowance = allowance(case, &here, &asked, &people);
    let beside = |verdict: &dyn Fn() -> Verdict| match allowance {
        Verdict::Entitled(_) => verdict(),
        other => other,
    };
    let drawing: Vec<usize> = (0..case.members.len()).filter(|index| people[*index] == Some(true)).collect();
    [
        ("allowance", allowance),
        ("disability", beside(&|| disability(case, &here, &drawing))),
        ("lone-elder", beside(&|| lone_elder(case, &here, &drawing))),
        ("lost-child", beside(&|| lost_child(case, &here))),
        ("high-age", beside(&|| people::high_age(case, &here, &drawing))),
        ("serious-illness", beside(&|| serious_illness(case, &here, &drawing))),
        ("physical-exam", beside(&|| physical_exam(case, &here, &drawing))),
    ]
}

fn register_word(register: Register) -> &'static str {
    match register {
        Register::Urban => "urban",
        Register::Rural => "rural",
    }
}

/// SA-01, SA-11, SA-12, SA-18, SA-19, SA-28.
fn allowance(case: &CaseFile, here: &Figures, asked: &Figures, people: &[Option<bool>]) -> Verdict {
    let month = count_of(case.month);
    let mut refused = false;
    let mut open = false;
    match &case.standing {
        StandingFile::Ended { last, .. } if month > count_of(*last) => return Verdict::NotEntitled,
        StandingFile::Grace { .. } | StandingFile::Ended { .. } => return Verdict::NeedsPerson,
        StandingFile::OnRoll { since, .. } => refused |= month < count_of(*since),
        StandingFile::Applying { .. } => {}
    }
    let unsure = people.contains(&None);
    let members = people.iter().filter(|counts| **counts == Some(true)).count() as i128;
    refused |= !unsure && members == 0;
    open |= unsure;
    let standard = case
        .register
        .known()
        .and_then(|register| here.money(&format!("sa.standard.{}", register_word(register))));
    open |= standard.is_none();
    // SA-13: by difference or by bands?
    open |= here.word("sa.amount").is_none();
    let income = income::of(case, here, asked, people);
    open |= income.open;
    let property = property(case, asked, people, unsure, members);
    refused |= property == Some(false);
    open |= property.is_none();
    let mut amount = None;
    if let (Some(standard), Some(months), false) = (standard, income.months, members == 0) {
        let need = Fen::from(i128::from(standard) * members);
        let monthly = |total: i128| Fen::new(total, i128::from(months));
        if let (Some(least), false) = (income.least, unsure) {
            refused |= monthly(least) >= need;
        }
        if !refused && !open {
            amount = income.exact().map(|total| need - monthly(total));
        }
    }
    if refused {
        return Verdict::NotEntitled;
    }
    let Some(amount) = amount.filter(|_| !open) else { return Verdict::NeedsPerson };
    if (amount / 100).is_integer() {
        return Verdict::Entitled(amount.to_integer());
    }
    match here.word("sa.rounding") {
        Some(rounding) => Verdict::Entitled(round(amount, &rounding)),
        None => Verdict::NeedsPerson,
    }
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
    let standard = case
        .register
        .known()
        .and_then(|register| asked.money(&format!("sa.standard.{}", register_word(register))));
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

fn word(kind: AssetKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).expect("a word")
}

/// Adds up what each person gets: nobody is a refusal, something open leaves all of it open.
pub(crate) fn add_up(each: impl IntoIterator<Item = Option<Option<i128>>>) -> Verdict {
    let mut sum = None;
    for person in each {
        match person {
            None => return Verdict::NeedsPerson,
            Some(None) => {}
            Some(Some(amount)) => sum = Some(sum.unwrap_or(0) + amount),
        }
    }
    sum.map_or(Verdict::NotEntitled, Verdict::Entitled)
}

/// SA-16 (1): by grade and register.
fn disability(case: &CaseFile, here: &Figures, drawing: &[usize]) -> Verdict {
    let rural = case.register == Fact::Known(Register::Rural);
    let register = if rural { "rural" } else { "urban" };
    add_up(drawing.iter().map(|index| match case.members[*index].disability {
        Fact::NotEstablished => None,
        Fact::Absent => Some(None),
        Fact::Known(disability) => {
            use minzheng_core_types::DisabilityGrade::{First, Fourth, Second, Third};
            let grade = match disability.grade {
                First => "1",
                Second => "2",
                Third | Fourth => "3-4",
            };
            here.money(&format!("sa.disability.{register}.grade-{grade}")).map(|fen| Some(i128::from(fen)))
        }
    }))
}

/// SA-16 (2): the urban standard again, times the multiple.
fn lone_elder(case: &CaseFile, here: &Figures, drawing: &[usize]) -> Verdict {
    add_up(drawing.iter().map(|index| match case.members[*index].lone_elder {
        Fact::NotEstablished => None,
        Fact::Known(true) => {
            let amount = here.rate("sa.lone-elder")? * i128::from(here.money("sa.standard.urban")?);
            Some(Some(round(amount, "fen/half-up")))
        }
        Fact::Known(false) | Fact::Absent => Some(None),
    }))
}

/// SA-16 (3): for the household.
fn lost_child(case: &CaseFile, here: &Figures) -> Verdict {
    let register = if case.register == Fact::Known(Register::Rural) { "rural" } else { "urban" };
    match case.lost_only_child {
        Fact::NotEstablished => Verdict::NeedsPerson,
        Fact::Known(true) => {
            let amount = here.money(&format!("sa.lost-child.{register}"));
            amount.map_or(Verdict::NeedsPerson, |fen| Verdict::Entitled(i128::from(fen)))
        }
        Fact::Known(false) | Fact::Absent => Verdict::NotEntitled,
    }
}

/// SI-01 to SI-03.
fn serious_illness(case: &CaseFile, here: &Figures, drawing: &[usize]) -> Verdict {
    let month = count_of(case.month);
    add_up(drawing.iter().map(|index| {
        let member = &case.members[*index];
        let illness = match member.illness {
            Fact::NotEstablished => return None,
            Fact::Absent => return Some(None),
            Fact::Known(illness) => illness,
        };
        let approved = month_of(illness.approved?);
        let first = if month == approved {
            match here.word("si.start")?.as_str() {
                "month-of-decision" => approved,
                _ => approved + 1,
            }
        } else {
            approved + 1
        };
        let valid = illness.valid_until.is_none_or(|last| month <= count_of(last));
        if month < first || !valid || !people::alive_enough(member, month, here, "si.death-stop")? {
            return Some(None);
        }
        here.money("si.amount").map(|fen| Some(i128::from(fen)))
    }))
}

/// PE-01: in its month, for everybody who draws.
fn physical_exam(case: &CaseFile, here: &Figures, drawing: &[usize]) -> Verdict {
    let Some(due) = here.number("pe.month") else { return Verdict::NeedsPerson };
    if i64::from(due) != count_of(case.month).rem_euclid(12) + 1 {
        return Verdict::NotEntitled;
    }
    let each = here.money("pe.amount");
    each.map_or(Verdict::NeedsPerson, |fen| Verdict::Entitled(i128::from(fen) * drawing.len() as i128))
}
