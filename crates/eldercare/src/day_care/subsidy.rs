//! 建设和运营补助 (EC-47): the form is known, the amounts are those of places. Where a place has published none, a person is asked.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month, Rate, Rounding, RoundingMode, RoundingUnit};
use rust_decimal::Decimal;

use super::answer::{Answer, asked, concluded};
use super::centre::{self, Class};
use super::error::DayCareError;
use super::facts::{Centre, Subsidy};
use super::policy::{DayCarePolicy, OneOffBy};
use super::{programmes, questions, rules, terms};
use crate::terms as shared;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
const AS_OF: Field = Field::new("as_of");
const ACCEPTED: Field = Field::new("subsidy.accepted");
const CLOSED: Field = Field::new("subsidy.closed");

/// 补助报告.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubsidyReport {
    /// 建设补助.
    pub one_off: Finding,
    /// 全年运营补助.
    pub running: Finding,
    /// Is the one-off subsidy given back? Nothing where the centre goes on.
    pub claw_back: Option<Answer<bool>>,
}

/// Subsidies of a centre.
///
/// # Errors
/// [`DayCareError`].
pub(super) fn assess<X: Explain>(
    subsidy: &Subsidy,
    centre: &Centre,
    as_of: NaiveDate,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<SubsidyReport, DayCareError> {
    if subsidy.rating.known().is_some_and(|rating| !(1..=5).contains(&rating)) {
        return Err(DayCareError::Rating);
    }
    if subsidy.months_open.known().is_some_and(|months| months > 12) {
        return Err(DayCareError::MonthsOpen);
    }
    if let (Fact::Known(accepted), Fact::Known(closed)) = (subsidy.accepted, subsidy.closed)
        && closed < accepted
    {
        return Err(DayCareError::ClosedBefore);
    }
    let one_off = one_off(subsidy, centre, as_of, policy, explain)?;
    explain.outcome(&programmes::ONE_OFF, &one_off);
    let running = running(subsidy, as_of, policy, explain)?;
    explain.outcome(&programmes::RUNNING, &running);
    let claw_back = claw_back(subsidy, as_of, policy, explain)?;
    Ok(SubsidyReport { one_off, running, claw_back })
}

/// Both subsidies wait for the acceptance check. `None` where it has been passed, or is asked for.
fn accepted<X: Explain>(
    subsidy: &Subsidy,
    as_of: NaiveDate,
    explain: &mut X,
    open: &mut OpenQuestions,
) -> Option<Finding> {
    let at = |form| At::month(Month::of(as_of)).variant(form);
    let met = match subsidy.accepted {
        Fact::NotEstablished => {
            open.ask(questions::ACCEPTED, None);
            return None;
        }
        Fact::Known(accepted) => {
            let met = accepted <= as_of;
            explain.step(&rules::EC_47, at("accepted"), |facts| {
                facts
                    .input(&terms::ACCEPTED_ON, accepted, ACCEPTED)
                    .input(&shared::AS_OF, as_of, AS_OF)
                    .gives(&terms::MET, met);
            });
            met
        }
        Fact::Absent => {
            explain.step(&rules::EC_47, at("not-accepted"), |facts| {
                facts.input(&terms::ACCEPTED, false, ACCEPTED).gives(&terms::MET, false);
            });
            false
        }
    };
    (!met).then(|| refused(ParameterSet::EMPTY))
}

/// A condition that is not met; its step says of what.
fn refused(assumed: ParameterSet) -> Finding {
    let grounds = Grounds::of(&rules::EC_47, Measure::Flag(false), Measure::Flag(true));
    Finding::NotEntitled(grounds.assuming(assumed))
}

fn needs(open: OpenQuestions, reading: Reading) -> Finding {
    Finding::NeedsPerson(OpenQuestions { parameters: reading.missing, assumed: reading.assumed, ..open })
}

fn one_off<X: Explain>(
    subsidy: &Subsidy,
    centre: &Centre,
    as_of: NaiveDate,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<Finding, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    if let Some(refused) = accepted(subsidy, as_of, explain, &mut open) {
        return Ok(refused);
    }
    let Some(by) = policy.one_off_by.read(&mut reading) else { return Ok(needs(open, reading)) };
    let month = Month::of(as_of);
    let at = |form| At::month(month).variant(form);
    let amount = match *by.value {
        OneOffBy::Area => {
            let rate = policy.one_off_rate.read(&mut reading);
            let cap = policy.one_off_cap.read(&mut reading);
            let Fact::Known(built) = centre.area else {
                open.ask(questions::AREA, None);
                return Ok(needs(open, reading));
            };
            let (Some(rate), Some(cap), true) = (rate, cap, open.is_empty()) else {
                return Ok(needs(open, reading));
            };
            let amount = built.of(*rate.value, 1, HALF_UP)?.min(*cap.value);
            explain.step(&rules::EC_47, at("per-area"), |facts| {
                facts
                    .chosen(&terms::ONE_OFF_BY, by.value.word(), by.figure)
                    .figure(&terms::ONE_OFF_CAP, cap)
                    .figure(&terms::ONE_OFF_RATE, rate)
                    .input(&terms::BUILT, built, centre::AREA)
                    .pays(&rules::EC_47, &terms::ONE_OFF, amount);
            });
            amount
        }
        OneOffBy::Class => {
            let class = match centre::class(centre, month, explain) {
                Ok(class) => class.value,
                Err(question) => {
                    open.ask(question, None);
                    return Ok(needs(open, reading));
                }
            };
            let setting = match class {
                Some(Class::One) => &policy.one_off_1,
                Some(Class::Two) => &policy.one_off_2,
                Some(Class::Three) => &policy.one_off_3,
                None => {
                    open.ask(questions::OUT_OF_TABLE, None);
                    return Ok(needs(open, reading));
                }
            };
            let (Some(amount), true) = (setting.read(&mut reading), open.is_empty()) else {
                return Ok(needs(open, reading));
            };
            explain.step(&rules::EC_47, at("by-class"), |facts| {
                facts
                    .chosen(&terms::ONE_OFF_BY, by.value.word(), by.figure)
                    .figure(&terms::CLASS_AMOUNT, amount)
                    .pays(&rules::EC_47, &terms::ONE_OFF, *amount.value);
            });
            *amount.value
        }
    };
    let award = Award::of(&rules::EC_47, MemberSet::EMPTY, amount);
    Ok(Finding::Entitled(award.assuming(reading.assumed)))
}

fn running<X: Explain>(
    subsidy: &Subsidy,
    as_of: NaiveDate,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<Finding, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    if let Some(refused) = accepted(subsidy, as_of, explain, &mut open) {
        return Ok(refused);
    }
    let at = |form| At::month(Month::of(as_of)).variant(form);
    if subsidy.rating == Fact::Absent {
        explain.step(&rules::EC_47, at("rated"), |facts| {
            facts.input(&terms::RATED, false, Field::new("subsidy.rating")).gives(&terms::MET, false);
        });
        return Ok(refused(ParameterSet::EMPTY));
    }
    // Nobody came, or it was never open: what is absent is none of it.
    let none = (subsidy.occupancy == Fact::Absent).then(|| Rate::new(Decimal::ZERO).ok()).flatten();
    let occupancy = subsidy.occupancy.known().or(none);
    let months = subsidy.months_open.known().or((subsidy.months_open == Fact::Absent).then_some(0));
    let floor = policy.occupancy_floor.read(&mut reading);
    if let (Some(occupancy), Some(floor)) = (occupancy, floor) {
        let met = occupancy >= *floor.value;
        explain.step(&rules::EC_47, at("floor"), |facts| {
            facts
                .input(&terms::YEAR_OCCUPANCY, occupancy, Field::new("subsidy.occupancy"))
                .figure(&terms::FLOOR, floor)
                .gives(&terms::MET, met);
        });
        if !met {
            return Ok(refused(reading.assumed));
        }
    }
    let setting: Option<&Setting<Money>> = match subsidy.rating {
        Fact::Known(1) => Some(&policy.running_1),
        Fact::Known(2) => Some(&policy.running_2),
        Fact::Known(3) => Some(&policy.running_3),
        Fact::Known(4) => Some(&policy.running_4),
        Fact::Known(_) => Some(&policy.running_5),
        Fact::Absent | Fact::NotEstablished => None,
    };
    if setting.is_none() {
        open.ask(questions::RATING, None);
    }
    let amount = setting.and_then(|setting| setting.read(&mut reading));
    if months.is_none() {
        open.ask(questions::MONTHS_OPEN, None);
    }
    if occupancy.is_none() {
        open.ask(questions::OCCUPANCY, None);
    }
    let (Some(amount), Some(_), Some(months), true) = (amount, floor, months, open.is_empty()) else {
        return Ok(needs(open, reading));
    };
    let paid = Rate::ONE.share(*amount.value, months, 12, HALF_UP)?;
    explain.step(&rules::EC_47, at("running"), |facts| {
        facts
            .figure(&terms::RATING_AMOUNT, amount)
            .input(&terms::MONTHS_OPEN, months, Field::new("subsidy.months_open"))
            .pays(&rules::EC_47, &terms::RUNNING, paid);
    });
    Ok(Finding::Entitled(Award::of(&rules::EC_47, MemberSet::EMPTY, paid).assuming(reading.assumed)))
}

fn claw_back<X: Explain>(
    subsidy: &Subsidy,
    as_of: NaiveDate,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<Option<Answer<bool>>, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let programme = &programmes::CLAW_BACK;
    let at = |form| At::month(Month::of(as_of)).variant(form);
    let closed = match subsidy.closed {
        Fact::Absent => return Ok(None),
        Fact::Known(closed) if closed > as_of => {
            explain.step(&rules::EC_47, at("goes-on"), |facts| {
                facts
                    .input(&terms::CLOSED, closed, CLOSED)
                    .input(&shared::AS_OF, as_of, AS_OF)
                    .gives(&terms::CLAW_BACK, false);
            });
            return Ok(Some(concluded(false, reading.assumed, programme, explain)));
        }
        Fact::Known(closed) => Some(closed),
        Fact::NotEstablished => {
            open.ask(questions::CLOSED, None);
            None
        }
    };
    let accepted = match subsidy.accepted {
        // Nothing was paid.
        Fact::Absent => return Ok(None),
        Fact::Known(accepted) if accepted > as_of => return Ok(None),
        Fact::Known(accepted) => Some(accepted),
        Fact::NotEstablished => {
            open.ask(questions::ACCEPTED, None);
            None
        }
    };
    let years = policy.claw_years.read(&mut reading);
    let (Some(closed), Some(accepted), Some(years)) = (closed, accepted, years) else {
        return Ok(Some(asked(open, reading, programme, explain)));
    };
    let months = years.value.checked_mul(12).ok_or(DayCareError::Range)?;
    let end = accepted.checked_add_months(Months::new(months)).ok_or(DayCareError::Range)?;
    let back = closed < end;
    explain.step(&rules::EC_47, at("claw-back"), |facts| {
        facts
            .input(&terms::CLOSED, closed, CLOSED)
            .input(&terms::ACCEPTED_ON, accepted, ACCEPTED)
            .figure(&terms::CLAW_YEARS, years)
            .gives(&terms::CLAW_BACK, back);
    });
    Ok(Some(concluded(back, reading.assumed, programme, explain)))
}
