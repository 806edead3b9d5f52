//! Registers in and out of files: round trips, encodings, and every kind of bad row with its place.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use chrono::NaiveDate;
use minzheng_caseload::files::{
    ProblemKind, ReadOptions, ReadReport, Sheet, read, read_jsonl, read_sheets, write_folder, write_jsonl,
    write_sheet,
};
use minzheng_caseload::{Register, sample};
use minzheng_core_types::Lang;

const AS_OF: NaiveDate = NaiveDate::from_ymd_opt(2014, 12, 31).unwrap();
const ID: &str = "370203193405069979";
const NAME: &str = "欧阳测试";

fn texts(register: &Register) -> Vec<(Sheet, String, String)> {
    let text = |sheet: Sheet| {
        let mut bytes = Vec::new();
        write_sheet(register, sheet, &mut bytes).unwrap();
        (
            sheet,
            sheet.file_name().to_owned(),
            String::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}').to_owned(),
        )
    };
    Sheet::ALL.into_iter().map(text).collect()
}

fn sheets(households: &str, members: &str, more: &[(Sheet, &str)]) -> ReadReport {
    let mut all = vec![
        (Sheet::Households, "households.csv".to_owned(), format!("户编号,区划代码,户籍类别\n{households}")),
        (
            Sheet::Members,
            "members.csv".to_owned(),
            format!("户编号,姓名,身份证号,与申请人关系,出生日期\n{members}"),
        ),
    ];
    all.extend(more.iter().map(|(sheet, text)| (*sheet, sheet.file_name().to_owned(), (*text).to_owned())));
    read_sheets(&all, AS_OF)
}

/// The problems as file, row, column.
fn places(report: &ReadReport) -> Vec<(String, usize, String)> {
    report
        .problems
        .iter()
        .map(|problem| (problem.file.clone(), problem.row, problem.column.clone()))
        .collect()
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let register = sample::district(3).unwrap();
    let report = read_sheets(&texts(&register), AS_OF);
    assert!(report.problems.is_empty(), "{}", report.problems[0]);
    assert!(report.register == register, "the register changed on its way through the sheets");
    assert_eq!(texts(&report.register), texts(&register));

    let (mut lines, mut index) = (Vec::new(), Vec::new());
    write_jsonl(&register, &mut lines, Some(&mut index)).unwrap();
    let report = read_jsonl(str::from_utf8(&lines).unwrap(), "cases.jsonl", AS_OF);
    assert!(report.problems.is_empty() && report.register == register);
}

#[test]
fn a_folder_is_read_in_either_encoding() {
    let register = sample::district(3).unwrap();
    let folder = tempfile::tempdir().unwrap();
    write_folder(&register, folder.path()).unwrap();
    let options = ReadOptions { strict: true, as_of: AS_OF };
    assert!(read(folder.path(), &options).unwrap().register == register);
    for sheet in Sheet::ALL {
        let path = folder.path().join(sheet.file_name());
        let text = std::fs::read_to_string(&path).unwrap();
        let (bytes, _, _) = encoding_rs::GB18030.encode(text.trim_start_matches('\u{feff}'));
        std::fs::remove_file(&path).unwrap();
        std::fs::write(folder.path().join(sheet.chinese_file_name()), bytes).unwrap();
    }
    assert!(read(folder.path(), &options).unwrap().register == register);
}

#[test]
fn a_bad_row_refuses_its_household_and_no_other() {
    let report = sheets(
        "1,370203,城市\n2,370203,城市\n3,3702o3,城市\n",
        &format!(
            "1,{NAME},{ID},本人,\n2,甲,37020319340506997,本人,\n3,乙,,本人,1970-01-01\n9,丙,,本人,1970-01-01\n"
        ),
        &[],
    );
    assert_eq!(report.register.len(), 1);
    assert_eq!(report.register.households()[0].number, "1");
    let places = places(&report);
    for place in [
        ("households.csv", 4, "区划代码"),
        ("members.csv", 3, "身份证号"),
        ("members.csv", 5, "户编号"),
        ("households.csv", 3, ""),
    ] {
        let place = (place.0.to_owned(), place.1, place.2.to_owned());
        assert!(places.contains(&place), "{place:?} in {places:?}");
    }
}

