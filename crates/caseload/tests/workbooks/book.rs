//! Workbooks as people make them, cell by cell, and the parts of a workbook as text.

use std::io::{Cursor, Read, Write};

use minzheng_caseload::files::{FilesError, ReadOptions, ReadReport, Sheet, read_xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What somebody enters.
#[derive(Clone, Copy)]
pub(crate) enum Entry<'t> {
    Text(&'t str),
    Number(f64),
    /// Shown by a format.
    Day(&'t str, &'t str),
    Bool(bool),
    /// A formula and what it gave.
    Formula(&'t str, &'t str),
}

use Entry::{Number, Text};

/// Two good households, as in the tests of CSV.
pub(crate) struct Book {
    workbook: Workbook,
}

const HOUSEHOLDS: &[&[Entry<'static>]] = &[
    &[
        Text("户编号"),
        Text("区划代码"),
        Text("户籍类别"),
        Text("申请日期"),
        Text("停保末月"),
        Text("收款账号"),
        Text("街道"),
    ],
    &[Text("A"), Number(370_203.0), Text("城市")],
    &[Text("B"), Text("370203"), Text("城市")],
];
const MEMBERS: &[&[Entry<'static>]] = &[
    &[
        Text("户编号"),
        Text("姓名"),
        Text("身份证号"),
        Text("出生日期"),
        Text("与申请人关系"),
        Text("残疾证号"),
        Text("社会孤老"),
        Text("护理补贴"),
    ],
    &[Text("A"), Text("王甲"), Text(""), Text("1960-01-01"), Text("本人")],
    &[Text("B"), Text("王乙"), Text(""), Entry::Day("1960-01-01", "yyyy-mm-dd"), Text("本人")],
    &[Text("B"), Text("王丙"), Text(""), Text("1961年1月1日"), Text("配偶")],
];
const INCOMES: &[&[Entry<'static>]] = &[
    &[
        Text("户编号"),
        Text("成员序号"),
        Text("收入类别"),
        Text("金额(元)"),
        Text("计量"),
        Text("起始月"),
        Text("终止月"),
    ],
    &[
        Text("B"),
        Number(2.0),
        Text("工资"),
        Number(100.1),
        Text("每月"),
        Entry::Day("2014-01-01", "yyyy\"年\"m\"月\""),
        Text("2014-03"),
    ],
];

impl Book {
    pub(crate) fn new() -> Self {
        Self::named("家庭", "成员", "收入")
    }

    pub(crate) fn named(households: &str, members: &str, incomes: &str) -> Self {
        let mut book = Self { workbook: Workbook::new() };
        book.add(incomes, INCOMES).add(members, MEMBERS).add(households, HOUSEHOLDS);
        book
    }

    pub(crate) fn add(&mut self, name: &str, rows: &[&[Entry<'_>]]) -> &mut Self {
        let sheet = self.workbook.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, entry) in (0..).zip(*cells) {
                put(sheet, row, column, *entry);
            }
        }
        self
    }

    pub(crate) fn sheet(&mut self, name: &str) -> &mut Worksheet {
        self.workbook.worksheet_from_name(name).unwrap()
    }

    /// Enters a value in a cell: `book.enter("成员", "C3", …)`.
    pub(crate) fn enter(mut self, sheet: &str, cell: &str, entry: Entry<'_>) -> Self {
        let (column, row) = place(cell);
        put(self.sheet(sheet), row, column, entry);
        self
    }

    pub(crate) fn bytes(mut self) -> Vec<u8> {
        self.workbook.save_to_buffer().unwrap()
    }

    pub(crate) fn read(self, options: &ReadOptions) -> Result<ReadReport, FilesError> {
        read_xlsx(self.bytes(), "台账.xlsx", options)
    }
}

/// Column and row of a cell like `C3`, both from 0.
pub(crate) fn place(cell: &str) -> (u16, u32) {
    let (letter, row) = cell.split_at(1);
    (u16::from(letter.as_bytes()[0] - b'A'), row.parse::<u32>().unwrap() - 1)
}

/// A, B … Z, AA.
pub(crate) fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap());
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, entry: Entry<'_>) {
    match entry {
        Entry::Text("") => sheet.write_blank(row, column, &Format::new().set_bold()).unwrap(),
        Entry::Text(text) => sheet.write_string(row, column, text).unwrap(),
        Entry::Number(number) => sheet.write_number(row, column, number).unwrap(),
        Entry::Day(day, format) => {
            let day = ExcelDateTime::parse_from_str(day).unwrap();
            sheet
                .write_datetime_with_format(row, column, &day, &Format::new().set_num_format(format))
                .unwrap()
        }
        Entry::Bool(yes) => sheet.write_boolean(row, column, yes).unwrap(),
        Entry::Formula(formula, result) => {
            sheet.write_formula(row, column, Formula::new(formula).set_result(result)).unwrap()
        }
    };
}

/// The parts of a workbook, in order.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The workbook with the text of a part changed.
pub(crate) fn changed(bytes: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut seen = false;
    for (name, text) in parts(bytes) {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        let text = if name == part { change(&text) } else { text };
        seen |= name == part;
        writer.write_all(text.as_bytes()).unwrap();
    }
    assert!(seen, "no {part}");
    writer.finish().unwrap().into_inner()
}

/// The part of a sheet of the register in a workbook that we wrote; a template has a sheet of notes before it.
pub(crate) fn part_of(sheet: Sheet, before: usize) -> String {
    let place = Sheet::ALL.into_iter().position(|other| other == sheet).unwrap();
    format!("xl/worksheets/sheet{}.xml", place + 1 + before)
}
