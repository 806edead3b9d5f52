//! Statistics over time (DB-04): every number is that of the month, every change is exact, every percentage is truncated.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use common::{files, household, month, months, pack, register};
use minzheng_caseload::outputs::statistics_csv;
use minzheng_caseload::report::{SeriesPage, series_page};
use minzheng_caseload::series::{
    Group, MeasureSeries, Percent, Quantity, SERIES_SCHEMA, Unit, changes_table, series_csv, series_json,
    values_table,
};
use minzheng_caseload::statistics::{Count, Flow};
use minzheng_caseload::{MonthSeries, MonthStatistics, Outputs};
use minzheng_core_types::{Lang, Money, RoundingMode, Text};
use minzheng_welfare::programmes::PROGRAMMES;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Real months of a small register in which households come and go.
fn real(first: &str, last: &str) -> Vec<MonthStatistics> {
    let mut leaves = household("2", 1, 100, "2013-01-05");
    leaves.ended = Some(month("2014-03"));
    let register = register([
        household("1", 2, 1050, "2012-12-05"),
        leaves,
        household("3", 3, 600, "2013-03-05"),
        household("4", 4, 0, "2014-02-10"),
    ]);
    files(&register, months(first, last), 1, Outputs::default()).statistics
}

/// A month without anything but what is set.
fn made(at: &str, set: impl FnOnce(&mut MonthStatistics)) -> MonthStatistics {
    static EMPTY: LazyLock<MonthStatistics> = LazyLock::new(|| {
        files(&register([]), months("2014-01", "2014-01"), 1, Outputs::default()).statistics.remove(0)
    });
    let mut empty = MonthStatistics { month: month(at), ..EMPTY.clone() };
    set(&mut empty);
    empty
}

fn measure<'s>(series: &'s MonthSeries, id: &str) -> &'s MeasureSeries {
    series.measures().iter().find(|measure| measure.id == id).unwrap()
}

fn csv(series: &MonthSeries, lang: Lang) -> Vec<Vec<String>> {
    let mut bytes = Vec::new();
    series_csv(&mut bytes, series, lang).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The columns of the wide table are the months of the long one, to the letter; only streets and sizes stay away.
#[test]
fn the_columns_are_the_statistics_of_the_months() {
    let statistics = real("2013-11", "2014-04");
    let series = MonthSeries::new(&statistics);
    let mut long = Vec::new();
    statistics_csv(&mut long, &statistics, None, Lang::Zh).unwrap();
    let long = String::from_utf8(long).unwrap();
    let mut told: BTreeMap<(String, String), String> = BTreeMap::new();
    for line in long.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if !cells[1].starts_with("streets.") && !cells[1].starts_with("sizes.") {
            told.insert((cells[1].to_owned(), cells[0].to_owned()), cells.last().unwrap().to_string());
        }
    }
    let wide = csv(&series, Lang::Zh);
    let mut found = BTreeMap::new();
    for row in &wide[1..] {
        for column in 5..11 {
            found.insert((row[0].clone(), wide[0][column].clone()), row[column].clone());
        }
    }
    assert_eq!(found, told);
    assert!(told.values().any(|value| value != "0" && value != "0.00"));
    for (place, month) in statistics.iter().enumerate() {
        let at = |id: &str| measure(&series, id).values[place];
        let count = |count: u32| Quantity::Count(count.into());
        assert_eq!(at("roster.households"), count(month.roster.households));
        assert_eq!(at("entered.persons"), count(month.entered.persons));
        assert_eq!(at("total"), Quantity::Money(month.total));
        assert_eq!(at("per_person"), Quantity::Money(month.per_person()));
        let sum = series.of(Group::Money).filter(|measure| measure.id != "total");
        let sum: i64 = sum.map(|measure| measure.values[place].units()).sum();
        assert_eq!(sum, month.total.fen(), "the money of the programmes is all of it");
    }
}

