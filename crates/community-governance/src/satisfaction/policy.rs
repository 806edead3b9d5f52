//! What residents' services and satisfaction leave to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Rate, choice, policy};

choice! {
    /// 上门时限自何时起算: since when the time to begin is counted (CG-70).
    pub enum StartCounts {
        /// 自下单.
        Created = "created",
        /// 自受理.
        Accepted = "accepted",
    }
}

choice! {
    /// 差异判断: when two units differ (CG-71).
    pub enum Differ {
        /// 区间不相交.
        Intervals = "intervals",
        /// 两比例检验.
        TwoProportions = "two-proportions",
    }
}

choice! {
    /// 网上表决: when votes given online count (CG-72).
    pub enum OnlineVotes {
        /// 身份核验且议事规则允许.
        CheckedAndAllowed = "checked-and-allowed",
        /// 身份核验即可.
        Checked = "checked",
        /// 不计.
        Never = "never",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct SatisfactionPolicy {
        /// CG-70.
        kinds: Arc<[ListEntry]> = "cg.order.kinds", Override,
            "居民服务类别", "kinds of residents' services", "", "";
        /// CG-70.
        accept_hours: u32 = "cg.order.accept.hours", Override,
            "受理时限", "hours to accept an order", "小时", "hours";
        /// CG-70.
        start_hours: u32 = "cg.order.start.hours", Override,
            "上门时限", "hours to begin a service", "小时", "hours";
        /// CG-70.
        start_counts: StartCounts = "cg.order.start.from", Override,
            "上门时限起算", "since when the hours to begin are counted", "", "";
        /// CG-70.
        confirm_days: u32 = "cg.order.auto-confirm.days", Override,
            "自动确认日数", "days until an order is confirmed by itself", "日", "days";
        /// CG-70.
        homes: u32 = "cg.order.published.homes", Override,
            "公布的12349居民之家数", "residents' homes as published", "个", "homes";
        /// CG-70.
        estates: u32 = "cg.order.published.estates", Override,
            "公布的“互联网+社区”试点小区数", "pilot estates as published", "个", "estates";
        /// CG-70.
        streets: u32 = "cg.order.published.sub-districts", Override,
            "公布的试点街道数", "pilot sub-districts as published", "个", "sub-districts";
        /// CG-70.
        communities: u32 = "cg.order.published.communities", Override,
            "公布的试点社区数", "pilot communities as published", "个", "communities";
        /// CG-71.
        z: Rate = "cg.satisfaction.z", Override,
            "区间的z值(95%)", "z of the interval (95 %)", "", "";
        /// CG-71.
        sample_z: Rate = "cg.satisfaction.sample.z", Override,
            "样本量的z值", "z of the sample size", "", "";
        /// CG-71.
        counts_below: u32 = "cg.satisfaction.counts-below", Override,
            "少于此数只公布计数、不排名", "below it only counts are shown, no rank", "份", "answers";
        /// CG-71.
        suppress_below: u32 = "cg.satisfaction.suppress-below", Override,
            "少于此数不公布", "below it nothing is shown", "份", "answers";
        /// CG-71.
        differ: Differ = "cg.satisfaction.differ", Override,
            "差异判断方法", "how two units are told apart", "", "";
        /// CG-72.
        online: OnlineVotes = "cg.deliberation.online", Override,
            "网上表决是否计入", "whether votes given online count", "", "";
    }
}
