//! Arguments of `minzheng dynamic`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use minzheng::core_types::Month;

#[derive(Debug, Args)]
#[command(after_help = "\
上月在册 + 新增 + 迁入 + 调整 − 迁出 − 停发 = 本月在册,按户、人、元都分毫不差。
指定 --out 时写出:
  dynamic.csv    变动明细,每户一行
  dynamic.json   明细与各社区汇总
  dynamic.html   可打印的页面
例子:
  minzheng dynamic --register out/demo/register --month 2014-04
  minzheng dynamic --register out/demo/register --month 2014-04 --out out/dynamic
¦
Last month + entries + moved in + changes − moved out − stops = this month, in households, persons and yuan.
With --out, written to it:
  dynamic.csv    the changes, a line per household
  dynamic.json   the changes and the sums of each community
  dynamic.html   a page to print
Examples:
  minzheng dynamic --register out/demo/register --month 2014-04
  minzheng dynamic --register out/demo/register --month 2014-04 --out out/dynamic")]
pub(crate) struct Dynamic {
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 月份;与上一个月对比 ¦ The month; it is compared with the one before
    #[arg(long)]
    pub(crate) month: Month,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
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
