//! What is wrong in a file of stays or of who waits, by file, row and column. Never what stood in the cell.

use std::sync::Arc;

use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::day_care::BedError;

/// 问题: one thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCareProblem {
    /// The file.
    pub file: Arc<str>,
    /// The row, headings in row 1; of JSON the entry, the first being 1.
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
    /// The same column twice.
    ColumnTwice,
    /// Nothing stands where something must.
    Empty,
    /// Not a row of CSV.
    NotARow,
    /// Not a date.
    NotADate,
    /// Not a date, or a date and a time.
    NotATime,
    /// Not one of the words.
    NotAWord(&'static str),
    /// Neither yes nor no.
    NotYesOrNo,
    /// An identity number, or another long number: ids are numbers of the centre's own.
    PersonalNumber,
    /// The same id stands in another row.
    Twice,
    /// The last day lies before the first.
    LastBeforeFirst,
    /// The stay has no room, or cannot be.
    Bed(BedError),
    /// Not JSON of the form in `docs/elder-daycare.md`.
    NotJson,
}

impl DayCareProblem {
    /// Does it leave a row out, or is it only said?
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
            Self::ColumnTwice => say("此列重复;请删去一列", "the column stands twice; leave one out"),
            Self::Empty => say("为空;请填写", "nothing stands here; fill it in"),
            Self::NotARow => say("不是 CSV 行;请另存为 CSV", "not a row of CSV; save the sheet as CSV"),
            Self::NotADate => say(
                "不是日期;请写成 2014-05-12",
                "not a date; write year, month and day, for example 2014-05-12",
            ),
            Self::NotATime => say(
                "不是日期或者时间;请写成 2014-05-12 或 2014-05-12 09:30",
                "not a date or a time; write for example 2014-05-12 or 2014-05-12 09:30",
            ),
            Self::NotAWord(words) => match lang {
                Lang::Zh => format!("不在可写的词中;可写:{words}"),
                Lang::En => format!("not one of the words; write {words}"),
            },
            Self::NotYesOrNo => say("请写 是 或 否", "write yes or no"),
            Self::PersonalNumber => say(
                "像是身份证号之类的号码;请用中心自编的编号",
                "this looks like a personal number; use a number of the centre's own",
            ),
            Self::Twice => say("编号重复;一托养一行", "the id stands in another row; one row a stay"),
            Self::LastBeforeFirst => {
                say("末日早于首日;请核对", "the last day lies before the first; check both")
            }
            Self::Bed(why) => why.text(lang),
            Self::NotJson => say(
                "不是约定形式的 JSON;见 docs/elder-daycare.md",
                "not JSON of the agreed form; see docs/elder-daycare.md",
            ),
        }
    }
}
