//! The programmes and supplements, each with a finding of its own.

use minzheng_core_types::finding::Programme;

programmes! {
    /// 最低生活保障.
    ALLOWANCE = "allowance", "低保金", "subsistence allowance";
    /// 残疾人专项生活补助.
    DISABILITY = "disability", "残疾人生活补助", "disability supplement";
    /// 社会孤老补助.
    LONE_ELDER = "lone-elder", "社会孤老补助", "lone-elder supplement";
    /// 独生子女死亡家庭补助.
    LOST_CHILD = "lost-child", "独生子女死亡家庭补助", "lost-only-child supplement";
    /// 按比例增发.
    PERCENTAGE = "percentage", "按比例增发", "shares of the standard";
    /// 高龄津贴.
    HIGH_AGE = "high-age", "高龄津贴", "high-age subsidy";
    /// 重症低保生活补助.
    SERIOUS_ILLNESS = "serious-illness", "重症补助", "serious-illness subsidy";
    /// 体检补助.
    PHYSICAL_EXAM = "physical-exam", "体检补助", "physical-exam subsidy", Once;
    /// 低保边缘家庭, a status that pays nothing by itself.
    MARGINAL = "marginal", "低保边缘家庭", "marginal household";
}

/// Does it pay, or is it a status alone?
#[must_use]
pub fn pays(programme: &Programme) -> bool {
    programme.id != MARGINAL.id
}

/// The programmes that pay, in order: all but the status, which stands last.
pub static PAYING: &[Programme] = match PROGRAMMES.split_last() {
    Some((_, paying)) => paying,
    None => &[],
};

/// The programmes that pay, in order.
pub fn paying() -> impl Iterator<Item = &'static Programme> {
    PAYING.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_status_does_not_pay() {
        assert!(PROGRAMMES.iter().filter(|programme| pays(programme)).eq(PAYING));
        assert_eq!(PAYING.len() + 1, PROGRAMMES.len());
    }
}
