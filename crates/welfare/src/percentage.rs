//! 按比例增发 (SA-17): shares of the standard that some cities add for single members.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::ids::DisabilityGrade;
use minzheng_core_types::{Fact, MemberSet, MoneyError, Rate, Rounding, RoundingMode, RoundingUnit};

use crate::age;
use crate::facts::{Circumstance, Member, Register, grade_number};
use crate::fields;
use crate::policy::{Counts, Policy, Programme, Stacking};
use crate::questions;
use crate::rules;
use crate::supplements::{Supplement, refused};
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
const MAJORITY: u32 = 18;
/// The least ages of the bands, the highest first.
const BANDS: [u32; 3] = [80, 70, 60];

/// What is gathered over the members.
struct Gathered {
    reading: Reading,
    open: OpenQuestions,
    award: Award,
    anybody: bool,
}

/// The shares of one member.
struct Shares<'p> {
    /// The highest, or the sum.
    total: Option<Rate>,
    stacking: Stacking,
    first: StepRef,
    count: usize,
    policy: &'p Policy,
}

/// Shares of the standard in a month.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn assess<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::SA_17;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let mut reading = Reading::default();
    let Some(programme) = supplement.policy.percentage.read(&mut reading) else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        *finding = Finding::NeedsPerson(open);
        return Ok(());
    };
    if matches!(programme.value, Programme::NotYet) {
        supplement.explain.step(rule, supplement.at().variant("programme"), |facts| {
            facts
                .chosen(&terms::PROGRAMME, programme.value.word(), programme.figure)
                .gives(&terms::RECEIVES, false);
        });
        *finding = refused(rule, reading);
        return Ok(());
    }
    *finding = running(supplement, reading)?;
    Ok(())
}

/// Where the place has them.
#[inline(never)]
fn running<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    reading: Reading,
) -> Result<Finding, MoneyError> {
    let (rule, policy) = (&rules::SA_17, supplement.policy);
    let mut gathered =
        Gathered { reading, open: OpenQuestions::default(), award: Award::default(), anybody: false };
    if let Fact::Known(_) = supplement.household.facts().alone {
        let Some(single) = policy.percentage_single.read(&mut gathered.reading) else {
            return Ok(needs(&gathered));
        };
        if *single.value == Counts::NotCounted {
            supplement.explain.step(rule, supplement.at().variant("single"), |facts| {
                facts
                    .chosen(&terms::PUBLISHED, single.value.word(), single.figure)
                    .gives(&terms::RECEIVES, false);
            });
            let grounds = Grounds::of(rule, Measure::Flag(false), Measure::Flag(true));
            return Ok(Finding::NotEntitled(grounds.assuming(gathered.reading.assumed)));
        }
    }
    for (index, member) in supplement.members() {
        one(supplement, &mut gathered, index, member)?;
    }
    Ok(conclude(supplement, gathered))
}

const fn needs(gathered: &Gathered) -> Finding {
    Finding::NeedsPerson(OpenQuestions {
        parameters: gathered.reading.missing,
        assumed: gathered.reading.assumed,
        ..gathered.open
    })
}

fn conclude<X: Explain>(supplement: &mut Supplement<'_, '_, X>, gathered: Gathered) -> Finding {
    if !gathered.open.is_empty() || !gathered.reading.missing.is_empty() {
        return needs(&gathered);
    }
    let assumed = gathered.reading.assumed;
    if gathered.anybody {
        return Finding::Entitled(gathered.award.assuming(assumed));
    }
    let (members, step) = (supplement.drawing.len(), supplement.drawing_step);
    supplement.explain.step(&rules::SA_17, supplement.at().variant("nobody"), |facts| {
        facts
            .from(&terms::MEMBERS, members, step)
            .clause(&terms::LEAST, 0_u32)
            .gives(&terms::RECEIVES, false);
    });
    let grounds = Grounds::of(&rules::SA_17, Measure::Flag(false), Measure::Flag(true));
    Finding::NotEntitled(grounds.assuming(assumed))
}

