//! 墓穴 (SO-16): limits of the place beside those of the nation, the cycle, the fine.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Place, Reading, Setting, Used};
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Fact, Money, Month, Rate};
use serde::{Deserialize, Serialize};

use super::error::FuneralError;
use super::law::{law, open_under_new_law};
use super::policy::FuneralPolicy;
use super::rules::SO_16;
use super::{programmes, questions, terms};
use crate::marriage::asked::Asked;

worded! {
    /// 墓穴种类.
    GraveKind {
        /// 骨灰单墓.
        AshesSingle = "ashes-single", "骨灰单墓", "ashes, single";
        /// 骨灰双墓.
        AshesCouple = "ashes-couple", "骨灰双墓", "ashes, couple";
        /// 遗体单墓.
        BodySingle = "body-single", "遗体单墓", "body, single";
        /// 遗体双墓.
        BodyCouple = "body-couple", "遗体双墓", "body, couple";
    }
}

worded! {
    /// 占地结果.
    GraveVerdict {
        /// 合规.
        Within = "within", "不超过限额", "within the limit";
        /// 限额冲突.
        Conflict = "conflict", "在全国限额与地方限额之间", "between the national and the local limit";
        /// 超占.
        Exceeds = "exceeds", "超过限额", "exceeds the limit";
    }
}

/// 墓穴.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grave {
    /// 建造或者检查日.
    pub on: NaiveDate,
    /// 种类.
    pub kind: GraveKind,
    /// 占地, m².
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub area: Fact<Rate>,
    /// 墓碑高度, m.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stele: Option<Rate>,
    /// 本周期起.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_begun: Option<NaiveDate>,
    /// 经营者的违法所得.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlawful_income: Option<Money>,
}

/// What was found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GraveFound {
    /// 结果.
    pub verdict: Option<GraveVerdict>,
    /// 地方限额, where it is not the national one.
    pub local_limit: Option<Rate>,
    /// 全国限额.
    pub national_limit: Option<Rate>,
    /// 超占面积, by the limit that counts; `None` in a conflict.
    pub excess: Option<Rate>,
    /// 墓碑合规.
    pub stele: Option<bool>,
    /// 周期届满: the fee is due, the grave stays.
    pub cycle_end: Option<NaiveDate>,
    /// 罚款, least and most.
    pub fine: Option<(Money, Money)>,
}

/// Area beyond a limit, nothing below it.
pub(super) fn beyond(area: Rate, limit: Rate) -> Result<Rate, FuneralError> {
    if area <= limit {
        return Ok(Rate::ONE.times(0)?);
    }
    let excess = area.to_decimal().checked_sub(limit.to_decimal()).ok_or(FuneralError::OutOfRange)?;
    Ok(Rate::new(excess)?)
}

impl GraveKind {
    const fn limit(self, policy: &FuneralPolicy) -> &Setting<Rate> {
        match self {
            Self::AshesSingle => &policy.ashes_single,
            Self::AshesCouple => &policy.ashes_couple,
            Self::BodySingle => &policy.body_single,
            Self::BodyCouple => &policy.body_couple,
        }
    }
}

impl Grave {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<GraveFound, FuneralError> {
        let mut found = GraveFound::default();
        let Some((new, policy)) = law(asked, self.on)? else {
            asked.open(&programmes::GRAVE, &[], Reading::default());
            return Ok(found);
        };
        if new {
            open_under_new_law(asked, &programmes::GRAVE);
            return Ok(found);
        }
        if SO_16.variant("excess", Month::of(self.on)).is_some() {
            self.area(asked, &policy, &mut found)?;
        }
        found.stele = self.stele(asked, &policy);
        found.cycle_end = self.cycle(asked)?;
        let fined = matches!(found.verdict, Some(GraveVerdict::Exceeds));
        if let (true, Some(income)) = (fined, self.unlawful_income) {
            found.fine = fine(asked, self.on, &policy, income, "grave.unlawful_income")?;
        }
        Ok(found)
    }

