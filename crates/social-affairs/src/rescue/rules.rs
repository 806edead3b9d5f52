//! SO-11 to SO-14 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, VR_03, VR_24, VR_132, cite};

const V2: &[Citation] = &[cite(&VR_24, "第二条", "art. 2")];
const V132_2: &[Citation] = &[cite(&VR_132, "第二条", "art. 2")];
const V5: &[Citation] = &[cite(&VR_03, "第五条", "art. 5")];
const V6: &[Citation] = &[cite(&VR_03, "第六条", "art. 6"), cite(&VR_24, "第三条", "art. 3")];
const V132_8: &[Citation] = &[cite(&VR_132, "第八条至第十条", "arts. 8 to 10")];
const V132_4: &[Citation] = &[cite(&VR_132, "第四条、第五条", "arts. 4 and 5")];
const V10: &[Citation] = &[cite(&VR_03, "第十条、第十四条", "arts. 10 and 14")];
const V11: &[Citation] = &[cite(&VR_03, "第十一条", "art. 11")];
const V24_11: &[Citation] = &[cite(&VR_24, "第十一条", "art. 11")];
const V12: &[Citation] = &[cite(&VR_24, "第十二条", "art. 12")];
const V132: &[Citation] = &[cite(&VR_132, "", "")];
const V15: &[Citation] = &[cite(&VR_03, "第十五条", "art. 15")];
const O11: &[Citation] = &[cite(&CONVENTION, "SO-11", "SO-11")];
const O12: &[Citation] = &[cite(&CONVENTION, "SO-12", "SO-12")];
const O13: &[Citation] = &[cite(&CONVENTION, "SO-13", "SO-13")];

const FROM_2003: Month = Month::at(2003, 8);
const FROM_2014: Month = Month::at(2014, 8);
const BEFORE_2014: Month = Month::at(2014, 7);

const fn settled(form: Variant) -> Variant {
    Variant { confidence: Some(Confidence::Settled), ..form }
}

const ELIGIBLE: &str = "{rs_eligible} = all({rs_condition}) and not any({rs_bar})";
const WAY: &str = "{rs_way_open} = all({rs_condition}) and not any({rs_bar})";

/// 救助对象.
pub static SO_11: Rule = Rule {
    id: "SO-11",
    title: Text::new("救助对象", "who may be helped"),
    statement: Text::new(
        "2003年标准四项并备:自身无力解决食宿、无亲友投靠、不享受城市低保或者农村五保、正在城市流浪乞讨度日;2014年8月1日起:离家在外、自身无力解决食宿、\
         正在或者即将流浪乞讨;不符合的书面说明理由;救助是自愿、无偿、临时的",
        "by the test of 2003, all four: unable to provide board and lodging, nobody to turn to, on neither allowance nor five guarantees, living from vagrancy \
         or begging in the city; from 1 August 2014: away from home, unable to provide board and lodging, in that state or about to be; otherwise refused \
         in writing with reasons; help is voluntary, free and temporary",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("2003", ELIGIBLE, V2).from(FROM_2003).until(BEFORE_2014),
        Variant::new("2014", "{rs_eligible} = all({rs_condition}) and any({rs_need})", V132_2)
            .from(FROM_2014),
        settled(
            Variant::new("2003-beside", "{rs_old} = all({rs_condition}) and not any({rs_bar})", O11)
                .from(FROM_2014),
        ),
        settled(Variant::new("same", "{rs_same} = {rs_eligible} = {rs_old}", O11).from(FROM_2014)),
    ],
};

