//! The lines of the elder ledger: days, cells and places, and each form of its rules evaluated on what the code made.

use std::collections::BTreeMap;

use minzheng_core_types::formula::{Formula, Ratio, Value};
use minzheng_core_types::{Fact, NaiveDate, Rule};
use minzheng_eldercare::ledger::privacy::{Audience, Basis, Purpose, SHOWN, Sensitive, mask_id};
use minzheng_eldercare::ledger::published::{Table, publish};
use minzheng_eldercare::ledger::rules::{EC_60, EC_61, EC_62};
use minzheng_eldercare::ledger::visit::{VisitDue, due};
use minzheng_eldercare::ledger::{
    Entry, Event, Grade, History, LedgerError, LedgerPolicy, Service, Status, belongs,
};
use minzheng_eldercare::policy::AgeRule;
use minzheng_eldercare::recognition::Standard;
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::ledger::{day as drawn_day, history as drawn_history};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// What a form of a rule says of facts.
fn evaluated(rule: &Rule, form: &str, facts: &[(&str, Value)]) -> Value {
    let variant = rule.variants.iter().find(|variant| variant.name == form).expect("a form");
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Formula::parse(variant.formula).expect("a formula").evaluate(&facts).expect("a value")
}

fn number(count: i64) -> Value {
    Value::Number(Ratio::from(count))
}

fn entry(number: u32, valid: &str, event: Event) -> Entry {
    Entry { number, valid: day(valid), recorded: day(valid), corrects: None, event }
}

#[test]
fn who_belongs_on_the_ledger_keeps_to_the_formula() {
    let born = day("1954-06-30");
    for (on, age) in [("2014-06-29", 59), ("2014-06-30", 60), ("2014-07-01", 60)] {
        for (allowance, three_nos) in [(true, false), (false, true), (true, true), (false, false)] {
            let expected = evaluated(
                &EC_60,
                "",
                &[
                    ("el_age", number(age)),
                    ("el_least_age", number(60)),
                    ("el_on_allowance", Value::Bool(allowance)),
                    ("el_without_support", Value::Bool(three_nos)),
                ],
            );
            let found = belongs(
                Fact::Known(born),
                Fact::Known(allowance),
                Fact::Known(three_nos),
                day(on),
                AgeRule::FirstOfMarch,
            );
            assert_eq!(found.map(Value::Bool), Some(expected), "{on} {allowance} {three_nos}");
        }
    }
    // What certainly fails settles it; what is open and could change it is open.
    let open = Fact::NotEstablished;
    let at = |birth, allowance, three_nos| {
        belongs(birth, allowance, three_nos, day("2014-06-29"), AgeRule::FirstOfMarch)
    };
    assert_eq!(at(Fact::Known(born), open, open), Some(false));
    assert_eq!(at(Fact::NotEstablished, Fact::Known(false), Fact::Absent), Some(false));
    assert_eq!(at(Fact::Known(day("1950-01-01")), open, Fact::Known(true)), Some(true));
    assert_eq!(at(Fact::Known(day("1950-01-01")), open, Fact::Absent), None);
    // 29 February: 60 on 1 March of a common year.
    let leap = Fact::Known(day("1952-02-29"));
    let yes = Fact::Known(true);
    assert_eq!(belongs(leap, yes, yes, day("2012-02-28"), AgeRule::FirstOfMarch), Some(false));
    assert_eq!(belongs(leap, yes, yes, day("2012-02-29"), AgeRule::FirstOfMarch), Some(true));
}

#[test]
fn the_entries_that_count_keep_to_the_formula() {
    let mut counted = 0;
    for number in 0..2_000 {
        let mut draw = Draw::new("counting", 61, number);
        let history = drawn_history(&mut draw);
        let (valid, known) = (drawn_day(&mut draw), drawn_day(&mut draw));
        let counting = history.counting(valid, known);
        for entry in history.entries().iter().filter(|entry| entry.event != Event::Withdrawn) {
            let corrected = history
                .entries()
                .iter()
                .any(|other| other.corrects == Some(entry.number) && other.recorded <= known);
            let expected = evaluated(
                &EC_61,
                "view",
                &[
                    ("el_happened_on", Value::Date(entry.valid)),
                    ("el_recorded_on", Value::Date(entry.recorded)),
                    ("el_valid_on", Value::Date(valid)),
                    ("el_known_on", Value::Date(known)),
                    ("el_corrected", Value::Bool(corrected)),
                ],
            );
            assert_eq!(Value::Bool(counting.contains(entry)), expected, "{entry:?}");
            counted += 1;
        }
    }
    assert!(counted > 5_000);
}

