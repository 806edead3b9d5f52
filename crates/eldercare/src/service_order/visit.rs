//! 计费: delivered and billed minutes of a visit, and the month that it belongs to (EC-35).

use std::num::NonZeroU32;

use chrono::{NaiveDateTime, Timelike};
use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, Month, Rate, Rounding, RoundingMode, RoundingUnit};
use serde::{Deserialize, Serialize};

use super::contract::{BilledRounding, Term, Terms};
use super::file::ServiceError;
use super::policy::ServicePolicy;
use super::rules::EC_35;
use super::state::State;
use super::{programmes, questions, terms};

/// 一次服务: what is billed. What the contract does not settle is left out; quantum and rounding are then those of the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "一次服务")]
pub struct Delivery {
    /// 签到, local time.
    pub check_in: NaiveDateTime,
    /// 签退或者中断.
    pub check_out: NaiveDateTime,
    /// 计划分钟.
    pub planned_minutes: NonZeroU32,
    /// 超出容差, a share such as `"0.10"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Rate>,
    /// 计费单位, minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantum_minutes: Option<NonZeroU32>,
    /// 计费取整.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<BilledRounding>,
}

impl Delivery {
    /// The visit of an order under its contract; `None` before it has ended.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        let Terms { tolerance, quantum_minutes, rounding, .. } = state.terms;
        Some(Self {
            check_in: state.checked_in?,
            check_out: state.ended?,
            planned_minutes: NonZeroU32::new(state.visit.minutes())?,
            tolerance,
            quantum_minutes,
            rounding,
        })
    }
}

/// What a visit gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    /// 归属月份: the month of the check-in.
    pub month: Month,
    /// 实际服务分钟; `None` where the tolerance matters and is not settled.
    pub delivered: Option<u32>,
    /// 计费分钟.
    pub billed: Option<u32>,
    /// The term that is lacking.
    pub lacks: Option<Term>,
    /// Figures that had to be assumed.
    pub assumed: ParameterSet,
}

const CHECK_IN: Field = Field::new("visit.check_in");
const CHECK_IN_TIME: Field = Field::new("visit.check_in.time");
const CHECK_OUT: Field = Field::new("visit.check_out");
const CHECK_OUT_TIME: Field = Field::new("visit.check_out.time");
const PLANNED: Field = Field::new("visit.planned_minutes");
const TOLERANCE: Field = Field::new("visit.tolerance");
const QUANTUM: Field = Field::new("visit.quantum_minutes");
const ROUNDING: Field = Field::new("visit.rounding");

/// Agreed in the contract, or else a figure of the place.
#[derive(Clone, Copy)]
struct Agreed<T> {
    value: T,
    figure: Option<FigureRef>,
}

fn agreed<T: Copy, F: Copy>(
    contract: Option<T>,
    place: &Setting<F>,
    make: impl Fn(F) -> Option<T>,
    reading: &mut Reading,
) -> Option<Agreed<T>> {
    if let Some(value) = contract {
        return Some(Agreed { value, figure: None });
    }
    let used = place.read(reading)?;
    Some(Agreed { value: make(*used.value)?, figure: Some(used.figure) })
}

fn tell(
    facts: &mut Facts<'_>,
    term: &'static minzheng_core_types::Term,
    value: impl Into<minzheng_core_types::explain::FactValue> + Copy,
    figure: Option<FigureRef>,
    field: Field,
) {
    match figure {
        Some(figure) => facts.figure(term, minzheng_core_types::figures::Used { value: &value, figure }),
        None => facts.input(term, value, field),
    };
}

