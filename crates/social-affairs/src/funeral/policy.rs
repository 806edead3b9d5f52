//! What funerals leave to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rate, policy};

policy! {
    /// The settings of one place and month.
    pub struct FuneralPolicy {
        /// SO-15: the day of the regulation of 2025.
        revised: Arc<[ListEntry]> = "so.funeral.revised", Override,
            "修订后的殡葬管理条例施行日", "day of the revised regulation", "", "";
        /// SO-15.
        notice_hours: u32 = "so.funeral.notice.hours", Override, "死亡后通知时限", "hours to give notice", "小时", "hours";
        /// SO-15.
        collection_hours: u32 = "so.funeral.collection.hours", Override, "接运时限", "hours to collect the body", "小时", "hours";
        /// SO-15.
        cremation_days: u32 = "so.funeral.cremation.days", Override, "火化时限", "days to cremate", "日", "days";
        /// SO-16.
        ashes_single: Rate = "so.funeral.grave.ashes-single", Override, "骨灰单墓占地", "grave of ashes, single", "平方米", "m²";
        /// SO-16.
        ashes_couple: Rate = "so.funeral.grave.ashes-couple", Override, "骨灰双墓占地", "grave of ashes, couple", "平方米", "m²";
        /// SO-16.
        body_single: Rate = "so.funeral.grave.body-single", Override, "遗体单墓占地", "grave of a body, single", "平方米", "m²";
        /// SO-16.
        body_couple: Rate = "so.funeral.grave.body-couple", Override, "遗体双墓占地", "grave of a body, couple", "平方米", "m²";
        /// SO-16.
        stele: Rate = "so.funeral.stele", Override, "墓碑高度", "height of the stele", "米", "m";
        /// SO-16.
        cycle: u32 = "so.funeral.cycle", Override, "墓穴使用周期", "cycle of use", "年", "years";
        /// SO-16: how often the unlawful income, least.
        fine_least: u32 = "so.funeral.fine.least", Override, "罚款倍数下限", "least multiple of a fine", "倍", "times";
        /// SO-16: how often the unlawful income, most.
        fine_most: u32 = "so.funeral.fine.most", Override, "罚款倍数上限", "most multiple of a fine", "倍", "times";
        /// SO-17: whose costs are relieved.
        groups: Arc<[ListEntry]> = "so.funeral.relief.groups", Override, "惠民殡葬对象", "groups relieved", "", "";
        /// SO-17: which items are relieved.
        items: Arc<[ListEntry]> = "so.funeral.relief.items", Override, "惠民殡葬项目", "items relieved", "", "";
        /// SO-17.
        cap_transport_km: u32 = "so.funeral.relief.cap.transport-km", Override,
            "免费接运里程", "kilometres of transport", "公里", "km";
        /// SO-17.
        cap_storage_days: u32 = "so.funeral.relief.cap.storage-days", Override, "免费存放天数", "days of storage", "日", "days";
        /// SO-17.
        cap_ashes_years: u32 = "so.funeral.relief.cap.ashes-years", Override,
            "免费寄存骨灰年数", "years of ashes kept", "年", "years";
        /// SO-17.
        cap_urn: Money = "so.funeral.relief.cap.urn", Override, "骨灰盒补助上限", "most for the urn", "元", "yuan";
        /// SO-17.
        eco_scatter: Money = "so.funeral.eco.scatter", Override,
            "撒散、江河海葬补助", "scattering, sea or river burial", "元", "yuan";
        /// SO-17.
        eco_degradable: Money = "so.funeral.eco.degradable", Override,
            "可降解、不留标志安葬补助", "degradable, without a mark", "元", "yuan";
        /// SO-17.
        eco_deep: Money = "so.funeral.eco.deep", Override, "深埋补助", "deep burial", "元", "yuan";
        /// SO-17: for whom sea burial is free.
        sea_free: Arc<[ListEntry]> = "so.funeral.eco.sea-free", Override, "免费海葬对象", "for whom sea burial is free", "", "";
        /// SO-17.
        sea_operator: Money = "so.funeral.eco.sea-operator", Override,
            "海葬付给经办单位", "sea burial, paid to the operator", "元", "yuan";
        /// SO-18.
        banned: Arc<[ListEntry]> = "so.funeral.banned-places", Override, "禁止建墓的地方", "where no grave may be", "", "";
        /// SO-18.
        distance_town: u32 = "so.funeral.distance.town", Override, "公墓距离", "distance of a cemetery", "米", "m";
        /// SO-18.
        distance_road: u32 = "so.funeral.distance.road", Override,
            "公墓距铁路、公路主干线", "distance of a cemetery from roads and railways", "米", "m";
    }
}
