//! Writing the file for the bank, the exceptions and the shares as sheets.

use csv::{Terminator, Writer, WriterBuilder};
use encoding_rs::GB18030;
use minzheng_core_types::{Lang, Money, Text};
use minzheng_welfare::programmes::PROGRAMMES;

use super::batch::{Batch, PayException, PayLine};
use super::{FundingRow, PayError};
use crate::files::cells::protected;

/// 编码: how a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// UTF-8 with byte order mark.
    #[default]
    Utf8,
    /// GB18030, for systems of banks that read nothing else.
    Gb18030,
}

/// A column of the file for the bank; the programmes stand between amount and pay day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayColumn {
    /// 批次号.
    Batch,
    /// 序号.
    Sequence,
    /// 发放月份.
    Month,
    /// 户编号.
    Household,
    /// 收款人.
    Payee,
    /// 收款账号.
    Account,
    /// 资金账户.
    Fund,
    /// 金额.
    Amount,
    /// A programme by its position.
    Programme(usize),
    /// 发放日.
    PayDay,
    /// 原批次号.
    OriginalBatch,
    /// 原序号.
    OriginalSequence,
    /// 原因代码, of an exception.
    Reasons,
    /// 原因, of an exception.
    Explained,
    /// 需人工项目, of an exception.
    Open,
}

impl PayColumn {
    /// What the column is called.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Batch => Text::new("批次号", "batch"),
            Self::Sequence => Text::new("序号", "sequence"),
            Self::Month => Text::new("发放月份", "month"),
            Self::Household => Text::new("户编号", "household"),
            Self::Payee => Text::new("收款人", "payee"),
            Self::Account => Text::new("收款账号", "account"),
            Self::Fund => Text::new("资金账户", "fund"),
            Self::Amount => Text::new("金额", "amount"),
            Self::Programme(position) => {
                PROGRAMMES.get(position).map_or(Text::new("", ""), |programme| programme.label)
            }
            Self::PayDay => Text::new("发放日", "pay day"),
            Self::OriginalBatch => Text::new("原批次号", "original batch"),
            Self::OriginalSequence => Text::new("原序号", "original sequence"),
            Self::Reasons => Text::new("原因代码", "reasons"),
            Self::Explained => Text::new("原因", "explained"),
            Self::Open => Text::new("需人工项目", "open programmes"),
        }
    }

    fn all(before: &[Self], after: &[Self]) -> Vec<Self> {
        let programmes = (0..PROGRAMMES.len()).map(Self::Programme);
        before.iter().copied().chain(programmes).chain(after.iter().copied()).collect()
    }

    /// The columns of the file for the bank.
    #[must_use]
    pub fn of_pay() -> Vec<Self> {
        use PayColumn::*;
        Self::all(
            &[Batch, Sequence, Month, Household, Payee, Account, Fund, Amount],
            &[PayDay, OriginalBatch, OriginalSequence],
        )
    }

    /// The columns of the exceptions.
    #[must_use]
    pub fn of_exceptions() -> Vec<Self> {
        use PayColumn::*;
        Self::all(&[Month, Household, Reasons, Explained, Open, Sequence, Amount], &[])
    }
}

const NOT_KNOWN: Text = Text::new("未知", "not known");

fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new())
}

fn sheet(
    heading: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
    what: &'static str,
) -> Result<Vec<u8>, PayError> {
    let wrong = |why: csv::Error| PayError::Write { what, why: std::io::Error::other(why) };
    let mut out = writer();
    out.write_record(heading).map_err(wrong)?;
    for row in rows {
        out.write_record(row).map_err(wrong)?;
    }
    out.into_inner().map_err(|why| PayError::Write { what, why: std::io::Error::other(why.to_string()) })
}

fn encoded(bytes: Vec<u8>, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => [b"\xef\xbb\xbf".as_slice(), &bytes].concat(),
        Encoding::Gb18030 => GB18030.encode(&String::from_utf8_lossy(&bytes)).0.into_owned(),
    }
}

/// The file for the bank. Names and accounts are masked unless `reveal` is set; whoever sets it answers for where the
/// file goes. The same batch always gives the same bytes.
///
/// # Errors
/// [`PayError::Write`] never happens in memory, but is passed on.
pub fn pay_csv(batch: &Batch, lang: Lang, reveal: bool, encoding: Encoding) -> Result<Vec<u8>, PayError> {
    let columns = PayColumn::of_pay();
    let heading = columns.iter().map(|column| column.label().get(lang).to_owned()).collect();
    let id = batch.id.to_string();
    let rows = batch
        .lines
        .iter()
        .map(|line| columns.iter().map(|column| cell(line, *column, &id, lang, reveal)).collect());
    Ok(encoded(sheet(heading, rows, "file for the bank")?, encoding))
}

