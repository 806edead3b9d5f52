//! 床位日历: who has a place of a centre on which day (EC-42, EC-46). A [`Calendar`] changes by [`Calendar::apply`] only, and an
//! event for which a day has no room is an error naming that day and what is left on it: no sequence of events can overbook.
//!
//! What is taken is kept as steps, one at each day on which it changes; an event looks at the steps within its own days only.
//!
//! ```
//! use minzheng_eldercare::day_care::{BedError, Calendar, Event, Share, StayKind};
//! let day = |text: &str| text.parse();
//! let book = |stay, share, first: &str| {
//!     let days = StayKind::Month.from(day(first)?).ok_or("outside")?;
//!     Ok::<_, Box<dyn std::error::Error>>(Event::Book { stay, share, days })
//! };
//! let mut calendar = Calendar::new(1, 2);
//! calendar.apply(book("A", Share::Half, "2014-05-12")?)?;
//! calendar.apply(book("B", Share::Half, "2014-06-01")?)?;
//! let full = calendar.apply(book("C", Share::Half, "2014-05-20")?);
//! assert!(matches!(full, Err(BedError::Full { day: on, left, .. }) if on == day("2014-06-01")? && left.is_none()));
//! calendar.apply(Event::Leave { stay: "A", last: day("2014-05-31")? })?;
//! calendar.apply(book("C", Share::Half, "2014-06-01")?)?;
//! assert_eq!(calendar.left_on(day("2014-05-31")?).to_string(), "0.5");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeBounds;

use chrono::{Days, NaiveDate};
use minzheng_core_types::Lang;
use minzheng_core_types::figures::Reading;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::answer::divisor;
use super::policy::DayCarePolicy;
use super::stay::{Period, StayKind};

/// 占用: how much of a place a stay takes on each of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "半日托")]
pub enum Share {
    /// 全日: a place.
    #[default]
    Whole,
    /// 半日: a half-day client, of whom several share a place.
    Half,
}

impl Share {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Half => "half",
        }
    }
}

/// 位置数: places and parts of one, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Parts of a place.
    parts: u64,
    /// How many parts are a place.
    each: u32,
}

impl Places {
    /// The parts, of which [`Places::each`] are a place.
    #[must_use]
    pub const fn parts(self) -> u64 {
        self.parts
    }

    /// How many half-day clients share a place.
    #[must_use]
    pub const fn each(self) -> u32 {
        self.each
    }

    /// Is there none?
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.parts == 0
    }
}

impl fmt::Display for Places {
    /// `2`, `0.5`, `1 1/3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each = u64::from(self.each);
        let whole = self.parts.checked_div(each).unwrap_or_default();
        match (whole, self.parts.checked_rem(each).unwrap_or_default()) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, 1) if self.each == 2 => write!(f, "{whole}.5"),
            (0, parts) => write!(f, "{parts}/{each}"),
            (whole, parts) => write!(f, "{whole} {parts}/{each}"),
        }
    }
}

/// 托养状态: where a stay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// 已预订.
    Booked,
    /// 提前离开: left before the last day that was booked.
    Left,
    /// 已取消: never took place.
    Cancelled,
}

impl State {
    /// Its name.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Booked, Lang::Zh) => "已预订",
            (Self::Booked, Lang::En) => "booked",
            (Self::Left, Lang::Zh) => "已提前离开",
            (Self::Left, Lang::En) => "left early",
            (Self::Cancelled, Lang::Zh) => "已取消",
            (Self::Cancelled, Lang::En) => "cancelled",
        }
    }
}

/// 托养: a stay that is in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    /// How much of a place it takes.
    pub share: Share,
    /// Its days, as they stand now.
    pub days: Period,
    /// Where it stands.
    pub state: State,
}

/// What happens to a stay. `Id` is what the caller knows it by: no name and no identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<Id> {
    /// 预订: a new stay.
    Book {
        /// Its id, which no other stay has had.
        stay: Id,
        /// How much of a place.
        share: Share,
        /// Its days.
        days: Period,
    },
    /// 续托: it lasts longer than booked.
    Extend {
        /// The stay.
        stay: Id,
        /// Its new last day.
        last: NaiveDate,
    },
    /// 提前离开: it ends before the last day booked.
    Leave {
        /// The stay.
        stay: Id,
        /// The last day there, which still counts.
        last: NaiveDate,
    },
    /// 取消: it does not take place.
    Cancel {
        /// The stay.
        stay: Id,
    },
}

