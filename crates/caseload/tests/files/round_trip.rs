//! What is written is read back as it was, in every encoding.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

use encoding_rs::GB18030;
use minzheng_caseload::files::{
    FilesError, HouseholdProblem, ReadOptions, Sheet, SheetBytes, read, read_folder, read_jsonl,
    read_jsonl_from, read_sheets, write_folder, write_jsonl,
};
use minzheng_caseload::index::{find, line_at};
use minzheng_caseload::{Register, sample};

use crate::made::{day, full, options, register, sheets, small, strict};

fn whole() -> Register {
    register([full(), small(1), small(2)])
}

fn lines(register: &Register) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_jsonl(register, &mut bytes, None).unwrap();
    bytes
}

#[test]
fn sheets_read_back_as_they_were() {
    let register = whole();
    let first = sheets(&register);
    let report = read_sheets(&first, &strict()).unwrap();
    assert_eq!(report.register, register);
    assert_eq!((report.households_read, report.households_refused), (3, 0));
    for (before, after) in first.iter().zip(sheets(&report.register)) {
        assert!(before.bytes == after.bytes, "{:?} differs", before.sheet);
    }
}

#[test]
fn lines_read_back_as_they_were() {
    let register = whole();
    let first = lines(&register);
    let report = read_jsonl_from(first.as_slice(), "register.jsonl", &strict()).unwrap();
    assert_eq!(report.register, register);
    assert_eq!(lines(&report.register), first);
    assert_eq!(first.iter().filter(|byte| **byte == b'\n').count(), 3);
    let with_mark = [b"\xef\xbb\xbf\r\n\n".as_slice(), &first].concat();
    assert_eq!(
        read_jsonl_from(with_mark.as_slice(), "register.jsonl", &strict()).unwrap().register,
        register
    );
}

