//! `minzheng ledger`: what was paid later, recovered, written off or returned after a correction, and the sums of it all.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use minzheng::caseload::correction::list::{ListRow, programme_of};
use minzheng::caseload::correction::{Entry, Ledger, LedgerError, Refusal, Sums, read_list};
use minzheng::core_types::{Lang, Money, Month, Text};
use minzheng::welfare::between::every_paying;
use serde::Serialize;

use super::pay::put;
use crate::args::{Common, Format, Ledger as Asked, LedgerCommand, LedgerEnter, LedgerShow};
use crate::failure::Failure;
use crate::{clock, print};

/// Name and version of the machine form.
const SCHEMA: &str = "minzheng.correction-ledger/1";
/// How many lines are shown on the screen.
const SHOWN: usize = 50;

pub(crate) fn run(common: &Common, asked: &Asked) -> Result<(), Failure> {
    match &asked.what {
        LedgerCommand::Enter(asked) => enter(common, asked),
        LedgerCommand::Show(asked) => show(common, asked),
    }
}

/// A ledger that cannot be used, or cannot take what was found.
pub(super) fn refused(common: &Common, path: &Path, why: LedgerError) -> Failure {
    match why {
        LedgerError::File(why) => Failure::File { path: path.display().to_string(), why },
        LedgerError::Money(_) | LedgerError::Json(_) => Failure::Computing(why.to_string()),
        why => Failure::Input(told(common, &why)),
    }
}

/// The ledger's own words; in Chinese what they mean first.
fn told(common: &Common, why: &LedgerError) -> String {
    let lead = match why {
        LedgerError::Line { .. } => "更正台账有损坏的行;请用完好的备份",
        LedgerError::Refused { why: Refusal::MoreThanOpen(_), .. } => "金额多于应补或应追;请看该月余额",
        LedgerError::Refused { why: Refusal::NoDue, .. } => "该月该项目尚无应发核定;请先更正或登记应发",
        LedgerError::Refused { why: Refusal::PaidTwice(_), .. } => "该月该项目已发放;不重复发放",
        LedgerError::Refused { why: Refusal::NotPaid, .. } => "没有可以退回的付款,或者已经追回、核销",
        LedgerError::Refused { why: Refusal::Amount(_), .. } => "金额应大于零",
        LedgerError::Refused { why: Refusal::Backwards { .. }, .. } => "日期早于该月上一事件;请更正日期",
        LedgerError::Refused { why: Refusal::OtherUnderReference, .. } => "凭证号已用于另一条;请更正凭证号",
        _ => "更正台账不能这样登记;请从台账现在的状态重算",
    };
    match common.lang() {
        Lang::Zh => format!("{lead} ({why})"),
        Lang::En => why.to_string(),
    }
}

fn read(common: &Common, path: &Path) -> Result<Ledger, Failure> {
    let file = File::open(path).map(BufReader::new).map_err(Failure::file(path.display()))?;
    Ledger::read(file).map_err(|why| refused(common, path, why))
}

fn enter(common: &Common, asked: &LedgerEnter) -> Result<(), Failure> {
    let mut ledger = read(common, &asked.ledger)?;
    let (rows, name) = match &asked.file {
        Some(path) => (listed(common, asked, path)?, path.display().to_string()),
        None => (vec![one(common, asked)?], String::new()),
    };
    let entered = ledger.enter_list(&rows);
    if !entered.refused.is_empty() {
        let place = |row: u64| match (asked.file.is_some(), common.lang()) {
            (false, _) => String::new(),
            (true, Lang::Zh) => format!("{name} 第{row}行:"),
            (true, Lang::En) => format!("{name}, row {row}: "),
        };
        let lines = entered.refused.iter().take(SHOWN);
        let lines: Vec<String> =
            lines.map(|(row, why)| format!("{}{}", place(*row), told(common, why))).collect();
        let none = common.say("什么也没登记", "nothing was entered");
        return Err(Failure::Input(format!("{}\n{none} ({})", lines.join("\n"), entered.refused.len())));
    }
    let text = ledger.to_lines().map_err(|why| refused(common, &asked.ledger, why))?;
    put(&asked.ledger, text.as_bytes())?;
    let (new, known) = (entered.new, entered.known);
    match common.format {
        Format::Json => print::json(&serde_json::json!({ "entered": new, "known": known })),
        _ => print::line(match common.lang() {
            Lang::Zh => format!("{new} 条新登记于 {},{known} 条原已登记", asked.ledger.display()),
            Lang::En => {
                format!("{new} new entries in {}, {known} were there already", asked.ledger.display())
            }
        }),
    }
}

