//! Arguments of `minzheng elder`.

mod assess;
mod dispatch;

use clap::{Args, Subcommand};

pub(crate) use assess::{ElderAssess, ElderCompare};
pub(crate) use dispatch::{DispatchBench, DispatchCheck, DispatchPlan, DispatchTask, Effort, ElderDispatch};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml
¦
Examples:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml")]
pub(crate) struct Elder {
    #[command(subcommand)]
    pub(crate) task: ElderTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ElderTask {
    /// 能力评估:从评估表逐项算出等级,到哪天有效,还缺什么 ¦ Ability assessment: grades item by item, until when they hold, what is open
    Assess(ElderAssess),
    /// 并列比较:同一老人按各标准的结果,不作换算 ¦ One elder under several standards side by side, nothing converted
    Compare(ElderCompare),
    /// 派单:核对一天的上门方案,或者排出一个方案并说明理由 ¦ Dispatch: check a day's plan of visits, or make one and say why
    Dispatch(ElderDispatch),
}
