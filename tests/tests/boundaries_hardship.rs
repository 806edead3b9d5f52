//! The lines of extreme-hardship support (XH) and of rigid expenditure (LI-02), enumerated day by day and fen by fen.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use chrono::{Days, NaiveDate};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_tests::{desk, hardship};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::extreme_hardship::facts::{
    Form, OwnIncome, OwnKind, Person, School, SelfCare, SupporterGroup, Supporting, Tasks,
};
use minzheng_welfare::facts::{
    Expense, ExpenseKind, IncomeKind, IncomeLine, Member, Per, PropertyFinding, Register, Relation,
};
use minzheng_welfare::{AssessError, CaseFile};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One person of 61 in 2021 without anything, partly able to care, urban.
fn alone(place: &str, month: &str) -> CaseFile {
    let member = Member::new(Relation::Applicant, day("1950-05-01")).with_nothing_special();
    let standing = StandingFile::Ended { last: Month::at(2004, 12), ground: None };
    let mut case = CaseFile::new(place.parse().unwrap(), month.parse().unwrap(), standing, vec![member]);
    case.register = Fact::Known(Register::Urban);
    case.needs.extreme_hardship = vec![Person {
        incomes_complete: true,
        property: Fact::Known(PropertyFinding::Within),
        supporters_complete: true,
        grade: Fact::Known(SelfCare::Partial),
        form: Fact::Known(Form::Dispersed),
        orphan_support: Fact::Known(false),
        five_guarantees: Fact::Known(true),
        ..Person::default()
    }];
    case
}

fn person(case: &mut CaseFile) -> &mut Person {
    &mut case.needs.extreme_hardship[0]
}

fn support(case: &CaseFile) -> Option<String> {
    let [support, _] = hardship::hardship(case, desk::examples());
    match support {
        Finding::Entitled(award) => Some(award.total().to_string()),
        Finding::NotEntitled(_) => None,
        Finding::NeedsPerson(_) => Some("asks".to_owned()),
    }
}

/// 60th and 16th birthdays, a day either side of the end of the month; the convention of 619800 is a day later.
#[test]
fn ages_of_sixty_and_sixteen() {
    for (place, month, birth, expected) in [
        ("370203", "2021-08", "1961-08-31", true),
        ("370203", "2021-08", "1961-09-01", false),
        ("370203", "2021-08", "1961-08-30", true),
        ("619800", "2022-08", "1962-08-31", false),
        ("619800", "2022-08", "1962-08-30", true),
        ("370203", "2021-08", "2005-09-01", true),
        ("370203", "2021-08", "2005-08-31", false),
        ("619800", "2022-08", "2006-08-31", true),
        ("619800", "2022-08", "2006-08-30", false),
        // Born on 29 February: in a common year 28 February counts, or in 619900 the first of March.
        ("370203", "2021-02", "1961-02-28", true),
        ("370203", "2021-03", "1960-02-29", true),
        ("619900", "2022-02", "1962-02-28", true),
        ("619900", "2022-02", "2006-02-28", false),
    ] {
        let mut case = alone(place, month);
        case.members[0].birth = Fact::Known(day(birth));
        assert_eq!(support(&case).is_some(), expected, "{birth} in {place} in {month}");
    }
}

/// Who came in before the sixteenth birthday keeps it to the eighteenth, and beyond at some schools.
#[test]
fn minors_keep_it_to_eighteen() {
    let kept = |birth: &str, decided: &str, school: Fact<School>| {
        let mut case = alone("370203", "2021-08");
        case.members[0].birth = Fact::Known(day(birth));
        (person(&mut case).decided, person(&mut case).school) = (Some(day(decided)), school);
        support(&case)
    };
    let yes = Some("2346.00".to_owned());
    assert_eq!(kept("2003-09-01", "2018-01-05", Fact::Absent), yes, "17 on the last day");
    assert_eq!(kept("2003-08-31", "2018-01-05", Fact::Absent), None, "18 on the last day");
    for (school, expected) in [
        (School::Compulsory, yes.clone()),
        (School::SeniorSecondary, yes.clone()),
        (School::Vocational, yes.clone()),
        (School::OtherSchool, None),
    ] {
        assert_eq!(kept("2003-08-31", "2018-01-05", Fact::Known(school)), expected, "{school:?}");
    }
    assert_eq!(kept("2003-08-31", "2018-01-05", Fact::NotEstablished), Some("asks".to_owned()));
    // Decided on the day before, on, and after the sixteenth birthday.
    assert_eq!(kept("2003-10-02", "2019-10-01", Fact::Absent), yes);
    assert_eq!(kept("2003-10-02", "2019-10-02", Fact::Absent), None);
    assert_eq!(kept("2003-10-02", "2019-10-03", Fact::Absent), None);
}

