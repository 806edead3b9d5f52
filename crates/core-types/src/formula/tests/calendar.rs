use chrono::{Datelike, Days, NaiveDate};

use super::*;
use crate::{AgeConvention, LeapBirthday, Month, age_years};

const CONVENTIONS: [(&str, AgeConvention, LeapBirthday); 4] = [
    ("on-birthday/last-of-february", AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary),
    ("on-birthday/first-of-march", AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch),
    ("day-after-birthday/last-of-february", AgeConvention::DayAfterBirthday, LeapBirthday::LastOfFebruary),
    ("day-after-birthday/first-of-march", AgeConvention::DayAfterBirthday, LeapBirthday::FirstOfMarch),
];

fn age(birth: &str, on: &str, convention: &str) -> Result<Value, FormulaError> {
    let known = facts([("birth", date(birth)), ("on", date(on)), ("convention", convention.into())]);
    over("age({birth}, {on}, {convention})", &known)
}

/// The table of CAL-01.
#[test]
fn ages_of_the_rulebook() {
    for (birth, on, on_birthday, day_after) in [
        ("1934-05-06", "2014-05-05", 79, 79),
        ("1934-05-06", "2014-05-06", 80, 79),
        ("1934-05-06", "2014-05-07", 80, 80),
        ("1934-04-30", "2014-04-30", 80, 79),
        ("1934-04-30", "2014-05-01", 80, 80),
        ("1940-02-29", "2015-02-28", 75, 74),
        ("1940-02-29", "2015-03-01", 75, 75),
        ("1940-02-29", "2016-02-28", 75, 75),
        ("1940-02-29", "2016-02-29", 76, 75),
        ("1940-02-29", "2016-03-01", 76, 76),
        ("2000-02-29", "2018-02-28", 18, 17),
        ("1954-12-31", "2014-12-31", 60, 59),
        ("1954-12-31", "2015-01-01", 60, 60),
    ] {
        let years = |convention| age(birth, on, convention);
        assert_eq!(years("on-birthday/last-of-february"), Ok(on_birthday.into()), "{birth} on {on}");
        assert_eq!(years("day-after-birthday/last-of-february"), Ok(day_after.into()), "{birth} after {on}");
    }
}

#[test]
fn leap_days_may_wait_for_march() {
    for (on, on_birthday, day_after) in [
        ("2015-02-28", 74, 74),
        ("2015-03-01", 75, 74),
        ("2015-03-02", 75, 75),
        ("2016-02-28", 75, 75),
        ("2016-02-29", 76, 75),
        ("2016-03-01", 76, 76),
        ("2100-02-28", 159, 159),
        ("2100-03-01", 160, 159),
    ] {
        assert_eq!(age("1940-02-29", on, "on-birthday/first-of-march"), Ok(on_birthday.into()), "{on}");
        assert_eq!(age("1940-02-29", on, "day-after-birthday/first-of-march"), Ok(day_after.into()), "{on}");
    }
}

#[test]
fn ages_begin_at_birth_and_need_a_convention() {
    for (convention, _, _) in CONVENTIONS {
        assert_eq!(age("2014-05-01", "2014-05-01", convention), Ok(0.into()));
        let why = age("2014-05-01", "2014-04-30", convention).unwrap_err();
        assert!(matches!(why, FormulaError::Refused { at: 5, function: "age", .. }));
    }
    for convention in ["", "on-birthday", "last-of-february/on-birthday", "on-birthday/first-of-march "] {
        assert!(matches!(age("2000-01-01", "2014-01-01", convention), Err(FormulaError::Refused { .. })));
    }
    let known = facts([("m", month("2014-05"))]);
    assert!(matches!(error("age({m}, {m}, 'x')", &known), FormulaError::Type { found: "a month", .. }));
}

/// Two ways of counting, written apart, agree around many birthdays.
#[test]
fn ages_agree_with_those_of_the_rules() {
    let mut random = Lcg(5);
    let start = NaiveDate::from_ymd_opt(1896, 1, 1).unwrap();
    for round in 0..4000 {
        let birth = match round % 4 {
            0 => NaiveDate::from_ymd_opt(1904 + 4 * i32::try_from(random.below(24)).unwrap(), 2, 29).unwrap(),
            1 => NaiveDate::from_ymd_opt(1900 + i32::try_from(random.below(100)).unwrap(), 12, 31).unwrap(),
            _ => start.checked_add_days(Days::new(random.below(40_000))).unwrap(),
        };
        let year = birth.year() + i32::try_from(random.below(110)).unwrap();
        let near = NaiveDate::from_ymd_opt(year, birth.month(), birth.day().min(28)).unwrap();
        let on = near.checked_add_days(Days::new(random.below(6))).unwrap();
        let on = on.checked_sub_days(Days::new(random.below(3))).unwrap();
        for (text, when, leap) in CONVENTIONS {
            let found = age(&birth.to_string(), &on.to_string(), text).ok();
            let expected = age_years(birth, on, when, leap).map(|years| Value::from(i64::from(years)));
            assert_eq!(found, expected, "{birth} on {on}, {text}");
        }
    }
}