#[test]
fn a_day_in_either_time_makes_the_difference() {
    let late = Entry { recorded: day("2014-06-10"), ..entry(2, "2014-06-01", Event::Visited) };
    let history = History::new([entry(1, "2014-01-06", Event::Registered), late]).expect("lawful");
    let visited = |valid, known| history.view(day(valid), day(known)).expect("a view").visited;
    assert_eq!(visited("2014-05-31", "2014-12-31"), None);
    assert_eq!(visited("2014-06-01", "2014-06-09"), None, "not known yet");
    assert_eq!(visited("2014-06-01", "2014-06-10"), Some(day("2014-06-01")));
}

#[test]
fn a_correction_takes_the_place_of_what_it_names() {
    let registered = entry(1, "2014-01-06", Event::Registered);
    let wrong = entry(2, "2014-06-05", Event::Visited);
    let right =
        Entry { recorded: day("2014-06-20"), corrects: Some(2), ..entry(3, "2014-06-04", Event::Visited) };
    let history = History::new([registered, wrong, right]).expect("lawful");
    let visited = |known| history.view(day("2014-06-30"), day(known)).expect("a view").visited;
    assert_eq!(visited("2014-06-19"), Some(day("2014-06-05")));
    assert_eq!(visited("2014-06-20"), Some(day("2014-06-04")));
    // Of what is corrected already, or never was, nothing is corrected.
    for of in [2, 4, 9] {
        let again = Entry {
            recorded: day("2014-06-21"),
            corrects: Some(of),
            ..entry(4, "2014-06-03", Event::Visited)
        };
        let mut more = history.clone();
        assert_eq!(more.push(again), Err(LedgerError::CorrectsNothing { number: 4, of }), "{of}");
        assert_eq!(more, history, "nothing is taken in");
    }
}

#[test]
fn what_cannot_follow_is_refused_with_state_and_event() {
    let registered = entry(1, "2014-01-06", Event::Registered);
    let refused =
        |entries: &[Entry]| History::new(entries.iter().copied()).expect_err("unlawful").to_string();
    let dead = [registered, entry(2, "2014-03-01", Event::Died), entry(3, "2014-03-02", Event::Visited)];
    let told = refused(&dead);
    assert!(told.contains("entry 3") && told.contains("visited") && told.contains("dead"), "{told}");
    let started = Event::ServiceStarted(Service::HomeCare);
    assert!(refused(&[entry(1, "2014-01-06", started)]).contains("not on the ledger"));
    assert!(
        refused(&[registered, entry(2, "2014-02-01", started), entry(3, "2014-02-02", started)])
            .contains("already")
    );
    assert!(refused(&[registered, entry(2, "2014-02-01", Event::MovedIn)]).contains("moved in"));
    assert!(refused(&[registered, registered]).contains("ascending"));
    let early = Entry { recorded: day("2014-01-31"), ..entry(2, "2014-02-01", Event::Visited) };
    assert_eq!(History::new([registered, early]), Err(LedgerError::RecordedEarly(2)));
    let back = Entry { recorded: day("2014-01-05"), ..entry(2, "2014-01-05", Event::Visited) };
    assert_eq!(History::new([registered, back]), Err(LedgerError::RecordedBefore(2)));
    let nothing = Entry { corrects: None, ..entry(2, "2014-02-01", Event::Withdrawn) };
    assert_eq!(History::new([registered, nothing]), Err(LedgerError::WithdrawsNothing(2)));
    // A status may be older than the entry in the ledger.
    let before = Entry {
        recorded: day("2014-01-06"),
        ..entry(2, "2010-03-01", Event::Status { status: Status::Allowance, holds: true })
    };
    assert!(History::new([registered, before]).is_ok());
}

