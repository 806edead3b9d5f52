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
    /// 辅助性就业收入: what of the earnings from auxiliary work for the disabled counts (SA-07).
    pub enum AuxiliaryWork {
        /// As other wages.
        AsWages = "as-wages",
        /// Only what exceeds the standard, for mental, intellectual and severe disability.
        AboveStandard = "above-standard",
    }
}

choice! {
    /// Whether a door or a method exists in a place.
    pub enum Door {
        /// It does not.
        Closed = "closed",
        /// It does.
        Open = "open",
    }
}

choice! {
    /// 赡养费计算办法: by which formula maintenance is imputed (SA-10).
    pub enum Maintenance {
        /// Not imputed: only what is agreed or received counts.
        NotImputed = "not-imputed",
        /// Half of the household's excess over the standard, shared among the dependants.
        F1 = "f1-half-above-standard",
        /// A fifth of the excess over twice the standard, shared.
        F2 = "f2-fifth-above-twice",
        /// Half of the excess over twice the standard, shared.
        F3 = "f3-half-above-twice",
        /// Three tenths of the excess over the line of marginal households.
        F4 = "f4-three-tenths-above-line",
        /// Half of the excess over the standard up to two children, four tenths from three.
        F5 = "f5-by-children",
    }
}

choice! {
    /// 救助金计算办法: how the amount is found (SA-12, SA-13).
    pub enum AmountMethod {
        /// 补差.
        Differential = "differential",
        /// 分档.
        Banded = "banded",
    }
}

choice! {
    /// 叠加规则: what several shares of the standard come to for one person (SA-17).
    pub enum Stacking {
        /// Only the highest.
        Highest = "highest",
        /// All of them.
        Sum = "sum",
    }
}

choice! {
    /// 处罚: when a fine may be imposed for deception (SA-26).
    pub enum Fine {
        /// It may be.
        May = "may",
        /// Only where the case is grave.
        GraveOnly = "grave-only",
    }
}

choice! {
    /// 边缘家庭收入下限: whether income of exactly the standard is marginal (LI-01).
    pub enum LowerBound {
        /// It is.
        AtStandard = "at-standard",
        /// Only income above the standard is.
        AboveStandard = "above-standard",
    }
}

