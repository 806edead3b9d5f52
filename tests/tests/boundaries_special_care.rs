//! The lines of SC-01 and SC-02, enumerated: tables month by month, grades, days of death, pay and parts of a fen.

use chrono::NaiveDate;
use minzheng_core_types::figures::FigureValue;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Pack};
use minzheng_tests::care::{explained, finding, plain};
use minzheng_tests::desk::{examples, pack};
use minzheng_welfare::facts::Register;
use minzheng_welfare::special_care::facts::{Cause, Grant, Kind, Merit, Penalty, Recipient};
use minzheng_welfare::{CaseFile, special_care};

const PENSION: &str = "special-care-pension";
const NURSING: &str = "special-care-nursing";
const GRANT: &str = "special-care-grant";
const FUNERAL: &str = "special-care-funeral";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Somebody of whom everything is known.
fn recipient(kind: Kind, grade: u32, cause: Cause) -> Recipient {
    Recipient {
        kind: Fact::Known(kind),
        grade: Fact::Known(grade.try_into().unwrap()),
        cause: Fact::Known(cause),
        retired: Fact::Known(true),
        dispersed: Fact::Known(true),
        needy: Fact::Known(true),
        years: Fact::Known(10),
        penalty: Fact::Absent,
        died_of_illness: Fact::Known(true),
        grant: Fact::Absent,
        ..Recipient::new(0)
    }
}

fn case(place: &str, of: Month, recipient: Recipient) -> CaseFile {
    let mut case = plain(place, of, 1);
    case.needs.special_care = Fact::Known(vec![recipient]);
    case
}

/// Fen, or what else is found.
fn fen(case: &CaseFile, pack: &Pack, programme: &str) -> Result<i64, &'static str> {
    match finding(case, pack, programme) {
        Finding::Entitled(award) => Ok(award.total().fen()),
        other => Err(other.name()),
    }
}

/// Which parameters the answer had to assume.
fn assumed(case: &CaseFile, pack: &Pack, programme: &str) -> Vec<&'static str> {
    special_care::CATALOGUE
        .parameters_in(finding(case, pack, programme).assumed())
        .map(|one| one.id)
        .collect()
}

/// The examples with another value of one figure.
fn with(id: &str, value: FigureValue) -> Pack {
    let mut figures: Vec<_> =
        examples().figures().iter().filter(|figure| figure.parameter.id == id).cloned().collect();
    figures.iter_mut().for_each(|figure| figure.value = value.clone());
    examples().with(figures).unwrap()
}

/// The amounts of SC-02, by hand, in yuan a year or a month.
type Table = (&'static str, &'static str, [i64; 8]);
const TABLES: &[Table] = &[
    ("2013-10", "2014-09", [43_630, 42_250, 40_870, 13_860, 7_970, 320, 320, 0]),
    ("2014-10", "2015-09", [52_360, 50_700, 49_040, 16_630, 11_160, 360, 360, 0]),
    ("2018-08", "2019-07", [80_140, 77_610, 75_060, 25_440, 25_440, 550, 600, 35]),
    ("2019-08", "2020-07", [88_150, 85_370, 82_570, 27_980, 27_980, 600, 650, 40]),
];

/// A twelfth to the fen, half up.
fn twelfth(yuan: i64) -> i64 {
    (yuan * 100 * 2 + 12) / 24
}

#[test]
fn every_month_has_the_table_that_began_last_and_none_is_carried_over() {
    let mut of = month("2013-01");
    while of <= month("2026-11") {
        let table = TABLES.iter().find(|(from, last, _)| month(from) <= of && of <= month(last));
        let kinds = [
            (Kind::Disabled, Cause::War, Register::Urban, true),
            (Kind::Disabled, Cause::Duty, Register::Urban, true),
            (Kind::Disabled, Cause::Illness, Register::Urban, true),
            (Kind::Dependant, Cause::War, Register::Urban, true),
            (Kind::Dependant, Cause::War, Register::Rural, true),
            (Kind::SickVeteran, Cause::War, Register::Urban, false),
            (Kind::WarVeteran, Cause::War, Register::Urban, false),
            (Kind::RuralVeteran, Cause::War, Register::Urban, false),
        ];
        for (index, (kind, cause, register, by_year)) in kinds.into_iter().enumerate() {
            let mut case = case("370203", of, recipient(kind, 1, cause));
            case.register = Fact::Known(register);
            let due = table.map_or(0, |(.., amounts)| amounts[index]);
            let due = match (due, by_year, kind) {
                (0, ..) => Err("needs-person"),
                (year, true, _) => Ok(twelfth(year)),
                (each, false, Kind::RuralVeteran) => Ok(each * 100 * 10),
                (each, false, _) => Ok(each * 100),
            };
            assert_eq!(fen(&case, pack(), PENSION), due, "{kind:?} {cause:?} {register:?} in {of}");
        }
        of = of.next();
    }
}

