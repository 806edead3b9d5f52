//! Arguments of `minzheng elder order`.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder order state --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --order W1003 --at '2014-09-02 09:40'
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40'
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30
  minzheng elder order check docs/examples/order-tender.toml
文件形式见 docs/elder-order.md。工单、来电不含姓名和号码;合同没有约定的,不推定。
¦
Examples:
  minzheng elder order state --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --order W1003 --at '2014-09-02 09:40'
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40'
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30
  minzheng elder order check docs/examples/order-tender.toml
The form of the files stands in docs/elder-order.md. Orders and calls hold no names or numbers; what a contract leaves out is not
guessed.")]
pub(crate) struct ElderOrder {
    #[command(subcommand)]
    pub(crate) task: OrderTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrderTask {
    /// 一单:到哪一步,接着可以办什么,各项时限 ¦ One order: where it stands, what may come next, its clocks
    State(OrderState),
    /// 待办清单:逾期、将到期、该谁办 ¦ The work list: overdue, soon due, by whom
    Due(OrderDue),
    /// 期间报告:考核指标和服务商结算单 ¦ A period: key figures and provider statements
    Report(OrderReport),
    /// 查一件事:登记和类别、计费分钟、招标和合同期限 ¦ One question: registration and class, billed minutes, dates of tender and contract
    Check(OrderCheck),
}

#[derive(Debug, Args)]
pub(crate) struct OrderLog {
    /// 工单记录:CSV 或 JSON Lines,每行一个事项;- 为标准输入 ¦ The order log: CSV or JSON Lines, a line an event; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) file: String,
    /// 合同(JSON 或 TOML):时限、容差、目标 ¦ The contract (JSON or TOML): clocks, tolerances, targets
    #[arg(long, value_name = "PATH")]
    pub(crate) contract: String,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder order state --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --order W1003
  minzheng elder order state --file docs/examples/order-log.jsonl --contract docs/examples/order-contract.toml --format json
¦
Examples:
  minzheng elder order state --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --order W1003
  minzheng elder order state --file docs/examples/order-log.jsonl --contract docs/examples/order-contract.toml --format json")]
pub(crate) struct OrderState {
    #[command(flatten)]
    pub(crate) log: OrderLog,
    /// 工单号;文件只有一单时可不写 ¦ The order; may be left out where the file holds one
    #[arg(long, value_name = "ID")]
    pub(crate) order: Option<String>,
    /// 截至何时,如 2014-09-02 09:40(默认现在);其后的事项不计 ¦ The time, as 2014-09-02 09:40 (now); later events do not count
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) at: Option<NaiveDateTime>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40'
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40' --within 60 --to provider
合同没有约定的时限列在最后,写明缺哪一条。
¦
Examples:
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40'
  minzheng elder order due --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --at '2014-09-02 09:40' --within 60 --to provider
Clocks that the contract leaves out come last and name the term.")]
pub(crate) struct OrderDue {
    #[command(flatten)]
    pub(crate) log: OrderLog,
    /// 截至何时(默认现在) ¦ The time (now)
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) at: Option<NaiveDateTime>,
    /// 只列逾期的和若干分钟内到期的 ¦ Only what is overdue or falls due within so many minutes
    #[arg(long, value_name = "MINUTES")]
    pub(crate) within: Option<u32>,
    /// 只列该谁办的:centre、provider,或中文 ¦ Only what one has to do: centre, provider
    #[arg(long, value_name = "WHO")]
    pub(crate) to: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30 --calls docs/examples/order-calls.csv --adjustments docs/examples/order-adjustments.csv
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30 --format json
csv 为结算明细,每单一行。分母为零的指标没有数值。
¦
Examples:
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30 --calls docs/examples/order-calls.csv --adjustments docs/examples/order-adjustments.csv
  minzheng elder order report --file docs/examples/order-log.csv --contract docs/examples/order-contract.toml --from 2014-09-01 --until 2014-09-30 --format json
csv gives the lines of the statements, one an order. A figure with a zero denominator has no value.")]
pub(crate) struct OrderReport {
    #[command(flatten)]
    pub(crate) log: OrderLog,
    /// 第一日 ¦ The first day
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// 最后一日 ¦ The last day
    #[arg(long, value_name = "DATE")]
    pub(crate) until: NaiveDate,
    /// 按何时所知(默认为记录的全部);其后的回访、结算不计 ¦ As known at a time (all that the log holds); later follow-ups and settlements do not count
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) at: Option<NaiveDateTime>,
    /// 来电记录(CSV 或 JSON Lines) ¦ Call records (CSV or JSON Lines)
    #[arg(long, value_name = "PATH")]
    pub(crate) calls: Option<PathBuf>,
    /// 扣款和奖励(CSV 或 JSON Lines) ¦ Penalties and rewards (CSV or JSON Lines)
    #[arg(long, value_name = "PATH")]
    pub(crate) adjustments: Option<PathBuf>,
    /// 期内服务对象享有的分钟合计,用于使用率 ¦ The entitled minutes of the clients in the period, for the utilisation
    #[arg(long, value_name = "MINUTES")]
    pub(crate) entitled: Option<u64>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder order check docs/examples/order-tender.toml
  minzheng elder order check docs/examples/order-visit.json --explain
  minzheng elder order check --schema
¦
Examples:
  minzheng elder order check docs/examples/order-tender.toml
  minzheng elder order check docs/examples/order-visit.json --explain
  minzheng elder order check --schema")]
pub(crate) struct OrderCheck {
    /// 服务档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 另加一年的放假安排(CSV) ¦ The holiday notice of a further year (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

/// A time of day with its date, as in an order log.
fn time(text: &str) -> Result<NaiveDateTime, String> {
    minzheng::caseload::read_time(text)
        .ok_or_else(|| "请写成 2014-09-02 09:40 / write it as 2014-09-02 09:40".to_owned())
}
