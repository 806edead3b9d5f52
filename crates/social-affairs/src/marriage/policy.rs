//! What the registration of marriages leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{AgeConvention, LeapBirthday, Money, choice, policy};

choice! {
    /// 周岁算法 (CAL-01), with the day that stands for 29 February.
    pub enum AgeRule {
        /// On the birthday; 28 February in a common year.
        OnBirthday = "on-birthday/last-of-february",
        /// On the birthday; 1 March in a common year.
        OnBirthdayMarch = "on-birthday/first-of-march",
        /// On the day after; 28 February in a common year.
        DayAfter = "day-after-birthday/last-of-february",
        /// On the day after; 1 March in a common year.
        DayAfterMarch = "day-after-birthday/first-of-march",
    }
}

impl AgeRule {
    /// The two conventions.
    #[must_use]
    pub const fn conventions(self) -> (AgeConvention, LeapBirthday) {
        match self {
            Self::OnBirthday => (AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary),
            Self::OnBirthdayMarch => (AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch),
            Self::DayAfter => (AgeConvention::DayAfterBirthday, LeapBirthday::LastOfFebruary),
            Self::DayAfterMarch => (AgeConvention::DayAfterBirthday, LeapBirthday::FirstOfMarch),
        }
    }
}

choice! {
    /// 拟制旁系血亲 (SO-02): may adoptive collateral relatives marry? Opinions differ.
    pub enum AdoptiveCollateral {
        /// They may.
        Allow = "allow",
        /// A person decides.
        Warn = "warn",
        /// They may not.
        Prohibit = "prohibit",
    }
}

choice! {
    /// 冷静期届满日遇休息日 (SO-06): does the first period move behind a rest day as the second does?
    pub enum RollFirst {
        /// 顺延.
        Roll = "roll",
        /// 不顺延.
        Keep = "keep",
    }
}

