//! Each problem is found where it is, keeps out its record and nothing more, and never shows what stood there.

use std::path::Path;

use minzheng_caseload::files::{
    AssistanceReport, CellProblem as Cell, FactsProblem as Facts, FilesError, Level, LineProblem as Line,
    ProblemKind, RecordProblem as Record, Sheet, SheetBytes, SheetProblem, WordList, read_assistance,
    read_assistance_beside, read_assistance_jsonl, read_assistance_sheets, write_assistance,
};
use minzheng_caseload::{HouseholdEntry, MemberEntry, Person, Register};
use minzheng_core_types::Lang;
use minzheng_welfare::facts::{Member, Relation};

use crate::made::{day, options, strict};

const SECRET: &str = "欧阳秘密";

const TEMPORARY: &str = "案号,户编号,区划代码,申请日期,决定日期,救助类型,情形,救助人数,救助金额";
const MEDICAL: &str = "案号,救助日期,身份,政策范围内费用,政策范围外费用,首轮救助,再次救助";
const SPECIAL: &str = "项目,起始月,终止月,金额,人数";

fn sheet(sheet: Sheet, heading: &str, rows: &[&str]) -> SheetBytes {
    let text = [&[heading], rows].concat().join("\n");
    SheetBytes { sheet, name: sheet.file_name().to_owned(), bytes: text.into_bytes() }
}

fn read(of: Sheet, rows: &[&str]) -> AssistanceReport {
    let heading = match of {
        Sheet::Temporary => TEMPORARY,
        Sheet::Medical => MEDICAL,
        _ => SPECIAL,
    };
    let report = read_assistance_sheets(&[sheet(of, heading, rows)], &options()).unwrap();
    for problem in &report.problems {
        let shown = format!("{problem} {problem:?} {}", problem.text(Lang::En));
        assert!(!shown.contains(SECRET), "{shown}");
    }
    report
}

/// One bad row beside a good one: its problems, each with its place.
fn faults(of: Sheet, good: &str, bad: &str) -> Vec<(String, ProblemKind)> {
    let report = read(of, &[good, bad]);
    assert_eq!((report.read, report.refused, report.assistance.len()), (2, 1, 1), "{bad}");
    report.problems.into_iter().map(|problem| (problem.place(Lang::Zh), problem.kind)).collect()
}

fn one(of: Sheet, good: &str, bad: &str, column: &str, kind: impl Into<ProblemKind>) {
    let place = format!("{} 第3行“{column}”列", of.file_name());
    assert_eq!(faults(of, good, bad), [(place, kind.into())], "{bad}");
}

#[test]
fn each_fault_of_a_temporary_case_is_found() {
    let good = "1,,370203,2014-01-02,2014-03-04,急难型,火灾,2,1800";
    let bad = |row: &str, column: &str, kind: ProblemKind| one(Sheet::Temporary, good, row, column, kind);
    bad(",,370203,2014-01-02,2014-03-04,急难型,火灾,2,1800", "案号", Cell::Blank.into());
    bad("2,,青岛欧阳秘密,2014-01-02,2014-03-04,急难型,,2,1800", "区划代码", Cell::NotAPlace.into());
    bad("2,,370203,2014-02-29,2014-03-04,急难型,,2,1800", "申请日期", Cell::NoSuchDay.into());
    bad("2,,370203,2014-01,2014-03-04,急难型,,2,1800", "申请日期", Cell::IncompleteDay.into());
    // The day before the application, and the day after that as of which is read.
    bad("2,,370203,2014-03-04,2014-03-03,急难型,,2,1800", "决定日期", Facts::DecidedBeforeApplied.into());
    bad("2,,370203,2014-07-31,2014-08-01,急难型,,2,1800", "决定日期", Cell::StillToCome.into());
    bad(
        "2,,370203,2014-01-02,2014-03-04,欧阳秘密,,2,1800",
        "救助类型",
        Cell::NotAWord(WordList::Temporary).into(),
    );
    bad(
        "2,,370203,2014-01-02,2014-03-04,急难型,欧阳秘密,2,1",
        "情形",
        Cell::NotAWord(WordList::Ground).into(),
    );
    bad("2,,370203,2014-01-02,2014-03-04,支出型,火灾,2,1800", "情形", Record::GroundOfOtherKind.into());
    bad("2,,370203,2014-01-02,2014-03-04,急难型,教育支出,2,1", "情形", Record::GroundOfOtherKind.into());
    bad("2,,370203,2014-01-02,2014-03-04,急难型,,0,1800", "救助人数", Cell::NotANumber.into());
    bad("2,,370203,2014-01-02,2014-03-04,急难型,,2,-0.01", "救助金额", Record::Negative.into());
    bad("2,,370203,2014-01-02,2014-03-04,急难型,,2,", "救助金额", Cell::Blank.into());
    // On the same day, on the last day, with nothing granted: not a fault.
    for row in
        ["2,,370203,2014-03-04,2014-03-04,急难型,,1,0", "2,,370203,2014-07-31,2014-07-31,急难型,无,1,0.00"]
    {
        let report = read(Sheet::Temporary, &[good, row]);
        assert_eq!((report.problems.len(), report.assistance.temporary.len()), (0, 2), "{row}");
    }
    let all = faults(Sheet::Temporary, good, "2,,欧阳秘密,x,y,z,u,v,w");
    assert_eq!(all.len(), 7, "every fault of a row is told: {all:?}");
}

