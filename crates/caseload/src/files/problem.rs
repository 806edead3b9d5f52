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
}

/// 问题: one thing wrong in the files of a register. Neither `Display` nor `Debug` shows what stood in the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, by its name.
    pub file: Arc<str>,
    /// The row as a spreadsheet counts it, headings in row 1; the line of a file of JSON Lines.
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
        let file = &self.file;
        let row = self.row;
        let column = self.column.as_ref().map(|column| column.text(lang)).unwrap_or_default();
        match lang {
            Lang::Zh => {
                let level = if self.level() == Level::Warning { "提示:" } else { "" };
                format!("{file} 第{row}行{column}:{level}{zh}")
            }
            Lang::En => {
                let level = if self.level() == Level::Warning { "warning: " } else { "" };
                format!("{file} row {row}{column}: {level}{en}")
            }
        }
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
        }
    }
}

/// A, B … Z, AA, AB …, as spreadsheets letter their columns.
fn letters(index: usize) -> String {
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
