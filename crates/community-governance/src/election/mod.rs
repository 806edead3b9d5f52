//! 居民委员会选举 (CG-01 to CG-32): the law of the day, the calendar, the roll, the count, its verification, recall.

mod answer;
mod calendar;
mod count;
mod course;
mod days;
pub mod documents;
pub mod guide;
mod meeting;
mod office;
pub mod options;
mod people;
pub mod policy;
mod proxy;
mod quantity;
mod recall;
mod regime;
pub mod rules;
pub mod terms;
mod verify;
mod worded;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use answer::Answer;
pub use calendar::{CalendarFailed, CalendarFile, Due, ElectionCalendar, Milestone, schedule_forward};
pub use count::{
    CountError, CountSettings, Counted, Elected, Election, ElectionFile, FORM, Ground, Head, Invalid,
    MOST_PERSONS, Mark, Note, Options, Origin, Paper, PaperRow, Papers, PapersError, Pending, Person,
    PersonRow, RelativeRow, Round, RoundRow, Seats, Sitting, SittingRow, State, Tally, Test, Told, Verdict,
    count, count_each, read_papers,
};
pub use course::{Came, CourseError, CourseEvent, CourseLimits, CourseState, Stage};
pub use days::{Counting, DayError, FirstDay, YesNo, days_after, days_before};
pub use meeting::{
    AfterWithdrawal, Contested, Meeting, after_withdrawal, contested, group_representatives, nominated,
    notice_kept, representatives_enough, usual_representatives,
};
pub use office::{
    ByElection, Event as OfficeEvent, TermState, answer_complaint_by, by_election, ends, handover_by,
    may_supervise, posted_long_enough, term_end, term_state,
};
pub use people::{
    Membership, Registered, Replaced, Resident, may_vote, register, resolve_membership, size_of_roll,
};
pub use policy::{ElectionPolicy, PARAMETERS};
pub use proxy::{Mandate, Refused, accept_mandates, papers_of};
pub use quantity::{EmptyWhole, Share, Shown};
pub use recall::{
    Petition, Petitioners, RecallError, RecallFile, RecallFound, RecallState, RecallTest, RecallVote,
};
pub use regime::{Regime, RegimeError};
pub use verify::{Difference, Verified, VerifyError, verify};
pub use words::{Defect, Mode, Post, Relation, VoteKind};

/// 目录: rules and parameters. A verdict is told by the transcript, not by findings.
pub static CATALOGUE: Catalogue =
    Catalogue { rules: rules::RULES, parameters: PARAMETERS, questions: &[], programmes: &[], words: &[] };

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "elections.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
