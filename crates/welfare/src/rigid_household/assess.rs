//! LI-02: the tests in order; every one is made, and what fails for certain settles the matter.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money, MoneyError, Month, MonthRange};

use super::policy::{RigidPolicy, of_allowance};
use super::programmes::RIGID;
use super::rules::{LI_02, MEASURES};
use super::{questions, spending, terms};
use crate::allowance::income::{self, Income, Window};
use crate::allowance::members::{self, Counted};
use crate::allowance::{self, Case, Traced, rigid};
use crate::assess::AssessError;
use crate::extreme_hardship;
use crate::facts::{IncomeKind, PropertyFinding};
use crate::fields;
use crate::needs::Status;
use crate::policy::Programme;
use crate::relief::Asked;
use crate::standing::{Law, Standing};
use crate::terms as shared;

/// The window, and how long a recognition is good at the most.
pub(super) const MONTHS: u32 = 12;

const STATUS: Field = Field::new("needs.status");
const PROPERTY: Field = Field::new("needs.rigid.property");
const FIRST: Field = Field::new("needs.rigid.recognised.first");
const LAST: Field = Field::new("needs.rigid.recognised.last");

/// What is gathered while the tests are made. The allowance's rules gather what they read and ask in a case of their own.
pub(super) struct Look<'c, 'h, X> {
    pub(super) asked: &'c Asked<'h>,
    pub(super) policy: &'c RigidPolicy,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) case: Case<'c, 'h, X>,
}

/// The household and its income over the window.
pub(super) struct Known {
    pub(super) members: Counted,
    pub(super) standard: Option<Traced<Money>>,
    /// What is asked where only living expenses need the standard, and it is open.
    pub(super) of_standard: (OpenQuestions, ParameterSet),
    pub(super) window: Window,
    pub(super) months: Traced<u32>,
    pub(super) income: Income,
}

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &RigidPolicy,
    explain: &mut X,
) -> Result<[Finding; 1], AssessError> {
    explain.under(&policy.figures.pack);
    let law = Law { at_application: &policy.allowance, in_month: &policy.allowance };
    let case = Case {
        household: asked.household,
        standing: asked.standing,
        law,
        month: asked.month,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        explain: &mut *explain,
    };
    let (reading, open) = (Reading::default(), OpenQuestions::default());
    let mut look = Look { asked, policy, reading, open, case };
    look.status_test()?;
    let finding = look.finding();
    explain.outcome(&RIGID, &finding);
    Ok([finding])
}

impl<X: Explain> Look<'_, '_, X> {
    pub(super) fn flag(&mut self) {
        self.case.grounds.add(&LI_02, Measure::Flag(false), Measure::Flag(true));
    }

    fn status_test(&mut self) -> Result<(), MoneyError> {
        if !self.running() {
            return Ok(());
        }
        self.status();
        if let Some(recognised) = self.asked.needs.rigid.recognised
            && self.valid(recognised)
        {
            return Ok(());
        }
        match self.asked.standing {
            Standing::Applying { on } => self.applying(on),
            Standing::OnRoll { .. } | Standing::Grace { .. } | Standing::Ended { .. } => {
                self.case.explain.step(&LI_02, self.case.at().variant("applies"), |facts| {
                    facts.input(&shared::APPLIES, false, fields::APPLYING).gives(&shared::RECEIVES, false);
                });
                self.flag();
                Ok(())
            }
        }
    }

    /// Are such households recognised at all? Before the measures of 2024 nobody has said by which tests.
    fn running(&mut self) -> bool {
        if self.asked.month < MEASURES {
            self.reading.missing.insert(self.policy.figures.programme.parameter);
            return false;
        }
        let Some(programme) = self.policy.figures.programme.read(&mut self.reading) else { return false };
        let running = *programme.value == Programme::Running;
        self.case.explain.step(&LI_02, self.case.at().variant("programme"), |facts| {
            facts
                .chosen(&shared::PROGRAMME, programme.value.word(), programme.figure)
                .gives(&shared::RECEIVES, running);
        });
        if !running {
            self.flag();
        }
        running
    }

    /// None of the statuses that are tested before.
    fn status(&mut self) {
        let held = match self.asked.status {
            Fact::Known(held) => held.word(),
            Fact::Absent => "none",
            Fact::NotEstablished => return self.open.ask(questions::STATUS, None),
        };
        let free = matches!(self.asked.status, Fact::Absent | Fact::Known(Status::Rigid));
        self.case.explain.step(&LI_02, self.case.at().variant("status"), |facts| {
            facts.input(&extreme_hardship::terms::HELD, held, STATUS).gives(&shared::RECEIVES, free);
        });
        if !free {
            self.flag();
        }
    }

