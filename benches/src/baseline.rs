//! The same month for the same households, written by hand for this one district: one walk over the members, plain
//! numbers, the same checked arithmetic and the same fields in the result; no recording, no choices of places, no
//! open questions. What the rules cost beyond this is what they cost for being rules.

use chrono::NaiveDate;
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{
    AgeConvention, DisabilityGrade, DisabilityKind, Fact, LeapBirthday, MemberSet, Money, MoneyError, Month,
    PackHash, age_years,
};
use minzheng_welfare::Determination;
use minzheng_welfare::facts::{Member, PropertyFinding, Register};

use crate::population::{MONTH, Roll, amounts};

/// The line of marginal households, in standards.
const MARGINAL_LINE: u32 = amounts::MARGINAL_LINE as u32;

/// The numbers of the district, made once.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    month: Month,
    last_day: NaiveDate,
    law: PackHash,
    urban: OfRegister,
    rural: OfRegister,
    lone_elder: Money,
    high_age: [Money; 4],
    care: Money,
    illness: Money,
    exam: Money,
    exam_month: u32,
    this_month: u32,
}

/// What differs between town and country.
#[derive(Debug, Clone, Copy)]
struct OfRegister {
    standard: Money,
    disability: [Money; 3],
    lost_child: Money,
}

impl Figures {
    /// The numbers of the made-up district.
    #[must_use]
    pub fn new(law: PackHash) -> Self {
        let yuan = |amount: i64| Money::from_fen(amount.saturating_mul(100));
        let of = |standard, disability: [i64; 3], lost_child| OfRegister {
            standard: yuan(standard),
            disability: disability.map(yuan),
            lost_child: yuan(lost_child),
        };
        Self {
            month: MONTH,
            last_day: MONTH.last_day(),
            law,
            urban: of(amounts::STANDARD_URBAN, amounts::DISABILITY_URBAN, amounts::LOST_CHILD_URBAN),
            rural: of(amounts::STANDARD_RURAL, amounts::DISABILITY_RURAL, amounts::LOST_CHILD_RURAL),
            lone_elder: yuan(amounts::STANDARD_URBAN.saturating_mul(amounts::LONE_ELDER)),
            high_age: amounts::HIGH_AGE.map(yuan),
            care: yuan(amounts::HIGH_AGE_CARE),
            illness: yuan(amounts::SERIOUS_ILLNESS),
            exam: yuan(amounts::PHYSICAL_EXAM),
            exam_month: amounts::PHYSICAL_EXAM_MONTH,
            this_month: u32::from(MONTH.number()),
        }
    }
}

/// The rules that pay or refuse.
#[allow(missing_docs, reason = "ids of the rulebook")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clause {
    Sa01,
    Sa02,
    Sa11,
    Sa12,
    Sa16,
    Sa17,
    Sa19,
    Sa28,
    Ha01,
    Ha02,
    Si01,
    Si03,
    Pe01,
    Li01,
}

/// A part of what is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The rule.
    pub clause: Clause,
    /// For whom.
    pub members: MemberSet,
    /// How much.
    pub amount: Money,
}

/// A condition that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub clause: Clause,
    /// What was observed.
    pub observed: Measure,
    /// The limit.
    pub limit: Measure,
}

/// What one programme found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The total and its parts.
    Paid(Money, [Option<Part>; 2]),
    /// The conditions that failed.
    Refused([Option<Reason>; 3]),
}

impl Outcome {
    const fn one(clause: Clause, members: MemberSet, amount: Money) -> Self {
        Self::Paid(amount, [Some(Part { clause, members, amount }), None])
    }

    const fn refused(clause: Clause, observed: Measure, limit: Measure) -> Self {
        Self::Refused([Some(Reason { clause, observed, limit }), None, None])
    }

    const fn none(clause: Clause) -> Self {
        Self::refused(clause, Measure::Flag(false), Measure::Flag(true))
    }

    const fn amount(&self) -> Money {
        match self {
            Self::Paid(total, _) => *total,
            Self::Refused(_) => Money::ZERO,
        }
    }
}

/// What [`minzheng_welfare::MonthFindings`] holds.
#[allow(missing_docs, reason = "as there")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub month: Month,
    pub law: PackHash,
    pub members: MemberSet,
    pub allowance: Outcome,
    pub disability: Outcome,
    pub lone_elder: Outcome,
    pub lost_child: Outcome,
    pub percentage: Outcome,
    pub high_age: Outcome,
    pub serious_illness: Outcome,
    pub physical_exam: Outcome,
    pub marginal: Outcome,
}

impl Row {
    /// Each programme, in the order of assessment.
    #[must_use]
    pub const fn each(&self) -> [&Outcome; 9] {
        [
            &self.allowance,
            &self.disability,
            &self.lone_elder,
            &self.lost_child,
            &self.percentage,
            &self.high_age,
            &self.serious_illness,
            &self.physical_exam,
            &self.marginal,
        ]
    }

    /// What is paid in all.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum(self.each().map(Outcome::amount))
    }
}

