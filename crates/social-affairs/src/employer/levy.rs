//! 残疾人就业保障金 (SO-26): what an employer owes for a year, and the late fee.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place, Used};
use minzheng_core_types::{Fact, Money, Month, Rate, Rounding, RoundingMode, RoundingUnit};
use serde::{Deserialize, Serialize};

use super::certificate::number;
use super::error::EmployerError;
use super::policy::{EmployerPolicy, ExemptAge, TierDate};
use super::rules::SO_26;
use super::staff::amount;
use super::{programmes, questions, terms};
use crate::open::Open;

worded! {
    /// 用人单位的性质.
    EmployerKind {
        /// 企业.
        Enterprise = "enterprise", "企业", "enterprise";
        /// 机关、事业单位、社会组织等.
        Other = "other", "其他单位", "another body";
    }
}

/// 季节性用工: so many people for so many months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seasonal {
    /// 人数.
    pub people: u32,
    /// 月数, 1 to 12.
    pub months: u32,
}

/// 保障金: the levy of a fund year; every number is of that year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Levy {
    /// 费款所属年度.
    pub year: u16,
    /// 缴纳日; left out, the day the file is asked of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<NaiveDate>,
    /// 最后缴纳日, for the late fee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// 单位性质.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub kind: Fact<EmployerKind>,
    /// 登记日, read where only young enterprises are exempt.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub registered: Fact<NaiveDate>,
    /// 在职职工: posts or contracts of a year or more, without those whom another firm dispatches.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub staff: Fact<u32>,
    /// 季节性用工, all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seasonal: Vec<Seasonal>,
    /// 残疾人, the severely disabled not among them.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disabled: Fact<u32>,
    /// 重度残疾人: grades 1 and 2, military grades 1 to 3.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub severe: Fact<u32>,
    /// 本单位在职职工年平均工资.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub average_wage: Fact<Money>,
    /// 当地社会平均工资, where the place's figure is not built in.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub local_wage: Fact<Money>,
}

/// What is found of a levy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LevyFound {
    /// Is the employer exempt?
    pub exempt: Option<bool>,
    /// The tier that applied.
    pub tier: Option<Rate>,
    /// What is due.
    pub due: Option<Money>,
    /// The late fee, where a last day is told.
    pub late_fee: Option<Money>,
}

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// A number of the explanation with its step.
type Told<T> = (T, StepRef);

struct Desk<'a> {
    levy: &'a Levy,
    paid_on: NaiveDate,
    /// The figures of the year, those of the day of payment, and those that tiers go by.
    fund: EmployerPolicy,
    payment: EmployerPolicy,
}

/// The levy by the figures of the place.
pub(super) fn assess<X: Explain>(
    levy: &Levy,
    (pack, place, as_of): (&Pack, Place, NaiveDate),
    explain: &mut X,
) -> Result<LevyFound, EmployerError> {
    if levy.seasonal.iter().any(|season| !(1..=12).contains(&season.months)) {
        return Err(EmployerError::Season);
    }
    let paid_on = levy.paid_on.unwrap_or(as_of);
    if levy.registered.known().is_some_and(|registered| registered > paid_on) {
        return Err(EmployerError::Registered);
    }
    let last = Month::new(levy.year, 12).map_err(|_| EmployerError::OutOfRange)?;
    let desk = Desk {
        levy,
        paid_on,
        fund: EmployerPolicy::at(pack, place, last),
        payment: EmployerPolicy::at(pack, place, Month::of(paid_on)),
    };
    desk.levy(pack, place, explain)
}