impl<Id> Event<Id> {
    const fn word(&self) -> Word {
        match self {
            Self::Book { .. } => Word::Book,
            Self::Extend { .. } => Word::Extend,
            Self::Leave { .. } => Word::Leave,
            Self::Cancel { .. } => Word::Cancel,
        }
    }
}

/// 事项: the kind of an event, as errors name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// 预订.
    Book,
    /// 续托.
    Extend,
    /// 提前离开.
    Leave,
    /// 取消.
    Cancel,
}

impl Word {
    /// Its name.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Book, Lang::Zh) => "预订",
            (Self::Book, Lang::En) => "booking",
            (Self::Extend, Lang::Zh) => "续托",
            (Self::Extend, Lang::En) => "extending",
            (Self::Leave, Lang::Zh) => "提前离开",
            (Self::Leave, Lang::En) => "leaving early",
            (Self::Cancel, Lang::Zh) => "取消",
            (Self::Cancel, Lang::En) => "cancelling",
        }
    }
}

/// Why an event cannot happen; the calendar is then as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BedError {
    /// A day has no room.
    #[error("no room on {day}: {left} places left, {asked} needed; choose other days or free a place")]
    Full {
        /// The first such day.
        day: NaiveDate,
        /// What is left on it.
        left: Places,
        /// What is needed.
        asked: Places,
    },
    /// Another stay has had this id.
    #[error("another stay has this id; give it one of its own")]
    Taken,
    /// No stay has this id.
    #[error("no stay has this id; book it first")]
    Unknown,
    /// What has ended does not change any more.
    #[error("{} is not possible: the stay is {}; book a new one", event.text(Lang::En), state.text(Lang::En))]
    Illegal {
        /// Where the stay stands.
        state: State,
        /// What was to happen.
        event: Word,
    },
    /// An extension does not end later, or an early leave not earlier, than what is booked.
    #[error("{} needs {} than {last}; check the day", event.text(Lang::En), match event { Word::Extend => "a later last day", _ => "a last day within the stay, earlier" })]
    Day {
        /// The last day as booked.
        last: NaiveDate,
        /// What was to happen.
        event: Word,
    },
    /// A date outside the calendar, or numbers that do not fit.
    #[error("a date or a number of places does not fit; check them")]
    Range,
}

impl BedError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let zh = |word: Word| word.text(Lang::Zh);
        match (self, lang) {
            (Self::Full { day, left, asked }, Lang::Zh) => {
                format!("{day} 位置不足:余 {left},需 {asked};请另选日期或者腾出位置")
            }
            (Self::Taken, Lang::Zh) => "编号已用于另一托养;请另编".to_owned(),
            (Self::Unknown, Lang::Zh) => "没有这个编号的托养;请先预订".to_owned(),
            (Self::Illegal { state, event }, Lang::Zh) => {
                format!("不能{}:该托养{};请另行预订", zh(*event), state.text(Lang::Zh))
            }
            (Self::Day { last, event: Word::Extend }, Lang::Zh) => {
                format!("续托的末日须晚于 {last};请核对日期")
            }
            (Self::Day { last, .. }, Lang::Zh) => {
                format!("提前离开之日须在托养期间内、早于 {last};请核对日期")
            }
            (Self::Range, Lang::Zh) => "日期或者位置数超出范围;请核对".to_owned(),
            (_, Lang::En) => self.to_string(),
        }
    }
}

/// 床位日历 of one centre.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "床位日历")]
pub struct Calendar<Id> {
    /// Capacity in parts of a place.
    capacity: u64,
    /// How many half-day clients share a place.
    each: u32,
    /// Parts taken, from each day on which that changes until the next. Two neighbours differ; before the first nothing is taken.
    taken: BTreeMap<NaiveDate, u64>,
    stays: BTreeMap<Id, Booking>,
}

