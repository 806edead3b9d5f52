//! Putting the rows of the sheets together to households, in time that grows with the number of rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use csv::StringRecord;
use minzheng_core_types::sets::MemberSet;
use minzheng_core_types::{DivisionCode, Month};
use minzheng_welfare::facts::Relation;

use super::csv_read::{Layout, Row, Table};
use super::encoding::decode;
use super::headings::Column::{self, self as C};
use super::headings::Sheet;
use super::kinds::{FactsProblem, HouseholdProblem};
use super::problem::{Position, Problem};
use super::rows;
use super::settle::{Pending, Settlement, SheetSource, SheetSources, Source};
use super::{FilesError, ReadOptions, ReadReport};
use crate::entry::{HouseholdEntry, MemberEntry};
use crate::history::{FormerHead, Payee};

/// Households while the sheets come in: the one of households first, then members, then the rest.
pub(super) struct Assembly<'o> {
    options: &'o ReadOptions,
    problems: Vec<Problem>,
    by_number: BTreeMap<String, usize>,
    pending: Vec<Pending>,
    /// Rows of households that are none: without a number, or with one that was there before.
    refused: usize,
    households: (SheetSource, Position),
    members: (SheetSource, Position, Position),
}

impl<'o> Assembly<'o> {
    pub(super) fn new(options: &'o ReadOptions) -> Self {
        Self {
            options,
            problems: Vec::new(),
            by_number: BTreeMap::new(),
            pending: Vec::new(),
            refused: 0,
            households: (SheetSource::default(), Position::Letter(0)),
            members: (SheetSource::default(), Position::Letter(0), Position::Letter(0)),
        }
    }

    /// Takes a sheet in.
    pub(super) fn take(&mut self, sheet: Sheet, name: &str, bytes: &[u8]) -> Result<(), FilesError> {
        let text = decode(bytes);
        let file: Arc<str> = name.into();
        let mut problems = std::mem::take(&mut self.problems);
        let mut table = Table::open(&text, sheet, &file, &mut problems)?;
        self.begin(sheet, &file, &table.layout);
        let mut record = StringRecord::new();
        while let Some(number) = table.next(&mut record)? {
            self.row(sheet, &mut Row::new(&table.layout, &record, number, &mut problems));
        }
        self.problems = problems;
        Ok(())
    }

