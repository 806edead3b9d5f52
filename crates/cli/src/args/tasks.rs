//! Arguments of `minzheng tasks`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng tasks check docs/examples/task-application.toml
  minzheng tasks check docs/examples/task-application.toml --catalogue docs/examples/task-catalogue.toml --explain
文件形式见 docs/tasks.md。
¦
Examples:
  minzheng tasks check docs/examples/task-application.toml
  minzheng tasks check docs/examples/task-application.toml --catalogue docs/examples/task-catalogue.toml --explain
The form of the file stands in docs/tasks.md.")]
pub(crate) struct Tasks {
    #[command(subcommand)]
    pub(crate) task: TasksTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TasksTask {
    /// 部门能否要求社区办这件事,为什么不能;目录、经费、期限、退出、负担 ¦ May this department ask this of a community, and why not; catalogue, money, term, exit, burden
    Check(TasksCheck),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng tasks check docs/examples/task-application.toml
  minzheng tasks check docs/examples/task-catalogue.toml
  minzheng tasks check docs/examples/task-application.toml --catalogue docs/examples/task-catalogue.toml --explain
  minzheng tasks check --schema
目录有差错时退出码为 1。
¦
Examples:
  minzheng tasks check docs/examples/task-application.toml
  minzheng tasks check docs/examples/task-catalogue.toml
  minzheng tasks check docs/examples/task-application.toml --catalogue docs/examples/task-catalogue.toml --explain
  minzheng tasks check --schema
The exit code is 1 where the catalogue is faulty.")]
pub(crate) struct TasksCheck {
    /// 准入档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 另一文件中的目录 ¦ The catalogue, from another file of this form
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Option<String>,
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