#[test]
fn visits_are_due_by_the_formula() {
    let policy =
        LedgerPolicy::at(&EXAMPLES, "619800".parse().expect("a place"), "2014-06".parse().expect("a month"));
    let special = Event::Status { status: Status::SpecialDifficulty, holds: true };
    let history = History::new([
        entry(1, "2014-01-06", Event::Registered),
        entry(2, "2014-01-06", special),
        entry(3, "2014-05-31", Event::Visited),
    ])
    .expect("lawful");
    for (on, overdue) in [("2014-06-29", 0), ("2014-06-30", 0), ("2014-07-01", 1), ("2014-07-15", 15)] {
        let view = history.view(day(on), day(on)).expect("a view");
        let VisitDue::By { day: by, interval, .. } = due(&view, &policy) else { panic!("no day") };
        assert_eq!((by, interval), (day("2014-06-30"), 30), "30 days after 31 May");
        let expected = evaluated(
            &EC_61,
            "visit",
            &[
                ("el_last_visit", Value::Date(day("2014-05-31"))),
                ("el_valid_on", Value::Date(day(on))),
                ("el_interval", number(30)),
            ],
        );
        assert_eq!(expected, number(overdue), "{on}");
        assert_eq!((day(on) - by).num_days().max(0), overdue, "{on}");
    }
    // Nobody has come yet: from the day of registration. Nobody visits who is not here.
    let view = |entries: &[Entry]| {
        History::new(entries.iter().copied())
            .expect("lawful")
            .view(day("2014-06-30"), NaiveDate::MAX)
            .expect("a view")
    };
    let registered = [entry(1, "2014-01-06", Event::Registered), entry(2, "2014-01-06", special)];
    assert!(
        matches!(due(&view(&registered), &policy), VisitDue::By { day: by, .. } if by == day("2014-02-05"))
    );
    assert_eq!(due(&view(&[]), &policy), VisitDue::Nobody);
    // Classes in their order, each with an interval of its own.
    for (status, by) in [
        (Some(Status::ThreeNos), "2014-02-20"),
        (Some(Status::Allowance), "2014-04-06"),
        (None, "2014-07-05"),
    ] {
        let mut entries = vec![entry(1, "2014-01-06", Event::Registered)];
        entries.extend(status.map(|status| entry(2, "2014-01-06", Event::Status { status, holds: true })));
        assert!(
            matches!(due(&view(&entries), &policy), VisitDue::By { day: found, .. } if found == day(by)),
            "{status:?}"
        );
    }
    // Elsewhere nothing is known: no day is made up.
    let country =
        LedgerPolicy::at(&EXAMPLES, "370203".parse().expect("a place"), "2014-06".parse().expect("a month"));
    assert!(
        matches!(due(&view(&registered), &country), VisitDue::NoInterval(missing) if !missing.is_empty())
    );
}

#[test]
fn an_assessment_holds_on_its_last_day() {
    let grade = Grade::of(Standard::Mzt039, 2).expect("a grade");
    let until = Fact::Known(day("2014-12-20"));
    let history = History::new([
        entry(1, "2014-01-06", Event::Registered),
        entry(2, "2014-06-20", Event::Assessed { grade, until }),
    ])
    .expect("lawful");
    let assessed =
        history.view(day("2015-01-01"), NaiveDate::MAX).expect("a view").assessed().expect("assessed");
    assert_eq!(assessed.is_current(day("2014-12-20")), Some(true));
    assert_eq!(assessed.is_current(day("2014-12-21")), Some(false));
    assert_eq!(Grade::of(Standard::Mzt039, 4), None, "no such grade");
    assert_eq!(Grade::of(Standard::Gb42195, 4).map(Grade::number), Some(4));
}

