//! 入托率和床位使用率 (EC-46).

use minzheng_core_types::explain::{At, Explain, Facts, Field};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Month, Percent, Rate, RoundingMode, Text};

use super::answer::{Answer, asked, concluded, divisor};
use super::error::DayCareError;
use super::facts::Usage;
use super::policy::DayCarePolicy;
use super::{programmes, rules, terms};

/// 使用状况: was there more than there is room for?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fullness {
    /// Not over 100 %.
    NotOver,
    /// Over 100 % by heads: half-day clients share places.
    OverWithHalves,
    /// More place-days than there were: the numbers want checking.
    Overbooked,
}

impl Fullness {
    /// The word used in formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotOver => "not-over",
            Self::OverWithHalves => "over-with-halves",
            Self::Overbooked => "overbooked",
        }
    }

    /// Its name.
    #[must_use]
    pub fn label(self) -> Text {
        rules::label(self.word())
    }
}

/// 使用报告: in per cent, to one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageReport {
    /// 床位使用率: half-day clients as parts of a place.
    pub occupancy: Answer<Rate>,
    /// 人次入托率: everybody counts as one.
    pub heads: Answer<Rate>,
    /// Over 100 %?
    pub fullness: Answer<Fullness>,
}

const PLACES: Field = Field::new("usage.places");
const OPEN_DAYS: Field = Field::new("usage.open_days");
const WHOLE: Field = Field::new("usage.whole");
const HALF: Field = Field::new("usage.half");

/// 100 × count ÷ capacity to one place, half up.
fn per_cent(count: i128, capacity: i128) -> Option<Rate> {
    let (count, capacity) = (i64::try_from(count).ok()?, i64::try_from(capacity).ok()?);
    let percent = Percent::of(count, capacity, RoundingMode::HalfUp)?;
    Rate::from_tenths(u64::try_from(percent.units).ok()?).ok()
}

/// Occupancy over a time.
///
/// # Errors
/// [`DayCareError::NoPlaces`], [`DayCareError::Range`].
pub(super) fn assess<X: Explain>(
    usage: &Usage,
    month: Month,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<UsageReport, DayCareError> {
    if usage.places == 0 || usage.open_days == 0 {
        return Err(DayCareError::NoPlaces);
    }
    let mut reading = Reading::default();
    let each = divisor(&policy.halves, &mut reading);
    let at = |form| At::month(month).variant(form);
    let room = |facts: &mut Facts<'_>| {
        facts.input(&terms::PLACES, usage.places, PLACES).input(
            &terms::OPEN_DAYS,
            usage.open_days,
            OPEN_DAYS,
        );
    };
    let count = |facts: &mut Facts<'_>| {
        facts.input(&terms::WHOLE, usage.whole, WHOLE).input(&terms::HALF, usage.half, HALF);
    };
    let shared = |facts: &mut Facts<'_>, each: Used<&u32>| {
        facts.figure(&terms::HALVES, each);
    };
    let capacity = i128::from(u64::from(usage.places).saturating_mul(u64::from(usage.open_days)));
    let heads_count = i128::from(u64::from(usage.whole).saturating_add(u64::from(usage.half)));
    let parts = each.map(|each| {
        let each = i128::from(*each.value);
        let taken = i128::from(usage.whole).checked_mul(each)?.checked_add(i128::from(usage.half))?;
        Some((taken, capacity.checked_mul(each)?))
    });
    let parts = parts.map(|parts| parts.ok_or(DayCareError::Range)).transpose()?;
    let open = OpenQuestions::default();
    let occupancy = match (each, parts) {
        (Some(each), Some((taken, there))) => {
            let value = per_cent(taken, there).ok_or(DayCareError::Range)?;
            explain.step(&rules::EC_46, at(""), |facts| {
                count(facts);
                shared(facts, each);
                room(facts);
                facts.gives(&terms::OCCUPANCY, value);
            });
            concluded(value, reading.assumed, &programmes::OCCUPANCY, explain)
        }
        _ => asked(open, reading, &programmes::OCCUPANCY, explain),
    };
    let heads = per_cent(heads_count, capacity).ok_or(DayCareError::Range)?;
    explain.step(&rules::EC_46, at("heads"), |facts| {
        count(facts);
        room(facts);
        facts.gives(&terms::HEADS_RATE, heads);
    });
    let heads = concluded(heads, ParameterSet::EMPTY, &programmes::HEADS, explain);
    let fullness = match (each, parts) {
        (Some(each), Some((taken, there))) => {
            let value = match (taken > there, heads_count > capacity) {
                (true, _) => Fullness::Overbooked,
                (false, true) => Fullness::OverWithHalves,
                (false, false) => Fullness::NotOver,
            };
            explain.step(&rules::EC_46, at("over"), |facts| {
                count(facts);
                shared(facts, each);
                room(facts);
                facts.gives(&terms::USAGE, value.word());
            });
            concluded(value, reading.assumed, &programmes::USAGE, explain)
        }
        _ => asked(open, reading, &programmes::USAGE, explain),
    };
    Ok(UsageReport { occupancy, heads, fullness })
}
