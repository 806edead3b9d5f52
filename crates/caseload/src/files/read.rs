//! A register from its sheets. A bad row refuses its household, never another one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::ids::{AccountNumber, DisabilityCertificate, PersonId};
use minzheng_core_types::{Fact, Money, ShortText};
use minzheng_welfare::facts::{Asset, Deduction, Disability, Illness, IncomeLine, Member};
use minzheng_welfare::standing::Determination;

use super::headings::{Column, Sheet};
use super::problem::{Problem, ProblemKind};
use super::table::{Row, Table, month};
use super::words::{self, Ability, WordList};
use crate::entry::{CaseId, HouseholdEntry, MemberEntry, Person, PersonName};
use crate::register::Register;

/// What was read, and what was wrong.
#[derive(Debug)]
pub struct ReadReport {
    /// The households that can be used.
    pub register: Register,
    /// Everything that is wrong, in the order of the files and rows.
    pub problems: Vec<Problem>,
    /// Households that the files list.
    pub households_read: usize,
    /// Of them left out because of bad rows.
    pub households_refused: usize,
}

struct Slot {
    entry: HouseholdEntry,
    row: usize,
    bad: bool,
    member_rows: Vec<usize>,
}

struct Reader {
    as_of: NaiveDate,
    slots: Vec<Slot>,
    by_number: BTreeMap<String, usize>,
    problems: Vec<Problem>,
}

/// Reads the sheets, given as pairs of a sheet, the name of its file and its text.
pub(super) fn sheets(sheets: &[(Sheet, String, String)], as_of: NaiveDate) -> ReadReport {
    let mut reader = Reader { as_of, slots: Vec::new(), by_number: BTreeMap::new(), problems: Vec::new() };
    let mut files: BTreeMap<Sheet, String> = BTreeMap::new();
    for (sheet, file, text) in sheets {
        files.insert(*sheet, file.clone());
        let table = Table::read(*sheet, file, text, &mut reader.problems);
        for row in table.rows() {
            match sheet {
                Sheet::Households => reader.household(row, &table),
                Sheet::Members => reader.part(row, &table, member),
                Sheet::Incomes => reader.part(row, &table, income),
                Sheet::Deductions => reader.part(row, &table, deduction),
                Sheet::Assets => reader.part(row, &table, asset),
                Sheet::Determinations => reader.part(row, &table, determination),
            }
        }
    }
    reader.finish(&files)
}

impl Reader {
    fn household(&mut self, mut row: Row<'_>, table: &Table) {
        let entry = household(&mut row);
        let number = row.text(Column::Household).unwrap_or_default().to_owned();
        if self.by_number.contains_key(&number) {
            row.fail(Column::Household, ProblemKind::DuplicateHousehold);
        }
        let bad = entry.is_none() || row.problems.iter().any(|problem| !problem.kind.is_warning());
        self.problems.append(&mut row.problems);
        let Some(entry) = entry.filter(|_| !self.by_number.contains_key(&number)) else {
            self.problems.push(table.problem(row.number, "", ProblemKind::HouseholdRefused));
            return;
        };
        self.by_number.insert(number, self.slots.len());
        self.slots.push(Slot { entry, row: row.number, bad, member_rows: Vec::new() });
    }

