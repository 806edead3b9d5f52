//! 结算 (EC-45): the charge for a part of a stay by the method of the contract, what absence changes, and what comes back.

use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money};

use super::answer::{Answer, Traced, asked, concluded};
use super::charge::{AddOns, HALF_UP, Looked, Settled, absence_limit, method, price, price_field};
use super::error::DayCareError;
use super::facts::{Absence, Leaving, Method};
use super::stay::{Period, StayKind};
use super::{programmes, questions, rules, terms};

const ATTENDED: Field = Field::new("stay.attended");

/// The days of an absence.
const ABSENT_FIRST: &str = "stay.leaving.absences[].first";
const ABSENT_LAST: &str = "stay.leaving.absences[].last";

/// The days that were used, as far as days alone say it: up to leaving, or to the event after which nothing counts.
fn used(period: Period, leaving: &Leaving) -> Result<Period, DayCareError> {
    let until = |last| Period::new(period.first(), last).filter(|days| period.contains(days.last()));
    let left = until(leaving.last).ok_or(DayCareError::LeftOutside)?;
    match leaving.death_or_hospital {
        Fact::Absent | Fact::NotEstablished => Ok(left),
        Fact::Known(event) => {
            let event = until(event).ok_or(DayCareError::EventOutside)?;
            Ok(if event.last() < left.last() { event } else { left })
        }
    }
}

/// The absences, each within the days used, in order, none touching the next; gives how many days they are together.
fn away(leaving: &Leaving, used: Period) -> Result<u32, DayCareError> {
    let (mut sum, mut before) = (0_u32, None);
    for (absence, place) in leaving.known_absences().iter().zip(0_usize..) {
        let outside = DayCareError::AbsenceOutside(place);
        let days = Period::new(absence.first, absence.last).ok_or(outside)?;
        if !used.contains(days.first()) || !used.contains(days.last()) {
            return Err(outside);
        }
        if before.is_some_and(|last| Some(days.first()) <= last) {
            return Err(DayCareError::AbsencesTouch(place));
        }
        before = Some(days.last().succ_opt());
        sum = sum.checked_add(days.days()).ok_or(DayCareError::Range)?;
    }
    Ok(sum)
}

/// A run of steps, one an absence, and the sum of what they give.
#[derive(Clone, Copy)]
struct Each {
    first: StepRef,
    count: usize,
    sum: u32,
}

impl Each {
    const NONE: Self = Self { first: StepRef::NONE, count: 0, sum: 0 };
}

/// Settles a stay that has ended.
///
/// # Errors
/// [`DayCareError`] when days do not fit each other.
pub(super) fn settle<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
) -> Result<Settled, DayCareError> {
    let used = used(looked.period, leaving)?;
    let away = away(leaving, used)?;
    if let Fact::Known(attended) = looked.stay.attended
        && attended.checked_add(away).is_none_or(|days| days > used.days())
    {
        return Err(DayCareError::Attended);
    }
    // The days on which the elder may have been away, where that is not stated.
    let free = used.days().saturating_sub(looked.stay.attended.known().unwrap_or_default());
    let add_ons = add_ons(looked, leaving, free)?;
    let charged = charge(looked, leaving, used, free)?;
    let charge = match &charged {
        Ok((charge, reading)) => {
            concluded(charge.value, reading.assumed, &programmes::CHARGE, looked.explain)
        }
        Err((open, reading)) => asked(*open, *reading, &programmes::CHARGE, looked.explain),
    };
    let mut sides = [Answer::Open(OpenQuestions::default()); 2];
    for (place, side) in sides.iter_mut().zip([Side::Refund, Side::Due]) {
        *place = balance(looked, leaving, &charged, side)?;
    }
    let [refund, due] = sides;
    Ok(Settled { add_ons, charge, refund, due })
}

