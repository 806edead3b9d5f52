//! What may have to be asked.

questions! {
    RECIPIENTS = "special-care", "needs.special_care", "家中有无优抚对象?", "is anybody in the household owed special care?";
    MEMBER = "special-care-member", "needs.special_care[].member", "该优抚对象是哪一位家庭成员?",
        "which member of the household is the recipient?";
    ONCE = "special-care-once", "needs.special_care", "同一人列有两项定期待遇,能否同时领取?",
        "a person stands here with two pensions: may both be drawn?";
    KIND = "special-care-kind", "needs.special_care[].kind", "属哪一类优抚对象?", "what is special care owed for?";
    GRANT = "special-care-grant", "needs.special_care[].grant", "是否为牺牲、病故军人的遗属,应领一次性抚恤金?",
        "is there a grant for a soldier who died?";
    GRANT_DIED = "grant-died", "needs.special_care[].grant.died", "军人何日死亡?", "on which day did the soldier die?";
    PENALTY = "penalty", "needs.special_care[].penalty", "是否被判处刑罚、剥夺政治权利或者被通缉?",
        "is there a sentence, a deprivation of political rights or a warrant?";
    GRADE = "care-grade", "needs.special_care[].grade", "残疾等级是几级?", "what is the grade of the disabled soldier?";
    CAUSE = "care-cause", "needs.special_care[].cause", "因战、因公还是因病?", "in war, on duty or by illness?";
    RETIRED = "retired", "needs.special_care[].retired", "是否已退出现役?", "has the soldier left the service?";
    NEEDY = "needy", "needs.special_care[].needy", "是否符合定期抚恤条件?", "has the dependant been found to be in need?";
    DISPERSED = "dispersed", "needs.special_care[].dispersed", "是否分散安置?", "does the soldier live at home?";
    DIED_OF_ILLNESS = "died-of-illness", "needs.special_care[].died_of_illness", "是否因病死亡?", "was the death of illness?";
    YEARS = "service-years", "needs.special_care[].years", "服役满几年?", "how many full years of service?";
    CARE_REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    GRANT_CAUSE = "grant-cause", "needs.special_care[].grant.cause", "是烈士、因公牺牲还是病故?",
        "was it a martyr, a death on duty or of illness?";
    GRANT_PAY = "grant-pay", "needs.special_care[].grant.pay", "死亡时月工资是多少?", "what was the monthly pay at the death?";
    GRANT_MERITS = "grant-merits", "needs.special_care[].grant.merits", "有无荣誉称号或者立功?", "were there titles of honour or merits?";
}
