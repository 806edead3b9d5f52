//! 惠民殡葬 (SO-17): Σ min(actual, cap), by place and group, and grants of ecological burial.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Slot};
use minzheng_core_types::{Fact, Money, Month, ParameterSet};
use serde::{Deserialize, Serialize};

use super::error::FuneralError;
use super::law::law;
use super::policy::FuneralPolicy;
use super::rules::SO_17;
use super::{programmes, questions, terms};
use crate::marriage::asked::{Asked, listed};

worded! {
    /// 对象.
    #[doc(alias = "惠民殡葬对象")]
    ReliefGroup {
        /// 低保.
        Dibao = "dibao", "低保对象", "on the subsistence allowance";
        /// 残疾人.
        Disabled = "disabled", "残疾人", "disabled";
        /// 五保(特困).
        FiveGuarantee = "five-guarantee", "五保供养对象", "five guarantees";
        /// 城市三无.
        ThreeNos = "three-nos", "城市“三无”人员", "the three nos of cities";
        /// 无名遗体.
        Unnamed = "unnamed", "无名遗体", "unnamed bodies";
        /// 优抚对象.
        SpecialCare = "special-care", "优抚对象", "special care";
        /// 普通居民.
        Resident = "resident", "普通居民", "ordinary resident";
    }
}

worded! {
    /// 项目.
    FuneralItem {
        /// 接运.
        Transport = "transport", "遗体接运", "transport";
        /// 存放.
        Storage = "storage", "遗体存放", "storage";
        /// 告别.
        Farewell = "farewell", "告别", "farewell";
        /// 火化.
        Cremation = "cremation", "火化", "cremation";
        /// 骨灰寄存.
        AshesStorage = "ashes-storage", "骨灰寄存", "ashes kept";
        /// 骨灰盒.
        Urn = "urn", "骨灰盒", "urn";
        /// 生态安葬.
        EcoBurial = "eco-burial", "生态安葬", "ecological burial";
        /// 公益性格位.
        PublicNiche = "public-niche", "政府举办的格位", "niche of a government body";
        /// 其他.
        Other = "other", "其他", "other";
    }
}

worded! {
    /// 生态安葬方式.
    EcoKind {
        /// 撒散.
        Scatter = "scatter", "骨灰撒散", "scattering";
        /// 江河海葬.
        Water = "water", "江河海葬", "sea or river burial";
        /// 可降解、不留标志.
        Degradable = "degradable", "可降解且不留标志", "degradable, without a mark";
        /// 深埋.
        Deep = "deep", "深埋", "deep burial";
    }
}

/// 一项费用.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FuneralCost {
    /// 项目.
    pub item: FuneralItem,
    /// 数量: kilometres, days, years, or one.
    #[serde(default = "one")]
    pub quantity: u32,
    /// 单价.
    pub price: Money,
}

const fn one() -> u32 {
    1
}

/// 减免.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relief {
    /// 死亡日.
    pub on: NaiveDate,
    /// 对象; asked only where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Fact<ReliefGroup>>,
    /// 费用.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<FuneralCost>,
    /// 生态安葬.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eco: Option<EcoKind>,
    /// 本地户籍.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub resident: Fact<bool>,
}

/// What was found; `None` is open or not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReliefFound {
    /// 属于对象.
    pub covered: Option<bool>,
    /// 各项减免, in the order of the costs.
    pub items: Vec<Money>,
    /// 减免合计.
    pub relief: Option<Money>,
    /// 家属支付.
    pub family: Option<Money>,
    /// 生态安葬补助.
    pub eco: Option<Money>,
    /// 免费海葬.
    pub sea_free: Option<bool>,
}

impl Relief {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<ReliefFound, FuneralError> {
        let mut found = ReliefFound::default();
        let Some((_, policy)) = law(asked, self.on)? else {
            asked.open(&programmes::RELIEF, &[], Reading::default());
            return Ok(found);
        };
        if let Some(group) = self.group {
            found.covered = self.covered(group, &policy, asked);
        }
        if !self.costs.is_empty() {
            self.costs(&policy, asked, &mut found)?;
        }
        if let Some(kind) = self.eco {
            found.eco = self.eco(kind, &policy, asked);
            if kind == EcoKind::Water && !policy.sea_free.is_unset() {
                found.sea_free = self.sea_free(&policy, asked);
            }
        }
        Ok(found)
    }

