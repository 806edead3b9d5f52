//! Ground floor of Minzheng: what every programme of Chinese civil affairs computes with.
pub mod calendar;
pub mod decision;
pub mod entitlement;
pub mod explain;
pub mod fact;
pub mod figures;
pub mod finding;
pub mod formula;
pub mod ids;
pub mod law;
pub mod money;
pub mod month;
pub mod rate;
pub mod rule;
pub mod sets;
pub mod text;

pub use chrono::NaiveDate;

pub use calendar::{
    Arrangement, CalendarError, CoveredYears, DayStatus, Deadline, Estimate, LineProblem,
    ProvisionalCalendar, RestReason, WorkdayCalendar, WorkdayReason,
};
pub use decision::{Decision, DecisionError, Reviewer, ReviewerError};
pub use entitlement::{CaseDates, EntitlementError, EntitlementStart, LastMonth, months_entitled};
pub use explain::{Digest, Document as ExplanationDocument, Explain, Explanation, Silent};
pub use fact::Fact;
pub use figures::{Pack, PackHash, Place};
pub use finding::{Award, Catalogue, Finding, Ground, Grounds, OpenQuestions};
pub use ids::{
    AccountNumber, CardNumber, CreditCode, DisabilityCertificate, DisabilityGrade, DisabilityKind,
    DivisionCode, PersonId, PersonIdError, Sex, StatisticalCode,
};
pub use law::{Citation, Confidence, Document};
pub use money::{Money, MoneyError};
pub use month::{AgeConvention, LeapBirthday, Month, MonthError, MonthRange, MonthRangeError, age_years};
pub use rate::{Rate, RateError, Rounding, RoundingError, RoundingMode, RoundingUnit};
pub use rule::{Rule, Term, Variant};
pub use sets::{MemberSet, ParameterSet, QuestionSet, ShortText};
pub use text::{Lang, Text};
