//! Arguments of `minzheng household`.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use minzheng::core_types::{Money, Month, MonthRange, Place};
use minzheng::welfare::facts::{PropertyFinding, Relation};
use serde::Deserialize;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error as WordError, StrDeserializer};

#[derive(Debug, Args)]
#[command(after_help = "\
每个操作读入台账,显示各户前后几个月的变化,把变更后的台账写到 --out,原来的状态保留在台账中,以前月份的结果不变。
成员、财产按台账中的行次编号,从 1 起。
例子:
  minzheng household split --register R --case SB-1 --members 2,3 --head 2 --number SB-1a --decided 2014-04-30 --out R2
  minzheng household merge --register R --case SB-1 --with SB-2 --relation 1=parent --decided 2014-04-30 --out R2
  minzheng household move  --register R --case SB-1 --place 370202 --street 八大峡街道 --decided 2014-04-30 --out R2
  minzheng household head  --register R --case SB-1 --head 2 --decided 2014-04-30 --out R2
  minzheng household payee --register R --case SB-1 --name 王某 --account 6217000000000000004 --decided 2014-04-30 --out R2
¦
Each reads a register, shows the months around the change, and writes the register as it is afterwards to --out. What was
before is kept in it, so that no earlier month changes. Members and things owned go by their row, from 1.
Examples:
  minzheng household split --register R --case SB-1 --members 2,3 --head 2 --number SB-1a --decided 2014-04-30 --out R2
  minzheng household merge --register R --case SB-1 --with SB-2 --relation 1=parent --decided 2014-04-30 --out R2
  minzheng household move  --register R --case SB-1 --place 370202 --street Badaxia --decided 2014-04-30 --out R2
  minzheng household head  --register R --case SB-1 --head 2 --decided 2014-04-30 --out R2
  minzheng household payee --register R --case SB-1 --name Wang --account 6217000000000000004 --decided 2014-04-30 --out R2")]
pub(crate) struct Household {
    #[command(subcommand)]
    pub(crate) change: HouseholdChange,
}

#[derive(Debug, Subcommand)]
pub(crate) enum HouseholdChange {
    /// 分户:部分成员另立一户 ¦ Some members leave and make a household of their own
    Split(Split),
    /// 并户:另一户并入 ¦ Another household joins
    Merge(Merge),
    /// 迁移:换区、街道或社区 ¦ Another place, street or community
    Move(Move),
    /// 变更户主 ¦ Another head
    Head(Head),
    /// 变更领款人或账号 ¦ Another payee or account
    Payee(Payee),
}

// What every change takes.
#[derive(Debug, Args)]
pub(crate) struct Changed {
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) register: PathBuf,
    /// 哪一户:户编号或案件号 ¦ The household, by its number or case
    #[arg(long, value_name = "NUMBER")]
    pub(crate) case: String,
    /// 决定日期 ¦ The day of the decision
    #[arg(long, value_name = "DATE")]
    pub(crate) decided: NaiveDate,
    /// 写到哪里:目录、.xlsx 或 .jsonl 文件;- 为标准输出(此时预览在标准错误) ¦ Where to: a folder, or a .xlsx or .jsonl file; - for standard output, with the preview on standard error
    #[arg(long, value_name = "PATH")]
    pub(crate) out: PathBuf,
    /// 出生日期按哪天判断(默认今天) ¦ The day on which births are judged (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}

// A change whose first month the decision may state.
#[derive(Debug, Args)]
pub(crate) struct First {
    /// 生效首月;不写时按当地规定(多为决定次月) ¦ The first month; else by the rule of the place, mostly the month after the decision
    #[arg(long, value_name = "MONTH")]
    pub(crate) first: Option<Month>,
}