    /// A recognition is good for its months, and for no more than twelve.
    fn valid(&mut self, recognised: MonthRange) -> bool {
        let (month, first, last) = (self.asked.month, recognised.first(), recognised.last());
        let most = i32::try_from(MONTHS.saturating_sub(1)).unwrap_or_default();
        let until = last.min(first.plus(most));
        let valid = month >= first && month <= until;
        let applying = matches!(self.asked.standing, Standing::Applying { .. });
        // An expired recognition says nothing of a new application.
        if valid || !applying {
            self.case.explain.step(&LI_02, self.case.at().variant("valid"), |facts| {
                facts
                    .input(&shared::MONTH, month, fields::MONTH)
                    .input(&terms::VALID_FIRST, first, FIRST)
                    .input(&terms::VALID_LAST, last, LAST)
                    .clause(&shared::MINIMUM, MONTHS)
                    .gives(&shared::RECEIVES, valid);
            });
        }
        valid
    }

    fn applying(&mut self, on: NaiveDate) -> Result<(), MoneyError> {
        self.property();
        let members = members::count(&mut self.case);
        if members.set.is_empty() && !members.uncertain {
            allowance::nobody(&mut self.case, &members);
            return Ok(());
        }
        let known = self.known(members, on)?;
        self.disposable(&known)?;
        spending::test(self, &known)
    }

    fn property(&mut self) {
        let Fact::Known(finding) = self.asked.needs.rigid.property else {
            return self.open.ask(questions::PROPERTY, None);
        };
        let within = finding == PropertyFinding::Within;
        self.case.explain.step(&LI_02, self.case.at().variant("property"), |facts| {
            facts.input(&shared::FINDING, finding.word(), PROPERTY).gives(&shared::PROPERTY, within);
        });
        if !within {
            self.flag();
        }
    }

    /// The income of the twelve months before the month of the application, by the rules of the allowance.
    fn known(&mut self, members: Counted, on: NaiveDate) -> Result<Known, MoneyError> {
        let facts = self.case.household.facts();
        let gross = facts.incomes.iter().any(|line| line.kind == IncomeKind::GrossWage);
        let lives = matches!(self.asked.needs.rigid.living, Fact::Known(living) if living > Money::ZERO);
        let (mut standard, mut of_standard) = (None, <(OpenQuestions, ParameterSet)>::default());
        if gross || !facts.supporters.is_empty() {
            standard = allowance::standard(&mut self.case);
        } else if lives {
            // Whether living expenses matter is seen later.
            let before = (self.case.open, self.case.reading.missing);
            (self.case.open, self.case.reading.missing) = of_standard;
            standard = allowance::standard(&mut self.case);
            of_standard = (self.case.open, self.case.reading.missing);
            (self.case.open, self.case.reading.missing) = before;
        }
        let range = MonthRange::before(Month::of(on), MONTHS);
        let at = self.case.at();
        let first = self.case.explain.step(&LI_02, at.variant("first"), |told| {
            told.input(&shared::APPLIED, on, fields::APPLIED)
                .clause(&shared::MINIMUM, MONTHS)
                .gives(&shared::WINDOW_FIRST, range.first());
        });
        let last = self.case.explain.step(&LI_02, at.variant("last"), |told| {
            told.input(&shared::APPLIED, on, fields::APPLIED).gives(&shared::WINDOW_LAST, range.last());
        });
        let step = self.case.explain.step(&LI_02, at.variant("window"), |told| {
            told.from(&shared::WINDOW_FIRST, range.first(), first)
                .from(&shared::WINDOW_LAST, range.last(), last)
                .gives(&shared::MONTHS, range.months());
        });
        let (window, months) = (Window { range, first, last }, Traced { value: range.months(), step });
        let income = income::in_window(&mut self.case, &members, standard, (window, months), on)?;
        Ok(Known { members, standard, of_standard, window, months, income })
    }

    /// Income per head below the previous year's disposable income. What is open in the income can only be more.
    fn disposable(&mut self, known: &Known) -> Result<(), MoneyError> {
        let (members, total) = (&known.members, known.income.total);
        let mut peek = Reading::default();
        let Some(disposable) = self.policy.allowance.disposable_income.read(&mut peek) else {
            self.case.reading.missing = self.case.reading.missing.union(peek.missing);
            return Ok(());
        };
        let bound = disposable.value.times(members.count())?.times(known.months.value)?;
        let modest = total.value.times(12)? < bound;
        let certain = if modest { known.income.settled } else { known.income.is_floor };
        if certain && !members.uncertain {
            rigid::below_disposable(&mut self.case, members, total, known.months, &LI_02)?;
        }
        Ok(())
    }

    fn finding(&self) -> Finding {
        let case = &self.case;
        let assumed = self.reading.assumed.union(of_allowance(case.reading.assumed));
        if !case.grounds.is_empty() {
            return Finding::NotEntitled(case.grounds.assuming(assumed));
        }
        let mut open = self.open;
        for index in case.open.questions.iter() {
            open.questions.insert(questions::of_allowance(index));
        }
        open.members = open.members.union(case.open.members);
        open.parameters = self.reading.missing.union(of_allowance(case.reading.missing));
        open.assumed = assumed;
        if open.is_empty() { Finding::Entitled(Award::new(assumed)) } else { Finding::NeedsPerson(open) }
    }
}
