//! Each problem is found in its cell, keeps out what it must and nothing more, and shows nothing private.

use minzheng_caseload::files::{
    CellProblem as Cell, FactsProblem as Facts, FilesError, HouseholdProblem as Household, Level, Problem,
    ProblemKind, ReadReport, SheetProblem, WorkbookError, read_xlsx,
};
use minzheng_core_types::ids::PersonIdError;
use minzheng_core_types::{Lang, MoneyError};
use rust_xlsxwriter::Format;

use crate::book::Entry::{self, Bool, Formula, Number, Text};
use crate::book::{Book, changed};
use crate::made::{id_text, options, strict};

fn read(book: Book) -> ReadReport {
    book.read(&options()).unwrap()
}

fn place(problem: &Problem) -> String {
    let place = problem.place(Lang::Zh);
    place.strip_prefix("台账.xlsx").unwrap().to_owned()
}

/// Problems but for households left out.
fn problems(book: Book) -> Vec<(String, ProblemKind)> {
    let left_out = |kind: &ProblemKind| matches!(kind, ProblemKind::Household(Household::LeftOut { .. }));
    let problems = read(book).problems.into_iter().filter(|problem| !left_out(&problem.kind));
    problems.map(|problem| (place(&problem), problem.kind)).collect()
}

/// The cell alone is wrong; household B is left out for it and A stays.
#[track_caller]
fn assert_cell(sheet: &str, cell: &str, entry: Entry<'_>, heading: &str, kind: impl Into<ProblemKind>) {
    let report = read(Book::new().enter(sheet, cell, entry));
    let [problem, left_out] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    assert_eq!(place(problem), format!("「{sheet}」表 {cell}(“{heading}”列)"));
    assert_eq!((&problem.kind, problem.level()), (&kind.into(), Level::Error));
    assert_eq!(place(left_out), "「家庭」表 第3行");
    assert_eq!(left_out.kind, Household::LeftOut { problems: 1, rows: 4 }.into());
    assert_eq!(report.register.households()[0].number, "A");
    assert_eq!((report.households_read, report.households_refused), (2, 1));
}

#[test]
fn the_good_workbook_has_no_problem() {
    let report = Book::new().read(&strict()).unwrap();
    assert_eq!((report.households_read, report.households_refused), (2, 0));
    let b = &report.register.households()[1];
    let births: Vec<String> =
        report.register.members(b).iter().map(|member| member.birth.known().unwrap().to_string()).collect();
    assert_eq!(births, ["1960-01-01", "1961-01-01"]);
    let income = report.register.incomes(b)[0];
    assert_eq!(income.amount.known().unwrap().to_string(), "100.10");
    assert_eq!(income.period.to_string(), "2014-01..2014-03");
}

#[test]
fn numbers_of_people_that_a_spreadsheet_keeps_as_quantities_are_refused() {
    for number in [370_203_196_001_010_000.0, 370_203_600_101_001.0, 1.0] {
        assert_cell("成员", "C3", Number(number), "身份证号", Cell::StoredAsNumber);
        assert_cell("成员", "F3", Number(number), "残疾证号", Cell::StoredAsNumber);
        assert_cell("家庭", "F3", Number(number), "收款账号", Cell::StoredAsNumber);
    }
    assert_cell("成员", "C3", Entry::Day("1960-01-01", "yyyy/m/d"), "身份证号", Cell::StoredAsNumber);
    assert_cell("成员", "C3", Formula("=A1", "370203196001010000"), "身份证号", Cell::StoredAsNumber);
    // As text they show what has happened to them.
    let rounded = Cell::Identity(PersonIdError::RoundedBySpreadsheet);
    for text in ["3.70203E+17", "370203196001010000", "370203196001010000.0"] {
        assert_cell("成员", "C3", Text(text), "身份证号", rounded);
    }
    let text = read(Book::new().enter("成员", "C3", Number(3.7e17))).problems[0].to_string();
    assert_eq!(
        text,
        "台账.xlsx「成员」表 C3(“身份证号”列):号码被表格软件存成了数字,第15位以后(及开头的0)已丢失;请把该列设为文本格式,对照证件重新填写 | \
         台账.xlsx, sheet 成员, cell C3 (“身份证号”): a spreadsheet keeps the number as a quantity, so that digits after the 15th \
         (and leading zeros) are lost; format the column as text and enter the number again from the papers"
    );
    assert_eq!(problems(Book::new().enter("成员", "C3", Text(&id_text("1960-01-01", 1)))), []);
}

