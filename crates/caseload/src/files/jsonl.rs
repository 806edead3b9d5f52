//! A register as JSON Lines: one household a line.

use std::io::{self, Write};

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{AccountNumber, PersonId};
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::facts::{
    Asset, Deduction, IncomeLine, Member, PropertyFinding, Register as UrbanRural,
};
use minzheng_welfare::standing::Determination;
use serde::{Deserialize, Serialize};

use super::problem::{Problem, ProblemKind};
use super::read::ReadReport;
use crate::entry::{CaseId, HouseholdEntry, MemberEntry, Person, PersonName};
use crate::index::{IndexError, Indexer};
use crate::register::Register;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    case: Option<CaseId>,
    place: Place,
    #[serde(default)]
    street: String,
    #[serde(default)]
    community: String,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    register: Fact<UrbanRural>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    applied: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ended: Option<Month>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    property: Fact<PropertyFinding>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    lost_only_child: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    three_nos: Fact<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    members: Vec<MemberLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    incomes: Vec<IncomeLine>,
    #[serde(default)]
    incomes_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    deductions: Vec<Deduction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    assets: Vec<Asset>,
    #[serde(default)]
    assets_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    determinations: Vec<Determination>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberLine {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    facts: Member,
}

impl From<HouseholdEntry> for Line {
    fn from(entry: HouseholdEntry) -> Self {
        let member = |member: MemberEntry| MemberLine {
            name: member.person.name.reveal().to_owned(),
            id: member.person.id.map(|id| id.reveal().to_owned()),
            facts: member.facts,
        };
        Self {
            number: entry.number,
            case: entry.case,
            place: entry.place,
            street: entry.street,
            community: entry.community,
            register: entry.register,
            applied: entry.applied,
            ended: entry.ended,
            property: entry.property,
            lost_only_child: entry.lost_only_child,
            three_nos: entry.three_nos,
            account: entry.account.map(|account| account.reveal().to_owned()),
            members: entry.members.into_iter().map(member).collect(),
            incomes: entry.incomes,
            incomes_complete: entry.incomes_complete,
            deductions: entry.deductions,
            assets: entry.assets,
            assets_complete: entry.assets_complete,
            determinations: entry.determinations,
        }
    }
}

impl Line {
    fn entry(self, as_of: NaiveDate) -> Result<HouseholdEntry, (&'static str, ProblemKind)> {
        let member = |line: MemberLine| {
            let id = line.id.map(|id| PersonId::parse(&id, as_of)).transpose();
            let id = id.map_err(|why| ("members[].id", ProblemKind::Identity(why)))?;
            let person = Person { name: PersonName::new(&line.name), id };
            Ok(MemberEntry { person, facts: line.facts })
        };
        let account = self.account.map(|account| account.parse::<AccountNumber>()).transpose();
        Ok(HouseholdEntry {
            account: account.map_err(|_| ("account", ProblemKind::Account))?,
            members: self.members.into_iter().map(member).collect::<Result<_, _>>()?,
            number: self.number,
            case: self.case,
            place: self.place,
            street: self.street,
            community: self.community,
            register: self.register,
            applied: self.applied,
            ended: self.ended,
            property: self.property,
            lost_only_child: self.lost_only_child,
            three_nos: self.three_nos,
            incomes: self.incomes,
            incomes_complete: self.incomes_complete,
            deductions: self.deductions,
            assets: self.assets,
            assets_complete: self.assets_complete,
            determinations: self.determinations,
        })
    }
}

/// Reads JSON Lines. A bad line refuses its household.
#[must_use]
pub fn read_jsonl(text: &str, file: &str, as_of: NaiveDate) -> ReadReport {
    let mut report = ReadReport {
        register: Register::default(),
        problems: Vec::new(),
        households_read: 0,
        households_refused: 0,
    };
    for (row, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        report.households_read = report.households_read.saturating_add(1);
        // serde's own words may repeat a value: only the place is kept.
        let parsed = serde_json::from_str::<Line>(line)
            .map_err(|why| (format!("#{}", why.column()), ProblemKind::NotJson))
            .and_then(|line| line.entry(as_of).map_err(|(column, kind)| (column.to_owned(), kind)))
            .and_then(|entry| {
                report.register.push(entry).map_err(|why| (String::new(), ProblemKind::NoHousehold(why)))
            });
        if let Err((column, kind)) = parsed {
            report.problems.push(Problem { file: file.to_owned(), row, column, kind });
            report.households_refused = report.households_refused.saturating_add(1);
        }
    }
    report
}

/// Writes JSON Lines, and an index to find one household without reading the others.
///
/// # Errors
/// [`IndexError`] when a writer does not take it.
pub fn write_jsonl(
    register: &Register,
    writer: &mut impl Write,
    index: Option<&mut dyn Write>,
) -> Result<(), IndexError> {
    let mut indexer = Indexer::default();
    for record in register.households() {
        let line = serde_json::to_string(&Line::from(register.entry(record))).map_err(io::Error::other)?;
        indexer.line(record.case, &record.number, line.len());
        writeln!(writer, "{line}")?;
    }
    writer.flush()?;
    match index {
        Some(mut index) => indexer.write(&mut index),
        None => Ok(()),
    }
}
