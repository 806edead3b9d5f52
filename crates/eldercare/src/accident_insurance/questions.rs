//! What may have to be asked.

questions! {
    BIRTH = "insurance-birth", "person.birth", "出生日期是哪天?", "what is the date of birth?";
    REGISTERED = "insurance-registered", "person.registered", "是否本市户籍?", "is the person registered in the city?";
    ON_ALLOWANCE = "insurance-on-allowance", "person.on_allowance", "是否在册低保、三无老年人?",
        "is the person on the allowance or one of the three-nos?";
    PERMIT = "insurance-permit", "person.permit", "是否持居住证在本市常住?", "does the person live in the city with a residence permit?";
    OWN_POLICY = "insurance-own-policy", "person.own_policy_from", "有无自费投保,自哪天起保障?",
        "was a policy bought at own cost, and from which day does it cover?";
    ACCIDENT = "insurance-accident", "claims[].accident", "出险日期是哪天?", "on which day was the accident?";
    CAUSE = "insurance-cause", "claims[].cause", "事故原因是什么?", "what caused it?";
    IN_CITY = "insurance-in-city", "claims[].in_city", "是否发生在本市?", "did it happen inside the city?";
    DEATH = "insurance-death", "claims[].death", "是否因意外身故?", "did the person die of the accident?";
    IMPAIRMENTS = "insurance-impairments", "claims[].impairments", "残疾等级是几级?", "which grades of disability?";
    MEDICAL = "insurance-medical", "claims[].medical", "合规医疗费、社会医保已付、医院等级各是多少?",
        "what are the eligible cost, what social insurance paid, and the level of the hospital?";
    STAYS = "insurance-stays", "claims[].stays", "有无住院,哪天入院、出院?", "was there a stay in hospital, from when to when?";
    REPORTED = "insurance-reported", "course.reported", "哪天报案?", "on which day was it reported?";
    TIMES = "insurance-times", "course.reported_time", "出险、报案各在几时?", "at what time were the accident and the report?";
    LIST_FACTS = "insurance-list", "list.entries[].person", "名单中有人的出生日期、户籍、身份或离开情况未查实",
        "of persons on the list the birth, register, status or whether they left is not established";
    PERSONS = "insurance-persons", "premium.persons", "参保多少人?", "how many persons are insured?";
    PLAN_BIRTH = "insurance-plan-birth", "yinling.birth", "投保人出生日期是哪天?", "what is the date of birth of the insured?";
    PLAN_HEALTHY = "insurance-plan-healthy", "yinling.healthy", "投保人是否健康?", "is the insured healthy?";
    PLAN_LOCAL = "insurance-plan-local", "yinling.local", "是否本地户籍?", "is the insured registered here?";
}