/// 义务和登记.
pub static SO_12: Rule = Rule {
    id: "SO-12",
    title: Text::new("引导护送、登记和禁止事项", "duties, records and what is forbidden"),
    statement: Text::new(
        "公安等部门告知求助,残疾人、未成年人、老年人、行动不便的护送;外伤、疑似疾病先送医,有危险或者被通缉的报公安;无法说明的先救助后查,拒不提供或者提供虚假情况的不予救助;\
         登记姓名等事项;热线录音至少保存3个月;不得收费、组织劳动、限制人身自由、扣押证件",
        "police and officials tell of the station and escort disabled, minor, old and immobile people; the wounded and ill go to hospital first, who is dangerous \
         or wanted to the police; who cannot tell is helped first, who refuses facts or tells false ones is not; name and other matters are \
         recorded; hotline recordings are kept 3 months at least; no fees, labour, detention or keeping of documents",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("duty", "{rs_duty} = if any({rs_condition}) then 'escort' else 'tell'", V5)
            .from(FROM_2003),
        Variant::new("first", FIRST, V132_8).from(FROM_2014),
        settled(Variant::new("given", GIVEN, O12).from(FROM_2003)),
        Variant::new(
            "record",
            "{rs_lacks} = if has({rs_required}, {rs_item}) and not {rs_held} then 1 else 0",
            V6,
        )
        .from(FROM_2003),
        Variant::new("records", "{rs_lacking} = sum({rs_lacks})", V6).from(FROM_2003),
        Variant::new("recording", "{rs_kept_to} = after_months({rs_recorded}, {rs_months})", V132_4)
            .from(FROM_2014),
        Variant::new("act", "{rs_lawful} = not has({rs_forbidden}, {rs_item})", V10).from(FROM_2003),
        Variant::new("acts", "{rs_lawful} = all({rs_condition})", V10).from(FROM_2003),
    ],
};
const FIRST: &str =
    "{rs_first} = if any({rs_bar}) then 'police' else if any({rs_condition}) then 'hospital' else 'admit'";
const GIVEN: &str =
    "{rs_given} = if any({rs_bar}) then 'none' else if any({rs_condition}) then 'help-first' else 'help'";

/// 期限、离站和返回.
pub static SO_13: Rule = Rule {
    id: "SO-13",
    title: Text::new("救助期限、离站和返回", "stay, leaving and return"),
    statement: Text::new(
        "16周岁以上、无精神障碍或者残疾表现的,一般不超过10天,入站日不计;特殊原因经备案可以延长;有能力的随时可以离站并签字,擅自离站为放弃救助;不满16周岁和行动不便的残疾人接走或者护送;\
         无交通费的发乘车凭证,现金只用于市内交通,一般不超过20元并留收据;家人拒收、身份不明的由流出地民政接回",
        "people of 16 and over without signs of mental disorder or disability stay 10 days as a rule, the day of entry not counted; for special reasons \
         longer, with filing; who is able leaves at any time with a signed statement, leaving unannounced gives help up; under 16 and immobile disabled are \
         fetched or escorted; who has no fare gets a voucher, cash only for local transport, 20 yuan as a rule with a receipt; who is refused at home or not \
         identified is fetched by civil affairs of the origin",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("limited", LIMITED, V132).from(FROM_2014),
        settled(Variant::new("limited", LIMITED, O13).from(FROM_2003).until(BEFORE_2014)),
        Variant::new(
            "last",
            "{rs_last} = choose(days({rs_entry}, {rs_that_day}), {rs_days}, {rs_that_day})",
            V12,
        )
        .from(FROM_2003),
        settled(
            Variant::new("extended", "{rs_last} = max({rs_that_day}, {rs_extended})", O13).from(FROM_2003),
        ),
        Variant::new("free", WAY, V11).from(FROM_2003),
        Variant::new("fetched", WAY, V132).from(FROM_2014),
        settled(Variant::new("fetched", WAY, O13).from(FROM_2003).until(BEFORE_2014)),
        settled(Variant::new("consent", WAY, O13).from(FROM_2003)),
        settled(Variant::new("origin", WAY, O13).from(FROM_2003)),
        Variant::new("voucher", WAY, V24_11).from(FROM_2003),
        Variant::new("cash", "{rs_within} = {rs_condition} and {rs_cash} ≤ {rs_cash_most}", V132)
            .from(FROM_2014),
        Variant::new(
            "again",
            "{rs_again_from} = choose(days({rs_departure}, {rs_that_day}), {rs_days}, {rs_that_day})",
            O13,
        )
        .assumed()
        .from(FROM_2003),
        Variant::new("clock", "{rs_state} = if {rs_as_of} > {rs_last} then 'overstay' else {rs_acts}", V12)
            .from(FROM_2003),
        Variant::new("state", "{rs_state} = {rs_acts}", V11).from(FROM_2003),
    ],
};
const LIMITED: &str = "{rs_limited} = {rs_age} ≥ {rs_age_least} and not any({rs_bar})";

