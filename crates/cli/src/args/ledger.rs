//! Arguments of `minzheng ledger`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use minzheng::caseload::correction::{Reference, Settled};
use minzheng::core_types::{Money, Month, MonthRange};

#[derive(Debug, Args)]
#[command(after_help = "\
更正台账由 correct --ledger 建立;这里登记之后的补发、追回、核销、退回,并看合计。格式见 docs/corrections.md。
例子:
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2014-05 --as recovered --amount 600.00 --on 2014-09-01
  minzheng ledger enter --ledger corrections.jsonl --file settled.csv
  minzheng ledger show --ledger corrections.jsonl
  minzheng ledger show --ledger corrections.jsonl --household SB-1 --months 2014-01..2014-06
¦
correct --ledger makes the ledger of corrections; here is entered what was paid later, recovered, written off or returned
since, and its sums are shown. docs/corrections.md describes the files.
Examples:
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2014-05 --as recovered --amount 600.00 --on 2014-09-01
  minzheng ledger enter --ledger corrections.jsonl --file settled.csv
  minzheng ledger show --ledger corrections.jsonl
  minzheng ledger show --ledger corrections.jsonl --household SB-1 --months 2014-01..2014-06")]
pub(crate) struct Ledger {
    #[command(subcommand)]
    pub(crate) what: LedgerCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LedgerCommand {
    /// 登记补发、追回、核销、退回、发放:一笔,或一个清单 ¦ Enter what was paid later, recovered, written off, returned or paid: one, or a list
    Enter(LedgerEnter),
    /// 各户各月和合计 ¦ Households and months, and the sums
    Show(LedgerShow),
}

fn event(text: &str) -> Result<Settled, String> {
    let words = || Settled::ALL.map(Settled::word).join(", ");
    Settled::of(text).ok_or_else(|| format!("one of {}", words()))
}

#[derive(Debug, Args)]
#[command(after_help = "\
清单为 CSV 或 JSON Lines,列:户编号、月份、项目、事项、金额、日期(可用 --on 代替)、凭证号(可无)。
有一行不能登记就都不登记。已登记的不重复:有凭证号的按凭证号,没有的按全部内容;两笔内容相同的须各有凭证号。
补发不多于应补,追回、核销不多于应追;退回为该项目全额,不写金额。
例子:
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2014-05 --as arrears-paid --amount 60.00 --on 2014-09-01
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2021-08 --programme extreme-hardship --as written-off --amount 330.00
  minzheng ledger enter --ledger corrections.jsonl --file settled.csv --on 2014-09-01
¦
A list is CSV or JSON Lines: household, month, programme, event, amount, date (or --on), reference where there is one. When one
row cannot be entered, none is. What is there already is not entered again: it is known by its reference, else by all that
it says, so that two alike need references. Not more is paid later than is owed, nor recovered or written off than is over; what
came back is all that was paid of the programme, and has no amount.
Examples:
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2014-05 --as arrears-paid --amount 60.00 --on 2014-09-01
  minzheng ledger enter --ledger corrections.jsonl --household SB-1 --month 2021-08 --programme extreme-hardship --as written-off --amount 330.00
  minzheng ledger enter --ledger corrections.jsonl --file settled.csv --on 2014-09-01")]
pub(crate) struct LedgerEnter {
    /// 更正台账 ¦ The ledger of corrections
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 清单:CSV 或 JSON Lines ¦ The list: CSV or JSON Lines
    #[arg(long, value_name = "FILE", required_unless_present = "household", conflicts_with_all = ["household", "month", "as_", "amount", "reference"])]
    pub(crate) file: Option<PathBuf>,
    /// 户编号 ¦ The household
    #[arg(long, value_name = "NUMBER", requires = "month", requires = "as_")]
    pub(crate) household: Option<String>,
    /// 所属月份 ¦ The month that it concerns
    #[arg(long)]
    pub(crate) month: Option<Month>,
    /// 项目代号或名称,默认 allowance 低保金 ¦ The programme, by its id or name; the allowance unless named
    #[arg(long, value_name = "ID", default_value = "allowance", hide_default_value = true)]
    pub(crate) programme: String,
    /// arrears-paid 补发、recovered 追回、written-off 核销、returned 退回、paid 发放 ¦ arrears-paid, recovered, written-off, returned or paid
    #[arg(id = "as_", long = "as", value_name = "WHAT", value_parser = event)]
    pub(crate) event: Option<Settled>,
    /// 金额;退回不写 ¦ The amount; none of what was returned
    #[arg(long, value_name = "YUAN")]
    pub(crate) amount: Option<Money>,
    /// 凭证号 ¦ The number of the voucher
    #[arg(long, value_name = "TEXT")]
    pub(crate) reference: Option<Reference>,
    /// 哪天(默认今天);清单中没写日期的行也用它 ¦ The day (today); also of the rows of a list that have none
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ledger show --ledger corrections.jsonl --months 2014-01..2014-06
  minzheng ledger show --ledger corrections.jsonl --household SB-1 --format csv
¦
Examples:
  minzheng ledger show --ledger corrections.jsonl --months 2014-01..2014-06
  minzheng ledger show --ledger corrections.jsonl --household SB-1 --format csv")]
pub(crate) struct LedgerShow {
    /// 更正台账 ¦ The ledger of corrections
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 只看一户 ¦ One household
    #[arg(long, value_name = "NUMBER")]
    pub(crate) household: Option<String>,
    /// 只看这些月份 ¦ Only these months
    #[arg(long)]
    pub(crate) months: Option<MonthRange>,
}
