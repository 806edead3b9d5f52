//! Arguments of `minzheng ngo`.

mod deadline;

use clap::{Args, Subcommand};

pub(crate) use deadline::NgoDeadline;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30
¦
Examples:
  minzheng ngo deadline docs/examples/ngo-deadline.toml
  minzheng ngo deadline --cases docs/examples/ngo-cases.csv --place 370203 --as-of 2014-06-30")]
pub(crate) struct Ngo {
    #[command(subcommand)]
    pub(crate) task: NgoTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NgoTask {
    /// 登记申请何时到期:法定与承诺并列,逐日可列;多件的到期、逾期和按期办结率 ¦ By when an application has to be decided: law and promise side by side, day by day; of many, what is due, overdue and done in time
    Deadline(NgoDeadline),
}
