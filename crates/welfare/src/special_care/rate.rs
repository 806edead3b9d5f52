//! The pension of a month by the table in force (SC-02), and the nursing fee (SC-01, art. 30).

use minzheng_core_types::explain::{Explain, Facts, StepRef};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::conditions::{Case, Entry, GRADE};
use super::facts::{Cause, Kind};
use super::rules::{SC_01, SC_02};
use super::{questions, terms};
use crate::met::Met;
use crate::terms as common;

const YEARS: &str = "needs.special_care[].years";
const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };
const MONTHS: u32 = 12;

/// What the pension of the month is told for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It is paid.
    Paid,
    /// Something else is reckoned from it.
    Reckoned,
}

impl Use {
    fn tell(self, facts: &mut Facts<'_>, amount: Money) {
        match self {
            Self::Paid => facts.pays(&SC_02, &common::AMOUNT, amount),
            Self::Reckoned => facts.gives(&terms::PENSION, amount),
        };
    }

    const fn form(self, paid: &'static str, reckoned: &'static str) -> &'static str {
        match self {
            Self::Paid => paid,
            Self::Reckoned => reckoned,
        }
    }
}

/// A pension of a month and the step that found it.
pub(super) type Pension = Option<(Money, StepRef)>;

impl<X: Explain> Case<'_, X> {
    /// The pension of the month; `None` while something is open.
    pub(super) fn pension(
        &mut self,
        kind: Kind,
        entry: Entry<'_>,
        used_for: Use,
    ) -> Result<Pension, MoneyError> {
        let policy = self.policy;
        match kind {
            Kind::Disabled => {
                let (Some(grade), Some((cause, _))) = (self.grade(entry), self.cause(entry)) else {
                    return Ok(None);
                };
                let Some(setting) = policy.disabled(cause, grade) else {
                    self.ask(questions::GRADE, entry);
                    return Ok(None);
                };
                self.by_year(setting, entry, used_for)
            }
            Kind::Dependant => {
                let Some((cause, _)) = self.cause(entry) else { return Ok(None) };
                let Fact::Known(register) = self.asked.household.facts().register else {
                    self.open.ask(questions::CARE_REGISTER, None);
                    return Ok(None);
                };
                self.by_year(policy.dependant(cause, register), entry, used_for)
            }
            Kind::SickVeteran => Ok(self.by_month(&policy.sick_veteran, entry)),
            Kind::WarVeteran => Ok(self.by_month(&policy.war_veteran, entry)),
            Kind::RuralVeteran => self.by_service(entry),
        }
    }

    fn by_month(&mut self, setting: &Setting<Money>, entry: Entry<'_>) -> Pension {
        let used = setting.read(&mut self.reading)?;
        let step = self.explain.step(&SC_02, self.at("", entry), |facts| {
            facts.figure(&common::PUBLISHED, used).pays(&SC_02, &common::AMOUNT, *used.value);
        });
        Some((*used.value, step))
    }

    fn by_year(
        &mut self,
        setting: &Setting<Money>,
        entry: Entry<'_>,
        used_for: Use,
    ) -> Result<Pension, MoneyError> {
        let Some(used) = setting.read(&mut self.reading) else { return Ok(None) };
        let month = FEN.quotient(*used.value, MONTHS)?;
        if month.times(MONTHS)? == *used.value {
            let at = self.at(used_for.form("year", "pension-year"), entry);
            let step = self.explain.step(&SC_02, at, |facts| {
                facts.figure(&common::PUBLISHED, used);
                used_for.tell(facts, month);
            });
            return Ok(Some((month, step)));
        }
        let policy = self.policy;
        let Some(rounding) = policy.rounding.read(&mut self.reading) else { return Ok(None) };
        let month = rounding.value.quotient(*used.value, MONTHS)?;
        let at = self.at(used_for.form("year-rounded", "pension-year-rounded"), entry);
        let step = self.explain.step(&SC_02, at, |facts| {
            facts.figure(&common::PUBLISHED, used).figure(&common::ROUNDING, rounding);
            used_for.tell(facts, month);
        });
        Ok(Some((month, step)))
    }

    fn by_service(&mut self, entry: Entry<'_>) -> Result<Pension, MoneyError> {
        let policy = self.policy;
        let used = policy.rural_veteran.read(&mut self.reading);
        let years = match entry.recipient.years {
            Fact::Known(years) => Some(years),
            Fact::Absent | Fact::NotEstablished => {
                self.ask(questions::YEARS, entry);
                None
            }
        };
        let (Some(used), Some(years)) = (used, years) else { return Ok(None) };
        let amount = used.value.times(years)?;
        let step = self.explain.step(&SC_02, self.at("service", entry), |facts| {
            facts
                .figure(&common::PUBLISHED, used)
                .input(&terms::SERVICE_YEARS, years, entry.field(YEARS))
                .pays(&SC_02, &common::AMOUNT, amount);
        });
        Ok(Some((amount, step)))
    }

    /// Art. 30: a share of the local average wage, by grade and cause. Where the share is no whole number of fen, as the
    /// place rounds.
    pub(super) fn nursing_fee(&mut self, entry: Entry<'_>) -> Result<Met, MoneyError> {
        let policy = self.policy;
        let wage = policy.average_wage.read(&mut self.reading);
        let (Some(grade), Some((cause, field)), Some(wage)) = (self.grade(entry), self.cause(entry), wage)
        else {
            return Ok(Met::Open);
        };
        let tenths = match cause {
            Cause::Illness => 3,
            Cause::War | Cause::Duty if grade.number() <= 2 => 5,
            Cause::War | Cause::Duty => 4,
        };
        let facts_of = |facts: &mut Facts<'_>, wage: Used<&Money>| {
            facts
                .input(&terms::CARE_GRADE, grade.number(), entry.field(GRADE))
                .input(&terms::CARE_CAUSE, cause.word(), field)
                .figure(&terms::AVERAGE_WAGE, wage);
        };
        let whole = wage.value.times(tenths)?;
        let exact = FEN.quotient(whole, 10)?;
        if exact.times(10)? == whole {
            self.explain.step(&SC_01, self.at("nursing", entry), |facts| {
                facts_of(facts, wage);
                facts.pays(&SC_01, &common::AMOUNT, exact);
            });
            self.pay(&SC_01, entry, exact)?;
            return Ok(Met::Yes);
        }
        let Some(rounding) = policy.rounding.read(&mut self.reading) else { return Ok(Met::Open) };
        let amount = rounding.value.quotient(whole, 10)?;
        self.explain.step(&SC_01, self.at("nursing-rounded", entry), |facts| {
            facts_of(facts, wage);
            facts.figure(&common::ROUNDING, rounding).pays(&SC_01, &common::AMOUNT, amount);
        });
        self.pay(&SC_01, entry, amount)?;
        Ok(Met::Yes)
    }
}

/// A multiple that is a whole number of hundredths, exactly: `None` where the result is no whole number of fen.
pub(super) fn hundredths(of: Money, count: u32) -> Result<Option<Money>, MoneyError> {
    let whole = of.times(count)?;
    let exact = FEN.quotient(whole, 100)?;
    Ok((exact.times(100)? == whole).then_some(exact))
}
