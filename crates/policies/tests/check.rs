//! What a pack lacks is told line by line; a template lists what has to be filled in, and filled in it is clean.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use common::{WELFARE, pack};
use minzheng_core_types::figures::{Guide, Pack};
use minzheng_core_types::{Lang, Month};
use minzheng_policies::{
    Oddity, Question, SourceFile, State, Survey, Template, check, covered, embedded_with,
};
use minzheng_welfare::{FAMILIES, GUIDE};

/// The allowance's guide first: of what a family reads too, its own is shown.
static GUIDES: LazyLock<Vec<&'static [Guide]>> = LazyLock::new(|| {
    let families = FAMILIES.iter().map(|family| family.guide);
    std::iter::once(GUIDE).chain(families).chain([minzheng_welfare::procedure::GUIDE]).collect()
});

/// Weihai's neighbour: a place of which nothing is embedded.
const PLACE: &str = "370600";
/// From a month on in which nothing inherited ends any more.
const FROM: &str = "2024-10";
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

fn file(text: &str) -> SourceFile {
    SourceFile { name: "packs/370600-yantai/welfare.toml".to_owned(), text: text.to_owned() }
}

fn surveyed(text: &str) -> Survey {
    let files = [file(text)];
    let pack = embedded_with(&files, WELFARE).map_err(|errors| errors.to_string()).unwrap();
    check(&pack, &files, WELFARE, &GUIDES, Question { as_of: TODAY, place: None, months: None })
}

fn template(pack: &Pack) -> Template<'_> {
    let (place, from) = (PLACE.parse().unwrap(), FROM.parse().unwrap());
    Template::new(pack, (place, from), WELFARE, &GUIDES, &[])
}

