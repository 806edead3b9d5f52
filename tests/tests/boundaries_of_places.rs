//! The lines of the rules that only some places have, enumerated in the example cities.

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Money, Month, MonthRange, Silent};
use minzheng_tests::desk::{assess_with, examples};
use minzheng_tests::generate::CITIES;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{
    Alone, Band, Disability, Duty, Employment, Expense, ExpenseKind, IncomeKind, IncomeLine, Member, Per,
    PropertyFinding, Register, Relation, Sex, Supporter, SupporterStatus,
};
use minzheng_welfare::{CaseFile, Determination, MonthFindings, StopGround};

const FIRST: &str = CITIES[0];
const SECOND: &str = CITIES[1];
/// The urban standards of both cities before and from April 2015, in fen.
const EARLY: i64 = 50_000;
const LATER: i64 = 62_000;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn found(case: &CaseFile) -> MonthFindings {
    assess_with(case, examples(), &mut Silent).unwrap()
}

/// Plain persons, the applicant and spouses, who apply on a day without any income.
fn applying(city: &str, applied: &str, members: usize) -> CaseFile {
    let applied = day(applied);
    let mut persons =
        vec![Member::new(Relation::Applicant, day("1980-01-01")).with_nothing_special(); members];
    persons.iter_mut().skip(1).for_each(|member| member.relation = Relation::Spouse);
    CaseFile {
        register: Fact::Known(Register::Urban),
        property: Fact::Known(PropertyFinding::Within),
        lost_only_child: Fact::Absent,
        three_nos: Fact::Absent,
        alone: Fact::Absent,
        band: Fact::Absent,
        incomes_complete: true,
        expenses_complete: true,
        assets_complete: true,
        ..CaseFile::new(
            city.parse().unwrap(),
            Month::of(applied),
            StandingFile::Applying { applied },
            persons,
        )
    }
}

/// The same on the roll, with an income of one month.
fn on_roll(city: &str, month: &str, members: usize, income: i64) -> CaseFile {
    let month: Month = month.parse().unwrap();
    let applied = month.plus(-3).first_day();
    let determination = Determination {
        applied,
        decided: applied,
        counted_income: Money::from_fen(income),
        window: MonthRange::single(month.plus(-4)),
        property: PropertyFinding::Within,
    };
    CaseFile {
        month,
        standing: StandingFile::OnRoll { since: month.plus(-1), determination },
        ..applying(city, "2014-01-01", members)
    }
}

fn earn(case: &mut CaseFile, earner: usize, kind: IncomeKind, fen: i64) {
    let period = MonthRange::before(case.month_of_application(), 12);
    let amount = Fact::Known(Money::from_fen(fen));
    case.incomes.push(IncomeLine { earner, kind, amount, per: Per::Period, period });
}

fn spend(case: &mut CaseFile, kind: ExpenseKind, fen: i64) {
    let period = MonthRange::before(case.month_of_application(), 12);
    case.expenses.push(Expense { kind, amount: Fact::Known(Money::from_fen(fen)), per: Per::Period, period });
}

/// What is paid, `None` where it is refused.
fn paid(case: &CaseFile) -> Option<i64> {
    match found(case).allowance {
        Finding::Entitled(award) => Some(award.total().fen()),
        Finding::NotEntitled(_) => None,
        Finding::NeedsPerson(open) => panic!("{open:?}"),
    }
}

fn alone(city: &str, applied: &str, disability: Option<(DisabilityKind, DisabilityGrade)>) -> CaseFile {
    let mut case = applying(city, applied, 3);
    case.alone = Fact::Known(Alone {
        family_marginal: Fact::Absent,
        own_register: Fact::Absent,
        religious_months: Fact::Absent,
    });
    if let Some((kind, grade)) = disability {
        case.members[0].disability = Fact::Known(Disability { kind, grade });
    }
    case
}

