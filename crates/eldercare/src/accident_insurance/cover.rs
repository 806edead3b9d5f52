//! 保险年度和参保 (EC-50, EC-51): the term of a day, and whether somebody is insured on it.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Month};

use super::facts::Person;
use super::file::InsuranceError;
use super::policy::{AgeAt, InsurancePolicy, OwnCost, Scope};
use super::rules::{EC_50, EC_51};
use super::{questions, terms};
use crate::age;
use crate::terms as common;

/// 参保情况: how somebody is insured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "参保情况")]
pub enum Cover {
    /// 统一投保: on the list that the authority pays for.
    Listed,
    /// 自费投保: by a policy bought at own cost.
    OwnCost,
    /// 可自费投保: not insured, and may still buy.
    MayBuy,
    /// 未参保.
    NotCovered,
}

impl Cover {
    /// The word used in explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::OwnCost => "own-cost",
            Self::MayBuy => "may-buy",
            Self::NotCovered => "not-covered",
        }
    }

    /// Is an accident of the day insured?
    #[must_use]
    pub const fn is_insured(self) -> bool {
        matches!(self, Self::Listed | Self::OwnCost)
    }
}

/// 保险年度.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) first: NaiveDate,
    pub(super) step: StepRef,
}

impl Term {
    pub(super) const fn last(self) -> Option<NaiveDate> {
        match self.first.checked_add_months(chrono::Months::new(12)) {
            Some(next) => next.pred_opt(),
            None => None,
        }
    }
}

/// What is open and what was read, while something is found out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Notes {
    pub(super) open: OpenQuestions,
    pub(super) reading: Reading,
}

impl Notes {
    pub(super) fn ask(&mut self, question: usize) {
        self.open.ask(question, None);
    }

    /// Is nothing open?
    pub(super) const fn is_settled(&self) -> bool {
        self.open.is_empty() && self.reading.missing.is_empty()
    }

    pub(super) const fn questions(&self) -> OpenQuestions {
        OpenQuestions { parameters: self.reading.missing, assumed: self.reading.assumed, ..self.open }
    }
}

/// A figure that a contract need not have: `Some(None)` where nobody speaks of it, `None` where it is known to be unknown.
#[expect(clippy::option_option, reason = "not there, and not known, are two things")]
pub(super) fn told<'s, T>(setting: &'s Setting<T>, reading: &mut Reading) -> Option<Option<Used<&'s T>>> {
    if setting.is_unset() { Some(None) } else { setting.read(reading).map(Some) }
}

/// The first day of the term in which a day lies.
pub(super) fn term<X: Explain>(
    on: NaiveDate,
    field: Field,
    policy: &InsurancePolicy,
    notes: &mut Notes,
    explain: &mut X,
) -> Option<Term> {
    let start = policy.start.read(&mut notes.reading)?;
    let Some(number) = i32::try_from(*start.value).ok().filter(|number| (1..=12).contains(number)) else {
        // No month of the calendar: as good as not told.
        notes.reading.missing = notes.reading.missing.union(ParameterSet::single(policy.start.parameter));
        return None;
    };
    let month = Month::of(on);
    let back = if i32::from(month.number()) >= number { 1 } else { 13 };
    let january = Month::at(month.year(), 1);
    let first = january.plus(number.checked_sub(back)?).first_day();
    let step = explain.step(&EC_50, At::month(month).variant("first"), |facts| {
        facts
            .clause(&terms::JANUARY, january)
            .input(&terms::ON, on, field)
            .figure(&terms::START, start)
            .gives(&terms::FIRST, first);
    });
    Some(Term { first, step })
}

/// Whoever is asked about: the person of the file, or an entry of its list.
#[derive(Clone, Copy)]
pub(super) struct Who<'a> {
    pub(super) person: &'a Person,
    pub(super) entry: Option<usize>,
    /// The day asked about.
    pub(super) on: NaiveDate,
    pub(super) on_field: Field,
    /// Does it matter that a policy may still be bought?
    pub(super) may_buy: bool,
}

