//! One row as a record, and a record as the cells of a row.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Money, MonthRange};

use crate::assistance::{MedicalCase, SpecialCareTotal, TemporaryCase};
use crate::files::cells::{day, money, month, place, protected, whole, word};
use crate::files::csv_read::Row;
use crate::files::headings::Column as C;
use crate::files::headings::Sheet;
use crate::files::kinds::{CellProblem, FactsProblem};
use crate::files::kinds_records::RecordProblem;
use crate::files::words::{self, WordList, Worded};

/// The cells of a row under the headings of its sheet.
pub(in crate::files) type Cells = Vec<String>;

/// Money that is not less than nothing.
fn granted(row: &mut Row<'_>, column: C) -> Option<Money> {
    let amount = row.required(column, money)?;
    not_negative(row, column, amount)
}

fn not_negative(row: &mut Row<'_>, column: C, amount: Money) -> Option<Money> {
    if amount < Money::ZERO {
        row.report(column, RecordProblem::Negative);
        return None;
    }
    Some(amount)
}

/// A cost, where it is known.
fn cost(row: &mut Row<'_>, column: C) -> Fact<Money> {
    match row.fact(column, money) {
        Fact::Known(amount) => not_negative(row, column, amount).map_or(Fact::NotEstablished, Fact::Known),
        open => open,
    }
}

/// A day that has come.
fn past_day(row: &mut Row<'_>, column: C, as_of: NaiveDate) -> Option<NaiveDate> {
    row.required(column, |text| {
        day(text).and_then(|day| if day > as_of { Err(CellProblem::StillToCome) } else { Ok(day) })
    })
}

fn number(row: &mut Row<'_>) -> Option<String> {
    row.required(C::Number, |text| Ok(text.replace(['\r', '\n'], " ")))
}

fn household(row: &mut Row<'_>) -> Option<String> {
    let text = row.optional(C::Household, |text| Ok(text.replace(['\r', '\n'], " ")));
    text.filter(|text| !text.is_empty())
}

/// Everything of a row is read before it is left out, so that all its faults are told at once.
pub(super) fn temporary(row: &mut Row<'_>, as_of: NaiveDate) -> Option<TemporaryCase> {
    let number = number(row);
    let household = household(row);
    let place = row.required(C::Place, place);
    let (street, community) = (row.text(C::Street), row.text(C::Community));
    let applied = past_day(row, C::Applied, as_of);
    let decided = past_day(row, C::Decided, as_of);
    if applied.zip(decided).is_some_and(|(applied, decided)| decided < applied) {
        row.report(C::Decided, FactsProblem::DecidedBeforeApplied);
    }
    let kind = row.required(C::Kind, word(WordList::Temporary));
    let ground: Fact<crate::assistance::Ground> = row.fact(C::Ground, word(WordList::Ground));
    if let (Some(kind), Fact::Known(ground)) = (kind, ground)
        && ground.kind() != kind
    {
        row.report(C::Ground, RecordProblem::GroundOfOtherKind);
    }
    let persons = row.required(C::Persons, whole(1));
    let amount = granted(row, C::Amount);
    if row.faults() > 0 {
        return None;
    }
    Some(TemporaryCase {
        number: number?,
        household,
        place: place?,
        street,
        community,
        applied: applied?,
        decided: decided?,
        kind: kind?,
        ground,
        persons: persons?,
        amount: amount?,
    })
}

pub(super) fn medical(row: &mut Row<'_>, as_of: NaiveDate) -> Option<MedicalCase> {
    let number = number(row);
    let household = household(row);
    let decided = past_day(row, C::Decided, as_of);
    let status = row.required(C::Status, word(WordList::MedicalStatus));
    let (in_scope, out_of_scope) = (cost(row, C::InScope), cost(row, C::OutOfScope));
    let (first_round, second_round) = (granted(row, C::FirstRound), granted(row, C::SecondRound));
    if row.faults() > 0 {
        return None;
    }
    Some(MedicalCase {
        number: number?,
        household,
        decided: decided?,
        status: status?,
        in_scope,
        out_of_scope,
        first_round: first_round?,
        second_round: second_round?,
    })
}

pub(super) fn special_care(row: &mut Row<'_>) -> Option<SpecialCareTotal> {
    let programme = row.required(C::Programme, word(WordList::SpecialCare));
    let (first, last) = (row.required(C::First, month), row.required(C::Last, month));
    let months = first.zip(last).map(|(first, last)| MonthRange::new(first, last));
    if let Some(Err(_)) = months {
        row.report(C::Last, FactsProblem::RangeBackwards);
    }
    let amount = granted(row, C::Amount);
    let persons = row.fact(C::Persons, whole(0));
    if row.faults() > 0 {
        return None;
    }
    Some(SpecialCareTotal { programme: programme?, months: months?.ok()?, amount: amount?, persons })
}

fn fact<T>(fact: Fact<T>, lang: Lang, text: impl Fn(T) -> String) -> String {
    match (fact, lang) {
        (Fact::Known(value), _) => text(value),
        (Fact::Absent, Lang::Zh) => "无".to_owned(),
        (Fact::Absent, Lang::En) => "none".to_owned(),
        (Fact::NotEstablished, _) => String::new(),
    }
}

fn said<T: Worded>(value: T, lang: Lang) -> String {
    words::said(value, lang).to_owned()
}

fn row_of(sheet: Sheet, cell: impl Fn(C) -> String) -> Cells {
    sheet.headings().iter().map(|heading| cell(heading.column)).collect()
}

fn shown(text: Option<&str>) -> String {
    text.map(protected).unwrap_or_default()
}

pub(super) fn temporary_cells(case: &TemporaryCase, lang: Lang) -> Cells {
    row_of(Sheet::Temporary, |column| match column {
        C::Number => protected(&case.number),
        C::Household => shown(case.household.as_deref()),
        C::Place => case.place.to_string(),
        C::Street => protected(&case.street),
        C::Community => protected(&case.community),
        C::Applied => case.applied.to_string(),
        C::Decided => case.decided.to_string(),
        C::Kind => said(case.kind, lang),
        C::Ground => fact(case.ground, lang, |ground| said(ground, lang)),
        C::Persons => case.persons.to_string(),
        C::Amount => case.amount.to_string(),
        _ => String::new(),
    })
}

pub(super) fn medical_cells(case: &MedicalCase, lang: Lang) -> Cells {
    row_of(Sheet::Medical, |column| match column {
        C::Number => protected(&case.number),
        C::Household => shown(case.household.as_deref()),
        C::Decided => case.decided.to_string(),
        C::Status => said(case.status, lang),
        C::InScope => fact(case.in_scope, lang, |cost| cost.to_string()),
        C::OutOfScope => fact(case.out_of_scope, lang, |cost| cost.to_string()),
        C::FirstRound => case.first_round.to_string(),
        C::SecondRound => case.second_round.to_string(),
        _ => String::new(),
    })
}

pub(super) fn special_care_cells(total: &SpecialCareTotal, lang: Lang) -> Cells {
    row_of(Sheet::SpecialCare, |column| match column {
        C::Programme => said(total.programme, lang),
        C::First => total.months.first().to_string(),
        C::Last => total.months.last().to_string(),
        C::Amount => total.amount.to_string(),
        C::Persons => fact(total.persons, lang, |persons| persons.to_string()),
        _ => String::new(),
    })
}
