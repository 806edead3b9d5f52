//! The facts that the rules of the virtual nursing home may have to ask for.

questions! {
    BIRTH = "so-birth", "client.birth", "出生日期是哪天?", "what is the date of birth?";
    REGISTERED_HERE = "so-registered-here", "client.registered_here", "户籍是否在辖区?",
        "is the household registration in the district?";
    LIVES_HERE = "so-lives-here", "client.lives_here", "是否居住在辖区?", "does the person live in the district?";
    STATUSES = "so-statuses", "client.statuses", "有哪些身份(三无、低保、残疾、高龄等)?",
        "which statuses has the person (three-withouts, allowance, disabled, very old and the like)?";
    TOLERANCE = "so-tolerance", "visit.tolerance", "合同允许超出计划分钟多少?",
        "by how much may a visit exceed its planned minutes under the contract?";
    BUDGET_SECURED = "so-budget-secured", "tender.budget_secured", "预算是否有保障、需求是否持续?",
        "is the budget secured and does the need continue?";
}
