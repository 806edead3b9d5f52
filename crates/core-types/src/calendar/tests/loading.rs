//! Further notices, what was known when, and estimates. Rows for 2027 and later are invented.

use super::*;

const NEXT: &str = "# covers: 2027\n\
    date,kind,name,notice,announced_on\n\
    2027-01-01,holiday,元旦,示例通知,2026-11-05\n\
    2027-02-06,holiday,春节,示例通知,2026-11-05\n\
    2027-02-20,makeup-workday,春节,示例通知,2026-11-05\n";

fn problem(calendar: &WorkdayCalendar, text: &str) -> (usize, LineProblem) {
    match calendar.extend(text, "new.csv") {
        Err(CalendarError::Line { file, line, problem }) if file == "new.csv" => (line, problem),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_new_year_is_known_once_its_notice_is_loaded() {
    let calendar = embedded().extend(NEXT, "next.csv").unwrap();
    assert_eq!(calendar.covered_years().to_string(), "2004–2027");
    let DayStatus::Workday { why: WorkdayReason::MakeUp(told) } = calendar.status(day("2027-02-20")) else {
        panic!("a make-up day");
    };
    assert_eq!((told.name(), told.notice()), ("春节", Some("示例通知")));
    assert_eq!(told.announced_on(), Some(day("2026-11-05")));
    assert_eq!(calendar.add_workdays(day("2026-12-31"), 1), Ok(day("2027-01-04")), "across the old edge");
    assert!(is_unknown(calendar.is_workday(day("2028-01-01")), "2028-01-01"));
    assert_eq!(
        embedded().extend(NEXT, "next.csv").unwrap().extend(NEXT, "again.csv").unwrap().covered_years(),
        calendar.covered_years(),
        "loading twice changes nothing"
    );
}

#[test]
fn columns_may_stand_in_any_order_and_lines_may_end_in_any_way() {
    let text = "\u{feff}name,date,kind\r\n# covers: 2027, 2029\r\n\r\n 元旦 , 2027-01-01 , holiday \r\n";
    let calendar = embedded().extend(text, "next.csv").unwrap();
    assert_eq!(calendar.covered_years().to_string(), "2004–2027, 2029");
    assert_eq!(calendar.is_workday(day("2027-01-01")), Ok(false));
    // A gap between covered years is not bridged.
    assert!(is_unknown(calendar.workdays_between(day("2027-12-30"), day("2029-01-02")), "2028-01-01"));
    assert!(is_unknown(calendar.add_workdays(day("2029-01-01"), -1), "2028-12-31"));
    assert_eq!(calendar.add_workdays(day("2028-12-31"), 1), Ok(day("2029-01-01")), "no row: a Monday");
}

#[test]
fn an_empty_calendar_knows_nothing_until_it_is_filled() {
    let empty = WorkdayCalendar::empty();
    let message = empty.is_workday(day("2014-01-01")).unwrap_err().to_string();
    assert!(message.contains("covers no year"), "{message}");
    let full = empty.extend(&format!("# covers: 2027\n{}", "date,kind,name\n"), "own.csv").unwrap();
    assert_eq!(format!("{full:?}"), "WorkdayCalendar(2027)");
}

#[test]
fn a_bad_line_is_named_with_what_to_do() {
    let calendar = embedded();
    let heading = "date,kind,name\n";
    for (text, line, expected) in [
        ("", 1, LineProblem::NoHeading),
        ("# covers: 2027\n", 1, LineProblem::NoHeading),
        ("date,kind\n", 1, LineProblem::MissingColumn("name")),
        ("\ndate,kind,name,colour\n", 2, LineProblem::UnknownColumn("colour".into())),
        ("date,kind,name,date\n", 1, LineProblem::ColumnTwice("date".into())),
        ("# covers: next year\n", 1, LineProblem::NotAYear("next year".into())),
        ("# covers: 1999\n", 1, LineProblem::NotAYear("1999".into())),
        ("# covers:\n", 1, LineProblem::NotAYear(String::new())),
    ] {
        assert_eq!(problem(&calendar, text), (line, expected), "{text}");
    }
    for (row, expected) in [
        ("2027-01-01,holiday", LineProblem::FieldCount { found: 2, expected: 3 }),
        ("2027-01-01,holiday,元旦,", LineProblem::FieldCount { found: 4, expected: 3 }),
        ("2027-1-1,holiday,元旦", LineProblem::NotADate("2027-1-1".into())),
        ("2027-02-29,holiday,春节", LineProblem::NotADate("2027-02-29".into())),
        ("2027-01-01,free,元旦", LineProblem::UnknownKind("free".into())),
        ("2027-01-01,holiday,", LineProblem::NoName),
        ("2027-01-01,holiday,元旦", LineProblem::YearNotCovered(2027)),
    ] {
        assert_eq!(problem(&calendar, &format!("{heading}{row}\n")), (2, expected), "{row}");
    }
    let message = calendar.extend("date,kind,name\n2027-01-01,holiday,元旦\n", "new.csv").unwrap_err();
    assert_eq!(
        message.to_string(),
        "new.csv, line 2: year 2027 is not covered; once every row of its notice is in the file, add the line \
         `# covers: 2027`"
    );
}

#[test]
fn what_is_known_changes_only_by_a_later_announcement() {
    let calendar = embedded();
    let dated = |row: &str| format!("date,kind,name,notice,announced_on\n{row}\n");
    // An ordinary day.
    let plain = problem(&calendar, &dated("2026-11-03,holiday,示例,,"));
    assert_eq!(plain, (2, LineProblem::NeedsAnnouncement(day("2026-11-03"))));
    let changed = calendar.extend(&dated("2026-11-03,holiday,示例,,2026-10-20"), "new.csv").unwrap();
    assert_eq!(changed.is_workday(day("2026-11-03")), Ok(false));
    // A day with a row: without dates, or with one date only, nobody can tell which is the later.
    let known = "makeup-workday";
    let contradiction = LineProblem::Contradiction { day: day("2026-10-10"), known };
    for row in ["2026-10-10,holiday,国庆节,,", "2026-10-10,holiday,国庆节,,2026-09-01"] {
        assert_eq!(problem(&calendar, &dated(row)), (2, contradiction.clone()), "{row}");
    }
    // The order of the rows does not matter.
    let both = dated("2026-10-10,holiday,国庆节,,2026-09-01\n2026-10-10,makeup-workday,国庆节,,2025-11-04");
    let changed = calendar.extend(&both, "new.csv").unwrap();
    assert_eq!(changed.is_workday(day("2026-10-10")), Ok(false));
    // An earlier announcement joins the history and changes nothing today.
    let earlier = changed.extend(&dated("2026-10-10,holiday,国庆节,,2025-10-01"), "old.csv").unwrap();
    assert_eq!(earlier.is_workday(day("2026-10-10")), Ok(false));
    assert_eq!(earlier.known_on(day("2025-12-01")).is_workday(day("2026-10-10")), Ok(true));
    // Two announcements of one day cannot both hold.
    let same_day = dated("2026-10-10,makeup-workday,国庆节,,2026-09-01");
    let rival = LineProblem::Contradiction { day: day("2026-10-10"), known: "holiday" };
    assert_eq!(problem(&changed, &same_day), (2, rival.clone()));
    // An undated row cannot turn back what a later notice settled.
    assert_eq!(problem(&changed, &dated("2026-10-10,makeup-workday,国庆节,,")), (2, rival));
}

/// CAL-04: 2020, "as known on date K". The dates of announcement are those of the test.
#[test]
fn the_calendar_as_it_was_known_on_a_day() {
    let text = "date,kind,name,notice,announced_on\n\
        2020-02-01,makeup-workday,春节,第一次通知,2019-11-21\n\
        2020-01-31,holiday,春节,第二次通知,2020-01-26\n\
        2020-02-01,holiday,春节,第二次通知,2020-01-26\n";
    let calendar = embedded().extend(text, "2020.csv").unwrap();
    assert_eq!(calendar.add_workdays(day("2020-01-23"), 5), Ok(day("2020-02-07")));
    let before = calendar.known_on(day("2020-01-25"));
    assert_eq!(before.is_workday(day("2020-01-31")), Ok(true));
    assert_eq!(before.is_workday(day("2020-02-01")), Ok(true));
    assert_eq!(before.add_workdays(day("2020-01-23"), 2), Ok(day("2020-02-01")));
    let since = calendar.known_on(day("2020-01-26"));
    assert_eq!(since.add_workdays(day("2020-01-23"), 5), Ok(day("2020-02-07")));
}

#[test]
fn years_are_known_from_their_notice_or_one_year_ahead() {
    let calendar = embedded().extend(NEXT, "next.csv").unwrap();
    assert!(!calendar.known_on(day("2026-11-04")).covers(day("2027-06-01")));
    assert!(calendar.known_on(day("2026-11-05")).covers(day("2027-06-01")));
    let early = calendar.known_on(day("2013-12-31"));
    assert_eq!(early.covered_years().to_string(), "2004–2014");
    assert_eq!(calendar.known_on(day("2003-01-01")).covered_years().to_string(), "2004");
    assert_eq!(calendar.known_on(day("2002-12-31")).covered_years().to_string(), "no year");
    for at in days("2004-01-01", "2014-12-31") {
        assert_eq!(early.status(at), calendar.status(at), "{at}");
    }
}

/// Dating every row of a year dates the year: before that day it was unknown, not a year without holidays.
#[test]
fn a_year_whose_rows_are_all_dated_begins_with_its_first_notice() {
    let mut text = "date,kind,name,announced_on\n".to_owned();
    for row in data::EMBEDDED.lines().filter(|line| line.starts_with("2026")) {
        text.push_str(&format!("{row},2025-11-04\n"));
    }
    let calendar = embedded().extend(&text, "2026.csv").unwrap();
    assert_eq!(calendar.known_on(day("2025-11-03")).covered_years().to_string(), "2004–2025");
    let since = calendar.known_on(day("2025-11-04"));
    let undated = embedded();
    assert!(every_day().all(|at| since.is_workday(at) == undated.is_workday(at)));
}

#[test]
fn estimates_are_marked_and_end_where_the_rules_do() {
    let calendar = embedded();
    let planned = calendar.provisional();
    for at in every_day() {
        let status = planned.status(at);
        assert_eq!((status.value, status.provisional), (calendar.status(at), false), "{at}");
    }
    for (text, free) in [
        ("2003-05-03", true),
        ("2003-05-02", true),
        ("2027-01-01", true),
        ("2027-05-01", true),
        ("2028-05-02", true),
        ("2028-05-03", false),
        ("2027-10-01", true),
        ("2028-10-03", true),
        ("2027-10-04", false),
        ("2027-02-06", true),
        ("2027-02-08", false),
    ] {
        let status = planned.status(day(text));
        assert_eq!((status.value.is_workday(), status.provisional), (Some(!free), true), "{text}");
    }
    assert_eq!(planned.status(day("2027-01-01")).value.rest_reason(), Some(RestReason::FixedHoliday("元旦")));
    assert_eq!(planned.status(day("1999-12-31")).value, DayStatus::Unknown);
    assert!(matches!(planned.add_workdays(day("2099-12-31"), 1), Err(CalendarError::NotEstimable { .. })));

    let end = planned.end_of_period_months(day("2026-12-01"), 1).unwrap();
    assert!(end.provisional && end.settled().is_none());
    assert_eq!((end.value.unrolled, end.value.day), (day("2027-01-01"), day("2027-01-04")));
    assert_eq!(
        planned.end_of_period_days(day("2014-05-01"), 30).unwrap().settled().unwrap().day,
        day("2014-06-03")
    );
    assert_eq!(planned.workdays_between(day("2026-12-31"), day("2027-01-08")).unwrap().value, 5);
    assert_eq!(
        planned.roll_back(day("2027-01-03")).unwrap(),
        Estimate { value: day("2026-12-31"), provisional: true }
    );
}

/// An estimate from a view of the past is the notice-less year, not the year that came.
#[test]
fn an_estimate_does_not_look_ahead() {
    let calendar = embedded().known_on(day("2013-06-01"));
    let planned = calendar.provisional();
    assert_eq!(planned.status(day("2015-09-03")).value.is_workday(), Some(true));
    assert_eq!(planned.status(day("2015-05-02")).value.rest_reason(), Some(RestReason::Weekend));
    assert_eq!(planned.status(day("2016-05-02")).value.is_workday(), Some(true), "2 May counts from 2025");
}

#[test]
fn answers_can_be_written_down() {
    let calendar = embedded();
    let end = calendar.end_of_period_days(day("2014-09-01"), 30).unwrap();
    let expected = r#"{"day":"2014-10-08","unrolled":"2014-10-01","rolled_because":{"break":{"name":"国庆节","notice":null,"announced_on":null}}}"#;
    assert_eq!(serde_json::to_string(&end).unwrap(), expected);
    let status = serde_json::to_string(&calendar.status(day("2014-05-05"))).unwrap();
    assert_eq!(status, r#"{"status":"workday","why":"weekday"}"#);
}
