//! 当月分钟 (EC-22, EC-23): hours of the class, for the days that count, with what is carried over.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Month};

use super::claims::{Carried, Hours};
use super::days::{Counted, Settled, both};
use super::policy::{HomeCarePolicy, Per};
use super::rules::{EC_22, EC_23};
use super::{HomeCareError, questions, terms};

const CLASSES: Field = Field::new("hours.classes");
const HOUSEHOLD_USED: Field = Field::new("hours.household_used");

/// 当月分钟: what can be used in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "当月分钟")]
pub struct Minutes {
    /// 当月的: by hours, class and days.
    pub entitled: u32,
    /// The part of them that others of the household have left, where hours are a household's; else all.
    pub own: u32,
    /// 结转的: of earlier months, still usable.
    pub carried: u32,
    /// 可用的: both together.
    pub available: u32,
}

/// Minutes of a part of a month: hours × 60 × days ÷ days of the month, halves up (EC-23).
///
/// ```
/// use minzheng_eldercare::home_care::minutes_of;
/// assert_eq!(minutes_of(45, 20, "2014-06".parse()?), Some(1_800)); // 11 to 30 June: 30 hours
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn minutes_of(hours: u32, eligible_days: u32, month: Month) -> Option<u32> {
    let days = u64::from(days_in(month));
    let twice = u64::from(hours).checked_mul(120)?.checked_mul(u64::from(eligible_days))?;
    let half_up = twice.checked_add(days)?.checked_div(days.checked_mul(2)?)?;
    u32::try_from(half_up).ok()
}

/// The days of a month.
pub(super) fn days_in(month: Month) -> u32 {
    use chrono::Datelike;
    month.last_day().day()
}

/// What of this month and of earlier ones can be used in the next: the oldest was used first (EC-23).
///
/// ```
/// use minzheng_eldercare::home_care::{Carried, carried_on};
/// let of = |month: &str, minutes| month.parse().map(|month| Carried { month, minutes });
/// let before = [of("2014-04", 100)?, of("2014-05", 60)?];
/// // 120 used in June: April's 100 and 20 of May's; with two months of carry-over April's would have ended anyway.
/// let left = carried_on(&before, 300, 120, 2, "2014-06".parse()?);
/// assert_eq!(left, [of("2014-05", 40)?, of("2014-06", 300)?]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn carried_on(before: &[Carried], own: u32, used: u32, carry_over: u32, month: Month) -> Vec<Carried> {
    let usable = |carried: &Carried, month: Month| usable(*carried, month, carry_over);
    let mut left_to_use = used;
    let this_month = Carried { month, minutes: own };
    before
        .iter()
        .copied()
        .filter(|carried| usable(carried, month))
        .chain([this_month])
        .map(|carried| {
            let taken = carried.minutes.min(left_to_use);
            left_to_use = left_to_use.saturating_sub(taken);
            Carried { minutes: carried.minutes.saturating_sub(taken), ..carried }
        })
        .filter(|carried| carried.minutes > 0 && usable(carried, month.next()))
        .collect()
}

fn usable(carried: Carried, month: Month, carry_over: u32) -> bool {
    u32::try_from(carried.month.until(month)).is_ok_and(|months| months <= carry_over)
}

/// Minutes with the step that gives what is available.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) minutes: Minutes,
    pub(super) step: StepRef,
    pub(super) assumed: ParameterSet,
}

struct Finding<'c, X> {
    hours: &'c Hours,
    month: Month,
    policy: &'c HomeCarePolicy,
    reading: Reading,
    open: OpenQuestions,
    explain: &'c mut X,
}

