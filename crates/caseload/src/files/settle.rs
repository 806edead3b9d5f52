//! From the parts of households to a register: whole households go in, the others are listed.

use std::collections::BTreeMap;
use std::sync::Arc;

use minzheng_core_types::Month;
use minzheng_core_types::ids::PersonId;
use minzheng_core_types::sets::MemberSet;
use minzheng_welfare::facts::Relation;

use super::ReadReport;
use super::headings::Sheet;
use super::kinds::HouseholdProblem;
use super::problem::{Level, Position, Problem};
use crate::entry::{HouseholdEntry, MemberEntry};
use crate::history::Payee;
use crate::register::Register;

/// A household whose parts have all come in.
pub(super) struct Pending {
    pub(super) entry: HouseholdEntry,
    /// Its row, or its line.
    pub(super) row: u64,
    /// The rows of its members, in order.
    pub(super) member_rows: Vec<u64>,
    /// Was there a row of a member that could not be read?
    pub(super) members_in_doubt: bool,
    /// The last months in each sheet of the past, and where a former head stands.
    pub(super) lasts: BTreeMap<(Sheet, Month), usize>,
    /// Its rows in all sheets.
    pub(super) rows: usize,
    /// Its errors so far.
    pub(super) faults: usize,
}

/// What a problem of a whole household points at.
#[derive(Clone, Copy)]
pub(super) enum Target {
    /// The household's row.
    Row,
    /// Its number.
    Number,
    /// The relation of a member.
    Relation(usize),
    /// The identity number of a member.
    Id(usize),
}

/// The files of the households, and how their columns are called.
pub(super) enum Source {
    /// Sheets.
    Sheets(Box<SheetSources>),
    /// Lines of one file.
    Lines(Arc<str>),
}

/// The sheets of a register, and where the columns stand that problems of households name.
pub(super) struct SheetSources {
    pub(super) households: SheetSource,
    pub(super) members: SheetSource,
    pub(super) number: Position,
    pub(super) relation: Position,
    pub(super) id: Position,
}

/// A sheet, for problems of households in it.
#[derive(Default)]
pub(super) struct SheetSource {
    /// The file.
    pub(super) file: Arc<str>,
    /// What it is called where another problem refers to it.
    pub(super) name: Arc<str>,
    /// Where a row of it stands, when the file is a workbook.
    pub(super) row: Option<Position>,
}

impl Source {
    /// What to call the sheet, and the row of a member.
    fn member(&self, household: &Seat, member: usize) -> (Arc<str>, u64) {
        match self {
            Self::Sheets(sheets) => (
                Arc::clone(&sheets.members.name),
                household.member_rows.get(member).copied().unwrap_or(household.row),
            ),
            Self::Lines(file) => (Arc::clone(file), household.row),
        }
    }

    fn problem(&self, household: &Seat, target: Target, kind: HouseholdProblem) -> Problem {
        let row = match target {
            Target::Relation(member) | Target::Id(member) => self.member(household, member).1,
            Target::Row | Target::Number => household.row,
        };
        let file = match (self, target) {
            (Self::Sheets(sheets), Target::Relation(_) | Target::Id(_)) => &sheets.members.file,
            (Self::Sheets(sheets), _) => &sheets.households.file,
            (Self::Lines(file), _) => file,
        };
        let file = Arc::clone(file);
        Problem { file, row, column: self.position(target), kind: kind.into() }
    }

    fn position(&self, target: Target) -> Option<Position> {
        match (self, target) {
            (Self::Sheets(sheets), Target::Row) => sheets.households.row.clone(),
            (Self::Lines(_), Target::Row) => None,
            (Self::Sheets(sheets), Target::Number) => Some(sheets.number.clone()),
            (Self::Sheets(sheets), Target::Relation(_)) => Some(sheets.relation.clone()),
            (Self::Sheets(sheets), Target::Id(_)) => Some(sheets.id.clone()),
            (Self::Lines(_), Target::Number) => Some(Position::Field("number".to_owned())),
            (Self::Lines(_), Target::Relation(member)) => {
                Some(Position::Field(format!("members[{member}].relation")))
            }
            (Self::Lines(_), Target::Id(member)) => Some(Position::Field(format!("members[{member}].id"))),
        }
    }
}

