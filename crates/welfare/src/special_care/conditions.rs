//! Who is owed special care in the month (SC-01), and what a death does (SC-02).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month, Rule};

use super::facts::{CareGrade, Kind, Penalty, Recipient};
use super::policy::{Regulations, SpecialCarePolicy};
use super::rules::{FROM, LAST, SC_01, SC_02};
use super::{questions, terms};
use crate::facts::{Away, Member};
use crate::fields;
use crate::met::Met;
use crate::policy::DeathStop;
use crate::relief::Asked;
use crate::terms as common;

pub(super) const RECIPIENTS: Field = Field::new("needs.special_care");
const CAUSE: &str = "needs.special_care[].cause";
const DISPERSED: &str = "needs.special_care[].dispersed";
const DRAWING: &str = "needs.special_care[].drawing";
pub(super) const GRADE: &str = "needs.special_care[].grade";
pub(super) const KIND: &str = "needs.special_care[].kind";
const NEEDY: &str = "needs.special_care[].needy";
const PENALTY: &str = "needs.special_care[].penalty";
const RETIRED: &str = "needs.special_care[].retired";

/// One programme while it is found out.
pub(super) struct Case<'a, X> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) policy: &'a SpecialCarePolicy,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) grounds: Grounds,
    pub(super) award: Award,
    pub(super) explain: &'a mut X,
    regulations: Option<Met>,
}

/// A recipient: the entry in the list, and the member it is of.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) index: usize,
    pub(super) recipient: &'a Recipient,
    pub(super) member: &'a Member,
}

impl Entry<'_> {
    pub(super) fn field(&self, path: &'static str) -> Field {
        Field::of(path, self.index)
    }
}

impl<'a, X: Explain> Case<'a, X> {
    pub(super) fn new(asked: &'a Asked<'a>, policy: &'a SpecialCarePolicy, explain: &'a mut X) -> Self {
        Self {
            asked,
            policy,
            reading: Reading::default(),
            open: OpenQuestions::default(),
            grounds: Grounds::default(),
            award: Award::default(),
            explain,
            regulations: None,
        }
    }

    pub(super) fn at(&self, variant: &'static str, entry: Entry<'_>) -> At {
        At::month(self.asked.month).variant(variant).member(entry.recipient.member)
    }

    pub(super) fn ask(&mut self, question: usize, entry: Entry<'_>) -> Met {
        self.open.ask(question, Some(entry.recipient.member));
        Met::Open
    }

    /// A ground, as long as there is room: with many recipients the first ones are told.
    pub(super) fn refuse(&mut self, rule: &'static Rule, observed: Measure, limit: Measure) -> Met {
        self.grounds.add_if_room(rule, observed, limit);
        Met::No
    }

    pub(super) fn flag(&mut self, rule: &'static Rule, holds: bool) -> Met {
        if !holds {
            self.refuse(rule, Measure::Flag(false), Measure::Flag(true));
        }
        Met::of(holds)
    }

    pub(super) fn pay(
        &mut self,
        rule: &'static Rule,
        entry: Entry<'_>,
        amount: Money,
    ) -> Result<(), MoneyError> {
        self.award.add(rule, MemberSet::single(entry.recipient.member), amount)
    }