/// What one supplement pays to members.
#[derive(Clone, Copy, Default)]
struct Sum {
    members: MemberSet,
    amount: Money,
}

impl Sum {
    const fn add(&mut self, index: usize, amount: Money) -> Result<(), MoneyError> {
        self.members.insert(index);
        match self.amount.plus(amount) {
            Ok(sum) => self.amount = sum,
            Err(error) => return Err(error),
        }
        Ok(())
    }

    const fn outcome(self, clause: Clause) -> Outcome {
        if self.members.is_empty() {
            Outcome::none(clause)
        } else {
            Outcome::one(clause, self.members, self.amount)
        }
    }
}

/// One household in the month.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline]
pub fn assess(
    roll: &Roll,
    members: &[Member],
    determination: &Determination,
    figures: &Figures,
) -> Result<Row, MoneyError> {
    let of = match roll.register {
        Register::Urban => &figures.urban,
        Register::Rural => &figures.rural,
    };
    let mut counted = MemberSet::EMPTY;
    for (index, member) in members.iter().enumerate() {
        if counts(member, figures.month) {
            counted.insert(index);
        }
    }
    let allowance = allowance(roll, determination, of, counted, figures)?;
    let marginal = match allowance {
        Outcome::Paid(..) => Outcome::refused(Clause::Li01, Measure::Flag(true), Measure::Flag(false)),
        Outcome::Refused(_) => marginal(determination, of, counted)?,
    };
    let row = |[disability, lone_elder, lost_child, high_age, serious_illness, physical_exam]: [Outcome;
                   6]| Row {
        month: figures.month,
        law: figures.law,
        members: counted,
        allowance,
        disability,
        lone_elder,
        lost_child,
        percentage: Outcome::none(Clause::Sa17),
        high_age,
        serious_illness,
        physical_exam,
        marginal,
    };
    if matches!(allowance, Outcome::Refused(_)) {
        return Ok(row([
            Outcome::none(Clause::Sa16),
            Outcome::none(Clause::Sa16),
            Outcome::none(Clause::Sa16),
            Outcome::none(Clause::Ha01),
            Outcome::none(Clause::Si01),
            Outcome::none(Clause::Pe01),
        ]));
    }
    let (mut disability, mut lone_elder, mut illness) = (Sum::default(), Sum::default(), Sum::default());
    let mut elders = Elders::default();
    let mut unproven = Clause::Si01;
    for (index, member) in members.iter().enumerate() {
        if !counted.contains(index) {
            continue;
        }
        if let Fact::Known(certificate) = member.disability {
            let [first, second, third] = of.disability;
            let amount = match certificate.grade {
                DisabilityGrade::First => first,
                DisabilityGrade::Second => second,
                DisabilityGrade::Third | DisabilityGrade::Fourth => third,
            };
            disability.add(index, amount)?;
        }
        if member.lone_elder == Fact::Known(true) {
            lone_elder.add(index, figures.lone_elder)?;
        }
        if let Fact::Known(proven) = &member.illness {
            let begun = proven.approved.is_some_and(|approved| figures.month > Month::of(approved));
            if begun && proven.valid_until.is_none_or(|last| figures.month <= last) {
                illness.add(index, figures.illness)?;
            } else {
                unproven = Clause::Si03;
            }
        }
        elders.add(index, member, figures)?;
    }
    let lost_child = if roll.lost_only_child {
        Outcome::one(Clause::Sa16, MemberSet::EMPTY, of.lost_child)
    } else {
        Outcome::none(Clause::Sa16)
    };
    let exam = if figures.this_month == figures.exam_month {
        Outcome::one(Clause::Pe01, counted, figures.exam.times(counted.len())?)
    } else {
        let (this, due) = (i64::from(figures.this_month), i64::from(figures.exam_month));
        Outcome::refused(Clause::Pe01, Measure::Count(this), Measure::Count(due))
    };
    Ok(row([
        disability.outcome(Clause::Sa16),
        lone_elder.outcome(Clause::Sa16),
        lost_child,
        elders.outcome()?,
        if illness.members.is_empty() { Outcome::none(unproven) } else { illness.outcome(Clause::Si01) },
        exam,
    ]))
}

/// Deaths and departures count to the end of their month, entries from the month after.
#[inline]
fn counts(member: &Member, month: Month) -> bool {
    if let Some(day) = member.died {
        let of = Month::of(day);
        if of <= month {
            return of == month;
        }
    }
    if let Some(day) = member.left {
        let of = Month::of(day);
        if of <= month {
            return of == month;
        }
    }
    if member.entered.is_some_and(|day| Month::of(day) >= month) {
        return false;
    }
    member.counted != Fact::Known(false)
}

