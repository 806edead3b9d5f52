//! `minzheng pay reconcile`.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use minzheng::caseload::payout::control::Control;
use minzheng::caseload::payout::difference::Where;
use minzheng::caseload::payout::read::{SheetError, read_exceptions, read_pay};
use minzheng::caseload::payout::reconcile::{Compared, Sums};
use minzheng::caseload::payout::{Difference, Reconciliation, read_findings, reconcile};
use serde_json::{Value, json};

use crate::args::{Common, Format, PayReconcile};
use crate::failure::Failure;
use crate::print;

/// How many differences are listed on the screen.
const SHOWN: usize = 200;

/// The names of the files, for what is said of them.
struct Names {
    pay: String,
    exceptions: String,
    control: String,
    findings: String,
}

impl Names {
    fn of(&self, file: Where) -> &str {
        match file {
            Where::Pay => &self.pay,
            Where::Exceptions => &self.exceptions,
            Where::Control => &self.control,
            Where::Findings => &self.findings,
        }
    }
}

impl From<SheetError> for Failure {
    fn from(why: SheetError) -> Self {
        Self::Input(why.to_string())
    }
}

/// A file beside the one for the bank, unless another is named.
fn beside(file: &Path, given: Option<&PathBuf>, name: &str) -> (PathBuf, bool) {
    match given {
        Some(path) => (path.clone(), true),
        None => {
            let path = file.with_file_name(name);
            let there = path.is_file();
            (path, there)
        }
    }
}

pub(super) fn run(common: &Common, asked: &PayReconcile) -> Result<(), Failure> {
    let read = |path: &Path| std::fs::read(path).map_err(Failure::file(path.display()));
    let bytes = read(&asked.file)?;
    let (exceptions, exceptions_there) = beside(&asked.file, asked.exceptions.as_ref(), "exceptions.csv");
    let (control, control_there) = beside(&asked.file, asked.control.as_ref(), "control.json");
    let names = Names {
        pay: asked.file.display().to_string(),
        exceptions: exceptions.display().to_string(),
        control: control.display().to_string(),
        findings: asked.decisions.display().to_string(),
    };
    let pay = read_pay(&bytes, &names.pay)?;
    let exceptions = match exceptions_there {
        true => Some(read_exceptions(&read(&exceptions)?, &names.exceptions)?),
        false => None,
    };
    let control: Option<Control> = match control_there {
        true => Some(serde_json::from_slice(&read(&control)?).map_err(|_| {
            let (zh, en) = ("不是控制记录", "not a control record");
            Failure::Input(format!("{}: {}", names.control, common.say(zh, en)))
        })?),
        false => None,
    };
    let mut findings = Vec::new();
    let file = File::open(&asked.decisions).map(BufReader::new).map_err(Failure::file(&names.findings))?;
    read_findings(file, &names.findings, |line| {
        findings.push(line);
        Ok::<_, Failure>(())
    })?;
    let found = reconcile(&Compared {
        pay: &pay,
        bytes: &bytes,
        exceptions: exceptions.as_ref(),
        control: control.as_ref(),
        findings: &findings,
    })?;
    match common.format {
        Format::Json => print::json(&machine(&found, &names))?,
        Format::Csv => table(common, &found, &names)?,
        Format::Text | Format::Markdown => people(common, &found, &names)?,
    }
    match found.differences.len() {
        0 => Ok(()),
        count => Err(Failure::Faulty(count)),
    }
}

fn people(common: &Common, found: &Reconciliation, names: &Names) -> Result<(), Failure> {
    let lang = common.lang();
    let heading = [
        common.say("项目", "programme"),
        common.say("认定", "found"),
        common.say("发放文件", "in the file"),
        common.say("例外", "excepted"),
        common.say("差额", "difference"),
    ];
    let row = |label: &str, sums: &Sums| -> Result<Vec<String>, Failure> {
        let difference = sums.difference()?;
        let amounts = [sums.found, sums.paid, sums.excepted, difference];
        Ok(std::iter::once(label.to_owned()).chain(amounts.iter().map(ToString::to_string)).collect())
    };
    let mut rows = Vec::new();
    for (programme, sums) in &found.programmes {
        rows.push(row(programme.label.get(lang), sums)?);
    }
    rows.push(row(common.say("合计", "in all"), &found.total)?);
    print::table(&heading, &rows)?;
    for difference in found.differences.iter().take(SHOWN) {
        print::line(difference.text(names.of(difference.file), lang))?;
    }
    let more = found.differences.len().saturating_sub(SHOWN);
    if more > 0 {
        print::line(format!("{} {more}", common.say("… 另有", "… and more:")))?;
    }
    if !found.other_months.is_empty() {
        let months: Vec<String> = found.other_months.iter().map(ToString::to_string).collect();
        let what = common.say(
            "认定意见中下列月份不在发放文件内,未核对:",
            "months of the findings that the file does not pay, not compared:",
        );
        print::line(format!("{what} {}", months.join(" ")))?;
    }
    for unchecked in &found.unchecked {
        print::line(unchecked.get(lang))?;
    }
    if found.differences.is_empty() {
        let (lines, fit) = (common.say("笔", "line(s)"), common.say("核对相符,到分", "fit to the fen"));
        print::line(format!("{} {lines}: {fit}", found.lines))?;
    }
    Ok(())
}

fn table(common: &Common, found: &Reconciliation, names: &Names) -> Result<(), Failure> {
    let lang = common.lang();
    let heading = [
        common.say("文件", "file"),
        common.say("行", "row"),
        common.say("列", "column"),
        common.say("差异", "difference"),
        common.say("户编号", "household"),
        common.say("月份", "month"),
        common.say("现为", "stands"),
        common.say("应为", "should be"),
    ];
    let row = |one: &Difference| {
        vec![
            names.of(one.file).to_owned(),
            one.row.map(|row| row.to_string()).unwrap_or_default(),
            one.column.get(lang).to_owned(),
            one.what.label().get(lang).to_owned(),
            one.household.clone(),
            one.month.map(|month| month.to_string()).unwrap_or_default(),
            one.stands.clone(),
            one.should.get(lang).to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = found.differences.iter().map(row).collect();
    print::csv(&heading, &rows)
}

fn machine(found: &Reconciliation, names: &Names) -> Value {
    let sums = |sums: &Sums| json!({ "found": sums.found, "paid": sums.paid, "excepted": sums.excepted });
    let difference = |one: &Difference| {
        json!({
            "file": names.of(one.file), "row": one.row, "column": one.column, "what": print::both(one.what.label()),
            "household": one.household, "month": one.month, "stands": one.stands, "should": one.should,
        })
    };
    let programmes: serde_json::Map<String, Value> =
        found.programmes.iter().map(|(programme, one)| (programme.id.to_owned(), sums(one))).collect();
    json!({
        "lines": found.lines,
        "programmes": programmes,
        "total": sums(&found.total),
        "differences": found.differences.iter().map(difference).collect::<Vec<_>>(),
        "months_not_compared": found.other_months,
        "not_checked": found.unchecked.iter().map(|text| print::both(*text)).collect::<Vec<_>>(),
    })
}