/// SA-04: grades 1 and 2 of any kind, 3 of mind, and only of a marginal household.
#[test]
fn the_grade_decides_who_may_apply_alone() {
    use DisabilityGrade::{First, Fourth, Second, Third};
    use DisabilityKind::{Hearing, Intellectual, Mental, Multiple, Physical, Speech, Visual};
    for kind in [Visual, Hearing, Speech, Physical, Intellectual, Mental, Multiple] {
        for grade in [First, Second, Third, Fourth] {
            let mut case = alone(FIRST, "2014-06-05", Some((kind, grade)));
            assert_eq!(paid(&case), None, "{kind:?} {grade:?}");
            let Fact::Known(basis) = &mut case.alone else { panic!() };
            basis.family_marginal = Fact::Known(true);
            let by_mind = matches!(kind, Intellectual | Mental);
            let may = matches!(grade, First | Second) || (by_mind && grade == Third);
            assert_eq!(paid(&case), may.then_some(EARLY), "{kind:?} {grade:?}");
        }
    }
}

/// SA-04 (c): 36 months in a religious place, and one either side.
#[test]
fn clergy_may_apply_alone_from_36_months_on() {
    for months in 33..=39 {
        let mut case = alone(FIRST, "2014-06-05", None);
        let Fact::Known(basis) = &mut case.alone else { panic!() };
        basis.religious_months = Fact::Known(months);
        assert_eq!(paid(&case), (months >= 36).then_some(EARLY), "{months}");
    }
}

/// SA-04: severely disabled adults without work, of age on the day of application.
#[test]
fn who_is_without_work_applies_alone_from_18_on() {
    let applied = day("2014-06-05");
    let of_age = applied - Months::new(12 * 18);
    for born in (of_age - Days::new(3)).iter_days().take(7) {
        let severe = (DisabilityKind::Visual, DisabilityGrade::Second);
        let mut case = alone(SECOND, "2014-06-05", Some(severe));
        case.members[0].birth = Fact::Known(born);
        case.members[0].employment = Fact::Known(Employment::UnableToWork);
        assert_eq!(paid(&case).is_some(), born <= of_age, "{born}");
        case.members[0].employment = Fact::Known(Employment::Employed);
        assert_eq!(paid(&case), None, "{born}");
    }
}

/// SA-07: a wage at the cost of working, one fen either side, by share, by group and flat; for one and two persons.
#[test]
fn one_fen_more_than_the_cost_of_working_counts() {
    for (city, employment, cost) in [
        (FIRST, Employment::Employed, EARLY * 3 / 10),
        (FIRST, Employment::Pregnant, EARLY),
        (FIRST, Employment::AuxiliaryWork, EARLY * 3 / 10),
        (SECOND, Employment::Employed, 8_700),
        (SECOND, Employment::Pregnant, 8_700),
    ] {
        for members in 1..=2 {
            for per in [Per::Month, Per::Period] {
                for off in [-1, 0, 1, 100] {
                    let mut case = applying(city, "2014-06-05", members);
                    case.members[0].employment = Fact::Known(employment);
                    let times = if per == Per::Period { 12 } else { 1 };
                    earn(&mut case, 0, IncomeKind::GrossWage, (cost + off) * times);
                    case.incomes[0].per = per;
                    // Everybody else brings the household to one fen below the standard.
                    earn(&mut case, members - 1, IncomeKind::Pension, (EARLY * members as i64 - 1) * 12);
                    let below = paid(&case).is_some();
                    assert_eq!(below, off <= 0, "{city} {employment:?} {per:?} {off}");
                }
            }
        }
    }
}

/// SA-07: auxiliary work up to the standard, for mental, intellectual and severe disability only.
#[test]
fn auxiliary_work_counts_above_the_standard() {
    use DisabilityGrade::{Second, Third};
    for (kind, grade, favoured) in [
        (DisabilityKind::Mental, Third, true),
        (DisabilityKind::Physical, Second, true),
        (DisabilityKind::Physical, Third, false),
    ] {
        for off in [-1, 0, 1] {
            let mut case = applying(SECOND, "2014-06-05", 1);
            case.members[0].employment = Fact::Known(Employment::AuxiliaryWork);
            case.members[0].disability = Fact::Known(Disability { kind, grade });
            let cost = if favoured { EARLY } else { 8_700 };
            earn(&mut case, 0, IncomeKind::GrossWage, (cost + off) * 12);
            earn(&mut case, 0, IncomeKind::Pension, (EARLY - 1) * 12);
            assert_eq!(paid(&case).is_some(), off <= 0, "{kind:?} {grade:?} {off}");
        }
    }
}

