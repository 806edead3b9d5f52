//! What rigid-expenditure households leave to dated figures of places. Who counts and what income counts is found by the
//! allowance's rules, with its figures; they are named here too, so that an answer can say which of them it rests on.

use std::sync::Arc;

use minzheng_core_types::figures::{ListEntry, Slot, View};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, Month, Rate};

use crate::policy::{
    AgeRule, AuxiliaryWork, BusinessLoss, Counts, DeathStop, Door, Maintenance, Policy, Programme, StartRule,
};

minzheng_core_types::policy! {
    /// What is local, for one place and month.
    pub struct RigidFigures {
        /// LI-02.
        programme: Programme = "li.rigid", Override,
            "刚性支出困难家庭认定是否实行", "whether rigid-expenditure households are recognised", "方式", "choice";
        /// LI-02.
        share: Rate = "li.rigid.share", Override,
            "刚性支出占家庭总收入的比例", "share of total income that rigid spending has to exceed", "倍", "times the income";
        /// LI-02.
        kinds: Arc<[ListEntry]> = "li.rigid.kinds", Override,
            "刚性支出的类别", "kinds of rigid spending", "种类", "kinds (`living`, `medical`, `education`, `rehabilitation`, `other`)";
        /// LI-02, by way of the household and its income.
        standard_urban: Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
        /// LI-02, by way of the household and its income.
        standard_rural: Money = "sa.standard.rural", Override,
            "农村低保标准", "rural subsistence standard", "元/人·月", "yuan per person and month";
        /// LI-02, by way of the household and its income.
        lump_sum_spread: u32 = "sa.lump-sum-spread", Override,
            "一次性收入分摊月数", "months over which a lump sum is spread", "个月", "months";
        /// LI-02, by way of the household and its income.
        business_loss: BusinessLoss = "sa.business-loss", Override,
            "经营亏损处理", "treatment of a business loss", "方式", "choice";
        /// LI-02, by way of the household and its income.
        cohabitation_months: u32 = "sa.cohabitation-months", Override,
            "长期共同居住月数", "months of living together for dependants", "个月", "months";
        /// LI-02, by way of the household and its income.
        clergy_months: u32 = "sa.clergy-months", Override,
            "宗教教职人员分居月数", "months of living apart for clergy", "个月", "consecutive months, inclusive";
        /// LI-02, by way of the household and its income.
        conscripts: Counts = "sa.conscripts", Override,
            "义务兵是否计入", "whether conscripts count as members", "方式", "choice";
        /// LI-02, by way of the household and its income.
        residents_pension: Counts = "sa.residents-pension", Override,
            "居民养老保险基础养老金是否计入", "whether the residents' basic pension counts as income", "方式", "choice";
        /// LI-02, by way of the household and its income.
        change: StartRule = "sa.change", Override,
            "变更生效月份", "first month of a change", "方式", "choice";
        /// LI-02, by way of the household and its income.
        death_stop: DeathStop = "sa.death-stop", Override,
            "死亡停发月份", "first month without payment after a death", "方式", "choice";
        /// LI-02, by way of the household and its income.
        employment_cost: Rate = "sa.employment-cost.share", Override,
            "必要就业成本比例", "cost of working, as a share of the standard", "倍", "times the standard";
        /// LI-02, by way of the household and its income.
        employment_cost_full: Rate = "sa.employment-cost.full-share", Override,
            "特定就业人员就业成本比例", "cost of working of the groups listed, as a share", "倍", "times the standard";
        /// LI-02, by way of the household and its income.
        employment_cost_groups: Arc<[ListEntry]> = "sa.employment-cost.full-groups", Override,
            "按特定比例扣减的就业人员", "groups with a share of their own", "种类", "kinds (`public-benefit-job`, `carer`, `mother-of-infant`, `pregnant`, `single-guardian`)";
        /// LI-02, by way of the household and its income.
        employment_cost_flat: Money = "sa.employment-cost.flat", Override,
            "就业人员定额扣减", "flat exemption of a worker", "元/人·月", "yuan per worker and month";
        /// LI-02, by way of the household and its income.
        auxiliary_work: AuxiliaryWork = "sa.employment-cost.auxiliary", Override,
            "辅助性就业收入处理", "earnings from auxiliary work", "方式", "choice";
        /// LI-02, by way of the household and its income.
        disposable_income: Money = "sa.disposable-income", Override,
            "上年度人均可支配收入", "previous year's disposable income per head", "元/人·年", "yuan per person and year";
        /// LI-02, by way of the household and its income.
        notional: Door = "sa.notional", Override,
            "虚拟收入是否实行", "whether notional labour income is counted", "方式", "choice";
        /// LI-02, by way of the household and its income.
        notional_wage: Money = "sa.notional.wage", Override,
            "上年度最低工资标准", "previous year's minimum wage", "元/月", "yuan a month";
        /// LI-02, by way of the household and its income.
        notional_full: Rate = "sa.notional.full-share", Override,
            "虚拟收入比例(第一年龄段)", "share of the wage, first ages", "倍", "times the minimum wage";
        /// LI-02, by way of the household and its income.
        notional_full_men: u32 = "sa.notional.full-until-men", Override,
            "第一年龄段上限(男)", "last year of the first ages, men", "周岁", "full years";
        /// LI-02, by way of the household and its income.
        notional_full_women: u32 = "sa.notional.full-until-women", Override,
            "第一年龄段上限(女)", "last year of the first ages, women", "周岁", "full years";
        /// LI-02, by way of the household and its income.
        notional_part: Rate = "sa.notional.part-share", Override,
            "虚拟收入比例(第二年龄段)", "share of the wage, second ages", "倍", "times the minimum wage";
        /// LI-02, by way of the household and its income.
        notional_part_men: u32 = "sa.notional.part-until-men", Override,
            "第二年龄段上限(男)", "last year of the second ages, men", "周岁", "full years";
        /// LI-02, by way of the household and its income.
        notional_part_women: u32 = "sa.notional.part-until-women", Override,
            "第二年龄段上限(女)", "last year of the second ages, women", "周岁", "full years";
        /// LI-02, by way of the household and its income.
        notional_trader: Rate = "sa.notional.trader-share", Override,
            "虚拟收入比例(个体经营)", "share of the wage, sole traders", "倍", "times the minimum wage";
        /// LI-02, by way of the household and its income.
        notional_graduate: u32 = "sa.notional.graduate-months", Override,
            "应届毕业生免计月数", "months without notional income after graduation", "个月", "months";
        /// LI-02, by way of the household and its income.
        maintenance: Maintenance = "sa.maintenance", Override,
            "赡养费计算办法", "formula of imputed maintenance", "方式", "choice";
        /// LI-02, by way of the household and its income.
        maintenance_child: Rate = "sa.maintenance.child-share", Override,
            "抚养费比例(每个子女)", "child maintenance, share of the payer's income for a child", "倍", "times the income";
        /// LI-02, by way of the household and its income.
        maintenance_child_cap: Rate = "sa.maintenance.child-cap", Override,
            "抚养费比例上限(全部子女)", "child maintenance, share for all children together", "倍", "times the income";
        /// LI-02, by way of the household and its income.
        maintenance_exempt: Arc<[ListEntry]> = "sa.maintenance.exempt", Override,
            "免计赡养费的义务人", "supporters of whom nothing is expected", "种类", "kinds (`allowance`, `extreme-hardship`, `marginal`, `over-70`)";
        /// LI-02, by way of the household and its income.
        marginal_line: Rate = "li.marginal-line", Override,
            "低保边缘线倍数", "line of marginal households", "倍", "times the standard";
        /// LI-02, by way of the household and its income.
        age_rule: AgeRule = "ha.age-rule", Override,
            "周岁算法", "convention of full years", "方式", "choice";
    }
}

