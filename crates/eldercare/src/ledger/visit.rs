//! 探访 (EC-61): when an elder is to be visited again: the last visit and the interval of the class.

use chrono::{Days, NaiveDate};
use minzheng_core_types::figures::{FigureRef, Reading, Setting};
use minzheng_core_types::sets::ParameterSet;

use super::event::Status;
use super::policy::LedgerPolicy;
use super::state::View;

/// 探访类别: by what an elder is recognised as; of several the first counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitClass {
    /// 特殊困难老年人.
    SpecialDifficulty,
    /// 三无老年人.
    ThreeNos,
    /// 低保老年人.
    Allowance,
    /// 其他.
    Other,
}

impl VisitClass {
    /// The class of an elder.
    #[must_use]
    pub fn of(view: &View) -> Self {
        if view.has(Status::SpecialDifficulty) {
            Self::SpecialDifficulty
        } else if view.has(Status::ThreeNos) {
            Self::ThreeNos
        } else if view.has(Status::Allowance) {
            Self::Allowance
        } else {
            Self::Other
        }
    }

    const fn interval(self, policy: &LedgerPolicy) -> &Setting<u32> {
        match self {
            Self::SpecialDifficulty => &policy.visit_special,
            Self::ThreeNos => &policy.visit_three_nos,
            Self::Allowance => &policy.visit_allowance,
            Self::Other => &policy.visit_other,
        }
    }
}

/// 下次探访.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitDue {
    /// By that day; the figure that it follows from.
    By {
        /// The day.
        day: NaiveDate,
        /// Days between visits.
        interval: u32,
        /// Where they stand.
        figure: FigureRef,
        /// What had to be assumed.
        assumed: ParameterSet,
    },
    /// The elder is not here: dead, moved out or not on the ledger.
    Nobody,
    /// The place has no interval for the class; these parameters are missing.
    NoInterval(ParameterSet),
    /// The days reach beyond the calendar.
    Calendar,
}

/// The day by which an elder is to be visited: so many days after the last visit, or after the day of registration where
/// nobody has come yet (EC-61).
#[must_use]
pub fn due(view: &View, policy: &LedgerPolicy) -> VisitDue {
    let Some(since) = view.visited.or(view.registered).filter(|_| view.is_here()) else {
        return VisitDue::Nobody;
    };
    let mut reading = Reading::default();
    let Some(interval) = VisitClass::of(view).interval(policy).read(&mut reading) else {
        return VisitDue::NoInterval(reading.missing);
    };
    match since.checked_add_days(Days::new(u64::from(*interval.value))) {
        Some(day) => {
            VisitDue::By { day, interval: *interval.value, figure: interval.figure, assumed: reading.assumed }
        }
        None => VisitDue::Calendar,
    }
}
