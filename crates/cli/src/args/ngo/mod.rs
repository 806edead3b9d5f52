//! Arguments of `minzheng ngo`.

mod name;
mod register;

use clap::{Args, Subcommand};

pub(crate) use name::NgoName;
pub(crate) use register::NgoRegister;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30
¦
Examples:
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30")]
pub(crate) struct Ngo {
    #[command(subcommand)]
    pub(crate) task: NgoTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NgoTask {
    /// 名称能不能用:结构、用词、重复和期限,逐条写明理由 ¦ May an organisation be called so: structure, words, duplicates and bars, each with its reason
    Name(NgoName),
    /// 社会组织台账:代码校验、重复、年报、统计 ¦ The register of organisations: codes, duplicates, annual reports, statistics
    Register(NgoRegister),
}
