//! Arguments of `minzheng statistics`.

use std::path::PathBuf;

use clap::Args;

use super::{Handled, Months};

#[derive(Debug, Args)]
#[command(after_help = "\
每项指标一行,每月一列;增减与上月、与上年同月相比,所选月份中有的才比。
百分比截断到一位小数;各月全为零的指标在文字输出中不列。有的月份没有的数(如无决定之月的办理天数)只列在全期。
指定 --out 时写出:
  series.csv     宽表,供电子表格
  series.json    供程序
  series.html    图表,单个网页文件,可打印
例子:
  minzheng statistics --register out/demo/register --months 2014-01..2014-06
  minzheng statistics --register out/demo/register --months 2013-05..2014-06 --out out/series
  minzheng statistics --register out/demo/register --assistance out/demo/assistance --months 2014-01..2014-06
¦
A row for each measure, a column for each month; changes are against the month before and the same month a year earlier,
where the months asked for have it. Percentages are truncated to one decimal; the text leaves out measures that are always
zero. What some month does not have, such as days of decisions in a month without any, stands in the whole period only.
With --out, written to it:
  series.csv     the wide table, for spreadsheets
  series.json    for programs
  series.html    charts, one self-contained page to print
Examples:
  minzheng statistics --register out/demo/register --months 2014-01..2014-06
  minzheng statistics --register out/demo/register --months 2013-05..2014-06 --out out/series
  minzheng statistics --register out/demo/register --assistance out/demo/assistance --months 2014-01..2014-06")]
pub(crate) struct Statistics {
    #[command(flatten)]
    pub(crate) months: Months,
    #[command(flatten)]
    pub(crate) handled: Handled,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}
