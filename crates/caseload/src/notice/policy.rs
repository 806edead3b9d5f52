//! What publicity leaves to dated figures: how long a proposal is published, and in which days.

pub use minzheng_welfare::procedure::Counting;

minzheng_core_types::policy! {
    /// 公示政策: how long a place publishes, in one month.
    pub struct NoticePolicy {
        /// DB-05.
        days: u32 = "notice.days", Override,
            "公示期", "days of publication of a proposal", "日", "days";
        /// DB-05.
        counting: Counting = "notice.counting", Override,
            "公示日计算", "which days of publication are counted", "方式", "choice";
    }
}
