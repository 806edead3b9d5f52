//! 台账条目: what happened to one household and month, and its form as a line of JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use minzheng_core_types::text::mask_numbers;
use minzheng_core_types::{Money, Month};
use minzheng_welfare::between::every_paying;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::act::Act;
use super::amounts::{DueNow, DueThen, Paid};
use super::months::{CorrectedProgramme, MonthCorrection};
use crate::payout::PaymentRef;

/// Name and version of a line's form. Its fields do not change without a new version.
pub const CORRECTION_EVENT_SCHEMA: &str = "minzheng.correction-event/1";

/// Amounts by programme; a programme that is not listed has none.
pub type ByProgramme<T> = BTreeMap<&'static str, T>;

/// 条目: an event of one household and month on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub date: NaiveDate,
    /// 户编号.
    pub household: String,
    /// The month that it concerns.
    pub month: Month,
    /// What happened.
    pub event: Event,
    /// 凭证号: the voucher that it rests on, where it has one: no second entry has it.
    pub reference: Option<Reference>,
}

/// 凭证号: the number of a voucher: up to 32 characters, without the long numbers of persons and accounts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// Not a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the number of a voucher; write up to 32 characters, and no number of a person or an account")]
pub struct ReferenceError;

impl FromStr for Reference {
    type Err = ReferenceError;

    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        let text = text.trim();
        let fits = (1..=32).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        if fits && mask_numbers(text) == text { Ok(Self(text.to_owned())) } else { Err(ReferenceError) }
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceError;

    fn try_from(text: String) -> Result<Self, ReferenceError> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an act did to a programme's amount due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The programme.
    pub programme: &'static str,
    /// The act.
    pub act: Act,
    /// By how much.
    pub amount: Money,
}

/// 事件.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// 应发核定: what is due was determined for the first time; nothing where a programme needs a person.
    Due(ByProgramme<Option<DueThen>>),
    /// 发放: paid, with the payment of the log of payments where there is one.
    Paid {
        /// The amounts.
        amounts: ByProgramme<Paid>,
        /// The payment.
        payment: Option<PaymentRef>,
    },
    /// 退回: what was paid has come back from the bank, all of it: of the programmes named, or where none is named of those
    /// of the roll, which are paid together.
    Returned(BTreeSet<&'static str>),
    /// 更正: what is due now, of the programmes that changed, and why.
    Corrected {
        /// The amounts.
        due: ByProgramme<Option<DueNow>>,
        /// The causes; of each settled programme they sum to the change.
        causes: Vec<Changed>,
    },
    /// 补发: arrears paid.
    ArrearsPaid(ByProgramme<Money>),
    /// 追回: money that the household gave back.
    Recovered(ByProgramme<Money>),
    /// 核销: what will not be recovered. The money stays received.
    WrittenOff(ByProgramme<Money>),
}

impl Event {
    /// 更正 of a month, as a correction found it, of the programmes that are `wanted`; `None` where what is due has not
    /// changed.
    #[must_use]
    pub fn corrected(
        correction: &MonthCorrection,
        wanted: impl Fn(&CorrectedProgramme) -> bool,
    ) -> Option<Self> {
        let changed = correction
            .programmes
            .iter()
            .filter(|of| of.due_then.map(DueThen::money) != of.due_now.map(DueNow::money))
            .filter(|of| wanted(of));
        let due: ByProgramme<_> = changed.map(|of| (of.programme, of.due_now)).collect();
        let causes = correction.causes.iter().filter(|cause| cause.act.kind != super::ActKind::Payment);
        let causes = causes
            .filter(|cause| due.contains_key(cause.programme))
            .map(|cause| Changed { programme: cause.programme, act: cause.act.clone(), amount: cause.amount })
            .collect();
        (!due.is_empty()).then_some(Self::Corrected { due, causes })
    }
}

/// A programme that pays, by its id.
pub(super) fn known(id: &str) -> Option<&'static str> {
    every_paying().find(|programme| programme.id == id).map(|programme| programme.id)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangedLine {
    programme: String,
    act: Act,
    amount: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Due,
    Paid,
    Returned,
    Corrected,
    ArrearsPaid,
    Recovered,
    WrittenOff,
}