/// SA-08: after expenditure one fen below the standard, at it, above it; the year's income at the disposable income.
#[test]
fn one_fen_decides_at_the_second_door() {
    for members in 1..=4_usize {
        let line = LATER * members as i64 * 12;
        let average = 900_000 * members as i64;
        for kind in [ExpenseKind::Medical, ExpenseKind::Education, ExpenseKind::Disaster] {
            let counts = kind != ExpenseKind::Disaster;
            for off in [-12, -1, 0, 1] {
                let mut case = applying(FIRST, "2015-06-05", members);
                earn(&mut case, 0, IncomeKind::Pension, line + 30_000);
                spend(&mut case, kind, 30_000 - off);
                assert_eq!(paid(&case).is_some(), counts && off < 0, "{members} {kind:?} {off}");
            }
        }
        for off in [-1, 0, 1] {
            let mut case = applying(FIRST, "2015-06-05", members);
            earn(&mut case, 0, IncomeKind::Pension, average + off);
            spend(&mut case, ExpenseKind::Medical, average);
            let full = LATER * members as i64;
            let due = (off < 0).then_some(full);
            assert_eq!(paid(&case), due, "{members} {off}");
        }
    }
    let mut case = applying(FIRST, "2015-03-31", 1);
    earn(&mut case, 0, IncomeKind::Pension, EARLY * 12);
    spend(&mut case, ExpenseKind::Medical, EARLY);
    assert_eq!(paid(&case), None, "the door opens in April 2015");
}

/// SA-09: out of work, within three days of each birthday that changes the share, men and women.
#[test]
fn the_share_of_notional_income_changes_on_the_birthday() {
    const WAGE: i64 = 172_100;
    let applied = day("2014-06-05");
    for (sex, age, before, after) in [
        (Sex::Male, 18, 0, WAGE),
        (Sex::Male, 51, WAGE, WAGE / 2),
        (Sex::Male, 61, WAGE / 2, 0),
        (Sex::Female, 18, 0, WAGE),
        (Sex::Female, 46, WAGE, WAGE / 2),
        (Sex::Female, 56, WAGE / 2, 0),
    ] {
        let turns = applied - Months::new(12 * age);
        for born in (turns - Days::new(3)).iter_days().take(7) {
            // Six persons, so that every share leaves something to pay; of whole yuan only.
            let mut case = applying(SECOND, "2014-06-05", 6);
            case.members[1].birth = Fact::Known(born);
            case.members[1].sex = Fact::Known(sex);
            case.members[1].employment = Fact::Known(Employment::Unemployed);
            let counted = if born <= turns { after } else { before };
            let due = (EARLY * 6 - counted) / 100 * 100;
            assert_eq!(paid(&case), Some(due), "{sex:?} {age} {born}");
        }
    }
}

/// SA-09: six months after graduation, and one either side.
#[test]
fn graduates_are_left_alone_for_six_months() {
    for months in 4..=8 {
        let mut case = applying(SECOND, "2014-06-05", 6);
        case.members[1].sex = Fact::Known(Sex::Male);
        case.members[1].employment = Fact::Known(Employment::Graduate(months));
        let due = if months < 6 { EARLY * 6 } else { EARLY * 6 - 172_100 };
        assert_eq!(paid(&case), Some(due), "{months}");
    }
}

fn supported(applied: &str, theirs: i64, dependants: u32, children: u32) -> CaseFile {
    let mut case = applying(FIRST, applied, 1);
    case.supporters.push(Supporter {
        of: 0,
        duty: Duty::Support,
        income: Fact::Known(Money::from_fen(theirs)),
        household: 4,
        dependants,
        children,
        status: Fact::Absent,
        agreed: Fact::Absent,
        received: Fact::Absent,
    });
    case
}

