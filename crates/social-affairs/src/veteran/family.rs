//! 义务兵家庭优待金 (SO-30) and 双拥 (SO-31).

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Place;
use minzheng_core_types::finding::{Award, Finding};
use minzheng_core_types::{Fact, MemberSet, Money, Month, Rate};
use serde::{Deserialize, Serialize};

use super::error::VeteranError;
use super::money::FEN;
use super::policy::{Payer, Proration, VeteranPolicy};
use super::rules::{SO_30, SO_31};
use super::service::Rank;
use super::{programmes, questions, terms};
use crate::open::Open;

/// 义务兵家庭.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FamilyMoney {
    /// 月份: whose law and figures apply.
    pub month: Month,
    /// 身份: conscripts' families only.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub rank: Fact<Rank>,
    /// 批准入伍地.
    pub enlisted_in: Place,
    /// 家庭现居地.
    pub lives_in: Place,
    /// 当年服役月数, 1 to 12.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub served_months: Fact<u32>,
}

/// 双拥模范城(县): an award of a place; nobody is entitled by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModelCity {
    /// 行政区划.
    pub division: Place,
    /// 命名届次; 0: never named.
    pub round: u32,
}

/// Who pays, and the money; the figures of the place that pays decide.
pub(super) fn assess<X: Explain>(
    family: &FamilyMoney,
    policy: &VeteranPolicy,
    of_payer: impl Fn(Place) -> VeteranPolicy,
    explain: &mut X,
) -> Result<(Option<Place>, Option<Money>), VeteranError> {
    let at = At::month(family.month);
    let mut open = Open::default();
    let Some(payer) = policy.payer.read(&mut open.reading) else {
        explain.outcome(&programmes::PAYER, &open.finding());
        return Ok((None, None));
    };
    let Some(rank) = family.rank.known() else {
        open.questions.insert(questions::RANK);
        explain.outcome(&programmes::PAYER, &open.finding());
        return Ok((None, None));
    };
    let conscript = rank == Rank::Conscript;
    explain.step(&SO_30, at.variant("payer"), |facts| {
        facts
            .input(&terms::RANK, rank.word(), Field::new("family.rank"))
            .chosen(&terms::PAYER_FIGURE, payer.value.word(), payer.figure)
            .gives(&terms::PAYER, if conscript { payer.value.word() } else { "nobody" });
    });
    explain.concluded(&programmes::PAYER, open.assumed());
    if !conscript {
        return Ok((None, Some(Money::ZERO)));
    }
    let place = match payer.value {
        Payer::Local => family.lives_in,
        Payer::EnlistmentCounty => family.enlisted_in,
    };
    let paying = of_payer(place);
    let year = paying.family.read(&mut open.reading);
    let months = family.served_months.known();
    if months.is_some_and(|months| months > 12) {
        return Err(VeteranError::Served);
    }
    let proration = paying.proration.read(&mut open.reading);
    if months.is_none() {
        open.questions.insert(questions::SERVED);
    }
    let (Some(year), Some(months), Some(proration)) = (year, months, proration) else {
        explain.outcome(&programmes::FAMILY_MONEY, &open.finding());
        return Ok((Some(place), None));
    };
    let counted = if *proration.value == Proration::ByMonth { months } else { 12 };
    let money = Rate::ONE.share(*year.value, counted, 12, FEN)?;
    explain.step(&SO_30, at, |facts| {
        facts
            .figure(&terms::FAMILY_YEAR, year)
            .chosen(&terms::PRORATION, proration.value.word(), proration.figure)
            .input(&terms::SERVED, months, Field::new("family.served_months"))
            .pays(&SO_30, &terms::FAMILY_MONEY, money);
    });
    let award = Award::of(&SO_30, MemberSet::EMPTY, money).assuming(open.assumed());
    explain.outcome(&programmes::FAMILY_MONEY, &Finding::Entitled(award));
    Ok((Some(place), Some(money)))
}

/// Is the place a model of double support?
pub(super) fn model<X: Explain>(city: &ModelCity, month: Month, explain: &mut X) -> bool {
    let model = city.round > 0;
    explain.step(&SO_31, At::month(month), |facts| {
        facts.input(&terms::ROUND, city.round, Field::new("model_city.round")).gives(&terms::MODEL, model);
    });
    explain.concluded(&programmes::MODEL, minzheng_core_types::ParameterSet::EMPTY);
    model
}