    fn area<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        policy: &FuneralPolicy,
        found: &mut GraveFound,
    ) -> Result<(), FuneralError> {
        let mut reading = Reading::default();
        let nation = DivisionCode::new(100_000).map_err(|_| FuneralError::OutOfRange)?;
        let national = FuneralPolicy::at(asked.pack, Place::Division(nation), policy.month);
        let mut nowhere = Reading::default();
        let national = self.kind.limit(&national).read(&mut nowhere);
        let Some(limit) = self.kind.limit(policy).read(&mut reading) else {
            asked.open(&programmes::GRAVE, &[], reading);
            return Ok(());
        };
        let local = national.is_none_or(|national| national.figure.id != limit.figure.id);
        found.local_limit = local.then_some(*limit.value);
        found.national_limit = national.map(|national| *national.value);
        let Some(area) = self.area.known() else {
            asked.open(&programmes::GRAVE, &[questions::GRAVE_AREA], reading);
            return Ok(());
        };
        let above = national.filter(|national| local && limit.value > national.value);
        if let Some(national) = above
            && area > *national.value
            && area <= *limit.value
        {
            found.verdict = Some(GraveVerdict::Conflict);
            asked.open(&programmes::GRAVE, &[questions::CONFLICT], reading);
            return Ok(());
        }
        let (excess, step) = self.beyond(asked, area, limit)?;
        asked.explain.concluded(&programmes::EXCESS, reading.assumed);
        let fits = area <= *limit.value;
        asked.explain.step(&SO_16, At::month(Month::of(self.on)).variant("fits"), |facts| {
            facts.from(&terms::EXCESS, excess, step).gives(&terms::FITS, fits);
        });
        asked.explain.concluded(&programmes::GRAVE, reading.assumed);
        found.excess = Some(excess);
        found.verdict = Some(if fits { GraveVerdict::Within } else { GraveVerdict::Exceeds });
        Ok(())
    }

    fn beyond<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        area: Rate,
        limit: Used<&Rate>,
    ) -> Result<(Rate, StepRef), FuneralError> {
        let excess = beyond(area, *limit.value)?;
        let step = asked.explain.step(&SO_16, At::month(Month::of(self.on)).variant("excess"), |facts| {
            facts
                .input(&terms::AREA, area, Field::new("grave.area"))
                .figure(&terms::LIMIT, limit)
                .gives(&terms::EXCESS, excess);
        });
        Ok((excess, step))
    }

    fn stele<X: Explain>(&self, asked: &mut Asked<'_, X>, policy: &FuneralPolicy) -> Option<bool> {
        let height = self.stele?;
        let mut reading = Reading::default();
        let Some(limit) = policy.stele.read(&mut reading) else {
            asked.open(&programmes::STELE, &[], reading);
            return None;
        };
        let fits = height <= *limit.value;
        asked.explain.step(&SO_16, At::month(Month::of(self.on)).variant("stele"), |facts| {
            facts
                .input(&terms::HEIGHT, height, Field::new("grave.stele"))
                .figure(&terms::LIMIT, limit)
                .gives(&terms::FITS, fits);
        });
        asked.explain.concluded(&programmes::STELE, reading.assumed);
        Some(fits)
    }

    fn cycle<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<Option<NaiveDate>, FuneralError> {
        let Some(begun) = self.cycle_begun else { return Ok(None) };
        let month = Month::of(begun);
        if SO_16.variant("cycle", month).is_none() {
            return Ok(None);
        }
        let policy = FuneralPolicy::at(asked.pack, asked.place, month);
        let mut reading = Reading::default();
        let Some(years) = policy.cycle.read(&mut reading) else {
            asked.open(&programmes::CYCLE, &[], reading);
            return Ok(None);
        };
        let months = years.value.checked_mul(12).ok_or(FuneralError::OutOfRange)?;
        let end = begun.checked_add_months(Months::new(months)).ok_or(FuneralError::OutOfRange)?;
        asked.explain.step(&SO_16, At::month(month).variant("cycle"), |facts| {
            facts
                .input(&terms::BEGUN, begun, Field::new("grave.cycle_begun"))
                .figure(&terms::YEARS, years)
                .gives(&terms::CYCLE_END, end);
        });
        asked.explain.concluded(&programmes::CYCLE, reading.assumed);
        Ok(Some(end))
    }
}

/// 罚款: between multiples of the unlawful income.
pub(super) fn fine<X: Explain>(
    asked: &mut Asked<'_, X>,
    on: NaiveDate,
    policy: &FuneralPolicy,
    income: Money,
    field: &'static str,
) -> Result<Option<(Money, Money)>, FuneralError> {
    if income.is_negative() {
        return Err(FuneralError::Negative(field));
    }
    let mut amounts = [None; 2];
    let settings =
        [(&policy.fine_least, &programmes::FINE_LEAST), (&policy.fine_most, &programmes::FINE_MOST)];
    for (amount, (setting, programme)) in amounts.iter_mut().zip(settings) {
        let mut reading = Reading::default();
        let Some(times) = setting.read(&mut reading) else {
            asked.open(programme, &[], reading);
            return Ok(None);
        };
        let fine = income.times(*times.value)?;
        asked.explain.step(&SO_16, At::month(Month::of(on)).variant("fine"), |facts| {
            facts
                .input(&terms::INCOME, income, Field::new(field))
                .figure(&terms::TIMES, times)
                .gives(&terms::FINE, fine);
        });
        asked.explain.concluded(programme, reading.assumed);
        *amount = Some(fine);
    }
    let [least, most] = amounts;
    Ok(least.zip(most))
}
