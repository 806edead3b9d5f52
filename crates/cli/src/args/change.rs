//! Arguments of `minzheng change`.

use std::path::PathBuf;

use clap::Args;
use minzheng::core_types::Month;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng change --register out/demo/register --case SB-000001 --from 2014-03 --to 2014-04
  minzheng change --register out/demo/register --from 2014-03 --to 2014-04
  minzheng change march.json april.json --format json
原因按固定次序逐项替换得出,合计恰等于差额:减少金额的事实按旧法计,然后是月份本身,再逐个替换参数和地方规则,
增加金额的事实最后按新法计。两个案件文件可以是同一户的两个月,也可以是同一个月的两种事实。
¦
Examples:
  minzheng change --register out/demo/register --case SB-000001 --from 2014-03 --to 2014-04
  minzheng change --register out/demo/register --from 2014-03 --to 2014-04
  minzheng change march.json april.json --format json
Causes are found by replacing one thing after another in a fixed order, so they sum exactly to the difference: facts that
lower the payment under the old law, the month itself, figures and local rules one by one, then facts that raise it under
the new law. Two case files may be two months of a household or one month with other facts.")]
pub(crate) struct Change {
    /// 变动前的案件文件(JSON 或 TOML) ¦ The case file before (JSON or TOML)
    #[arg(required_unless_present = "register", conflicts_with = "register", requires = "after")]
    pub(crate) before: Option<String>,
    /// 变动后的案件文件 ¦ The case file after
    #[arg(requires = "before")]
    pub(crate) after: Option<String>,
    /// 台账:CSV 表所在目录,或 .jsonl 文件;- 为标准输入 ¦ A register: a folder of CSV sheets, or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH", requires = "from", requires = "to")]
    pub(crate) register: Option<PathBuf>,
    /// 只看一户:户编号或案件号;不写则汇总全部 ¦ One household, by number or case; without it the tally over all
    #[arg(long, value_name = "NUMBER|UUID", requires = "register")]
    pub(crate) case: Option<String>,
    /// 变动前的月份 ¦ The month before
    #[arg(long, value_name = "MONTH", requires = "register")]
    pub(crate) from: Option<Month>,
    /// 变动后的月份 ¦ The month after
    #[arg(long, value_name = "MONTH", requires = "register")]
    pub(crate) to: Option<Month>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long, requires = "register")]
    pub(crate) strict: bool,
}
