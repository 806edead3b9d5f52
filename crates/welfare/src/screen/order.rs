//! 先问什么: the open facts of a screening, in the order in which asking them settles most.

use minzheng_core_types::figures::Parameter;
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme, Question};
use minzheng_core_types::sets::MemberSet;

use super::{Answer, Screening};
use crate::needs::Status;
use crate::{extreme_hardship, programmes, rigid_household};

/// 待问事项: one fact to ask for, and what it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The question.
    pub question: &'static Question,
    /// The members it concerns; empty where it concerns the household.
    pub members: MemberSet,
    /// The programmes that have nothing more to ask once this is answered and all that stands before it.
    pub settles: Vec<&'static Programme>,
    /// Every programme whose answer rests on it.
    pub serves: Vec<&'static Programme>,
}

/// 缺少的标准: a figure that the place has not settled, and the programmes that stop at it. No household can answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// The programmes.
    pub programmes: Vec<&'static Programme>,
}

/// A programme and the questions that it has left.
struct Left {
    programme: &'static Programme,
    /// Positions in the list of all questions.
    questions: Vec<usize>,
    /// A figure is missing, so that no answer settles it.
    stuck: bool,
}

impl Screening {
    /// What is to be asked, the fact first that settles most: that leaves the most programmes without a further question;
    /// of those that leave as many, the one that the most programmes wait for, those with the fewest other questions
    /// counting most; then the order of the lists of questions.
    ///
    /// Whether the household draws the allowance, or which status it has, is asked by way of the facts that settle it.
    #[must_use]
    pub fn to_ask(&self) -> Vec<Ask> {
        let mut known: Vec<(&'static Question, MemberSet)> = Vec::new();
        let mut left: Vec<Left> = Vec::new();
        for answer in &self.answers {
            let Finding::NeedsPerson(_) = answer.finding else { continue };
            let mut questions = Vec::new();
            let mut stuck = false;
            for source in self.sources(answer) {
                let Finding::NeedsPerson(open) = &source.finding else { continue };
                stuck |= !open.parameters.is_empty();
                for question in open.ranked(source.catalogue) {
                    if derived(question) && self.sources(source).len() > 1 {
                        continue;
                    }
                    let position = note(&mut known, question, open);
                    if !questions.contains(&position) {
                        questions.push(position);
                    }
                }
            }
            left.push(Left { programme: answer.programme, questions, stuck });
        }
        order(&known, &mut left)
    }

    /// The figures that the place lacks, in the order of the programmes.
    #[must_use]
    pub fn lacking(&self) -> Vec<Lacking> {
        let mut lacking: Vec<Lacking> = Vec::new();
        for answer in &self.answers {
            let Finding::NeedsPerson(open) = &answer.finding else { continue };
            for parameter in open.missing(answer.catalogue) {
                match lacking.iter_mut().find(|known| known.parameter.id == parameter.id) {
                    Some(known) => known.programmes.push(answer.programme),
                    None => lacking.push(Lacking { parameter, programmes: vec![answer.programme] }),
                }
            }
        }
        lacking
    }

    /// The answers whose questions an open answer rests on: its own, and where it waits for the allowance or the status,
    /// those that settle them.
    fn sources<'s>(&'s self, answer: &'s Answer) -> Vec<&'s Answer> {
        let mut sources = vec![answer];
        let mut next = 0;
        while let Some(source) = sources.get(next).copied() {
            next = next.saturating_add(1);
            let Finding::NeedsPerson(open) = &source.finding else { continue };
            for question in open.ranked(source.catalogue) {
                let waits_for: &[&str] = match question.id {
                    "allowance" => &[programmes::ALLOWANCE.id],
                    "status" => &[
                        extreme_hardship::programmes::EXTREME_HARDSHIP.id,
                        programmes::ALLOWANCE.id,
                        programmes::MARGINAL.id,
                        rigid_household::programmes::RIGID.id,
                    ],
                    _ => continue,
                };
                let open_ones = self.answers.iter().filter(|other| {
                    waits_for.contains(&other.programme.id)
                        && matches!(other.finding, Finding::NeedsPerson(_))
                });
                for other in open_ones {
                    if !sources.iter().any(|known| known.programme.id == other.programme.id) {
                        sources.push(other);
                    }
                }
            }
        }
        sources
    }
}

/// Is the question answered by other findings, where those are open?
fn derived(question: &Question) -> bool {
    matches!(question.id, "allowance" | "status")
}

/// The position of a question among those known, with the members it concerns added.
fn note(
    known: &mut Vec<(&'static Question, MemberSet)>,
    question: &'static Question,
    open: &OpenQuestions,
) -> usize {
    let members = if question.field.contains("members[]") { open.members } else { MemberSet::EMPTY };
    let same = |(other, _): &(&'static Question, MemberSet)| {
        other.id == question.id && other.field == question.field
    };
    match known.iter().position(same) {
        Some(position) => {
            if let Some((_, concerned)) = known.get_mut(position) {
                *concerned = concerned.union(members);
            }
            position
        }
        None => {
            known.push((question, members));
            known.len().saturating_sub(1)
        }
    }
}

/// Asks the best question, forgets it, and so on. There are a few dozen questions and programmes at most.
fn order(known: &[(&'static Question, MemberSet)], left: &mut [Left]) -> Vec<Ask> {
    let serves: Vec<Vec<&'static Programme>> = (0..known.len())
        .map(|question| {
            left.iter().filter(|of| of.questions.contains(&question)).map(|of| of.programme).collect()
        })
        .collect();
    let mut asked = vec![false; known.len()];
    let mut order = Vec::with_capacity(known.len());
    while let Some(best) = best(&asked, left) {
        let mut settles = Vec::new();
        for of in left.iter_mut() {
            if of.questions.contains(&best) {
                of.questions.retain(|question| *question != best);
                if of.questions.is_empty() && !of.stuck {
                    settles.push(of.programme);
                }
            }
        }
        if let Some(done) = asked.get_mut(best) {
            *done = true;
        }
        if let (Some((question, members)), Some(serves)) = (known.get(best), serves.get(best)) {
            order.push(Ask { question, members: *members, settles, serves: serves.clone() });
        }
    }
    order
}

/// The question that settles most of what is left.
fn best(asked: &[bool], left: &[Left]) -> Option<usize> {
    // Divisible by the numbers of questions that programmes usually have.
    const SHARE: u64 = 720_720;
    let worth = |question: usize| {
        let of = || left.iter().filter(move |of| of.questions.contains(&question));
        let settled = of().filter(|of| of.questions.len() == 1 && !of.stuck).count();
        let part = |of: &Left| SHARE.checked_div(u64::try_from(of.questions.len()).unwrap_or(u64::MAX));
        let waiting = of().filter_map(part).fold(0_u64, u64::saturating_add);
        (settled, waiting)
    };
    let open = (0..asked.len()).filter(|question| asked.get(*question) == Some(&false));
    // Of equals the first: `max_by_key` would take the last.
    open.rev().max_by_key(|question| worth(*question))
}

/// The statuses with the programme that finds each.
#[must_use]
pub fn found_by(status: Status) -> &'static Programme {
    match status {
        Status::ExtremeHardship => &extreme_hardship::programmes::EXTREME_HARDSHIP,
        Status::Allowance => &programmes::ALLOWANCE,
        Status::Marginal => &programmes::MARGINAL,
        Status::Rigid => &rigid_household::programmes::RIGID,
    }
}

#[cfg(test)]
mod tests {
    use minzheng_core_types::Text;
    use minzheng_core_types::finding::Period;

    use super::*;

    static QUESTIONS: [Question; 4] = [
        Question { id: "a", text: Text::new("甲", "a"), field: "a" },
        Question { id: "b", text: Text::new("乙", "b"), field: "members[].b" },
        Question { id: "c", text: Text::new("丙", "c"), field: "c" },
        Question { id: "d", text: Text::new("丁", "d"), field: "d" },
    ];
    static PROGRAMMES: [Programme; 4] = [
        Programme { id: "1", label: Text::new("一", "1"), per: Period::Month },
        Programme { id: "2", label: Text::new("二", "2"), per: Period::Month },
        Programme { id: "3", label: Text::new("三", "3"), per: Period::Month },
        Programme { id: "4", label: Text::new("四", "4"), per: Period::Month },
    ];

    /// What is asked in which order, and what each answer settles, of programmes with these questions; a `!` marks one
    /// that lacks a figure.
    fn asked(programmes: &[&str]) -> Vec<(String, String)> {
        let known: Vec<_> = QUESTIONS.iter().map(|question| (question, MemberSet::EMPTY)).collect();
        let at = |id: char| QUESTIONS.iter().position(|question| question.id == id.to_string());
        let mut left: Vec<Left> = programmes
            .iter()
            .zip(&PROGRAMMES)
            .map(|(questions, programme)| Left {
                programme,
                questions: questions.chars().filter_map(at).collect(),
                stuck: questions.contains('!'),
            })
            .collect();
        let known: Vec<_> = known
            .into_iter()
            .filter(|(question, _)| programmes.iter().any(|of| of.contains(question.id)))
            .collect();
        // Positions count within what is known.
        for of in &mut left {
            let place = |at: &usize| known.iter().position(|(question, _)| question.id == QUESTIONS[*at].id);
            of.questions = of.questions.iter().filter_map(place).collect();
        }
        let ids = |programmes: &[&'static Programme]| programmes.iter().map(|of| of.id).collect::<String>();
        order(&known, &mut left)
            .iter()
            .map(|ask| (ask.question.id.to_owned(), format!("{}/{}", ids(&ask.settles), ids(&ask.serves))))
            .collect()
    }

    fn told(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(id, of)| ((*id).to_owned(), (*of).to_owned())).collect()
    }

    #[test]
    fn what_settles_most_programmes_is_asked_first() {
        assert_eq!(asked(&["ab", "b", "b", "c"]), told(&[("b", "23/123"), ("a", "1/1"), ("c", "4/4")]));
    }

    #[test]
    fn of_equals_the_one_that_most_wait_for_and_then_the_first_is_asked() {
        // Nothing settles anything at once: c is waited for by three, a and b by two each.
        assert_eq!(
            asked(&["ac", "bc", "abcd"]),
            told(&[("c", "/123"), ("a", "1/13"), ("b", "2/23"), ("d", "3/3")])
        );
        assert_eq!(
            asked(&["d", "c", "b", "a"]),
            told(&[("a", "4/4"), ("b", "3/3"), ("c", "2/2"), ("d", "1/1")])
        );
        // One that has few other questions counts more than one that has many.
        assert_eq!(asked(&["ab", "bcd"]).first(), told(&[("b", "/12")]).first());
        assert_eq!(asked(&["acd", "bd"]).first(), told(&[("d", "/12")]).first());
    }

    #[test]
    fn a_programme_that_lacks_a_figure_is_settled_by_no_answer() {
        assert_eq!(asked(&["a!", "b"]), told(&[("b", "2/2"), ("a", "/1")]));
        assert_eq!(asked(&["!"]), told(&[]));
    }
}
