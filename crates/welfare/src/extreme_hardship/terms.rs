//! The words of the formulas that only this family uses.

terms! {
    BELOW_STANDARD = "below_standard", "本人收入低于标准", "own income below the standard";
    CERTIFICATE = "certificate", "残疾类别和等级", "kind and grade of disability";
    DEATHS = "deaths", "当月死亡的供养人数", "supported persons who died in the month";
    FUNERAL_MONTHS = "funeral_months", "丧葬费月数", "months of the funeral cost";
    HELD = "held", "已有身份", "status held";
    IN_GROUP = "in_group", "属于无能力情形", "of a group without ability";
    INCAPABLE = "incapable", "无履行义务能力", "without ability to support";
    MINOR_UNTIL = "minor_until", "未成年人保留年龄", "age up to which minors keep support";
    NO_SUPPORTER = "no_supporter", "无法定义务人或者义务人无能力", "nobody able owes support";
    NO_WORK_ABILITY = "no_work_ability", "无劳动能力", "no working ability";
    ORPHAN_SUPPORT = "orphan_support", "已选择孤儿保障", "orphan support chosen";
    PARTS = "parts", "几分之一", "one part of so many";
    SCHOOL = "school", "就读学校", "school";
    SELF_CARE = "self_care", "自理能力等级", "self-care grade";
    STOPPED = "stopped", "终止决定日期", "day of the decision to stop";
    SUPPORT_FORM = "support_form", "供养形式", "form of support";
    SUPPORTER_ABLE = "supporter_able", "义务人有能力", "the supporter is able";
    SUPPORTER_GROUP = "supporter_group", "义务人情形", "group of the supporter";
    SUPPORTER_INCOME = "supporter_income", "义务人人均年收入", "supporter's yearly income per head";
    SUPPORTERS = "supporters", "法定义务人数", "those who owe support";
    TASK_FAILED = "task_failed", "不能自主完成的项目", "tasks not done";
    TASKS_OPEN = "tasks_open", "未查实的项目数", "tasks not established";
    THREE_NOS_RULE = "three_nos_rule", "三无人员救助方式", "how the three-nos are helped";
    WHOLE = "whole", "所依据的护理标准", "amount for care it is a third of";
    YEARLY = "yearly", "年供养标准", "yearly amount";
}
