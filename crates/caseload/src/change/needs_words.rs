//! What the fields below `needs` are called.

use minzheng_core_types::Text;

/// A field by its path below `needs`, lists without brackets. English names that say what the field says are not here.
const NAMES: [(&str, Text); 67] = [
    ("status", Text::new("困难身份", "status")),
    ("extreme_hardship", Text::new("特困情况", "what is stated of extreme hardship")),
    ("extreme_hardship.decided", Text::new("特困认定日期", "decided for extreme hardship")),
    ("extreme_hardship.stopped", Text::new("特困停止日期", "extreme hardship stopped")),
    ("extreme_hardship.five_guarantees", Text::new("五保认定", "found for the five guarantees")),
    ("extreme_hardship.unable", Text::new("无劳动能力", "unable to work")),
    ("extreme_hardship.incomes", Text::new("本人收入", "own incomes")),
    ("extreme_hardship.incomes_complete", Text::new("本人收入已齐", "own incomes complete")),
    ("extreme_hardship.property", Text::new("本人财产", "own property")),
    ("extreme_hardship.supporters", Text::new("法定义务人", "who owes support")),
    ("extreme_hardship.supporters_complete", Text::new("法定义务人已齐", "supporters complete")),
    ("extreme_hardship.orphan_support", Text::new("孤儿保障", "support as an orphan")),
    ("extreme_hardship.school", Text::new("就读学校", "school")),
    ("extreme_hardship.grade", Text::new("自理能力", "grade of self-care")),
    ("extreme_hardship.tasks", Text::new("自理能力指标", "tasks of self-care")),
    ("extreme_hardship.form", Text::new("供养形式", "form of support")),
    ("rigid.recognised", Text::new("刚性支出困难认定期间", "recognised as rigid, months")),
    ("rigid.property", Text::new("财产认定(刚性支出)", "property (rigid)")),
    ("rigid.living", Text::new("基本生活支出", "living expenses")),
    ("rigid.other", Text::new("其他刚性支出", "other rigid spending")),
    ("rigid.aid", Text::new("已获救助", "aid received")),
    ("temporary", Text::new("临时救助申请", "application for temporary assistance")),
    ("temporary.kind", Text::new("临时救助类型", "kind of temporary assistance")),
    ("temporary.cause", Text::new("困难原因", "cause of hardship")),
    ("temporary.way", Text::new("审批方式", "who decides")),
    ("temporary.verified", Text::new("困难属实", "hardship verified")),
    ("temporary.local", Text::new("本地户籍", "registered here")),
    ("temporary.happened_here", Text::new("发生在本地", "happened here")),
    ("temporary.means", Text::new("家庭经济状况", "means")),
    ("temporary.persons", Text::new("困难人数", "persons in hardship")),
    ("temporary.members", Text::new("家庭人数", "members")),
    ("temporary.freshman", Text::new("大学新生", "freshman")),
    ("temporary.granted", Text::new("拟给金额", "what is to be given")),
    ("temporary.given", Text::new("本年已给", "given this year")),
    ("temporary.times", Text::new("本年次数", "times this year")),
    ("medical", Text::new("医疗费用", "medical costs")),
    ("medical.in_scope", Text::new("政策范围内费用", "costs in scope")),
    ("medical.out_of_scope", Text::new("政策范围外费用", "costs out of scope")),
    ("medical.assisted_first", Text::new("首轮已救助", "assisted, first round")),
    ("medical.assisted_second", Text::new("再次已救助", "assisted, second round")),
    ("medical.assisted_outside", Text::new("范围外已救助", "assisted, out of scope")),
    ("medical.insured", Text::new("参加医保", "insured")),
    ("medical.illness", Text::new("病种", "illness")),
    ("medical.listed", Text::new("列入病种目录", "illness listed")),
    ("medical.special_care", Text::new("优抚对象", "owed special care")),
    ("medical.hard_up", Text::new("因病致贫", "impoverished by illness")),
    ("medical_means.income_below_average", Text::new("收入低于人均可支配收入", "income below the average")),
    ("medical_means.assets", Text::new("家庭资产", "assets")),
    ("special_care", Text::new("优抚情况", "what is stated of special care")),
    ("special_care.kind", Text::new("优抚对象类别", "kind of recipient")),
    ("special_care.drawing", Text::new("领取抚恤补助", "draws a pension")),
    ("special_care.grade", Text::new("残疾等级(优抚)", "grade of disability (special care)")),
    ("special_care.cause", Text::new("残疾、死亡性质", "cause")),
    ("special_care.retired", Text::new("已退出现役", "service ended")),
    ("special_care.dispersed", Text::new("分散供养", "cared for at home")),
    ("special_care.needy", Text::new("生活困难", "in need")),
    ("special_care.years", Text::new("服役年数", "years of service")),
    ("special_care.died_of_illness", Text::new("因病死亡", "died of illness")),
    ("special_care.penalty", Text::new("刑罚", "penalty")),
    ("special_care.grant", Text::new("一次性抚恤金情况", "grant for a death")),
    ("prices.living_cost", Text::new("低收入居民生活费用指数", "rise of the cost of living")),
    ("prices.consumer", Text::new("居民消费价格涨幅", "rise of consumer prices")),
    ("prices.food", Text::new("食品价格涨幅", "rise of food prices")),
    ("prices.persons", Text::new("享受人数", "persons")),
    ("accident_insurance.registered", Text::new("本地户籍(意外险)", "registered here (insurance)")),
    ("accident_insurance.claims", Text::new("意外伤害理赔", "claims of the accident insurance")),
    ("accident_insurance", Text::new("意外伤害保险", "accident insurance")),
];

/// The name of a path below `needs`, as `extreme_hardship[].grade`.
pub(super) fn name(path: &str) -> Option<Text> {
    let plain = path.replace("[]", "");
    NAMES.iter().find(|(known, _)| *known == plain).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::{NAMES, name};

    #[test]
    fn every_path_has_one_name() {
        for (index, (path, _)) in NAMES.iter().enumerate() {
            assert!(NAMES.iter().skip(index + 1).all(|(other, _)| path != other), "{path}");
        }
        assert_eq!(name("extreme_hardship[].grade").map(|text| text.zh), Some("自理能力"));
        assert_eq!(name("nothing"), None);
    }
}