/// One step for each absence: the days that go on to be charged, or those for which it stops.
fn each<X: Explain>(
    looked: &mut Looked<'_, X>,
    absences: &[Absence],
    limit: Used<&u32>,
    stops: bool,
) -> Result<Each, DayCareError> {
    let mut run = Each::NONE;
    for (absence, place) in absences.iter().zip(0_usize..) {
        let days = Period::new(absence.first, absence.last).ok_or(DayCareError::Range)?.days();
        let (form, term, value) = match stops {
            true => ("stopped", &terms::STOPPED, days.saturating_sub(*limit.value)),
            false => ("absence", &terms::COUNTED_ABSENT, days.min(*limit.value)),
        };
        let step = looked.explain.step(&rules::EC_45, looked.at(form), |facts| {
            facts
                .input(&terms::ABSENT_FIRST, absence.first, Field::of(ABSENT_FIRST, place))
                .input(&terms::ABSENT_LAST, absence.last, Field::of(ABSENT_LAST, place))
                .figure(&terms::ABSENCE_LIMIT, limit)
                .gives(term, value);
        });
        if run.count == 0 {
            run.first = step;
        }
        run.count = run.count.saturating_add(1);
        run.sum = run.sum.checked_add(value).ok_or(DayCareError::Range)?;
    }
    Ok(run)
}

/// Care and meals of the days attended, and of days away up to the limit.
fn add_ons<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
    free: u32,
) -> Result<Answer<Money>, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let programme = &programmes::ADD_ONS;
    let extra = AddOns::read(looked.stay, &mut open);
    let attended = match looked.stay.attended {
        Fact::Known(days) => Some(days),
        Fact::Absent => Some(0),
        Fact::NotEstablished => None,
    };
    let nothing = extra.is_some_and(AddOns::is_nothing);
    if attended.is_none() && !nothing {
        open.ask(questions::ATTENDED, None);
    }
    if leaving.absences.is_open() && !nothing && free > 0 {
        open.ask(questions::ABSENCES, None);
    }
    let limited = !leaving.known_absences().is_empty() && !nothing;
    let limit = if limited { absence_limit(looked.policy, &mut reading) } else { None };
    let (Some(extra), true, true) = (extra, open.is_empty(), reading.missing.is_empty()) else {
        return Ok(asked(open, reading, programme, looked.explain));
    };
    if nothing {
        // Of no price, the days are nothing.
        extra.tell(looked, 0, |facts, term, days| {
            facts.clause(term, days);
        })?;
        return Ok(concluded(Money::ZERO, ParameterSet::EMPTY, programme, looked.explain));
    }
    let attended = attended.unwrap_or_default();
    let run = match limit {
        Some(limit) => each(looked, leaving.known_absences(), limit, false)?,
        None => Each::NONE,
    };
    let days = attended.checked_add(run.sum).ok_or(DayCareError::Range)?;
    let step = looked.explain.step(&rules::EC_45, looked.at("add-days"), |facts| {
        facts
            .input(&terms::ATTENDED, attended, ATTENDED)
            .from_each(&terms::COUNTED_ABSENT, run.first, run.count)
            .gives(&terms::ADD_DAYS, days);
    });
    let value = extra.tell(looked, days, |facts, term, days| {
        facts.from(term, days, step);
    })?;
    Ok(concluded(value.value, reading.assumed, programme, looked.explain))
}

/// A charge, or what is open.
type Charged = Result<(Traced<Money>, Reading), (OpenQuestions, Reading)>;

