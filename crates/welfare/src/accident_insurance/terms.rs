//! The words of the formulas that only this family uses.

terms! {
    ACCIDENT = "accident", "出险日期", "day of the accident";
    ACCIDENT_DEATH = "accident_death", "意外身故", "death by the accident";
    AGE_LEAST = "age_least", "投保年龄", "least age of the insured";
    ALLOWANCE_STATUS = "allowance_status", "身份", "status of the household";
    BEFORE = "before", "年度内已赔", "paid before in the year";
    COVER_SCOPE = "cover_scope", "投保范围", "for whom it is bought";
    COVER_START = "cover_start", "保险年度起始日", "first day of the policy year";
    DAYS = "days", "天数", "days";
    DISABILITY_SHARE = "disability_share", "残疾给付比例", "share by grade of disability";
    INSURED = "insured", "被保险人", "insured persons";
    MEDICAL_COST = "medical_cost", "核定医疗费", "medical cost accepted";
    MOST = "most", "最高", "at most";
    REGISTERED = "registered", "本市户籍", "registered in the city";
    START_MONTH = "start_month", "保险年度首月", "first month of the policy year";
}
