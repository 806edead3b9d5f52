//! 指标 (EC-70): the counts that a ledger has, as a file of indicators. What a ledger does not know, such as the population and
//! the beds, a file beside it says.

use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, Lang};
use minzheng_eldercare::indicators::{Assessments, Basis, HomeCare, IndicatorFile, People, Visits};
use thiserror::Error;

use super::query::{Asked, ElderCount};

/// The file beside is of another place or day than the ledger: their counts do not belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "the counts are of {} on {}, the ledger of {place} on {on}; give counts of the same place and day",
    .counts.0, .counts.1
)]
pub struct OtherCounts {
    /// Place and day of the file.
    pub counts: (Place, chrono::NaiveDate),
    /// Of the ledger.
    pub place: Place,
    /// The day asked about.
    pub on: chrono::NaiveDate,
}

impl OtherCounts {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (place, on) = self.counts;
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => format!(
                "数字是 {place} {on} 的,台账是 {} {} 的;请给同一地方、同一天的数字",
                self.place, self.on
            ),
        }
    }
}

/// The counts of a ledger, put into a file that states others, or into an empty one. What the file states stays, but for what
/// the ledger counts itself. A number of which something is open of somebody is not established.
///
/// # Errors
/// [`OtherCounts`] when the file is of another place or day.
pub fn indicator_file(
    count: &ElderCount,
    place: Place,
    asked: Asked,
    beside: Option<IndicatorFile>,
) -> Result<IndicatorFile, OtherCounts> {
    let open = count.not_established;
    let known = |number, open_of: u32| match open_of.saturating_add(open.untold) {
        0 => Fact::Known(number),
        _ => Fact::NotEstablished,
    };
    let file = beside.unwrap_or_else(|| {
        let listed = People {
            basis: Basis::Listed,
            all: Fact::NotEstablished,
            from_15_to_64: Fact::NotEstablished,
            from_60: known(count.from_60, open.age),
            from_65: Fact::NotEstablished,
            from_80: known(count.from_80, open.age),
        };
        IndicatorFile { population: Some(listed), ..IndicatorFile::new(place, asked.on) }
    });
    if (file.place, file.as_of) != (place, asked.on) {
        return Err(OtherCounts { counts: (file.place, file.as_of), place, on: asked.on });
    }
    Ok(IndicatorFile {
        home_care: Some(HomeCare {
            served: known(count.served, 0),
            eligible: known(count.eligible, count.open),
            base: known(count.allowance, open.age_on_allowance),
        }),
        visits: Some(Visits { special: known(count.special, 0), visited: known(count.visited, 0) }),
        assessments: Some(Assessments {
            eligible: known(count.listed, 0),
            valid: known(count.assessed, open.assessed),
        }),
        ..file
    })
}
