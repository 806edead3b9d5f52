//! Reading what stands beside the orders: calls to the hotline (EC-38), penalties and rewards (EC-35).

use minzheng_eldercare::service_order::{Adjustment, AdjustmentKind, Call, CallKind, Provider};

use super::problem::{OrderProblem, OrderTrouble};
use crate::table::Trouble;

type Table = crate::table::Table<OrderTrouble>;

/// The columns of call records.
pub(super) mod calls {
    use crate::table::columns;
    columns! {
        /// The columns of call records, in the order of the example.
        CALL_COLUMNS:
        TIME = "time", "时间", "time", true;
        CALLER = "caller", "来电人", "caller", false;
        CLIENT = "client", "服务对象", "client", false;
        KIND = "kind", "类别", "kind", false;
        ANSWERED = "answered", "接通", "answered", true;
        ORDER = "order", "工单号", "order", false;
    }
}

/// The columns of adjustments.
pub(super) mod adjustments {
    use crate::table::columns;
    columns! {
        /// The columns of penalties and rewards, in the order of the example.
        ADJUSTMENT_COLUMNS:
        PROVIDER = "provider", "服务商", "provider", true;
        DATE = "date", "日期", "date", true;
        KIND = "kind", "类别", "kind", true;
        AMOUNT = "amount", "金额", "amount", true;
        GROUND = "ground", "依据", "ground", false;
    }
}

const CALL_KINDS: &str = "下单/order, 咨询/enquiry, 投诉/complaint, 紧急/emergency";
const KINDS: &str = "扣款/penalty, 奖励/reward";

/// What a file beside the orders held: what could be read, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside<T> {
    /// The rows that could be read.
    pub rows: Vec<T>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<OrderProblem>,
}

impl<T> Beside<T> {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        crate::table::errors(&self.problems)
    }
}

/// 来电记录: calls, a row each. Caller and client are masked ids and are not kept.
///
/// ```
/// use minzheng_caseload::orders::read_calls;
/// let read = read_calls("时间,类别,接通\n2014-09-01 08:00,下单,是\n2014-09-01 08:03,,否\n".as_bytes(), "来电.csv");
/// assert_eq!((read.rows.len(), read.problems.len()), (2, 0));
/// ```
#[must_use]
pub fn read_calls(bytes: &[u8], file: &str) -> Beside<Call> {
    let mut table = Table::read(bytes, file, calls::CALL_COLUMNS);
    let rows = std::mem::take(&mut table.rows);
    let mut read = Vec::with_capacity(rows.len());
    for row in &rows {
        let problems = table.problems.len();
        table.masked(row, calls::CALLER);
        table.masked(row, calls::CLIENT);
        table.masked(row, calls::ORDER);
        let at = table.time(row, calls::TIME);
        let kind = table.optional(row, calls::KIND, Trouble::NotAWord(CALL_KINDS), CallKind::of);
        let answered = table.truth(row, calls::ANSWERED);
        if let (Some(at), Some(answered), true) = (at, answered, table.problems.len() == problems) {
            read.push(Call { at, kind, answered });
        }
    }
    Beside { rows: read, problems: table.told() }
}

/// 扣款、奖励: a row each, of the providers of a log. A provider that the log does not know is told.
#[must_use]
pub fn read_adjustments(bytes: &[u8], file: &str, providers: &[String]) -> Beside<Adjustment> {
    let mut table = Table::read(bytes, file, adjustments::ADJUSTMENT_COLUMNS);
    let rows = std::mem::take(&mut table.rows);
    let mut read = Vec::with_capacity(rows.len());
    for row in &rows {
        let known = |name: &str| {
            let at = providers.iter().position(|known| known == name);
            at.and_then(|at| u32::try_from(at).ok()).map(Provider)
        };
        table.masked(row, adjustments::GROUND);
        let unknown = Trouble::NotAWord("工单中出现的服务商 / a provider of the order log");
        let provider = table.needed(row, adjustments::PROVIDER, unknown, known);
        let on = table.day(row, adjustments::DATE);
        let kind = table.needed(row, adjustments::KIND, Trouble::NotAWord(KINDS), AdjustmentKind::of);
        let amount = table.money(row, adjustments::AMOUNT);
        let amount = match amount {
            Some(amount) if amount.is_negative() => {
                table.problem(row.number, Some(adjustments::AMOUNT), Trouble::NotMoney);
                None
            }
            other => other,
        };
        if let (Some(provider), Some(on), Some(kind), Some(amount)) = (provider, on, kind, amount) {
            read.push(Adjustment { provider, on, kind, amount });
        }
    }
    Beside { rows: read, problems: table.told() }
}
