//! 高龄津贴 (HA-01 to HA-03): elders on the allowance, by age band.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month, Rule};

use crate::age;
use crate::facts::{Member, grade_number, kind_word};
use crate::fields;
use crate::policy::{BandChange, Policy, Programme};
use crate::questions;
use crate::rules;
use crate::supplements::{DeathRule, Paid, Supplement, refused};
use crate::terms;

/// The least ages of the bands, as the parameters name them.
const BANDS: [u32; 4] = [60, 80, 90, 100];

/// The ability grade from which an elder cannot care for themselves (HA-02).
const UNABLE: u8 = 2;

/// What is gathered over the members.
struct Gathered {
    reading: Reading,
    open: OpenQuestions,
    /// By HA-01 and by HA-02, and whether HA-02 paid first.
    old: Paid,
    young: Paid,
    young_first: bool,
    oldest: u32,
    /// The members whose age was told, one step each, and the first of these steps.
    told: MemberSet,
    told_first: StepRef,
}

impl Gathered {
    /// HA-02 pays.
    #[inline]
    fn pay_young(&mut self, index: usize, amount: Money) -> Result<(), MoneyError> {
        self.young_first |= self.old.members.is_empty();
        self.young.add(index, amount)
    }

    /// The award, if anybody is paid: the rules in the order in which they first paid.
    #[inline]
    fn award(&self) -> Result<Option<Award>, MoneyError> {
        let (old, young) = ((&rules::HA_01, self.old), (&rules::HA_02, self.young));
        let [(rule, first), (other_rule, other)] = if self.young_first { [young, old] } else { [old, young] };
        if first.members.is_empty() {
            return Ok(None);
        }
        let mut award = Award::of(rule, first.members, first.amount).assuming(self.reading.assumed);
        if !other.members.is_empty() {
            award.add(other_rule, other.members, other.amount)?;
        }
        Ok(Some(award))
    }
}

/// An age that an earlier step told.
#[derive(Clone, Copy)]
struct ToldAge {
    years: u32,
    step: StepRef,
}

/// The high-age subsidy of a month.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn assess<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::HA_01;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let policy = supplement.policy;
    let mut gathered = Gathered {
        reading: Reading::default(),
        open: OpenQuestions::default(),
        old: Paid::default(),
        young: Paid::default(),
        young_first: false,
        oldest: 0,
        told: MemberSet::EMPTY,
        told_first: StepRef::NONE,
    };
    let Some(programme) = policy.high_age.read(&mut gathered.reading) else {
        *finding = needs(&gathered);
        return Ok(());
    };
    if matches!(programme.value, Programme::NotYet) {
        supplement.explain.step(rule, supplement.at().variant("programme"), |facts| {
            facts
                .chosen(&terms::PROGRAMME, programme.value.word(), programme.figure)
                .gives(&terms::RECEIVES, false);
        });
        *finding = refused(rule, gathered.reading);
        return Ok(());
    }
    let last_day = policy.last_day;
    let least = least_age(policy);
    let mut ages = [0_u32; MemberSet::CAPACITY];
    let mut elders = MemberSet::EMPTY;
    for (index, member) in supplement.members() {
        if let Some(years) = tell_age(supplement, &mut gathered, last_day, index, member) {
            gathered.oldest = gathered.oldest.max(years);
            if let Some(place) = ages.get_mut(index)
                && years >= least
            {
                *place = years;
                elders.insert(index);
            }
        }
    }
    for (index, member) in supplement.members().filter(|(index, _)| elders.contains(*index)) {
        let step = gathered.told_first.plus(gathered.told.rank(index) as usize);
        let years = ages.get(index).copied().unwrap_or_default();
        pay(supplement, &mut gathered, index, member, ToldAge { years, step })?;
    }
    if !gathered.open.is_empty() || !gathered.reading.missing.is_empty() {
        *finding = needs(&gathered);
        return Ok(());
    }
    if let Some(award) = gathered.award()? {
        *finding = Finding::Entitled(award);
        return Ok(());
    }
    let Gathered { oldest, told, told_first, reading, .. } = gathered;
    if oldest >= least {
        // Those of age have died: the step of HA-03 says so.
        let grounds = Grounds::of(&rules::HA_03, Measure::Flag(false), Measure::Flag(true));
        *finding = Finding::NotEntitled(grounds.assuming(reading.assumed));
        return Ok(());
    }
    supplement.explain.step(rule, supplement.at().variant("nobody"), |facts| {
        facts
            .from_each(&terms::AGES, told_first, told.len() as usize)
            .clause(&terms::LEAST, least)
            .gives(&terms::OF_AGE, oldest >= least);
    });
    let grounds = Grounds::of(rule, Measure::Count(i64::from(oldest)), Measure::Count(i64::from(least)));
    *finding = Finding::NotEntitled(grounds.assuming(reading.assumed));
    Ok(())
}

