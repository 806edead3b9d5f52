//! Who waits for a place: a row a person.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime};
use minzheng_core_types::Fact;
use minzheng_eldercare::day_care::Waiting;
use minzheng_eldercare::day_care::facts::Ability;
use minzheng_eldercare::day_care::rules::WORDS;

use super::problem::{DayCareProblem, Trouble};
use super::rows::{Column, rows, yes_or_no};
use crate::files::cells::day;

static COLUMNS: [Column; 4] = [
    Column::new("编号", "id", true),
    Column::new("申请时间", "applied", true),
    Column::new("能力等级", "ability", false),
    Column::new("独居", "lives alone", false),
];
const ID: usize = 0;
const APPLIED: usize = 1;
const ABILITY: usize = 2;
const ALONE: usize = 3;

/// What a file of who waits held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadWaiting {
    /// Those that could be read, in the order of the file.
    pub entries: Vec<Waiting<String>>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<DayCareProblem>,
    /// Rows with a problem: they are left out.
    pub left_out: usize,
}

impl ReadWaiting {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error()).count()
    }
}

/// Reads who waits: CSV, a row a person, or JSON, a list of objects. A blank grade, or a blank under `lives alone`, is not
/// established.
///
/// ```
/// use minzheng_caseload::day_care::read_waiting;
/// let file = "id,applied,ability,lives alone\nL1,2023-05-12 09:30,gb-moderate,yes\nL2,2023-05-12,,\n";
/// let read = read_waiting(file.as_bytes(), "waiting.csv");
/// assert_eq!((read.entries.len(), read.problems.len()), (2, 0));
/// ```
#[must_use]
pub fn read_waiting(bytes: &[u8], file: &str) -> ReadWaiting {
    let (mut sheet, rows) = rows(bytes, file, &COLUMNS);
    let (mut entries, mut left_out, mut seen) = (Vec::new(), 0_usize, BTreeSet::new());
    for row in &rows {
        let errors =
            |problems: &[DayCareProblem]| problems.iter().filter(|problem| problem.is_error()).count();
        let before = errors(&sheet.problems);
        let id = sheet.id(row, ID);
        let applied = sheet.needed(row, APPLIED, Trouble::NotATime, time);
        let words = "gb-intact … gb-complete, mz-intact … mz-severe (docs/elder-daycare.md)";
        let ability = sheet.optional(row, ABILITY, Trouble::NotAWord(words), ability);
        let alone = sheet.optional(row, ALONE, Trouble::NotYesOrNo, yes_or_no);
        let (Some(id), Some(applied), true) = (id, applied, errors(&sheet.problems) == before) else {
            left_out = left_out.saturating_add(1);
            continue;
        };
        if !seen.insert(id.clone()) {
            sheet.problem(row.number, Some(ID), Trouble::Twice);
            left_out = left_out.saturating_add(1);
            continue;
        }
        entries.push(Waiting {
            id,
            applied,
            ability: ability.map_or(Fact::NotEstablished, Fact::Known),
            lives_alone: alone.map_or(Fact::NotEstablished, Fact::Known),
        });
    }
    ReadWaiting { entries, problems: sheet.problems, left_out }
}

/// A day, at its beginning, or a day and a time.
fn time(cell: &str) -> Option<NaiveDateTime> {
    if let Ok(day) = day(cell) {
        return Some(day.and_time(NaiveTime::MIN));
    }
    ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y/%m/%d %H:%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(cell, form).ok())
}

fn ability(cell: &str) -> Option<Ability> {
    Ability::ALL.iter().copied().find(|ability| {
        let label = WORDS.iter().find(|(word, _)| *word == ability.word()).map(|(_, text)| *text);
        cell.eq_ignore_ascii_case(ability.word())
            || label.is_some_and(|label| cell == label.zh || cell.eq_ignore_ascii_case(label.en))
    })
}
