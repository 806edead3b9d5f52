//! Arguments of `minzheng recheck`.

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng explain docs/examples/family-of-two.json --format json > why.json
  minzheng recheck why.json
  minzheng elder assess docs/examples/ability-2023.toml --format json --explain | minzheng recheck -
先按算术:每一步须由其事实按其公式推出,摘要须相符;再对照:公式、条款、规则内容须是规则手册的,参数须是已加载的。不运行任何规则。
文件可以是一份说明、含说明的任何 JSON 输出、或者每行一份的 JSON Lines。有差错时退出码为 1。
¦
Examples:
  minzheng explain docs/examples/family-of-two.json --format json > why.json
  minzheng recheck why.json
  minzheng elder assess docs/examples/ability-2023.toml --format json --explain | minzheng recheck -
First arithmetic: each step must follow from its facts by its formula, and the digest must fit; then the look-up: formulas,
clauses and statements must be those of the rulebook, figures those loaded. No rule is run. A file is an explanation, any
JSON output that holds some, or JSON Lines. Exit code 1 when there is a fault.")]
pub(crate) struct Recheck {
    /// 已存的说明(JSON、JSON Lines),- 为标准输入 ¦ Saved explanations (JSON or JSON Lines), or - for standard input
    #[arg(required = true)]
    pub(crate) files: Vec<String>,
    /// 与结果一起保存的摘要 ¦ The digest that was kept with the result
    #[arg(long, value_name = "HEX")]
    pub(crate) digest: Option<String>,
    /// 只按算术,不对照规则和参数 ¦ Arithmetic alone, without the look-up
    #[arg(long)]
    pub(crate) arithmetic_only: bool,
}
