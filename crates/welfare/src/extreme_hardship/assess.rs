//! What is found of a household: each of its persons is looked at, then what excludes them all.

use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Rule};

use super::facts::Person;
use super::person::{self, Look};
use super::policy::ExtremeHardshipPolicy;
use super::programmes::{EXTREME_HARDSHIP, FUNERAL};
use super::rules::{FIVE_GUARANTEES, ORDER_649, XH_01, XH_03};
use super::{course, questions, terms};
use crate::assess::AssessError;
use crate::facts::{Household, Register};
use crate::fields;
use crate::needs::Status;
use crate::policy::ThreeNos;
use crate::relief::Asked;
use crate::standing::Standing;

/// The conditions, each of which gives at most one ground.
#[derive(Clone, Copy)]
pub(super) enum Condition {
    /// Working ability.
    Ability,
    /// Income and property.
    Livelihood,
    /// Those who owe support.
    Supporters,
    /// Whether it is due, and what excludes it.
    Course,
}

/// The conditions that failed, the first ground of each.
#[derive(Clone, Copy, Default)]
pub(super) struct Failed([Option<(&'static Rule, Measure, Measure)>; 4]);

impl Failed {
    pub(super) fn add(
        &mut self,
        condition: Condition,
        rule: &'static Rule,
        observed: Measure,
        limit: Measure,
    ) {
        if let Some(place) = self.0.get_mut(condition as usize) {
            place.get_or_insert((rule, observed, limit));
        }
    }

    /// A condition that does not hold.
    pub(super) fn flag(&mut self, condition: Condition, rule: &'static Rule) {
        self.add(condition, rule, Measure::Flag(false), Measure::Flag(true));
    }

    pub(super) const fn is_empty(&self) -> bool {
        matches!(self.0, [None, None, None, None])
    }

    /// With what failed for somebody else.
    fn with(mut self, other: Self) -> Self {
        for (place, ground) in self.0.iter_mut().zip(other.0) {
            *place = place.or(ground);
        }
        self
    }

    fn grounds(&self) -> Grounds {
        let mut grounds = Grounds::default();
        for (rule, observed, limit) in self.0.iter().flatten() {
            grounds.add(rule, *observed, *limit);
        }
        grounds
    }
}

/// Which law the household is looked at by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Regime {
    /// 五保.
    FiveGuarantees,
    /// 特困.
    Hardship,
}

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit, or a person is not of the household or named twice.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &ExtremeHardshipPolicy,
    explain: &mut X,
) -> Result<[Finding; 2], AssessError> {
    named(asked.household, &asked.needs.extreme_hardship)?;
    explain.under(&policy.pack);
    let support = support(asked, policy, explain)?;
    explain.outcome(&EXTREME_HARDSHIP, &support);
    let funeral = course::funeral(asked, policy, explain)?;
    explain.outcome(&FUNERAL, &funeral);
    Ok([support, funeral])
}

/// Every person is a member, each once.
fn named(household: &Household<'_>, persons: &[Person]) -> Result<(), AssessError> {
    let count = household.members().len();
    let mut seen = MemberSet::EMPTY;
    for (entry, Person { member, .. }) in persons.iter().enumerate() {
        if *member >= count {
            return Err(AssessError::NoSuchPerson { list: "extreme_hardship", entry, member: *member });
        }
        if seen.contains(*member) {
            return Err(AssessError::PersonTwice { list: "extreme_hardship", entry, member: *member });
        }
        seen.insert(*member);
    }
    Ok(())
}

/// What is gathered over the persons.
#[derive(Default)]
struct Gathered {
    reading: Reading,
    open: OpenQuestions,
    /// What failed for those who are refused.
    failed: Failed,
    /// Somebody qualifies, or may.
    possible: bool,
    members: MemberSet,
    amount: Money,
}

fn support<X: Explain>(
    asked: &Asked<'_>,
    policy: &ExtremeHardshipPolicy,
    explain: &mut X,
) -> Result<Finding, MoneyError> {
    let mut gathered = Gathered::default();
    let mut excluded = Failed::default();
    exclusion(asked, explain, &mut excluded);
    let register = asked.household.facts().register.known();
    let regime = regime(asked, policy, register, explain, &mut gathered, &mut excluded);
    if let Some(regime) = regime {
        for (index, member) in asked.household.members().iter().enumerate() {
            let entry = asked.needs.extreme_hardship.iter().position(|person| person.member == index);
            let person = entry.and_then(|entry| asked.needs.extreme_hardship.get(entry));
            let mut look = Look {
                asked,
                policy,
                register,
                index,
                entry: entry.unwrap_or_default(),
                member,
                person: person.unwrap_or(&person::UNKNOWN),
                reading: Reading::default(),
                open: OpenQuestions::default(),
                failed: Failed::default(),
                explain: &mut *explain,
            };
            let paid = look.support(regime, excluded.is_empty())?;
            gathered.take(look.index, (look.reading, look.open, look.failed), paid)?;
        }
    }
    Ok(gathered.finding(excluded))
}

impl Gathered {
    fn take(
        &mut self,
        index: usize,
        (reading, open, failed): (Reading, OpenQuestions, Failed),
        paid: Option<Money>,
    ) -> Result<(), MoneyError> {
        self.reading.assumed = self.reading.assumed.union(reading.assumed);
        if !failed.is_empty() {
            self.failed = self.failed.with(failed);
            return Ok(());
        }
        self.possible = true;
        if let Some(amount) = paid {
            self.members.insert(index);
            self.amount = self.amount.plus(amount)?;
        }
        self.reading.missing = self.reading.missing.union(reading.missing);
        self.open.questions = self.open.questions.union(open.questions);
        self.open.members = self.open.members.union(open.members);
        Ok(())
    }

    fn finding(self, excluded: Failed) -> Finding {
        let assumed = self.reading.assumed;
        let open = OpenQuestions { parameters: self.reading.missing, assumed, ..self.open };
        if !excluded.is_empty() {
            let failed = if self.possible { excluded } else { excluded.with(self.failed) };
            return Finding::NotEntitled(failed.grounds().assuming(assumed));
        }
        if !open.is_empty() {
            return Finding::NeedsPerson(open);
        }
        if self.members.is_empty() {
            return Finding::NotEntitled(self.failed.grounds().assuming(assumed));
        }
        Finding::Entitled(Award::of(&XH_03, self.members, self.amount).assuming(assumed))
    }
}

/// The allowance and the other statuses exclude it: nobody has two of them.
fn exclusion<X: Explain>(asked: &Asked<'_>, explain: &mut X, excluded: &mut Failed) {
    if let Fact::Known(held @ (Status::Allowance | Status::Marginal | Status::Rigid)) = asked.status {
        explain.step(&XH_03, At::month(asked.month).variant("status"), |facts| {
            facts.input(&terms::HELD, held.word(), course::STATUS).gives(&crate::terms::RECEIVES, false);
        });
        excluded.flag(Condition::Course, &XH_03);
    }
    let draws = match asked.standing {
        Standing::OnRoll { since, .. } => asked.month >= since,
        Standing::Grace { .. } => true,
        Standing::Ended { last, .. } => asked.month <= last,
        Standing::Applying { .. } => false,
    };
    if draws {
        explain.step(&XH_03, At::month(asked.month).variant("draws"), |facts| {
            facts.input(&crate::terms::DRAWS, true, fields::DRAWS).gives(&crate::terms::RECEIVES, false);
        });
        excluded.flag(Condition::Course, &XH_03);
    }
}

/// Five guarantees or extreme hardship; none where the urban three-nos have the allowance in full, or where it is open.
fn regime<X: Explain>(
    asked: &Asked<'_>,
    policy: &ExtremeHardshipPolicy,
    register: Option<Register>,
    explain: &mut X,
    gathered: &mut Gathered,
    excluded: &mut Failed,
) -> Option<Regime> {
    match register {
        // Whoever may qualify is asked about it with the standard.
        None if asked.month >= ORDER_649 => Some(Regime::Hardship),
        None => {
            gathered.open.ask(questions::REGISTER, None);
            None
        }
        Some(Register::Urban) => {
            let rule = policy.three_nos.read(&mut gathered.reading)?;
            let replaced = *rule.value == ThreeNos::Replaced;
            explain.step(&XH_01, At::month(asked.month).variant("three-nos"), |facts| {
                facts
                    .chosen(&terms::THREE_NOS_RULE, rule.value.word(), rule.figure)
                    .gives(&crate::terms::RECEIVES, replaced);
            });
            if !replaced {
                excluded.flag(Condition::Course, &XH_01);
                return None;
            }
            (asked.month >= ORDER_649).then_some(Regime::Hardship).or_else(|| {
                gathered.reading.missing.insert(policy.three_nos.parameter);
                None
            })
        }
        Some(Register::Rural) if asked.month >= ORDER_649 => Some(Regime::Hardship),
        Some(Register::Rural) if asked.month >= FIVE_GUARANTEES => Some(Regime::FiveGuarantees),
        Some(Register::Rural) => {
            gathered.reading.missing.insert(policy.amount_rule.parameter);
            None
        }
    }
}
