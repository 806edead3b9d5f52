//! What may have to be asked.

questions! {
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
    REGISTERED = "registered", "needs.accident_insurance.registered", "是否本市户籍?", "is the household registered in the city?";
    CLAIMS = "claims", "needs.accident_insurance.claims", "有无意外伤害理赔申请?", "is anything claimed for an accident?";
    CLAIMANT = "claimant", "needs.accident_insurance.claims[].member", "申请人是哪一位家庭成员?",
        "which member of the household claims?";
    CLAIMED_ONCE = "claimed-once", "needs.accident_insurance.claims", "同一人同一保险年度的理赔请合为一项",
        "what one person claims of one policy year belongs in one entry";
    BIRTH = "birth", "members[].birth", "出生日期是哪天?", "what is the date of birth?";
    ACCIDENT = "accident", "needs.accident_insurance.claims[].accident", "出险日期是哪天?", "on which day was the accident?";
    DEATH = "accidental-death", "needs.accident_insurance.claims[].death", "是否意外身故?", "was there a death by the accident?";
    DISABILITY = "disability-share", "needs.accident_insurance.claims[].disability", "残疾给付比例是多少?",
        "what share does the table give for the grade of disability?";
    MEDICAL = "medical-cost", "needs.accident_insurance.claims[].medical", "核定医疗费是多少,年度内已赔多少?",
        "what medical cost is accepted, and what was paid before in the year?";
    HOSPITAL = "hospital-days", "needs.accident_insurance.claims[].hospital_days", "住院多少天,年度内已赔多少天?",
        "how many days in hospital, and how many were paid before in the year?";
}