#[test]
fn amounts_are_what_the_cell_shows() {
    let amount = |entry| {
        let report = Book::new().enter("收入", "D2", entry).read(&strict()).unwrap();
        report.register.incomes(&report.register.households()[1])[0]
            .amount
            .known()
            .map(|money| money.to_string())
    };
    assert_eq!(amount(Number(0.1 + 0.2)).as_deref(), Some("0.30"));
    assert_eq!(amount(Number(-5.0)).as_deref(), Some("-5.00"));
    assert_eq!(amount(Text("1,234.50")).as_deref(), Some("1234.50"));
    assert_eq!(amount(Formula("=SUM(1,2)", "1234.56")).as_deref(), Some("1234.56"));
    assert_eq!(amount(Text("无")), None);
    assert_eq!(amount(Text("")), None);
    let finer = Cell::NotMoney(MoneyError::FinerThanFen);
    assert_cell("收入", "D2", Number(100.001), "金额", finer);
    assert_cell("收入", "D2", Number(1.0 / 3.0), "金额", finer);
    assert_cell("收入", "D2", Number(1e13), "金额", Cell::TooManyDigits);
    assert_cell("收入", "D2", Formula("=1/0", "#DIV/0!"), "金额", Cell::FailedFormula);
    assert_cell("收入", "D2", Bool(true), "金额", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(
        "收入",
        "D2",
        Entry::Day("2014-01-01", "yyyy/m/d"),
        "金额",
        Cell::NotMoney(MoneyError::NotANumber),
    );
}

#[test]
fn days_and_months() {
    for format in [
        "yyyy-mm-dd",
        "yyyy\"年\"m\"月\"d\"日\"",
        "[$-804]yyyy\"年\"m\"月\"",
        "m/d/yy",
        "[$-F800]dddd, mmmm dd, yyyy",
    ] {
        let book = || Book::new().enter("成员", "D3", Entry::Day("1960-01-01", format));
        assert_eq!(problems(book()), [], "{format}");
        assert_eq!(problems(book().enter("收入", "F2", Entry::Day("2014-01-01", format))), [], "{format}");
    }
    assert_cell("成员", "D3", Number(21_916.0), "出生日期", Cell::SpreadsheetDay);
    assert_cell("成员", "D3", Entry::Day("1960-01-01 10:30", "yyyy-mm-dd"), "出生日期", Cell::NotADay);
    assert_cell("成员", "D3", Entry::Day("2060-01-01", "yyyy-mm-dd"), "出生日期", Cell::StillToCome);
    assert_cell("成员", "D3", Number(1960.0), "出生日期", Cell::IncompleteDay);
    assert_cell("收入", "F2", Entry::Day("2014-01-31", "yyyy-mm"), "起始月", Cell::NotAMonth);
    assert_cell("收入", "F2", Number(2014.1), "起始月", Cell::NotAMonth);
    assert_cell("收入", "F2", Number(41_640.0), "起始月", Cell::SpreadsheetDay);
    assert_cell("收入", "G2", Text("2013-12"), "终止月", Facts::RangeBackwards);
    assert_eq!(problems(Book::new().enter("收入", "F2", Number(201_401.0))), []);
    assert_cell("家庭", "G3", Entry::Day("2014-05-01", "m\"-\"d"), "街道", Cell::TurnedIntoDate);
    assert_cell("家庭", "G3", Number(1e15), "街道", Cell::TooManyDigits);
}

/// The Chinese formats that have numbers of their own, and the epoch of old workbooks of the Macintosh.
#[test]
fn built_in_chinese_formats_and_the_epoch_of_1904() {
    let book = Book::new().enter("成员", "D3", Entry::Day("1960-01-01", "m/d/yyyy")).bytes();
    for id in [14, 27, 31, 57, 58] {
        let book = changed(&book, "xl/styles.xml", |text| {
            let own = text.split("<numFmt numFmtId=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            own.fold(text.to_owned(), |text, old| {
                text.replace(&format!("numFmtId=\"{old}\""), &format!("numFmtId=\"{id}\""))
            })
        });
        let report = read_xlsx(book, "x", &strict()).unwrap();
        assert_eq!(report.households_read, 2, "{id}");
    }
    let book = Book::new()
        .enter("成员", "D3", Entry::Day("1960-01-01", "m/d/yyyy"))
        .enter("收入", "F2", Text("2014-01"))
        .bytes();
    let book =
        changed(&book, "xl/workbook.xml", |text| text.replace("<workbookPr ", "<workbookPr date1904=\"1\" "));
    let report = read_xlsx(book, "x", &options()).unwrap();
    let member = report.register.members(&report.register.households()[1])[0];
    assert_eq!(member.birth.known().unwrap().to_string(), "1964-01-02", "the same count from 1904 on");
}

