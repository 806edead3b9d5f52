//! SO-01 to SO-10 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CODE, CONVENTION, J_1, J_2, JT, ML_1980, ML_2001, MR_03, MR_25, MZ_24, N_116, cite};

const C1047: &[Citation] = &[cite(&CODE, "第一千零四十七条", "art. 1047")];
const C1046: &[Citation] = &[cite(&CODE, "第一千零四十二条、第一千零四十六条", "arts. 1042 and 1046")];
const C1048: &[Citation] = &[cite(&CODE, "第一千零四十八条", "art. 1048")];
const C1076: &[Citation] = &[cite(&CODE, "第一千零七十六条", "art. 1076"), cite(&N_116, "", "")];
const C1077: &[Citation] = &[
    cite(&CODE, "第一千零七十七条", "art. 1077"),
    cite(&CODE, "第二百零一条至第二百零三条", "arts. 201 to 203"),
    cite(&N_116, "", ""),
];
const C1051: &[Citation] = &[cite(&CODE, "第一千零五十一条至第一千零五十三条", "arts. 1051 to 1053")];
const C1052: &[Citation] = &[
    cite(&CODE, "第一千零五十二条、第一千零五十三条、第一百五十二条", "arts. 1052, 1053 and 152"),
    cite(&J_1, "第十九条", "art. 19"),
    cite(&JT, "第二十六条", "art. 26"),
];
const L80: &[Citation] = &[cite(&ML_1980, "", "")];
const L01: &[Citation] = &[cite(&ML_2001, "", "")];
const R6: &[Citation] = &[cite(&MR_03, "第六条", "art. 6")];
const R6_5: &[Citation] = &[cite(&MR_03, "第六条第(五)项", "art. 6(5)")];
const R4: &[Citation] = &[cite(&MR_03, "第四条、第十条", "arts. 4 and 10")];
const R5: &[Citation] = &[cite(&MR_03, "第五条、第十一条", "arts. 5 and 11")];
const R9: &[Citation] = &[cite(&MR_03, "第九条", "art. 9")];
const R12: &[Citation] = &[cite(&MR_03, "第十二条、第十三条", "arts. 12 and 13")];
const R17: &[Citation] = &[cite(&MR_03, "第十七条", "art. 17")];
const R25: &[Citation] = &[cite(&MR_25, "", "")];
const N116: &[Citation] = &[cite(&N_116, "", "")];
const J7: &[Citation] = &[cite(&J_1, "第六条、第七条", "arts. 6 and 7")];
const J9: &[Citation] = &[cite(&J_1, "第九条、第十条", "arts. 9 and 10")];
const J2: &[Citation] = &[cite(&J_2, "第一条", "art. 1")];
const GRADES: &[Citation] = &[cite(&MZ_24, "", "")];

const fn own(zh: &'static str) -> Citation {
    cite(&CONVENTION, zh, zh)
}
const O2: &[Citation] = &[own("SO-02")];
const O3: &[Citation] = &[own("SO-03")];
const O4: &[Citation] = &[own("SO-04")];
const O7: &[Citation] = &[own("SO-07")];
const O8: &[Citation] = &[own("SO-08")];

const LAW_1981: Month = Month::at(1981, 1);
const LAW_2001: Month = Month::at(2001, 5);
const TO_2001: Month = Month::at(2001, 4);
const MR03_FROM: Month = Month::at(2003, 10);
const MR25_FROM: Month = Month::at(2025, 5);
const CODE_FROM: Month = Month::at(2021, 1);
const CODE_BEFORE: Month = Month::at(2020, 12);
const PILOT_FROM: Month = Month::at(2021, 6);
const MZ24_FROM: Month = Month::at(2012, 1);
const J2_FROM: Month = Month::at(2025, 2);
const J2_BEFORE: Month = Month::at(2025, 1);

