//! Reading histories from CSV, a row an event. Every problem is told; the cases without one go through.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Place};
use minzheng_welfare::facts::Register;
use minzheng_welfare::procedure::{Event, History, Kind};
use minzheng_welfare::review::ReviewClass;

use super::problem::{CaseProblem, CaseTrouble};
use super::{CaseHistory, lines, words};
use crate::table::{Row, Trouble, columns, text_of};

type Table = crate::table::Table<CaseTrouble>;

columns! {
    /// Every column, in the order of the example.
    COLUMNS:
    CASE = "case", "案件编号", "case", true;
    PLACE = "place", "区划", "place", true;
    KIND = "kind", "类别", "kind", true;
    EVENT = "event", "事项", "event", true;
    DATE = "date", "日期", "date", true;
    REASONS = "written_reasons", "书面理由", "written reasons", false;
    GROUND = "ground", "停发事由", "ground", false;
    REVIEW = "review", "核查类别", "review class", false;
    REGISTER = "register", "城乡", "register", false;
}

const KINDS: &str = "低保/allowance, 特困供养/extreme-hardship, 小额快救/small-fast";
const REVIEWS: &str = "情况稳定/stable, 情况相对稳定/middle, 收入不稳定/unstable";
const REGISTERS: &str = "城市/urban, 农村/rural";
const GROUNDS: &str = "收入超标/income, 死亡/death … (docs/procedure.md)";
const EVENTS: &str = "受理/accepted, 公示/published … (docs/procedure.md)";

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
        crate::table::errors(&self.problems)
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
    let (text, is_json) = text_of(bytes);
    if is_json { lines::read(&text, file) } else { read_rows(Table::read(bytes, file, COLUMNS)) }
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

fn read_rows(mut table: Table) -> ReadCases {
    let mut drafts = Drafts::default();
    for row in std::mem::take(&mut table.rows) {
        read_row(&mut table, &mut drafts, &row);
    }
    drafts.finish(table)
}

fn read_row(table: &mut Table, drafts: &mut Drafts, row: &Row) {
    if row.cell(CASE).is_empty() {
        return table.problem(row.number, Some(CASE), Trouble::Empty);
    }
    let before = table.problems.len();
    let draft = drafts.of(row.cell(CASE), row.number);
    let place = table.optional(row, PLACE, Trouble::NotAPlace, |text| text.parse().ok());
    table.agree(row, PLACE, &mut draft.place, place);
    let kind = table.optional(row, KIND, Trouble::NotAWord(KINDS), words::kind);
    table.agree(row, KIND, &mut draft.kind, kind);
    let review = table.optional(row, REVIEW, Trouble::NotAWord(REVIEWS), words::review);
    table.agree(row, REVIEW, &mut draft.review, review);
    let register = table.optional(row, REGISTER, Trouble::NotAWord(REGISTERS), words::register);
    table.agree(row, REGISTER, &mut draft.register, register);
    let event = table.needed(row, EVENT, Trouble::NotAWord(EVENTS), words::event);
    let on = table.day(row, DATE);
    let written = table.recorded(row, REASONS);
    let ground = table.optional(row, GROUND, Trouble::NotAWord(GROUNDS), words::ground);
    if let (Some(kind), Some(on)) = (event, on) {
        let event = Event { kind, written_reasons: written.unwrap_or(false), ground };
        draft.events.push((row.number, event, on));
    }
    draft.is_bad |= table.problems.len() > before;
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

    fn finish(self, mut table: Table) -> ReadCases {
        let mut read = ReadCases::default();
        for draft in self.all {
            let first = draft.first_row;
            for (column, lacks) in [(PLACE, draft.place.is_none()), (KIND, draft.kind.is_none())] {
                if lacks && !draft.is_bad {
                    table.problem(first, Some(column), Trouble::Empty);
                }
            }
            let case = match (draft.is_bad, draft.place, draft.kind) {
                (false, Some(place), Some(kind)) => history(&mut table, kind, &draft.events).map(|history| {
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
        read.problems = table.told();
        read
    }
}

fn history(table: &mut Table, kind: Kind, events: &[(u64, Event, NaiveDate)]) -> Option<History> {
    let mut history = History::new(kind);
    for (row, event, on) in events {
        if let Err(why) = history.push(*event, *on) {
            table.problem(*row, Some(EVENT), CaseTrouble::Procedure(why));
            return None;
        }
    }
    Some(history)
}
