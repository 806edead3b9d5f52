//! Arguments of `minzheng facilities`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng facilities gap docs/examples/facilities-gap.toml
  minzheng facilities schedule docs/examples/facilities-plan.toml
文件形式见 docs/facilities.md。
¦
Examples:
  minzheng facilities gap docs/examples/facilities-gap.toml
  minzheng facilities schedule docs/examples/facilities-plan.toml
The form of the files stands in docs/facilities.md.")]
pub(crate) struct Facilities {
    #[command(subcommand)]
    pub(crate) task: FacilitiesTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FacilitiesTask {
    /// 应有面积和缺口:各社区、新建住宅小区 ¦ Required areas and gaps: communities and new estates
    Gap(FacilitiesAsked),
    /// 倒排工期:最迟日期、关键路径、进度、谁晚了、影响什么 ¦ Backwards from the opening day: latest dates, critical path, progress, who is late and what it moves
    Schedule(FacilitiesSchedule),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng facilities gap docs/examples/facilities-gap.toml --explain
  minzheng facilities schedule docs/examples/facilities-plan.toml
  minzheng facilities schedule --schema
¦
Examples:
  minzheng facilities gap docs/examples/facilities-gap.toml --explain
  minzheng facilities schedule docs/examples/facilities-plan.toml
  minzheng facilities schedule --schema")]
pub(crate) struct FacilitiesAsked {
    /// 档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
pub(crate) struct FacilitiesSchedule {
    #[command(flatten)]
    pub(crate) asked: FacilitiesAsked,
    /// 另加一年的放假安排(CSV) ¦ The holiday notice of a further year (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
}
