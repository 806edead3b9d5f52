//! Reading one cell as people write it.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::text::half_width;
use minzheng_core_types::{Money, Month, ShortText};
use uuid::Uuid;

use super::kinds::CellProblem;
use super::words::{self, WordList, Worded};
use crate::entry::{CaseId, PersonName};
use crate::history::Payee;

/// What stands in a cell: without blanks around it, the quote with which spreadsheets mark text, and `="…"`.
pub(crate) fn content(cell: &str) -> &str {
    let cell = cell.trim();
    if let Some(text) = cell.strip_prefix('\'') {
        return text;
    }
    cell.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).unwrap_or(cell).trim()
}

/// Text that a spreadsheet must not take for a formula gets the quote that [`content`] takes away; line breaks become
/// blanks.
pub(crate) fn protected(text: &str) -> String {
    let text = text.trim().replace(['\r', '\n'], " ");
    if text.starts_with(['=', '+', '-', '@', '\'']) { format!("'{text}") } else { text }
}

/// Known to be absent?
pub(super) fn says_none(text: &str) -> bool {
    matches!(text, "无" | "没有") || text.eq_ignore_ascii_case("none")
}

/// No, where a fact is not itself yes or no: the same as `无`.
pub(super) fn says_no(text: &str) -> bool {
    text == "否" || text.eq_ignore_ascii_case("no")
}

/// Not established, said in words?
pub(super) fn says_unknown(text: &str) -> bool {
    matches!(text, "未查" | "不详" | "未知") || text.eq_ignore_ascii_case("unknown")
}

/// 2014-05-06, 2014/5/6, 2014.5.6, 2014年5月6日, 20140506; midnight after it is ignored.
pub(crate) fn day(text: &str) -> Result<NaiveDate, CellProblem> {
    let plain = half_width(text);
    let plain = without_midnight(plain.trim());
    if plain.bytes().all(|b| b.is_ascii_digit()) {
        return match plain.len() {
            8 => {
                let (year, rest) = plain.split_at_checked(4).ok_or(CellProblem::NotADay)?;
                let (month, day) = rest.split_at_checked(2).ok_or(CellProblem::NotADay)?;
                calendar(year, month, day)
            }
            4 | 6 => Err(CellProblem::IncompleteDay),
            5 => Err(CellProblem::SpreadsheetDay),
            _ => Err(CellProblem::NotADay),
        };
    }
    let parts = parts(plain);
    let mut parts = parts.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day), None) => calendar(year, month, day),
        (Some(year), Some(month), None, None) if year_and_month(year, month).is_some() => {
            Err(CellProblem::IncompleteDay)
        }
        (Some(year), None, None, None) if year.len() == 4 && number(year).is_some() => {
            Err(CellProblem::IncompleteDay)
        }
        _ => Err(CellProblem::NotADay),
    }
}

/// 2014-05, 2014/5, 2014.5, 2014年5月, 201405.
pub(super) fn month(text: &str) -> Result<Month, CellProblem> {
    let plain = half_width(text);
    let plain = plain.trim();
    let found = if plain.len() == 6 && plain.bytes().all(|b| b.is_ascii_digit()) {
        plain.split_at_checked(4).and_then(|(year, month)| year_and_month(year, month))
    } else {
        let parts = parts(plain);
        parts.split_once('-').and_then(|(year, month)| year_and_month(year, month))
    };
    found.ok_or(CellProblem::NotAMonth)
}

/// `2014-05-06 0:00:00`, as spreadsheets write a day.
fn without_midnight(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.')) => day,
        _ => text,
    }
}

/// The parts of a date with hyphens between.
fn parts(text: &str) -> String {
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if matches!(c, '年' | '月' | '/' | '.') { '-' } else { c })
        .collect();
    plain.strip_suffix('-').map_or(plain.clone(), str::to_owned)
}

fn number(digits: &str) -> Option<u32> {
    let short = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if short { digits.parse().ok() } else { None }
}

fn year_and_month(year: &str, month: &str) -> Option<Month> {
    if year.len() != 4 || month.len() > 2 {
        return None;
    }
    Month::new(u16::try_from(number(year)?).ok()?, u8::try_from(number(month)?).ok()?).ok()
}

fn calendar(year: &str, month: &str, day: &str) -> Result<NaiveDate, CellProblem> {
    match (number(year).filter(|_| year.len() == 4), number(month), number(day)) {
        (Some(year), Some(month), Some(day)) => i32::try_from(year)
            .ok()
            .filter(|year| *year > 0)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or(CellProblem::NoSuchDay),
        _ => Err(CellProblem::NotADay),
    }
}

