//! What is wrong in a file of histories, by file, row and column. Never what stood in the cell.

use std::sync::Arc;

use minzheng_core_types::{Lang, Text};
use minzheng_welfare::procedure::ProcedureError;

/// 问题: one thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseProblem {
    /// The file.
    pub file: Arc<str>,
    /// The row, headings in row 1; of JSON the line.
    pub row: u64,
    /// The column by its heading, or the field of JSON.
    pub column: Option<String>,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trouble {
    /// A column that nothing reads. A warning.
    UnknownColumn,
    /// A column that must be there is not.
    MissingColumn(Text),
    /// Nothing stands where something must.
    Empty,
    /// The same column twice.
    ColumnTwice,
    /// Not a row of CSV.
    NotARow,
    /// Not a date.
    NotADate,
    /// Not one of the words.
    NotAWord(&'static str),
    /// Not a place.
    NotAPlace,
    /// Neither yes nor no.
    NotYesOrNo,
    /// Another row of the case says otherwise.
    Contradicts,
    /// The same case stands in two lines.
    CaseTwice,
    /// The event cannot follow.
    Procedure(ProcedureError),
    /// Not JSON of the form in `docs/procedure.md`.
    NotJson,
}

impl CaseProblem {
    /// Does it leave a case out, or is it only said?
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !matches!(self.trouble, Trouble::UnknownColumn)
    }

    /// Place, fault and remedy in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (file, row) = (&self.file, self.row);
        let what = self.trouble.text(lang);
        match (lang, &self.column) {
            (Lang::Zh, Some(column)) => format!("{file} 第{row}行“{column}”:{what}"),
            (Lang::Zh, None) => format!("{file} 第{row}行:{what}"),
            (Lang::En, Some(column)) => format!("{file}, row {row}, `{column}`: {what}"),
            (Lang::En, None) => format!("{file}, row {row}: {what}"),
        }
    }
}

impl Trouble {
    fn text(&self, lang: Lang) -> String {
        let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
        match self {
            Self::UnknownColumn => {
                say("提示:不认识此列,未读", "warning: the column is not known and was not read")
            }
            Self::MissingColumn(column) => match lang {
                Lang::Zh => format!("缺少“{}”列;请补上", column.zh),
                Lang::En => format!("the column `{}` is missing; add it", column.en),
            },
            Self::Empty => say("为空;请填写", "nothing stands here; fill it in"),
            Self::ColumnTwice => say("此列重复;请删去一列", "the column stands twice; leave one out"),
            Self::NotARow => say("不是 CSV 行;请另存为 CSV", "not a row of CSV; save the sheet as CSV"),
            Self::NotADate => say(
                "不是日期;请写成 2023-03-06",
                "not a date; write year, month and day, for example 2023-03-06",
            ),
            Self::NotAWord(words) => match lang {
                Lang::Zh => format!("不在可写的词中;可写:{words}"),
                Lang::En => format!("not one of the words; write {words}"),
            },
            Self::NotAPlace => {
                say("不是区划代码;如 370203", "not a place; write its code, for example 370203")
            }
            Self::NotYesOrNo => say("请写 是 或 否", "write yes or no"),
            Self::Contradicts => {
                say("与本案其他行不一致;请统一", "other rows of the case say otherwise; make them agree")
            }
            Self::CaseTwice => {
                say("案件编号重复;一案一行", "the case stands in another line; one line a case")
            }
            Self::Procedure(why) => why.text(lang),
            Self::NotJson => say(
                "不是约定形式的 JSON;见 docs/procedure.md",
                "not JSON of the agreed form; see docs/procedure.md",
            ),
        }
    }
}