#[test]
fn months_and_their_days() {
    let known = facts([
        ("d", date("2016-02-29")),
        ("m", month("2016-02")),
        ("n", month("2015-11")),
        ("c", month("1900-02")),
        ("q", month("2000-02")),
        ("apr", month("2014-04")),
        ("dec", month("2014-12")),
    ]);
    for (expression, value) in [
        ("month({d})", month("2016-02")),
        ("first_day({m})", date("2016-02-01")),
        ("last_day({m})", date("2016-02-29")),
        ("last_day({c})", date("1900-02-28")),
        ("last_day({q})", date("2000-02-29")),
        ("last_day({n})", date("2015-11-30")),
        ("last_day({apr})", date("2014-04-30")),
        ("last_day({dec})", date("2014-12-31")),
        ("add_months({n}, 1)", month("2015-12")),
        ("add_months({n}, 2)", month("2016-01")),
        ("add_months({n}, 0)", month("2015-11")),
        ("add_months({n}, -11)", month("2014-12")),
        ("add_months({n}, 6 ÷ 2)", month("2016-02")),
        ("months({n}, {m})", number("4")),
        ("months({m}, {m})", number("1")),
        ("months({m}, {n})", number("0")),
        ("months({m}, add_months({m}, -1))", number("0")),
        ("year({m})", number("2016")),
        ("year({d})", number("2016")),
        ("add_years({d}, 1)", date("2017-02-28")),
        ("add_years({d}, 4)", date("2020-02-29")),
        ("add_years({d}, -116)", date("1900-02-28")),
        ("add_years({d}, 0)", date("2016-02-29")),
        ("add_years(last_day({dec}), 60)", date("2074-12-31")),
        ("days({d}, {d})", number("0")),
        ("days(last_day({n}), {d})", number("91")),
        ("days({d}, last_day({n}))", number("-91")),
        ("days(first_day({c}), first_day({q}))", number("36524")),
        ("after_months({d}, 0)", date("2016-02-29")),
        ("after_months({d}, 12)", date("2017-02-28")),
        ("after_months({d}, -12)", date("2015-02-28")),
        ("after_months({d}, 6)", date("2016-08-29")),
        ("after_months(last_day({n}), 3)", date("2016-02-29")),
        ("after_months(last_day({dec}), 2)", date("2015-02-28")),
        ("after_months(last_day({dec}), -13)", date("2013-11-30")),
    ] {
        assert_eq!(over(expression, &known), Ok(value), "{expression}");
    }
    for expression in [
        "month({m})",
        "first_day({d})",
        "last_day(1)",
        "add_months({d}, 1)",
        "add_months({m}, 'a')",
        "months({d}, {d})",
        "year(2014)",
        "add_years({m}, 1)",
        "days({m}, {d})",
        "after_months({m}, 1)",
    ] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

#[test]
fn the_calendar_ends_with_an_error() {
    let known = facts([
        ("first", Value::Month(Month::MIN)),
        ("last", Value::Month(Month::MAX)),
        ("d", date("9999-12-31")),
        ("far", Value::Date(NaiveDate::MAX)),
        ("old", Value::Date(NaiveDate::MIN)),
    ]);
    for expression in [
        "add_months({first}, -1)",
        "add_months({last}, 1)",
        "add_months({last}, 9000000000000000000)",
        "add_months({first}, -9223372036854775808)",
        "add_months({first}, 0.5)",
        "after_months({d}, 1)",
        "after_months({d}, 0.5)",
        "after_months({d}, 9223372036854775807)",
        "add_years({d}, 1)",
        "add_years({d}, -9999)",
        "add_years({d}, 9223372036854775807)",
        "month({far})",
        "month({old})",
        "add_years({old}, 0)",
    ] {
        assert!(matches!(error(expression, &known), FormulaError::Refused { .. }), "{expression}");
    }
    assert!(matches!(
        error("add_months({first}, 9223372036854775808)", &known),
        FormulaError::OutOfRange { .. }
    ));
    assert_eq!(over("last_day({last})", &known), Ok(date("9999-12-31")));
    assert_eq!(over("months({first}, {last})", &known), Ok((9999 * 12).into()));
    assert_eq!(over("year({far}) > 9999", &known), Ok(true.into()));
    assert!(over("age({old}, {far}, 'on-birthday/first-of-march')", &known).is_ok());
}

/// Month arithmetic against the calendar of the rules.
#[test]
fn months_agree_with_those_of_the_rules() {
    let mut random = Lcg(6);
    for _ in 0..2000 {
        let start = Month::new(1900 + u16::try_from(random.below(200)).unwrap(), 1).unwrap();
        let (month, count) =
            (start.plus(i32::try_from(random.below(12)).unwrap()), i32::try_from(random.small()).unwrap());
        let known = facts([("m", month.into()), ("n", i64::from(count).into())]);
        let end = month.plus(count);
        assert_eq!(over("add_months({m}, {n})", &known), Ok(end.into()));
        assert_eq!(over("last_day({m})", &known), Ok(month.last_day().into()));
        let length = i64::from((month.until(end) + 1).max(0));
        assert_eq!(over("months({m}, add_months({m}, {n}))", &known), Ok(length.into()));
    }
}

/// The count of days is this module's own; over four centuries it agrees with the calendar's.
#[test]
fn days_agree_with_the_calendar_day_by_day() {
    let first: NaiveDate = "1899-12-31".parse().unwrap();
    for (count, day) in (0_i64..).zip(first.iter_days().take(146_200)).step_by(13) {
        let known = facts([("from", Value::Date(first)), ("to", Value::Date(day))]);
        assert_eq!(over("days({from}, {to})", &known), Ok(Value::from(count)), "{day}");
    }
}
