//! 不计入期限的时间: days that a clock does not count (NR-12).

use chrono::NaiveDate;

/// 不计入的时间: from a day to a day, both not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The last one; `None` while it goes on.
    pub through: Option<NaiveDate>,
}

impl Excluded {
    /// Is the day not counted?
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.through.is_none_or(|through| day <= through)
    }
}

/// Spans in their order, those that touch or overlap made one. A span that ends before it begins holds no day.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_ngo_registration::clocks::{Excluded, merged};
/// let day = |d| NaiveDate::from_ymd_opt(2014, 9, d).unwrap_or_default();
/// let span = |from, through| Excluded { from: day(from), through: Some(day(through)) };
/// assert_eq!(merged([span(8, 9), span(3, 5), span(6, 7), span(20, 21)]), [span(3, 9), span(20, 21)]);
/// ```
#[must_use]
pub fn merged(spans: impl IntoIterator<Item = Excluded>) -> Vec<Excluded> {
    let mut spans: Vec<Excluded> =
        spans.into_iter().filter(|span| span.through.is_none_or(|through| span.from <= through)).collect();
    spans.sort_by_key(|span| span.from);
    let mut merged: Vec<Excluded> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if touches(last, span) => {
                last.through = last.through.zip(span.through).map(|(one, other)| one.max(other));
            }
            _ => merged.push(span),
        }
    }
    merged
}

/// Does the later span begin within the earlier one, or on the day after it?
fn touches(earlier: &Excluded, later: Excluded) -> bool {
    earlier.through.is_none_or(|through| through.succ_opt().is_none_or(|next| later.from <= next))
}