/// A last day that nobody has found out makes nothing hold for ever, and no end at all does.
#[test]
fn an_unknown_last_day_is_open() {
    let grade = |standard, number| Grade::of(standard, number).expect("a grade");
    let assessed = |number, on: &str, grade, until| entry(number, on, Event::Assessed { grade, until });
    let registered = entry(1, "2014-01-06", Event::Registered);
    let view = |entries: &[Entry]| {
        let all = [&[registered], entries].concat();
        History::new(all).expect("lawful").view(day("2014-06-30"), NaiveDate::MAX).expect("a view")
    };
    let on = day("2014-06-30");
    let open = assessed(2, "2014-02-01", grade(Standard::Mzt039, 2), Fact::NotEstablished);
    let past = assessed(3, "2014-03-01", grade(Standard::Ltc, 3), Fact::Known(day("2014-05-01")));
    let lasting = assessed(4, "2014-03-02", grade(Standard::SelfCare, 1), Fact::Absent);
    assert_eq!(view(&[]).is_assessed(on), Some(false));
    assert_eq!(view(&[open]).is_assessed(on), None);
    assert_eq!(view(&[open, past]).is_assessed(on), None, "one that is over settles nothing");
    assert_eq!(view(&[open, past, lasting]).is_assessed(on), Some(true));
    // One a standard (EC-17): the later result of another standard takes the place of none.
    let kept: Vec<Standard> =
        view(&[open, past]).assessments().map(|assessed| assessed.grade.standard()).collect();
    assert_eq!(kept, [Standard::Mzt039, Standard::Ltc]);
    let again = assessed(3, "2014-03-01", grade(Standard::Mzt039, 1), Fact::Known(day("2014-09-01")));
    assert_eq!(view(&[open, again]).assessments().count(), 1);
}

#[test]
fn nothing_ends_before_it_begins_and_nobody_is_registered_dead() {
    let registered = entry(1, "2014-01-06", Event::Registered);
    let grade = Grade::of(Standard::Mzt039, 2).expect("a grade");
    let assessed = |until: &str| Event::Assessed { grade, until: Fact::Known(day(until)) };
    let stay = |until: &str| Event::Hospitalised { until: Some(day(until)) };
    for (event, fits) in [
        (assessed("2014-05-31"), false),
        (assessed("2014-06-01"), true),
        (stay("2014-05-31"), false),
        (stay("2014-06-01"), true),
    ] {
        let found = History::new([registered, entry(2, "2014-06-01", event)]);
        assert_eq!(found.err(), (!fits).then_some(LedgerError::EndsBefore(2)), "{fits}");
    }
    let dead = History::new([entry(1, "2010-01-01", Event::Died), entry(2, "2014-01-06", Event::Registered)]);
    let why = dead.expect_err("dead").to_string();
    assert!(why.contains("registered") && why.contains("dead"), "{why}");
}

/// A batch is taken in whole or not at all, and one by one is the same check.
#[test]
fn entries_are_taken_in_together_or_not_at_all() {
    let started = entry(1, "2014-03-10", Event::ServiceStarted(Service::DayCare));
    let late = Entry { recorded: day("2014-04-01"), ..entry(2, "2014-02-10", Event::Registered) };
    assert!(History::new([started, late]).is_ok(), "written down late");
    let mut history = History::default();
    assert!(history.push(started).is_err() && history.entries().is_empty());
    assert!(history.extend([started, late]).is_ok());
    let before = history.clone();
    let withdrawn =
        Entry { recorded: day("2014-04-02"), corrects: Some(1), ..entry(3, "2014-04-02", Event::Withdrawn) };
    let dead = Entry { number: 4, ..entry(4, "2014-04-03", Event::Died) };
    let visited = entry(5, "2014-04-04", Event::Visited);
    assert!(history.extend([withdrawn, dead, visited]).is_err());
    assert_eq!(history, before);
    assert!(history.push(withdrawn).is_ok(), "what was not taken in corrects nothing");
}

