//! What a contract settles for its place and year.

use minzheng_core_types::{Money, Rate, choice, policy};

use crate::policy::AgeRule;

choice! {
    /// 投保范围: whom the authority insures.
    pub enum Scope {
        /// 全体户籍老年人.
        AllElders = "all-elders",
        /// 低保、三无老年人.
        AllowanceElders = "allowance-elders",
    }
}

choice! {
    /// 年龄截止: when the age has to be reached.
    pub enum AgeAt {
        /// 保险年度首日零时前: before 00:00 of the first day.
        BeforeFirstDay = "before-first-day",
        /// 出险时: at the time of the accident.
        AtAccident = "at-accident",
    }
}

choice! {
    /// 自费投保: who may buy at the same premium.
    pub enum OwnCost {
        /// 持居住证的常住老年人.
        PermitHolders = "permit-holders",
        /// 无.
        Nobody = "nobody",
    }
}

choice! {
    /// 中途参保的保费: what is due for who is added in mid-term.
    pub enum MidTerm {
        /// The whole premium.
        Full = "full",
        /// By days left.
        ByDays = "by-days",
    }
}

choice! {
    /// 多处残疾: what several impairments of one accident give.
    pub enum Impairments {
        /// Only the heaviest.
        Heaviest = "heaviest",
        /// Each, up to the whole.
        Each = "each-impairment",
    }
}

choice! {
    /// 先残后亡: what a disability that was paid does to a later death.
    pub enum Interplay {
        /// It is deducted.
        Deduct = "deduct",
        /// Nothing.
        Both = "both",
    }
}

choice! {
    /// 保障地域: where an accident has to happen.
    pub enum Area {
        /// 本市范围内.
        City = "within-city",
        /// 不限.
        Anywhere = "anywhere",
    }
}

choice! {
    /// 健康要求: who may buy by health.
    pub enum Health {
        /// 健康者.
        Healthy = "the-healthy",
        /// 不限.
        Anybody = "anybody",
    }
}

choice! {
    /// 补助对象: for whom a part of the premium is paid.
    pub enum SubsidyFor {
        /// 本地户籍者.
        Locals = "locals",
        /// 不限.
        Anybody = "anybody",
    }
}

