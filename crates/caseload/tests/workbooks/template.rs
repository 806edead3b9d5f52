//! The template has every column with a drop-down or a message, and filled in it reads back without a warning.

use std::collections::BTreeMap;
use std::io::Cursor;

use minzheng_caseload::files::{Cell, Sheet, WordList, read_xlsx, write_template, write_template_to};

use crate::book::{changed, letters, part_of, parts};
use crate::made::{id_text, strict};

fn template() -> Vec<u8> {
    let mut writer = Cursor::new(Vec::new());
    write_template_to(&mut writer).unwrap();
    writer.into_inner()
}

fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no {name}")).1
}

/// A row of texts under the headings, as a person types them in.
fn filled(bytes: &[u8], sheet: Sheet, row: u32, cells: &[(&str, &str)]) -> Vec<u8> {
    changed(bytes, &part_of(sheet, 1), |xml| {
        let place = |heading: &str| sheet.headings().iter().position(|known| known.zh == heading).unwrap();
        let mut cells: Vec<(usize, &str)> =
            cells.iter().map(|(heading, text)| (place(heading), *text)).collect();
        cells.sort_unstable();
        let cells: String = cells
            .iter()
            .map(|(place, text)| {
                let letter = letters(*place);
                format!("<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
            })
            .collect();
        xml.replace("</sheetData>", &format!("<row r=\"{row}\">{cells}</row></sheetData>"))
    })
}

#[test]
fn an_empty_template_is_an_empty_register() {
    let report = read_xlsx(template(), "台账模板.xlsx", &strict()).unwrap();
    assert_eq!(report.households_read, 0);
    assert!(template() == template(), "always the same bytes");
}

#[test]
fn a_filled_template_reads_back_without_a_warning() {
    let id = id_text("1960-01-01", 1);
    let certificate = format!("{id}42");
    let mut bytes = template();
    for (sheet, row, cells) in [
        (
            Sheet::Households,
            2,
            &[
                ("户编号", "甲1"),
                ("区划代码", "370203"),
                ("户籍类别", "城市"),
                ("收款账号", "012345678901234567"),
            ][..],
        ),
        (
            Sheet::Members,
            2,
            &[
                ("户编号", "甲1"),
                ("身份证号", &id),
                ("与申请人关系", "本人"),
                ("残疾证号", &certificate),
                ("社会孤老", "否"),
            ],
        ),
        (
            Sheet::Members,
            3,
            &[
                ("户编号", "甲1"),
                ("姓名", "王"),
                ("与申请人关系", "配偶"),
                ("残疾类别", "无"),
                ("长期共同居住", "36个月"),
            ],
        ),
        (
            Sheet::Incomes,
            2,
            &[
                ("户编号", "甲1"),
                ("身份证号", &id),
                ("收入类别", "工资"),
                ("金额", "100"),
                ("计量", "每月"),
                ("起始月", "2014-01"),
                ("终止月", "2014-03"),
            ],
        ),
        (Sheet::Assets, 2, &[("户编号", "甲1"), ("财产类别", "唯一住房")]),
        (
            Sheet::Determinations,
            2,
            &[
                ("户编号", "甲1"),
                ("申请日期", "2014-01-01"),
                ("决定日期", "2014-02-01"),
                ("核定收入", "0"),
                ("核算首月", "2013-01"),
                ("核算末月", "2013-12"),
                ("财产结论", "符合"),
            ],
        ),
    ] {
        bytes = filled(&bytes, sheet, row, cells);
    }
    let report = read_xlsx(bytes, "台账模板.xlsx", &strict()).unwrap();
    let household = &report.register.households()[0];
    assert_eq!(report.register.members(household).len(), 2);
    assert_eq!(report.register.incomes(household)[0].earner, 0);
    assert_eq!(report.register.determinations(household).len(), 1);
}

/// What a data validation of a column says.
fn validations(xml: &str) -> Vec<(String, String)> {
    let each = xml.split("<dataValidation ").skip(1);
    each.map(|text| {
        let range = text.split("sqref=\"").nth(1).unwrap().split('"').next().unwrap();
        let letter = range.chars().take_while(char::is_ascii_alphabetic).collect();
        (letter, text.split("</dataValidation>").next().unwrap().to_owned())
    })
    .collect()
}

#[test]
fn every_column_has_a_message_and_every_list_of_words_a_drop_down() {
    let bytes = template();
    let words_part = format!("xl/worksheets/sheet{}.xml", Sheet::ALL.len() + 2);
    let words = cells(&part(&bytes, &words_part));
    let mut lists = 0;
    for sheet in Sheet::ALL {
        let xml = part(&bytes, &part_of(sheet, 1));
        let validations = validations(&xml);
        for (place, heading) in sheet.headings().iter().enumerate() {
            let letter = letters(place);
            let (_, text) = validations.iter().find(|(column, _)| *column == letter).unwrap();
            assert!(
                text.contains("showInputMessage=\"1\"")
                    && text.contains(heading.zh)
                    && text.contains(heading.en),
                "{text}"
            );
            assert!(text.contains(&format!("{letter}2:{letter}1048576")), "{text}");
            let Cell::Word(list) = heading.cell else { continue };
            lists += 1;
            let formula = text.split("<formula1>").nth(1).unwrap().split("</formula1>").next().unwrap();
            let shown = range(formula, &words);
            let mut expected: Vec<&str> = list.words().into_iter().map(|word| word.zh).collect();
            if heading.fact && list != WordList::YesNo {
                expected.push("无");
            }
            assert_eq!(shown, expected, "{} {}", heading.zh, formula);
            assert_eq!(text.contains("errorStyle=\"warning\""), list.is_open(), "{}", heading.zh);
        }
    }
    assert!(lists > WordList::ALL.len(), "each list at least once");
}

/// The texts of a sheet by cell.
fn cells(xml: &str) -> BTreeMap<String, String> {
    let each = xml.split("<c r=\"").skip(1);
    each.filter_map(|cell| {
        let text = cell.split("</c>").next()?.split("<t").nth(1)?.split_once('>')?.1;
        Some((cell.split('"').next()?.to_owned(), text.split("</t>").next()?.to_owned()))
    })
    .collect()
}

/// `'词表'!$A$3:$A$4`
fn range<'w>(formula: &str, words: &'w BTreeMap<String, String>) -> Vec<&'w str> {
    let (sheet, cells) = formula.split_once('!').unwrap();
    assert!(sheet.contains("词表"), "{formula}");
    let plain = cells.replace('$', "");
    let (first, last) = plain.split_once(':').unwrap();
    let split = |cell: &str| {
        let at = cell.find(|c: char| c.is_ascii_digit()).unwrap();
        let (column, row) = cell.split_at(at);
        (column.to_owned(), row.parse::<u32>().unwrap())
    };
    let ((column, first), (other, last)) = (split(first), split(last));
    assert_eq!(column, other);
    (first..=last).map(|row| words[&format!("{column}{row}")].as_str()).collect()
}

