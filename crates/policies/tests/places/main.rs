//! Sections 2.3 and 2.4 of the welfare rulebook and what it says of single cities, entered a second time: every month
//! from October 1999 to December 2026 is compared, value and confidence both.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod care;
mod choices;
mod clocks;
#[path = "../common/mod.rs"]
mod common;
mod hardship;
mod relief;

use care::CARE;
use choices::CHOICES;
use clocks::CLOCKS;
use common::{found, pack, parameter};
use hardship::HARDSHIP;
use minzheng_core_types::figures::{FigureValue, Found, Place};
use minzheng_core_types::{Confidence, Month};
use relief::RELIEF;

/// Parameter, place, and what holds from which month: `2011-01~12:500.00` begins between January and December 2011.
/// Values are as reported; `!` marks those assumed throughout, `=` conventions, `*` those read in the law
/// itself, `+` settled ones.
const SERIES: &[(&str, &str, &str)] = &[
    (
        "sa.standard.urban",
        "370100",
        "1999-10:gap 2008-12:300.00 2009-01:330.00 2010-01:gap 2019-04:685.00 2020-04:740.00 2021-01~12:904.00 \
         2022-01:995.00 2023-01~12:1045.00 2024-01:1114.00 2025-01:gap",
    ),
    (
        "sa.standard.rural",
        "370100",
        "1999-10:gap 2008-12:300.00! 2009-01:330.00! 2010-01:gap 2019-04:457.00 2020-04:494.00 2021-01~12:676.00 \
         2022-01:770.00 2023-01~12:814.00 2024-01:884.00 2025-01:gap",
    ),
    (
        "sa.standard.urban",
        "110000",
        "1999-10:gap 2002-01~12:290.00 2003-01:gap 2011-01~12:500.00 2012-01~12:520.00 2013-01~12:580.00 \
         2014-01~12:650.00 2015-01~12:710.00 2016-01~12:800.00 2017-01:900.00 2018-01:1000.00 2019-01~12:1100.00 \
         2020-07:1170.00 2021-07:1245.00 2022-07:1320.00 2023-01:1395.00! 2024-01:1450.00! 2025-01:gap",
    ),
    (
        "sa.standard.rural",
        "110000",
        "1999-10:gap 2002-01:290.00! 2003-01:gap 2011-01:500.00! 2012-01:520.00! 2013-01:580.00! 2014-01:650.00! \
         2015-01~12:710.00 2016-01~12:800.00 2017-01:900.00 2018-01:1000.00 2019-01~12:1100.00 2020-07:1170.00 \
         2021-07:1245.00 2022-07:1320.00 2023-01:1395.00! 2024-01:1450.00! 2025-01:gap",
    ),
    (
        "sa.standard.urban",
        "310000",
        "1999-10:gap 2015-03:710.00 2015-04:790.00 2016-01:gap 2018-01~12:1070.00 2019-04:1160.00 2020-07:1240.00 \
         2021-01~12:1330.00 2022-01~12:1420.00 2023-07:1510.00 2024-07:1595.00 2025-01:gap",
    ),
    (
        "sa.standard.rural",
        "310000",
        "1999-10:gap 2015-03:710.00! 2015-04:790.00 2016-01:gap 2018-01~12:1070.00 2019-04:1160.00 2020-07:1240.00 \
         2021-01~12:1330.00 2022-01~12:1420.00 2023-07:1510.00 2024-07:1595.00 2025-01:gap",
    ),
    (
        "sa.standard.urban",
        "440100",
        "1999-10:gap 2020-01~12:1080.00 2021-01~12:1120.00 2022-01~12:1196.00 2023-01~12:1238.00 \
         2024-01~12:1282.00 2025-01:gap",
    ),
    (
        "sa.standard.rural",
        "440100",
        "1999-10:gap 2020-01~12:1080.00 2021-01~12:1120.00 2022-01~12:1196.00 2023-01~12:1238.00 \
         2024-01~12:1282.00 2025-01:gap",
    ),
    (
        "sa.standard.urban",
        "440300",
        "1999-10:gap 2005-01~12:344.00 2006-10:361.00 2008-07:415.00 2010-07:450.00 2011-08:510.00 2012-01:gap \
         2023-01:1413.00 2024-01:gap",
    ),
    (
        "sa.standard.rural",
        "440300",
        "1999-10:gap 2005-01:344.00! 2006-10:361.00! 2008-07:415.00! 2010-07:450.00! 2011-08:510.00! 2012-01:gap \
         2023-01:1413.00 2024-01:gap",
    ),
    (
        "sa.standard.urban",
        "zone:special",
        "1999-10:gap 2002-01~12:344.00 2005-01~12:344.00 2006-10:361.00 2008-07:415.00 2010-07:450.00 \
         2011-08:510.00 2012-01:gap 2023-01:1413.00 2024-01:gap",
    ),
    (
        "sa.standard.rural",
        "zone:special",
        "1999-10:gap 2002-01:344.00! 2005-01:344.00! 2006-10:361.00! 2008-07:415.00! 2010-07:450.00! \
         2011-08:510.00! 2012-01:gap 2023-01:1413.00 2024-01:gap",
    ),
    ("sa.standard.urban", "350200", "1999-10:gap 2025-01~12:1200.00 2026-01:gap"),
    ("sa.standard.rural", "350200", "1999-10:gap 2025-01~12:1200.00 2026-01:gap"),
    (
        "sa.standard.urban",
        "370300",
        "1999-10:gap 2021-01~12:800.00 2022-01~12:880.00 2023-01~12:924.00 2024-01~12:989.00 2025-01:gap",
    ),
    (
        "sa.standard.rural",
        "370300",
        "1999-10:gap 2021-01~12:630.00 2022-01~12:755.00 2023-01~12:801.00 2024-01~12:877.00 2025-01:gap",
    ),
    ("sa.standard.urban", "371600", "1999-10:gap 2024-01~12:1070.00 2025-01:gap"),
    ("sa.standard.rural", "371600", "1999-10:gap 2024-01~12:864.00 2025-01:gap"),
    ("stat.paid-target.urban", "371600", "1999-10:nothing 2024-01~12:642.00 2025-01:nothing"),
    ("stat.paid-target.rural", "371600", "1999-10:nothing 2024-01~12:519.00 2025-01:nothing"),
    // SA-02, SA-03, SA-05, SA-06, SA-11, SA-19, XH-03: single cities and provinces.
    ("sa.cohabitation-months", "220200", "1999-10~2026-11:12"),
    ("sa.conscripts", "430000", "1999-10~2026-11:not-counted"),
    ("sa.conscripts", "220000", "1999-10~2026-11:not-counted"),
    ("sa.conscripts", "370300", "1999-10:gap"),
    ("sa.lookback-months", "140100", "1999-10~2026-11:12"),
    ("sa.lookback-months", "211100", "1999-10~2026-11:6"),
    ("sa.lookback-months", "440000", "1999-10~2026-11:6"),
    ("sa.lookback-months", "440100", "1999-10~2026-11:6"),
    ("sa.lookback-months", "440300", "1999-10~2026-11:6"),
    ("sa.residents-pension", "371000", "1999-10:nothing 2022-01~12:not-counted"),
    ("sa.asset-multiple", "440000", "1999-10~2026-11:24"),
    ("sa.asset-multiple", "440100", "1999-10~2026-11:24"),
    ("sa.asset-multiple", "440300", "1999-10~2026-11:24"),
    ("sa.asset-multiple", "350200", "1999-10:gap 2025-01~12:limit 48 2026-01:gap"),
    ("sa.asset-multiple", "341324", "1999-10~2026-11:limit 36"),
    ("sa.start", "440100", "1999-10~2026-11:month-of-decision"),
    ("sa.start", "110000", "1999-10:nothing 2012-12:month-after-decision 2021-07:month-after-decision!"),
    ("xh.care.urban.full", "370100", "1999-10:nothing 2024-01~12:982.00 2025-01:gap"),
    ("xh.care.urban.partial", "370100", "1999-10:nothing 2024-01~12:491.00 2025-01:gap"),
    ("xh.care.urban.self", "370100", "1999-10:nothing 2024-01~12:296.00 2025-01:gap"),
    ("xh.care.rural.full", "370100", "1999-10:nothing 2024-01~12:982.00 2025-01:gap"),
    ("xh.care.rural.partial", "370100", "1999-10:nothing 2024-01~12:491.00 2025-01:gap"),
    ("xh.care.rural.self", "370100", "1999-10:nothing 2024-01~12:296.00 2025-01:gap"),
    // 2.3: floors and averages of Shandong.
    (
        "sa.floor.rural",
        "370000",
        "1999-10:nothing 2007-01~12:limit 800.00 2008-01~12:limit 900.00 2009-01~12:limit 1000.00 \
         2010-01~12:limit 1200.00 2011-01~12:limit 1400.00 2011-02~12:limit 1600.00 2012-01~12:limit 1800.00 \
         2013-01~12:limit 2000.00 2014-01:gap",
    ),
    ("stat.standard.urban", "310000", "2011-06:505.00"),
    ("stat.standard.urban", "370000", "2011-06:303.01"),
];

