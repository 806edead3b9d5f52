//! Arguments of `minzheng elder dispatch`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder dispatch plan docs/examples/dispatch.toml -o plan.json
  minzheng elder dispatch check docs/examples/dispatch.toml plan.json
  minzheng elder dispatch bench hhcrsp --seconds 10
文件有两种:本项目的派单文件(JSON 或 TOML),和公开测试集的 JSON;见 docs/elder-dispatch.md。
¦
Examples:
  minzheng elder dispatch plan docs/examples/dispatch.toml -o plan.json
  minzheng elder dispatch check docs/examples/dispatch.toml plan.json
  minzheng elder dispatch bench hhcrsp --seconds 10
There are two forms of files: dispatch files of this project (JSON or TOML) and the JSON of the public instances: see
docs/elder-dispatch.md.")]
pub(crate) struct ElderDispatch {
    #[command(subcommand)]
    pub(crate) task: DispatchTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DispatchTask {
    /// 核对方案:逐条列出违反的约束、成本和未满足的希望 ¦ Check a plan: each broken constraint, the cost, the wishes not met
    Check(DispatchCheck),
    /// 排班:给出可行的方案,并说明每次为什么派这个人 ¦ Make a plan that the checker accepts, and say for each visit why this caregiver
    Plan(DispatchPlan),
    /// 测试集:对一个目录里的实例逐个排班,与公布的解比较 ¦ Plan every instance of a folder and compare with the published solutions
    Bench(DispatchBench),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder dispatch check docs/examples/dispatch.toml plan.json
  minzheng elder dispatch check instance.json solution.json --format json
方案由 `elder dispatch plan -o plan.json` 写出。违反约束(包括没有安排的上门)或者有待查实时退出码为 1。
¦
Examples:
  minzheng elder dispatch check docs/examples/dispatch.toml plan.json
  minzheng elder dispatch check instance.json solution.json --format json
`elder dispatch plan -o plan.json` writes such a plan. The exit code is 1 where a constraint is broken, visits that nobody makes
among them, or where something has to be asked.")]
pub(crate) struct DispatchCheck {
    /// 派单文件或者测试实例 ¦ The dispatch file, or a public instance
    pub(crate) instance: String,
    /// 方案或者测试集的解,- 为标准输入 ¦ The plan, or a public solution; - for standard input
    pub(crate) plan: String,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder dispatch plan docs/examples/dispatch.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml --seed 7 --steps 100000 -o plan.json
  minzheng elder dispatch plan instance.json --seconds 10 -o solution.json
  minzheng elder dispatch plan --schema > dispatch.schema.json
同样的种子和步数,方案总是一样;按秒数停止的,不能重复。
有上门未安排时退出码也是 0,输出写明原因;用 check 核对这样的方案,退出码为 1。
¦
Examples:
  minzheng elder dispatch plan docs/examples/dispatch.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml --seed 7 --steps 100000 -o plan.json
  minzheng elder dispatch plan instance.json --seconds 10 -o solution.json
  minzheng elder dispatch plan --schema > dispatch.schema.json
The same seed and steps always give the same plan; a plan that ended by seconds cannot be repeated.
The exit code is 0 also where visits are left out, with the reason; `check` of such a plan exits with 1.")]
pub(crate) struct DispatchPlan {
    /// 派单文件或者测试实例,- 为标准输入 ¦ The dispatch file, or a public instance; - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) instance: Option<String>,
    #[command(flatten)]
    pub(crate) effort: Effort,
    /// 把方案写到文件(JSON) ¦ Write the plan to a file (JSON)
    #[arg(short, long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// 打印派单文件的 JSON Schema ¦ Print the JSON Schema of the dispatch file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder dispatch bench hhcrsp --seconds 10
  minzheng elder dispatch bench hhcrsp --steps 2000000 --format csv
目录里放测试集的实例 Instanz….json 和公布的解 solution-….json。
¦
Examples:
  minzheng elder dispatch bench hhcrsp --seconds 10
  minzheng elder dispatch bench hhcrsp --steps 2000000 --format csv
The folder holds public instances, Instanz….json, and their published solutions, solution-….json.")]
pub(crate) struct DispatchBench {
    /// 测试集目录 ¦ The folder
    pub(crate) folder: PathBuf,
    #[command(flatten)]
    pub(crate) effort: Effort,
}

#[derive(Debug, Args)]
pub(crate) struct Effort {
    /// 种子 ¦ The seed
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// 尝试的步数(默认 1000000) ¦ Changes to try (else 1000000)
    #[arg(long, conflicts_with = "seconds")]
    pub(crate) steps: Option<u64>,
    /// 搜索用时,秒,用一个核;理由另计,最大的一天也只多几秒 ¦ Seconds of search, on one core; the reasons take a few more on the largest day
    #[arg(long)]
    pub(crate) seconds: Option<u32>,
}
