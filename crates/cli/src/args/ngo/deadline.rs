//! Arguments of `minzheng ngo deadline`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use minzheng::core_types::Place;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline docs/examples/ngo-deadline.toml --days --explain
  minzheng ngo deadline docs/examples/ngo-deadline-liquidation.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30
  minzheng ngo deadline --schema
多件的表每行一事项:案号、类别、事项、日期、经过;也可用 JSON、TOML。文件形式见 docs/ngo-deadline.md。
有不能成立的案件时,其余照算,退出码为 1。
¦
Examples:
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline docs/examples/ngo-deadline.toml --days --explain
  minzheng ngo deadline docs/examples/ngo-deadline-liquidation.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30
  minzheng ngo deadline --schema
A table of many has a row for each event: case, kind, act, on, event; JSON and TOML do as well. The forms stand in docs/ngo-deadline.md.
The exit code is 1 where a case does not fit together; the others are still told.")]
pub(crate) struct NgoDeadline {
    /// 办理档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present_any = ["schema", "cases"], conflicts_with = "cases")]
    pub(crate) file: Option<String>,
    /// 多件申请(CSV、JSON 或 TOML) ¦ Many applications (CSV, JSON or TOML)
    #[arg(long, value_name = "FILE", requires = "as_of")]
    pub(crate) cases: Option<String>,
    /// 查询日;不写时取文件所写 ¦ The day asked for; else that of the file
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 地方,多件为 CSV 时须写 ¦ The place; needed with a CSV of many
    #[arg(long, value_name = "CODE")]
    pub(crate) place: Option<Place>,
    /// 逐日列出 ¦ List the days one by one
    #[arg(long)]
    pub(crate) days: bool,
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
