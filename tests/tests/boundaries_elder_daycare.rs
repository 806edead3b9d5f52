//! The lines of day care: the last day of a stay, the last half place, the day on which a place is free again.

use minzheng_core_types::{Lang, NaiveDate, Silent};
use minzheng_eldercare::day_care::{
    BedError, Calendar, DayCareError, DayCareFile, Event, Period, Share, State, StayKind,
};
use minzheng_tests::elder::EXAMPLES;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).unwrap()
}

fn book(stay: u8, share: Share, first: &str, last: &str) -> Event<u8> {
    Event::Book { stay, share, days: days(first, last) }
}

/// EC-44: a month ends on the day before the same day of the next month, clamped to its length first; a quarter is not chained.
#[test]
fn periods_end_the_day_before() {
    for (kind, first, last, length) in [
        (StayKind::Day, "2014-05-12", "2014-05-12", 1),
        (StayKind::Week, "2014-02-26", "2014-03-04", 7),
        (StayKind::Week, "2016-02-26", "2016-03-03", 7),
        (StayKind::Month, "2014-05-12", "2014-06-11", 31),
        (StayKind::Month, "2014-02-01", "2014-02-28", 28),
        (StayKind::Month, "2014-01-29", "2014-02-27", 30),
        (StayKind::Month, "2014-01-30", "2014-02-27", 29),
        (StayKind::Month, "2014-01-31", "2014-02-27", 28),
        (StayKind::Month, "2016-01-29", "2016-02-28", 31),
        (StayKind::Month, "2016-01-31", "2016-02-28", 29),
        (StayKind::Month, "2016-02-29", "2016-03-28", 29),
        (StayKind::Month, "2014-12-31", "2015-01-30", 31),
        (StayKind::Quarter, "2014-04-01", "2014-06-30", 91),
        // Chained over 28 February it would end on 29 April.
        (StayKind::Quarter, "2014-01-31", "2014-04-29", 89),
        (StayKind::Quarter, "2013-11-30", "2014-02-27", 90),
        (StayKind::Quarter, "2015-11-30", "2016-02-28", 91),
    ] {
        let period = kind.from(day(first)).unwrap();
        assert_eq!((period.last(), period.days()), (day(last), length), "{kind:?} from {first}");
        assert_eq!(period.first(), day(first));
    }
    assert_eq!(StayKind::Day.from(NaiveDate::MAX), None);
    assert_eq!(Period::new(day("2014-05-02"), day("2014-05-01")), None);
    assert_eq!(days("2014-05-01", "2014-05-01").days(), 1);
}

/// The last half place of the last day decides, and the refusal names it.
#[test]
fn the_first_day_without_room_is_named() {
    let mut calendar = Calendar::new(2, 2);
    calendar.apply(book(1, Share::Whole, "2014-05-01", "2014-05-31")).unwrap();
    calendar.apply(book(2, Share::Half, "2014-05-10", "2014-05-20")).unwrap();
    // Up to the day before, and from the day after, there is a whole place.
    calendar.apply(book(3, Share::Whole, "2014-05-01", "2014-05-09")).unwrap();
    calendar.apply(book(4, Share::Whole, "2014-05-21", "2014-05-31")).unwrap();
    let full = calendar.apply(book(5, Share::Whole, "2014-05-10", "2014-05-10")).unwrap_err();
    let BedError::Full { day: on, left, asked } = full else { panic!("{full}") };
    assert_eq!((on, left.to_string(), asked.to_string()), (day("2014-05-10"), "0.5".into(), "1".into()));
    assert_eq!(full.text(Lang::Zh), "2014-05-10 位置不足:余 0.5,需 1;请另选日期或者腾出位置");
    assert_eq!(
        full.text(Lang::En),
        "no room on 2014-05-10: 0.5 places left, 1 needed; choose other days or free a place"
    );
    // Half a place is left on exactly those days.
    calendar.apply(book(6, Share::Half, "2014-05-10", "2014-05-20")).unwrap();
    for (half, on) in
        [("2014-05-09", "2014-05-09"), ("2014-05-20", "2014-05-20"), ("2014-05-21", "2014-05-21")]
    {
        let refused = calendar.apply(book(7, Share::Half, half, half)).unwrap_err();
        assert!(
            matches!(refused, BedError::Full { day: full, left, .. } if full == day(on) && left.is_none())
        );
    }
    assert_eq!(calendar.left_on(day("2014-06-01")).to_string(), "2");
    assert_eq!(calendar.taken_on(day("2014-05-20")).to_string(), "2");
}

