//! Arguments of `minzheng cliffs`.

use std::path::PathBuf;

use clap::Args;
use minzheng::core_types::{Money, Month};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng cliffs docs/examples/elder-with-illness.toml
  minzheng cliffs docs/examples/elder-with-illness.toml --max 2000 --chart out/curve.html
  minzheng cliffs --register out/demo/register --month 2014-05 --within 50
  minzheng cliffs --register out/demo/register --month 2014-05 --case SB-000001
悬崖:多挣一分所余反而减少,多挣一步(默认一元)仍然减少。精确到分。在保户扫描核定月收入;申请户扫描申请人的月工资,
代替其所报的全部工资。收入条件的界限是整个核算期的合计。
¦
Examples:
  minzheng cliffs docs/examples/elder-with-illness.toml
  minzheng cliffs docs/examples/elder-with-illness.toml --max 2000 --chart out/curve.html
  minzheng cliffs --register out/demo/register --month 2014-05 --within 50
  minzheng cliffs --register out/demo/register --month 2014-05 --case SB-000001
A cliff: one fen more leaves less, and one step more (a yuan by default) still does. Exact to the fen. On the roll the
counted monthly income is swept; of an application the applicant's monthly wage, in place of all wages stated.
The limit of the income test is that of the whole window.")]
pub(crate) struct Cliffs {
    /// 案件文件(JSON 或 TOML),- 为标准输入 ¦ A case file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "register", conflicts_with = "register")]
    pub(crate) file: Option<String>,
    /// 台账:CSV 表所在目录,或 .jsonl 文件 ¦ A register: a folder of CSV sheets, or a .jsonl file
    #[arg(long, value_name = "PATH", requires = "month")]
    pub(crate) register: Option<PathBuf>,
    /// 月份 ¦ The month
    #[arg(long, value_name = "MONTH", requires = "register")]
    pub(crate) month: Option<Month>,
    /// 只看台账中一户:户编号或案件号 ¦ One household of the register, by number or case
    #[arg(long, value_name = "NUMBER|UUID", requires = "register")]
    pub(crate) case: Option<String>,
    /// 台账:离悬崖多少元以内(默认 100) ¦ Over a register: how near a cliff, in yuan (100)
    #[arg(long, value_name = "YUAN", default_value = "100", hide_default_value = true)]
    pub(crate) within: Money,
    /// 一步多少元(默认 1.00) ¦ The step, in yuan (1.00)
    #[arg(long, value_name = "YUAN", default_value = "1.00", hide_default_value = true)]
    pub(crate) step: Money,
    /// 扫描到多少元(默认 5000.00) ¦ The highest income, in yuan (5000.00)
    #[arg(long, value_name = "YUAN", default_value = "5000.00", hide_default_value = true)]
    pub(crate) max: Money,
    /// 一户的曲线另写成网页 ¦ Write the curve of one household as a page
    #[arg(long, value_name = "FILE")]
    pub(crate) chart: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long, requires = "register")]
    pub(crate) strict: bool,
}
