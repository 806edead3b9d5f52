//! The list and its sums as JSON.

use std::io::Write;

use chrono::NaiveDate;
use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Finding, Money, MoneyError, Month};
use minzheng_welfare::CATALOGUE;
use minzheng_welfare::review::{Due, ReviewClass, Timing};
use serde::{Serialize, Serializer};

use super::write::{WHAT, amounts, timing_word};
use super::{Counts, Outcome, Recertification, ReviewLine, Surveyed};
use crate::outputs::OutputError;

/// Name and version of the form of [`recertification_json`]. Its fields do not change without a new version.
pub const RECERTIFICATION_SCHEMA: &str = "minzheng.recertification/1";

#[derive(Serialize)]
struct Document<'d> {
    schema: &'static str,
    /// Nothing here is a decision.
    status: &'static str,
    day: NaiveDate,
    #[serde(serialize_with = "in_words")]
    pack: PackHash,
    total: SumLine,
    areas: Vec<AreaLine<'d>>,
    lines: Vec<LineLine<'d>>,
}

#[derive(Serialize)]
struct SumLine {
    households: u32,
    overdue: u32,
    due_now: u32,
    later: u32,
    timing_open: u32,
    keep: u32,
    raise: u32,
    lower: u32,
    stop: u32,
    grace: u32,
    open: u32,
    before: Money,
    after: Money,
}

#[derive(Serialize)]
struct AreaLine<'d> {
    place: Place,
    street: &'d str,
    community: &'d str,
    #[serde(flatten)]
    sums: SumLine,
}

#[derive(Serialize)]
struct LineLine<'d> {
    place: Place,
    street: &'d str,
    community: &'d str,
    household: &'d str,
    head: String,
    beneficiaries: u32,
    class: Option<&'static str>,
    class_follows: bool,
    reviewed: NaiveDate,
    /// The months between which it is due; one month where the class is settled.
    due: Option<[Month; 2]>,
    due_assumed: bool,
    timing: &'static str,
    /// `current`, `stale` or `missing`.
    facts: &'static str,
    proposal: ProposalLine,
}

#[derive(Serialize)]
struct ProposalLine {
    status: &'static str,
    outcome: &'static str,
    from: Option<Month>,
    last: Option<Month>,
    /// Nothing while the proposal is open.
    before: Option<Money>,
    after: Option<Money>,
    difference: Option<Money>,
    grounds: Vec<GroundLine>,
    open: Vec<&'static str>,
}

#[derive(Serialize)]
struct GroundLine {
    rule: &'static str,
    observed: String,
    limit: String,
    margin: Option<String>,
}

fn in_words<S: Serializer>(hash: &PackHash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(hash)
}

const PROPOSAL: &str = "proposal";

impl SumLine {
    fn of(counts: &Counts) -> Self {
        Self {
            households: counts.households,
            overdue: counts.timed(Timing::Overdue),
            due_now: counts.timed(Timing::DueNow),
            later: counts.timed(Timing::Later),
            timing_open: counts.timed(Timing::Open),
            keep: counts.of(Outcome::Keep),
            raise: counts.of(Outcome::Raise),
            lower: counts.of(Outcome::Lower),
            stop: counts.of(Outcome::Stop),
            grace: counts.of(Outcome::Grace),
            open: counts.of(Outcome::Open),
            before: counts.before,
            after: counts.after,
        }
    }
}

fn proposal_line(line: &ReviewLine) -> Result<ProposalLine, MoneyError> {
    let proposal = &line.proposal;
    let [before, after, difference] = amounts(line)?.map_or([None; 3], |amounts| amounts.map(Some));
    let mut made = ProposalLine {
        status: PROPOSAL,
        outcome: proposal.outcome().word(),
        from: proposal.from(),
        last: proposal.last(),
        before,
        after,
        difference,
        grounds: Vec::new(),
        open: Vec::new(),
    };
    if let Finding::NotEntitled(grounds) = proposal.finding() {
        made.grounds.extend(grounds.iter().map(|ground| GroundLine {
            rule: ground.rule.id,
            observed: ground.observed.text(),
            limit: ground.limit.text(),
            margin: ground.margin().map(Measure::text),
        }));
    }
    for finding in [proposal.unreviewed(), proposal.finding()] {
        if let Finding::NeedsPerson(open) = finding {
            let questions = open.ranked(&CATALOGUE).map(|question| question.id);
            made.open.extend(questions.chain(open.missing(&CATALOGUE).map(|missing| missing.id)));
        }
    }
    made.open.sort_unstable();
    made.open.dedup();
    Ok(made)
}

/// The lines and sums as JSON ([`RECERTIFICATION_SCHEMA`]).
///
/// # Errors
/// [`OutputError`] when `to` does not take it, or sums do not fit.
pub fn recertification_json(to: &mut dyn Write, list: &Recertification) -> Result<(), OutputError> {
    let mut lines = Vec::new();
    for line in &list.lines {
        lines.push(LineLine {
            place: line.area.place,
            street: &line.area.street,
            community: &line.area.community,
            household: &line.number,
            head: line.head.to_string(),
            beneficiaries: line.members,
            class: line.review.class.known().map(ReviewClass::word),
            class_follows: line.review.derived,
            reviewed: line.reviewed,
            due: match line.review.due {
                Due::By(month) => Some([month, month]),
                Due::Between { first, last } => Some([first, last]),
                Due::NotSettled => None,
            },
            due_assumed: line.review.assumed,
            timing: timing_word(line.timing),
            facts: match line.surveyed {
                Surveyed::Current => "current",
                Surveyed::Stale => "stale",
                Surveyed::Missing => "missing",
            },
            proposal: proposal_line(line)?,
        });
    }
    let document = Document {
        schema: RECERTIFICATION_SCHEMA,
        status: PROPOSAL,
        day: list.day,
        pack: list.pack,
        total: SumLine::of(&list.total),
        areas: list
            .areas
            .iter()
            .map(|(area, counts)| AreaLine {
                place: area.place,
                street: &area.street,
                community: &area.community,
                sums: SumLine::of(counts),
            })
            .collect(),
        lines,
    };
    serde_json::to_writer_pretty(&mut *to, &document)?;
    to.write_all(b"\n").and_then(|()| to.flush()).map_err(|why| OutputError::Write { what: WHAT, why })
}
