//! 资金分担 (DB-06, HA-01, HA-02): which tier bears what, where that is known. What is not known stays not known.

use std::collections::BTreeMap;

use minzheng_core_types::figures::{FigureValue, Found, Place};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Confidence, Money, MoneyError, Month, Pack, Rate, Text};
use rust_decimal::Decimal;

use super::policy::{PARAMETERS, share_parameter};
use super::{Fund, PayError, Wording};

/// 层级: who bears a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// 中央.
    Centre,
    /// 省级.
    Province,
    /// 市级.
    City,
    /// 县级: district, county or county-level city.
    County,
}

impl Tier {
    /// From the highest to the lowest.
    pub const ALL: [Self; 4] = [Self::Centre, Self::Province, Self::City, Self::County];

    /// The word in parameters and files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Province => "province",
            Self::City => "city",
            Self::County => "county",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Centre => Text::new("中央", "centre"),
            Self::Province => Text::new("省级", "province"),
            Self::City => Text::new("市级", "city"),
            Self::County => Text::new("县级(区市)", "county or district"),
        }
    }
}

/// What one programme costs under one fund of a place in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Cost {
    /// Households without a centenarian.
    plain: Money,
    /// Households with one, for the high-age subsidy: part of it may be the province's.
    with_centenarians: Money,
    centenarians: u32,
}

/// 分担: what one tier bears of one programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundingRow {
    /// The month.
    pub month: Month,
    /// The place.
    pub place: Place,
    /// 城市 or 农村.
    pub fund: Fund,
    /// The programme.
    pub programme: &'static Programme,
    /// The tier; `None` for what is not known.
    pub tier: Option<Tier>,
    /// Its share, where it is one and not a fixed part.
    pub share: Option<Rate>,
    /// The amount.
    pub amount: Money,
    /// The figure it rests on, or why nothing is known.
    pub basis: Wording,
    /// How sure the figure is.
    pub confidence: Option<Confidence>,
}

/// Sums up what is paid, then splits each sum once.
#[derive(Debug, Default)]
pub(super) struct Funding {
    costs: BTreeMap<(Month, Place, Fund, usize), Cost>,
}

/// A programme by its position among those paid, with its amount.
pub(super) struct Spent {
    pub(super) position: usize,
    pub(super) amount: Money,
    /// Members of 100 and more among those it is paid for.
    pub(super) centenarians: u32,
}

impl Funding {
    pub(super) fn add(
        &mut self,
        (month, place, fund): (Month, Place, Fund),
        spent: &Spent,
    ) -> Result<(), MoneyError> {
        let cost = self.costs.entry((month, place, fund, spent.position)).or_default();
        if spent.centenarians == 0 {
            cost.plain = cost.plain.plus(spent.amount)?;
        } else {
            cost.with_centenarians = cost.with_centenarians.plus(spent.amount)?;
            cost.centenarians = cost.centenarians.saturating_add(spent.centenarians);
        }
        Ok(())
    }

