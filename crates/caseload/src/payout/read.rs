//! Reading the file for the bank, its exceptions and the bank's returns back, by row and column.

use std::collections::BTreeMap;

use csv::ReaderBuilder;
use minzheng_core_types::{Lang, Money, Month, Text};
use minzheng_welfare::programmes::PAYING;
use thiserror::Error;

use super::control::BatchId;
use super::write::PayColumn;
use super::{Fund, Wording};
use crate::files::cells::content;
use crate::files::encoding::decode;

/// Why a sheet cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SheetError {
    /// A column is missing.
    #[error("{file}: the column `{column}` is missing; give the file as it was written")]
    NoColumn {
        /// The file.
        file: String,
        /// The heading.
        column: &'static str,
    },
    /// A row is not CSV.
    #[error("{file}, row {row}: not a row of CSV; give the file as it was written")]
    Row {
        /// The file.
        file: String,
        /// The row.
        row: u64,
    },
}

/// What is wrong with a cell. It never shows what stood there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellFault {
    /// The row, headings in row 1.
    pub row: u64,
    /// The column.
    pub column: Wording,
    /// What should stand there.
    pub wanted: Wording,
}

/// A row of cells under known headings.
pub(crate) struct SheetRow {
    pub(crate) row: u64,
    cells: Vec<String>,
}

/// A sheet with its headings found.
pub(crate) struct Sheet {
    pub(crate) rows: Vec<SheetRow>,
    places: BTreeMap<&'static str, usize>,
}

impl Sheet {
    /// Reads a sheet of which these columns, by their headings in either language, must or may be there.
    pub(crate) fn read(bytes: &[u8], file: &str, needed: &[Text], may: &[Text]) -> Result<Self, SheetError> {
        let text = decode(bytes);
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut records = reader.records();
        let mut places = BTreeMap::new();
        let heading = match records.next() {
            Some(Ok(heading)) => heading,
            _ => csv::StringRecord::new(),
        };
        for label in needed.iter().chain(may) {
            let is = |cell: &str| content(cell) == label.zh || content(cell).eq_ignore_ascii_case(label.en);
            if let Some(place) = heading.iter().position(is) {
                places.insert(label.zh, place);
            }
        }
        if let Some(missing) = needed.iter().find(|label| !places.contains_key(label.zh)) {
            return Err(SheetError::NoColumn { file: file.to_owned(), column: missing.zh });
        }
        let mut rows = Vec::new();
        let mut row = 1_u64;
        for record in records {
            row = row.saturating_add(1);
            let record = record.map_err(|_| SheetError::Row { file: file.to_owned(), row })?;
            if record.iter().all(|cell| content(cell).is_empty()) {
                continue;
            }
            rows.push(SheetRow { row, cells: record.iter().map(|cell| content(cell).to_owned()).collect() });
        }
        Ok(Self { rows, places })
    }

    pub(crate) fn cell<'s>(&self, row: &'s SheetRow, column: Text) -> &'s str {
        let place = self.places.get(column.zh).copied();
        place.and_then(|place| row.cells.get(place)).map_or("", String::as_str)
    }
}

/// A line of the file for the bank as it was read.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadLine {
    /// Its row.
    pub row: u64,
    /// 批次号.
    pub batch: Option<BatchId>,
    /// 序号.
    pub sequence: u32,
    /// 户编号.
    pub household: String,
    /// The month.
    pub month: Month,
    /// The account as it stands, perhaps masked.
    account: String,
    /// 资金账户.
    pub fund: Fund,
    /// By programme, in their order.
    pub programmes: Vec<Money>,
    /// The amount.
    pub amount: Money,
    /// 发放日.
    pub pay_day: Option<chrono::NaiveDate>,
    /// What it takes the place of, as it stands.
    pub original: String,
}

impl std::fmt::Debug for ReadLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReadLine(row {}, {}, {}, {})", self.row, self.household, self.month, self.amount)
    }
}

impl ReadLine {
    /// The account where it is shown in full.
    pub(super) fn plain_account(&self) -> Option<&str> {
        let account = self.account.as_str();
        (!account.is_empty() && account.bytes().all(|byte| byte.is_ascii_digit())).then_some(account)
    }
}

/// The lines of a file, and its cells that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadFile<L> {
    /// The lines that could be read.
    pub lines: Vec<L>,
    /// The cells that could not; their rows are not among the lines.
    pub faults: Vec<CellFault>,
}

const AMOUNT: Text = Text::new("金额(元,两位小数)", "an amount in yuan");
const MONTH: Text = Text::new("月份", "a month");
const NUMBER: Text = Text::new("序号", "a whole number");
const FUND: Text = Text::new("城市或农村", "urban or rural");
const BATCH: Text = Text::new("批次号", "the id of a batch");
const DAY: Text = Text::new("日期", "a day");
const FILLED: Text = Text::new("不得为空", "something");

struct CellReader<'s> {
    sheet: &'s Sheet,
    row: &'s SheetRow,
    faults: &'s mut Vec<CellFault>,
}

