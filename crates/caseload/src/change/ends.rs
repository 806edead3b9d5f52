//! The two ends of a comparison as documents, and positions between them: each fact from one end or the other.

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::{Money, Month};
use minzheng_welfare::facts::Unstated;
use minzheng_welfare::{CaseFile, MonthFindings, Policy};
use serde_json::{Map, Value};

use super::judge::Judge;
use super::{ChangeError, Turned, needs};

/// A document of JSON.
pub(super) type Object = Map<String, Value>;

/// Fields of a case that are no facts of it: the place and month are the law's, the members are compared one by one.
/// What stands under `needs` is compared part by part.
const NO_FACTS: [&str; 6] = ["case", "place", "month", "unstated", "members", "needs"];

/// One end of a comparison: a case as a document, and how it stands.
#[derive(Debug, Clone)]
pub(super) struct End<'p> {
    /// The fields of the case.
    pub(super) case: Object,
    /// The members.
    pub(super) members: Vec<Object>,
    /// The month.
    pub(super) month: Month,
    /// Is the household applying or on the roll at all?
    pub(super) listed: bool,
    /// Is it paid, or would it be? An application in a register is not.
    pub(super) pays: bool,
    /// The law at the application.
    pub(super) application: &'p Policy,
}

impl<'p> End<'p> {
    pub(super) fn new(
        case: &CaseFile,
        listed: bool,
        pays: bool,
        application: &'p Policy,
    ) -> Result<Self, ChangeError> {
        let Value::Object(mut fields) = serde_json::to_value(case)? else {
            return Err(ChangeError::NoObject);
        };
        // What the case left unstated is settled by now; what is still open stays open.
        fields.insert("unstated".to_owned(), serde_json::to_value(Unstated::Unknown)?);
        let members = match fields.remove("members") {
            Some(Value::Array(members)) => members,
            _ => Vec::new(),
        };
        let members = members.into_iter().filter_map(|member| match member {
            Value::Object(member) => Some(member),
            _ => None,
        });
        Ok(Self { case: fields, members: members.collect(), month: case.month, listed, pays, application })
    }

    /// The same household where it is neither applying nor on the roll.
    pub(super) fn off(&self) -> Self {
        Self { listed: false, pays: false, ..self.clone() }
    }

    /// The same household as it would stand in another month, had everything happened so many months earlier or
    /// later: each of its dates and months is moved, so that whatever rules ask of them in that month has the same
    /// answer.
    fn moved(&self, to: Month) -> Self {
        let by = self.month.until(to);
        let moved = |object: &Object| match moved(&Value::Object(object.clone()), by) {
            Value::Object(object) => object,
            _ => Object::new(),
        };
        let mut end = self.clone();
        if by != 0 {
            end.case = moved(&self.case);
            end.members = self.members.iter().map(moved).collect();
            end.month = to;
        }
        end.case.insert("month".to_owned(), Value::String(to.to_string()));
        end
    }
}

/// Every day and month within a value, so many months later.
fn moved(value: &Value, by: i32) -> Value {
    match value {
        Value::String(text) => {
            let day = text.parse::<NaiveDate>().ok().map(|day| moved_day(day, by).to_string());
            let month = || text.parse::<Month>().ok().map(|month| month.plus(by).to_string());
            Value::String(day.or_else(month).unwrap_or_else(|| text.clone()))
        }
        Value::Array(values) => Value::Array(values.iter().map(|value| moved(value, by)).collect()),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), moved(value, by))).collect())
        }
        other => other.clone(),
    }
}

/// The last day of a month stays the last day, and no other day becomes one: by either convention of full years
/// somebody is of an age at the end of the month as before.
fn moved_day(day: NaiveDate, by: i32) -> NaiveDate {
    let (from, to) = (Month::of(day), Month::of(day).plus(by));
    let last = to.last_day();
    if day == from.last_day() {
        return last;
    }
    let within = day.day().min(last.day().saturating_sub(1));
    last.with_day(within).unwrap_or(last)
}

/// A member of either end, or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
}

/// Members of both ends are the same person when kinship and birth are; of those left over, in the order of the
/// list, when kinship is. The others came or went.
fn pairs(before: &[Object], after: &[Object]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> =
        (0..before.len()).map(|index| Pair { before: Some(index), after: None }).collect();
    let mut free: Vec<usize> = (0..after.len()).collect();
    for keys in [&["relation", "birth"][..], &["relation"]] {
        for pair in pairs.iter_mut().filter(|pair| pair.after.is_none()) {
            let Some(member) = pair.before.and_then(|index| before.get(index)) else { continue };
            let same = |index: &usize| {
                after
                    .get(*index)
                    .is_some_and(|other| keys.iter().all(|key| member.get(*key) == other.get(*key)))
            };
            if let Some(place) = free.iter().position(same) {
                pair.after = Some(free.remove(place));
            }
        }
    }
    pairs.extend(free.into_iter().map(|index| Pair { before: None, after: Some(index) }));
    pairs
}

