//! SA-11: the property test. Where a place publishes no limit, the authority's recorded finding counts, and shows.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::members::Counted;
use super::{Case, Traced, at_application};
use crate::facts::{AssetKind, PropertyFinding, Register};
use crate::fields;
use crate::questions;
use crate::rules;
use crate::terms;

/// The test of an application. Property is one condition: it gives at most one ground, with amounts where it can.
pub(super) fn check<X: Explain>(case: &mut Case<'_, '_, X>, members: &Counted) -> Result<(), MoneyError> {
    let limit_is_published = at_application(&case.law).asset_multiple.is_set();
    let within = match case.household.facts().property {
        // A published limit is tested; the finding then settles what has no published limit.
        Fact::Known(finding) if limit_is_published => {
            let found = finding == PropertyFinding::Within || told(case, finding, fields::PROPERTY);
            financial(case, members)? && found
        }
        Fact::Known(finding) => told(case, finding, fields::PROPERTY),
        Fact::Absent | Fact::NotEstablished if limit_is_published => {
            let allowed = allowed(case);
            financial(case, members)? && allowed
        }
        Fact::Absent | Fact::NotEstablished => {
            at_application(&case.law).asset_multiple.read(&mut case.reading);
            case.open.ask(questions::PROPERTY, None);
            true
        }
    };
    if !within && !case.grounds.iter().any(|ground| std::ptr::eq(ground.rule, &rules::SA_11)) {
        case.grounds.add(&rules::SA_11, Measure::Flag(false), Measure::Flag(true));
    }
    Ok(())
}

/// What was determined for a household on the roll.
#[inline(always)]
pub(super) fn determined<X: Explain>(case: &mut Case<'_, '_, X>, finding: PropertyFinding) {
    if !told(case, finding, fields::DETERMINED_PROPERTY) {
        case.grounds.add(&rules::SA_11, Measure::Flag(false), Measure::Flag(true));
    }
}

/// Tells the authority's finding, and whether it is within the rule.
#[inline(always)]
fn told<X: Explain>(case: &mut Case<'_, '_, X>, finding: PropertyFinding, field: Field) -> bool {
    let within = finding == PropertyFinding::Within;
    case.explain.step(&rules::SA_11, case.at().variant("recorded"), |facts| {
        facts.input(&terms::FINDING, finding.word(), field).gives(&terms::PROPERTY, within);
    });
    within
}

/// A second home, a car and the like: which of them bar is local.
fn allowed<X: Explain>(case: &mut Case<'_, '_, X>) -> bool {
    let owned = |kind: AssetKind| case.household.facts().assets.iter().any(|asset| asset.kind == kind);
    let kinds =
        [AssetKind::SecondHome, AssetKind::NonResidential, AssetKind::Car, AssetKind::RegisteredBusiness];
    if !kinds.into_iter().any(owned) {
        return true;
    }
    let Some(bars) = at_application(&case.law).asset_bars.read(&mut case.reading) else {
        case.open.ask(questions::PROPERTY, None);
        return true;
    };
    let barred = kinds
        .into_iter()
        .filter(|kind| owned(*kind))
        .any(|kind| bars.value.iter().any(|bar| bar.code == kind.word()));
    case.explain.step(&rules::SA_11, case.at().variant("barred"), |facts| {
        facts.input(&terms::BARRED, barred, fields::ASSET_BARRED).gives(&terms::PROPERTY, !barred);
    });
    !barred
}

/// Financial assets per head against the multiple of the standard, both of the day of application.
fn financial<X: Explain>(case: &mut Case<'_, '_, X>, members: &Counted) -> Result<bool, MoneyError> {
    let policy = at_application(&case.law);
    let facts = *case.household.facts();
    let standard = match facts.register {
        Fact::Known(Register::Urban) => policy.standard_urban.read(&mut case.reading),
        Fact::Known(Register::Rural) => policy.standard_rural.read(&mut case.reading),
        Fact::Absent | Fact::NotEstablished => None,
    };
    let multiple = policy.asset_multiple.read(&mut case.reading);
    let mut total = Money::ZERO;
    let mut known = facts.assets_complete;
    for asset in facts.assets.iter().filter(|asset| asset.kind == AssetKind::Financial) {
        match asset.amount {
            Fact::Known(amount) => total = total.plus(amount)?,
            Fact::Absent => {}
            Fact::NotEstablished => {
                known = false;
                case.open.ask(questions::ASSET_AMOUNT, None);
            }
        }
    }
    if !facts.assets_complete {
        case.open.ask(questions::ASSETS_COMPLETE, None);
    }
    let (Some(standard), Some(multiple)) = (standard, multiple) else {
        return Ok(true);
    };
    if members.uncertain || members.set.is_empty() {
        return Ok(true);
    }
    let within = multiple.value.covers(total, *standard.value, members.count())?;
    if within && !known {
        return Ok(true);
    }
    let of_application = standard_at_application(case, standard, facts.register);
    case.explain.step(&rules::SA_11, case.at(), |told| {
        let mut any = false;
        for (index, asset) in facts.assets.iter().enumerate() {
            if let (AssetKind::Financial, Fact::Known(amount)) = (asset.kind, asset.amount) {
                told.input(&terms::ASSETS, amount, Field::of(fields::ASSET_AMOUNT, index));
                any = true;
            }
        }
        if !any {
            told.clause(&terms::ASSETS, Money::ZERO);
        }
        told.figure(&terms::MULTIPLE, multiple)
            .from(&terms::STANDARD, of_application.value, of_application.step)
            .from(&terms::MEMBERS, members.count(), members.step)
            .gives(&terms::PROPERTY, within);
    });
    if !within {
        let down = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };
        let limit = multiple.value.of(*standard.value, members.count(), down)?;
        case.grounds.add(&rules::SA_11, Measure::Money(total), Measure::Money(limit));
    }
    Ok(within)
}

/// The standard on the day of application, told as a step of its own.
fn standard_at_application<X: Explain>(
    case: &mut Case<'_, '_, X>,
    standard: minzheng_core_types::figures::Used<&Money>,
    register: Fact<Register>,
) -> Traced<Money> {
    let (word, variant) = match register {
        Fact::Known(Register::Rural) => (Register::Rural.word(), "rural"),
        _ => (Register::Urban.word(), ""),
    };
    let step: StepRef = case.explain.step(&rules::SA_27, case.at().variant(variant), |facts| {
        facts
            .input(&terms::REGISTER, word, fields::REGISTER)
            .figure(&terms::PUBLISHED, standard)
            .gives(&terms::STANDARD, *standard.value);
    });
    Traced { value: *standard.value, step }
}
