//! What medical assistance leaves to dated figures of places: ten figures for each class of patients, and what holds for all.

use std::sync::Arc;

use minzheng_core_types::figures::{ListEntry, Setting};
use minzheng_core_types::{Money, Rate, choice, policy};

use super::classes::Class;

choice! {
    /// 起付线算法: of what the share is taken (MA-02).
    pub enum Basis {
        /// 超过部分: of what exceeds the deductible.
        Excess = "excess",
        /// 全额: of the whole, once it exceeds the deductible.
        Whole = "whole",
    }
}

choice! {
    /// 病种限制: which illnesses are helped (MA-02).
    pub enum IllnessGate {
        /// 不限病种.
        Any = "any-illness",
        /// 限规定病种: only those listed.
        Listed = "listed-illness",
    }
}

choice! {
    /// 收入条件: whose income is low enough (MA-02).
    pub enum IncomeGate {
        /// 不设.
        None = "no-income-test",
        /// 低于当地平均水平.
        BelowAverage = "below-average",
    }
}

/// The figures of one class.
#[derive(Debug, Clone, Copy)]
pub struct ClassSettings<'p> {
    /// 起付线.
    pub deductible: &'p Setting<Money>,
    /// 起付线, as a share of the disposable income of the year before.
    pub deductible_share: &'p Setting<Rate>,
    /// 救助比例 of the first round.
    pub ratio: &'p Setting<Rate>,
    /// The same for the uninsured.
    pub ratio_uninsured: &'p Setting<Rate>,
    /// Yearly limit of the first round.
    pub cap: &'p Setting<Money>,
    /// Threshold of the second round.
    pub second_threshold: &'p Setting<Money>,
    /// Share of the second round; a place without it has no second round.
    pub second_ratio: &'p Setting<Rate>,
    /// Yearly limit of the second round.
    pub second_cap: &'p Setting<Money>,
    /// Threshold outside the scope of insurance.
    pub outside_threshold: &'p Setting<Money>,
    /// Share outside the scope; a place without it helps only inside.
    pub outside_ratio: &'p Setting<Rate>,
}

