//! 台账模板: an empty register to fill in, with drop-downs, notes and formats made from the tables of columns and words.

use std::collections::BTreeMap;
use std::io::{Seek, Write};
use std::path::Path;

use minzheng_core_types::{Lang, Text};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, FormatAlign, Formula, Note, Workbook,
    Worksheet, XlsxError,
};

use unicode_width::UnicodeWidthStr;

use super::write::{failed, format, marked, to_file};
use super::{NOTES, WORDS, name_of};
use crate::files::FilesError;
use crate::files::headings::{Cell, Heading, Need, Sheet};
use crate::files::letters;
use crate::files::words::WordList;
use crate::sheets::{self, Look, Page, ROWS, Value};

/// In lists of facts, the word for what is known not to be there.
const NONE: Text = Text::new("无", "none");
/// The first row of words: below the title of their list and the languages.
const FIRST_WORD: u32 = 2;
/// The size of notes on headings, in pixels.
const NOTE: (u32, u32) = (320, 150);

const HOW_TO: &[Text] = &[
    Text::new(
        "每户在「家庭」表占一行,其余各表用户编号与它相连。没有内容的表(收入、扣减等)可以空着或删去。",
        "Each household has one row in the first sheet; the other sheets refer to it by its number. Sheets with nothing to list may stay empty or be removed.",
    ),
    Text::new(
        "黄色标题并带 * 的列每行必填;列的顺序可变,不用的列可删,标题文字不要改。",
        "Yellow headings with a * must be filled in every row. Columns may be moved or removed; do not change their headings.",
    ),
    Text::new(
        "空白表示未查,“无”表示确认没有。不清楚的不要填“无”。",
        "Blank means not established, 无 known to be absent. Do not write 无 for what nobody has found out.",
    ),
    Text::new(
        "身份证号、残疾证号、账号各列已设为文本;从别处粘贴时请用“选择性粘贴 → 数值”,以免变成数字而丢失末几位。",
        "Columns of identity, certificate and account numbers are formatted as text. Paste values only, lest a number lose its last places.",
    ),
    Text::new(
        "日期写成 2014-05-06;月份写成 2014-05;金额以元为单位,最多两位小数。",
        "Write days like 2014-05-06 and months like 2014-05; amounts are in yuan with at most two decimals.",
    ),
    Text::new(
        "成员序号是该成员在本户各行中的次序,从 1 起;也可改填身份证号。",
        "The member's number is the place among the rows of the household, from 1; the identity number may stand instead.",
    ),
    Text::new(
        "有下拉的列从列表中选;全部用词见「词表」。",
        "Where there is a drop-down choose from the list; all words stand in the sheet 词表.",
    ),
    Text::new(
        "填好后先检查:minzheng roll --register 本文件 --months 月份 --out 目录 --strict。有问题会指出表名和单元格。",
        "When filled in, check it: minzheng roll --register FILE --months MONTHS --out DIR --strict names sheet and cell of every problem.",
    ),
];

/// Writes an empty register to fill in. The file takes its name when it is complete.
///
/// # Errors
/// [`FilesError`] when the file cannot be written.
pub fn write_template(path: &Path) -> Result<(), FilesError> {
    to_file(path, |writer| write_template_to(writer))
}

/// The same to anywhere. The bytes are always the same.
///
/// # Errors
/// As [`write_template`].
pub fn write_template_to(writer: impl Write + Seek + Send) -> Result<(), FilesError> {
    made().and_then(|mut workbook| workbook.save_to_writer(writer)).map_err(failed)
}

fn made() -> Result<Workbook, XlsxError> {
    let mut workbook = sheets::workbook("台账模板")?;
    let look = Look::new();
    notes(&mut workbook, &look)?;
    let lists = Lists::of_all();
    for sheet in Sheet::ALL {
        empty_sheet(&mut workbook, sheet, &lists, &look)?;
    }
    lists.write(&mut workbook, &look)?;
    Ok(workbook)
}

