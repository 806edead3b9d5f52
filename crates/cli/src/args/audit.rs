//! Arguments of `minzheng audit`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng audit
  minzheng audit --rule SA-12
  minzheng audit run --rule SA-12 --cases 10000
  minzheng audit run --out out/audit
性质是对任何案件都成立的一句话;每次运行都按种子随机造算例,同一种子算例相同。有性质不成立时退出码为 1。
¦
Examples:
  minzheng audit
  minzheng audit --rule SA-12
  minzheng audit run --rule SA-12 --cases 10000
  minzheng audit run --out out/audit
A property is a sentence that holds of every case; cases are drawn from a seed, and the same seed draws the same. Exit code
1 when a property does not hold.")]
pub(crate) struct Audit {
    #[command(subcommand)]
    pub(crate) task: Option<AuditTask>,
    #[command(flatten)]
    pub(crate) chosen: Chosen,
}

#[derive(Debug, Args)]
pub(crate) struct Chosen {
    /// 只看涉及这条规则的性质,可重复 ¦ Only properties that speak of this rule; may be repeated
    #[arg(long, value_name = "ID", global = true)]
    pub(crate) rule: Vec<String>,
    /// 只看这条性质,可重复 ¦ Only this property; may be repeated
    #[arg(long, value_name = "ID", global = true)]
    pub(crate) property: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AuditTask {
    /// 运行性质,给出可以存档的报告 ¦ Run the properties and report what can be filed
    Run(AuditRun),
}

#[derive(Debug, Args)]
pub(crate) struct AuditRun {
    /// 每条性质的算例数;不写时用各自的常用数 ¦ Cases of each property; else the usual number of each
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) cases: Option<u32>,
    /// 种子;不写时为 20140401 ¦ The seed; else 20140401
    #[arg(long, value_name = "S")]
    pub(crate) seed: Option<u64>,
    /// 同时运行几条;不写时与处理器数相同 ¦ How many at once; else as many as processors
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,
    /// 把报告写到这个目录:audit.html、audit.json ¦ Write the report to this folder: audit.html and audit.json
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}
