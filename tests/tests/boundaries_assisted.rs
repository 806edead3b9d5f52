//! The lines of temporary and medical assistance, enumerated fen by fen and month by month. The figures are those of the
//! rulebook, written out once more.

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Silent};
use minzheng_tests::desk;
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Member, PropertyFinding, Register, Relation};
use minzheng_welfare::medical::facts::{Costs, Means};
use minzheng_welfare::needs::Status;
use minzheng_welfare::temporary::facts::{Cause, Granted, Kind, Request, Way};

fn case(place: &str, month: Month, status: Fact<Status>) -> CaseFile {
    let person = Member::new(Relation::Applicant, Month::at(1980, 1).first_day()).with_nothing_special();
    let standing = StandingFile::Ended { last: month.previous(), ground: None };
    let mut case = CaseFile::new(place.parse().unwrap(), month, standing, vec![person]);
    case.register = Fact::Known(Register::Urban);
    case.needs.status = status;
    case
}

/// A request that meets every condition of TA-01, decided by the county.
fn request(cause: Cause, granted: Granted) -> Request {
    Request {
        kind: Fact::Known(Kind::Expenditure),
        cause: Fact::Known(cause),
        way: Fact::Known(Way::County),
        verified: Fact::Known(true),
        local: Fact::Known(true),
        means: Fact::Known(PropertyFinding::Within),
        persons: Fact::Known(1),
        members: Fact::Known(1),
        freshman: Fact::Known(false),
        granted: Fact::Known(granted),
        given: Fact::Known(Money::ZERO),
        times: Fact::Known(0),
        ..Request::default()
    }
}

const fn fen(fen: i64) -> Granted {
    Granted::Amount(Money::from_fen(fen))
}

fn helped(place: &str, month: Month, request: Request) -> Finding {
    let mut case = case(place, month, Fact::Absent);
    case.needs.temporary = Some(request);
    desk::temporary(&case, desk::examples(), &mut Silent).unwrap()
}

/// What is paid; `None` for a refusal. An open question fails.
fn paid(finding: &Finding) -> Option<i64> {
    match finding {
        Finding::Entitled(award) => Some(award.total().fen()),
        Finding::NotEntitled(_) => None,
        Finding::NeedsPerson(open) => panic!("{open:?}"),
    }
}

fn asks(finding: &Finding) -> bool {
    matches!(finding, Finding::NeedsPerson(_))
}

/// Laoshan, August and September 2015: what was given before at, below and above the cap of the year.
#[test]
fn the_year_of_laoshan_is_cut_to_the_fen() {
    for (month, caps) in [
        (Month::at(2015, 8), [1_500_000, 300_000]),
        (Month::at(2015, 9), [2_500_000, 500_000]),
        (Month::at(2019, 12), [2_500_000, 500_000]),
    ] {
        for (cause, cap) in [Cause::Illness, Cause::Education].into_iter().zip(caps) {
            for given in [0, 1, cap - 3, cap - 2, cap - 1, cap, cap + 1] {
                for granted in [1, 2, 3, cap, cap + 1] {
                    let before = Fact::Known(Money::from_fen(given));
                    let request = Request { given: before, ..request(cause, fen(granted)) };
                    let room = (cap - given).max(0);
                    let expected = (room > 0).then_some(granted.min(room));
                    let found = helped("370212", month, request);
                    assert_eq!(paid(&found), expected, "{month} {cause:?} {given} {granted}");
                }
            }
        }
    }
}

/// Qingdao 2002: a thousand yuan a time, twice a year, from January 2002 to December 2014.
#[test]
fn qingdao_gives_a_thousand_twice_a_year() {
    for (month, known) in [
        (Month::at(2001, 12), false),
        (Month::at(2002, 1), true),
        (Month::at(2014, 4), true),
        (Month::at(2014, 5), true),
        (Month::at(2014, 12), true),
        (Month::at(2015, 1), false),
    ] {
        for times in 0..=3 {
            for granted in [1, 99_999, 100_000, 100_001] {
                let request = Request { times: Fact::Known(times), ..request(Cause::Illness, fen(granted)) };
                let found = helped("370203", month, request);
                let lawful = times < 2 && granted <= 100_000;
                if known {
                    assert_eq!(paid(&found), lawful.then_some(granted), "{month} {times} {granted}");
                } else {
                    assert!(asks(&found), "{month}");
                }
            }
        }
    }
}

