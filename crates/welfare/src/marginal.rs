//! 低保边缘家庭 (LI-01): the neighbouring status, for households outside the allowance. It pays nothing by itself; what
//! depends on it takes it as a fact.

use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit};

use crate::allowance::{Case, Found, Tested, Traced, rigid};
use crate::facts::{Alone, Household, PropertyFinding};
use crate::fields;
use crate::policy::{Door, LineCap, LowerBound};
use crate::questions;
use crate::rules;
use crate::standing::{Law, Standing};
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// Is the household marginal in the month?
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn assess<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    (allowance, found): (&Finding, &Found),
    explain: &mut X,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    match allowance {
        Finding::Entitled(_) => {
            explain.step(&rules::LI_01, At::month(month).variant("draws"), |facts| {
                facts.input(&terms::DRAWS, true, fields::DRAWS).gives(&terms::RECEIVES, false);
            });
            *finding =
                Finding::NotEntitled(Grounds::of(&rules::LI_01, Measure::Flag(true), Measure::Flag(false)));
        }
        Finding::NeedsPerson(_) => {
            let mut open = OpenQuestions::default();
            open.ask(questions::ALLOWANCE, None);
            *finding = Finding::NeedsPerson(open);
        }
        Finding::NotEntitled(_) => {
            *finding = outside(household, standing, law, month, found, explain)?;
        }
    }
    Ok(())
}

/// A household outside the allowance.
#[inline(never)]
fn outside<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    found: &Found,
    explain: &mut X,
) -> Result<Finding, MoneyError> {
    let mut case = Case {
        household,
        standing,
        law,
        month,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        explain,
    };
    let stands =
        matches!(standing, Standing::Applying { .. } | Standing::OnRoll { .. }) && !found.members.is_empty();
    if let (Fact::Known(alone), true) = (household.facts().alone, stands) {
        return Ok(of_the_family(&mut case, alone));
    }
    match &found.tested {
        Some(tested) => refused(&mut case, tested),
        None => Ok(untested(&mut case, found)),
    }
}

/// Who applies alone is no household: the status is that of the family, as the authority has found it.
fn of_the_family<X: Explain>(case: &mut Case<'_, '_, X>, alone: Alone) -> Finding {
    let marginal = match alone.family_marginal {
        Fact::Known(marginal) => marginal,
        Fact::Absent => false,
        Fact::NotEstablished => {
            case.open.ask(questions::FAMILY_MARGINAL, None);
            return Finding::NeedsPerson(case.open);
        }
    };
    case.explain.step(&rules::LI_01, case.at().variant("family"), |facts| {
        facts
            .input(&terms::FAMILY_MARGINAL, marginal, fields::FAMILY_MARGINAL)
            .gives(&terms::RECEIVES, marginal);
    });
    if marginal {
        Finding::Entitled(Award::default())
    } else {
        Finding::NotEntitled(Grounds::of(&rules::LI_01, Measure::Flag(false), Measure::Flag(true)))
    }
}

/// A household whose income the allowance did not put to the test: its income is open where something else had settled
/// the matter, or nobody counts, or it neither applies nor draws.
fn untested<X: Explain>(case: &mut Case<'_, '_, X>, found: &Found) -> Finding {
    let stands = matches!(case.standing, Standing::Applying { .. } | Standing::OnRoll { .. });
    if stands && !found.open.is_empty() {
        return Finding::NeedsPerson(found.open);
    }
    case.explain.step(&rules::LI_01, case.at().variant("applies"), |facts| {
        facts.input(&terms::APPLIES, false, fields::APPLYING).gives(&terms::RECEIVES, false);
    });
    Finding::NotEntitled(Grounds::of(&rules::LI_01, Measure::Flag(false), Measure::Flag(true)))
}

