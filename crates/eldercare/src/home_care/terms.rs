//! The words of the formulas that only this family uses, beside those of the assessment.

terms! {
    ALLOWANCE = "hc_allowance", "低保", "on the subsistence allowance";
    ASSESSED = "hc_assessed", "评估日", "assessed on";
    AT_HOME = "hc_at_home", "居家", "lives at home";
    CERTIFICATE = "hc_certificate", "持有残疾人证", "holds a disability certificate";
    CERTIFICATE_GRADE = "hc_certificate_grade", "残疾等级", "disability grade";
    CERTIFICATE_MOST = "hc_certificate_most", "认可的最轻残疾等级", "lightest grade recognised";
    CONDITION = "hc_condition", "条件", "condition";
    DAY = "hc_day", "当日", "day";
    DIED = "hc_died", "死亡日", "day of death";
    DISABLED = "hc_disabled", "残疾", "disabled";
    ELIGIBLE = "hc_eligible", "符合条件", "eligible";
    GRADE = "hc_grade", "评估等级", "grade";
    INCAPABLE = "hc_incapable", "失能或残疾", "unable to care for oneself, or disabled";
    INSTITUTION = "hc_institution", "入住养老机构", "lives in an institution";
    LEAST = "hc_least", "认可的最低等级", "least grade recognised";
    POOR = "hc_poor", "三无或低保", "three noes or allowance";
    RECOGNISED = "hc_recognised", "认可的失能结果", "recognised as unable";
    RESIDENT = "hc_resident", "在本区居住", "lives in the district";
    THREE_NOS = "hc_three_nos", "三无", "three noes";
    THREE_NOS_RULE = "hc_three_nos_rule", "三无老人失能要求", "incapacity of the three noes";
    VALID_UNTIL = "hc_valid_until", "有效期至", "valid until";
    WAY = "hc_way", "失能或残疾的依据", "what shows incapacity";
    WISH = "hc_wish", "有服务意愿", "wants the service";
}
