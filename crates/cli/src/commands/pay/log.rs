//! `minzheng pay mark`, `return`, `reissue` and `status`: the log of payments.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use minzheng::caseload::payout::control::Part;
use minzheng::caseload::payout::returns::read_returns;
use minzheng::caseload::payout::{
    Ledger, LedgerError, Payment, PaymentEvent, PaymentRef, PaymentState, ledger,
};
use minzheng::core_types::Pack;
use serde_json::json;

use super::{put, refused, show_lines, show_totals, write_batch};
use crate::args::{Common, Format, MarkedAs, PayMark, PayReissue, PayReturn, PayStatus};
use crate::failure::Failure;
use crate::registers::read_register;
use crate::{cases, clock, print};

/// How many payments are listed on the screen.
const SHOWN: usize = 50;

pub(in crate::commands) fn read(common: &Common, path: &Path) -> Result<Ledger, Failure> {
    let name = path.display().to_string();
    let file = File::open(path).map(BufReader::new).map_err(Failure::file(&name))?;
    Ledger::read(file).map_err(|why| match why {
        LedgerError::File(why) => Failure::File { path: name, why },
        other => refused(common, &other),
    })
}

/// The log, or an empty one where none is there yet.
pub(super) fn read_if_there(common: &Common, path: &Path) -> Result<Ledger, Failure> {
    if path.exists() { read(common, path) } else { Ok(Ledger::default()) }
}

/// Writes the log.
fn keep(common: &Common, path: &Path, ledger: &Ledger) -> Result<(), Failure> {
    put(path, ledger.to_lines().map_err(|why| refused(common, &why))?.as_bytes())
}

pub(super) fn mark(common: &Common, asked: &PayMark) -> Result<(), Failure> {
    let mut ledger = read(common, &asked.ledger)?;
    let event = match asked.marked_as {
        MarkedAs::Sent => PaymentEvent::Send,
        MarkedAs::Paid => PaymentEvent::Pay,
        MarkedAs::Withdrawn => PaymentEvent::Withdraw,
    };
    if ledger.of_batch(asked.batch).next().is_none() {
        return Err(refused(common, &LedgerError::NoSuchBatch(asked.batch)));
    }
    let takes = |payment: &&Payment| payment.state().after(event).is_some();
    let at: Vec<PaymentRef> = if asked.sequence.is_empty() {
        ledger.of_batch(asked.batch).filter(takes).map(|payment| payment.at).collect()
    } else {
        asked.sequence.iter().map(|sequence| PaymentRef { batch: asked.batch, sequence: *sequence }).collect()
    };
    if at.is_empty() {
        let none = common.say("该批没有可以这样登记的款项", "no payment of the batch can take this");
        return Err(Failure::Input(none.to_owned()));
    }
    let on = asked.on.unwrap_or_else(clock::today);
    let count =
        ledger.apply_all(at.into_iter().map(|at| (at, event)), on).map_err(|why| refused(common, &why))?;
    keep(common, &asked.ledger, &ledger)?;
    told(common, &ledger, count, event)
}

fn told(common: &Common, ledger: &Ledger, count: usize, event: PaymentEvent) -> Result<(), Failure> {
    if common.format == Format::Text {
        let what = event.label().get(common.lang());
        print::line(format!("{count} {}: {what}", common.say("笔", "payment(s)")))?;
    }
    balance(common, ledger)
}

pub(super) fn returned(common: &Common, asked: &PayReturn) -> Result<(), Failure> {
    let mut ledger = read(common, &asked.ledger)?;
    let name = asked.returns.display().to_string();
    let bytes = std::fs::read(&asked.returns).map_err(Failure::file(&name))?;
    let returns = read_returns(&bytes, &name, asked.batch, &ledger)?;
    if !returns.faults.is_empty() {
        for (row, fault) in returns.faults.iter().take(SHOWN) {
            eprintln!("{}", fault.text(&name, *row, common.lang()));
        }
        let none = common.say("有错行,什么也没登记", "there are bad rows; nothing was entered");
        return Err(Failure::Input(format!("{name}: {none} ({})", returns.faults.len())));
    }
    let on = asked.on.unwrap_or_else(clock::today);
    let mut reasons = std::collections::BTreeMap::<_, usize>::new();
    for (_, event) in &returns.events {
        if let PaymentEvent::Return { reason } = event {
            let count = reasons.entry(*reason).or_default();
            *count = count.saturating_add(1);
        }
    }
    let count = ledger.apply_all(returns.events, on).map_err(|why| refused(common, &why))?;
    keep(common, &asked.ledger, &ledger)?;
    if common.format == Format::Text {
        print::line(format!("{count} {}", common.say("笔退回已登记", "return(s) entered")))?;
        for (reason, count) in reasons {
            print::line(format!("  {count} {}", reason.label().get(common.lang())))?;
        }
    }
    balance(common, &ledger)
}

