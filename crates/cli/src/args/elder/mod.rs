//! Arguments of `minzheng elder`.

mod assess;
mod ledger;

use clap::{Args, Subcommand};

pub(crate) use assess::{ElderAssess, ElderCompare};
pub(crate) use ledger::{BasisWord, ElderLedger, TableParts, TableRows};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30
¦
Examples:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30")]
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
    /// 老年人台账:谁符合条件未服务、谁的评估过期、谁应探访;公布的统计表;老龄指标 ¦ The elder ledger: who waits, whose assessment is stale, who is to be visited; tables for the public; indicators
    Ledger(Box<ElderLedger>),
}
