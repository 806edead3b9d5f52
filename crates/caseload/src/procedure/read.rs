//! Reading histories from CSV, a row an event. Every problem is told; the cases without one go through.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use csv::ReaderBuilder;
use minzheng_core_types::{Fact, Place, Text};
use minzheng_welfare::facts::Register;
use minzheng_welfare::procedure::{Event, History, Kind};
use minzheng_welfare::review::ReviewClass;

use super::problem::{CaseProblem, Trouble};
use super::{CaseHistory, lines, words};
use crate::files::cells::{content, day};
use crate::files::encoding::decode;

/// A column of a file of histories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// 案件编号.
    Case,
    /// 区划.
    Place,
    /// 类别.
    Kind,
    /// 事项.
    Event,
    /// 日期.
    Date,
    /// 书面理由.
    Reasons,
    /// 停发事由.
    Ground,
    /// 核查类别.
    Review,
    /// 城乡.
    Register,
}

/// Every column, in the order of the example.
pub const COLUMNS: [Column; 9] = [
    Column::Case,
    Column::Place,
    Column::Kind,
    Column::Event,
    Column::Date,
    Column::Reasons,
    Column::Ground,
    Column::Review,
    Column::Register,
];

impl Column {
    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> Text {
        match self {
            Self::Case => Text::new("案件编号", "case"),
            Self::Place => Text::new("区划", "place"),
            Self::Kind => Text::new("类别", "kind"),
            Self::Event => Text::new("事项", "event"),
            Self::Date => Text::new("日期", "date"),
            Self::Reasons => Text::new("书面理由", "written reasons"),
            Self::Ground => Text::new("停发事由", "ground"),
            Self::Review => Text::new("核查类别", "review class"),
            Self::Register => Text::new("城乡", "register"),
        }
    }

    const fn is_needed(self) -> bool {
        matches!(self, Self::Case | Self::Place | Self::Kind | Self::Event | Self::Date)
    }

    fn of(heading: &str) -> Option<Self> {
        COLUMNS.into_iter().find(|column| {
            let known = column.heading();
            heading == known.zh || heading.eq_ignore_ascii_case(known.en)
        })
    }
}

/// What a file of histories held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadCases {
    /// The cases that could be read whole, in the order of the file.
    pub cases: Vec<CaseHistory>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<CaseProblem>,
    /// Cases with a problem: they are left out.
    pub left_out: usize,
}

impl ReadCases {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error()).count()
    }
}

/// Reads histories: CSV, an event a row; JSON Lines, a case a line; or JSON, one case or a list of them. UTF-8, and for CSV
/// GB18030 as well.
///
/// ```
/// use minzheng_caseload::procedure::read_cases;
/// let file = "案件编号,区划,类别,事项,日期\nA1,370203,低保,提出申请,2023-03-03\nA1,,,受理,2023-03-06\nA2,370203,低保,公示,2023-03-06\n";
/// let read = read_cases(file.as_bytes(), "办理.csv");
/// assert_eq!((read.cases.len(), read.left_out), (1, 1));
/// assert!(read.problems[0].text(minzheng_core_types::Lang::En).contains("row 4"));
/// ```
#[must_use]
pub fn read_cases(bytes: &[u8], file: &str) -> ReadCases {
    let text = decode(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim_start().starts_with(['{', '[']) { lines::read(text, file) } else { read_csv(text, file) }
}

/// A case while its rows are read.
struct Draft {
    case: String,
    place: Option<Place>,
    kind: Option<Kind>,
    review: Option<ReviewClass>,
    register: Option<Register>,
    events: Vec<(u64, Event, NaiveDate)>,
    first_row: u64,
    is_bad: bool,
}

struct Sheet<'f> {
    file: Arc<str>,
    headings: Vec<(Column, &'f str)>,
    problems: Vec<CaseProblem>,
}

impl Sheet<'_> {
    fn problem(&mut self, row: u64, column: Option<Column>, trouble: Trouble) {
        let heading = column.map(|column| {
            let known = self.headings.iter().find(|(place, _)| *place == column);
            known.map_or(column.heading().zh, |(_, heading)| heading).to_owned()
        });
        self.problems.push(CaseProblem { file: Arc::clone(&self.file), row, column: heading, trouble });
    }
}

