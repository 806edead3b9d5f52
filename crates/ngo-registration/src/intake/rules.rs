//! NR-01 to NR-10, NR-13, NR-14, NR-18 to NR-21 and NR-36 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{AL, COMMUNITY, CONVENTION, F, PLAN, REPORT, SG, SG26, SO, cite};

const AREA: &[Citation] = &[cite(&SG, "第六条、第七条", "arts. 6, 7")];
const SPONSORED: &[Citation] = &[cite(&SO, "第五条", "art. 5")];
const F6: &[Citation] = &[cite(&F, "第六条", "art. 6")];
const DECISION: &[Citation] = &[cite(&SG26, "", "")];
const DIRECT: &[Citation] = &[cite(&PLAN, "", "")];
const INDUSTRY: &[Citation] = &[cite(&SG, "第十三条第二项", "art. 13(2)"), cite(&REPORT, "", "")];
const SG10: &[Citation] = &[cite(&SG, "第十条", "art. 10")];
const SO8: &[Citation] = &[cite(&SO, "第八条", "art. 8")];
const F8: &[Citation] = &[cite(&F, "第八条", "art. 8")];
const SG11: &[Citation] = &[cite(&SG, "第十一条", "art. 11")];
const SO9: &[Citation] = &[cite(&SO, "第九条", "art. 9")];
const F9: &[Citation] = &[cite(&F, "第九条", "art. 9")];
const N8: &[Citation] = &[cite(&CONVENTION, "NR-08", "NR-08")];
const SEED: &[Citation] = &[cite(&REPORT, "", "")];
const N9: &[Citation] = &[cite(&CONVENTION, "NR-09", "NR-09")];
const AL32: &[Citation] = &[cite(&AL, "第三十二条", "art. 32")];
const SG13: &[Citation] = &[cite(&SG, "第十三条", "art. 13")];
const SO11: &[Citation] = &[cite(&SO, "第十一条", "art. 11")];
const F41: &[Citation] = &[cite(&F, "第四条、第四十一条", "arts. 4, 41")];
const SG12: &[Citation] = &[cite(&SG, "第十二条", "art. 12")];
const F23: &[Citation] = &[cite(&F, "第二十三条", "art. 23")];
const F24: &[Citation] = &[cite(&F, "第二十四条", "art. 24")];
const MODEL: &[Citation] = &[cite(&CONVENTION, "NR-14", "NR-14")];
const SG14: &[Citation] = &[cite(&SG, "第十四条", "art. 14")];
const SO10: &[Citation] = &[cite(&SO, "第十条", "art. 10")];
const F10: &[Citation] = &[cite(&F, "第十条", "art. 10")];
const SO12: &[Citation] = &[cite(&SO, "第十二条", "art. 12")];
const F11: &[Citation] = &[cite(&F, "第十一条", "art. 11")];
const SG29: &[Citation] = &[cite(&SG, "第二十九条", "art. 29")];
const SG18: &[Citation] = &[cite(&SG, "第十八条", "art. 18"), cite(&SO, "第十五条", "art. 15")];
const N20: &[Citation] = &[cite(&CONVENTION, "NR-20", "NR-20")];
const SG17: &[Citation] = &[cite(&SG, "第十七条", "art. 17")];
const SO13: &[Citation] = &[cite(&SO, "第十三条", "art. 13")];
const F12: &[Citation] = &[cite(&F, "第十二条", "art. 12")];
const N36: &[Citation] = &[cite(&COMMUNITY, "", "")];

/// 基金会管理条例.
const F04: Month = Month::at(2004, 6);
/// 行政许可法.
const LICENSING: Month = Month::at(2004, 7);

const PLAIN: &str = "{ni_against} = not {ni_condition}";
const GROUND: &str = "{ni_against} = {ni_ground}";
const PAPER: &str = "{ni_lacks} = if has({ni_list}, {ni_code}) and {ni_paper} ≠ 'valid' and {ni_paper} ≠ 'correctable' then 1 else 0";
const ITEMS: &str = "{ni_missing} = {ni_asked} − {ni_held}";