#[test]
fn a_year_that_twelve_divides_is_paid_exactly_and_any_other_is_assumed() {
    for over in 0..=24 {
        let year = Money::from_fen(1_200_000 + over);
        let pack = with("sc.disabled.war.1", FigureValue::Money(year));
        let case = case("619700", month("2014-05"), recipient(Kind::Disabled, 1, Cause::War));
        let due = (2 * (1_200_000 + over) + 12) / 24;
        assert_eq!(fen(&case, &pack, PENSION), Ok(due), "{over}");
        let said: &[&str] = if over % 12 == 0 { &[] } else { &["sc.rounding"] };
        assert_eq!(assumed(&case, &pack, PENSION), said, "{over}");
    }
}

#[test]
fn the_conditions_are_law_from_july_2011_to_september_2024() {
    for (of, law) in
        [("2011-06", false), ("2011-07", true), ("2024-09", true), ("2024-10", false), ("2026-11", false)]
    {
        let case = case("619700", month(of), recipient(Kind::Disabled, 3, Cause::Duty));
        let due = if law { Ok(160_000) } else { Err("needs-person") };
        assert_eq!(fen(&case, examples(), NURSING), due, "{of}");
    }
    // Whatever a pack says: the forms of the new edition are not here.
    let figures = examples().figures().iter().filter(|figure| figure.parameter.id == "sc.regulations");
    let longer = figures.cloned().map(|mut figure| {
        (figure.from, figure.from_latest) = (month("2024-10"), month("2024-10"));
        (figure.until, figure.replaces) = (None, None);
        figure
    });
    let gaps = examples().gaps().iter().filter(|gap| gap.parameter.id != "sc.regulations").cloned().collect();
    let kept = examples().figures().iter().filter(|figure| figure.parameter.id != "sc.regulations").cloned();
    let figures = kept.chain(longer).collect();
    let pack = Pack::new(figures, gaps, examples().zones().cloned().collect()).unwrap();
    let case = case("619700", month("2024-10"), recipient(Kind::Disabled, 3, Cause::Duty));
    assert_eq!(fen(&case, &pack, NURSING), Err("needs-person"));
}

#[test]
fn nursing_fees_by_grade_and_cause() {
    for cause in [Cause::War, Cause::Duty, Cause::Illness] {
        for grade in 1..=10 {
            let case = case("619700", month("2014-05"), recipient(Kind::Disabled, grade, cause));
            let share = match (cause, grade) {
                (_, 5..) => None,
                (Cause::Illness, _) => Some(120_000),
                (_, 1 | 2) => Some(200_000),
                _ => Some(160_000),
            };
            let due = share.ok_or("not-entitled");
            assert_eq!(fen(&case, examples(), NURSING), due, "{cause:?} {grade}");
        }
    }
    // 40 % of 4,000.00 to 4,000.05: whole fen at every fifth fen only.
    for over in 0..=5 {
        let pack = with("sc.average-wage", FigureValue::Money(Money::from_fen(400_000 + over)));
        let case = case("619700", month("2014-05"), recipient(Kind::Disabled, 4, Cause::War));
        assert_eq!(fen(&case, &pack, NURSING), Ok(((400_000 + over) * 4 + 5) / 10), "{over}");
        let said: &[&str] = if over % 5 == 0 { &[] } else { &["sc.rounding"] };
        assert_eq!(assumed(&case, &pack, NURSING), said, "{over}");
    }
}

#[test]
fn of_illness_grades_one_to_six_draw() {
    for cause in [Cause::War, Cause::Duty, Cause::Illness] {
        for grade in 1..=10 {
            let case = case("619700", month("2014-05"), recipient(Kind::Disabled, grade, cause));
            let refused = cause == Cause::Illness && grade > 6;
            // Of grade 1 the amount is known; of the others the answer asks for it.
            let due = match (refused, grade) {
                (true, _) => "not-entitled",
                (_, 1) => "entitled",
                _ => "needs-person",
            };
            assert_eq!(finding(&case, examples(), PENSION).name(), due, "{cause:?} {grade}");
        }
    }
}