pub(super) fn money(text: &str) -> Result<Money, CellProblem> {
    text.parse().map_err(CellProblem::NotMoney)
}

/// One of the words of a list.
pub(super) fn word<T: Worded>(list: WordList) -> impl Fn(&str) -> Result<T, CellProblem> {
    move |text| words::read(text).ok_or(CellProblem::NotAWord(list))
}

/// A whole number from 1.
pub(super) fn counted(text: &str) -> Result<usize, CellProblem> {
    let plain = half_width(text);
    let digits = plain.trim();
    let number = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
    number.filter(|number| *number > 0).ok_or(CellProblem::NotANumber)
}

/// A whole number from `least`, 0 or 1.
pub(super) fn whole(least: u32) -> impl Fn(&str) -> Result<u32, CellProblem> {
    move |text| {
        let plain = half_width(text);
        let digits = plain.trim();
        let number = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
        let problem = if least == 0 { CellProblem::NotACount } else { CellProblem::NotANumber };
        number.filter(|number| *number >= least).ok_or(problem)
    }
}

/// A payee: the number of a member, or the name of somebody else.
pub(super) fn payee(text: &str) -> Result<Payee, CellProblem> {
    let plain = half_width(text);
    if !plain.trim().bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Payee::Other(PersonName::new(&text.replace(['\r', '\n'], " "))));
    }
    let index = counted(text)?.checked_sub(1);
    index.map(Payee::Member).ok_or(CellProblem::NotANumber)
}

/// The text of [`payee`].
pub(super) fn payee_text(payee: &Payee) -> String {
    match payee {
        Payee::Member(index) => index.saturating_add(1).to_string(),
        Payee::Other(name) => protected(name.reveal()),
    }
}

pub(super) fn place(text: &str) -> Result<Place, CellProblem> {
    text.parse().map_err(|_| CellProblem::NotAPlace)
}

pub(super) fn case(text: &str) -> Result<CaseId, CellProblem> {
    Uuid::parse_str(text).map(CaseId).map_err(|_| CellProblem::NotACase)
}

pub(super) fn code(text: &str) -> Result<ShortText, CellProblem> {
    ShortText::new(half_width(text).trim()).ok_or(CellProblem::NotACode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap();
        for text in [
            "2014-05-06",
            "2014-5-6",
            "2014/5/6",
            "2014.05.06",
            "2014年5月6日",
            "2014 年 05 月 06 日",
            "20140506",
            "２０１４－０５－０６",
            "2014/5/6 0:00",
            "2014-05-06 00:00:00",
            "2014-05-06T00:00:00",
        ] {
            assert_eq!(day(text), Ok(expected), "{text}");
        }
        for (text, problem) in [
            ("2014-05", CellProblem::IncompleteDay),
            ("2014年5月", CellProblem::IncompleteDay),
            ("201405", CellProblem::IncompleteDay),
            ("2014", CellProblem::IncompleteDay),
            ("2014年", CellProblem::IncompleteDay),
            ("2014-02-30", CellProblem::NoSuchDay),
            ("20140230", CellProblem::NoSuchDay),
            ("0000-01-01", CellProblem::NoSuchDay),
            ("41765", CellProblem::SpreadsheetDay),
            ("5/6/2014", CellProblem::NotADay),
            ("14-05-06", CellProblem::NotADay),
            ("2014-05-06 12:00", CellProblem::NotADay),
            ("2014-05-06-07", CellProblem::NotADay),
            ("yesterday", CellProblem::NotADay),
        ] {
            assert_eq!(day(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn months_as_people_write_them() {
        for text in ["2014-05", "2014-5", "2014/5", "2014.05", "2014年5月", "201405", "２０１４年５月"]
        {
            assert_eq!(month(text).map(|month| month.to_string()).as_deref(), Ok("2014-05"), "{text}");
        }
        for text in ["2014-13", "2014-00", "2014", "2014-05-06", "20140506", "May-14", "201413"] {
            assert_eq!(month(text), Err(CellProblem::NotAMonth), "{text}");
        }
    }

    #[test]
    fn cells_lose_what_spreadsheets_add() {
        for (cell, text) in [
            ("\u{3000}王 ", "王"),
            ("'370203", "370203"),
            ("=\"370203\"", "370203"),
            ("\t1", "1"),
            ("''x", "'x"),
        ] {
            assert_eq!(content(cell), text);
        }
        for text in ["=1+1", "+86", "-", "@x", "'", "王", "a=b"] {
            assert_eq!(content(&protected(text)), text);
            assert!(!protected(text).starts_with(['=', '+', '-', '@']));
        }
    }
}