/// Something that can be taken from either end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// How the household stands, with the law at its application.
    Standing,
    /// A whole member who stands at one end only.
    Member(usize),
    /// A field of a member who stands at both, by the pair.
    Field(usize, String),
    /// A field of the case.
    Case(String),
    /// A part of `needs`: of a member, where it is a list of members, by the pair; a field of it, or all of it.
    Need {
        /// The name below `needs`.
        name: String,
        /// The pair.
        pair: Option<usize>,
        /// The field.
        field: Option<String>,
    },
}

/// Both ends in both months, and what differs between them.
#[derive(Debug)]
pub(super) struct Ends<'p> {
    /// Before and after, each in the month of before and in that of after.
    before: [End<'p>; 2],
    after: [End<'p>; 2],
    pub(super) pairs: Vec<Pair>,
    /// What differs, in a fixed order.
    pub(super) items: Vec<Item>,
}

/// Which of the two months is on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Before,
    After,
}

impl On {
    fn of<'e, 'p>(self, ends: &'e [End<'p>; 2]) -> &'e End<'p> {
        let [before, after] = ends;
        match self {
            Self::Before => before,
            Self::After => after,
        }
    }
}

impl<'p> Ends<'p> {
    pub(super) fn new(before: &End<'p>, after: &End<'p>) -> Self {
        let months = [before.month, after.month];
        let mut ends = Self {
            before: months.map(|month| before.moved(month)),
            after: months.map(|month| after.moved(month)),
            pairs: pairs(&before.members, &after.members),
            items: Vec::new(),
        };
        ends.items = ends.different();
        ends
    }

    /// Before as it was, and after as it is.
    pub(super) const fn originals(&self) -> (&End<'p>, &End<'p>) {
        let ([before, _], [_, after]) = (&self.before, &self.after);
        (before, after)
    }

    fn different(&self) -> Vec<Item> {
        // In one month they differ where they differ in the other.
        let (before, after) = (On::After.of(&self.before), On::After.of(&self.after));
        let mut items = Vec::new();
        let same_law = before.application.month == after.application.month
            && before.application.place == after.application.place;
        if (before.listed, before.pays) != (after.listed, after.pays)
            || before.case.get("standing") != after.case.get("standing")
            || !same_law
        {
            items.push(Item::Standing);
        }
        for (index, pair) in self.pairs.iter().enumerate() {
            let member = |end: &'_ End<'p>, at: Option<usize>| at.and_then(|at| end.members.get(at).cloned());
            match (member(before, pair.before), member(after, pair.after)) {
                (Some(before), Some(after)) => {
                    let names = different_names(&before, &after);
                    items.extend(names.into_iter().map(|name| Item::Field(index, name)));
                }
                _ => items.push(Item::Member(index)),
            }
        }
        let names = different_names(&before.case, &after.case);
        let facts = names.into_iter().filter(|name| name != "standing" && !NO_FACTS.contains(&name.as_str()));
        items.extend(facts.map(Item::Case));
        items.extend(needs::different(&before.case, &after.case, &self.pairs));
        items
    }

    /// The value of a field at either end as it stands there.
    pub(super) fn values(&self, item: &Item) -> [Option<Value>; 2] {
        let (before, after) = self.originals();
        let both = |name: &str| [before.case.get(name).cloned(), after.case.get(name).cloned()];
        let pair = |index: &usize| self.pairs.get(*index).copied();
        match item {
            Item::Standing => both("standing"),
            Item::Member(_) => [None, None],
            Item::Case(name) => both(name),
            Item::Field(index, name) => {
                let pair = pair(index).unwrap_or(Pair { before: None, after: None });
                let of = |end: &'_ End<'p>, at: Option<usize>| end.members.get(at?)?.get(name).cloned();
                [of(before, pair.before), of(after, pair.after)]
            }
            Item::Need { name, pair: of, field } => {
                let of = of.as_ref().and_then(pair);
                needs::values([&before.case, &after.case], (name, of, field.as_deref()))
            }
        }
    }

