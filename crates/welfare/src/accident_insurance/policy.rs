//! What accident insurance leaves to dated figures of places.

use minzheng_core_types::{Money, choice};

use crate::policy::AgeRule;

choice! {
    /// 投保范围: for whom the authority insures.
    pub enum Scope {
        /// 全体户籍老年人.
        AllElders = "all-elders",
        /// 低保老年人.
        AllowanceElders = "allowance-elders",
    }
}

minzheng_core_types::policy! {
    /// What is local, for one place and month.
    pub struct AccidentInsurancePolicy {
        /// PE-02.
        scope: Scope = "ai.scope", Override,
            "意外伤害保险投保范围", "for whom accident insurance is bought", "方式", "choice";
        /// PE-02.
        start: u32 = "ai.start", Override,
            "保险年度首月", "first month of the policy year", "月", "month";
        /// PE-02.
        age: u32 = "ai.age", Override,
            "投保年龄", "least age of the insured", "周岁", "years";
        /// HA-03.
        age_rule: AgeRule = "ha.age-rule", Override,
            "周岁算法", "convention of full years", "方式", "choice";
        /// PE-02.
        premium: Money = "ai.premium", Override,
            "意外伤害保险保费", "premium of accident insurance", "元/人·年", "yuan per person and year";
        /// PE-02.
        death: Money = "ai.death", Override,
            "意外身故给付", "benefit for a death", "元", "yuan";
        /// PE-02.
        disability: Money = "ai.disability", Override,
            "意外残疾最高给付", "greatest benefit for a disability", "元", "yuan";
        /// PE-02.
        medical: Money = "ai.medical", Override,
            "意外医疗年度最高给付", "greatest benefit for medical cost in a year", "元/年", "yuan per year";
        /// PE-02.
        hospital: Money = "ai.hospital", Override,
            "意外住院津贴", "benefit for a day in hospital", "元/天", "yuan per day";
        /// PE-02.
        hospital_days: u32 = "ai.hospital-days", Override,
            "意外住院津贴年度最多天数", "most days in hospital in a year", "天", "days";
    }
}
