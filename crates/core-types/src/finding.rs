//! What rules say of a case. A decision is something else: a person makes it; see [`crate::decision`].

use serde::{Deserialize, Serialize};

use crate::figures::Parameter;
use crate::money::{Money, MoneyError};
use crate::month::Month;
use crate::rule::Rule;
use crate::sets::{MemberSet, ParameterSet, QuestionSet};
use crate::text::Text;

/// 认定意见: what the rules of one programme say for one month. Exhaustive on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
#[doc(alias = "认定意见")]
pub enum Finding {
    /// 符合: entitled, with the amount and who owns each yuan of it.
    #[doc(alias = "符合")]
    Entitled(Award),
    /// 不符合: every condition that failed; a person decides.
    #[doc(alias = "不符合")]
    NotEntitled(Grounds),
    /// 需人工: facts or figures are open that could change the answer.
    #[doc(alias = "需人工")]
    NeedsPerson(OpenQuestions),
}

impl Finding {
    /// The amount; zero unless entitled.
    #[must_use]
    #[inline]
    pub fn amount(&self) -> Money {
        match self {
            Self::Entitled(award) => award.total(),
            Self::NotEntitled(_) | Self::NeedsPerson(_) => Money::ZERO,
        }
    }

    /// Parameters whose value the answer had to assume.
    #[must_use]
    #[inline]
    pub const fn assumed(&self) -> ParameterSet {
        match self {
            Self::Entitled(award) => award.assumed,
            Self::NotEntitled(grounds) => grounds.assumed,
            Self::NeedsPerson(open) => open.assumed,
        }
    }

    /// The name used in files: `entitled`, `not-entitled`, `needs-person`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Entitled(_) => "entitled",
            Self::NotEntitled(_) => "not-entitled",
            Self::NeedsPerson(_) => "needs-person",
        }
    }

    /// Entitled?
    #[must_use]
    #[inline]
    pub const fn is_entitled(&self) -> bool {
        matches!(self, Self::Entitled(_))
    }
}

/// A part of an award: the rule that owns it, for whom, how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Component {
    /// The rule.
    pub rule: &'static Rule,
    /// The members it is paid for; empty when for the household as a whole.
    pub members: MemberSet,
    /// The amount for all of them together.
    pub amount: Money,
}

/// 待遇: what is paid. The components sum exactly to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "待遇")]
pub struct Award {
    components: [Option<Component>; Self::ROOM],
    total: Money,
    assumed: ParameterSet,
}

impl Default for Award {
    fn default() -> Self {
        Self::new(ParameterSet::EMPTY)
    }
}

impl Award {
    /// How many components there is room for: the most rules that pay within one programme, and one more.
    pub const ROOM: usize = 3;

    /// An award of nothing yet: the status without money.
    #[must_use]
    #[inline]
    pub const fn new(assumed: ParameterSet) -> Self {
        Self { components: [None; Self::ROOM], total: Money::ZERO, assumed }
    }

    /// An award of one component, as most are.
    #[must_use]
    #[inline]
    pub const fn of(rule: &'static Rule, members: MemberSet, amount: Money) -> Self {
        let component = Component { rule, members, amount };
        Self { components: [Some(component), None, None], total: amount, assumed: ParameterSet::EMPTY }
    }

    /// Adds a component. One rule's amounts for several members stand in one component.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the sum does not fit.
    #[inline]
    pub fn add(&mut self, rule: &'static Rule, members: MemberSet, amount: Money) -> Result<(), MoneyError> {
        self.total = self.total.plus(amount)?;
        for place in &mut self.components {
            match place {
                Some(component) if !std::ptr::eq(component.rule, rule) => {}
                Some(same) => {
                    same.members = same.members.union(members);
                    same.amount = same.amount.plus(amount)?;
                    return Ok(());
                }
                None => {
                    *place = Some(Component { rule, members, amount });
                    return Ok(());
                }
            }
        }
        Err(MoneyError::OutOfRange)
    }