    /// The case with the items in `taken` from after and the others from before.
    pub(super) fn position(&self, taken: &[bool], on: On) -> Result<Position<'p>, ChangeError> {
        let (before, after) = (on.of(&self.before), on.of(&self.after));
        let is_taken = |item: &Item| {
            let mut items = self.items.iter().zip(taken);
            items.any(|(other, taken)| *taken && other == item)
        };
        let stands = if is_taken(&Item::Standing) { after } else { before };
        let (pays, application) = (stands.pays, stands.application);
        if !stands.listed {
            return Ok(Position { case: None, pays: false, application });
        }
        let mut case = before.case.clone();
        put(&mut case, "standing", &stands.case);
        // The index of each member at either end among those who are there.
        let (mut members, mut from, mut to) = (Vec::new(), Vec::new(), Vec::new());
        let mut present = Vec::new();
        for (index, pair) in self.pairs.iter().enumerate() {
            let there = pair.before.is_some() != is_taken(&Item::Member(index));
            present.push(there.then_some(members.len()));
            if !there {
                continue;
            }
            let mut member = match (pair.before, pair.after) {
                (Some(at), _) => before.members.get(at).cloned().unwrap_or_default(),
                (None, at) => at.and_then(|at| after.members.get(at).cloned()).unwrap_or_default(),
            };
            if let Some(other) = pair.after.and_then(|at| after.members.get(at)) {
                for (item, _) in self.items.iter().zip(taken).filter(|(_, taken)| **taken) {
                    if let Item::Field(of, name) = item
                        && *of == index
                    {
                        put(&mut member, name, other);
                    }
                }
            }
            from.extend(pair.before.map(|at| (at, members.len())));
            to.extend(pair.after.map(|at| (at, members.len())));
            members.push(Value::Object(member));
        }
        let mut from_after = Vec::new();
        for (item, _) in self.items.iter().zip(taken).filter(|(_, taken)| **taken) {
            if let Item::Case(name) = item {
                put(&mut case, name, &after.case);
                from_after.push(name.as_str());
            }
        }
        for (name, whose) in [("incomes", "earner"), ("deductions", "payer"), ("supporters", "of")] {
            let places = if from_after.contains(&name) { &to } else { &from };
            renumber(&mut case, name, whose, places);
        }
        case.insert("members".to_owned(), Value::Array(members));
        let needs = needs::position([&before.case, &after.case], &self.pairs, &present, is_taken);
        put_needs(&mut case, needs);
        let case: CaseFile = serde_json::from_value(Value::Object(case))?;
        Ok(Position { case: Some(case), pays, application })
    }

    /// The law at the application before and after, where the application is the same one and only what is known of its
    /// law differs.
    pub(super) fn known_otherwise(&self) -> Option<(&'p Policy, &'p Policy)> {
        let (before, after) = self.originals();
        let (old, new) = (before.application, after.application);
        let other = !self.items.contains(&Item::Standing) && !old.differences(new).is_empty();
        other.then_some((old, new))
    }

    /// The same position where the law at the application is known as it is after.
    pub(super) fn arriving(&self, taken: &[bool]) -> Result<Position<'p>, ChangeError> {
        let mut position = self.position(taken, On::After)?;
        if let Some((_, after)) = self.known_otherwise() {
            position.application = after;
        }
        Ok(position)
    }

    /// What is found there under a law.
    pub(super) fn outcome<L: Judge>(
        &self,
        taken: &[bool],
        on: On,
        in_month: &L,
    ) -> Result<L::Found, ChangeError> {
        self.position(taken, on)?.outcome(in_month)
    }
}

/// A case between the two ends.
#[derive(Debug, Clone)]
pub(super) struct Position<'p> {
    /// Nothing where the household is neither applying nor on the roll.
    case: Option<CaseFile>,
    pays: bool,
    application: &'p Policy,
}

impl Position<'_> {
    /// What is found under a law.
    pub(super) fn outcome<L: Judge>(&self, in_month: &L) -> Result<L::Found, ChangeError> {
        self.outcome_with(in_month, self.application)
    }

    /// The same with another law at the application.
    pub(super) fn outcome_with<L: Judge>(
        &self,
        in_month: &L,
        at_application: &Policy,
    ) -> Result<L::Found, ChangeError> {
        match &self.case {
            Some(case) => in_month.judge(case, self.pays, at_application),
            None => Ok(L::nobody()),
        }
    }
}

fn put_needs(case: &mut Object, needs: Object) {
    if needs.is_empty() {
        case.remove("needs");
    } else {
        case.insert("needs".to_owned(), Value::Object(needs));
    }
}

pub(super) fn different_names(before: &Object, after: &Object) -> Vec<String> {
    let mut names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| before.get(name) != after.get(name));
    names
}

/// Takes a field from another document, also that it is not there.
pub(super) fn put(object: &mut Object, name: &str, other: &Object) {
    match other.get(name) {
        Some(value) => {
            object.insert(name.to_owned(), value.clone());
        }
        None => {
            object.remove(name);
        }
    }
}

/// Lets the lines of a list name their member by the new index; lines of who is not there are dropped.
fn renumber(case: &mut Object, list: &str, whose: &str, places: &[(usize, usize)]) {
    let Some(Value::Array(lines)) = case.get_mut(list) else { return };
    lines.retain_mut(|line| {
        let old = line.get(whose).and_then(Value::as_u64).and_then(|old| usize::try_from(old).ok());
        let new = places.iter().find(|(at, _)| Some(*at) == old).map(|(_, new)| *new);
        match (line.get_mut(whose), new) {
            (Some(place), Some(new)) => {
                *place = Value::from(new);
                true
            }
            _ => false,
        }
    });
}

/// What a position gives.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcome {
    pub(super) findings: Option<MonthFindings>,
    pub(super) pays: bool,
}

/// How a programme stands: the word, and the amount that is paid.
pub(super) type Row = (&'static str, Money);

/// Did drawing begin, end, or become open? The words are kept where it did.
pub(super) fn turned(before: &'static str, after: &'static str) -> Option<Turned> {
    let kind = |word| match word {
        "entitled" => 2_u8,
        "needs-person" => 1,
        _ => 0,
    };
    (kind(before) != kind(after)).then_some(Turned { from: before, to: after })
}
