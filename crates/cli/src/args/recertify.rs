//! Arguments of `minzheng recertify`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
列出当日在保的每一户:核查类别、应于何月前核查、是否逾期,以及按今日情况重新计算的建议(维持、调增、调减、停发、渐退)。
建议不是决定:审核人签署前照原金额发放,逾期未核查不因此停发。类别由台账写明(核查类别),推得出的除外;未定的列明最早、最迟的月份。
收入清单没有写到上月的,不当作没有收入,建议为待查。
指定 --out 时写出:
  recertify.csv    清单,每户一行
  recertify.json   清单与各社区汇总
  recertify.md、recertify.html   按街道、社区列出,可打印
例子:
  minzheng recertify --register out/demo/register --date 2014-06-30
  minzheng recertify --register out/demo/register --facts 入户调查.xlsx --date 2014-06-30 --out out/recertify
  minzheng recertify --register out/demo/register --date 2014-06-30 --overdue --format csv
¦
Every household on the roll on the day: its class, by when its review is due, whether that is overdue, and what the facts of
today come to (keep, raise, lower, stop, grace). These are proposals: until a reviewer signs, payment goes on as it is, and a
late review does not stop it. The register states the class (review_class) where it does not follow; where it is open, the
earliest and the latest month are told. Incomes listed that do not reach last month are not taken for none: such a proposal is
open.
With --out, written to it:
  recertify.csv    the list, a line per household
  recertify.json   the list and the sums of each community
  recertify.md, recertify.html   by street and community, to print
Examples:
  minzheng recertify --register out/demo/register --date 2014-06-30
  minzheng recertify --register out/demo/register --facts survey.xlsx --date 2014-06-30 --out out/recertify
  minzheng recertify --register out/demo/register --date 2014-06-30 --overdue --format csv")]
pub(crate) struct Recertify {
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 今日情况:同样形式的台账,按户编号对应;不写时用台账自身 ¦ The facts of today: a register of the same form, by household number; else the register itself
    #[arg(long, value_name = "PATH")]
    pub(crate) facts: Option<PathBuf>,
    /// 核查日期 ¦ The day of the review
    #[arg(long, value_name = "DATE")]
    pub(crate) date: NaiveDate,
    /// 只列逾期的 ¦ Only what is overdue
    #[arg(long, conflicts_with = "due")]
    pub(crate) overdue: bool,
    /// 只列逾期和本月到期的 ¦ Only what is overdue or due this month
    #[arg(long)]
    pub(crate) due: bool,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// 线程数;0 为全部核心。结果与线程数无关 ¦ Threads, 0 for all cores; the output does not depend on it
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(crate) threads: usize,
}
