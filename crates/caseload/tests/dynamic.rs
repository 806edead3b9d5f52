//! The list of entries, changes and stops of a month: each line by hand, the sums exactly, over the sample district too.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{NAME, day, files, household, member, month, months, pack, register, yuan};
use minzheng_caseload::dynamic::{
    Dynamic, DynamicLine, Movement, Reason, Sum, dynamic, dynamic_csv, dynamic_json, dynamic_page,
    totals_table,
};
use minzheng_caseload::life::{Desk, HeadOrder, MoveOrder, change_head, move_to};
use minzheng_caseload::{FormerStay, HouseholdEntry, LawTable, Outputs, Register, Run, Stop, sample};
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Lang, Money, MonthRange};
use minzheng_welfare::StopGround;
use minzheng_welfare::facts::{Disability, Relation};

fn of(register: &Register, text: &str) -> Dynamic {
    let month = month(text);
    let laws = LawTable::new(&pack(), register, MonthRange::single(month));
    let found = dynamic(&Run::new(register, &laws).threads(2), month).unwrap();
    assert_sums(&found);
    found
}

fn assert_sums(found: &Dynamic) {
    assert_eq!(found.total.expected().unwrap(), found.total.this, "all");
    let mut last = Sum::default();
    for (area, sums) in &found.areas {
        assert_eq!(sums.expected().unwrap(), sums.this, "{area:?}");
        last.households += sums.last.households;
        last.persons += sums.last.persons;
        last.amount = last.amount.plus(sums.last.amount).unwrap();
    }
    assert_eq!(last, found.total.last);
    let streets = found.streets().unwrap();
    for movement in Movement::ALL {
        let sum = streets.values().map(|sums| sums.of(movement).households).sum::<i64>();
        assert_eq!(sum, found.total.of(movement).households, "{movement:?}");
    }
    for sums in streets.values() {
        assert_eq!(sums.expected().unwrap(), sums.this);
    }
    for line in &found.lines {
        assert!(!line.reasons.is_empty(), "{}", line.number);
    }
    let order: Vec<_> = found.lines.iter().map(|line| (&line.area, line.movement, line.index)).collect();
    assert!(order.is_sorted());
}

fn told(line: &DynamicLine) -> (String, Movement, Vec<Reason>, i64) {
    (line.number.clone(), line.movement, line.reasons.clone(), line.difference().unwrap().fen() / 100)
}

fn disabled() -> Fact<Disability> {
    Fact::Known(Disability { kind: DisabilityKind::Physical, grade: DisabilityGrade::First })
}

/// What happens between March and April 2014 in Shibei, when the standard rises from 540 to 600.
fn district() -> Register {
    let plain = |number: &str| household(number, 1, 0, "2013-11-05");
    let mut jimo = plain("jimo");
    jimo.place = "370282".parse().unwrap();
    let mut stopped = plain("stopped");
    stopped.ended = Some(month("2014-03"));
    stopped.stop = Some(StopGround::Uncooperative);
    let mut silent = plain("silent");
    silent.ended = Some(month("2014-03"));
    let mut back = plain("back");
    back.ended = Some(month("2014-01"));
    back.determinations.push(household("", 1, 0, "2014-03-31").determinations[0]);
    let mut death = household("death", 2, 0, "2013-11-05");
    death.members[1].facts.died = Some(day("2014-03-31"));
    let mut out = household("out", 2, 0, "2013-11-05");
    out.members[1].facts.left = Some(day("2014-03-31"));
    let mut into = plain("in");
    into.members.push(member(Relation::Child, "2014-03-01"));
    into.members[1].facts.entered = Some(day("2014-03-31"));
    let mut anew = plain("anew");
    anew.determinations.push(household("", 1, 200, "2014-03-31").determinations[0]);
    let mut supplement = plain("supplement");
    supplement.members[0].facts.disability = disabled();
    let mut dead = plain("dead");
    dead.members[0].facts.died = Some(day("2014-03-10"));
    register([
        jimo,
        plain("standard"),
        household("new", 1, 0, "2014-03-01"),
        back,
        stopped,
        silent,
        death,
        out,
        into,
        anew,
        supplement,
        dead,
        household("again", 1, 570, "2013-11-05"),
        household("never", 1, 5_000, "2013-11-05"),
    ])
}