/// The first sheet: how to fill in the others, and what each column holds.
fn notes(workbook: &mut Workbook, look: &Look) -> Result<(), XlsxError> {
    let mut page = Page::new(workbook, NOTES.zh)?;
    let title = look.title.clone().set_align(FormatAlign::Left);
    page.sheet(workbook)?.write_string_with_format(0, 0, "台账模板 · Template of a register", &title)?;
    page.row = 1;
    for line in HOW_TO.iter().flat_map(|line| [line.zh, line.en]) {
        page.line(workbook, line, look)?;
    }
    page.row = page.row.saturating_add(1);
    let headings = page.row;
    let titles = ["表", "列", "sheet", "column", "填什么", "holds", "要求", "need"];
    let titles: Vec<_> = titles.map(|title| (title.to_owned(), &look.heading)).into_iter().collect();
    page.headings(workbook, &titles)?;
    page.sheet(workbook)?.set_freeze_panes(0, 0)?;
    for sheet in Sheet::ALL {
        for heading in sheet.headings() {
            let (title, holds, need) = (sheet.title(), heading.cell.text(), needed(heading));
            let cells =
                [name_of(sheet), heading.zh, title.en, heading.en, holds.zh, holds.en, need.zh, need.en];
            let cells = cells.map(|text| Value::Text(text.to_owned()));
            page.add(workbook, &cells, look)?;
        }
    }
    page.close(workbook, (headings, page.row.saturating_sub(1)), Lang::Zh)
}

/// What a row must have in the column.
fn needed(heading: &Heading) -> Text {
    match (heading.need, heading.fact) {
        // The column is there already.
        (Need::Column | Need::Optional, true) => {
            Text::new("空白为未查,“无”为确认没有", "blank: not established; 无: known to be absent")
        }
        (Need::Column | Need::Optional, false) => Text::new("可空白", "may be blank"),
        (need, _) => need.text(),
    }
}

/// A sheet with headings alone.
fn empty_sheet(workbook: &mut Workbook, of: Sheet, lists: &Lists, look: &Look) -> Result<(), XlsxError> {
    let mut page = Page::new(workbook, name_of(of))?;
    let headings: Vec<_> = of
        .headings()
        .iter()
        .map(|heading| {
            let star = if heading.is_required() { "*" } else { "" };
            (format!("{}{star}", heading.zh), marked(heading, look))
        })
        .collect();
    page.headings(workbook, &headings)?;
    for (column, heading) in of.headings().iter().enumerate() {
        page.room(column, room(heading.cell));
    }
    page.close(workbook, (0, 0), Lang::Zh)?;
    let sheet = page.sheet(workbook)?;
    for (column, heading) in (0_u16..).zip(of.headings()) {
        sheet.set_column_format(column, format(heading.cell, look))?;
        let told = told(heading);
        let note = Note::new(format!("{}\n{}", told.0, told.1)).add_author_prefix(false);
        sheet.insert_note(0, column, &note.set_width(NOTE.0).set_height(NOTE.1))?;
        validate(sheet, column, heading, lists, &told)?;
    }
    Ok(())
}

/// How many half-width characters the values of a column take.
fn room(cell: Cell) -> usize {
    match cell {
        Cell::Uuid => 36,
        Cell::Certificate | Cell::Account => 20,
        Cell::Identity => 18,
        Cell::Money => 14,
        Cell::Text => 12,
        Cell::Word(list) | Cell::Words(list) => {
            list.words().iter().map(|word| word.zh.width_cjk()).max().unwrap_or(0)
        }
        _ => 10,
    }
}

/// What the column holds, in Chinese and English.
fn told(heading: &Heading) -> (String, String) {
    let (holds, need) = (heading.cell.text(), needed(heading));
    let (zh, en) = match heading.cell {
        Cell::Day | Cell::DayOrYes => (",例如 2014-05-06", ", such as 2014-05-06"),
        Cell::Month => (",例如 2014-05", ", such as 2014-05"),
        Cell::Money => (",最多两位小数", ", at most two decimals"),
        Cell::Word(list) if list.is_open() => (",月数可改", ", with any number of months"),
        Cell::Words(_) => (",可填几个,以顿号分开", ", several with 、 between"),
        Cell::Identity | Cell::Certificate | Cell::Account => (",须为文本", ", as text"),
        _ => ("", ""),
    };
    (
        format!("{}:{}{zh}。{}。", heading.zh, holds.zh, need.zh),
        format!("{}: {}{en}; {}.", heading.en, holds.en, need.en),
    )
}

