//! What the rules of place names leave to dated figures of places.

use minzheng_core_types::{Money, Rate, choice, policy};

choice! {
    /// 地名条例: the regulation of a month (SO-19, SO-20).
    pub enum Regime {
        /// 1986.
        Pn86 = "pn86",
        /// 2022.
        Pn22 = "pn22",
    }
}

choice! {
    /// 人名、企业名的例外: are there any (SO-19)?
    pub enum Exceptions {
        /// 无.
        None = "no-exception",
    }
}

choice! {
    /// 市辖区街路由谁批准 (SO-21).
    pub enum Delegation {
        /// 市.
        City = "city",
        /// 区.
        District = "district",
    }
}

choice! {
    /// 机关的期限遇休息日 (SO-22).
    pub enum Roll {
        /// 不顺延.
        Plain = "plain",
        /// 顺延.
        Roll = "roll",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct NamePolicy {
        /// SO-19, SO-20.
        regime: Regime = "so.name.regime", Override, "地名条例", "the regulation on place names", "", "";
        /// SO-19.
        exceptions: Exceptions = "so.name.exceptions", Override, "人名、企业名的例外", "exceptions for persons and enterprises", "", "";
        /// SO-19.
        estate: u32 = "so.name.generic.xiaoqu", Override, "小区最少户数", "least households of a 小区", "户", "households";
        /// SO-19.
        garden: Rate = "so.name.generic.huayuan", Override, "花园最低绿地率", "least green share of a 花园", "%", "%";
        /// SO-19.
        court: Rate = "so.name.generic.yuan", Override, "园、苑最低绿地率", "least green share of a 园 or 苑", "%", "%";
        /// SO-19.
        villa: Rate = "so.name.generic.bieshu", Override, "别墅最高容积率", "greatest floor ratio of a 别墅", "", "";
        /// SO-21.
        delegation: Delegation = "so.name.delegation", Override, "市辖区街路由谁批准", "who approves streets of districts", "", "";
        /// SO-22.
        file_within: u32 = "so.name.file-within", Override, "备案期限", "days to file", "日", "days";
        /// SO-22.
        publish_within: u32 = "so.name.publish-within", Override, "公告期限", "days to publish", "日", "days";
        /// SO-22.
        roll: Roll = "so.name.roll", Override, "机关的期限遇休息日", "terms of authorities on rest days", "", "";
        /// SO-22.
        fine_least: Money = "so.name.fine.person-least", Override, "责任人员罚款下限", "least fine of responsible persons", "元", "yuan";
        /// SO-22.
        fine_most: Money = "so.name.fine.person-most", Override, "责任人员罚款上限", "greatest fine of responsible persons", "元", "yuan";
        /// SO-22.
        sign_least: Money = "so.name.fine.sign-least", Override, "损毁标志罚款下限", "least fine for damaged signs", "元", "yuan";
        /// SO-22.
        sign_most: Money = "so.name.fine.sign-most", Override, "损毁标志罚款上限", "greatest fine for damaged signs", "元", "yuan";
        /// SO-22.
        ban: u32 = "so.name.ban", Override, "第三方禁止年数", "years a third party is barred", "年", "years";
    }
}
