//! 居民委员会选举 (CG-01 to CG-32): the law of the day, the calendar, the roll, the count, its verification, recall.

mod count;
mod days;
pub mod documents;
pub mod guide;
pub mod policy;
mod quantity;
mod regime;
pub mod rules;
pub mod terms;
mod verify;
mod worded;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use count::{
    CountError, CountSettings, Counted, Elected, Election, ElectionFile, FORM, Ground, Head, Invalid,
    MOST_PERSONS, Mark, Note, Options, Origin, Paper, PaperRow, Papers, Pending, Person, PersonRow,
    RelativeRow, Round, RoundRow, Seats, Sitting, SittingRow, State, Tally, Test, Told, Verdict, count,
    count_each,
};
pub use days::{Counting, DayError, FirstDay, YesNo, days_after, days_before};
pub use policy::{ElectionPolicy, PARAMETERS};
pub use quantity::{EmptyWhole, Share, Shown};
pub use regime::{Regime, RegimeError};
pub use verify::{Difference, Verified, VerifyError, verify};
pub use words::{Defect, Mode, Post, Relation, VoteKind};

/// 目录: rules and parameters. A verdict is told by the transcript, not by findings.
pub static CATALOGUE: Catalogue =
    Catalogue { rules: rules::RULES, parameters: PARAMETERS, questions: &[], programmes: &[], words: &[] };

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "elections.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
