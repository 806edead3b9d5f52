//! The stays of a centre: a row a stay, as it stands now. The rows are booked in their order; one for which a day has no room is told
//! and left out.

use std::io::{self, Write};

use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};
use minzheng_eldercare::day_care::facts::Usage;
use minzheng_eldercare::day_care::{BedError, Calendar, Event, Period, Share, StayKind};

use super::problem::{DayCareProblem, DayCareTrouble};
use crate::files::cells::day;
use crate::table::{Row, Trouble, columns, yes_or_no};

type Table = crate::table::Table<DayCareTrouble>;

columns! {
    /// The columns of stays, in the order of the example.
    STAY_COLUMNS:
    ID = "stay", "编号", "stay", true;
    KIND = "kind", "方式", "kind", true;
    SHARE = "share", "占用", "share", false;
    FIRST = "first", "首日", "first", true;
    LAST = "last", "末日", "last", false;
    CANCELLED = "cancelled", "取消", "cancelled", false;
}

/// 一次托养: a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayRow {
    /// 编号: of the centre's own, no name and no identity number.
    pub id: String,
    /// 方式.
    pub kind: StayKind,
    /// 占用.
    pub share: Share,
    /// Its days: up to the last day where that is stated (an early leave, a longer stay), else as the kind has it.
    pub days: Period,
    /// 已取消: it takes no place.
    pub is_cancelled: bool,
}

/// What a file of stays held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadStays {
    /// 床位日历 of those that have room.
    pub calendar: Calendar<String>,
    /// The rows in the calendar and those cancelled, in the order of the file.
    pub stays: Vec<StayRow>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<DayCareProblem>,
    /// Rows with a problem: they are left out.
    pub left_out: usize,
}

impl ReadStays {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        crate::table::errors(&self.problems)
    }

    /// Is there no row because the file is no table of stays?
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.stays.is_empty() && crate::table::unreadable(&self.problems)
    }

    /// Is every row left out one for which there is no room? Else the calendar lacks stays that may take place.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let full = |problem: &DayCareProblem| {
            matches!(problem.trouble, Trouble::Own(DayCareTrouble::Bed(BedError::Full { .. })))
        };
        self.problems.iter().all(|problem| full(problem) || !problem.is_error())
    }

    /// How a centre is booked over a time, on the days on which it is open: place-days of whole-day and half-day clients. Who was
    /// there on which day, the rows do not say: these are no attendances. `None` where they are too many to count.
    #[must_use]
    pub fn booked(&self, period: Period, is_open: impl Fn(NaiveDate) -> bool) -> Option<Usage> {
        let open = |days: Period| {
            let open =
                days.first().iter_days().take_while(|day| *day <= days.last()).filter(|day| is_open(*day));
            u32::try_from(open.count()).ok()
        };
        let (mut whole, mut half) = (0_u32, 0_u32);
        for stay in self.stays.iter().filter(|stay| !stay.is_cancelled) {
            let Some(days) = stay.days.common(period) else { continue };
            let count = match stay.share {
                Share::Whole => &mut whole,
                Share::Half => &mut half,
            };
            *count = count.checked_add(open(days)?)?;
        }
        let capacity = self.calendar.capacity();
        let places = capacity.parts().checked_div(u64::from(capacity.each()))?;
        Some(Usage { places: u32::try_from(places).ok()?, open_days: open(period)?, whole, half })
    }
}

/// Reads the stays of a centre into its calendar: CSV, a row a stay, or JSON, a list of objects. UTF-8, and for CSV GB18030 as well. Every problem is told; the rows without one go through.
#[must_use]
pub fn read_stays(bytes: &[u8], file: &str, mut calendar: Calendar<String>) -> ReadStays {
    let mut table = Table::read(bytes, file, STAY_COLUMNS);
    let rows = std::mem::take(&mut table.rows);
    let (mut stays, mut left_out) = (Vec::new(), table.dropped.len());
    let mut seen = std::collections::BTreeSet::new();
    for row in &rows {
        let before = table.errors();
        let stay = read_row(&mut table, row);
        if let Some(stay) = stay
            && table.errors() == before
            && take(&mut table, row, &stay, &mut calendar, &mut seen)
        {
            stays.push(stay);
        } else {
            left_out = left_out.saturating_add(1);
        }
    }
    ReadStays { calendar, stays, problems: table.told(), left_out }
}

