//! The facts that rescue may have to ask for.

questions! {
    AWAY = "rs-away", "person.away_from_home", "是否离家在外?", "is the person away from home?";
    BOARD = "rs-board", "person.no_board_lodging", "自身能否解决食宿?", "can the person provide board and lodging?";
    HELPERS = "rs-helpers", "person.no_helpers", "有无亲友投靠?", "is there a relative or friend to turn to?";
    RELIEF = "rs-relief", "person.on_relief", "是否享受低保或者五保?", "is the person on the allowance or the five guarantees?";
    VAGRANT = "rs-vagrant", "person.vagrant", "是否正在流浪乞讨?", "does the person live from vagrancy or begging now?";
    ABOUT = "rs-about", "person.about_to_be", "是否即将流浪乞讨?", "is the person about to?";
    UNABLE = "rs-unable", "person.unable_to_tell", "是否无法说明情况?", "is the person unable to tell?";
    FALSE_FACTS = "rs-false-facts", "person.refuses_or_false", "是否拒不提供或者提供虚假情况?",
        "are facts refused or false?";
    ILL = "rs-ill", "person.wounded_or_ill", "有无外伤、疑似疾病?", "is there a wound or a suspected illness?";
    DANGER = "rs-danger", "person.dangerous_or_wanted", "是否有危险或者被通缉?", "is the person dangerous or wanted?";
    BIRTH = "rs-birth", "person.birth", "何时出生?", "when was the person born?";
    DISABLED = "rs-disabled", "person.disabled", "有无残疾?", "is the person disabled?";
    DISORDER = "rs-disorder", "person.mental_disorder", "有无疑似精神障碍?", "are there signs of a mental disorder?";
    IMMOBILE = "rs-immobile", "person.immobile", "是否行动不便?", "can the person move about?";
    OLD_AGE = "rs-old", "person.old", "是否老年人?", "is the person old?";
    MINOR = "rs-minor", "person.minor", "是否未成年人?", "is the person a minor?";
    FILED = "rs-filed", "stay.extension", "延长是否已报上级主管部门备案?", "was the extension filed with the department above?";
    CONSENT = "rs-consent", "leaving.consent", "救助站是否同意?", "has the station agreed?";
    STATEMENT = "rs-statement", "leaving.statement", "有无本人签字的离站声明?", "is there a signed statement of leaving?";
    ORIGIN = "rs-origin", "leaving.origin_agreed", "流出地民政部门是否已接收?", "has civil affairs of the place of origin agreed?";
    FARE = "rs-fare", "leaving.fare", "旅费如何解决?", "how is the fare paid?";
    RECEIPT = "rs-receipt", "leaving.receipt", "现金有无收据?", "is there a receipt for the cash?";
    PROOF = "rs-proof", "records", "登记了哪些事项?", "what was recorded?";
}