/// 投诉和档案.
pub static SO_14: Rule = Rule {
    id: "SO-14",
    title: Text::new("投诉和档案", "complaint and file"),
    statement: Text::new(
        "应予救助而拒绝的,可以向民政部门投诉,责令救助;每次救助一档,记入站、救助、离站",
        "who is wrongly refused complains to civil affairs, which orders help; each stay has one file of entry, help and leaving",
    ),
    confidence: Confidence::Official,
    variants: &[Variant::new("", "{rs_wrong} = {rs_eligible} and {rs_condition}", V15).from(FROM_2003)],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SO_11, &SO_12, &SO_13, &SO_14];

/// The words of results.
pub static WORDS: &[(&str, Text)] = &[
    ("tell", Text::new("告知求助", "tell of the station")),
    ("escort", Text::new("引导、护送", "escort to the station")),
    ("police", Text::new("报公安机关", "to the police")),
    ("hospital", Text::new("送医", "to hospital")),
    ("admit", Text::new("入站", "admit")),
    ("none", Text::new("不予或者终止救助", "no help, or its end")),
    ("help-first", Text::new("先行救助", "help first")),
    ("help", Text::new("救助", "help")),
    ("overstay", Text::new("在站,期限已过", "in the station, the limit is over")),
    ("asked", Text::new("已求助", "asked for help")),
    ("in-station", Text::new("在站", "in the station")),
    ("in-hospital", Text::new("在院救治", "in hospital")),
    ("left", Text::new("已离站", "left")),
    ("given-up", Text::new("放弃救助", "help given up")),
    ("refused", Text::new("已书面拒绝", "refused in writing")),
    ("ended", Text::new("终止救助", "help ended")),
    ("name", Text::new("姓名", "name")),
    ("age", Text::new("年龄", "age")),
    ("identity", Text::new("身份证件", "identity")),
    ("belongings", Text::new("随身物品", "belongings")),
    ("relief", Text::new("低保、五保情况", "allowance and five guarantees")),
    ("reasons", Text::new("求助原因", "reasons")),
    ("relatives", Text::new("亲属", "relatives")),
    ("fee", Text::new("收取费用", "charging fees")),
    ("labour", Text::new("组织劳动", "making people work")),
    ("detention", Text::new("限制人身自由", "detention")),
    ("keeping-documents", Text::new("扣押证件", "keeping documents")),
    ("food", Text::new("食物", "food")),
    ("lodging", Text::new("住处", "lodging")),
    ("urgent-care", Text::new("突发急病救治", "urgent care")),
    ("contact", Text::new("联系亲属", "contact with relatives")),
    ("fare-voucher", Text::new("乘车凭证", "travel voucher")),
    ("ask", Text::new("求助", "asks for help")),
    ("refuse", Text::new("书面拒绝", "is refused in writing")),
    ("discharge", Text::new("出院", "is discharged, with the note")),
    ("extend", Text::new("延长救助", "the stay is extended")),
    ("leave", Text::new("离站", "leaves")),
    ("leave-unannounced", Text::new("擅自离站", "leaves unannounced")),
    ("end", Text::new("终止救助", "help is ended")),
    ("free", Text::new("自行离站", "leaves freely")),
    ("fetched", Text::new("接走", "is fetched")),
    ("escorted", Text::new("护送返回", "is escorted home")),
    ("by-origin", Text::new("流出地民政部门接回", "is fetched by civil affairs of the origin")),
    ("own", Text::new("自理", "own money")),
    ("voucher", Text::new("乘车凭证", "voucher")),
    ("cash", Text::new("现金", "cash")),
];
