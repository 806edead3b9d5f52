//! 名单和保费 (EC-51, EC-52): how many of a list are insured, and what the premium comes to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Rounding, RoundingMode, RoundingUnit};

use super::cover::{Cover, Notes, Term, Who, cover, term, told};
use super::facts::{Added, Entry, Group, List, Why};
use super::file::InsuranceError;
use super::policy::{InsurancePolicy, MidTerm};
use super::rules::{EC_51, EC_52};
use super::{programmes, questions, terms};

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// What becomes of an entry of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screened {
    /// 计入.
    Counted,
    /// 不符合条件: too young, or not among whom the authority insures.
    NotInsured,
    /// 已除名: died, moved out or was stopped by the day on which the list is frozen.
    Left(Why),
    /// 重复: the same key stands before.
    Twice,
    /// 待查: something is not established.
    Open,
}

/// What a list comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// One for each entry, in their order.
    pub entries: Vec<Screened>,
    /// How many are counted; `None` while something is open.
    pub persons: Option<u32>,
}

/// 保费: in all, and of it the part for rehabilitation guidance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// With persons added in mid-term; `None` is open.
    pub premium: Option<Money>,
    /// Of the premium of the persons insured from the first day; `None` where no such part is told.
    pub guidance: Option<Money>,
}

/// What a first look at an entry found, kept for the count that follows.
#[derive(Clone, Copy)]
enum Looked {
    Left { why: Why, on: NaiveDate },
    Twice,
    Covered(Cover, StepRef),
    Open,
}

/// Screens a list, entry by entry.
///
/// # Errors
/// [`InsuranceError`] for a birth after the first day of the term, or a day outside the calendar.
pub(super) fn screen<X: Explain>(
    list: &List,
    policy: impl Fn(NaiveDate) -> InsurancePolicy,
    explain: &mut X,
) -> Result<Roll, InsuranceError> {
    let mut notes = Notes::default();
    let field = Field::new("list.term");
    let Some(term) = term(list.term, field, &policy(list.term), &mut notes, explain) else {
        explain.outcome(&programmes::LIST, &Finding::NeedsPerson(notes.questions()));
        return Ok(Roll { entries: vec![Screened::Open; list.entries.len()], persons: None });
    };
    let contract = policy(term.first);
    let (mut keys, mut looked) = (BTreeSet::new(), Vec::with_capacity(list.entries.len()));
    for (index, entry) in list.entries.iter().enumerate() {
        let twice = !keys.insert(entry.key.as_str());
        looked.push(look(list, (index, entry), twice, (term, &contract), &mut notes, explain)?);
    }
    let entries: Vec<Screened> = looked.iter().map(|looked| screened(*looked)).collect();
    if !notes.is_settled() {
        explain.outcome(&programmes::LIST, &Finding::NeedsPerson(notes.questions()));
        return Ok(Roll { entries, persons: None });
    }
    let persons = count(list, &looked, term, explain)?;
    explain.concluded(&programmes::LIST, notes.reading.assumed);
    Ok(Roll { entries, persons: Some(persons) })
}

const fn screened(looked: Looked) -> Screened {
    match looked {
        Looked::Left { why, .. } => Screened::Left(why),
        Looked::Twice => Screened::Twice,
        Looked::Covered(Cover::Listed, _) => Screened::Counted,
        Looked::Covered(..) => Screened::NotInsured,
        Looked::Open => Screened::Open,
    }
}