fn listed(common: &Common, asked: &LedgerEnter, path: &Path) -> Result<Vec<ListRow>, Failure> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(Failure::file(&name))?;
    let (rows, faults) = read_list(&bytes, &name, asked.on)?;
    if faults.is_empty() {
        return Ok(rows);
    }
    let lines: Vec<String> =
        faults.iter().take(SHOWN).map(|(row, fault)| fault.text(&name, *row, common.lang())).collect();
    let none = common.say("有错行,什么也没登记", "there are bad rows; nothing was entered");
    Err(Failure::Input(format!("{}\n{none} ({})", lines.join("\n"), faults.len())))
}

fn one(common: &Common, asked: &LedgerEnter) -> Result<ListRow, Failure> {
    let input = |option: &str, why: &str| Failure::Input(format!("{option}: {why}"));
    let none = common.say("没有这个项目", "no such programme");
    let programme = programme_of(&asked.programme).ok_or_else(|| input("--programme", none))?;
    let (Some(household), Some(month), Some(event)) = (&asked.household, asked.month, asked.event) else {
        let why = common.say("请写户编号、月份和事项", "name the household, the month and what happened");
        return Err(input("--household --month --as", why));
    };
    let wanted = common.say(
        "退回的不写金额(全额退回),其他的都要写",
        "what came back has no amount (all of it did), everything else has one",
    );
    let event = event.event(programme, asked.amount).ok_or_else(|| input("--amount", wanted))?;
    let date = asked.on.unwrap_or_else(clock::today);
    let (household, reference) = (household.clone(), asked.reference.clone());
    Ok(ListRow { row: 1, entry: Entry { date, household, month, event, reference } })
}

/// One programme of a household in a month.
#[derive(Serialize)]
struct Line {
    household: String,
    month: Month,
    programme: &'static str,
    #[serde(flatten)]
    sums: Sums,
    /// Nothing is settled while a person is needed.
    needs_person: bool,
}

#[derive(Serialize)]
struct Document {
    schema: &'static str,
    lines: Vec<Line>,
    sums: Sums,
    balanced: bool,
}

fn show(common: &Common, asked: &LedgerShow) -> Result<(), Failure> {
    let ledger = read(common, &asked.ledger)?;
    let wanted = |household: &str, month: Month| {
        asked.household.as_deref().is_none_or(|only| only == household)
            && asked.months.is_none_or(|months| months.contains(month))
    };
    let mut lines = Vec::new();
    for (household, month, programme, cell) in ledger.cells() {
        let mut sums = Sums::default();
        sums.add(cell)?;
        // Programmes of the roll stand there together; one of which nothing was ever due or paid is not told.
        let nothing = sums == Sums::default() && cell.due_now.is_some() && cell.due_then.is_some();
        if wanted(household, month) && !nothing {
            let needs_person = cell.due_now.is_none();
            lines.push(Line { household: household.to_owned(), month, programme, sums, needs_person });
        }
    }
    let sums = ledger.sums(wanted)?;
    let balanced = ledger.holds()? && sums.holds()?;
    let document = Document { schema: SCHEMA, lines, sums, balanced };
    match common.format {
        Format::Json => print::json(&document)?,
        Format::Csv => print::csv(&heading(common), &rows(common, &document))?,
        Format::Text | Format::Markdown => people(common, &document)?,
    }
    if balanced { Ok(()) } else { Err(Failure::Faulty(1)) }
}

/// Every amount of a sum with what it is called, in the order of the columns.
fn amounts(sums: &Sums) -> [(Text, Money); 10] {
    [
        (Text::new("当时应发", "due then"), sums.due_then.money()),
        (Text::new("现在应发", "due now"), sums.due_now.money()),
        (Text::new("实发", "paid"), sums.paid.money()),
        (Text::new("已补发", "arrears paid"), sums.arrears_paid),
        (Text::new("已追回", "recovered"), sums.recovered),
        (Text::new("已收", "received"), sums.received.money()),
        (Text::new("应补", "to pay"), sums.to_pay),
        (Text::new("应追", "to recover"), sums.to_recover),
        (Text::new("核销", "waived"), sums.waived),
        (Text::new("未定", "unsettled"), sums.unsettled.money()),
    ]
}

