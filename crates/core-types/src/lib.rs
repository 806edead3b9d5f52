//! Ground floor of Minzheng (民政): what every programme of Chinese civil affairs computes with.
//!
//! Three promises. Amounts are exact to the fen, and whatever does not fit is an error. What is not known (a fact
//! nobody has established, a figure nobody has found, a year whose holidays are not announced) never becomes zero,
//! false or the nearest value. And every result can be explained by clause and figure, in Chinese and in English, so
//! that somebody without the rules can check it.
//!
//! ```
//! use minzheng_core_types::explain::{At, Explain, Explanation, Field};
//! use minzheng_core_types::finding::{Award, Period, Programme};
//! use minzheng_core_types::{
//!     Catalogue, Citation, Confidence, Document, Finding, Lang, MemberSet, Money, Month, PersonId, Rule, Term, Text,
//!     Variant, WorkdayCalendar,
//! };
//! # use chrono::NaiveDate;
//! // Types that cannot be confused, and that read what people type.
//! let standard: Money = "600.00".parse()?;
//! let month: Month = "2014-05".parse()?;
//! # let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).ok_or("no such day");
//! let person = PersonId::parse("370203 19340506 9979", day(2014, 5, 20)?)?;
//! assert_eq!(person.to_string(), "370203********9979"); // masked unless revealed
//! let calendar = WorkdayCalendar::embedded()?;
//! assert_eq!(calendar.add_workdays(day(2014, 4, 30)?, 1)?, day(2014, 5, 4)?); // a Sunday made up
//!
//! // A rule is data, with its clause and its formula; a term is a word of the formula.
//! static ORDER_649: Document = Document {
//!     key: "N1",
//!     title: Text::new("社会救助暂行办法", "Interim Measures for Social Assistance"),
//!     number: Text::new("国务院令第649号", "State Council Order 649"),
//!     from: Some(Month::at(2014, 5)),
//! };
//! static TOP_UP: Rule = Rule {
//!     id: "SA-12",
//!     title: Text::new("差额补助", "top-up to the standard"),
//!     statement: Text::new("按差额按月发给低保金", "a month's payment is what the income lacks"),
//!     confidence: Confidence::Official,
//!     variants: &[Variant::new("", "{amount} = {standard} − {income}", &[Citation {
//!         document: &ORDER_649,
//!         clause: Text::new("第十二条", "art. 12"),
//!     }])],
//! };
//! static STANDARD: Term = Term::new("standard", "低保标准", "standard");
//! static INCOME: Term = Term::new("income", "家庭收入", "income");
//! static AMOUNT: Term = Term::new("amount", "金额", "amount");
//! static ALLOWANCE: Programme = Programme { id: "allowance", label: Text::new("低保金", "allowance"), per: Period::Month };
//!
//! // Two lines compute; the rest tells why, and costs nothing when nobody listens.
//! fn assess<X: Explain>(standard: Money, income: Money, month: Month, explain: &mut X)
//! -> Result<Finding, minzheng_core_types::MoneyError> {
//!     let amount = standard.less(income)?.max(Money::ZERO);
//!     explain.step(&TOP_UP, At::month(month), |facts| {
//!         facts
//!             .input(&STANDARD, standard, Field::new("standard"))
//!             .input(&INCOME, income, Field::new("income"))
//!             .pays(&TOP_UP, &AMOUNT, amount);
//!     });
//!     let mut award = Award::default();
//!     award.add(&TOP_UP, MemberSet::EMPTY, amount)?;
//!     let finding = Finding::Entitled(award);
//!     explain.outcome(&ALLOWANCE, &finding);
//!     Ok(finding)
//! }
//!
//! let mut why = Explanation::default();
//! let found = assess(standard, "525.50".parse()?, month, &mut why)?;
//! assert_eq!(found.amount().to_string(), "74.50");
//! static CATALOGUE: Catalogue =
//!     Catalogue { rules: &[&TOP_UP], parameters: &[], questions: &[], programmes: &[ALLOWANCE], words: &[] };
//! let document = why.document(None, "370203".parse()?, month, &CATALOGUE);
//! let text = document.text(Lang::Zh);
//! assert!(text.contains("金额 = 低保标准 600.00 − 家庭收入 525.50 = 74.50"));
//! assert!(text.contains("依据 《社会救助暂行办法》(国务院令第649号)第十二条"));
//! assert!(document.recheck().is_empty()); // by arithmetic alone
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Modules
//!
//! | Module | 中文 | What it holds |
//! |---|---|---|
//! | [`money`], [`rate`], [`percent`] | 金额、比例、取整、百分比 | exact amounts, multiples, the one named rounding, percentages |
//! | [`month`], [`entitlement`] | 月份、周岁、起发停发 | months, ranges, completed years, first and last month of a benefit |
//! | [`calendar`] | 工作日 | working days 2004–2026, periods and their last day, marked estimates beyond |
//! | [`ids`] | 身份号码、信用代码、区划代码 | identifiers by their standards; those of people print masked |
//! | [`fact`] | 事实 | known, known to be absent, not established |
//! | [`figures`] | 参数 | dated figures of places, what is in force where and when, [`policy!`] and [`choice!`] |
//! | [`law`], [`rule`] | 法律文件、规则 | instruments, clauses, how sure a statement is; rules as data |
//! | [`finding`] | 认定意见 | entitled, not entitled or a person needed: amounts, grounds, open questions |
//! | [`decision`] | 决定 | a finding that a reviewer has taken responsibility for |
//! | [`explain`] | 计算说明 | the record of a computation, its document, its re-check |
//! | [`formula`] | 算式 | the small exact language that explanations are checked in, with its specification |
//! | [`sets`], [`text`] | | sets and lists without allocation; texts in two languages |
//!
//! # What this crate does not do
//!
//! * It knows no programme: no standard, no condition, no place's practice. Those are crates above and files of figures.
//! * It has no clock, file, environment or random source: days, identifiers and data come in as arguments.
//! * It decides nothing. A [`Finding`] is a calculation; a [`Decision`] takes a person.
//! * It guesses nothing: days beyond the data, figures in a gap and facts not established come back as what they are.
//! * The check of an explanation says that it follows from its facts, not that the facts are true or the rules right.
//!
//! # Features
//!
//! `schema`: JSON Schema (`schemars`) of the types that stand in files.
pub mod calendar;
mod capital;
pub mod decision;
mod declare;
pub mod entitlement;
pub mod explain;
pub mod fact;
mod family;
pub mod figures;
pub mod finding;
pub mod formula;
pub mod ids;
pub mod law;
pub mod money;
pub mod month;
pub mod percent;
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
pub use family::Family;
pub use figures::{Pack, PackHash, Place};
pub use finding::{Award, Catalogue, Finding, Ground, Grounds, OpenQuestions};
pub use ids::{
    AccountNumber, CardNumber, CreditCode, DisabilityCertificate, DisabilityGrade, DisabilityKind,
    DivisionCode, PersonId, PersonIdError, Sex, StatisticalCode,
};
pub use law::{Citation, Confidence, Document};
pub use money::{Money, MoneyError};
pub use month::{AgeConvention, LeapBirthday, Month, MonthError, MonthRange, MonthRangeError, age_years};
pub use percent::{Percent, PercentStyle};
pub use rate::{Rate, RateError, Rounding, RoundingError, RoundingMode, RoundingUnit};
pub use rule::{Rule, Term, Variant};
pub use sets::{MemberSet, ParameterSet, QuestionSet, ShortText};
pub use text::{Lang, Text};
