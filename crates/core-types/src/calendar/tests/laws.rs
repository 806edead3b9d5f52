//! The laws of CAL-05, on every day of the data and against a walk from day to day.

use super::*;

/// Beyond the longest break and the longest clock of the rulebooks.
const REACH: i32 = 45;

/// The rule of CAL-05 in its plainest form: step from day to day and count.
fn walk(calendar: &WorkdayCalendar, from: NaiveDate, count: i32) -> Option<NaiveDate> {
    let mut at = from;
    for _ in 0..count.abs() {
        loop {
            at = if count > 0 { at.succ_opt()? } else { at.pred_opt()? };
            if calendar.is_workday(at).ok()? {
                break;
            }
        }
    }
    Some(at)
}

#[test]
fn the_status_of_every_day_is_makeup_or_weekday_without_holiday() {
    let calendar = embedded();
    let mut rows = 0;
    for at in every_day() {
        let row = data::EMBEDDED.lines().find(|line| line.starts_with(&at.to_string()));
        rows += usize::from(row.is_some());
        let expected = match row.and_then(|row| row.split(',').nth(1)) {
            Some(kind) => kind == "makeup-workday",
            None => is_weekday(at),
        };
        assert_eq!(calendar.is_workday(at), Ok(expected), "{at}");
        assert_eq!(calendar.status(at).is_workday(), Some(expected), "{at}");
    }
    assert_eq!(rows, 772);
}

#[test]
fn one_working_day_on_is_what_a_walk_finds() {
    let calendar = embedded();
    for at in every_day() {
        for count in [1, -1] {
            assert_eq!(calendar.add_workdays(at, count).ok(), walk(&calendar, at, count), "{at} and {count}");
        }
        let forward = if calendar.is_workday(at) == Ok(true) { Some(at) } else { walk(&calendar, at, 1) };
        assert_eq!(calendar.roll_forward(at).ok(), forward, "{at}");
        let back = if calendar.is_workday(at) == Ok(true) { Some(at) } else { walk(&calendar, at, -1) };
        assert_eq!(calendar.roll_back(at).ok(), back, "{at}");
    }
}

/// `workdays_between(d, add_workdays(d, n)) == n`; sums of one sign compose; later counts and later days lie later.
#[test]
fn adding_inverts_counting_composes_and_is_monotone() {
    let calendar = embedded();
    let mut yesterday: Option<Vec<Option<NaiveDate>>> = None;
    for at in every_day() {
        let row: Vec<_> = (-REACH..=REACH).map(|count| calendar.add_workdays(at, count).ok()).collect();
        for (count, result) in (-REACH..=REACH).zip(&row) {
            let Some(result) = *result else { continue };
            assert_eq!(calendar.workdays_between(at, result), Ok(count), "{at} and {count}");
            let (half, rest) = (count / 2, count - count / 2);
            let composed = calendar.add_workdays(at, half).and_then(|at| calendar.add_workdays(at, rest));
            assert_eq!(composed, Ok(result), "{at} and {half} and {rest}");
        }
        assert!(row.iter().flatten().is_sorted_by(|a, b| a < b), "{at}");
        if let Some(yesterday) = yesterday.replace(row.clone()) {
            let pairs = yesterday.iter().zip(&row).filter_map(|(before, after)| (*before).zip(*after));
            assert!(pairs.into_iter().all(|(before, after)| before <= after), "{at}");
        }
    }
}

#[test]
fn counts_equal_a_walk_and_the_days_listed() {
    let calendar = embedded();
    for at in every_day() {
        for span in [1_u64, 2, 7, 63, 64, 65] {
            let Some(to) = at.checked_add_days(chrono::Days::new(span)).filter(|to| calendar.covers(*to))
            else {
                continue;
            };
            let worked = |from: NaiveDate| {
                let span = usize::try_from(span).unwrap();
                from.iter_days().take(span).filter(|day| calendar.is_workday(*day).unwrap())
            };
            let forward: Vec<_> = worked(at.succ_opt().unwrap()).collect();
            let count = i32::try_from(forward.len()).unwrap();
            assert_eq!(calendar.workdays_between(at, to), Ok(count), "({at}, {to}]");
            assert_eq!(calendar.list_workdays(at, to).unwrap().collect::<Vec<_>>(), forward);
            let mut backward: Vec<_> = worked(at).collect();
            backward.reverse();
            let count = i32::try_from(backward.len()).unwrap();
            assert_eq!(calendar.workdays_between(to, at), Ok(-count), "[{at}, {to})");
            assert_eq!(calendar.list_workdays(to, at).unwrap().collect::<Vec<_>>(), backward);
        }
    }
}