pub(super) fn reissue(common: &Common, asked: &PayReissue) -> Result<(), Failure> {
    let mut log = read(common, &asked.ledger)?;
    let register = read_register(common, &asked.register, false, clock::today())?;
    let on = asked.written.on.unwrap_or_else(clock::today);
    let made = ledger::reissue(&log, &register, Some(on)).map_err(|why| refused(common, &why))?;
    let (not_possible, unchanged) = (made.not_possible.clone(), made.looks_unchanged.clone());
    let batch = made.into_batch();
    log.enter(&batch, on).map_err(|why| refused(common, &why))?;
    let pack: Pack = cases::pack(common)?;
    let control = write_batch(common, &batch, &asked.written, &pack.hash().to_string())?;
    keep(common, &asked.ledger, &log)?;
    if common.format == Format::Json {
        return print::json(&json!({
            "control": control,
            "not_possible": not_possible.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "looks_unchanged": unchanged.iter().map(ToString::to_string).collect::<Vec<_>>(),
        }));
    }
    show_totals(common, &control)?;
    show_lines(common, &batch)?;
    for (list, what) in [
        (
            &not_possible,
            common.say(
                "仍为退回:台账中无账号、无收款人或无此户",
                "still returned: no account, no payee or no such household in the register",
            ),
        ),
        (
            &unchanged,
            common.say(
                "账号尾数与原来相同,请确认已更正",
                "the account ends as before; make sure it was corrected",
            ),
        ),
    ] {
        for at in list.iter().take(SHOWN) {
            print::line(format!("  {at} {what}"))?;
        }
    }
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.written.out.display()))?;
    balance(common, &log)
}

pub(super) fn status(common: &Common, asked: &PayStatus) -> Result<(), Failure> {
    let ledger = read(common, &asked.ledger)?;
    let lang = common.lang();
    let wanted = |payment: &&Payment| match &asked.household {
        Some(household) => payment.household == *household,
        None => payment.state() == PaymentState::Returned,
    };
    let row = |payment: &Payment| {
        vec![
            payment.at.to_string(),
            payment.household.clone(),
            payment.month.to_string(),
            payment.amount.to_string(),
            payment.masked_account.clone(),
            payment.state().label().get(lang).to_owned(),
            payment.changed().to_string(),
            payment.returned().map(|reason| reason.label().get(lang).to_owned()).unwrap_or_default(),
            payment.original.map(|at| at.to_string()).unwrap_or_default(),
        ]
    };
    let heading = [
        common.say("付款", "payment"),
        common.say("户编号", "household"),
        common.say("月份", "month"),
        common.say("金额", "amount"),
        common.say("账号", "account"),
        common.say("状态", "state"),
        common.say("日期", "since"),
        common.say("退回原因", "reason"),
        common.say("原付款", "original"),
    ];
    let rows: Vec<Vec<String>> = ledger.payments().filter(wanted).map(row).collect();
    match common.format {
        Format::Csv => return print::csv(&heading, &rows),
        Format::Json => {}
        Format::Text | Format::Markdown => {
            if !rows.is_empty() {
                print::table(&heading, rows.get(..SHOWN.min(rows.len())).unwrap_or_default())?;
            }
            let more = rows.len().saturating_sub(SHOWN);
            if more > 0 {
                print::line(format!("{} {more}", common.say("… 另有", "… and more:")))?;
            }
        }
    }
    balance(common, &ledger)
}

/// The sums by state, and whether they are what was sent.
fn balance(common: &Common, ledger: &Ledger) -> Result<(), Failure> {
    let balance = ledger.balance()?;
    let holds = balance.holds()?;
    let parts: [(PaymentState, &Part); 6] = [
        (PaymentState::Prepared, &balance.prepared),
        (PaymentState::Sent, &balance.in_flight),
        (PaymentState::Paid, &balance.paid),
        (PaymentState::Returned, &balance.returned),
        (PaymentState::Reissued, &balance.reissued),
        (PaymentState::Withdrawn, &balance.withdrawn),
    ];
    match common.format {
        Format::Json => {
            let states: serde_json::Map<String, serde_json::Value> =
                parts.iter().map(|(state, part)| (state.label().en.to_owned(), json!(part))).collect();
            print::json(&json!({ "states": states, "sent": balance.sent, "balanced": holds }))?;
        }
        _ => {
            let heading =
                [common.say("状态", "state"), common.say("笔数", "payments"), common.say("金额", "amount")];
            let row = |(state, part): &(PaymentState, &Part)| {
                vec![
                    state.label().get(common.lang()).to_owned(),
                    part.count.to_string(),
                    part.total.to_string(),
                ]
            };
            let rows: Vec<Vec<String>> = parts.iter().map(row).collect();
            print::table(&heading, &rows)?;
            let (zh, en) = if holds {
                (
                    "已发放 + 退回未重发 + 在途 = 已送银行",
                    "paid + returned and not re-issued + with the bank = sent",
                )
            } else {
                (
                    "不平:已发放 + 退回未重发 + 在途 ≠ 已送银行",
                    "out of balance: paid + returned + with the bank ≠ sent",
                )
            };
            print::line(format!("{} ({})", common.say(zh, en), balance.sent))?;
        }
    }
    if holds { Ok(()) } else { Err(Failure::Faulty(1)) }
}