    fn covered<X: Explain>(
        &self,
        group: Fact<ReliefGroup>,
        policy: &FuneralPolicy,
        asked: &mut Asked<'_, X>,
    ) -> Option<bool> {
        let mut reading = Reading::default();
        let Some(group) = group.known() else {
            asked.open(&programmes::COVERED, &[questions::GROUP], reading);
            return None;
        };
        let complete = matches!(policy.groups.slot, Slot::Value(..));
        let Some(list) = policy.groups.read_limit(&mut reading) else {
            asked.open(&programmes::COVERED, &[], reading);
            return None;
        };
        let covered = listed(list, group.word());
        if !covered && !complete {
            asked.open(&programmes::COVERED, &[questions::GROUP_OPEN], reading);
            return None;
        }
        asked.explain.step(&SO_17, At::month(Month::of(self.on)).variant("covered"), |facts| {
            facts
                .list(&terms::GROUPS, list.figure)
                .input(&terms::GROUP, group.word(), Field::new("relief.group"))
                .gives(&terms::COVERED, covered);
        });
        asked.explain.concluded(&programmes::COVERED, reading.assumed);
        Some(covered)
    }

    fn costs<X: Explain>(
        &self,
        policy: &FuneralPolicy,
        asked: &mut Asked<'_, X>,
        found: &mut ReliefFound,
    ) -> Result<(), FuneralError> {
        let mut reading = Reading::default();
        let complete = matches!(policy.items.slot, Slot::Value(..));
        let Some(items) = policy.items.read_limit(&mut reading) else {
            asked.open(&programmes::RELIEF, &[], reading);
            return Ok(());
        };
        let at = At::month(Month::of(self.on));
        let (mut first, mut total) = (None, Money::default());
        for (index, cost) in self.costs.iter().enumerate() {
            if cost.price.is_negative() {
                return Err(FuneralError::Negative("relief.costs[].price"));
            }
            let actual = cost.price.times(cost.quantity)?;
            total = total.plus(actual)?;
            let is_listed = listed(items, cost.item.word());
            if !is_listed && !complete {
                // Of an incomplete list only the presence of an item says something.
                reading.missing = reading.missing.union(ParameterSet::single(policy.items.parameter));
                asked.open(&programmes::RELIEF, &[], reading);
                found.items.clear();
                return Ok(());
            }
            let quantity = is_listed.then(|| quantity_cap(cost.item, policy)).flatten();
            let quantity = quantity.filter(|cap| !cap.is_unset());
            let money = (is_listed && cost.item == FuneralItem::Urn && !policy.cap_urn.is_unset())
                .then_some(&policy.cap_urn);
            let field = |path| Field::of(path, index);
            let (relief, step) = if let Some(cap) = quantity {
                let Some(cap) = cap.read(&mut reading) else {
                    asked.open(&programmes::RELIEF, &[], reading);
                    return Ok(());
                };
                let relief = cost.price.times(cost.quantity.min(*cap.value))?;
                let step = asked.explain.step(&SO_17, at.variant("quantity"), |facts| {
                    facts
                        .input(&terms::QUANTITY, cost.quantity, field("relief.costs[].quantity"))
                        .figure(&terms::CAP, cap)
                        .input(&terms::PRICE, cost.price, field("relief.costs[].price"))
                        .gives(&terms::RELIEF, relief);
                });
                (relief, step)
            } else if let Some(cap) = money {
                let Some(cap) = cap.read(&mut reading) else {
                    asked.open(&programmes::RELIEF, &[], reading);
                    return Ok(());
                };
                let relief = actual.min(*cap.value);
                let step = asked.explain.step(&SO_17, at.variant("money"), |facts| {
                    facts
                        .input(&terms::QUANTITY, cost.quantity, field("relief.costs[].quantity"))
                        .input(&terms::PRICE, cost.price, field("relief.costs[].price"))
                        .figure(&terms::CAP, cap)
                        .gives(&terms::RELIEF, relief);
                });
                (relief, step)
            } else {
                let relief = if is_listed { actual } else { Money::default() };
                let step = asked.explain.step(&SO_17, at.variant("whole"), |facts| {
                    facts
                        .list(&terms::ITEMS, items.figure)
                        .input(&terms::ITEM, cost.item.word(), field("relief.costs[].item"))
                        .input(&terms::QUANTITY, cost.quantity, field("relief.costs[].quantity"))
                        .input(&terms::PRICE, cost.price, field("relief.costs[].price"))
                        .gives(&terms::RELIEF, relief);
                });
                (relief, step)
            };
            first = first.or(Some(step));
            found.items.push(relief);
        }
        let relief = Money::sum(found.items.iter().copied())?;
        let step = asked.explain.step(&SO_17, at.variant("sum"), |facts| {
            facts
                .from_each(&terms::RELIEF, first.unwrap_or(StepRef::NONE), self.costs.len())
                .gives(&terms::RELIEF_SUM, relief);
        });
        asked.explain.concluded(&programmes::RELIEF, reading.assumed);
        let family = total.less(relief)?;
        let mut actuals = Vec::new();
        for cost in &self.costs {
            actuals.push(cost.price.times(cost.quantity)?);
        }
        asked.explain.step(&SO_17, at.variant("family"), |facts| {
            for (index, actual) in actuals.iter().enumerate() {
                facts.input(&terms::ACTUAL, *actual, Field::of("relief.costs[].actual", index));
            }
            facts.from(&terms::RELIEF_SUM, relief, step).gives(&terms::FAMILY, family);
        });
        asked.explain.concluded(&programmes::FAMILY, reading.assumed);
        (found.relief, found.family) = (Some(relief), Some(family));
        Ok(())
    }

