//! Arguments of `minzheng letter`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use minzheng::caseload::letter::{Kind, Remedy};
use minzheng::caseload::notice::ComplaintPhone;
use minzheng::core_types::Month;
use minzheng::welfare::StopGround;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LetterKind {
    Approval,
    Refusal,
    Change,
    Stop,
}

impl LetterKind {
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Self::Approval => Kind::Approval,
            Self::Refusal => Kind::Refusal,
            Self::Change => Kind::Change,
            Self::Stop => Kind::Stop,
        }
    }
}

fn ground(text: &str) -> Result<StopGround, String> {
    let known = |ground: &StopGround| ground.word() == text || ground.label().zh == text;
    StopGround::ALL.into_iter().find(known).ok_or_else(|| {
        let words: Vec<&str> = StopGround::ALL.iter().map(|ground| ground.word()).collect();
        format!("no such ground; one of: {}", words.join(", "))
    })
}

#[derive(Debug, Args)]
#[command(after_help = "\
决定书的金额、理由、条款、标准都取自当月的认定意见;停发须有书面理由(SA-25),每份都写明救济途径和期限。
--month 写批准、变更的首月,停发后的第一个月,或者不予批准时核算的月份。
救济途径不写时取参数中的期限(原文未读的注明推定);写则五项,以分号隔开:种类;机关;期限;条款;可信度(official、reported、settled、assumed)。期限写 60d、6m 或者末日。
低保以外的项目(特困、优抚等)由案件文件决定:--application 为现在的情况;--before 为原来的情况,金额不同出变更决定书,不再符合出停止决定书。
--pledge、--notice 由同一户同一月的数据另出承诺书和公示。
例子:
  minzheng letter --register out/demo/register --case SB-000002 --month 2014-04 --reviewer 0417 --date 2014-03-31 \\
      --remedy \"reconsideration;市北区人民政府;60d;行政复议法;assumed\" --out SB-000002.html
  minzheng letter --run out/roll --case SB-000002 --month 2014-04 --kind change --reviewer 0417 --date 2014-03-31 \\
      --remedy \"litigation;市北区人民法院;6m;行政诉讼法;assumed\" --out - --format markdown
  minzheng letter --run out/roll --case SB-000002 --month 2021-09 --programme extreme-hardship --before then.json \\
      --application now.json --reviewer 0417 --date 2021-08-30 --out SB-000002.md
¦
The amounts, grounds, clauses and figures of the letter are those of the month's finding. A stop needs a written reason
(SA-25), and every letter a remedy with its time limit. --month is the first month of an approval or a change, the first one
without payment after a stop, or the month by whose law an application is refused.
Without --remedy the limits of the figures stand (said to be assumed where the text was not read); a remedy of your own
has five parts with semicolons between: kind;organ;time limit;clause;confidence (official, reported, settled,
assumed). The time limit is 60d, 6m or a last day. A programme beside the allowance is decided on case files: --application
is the case as it is; against --before, the case as it was, another amount is a change, and what is no longer due is a
stop. --pledge and --notice write both from the same month of the household.
Examples:
  minzheng letter --register out/demo/register --case SB-000002 --month 2014-04 --reviewer 0417 --date 2014-03-31 \\
      --remedy \"reconsideration;district government;60d;Reconsideration Law;assumed\" --out SB-000002.html
  minzheng letter --run out/roll --case SB-000002 --month 2014-04 --kind change --reviewer 0417 --date 2014-03-31 \\
      --remedy \"litigation;district court;6m;Litigation Law;assumed\" --out - --format markdown
  minzheng letter --run out/roll --case SB-000002 --month 2021-09 --programme extreme-hardship --before then.json \\
      --application now.json --reviewer 0417 --date 2021-08-30 --out SB-000002.md")]
