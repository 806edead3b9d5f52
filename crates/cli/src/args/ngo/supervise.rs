//! Arguments of `minzheng ngo supervise`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo supervise docs/examples/ngo-supervise.toml --explain
  minzheng ngo supervise --schema
不写的节不算;未查实的事实会问。文件形式见 docs/ngo-supervision.md。
¦
Examples:
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo supervise docs/examples/ngo-supervise.toml --explain
  minzheng ngo supervise --schema
Sections that are left out are not answered; facts that are not established are asked for. The form of the file stands in docs/ngo-supervision.md.")]
pub(crate) struct NgoSupervise {
    /// 监管档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 另加一年的放假安排(CSV) ¦ The holiday notice of a further year (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