/// 2.3: the year's end, urban by the month, rural by the year.
const YEAR_ENDS: &[(u16, &str, &str)] = &[
    (2008, "205.30", "988.00"),
    (2009, "227.80", "1210.00"),
    (2010, "251.20", "1404.00"),
    (2011, "287.60", "1718.00"),
    (2012, "330.10", "2068.00"),
    (2013, "373.30", "2434.00"),
    (2014, "410.50", "2777.00"),
    (2015, "451.10", "3178.00"),
    (2016, "494.60", "3744.00"),
    (2017, "540.60", "4301.00"),
    (2018, "579.70", "4833.00"),
    (2019, "624.00", "5336.00"),
    (2020, "677.60", "5962.00"),
    (2021, "711.40", "6362.00"),
    (2022, "752.30", "6985.00"),
    (2023, "785.90", "7456.00"),
];

const FIRST: Month = Month::at(1999, 10);
const LAST: Month = Month::at(2026, 12);

struct Step {
    from: Month,
    latest: Month,
    value: String,
    sure: Confidence,
}

fn step(text: &str) -> Step {
    let (months, value) = text.split_once(':').unwrap();
    let (from, latest) = months.split_once('~').unwrap_or((months, months));
    let latest = if latest.len() == 2 {
        format!("{}-{latest}", from.split_once('-').unwrap().0)
    } else {
        latest.to_owned()
    };
    let sure = match value.chars().last().unwrap() {
        '!' => Confidence::Assumed,
        '=' => Confidence::Convention,
        '*' => Confidence::Official,
        '+' => Confidence::Settled,
        _ => Confidence::Reported,
    };
    Step {
        from: from.parse().unwrap(),
        latest: latest.parse().unwrap(),
        value: value.trim_end_matches(['!', '=', '*', '+']).to_owned(),
        sure,
    }
}