/// What is local, for one place and month, beside the allowance's own policy.
#[derive(Debug, Clone)]
pub struct RigidPolicy {
    /// The figures of this family.
    pub figures: RigidFigures,
    /// The allowance's.
    pub allowance: Policy,
}

impl RigidPolicy {
    /// Looks every parameter up. It always builds: what is missing is found out by the rule that reads it.
    #[must_use]
    pub fn new(view: &View<'_>) -> Self {
        Self { figures: RigidFigures::new(view), allowance: Policy::new(view) }
    }

    /// The same figures, asked in another month. For comparisons of months, never for what anybody is paid.
    #[must_use]
    pub fn in_month(&self, month: Month) -> Self {
        Self { figures: self.figures.in_month(month), allowance: self.allowance.in_month(month) }
    }

    /// The parameters, by their indices, for which another policy of the same pack has something else.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<usize> {
        self.figures.differences(&other.figures)
    }

    /// Takes what another policy of the same pack has for one parameter, also where the allowance's rules read it.
    pub fn take(&mut self, other: &Self, parameter: usize) {
        self.figures.take(&other.figures, parameter);
        let id = PARAMETERS.get(parameter).map(|parameter| parameter.id);
        if let Some(index) = crate::PARAMETERS.iter().position(|known| Some(known.id) == id) {
            self.allowance.take(&other.allowance, index);
        }
    }

    /// What it has for a parameter, by its index.
    #[must_use]
    pub fn state_of(&self, parameter: usize) -> Slot<()> {
        self.figures.state_of(parameter)
    }
}

/// Parameters of the allowance by their places in this family's list.
pub(super) fn of_allowance(read: ParameterSet) -> ParameterSet {
    let mut here = ParameterSet::EMPTY;
    for index in read.iter() {
        let id = crate::PARAMETERS.get(index).map(|parameter| parameter.id);
        let place = PARAMETERS.iter().position(|parameter| Some(parameter.id) == id);
        debug_assert!(place.is_some(), "a parameter of the allowance that this family does not name: {id:?}");
        if let Some(place) = place {
            here.insert(place);
        }
    }
    here
}
