//! What home care leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::{ListEntry, Setting};
use minzheng_core_types::{Money, Rate, choice, policy};

use super::claims::{Care, Class, Form, Status};
use crate::policy::AgeRule;
use crate::recognition::Standard;

choice! {
    /// 三无老人是否须失能: must somebody of the three noes also be unable to care for themselves (EC-20)?
    pub enum ThreeNosRule {
        /// As everybody.
        Needed = "incapacity-needed",
        /// Eligible without it.
        NotNeeded = "incapacity-not-needed",
    }
}

choice! {
    /// 小时数按人还是按户: whose the hours are (EC-22).
    pub enum Per {
        /// Each elder's own.
        Elder = "per-elder",
        /// The household's.
        Household = "per-household",
    }
}

policy! {
    /// What is local, for one place and month.
    pub struct HomeCarePolicy {
        /// EC-01.
        age: AgeRule = "ec.age", Override,
            "周岁算法", "age convention", "", "";
        /// EC-20.
        three_nos: ThreeNosRule = "hc.three-nos", Override,
            "三无老人是否须失能", "must elders of the three noes be unable to care for themselves", "", "";
        /// EC-20, EC-17.
        accepts_gb42195: u32 = "hc.accepts.gb42195", Override,
            "认可的最低等级(GB/T 42195)", "least grade recognised (GB/T 42195)", "级", "grade";
        /// EC-20, EC-17.
        accepts_mzt039: u32 = "hc.accepts.mzt039", Override,
            "认可的最低等级(MZ/T 039)", "least grade recognised (MZ/T 039)", "级", "grade";
        /// EC-20, EC-17.
        accepts_self_care: u32 = "hc.accepts.self-care", Override,
            "认可的最低等级(特困自理能力)", "least class recognised (self-care of extreme hardship)", "级", "class";
        /// EC-20, EC-17.
        accepts_ltc: u32 = "hc.accepts.ltc", Override,
            "认可的最低等级(长期护理)", "least grade recognised (long-term care)", "级", "grade";
        /// EC-20.
        certificate: u32 = "hc.certificate", Override,
            "认可的最轻残疾等级", "lightest disability grade recognised", "级", "grade";
        /// EC-22.
        hours_wholly: u32 = "hc.hours.wholly-unable", Override,
            "每月小时数(完全不能自理)", "hours a month, wholly unable", "小时/月", "hours a month";
        /// EC-22.
        hours_partly: u32 = "hc.hours.partly-unable", Override,
            "每月小时数(部分不能自理)", "hours a month, partly unable", "小时/月", "hours a month";
        /// EC-22.
        hours_allowance: u32 = "hc.hours.allowance", Override,
            "每月小时数(低保老人)", "hours a month, elders on the allowance", "小时/月", "hours a month";
        /// EC-22.
        per: Per = "hc.per", Override, "小时数按人还是按户", "whose the hours are", "", "";
        /// EC-23.
        suspend_after: u32 = "hc.suspend-after", Override,
            "住院、外出几天后暂停", "days of absence before suspension", "天", "days";
        /// EC-23.
        carry_over: u32 = "hc.carry-over", Override,
            "未用分钟可结转月数", "months in which unused minutes can be used", "月", "months";
        /// EC-26.
        voucher_grade: u32 = "hc.voucher.grade", Override,
            "消费补贴最低失能等级(GB/T 42195)", "least grade for the voucher (GB/T 42195)", "级", "grade";
        /// EC-26.
        voucher_excludes: Arc<[ListEntry]> = "hc.voucher.excludes", Override,
            "消费补贴排除之列", "benefits that shut the voucher out", "", "";
        /// EC-26.
        voucher_cap: Money = "hc.voucher.cap", Override,
            "消费补贴每月上限", "cap of the voucher", "元/人·月", "yuan per person and month";
        /// EC-26.
        share_home_visit: Rate = "hc.voucher.share.home-visit", Override,
            "消费补贴比例(居家上门)", "share of the voucher, home visits", "", "";
        /// EC-26.
        share_day_care: Rate = "hc.voucher.share.day-care", Override,
            "消费补贴比例(日间照料)", "share of the voucher, day care", "", "";
        /// EC-26.
        share_short_stay: Rate = "hc.voucher.share.short-stay", Override,
            "消费补贴比例(短期托养)", "share of the voucher, short stay", "", "";
        /// EC-26.
        share_long_stay: Rate = "hc.voucher.share.long-stay", Override,
            "消费补贴比例(长期托养)", "share of the voucher, long stay", "", "";
        /// EC-26.
        assessment_voucher: Money = "hc.voucher.assessment", Override,
            "评估补贴", "voucher for an assessment", "元", "yuan";
        /// EC-27.
        service_allowance: Money = "hc.service.allowance", Override,
            "服务补贴(低保)", "service allowance, on the subsistence allowance", "元/月", "yuan a month";
        /// EC-27.
        service_low_income: Money = "hc.service.low-income", Override,
            "服务补贴(低收入)", "service allowance, of low income", "元/月", "yuan a month";
        /// EC-27.
        service_family_planning: Money = "hc.service.family-planning", Override,
            "服务补贴(计划生育特殊家庭)", "service allowance, family-planning special", "元/月", "yuan a month";
        /// EC-27.
        service_least: Money = "hc.service.least", Override,
            "服务补贴幅度(最低)", "service allowance, least of the range", "元/月", "yuan a month";
        /// EC-27.
        service_most: Money = "hc.service.most", Override,
            "服务补贴幅度(最高)", "service allowance, most of the range", "元/月", "yuan a month";
        /// EC-27.
        care_light: Money = "hc.care.light", Override,
            "护理补贴(轻度)", "care allowance, light", "元/月", "yuan a month";
        /// EC-27.
        care_middle: Money = "hc.care.middle", Override,
            "护理补贴(中度)", "care allowance, middle", "元/月", "yuan a month";
        /// EC-27.
        care_heavy: Money = "hc.care.heavy", Override,
            "护理补贴(重度)", "care allowance, heavy", "元/月", "yuan a month";
    }
}

