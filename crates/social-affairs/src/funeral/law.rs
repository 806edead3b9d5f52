//! Which regulation on a day: the one of 1997 or the one of 2025, which begins on 30 March 2026.

use chrono::NaiveDate;
use minzheng_core_types::Month;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::Programme;

use super::error::FuneralError;
use super::policy::FuneralPolicy;
use super::questions;
use crate::marriage::asked::Asked;

/// Is it the regulation of 2025, and the figures of the day? Figures are kept by the month, so the days of the new regulation within its
/// first month are asked by the month after. `None` where nobody knows the day.
pub(super) fn law<X: Explain>(
    asked: &Asked<'_, X>,
    on: NaiveDate,
) -> Result<Option<(bool, FuneralPolicy)>, FuneralError> {
    let month = Month::of(on);
    let policy = FuneralPolicy::at(asked.pack, asked.place, month);
    let Some(list) = policy.revised.read(&mut Reading::default()) else { return Ok(None) };
    let Some(entry) = list.value.first() else { return Err(FuneralError::NoDay) };
    let day: NaiveDate = entry.code.parse().map_err(|_| FuneralError::NoDay)?;
    let new = on >= day;
    if new && Month::of(day) == month {
        return Ok(Some((new, FuneralPolicy::at(asked.pack, asked.place, month.next()))));
    }
    Ok(Some((new, policy)))
}

/// The regulation of 2025 was not read beyond its first articles.
pub(super) fn open_under_new_law<X: Explain>(asked: &mut Asked<'_, X>, programme: &'static Programme) {
    asked.open(programme, &[questions::NEW_LAW], Reading::default());
}