#[test]
fn what_tells_of_health_is_not_printed() {
    let grade = Grade::of(Standard::Mzt039, 3).expect("a grade");
    let history = History::new([
        entry(1, "2014-01-06", Event::Registered),
        entry(2, "2014-02-01", Event::Assessed { grade, until: Fact::Known(day("2014-08-01")) }),
        entry(3, "2014-03-01", Event::Hospitalised { until: Some(day("2014-03-09")) }),
    ])
    .expect("lawful");
    let view = history.view(day("2014-06-30"), NaiveDate::MAX).expect("a view");
    let printed = format!("{history:?} {view:?} {:?} {:#?}", view.assessed(), view);
    for hidden in ["Mzt039", "Severe", "2014-03-09", "Hospital", "until"] {
        assert!(!printed.contains(hidden), "{hidden}: {printed}");
    }
}

#[test]
fn published_cells_keep_to_the_formula() {
    for cell in 0..12_u32 {
        let mut table = Table::new(1);
        table.row("large", [40]);
        table.row("larger", [50]);
        table.row("asked", [cell]);
        let shown = publish(table, 5);
        let by_itself = shown.rows.iter().any(|(name, _)| *name == "asked");
        let expected =
            evaluated(&EC_62, "cell", &[("el_cell", number(cell.into())), ("el_least_cell", number(5))]);
        assert_eq!(Value::Bool(by_itself), expected, "{cell}");
        assert_eq!(shown.total, Some(vec![90 + cell]), "the total stands all the same");
        if cell < 5 {
            // The smaller of the others joins, or the cell would be the total less the rest.
            assert_eq!((shown.together, shown.sum), (vec!["large", "asked"], Some(vec![40 + cell])));
        }
    }
}

#[test]
fn tables_without_enough_persons_are_not_shown() {
    let table = |rows: &[&[u32]]| {
        let mut table = Table::new(2);
        rows.iter().enumerate().for_each(|(name, cells)| table.row(name, cells.iter().copied()));
        publish(table, 5)
    };
    // A column with four in all: only the number of everybody is left.
    let shown = table(&[&[10, 2], &[10, 2]]);
    assert_eq!((shown.total, shown.sum, shown.all), (None, None, Some(24)));
    assert!(shown.rows.is_empty());
    // Five: both rows together are the table.
    let shown = table(&[&[10, 2], &[10, 3]]);
    assert_eq!((shown.sum, shown.total), (Some(vec![20, 5]), Some(vec![20, 5])));
    // Four persons at all: nothing.
    assert_eq!(table(&[&[2, 0], &[1, 1]]).all, None);
    assert_eq!(table(&[]).all, None);
    // Two small rows that together are still small take the smallest of the others with them.
    let shown = table(&[&[1, 1], &[1, 1], &[30, 30], &[20, 20]]);
    assert_eq!((shown.together, shown.sum), (vec![0, 1, 3], Some(vec![22, 22])));
}

#[test]
fn masked_numbers_keep_to_the_formula() {
    for length in 8..=20_usize {
        let number_text: String = "370203193405069979XX".chars().take(length).collect();
        let masked = mask_id(&number_text, Audience::Staff);
        let hidden = masked.chars().filter(|sign| *sign == '*').count();
        let expected = evaluated(
            &EC_62,
            "number",
            &[
                ("el_places", number(i64::try_from(length).expect("small"))),
                ("el_places_shown", number(i64::try_from(SHOWN).expect("small"))),
            ],
        );
        assert_eq!(number(i64::try_from(hidden).expect("small")), expected, "{masked}");
        assert!(masked.ends_with(&number_text[length - 4..]));
        assert_eq!(mask_id(&number_text, Audience::Public), "");
    }
    // So short that four places would be most of it: nothing is shown.
    assert_eq!(mask_id("1234", Audience::Staff), "****");
    assert_eq!(mask_id("1234567", Audience::Staff), "*******");
}

#[test]
fn sensitive_values_need_a_purpose() {
    let value = Sensitive::new("F03.9");
    assert_eq!(format!("{value:?} {:?}", Some(value)), "[sensitive] Some([sensitive])");
    assert!(Purpose::new(" \n ", Basis::StatutoryDuty).is_err());
    let purpose = Purpose::new(" 入户  核查 ", Basis::SeparateConsent).expect("a purpose");
    assert_eq!((purpose.text(), *value.reveal(&purpose)), ("入户 核查", "F03.9"));
}