    /// Looks at every recipient. What is open of one who is refused all the same is not asked.
    pub(super) fn each(
        &mut self,
        rule: &'static Rule,
        twice_matters: bool,
        look: impl Fn(&mut Self, Entry<'a>) -> Result<Met, MoneyError>,
    ) -> Result<(), MoneyError> {
        let asked = self.asked;
        let Fact::Known(recipients) = &asked.needs.special_care else {
            if asked.needs.special_care.is_open() {
                self.open.ask(questions::RECIPIENTS, None);
            } else {
                self.nobody(rule);
            }
            return Ok(());
        };
        if recipients.is_empty() {
            self.nobody(rule);
        }
        for (index, recipient) in recipients.iter().enumerate() {
            let Some(member) = asked.household.members().get(recipient.member) else {
                self.open.ask(questions::MEMBER, None);
                continue;
            };
            let entry = Entry { index, recipient, member };
            let pensions = |other: &Recipient| other.member == recipient.member && other.kind != Fact::Absent;
            if twice_matters
                && pensions(recipient)
                && recipients.iter().filter(|other| pensions(other)).count() > 1
            {
                self.ask(questions::ONCE, entry);
                continue;
            }
            let (open, missing) = (self.open, self.reading.missing);
            if look(self, entry)? == Met::No {
                (self.open, self.reading.missing) = (open, missing);
            }
        }
        Ok(())
    }

    fn nobody(&mut self, rule: &'static Rule) {
        let rule = self.told(rule);
        self.explain.step(rule, At::month(self.asked.month).variant("nobody"), |facts| {
            facts.input(&common::RECORDED, false, RECIPIENTS).gives(&common::RECEIVES, false);
        });
        self.refuse(rule, Measure::Flag(false), Measure::Flag(true));
    }

    /// What is open settles nothing; an award then stands; else the grounds.
    pub(super) fn finish(self) -> Finding {
        let Reading { missing, assumed } = self.reading;
        if !self.open.is_empty() || !missing.is_empty() {
            Finding::NeedsPerson(OpenQuestions { parameters: missing, assumed, ..self.open })
        } else if self.grounds.is_empty() || self.award.components().next().is_some() {
            Finding::Entitled(self.award.assuming(assumed))
        } else {
            Finding::NotEntitled(self.grounds.assuming(assumed))
        }
    }

    fn in_force(&self) -> bool {
        (FROM..=LAST).contains(&self.asked.month)
    }

    /// The rule by which it is told that there is nobody: the forms of the regulations end with the edition that was read.
    fn told(&self, rule: &'static Rule) -> &'static Rule {
        if self.in_force() { rule } else { &SC_02 }
    }

    /// Are the conditions that were read the law of the month? Once a programme.
    pub(super) fn regulations(&mut self) -> Met {
        if let Some(known) = self.regulations {
            return known;
        }
        let policy = self.policy;
        let setting = &policy.regulations;
        let met = match setting.read(&mut self.reading) {
            // Whatever a pack says of later months: the forms of the new edition are not here.
            Some(used) if !self.in_force() || *used.value != Regulations::Order413 => {
                self.reading.missing.insert(setting.parameter);
                Met::Open
            }
            Some(used) => {
                let at = At::month(self.asked.month).variant("regulations");
                self.explain.step(&SC_01, at, |facts| {
                    facts
                        .chosen(&terms::REGULATIONS, used.value.word(), used.figure)
                        .gives(&common::RECEIVES, true);
                });
                Met::Yes
            }
            None => Met::Open,
        };
        if met == Met::Yes {
            self.regulations = Some(met);
        }
        met
    }

    /// Art. 50.
    pub(super) fn penalty(&mut self, entry: Entry<'_>) -> Met {
        // Whoever the household lists as in prison is, whatever is open.
        let (word, field) = match (entry.recipient.penalty, entry.member.away) {
            (Fact::Known(penalty), _) => (penalty.word(), entry.field(PENALTY)),
            (_, Fact::Known(Away::Prison)) => {
                (Penalty::Prison.word(), Field::of(fields::AWAY, entry.recipient.member))
            }
            (Fact::Absent, _) => ("none", entry.field(PENALTY)),
            (Fact::NotEstablished, _) => return self.ask(questions::PENALTY, entry),
        };
        let holds = word == "none";
        self.explain.step(&SC_01, self.at("penalty", entry), |facts| {
            facts.input(&terms::PENALTY, word, field).gives(&common::RECEIVES, holds);
        });
        self.flag(&SC_01, holds)
    }

    /// A condition that a fact states.
    fn stated(
        &mut self,
        entry: Entry<'_>,
        (fact, question): (Fact<bool>, usize),
        (variant, path): (&'static str, &'static str),
        term: &'static minzheng_core_types::Term,
    ) -> Met {
        let holds = match fact {
            Fact::Known(holds) => holds,
            Fact::Absent => false,
            Fact::NotEstablished => return self.ask(question, entry),
        };
        self.explain.step(&SC_01, self.at(variant, entry), |facts| {
            facts.input(term, holds, entry.field(path)).gives(&common::RECEIVES, holds);
        });
        self.flag(&SC_01, holds)
    }

    pub(super) fn retired(&mut self, entry: Entry<'_>) -> Met {
        let fact = (entry.recipient.retired, questions::RETIRED);
        self.stated(entry, fact, ("retired", RETIRED), &terms::RETIRED)
    }

    pub(super) fn dispersed(&mut self, entry: Entry<'_>) -> Met {
        let fact = (entry.recipient.dispersed, questions::DISPERSED);
        self.stated(entry, fact, ("dispersed", DISPERSED), &terms::DISPERSED)
    }

    fn needy(&mut self, entry: Entry<'_>) -> Met {
        let fact = (entry.recipient.needy, questions::NEEDY);
        self.stated(entry, fact, ("needy", NEEDY), &terms::NEEDY)
    }

    pub(super) fn of_illness(&mut self, entry: Entry<'_>) -> Met {
        let fact = (entry.recipient.died_of_illness, questions::DIED_OF_ILLNESS);
        let path = "needs.special_care[].died_of_illness";
        self.stated(entry, fact, ("of-illness", path), &terms::DIED_OF_ILLNESS)
    }

    pub(super) fn grade(&mut self, entry: Entry<'_>) -> Option<CareGrade> {
        if let Fact::Known(grade) = entry.recipient.grade {
            return Some(grade);
        }
        self.ask(questions::GRADE, entry);
        None
    }

    pub(super) fn cause(&mut self, entry: Entry<'_>) -> Option<(super::facts::Cause, Field)> {
        if let Fact::Known(cause) = entry.recipient.cause {
            return Some((cause, entry.field(CAUSE)));
        }
        self.ask(questions::CAUSE, entry);
        None
    }

    /// Art. 23: of illness only grades 1 to 6.
    fn rank(&mut self, entry: Entry<'_>) -> Met {
        let (Some(grade), Some((cause, field))) = (self.grade(entry), self.cause(entry)) else {
            return Met::Open;
        };
        let most = if matches!(cause, super::facts::Cause::Illness) { 6 } else { 10 };
        let holds = grade.number() <= most;
        self.explain.step(&SC_01, self.at("rank", entry), |facts| {
            facts
                .input(&terms::CARE_GRADE, grade.number(), entry.field(GRADE))
                .input(&terms::CARE_CAUSE, cause.word(), field)
                .gives(&common::RECEIVES, holds);
        });
        if holds {
            return Met::Yes;
        }
        self.refuse(&SC_01, Measure::Count(i64::from(grade.number())), Measure::Count(i64::from(most)))
    }

    /// Is a pension drawn: as the authority has found, else by the conditions of Order 413.
    pub(super) fn stands(&mut self, kind: Kind, entry: Entry<'_>) -> Met {
        let drawing = match entry.recipient.drawing {
            Fact::NotEstablished => return self.conditions(kind, entry),
            Fact::Known(drawing) => drawing,
            Fact::Absent => false,
        };
        self.explain.step(&SC_02, self.at("drawing", entry), |facts| {
            facts
                .input(&terms::DRAWS_PENSION, drawing, entry.field(DRAWING))
                .gives(&common::RECEIVES, drawing);
        });
        self.flag(&SC_02, drawing)
    }

    fn conditions(&mut self, kind: Kind, entry: Entry<'_>) -> Met {
        if self.regulations() == Met::Open {
            return Met::Open;
        }
        let own = match kind {
            Kind::Disabled => self.rank(entry).and(self.retired(entry)),
            Kind::Dependant => self.needy(entry),
            Kind::SickVeteran | Kind::WarVeteran | Kind::RuralVeteran => Met::Yes,
        };
        own.and(self.penalty(entry))
    }

    /// Alive in the month? The choice of places is read only in the month of a death.
    pub(super) fn alive(&mut self, entry: Entry<'_>) -> Met {
        let month = self.asked.month;
        let Some(died) = entry.member.died else { return Met::Yes };
        if Month::of(died) > month {
            return Met::Yes;
        }
        if Month::of(died) == month {
            return self.month_of_death(died, entry);
        }
        self.explain.step(&SC_02, self.at("after-death", entry), |facts| {
            facts
                .input(&common::MONTH, month, fields::MONTH)
                .input(&common::DIED, died, Field::of(fields::DIED, entry.recipient.member))
                .gives(&common::RECEIVES, false);
        });
        self.refuse(&SC_02, Measure::Month(month), Measure::Month(Month::of(died)))
    }

    fn month_of_death(&mut self, died: NaiveDate, entry: Entry<'_>) -> Met {
        let policy = self.policy;
        let Some(choice) = policy.death_stop.read(&mut self.reading) else { return Met::Open };
        let paid = matches!(choice.value, DeathStop::MonthAfterDeath);
        let month = self.asked.month;
        self.explain.step(&SC_02, self.at("in-month-of-death", entry), |facts| {
            facts
                .input(&common::MONTH, month, fields::MONTH)
                .input(&common::DIED, died, Field::of(fields::DIED, entry.recipient.member))
                .chosen(&common::STOP_RULE, choice.value.word(), choice.figure)
                .gives(&common::RECEIVES, paid);
        });
        self.flag(&SC_02, paid)
    }

    /// What is due once is due in the month of the death.
    pub(super) fn in_month_of_death(&mut self, died: NaiveDate, field: Field, entry: Entry<'_>) -> Met {
        let month = self.asked.month;
        let due = Month::of(died) == month;
        self.explain.step(&SC_01, self.at("month-of-death", entry), |facts| {
            facts
                .input(&common::MONTH, month, fields::MONTH)
                .input(&common::DIED, died, field)
                .gives(&common::RECEIVES, due);
        });
        if due {
            return Met::Yes;
        }
        self.refuse(&SC_01, Measure::Month(month), Measure::Month(Month::of(died)))
    }

    /// The kind of a recipient; an entry without one draws no pension.
    pub(super) fn kind(&mut self, rule: &'static Rule, entry: Entry<'_>) -> Result<Kind, Met> {
        match entry.recipient.kind {
            Fact::Known(kind) => Ok(kind),
            Fact::NotEstablished => Err(self.ask(questions::KIND, entry)),
            Fact::Absent => Err(self.absent(rule, KIND, entry)),
        }
    }

    /// What the entry states that there is none of.
    pub(super) fn absent(&mut self, rule: &'static Rule, path: &'static str, entry: Entry<'_>) -> Met {
        let rule = self.told(rule);
        self.explain.step(rule, self.at("nobody", entry), |facts| {
            facts.input(&common::RECORDED, false, entry.field(path)).gives(&common::RECEIVES, false);
        });
        self.flag(rule, false)
    }
}
