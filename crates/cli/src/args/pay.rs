//! Arguments of `pay`: the file for the bank and what becomes of it.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use minzheng::caseload::payout::BatchId;
use minzheng::core_types::MonthRange;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng pay file --run out/demo --months 2014-05 --out out/pay
  minzheng pay reconcile --file out/pay/pay.csv --decisions out/demo/decisions.jsonl
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --as sent --on 2014-05-08
  minzheng pay return --ledger out/pay/payments.jsonl --returns returns.csv --on 2014-05-12
  minzheng pay reissue --ledger out/pay/payments.jsonl --register out/demo/register --out out/again --on 2014-05-14
  minzheng pay status --ledger out/pay/payments.jsonl
文件格式见 docs/payout.md。
¦
Examples:
  minzheng pay file --run out/demo --months 2014-05 --out out/pay
  minzheng pay reconcile --file out/pay/pay.csv --decisions out/demo/decisions.jsonl
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --as sent --on 2014-05-08
  minzheng pay return --ledger out/pay/payments.jsonl --returns returns.csv --on 2014-05-12
  minzheng pay reissue --ledger out/pay/payments.jsonl --register out/demo/register --out out/again --on 2014-05-14
  minzheng pay status --ledger out/pay/payments.jsonl
docs/payout.md describes the files.")]
pub(crate) struct Pay {
    #[command(subcommand)]
    pub(crate) what: PayCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PayCommand {
    /// 编制发放文件:逐户逐月一行,附控制记录、例外清单、资金分担 ¦ Make the file for the bank, a line per household and month, with control record, exceptions and shares
    File(PayFile),
    /// 发放文件与认定意见核对到分;有差异时退出码为 1 ¦ Compare the file for the bank with the findings to the fen; exit code 1 when they differ
    Reconcile(PayReconcile),
    /// 登记一批或其中几笔:已送银行、已发放、已撤销 ¦ Enter that a batch, or some payments of it, were sent, paid or withdrawn
    Mark(PayMark),
    /// 登记银行退回 ¦ Enter what the bank returned
    Return(PayReturn),
    /// 按更正后的账号重发退回的款项,另成一批 ¦ Re-issue what came back, to the corrected accounts, as a batch of its own
    Reissue(PayReissue),
    /// 各笔状态与余额 ¦ Where the payments stand, and the balance
    Status(PayStatus),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum EncodingArgument {
    #[value(name = "utf-8")]
    Utf8,
    Gb18030,
}

// How a file for the bank is written.
#[derive(Debug, Args)]
pub(crate) struct Written {
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// 文件中的姓名、账号不遮盖;屏幕上总是遮盖 ¦ Names and accounts in full in the file; on the screen they are always masked
    #[arg(long)]
    pub(crate) reveal: bool,
    /// 发放文件的编码:utf-8(带 BOM)或 gb18030 ¦ Encoding of the file: utf-8 with byte order mark, or gb18030
    #[arg(long, value_enum, default_value = "utf-8", hide_default_value = true, hide_possible_values = true)]
    pub(crate) encoding: EncodingArgument,
    /// 哪天登记(默认今天) ¦ The day on which it is entered (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
在 --out 目录写出 pay.csv、control.json、exceptions.csv、funding.csv,并登记到付款日志 payments.jsonl。
未遮盖的文件只给银行:用 --reveal。
例子:
  minzheng pay file --run out/demo --months 2014-05 --out out/pay
  minzheng pay file --register out/demo/register --months 2014-05 --out out/bank --reveal --encoding gb18030
¦
Written to --out: pay.csv, control.json, exceptions.csv, funding.csv; the payments are entered in payments.jsonl.
With --reveal the file is for the bank alone.
Examples:
  minzheng pay file --run out/demo --months 2014-05 --out out/pay
  minzheng pay file --register out/demo/register --months 2014-05 --out out/bank --reveal --encoding gb18030")]
pub(crate) struct PayFile {
    /// roll 或 demo 写出的目录:按其中的认定意见发放 ¦ The folder that a roll or demo wrote: its findings are paid
    #[arg(long, value_name = "DIR", required_unless_present = "register", conflicts_with = "register")]
    pub(crate) run: Option<PathBuf>,
    /// 台账:现算现发 ¦ A register: computed, then paid
    #[arg(long, value_name = "PATH", requires = "months")]
    pub(crate) register: Option<PathBuf>,
    /// 月份:2014-05 或 2014-01..2014-06 ¦ The months: 2014-05 or 2014-01..2014-06
    #[arg(long)]
    pub(crate) months: Option<MonthRange>,
    #[command(flatten)]
    pub(crate) written: Written,
    /// 付款日志(默认 --out 中的 payments.jsonl);同户同月已有付款的不再登记 ¦ The log of payments (payments.jsonl in --out); a household paid for a month is not entered again
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// 有项目需人工的户整户缓发;默认先发已定部分 ¦ Hold a household back as a whole while a programme needs a person; by default what is settled is paid
    #[arg(long)]
    pub(crate) hold_open: bool,
    /// 加载后续放假通知的 CSV,同 workdays --load ¦ A CSV file of further holiday notices, as for workdays --load
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// 线程数;0 为全部核心 ¦ Threads, 0 for all cores
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(crate) threads: usize,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng pay reconcile --file out/pay/pay.csv --decisions out/demo/decisions.jsonl
控制记录 control.json 和例外清单 exceptions.csv 与发放文件同目录时自动一并核对。
¦
Example:
  minzheng pay reconcile --file out/pay/pay.csv --decisions out/demo/decisions.jsonl
control.json and exceptions.csv beside the file are compared too.")]
pub(crate) struct PayReconcile {
    /// 发放文件 ¦ The file for the bank
    #[arg(long, value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// 认定意见 decisions.jsonl ¦ The findings, decisions.jsonl
    #[arg(long, value_name = "FILE")]
    pub(crate) decisions: PathBuf,
    /// 例外清单(默认同目录的 exceptions.csv) ¦ The exceptions (exceptions.csv beside the file)
    #[arg(long, value_name = "FILE")]
    pub(crate) exceptions: Option<PathBuf>,
    /// 控制记录(默认同目录的 control.json) ¦ The control record (control.json beside the file)
    #[arg(long, value_name = "FILE")]
    pub(crate) control: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MarkedAs {
    Sent,
    Paid,
    Withdrawn,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --as sent --on 2014-05-08
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --sequence 17 --as withdrawn
¦
Examples:
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --as sent --on 2014-05-08
  minzheng pay mark --ledger out/pay/payments.jsonl --batch PF-0123456789abcdef --sequence 17 --as withdrawn")]
pub(crate) struct PayMark {
    /// 付款日志 ¦ The log of payments
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 批次号 ¦ The batch
    #[arg(long, value_name = "ID")]
    pub(crate) batch: BatchId,
    /// 只登记这几笔;不写时为该批中可以登记的全部 ¦ Only these payments; else all of the batch that can take it
    #[arg(long, value_name = "NUMBER", num_args = 1..)]
    pub(crate) sequence: Vec<u32>,
    /// sent 已送银行、paid 已发放、withdrawn 已撤销 ¦ sent, paid or withdrawn
    #[arg(long = "as", value_enum, value_name = "WHAT", hide_possible_values = true)]
    pub(crate) marked_as: MarkedAs,
    /// 哪天(默认今天) ¦ The day (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
退回清单为 CSV,列:批次号(可用 --batch 代替)、序号、退回原因、金额(可无)。有一行不能登记就都不登记。
例子:
  minzheng pay return --ledger out/pay/payments.jsonl --returns returns.csv --batch PF-0123456789abcdef --on 2014-05-12
¦
The returns are CSV: batch (or --batch), sequence, reason, and amount where there is one. When one row cannot be entered,
none is.
Example:
  minzheng pay return --ledger out/pay/payments.jsonl --returns returns.csv --batch PF-0123456789abcdef --on 2014-05-12")]
pub(crate) struct PayReturn {
    /// 付款日志 ¦ The log of payments
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 银行退回清单(CSV) ¦ The bank's list of returns (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) returns: PathBuf,
    /// 清单未写批次号时的批次 ¦ The batch, where the list names none
    #[arg(long, value_name = "ID")]
    pub(crate) batch: Option<BatchId>,
    /// 哪天(默认今天) ¦ The day (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
先在台账中更正账号,再重发。新批次逐行写明原批次号和原序号。
例子:
  minzheng pay reissue --ledger out/pay/payments.jsonl --register out/demo/register --out out/again --on 2014-05-14
¦
Correct the accounts in the register first. Each line of the new batch names its original batch and sequence number.
Example:
  minzheng pay reissue --ledger out/pay/payments.jsonl --register out/demo/register --out out/again --on 2014-05-14")]
pub(crate) struct PayReissue {
    /// 付款日志 ¦ The log of payments
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 更正后的台账 ¦ The corrected register
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    #[command(flatten)]
    pub(crate) written: Written,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng pay status --ledger out/pay/payments.jsonl
  minzheng pay status --ledger out/pay/payments.jsonl --household SB-000001
¦
Examples:
  minzheng pay status --ledger out/pay/payments.jsonl
  minzheng pay status --ledger out/pay/payments.jsonl --household SB-000001")]
pub(crate) struct PayStatus {
    /// 付款日志 ¦ The log of payments
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    /// 只看一户 ¦ One household
    #[arg(long, value_name = "NUMBER")]
    pub(crate) household: Option<String>,
}
