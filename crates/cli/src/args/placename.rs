//! Arguments of `minzheng placename`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng placename docs/examples/placename-street.toml
  minzheng placename docs/examples/placename-street.toml --explain
  minzheng placename --schema > placename.schema.json
各节各问一事:proposal 拟用地名合不合规则(register 为地名册),approval 谁批准、何时备案公告,fine 处罚。说明见 docs/placenames.md。
¦
Examples:
  minzheng placename docs/examples/placename-street.toml
  minzheng placename docs/examples/placename-street.toml --explain
  minzheng placename --schema > placename.schema.json
Each section asks one thing: proposal (a name against the rules, with a register), approval (who approves, when it is filed and
published), fine (penalties). See docs/placenames.md.")]
pub(crate) struct Placename {
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
