//! 名单和保费 (EC-51, EC-52): how many of a list are insured, and what the premium comes to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Rounding, RoundingMode, RoundingUnit, Term as Word};

use super::cover::{Cover, Covered, Notes, Term, Who, cover, term, told};
use super::facts::{Added, Entry, Group, List, Person, Why};
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
    /// 已除名: died, moved out or was stopped by the day on which the list is frozen, by any entry of the key.
    Left(Why),
    /// 重复: the same key stands before, where all its entries are judged together.
    Twice,
    /// 待查: something is not established, or entries of one key contradict one another.
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
    /// Of the premium, persons added included; `None` where no such part is told.
    pub guidance: Option<Money>,
}

/// What a first look at an entry found, kept for the count that follows.
#[derive(Clone, Copy)]
enum Looked {
    Left { why: Why, on: NaiveDate, entry: usize },
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
    let (mut keys, mut looked) = (BTreeMap::<_, Vec<_>>::new(), Vec::with_capacity(list.entries.len()));
    for one in list.entries.iter().enumerate() {
        keys.entry(one.1.key.as_str()).or_default().push(one);
    }
    for entry in &list.entries {
        looked.push(match keys.remove(entry.key.as_str()) {
            Some(same) => look(list, &same, (term, &contract), &mut notes, explain)?,
            None => Looked::Twice,
        });
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

/// What becomes of a person: all entries of one key together. Who has left by any of them is out, and entries that
/// contradict one another ask.
fn look<X: Explain>(
    list: &List,
    same: &[(usize, &Entry)],
    of_term: (Term, &InsurancePolicy),
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Looked, InsuranceError> {
    for (entry, one) in same {
        if let Fact::Known(left) = one.left
            && left.on <= list.frozen
        {
            return Ok(Looked::Left { why: left.why, on: left.on, entry: *entry });
        }
    }
    let says_all = same.iter().find(|one| same.iter().all(|other| one.1.person.says(&other.1.person)));
    let asked = says_all.map_or(same, std::slice::from_ref);
    let mut covers = Vec::with_capacity(asked.len());
    for one in asked {
        covers.push(covered(list, *one, of_term, notes, explain)?);
    }
    let Some((cover, step)) = covers.first().copied().flatten() else { return Ok(Looked::Open) };
    if covers.iter().any(|other| other.is_none_or(|(other, _)| other != cover)) {
        notes.ask(questions::LIST_FACTS);
        return Ok(Looked::Open);
    }
    // Who is not insured anyway need not be looked after.
    if cover == Cover::Listed && same.iter().all(|(_, one)| one.left.is_open()) {
        notes.ask(questions::LIST_FACTS);
        return Ok(Looked::Open);
    }
    Ok(Looked::Covered(cover, step))
}

/// How an entry is insured. Where the age counts at the accident, a list is asked about the day of its term that it names.
fn covered<X: Explain>(
    list: &List,
    (index, entry): (usize, &Entry),
    (term, contract): (Term, &InsurancePolicy),
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Option<Covered>, InsuranceError> {
    let who = Who {
        person: &entry.person,
        entry: Some(index),
        on: list.term,
        on_field: Field::new("list.term"),
        may_buy: false,
    };
    cover(who, term, contract, notes, explain)
}

impl Person {
    /// Does it say whatever the other says of who is on a list?
    fn says(&self, other: &Self) -> bool {
        (other.birth.is_open() || self.birth == other.birth)
            && (other.registered.is_open() || self.registered == other.registered)
            && (other.on_allowance.is_open() || self.on_allowance == other.on_allowance)
    }
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
                Looked::Left { on, entry, .. } => {
                    facts.input(&terms::LEFT_ON, on, Field::of("list.entries[].left.on", entry)).input(
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
    let span = Span { group, persons, term, last: term.last().ok_or(InsuranceError::Calendar)?, mid_term };
    let premium = span.charge(&PREMIUM, rate, explain)?;
    explain.concluded(&programmes::PREMIUM, notes.reading.assumed);
    let guidance = guidance(contract, &span, explain)?;
    Ok(Due { premium: Some(premium), guidance })
}

/// The words and forms of what is charged a head.
struct Charged {
    each: &'static Word,
    base: &'static Word,
    added: &'static Word,
    total: &'static Word,
    forms: [&'static str; 3],
}

static PREMIUM: Charged = Charged {
    each: &terms::PREMIUM_EACH,
    base: &terms::PREMIUM,
    added: &terms::ADDED,
    total: &terms::PREMIUM_TOTAL,
    forms: ["", "added", "total"],
};
static GUIDANCE: Charged = Charged {
    each: &terms::GUIDANCE_EACH,
    base: &terms::GUIDANCE,
    added: &terms::GUIDANCE_ADDED,
    total: &terms::GUIDANCE_TOTAL,
    forms: ["guidance", "guidance-added", "guidance-total"],
};

/// Whoever is charged for, and since when.
struct Span<'a> {
    group: &'a Group,
    persons: u32,
    term: Term,
    last: NaiveDate,
    mid_term: Option<Used<&'a MidTerm>>,
}

impl Span<'_> {
    /// So much a head, and for persons added the whole or by days.
    fn charge<X: Explain>(
        &self,
        words: &Charged,
        rate: Used<&Money>,
        explain: &mut X,
    ) -> Result<Money, InsuranceError> {
        let (term, last) = (self.term, self.last);
        let at = At::month(Month::of(term.first));
        let [form, form_added, form_total] = words.forms;
        let base = rate.value.times(self.persons)?;
        let step = explain.step(&EC_52, at.variant(form), |facts| {
            facts
                .figure(words.each, rate)
                .input(&terms::PERSONS, self.persons, Field::new("premium.persons"))
                .gives(words.base, base);
        });
        let Some(mid_term) = self.mid_term else { return Ok(base) };
        let of_last = explain.step(&super::rules::EC_50, at.variant("last"), |facts| {
            facts.from(&terms::FIRST, term.first, term.step).gives(&terms::LAST, last);
        });
        let (mut first, mut total) = (StepRef::NONE, base);
        for (index, added) in self.group.added.iter().enumerate() {
            let amount = joined(*added, index, term.first, last, *mid_term.value, *rate.value)?;
            let own = explain.step(&EC_52, at.variant(form_added), |facts| {
                facts
                    .chosen(&terms::MID_TERM, mid_term.value.word(), mid_term.figure)
                    .figure(words.each, rate)
                    .input(&terms::ADDED_PERSONS, added.persons, Field::of("premium.added[].persons", index))
                    .input(&terms::ADDED_FROM, added.from, Field::of("premium.added[].from", index))
                    .from(&terms::LAST, last, of_last)
                    .from(&terms::FIRST, term.first, term.step)
                    .gives(words.added, amount);
            });
            first = first.min(own);
            total = total.plus(amount)?;
        }
        explain.step(&EC_52, at.variant(form_total), |facts| {
            facts
                .from(words.base, base, step)
                .from_each(words.added, first, self.group.added.len())
                .gives(words.total, total);
        });
        Ok(total)
    }
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

/// The part for rehabilitation guidance, where the contract has one: of whomever the premium is.
fn guidance<X: Explain>(
    contract: &InsurancePolicy,
    span: &Span<'_>,
    explain: &mut X,
) -> Result<Option<Money>, InsuranceError> {
    let mut notes = Notes::default();
    let Some(told) = told(&contract.guidance, &mut notes.reading) else {
        explain.outcome(&programmes::GUIDANCE, &Finding::NeedsPerson(notes.questions()));
        return Ok(None);
    };
    let Some(each) = told else { return Ok(None) };
    if span.mid_term.is_some() {
        // Read again: what is assumed of it is assumed here too.
        let _ = contract.mid_term.read(&mut notes.reading);
    }
    let amount = span.charge(&GUIDANCE, each, explain)?;
    explain.concluded(&programmes::GUIDANCE, notes.reading.assumed);
    Ok(Some(amount))
}
