//! The words of the formulas that only this family uses.

terms! {
    ADDITION = "addition", "增发百分点", "hundredths added";
    AVERAGE_WAGE = "average_wage", "当地职工月平均工资", "local average monthly wage";
    CARE_CAUSE = "care_cause", "性质", "in war, on duty or by illness";
    CARE_GRADE = "care_grade", "伤残等级", "grade of the disabled soldier";
    CARE_KIND = "care_kind", "优抚对象类别", "what special care is owed for";
    DIED_OF_ILLNESS = "died_of_illness", "因病死亡", "died of illness";
    DISPERSED = "dispersed", "分散安置", "lives at home";
    DRAWS_PENSION = "draws_pension", "当月在领优抚金", "draws the pension in the month";
    GRANT_BASE = "grant_base", "增发前一次性抚恤金", "grant before what merit adds";
    LEAST_PAY = "least_pay", "排职少尉军官月工资标准", "monthly pay of a second lieutenant";
    MERIT = "merit", "荣誉称号或者立功", "title of honour or merit";
    NATIONAL_INCOME = "national_income", "上一年度全国城镇居民人均可支配收入", "national urban disposable income per head of the year before";
    NEEDY = "needy", "符合定期抚恤条件", "found to be in need";
    PAY = "pay", "死亡时月工资", "monthly pay at the death";
    PAY_COUNTED = "pay_counted", "计发月工资", "monthly pay that counts";
    PENALTY = "penalty", "刑罚等情形", "sentence or warrant";
    PENSION = "pension", "原享受的月抚恤金", "monthly pension that was drawn";
    REGULATIONS = "regulations", "条例版本", "edition of the regulations";
    RETIRED = "retired", "退出现役", "left the service";
    SERVICE_YEARS = "service_years", "服役年限", "full years of service";
}
