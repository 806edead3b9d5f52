//! What is written is read back as it was.

use std::io::Cursor;

use minzheng_caseload::files::{
    FilesError, ReadOptions, Sheet, WorkbookError, is_workbook, read, read_xlsx, read_xlsx_from, write_xlsx,
    write_xlsx_to,
};
use minzheng_caseload::{HouseholdEntry, PersonName, Register, sample};
use minzheng_core_types::{Fact, Money};
use minzheng_welfare::facts::{Asset, AssetKind};

use crate::book::{part_of, parts};
use crate::made::{day, full, options, register, small, strict};

fn bytes(register: &Register) -> Vec<u8> {
    let mut writer = Cursor::new(Vec::new());
    write_xlsx_to(register, &mut writer).unwrap();
    writer.into_inner()
}

fn comes_back(register: &Register, options: &ReadOptions) -> Vec<u8> {
    let written = bytes(register);
    let report = read_xlsx(written.clone(), "台账.xlsx", options).unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert!(report.register == *register);
    written
}

#[test]
fn every_value_comes_back() {
    let mut odd = small(3);
    odd.street = "'=\"x\"".to_owned();
    odd.community = "=1+1\u{3000}& <b>".to_owned();
    // Rare characters of GB 18030, beyond the basic plane too, and a name of a minority.
    odd.members[0].person.name = PersonName::new("王䶮㐂𠮷·阿卜杜热合曼");
    let register = register([full(), small(1), small(2), odd]);
    let first = comes_back(&register, &strict());
    assert!(first == bytes(&register), "the same register, the same bytes");
    assert!(read_xlsx_from(first.as_slice(), "-", &strict()).unwrap().register == register);
}

#[test]
fn an_empty_register_comes_back() {
    comes_back(&Register::default(), &strict());
}

#[test]
fn the_sample_district_comes_back() {
    let district = sample::district(3).unwrap();
    let some = district.households().iter().step_by(3).map(|record| district.entry(record));
    let at_end = ReadOptions { as_of: day("2014-12-31"), ..strict() };
    comes_back(&register(some), &at_end);
}

/// Amounts up to 15 digits are numbers, greater ones texts; all come back to the fen.
#[test]
fn extreme_amounts_come_back_to_the_fen() {
    let extreme = [
        0,
        1,
        -1,
        9,
        10,
        12_345,
        999_999_999_999_999,
        -999_999_999_999_999,
        1_000_000_000_000_000,
        i64::MAX,
        i64::MIN + 1,
    ];
    let asset = |fen| Asset { kind: AssetKind::Financial, amount: Fact::Known(Money::from_fen(fen)) };
    let entry = HouseholdEntry { assets: extreme.map(asset).to_vec(), ..small(1) };
    let written = comes_back(&register([entry]), &strict());
    let sheet = part_of(Sheet::Assets, 0);
    let (_, xml) = parts(&written).into_iter().find(|(name, _)| *name == sheet).unwrap();
    assert!(xml.contains("<v>9999999999999.99</v>"), "{xml}");
    assert!(!xml.contains("<v>92233720368547758"), "an amount that a number cannot keep is text");
}

#[test]
fn identity_numbers_are_text_and_columns_are_as_wide_as_chinese_needs() {
    let written = bytes(&register([full()]));
    let all = parts(&written);
    let part = |name: &str| &all.iter().find(|(part, _)| part == name).unwrap().1;
    let members = part(&part_of(Sheet::Members, 0));
    let id = crate::made::id_text("1950-01-02", 1);
    assert!(members.contains(&format!("<t>{id}</t>")), "{members}");
    assert!(!members.contains(&format!("<v>{id}</v>")), "as a number it would be rounded");
    assert!(part("xl/styles.xml").contains("numFmtId=\"49\""), "text has the format @");
    assert!(members.contains("<pane ySplit=\"1\"") && members.contains("<autoFilter"), "{members}");
    assert!(members.contains("orientation=\"landscape\"") && members.contains("fitToPage=\"1\""));
    // 18 digits at 7 pixels, and margins; 与申请人关系 is 12 wide and has the button of the filter.
    let width = |column: usize| widths(members)[column];
    assert!((19.0..21.0).contains(&width(2)), "{}", width(2));
    assert!((15.0..18.0).contains(&width(4)), "{}", width(4));
}

/// The width of each column, in digits.
fn widths(xml: &str) -> Vec<f64> {
    let value = |col: &str, name: &str| -> f64 {
        col.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let each = xml.split("<col ").skip(1);
    each.flat_map(|col| {
        let columns = value(col, "min") as usize..=value(col, "max") as usize;
        columns.map(|_| value(col, "width")).collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn workbooks_are_known_by_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let register = register([full(), small(1)]);
    let path = folder.path().join("new/台账.XLSX");
    write_xlsx(&register, &path).unwrap();
    assert!(is_workbook(&path));
    assert!(read(&path, &strict()).unwrap().register == register);
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing unfinished is left");
    let other = folder.path().join("a.xlsx");
    std::fs::write(&other, "household,place\n").unwrap();
    let error = read(&other, &options()).unwrap_err();
    assert!(matches!(&error, FilesError::Workbook { why: WorkbookError::NotAWorkbook, .. }), "{error}");
    std::fs::write(folder.path().join("a.xls"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").unwrap();
    let error = read(&folder.path().join("a.xls"), &options()).unwrap_err();
    assert!(matches!(&error, FilesError::Workbook { why: WorkbookError::OldOrLocked, .. }), "{error}");
    assert!(matches!(read(&folder.path().join("b.xlsx"), &options()), Err(FilesError::File { .. })));
    let error = write_xlsx(&register, &folder.path().join("a.xls")).unwrap_err();
    assert!(matches!(&error, FilesError::Workbook { why: WorkbookError::OtherForm, .. }), "{error}");
    let error = write_xlsx(&register, &other.join("b.xlsx")).unwrap_err();
    assert!(matches!(&error, FilesError::File { .. }), "a file is no folder: {error}");
}