/// Zibo in 2024, standard 989: every number of months and persons; then each end of the range, a fen either side.
#[test]
fn the_ranges_of_zibo_are_kept_to_the_fen() {
    let month = Month::at(2024, 6);
    for (cause, least, most) in [(Cause::Illness, 3, 12), (Cause::Education, 3, 6)] {
        for persons in 1..=5_i64 {
            let counted = |request| Request { persons: Fact::Known(persons as u32), ..request };
            for months in 1..=14_i64 {
                let found = helped("370300", month, counted(request(cause, Granted::Months(months as u32))));
                let lawful = (least..=most).contains(&months);
                assert_eq!(paid(&found), lawful.then_some(98_900 * persons * months), "{months}");
            }
            for (end, inside) in [(least, 1), (most, -1)] {
                for off in -1..=1 {
                    let amount = 98_900 * persons * end + off;
                    let found = helped("370300", month, counted(request(cause, fen(amount))));
                    let lawful = off == 0 || off == inside;
                    assert_eq!(paid(&found), lawful.then_some(amount), "{cause:?} {persons} {end} {off}");
                }
            }
        }
    }
}

/// A freshman of a household on the allowance in Zibo: at least 4,000 yuan; asked about only where it matters.
#[test]
fn four_thousand_for_a_freshman() {
    let month = Month::at(2024, 6);
    for amount in [296_699, 296_700, 399_999, 400_000, 400_001, 593_400, 593_401] {
        let plain = (296_700..=593_400).contains(&amount);
        let fresh = (400_000..=593_400).contains(&amount);
        for (freshman, expected) in [
            (Fact::Known(false), Some(plain)),
            (Fact::Known(true), Some(fresh)),
            (Fact::NotEstablished, None),
        ] {
            let mut case = case("370300", month, Fact::Known(Status::Allowance));
            case.needs.temporary = Some(Request { freshman, ..request(Cause::Education, fen(amount)) });
            let found = desk::temporary(&case, desk::examples(), &mut Silent).unwrap();
            match expected {
                Some(lawful) => assert_eq!(paid(&found), lawful.then_some(amount), "{amount}"),
                None => assert_eq!(asks(&found), plain != fresh, "{amount}"),
            }
        }
    }
}

/// Shenzhen in 2023, standard 1,413: twice to twelve times for each member; the street office up to twice in all.
#[test]
fn shenzhen_counts_every_member() {
    let month = Month::at(2023, 5);
    for members in 1..=6_i64 {
        let counted = |request| Request { members: Fact::Known(members as u32), ..request };
        for (end, inside) in [(2, 1), (12, -1)] {
            for off in -1..=1 {
                let amount = 141_300 * members * end + off;
                let found = helped("440300", month, counted(request(Cause::BasicLiving, fen(amount))));
                let lawful = off == 0 || off == inside;
                assert_eq!(paid(&found), lawful.then_some(amount), "{members} {end} {off}");
            }
        }
        for off in -1..=1 {
            let amount = 282_600 + off;
            let street = Request { way: Fact::Known(Way::Township), ..request(Cause::Illness, fen(amount)) };
            assert_eq!(paid(&helped("440300", month, counted(street))), (off <= 0).then_some(amount));
        }
    }
}

/// Small and fast: one month of the standard a case, and no means check, from January 2026.
#[test]
fn small_and_fast_begins_with_2026() {
    for (month, known) in
        [(Month::at(2025, 12), false), (Month::at(2026, 1), true), (Month::at(2026, 11), true)]
    {
        for amount in [1, 34_999, 35_000, 35_001] {
            let small = Request {
                way: Fact::Known(Way::SmallAndFast),
                means: Fact::NotEstablished,
                ..request(Cause::Illness, fen(amount))
            };
            let found = helped("619800", month, small);
            if known {
                assert_eq!(paid(&found), (amount <= 35_000).then_some(amount), "{month} {amount}");
            } else {
                assert!(asks(&found), "{month} {amount}");
            }
        }
    }
}

/// Who is confirmed needs no new means check from January 2026; extreme hardship is not among those named.
#[test]
fn confirmed_households_are_not_checked_again() {
    for month in [Month::at(2025, 12), Month::at(2026, 1)] {
        for status in Status::ALL {
            let mut case = case("371681", month, Fact::Known(status));
            case.needs.temporary = Some(Request {
                way: Fact::Known(Way::Township),
                means: Fact::NotEstablished,
                ..request(Cause::Illness, fen(200_000))
            });
            let found = desk::temporary(&case, desk::examples(), &mut Silent).unwrap();
            let waived = month == Month::at(2026, 1) && status != Status::ExtremeHardship;
            assert_eq!(found.is_entitled(), waived, "{month} {status:?}: {found:?}");
            assert!(waived || asks(&found), "{month} {status:?}: {found:?}");
        }
    }
}

