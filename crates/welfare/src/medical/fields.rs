//! The fields of the case file, as explanations name them.

use minzheng_core_types::explain::Field;

pub(super) const ASSETS: Field = Field::new("needs.medical_means.assets");
pub(super) const INCOME: Field = Field::new("needs.medical_means.income_below_average");
pub(super) const STATUS: Field = Field::new("needs.status");

pub(super) const ASSISTED_FIRST: &str = "needs.medical[].assisted_first";
pub(super) const ASSISTED_OUTSIDE: &str = "needs.medical[].assisted_outside";
pub(super) const ASSISTED_SECOND: &str = "needs.medical[].assisted_second";
pub(super) const HARD_UP: &str = "needs.medical[].hard_up";
pub(super) const ILLNESS: &str = "needs.medical[].illness";
pub(super) const INSURED: &str = "needs.medical[].insured";
pub(super) const IN_SCOPE: &str = "needs.medical[].in_scope";
pub(super) const LISTED: &str = "needs.medical[].listed";
pub(super) const OUT_OF_SCOPE: &str = "needs.medical[].out_of_scope";
pub(super) const SPECIAL_CARE: &str = "needs.medical[].special_care";