/// Born on 29 February 2004: 18 on 28 February 2022, or where the first of March counts a day too late for the month.
#[test]
fn eighteen_on_the_leap_day() {
    for (place, month, expected) in
        [("370203", "2022-02", None), ("619900", "2022-02", Some("946.00")), ("619900", "2022-03", None)]
    {
        let mut case = alone(place, month);
        case.members[0].birth = Fact::Known(day("2004-02-29"));
        (person(&mut case).decided, person(&mut case).school) = (Some(day("2018-01-05")), Fact::Absent);
        assert_eq!(support(&case).as_deref(), expected, "{place} {month}");
    }
}

#[test]
fn every_number_of_tasks() {
    let graded = |done: [bool; 6]| {
        let [eat, dress, bed, toilet, walk, bathe] = done.map(Fact::Known);
        let mut case = alone("370203", "2021-08");
        person(&mut case).grade = Fact::NotEstablished;
        person(&mut case).tasks = Tasks { eat, dress, bed, toilet, walk, bathe };
        support(&case).unwrap()
    };
    for bits in 0..64_u8 {
        let done = std::array::from_fn(|task| bits >> task & 1 == 0);
        let expected = match bits.count_ones() {
            0 => "1686.00",
            1..=3 => "2346.00",
            _ => "2676.00",
        };
        assert_eq!(graded(done), expected, "{done:?}");
    }
}

/// Own income a fen either side of the standard, kind by kind, before and after May 2021.
#[test]
fn own_income_at_the_standard() {
    for (month, standard) in [("2021-04", 82_100), ("2021-05", 82_100), ("2021-08", 90_400)] {
        for kind in [
            OwnKind::Counted,
            OwnKind::ResidentsBasicPension,
            OwnKind::MedicalInsurance,
            OwnKind::SpecialCare,
            OwnKind::HighAge,
        ] {
            let counts = kind == OwnKind::Counted || (kind == OwnKind::SpecialCare && month == "2021-04");
            for over in [-1, 0, 1] {
                let mut case = alone("370203", month);
                let amount = Fact::Known(Money::from_fen(standard + over));
                person(&mut case).incomes = vec![OwnIncome { kind, amount }];
                let refused = support(&case).is_none();
                assert_eq!(refused, counts && over >= 0, "{kind:?} {over} in {month}");
            }
        }
    }
}

/// The ages of supporters, and their income at the average.
#[test]
fn supporters_at_their_lines() {
    let with = |supporter: Supporting| {
        let mut case = alone("619800", "2022-05");
        person(&mut case).supporters = vec![supporter];
        support(&case).is_some()
    };
    let of = |group, birth: &str, fen: i64| Supporting {
        group: Fact::Known(group),
        birth: Fact::Known(day(birth)),
        income: Fact::Known(Money::from_fen(fen)),
        property: Fact::Known(PropertyFinding::Within),
        ..Supporting::default()
    };
    // The convention of this city: a year is complete the day after the birthday.
    assert!(with(of(SupporterGroup::Allowance, "1962-05-30", 0)));
    assert!(!with(of(SupporterGroup::Allowance, "1962-05-31", 0)));
    assert!(with(of(SupporterGroup::Elderly, "1952-05-30", 899_999)));
    assert!(!with(of(SupporterGroup::Elderly, "1952-05-31", 0)));
    assert!(!with(of(SupporterGroup::Elderly, "1940-01-01", 900_000)));
    assert!(!with(of(SupporterGroup::Elderly, "1940-01-01", 900_001)));
}