impl CellReader<'_> {
    fn fault<T>(&mut self, column: Text, wanted: Text) -> Option<T> {
        self.faults.push(CellFault { row: self.row.row, column: column.into(), wanted: wanted.into() });
        None
    }

    fn parsed<T: std::str::FromStr>(&mut self, column: Text, wanted: Text) -> Option<T> {
        match self.sheet.cell(self.row, column).parse() {
            Ok(value) => Some(value),
            Err(_) => self.fault(column, wanted),
        }
    }

    fn text(&mut self, column: Text) -> Option<String> {
        match self.sheet.cell(self.row, column) {
            "" => self.fault(column, FILLED),
            text => Some(text.to_owned()),
        }
    }

    fn programmes(&mut self) -> Option<Vec<Money>> {
        let columns = (0..PAYING.len()).map(|at| PayColumn::Programme(at).label());
        let amounts: Vec<Option<Money>> = columns.map(|column| self.parsed(column, AMOUNT)).collect();
        amounts.into_iter().collect()
    }
}

fn labels(columns: &[PayColumn]) -> Vec<Text> {
    columns.iter().map(|column| column.label()).collect()
}

/// Reads a file for the bank, in either encoding and language.
///
/// # Errors
/// [`SheetError`] when it is no such file at all.
pub fn read_pay(bytes: &[u8], file: &str) -> Result<ReadFile<ReadLine>, SheetError> {
    let sheet = Sheet::read(bytes, file, &labels(&PayColumn::of_pay()), &[])?;
    let mut read = ReadFile { lines: Vec::new(), faults: Vec::new() };
    for row in &sheet.rows {
        let mut cells = CellReader { sheet: &sheet, row, faults: &mut read.faults };
        if let Some(line) = pay_line(&mut cells) {
            read.lines.push(line);
        }
    }
    Ok(read)
}

fn pay_line(cells: &mut CellReader<'_>) -> Option<ReadLine> {
    let label = PayColumn::label;
    let batch = cells.parsed(label(PayColumn::Batch), BATCH);
    let sequence = cells.parsed(label(PayColumn::Sequence), NUMBER);
    let month = cells.parsed(label(PayColumn::Month), MONTH);
    let household = cells.text(label(PayColumn::Household));
    let fund = cells.parsed(label(PayColumn::Fund), FUND);
    let amount = cells.parsed(label(PayColumn::Amount), AMOUNT);
    let programmes = cells.programmes();
    let account = cells.text(label(PayColumn::Account));
    let day = cells.sheet.cell(cells.row, label(PayColumn::PayDay)).to_owned();
    let pay_day = match day.as_str() {
        "未知" | "not known" => Some(None),
        _ => cells.parsed(label(PayColumn::PayDay), DAY).map(Some),
    };
    let original = match (
        cells.sheet.cell(cells.row, label(PayColumn::OriginalBatch)),
        cells.sheet.cell(cells.row, label(PayColumn::OriginalSequence)),
    ) {
        ("", "") => String::new(),
        (batch, sequence) => format!("{batch}/{sequence}"),
    };
    Some(ReadLine {
        row: cells.row.row,
        batch,
        sequence: sequence?,
        household: household?,
        month: month?,
        account: account?,
        fund: fund?,
        programmes: programmes?,
        amount: amount?,
        pay_day: pay_day?,
        original,
    })
}

/// A row of the exceptions: what is settled but not in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadException {
    /// Its row.
    pub row: u64,
    /// 户编号.
    pub household: String,
    /// The month.
    pub month: Month,
    /// By programme, in their order.
    pub withheld: Vec<Money>,
}

/// Reads a list of exceptions.
///
/// # Errors
/// [`SheetError`] when it is no such list at all.
pub fn read_exceptions(bytes: &[u8], file: &str) -> Result<ReadFile<ReadException>, SheetError> {
    let mut needed = vec![PayColumn::Month.label(), PayColumn::Household.label()];
    needed.extend((0..PAYING.len()).map(|at| PayColumn::Programme(at).label()));
    let sheet = Sheet::read(bytes, file, &needed, &[])?;
    let mut read = ReadFile { lines: Vec::new(), faults: Vec::new() };
    for row in &sheet.rows {
        let mut cells = CellReader { sheet: &sheet, row, faults: &mut read.faults };
        let month = cells.parsed(PayColumn::Month.label(), MONTH);
        let household = cells.text(PayColumn::Household.label());
        let withheld = cells.programmes();
        if let (Some(month), Some(household), Some(withheld)) = (month, household, withheld) {
            read.lines.push(ReadException { row: row.row, household, month, withheld });
        }
    }
    Ok(read)
}

impl CellFault {
    /// Where and what, for people.
    #[must_use]
    pub fn text(&self, file: &str, lang: Lang) -> String {
        let (column, wanted) = (self.column.get(lang), self.wanted.get(lang));
        match lang {
            Lang::Zh => format!("{file} 第{}行「{column}」:无法读取,应为{wanted}", self.row),
            Lang::En => {
                format!("{file}, row {}, `{column}`: cannot be read; it should be {wanted}", self.row)
            }
        }
    }
}
