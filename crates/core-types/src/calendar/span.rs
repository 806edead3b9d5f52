//! Runs of days as bits with running counts, so that long spans cost as little as short ones.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Monday to Friday.
pub(super) fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// One unbroken run of known days. A bit is set on a working day.
#[derive(Clone)]
pub(super) struct Span {
    first: NaiveDate,
    last: NaiveDate,
    words: Vec<u64>,
    /// Working days before each word.
    counts: Vec<u32>,
    total: u32,
}

impl Span {
    /// The whole years from `first` to `last`; `None` beyond what a date can hold.
    pub(super) fn of_years(first: i32, last: i32, is_workday: impl Fn(NaiveDate) -> bool) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(first, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(last, 12, 31)?;
        let days: Vec<bool> = first.iter_days().take_while(|day| *day <= last).map(is_workday).collect();
        let mut span = Self { first, last, words: Vec::new(), counts: Vec::new(), total: 0 };
        for chunk in days.chunks(64) {
            let word = chunk.iter().rev().fold(0_u64, |word, set| word.wrapping_shl(1) | u64::from(*set));
            span.words.push(word);
            span.counts.push(span.total);
            span.total = span.total.saturating_add(word.count_ones());
        }
        Some(span)
    }

    fn contains(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Place of a day in the run; only for days inside.
    fn place(&self, day: NaiveDate) -> u32 {
        u32::try_from(day.signed_duration_since(self.first).num_days()).unwrap_or(0)
    }

    fn day(&self, place: u32) -> NaiveDate {
        self.first.checked_add_days(Days::new(u64::from(place))).unwrap_or(self.last)
    }

    fn is_set(&self, place: u32) -> bool {
        let word = self.words.get(index(place)).copied().unwrap_or(0);
        word.wrapping_shr(place % 64) & 1 == 1
    }

    /// Working days before a place.
    fn rank(&self, place: u32) -> u32 {
        let Some((word, count)) = self.words.get(index(place)).zip(self.counts.get(index(place))) else {
            return self.total;
        };
        let below = 1_u64.wrapping_shl(place % 64).wrapping_sub(1);
        count.saturating_add((word & below).count_ones())
    }

    /// The working day that has `rank` working days before it.
    fn select(&self, rank: u32) -> Option<NaiveDate> {
        if rank >= self.total {
            return None;
        }
        let at = self.counts.partition_point(|count| *count <= rank).checked_sub(1)?;
        let mut word = *self.words.get(at)?;
        for _ in 0..rank.saturating_sub(*self.counts.get(at)?) {
            word &= word.wrapping_sub(1);
        }
        let place = u32::try_from(at).ok()?.checked_mul(64)?.checked_add(word.trailing_zeros())?;
        Some(self.day(place))
    }
}

fn index(place: u32) -> usize {
    usize::try_from(place / 64).unwrap_or(usize::MAX)
}

/// All known runs in order. An `Err` is the first day that had to be known and is not.
#[derive(Clone, Default)]
pub(super) struct Spans(pub(super) Vec<Span>);

impl Spans {
    /// Groups years that follow each other into runs.
    pub(super) fn of_years(
        years: impl IntoIterator<Item = i32>,
        is_workday: impl Fn(NaiveDate) -> bool + Copy,
    ) -> Self {
        let mut runs: Vec<(i32, i32)> = Vec::new();
        for year in years {
            match runs.last_mut() {
                Some((_, last)) if last.checked_add(1) == Some(year) => *last = year,
                _ => runs.push((year, year)),
            }
        }
        Self(runs.into_iter().filter_map(|(first, last)| Span::of_years(first, last, is_workday)).collect())
    }

    fn holding(&self, day: NaiveDate) -> Result<&Span, NaiveDate> {
        let at = self.0.partition_point(|span| span.last < day);
        self.0.get(at).filter(|span| span.contains(day)).ok_or(day)
    }

    /// First and last year of each run.
    pub(super) fn years(&self) -> Vec<(i32, i32)> {
        self.0.iter().map(|span| (span.first.year(), span.last.year())).collect()
    }

    pub(super) fn is_workday(&self, day: NaiveDate) -> Result<bool, NaiveDate> {
        self.holding(day).map(|span| span.is_set(span.place(day)))
    }

    pub(super) fn add(&self, day: NaiveDate, count: i32) -> Result<NaiveDate, NaiveDate> {
        let steps = count.unsigned_abs();
        if count > 0 {
            let start = after(day);
            let span = self.holding(start)?;
            let rank = span.rank(span.place(start)).saturating_add(steps).saturating_sub(1);
            span.select(rank).ok_or(after(span.last))
        } else if count < 0 {
            let start = before(day);
            let span = self.holding(start)?;
            let rank = span.rank(span.place(start).saturating_add(1)).checked_sub(steps);
            rank.and_then(|rank| span.select(rank)).ok_or(before(span.first))
        } else {
            Ok(day)
        }
    }

    /// The run and the places `from..to` that are counted on the way from one day to another: (a, b] forward and
    /// [b, a) backward, which is what `add` steps over.
    fn counted(&self, from: NaiveDate, to: NaiveDate) -> Result<(&Span, u32, u32), NaiveDate> {
        let (first, last) = if from < to { (after(from), to) } else { (to, before(from)) };
        let span = self.holding(first)?;
        if last > span.last {
            return Err(after(span.last));
        }
        Ok((span, span.place(first), span.place(last).saturating_add(1)))
    }

    pub(super) fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<i32, NaiveDate> {
        if from == to {
            return Ok(0);
        }
        let (span, start, end) = self.counted(from, to)?;
        let count = i32::try_from(span.rank(end).saturating_sub(span.rank(start))).unwrap_or(i32::MAX);
        Ok(if from < to { count } else { count.saturating_neg() })
    }

    pub(super) fn list(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<impl Iterator<Item = NaiveDate> + '_, NaiveDate> {
        let counted = if from == to { None } else { Some(self.counted(from, to)?) };
        Ok(counted.into_iter().flat_map(move |(span, start, end)| {
            (start..end).filter_map(move |place| {
                let mirrored = start.saturating_add(end).saturating_sub(place).saturating_sub(1);
                let place = if from < to { place } else { mirrored };
                span.is_set(place).then(|| span.day(place))
            })
        }))
    }

    pub(super) fn roll_forward(&self, day: NaiveDate) -> Result<NaiveDate, NaiveDate> {
        let span = self.holding(day)?;
        span.select(span.rank(span.place(day))).ok_or(after(span.last))
    }

    pub(super) fn roll_back(&self, day: NaiveDate) -> Result<NaiveDate, NaiveDate> {
        let span = self.holding(day)?;
        let rank = span.rank(span.place(day).saturating_add(1)).checked_sub(1);
        rank.and_then(|rank| span.select(rank)).ok_or(before(span.first))
    }
}
