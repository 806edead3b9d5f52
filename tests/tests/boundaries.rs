//! The lines themselves: enumerated, not sampled.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_tests::desk::{assess, pack};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Asset, AssetKind, Member, PropertyFinding, Register, Relation};
use minzheng_welfare::{CaseFile, Determination};

/// Shibei's urban standard as the rulebook's table has it (2.1), in yuan from each month on; `None` where it has none.
const STANDARDS: &[(Month, Option<i64>)] = &[
    (Month::at(2013, 4), Some(540)),
    (Month::at(2014, 4), Some(600)),
    (Month::at(2015, 4), Some(620)),
    (Month::at(2016, 4), Some(650)),
    (Month::at(2017, 4), Some(660)),
    (Month::at(2020, 4), Some(700)),
    (Month::at(2020, 10), Some(750)),
    (Month::at(2020, 12), Some(821)),
    (Month::at(2021, 7), Some(904)),
    (Month::at(2022, 1), Some(995)),
    (Month::at(2023, 1), Some(1_045)),
    (Month::at(2024, 1), Some(1_115)),
    (Month::at(2025, 1), None),
];

fn expected(month: Month) -> Option<i64> {
    STANDARDS.iter().rev().find(|(from, _)| *from <= month).and_then(|(_, yuan)| *yuan)
}

/// A household on the roll in Shibei of so many plain persons, with an income over a window of so many months.
fn on_roll(month: Month, members: usize, income: i64, window: u32) -> CaseFile {
    let person =
        Member::new(Relation::Applicant, NaiveDate::from_ymd_opt(1980, 1, 1).unwrap()).with_nothing_special();
    let applied = month.plus(-3).first_day();
    let standing = StandingFile::OnRoll {
        since: month.plus(-1),
        determination: Determination {
            applied,
            decided: applied,
            counted_income: Money::from_fen(income),
            window: MonthRange::before(Month::of(applied), window),
            property: PropertyFinding::Within,
        },
    };
    CaseFile {
        register: Fact::Known(Register::Urban),
        lost_only_child: Fact::Absent,
        three_nos: Fact::Absent,
        incomes_complete: true,
        assets_complete: true,
        ..CaseFile::new("370203".parse().unwrap(), month, standing, vec![person; members])
    }
}

fn applying(applied: NaiveDate, members: usize) -> CaseFile {
    let mut case = on_roll(Month::of(applied), members, 0, 1);
    case.standing = StandingFile::Applying { applied };
    case.property = Fact::Known(PropertyFinding::Within);
    case.members.iter_mut().skip(1).for_each(|member| member.relation = Relation::Spouse);
    case
}

/// Every day within 35 days of each change: whoever applies that day is measured by the standard of its month.
#[test]
fn each_raise_starts_on_the_first_of_its_month() {
    let mut days = 0;
    for (from, _) in STANDARDS {
        let first = from.first_day();
        for day in (first - Days::new(35)).iter_days().take(71) {
            let standard = expected(Month::of(day));
            let paid = assess(&applying(day, 1)).allowance;
            // Before April 2013 the figures of the pack reach further back than this table.
            if Month::of(day) >= Month::at(2013, 4) {
                let due = standard.map(|yuan| yuan * 100);
                assert_eq!(paid.is_entitled().then(|| paid.amount().fen()), due, "{day}");
            }
            days += 1;
        }
    }
    assert_eq!(days, STANDARDS.len() * 71);
}

/// Every figure of the pack that holds in Shibei begins in its own month and not a month before.
#[test]
fn every_month_of_fifteen_years_has_its_standard() {
    let mut month = Month::at(2013, 4);
    while month < Month::at(2027, 1) {
        let paid = assess(&on_roll(month, 1, 0, 1)).allowance;
        assert_eq!(
            paid.is_entitled().then(|| paid.amount().fen()),
            expected(month).map(|yuan| yuan * 100),
            "{month}"
        );
        month = month.next();
    }
}

/// Income at each line, one fen below and one above, for 1 to 20 members and windows of 1 to 24 months.
#[test]
fn one_fen_decides_for_every_size_and_window() {
    for (month, yuan) in STANDARDS {
        let Some(yuan) = yuan else { continue };
        for members in 1..=20_i64 {
            for window in 1..=24_i64 {
                // Every size and window in 2014; elsewhere those that meet.
                if *month != Month::at(2014, 4) && members != window && window != 12 {
                    continue;
                }
                let line = yuan * 100 * members * window;
                let found =
                    |income| assess(&on_roll(*month, members as usize, income, window as u32)).allowance;
                assert!(matches!(found(line), Finding::NotEntitled(_)), "{month} {members} {window}");
                assert!(matches!(found(line + 1), Finding::NotEntitled(_)), "{month} {members} {window}");
                let below = found(line - 1);
                // One fen over the window is 1/window of a fen a month, rounded half up.
                let due = i64::from(window <= 2);
                assert!(below.is_entitled(), "{month} {members} {window}");
                assert_eq!(below.amount().fen(), due, "{month} {members} {window}");
            }
        }
    }
}

/// Every remainder of a division by every window: rounded half up, once.
#[test]
fn every_remainder_is_rounded_half_up() {
    for window in 1..=24_i64 {
        for rest in 0..window {
            let need = 60_000 * window;
            let income = need - 10_000 * window - rest;
            let paid =
                assess(&on_roll(Month::at(2014, 5), 1, income, window as u32)).allowance.amount().fen();
            assert_eq!(paid, 10_000 + i64::from(2 * rest >= window), "{rest}/{window}");
        }
    }
}