/// The minutes of a month.
pub(super) fn find<X: Explain>(
    hours: &Hours,
    days: &Settled<Counted>,
    month: Month,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> Result<Settled<Found>, HomeCareError> {
    let (reading, open) = (Reading::default(), OpenQuestions::default());
    let mut finding = Finding { hours, month, policy, reading, open, explain };
    let counted = match days {
        Settled::Known(counted) => Some(*counted),
        Settled::Open(open) => {
            finding.open = *open;
            None
        }
    };
    let entitled = finding.entitled(counted)?;
    let own = finding.own(entitled);
    let available = finding.available(own)?;
    let Finding { reading, open, .. } = finding;
    let mut assumed = reading.assumed;
    if let Some(counted) = counted {
        assumed = assumed.union(counted.assumed);
    }
    let missing = OpenQuestions { parameters: reading.missing, assumed, ..OpenQuestions::default() };
    let open = both(open, missing);
    Ok(match (entitled, own, available) {
        (Some((entitled, _)), Some((own, _)), Some((carried, available, step))) if open.is_empty() => {
            let minutes = Minutes { entitled, own, carried, available };
            Settled::Known(Found { minutes, step, assumed })
        }
        _ => Settled::Open(open),
    })
}

impl<X: Explain> Finding<'_, X> {
    const fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }

    /// EC-22: of several classes the larger counts.
    fn hours(&mut self) -> Option<(u32, StepRef)> {
        let classes = match &self.hours.classes {
            Fact::Known(classes) => classes.as_slice(),
            Fact::Absent => &[],
            Fact::NotEstablished => {
                self.open.ask(questions::CLASSES, None);
                return None;
            }
        };
        if classes.is_empty() {
            let at = self.at("no-class");
            let step = self.explain.step(&EC_22, at, |facts| {
                facts.input(&terms::HOURS_OF, 0_u32, CLASSES).gives(&terms::HOURS, 0_u32);
            });
            return Some((0, step));
        }
        let policy = self.policy;
        let mut most = Some(0);
        for class in classes {
            let hours = policy.hours(*class).read(&mut self.reading);
            most = most.zip(hours).map(|(most, hours)| most.max(*hours.value));
        }
        let most = most?;
        let at = self.at("");
        let step = self.explain.step(&EC_22, at, |facts| {
            for class in classes {
                if let Some(hours) = policy.hours(*class).read(&mut Reading::default()) {
                    facts.figure(&terms::HOURS_OF, hours);
                }
            }
            facts.gives(&terms::HOURS, most);
        });
        Some((most, step))
    }

    /// The minutes of the month; without a day that counts there are none, whatever the hours.
    fn entitled(&mut self, counted: Option<Counted>) -> Result<Option<(u32, StepRef)>, HomeCareError> {
        if let Some(counted) = counted.filter(|counted| counted.count == 0) {
            let at = self.at("no-days");
            let step = self.explain.step(&EC_23, at, |facts| {
                facts.from(&terms::ELIGIBLE_DAYS, counted.count, counted.step).gives(&terms::MINUTES, 0_u32);
            });
            return Ok(Some((0, step)));
        }
        let hours = self.hours();
        let (Some((hours, of_hours)), Some(counted)) = (hours, counted) else { return Ok(None) };
        let minutes = minutes_of(hours, counted.count, self.month).ok_or(HomeCareError::TooManyMinutes)?;
        let (month, at) = (self.month, self.at(""));
        let step = self.explain.step(&EC_23, at, |facts| {
            facts
                .from(&terms::HOURS, hours, of_hours)
                .from(&terms::ELIGIBLE_DAYS, counted.count, counted.step)
                .clause(&terms::MONTH, month)
                .gives(&terms::MINUTES, minutes);
        });
        Ok(Some((minutes, step)))
    }

    /// EC-22: each elder's own, unless the place says that they are a household's.
    fn own(&mut self, entitled: Option<(u32, StepRef)>) -> Option<(u32, StepRef)> {
        if self.policy.per.is_unset() {
            return entitled;
        }
        let per = self.policy.per.read(&mut self.reading)?;
        if *per.value == Per::Elder || entitled.is_some_and(|(minutes, _)| minutes == 0) {
            return entitled;
        }
        let used = match self.hours.household_used {
            Fact::Known(used) => used,
            Fact::Absent => 0,
            Fact::NotEstablished => {
                self.open.ask(questions::HOUSEHOLD_USED, None);
                return None;
            }
        };
        let (minutes, of_minutes) = entitled?;
        let own = minutes.saturating_sub(used);
        let at = self.at("household");
        let step = self.explain.step(&EC_22, at, |facts| {
            facts
                .chosen(&terms::PER, per.value.word(), per.figure)
                .from(&terms::MINUTES, minutes, of_minutes)
                .input(&terms::HOUSEHOLD_USED, used, HOUSEHOLD_USED)
                .gives(&terms::OWN, own);
        });
        Some((own, step))
    }

    /// What is carried over, what is available, and the step that gives it.
    fn available(
        &mut self,
        own: Option<(u32, StepRef)>,
    ) -> Result<Option<(u32, u32, StepRef)>, HomeCareError> {
        let (mut carried, mut first, mut count) = (0_u32, StepRef::NONE, 0_usize);
        if !self.policy.carry_over.is_unset() {
            let Some(months) = self.policy.carry_over.read(&mut self.reading) else { return Ok(None) };
            let before = match &self.hours.carried {
                Fact::Known(before) => before.as_slice(),
                Fact::NotEstablished if *months.value > 0 => {
                    self.open.ask(questions::CARRIED, None);
                    return Ok(None);
                }
                Fact::Absent | Fact::NotEstablished => &[],
            };
            for (index, part) in before.iter().enumerate() {
                let minutes = if usable(*part, self.month, *months.value) { part.minutes } else { 0 };
                carried = carried.checked_add(minutes).ok_or(HomeCareError::TooManyMinutes)?;
                let (month, at) = (self.month, self.at("carried"));
                let step = self.explain.step(&EC_23, at, |facts| {
                    facts
                        .input(&terms::CARRIED_MONTH, part.month, Field::of("hours.carried[].month", index))
                        .clause(&terms::MONTH, month)
                        .figure(&terms::CARRY_OVER, months)
                        .input(
                            &terms::CARRIED_MINUTES,
                            part.minutes,
                            Field::of("hours.carried[].minutes", index),
                        )
                        .gives(&terms::CARRIED, minutes);
                });
                if count == 0 {
                    first = step;
                }
                count = count.saturating_add(1);
            }
        }
        let Some((own, of_own)) = own else { return Ok(None) };
        let available = own.checked_add(carried).ok_or(HomeCareError::TooManyMinutes)?;
        let at = self.at("available");
        let step = self.explain.step(&EC_23, at, |facts| {
            facts.from(&terms::PART, own, of_own);
            if count > 0 {
                facts.from_each(&terms::PART, first, count);
            }
            facts.gives(&terms::AVAILABLE, available);
        });
        Ok(Some((carried, available, step)))
    }
}
