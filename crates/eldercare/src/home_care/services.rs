//! 服务目录 (EC-24): what can be ordered, with unit, skills, staff and shortest interval. Prices only where they are known.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::{Money, Month, Rate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::claims::kinds;
use super::rules::EC_24;
use super::terms;

kinds! {
    /// 服务种类: the six helps and what stands beside them.
    #[doc(alias = "六助")]
    pub enum Kind {
        Meals = "meals", "助餐", "meals";
        Bathing = "bathing", "助浴", "bathing";
        Cleaning = "cleaning", "助洁", "cleaning";
        Mobility = "mobility", "助行", "mobility";
        Emergency = "emergency", "助急", "emergency";
        MedicalHelp = "medical-help", "助医", "medical help";
        PersonalCare = "personal-care", "生活照料", "personal care";
        Nursing = "nursing", "护理", "nursing";
        Rehabilitation = "rehabilitation", "康复", "rehabilitation";
        Comfort = "comfort", "精神慰藉", "comfort";
        Errands = "errands", "代办", "errands";
        Counselling = "counselling", "咨询", "counselling";
    }
}

impl Kind {
    /// 六助: is it one of the six helps?
    #[must_use]
    pub const fn is_of_the_six(self) -> bool {
        matches!(
            self,
            Self::Meals
                | Self::Bathing
                | Self::Cleaning
                | Self::Mobility
                | Self::Emergency
                | Self::MedicalHelp
        )
    }
}

kinds! {
    /// 计量单位.
    pub enum Unit {
        Visit = "visit", "次", "visit";
        Minute = "minute", "分钟", "minute";
        Portion = "portion", "份", "portion";
    }
}

const fn one() -> u32 {
    1
}

/// 服务项目: an item of a catalogue, as the contract of a place has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "服务项目")]
pub struct Item {
    /// 编码: unique in its catalogue.
    pub code: String,
    /// 种类.
    pub kind: Kind,
    /// 计量单位.
    pub unit: Unit,
    /// 技能: what the people who do it must be able to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    /// 服务人数.
    #[serde(default = "one")]
    pub staff: u32,
    /// 最短间隔: in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_days: Option<u32>,
    /// 价格 of a unit, in yuan, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// 政府负担比例, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub government_share: Option<Rate>,
}

impl Item {
    /// How many people it takes: two at least for bathing an elder who is wholly dependent.
    pub fn staff_needed<X: Explain>(&self, wholly_dependent: bool, month: Month, explain: &mut X) -> u32 {
        let needed =
            if self.kind == Kind::Bathing && wholly_dependent { self.staff.max(2) } else { self.staff };
        explain.step(&EC_24, At::month(month).variant("staff"), |facts| {
            facts
                .input(&terms::SERVICE, self.kind.word(), Field::new("item.kind"))
                .input(&terms::WHOLLY, wholly_dependent, Field::new("elder.wholly_dependent"))
                .input(&terms::ITEM_STAFF, self.staff, Field::new("item.staff"))
                .gives(&terms::STAFF, needed);
        });
        needed
    }

    /// Is the shortest interval kept between two times? Always, where the catalogue has none.
    pub fn interval_kept<X: Explain>(&self, last: NaiveDate, next: NaiveDate, explain: &mut X) -> bool {
        let Some(interval) = self.interval_days else { return true };
        let kept = next.signed_duration_since(last).num_days() >= i64::from(interval);
        explain.step(&EC_24, At::month(Month::of(next)).variant("interval"), |facts| {
            facts
                .input(&terms::LAST, last, Field::new("last"))
                .input(&terms::NEXT, next, Field::new("next"))
                .input(&terms::INTERVAL, interval, Field::new("item.interval_days"))
                .gives(&terms::INTERVAL_KEPT, kept);
        });
        kept
    }
}

/// 服务目录: the items of a place, by their codes.
///
/// ```
/// use minzheng_eldercare::home_care::services::{Item, Services};
/// let items: Vec<Item> = serde_json::from_str(r#"[
///     { "code": "ZY-01", "kind": "bathing", "unit": "visit", "interval_days": 3 },
///     { "code": "ZC-01", "kind": "meals", "unit": "portion" } ]"#)?;
/// let services = Services::new(items)?;
/// assert!(services.item("ZY-01").is_some_and(|item| item.price.is_none()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[doc(alias = "服务目录")]
pub struct Services {
    items: Vec<Item>,
}

/// What a catalogue can have wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ServicesError {
    /// A code that stands twice.
    #[error("the code `{0}` stands twice; give each item its own")]
    Twice(String),
    /// An item that nobody does.
    #[error("item `{0}` takes no staff; write 1 or more")]
    NoStaff(String),
}

impl Services {
    /// A catalogue of these items.
    ///
    /// # Errors
    /// [`ServicesError`].
    pub fn new(mut items: Vec<Item>) -> Result<Self, ServicesError> {
        items.sort_by(|one, other| one.code.cmp(&other.code));
        if let Some(idle) = items.iter().find(|item| item.staff == 0) {
            return Err(ServicesError::NoStaff(idle.code.clone()));
        }
        let mut pairs = items.iter().zip(items.iter().skip(1));
        match pairs.find(|(one, next)| one.code == next.code) {
            Some((twice, _)) => Err(ServicesError::Twice(twice.code.clone())),
            None => Ok(Self { items }),
        }
    }

    /// The item of a code.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&Item> {
        let place = self.items.binary_search_by(|item| item.code.as_str().cmp(code)).ok()?;
        self.items.get(place)
    }

    /// The items, by their codes.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }
}
