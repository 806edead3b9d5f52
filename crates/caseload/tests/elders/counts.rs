//! What a ledger counts to where something is open, and what of it the page says.

use minzheng_caseload::elders::{
    Asked, Elder, ElderCount, ElderId, Ledger, QueryError, Standings, indicator_file, show, standings,
};
use minzheng_caseload::report::EldersPart;
use minzheng_core_types::{Fact, Lang, NaiveDate, Place};
use minzheng_eldercare::indicators::{Basis, IndicatorFile};
use minzheng_eldercare::ledger::privacy::Sensitive;
use minzheng_eldercare::ledger::{Entry, Event, Grade, History, Service, Status};
use minzheng_eldercare::recognition::Standard;

use crate::sample::{june, pack};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn place() -> Place {
    "370203".parse().unwrap()
}

/// On the allowance and unable, wanting the service, with more events.
fn elder(number: usize, birth: Fact<NaiveDate>, until: Fact<NaiveDate>, more: &[Event]) -> Elder {
    let grade = Grade::of(Standard::Mzt039, 2).unwrap();
    let status = Event::Status { status: Status::Allowance, holds: true };
    let events = [&[Event::Registered, status, Event::Assessed { grade, until }], more].concat();
    let entry = |(number, event)| {
        let on = day("2014-02-10");
        Entry { number, valid: on, recorded: on, corrects: None, event }
    };
    let mut elder = Elder::new(ElderId::of(&number.to_string()), place());
    elder.birth = birth;
    elder.wants = Fact::Known(true);
    elder.disability = Sensitive::new(Fact::Absent);
    elder.history = History::new((1..).zip(events).map(entry)).unwrap();
    elder
}

fn known(text: &str) -> Fact<NaiveDate> {
    Fact::Known(day(text))
}

fn told(ledger: &Ledger) -> Standings<'_> {
    standings(ledger, &pack(), Asked::of(june()))
}

#[test]
fn what_is_open_of_somebody_is_no_number() {
    let old = known("1940-01-01");
    let ledger = Ledger {
        elders: vec![
            elder(1, old, Fact::Absent, &[]),
            elder(2, known("1965-01-01"), Fact::Absent, &[]),
            elder(3, Fact::NotEstablished, Fact::Absent, &[]),
            elder(4, old, Fact::NotEstablished, &[]),
        ],
    };
    let count = ElderCount::of(&told(&ledger), june());
    assert_eq!((count.listed, count.from_60, count.allowance, count.not_belonging), (4, 2, 2, 1));
    assert_eq!((count.assessed, count.not_established.assessed), (3, 1));
    assert_eq!((count.incapable, count.not_established.incapable), (3, 1), "the last day is not known");
    let file = indicator_file(&count, place(), Asked::of(june()), None).unwrap();
    let (people, care) = (file.population.unwrap(), file.home_care.unwrap());
    for open in [people.from_60, people.from_80, care.base, care.eligible] {
        assert_eq!(open, Fact::NotEstablished);
    }
    let assessments = file.assessments.unwrap();
    assert_eq!((assessments.eligible, assessments.valid), (Fact::Known(4), Fact::NotEstablished));
    // Without the two, everything is known.
    let ledger = Ledger { elders: ledger.elders[..2].to_vec() };
    let count = ElderCount::of(&told(&ledger), june());
    let file = indicator_file(&count, place(), Asked::of(june()), None).unwrap();
    assert_eq!(file.population.unwrap().from_60, Fact::Known(1));
    assert_eq!(file.home_care.unwrap().base, Fact::Known(1));
    assert_eq!(file.assessments.unwrap().valid, Fact::Known(2));
}

#[test]
fn counts_of_another_place_or_day_are_refused() {
    let count = ElderCount::default();
    for (place_of_file, on, fits) in
        [("370203", "2014-06-30", true), ("370202", "2014-06-30", false), ("370203", "2013-12-31", false)]
    {
        let beside = IndicatorFile::new(place_of_file.parse().unwrap(), day(on));
        let found = indicator_file(&count, place(), Asked::of(june()), Some(beside));
        assert_eq!(found.is_ok(), fits, "{place_of_file} {on}");
        if let Err(why) = found {
            assert!(why.text(Lang::Zh).contains("同一天") && why.text(Lang::En).contains("same place"));
        }
    }
    assert_eq!(Basis::Listed.label().zh, "名册");
}

/// One elder of whom nothing can be told stops nobody else, and is named in both languages.
#[test]
fn who_cannot_be_told_stands_beside() {
    let unborn = elder(1, known("2020-01-01"), Fact::Absent, &[]);
    let mut late = elder(2, known("1940-01-01"), Fact::Absent, &[]);
    let entry = |number, valid, recorded, event| Entry {
        number,
        valid: day(valid),
        recorded: day(recorded),
        corrects: None,
        event,
    };
    late.history = History::new([
        entry(1, "2014-03-10", "2014-03-10", Event::ServiceStarted(Service::DayCare)),
        entry(2, "2014-02-10", "2014-04-01", Event::Registered),
    ])
    .unwrap();
    let good = elder(3, known("1940-01-01"), Fact::Absent, &[]);
    let ledger = Ledger { elders: vec![unborn, late, good] };
    let asked = Asked { on: day("2014-03-31"), known: day("2014-03-31") };
    let found = standings(&ledger, &pack(), asked);
    assert_eq!((found.told.len(), found.untold.len()), (1, 2));
    assert!(matches!(found.untold[..], [QueryError::HomeCare { .. }, QueryError::View { .. }]));
    for why in &found.untold {
        assert!(why.text(Lang::Zh).starts_with("老年人 ") && why.text(Lang::En).starts_with("elder "));
    }
    let count = ElderCount::of(&found, asked.on);
    assert_eq!((count.listed, count.not_established.untold), (1, 2));
    let file = indicator_file(&count, place(), asked, None).unwrap();
    assert_eq!(file.home_care.unwrap().served, Fact::NotEstablished);
}

/// Twenty unable of whom 18 are served: the two who wait do not follow from the page.
#[test]
fn the_two_who_wait_do_not_follow() {
    let old = known("1940-01-01");
    let served = [Event::ServiceStarted(Service::HomeCare)];
    let numbers = |waiting: usize| {
        let ledger = Ledger {
            elders: (0..18)
                .map(|number| elder(number, old, Fact::Absent, &served))
                .chain((18..18 + waiting).map(|number| elder(number, old, Fact::Absent, &[])))
                .collect(),
        };
        EldersPart::of(&ledger, &pack(), place(), june()).numbers.unwrap()
    };
    let (two, five) = (numbers(2), numbers(5));
    assert_eq!((two.incapable, two.served, two.eligible, two.rest), (Some(20), None, None, None));
    assert_eq!((five.incapable, five.served, five.eligible), (Some(23), Some(18), Some(23)));
    assert_eq!(five.rest, Some([5, 0, 0, 0]));
}

#[test]
fn one_elder_shown_without_a_purpose_has_no_grade() {
    let ledger = Ledger { elders: vec![elder(1, known("1940-01-01"), known("2014-08-10"), &[])] };
    let found = told(&ledger);
    for lang in [Lang::Zh, Lang::En] {
        let shown: String = show(&found.told[0], lang).into_iter().map(|(_, text)| text + "\n").collect();
        assert!(shown.contains("2014-08-10"), "{shown}");
        for hidden in ["MZ/T", "中度", "moderate", "1940-01-01"] {
            assert!(!shown.contains(hidden), "{hidden}: {shown}");
        }
    }
}
