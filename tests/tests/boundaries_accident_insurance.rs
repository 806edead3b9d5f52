//! The lines of PE-02, enumerated: birthdays round the first of December, deaths, months of the policy year, days and fen.

use chrono::{Days, NaiveDate};
use minzheng_core_types::figures::FigureValue;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Pack};
use minzheng_tests::care::{finding, plain};
use minzheng_tests::desk::pack;
use minzheng_welfare::accident_insurance::facts::Claim;
use minzheng_welfare::{CaseFile, accident_insurance};

const PREMIUM: &str = "accident-insurance-premium";
const BENEFIT: &str = "accident-insurance-benefit";
const SHIBEI: &str = "370203";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(of: &str) -> CaseFile {
    let mut case = plain(SHIBEI, of.parse().unwrap(), 1);
    case.needs.accident_insurance.registered = Fact::Known(true);
    case.needs.accident_insurance.claims = Fact::Absent;
    case
}

fn claimed(of: &str, accident: &str) -> (CaseFile, Claim) {
    let claim = Claim {
        accident: Fact::Known(day(accident)),
        death: Fact::Absent,
        disability: Fact::Absent,
        medical: Fact::Absent,
        medical_before: Fact::Absent,
        hospital_days: Fact::Absent,
        hospital_days_before: Fact::Absent,
        ..Claim::new(0)
    };
    (case(of), claim)
}

fn fen(case: &CaseFile, pack: &Pack, programme: &str) -> Result<i64, &'static str> {
    match finding(case, pack, programme) {
        Finding::Entitled(award) => Ok(award.total().fen()),
        other => Err(other.name()),
    }
}

fn benefit(case: &mut CaseFile, claim: Claim) -> Result<i64, &'static str> {
    case.needs.accident_insurance.claims = Fact::Known(vec![claim]);
    fen(case, pack(), BENEFIT)
}

#[test]
fn sixty_on_the_first_of_december_and_not_a_day_later() {
    let line = day("1956-12-01");
    for offset in -40_i64..=40 {
        let birth = if offset < 0 {
            line - Days::new(offset.unsigned_abs())
        } else {
            line + Days::new(offset.unsigned_abs())
        };
        let mut case = case("2016-12");
        case.members[0].birth = Fact::Known(birth);
        let due = if offset <= 0 { Ok(2_000) } else { Err("not-entitled") };
        assert_eq!(fen(&case, pack(), PREMIUM), due, "{birth}");
        let assumed = finding(&case, pack(), PREMIUM).assumed();
        let said = accident_insurance::CATALOGUE.parameters_in(assumed).any(|one| one.id == "ha.age-rule");
        assert_eq!(said, offset == 0, "{birth}: only the birthday itself rests on the convention");
    }
    // By the other convention the year is complete on the day after.
    let figures = pack().figures().iter().filter(|figure| figure.parameter.id == "ha.age-rule").cloned();
    let later = figures.map(|mut figure| {
        figure.value = FigureValue::Choice("day-after-birthday/first-of-march");
        figure
    });
    let other = pack().with(later.collect()).unwrap();
    for (birth, due) in [("1956-11-30", Ok(2_000)), ("1956-12-01", Err("not-entitled"))] {
        let mut case = case("2016-12");
        case.members[0].birth = Fact::Known(day(birth));
        assert_eq!(fen(&case, &other, PREMIUM), due, "{birth}");
    }
}

#[test]
fn who_is_alive_on_the_first_day_is_insured() {
    for (died, due) in [
        ("2016-11-30", Err("not-entitled")),
        ("2016-12-01", Ok(2_000)),
        ("2016-12-31", Ok(2_000)),
        ("2016-02-29", Err("not-entitled")),
    ] {
        let mut case = case("2016-12");
        case.members[0].died = Some(day(died));
        assert_eq!(fen(&case, pack(), PREMIUM), due, "{died}");
    }
}