fn refused<X: Explain>(case: &mut Case<'_, '_, X>, tested: &Tested) -> Result<Finding, MoneyError> {
    property(case);
    if !below_standard(case, tested)?
        && let Some(line) = line(case, tested)?
    {
        income(case, tested, line)?;
    }
    let assumed = case.reading.assumed;
    if !case.grounds.is_empty() {
        return Ok(Finding::NotEntitled(case.grounds.assuming(assumed)));
    }
    let open = OpenQuestions { parameters: case.reading.missing, assumed, ..case.open };
    if open.is_empty() { Ok(Finding::Entitled(Award::new(assumed))) } else { Ok(Finding::NeedsPerson(open)) }
}

/// Property by the local rule of marginal households: what the authority has found.
fn property<X: Explain>(case: &mut Case<'_, '_, X>) {
    let (recorded, field) = match case.standing {
        Standing::OnRoll { basis, .. } => (Fact::Known(basis.property), fields::DETERMINED_PROPERTY),
        _ => (case.household.facts().property, fields::PROPERTY),
    };
    let Fact::Known(finding) = recorded else {
        case.open.ask(questions::PROPERTY, None);
        return;
    };
    let within = finding == PropertyFinding::Within;
    case.explain.step(&rules::LI_01, case.at().variant("property"), |facts| {
        facts.input(&terms::FINDING, finding.word(), field).gives(&terms::PROPERTY, within);
    });
    if !within {
        case.grounds.add(&rules::LI_01, Measure::Flag(false), Measure::Flag(true));
    }
}

/// Income below the standard, refused for something else: not marginal, whatever the line is.
fn below_standard<X: Explain>(case: &mut Case<'_, '_, X>, tested: &Tested) -> Result<bool, MoneyError> {
    let (income, months, count) = (tested.income, tested.months, tested.members.count());
    let standard = tested.standard.value.times(count)?.times(months.value)?;
    if income.value >= standard {
        return Ok(false);
    }
    case.explain.step(&rules::LI_01, case.at().variant("from"), |facts| {
        facts
            .from(&terms::INCOME, income.value, income.step)
            .from(&terms::STANDARD, tested.standard.value, tested.standard.step)
            .from(&terms::MEMBERS, count, tested.members.step)
            .from(&terms::MONTHS, months.value, months.step)
            .gives(&terms::RECEIVES, false);
    });
    case.grounds.add(&rules::LI_01, Measure::Money(income.value), Measure::Money(standard));
    Ok(true)
}

/// The line per head and month.
fn line<X: Explain>(
    case: &mut Case<'_, '_, X>,
    tested: &Tested,
) -> Result<Option<Traced<Money>>, MoneyError> {
    let policy = case.law.in_month;
    let multiple = policy.marginal_line.read(&mut case.reading);
    let cap = policy.marginal_cap.read(&mut case.reading);
    let (Some(multiple), Some(cap)) = (multiple, cap) else {
        return Ok(None);
    };
    let plain = multiple.value.of(tested.standard.value, 1, HALF_UP)?;
    if *cap.value == LineCap::Uncapped {
        let step = case.explain.step(&rules::LI_01, case.at().variant("line"), |facts| {
            facts
                .figure(&terms::MULTIPLE, multiple)
                .from(&terms::STANDARD, tested.standard.value, tested.standard.step)
                .gives(&terms::LINE, plain);
        });
        return Ok(Some(Traced { value: plain, step }));
    }
    let Some(wage) = policy.minimum_wage.read(&mut case.reading) else {
        return Ok(None);
    };
    let value = plain.min(*wage.value);
    let step = case.explain.step(&rules::LI_01, case.at().variant("capped"), |facts| {
        facts
            .chosen(&terms::CAP_RULE, cap.value.word(), cap.figure)
            .figure(&terms::MULTIPLE, multiple)
            .from(&terms::STANDARD, tested.standard.value, tested.standard.step)
            .figure(&terms::CAP, wage)
            .gives(&terms::LINE, value);
    });
    Ok(Some(Traced { value, step }))
}