/// A line of the log.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryLine {
    schema: String,
    date: NaiveDate,
    household: String,
    month: Month,
    event: Word,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    programmes: BTreeMap<String, Option<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payment: Option<PaymentRef>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    causes: Vec<ChangedLine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<Reference>,
}

fn named<T: Copy>(
    of: &ByProgramme<T>,
    money: impl Fn(T) -> Option<Money>,
) -> BTreeMap<String, Option<Money>> {
    of.iter().map(|(id, amount)| ((*id).to_owned(), money(*amount))).collect()
}

impl EntryLine {
    pub(super) fn of(entry: &Entry) -> Self {
        let mut payment_of = None;
        let mut causes_of = Vec::new();
        let (event, programmes) = match &entry.event {
            Event::Due(due) => (Word::Due, named(due, |due| due.map(DueThen::money))),
            Event::Paid { amounts, payment } => {
                payment_of = *payment;
                (Word::Paid, named(amounts, |paid| Some(paid.money())))
            }
            Event::Returned(of) => (Word::Returned, of.iter().map(|id| ((*id).to_owned(), None)).collect()),
            Event::Corrected { due, causes } => {
                causes_of = causes
                    .iter()
                    .map(|cause| ChangedLine {
                        programme: cause.programme.to_owned(),
                        act: cause.act.clone(),
                        amount: cause.amount,
                    })
                    .collect();
                (Word::Corrected, named(due, |due| due.map(DueNow::money)))
            }
            Event::ArrearsPaid(amounts) => (Word::ArrearsPaid, named(amounts, Some)),
            Event::Recovered(amounts) => (Word::Recovered, named(amounts, Some)),
            Event::WrittenOff(amounts) => (Word::WrittenOff, named(amounts, Some)),
        };
        Self {
            schema: CORRECTION_EVENT_SCHEMA.to_owned(),
            date: entry.date,
            household: entry.household.clone(),
            month: entry.month,
            event,
            programmes,
            payment: payment_of,
            causes: causes_of,
            reference: entry.reference.clone(),
        }
    }

    /// The entry; `None` when the line is of another schema, names an unknown programme, or states what its event has not.
    pub(super) fn entry(self) -> Option<Entry> {
        let of_paid = matches!(self.event, Word::Paid);
        let of_corrected = matches!(self.event, Word::Corrected);
        if self.schema != CORRECTION_EVENT_SCHEMA
            || (self.payment.is_some() && !of_paid)
            || (!self.causes.is_empty() && !of_corrected)
        {
            return None;
        }
        let mut read: ByProgramme<Option<Money>> = BTreeMap::new();
        for (id, amount) in &self.programmes {
            read.insert(known(id)?, *amount);
        }
        let stated = || {
            read.iter().map(|(id, amount)| Some((*id, (*amount)?))).collect::<Option<ByProgramme<Money>>>()
        };
        let event = match self.event {
            Word::Due => Event::Due(read.iter().map(|(id, due)| (*id, due.map(DueThen::new))).collect()),
            Word::Paid => {
                let amounts = stated()?.into_iter().map(|(id, paid)| (id, Paid::new(paid))).collect();
                Event::Paid { amounts, payment: self.payment }
            }
            Word::Returned if read.values().all(Option::is_none) => {
                Event::Returned(read.keys().copied().collect())
            }
            Word::Returned => return None,
            Word::Corrected => {
                let due = read.iter().map(|(id, due)| (*id, due.map(DueNow::new))).collect();
                let causes = self.causes.into_iter().map(|cause| {
                    let programme = known(&cause.programme)?;
                    Some(Changed { programme, act: cause.act, amount: cause.amount })
                });
                Event::Corrected { due, causes: causes.collect::<Option<_>>()? }
            }
            Word::ArrearsPaid => Event::ArrearsPaid(stated()?),
            Word::Recovered => Event::Recovered(stated()?),
            Word::WrittenOff => Event::WrittenOff(stated()?),
        };
        let Self { date, household, month, reference, .. } = self;
        Some(Entry { date, household, month, event, reference })
    }
}