impl Desk<'_> {
    fn at(&self) -> At {
        At::month(self.fund.month)
    }

    fn paid_on(&self) -> Field {
        Field::new(if self.levy.paid_on.is_some() { "levy.paid_on" } else { "as_of" })
    }

    fn levy<X: Explain>(
        &self,
        pack: &Pack,
        place: Place,
        explain: &mut X,
    ) -> Result<LevyFound, EmployerError> {
        let mut found = LevyFound::default();
        let mut open = Open::default();
        let staff = self.staff(&mut open, explain)?;
        let tiers = self.tiers(pack, place, &mut open, explain);
        let mut exempting = Open::default();
        let exempt = match &tiers {
            Some((tiers, _)) => self.exempt(staff, tiers, &mut exempting, explain)?,
            None => None,
        };
        found.exempt = exempt.map(|(exempt, _)| exempt);
        if let Some((true, step)) = exempt {
            explain.step(&SO_26, self.at().variant("none-exempt"), |facts| {
                facts.from(&terms::EXEMPT, true, step).gives(&terms::LEVY, Money::ZERO);
            });
            explain.concluded(&programmes::LEVY, open.with(exempting).assumed());
            found.due = Some(Money::ZERO);
            return Ok(found);
        }
        let counted = self.counted(&mut open, explain)?;
        let short = self.short(staff, counted, &mut open, explain)?;
        if let Some((rate, step)) = short
            && rate.to_decimal().is_zero()
        {
            // Nobody is short: neither the tier nor who is exempt matters.
            let last = explain.step(&SO_26, self.at().variant("none-short"), |facts| {
                facts.from(&terms::SHORT_12, rate, step).gives(&terms::LEVY, Money::ZERO);
            });
            explain.concluded(&programmes::LEVY, open.assumed());
            found.due = Some(Money::ZERO);
            self.late(Money::ZERO, last, open, &mut found, explain)?;
            return Ok(found);
        }
        open = open.with(exempting);
        let tier = match &tiers {
            Some((tiers, month)) => self.tier(staff, counted, (tiers, *month), &mut open, explain)?,
            None => None,
        };
        found.tier = tier.map(|(tier, _)| tier);
        let wage = self.wage(&mut open, explain)?;
        let (Some((short, from)), Some((tier, by)), Some((wage, of)), Some((false, _))) =
            (short, tier, wage, exempt)
        else {
            explain.outcome(&programmes::LEVY, &open.finding());
            return Ok(found);
        };
        let persons = short.to_decimal().checked_mul(tier.to_decimal()).ok_or(EmployerError::OutOfRange)?;
        let due = Rate::new(persons)?.share(wage, 1, 12, FEN)?;
        let step = explain.step(&SO_26, self.at(), |facts| {
            facts
                .from(&terms::SHORT_12, short, from)
                .from(&terms::LEVY_WAGE, wage, of)
                .from(&terms::TIER, tier, by)
                .gives(&terms::LEVY, due);
        });
        explain.concluded(&programmes::LEVY, open.assumed());
        found.due = Some(due);
        self.late(due, step, open, &mut found, explain)?;
        Ok(found)
    }

    /// Twelve times the staff: whole years and the months of seasonal work.
    fn staff<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<u32>>, EmployerError> {
        let Some(staff) = number(self.levy.staff) else {
            open.questions.insert(questions::LEVY_STAFF);
            return Ok(None);
        };
        let mut months = Vec::with_capacity(self.levy.seasonal.len());
        for season in &self.levy.seasonal {
            months.push(season.people.checked_mul(season.months).ok_or(EmployerError::OutOfRange)?);
        }
        let twelve = months
            .iter()
            .try_fold(staff.checked_mul(12).ok_or(EmployerError::OutOfRange)?, |sum, more| {
                sum.checked_add(*more)
            })
            .ok_or(EmployerError::OutOfRange)?;
        let step = explain.step(&SO_26, self.at().variant("staff"), |facts| {
            facts.input(&terms::STAFF, staff, Field::new("levy.staff"));
            for (index, months) in months.iter().enumerate() {
                facts.input(&terms::PERSON_MONTHS, *months, Field::of("levy.seasonal[]", index));
            }
            if months.is_empty() {
                facts.clause(&terms::PERSON_MONTHS, 0_u32);
            }
            facts.gives(&terms::STAFF_12, twelve);
        });
        Ok(Some((twelve, step)))
    }

    fn counted<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<u32>>, EmployerError> {
        let (others, severe) = (number(self.levy.disabled), number(self.levy.severe));
        if others.is_none() {
            open.questions.insert(questions::LEVY_DISABLED);
        }
        if severe.is_none() {
            open.questions.insert(questions::LEVY_SEVERE);
        }
        let counts = self.fund.severe.read(&mut open.reading);
        let (Some(others), Some(severe), Some(counts)) = (others, severe, counts) else { return Ok(None) };
        let counted = counts.value.checked_mul(severe).and_then(|double| double.checked_add(others));
        let counted = counted.ok_or(EmployerError::OutOfRange)?;
        let step = explain.step(&SO_26, self.at().variant("counted"), |facts| {
            facts
                .input(&terms::OTHERS, others, Field::new("levy.disabled"))
                .figure(&terms::SEVERE_COUNTS, counts)
                .input(&terms::SEVERE, severe, Field::new("levy.severe"))
                .gives(&terms::COUNTED, counted);
        });
        Ok(Some((counted, step)))
    }

    /// The figures that tiers go by: those of the fund's year, or of the day of payment.
    fn tiers<X: Explain>(
        &self,
        pack: &Pack,
        place: Place,
        open: &mut Open,
        explain: &mut X,
    ) -> Option<(EmployerPolicy, Month)> {
        let by = self.fund.tier_date.read(&mut open.reading)?;
        let month = match by.value {
            TierDate::FundYear => self.fund.month,
            TierDate::Payment => Month::of(self.paid_on),
        };
        explain.step(&SO_26, self.at().variant("tier-month"), |facts| {
            facts
                .chosen(&terms::TIER_DATE, by.value.word(), by.figure)
                .clause(&terms::FUND_MONTH, self.fund.month)
                .input(&terms::PAID_ON, self.paid_on, self.paid_on())
                .gives(&terms::TIER_MONTH, month);
        });
        Some((EmployerPolicy::at(pack, place, month), month))
    }

    /// Is the employer exempt? One condition that fails settles it.
    fn exempt<X: Explain>(
        &self,
        staff: Option<Told<u32>>,
        tiers: &EmployerPolicy,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<bool>>, EmployerError> {
        let kind = match self.levy.kind {
            Fact::Known(kind) => Some(kind),
            Fact::Absent => Some(EmployerKind::Other),
            Fact::NotEstablished => None,
        };
        let at = self.at();
        if kind == Some(EmployerKind::Other) {
            let step = explain.step(&SO_26, at.variant("exempt-other"), |facts| {
                facts
                    .input(&terms::KIND, EmployerKind::Other.word(), Field::new("levy.kind"))
                    .gives(&terms::EXEMPT, false);
            });
            return Ok(Some((false, step)));
        }
        let Some(most) = self.payment.exempt_staff.read(&mut open.reading) else { return Ok(None) };
        let Some((staff, counted)) = staff else { return Ok(None) };
        if staff > most.value.checked_mul(12).ok_or(EmployerError::OutOfRange)? {
            let step = explain.step(&SO_26, at.variant("exempt-larger"), |facts| {
                facts
                    .from(&terms::STAFF_12, staff, counted)
                    .figure(&terms::EXEMPT_STAFF, most)
                    .gives(&terms::EXEMPT, false);
            });
            return Ok(Some((false, step)));
        }
        if kind.is_none() {
            open.questions.insert(questions::LEVY_KIND);
        }
        let Some(age) = tiers.exempt_age.read(&mut open.reading) else { return Ok(None) };
        let word = EmployerKind::Enterprise.word();
        if *age.value == ExemptAge::Any {
            let Some(_) = kind else { return Ok(None) };
            let step = explain.step(&SO_26, at.variant("exempt"), |facts| {
                facts
                    .chosen(&terms::EXEMPT_AGE, age.value.word(), age.figure)
                    .input(&terms::KIND, word, Field::new("levy.kind"))
                    .from(&terms::STAFF_12, staff, counted)
                    .figure(&terms::EXEMPT_STAFF, most)
                    .gives(&terms::EXEMPT, true);
            });
            return Ok(Some((true, step)));
        }
        let years = tiers.exempt_years.read(&mut open.reading);
        let Some(registered) = self.levy.registered.known() else {
            open.questions.insert(questions::REGISTERED);
            return Ok(None);
        };
        let (Some(years), Some(_)) = (years, kind) else { return Ok(None) };
        let last =
            years.value.checked_mul(12).and_then(|months| registered.checked_add_months(Months::new(months)));
        let young = self.paid_on <= last.ok_or(EmployerError::OutOfRange)?;
        let step = explain.step(&SO_26, at.variant("exempt-first-years"), |facts| {
            facts
                .chosen(&terms::EXEMPT_AGE, age.value.word(), age.figure)
                .input(&terms::KIND, word, Field::new("levy.kind"))
                .from(&terms::STAFF_12, staff, counted)
                .figure(&terms::EXEMPT_STAFF, most)
                .input(&terms::PAID_ON, self.paid_on, self.paid_on())
                .input(&terms::REGISTERED, registered, Field::new("levy.registered"))
                .figure(&terms::EXEMPT_YEARS, years)
                .gives(&terms::EXEMPT, young);
        });
        Ok(Some((young, step)))
    }

    /// Twelve times the persons short of the ratio.
    fn short<X: Explain>(
        &self,
        staff: Option<Told<u32>>,
        counted: Option<Told<u32>>,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<Rate>>, EmployerError> {
        let Some(ratio) = self.fund.levy_ratio.read(&mut open.reading) else { return Ok(None) };
        let (Some((staff, of)), Some((counted, by))) = (staff, counted) else { return Ok(None) };
        let wanted = ratio.value.times(staff)?.to_decimal();
        let have = Rate::ONE.times(counted)?.times(12)?.to_decimal();
        let short = if wanted > have { wanted.checked_sub(have) } else { wanted.checked_sub(wanted) };
        let short = Rate::new(short.ok_or(EmployerError::OutOfRange)?)?;
        let step = explain.step(&SO_26, self.at().variant("short"), |facts| {
            facts
                .from(&terms::STAFF_12, staff, of)
                .figure(&terms::RATIO, ratio)
                .from(&terms::COUNTED, counted, by)
                .gives(&terms::SHORT_12, short);
        });
        Ok(Some((short, step)))
    }

    fn tier<X: Explain>(
        &self,
        staff: Option<Told<u32>>,
        counted: Option<Told<u32>>,
        (tiers, month): (&EmployerPolicy, Month),
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<Rate>>, EmployerError> {
        let reading = &mut open.reading;
        let figures =
            (tiers.tier_from.read(reading), tiers.tier_high.read(reading), tiers.tier_low.read(reading));
        let (Some(from), Some(high), Some(low)) = figures else { return Ok(None) };
        let (Some((staff, of)), Some((counted, by))) = (staff, counted) else { return Ok(None) };
        let reached = Rate::ONE.times(counted)?.times(12)? >= from.value.times(staff)?;
        let tier = if reached { *high.value } else { *low.value };
        let step = explain.step(&SO_26, At::month(month).variant("tier"), |facts| {
            facts
                .from(&terms::COUNTED, counted, by)
                .figure(&terms::TIER_FROM, from)
                .from(&terms::STAFF_12, staff, of)
                .figure(&terms::TIER_HIGH, high)
                .figure(&terms::TIER_LOW, low)
                .gives(&terms::TIER, tier);
        });
        Ok(Some((tier, step)))
    }

    /// The wage reckoned with, capped where a cap is in force on the day of payment.
    fn wage<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Told<Money>>, EmployerError> {
        let average = amount(self.levy.average_wage)?;
        if average.is_none() {
            open.questions.insert(questions::LEVY_WAGE);
        }
        let field = Field::new("levy.average_wage");
        if self.payment.wage_cap.is_unset() {
            let Some(average) = average else { return Ok(None) };
            let step = explain.step(&SO_26, self.at().variant("wage-uncapped"), |facts| {
                facts.input(&terms::AVERAGE, average, field).gives(&terms::LEVY_WAGE, average);
            });
            return Ok(Some((average, step)));
        }
        let Some(times) = self.payment.wage_cap.read(&mut open.reading) else { return Ok(None) };
        let stated = self.levy.local_wage.known();
        let figure: Option<Used<&Money>> = match stated {
            Some(money) if money.is_negative() => return Err(EmployerError::Negative),
            Some(_) => None,
            None => self.fund.local_wage.read(&mut open.reading),
        };
        let local = stated.or(figure.map(|figure| *figure.value));
        let (Some(average), Some(local)) = (average, local) else { return Ok(None) };
        let wage = average.min(local.times(*times.value)?);
        let step = explain.step(&SO_26, self.at().variant("wage"), |facts| {
            facts.input(&terms::AVERAGE, average, field).figure(&terms::WAGE_CAP, times);
            match figure {
                Some(figure) => facts.figure(&terms::LOCAL, figure),
                None => facts.input(&terms::LOCAL, local, Field::new("levy.local_wage")),
            };
            facts.gives(&terms::LEVY_WAGE, wage);
        });
        Ok(Some((wage, step)))
    }

    /// 滞纳金 from the day after the last day.
    fn late<X: Explain>(
        &self,
        due: Money,
        step: StepRef,
        mut open: Open,
        found: &mut LevyFound,
        explain: &mut X,
    ) -> Result<(), EmployerError> {
        let Some(due_on) = self.levy.due_on else { return Ok(()) };
        let Some(rate) = self.payment.late_fee.read(&mut open.reading) else {
            explain.outcome(&programmes::LATE_FEE, &open.finding());
            return Ok(());
        };
        let days = self.paid_on.signed_duration_since(due_on).num_days().max(0);
        let days = u32::try_from(days).map_err(|_| EmployerError::OutOfRange)?;
        let fee = rate.value.of(due, days, FEN)?;
        explain.step(&SO_26, At::month(Month::of(self.paid_on)).variant("late-fee"), |facts| {
            facts
                .from(&terms::LEVY, due, step)
                .figure(&terms::LATE_RATE, rate)
                .input(&terms::DUE_ON, due_on, Field::new("levy.due_on"))
                .input(&terms::PAID_ON, self.paid_on, self.paid_on())
                .gives(&terms::LATE_FEE, fee);
        });
        explain.concluded(&programmes::LATE_FEE, open.assumed());
        found.late_fee = Some(fee);
        Ok(())
    }
}