    /// A row of another sheet goes to its household.
    fn part(
        &mut self,
        mut row: Row<'_>,
        table: &Table,
        read: fn(&mut Row<'_>, &mut HouseholdEntry, NaiveDate) -> Option<()>,
    ) {
        let number = row.text(Column::Household).unwrap_or_default();
        let slot = self.by_number.get(number).and_then(|index| self.slots.get_mut(*index));
        let Some(slot) = slot else {
            let kind = if number.is_empty() { ProblemKind::Blank } else { ProblemKind::UnknownHousehold };
            row.fail(Column::Household, kind);
            self.problems.append(&mut row.problems);
            return;
        };
        let members = slot.entry.members.len();
        let done = read(&mut row, &mut slot.entry, self.as_of);
        if slot.entry.members.len() > members {
            slot.member_rows.push(row.number);
        }
        slot.bad |= done.is_none() || row.problems.iter().any(|problem| !problem.kind.is_warning());
        if done.is_none() && row.problems.is_empty() {
            self.problems.push(table.problem(row.number, "", ProblemKind::NotCsv));
        }
        self.problems.append(&mut row.problems);
    }

    fn finish(mut self, files: &BTreeMap<Sheet, String>) -> ReadReport {
        let households_read = self.slots.len();
        let file = |sheet| files.get(&sheet).cloned().unwrap_or_default();
        let mut register = Register::default();
        let mut kept: Vec<Vec<usize>> = Vec::new();
        for slot in self.slots {
            let at =
                |kind| Problem { file: file(Sheet::Households), row: slot.row, column: String::new(), kind };
            if slot.bad {
                self.problems.push(at(ProblemKind::HouseholdRefused));
                continue;
            }
            match register.push(slot.entry) {
                Ok(()) => kept.push(slot.member_rows),
                Err(why) => self.problems.push(at(ProblemKind::NoHousehold(why))),
            }
        }
        let row_of = |(household, member): (usize, usize)| {
            kept.get(household).and_then(|rows| rows.get(member)).copied().unwrap_or(0)
        };
        for duplicate in register.duplicate_persons() {
            let Some((first, others)) = duplicate.places.split_first() else { continue };
            let other_row = row_of(*first);
            self.problems.extend(others.iter().map(|place| Problem {
                file: file(Sheet::Members),
                row: row_of(*place),
                column: "身份证号".to_owned(),
                kind: ProblemKind::DuplicatePerson { other_row },
            }));
        }
        let households_refused = households_read.saturating_sub(register.len());
        ReadReport { register, problems: self.problems, households_read, households_refused }
    }
}

fn household(row: &mut Row<'_>) -> Option<HouseholdEntry> {
    let number = row.required(Column::Household, ProblemKind::Blank, |text| Some(text.to_owned()));
    let place = row.required(Column::Place, ProblemKind::NotAPlace, |text| text.parse().ok());
    let mut entry = HouseholdEntry::new(&number?, place?);
    entry.case = row.optional(Column::Case, ProblemKind::NotACase, |text| text.parse().ok()).map(CaseId);
    entry.street = row.text(Column::Street).unwrap_or_default().to_owned();
    entry.community = row.text(Column::Community).unwrap_or_default().to_owned();
    entry.register = row.word_fact(Column::Register, WordList::Register);
    entry.applied = row.day(Column::Applied);
    entry.ended = row.optional(Column::Ended, ProblemKind::NotAMonth, month);
    entry.property = row.word_fact(Column::Property, WordList::Property);
    entry.lost_only_child = row.yes_fact(Column::LostOnlyChild);
    entry.three_nos = row.yes_fact(Column::ThreeNos);
    entry.incomes_complete = row.yes(Column::IncomesComplete);
    entry.assets_complete = row.yes(Column::AssetsComplete);
    entry.account =
        row.optional(Column::Account, ProblemKind::Account, |text| text.parse::<AccountNumber>().ok());
    Some(entry)
}

fn member(row: &mut Row<'_>, entry: &mut HouseholdEntry, as_of: NaiveDate) -> Option<()> {
    let name = PersonName::new(row.text(Column::Name).unwrap_or_default());
    let id = match row.text(Column::Id).map(|text| PersonId::parse(text, as_of)) {
        None => None,
        Some(Ok(id)) => Some(id),
        Some(Err(why)) => {
            row.fail(Column::Id, ProblemKind::Identity(why));
            return None;
        }
    };
    let relation = row.word(Column::Relation, WordList::Relation)?;
    let mut facts = Member::new(relation, NaiveDate::default());
    facts.birth = birth(row, id);
    facts.disability = disability(row, as_of);
    facts.illness = illness(row);
    facts.lone_elder = row.yes_fact(Column::LoneElder);
    facts.ability_grade = match row.word_fact::<Ability>(Column::AbilityGrade, WordList::Ability) {
        Fact::Known(ability) => Fact::Known(ability.0),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished => Fact::NotEstablished,
    };
    facts.nursing_subsidy = row.amount(Column::NursingSubsidy);
    facts.schooling = row.word_fact(Column::Schooling, WordList::Schooling);
    facts.unable_to_live_alone = row.yes_fact(Column::UnableToLiveAlone);
    let cohabitation = ProblemKind::NotAWord(WordList::Cohabitation);
    facts.supported = row.fact(Column::Supported, cohabitation, words::read_cohabitation);
    facts.away = row.fact(Column::Away, ProblemKind::NotAWord(WordList::Away), words::read_away);
    facts.counted = row.word_fact(Column::Counted, WordList::YesNo);
    facts.entered = row.day(Column::Entered);
    facts.left = row.day(Column::Left);
    facts.died = row.day(Column::Died);
    entry.members.push(MemberEntry { person: Person { name, id }, facts });
    Some(())
}

/// The birth as stated, else from the identity number.
fn birth(row: &mut Row<'_>, id: Option<PersonId>) -> Fact<NaiveDate> {
    let from_number = id.and_then(|id| id.birth_date());
    match (row.day(Column::Birth), from_number) {
        (Some(stated), Some(number)) if stated != number => {
            row.fail(Column::Birth, ProblemKind::BirthContradictsNumber);
            Fact::Known(stated)
        }
        (Some(birth), _) | (None, Some(birth)) => Fact::Known(birth),
        (None, None) => Fact::NotEstablished,
    }
}

fn disability(row: &mut Row<'_>, as_of: NaiveDate) -> Fact<Disability> {
    let kind = row.word_fact(Column::DisabilityKind, WordList::DisabilityKind);
    let grade = row.word_fact(Column::DisabilityGrade, WordList::DisabilityGrade);
    let stated = match (kind, grade) {
        (Fact::Known(kind), Fact::Known(grade)) => Fact::Known(Disability { kind, grade }),
        (Fact::Absent, _) | (_, Fact::Absent) => Fact::Absent,
        (Fact::NotEstablished, Fact::NotEstablished) => Fact::NotEstablished,
        (Fact::Known(_), Fact::NotEstablished) => {
            row.fail(Column::DisabilityGrade, ProblemKind::Blank);
            return Fact::NotEstablished;
        }
        (Fact::NotEstablished, Fact::Known(_)) => {
            row.fail(Column::DisabilityKind, ProblemKind::Blank);
            return Fact::NotEstablished;
        }
    };
    let certificate = row.optional(Column::DisabilityCertificate, ProblemKind::Certificate, |text| {
        DisabilityCertificate::parse(text, as_of).ok()
    });
    let Some(certificate) = certificate else {
        return stated;
    };
    let certified = Disability { kind: certificate.kind(), grade: certificate.grade() };
    match stated {
        Fact::Known(stated) if stated != certified => {
            row.fail(Column::DisabilityCertificate, ProblemKind::CertificateContradicts);
        }
        Fact::Absent => row.fail(Column::DisabilityCertificate, ProblemKind::CertificateContradicts),
        _ => {}
    }
    Fact::Known(certified)
}

/// A day of approval, `是` for an illness that is not approved, `无` for none.
fn illness(row: &mut Row<'_>) -> Fact<Illness> {
    let code = row.optional(Column::IllnessCode, ProblemKind::NotACode, ShortText::new);
    let valid_until = row.optional(Column::IllnessValidUntil, ProblemKind::NotAMonth, month);
    let approved = row.fact(Column::IllnessApproved, ProblemKind::NotADay, |text| match words::read(text) {
        Some(true) => Some(None),
        Some(false) => None,
        None => super::table::day(text).map(Some),
    });
    match approved {
        Fact::Known(approved) => Fact::Known(Illness { code, approved, valid_until }),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished if code.is_some() => Fact::Known(Illness { code, approved: None, valid_until }),
        Fact::NotEstablished => Fact::NotEstablished,
    }
}

/// A member by order within the household, counted from 1, or by identity number.
fn whose(row: &mut Row<'_>, entry: &HouseholdEntry, as_of: NaiveDate) -> Option<usize> {
    let by_order = row.optional(Column::Member, ProblemKind::NotANumber, |text| text.parse::<usize>().ok());
    let found = match by_order {
        Some(order) => order.checked_sub(1).filter(|index| *index < entry.members.len()),
        None => {
            let id = row.text(Column::Id).and_then(|text| PersonId::parse(text, as_of).ok());
            entry.members.iter().position(|member| id.is_some() && member.person.id == id)
        }
    };
    if found.is_none() {
        row.fail(Column::Member, ProblemKind::NoSuchMember);
    }
    found
}

fn income(row: &mut Row<'_>, entry: &mut HouseholdEntry, as_of: NaiveDate) -> Option<()> {
    let earner = whose(row, entry, as_of);
    let kind = row.word(Column::Kind, WordList::Income);
    let amount = row.amount(Column::Amount);
    let per = row.word(Column::Per, WordList::Per);
    let period = row.months(Column::First, Column::Last);
    entry.incomes.push(IncomeLine { earner: earner?, kind: kind?, amount, per: per?, period: period? });
    Some(())
}

fn deduction(row: &mut Row<'_>, entry: &mut HouseholdEntry, as_of: NaiveDate) -> Option<()> {
    let payer = whose(row, entry, as_of);
    let amount = row.amount(Column::Amount);
    let per = row.word(Column::Per, WordList::Per);
    let period = row.months(Column::First, Column::Last);
    entry.deductions.push(Deduction { payer: payer?, amount, per: per?, period: period? });
    Some(())
}

fn asset(row: &mut Row<'_>, entry: &mut HouseholdEntry, _: NaiveDate) -> Option<()> {
    let kind = row.word(Column::Kind, WordList::Asset);
    let amount = row.amount(Column::Amount);
    entry.assets.push(Asset { kind: kind?, amount });
    Some(())
}

fn determination(row: &mut Row<'_>, entry: &mut HouseholdEntry, _: NaiveDate) -> Option<()> {
    let applied = row.required(Column::Applied, ProblemKind::NotADay, super::table::day);
    let decided = row.required(Column::Decided, ProblemKind::NotADay, super::table::day);
    let counted_income =
        row.required(Column::CountedIncome, ProblemKind::NotMoney, |text| text.parse::<Money>().ok());
    let window = row.months(Column::WindowFirst, Column::WindowLast);
    let property = row.word(Column::Property, WordList::Property);
    entry.determinations.push(Determination {
        applied: applied?,
        decided: decided?,
        counted_income: counted_income?,
        window: window?,
        property: property?,
    });
    Some(())
}
