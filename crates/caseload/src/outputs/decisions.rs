//! 认定意见: what the rules found, one JSON object per household and month. A finding is a proposal; the decision is
//! the authority's, and no field here claims to be one.

use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::finding::{Catalogue, Measure};
use minzheng_core_types::{Digest, Finding, MemberSet, Money, Month};
use minzheng_welfare::CATALOGUE;
use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::{Form, OutputError};
use crate::run::{MonthRow, Run, Status};

/// Name and version of a line's form. Its fields do not change without a new version.
pub const FINDINGS_SCHEMA: &str = "minzheng.findings/1";

/// A line. The fields go out in this order.
#[derive(Debug, Serialize)]
struct FindingsLine<'r> {
    schema: &'static str,
    case: Uuid,
    household: &'r str,
    month: Month,
    place: Place,
    status: &'static str,
    #[serde(serialize_with = "shown")]
    pack: PackHash,
    counted_members: Vec<usize>,
    findings: Vec<FindingLine>,
    /// The sum of what can be said; what needs a person is not in it.
    total: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation_digest: Option<Digest>,
}

#[derive(Debug, Serialize)]
struct FindingLine {
    programme: &'static str,
    finding: &'static str,
    /// Zero when not entitled; `null` while a person is needed.
    amount: Option<Money>,
    components: Vec<ComponentLine>,
    grounds: Vec<GroundLine>,
    open: Vec<OpenLine>,
    assumed: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct ComponentLine {
    rule: &'static str,
    /// Empty when for the household as a whole.
    members: Vec<usize>,
    amount: Money,
}

#[derive(Debug, Serialize)]
struct GroundLine {
    rule: &'static str,
    observed: String,
    limit: String,
    margin: Option<String>,
}

#[derive(Debug, Serialize)]
struct OpenLine {
    /// `question` or `parameter`.
    kind: &'static str,
    id: &'static str,
    members: Vec<usize>,
}

fn shown<S: Serializer>(hash: &PackHash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(hash)
}

/// The line of a household, with its end.
pub(super) fn line(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Result<String, OutputError> {
    let findings = &row.findings;
    let explanation_digest = if form.digests {
        run.explain(row.index, findings.month)?.map(|(_, document)| document.digest)
    } else {
        None
    };
    let line = FindingsLine {
        schema: FINDINGS_SCHEMA,
        case: row.record.case.0,
        household: &row.record.number,
        month: findings.month,
        place: row.record.stay_in(findings.month).place,
        status: match row.status {
            Status::Applying => "applying",
            Status::OnRoll => "on-roll",
        },
        pack: findings.law,
        counted_members: findings.members.iter().collect(),
        findings: findings
            .each()
            .into_iter()
            .map(|(programme, finding)| finding_line(programme.id, finding, &CATALOGUE))
            .collect(),
        total: row.total()?,
        explanation_digest,
    };
    let mut text = serde_json::to_string(&line)?;
    text.push('\n');
    Ok(text)
}

fn finding_line(programme: &'static str, finding: &Finding, catalogue: &Catalogue) -> FindingLine {
    let mut line = FindingLine {
        programme,
        finding: finding.name(),
        amount: Some(finding.amount()),
        components: Vec::new(),
        grounds: Vec::new(),
        open: Vec::new(),
        assumed: catalogue.parameters_in(finding.assumed()).map(|parameter| parameter.id).collect(),
    };
    match finding {
        Finding::Entitled(award) => {
            let component = |component: &minzheng_core_types::finding::Component| ComponentLine {
                rule: component.rule.id,
                members: component.members.iter().collect(),
                amount: component.amount,
            };
            line.components = award.components().map(component).collect();
        }
        Finding::NotEntitled(grounds) => {
            let ground = |ground: minzheng_core_types::Ground| GroundLine {
                rule: ground.rule.id,
                observed: ground.observed.text(),
                limit: ground.limit.text(),
                margin: ground.margin().map(Measure::text),
            };
            line.grounds = grounds.iter().map(ground).collect();
        }
        Finding::NeedsPerson(open) => {
            line.amount = None;
            line.open = open
                .ranked(catalogue)
                .map(|question| {
                    let members = if question.field.contains("[]") { open.members } else { MemberSet::EMPTY };
                    OpenLine { kind: "question", id: question.id, members: members.iter().collect() }
                })
                .collect();
            let parameters = open.missing(catalogue);
            line.open.extend(parameters.map(|missing| OpenLine {
                kind: "parameter",
                id: missing.id,
                members: Vec::new(),
            }));
        }
    }
    line
}
