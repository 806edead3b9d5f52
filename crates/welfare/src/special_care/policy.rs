//! What special care leaves to dated figures of places.

use minzheng_core_types::figures::Setting;
use minzheng_core_types::{Money, Rounding, choice};

use super::facts::{CareGrade, Cause};
use crate::facts::Register;
use crate::policy::DeathStop;

choice! {
    /// 条例版本: whose conditions are the law.
    pub enum Regulations {
        /// Order 413 as revised in 2011 and 2019.
        Order413 = "order-413",
        /// The edition of October 2024, whose conditions are not here: the answer asks.
        Edition2024 = "edition-2024",
    }
}

minzheng_core_types::policy! {
    /// What is local, for one place and month. National amounts are the least; a place that publishes its own overrides
    /// them.
    pub struct SpecialCarePolicy {
        /// SC-01.
        regulations: Regulations = "sc.regulations", Override,
            "军人抚恤优待条例版本", "edition of the regulations on servicemen", "方式", "choice";
        /// SC-01, SC-02.
        rounding: Rounding = "sc.rounding", Override,
            "优抚金额取整", "rounding of special care", "方式", "choice";
        /// SC-02.
        death_stop: DeathStop = "sc.death-stop", Override,
            "优抚金死亡停发月份", "special care: first month without payment after a death", "方式", "choice";
        /// SC-02.
        war_1: Money = "sc.disabled.war.1", Override,
            "残疾军人抚恤金(因战一级)", "pension of soldiers disabled in war, grade 1", "元/年", "yuan per year";
        /// SC-02.
        war_2: Money = "sc.disabled.war.2", Override,
            "残疾军人抚恤金(因战二级)", "pension of soldiers disabled in war, grade 2", "元/年", "yuan per year";
        /// SC-02.
        war_3: Money = "sc.disabled.war.3", Override,
            "残疾军人抚恤金(因战三级)", "pension of soldiers disabled in war, grade 3", "元/年", "yuan per year";
        /// SC-02.
        war_4: Money = "sc.disabled.war.4", Override,
            "残疾军人抚恤金(因战四级)", "pension of soldiers disabled in war, grade 4", "元/年", "yuan per year";
        /// SC-02.
        war_5: Money = "sc.disabled.war.5", Override,
            "残疾军人抚恤金(因战五级)", "pension of soldiers disabled in war, grade 5", "元/年", "yuan per year";
        /// SC-02.
        war_6: Money = "sc.disabled.war.6", Override,
            "残疾军人抚恤金(因战六级)", "pension of soldiers disabled in war, grade 6", "元/年", "yuan per year";
        /// SC-02.
        war_7: Money = "sc.disabled.war.7", Override,
            "残疾军人抚恤金(因战七级)", "pension of soldiers disabled in war, grade 7", "元/年", "yuan per year";
        /// SC-02.
        war_8: Money = "sc.disabled.war.8", Override,
            "残疾军人抚恤金(因战八级)", "pension of soldiers disabled in war, grade 8", "元/年", "yuan per year";
        /// SC-02.
        war_9: Money = "sc.disabled.war.9", Override,
            "残疾军人抚恤金(因战九级)", "pension of soldiers disabled in war, grade 9", "元/年", "yuan per year";
        /// SC-02.
        war_10: Money = "sc.disabled.war.10", Override,
            "残疾军人抚恤金(因战十级)", "pension of soldiers disabled in war, grade 10", "元/年", "yuan per year";
        /// SC-02.
        duty_1: Money = "sc.disabled.duty.1", Override,
            "残疾军人抚恤金(因公一级)", "pension of soldiers disabled on duty, grade 1", "元/年", "yuan per year";
        /// SC-02.
        duty_2: Money = "sc.disabled.duty.2", Override,
            "残疾军人抚恤金(因公二级)", "pension of soldiers disabled on duty, grade 2", "元/年", "yuan per year";
        /// SC-02.
        duty_3: Money = "sc.disabled.duty.3", Override,
            "残疾军人抚恤金(因公三级)", "pension of soldiers disabled on duty, grade 3", "元/年", "yuan per year";
        /// SC-02.
        duty_4: Money = "sc.disabled.duty.4", Override,
            "残疾军人抚恤金(因公四级)", "pension of soldiers disabled on duty, grade 4", "元/年", "yuan per year";
        /// SC-02.
        duty_5: Money = "sc.disabled.duty.5", Override,
            "残疾军人抚恤金(因公五级)", "pension of soldiers disabled on duty, grade 5", "元/年", "yuan per year";
        /// SC-02.
        duty_6: Money = "sc.disabled.duty.6", Override,
            "残疾军人抚恤金(因公六级)", "pension of soldiers disabled on duty, grade 6", "元/年", "yuan per year";
        /// SC-02.
        duty_7: Money = "sc.disabled.duty.7", Override,
            "残疾军人抚恤金(因公七级)", "pension of soldiers disabled on duty, grade 7", "元/年", "yuan per year";
        /// SC-02.
        duty_8: Money = "sc.disabled.duty.8", Override,
            "残疾军人抚恤金(因公八级)", "pension of soldiers disabled on duty, grade 8", "元/年", "yuan per year";
        /// SC-02.
        duty_9: Money = "sc.disabled.duty.9", Override,
            "残疾军人抚恤金(因公九级)", "pension of soldiers disabled on duty, grade 9", "元/年", "yuan per year";
        /// SC-02.
        duty_10: Money = "sc.disabled.duty.10", Override,
            "残疾军人抚恤金(因公十级)", "pension of soldiers disabled on duty, grade 10", "元/年", "yuan per year";
        /// SC-02.
        illness_1: Money = "sc.disabled.illness.1", Override,
            "残疾军人抚恤金(因病一级)", "pension of soldiers disabled by illness, grade 1", "元/年", "yuan per year";
        /// SC-02.
        illness_2: Money = "sc.disabled.illness.2", Override,
            "残疾军人抚恤金(因病二级)", "pension of soldiers disabled by illness, grade 2", "元/年", "yuan per year";
        /// SC-02.
        illness_3: Money = "sc.disabled.illness.3", Override,
            "残疾军人抚恤金(因病三级)", "pension of soldiers disabled by illness, grade 3", "元/年", "yuan per year";
        /// SC-02.
        illness_4: Money = "sc.disabled.illness.4", Override,
            "残疾军人抚恤金(因病四级)", "pension of soldiers disabled by illness, grade 4", "元/年", "yuan per year";
        /// SC-02.
        illness_5: Money = "sc.disabled.illness.5", Override,
            "残疾军人抚恤金(因病五级)", "pension of soldiers disabled by illness, grade 5", "元/年", "yuan per year";
        /// SC-02.
        illness_6: Money = "sc.disabled.illness.6", Override,
            "残疾军人抚恤金(因病六级)", "pension of soldiers disabled by illness, grade 6", "元/年", "yuan per year";
        /// SC-02.
        martyr_urban: Money = "sc.dependant.martyr.urban", Override,
            "烈士遗属定期抚恤金(城镇)", "pension of dependants of martyrs, urban", "元/年", "yuan per year";
        /// SC-02.
        martyr_rural: Money = "sc.dependant.martyr.rural", Override,
            "烈士遗属定期抚恤金(农村)", "pension of dependants of martyrs, rural", "元/年", "yuan per year";
        /// SC-02.
        duty_urban: Money = "sc.dependant.duty.urban", Override,
            "因公牺牲军人遗属定期抚恤金(城镇)", "pension of dependants of soldiers killed on duty, urban", "元/年", "yuan per year";
        /// SC-02.
        duty_rural: Money = "sc.dependant.duty.rural", Override,
            "因公牺牲军人遗属定期抚恤金(农村)", "pension of dependants of soldiers killed on duty, rural", "元/年", "yuan per year";
        /// SC-02.
        illness_urban: Money = "sc.dependant.illness.urban", Override,
            "病故军人遗属定期抚恤金(城镇)", "pension of dependants of soldiers who died of illness, urban", "元/年", "yuan per year";
        /// SC-02.
        illness_rural: Money = "sc.dependant.illness.rural", Override,
            "病故军人遗属定期抚恤金(农村)", "pension of dependants of soldiers who died of illness, rural", "元/年", "yuan per year";
        /// SC-02.
        sick_veteran: Money = "sc.veteran.sick", Override,
            "带病回乡退伍军人生活补助", "pension of veterans who came home ill", "元/月", "yuan per month";
        /// SC-02.
        war_veteran: Money = "sc.veteran.war", Override,
            "参战退役人员生活补助", "pension of veterans who fought in a war", "元/月", "yuan per month";
        /// SC-02.
        rural_veteran: Money = "sc.veteran.rural", Override,
            "农村籍老年退役士兵每服役一年补助", "pension of old rural veterans for each year of service", "元/服役年·月", "yuan per year of service and month";
        /// SC-01, art. 30.
        average_wage: Money = "sc.average-wage", Override,
            "当地职工月平均工资", "local average monthly wage", "元/月", "yuan per month";
        /// SC-01, art. 13.
        disposable: Money = "sc.disposable-income", Override,
            "上一年度全国城镇居民人均可支配收入", "national urban disposable income per head of the year before", "元/年", "yuan per year";
        /// SC-01, art. 13.
        least_pay: Money = "sc.second-lieutenant-pay", Override,
            "排职少尉军官月工资标准", "monthly pay of a second lieutenant of platoon level", "元/月", "yuan per month";
    }
}