/// `limit 48` is one value: its blank does not part steps.
fn steps(series: &str) -> Vec<Step> {
    series.replace("limit ", "limit_").split(' ').map(|text| step(&text.replace('_', " "))).collect()
}

/// The value or limit as the series have it: of a list its codes.
fn said(id: &str, place: &str, month: Month) -> String {
    let codes = |figure: &minzheng_core_types::figures::Figure| match &figure.value {
        FigureValue::List(entries) => {
            entries.iter().map(|entry| entry.code.as_str()).collect::<Vec<_>>().join("+")
        }
        single => single.to_string(),
    };
    match pack().at(place.parse().unwrap(), month).look_up(parameter(id)) {
        Found::Value(figure, _) => codes(figure),
        Found::Limit(figure, _) => format!("limit {}", codes(figure)),
        _ => found(&pack(), id, place, &month.to_string()),
    }
}

fn confidence(id: &str, place: &str, month: Month) -> Option<Confidence> {
    let place: Place = place.parse().unwrap();
    match pack().at(place, month).look_up(parameter(id)) {
        Found::Value(_, used) | Found::Limit(_, used) => Some(used.confidence),
        Found::Gap(_) | Found::Nothing => None,
    }
}

#[test]
fn every_month_of_every_series_is_as_the_rulebook_has_it() {
    for (id, place, series) in
        SERIES.iter().chain(CHOICES).chain(HARDSHIP).chain(RELIEF).chain(CARE).chain(CLOCKS)
    {
        let steps = steps(series);
        assert!(steps.windows(2).all(|pair| pair[0].from < pair[1].from), "{id} {place}");
        // A statistic of one month is not carried over; see below.
        let once = id.starts_with("stat.standard");
        let mut month = FIRST;
        while month <= LAST {
            let step = steps.iter().rev().find(|step| step.from <= month);
            let step = step.filter(|step| !once || step.from == month);
            let (expected, sure) = match step {
                None if once => {
                    month = month.next();
                    continue;
                }
                None => ("nothing", None),
                Some(step) if matches!(step.value.as_str(), "gap" | "nothing") => (step.value.as_str(), None),
                Some(step) if month < step.latest => (step.value.as_str(), Some(Confidence::Assumed)),
                Some(step) => (step.value.as_str(), Some(step.sure)),
            };
            assert_eq!(said(id, place, month), expected, "{id} in {place} in {month}");
            assert_eq!(confidence(id, place, month), sure, "{id} in {place} in {month}");
            month = month.next();
        }
    }
}