const fn settled(form: Variant) -> Variant {
    Variant { confidence: Some(Confidence::Settled), ..form }
}
const ALL: &str = "{mg_met} = all({mg_condition}) and not any({mg_bar})";
const MAN: &str = "{mg_of_age} = age({mg_birth}, {mg_on}, {mg_age_rule}) ≥ {mg_age_man}";
const WOMAN: &str = "{mg_of_age} = age({mg_birth}, {mg_on}, {mg_age_rule}) ≥ {mg_age_woman}";
const NOT_DIRECT: &str = "{mg_kin_free} = not {mg_direct}";
const FAR: &str = "{mg_kin_free} = max({mg_up}, {mg_down}) + 1 > {mg_generations}";
const ADOPTED: &str =
    "{mg_kin_free} = {mg_adoptive} = 'allow' or max({mg_up}, {mg_down}) + 1 > {mg_generations}";
const DECLARED: &str = "{mg_kin_free} = {mg_declared}";

/// 结婚条件.
pub static SO_01: Rule = Rule {
    id: "SO-01",
    title: Text::new("结婚条件", "conditions to marry"),
    statement: Text::new(
        "有下列情形之一的不予登记,各项一并指出:男不满二十二周岁或者女不满二十周岁;非双方完全自愿;一方或者双方有配偶;有禁止结婚的亲属关系;2020年底以前患有医学上认为不应当结婚的疾病",
        "registration is refused, with every ground named: the man under 22 or the woman under 20; either not entirely willing; either with a spouse; \
         prohibited kinship; to the end of 2020 also an illness medically unfit for marriage",
    ),
    confidence: Confidence::Official,
    variants: &[
        settled(Variant::new("man", MAN, L80).from(LAW_1981).until(TO_2001)),
        settled(Variant::new("man", MAN, L01).from(LAW_2001).until(CODE_BEFORE)),
        Variant::new("man", MAN, C1047).from(CODE_FROM),
        settled(Variant::new("woman", WOMAN, L80).from(LAW_1981).until(TO_2001)),
        settled(Variant::new("woman", WOMAN, L01).from(LAW_2001).until(CODE_BEFORE)),
        Variant::new("woman", WOMAN, C1047).from(CODE_FROM),
        settled(Variant::new("willing", ALL, L80).from(LAW_1981).until(TO_2001)),
        settled(Variant::new("willing", ALL, L01).from(LAW_2001).until(Month::at(2003, 9))),
        Variant::new("willing", ALL, R6).from(MR03_FROM).until(CODE_BEFORE),
        Variant::new("willing", ALL, C1046).from(CODE_FROM),
        settled(Variant::new("single", ALL, L80).from(LAW_1981).until(TO_2001)),
        settled(Variant::new("single", ALL, L01).from(LAW_2001).until(Month::at(2003, 9))),
        Variant::new("single", ALL, R6).from(MR03_FROM).until(CODE_BEFORE),
        Variant::new("single", ALL, C1046).from(CODE_FROM),
        settled(Variant::new("fit", ALL, L80).from(LAW_1981).until(TO_2001)),
        settled(Variant::new("fit", ALL, L01).from(LAW_2001).until(Month::at(2003, 9))),
        Variant::new("fit", ALL, R6_5).from(MR03_FROM).until(CODE_BEFORE),
        settled(Variant::new("may", "{mg_may} = all({mg_met})", L80).from(LAW_1981).until(TO_2001)),
        settled(
            Variant::new("may", "{mg_may} = all({mg_met})", L01).from(LAW_2001).until(Month::at(2003, 9)),
        ),
        Variant::new("may", "{mg_may} = all({mg_met})", R6).from(MR03_FROM).until(CODE_BEFORE),
        Variant::new("may", "{mg_may} = all({mg_met})", C1046).from(CODE_FROM),
    ],
};

const fn before_code(name: &'static str, formula: &'static str) -> Variant {
    settled(Variant::new(name, formula, L01).from(LAW_2001).until(CODE_BEFORE))
}

