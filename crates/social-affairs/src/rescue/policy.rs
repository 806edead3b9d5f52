//! What the rescue of people without shelter leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, policy};

policy! {
    /// The settings of one place and month.
    pub struct RescuePolicy {
        /// SO-13.
        stay_days: u32 = "so.rescue.stay.days", Override, "一般救助期限", "usual days of a stay", "日", "days";
        /// SO-13.
        stay_age: u32 = "so.rescue.stay.age", Override,
            "期限适用的最低年龄", "least age for which the limit runs", "周岁", "years";
        /// SO-13.
        local_cash: Money = "so.rescue.local-cash", Override,
            "市内交通现金上限", "most cash for local transport", "元", "yuan";
        /// SO-13.
        reentry_days: u32 = "so.rescue.reentry.days", Override,
            "再次求助的间隔", "days before help is given again", "日", "days";
        /// SO-12.
        recording_months: u32 = "so.rescue.recording.months", Override,
            "热线录音保存期限", "months that recordings are kept", "个月", "months";
        /// SO-12.
        records: Arc<[ListEntry]> = "so.rescue.records", Override, "应登记的事项", "what is recorded", "", "";
        /// SO-12.
        forbidden: Arc<[ListEntry]> = "so.rescue.forbidden", Override, "禁止的行为", "what is forbidden", "", "";
    }
}