/// Born on every day within 20 days of the birthday that counts, for each band and each month around the start.
#[test]
fn each_birthday_moves_the_band_on_its_day() {
    for number in 4..=6 {
        let month = Month::at(2014, number);
        for (age, below, reached) in [
            (60, Some(0), Some(0)),
            (80, Some(0), Some(12_000)),
            (90, Some(12_000), Some(22_000)),
            (100, Some(22_000), None),
        ] {
            let last = month.last_day();
            let pivot = NaiveDate::from_ymd_opt(last.year() - age, last.month(), last.day()).unwrap();
            for born in (pivot - Days::new(50)).iter_days().take(101) {
                let mut case = on_roll(month, 1, 0, 1);
                case.members[0].birth = Fact::Known(born);
                let found = assess(&case).high_age;
                let due = if born <= pivot { reached } else { below };
                let paid = match found {
                    Finding::Entitled(award) => Some(award.total().fen()),
                    Finding::NotEntitled(_) => Some(0),
                    Finding::NeedsPerson(_) => None,
                };
                assert_eq!(paid, due, "born {born}, {month}, band {age}");
            }
        }
    }
}

/// Born on 29 February: of age on 28 February of a common year, on the 29th of a leap year.
#[test]
fn leap_birthdays_fall_on_the_last_of_february() {
    for (born, month, due) in [
        ("1928-02-29", "2018-01", 12_000),
        ("1928-02-29", "2018-02", 22_000),
        ("1936-02-29", "2016-01", 0),
        ("1936-02-29", "2016-02", 12_000),
        ("1936-02-29", "2016-03", 12_000),
    ] {
        let mut case = on_roll(month.parse().unwrap(), 1, 0, 1);
        case.members[0].birth = Fact::Known(born.parse().unwrap());
        assert_eq!(assess(&case).high_age.amount().fen(), due, "born {born}, {month}");
    }
}

/// SA-11: 48 standards a head, one fen either side, for every standard since May 2017 and 1 to 20 members.
#[test]
fn one_fen_decides_about_property() {
    for (from, yuan) in STANDARDS {
        let (Some(yuan), true) = (yuan, *from >= Month::at(2017, 4)) else { continue };
        let day = from.next().first_day();
        for members in 1..=20_i64 {
            let limit = yuan * 100 * 48 * members;
            for (owned, within) in [(limit - 1, true), (limit, true), (limit + 1, false)] {
                let mut case = applying(day, members as usize);
                case.property = Fact::NotEstablished;
                let part = Money::from_fen(owned / 3);
                for amount in [part, Money::from_fen(owned - part.fen())] {
                    case.assets.push(Asset { kind: AssetKind::Financial, amount: Fact::Known(amount) });
                }
                let found = assess(&case).allowance;
                assert_eq!(found.is_entitled(), within, "{day} {members} {owned}");
                assert_eq!(matches!(found, Finding::NotEntitled(_)), !within, "{day} {members} {owned}");
            }
        }
    }
}

/// The limit begins in May 2017: the month before, only the authority can say.
#[test]
fn the_property_limit_begins_in_may_2017() {
    for (day, asks) in [("2017-04-30", true), ("2017-05-01", false)] {
        let mut case = applying(day.parse().unwrap(), 1);
        case.property = Fact::NotEstablished;
        assert_eq!(matches!(assess(&case).allowance, Finding::NeedsPerson(_)), asks, "{day}");
    }
}

/// The subsidies of 2014: first and last months, one by one.
#[test]
fn the_measures_of_2014_begin_and_end_in_their_months() {
    for number in 0..36 {
        let month = Month::at(2013, 1).plus(number);
        let mut case = on_roll(month, 1, 0, 1);
        case.members[0].birth = Fact::Known(NaiveDate::from_ymd_opt(1930, 1, 1).unwrap());
        let approved = Some(NaiveDate::from_ymd_opt(2012, 1, 1).unwrap());
        case.members[0].illness =
            Fact::Known(minzheng_welfare::facts::Illness { approved, ..Default::default() });
        let found = assess(&case);
        if !found.allowance.is_entitled() {
            continue;
        }
        let of_2014 = month.year() == 2014;
        assert_eq!(found.serious_illness.amount().fen(), if of_2014 { 24_000 } else { 0 }, "{month}");
        assert_eq!(found.physical_exam.is_entitled(), month == Month::at(2014, 6), "{month}");
        assert_eq!(found.high_age.is_entitled(), month >= Month::at(2014, 4), "{month}");
    }
}

/// SA-03 (a): 36 months and one either side.
#[test]
fn clergy_are_left_out_from_36_months_on() {
    use minzheng_welfare::facts::Away;
    for months in 30..=42 {
        let mut case = applying(NaiveDate::from_ymd_opt(2014, 5, 6).unwrap(), 2);
        case.members[1].away = Fact::Known(Away::Clergy(months));
        let due = if months >= 36 { 60_000 } else { 120_000 };
        assert_eq!(assess(&case).allowance.amount().fen(), due, "{months}");
    }
}

/// Every figure in the pack: known the day it begins, unknown to an answer of the month before.
#[test]
fn no_figure_of_shibei_is_used_before_its_month() {
    for figure in pack().figures() {
        let before = figure.from.previous();
        let policy = minzheng_tests::desk::policy(pack(), "370203".parse().unwrap(), before);
        let used =
            [&policy.standard_urban, &policy.high_age_80, &policy.serious_illness, &policy.physical_exam];
        for setting in used {
            if let Some(used) = setting.read(&mut Default::default()) {
                assert_ne!(
                    pack().figure(used.figure.id).map(|used| used.id()),
                    Some(figure.id()),
                    "{before}"
                );
            }
        }
    }
}