impl HomeCarePolicy {
    /// The least grade of a standard that the place recognises (EC-17).
    #[must_use]
    pub const fn accepts(&self, standard: Standard) -> &Setting<u32> {
        match standard {
            Standard::Gb42195 => &self.accepts_gb42195,
            Standard::Mzt039 => &self.accepts_mzt039,
            Standard::SelfCare => &self.accepts_self_care,
            Standard::Ltc => &self.accepts_ltc,
        }
    }
    /// Hours a month of a class (EC-22).
    #[must_use]
    pub const fn hours(&self, class: Class) -> &Setting<u32> {
        match class {
            Class::WhollyUnable => &self.hours_wholly,
            Class::PartlyUnable => &self.hours_partly,
            Class::Allowance => &self.hours_allowance,
        }
    }

    /// The share that the voucher pays of a form of service (EC-26).
    #[must_use]
    pub const fn share(&self, form: Form) -> &Setting<Rate> {
        match form {
            Form::HomeVisit => &self.share_home_visit,
            Form::DayCare => &self.share_day_care,
            Form::ShortStay => &self.share_short_stay,
            Form::LongStay => &self.share_long_stay,
        }
    }

    /// The service allowance of a status (EC-27).
    #[must_use]
    pub const fn service(&self, status: Status) -> &Setting<Money> {
        match status {
            Status::Allowance => &self.service_allowance,
            Status::LowIncome => &self.service_low_income,
            Status::FamilyPlanning => &self.service_family_planning,
        }
    }

    /// The care allowance of a degree (EC-27).
    #[must_use]
    pub const fn care(&self, care: Care) -> &Setting<Money> {
        match care {
            Care::Light => &self.care_light,
            Care::Middle => &self.care_middle,
            Care::Heavy => &self.care_heavy,
        }
    }
}