#[test]
fn the_premium_is_due_in_december_only() {
    let mut of = Month::at(2016, 11);
    while of <= Month::at(2019, 1) {
        let due = match of {
            first if [Month::at(2016, 12), Month::at(2017, 12)].contains(&first) => Ok(2_000),
            inside if (Month::at(2016, 12)..=Month::at(2018, 11)).contains(&inside) => Err("not-entitled"),
            _ => Err("needs-person"),
        };
        assert_eq!(fen(&case(&of.to_string()), pack(), PREMIUM), due, "{of}");
        of = of.next();
    }
}

#[test]
fn days_in_hospital_up_to_a_hundred_and_eighty_in_all() {
    for before in [0, 1, 170, 179, 180, 181, 400] {
        for days in 0..=200_u32 {
            let (mut case, mut claim) = claimed("2017-11", "2017-03-05");
            claim.hospital_days = Fact::Known(days);
            claim.hospital_days_before = if before == 0 { Fact::Absent } else { Fact::Known(before) };
            let paid = i64::from(days.min(180_u32.saturating_sub(before))) * 3_150;
            let due = if paid == 0 { Err("not-entitled") } else { Ok(paid) };
            assert_eq!(benefit(&mut case, claim), due, "{days} after {before}");
        }
    }
}

#[test]
fn medical_cost_up_to_the_limit_of_the_year() {
    for (cost, before, due) in [
        (517_499, 0, 517_499),
        (517_500, 0, 517_500),
        (517_501, 0, 517_500),
        (1, 517_499, 1),
        (2, 517_499, 1),
        (100, 300_000, 100),
        (300_000, 300_000, 217_500),
    ] {
        let (mut case, mut claim) = claimed("2017-03", "2017-03-05");
        claim.medical = Fact::Known(Money::from_fen(cost));
        claim.medical_before = Fact::Known(Money::from_fen(before));
        assert_eq!(benefit(&mut case, claim), Ok(due), "{cost} after {before}");
    }
    for before in [517_500, 517_501, 900_000] {
        let (mut case, mut claim) = claimed("2017-03", "2017-03-05");
        claim.medical = Fact::Known(Money::from_fen(1));
        claim.medical_before = Fact::Known(Money::from_fen(before));
        assert_eq!(benefit(&mut case, claim), Err("not-entitled"), "{before}");
    }
}

#[test]
fn a_share_of_the_greatest_disability_and_no_more_than_the_whole() {
    for (share, due) in [
        ("0", Err("not-entitled")),
        ("0.01", Ok(20_350)),
        ("0.10", Ok(203_500)),
        ("0.99", Ok(2_014_650)),
        ("1", Ok(2_035_000)),
        ("1.01", Err("needs-person")),
    ] {
        let (mut case, mut claim) = claimed("2017-03", "2017-03-05");
        claim.disability = Fact::Known(share.parse().unwrap());
        assert_eq!(benefit(&mut case, claim), due, "{share}");
    }
}

#[test]
fn the_accident_lies_in_the_policy_year_and_not_after_the_month() {
    for (of, accident, paid) in [
        ("2016-12", "2016-11-30", false),
        ("2016-12", "2016-12-01", true),
        ("2017-11", "2016-12-01", true),
        ("2017-03", "2017-03-31", true),
        ("2017-03", "2017-04-01", false),
        ("2017-11", "2017-11-30", true),
        ("2017-12", "2017-11-30", false),
        ("2018-11", "2017-12-01", true),
        ("2018-11", "2018-11-30", true),
    ] {
        let (mut case, mut claim) = claimed(of, accident);
        claim.death = Fact::Known(true);
        let due = if paid { Ok(1_020_000) } else { Err("not-entitled") };
        assert_eq!(benefit(&mut case, claim), due, "{accident} in {of}");
    }
    let (mut case, mut claim) = claimed("2018-12", "2018-11-30");
    claim.death = Fact::Known(true);
    assert_eq!(benefit(&mut case, claim), Err("needs-person"), "the next contract has other terms");
}
