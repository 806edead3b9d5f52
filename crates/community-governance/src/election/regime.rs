//! 适用法律版本 (CG-01): which law an election is held under, by its day.

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::{Month, ParameterSet};
use thiserror::Error;

use super::policy::{ElectionPolicy, Straddle};

/// 适用法律: the law of a day, and the settings of the place under it.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::Regime};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let regime = |day: &str| Regime::at(&pack, "370203".parse().unwrap(), day.parse().unwrap(), None);
/// assert_eq!(regime("2018-12-28")?.name(), "R1");
/// assert_eq!(regime("2025-12-31")?.name(), "R2");
/// assert_eq!(regime("2026-01-01")?.name(), "R3");
/// assert!(regime("1989-12-31").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[doc(alias = "适用法律版本")]
pub struct Regime {
    /// 1 for the law of 1990.
    pub number: u32,
    /// Its first day.
    pub from: NaiveDate,
    /// 跨期 (`regime_straddle`): preparation began under the law before. Which of the two applies is assumed.
    pub straddles: bool,
    /// The settings of the place.
    pub policy: ElectionPolicy,
    /// Parameters read here that are assumed.
    pub assumed: ParameterSet,
}

/// Why no law can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RegimeError {
    /// Before every regime.
    #[error("no law on the day {0}; check the day, or add the law to `cg.el.regimes`")]
    NoLaw(NaiveDate),
    /// The list of regimes is missing or has an entry that is no day.
    #[error("`cg.el.regimes` is missing or an entry is no day; write each code as 2026-01-01")]
    NoRegimes,
}

impl Regime {
    /// The law of an act on a day at a place. `prepared` is the day on which preparation of an election began, where known.
    ///
    /// # Errors
    /// [`RegimeError`].
    pub fn at(
        pack: &Pack,
        place: Place,
        day: NaiveDate,
        prepared: Option<NaiveDate>,
    ) -> Result<Self, RegimeError> {
        let mut reading = Reading::default();
        let asked = ElectionPolicy::at(pack, place, Month::of(day));
        let starts = starts(&asked, &mut reading)?;
        let mut ruling = law(&starts, day).ok_or(RegimeError::NoLaw(day))?;
        let mut counted = day;
        let began = prepared.filter(|began| *began < ruling.1);
        if let Some(began) = began
            && let Some(choice) = asked.straddle.read(&mut reading)
            && *choice.value == Straddle::Preparation
        {
            ruling = law(&starts, began).ok_or(RegimeError::NoLaw(began))?;
            counted = began;
        }
        let next = starts.iter().find(|start| **start > ruling.1).copied();
        let policy = ElectionPolicy::at(pack, place, law_month(counted, next));
        let (number, from) = ruling;
        Ok(Self { number, from, straddles: began.is_some(), policy, assumed: reading.assumed })
    }

    /// `R1`, `R2`, `R3` in the order of the laws.
    #[must_use]
    pub fn name(&self) -> String {
        format!("R{}", self.number)
    }
}

fn starts(policy: &ElectionPolicy, reading: &mut Reading) -> Result<Vec<NaiveDate>, RegimeError> {
    let list = policy.regimes.read(reading).ok_or(RegimeError::NoRegimes)?;
    let days: Result<Vec<NaiveDate>, _> = list.value.iter().map(|entry| entry.code.parse()).collect();
    let mut days = days.map_err(|_| RegimeError::NoRegimes)?;
    days.sort_unstable();
    Ok(days)
}

/// The law of a day: its number from 1 and its first day.
fn law(starts: &[NaiveDate], day: NaiveDate) -> Option<(u32, NaiveDate)> {
    (1..).zip(starts.iter().copied()).take_while(|(_, start)| *start <= day).last()
}

/// The month whose figures are the law of a day: figures are kept by the month, so days before a law that begins within their
/// month are asked by the month before.
fn law_month(day: NaiveDate, next: Option<NaiveDate>) -> Month {
    let month = Month::of(day);
    if next.is_some_and(|next| Month::of(next) == month) { month.previous() } else { month }
}