/// 登记管辖.
pub static NR_01: Rule = Rule {
    id: "NR-01",
    title: Text::new("登记管辖", "kinds and competent registrar"),
    statement: Text::new(
        "全国性社会团体由民政部登记,地方性的由所在地登记,跨区划的由共同上一级登记;社会服务机构由业务主管单位同级登记;基金会由民政部或者省级登记",
        "a national group is registered by the ministry, a local one by its division, one across divisions by their common superior; a service organisation at \
         the level of its supervisor; a foundation by the ministry or the province",
    ),
    confidence: Confidence::Official,
    variants: &[
        // The common superior stands in the table of divisions, not in a formula.
        Variant::new(
            "area",
            "{ni_registrar} = if {ni_national} or {ni_common} = '100000' then 'ministry' else {ni_common}",
            AREA,
        ),
        Variant::new("sponsor", "{ni_registrar} = {ni_sponsor}", SPONSORED),
        Variant::new("direct", "{ni_registrar} = {ni_place}", SPONSORED),
        Variant::new("foundation", FOUNDATION, F6).from(F04),
    ],
};
const FOUNDATION: &str = "{ni_registrar} = if {ni_type} = 'public-national' or {ni_rep_abroad} or {ni_overseas} or {ni_type} = 'non-public' and {ni_applied_ministry} and {ni_fund} > {ni_over} then 'ministry' else if {ni_type} = 'non-public' and {ni_pilot} = 'local' then {ni_place} else {ni_province}";

/// 2026年修改.
pub static NR_02: Rule = Rule {
    id: "NR-02",
    title: Text::new("2026年修改决定", "the amendment of 2026"),
    statement: Text::new(
        "2026年3月公布的修改决定未读到正文:按2016年文本回答,并提示核对",
        "the decision published in March 2026 was not read: the answer is that of the text of 2016, with a warning",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("", "{ni_unverified} = {ni_as_of} ≥ {ni_seen}", DECISION).from(Month::at(2026, 3))
    ],
};

/// 双重管理、直接登记.
pub static NR_03: Rule = Rule {
    id: "NR-03",
    title: Text::new("双重管理或直接登记", "dual management or direct registration"),
    statement: Text::new(
        "行业协会商会、科技、公益慈善、城乡社区服务四类在试行地可直接登记,2016年后从严;其他的须业务主管单位同意",
        "trade, science, charity and community service may register directly where it is open, in a narrow reading since 2016; others need the consent of a supervisor",
    ),
    confidence: Confidence::Official,
    variants: &[Variant::new("", REGIME, DIRECT)],
};
const REGIME: &str = "{ni_regime} = if {ni_policy} = 'pilot' and choose({ni_category}, 'trade', true, 'science', true, 'charity', true, 'community', true, false) and ({ni_reading} = 'wide' or {ni_within}) then 'direct' else 'dual'";

/// 一业多会.
pub static NR_04: Rule = Rule {
    id: "NR-04",
    title: Text::new("一业多会", "several associations an industry"),
    statement: Text::new(
        "同一区域已有相同或者相似的社会团体且没有必要的,可以不予登记;一业多会的地方,产业链环节、经营方式、服务类型有一不同的可以设立",
        "a division that has a group of the same or similar scope may refuse another that is not needed; where several are allowed, one that differs in chain link, mode of business or type of service may be set up",
    ),
    confidence: Confidence::Official,
    variants: &[Variant::new("", SEVERAL, INDUSTRY)],
};
const SEVERAL: &str = "{ni_industry} = if not {ni_shares} then 'allow' else if {ni_policy} = 'multiple' and not ({ni_same_link} and {ni_same_mode} and {ni_same_service}) then 'allow' else 'judgment'";

