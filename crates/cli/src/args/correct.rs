//! Arguments of `minzheng correct`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use minzheng::core_types::MonthRange;

#[derive(Debug, Args)]
#[command(after_help = "\
现在应发 − 实发 = 实发差错 + 事实(按当时所知的法) + 法(按现在的事实),每一分都有原因,别的月份不动。
--before 和 --after 也可以是案件文件(.json、.toml,写当时和现在的情况,同一月份):按筛查的全部项目更正,包括特困、优抚、临时救助等。
--acts 把迟报的出生、死亡、加入、离开、收入更正、重新核定、停保、迁移记入当时的台账,代替 --after。
当时的台账用 --before,或用 --run 指 roll 写出的目录(其中的认定视为实发)。更正台账(--ledger)已有的月份,实收以它为准;别的不写时视同当时应发。
各月、各项目不互相抵消;罚款从不提出,骗取的只列法定幅度。台账格式见 docs/corrections.md。
例子:
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-01..2014-06
  minzheng correct --run out/demo --after now.jsonl --months 2014-05 --ledger out/corrections.jsonl
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-05..2014-08 --case SB-1 --conduct deception
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-05..2014-08 --case SB-1 --conduct late-report --conduct deception@income
  minzheng correct --before now.jsonl --after now.jsonl --months 2021-07 --known-on 2021-07-10
  minzheng correct --before then.jsonl --acts late.csv --months 2014-03..2014-06
  minzheng correct --before then.json --after now.json --months 2021-08..2021-12 --case T-1
¦
Due now − paid = error of payment + facts (under the law as known then) + law (with the facts as now known): every fen has a
cause, and no other month is touched.
--before and --after may be case files too (.json, .toml: the case as it was and as now known, of one month): every programme of a
screening is corrected, with extreme hardship, special care, temporary assistance and the rest. --acts puts late births, deaths,
people who joined or left, incomes, determinations, ends and moves into the register as it was, instead of --after.
The register as it was: --before, or --run with the folder that a roll wrote, whose findings count as paid. What the
ledger (--ledger) holds of a month is what was received. Where nothing else is said, what was due then counts as paid.
Neither months nor programmes offset each other. A fine is never proposed: of deception its lawful range is shown. The ledger
is described in docs/corrections.md.
Examples:
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-01..2014-06
  minzheng correct --run out/demo --after now.jsonl --months 2014-05 --ledger out/corrections.jsonl
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-05..2014-08 --case SB-1 --conduct deception
  minzheng correct --before then.jsonl --after now.jsonl --months 2014-05..2014-08 --case SB-1 --conduct late-report --conduct deception@income
  minzheng correct --before now.jsonl --after now.jsonl --months 2021-07 --known-on 2021-07-10
  minzheng correct --before then.jsonl --acts late.csv --months 2014-03..2014-06
  minzheng correct --before then.json --after now.json --months 2021-08..2021-12 --case T-1")]
pub(crate) struct Correct {
    /// 当时的台账:CSV 表所在目录、工作簿或 .jsonl 文件;- 为标准输入 ¦ The register as it was: a folder of CSV sheets, a workbook or a .jsonl file; - for standard input
    #[arg(long, value_name = "PATH", required_unless_present = "run", conflicts_with = "run")]
    pub(crate) before: Option<PathBuf>,
    /// roll 或 demo 写出的目录:其中的台账为当时的台账,认定为实发 ¦ The folder that a roll or demo wrote: its register is the one of then, its findings are what was paid
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// 现在的台账 ¦ The register as now known
    #[arg(long, value_name = "PATH", required_unless_present = "acts", conflicts_with = "acts")]
    pub(crate) after: Option<PathBuf>,
    /// 迟报事项清单(CSV 或 JSON Lines),代替现在的台账 ¦ A list of late acts (CSV or JSON Lines) instead of the register as now known
    #[arg(long, value_name = "FILE")]
    pub(crate) acts: Option<PathBuf>,
    /// 月份:2014-05 或 2014-01..2014-06 ¦ The months: 2014-05 or 2014-01..2014-06
    #[arg(long)]
    pub(crate) months: MonthRange,
    /// 当时的法:这一天以前公布的标准;不写则为各月发放日以前公布的 ¦ The law of then: what was published by this day; by default what was published by the day of payment of each month
    #[arg(long, value_name = "DATE")]
    pub(crate) known_on: Option<NaiveDate>,
    /// 付款日志 payments.jsonl:实发以它为准 ¦ The log of payments, payments.jsonl: what was paid is what it says
    #[arg(long, value_name = "FILE", conflicts_with = "run")]
    pub(crate) payments: Option<PathBuf>,
    /// 只看一户:户编号或案件号;更正案件文件时为登记用的户编号 ¦ One household, by number or case; of case files the number under which it is entered
    #[arg(long, value_name = "NUMBER|UUID")]
    pub(crate) case: Option<String>,
    /// 机关认定的情形:error 经办差错、late-report 如实迟报、deception 骗取;只说某种事项的,加 @ 和事项(income、death、members[].left 等),可写多次 ¦ What the authority found: error (of the office), late-report (an honest one), deception; of one kind of act or field with @ and its name (income, death, members[].left …); may be given several times
    #[arg(long, value_name = "KIND[@ACT]", requires = "case", value_parser = conduct)]
    pub(crate) conduct: Vec<ConductOf>,
    /// 情节严重(2014 年 5 月以前,只有情节严重才可罚款) ¦ A grave case (before May 2014 only such could be fined)
    #[arg(long, requires = "conduct")]
    pub(crate) grave: bool,
    /// 决定日期:罚款幅度按当月的法(默认今天) ¦ The day of the decision: the range of a fine is by the law of its month (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) decided: Option<NaiveDate>,
    /// 更正台账:登记应发、实发和更正,已登记的不重复 ¦ The ledger of corrections: enters what was due, paid and corrected; what is entered already is not entered again
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// 线程数;0 为全部核心。结果与线程数无关 ¦ Threads, 0 for all cores; the output does not depend on it
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(crate) threads: usize,
}

/// What was found of all acts, or of those that go by a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConductOf {
    pub(crate) conduct: ConductArgument,
    pub(crate) act: Option<String>,
}

fn conduct(text: &str) -> Result<ConductOf, String> {
    let (kind, act) = text.split_once('@').map_or((text, None), |(kind, act)| (kind, Some(act)));
    let act = act.map(|act| act.trim().to_owned());
    if act.as_ref().is_some_and(String::is_empty) {
        return Err("name the act after @".to_owned());
    }
    let known = ConductArgument::from_str(kind.trim(), false);
    let conduct = known.map_err(|_| "one of: error, late-report, deception".to_owned())?;
    Ok(ConductOf { conduct, act })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConductArgument {
    Error,
    LateReport,
    Deception,
}
