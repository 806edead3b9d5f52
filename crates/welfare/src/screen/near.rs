//! 差一点: refusals by a measured margin alone.

use minzheng_core_types::finding::{Finding, Ground, Measure, Programme};

use super::Screening;

/// 差一点: a programme that a household misses by one measured condition, all others being met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearMiss {
    /// The programme.
    pub programme: &'static Programme,
    /// The condition.
    pub ground: Ground,
    /// By how much it is missed: above zero where more is observed than allowed, below where less than asked for.
    pub margin: Measure,
    /// The margin in ten-thousandths of the limit, rounded up; `None` where the limit is nothing, or a month.
    pub share: Option<u64>,
}

impl Screening {
    /// The programmes missed by one measured condition, those first that are missed by the smallest share of the limit.
    /// A condition without a measure, such as who is of age, is no near miss; nor is one of several.
    #[must_use]
    pub fn near_misses(&self) -> Vec<NearMiss> {
        let mut near: Vec<NearMiss> = self
            .answers
            .iter()
            .filter_map(|answer| {
                let Finding::NotEntitled(grounds) = &answer.finding else { return None };
                let mut grounds = grounds.iter();
                let (ground, None) = (grounds.next()?, grounds.next()) else { return None };
                let margin = ground.margin()?;
                Some(NearMiss {
                    programme: answer.programme,
                    ground,
                    margin,
                    share: share(margin, ground.limit),
                })
            })
            .collect();
        near.sort_by_key(|near| near.share.unwrap_or(u64::MAX));
        near
    }
}

/// Ten-thousandths of the limit, rounded up: a margin that is there is never shown as none.
fn share(margin: Measure, limit: Measure) -> Option<u64> {
    let (margin, limit) = match (margin, limit) {
        (Measure::Money(margin), Measure::Money(limit)) => (margin.fen(), limit.fen()),
        (Measure::Count(margin), Measure::Count(limit)) => (margin, limit),
        _ => return None,
    };
    let (margin, limit) = (u128::from(margin.unsigned_abs()), u128::from(limit.unsigned_abs()));
    let share = margin.checked_mul(10_000)?.checked_next_multiple_of(limit)?.checked_div(limit)?;
    u64::try_from(share).ok()
}

#[cfg(test)]
mod tests {
    use minzheng_core_types::{Money, Month};

    use super::*;

    #[test]
    fn a_share_is_rounded_up_and_nothing_is_divided_by_nothing() {
        let money = |fen| Measure::Money(Money::from_fen(fen));
        assert_eq!(share(money(0), money(120_000)), Some(0));
        assert_eq!(share(money(1), money(120_000)), Some(1), "one fen over is not nothing");
        assert_eq!(share(money(12_000), money(120_000)), Some(1_000));
        assert_eq!(share(money(-12_000), money(120_000)), Some(1_000));
        assert_eq!(share(money(12_001), money(120_000)), Some(1_001));
        assert_eq!(share(money(1), money(0)), None);
        assert_eq!(share(money(i64::MIN), money(1)), None, "more than a number holds");
        assert_eq!(share(Measure::Count(1), Measure::Month(Month::at(2014, 5))), None);
    }
}