/// The billed minutes of a visit (EC-35).
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::FIGURES;
/// use minzheng_eldercare::service_order::{Delivery, ServicePolicy, bill};
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// let visit: Delivery = serde_json::from_str(
///     r#"{ "check_in": "2014-09-01T14:00:00", "check_out": "2014-09-01T15:37:00", "planned_minutes": 120 }"#)?;
/// let policy = ServicePolicy::at(&pack, "370203".parse()?, "2014-09".parse()?);
/// let bill = bill(&visit, &policy, &mut Silent)?;
/// assert_eq!((bill.delivered, bill.billed), (Some(97), Some(90)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ServiceError`] when the end lies before the begin or a number is out of range.
pub fn bill<X: Explain>(
    visit: &Delivery,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Result<Bill, ServiceError> {
    let month = Month::of(visit.check_in.date());
    let at = At::month(month);
    explain.step(&EC_35, at.variant("month"), |facts| {
        facts
            .input(&terms::CHECK_IN_DAY, visit.check_in.date(), CHECK_IN)
            .gives(&terms::SERVICE_MONTH, month);
    });
    explain.concluded(&programmes::SERVICE_MONTH, ParameterSet::EMPTY);
    let nothing = Bill { month, delivered: None, billed: None, lacks: None, assumed: ParameterSet::EMPTY };
    let Some((delivered, step)) = delivered(visit, at, explain)? else {
        let mut open = OpenQuestions::default();
        open.ask(questions::TOLERANCE, None);
        explain.outcome(&programmes::BILLED, &Finding::NeedsPerson(open));
        return Ok(Bill { lacks: Some(Term::Tolerance), ..nothing });
    };
    let mut reading = Reading::default();
    let quantum = agreed(visit.quantum_minutes, &policy.quantum, NonZeroU32::new, &mut reading);
    let rounding = agreed(visit.rounding, &policy.rounding, Some, &mut reading);
    let (Some(quantum), Some(rounding)) = (quantum, rounding) else {
        let lacks = Some(if quantum.is_none() { Term::Quantum } else { Term::Rounding });
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        explain.outcome(&programmes::BILLED, &Finding::NeedsPerson(open));
        return Ok(Bill { delivered: Some(delivered), lacks, ..nothing });
    };
    let billed = quanta(delivered, quantum.value, rounding.value).ok_or(ServiceError::OutOfRange)?;
    explain.step(&EC_35, at.variant("billed"), |facts| {
        facts.from(&terms::DELIVERED, delivered, step);
        tell(facts, &terms::QUANTUM, quantum.value.get(), quantum.figure, QUANTUM);
        tell(facts, &terms::ROUNDING, rounding.value.word(), rounding.figure, ROUNDING);
        facts.gives(&terms::BILLED, billed);
    });
    explain.concluded(&programmes::BILLED, reading.assumed);
    Ok(Bill { delivered: Some(delivered), billed: Some(billed), assumed: reading.assumed, ..nothing })
}

/// Whole minutes stayed, at most the planned ones and the tolerance; `None` where the tolerance matters and is not agreed.
fn delivered<X: Explain>(
    visit: &Delivery,
    at: At,
    explain: &mut X,
) -> Result<Option<(u32, StepRef)>, ServiceError> {
    let (from, to) = (visit.check_in, visit.check_out);
    if to < from {
        return Err(ServiceError::EndBeforeBegin);
    }
    let stayed =
        u32::try_from(to.signed_duration_since(from).num_minutes()).map_err(|_| ServiceError::OutOfRange)?;
    let step = explain.step(&EC_35, at.variant("stayed"), |facts| {
        facts
            .input(&terms::CHECK_IN_DAY, from.date(), CHECK_IN)
            .input(&terms::CHECK_IN_SECOND, from.time().num_seconds_from_midnight(), CHECK_IN_TIME)
            .input(&terms::CHECK_OUT_DAY, to.date(), CHECK_OUT)
            .input(&terms::CHECK_OUT_SECOND, to.time().num_seconds_from_midnight(), CHECK_OUT_TIME)
            .gives(&terms::STAYED, stayed);
    });
    let planned = visit.planned_minutes.get();
    if stayed <= planned {
        let step = explain.step(&EC_35, at.variant("within"), |facts| {
            facts
                .from(&terms::STAYED, stayed, step)
                .input(&terms::PLANNED, planned, PLANNED)
                .gives(&terms::DELIVERED, stayed);
        });
        return Ok(Some((stayed, step)));
    }
    let Some(tolerance) = visit.tolerance else { return Ok(None) };
    // A share of whole minutes, rounded down: the exact arithmetic of a share of whole fen.
    let down = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };
    let extra = tolerance.of(Money::from_fen(i64::from(planned)), 1, down)?.fen();
    let most = u32::try_from(extra).ok().and_then(|extra| planned.checked_add(extra));
    let delivered = most.map_or(stayed, |most| stayed.min(most));
    let step = explain.step(&EC_35, at.variant("tolerated"), |facts| {
        facts
            .from(&terms::STAYED, stayed, step)
            .input(&terms::PLANNED, planned, PLANNED)
            .input(&terms::TOLERANCE, tolerance, TOLERANCE)
            .gives(&terms::DELIVERED, delivered);
    });
    Ok(Some((delivered, step)))
}

/// Whole quanta, at least one where anything was delivered.
fn quanta(delivered: u32, quantum: NonZeroU32, rounding: BilledRounding) -> Option<u32> {
    if delivered == 0 {
        return Some(0);
    }
    let minutes = quantum.get();
    let (whole, rest) = (delivered.checked_div(minutes)?, delivered.checked_rem(minutes)?);
    let more = match rounding {
        BilledRounding::HalfUp => rest >= minutes.div_ceil(2),
        BilledRounding::Up => rest > 0,
        BilledRounding::Down => false,
    };
    whole.checked_add(u32::from(more))?.max(1).checked_mul(minutes)
}
