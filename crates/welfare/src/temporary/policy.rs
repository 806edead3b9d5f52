//! What temporary assistance leaves to dated figures of places.

use minzheng_core_types::{Money, Rate, choice, policy};

choice! {
    /// 金额计算办法: how a place finds the amount (TA-02).
    pub enum Formula {
        /// 个案确定: each case is decided singly, within the caps.
        DecidedSingly = "decided-singly",
        /// 按标准的月数: so many months of the subsistence standard, within a range for each cause.
        MonthsOfStandard = "months-of-standard",
    }
}

choice! {
    /// 限额方式: what a place caps (TA-02).
    pub enum Limit {
        /// 按次限额并限次数: the amount of each time, and how often in a calendar year.
        PerTime = "per-time",
        /// 年度限额: the sum of a calendar year.
        PerYear = "per-year",
    }
}

choice! {
    /// 计发人数: by how many heads the standard is multiplied (TA-02, TA-03).
    pub enum Heads {
        /// 困难人数: persons in hardship.
        Persons = "persons",
        /// 家庭人口: all members.
        Members = "members",
        /// 按案: once a case.
        Case = "case",
    }
}

choice! {
    /// 受理地: where an emergency is helped (TA-01).
    pub enum Where {
        /// 户籍地或者居住地.
        OfThePlace = "of-the-place",
        /// 急难发生地: wherever it happens.
        WhereItHappens = "where-it-happens",
    }
}

policy! {
    /// What is local, for one place and month.
    pub struct TemporaryPolicy {
        /// SA-01, TA-02.
        standard_urban: Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
        /// SA-01, TA-02.
        standard_rural: Money = "sa.standard.rural", Override,
            "农村低保标准", "rural subsistence standard", "元/人·月", "yuan per person and month";
        /// TA-01.
        helped_where: Where = "ta.where", Override, "临时救助受理地", "where an emergency is helped", "", "";
        /// TA-02.
        formula: Formula = "ta.formula", Override, "临时救助金额计算办法", "how temporary assistance is reckoned", "", "";
        /// TA-02.
        basic_least: u32 = "ta.basic.least", Override,
            "基本生活困难最少月数", "least months, basic living", "月", "months";
        /// TA-02.
        basic_most: u32 = "ta.basic.most", Override,
            "基本生活困难最多月数", "most months, basic living", "月", "months";
        /// TA-02.
        basic_heads: Heads = "ta.basic.heads", Override,
            "基本生活困难计发人数", "heads counted, basic living", "", "";
        /// TA-02.
        illness_least: u32 = "ta.illness.least", Override, "患病最少月数", "least months, illness", "月", "months";
        /// TA-02.
        illness_most: u32 = "ta.illness.most", Override, "患病最多月数", "most months, illness", "月", "months";
        /// TA-02.
        illness_heads: Heads = "ta.illness.heads", Override, "患病计发人数", "heads counted, illness", "", "";
        /// TA-02.
        accident_least: u32 = "ta.accident.least", Override,
            "意外或者死亡最少月数", "least months, accident or death", "月", "months";
        /// TA-02.
        accident_most: u32 = "ta.accident.most", Override,
            "意外或者死亡最多月数", "most months, accident or death", "月", "months";
        /// TA-02.
        accident_heads: Heads = "ta.accident.heads", Override,
            "意外或者死亡计发人数", "heads counted, accident or death", "", "";
        /// TA-02.
        education_least: u32 = "ta.education.least", Override,
            "就学最少月数", "least months, education", "月", "months";
        /// TA-02.
        education_most: u32 = "ta.education.most", Override,
            "就学最多月数", "most months, education", "月", "months";
        /// TA-02.
        education_heads: Heads = "ta.education.heads", Override,
            "就学计发人数", "heads counted, education", "", "";
        /// TA-02.
        freshman_least: Money = "ta.freshman.least", Override,
            "低保家庭大学新生最低救助额", "least amount for a freshman of a household on the allowance", "元", "yuan";
        /// TA-02.
        light_most: Money = "ta.light.most", Override,
            "较轻急难最高救助额", "most for a light emergency", "元", "yuan";
        /// TA-02.
        limit: Limit = "ta.limit", Override, "临时救助限额方式", "what of temporary assistance is capped", "", "";
        /// TA-02.
        cap_once: Money = "ta.cap.once", Override, "每次最高救助额", "most a time", "元", "yuan";
        /// TA-02.
        times: u32 = "ta.times", Override, "每年最多次数", "most times a year", "次/年", "times a year";
        /// TA-02.
        cap_year: Money = "ta.cap.year", Override, "年度最高救助额", "most a year", "元/年", "yuan a year";
        /// TA-02.
        cap_year_student: Money = "ta.cap.year.student", Override,
            "就学救助年度最高额", "most a year for a student", "元/年", "yuan a year";
        /// TA-03.
        small_multiple: Rate = "ta.small.multiple", Override,
            "小额快救上限(标准倍数)", "limit of small and fast, in standards", "倍", "times";
        /// TA-03.
        small_heads: Heads = "ta.small.heads", Override, "小额快救计发人数", "heads counted, small and fast", "", "";
        /// TA-03.
        delegated_multiple: Rate = "ta.delegated.multiple", Override,
            "委托乡镇审批上限(标准倍数)", "limit delegated to townships, in standards", "倍", "times";
        /// TA-03.
        delegated_heads: Heads = "ta.delegated.heads", Override,
            "委托乡镇审批计发人数", "heads counted, delegated", "", "";
        /// TA-03.
        delegated_most: Money = "ta.delegated.most", Override,
            "委托乡镇审批上限", "limit delegated to townships", "元", "yuan";
        /// TA-03.
        delegated_least: Money = "ta.delegated.least", Override,
            "委托乡镇审批最低救助额", "least amount given by townships", "元", "yuan";
    }
}
