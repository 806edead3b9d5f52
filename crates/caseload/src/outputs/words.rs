//! 认定意见 in words: why something is not due, what has to be asked, what was assumed.

use minzheng_core_types::finding::{Measure, Programme};
use minzheng_core_types::{Finding, Ground, Lang, MemberSet, OpenQuestions, Text};
use minzheng_welfare::CATALOGUE;
use minzheng_welfare::programmes::ALLOWANCE;

/// The findings of a household and month in words, a line for each thing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) grounds: String,
    pub(super) open: String,
    pub(super) assumed: String,
}

/// All findings in words. Conditions of supplements that simply do not hold (nobody is disabled) share one line.
pub(super) fn words_of<'f>(
    findings: impl IntoIterator<Item = (&'f Programme, &'f Finding)>,
    lang: Lang,
) -> Words {
    let (mut grounds, mut unmet, mut assumed) = (Vec::new(), Vec::new(), Vec::new());
    // A question with the programmes that ask it.
    let mut open: Vec<(String, Vec<&str>)> = Vec::new();
    for (programme, finding) in findings {
        let label = programme.label.get(lang);
        for parameter in CATALOGUE.parameters_in(finding.assumed()) {
            let label = parameter.label.get(lang);
            if !assumed.contains(&label) {
                assumed.push(label);
            }
        }
        match finding {
            Finding::Entitled(_) => {}
            Finding::NotEntitled(all) => {
                for ground in all.iter() {
                    let (title, id) = (ground.rule.title.get(lang), ground.rule.id);
                    match measures(&ground, lang) {
                        Some(measures) => grounds.push(format!("{label}:{title}({id}) {measures}")),
                        None if programme.id == ALLOWANCE.id => {
                            grounds.push(format!("{label}:{title}({id})"))
                        }
                        None => unmet.push(format!("{label}({id})")),
                    }
                }
            }
            Finding::NeedsPerson(questions) => {
                for question in asked(questions, lang) {
                    match open.iter_mut().find(|(known, _)| *known == question) {
                        Some((_, programmes)) => programmes.push(label),
                        None => open.push((question, vec![label])),
                    }
                }
            }
        }
    }
    let and = Text::new("、", ", ").get(lang);
    let open: Vec<String> =
        open.iter().map(|(question, programmes)| format!("{}:{question}", programmes.join(and))).collect();
    let join = Text::new(";", "; ").get(lang);
    if !unmet.is_empty() {
        let lead = Text::new("条件不具备:", "conditions that do not hold: ").get(lang);
        grounds.push(format!("{lead}{}", unmet.join(join)));
    }
    Words { grounds: grounds.join("\n"), open: open.join("\n"), assumed: assumed.join(join) }
}

/// Observed, limit and difference; nothing for a condition that just does not hold.
fn measures(ground: &Ground, lang: Lang) -> Option<String> {
    let text = |measure: Measure| match measure {
        Measure::Flag(_) => None,
        Measure::Money(money) => Some(format!("{money}{}", Text::new("元", " yuan").get(lang))),
        other => Some(other.text()),
    };
    let (observed, limit) = (text(ground.observed)?, text(ground.limit)?);
    let margin = ground.margin().and_then(text).unwrap_or_default();
    let margin = margin.trim_start_matches('-');
    Some(match lang {
        Lang::Zh => format!("实际 {observed},界限 {limit},相差 {margin}"),
        Lang::En => format!("observed {observed}, limit {limit}, difference {margin}"),
    })
}

/// The questions, those first that settle most, then the figures that are missing.
fn asked(open: &OpenQuestions, lang: Lang) -> Vec<String> {
    let questions = open.ranked(&CATALOGUE).map(move |question| {
        let members = if question.field.contains("[]") { open.members } else { MemberSet::EMPTY };
        // As the register counts the members of a household.
        let members: Vec<String> = members.iter().map(|index| index.saturating_add(1).to_string()).collect();
        match (members.is_empty(), lang) {
            (true, _) => question.text.get(lang).to_owned(),
            (false, Lang::Zh) => format!("{}(成员 {})", question.text.zh, members.join("、")),
            (false, Lang::En) => format!("{} (member {})", question.text.en, members.join(", ")),
        }
    });
    let figures = open.missing(&CATALOGUE).map(move |parameter| {
        let lead = Text::new("当地未定或未查到:", "the place has not settled or it is not known: ").get(lang);
        format!("{lead}{}", parameter.label.get(lang))
    });
    questions.chain(figures).collect()
}
