//! Arguments of `minzheng satisfaction`.

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng satisfaction docs/examples/satisfaction-survey.toml
  minzheng satisfaction docs/examples/satisfaction-orders.toml
  minzheng satisfaction docs/examples/satisfaction-survey.toml --internal --explain
  cat file.json | minzheng satisfaction - --format json
  minzheng satisfaction --schema > satisfaction.schema.json
文件不含姓名和号码。各节各问一事:survey 满意度调查、sample 样本量、orders 服务工单、published 公布的居民之家和试点、deliberation 协商记录。
默认只显示可以公布的内容:答卷太少的单元、可由合计推算出的单元不显示;--internal 显示全部,限内部使用。说明见 docs/satisfaction.md。
¦
Examples:
  minzheng satisfaction docs/examples/satisfaction-survey.toml
  minzheng satisfaction docs/examples/satisfaction-orders.toml
  minzheng satisfaction docs/examples/satisfaction-survey.toml --internal --explain
  cat file.json | minzheng satisfaction - --format json
  minzheng satisfaction --schema > satisfaction.schema.json
A file holds no names or numbers. Each section asks one thing: survey (satisfaction), sample (its size), orders (service orders),
published (homes and pilots as published), deliberation (its record). By default only what may be published is shown: units with too few
answers, and those that could be worked out from the whole, are hidden; --internal shows all, for the office only. See docs/satisfaction.md.")]
pub(crate) struct Satisfaction {
    /// 文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 显示全部数字,限内部使用 ¦ Show every number, for the office only
    #[arg(long)]
    pub(crate) internal: bool,
    /// 附上计算说明(含全部数字,须与 --internal 同用) ¦ Add the explanation (it holds every number: only with --internal)
    #[arg(long, requires = "internal")]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