impl MedicalPolicy {
    /// The figures of a class.
    #[must_use]
    pub const fn of(&self, class: Class) -> ClassSettings<'_> {
        match class {
            Class::ExtremeHardship => ClassSettings {
                deductible: &self.extreme_hardship_deductible,
                deductible_share: &self.extreme_hardship_deductible_share,
                ratio: &self.extreme_hardship_ratio,
                ratio_uninsured: &self.extreme_hardship_ratio_uninsured,
                cap: &self.extreme_hardship_cap,
                second_threshold: &self.extreme_hardship_second_threshold,
                second_ratio: &self.extreme_hardship_second_ratio,
                second_cap: &self.extreme_hardship_second_cap,
                outside_threshold: &self.extreme_hardship_outside_threshold,
                outside_ratio: &self.extreme_hardship_outside_ratio,
            },
            Class::Allowance => ClassSettings {
                deductible: &self.allowance_deductible,
                deductible_share: &self.allowance_deductible_share,
                ratio: &self.allowance_ratio,
                ratio_uninsured: &self.allowance_ratio_uninsured,
                cap: &self.allowance_cap,
                second_threshold: &self.allowance_second_threshold,
                second_ratio: &self.allowance_second_ratio,
                second_cap: &self.allowance_second_cap,
                outside_threshold: &self.allowance_outside_threshold,
                outside_ratio: &self.allowance_outside_ratio,
            },
            Class::Marginal => ClassSettings {
                deductible: &self.marginal_deductible,
                deductible_share: &self.marginal_deductible_share,
                ratio: &self.marginal_ratio,
                ratio_uninsured: &self.marginal_ratio_uninsured,
                cap: &self.marginal_cap,
                second_threshold: &self.marginal_second_threshold,
                second_ratio: &self.marginal_second_ratio,
                second_cap: &self.marginal_second_cap,
                outside_threshold: &self.marginal_outside_threshold,
                outside_ratio: &self.marginal_outside_ratio,
            },
            Class::Rigid => ClassSettings {
                deductible: &self.rigid_deductible,
                deductible_share: &self.rigid_deductible_share,
                ratio: &self.rigid_ratio,
                ratio_uninsured: &self.rigid_ratio_uninsured,
                cap: &self.rigid_cap,
                second_threshold: &self.rigid_second_threshold,
                second_ratio: &self.rigid_second_ratio,
                second_cap: &self.rigid_second_cap,
                outside_threshold: &self.rigid_outside_threshold,
                outside_ratio: &self.rigid_outside_ratio,
            },
            Class::SpecialCare => ClassSettings {
                deductible: &self.special_care_deductible,
                deductible_share: &self.special_care_deductible_share,
                ratio: &self.special_care_ratio,
                ratio_uninsured: &self.special_care_ratio_uninsured,
                cap: &self.special_care_cap,
                second_threshold: &self.special_care_second_threshold,
                second_ratio: &self.special_care_second_ratio,
                second_cap: &self.special_care_second_cap,
                outside_threshold: &self.special_care_outside_threshold,
                outside_ratio: &self.special_care_outside_ratio,
            },
            Class::Ordinary => ClassSettings {
                deductible: &self.ordinary_deductible,
                deductible_share: &self.ordinary_deductible_share,
                ratio: &self.ordinary_ratio,
                ratio_uninsured: &self.ordinary_ratio_uninsured,
                cap: &self.ordinary_cap,
                second_threshold: &self.ordinary_second_threshold,
                second_ratio: &self.ordinary_second_ratio,
                second_cap: &self.ordinary_second_cap,
                outside_threshold: &self.ordinary_outside_threshold,
                outside_ratio: &self.ordinary_outside_ratio,
            },
        }
    }
}

