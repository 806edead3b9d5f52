//! Arguments of `minzheng screen`.

use std::path::PathBuf;

use clap::Args;
use minzheng::core_types::Month;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng screen docs/examples/one-application-every-programme.toml
  minzheng screen docs/examples/applicant-with-open-questions.toml --format json
  minzheng screen docs/examples/refused-application.toml --explain --format markdown
  minzheng screen --register out/demo/register --case SB-000001 --month 2014-05
一次申请,逐项筛查:确定能得什么,还要问什么才能定(先问最能定的),哪些只差一点。各项救助的情形写在案件文件的
needs 里;没写的按未查实处理。
¦
Examples:
  minzheng screen docs/examples/one-application-every-programme.toml
  minzheng screen docs/examples/applicant-with-open-questions.toml --format json
  minzheng screen docs/examples/refused-application.toml --explain --format markdown
  minzheng screen --register out/demo/register --case SB-000001 --month 2014-05
One application against every programme: what it surely gets, what has to be asked (what settles most first), and what
it misses by little. What only some programmes ask about stands under needs in the case file; what is not stated there
is not established.")]
pub(crate) struct Screen {
    /// 案件文件(JSON 或 TOML),- 为标准输入 ¦ The case file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "register", conflicts_with = "register")]
    pub(crate) file: Option<String>,
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件 ¦ A register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file
    #[arg(long, value_name = "PATH", requires = "case", requires = "month")]
    pub(crate) register: Option<PathBuf>,
    /// 户编号或案件号 ¦ The household's number or the case
    #[arg(long, value_name = "NUMBER|UUID", requires = "register")]
    pub(crate) case: Option<String>,
    /// 月份 ¦ The month
    #[arg(long, value_name = "MONTH", requires = "register")]
    pub(crate) month: Option<Month>,
    /// 附上计算说明 ¦ Add the explanations
    #[arg(long)]
    pub(crate) explain: bool,
}
