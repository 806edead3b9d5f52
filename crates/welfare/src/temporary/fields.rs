//! The fields of the case file, as explanations name them.

use minzheng_core_types::explain::Field;

pub(super) const AMOUNT: Field = Field::new("needs.temporary.granted.amount");
pub(super) const FRESHMAN: Field = Field::new("needs.temporary.freshman");
pub(super) const GIVEN: Field = Field::new("needs.temporary.given");
pub(super) const HAPPENED_HERE: Field = Field::new("needs.temporary.happened_here");
pub(super) const KIND: Field = Field::new("needs.temporary.kind");
pub(super) const LOCAL: Field = Field::new("needs.temporary.local");
pub(super) const MEANS: Field = Field::new("needs.temporary.means");
pub(super) const MEMBERS: Field = Field::new("needs.temporary.members");
pub(super) const MONTHS: Field = Field::new("needs.temporary.granted.months");
pub(super) const PERSONS: Field = Field::new("needs.temporary.persons");
pub(super) const STATUS: Field = Field::new("needs.status");
pub(super) const TIMES: Field = Field::new("needs.temporary.times");
pub(super) const VERIFIED: Field = Field::new("needs.temporary.verified");
pub(super) const WAY: Field = Field::new("needs.temporary.way");