/// Every programme has its measures, each in a group with its unit.
#[test]
fn every_programme_is_there_with_a_group_and_a_unit() {
    let series = MonthSeries::new(&real("2014-01", "2014-01"));
    for programme in PROGRAMMES {
        let id = |part: &str| format!("programmes.{}.{part}", programme.id);
        let marginal = programme.id == "marginal";
        assert_eq!(measure(&series, &id("open")).group, Group::Waiting);
        assert_eq!(measure(&series, &id("persons")).unit, Unit::Persons);
        assert_eq!(measure(&series, &id("households")).unit, Unit::Households);
        let group = if marginal { Group::Stock } else { Group::Recipients };
        assert_eq!(measure(&series, &id("persons")).group, group);
        if !marginal {
            assert_eq!(measure(&series, &id("amount")).group, Group::Money);
            assert_eq!(measure(&series, &id("assumed")).group, Group::Assumed);
        }
    }
    assert_eq!(measure(&series, "applying").unit, Unit::Households);
    assert_eq!(measure(&series, "persons_in").unit, Unit::Persons);
    assert_eq!(measure(&series, "per_person").unit, Unit::YuanPerPerson);
    // The later groups are of what was handled beside the roll, which is not counted here.
    assert!(Group::ALL.iter().all(|group| series.of(*group).next().is_some() == (*group < Group::Procedure)));
    let groups: Vec<Group> = series.measures().iter().map(|measure| measure.group).collect();
    assert!(groups.is_sorted());
}

#[test]
fn changes_are_exact_and_percentages_are_truncated_both_ways() {
    let with = |at: &str, persons: u32, fen: i64| {
        made(at, |month| {
            month.roster = Count { households: 1, persons };
            month.total = Money::from_fen(fen);
        })
    };
    let series = MonthSeries::new(&[
        with("2014-01", 1_300, 0),
        with("2014-02", 1_621, 1),
        with("2014-03", 1_300, 1),
        with("2014-04", 0, 100),
    ]);
    let persons = measure(&series, "roster.persons");
    let told: Vec<_> = persons.on_month.iter().map(|change| change.map(|change| change.signed())).collect();
    // 321 of 1,300 is 24.69 %, 321 of 1,621 is 19.80 %: neither is rounded up, nor away from zero.
    let expected = [None, Some("+321 (+24.6%)"), Some("-321 (-19.8%)"), Some("-1300 (-100.0%)")];
    assert_eq!(told, expected.map(|text| text.map(str::to_owned)));
    let total = measure(&series, "total");
    let told: Vec<_> = total.on_month.iter().flatten().map(|change| change.signed()).collect();
    assert_eq!(told, ["+0.01", "0.00 (0.0%)", "+0.99 (+9900.0%)"], "nothing by zero has no percentage");
    assert_eq!(
        Percent::of(-1, 2_000, RoundingMode::Down).unwrap().to_string(),
        "0.0%",
        "half a tenth below zero is nothing, without a sign"
    );
    assert_eq!(Percent::of(-1, 2_000, RoundingMode::Up).unwrap().to_string(), "-0.1%");
    assert_eq!(Percent::of(1, 2_000, RoundingMode::HalfUp).unwrap().to_string(), "0.1%");
    assert_eq!(Percent::of(1, -5, RoundingMode::Down), None);
}

/// A percentage is the exact quotient with what is below a tenth cut off.
#[test]
fn truncation_never_goes_beyond_the_exact_quotient() {
    for whole in (1..3_000).chain([99_999, 1_000_000, i64::MAX]) {
        for part in (-2_000..2_000).step_by(37).chain([-whole, whole - 1]) {
            let percent = Percent::of(part, whole, RoundingMode::Down).unwrap();
            let exact = i128::from(part) * 1_000 / i128::from(whole);
            assert_eq!(i128::from(percent.units), exact, "{part} of {whole}");
        }
    }
    assert_eq!(Percent::of(i64::MIN, 1, RoundingMode::Down), None, "what does not fit is not told");
}