/// Income from the standard up to below the line; or, where a place has that type, below it after expenditure.
fn income<X: Explain>(
    case: &mut Case<'_, '_, X>,
    tested: &Tested,
    line: Traced<Money>,
) -> Result<(), MoneyError> {
    let (income, months, count) = (tested.income, tested.months, tested.members.count());
    let standard = tested.standard.value.times(count)?.times(months.value)?;
    let limit = line.value.times(count)?.times(months.value)?;
    let equal = income.value == standard;
    let lower = if equal {
        // Only income of exactly the standard asks which reading the place has.
        match case.law.in_month.marginal_lower.read(&mut case.reading) {
            Some(lower) => Some(lower),
            None => return Ok(()),
        }
    } else {
        None
    };
    let reaches = lower.map_or(income.value > standard, |lower| *lower.value == LowerBound::AtStandard);
    let below = income.value < limit;
    let form = if equal { "at-standard" } else { "" };
    case.explain.step(&rules::LI_01, case.at().variant(form), |facts| {
        if let Some(lower) = lower {
            facts.chosen(&terms::LOWER, lower.value.word(), lower.figure);
        }
        facts
            .from(&terms::INCOME, income.value, income.step)
            .from(&terms::STANDARD, tested.standard.value, tested.standard.step)
            .from(&terms::LINE, line.value, line.step)
            .from(&terms::MEMBERS, count, tested.members.step)
            .from(&terms::MONTHS, months.value, months.step)
            .gives(&terms::RECEIVES, reaches && below);
    });
    if !reaches {
        case.grounds.add(&rules::LI_01, Measure::Money(income.value), Measure::Money(standard));
        return Ok(());
    }
    if below {
        return Ok(());
    }
    let before = case.grounds;
    case.grounds.add(&rules::LI_01, Measure::Money(income.value), Measure::Money(limit));
    if let Expenditure::Within | Expenditure::Open = expenditure(case, tested, line, limit)? {
        case.grounds = before;
    }
    Ok(())
}

/// What the expenditure type says.
enum Expenditure {
    /// The place does not have it, or it does not help.
    No,
    /// Marginal by expenditure.
    Within,
    /// It depends on what is open.
    Open,
}

fn expenditure<X: Explain>(
    case: &mut Case<'_, '_, X>,
    tested: &Tested,
    line: Traced<Money>,
    limit: Money,
) -> Result<Expenditure, MoneyError> {
    let policy = case.law.in_month;
    let Some(window) = tested.window else { return Ok(Expenditure::No) };
    let Some(gate) = policy.marginal_expenditure.read(&mut case.reading) else {
        return Ok(Expenditure::Open);
    };
    if *gate.value == Door::Closed {
        case.explain.step(&rules::LI_01, case.at().variant("closed"), |facts| {
            facts.chosen(&terms::GATE, gate.value.word(), gate.figure).gives(&terms::RECEIVES, false);
        });
        return Ok(Expenditure::No);
    }
    let Some(kinds) = policy.marginal_kinds.read(&mut case.reading) else { return Ok(Expenditure::Open) };
    let expenses = rigid::expenses(case, kinds, window)?;
    let reduced = tested.income.value.less(expenses.total)?.max(Money::ZERO);
    let below = reduced < limit;
    if !below && !expenses.settled {
        rigid::ask(case);
        return Ok(Expenditure::Open);
    }
    let step = case.explain.step(&rules::LI_01, case.at().variant("reduced"), |facts| {
        facts
            .chosen(&terms::GATE, gate.value.word(), gate.figure)
            .from(&terms::INCOME, tested.income.value, tested.income.step)
            .from_each(&terms::EXPENSE, expenses.first, expenses.count)
            .gives(&terms::REDUCED, reduced);
    });
    case.explain.step(&rules::LI_01, case.at().variant("expenditure"), |facts| {
        facts
            .from(&terms::REDUCED, reduced, step)
            .from(&terms::LINE, line.value, line.step)
            .from(&terms::MEMBERS, tested.members.count(), tested.members.step)
            .from(&terms::MONTHS, tested.months.value, tested.months.step)
            .gives(&terms::RECEIVES, below);
    });
    if !below {
        return Ok(Expenditure::No);
    }
    match rigid::below_disposable(case, &tested.members, tested.income, tested.months, &rules::LI_01)? {
        None => Ok(Expenditure::Open),
        Some(true) => Ok(Expenditure::Within),
        Some(false) => Ok(Expenditure::No),
    }
}
