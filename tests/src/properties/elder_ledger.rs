//! The elder ledger (EC-60 to EC-62): events in two times, tables for the public, and what never comes out.

use chrono::Days;
use minzheng_caseload::elders::{Asked, Parts, Rows, masked_number, public_table, show, standings};
use minzheng_caseload::files::{ReadOptions, read_elders_jsonl, write_elders_jsonl};
use minzheng_caseload::report::EldersPart;
use minzheng_core_types::{Lang, NaiveDate};
use minzheng_eldercare::ledger::privacy::{Audience, Basis, Purpose, mask_id};
use minzheng_eldercare::ledger::published::{Table, publish};
use minzheng_eldercare::ledger::{Entry, Event, History};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EMBEDDED;
use crate::elder::ledger::{PLANTED, attempts, day, elder, history, ledger};
use crate::registry::Check;

/// Written down one by one or all at once, the view is the same; asked again, it is the same.
pub(crate) fn replay_gives_the_same_view(draw: &mut Draw) -> Check {
    let one_by_one = history(draw);
    let (valid, known) = (day(draw), day(draw));
    let again = History::new(one_by_one.entries().iter().copied());
    let views = |history: &History| (history.view(valid, known), history.view(valid, known));
    let Ok(again) = again else { return Err(format!("{again:?} of {one_by_one:?}")) };
    let (first, second) = views(&one_by_one);
    holds(first == second && first == again.view(valid, known), || format!("{first:?}, {second:?}"))
}

/// What is written down later never changes what was known before.
pub(crate) fn later_entries_leave_what_was_known(draw: &mut Draw) -> Check {
    let mut history = history(draw);
    let Some(last) = history.entries().last().copied() else { return ASIDE };
    let (valid, known) = (day(draw), last.recorded);
    let before = history.view(valid, known);
    let mut added = false;
    for mut entry in attempts(draw) {
        entry.number += last.number;
        entry.recorded = known + Days::new(1 + u64::from(entry.number));
        entry.valid = entry.valid.min(entry.recorded);
        entry.corrects = entry.corrects.filter(|of| *of <= last.number);
        added |= history.push(entry).is_ok();
    }
    if !added {
        return ASIDE;
    }
    holds(before == history.view(valid, known), || {
        format!("{before:?} became {:?}", history.view(valid, known))
    })
}

/// Nothing of an entry that was withdrawn is left in what is known from then on.
pub(crate) fn a_withdrawn_entry_was_never(draw: &mut Draw) -> Check {
    let mut history = history(draw);
    let count = history.entries().len() as u64;
    if count < 2 {
        return ASIDE;
    }
    let at = 1 + draw.below(count - 1) as usize;
    let wrong = history.entries()[at];
    let last = history.entries()[count as usize - 1];
    let involved = |entry: &Entry| entry.corrects == Some(wrong.number) || entry.number == wrong.number;
    if wrong.event == Event::Withdrawn
        || wrong.corrects.is_some()
        || history.entries().iter().filter(|entry| involved(entry)).count() > 1
    {
        return ASIDE;
    }
    let mut without: Vec<Entry> = history.entries().to_vec();
    without.remove(at);
    let withdrawn = Entry {
        number: last.number + 1,
        valid: last.recorded,
        recorded: last.recorded,
        corrects: Some(wrong.number),
        event: Event::Withdrawn,
    };
    let valid = day(draw);
    match (history.push(withdrawn), History::new(without)) {
        (Ok(()), Ok(without)) => {
            let (left, never) = (history.view(valid, NaiveDate::MAX), without.view(valid, NaiveDate::MAX));
            holds(left == never, || format!("{left:?}, {never:?}"))
        }
        (Err(_), Err(_)) => ASIDE,
        (one, other) => Err(format!("{one:?}, {other:?}")),
    }
}

/// Every number that is shown is of enough persons, rows put together are at least two, and the sums are right: nothing is told
/// of a row that is not shown but that it is one of them.
pub(crate) fn small_cells_cannot_be_worked_out(draw: &mut Draw) -> Check {
    let columns = draw.between(1, 4).unsigned_abs() as usize;
    let least = draw.between(1, 6).unsigned_abs() as u32;
    let mut table = Table::new(columns);
    let mut all = Vec::new();
    for name in 0..draw.between(0, 9) {
        let cells: Vec<u32> = (0..columns).map(|_| draw.below(14) as u32).collect();
        all.push((name, cells.clone()));
        table.row(name, cells);
    }
    let shown = publish(table, least);
    let sum = |rows: &[&(i64, Vec<u32>)]| -> Vec<u32> {
        (0..columns).map(|column| rows.iter().map(|(_, cells)| cells[column]).sum()).collect()
    };
    let everything: Vec<&(i64, Vec<u32>)> = all.iter().collect();
    let hidden: Vec<&(i64, Vec<u32>)> =
        all.iter().filter(|(name, _)| shown.together.contains(name)).collect();
    let numbers = shown.rows.iter().flat_map(|(_, cells)| cells);
    let numbers =
        numbers.chain(shown.sum.iter().flatten()).chain(shown.total.iter().flatten()).chain(&shown.all);
    let enough = numbers.copied().all(|number| number >= least);
    let whole =
        shown.rows.iter().all(|row| all.contains(row)) && shown.rows.len() + hidden.len() == all.len();
    let together = match &shown.sum {
        Some(cells) => hidden.len() >= 2 && *cells == sum(&hidden),
        None => hidden.is_empty() || (shown.total.is_none() && shown.rows.is_empty()),
    };
    let total = shown.total.as_ref().is_none_or(|cells| *cells == sum(&everything));
    let small_shown = shown.rows.iter().any(|(_, cells)| cells.iter().any(|cell| *cell < least));
    holds(enough && whole && together && total && !small_shown, || {
        format!("{all:?} as {shown:?}, least {least}")
    })
}