/// 社会团体的条件.
pub static NR_05: Rule = Rule {
    id: "NR-05",
    title: Text::new("社会团体的条件", "conditions of a social group"),
    statement: Text::new(
        "个人会员50个以上,单位会员30个以上,混合的合计50个以上;有规范的名称和组织机构、固定住所、专职人员、合法资产和经费、独立承担民事责任的能力;全国性的活动资金10万元以上,其他3万元以上",
        "50 individual, 30 unit or 50 mixed members; name and organs, fixed premises, full-time staff, lawful funds of 100,000 yuan where national and 30,000 otherwise, civil liability",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("individuals", "{ni_against} = {ni_individuals} < {ni_least}", SG10),
        Variant::new("units", "{ni_against} = {ni_units} < {ni_least}", SG10),
        Variant::new("mixed", "{ni_against} = {ni_individuals} + {ni_units} < {ni_least}", SG10),
        Variant::new("fund", "{ni_against} = {ni_fund} < {ni_least}", SG10),
        Variant::new("founders", "{ni_against} = {ni_founders} < {ni_least}", N8),
        Variant::new("plain", PLAIN, SG10),
        Variant::new("any", "{ni_against} = any({ni_ground})", SG10),
    ],
};

/// 社会服务机构的条件.
pub static NR_06: Rule = Rule {
    id: "NR-06",
    title: Text::new("社会服务机构的条件", "conditions of a service organisation"),
    statement: Text::new(
        "有规范的名称和必要的组织机构,有相适应的从业人员、合法财产和场所;国家未定最低开办资金,地方另有规定的从其规定",
        "standard name and needed organs, staff, lawful assets and premises fitting the work; no national least fund, local ones where set",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("fund", "{ni_against} = {ni_fund} < {ni_least}", N8),
        Variant::new("plain", PLAIN, SO8),
        Variant::new("any", "{ni_against} = any({ni_ground})", SO8),
    ],
};

/// 基金会的条件.
pub static NR_07: Rule = Rule {
    id: "NR-07",
    title: Text::new("基金会的条件", "conditions of a foundation"),
    statement: Text::new(
        "原始基金为到账货币资金:全国性公募800万元,地方性公募400万元,非公募200万元;有特定公益目的、名称、章程、组织机构、专职人员、固定住所和民事责任能力",
        "the original fund is cash that has arrived: 8, 4 and 2 million yuan by type; public benefit, name, charter, organs, staff, premises, civil liability",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("fund", "{ni_against} = {ni_fund} < {ni_least}", F8).from(F04),
        Variant::new("plain", PLAIN, F8).from(F04),
        Variant::new("any", "{ni_against} = any({ni_ground})", F8).from(F04),
    ],
};

/// 申请材料.
pub static NR_08: Rule = Rule {
    id: "NR-08",
    title: Text::new("申请材料", "documents"),
    statement: Text::new(
        "成立、变更、注销、分支机构登记各按目录提交主件和次件;直接登记不需要业务主管单位批准文件;主次件划分为约定",
        "establishment, change, deregistration and branches each have a list of main and minor documents; direct registration needs no approval of a supervisor; the classes are a convention",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("group", PAPER, SG11),
        Variant::new("service", PAPER, SO9),
        Variant::new("foundation", PAPER, F9).from(F04),
        Variant::new("change", PAPER, N8),
        Variant::new("end", PAPER, N8),
        Variant::new("branch", PAPER, N8),
        Variant::new(
            "dual",
            "{ni_lacks} = if has({ni_list}, {ni_code}) and {ni_regime} = 'direct' then 0 else 1",
            DIRECT,
        ),
    ],
};