pub(crate) struct Letter {
    /// 台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件;- 为标准输入 ¦ The register: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH", required_unless_present = "run", conflicts_with = "run")]
    pub(crate) register: Option<PathBuf>,
    /// roll 写出的目录:按索引只读一户 ¦ A folder written by roll: one household is read by its index
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// 哪一户:户编号或案件号 ¦ The household, by its number or case
    #[arg(long, value_name = "NUMBER|UUID")]
    pub(crate) case: String,
    /// 月份 ¦ The month
    #[arg(long)]
    pub(crate) month: Month,
    /// approval 批准、refusal 不予批准、change 变更、stop 停发;不写时由当月情况定 ¦ approval, refusal, change or stop; else what the month calls for
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(crate) kind: Option<LetterKind>,
    /// 项目代号,默认 allowance 低保金 ¦ The programme's id; the allowance unless named
    #[arg(long, value_name = "ID", default_value = "allowance", hide_default_value = true)]
    pub(crate) programme: String,
    /// 案件文件:临时救助、医疗救助等其他项目的申请,连同这一户的成员 ¦ A case file: an application for a programme beside the allowance, with the members of the household
    #[arg(long, value_name = "FILE", conflicts_with_all = ["pledge", "notice"])]
    pub(crate) application: Option<String>,
    /// 原来的案件文件:这一户此前的情况,与 --application 比较,定变更或停发;不写而 --kind 为 change、stop 时,比较同一文件的上月 ¦ The case file as it was, against which --application is a change or a stop; without it and with --kind change or stop, the same file in the month before
    #[arg(long, value_name = "FILE", requires = "application")]
    pub(crate) before: Option<String>,
    /// 审核人姓名或工号:由其负责的决定才有决定书 ¦ The reviewer's name or staff number: whoever answers for the decision
    #[arg(long, value_name = "NAME")]
    pub(crate) reviewer: String,
    /// 决定日期 ¦ The day of the decision
    #[arg(long, value_name = "DATE")]
    pub(crate) date: NaiveDate,
    /// 决定机关;不写时为该区县民政局 ¦ The authority; else the district's civil affairs bureau
    #[arg(long, value_name = "NAME")]
    pub(crate) authority: Option<String>,
    /// 救济途径,可写多次;不写时按参数中的期限 ¦ A remedy; may be given several times; else by the limits of the figures
    #[arg(long, value_name = "KIND;ORGAN;LIMIT;CLAUSE;CONFIDENCE")]
    pub(crate) remedy: Vec<Remedy>,
    /// 停发事由:收入超标、财产超标等;不写时取台账所记或者由理由推得 ¦ Why it stops: income, property, death …; else as recorded, or as the grounds tell
    #[arg(long, value_name = "WORD", value_parser = ground)]
    pub(crate) ground: Option<StopGround>,
    /// 停发的书面说明 ¦ What the office writes of a stop
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub(crate) reason: String,
    /// 写到哪个文件:.md 写 Markdown,其他写网页(可在 A4 上打印);- 为标准输出 ¦ The file: Markdown for .md, else a page that prints on A4; - for standard output
    #[arg(long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) out: PathBuf,
    /// 另写诚信承诺书(.html 或 .md) ¦ Also write the pledge of integrity (.html or .md)
    #[arg(long, value_name = "FILE")]
    pub(crate) pledge: Option<PathBuf>,
    /// 另写这一户的公示(.html 或 .csv) ¦ Also write the public notice of this household (.html or .csv)
    #[arg(long, value_name = "FILE", requires = "phone", requires = "posted")]
    pub(crate) notice: Option<PathBuf>,
    /// 监督电话 ¦ Telephone for complaints, for the notice
    #[arg(long, value_name = "NUMBER", requires = "notice")]
    pub(crate) phone: Option<ComplaintPhone>,
    /// 公示起日 ¦ The day on which the notice is put up
    #[arg(long, value_name = "DATE", requires = "notice")]
    pub(crate) posted: Option<NaiveDate>,
    /// 姓名、审核人、出生日期不遮盖 ¦ Show names, the reviewer and births; without it they are masked
    #[arg(long)]
    pub(crate) reveal: bool,
}