/// SA-10: each formula, from the line of the supporter's household on; nothing at it.
#[test]
fn supporters_owe_from_their_line_on() {
    const MARGINAL: i64 = (90_350 * 3 + 1) / 2;
    for (applied, line, children, part) in [
        ("2014-04-05", EARLY * 4, 0, (1, 2 * 2)),
        ("2014-06-05", 2 * EARLY * 4, 0, (1, 5 * 2)),
        ("2015-06-05", 2 * LATER * 4, 0, (1, 2 * 2)),
        ("2017-06-05", LATER * 4, 2, (1, 2 * 2)),
        ("2017-06-05", LATER * 4, 3, (4, 10 * 2)),
        ("2021-07-05", MARGINAL * 4, 0, (3, 10)),
    ] {
        let standard = match applied {
            "2014-04-05" | "2014-06-05" => EARLY,
            "2021-07-05" => 90_350,
            _ => LATER,
        };
        for off in [-1, 0, 2_000, 20_000] {
            let case = supported(applied, line + off, 2, children);
            let due = off.max(0) * part.0 / part.1;
            // The city rounds to ten fen, half up.
            let rounded = (standard - due + 5) / 10 * 10;
            assert_eq!(paid(&case), Some(rounded), "{applied} {children} {off}");
        }
    }
    for status in [SupporterStatus::Allowance, SupporterStatus::ExtremeHardship, SupporterStatus::Marginal] {
        let mut case = supported("2014-04-05", 10_000_000, 1, 0);
        case.supporters[0].status = Fact::Known(status);
        assert_eq!(paid(&case), Some(EARLY), "{status:?}");
    }
    let mut case = supported("2014-04-05", 10_000_000, 1, 0);
    case.supporters[0].status = Fact::Known(SupporterStatus::Over70);
    assert_eq!(paid(&case), None, "over 70 is not on this city's list");
}

/// SA-10: a quarter for each child, half for all together.
#[test]
fn children_share_at_most_half_of_the_payer() {
    for dependants in 1..=4 {
        let mut case = supported("2014-06-05", 80_000, dependants, 0);
        case.supporters[0].duty = Duty::ChildMaintenance;
        let each = if dependants <= 2 { 20_000 } else { 40_000 / i64::from(dependants) };
        let rounded = (EARLY - each + 5) / 10 * 10;
        assert_eq!(paid(&case), Some(rounded), "{dependants}");
    }
}

/// SA-13: each band, from July 2021 on, for one to five persons.
#[test]
fn each_band_pays_its_amount_from_july_2021() {
    for members in 1..=5_i64 {
        for (band, each) in
            [(Band::First, 90_350), (Band::Second, 60_200), (Band::Third, 31_500), (Band::Fourth, 12_050)]
        {
            let mut case = on_roll(SECOND, "2021-07", members as usize, 100);
            case.band = Fact::Known(band);
            assert_eq!(paid(&case), Some(each * members), "{band:?}");
            case.month = Month::at(2021, 6);
            assert_eq!(paid(&case), Some(LATER * members - 100), "{band:?}");
        }
    }
}

/// SA-14 and SA-15: the gap one yuan below the floor, at it and above it.
#[test]
fn a_floor_lifts_what_is_below_it() {
    for members in 1..=4_i64 {
        let floor = EARLY * members / 5;
        for off in [-100, 0, 100] {
            let case = on_roll(SECOND, "2014-06", members as usize, EARLY * members - floor - off);
            assert_eq!(paid(&case), Some(floor + off.max(0)), "{members} {off}");
        }
        assert_eq!(paid(&on_roll(SECOND, "2014-06", members as usize, EARLY * members)), None);
    }
    for off in [-10, 0, 10] {
        let floor = EARLY * 6 / 10;
        let mut case = on_roll(FIRST, "2014-06", 3, EARLY - floor - off);
        case.alone = alone(FIRST, "2014-06-05", None).alone;
        case.members[0].major_illness = Fact::Known(true);
        assert_eq!(paid(&case), Some(floor + off), "not of a marginal household: {off}");
        let Fact::Known(basis) = &mut case.alone else { panic!() };
        basis.family_marginal = Fact::Known(true);
        assert_eq!(paid(&case), Some(floor + off.max(0)), "{off}");
    }
}

