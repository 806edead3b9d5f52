//! 变动原因: why a household's payment differs between two months, by figures, facts and rules; over a register, the
//! tally of causes.
//!
//! # How a difference is divided
//!
//! From what was paid before to what is paid after a path of single replacements leads, each assessed through
//! [`minzheng_welfare::assess_month`]. The difference of two neighbouring positions belongs to what was replaced, so
//! the causes sum exactly to the whole, and nothing is left over. The order is fixed:
//!
//! 1. **Facts that lower the payment**, one by one, under the law and the month of before: who left, died or went off
//!    the roll is counted at the old figures.
//! 2. **The month itself**: the household as it then stands, moved to the other month with all its dates, so that
//!    nothing in it is older or nearer than before. What still differs is due to the month alone, such as what is paid
//!    once a year; or, where the rule has another formula in the other month, to the **rule**.
//! 3. **Figures and local rules**, one parameter at a time in the order of the policy, those first that had no value
//!    before, those last that have none after: a programme that begins belongs to its beginning, not to the figures that
//!    wait for it. A parameter whose values are words is a rule (SA-28 replaced), any other a figure.
//! 4. **Facts that raise the payment or leave it**, under the law and the month of after: who came, had a birthday or
//!    was determined anew is counted at the new figures. Coming onto the roll comes last, so all of a new household's
//!    payment belongs to its coming.
//!
//! Within 1 and 4 the order is: the standing (last in 4), the members in their order with their fields by name, the
//! other facts by name. Whether a fact lowers is found by replacing it alone in what was paid before. A different
//! order would divide otherwise where two causes meet, as when a member leaves in the month of a raise; the sum is the
//! same.
//!
//! Facts are compared as a case file has them, field by field, so a fact added to the case file is compared without a
//! word here.
mod ends;
mod judge;
mod needs;
mod needs_words;
mod path;
mod runs;
mod screened;
mod tally;
mod words;

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Money, MoneyError, Month, Pack};
use minzheng_welfare::case::CaseError;
use minzheng_welfare::{AssessError, CaseFile, HouseholdError, Policy};
use serde::Serialize;
use thiserror::Error;

pub use path::Between;
pub use path::forms;
pub(crate) use path::held;
pub(crate) use runs::{of_laws, of_runs};
pub use screened::screened;
pub(crate) use screened::{ScreenedAt, paid_at, paths};
pub use tally::{ChangeTally, ProgrammeSums, TallyLine, tally};

use crate::run::RunError;

/// Name and version of the machine form of one household's change.
pub const CHANGE_SCHEMA: &str = "minzheng.change/1";
/// Name and version of the machine form of the tally over a register.
pub const TALLY_SCHEMA: &str = "minzheng.change-tally/1";

/// Why two months could not be compared.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// A position could not be assessed.
    #[error(transparent)]
    Assess(#[from] AssessError),
    /// The facts make no household.
    #[error(transparent)]
    Household(#[from] HouseholdError),
    /// The run over the register stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A case could not be screened.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The facts have no form as a document.
    #[error("the facts cannot be compared field by field: {0}; report this with the form of the case")]
    Form(#[from] serde_json::Error),
    /// The same, for a case that is no object.
    #[error("a case is an object with fields; report this with the form of the case")]
    NoObject,
}

/// 原因类别: what kind of thing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CauseKind {
    /// 参数: a figure.
    Figure,
    /// 规则: a rule, or a local choice of one.
    Rule,
    /// 状态: coming onto the roll, leaving it, a new determination.
    Standing,
    /// 事实: a fact of the household or of a member.
    Fact,
    /// 月份: the month itself.
    Month,
}

/// What a place has for a parameter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Held {
    /// `value`, `limit`, `gap` or `unset`.
    pub state: &'static str,
    /// The id of the figure.
    pub figure: Option<String>,
    /// The value as text; empty where there is none.
    pub value: String,
    /// The first month of the figure.
    pub from: Option<Month>,
    /// The document it stands in, or why it is not known.
    pub source: String,
    /// Is the value assumed or reconstructed?
    pub assumed: bool,
}

