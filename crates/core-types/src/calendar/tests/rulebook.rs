//! The examples and tables of CAL-02, CAL-04 and CAL-05.

use super::*;
use chrono::{Datelike, Weekday};

/// CAL-04: the balance of each year, and the same from the statutory days.
#[test]
fn the_working_days_of_each_year_balance() {
    let calendar = embedded();
    let mut years = Vec::new();
    for (year, expected) in (2004..).zip(BALANCE) {
        let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
        let worked = days(&first, &last).filter(|d| calendar.is_workday(*d).unwrap()).count();
        assert_eq!(worked, expected, "{year}");
        let statutory = match year {
            ..=2007 => 10,
            2008..=2024 => 11,
            _ => 13,
        };
        let weekdays = days(&first, &last).filter(|d| is_weekday(*d)).count();
        let moved = i32::try_from(worked).unwrap() - i32::try_from(weekdays - statutory).unwrap();
        if moved != 0 {
            years.push((year, moved));
        }
    }
    assert_eq!(years, MOVED);
}

/// Years that keep more or fewer working days than their statutory days leave: days of December worked for the next
/// January (2005 to 2007, 2011 and 2012), the victory day of 2015, the longer Spring Festival of 2020.
const MOVED: [(i32, i32); 7] =
    [(2005, 1), (2006, 1), (2007, -2), (2011, 1), (2012, -1), (2015, -1), (2020, -2)];

/// CAL-04, special years.
#[test]
fn special_years_stand_in_their_final_state() {
    let calendar = embedded();
    let break_of = |text| match calendar.status(day(text)) {
        DayStatus::RestDay { why: RestReason::Break(told) } => told.name().to_owned(),
        other => panic!("{text} is {other:?}"),
    };
    let make_up_for = |text| match calendar.status(day(text)) {
        DayStatus::Workday { why: WorkdayReason::MakeUp(told) } => told.name().to_owned(),
        other => panic!("{text} is {other:?}"),
    };
    assert_eq!(make_up_for("2005-12-31"), "元旦");
    assert_eq!(make_up_for("2006-12-30"), "元旦");
    assert_eq!(make_up_for("2006-12-31"), "元旦");
    assert_eq!(break_of("2015-09-03"), "抗战胜利70周年纪念日");
    assert_eq!(make_up_for("2015-09-06"), "抗战胜利70周年纪念日");
    assert_eq!(make_up_for("2019-04-28"), "劳动节");
    assert_eq!(make_up_for("2019-05-05"), "劳动节");
    assert_eq!(break_of("2020-01-31"), "春节");
    assert_eq!(break_of("2020-02-01"), "春节");
    assert_eq!(break_of("2020-02-02"), "春节");
    assert_eq!(calendar.is_workday(day("2020-02-03")), Ok(true));
}

/// CAL-05: the table of starts and results, with the weekdays printed there.
#[test]
fn adding_working_days() {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let calendar = embedded();
    let table = [
        ("2006-12-29", Fri, 3, "2007-01-04", Thu),
        ("2005-12-30", Fri, 1, "2005-12-31", Sat),
        ("2014-01-24", Fri, 5, "2014-01-30", Thu),
        ("2014-01-27", Mon, 5, "2014-02-08", Sat),
        ("2014-04-30", Wed, 5, "2014-05-08", Thu),
        ("2014-05-04", Sun, 5, "2014-05-09", Fri),
        ("2014-06-20", Fri, 5, "2014-06-27", Fri),
        ("2014-09-26", Fri, 5, "2014-10-09", Thu),
        ("2014-09-30", Tue, 1, "2014-10-08", Wed),
        ("2014-10-10", Fri, 5, "2014-10-16", Thu),
        ("2014-12-31", Wed, 1, "2015-01-04", Sun),
        ("2015-02-13", Fri, 5, "2015-02-26", Thu),
        ("2015-09-02", Wed, 5, "2015-09-10", Thu),
        ("2016-02-05", Fri, 5, "2016-02-17", Wed),
        ("2017-09-29", Fri, 5, "2017-10-12", Thu),
        ("2018-12-28", Fri, 5, "2019-01-07", Mon),
        ("2019-04-26", Fri, 5, "2019-05-06", Mon),
        ("2020-01-17", Fri, 5, "2020-01-23", Thu),
        ("2020-01-23", Thu, 5, "2020-02-07", Fri),
        ("2021-04-23", Fri, 5, "2021-04-29", Thu),
        ("2022-12-30", Fri, 20, "2023-02-02", Thu),
        ("2023-04-21", Fri, 10, "2023-05-08", Mon),
        ("2023-09-28", Thu, 5, "2023-10-11", Wed),
        ("2024-02-04", Sun, 20, "2024-03-07", Thu),
        ("2024-09-13", Fri, 5, "2024-09-23", Mon),
        ("2025-01-24", Fri, 5, "2025-02-07", Fri),
        ("2025-04-25", Fri, 20, "2025-05-27", Tue),
        ("2025-09-26", Fri, 10, "2025-10-16", Thu),
        ("2026-02-13", Fri, 5, "2026-02-27", Fri),
        ("2026-09-18", Fri, 10, "2026-10-09", Fri),
        ("2014-10-08", Wed, -5, "2014-09-25", Thu),
        ("2014-05-05", Mon, -2, "2014-04-30", Wed),
    ];
    assert_eq!(table.len(), 32);
    for (start, start_weekday, count, result, result_weekday) in table {
        let (start, result) = (day(start), day(result));
        assert_eq!((start.weekday(), result.weekday()), (start_weekday, result_weekday), "{start}");
        assert_eq!(calendar.add_workdays(start, count), Ok(result), "{start} and {count}");
        assert_eq!(calendar.subtract_workdays(start, -count), Ok(result), "{start} less {}", -count);
    }
}

