//! What paying out leaves to dated figures of places: the day, what a rest day does, and who bears which share.

use std::sync::LazyLock;

use minzheng_core_types::figures::{FromFigure, Inherit, Parameter, Reading};
use minzheng_core_types::{Money, Rate, Text, choice};
use minzheng_welfare::programmes::PROGRAMMES;

use super::funding::Tier;

choice! {
    /// 发放周期: how often rural households are paid (DB-01).
    pub enum Rhythm {
        /// 按月.
        Monthly = "monthly",
        /// 按季: poorly served places, in the quarter's first month.
        Quarterly = "quarterly",
    }
}

choice! {
    /// 遇休息日: when to pay where the last day of payment is no working day (DB-01; no text settles it).
    pub enum RestDayRule {
        /// 提前: on the last working day before.
        Before = "before",
        /// 顺延: on the first working day after.
        After = "after",
    }
}

minzheng_core_types::policy! {
    /// 发放政策: when a place pays, in one month.
    pub struct PayPolicy {
        /// DB-01.
        day: u32 = "pay.day", Override,
            "每月发放截止日", "last day of payment in the month", "日", "day of the month";
        /// DB-01.
        rural_rhythm: Rhythm = "pay.rhythm.rural", Override,
            "农村低保发放周期", "how often rural households are paid", "方式", "choice";
        /// DB-01, edge case.
        rest_day: RestDayRule = "pay.rest-day", Override,
            "发放截止日遇休息日", "when the last day of payment is no working day", "方式", "choice";
        /// HA-02: a fixed part, not a share.
        centenarian_province: Money = "fund.high-age-100.province", Override,
            "百岁老人补贴省级承担", "what the province pays of a centenarian's subsidy", "元/人·月",
            "yuan per person and month";
    }
}

/// The parameters of shares: for every programme and tier one, `fund.high-age.city`. Made once, since the programmes are
/// those of the rules.
static SHARES: LazyLock<Vec<Parameter>> = LazyLock::new(|| {
    let of = |programme: &minzheng_core_types::finding::Programme| {
        let (id, label) = (programme.id, programme.label);
        Tier::ALL.map(|tier| Parameter {
            id: kept(format!("fund.{id}.{}", tier.word())),
            label: Text::new(
                kept(format!("{}{}承担比例", label.zh, tier.label().zh)),
                kept(format!("{}: share of the {}", label.en, tier.label().en)),
            ),
            unit: Text::new("比例", "share"),
            kind: Rate::KIND,
            inherit: Inherit::Override,
        })
    };
    PROGRAMMES.iter().flat_map(of).collect()
});

/// A text that lives as long as the list it is in: for ever.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// 分担比例参数: who bears which share of a programme, for every programme and tier.
#[must_use]
pub fn share_parameters() -> &'static [Parameter] {
    &SHARES
}

/// The parameter of one programme and tier.
pub(super) fn share_parameter(programme: &str, tier: Tier) -> Option<&'static Parameter> {
    let place = PROGRAMMES.iter().position(|known| known.id == programme)?;
    let first = place.checked_mul(Tier::ALL.len())?;
    SHARES.get(first.checked_add(Tier::ALL.iter().position(|known| *known == tier)?)?)
}

impl PayPolicy {
    /// The first parameter that was read and is not there.
    pub(super) fn missing(reading: Reading) -> Option<&'static str> {
        reading.missing.iter().next().and_then(|index| PARAMETERS.get(index)).map(|parameter| parameter.id)
    }
}