impl SpecialCarePolicy {
    /// The yearly pension of a disabled soldier; none of illness below grade 6.
    pub(super) const fn disabled(&self, cause: Cause, grade: CareGrade) -> Option<&Setting<Money>> {
        Some(match (cause, grade.number()) {
            (Cause::War, 1) => &self.war_1,
            (Cause::War, 2) => &self.war_2,
            (Cause::War, 3) => &self.war_3,
            (Cause::War, 4) => &self.war_4,
            (Cause::War, 5) => &self.war_5,
            (Cause::War, 6) => &self.war_6,
            (Cause::War, 7) => &self.war_7,
            (Cause::War, 8) => &self.war_8,
            (Cause::War, 9) => &self.war_9,
            (Cause::War, 10) => &self.war_10,
            (Cause::Duty, 1) => &self.duty_1,
            (Cause::Duty, 2) => &self.duty_2,
            (Cause::Duty, 3) => &self.duty_3,
            (Cause::Duty, 4) => &self.duty_4,
            (Cause::Duty, 5) => &self.duty_5,
            (Cause::Duty, 6) => &self.duty_6,
            (Cause::Duty, 7) => &self.duty_7,
            (Cause::Duty, 8) => &self.duty_8,
            (Cause::Duty, 9) => &self.duty_9,
            (Cause::Duty, 10) => &self.duty_10,
            (Cause::Illness, 1) => &self.illness_1,
            (Cause::Illness, 2) => &self.illness_2,
            (Cause::Illness, 3) => &self.illness_3,
            (Cause::Illness, 4) => &self.illness_4,
            (Cause::Illness, 5) => &self.illness_5,
            (Cause::Illness, 6) => &self.illness_6,
            _ => return None,
        })
    }

    /// The yearly pension of a dependant.
    pub(super) const fn dependant(&self, cause: Cause, register: Register) -> &Setting<Money> {
        match (cause, register) {
            (Cause::War, Register::Urban) => &self.martyr_urban,
            (Cause::War, Register::Rural) => &self.martyr_rural,
            (Cause::Duty, Register::Urban) => &self.duty_urban,
            (Cause::Duty, Register::Rural) => &self.duty_rural,
            (Cause::Illness, Register::Urban) => &self.illness_urban,
            (Cause::Illness, Register::Rural) => &self.illness_rural,
        }
    }
}