/// 容缺受理.
pub static NR_09: Rule = Rule {
    id: "NR-09",
    title: Text::new("容缺受理", "acceptance with minor defects"),
    statement: Text::new(
        "主件齐全、形式合格,只缺次件的,实行容缺受理的地方先行受理,余件限期补齐;缺主件的一次告知补正",
        "where all main documents are in order and only minor ones lack, the application is accepted and the rest follows in time; a lacking main document asks for a supplement",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", REVIEW, SEED),
        Variant::new("due", "{ni_due} = if {ni_days} = 0 then {ni_received} else {ni_day}", N9).assumed(),
        Variant::new("clock", "{ni_clock} = {ni_way} = 'runs'", N9).assumed(),
    ],
};
const REVIEW: &str = "{ni_intake} = if sum({ni_lacks_main}) > 0 then 'supplement' else if sum({ni_lacks_minor}) = 0 then 'accepted' else if {ni_defects} = 'on' then 'accepted-with-defects' else 'supplement'";

/// 受理.
pub static NR_10: Rule = Rule {
    id: "NR-10",
    title: Text::new("受理", "intake decision"),
    statement: Text::new(
        "不需登记的即时告知,不属本机关的即时不予受理并告知向谁申请,可当场更正的当场更正,不齐的当场或者5个工作日内一次告知全部补正内容,逾期不告知的自收到之日起即为受理",
        "what needs no registration is told so, what is another authority's is sent there, errors are corrected on the spot, what is incomplete gets one notice of everything \
         within 5 working days, and without it counts as accepted from the day of receipt",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", "{ni_outcome} = if not {ni_needed} then 'not-needed' else if not {ni_competent} then 'not-competent' else {ni_intake}", AL32).from(LICENSING),
        Variant::new("not-needed", "{ni_outcome} = if {ni_needed} then 'next' else 'not-needed'", AL32).from(LICENSING),
        Variant::new("not-competent", "{ni_outcome} = if not {ni_needed} then 'not-needed' else if {ni_competent} then 'next' else 'not-competent'", AL32).from(LICENSING),
        Variant::new("notice", "{ni_notice_by} = if {ni_days} = 0 then {ni_received} else {ni_day}", AL32).from(LICENSING),
        // The notice, or the day asked about where none was sent.
        Variant::new("deemed", "{ni_deemed} = {ni_as_of} > {ni_notice_by}", AL32).from(LICENSING),
    ],
};

/// 不予登记.
pub static NR_13: Rule = Rule {
    id: "NR-13",
    title: Text::new("不予登记", "grounds of refusal"),
    statement: Text::new(
        "宗旨、业务范围违法,同区已有相同相似组织且没有必要,发起人、负责人受剥夺政治权利或者不具有完全民事行为能力,弄虚作假,法律禁止的其他情形,条件不具备;理由全部列明",
        "unlawful aim or scope; same or similar group and no need; deprivation of political rights or no full capacity; fraud; other prohibitions; conditions not met; all are told",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("group", GROUND, SG13),
        Variant::new("service", GROUND, SO11),
        Variant::new("foundation", GROUND, F41).from(F04),
        Variant::new("any", "{ni_against} = any({ni_ground})", SG13),
    ],
};

/// 负责人.
pub static NR_14: Rule = Rule {
    id: "NR-14",
    title: Text::new("负责人", "officers"),
    statement: Text::new(
        "社会团体法定代表人不得兼任其他社会团体法定代表人;基金会负责人不得为现职国家工作人员,不得兼任其他组织法定代表人,服刑期满、被撤销未满5年的不得任职;境外负责人每年在内地不少于3个月;年龄、届数依示范章程",
        "a legal representative of a group represents no other group; officers of foundations are no state personnel, represent no other organisation, and are barred for 5 years after a sentence or a revocation; \
         those from abroad spend 3 months a year in the mainland; age and terms by the model charter",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("group", GROUND, SG12),
        Variant::new("foundation", GROUND, F23).from(F04),
        Variant::new("charity", GROUND, CHARITY).from(Month::at(2016, 9)),
        Variant::new("bar", BAR, F23).from(F04),
        Variant::new("charity-bar", BAR, CHARITY).from(Month::at(2016, 9)),
        Variant::new("mainland", "{ni_against} = {ni_months} < {ni_least}", F24).from(F04),
        Variant::new("age", "{ni_against} = {ni_age} > {ni_most}", MODEL),
        Variant::new("terms", "{ni_against} = {ni_terms} > {ni_most}", MODEL),
        Variant::new("any", "{ni_against} = any({ni_ground})", SG12),
    ],
};
const CHARITY: &[Citation] = &[cite(&super::documents::CL, "第十六条", "art. 16")];
const BAR: &str = "{ni_against} = if {ni_anniversary} = 'on-day' then {ni_as_of} < add_years({ni_ended}, {ni_bar_years}) else {ni_as_of} ≤ add_years({ni_ended}, {ni_bar_years})";