/// 禁止结婚的亲属.
pub static SO_02: Rule = Rule {
    id: "SO-02",
    title: Text::new("禁止结婚的亲属关系", "prohibited kinship"),
    statement: Text::new(
        "直系血亲和三代以内的旁系血亲禁止结婚;自身为一代,两边不等的从其长;半血缘同全血缘;收养不消除自然血亲;养父母、有抚养关系的继父母系直系不得结婚;\
         拟制旁系血亲各地意见不一;父母不明的以双方签字声明为准",
        "blood relatives in direct line and collateral ones within three generations may not marry; oneself is generation one and the longer side \
         counts; half blood is full blood; adoption does not undo blood; adoptive and step-raised direct lines may not marry; of adoptive collateral \
         relatives opinions differ; where parents are unknown the signed statement of both speaks",
    ),
    confidence: Confidence::Official,
    variants: &[
        settled(Variant::new("direct", NOT_DIRECT, L80).from(LAW_1981).until(TO_2001)),
        before_code("direct", NOT_DIRECT),
        Variant::new("direct", NOT_DIRECT, C1048).from(CODE_FROM),
        settled(Variant::new("legal-direct", NOT_DIRECT, O2)),
        settled(Variant::new("collateral", FAR, L80).from(LAW_1981).until(TO_2001)),
        before_code("collateral", FAR),
        Variant::new("collateral", FAR, C1048).from(CODE_FROM),
        Variant::new("adoptive", ADOPTED, O2).assumed(),
        settled(Variant::new("unrelated", NOT_DIRECT, L80).from(LAW_1981).until(TO_2001)),
        before_code("unrelated", NOT_DIRECT),
        Variant::new("unrelated", NOT_DIRECT, C1048).from(CODE_FROM),
        settled(Variant::new("declared", DECLARED, O4).until(Month::at(2003, 9))),
        Variant::new("declared", DECLARED, R5).from(MR03_FROM).until(Month::at(2025, 4)),
        Variant::new("declared", DECLARED, R25).from(MR25_FROM),
    ],
};

/// 管辖.
pub static SO_03: Rule = Rule {
    id: "SO-03",
    title: Text::new("管辖和到场", "competent office and appearance"),
    statement: Text::new(
        "双方共同到场;内地居民2025年5月9日以前到一方常住户口所在地,2021年6月1日起试点省份也可到居住证发放地,2025年5月10日起全国通办;\
         涉外、涉港澳台、华侨到省级指定的机关",
        "both come in person; mainland residents go to the office of either's household residence to 9 May 2025, from 1 June 2021 in pilot provinces also \
         that of a residence permit, from 10 May 2025 to any; with a party from outside to an office that the province designates",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("in-person", ALL, R4).from(MR03_FROM).until(Month::at(2025, 4)),
        Variant::new("in-person", ALL, R25).from(MR25_FROM),
        Variant::new("residence", "{mg_competent} = {mg_fits}", R4).from(MR03_FROM).until(MR25_FROM),
        settled(
            Variant::new("pilot", "{mg_competent} = {mg_fits} and has({mg_pilots}, {mg_province})", O3)
                .from(PILOT_FROM)
                .until(MR25_FROM),
        ),
        Variant::new("nationwide", "{mg_competent} = {mg_fits}", R25).from(MR25_FROM),
        Variant::new("designated", "{mg_competent} = all({mg_condition}) and not any({mg_bar})", R4)
            .from(MR03_FROM)
            .until(MR25_FROM),
        settled(
            Variant::new(
                "designated-anywhere",
                "{mg_competent} = all({mg_condition}) and not any({mg_bar})",
                R25,
            )
            .from(MR25_FROM),
        ),
    ],
};

const LACKS: &str = "{mg_lacks} = if has({mg_papers_asked}, {mg_paper}) and not {mg_shown} then 1 else 0";

