//! 工单台账: order logs of the virtual nursing home in from files, where each order stands, what is due and to whom, and the
//! key figures and statements of a period.
//!
//! The form of the files stands in `docs/elder-order.md`. The rules are those of [`minzheng_eldercare::service_order`].

mod beside;
mod problem;
mod read;
mod report;
mod report_out;
#[cfg(test)]
mod tests;
mod view;
mod work_list;
mod write;

use minzheng_eldercare::service_order::{History, Provider};

pub use beside::adjustments::ADJUSTMENT_COLUMNS;
pub use beside::calls::CALL_COLUMNS;
pub use beside::{Beside, read_adjustments, read_calls};
pub use problem::{OrderProblem, OrderTrouble};
pub use read::{ORDER_COLUMNS, read_orders};
pub use report::{Asked, PeriodReport, ProviderStatement, ReportError, StatementLine, period_report};
pub use report_out::{
    REPORT_SCHEMA, assumed_line, figures_table, lines_table, report_json, report_markdown, statements_table,
};
pub use view::{ORDER_SCHEMA, OrderView, order_view};
pub use work_list::{
    DUE_SCHEMA, OrderItem, OrderWork, orders_due_json, orders_due_table, orders_groups_table,
    orders_work_list,
};
pub use write::write_orders;

/// 工单: one order with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// 工单号.
    pub order: String,
    /// 服务对象: a masked id.
    pub client: String,
    /// 服务项目.
    pub item: Option<String>,
    /// 接续工单: the order that failed and was made anew as this one.
    pub follows: Option<String>,
    /// What happened.
    pub history: History,
}

/// What an order log held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOrders {
    /// The orders that could be read whole, in the order of the file.
    pub orders: Vec<Order>,
    /// 服务商: the name of each, by its number.
    pub providers: Vec<String>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<OrderProblem>,
    /// Orders with a problem: they are left out.
    pub left_out: usize,
}

impl ReadOrders {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        crate::table::errors(&self.problems)
    }

    /// The name of a provider.
    #[must_use]
    pub fn provider(&self, provider: Provider) -> &str {
        let at = usize::try_from(provider.0).unwrap_or(usize::MAX);
        self.providers.get(at).map_or("", String::as_str)
    }
}
