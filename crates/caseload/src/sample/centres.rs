//! The day-care centres of the sample: two, as large as those that the district's report names, with the stays of June 2014.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Rate};
use minzheng_eldercare::day_care::facts::{Centre, Usage};
use minzheng_eldercare::day_care::{DayCareFile, Period, Share, StayKind};

use super::draw::Draws;
use super::{JUNE, SampleError, shibei};
use crate::day_care::StayRow;

/// 样例日间照料中心: what is asked of it, and its stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleCentre {
    /// Class and areas, and how it was used in June, as its stays count.
    pub file: DayCareFile,
    /// 托养台账.
    pub stays: Vec<StayRow>,
}

/// What a centre is made to: people and elders of its community, floor area, places, and stays of each sort. The areas are of
/// 2,000 m² and more (EC-40, as the report has them); all else is invented.
struct Plan {
    people: u32,
    elders: u32,
    area: &'static str,
    places: u32,
    quarters: u32,
    months: u32,
    halves: u32,
    weeks: u32,
    days: u32,
}

/// The second serves more people than the table of EC-40 has.
const PLANS: [Plan; 2] = [
    Plan {
        people: 46_000,
        elders: 8_700,
        area: "2000",
        places: 40,
        quarters: 5,
        months: 19,
        halves: 6,
        weeks: 4,
        days: 4,
    },
    Plan {
        people: 53_000,
        elders: 9_800,
        area: "2160",
        places: 50,
        quarters: 7,
        months: 25,
        halves: 8,
        weeks: 5,
        days: 5,
    },
];

/// 样例日间照料中心: two, always the same from the same seed. There is room for every stay.
///
/// ```
/// use minzheng_caseload::sample;
/// let centres = sample::centres(2014)?;
/// assert_eq!(centres.len(), 2);
/// # Ok::<(), sample::SampleError>(())
/// ```
///
/// # Errors
/// [`SampleError`]; no seed is known to lead there.
pub fn centres(seed: u64) -> Result<Vec<SampleCentre>, SampleError> {
    let draws = &mut Draws::new(seed, "centres");
    PLANS.iter().map(|plan| centre(plan, draws)).collect()
}

fn centre(plan: &Plan, draws: &mut Draws) -> Result<SampleCentre, SampleError> {
    let mut stays = Stays(Vec::new());
    let first = JUNE.first_day();
    for _ in 0..plan.quarters {
        stays.add(StayKind::Quarter, Share::Whole, first)?;
    }
    for _ in 0..plan.months {
        // One in ten begins some days into the month.
        let begins = if draws.percent(10) { later(first, draws.between(1, 14)) } else { first };
        stays.add(StayKind::Month, Share::Whole, begins)?;
    }
    for _ in 0..plan.halves {
        stays.add(StayKind::Month, Share::Half, first)?;
    }
    for week in 0..4_u32 {
        for _ in 0..draws.between(1, plan.weeks) {
            stays.add(StayKind::Week, Share::Whole, later(first, week.saturating_mul(7)))?;
        }
    }
    for day in first.iter_days().take_while(|day| *day <= JUNE.last_day()) {
        for _ in 0..draws.between(0, plan.days) {
            stays.add(StayKind::Day, Share::Whole, day)?;
        }
    }
    // One person calls off.
    stays.cancel_first(StayKind::Month);
    let usage = stays.usage(plan.places)?;
    let area: Rate = plan.area.parse().map_err(|_| SampleError::Centre)?;
    let centre = Centre {
        population: Fact::Known(plan.people),
        elders: Fact::Known(plan.elders),
        area: Fact::Known(area),
    };
    let file = DayCareFile {
        case: None,
        place: shibei(),
        as_of: JUNE.last_day(),
        centre: Some(centre),
        day: None,
        admission: None,
        stay: None,
        usage: Some(usage),
        subsidy: None,
    };
    Ok(SampleCentre { file, stays: stays.0 })
}

struct Stays(Vec<StayRow>);

impl Stays {
    fn add(&mut self, kind: StayKind, share: Share, first: NaiveDate) -> Result<(), SampleError> {
        let days = kind.from(first).ok_or(SampleError::Centre)?;
        let id = format!("T{:04}", self.0.len().saturating_add(1));
        self.0.push(StayRow { id, kind, share, days, is_cancelled: false });
        Ok(())
    }

    fn cancel_first(&mut self, kind: StayKind) {
        if let Some(stay) = self.0.iter_mut().find(|stay| stay.kind == kind) {
            stay.is_cancelled = true;
        }
    }

    /// Attendances of June; the centres of the sample are open every day.
    fn usage(&self, places: u32) -> Result<Usage, SampleError> {
        let june = Period::new(JUNE.first_day(), JUNE.last_day()).ok_or(SampleError::Centre)?;
        let attended = |share: Share| {
            let of_share = self.0.iter().filter(|stay| stay.share == share && !stay.is_cancelled);
            let days = of_share.filter_map(|stay| stay.days.common(june)).map(Period::days);
            days.fold(0, u32::saturating_add)
        };
        Ok(Usage {
            places,
            open_days: june.days(),
            whole: attended(Share::Whole),
            half: attended(Share::Half),
        })
    }
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(chrono::Days::new(u64::from(days))).unwrap_or(day)
}