/// 材料.
pub static SO_04: Rule = Rule {
    id: "SO-04",
    title: Text::new("材料、当场决定和收费", "documents, decision and fee"),
    statement: Text::new(
        "内地居民结婚:2025年5月9日以前户口簿、身份证、签字声明,此后不再要户口簿;其他当事人各有清单;离婚另需结婚证和协议,一本遗失的写声明,两本遗失的另附档案复印件;\
         当场登记,不予登记的说明理由;每对9元到2017年3月,此后不收费",
        "mainland residents show household book, identity card and signed statement to 9 May 2025, later no household book; others have lists of their own; a \
         divorce needs certificates and agreement too, for one lost a statement, for both also a copy from the archive; registered on the spot, a \
         refusal states its reasons; 9 yuan a couple to March 2017, then nothing",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("paper-2003", LACKS, R5).from(MR03_FROM).until(MR25_FROM),
        Variant::new("paper-2025", LACKS, R25).from(MR25_FROM),
        Variant::new("lacking", "{mg_lacking} = sum({mg_lacks})", R5)
            .from(MR03_FROM)
            .until(Month::at(2025, 4)),
        Variant::new("lacking", "{mg_lacking} = sum({mg_lacks})", R25).from(MR25_FROM),
        Variant::new("both-shown", ALL, R5).from(MR03_FROM).until(Month::at(2025, 4)),
        Variant::new("both-shown", ALL, R25).from(MR25_FROM),
        Variant::new("one-lost", ALL, N116).from(CODE_FROM),
        Variant::new("both-lost", ALL, N116).from(CODE_FROM),
        settled(Variant::new("fee", "{mg_fee} = {mg_fee_rate}", O4)),
    ],
};

const ACCEPT: &str = "{mg_accepted} = all({mg_condition}) and not any({mg_bar})";

/// 协议离婚的受理.
pub static SO_05: Rule = Rule {
    id: "SO-05",
    title: Text::new("协议离婚的受理", "divorce by agreement: acceptance"),
    statement: Text::new(
        "书面协议载明自愿离婚和对子女抚养、财产、债务的一致意见;缺一项、一方无或者限制行为能力、结婚登记不在内地(使领馆的除外)的不受理;\
         2021年以前符合的当场登记,以后发受理回执",
        "a written agreement on the wish to divorce, children, property and debts; not accepted where a point is missing, a party lacks capacity, or the \
         marriage was not registered in the mainland (embassies apart); before 2021 registered on the spot, later a receipt",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("on-the-spot", ACCEPT, R12).from(MR03_FROM).until(CODE_BEFORE),
        Variant::new("accepted", ACCEPT, C1076).from(CODE_FROM),
    ],
};

/// 离婚冷静期.
pub static SO_06: Rule = Rule {
    id: "SO-06",
    title: Text::new("离婚冷静期", "cooling-off arithmetic"),
    statement: Text::new(
        "自受理回执日起三十日内任一方可以撤回;期满后三十日内双方共同申领,否则视为撤回;首日不计,届满日遇休息日顺延;第一期是否顺延有两种读法",
        "within 30 days of the receipt either may withdraw; within 30 days after that both together come for the certificate, or the application is \
         deemed withdrawn; the first day is not counted and an end on a rest day moves; of the first period there are two readings",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "first",
            "{mg_first_end} = choose(days({mg_receipt}, {mg_that_day}), {mg_days}, {mg_that_day})",
            C1077,
        )
        .from(CODE_FROM),
        // Working days stand in a calendar, not in a formula.
        Variant::new("first-on-rest-day", FIRST_ON_REST_DAY, C1077).from(CODE_FROM).assumed(),
        Variant::new(
            "second",
            "{mg_second_end} = choose(days({mg_first_end}, {mg_that_day}), {mg_days}, {mg_next_workday})",
            C1077,
        )
        .from(CODE_FROM),
        Variant::new("state", STATE, C1077).from(CODE_FROM),
        Variant::new("closed", "{mg_state} = {mg_act}", C1077).from(CODE_FROM),
    ],
};
const FIRST_ON_REST_DAY: &str = "{mg_first_end} = choose(days({mg_receipt}, {mg_that_day}), {mg_days}, if {mg_roll_first} = 'roll' then {mg_next_workday} else {mg_that_day})";
const STATE: &str = "{mg_state} = if {mg_as_of} ≤ {mg_first_end} then 'received' else if {mg_as_of} ≤ {mg_second_end} then 'cooling-over' else 'deemed-withdrawn'";

const CLAIMANTS: &str = "{mg_may_claim} = choose({mg_ground}, 'bigamy', not ({mg_claimant} = 'other'), 'kinship', not ({mg_claimant} = 'other' or {mg_claimant} = 'grass-roots'), \
     'unfit-illness', not ({mg_claimant} = 'other' or {mg_claimant} = 'grass-roots'), 'under-age', not ({mg_claimant} = 'other' or {mg_claimant} = 'grass-roots' or {mg_claimant} = 'relative'), \
     {mg_claimant} = 'concerned-party')";
