//! What the welfare rules leave to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::{Inherit, ListEntry, Parameter, ValueKind};
use minzheng_core_types::{Money, Rate, Rounding, Text, choice};

choice! {
    /// 起发月份: when payment starts (SA-19).
    pub enum StartRule {
        /// The month after the decision.
        NextMonth = "month-after-decision",
        /// The month of the decision.
        SameMonth = "month-of-decision",
    }
}

choice! {
    /// 停发月份: the first month without payment for one who died (SA-22, HA-03).
    pub enum DeathStop {
        /// The month after the death.
        MonthAfterDeath = "month-after-death",
        /// The month of the death.
        MonthOfDeath = "month-of-death",
    }
}

choice! {
    /// 经营亏损: what a loss of business does to the household's income (SA-01).
    pub enum BusinessLoss {
        /// A loss counts as nothing; it does not lower other income.
        CountsAsZero = "counts-as-zero",
        /// A loss lowers the household's income.
        LowersIncome = "lowers-income",
    }
}

choice! {
    /// Whether a kind of person or income counts.
    pub enum Counts {
        /// Counted.
        Counted = "counted",
        /// Not counted.
        NotCounted = "not-counted",
    }
}

choice! {
    /// 三无全额: how urban residents without income, working ability and supporters are paid (SA-28).
    pub enum ThreeNos {
        /// The full standard.
        FullStandard = "full-standard",
        /// As everybody else: extreme-hardship support has taken over.
        Replaced = "replaced",
    }
}

choice! {
    /// 换档月份: the month in which a birthday moves a person to another age band (HA-03).
    pub enum BandChange {
        /// The month of the birthday.
        BirthdayMonth = "birthday-month",
        /// The month after.
        MonthAfterBirthday = "month-after-birthday",
    }
}

choice! {
    /// 周岁算法: when a year of life is complete, and what stands for 29 February (CAL-01).
    pub enum AgeRule {
        /// On the birthday; 28 February for 29 February.
        OnBirthday = "on-birthday/last-of-february",
        /// On the birthday; 1 March for 29 February.
        OnBirthdayMarch = "on-birthday/first-of-march",
        /// The day after the birthday; 28 February for 29 February.
        DayAfter = "day-after-birthday/last-of-february",
        /// The day after the birthday; 1 March for 29 February.
        DayAfterMarch = "day-after-birthday/first-of-march",
    }
}

choice! {
    /// Whether a programme has begun.
    pub enum Programme {
        /// Not yet: nobody is paid.
        NotYet = "not-yet",
        /// Running.
        Running = "running",
    }
}