#[test]
fn each_fault_of_a_medical_case_and_of_a_total_is_found() {
    let good = "1,2014-03-04,低保,11000,7000,9000,4000";
    let bad = |row: &str, column: &str, kind: ProblemKind| one(Sheet::Medical, good, row, column, kind);
    bad("2,2014-03-04,欧阳秘密,,,1,0", "身份", Cell::NotAWord(WordList::MedicalStatus).into());
    bad("2,2014-03-04,低保,-1,,1,0", "政策范围内费用", Record::Negative.into());
    bad("2,2014-03-04,低保,,,1,", "再次救助", Cell::Blank.into());
    let good = "抚恤金,2014-01,2014-06,18000000,";
    let bad = |row: &str, column: &str, kind: ProblemKind| one(Sheet::SpecialCare, good, row, column, kind);
    bad("医疗补助,2014-06,2014-05,1,", "终止月", Facts::RangeBackwards.into());
    bad("医疗补助,2014-01-05,2014-05,1,", "起始月", Cell::NotAMonth.into());
    bad("医疗补助,2014-01,2014-05,1,-3", "人数", Cell::NotACount.into());
    // A month that is in another total of the programme, at either edge and within.
    for months in ["2014-06,2014-07", "2013-12,2014-01", "2014-03,2014-03", "2013-01,2015-01"] {
        bad(&format!("抚恤金,{months},1,"), "起始月", Record::MonthsTwice { first: 2 }.into());
    }
    for row in ["抚恤金,2014-07,2014-07,1,", "抚恤金,2013-12,2013-12,1,", "医疗补助,2014-01,2014-06,1,"]
    {
        assert!(read(Sheet::SpecialCare, &[good, row]).problems.is_empty(), "{row}");
    }
}

