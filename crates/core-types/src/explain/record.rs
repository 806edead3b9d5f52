//! The record of a computation while it runs.

use chrono::NaiveDate;

use crate::figures::{FigureId, FigureRef, Pack, Used};
use crate::finding::{Finding, Programme};
use crate::money::Money;
use crate::month::Month;
use crate::rate::{Rate, Rounding};
use crate::rule::{Rule, Term};
use crate::sets::{ParameterSet, ShortText};

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Silent {}
    impl Sealed for super::Explanation {}
}

/// Listens to a computation. Sealed: [`Silent`] or [`Explanation`].
pub trait Explain: sealed::Sealed {
    /// Tells which figures the computation reads.
    fn under(&mut self, pack: &Pack);

    /// Tells one application of a rule. The facts are made only if somebody listens.
    fn step(&mut self, rule: &'static Rule, at: At, facts: impl FnOnce(&mut Facts<'_>)) -> StepRef;

    /// Tells what a programme found, from the steps since the last outcome.
    fn outcome(&mut self, programme: &'static Programme, finding: &Finding);

    /// Tells that a programme came to a result that is no entitlement, such as a grade: the result of the last step
    /// since the last outcome. `assumed` are the parameters it had to assume.
    fn concluded(&mut self, programme: &'static Programme, assumed: ParameterSet);
}

/// Listens to nothing; every call compiles to nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Explain for Silent {
    #[inline(always)]
    fn under(&mut self, _: &Pack) {}

    #[inline(always)]
    fn step(&mut self, _: &'static Rule, _: At, _: impl FnOnce(&mut Facts<'_>)) -> StepRef {
        StepRef::NONE
    }

    #[inline(always)]
    fn outcome(&mut self, _: &'static Programme, _: &Finding) {}

    #[inline(always)]
    fn concluded(&mut self, _: &'static Programme, _: ParameterSet) {}
}

/// When, in which form and for whom a rule is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    pub(super) month: Month,
    pub(super) variant: &'static str,
    pub(super) member: Option<u16>,
}

impl At {
    /// The usual form of the rule in a month, for the household.
    #[must_use]
    #[inline]
    pub const fn month(month: Month) -> Self {
        Self { month, variant: "", member: None }
    }

    /// A named form of the rule.
    #[must_use]
    #[inline]
    pub const fn variant(mut self, name: &'static str) -> Self {
        self.variant = name;
        self
    }

    /// For one member.
    #[must_use]
    #[inline]
    pub fn member(mut self, index: usize) -> Self {
        self.member = u16::try_from(index).ok();
        self
    }
}

/// A step that was told; later steps name it as the origin of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepRef(pub(super) u32);

impl StepRef {
    /// No step: nobody listened.
    pub const NONE: Self = Self(u32::MAX);

    /// The step that came `count` steps later.
    #[must_use]
    #[inline]
    pub fn plus(self, count: usize) -> Self {
        Self(self.0.saturating_add(u32::try_from(count).unwrap_or(u32::MAX)))
    }
}

/// The value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactValue {
    /// Yuan.
    Money(Money),
    /// A multiple or share.
    Rate(Rate),
    /// A number.
    Count(i64),
    /// A month.
    Month(Month),
    /// A day.
    Date(NaiveDate),
    /// True or false.
    Bool(bool),
    /// A word.
    Word(&'static str),
    /// A short code.
    Code(ShortText),
    /// The list that a figure holds.
    List(FigureId),
}

macro_rules! fact_value {
    ($($from:ty => |$value:ident| $make:expr;)+) => {$(
        impl From<$from> for FactValue {
            #[inline]
            fn from($value: $from) -> Self {
                $make
            }
        }
    )+};
}
fact_value! {
    Money => |value| Self::Money(value);
    Rate => |value| Self::Rate(value);
    u32 => |value| Self::Count(i64::from(value));
    i64 => |value| Self::Count(value);
    Month => |value| Self::Month(value);
    NaiveDate => |value| Self::Date(value);
    bool => |value| Self::Bool(value);
    &'static str => |value| Self::Word(value);
    ShortText => |value| Self::Code(value);
    Rounding => |value| Self::Word(value.name());
}

/// A field of the input: `members[2].birth`, `needs.extreme_hardship[0].incomes[1].amount`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    path: &'static str,
    /// What goes into the first and the second `[]`.
    indices: [u32; 2],
}

/// No index. A field stays as small as one with a single optional index.
const NO_INDEX: u32 = u32::MAX;

impl Field {
    /// A field of the case itself.
    #[must_use]
    #[inline]
    pub const fn new(path: &'static str) -> Self {
        Self { path, indices: [NO_INDEX; 2] }
    }

    /// The field of one entry of a list; the path has `[]` where the index goes.
    #[must_use]
    #[inline]
    pub fn of(path: &'static str, index: usize) -> Self {
        Self { path, indices: [u32::try_from(index).unwrap_or(NO_INDEX), NO_INDEX] }
    }

    /// The field of one entry of a list within an entry of another; the path has `[]` where the indices go.
    #[must_use]
    #[inline]
    pub fn within(path: &'static str, outer: usize, inner: usize) -> Self {
        let [outer, inner] = [outer, inner].map(|index| u32::try_from(index).unwrap_or(NO_INDEX));
        Self { path, indices: [outer, inner] }
    }

