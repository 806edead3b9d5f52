//! The facts that marriage may have to ask for.

questions! {
    BIRTH_MAN = "mg-birth-man", "man.birth", "男方何时出生?", "when was the man born?";
    BIRTH_WOMAN = "mg-birth-woman", "woman.birth", "女方何时出生?", "when was the woman born?";
    SPOUSE = "mg-spouse", "man.has_spouse", "双方有无配偶?", "has either a spouse?";
    WILLING = "mg-willing", "man.willing", "双方是否完全自愿?", "are both entirely willing?";
    KIN = "mg-kin", "family.parents", "双方的父母、祖父母是谁,或者双方是否签字声明无禁止的亲属关系?",
        "who are the parents and grandparents of the two, or have both signed that there is no such kinship?";
    ADOPTIVE = "mg-adoptive", "family.parents", "双方为拟制旁系血亲,各地意见不一:能否登记?",
        "the two are adoptive collateral relatives, on whom opinions differ: may they register?";
    ILLNESS = "mg-illness", "man.unfit_illness", "双方有无医学上认为不应当结婚的疾病?", "has either an illness unfit for marriage?";
    IN_PERSON = "mg-in-person", "man.in_person", "双方是否到场?", "have both come in person?";
    KIND = "mg-kind", "man.kind", "双方是内地居民、港澳台居民、华侨还是外国人?", "are they residents of the mainland, of elsewhere, or foreigners?";
    BOTH_OUTSIDE = "mg-both-outside", "man.kind", "双方均非内地居民:规则手册没有规定,由谁办理?",
        "neither is a mainland resident: the rulebook has no office for them; which is it?";
    RESIDENCE = "mg-residence", "man.residence", "双方户口在哪里?", "where are the two registered as residents?";
    PERMIT = "mg-permit", "man.permit", "双方的居住证在哪里发放?", "where were residence permits issued?";
    DESIGNATED = "mg-designated", "designated", "机关是否由省级指定办理涉外登记?", "is the office designated by the province?";
    PAPERS = "mg-papers", "man.papers", "出示了哪些材料?", "which papers were shown?";
    NO_LIST = "mg-no-list", "man.papers", "规则手册没有该类当事人的材料清单:应出具什么?",
        "the rulebook has no list for these people; which papers are asked for?";
    CERTIFICATES = "mg-certificates", "certificates.shown", "出示了几本结婚证?", "how many marriage certificates were shown?";
    LOSS = "mg-loss", "certificates.loss_statement", "有无遗失的书面声明?", "is there a written statement of the loss?";
    COPY = "mg-copy", "certificates.archive_copy", "有无加盖印章的档案复印件?", "is there a stamped copy from the archive?";
    AGREEMENT = "mg-agreement", "divorce.agreed", "书面协议对离婚、子女、财产、债务是否都一致?",
        "does the written agreement settle the divorce, children, property and debts?";
    CAPABLE = "mg-capable", "man.capable", "双方是否有完全民事行为能力?", "have both full legal capacity?";
    REGISTERED_IN = "mg-registered-in", "divorce.registered_in", "结婚登记在哪里办理?", "where was the marriage registered?";
    AT_ISSUE = "mg-at-issue", "nullity.at_issue", "是否涉及子女抚养、财产、债务?", "are children, property or debts at issue?";
    GONE = "mg-gone", "nullity.gone", "无效情形是否已经消失,何时?", "has the ground ceased, and when?";
    OLD_ILLNESS = "mg-old-illness", "nullity.ground", "2021年前登记、之后以疾病请求:适用何法?",
        "registered before 2021 and claimed later for illness: which law applies?";
    STARTS = "mg-starts", "nullity.starts", "胁迫何时终止、何时恢复自由或者何时知道疾病?",
        "when did the coercion end, was freedom regained, or the illness known?";
    CAP = "mg-cap", "nullity.starts", "登记已逾最长期间:撤销权是否消灭?", "the long limit is over: has the right ended?";
    TOGETHER = "mg-together", "de_facto.together", "何时起以夫妻名义同居,何时双方符合要件?",
        "since when have they lived as spouses, and when did both meet the conditions?";
    REGISTERED = "mg-registered", "de_facto.registered", "何时补办登记?", "when was the marriage registered late?";
    LOST = "mg-lost", "replacement.lost", "证件是否遗失、损毁?", "was the certificate lost or damaged?";
    ON_FILE = "mg-on-file", "replacement.on_file", "档案是否可查?", "is the marriage in the archive?";
    POPULATION = "mg-population", "office.population", "辖区有多少人口?", "how many people live in the area?";
    REGISTRARS = "mg-registrars", "office.registrars", "有多少登记员?", "how many registrars are there?";
    FOREIGN = "mg-foreign", "office.foreign_cases", "每年涉外登记多少件,有多少涉外登记员?",
        "how many foreign-related cases a year, and how many registrars for them?";
    CLAUSES = "mg-clauses", "office.clauses", "其余条款是否符合?", "are the other clauses met?";
}