policy! {
    /// The contract of one place and month.
    pub struct InsurancePolicy {
        /// EC-50.
        start: u32 = "ei.start", Override,
            "保险年度首月", "first month of the policy year", "月", "month";
        /// EC-51.
        scope: Scope = "ei.scope", Override,
            "投保范围", "whom the authority insures", "方式", "choice";
        /// EC-51.
        age: u32 = "ei.age", Override,
            "投保年龄", "least age of the insured", "周岁", "years";
        /// EC-51.
        age_at: AgeAt = "ei.age-at", Override,
            "年龄截止", "when the age has to be reached", "方式", "choice";
        /// EC-01, for who is born on 29 February.
        age_rule: AgeRule = "ec.age", Override,
            "周岁算法", "age convention", "", "";
        /// EC-51.
        own_cost: OwnCost = "ei.own-cost", Override,
            "可自费投保者", "who may buy at own cost", "方式", "choice";
        /// EC-51.
        buy_months: u32 = "ei.buy-months", Override,
            "自费投保截止", "months of the policy year in which one may buy", "月", "months";
        /// EC-52.
        premium: Money = "ei.premium", Override,
            "老年人意外伤害保险保费", "premium of accident insurance for elders", "元/人·年", "yuan per person and year";
        /// EC-52.
        guidance: Money = "ei.guidance", Override,
            "其中康复指导费", "of which for rehabilitation guidance", "元/人·年", "yuan per person and year";
        /// EC-52.
        mid_term: MidTerm = "ei.mid-term", Override,
            "中途参保的保费", "premium of who is added in mid-term", "方式", "choice";
        /// EC-53.
        area: Area = "ei.area", Override,
            "保障地域", "where the accident has to happen", "方式", "choice";
        /// EC-53.
        death: Money = "ei.death", Override,
            "意外身故保险金", "benefit for a death", "元", "yuan";
        /// EC-53.
        interplay: Interplay = "ei.death-after-disability", Override,
            "先残后亡的给付", "death after a paid disability", "方式", "choice";
        /// EC-53.
        disability: Money = "ei.disability", Override,
            "意外残疾最高保险金", "greatest benefit for a disability", "元", "yuan";
        /// EC-53.
        grade_step: Rate = "ei.grade-step", Override,
            "残疾每级比例", "share of a grade of disability", "", "";
        /// EC-53.
        impairments: Impairments = "ei.impairments", Override,
            "多处残疾的给付", "several impairments of one accident", "方式", "choice";
        /// EC-53.
        medical: Money = "ei.medical", Override,
            "意外医疗最高保险金", "greatest benefit for medical cost in a term", "元/年", "yuan per year";
        /// EC-53.
        deductible: Money = "ei.deductible", Override,
            "意外医疗每次免赔额", "deductible of a case", "元/次", "yuan per case";
        /// EC-53.
        medical_share: Rate = "ei.medical-share", Override,
            "意外医疗赔付比例", "share of the remainder that is paid", "", "";
        /// EC-53.
        hospital_level: u32 = "ei.hospital-level", Override,
            "就诊医院最低等级", "least level of the hospital", "级", "level";
        /// EC-53.
        hospital: Money = "ei.hospital", Override,
            "住院护理津贴", "benefit for a day in hospital", "元/天", "yuan per day";
        /// EC-53.
        hospital_days: u32 = "ei.hospital-days", Override,
            "住院护理最多天数", "most days in hospital in a term", "天/年", "days per year";
        /// EC-54.
        report_hours: u32 = "ei.report-hours", Override,
            "报案期限", "hours within which an accident is reported", "小时", "hours";
        /// EC-55.
        yl_age: u32 = "yl.age", Override,
            "银龄安康投保年龄", "Yinling Ankang: least age", "周岁", "years";
        /// EC-55.
        yl_age_most: u32 = "yl.age-most", Override,
            "银龄安康最高年龄", "Yinling Ankang: greatest age", "周岁", "years";
        /// EC-55.
        yl_health: Health = "yl.health", Override,
            "银龄安康健康要求", "Yinling Ankang: who may buy by health", "方式", "choice";
        /// EC-55.
        yl_premium: Money = "yl.premium", Override,
            "银龄安康每份保费", "Yinling Ankang: premium of a share", "元/份", "yuan per share";
        /// EC-55.
        yl_premium_high: Money = "yl.premium-high", Override,
            "银龄安康高档保费", "Yinling Ankang: premium of the higher plan", "元/份", "yuan per share";
        /// EC-55.
        yl_shares: u32 = "yl.shares", Override,
            "银龄安康每人最多份数", "Yinling Ankang: most shares of a person", "份", "shares";
        /// EC-55.
        yl_subsidy: Money = "yl.subsidy", Override,
            "银龄安康政府补助", "Yinling Ankang: paid by the government", "元/人", "yuan per person";
        /// EC-55.
        yl_subsidy_for: SubsidyFor = "yl.subsidy-for", Override,
            "银龄安康补助对象", "Yinling Ankang: whom the subsidy is for", "方式", "choice";
        /// EC-55.
        yl_subsidy_age: u32 = "yl.subsidy-age", Override,
            "银龄安康补助起始年龄", "Yinling Ankang: least age for the subsidy", "周岁", "years";
        /// EC-55.
        yl_subsidy_most: u32 = "yl.subsidy-age-most", Override,
            "银龄安康补助最高年龄", "Yinling Ankang: greatest age for the subsidy", "周岁", "years";
        /// EC-55.
        yl_death: Money = "yl.death", Override,
            "银龄安康身故、残疾保险金", "Yinling Ankang: death or disability", "元", "yuan";
        /// EC-55.
        yl_bus: Money = "yl.bus", Override,
            "银龄安康公交意外另加", "Yinling Ankang: more for a bus accident", "元", "yuan";
        /// EC-55.
        yl_medical: Money = "yl.medical", Override,
            "银龄安康医疗保险金", "Yinling Ankang: medical", "元", "yuan";
        /// EC-55.
        yl_hospital: Money = "yl.hospital", Override,
            "银龄安康住院津贴", "Yinling Ankang: a day in hospital", "元/天", "yuan per day";
        /// EC-55.
        yl_days: u32 = "yl.hospital-days", Override,
            "银龄安康住院最多天数", "Yinling Ankang: most days in hospital", "天", "days";
        /// EC-55.
        yl_death_high: Money = "yl.death-high", Override,
            "银龄安康高档身故、残疾保险金", "Yinling Ankang, higher plan: death or disability", "元", "yuan";
        /// EC-55.
        yl_bus_high: Money = "yl.bus-high", Override,
            "银龄安康高档公交意外另加", "Yinling Ankang, higher plan: more for a bus accident", "元", "yuan";
        /// EC-55.
        yl_medical_high: Money = "yl.medical-high", Override,
            "银龄安康高档医疗保险金", "Yinling Ankang, higher plan: medical", "元", "yuan";
        /// EC-55.
        yl_hospital_high: Money = "yl.hospital-high", Override,
            "银龄安康高档住院津贴", "Yinling Ankang, higher plan: a day in hospital", "元/天", "yuan per day";
    }
}
