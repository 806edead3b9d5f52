//! Arguments of `minzheng elder assess` and `elder compare`.

use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder assess docs/examples/ability-2023.toml --explain
  minzheng elder assess docs/examples/ability-2014.toml --as-of 2014-12-01
  cat form.json | minzheng elder assess - --format json
  minzheng elder assess --schema > elder.schema.json
评估表不含姓名和号码。缺项、越界不予计算,逐项指出;没写的事实按未查实处理;过了有效期的结果不作等级。
¦
Examples:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder assess docs/examples/ability-2023.toml --explain
  minzheng elder assess docs/examples/ability-2014.toml --as-of 2014-12-01
  cat form.json | minzheng elder assess - --format json
  minzheng elder assess --schema > elder.schema.json
A form holds no names or numbers. Missing and impossible answers are named and nothing is computed; a fact that is not
stated counts as not established; a stale result is no grade.")]
pub(crate) struct ElderAssess {
    /// 评估表(JSON 或 TOML),- 为标准输入 ¦ The form (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 按哪天查询(默认为文件中的 as_of) ¦ The day asked about (else as_of of the file)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印评估表的 JSON Schema ¦ Print the JSON Schema of the form
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder compare docs/examples/ability-every-scale.toml --format csv
各标准各有等级、方向和有效期,没有官方对照表,这里只并列,不换算。
¦
Examples:
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder compare docs/examples/ability-every-scale.toml --format csv
Each standard has grades, a direction and a validity of its own; there is no official table between them, so they are set
side by side and never converted.")]
pub(crate) struct ElderCompare {
    /// 评估表(JSON 或 TOML),- 为标准输入 ¦ The form (JSON or TOML), or - for standard input
    pub(crate) file: String,
    /// 按哪天查询(默认为文件中的 as_of) ¦ The day asked about (else as_of of the file)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}
