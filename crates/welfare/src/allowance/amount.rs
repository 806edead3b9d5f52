//! SA-12 to SA-15, SA-18, SA-24 and SA-28: the amount, divided and rounded once, at the end.

use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Setting, Slot};
use minzheng_core_types::{Fact, Money, MoneyError, Rate, Rounding, RoundingMode, RoundingUnit, Rule};

use super::income::Income;
use super::members::Counted;
use super::{Case, Paid, Traced, alone};
use crate::facts::{Band, Register};
use crate::fields;
use crate::policy::{AmountMethod, Policy, ThreeNos};
use crate::questions;
use crate::rules;
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// An amount before what may still change it.
#[derive(Clone, Copy)]
struct Base {
    /// Owns the amount.
    rule: &'static Rule,
    amount: Money,
    step: StepRef,
}

impl Base {
    const fn paid(self) -> Paid {
        Paid { rule: self.rule, amount: self.amount }
    }

    /// At least so much; whoever raises the amount owns it.
    fn raised(self, rule: &'static Rule, least: Money) -> Self {
        if least > self.amount { Self { rule, amount: least, ..self } } else { self }
    }
}

#[inline(always)]
pub(super) fn amount<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
) -> Result<Option<Paid>, MoneyError> {
    if is_plain(case) {
        // What most households of most places get: the full standard, or the gap.
        let full = full_standard(case, members, standard, income, true)?;
        let base = if full.is_some() { full } else { differential(case, members, standard, income, true)? };
        return Ok(base.map(Base::paid));
    }
    changed(case, members, standard, income)
}

/// Does nothing change the amount: neither the place's method nor a floor, nor a refusal of work?
#[inline]
fn is_plain<X>(case: &Case<'_, '_, X>) -> bool {
    let policy = case.law.in_month;
    let facts = case.household.facts();
    let banded = match &policy.amount_method.slot {
        Slot::Value(method, _) => *method == AmountMethod::Banded,
        // Not known: to be asked for.
        Slot::Limit(..) | Slot::Gap(_) | Slot::Unset => true,
    };
    !banded
        && policy.top_up_floor.is_unset()
        && !matches!(facts.alone, Fact::Known(_))
        && facts.members.iter().all(|member| !matches!(member.refusals, Fact::Known(1..)))
}

#[cold]
fn changed<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
) -> Result<Option<Paid>, MoneyError> {
    let Some(refusing) = refusing(case, members) else { return Ok(None) };
    let Some(single) = alone::has_floor(case) else { return Ok(None) };
    let floor = !case.law.in_month.top_up_floor.is_unset();
    let whole = refusing.count == 0;
    let Some(method) = case.law.in_month.amount_method.read(&mut case.reading) else { return Ok(None) };
    let mut base = if *method.value == AmountMethod::Banded {
        banded_amount(case, members, method.figure, whole)?
    } else {
        let pays = whole && !single && !floor;
        let full = full_standard(case, members, standard, income, pays)?;
        if full.is_none() && !whole && !single && !floor {
            return reduced_top_up(case, members, standard, income, refusing);
        }
        let base = if full.is_some() { full } else { differential(case, members, standard, income, pays)? };
        floors(case, members, standard, base, Floors { floor, single, pays: whole })?
    };
    if !whole {
        base = kept(case, members, base, refusing)?;
    }
    Ok(base.map(Base::paid))
}

/// The result of a step, paid now or changed by a later one.
fn give(facts: &mut Facts<'_>, pays: bool, rule: &'static Rule, amount: Money) {
    if pays {
        facts.pays(rule, &terms::AMOUNT, amount);
    } else {
        facts.gives(&terms::AMOUNT, amount);
    }
}

/// SA-12 and SA-18: what the income lacks to the standard.
#[inline(always)]
fn differential<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
    pays: bool,
) -> Result<Option<Base>, MoneyError> {
    let Some(months) = income.months else {
        return Ok(None);
    };
    let need = standard.value.times(members.count())?.times(months.value)?;
    let gap = need.less(income.total.value)?;
    // A whole number of yuan is the same by every rounding: the place's is not asked for.
    let yuan_window = i64::from(months.value).saturating_mul(100);
    let whole = gap.fen().checked_rem(yuan_window) == Some(0);
    let (rule, rounding, paid) = if whole {
        let yuan = gap.fen().checked_div(i64::from(months.value)).map(Money::from_fen);
        (&rules::SA_12, None, yuan.ok_or(MoneyError::OutOfRange)?)
    } else {
        let Some(rounding) = case.law.in_month.rounding.read(&mut case.reading) else {
            return Ok(None);
        };
        (&rules::SA_18, Some(rounding), rounding.value.quotient(gap, months.value)?)
    };
    let (count, at) = (members.count(), case.at());
    let step = case.explain.step(rule, at, |facts| {
        facts
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, count, members.step)
            .from(&terms::INCOME, income.total.value, income.total.step)
            .from(&terms::MONTHS, months.value, months.step);
        if let Some(rounding) = rounding {
            facts.figure(&terms::ROUNDING, rounding);
        }
        give(facts, pays, &rules::SA_12, paid);
    });
    Ok(Some(Base { rule: &rules::SA_12, amount: paid, step }))
}

