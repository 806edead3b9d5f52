//! Arguments of `minzheng elder`.

mod assess;
mod entitle;

use clap::{Args, Subcommand};

pub(crate) use assess::{ElderAssess, ElderCompare};
pub(crate) use entitle::ElderEntitle;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
¦
Examples:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml")]
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
    /// 居家养老服务:是否符合条件,每月多少小时,各账单由谁支付 ¦ Home care: who is eligible, hours a month, who pays each bill
    Entitle(ElderEntitle),
}
