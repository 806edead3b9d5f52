//! 登记清单: what was paid later, recovered, written off or came back, of many months, from a file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::{Money, Text};
use minzheng_welfare::between::every_paying;

use super::amounts::Paid;
use super::entry::{ByProgramme, Entry, Event};
use super::ledger::{Ledger, LedgerError};
use super::rows::{self, Row};
use crate::payout::read::SheetError;

pub use super::rows::{ListFault, Listed};

const HOUSEHOLD: Text = Text::new("户编号", "household");
const MONTH: Text = Text::new("月份", "month");
const PROGRAMME: Text = Text::new("项目", "programme");
const EVENT: Text = Text::new("事项", "event");
const AMOUNT: Text = Text::new("金额", "amount");
const DATE: Text = Text::new("日期", "date");
const REFERENCE: Text = Text::new("凭证号", "reference");

/// 登记事项: what can be entered by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// 发放: paid in the first place.
    Paid,
    /// 补发.
    ArrearsPaid,
    /// 追回.
    Recovered,
    /// 核销.
    WrittenOff,
    /// 退回: all that was paid of the programme came back.
    Returned,
}

impl Settled {
    /// Every one of them.
    pub const ALL: [Self; 5] =
        [Self::Paid, Self::ArrearsPaid, Self::Recovered, Self::WrittenOff, Self::Returned];

    /// The word used in files and arguments.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::ArrearsPaid => "arrears-paid",
            Self::Recovered => "recovered",
            Self::WrittenOff => "written-off",
            Self::Returned => "returned",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Paid => Text::new("发放", "paid"),
            Self::ArrearsPaid => Text::new("补发", "arrears paid"),
            Self::Recovered => Text::new("追回", "recovered"),
            Self::WrittenOff => Text::new("核销", "written off"),
            Self::Returned => Text::new("退回", "returned"),
        }
    }

    /// By its word, or by what it is called.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let is = |known: &Self| known.word() == text || known.label().zh == text || known.label().en == text;
        Self::ALL.into_iter().find(is)
    }

    /// The event of one programme. What came back is all that was paid, so that it has no amount; everything else has one.
    #[must_use]
    pub fn event(self, programme: &'static str, amount: Option<Money>) -> Option<Event> {
        let of = |amount: Money| ByProgramme::from([(programme, amount)]);
        match (self, amount) {
            (Self::Returned, None) => Some(Event::Returned(BTreeSet::from([programme]))),
            (Self::Paid, Some(amount)) => Some(Event::Paid {
                amounts: ByProgramme::from([(programme, Paid::new(amount))]),
                payment: None,
            }),
            (Self::ArrearsPaid, Some(amount)) => Some(Event::ArrearsPaid(of(amount))),
            (Self::Recovered, Some(amount)) => Some(Event::Recovered(of(amount))),
            (Self::WrittenOff, Some(amount)) => Some(Event::WrittenOff(of(amount))),
            (Self::Returned, Some(_)) | (_, None) => None,
        }
    }
}

/// A programme that pays, by its id or by what it is called.
#[must_use]
pub fn programme_of(text: &str) -> Option<&'static str> {
    let mut known = every_paying();
    known.find(|of| of.id == text || of.label.zh == text || of.label.en == text).map(|of| of.id)
}

/// An entry with the row that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The row.
    pub row: u64,
    /// The entry.
    pub entry: Entry,
}

