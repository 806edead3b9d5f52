//! The facts that names may have to ask for.

questions! {
    PARTS = "nm-parts", "field", "字号是什么,业务领域是什么?", "what is the distinctive name, what the field?";
    PUBLIC = "nm-public", "public", "是不是公募基金会?", "is it a public-raising foundation?";
    APPROVAL = "nm-approval", "approval", "冠用“中国”等字样批准了吗?", "is the use of 中国 or the like approved?";
    PERSON = "nm-person", "person", "名称含自然人姓名吗?", "does it contain the name of a natural person?";
    PERSON_FACTS = "nm-person-facts", "person", "本人同意吗,已故吗,是不是杰出人物,曾被剥夺政治权利吗?", "does the person consent; is the person dead, outstanding, was political rights deprived?";
    ORGANISATION = "nm-organisation", "organisation", "名称含其他组织的名称吗?", "does it contain the name of another organisation?";
    ORGANISATION_CONSENT = "nm-org-consent", "organisation.consent", "该组织同意吗?", "does that organisation consent?";
    REGISTER = "nm-register", "register", "登记簿上有哪些组织?", "which organisations are on the register?";
    EVENT = "nm-event", "register.organisations[].on", "何时变更、注销或者被撤销?", "when was it changed, deregistered or revoked?";
    OTHER_FIELD = "nm-other-field", "register.organisations[].field", "该组织的字号和业务领域是什么?", "what are distinctive name and field of that organisation?";
}
