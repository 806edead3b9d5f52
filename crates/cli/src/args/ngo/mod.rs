//! Arguments of `minzheng ngo`.

mod intake;

use clap::{Args, Subcommand};

pub(crate) use intake::{NgoCheck, NgoFile, NgoIntake};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo intake docs/examples/ngo-intake.toml
¦
Examples:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo intake docs/examples/ngo-intake.toml")]
pub(crate) struct Ngo {
    #[command(subcommand)]
    pub(crate) task: NgoTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NgoTask {
    /// 由谁登记、登记方式、条件、负责人、章程、变更、分支机构 ¦ Registrar, regime, conditions, officers, charter, change, branches
    Check(NgoCheck),
    /// 受理:缺什么、什么可以容后补交、依据哪条 ¦ Intake: what lacks, what may follow later, and which law says so
    Intake(NgoIntake),
}
