//! 办理程序台账: many histories of procedures in from files, what is due of them and to whom, and how long they took.
//!
//! The form of the files stands in `docs/procedure.md`. The rules are those of [`minzheng_welfare::procedure`].

mod lines;
mod problem;
mod read;
mod times;
mod view;
mod words;
mod work_list;
mod write;

use minzheng_core_types::{Fact, Place};
use minzheng_welfare::facts::Register;
use minzheng_welfare::procedure::History;
use minzheng_welfare::review::ReviewClass;

pub use problem::{CaseProblem, CaseTrouble};
pub use read::{COLUMNS, ReadCases, read_cases};
pub use times::ProcedureTimes;
pub use view::{CASE_SCHEMA, CaseView, case_view};
pub use work_list::{Group, WorkItem, WorkList, work_list};
pub use write::{DUE_SCHEMA, due_csv, due_json, due_markdown, due_table, groups_table, markdown};

/// 一件: one case with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseHistory {
    /// 案件编号: no name and no identity number.
    pub case: String,
    /// The place whose law applies.
    pub place: Place,
    /// 核查类别.
    pub review: Fact<ReviewClass>,
    /// 城乡, where intervals of review differ by it.
    pub register: Fact<Register>,
    /// What happened.
    pub history: History,
}