/// Where the rows of a household stand.
struct Seat {
    row: u64,
    member_rows: Vec<u64>,
}

/// A register on its way out of its files.
pub(super) struct Settlement {
    source: Source,
    register: Register,
    problems: Vec<Problem>,
    /// The rows of the households of the register, in its order.
    seats: Vec<Seat>,
    refused: usize,
}

impl Settlement {
    /// `refused` counts rows that did not become a household at all.
    pub(super) fn new(source: Source, problems: Vec<Problem>, refused: usize) -> Self {
        Self { source, register: Register::default(), problems, seats: Vec::new(), refused }
    }

    /// Takes a household in, or lists it.
    pub(super) fn take(&mut self, pending: Pending) {
        let Pending { entry, row, member_rows, rows, faults, .. } = pending;
        let seat = Seat { row, member_rows };
        let mut faults = faults;
        // Of a household that is left out anyway, the members may be incomplete.
        if faults == 0 {
            for (target, kind) in household_problems(&entry, &self.source, &seat) {
                let problem = self.source.problem(&seat, target, kind);
                if problem.level() == Level::Error {
                    faults = faults.saturating_add(1);
                }
                self.problems.push(problem);
            }
        }
        // Indices were made from the members, so that the register finds nothing more.
        if faults == 0 && self.register.push(entry).is_ok() {
            self.seats.push(seat);
        } else {
            let kind = HouseholdProblem::LeftOut { problems: faults, rows };
            self.problems.push(self.source.problem(&seat, Target::Row, kind));
            self.refused = self.refused.saturating_add(1);
        }
    }

    /// Looks for people in two households, and closes the register.
    pub(super) fn finish(mut self) -> ReadReport {
        for duplicate in self.register.duplicate_persons() {
            let mut seats = duplicate
                .places
                .iter()
                .filter_map(|(household, member)| Some((self.seats.get(*household)?, *member)));
            let Some((first, member)) = seats.next() else { continue };
            let (file, row) = self.source.member(first, member);
            for (seat, member) in seats {
                let kind = HouseholdProblem::DuplicatePerson { file: Arc::clone(&file), row };
                self.problems.push(self.source.problem(seat, Target::Id(member), kind));
            }
        }
        ReadReport {
            households_read: self.register.len().saturating_add(self.refused),
            households_refused: self.refused,
            register: self.register,
            problems: self.problems,
        }
    }
}

/// What is wrong with a household as a whole.
fn household_problems(
    entry: &HouseholdEntry,
    source: &Source,
    seat: &Seat,
) -> Vec<(Target, HouseholdProblem)> {
    let members = entry.members.len();
    if members == 0 {
        return vec![(Target::Number, HouseholdProblem::NoMembers)];
    }
    if members > MemberSet::CAPACITY {
        return vec![(Target::Number, HouseholdProblem::TooManyMembers { members })];
    }
    let mut problems = Vec::new();
    if matches!(entry.payee, Some(Payee::Member(index)) if index >= members) {
        problems.push((Target::Number, HouseholdProblem::NoSuchPayee { members }));
    }
    let is_applicant = |member: &MemberEntry| member.facts.relation == Relation::Applicant;
    if !entry.members.iter().any(is_applicant) {
        problems.push((Target::Number, HouseholdProblem::NoApplicant));
    }
    let mut applicant = None;
    let mut seen: BTreeMap<PersonId, usize> = BTreeMap::new();
    let here = |member: &MemberEntry| member.facts.left.is_none() && member.facts.died.is_none();
    for (index, member) in entry.members.iter().enumerate().filter(|(_, member)| here(member)) {
        if is_applicant(member) {
            if let Some(first) = applicant {
                let (_, first) = source.member(seat, first);
                problems.push((Target::Relation(index), HouseholdProblem::TwoApplicants { first }));
            }
            applicant = applicant.or(Some(index));
        }
        let Some(id) = member.person.id else { continue };
        match seen.get(&id) {
            Some(first) => {
                let (_, first) = source.member(seat, *first);
                problems.push((Target::Id(index), HouseholdProblem::PersonTwice { first }));
            }
            None => {
                seen.insert(id, index);
            }
        }
    }
    problems
}