/// 章程.
pub static NR_18: Rule = Rule {
    id: "NR-18",
    title: Text::new("章程必备事项", "charter items"),
    statement: Text::new(
        "章程应当载明的事项,按类别;慈善组织另须载明慈善法第十一条事项",
        "what a charter has to hold, by kind; a charity also what Charity Law art. 11 asks for",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("group", ITEMS, SG14),
        Variant::new("service", ITEMS, SO10),
        Variant::new("foundation", ITEMS, F10).from(F04),
    ],
};

/// 登记事项.
pub static NR_19: Rule = Rule {
    id: "NR-19",
    title: Text::new("登记事项", "registered particulars"),
    statement: Text::new(
        "登记事项按类别;社会团体、基金会发证后1年未开展活动的撤销登记",
        "particulars by kind; a group or foundation that was not active for a year after the certificate is revoked",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("group", ITEMS, SG12),
        Variant::new("service", ITEMS, SO12),
        Variant::new("foundation", ITEMS, F11).from(F04),
        Variant::new(
            "inactive",
            "{ni_inactive} = not {ni_active} and {ni_as_of} ≥ after_months({ni_certificate}, {ni_months})",
            SG29,
        ),
    ],
};

/// 变更登记.
pub static NR_20: Rule = Rule {
    id: "NR-20",
    title: Text::new("变更登记", "change registration"),
    statement: Text::new(
        "社会团体、社会服务机构自业务主管单位同意之日起30日内申请;直接登记的自内部决议之日起;基金会没有期限",
        "groups and service organisations apply within 30 days of the consent, direct registrants of their resolution; foundations have no limit",
    ),
    confidence: Confidence::Official,
    variants: &[
        // Rest days stand in a calendar, not in a formula.
        Variant::new("apply-by", "{ni_apply_by} = if {ni_days} = 0 then {ni_received} else {ni_day}", SG18),
        Variant::new("direct", "{ni_apply_by} = if {ni_days} = 0 then {ni_received} else {ni_day}", N20)
            .assumed(),
        Variant::new("late", "{ni_late} = {ni_applied_on} > {ni_apply_by}", SG18),
    ],
};

/// 分支机构.
pub static NR_21: Rule = Rule {
    id: "NR-21",
    title: Text::new("分支机构", "branches"),
    statement: Text::new(
        "社会服务机构不得设立;社会团体、基金会先须登记,后自行决定;不得再设分支,不得设立地域性分支,不得超出业务范围",
        "service organisations have none; groups and foundations registered them once and now decide themselves; no branch of a branch, no regional branch, none beyond the scope",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "service",
            "{ni_branch} = if {ni_kind} = 'service-org' then 'forbidden' else 'next'",
            SO13,
        ),
        Variant::new("group", BRANCH, SG17),
        Variant::new("foundation", BRANCH, F12).from(F04),
    ],
};
const BRANCH: &str = "{ni_branch} = if {ni_depth} > 1 or {ni_regional} or not {ni_in_scope} then 'forbidden' else if {ni_way} = 'registered' then 'register' else 'own'";