#[inline]
fn allowance(
    roll: &Roll,
    determination: &Determination,
    of: &OfRegister,
    counted: MemberSet,
    figures: &Figures,
) -> Result<Outcome, MoneyError> {
    let income = determination.counted_income;
    let months = determination.window.months();
    let need = of.standard.times(counted.len())?.times(months)?;
    let late = (figures.month < roll.since).then_some(Reason {
        clause: Clause::Sa19,
        observed: Measure::Month(figures.month),
        limit: Measure::Month(roll.since),
    });
    let poor = if counted.is_empty() {
        Some(Reason { clause: Clause::Sa02, observed: Measure::Count(0), limit: Measure::Count(1) })
    } else if income < need {
        None
    } else {
        Some(Reason { clause: Clause::Sa01, observed: Measure::Money(income), limit: Measure::Money(need) })
    };
    let rich = (determination.property == PropertyFinding::Beyond).then_some(Reason {
        clause: Clause::Sa11,
        observed: Measure::Flag(false),
        limit: Measure::Flag(true),
    });
    if late.is_some() || poor.is_some() || rich.is_some() {
        return Ok(Outcome::Refused([late, poor, rich]));
    }
    if roll.three_nos && roll.register == Register::Urban && income.is_zero() {
        let paid = of.standard.times(counted.len())?;
        return Ok(Outcome::one(Clause::Sa28, MemberSet::EMPTY, paid));
    }
    // The month's share of the gap, up to the next yuan.
    let gap = need.less(income)?.fen();
    let step = i64::from(months).checked_mul(100).ok_or(MoneyError::OutOfRange)?;
    let whole = gap.checked_div(step).ok_or(MoneyError::OutOfRange)?;
    let rest = gap.checked_rem(step).ok_or(MoneyError::OutOfRange)?;
    let yuan = whole.checked_add(i64::from(rest > 0)).ok_or(MoneyError::OutOfRange)?;
    Ok(Outcome::one(Clause::Sa12, MemberSet::EMPTY, Money::from_yuan(yuan)?))
}

/// From the standard up to below the line, and property within the limit.
fn marginal(
    determination: &Determination,
    of: &OfRegister,
    counted: MemberSet,
) -> Result<Outcome, MoneyError> {
    if counted.is_empty() {
        return Ok(Outcome::none(Clause::Li01));
    }
    let income = determination.counted_income;
    let need = of.standard.times(counted.len())?.times(determination.window.months())?;
    let limit = need.times(MARGINAL_LINE)?;
    let beyond = determination.property == PropertyFinding::Beyond;
    let reason = |observed, limit| Some(Reason { clause: Clause::Li01, observed, limit });
    let rich = if beyond { reason(Measure::Flag(false), Measure::Flag(true)) } else { None };
    let outside = if income < need {
        reason(Measure::Money(income), Measure::Money(need))
    } else if income >= limit {
        reason(Measure::Money(income), Measure::Money(limit))
    } else {
        None
    };
    if rich.is_none() && outside.is_none() {
        return Ok(Outcome::Paid(Money::ZERO, [None, None]));
    }
    Ok(Outcome::Refused([rich, outside, None]))
}

/// The high-age subsidy while it is added up: of 80 and more, then of 60 to 79 with the addition.
#[derive(Clone, Copy, Default)]
struct Elders {
    oldest: u32,
    old: Sum,
    young: Sum,
    young_first: bool,
}

impl Elders {
    #[inline]
    fn add(&mut self, index: usize, member: &Member, figures: &Figures) -> Result<(), MoneyError> {
        let Fact::Known(birth) = member.birth else {
            return Ok(());
        };
        let (when, leap) = (AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary);
        let age = age_years(birth, figures.last_day, when, leap).unwrap_or(0);
        self.oldest = self.oldest.max(age);
        if age < 60 {
            return Ok(());
        }
        let [sixty, eighty, ninety, hundred] = figures.high_age;
        match age {
            ..80 => {
                self.young_first |= self.old.members.is_empty();
                self.young.add(index, sixty)?;
            }
            80..90 => self.old.add(index, eighty)?,
            90..100 => self.old.add(index, ninety)?,
            100.. => self.old.add(index, hundred)?,
        }
        let severe = matches!(member.disability, Fact::Known(certificate)
        if matches!(certificate.grade, DisabilityGrade::First | DisabilityGrade::Second)
            && matches!(
                certificate.kind,
                DisabilityKind::Physical | DisabilityKind::Intellectual | DisabilityKind::Mental
            ));
        if severe || matches!(member.ability_grade, Fact::Known(2..)) {
            let drawn = member.nursing_subsidy.known().unwrap_or_default();
            self.young.add(index, if drawn < figures.care { figures.care } else { Money::ZERO })?;
        }
        Ok(())
    }

    fn outcome(self) -> Result<Outcome, MoneyError> {
        let part = |clause, sum: Sum| {
            (!sum.members.is_empty()).then_some(Part { clause, members: sum.members, amount: sum.amount })
        };
        let (old, young) = (part(Clause::Ha01, self.old), part(Clause::Ha02, self.young));
        if old.is_none() && young.is_none() {
            let (oldest, least) = (i64::from(self.oldest), 60);
            return Ok(Outcome::refused(Clause::Ha01, Measure::Count(oldest), Measure::Count(least)));
        }
        let total = self.old.amount.plus(self.young.amount)?;
        let first_comes_young = self.young_first || old.is_none();
        Ok(Outcome::Paid(total, if first_comes_young { [young, old] } else { [old, young] }))
    }
}
