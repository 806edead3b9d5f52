//! What is written in any form reads back as it was, and the same records give the same bytes.

use minzheng_caseload::Assistance;
use minzheng_caseload::assistance::Ground;
use minzheng_caseload::files::{
    Sheet, SheetBytes, read_assistance, read_assistance_jsonl, read_assistance_sheets, write_assistance,
    write_assistance_jsonl, write_assistance_sheet,
};
use minzheng_caseload::files::{read, write_folder, write_xlsx};
use minzheng_core_types::Fact;

use crate::made::{day, everything, strict, temporary, yuan};

#[test]
fn every_form_brings_every_value_back() {
    let folder = tempfile::tempdir().unwrap();
    let made = everything();
    for name in ["granted", "granted.jsonl", "granted.ndjson", "granted.xlsx", "deep/er/granted.xlsx"] {
        let path = folder.path().join(name);
        write_assistance(&made, &path).unwrap();
        let report = read_assistance(&path, &strict()).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(report.assistance, made, "{name}");
        assert_eq!((report.read, report.refused), (made.len(), 0), "{name}");
    }
    // A workbook keeps the time of its making nowhere, so it is the same too.
    for name in ["granted/temporary.csv", "granted.jsonl", "granted.xlsx"] {
        let path = folder.path().join(name);
        let before = std::fs::read(&path).unwrap();
        write_assistance(&made, &folder.path().join(name.split('/').next().unwrap())).unwrap();
        assert!(before == std::fs::read(&path).unwrap(), "{name}");
    }
}

#[test]
fn nothing_is_written_as_nothing_and_read_as_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["none", "none.jsonl", "none.xlsx"] {
        let path = folder.path().join(name);
        write_assistance(&Assistance::default(), &path).unwrap();
        let report = read_assistance(&path, &strict()).unwrap();
        assert!(report.assistance.is_empty() && report.read == 0, "{name}");
    }
}

#[test]
fn a_sheet_may_be_missing_and_stand_beside_a_register() {
    let folder = tempfile::tempdir().unwrap();
    let register = minzheng_caseload::Register::default();
    write_folder(&register, folder.path()).unwrap();
    let made = everything();
    let mut bytes = Vec::new();
    write_assistance_sheet(&made, Sheet::SpecialCare, &mut bytes).unwrap();
    std::fs::write(folder.path().join("优抚.csv"), bytes).unwrap();
    let report = read_assistance(folder.path(), &strict()).unwrap();
    assert_eq!(report.assistance, Assistance { special_care: made.special_care, ..Assistance::default() });
    // The register does not mind, in a folder or in a workbook.
    let options = minzheng_caseload::files::ReadOptions { strict: true, as_of: day("2014-07-31") };
    assert!(read(folder.path(), &options).unwrap().register.is_empty());
    // Nor does either take the workbook of the other for its own.
    let book = folder.path().join("register.xlsx");
    write_xlsx(&register, &book).unwrap();
    assert!(read_assistance(&book, &strict()).is_err());
    let book = folder.path().join("granted.xlsx");
    write_assistance(&everything(), &book).unwrap();
    assert!(read(&book, &options).is_err());
}

/// People's own headings, words, days and delimiters.
#[test]
fn a_sheet_is_read_as_people_write_it() {
    let text = "案件编号;户号;行政区划;申请日期;决定日期;类型;困难原因;人数;金额（元）\n\
                7;;370203;2014/1/2;2014年3月4日;急难;车祸;２;1,800\n";
    let sheet = |name: &str, text: &str| SheetBytes {
        sheet: Sheet::Temporary,
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let report = read_assistance_sheets(&[sheet("临时救助.csv", text)], &strict()).unwrap();
    let mut expected = temporary("7", Ground::TrafficAccident, "2014-03-04", "1800");
    expected.household = None;
    (expected.street, expected.community) = (String::new(), String::new());
    assert_eq!(report.assistance.temporary, [expected]);
    let english = "number,place,applied,decided,kind,ground,persons,amount\r\n\
                   8,370203,2014-01-02,2014-03-04,Emergency,none,1,0.00\r\n";
    let report = read_assistance_sheets(&[sheet("temporary.csv", english)], &strict()).unwrap();
    let case = &report.assistance.temporary[0];
    assert_eq!((case.ground, case.amount), (Fact::Absent, yuan("0")));
}

#[test]
fn lines_have_the_english_headings_as_fields() {
    let mut made = everything();
    made.temporary.truncate(1);
    made.medical.truncate(1);
    made.special_care.truncate(1);
    let mut bytes = Vec::new();
    write_assistance_jsonl(&made, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(
        text,
        concat!(
            r#"{"record":"temporary","number":"T0","household":"SB-T0","place":"370203","street":"台东街道","#,
            r#""community":"第1社区","applied":"2014-01-02","decided":"2014-03-04","kind":"emergency","#,
            r#""ground":"fire","persons":2,"amount":"1234.56"}"#,
            "\n",
            r#"{"record":"medical","number":"M0","decided":"2014-06-30","status":"extreme-hardship","#,
            r#""out_of_scope":"none","first_round":"9000.00","second_round":"4000.00"}"#,
            "\n",
            r#"{"record":"special-care","programme":"pension","first":"2014-01","last":"2014-06","#,
            r#""amount":"18000000.00"}"#,
            "\n",
        )
    );
    // Fields in any order, blank lines, a byte order mark, Chinese words.
    let other = "\u{feff}\n{\"last\":\"2014-06\",\"amount\":\"18000000\",\"first\":\"2014-01\",\"programme\":\"抚恤金\",\
                 \"record\":\"special-care\",\"persons\":\"unknown\"}\r\n\n";
    let report = read_assistance_jsonl(other.as_bytes(), "a.jsonl", &strict()).unwrap();
    assert_eq!(report.assistance.special_care, made.special_care);
}
