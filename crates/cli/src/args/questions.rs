//! Arguments of the commands that answer a question.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use minzheng::core_types::{Month, Place};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng assess docs/examples/elder-with-illness.toml
  minzheng assess docs/examples/family-of-two.json --explain
  cat case.json | minzheng assess - --format json
  minzheng assess --schema > case.schema.json
案件文件不含姓名和号码。没写的事实按未查实处理;写上 unstated = \"none\" 表示没写的都确认没有。
¦
Examples:
  minzheng assess docs/examples/elder-with-illness.toml
  minzheng assess docs/examples/family-of-two.json --explain
  cat case.json | minzheng assess - --format json
  minzheng assess --schema > case.schema.json
A case file holds no names or numbers. A fact that it does not state counts as not established; with
unstated = \"none\" whatever is not stated is known to be absent.")]
pub(crate) struct Assess {
    /// 案件文件(JSON 或 TOML),- 为标准输入 ¦ The case file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印案件文件的 JSON Schema ¦ Print the JSON Schema of the case file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng explain docs/examples/family-of-two.json --format markdown
  minzheng explain --run out/demo --case SB-000001 --month 2014-05
  minzheng explain docs/examples/family-of-two.json --format json > why.json
  minzheng explain --recheck why.json
核对只用算术,不用规则:每一步须由其事实按其公式推出,摘要须相符。有差错时退出码为 1。
¦
Examples:
  minzheng explain docs/examples/family-of-two.json --format markdown
  minzheng explain --run out/demo --case SB-000001 --month 2014-05
  minzheng explain docs/examples/family-of-two.json --format json > why.json
  minzheng explain --recheck why.json
Re-checking asks no rule: each step must follow from its facts by its formula, and the digest must fit. Exit code 1
when it does not.")]
pub(crate) struct Explain {
    /// 案件文件(JSON 或 TOML),- 为标准输入 ¦ A case file (JSON or TOML), or - for standard input
    #[arg(
        required_unless_present_any = ["run", "register", "recheck"],
        conflicts_with_all = ["run", "register", "recheck"]
    )]
    pub(crate) file: Option<String>,
    /// roll 或 demo 写出的目录;按索引只读这一户 ¦ The folder that a roll or demo wrote; by its index that household alone is read
    #[arg(long, value_name = "DIR", requires = "case", requires = "month", conflicts_with_all = ["register", "recheck"])]
    pub(crate) run: Option<PathBuf>,
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件 ¦ A register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file
    #[arg(long, value_name = "PATH", requires = "case", requires = "month", conflicts_with = "recheck")]
    pub(crate) register: Option<PathBuf>,
    /// 户编号或案件号 ¦ The household's number or the case
    #[arg(long, value_name = "NUMBER|UUID", requires = "month")]
    pub(crate) case: Option<String>,
    /// 月份 ¦ The month
    #[arg(long, requires = "case")]
    pub(crate) month: Option<Month>,
    /// 要核对的已存说明(JSON),- 为标准输入 ¦ A saved explanation (JSON) to verify, or - for standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) recheck: Option<String>,
    /// 与结果一起保存的摘要 ¦ The digest that was kept with the result
    #[arg(long, value_name = "HEX", requires = "recheck")]
    pub(crate) digest: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng rules
  minzheng rules SA-12
  minzheng rules --format json
¦
Examples:
  minzheng rules
  minzheng rules SA-12
  minzheng rules --format json")]
pub(crate) struct Rules {
    /// 只看一条,如 SA-12 ¦ One rule, such as SA-12
    pub(crate) id: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng parameters --place 370203 --on 2014-05
  minzheng parameters --place 370203 --on 2014-04 --known-on 2014-03-01 --id sa.standard
  minzheng parameters --place zone:hightech --on 2016-04 --format csv
¦
Examples:
  minzheng parameters --place 370203 --on 2014-05
  minzheng parameters --place 370203 --on 2014-04 --known-on 2014-03-01 --id sa.standard
  minzheng parameters --place zone:hightech --on 2016-04 --format csv")]
pub(crate) struct Parameters {
    /// 地方:行政区划代码,或 zone:名称 ¦ A division code, or zone:name
    #[arg(long)]
    pub(crate) place: Place,
    /// 月份 ¦ The month
    #[arg(long, value_name = "MONTH")]
    pub(crate) on: Month,
    /// 只用该日已公布的 ¦ The law as it was known on that day
    #[arg(long, value_name = "DATE")]
    pub(crate) known_on: Option<NaiveDate>,
    /// 只看编号这样开头的参数;* 代表任意文字 ¦ Only parameters whose id begins so; * stands for any text
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) id: String,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng workdays add 2014-09-26 5
  minzheng workdays between 2014-09-26 2014-10-09
  minzheng workdays is 2014-05-04
  minzheng workdays --load workdays-2027.csv is 2027-01-04
内置 2004 至 2026 年;此外不作猜测。
¦
Examples:
  minzheng workdays add 2014-09-26 5
  minzheng workdays between 2014-09-26 2014-10-09
  minzheng workdays is 2014-05-04
  minzheng workdays --load workdays-2027.csv is 2027-01-04
The years 2004 to 2026 are built in; other days are never guessed.")]
pub(crate) struct Workdays {
    /// 加载后续通知的 CSV(列 date,kind,name,首行 # covers: 2027) ¦ A CSV file of further notices (columns date,kind,name; first line # covers: 2027)
    #[arg(long, value_name = "FILE")]
    pub(crate) load: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) question: WorkdayQuestion,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkdayQuestion {
    /// 若干工作日之后是哪天(负数为之前) ¦ The day so many working days later (earlier when negative)
    #[command(allow_negative_numbers = true)]
    Add {
        /// 从这天起,这天不算 ¦ From this day, which is not counted
        day: NaiveDate,
        /// 工作日数 ¦ Working days
        count: i32,
    },
    /// 两天之间有几个工作日 ¦ How many working days lie between two days
    Between {
        /// 不算 ¦ Not counted
        from: NaiveDate,
        /// 算 ¦ Counted
        to: NaiveDate,
    },
    /// 这天是不是工作日,谁说的 ¦ Is it a working day, and what says so
    Is {
        /// 日期 ¦ The day
        day: NaiveDate,
    },
    /// 逐日列出工作日 ¦ The working days, one by one
    List {
        /// 不算 ¦ Not counted
        from: NaiveDate,
        /// 算 ¦ Counted
        to: NaiveDate,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng id 51370203MJX000018F
  minzheng id - < numbers.txt        一行一个,不留在命令历史里
有一个号码不对时退出码为 1。
¦
Examples:
  minzheng id 51370203MJX000018F
  minzheng id - < numbers.txt        one a line, and nothing stays in the shell's history
Exit code 1 when a number is wrong.")]
pub(crate) struct Id {
    /// 号码;- 为标准输入,一行一个 ¦ Numbers, or - to read one a line
    #[arg(required = true)]
    pub(crate) numbers: Vec<String>,
    /// 出生日期按哪天判断(默认今天) ¦ The day on which births are judged (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 号码不遮盖 ¦ Show numbers in full
    #[arg(long)]
    pub(crate) reveal: bool,
}
