//! What only a file of orders, calls or adjustments can have wrong.

use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::service_order::{OrderError, SplitError, VisitError};

use crate::table::{OwnTrouble, TableProblem};

/// 问题: one thing wrong in such a file, and where.
pub type OrderProblem = TableProblem<OrderTrouble>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrderTrouble {
    /// Not a score from 1 to 5.
    NotAScore,
    /// The first event of an order is not its request.
    NoRequest,
    /// A second request of the same order.
    RequestTwice,
    /// The order that it follows is not in the file, or left out. A warning.
    FollowsUnknown,
    /// What it follows is no other order of the same client that had failed by then.
    FollowsNot,
    /// A time that a visit cannot have.
    Visit(VisitError),
    /// Shares that do not sum to the bill.
    Split(SplitError),
    /// The event cannot follow.
    Order(OrderError),
}

impl OwnTrouble for OrderTrouble {
    const PAGE: &'static str = "docs/elder-order.md";

    fn is_error(&self) -> bool {
        !matches!(self, Self::FollowsUnknown)
    }

    fn text(&self, lang: Lang) -> String {
        let plain = match self {
            Self::NotAScore => Text::new("评分为1至5", "a score is 1 to 5"),
            Self::NoRequest => {
                Text::new("首行须为“下单”", "the first event of an order must be its `request`")
            }
            Self::RequestTwice => Text::new(
                "同一单下了两次;请另编单号",
                "the order is requested twice; number the other one anew",
            ),
            Self::FollowsUnknown => Text::new(
                "提示:所接续的工单不在文件中,或其记录有误",
                "warning: the order that it follows is not in the file, or its rows are bad",
            ),
            Self::FollowsNot => Text::new(
                "所接续的须是同一服务对象的另一单,且下单时已爽约;请更正",
                "an order follows another one of the same client that had failed when it was requested; correct it",
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
