//! Figures of paying out, and batches of a small register.

use minzheng_caseload::payout::batch::Terms;
use minzheng_caseload::payout::{Batch, Due, Open};
use minzheng_caseload::{LawTable, Register, Run};
use minzheng_core_types::{MonthRange, Pack, WorkdayCalendar};
use minzheng_welfare::FIGURES;

use super::HouseholdEntry;

/// The embedded figures, those of paying out among them.
pub fn pay_pack() -> Pack {
    with(&[])
}

/// The same with one more file.
pub fn with(more: &[(&str, &str)]) -> Pack {
    let [paying, shares, notices] = minzheng_caseload::parameters();
    let mut files = minzheng_policies::payout_files();
    files.extend(more.iter().map(|(name, text)| minzheng_policies::SourceFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    }));
    minzheng_policies::embedded_with(&files, &[FIGURES, &[paying, shares, notices]].concat())
        .unwrap_or_else(|errors| panic!("{errors}"))
}

pub fn due(register: &Register, months: MonthRange) -> Vec<Due> {
    due_by(&super::pack(), register, months)
}

pub fn due_by(pack: &Pack, register: &Register, months: MonthRange) -> Vec<Due> {
    let laws = LawTable::new(pack, register, months);
    let run = Run::new(register, &laws).threads(1);
    let mut all = Vec::new();
    for month in months.iter() {
        run.month(month, |row| all.extend(Due::of(row))).unwrap();
    }
    all
}

pub fn batch(register: &Register, months: MonthRange, open: Open) -> Batch {
    let (pack, calendar) = (pay_pack(), WorkdayCalendar::embedded().unwrap());
    Batch::new(register, &due(register, months), &Terms { pack: &pack, calendar: &calendar, open }).unwrap()
}

/// A household with an account.
pub fn with_account(mut entry: HouseholdEntry, account: &str) -> HouseholdEntry {
    entry.account = Some(account.parse().unwrap());
    entry
}
