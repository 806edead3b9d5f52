//! 审核意见: what the conditions come to: the verdict, the class, and whether the request is lawful (CG-40, CG-41, CG-44, CG-46).

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Money, ParameterSet, ShortText, Term};

use super::application::{Access, Condition, Verdict};
use super::catalogue::Class;
use super::decide::{Desk, Told, missing};
use super::file::TaskError;
use super::rules::{CG_40, CG_41, CG_44, CG_46};
use super::{programmes, questions, terms};

impl Desk<'_> {
    /// The first condition that holds decides, as long as those before it are settled.
    pub(super) fn verdict<X: Explain>(
        &self,
        told: &Told,
        access: &Access,
        covered: Option<ShortText>,
        explain: &mut X,
    ) -> Result<Option<Verdict>, TaskError> {
        let first = told.found.iter().position(|found| found.holds != Some(false));
        let deciding = first.and_then(|index| told.found.get(index));
        let settled = match deciding {
            None => !desk_open(told),
            Some(found) => found.holds.is_some(),
        };
        if !settled {
            explain.outcome(&programmes::ACCESS, &told.open());
            return Ok(None);
        }
        let verdict = match deciding.map(|found| found.condition) {
            None => match self.term(told, explain)? {
                Some(until) => Verdict::Admit(until),
                None => return Ok(None),
            },
            Some(Condition::Forbidden) => Verdict::RejectForbidden,
            Some(Condition::NoGround) => Verdict::RejectNoGround,
            Some(Condition::WrongApplicant) => Verdict::RejectApplicant,
            Some(Condition::Covered) => Verdict::Merge(covered.ok_or(TaskError::OutOfRange)?),
            Some(Condition::ShortNotice) => Verdict::Defer(access.earliest.ok_or(TaskError::OutOfRange)?),
            Some(Condition::FundingShort) => Verdict::ReturnFunding(access.gap.unwrap_or(Money::ZERO)),
            Some(Condition::OverCapacity) => Verdict::ReturnCapacity(self.over()),
            Some(Condition::NoConsent) => Verdict::RejectNoConsent,
        };
        let rows = first.map_or(told.found.len(), |index| index.saturating_add(1));
        let form = FORMS.get(first.unwrap_or(told.found.len())).copied().unwrap_or("row-9");
        explain.step(&CG_44, self.at().variant(form), |facts| {
            for found in told.found.iter().take(rows) {
                facts.from(name_of(found.condition), found.holds == Some(true), found.step);
            }
            facts.gives(&terms::VERDICT, verdict.word());
        });
        // Every row is told, so the whole rests on what any of them assumed.
        explain.concluded(&programmes::ACCESS, told.reading.assumed);
        Ok(Some(verdict))
    }

    /// By how many hours a month the capacity is exceeded.
    fn over(&self) -> u32 {
        let [load, capacity] =
            [self.community.load, self.community.capacity].map(|hours| hours.known().unwrap_or(0));
        let all = u64::from(load).saturating_add(self.hours().unwrap_or(0));
        u32::try_from(all.saturating_sub(u64::from(capacity))).unwrap_or(u32::MAX)
    }

    /// 准入期满日 (CG-46): the end applied for, at most so many months.
    fn term<X: Explain>(&self, told: &Told, explain: &mut X) -> Result<Option<NaiveDate>, TaskError> {
        let mut reading = told.reading;
        let Some(months) = self.filing.term.read(&mut reading) else {
            explain.outcome(&programmes::ACCESS, &missing(reading));
            return Ok(None);
        };
        let starts = self.application.starts;
        let after = starts.checked_add_months(Months::new(*months.value)).and_then(|day| day.pred_opt());
        let most = after.ok_or(TaskError::OutOfRange)?;
        let ends = self.application.ends.filter(|ends| *ends < most).unwrap_or(most);
        let form = if self.application.ends.is_some() { "term" } else { "term-open" };
        explain.step(&CG_46, self.at().variant(form), |facts| {
            facts
                .clause(&terms::DAY, most)
                .input(&terms::STARTS, starts, Field::new("application.starts"))
                .figure(&terms::TERM, months);
            if let Some(asked) = self.application.ends {
                facts.input(&terms::ENDS, asked, Field::new("application.ends"));
            }
            facts.gives(&terms::LAST, ends);
        });
        explain.concluded(&programmes::TERM, reading.assumed);
        Ok(Some(ends))
    }

    /// 类别, who pays, and whether the committee may refuse (CG-41).
    pub(super) fn class<X: Explain>(
        &self,
        told: &Told,
        listed: Option<Class>,
        explain: &mut X,
    ) -> Option<Class> {
        let forbidden = told.of(Condition::Forbidden);
        let (Some((forbidden, step)), Some(listed)) = (forbidden, listed) else {
            let settles = [(questions::NATURE, forbidden.is_none()), (questions::COVERED, listed.is_none())];
            let mut open = OpenQuestions::default();
            for (question, _) in
                settles.into_iter().filter(|(question, is)| *is && told.questions.contains(*question))
            {
                open.ask(question, None);
            }
            if forbidden.is_none() && self.application.nature != Fact::NotEstablished {
                open.parameters =
                    open.parameters.union(ParameterSet::single(self.starting.forbidden.parameter));
            }
            for programme in [&programmes::CLASS, &programmes::PAYS, &programmes::REFUSE] {
                explain.outcome(programme, &Finding::NeedsPerson(open));
            }
            return None;
        };
        let class = if forbidden { Class::Forbidden } else { listed };
        let at = self.at();
        let found = explain.step(&CG_41, at, |facts| {
            facts
                .from(&terms::FORBIDDEN, forbidden, step)
                .input(&terms::LISTED, listed.word(), Field::new("application.covered_by"))
                .gives(&terms::CLASS, class.word());
        });
        let assumed = told.assumed(Condition::Forbidden);
        explain.concluded(&programmes::CLASS, assumed);
        let (pays, refuse) = match class {
            Class::Autonomous => ("committee", "no"),
            Class::Assist => ("government", "conditions"),
            Class::Delegated => ("department", "unless-agreed"),
            Class::Forbidden => ("nobody", "must"),
            Class::Unlisted => ("nobody", "may"),
        };
        let mut gives = |form, programme: &'static Programme, name: &'static Term, word: &'static str| {
            explain.step(&CG_41, at.variant(form), |facts| {
                facts.from(&terms::CLASS, class.word(), found).gives(name, word);
            });
            explain.concluded(programme, assumed);
        };
        gives("pays", &programmes::PAYS, &terms::PAYS, pays);
        gives("refuse", &programmes::REFUSE, &terms::REFUSE, refuse);
        Some(class)
    }

    /// 合乎组织法 (CG-40): by the law of the month in which it starts.
    pub(super) fn lawful<X: Explain>(&self, told: &Told, explain: &mut X) -> Option<bool> {
        let at = At::month(self.starting.month);
        let mut ask = |question| {
            let mut open = OpenQuestions::default();
            open.ask(question, None);
            explain.outcome(&programmes::LAWFUL, &Finding::NeedsPerson(open));
            None
        };
        let form = match self.application.class {
            Fact::Known(Class::Delegated) => "delegated",
            Fact::Known(Class::Assist) => "assist",
            Fact::NotEstablished => return ask(questions::CLASS),
            _ => return None,
        };
        let old =
            CG_40.variants.iter().find(|known| known.name == form && known.in_force(self.starting.month));
        let by_consent = old.is_some_and(|known| known.until.is_some());
        if !by_consent && form == "delegated" {
            let (Some(ground), Some(funding)) =
                (told.of(Condition::NoGround), told.of(Condition::FundingShort))
            else {
                explain.outcome(&programmes::LAWFUL, &told.open());
                return None;
            };
            let lawful = !ground.0 && !funding.0;
            explain.step(&CG_40, at.variant(form), |facts| {
                facts
                    .from(&terms::NO_GROUND, ground.0, ground.1)
                    .from(&terms::SHORT, funding.0, funding.1)
                    .gives(&terms::LAWFUL, lawful);
            });
            explain.concluded(&programmes::LAWFUL, told.money);
            return Some(lawful);
        }
        let (fact, name, field, question) = if by_consent {
            (
                self.application.government_consent,
                &terms::ARRANGED,
                "application.government_consent",
                questions::ARRANGED,
            )
        } else {
            (self.application.conditions, &terms::CONDITIONS, "application.conditions", questions::CONDITIONS)
        };
        let lawful = match fact {
            Fact::Known(lawful) => lawful,
            Fact::Absent => false,
            Fact::NotEstablished => return ask(question),
        };
        explain.step(&CG_40, at.variant(form), |facts| {
            facts.input(name, lawful, Field::new(field)).gives(&terms::LAWFUL, lawful);
        });
        explain.concluded(&programmes::LAWFUL, ParameterSet::EMPTY);
        Some(lawful)
    }
}

const FORMS: [&str; 9] = ["row-1", "row-2", "row-3", "row-4", "row-5", "row-6", "row-7", "row-8", "row-9"];

/// A question that no condition holds open, such as the evaluation of a renewal.
fn desk_open(told: &Told) -> bool {
    !told.questions.is_empty() || !told.reading.missing.is_empty()
}

const fn name_of(condition: Condition) -> &'static Term {
    match condition {
        Condition::Forbidden => &terms::FORBIDDEN,
        Condition::NoGround => &terms::NO_GROUND,
        Condition::WrongApplicant => &terms::WRONG,
        Condition::Covered => &terms::COVERED,
        Condition::ShortNotice => &terms::SHORT_NOTICE,
        Condition::FundingShort => &terms::SHORT,
        Condition::OverCapacity => &terms::OVER,
        Condition::NoConsent => &terms::NO_CONSENT,
    }
}
