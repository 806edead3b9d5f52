//! Arguments of `minzheng procedure` and `minzheng due`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Histories {
    /// 办理台账:CSV(每行一事项)或 JSON、JSON Lines(每行一案);- 为标准输入 ¦ The histories: CSV (a row an event), JSON or JSON Lines (a line a case); - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) file: String,
    /// 截至哪天(默认今天);其后的事项不计 ¦ The day (today); later events do not count
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// 另加一年的放假安排(CSV) ¦ The holiday notice of a further year (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
一案办到哪一步、发生过什么、接着依法可以办什么、各项时限:哪天截止,逐日计数,依据哪条,谁负责。
时限随受理时的规定;推定的读法逐项注明。文件形式见 docs/procedure.md。--format 也可为 markdown。
例子:
  minzheng procedure --file docs/procedure-example.csv --case SB-2023-001 --on 2023-03-29
  minzheng procedure --file docs/procedure-example.json --on 2023-03-20 --format json
¦
Where a case stands, what happened, what may lawfully come next, and its clocks: by when, counted day by day, by which
clause, and who has to act. Clocks follow the law at acceptance; assumed readings are named. The form of the file stands in
docs/procedure.md. --format may be markdown too.
Examples:
  minzheng procedure --file docs/procedure-example.csv --case SB-2023-001 --on 2023-03-29
  minzheng procedure --file docs/procedure-example.json --on 2023-03-20 --format json")]
pub(crate) struct Procedure {
    #[command(flatten)]
    pub(crate) histories: Histories,
    /// 案件编号;文件只有一案时可不写 ¦ The case; may be left out where the file holds one
    #[arg(long, value_name = "ID")]
    pub(crate) case: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
许多案件的待办清单:逾期、今日到期、进行中,该谁办。推不出的时限列在最后,写明缺什么。--format 也可为 markdown。
例子:
  minzheng due --file docs/procedure-example.csv --on 2023-04-04
  minzheng due --file docs/procedure-example.csv --on 2023-04-04 --within 5 --to county
¦
The work list of many cases: overdue, due today, running, and who has to act. Clocks without a day come last and say what is
lacking. --format may be markdown too.
Examples:
  minzheng due --file docs/procedure-example.csv --on 2023-04-04
  minzheng due --file docs/procedure-example.csv --on 2023-04-04 --within 5 --to county")]
pub(crate) struct Due {
    #[command(flatten)]
    pub(crate) histories: Histories,
    /// 只列逾期的和若干自然日内到期的 ¦ Only what is overdue or falls due within so many calendar days
    #[arg(long, value_name = "DAYS")]
    pub(crate) within: Option<u32>,
    /// 只列该谁办的:applicant、township、county、reconsideration-organ、court,或中文 ¦ Only what one has to do: applicant, township, county, reconsideration-organ, court
    #[arg(long, value_name = "WHO")]
    pub(crate) to: Option<String>,
    /// 办理时长统计:起止月份,如 2023-01..2023-06 ¦ Procedure times of the cases decided in some months, as 2023-01..2023-06
    #[arg(long, value_name = "MONTHS")]
    pub(crate) times: Option<minzheng::core_types::MonthRange>,
}
