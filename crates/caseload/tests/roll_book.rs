//! The workbook of a run: totals, words, print set-up, masking.
#![cfg(feature = "xlsx")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataType, Range, Reader, Xlsx};
use common::{NAME, cells, day, files, household, member, month, months, pack, register};
use minzheng_caseload::activity::{Activity, Limits, Sources};
use minzheng_caseload::outputs::RollBook;
use minzheng_caseload::{LawTable, Outputs, Register, Run, run_months};
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Lang, Money, MonthRange, Text};
use minzheng_welfare::facts::{Disability, Relation};

const ACCOUNT: &str = "6217000000000000004";

/// A couple, somebody who needs a person for the supplement, one no longer entitled, and an application.
fn shibei() -> Register {
    let mut a = household("A", 2, 1050, "2013-12-05");
    a.account = ACCOUNT.parse().ok();
    a.members.push(member(Relation::Parent, "1934-05-31"));
    a.members[1].facts.illness = Fact::NotEstablished;
    let mut f = household("F", 1, 0, "2013-11-05");
    let disability = Disability { kind: DisabilityKind::Physical, grade: DisabilityGrade::First };
    f.members[0].facts.disability = Fact::Known(disability);
    let h = household("H", 1, 570, "2013-11-05");
    let mut g = household("G", 1, 0, "2013-11-05");
    g.determinations.clear();
    g.applied = Some(day("2014-03-06"));
    let mut late = household("L", 1, 0, "2014-02-10");
    late.street = "=台东路<&>".to_owned();
    register([a, f, h, g, late])
}

fn book(register: &Register, range: MonthRange, threads: usize, form: Outputs<'static>) -> Vec<u8> {
    let pack = pack();
    let laws = LawTable::new(&pack, register, range);
    let run = Run::new(register, &laws).threads(threads);
    let mut book = RollBook::new(Text::new("市北区", "Shibei"), range, pack.hash()).unwrap();
    let mut outputs =
        Outputs { workbook: Some(&mut book), lang: form.lang, reveal: form.reveal, ..Outputs::default() };
    let mut statistics = run_months(&run, range, &mut outputs, &mut |_| {}).unwrap();
    let sources = Sources { register, laws: &laws, assistance: None, limits: Limits::default() };
    let period = Activity::count_into(&mut statistics, &sources, range).unwrap();
    let mut writer = Cursor::new(Vec::new());
    book.write(&statistics, Some(&period), &mut writer).unwrap();
    writer.into_inner()
}

fn half_year() -> Vec<u8> {
    book(&shibei(), months("2014-02", "2014-05"), 1, Outputs::default())
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range(name).unwrap()
}