/// A patient with bills of the year; everything else is within.
fn treated(place: &str, month: Month, class: Class, bill: Costs) -> Finding {
    let mut case = case(place, month, class.0);
    case.needs.medical_means =
        Means { income_below_average: Fact::Known(true), assets: Fact::Known(Money::from_fen(15_000_000)) };
    case.needs.medical =
        vec![Costs { special_care: Fact::Known(class.1), hard_up: Fact::Known(class.2), ..bill }];
    desk::medical(&case, desk::examples(), &mut Silent).unwrap()
}

/// Status, special care, hard up.
type Class = (Fact<Status>, bool, bool);
const ALLOWANCE: Class = (Fact::Known(Status::Allowance), false, false);
const MARGINAL: Class = (Fact::Known(Status::Marginal), false, false);
const RIGID: Class = (Fact::Known(Status::Rigid), false, false);
const HARDSHIP: Class = (Fact::Known(Status::ExtremeHardship), false, false);
const CARE: Class = (Fact::Absent, true, false);
const ORDINARY: Class = (Fact::Absent, false, true);

fn bill(in_scope: i64, outside: i64, before: i64) -> Costs {
    Costs {
        in_scope: Fact::Known(Money::from_fen(in_scope)),
        out_of_scope: Fact::Known(Money::from_fen(outside)),
        assisted_first: Fact::Known(Money::from_fen(before)),
        assisted_second: Fact::Absent,
        assisted_outside: Fact::Absent,
        insured: Fact::Known(true),
        listed: Fact::Known(true),
        ..Costs::of(0)
    }
}

/// A share in hundredths, half a fen up.
const fn share(hundredths: i64, of: i64) -> i64 {
    (of * hundredths + 50) / 100
}

/// Qingdao, special assistance of December 2012: every class at its thresholds, in the first and the last month.
#[test]
fn special_assistance_begins_above_its_thresholds() {
    for month in [Month::at(2012, 12), Month::at(2015, 12)] {
        for (class, inside, outside) in [
            (ALLOWANCE, 100_000, 200_000),
            (MARGINAL, 100_000, 200_000),
            (CARE, 100_000, 200_000),
            (ORDINARY, 1_000_000, 2_000_000),
        ] {
            for cost in [0, inside - 1, inside, inside + 1, inside + 5, inside + 1_000_000] {
                for other in [0, outside - 1, outside, outside + 1, outside + 500_000] {
                    let due = share(90, (cost - inside).max(0)) + share(80, (other - outside).max(0));
                    let found = treated("370203", month, class, bill(cost, other, 0));
                    assert_eq!(paid(&found), (due > 0).then_some(due), "{month} {class:?} {cost} {other}");
                }
            }
        }
    }
}

/// What is left of 100,000 yuan of the year, a fen at a time.
#[test]
fn the_year_of_patients_is_cut_to_the_fen() {
    for before in [0, 1, 9_999_998, 9_999_999, 10_000_000, 10_000_001] {
        for cost in [100_002, 50_000_000] {
            let due = share(90, cost - 100_000).min(10_000_000);
            let found = treated("370203", Month::at(2013, 5), ALLOWANCE, bill(cost, 0, before));
            let left = (due - before).max(0);
            assert_eq!(paid(&found), (left > 0).then_some(left), "{before} {cost}");
        }
    }
}

/// The schemes of Qingdao and the holes between them, on either side of each change.
#[test]
fn each_scheme_keeps_to_its_months() {
    for (month, answers) in [
        (Month::at(2003, 12), false),
        (Month::at(2004, 1), true),
        (Month::at(2011, 8), true),
        (Month::at(2011, 9), false),
        (Month::at(2012, 6), false),
        (Month::at(2012, 7), false),
        (Month::at(2012, 11), false),
        (Month::at(2012, 12), true),
        (Month::at(2015, 12), true),
        (Month::at(2016, 1), false),
        (Month::at(2022, 1), false),
    ] {
        let found = treated("370203", month, ALLOWANCE, bill(1_200_000, 0, 0));
        assert_eq!(asks(&found), !answers, "{month}: {found:?}");
    }
}

