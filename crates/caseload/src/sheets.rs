//! Sheets of workbooks: one look for registers, templates and outputs, with columns as wide as Chinese needs.
//!
//! Rows go out as they come; only widths are kept. The same content always gives the same bytes.

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::{Lang, Money, Text};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};
use unicode_width::UnicodeWidthStr;

/// The rows of a sheet.
pub(crate) const ROWS: u32 = 1 << 20;
/// Amounts of fewer fen than this have at most 15 digits, which a spreadsheet keeps exactly.
const EXACT: u64 = 1_000_000_000_000_000;
/// A half-width character in 宋体 of 11 points takes so many pixels; a Chinese one twice as many.
const PIXELS: usize = 7;
/// Beside the text: margins, and the button of the filter.
const BESIDE: usize = 12;
const BUTTON: usize = 18;
/// In half-width characters; longer texts are wrapped, headings earlier.
const WIDEST: usize = 48;
const WIDEST_HEADING: usize = 14;
const NARROWEST: usize = 6;
const A4: u8 = 9;
/// The formats `@` and `#,##0.00` under the numbers that every spreadsheet knows.
const TEXT: u8 = 49;
const MONEY: u8 = 4;
/// The height of a title and of a line of text, in points, and the most that a row may have.
const TITLE: f64 = 28.0;
const LINE: u16 = 15;
const HIGHEST: u16 = 405;
const FONT: &str = "宋体";
const HEADING: Color = Color::RGB(0x00D9_E2F3);
const MUST: Color = Color::RGB(0x00FF_E699);

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Blank,
    Text(String),
    Count(u64),
    Money(Money),
    Day(NaiveDate),
    /// A formula over cells above, and the exact sum of them.
    Sum(String, Money),
    /// The same of numbers.
    CountSum(String, u64),
}

impl Value {
    /// What a person sees.
    fn shown(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Count(count) | Self::CountSum(_, count) => count.to_string(),
            // Room for the commas.
            Self::Money(money) | Self::Sum(_, money) => {
                let plain = money.to_string();
                let commas = plain.len().saturating_sub(3) / 3;
                format!("{plain}{}", ",".repeat(commas))
            }
            Self::Day(day) => day.to_string(),
        }
    }
}

/// The number that a cell keeps for an amount; `None` where it would not be exact.
fn exact(money: Money) -> Option<f64> {
    if money.fen().unsigned_abs() < EXACT { money.to_string().parse().ok() } else { None }
}

/// Is the amount kept as a number, so that formulas see it?
pub(crate) fn is_number(money: Money) -> bool {
    exact(money).is_some()
}

/// How cells look.
pub(crate) struct Look {
    pub(crate) title: Format,
    pub(crate) note: Format,
    pub(crate) heading: Format,
    pub(crate) must: Format,
    pub(crate) text: Format,
    pub(crate) money: Format,
    pub(crate) count: Format,
    pub(crate) day: Format,
    sum: Format,
    count_sum: Format,
}

impl Look {
    pub(crate) fn new() -> Self {
        let plain =
            Format::new().set_font_name(FONT).set_font_size(11).set_align(FormatAlign::VerticalCenter);
        let boxed = plain.clone().set_border(FormatBorder::Thin);
        let heading = boxed.clone().set_bold().set_text_wrap().set_align(FormatAlign::Center);
        let right = boxed.clone().set_align(FormatAlign::Right);
        Self {
            title: plain.clone().set_bold().set_font_size(16).set_align(FormatAlign::Center),
            note: plain,
            must: heading.clone().set_background_color(MUST),
            heading: heading.set_background_color(HEADING),
            text: boxed.clone().set_num_format_index(TEXT).set_text_wrap(),
            sum: right.clone().set_num_format_index(MONEY).set_bold(),
            count_sum: right.clone().set_num_format("0").set_bold(),
            money: right.clone().set_num_format_index(MONEY),
            count: right.set_num_format("0"),
            day: boxed.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
        }
    }
}

/// The widest text of each column.
#[derive(Default)]
struct Widths(Vec<usize>);

impl Widths {
    /// A cell; of several lines the longest counts.
    fn cell(&mut self, column: usize, text: &str) {
        self.room(column, text.lines().map(|line| line.width_cjk()).max().unwrap_or(0));
    }

    /// A heading, with its button.
    fn heading(&mut self, column: usize, text: &str) {
        let width = text.width_cjk().clamp(NARROWEST, WIDEST_HEADING);
        self.grow(column, width.saturating_mul(PIXELS).saturating_add(BESIDE).saturating_add(BUTTON));
    }

    fn grow(&mut self, column: usize, pixels: usize) {
        if self.0.len() <= column {
            self.0.resize(column.saturating_add(1), 0);
        }
        if let Some(width) = self.0.get_mut(column) {
            *width = pixels.max(*width);
        }
    }

    /// So many half-width characters at least.
    fn room(&mut self, column: usize, characters: usize) {
        let pixels = characters.clamp(NARROWEST, WIDEST).saturating_mul(PIXELS).saturating_add(BESIDE);
        self.grow(column, pixels);
    }

