//! What extreme-hardship support leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rounding, choice};

use crate::policy::{AgeRule, DeathStop, StartRule, ThreeNos};

choice! {
    /// 供养标准计算办法: how the amount is found for rural residents (XH-03).
    pub enum AmountRule {
        /// 五保: a yearly amount by form, paid by the month.
        FiveGuarantees = "five-guarantees",
        /// A basic amount, and an amount for care.
        BasicAndCare = "basic-and-care",
    }
}

choice! {
    /// 照料护理标准计算办法: where the amounts for care come from (XH-03).
    pub enum CareRule {
        /// Published in yuan.
        Published = "published-amounts",
        /// Parts of the previous year's minimum wage.
        PartOfWage = "part-of-minimum-wage",
    }
}

choice! {
    /// 全自理照料护理: how those who care for themselves are paid in either form (XH-03).
    pub enum SelfCareRule {
        /// One amount, whatever the form.
        OneAmount = "one-amount",
        /// A third of the full amount in a home, a third of the partial amount elsewhere.
        ThirdByForm = "third-by-form",
    }
}

minzheng_core_types::policy! {
    /// What is local, for one place and month.
    pub struct ExtremeHardshipPolicy {
        /// XH-01.
        standard_urban: Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
        /// XH-01.
        standard_rural: Money = "sa.standard.rural", Override,
            "农村低保标准", "rural subsistence standard", "元/人·月", "yuan per person and month";
        /// XH-01.
        three_nos: ThreeNos = "sa.three-nos", Override,
            "三无人员全额", "full payment to the three-nos", "方式", "choice";
        /// XH-01.
        age_rule: AgeRule = "ha.age-rule", Override,
            "周岁算法", "convention of full years", "方式", "choice";
        /// XH-01.
        disposable_income: Money = "sa.disposable-income", Override,
            "上年度人均可支配收入", "previous year's disposable income per head", "元/人·年", "yuan per person and year";
        /// XH-01.
        disabilities: Arc<[ListEntry]> = "xh.disabilities", Override,
            "特困认定的残疾类别等级", "disabilities without working ability", "类别等级", "kinds and grades (`intellectual-2`)";
        /// XH-01.
        minor_until: u32 = "xh.minor-until", Override,
            "未成年特困人员保留年龄", "age up to which minors keep support", "周岁", "full years";
        /// XH-03.
        amount_rule: AmountRule = "xh.amount-rule", Override,
            "农村供养标准计算办法", "how rural support is counted", "方式", "choice";
        /// XH-03.
        five_home: Money = "xh.wubao.home", Override,
            "五保集中供养标准", "five-guarantee support, in a home", "元/人·年", "yuan per person and year";
        /// XH-03.
        five_dispersed: Money = "xh.wubao.dispersed", Override,
            "五保分散供养标准", "five-guarantee support, dispersed", "元/人·年", "yuan per person and year";
        /// XH-03.
        basic_urban: Money = "xh.basic.urban", Override,
            "特困基本生活标准(城市)", "extreme-hardship basic amount, urban", "元/人·月", "yuan per person and month";
        /// XH-03.
        basic_rural: Money = "xh.basic.rural", Override,
            "特困基本生活标准(农村)", "extreme-hardship basic amount, rural", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_rule: CareRule = "xh.care.rule", Override,
            "照料护理标准计算办法", "where the amounts for care come from", "方式", "choice";
        /// XH-03.
        care_urban_full: Money = "xh.care.urban.full", Override,
            "特困照料护理(城市全护理)", "extreme-hardship care, urban, full", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_urban_partial: Money = "xh.care.urban.partial", Override,
            "特困照料护理(城市半护理)", "extreme-hardship care, urban, partial", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_urban_self: Money = "xh.care.urban.self", Override,
            "特困照料护理(城市全自理)", "extreme-hardship care, urban, self-caring", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_rural_full: Money = "xh.care.rural.full", Override,
            "特困照料护理(农村全护理)", "extreme-hardship care, rural, full", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_rural_partial: Money = "xh.care.rural.partial", Override,
            "特困照料护理(农村半护理)", "extreme-hardship care, rural, partial", "元/人·月", "yuan per person and month";
        /// XH-03.
        care_rural_self: Money = "xh.care.rural.self", Override,
            "特困照料护理(农村全自理)", "extreme-hardship care, rural, self-caring", "元/人·月", "yuan per person and month";
        /// XH-03.
        self_care_rule: SelfCareRule = "xh.care.self-rule", Override,
            "全自理照料护理计算办法", "care of those who care for themselves", "方式", "choice";
        /// XH-03.
        wage: Money = "sa.notional.wage", Override,
            "上年度最低工资标准", "previous year's minimum wage", "元/月", "yuan a month";
        /// XH-03.
        wage_full: u32 = "xh.care.wage-parts.full", Override,
            "全护理占最低工资几分之一", "full care, as one part of so many of the wage", "分之一", "parts";
        /// XH-03.
        wage_partial: u32 = "xh.care.wage-parts.partial", Override,
            "半护理占最低工资几分之一", "partial care, as one part of so many of the wage", "分之一", "parts";
        /// XH-03.
        wage_self: u32 = "xh.care.wage-parts.self", Override,
            "全自理占最低工资几分之一", "self-caring, as one part of so many of the wage", "分之一", "parts";
        /// XH-03.
        rounding: Rounding = "xh.rounding", Override,
            "供养金取整", "rounding of the amounts", "方式", "choice";
        /// XH-04.
        start: StartRule = "xh.start", Override,
            "特困供养起发月份", "extreme-hardship support: first month", "方式", "choice";
        /// XH-04.
        stop: StartRule = "xh.stop", Override,
            "特困供养停发生效月份", "extreme-hardship support: first month without payment after a stop", "方式", "choice";
        /// XH-04.
        death_stop: DeathStop = "xh.death-stop", Override,
            "特困供养死亡停发月份", "extreme-hardship support: first month without payment after a death", "方式", "choice";
        /// XH-04.
        funeral_months: u32 = "xh.funeral-months", Override,
            "丧葬费月数", "funeral cost, in months of the basic amount", "个月", "months";
    }
}