choice! {
    /// 隐瞒重大疾病的撤销权最长期间 (SO-07).
    pub enum IllnessCap {
        /// Only the year from knowledge counts.
        None = "none",
        /// The right ends some years after the registration whatever is known.
        Capped = "capped",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct MarriagePolicy {
        /// SO-01.
        min_age_male: u32 = "so.marriage.age.man", Override, "男方法定婚龄", "least age of the man", "周岁", "years";
        /// SO-01.
        min_age_female: u32 = "so.marriage.age.woman", Override, "女方法定婚龄", "least age of the woman", "周岁", "years";
        /// SO-01.
        age_rule: AgeRule = "so.marriage.age.rule", Override, "周岁算法", "how ages are counted", "", "";
        /// SO-02.
        generations: u32 = "so.marriage.kin.generations", Override,
            "禁止结婚的旁系血亲代数", "generations of collateral blood that may not marry", "代", "generations";
        /// SO-02.
        adoptive_collateral: AdoptiveCollateral = "so.marriage.kin.adoptive-collateral", Override,
            "拟制旁系血亲能否结婚", "may adoptive collateral relatives marry", "", "";
        /// SO-03, SO-04, SO-09: the day of the regulation of 2025.
        revised: Arc<[ListEntry]> = "so.marriage.revised", Override,
            "修订后的婚姻登记条例施行日", "day of the revised regulation", "", "";
        /// SO-03: provinces of the pilot.
        pilots: Arc<[ListEntry]> = "so.marriage.pilots", Override,
            "跨省通办试点省份", "pilot provinces of registration away from home", "", "";
        /// SO-04.
        papers_mainland_2003: Arc<[ListEntry]> = "so.marriage.papers.2003.mainland", Override,
            "结婚证件:内地居民(2003年条例)", "papers to marry, mainland residents, 2003", "", "";
        /// SO-04.
        papers_hkmt_2003: Arc<[ListEntry]> = "so.marriage.papers.2003.hk-macao-taiwan", Override,
            "结婚证件:港澳台居民(2003年条例)", "papers to marry, Hong Kong, Macao, Taiwan, 2003", "", "";
        /// SO-04.
        papers_overseas_2003: Arc<[ListEntry]> = "so.marriage.papers.2003.overseas-chinese", Override,
            "结婚证件:华侨(2003年条例)", "papers to marry, overseas Chinese, 2003", "", "";
        /// SO-04.
        papers_foreign_2003: Arc<[ListEntry]> = "so.marriage.papers.2003.foreigner", Override,
            "结婚证件:外国人(2003年条例)", "papers to marry, foreigners, 2003", "", "";
        /// SO-04.
        papers_mainland_2025: Arc<[ListEntry]> = "so.marriage.papers.2025.mainland", Override,
            "结婚证件:内地居民(2025年条例)", "papers to marry, mainland residents, 2025", "", "";
        /// SO-04.
        papers_hkmt_2025: Arc<[ListEntry]> = "so.marriage.papers.2025.hk-macao-taiwan", Override,
            "结婚证件:港澳台居民(2025年条例)", "papers to marry, Hong Kong, Macao, Taiwan, 2025", "", "";
        /// SO-04.
        papers_overseas_2025: Arc<[ListEntry]> = "so.marriage.papers.2025.overseas-chinese", Override,
            "结婚证件:华侨(2025年条例)", "papers to marry, overseas Chinese, 2025", "", "";
        /// SO-04.
        papers_foreign_2025: Arc<[ListEntry]> = "so.marriage.papers.2025.foreigner", Override,
            "结婚证件:外国人(2025年条例)", "papers to marry, foreigners, 2025", "", "";
        /// SO-04.
        divorce_papers_mainland_2003: Arc<[ListEntry]> = "so.marriage.papers.divorce.2003.mainland", Override,
            "离婚证件:内地居民(2003年条例)", "papers to divorce, mainland residents, 2003", "", "";
        /// SO-04.
        divorce_papers_mainland_2025: Arc<[ListEntry]> = "so.marriage.papers.divorce.2025.mainland", Override,
            "离婚证件:内地居民(2025年条例)", "papers to divorce, mainland residents, 2025", "", "";
        /// SO-04.
        divorce_papers_hkmt_2025: Arc<[ListEntry]> = "so.marriage.papers.divorce.2025.hk-macao-taiwan", Override,
            "离婚证件:港澳台居民(2025年条例)", "papers to divorce, Hong Kong, Macao, Taiwan, 2025", "", "";
        /// SO-04.
        divorce_papers_other_2025: Arc<[ListEntry]> = "so.marriage.papers.divorce.2025.other", Override,
            "离婚证件:华侨、外国人(2025年条例)", "papers to divorce, overseas Chinese and foreigners, 2025", "", "";
        /// SO-04, SO-09.
        replace_papers_2003: Arc<[ListEntry]> = "so.marriage.papers.replacement.2003", Override,
            "补领证件(2003年条例)", "papers for a replacement, 2003", "", "";
        /// SO-04, SO-09.
        replace_papers_2025: Arc<[ListEntry]> = "so.marriage.papers.replacement.2025", Override,
            "补领证件(2025年条例)", "papers for a replacement, 2025", "", "";
        /// SO-04.
        fee: Money = "so.marriage.fee", Override, "登记费(每对)", "fee of a couple", "元", "yuan";
        /// SO-06.
        cooling_days: u32 = "so.marriage.divorce.cooling-days", Override, "冷静期", "days of cooling off", "日", "days";
        /// SO-06.
        window_days: u32 = "so.marriage.divorce.window-days", Override,
            "申领离婚证期限", "days to come for the certificate", "日", "days";
        /// SO-06.
        roll_first: RollFirst = "so.marriage.divorce.roll-first", Override,
            "冷静期届满日遇休息日是否顺延", "does the cooling-off move behind a rest day", "", "";
        /// SO-07.
        annul_years: u32 = "so.marriage.annul.years", Override, "撤销权期间", "years to have a marriage revoked", "年", "years";
        /// SO-07.
        illness_cap: IllnessCap = "so.marriage.annul.illness-cap", Override,
            "隐瞒疾病的撤销权是否受最长期间限制", "does the long limit bind the concealed illness", "", "";
        /// SO-07.
        cap_years: u32 = "so.marriage.annul.cap-years", Override,
            "撤销权最长期间", "long limit of the right to revoke", "年", "years";
        /// SO-08: the day before which both must have met the conditions.
        de_facto_before: Arc<[ListEntry]> = "so.marriage.de-facto.before", Override,
            "事实婚姻界限日", "border of de-facto marriages", "", "";
        /// SO-10.
        registrars_base: u32 = "so.marriage.office.registrars", Override,
            "婚姻登记员最低人数(3A)", "least registrars (3A)", "人", "persons";
        /// SO-10.
        population_base: u32 = "so.marriage.office.population", Override,
            "增配登记员的人口起点", "population from which registrars are added", "人", "persons";
        /// SO-10.
        step_district: u32 = "so.marriage.office.step.district", Override,
            "市辖区每增配一人的人口", "people a further registrar of a district", "人", "persons";
        /// SO-10.
        step_county: u32 = "so.marriage.office.step.county", Override,
            "县、县级市每增配一人的人口", "people a further registrar of a county", "人", "persons";
        /// SO-10.
        foreign_cases: u32 = "so.marriage.office.foreign.cases", Override,
            "涉外登记量分界", "foreign cases a year from which more registrars are asked", "件", "cases";
        /// SO-10.
        foreign_registrars: u32 = "so.marriage.office.foreign.registrars", Override,
            "涉外登记员最低人数(3A,少量)", "least foreign-related registrars (3A, few cases)", "人", "persons";
        /// SO-10.
        foreign_registrars_more: u32 = "so.marriage.office.foreign.registrars.more", Override,
            "涉外登记员最低人数(分界以上)", "least foreign-related registrars (more cases)", "人", "persons";
        /// SO-10.
        registrars_higher: u32 = "so.marriage.office.registrars.higher", Override,
            "婚姻登记员最低人数(4A、5A)", "least registrars (4A, 5A)", "人", "persons";
        /// SO-10.
        floor_area: u32 = "so.marriage.office.floor-area", Override,
            "各场所面积、座位、窗口标准", "floor areas, seats, windows", "平方米", "m²";
        /// SO-10.
        booking_share: u32 = "so.marriage.office.booking", Override,
            "网上预约比例", "share of web bookings", "%", "%";
        /// SO-10.
        archive_since: u32 = "so.marriage.office.archive-since", Override,
            "档案电子化起始年份", "year since which archives are electronic", "年", "year";
        /// SO-10.
        queue_cases: u32 = "so.marriage.office.queue", Override,
            "应设排队叫号系统的登记量(3A)", "cases from which a queue system is asked (3A)", "件", "cases";
    }
}
