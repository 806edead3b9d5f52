//! The facts that the rules of the virtual nursing home may have to ask for.

questions! {
    BIRTH = "so-birth", "client.birth", "出生日期是哪天?", "what is the date of birth?";
    REGISTERED_HERE = "so-registered-here", "client.registered_here", "户籍是否在辖区?",
        "is the household registration in the district?";
    LIVES_HERE = "so-lives-here", "client.lives_here", "是否居住在辖区?", "does the person live in the district?";
    STATUSES = "so-statuses", "client.statuses", "有哪些身份(三无、低保、残疾、高龄等)?",
        "which statuses has the person (three-withouts, allowance, disabled, very old and the like)?";
    ISSUED = "so-issued", "tender.issued", "招标文件哪天发出?", "on which day were the documents issued?";
    SIGNED = "so-signed", "tender.signed", "合同哪天签订?", "on which day was the contract signed?";
    CONTRACT_SUM = "so-contract-sum", "tender.contract_sum", "合同金额多少?", "what is the sum of the contract?";
    TERM_BEGINS = "so-term-begins", "tender.term_begins", "合同期从哪天起?", "on which day does the term begin?";
    TERM_ENDS = "so-term-ends", "tender.term_ends", "合同期到哪天止?", "on which day does the term end?";
    WORKDAYS = "so-workdays", "tender.signed", "签订后的工作日不在放假安排数据内:备案最后一日是哪天(或载入该年放假安排)?",
        "the working days after the signing are outside the holiday data: which day is the last one to file (or load the notice of the year)?";
    TOLERANCE = "so-tolerance", "visit.tolerance", "合同允许超出计划分钟多少?",
        "by how much may a visit exceed its planned minutes under the contract?";
    BUDGET_SECURED = "so-budget-secured", "tender.budget_secured", "预算是否有保障、需求是否持续?",
        "is the budget secured and does the need continue?";
}