    /// Takes in what is wrong with a file as a whole.
    #[cfg(feature = "xlsx")]
    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Takes a sheet of a workbook in.
    #[cfg(feature = "xlsx")]
    pub(super) fn take_grid<'w>(
        &mut self,
        sheet: Sheet,
        file: &Arc<str>,
        open: impl FnOnce(&mut Vec<Problem>) -> Result<super::workbook::Grid<'w>, FilesError>,
    ) -> Result<(), FilesError> {
        let mut problems = std::mem::take(&mut self.problems);
        let mut grid = open(&mut problems)?;
        self.begin(sheet, file, &grid.layout);
        let mut record = StringRecord::new();
        let mut unusable = Vec::new();
        while let Some(number) = grid.next(&mut record, &mut unusable)? {
            let mut row = Row::of_workbook(&grid.layout, &record, number, &unusable, &mut problems);
            self.row(sheet, &mut row);
        }
        self.problems = problems;
        Ok(())
    }

    /// Keeps how the sheet is called, for problems of whole households.
    fn begin(&mut self, sheet: Sheet, file: &Arc<str>, layout: &Layout) {
        let source = SheetSource { file: Arc::clone(file), name: layout.name(), row: layout.whole_row() };
        let position = |column| layout.position(column);
        match sheet {
            Sheet::Households => self.households = (source, position(Column::Household)),
            Sheet::Members => self.members = (source, position(Column::Relation), position(Column::Id)),
            _ => {}
        }
    }

    fn row(&mut self, sheet: Sheet, row: &mut Row<'_>) {
        let household = row.required(Column::Household, |text| Ok(text.to_owned()));
        match sheet {
            Sheet::Households => self.household(row, household),
            _ => self.part(sheet, row, household.as_deref()),
        }
    }

    fn household(&mut self, row: &mut Row<'_>, number: Option<String>) {
        let entry = rows::household(row, number.as_deref().unwrap_or_default());
        let first = number.as_ref().and_then(|number| self.by_number.get(number));
        if let Some(first) = first.and_then(|index| self.pending.get_mut(*index)) {
            first.faults = first.faults.saturating_add(1);
            row.report(Column::Household, HouseholdProblem::TwiceListed { first: first.row });
            self.refused = self.refused.saturating_add(1);
            return;
        }
        let Some(number) = number else {
            self.refused = self.refused.saturating_add(1);
            return;
        };
        // Without a place it is left out; it stays here to take up its other rows.
        let entry = entry.unwrap_or_else(|| HouseholdEntry::new(&number, DivisionCode::NATIONAL.into()));
        let faults = row.faults();
        self.by_number.insert(number, self.pending.len());
        let members_in_doubt = false;
        self.pending.push(Pending {
            entry,
            members_in_doubt,
            lasts: BTreeMap::new(),
            row: row.number,
            member_rows: Vec::new(),
            rows: 1,
            faults,
        });
    }

    /// A row of any other sheet.
    fn part(&mut self, sheet: Sheet, row: &mut Row<'_>, number: Option<&str>) {
        let Some(number) = number else { return };
        let index = self.by_number.get(number);
        let Some(household) = index.and_then(|index| self.pending.get_mut(*index)) else {
            row.report(Column::Household, HouseholdProblem::Unknown);
            return;
        };
        household.part(sheet, row, self.options);
        household.rows = household.rows.saturating_add(1);
        household.faults = household.faults.saturating_add(row.faults());
    }

    /// The register, and everything that was wrong.
    pub(super) fn finish(self) -> ReadReport {
        let (households, number) = self.households;
        let (members, relation, id) = self.members;
        let source = Source::Sheets(Box::new(SheetSources { households, members, number, relation, id }));
        let mut settlement = Settlement::new(source, self.problems, self.refused);
        for pending in self.pending {
            settlement.take(pending);
        }
        settlement.finish()
    }
}

impl Pending {
    fn part(&mut self, sheet: Sheet, row: &mut Row<'_>, options: &ReadOptions) {
        match sheet {
            Sheet::Households => {}
            Sheet::Members => {
                self.entry.members.push(rows::member(row, options.as_of));
                self.member_rows.push(row.number);
                self.members_in_doubt |= row.faults() > 0;
            }
            Sheet::Incomes => {
                let earner = self.named(row, options);
                let income = rows::income(row);
                self.entry.incomes.extend(earner.zip(income).map(|(earner, mut income)| {
                    income.earner = earner;
                    income
                }));
            }
            Sheet::Deductions => {
                let payer = self.named(row, options);
                let deduction = rows::deduction(row);
                self.entry.deductions.extend(payer.zip(deduction).map(|(payer, mut deduction)| {
                    deduction.payer = payer;
                    deduction
                }));
            }
            Sheet::Assets => self.entry.assets.extend(rows::asset(row)),
            Sheet::Expenses => self.entry.expenses.extend(rows::expense(row)),
            Sheet::Supporters => {
                let of = self.named(row, options);
                let supporter = rows::supporter(row);
                self.entry.supporters.extend(of.zip(supporter).map(|(of, mut supporter)| {
                    supporter.of = of;
                    supporter
                }));
            }
            Sheet::Determinations => self.entry.determinations.extend(rows::determination(row)),
            Sheet::Moves | Sheet::Payees | Sheet::Heads | Sheet::Stops => self.past(sheet, row, options),
            Sheet::Temporary
            | Sheet::Medical
            | Sheet::SpecialCare
            | Sheet::Elders
            | Sheet::ElderEvents
            | Sheet::ElderExport => {}
        }
    }