    fn set(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, pixels) in (0_u16..).zip(&self.0) {
            sheet.set_column_width_pixels(column, u32::try_from(*pixels).unwrap_or(u32::MAX))?;
        }
        Ok(())
    }
}

/// How many lines a text takes where lines of so many half-width characters are wrapped.
fn lines(text: &str, widest: usize) -> usize {
    text.lines().map(|line| line.width_cjk().div_ceil(widest).max(1)).sum::<usize>().max(1)
}

/// Gives a row of several lines their height, since not every spreadsheet finds it; before its cells are written.
fn heighten(sheet: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if lines > 1 {
        let points = u16::try_from(lines).unwrap_or(u16::MAX).saturating_mul(LINE).min(HIGHEST);
        sheet.set_row_height(row, points)?;
    }
    Ok(())
}

/// A workbook that bears no trace of when it was written.
pub(crate) fn workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(title).set_author("minzheng");
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&properties.set_creation_datetime(&made));
    Ok(workbook)
}

/// A4 across, one page wide, the headings on every page, the page numbers below.
pub(crate) fn print(sheet: &mut Worksheet, heading: u32, lang: Lang) -> Result<(), XlsxError> {
    let pages = Text::new("&C第 &P 页,共 &N 页", "&Cpage &P of &N");
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.7, 0.3, 0.3).set_footer(pages.get(lang));
    sheet.set_print_center_horizontally(true).set_repeat_rows(heading, heading)?;
    Ok(())
}

/// Writes one cell.
pub(crate) fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    look: &Look,
) -> Result<(), XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str| {
        sheet.write_string_with_format(row, column, text, &look.text).map(|_| ())
    };
    match value {
        Value::Blank => sheet.write_blank(row, column, &look.text).map(|_| ()),
        Value::Text(shown) => text(sheet, shown),
        Value::Count(count) => match u32::try_from(*count) {
            Ok(count) => sheet.write_number_with_format(row, column, count, &look.count).map(|_| ()),
            Err(_) => text(sheet, &count.to_string()),
        },
        Value::Money(money) => match exact(*money) {
            Some(number) => sheet.write_number_with_format(row, column, number, &look.money).map(|_| ()),
            None => text(sheet, &money.to_string()),
        },
        Value::Day(day) => {
            let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
            let (Ok(year), Ok(month), Ok(date)) = parts else { return text(sheet, &day.to_string()) };
            let day = ExcelDateTime::from_ymd(year, month, date)?;
            sheet.write_datetime_with_format(row, column, &day, &look.day).map(|_| ())
        }
        Value::Sum(formula, money) => {
            let formula = Formula::new(formula).set_result(money.to_string());
            sheet.write_formula_with_format(row, column, formula, &look.sum).map(|_| ())
        }
        Value::CountSum(formula, count) => {
            let formula = Formula::new(formula).set_result(count.to_string());
            sheet.write_formula_with_format(row, column, formula, &look.count_sum).map(|_| ())
        }
    }
}

/// A sheet of a workbook to which rows are added.
pub(crate) struct Page {
    index: usize,
    /// The next row.
    pub(crate) row: u32,
    widths: Widths,
}

impl Page {
    /// A new sheet.
    pub(crate) fn new(workbook: &mut Workbook, name: &str) -> Result<Self, XlsxError> {
        workbook.add_worksheet_with_constant_memory()?.set_name(name)?;
        let index = workbook.worksheets().len().saturating_sub(1);
        Ok(Self { index, row: 0, widths: Widths::default() })
    }