/// SA-17: ages and grades at each line of the shares.
#[test]
fn shares_follow_age_and_grade() {
    let last = Month::at(2014, 6).last_day();
    for (age, before, after) in [(60, 0, 10), (70, 10, 20), (80, 20, 40)] {
        let turns = last - Months::new(12 * age);
        for born in (turns - Days::new(2)).iter_days().take(5) {
            let mut case = on_roll(FIRST, "2014-06", 2, 0);
            case.members[0].birth = Fact::Known(born);
            let share = if born <= turns { after } else { before };
            assert_eq!(found(&case).percentage.amount().fen(), EARLY * share / 100, "{born}");
        }
    }
    use DisabilityGrade::{First, Fourth, Second, Third};
    for (grade, share) in [(First, 50), (Second, 50), (Third, 20), (Fourth, 20)] {
        let mut case = on_roll(FIRST, "2014-06", 2, 0);
        case.members[0].disability = Fact::Known(Disability { kind: DisabilityKind::Visual, grade });
        assert_eq!(found(&case).percentage.amount().fen(), EARLY * share / 100, "{grade:?}");
    }
    for month in ["2014-03", "2014-04"] {
        let found = found(&on_roll(SECOND, month, 1, 0)).percentage;
        assert_eq!(found.is_entitled(), month == "2014-04", "{month}");
    }
}

/// SA-23: each month around the end of the grace period of both cities.
#[test]
fn grace_ends_after_its_months() {
    for (city, grace) in [(FIRST, 12), (SECOND, 6)] {
        for decided in ["2014-06-01", "2014-06-30"] {
            for after in 1..=grace + 2 {
                let mut case = on_roll(city, "2014-06", 1, 0);
                let (decided, kept) = (day(decided), Money::from_fen(12_345));
                case.standing = StandingFile::Grace { decided, kept, ground: StopGround::Income };
                case.month = Month::at(2014, 6).plus(after);
                assert_eq!(paid(&case), (after <= grace).then_some(12_345), "{city} {after}");
            }
        }
    }
}

/// SA-24: two refusals and three, one and two members, the share stopped and halved.
#[test]
fn the_third_refusal_costs_the_own_share() {
    for (city, kept) in [(FIRST, 0), (SECOND, 1)] {
        for members in 1..=5_i64 {
            for refusing in 0..=members.min(2) {
                for refusals in 1..=4 {
                    let mut case = on_roll(city, "2014-06", members as usize, 0);
                    let who = case.members.iter_mut().take(refusing as usize);
                    who.for_each(|member| member.refusals = Fact::Known(refusals));
                    let lost = if refusals < 3 { 0 } else { refusing };
                    let due = EARLY * (members - lost) + EARLY * lost * kept / 2;
                    assert_eq!(paid(&case), Some(due), "{city} {members} {refusing} {refusals}");
                }
            }
        }
    }
    let mut case = on_roll(FIRST, "2014-04", 2, 0);
    case.members[0].refusals = Fact::Known(3);
    assert_eq!(paid(&case), Some(EARLY * 2), "Order 649 begins in May 2014");
}

/// LI-01: the standard and the line, one fen either side, for one to six persons in both cities.
#[test]
fn one_fen_decides_about_the_marginal_status() {
    for (city, line, at_standard) in [(FIRST, EARLY * 3 / 2, true), (SECOND, EARLY * 2, false)] {
        for members in 1..=6_i64 {
            for (income, marginal) in [
                (EARLY * members - 1, false),
                (EARLY * members, at_standard),
                (EARLY * members + 1, true),
                (line * members - 1, true),
                (line * members, false),
                (line * members + 1, false),
            ] {
                let found = found(&on_roll(city, "2014-06", members as usize, income));
                assert_eq!(found.marginal.is_entitled(), marginal, "{city} {members} {income}");
                assert_eq!(found.allowance.is_entitled(), income < EARLY * members);
            }
        }
    }
    // Twice 903.50 is more than the minimum wage of 1,721.
    for (income, marginal) in [(172_099, true), (172_100, false), (172_101, false)] {
        let mut case = on_roll(SECOND, "2021-07", 1, income);
        case.band = Fact::Known(Band::First);
        assert_eq!(found(&case).marginal.is_entitled(), marginal, "{income}");
    }
}