const LIMIT: &str = "{mg_last} = if add_years({mg_start}, {mg_years}) ≤ {mg_next_workday} then {mg_next_workday} else {mg_start}";

/// 无效和可撤销.
pub static SO_07: Rule = Rule {
    id: "SO-07",
    title: Text::new("无效婚姻和可撤销婚姻", "void and voidable marriage"),
    statement: Text::new(
        "重婚、禁止的亲属关系、未到婚龄的无效(2020年底以前登记的还有未治愈的疾病),向法院请求,无期间,但情形消失的不支持,重婚除外;\
         受胁迫、2021年起登记的被隐瞒重大疾病的可以撤销,自胁迫终止、恢复自由、知道之日起一年内;程序瑕疵不是事由",
        "bigamy, prohibited kinship and age below the limit make void (for registrations to 2020 an uncured illness too): claimed at court without \
         limit, but not once the ground has gone, bigamy apart; coercion and, for registrations from 2021, a concealed serious illness make voidable \
         within a year of the end of coercion, of freedom, of knowledge; a defect of procedure is no ground",
    ),
    confidence: Confidence::Official,
    variants: &[
        settled(
            Variant::new("ground", "{mg_is_ground} = not ({mg_ground} = 'procedure')", O7).until(CODE_BEFORE),
        ),
        Variant::new("ground", "{mg_is_ground} = not ({mg_ground} = 'procedure')", C1051).from(CODE_FROM),
        settled(Variant::new("illness-2020", "{mg_is_ground} = {mg_registered} < {mg_code_day}", O7)),
        Variant::new("illness-2021", "{mg_is_ground} = {mg_registered} ≥ {mg_code_day}", C1051)
            .from(CODE_FROM),
        settled(
            Variant::new("illness-2021", "{mg_is_ground} = {mg_registered} ≥ {mg_code_day}", O7)
                .until(CODE_BEFORE),
        ),
        settled(Variant::new("claimant", CLAIMANTS, O7).until(CODE_BEFORE)),
        Variant::new("claimant", CLAIMANTS, J9).from(CODE_FROM),
        Variant::new("registrar", "{mg_forum_open} = not {mg_at_issue}", R9)
            .from(MR03_FROM)
            .until(CODE_BEFORE),
        settled(Variant::new("court", "{mg_forum_open} = {mg_forum} = 'court'", O7).until(CODE_BEFORE)),
        Variant::new("court", "{mg_forum_open} = {mg_forum} = 'court'", C1051).from(CODE_FROM),
        settled(Variant::new("never-cured", NEVER, O7).until(J2_BEFORE)),
        Variant::new("never-cured", NEVER, J2).from(J2_FROM),
        settled(Variant::new("cured", "{mg_persists} = {mg_claimed} < {mg_gone}", O7).until(CODE_BEFORE)),
        Variant::new("cured", "{mg_persists} = {mg_claimed} < {mg_gone}", J9).from(CODE_FROM),
        settled(Variant::new("lasts", "{mg_persists} = {mg_lasts}", O7).until(CODE_BEFORE)),
        Variant::new("lasts", "{mg_persists} = {mg_lasts}", J9).from(CODE_FROM),
        // Working days stand in a calendar, not in a formula.
        settled(Variant::new("limit-2001", LIMIT, O7).until(CODE_BEFORE)),
        Variant::new("limit", LIMIT, C1052).from(CODE_FROM),
        settled(Variant::new("in-time", "{mg_in_time} = {mg_claimed} ≤ {mg_last}", O7).until(CODE_BEFORE)),
        Variant::new("in-time", "{mg_in_time} = {mg_claimed} ≤ {mg_last}", C1052).from(CODE_FROM),
    ],
};
const NEVER: &str = "{mg_persists} = {mg_ground} = 'bigamy' or {mg_ground} = 'kinship'";

