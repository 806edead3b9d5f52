//! The elder ledger (EC-60 to EC-62): events in two times, tables for the public, and what never comes out.

use std::sync::LazyLock;

use chrono::Days;
use minzheng_caseload::elders::{Asked, Parts, Rows, masked_number, public_table, show, standings};
use minzheng_caseload::files::{ReadOptions, read_elders_jsonl, write_elders_jsonl};
use minzheng_caseload::report::{ElderNumbers, EldersPart};
use minzheng_core_types::{Fact, Lang, NaiveDate};
use minzheng_eldercare::ledger::privacy::{Audience, Basis, Purpose, mask_id};
use minzheng_eldercare::ledger::published::{Table, publish};
use minzheng_eldercare::ledger::{Entry, Event, History, Service, Status};
use minzheng_eldercare::recognition::Standard;

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EMBEDDED;
use crate::elder::ledger::{
    PLANTED, PLANTED_BIRTH, PLANTED_STAY, attempts, day, elder, history, ledger, sorted_out,
};
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
    let mut ledger = ledger(draw);
    let asked = Asked::of(day(draw));
    ledger.elders[0].birth = Fact::Known(NaiveDate::from_ymd_opt(1921, 5, 6).expect("a day"));
    let standings = standings(&ledger, &EMBEDDED, asked);
    let place = ledger.elders[0].place;
    let mut printed = format!("{ledger:?}{ledger:#?}{standings:?}");
    for standing in &standings.told {
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
    let part = EldersPart::of(&ledger, &EMBEDDED, place, asked.on);
    printed.push_str(&format!("{part:?}"));
    let stay = PLANTED_STAY.to_string();
    let more = [PLANTED_BIRTH, &stay, "Assessed", "Hospitalised", "Known(Married)", "Mzt039", "Ltc("];
    let leaked = PLANTED.iter().chain(&more).find(|planted| printed.contains(**planted));
    let graded = Standard::ALL
        .iter()
        .any(|standard| printed.contains(standard.label().zh) || printed.contains(standard.label().en));
    let sick =
        printed.contains("Dementia") || printed.contains("Mental") || printed.contains("痴呆") || graded;
    holds(leaked.is_none() && !sick, || format!("{leaked:?} came out, or an illness: {sick}"))
}

/// What can be true of an elder for the numbers of the page; what cannot be true together is left out.
const TRAITS: usize = 7;

/// Which elders each number of the page counts, by what it is called: what anybody knows who reads the page.
fn meant(traits: u32) -> Option<[bool; 11]> {
    let has = |at: u32| traits & (1 << at) != 0;
    let [allowance, old, incapable, served, eligible, unwilling] = [0, 1, 2, 3, 4, 5].map(has);
    let institution = has(6);
    if eligible && (!incapable || unwilling || institution) {
        return None;
    }
    let waits = eligible && !served;
    let other = incapable && !served && !eligible;
    Some([
        true,
        allowance,
        old,
        incapable,
        served,
        served && incapable,
        waits,
        other && unwilling,
        other && !unwilling && institution,
        other && !unwilling && !institution,
        eligible,
    ])
}

/// Every way of adding and taking away numbers of the page that gives a group of elders, whoever the elders are.
static WAYS: LazyLock<Vec<[i32; 11]>> = LazyLock::new(|| {
    let mut kinds: Vec<[bool; 11]> = (0..1 << TRAITS).filter_map(meant).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut ways = Vec::new();
    for code in 1..3_u32.pow(11) {
        let way: [i32; 11] =
            std::array::from_fn(|at| (code / 3_u32.pow(at as u32) % 3) as i32).map(|sign| match sign {
                2 => -1,
                sign => sign,
            });
        let is_group = kinds.iter().all(|kind| {
            let times: i32 =
                way.iter().zip(kind).filter(|(_, counts)| **counts).map(|(times, _)| times).sum();
            (0..=1).contains(&times)
        });
        if is_group {
            ways.push(way);
        }
    }
    ways
});

/// Whatever can be had from the numbers of the page by adding and taking away is nobody or enough persons, and the numbers are
/// those of the ledger.
pub(crate) fn no_small_group_follows_from_the_page(draw: &mut Draw) -> Check {
    let ledger = sorted_out(draw);
    let asked = Asked::of(NaiveDate::from_ymd_opt(2014, 6, 30).expect("a day"));
    let place = ledger.elders[0].place;
    let part = EldersPart::of(&ledger, &EMBEDDED, place, asked.on);
    let Some(numbers) = part.numbers else { return Err("no numbers".to_owned()) };
    let ElderNumbers { listed, allowance, from_80, incapable, served, served_incapable, rest, eligible } =
        numbers;
    let rest: [Option<u32>; 4] = rest.map_or([None; 4], |rest| rest.map(Some));
    let shown = [
        listed,
        allowance,
        from_80,
        incapable,
        served,
        served_incapable,
        rest[0],
        rest[1],
        rest[2],
        rest[3],
        eligible,
    ];
    for way in WAYS.iter() {
        let sum: Option<i64> = way
            .iter()
            .zip(shown)
            .filter(|(times, _)| **times != 0)
            .map(|(times, shown)| Some(i64::from(*times) * i64::from(shown?)))
            .sum();
        if sum.is_some_and(|sum| sum != 0 && sum < 5) {
            return Err(format!("{sum:?} by {way:?} of {numbers:?}"));
        }
    }
    let told = standings(&ledger, &EMBEDDED, asked).told;
    let of = |is_meant: &dyn Fn(&minzheng_caseload::elders::Standing<'_>) -> bool| {
        told.iter().filter(|standing| standing.view.is_here() && is_meant(standing)).count() as u32
    };
    let right = served.is_none_or(|served| served == of(&|it| it.view.is_served(Service::HomeCare)))
        && incapable.is_none_or(|found| {
            let poor = |it: &minzheng_caseload::elders::Standing<'_>| {
                it.view.has(Status::Allowance) || it.view.has(Status::ThreeNos)
            };
            found == of(&|it| poor(it) && it.is_incapable() == Some(true))
        })
        && eligible.is_none_or(|found| found == of(&|it| it.home_care.verdict() == Some(true)));
    // The street table says how many are served in all.
    let hidden = served.is_some() || part.streets.is_none_or(|table| table.columns.len() == 1);
    holds(right && hidden, || format!("{numbers:?}"))
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
    let standings = standings(&ledger, &EMBEDDED, asked);
    let Some(standing) = standings.told.first() else { return ASIDE };
    if standing.view.is_here() {
        return ASIDE;
    }
    let due = standing.visit == minzheng_eldercare::ledger::visit::VisitDue::Nobody;
    holds(due && !standing.is_waiting() && standing.is_stale(asked.on) == Some(false), || {
        format!("{standing:?}")
    })
}