#[derive(Debug, Args)]
pub(crate) struct Split {
    #[command(flatten)]
    pub(crate) changed: Changed,
    /// 谁分出去:2,3 ¦ Who leaves: 2,3
    #[arg(long, value_name = "ROWS", value_delimiter = ',', required = true)]
    pub(crate) members: Vec<RowNumber>,
    /// 新户的户主,分出去的成员之一 ¦ The head of the new household, one of those who leave
    #[arg(long, value_name = "ROW")]
    pub(crate) head: RowNumber,
    /// 新户编号 ¦ The number of the new household
    #[arg(long)]
    pub(crate) number: String,
    /// 原户主分出去时,留下的成员中谁做户主 ¦ Who of those who stay becomes the head, when the head leaves
    #[arg(long, value_name = "ROW")]
    pub(crate) staying_head: Option<RowNumber>,
    /// 与各自新户主的关系,推不出来时写明:3=child ¦ Kinship to the own new head, where it must be stated: 3=child
    #[arg(long, value_name = "MEMBER=KINSHIP")]
    pub(crate) relation: Vec<Stated>,
    /// 归新户的财产:1,2;台账列有财产时须写明 ¦ Which things owned go: 1,2; must be said where any are listed
    #[arg(long, value_name = "ROWS", value_delimiter = ',', conflicts_with = "assets_stay")]
    pub(crate) assets: Vec<RowNumber>,
    /// 财产全部留在原户 ¦ All things owned stay
    #[arg(long)]
    pub(crate) assets_stay: bool,
    /// 留下的人核定的收入合计(元),台账收入推不出时写明 ¦ What is determined for those who stay (yuan over the window), where the incomes listed do not explain it
    #[arg(long, value_name = "YUAN", requires = "window")]
    pub(crate) staying_income: Option<Money>,
    /// 分出去的人核定的收入合计(元) ¦ The same for those who leave
    #[arg(long, value_name = "YUAN", requires = "window")]
    pub(crate) leaving_income: Option<Money>,
    /// 核算期:2013-05..2014-04 ¦ The window of the stated incomes: 2013-05..2014-04
    #[arg(long, value_name = "MONTHS")]
    pub(crate) window: Option<MonthRange>,
    /// 新户的财产结论:within 或 beyond;不写时同原户 ¦ The finding about the new household's property, within or beyond; else that of the whole
    #[arg(long, value_name = "FINDING")]
    pub(crate) property: Option<Found>,
    /// 新户的街道;不写时同原户 ¦ The street of the new household; else as before
    #[arg(long)]
    pub(crate) street: Option<String>,
    /// 新户的社区;不写时同原户 ¦ Its community; else as before
    #[arg(long)]
    pub(crate) community: Option<String>,
    /// 新户的收款账号 ¦ The account of the new household
    #[arg(long)]
    pub(crate) account: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Merge {
    #[command(flatten)]
    pub(crate) changed: Changed,
    /// 并入的另一户:户编号或案件号 ¦ The household that joins, by its number or case
    #[arg(long, value_name = "NUMBER")]
    pub(crate) with: String,
    /// 并入的户主(必写)和推不出来的成员与本户户主的关系:1=parent ¦ Kinship to the head who takes in, of the joining head and where it must be stated: 1=parent
    #[arg(long, value_name = "MEMBER=KINSHIP", required = true)]
    pub(crate) relation: Vec<Stated>,
    /// 合并后核定的收入合计(元),不能相加时写明 ¦ What is determined for all (yuan over the window), where the two cannot be added
    #[arg(long, value_name = "YUAN", requires = "window")]
    pub(crate) income: Option<Money>,
    /// 核算期 ¦ Its window
    #[arg(long, value_name = "MONTHS", requires = "income")]
    pub(crate) window: Option<MonthRange>,
    /// 合并后的财产结论:within 或 beyond;不写时两户都符合才算符合 ¦ The finding about property, within or beyond; else within only when both were
    #[arg(long, value_name = "FINDING")]
    pub(crate) property: Option<Found>,
}

#[derive(Debug, Args)]
pub(crate) struct Move {
    #[command(flatten)]
    pub(crate) changed: Changed,
    #[command(flatten)]
    pub(crate) first: First,
    /// 迁入地的区划代码 ¦ The division code of the place that accepts the case
    #[arg(long)]
    pub(crate) place: Place,
    /// 街道 ¦ The street
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) street: String,
    /// 社区 ¦ The community
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) community: String,
}

#[derive(Debug, Args)]
pub(crate) struct Head {
    #[command(flatten)]
    pub(crate) changed: Changed,
    #[command(flatten)]
    pub(crate) first: First,
    /// 谁做户主 ¦ Who becomes the head
    #[arg(long, value_name = "ROW")]
    pub(crate) head: RowNumber,
    /// 与新户主的关系,推不出来时写明:3=child ¦ Kinship to the new head, where it must be stated: 3=child
    #[arg(long, value_name = "MEMBER=KINSHIP")]
    pub(crate) relation: Vec<Stated>,
}

#[derive(Debug, Args)]
pub(crate) struct Payee {
    #[command(flatten)]
    pub(crate) changed: Changed,
    #[command(flatten)]
    pub(crate) first: First,
    /// 由哪位成员领款;都不写时由户主领款 ¦ The member who draws; the head where neither is named
    #[arg(long, value_name = "ROW", conflicts_with = "name")]
    pub(crate) member: Option<RowNumber>,
    /// 由户外的人领款:姓名 ¦ Somebody else who draws, by name
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// 收款账号 ¦ The account
    #[arg(long)]
    pub(crate) account: Option<String>,
}

// A row, from 1; kept from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowNumber(pub(crate) usize);

impl FromStr for RowNumber {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let row = text.trim().parse().ok().and_then(|row: usize| row.checked_sub(1));
        row.map(Self).ok_or_else(|| "not a row; rows count from 1".to_owned())
    }
}

// `3=child`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) member: RowNumber,
    pub(crate) relation: Relation,
}

impl FromStr for Stated {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (member, word) = text.split_once('=').ok_or("write it like 3=child")?;
        Ok(Self { member: member.parse()?, relation: word_of(word)? })
    }
}

// `within` or `beyond`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found(pub(crate) PropertyFinding);

impl FromStr for Found {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        word_of(text).map(Self)
    }
}

// A word as files have it.
fn word_of<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, String> {
    let word: StrDeserializer<'_, WordError> = text.trim().into_deserializer();
    T::deserialize(word).map_err(|why| why.to_string())
}
