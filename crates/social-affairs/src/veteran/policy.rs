//! What the rules of veterans leave to dated figures of places.

use minzheng_core_types::{Money, Rate, choice, policy};

choice! {
    /// 安置条例: the regulation of a month (SO-27 to SO-29).
    pub enum Regime {
        /// 退役士兵安置条例.
        Rs11 = "rs11",
        /// 退役军人安置条例.
        Rs24 = "rs24",
    }
}

choice! {
    /// 不满一年的月数: how they count (SO-28).
    pub enum MonthsRule {
        /// 六个月以下按半年、超过的按一年.
        HalfYears = "half-years",
        /// 只算整年.
        CompletedYears = "completed-years",
    }
}

choice! {
    /// 多次立功: which of several awards counts (SO-28).
    pub enum Several {
        /// 最高的一项.
        Highest = "highest",
        /// 各项相加.
        Sum = "sum",
    }
}

choice! {
    /// 待安排工作期间的生活费: by which standard (SO-29).
    pub enum Basis {
        /// 不低于当地最低生活水平.
        LivingLevel = "living-level",
        /// 月最低工资.
        MinimumWage = "minimum-wage",
    }
}

choice! {
    /// 最低生活水平的代用: what stands for it (SO-29).
    pub enum Proxy {
        /// 低保标准.
        Dibao = "dibao",
    }
}

choice! {
    /// 上岗期限: how it is counted (SO-29).
    pub enum PostWithin {
        /// 一个月.
        Month = "month",
        /// 三十日.
        ThirtyDays = "thirty-days",
    }
}

choice! {
    /// 优待金由谁发 (SO-30).
    pub enum Payer {
        /// 当地人民政府.
        Local = "local",
        /// 批准入伍地的县级人民政府.
        EnlistmentCounty = "enlistment-county",
    }
}

choice! {
    /// 优待金不足一年的 (SO-30).
    pub enum Proration {
        /// 按月.
        ByMonth = "by-month",
        /// 全年照发.
        WholeYear = "whole-year",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct VeteranPolicy {
        /// SO-27.
        regime: Regime = "so.veteran.regime", Override, "安置条例", "the regulation on settlement", "", "";
        /// SO-27.
        report: u32 = "so.veteran.report", Override, "报到期限", "days to report", "日", "days";
        /// SO-27.
        given_up: u32 = "so.veteran.given-up", Override, "逾期视为放弃的天数", "days late after which settlement is given up", "日", "days";
        /// SO-27.
        retire_age: u32 = "so.veteran.retire-age", Override, "退休年龄", "age of retirement", "岁", "years";
        /// SO-27.
        retire_service: u32 = "so.veteran.retire-service", Override, "退休服役年数", "years of service for retirement", "年", "years";
        /// SO-27, SO-29.
        placed_service: u32 = "so.veteran.placed-service", Override, "安排工作的服役年数", "years of service for placement", "年", "years";
        /// SO-28.
        rate: Money = "so.veteran.rate", Override, "一次性退役金每年标准", "one-off money per year of service", "元/年", "yuan a year";
        /// SO-28.
        months_rule: MonthsRule = "so.veteran.months", Override, "不满一年的月数", "months of a year begun", "", "";
        /// SO-28.
        several: Several = "so.veteran.several", Override, "多次立功", "several awards", "", "";
        /// SO-28.
        medal: Rate = "so.veteran.award.medal", Override, "勋章增发", "more for a medal", "", "";
        /// SO-28.
        honorary: Rate = "so.veteran.award.honorary", Override, "荣誉称号增发", "more for an honorary title", "", "";
        /// SO-28.
        war_1: Rate = "so.veteran.award.war-1", Override, "一等战功增发", "more for war merit, first class", "", "";
        /// SO-28.
        war_2: Rate = "so.veteran.award.war-2", Override, "二等战功增发", "more for war merit, second class", "", "";
        /// SO-28.
        war_3: Rate = "so.veteran.award.war-3", Override, "三等战功增发", "more for war merit, third class", "", "";
        /// SO-28.
        war_4: Rate = "so.veteran.award.war-4", Override, "四等战功增发", "more for war merit, fourth class", "", "";
        /// SO-28.
        commendation_1: Rate = "so.veteran.award.commendation-1", Override, "一级表彰增发", "more for a commendation, first class", "", "";
        /// SO-28.
        commendation_2: Rate = "so.veteran.award.commendation-2", Override, "二级表彰并经批准享受相关待遇增发", "more for a commendation, second class, with treatment", "", "";
        /// SO-28.
        merit_1: Rate = "so.veteran.award.merit-1", Override, "一等功增发", "more for merit, first class", "", "";
        /// SO-28.
        merit_2: Rate = "so.veteran.award.merit-2", Override, "二等功增发", "more for merit, second class", "", "";
        /// SO-28.
        merit_3: Rate = "so.veteran.award.merit-3", Override, "三等功增发", "more for merit, third class", "", "";
        /// SO-28.
        local_grant: Money = "so.veteran.local-grant", Override, "地方经济补助", "local grant", "元", "yuan";
        /// SO-29.
        place_within: u32 = "so.veteran.place-within", Override, "安排工作期限", "months to place", "个月", "months";
        /// SO-29.
        basis: Basis = "so.veteran.waiting", Override, "待安排工作期间的生活费", "waiting money", "", "";
        /// SO-29.
        proxy: Proxy = "so.veteran.living-level", Override, "最低生活水平的代用", "what stands for the least living level", "", "";
        /// SO-29.
        minimum_wage: Money = "so.minimum-wage", Override, "月最低工资标准", "monthly minimum wage", "元/月", "yuan a month";
        /// SO-29.
        post_within: PostWithin = "so.veteran.post-within", Override, "上岗期限", "time to give the post", "", "";
        /// SO-29.
        idle_share: Rate = "so.veteran.idle-share", Override, "未上岗生活费占平均工资", "share of the average wage before the post", "", "";
        /// SO-29.
        contract_years: u32 = "so.veteran.contract", Override, "首次合同最短年限", "least years of the first contract", "年", "years";
        /// SO-29.
        open_ended: u32 = "so.veteran.open-ended", Override, "无固定期限合同的服役年数", "years of service for an open-ended contract", "年", "years";
        /// SO-29.
        fine: u32 = "so.veteran.fine", Override, "拒收罚款倍数", "fine for refusal, times", "倍", "times";
        /// SO-30.
        payer: Payer = "so.family.payer", Override, "优待金由谁发", "who pays the family money", "", "";
        /// SO-30.
        family: Money = "so.family.money", Override, "义务兵家庭优待金(年)", "family preferential money of a year", "元/年", "yuan a year";
        /// SO-30.
        proration: Proration = "so.family.proration", Override, "优待金不足一年的", "family money of part of a year", "", "";
    }
}