/// The leaving day still counts; the day after is free at once.
#[test]
fn a_place_is_free_from_the_day_after_leaving() {
    let mut calendar = Calendar::new(1, 2);
    calendar.apply(book(1, Share::Whole, "2016-02-01", "2016-03-31")).unwrap();
    assert_eq!(calendar.earliest(Share::Half, day("2016-02-10"), 7), Some(day("2016-04-01")));
    calendar.apply(Event::Leave { stay: 1, last: day("2016-02-28") }).unwrap();
    assert_eq!(calendar.earliest(Share::Whole, day("2016-02-10"), 7), Some(day("2016-02-29")));
    assert!(calendar.room(Share::Half, days("2016-02-28", "2016-02-28")).is_err());
    assert_eq!(calendar.room(Share::Whole, days("2016-02-29", "2016-12-31")), Ok(()));
}

/// EC-44: a month from 31 January is shorter than one from the 1st; each day is looked at by its own.
#[test]
fn the_earliest_day_goes_by_the_length_from_that_day() {
    let mut calendar = Calendar::new(1, 2);
    calendar.apply(book(1, Share::Whole, "2014-01-01", "2014-01-30")).unwrap();
    calendar.apply(book(2, Share::Whole, "2014-02-28", "2014-12-31")).unwrap();
    for (kind, from, earliest) in [
        // 31 January to 27 February is exactly the gap.
        (StayKind::Month, "2014-01-01", "2014-01-31"),
        (StayKind::Month, "2014-01-31", "2014-01-31"),
        (StayKind::Month, "2014-02-01", "2015-01-01"),
        (StayKind::Week, "2014-02-21", "2014-02-21"),
        (StayKind::Week, "2014-02-22", "2015-01-01"),
        (StayKind::Quarter, "2014-01-01", "2015-01-01"),
    ] {
        let found = calendar.earliest_stay(kind, Share::Half, day(from));
        assert_eq!(found, Some(day(earliest)), "{kind:?} from {from}");
    }
}

/// An event that the state does not allow is an error naming both.
#[test]
fn what_has_ended_does_not_change() {
    let mut calendar = Calendar::new(3, 2);
    for stay in 1..=3 {
        calendar.apply(book(stay, Share::Whole, "2014-05-01", "2014-05-31")).unwrap();
    }
    calendar.apply(Event::Leave { stay: 1, last: day("2014-05-01") }).unwrap();
    calendar.apply(Event::Cancel { stay: 2 }).unwrap();
    for (stay, state) in [(1, State::Left), (2, State::Cancelled)] {
        for event in [
            Event::Extend { stay, last: day("2014-06-30") },
            Event::Leave { stay, last: day("2014-05-01") },
            Event::Cancel { stay },
        ] {
            let error = calendar.apply(event).unwrap_err();
            assert!(matches!(error, BedError::Illegal { state: found, .. } if found == state), "{error}");
            assert!(error.text(Lang::En).contains(state.text(Lang::En)));
            assert!(error.text(Lang::Zh).contains(state.text(Lang::Zh)));
        }
        assert_eq!(calendar.apply(book(stay, Share::Half, "2015-01-01", "2015-01-01")), Err(BedError::Taken));
    }
    assert_eq!(calendar.apply(Event::Cancel { stay: 9 }), Err(BedError::Unknown));
    // The last day as booked is no early leave and no extension; the day before and the day after are.
    for event in [
        Event::Extend { stay: 3, last: day("2014-05-31") },
        Event::Leave { stay: 3, last: day("2014-05-31") },
        Event::Leave { stay: 3, last: day("2014-04-30") },
    ] {
        let error = calendar.apply(event).unwrap_err();
        assert!(matches!(error, BedError::Day { last, .. } if last == day("2014-05-31")), "{error}");
    }
    calendar.apply(Event::Extend { stay: 3, last: day("2014-06-01") }).unwrap();
    calendar.apply(Event::Leave { stay: 3, last: day("2014-05-31") }).unwrap();
    assert_eq!(calendar.stay(&3).map(|stay| stay.days.days()), Some(31));
}

