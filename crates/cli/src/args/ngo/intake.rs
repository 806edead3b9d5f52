//! Arguments of `minzheng ngo check` and `minzheng ngo intake`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo check docs/examples/ngo-check.toml --explain
  minzheng ngo check --schema
文件形式见 docs/ngo-intake.md。
¦
Examples:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo check docs/examples/ngo-check.toml --explain
  minzheng ngo check --schema
The form of the file stands in docs/ngo-intake.md.")]
pub(crate) struct NgoCheck {
    #[command(flatten)]
    pub(crate) asked: NgoFile,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo intake docs/examples/ngo-intake.toml
  minzheng ngo intake docs/examples/ngo-intake.toml --explain
  minzheng ngo intake --schema
文件形式见 docs/ngo-intake.md。
¦
Examples:
  minzheng ngo intake docs/examples/ngo-intake.toml
  minzheng ngo intake docs/examples/ngo-intake.toml --explain
  minzheng ngo intake --schema
The form of the file stands in docs/ngo-intake.md.")]
pub(crate) struct NgoIntake {
    #[command(flatten)]
    pub(crate) asked: NgoFile,
}

#[derive(Debug, Args)]
pub(crate) struct NgoFile {
    /// 登记档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
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