fn heading(common: &Common) -> Vec<&'static str> {
    let first =
        [common.say("户编号", "household"), common.say("月份", "month"), common.say("项目", "programme")];
    let amounts = amounts(&Sums::default()).map(|(label, _)| label.get(common.lang()));
    first.into_iter().chain(amounts).collect()
}

fn rows(common: &Common, document: &Document) -> Vec<Vec<String>> {
    let lang = common.lang();
    let row = |line: &Line| {
        let programme = every_paying().find(|known| known.id == line.programme);
        let programme = programme.map_or(line.programme, |known| known.label.get(lang));
        let open = common.say("需人工", "needs a person");
        let amounts = amounts(&line.sums).into_iter().enumerate().map(|(at, (_, amount))| match at {
            1 if line.needs_person => open.to_owned(),
            _ => amount.to_string(),
        });
        let first = [line.household.clone(), line.month.to_string(), programme.to_owned()];
        first.into_iter().chain(amounts).collect()
    };
    document.lines.iter().map(row).collect()
}

/// Without the amounts that are nothing in every line, so that the rest has room; the sums below name them all.
fn narrowed<'h>(heading: &[&'h str], rows: &[Vec<String>]) -> (Vec<&'h str>, Vec<Vec<String>>) {
    const NOTHING: &str = "0.00";
    let kept: Vec<bool> = (0..heading.len())
        .map(|at| rows.iter().any(|row| row.get(at).is_some_and(|cell| cell != NOTHING)))
        .collect();
    let of_row = |row: &Vec<String>| {
        row.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell.clone()).collect()
    };
    let heading = heading.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| *cell);
    (heading.collect(), rows.iter().map(of_row).collect())
}

fn people(common: &Common, document: &Document) -> Result<(), Failure> {
    let markdown = common.format == Format::Markdown;
    let lead = if markdown { "# " } else { "" };
    print::line(format!("{lead}{}", common.say("更正台账", "Ledger of corrections")))?;
    if markdown {
        print::line("")?;
    }
    let all = rows(common, document);
    let (heading, shown) = narrowed(&heading(common), all.get(..SHOWN).unwrap_or(&all));
    if shown.is_empty() {
        print::line(common.say("没有登记", "nothing has been entered"))?;
    } else if markdown {
        print::markdown_table(&heading, &shown)?;
    } else {
        print::table(&heading, &shown)?;
    }
    let more = all.len().saturating_sub(shown.len());
    if more > 0 {
        let all = common.say("行未列出,用 --format csv 取全部", "more lines; --format csv has all");
        print::line(format!("… {more} {all}"))?;
    }
    if markdown {
        print::line("")?;
    }
    let of: BTreeMap<&str, Money> =
        amounts(&document.sums).into_iter().map(|(label, amount)| (label.en, amount)).collect();
    let amount = |name: &str| of.get(name).copied().unwrap_or_default();
    let over = document.sums.over;
    let same = if document.balanced { "=" } else { "≠" };
    print::line(match common.lang() {
        Lang::Zh => format!(
            "合计:已收 {} = 实发 {} + 已补发 {} − 已追回 {}\n      {same} 现在应发 {} + 未定 {} + 多收 {over} − 应补 {}\n      多收 {over} = 核销 {} + 应追 {}",
            amount("received"),
            amount("paid"),
            amount("arrears paid"),
            amount("recovered"),
            amount("due now"),
            amount("unsettled"),
            amount("to pay"),
            amount("waived"),
            amount("to recover"),
        ),
        Lang::En => format!(
            "in all: received {} = paid {} + arrears paid {} − recovered {}\n        {same} due now {} + unsettled {} + over {over} − to pay {}\n        over {over} = waived {} + to recover {}",
            amount("received"),
            amount("paid"),
            amount("arrears paid"),
            amount("recovered"),
            amount("due now"),
            amount("unsettled"),
            amount("to pay"),
            amount("waived"),
            amount("to recover"),
        ),
    })
}
