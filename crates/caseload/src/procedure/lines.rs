//! Reading histories from JSON: a case a line, one case, or a list of cases.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Place};
use minzheng_welfare::StopGround;
use minzheng_welfare::facts::Register;
use minzheng_welfare::procedure::{Event, EventKind, History, Kind};
use minzheng_welfare::review::ReviewClass;
use serde::Deserialize;

use super::problem::{CaseProblem, CaseTrouble};
use super::{CaseHistory, ReadCases};
use crate::table::{OwnTrouble, Trouble};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseLine {
    case: String,
    place: Place,
    kind: Kind,
    #[serde(default)]
    review: Option<ReviewClass>,
    #[serde(default)]
    register: Option<Register>,
    events: Vec<EventLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventLine {
    event: EventKind,
    on: NaiveDate,
    #[serde(default)]
    written_reasons: bool,
    #[serde(default)]
    ground: Option<StopGround>,
}

struct Lines {
    file: Arc<str>,
    read: ReadCases,
    seen: BTreeSet<String>,
}

impl Lines {
    fn problem(&mut self, row: u64, column: Option<String>, trouble: impl Into<Trouble<CaseTrouble>>) {
        let trouble = trouble.into();
        self.read.left_out = self.read.left_out.saturating_add(1);
        self.read.problems.push(CaseProblem { file: Arc::clone(&self.file), row, column, trouble });
    }

    fn take(&mut self, row: u64, line: CaseLine) {
        if line.case.trim().is_empty() {
            return self.problem(row, Some("case".to_owned()), Trouble::Empty);
        }
        if !self.seen.insert(line.case.clone()) {
            return self.problem(row, Some("case".to_owned()), CaseTrouble::CaseTwice);
        }
        let mut history = History::new(line.kind);
        for (index, told) in line.events.iter().enumerate() {
            let event =
                Event { kind: told.event, written_reasons: told.written_reasons, ground: told.ground };
            if let Err(why) = history.push(event, told.on) {
                return self.problem(row, Some(format!("events[{index}]")), CaseTrouble::Procedure(why));
            }
        }
        let review = line.review.map_or(Fact::NotEstablished, Fact::Known);
        let register = line.register.map_or(Fact::NotEstablished, Fact::Known);
        self.read.cases.push(CaseHistory { case: line.case, place: line.place, review, register, history });
    }

    fn parse<'t, T: Deserialize<'t>>(&mut self, text: &'t str, first: u64) -> Option<T> {
        match serde_json::from_str(text) {
            Ok(value) => Some(value),
            Err(why) => {
                let line = u64::try_from(why.line()).unwrap_or(1).saturating_sub(1);
                let row = first.saturating_add(line);
                self.problem(row, None, Trouble::NotJson(CaseTrouble::PAGE, Some(why.column())));
                None
            }
        }
    }
}

/// Lines where the first one is JSON by itself, else one document.
pub(super) fn read(text: &str, file: &str) -> ReadCases {
    let mut lines = Lines { file: Arc::from(file), read: ReadCases::default(), seen: BTreeSet::new() };
    let is_whole = |line: &str| serde_json::from_str::<serde::de::IgnoredAny>(line).is_ok();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if text.trim_start().starts_with('[') {
        for line in lines.parse::<Vec<CaseLine>>(text, 1).unwrap_or_default() {
            lines.take(1, line);
        }
    } else if is_whole(first) || !is_whole(text) && text.lines().skip(1).any(is_whole) {
        for (row, line) in (1_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            if let Some(line) = lines.parse::<CaseLine>(line, row) {
                lines.take(row, line);
            }
        }
    } else if let Some(line) = lines.parse::<CaseLine>(text, 1) {
        lines.take(1, line);
    }
    lines.read
}