/// The month of the decision, of the stop and of the death, in Qingdao and where the convention is the other.
#[test]
fn first_and_last_months() {
    for (place, month, own) in [("370203", "2021-08", false), ("619800", "2022-08", true)] {
        let month_of: Month = month.parse().unwrap();
        let in_month = [month_of.first_day(), month_of.last_day()];
        let before = month_of.first_day().checked_sub_days(Days::new(1)).unwrap();
        let after = month_of.next().first_day();
        for (when, begun, goes_on) in
            [(before, true, false), (in_month[0], own, !own), (in_month[1], own, !own), (after, false, true)]
        {
            let mut case = alone(place, month);
            person(&mut case).decided = Some(when);
            assert_eq!(support(&case).is_some(), begun, "decided {when} in {place}");
            let mut case = alone(place, month);
            person(&mut case).stopped = Some(when);
            assert_eq!(support(&case).is_some(), goes_on, "stopped {when} in {place}");
            let mut case = alone(place, month);
            case.members[0].died = Some(when);
            assert_eq!(support(&case).is_some(), goes_on, "died {when} in {place}");
        }
    }
}

/// The month before and the first month of each figure of Jiaozhou and Shibei that is sure of its month.
#[test]
fn months_in_which_figures_change() {
    for (place, register, month, expected) in [
        ("370281", Register::Rural, "2014-03", "300.00"),
        ("370281", Register::Rural, "2014-04", "365.00"),
        ("370281", Register::Rural, "2015-03", "365.00"),
        ("370281", Register::Rural, "2015-04", "435.00"),
        ("370281", Register::Rural, "2016-04", "485.00"),
        ("370281", Register::Rural, "2017-03", "485.00"),
        ("370281", Register::Rural, "2017-04", "505.00"),
        ("370281", Register::Rural, "2017-12", "505.00"),
        ("370281", Register::Rural, "2018-01", "asks"),
        ("370285", Register::Rural, "2011-12", "160.00"),
        ("370285", Register::Rural, "2012-01", "227.00"),
        ("370203", Register::Urban, "2020-11", "asks"),
        ("370203", Register::Urban, "2021-02", "2132.00"),
        ("370203", Register::Urban, "2021-06", "2132.00"),
        ("370203", Register::Urban, "2021-08", "2346.00"),
        ("370203", Register::Urban, "2021-12", "2346.00"),
        ("370203", Register::Urban, "2022-01", "asks"),
        ("370281", Register::Rural, "2021-06", "1596.00"),
        ("370281", Register::Rural, "2021-08", "1763.00"),
    ] {
        let mut case = alone(place, month);
        case.register = Fact::Known(register);
        assert_eq!(support(&case).as_deref(), Some(expected), "{place} {register:?} {month}");
    }
}

/// Where the law changes: the five guarantees end with April 2014, the list of disabilities widens in May 2021.
#[test]
fn months_in_which_the_law_changes() {
    let mut case = alone("370281", "2014-04");
    case.register = Fact::Known(Register::Rural);
    person(&mut case).five_guarantees = Fact::Known(false);
    assert_eq!(support(&case), None, "not recognised");
    case.month = Month::at(2014, 5);
    assert_eq!(support(&case).as_deref(), Some("365.00"), "no longer asked");
    let mut before = alone("370281", "2006-02");
    before.register = Fact::Known(Register::Rural);
    assert_eq!(support(&before).as_deref(), Some("asks"));
    let mut urban = alone("370203", "2014-04");
    assert_eq!(support(&urban), None, "the three-nos have the allowance");
    urban.month = Month::at(2014, 5);
    assert_eq!(support(&urban).as_deref(), Some("asks"), "the amount was not found");
}

#[test]
fn persons_who_are_not_of_the_household() {
    let mut case = alone("370203", "2021-08");
    person(&mut case).member = 1;
    let found = hardship::hardship_with(&case, desk::examples(), &mut minzheng_core_types::Silent);
    let error = found.unwrap_err();
    assert!(matches!(error, AssessError::NoSuchPerson { entry: 0, member: 1, .. }), "{error}");
    assert!(error.to_string().contains("members count from 0"), "{error}");
    let mut case = alone("370203", "2021-08");
    let again = case.needs.extreme_hardship[0].clone();
    case.needs.extreme_hardship.push(again);
    let found = hardship::hardship_with(&case, desk::examples(), &mut minzheng_core_types::Silent);
    assert!(matches!(found.unwrap_err(), AssessError::PersonTwice { entry: 1, member: 0, .. }));
}

