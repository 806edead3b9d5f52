//! Arguments of `minzheng veteran`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng veteran docs/examples/veteran-2014.toml
  minzheng veteran docs/examples/veteran-2014.toml --explain
  minzheng veteran --schema > veteran.schema.json
文件不含姓名。各节各问一事:service 安置方式和一次性退役金,report 报到,waiting 待安排工作期间的生活费,post 上岗,family 义务兵家庭优待金,
model_city 双拥。说明见 docs/veterans.md。
¦
Examples:
  minzheng veteran docs/examples/veteran-2014.toml
  minzheng veteran docs/examples/veteran-2014.toml --explain
  minzheng veteran --schema > veteran.schema.json
A file holds no names. Each section asks one thing: service (mode of settlement, one-off money), report (by when), waiting (money while
waiting for placement), post, family (money of a conscript's family), model_city (double support). See docs/veterans.md.")]
pub(crate) struct Veteran {
    /// 文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 另加放假安排(CSV) ¦ A further holiday notice (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