/// CAL-05, counts.
#[test]
fn counting_working_days() {
    let calendar = embedded();
    for (from, to, count) in
        [("2014-01-24", "2014-02-14", 12), ("2014-04-25", "2014-05-09", 9), ("2025-09-26", "2025-10-17", 11)]
    {
        assert_eq!(calendar.workdays_between(day(from), day(to)), Ok(count), "{from} to {to}");
        assert_eq!(calendar.list_workdays(day(from), day(to)).unwrap().count(), count as usize);
    }
}

/// CAL-05, rolling.
#[test]
fn rolling_to_a_working_day() {
    let calendar = embedded();
    for (from, to) in
        [("2014-10-07", "2014-10-08"), ("2014-05-03", "2014-05-04"), ("2014-05-31", "2014-06-03")]
    {
        assert_eq!(calendar.roll_forward(day(from)), Ok(day(to)));
        assert_eq!(calendar.add_workdays(day(from), 0), Ok(day(from)), "zero does not roll");
    }
    assert_eq!(calendar.roll_back(day("2014-10-07")), Ok(day("2014-09-30")));
    assert_eq!(calendar.roll_back(day("2014-05-04")), Ok(day("2014-05-04")));
}

/// CAL-02: the corresponding day, else the last of the month, counted from the origin.
#[test]
fn periods_of_months_end_on_the_corresponding_day() {
    let calendar = embedded();
    let end = |months| calendar.end_of_period_months(day("2014-01-31"), months).unwrap();
    assert_eq!(end(1).unrolled, day("2014-02-28"));
    assert_eq!(end(1).day, day("2014-02-28"));
    assert_eq!(end(1).rolled_because, None);
    assert_eq!(end(2).unrolled, day("2014-03-31"));
    assert_eq!(end(24).unrolled, day("2016-01-31"), "a Sunday");
    assert_eq!(end(24).day, day("2016-02-01"));
    assert_eq!(end(24).rolled_because, Some(RestReason::Weekend));
    assert_eq!(end(25).unrolled, day("2016-02-29"));
}

/// CAL-02: the first day is not counted, and an end on a rest day moves behind the whole break.
#[test]
fn periods_of_days_roll_over_rest_days_only() {
    let calendar = embedded();
    let national_day = calendar.end_of_period_days(day("2014-09-01"), 30).unwrap();
    assert_eq!((national_day.unrolled, national_day.day), (day("2014-10-01"), day("2014-10-08")));
    for (start, count, end) in [("2014-08-08", 60, "2014-10-08"), ("2024-09-05", 30, "2024-10-08")] {
        assert_eq!(
            calendar.end_of_period_days(day(start), count).unwrap().day,
            day(end),
            "{start} and {count}"
        );
    }
    let why = national_day.rolled_because.unwrap();
    assert_eq!(why.describe(crate::Lang::Zh), "国庆节放假");
    assert_eq!(why.describe(crate::Lang::En), "holiday break of 国庆节");
    // Sunday 2014-05-04 is worked, so it is no rest day.
    let worked_sunday = calendar.end_of_period_days(day("2014-04-04"), 30).unwrap();
    assert_eq!((worked_sunday.day, worked_sunday.rolled_because), (day("2014-05-04"), None));
    assert!(is_unknown(calendar.end_of_period_days(day("2026-12-31"), 1), "2027-01-01"));
    assert_eq!(
        calendar.end_of_period_days(NaiveDate::MAX, 1),
        Err(CalendarError::PeriodTooLong),
        "no date beyond the last"
    );
    assert_eq!(calendar.end_of_period_months(day("2014-01-31"), u32::MAX), Err(CalendarError::PeriodTooLong));
}
