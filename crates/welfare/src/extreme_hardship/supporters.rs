//! XH-01: is there anybody able who legally owes support? Each supporter gets one step that says to which group without
//! ability they belong, and one that says whether they are without it.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::{Fact, Money};

use super::assess::Condition;
use super::facts::{SupporterGroup, Supporting};
use super::person::{Answer, Look};
use super::rules::{MEASURES, XH_01};
use super::{questions, terms};
use crate::age::{Age, on_day_by};
use crate::facts::{Disability, PropertyFinding, grade_number, kind_word};
use crate::terms as shared;

/// Supporters on the allowance are without ability from this age, others with the limits from the next.
const ON_THE_ALLOWANCE: u32 = 60;
const ELDERLY: u32 = 70;

const ABLE: &str = "needs.extreme_hardship[].supporters[].able";
const GROUP: &str = "needs.extreme_hardship[].supporters[].group";
const BIRTH: &str = "needs.extreme_hardship[].supporters[].birth";
const GRADE: &str = "needs.extreme_hardship[].supporters[].disability.grade";
const KIND: &str = "needs.extreme_hardship[].supporters[].disability.kind";
const INCOME: &str = "needs.extreme_hardship[].supporters[].income";
const PROPERTY: &str = "needs.extreme_hardship[].supporters[].property";
const COUNT: &str = "needs.extreme_hardship[].supporters.count";

/// Which limits hold for a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limits {
    None,
    Property,
    IncomeAndProperty,
}

const fn limits(group: Option<SupporterGroup>) -> Limits {
    match group {
        None | Some(SupporterGroup::ExtremeHardship | SupporterGroup::Allowance) => Limits::None,
        Some(SupporterGroup::NoCapacity | SupporterGroup::Missing | SupporterGroup::Imprisoned) => {
            Limits::Property
        }
        Some(SupporterGroup::Elderly | SupporterGroup::Disabled) => Limits::IncomeAndProperty,
    }
}

/// Severe, or grade 3 of intellectual or mental disability.
const fn is_severe(disability: Disability) -> bool {
    use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
    match disability.grade {
        DisabilityGrade::First | DisabilityGrade::Second => true,
        DisabilityGrade::Third => {
            matches!(disability.kind, DisabilityKind::Intellectual | DisabilityKind::Mental)
        }
        DisabilityGrade::Fourth => false,
    }
}

/// Does a supporter belong to the group that is stated, and what it rests on.
#[derive(Clone, Copy)]
struct Group {
    holds: bool,
    basis: Basis,
}

#[derive(Clone, Copy)]
enum Basis {
    /// What is stated.
    Stated(&'static str),
    /// An age.
    Age { birth: NaiveDate, age: Age, least: u32 },
    /// A certificate.
    Certificate(Disability),
}

impl<X: Explain> Look<'_, X> {
    /// Nobody owes support, or nobody who does is able. One who is able settles it.
    pub(super) fn supporters(&mut self) -> Answer {
        let (supporters, complete) = (&self.person.supporters, self.person.supporters_complete);
        let mut groups = StepRef::NONE;
        if self.month() >= MEASURES {
            for (line, supporter) in supporters.iter().enumerate() {
                if let Some(group) = self.group(supporter) {
                    groups = groups.min(self.tell_group(line, group));
                }
            }
        }
        let (mut first, mut able, mut open, mut grouped) = (StepRef::NONE, false, !complete, 0_usize);
        for (line, supporter) in supporters.iter().enumerate() {
            let incapable = if self.month() < MEASURES {
                self.as_found_able(line, supporter)
            } else if let Some(group) = self.group(supporter) {
                let step = groups.plus(grouped);
                grouped = grouped.saturating_add(1);
                self.incapable(line, supporter, (group.holds, step))
            } else {
                None
            };
            match incapable {
                Some((incapable, step)) => {
                    first = first.min(step);
                    able |= !incapable;
                }
                None => open = true,
            }
        }
        if able {
            self.failed.flag(Condition::Supporters, &XH_01);
            return Answer::No;
        }
        if !complete {
            self.ask(questions::SUPPORTERS_COMPLETE);
        }
        if open { Answer::Open } else { Answer::Yes(self.nobody(first)) }
    }

    fn nobody(&mut self, first: StepRef) -> StepRef {
        let (at, entry, count) = (self.at(), self.entry, self.person.supporters.len());
        if count == 0 {
            return self.explain.step(&XH_01, at.variant("no-supporters"), |facts| {
                facts
                    .input(&terms::SUPPORTERS, 0_u32, Field::of(COUNT, entry))
                    .gives(&terms::NO_SUPPORTER, true);
            });
        }
        self.explain.step(&XH_01, at.variant("supporters"), |facts| {
            facts.from_each(&terms::INCAPABLE, first, count).gives(&terms::NO_SUPPORTER, true);
        })
    }

    /// Before May 2021 no groups were listed: the authority found whether a supporter was able.
    fn as_found_able(&mut self, line: usize, supporter: &Supporting) -> Option<(bool, StepRef)> {
        let Fact::Known(able) = supporter.able else {
            self.ask(questions::SUPPORTERS);
            return None;
        };
        let (at, field) = (self.at().variant("able"), Field::within(ABLE, self.entry, line));
        let step = self.explain.step(&XH_01, at, |facts| {
            facts.input(&terms::SUPPORTER_ABLE, able, field).gives(&terms::INCAPABLE, !able);
        });
        Some((!able, step))
    }

