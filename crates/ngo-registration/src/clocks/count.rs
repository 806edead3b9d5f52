//! 期限的计算: days counted one by one (NR-11, NR-12).

use chrono::{Days, NaiveDate};
use minzheng_core_types::{CalendarError, DayStatus, Lang, RestReason, WorkdayCalendar};

use super::policy::DayKind;
use super::span::{Excluded, merged};

/// 期限: so many days of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "期限")]
pub struct Limit {
    /// How many; of none, the day itself is the last one.
    pub days: u32,
    /// Which days are counted.
    pub kind: DayKind,
    /// 顺延: does an end on a rest day move to the next working day?
    pub rollover: bool,
}

/// How far a count gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// The last day.
    On {
        /// By the count alone.
        counted: NaiveDate,
        /// After it moved off a rest day.
        due: NaiveDate,
    },
    /// The clock stands still with so many days left.
    Stopped {
        /// Days left.
        left: u32,
    },
}

/// 计算: a limit counted from day 0, which is not counted itself, without the days of some spans.
#[derive(Debug, Clone)]
pub struct Count<'c> {
    calendar: &'c WorkdayCalendar,
    limit: Limit,
    start: NaiveDate,
    spans: Vec<Excluded>,
}

impl<'c> Count<'c> {
    /// A count. The spans are merged, and cut off at day 0: what lies before it has no effect.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use minzheng_core_types::WorkdayCalendar;
    /// use minzheng_ngo_registration::clocks::{Count, DayKind, Excluded, Limit, Reached};
    /// let day = |m, d| NaiveDate::from_ymd_opt(2014, m, d).unwrap_or_default();
    /// let calendar = WorkdayCalendar::embedded()?;
    /// let limit = Limit { days: 5, kind: DayKind::Working, rollover: false };
    /// let review = Excluded { from: day(9, 25), through: Some(day(10, 10)) };
    /// let count = Count::new(&calendar, limit, day(9, 22), [review]);
    /// // 23 and 24 September, then Saturday 11 October, which is worked, 13 and 14 October.
    /// assert_eq!(count.reach()?, Reached::On { counted: day(10, 14), due: day(10, 14) });
    /// # Ok::<(), minzheng_core_types::CalendarError>(())
    /// ```
    #[must_use]
    pub fn new(
        calendar: &'c WorkdayCalendar,
        limit: Limit,
        start: NaiveDate,
        spans: impl IntoIterator<Item = Excluded>,
    ) -> Self {
        let first = start.succ_opt().unwrap_or(start);
        let cut = |span: Excluded| Excluded { from: span.from.max(first), ..span };
        Self { calendar, limit, start, spans: merged(spans.into_iter().map(cut)) }
    }

    /// Days of the kind in (from, to]; none where `to` does not lie after `from`.
    fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<u32, CalendarError> {
        if to <= from {
            return Ok(0);
        }
        let days = match self.limit.kind {
            DayKind::Calendar => u32::try_from(to.signed_duration_since(from).num_days()),
            DayKind::Working => u32::try_from(self.calendar.workdays_between(from, to)?),
        };
        days.map_err(|_| CalendarError::PeriodTooLong)
    }

    fn add(&self, from: NaiveDate, days: u32) -> Result<NaiveDate, CalendarError> {
        let too_long = CalendarError::PeriodTooLong;
        match self.limit.kind {
            DayKind::Calendar => from.checked_add_days(Days::new(u64::from(days))).ok_or(too_long),
            DayKind::Working => self.calendar.add_workdays(from, i32::try_from(days).map_err(|_| too_long)?),
        }
    }

    /// The last day.
    ///
    /// # Errors
    /// [`CalendarError`] where a day on the way is not known.
    pub fn reach(&self) -> Result<Reached, CalendarError> {
        let (mut from, mut left) = (self.start, self.limit.days);
        for span in &self.spans {
            let before = span.from.pred_opt().unwrap_or(span.from);
            // Whether the span comes too late is seen without the calendar where it lies beyond the data.
            let reached = self.add(from, left);
            if reached.as_ref().is_ok_and(|day| *day <= before) {
                return self.rolled(reached?);
            }
            left = left.saturating_sub(self.between(from, before)?);
            match span.through {
                Some(through) => from = through,
                None => return Ok(Reached::Stopped { left }),
            }
        }
        self.rolled(self.add(from, left)?)
    }

    fn rolled(&self, counted: NaiveDate) -> Result<Reached, CalendarError> {
        let due = match (self.limit.kind, self.limit.rollover) {
            (DayKind::Calendar, true) => self.calendar.roll_forward(counted)?,
            _ => counted,
        };
        Ok(Reached::On { counted, due })
    }