    /// Says which parameters had to be assumed.
    #[must_use]
    #[inline]
    pub const fn assuming(mut self, assumed: ParameterSet) -> Self {
        self.assumed = assumed;
        self
    }

    /// The components.
    #[inline]
    pub fn components(&self) -> impl Iterator<Item = &Component> {
        self.components.iter().flatten()
    }

    /// What is paid in all.
    #[must_use]
    #[inline]
    pub const fn total(&self) -> Money {
        self.total
    }

    /// Parameters whose value had to be assumed.
    #[must_use]
    pub const fn assumed(&self) -> ParameterSet {
        self.assumed
    }
}

/// Something observed or a limit to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Money.
    Money(Money),
    /// A number of people, months, years.
    Count(i64),
    /// A month.
    Month(Month),
    /// A condition that holds or does not.
    Flag(bool),
}

impl Measure {
    /// Yuan, a number, a month, or `true` / `false`.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Money(money) => money.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Month(month) => month.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

/// A condition that failed: the rule, what was observed, and the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// The rule.
    pub rule: &'static Rule,
    /// What was observed.
    pub observed: Measure,
    /// What the rule allows or asks for.
    pub limit: Measure,
}

impl Ground {
    /// By how much the limit was missed, where both are of one kind: `12.00` yuan over.
    #[must_use]
    pub fn margin(&self) -> Option<Measure> {
        match (self.observed, self.limit) {
            (Measure::Money(observed), Measure::Money(limit)) => {
                observed.less(limit).ok().map(Measure::Money)
            }
            (Measure::Count(observed), Measure::Count(limit)) => {
                observed.checked_sub(limit).map(Measure::Count)
            }
            (Measure::Month(observed), Measure::Month(limit)) => {
                Some(Measure::Count(i64::from(limit.until(observed))))
            }
            _ => None,
        }
    }
}

/// A measure as a kind and a plain number: half the size of a [`Measure`].
#[inline]
const fn split(measure: Measure) -> (u64, i64) {
    match measure {
        Measure::Money(money) => (0, money.fen()),
        Measure::Count(count) => (1, count),
        Measure::Month(month) => (2, month.ordinal() as i64),
        Measure::Flag(flag) => (3, flag as i64),
    }
}

/// The measure again.
fn joined(kind: u64, number: i64) -> Measure {
    match kind & 3 {
        0 => Measure::Money(Money::from_fen(number)),
        1 => Measure::Count(number),
        2 => Measure::Month(Month::of_ordinal(u32::try_from(number).unwrap_or_default())),
        _ => Measure::Flag(number != 0),
    }
}

/// A ground without the kinds of its measures, which stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbers {
    rule: &'static Rule,
    observed: i64,
    limit: i64,
}

/// 理由: every condition that failed. Kept small, since every finding has room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "理由")]
pub struct Grounds {
    numbers: [Option<Numbers>; Self::ROOM],
    /// Four bits a ground: the kind of its limit above the kind of what was observed. A whole word, so that a finding
    /// is copied word by word.
    kinds: u64,
    assumed: ParameterSet,
}

impl Grounds {
    /// How many grounds there is room for: the most conditions that one programme can fail together.
    pub const ROOM: usize = 4;

    /// One ground.
    #[must_use]
    #[inline]
    pub const fn of(rule: &'static Rule, observed: Measure, limit: Measure) -> Self {
        let (observed_kind, observed) = split(observed);
        let (limit_kind, limit) = split(limit);
        Self {
            numbers: [Some(Numbers { rule, observed, limit }), None, None, None],
            kinds: observed_kind | limit_kind << 2,
            assumed: ParameterSet::EMPTY,
        }
    }