minzheng_core_types::policy! {
    /// 政策: everything local that the welfare rules read, for one place and month. Made once, shared by all cases.
    pub struct Policy {
        /// SA-01.
        standard_urban: Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
        /// SA-01.
        standard_rural: Money = "sa.standard.rural", Override,
            "农村低保标准", "rural subsistence standard", "元/人·月", "yuan per person and month";
        /// SA-05.
        lookback_months: u32 = "sa.lookback-months", Override,
            "收入核算期", "look-back period", "个月", "months before the month of application";
        /// SA-05.
        lump_sum_spread: u32 = "sa.lump-sum-spread", Override,
            "一次性收入分摊月数", "months over which a lump sum is spread", "个月", "months";
        /// SA-01, edge case.
        business_loss: BusinessLoss = "sa.business-loss", Override,
            "经营亏损处理", "treatment of a business loss", "方式", "choice";
        /// SA-02, fourth group.
        cohabitation_months: u32 = "sa.cohabitation-months", Override,
            "长期共同居住月数", "months of living together for dependants", "个月", "months";
        /// SA-03 (a).
        clergy_months: u32 = "sa.clergy-months", Override,
            "宗教教职人员分居月数", "months of living apart for clergy", "个月", "consecutive months, inclusive";
        /// SA-03 (c).
        conscripts: Counts = "sa.conscripts", Override,
            "义务兵是否计入", "whether conscripts count as members", "方式", "choice";
        /// SA-06.
        residents_pension: Counts = "sa.residents-pension", Override,
            "居民养老保险基础养老金是否计入", "whether the residents' basic pension counts as income", "方式", "choice";
        /// SA-11.
        asset_multiple: Rate = "sa.asset-multiple", Override,
            "人均金融资产上限倍数", "financial assets per head, in monthly standards", "倍", "times the standard";
        /// SA-11.
        asset_bars: Arc<[ListEntry]> = "sa.asset-bars", Override,
            "限制性财产", "property that bars", "种类", "kinds (`second-home`, `non-residential`, `car`, `registered-business`)";
        /// SA-18.
        rounding: Rounding = "sa.rounding", Override,
            "低保金取整", "rounding of the household's amount", "方式", "choice";
        /// SA-19.
        start: StartRule = "sa.start", Override,
            "起发月份", "first month of payment", "方式", "choice";
        /// SA-22.
        change: StartRule = "sa.change", Override,
            "变更生效月份", "first month of a change", "方式", "choice";
        /// SA-22.
        death_stop: DeathStop = "sa.death-stop", Override,
            "死亡停发月份", "first month without payment after a death", "方式", "choice";
        /// SA-28.
        three_nos: ThreeNos = "sa.three-nos", Override,
            "三无人员全额", "full payment to the three-nos", "方式", "choice";
        /// SA-16 (1).
        disability_urban_1: Money = "sa.disability.urban.grade-1", Override,
            "残疾人生活补助(城市一级)", "disability supplement, urban, grade 1", "元/人·月", "yuan per person and month";
        /// SA-16 (1).
        disability_urban_2: Money = "sa.disability.urban.grade-2", Override,
            "残疾人生活补助(城市二级)", "disability supplement, urban, grade 2", "元/人·月", "yuan per person and month";
        /// SA-16 (1).
        disability_urban_3: Money = "sa.disability.urban.grade-3-4", Override,
            "残疾人生活补助(城市三四级)", "disability supplement, urban, grades 3 and 4", "元/人·月",
            "yuan per person and month";
        /// SA-16 (1).
        disability_rural_1: Money = "sa.disability.rural.grade-1", Override,
            "残疾人生活补助(农村一级)", "disability supplement, rural, grade 1", "元/人·月", "yuan per person and month";
        /// SA-16 (1).
        disability_rural_2: Money = "sa.disability.rural.grade-2", Override,
            "残疾人生活补助(农村二级)", "disability supplement, rural, grade 2", "元/人·月", "yuan per person and month";
        /// SA-16 (1).
        disability_rural_3: Money = "sa.disability.rural.grade-3-4", Override,
            "残疾人生活补助(农村三四级)", "disability supplement, rural, grades 3 and 4", "元/人·月",
            "yuan per person and month";
        /// SA-16 (2).
        lone_elder: Rate = "sa.lone-elder", Override,
            "社会孤老补助倍数", "lone-elder supplement, in urban standards", "倍", "times the urban standard";
        /// SA-16 (3).
        lost_child_urban: Money = "sa.lost-child.urban", Override,
            "独生子女死亡家庭补助(城市)", "lost-only-child supplement, urban", "元/户·月", "yuan per household and month";
        /// SA-16 (3).
        lost_child_rural: Money = "sa.lost-child.rural", Override,
            "独生子女死亡家庭补助(农村)", "lost-only-child supplement, rural", "元/户·月", "yuan per household and month";
        /// HA-01.
        high_age: Programme = "ha.programme", Override,
            "高龄津贴是否开办", "whether the high-age subsidy has begun", "方式", "choice";
        /// HA-02.
        high_age_60: Money = "ha.60-79", RaiseFloor,
            "高龄津贴 60–79 周岁", "high-age subsidy, 60 to 79", "元/人·月", "yuan per person and month";
        /// HA-01.
        high_age_80: Money = "ha.80-89", RaiseFloor,
            "高龄津贴 80–89 周岁", "high-age subsidy, 80 to 89", "元/人·月", "yuan per person and month";
        /// HA-01.
        high_age_90: Money = "ha.90-99", RaiseFloor,
            "高龄津贴 90–99 周岁", "high-age subsidy, 90 to 99", "元/人·月", "yuan per person and month";
        /// HA-01.
        high_age_100: Money = "ha.100", RaiseFloor,
            "高龄津贴 100 周岁以上", "high-age subsidy, 100 and older", "元/人·月", "yuan per person and month";
        /// HA-02.
        high_age_care: Money = "ha.care-addition", RaiseFloor,
            "失能、重残老年人增发", "addition for elders unable to care for themselves", "元/人·月",
            "yuan per person and month";
        /// HA-03.
        band_change: BandChange = "ha.band-change", Override,
            "换档月份", "month of changing the age band", "方式", "choice";
        /// HA-03, CAL-01.
        age_rule: AgeRule = "ha.age-rule", Override,
            "周岁算法", "convention of full years", "方式", "choice";
        /// HA-03.
        high_age_death: DeathStop = "ha.death-stop", Override,
            "高龄津贴死亡停发月份", "high-age subsidy: first month without payment after a death", "方式", "choice";
        /// SI-01.
        serious_illness: Money = "si.amount", Override,
            "重症低保生活补助", "serious-illness subsidy", "元/人·月", "yuan per person and month";
        /// SI-02.
        illnesses: Arc<[ListEntry]> = "si.illnesses", Override,
            "重症病种", "list of serious illnesses", "病种", "illnesses (ICD-10 where named)";
        /// SI-03.
        illness_start: StartRule = "si.start", Override,
            "重症补助起发月份", "serious-illness subsidy: first month", "方式", "choice";
        /// SI-03.
        illness_death: DeathStop = "si.death-stop", Override,
            "重症补助死亡停发月份", "serious-illness subsidy: first month without payment after a death", "方式", "choice";
        /// PE-01.
        physical_exam: Money = "pe.amount", Override,
            "体检补助", "physical-exam subsidy", "元/人·次", "yuan per person, once a year";
        /// PE-01.
        physical_exam_month: u32 = "pe.month", Override,
            "体检补助发放月份", "month of the physical-exam subsidy", "月", "month of the year";
    }
}

