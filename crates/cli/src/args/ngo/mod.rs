//! Arguments of `minzheng ngo`.

mod ratio;
mod supervise;

use clap::{Args, Subcommand};

pub(crate) use ratio::NgoRatio;
pub(crate) use supervise::NgoSupervise;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml
¦
Examples:
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml")]
pub(crate) struct Ngo {
    #[command(subcommand)]
    pub(crate) task: NgoTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NgoTask {
    /// 登记之后:年报、理事会、认定和募捐、信用名录、评估、违法行为、孵化 ¦ After registration: reports, council, charity and fund-raising, credit lists, evaluation, offences, incubator
    Supervise(NgoSupervise),
    /// 年度支出和管理费用比例:达标与否,差多少 ¦ Ratios of annual spending and management cost: met or not, and what lacks
    Ratio(NgoRatio),
}