#[cold]
fn needs(gathered: &Gathered) -> Finding {
    Finding::NeedsPerson(OpenQuestions {
        parameters: gathered.reading.missing,
        assumed: gathered.reading.assumed,
        ..gathered.open
    })
}

/// The lowest band that the place has anything to say about; where it is silent, 80.
#[inline]
fn least_age(policy: &Policy) -> u32 {
    let [sixty, eighty, ..] = BANDS;
    if policy.high_age_60.is_unset() { eighty } else { sixty }
}

#[inline]
const fn band(age: u32) -> u32 {
    let [sixty, eighty, ninety, hundred] = BANDS;
    if age < sixty {
        0
    } else if age < eighty {
        sixty
    } else if age < ninety {
        eighty
    } else if age < hundred {
        ninety
    } else {
        hundred
    }
}

/// HA-03: full years on the day of reckoning. The local rule is read only where it changes the band.
#[inline]
fn tell_age<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    last_day: NaiveDate,
    index: usize,
    member: &Member,
) -> Option<u32> {
    let Fact::Known(birth) = member.birth else {
        gathered.open.ask(questions::BIRTH, Some(index));
        return None;
    };
    let policy = supplement.policy;
    if birth > last_day {
        // Nobody is of an age before birth: the date, or the month asked for, is wrong.
        gathered.open.ask(questions::BIRTH, Some(index));
        return None;
    }
    let month = supplement.month;
    let (rule, age) = match age::beyond_doubt(birth, last_day, band) {
        Some(age) => (None, age),
        None => {
            let reading = &mut gathered.reading;
            let Reckoning { day, rule } = reckoning_day(birth, last_day, month, policy, reading)?;
            (rule, age::on_day(birth, day, policy, reading, band)?)
        }
    };
    // Where the local rule of bands makes no difference, no convention of ages does.
    let form = if rule.is_some() { "banded" } else { "" };
    let step = supplement.explain.step(&rules::HA_03, supplement.at().variant(form).member(index), |facts| {
        facts.input(&terms::BIRTH, birth, Field::of(fields::BIRTH, index));
        facts.input(&terms::MONTH, month, fields::MONTH);
        if let Some(rule) = rule {
            facts.chosen(&terms::BAND_RULE, rule.value.word(), rule.figure);
        }
        age.tell(facts);
        facts.gives(&terms::AGE, age.years);
    });
    gathered.told_first = gathered.told_first.min(step);
    gathered.told.insert(index);
    Some(age.years)
}

/// The day on which ages are reckoned, and the local rule where it mattered.
struct Reckoning<'p> {
    day: NaiveDate,
    rule: Option<Used<&'p BandChange>>,
}

/// The last day of the month, or of the month before where bands change the month after the birthday.
fn reckoning_day<'p>(
    birth: NaiveDate,
    last_day: NaiveDate,
    month: Month,
    policy: &'p Policy,
    reading: &mut Reading,
) -> Option<Reckoning<'p>> {
    let before = month.previous().last_day();
    if band(age::earliest(birth, last_day)) == band(age::latest(birth, before)) {
        return Some(Reckoning { day: last_day, rule: None });
    }
    let rule = policy.band_change.read(reading)?;
    let day = match rule.value {
        BandChange::BirthdayMonth => last_day,
        BandChange::MonthAfterBirthday => before,
    };
    Some(Reckoning { day, rule: Some(rule) })
}