impl<Id: Ord> Calendar<Id> {
    /// An empty calendar of so many places on the licence or filing; `halves` half-day clients share a place (0 counts as 1).
    #[must_use]
    pub fn new(places: u32, halves: u32) -> Self {
        let each = halves.max(1);
        let capacity = u64::from(places).saturating_mul(u64::from(each));
        Self { capacity, each, taken: BTreeMap::new(), stays: BTreeMap::new() }
    }

    /// An empty calendar by the settings of a place; `None` where it does not say how many half-day clients share a place.
    #[must_use]
    pub fn of(policy: &DayCarePolicy, places: u32) -> Option<Self> {
        let each = divisor(&policy.halves, &mut Reading::default())?;
        Some(Self::new(places, *each.value))
    }

    /// Lets something happen.
    ///
    /// # Errors
    /// [`BedError`]; the calendar is then as it was.
    pub fn apply(&mut self, event: Event<Id>) -> Result<(), BedError> {
        let word = event.word();
        match event {
            Event::Book { stay, share, days } => {
                if self.stays.contains_key(&stay) {
                    return Err(BedError::Taken);
                }
                self.take(share, days)?;
                self.stays.insert(stay, Booking { share, days, state: State::Booked });
            }
            Event::Extend { stay, last } => {
                let booking = self.open(&stay, word)?;
                let late = BedError::Day { last: booking.days.last(), event: word };
                let from = after(booking.days.last())?;
                let more = Period::new(from, last).ok_or(late)?;
                let days = Period::new(booking.days.first(), last).ok_or(late)?;
                self.take(booking.share, more)?;
                self.stays.insert(stay, Booking { days, ..booking });
            }
            Event::Leave { stay, last } => {
                let booking = self.open(&stay, word)?;
                let early = BedError::Day { last: booking.days.last(), event: word };
                let days = Period::new(booking.days.first(), last).ok_or(early)?;
                let freed = Period::new(after(last)?, booking.days.last()).ok_or(early)?;
                self.free(booking.share, freed)?;
                self.stays.insert(stay, Booking { days, state: State::Left, ..booking });
            }
            Event::Cancel { stay } => {
                let booking = self.open(&stay, word)?;
                self.free(booking.share, booking.days)?;
                self.stays.insert(stay, Booking { state: State::Cancelled, ..booking });
            }
        }
        Ok(())
    }

    /// A stay that can still change.
    fn open(&self, stay: &Id, event: Word) -> Result<Booking, BedError> {
        match self.stays.get(stay) {
            None => Err(BedError::Unknown),
            Some(Booking { state: state @ (State::Left | State::Cancelled), .. }) => {
                Err(BedError::Illegal { state: *state, event })
            }
            Some(booking) => Ok(*booking),
        }
    }

    const fn parts(&self, share: Share) -> u64 {
        match share {
            Share::Whole => self.each as u64,
            Share::Half => 1,
        }
    }

    fn places(&self, parts: u64) -> Places {
        Places { parts, each: self.each }
    }

    /// Takes room on every day, or says on which day there is none.
    fn take(&mut self, share: Share, days: Period) -> Result<(), BedError> {
        let parts = self.parts(share);
        if let Some((day, left)) = self.first_without(parts, days) {
            return Err(BedError::Full { day, left: self.places(left), asked: self.places(parts) });
        }
        self.change(days, |taken| taken.checked_add(parts))
    }

    fn free(&mut self, share: Share, days: Period) -> Result<(), BedError> {
        let parts = self.parts(share);
        self.change(days, |taken| taken.checked_sub(parts))
    }

    /// Changes what is taken on every day of a period.
    fn change(&mut self, days: Period, by: impl Fn(u64) -> Option<u64>) -> Result<(), BedError> {
        let (first, end) = (days.first(), after(days.last())?);
        let before = self.before(first);
        let (begins, ends) = (self.on(first), self.on(end));
        self.taken.insert(first, begins);
        self.taken.insert(end, ends);
        for (_, taken) in self.taken.range_mut(first..end) {
            *taken = by(*taken).ok_or(BedError::Range)?;
        }
        // A step that changes nothing is none.
        if self.on(first) == before {
            self.taken.remove(&first);
        }
        if self.on(end) == self.before(end) {
            self.taken.remove(&end);
        }
        Ok(())
    }

    fn upto(&self, days: impl RangeBounds<NaiveDate>) -> u64 {
        self.taken.range(days).next_back().map_or(0, |(_, taken)| *taken)
    }