/// The charge for the part of the stay.
fn charge<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
    used: Period,
    free: u32,
) -> Result<Charged, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let stay = looked.stay;
    let mut priced = |kind| price(stay, kind).map_err(|question| open.ask(question, None)).ok();
    let price = priced(stay.kind);
    let method = method(leaving);
    let shorter = match method {
        Some(Method::AttendedDay) => priced(StayKind::Day).map(|day| [day; 3]),
        Some(Method::ReRate) => {
            let [day, week, month] = [StayKind::Day, StayKind::Week, StayKind::Month].map(priced);
            day.zip(week).zip(month).map(|((day, week), month)| [day, week, month])
        }
        _ => Some([Money::ZERO; 3]),
    };
    if method.is_none() {
        open.ask(questions::METHOD, None);
    }
    if method == Some(Method::AttendedDay) && stay.attended.is_open() {
        open.ask(questions::ATTENDED, None);
    }
    let by_used = method.is_some_and(|method| method != Method::AttendedDay);
    // On the first day nothing is left that it could end, and who attended every day was there to the last.
    if by_used && leaving.death_or_hospital.is_open() && used.days() > 1 && free > 0 {
        open.ask(questions::DEATH, None);
    }
    let stopped = if by_used { stopped(looked, leaving, free, &mut open, &mut reading)? } else { Each::NONE };
    let (Some(price), Some(method), Some(shorter)) = (price, method, shorter) else {
        return Ok(Err((open, reading)));
    };
    if !open.is_empty() || !reading.missing.is_empty() {
        return Ok(Err((open, reading)));
    }
    if method == Method::AttendedDay {
        return attended(looked, price, shorter).map(|charge| Ok((charge, reading)));
    }
    let days = days(looked, leaving, used, stopped)?;
    let charge = match method {
        Method::CalendarDay => by_days(looked, price, days, None)?,
        Method::FixedThirty => by_days(looked, price, days, Some(looked.stay.kind.fixed_days()))?,
        Method::ReRate | Method::AttendedDay => re_rated(looked, price, days, shorter)?,
    };
    Ok(Ok((charge, reading)))
}

/// The days for which the price stops too: none, unless the contract says so.
fn stopped<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
    free: u32,
    open: &mut OpenQuestions,
    reading: &mut Reading,
) -> Result<Each, DayCareError> {
    let absences = leaving.known_absences();
    let none = absences.is_empty() && !leaving.absences.is_open();
    if none || matches!(leaving.base_stops, Fact::Known(false) | Fact::Absent) {
        return Ok(Each::NONE);
    }
    let mut own = Reading::default();
    let Some(limit) = absence_limit(looked.policy, &mut own) else {
        *reading = own;
        return Ok(Each::NONE);
    };
    if leaving.absences.is_open() {
        // Shorter ones stop nothing.
        if free > *limit.value {
            *reading = own;
            open.ask(questions::ABSENCES, None);
        }
        return Ok(Each::NONE);
    }
    let longer = |absence: &Absence| {
        Period::new(absence.first, absence.last).is_some_and(|days| days.days() > *limit.value)
    };
    if leaving.base_stops == Fact::Known(true) {
        *reading = own;
        return each(looked, absences, limit, true);
    }
    if absences.iter().any(longer) {
        *reading = own;
        open.ask(questions::BASE_STOPS, None);
    }
    Ok(Each::NONE)
}

/// 已用天数, with its step.
fn days<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
    used: Period,
    stopped: Each,
) -> Result<Traced<u32>, DayCareError> {
    let value = used.days().checked_sub(stopped.sum).ok_or(DayCareError::Range)?;
    let form = if leaving.death_or_hospital.known().is_some() { "used-event" } else { "used" };
    let (first, last) = (looked.period.first(), leaving.last);
    let step = looked.explain.step(&rules::EC_45, looked.at(form), |facts| {
        facts.input(&terms::FIRST, first, Field::new("stay.first")).input(
            &terms::LEFT,
            last,
            Field::new("stay.leaving.last"),
        );
        if let Fact::Known(event) = leaving.death_or_hospital {
            facts.input(&terms::EVENT_ON, event, Field::new("stay.leaving.death_or_hospital"));
        }
        facts.from_each(&terms::STOPPED, stopped.first, stopped.count).gives(&terms::USED, value);
    });
    Ok(Traced { value, step })
}

/// By calendar days, or by the days that stand for the stay.
fn by_days<X: Explain>(
    looked: &mut Looked<'_, X>,
    price: Money,
    days: Traced<u32>,
    fixed: Option<u32>,
) -> Result<Traced<Money>, DayCareError> {
    let by = fixed.unwrap_or(looked.days.value);
    let value = HALF_UP.quotient(price.times(days.value)?, by)?.min(price);
    let form = if fixed.is_some() { "fixed-thirty" } else { "calendar-day" };
    let whole = looked.days;
    let step = looked.explain.step(&rules::EC_45, looked.at(form), |facts| {
        facts.input(&terms::PRICE, price, price_field(looked.stay.kind)).from(
            &terms::USED,
            days.value,
            days.step,
        );
        match fixed {
            Some(fixed) => facts.clause(&terms::FIXED_DAYS, fixed),
            None => facts.from(&terms::PERIOD_DAYS, whole.value, whole.step),
        };
        facts.gives(&terms::CHARGE, value);
    });
    Ok(Traced { value, step })
}