#[test]
fn a_death_ends_the_pension_with_its_month_and_gives_twelve_or_six_months() {
    for (died, of, pension, funeral) in [
        ("2014-05-01", "2014-04", true, false),
        ("2014-05-01", "2014-05", true, true),
        ("2014-05-31", "2014-05", true, true),
        ("2014-05-31", "2014-06", false, false),
        ("2019-02-28", "2019-02", true, true),
        ("2019-12-31", "2020-01", false, false),
        ("2020-02-29", "2020-02", true, true),
        ("2020-02-29", "2020-03", false, false),
    ] {
        for (kind, months) in [(Kind::Disabled, 12), (Kind::Dependant, 6)] {
            let mut case = case("370203", month(of), recipient(kind, 1, Cause::War));
            case.members[0].died = Some(day(died));
            let monthly = {
                let mut living = case.clone();
                living.members[0].died = None;
                fen(&living, pack(), PENSION).unwrap()
            };
            let due = |paid: bool, amount| if paid { Ok(amount) } else { Err("not-entitled") };
            assert_eq!(fen(&case, pack(), PENSION), due(pension, monthly), "{died} {of}");
            assert_eq!(fen(&case, pack(), FUNERAL), due(funeral, monthly * months), "{died} {of}");
            let said = assumed(&case, pack(), PENSION).contains(&"sc.death-stop");
            assert_eq!(
                said,
                died.starts_with(of),
                "{died} {of}: the choice is read in the month of the death only"
            );
        }
    }
}

#[test]
fn a_pay_below_the_least_counts_as_the_least() {
    for (pay, counted) in [(0, 500_000), (499_999, 500_000), (500_000, 500_000), (500_001, 500_001)] {
        for (cause, times) in [(Cause::War, 20), (Cause::Duty, 20), (Cause::Illness, 2)] {
            for merit in [None].into_iter().chain(Merit::ALL.map(Some)) {
                let raise = match merit {
                    None => 0,
                    Some(Merit::CmcTitle) => 35,
                    Some(Merit::RegionTitle) => 30,
                    Some(Merit::FirstClass) => 25,
                    Some(Merit::SecondClass) => 15,
                    Some(Merit::ThirdClass) => 5,
                };
                let mut person = recipient(Kind::Dependant, 1, cause);
                person.grant = Fact::Known(Grant {
                    died: Fact::Known(day("2014-05-31")),
                    cause: Fact::Known(cause),
                    pay: Fact::Known(Money::from_fen(pay)),
                    merits: Fact::Known(merit.into_iter().collect()),
                });
                let case = case("619700", month("2014-05"), person);
                let base = times * 3_000_000 + 40 * counted;
                assert_eq!(
                    fen(&case, examples(), GRANT),
                    Ok(base * (100 + raise) / 100),
                    "{pay} {cause:?} {merit:?}"
                );
            }
        }
    }
}

#[test]
fn each_penalty_stops_and_each_unknown_condition_asks() {
    let of = month("2014-05");
    for penalty in [Penalty::Prison, Penalty::Deprivation, Penalty::Wanted, Penalty::LifeOrDeath] {
        let mut person = recipient(Kind::WarVeteran, 1, Cause::War);
        person.penalty = Fact::Known(penalty);
        assert_eq!(fen(&case("370203", of, person), pack(), PENSION), Err("not-entitled"), "{penalty:?}");
    }
    let hidden: [fn(&mut Recipient); 4] = [
        |person| person.grade = Fact::NotEstablished,
        |person| person.cause = Fact::NotEstablished,
        |person| person.retired = Fact::NotEstablished,
        |person| person.penalty = Fact::NotEstablished,
    ];
    for hide in hidden {
        let mut person = recipient(Kind::Disabled, 1, Cause::War);
        hide(&mut person);
        assert_eq!(
            fen(&case("370203", of, person.clone()), pack(), PENSION),
            Err("needs-person"),
            "{person:?}"
        );
        // What certainly fails settles it, whatever else is open.
        person.drawing = Fact::Known(false);
        assert_eq!(fen(&case("370203", of, person), pack(), PENSION), Err("not-entitled"));
    }
}

/// The finding of the authority is taken as it is; the figures still have to be there.
#[test]
fn what_is_drawn_in_sichuan_in_2025() {
    for (of, due) in [
        ("2025-07", Err("needs-person")),
        ("2025-08", Ok(1_132_000)),
        ("2026-07", Ok(1_132_000)),
        ("2026-08", Err("needs-person")),
    ] {
        let mut person = recipient(Kind::Disabled, 1, Cause::War);
        let open = case("510000", month(of), person.clone());
        assert_eq!(fen(&open, pack(), PENSION), Err("needs-person"), "the conditions of 2024 were not read");
        person.drawing = Fact::Known(true);
        let case = case("510000", month(of), person);
        assert_eq!(fen(&case, pack(), PENSION), due, "{of}");
        let (_, documents) = explained(&case, pack());
        assert!(documents.iter().all(|document| document.recheck().is_empty()), "{of}");
    }
}