/// 事实婚姻和补办登记.
pub static SO_08: Rule = Rule {
    id: "SO-08",
    title: Text::new("事实婚姻和补办登记", "de-facto and late registration"),
    statement: Text::new(
        "1994年2月1日以前双方已符合结婚实质要件的,为事实婚姻;以后的补办登记前为同居;补办登记的效力从双方均符合要件时起算",
        "who both met the conditions before 1 February 1994 have a de-facto marriage; later it is cohabitation until registered; late registration takes \
         effect from the day both met the conditions",
    ),
    confidence: Confidence::Official,
    variants: &[
        settled(
            Variant::new("begins", "{mg_begins} = max({mg_together}, {mg_both_met})", O8).until(CODE_BEFORE),
        ),
        Variant::new("begins", "{mg_begins} = max({mg_together}, {mg_both_met})", J7).from(CODE_FROM),
        settled(Variant::new("de-facto", "{mg_de_facto} = {mg_begins} < {mg_border}", O8).until(CODE_BEFORE)),
        Variant::new("de-facto", "{mg_de_facto} = {mg_begins} < {mg_border}", J7).from(CODE_FROM),
        settled(
            Variant::new("late", "{mg_effective} = min({mg_begins}, {mg_registered})", O8).until(CODE_BEFORE),
        ),
        Variant::new("late", "{mg_effective} = min({mg_begins}, {mg_registered})", J7).from(CODE_FROM),
    ],
};

/// 补领.
pub static SO_09: Rule = Rule {
    id: "SO-09",
    title: Text::new("补领和档案", "replacement and archive"),
    statement: Text::new(
        "遗失或者损毁的,到原登记机关或者一方常住户口所在地补领,2025年5月10日起全国通办;查明档案后补发,写明原登记日",
        "a lost or damaged certificate is replaced at the original office or either's residence, nationwide from 10 May 2025; the archive is checked and the \
         original date stands on the replacement",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("original", "{mg_competent} = {mg_fits}", R17).from(MR03_FROM).until(MR25_FROM),
        Variant::new("nationwide", "{mg_competent} = {mg_fits}", R25).from(MR25_FROM),
        Variant::new("reissue", ALL, R17).from(MR03_FROM).until(Month::at(2025, 4)),
        Variant::new("reissue", ALL, R25).from(MR25_FROM),
        settled(
            Variant::new("dated", "{mg_dated} = {mg_registered}", R17)
                .from(MR03_FROM)
                .until(Month::at(2025, 4)),
        ),
        settled(Variant::new("dated", "{mg_dated} = {mg_registered}", R25).from(MR25_FROM)),
    ],
};

/// 等级.
pub static SO_10: Rule = Rule {
    id: "SO-10",
    title: Text::new("婚姻登记机关等级", "grade of a marriage office"),
    statement: Text::new(
        "3A、4A、5A三级,每一条款都符合才评定;条款标准未查到的不评定;3A登记员:人口不足30万的4人,满30万的市辖区每8万、县和县级市每10万增1人,不满的不计",
        "3A, 4A and 5A; a grade is held only if every clause is met and never while a clause is undetermined; registrars of 3A: 4 below 300 000 people, from \
         there one more for each full 80 000 of a district or 100 000 of a county",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "registrars-needed",
            "{mg_need} = {mg_base} + floor(max(0, {mg_population} − {mg_from}) ÷ {mg_step})",
            GRADES,
        )
        .from(MZ24_FROM),
        Variant::new("registrars", "{mg_met} = {mg_registrars} ≥ {mg_need}", GRADES).from(MZ24_FROM),
        Variant::new(
            "foreign",
            "{mg_met} = ({mg_cases} < {mg_border_cases} or {mg_cases} ≥ {mg_border_cases}) and {mg_registrars} ≥ {mg_need}",
            GRADES,
        )
        .from(MZ24_FROM),
        Variant::new("clause", "{mg_met} = {mg_condition} and not ({mg_clause} = '')", GRADES).from(MZ24_FROM),
        Variant::new("grade", "{mg_grade_met} = all({mg_met})", GRADES).from(MZ24_FROM),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] =
    &[&SO_01, &SO_02, &SO_03, &SO_04, &SO_05, &SO_06, &SO_07, &SO_08, &SO_09, &SO_10];

