//! `minzheng pay file`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use minzheng::caseload::payout::batch::Terms;
use minzheng::caseload::payout::write::pay_csv;
use minzheng::caseload::payout::{Batch, Due, Ledger, Open, Reason, Tier, read_findings};
use minzheng::caseload::{LawTable, Register, Run};
use minzheng::core_types::{Money, MonthRange, Pack, Text};
use serde_json::json;

use super::{encoding, put, refused, show_lines, show_totals, sum, write_batch};
use crate::args::{Common, Format, PayFile};
use crate::failure::Failure;
use crate::registers::read_register;
use crate::{cases, clock, print};

pub(super) fn run(common: &Common, asked: &PayFile) -> Result<(), Failure> {
    let pack = cases::pack(common)?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let (register, due) = match &asked.run {
        Some(folder) => of_run(common, asked, folder)?,
        None => of_register(common, asked, &pack)?,
    };
    let open = if asked.hold_open { Open::Hold } else { Open::PaySettled };
    let batch = Batch::new(&register, &due, &Terms { pack: &pack, calendar: &calendar, open })?;
    let path = ledger_path(asked);
    let (ledger, entered) = entered(common, &batch, asked, &path)?;
    let control = write_batch(common, &batch, &asked.written, &pack.hash().to_string())?;
    if entered {
        put(&path, ledger.to_lines().map_err(|why| refused(common, &why))?.as_bytes())?;
    }
    match common.format {
        Format::Json => {
            let funding = batch.funding.iter().map(|row| {
                json!({
                    "month": row.month, "place": row.place, "fund": row.fund, "programme": row.programme.id,
                    "tier": row.tier.map(Tier::word), "share": row.share, "amount": row.amount,
                    "basis": row.basis, "confidence": row.confidence,
                })
            });
            let exceptions: BTreeMap<&str, usize> =
                by_reason(&batch).into_iter().map(|(reason, (count, _))| (reason.word(), count)).collect();
            print::json(&json!({
                "control": control, "funding": funding.collect::<Vec<_>>(), "exceptions": exceptions,
            }))
        }
        // What the screen gets is masked, whatever the file shows.
        Format::Csv => {
            let bytes = pay_csv(&batch, common.lang(), false, encoding(crate::args::EncodingArgument::Utf8))?;
            print::out(&String::from_utf8_lossy(&bytes))
        }
        Format::Text | Format::Markdown => {
            show_totals(common, &control)?;
            show_days(common, &batch)?;
            show_lines(common, &batch)?;
            show_exceptions(common, &batch)?;
            show_funding(common, &batch)?;
            let masked = common.say(
                "文件中的姓名、账号已遮盖;给银行的文件用 --reveal",
                "names and accounts are masked in the file; for the bank, use --reveal",
            );
            if !asked.written.reveal {
                print::line(masked)?;
            }
            if !entered {
                let known = common.say("该批次已在付款日志中,未重复登记", "the batch is in the log already");
                print::line(known)?;
            }
            print::line(format!("{} {}", common.say("已写入", "written to"), asked.written.out.display()))
        }
    }
}

fn wanted(months: Option<MonthRange>, due: &Due) -> bool {
    months.is_none_or(|months| months.contains(due.month))
}

/// The findings that a run wrote, and the register it wrote beside them.
fn of_run(common: &Common, asked: &PayFile, folder: &Path) -> Result<(Register, Vec<Due>), Failure> {
    let path = folder.join("decisions.jsonl");
    let name = path.display().to_string();
    let findings = File::open(&path).map(BufReader::new).map_err(Failure::file(&name))?;
    let mut due = Vec::new();
    let mut contradictory = Vec::new();
    read_findings(findings, &name, |line| {
        if !line.faults.is_empty() {
            contradictory.push(line.line);
        }
        due.extend(line.due.filter(|due| wanted(asked.months, due)));
        Ok::<_, Failure>(())
    })?;
    if let Some(first) = contradictory.first() {
        let (zh, en) = (
            "认定意见的合计与分项不符,不能据以发放",
            "the findings contradict their own totals; they are not paid",
        );
        return Err(Failure::Input(format!("{name}:{first}: {}", common.say(zh, en))));
    }
    let register = read_register(common, &folder.join("cases.jsonl"), asked.strict, clock::today())?;
    Ok((register, due))
}

