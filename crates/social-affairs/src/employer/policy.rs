//! What the rules of employers leave to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rate, choice, policy};

choice! {
    /// 增值税优惠依据: the regime of a month (SO-24, SO-25).
    pub enum Regime {
        /// 财税〔2007〕92号.
        V92 = "v92",
        /// 财税〔2016〕52号.
        V52 = "v52",
    }
}

choice! {
    /// 福利企业证书: is it still issued (SO-23)?
    pub enum CertificateState {
        /// 核发.
        Issued = "issued",
        /// 已取消.
        Abolished = "abolished",
    }
}

choice! {
    /// 六倍的口径: of the minimum wage of a year or of a month (SO-25)?
    pub enum SixTimes {
        /// 年最低工资.
        Yearly = "yearly",
        /// 月最低工资.
        Monthly = "monthly",
    }
}

choice! {
    /// 不合条件月份的税款: may later months draw on it (SO-25)?
    pub enum FailingMonth {
        /// 不可用.
        NotUsable = "not-usable",
        /// 可用.
        Usable = "usable",
    }
}

choice! {
    /// 年内换政策: does what is left carry over the border of two regimes (SO-25)?
    pub enum Border {
        /// 同一年度内结转.
        Together = "together",
        /// 分段计算.
        Apart = "apart",
    }
}

choice! {
    /// 分档依哪一日: of the year the fund is for, or of the day it is paid (SO-26)?
    pub enum TierDate {
        /// 费款所属年度.
        FundYear = "fund-year",
        /// 缴纳日.
        Payment = "payment",
    }
}

choice! {
    /// 免征对象: only employers in their first years, or of any age (SO-26)?
    pub enum ExemptAge {
        /// 成立之初.
        FirstYears = "first-years",
        /// 不限.
        Any = "any",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct EmployerPolicy {
        /// SO-23.
        certificate: CertificateState = "so.enterprise.certificate", Override, "福利企业资格认定", "recognition of welfare enterprises", "", "";
        /// SO-23.
        enterprise_ratio: Rate = "so.enterprise.ratio", Override, "福利企业残疾职工比例", "share of disabled staff of a welfare enterprise", "", "";
        /// SO-24, SO-25.
        regime: Regime = "so.vat.regime", Override, "残疾人就业增值税优惠依据", "regime of the VAT refund", "", "";
        /// SO-24.
        ratio: Rate = "so.vat.ratio", Override, "残疾人占在职职工比例", "share of disabled staff", "", "";
        /// SO-24.
        least: u32 = "so.vat.least", Override, "残疾人最少人数", "least number of disabled staff", "人", "persons";
        /// SO-24.
        least_massage: u32 = "so.vat.least-massage", Override, "盲人按摩机构残疾人最少人数", "least number at a body of blind massage", "人", "persons";
        /// SO-24.
        contract: u32 = "so.vat.contract", Override, "劳动合同最短期限", "least length of a contract", "个月", "months";
        /// SO-24.
        bad_credit: Arc<[ListEntry]> = "so.vat.bad-credit", Override, "不得享受的纳税信用等级", "grades of tax credit that bar", "", "";
        /// SO-24.
        own_share: Rate = "so.vat.own-share", Override, "自产自营收入最低占比", "least share of own income", "", "";
        /// SO-25.
        multiple: u32 = "so.vat.multiple", Override, "最低工资倍数", "multiple of the minimum wage", "倍", "times";
        /// SO-25.
        cap: Money = "so.vat.cap", Override, "每人每年限额", "limit per person and year", "元", "yuan";
        /// SO-25.
        six_times: SixTimes = "so.vat.six-times", Override, "六倍的口径", "what the sixfold is of", "", "";
        /// SO-25.
        failing_month: FailingMonth = "so.vat.failing-month", Override, "不合条件月份的税款", "VAT of a month that fails", "", "";
        /// SO-25.
        border: Border = "so.vat.border", Override, "年内换政策的结转", "carrying over the border of regimes", "", "";
        /// SO-24, SO-25, SO-29.
        minimum_wage: Money = "so.minimum-wage", Override, "月最低工资标准", "monthly minimum wage", "元/月", "yuan a month";
        /// SO-25.
        deduction: Rate = "so.tax.disabled-wages", Override, "残疾职工工资税前扣除比例", "deduction of wages of disabled staff", "", "";
        /// SO-26.
        levy_ratio: Rate = "so.levy.ratio", Override, "安排残疾人就业比例", "ratio of disabled staff required", "", "";
        /// SO-26.
        severe: u32 = "so.levy.severe", Override, "重度残疾人折算人数", "what a severely disabled person counts", "人", "persons";
        /// SO-26.
        tier_from: Rate = "so.levy.tier-from", Override, "分档比例", "ratio from which the better tier holds", "", "";
        /// SO-26.
        tier_high: Rate = "so.levy.tier-high", Override, "达到分档比例的征收比例", "tier from that ratio on", "", "";
        /// SO-26.
        tier_low: Rate = "so.levy.tier-low", Override, "未达分档比例的征收比例", "tier below that ratio", "", "";
        /// SO-26.
        tier_date: TierDate = "so.levy.tier-date", Override, "分档依哪一日", "the day that tiers go by", "", "";
        /// SO-26.
        exempt_staff: u32 = "so.levy.exempt-staff", Override, "免征的在职职工人数", "staff up to which enterprises are exempt", "人", "persons";
        /// SO-26.
        exempt_age: ExemptAge = "so.levy.exempt-age", Override, "免征对象的成立年限", "age of enterprises that are exempt", "", "";
        /// SO-26.
        exempt_years: u32 = "so.levy.exempt-years", Override, "免征的成立年数", "first years of exemption", "年", "years";
        /// SO-26.
        wage_cap: u32 = "so.levy.wage-cap", Override, "工资封顶倍数", "cap of the average wage", "倍", "times";
        /// SO-26.
        local_wage: Money = "so.levy.local-wage", Override, "当地社会平均工资(年)", "local average wage of a year", "元/年", "yuan a year";
        /// SO-26.
        late_fee: Rate = "so.levy.late-fee", Override, "滞纳金日率", "late fee a day", "", "";
    }
}