/// All shares of one member, and what they come to.
fn one<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    member: &Member,
) -> Result<(), MoneyError> {
    let policy = supplement.policy;
    let mut shares =
        Shares { total: None, stacking: Stacking::Highest, first: StepRef::NONE, count: 0, policy };
    let Some(stacking) = policy.percentage_stacking.read(&mut gathered.reading) else { return Ok(()) };
    shares.stacking = *stacking.value;
    by_age(supplement, gathered, &mut shares, index, member)?;
    by_disability(supplement, gathered, &mut shares, index, member)?;
    by_circumstance(supplement, gathered, &mut shares, index, member)?;
    by_household(supplement, gathered, &mut shares, index)?;
    let Some(total) = shares.total else { return Ok(()) };
    let standard = match supplement.household.facts().register {
        Fact::Known(Register::Rural) => &policy.standard_rural,
        Fact::Known(Register::Urban) => &policy.standard_urban,
        Fact::Absent | Fact::NotEstablished => {
            gathered.open.ask(questions::REGISTER, None);
            return Ok(());
        }
    };
    let Some(standard) = standard.read(&mut gathered.reading) else { return Ok(()) };
    let amount = total.of(*standard.value, 1, HALF_UP)?;
    let at = supplement.at().variant(stacking.value.word()).member(index);
    supplement.explain.step(&rules::SA_17, at, |facts| {
        facts
            .chosen(&terms::STACKING, stacking.value.word(), stacking.figure)
            .from_each(&terms::PERCENTAGE, shares.first, shares.count)
            .figure(&terms::STANDARD, standard)
            .pays(&rules::SA_17, &terms::AMOUNT, amount);
    });
    gathered.anybody = true;
    gathered.award.add(&rules::SA_17, MemberSet::single(index), amount)
}

impl Shares<'_> {
    /// One more share, with the step that told it.
    fn add(&mut self, share: Rate, step: StepRef) -> Result<(), MoneyError> {
        self.first = self.first.min(step);
        self.count = self.count.saturating_add(1);
        self.total = Some(match (self.total, self.stacking) {
            (None, _) => share,
            (Some(total), Stacking::Sum) => total.plus(share).map_err(|_| MoneyError::OutOfRange)?,
            (Some(total), Stacking::Highest) if total.to_decimal() >= share.to_decimal() => total,
            (Some(_), Stacking::Highest) => share,
        });
        Ok(())
    }
}

/// A share that the place has: unset means that it has none of the kind.
fn share<'p>(setting: &'p Setting<Rate>, gathered: &mut Gathered) -> Option<Used<&'p Rate>> {
    if setting.is_unset() { None } else { setting.read(&mut gathered.reading) }
}

fn by_age<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    shares: &mut Shares<'_>,
    index: usize,
    member: &Member,
) -> Result<(), MoneyError> {
    let policy = shares.policy;
    let settings = [&policy.percentage_age_80, &policy.percentage_age_70, &policy.percentage_age_60];
    if settings.iter().all(|setting| setting.is_unset()) && policy.percentage_minor.is_unset() {
        return Ok(());
    }
    let Fact::Known(birth) = member.birth else {
        gathered.open.ask(questions::BIRTH, Some(index));
        return Ok(());
    };
    if birth > policy.last_day {
        // Nobody is of an age before birth: the date, or the month asked for, is wrong.
        gathered.open.ask(questions::BIRTH, Some(index));
        return Ok(());
    }
    let class = |age: u32| (BANDS.iter().position(|least| age >= *least), age < MAJORITY);
    let Some(age) = age::on_day(birth, policy.last_day, policy, &mut gathered.reading, class) else {
        return Ok(());
    };
    let (band, minor) = class(age.years);
    let (setting, form, least) = match band.and_then(|band| Some((settings.get(band)?, BANDS.get(band)?))) {
        Some((setting, least)) => (*setting, "age", *least),
        None if minor => (&policy.percentage_minor, "minor", MAJORITY),
        None => return Ok(()),
    };
    let Some(used) = share(setting, gathered) else { return Ok(()) };
    let month = supplement.month;
    let step = supplement.explain.step(&rules::SA_17, supplement.at().variant(form).member(index), |facts| {
        facts.input(&terms::BIRTH, birth, Field::of(fields::BIRTH, index));
        facts.input(&terms::MONTH, month, fields::MONTH);
        age.tell(facts);
        facts
            .clause(&terms::LEAST, least)
            .figure(&terms::PUBLISHED, used)
            .gives(&terms::PERCENTAGE, *used.value);
    });
    shares.add(*used.value, step)
}

