//! `minzheng elder insure`: accident insurance of elders, whatever the file asks.

use minzheng::core_types::{ExplanationDocument, Money, Text};
use minzheng::eldercare::accident_insurance::facts::Why;
use minzheng::eldercare::accident_insurance::{Claimed, Cover, InsuranceFile, Report, Screened};
use serde_json::json;

use super::results::{heading, results, row};
use crate::args::{Common, ElderInsure, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const INSURANCE: &str = "minzheng.elder-insurance/1";

struct Insured {
    file: InsuranceFile,
    report: Report,
    document: ExplanationDocument,
}

fn read(common: &Common, asked: &ElderInsure) -> Result<Insured, Failure> {
    let path = asked.file.as_deref().unwrap_or("-");
    let mut file = cases::insurance(path, common.lang())?;
    file.as_of = asked.as_of.unwrap_or(file.as_of);
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let found = file.explained(&cases::pack(common)?);
    let (report, document) =
        found.map_err(|why| Failure::Input(format!("{name}: {}", why.text(common.lang()))))?;
    Ok(Insured { file, report, document })
}

pub(super) fn insure(common: &Common, asked: &ElderInsure) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(InsuranceFile));
    }
    let found = read(common, asked)?;
    let document = &found.document;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, document, outcome)).collect();
    match common.format {
        Format::Json => {
            let claims: Vec<_> = found.report.claims.iter().map(machine).collect();
            let list = found.report.list.as_ref();
            let entries = list.map(|list| list.entries.iter().map(|entry| word(*entry)).collect::<Vec<_>>());
            return print::json(&json!({
                "schema": INSURANCE, "case": found.file.case, "place": found.file.place, "as_of": found.file.as_of,
                "findings": results(document),
                "claims": claims,
                "list": entries,
                "pack": document.pack,
                "explanation": asked.explain.then_some(document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, found.file.place), found.file.as_of))?;
    print::table(&heading(common), &rows)?;
    if !found.report.claims.is_empty() {
        claims(common, &found)?;
    }
    if found.report.list.is_some() {
        entries(common, &found)?;
    }
    print::line(
        common.say("这是计算结果,不是保险人的核定。", "This is a calculation, not the insurer's decision."),
    )?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

/// The heads of every claim, in yuan.
fn claims(common: &Common, found: &Insured) -> Result<(), Failure> {
    let heading = [
        common.say("事故", "accident"),
        common.say("参保", "insured"),
        common.say("身故", "death"),
        common.say("残疾", "disability"),
        common.say("医疗", "medical"),
        common.say("住院护理", "hospital"),
        common.say("合计", "in all"),
    ];
    let amount = |amount: Option<Money>, covered: Option<bool>| match (amount, covered) {
        (Some(amount), _) => amount.to_string(),
        (None, Some(false)) => "—".to_owned(),
        (None, _) => common.say("待查", "open").to_owned(),
    };
    let rows: Vec<Vec<String>> = found
        .file
        .claims
        .iter()
        .zip(&found.report.claims)
        .map(|(claim, claimed)| {
            let day = claim.accident.known().map_or_else(String::new, |day| day.to_string());
            let cover = claimed.cover.map_or(OPEN, cover);
            let of = |head| amount(head, claimed.covered);
            vec![
                day,
                cover.get(common.lang()).to_owned(),
                of(claimed.death),
                of(claimed.disability),
                of(claimed.medical),
                of(claimed.hospital),
                of(claimed.total),
            ]
        })
        .collect();
    print::line(common.say("\n各次事故(元):", "\nEach accident (yuan):"))?;
    print::table(&heading, &rows)
}

/// What became of every entry of the list.
fn entries(common: &Common, found: &Insured) -> Result<(), Failure> {
    let (Some(list), Some(roll)) = (&found.file.list, &found.report.list) else { return Ok(()) };
    let rows: Vec<Vec<String>> = list
        .entries
        .iter()
        .zip(&roll.entries)
        .map(|(entry, screened)| vec![entry.key.clone(), said(*screened).get(common.lang()).to_owned()])
        .collect();
    print::line(common.say("\n名单:", "\nThe list:"))?;
    print::table(&[common.say("编号", "key"), common.say("筛查", "screened")], &rows)
}

const OPEN: Text = Text::new("待查", "open");

const fn cover(cover: Cover) -> Text {
    match cover {
        Cover::Listed => Text::new("统一投保", "by the authority"),
        Cover::OwnCost => Text::new("自费投保", "at own cost"),
        Cover::MayBuy | Cover::NotCovered => Text::new("未参保", "not insured"),
    }
}

const fn said(screened: Screened) -> Text {
    match screened {
        Screened::Counted => Text::new("计入", "counted"),
        Screened::NotInsured => Text::new("不符合", "not insured"),
        Screened::Left(Why::Died) => Text::new("除名:死亡", "taken off: died"),
        Screened::Left(Why::MovedOut) => Text::new("除名:迁出", "taken off: moved out"),
        Screened::Left(Why::Stopped) => Text::new("除名:停保", "taken off: stopped"),
        Screened::Twice => Text::new("重复", "a duplicate"),
        Screened::Open => OPEN,
    }
}

const fn word(screened: Screened) -> &'static str {
    match screened {
        Screened::Counted => "counted",
        Screened::NotInsured => "not-insured",
        Screened::Left(why) => why.word(),
        Screened::Twice => "twice",
        Screened::Open => "open",
    }
}

fn machine(claimed: &Claimed) -> serde_json::Value {
    json!({
        "cover": claimed.cover.map(Cover::word), "covered": claimed.covered,
        "death": claimed.death, "disability": claimed.disability, "medical": claimed.medical,
        "hospital": claimed.hospital, "total": claimed.total,
    })
}
