//! Arguments of `minzheng simulate`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use minzheng::core_types::MonthRange;

#[derive(Debug, Args)]
#[command(after_help = "\
在 --out 目录写出:
  simulate.csv     费用按月份和项目,得失按分组
  simulate.json    同样内容,供程序读取
  simulate.html    网页,有图表
例子:
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --set sa.standard.urban=650 --out out/650
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --set sa.standard.urban=650@370203 \\
      --set ha.80-89=150 --out out/both
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --packs-new reform --out out/reform
假设参数从首月起生效,可信度为推定,凡依赖它的结果都会说明。台账里有谁才可能纳入谁;没有行为变化。
参数编号见 minzheng parameters。
¦
Written to --out:
  simulate.csv     cost by month and programme, outcomes by group
  simulate.json    the same for programs
  simulate.html    a page with charts
Examples:
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --set sa.standard.urban=650 --out out/650
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --set sa.standard.urban=650@370203 \\
      --set ha.80-89=150 --out out/both
  minzheng simulate --register out/demo/register --months 2014-04..2014-06 --packs-new reform --out out/reform
What-if figures begin with the first month and are assumptions: every answer that rests on one says so. Only who is in the
register can enter, and nobody behaves otherwise. The ids are listed by minzheng parameters.")]
pub(crate) struct Simulate {
    /// 台账:CSV 表所在目录,或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 月份:2014-05 或 2014-01..2014-06 ¦ The months: 2014-05 or 2014-01..2014-06
    #[arg(long)]
    pub(crate) months: MonthRange,
    /// 假设参数:编号=数值,可加 @地方;可写多次 ¦ A what-if figure: id=value, perhaps @place; may be repeated
    #[arg(long, value_name = "ID=VALUE[@PLACE]")]
    pub(crate) set: Vec<String>,
    /// 新法一边另用的参数目录(TOML);原法一边用 --packs ¦ A folder of further figures (TOML) for the new law; --packs is for both
    #[arg(long, value_name = "DIR")]
    pub(crate) packs_new: Option<PathBuf>,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// 出生日期按哪天判断(默认今天) ¦ The day on which births are judged (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}
