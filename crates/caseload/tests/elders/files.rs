//! Ledgers in and out of files: every form reads back, and what is wrong is told with its place and without what stood there.

use std::path::Path;

use minzheng_caseload::elders::Ledger;
use minzheng_caseload::files::{
    FilesError, ReadOptions, Sheet, SheetBytes, read_elders, read_elders_jsonl, read_elders_sheets,
    write_elders, write_elders_jsonl, write_elders_sheet,
};
use minzheng_caseload::sample;
use minzheng_core_types::Lang;
use minzheng_eldercare::ledger::privacy::{Basis, Purpose};

use crate::sample::june;

fn some() -> Ledger {
    let made = sample::elders(2014, &sample::district(2014).unwrap()).unwrap();
    Ledger { elders: made.ledger.elders.into_iter().step_by(40).collect() }
}

fn purpose() -> Purpose {
    Purpose::new("核对台账", Basis::StatutoryDuty).unwrap()
}

fn options(strict: bool) -> ReadOptions {
    ReadOptions { strict, as_of: june() }
}

#[test]
fn every_form_reads_back() {
    let ledger = some();
    let folder = tempfile::tempdir().unwrap();
    for name in ["csv", "台账.xlsx", "ledger.jsonl"] {
        let path = folder.path().join(name);
        write_elders(&ledger, &purpose(), &path).unwrap();
        let read = read_elders(&path, &options(true)).unwrap();
        assert_eq!(read.ledger, ledger, "{name}");
        assert_eq!((read.read, read.refused), (ledger.elders.len(), 0), "{name}");
    }
    let stated = std::fs::read_to_string(folder.path().join("csv/elder-export.csv")).unwrap();
    assert!(stated.contains("核对台账") && stated.contains("履行法定职责"), "{stated}");
}

#[test]
fn nothing_to_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read_elders(folder.path(), &options(false)), Err(FilesError::NoElders)));
    assert!(matches!(
        read_elders(Path::new("/nowhere/elders"), &options(false)),
        Err(FilesError::File { .. })
    ));
}

fn sheet(sheet: Sheet, text: &str) -> SheetBytes {
    SheetBytes { sheet, name: sheet.file_name().to_owned(), bytes: text.as_bytes().to_vec() }
}

const A: &str = "00000000-0000-4000-8000-00000000000a";
const B: &str = "00000000-0000-4000-8000-00000000000b";

/// Elders and events as sheets, and what is said of them in both languages.
fn told(elders: &str, events: &str) -> (usize, String) {
    let elders = format!("台账编号,姓名,身份证号,出生日期,区划代码,宗教信仰,残疾类别,残疾等级\n{elders}");
    let events = format!(
        "台账编号,记录序号,事项,发生日期,记录日期,身份,服务,评估标准,等级,截止日期,更正序号\n{events}"
    );
    let sheets = [sheet(Sheet::Elders, &elders), sheet(Sheet::ElderEvents, &events)];
    let report = read_elders_sheets(&sheets, &options(false)).unwrap();
    let text = [Lang::Zh, Lang::En]
        .map(|lang| report.problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n"));
    (report.ledger.elders.len(), text.join("\n"))
}

#[test]
fn a_bad_row_leaves_its_elder_out_and_names_the_place() {
    let good = format!("{A},王某某,,1940-01-01,370203,佛教,无,\n");
    let bad = format!("{B},绝密名,370203193405069970,1940-13-01,370203,绝密教,肢体,\n");
    let (read, text) = told(&format!("{good}{bad}"), "");
    assert_eq!(read, 1);
    for part in ["elders.csv", "出生日期", "身份证号", "残疾等级"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("绝密") && !text.contains("19340506"), "{text}");
}

#[test]
fn events_that_make_no_course_leave_the_elder_out() {
    let elder = format!("{A},王某某,,1940-01-01,370203,,,\n");
    let registered = format!("{A},1,建档,2014-01-06,2014-01-06,,,,,,\n");
    for (event, zh, en) in [
        (format!("{A},2,探访,2014-02-01,2014-01-31,,,,,,\n"), "早于发生日", "before it happened"),
        (
            format!("{A},2,服务结束,2014-02-01,2014-02-01,,居家养老,,,,\n"),
            "没有该服务",
            "not given the service",
        ),
        (format!("{A},2,撤销,2014-02-01,2014-02-01,,,,,,9\n"), "没有该条", "not there"),
        (format!("{A},2,能力评估,2014-02-01,2014-02-01,,,mz/t-039,4,,\n"), "没有这一级", "no such grade"),
        (
            format!("{A},2,能力评估,2014-02-01,2014-02-01,,,mz/t-039,2,2014-01-31,\n"),
            "截止日早于发生日",
            "ends before it begins",
        ),
        (format!("{A},2,住院,2014-02-01,2014-02-01,,,,,2014-01-31,\n"), "截止日早于发生日", "ends before"),
        (format!("{A},2,身份认定,2014-02-01,2014-02-01,,,,,,\n"), "不能空白", "must not be blank"),
        (format!("{A},2,探访,2014-07-01,2014-07-01,,,,,,\n"), "发生日期", "elder-events.csv"),
    ] {
        let (read, text) = told(&elder, &format!("{registered}{event}"));
        assert_eq!(read, 0, "{event}");
        assert!(
            text.contains(zh) && text.contains(en) && text.contains("elder-events.csv"),
            "{event}: {text}"
        );
    }
    let (read, text) = told(&elder, &format!("{registered}{B},1,建档,2014-01-06,2014-01-06,,,,,,\n"));
    assert_eq!(read, 1);
    assert!(text.contains("nobody on the ledger"), "{text}");
}

#[test]
fn the_same_elder_twice_is_left_out() {
    let elder = format!("{A},王某某,,1940-01-01,370203,,,\n");
    let (read, text) = told(&format!("{elder}{elder}"), "");
    assert_eq!(read, 0);
    assert!(text.contains("第2行") && text.contains("row 2"), "{text}");
}

#[test]
fn strict_reading_takes_no_problem() {
    let mut lines = Vec::new();
    write_elders_jsonl(&some(), &purpose(), &mut lines).unwrap();
    assert!(read_elders_jsonl(lines.as_slice(), "x.jsonl", &options(true)).is_ok());
    lines.extend(b"{\"record\":\"other\"}\n");
    let Err(FilesError::Strict(problems)) = read_elders_jsonl(lines.as_slice(), "x.jsonl", &options(true))
    else {
        panic!("taken in");
    };
    assert!(problems[0].text(Lang::En).contains("elders, elder-events or elder-export"));
}

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    let ledger = some();
    let written = |sheet| {
        let mut bytes = Vec::new();
        write_elders_sheet(&ledger, &purpose(), sheet, &mut bytes).unwrap();
        bytes
    };
    for sheet in Sheet::ELDERS {
        assert_eq!(written(sheet), written(sheet));
    }
}