#[test]
fn numbers_of_people_are_formatted_as_text_before_anything_is_entered() {
    let bytes = template();
    let styles = part(&bytes, "xl/styles.xml");
    let formats: Vec<&str> = styles
        .split("<cellXfs")
        .nth(1)
        .unwrap()
        .split("<xf ")
        .skip(1)
        .map(|xf| xf.split("numFmtId=\"").nth(1).unwrap().split('"').next().unwrap())
        .collect();
    for sheet in Sheet::ALL {
        let xml = part(&bytes, &part_of(sheet, 1));
        let columns: Vec<&str> = xml.split("<col ").skip(1).collect();
        for (place, heading) in (1..).zip(sheet.headings()) {
            if !matches!(
                heading.cell,
                Cell::Identity | Cell::Certificate | Cell::Account | Cell::Text | Cell::Month
            ) {
                continue;
            }
            let column = columns.iter().find(|column| {
                let number = |name: &str| {
                    column.split(name).nth(1).unwrap().split('"').next().unwrap().parse::<u32>().unwrap()
                };
                (number("min=\"")..=number("max=\"")).contains(&place)
            });
            let style = column.unwrap().split("style=\"").nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(formats[style.parse::<usize>().unwrap()], "49", "{} is text (@)", heading.zh);
        }
    }
}

#[test]
fn the_first_sheet_says_how_and_needed_columns_are_marked() {
    let bytes = template();
    assert!(
        part(&bytes, "xl/workbook.xml").find("说明").unwrap()
            < part(&bytes, "xl/workbook.xml").find("家庭").unwrap()
    );
    for sheet in Sheet::ALL {
        let xml = part(&bytes, &part_of(sheet, 1));
        for heading in sheet.headings() {
            let marked = xml.contains(&format!(">{}*<", heading.zh));
            assert!(marked || !heading.is_required(), "{}", heading.zh);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("台账模板.xlsx");
    write_template(&path).unwrap();
    assert!(std::fs::read(path).unwrap() == bytes);
}