/// SA-28: the three-nos without any income get the full standard while the rule holds.
#[inline(always)]
fn full_standard<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
    pays: bool,
) -> Result<Option<Base>, MoneyError> {
    let facts = case.household.facts();
    let urban = facts.register == Fact::Known(Register::Urban);
    if facts.three_nos != Fact::Known(true) || !urban || !income.total.value.is_zero() {
        return Ok(None);
    }
    let policy = case.law.in_month;
    if !policy.three_nos.is_set() {
        return Ok(None);
    }
    let Some(rule) = policy.three_nos.read(&mut case.reading) else {
        return Ok(None);
    };
    if matches!(rule.value, ThreeNos::Replaced) {
        return Ok(None);
    }
    let paid = standard.value.times(members.count())?;
    let step = case.explain.step(&rules::SA_28, case.at(), |told| {
        told.input(&terms::FULL, true, fields::THREE_NOS)
            .chosen(&terms::PUBLISHED, rule.value.word(), rule.figure)
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, members.count(), members.step);
        give(told, pays, &rules::SA_28, paid);
    });
    Ok(Some(Base { rule: &rules::SA_28, amount: paid, step }))
}

/// SA-13: what the band of hardship pays a person.
fn banded_amount<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    method: FigureRef,
    pays: bool,
) -> Result<Option<Base>, MoneyError> {
    let facts = case.household.facts();
    let Fact::Known(band) = facts.band else {
        case.open.ask(questions::BAND, None);
        return Ok(None);
    };
    let (setting, form) = band_setting(case.law.in_month, facts.register, band);
    let Some(published) = setting.read(&mut case.reading) else {
        return Ok(None);
    };
    let amount = published.value.times(members.count())?;
    let step = case.explain.step(&rules::SA_13, case.at().variant(form), |told| {
        told.chosen(&terms::METHOD, AmountMethod::Banded.word(), method)
            .input(&terms::BAND_NUMBER, band.number(), fields::BAND)
            .figure(&terms::PUBLISHED, published)
            .from(&terms::MEMBERS, members.count(), members.step);
        give(told, pays, &rules::SA_13, amount);
    });
    Ok(Some(Base { rule: &rules::SA_13, amount, step }))
}

const fn band_setting(
    policy: &Policy,
    register: Fact<Register>,
    band: Band,
) -> (&Setting<Money>, &'static str) {
    let rural = matches!(register, Fact::Known(Register::Rural));
    match (rural, band) {
        (false, Band::First) => (&policy.band_urban_1, "1"),
        (false, Band::Second) => (&policy.band_urban_2, "2"),
        (false, Band::Third) => (&policy.band_urban_3, "3"),
        (false, Band::Fourth) => (&policy.band_urban_4, "4"),
        (true, Band::First) => (&policy.band_rural_1, "1"),
        (true, Band::Second) => (&policy.band_rural_2, "2"),
        (true, Band::Third) => (&policy.band_rural_3, "3"),
        (true, Band::Fourth) => (&policy.band_rural_4, "4"),
    }
}

/// Which floors there are, and whether the last of them is what is paid.
#[derive(Clone, Copy)]
struct Floors {
    floor: bool,
    single: bool,
    pays: bool,
}

/// SA-15 and SA-14: floors of some places, a share of the standard a head or for a single-person case.
fn floors<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    base: Option<Base>,
    Floors { floor, single, pays }: Floors,
) -> Result<Option<Base>, MoneyError> {
    let policy = case.law.in_month;
    let Some(mut base) = base else { return Ok(None) };
    if floor {
        let Some(multiple) = policy.top_up_floor.read(&mut case.reading) else { return Ok(None) };
        let least = multiple.value.of(standard.value, members.count(), HALF_UP)?;
        let raised = base.raised(&rules::SA_15, least);
        let step = case.explain.step(&rules::SA_15, case.at(), |told| {
            told.figure(&terms::MULTIPLE, multiple)
                .from(&terms::STANDARD, standard.value, standard.step)
                .from(&terms::MEMBERS, members.count(), members.step)
                .from(&terms::FULL_AMOUNT, base.amount, base.step);
            give(told, pays && !single, raised.rule, raised.amount);
        });
        base = Base { step, ..raised };
    }
    if single {
        let Some(multiple) = policy.single_floor.read(&mut case.reading) else { return Ok(None) };
        let least = multiple.value.of(standard.value, 1, HALF_UP)?;
        let raised = base.raised(&rules::SA_14, least);
        let step = case.explain.step(&rules::SA_14, case.at(), |told| {
            told.figure(&terms::MULTIPLE, multiple)
                .from(&terms::STANDARD, standard.value, standard.step)
                .from(&terms::FULL_AMOUNT, base.amount, base.step);
            give(told, pays, raised.rule, raised.amount);
        });
        base = Base { step, ..raised };
    }
    Ok(Some(base))
}