fn by_disability<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    shares: &mut Shares<'_>,
    index: usize,
    member: &Member,
) -> Result<(), MoneyError> {
    let policy = shares.policy;
    if policy.percentage_disability_severe.is_unset() && policy.percentage_disability_other.is_unset() {
        return Ok(());
    }
    let disability = match member.disability {
        Fact::Known(disability) => disability,
        Fact::Absent => return Ok(()),
        Fact::NotEstablished => {
            gathered.open.ask(questions::DISABILITY, Some(index));
            return Ok(());
        }
    };
    let (setting, form) = match disability.grade {
        DisabilityGrade::First | DisabilityGrade::Second => {
            (&policy.percentage_disability_severe, "disability-severe")
        }
        DisabilityGrade::Third | DisabilityGrade::Fourth => {
            (&policy.percentage_disability_other, "disability-other")
        }
    };
    let Some(used) = share(setting, gathered) else { return Ok(()) };
    let step = supplement.explain.step(&rules::SA_17, supplement.at().variant(form).member(index), |facts| {
        facts
            .input(&terms::GRADE, grade_number(disability.grade), Field::of(fields::DISABILITY_GRADE, index))
            .figure(&terms::PUBLISHED, used)
            .gives(&terms::PERCENTAGE, *used.value);
    });
    shares.add(*used.value, step)
}

/// The setting and the field of a circumstance.
const fn of_circumstance(policy: &Policy, circumstance: Circumstance) -> (&Setting<Rate>, &'static str) {
    match circumstance {
        Circumstance::WorkInjury => (&policy.percentage_work_injury, fields::WORK_INJURY),
        Circumstance::IllnessTotalLoss => (&policy.percentage_illness_total, fields::ILLNESS_TOTAL),
        Circumstance::IllnessMajorLoss => (&policy.percentage_illness_major, fields::ILLNESS_MAJOR),
        Circumstance::Student => (&policy.percentage_student, fields::STUDENT),
        Circumstance::OrphanOfOneParent => (&policy.percentage_orphan, fields::ORPHAN),
        Circumstance::SingleParentChild => (&policy.percentage_single_parent, fields::SINGLE_PARENT),
        Circumstance::Triplet => (&policy.percentage_triplet, fields::TRIPLET),
    }
}

fn by_circumstance<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    shares: &mut Shares<'_>,
    index: usize,
    member: &Member,
) -> Result<(), MoneyError> {
    let policy = shares.policy;
    let has = |circumstance: &Circumstance| !of_circumstance(policy, *circumstance).0.is_unset();
    let circumstances = match member.circumstances {
        Fact::Known(circumstances) => circumstances,
        Fact::Absent => return Ok(()),
        Fact::NotEstablished => {
            if Circumstance::ALL.iter().any(has) {
                gathered.open.ask(questions::CIRCUMSTANCES, Some(index));
            }
            return Ok(());
        }
    };
    for circumstance in circumstances.iter() {
        let (setting, field) = of_circumstance(policy, circumstance);
        let Some(used) = share(setting, gathered) else { continue };
        let at = supplement.at().variant("circumstance").member(index);
        let step = supplement.explain.step(&rules::SA_17, at, |facts| {
            facts
                .input(&terms::RECORDED, true, Field::of(field, index))
                .figure(&terms::PUBLISHED, used)
                .gives(&terms::PERCENTAGE, *used.value);
        });
        shares.add(*used.value, step)?;
    }
    Ok(())
}

/// Shares that every member of a household gets: a single person, a family that lost its only child.
fn by_household<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    shares: &mut Shares<'_>,
    index: usize,
) -> Result<(), MoneyError> {
    let policy = shares.policy;
    let (members, members_step) = (supplement.drawing.len(), supplement.drawing_step);
    if members == 1
        && let Some(used) = share(&policy.percentage_one_person, gathered)
    {
        let at = supplement.at().variant("one-person").member(index);
        let step = supplement.explain.step(&rules::SA_17, at, |facts| {
            facts
                .from(&terms::MEMBERS, members, members_step)
                .figure(&terms::PUBLISHED, used)
                .gives(&terms::PERCENTAGE, *used.value);
        });
        shares.add(*used.value, step)?;
    }
    if policy.percentage_lost_child.is_unset() {
        return Ok(());
    }
    match supplement.household.facts().lost_only_child {
        Fact::Known(true) => {}
        Fact::Known(false) | Fact::Absent => return Ok(()),
        Fact::NotEstablished => {
            gathered.open.ask(questions::LOST_CHILD, None);
            return Ok(());
        }
    }
    let Some(used) = share(&policy.percentage_lost_child, gathered) else { return Ok(()) };
    let at = supplement.at().variant("lost-child").member(index);
    let step = supplement.explain.step(&rules::SA_17, at, |facts| {
        facts
            .input(&terms::LOST_CHILD, true, fields::LOST_CHILD)
            .figure(&terms::PUBLISHED, used)
            .gives(&terms::PERCENTAGE, *used.value);
    });
    shares.add(*used.value, step)
}