/// Qingdao 2004: shares of the insured and the uninsured on the excess, and the limits of the year.
#[test]
fn the_scheme_of_2004_at_its_lines() {
    for (class, deductible, shares, cap) in
        [(ALLOWANCE, 200_000, [30, 50], 600_000), (MARGINAL, 300_000, [30, 40], 500_000)]
    {
        for (insured, hundredths) in [true, false].into_iter().zip(shares) {
            let at_cap = deductible + cap * 100 / hundredths;
            for cost in [deductible, deductible + 1, deductible + 2, at_cap - 4, at_cap, at_cap + 4] {
                let costs = Costs { insured: Fact::Known(insured), ..bill(cost, 0, 0) };
                let due = share(hundredths, cost - deductible).min(cap);
                let found = treated("370203", Month::at(2005, 5), class, costs);
                assert_eq!(paid(&found), (due > 0).then_some(due), "{class:?} {insured} {cost}");
            }
        }
    }
}

/// Zibo 2025: where the second round begins, and where each round ends.
#[test]
fn the_second_round_of_zibo_at_its_lines() {
    for (class, deductible, first, cap, threshold) in [
        (ALLOWANCE, 0, 75, 3_000_000, 500_000),
        (HARDSHIP, 0, 75, 3_000_000, 500_000),
        (MARGINAL, 300_000, 50, 2_000_000, 1_000_000),
    ] {
        // The first round is full, and a fen is left above the threshold.
        let begins = cap + threshold;
        for cost in [
            0,
            deductible,
            deductible + 2,
            begins - 1,
            begins,
            begins + 1,
            begins + 2,
            begins + 2_857_142,
            begins + 2_857_143,
            20_000_000,
        ] {
            let one = share(first, (cost - deductible).max(0)).min(cap);
            let two = share(70, (cost - one - threshold).max(0)).min(2_000_000);
            let found = treated("370300", Month::at(2025, 12), class, bill(cost, 0, 0));
            assert_eq!(paid(&found), (one + two > 0).then_some(one + two), "{class:?} {cost}");
        }
    }
}

/// Rongcheng 2023: deductibles of 2,875.30 and 7,188.25 yuan; extreme hardship without end.
#[test]
fn rongcheng_at_its_lines() {
    for (class, deductible, hundredths, cap) in [
        (ALLOWANCE, 0, 75, 5_000_000),
        (MARGINAL, 287_530, 60, 3_000_000),
        (RIGID, 718_825, 50, 2_000_000),
        (HARDSHIP, 0, 100, i64::MAX),
    ] {
        for cost in
            [1, 287_529, 287_530, 287_531, 718_824, 718_825, 718_826, 6_666_666, 6_666_667, 90_000_000]
        {
            let due = share(hundredths, (cost - deductible).max(0)).min(cap);
            let found = treated("371082", Month::at(2023, 12), class, bill(cost, 0, 0));
            assert_eq!(paid(&found), (due > 0).then_some(due), "{class:?} {cost}");
        }
    }
}

/// Assets of the household at 200,000 yuan in Qingdao, and income at the average.
#[test]
fn assets_of_patients_at_their_limit() {
    for (owned, below, within) in
        [(19_999_999, true, true), (20_000_000, true, true), (20_000_001, true, false), (0, false, false)]
    {
        let mut case = case("370203", Month::at(2013, 5), ALLOWANCE.0);
        case.needs.medical_means =
            Means { income_below_average: Fact::Known(below), assets: Fact::Known(Money::from_fen(owned)) };
        case.needs.medical =
            vec![Costs { special_care: Fact::Absent, hard_up: Fact::Absent, ..bill(1_100_000, 0, 0) }];
        let found = desk::medical(&case, desk::examples(), &mut Silent).unwrap();
        assert_eq!(paid(&found), within.then_some(900_000), "{owned} {below}");
    }
}

/// A bill of nobody is an error that says where it stands.
#[test]
fn a_bill_of_nobody_is_refused() {
    let mut case = case("370203", Month::at(2013, 5), ALLOWANCE.0);
    case.needs.medical = vec![Costs::of(0), Costs::of(1)];
    let error = desk::medical(&case, desk::examples(), &mut Silent).unwrap_err().to_string();
    assert_eq!(error, "needs.medical[1] names member 1, who is not listed; members count from 0");
}