    /// Adds a ground. A programme has no more conditions than there is [room](Self::ROOM).
    #[inline]
    pub fn add(&mut self, rule: &'static Rule, observed: Measure, limit: Measure) {
        let (observed_kind, observed) = split(observed);
        let (limit_kind, limit) = split(limit);
        let free = (0_u32..).step_by(4).zip(&mut self.numbers).find(|(_, place)| place.is_none());
        debug_assert!(free.is_some(), "a programme has at most four conditions");
        if let Some((shift, place)) = free {
            *place = Some(Numbers { rule, observed, limit });
            self.kinds |= (observed_kind | limit_kind << 2).wrapping_shl(shift);
        }
    }

    /// Adds a ground as long as there is [room](Self::ROOM): for conditions that many persons or claims can fail, of whom the
    /// first are told.
    #[inline]
    pub fn add_if_room(&mut self, rule: &'static Rule, observed: Measure, limit: Measure) {
        if matches!(self.numbers, [.., None]) {
            self.add(rule, observed, limit);
        }
    }

    /// Says which parameters had to be assumed.
    #[must_use]
    pub const fn assuming(mut self, assumed: ParameterSet) -> Self {
        self.assumed = assumed;
        self
    }

    /// The grounds, in the order of the rules.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = Ground> {
        let kinds = self.kinds;
        (0_u32..).step_by(4).zip(&self.numbers).filter_map(move |(shift, numbers)| {
            let kinds = kinds.wrapping_shr(shift);
            numbers.map(|numbers| Ground {
                rule: numbers.rule,
                observed: joined(kinds, numbers.observed),
                limit: joined(kinds >> 2, numbers.limit),
            })
        })
    }

    /// No ground: nothing failed.
    #[must_use]
    #[inline]
    pub const fn is_empty(&self) -> bool {
        matches!(self.numbers, [None, ..])
    }
}

/// A fact that a programme may have to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Stable name: `household-registration`.
    pub id: &'static str,
    /// The question.
    pub text: Text,
    /// Where the answer goes in a case file: `members[].birth`.
    pub field: &'static str,
}

/// 待查事项: what is open. A question stands here only if its answer could change the finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "待查事项")]
pub struct OpenQuestions {
    /// The open facts.
    pub questions: QuestionSet,
    /// The members they concern; empty when the household.
    pub members: MemberSet,
    /// Parameters that the place has not settled or that are not known.
    pub parameters: ParameterSet,
    /// Parameters whose value had to be assumed so far.
    pub assumed: ParameterSet,
}

impl OpenQuestions {
    /// Nothing open?
    #[must_use]
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.parameters.is_empty()
    }

    /// Opens a question about a member, or about the household.
    #[inline]
    pub fn ask(&mut self, question: usize, member: Option<usize>) {
        self.questions.insert(question);
        if let Some(member) = member {
            self.members.insert(member);
        }
    }

    /// The open facts in the order in which asking settles most: a crate lists its questions in that order.
    pub fn ranked<'c>(&self, catalogue: &'c Catalogue) -> impl Iterator<Item = &'c Question> {
        let open = self.questions;
        (0..).zip(catalogue.questions).filter(move |(index, _)| open.contains(*index)).map(|(_, asked)| asked)
    }

    /// The missing parameters.
    pub fn missing(&self, catalogue: &Catalogue) -> impl Iterator<Item = &'static Parameter> {
        catalogue.parameters_in(self.parameters)
    }
}

/// 目录: what a programme crate exports about itself, to give names to what its findings hold.
#[derive(Debug)]
#[doc(alias = "目录")]
pub struct Catalogue {
    /// The rules.
    pub rules: &'static [&'static Rule],
    /// The parameters, in the order of the policy's fields.
    pub parameters: &'static [Parameter],
    /// The facts it may ask for, those that settle most first.
    pub questions: &'static [Question],
    /// The programmes.
    pub programmes: &'static [Programme],
    /// The words of its choices and kinds, as people say them, where [`crate::explain::COMMON_WORDS`] has none or
    /// another: `("first-of-kin", Text::new("直系亲属", "first of kin"))`.
    pub words: &'static [(&'static str, Text)],
}