/// 不变量14: no sensitive value stands in anything that is printed, shown to staff, or published.
pub(crate) fn nothing_sensitive_comes_out(draw: &mut Draw) -> Check {
    let ledger = ledger(draw);
    let asked = Asked::of(day(draw));
    let Ok(standings) = standings(&ledger, &EMBEDDED, asked) else { return ASIDE };
    let place = ledger.elders[0].place;
    let mut printed = format!("{ledger:?}{ledger:#?}{standings:?}");
    for standing in &standings {
        printed.push_str(&masked_number(standing));
        for lang in [Lang::Zh, Lang::En] {
            for (label, text) in show(standing, lang) {
                printed.push_str(&format!("{label:?} {text}\n"));
            }
        }
    }
    for rows in [Rows::Street, Rows::Community] {
        for parts in [Parts::Elders, Parts::Age, Parts::Service, Parts::Need] {
            let table = public_table(&standings, (rows, parts), (&EMBEDDED, place), asked);
            let table = table.ok_or("no table")?;
            printed.push_str(&format!("{table:?}"));
            // And no number of persons that is too small.
            let small =
                table.shown.rows.iter().any(|(_, cells)| cells.iter().any(|cell| *cell < table.least));
            if small {
                return Err(format!("{table:?}"));
            }
        }
    }
    let part = EldersPart::of(&ledger, &EMBEDDED, place, asked.on).map_err(|why| why.to_string())?;
    printed.push_str(&format!("{part:?}"));
    let leaked = PLANTED.iter().find(|planted| printed.contains(**planted));
    let sick = printed.contains("Dementia") || printed.contains("Mental") || printed.contains("痴呆");
    holds(leaked.is_none() && !sick, || format!("{leaked:?} came out, or an illness: {sick}"))
}

/// Staff see four places at the most, the public none.
pub(crate) fn numbers_show_four_places(draw: &mut Draw) -> Check {
    let length = draw.between(0, 24);
    let number: String = (0..length).map(|_| char::from(b'0' + draw.below(10) as u8)).collect();
    let staff = mask_id(&number, Audience::Staff);
    let open = staff.chars().filter(|sign| *sign != '*').count();
    let rest = number.ends_with(&staff.trim_start_matches('*').to_owned());
    let public = mask_id(&number, Audience::Public);
    holds(open <= 4 && rest && staff.len() == number.len() && public.is_empty(), || {
        format!("{number} {staff} {public}")
    })
}

/// Written out and read again, a ledger is the same.
pub(crate) fn ledgers_read_back(draw: &mut Draw) -> Check {
    let mut written = ledger(draw);
    written.elders.retain(|elder| !elder.history.entries().is_empty());
    if written.elders.is_empty() {
        return ASIDE;
    }
    // Numbers are of the same person throughout, and tell birth and sex.
    for elder in &mut written.elders {
        elder.person.id = None;
    }
    let purpose = Purpose::new("核对", Basis::StatutoryDuty).map_err(|why| why.to_string())?;
    let mut lines = Vec::new();
    write_elders_jsonl(&written, &purpose, &mut lines).map_err(|why| why.to_string())?;
    let options = ReadOptions { strict: true, as_of: NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") };
    let read = read_elders_jsonl(lines.as_slice(), "lines", &options).map_err(|why| format!("{why:?}"))?;
    holds(read.ledger == written, || format!("{written:?} became {:?}", read.ledger))
}

/// Whoever is not on the ledger, has moved out or is dead, waits for nothing and is visited by nobody.
pub(crate) fn nobody_waits_who_is_not_here(draw: &mut Draw) -> Check {
    let elder = elder(draw, 1);
    let ledger = minzheng_caseload::elders::Ledger { elders: vec![elder] };
    let asked = Asked::of(day(draw));
    let Ok(standings) = standings(&ledger, &EMBEDDED, asked) else { return ASIDE };
    let standing = &standings[0];
    if standing.view.is_here() {
        return ASIDE;
    }
    let due = standing.visit == minzheng_eldercare::ledger::visit::VisitDue::Nobody;
    holds(due && !standing.is_waiting() && !standing.is_stale(asked.on), || format!("{standing:?}"))
}