/// A register, computed.
fn of_register(common: &Common, asked: &PayFile, pack: &Pack) -> Result<(Register, Vec<Due>), Failure> {
    let (Some(path), Some(months)) = (&asked.register, asked.months) else {
        let none =
            common.say("请指明 --run,或 --register 和 --months", "give --run, or --register and --months");
        return Err(Failure::Input(none.to_owned()));
    };
    let register = read_register(common, path, asked.strict, clock::today())?;
    let laws = LawTable::new(pack, &register, months);
    let run = Run::new(&register, &laws).threads(asked.threads);
    let mut due = Vec::new();
    for month in months.iter() {
        run.month(month, |row| due.extend(Due::of(row)))?;
    }
    Ok((register, due))
}

fn ledger_path(asked: &PayFile) -> PathBuf {
    asked.ledger.clone().unwrap_or_else(|| asked.written.out.join("payments.jsonl"))
}

/// The log with the batch in it; a batch that stands there already is not entered again.
fn entered(common: &Common, batch: &Batch, asked: &PayFile, path: &Path) -> Result<(Ledger, bool), Failure> {
    let mut ledger = super::log::read_if_there(common, path)?;
    if ledger.of_batch(batch.id).next().is_some() {
        return Ok((ledger, false));
    }
    let on = asked.written.on.unwrap_or_else(clock::today);
    ledger.enter(batch, on).map_err(|why| refused(common, &why))?;
    Ok((ledger, true))
}

/// When which month is paid, each with its reason.
fn show_days(common: &Common, batch: &Batch) -> Result<(), Failure> {
    let lang = common.lang();
    let mut told = BTreeSet::new();
    for ((month, _, fund), day) in &batch.pay_days {
        let day = match day {
            Ok(day) => day.text(lang),
            Err(why) => format!("{} ({})", common.say("未知", "not known"), why.text(lang)),
        };
        let (word, fund) = (common.say("发放日", "pay by"), fund.label().get(lang));
        let line = format!("  {month} {fund}: {word} {day}");
        if told.insert(line.clone()) {
            print::line(line)?;
        }
    }
    Ok(())
}

/// How many exceptions of each reason, and what of theirs is not in the file.
fn by_reason(batch: &Batch) -> BTreeMap<Reason, (usize, Vec<Money>)> {
    let mut all: BTreeMap<Reason, (usize, Vec<Money>)> = BTreeMap::new();
    for exception in &batch.exceptions {
        for reason in &exception.reasons {
            let (count, withheld) = all.entry(*reason).or_default();
            *count = count.saturating_add(1);
            withheld.push(exception.withheld_total);
        }
    }
    all
}

fn show_exceptions(common: &Common, batch: &Batch) -> Result<(), Failure> {
    if batch.exceptions.is_empty() {
        return print::line(common.say("没有例外", "no exceptions"));
    }
    print::line(format!(
        "{} {} ({})",
        common.say("例外", "exceptions:"),
        batch.exceptions.len(),
        common.say("逐户见 exceptions.csv", "each in exceptions.csv")
    ))?;
    for (reason, (count, withheld)) in by_reason(batch) {
        let (label, held) = (reason.label().get(common.lang()), common.say("未入文件", "not in the file"));
        print::line(format!("  {count:>6}  {label} ({held} {})", sum(withheld.into_iter())?))?;
    }
    Ok(())
}

/// The shares over all months, by programme and tier.
fn show_funding(common: &Common, batch: &Batch) -> Result<(), Failure> {
    let lang = common.lang();
    let mut all: BTreeMap<(usize, Option<Tier>), (Text, Money, String)> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for row in &batch.funding {
        let position = order.iter().position(|id| *id == row.programme.id).unwrap_or_else(|| {
            order.push(row.programme.id);
            order.len().saturating_sub(1)
        });
        let entry = all.entry((position, row.tier)).or_insert((
            row.programme.label,
            Money::ZERO,
            row.basis.get(lang).to_owned(),
        ));
        entry.1 = entry.1.plus(row.amount)?;
    }
    let heading = [
        common.say("项目", "programme"),
        common.say("承担", "borne by"),
        common.say("金额", "amount"),
        common.say("依据", "basis"),
    ];
    let unknown = Text::new("未知", "not known");
    let rows: Vec<Vec<String>> = all
        .into_iter()
        .map(|((_, tier), (label, amount, basis))| {
            let tier = tier.map_or(unknown, Tier::label);
            vec![label.get(lang).to_owned(), tier.get(lang).to_owned(), amount.to_string(), basis]
        })
        .collect();
    if rows.is_empty() { Ok(()) } else { print::table(&heading, &rows) }
}