/// 社区社会组织备案.
pub static NR_36: Rule = Rule {
    id: "NR-36",
    title: Text::new("社区社会组织备案", "filing of community organisations"),
    statement: Text::new(
        "在社区活动、达不到登记条件的,由街道备案,不登记、不发证、没有法人资格",
        "what is active in a community and misses the conditions is filed with the street office: no registration, no certificate, no legal personality",
    ),
    confidence: Confidence::Settled,
    variants: &[Variant::new(
        "",
        "{ni_filing} = if not {ni_against} then 'registration' else if {ni_community} then 'filing-only' else 'neither'",
        N36,
    )],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &NR_01, &NR_02, &NR_03, &NR_04, &NR_05, &NR_06, &NR_07, &NR_08, &NR_09, &NR_10, &NR_13, &NR_14, &NR_18,
    &NR_19, &NR_20, &NR_21, &NR_36,
];

/// The words of choices and verdicts that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("ministry", Text::new("民政部", "the ministry")),
    ("province", Text::new("省级", "the province")),
    ("local", Text::new("市县", "cities and counties too")),
    ("pilot", Text::new("试行", "open")),
    ("closed", Text::new("未开展", "not open")),
    ("wide", Text::new("从宽", "wide")),
    ("narrow", Text::new("从严", "narrow")),
    ("public-national", Text::new("全国性公募", "national public-raising")),
    ("public-local", Text::new("地方性公募", "local public-raising")),
    ("non-public", Text::new("非公募", "non-public")),
    ("dual", Text::new("双重管理", "dual management")),
    ("direct", Text::new("直接登记", "direct registration")),
    ("single", Text::new("一业一会", "one an industry")),
    ("multiple", Text::new("一业多会", "several an industry")),
    ("allow", Text::new("可以设立", "may be set up")),
    ("judgment", Text::new("由经办人判断,可以不予登记", "the officer judges; it may be refused")),
    ("on", Text::new("实行", "on")),
    ("off", Text::new("不实行", "off")),
    ("runs", Text::new("照算", "runs")),
    ("suspended", Text::new("中止", "is suspended")),
    ("on-day", Text::new("当日届满", "over on the anniversary")),
    ("day-after", Text::new("次日届满", "over the day after")),
    ("registered", Text::new("登记", "registered")),
    ("own", Text::new("自行决定", "decided by its own organs")),
    ("register", Text::new("须登记", "must be registered")),
    ("forbidden", Text::new("不得设立", "not allowed")),
    ("next", Text::new("看下一条", "see the next")),
    ("valid", Text::new("合格", "valid")),
    ("correctable", Text::new("可当场更正", "correctable on the spot")),
    ("invalid", Text::new("不合格", "not valid")),
    ("missing", Text::new("缺", "missing")),
    ("supplement", Text::new("一次告知补正", "a supplement is asked for")),
    ("accepted", Text::new("受理", "accepted")),
    ("accepted-with-defects", Text::new("容缺受理", "accepted with minor defects")),
    ("not-needed", Text::new("不需要登记", "needs no registration")),
    ("not-competent", Text::new("不予受理:不属本机关", "not accepted: another authority's matter")),
    ("registration", Text::new("登记", "registration")),
    ("filing-only", Text::new("街道备案", "filing with the street office only")),
    ("neither", Text::new("不登记也不备案", "neither")),
    ("trade", Text::new("行业协会商会", "trade association or chamber")),
    ("science", Text::new("科技类", "science and technology")),
    ("charity", Text::new("公益慈善类", "public-benefit charity")),
    ("community", Text::new("城乡社区服务类", "community services")),
    ("political", Text::new("政治法律类", "political or legal")),
    ("religious", Text::new("宗教类", "religious")),
    ("overseas", Text::new("境外非政府组织代表机构", "office of an overseas organisation")),
    ("other", Text::new("其他", "other")),
    ("service-org", Text::new("社会服务机构", "service organisation")),
];
