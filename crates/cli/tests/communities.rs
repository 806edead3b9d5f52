//! `minzheng communities` as files that people can read, in both languages; its files and faults.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{golden, minzheng, said};

const TOML: &str = "docs/examples/communities.toml";
const GEO: &str = "docs/examples/communities.geojson";
const TABLE: &str = "docs/examples/communities.csv";
const WHEN: [&str; 4] = ["--place", "370203", "--on", "2014-06-30"];
/// A little search is enough here.
const LITTLE: [&str; 2] = ["--work", "300000"];

fn told(arguments: &[&str], code: i32) -> String {
    let output = minzheng(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    said(&output)
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = minzheng(arguments).args(["--format", "json"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)))
}

#[test]
fn communities_are_told_in_both_languages() {
    let geo = [&["communities", "plan", GEO][..], &WHEN, &LITTLE].concat();
    for (name, arguments, code) in [
        ("help", vec!["communities", "--help"], 0),
        ("plan-help", vec!["communities", "plan", "--help"], 0),
        ("measure-help", vec!["communities", "measure", "--help"], 0),
        ("plan", vec!["communities", "plan", TOML, "--explain"], 0),
        ("plan-geo", geo.clone(), 0),
        ("measure", vec!["communities", "measure", TOML, "--least", "3200"], 1),
        ("impossible", vec!["communities", "plan", TOML, "--most", "1000"], 3),
    ] {
        for lang in ["zh", "en"] {
            let output = minzheng(&arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(code), "{}", said(&output));
            golden(&format!("communities-{name}.{lang}.txt"), &output);
        }
    }
}

/// A plan that is written is one that `measure` reads, with the same measures; a map is a picture of it.
#[test]
fn what_is_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, map) = (folder.path().join("plan.csv"), folder.path().join("map.svg"));
    let (plan, map) = (plan.to_str().unwrap(), map.to_str().unwrap());
    for file in [TABLE, GEO] {
        let made =
            json(&[&["communities", "plan", file][..], &WHEN, &LITTLE, &["-o", plan, "--map", map]].concat());
        let measured = json(&[&["communities", "measure", file][..], &WHEN, &["--plan", plan]].concat());
        assert_eq!(made["measures"], measured["measures"], "{file}");
        assert_eq!(made["plan"], measured["plan"], "{file}");
        assert!(made["borders"].as_array().unwrap().len() > 3);
        let drawn = std::fs::read_to_string(map).unwrap();
        assert!(drawn.starts_with("<svg") && drawn.ends_with("</svg>\n"), "{drawn}");
        let estates = made["plan"].as_object().unwrap();
        assert!(estates.keys().all(|id| drawn.contains(id.as_str())));
    }
}

/// The table and the polygons are the same district; the same seed gives the same plan.
#[test]
fn a_table_and_polygons_give_one_plan() {
    let of = |file: &'static str| json(&[&["communities", "plan", file][..], &WHEN, &LITTLE].concat());
    let (table, polygons) = (of(TABLE), of(GEO));
    assert_eq!(table["plan"], polygons["plan"]);
    assert_eq!(table["measures"]["edges"], polygons["measures"]["edges"]);
    assert!(
        polygons["communities"].as_array().unwrap().iter().all(|one| one["compactness_percent"].is_string())
    );
}

#[test]
fn faults_name_file_row_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("estates.csv");
    std::fs::write(&path, "编号,户数,有物业,相邻\n甲,100,是,乙\n乙,一百,也许,\n,5,,\n").unwrap();
    let text = told(&[&["communities", "plan", path.to_str().unwrap()][..], &WHEN].concat(), 3);
    for part in ["第3行 “户数”列", "第3行 “有物业”列", "第4行 “编号”列"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    std::fs::write(&path, "编号,户数,相邻\n甲,100,丙\n").unwrap();
    let text = told(&[&["communities", "plan", path.to_str().unwrap()][..], &WHEN].concat(), 3);
    assert!(text.contains('丙'), "{text}");
    let text = told(&["communities", "plan", path.to_str().unwrap()], 3);
    assert!(text.contains("--place"), "{text}");
}

/// What is saved by spreadsheets of China is read too.
#[test]
fn gb_18030_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("estates.csv");
    let bytes = b"id,\xbb\xa7\xca\xfd,managed\n\xbc\xd7,3000,no\n";
    std::fs::write(&path, bytes).unwrap();
    let made = json(&[&["communities", "plan", path.to_str().unwrap()][..], &WHEN].concat());
    assert_eq!(made["plan"]["甲"], "N01");
}