    /// The group of a supporter; `None`, and asked for, where it is open.
    fn group(&mut self, supporter: &Supporting) -> Option<Group> {
        let group = match supporter.group {
            Fact::Known(group) => group,
            Fact::Absent => return Some(Group { holds: false, basis: Basis::Stated("none") }),
            Fact::NotEstablished => {
                self.ask(questions::SUPPORTERS);
                return None;
            }
        };
        let least = match group {
            SupporterGroup::Allowance => ON_THE_ALLOWANCE,
            SupporterGroup::Elderly => ELDERLY,
            SupporterGroup::Disabled => return self.certified(supporter),
            SupporterGroup::ExtremeHardship
            | SupporterGroup::NoCapacity
            | SupporterGroup::Missing
            | SupporterGroup::Imprisoned => {
                return Some(Group { holds: true, basis: Basis::Stated(group.word()) });
            }
        };
        let Fact::Known(birth) = supporter.birth else {
            self.ask(questions::SUPPORTERS);
            return None;
        };
        let (day, rule) = (self.policy.last_day, &self.policy.age_rule);
        let age = on_day_by(birth, day, rule, &mut self.reading, |years| years >= least)?;
        Some(Group { holds: age.years >= least, basis: Basis::Age { birth, age, least } })
    }

    fn certified(&mut self, supporter: &Supporting) -> Option<Group> {
        match supporter.disability {
            Fact::Known(disability) => {
                Some(Group { holds: is_severe(disability), basis: Basis::Certificate(disability) })
            }
            Fact::Absent => Some(Group { holds: false, basis: Basis::Stated("none") }),
            Fact::NotEstablished => {
                self.ask(questions::SUPPORTERS);
                None
            }
        }
    }

    fn tell_group(&mut self, line: usize, group: Group) -> StepRef {
        let (at, entry, day) = (self.at(), self.entry, self.policy.last_day);
        let field = |path| Field::within(path, entry, line);
        match group.basis {
            Basis::Stated(word) => self.explain.step(&XH_01, at.variant("group"), |facts| {
                facts.input(&terms::SUPPORTER_GROUP, word, field(GROUP)).gives(&terms::IN_GROUP, group.holds);
            }),
            Basis::Age { birth, age, least } => self.explain.step(&XH_01, at.variant("group-age"), |facts| {
                facts.input(&shared::BIRTH, birth, field(BIRTH)).clause(&shared::DAY, day);
                age.tell(facts);
                facts.clause(&shared::LEAST, least).gives(&terms::IN_GROUP, group.holds);
            }),
            Basis::Certificate(disability) => {
                self.explain.step(&XH_01, at.variant("group-disability"), |facts| {
                    facts
                        .input(&shared::GRADE, grade_number(disability.grade), field(GRADE))
                        .input(&shared::KIND, kind_word(disability.kind), field(KIND))
                        .gives(&terms::IN_GROUP, group.holds);
                })
            }
        }
    }

    /// Is a supporter of a group within its limits too?
    fn incapable(
        &mut self,
        line: usize,
        supporter: &Supporting,
        (in_group, group): (bool, StepRef),
    ) -> Option<(bool, StepRef)> {
        let at = self.at();
        let limits = if in_group { limits(supporter.group.known()) } else { Limits::None };
        if limits == Limits::None {
            let step = self.explain.step(&XH_01, at.variant("incapable"), |facts| {
                facts.from(&terms::IN_GROUP, in_group, group).gives(&terms::INCAPABLE, in_group);
            });
            return Some((in_group, step));
        }
        let property = supporter.property.known();
        if limits == Limits::Property || property == Some(PropertyFinding::Beyond) {
            let Some(finding) = property else {
                self.ask(questions::SUPPORTERS);
                return None;
            };
            let within = finding == PropertyFinding::Within;
            let field = Field::within(PROPERTY, self.entry, line);
            let step = self.explain.step(&XH_01, at.variant("incapable-property"), |facts| {
                facts
                    .from(&terms::IN_GROUP, true, group)
                    .input(&shared::FINDING, finding.word(), field)
                    .gives(&terms::INCAPABLE, within);
            });
            return Some((within, step));
        }
        self.within_both(line, supporter, property, group)
    }

    /// The limits of income and property; income at the limit settles it, whatever the property is.
    fn within_both(
        &mut self,
        line: usize,
        supporter: &Supporting,
        property: Option<PropertyFinding>,
        group: StepRef,
    ) -> Option<(bool, StepRef)> {
        let income = match supporter.income {
            Fact::Known(income) => income,
            Fact::Absent => Money::ZERO,
            Fact::NotEstablished => {
                self.ask(questions::SUPPORTERS);
                return None;
            }
        };
        let disposable = self.policy.disposable_income.read(&mut self.reading)?;
        let low = income < *disposable.value;
        if low && property.is_none() {
            self.ask(questions::SUPPORTERS);
            return None;
        }
        let (at, entry) = (self.at(), self.entry);
        let form = if property.is_some() { "incapable-limits" } else { "incapable-income" };
        let step = self.explain.step(&XH_01, at.variant(form), |facts| {
            facts.from(&terms::IN_GROUP, true, group);
            match supporter.income {
                Fact::Known(income) => {
                    facts.input(&terms::SUPPORTER_INCOME, income, Field::within(INCOME, entry, line))
                }
                _ => facts.clause(&terms::SUPPORTER_INCOME, income),
            };
            facts.figure(&shared::DISPOSABLE, disposable);
            if let Some(finding) = property {
                facts.input(&shared::FINDING, finding.word(), Field::within(PROPERTY, entry, line));
            }
            facts.gives(&terms::INCAPABLE, low);
        });
        Some((low, step))
    }
}
