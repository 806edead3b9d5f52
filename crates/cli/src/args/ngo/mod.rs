//! Arguments of `minzheng ngo`.

mod deadline;
mod intake;
mod name;
mod ratio;
mod register;
mod supervise;

use clap::{Args, Subcommand};

pub(crate) use deadline::NgoDeadline;
pub(crate) use intake::{NgoCheck, NgoFile, NgoIntake};
pub(crate) use name::NgoName;
pub(crate) use ratio::NgoRatio;
pub(crate) use register::NgoRegister;
pub(crate) use supervise::NgoSupervise;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo intake docs/examples/ngo-intake.toml
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30
¦
Examples:
  minzheng ngo check docs/examples/ngo-check.toml
  minzheng ngo intake docs/examples/ngo-intake.toml
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo supervise docs/examples/ngo-supervise.toml
  minzheng ngo ratio docs/examples/ngo-ratio.toml
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30")]
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
    /// 登记申请何时到期:法定与承诺并列,逐日可列;多件的到期、逾期和按期办结率 ¦ By when an application has to be decided: law and promise side by side, day by day; of many, what is due, overdue and done in time
    Deadline(NgoDeadline),
    /// 名称能不能用:结构、用词、重复和期限,逐条写明理由 ¦ May an organisation be called so: structure, words, duplicates and bars, each with its reason
    Name(NgoName),
    /// 登记之后:年报、理事会、认定和募捐、信用名录、评估、违法行为、孵化 ¦ After registration: reports, council, charity and fund-raising, credit lists, evaluation, offences, incubator
    Supervise(NgoSupervise),
    /// 年度支出和管理费用比例:达标与否,差多少 ¦ Ratios of annual spending and management cost: met or not, and what lacks
    Ratio(NgoRatio),
    /// 社会组织台账:代码校验、重复、年报、统计 ¦ The register of organisations: codes, duplicates, annual reports, statistics
    Register(NgoRegister),
}
