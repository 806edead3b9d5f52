//! What may have to be asked, what settles most first.

questions! {
    BIRTH = "birth", "elder.birth", "出生日期是哪天?", "what is the date of birth?";
    WISH = "hc-wish", "elder.wish", "老人是否愿意接受服务?", "does the elder want the service?";
    RESIDENT = "hc-resident", "elder.resident", "是否在本区居住?", "does the elder live in the district?";
    INSTITUTION = "hc-institution", "elder.institution", "是否入住养老机构?", "does the elder live in an institution?";
    THREE_NOS = "hc-three-nos", "elder.three_nos", "是否三无(特困)老人?", "is the elder one of the three noes (extreme hardship)?";
    ALLOWANCE = "hc-allowance", "elder.allowance", "是否低保对象?", "is the elder on the subsistence allowance?";
    ASSESSMENTS = "hc-assessments", "elder.assessments", "有哪些能力评估结果?", "which ability assessments are there?";
    VALID_UNTIL = "hc-valid-until", "elder.assessments[].valid_until", "评估结果有效期至哪天?",
        "until when does the result of the assessment hold?";
    CERTIFICATE = "hc-certificate", "elder.certificate", "是否持有残疾人证?", "does the elder hold a disability certificate?";
    CERTIFICATE_GRADE = "hc-certificate-grade", "elder.certificate_grade", "残疾等级是几级?", "which grade has the disability certificate?";
    CLASSES = "hc-classes", "hours.classes", "属于哪些类别?", "which classes apply?";
    ABSENT = "hc-absent", "hours.absent", "有无住院或外出,哪天起?", "was there a hospital stay or another absence, and from when?";
    HOUSEHOLD_USED = "hc-household-used", "hours.household_used", "同户其他老人当月已用多少分钟?",
        "how many minutes have others of the household used this month?";
    CARRIED = "hc-carried", "hours.carried", "以前月份结转多少分钟?", "how many minutes are carried over from earlier months?";
    INSURANCE = "hc-insurance", "bills[].insurance", "长期护理保险支付多少?", "how much has long-term-care insurance paid?";
    UNDER_HOURS = "hc-under-hours", "bills[].under_hours", "账单是否属于政府购买的服务小时?", "is the bill under the hours that government buys?";
    IN_AREA = "hc-in-area", "voucher.in_area", "服务地址是否在当地?", "is the service given within the area?";
    EXCLUSION = "hc-exclusion", "voucher.exclusion", "是否享受特困供养、集中照护补助或提升行动项目?",
        "does the elder have destitute support, the collective-care subsidy or the improvement project?";
    USED = "hc-used", "voucher.used", "当月已用多少补贴?", "how much of the voucher was used this month before?";
    ASSESSMENT_AREA = "hc-assessment-area", "voucher.in_area", "服务地址不在当地的,是否有评估补贴?规定没有写明",
        "does the voucher for an assessment reach those served outside the area? the rules do not say";
    ASSESSMENT_EXCLUSION = "hc-assessment-exclusion", "voucher.exclusion", "已享受排除之列待遇的,是否有评估补贴?规定没有写明",
        "does the voucher for an assessment reach those with a benefit that excludes from the other? the rules do not say";
    STATUS = "hc-status", "subsidy.status", "属于哪类困难家庭?", "of which status is the family?";
    GRANTED = "hc-granted", "subsidy.granted", "当地定为每月多少?", "what amount a month has the place set?";
    CARE = "hc-care", "subsidy.care", "失能程度如何?", "how heavy is the disability?";
}
