//! The fields of the case file, as explanations name them.

use minzheng_core_types::explain::Field;

pub(crate) const DRAWS: Field = Field::new("allowance.draws");
pub(crate) const MONTH: Field = Field::new("month");
pub(crate) const REGISTER: Field = Field::new("register");
pub(crate) const PROPERTY: Field = Field::new("property");
pub(crate) const LOST_CHILD: Field = Field::new("lost_only_child");
pub(crate) const THREE_NOS: Field = Field::new("three_nos");
pub(crate) const APPLIED: Field = Field::new("standing.applied");
pub(crate) const SINCE: Field = Field::new("standing.since");
pub(crate) const LAST: Field = Field::new("standing.last");
pub(crate) const DECIDED: Field = Field::new("standing.determination.decided");
pub(crate) const DETERMINED: Field = Field::new("standing.determination.counted_income");
pub(crate) const WINDOW_FIRST: Field = Field::new("standing.determination.window.first");
pub(crate) const WINDOW_LAST: Field = Field::new("standing.determination.window.last");
pub(crate) const DETERMINED_PROPERTY: Field = Field::new("standing.determination.property");

pub(crate) const ASSET_AMOUNT: &str = "assets[].amount";
pub(crate) const ASSET_BARRED: Field = Field::new("assets.barred");
pub(crate) const DEDUCTION_AMOUNT: &str = "deductions[].amount";
pub(crate) const DEDUCTION_FIRST: &str = "deductions[].period.first";
pub(crate) const DEDUCTION_LAST: &str = "deductions[].period.last";
pub(crate) const INCOME_AMOUNT: &str = "incomes[].amount";
pub(crate) const INCOME_FIRST: &str = "incomes[].period.first";
pub(crate) const INCOME_LAST: &str = "incomes[].period.last";

pub(crate) const ABILITY: &str = "members[].ability_grade";
pub(crate) const AWAY: &str = "members[].away";
pub(crate) const AWAY_MONTHS: &str = "members[].away.clergy";
pub(crate) const BIRTH: &str = "members[].birth";
pub(crate) const COUNTED: &str = "members[].counted";
pub(crate) const DIED: &str = "members[].died";
pub(crate) const DISABILITY: &str = "members[].disability";
pub(crate) const DISABILITY_GRADE: &str = "members[].disability.grade";
pub(crate) const DISABILITY_KIND: &str = "members[].disability.kind";
pub(crate) const ENTERED: &str = "members[].entered";
pub(crate) const ILLNESS_APPROVED: &str = "members[].illness.approved";
pub(crate) const ILLNESS_CODE: &str = "members[].illness.code";
pub(crate) const ILLNESS: &str = "members[].illness";
pub(crate) const ILLNESS_VALID: &str = "members[].illness.valid_until";
pub(crate) const LEFT: &str = "members[].left";
pub(crate) const LONE_ELDER: &str = "members[].lone_elder";
pub(crate) const NURSING: &str = "members[].nursing_subsidy";
pub(crate) const RELATION: &str = "members[].relation";
pub(crate) const SCHOOLING: &str = "members[].schooling";
pub(crate) const SUPPORTED: &str = "members[].supported";
pub(crate) const SUPPORTED_MONTHS: &str = "members[].supported.months";
pub(crate) const UNABLE: &str = "members[].unable_to_live_alone";
