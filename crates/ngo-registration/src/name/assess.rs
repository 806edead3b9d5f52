//! The desk: the three questions about a name, one after the other.

use minzheng_core_types::explain::{At, Explain, Facts, StepRef};
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Month, QuestionSet, Rule};

use super::error::NameError;
use super::file::NameFile;
use super::parse::Middle;
use super::policy::NamePolicy;
use super::rules::{FIRST_N69, NR_15, NR_16, NR_17};
use super::text::normalised;
use super::verdict::{Code, Grade, Reason, Verdict};
use super::{CATALOGUE, programmes, terms};

/// 名称各部分 as they were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartsFound {
    /// 行政区划, streets and communities included; empty where there is none.
    pub prefix: String,
    /// 字号 and 业务领域.
    pub middle: Middle,
    /// 组织形式; empty where it was not found.
    pub form: String,
    /// What stands between division and form.
    pub between: String,
}

/// What is found of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameReport {
    /// 归一后的名称.
    pub normalised: String,
    /// 各部分.
    pub parts: PartsFound,
    /// 结构 (NR-15).
    pub structure: Verdict,
    /// 用词 (NR-16).
    pub words: Verdict,
    /// 重复 (NR-17).
    pub duplicates: Verdict,
}

impl NameReport {
    /// The gravest grade of the three.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.structure.grade.max(self.words.grade).max(self.duplicates.grade)
    }

    /// Every reason and remark.
    pub fn reasons(&self) -> impl Iterator<Item = &Reason> {
        [&self.structure, &self.words, &self.duplicates].into_iter().flat_map(|verdict| &verdict.reasons)
    }
}

pub(super) struct Desk<'a, X> {
    pub(super) file: &'a NameFile,
    pub(super) policy: &'a NamePolicy,
    pub(super) explain: &'a mut X,
    pub(super) registrar: DivisionCode,
    pub(super) name: &'a str,
    pub(super) questions: QuestionSet,
    pub(super) reading: Reading,
    pub(super) endings: usize,
    reasons: Vec<Reason>,
    grades: Vec<(StepRef, Grade)>,
}

impl NameFile {
    /// Is the name allowed: structure, words and duplicates, by the law and the lists of the day.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<NameReport, NameError> {
        let Place::Division(registrar) = self.place else { return Err(NameError::Zone) };
        let name = normalised(&self.name);
        if name.is_empty() {
            return Err(NameError::Empty);
        }
        explain.under(pack);
        let policy = NamePolicy::at(pack, self.place, Month::of(self.as_of));
        let mut desk = Desk {
            file: self,
            policy: &policy,
            explain,
            registrar,
            name: &name,
            questions: QuestionSet::EMPTY,
            reading: Reading::default(),
            endings: 0,
            reasons: Vec::new(),
            grades: Vec::new(),
        };
        let parts = desk.structure()?;
        let structure = desk.finish(&NR_15, &programmes::STRUCTURE);
        desk.words(&parts);
        let words = desk.finish(&NR_16, &programmes::WORDS);
        desk.duplicates(&parts)?;
        let duplicates = desk.finish(&NR_17, &programmes::DUPLICATES);
        Ok(NameReport { normalised: name.clone(), parts, structure, words, duplicates })
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn explained(&self, pack: &Pack) -> Result<(NameReport, ExplanationDocument), NameError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// A fact of yes and no, as formulas call it.
pub(super) const fn yes_no(fact: Fact<bool>) -> &'static str {
    match fact {
        Fact::Known(true) => "yes",
        Fact::Known(false) | Fact::Absent => "no",
        Fact::NotEstablished => "open",
    }
}

impl<X: Explain> Desk<'_, X> {
    pub(super) const fn at(&self) -> At {
        At::month(self.policy.month)
    }

    /// Is Order 69 the law?
    pub(super) fn order_69(&self) -> bool {
        self.policy.month >= FIRST_N69
    }

    /// A step that gives a grade.
    pub(super) fn graded(
        &mut self,
        rule: &'static Rule,
        form: &'static str,
        grade: Grade,
        facts: impl FnOnce(&mut Facts<'_>),
    ) {
        let at = self.at().variant(form);
        let step = self.explain.step(rule, at, |told| {
            facts(told);
            told.gives(&terms::GRADE, grade.number());
        });
        self.grades.push((step, grade));
    }

    /// A reason or, at [`Grade::Pass`], a remark.
    pub(super) fn says(&mut self, code: Code, grade: Grade, about: impl Into<String>) {
        self.reasons.push(Reason { code, grade, about: about.into() });
    }

    /// The gravest grade, and what is open.
    fn finish(&mut self, rule: &'static Rule, programme: &'static Programme) -> Verdict {
        let grades = std::mem::take(&mut self.grades);
        let missing = !self.reading.missing.is_empty();
        let found = grades.iter().map(|(_, grade)| *grade).max().unwrap_or(Grade::Pass);
        self.explain.step(rule, self.at().variant("verdict"), |facts| {
            for (step, grade) in &grades {
                facts.from(&terms::GRADE, grade.number(), *step);
            }
            facts.gives(&terms::VERDICT, found.word());
        });
        if missing {
            self.says(Code::FigureMissing, Grade::NeedsJudgment, "");
        }
        // A failure stands whatever is open.
        if found < Grade::Fail && (missing || !self.questions.is_empty()) {
            let open = OpenQuestions {
                questions: self.questions,
                parameters: self.reading.missing,
                assumed: self.reading.assumed,
                ..OpenQuestions::default()
            };
            self.explain.outcome(programme, &Finding::NeedsPerson(open));
        } else {
            self.explain.concluded(programme, self.reading.assumed);
        }
        self.questions = QuestionSet::EMPTY;
        self.reading = Reading::default();
        let grade = if missing { found.max(Grade::NeedsJudgment) } else { found };
        Verdict { grade, reasons: std::mem::take(&mut self.reasons) }
    }
}