policy! {
    /// What is local, for one place and month.
    pub struct MedicalPolicy {
        /// MA-02.
        income_gate: IncomeGate = "ma.income-gate", Override, "医疗救助收入条件", "income test of medical assistance", "", "";
        /// MA-02.
        assets_most: Money = "ma.assets-most", Override, "医疗救助家庭资产上限", "most assets", "元", "yuan";
        /// MA-02.
        illness_gate: IllnessGate = "ma.illness-gate", Override, "医疗救助病种限制", "which illnesses are helped", "", "";
        /// MA-02.
        illness_gate_rural: IllnessGate = "ma.illness-gate.rural", Override,
            "医疗救助病种限制(农村)", "which illnesses are helped, rural", "", "";
        /// MA-02.
        illnesses: Arc<[ListEntry]> = "ma.illnesses", Override, "医疗救助病种", "illnesses helped", "", "";
        /// MA-02.
        basis: Basis = "ma.basis", Override, "起付线算法", "of what the share is taken", "", "";
        /// MA-01.
        disposable_income: Money = "sa.disposable-income", Override,
            "上年度人均可支配收入", "previous year's disposable income per head", "元/人·年", "yuan per person and year";
        /// MA-02.
        year_cap: Money = "ma.year-cap", Override, "医疗救助年度总限额", "yearly limit of all rounds", "元/年", "yuan a year";
        /// MA-02.
        year_cap_rural: Money = "ma.year-cap.rural", Override,
            "医疗救助年度总限额(农村)", "yearly limit of all rounds, rural", "元/年", "yuan a year";
        /// MA-02.
        uncapped: Arc<[ListEntry]> = "ma.uncapped", Override, "不设限额的类别", "classes without a limit", "", "";
        /// MA-01.
        extreme_hardship_deductible: Money = "ma.extreme-hardship.deductible", Override,
            "特困起付线", "deductible, extreme hardship", "元/年", "yuan a year";
        /// MA-01.
        extreme_hardship_deductible_share: Rate = "ma.extreme-hardship.deductible-share", Override,
            "特困起付线占可支配收入比例", "deductible as a share of disposable income, extreme hardship", "", "";
        /// MA-01.
        extreme_hardship_ratio: Rate = "ma.extreme-hardship.ratio", Override,
            "特困救助比例", "share, extreme hardship", "", "";
        /// MA-02.
        extreme_hardship_ratio_uninsured: Rate = "ma.extreme-hardship.ratio-uninsured", Override,
            "特困未参保救助比例", "share, uninsured, extreme hardship", "", "";
        /// MA-01.
        extreme_hardship_cap: Money = "ma.extreme-hardship.cap", Override,
            "特困年度限额", "yearly limit, extreme hardship", "元/年", "yuan a year";
        /// MA-02.
        extreme_hardship_second_threshold: Money = "ma.extreme-hardship.second.threshold", Override,
            "特困倾斜救助起付线", "threshold of the second round, extreme hardship", "元/年", "yuan a year";
        /// MA-02.
        extreme_hardship_second_ratio: Rate = "ma.extreme-hardship.second.ratio", Override,
            "特困倾斜救助比例", "share of the second round, extreme hardship", "", "";
        /// MA-02.
        extreme_hardship_second_cap: Money = "ma.extreme-hardship.second.cap", Override,
            "特困倾斜救助年度限额", "yearly limit of the second round, extreme hardship", "元/年", "yuan a year";
        /// MA-02.
        extreme_hardship_outside_threshold: Money = "ma.extreme-hardship.outside.threshold", Override,
            "特困目录外起付线", "threshold outside the scope, extreme hardship", "元/年", "yuan a year";
        /// MA-02.
        extreme_hardship_outside_ratio: Rate = "ma.extreme-hardship.outside.ratio", Override,
            "特困目录外救助比例", "share outside the scope, extreme hardship", "", "";
        /// MA-01.
        allowance_deductible: Money = "ma.allowance.deductible", Override,
            "低保起付线", "deductible, allowance", "元/年", "yuan a year";
        /// MA-01.
        allowance_deductible_share: Rate = "ma.allowance.deductible-share", Override,
            "低保起付线占可支配收入比例", "deductible as a share of disposable income, allowance", "", "";
        /// MA-01.
        allowance_ratio: Rate = "ma.allowance.ratio", Override,
            "低保救助比例", "share, allowance", "", "";
        /// MA-02.
        allowance_ratio_uninsured: Rate = "ma.allowance.ratio-uninsured", Override,
            "低保未参保救助比例", "share, uninsured, allowance", "", "";
        /// MA-01.
        allowance_cap: Money = "ma.allowance.cap", Override,
            "低保年度限额", "yearly limit, allowance", "元/年", "yuan a year";
        /// MA-02.
        allowance_second_threshold: Money = "ma.allowance.second.threshold", Override,
            "低保倾斜救助起付线", "threshold of the second round, allowance", "元/年", "yuan a year";
        /// MA-02.
        allowance_second_ratio: Rate = "ma.allowance.second.ratio", Override,
            "低保倾斜救助比例", "share of the second round, allowance", "", "";
        /// MA-02.
        allowance_second_cap: Money = "ma.allowance.second.cap", Override,
            "低保倾斜救助年度限额", "yearly limit of the second round, allowance", "元/年", "yuan a year";
        /// MA-02.
        allowance_outside_threshold: Money = "ma.allowance.outside.threshold", Override,
            "低保目录外起付线", "threshold outside the scope, allowance", "元/年", "yuan a year";
        /// MA-02.
        allowance_outside_ratio: Rate = "ma.allowance.outside.ratio", Override,
            "低保目录外救助比例", "share outside the scope, allowance", "", "";
        /// MA-01.
        marginal_deductible: Money = "ma.marginal.deductible", Override,
            "低保边缘起付线", "deductible, marginal", "元/年", "yuan a year";
        /// MA-01.
        marginal_deductible_share: Rate = "ma.marginal.deductible-share", Override,
            "低保边缘起付线占可支配收入比例", "deductible as a share of disposable income, marginal", "", "";
        /// MA-01.
        marginal_ratio: Rate = "ma.marginal.ratio", Override,
            "低保边缘救助比例", "share, marginal", "", "";
        /// MA-02.
        marginal_ratio_uninsured: Rate = "ma.marginal.ratio-uninsured", Override,
            "低保边缘未参保救助比例", "share, uninsured, marginal", "", "";
        /// MA-01.
        marginal_cap: Money = "ma.marginal.cap", Override,
            "低保边缘年度限额", "yearly limit, marginal", "元/年", "yuan a year";
        /// MA-02.
        marginal_second_threshold: Money = "ma.marginal.second.threshold", Override,
            "低保边缘倾斜救助起付线", "threshold of the second round, marginal", "元/年", "yuan a year";
        /// MA-02.
        marginal_second_ratio: Rate = "ma.marginal.second.ratio", Override,
            "低保边缘倾斜救助比例", "share of the second round, marginal", "", "";
        /// MA-02.
        marginal_second_cap: Money = "ma.marginal.second.cap", Override,
            "低保边缘倾斜救助年度限额", "yearly limit of the second round, marginal", "元/年", "yuan a year";
        /// MA-02.
        marginal_outside_threshold: Money = "ma.marginal.outside.threshold", Override,
            "低保边缘目录外起付线", "threshold outside the scope, marginal", "元/年", "yuan a year";
        /// MA-02.
        marginal_outside_ratio: Rate = "ma.marginal.outside.ratio", Override,
            "低保边缘目录外救助比例", "share outside the scope, marginal", "", "";
        /// MA-01.
        rigid_deductible: Money = "ma.rigid.deductible", Override,
            "刚性支出起付线", "deductible, rigid expenditure", "元/年", "yuan a year";
        /// MA-01.
        rigid_deductible_share: Rate = "ma.rigid.deductible-share", Override,
            "刚性支出起付线占可支配收入比例", "deductible as a share of disposable income, rigid expenditure", "", "";
        /// MA-01.
        rigid_ratio: Rate = "ma.rigid.ratio", Override,
            "刚性支出救助比例", "share, rigid expenditure", "", "";
        /// MA-02.
        rigid_ratio_uninsured: Rate = "ma.rigid.ratio-uninsured", Override,
            "刚性支出未参保救助比例", "share, uninsured, rigid expenditure", "", "";
        /// MA-01.
        rigid_cap: Money = "ma.rigid.cap", Override,
            "刚性支出年度限额", "yearly limit, rigid expenditure", "元/年", "yuan a year";
        /// MA-02.
        rigid_second_threshold: Money = "ma.rigid.second.threshold", Override,
            "刚性支出倾斜救助起付线", "threshold of the second round, rigid expenditure", "元/年", "yuan a year";
        /// MA-02.
        rigid_second_ratio: Rate = "ma.rigid.second.ratio", Override,
            "刚性支出倾斜救助比例", "share of the second round, rigid expenditure", "", "";
        /// MA-02.
        rigid_second_cap: Money = "ma.rigid.second.cap", Override,
            "刚性支出倾斜救助年度限额", "yearly limit of the second round, rigid expenditure", "元/年", "yuan a year";
        /// MA-02.
        rigid_outside_threshold: Money = "ma.rigid.outside.threshold", Override,
            "刚性支出目录外起付线", "threshold outside the scope, rigid expenditure", "元/年", "yuan a year";
        /// MA-02.
        rigid_outside_ratio: Rate = "ma.rigid.outside.ratio", Override,
            "刚性支出目录外救助比例", "share outside the scope, rigid expenditure", "", "";
        /// MA-01.
        special_care_deductible: Money = "ma.special-care.deductible", Override,
            "优抚起付线", "deductible, special care", "元/年", "yuan a year";
        /// MA-01.
        special_care_deductible_share: Rate = "ma.special-care.deductible-share", Override,
            "优抚起付线占可支配收入比例", "deductible as a share of disposable income, special care", "", "";
        /// MA-01.
        special_care_ratio: Rate = "ma.special-care.ratio", Override,
            "优抚救助比例", "share, special care", "", "";
        /// MA-02.
        special_care_ratio_uninsured: Rate = "ma.special-care.ratio-uninsured", Override,
            "优抚未参保救助比例", "share, uninsured, special care", "", "";
        /// MA-01.
        special_care_cap: Money = "ma.special-care.cap", Override,
            "优抚年度限额", "yearly limit, special care", "元/年", "yuan a year";
        /// MA-02.
        special_care_second_threshold: Money = "ma.special-care.second.threshold", Override,
            "优抚倾斜救助起付线", "threshold of the second round, special care", "元/年", "yuan a year";
        /// MA-02.
        special_care_second_ratio: Rate = "ma.special-care.second.ratio", Override,
            "优抚倾斜救助比例", "share of the second round, special care", "", "";
        /// MA-02.
        special_care_second_cap: Money = "ma.special-care.second.cap", Override,
            "优抚倾斜救助年度限额", "yearly limit of the second round, special care", "元/年", "yuan a year";
        /// MA-02.
        special_care_outside_threshold: Money = "ma.special-care.outside.threshold", Override,
            "优抚目录外起付线", "threshold outside the scope, special care", "元/年", "yuan a year";
        /// MA-02.
        special_care_outside_ratio: Rate = "ma.special-care.outside.ratio", Override,
            "优抚目录外救助比例", "share outside the scope, special care", "", "";
        /// MA-01.
        ordinary_deductible: Money = "ma.ordinary.deductible", Override,
            "普通困难起付线", "deductible, ordinary hard-up", "元/年", "yuan a year";
        /// MA-01.
        ordinary_deductible_share: Rate = "ma.ordinary.deductible-share", Override,
            "普通困难起付线占可支配收入比例", "deductible as a share of disposable income, ordinary hard-up", "", "";
        /// MA-01.
        ordinary_ratio: Rate = "ma.ordinary.ratio", Override,
            "普通困难救助比例", "share, ordinary hard-up", "", "";
        /// MA-02.
        ordinary_ratio_uninsured: Rate = "ma.ordinary.ratio-uninsured", Override,
            "普通困难未参保救助比例", "share, uninsured, ordinary hard-up", "", "";
        /// MA-01.
        ordinary_cap: Money = "ma.ordinary.cap", Override,
            "普通困难年度限额", "yearly limit, ordinary hard-up", "元/年", "yuan a year";
        /// MA-02.
        ordinary_second_threshold: Money = "ma.ordinary.second.threshold", Override,
            "普通困难倾斜救助起付线", "threshold of the second round, ordinary hard-up", "元/年", "yuan a year";
        /// MA-02.
        ordinary_second_ratio: Rate = "ma.ordinary.second.ratio", Override,
            "普通困难倾斜救助比例", "share of the second round, ordinary hard-up", "", "";
        /// MA-02.
        ordinary_second_cap: Money = "ma.ordinary.second.cap", Override,
            "普通困难倾斜救助年度限额", "yearly limit of the second round, ordinary hard-up", "元/年", "yuan a year";
        /// MA-02.
        ordinary_outside_threshold: Money = "ma.ordinary.outside.threshold", Override,
            "普通困难目录外起付线", "threshold outside the scope, ordinary hard-up", "元/年", "yuan a year";
        /// MA-02.
        ordinary_outside_ratio: Rate = "ma.ordinary.outside.ratio", Override,
            "普通困难目录外救助比例", "share outside the scope, ordinary hard-up", "", "";
    }
}