#[test]
fn two_cases_of_one_number_are_both_left_out() {
    let row = |number: &str| format!("{number},,370203,2014-01-02,2014-03-04,急难型,火灾,2,1800");
    let rows = [row("1"), row("2"), row("1"), row("3"), row("1")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let report = read(Sheet::Temporary, &rows);
    let numbers: Vec<&str> = report.assistance.temporary.iter().map(|case| case.number.as_str()).collect();
    assert_eq!((numbers, report.read, report.refused), (vec!["2", "3"], 5, 3));
    let kinds: Vec<_> = report.problems.iter().map(|problem| (problem.row, problem.kind.clone())).collect();
    let twice = ProblemKind::from(Record::NumberTwice { first: 2 });
    assert_eq!(kinds, [(4, twice.clone()), (6, twice)]);
    // A medical case may have the number of a temporary one.
    let both = [
        sheet(Sheet::Temporary, TEMPORARY, &[&row("1")]),
        sheet(Sheet::Medical, MEDICAL, &["1,2014-03-04,低保,,,1,0"]),
    ];
    assert_eq!(read_assistance_sheets(&both, &strict()).unwrap().assistance.len(), 2);
}

#[test]
fn a_sheet_that_does_not_fit_is_refused_whole() {
    let missing = read_assistance_sheets(&[sheet(Sheet::Medical, "案号,救助日期", &[])], &options());
    let Err(FilesError::Headings(problems)) = missing else { panic!("{missing:?}") };
    let names: Vec<String> = problems.iter().map(|problem| problem.text(Lang::Zh)).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.iter().any(|name| name.contains("身份")));
    let unknown = format!("{MEDICAL},姓名");
    let rows = &[sheet(Sheet::Medical, &unknown, &["1,2014-03-04,低保,,,1,0,欧阳秘密"])];
    let report = read_assistance_sheets(rows, &options()).unwrap();
    assert_eq!(report.assistance.medical.len(), 1, "a name is no part of a record, and is not kept");
    assert_eq!(report.problems[0].kind, SheetProblem::UnknownColumn.into());
    assert!(matches!(read_assistance_sheets(rows, &strict()), Err(FilesError::Strict(_))));
    assert!(matches!(read_assistance_sheets(&[], &options()), Err(FilesError::NoAssistance)));
    let twice = [sheet(Sheet::Medical, MEDICAL, &[]), sheet(Sheet::Medical, MEDICAL, &[])];
    assert!(matches!(
        read_assistance_sheets(&twice, &options()),
        Err(FilesError::SheetTwice(Sheet::Medical))
    ));
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read_assistance(folder.path(), &options()), Err(FilesError::NoAssistance)));
    let missing = folder.path().join("no.xlsx");
    assert!(matches!(read_assistance(&missing, &options()), Err(FilesError::File { .. })));
}