/// Applies in March 2025 in the city of the rulebook's example: 60,000 a year, so much spent on medicine.
fn spending(fen: i64) -> CaseFile {
    let member = Member::new(Relation::Applicant, day("1970-05-01")).with_nothing_special();
    let standing = StandingFile::Applying { applied: day("2025-03-31") };
    let mut case = CaseFile::new("619900".parse().unwrap(), Month::at(2025, 3), standing, vec![member]);
    let period = MonthRange::before(Month::at(2025, 3), 12);
    case.register = Fact::Known(Register::Urban);
    let amount = Fact::Known(Money::from_fen(6_000_000));
    case.incomes =
        vec![IncomeLine { earner: 0, kind: IncomeKind::Pension, amount, per: Per::Period, period }];
    let amount = Fact::Known(Money::from_fen(fen));
    case.expenses = vec![Expense { kind: ExpenseKind::Medical, amount, per: Per::Period, period }];
    (case.incomes_complete, case.expenses_complete) = (true, true);
    case.needs.status = Fact::Absent;
    let rigid = &mut case.needs.rigid;
    rigid.property = Fact::Known(PropertyFinding::Within);
    (rigid.living, rigid.other, rigid.aid) = (Fact::Absent, Fact::Absent, Fact::Absent);
    case
}

fn is_rigid(case: &CaseFile) -> bool {
    hardship::rigid(case, desk::examples()).is_entitled()
}

#[test]
fn the_share_to_the_fen() {
    for (fen, expected) in [(3_599_999, false), (3_600_000, false), (3_600_001, true)] {
        assert_eq!(is_rigid(&spending(fen)), expected, "{fen}");
    }
    // Living expenses count up to 350 a month, aid is taken off.
    for (living, aid, expected) in
        [(420_000, 0, true), (419_999, 0, false), (900_000, 0, true), (900_000, 1, false)]
    {
        let mut case = spending(3_180_001);
        case.needs.rigid.living = Fact::Known(Money::from_fen(living));
        case.needs.rigid.aid = Fact::Known(Money::from_fen(aid));
        assert_eq!(is_rigid(&case), expected, "{living} {aid}");
    }
}

#[test]
fn income_at_the_average_to_the_fen() {
    for (fen, expected) in [(6_999_999, true), (7_000_000, false), (7_000_001, false)] {
        let mut case = spending(6_000_000);
        case.incomes[0].amount = Fact::Known(Money::from_fen(fen));
        assert_eq!(is_rigid(&case), expected, "{fen}");
    }
}

/// The window is the twelve months before the month of the application, whatever the day.
#[test]
fn the_window_of_twelve_months() {
    for (month, inside) in [("2024-02", false), ("2024-03", true), ("2025-02", true), ("2025-03", false)] {
        let month: Month = month.parse().unwrap();
        for applied in ["2025-03-01", "2025-03-31"] {
            let mut case = spending(3_600_001);
            case.standing = StandingFile::Applying { applied: day(applied) };
            case.expenses[0].period = MonthRange::single(month);
            assert_eq!(is_rigid(&case), inside, "{month} {applied}");
        }
    }
}

/// A recognition is good in its months, and for no more than twelve.
#[test]
fn a_recognition_is_good_for_twelve_months() {
    for (first, last, valid) in [
        ("2024-04", "2025-03", true),
        ("2024-03", "2025-02", false),
        ("2025-03", "2026-02", true),
        ("2025-04", "2026-03", false),
        ("2024-03", "2026-02", false),
        ("2024-04", "2027-02", true),
        ("2025-03", "2025-03", true),
        ("2025-01", "2025-02", false),
    ] {
        let mut case = spending(0);
        case.standing = StandingFile::Ended { last: Month::at(2020, 1), ground: None };
        case.needs.rigid.recognised = MonthRange::new(first.parse().unwrap(), last.parse().unwrap()).ok();
        assert_eq!(is_rigid(&case), valid, "{first} to {last}");
    }
}

/// The measures begin in October 2024.
#[test]
fn the_first_month_of_the_measures() {
    for (month, answer) in [("2024-09", "needs-person"), ("2024-10", "entitled"), ("2024-11", "entitled")] {
        let mut case = spending(3_600_001);
        case.month = month.parse().unwrap();
        case.standing = StandingFile::Applying { applied: case.month.first_day() };
        let window = MonthRange::before(case.month, 12);
        case.incomes[0].period = window;
        case.expenses[0].period = window;
        let found = hardship::rigid(&case, desk::examples());
        assert_eq!(found.name(), answer, "{month}");
        // Its first day is not known: October counts as assumed.
        assert_eq!(!found.assumed().is_empty(), month == "2024-10", "{month}");
    }
}
