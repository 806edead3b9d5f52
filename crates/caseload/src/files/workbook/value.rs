//! What a cell of a workbook holds, as the text that a sheet of CSV would hold. No number is rounded or reckoned with.

use calamine::{DataRef, ExcelDateTime};
use chrono::NaiveDate;

use crate::files::headings::Cell;
use crate::files::kinds::CellProblem;

/// From here on a number has more digits than the 15 that spreadsheets keep.
const SIXTEEN_DIGITS: f64 = 1e15;
/// From here on the fen of an amount are among the digits that are lost.
const NO_ROOM_FOR_FEN: f64 = 1e13;
/// Days as spreadsheets count them: to the end of the year 9999.
const LAST_SERIAL: f64 = 2_958_466.0;

/// The text of a cell in a column that holds `cell`; in a column that nothing reads, `None`.
pub(super) fn text(value: &DataRef<'_>, cell: Option<Cell>) -> Result<String, CellProblem> {
    match value {
        DataRef::Empty => Ok(String::new()),
        DataRef::String(text) => Ok(text.clone()),
        DataRef::SharedString(text) => Ok((*text).to_owned()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            if is_number_of_something(cell) {
                Err(CellProblem::StoredAsNumber)
            } else {
                Ok(text.clone())
            }
        }
        DataRef::Bool(yes) => Ok(if *yes { "是" } else { "否" }.to_owned()),
        DataRef::Error(_) => Err(CellProblem::FailedFormula),
        // Every whole number below the bound is exact; above it the cell is refused anyway.
        #[expect(clippy::cast_precision_loss, reason = "see above")]
        DataRef::Int(number) => of_number(*number as f64, cell),
        DataRef::Float(number) => of_number(*number, cell),
        DataRef::DateTime(day) => of_day(day, cell),
    }
}

const fn is_number_of_something(cell: Option<Cell>) -> bool {
    matches!(cell, Some(Cell::Identity | Cell::Certificate | Cell::Account))
}

fn of_number(number: f64, cell: Option<Cell>) -> Result<String, CellProblem> {
    if is_number_of_something(cell) {
        return Err(CellProblem::StoredAsNumber);
    }
    let bound = if cell == Some(Cell::Money) { NO_ROOM_FOR_FEN } else { SIXTEEN_DIGITS };
    if number.is_nan() || number.abs() >= bound {
        return Err(CellProblem::TooManyDigits);
    }
    let shown = fifteen_digits(number);
    match cell {
        // October 2014 and January 2014 are one number, 2014.1; a day since 1900 is one without its format.
        Some(Cell::Month) if shown.contains('.') => Err(CellProblem::NotAMonth),
        Some(Cell::Month) if shown.len() == 5 => Err(CellProblem::SpreadsheetDay),
        _ => Ok(shown),
    }
}

