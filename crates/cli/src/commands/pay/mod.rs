//! `minzheng pay`: the file for the bank (DB-01, DB-06) and what becomes of it.
mod file;
mod log;
mod reconcile;

use std::io::Write;
use std::path::Path;

use minzheng::caseload::payout::control::Control;
use minzheng::caseload::payout::write::{Encoding, exceptions_csv, funding_csv, pay_csv};
use minzheng::caseload::payout::{Batch, FindingsError, LedgerError, PayError};
use minzheng::core_types::{Lang, Money, MoneyError};

use crate::args::{Common, EncodingArgument, Pay, PayCommand, Written};
use crate::failure::Failure;
use crate::print;
use crate::registers::create;

pub(super) use log::read as read_log;

pub(crate) fn run(common: &Common, pay: &Pay) -> Result<(), Failure> {
    match &pay.what {
        PayCommand::File(asked) => file::run(common, asked),
        PayCommand::Reconcile(asked) => reconcile::run(common, asked),
        PayCommand::Mark(asked) => log::mark(common, asked),
        PayCommand::Return(asked) => log::returned(common, asked),
        PayCommand::Reissue(asked) => log::reissue(common, asked),
        PayCommand::Status(asked) => log::status(common, asked),
    }
}

impl From<PayError> for Failure {
    fn from(why: PayError) -> Self {
        match why {
            PayError::Write { what, why } => Self::File { path: what.to_owned(), why },
            PayError::DueTwice { .. } | PayError::Shares { .. } => Self::Input(why.to_string()),
            _ => Self::Computing(why.to_string()),
        }
    }
}

impl From<MoneyError> for Failure {
    fn from(why: MoneyError) -> Self {
        Self::Computing(why.to_string())
    }
}

impl From<FindingsError> for Failure {
    fn from(why: FindingsError) -> Self {
        Self::Input(why.to_string())
    }
}

/// A log that cannot take what was asked: in Chinese what it means, and the library's own words.
fn refused(common: &Common, why: &LedgerError) -> Failure {
    let lead = match why {
        LedgerError::Money(_) | LedgerError::Json(_) => return Failure::Computing(why.to_string()),
        LedgerError::PaidAlready { .. } => "该户该月已有付款,不得重复发放;如须更改,先撤销",
        LedgerError::Twice(_) => "该笔已在日志中",
        LedgerError::NothingReturned => "没有待重发的退回款项",
        LedgerError::NoSuchBatch(_) | LedgerError::NoSuchPayment(_) => "日志中没有这一批或这一笔",
        LedgerError::OtherThanOriginal { .. } => "重发须与退回的原付款一致",
        LedgerError::Line { .. } => "日志有损坏的行;请用完好的备份",
        LedgerError::Payment(_) => "该笔现在的状态或日期不能这样登记",
        _ => "付款日志不能使用",
    };
    match common.lang() {
        Lang::Zh => Failure::Input(format!("{lead} ({why})")),
        Lang::En => Failure::Input(why.to_string()),
    }
}

/// Writes a file under a name that it takes when it is complete.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let unfinished = path.with_file_name(name);
    let mut file = create(&unfinished)?;
    file.write_all(bytes).and_then(|()| file.flush()).map_err(Failure::file(unfinished.display()))?;
    std::fs::rename(&unfinished, path).map_err(Failure::file(path.display()))
}

const fn encoding(argument: EncodingArgument) -> Encoding {
    match argument {
        EncodingArgument::Utf8 => Encoding::Utf8,
        EncodingArgument::Gb18030 => Encoding::Gb18030,
    }
}

/// Writes all files of a batch; its control record. A folder holds one batch: no file that may have gone to the bank is
/// written over by another one.
fn write_batch(common: &Common, batch: &Batch, written: &Written, pack: &str) -> Result<Control, Failure> {
    let lang = common.lang();
    let path = written.out.join("control.json");
    let there: Option<Control> = std::fs::read(&path).ok().and_then(|old| serde_json::from_slice(&old).ok());
    if there.is_some_and(|old| old.batch != batch.id) {
        let other = common.say(
            "该目录已有另一批次的文件;请另选目录,原批次还要核对",
            "the folder holds the files of another batch, which are still needed; choose another folder",
        );
        return Err(Failure::Input(format!("{}: {other}", written.out.display())));
    }
    let bytes = pay_csv(batch, lang, written.reveal, encoding(written.encoding))?;
    let control = Control::of(batch, &bytes, !written.reveal, pack)?;
    let json = serde_json::to_string_pretty(&control).map_err(|why| Failure::Computing(why.to_string()))?;
    put(&written.out.join("pay.csv"), &bytes)?;
    put(&written.out.join("exceptions.csv"), &exceptions_csv(batch, lang)?)?;
    put(&written.out.join("funding.csv"), &funding_csv(batch, lang)?)?;
    put(&path, format!("{json}\n").as_bytes())?;
    Ok(control)
}

/// How many lines are shown on the screen.
const SHOWN: usize = 5;

/// The first lines, masked whatever the file shows.
fn show_lines(common: &Common, batch: &Batch) -> Result<(), Failure> {
    let lang = common.lang();
    let heading = [
        common.say("序号", "no."),
        common.say("月份", "month"),
        common.say("户编号", "household"),
        common.say("收款人", "payee"),
        common.say("收款账号", "account"),
        common.say("资金账户", "fund"),
        common.say("金额", "amount"),
    ];
    let row = |line: &minzheng::caseload::payout::PayLine| {
        vec![
            line.sequence.to_string(),
            line.month.to_string(),
            line.household.clone(),
            line.payee.to_string(),
            line.account.to_string(),
            line.fund.label().get(lang).to_owned(),
            line.amount.to_string(),
        ]
    };
    let rows: Vec<Vec<String>> = batch.lines.iter().take(SHOWN).map(row).collect();
    if !rows.is_empty() {
        print::table(&heading, &rows)?;
    }
    let more = batch.lines.len().saturating_sub(SHOWN);
    if more > 0 {
        print::line(format!("{} {more}", common.say("… 另有", "… and more:")))?;
    }
    Ok(())
}

/// Count and total of a batch, with its funds.
fn show_totals(common: &Common, control: &Control) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(format!("{} {}", common.say("批次", "batch"), control.batch))?;
    let lines = common.say("笔", "line(s)");
    print::line(format!("  {} {lines}, {}", control.count, control.total))?;
    for (fund, part) in &control.funds {
        let name = common.say("资金账户", "fund");
        print::line(format!("  {} {name}: {} {lines}, {}", fund.label().get(lang), part.count, part.total))?;
    }
    Ok(())
}

/// A sum for people.
fn sum(amounts: impl Iterator<Item = Money>) -> Result<Money, Failure> {
    Ok(Money::sum(amounts)?)
}