    /// How many days are counted up to a day, itself included, whether or not the limit is over.
    ///
    /// # Errors
    /// [`CalendarError`] where a day on the way is not known.
    pub fn used(&self, until: NaiveDate) -> Result<u32, CalendarError> {
        let (mut from, mut used) = (self.start, 0_u32);
        for span in &self.spans {
            let before = span.from.pred_opt().unwrap_or(span.from);
            used = used.saturating_add(self.between(from, until.min(before))?);
            match span.through {
                Some(through) if through < until => from = through,
                _ => return Ok(used),
            }
        }
        Ok(used.saturating_add(self.between(from, until)?))
    }

    /// Days off on the way to a day, the days of spans not among them; none for calendar days.
    pub(super) fn off(&self, until: NaiveDate) -> Result<u32, CalendarError> {
        let open = self.open(until);
        Ok(open.saturating_sub(self.used(until)?))
    }

    /// Days of spans after day 0 up to a day.
    pub(super) fn excluded(&self, until: NaiveDate) -> u32 {
        self.spans
            .iter()
            .filter(|span| span.from <= until)
            .map(|span| {
                let last = span.through.map_or(until, |through| through.min(until));
                u32::try_from(last.signed_duration_since(span.from).num_days())
                    .map_or(0, |days| days.saturating_add(1))
            })
            .fold(0, u32::saturating_add)
    }

    /// Calendar days after day 0 up to a day, without those of spans.
    fn open(&self, until: NaiveDate) -> u32 {
        let all = u32::try_from(until.signed_duration_since(self.start).num_days()).unwrap_or(0);
        all.saturating_sub(self.excluded(until))
    }

    /// The merged spans after day 0.
    #[must_use]
    pub fn spans(&self) -> &[Excluded] {
        &self.spans
    }

    /// The limit.
    #[must_use]
    pub const fn limit(&self) -> Limit {
        self.limit
    }

    /// Day 0.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The days one by one, from the day after day 0 up to the last day or, where there is none, the day given.
    #[must_use]
    pub fn days(&self, seen: NaiveDate) -> Vec<DayLine<'c>> {
        let (until, rolled) = match self.reach() {
            Ok(Reached::On { counted, due }) => (due, Some(counted)),
            _ => (seen, None),
        };
        let mut number = 0_u32;
        let days = self.start.iter_days().skip(1).take_while(|day| *day <= until);
        days.map(|day| {
            let status = self.calendar.status(day);
            let mut counted = || {
                number = number.saturating_add(1);
                DayCount::Counted(number, status)
            };
            let count = match (self.limit.kind, status) {
                _ if rolled.is_some_and(|last| last < day) => DayCount::Rolled(status),
                _ if self.spans.iter().any(|span| span.holds(day)) => DayCount::Excluded,
                (DayKind::Calendar, _) | (DayKind::Working, DayStatus::Workday { .. }) => counted(),
                (DayKind::Working, DayStatus::RestDay { why }) => DayCount::Off(why),
                (DayKind::Working, DayStatus::Unknown) => DayCount::Unknown,
            };
            DayLine { day, count }
        })
        .collect()
    }
}

/// 日: what a day is to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCount<'c> {
    /// It is the so many-th, and what the calendar says of it.
    Counted(u32, DayStatus<'c>),
    /// Off, and the weekend or holiday break behind it.
    Off(RestReason<'c>),
    /// 不计入: hearing, review and the like.
    Excluded,
    /// 顺延: the limit would have ended on a rest day.
    Rolled(DayStatus<'c>),
    /// Beyond the calendar's data.
    Unknown,
}

/// A day of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLine<'c> {
    /// The day.
    pub day: NaiveDate,
    /// What it is to the clock.
    pub count: DayCount<'c>,
}

impl DayLine<'_> {
    /// The number of the day, where it is counted.
    #[must_use]
    pub const fn number(&self) -> Option<u32> {
        match self.count {
            DayCount::Counted(number, _) => Some(number),
            _ => None,
        }
    }

    /// What the day is, with the break or make-up day behind it, in one language.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
        let status = |status: DayStatus<'_>| match status {
            DayStatus::Workday { why } => why.describe(lang),
            DayStatus::RestDay { why } => why.describe(lang),
            DayStatus::Unknown => say("无数据", "no data"),
        };
        match self.count {
            DayCount::Counted(_, day) => status(day),
            DayCount::Off(why) => why.describe(lang),
            DayCount::Excluded => say("不计入期限", "not counted: hearing, inspection or review"),
            DayCount::Rolled(day) => {
                format!("{} · {}", say("末日顺延", "the end moves on"), status(day))
            }
            DayCount::Unknown => say("无数据", "no data"),
        }
    }
}