/// Reads a list: CSV or JSON Lines with household, month, programme, event, amount, date and reference, in either language.
/// The rows that cannot be read are told. A row without a date is of `on`.
///
/// ```
/// use minzheng_caseload::correction::read_list;
/// let text = "household,month,programme,event,amount,date,reference\nSB-1,2014-05,allowance,recovered,100.00,2014-09-01,K-7\n";
/// let (rows, faults) = read_list(text.as_bytes(), "list.csv", None)?;
/// assert!(faults.is_empty() && rows[0].row == 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`SheetError`] when it is no such list at all.
pub fn read_list(bytes: &[u8], file: &str, on: Option<NaiveDate>) -> Result<Listed<ListRow>, SheetError> {
    let needed = [HOUSEHOLD, MONTH, PROGRAMME, EVENT];
    let (rows, mut faults) = rows::read(bytes, file, &needed, &[AMOUNT, DATE, REFERENCE])?;
    let mut read: Vec<ListRow> = Vec::new();
    let mut seen: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for row in rows {
        match entry(&row, on) {
            Ok(entry) => {
                // Two alike in one list are two only by their references.
                let of = seen.entry((entry.household.clone(), entry.month.to_string())).or_default();
                if of.iter().any(|at| read.get(*at).is_some_and(|known| known.entry == entry)) {
                    faults.push((row.row, TWICE));
                    continue;
                }
                of.push(read.len());
                read.push(ListRow { row: row.row, entry });
            }
            Err(fault) => faults.push((row.row, fault)),
        }
    }
    faults.sort_by_key(|(row, _)| *row);
    Ok((read, faults))
}

const TWICE: ListFault = ListFault {
    column: REFERENCE,
    what: Text::new(
        "与前面的行完全相同;重复的删去,确是两笔的各写凭证号",
        "the same as an earlier row; remove it, or give each a reference where they are two",
    ),
};

fn entry(row: &Row, on: Option<NaiveDate>) -> Result<Entry, ListFault> {
    let text = |text: &str| Some(text.to_owned());
    let household = row.need(HOUSEHOLD, Text::new("未写户编号", "no household; enter its number"), text)?;
    let month = Text::new("不是月份;写作 2014-05", "not a month; write 2014-05");
    let month = row.need(MONTH, month, |text| text.parse().ok())?;
    let programme =
        Text::new("没有这个项目;写代号或名称", "no such programme; write its id or what it is called");
    let programme = row.need(PROGRAMME, programme, programme_of)?;
    let event = Text::new(
        "应为 发放、补发、追回、核销 或 退回",
        "one of paid, arrears-paid, recovered, written-off, returned",
    );
    let event = row.need(EVENT, event, Settled::of)?;
    let amount = Text::new("不是金额;写作 100.00", "not an amount; write 100.00");
    let amount: Option<Money> = row.read(AMOUNT, amount, |text| text.parse().ok())?;
    let date = Text::new("不是日期;写作 2014-09-01", "not a day; write 2014-09-01");
    let date = row.read(DATE, date, |text| text.parse().ok())?;
    let no_date = Text::new("未写日期;填写,或用 --on 指明", "no day; enter it, or name it with --on");
    let date = date.or(on).ok_or(ListFault { column: DATE, what: no_date })?;
    let reference = Text::new(
        "不是凭证号;至多 32 字,不写证件号和账号",
        "not a reference; up to 32 characters, and no number of a person or an account",
    );
    let reference = row.read(REFERENCE, reference, |text| text.parse().ok())?;
    let wanted = Text::new(
        "退回的不写金额(全额退回),其他的都要写",
        "what came back has no amount (all of it did), everything else has one",
    );
    let event = event.event(programme, amount).ok_or(ListFault { column: AMOUNT, what: wanted })?;
    Ok(Entry { date, household, month, event, reference })
}

/// What entering a list came to.
#[derive(Debug, Default)]
pub struct Entered {
    /// Entries that are new.
    pub new: usize,
    /// Entries that were there already.
    pub known: usize,
    /// Rows that the ledger cannot take. The ledger is to be thrown away where there is one.
    pub refused: Vec<(u64, LedgerError)>,
}

impl Ledger {
    /// Enters a list row by row and says what came of it. Rows that are there already are left out.
    pub fn enter_list(&mut self, rows: &[ListRow]) -> Entered {
        let mut entered = Entered::default();
        for ListRow { row, entry } in rows {
            match self.enter(entry.clone()) {
                Ok(true) => entered.new = entered.new.saturating_add(1),
                Ok(false) => entered.known = entered.known.saturating_add(1),
                Err(why) => entered.refused.push((*row, why)),
            }
        }
        entered
    }
}