/// What a person sees of a cell.
fn shown(cell: &Data) -> String {
    match cell {
        Data::Float(number) => format!("{number:.2}"),
        Data::Int(number) => number.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

/// Month and household to the cells of its row, by heading.
fn by_household(range: &Range<Data>) -> BTreeMap<(String, String), BTreeMap<String, String>> {
    let mut rows = range.rows().skip(2);
    let headings: Vec<String> = rows.next().unwrap().iter().map(shown).collect();
    rows.filter(|row| !row[1].is_empty())
        .map(|row| {
            let cells = headings.iter().cloned().zip(row.iter().map(shown)).collect();
            ((shown(&row[0]), shown(&row[1])), cells)
        })
        .collect()
}

#[test]
fn the_roll_is_that_of_the_csv() {
    let csv = files(&shibei(), months("2014-02", "2014-05"), 1, Outputs::default()).roll;
    let csv = cells(&csv);
    let rows = by_household(&sheet(&half_year(), "发放表"));
    let mut seen = 0;
    for line in csv.iter().skip(1) {
        let row = &rows[&(line[0].to_owned(), line[1].to_owned())];
        for (heading, text) in csv[0].iter().zip(line) {
            // The workbook leaves out what people do not read.
            let Some(cell) = row.get(heading.trim_start_matches('\u{feff}')) else { continue };
            seen += 1;
            let cell = if *heading == "人数" { cell.trim_end_matches(".00") } else { cell };
            assert_eq!(cell, *text, "{heading} of {line:?}");
        }
    }
    assert!(seen > csv.len() * 15, "{seen}");
}

#[test]
fn totals_are_formulas_whose_kept_results_are_the_exact_sums() {
    let bytes = half_year();
    let range = sheet(&bytes, "发放表");
    let formulas = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap().worksheet_formula("发放表").unwrap();
    let labelled = |row: &[Data]| matches!(shown(&row[1]).as_str(), "小计" | "合计");
    let totals: Vec<(usize, Vec<Data>)> = range
        .rows()
        .enumerate()
        .filter(|(_, row)| labelled(row))
        .map(|(at, row)| (at, row.to_vec()))
        .collect();
    assert_eq!(totals.len(), 5, "four months and all of them");
    let headings: Vec<String> = range.rows().nth(2).unwrap().iter().map(shown).collect();
    let column = |heading: &str| headings.iter().position(|text| text == heading).unwrap();
    let columns = column("低保金")..column("合计") + 1;
    assert!(columns.len() > 7, "every programme that pays, and the total");
    for (at, total) in &totals {
        for column in columns.clone() {
            let place = (u32::try_from(*at).unwrap(), u32::try_from(column).unwrap());
            let formula = formulas.get_value(place).unwrap();
            // SUM(G4:G6)
            let inner = formula.strip_prefix("SUM(").and_then(|rest| rest.strip_suffix(')')).unwrap();
            let (first, last) = inner.split_once(':').unwrap();
            let row = |cell: &str| cell.trim_start_matches(char::is_alphabetic).parse::<usize>().unwrap() - 1;
            let letters = |cell: &str| cell.trim_end_matches(char::is_numeric).to_owned();
            assert_eq!(letters(first), letters(last));
            let amounts = (row(first)..=row(last)).map(|row| range.get((row, column)).unwrap());
            let sum =
                Money::sum(amounts.filter(|cell| !cell.is_empty()).map(|cell| shown(cell).parse().unwrap()));
            assert_eq!(shown(&total[column]), sum.unwrap().to_string(), "{formula}");
        }
    }
    let month = |label: &str| totals.iter().find(|(_, row)| shown(&row[0]) == label).unwrap().1.clone();
    let (march, all) = (month("2014-03"), &totals.last().unwrap().1);
    let statistics = files(&shibei(), months("2014-02", "2014-05"), 1, Outputs::default()).statistics;
    let total = columns.end - 1;
    assert_eq!(shown(&march[total]), statistics[1].total.to_string());
    assert_eq!(
        shown(&all[total]),
        Money::sum(statistics.iter().map(|month| month.total)).unwrap().to_string()
    );
    let one = book(&shibei(), months("2014-05", "2014-05"), 1, Outputs::default());
    let one = sheet(&one, "发放表");
    assert_eq!(one.rows().filter(|row| labelled(row)).count(), 1, "one month is its own sum");
}

#[test]
fn findings_are_told_in_words() {
    let rows = by_household(&sheet(&half_year(), "认定意见"));
    let row = |month: &str, household: &str| &rows[&(month.to_owned(), household.to_owned())];
    let h = row("2014-03", "H");
    assert_eq!((h["低保金"].as_str(), h["状态"].as_str(), h["合计"].as_str()), ("不符合", "在保", "0.00"));
    assert!(h["不符合的理由"].contains("低保金:") && h["不符合的理由"].contains("570.00元"), "{h:?}");
    assert!(h["不符合的理由"].contains("条件不具备:残疾人生活补助(SA-16)"), "{h:?}");
    let f = row("2014-03", "F");
    assert_eq!((f["低保金"].as_str(), f["残疾人生活补助"].as_str()), ("符合", "需人工"));
    assert!(f["待查事项"].contains("残疾人生活补助:"), "{f:?}");
    let g = row("2014-05", "G");
    assert_eq!(g["状态"], "申请中");
    assert!(g["待查事项"].contains("低保金:财产核定结论是什么?"), "{g:?}");
    assert!(g["待查事项"].contains("残疾人生活补助、社会孤老补助、"), "one question, asked once: {g:?}");
    assert_eq!(row("2014-05", "A")["待查事项"], "重症补助:是否患重症?(成员 2)");
    assert!(by_household(&sheet(&half_year(), "发放表")).keys().all(|(_, household)| household != "G"));
}

#[test]
fn persons_and_statistics_are_there() {
    let bytes = half_year();
    let persons = sheet(&bytes, "人员明细");
    let headings: Vec<String> = persons.rows().nth(2).unwrap().iter().map(shown).collect();
    assert!(headings.contains(&"低保金 按户均分(约定)".to_owned()), "{headings:?}");
    let numbers: Vec<String> =
        persons.rows().filter(|row| shown(&row[1]) == "A").take(3).map(|row| shown(&row[2])).collect();
    assert_eq!(numbers, ["1.00", "2.00", "3.00"].map(str::to_owned), "as the register counts");
    let statistics = sheet(&bytes, "统计");
    let rows: BTreeMap<String, Vec<String>> =
        statistics.rows().map(|row| (shown(&row[0]), row[1..].iter().map(shown).collect())).collect();
    assert_eq!(rows["指标"], ["2014-02", "2014-03", "2014-04", "2014-05", "2014-02..2014-05"]);
    assert_eq!(rows["街道 =台东路<&> 户数"], ["", "1.00", "1.00", "1.00", ""], "a street that comes later");
    assert_eq!(rows["低保申请决定"], ["1.00", "0.00", "0.00", "0.00", "1.00"], "and of the whole period");
    assert_eq!(rows["低保申请决定 最长办理天数"], ["20.00", "", "", "", "20.00"]);
    let run = files(&shibei(), months("2014-02", "2014-05"), 1, Outputs::default()).statistics;
    let mut totals: Vec<String> = run.iter().map(|month| month.total.to_string()).collect();
    totals.push(String::new());
    assert_eq!(rows["资金合计"], totals);
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn every_sheet_prints_across_with_headings_pages_and_signatures() {
    let bytes = half_year();
    let names = part(&bytes, "xl/workbook.xml");
    for (number, name) in (1..).zip(["发放表", "人员明细", "认定意见", "统计"]) {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "{name}");
        assert!(xml.contains("fitToPage=\"1\"") && xml.contains("fitToHeight=\"0\""), "{name}");
        assert!(xml.contains("第 &amp;P 页,共 &amp;N 页"), "{name}");
        assert!(xml.contains("ySplit=\"3\"") && xml.contains("<autoFilter ref=\"A3:"), "{name}");
        assert!(names.contains(&format!("{name}!$3:$3</definedName>")), "{name}: {names}");
        let range = sheet(&bytes, name);
        let texts: Vec<String> = range.rows().map(|row| shown(&row[0])).collect();
        assert_eq!(texts[0], format!("市北区2014年2月至2014年5月{name}"));
        assert!(texts[1].contains("不是行政机关的决定"), "{}", texts[1]);
        let last = texts.last().unwrap();
        assert!(["制表:", "审核:", "负责人:"].iter().all(|who| last.contains(who)), "{last}");
    }
}

#[test]
fn names_and_accounts_are_masked_unless_they_are_asked_for() {
    let range = months("2014-05", "2014-05");
    for reveal in [false, true] {
        let bytes = book(&shibei(), range, 1, Outputs { reveal, ..Outputs::default() });
        let all: String =
            (1..=4).map(|sheet| part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"))).collect();
        assert_eq!(all.contains(NAME), reveal);
        assert_eq!(all.contains(ACCOUNT), reveal);
        assert_eq!(all.contains("姓名、账号已遮盖"), !reveal);
        assert!(all.contains("***0004") || reveal, "the last places tell accounts apart");
    }
}

#[test]
fn the_bytes_do_not_depend_on_the_threads() {
    let range = months("2014-02", "2014-05");
    let one = book(&shibei(), range, 1, Outputs::default());
    assert!(one == book(&shibei(), range, 4, Outputs::default()));
    let english = book(&shibei(), range, 1, Outputs { lang: Lang::En, ..Outputs::default() });
    let roll = sheet(&english, "payment roll");
    assert_eq!(shown(&roll.rows().next().unwrap()[0]), "Shibei, 2014-02 to 2014-05: payment roll");
}

#[test]
fn an_empty_register_gives_empty_sheets() {
    let bytes = book(&Register::default(), months("2014-05", "2014-05"), 1, Outputs::default());
    let roll = sheet(&bytes, "发放表");
    assert!(roll.rows().all(|row| !matches!(shown(&row[1]).as_str(), "合计" | "小计")));
    assert_eq!(month("2014-05").to_string(), "2014-05");
}