/// Who has refused work too often, one step each.
#[derive(Clone, Copy)]
struct Refusing {
    count: u32,
    told: usize,
    first: StepRef,
}

/// SA-24: the members who refused work so often that their share stops; `None` while that is open.
#[inline]
fn refusing<X: Explain>(case: &mut Case<'_, '_, X>, members: &Counted) -> Option<Refusing> {
    let mut refusing = Refusing { count: 0, told: 0, first: StepRef::NONE };
    let all = case.household.members();
    for (index, member) in members.set.iter().filter_map(|index| Some((index, all.get(index)?))) {
        let Fact::Known(refusals) = member.refusals else { continue };
        if refusals == 0 || case.law.in_month.refusals.is_unset() {
            continue;
        }
        let minimum = case.law.in_month.refusals.read(&mut case.reading)?;
        let stops = refusals >= *minimum.value;
        let step = case.explain.step(&rules::SA_24, case.at().variant("counted").member(index), |told| {
            told.input(&terms::REFUSALS, refusals, Field::of(fields::REFUSALS, index))
                .figure(&terms::MINIMUM, minimum)
                .gives(&terms::REFUSING, u32::from(stops));
        });
        refusing.count = refusing.count.saturating_add(u32::from(stops));
        refusing.told = refusing.told.saturating_add(1);
        refusing.first = refusing.first.min(step);
    }
    Some(refusing)
}

/// What of the shares is paid: the others' whole, and of each refusing member's what the place keeps.
fn shares(members: &Counted, refusing: Refusing, kept: Rate) -> Result<Rate, MoneyError> {
    let others = members.count().saturating_sub(refusing.count);
    let one = Rate::ONE.times(others).and_then(|others| others.plus(kept.times(refusing.count)?));
    one.map_err(|_| MoneyError::OutOfRange)
}

/// SA-24 on a top-up: one division and one rounding for the whole.
fn reduced_top_up<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
    refusing: Refusing,
) -> Result<Option<Paid>, MoneyError> {
    let policy = case.law.in_month;
    let kept = policy.refusal_kept.read(&mut case.reading);
    let rounding = policy.rounding.read(&mut case.reading);
    let (Some(kept), Some(rounding), Some(months)) = (kept, rounding, income.months) else {
        return Ok(None);
    };
    let count = members.count();
    let gap = standard.value.times(count)?.times(months.value)?.less(income.total.value)?;
    let divisor = months.value.checked_mul(count).ok_or(MoneyError::OutOfRange)?;
    let amount = shares(members, refusing, *kept.value)?.share(gap, 1, divisor, *rounding.value)?;
    case.explain.step(&rules::SA_24, case.at().variant("top-up"), |told| {
        told.from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, count, members.step)
            .from(&terms::INCOME, income.total.value, income.total.step)
            .from(&terms::MONTHS, months.value, months.step)
            .from_each(&terms::REFUSING, refusing.first, refusing.told)
            .figure(&terms::KEPT_SHARE, kept)
            .figure(&terms::ROUNDING, rounding)
            .pays(&rules::SA_12, &terms::AMOUNT, amount);
    });
    Ok(Some(Paid { rule: &rules::SA_12, amount }))
}

/// SA-24 on an amount found otherwise.
fn kept<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    base: Option<Base>,
    refusing: Refusing,
) -> Result<Option<Base>, MoneyError> {
    let policy = case.law.in_month;
    let kept = policy.refusal_kept.read(&mut case.reading);
    let rounding = policy.rounding.read(&mut case.reading);
    let (Some(base), Some(kept), Some(rounding)) = (base, kept, rounding) else { return Ok(None) };
    let share = shares(members, refusing, *kept.value)?;
    let amount = share.share(base.amount, 1, members.count(), *rounding.value)?;
    let step = case.explain.step(&rules::SA_24, case.at(), |told| {
        told.from(&terms::FULL_AMOUNT, base.amount, base.step)
            .from(&terms::MEMBERS, members.count(), members.step)
            .from_each(&terms::REFUSING, refusing.first, refusing.told)
            .figure(&terms::KEPT_SHARE, kept)
            .figure(&terms::ROUNDING, rounding)
            .pays(base.rule, &terms::AMOUNT, amount);
    });
    Ok(Some(Base { amount, step, ..base }))
}
