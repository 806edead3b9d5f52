//! Arguments of `minzheng ngo ratio`.

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo ratio docs/examples/ngo-ratio.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml --explain
  minzheng ngo ratio --schema
比例未达标也是算完了,退出码为 0。文件形式见 docs/ngo-supervision.md。
¦
Examples:
  minzheng ngo ratio docs/examples/ngo-ratio.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml --explain
  minzheng ngo ratio --schema
A ratio that is not met is an answer like any other: the exit code is 0. The form of the file stands in docs/ngo-supervision.md.")]
pub(crate) struct NgoRatio {
    /// 比例档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
