//! The lines of DB-07, enumerated: every hundredth of a point, both triggers, the floor and the half yuan, the months.

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, MemberSet, Month, Pack, Rate, Silent};
use minzheng_tests::care::{Answer, assess, finding, plain};
use minzheng_tests::desk::{examples, pack};
use minzheng_welfare::{CaseFile, Status, price_subsidy};

const PRICE: &str = "price-subsidy";

/// So many ten-thousandths of a per cent.
fn rise(parts: i64) -> Fact<Rate> {
    Fact::Known(format!("{}.{:04}", parts / 10_000, parts % 10_000).parse().unwrap())
}

fn case(place: &str, of: &str, living: i64, consumer: i64, food: i64) -> CaseFile {
    let mut case = plain(place, of.parse().unwrap(), 1);
    case.needs.status = Fact::Known(Status::Allowance);
    case.needs.prices.living_cost = rise(living);
    case.needs.prices.consumer = rise(consumer);
    case.needs.prices.food = rise(food);
    case.needs.prices.persons = Fact::Known(1);
    case
}

fn yuan(case: &CaseFile, pack: &Pack) -> Result<i64, &'static str> {
    match finding(case, pack, PRICE) {
        Finding::Entitled(award) => {
            assert_eq!(award.total().fen() % 100, 0, "whole yuan");
            Ok(award.total().fen() / 100)
        }
        other => Err(other.name()),
    }
}

#[test]
fn in_qingdao_each_point_and_each_part_of_one_is_five_yuan() {
    for hundredths in 0..=1_000 {
        let due = if hundredths == 0 { Err("not-entitled") } else { Ok(5 * ((hundredths + 99) / 100)) };
        assert_eq!(yuan(&case("370203", "2018-09", hundredths * 100, 0, 0), pack()), due, "{hundredths}");
    }
    // One ten-thousandth either side of three points.
    for (parts, due) in [(29_999, 15), (30_000, 15), (30_001, 20)] {
        assert_eq!(yuan(&case("370203", "2018-09", parts, 0, 0), pack()), Ok(due), "{parts}");
    }
}

#[test]
fn qingdao_pays_from_2016_to_october_2018_as_far_as_is_known() {
    for (of, known) in
        [("2015-12", false), ("2016-01", true), ("2016-11", true), ("2018-10", true), ("2018-11", false)]
    {
        let case = case("370203", of, 21_000, 0, 0);
        assert_eq!(yuan(&case, pack()), if known { Ok(15) } else { Err("needs-person") }, "{of}");
        let assumed = price_subsidy::CATALOGUE.parameters_in(finding(&case, pack(), PRICE).assumed());
        let assumed: Vec<&str> = assumed.map(|one| one.id).collect();
        let uncertain = of.starts_with("2016") && of != "2016-12";
        assert_eq!(assumed.contains(&"price.method"), uncertain && known, "{of}: {assumed:?}");
    }
}

#[test]
fn either_trigger_starts_it_and_a_hair_below_both_does_not() {
    for (consumer, food, starts) in [
        (35_000, 0, true),
        (34_999, 0, false),
        (35_001, 0, true),
        (0, 60_000, true),
        (0, 59_999, false),
        (34_999, 59_999, false),
        (34_999, 60_000, true),
        (35_000, 60_000, true),
    ] {
        let due = if starts { Ok(19) } else { Err("not-entitled") };
        assert_eq!(
            yuan(&case("619700", "2021-12", 30_000, consumer, food), examples()),
            due,
            "{consumer} {food}"
        );
    }
    // In Fujian three per cent of consumer prices were enough in December 2021: then the rounding is asked for.
    for (of, consumer, name) in [
        ("2021-12", 30_000, "needs-person"),
        ("2021-12", 29_999, "not-entitled"),
        ("2021-11", 30_000, "not-entitled"),
    ] {
        let found = finding(&case("350000", of, 30_000, consumer, 0), pack(), PRICE);
        assert_eq!(found.name(), name, "{of} {consumer}");
    }
}

#[test]
fn the_share_is_rounded_half_up_and_never_below_the_floor() {
    for parts in (1..=80_000).step_by(7) {
        // 640 yuan times so many ten-thousandths of a per cent.
        let share = (2 * 640 * parts + 1_000_000) / 2_000_000;
        let case = case("619700", "2021-12", parts, 35_000, 0);
        assert_eq!(yuan(&case, examples()), Ok(share.max(15)), "{parts}");
    }
    // 600 × 2.25 % is half a yuan over 13; a place without a floor pays what comes out.
    for (parts, due) in [(22_499, 13), (22_500, 14), (22_501, 14), (800, 0), (833, 0), (834, 1)] {
        assert_eq!(yuan(&case("619600", "2021-12", parts, 35_000, 0), examples()), Ok(due), "{parts}");
    }
}

#[test]
fn above_the_trigger_by_the_quarter() {
    for number in 1..=12 {
        let of = format!("2011-{number:02}");
        for (parts, points) in [(30_000, 0), (30_001, 0), (39_999, 0), (40_000, 1), (49_999, 1), (50_000, 2)]
        {
            let due = match (number % 3, parts) {
                (0, 30_001..) => Ok(points * 10),
                _ => Err("not-entitled"),
            };
            assert_eq!(yuan(&case("619600", &of, parts, 0, 0), examples()), due, "{of} {parts}");
        }
    }
}

#[test]
fn every_status_and_who_draws() {
    for status in [
        None,
        Some(Status::Allowance),
        Some(Status::ExtremeHardship),
        Some(Status::Marginal),
        Some(Status::Rigid),
    ] {
        let mut case = case("370203", "2018-09", 31_000, 0, 0);
        case.needs.status = Fact::or_absent(status);
        let draws = matches!(status, Some(Status::Allowance | Status::ExtremeHardship));
        assert_eq!(yuan(&case, pack()), if draws { Ok(20) } else { Err("not-entitled") }, "{status:?}");
        case.needs.status = Fact::NotEstablished;
        assert_eq!(yuan(&case, pack()), Err("needs-person"));
    }
    // Those whom the allowance counts, where the authority has recorded no number.
    for members in 0..=4_usize {
        let mut case = case("370203", "2018-09", 31_000, 0, 0);
        case.members = vec![case.members[0]; members.max(1)];
        case.needs.prices.persons = Fact::NotEstablished;
        let drawing = Fact::Known(MemberSet::first(members));
        let answers: Vec<Answer> = assess(&case, drawing, pack(), &mut Silent, |_, _| {});
        let found = answers.iter().find(|(of, _)| of.id == PRICE).map(|(_, finding)| *finding).unwrap();
        assert_eq!(found.is_entitled(), members > 0);
        assert_eq!(found.amount().fen(), 2_000 * members as i64);
    }
}

#[test]
fn a_fall_of_prices_and_a_month_of_which_nothing_is_known() {
    let mut case = case("370203", "2018-09", 31_000, 0, 0);
    case.needs.prices.living_cost = Fact::Absent;
    assert_eq!(yuan(&case, pack()), Err("not-entitled"));
    case.needs.prices.living_cost = Fact::NotEstablished;
    assert_eq!(yuan(&case, pack()), Err("needs-person"));
    case.month = Month::at(1999, 9);
    assert_eq!(yuan(&case, pack()), Err("needs-person"));
}
