//! 殡葬设施 (SO-18): who approves, where none may be, what follows without approval.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Fact, Money, Month};
use serde::{Deserialize, Serialize};

use super::error::FuneralError;
use super::grave::fine;
use super::law::{law, open_under_new_law};
use super::policy::FuneralPolicy;
use super::rules::SO_18;
use super::{programmes, questions, terms};
use crate::marriage::asked::{Asked, Ruling, bar, holds, listed};

worded! {
    /// 设施种类.
    FacilityKind {
        /// 殡仪馆.
        FuneralHall = "funeral-hall", "殡仪馆", "funeral hall";
        /// 火葬场.
        Crematorium = "crematorium", "火葬场", "crematorium";
        /// 殡仪服务站.
        ServiceStation = "service-station", "殡仪服务站", "service station";
        /// 骨灰堂.
        AshesHall = "ashes-hall", "骨灰堂", "ashes hall";
        /// 经营性公墓.
        Cemetery = "cemetery", "公墓", "cemetery";
        /// 农村公益性墓地.
        RuralGraveyard = "rural-graveyard", "农村公益性墓地", "rural public-welfare graveyard";
        /// 宗族墓地.
        ClanGraveyard = "clan-graveyard", "宗族墓地", "clan graveyard";
    }
}

worded! {
    /// 审批机关.
    Authority {
        /// 政府.
        Government = "government", "县级或者设区的市级人民政府", "county or city government";
        /// 县级民政.
        CountyDepartment = "county-department", "县级或者设区的市级民政部门", "its civil affairs department";
        /// 省级民政.
        Province = "province", "省级民政部门", "the province";
        /// 乡级审核、县级审批.
        TownshipCounty = "township-county", "乡级人民政府审核,县级民政部门审批", "township, then county department";
        /// 不得建设.
        Nobody = "nobody", "不得建设", "nobody may";
    }
}

worded! {
    /// 选址.
    Site {
        /// 耕地.
        Farmland = "farmland", "耕地", "farmland";
        /// 林地.
        Forest = "forest", "林地", "forest";
        /// 城市公园.
        Park = "park", "城市公园", "park";
        /// 风景名胜区.
        Scenic = "scenic", "风景名胜区", "scenic area";
        /// 文物保护区.
        Heritage = "heritage", "文物保护区", "heritage area";
        /// 水库、河流堤坝附近.
        Water = "water", "水库及河流堤坝附近", "near reservoirs and dykes";
        /// 铁路、公路主干线两侧.
        Road = "road", "铁路、公路主干线两侧", "beside main roads and railways";
        /// 其他.
        Other = "other", "其他", "elsewhere";
    }
}

impl FacilityKind {
    /// 审批机关.
    #[must_use]
    pub const fn authority(self) -> Authority {
        match self {
            Self::FuneralHall | Self::Crematorium => Authority::Government,
            Self::ServiceStation | Self::AshesHall => Authority::CountyDepartment,
            Self::Cemetery => Authority::Province,
            Self::RuralGraveyard => Authority::TownshipCounty,
            Self::ClanGraveyard => Authority::Nobody,
        }
    }
}

/// 设施.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FuneralFacility {
    /// 建设或者检查日.
    pub on: NaiveDate,
    /// 种类.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub kind: Fact<FacilityKind>,
    /// 已批准.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub approved: Fact<bool>,
    /// 选址; left out where nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sites: Option<Vec<Site>>,
    /// 距城镇、村庄等, m.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance_town: Option<u32>,
    /// 距铁路、公路主干线, m.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance_road: Option<u32>,
    /// 对村民以外的人提供墓穴 (rural graveyards).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub outsiders: Fact<bool>,
    /// 违法所得.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlawful_income: Option<Money>,
}

/// What was found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FacilityFound {
    /// 审批机关.
    pub authority: Option<Authority>,
    /// 选址合规.
    pub site: Option<bool>,
    /// 距离合规.
    pub far: Option<bool>,
    /// 应予取缔.
    pub ban: Option<bool>,
    /// 不对外.
    pub closed_to_outsiders: Option<bool>,
    /// 罚款, least and most.
    pub fine: Option<(Money, Money)>,
}