impl Who<'_> {
    fn field(&self, own: &'static str, listed: &'static str) -> Field {
        self.entry.map_or(Field::new(own), |index| Field::of(listed, index))
    }

    fn birth(&self) -> Field {
        self.field("person.birth", "list.entries[].person.birth")
    }
}

/// While it is found out how somebody is insured.
struct Case<'a, X> {
    who: Who<'a>,
    term: Term,
    policy: &'a InsurancePolicy,
    notes: &'a mut Notes,
    explain: &'a mut X,
}

/// A truth that is known, and the step that says so.
type Truth = Option<(bool, StepRef)>;
/// How somebody is insured, and the step that says so.
pub(super) type Covered = (Cover, StepRef);

/// How somebody is insured on a day; `None` is open, with what is to be asked in the notes.
///
/// # Errors
/// [`InsuranceError`] for a day before the birth.
pub(super) fn cover<X: Explain>(
    who: Who<'_>,
    term: Term,
    policy: &InsurancePolicy,
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Option<Covered>, InsuranceError> {
    Case { who, term, policy, notes, explain }.found()
}

impl<X: Explain> Case<'_, X> {
    fn at(&self, variant: &'static str) -> At {
        At::month(Month::of(self.term.first)).variant(variant)
    }

    fn found(mut self) -> Result<Option<Covered>, InsuranceError> {
        let notes = *self.notes;
        let reached = self.reached()?;
        if let Some((false, step)) = reached {
            // Who is too young is not insured, whatever else is open.
            return Ok(Some(self.gives("young", Cover::NotCovered, |facts| {
                facts.from(&common::REACHED, false, step);
            })));
        }
        let listed = self.listed();
        match (reached, listed) {
            (Some((_, age)), Some((true, list))) => Ok(Some(self.gives("", Cover::Listed, |facts| {
                facts.from(&common::REACHED, true, age).from(&terms::LISTED, true, list);
            }))),
            (_, Some((false, list))) => Ok(self.own(reached, list, notes)),
            _ => Ok(None),
        }
    }

    fn gives(
        &mut self,
        form: &'static str,
        cover: Cover,
        tell: impl FnOnce(&mut minzheng_core_types::explain::Facts<'_>),
    ) -> Covered {
        let at = self.at(form);
        let step = self.explain.step(&EC_51, at, |facts| {
            tell(facts);
            facts.gives(&terms::COVER, cover.word());
        });
        (cover, step)
    }

    /// Is the age reached: before the first day, or at the accident?
    fn reached(&mut self) -> Result<Truth, InsuranceError> {
        let (who, policy) = (self.who, self.policy);
        let least = policy.age.read(&mut self.notes.reading);
        let by = policy.age_at.read(&mut self.notes.reading);
        let Fact::Known(birth) = who.person.birth else {
            self.notes.ask(if who.entry.is_some() { questions::LIST_FACTS } else { questions::BIRTH });
            return Ok(None);
        };
        if birth > who.on {
            return Err(InsuranceError::BeforeBirth { entry: who.entry });
        }
        let (Some(least), Some(by)) = (least, by) else { return Ok(None) };
        match by.value {
            AgeAt::BeforeFirstDay => self.before_first_day(birth, least, by).map(Some),
            AgeAt::AtAccident => Ok(self.at_accident(birth, least, by)),
        }
    }

    fn before_first_day(
        &mut self,
        birth: NaiveDate,
        least: Used<&u32>,
        by: Used<&AgeAt>,
    ) -> Result<(bool, StepRef), InsuranceError> {
        let (first, from) = (self.term.first, self.term.step);
        let at = self.at("cut-off");
        let cut_off = self.explain.step(&EC_51, at, |facts| {
            facts
                .chosen(&terms::AGE_AT, by.value.word(), by.figure)
                .from(&terms::FIRST, first, from)
                .gives(&common::CUT_OFF, first);
        });
        let field = self.who.birth();
        age::before(birth, *least.value, first, self.explain, |facts| {
            facts.input(&common::BIRTH, birth, field).figure(&common::LEAST, least).from(
                &common::CUT_OFF,
                first,
                cut_off,
            );
        })
        .map_err(|_| InsuranceError::Calendar)
    }

    fn at_accident(&mut self, birth: NaiveDate, least: Used<&u32>, by: Used<&AgeAt>) -> Truth {
        let who = self.who;
        let policy = self.policy;
        let rule = policy.age_rule.read(&mut self.notes.reading)?;
        let reached = rule.value.age(birth, who.on)? >= *least.value;
        let at = self.at("at-accident");
        let step = self.explain.step(&EC_51, at, |facts| {
            facts
                .chosen(&terms::AGE_AT, by.value.word(), by.figure)
                .input(&common::BIRTH, birth, who.birth())
                .input(&terms::ON, who.on, who.on_field)
                .chosen(&common::AGE_RULE, rule.value.word(), rule.figure)
                .figure(&terms::AGE_LEAST, least)
                .gives(&common::REACHED, reached);
        });
        Some((reached, step))
    }

    /// Among whom the authority insures?
    fn listed(&mut self) -> Truth {
        let (who, policy) = (self.who, self.policy);
        let scope = policy.scope.read(&mut self.notes.reading)?;
        let (fact, question, form, term, field) = match scope.value {
            Scope::AllElders => (
                who.person.registered,
                questions::REGISTERED,
                "listed",
                &terms::REGISTERED,
                who.field("person.registered", "list.entries[].person.registered"),
            ),
            Scope::AllowanceElders => (
                who.person.on_allowance,
                questions::ON_ALLOWANCE,
                "listed-allowance",
                &terms::ON_ALLOWANCE,
                who.field("person.on_allowance", "list.entries[].person.on_allowance"),
            ),
        };
        let holds = match fact {
            Fact::Known(holds) => holds,
            Fact::Absent => false,
            Fact::NotEstablished => {
                self.notes.ask(if who.entry.is_some() { questions::LIST_FACTS } else { question });
                return None;
            }
        };
        let at = self.at(form);
        let step = self.explain.step(&EC_51, at, |facts| {
            facts
                .chosen(&terms::SCOPE, scope.value.word(), scope.figure)
                .input(term, holds, field)
                .gives(&terms::LISTED, holds);
        });
        Some((holds, step))
    }

    /// Off the list: by a policy of one's own? `before` are the notes without what the age left open, for answers that do
    /// not turn on it.
    fn own(&mut self, reached: Truth, list: StepRef, before: Notes) -> Option<Covered> {
        let (who, policy) = (self.who, self.policy);
        if who.entry.is_some() {
            // A list holds only whom the authority insures.
            let settled = self.gives("outside-list", Cover::NotCovered, |facts| {
                facts.from(&terms::LISTED, false, list);
            });
            self.forget(before);
            return Some(settled);
        }
        let own_cost = policy.own_cost.read(&mut self.notes.reading)?;
        let word = own_cost.value.word();
        if matches!(own_cost.value, OwnCost::Nobody) {
            let settled = self.gives("nobody-else", Cover::NotCovered, |facts| {
                facts.from(&terms::LISTED, false, list).chosen(&terms::OWN_COST, word, own_cost.figure);
            });
            self.forget(before);
            return Some(settled);
        }
        let permit = match who.person.permit {
            Fact::Known(permit) => permit,
            Fact::Absent => false,
            Fact::NotEstablished => {
                self.notes.ask(questions::PERMIT);
                return None;
            }
        };
        let permit_field = Field::new("person.permit");
        if !permit {
            let settled = self.gives("outside", Cover::NotCovered, |facts| {
                facts.from(&terms::LISTED, false, list).input(&terms::PERMIT, false, permit_field);
            });
            self.forget(before);
            return Some(settled);
        }
        let own = Field::new("person.own_policy_from");
        match who.person.own_policy_from {
            Fact::NotEstablished => {
                self.notes.ask(questions::OWN_POLICY);
                None
            }
            Fact::Absent if who.may_buy => self.may_buy(reached?, own_cost, (own, None)),
            Fact::Absent => {
                let settled = self.gives("no-policy", Cover::NotCovered, |facts| {
                    facts.from(&terms::LISTED, false, list).input(&terms::NONE_OWN, false, own);
                });
                self.forget(before);
                Some(settled)
            }
            Fact::Known(from) if from > who.on => {
                let settled = self.gives("later", Cover::NotCovered, |facts| {
                    facts.from(&terms::LISTED, false, list).input(&terms::OWN_FROM, from, own).input(
                        &terms::ON,
                        who.on,
                        who.on_field,
                    );
                });
                self.forget(before);
                Some(settled)
            }
            Fact::Known(from) if from < self.term.first && who.may_buy => {
                self.may_buy(reached?, own_cost, (own, Some(from)))
            }
            Fact::Known(from) if from < self.term.first => {
                let (first, step) = (self.term.first, self.term.step);
                let settled = self.gives("earlier", Cover::NotCovered, |facts| {
                    facts.from(&terms::LISTED, false, list).input(&terms::OWN_FROM, from, own).from(
                        &terms::FIRST,
                        first,
                        step,
                    );
                });
                self.forget(before);
                Some(settled)
            }
            Fact::Known(from) => {
                let ((_, age), first, step) = (reached?, self.term.first, self.term.step);
                Some(self.gives("own", Cover::OwnCost, |facts| {
                    facts
                        .from(&common::REACHED, true, age)
                        .chosen(&terms::OWN_COST, word, own_cost.figure)
                        .input(&terms::PERMIT, true, permit_field)
                        .from(&terms::FIRST, first, step)
                        .input(&terms::OWN_FROM, from, own)
                        .input(&terms::ON, who.on, who.on_field);
                }))
            }
        }
    }

    /// What was left open turns out not to matter; what was read and assumed stays said.
    fn forget(&mut self, before: Notes) {
        self.notes.open = before.open;
        self.notes.reading.missing = before.reading.missing;
    }

    /// Without a policy in the term: there is none, or `earlier` it was one of a term that is over.
    fn may_buy(
        &mut self,
        age: (bool, StepRef),
        own_cost: Used<&OwnCost>,
        (own, earlier): (Field, Option<NaiveDate>),
    ) -> Option<Covered> {
        let (who, policy, first) = (self.who, self.policy, self.term.first);
        let months = policy.buy_months.read(&mut self.notes.reading)?;
        let ahead = i32::try_from(*months.value).ok()?.checked_sub(1)?;
        let by = Month::of(first).plus(ahead).last_day();
        let (at, from) = (self.at("buy-by"), self.term.step);
        let step = self.explain.step(&EC_51, at, |facts| {
            facts
                .from(&terms::FIRST, first, from)
                .figure(&terms::BUY_MONTHS, months)
                .gives(&terms::BUY_BY, by);
        });
        let cover = if who.on <= by { Cover::MayBuy } else { Cover::NotCovered };
        let form = if earlier.is_some() { "may-buy-again" } else { "may-buy" };
        Some(self.gives(form, cover, |facts| {
            facts
                .from(&common::REACHED, true, age.1)
                .chosen(&terms::OWN_COST, own_cost.value.word(), own_cost.figure)
                .input(&terms::PERMIT, true, Field::new("person.permit"));
            match earlier {
                Some(was) => facts.input(&terms::OWN_FROM, was, own).from(&terms::FIRST, first, from),
                None => facts.input(&terms::NONE_OWN, false, own),
            };
            facts.input(&terms::ON, who.on, who.on_field).from(&terms::BUY_BY, by, step);
        }))
    }
}
