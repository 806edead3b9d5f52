//! What is wrong in a table, by file, row and column. Never what stood in the cell.

use std::sync::Arc;

use minzheng_core_types::{Lang, Text};

/// 问题: one thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "问题")]
pub struct TableProblem<T> {
    /// The file.
    pub file: Arc<str>,
    /// The row, headings in row 1; of JSON the line, or the entry of a list.
    pub row: u64,
    /// The column by its heading, or the field of JSON.
    pub column: Option<String>,
    /// What is wrong.
    pub trouble: Trouble<T>,
}

/// What is wrong: what can be wrong in any table, or what only this one knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trouble<T> {
    /// A column that nothing reads. A warning.
    UnknownColumn,
    /// A field of JSON that nothing reads, by its place: its name may hold that of a person, or a number. A warning.
    UnknownField(u64),
    /// A column that must be there is not.
    MissingColumn(Text),
    /// The same column twice.
    ColumnTwice,
    /// Nothing stands where something must.
    Empty,
    /// Not a row of CSV.
    NotARow,
    /// Not JSON of the form that the page tells; from which character of the line on, where that is known.
    NotJson(&'static str, Option<usize>),
    /// A cell of a workbook that holds no usable text: a failed formula, or a number that lost digits.
    NotText,
    /// Not a date.
    NotADate,
    /// Not a date with a time.
    NotATime,
    /// Neither a date nor a date with a time.
    NotADateOrTime,
    /// Not a whole number.
    NotANumber,
    /// Not an amount of money.
    NotMoney,
    /// Not a place.
    NotAPlace,
    /// Not one of the words.
    NotAWord(&'static str),
    /// Neither yes nor no.
    NotYesOrNo,
    /// It looks like the number of a person.
    PersonalNumber,
    /// Another row of the same case or order says otherwise.
    Contradicts,
    /// What only tables of this sort can have wrong.
    Own(T),
}

/// What only one sort of table can have wrong.
pub trait OwnTrouble {
    /// The page that tells the form of the file.
    const PAGE: &'static str;

    /// Does it leave something out, or is it only said?
    fn is_error(&self) -> bool {
        true
    }

    /// Fault and remedy in one language.
    fn text(&self, lang: Lang) -> String;
}

impl<T> From<T> for Trouble<T> {
    fn from(own: T) -> Self {
        Self::Own(own)
    }
}

/// Could the file not be read as such a table at all?
pub(crate) fn unreadable<T>(problems: &[TableProblem<T>]) -> bool {
    problems.iter().any(|problem| matches!(problem.trouble, Trouble::NotJson(..) | Trouble::MissingColumn(_)))
}

/// How many problems leave something out.
pub(crate) fn errors<T: OwnTrouble>(problems: &[TableProblem<T>]) -> usize {
    problems.iter().filter(|problem| problem.is_error()).count()
}

impl<T: OwnTrouble> TableProblem<T> {
    /// Does it leave something out, or is it only said?
    #[must_use]
    pub fn is_error(&self) -> bool {
        match &self.trouble {
            Trouble::UnknownColumn | Trouble::UnknownField(_) => false,
            Trouble::Own(own) => own.is_error(),
            _ => true,
        }
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

impl<T: OwnTrouble> Trouble<T> {
    fn text(&self, lang: Lang) -> String {
        let plain = match self {
            Self::MissingColumn(column) => {
                return match lang {
                    Lang::Zh => format!("缺少“{}”列;请补上", column.zh),
                    Lang::En => format!("the column `{}` is missing; add it", column.en),
                };
            }
            Self::NotJson(page, at) => {
                let at =
                    |lead: &str, after: &str| at.map_or_else(String::new, |at| format!("{lead}{at}{after}"));
                return match lang {
                    Lang::Zh => format!("{}不是约定形式的 JSON;见 {page}", at("自第", "个字符起")),
                    Lang::En => {
                        format!("not JSON of the agreed form{}; see {page}", at(" from character ", " on"))
                    }
                };
            }
            Self::NotAWord(words) => {
                return match lang {
                    Lang::Zh => format!("不在可写的词中;可写:{words}"),
                    Lang::En => format!("not one of the words; write {words}"),
                };
            }
            Self::UnknownField(place) => {
                return match lang {
                    Lang::Zh => format!("提示:不认识第{place}个字段,未读"),
                    Lang::En => format!("warning: field {place} is not known and was not read"),
                };
            }
            Self::Own(own) => return own.text(lang),
            Self::UnknownColumn => {
                Text::new("提示:不认识此列,未读", "warning: the column is not known and was not read")
            }
            Self::ColumnTwice => Text::new("此列重复;请删去一列", "the column stands twice; leave one out"),
            Self::Empty => Text::new("为空;请填写", "nothing stands here; fill it in"),
            Self::NotARow => Text::new("不是 CSV 行;请另存为 CSV", "not a row of CSV; save the sheet as CSV"),
            Self::NotText => Text::new(
                "单元格无法使用(公式出错,或者长数字已被截断);请改为文本重填",
                "the cell cannot be used (a failed formula, or a long number that lost digits); make it text and enter it again",
            ),
            Self::NotADate => Text::new(
                "不是日期;请写成 2014-05-12",
                "not a date; write year, month and day, for example 2014-05-12",
            ),
            Self::NotATime => Text::new(
                "不是时间;请写成 2014-05-12 09:30",
                "not a time; write day and time, for example 2014-05-12 09:30",
            ),
            Self::NotADateOrTime => Text::new(
                "不是日期或者时间;请写成 2014-05-12 或 2014-05-12 09:30",
                "not a date or a time; write for example 2014-05-12 or 2014-05-12 09:30",
            ),
            Self::NotANumber => Text::new("不是整数", "not a whole number"),
            Self::NotMoney => Text::new("不是金额;请写成 20.00", "not an amount; write it as 20.00"),
            Self::NotAPlace => {
                Text::new("不是区划代码;如 370203", "not a place; write its code, for example 370203")
            }
            Self::NotYesOrNo => Text::new("请写 是 或 否", "write yes or no"),
            Self::PersonalNumber => Text::new(
                "像是身份证号、手机号之类的号码;请用自编的编号",
                "this looks like the number of a person; use a number of your own instead",
            ),
            Self::Contradicts => Text::new(
                "与同一件的其他行不一致;请统一",
                "other rows of the same case or order say otherwise; make them agree",
            ),
        };
        plain.get(lang).to_owned()
    }
}
