//! A register as sheets: UTF-8 with its mark, Chinese headings, always the same bytes.

use std::fmt::Display;
use std::io::{self, Write};

use minzheng_core_types::Fact;
use minzheng_welfare::facts::Member;

use super::headings::{Column, Sheet};
use super::words::{self, Ability, Worded};
use crate::entry::Person;
use crate::register::{HouseholdRecord, Register};

/// Writes one sheet of a register.
///
/// # Errors
/// [`io::Error`] when the writer does not take it.
pub fn write_sheet(register: &Register, sheet: Sheet, writer: &mut impl Write) -> io::Result<()> {
    writer.write_all("\u{feff}".as_bytes())?;
    let headings: Vec<_> = sheet.headings().iter().filter(|heading| heading.written).collect();
    let mut csv = csv::Writer::from_writer(writer);
    csv.write_record(headings.iter().map(|heading| heading.zh))?;
    let mut put = |cell: &dyn Fn(Column) -> String| {
        csv.write_record(headings.iter().map(|heading| cell(heading.column)))
    };
    for record in register.households() {
        let number = || record.number.clone();
        match sheet {
            Sheet::Households => put(&|column| household(register, record, column))?,
            Sheet::Members => {
                for (person, facts) in register.persons(record).iter().zip(register.members(record)) {
                    put(&|column| member(record, person, facts, column))?;
                }
            }
            Sheet::Incomes => {
                for line in register.incomes(record) {
                    put(&|column| match column {
                        Column::Household => number(),
                        Column::Member => line.earner.saturating_add(1).to_string(),
                        Column::Kind => words::write(line.kind).to_owned(),
                        Column::Amount => fact(line.amount, |amount| amount.to_string()),
                        Column::Per => words::write(line.per).to_owned(),
                        Column::First => line.period.first().to_string(),
                        Column::Last => line.period.last().to_string(),
                        _ => String::new(),
                    })?;
                }
            }
            Sheet::Deductions => {
                for line in register.deductions(record) {
                    put(&|column| match column {
                        Column::Household => number(),
                        Column::Member => line.payer.saturating_add(1).to_string(),
                        Column::Amount => fact(line.amount, |amount| amount.to_string()),
                        Column::Per => words::write(line.per).to_owned(),
                        Column::First => line.period.first().to_string(),
                        Column::Last => line.period.last().to_string(),
                        _ => String::new(),
                    })?;
                }
            }
            Sheet::Assets => {
                for asset in register.assets(record) {
                    put(&|column| match column {
                        Column::Household => number(),
                        Column::Kind => words::write(asset.kind).to_owned(),
                        Column::Amount => fact(asset.amount, |amount| amount.to_string()),
                        _ => String::new(),
                    })?;
                }
            }
            Sheet::Determinations => {
                for determination in register.determinations(record) {
                    put(&|column| match column {
                        Column::Household => number(),
                        Column::Applied => determination.applied.to_string(),
                        Column::Decided => determination.decided.to_string(),
                        Column::CountedIncome => determination.counted_income.to_string(),
                        Column::WindowFirst => determination.window.first().to_string(),
                        Column::WindowLast => determination.window.last().to_string(),
                        Column::Property => words::write(determination.property).to_owned(),
                        _ => String::new(),
                    })?;
                }
            }
        }
    }
    csv.flush()
}

/// A fact as a cell: blank while not established, `无` when known to be absent.
fn fact<T>(fact: Fact<T>, text: impl FnOnce(T) -> String) -> String {
    match fact {
        Fact::Known(value) => text(value),
        Fact::Absent => "无".to_owned(),
        Fact::NotEstablished => String::new(),
    }
}

fn word_fact<T: Worded>(value: Fact<T>) -> String {
    fact(value, |value| words::write(value).to_owned())
}

fn maybe<T: Display>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn household(register: &Register, record: &HouseholdRecord, column: Column) -> String {
    let Some(household) = register.household(record) else {
        return String::new();
    };
    let facts = household.facts();
    match column {
        Column::Household => record.number.clone(),
        Column::Case => record.case.to_string(),
        Column::Place => record.place.to_string(),
        Column::Street => record.street.clone(),
        Column::Community => record.community.clone(),
        Column::Register => word_fact(facts.register),
        Column::Applied => maybe(record.applied),
        Column::Ended => maybe(record.ended),
        Column::Property => word_fact(facts.property),
        Column::LostOnlyChild => word_fact(facts.lost_only_child),
        Column::ThreeNos => word_fact(facts.three_nos),
        Column::IncomesComplete => words::write(facts.incomes_complete).to_owned(),
        Column::AssetsComplete => words::write(facts.assets_complete).to_owned(),
        Column::Account => {
            record.account.as_ref().map_or_else(String::new, |account| account.reveal().to_owned())
        }
        _ => String::new(),
    }
}

fn member(record: &HouseholdRecord, person: &Person, facts: &Member, column: Column) -> String {
    match column {
        Column::Household => record.number.clone(),
        Column::Name => person.name.reveal().to_owned(),
        Column::Id => person.id.as_ref().map_or_else(String::new, |id| id.reveal().to_owned()),
        Column::Birth => fact(facts.birth, |birth| birth.to_string()),
        Column::Relation => words::write(facts.relation).to_owned(),
        Column::DisabilityKind => fact(facts.disability, |of| words::write(of.kind).to_owned()),
        Column::DisabilityGrade => fact(facts.disability, |of| words::write(of.grade).to_owned()),
        Column::IllnessApproved => fact(facts.illness, |illness| {
            illness.approved.map_or_else(|| "是".to_owned(), |day| day.to_string())
        }),
        Column::IllnessCode => facts
            .illness
            .known()
            .and_then(|illness| illness.code)
            .map_or_else(String::new, |code| code.as_str().to_owned()),
        Column::IllnessValidUntil => maybe(facts.illness.known().and_then(|illness| illness.valid_until)),
        Column::LoneElder => word_fact(facts.lone_elder),
        Column::AbilityGrade => fact(facts.ability_grade, |grade| words::write(Ability(grade)).to_owned()),
        Column::NursingSubsidy => fact(facts.nursing_subsidy, |amount| amount.to_string()),
        Column::Schooling => word_fact(facts.schooling),
        Column::UnableToLiveAlone => word_fact(facts.unable_to_live_alone),
        Column::Supported => fact(facts.supported, words::write_cohabitation),
        Column::Away => fact(facts.away, words::write_away),
        Column::Counted => word_fact(facts.counted),
        Column::Entered => maybe(facts.entered),
        Column::Left => maybe(facts.left),
        Column::Died => maybe(facts.died),
        _ => String::new(),
    }
}