fn read_row(table: &mut Table, row: &Row) -> Option<StayRow> {
    let id = table.id(row, ID);
    let words = "日托/day, 周托/week, 月托/month, 季托/quarter";
    let kind = table.needed(row, KIND, Trouble::NotAWord(words), kind);
    let share = table.optional(row, SHARE, Trouble::NotAWord("全日/whole, 半日/half"), share);
    let first = table.day(row, FIRST);
    let last = table.optional(row, LAST, Trouble::NotADate, |cell| day(cell).ok());
    let cancelled = table.optional(row, CANCELLED, Trouble::NotYesOrNo, yes_or_no);
    let (id, kind, first) = (id?, kind?, first?);
    let days = match last {
        Some(last) => Period::new(first, last),
        None => kind.from(first),
    };
    let Some(days) = days else {
        let trouble = if last.is_some() {
            DayCareTrouble::LastBeforeFirst
        } else {
            DayCareTrouble::Bed(BedError::Range)
        };
        table.problem(row.number, Some(if last.is_some() { LAST } else { FIRST }), trouble);
        return None;
    };
    let is_cancelled = cancelled.unwrap_or(false);
    Some(StayRow { id, kind, share: share.unwrap_or_default(), days, is_cancelled })
}

/// Books a stay; says so where it cannot be.
fn take(
    table: &mut Table,
    row: &Row,
    stay: &StayRow,
    calendar: &mut Calendar<String>,
    seen: &mut std::collections::BTreeSet<String>,
) -> bool {
    if !seen.insert(stay.id.clone()) {
        table.problem(row.number, Some(ID), DayCareTrouble::Twice);
        return false;
    }
    if stay.is_cancelled {
        return true;
    }
    let event = Event::Book { stay: stay.id.clone(), share: stay.share, days: stay.days };
    match calendar.apply(event) {
        Ok(()) => true,
        Err(why) => {
            table.problem(row.number, Some(FIRST), DayCareTrouble::Bed(why));
            false
        }
    }
}

/// Writes stays as CSV in UTF-8 under Chinese headings, in the form that [`read_stays`] reads. The last day stands only where it is
/// not that of the kind.
///
/// # Errors
/// [`io::Error`] of the writer.
pub fn write_stays(stays: &[StayRow], writer: &mut dyn Write) -> io::Result<()> {
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(writer);
    out.write_record(STAY_COLUMNS.iter().map(|column| column.heading.zh))?;
    for stay in stays {
        let (first, last) = (stay.days.first(), stay.days.last());
        let kind = KINDS_ZH.iter().zip(StayKind::ALL).find(|(_, kind)| **kind == stay.kind);
        let last = if stay.kind.from(first) == Some(stay.days) { String::new() } else { last.to_string() };
        out.write_record([
            stay.id.as_str(),
            kind.map_or("", |(zh, _)| zh),
            if stay.share == Share::Whole { "全日" } else { "半日" },
            &first.to_string(),
            &last,
            if stay.is_cancelled { "是" } else { "" },
        ])?;
    }
    out.flush()
}

/// In the order of [`StayKind::ALL`].
const KINDS_ZH: [&str; 4] = ["日托", "周托", "月托", "季托"];

fn kind(cell: &str) -> Option<StayKind> {
    let known = StayKind::ALL.iter().zip(KINDS_ZH);
    known
        .into_iter()
        .find(|(kind, zh)| cell == *zh || cell.eq_ignore_ascii_case(kind.word()))
        .map(|(kind, _)| *kind)
}

fn share(cell: &str) -> Option<Share> {
    match cell {
        "全日" => Some(Share::Whole),
        "半日" => Some(Share::Half),
        _ => [Share::Whole, Share::Half].into_iter().find(|share| cell.eq_ignore_ascii_case(share.word())),
    }
}

#[cfg(test)]
mod tests {
    use minzheng_core_types::Lang;

    use super::*;

    fn read(file: &str) -> ReadStays {
        read_stays(file.as_bytes(), "stays.json", Calendar::new(1, 2))
    }

    #[test]
    fn a_row_of_which_a_cell_is_no_value_is_left_out() {
        let read = read(
            r#"[{"stay":"T1","kind":"day","first":"2014-05-01","share":{"half":true}},
                {"stay":"T2","kind":"day","first":"2014-05-01","share":"half"}]"#,
        );
        assert_eq!((read.stays.len(), read.left_out), (1, 1));
        assert!(!read.is_complete() && !read.is_unreadable());
    }

    #[test]
    fn a_file_that_is_no_table_of_stays_is_no_empty_centre() {
        for (file, told) in [("[{", "自第2个字符起"), ("编号,方式\nT1,日托\n", "缺少“首日”列")]
        {
            let read = read(file);
            assert!(read.is_unreadable(), "{file}");
            assert!(read.problems.iter().any(|problem| problem.text(Lang::Zh).contains(told)), "{file}");
        }
        assert!(!read("编号,方式,首日\n").is_unreadable(), "a centre without stays");
    }

    #[test]
    fn only_rows_without_room_leave_the_calendar_complete() {
        let full = "编号,方式,首日\nT1,日托,2014-05-01\nT2,日托,2014-05-01\n";
        assert!(read(full).is_complete());
        assert_eq!(read(full).left_out, 1);
        assert!(!read(&format!("{full}T3,日托,2014-13-01\n")).is_complete());
    }
}