    fn on(&self, day: NaiveDate) -> u64 {
        self.upto(..=day)
    }

    fn before(&self, day: NaiveDate) -> u64 {
        self.upto(..day)
    }

    /// What is taken from each day on which that changes, within a period; its first day comes first.
    fn steps(&self, days: Period) -> impl Iterator<Item = (NaiveDate, u64)> {
        let later = after(days.first()).ok().filter(|next| *next <= days.last());
        let later = later.map(|next| self.taken.range(next..=days.last()));
        let later = later.into_iter().flatten().map(|(day, taken)| (*day, *taken));
        std::iter::once((days.first(), self.on(days.first()))).chain(later)
    }

    /// The first day on which fewer than so many parts are left, and what is left.
    fn first_without(&self, parts: u64, days: Period) -> Option<(NaiveDate, u64)> {
        let left = |taken| self.capacity.saturating_sub(taken);
        self.steps(days).map(|(day, taken)| (day, left(taken))).find(|(_, left)| *left < parts)
    }

    /// Is there room on every day? If not, the first day without and what is left on it.
    ///
    /// # Errors
    /// [`BedError::Full`].
    pub fn room(&self, share: Share, days: Period) -> Result<(), BedError> {
        let parts = self.parts(share);
        match self.first_without(parts, days) {
            None => Ok(()),
            Some((day, left)) => {
                Err(BedError::Full { day, left: self.places(left), asked: self.places(parts) })
            }
        }
    }

    /// The first day, from one on, from which a stay of so many days has room on every day. `None` where a stay can never have
    /// room, or outside the calendar.
    #[must_use]
    pub fn earliest(&self, share: Share, from: NaiveDate, days: u32) -> Option<NaiveDate> {
        let more = Days::new(u64::from(days.checked_sub(1)?));
        self.first_with(share, from, |first| Period::new(first, first.checked_add_days(more)?))
    }

    /// The first day, from one on, from which a stay of a kind has room on every day. A month is not as long from every day.
    #[must_use]
    pub fn earliest_stay(&self, kind: StayKind, share: Share, from: NaiveDate) -> Option<NaiveDate> {
        self.first_with(share, from, |first| kind.from(first))
    }

    /// The first day, from one on, whose own stay has room. A stay that begins later must not end earlier.
    fn first_with(
        &self,
        share: Share,
        from: NaiveDate,
        stay: impl Fn(NaiveDate) -> Option<Period>,
    ) -> Option<NaiveDate> {
        let parts = self.parts(share);
        if parts > self.capacity {
            return None;
        }
        let mut first = from;
        loop {
            let Some((full, _)) = self.first_without(parts, stay(first)?) else { return Some(first) };
            // Whatever begins up to there has that day too: on to the next step at which there is room again.
            let roomy = |(_, taken): &(&NaiveDate, &u64)| self.capacity.saturating_sub(**taken) >= parts;
            first = *self.taken.range(after(full).ok()?..).find(roomy)?.0;
        }
    }

    /// 位置总数.
    #[must_use]
    pub fn capacity(&self) -> Places {
        self.places(self.capacity)
    }

    /// 已占位置 on a day.
    #[must_use]
    pub fn taken_on(&self, day: NaiveDate) -> Places {
        self.places(self.on(day))
    }

    /// 剩余位置 on a day.
    #[must_use]
    pub fn left_on(&self, day: NaiveDate) -> Places {
        self.places(self.capacity.saturating_sub(self.on(day)))
    }

    /// What is taken, from each day of a period on which that changes: the first day of the period comes first.
    pub fn changes(&self, days: Period) -> impl Iterator<Item = (NaiveDate, Places)> {
        self.steps(days).map(|(day, parts)| (day, self.places(parts)))
    }

    /// A stay.
    #[must_use]
    pub fn stay(&self, id: &Id) -> Option<&Booking> {
        self.stays.get(id)
    }

    /// Every stay, by id.
    pub fn stays(&self) -> impl Iterator<Item = (&Id, &Booking)> {
        self.stays.iter()
    }
}

fn after(day: NaiveDate) -> Result<NaiveDate, BedError> {
    day.succ_opt().ok_or(BedError::Range)
}
