//! Arguments of `minzheng approval`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use minzheng::core_types::Month;

#[derive(Debug, Args)]
#[command(after_help = "\
表中有家庭和成员、台账所列和核算的收入财产、各项目的意见(逐条依据)、金额大小写、所用标准;意见、签字、日期留空,由人填写。
例子:
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out SB-000002.html
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out SB-000002.md
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out - --format markdown
¦
The form has the household and its members, incomes and property as listed and as counted, the finding of each programme
with its clauses, the amount in figures and capital numerals, and the figures used. Opinions, signatures and days are blank.
Examples:
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out SB-000002.html
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out SB-000002.md
  minzheng approval --register out/demo/register --case SB-000002 --month 2014-05 --out - --format markdown")]
pub(crate) struct Approval {
    /// 台账:CSV 表所在目录,或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 哪一户:户编号或案件号 ¦ The household, by its number or case
    #[arg(long, value_name = "NUMBER")]
    pub(crate) case: String,
    /// 月份 ¦ The month
    #[arg(long)]
    pub(crate) month: Month,
    /// 写到哪个文件:.md 写 Markdown,其他写网页(可在 A4 上打印);- 为标准输出 ¦ The file: Markdown for .md, else a page that prints on A4; - for standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// 姓名、身份证号、账号不遮盖 ¦ Show names, identity numbers and accounts; without it they are masked
    #[arg(long)]
    pub(crate) reveal: bool,
    /// 出生日期按哪天判断(默认今天) ¦ The day on which births are judged (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}
