//! Arguments of the commands that work on registers.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use minzheng::core_types::{Month, MonthRange};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng demo
  minzheng demo --out /tmp/shibei --seed 7
人员全部虚构,同一种子每次结果完全相同。
¦
Examples:
  minzheng demo
  minzheng demo --out /tmp/shibei --seed 7
All persons are fictitious; the same seed always gives the same bytes.")]
pub(crate) struct Demo {
    /// 写到哪个目录(默认 out/demo) ¦ The folder to write to (out/demo)
    #[arg(long, default_value = "out/demo", value_name = "DIR", hide_default_value = true)]
    pub(crate) out: PathBuf,
    /// 虚构台账的种子(默认 2014) ¦ Seed of the fictitious register (2014)
    #[arg(long, default_value_t = 2014, hide_default_value = true)]
    pub(crate) seed: u64,
    /// 线程数;0 为全部核心。结果与线程数无关 ¦ Threads, 0 for all cores; the output does not depend on it
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(crate) threads: usize,
}

// What was handled beside the roll.
#[derive(Debug, Args)]
pub(crate) struct Handled {
    /// 救助台账(临时救助、医疗救助、优抚):CSV 目录、工作簿或 JSON Lines ¦ Assistance granted: a folder, workbook or JSON Lines
    #[arg(long, value_name = "PATH")]
    pub(crate) assistance: Option<PathBuf>,
    /// 老年人台账:CSV 目录、工作簿或 JSON Lines ¦ The elder ledger: a folder, workbook or JSON Lines
    #[arg(long, value_name = "PATH")]
    pub(crate) elders: Option<PathBuf>,
    /// 社会组织台账:CSV、工作簿、JSON Lines ¦ The register of social organisations: CSV, workbook or JSON Lines
    #[arg(long, value_name = "FILE")]
    pub(crate) organisations: Option<PathBuf>,
    /// 低保审批的时限(日历天),只用于统计 ¦ Days within which the allowance should be decided, for statistics only
    #[arg(long, value_name = "DAYS")]
    pub(crate) decision_days: Option<u32>,
    /// 临时救助审批的时限(日历天) ¦ The same for temporary assistance
    #[arg(long, value_name = "DAYS")]
    pub(crate) temporary_days: Option<u32>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng sample --out out/sample                   目录中的 CSV 表
  minzheng sample --out out/台账.xlsx                工作簿
  minzheng sample --out out/sample.jsonl --seed 7    一行一户的 JSON
  minzheng sample --out - | minzheng roll --register - --months 2014-05 --out out/roll
人员全部虚构(顺序码 996 至 999),同一种子每次结果完全相同。
¦
Examples:
  minzheng sample --out out/sample                   CSV sheets in a folder
  minzheng sample --out out/register.xlsx            a workbook
  minzheng sample --out out/sample.jsonl --seed 7    one household a line, as JSON
  minzheng sample --out - | minzheng roll --register - --months 2014-05 --out out/roll
All persons are fictitious (order codes 996 to 999); the same seed always gives the same bytes.")]
pub(crate) struct Sample {
    /// 目录(写 CSV 表),或以 .xlsx、.jsonl 结尾的文件;- 为标准输出 ¦ A folder for CSV sheets, or a file ending in .xlsx or .jsonl; - for standard output
    #[arg(long, value_name = "PATH")]
    pub(crate) out: PathBuf,
    /// 种子(默认 2014) ¦ Seed (2014)
    #[arg(long, default_value_t = 2014, hide_default_value = true)]
    pub(crate) seed: u64,
    /// 救助台账也写到这里:目录,或以 .xlsx、.jsonl 结尾的文件 ¦ Write the assistance granted too: a folder, or a file ending in .xlsx or .jsonl
    #[arg(long, value_name = "PATH")]
    pub(crate) assistance: Option<PathBuf>,
    /// 老年人台账也写到这里:目录,或以 .xlsx、.jsonl 结尾的文件 ¦ Write the elder ledger too: a folder, or a file ending in .xlsx or .jsonl
    #[arg(long, value_name = "PATH")]
    pub(crate) elders: Option<PathBuf>,
}

// A register and months.
#[derive(Debug, Args)]
pub(crate) struct Months {
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 月份:2014-05 或 2014-01..2014-06 ¦ The months: 2014-05 or 2014-01..2014-06
    #[arg(long)]
    pub(crate) months: MonthRange,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// 出生日期按哪天判断(默认今天) ¦ The day on which births are judged (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 线程数;0 为全部核心。结果与线程数无关 ¦ Threads, 0 for all cores; the output does not depend on it
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(crate) threads: usize,
}

// A raise of figures that takes effect before payrolls change.
#[derive(Debug, Args)]
pub(crate) struct RaiseArguments {
    /// 提标补发:新标准的首月 ¦ For back-pay: first month of the new figures
    #[arg(long, value_name = "MONTH", requires = "implemented", requires = "known_before")]
    pub(crate) effective: Option<Month>,
    /// 提标补发:首个按新标准发放的月份 ¦ For back-pay: first month paid by the new figures
    #[arg(long, value_name = "MONTH", requires = "effective")]
    pub(crate) implemented: Option<Month>,
    /// 提标补发:公布日期;旧标准按其前一日所知 ¦ For back-pay: the day of publication; the old law is what was known the day before
    #[arg(long, value_name = "DATE", requires = "effective")]
    pub(crate) known_before: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
在 --out 目录写出:
  roll.csv          发放表,每户每月一行
  persons.csv       人员明细
  decisions.jsonl   认定意见,每户每月一行 JSON,含说明摘要
  statistics.csv、statistics.json   月报
  cases.jsonl、cases.idx            台账及索引,供 explain --run 只读一户
  back-pay.csv      补发,指明提标时才有
  roll.xlsx         --xlsx 时:发放表、人员明细、认定意见、统计,带合计和打印设置
例子:
  minzheng roll --register out/demo/register --months 2014-01..2014-06 --out out/roll
  minzheng roll --register 台账.xlsx --months 2014-05 --out out/roll --xlsx
  minzheng roll --register out/demo/register --months 2014-04..2014-06 --out out/roll \\
      --effective 2014-04 --implemented 2014-06 --known-before 2014-03-28
¦
Written to --out:
  roll.csv          payment roll, a line per household and month
  persons.csv       the same by person
  decisions.jsonl   findings, a JSON line per household and month, with the digest of the explanation
  statistics.csv, statistics.json   the month's statistics
  cases.jsonl, cases.idx            the register with an index, for explain --run
  back-pay.csv      back-pay, when a raise is named
  roll.xlsx         with --xlsx: roll, persons, findings and statistics, with totals and print set-up
Examples:
  minzheng roll --register out/demo/register --months 2014-01..2014-06 --out out/roll
  minzheng roll --register register.xlsx --months 2014-05 --out out/roll --xlsx
  minzheng roll --register out/demo/register --months 2014-04..2014-06 --out out/roll \\
      --effective 2014-04 --implemented 2014-06 --known-before 2014-03-28")]
pub(crate) struct Roll {
    #[command(flatten)]
    pub(crate) months: Months,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// 姓名不遮盖 ¦ Show names; without it they are masked
    #[arg(long)]
    pub(crate) reveal: bool,
    /// 另写工作簿 roll.xlsx,可打印签字 ¦ Also write roll.xlsx, a workbook to print and sign
    #[arg(long)]
    pub(crate) xlsx: bool,
    /// 认定意见不附说明摘要,快数倍 ¦ Findings without the digest of their explanation: several times faster
    #[arg(long)]
    pub(crate) no_digests: bool,
    #[command(flatten)]
    pub(crate) raise: RaiseArguments,
    #[command(flatten)]
    pub(crate) handled: Handled,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng report --register out/demo/register --months 2014-01..2014-06 --compare --out out/report.html
  minzheng report --register out/demo/register --assistance out/demo/assistance --elders out/demo/elders \\
      --months 2014-01..2014-06 --decision-days 30 --out out/report.html
¦
Examples:
  minzheng report --register out/demo/register --months 2014-01..2014-06 --out out/report.html
  minzheng report --register out/demo/register --assistance out/demo/assistance --elders out/demo/elders \\
      --months 2014-01..2014-06 --decision-days 30 --out out/report.html")]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) months: Months,
    /// 要写的网页文件 ¦ The page to write
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// 与市北区 2014 年上半年报告所印数字对照 ¦ Compare with the figures that Shibei printed for the first half of 2014
    #[arg(long)]
    pub(crate) compare: bool,
    #[command(flatten)]
    pub(crate) handled: Handled,
}