    pub(crate) fn sheet<'w>(&self, workbook: &'w mut Workbook) -> Result<&'w mut Worksheet, XlsxError> {
        workbook.worksheet_from_index(self.index)
    }

    /// Makes a column wide enough for so many half-width characters.
    pub(crate) fn room(&mut self, column: usize, characters: usize) {
        self.widths.room(column, characters);
    }

    /// A title over the columns.
    pub(crate) fn title(
        &mut self,
        workbook: &mut Workbook,
        text: &str,
        columns: usize,
        look: &Look,
    ) -> Result<(), XlsxError> {
        let (row, last) = (self.row, u16::try_from(columns).unwrap_or(1).saturating_sub(1));
        let sheet = self.sheet(workbook)?;
        sheet.set_row_height(row, TITLE)?;
        if last == 0 {
            sheet.write_string_with_format(row, 0, text, &look.title)?;
        } else {
            sheet.merge_range(row, 0, row, last, text, &look.title)?;
        }
        self.row = row.saturating_add(1);
        Ok(())
    }

    /// A line of text that runs on over the columns.
    pub(crate) fn line(&mut self, workbook: &mut Workbook, text: &str, look: &Look) -> Result<(), XlsxError> {
        let row = self.row;
        self.sheet(workbook)?.write_string_with_format(row, 0, text, &look.note)?;
        self.row = row.saturating_add(1);
        Ok(())
    }

    /// A row of headings, which stays in sight.
    pub(crate) fn headings(
        &mut self,
        workbook: &mut Workbook,
        headings: &[(String, &Format)],
    ) -> Result<(), XlsxError> {
        let row = self.row;
        let sheet = self.sheet(workbook)?;
        let most = headings.iter().map(|(heading, _)| lines(heading, WIDEST_HEADING)).max().unwrap_or(1);
        heighten(sheet, row, most)?;
        for ((at, column), (heading, format)) in (0_usize..).zip(0_u16..).zip(headings) {
            sheet.write_string_with_format(row, column, heading, format)?;
            self.widths.heading(at, heading);
        }
        self.row = row.saturating_add(1);
        sheet.set_freeze_panes(self.row, 0)?;
        Ok(())
    }

    /// A row.
    pub(crate) fn add(
        &mut self,
        workbook: &mut Workbook,
        values: &[Value],
        look: &Look,
    ) -> Result<(), XlsxError> {
        let row = self.row;
        let sheet = self.sheet(workbook)?;
        let shown: Vec<String> = values.iter().map(Value::shown).collect();
        heighten(sheet, row, shown.iter().map(|text| lines(text, WIDEST)).max().unwrap_or(1))?;
        for ((at, column), (value, shown)) in (0_usize..).zip(0_u16..).zip(values.iter().zip(&shown)) {
            put(sheet, (row, column), value, look)?;
            self.widths.cell(at, shown);
        }
        self.row = row.saturating_add(1);
        Ok(())
    }

    /// Widths, and a filter over the rows from the headings to the last.
    pub(crate) fn close(
        &self,
        workbook: &mut Workbook,
        (headings, last): (u32, u32),
        lang: Lang,
    ) -> Result<(), XlsxError> {
        let columns = u16::try_from(self.widths.0.len()).unwrap_or(u16::MAX);
        let sheet = self.sheet(workbook)?;
        self.widths.set(sheet)?;
        sheet.autofilter(headings, 0, last.max(headings), columns.saturating_sub(1))?;
        print(sheet, headings, lang)
    }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;

    #[test]
    fn a_chinese_sign_is_as_wide_as_two_digits() {
        let width = |text: &str| {
            let mut widths = Widths::default();
            widths.cell(0, text);
            widths.0[0]
        };
        assert_eq!(width("独生子女死亡家庭补助"), 20 * PIXELS + BESIDE);
        assert_eq!(width("12345678901234567890"), width("独生子女死亡家庭补助"));
        assert_eq!(width("王"), width(""), "no column is too narrow to be seen");
        assert_eq!(width(&"长".repeat(500)), WIDEST * PIXELS + BESIDE);
        assert_eq!(width("短\n较长的一行字"), width("较长的一行字"));
        assert_eq!(width("“引号”"), 8 * PIXELS + BESIDE, "quotation marks of Chinese are full");
    }

    #[test]
    fn long_texts_are_wrapped_and_have_room() {
        assert_eq!(lines("", WIDEST), 1);
        assert_eq!(lines(&"长".repeat(24), WIDEST), 1);
        assert_eq!(lines(&"长".repeat(25), WIDEST), 2);
        assert_eq!(lines("一\n二\n", WIDEST), 2);
        assert_eq!(lines("独生子女死亡家庭补助", WIDEST_HEADING), 2);
        let mut widths = Widths::default();
        widths.heading(0, "独生子女死亡家庭补助");
        assert_eq!(widths.0[0], WIDEST_HEADING * PIXELS + BESIDE + BUTTON);
    }

    /// Whatever the amount, what stands in the cell is the amount to the fen.
    #[test]
    fn amounts_read_back_as_the_decimals_they_were() {
        let mut workbook = workbook("test").unwrap();
        let mut page = Page::new(&mut workbook, "a").unwrap();
        let mut amounts: Vec<Money> =
            [0, 1, 9, 10, 99, 100, 101, 999_999_999_999_999, 1_000_000_000_000_000, i64::MAX, i64::MIN]
                .map(Money::from_fen)
                .to_vec();
        let mut fen = 3_i64;
        while let Some(next) = fen.checked_mul(3) {
            amounts.extend([Money::from_fen(fen), Money::from_fen(-fen)]);
            fen = next + 1;
        }
        for amount in &amounts {
            page.add(&mut workbook, &[Value::Money(*amount)], &Look::new()).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let mut read: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let range = read.worksheet_range("a").unwrap();
        for (row, amount) in range.rows().zip(&amounts) {
            let shown = match &row[0] {
                Data::Float(number) => format!("{number:.2}"),
                Data::Int(number) => format!("{number}.00"),
                Data::String(text) => text.clone(),
                other => panic!("{other:?}"),
            };
            assert_eq!(shown, amount.to_string());
        }
        assert_eq!(range.height(), amounts.len());
    }

    #[test]
    fn amounts_are_numbers_while_numbers_are_exact() {
        for (fen, number) in [
            (0, true),
            (1, true),
            (-7, true),
            (999_999_999_999_999, true),
            (-999_999_999_999_999, true),
            (1_000_000_000_000_000, false),
            (i64::MAX, false),
            (i64::MIN, false),
        ] {
            assert_eq!(exact(Money::from_fen(fen)).is_some(), number, "{fen}");
        }
        assert_eq!(exact("0.10".parse().unwrap()), Some(0.1));
    }
}
