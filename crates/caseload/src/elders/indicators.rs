//! 指标 (EC-70): the counts that a ledger has, as a file of indicators. What a ledger does not know, such as the population and
//! the beds, a file beside it says.

use minzheng_core_types::Fact;
use minzheng_core_types::figures::Place;
use minzheng_eldercare::indicators::{Assessments, Basis, HomeCare, IndicatorFile, People, Visits};

use super::query::{Asked, ElderCount};

/// The counts of a ledger, put into a file that states others, or into an empty one. What the file states stays, but for what
/// the ledger counts itself.
#[must_use]
pub fn indicator_file(
    count: &ElderCount,
    place: Place,
    asked: Asked,
    beside: Option<IndicatorFile>,
) -> IndicatorFile {
    let file = beside.unwrap_or_else(|| {
        let listed = People {
            basis: Basis::Listed,
            all: Fact::NotEstablished,
            from_15_to_64: Fact::NotEstablished,
            from_60: Fact::Known(count.listed),
            from_65: Fact::NotEstablished,
            from_80: Fact::Known(count.from_80),
        };
        IndicatorFile { population: Some(listed), ..IndicatorFile::new(place, asked.on) }
    });
    IndicatorFile {
        home_care: Some(HomeCare {
            served: Fact::Known(count.served),
            eligible: if count.open == 0 { Fact::Known(count.eligible) } else { Fact::NotEstablished },
            base: Fact::Known(count.allowance),
        }),
        visits: Some(Visits { special: Fact::Known(count.special), visited: Fact::Known(count.visited) }),
        assessments: Some(Assessments {
            eligible: Fact::Known(count.listed),
            valid: Fact::Known(count.assessed),
        }),
        ..file
    }
}
