//! XH-01: one person: working ability, livelihood, and what the other parts share.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Slot};
use minzheng_core_types::finding::{Measure, OpenQuestions};
use minzheng_core_types::{Fact, Money, MoneyError, Month};

use super::assess::{Condition, Failed, Regime};
use super::facts::{OwnIncome, OwnKind, Person, School, Tasks};
use super::policy::ExtremeHardshipPolicy;
use super::rules::{MEASURES, XH_01};
use super::{certificates, questions, terms};
use crate::age::on_day_by;
use crate::facts::{Member, PropertyFinding, Register};
use crate::fields;
use crate::relief::Asked;
use crate::terms as shared;

const ELDERLY: u32 = 60;
const MINOR: u32 = 16;
const MAJORITY: u32 = 18;

const FIVE: &str = "needs.extreme_hardship[].five_guarantees";
const UNABLE: &str = "needs.extreme_hardship[].unable";
pub(super) const DECIDED: &str = "needs.extreme_hardship[].decided";
const SCHOOL: &str = "needs.extreme_hardship[].school";
const ORPHAN: &str = "needs.extreme_hardship[].orphan_support";
const INCOME: &str = "needs.extreme_hardship[].incomes[].amount";
const PROPERTY: &str = "needs.extreme_hardship[].property";

/// Somebody of whom the case states nothing.
pub(super) static UNKNOWN: Person = Person {
    member: 0,
    decided: None,
    stopped: None,
    five_guarantees: Fact::NotEstablished,
    unable: None,
    incomes: Vec::new(),
    incomes_complete: false,
    property: Fact::NotEstablished,
    supporters: Vec::new(),
    supporters_complete: false,
    orphan_support: Fact::NotEstablished,
    school: Fact::NotEstablished,
    grade: Fact::NotEstablished,
    tasks: Tasks {
        eat: Fact::NotEstablished,
        dress: Fact::NotEstablished,
        bed: Fact::NotEstablished,
        toilet: Fact::NotEstablished,
        walk: Fact::NotEstablished,
        bathe: Fact::NotEstablished,
    },
    form: Fact::NotEstablished,
};

/// One person who is looked at.
pub(super) struct Look<'c, X> {
    pub(super) asked: &'c Asked<'c>,
    pub(super) policy: &'c ExtremeHardshipPolicy,
    pub(super) register: Option<Register>,
    /// Index of the member.
    pub(super) index: usize,
    /// Index of the entry in the needs.
    pub(super) entry: usize,
    pub(super) member: &'c Member,
    pub(super) person: &'c Person,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) failed: Failed,
    pub(super) explain: &'c mut X,
}

/// Whether something holds, and the step that says so.
#[derive(Clone, Copy)]
pub(super) enum Answer {
    Yes(StepRef),
    No,
    Open,
}