#[test]
fn the_whole_span_is_one_step() {
    let calendar = embedded();
    let (eve, last) = (day("2003-12-31"), day("2026-12-31"));
    let total = calendar.workdays_between(eve, last).unwrap();
    assert_eq!(usize::try_from(total).unwrap(), BALANCE.iter().sum::<usize>());
    assert_eq!(calendar.add_workdays(eve, total), Ok(last));
    assert_eq!(calendar.add_workdays(day("2027-01-01"), -total), Ok(day("2004-01-02")));
    assert!(is_unknown(calendar.add_workdays(eve, total + 1), "2027-01-01"));
    assert!(is_unknown(calendar.add_workdays(eve, i32::MAX), "2027-01-01"));
    assert!(is_unknown(calendar.add_workdays(day("2027-01-01"), i32::MIN), "2003-12-31"));
    assert!(is_unknown(calendar.subtract_workdays(last, i32::MIN), "2027-01-01"));
}

#[test]
fn the_edges_of_the_data_are_known_and_nothing_beyond() {
    let calendar = embedded();
    assert_eq!(calendar.covered_years().to_string(), "2004–2026");
    for outside in ["2003-12-31", "2027-01-01"].map(day) {
        assert!(!calendar.covers(outside));
        assert_eq!(calendar.status(outside), DayStatus::Unknown);
        assert_eq!(calendar.status(outside).is_workday(), None);
        assert!(is_unknown(calendar.is_workday(outside), &outside.to_string()));
        assert!(is_unknown(calendar.roll_forward(outside), &outside.to_string()));
        assert!(is_unknown(calendar.roll_back(outside), &outside.to_string()));
        // Neither counts a day, so neither needs to know one.
        assert_eq!(calendar.add_workdays(outside, 0), Ok(outside));
        assert_eq!(calendar.workdays_between(outside, outside), Ok(0));
        assert_eq!(calendar.list_workdays(outside, outside).unwrap().count(), 0);
    }
    // The notice for 2026 names no day after 10 October, and settles the rest of the year by that.
    assert!(days("2026-10-11", "2026-12-31").all(|at| calendar.is_workday(at) == Ok(is_weekday(at))));
    // The day the count starts from is not counted.
    assert_eq!(calendar.add_workdays(day("2003-12-31"), 1), Ok(day("2004-01-02")));
    assert_eq!(calendar.add_workdays(day("2027-01-01"), -1), Ok(day("2026-12-31")));
    assert!(is_unknown(calendar.add_workdays(day("2003-12-30"), 1), "2003-12-31"));
    assert!(is_unknown(calendar.add_workdays(day("2026-12-31"), 1), "2027-01-01"));
    assert!(is_unknown(calendar.add_workdays(day("2004-01-02"), -1), "2003-12-31"));
    assert!(is_unknown(calendar.roll_back(day("2004-01-01")), "2003-12-31"));
    assert!(is_unknown(calendar.workdays_between(day("2026-12-30"), day("2027-01-01")), "2027-01-01"));
    assert!(calendar.list_workdays(day("2026-12-30"), day("2027-01-01")).is_err());
    for extreme in [NaiveDate::MIN, NaiveDate::MAX] {
        for count in [1, -1, i32::MAX, i32::MIN] {
            assert!(calendar.add_workdays(extreme, count).is_err());
        }
        assert!(calendar.workdays_between(extreme, day("2014-01-01")).is_err());
        assert!(calendar.workdays_between(day("2014-01-01"), extreme).is_err());
    }
    let message = calendar.add_workdays(day("2026-12-31"), 1).unwrap_err().to_string();
    assert!(message.contains("covers 2004–2026") && message.contains("notice of 2027"), "{message}");
}