    fn eco<X: Explain>(
        &self,
        kind: EcoKind,
        policy: &FuneralPolicy,
        asked: &mut Asked<'_, X>,
    ) -> Option<Money> {
        let mut reading = Reading::default();
        let setting = match kind {
            EcoKind::Scatter | EcoKind::Water => &policy.eco_scatter,
            EcoKind::Degradable => &policy.eco_degradable,
            EcoKind::Deep => &policy.eco_deep,
        };
        let Some(rate) = setting.read(&mut reading) else {
            // What is paid to whoever carries the ashes out is another amount; where nothing is known, it asks for that too.
            if kind == EcoKind::Water && !policy.sea_operator.is_unset() {
                let mut operator = Reading::default();
                let _ = policy.sea_operator.read(&mut operator);
                let missing: ParameterSet = operator.missing;
                reading.missing = reading.missing.union(missing);
            }
            asked.open(&programmes::ECO, &[], reading);
            return None;
        };
        asked.explain.step(&SO_17, At::month(Month::of(self.on)).variant("eco"), |facts| {
            facts.figure(&terms::RATE, rate).gives(&terms::ECO_AMOUNT, *rate.value);
        });
        asked.explain.concluded(&programmes::ECO, reading.assumed);
        Some(*rate.value)
    }

    fn sea_free<X: Explain>(&self, policy: &FuneralPolicy, asked: &mut Asked<'_, X>) -> Option<bool> {
        let mut reading = Reading::default();
        let list = policy.sea_free.read(&mut reading);
        let resident = crate::marriage::asked::holds(self.resident);
        let (Some(list), Some(resident)) = (list, resident) else {
            let question = [questions::RESIDENT];
            let asks: &[usize] = if list.is_some() { &question } else { &[] };
            asked.open(&programmes::SEA_FREE, asks, reading);
            return None;
        };
        let free = resident && listed(list, ReliefGroup::Resident.word());
        asked.explain.step(&SO_17, At::month(Month::of(self.on)).variant("sea-free"), |facts| {
            facts
                .list(&terms::GROUPS, list.figure)
                .clause(&terms::GROUP, ReliefGroup::Resident.word())
                .input(&terms::RESIDENT, resident, Field::new("relief.resident"))
                .gives(&terms::MET, free);
        });
        asked.explain.concluded(&programmes::SEA_FREE, reading.assumed);
        Some(free)
    }
}

/// The cap by quantity that belongs to an item.
const fn quantity_cap(item: FuneralItem, policy: &FuneralPolicy) -> Option<&Setting<u32>> {
    match item {
        FuneralItem::Transport => Some(&policy.cap_transport_km),
        FuneralItem::Storage => Some(&policy.cap_storage_days),
        FuneralItem::AshesStorage => Some(&policy.cap_ashes_years),
        _ => None,
    }
}