#[test]
fn each_line_names_its_reason_and_rule() {
    let found = of(&district(), "2014-04");
    let line = |number: &str| {
        let mut lines = found.lines.iter().filter(|line| line.number == number);
        let line = lines.next().unwrap_or_else(|| panic!("no line of {number}"));
        assert!(lines.next().is_none());
        (line.movement, line.reasons.clone(), line.difference().unwrap())
    };
    use Movement::{Change, Entry, Stop};
    let (up, standard) = (yuan(60), Reason::Standard);
    assert_eq!(line("standard"), (Change, vec![standard], up));
    assert_eq!(line("new"), (Entry, vec![Reason::Admitted], yuan(600)));
    assert_eq!(line("back"), (Entry, vec![Reason::Readmitted], yuan(600)));
    assert_eq!(line("again"), (Entry, vec![Reason::EntitledAgain(Some("SA-01"))], yuan(30)));
    let ground = Reason::Ended(Some(StopGround::Uncooperative));
    assert_eq!(line("stopped"), (Stop, vec![ground], yuan(-540)));
    assert_eq!(line("silent"), (Stop, vec![Reason::Ended(None)], yuan(-540)));
    assert_eq!(line("dead"), (Stop, vec![Reason::NotEntitled(Some("SA-02"))], yuan(-540)));
    assert_eq!(line("death"), (Change, vec![Reason::Death, standard], yuan(600 - 1_080)));
    assert_eq!(line("out"), (Change, vec![Reason::MembersOut, standard], yuan(600 - 1_080)));
    assert_eq!(line("in"), (Change, vec![Reason::MembersIn, standard], yuan(1_200 - 540)));
    assert_eq!(line("anew"), (Change, vec![Reason::Redetermined, standard], yuan(400 - 540)));
    let (movement, reasons, _) = line("supplement");
    assert_eq!(movement, Change);
    assert!(
        matches!(reasons[..], [Reason::Standard, Reason::Programme(programme, "SA-16")] if programme.id == "disability")
    );
    assert!(!found.lines.iter().any(|line| ["never"].contains(&line.number.as_str())));
    let rules: Vec<_> =
        [ground, Reason::Admitted, Reason::Death, Reason::NeedsPerson].iter().map(Reason::rule).collect();
    assert_eq!(rules, [Some("SA-25"), Some("SA-19"), Some("SA-22"), None]);
    assert_eq!(line("jimo").1, [standard], "Jimo raised its standard in the same month");
    assert_eq!(
        (found.total.raised, found.total.lowered),
        (4, 3),
        "standard, jimo, in, supplement; death, out, anew"
    );
}

/// Out of one and into the other: the household is not new to the district, and no street is short of it.
#[test]
fn a_move_is_out_of_one_and_into_the_other() {
    let pack = pack();
    let at = Desk { pack: &pack, decided: day("2014-04-30"), first: None };
    let to = |place: &str, street: &str| MoveOrder {
        place: place.parse().unwrap(),
        street: street.to_owned(),
        community: String::new(),
    };
    let street = move_to(&household("street", 1, 0, "2013-11-05"), &to("370203", "台东"), &at).unwrap().0;
    let jimo = move_to(&household("jimo", 2, 0, "2013-11-05"), &to("370282", "潮海"), &at).unwrap().0;
    let found = of(&register([street, jimo]), "2014-05");
    let lines: Vec<_> = found.lines.iter().map(told).collect();
    let moved = || vec![Reason::Moved];
    let expected = [
        ("street".to_owned(), Movement::MovedIn, moved(), 600),
        ("street".to_owned(), Movement::MovedOut, moved(), -600),
        ("jimo".to_owned(), Movement::MovedOut, moved(), -1_200),
    ];
    assert_eq!(lines[..3], expected);
    let (number, movement, reasons, _) = &lines[3];
    assert_eq!((number.as_str(), *movement), ("jimo", Movement::MovedIn));
    assert_eq!(reasons[..], [Reason::Moved, Reason::Standard]);
    assert_eq!(found.total.of(Movement::MovedOut).households, 2);
    assert_eq!(found.total.this.households, found.total.last.households);
    assert_eq!(found.areas.len(), 3);
    assert_eq!(found.areas.values().map(|sums| sums.this.households).sum::<i64>(), 2);
    assert!(
        of(&register([household("x", 1, 0, "2013-11-05")]), "2014-06")
            .lines
            .iter()
            .all(|l| l.movement == Movement::Change)
    );
}

#[test]
fn open_programmes_are_told_and_a_head_is_masked() {
    let mut open = household("open", 1, 0, "2014-02-10");
    open.members[0].facts.disability = disabled();
    let found = of(&register([open]), "2014-03");
    assert!(found.lines[0].open, "the disability supplement of March 2014 was not found");
    let mut csv = Vec::new();
    dynamic_csv(&mut csv, &found, Lang::Zh).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[1], "2014-03,370203,登州路,,新增,open,欧****,0,1,0.00,540.00,540.00,新批准,SA-19,是");
    let mut json = Vec::new();
    dynamic_json(&mut json, &found).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["schema"], "minzheng.dynamic/1");
    assert_eq!(json["lines"][0]["reasons"][0]["reason"], "admitted");
    assert_eq!(json["total"]["entries"]["amount"], "540.00");
    assert_eq!(json["areas"][0]["street"], "登州路");
    let page = dynamic_page(&found).unwrap();
    for text in [csv.as_str(), &json.to_string(), &page] {
        assert!(text.contains("欧****") && !text.contains(NAME));
    }
    let (_, rows) = totals_table(&found, Lang::Zh).unwrap();
    assert_eq!(rows.last().unwrap()[4], "1/1\n540.00");
}

