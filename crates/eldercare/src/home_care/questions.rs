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
}