/// HA-01 and HA-02: the amount of the band, and the addition for those unable to care for themselves.
#[inline]
fn pay<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    member: &Member,
    age: ToldAge,
) -> Result<(), MoneyError> {
    let policy = supplement.policy;
    let stop = DeathRule { rule: &rules::HA_03, setting: &policy.high_age_death };
    if !stop.still_pays(supplement, &mut gathered.reading, &mut gathered.open, (index, member)) {
        return Ok(());
    }
    let least = band(age.years);
    let [sixty, eighty, ninety, _] = BANDS;
    let setting: &Setting<Money> = match least {
        band if band == sixty => &policy.high_age_60,
        band if band == eighty => &policy.high_age_80,
        band if band == ninety => &policy.high_age_90,
        _ => &policy.high_age_100,
    };
    let Some(used) = setting.read(&mut gathered.reading) else {
        gathered.open.members.insert(index);
        return Ok(());
    };
    let rule: &'static Rule = if least == sixty { &rules::HA_02 } else { &rules::HA_01 };
    supplement.explain.step(rule, supplement.at().member(index), |facts| {
        facts
            .from(&terms::AGE, age.years, age.step)
            .clause(&terms::LEAST, least)
            .figure(&terms::PUBLISHED, used)
            .pays(rule, &terms::AMOUNT, *used.value);
    });
    if least == sixty {
        gathered.pay_young(index, *used.value)
    } else {
        gathered.old.add(index, *used.value)
    }?;
    addition(supplement, gathered, index, member, age)
}

/// HA-02: 80 more for elders unable to care for themselves or severely disabled, not beside the nursing subsidy.
fn addition<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    member: &Member,
    age: ToldAge,
) -> Result<(), MoneyError> {
    if supplement.policy.high_age_care.is_unset() {
        return Ok(());
    }
    let severe = |kind, grade| {
        matches!(kind, DisabilityKind::Physical | DisabilityKind::Intellectual | DisabilityKind::Mental)
            && matches!(grade, DisabilityGrade::First | DisabilityGrade::Second)
    };
    let disabled = match member.disability {
        Fact::Known(disability) if severe(disability.kind, disability.grade) => Some(disability),
        _ => None,
    };
    let unable = member.ability_grade.known().filter(|grade| *grade >= UNABLE);
    if disabled.is_none() && unable.is_none() {
        if member.ability_grade.is_open() {
            gathered.open.ask(questions::ABILITY, Some(index));
        }
        if member.disability.is_open() {
            gathered.open.ask(questions::DISABILITY, Some(index));
        }
        return Ok(());
    }
    let Some(used) = supplement.policy.high_age_care.read(&mut gathered.reading) else {
        gathered.open.members.insert(index);
        return Ok(());
    };
    let drawn = match member.nursing_subsidy {
        Fact::Known(drawn) => drawn,
        Fact::Absent => Money::ZERO,
        Fact::NotEstablished => {
            gathered.open.ask(questions::NURSING, Some(index));
            return Ok(());
        }
    };
    let amount = if drawn < *used.value { *used.value } else { Money::ZERO };
    let [sixty, ..] = BANDS;
    let rule = &rules::HA_02;
    let form = if unable.is_some() { "ability" } else { "disability" };
    supplement.explain.step(rule, supplement.at().variant(form).member(index), |facts| {
        facts.from(&terms::AGE, age.years, age.step).clause(&terms::LEAST, sixty);
        match (unable, disabled) {
            (Some(grade), _) => {
                facts.input(&terms::GRADE, u32::from(grade), Field::of(fields::ABILITY, index));
            }
            (None, Some(disability)) => {
                let grade = grade_number(disability.grade);
                facts.input(&terms::GRADE, grade, Field::of(fields::DISABILITY_GRADE, index));
                facts.input(
                    &terms::KIND,
                    kind_word(disability.kind),
                    Field::of(fields::DISABILITY_KIND, index),
                );
            }
            (None, None) => {}
        }
        facts
            .input(&terms::DRAWN, drawn, Field::of(fields::NURSING, index))
            .figure(&terms::PUBLISHED, used)
            .pays(rule, &terms::AMOUNT, amount);
    });
    gathered.pay_young(index, amount)
}
