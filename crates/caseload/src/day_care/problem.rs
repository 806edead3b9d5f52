//! What only a file of stays, or of who waits, can have wrong.

use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::day_care::BedError;

use crate::table::{OwnTrouble, TableProblem};

/// 问题: one thing wrong in such a file, and where.
pub type DayCareProblem = TableProblem<DayCareTrouble>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayCareTrouble {
    /// The same id stands in another row.
    Twice,
    /// The last day lies before the first.
    LastBeforeFirst,
    /// The stay has no room, or cannot be.
    Bed(BedError),
}

impl OwnTrouble for DayCareTrouble {
    const PAGE: &'static str = "docs/elder-daycare.md";

    fn text(&self, lang: Lang) -> String {
        let plain = match self {
            Self::Twice => {
                Text::new("编号重复;一行一个编号", "the id stands in another row; an id has one row")
            }
            Self::LastBeforeFirst => {
                Text::new("末日早于首日;请核对", "the last day lies before the first; check both")
            }
            Self::Bed(why) => return why.text(lang),
        };
        plain.get(lang).to_owned()
    }
}