impl<X: Explain> Look<'_, X> {
    pub(super) const fn month(&self) -> Month {
        self.asked.month
    }

    pub(super) fn at(&self) -> At {
        At::month(self.month()).member(self.index)
    }

    pub(super) fn field(&self, path: &'static str) -> Field {
        Field::of(path, self.entry)
    }

    pub(super) fn ask(&mut self, question: usize) {
        self.open.ask(question, Some(self.index));
    }

    /// A figure that is missing for this person.
    pub(super) fn lacks(&mut self, parameter: usize) {
        self.reading.missing.insert(parameter);
    }

    /// Everything about one person: what is paid, unless a condition fails or something is open.
    pub(super) fn support(&mut self, regime: Regime, pays: bool) -> Result<Option<Money>, MoneyError> {
        match regime {
            Regime::FiveGuarantees => self.five_guarantees(),
            Regime::Hardship => self.hardship()?,
        }
        self.course();
        let settled = self.failed.is_empty() && self.open.is_empty() && self.reading.missing.is_empty();
        if settled && pays { self.amount() } else { Ok(None) }
    }

    /// The villager is recognised: by which tests, was for the village and the county to find.
    fn five_guarantees(&mut self) {
        let recognised = match self.person.five_guarantees {
            Fact::Known(recognised) => recognised,
            Fact::Absent => false,
            Fact::NotEstablished => return self.ask(questions::FIVE_GUARANTEES),
        };
        let (at, field) = (self.at().variant("five-guarantees"), self.field(FIVE));
        self.explain.step(&XH_01, at, |facts| {
            facts.input(&shared::RECORDED, recognised, field).gives(&shared::RECEIVES, recognised);
        });
        if !recognised {
            self.failed.flag(Condition::Ability, &XH_01);
        }
    }

    fn hardship(&mut self) -> Result<(), MoneyError> {
        let ability = self.ability();
        self.orphan();
        let income = self.income()?;
        let property = self.property();
        let supporters = self.supporters();
        let (Answer::Yes(ability), Answer::Yes(income), Answer::Yes(property), Answer::Yes(supporters)) =
            (ability, income, property, supporters)
        else {
            return Ok(());
        };
        let at = self.at();
        self.explain.step(&XH_01, at, |facts| {
            facts
                .from(&terms::NO_WORK_ABILITY, true, ability)
                .from(&terms::BELOW_STANDARD, true, income)
                .from(&shared::PROPERTY, true, property)
                .from(&terms::NO_SUPPORTER, true, supporters)
                .gives(&shared::RECEIVES, true);
        });
        Ok(())
    }

    /// Working ability: any of the groups is enough, so what is open in one is asked only where none holds.
    fn ability(&mut self) -> Answer {
        let (open, missing) = (self.open, self.reading.missing);
        let mut uncertain = false;
        for group in [Self::by_age, Self::by_disability, Self::as_found, Self::kept_as_minor] {
            match group(self) {
                Answer::Yes(step) => {
                    (self.open, self.reading.missing) = (open, missing);
                    return Answer::Yes(step);
                }
                Answer::No => {}
                Answer::Open => uncertain = true,
            }
        }
        if uncertain {
            return Answer::Open;
        }
        self.failed.flag(Condition::Ability, &XH_01);
        Answer::No
    }

    fn by_age(&mut self) -> Answer {
        let Fact::Known(birth) = self.member.birth else {
            self.ask(questions::BIRTH);
            return Answer::Open;
        };
        let (day, rule) = (self.policy.last_day, &self.policy.age_rule);
        let unable = |years| !(MINOR..ELDERLY).contains(&years);
        let Some(age) = on_day_by(birth, day, rule, &mut self.reading, unable) else {
            return Answer::Open;
        };
        let (at, index, holds) = (self.at().variant("age"), self.index, unable(age.years));
        let step = self.explain.step(&XH_01, at, |facts| {
            facts.input(&shared::BIRTH, birth, Field::of(fields::BIRTH, index)).clause(&shared::DAY, day);
            age.tell(facts);
            facts.gives(&terms::NO_WORK_ABILITY, holds);
        });
        if holds { Answer::Yes(step) } else { Answer::No }
    }

    /// A certificate of a kind and grade that is listed. Where the list is not closed, a finding settles what is not
    /// on it.
    fn by_disability(&mut self) -> Answer {
        let disability = match self.member.disability {
            Fact::Known(disability) => disability,
            Fact::Absent => {
                let (at, index) = (self.at().variant("recorded"), self.index);
                self.explain.step(&XH_01, at, |facts| {
                    facts
                        .input(&shared::RECORDED, false, Field::of(fields::DISABILITY, index))
                        .gives(&terms::NO_WORK_ABILITY, false);
                });
                return Answer::No;
            }
            Fact::NotEstablished => {
                self.ask(questions::DISABILITY);
                return Answer::Open;
            }
        };
        let listing = &self.policy.disabilities;
        let Some(list) = listing.read_limit(&mut self.reading) else {
            return Answer::Open;
        };
        let word = certificates::word(disability);
        let listed = list.value.iter().any(|entry| entry.code == word);
        let closed = !matches!(listing.slot, Slot::Limit(..));
        let (at, index) = (self.at().variant("disability"), self.index);
        let step = self.explain.step(&XH_01, at, |facts| {
            facts
                .list(&shared::GROUPS, list.figure)
                .input(&terms::CERTIFICATE, word, Field::of(fields::DISABILITY, index))
                .gives(&terms::NO_WORK_ABILITY, listed);
        });
        match (listed, closed, self.person.unable) {
            (true, ..) => Answer::Yes(step),
            (false, true, _) | (false, false, Some(_)) => Answer::No,
            (false, false, None) => {
                self.ask(questions::UNABLE);
                self.lacks(listing.parameter);
                Answer::Open
            }
        }
    }

    fn as_found(&mut self) -> Answer {
        let Some(found) = self.person.unable else { return Answer::No };
        let (at, field) = (self.at().variant("recorded"), self.field(UNABLE));
        let step = self.explain.step(&XH_01, at, |facts| {
            facts.input(&shared::RECORDED, found, field).gives(&terms::NO_WORK_ABILITY, found);
        });
        if found { Answer::Yes(step) } else { Answer::No }
    }

    /// Who came in as a minor keeps it to 18, and beyond while at school.
    fn kept_as_minor(&mut self) -> Answer {
        let (Fact::Known(birth), Some(decided)) = (self.member.birth, self.person.decided) else {
            return Answer::No;
        };
        let (rule, day) = (&self.policy.age_rule, self.policy.last_day);
        if decided < birth {
            return Answer::No;
        }
        let Some(entered) = on_day_by(birth, decided, rule, &mut self.reading, |years| years < MINOR) else {
            return Answer::Open;
        };
        if entered.years >= MINOR {
            return Answer::No;
        }
        if self.month() < MEASURES {
            self.lacks(self.policy.minor_until.parameter);
            return Answer::Open;
        }
        let Some(until) = self.policy.minor_until.read(&mut self.reading) else {
            return Answer::Open;
        };
        let Some(age) = on_day_by(birth, day, rule, &mut self.reading, |years| years < *until.value) else {
            return Answer::Open;
        };
        let (at, field) = (self.at(), Field::of(fields::BIRTH, self.index));
        let as_minor = self.explain.step(&XH_01, at.variant("entered-as-minor"), |facts| {
            facts.input(&shared::BIRTH, birth, field).input(
                &shared::DECIDED,
                decided,
                Field::of(DECIDED, self.entry),
            );
            entered.tell(facts);
            facts.gives(&shared::RECEIVES, true);
        });
        let young = age.years < *until.value;
        let step = self.explain.step(&XH_01, at.variant("minor-kept"), |facts| {
            facts.from(&shared::RECEIVES, true, as_minor).input(&shared::BIRTH, birth, field);
            facts.clause(&shared::DAY, day).figure(&terms::MINOR_UNTIL, until);
            age.tell(facts);
            facts.gives(&terms::NO_WORK_ABILITY, young);
        });
        if young { Answer::Yes(step) } else { self.at_school(as_minor) }
    }

    fn at_school(&mut self, as_minor: StepRef) -> Answer {
        let (word, kept) = match self.person.school {
            Fact::Known(school) => (school.word(), school != School::OtherSchool),
            Fact::Absent => ("none", false),
            Fact::NotEstablished => {
                self.ask(questions::SCHOOL);
                return Answer::Open;
            }
        };
        let (at, field) = (self.at().variant("at-school"), self.field(SCHOOL));
        let step = self.explain.step(&XH_01, at, |facts| {
            facts
                .from(&shared::RECEIVES, true, as_minor)
                .input(&terms::SCHOOL, word, field)
                .gives(&terms::NO_WORK_ABILITY, kept);
        });
        if kept { Answer::Yes(step) } else { Answer::No }
    }

    /// Orphans who choose orphan support are not in extreme hardship; only of minors is it asked.
    fn orphan(&mut self) {
        let chosen = match self.person.orphan_support {
            Fact::Known(false) | Fact::Absent => return,
            Fact::Known(true) => true,
            Fact::NotEstablished => false,
        };
        let minor = |years| years < MAJORITY;
        let (day, rule) = (self.policy.last_day, &self.policy.age_rule);
        let age = match self.member.birth {
            Fact::Known(birth) => on_day_by(birth, day, rule, &mut self.reading, minor),
            Fact::Absent | Fact::NotEstablished => {
                self.ask(questions::BIRTH);
                None
            }
        };
        if age.is_some_and(|age| !minor(age.years)) {
            return;
        }
        if !chosen {
            return self.ask(questions::ORPHAN_SUPPORT);
        }
        if age.is_some() {
            let (at, field) = (self.at().variant("orphan"), self.field(ORPHAN));
            self.explain.step(&XH_01, at, |facts| {
                facts.input(&terms::ORPHAN_SUPPORT, true, field).gives(&shared::RECEIVES, false);
            });
            self.failed.flag(Condition::Course, &XH_01);
        }
    }

    /// Own income below the standard; what is not known can only be more.
    fn income(&mut self) -> Result<Answer, MoneyError> {
        let mut total = Money::ZERO;
        let mut first = StepRef::NONE;
        let mut known = self.person.incomes_complete;
        if !known {
            self.ask(questions::INCOMES_COMPLETE);
        }
        for (line, income) in self.person.incomes.iter().enumerate() {
            let (counted, step) = self.own_income(line, income);
            known &= counted.is_some();
            total = total.plus(counted.unwrap_or(Money::ZERO))?;
            first = first.min(step);
        }
        let setting = match self.register {
            Some(Register::Urban) => &self.policy.standard_urban,
            Some(Register::Rural) => &self.policy.standard_rural,
            None => {
                self.ask(questions::REGISTER);
                return Ok(Answer::Open);
            }
        };
        let Some(standard) = setting.read(&mut self.reading) else { return Ok(Answer::Open) };
        let below = total < *standard.value;
        if below && !known {
            return Ok(Answer::Open);
        }
        let (at, count) = (self.at().variant("income"), self.person.incomes.len());
        let step = self.explain.step(&XH_01, at, |facts| {
            facts
                .from_each(&shared::COUNTED_INCOME, first, count)
                .figure(&shared::STANDARD, standard)
                .gives(&terms::BELOW_STANDARD, below);
        });
        if below {
            return Ok(Answer::Yes(step));
        }
        let limit = Measure::Money(*standard.value);
        self.failed.add(Condition::Livelihood, &XH_01, Measure::Money(total), limit);
        Ok(Answer::No)
    }

    /// One income: one step, in order; its amount where it is known.
    fn own_income(&mut self, line: usize, income: &OwnIncome) -> (Option<Money>, StepRef) {
        let left_out = match income.kind {
            OwnKind::Counted => false,
            OwnKind::SpecialCare => self.month() >= MEASURES,
            OwnKind::ResidentsBasicPension | OwnKind::MedicalInsurance | OwnKind::HighAge => true,
        };
        let (form, term) = if left_out { ("left-out", &shared::EXEMPT) } else { ("counted", &shared::GIVEN) };
        let counted = match income.amount {
            _ if left_out => Some(Money::ZERO),
            Fact::Absent => Some(Money::ZERO),
            Fact::Known(amount) if !amount.is_negative() => Some(amount),
            // A loss is for a person to judge: no text says what it does here.
            Fact::Known(_) | Fact::NotEstablished => None,
        };
        if counted.is_none() {
            self.ask(questions::INCOME_AMOUNT);
        }
        let (at, field) = (self.at().variant(form), Field::within(INCOME, self.entry, line));
        let value = counted.unwrap_or(Money::ZERO);
        let step = self.explain.step(&XH_01, at, |facts| {
            match income.amount {
                Fact::Known(amount) if left_out || counted.is_some() => facts.input(term, amount, field),
                _ => facts.clause(term, Money::ZERO),
            };
            facts.gives(&shared::COUNTED_INCOME, value);
        });
        (counted, step)
    }

    fn property(&mut self) -> Answer {
        let Fact::Known(finding) = self.person.property else {
            self.ask(questions::PROPERTY);
            return Answer::Open;
        };
        let within = finding == PropertyFinding::Within;
        let (at, field) = (self.at().variant("property"), self.field(PROPERTY));
        let step = self.explain.step(&XH_01, at, |facts| {
            facts.input(&shared::FINDING, finding.word(), field).gives(&shared::PROPERTY, within);
        });
        if within {
            return Answer::Yes(step);
        }
        self.failed.flag(Condition::Livelihood, &XH_01);
        Answer::No
    }
}