fn look<X: Explain>(
    list: &List,
    (index, entry): (usize, &Entry),
    twice: bool,
    (term, contract): (Term, &InsurancePolicy),
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Looked, InsuranceError> {
    if twice {
        return Ok(Looked::Twice);
    }
    match entry.left {
        Fact::Known(left) if left.on <= list.frozen => {
            return Ok(Looked::Left { why: left.why, on: left.on });
        }
        Fact::NotEstablished => notes.ask(questions::LIST_FACTS),
        Fact::Known(_) | Fact::Absent => {}
    }
    // Where the age counts at the accident, a list is asked about the day of its term that it names.
    let who = Who {
        person: &entry.person,
        entry: Some(index),
        on: list.term,
        on_field: Field::new("list.term"),
        may_buy: false,
    };
    let found = cover(who, term, contract, notes, explain)?;
    Ok(match found {
        Some((cover, step)) if !entry.left.is_open() => Looked::Covered(cover, step),
        // Who is not insured anyway need not be looked after.
        Some((Cover::NotCovered, step)) => Looked::Covered(Cover::NotCovered, step),
        _ => Looked::Open,
    })
}

/// One step an entry, and their sum.
fn count<X: Explain>(
    list: &List,
    looked: &[Looked],
    term: Term,
    explain: &mut X,
) -> Result<u32, InsuranceError> {
    let at = At::month(Month::of(term.first));
    let (mut first, mut persons) = (StepRef::NONE, 0_u32);
    for (index, looked) in looked.iter().enumerate() {
        let one = u32::from(matches!(looked, Looked::Covered(Cover::Listed, _)));
        let form = match looked {
            Looked::Left { .. } => "left",
            Looked::Twice => "twice",
            Looked::Covered(..) | Looked::Open => "counts",
        };
        let step = explain.step(&EC_51, at.variant(form), |facts| {
            match *looked {
                Looked::Left { on, .. } => {
                    facts.input(&terms::LEFT_ON, on, Field::of("list.entries[].left.on", index)).input(
                        &terms::FROZEN,
                        list.frozen,
                        Field::new("list.frozen"),
                    );
                }
                Looked::Twice => {
                    facts.input(&terms::LISTED_BEFORE, true, Field::of("list.entries[].key", index));
                }
                Looked::Covered(cover, step) => {
                    facts.from(&terms::COVER, cover.word(), step);
                }
                Looked::Open => {}
            }
            facts.gives(&terms::COUNTS, one);
        });
        first = first.min(step);
        persons = persons.checked_add(one).ok_or(InsuranceError::Calendar)?;
    }
    explain.step(&EC_51, at.variant("persons"), |facts| {
        facts.from_each(&terms::COUNTS, first, looked.len()).gives(&terms::PERSONS, persons);
    });
    Ok(persons)
}

/// The premium of a group.
///
/// # Errors
/// [`InsuranceError`] when an amount does not fit or somebody is added outside the term.
pub(super) fn due<X: Explain>(
    group: &Group,
    policy: impl Fn(NaiveDate) -> InsurancePolicy,
    explain: &mut X,
) -> Result<Due, InsuranceError> {
    let mut notes = Notes::default();
    let field = Field::new("premium.term");
    let of_term = term(group.term, field, &policy(group.term), &mut notes, explain);
    let persons = persons_of(group, &mut notes);
    let contract = of_term.map(|term| policy(term.first));
    let rate = contract.as_ref().and_then(|contract| contract.premium.read(&mut notes.reading));
    let mid_term = match &contract {
        Some(contract) if !group.added.is_empty() => contract.mid_term.read(&mut notes.reading),
        _ => None,
    };
    let (Some(term), Some(contract), Some(rate), Some(persons), true) =
        (of_term, &contract, rate, persons, notes.is_settled())
    else {
        explain.outcome(&programmes::PREMIUM, &Finding::NeedsPerson(notes.questions()));
        return Ok(Due { premium: None, guidance: None });
    };
    let month = Month::of(term.first);
    let base = rate.value.times(persons)?;
    let of_persons = Field::new("premium.persons");
    let step = explain.step(&EC_52, At::month(month), |facts| {
        facts
            .figure(&terms::PREMIUM_EACH, rate)
            .input(&terms::PERSONS, persons, of_persons)
            .gives(&terms::PREMIUM, base);
    });
    let mut total = base;
    if let Some(mid_term) = mid_term {
        let last = term.last().ok_or(InsuranceError::Calendar)?;
        let at = At::month(month);
        let of_last = explain.step(&super::rules::EC_50, at.variant("last"), |facts| {
            facts.from(&terms::FIRST, term.first, term.step).gives(&terms::LAST, last);
        });
        let mut first = StepRef::NONE;
        for (index, added) in group.added.iter().enumerate() {
            let amount = joined(*added, index, term.first, last, *mid_term.value, *rate.value)?;
            let own = explain.step(&EC_52, at.variant("added"), |facts| {
                facts
                    .chosen(&terms::MID_TERM, mid_term.value.word(), mid_term.figure)
                    .figure(&terms::PREMIUM_EACH, rate)
                    .input(&terms::ADDED_PERSONS, added.persons, Field::of("premium.added[].persons", index))
                    .input(&terms::ADDED_FROM, added.from, Field::of("premium.added[].from", index))
                    .from(&terms::LAST, last, of_last)
                    .from(&terms::FIRST, term.first, term.step)
                    .gives(&terms::ADDED, amount);
            });
            first = first.min(own);
            total = total.plus(amount)?;
        }
        explain.step(&EC_52, at.variant("total"), |facts| {
            facts
                .from(&terms::PREMIUM, base, step)
                .from_each(&terms::ADDED, first, group.added.len())
                .gives(&terms::PREMIUM_TOTAL, total);
        });
    }
    explain.concluded(&programmes::PREMIUM, notes.reading.assumed);
    let guidance = guidance(contract, persons, month, explain)?;
    Ok(Due { premium: Some(total), guidance })
}

fn persons_of(group: &Group, notes: &mut Notes) -> Option<u32> {
    match group.persons {
        Fact::Known(persons) => Some(persons),
        Fact::Absent => Some(0),
        Fact::NotEstablished => {
            notes.ask(questions::PERSONS);
            None
        }
    }
}

/// The premium of persons added: whole, or by days left, both days counted, rounded once.
fn joined(
    added: Added,
    index: usize,
    first: NaiveDate,
    last: NaiveDate,
    mid_term: MidTerm,
    rate: Money,
) -> Result<Money, InsuranceError> {
    if added.from < first || added.from > last {
        return Err(InsuranceError::AddedOutside { added: index });
    }
    if matches!(mid_term, MidTerm::Full) {
        return Ok(rate.times(added.persons)?);
    }
    let days = |from: NaiveDate| last.signed_duration_since(from).num_days().saturating_add(1);
    let (left, all) = (u32::try_from(days(added.from)), u32::try_from(days(first)));
    let (Ok(left), Ok(all)) = (left, all) else { return Err(InsuranceError::Calendar) };
    Ok(FEN.quotient(rate.times(added.persons)?.times(left)?, all)?)
}

/// The part for rehabilitation guidance, where the contract has one.
fn guidance<X: Explain>(
    contract: &InsurancePolicy,
    persons: u32,
    month: Month,
    explain: &mut X,
) -> Result<Option<Money>, InsuranceError> {
    let mut notes = Notes::default();
    let Some(told) = told(&contract.guidance, &mut notes.reading) else {
        explain.outcome(&programmes::GUIDANCE, &Finding::NeedsPerson(notes.questions()));
        return Ok(None);
    };
    let Some(each) = told else { return Ok(None) };
    let amount = each.value.times(persons)?;
    explain.step(&EC_52, At::month(month).variant("guidance"), |facts| {
        facts
            .figure(&terms::GUIDANCE_EACH, each)
            .input(&terms::PERSONS, persons, Field::new("premium.persons"))
            .gives(&terms::GUIDANCE, amount);
    });
    explain.concluded(&programmes::GUIDANCE, notes.reading.assumed);
    Ok(Some(amount))
}
