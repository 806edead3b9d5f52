//! 问题: a place in a file, what is wrong there, and what to do. Never holds what stood in the cell.

use std::fmt;
use std::sync::Arc;

use minzheng_core_types::Lang;

use super::kinds::ProblemKind;

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A person should look; the household is in the register.
    Warning,
    /// The row does not count, and the household it belongs to is left out.
    Error,
}

/// Where in a row a problem stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// The column with that heading, as it stands in the file.
    Heading(&'static str),
    /// A column whose heading is not known, counted from 0; it is shown as a spreadsheet letters it.
    Letter(usize),
    /// The character of a line, counted from 1.
    Character(usize),
    /// A field of a JSON line: `members[0].id`.
    Field(String),
    /// A sheet of a workbook as a whole.
    Sheet(Arc<str>),
    /// A cell of a sheet of a workbook; without a column, its row.
    Cell {
        /// The sheet, by its name.
        sheet: Arc<str>,
        /// The column, counted from 0; it is shown as a spreadsheet letters it.
        column: Option<usize>,
        /// The heading, as it stands in the sheet.
        heading: Option<&'static str>,
    },
}

/// 问题: one thing wrong in the files of a register. Neither `Display` nor `Debug` shows what stood in the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, by its name.
    pub file: Arc<str>,
    /// The row as a spreadsheet counts it, headings in row 1; the line of a file of JSON Lines; 0 for a sheet as a whole.
    pub row: u64,
    /// Where in the row; `None` when the row as a whole is meant.
    pub column: Option<Position>,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// Is it a warning, or an error that leaves a household out?
    #[must_use]
    pub const fn level(&self) -> Level {
        self.kind.level()
    }

    /// Place, fault and remedy in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (zh, en) = self.kind.texts();
        let place = self.place(lang);
        match lang {
            Lang::Zh => {
                let level = if self.level() == Level::Warning { "提示:" } else { "" };
                format!("{place}:{level}{zh}")
            }
            Lang::En => {
                let level = if self.level() == Level::Warning { "warning: " } else { "" };
                format!("{place}: {level}{en}")
            }
        }
    }

    /// File, sheet, row and column in one language.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let (file, row) = (&self.file, self.row);
        let (sheet, column, heading) = match &self.column {
            Some(Position::Sheet(sheet)) => return in_sheet(file, sheet, lang),
            Some(Position::Cell { sheet, column, heading }) => (sheet, *column, *heading),
            other => {
                let column = other.as_ref().map(|column| column.text(lang)).unwrap_or_default();
                return match lang {
                    Lang::Zh => format!("{file} 第{row}行{column}"),
                    Lang::En => format!("{file} row {row}{column}"),
                };
            }
        };
        let sheet = in_sheet(file, sheet, lang);
        match (column.map(letters), heading, lang) {
            (Some(column), Some(heading), Lang::Zh) => format!("{sheet} {column}{row}(“{heading}”列)"),
            (Some(column), Some(heading), Lang::En) => format!("{sheet}, cell {column}{row} (“{heading}”)"),
            (Some(column), None, Lang::Zh) => format!("{sheet} {column}{row}"),
            (Some(column), None, Lang::En) => format!("{sheet}, cell {column}{row}"),
            (None, Some(heading), Lang::Zh) => format!("{sheet} 第{row}行“{heading}”列"),
            (None, Some(heading), Lang::En) => format!("{sheet}, row {row}, column “{heading}”"),
            (None, None, Lang::Zh) => format!("{sheet} 第{row}行"),
            (None, None, Lang::En) => format!("{sheet}, row {row}"),
        }
    }
}

fn in_sheet(file: &str, sheet: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{file}「{sheet}」表"),
        Lang::En => format!("{file}, sheet {sheet}"),
    }
}

impl fmt::Display for Problem {
    /// Both languages, Chinese first.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} | {}", self.text(Lang::Zh), self.text(Lang::En))
    }
}

impl Position {
    fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Heading(heading), Lang::Zh) => format!("“{heading}”列"),
            (Self::Heading(heading), Lang::En) => format!(", column “{heading}”"),
            (Self::Letter(index), Lang::Zh) => format!(" {} 列", letters(*index)),
            (Self::Letter(index), Lang::En) => format!(", column {}", letters(*index)),
            (Self::Character(at), Lang::Zh) => format!("第{at}个字符"),
            (Self::Character(at), Lang::En) => format!(", character {at}"),
            (Self::Field(path), Lang::Zh) => format!(" {path} "),
            (Self::Field(path), Lang::En) => format!(", {path}"),
            // A workbook is named with its cells by [`Problem::place`].
            (Self::Sheet(_) | Self::Cell { .. }, _) => String::new(),
        }
    }
}

/// A, B … Z, AA, AB …, as spreadsheets letter their columns.
pub(crate) fn letters(index: usize) -> String {
    let mut rest = index.saturating_add(1);
    let mut letters = Vec::new();
    while let Some(last) = rest.checked_sub(1) {
        letters.push(u8::try_from(last % 26).unwrap_or(0).saturating_add(b'A'));
        rest = last / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_like_a_spreadsheet() {
        for (index, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letters(index), expected);
        }
    }
}