const fn recorded(id: &'static str, zh: &'static str, en: &'static str, yearly: bool) -> Parameter {
    let unit = if yearly {
        Text::new("元/人·年", "yuan per person and year")
    } else {
        Text::new("元/人·月", "yuan per person and month")
    };
    Parameter { id, label: Text::new(zh, en), unit, kind: ValueKind::Money, inherit: Inherit::Override }
}

/// Figures that packs keep though no rule of this crate reads them: extreme-hardship support and its predecessor,
/// and the lines of neighbouring statuses.
pub static RECORDED: &[Parameter] = &[
    recorded("xh.wubao.home", "五保集中供养标准", "five-guarantee support, in a home", true),
    recorded("xh.wubao.dispersed", "五保分散供养标准", "five-guarantee support, dispersed", true),
    recorded("xh.basic.urban", "特困基本生活标准(城市)", "extreme-hardship basic amount, urban", false),
    recorded("xh.basic.rural", "特困基本生活标准(农村)", "extreme-hardship basic amount, rural", false),
    recorded("xh.care.urban.full", "特困照料护理(城市全护理)", "extreme-hardship care, urban, full", false),
    recorded(
        "xh.care.urban.partial",
        "特困照料护理(城市半护理)",
        "extreme-hardship care, urban, partial",
        false,
    ),
    recorded(
        "xh.care.urban.self",
        "特困照料护理(城市全自理)",
        "extreme-hardship care, urban, self-caring",
        false,
    ),
    recorded("xh.care.rural.full", "特困照料护理(农村全护理)", "extreme-hardship care, rural, full", false),
    recorded(
        "xh.care.rural.partial",
        "特困照料护理(农村半护理)",
        "extreme-hardship care, rural, partial",
        false,
    ),
    recorded(
        "xh.care.rural.self",
        "特困照料护理(农村全自理)",
        "extreme-hardship care, rural, self-caring",
        false,
    ),
    Parameter {
        id: "sa.single-person-floor",
        label: Text::new("单人保最低比例", "floor for single-person cases"),
        unit: Text::new("倍", "times the standard"),
        kind: ValueKind::Rate,
        inherit: Inherit::Override,
    },
    Parameter {
        id: "li.marginal-line",
        label: Text::new("低保边缘线倍数", "line of marginal households"),
        unit: Text::new("倍", "times the standard"),
        kind: ValueKind::Rate,
        inherit: Inherit::Override,
    },
];