/// As the head of the file tells: the gap out, the mark off the value.
fn filled(text: &str, all: bool) -> String {
    let gap = format!("gap = [{{ from = \"{FROM}\", why = \"待填");
    let lines = text.lines().filter(|line| !line.starts_with(&gap));
    let mut needed = false;
    let lines = lines.map(|line| {
        needed = if line.starts_with("[[parameter]]") { true } else { needed && !line.starts_with("# ---") };
        let hidden = ["# [[parameter]]", "# id = ", "# value = "].iter().any(|start| line.starts_with(start));
        let open = hidden && (all || needed);
        let line = if open { line.trim_start_matches("# ") } else { line };
        line.replace("title = \"\"", "title = \"An invented notice\"")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn lacking(survey: &Survey) -> BTreeSet<&'static str> {
    survey.lacking().map(|(_, line)| line.parameter.id).collect()
}

#[test]
fn a_template_loads_as_it_is_and_lacks_exactly_what_it_says() {
    let pack = pack();
    let template = template(&pack);
    let needed: BTreeSet<&str> =
        template.blanks.iter().filter(|blank| blank.needed).map(|blank| blank.parameter.id).collect();
    assert!(needed.contains("sa.standard.urban") && !needed.contains("sa.rounding"), "{needed:?}");
    let survey = surveyed(&template.toml());
    assert_eq!(lacking(&survey), needed);
    assert!(!survey.is_complete() && survey.remarks.is_empty());
    let to_fill = survey
        .lacking()
        .all(|(_, line)| matches!(&line.state, State::Gap { why, .. } if why.starts_with("待填")));
    assert!(to_fill, "nothing lacks but what the template says");
    let parameters: Vec<&str> = WELFARE.iter().flat_map(|list| list.iter()).map(|it| it.id).collect();
    for id in parameters {
        assert_eq!(template.toml().matches(&format!("id = \"{id}\"\n")).count(), 1, "{id}");
    }
}

#[test]
fn a_filled_template_is_clean() {
    let pack = pack();
    for all in [false, true] {
        let survey = surveyed(&filled(&template(&pack).toml(), all));
        assert!(survey.is_complete(), "{:?} {:?}", lacking(&survey), survey.remarks);
        let own = survey.places[0]
            .lines
            .iter()
            .filter(|line| matches!(&line.state, State::Value(held) if !held.inherited));
        let needed = template(&pack).blanks.iter().filter(|blank| blank.needed).count();
        assert_eq!(own.count(), if all { template(&pack).blanks.len() } else { needed });
    }
}

#[test]
fn a_value_whose_notice_has_no_title_is_remarked() {
    let pack = pack();
    let text = filled(&template(&pack).toml(), false).replace("\"An invented notice\"", "\"\"");
    let survey = surveyed(&text);
    assert!(lacking(&survey).is_empty() && !survey.is_complete());
    assert!(survey.remarks.iter().all(|remark| matches!(remark.oddity, Oddity::NoTitle { .. })));
}

const HEAD: &str = "authority = \"370600\"\n[documents.N]\ntitle = \"An invented notice\"\n\
                    [[parameter]]\nid = \"sa.standard.urban\"\n";

fn standards(values: &str) -> Survey {
    surveyed(&format!("{HEAD}value = [\n{values}]\n"))
}

fn value(amount: &str, rest: &str) -> String {
    format!("{{ amount = \"{amount}\", confidence = \"official\", source = \"N\", {rest} }},\n")
}

fn oddities(values: &[String]) -> Vec<(String, &'static str)> {
    let line = |origin: &str| origin.rsplit(':').next().unwrap().to_owned();
    let survey = standards(&values.concat());
    survey.remarks.iter().map(|remark| (line(&remark.origin), remark.oddity.name())).collect()
}

#[test]
fn falls_and_doublings_are_remarked_unless_a_note_explains_them() {
    let first = value("500.00", "from = \"2020-01\"");
    for (amount, note, expected) in [
        ("499.99", "", Some("drops")),
        ("500.00", "", None),
        ("1000.00", "", None),
        ("1000.01", "", Some("doubles")),
        ("1000.01", ", note = \"a new method\"", None),
        ("499.99", ", note = \"lowered in the crisis\"", None),
    ] {
        let second = value(amount, &format!("from = \"2021-01\"{note}"));
        let found = oddities(&[first.clone(), second]);
        let expected: Vec<_> = expected.map(|name| ("8".to_owned(), name)).into_iter().collect();
        assert_eq!(found, expected, "{amount} {note}");
    }
}

#[test]
fn days_to_come_are_remarked() {
    for (rest, expected) in [
        ("from = \"2026-11\", published = 2026-11-24", None),
        ("from = \"2026-11\", published = 2026-11-25", Some("not-yet-published")),
        ("from = \"2026-12\"", Some("begins-later")),
        ("from = \"2026-12\", published = 2026-11-24", None),
    ] {
        let expected: Vec<_> = expected.map(|name| ("7".to_owned(), name)).into_iter().collect();
        assert_eq!(oddities(&[value("500.00", rest)]), expected, "{rest}");
    }
}

#[test]
fn holes_between_figures_are_lines_of_their_own() {
    let text = value("500.00", "from = \"2020-01\", until = \"2020-06\"")
        + &value("520.00", "from = \"2021-01\", from-latest = \"2021-04\"");
    let survey = standards(&text);
    let [place] = survey.places.as_slice() else { panic!("{:?}", survey.places) };
    assert_eq!(place.months.to_string(), "2020-01..2026-11");
    let lines: Vec<String> = place
        .lines
        .iter()
        .filter(|line| line.parameter.id == "sa.standard.urban")
        .map(|line| match &line.state {
            State::Value(held) => format!("{} {} {}", line.months, held.value, held.confidence.name()),
            State::Missing => format!("{} missing", line.months),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        lines,
        [
            "2020-01..2020-06 500.00 official",
            "2020-07..2020-12 missing",
            "2021-01..2021-03 520.00 assumed",
            "2021-04..2026-11 520.00 official",
        ]
    );
    let rounding = place.lines.iter().find(|line| line.parameter.id == "sa.rounding").unwrap();
    let State::Value(held) = &rounding.state else { panic!("{rounding:?}") };
    assert!(held.inherited && held.authority.to_string() == "100000");
}

/// Every line is what a look-up gives in each of its months, and the lines of a parameter follow each other.
#[test]
fn the_lines_are_what_a_look_up_finds_in_every_month() {
    let files = minzheng_policies::embedded_files();
    let pack = pack();
    for covered in covered(&pack, Month::at(2026, 11)) {
        let question = Question { as_of: TODAY, place: Some(covered.place), months: None };
        let survey = check(&pack, &files, WELFARE, &GUIDES, question);
        for line in &survey.places[0].lines {
            for month in line.months.iter() {
                let found = common::shown(&pack.at(covered.place, month), line.parameter.id);
                let said = match &line.state {
                    State::Value(held) => held.value.to_string(),
                    State::Limit(_, held) => format!("limit {}", held.value),
                    State::Gap { .. } => "gap".to_owned(),
                    State::Parts | State::Missing => "nothing".to_owned(),
                };
                assert_eq!(found, said, "{} {} {month}", covered.place, line.parameter.id);
            }
        }
    }
}

#[test]
fn what_a_city_sets_for_its_parts_is_not_missing_in_the_city() {
    let files = minzheng_policies::embedded_files();
    let pack = pack();
    let at = |place: &str| {
        let months = Some("2014-05".parse().unwrap());
        let question = Question { as_of: TODAY, place: Some(place.parse().unwrap()), months };
        let survey = check(&pack, &files, WELFARE, &GUIDES, question);
        let standard = |line: &&minzheng_policies::Line| line.parameter.id == "sa.standard.urban";
        survey.places[0].lines.iter().find(standard).map(|line| line.state.clone())
    };
    assert_eq!(at("370200"), Some(State::Parts));
    assert!(matches!(at("370203"), Some(State::Value(_))));
    assert_eq!(at("370000"), None, "a province sets no standard: nothing lacks");
    assert_eq!(at("370700"), Some(State::Missing));
    assert!(matches!(at("110000"), Some(State::Value(_))), "a municipality does");
}

/// A copy of an embedded file, changed, takes its place.
#[test]
fn a_new_edition_of_an_embedded_file_takes_its_place() {
    let mut edition = minzheng_policies::embedded_files()
        .into_iter()
        .find(|file| file.name == "places/370300-zibo/welfare.toml")
        .unwrap();
    edition.name = "elsewhere/370300-zibo/welfare.toml".to_owned();
    edition.text = edition.text.replace("\"989.00\"", "\"990.00\"");
    let pack = embedded_with(&[edition.clone()], WELFARE).unwrap();
    assert_eq!(common::found(&pack, "sa.standard.urban", "370300", "2024-12"), "990.00");
    edition.name = "elsewhere/370300-zichuan/welfare.toml".to_owned();
    assert!(embedded_with(&[edition], WELFARE).is_err(), "two figures for one month");
}

#[test]
fn every_oddity_says_in_both_languages_what_to_do() {
    let day = TODAY;
    for oddity in [
        Oddity::NoTitle { source: "N".to_owned() },
        Oddity::NotYetPublished(day),
        Oddity::BeginsLater(Month::at(2030, 1)),
        Oddity::Drops { before: "2".to_owned(), now: "1".to_owned() },
        Oddity::Doubles { before: "1".to_owned(), now: "3".to_owned() },
    ] {
        assert_ne!(oddity.text(Lang::Zh), oddity.text(Lang::En));
    }
}