/// The drop-down or check of a column, and the message that shows when a cell is chosen.
fn validate(
    sheet: &mut Worksheet,
    column: u16,
    heading: &Heading,
    lists: &Lists,
    told: &(String, String),
) -> Result<(), XlsxError> {
    let check = DataValidation::new();
    // A fact may also be said to be absent, in a word.
    let check = match heading.cell {
        Cell::Word(list) | Cell::Words(list) => {
            check.allow_list_formula(lists.formula(list, has_none(heading)))
        }
        Cell::Number => check.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(1)),
        Cell::Whole(least) if !heading.fact => {
            let least = i32::try_from(least).unwrap_or(0);
            check.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(least))
        }
        Cell::Identity => check.allow_text_length(DataValidationRule::Between(15, 18)),
        Cell::Certificate => check.allow_text_length(DataValidationRule::EqualTo(20)),
        Cell::Day if !heading.fact => {
            let first = Formula::new("=DATE(1900,3,1)");
            check.allow_date_formula(DataValidationRule::GreaterThanOrEqualTo(first))
        }
        _ => check.allow_any_value(),
    };
    // Readers know more words than the list has, and check numbers better than a length does.
    let style = match heading.cell {
        Cell::Word(list) if !list.is_open() => DataValidationErrorStyle::Stop,
        _ => DataValidationErrorStyle::Warning,
    };
    let check = check
        .set_error_style(style)
        .set_error_title(heading.zh)?
        .set_error_message(&told.0)?
        .set_input_title(heading.zh)?
        .set_input_message(format!("{}\n{}", told.0, told.1))?;
    sheet.add_data_validation(1, column, ROWS.saturating_sub(1), column, &check)?;
    Ok(())
}

/// Is `无` among the words? What is itself yes or no says no.
fn has_none(heading: &Heading) -> bool {
    heading.fact && heading.cell != Cell::Word(WordList::YesNo)
}

/// Where the words of each list stand in their sheet.
struct Lists {
    columns: BTreeMap<u16, (WordList, Vec<Text>)>,
}

impl Lists {
    fn of_all() -> Self {
        // Two columns for each list: Chinese and English.
        let columns =
            (0_u16..).step_by(2).zip(WordList::ALL).map(|(column, list)| (column, (list, list.words())));
        Self { columns: columns.collect() }
    }

    /// The cells of a list's Chinese words; with `无` after the last.
    fn formula(&self, wanted: WordList, with_none: bool) -> Formula {
        let found = self.columns.iter().find(|(_, (list, _))| *list == wanted);
        let (column, words) = found.map_or((0, 0), |(column, (_, words))| (*column, words.len()));
        let column = letters(usize::from(column));
        let rows = usize::from(with_none).saturating_add(words);
        let last = u32::try_from(rows).unwrap_or(0).saturating_add(FIRST_WORD);
        Formula::new(format!("='{}'!${column}${}:${column}${last}", WORDS.zh, FIRST_WORD.saturating_add(1)))
    }

    fn write(&self, workbook: &mut Workbook, look: &Look) -> Result<(), XlsxError> {
        let mut page = Page::new(workbook, WORDS.zh)?;
        let mut titles = Vec::new();
        let mut languages = Vec::new();
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for (column, (list, words)) in &self.columns {
            let title = list.title();
            titles.extend([(title.zh.to_owned(), &look.heading), (title.en.to_owned(), &look.heading)]);
            languages.extend([Value::Text("中文".to_owned()), Value::Text("English".to_owned())]);
            for (index, word) in words.iter().chain([&NONE]).enumerate() {
                if rows.len() <= index {
                    rows.push(Vec::new());
                }
                if let Some(row) = rows.get_mut(index) {
                    row.resize(usize::from(*column), Value::Blank);
                    row.extend([Value::Text(word.zh.to_owned()), Value::Text(word.en.to_owned())]);
                }
            }
        }
        page.headings(workbook, &titles)?;
        for row in [languages].into_iter().chain(rows) {
            page.add(workbook, &row, look)?;
        }
        page.close(workbook, (0, page.row.saturating_sub(1)), Lang::Zh)
    }
}
