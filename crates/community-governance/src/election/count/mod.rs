//! 计票 (CG-15 to CG-24, CG-31): from papers to the verdict, with a transcript that repeats byte for byte.

mod course;
mod decide;
mod election;
mod error;
mod file;
mod papers;
mod papers_csv;
mod pick;
mod settings;
mod tally;
mod transcript;
mod verdict;

pub use decide::{Counted, count, count_each};
pub use election::{Election, Person, Round, Sitting};
pub use error::CountError;
pub use file::{ElectionFile, PaperRow, PersonRow, RelativeRow, RoundRow, Seats, SittingRow};
pub use papers::{Head, MOST_PERSONS, Mark, Paper, Papers};
pub use papers_csv::{PapersError, read_papers};
pub use settings::{CountSettings, Options, Origin, Told};
pub use tally::{Invalid, Tally};
pub use transcript::FORM;
pub use verdict::{Elected, Ground, Note, Pending, State, Test, Verdict};