#[test]
fn every_encoding_gives_the_same_register() {
    let register = whole();
    type Encode = fn(&str) -> Vec<u8>;
    let encodings: [(&str, Encode); 6] = [
        ("UTF-8", |text| text.as_bytes().to_vec()),
        ("UTF-8 with mark", |text| format!("\u{feff}{text}").into_bytes()),
        ("GB18030", |text| GB18030.encode(text).0.into_owned()),
        ("UTF-16", |text| format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("unix lines", |text| text.replace("\r\n", "\n").into_bytes()),
        ("no last end of line", |text| text.trim_end().as_bytes().to_vec()),
    ];
    for (name, encode) in encodings {
        let mut sheets = sheets(&register);
        for sheet in &mut sheets {
            let text = String::from_utf8(sheet.bytes.clone()).unwrap();
            sheet.bytes = encode(text.strip_prefix('\u{feff}').unwrap());
        }
        assert_eq!(read_sheets(&sheets, &strict()).unwrap().register, register, "{name}");
    }
}

#[test]
fn english_headings_in_another_order_give_the_same_register() {
    let text = "Relation,Birth,Name,id,Household\nChild,2000年1月2日,b,,1\napplicant,1970/1/2,a,,1\n";
    let members = SheetBytes { sheet: Sheet::Members, name: "members.csv".to_owned(), bytes: text.into() };
    let text = "place;household;incomes complete;three-nos\n370203;1;YES;no\n";
    let households =
        SheetBytes { sheet: Sheet::Households, name: "households.csv".to_owned(), bytes: text.into() };
    let report = read_sheets(&[members, households], &strict()).unwrap();
    let record = &report.register.households()[0];
    assert_eq!(report.register.persons(record)[0].name.reveal(), "b");
    let facts = *report.register.household(record).unwrap().facts();
    assert!(facts.incomes_complete && !facts.assets_complete);
    assert_eq!(facts.three_nos.known(), Some(false));
}

/// Sheets and columns of the past are written where there is one, and taken away where there is none any more.
#[test]
fn a_register_without_a_past_is_written_as_ever() {
    let folder = tempfile::tempdir().unwrap();
    let names = || {
        let entries = fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<BTreeSet<String>>()
    };
    write_folder(&whole(), folder.path()).unwrap();
    assert_eq!(names().len(), Sheet::ALL.len());
    let headings = |sheet: Sheet, register: &Register| {
        let written = sheet.written_headings(register);
        written.iter().map(|heading| heading.zh).collect::<Vec<_>>()
    };
    assert!(headings(Sheet::Households, &whole()).contains(&"停保原因"));
    fs::rename(folder.path().join("moves.csv"), folder.path().join("迁移.csv")).unwrap();
    let plain = register([small(1), small(2)]);
    write_folder(&plain, folder.path()).unwrap();
    let always = Sheet::ALL.iter().filter(|sheet| !sheet.when_used());
    let six: BTreeSet<String> = always.map(|sheet| sheet.file_name().to_owned()).collect();
    assert_eq!(six.len(), 6);
    assert_eq!(names(), six);
    let text = fs::read_to_string(folder.path().join("households.csv")).unwrap();
    assert_eq!(
        text.lines().next().unwrap(),
        "\u{feff}户编号,案件号,区划代码,街道,社区,户籍类别,申请日期,停保末月,财产核定,失独,三无,收入已查全,财产已查全,收款账号"
    );
}

#[test]
fn folders_are_read_under_english_and_chinese_names() {
    let folder = tempfile::tempdir().unwrap();
    let register = whole();
    write_folder(&register, folder.path()).unwrap();
    assert_eq!(read(folder.path(), &strict()).unwrap().register, register);
    for sheet in Sheet::ALL {
        fs::rename(folder.path().join(sheet.file_name()), folder.path().join(sheet.chinese_file_name()))
            .unwrap();
    }
    assert_eq!(read_folder(folder.path(), &strict()).unwrap().register, register);
    write_folder(&register, folder.path()).unwrap();
    assert!(matches!(read_folder(folder.path(), &options()), Err(FilesError::SheetTwice(Sheet::Households))));
}

#[test]
fn files_are_known_by_their_form() {
    let folder = tempfile::tempdir().unwrap();
    let register = whole();
    for name in ["a.jsonl", "a.NDJSON"] {
        fs::write(folder.path().join(name), lines(&register)).unwrap();
        assert_eq!(read(&folder.path().join(name), &strict()).unwrap().register, register);
    }
    fs::write(folder.path().join("a.txt"), "").unwrap();
    assert!(matches!(read(&folder.path().join("a.txt"), &options()), Err(FilesError::UnknownForm)));
    assert!(matches!(read(&folder.path().join("b.txt"), &options()), Err(FilesError::File { .. })));
    assert!(matches!(read(&folder.path().join("b.jsonl"), &options()), Err(FilesError::File { .. })));
    assert!(matches!(read(folder.path(), &options()), Err(FilesError::NoSheet(Sheet::Households))));
    fs::write(folder.path().join("households.csv"), &sheets(&register)[0].bytes).unwrap();
    assert!(matches!(read(folder.path(), &options()), Err(FilesError::NoSheet(Sheet::Members))));
    // The other sheets may be missing: the register then lists nothing of their kind.
    fs::write(folder.path().join("成员.csv"), &sheets(&register)[1].bytes).unwrap();
    let report = read(folder.path(), &strict()).unwrap();
    assert_eq!(report.households_read, 3);
    assert!(report.register.incomes(&report.register.households()[0]).is_empty());
}

#[test]
fn ten_thousand_households_come_back() {
    let register = register((0..10_000).map(small));
    assert_eq!(read_sheets(&sheets(&register), &strict()).unwrap().register, register);
    assert_eq!(
        read_jsonl_from(lines(&register).as_slice(), "r.jsonl", &strict()).unwrap().register,
        register
    );
}

#[test]
fn one_number_for_all_rows_takes_no_longer_than_many() {
    let rows = 20_000;
    let sheet = |sheet: Sheet, text: String| SheetBytes {
        sheet,
        name: sheet.file_name().to_owned(),
        bytes: text.into_bytes(),
    };
    let households = "household,place\n1,370203\n".to_owned();
    let members = format!("household,relation\n{}", "1,other\n".repeat(rows));
    let income = format!("1,{},wage,1,month,2014-01,2014-01\n", crate::made::id_text("1950-01-02", 1));
    let incomes = format!("household,id,kind,amount,per,first,last\n{}", income.repeat(rows));
    let sheets = [
        sheet(Sheet::Households, households),
        sheet(Sheet::Members, members),
        sheet(Sheet::Incomes, incomes),
    ];
    let report = read_sheets(&sheets, &options()).unwrap();
    assert_eq!((report.households_read, report.households_refused), (1, 1));
    let kind = HouseholdProblem::TooManyMembers { members: rows };
    assert_eq!(report.problems[0].kind, kind.into());
}

#[test]
fn the_sample_district_comes_back() {
    let register = sample::district(3).unwrap();
    assert!(read_sheets(&sheets(&register), &at_end()).unwrap().register == register);
    let (mut lines, mut index) = (Vec::new(), Vec::new());
    write_jsonl(&register, &mut lines, Some(&mut index)).unwrap();
    let report = read_jsonl(str::from_utf8(&lines).unwrap(), "cases.jsonl", at_end().as_of);
    assert!(report.problems.is_empty() && report.register == register);
    // Each household is found by its line.
    for record in register.households().iter().step_by(97) {
        let place = find(&mut Cursor::new(&index), record.case).unwrap().unwrap();
        let line = line_at(&mut Cursor::new(&lines), place).unwrap();
        let found = read_jsonl(str::from_utf8(&line).unwrap(), "cases.jsonl", at_end().as_of);
        assert_eq!(found.register.households()[0].number, record.number);
    }
}

fn at_end() -> ReadOptions {
    ReadOptions { as_of: day("2014-12-31"), ..strict() }
}