/// The words of choices and results.
pub static WORDS: &[(&str, Text)] = &[
    (
        "on-birthday/last-of-february",
        Text::new("生日当日满岁,平年以2月28日为准", "on the birthday, 28 February in a common year"),
    ),
    (
        "on-birthday/first-of-march",
        Text::new("生日当日满岁,平年以3月1日为准", "on the birthday, 1 March in a common year"),
    ),
    (
        "day-after-birthday/last-of-february",
        Text::new("生日次日满岁,平年以2月28日为准", "on the day after, 28 February in a common year"),
    ),
    (
        "day-after-birthday/first-of-march",
        Text::new("生日次日满岁,平年以3月1日为准", "on the day after, 1 March in a common year"),
    ),
    ("allow", Text::new("可以结婚", "they may")),
    ("warn", Text::new("由人判断", "a person decides")),
    ("prohibit", Text::new("禁止结婚", "they may not")),
    ("roll", Text::new("顺延", "moves")),
    ("keep", Text::new("不顺延", "does not move")),
    ("capped", Text::new("受最长期间限制", "bound by the long limit")),
    ("mainland", Text::new("内地居民", "mainland resident")),
    ("hk-macao-taiwan", Text::new("香港、澳门、台湾居民", "resident of Hong Kong, Macao or Taiwan")),
    ("overseas-chinese", Text::new("华侨", "overseas Chinese")),
    ("foreigner", Text::new("外国人", "foreigner")),
    ("household-book", Text::new("户口簿", "household book")),
    ("id-card", Text::new("居民身份证", "identity card")),
    ("statement", Text::new("签字声明", "signed statement")),
    ("pass", Text::new("有效通行证", "valid pass")),
    ("residence-permit", Text::new("居住证", "residence permit")),
    ("local-id", Text::new("当地身份证", "local identity card")),
    ("notarised", Text::new("经公证的声明", "notarised statement")),
    ("passport", Text::new("有效护照", "valid passport")),
    ("permanent-id", Text::new("外国人永久居留身份证", "permanent-residence identity card")),
    ("certified", Text::new("经认证(或附加证明书)的证明", "certified proof")),
    ("certificate", Text::new("结婚证", "marriage certificate")),
    ("birth", Text::new("自然血亲", "by birth")),
    ("adoptive", Text::new("收养", "adoptive")),
    ("step-raised", Text::new("有抚养关系的继父母", "step-parent who raised the child")),
    ("embassy", Text::new("中国驻外使(领)馆", "a Chinese embassy or consulate")),
    ("elsewhere", Text::new("内地以外", "outside the mainland")),
    ("on-the-spot", Text::new("当场登记", "registered on the spot")),
    ("cooling-off", Text::new("受理,进入冷静期", "received, cooling-off follows")),
    ("court", Text::new("不予受理,可向法院起诉", "not accepted; the court is open")),
    ("withdraw", Text::new("一方撤回申请", "one party withdraws")),
    ("both-apply", Text::new("双方共同申领离婚证", "both apply for the certificate")),
    ("one-applies", Text::new("一方单独申领", "one party alone applies")),
    ("capacity-lost", Text::new("一方丧失行为能力", "a party loses capacity")),
    ("received", Text::new("已受理,冷静期中", "received, cooling off")),
    ("cooling-over", Text::new("冷静期满,可申领离婚证", "cooling-off over, both may come")),
    ("withdrawn", Text::new("已撤回", "withdrawn")),
    ("registered", Text::new("已登记离婚", "divorce registered")),
    ("deemed-withdrawn", Text::new("视为撤回", "deemed withdrawn")),
    ("to-court", Text::new("须经诉讼", "only the court")),
    ("effective", Text::new("有效", "effective")),
    ("too-early", Text::new("冷静期未满,不能申领", "too early: still cooling off")),
    ("needs-both", Text::new("须双方共同申领,无效果", "no effect: both have to come")),
    ("too-late", Text::new("期间已过,无效果", "no effect: the time is over")),
    ("closed", Text::new("申请已了结,无效果", "no effect: the application is closed")),
    ("bigamy", Text::new("重婚", "bigamy")),
    ("kinship", Text::new("有禁止结婚的亲属关系", "prohibited kinship")),
    ("under-age", Text::new("未到法定婚龄", "under age")),
    ("unfit-illness", Text::new("婚前患有不应当结婚的疾病且未治愈", "unfit illness, not cured")),
    ("coercion", Text::new("受胁迫", "coercion")),
    ("concealed-illness", Text::new("婚前隐瞒重大疾病", "serious illness concealed")),
    ("procedure", Text::new("登记程序瑕疵", "defect of the procedure")),
    ("party", Text::new("当事人", "a party")),
    (
        "concerned-party",
        Text::new("未到婚龄、受胁迫或者不知情的一方", "the party under age, coerced or not told"),
    ),
    ("relative", Text::new("当事人的近亲属", "a near relative of a party")),
    ("concerned-relative", Text::new("未到婚龄一方的近亲属", "a near relative of the party under age")),
    ("grass-roots", Text::new("当事人所在单位或基层组织", "the grass-roots body")),
    ("other", Text::new("其他人", "anybody else")),
    ("registrar", Text::new("婚姻登记机关", "the registrar")),
    ("3a", Text::new("3A级", "3A")),
    ("4a", Text::new("4A级", "4A")),
    ("5a", Text::new("5A级", "5A")),
    ("district", Text::new("市辖区", "district")),
    ("county", Text::new("县、县级市", "county or county-level city")),
    ("budget-financed", Text::new("机构、人员由财政全额保障", "body and staff paid from the budget")),
    ("registrars", Text::new("登记员人数", "number of registrars")),
    ("foreign-registrars", Text::new("涉外登记员人数", "number of foreign-related registrars")),
    ("college", Text::new("大专以上学历并持证", "college degree and certificate")),
    ("full-time-college", Text::new("2011年后聘用的为全日制大专以上", "hired after 2011: full-time college")),
    ("training", Text::new("每两年参加省级培训", "provincial training every two years")),
    ("waiting-hall", Text::new("候登大厅", "waiting hall")),
    ("marriage-area", Text::new("结婚登记区", "marriage area")),
    ("divorce-room", Text::new("独立的离婚登记室", "separate divorce room")),
    ("counselling-room", Text::new("婚姻家庭辅导室", "counselling room")),
    ("ceremony-hall", Text::new("颁证厅", "ceremony hall")),
    ("archive", Text::new("档案室", "archive")),
    ("floor-areas", Text::new("面积、座位、窗口", "floor areas, seats, windows")),
    ("toilets-building", Text::new("所在建筑有卫生间", "toilets in the building")),
    ("toilets-floor", Text::new("同层有卫生间", "toilets on the floor")),
    ("toilets-inside", Text::new("机关内有卫生间", "toilets inside the office")),
    ("accessible-or-service", Text::new("无障碍通道或者服务", "accessible path or service")),
    ("accessible-path", Text::new("无障碍通道", "accessible path")),
    (
        "equipment",
        Text::new(
            "复印、扫描、每窗口电脑打印机、读卡器、评价器、监控",
            "copier, scanner, PC and printer a window, ID reader, rating device, cameras",
        ),
    ),
    ("queue", Text::new("排队叫号系统", "queue system")),
    ("no-complaint", Text::new("三年无有效投诉和败诉", "three years without valid complaint or lost case")),
    ("all-correct", Text::new("登记合格率100%", "registrations all correct")),
    ("online", Text::new("与省级联网", "online with the province")),
    ("national-exchange", Text::new("全国联网交换", "national exchange")),
    ("booking", Text::new("网上预约比例", "share of web bookings")),
    ("archives-electronic", Text::new("档案电子化年限", "archives electronic since")),
    ("weekend-half", Text::new("周末半天服务", "weekend service, half a day")),
    ("weekend-day", Text::new("周末一天服务", "weekend service, one day")),
    ("pass-or-permit", Text::new("通行证或者居住证", "pass or residence permit")),
    (
        "passport-or-id",
        Text::new("护照或者外国人永久居留身份证", "passport or permanent-residence identity card"),
    ),
];
