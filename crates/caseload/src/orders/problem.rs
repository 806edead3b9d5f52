//! What is wrong in a file of orders, calls or adjustments, by file, row and column. Never what stood in the cell.

use std::sync::Arc;

use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::service_order::{OrderError, SplitError, VisitError};

/// 问题: one thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderProblem {
    /// The file.
    pub file: Arc<str>,
    /// The row, headings in row 1; of JSON the line.
    pub row: u64,
    /// The column by its heading, or the field of JSON.
    pub column: Option<String>,
    /// What is wrong.
    pub trouble: OrderTrouble,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrderTrouble {
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
    /// Not JSON of the form in `docs/elder-order.md`.
    NotJson,
    /// Not a date.
    NotADate,
    /// Not a date with a time.
    NotATime,
    /// Not a whole number.
    NotANumber,
    /// Not an amount of money.
    NotMoney,
    /// Not a score from 1 to 5.
    NotAScore,
    /// Not one of the words.
    NotAWord(&'static str),
    /// Neither yes nor no.
    NotYesOrNo,
    /// Another row of the order says otherwise.
    Contradicts,
    /// It looks like the number of a person.
    Unmasked,
    /// The first event of an order is not its request.
    NoRequest,
    /// A second request of the same order.
    RequestTwice,
    /// The order that it follows is not in the file. A warning.
    FollowsUnknown,
    /// A time that a visit cannot have.
    Visit(VisitError),
    /// Shares that do not sum to the bill.
    Split(SplitError),
    /// The event cannot follow.
    Order(OrderError),
}

impl OrderProblem {
    /// Does it leave something out, or is it only said?
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !matches!(self.trouble, OrderTrouble::UnknownColumn | OrderTrouble::FollowsUnknown)
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

impl OrderTrouble {
    fn text(&self, lang: Lang) -> String {
        let plain = match self {
            Self::UnknownColumn => {
                Text::new("提示:不认识此列,未读", "warning: the column is not known and was not read")
            }
            Self::MissingColumn(column) => {
                return match lang {
                    Lang::Zh => format!("缺少“{}”列;请补上", column.zh),
                    Lang::En => format!("the column `{}` is missing; add it", column.en),
                };
            }
            Self::Empty => Text::new("为空;请填写", "nothing stands here; fill it in"),
            Self::ColumnTwice => Text::new("此列重复;请删去一列", "the column stands twice; leave one out"),
            Self::NotARow => Text::new("不是 CSV 行;请另存为 CSV", "not a row of CSV; save the sheet as CSV"),
            Self::NotJson => Text::new(
                "不是约定形式的 JSON;见 docs/elder-order.md",
                "not JSON of the agreed form; see docs/elder-order.md",
            ),
            Self::NotADate => Text::new("不是日期;请写成 2014-09-01", "not a date; write it as 2014-09-01"),
            Self::NotATime => {
                Text::new("不是时间;请写成 2014-09-01 14:05", "not a time; write it as 2014-09-01 14:05")
            }
            Self::NotANumber => Text::new("不是整数", "not a whole number"),
            Self::NotMoney => Text::new("不是金额;请写成 20.00", "not an amount; write it as 20.00"),
            Self::NotAScore => Text::new("评分为1至5", "a score is 1 to 5"),
            Self::NotAWord(words) => {
                return match lang {
                    Lang::Zh => format!("不在可写的词中;可写:{words}"),
                    Lang::En => format!("not one of the words; write {words}"),
                };
            }
            Self::NotYesOrNo => Text::new("请写 是 或 否", "write yes or no"),
            Self::Contradicts => Text::new(
                "与本单其他行不一致;请统一",
                "other rows of the order say otherwise; make them agree",
            ),
            Self::Unmasked => Text::new(
                "像是个人号码;请改用代号",
                "it looks like the number of a person; use a masked id instead",
            ),
            Self::NoRequest => {
                Text::new("首行须为“下单”", "the first event of an order must be its `request`")
            }
            Self::RequestTwice => Text::new(
                "同一单下了两次;请另编单号",
                "the order is requested twice; number the other one anew",
            ),
            Self::FollowsUnknown => Text::new(
                "提示:所接续的工单不在文件中",
                "warning: the order that it follows is not in the file",
            ),
            Self::Visit(why) => {
                let zh = match why {
                    VisitError::LatestBeforeStart { .. } => "最晚开始早于约定开始;请更正",
                    _ => "计划分钟至少为1",
                };
                return if lang == Lang::Zh { zh.to_owned() } else { why.to_string() };
            }
            Self::Split(why) => {
                let zh = match why {
                    SplitError::Negative => "分担不能为负".to_owned(),
                    SplitError::NotTheBill { sum, bill } => format!("各方分担合计{sum},账单{bill};请更正"),
                    _ => "金额过大;请更正".to_owned(),
                };
                return if lang == Lang::Zh { zh } else { why.to_string() };
            }
            Self::Order(why) => return why.text(lang),
        };
        plain.get(lang).to_owned()
    }
}