/// The changes of a month lead from the month before, and from the year before, to it.
#[test]
fn a_change_leads_from_the_earlier_number_to_the_later() {
    let empty = made("2014-01", |_| {});
    // Numbers without a pattern, up to the largest.
    let numbers = (0_u32..40).map(|n| n.wrapping_mul(2_654_435_761)).chain([0, u32::MAX, 0]);
    let statistics: Vec<MonthStatistics> = numbers
        .zip(months("2012-11", "2016-05").iter())
        .map(|(number, at)| {
            let mut statistics = MonthStatistics { month: at, ..empty.clone() };
            statistics.persons.minors = number;
            statistics.total = Money::from_fen(i64::from(number) * 1_000);
            statistics
        })
        .collect();
    let series = MonthSeries::new(&statistics);
    for id in ["persons.minors", "total"] {
        let measure = measure(&series, id);
        for (changes, back) in [(&measure.on_month, 1), (&measure.on_year, 12)] {
            for (place, change) in changes.iter().enumerate() {
                let before = place.checked_sub(back).map(|before| measure.values[before].units());
                let told = change.map(|change| measure.values[place].units() - change.difference.units());
                assert_eq!(told, before, "{id} {place} {back}");
            }
        }
    }
}

/// A month that is not there is nothing to compare with, neither as the month before nor as the year before.
#[test]
fn only_months_that_are_there_are_compared() {
    let at = |at: &str, minors: u32| made(at, |month| month.persons.minors = minors);
    // In no order, with gaps; of two Februaries the later one counts.
    let series = MonthSeries::new(&[
        at("2014-03", 7),
        at("2013-01", 1),
        at("2013-02", 99),
        at("2013-04", 4),
        at("2014-02", 5),
        at("2013-02", 2),
    ]);
    assert_eq!(series.months(), ["2013-01", "2013-02", "2013-04", "2014-02", "2014-03"].map(month),);
    let minors = measure(&series, "persons.minors");
    let told = |changes: &[Option<minzheng_caseload::series::Change>]| -> Vec<Option<i64>> {
        changes.iter().map(|change| change.map(|change| change.difference.units())).collect()
    };
    assert_eq!(told(&minors.on_month), [None, Some(1), None, None, Some(2)]);
    assert_eq!(told(&minors.on_year), [None, None, None, Some(3), None], "March 2013 is missing");
    let table = csv(&series, Lang::En);
    let changes = ["on month 2013-02", "on month 2014-03", "on month% 2013-02", "on month% 2014-03"];
    assert_eq!(table[0][10..14], changes);
    assert_eq!(table[0][14..], ["on year 2014-02", "on year% 2014-02"]);
    let row = table.iter().find(|row| row[0] == "persons.minors").unwrap();
    assert_eq!(row[5..], ["1", "2", "4", "5", "7", "1", "2", "100.0%", "40.0%", "3", "150.0%"]);
    assert!(table.iter().all(|row| row.len() == table[0].len()));
    // The calendar ends somewhere.
    let edge = MonthSeries::new(&[at("0001-01", 3), at("0001-02", 4)]);
    assert_eq!(told(&measure(&edge, "persons.minors").on_month), [None, Some(1)]);
    assert_eq!(told(&measure(&edge, "persons.minors").on_year), [None, None]);
}

#[test]
fn one_month_alone_has_numbers_and_no_changes() {
    let series = MonthSeries::new(&real("2014-01", "2014-01"));
    assert!(series.measures().iter().all(|measure| measure.on_month == [None] && measure.on_year == [None]));
    assert_eq!(changes_table(&series, Lang::Zh), None);
    assert_eq!(csv(&series, Lang::Zh)[0].len(), 6);
    let (heading, rows) = values_table(&series, 0..1, Lang::Zh);
    assert_eq!(heading, ["指标", "单位", "2014-01"]);
    assert!(rows.iter().any(|row| row[..] == ["在保 人数", "人", "6"]), "{rows:?}");
    check(&page(&series));
    let nothing = MonthSeries::new(&[]);
    assert_eq!((changes_table(&nothing, Lang::En), csv(&nothing, Lang::En).len()), (None, 1));
    check(&page(&nothing));
}

#[test]
fn labels_stand_in_both_languages_and_every_name_is_one() {
    let series = MonthSeries::new(&real("2013-01", "2014-04"));
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for lang in [Lang::Zh, Lang::En] {
        let labels: BTreeSet<&str> =
            series.measures().iter().map(|measure| measure.label.get(lang)).collect();
        assert_eq!(labels.len(), series.measures().len(), "no label twice");
        assert!(labels.iter().all(|label| is_chinese(label) == (lang == Lang::Zh)), "{labels:?}");
        let (heading, rows) = changes_table(&series, lang).unwrap();
        assert!(
            heading.iter().filter(|head| is_chinese(head)).count() == if lang == Lang::Zh { 3 } else { 0 }
        );
        assert!(rows.iter().all(|row| is_chinese(&row[0]) == (lang == Lang::Zh)));
    }
    let zh = csv(&series, Lang::Zh);
    assert!(zh[0].contains(&"较上年同月% 2014-04".to_owned()), "{:?}", zh[0]);
    assert_eq!(zh[1][..5], ["roster.households", "存量", "在保 户数", "on the allowance, households", "户"]);
}

