//! Arguments of `minzheng purchase`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng purchase docs/examples/purchase-project.toml
  minzheng purchase docs/examples/purchase-project.toml --explain
  minzheng purchase docs/examples/purchase-sample-2014.toml
  cat file.json | minzheng purchase - --format json
  minzheng purchase --schema > purchase.schema.json
文件不含姓名和号码。各节各问一事:scope 谁可以买、谁可以承接、什么可以买,notice 各项时限,contract 期限、补充合同、化整为零、分期付款,
acceptance 验收和付款期限,score 评价,course 项目经过,published 公布的样本。分值、等次、系数和缺省的份数是推定,合同另有约定的写在合同里。说明见 docs/purchase.md。
¦
Examples:
  minzheng purchase docs/examples/purchase-project.toml
  minzheng purchase docs/examples/purchase-project.toml --explain
  minzheng purchase docs/examples/purchase-sample-2014.toml
  cat file.json | minzheng purchase - --format json
  minzheng purchase --schema > purchase.schema.json
A file holds no names or numbers. Each section asks one thing: scope (who may buy and supply what), notice (clocks), contract (term,
supplements, splitting, instalments), acceptance (and when to pay), score (evaluation), course (its log), published (the published
sample). Points, grades, factors and the usual parts are assumed; what a contract has stands in the contract. See docs/purchase.md.")]
pub(crate) struct Purchase {
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