#[test]
fn each_fault_of_a_line_is_found() {
    let good =
        r#"{"record":"special-care","programme":"pension","first":"2014-01","last":"2014-06","amount":"7"}"#;
    let line = |bad: &str| {
        let text = format!("{good}\n{bad}\n");
        let report = read_assistance_jsonl(text.as_bytes(), "a.jsonl", &options()).unwrap();
        assert_eq!((report.read, report.refused, report.assistance.len()), (2, 1, 1), "{bad}");
        let texts: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        assert!(
            texts.iter().all(|text| text.contains("a.jsonl 第2行") && !text.contains(SECRET)),
            "{texts:?}"
        );
        report.problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>()
    };
    assert_eq!(line("{\"record\":"), [Line::NotJson.into()]);
    assert_eq!(line("[1]"), [Line::NotJson.into()]);
    assert_eq!(line(r#"{"programme":"pension"}"#), [Record::NoRecord.into()]);
    assert_eq!(line(r#"{"record":"欧阳秘密"}"#), [Record::NoRecord.into()]);
    let more = |more: &str| {
        line(&format!(
            r#"{{"record":"special-care","programme":"pension","first":"2014-07","last":"2014-07"{more}}}"#
        ))
    };
    assert_eq!(more(""), [Cell::Blank.into()]);
    assert_eq!(more(r#","amount":12.5"#), [Record::NotAValue.into()]);
    assert_eq!(more(r#","amount":["7"]"#), [Record::NotAValue.into()]);
    assert_eq!(more(r#","amount":"7","amount":"8""#), [Record::FieldTwice.into()]);
    assert_eq!(more(r#","amount":"7","欧阳秘密":"8""#), [Record::UnknownField { place: 6 }.into()]);
    assert_eq!(more(r#","amount":"7","record":"medical""#), [Record::FieldTwice.into()]);
    assert_eq!(more(r#","amount":"-7""#), [Record::Negative.into()]);
    assert_eq!(more(r#","amount":"7","persons":-1"#), [Cell::NotACount.into()]);
    let bytes = [good.as_bytes(), b"\n{\"record\":\"\xff\"}"].concat();
    let report = read_assistance_jsonl(bytes.as_slice(), "a.jsonl", &options()).unwrap();
    assert_eq!(report.problems[0].kind, Line::NotUtf8.into());
    assert!(report.problems[0].text(Lang::En).contains("character 12"), "{}", report.problems[0]);
    assert!(matches!(
        read_assistance_jsonl(bytes.as_slice(), "a.jsonl", &strict()),
        Err(FilesError::Strict(_))
    ));
}

fn households(numbers: &[&str]) -> Register {
    let mut register = Register::default();
    for number in numbers {
        let mut entry = HouseholdEntry::new(number, "370203".parse().unwrap());
        let facts = Member::new(Relation::Applicant, day("1970-01-01"));
        entry.members.push(MemberEntry { person: Person::default(), facts });
        register.push(entry).unwrap();
    }
    register
}

/// A number that the register does not have is warned about at its place, in every form; the record counts. A family outside
/// the register has no number.
#[test]
fn a_household_that_is_not_in_the_register_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, lines: &[&str]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, lines.join("\n")).unwrap();
        path
    };
    let row = |number: &str, household: &str| {
        format!("{number},{household},370203,2014-01-02,2014-03-04,急难型,火灾,2,1800")
    };
    write(
        "sheets/temporary.csv",
        &[
            TEMPORARY,
            &row("1", "SB-1"),
            &row("2", ""),
            &row("3", "SB-欧阳秘密"),
            &row("4", "SB-2 "),
            &row("5", "SB-"),
        ],
    );
    let heading = "案号,户编号,救助日期,身份,首轮救助,再次救助";
    write(
        "sheets/医疗救助.csv",
        &[heading, "1,SB-3,2014-03-04,低保对象,100,0", "2,,2014-03-04,其他困难人员,100,0"],
    );
    let lines = [
        r#"{"record":"medical","number":"1","household":"SB-3","decided":"2014-03-04","status":"other","first_round":"1","second_round":"0"}"#,
        r#"{"record":"medical","number":"2","household":"SB-2","decided":"2014-03-04","status":"other","first_round":"1","second_round":"0"}"#,
    ];
    let lines = write("granted.jsonl", &lines);
    let register = households(&["SB-1", "SB-2"]);
    let told = |path: &Path| {
        let report = read_assistance_beside(path, &register, &options()).unwrap();
        assert_eq!((report.refused, report.assistance.len()), (0, report.read));
        for problem in &report.problems {
            assert_eq!((problem.level(), &problem.kind), (Level::Warning, &Record::NotInRegister.into()));
            assert!(!format!("{problem} {problem:?}").contains(SECRET));
        }
        report.problems.iter().map(|problem| problem.place(Lang::Zh)).collect::<Vec<_>>()
    };
    let sheets = folder.path().join("sheets");
    let expected =
        ["temporary.csv 第4行“户编号”列", "temporary.csv 第6行“户编号”列", "医疗救助.csv 第2行“户编号”列"];
    assert_eq!(told(&sheets), expected);
    assert_eq!(told(&lines), ["granted.jsonl 第1行 household "]);
    assert!(
        read_assistance(&sheets, &options()).unwrap().problems.is_empty(),
        "without a register nothing is told"
    );
    let why = read_assistance_beside(&sheets, &register, &strict()).unwrap_err();
    assert!(matches!(why, FilesError::Strict(problems) if problems.len() == 3), "strict reading refuses it");
    let all = households(&["SB-", "SB-1", "SB-2", "SB-3", "SB-欧阳秘密"]);
    assert!(read_assistance_beside(&sheets, &all, &strict()).unwrap().problems.is_empty());
    // A record that is left out is told of once more for its number.
    write("bad/temporary.csv", &[TEMPORARY, "1,SB-9,370203,2014-01-02,2014-03-04,急难型,火灾,0,1800"]);
    let bad = read_assistance_beside(&folder.path().join("bad"), &register, &options()).unwrap();
    assert_eq!((bad.refused, bad.problems.len()), (1, 2));
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_is_looked_up_like_a_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("granted.xlsx");
    let fire = minzheng_caseload::assistance::Ground::Fire;
    let temporary = vec![crate::made::temporary("1", fire, "2014-03-04", "1800")];
    let granted = minzheng_caseload::Assistance { temporary, ..Default::default() };
    write_assistance(&granted, &path).unwrap();
    let problems =
        |register: &Register| read_assistance_beside(&path, register, &options()).unwrap().problems;
    assert!(problems(&households(&["SB-1"])).is_empty());
    let told = problems(&households(&["SB-2"]));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].place(Lang::En), "granted.xlsx, sheet 临时救助, cell B2 (“户编号”)");
}
