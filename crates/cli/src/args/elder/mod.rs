//! Arguments of `minzheng elder`.

mod assess;
mod daycare;
mod dispatch;
mod entitle;
mod insure;
mod ledger;
mod order;

use clap::{Args, Subcommand};

pub(crate) use assess::{ElderAssess, ElderCompare};
pub(crate) use daycare::{DaycareAsk, DaycareBeds, DaycareTask, DaycareWaiting, ElderDaycare};
pub(crate) use dispatch::{DispatchBench, DispatchCheck, DispatchPlan, DispatchTask, Effort, ElderDispatch};
pub(crate) use entitle::ElderEntitle;
pub(crate) use insure::ElderInsure;
pub(crate) use ledger::{BasisWord, ElderLedger, TableParts, TableRows};
pub(crate) use order::{ElderOrder, OrderCheck, OrderDue, OrderLog, OrderReport, OrderState, OrderTask};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder insure docs/examples/insurance-claims-2019.toml
  minzheng elder order check docs/examples/order-tender.toml
  minzheng elder daycare ask docs/examples/daycare-refund.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30
¦
Examples:
  minzheng elder assess docs/examples/ability-2014.toml
  minzheng elder compare docs/examples/ability-every-scale.toml
  minzheng elder insure docs/examples/insurance-claims-2019.toml
  minzheng elder order check docs/examples/order-tender.toml
  minzheng elder daycare ask docs/examples/daycare-refund.toml
  minzheng elder dispatch plan docs/examples/dispatch.toml
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
    /// 意外伤害保险:是否参保、名单和保费、各次事故给付、理赔进度、银龄安康、赔付指标 ¦ Accident insurance: who is insured, list and premium, benefits, claims, Yinling Ankang, losses
    Insure(ElderInsure),
    /// 虚拟养老院工单:状态、待办、考核和结算、招标期限 ¦ Orders of the virtual nursing home: states, work lists, key figures, statements, tender dates
    Order(ElderOrder),
    /// 日间照料中心:类别、入托、报价退费、床位日历、轮候 ¦ Day-care centres: class, admission, quote and refund, calendar of beds, waiting
    Daycare(ElderDaycare),
    /// 派单:核对一天的上门方案,或者排出一个方案并说明理由 ¦ Dispatch: check a day's plan of visits, or make one and say why
    Dispatch(ElderDispatch),
    /// 居家养老服务:是否符合条件,每月多少小时,各账单由谁支付 ¦ Home care: who is eligible, hours a month, who pays each bill
    Entitle(ElderEntitle),
    /// 老年人台账:谁符合条件未服务、谁的评估过期、谁应探访;公布的统计表;老龄指标 ¦ The elder ledger: who waits, whose assessment is stale, who is to be visited; tables for the public; indicators
    Ledger(Box<ElderLedger>),
}
