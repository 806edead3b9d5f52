//! Who waits for a place: a row a person.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime};
use minzheng_core_types::Fact;
use minzheng_eldercare::day_care::Waiting;
use minzheng_eldercare::day_care::facts::Ability;

use super::problem::{DayCareProblem, DayCareTrouble};
use crate::files::cells::day;
use crate::table::{Table, Trouble, columns, read_time};

columns! {
    /// The columns of who waits, in the order of the example.
    WAITING_COLUMNS:
    ID = "id", "编号", "id", true;
    APPLIED = "applied", "申请时间", "applied", true;
    ABILITY = "ability", "能力等级", "ability", false;
    ALONE = "lives_alone", "独居", "lives alone", false;
}

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
        crate::table::errors(&self.problems)
    }

    /// Is there no row because the file is no waiting list?
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.entries.is_empty() && crate::table::unreadable(&self.problems)
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
    let mut table: Table<DayCareTrouble> = Table::read(bytes, file, WAITING_COLUMNS);
    let rows = std::mem::take(&mut table.rows);
    let (mut entries, mut left_out, mut seen) = (Vec::new(), table.dropped.len(), BTreeSet::new());
    for row in &rows {
        let before = table.errors();
        let id = table.id(row, ID);
        let applied = table.needed(row, APPLIED, Trouble::NotADateOrTime, time);
        let words = "gb-intact … gb-complete, mz-intact … mz-severe (docs/elder-daycare.md)";
        let ability = table.optional(row, ABILITY, Trouble::NotAWord(words), ability);
        let alone = table.fact(row, ALONE);
        let (Some(id), Some(applied), true) = (id, applied, table.errors() == before) else {
            left_out = left_out.saturating_add(1);
            continue;
        };
        if !seen.insert(id.clone()) {
            table.problem(row.number, Some(ID), DayCareTrouble::Twice);
            left_out = left_out.saturating_add(1);
            continue;
        }
        entries.push(Waiting {
            id,
            applied,
            ability: ability.map_or(Fact::NotEstablished, Fact::Known),
            lives_alone: alone.unwrap_or(Fact::NotEstablished),
        });
    }
    ReadWaiting { entries, problems: table.told(), left_out }
}

/// A day, at its beginning, or a day and a time.
fn time(cell: &str) -> Option<NaiveDateTime> {
    day(cell).map(|day| day.and_time(NaiveTime::MIN)).ok().or_else(|| read_time(cell))
}

fn ability(cell: &str) -> Option<Ability> {
    Ability::ALL.iter().copied().find(|ability| {
        let label = ability.label();
        cell.eq_ignore_ascii_case(ability.word()) || cell == label.zh || cell.eq_ignore_ascii_case(label.en)
    })
}

#[cfg(test)]
mod tests {
    use minzheng_core_types::Lang;

    use super::*;

    #[test]
    fn what_cannot_be_read_is_left_out_and_told() {
        let read = read_waiting(
            br#"[{"id":"D1","applied":"2023-05-12","ability":["gb-mild"]},
                {"id":"D2","applied":"2023-05-12","ability":"gb-mild"},
                {"id":"D2","applied":"2023-05-13"}]"#,
            "list.json",
        );
        assert_eq!((read.entries.len(), read.left_out, read.errors()), (1, 2, 2));
        assert!(read.problems[1].text(Lang::En).contains("an id has one row"), "{:?}", read.problems);
        assert!(!read.is_unreadable() && read_waiting("编号\nD1\n".as_bytes(), "list.csv").is_unreadable());
    }
}