impl Catalogue {
    /// The parameters of a set.
    pub fn parameters_in(&self, set: ParameterSet) -> impl Iterator<Item = &'static Parameter> + use<> {
        (0..)
            .zip(self.parameters)
            .filter(move |(index, _)| set.contains(*index))
            .map(|(_, parameter)| parameter)
    }

    /// The rule with that id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.rules.iter().copied().find(|rule| rule.id == id)
    }
}

/// 项目: a programme or supplement with a finding of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "项目")]
pub struct Programme {
    /// Stable name: `allowance`.
    pub id: &'static str,
    /// Name for people.
    pub label: Text,
    /// Of what its amounts are.
    pub per: Period,
}

/// 给付周期: of what the amounts of a programme are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "给付周期")]
pub enum Period {
    /// 按月.
    #[default]
    Month,
    /// 一次: what an occasion, a year or a bill gives.
    Once,
}

impl Period {
    /// Is it by the month, as most are?
    #[must_use]
    pub const fn is_month(&self) -> bool {
        matches!(self, Self::Month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Confidence;

    macro_rules! rules {
        ($($name:ident)+) => {$(
            static $name: Rule = Rule {
                id: stringify!($name),
                title: Text::new("", ""),
                statement: Text::new("", ""),
                confidence: Confidence::Official,
                variants: &[],
            };
        )+};
    }
    rules! { A B C D }

    fn fen(fen: i64) -> Money {
        Money::from_fen(fen)
    }

    #[test]
    fn every_fen_of_an_award_has_an_owner() {
        let mut award = Award::default();
        assert_eq!(Finding::Entitled(award).amount(), Money::ZERO, "the status without money");
        award.add(&A, MemberSet::EMPTY, fen(15_000)).unwrap();
        award.add(&B, MemberSet::single(0), fen(12_000)).unwrap();
        award.add(&B, MemberSet::single(3), fen(22_000)).unwrap();
        let parts: Vec<_> = award.components().map(|part| (part.rule.id, part.amount)).collect();
        assert_eq!(parts, [("A", fen(15_000)), ("B", fen(34_000))], "one rule, one component");
        let members: Vec<usize> = award.components().flat_map(|part| part.members.iter()).collect();
        assert_eq!(members, [0, 3]);
        assert_eq!(award.total(), Money::sum(award.components().map(|part| part.amount)).unwrap());
        assert_eq!(award.assuming(ParameterSet::single(4)).assumed(), ParameterSet::single(4));
        let finding = Finding::Entitled(award);
        assert_eq!(
            (finding.amount(), finding.name(), finding.is_entitled()),
            (fen(49_000), "entitled", true)
        );
    }

    /// Up to 128 bytes a finding is moved by a few instructions; beyond, by a call, which doubles the time of a month.
    #[test]
    fn a_finding_stays_small() {
        assert!(size_of::<Finding>() <= 128, "{}", size_of::<Finding>());
    }

    #[test]
    fn an_award_that_does_not_fit_is_an_error() {
        let mut award = Award::default();
        award.add(&A, MemberSet::EMPTY, Money::MAX).unwrap();
        assert!(award.add(&A, MemberSet::EMPTY, fen(1)).is_err());
        assert!(award.add(&B, MemberSet::EMPTY, fen(1)).is_err());
        let mut award = Award::default();
        for rule in [&A, &B, &C] {
            award.add(rule, MemberSet::EMPTY, fen(1)).unwrap();
        }
        assert!(award.add(&D, MemberSet::EMPTY, fen(1)).is_err(), "more rules than there is room for");
    }

    #[test]
    fn a_margin_is_what_lies_between_two_measures_of_one_kind() {
        let margin = |observed, limit| Ground { rule: &A, observed, limit }.margin();
        let money = |amount| Measure::Money(fen(amount));
        assert_eq!(margin(money(61_200), money(60_000)), Some(money(1_200)));
        assert_eq!(margin(money(58_800), money(60_000)), Some(money(-1_200)));
        assert_eq!(margin(Measure::Count(2), Measure::Count(5)), Some(Measure::Count(-3)));
        let month = |month| Measure::Month(Month::at(2014, month));
        assert_eq!(margin(month(6), month(4)), Some(Measure::Count(2)));
        assert_eq!(margin(month(3), month(4)), Some(Measure::Count(-1)));
        assert_eq!(margin(Measure::Flag(false), Measure::Flag(true)), None);
        assert_eq!(margin(money(1), Measure::Count(1)), None);
        assert_eq!(margin(Measure::Money(fen(-2)), Measure::Money(Money::MAX)), None, "it does not fit");
        assert_eq!(margin(Measure::Count(i64::MIN), Measure::Count(1)), None);
        for (measure, text) in [
            (money(5), "0.05"),
            (Measure::Count(-3), "-3"),
            (month(4), "2014-04"),
            (Measure::Flag(true), "true"),
        ] {
            assert_eq!(measure.text(), text);
        }
    }

    #[test]
    fn grounds_keep_the_order_of_the_rules() {
        assert!(Grounds::default().is_empty());
        let mut grounds = Grounds::of(&B, Measure::Flag(false), Measure::Flag(true));
        grounds.add(&A, Measure::Count(1), Measure::Count(2));
        assert_eq!(grounds.iter().map(|ground| ground.rule.id).collect::<Vec<_>>(), ["B", "A"]);
        for (observed, limit) in [
            (Measure::Money(fen(-1)), Measure::Month(Month::at(9999, 12))),
            (Measure::Flag(true), Measure::Count(i64::MIN)),
        ] {
            grounds.add(&C, observed, limit);
            let last = grounds.iter().last();
            assert_eq!(last, Some(Ground { rule: &C, observed, limit }), "what goes in comes out");
        }
        assert_eq!(grounds.iter().count(), Grounds::ROOM);
        let full = grounds;
        grounds.add_if_room(&A, Measure::Count(1), Measure::Count(2));
        assert_eq!(grounds, full, "the first are told");
        let finding = Finding::NotEntitled(grounds.assuming(ParameterSet::single(1)));
        assert_eq!((finding.amount(), finding.name()), (Money::ZERO, "not-entitled"));
        assert_eq!(finding.assumed(), ParameterSet::single(1));
    }

    static QUESTIONS: [Question; 3] = [
        Question { id: "first", text: Text::new("", ""), field: "a" },
        Question { id: "second", text: Text::new("", ""), field: "b" },
        Question { id: "third", text: Text::new("", ""), field: "members[].c" },
    ];
    static CATALOGUE: Catalogue =
        Catalogue { rules: &[&A, &B], parameters: &[], questions: &QUESTIONS, programmes: &[], words: &[] };

    #[test]
    fn questions_come_in_the_order_in_which_asking_settles_most() {
        let mut open = OpenQuestions::default();
        assert!(open.is_empty());
        open.ask(2, Some(7));
        open.ask(0, None);
        let ids: Vec<_> = open.ranked(&CATALOGUE).map(|question| question.id).collect();
        assert_eq!(ids, ["first", "third"]);
        assert_eq!(open.members, MemberSet::single(7));
        assert!(!open.is_empty());
        let missing = OpenQuestions { parameters: ParameterSet::single(0), ..OpenQuestions::default() };
        assert!(!missing.is_empty(), "a missing parameter is open too");
        assert_eq!(missing.missing(&CATALOGUE).count(), 0, "a number beyond the list is left out");
        assert_eq!(Finding::NeedsPerson(open).name(), "needs-person");
    }

    #[test]
    fn rules_are_found_by_their_id() {
        assert_eq!(CATALOGUE.rule("B"), Some(&B));
        assert_eq!(CATALOGUE.rule("C"), None);
    }
}