/// By the days attended.
fn attended<X: Explain>(
    looked: &mut Looked<'_, X>,
    price: Money,
    [day, ..]: [Money; 3],
) -> Result<Traced<Money>, DayCareError> {
    let attended = looked.stay.attended.known().unwrap_or_default();
    let value = day.times(attended)?.min(price);
    let step = looked.explain.step(&rules::EC_45, looked.at("attended-day"), |facts| {
        facts
            .input(&terms::PRICE, price, price_field(looked.stay.kind))
            .input(&terms::P_DAY, day, price_field(StayKind::Day))
            .input(&terms::ATTENDED, attended, ATTENDED)
            .gives(&terms::CHARGE, value);
    });
    Ok(Traced { value, step })
}

/// By whole months of 30 days, weeks and days at their own prices, each part capped at the next longer.
fn re_rated<X: Explain>(
    looked: &mut Looked<'_, X>,
    price: Money,
    days: Traced<u32>,
    [day, week, month]: [Money; 3],
) -> Result<Traced<Money>, DayCareError> {
    let (months, rest) = (days.value / 30, days.value % 30);
    let (weeks, single) = (rest / 7, rest % 7);
    let by_days = day.times(single)?.min(week);
    let by_weeks = week.times(weeks)?.plus(by_days)?.min(month);
    let value = month.times(months)?.plus(by_weeks)?.min(price);
    let step = looked.explain.step(&rules::EC_45, looked.at("re-rate"), |facts| {
        facts
            .input(&terms::PRICE, price, price_field(looked.stay.kind))
            .from(&terms::USED, days.value, days.step)
            .input(&terms::P_MONTH, month, price_field(StayKind::Month))
            .input(&terms::P_WEEK, week, price_field(StayKind::Week))
            .input(&terms::P_DAY, day, price_field(StayKind::Day))
            .gives(&terms::CHARGE, value);
    });
    Ok(Traced { value, step })
}

#[derive(Clone, Copy)]
enum Side {
    Refund,
    Due,
}

/// What was paid beyond the charge, or what is lacking.
fn balance<X: Explain>(
    looked: &mut Looked<'_, X>,
    leaving: &Leaving,
    charged: &Charged,
    side: Side,
) -> Result<Answer<Money>, DayCareError> {
    let (form, term, programme) = match side {
        Side::Refund => ("refund", &terms::REFUND, &programmes::REFUND),
        Side::Due => ("due", &terms::DUE, &programmes::DUE),
    };
    let (mut open, reading) = match charged {
        Ok((_, reading)) => (OpenQuestions::default(), *reading),
        Err((open, reading)) => (*open, *reading),
    };
    let paid = match leaving.paid {
        Fact::Known(paid) => Some(paid),
        Fact::Absent => Some(Money::ZERO),
        Fact::NotEstablished => {
            open.ask(questions::PAID, None);
            None
        }
    };
    let (Ok((charge, _)), Some(paid)) = (charged, paid) else {
        return Ok(asked(open, reading, programme, looked.explain));
    };
    let difference = match side {
        Side::Refund => paid.less(charge.value)?,
        Side::Due => charge.value.less(paid)?,
    };
    let value = difference.max(Money::ZERO);
    looked.explain.step(&rules::EC_45, looked.at(form), |facts: &mut Facts<'_>| {
        facts
            .input(&terms::PAID, paid, Field::new("stay.leaving.paid"))
            .from(&terms::CHARGE, charge.value, charge.step)
            .gives(term, value);
    });
    Ok(concluded(value, reading.assumed, programme, looked.explain))
}
