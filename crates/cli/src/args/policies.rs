//! Arguments of `minzheng policies`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use minzheng::core_types::{DivisionCode, Month, MonthRange, Place};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng policies template --place 370600 --name yantai --out packs    写一份待填的参数文件
  minzheng policies check packs                                          还缺什么,逐行列出
  minzheng parameters --packs packs --place 370600 --on 2026-11          填好后试用
¦
Examples:
  minzheng policies template --place 370600 --name yantai --out packs    a file to fill in
  minzheng policies check packs                                          what it lacks, line by line
  minzheng parameters --packs packs --place 370600 --on 2026-11          filled in, in use")]
pub(crate) struct Policies {
    #[command(subcommand)]
    pub(crate) task: PoliciesTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PoliciesTask {
    /// 检查一个目录的参数文件:差错、缺项、空缺、可疑数字 ¦ Check a folder of figure files: mistakes, what lacks, gaps, odd figures
    Check(CheckPolicies),
    /// 写一份新地方的参数文件,逐项说明,待填 ¦ Write a file of figures for a new place, explained, to be filled in
    Template(PolicyTemplate),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng policies check packs
  minzheng policies check packs --place 370600 --months 2024-01..2026-11
  minzheng policies check packs --all
  minzheng policies check packs --format csv > lacks.csv
与内置的(及 --packs 的)全国、省级参数一起检查;目录和文件名与内置文件相同的,视为该文件的新版。
退出码:0 齐全;1 有缺项或可疑之处;3 文件读不了或有差错。
¦
Examples:
  minzheng policies check packs
  minzheng policies check packs --place 370600 --months 2024-01..2026-11
  minzheng policies check packs --all
  minzheng policies check packs --format csv > lacks.csv
The embedded figures of the country and the provinces, and those of --packs, are read beside it; a file with the folder and name of an
embedded one is a new edition of it.
Exit code 0 complete, 1 something lacks or looks wrong, 3 a file cannot be read or has mistakes.")]
pub(crate) struct CheckPolicies {
    /// 参数文件(TOML)所在目录 ¦ The folder of figure files (TOML)
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// 只看一个地方;默认为文件提到的各地 ¦ One place; else every place that the files name
    #[arg(long)]
    pub(crate) place: Option<Place>,
    /// 只看这些月份;默认为文件覆盖的各月 ¦ These months; else those that the files speak of
    #[arg(long)]
    pub(crate) months: Option<MonthRange>,
    /// 齐全的行也列出(默认只列缺项) ¦ List what is there as well, not only what lacks
    #[arg(long)]
    pub(crate) all: bool,
    /// 以哪天为今天(默认今天) ¦ The day that counts as today (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng policies template --place 370600 --name yantai
  minzheng policies template --place 370600 --name yantai --from 2024-01 --out packs
  minzheng policies template --place 370600 --name yantai --format csv > parameters.csv
写到 DIR/<代码>-<名称>/welfare.toml 和 payout.toml;已有的文件不覆盖。不写 --out 时打印出来。
¦
Examples:
  minzheng policies template --place 370600 --name yantai
  minzheng policies template --place 370600 --name yantai --from 2024-01 --out packs
  minzheng policies template --place 370600 --name yantai --format csv > parameters.csv
Written to DIR/<code>-<name>/welfare.toml and payout.toml; a file that is there is not overwritten. Without --out it is printed.")]
pub(crate) struct PolicyTemplate {
    /// 行政区划代码 ¦ The division code
    #[arg(long, value_name = "CODE")]
    pub(crate) place: DivisionCode,
    /// 目录名中的名称:小写字母、数字、连字符 ¦ The name in the folder's name: small letters, digits, hyphens
    #[arg(long, value_parser = plain_name)]
    pub(crate) name: String,
    /// 从哪个月起填(默认本月) ¦ The first month to fill in (this month)
    #[arg(long, value_name = "MONTH")]
    pub(crate) from: Option<Month>,
    /// 写到哪个目录 ¦ The folder to write to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

fn plain_name(text: &str) -> Result<String, String> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if !text.is_empty() && text.chars().all(plain) {
        Ok(text.to_owned())
    } else {
        Err("小写字母、数字、连字符 / small letters, digits and hyphens, such as `yantai`".to_owned())
    }
}