    /// One row for each tier that bears something, and one for what is not known.
    pub(super) fn rows(
        &self,
        pack: &Pack,
        programmes: &[&'static Programme],
    ) -> Result<Vec<FundingRow>, PayError> {
        let mut rows = Vec::new();
        for ((month, place, fund, position), cost) in &self.costs {
            let Some(programme) = programmes.get(*position).copied() else { continue };
            let row = |tier, share, amount, (basis, confidence)| FundingRow {
                month: *month,
                place: *place,
                fund: *fund,
                programme,
                tier,
                share,
                amount,
                basis,
                confidence,
            };
            if !cost.plain.is_zero() {
                match shares(pack, *place, *month, programme)? {
                    Ok(shares) => {
                        let rates: Vec<Rate> = shares.iter().map(|share| share.rate).collect();
                        for (share, amount) in shares.into_iter().zip(apportion(cost.plain, &rates)?) {
                            let basis = (Wording::same(share.figure), Some(share.confidence));
                            rows.push(row(Some(share.tier), Some(share.rate), amount, basis));
                        }
                    }
                    Err(why) => rows.push(row(None, None, cost.plain, (why, None))),
                }
            }
            if !cost.with_centenarians.is_zero() {
                let mut rest = cost.with_centenarians;
                if let Some((part, basis, confidence)) = centenarian_part(pack, *place, *month, cost)? {
                    rest = rest.less(part)?;
                    rows.push(row(Some(Tier::Province), None, part, (basis, Some(confidence))));
                }
                if !rest.is_zero() {
                    rows.push(row(None, None, rest, (Wording::from(REST), None)));
                }
            }
        }
        Ok(rows)
    }
}

/// What the province pays of a centenarian's subsidy.
const CENTENARIAN: &str = "fund.high-age-100.province";
const NO_SHARE: Text = Text::new("未见分担比例", "no share was found");
const REST: Text =
    Text::new("百岁老人补贴其余部分由谁承担未见明文", "who bears the rest for a centenarian was not found");

/// What the province pays of households with centenarians, and the figure that says so: a fixed amount for each of them,
/// never more than is paid. `None` where no figure says so.
fn centenarian_part(
    pack: &Pack,
    place: Place,
    month: Month,
    cost: &Cost,
) -> Result<Option<(Money, Wording, Confidence)>, MoneyError> {
    let parameter = PARAMETERS.iter().find(|parameter| parameter.id == CENTENARIAN);
    match parameter.map_or(Found::Nothing, |parameter| pack.at(place, month).look_up(parameter)) {
        Found::Value(figure, used) => match figure.value {
            FigureValue::Money(each) => {
                let part = each.times(cost.centenarians)?.min(cost.with_centenarians);
                Ok(Some((part, Wording::same(figure.id()), used.confidence)))
            }
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// A tier's share with the figure it stands in.
struct Share {
    tier: Tier,
    rate: Rate,
    figure: String,
    confidence: Confidence,
}

/// The shares of a programme, when they add up to the whole; else why they are not known.
fn shares(
    pack: &Pack,
    place: Place,
    month: Month,
    programme: &Programme,
) -> Result<Result<Vec<Share>, Wording>, PayError> {
    let view = pack.at(place, month);
    let mut shares = Vec::new();
    let mut sum = Decimal::ZERO;
    for tier in Tier::ALL {
        let Some(parameter) = share_parameter(programme.id, tier) else { continue };
        match view.look_up(parameter) {
            Found::Value(figure, used) => {
                if let FigureValue::Rate(rate) = figure.value {
                    sum = sum.checked_add(rate.to_decimal()).ok_or(MoneyError::OutOfRange)?;
                    shares.push(Share { tier, rate, figure: figure.id(), confidence: used.confidence });
                }
            }
            Found::Gap(gap) => {
                let why = pack.gap(gap).map_or(String::new(), |gap| gap.why.clone());
                return Ok(Err(Wording::same(why)));
            }
            Found::Limit(figure, _) => return Ok(Err(Wording::same(figure.id()))),
            Found::Nothing => {}
        }
    }
    if shares.is_empty() {
        return Ok(Err(Wording::from(NO_SHARE)));
    }
    if sum != Decimal::ONE {
        return Err(PayError::Shares { programme: programme.id, place, month });
    }
    shares.retain(|share| share.rate.to_decimal() > Decimal::ZERO);
    Ok(Ok(shares))
}

/// 最大余数法 (a convention; no text says how fen are shared): every share rounded down to the fen, and the fen that
/// remain one each to the largest remainders, of equal ones to the lower tier, which stands later. The parts sum exactly
/// to the amount. Shares must add up to 1.
///
/// # Errors
/// [`MoneyError::OutOfRange`] for amounts or shares too long to be multiplied exactly.
pub fn apportion(amount: Money, shares: &[Rate]) -> Result<Vec<Money>, MoneyError> {
    let fen = Decimal::from(amount.fen());
    let mut parts = Vec::new();
    let mut left = amount;
    for (place, share) in shares.iter().enumerate() {
        let exact = fen.checked_mul(share.to_decimal()).ok_or(MoneyError::OutOfRange)?;
        let whole = exact.floor();
        let money = i64::try_from(whole).map(Money::from_fen).map_err(|_| MoneyError::OutOfRange)?;
        let rest = exact.checked_sub(whole).ok_or(MoneyError::OutOfRange)?;
        left = left.less(money)?;
        parts.push((rest, place, money));
    }
    parts.sort_unstable_by(|a, b| b.cmp(a));
    for part in &mut parts {
        if left > Money::ZERO {
            part.2 = part.2.plus(Money::from_fen(1))?;
            left = left.less(Money::from_fen(1))?;
        }
    }
    parts.sort_unstable_by_key(|part| part.1);
    Ok(parts.into_iter().map(|part| part.2).collect())
}
