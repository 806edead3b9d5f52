//! 沿革 (EC-61): the entries of one elder, taken in only at the end, and what held on a day as far as it was known on another.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minzheng_core_types::Lang;
use thiserror::Error;

use super::event::{Entry, Event};
use super::state::{StateError, View, apply};

/// Why entries make no history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// Numbers do not ascend.
    #[error(
        "entry {0} does not come after the one before it; entries are only added at the end, with ascending numbers"
    )]
    NotAppended(u32),
    /// It was written down before the one before it.
    #[error("entry {0} was recorded before the one before it; record time does not go back")]
    RecordedBefore(u32),
    /// It was written down before it happened.
    #[error("entry {0} was recorded before it happened; check both days")]
    RecordedEarly(u32),
    /// It ends before it begins.
    #[error("entry {0} ends before it begins; check both days")]
    EndsBefore(u32),
    /// It corrects nothing that is there.
    #[error(
        "entry {number} corrects entry {of}, which is not there or was corrected already; name the latest one"
    )]
    CorrectsNothing {
        /// The entry.
        number: u32,
        /// What it names.
        of: u32,
    },
    /// Withdrawn without saying what.
    #[error("entry {0} withdraws, but does not say which entry it corrects; name its number")]
    WithdrawsNothing(u32),
    /// An event that cannot follow.
    #[error("entry {number}: {why}")]
    State {
        /// The entry.
        number: u32,
        /// Why.
        why: StateError,
    },
}

impl LedgerError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NotAppended(number), Lang::Zh) => {
                format!("第{number}条的序号不大于前一条;只能在末尾追加,序号递增")
            }
            (Self::RecordedBefore(number), Lang::Zh) => {
                format!("第{number}条的记录日早于前一条;记录时间不能倒退")
            }
            (Self::RecordedEarly(number), Lang::Zh) => {
                format!("第{number}条的记录日早于发生日;请核对两个日期")
            }
            (Self::EndsBefore(number), Lang::Zh) => {
                format!("第{number}条的截止日早于发生日;请核对两个日期")
            }
            (Self::CorrectsNothing { number, of }, Lang::Zh) => {
                format!("第{number}条更正第{of}条,但没有该条或该条已被更正;请写最近一条的序号")
            }
            (Self::WithdrawsNothing(number), Lang::Zh) => {
                format!("第{number}条撤销,但没写撤销哪一条;请写其序号")
            }
            (Self::State { number, why }, Lang::Zh) => format!("第{number}条:{}", why.text(lang)),
            (_, Lang::En) => self.to_string(),
        }
    }

    /// The number of the entry.
    #[must_use]
    pub const fn number(&self) -> u32 {
        match self {
            Self::NotAppended(number)
            | Self::RecordedBefore(number)
            | Self::RecordedEarly(number)
            | Self::EndsBefore(number)
            | Self::CorrectsNothing { number, .. }
            | Self::WithdrawsNothing(number)
            | Self::State { number, .. } => *number,
        }
    }
}

/// 沿革: the entries of one elder. Whatever holds one need not check: all that is known today makes a lawful course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    entries: Vec<Entry>,
    corrected: BTreeSet<u32>,
}

impl History {
    /// The history of entries in the order in which they were written down.
    ///
    /// # Errors
    /// [`LedgerError`], for the first entry that does not fit.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Result<Self, LedgerError> {
        let mut history = Self::default();
        history.extend(entries)?;
        Ok(history)
    }

    /// The history with one more entry.
    ///
    /// # Errors
    /// [`LedgerError`] when it does not fit; the history stays as it was.
    pub fn push(&mut self, entry: Entry) -> Result<(), LedgerError> {
        self.extend([entry])
    }

    /// The history with more entries, all of them or none. What they make together has to be a lawful course.
    ///
    /// # Errors
    /// [`LedgerError`], for the first entry that does not fit; the history stays as it was.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) -> Result<(), LedgerError> {
        let before = self.entries.len();
        let taken = entries.into_iter().try_for_each(|entry| {
            self.fits(&entry)?;
            self.entries.push(entry);
            self.corrected.extend(entry.corrects);
            Ok(())
        });
        let whole = taken.and_then(|()| self.course(NaiveDate::MAX, NaiveDate::MAX).map(|_| ()));
        if whole.is_err() {
            for entry in self.entries.drain(before..) {
                entry.corrects.map(|of| self.corrected.remove(&of));
            }
        }
        whole
    }

    /// Every entry, also those that were corrected.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn fits(&self, entry: &Entry) -> Result<(), LedgerError> {
        let number = entry.number;
        if let Some(last) = self.entries.last() {
            if number <= last.number {
                return Err(LedgerError::NotAppended(number));
            }
            if entry.recorded < last.recorded {
                return Err(LedgerError::RecordedBefore(number));
            }
        }
        if entry.recorded < entry.valid {
            return Err(LedgerError::RecordedEarly(number));
        }
        if entry.event.last().is_some_and(|last| last < entry.valid) {
            return Err(LedgerError::EndsBefore(number));
        }
        match (entry.corrects, entry.event) {
            (None, Event::Withdrawn) => Err(LedgerError::WithdrawsNothing(number)),
            (None, _) => Ok(()),
            (Some(of), _) => {
                let there = self.entries.binary_search_by_key(&of, |known| known.number);
                let named = there.ok().and_then(|at| self.entries.get(at));
                let open = named.is_some_and(|known| known.event != Event::Withdrawn)
                    && !self.corrected.contains(&of);
                if open { Ok(()) } else { Err(LedgerError::CorrectsNothing { number, of }) }
            }
        }
    }

    /// The entries that count for a view: known by then, happened by then, and not corrected by an entry known by then. In
    /// the order of the days on which they happened; those of one day in the order of their numbers.
    #[must_use]
    pub fn counting(&self, valid: NaiveDate, known: NaiveDate) -> Vec<Entry> {
        let recorded = self.entries.iter().filter(|entry| entry.recorded <= known);
        let mut corrected: Vec<u32> = recorded.clone().filter_map(|entry| entry.corrects).collect();
        corrected.sort_unstable();
        let mut counting: Vec<Entry> = recorded
            .filter(|entry| {
                entry.valid <= valid
                    && entry.event != Event::Withdrawn
                    && corrected.binary_search(&entry.number).is_err()
            })
            .copied()
            .collect();
        counting.sort_by_key(|entry| (entry.valid, entry.number));
        counting
    }

    /// 视图: what held on a day (`valid`), as far as it was known on another (`known`): a pure fold over the entries (EC-61).
    ///
    /// # Errors
    /// [`LedgerError::State`] where what was known then makes no lawful course: something was written down too late.
    pub fn view(&self, valid: NaiveDate, known: NaiveDate) -> Result<View, LedgerError> {
        self.course(valid, known)
    }

    fn course(&self, valid: NaiveDate, known: NaiveDate) -> Result<View, LedgerError> {
        self.counting(valid, known).into_iter().try_fold(View::default(), |state, entry| {
            apply(state, entry.event, entry.valid)
                .map_err(|why| LedgerError::State { number: entry.number, why })
        })
    }
}
