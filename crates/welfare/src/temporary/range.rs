//! The lawful range of a case, and what the authority means to give inside it (TA-02, TA-03).

use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::{Fact, Money, Rate, Rounding, RoundingMode, RoundingUnit, Rule, Term};

use super::assess::Case;
use super::facts::{Cause, Granted, Way};
use super::policy::{Formula, Heads};
use super::{fields, questions, rules, terms};
use crate::allowance::Traced;
use crate::assess::AssessError;
use crate::facts::Register;
use crate::needs::Status;
use crate::terms as shared;

const DOWN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };

/// What the authority means to give, and where that stands.
#[derive(Clone, Copy)]
pub(super) struct Granting {
    pub(super) amount: Money,
    /// The step that made it of months; else it is stated.
    step: Option<StepRef>,
}

impl Granting {
    pub(super) fn tell(self, facts: &mut Facts<'_>) {
        match self.step {
            Some(step) => facts.from(&terms::GRANTED, self.amount, step),
            None => facts.input(&terms::GRANTED, self.amount, fields::AMOUNT),
        };
    }
}

/// The bounds of a case, as far as they are known.
#[derive(Clone, Copy, Default)]
struct Range {
    least: Option<Traced<Money>>,
    most: Option<Traced<Money>>,
    /// The least amount of a freshman, where it is not known whether it is one.
    perhaps: Option<Money>,
}

/// By how many heads a place multiplies.
#[derive(Clone, Copy)]
enum Counted {
    /// As a figure says.
    By(Traced<u32>),
    /// No figure says; the persons in hardship.
    Plain,
    /// It is not known yet.
    Open,
}

/// By whom it is decided; asked only where the place has more than the ordinary way.
pub(super) fn way<X: Explain>(case: &mut Case<'_, X>) -> Option<Way> {
    let policy = case.policy;
    match case.request.way {
        Fact::Known(way) => Some(way),
        Fact::Absent | Fact::NotEstablished => {
            let only_ordinary = policy.small_multiple.is_unset()
                && policy.delegated_multiple.is_unset()
                && policy.delegated_most.is_unset();
            if only_ordinary {
                return Some(Way::County);
            }
            case.ask(questions::WAY);
            None
        }
    }
}

/// What the authority means to give; a ground for each bound it breaks.
pub(super) fn granted_within<X: Explain>(
    case: &mut Case<'_, X>,
    way: Option<Way>,
) -> Result<Option<Granting>, AssessError> {
    let Some(way) = way else {
        if !matches!(case.request.granted, Fact::Known(_)) {
            case.ask(questions::GRANTED);
        }
        return Ok(None);
    };
    let rule = if way == Way::County { &rules::TA_02 } else { &rules::TA_03 };
    let (range, counted) = match way {
        Way::County => ordinary(case)?,
        Way::Township => delegated(case)?,
        Way::SmallAndFast => {
            let policy = case.policy;
            multiple(case, &policy.small_multiple, &policy.small_heads)?
        }
    };
    let granted = granted(case, rule, counted)?;
    let settled = range.perhaps.is_none_or(|floor| settled_without(range, granted, floor));
    if !settled {
        ask_freshman(case);
    }
    if let Some(most) = range.most
        && (settled || granted.is_some_and(|granted| granted.amount <= most.value))
    {
        at_most(case, rule, granted, most);
    }
    if let (Some(least), Some(granted)) = (range.least, granted) {
        let within = granted.amount >= least.value;
        case.explain.step(rule, case.at("at-least"), |facts| {
            granted.tell(facts);
            facts.from(&terms::LEAST_AMOUNT, least.value, least.step).gives(&shared::RECEIVES, within);
        });
        if !within {
            case.breaks(rule, granted.amount, least.value);
        }
    }
    Ok(granted)
}

/// Is the answer the same, freshman or not? A freshman's least amount raises both bounds to itself.
fn settled_without(range: Range, granted: Option<Granting>, floor: Money) -> bool {
    let (Some(granted), Some(most)) = (granted, range.most) else { return false };
    let amount = granted.amount;
    let plain = amount <= most.value && range.least.is_none_or(|least| amount >= least.value);
    let freshman = amount <= most.value.max(floor)
        && amount >= range.least.map_or(floor, |least| least.value.max(floor));
    plain == freshman
}

fn ask_freshman<X>(case: &mut Case<'_, X>) {
    if case.request.freshman.is_open() {
        case.ask(questions::FRESHMAN);
    }
    if case.asked.status.is_open() {
        case.ask(questions::STATUS);
    }
}

/// Not more than a bound, once something is decided.
pub(super) fn at_most<X: Explain>(
    case: &mut Case<'_, X>,
    rule: &'static Rule,
    granted: Option<Granting>,
    most: Traced<Money>,
) {
    let Some(granted) = granted else { return };
    let within = granted.amount <= most.value;
    case.explain.step(rule, case.at("at-most"), |facts| {
        granted.tell(facts);
        facts.from(&terms::MOST_AMOUNT, most.value, most.step).gives(&shared::RECEIVES, within);
    });
    if !within {
        case.breaks(rule, granted.amount, most.value);
    }
}