fn read_csv(text: &str, file: &str) -> ReadCases {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let heading = match records.next() {
        Some(Ok(heading)) => heading,
        _ => csv::StringRecord::new(),
    };
    let mut sheet = Sheet { file: Arc::from(file), headings: Vec::new(), problems: Vec::new() };
    let mut places: BTreeMap<Column, usize> = BTreeMap::new();
    for (place, cell) in heading.iter().enumerate() {
        let name = content(cell);
        let unread = |trouble| CaseProblem {
            file: Arc::from(file),
            row: 1,
            column: Some(crate::files::letters(place)),
            trouble,
        };
        match Column::of(name) {
            Some(column) if places.contains_key(&column) => sheet.problems.push(unread(Trouble::ColumnTwice)),
            Some(column) => {
                places.insert(column, place);
                sheet.headings.push((column, name));
            }
            None if name.is_empty() => {}
            None => sheet.problems.push(unread(Trouble::UnknownColumn)),
        }
    }
    let missing = COLUMNS.into_iter().filter(|column| column.is_needed() && !places.contains_key(column));
    let missing: Vec<Column> = missing.collect();
    for column in &missing {
        sheet.problem(1, None, Trouble::MissingColumn(column.heading()));
    }
    let mut drafts = Drafts::default();
    if missing.is_empty() {
        for (row, record) in (2_u64..).zip(records) {
            match record {
                Ok(record) => read_row(&mut sheet, &places, &mut drafts, row, &record),
                Err(_) => sheet.problem(row, None, Trouble::NotARow),
            }
        }
    }
    drafts.finish(sheet)
}

fn read_row(
    sheet: &mut Sheet<'_>,
    places: &BTreeMap<Column, usize>,
    drafts: &mut Drafts,
    row: u64,
    record: &csv::StringRecord,
) {
    let cell = |column: Column| places.get(&column).and_then(|place| record.get(*place)).map_or("", content);
    if record.iter().all(|cell| content(cell).is_empty()) {
        return;
    }
    if cell(Column::Case).is_empty() {
        sheet.problem(row, Some(Column::Case), Trouble::Empty);
        return;
    }
    let before = sheet.problems.len();
    let draft = drafts.of(cell(Column::Case), row);
    let place = read_cell(sheet, row, Column::Place, cell(Column::Place), |text| text.parse().ok());
    agree(sheet, row, Column::Place, &mut draft.place, place);
    let kind = read_cell(sheet, row, Column::Kind, cell(Column::Kind), words::kind);
    agree(sheet, row, Column::Kind, &mut draft.kind, kind);
    let review = read_cell(sheet, row, Column::Review, cell(Column::Review), words::review);
    agree(sheet, row, Column::Review, &mut draft.review, review);
    let register = read_cell(sheet, row, Column::Register, cell(Column::Register), words::register);
    agree(sheet, row, Column::Register, &mut draft.register, register);
    let event = needed(sheet, row, Column::Event, cell(Column::Event), words::event);
    let on = needed(sheet, row, Column::Date, cell(Column::Date), |text| day(text).ok());
    let written = read_cell(sheet, row, Column::Reasons, cell(Column::Reasons), words::yes_or_no);
    let ground = read_cell(sheet, row, Column::Ground, cell(Column::Ground), words::ground);
    if let (Some(kind), Some(on)) = (event, on) {
        let event = Event { kind, written_reasons: written.unwrap_or(false), ground };
        draft.events.push((row, event, on));
    }
    draft.is_bad |= sheet.problems.len() > before;
}