    /// A row of what the household was before.
    fn past(&mut self, sheet: Sheet, row: &mut Row<'_>, options: &ReadOptions) {
        match sheet {
            Sheet::Moves => {
                let stay = rows::former_stay(row);
                self.ends_once(sheet, row, C::Last, stay.as_ref().map(|stay| stay.last));
                self.entry.history.moves.extend(stay);
            }
            Sheet::Payees => {
                let payee = rows::former_payee(row);
                self.ends_once(sheet, row, C::Last, payee.as_ref().map(|payee| payee.last));
                if let Some(Payee::Member(index)) = payee.as_ref().and_then(|former| former.payee.as_ref()) {
                    self.payee_is_there(row, *index);
                }
                self.entry.history.payees.extend(payee);
            }
            Sheet::Heads => {
                let member = self.named(row, options);
                let kinship = rows::former_kinship(row);
                if let (Some(member), Some(kinship)) = (member, kinship) {
                    self.former_head(row, member, kinship);
                }
            }
            _ => {
                let stop = rows::stop(row);
                self.ends_once(sheet, row, C::Ended, stop.map(|stop| stop.last));
                if stop.is_some_and(|stop| Some(stop.last) == self.entry.ended) {
                    row.report(C::Ended, FactsProblem::LastMonthTwice);
                }
                self.entry.history.stops.extend(stop);
            }
        }
    }

    /// Two rows of a sheet that end in one month would leave open which came first.
    fn ends_once(&mut self, sheet: Sheet, row: &mut Row<'_>, column: C, last: Option<Month>) {
        let Some(last) = last else { return };
        if self.lasts.insert((sheet, last), 0).is_some() {
            row.report(column, FactsProblem::LastMonthTwice);
        }
    }

    fn payee_is_there(&self, row: &mut Row<'_>, index: usize) {
        let members = self.entry.members.len();
        if index >= members {
            row.report(C::Payee, FactsProblem::NoSuchMember { members });
        }
    }

    /// The rows of one former head have one decision and one last month.
    fn former_head(
        &mut self,
        row: &mut Row<'_>,
        member: usize,
        (decided, last, relation): (NaiveDate, Month, Relation),
    ) {
        let heads = &mut self.entry.history.heads;
        let index = *self.lasts.entry((Sheet::Heads, last)).or_insert(heads.len());
        match heads.get_mut(index) {
            Some(head) if head.decided == decided && !head.relations.contains_key(&member) => {
                head.relations.insert(member, relation);
            }
            Some(_) => row.report(C::Last, FactsProblem::LastMonthTwice),
            None => heads.push(FormerHead { decided, last, relations: [(member, relation)].into() }),
        }
    }

    /// The member that a row of incomes or deductions names.
    fn named(&self, row: &mut Row<'_>, options: &ReadOptions) -> Option<usize> {
        let named = rows::named(row, options.as_of)?;
        let members = self.entry.members.len();
        if named.index.is_some_and(|index| index >= members) {
            row.report(Column::Member, FactsProblem::NoSuchMember { members });
            return None;
        }
        let Some(id) = named.id else { return named.index };
        let is_named = |member: &MemberEntry| member.person.id.is_some_and(|own| rows::same_person(own, id));
        if let Some(index) = named.index {
            let member = self.entry.members.get(index)?;
            if member.person.id.is_none() || is_named(member) {
                return Some(index);
            }
            row.report(Column::Id, FactsProblem::TwoMembersNamed);
            return None;
        }
        // A household of more members is left out; looking through all of them for each row would take too long.
        if members > MemberSet::CAPACITY {
            return None;
        }
        let found = self.entry.members.iter().position(is_named);
        // The one named may be among those whose number could not be read.
        if found.is_none() && !self.members_in_doubt {
            row.report(Column::Id, FactsProblem::NoSuchMember { members });
        }
        found
    }
}
