//! 并列比较: one elder under several standards, each with its own reading, its own direction and its own certainty, and never
//! a conversion (EC-17).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Document, OutcomeRow, ValueRow};
use minzheng_core_types::{Confidence, Text};
use serde::Serialize;

use crate::elder::Report;
use crate::grade::{Assessed, Validity, Verdict};
use crate::katz::Letter;
use crate::programmes;

/// What an assessment came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// There is a grade.
    Graded,
    /// The result is stale.
    Stale,
    /// A person is needed.
    NeedsPerson,
}

/// A line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The programme's id: `gb42195`.
    pub standard: &'static str,
    /// Its name for people.
    #[serde(serialize_with = "both")]
    pub name: Text,
    /// The day of the assessment.
    pub assessed: NaiveDate,
    /// What it came to.
    pub state: State,
    /// The number of the grade in the standard's own order; `None` without a grade, and where it has no place there.
    pub grade: Option<u32>,
    /// The greatest number of a grade that the standard has: `1` of `3` and `1` of `5` say different things.
    pub worst: u32,
    /// The grade's own name.
    #[serde(serialize_with = "both_or_none")]
    pub label: Option<Text>,
    /// The last day on which the result holds, where a rule says so.
    pub valid_until: Option<NaiveDate>,
    /// Has the place settled how long results hold? `true` where a rule has no term at all.
    pub validity_settled: bool,
    /// The least certain of the rules behind it.
    pub confidence: Option<Confidence>,
    /// Ids of parameters whose value had to be assumed.
    pub assumed: Vec<String>,
}

fn both<S: serde::Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    minzheng_core_types::explain::Label::from(*text).serialize(serializer)
}

fn both_or_none<S: serde::Serializer>(text: &Option<Text>, serializer: S) -> Result<S::Ok, S::Error> {
    text.map(minzheng_core_types::explain::Label::from).serialize(serializer)
}

/// The outcomes side by side, each as its own standard has it. Each stands for itself: there is no column in which they could be
/// compared with each other.
#[must_use]
pub fn compare(report: &Report, document: &Document) -> Vec<Line> {
    let mut lines = Vec::new();
    macro_rules! line {
        ($field:ident, $programme:ident, $grade:path) => {
            if let Some(assessed) = report.$field {
                use $grade as Grade;
                let worst = Grade::ALL.iter().map(|grade| grade.number()).max().unwrap_or(0);
                let shown = |grade: Grade| (Some(grade.number()), grade.label());
                lines.push(line(&programmes::$programme, &assessed, worst, shown, document));
            }
        };
    }
    line!(gb42195, GB42195, crate::gb42195::Grade);
    line!(mzt039, MZT039, crate::mzt039::Grade);
    line!(self_care, SELF_CARE, crate::self_care::Class);
    line!(six_adl, SIX_ADL, crate::self_care::SixAdl);
    line!(ltc_gate, LTC_GATE, crate::ltc_gate::Letter);
    line!(ltc, LTC, crate::ltc::Grade);
    line!(barthel, BARTHEL, crate::barthel::Dependence);
    if let Some(assessed) = report.katz {
        // What fits none of the letters has no place in their order.
        let shown = |letter: Letter| ((letter != Letter::Other).then(|| letter.number()), letter.label());
        lines.push(line(&programmes::KATZ, &assessed, Letter::G.number(), shown, document));
    }
    line!(adl_hierarchy, ADL_HIERARCHY, crate::interrai::adl_hierarchy::Grade);
    line!(cps, CPS, crate::interrai::cps::Grade);
    lines
}

fn line<G: Copy>(
    programme: &'static minzheng_core_types::finding::Programme,
    assessed: &Assessed<G>,
    worst: u32,
    shown: impl FnOnce(G) -> (Option<u32>, Text),
    document: &Document,
) -> Line {
    let state = match assessed.verdict {
        Verdict::Graded(_) => State::Graded,
        Verdict::Stale { .. } => State::Stale,
        Verdict::Open(_) => State::NeedsPerson,
    };
    let grade = assessed.verdict.graded().map(shown);
    let outcome = document.outcomes.iter().find(|outcome| outcome.programme == programme.id);
    Line {
        standard: programme.id,
        name: programme.label,
        assessed: assessed.on,
        state,
        grade: grade.and_then(|(number, _)| number),
        worst,
        label: grade.map(|(_, label)| label),
        valid_until: match assessed.validity {
            Validity::Until(day) => Some(day),
            Validity::Unsettled(_) | Validity::NoTerm => None,
        },
        validity_settled: !matches!(assessed.validity, Validity::Unsettled(_)),
        confidence: outcome.and_then(|outcome| confidence(document, outcome)),
        assumed: outcome.map(|outcome| outcome.assumed.clone()).unwrap_or_default(),
    }
}

/// 可信度: the least certain of the rules and figures behind an outcome; `None` where it has no step.
#[must_use]
pub fn confidence(document: &Document, outcome: &OutcomeRow) -> Option<Confidence> {
    let own = |no: u32| outcome.steps_from <= no && no < outcome.steps_end;
    document.steps.iter().filter(|step| own(step.no)).map(|step| step.confidence).max()
}

/// The result of an outcome as its last step gives it, with the words of its document.
#[must_use]
pub fn result<'d>(document: &'d Document, outcome: &OutcomeRow) -> Option<&'d ValueRow> {
    if outcome.finding != "result" {
        return None;
    }
    let last = outcome.steps_end.checked_sub(1)?;
    document.steps.iter().find(|step| step.no == last).map(|step| &step.value)
}