#[test]
fn the_json_names_its_form_and_how_it_rounds() {
    let statistics = real("2013-03", "2014-04");
    let series = MonthSeries::new(&statistics);
    let mut bytes = Vec::new();
    series_json(&mut bytes, &series, pack().hash()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((json["schema"].as_str(), SERIES_SCHEMA), (Some("minzheng.series/1"), "minzheng.series/1"));
    assert_eq!(json["percent_rounding"], "down");
    assert_eq!(json["pack"], pack().hash().to_string());
    assert_eq!(json["months"].as_array().unwrap().len(), 14);
    let measures = json["measures"].as_array().unwrap();
    assert_eq!(measures.len(), series.measures().len());
    let total = measures.iter().find(|measure| measure["id"] == "total").unwrap();
    assert_eq!(total["values"][13], statistics[13].total.to_string(), "money is text in yuan");
    assert_eq!(total["group"], "money");
    assert!(total["on_year"][11].is_null() && total["on_year"][12]["difference"].is_string());
    let persons = measures.iter().find(|measure| measure["id"] == "roster.persons").unwrap();
    assert_eq!(persons["values"][13], statistics[13].roster.persons);
    assert_eq!(persons["label"]["zh"], "在保 人数");
}

fn page(series: &MonthSeries) -> String {
    let place = Text::new("青岛市市北区", "Shibei District, Qingdao");
    series_page(&SeriesPage { place, series, pack: pack().hash(), notes: &[] })
}

/// Well-formed, nothing fetched, every id once, every drawing with its title and description.
fn check(page: &str) {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let (mut ids, mut named) = (BTreeSet::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap();
                    let (key, value) = (attribute.key.as_ref().to_owned(), attribute.value.into_owned());
                    assert!(!["src", "href"].contains(&key.as_str()), "{key}={value}");
                    assert!(key != "id" || ids.insert(value.clone()), "id {value} twice");
                    if key == "aria-labelledby" {
                        named.extend(value.split(' ').map(str::to_owned).collect::<Vec<_>>());
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(named.len(), 2 * page.matches("<svg ").count());
    assert!(named.iter().all(|id| ids.contains(id)));
    assert!(!page.contains("<script") && !page.contains("://"));
}

#[test]
fn the_page_has_every_measure_that_is_not_nothing_and_stays_small_over_many_years() {
    let long: Vec<MonthStatistics> = months("2000-01", "2019-12")
        .iter()
        .zip(0_u32..)
        .map(|(at, n)| {
            made(&at.to_string(), |month| {
                month.roster = Count { households: 10_000 + n * n, persons: 20_000 - n };
                month.total = Money::from_fen(1_234_567_890 + i64::from(n) * 7);
                let flow = Flow { assumed: month.total, amount: month.total, ..Flow::default() };
                month.programmes.insert("allowance", flow);
            })
        })
        .collect();
    let series = MonthSeries::new(&long);
    let page = page(&series);
    check(&page);
    // Households, persons, two of money and the level, each in two languages; no chart of what is assumed.
    assert_eq!(page.matches("<svg ").count(), 10);
    for drawing in page.split("<svg ").skip(1) {
        let drawing = drawing.split("</svg>").next().unwrap();
        let texts = drawing.matches("<text ").count();
        assert!(
            (6..=7).contains(&texts),
            "one number above, two of the scale, three months or four: {texts}"
        );
        assert!(drawing.contains("2000-01") && drawing.contains("2019-12"));
    }
    assert!(page.contains("依据推定参数的资金") && page.contains("最近六个月"));
    assert!(page.contains("末月较上年同月") && page.contains("12,345,695.63"), "the last total in full");
    assert!(!page.contains("未成年人"), "what is always zero is left out");
    assert!(page.len() < 120_000, "{}", page.len());
}
