//! Arguments of `minzheng elder daycare`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use minzheng::core_types::Place;
use minzheng::eldercare::day_care;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder daycare ask docs/examples/daycare-centre.toml
  minzheng elder daycare ask docs/examples/daycare-refund.toml --explain
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31
  minzheng elder daycare waiting docs/examples/daycare-waiting.csv --place 370203 --on 2023-05-31
¦
Examples:
  minzheng elder daycare ask docs/examples/daycare-centre.toml
  minzheng elder daycare ask docs/examples/daycare-refund.toml --explain
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31
  minzheng elder daycare waiting docs/examples/daycare-waiting.csv --place 370203 --on 2023-05-31")]
pub(crate) struct ElderDaycare {
    #[command(subcommand)]
    pub(crate) task: DaycareTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DaycareTask {
    /// 问一件事:中心类别和面积、当日位置和护理员、入托、报价和退费、入托率、补助 ¦ Ask: class and areas, places and staff of a day, admission, quote and refund, occupancy, subsidies
    Ask(DaycareAsk),
    /// 床位日历:托养台账的每日占用、余位、入托率,最早哪天有位置 ¦ Calendar of beds: what is taken and left from the stays of a file, occupancy, the earliest day with room
    Beds(DaycareBeds),
    /// 轮候名单:按类别和申请时间排出先后 ¦ Waiting list: in order of class and time of application
    Waiting(DaycareWaiting),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder daycare ask docs/examples/daycare-centre.toml
  minzheng elder daycare ask docs/examples/daycare-admission.toml --as-of 2023-06-01
  minzheng elder daycare ask docs/examples/daycare-refund.toml --explain --format markdown
  minzheng elder daycare ask --schema > daycare.schema.json
文件不含姓名和号码;一节是一个问题,没有的节不问。没写的事实按未查实处理,逐项询问;确认没有的写 \"none\"。
¦
Examples:
  minzheng elder daycare ask docs/examples/daycare-centre.toml
  minzheng elder daycare ask docs/examples/daycare-admission.toml --as-of 2023-06-01
  minzheng elder daycare ask docs/examples/daycare-refund.toml --explain --format markdown
  minzheng elder daycare ask --schema > daycare.schema.json
A file holds no names or numbers; a section is a question, and what is not there is not asked. A fact that is not stated counts
as not established and is asked for; what is known not to be there is written \"none\".")]
pub(crate) struct DaycareAsk {
    /// 日间照料文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 按哪天查询(默认为文件中的 as_of) ¦ The day asked about (else as_of of the file)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

/// How long a stay is to be.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    Day,
    Week,
    Month,
    Quarter,
}

impl Kind {
    pub(crate) const fn stay(self) -> day_care::StayKind {
        match self {
            Self::Day => day_care::StayKind::Day,
            Self::Week => day_care::StayKind::Week,
            Self::Month => day_care::StayKind::Month,
            Self::Quarter => day_care::StayKind::Quarter,
        }
    }
}

/// How much of a place a stay is to take.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Share {
    Whole,
    Half,
}

impl Share {
    pub(crate) const fn of(self) -> day_care::Share {
        match self {
            Self::Whole => day_care::Share::Whole,
            Self::Half => day_care::Share::Half,
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
台账为 CSV(每行一次托养)或 JSON,列见 docs/elder-daycare.md。放不下的行指出哪一天、余几个位置,不计入;有错的行报出文件、行、列。
例子:
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31 --workdays
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31 --fit month
¦
The stays are CSV (a row a stay) or JSON, with the columns of docs/elder-daycare.md. A row for which there is no room is told with
the day and the places left and does not count; bad rows are told by file, row and column.
Examples:
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31 --workdays
  minzheng elder daycare beds docs/examples/daycare-stays.csv --places 3 --from 2014-05-01 --to 2014-05-31 --fit month")]
pub(crate) struct DaycareBeds {
    /// 托养台账(CSV 或 JSON),- 为标准输入 ¦ The stays (CSV or JSON), or - for standard input
    pub(crate) file: String,
    /// 核定位置 ¦ Places on the licence or filing
    #[arg(long, value_name = "N")]
    pub(crate) places: u32,
    /// 首日 ¦ The first day
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// 末日 ¦ The last day
    #[arg(long, value_name = "DATE")]
    pub(crate) to: NaiveDate,
    /// 区划代码,以其规定计半日托(默认 370203) ¦ The place whose settings say how half-day clients share (370203)
    #[arg(long, value_name = "CODE", default_value = "370203")]
    pub(crate) place: Place,
    /// 只在工作日开放(默认每天) ¦ Open on working days only (else every day)
    #[arg(long)]
    pub(crate) workdays: bool,
    /// 从首日起最早哪天可以再收一名 ¦ From the first day on, the earliest day for one more stay of this kind
    #[arg(long, value_name = "KIND")]
    pub(crate) fit: Option<Kind>,
    /// 再收的一名占用多少(默认全日) ¦ How much of a place that one takes (whole)
    #[arg(long, value_name = "SHARE", default_value = "whole")]
    pub(crate) share: Share,
    /// 另加一年的放假安排(CSV) ¦ The holiday notice of a further year (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
名单为 CSV 或 JSON,列见 docs/elder-daycare.md。等级或独居没有查实的暂按一般排列,并写明缺什么。
例子:
  minzheng elder daycare waiting docs/examples/daycare-waiting.csv --place 370203 --on 2023-05-31
¦
The list is CSV or JSON, with the columns of docs/elder-daycare.md. Whoever's grade or living alone is not established stands among
the rest for now, with what is lacking.
Examples:
  minzheng elder daycare waiting docs/examples/daycare-waiting.csv --place 370203 --on 2023-05-31")]
pub(crate) struct DaycareWaiting {
    /// 轮候名单(CSV 或 JSON),- 为标准输入 ¦ The list (CSV or JSON), or - for standard input
    pub(crate) file: String,
    /// 区划代码 ¦ The place
    #[arg(long, value_name = "CODE")]
    pub(crate) place: Place,
    /// 按哪天的规定(默认今天) ¦ By the settings of which day (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}
