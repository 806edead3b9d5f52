//! The lines of day care: the last day of a stay, the last half place, the day on which a place is free again.

use minzheng_core_types::{Lang, NaiveDate};
use minzheng_eldercare::day_care::{BedError, Calendar, Event, Period, Share, State, StayKind};

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