const fn trouble(column: Column) -> Trouble {
    match column {
        Column::Place => Trouble::NotAPlace,
        Column::Date => Trouble::NotADate,
        Column::Reasons => Trouble::NotYesOrNo,
        Column::Kind => Trouble::NotAWord("低保/allowance, 特困供养/extreme-hardship, 小额快救/small-fast"),
        Column::Review => Trouble::NotAWord("情况稳定/stable, 情况相对稳定/middle, 收入不稳定/unstable"),
        Column::Register => Trouble::NotAWord("城市/urban, 农村/rural"),
        Column::Ground => Trouble::NotAWord("收入超标/income, 死亡/death … (docs/procedure.md)"),
        Column::Case | Column::Event => {
            Trouble::NotAWord("受理/accepted, 公示/published … (docs/procedure.md)")
        }
    }
}

fn read_cell<T>(
    sheet: &mut Sheet<'_>,
    row: u64,
    column: Column,
    cell: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    if cell.is_empty() {
        return None;
    }
    let value = read(cell);
    if value.is_none() {
        sheet.problem(row, Some(column), trouble(column));
    }
    value
}

fn needed<T>(
    sheet: &mut Sheet<'_>,
    row: u64,
    column: Column,
    cell: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    if cell.is_empty() {
        sheet.problem(row, Some(column), Trouble::Empty);
        return None;
    }
    read_cell(sheet, row, column, cell, read)
}

/// What a case says once holds for all its rows.
fn agree<T: PartialEq>(
    sheet: &mut Sheet<'_>,
    row: u64,
    column: Column,
    known: &mut Option<T>,
    said: Option<T>,
) {
    match (known.as_ref(), said) {
        (_, None) => {}
        (None, said) => *known = said,
        (Some(known), Some(said)) if *known == said => {}
        (Some(_), Some(_)) => sheet.problem(row, Some(column), Trouble::Contradicts),
    }
}

#[derive(Default)]
struct Drafts {
    all: Vec<Draft>,
    by_case: BTreeMap<String, usize>,
}

impl Drafts {
    fn of(&mut self, case: &str, row: u64) -> &mut Draft {
        let next = self.all.len();
        let at = *self.by_case.entry(case.to_owned()).or_insert(next);
        if at == next {
            self.all.push(Draft {
                case: case.to_owned(),
                place: None,
                kind: None,
                review: None,
                register: None,
                events: Vec::new(),
                first_row: row,
                is_bad: false,
            });
        }
        #[allow(clippy::indexing_slicing, reason = "the entry was made above")]
        &mut self.all[at]
    }

    fn finish(self, mut sheet: Sheet<'_>) -> ReadCases {
        let mut read = ReadCases::default();
        for draft in self.all {
            let first = draft.first_row;
            for (column, lacks) in
                [(Column::Place, draft.place.is_none()), (Column::Kind, draft.kind.is_none())]
            {
                if lacks && !draft.is_bad {
                    sheet.problem(first, Some(column), Trouble::Empty);
                }
            }
            let case = match (draft.is_bad, draft.place, draft.kind) {
                (false, Some(place), Some(kind)) => history(&mut sheet, kind, &draft.events).map(|history| {
                    let review = draft.review.map_or(Fact::NotEstablished, Fact::Known);
                    let register = draft.register.map_or(Fact::NotEstablished, Fact::Known);
                    CaseHistory { case: draft.case, place, review, register, history }
                }),
                _ => None,
            };
            match case {
                Some(case) => read.cases.push(case),
                None => read.left_out = read.left_out.saturating_add(1),
            }
        }
        sheet.problems.sort_by_key(|problem| problem.row);
        read.problems = sheet.problems;
        read
    }
}

fn history(sheet: &mut Sheet<'_>, kind: Kind, events: &[(u64, Event, NaiveDate)]) -> Option<History> {
    let mut history = History::new(kind);
    for (row, event, on) in events {
        if let Err(why) = history.push(*event, *on) {
            sheet.problem(*row, Some(Column::Event), Trouble::Procedure(why));
            return None;
        }
    }
    Some(history)
}