#[test]
fn national_averages_stand_in_their_own_months_and_in_no_other() {
    let pack = pack();
    let mut urban: Vec<(Month, &str, Confidence)> = Vec::new();
    let mut rural = Vec::new();
    for (year, in_towns, in_villages) in YEAR_ENDS {
        urban.push((Month::at(*year, 12), in_towns, Confidence::Settled));
        rural.push((Month::at(*year, 12), *in_villages, Confidence::Settled));
    }
    urban.push((Month::at(2007, 12), "182.40", Confidence::Reported));
    urban.push((Month::at(2014, 9), "401.10", Confidence::Reported));
    urban.push((Month::at(2018, 2), "541.00", Confidence::Reported));
    urban.push((Month::at(2023, 1), "752.00", Confidence::Reported));
    urban.push((Month::at(2025, 1), "800.00", Confidence::Assumed));
    rural.push((Month::at(2014, 9), "2673.20", Confidence::Reported));
    rural.push((Month::at(2018, 2), "4301.00", Confidence::Reported));
    let monthly = vec![
        (Month::at(2023, 1), "582.00", Confidence::Reported),
        (Month::at(2025, 1), "594.00", Confidence::Assumed),
    ];
    let paid = |amount| vec![(Month::at(2014, 9), amount, Confidence::Reported)];
    for (id, rows) in [
        ("stat.standard.urban", urban),
        ("stat.standard.rural", rural),
        ("stat.standard.rural-month", monthly),
        ("stat.paid.urban", paid("265.40")),
        ("stat.paid.rural", paid("120.50")),
    ] {
        let mut month = FIRST;
        while month <= LAST {
            let row = rows.iter().find(|(of, ..)| *of == month);
            let expected = row.map_or("nothing", |(_, amount, _)| *amount);
            assert_eq!(found(&pack, id, "100000", &month.to_string()), expected, "{id} {month}");
            assert_eq!(confidence(id, "100000", month), row.map(|(.., sure)| *sure), "{id} {month}");
            month = month.next();
        }
    }
}

/// SA-18: Jinan divides the yearly amount by 12 and rounds up to the yuan.
#[test]
fn jinan_rounds_its_monthly_amount_up() {
    let year: minzheng_core_types::Money = "5480.00".parse().unwrap();
    let month = (year.fen() + 12 * 100 - 1) / (12 * 100);
    assert_eq!(format!("{month}.00"), found(&pack(), "sa.standard.rural", "370100", "2019-04"));
}

/// Every figure of a place is one of a series above or, in the places that the other files of tests are about, of a table
/// there: none comes in unseen.
#[test]
fn no_figure_is_without_its_second_entry() {
    let seen = |figure: &minzheng_core_types::figures::Figure| {
        SERIES.iter().chain(CHOICES).chain(HARDSHIP).chain(RELIEF).chain(CARE).chain(CLOCKS).any(
            |(id, place, series)| {
                let authority = figure.authority.to_string();
                let within = [("zone:special", "440300"), ("370284", "370200")];
                let here = *place == authority || within.contains(&(*place, authority.as_str()));
                here && *id == figure.parameter.id
                    && steps(series).iter().any(|step| step.from == figure.from)
            },
        )
    };
    let elsewhere = ["100000", "370000", "370200", "370202", "370203", "370211"];
    let unseen: Vec<String> = pack()
        .figures()
        .iter()
        .filter(|figure| {
            let chosen = CHOICES
                .iter()
                .chain(RELIEF)
                .chain(CARE)
                .chain(CLOCKS)
                .any(|(id, ..)| *id == figure.parameter.id);
            (chosen || !elsewhere.contains(&figure.authority.to_string().as_str())) && !seen(figure)
        })
        .map(minzheng_core_types::figures::Figure::id)
        .collect();
    assert!(unseen.is_empty(), "not entered a second time: {unseen:#?}");
}