    /// The path with its indices.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = self.path.to_owned();
        for index in self.indices.into_iter().filter(|index| *index != NO_INDEX) {
            text = text.replacen("[]", &format!("[{index}]"), 1);
        }
        text
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Input(Field),
    Figure(FigureRef),
    Step(StepRef),
    Clause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FactRecord {
    pub(super) term: &'static Term,
    pub(super) value: FactValue,
    pub(super) origin: Origin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StepRecord {
    pub(super) rule: &'static Rule,
    pub(super) at: At,
    pub(super) facts_end: u32,
    pub(super) result: Option<(&'static Term, FactValue)>,
    pub(super) pays: Option<&'static Rule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OutcomeRecord {
    pub(super) programme: &'static Programme,
    pub(super) told: Told,
    pub(super) steps_end: u32,
}

/// What a programme told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Finding(Finding),
    /// A result that is no entitlement, and the parameters it had to assume.
    Result(ParameterSet),
}

/// Takes the facts of one step.
#[derive(Debug)]
pub struct Facts<'e> {
    facts: &'e mut Vec<FactRecord>,
    steps: &'e [StepRecord],
    result: Option<(&'static Term, FactValue)>,
    pays: Option<&'static Rule>,
}

impl Facts<'_> {
    /// A fact of the case.
    pub fn input(&mut self, term: &'static Term, value: impl Into<FactValue>, field: Field) -> &mut Self {
        self.push(term, value.into(), Origin::Input(field))
    }

    /// A dated figure.
    pub fn figure<T: Copy + Into<FactValue>>(&mut self, term: &'static Term, used: Used<&T>) -> &mut Self {
        self.push(term, (*used.value).into(), Origin::Figure(used.figure))
    }

    /// A choice that a dated figure makes, by its word.
    #[inline]
    pub fn chosen(&mut self, term: &'static Term, word: &'static str, figure: FigureRef) -> &mut Self {
        self.push(term, FactValue::Word(word), Origin::Figure(figure))
    }

    /// The list that a dated figure holds.
    #[inline]
    pub fn list(&mut self, term: &'static Term, figure: FigureRef) -> &mut Self {
        self.push(term, FactValue::List(figure.id), Origin::Figure(figure))
    }

    /// The result of an earlier step.
    pub fn from(&mut self, term: &'static Term, value: impl Into<FactValue>, step: StepRef) -> &mut Self {
        self.push(term, value.into(), Origin::Step(step))
    }

    /// The results of `count` steps from `first` on, as a list; of none, a zero.
    pub fn from_each(&mut self, term: &'static Term, first: StepRef, count: usize) -> &mut Self {
        if count == 0 {
            return self.clause(term, 0_u32);
        }
        let steps = self.steps;
        let start = usize::try_from(first.0).unwrap_or(usize::MAX);
        for (index, step) in steps.iter().skip(start).take(count).enumerate() {
            if let Some((_, value)) = step.result {
                self.push(term, value, Origin::Step(first.plus(index)));
            }
        }
        self
    }

    /// A value that the clause itself states.
    pub fn clause(&mut self, term: &'static Term, value: impl Into<FactValue>) -> &mut Self {
        self.push(term, value.into(), Origin::Clause)
    }

    /// The result.
    pub fn gives(&mut self, term: &'static Term, value: impl Into<FactValue>) -> &mut Self {
        self.result = Some((term, value.into()));
        self
    }

    /// The result, an amount that is paid; `owner` is the rule that owns it in the award.
    #[inline]
    pub fn pays(&mut self, owner: &'static Rule, term: &'static Term, amount: Money) -> &mut Self {
        self.pays = Some(owner);
        self.gives(term, amount)
    }

    #[inline]
    fn push(&mut self, term: &'static Term, value: FactValue, origin: Origin) -> &mut Self {
        self.facts.push(FactRecord { term, value, origin });
        self
    }
}

/// 计算过程: the record of one case. Empty it with [`Explanation::clear`] and use it again: it keeps its room.
#[derive(Debug, Clone, Default)]
#[doc(alias = "计算过程")]
pub struct Explanation {
    pub(super) pack: Option<Pack>,
    pub(super) steps: Vec<StepRecord>,
    pub(super) facts: Vec<FactRecord>,
    pub(super) outcomes: Vec<OutcomeRecord>,
}

impl Explanation {
    /// Forgets everything, but keeps the memory for the next case.
    #[inline]
    pub fn clear(&mut self) {
        self.steps.clear();
        self.facts.clear();
        self.outcomes.clear();
    }

    /// How many steps were told.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Nothing was told?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

impl Explain for Explanation {
    fn under(&mut self, pack: &Pack) {
        if self.pack.as_ref().is_none_or(|known| !known.is(pack)) {
            self.pack = Some(pack.clone());
        }
    }

    fn step(&mut self, rule: &'static Rule, at: At, facts: impl FnOnce(&mut Facts<'_>)) -> StepRef {
        let mut writer = Facts { facts: &mut self.facts, steps: &self.steps, result: None, pays: None };
        facts(&mut writer);
        let Facts { result, pays, .. } = writer;
        let facts_end = u32::try_from(self.facts.len()).unwrap_or(u32::MAX);
        let step = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        self.steps.push(StepRecord { rule, at, facts_end, result, pays });
        StepRef(step)
    }

    fn outcome(&mut self, programme: &'static Programme, finding: &Finding) {
        let steps_end = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        self.outcomes.push(OutcomeRecord { programme, told: Told::Finding(*finding), steps_end });
    }

    fn concluded(&mut self, programme: &'static Programme, assumed: ParameterSet) {
        let steps_end = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        self.outcomes.push(OutcomeRecord { programme, told: Told::Result(assumed), steps_end });
    }
}