/// A centre without places takes nobody, one whose places are not shared takes whole and half alike.
#[test]
fn no_places_and_places_that_are_not_shared() {
    let mut none = Calendar::new(0, 2);
    assert!(none.apply(book(1, Share::Half, "2014-05-01", "2014-05-01")).is_err());
    assert_eq!(none.earliest(Share::Half, day("2014-05-01"), 1), None);
    let mut alone = Calendar::new(1, 1);
    alone.apply(book(1, Share::Half, "2014-05-01", "2014-05-01")).unwrap();
    assert!(alone.room(Share::Half, days("2014-05-01", "2014-05-02")).is_err());
    let mut thirds = Calendar::new(1, 3);
    thirds.apply(book(1, Share::Half, "2014-05-01", "2014-05-01")).unwrap();
    assert_eq!(thirds.left_on(day("2014-05-01")).to_string(), "2/3");
    let last = Period::new(NaiveDate::MAX, NaiveDate::MAX).unwrap();
    assert_eq!(thirds.apply(Event::Book { stay: 2, share: Share::Half, days: last }), Err(BedError::Range));
}

fn asked(section: &str) -> DayCareFile {
    let text = format!("place = \"370203\"\nas_of = \"2014-05-15\"\n{section}");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn error(section: &str) -> DayCareError {
    asked(section).assess(&EXAMPLES, &mut Silent).unwrap_err()
}

fn stay(kind: &str, last: &str, more: &str) -> String {
    let unstated =
        |field: &str| if more.contains(field) { String::new() } else { format!("{field} = \"none\"\n") };
    let none = ["absences", "death_or_hospital"].map(unstated).concat();
    format!(
        "[stay]\nkind = \"{kind}\"\nfirst = \"2014-04-01\"\nattended = 0\n[stay.tariff]\nday = \"40.00\"\nweek = \"180.00\"\n\
         month = \"700.00\"\nquarter = \"1950.00\"\ncare_add = \"5.00\"\nmeal = \"none\"\n[stay.leaving]\nlast = \"{last}\"\n\
         paid = \"1950.00\"\nmethod = \"re-rate\"\nbase_stops = false\n{none}{more}\n"
    )
}

/// EC-45: re-rating day by day around every turn of week and month; the numbers are counted by hand.
#[test]
fn re_rating_turns_at_weeks_and_months() {
    for (last, used, charge) in [
        ("2014-04-01", 1, "40.00"),
        ("2014-04-04", 4, "160.00"),
        // Five days cost more than a week.
        ("2014-04-05", 5, "180.00"),
        ("2014-04-07", 7, "180.00"),
        ("2014-04-08", 8, "220.00"),
        ("2014-04-14", 14, "360.00"),
        // Three weeks and four days: 540 + 160, exactly a month.
        ("2014-04-25", 25, "700.00"),
        ("2014-04-26", 26, "700.00"),
        ("2014-04-29", 29, "700.00"),
        ("2014-04-30", 30, "700.00"),
        ("2014-05-01", 31, "740.00"),
        ("2014-05-15", 45, "1100.00"),
        ("2014-05-30", 60, "1400.00"),
        ("2014-05-31", 61, "1440.00"),
        // From here on the quarter itself is cheaper: 1,400 + 540 = 1,940, then the cap.
        ("2014-06-20", 81, "1940.00"),
        ("2014-06-21", 82, "1950.00"),
        ("2014-06-30", 91, "1950.00"),
    ] {
        let file = asked(&stay("quarter", last, ""));
        let settled = file.assess(&EXAMPLES, &mut Silent).unwrap().stay.unwrap().settled.unwrap();
        let found = settled.charge.found().unwrap().to_string();
        assert_eq!(found, charge, "{used} days");
    }
}

/// What cannot be is an error that names the field, in both languages.
#[test]
fn impossible_days_are_errors() {
    use DayCareError::{
        AbsenceOutside, AbsencesTouch, Attended, BeforeBirth, ClosedBefore, Empty, EventOutside, LeftOutside,
        MonthsOpen, Negative, NoPlaces, Rating,
    };
    let away = |days: &str| stay("month", "2014-04-20", &format!("absences = [{days}]"));
    let day =
        |first: &str, last: &str| format!("{{ first = \"2014-04-{first}\", last = \"2014-04-{last}\" }}");
    for (section, expected, names) in [
        (String::new(), Empty, "[centre]"),
        (stay("month", "2014-03-31", ""), LeftOutside, "stay.leaving.last"),
        (stay("month", "2014-05-01", ""), LeftOutside, "stay.leaving.last"),
        (
            stay("month", "2014-04-20", "death_or_hospital = \"2014-05-01\""),
            EventOutside,
            "death_or_hospital",
        ),
        (stay("week", "2014-04-07", "").replace("attended = 0", "attended = 8"), Attended, "stay.attended"),
        (away(&day("20", "21")), AbsenceOutside(0), "absences[0]"),
        (away(&day("05", "04")), AbsenceOutside(0), "absences[0]"),
        (away(&format!("{}, {}", day("02", "03"), day("04", "05"))), AbsencesTouch(1), "absences[1]"),
        (away(&format!("{}, {}", day("08", "09"), day("02", "03"))), AbsencesTouch(1), "absences[1]"),
        (
            stay("month", "2014-04-20", "").replace("5.00", "-0.01"),
            Negative("stay.tariff.care_add"),
            "care_add",
        ),
        ("[admission]\nbirth = \"2014-05-16\"".to_owned(), BeforeBirth, "admission.birth"),
        ("[usage]\nplaces = 0\nopen_days = 1\nwhole = 0".to_owned(), NoPlaces, "usage.places"),
        ("[usage]\nplaces = 1\nopen_days = 0\nwhole = 0".to_owned(), NoPlaces, "usage.open_days"),
        ("[subsidy]\nrating = 6".to_owned(), Rating, "subsidy.rating"),
        ("[subsidy]\nrating = 0".to_owned(), Rating, "subsidy.rating"),
        ("[subsidy]\nmonths_open = 13".to_owned(), MonthsOpen, "subsidy.months_open"),
    ] {
        let found = error(&section);
        assert_eq!(found, expected, "{section}");
        for lang in [Lang::Zh, Lang::En] {
            assert!(found.text(lang).contains(names), "{}", found.text(lang));
        }
    }
    let mut city = asked("[subsidy]\naccepted = \"2014-05-02\"\nclosed = \"2014-05-01\"");
    city.place = "619800".parse().unwrap();
    assert_eq!(city.assess(&EXAMPLES, &mut Silent).unwrap_err(), ClosedBefore);
    // Two absences with a day between them are two.
    let apart = format!("{}, {}", day("02", "03"), day("05", "06"));
    assert!(asked(&away(&apart)).assess(&EXAMPLES, &mut Silent).is_ok());
}

/// EC-44: exactly seven days, five weeks and three months are in proportion; a fen more is not.
#[test]
fn a_fen_beyond_the_multiple_is_flagged() {
    let quote = |day: &str, week: &str, month: &str, quarter: &str| {
        let section = format!(
            "[stay]\nkind = \"day\"\nfirst = \"2014-04-01\"\n[stay.tariff]\nday = \"{day}\"\nweek = \"{week}\"\nmonth = \"{month}\"\n\
             quarter = \"{quarter}\"\ncare_add = \"none\"\nmeal = \"none\"\n"
        );
        asked(&section).assess(&EXAMPLES, &mut Silent).unwrap().stay.unwrap().tariff.found()
    };
    assert_eq!(quote("40.00", "280.00", "1400.00", "4200.00"), Some(true));
    assert_eq!(quote("40.00", "280.01", "1400.00", "4200.00"), Some(false));
    assert_eq!(quote("40.00", "280.00", "1400.01", "4200.00"), Some(false));
    assert_eq!(quote("40.00", "280.00", "1400.00", "4200.01"), Some(false));
    assert_eq!(quote("40.00", "40.00", "40.00", "40.00"), Some(true));
    assert_eq!(quote("40.00", "39.99", "40.00", "40.00"), Some(false));
    // What is not offered is passed over: the month is compared with the day.
    assert_eq!(quote("40.00", "none", "39.99", "none"), Some(false));
    assert_eq!(quote("40.00", "none", "9999.00", "none"), Some(true));
    assert_eq!(quote("40.00", "unknown", "9999.00", "none"), None);
}