choice! {
    /// 边缘线封顶: whether the line is capped (LI-01).
    pub enum LineCap {
        /// It is not.
        Uncapped = "uncapped",
        /// By the monthly minimum wage.
        MinimumWage = "minimum-wage",
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
        /// SA-04.
        single_groups: Arc<[ListEntry]> = "sa.single.groups", Override,
            "可单独申请的人员", "who may apply alone", "种类", "kinds (`marginal-disabled`, `marginal-major-illness`, `clergy`, `disabled-without-work`, `disabled-own-register`)";
        /// SA-07.
        employment_cost: Rate = "sa.employment-cost.share", Override,
            "必要就业成本比例", "cost of working, as a share of the standard", "倍", "times the standard";
        /// SA-07.
        employment_cost_full: Rate = "sa.employment-cost.full-share", Override,
            "特定就业人员就业成本比例", "cost of working of the groups listed, as a share", "倍", "times the standard";
        /// SA-07.
        employment_cost_groups: Arc<[ListEntry]> = "sa.employment-cost.full-groups", Override,
            "按特定比例扣减的就业人员", "groups with a share of their own", "种类", "kinds (`public-benefit-job`, `carer`, `mother-of-infant`, `pregnant`, `single-guardian`)";
        /// SA-07.
        employment_cost_flat: Money = "sa.employment-cost.flat", Override,
            "就业人员定额扣减", "flat exemption of a worker", "元/人·月", "yuan per worker and month";
        /// SA-07.
        auxiliary_work: AuxiliaryWork = "sa.employment-cost.auxiliary", Override,
            "辅助性就业收入处理", "earnings from auxiliary work", "方式", "choice";
        /// SA-08.
        rigid_gate: Door = "sa.rigid.gate", Override,
            "刚性支出扣减是否实行", "whether rigid expenditure opens a second door", "方式", "choice";
        /// SA-08.
        rigid_kinds: Arc<[ListEntry]> = "sa.rigid.kinds", Override,
            "可扣减的刚性支出", "expenditure that is taken off", "种类", "kinds (`medical`, `education`, `rehabilitation`, `disaster`, `accident`)";
        /// SA-08.
        disposable_income: Money = "sa.disposable-income", Override,
            "上年度人均可支配收入", "previous year's disposable income per head", "元/人·年", "yuan per person and year";
        /// SA-09.
        notional: Door = "sa.notional", Override,
            "虚拟收入是否实行", "whether notional labour income is counted", "方式", "choice";
        /// SA-09.
        notional_wage: Money = "sa.notional.wage", Override,
            "上年度最低工资标准", "previous year's minimum wage", "元/月", "yuan a month";
        /// SA-09.
        notional_full: Rate = "sa.notional.full-share", Override,
            "虚拟收入比例(第一年龄段)", "share of the wage, first ages", "倍", "times the minimum wage";
        /// SA-09.
        notional_full_men: u32 = "sa.notional.full-until-men", Override,
            "第一年龄段上限(男)", "last year of the first ages, men", "周岁", "full years";
        /// SA-09.
        notional_full_women: u32 = "sa.notional.full-until-women", Override,
            "第一年龄段上限(女)", "last year of the first ages, women", "周岁", "full years";
        /// SA-09.
        notional_part: Rate = "sa.notional.part-share", Override,
            "虚拟收入比例(第二年龄段)", "share of the wage, second ages", "倍", "times the minimum wage";
        /// SA-09.
        notional_part_men: u32 = "sa.notional.part-until-men", Override,
            "第二年龄段上限(男)", "last year of the second ages, men", "周岁", "full years";
        /// SA-09.
        notional_part_women: u32 = "sa.notional.part-until-women", Override,
            "第二年龄段上限(女)", "last year of the second ages, women", "周岁", "full years";
        /// SA-09.
        notional_trader: Rate = "sa.notional.trader-share", Override,
            "虚拟收入比例(个体经营)", "share of the wage, sole traders", "倍", "times the minimum wage";
        /// SA-09.
        notional_graduate: u32 = "sa.notional.graduate-months", Override,
            "应届毕业生免计月数", "months without notional income after graduation", "个月", "months";
        /// SA-10.
        maintenance: Maintenance = "sa.maintenance", Override,
            "赡养费计算办法", "formula of imputed maintenance", "方式", "choice";
        /// SA-10.
        maintenance_child: Rate = "sa.maintenance.child-share", Override,
            "抚养费比例(每个子女)", "child maintenance, share of the payer's income for a child", "倍", "times the income";
        /// SA-10.
        maintenance_child_cap: Rate = "sa.maintenance.child-cap", Override,
            "抚养费比例上限(全部子女)", "child maintenance, share for all children together", "倍", "times the income";
        /// SA-10.
        maintenance_exempt: Arc<[ListEntry]> = "sa.maintenance.exempt", Override,
            "免计赡养费的义务人", "supporters of whom nothing is expected", "种类", "kinds (`allowance`, `extreme-hardship`, `marginal`, `over-70`)";
        /// SA-13.
        amount_method: AmountMethod = "sa.amount", Override,
            "救助金计算办法", "how the amount is found", "方式", "choice";
        /// SA-13.
        band_urban_1: Money = "sa.band.urban.1", Override,
            "分档救助(城市一档)", "banded amount, urban, band 1", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_urban_2: Money = "sa.band.urban.2", Override,
            "分档救助(城市二档)", "banded amount, urban, band 2", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_urban_3: Money = "sa.band.urban.3", Override,
            "分档救助(城市三档)", "banded amount, urban, band 3", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_urban_4: Money = "sa.band.urban.4", Override,
            "分档救助(城市四档)", "banded amount, urban, band 4", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_rural_1: Money = "sa.band.rural.1", Override,
            "分档救助(农村一档)", "banded amount, rural, band 1", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_rural_2: Money = "sa.band.rural.2", Override,
            "分档救助(农村二档)", "banded amount, rural, band 2", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_rural_3: Money = "sa.band.rural.3", Override,
            "分档救助(农村三档)", "banded amount, rural, band 3", "元/人·月", "yuan per person and month";
        /// SA-13.
        band_rural_4: Money = "sa.band.rural.4", Override,
            "分档救助(农村四档)", "banded amount, rural, band 4", "元/人·月", "yuan per person and month";
        /// SA-14.
        single_floor: Rate = "sa.single-person-floor", Override,
            "单人保最低比例", "floor for single-person cases", "倍", "times the standard";
        /// SA-15.
        top_up_floor: Rate = "sa.top-up-floor", Override,
            "最低补差比例", "floor of the top-up per head", "倍", "times the standard";
        /// SA-17.
        percentage: Programme = "sa.percentage.programme", Override,
            "按比例增发是否实行", "whether shares of the standard are added", "方式", "choice";
        /// SA-17.
        percentage_stacking: Stacking = "sa.percentage.stacking", Override,
            "增发叠加规则", "what several shares come to", "方式", "choice";
        /// SA-17.
        percentage_single: Counts = "sa.percentage.single", Override,
            "单人保是否增发", "whether single-person cases get shares", "方式", "choice";
        /// SA-17.
        percentage_age_60: Rate = "sa.percentage.age-60-69", Override,
            "增发比例(60–69周岁)", "share added: 60 to 69", "倍", "times the standard";
        /// SA-17.
        percentage_age_70: Rate = "sa.percentage.age-70-79", Override,
            "增发比例(70–79周岁)", "share added: 70 to 79", "倍", "times the standard";
        /// SA-17.
        percentage_age_80: Rate = "sa.percentage.age-80", Override,
            "增发比例(80周岁以上)", "share added: 80 and older", "倍", "times the standard";
        /// SA-17.
        percentage_work_injury: Rate = "sa.percentage.work-injury", Override,
            "增发比例(工伤一至四级)", "share added: work injury, grades 1 to 4", "倍", "times the standard";
        /// SA-17.
        percentage_disability_severe: Rate = "sa.percentage.disability-severe", Override,
            "增发比例(重度残疾)", "share added: severe disability", "倍", "times the standard";
        /// SA-17.
        percentage_disability_other: Rate = "sa.percentage.disability-other", Override,
            "增发比例(其他残疾)", "share added: other disability", "倍", "times the standard";
        /// SA-17.
        percentage_illness_total: Rate = "sa.percentage.illness-total", Override,
            "增发比例(患病完全丧失劳动能力)", "share added: illness, total loss of working ability", "倍", "times the standard";
        /// SA-17.
        percentage_illness_major: Rate = "sa.percentage.illness-major", Override,
            "增发比例(患病大部分丧失劳动能力)", "share added: illness, major loss of working ability", "倍", "times the standard";
        /// SA-17.
        percentage_minor: Rate = "sa.percentage.minor", Override,
            "增发比例(未成年人)", "share added: minors", "倍", "times the standard";
        /// SA-17.
        percentage_student: Rate = "sa.percentage.student", Override,
            "增发比例(非义务教育阶段学生)", "share added: students beyond compulsory schooling", "倍", "times the standard";
        /// SA-17.
        percentage_orphan: Rate = "sa.percentage.orphan", Override,
            "增发比例(单亲孤儿)", "share added: orphans of one parent", "倍", "times the standard";
        /// SA-17.
        percentage_single_parent: Rate = "sa.percentage.single-parent", Override,
            "增发比例(其他单亲子女)", "share added: other children of a single parent", "倍", "times the standard";
        /// SA-17.
        percentage_one_person: Rate = "sa.percentage.one-person", Override,
            "增发比例(一人户)", "share added: one-person households", "倍", "times the standard";
        /// SA-17.
        percentage_lost_child: Rate = "sa.percentage.lost-child", Override,
            "增发比例(独生子女死亡家庭)", "share added: families that lost their only child", "倍", "times the standard";
        /// SA-17.
        percentage_triplet: Rate = "sa.percentage.triplet", Override,
            "增发比例(多胞胎)", "share added: triplets", "倍", "times the standard";
        /// SA-21.
        review_stable: u32 = "sa.review.stable", Override,
            "定期核查间隔(情况稳定)", "interval of review, stable households", "个月", "months";
        /// SA-21.
        review_middle: u32 = "sa.review.middle", Override,
            "定期核查间隔(情况相对稳定)", "interval of review, fairly stable households", "个月", "months";
        /// SA-21.
        review_unstable_urban: u32 = "sa.review.unstable.urban", Override,
            "定期核查间隔(收入不稳定且有劳动能力,城市)", "interval of review, unstable income and able members, towns",
            "个月", "months";
        /// SA-21.
        review_unstable_rural: u32 = "sa.review.unstable.rural", Override,
            "定期核查间隔(收入不稳定且有劳动能力,农村)", "interval of review, unstable income and able members, country",
            "个月", "months";
        /// SA-23.
        grace_months: u32 = "sa.grace-months", Override,
            "渐退期", "grace period", "个月", "months";
        /// SA-24.
        refusals: u32 = "sa.refusals", Override,
            "连续拒绝就业次数", "refusals of suitable work in a row", "次", "times";
        /// SA-24.
        refusal_kept: Rate = "sa.refusal.kept-share", Override,
            "拒绝就业者保留的本人份额", "what is kept of the own share after refusals", "倍", "times the own share";
        /// SA-25.
        stop: StartRule = "sa.stop", Override,
            "停发生效月份", "first month without payment after a stop", "方式", "choice";
        /// SA-26.
        fine: Fine = "sa.fine", Override,
            "骗保罚款条件", "when a fine may be imposed", "方式", "choice";
        /// SA-26.
        fine_least: Rate = "sa.fine.least", Override,
            "罚款下限", "least fine", "倍", "times the amount unlawfully obtained";
        /// SA-26.
        fine_most: Rate = "sa.fine.most", Override,
            "罚款上限", "greatest fine", "倍", "times the amount unlawfully obtained";
        /// LI-01.
        marginal_line: Rate = "li.marginal-line", Override,
            "低保边缘线倍数", "line of marginal households", "倍", "times the standard";
        /// LI-01.
        marginal_lower: LowerBound = "li.lower-bound", Override,
            "低保边缘收入下限", "lower bound of marginal income", "方式", "choice";
        /// LI-01.
        marginal_cap: LineCap = "li.cap", Override,
            "低保边缘线封顶", "cap of the marginal line", "方式", "choice";
        /// LI-01.
        minimum_wage: Money = "li.minimum-wage", Override,
            "月最低工资标准", "monthly minimum wage", "元/月", "yuan a month";
        /// LI-01.
        marginal_expenditure: Door = "li.expenditure", Override,
            "支出型边缘家庭是否实行", "whether expenditure can make a household marginal", "方式", "choice";
        /// LI-01.
        marginal_kinds: Arc<[ListEntry]> = "li.expense-kinds", Override,
            "边缘家庭可扣减的支出", "expenditure that is taken off for marginal households", "种类", "kinds (as `sa.rigid.kinds`)";
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

/// Figures that packs keep though no rule of this crate reads them: statistics and provincial floors.
pub static RECORDED: &[Parameter] = &[
    recorded("stat.standard.urban", "城市低保平均标准(统计)", "average urban standard (statistic)", false),
    recorded("stat.standard.rural", "农村低保平均标准(统计)", "average rural standard (statistic)", true),
    recorded(
        "stat.standard.rural-month",
        "农村低保平均标准(统计,按月)",
        "average rural standard, by the month (statistic)",
        false,
    ),
    recorded("stat.paid.urban", "城市低保人均补差(统计)", "average paid to urban persons (statistic)", false),
    recorded("stat.paid.rural", "农村低保人均补差(统计)", "average paid to rural persons (statistic)", false),
    recorded(
        "stat.paid-target.urban",
        "城市低保人均补差目标",
        "average to be paid to urban persons (target)",
        false,
    ),
    recorded(
        "stat.paid-target.rural",
        "农村低保人均补差目标",
        "average to be paid to rural persons (target)",
        false,
    ),
    recorded("sa.floor.rural", "农村低保省定最低标准", "provincial floor of the rural standard", true),
];
