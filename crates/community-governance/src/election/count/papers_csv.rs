//! 选票表 (CSV): a row a paper, or a row for many alike.

use minzheng_core_types::Lang;
use thiserror::Error;

use super::super::words::{Defect, Post};
use super::file::{PaperRow, code};

/// Why a table of papers cannot be used. Rows are those of the file, the heading is row 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PapersError {
    /// No heading.
    #[error(
        "the table is empty; its first row names the columns: count, chair, vice, member, against, void, defect"
    )]
    Empty,
    /// A column that is none.
    #[error("column {column}: `{name}` is no column; use count, chair, vice, member, against, void, defect")]
    Column {
        /// From 1.
        column: usize,
        /// What stands there.
        name: String,
    },
    /// A row with more or fewer cells than the heading.
    #[error("row {row}: {cells} cells, but the heading has {columns}; correct the row")]
    Cells {
        /// From 1.
        row: usize,
        /// Cells.
        cells: usize,
        /// Columns.
        columns: usize,
    },
    /// A cell that cannot be read.
    #[error("row {row}, column {column} (`{name}`): {what}")]
    Cell {
        /// From 1.
        row: usize,
        /// From 1.
        column: usize,
        /// The column's name.
        name: &'static str,
        /// What to do.
        what: &'static str,
    },
}

impl PapersError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "表为空;第一行写列名:张数、主任、副主任、委员、反对、无效部分、整张问题".to_owned()
            }
            (Self::Column { column, name }, Lang::Zh) => {
                format!(
                    "第 {column} 列:`{name}` 不是列名;可用:张数、主任、副主任、委员、反对、无效部分、整张问题"
                )
            }
            (Self::Cells { row, cells, columns }, Lang::Zh) => {
                format!("第 {row} 行:{cells} 格,表头 {columns} 列;请改正")
            }
            (Self::Cell { row, column, name, what }, Lang::Zh) => {
                format!("第 {row} 行第 {column} 列(`{name}`)无法读取:{what}")
            }
        }
    }
}

const COLUMNS: [(&str, &str); 7] = [
    ("count", "张数"),
    ("chair", "主任"),
    ("vice", "副主任"),
    ("member", "委员"),
    ("against", "反对"),
    ("void", "无效部分"),
    ("defect", "整张问题"),
];

/// Reads papers: codes in a cell are parted by blanks, `against` holds `member:H`.
///
/// ```
/// use minzheng_community_governance::election::read_papers;
/// let rows = read_papers("count,chair,vice,member,defect\n700,A,C,E F,\n15,,,,illegible\n")?;
/// assert_eq!((rows.len(), rows[0].count, rows[0].member.len()), (2, 700, 2));
/// let error = read_papers("count,chair\nmany,A\n").unwrap_err();
/// assert!(error.to_string().contains("row 2, column 1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PapersError`] with row and column.
pub fn read_papers(text: &str) -> Result<Vec<PaperRow>, PapersError> {
    let mut lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
    let (_, heading) = lines.next().filter(|(_, line)| !line.trim().is_empty()).ok_or(PapersError::Empty)?;
    let mut columns = Vec::new();
    for (column, name) in (1..).zip(heading.split(',').map(str::trim)) {
        let known = COLUMNS.iter().find(|(en, zh)| *en == name || *zh == name);
        let known = known.ok_or_else(|| PapersError::Column { column, name: name.to_owned() })?;
        columns.push(known.0);
    }
    let mut rows = Vec::new();
    for (row, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if cells.len() != columns.len() {
            return Err(PapersError::Cells { row, cells: cells.len(), columns: columns.len() });
        }
        let mut paper = PaperRow::plain();
        for ((column, name), cell) in (1..).zip(&columns).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            fill(&mut paper, name, cell).map_err(|what| PapersError::Cell { row, column, name, what })?;
        }
        rows.push(paper);
    }
    Ok(rows)
}

const A_CODE: &str = "write codes of 1 to 14 letters and digits, parted by blanks";

fn fill(paper: &mut PaperRow, name: &str, cell: &str) -> Result<(), &'static str> {
    let codes = || -> Result<Vec<String>, &'static str> {
        let words = cell.split([' ', ';']).filter(|word| !word.is_empty());
        words.map(|word| code(word).map(|_| word.to_owned()).map_err(|_| A_CODE)).collect()
    };
    let post = |word: &str| {
        let found = Post::ALL.iter().find(|post| post.word() == word || post.label().zh == word);
        found.copied().ok_or("write chair, vice or member")
    };
    match name {
        "count" => paper.count = cell.parse().map_err(|_| "write a whole number")?,
        "chair" => paper.chair = codes()?,
        "vice" => paper.vice = codes()?,
        "member" => paper.member = codes()?,
        "against" => {
            for word in cell.split([' ', ';']).filter(|word| !word.is_empty()) {
                let (of, who) = word.split_once(':').ok_or("write the post before the code: member:H")?;
                code(who).map_err(|_| A_CODE)?;
                paper.against.entry(post(of)?).or_default().push(who.to_owned());
            }
        }
        "void" => {
            for word in cell.split([' ', ';']).filter(|word| !word.is_empty()) {
                paper.void.push(post(word)?);
            }
        }
        _ => {
            let found = Defect::ALL.iter().find(|one| one.word() == cell || one.label().zh == cell);
            paper.defect = Some(*found.ok_or("write illegible, marked or not-issued")?);
        }
    }
    Ok(())
}