#[test]
fn the_page_is_well_formed_whatever_streets_are_called() {
    let mut entry = household("<1>", 1, 0, "2014-02-10");
    entry.street = "甲&乙<街>\"".to_owned();
    let page = dynamic_page(&of(&register([entry, household("2", 1, 0, "2013-11-05")]), "2014-03")).unwrap();
    let mut reader = quick_xml::Reader::from_str(&page);
    let at_end = |event: &quick_xml::events::Event<'_>| matches!(event, quick_xml::events::Event::Eof);
    while !at_end(&reader.read_event().unwrap_or_else(|why| panic!("{why}"))) {}
    assert!(page.contains("甲&amp;乙&lt;街&gt;"));
}

/// The roll of the month before and that of the month, as the statistics count them.
#[test]
fn the_sums_are_those_of_the_rolls_in_every_month_of_the_sample() {
    let pack = pack();
    let mut register = sample::district(5).unwrap();
    // Some move, some change their head, some come back.
    let at = Desk { pack: &pack, decided: day("2014-03-31"), first: None };
    let mut changed: Vec<HouseholdEntry> = Vec::new();
    for (place, record) in register.households().iter().enumerate().filter(|(place, _)| place % 97 == 0) {
        let mut entry = register.entry(record);
        match place % 4 {
            0 => entry.history.moves.push(FormerStay {
                decided: day("2014-02-28"),
                last: month("2014-02"),
                place: "370202".parse().unwrap(),
                street: "八大峡".to_owned(),
                community: String::new(),
            }),
            1 if entry.ended.is_none() && !entry.determinations.is_empty() => {
                entry.ended = Some(month("2014-02"));
                entry.stop = Some(StopGround::Income);
                entry.history.stops.push(Stop { last: month("2013-11"), ground: None });
                let mut again = *entry.determinations.last().unwrap();
                again.decided = day("2014-04-30");
                entry.determinations.push(again);
            }
            _ if entry.members.len() > 1 => {
                let relations = (0..entry.members.len()).map(|index| (index, Relation::Other)).collect();
                let head = entry.members.len() - 1;
                match change_head(&entry, &HeadOrder { head, relations }, &at) {
                    Ok((next, _)) => entry = next,
                    Err(_) => continue,
                }
            }
            _ => continue,
        }
        changed.push(entry);
    }
    assert!(changed.len() > 60);
    register = register.with_changes(&changed.iter().collect::<Vec<_>>(), &[]).unwrap();
    let range = months("2014-01", "2014-06");
    let statistics = files(&register, range, 0, Outputs::default()).statistics;
    let laws = LawTable::new(&pack, &register, range);
    let run = Run::new(&register, &laws);
    let mut totals: Vec<Money> = Vec::new();
    let mut kinds = std::collections::BTreeSet::new();
    for (month, counted) in range.iter().zip(&statistics) {
        let found = dynamic(&run, month).unwrap();
        assert_sums(&found);
        assert_eq!(found.total.this.amount, counted.total, "{month}");
        assert_eq!(found.total.this.households, i64::from(counted.roster.households), "{month}");
        assert_eq!(found.total.this.persons, i64::from(counted.roster.persons), "{month}");
        assert_eq!(found.total.of(Movement::Entry).households, i64::from(counted.entered.households));
        assert_eq!(found.total.of(Movement::Stop).households, i64::from(counted.left.households));
        totals.push(found.total.last.amount);
        kinds.extend(found.lines.iter().flat_map(|line| line.reasons.iter().map(|reason| reason.word())));
        assert!(!found.lines.iter().any(|line| line.reasons.contains(&Reason::Other)), "{month}");
        if month == range.first() {
            assert_eq!(dynamic(&run.threads(1), month).unwrap(), found, "whatever the threads");
        }
    }
    for (last, before) in totals.iter().skip(1).zip(&statistics) {
        assert_eq!(*last, before.total, "last month's roll is that of last month");
    }
    for kind in [
        "admitted",
        "readmitted",
        "moved",
        "death",
        "ended",
        "standard",
        "high-age",
        "members-in",
        "members-out",
    ] {
        assert!(kinds.contains(kind), "{kind} in {kinds:?}");
    }
}
