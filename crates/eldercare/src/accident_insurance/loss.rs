//! 赔付指标 (EC-56): ratios of what was paid, each where its two numbers are told.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, Month, Rate, Rounding, RoundingMode, RoundingUnit};

use super::facts::Loss;
use super::file::InsuranceError;
use super::rules::EC_56;
use super::{programmes, terms};

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
const PREMIUM: Field = Field::new("loss.premium");
const PAID: Field = Field::new("loss.paid");
const PENDING: Field = Field::new("loss.pending");
const INSURED: Field = Field::new("loss.insured");
const REPORTED: Field = Field::new("loss.reported");
const CLAIMS: Field = Field::new("loss.claims_paid");

/// The figures that could be made; `None` where a number is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "赔付指标")]
pub struct Ratios {
    /// 赔付率, to three places.
    pub ratio: Option<Rate>,
    /// 含未决, to three places.
    pub with_pending: Option<Rate>,
    /// 出险率, to four places.
    pub frequency: Option<Rate>,
    /// 件均赔款.
    pub mean: Option<Money>,
    /// 结案赔付率, to three places.
    pub paid_share: Option<Rate>,
}

/// Every ratio whose numbers are told.
///
/// # Errors
/// [`InsuranceError::NothingToDivideBy`], [`InsuranceError::BelowZero`].
pub(super) fn ratios<X: Explain>(
    loss: &Loss,
    month: Month,
    explain: &mut X,
) -> Result<Ratios, InsuranceError> {
    for (amount, name) in
        [(loss.premium, "loss.premium"), (loss.paid, "loss.paid"), (loss.pending, "loss.pending")]
    {
        if amount.is_some_and(Money::is_negative) {
            return Err(InsuranceError::BelowZero { field: name });
        }
    }
    let mut found = Ratios::default();
    let at = |form| At::month(month).variant(form);
    if let (Some(paid), Some(premium)) = (loss.paid, loss.premium) {
        let ratio = quotient(paid.fen(), premium.fen(), 3, "loss.premium")?;
        explain.step(&EC_56, at("ratio"), |facts| {
            facts
                .input(&terms::PAID_ALL, paid, PAID)
                .input(&terms::PREMIUM_IN, premium, PREMIUM)
                .gives(&terms::LOSS_RATIO, ratio);
        });
        explain.concluded(&programmes::LOSS_RATIO, ParameterSet::EMPTY);
        found.ratio = Some(ratio);
        if let Some(pending) = loss.pending {
            let ratio = quotient(paid.plus(pending)?.fen(), premium.fen(), 3, "loss.premium")?;
            explain.step(&EC_56, at("pending"), |facts| {
                facts
                    .input(&terms::PAID_ALL, paid, PAID)
                    .input(&terms::PENDING, pending, PENDING)
                    .input(&terms::PREMIUM_IN, premium, PREMIUM)
                    .gives(&terms::LOSS_PENDING, ratio);
            });
            explain.concluded(&programmes::LOSS_PENDING, ParameterSet::EMPTY);
            found.with_pending = Some(ratio);
        }
    }
    per_claim(loss, month, &mut found, explain)?;
    Ok(found)
}

/// The ratios over numbers of claims.
fn per_claim<X: Explain>(
    loss: &Loss,
    month: Month,
    found: &mut Ratios,
    explain: &mut X,
) -> Result<(), InsuranceError> {
    let at = |form| At::month(month).variant(form);
    let count = |count: u32| i64::from(count);
    if let (Some(claims), Some(insured)) = (loss.claims_paid, loss.insured) {
        let ratio = quotient(count(claims), count(insured), 4, "loss.insured")?;
        explain.step(&EC_56, at("frequency"), |facts| {
            facts
                .input(&terms::CLAIMS_PAID, claims, CLAIMS)
                .input(&terms::INSURED, insured, INSURED)
                .gives(&terms::FREQUENCY, ratio);
        });
        explain.concluded(&programmes::FREQUENCY, ParameterSet::EMPTY);
        found.frequency = Some(ratio);
    }
    // Of no claim there is no mean; the other ratios stand.
    if let (Some(paid), Some(claims @ 1..)) = (loss.paid, loss.claims_paid) {
        let mean = FEN.quotient(paid, claims)?;
        explain.step(&EC_56, at("mean"), |facts| {
            facts
                .input(&terms::PAID_ALL, paid, PAID)
                .input(&terms::CLAIMS_PAID, claims, CLAIMS)
                .gives(&terms::MEAN, mean);
        });
        explain.concluded(&programmes::MEAN, ParameterSet::EMPTY);
        found.mean = Some(mean);
    }
    if let (Some(claims), Some(reported)) = (loss.claims_paid, loss.reported) {
        let ratio = quotient(count(claims), count(reported), 3, "loss.reported")?;
        explain.step(&EC_56, at("paid-share"), |facts| {
            facts
                .input(&terms::CLAIMS_PAID, claims, CLAIMS)
                .input(&terms::REPORTED_COUNT, reported, REPORTED)
                .gives(&terms::PAID_SHARE, ratio);
        });
        explain.concluded(&programmes::PAID_SHARE, ParameterSet::EMPTY);
        found.paid_share = Some(ratio);
    }
    Ok(())
}

fn quotient(part: i64, whole: i64, places: u32, field: &'static str) -> Result<Rate, InsuranceError> {
    if whole <= 0 {
        return Err(InsuranceError::NothingToDivideBy { field });
    }
    Ok(Rate::quotient(part, whole, places)?)
}