/// How a household stands, as far as a comparison tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandingAt {
    /// `not-on-roll`, `applying`, `on-roll`, `grace` or `ended`.
    pub kind: &'static str,
    /// What the determination or the application says, field by field.
    pub says: serde_json::Value,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A parameter.
    Parameter {
        /// Its id.
        id: &'static str,
        /// Before.
        from: Held,
        /// After.
        to: Held,
    },
    /// A rule that is another in the other month, or what a rule pays in some months only.
    Month {
        /// The rule.
        rule: &'static str,
    },
    /// How the household stands.
    Standing {
        /// Before.
        from: StandingAt,
        /// After.
        to: StandingAt,
    },
    /// A field of the case. Where both values are the same, time has passed: the member is older, the day has come.
    Fact {
        /// Its path, `members[].died`.
        field: String,
        /// The member, counted from 0 in the household before, or after for one who came.
        member: Option<usize>,
        /// The value before; nothing where there was none.
        from: Option<serde_json::Value>,
        /// The value after.
        to: Option<serde_json::Value>,
        /// Full years at the end of both months, where the field is the birth.
        ages: Option<[u32; 2]>,
    },
}

/// A finding that became another: `entitled`, `needs-person`, `not-entitled`, `not-on-roll`, `applying`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// Before.
    pub from: &'static str,
    /// After.
    pub to: &'static str,
}

/// 原因: one cause with its amount in one programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// Its kind.
    pub kind: CauseKind,
    /// The programme whose amount it changed.
    pub programme: &'static str,
    /// What changed.
    pub what: What,
    /// What it is called.
    pub label: Label,
    /// By how much; zero where only the finding changed.
    pub amount: Money,
    /// Where drawing began, ended or became open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turned: Option<Turned>,
    /// Persons concerned.
    pub persons: u32,
}

/// What one programme paid before and pays after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeChange {
    /// The programme.
    pub programme: &'static str,
    /// The finding before.
    pub finding_before: &'static str,
    /// The finding after.
    pub finding_after: &'static str,
    /// Paid before.
    pub before: Money,
    /// Paid after.
    pub after: Money,
    /// The difference.
    pub difference: Money,
}

/// A form of a rule that is another in the other month, though its amount may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormChange {
    /// The rule.
    pub rule: String,
    /// Its title.
    pub title: Label,
    /// The clauses before.
    pub from: Vec<Label>,
    /// The clauses after.
    pub to: Vec<Label>,
    /// Is the formula another too, or only the clause?
    pub formula: bool,
}

/// 变动: the difference of two months of one household, with every cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The month before.
    pub from: Month,
    /// The month after.
    pub to: Month,
    /// Paid before.
    pub before: Money,
    /// Paid after.
    pub after: Money,
    /// The difference, to which the causes sum.
    pub difference: Money,
    /// By programme.
    pub programmes: Vec<ProgrammeChange>,
    /// The causes, in the order in which they were put in.
    pub causes: Vec<Cause>,
}

/// Compares two case files: two months of one household, or one month with other facts. An application counts with
/// what it would be paid.
///
/// ```
/// # use minzheng_welfare::{FIGURES, CaseFile};
/// # let pack = minzheng_policies::embedded(FIGURES).map_err(|e| e.to_string())?;
/// # let text = include_str!("../../../../docs/examples/family-of-two.json");
/// let april: CaseFile = serde_json::from_str::<CaseFile>(&text.replace("2014-05", "2014-04"))?;
/// let march: CaseFile = serde_json::from_str::<CaseFile>(&text.replace("2014-05", "2014-03"))?;
/// let change = minzheng_caseload::change::cases(&march, &april, &pack)?;
/// let causes: Vec<String> =
///     change.causes.iter().map(|cause| format!("{} {}", cause.label.en, cause.amount)).collect();
/// assert_eq!(change.difference.to_string(), "120.00");
/// assert_eq!(causes, ["urban subsistence standard: 540.00 → 600.00 120.00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ChangeError`] when a case cannot be assessed or amounts do not fit.
pub fn cases(before: &CaseFile, after: &CaseFile, pack: &Pack) -> Result<Change, ChangeError> {
    let policy = |case: &CaseFile, month| Policy::at(pack, case.place, month);
    let law = [before, after].map(|case| policy(case, case.month));
    let application = [before, after].map(|case| policy(case, case.month_of_application()));
    let ([old, new], [old_application, new_application]) = (&law, &application);
    let ends = ends::Ends::new(
        &ends::End::new(before, true, true, old_application)?,
        &ends::End::new(after, true, true, new_application)?,
    );
    path::walk(&ends, &path::Chain::new(old, new))
}
