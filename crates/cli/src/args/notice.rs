//! Arguments of `notice` and `pledge`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use minzheng::caseload::notice::ComplaintPhone;
use minzheng::core_types::Month;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Proposed,
    Listing,
}

#[derive(Debug, Args)]
#[command(after_help = "\
只公示户主姓名、家庭人口、保障人数、月保障金额、项目、月份、社区和监督电话;未成年人不列姓名。
例子:
  minzheng notice --register out/demo/register --month 2014-05 --kind proposed \\
      --phone 12345 --from 2014-05-12 --out out/notice.html
  minzheng notice --register out/demo/register --month 2014-05 --kind listing --phone 12345 --from 2014-05-12 --out out/listing.csv
¦
Published are the head's name, persons, beneficiaries, monthly amount, programme, month, community and complaint phone, and
nothing else; minors are not named.
Examples:
  minzheng notice --register out/demo/register --month 2014-05 --kind proposed \\
      --phone 12345 --from 2014-05-12 --out out/notice.html
  minzheng notice --register out/demo/register --month 2014-05 --kind listing --phone 12345 --from 2014-05-12 --out out/listing.csv")]
pub(crate) struct Notice {
    /// 台账:CSV 表所在目录,或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 月份 ¦ The month
    #[arg(long)]
    pub(crate) month: Month,
    /// proposed 拟批准公示、listing 长期公示 ¦ proposed, or listing for those on the roll
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(crate) kind: Kind,
    /// 监督电话 ¦ Telephone for complaints
    #[arg(long, value_name = "NUMBER")]
    pub(crate) phone: ComplaintPhone,
    /// 公示起日 ¦ The day it is put up
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// 公示止日;不写时按规定天数推算 ¦ The last day; else as the days required give
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    /// 要写的文件:.html 或 .csv ¦ The file to write: .html or .csv
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng pledge --out out/pledge.html
  minzheng pledge --register out/demo/register --case SB-000001 --month 2014-05 --out out/pledge.md
¦
Examples:
  minzheng pledge --out out/pledge.html
  minzheng pledge --register out/demo/register --case SB-000001 --month 2014-05 --out out/pledge.md")]
pub(crate) struct Pledge {
    /// 台账;不写时姓名留空 ¦ A register; without it the name stays blank
    #[arg(long, value_name = "PATH", requires = "case")]
    pub(crate) register: Option<PathBuf>,
    /// 户编号或案件号 ¦ The household's number or the case
    #[arg(long, value_name = "NUMBER|UUID", requires = "register", requires = "month")]
    pub(crate) case: Option<String>,
    /// 月份,据以判断是否成年 ¦ The month, by which majority is judged
    #[arg(long, requires = "register")]
    pub(crate) month: Option<Month>,
    /// 要写的文件:.html 或 .md ¦ The file to write: .html or .md
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}