/// The standard of the household's register.
fn standard<'c, X>(case: &mut Case<'c, X>) -> Option<Used<&'c Money>> {
    let policy = case.policy;
    let setting = match case.asked.household.facts().register {
        Fact::Known(Register::Urban) => &policy.standard_urban,
        Fact::Known(Register::Rural) => &policy.standard_rural,
        Fact::Absent | Fact::NotEstablished => {
            case.ask(questions::REGISTER);
            return None;
        }
    };
    setting.read(&mut case.reading)
}

/// A number of people that is stated and not nothing.
fn stated<X>(case: &mut Case<'_, X>, heads: Heads) -> Option<(u32, Field)> {
    let (fact, field, question) = match heads {
        Heads::Members => (case.request.members, fields::MEMBERS, questions::MEMBERS),
        Heads::Persons | Heads::Case => (case.request.persons, fields::PERSONS, questions::PERSONS),
    };
    match fact {
        Fact::Known(count) if count > 0 => Some((count, field)),
        _ => {
            case.ask(question);
            None
        }
    }
}

fn heads<X: Explain>(case: &mut Case<'_, X>, rule: &'static Rule, setting: &Setting<Heads>) -> Counted {
    let Some(by) = setting.read(&mut case.reading) else { return Counted::Open };
    let once = *by.value == Heads::Case;
    let told = if once { None } else { stated(case, *by.value) };
    let value = match (once, told) {
        (true, _) => 1,
        (false, Some((count, _))) => count,
        (false, None) => return Counted::Open,
    };
    let step = case.explain.step(rule, case.at("heads"), |facts| {
        facts.chosen(&terms::HEADS_RULE, by.value.word(), by.figure);
        match told {
            Some((count, field)) => facts.input(&terms::HEADS_STATED, count, field),
            None => facts.clause(&terms::HEADS_STATED, 1_u32),
        };
        facts.gives(&terms::HEADS, value);
    });
    Counted::By(Traced { value, step })
}

/// The range of the ordinary way.
fn ordinary<X: Explain>(case: &mut Case<'_, X>) -> Result<(Range, Counted), AssessError> {
    let policy = case.policy;
    let Some(formula) = policy.formula.read(&mut case.reading) else {
        return Ok((Range::default(), Counted::Plain));
    };
    if *formula.value == Formula::DecidedSingly {
        return Ok((Range::default(), Counted::Plain));
    }
    let (least, most, by) = match case.request.cause {
        Fact::Known(Cause::BasicLiving) => (&policy.basic_least, &policy.basic_most, &policy.basic_heads),
        Fact::Known(Cause::Illness) => (&policy.illness_least, &policy.illness_most, &policy.illness_heads),
        Fact::Known(Cause::AccidentOrDeath) => {
            (&policy.accident_least, &policy.accident_most, &policy.accident_heads)
        }
        Fact::Known(Cause::Education) => {
            (&policy.education_least, &policy.education_most, &policy.education_heads)
        }
        Fact::Known(Cause::Light) => {
            let most = policy.light_most.read(&mut case.reading).map(|used| cap(case, &rules::TA_02, used));
            return Ok((Range { least: None, most, perhaps: None }, Counted::Plain));
        }
        Fact::Absent | Fact::NotEstablished => {
            case.ask(questions::CAUSE);
            return Ok((Range::default(), Counted::Open));
        }
    };
    let counted = heads(case, &rules::TA_02, by);
    let (floor, perhaps) = match freshman(case) {
        Freshman::No => (None, None),
        Freshman::Yes(floor) => (Some(floor), None),
        Freshman::Perhaps(floor) => (None, Some(floor)),
    };
    let standard = standard(case);
    let most = most.read(&mut case.reading);
    let least = if least.is_unset() { None } else { least.read(&mut case.reading) };
    let (Some(standard), Counted::By(count)) = (standard, counted) else {
        return Ok((Range { perhaps, ..Range::default() }, counted));
    };
    let each = standard.value.times(count.value)?;
    let mut bound = |months: Option<Used<&u32>>,
                     (form, of_freshman): (&'static str, &'static str),
                     (term, result): (&'static Term, &'static Term)|
     -> Result<Option<Traced<Money>>, AssessError> {
        let Some(months) = months else { return Ok(None) };
        let plain = each.times(*months.value)?;
        let value = floor.map_or(plain, |floor| plain.max(*floor.value));
        let form = if floor.is_some() { of_freshman } else { form };
        let step = case.explain.step(&rules::TA_02, case.at(form), |facts| {
            if let Some(floor) = floor {
                facts
                    .input(&terms::IS_FRESHMAN, true, fields::FRESHMAN)
                    .input(&terms::CONFIRMED_STATUS, Status::Allowance.word(), fields::STATUS)
                    .figure(&shared::FLOOR, floor);
            }
            facts
                .figure(&shared::STANDARD, standard)
                .from(&terms::HEADS, count.value, count.step)
                .figure(term, months)
                .gives(result, value);
        });
        Ok(Some(Traced { value, step }))
    };
    let least = bound(least, ("least", "freshman"), (&terms::LEAST_MONTHS, &terms::LEAST_AMOUNT))?;
    let most = bound(most, ("most", "freshman-most"), (&terms::MOST_MONTHS, &terms::MOST_AMOUNT))?;
    Ok((Range { least, most, perhaps }, counted))
}