/// The decimal number that a spreadsheet shows for what it keeps: its first 15 digits.
fn fifteen_digits(number: f64) -> String {
    let scientific = format!("{number:.14e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let point = exponent.parse::<i32>().unwrap_or(0).saturating_add(1);
    let places = usize::try_from(point.unsigned_abs()).unwrap_or(0);
    if point <= 0 {
        return format!("{sign}0.{}{digits}", "0".repeat(places));
    }
    match digits.split_at_checked(places) {
        Some((whole, "")) => format!("{sign}{whole}"),
        Some((whole, fraction)) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{digits}{}", "0".repeat(places.saturating_sub(digits.len()))),
    }
}

fn of_day(day: &ExcelDateTime, cell: Option<Cell>) -> Result<String, CellProblem> {
    match cell {
        Some(Cell::Identity | Cell::Certificate | Cell::Account) => return Err(CellProblem::StoredAsNumber),
        Some(Cell::Text | Cell::Code | Cell::Payee | Cell::Words(_)) => {
            return Err(CellProblem::TurnedIntoDate);
        }
        _ => {}
    }
    let is_month = cell == Some(Cell::Month);
    let serial = day.as_f64();
    if day.is_duration() || !(0.0..LAST_SERIAL).contains(&serial) {
        return Err(if is_month { CellProblem::NotAMonth } else { CellProblem::NoSuchDay });
    }
    let (year, month, date, hours, minutes, seconds, _) = day.to_ymd_hms_milli();
    // Spreadsheets believe in 29 February 1900 and in a day before 1 January.
    let Some(date) = NaiveDate::from_ymd_opt(year.into(), month.into(), date.into()) else {
        return Err(CellProblem::NoSuchDay);
    };
    if (hours, minutes, seconds) != (0, 0, 0) {
        return Ok(format!("{date} {hours:02}:{minutes:02}:{seconds:02}"));
    }
    // The first of the month is how spreadsheets keep a month.
    let text = date.to_string();
    let month = text.strip_suffix("-01").filter(|_| is_month).map(str::to_owned);
    Ok(month.unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};
    use minzheng_core_types::Money;

    use super::*;
    use crate::files::WordList;

    fn number(value: f64, cell: Cell) -> Result<String, CellProblem> {
        text(&DataRef::Float(value), Some(cell))
    }

    #[test]
    fn amounts_are_the_decimals_that_cells_show() {
        for (value, shown) in [
            (0.0, "0"),
            (-0.0, "0"),
            (600.0, "600"),
            (0.1 + 0.2, "0.3"),
            (-1234.5, "-1234.5"),
            (0.07, "0.07"),
            (1e-7, "0.0000001"),
            (333.333, "333.333"),
            (4.35 * 100.0, "435"),
            (9_999_999_999_999.99, "9999999999999.99"),
            (123_456_789_012.0, "123456789012"),
            (1e12, "1000000000000"),
        ] {
            assert_eq!(number(value, Cell::Money).as_deref(), Ok(shown));
        }
        for value in [1e13, -1e13, f64::INFINITY, f64::NAN] {
            assert_eq!(number(value, Cell::Money), Err(CellProblem::TooManyDigits), "{value}");
        }
    }

    /// Every amount that a cell has room for comes back to the fen.
    #[test]
    fn every_amount_comes_back_to_the_fen() {
        let mut fen = 1_i64;
        while fen < 999_999_999_999_999 {
            for near in [fen - 1, fen, fen + 1, -fen] {
                let money = Money::from_fen(near);
                let kept: f64 = money.to_string().parse().unwrap();
                assert_eq!(number(kept, Cell::Money).unwrap().parse(), Ok(money));
            }
            fen = fen * 7 + 3;
        }
    }

    #[test]
    fn numbers_of_people_and_accounts_are_refused_as_quantities() {
        for cell in [Cell::Identity, Cell::Certificate, Cell::Account] {
            for value in [370_203_193_405_069_952.0, 370_203_340_506_997.0, 1.0] {
                assert_eq!(number(value, cell), Err(CellProblem::StoredAsNumber));
                let int = DataRef::Int(370_203_340_506_997);
                assert_eq!(text(&int, Some(cell)), Err(CellProblem::StoredAsNumber));
            }
        }
        assert_eq!(number(20_140_001.0, Cell::Text).as_deref(), Ok("20140001"));
        assert_eq!(number(1e15, Cell::Text), Err(CellProblem::TooManyDigits), "a household's number");
        assert_eq!(number(999_999_999_999_999.0, Cell::Text).as_deref(), Ok("999999999999999"));
    }

    fn day(serial: f64, is_1904: bool, cell: Cell) -> Result<String, CellProblem> {
        let day = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904);
        text(&DataRef::DateTime(day), Some(cell))
    }

    #[test]
    fn days_and_months_of_both_epochs() {
        assert_eq!(day(41_765.0, false, Cell::Day).as_deref(), Ok("2014-05-06"));
        assert_eq!(day(40_303.0, true, Cell::Day).as_deref(), Ok("2014-05-06"));
        assert_eq!(day(61.0, false, Cell::Day).as_deref(), Ok("1900-03-01"));
        assert_eq!(day(59.0, false, Cell::Day).as_deref(), Ok("1900-02-28"));
        assert_eq!(day(0.0, true, Cell::Day).as_deref(), Ok("1904-01-01"));
        for (serial, is_1904) in [(60.0, false), (-1.0, false), (2_958_466.0, false), (f64::NAN, false)] {
            assert_eq!(day(serial, is_1904, Cell::Day), Err(CellProblem::NoSuchDay), "{serial}");
        }
        assert_eq!(day(41_760.0, false, Cell::Month).as_deref(), Ok("2014-05"));
        assert_eq!(
            day(41_765.0, false, Cell::Month).as_deref(),
            Ok("2014-05-06"),
            "no month, and not taken for one"
        );
        assert_eq!(day(41_765.5, false, Cell::Day).as_deref(), Ok("2014-05-06 12:00:00"));
        assert_eq!(day(41_765.0, false, Cell::Text), Err(CellProblem::TurnedIntoDate));
        assert_eq!(day(41_765.0, false, Cell::Identity), Err(CellProblem::StoredAsNumber));
        assert_eq!(number(2014.1, Cell::Month), Err(CellProblem::NotAMonth), "January or October");
        assert_eq!(number(201_410.0, Cell::Month).as_deref(), Ok("201410"));
        assert_eq!(number(41_760.0, Cell::Month), Err(CellProblem::SpreadsheetDay));
    }

    #[test]
    fn the_rest() {
        let yes_no = Some(Cell::Word(WordList::YesNo));
        assert_eq!(text(&DataRef::Bool(true), yes_no).as_deref(), Ok("是"));
        assert_eq!(text(&DataRef::Bool(false), yes_no).as_deref(), Ok("否"));
        assert_eq!(text(&DataRef::Error(CellErrorType::Ref), yes_no), Err(CellProblem::FailedFormula));
        assert_eq!(text(&DataRef::Empty, None).as_deref(), Ok(""));
    }
}