#[test]
fn every_cell_that_cannot_be_read_is_named() {
    let members = format!("1,{NAME},{ID},本人,\n");
    for (sheet, text, row, column) in [
        (
            Sheet::Incomes,
            "户编号,成员序号,收入类别,金额,计量,起始月,终止月\n1,2,工资,100,每月,2014-01,2014-02\n",
            2,
            "成员序号",
        ),
        (
            Sheet::Incomes,
            "户编号,成员序号,收入类别,金额,计量,起始月,终止月\n1,1,彩票,100,每月,2014-01,2014-02\n",
            2,
            "收入类别",
        ),
        (
            Sheet::Incomes,
            "户编号,成员序号,收入类别,金额,计量,起始月,终止月\n1,1,工资,1.005,每月,2014-01,2014-02\n",
            2,
            "金额",
        ),
        (
            Sheet::Incomes,
            "户编号,成员序号,收入类别,金额,计量,起始月,终止月\n1,1,工资,100,每月,2014-03,2014-02\n",
            2,
            "终止月",
        ),
        (Sheet::Assets, "户编号,财产类别,金额\n1,游艇,1\n", 2, "财产类别"),
        (
            Sheet::Determinations,
            "户编号,申请日期,决定日期,核定收入,核算首月,核算末月,财产结论\n1,2014-02-30,2014-03-01,0,2013-02,2014-01,符合\n",
            2,
            "申请日期",
        ),
        (
            Sheet::Determinations,
            "户编号,申请日期,决定日期,核定收入,核算首月,核算末月\n1,2014-02-03,2014-03-01,0,2013-02,2014-01\n",
            1,
            "财产结论",
        ),
        (Sheet::Assets, "户编号,财产类别,金额,备注\n1,金融资产,1,x\n", 1, "备注"),
    ] {
        let report = sheets("1,370203,城市\n", &members, &[(sheet, text)]);
        let expected = (sheet.file_name().to_owned(), row, column.to_owned());
        assert!(places(&report).contains(&expected), "{expected:?} in {:?}", places(&report));
    }
}

#[test]
fn duplicates_and_contradictions_are_found() {
    let report = sheets(
        "1,370203,城市\n2,370203,城市\n2,370203,城市\n",
        &format!("1,{NAME},{ID},本人,\n2,{NAME},{ID},本人,1934-05-07\n"),
        &[],
    );
    let kinds: Vec<&ProblemKind> = report.problems.iter().map(|problem| &problem.kind).collect();
    assert!(kinds.contains(&&ProblemKind::DuplicateHousehold));
    assert!(kinds.contains(&&ProblemKind::BirthContradictsNumber));
    assert!(kinds.contains(&&ProblemKind::DuplicatePerson { other_row: 2 }));
    assert_eq!(report.register.len(), 2, "warnings leave the households in");
}

#[test]
fn no_problem_shows_a_name_or_a_number() {
    let bad = format!("1,{NAME},{}1,本人,\n1,{NAME},{ID},邻居{NAME},\n", &ID[..16]);
    let mut problems = sheets("1,370203,城市\n", &bad, &[]).problems;
    let line = format!(
        "{{\"number\":\"1\",\"place\":\"370203\",\"members\":[{{\"name\":\"{NAME}\",\"id\":\"{ID}\",\"extra\":\"{ID}\"}}]}}"
    );
    problems.extend(read_jsonl(&line, "register.jsonl", AS_OF).problems);
    assert!(problems.len() >= 3);
    for problem in &problems {
        let shown = format!("{problem:?} {} {}", problem.text(Lang::Zh), problem.text(Lang::En));
        assert!(!shown.contains(NAME) && !shown.contains(&ID[6..14]), "{shown}");
    }
}

#[test]
fn strict_reading_takes_nothing_when_anything_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("家庭.csv"), "户编号,区划代码\n1,370203\n2,\n").unwrap();
    std::fs::write(folder.path().join("成员.csv"), format!("户编号,身份证号,与申请人关系\n1,{ID},本人\n"))
        .unwrap();
    let strict = ReadOptions { strict: true, as_of: AS_OF };
    assert!(read(folder.path(), &strict).is_err());
    let report = read(folder.path(), &ReadOptions { strict: false, ..strict }).unwrap();
    assert_eq!((report.register.len(), report.problems[0].row), (1, 3));
}