/// A freshman of a household on the allowance, where the place has a least amount.
enum Freshman<'c> {
    No,
    Yes(Used<&'c Money>),
    Perhaps(Money),
}

fn freshman<'c, X>(case: &mut Case<'c, X>) -> Freshman<'c> {
    let policy = case.policy;
    if case.request.cause != Fact::Known(Cause::Education) || policy.freshman_least.is_unset() {
        return Freshman::No;
    }
    let on_the_allowance = match case.asked.status {
        Fact::Known(status) => Some(status == Status::Allowance),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    let fresh = match case.request.freshman {
        Fact::Known(fresh) => Some(fresh),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    if on_the_allowance == Some(false) || fresh == Some(false) {
        return Freshman::No;
    }
    let Some(floor) = policy.freshman_least.read(&mut case.reading) else { return Freshman::No };
    if on_the_allowance.is_some() && fresh.is_some() {
        Freshman::Yes(floor)
    } else {
        Freshman::Perhaps(*floor.value)
    }
}

fn cap<X: Explain>(case: &mut Case<'_, X>, rule: &'static Rule, used: Used<&Money>) -> Traced<Money> {
    let step = case.explain.step(rule, case.at("cap"), |facts| {
        facts.figure(&shared::CAP, used).gives(&terms::MOST_AMOUNT, *used.value);
    });
    Traced { value: *used.value, step }
}

/// What a township may decide.
fn delegated<X: Explain>(case: &mut Case<'_, X>) -> Result<(Range, Counted), AssessError> {
    let policy = case.policy;
    let (mut range, counted) = if policy.delegated_most.is_unset() {
        multiple(case, &policy.delegated_multiple, &policy.delegated_heads)?
    } else {
        let used = policy.delegated_most.read(&mut case.reading);
        let most = used.map(|used| cap(case, &rules::TA_03, used));
        (Range { least: None, most, perhaps: None }, Counted::Plain)
    };
    if !policy.delegated_least.is_unset()
        && let Some(floor) = policy.delegated_least.read(&mut case.reading)
    {
        let step = case.explain.step(&rules::TA_03, case.at("floor"), |facts| {
            facts.figure(&shared::FLOOR, floor).gives(&terms::LEAST_AMOUNT, *floor.value);
        });
        range.least = Some(Traced { value: *floor.value, step });
    }
    Ok((range, counted))
}

/// A multiple of the standard as the bound.
fn multiple<X: Explain>(
    case: &mut Case<'_, X>,
    setting: &Setting<Rate>,
    by: &Setting<Heads>,
) -> Result<(Range, Counted), AssessError> {
    let counted = heads(case, &rules::TA_03, by);
    let standard = standard(case);
    let multiple = setting.read(&mut case.reading);
    let (Some(standard), Some(multiple), Counted::By(count)) = (standard, multiple, counted) else {
        return Ok((Range::default(), counted));
    };
    let value = multiple.value.of(*standard.value, count.value, DOWN)?;
    let step = case.explain.step(&rules::TA_03, case.at("limit"), |facts| {
        facts
            .figure(&shared::MULTIPLE, multiple)
            .figure(&shared::STANDARD, standard)
            .from(&terms::HEADS, count.value, count.step)
            .gives(&terms::MOST_AMOUNT, value);
    });
    Ok((Range { least: None, most: Some(Traced { value, step }), perhaps: None }, counted))
}

/// An amount as it is stated, or months of the standard made one. Nothing at all is no decision.
fn granted<X: Explain>(
    case: &mut Case<'_, X>,
    rule: &'static Rule,
    counted: Counted,
) -> Result<Option<Granting>, AssessError> {
    let months = match case.request.granted {
        Fact::Known(Granted::Amount(amount)) if amount > Money::ZERO => {
            return Ok(Some(Granting { amount, step: None }));
        }
        Fact::Known(Granted::Months(months)) if months > 0 => months,
        _ => {
            case.ask(questions::GRANTED);
            return Ok(None);
        }
    };
    let (count, origin) = match counted {
        Counted::By(told) => (told.value, Ok(told.step)),
        Counted::Plain => match stated(case, Heads::Persons) {
            Some((count, field)) => (count, Err(field)),
            None => return Ok(None),
        },
        Counted::Open => return Ok(None),
    };
    let Some(standard) = standard(case) else { return Ok(None) };
    let amount = standard.value.times(count)?.times(months)?;
    let step = case.explain.step(rule, case.at("months"), |facts| {
        facts.figure(&shared::STANDARD, standard);
        match origin {
            Ok(step) => facts.from(&terms::HEADS, count, step),
            Err(field) => facts.input(&terms::HEADS, count, field),
        };
        facts.input(&terms::GIVEN_MONTHS, months, fields::MONTHS).gives(&terms::GRANTED, amount);
    });
    Ok(Some(Granting { amount, step: Some(step) }))
}
