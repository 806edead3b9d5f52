//! What only a file of histories can have wrong.

use minzheng_core_types::Lang;
use minzheng_welfare::procedure::ProcedureError;

use crate::table::{OwnTrouble, TableProblem};

/// 问题: one thing wrong in such a file, and where.
pub type CaseProblem = TableProblem<CaseTrouble>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CaseTrouble {
    /// The same case stands in two lines.
    CaseTwice,
    /// The event cannot follow.
    Procedure(ProcedureError),
}

impl OwnTrouble for CaseTrouble {
    const PAGE: &'static str = "docs/procedure.md";

    fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::CaseTwice, Lang::Zh) => "案件编号重复;一案一行".to_owned(),
            (Self::CaseTwice, Lang::En) => "the case stands in another line; one line a case".to_owned(),
            (Self::Procedure(why), lang) => why.text(lang),
        }
    }
}