fn cell(line: &PayLine, column: PayColumn, batch: &str, lang: Lang, reveal: bool) -> String {
    match column {
        PayColumn::Batch => batch.to_owned(),
        PayColumn::Sequence => line.sequence.to_string(),
        PayColumn::Month => line.month.to_string(),
        PayColumn::Household => protected(&line.household),
        PayColumn::Payee if reveal => protected(line.payee.reveal()),
        PayColumn::Payee => protected(&line.payee.to_string()),
        PayColumn::Account if reveal => line.account.reveal().to_owned(),
        PayColumn::Account => line.account.to_string(),
        PayColumn::Fund => line.fund.label().get(lang).to_owned(),
        PayColumn::Amount => line.amount.to_string(),
        PayColumn::Programme(at) => line.programmes.get(at).map(ToString::to_string).unwrap_or_default(),
        PayColumn::PayDay => line.pay_day.map_or(NOT_KNOWN.get(lang).to_owned(), |day| day.to_string()),
        PayColumn::OriginalBatch => {
            line.original.map(|original| original.batch.to_string()).unwrap_or_default()
        }
        PayColumn::OriginalSequence => {
            line.original.map(|original| original.sequence.to_string()).unwrap_or_default()
        }
        PayColumn::Reasons | PayColumn::Explained | PayColumn::Open => String::new(),
    }
}

/// The exceptions: who has no line in the file for the bank, or not all of one.
///
/// # Errors
/// [`PayError::Write`], as [`pay_csv`].
pub fn exceptions_csv(batch: &Batch, lang: Lang) -> Result<Vec<u8>, PayError> {
    let columns = PayColumn::of_exceptions();
    let withheld = Text::new("未入文件金额", "amount not in the file");
    let heading = columns
        .iter()
        .map(|column| if *column == PayColumn::Amount { withheld } else { column.label() })
        .map(|label| label.get(lang).to_owned())
        .collect();
    let rows = batch
        .exceptions
        .iter()
        .map(|exception| columns.iter().map(|column| exception_cell(exception, *column, lang)).collect());
    Ok(encoded(sheet(heading, rows, "list of exceptions")?, Encoding::Utf8))
}

fn exception_cell(exception: &PayException, column: PayColumn, lang: Lang) -> String {
    let joined = |texts: Vec<&str>| texts.join(Text::new("、", "; ").get(lang));
    match column {
        PayColumn::Month => exception.month.to_string(),
        PayColumn::Household => protected(&exception.household),
        PayColumn::Reasons => {
            exception.reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>().join(" ")
        }
        PayColumn::Explained => joined(exception.reasons.iter().map(|r| r.label().get(lang)).collect()),
        PayColumn::Open => joined(exception.open.iter().map(|open| open.label.get(lang)).collect()),
        PayColumn::Sequence => exception.sequence.map(|sequence| sequence.to_string()).unwrap_or_default(),
        PayColumn::Amount => exception.withheld_total.to_string(),
        PayColumn::Programme(at) => {
            exception.withheld.get(at).copied().map_or(Money::ZERO, |amount| amount).to_string()
        }
        _ => String::new(),
    }
}

const FUNDING: [Text; 9] = [
    Text::new("发放月份", "month"),
    Text::new("区划", "place"),
    Text::new("资金账户", "fund"),
    Text::new("项目", "programme"),
    Text::new("承担层级", "tier"),
    Text::new("比例", "share"),
    Text::new("金额", "amount"),
    Text::new("可信度", "confidence"),
    Text::new("依据", "basis"),
];

/// The cells of a row of shares, in the order of [`funding_heading`].
#[must_use]
pub fn funding_cells(row: &FundingRow, lang: Lang) -> Vec<String> {
    vec![
        row.month.to_string(),
        row.place.to_string(),
        row.fund.label().get(lang).to_owned(),
        row.programme.label.get(lang).to_owned(),
        row.tier.map_or(NOT_KNOWN, super::Tier::label).get(lang).to_owned(),
        row.share.map(|share| share.to_string()).unwrap_or_default(),
        row.amount.to_string(),
        row.confidence.map(|confidence| confidence.text().get(lang).to_owned()).unwrap_or_default(),
        row.basis.get(lang).to_owned(),
    ]
}

/// The headings of the shares.
#[must_use]
pub fn funding_heading(lang: Lang) -> [&'static str; 9] {
    FUNDING.map(|text| text.get(lang))
}

/// The shares by tier, where known.
///
/// # Errors
/// [`PayError::Write`], as [`pay_csv`].
pub fn funding_csv(batch: &Batch, lang: Lang) -> Result<Vec<u8>, PayError> {
    let heading = funding_heading(lang).iter().map(|text| (*text).to_owned()).collect();
    let rows = batch.funding.iter().map(|row| funding_cells(row, lang));
    Ok(encoded(sheet(heading, rows, "list of shares")?, Encoding::Utf8))
}