impl FuneralFacility {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<FacilityFound, FuneralError> {
        let mut found = FacilityFound::default();
        let Some((new, policy)) = law(asked, self.on)? else {
            asked.open(&programmes::AUTHORITY, &[], Reading::default());
            return Ok(found);
        };
        if new {
            open_under_new_law(asked, &programmes::AUTHORITY);
            return Ok(found);
        }
        let at = At::month(Month::of(self.on));
        if let Some(kind) = self.kind.known() {
            let authority = kind.authority();
            asked.explain.step(&SO_18, at.variant("authority"), |facts| {
                facts
                    .input(&terms::KIND, kind.word(), Field::new("facility.kind"))
                    .gives(&terms::AUTHORITY, authority.word());
            });
            asked.explain.concluded(&programmes::AUTHORITY, Reading::default().assumed);
            found.authority = Some(authority);
        } else {
            asked.open(&programmes::AUTHORITY, &[questions::KIND], Reading::default());
        }
        found.site = self.site(&policy, asked);
        found.far = self.far(&policy, asked);
        if self.kind.known() == Some(FacilityKind::RuralGraveyard) {
            let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
            let programme = &programmes::OUTSIDERS;
            let ruling = Ruling { rule: &SO_18, form: "outsiders", day: self.on, programme, words };
            let outsiders = bar(self.outsiders, "facility.outsiders", questions::OUTSIDERS);
            found.closed_to_outsiders = asked.all(ruling, &[outsiders]);
        }
        let Some(approved) = holds(self.approved) else {
            asked.open(&programmes::BAN, &[questions::APPROVED], Reading::default());
            return Ok(found);
        };
        asked.explain.step(&SO_18, at.variant("ban"), |facts| {
            facts
                .input(&terms::APPROVED, approved, Field::new("facility.approved"))
                .gives(&terms::BAN, !approved);
        });
        asked.explain.concluded(&programmes::BAN, Reading::default().assumed);
        found.ban = Some(!approved);
        if let (false, Some(income)) = (approved, self.unlawful_income) {
            found.fine = fine(asked, self.on, &policy, income, "facility.unlawful_income")?;
        }
        Ok(found)
    }

    fn site<X: Explain>(&self, policy: &FuneralPolicy, asked: &mut Asked<'_, X>) -> Option<bool> {
        let sites = self.sites.as_ref()?;
        let mut reading = Reading::default();
        let list = policy.banned.read(&mut reading);
        let Some(list) = list.filter(|_| !sites.is_empty()) else {
            let question = [questions::SITES];
            let asks: &[usize] = if reading.missing.is_empty() { &question } else { &[] };
            asked.open(&programmes::SITE, asks, reading);
            return None;
        };
        let at = At::month(Month::of(self.on));
        let (mut all, mut first) = (true, None);
        for (index, site) in sites.iter().enumerate() {
            let free = !listed(list, site.word());
            all &= free;
            let step = asked.explain.step(&SO_18, at.variant("site"), |facts| {
                facts
                    .list(&terms::BANNED, list.figure)
                    .input(&terms::SITE, site.word(), Field::of("facility.sites[]", index))
                    .gives(&terms::MET, free);
            });
            first = first.or(Some(step));
        }
        asked.explain.step(&SO_18, at.variant("sites"), |facts| {
            facts
                .from_each(&terms::CONDITION, first.unwrap_or(StepRef::NONE), sites.len())
                .gives(&terms::MET, all);
        });
        asked.explain.concluded(&programmes::SITE, reading.assumed);
        Some(all)
    }

    fn far<X: Explain>(&self, policy: &FuneralPolicy, asked: &mut Asked<'_, X>) -> Option<bool> {
        let told = [
            (self.distance_town, "facility.distance_town", &policy.distance_town),
            (self.distance_road, "facility.distance_road", &policy.distance_road),
        ];
        let mut reading = Reading::default();
        let at = At::month(Month::of(self.on));
        let (mut all, mut first, mut count) = (true, None, 0_usize);
        for (distance, field, setting) in told {
            let Some(distance) = distance else { continue };
            let Some(least) = setting.read(&mut reading) else { continue };
            let far = distance >= *least.value;
            all &= far;
            count = count.saturating_add(1);
            let step = asked.explain.step(&SO_18, at.variant("distance"), |facts| {
                facts
                    .input(&terms::DISTANCE, distance, Field::new(field))
                    .figure(&terms::LEAST, least)
                    .gives(&terms::FAR, far);
            });
            first = first.or(Some(step));
        }
        if !reading.missing.is_empty() && all {
            asked.open(&programmes::DISTANCE, &[], reading);
            return None;
        }
        if count == 0 {
            return None;
        }
        asked.explain.step(&SO_18, at.variant("distances"), |facts| {
            facts.from_each(&terms::CONDITION, first.unwrap_or(StepRef::NONE), count).gives(&terms::FAR, all);
        });
        asked.explain.concluded(&programmes::DISTANCE, reading.assumed);
        Some(all)
    }
}