#[test]
fn yes_and_no_may_be_truth_values() {
    for (entry, known) in [(Bool(true), true), (Bool(false), false), (Formula("=TRUE()", "TRUE"), true)] {
        let report = Book::new().enter("成员", "G3", entry).read(&strict()).unwrap();
        let member = report.register.members(&report.register.households()[1])[0];
        assert_eq!(member.lone_elder.known(), Some(known));
    }
}

#[test]
fn rows_are_counted_as_the_spreadsheet_does() {
    // Blank, half blank and hidden rows between.
    let mut book = Book::new()
        .enter("成员", "A9", Text("B"))
        .enter("成员", "E9", Text("子女"))
        .enter("成员", "D9", Text("2000-02-30"))
        .enter("成员", "B12", Text(" \u{3000}"))
        .enter("成员", "B14", Text("没有户编号"));
    book.sheet("成员").set_row_hidden(8).unwrap();
    assert_eq!(
        problems(book),
        [
            ("「成员」表 D9(“出生日期”列)".to_owned(), Cell::NoSuchDay.into()),
            ("「成员」表 A14(“户编号”列)".to_owned(), Cell::Blank.into()),
        ]
    );
}

#[test]
fn a_title_may_stand_above_the_headings() {
    let mut book = Book::new();
    let rows: &[&[Entry<'_>]] = &[
        &[Text("市北区低保家庭财产台账")],
        &[Text("2014 年 5 月"), Text("单位:元")],
        &[Text("户编号"), Text("财产类别"), Text("金额")],
        &[Text("B"), Text("机动车辆"), Text("x")],
    ];
    book.add("财产表", rows);
    book.sheet("财产表").merge_range(0, 0, 0, 2, "市北区低保家庭财产台账", &Format::new()).unwrap();
    let kind = Cell::NotMoney(MoneyError::NotANumber);
    assert_eq!(problems(book), [("「财产表」表 C4(“金额”列)".to_owned(), kind.into())]);
}

#[test]
fn merged_cells_say_whose_rows_they_are_and_nothing_else() {
    let merged = |book: &mut Book, first: (u32, u16), last: (u32, u16), text: &str| {
        book.sheet("成员").merge_range(first.0, first.1, last.0, last.1, text, &Format::new()).unwrap();
    };
    let mut good = Book::new();
    merged(&mut good, (2, 0), (4, 0), "B");
    let report = good.read(&strict()).unwrap();
    assert_eq!(report.register.members(&report.register.households()[1]).len(), 2, "the blank row is none");
    let mut down = Book::new();
    merged(&mut down, (2, 4), (3, 4), "本人");
    assert_eq!(problems(down), [("「成员」表 E4(“与申请人关系”列)".to_owned(), Cell::Merged.into())]);
    let mut across = Book::new();
    merged(&mut across, (2, 3), (2, 4), "1960-01-01");
    assert_eq!(problems(across), [("「成员」表 E3(“与申请人关系”列)".to_owned(), Cell::Merged.into())]);
    let mut turned = Book::new();
    merged(&mut turned, (2, 3), (2, 4), "1960-01-01");
    let turned = changed(&turned.bytes(), "xl/worksheets/sheet2.xml", |text| text.replace("D3:E3", "E3:D3"));
    // A region that ends before it begins.
    let Err(FilesError::Workbook { why, .. }) = read_xlsx(turned, "x", &options()) else { panic!() };
    assert_eq!(why, WorkbookError::Damaged { sheet: Some("成员".to_owned()) });
    let mut empty = Book::new();
    merged(&mut empty, (2, 6), (3, 7), "");
    assert_eq!(problems(empty), []);
}

#[test]
fn sheets_by_english_and_other_names() {
    let report = Book::named("Households", "MEMBERS", "收入表").read(&strict()).unwrap();
    assert_eq!(report.register.incomes(&report.register.households()[1]).len(), 1);
    let mut hidden = Book::new();
    hidden.sheet("家庭").set_active(true).set_first_tab(true);
    hidden.sheet("成员").set_hidden(true);
    hidden.sheet("收入").set_column_hidden(3).unwrap();
    let report = hidden.read(&strict()).unwrap();
    assert_eq!(report.register.incomes(&report.register.households()[1]).len(), 1, "hidden is not gone");
    let at = |book: Book| match book.read(&options()) {
        Err(FilesError::Workbook { why, .. }) => why.text(Lang::Zh),
        other => panic!("{other:?}"),
    };
    assert_eq!(at(Book::named("户", "成员", "收入")), "工作簿没有「家庭」表;请补上,或改正表名");
    assert_eq!(at(Book::named("家庭", "成员", "members")), "工作簿有两张「成员」表;请只保留一张");
}

#[test]
fn sheets_and_columns_that_nothing_reads_are_named() {
    let with_phones = || {
        let mut book = Book::new().enter("成员", "I1", Text("联系电话")).enter("成员", "I2", Number(6.7e15));
        book.add("电话", &[&[Text("王甲"), Text("SECRET")]]).add("Sheet1", &[]).add("说明", &[&[Text("x")]]);
        book
    };
    let report = read(with_phones());
    let found: Vec<_> =
        report.problems.iter().map(|problem| (place(problem), problem.kind.clone())).collect();
    assert_eq!(
        found,
        [
            ("「电话」表".to_owned(), SheetProblem::UnknownSheet.into()),
            ("「成员」表 I1".to_owned(), SheetProblem::UnknownColumn.into()),
        ]
    );
    assert!(report.problems.iter().all(|problem| problem.level() == Level::Warning));
    assert_eq!(report.households_refused, 0);
    let Err(FilesError::Strict(strictly)) = with_phones().read(&strict()) else { panic!() };
    assert_eq!(strictly.len(), 2, "a strict reading takes no warning either");
    // Beyond the headings.
    let beyond = Book::new().enter("成员", "Z3", Text("x")).enter("成员", "Y3", Text("  "));
    let beyond = beyond.enter("成员", "X4", Text("x")).enter("成员", "Z4", Text("one for each row"));
    let x4 = ("「成员」表 X4".to_owned(), Cell::NoHeading.into());
    assert_eq!(problems(beyond), [("「成员」表 Z3".to_owned(), Cell::NoHeading.into()), x4]);
}

#[test]
fn headings_that_do_not_fit_stop_the_reading() {
    let error = Book::new().enter("收入", "E1", Text("金额")).read(&options()).unwrap_err();
    let [double, missing] = error.problems() else { panic!("{error}") };
    assert_eq!(place(double), "「收入」表 E1(“金额”列)");
    assert_eq!(missing.text(Lang::Zh), "台账.xlsx「收入」表 第1行:缺少“计量”列;请在标题行补上");
    assert!(matches!(Book::new().enter("收入", "E1", Text("?")).read(&strict()), Err(FilesError::Strict(_))));
}

#[test]
fn households_and_persons_are_named_by_their_rows() {
    let id = id_text("1960-01-01", 1);
    let twice = Book::new().enter("成员", "C2", Text(&id)).enter("成员", "C3", Text(&id));
    let report = read(twice);
    let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    assert_eq!(place(problem), "「成员」表 C3(“身份证号”列)");
    assert_eq!(problem.kind, Household::DuplicatePerson { file: "成员".into(), row: 2 }.into());
    let two = Book::new().enter("成员", "E4", Text("本人"));
    let kind = Household::TwoApplicants { first: 3 };
    assert_eq!(problems(two), [("「成员」表 E4(“与申请人关系”列)".to_owned(), kind.into())]);
    let unknown = Book::new().enter("收入", "A2", Text("C"));
    assert_eq!(problems(unknown), [("「收入」表 A2(“户编号”列)".to_owned(), Household::Unknown.into())]);
}

#[test]
fn damaged_workbooks_are_an_error_with_the_sheet() {
    let good = Book::new().bytes();
    let at = |bytes| match read_xlsx(bytes, "x", &options()) {
        Err(FilesError::Workbook { why, .. }) => why,
        other => panic!("{other:?}"),
    };
    let damaged = |change: fn(&str) -> String| at(changed(&good, "xl/worksheets/sheet2.xml", change));
    let members = WorkbookError::Damaged { sheet: Some("成员".to_owned()) };
    assert_eq!(damaged(|text| text.replace("</sheetData>", "")), members);
    assert_eq!(damaged(|text| text.replace("r=\"C2\"", "r=\"C9999999999\"")), members);
    assert_eq!(damaged(|text| text.replace("r=\"A3\"", "r=\"A2\"")), members, "rows out of order");
    assert_eq!(damaged(|text| text.replace("r=\"B2\"", "r=\"A2\"")), members, "one cell twice");
    assert_eq!(at(good[..good.len() / 2].to_vec()), WorkbookError::NotAWorkbook);
    let lying = changed(&good, "xl/sharedStrings.xml", |text| {
        text.replace("uniqueCount=\"", "uniqueCount=\"99999999999")
    });
    assert_eq!(at(lying), WorkbookError::TooLarge);
    // A sheet that claims the last cell of all takes no room for those before it.
    let wide = Book::new().enter("成员", "A5", Text(""));
    let mut wide = wide;
    wide.sheet("成员").write_string(1_048_575, 16_383, "x").unwrap();
    assert_eq!(
        problems(wide),
        [
            ("「成员」表 XFD1048576".to_owned(), Cell::NoHeading.into()),
            ("「成员」表 A1048576(“户编号”列)".to_owned(), Cell::Blank.into()),
        ]
    );
}

/// Whatever stands in whichever cell, none of it is shown.
#[test]
fn nothing_private_is_shown() {
    let secret = "欧阳SECRET370203193405069978";
    let hides = |problems: &[Problem]| {
        let shown = format!("{problems:?}{}", problems.iter().map(ToString::to_string).collect::<String>());
        assert!(!problems.is_empty());
        for part in ["欧阳", "SECRET", "secret", "1934", "9978", "3.7", "37020319"] {
            assert!(!shown.contains(part), "{part}: {shown}");
        }
    };
    for (sheet, columns) in [("家庭", "ABCDEF"), ("成员", "ACDEFGH"), ("收入", "ABCDEFG")] {
        for column in columns.chars() {
            for row in [1, 2] {
                for entry in
                    [Text(secret), Number(370_203_193_405_069_978.0), Entry::Day("1934-05-06", "yyyy")]
                {
                    match Book::new().enter(sheet, &format!("{column}{row}"), entry).read(&options()) {
                        Ok(report) if report.problems.is_empty() => {
                            assert!(matches!(entry, Entry::Day(..)), "{sheet} {column}{row}")
                        }
                        Ok(report) => hides(&report.problems),
                        Err(error) => {
                            hides(error.problems());
                            assert!(!format!("{error:?}{error}").contains("SECRET"));
                        }
                    }
                }
            }
        }
    }
}
