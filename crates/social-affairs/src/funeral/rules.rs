//! SO-15 to SO-18 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{FU_26, FU_97, FU_98, LOCAL, cite};

const A4: &[Citation] = &[cite(&FU_97, "第四条至第六条", "arts. 4 to 6")];
const A13: &[Citation] = &[cite(&FU_97, "第十三条", "art. 13")];
const A15: &[Citation] = &[cite(&FU_97, "第十五条", "art. 15")];
const A20: &[Citation] = &[cite(&FU_97, "第二十条", "art. 20")];
const A8: &[Citation] = &[cite(&FU_97, "第八条", "art. 8")];
const A9: &[Citation] = &[cite(&FU_97, "第九条、第十条", "arts. 9 and 10")];
const A18: &[Citation] = &[cite(&FU_97, "第十八条、第十九条", "arts. 18 and 19")];
const A11: &[Citation] = &[cite(&FU_97, "第十一条", "art. 11"), cite(&FU_98, "", "")];
const F98: &[Citation] = &[cite(&FU_98, "", "")];
const NEW: &[Citation] = &[cite(&FU_26, "", "")];
const PLACE: &[Citation] = &[cite(&LOCAL, "", "")];

const TO_OLD: Month = Month::at(2026, 3);
const NEW_FROM: Month = Month::at(2026, 3);
const NOTICE_1998: Month = Month::at(1998, 9);
const AMENDED: Month = Month::at(2013, 1);
const BEFORE_AMENDED: Month = Month::at(2012, 12);

const CREMATION: &str =
    "{fu_lawful} = {fu_minority} or {fu_disposal} = 'ashes-stored' or {fu_disposal} = 'ashes-buried'";
const BURIAL: &str = "{fu_lawful} = not ({fu_disposal} = 'body-elsewhere')";

/// 火葬区、土葬改革区.
pub static SO_15: Rule = Rule {
    id: "SO-15",
    title: Text::new("火葬区、土葬改革区和遗体处理", "areas and the body"),
    statement: Text::new(
        "省级划定区域;火葬区应当火化,骨灰寄存或者节地安葬,尊重少数民族习俗;土葬改革区只在公墓和农村公益性墓地安葬;火化凭死亡证明;违反的责令改正,2013年起不再强制执行;\
         时限由地方规定;2026年3月30日起格位、墓穴凭死亡或者火化证明出售,高龄、危重病人等除外",
        "provinces draw the areas; in a cremation area the body is cremated, ashes stored or buried saving land, with customs of minorities respected; in a burial \
         area only cemeteries and rural graveyards; cremation needs a death certificate; a breach is ordered to be corrected, without forced execution from \
         2013; time limits are local; from 30 March 2026 niches and graves are sold against a certificate, very old and critically ill people apart",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("cremation-area", CREMATION, A4).until(TO_OLD),
        Variant::new("burial-area", BURIAL, A15).until(TO_OLD),
        Variant::new("order", "{fu_order} = not {fu_lawful}", A20).until(TO_OLD),
        Variant::new("forced", "{fu_forced} = {fu_order}", A20).until(BEFORE_AMENDED),
        Variant::new("forced", "{fu_forced} = {fu_order} and false", A20).from(AMENDED).until(TO_OLD),
        Variant::new("certificate", "{fu_met} = all({fu_condition}) and not any({fu_bar})", A13)
            .until(TO_OLD),
        Variant::new("hours", "{fu_in_time} = {fu_hours} ≤ {fu_hours_most}", PLACE),
        Variant::new(
            "cremate-by",
            "{fu_due} = choose(days({fu_arrived}, {fu_that_day}), {fu_days}, {fu_that_day})",
            PLACE,
        ),
        Variant::new("niche", "{fu_met} = any({fu_condition})", NEW).from(NEW_FROM),
    ],
};

const FITS: &str = "{fu_fits} = {fu_excess} = 0";

/// 墓穴.
pub static SO_16: Rule = Rule {
    id: "SO-16",
    title: Text::new("墓穴占地与使用年限", "grave limits"),
    statement: Text::new(
        "省级规定限额;全国:骨灰单、双墓1平方米,遗体单墓4、双墓6平方米,使用周期20年;地方限额高于全国的,两者一并列出,在两者之间的由人判断;\
         超占的责令改正,可处违法所得1至3倍罚款;周期届满续费,墓不因此取消",
        "provinces fix the limits; nationally 1 m² for ashes, single or couple, 4 and 6 m² for a body, and a cycle of 20 years; a local limit above the national \
         one is told beside it, and between the two a person decides; for an excess the operator may be fined 1 to 3 times the unlawful income; when a cycle \
         ends a fee is due and the grave stays",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("excess", "{fu_excess} = max(0, {fu_area} − {fu_limit})", A11)
            .from(NOTICE_1998)
            .until(TO_OLD),
        Variant::new("fits", FITS, A11).from(NOTICE_1998).until(TO_OLD),
        Variant::new("stele", "{fu_fits} = {fu_height} ≤ {fu_limit}", PLACE),
        Variant::new("cycle", "{fu_cycle_end} = add_years({fu_begun}, {fu_years})", F98)
            .from(NOTICE_1998)
            .until(TO_OLD),
        Variant::new("fine", "{fu_fine} = {fu_income} × {fu_times}", A18).until(TO_OLD),
    ],
};

/// 惠民殡葬.
pub static SO_17: Rule = Rule {
    id: "SO-17",
    title: Text::new("惠民殡葬", "relief of basic funeral costs"),
    statement: Text::new(
        "当地列入的对象减免列入的项目,按数量(公里、日、年)或者金额封顶,未列入的项目不减免;生态安葬另有补助",
        "groups that the place lists are relieved of listed items, capped by quantity (kilometres, days, years) or by money; items that are not listed get \
         nothing; ecological burial has grants of its own",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("covered", "{fu_covered} = has({fu_groups}, {fu_group})", PLACE),
        Variant::new("quantity", "{fu_relief} = min({fu_quantity}, {fu_cap}) × {fu_price}", PLACE),
        Variant::new("money", "{fu_relief} = min({fu_quantity} × {fu_price}, {fu_cap})", PLACE),
        Variant::new(
            "whole",
            "{fu_relief} = if has({fu_items}, {fu_item}) then {fu_quantity} × {fu_price} else 0",
            PLACE,
        ),
        Variant::new("sum", "{fu_relief_sum} = sum({fu_relief})", PLACE),
        Variant::new("family", "{fu_family} = sum({fu_actual}) − {fu_relief_sum}", PLACE),
        Variant::new("eco", "{fu_eco_amount} = {fu_rate}", PLACE),
        Variant::new("sea-free", "{fu_met} = has({fu_groups}, {fu_group}) and {fu_resident}", PLACE),
    ],
};

/// 设施.
pub static SO_18: Rule = Rule {
    id: "SO-18",
    title: Text::new("殡葬设施审批和选址", "facilities"),
    statement: Text::new(
        "殡仪馆、火葬场由县级人民政府和设区的市批准,服务站、骨灰堂由县级民政部门,公墓由省级民政部门,农村公益性墓地经乡级审核报县级民政部门,不对村民以外的人提供;\
         耕地、林地、公园、风景名胜、文物保护区、水库河流堤坝附近、水源保护区、铁路公路主干线两侧不得建墓;未经批准的取缔,没收,罚违法所得1至3倍",
        "funeral halls and crematoria are approved by county or city government, service stations and ashes halls by its civil affairs department, cemeteries by \
         the province, rural graveyards by the county department through the township and not for outsiders; no graves in farmland, forest, parks, scenic \
         and heritage areas, near reservoirs, dykes, main roads and railways; what is not approved is banned, with confiscation and a fine of 1 to 3 times",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("authority", AUTHORITY, A8).until(TO_OLD),
        Variant::new("site", "{fu_met} = not has({fu_banned}, {fu_site})", A9).until(TO_OLD),
        Variant::new("sites", "{fu_met} = all({fu_condition})", A9).until(TO_OLD),
        Variant::new("distance", "{fu_far} = {fu_distance} ≥ {fu_least}", PLACE),
        Variant::new("distances", "{fu_far} = all({fu_condition})", PLACE),
        Variant::new("ban", "{fu_ban} = not {fu_approved}", A18).until(TO_OLD),
        Variant::new("outsiders", "{fu_met} = all({fu_condition}) and not any({fu_bar})", A8).until(TO_OLD),
    ],
};
const AUTHORITY: &str = "{fu_authority} = choose({fu_kind}, 'funeral-hall', 'government', 'crematorium', 'government', 'service-station', 'county-department', 'ashes-hall', 'county-department', 'cemetery', 'province', 'rural-graveyard', 'township-county', 'nobody')";

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SO_15, &SO_16, &SO_17, &SO_18];

/// The words of results.
pub static WORDS: &[(&str, Text)] = &[
    ("government", Text::new("县级或者设区的市级人民政府", "county or city government")),
    ("county-department", Text::new("县级或者设区的市级民政部门", "its civil affairs department")),
    ("province", Text::new("省级民政部门", "the province")),
    ("township-county", Text::new("乡级人民政府审核,县级民政部门审批", "township, then county department")),
    ("nobody", Text::new("不得建设", "nobody may")),
    ("cremation", Text::new("火葬区", "cremation area")),
    ("burial", Text::new("土葬改革区", "burial area")),
    ("ashes-stored", Text::new("火化,骨灰寄存", "cremated, ashes stored")),
    ("ashes-buried", Text::new("火化,骨灰节地安葬", "cremated, ashes buried saving land")),
    ("body-cemetery", Text::new("遗体葬于公墓", "body buried in a cemetery")),
    ("body-graveyard", Text::new("遗体葬于农村公益性墓地", "body buried in a rural graveyard")),
    ("body-elsewhere", Text::new("遗体葬于其他地方", "body buried elsewhere")),
    ("ashes-single", Text::new("骨灰单墓", "ashes, single")),
    ("ashes-couple", Text::new("骨灰双墓", "ashes, couple")),
    ("body-single", Text::new("遗体单墓", "body, single")),
    ("body-couple", Text::new("遗体双墓", "body, couple")),
    ("within", Text::new("不超过限额", "within the limit")),
    ("conflict", Text::new("在全国限额与地方限额之间", "between the national and the local limit")),
    ("exceeds", Text::new("超过限额", "exceeds the limit")),
    ("dibao", Text::new("低保对象", "on the subsistence allowance")),
    ("disabled", Text::new("残疾人", "disabled")),
    ("five-guarantee", Text::new("五保供养对象", "five guarantees")),
    ("three-nos", Text::new("城市“三无”人员", "the three nos of cities")),
    ("unnamed", Text::new("无名遗体", "unnamed bodies")),
    ("special-care", Text::new("优抚对象", "special care")),
    ("resident", Text::new("普通居民", "ordinary resident")),
    ("transport", Text::new("遗体接运", "transport")),
    ("storage", Text::new("遗体存放", "storage")),
    ("farewell", Text::new("告别", "farewell")),
    ("ashes-storage", Text::new("骨灰寄存", "ashes kept")),
    ("urn", Text::new("骨灰盒", "urn")),
    ("eco-burial", Text::new("生态安葬", "ecological burial")),
    ("public-niche", Text::new("政府举办的格位", "niche of a government body")),
    ("other", Text::new("其他", "other")),
    ("scatter", Text::new("骨灰撒散", "scattering")),
    ("water", Text::new("江河海葬", "sea or river burial")),
    ("degradable", Text::new("可降解且不留标志", "degradable, without a mark")),
    ("deep", Text::new("深埋", "deep burial")),
    ("funeral-hall", Text::new("殡仪馆", "funeral hall")),
    ("crematorium", Text::new("火葬场", "crematorium")),
    ("service-station", Text::new("殡仪服务站", "service station")),
    ("ashes-hall", Text::new("骨灰堂", "ashes hall")),
    ("cemetery", Text::new("公墓", "cemetery")),
    ("rural-graveyard", Text::new("农村公益性墓地", "rural public-welfare graveyard")),
    ("clan-graveyard", Text::new("宗族墓地", "clan graveyard")),
    ("farmland", Text::new("耕地", "farmland")),
    ("forest", Text::new("林地", "forest")),
    ("park", Text::new("城市公园", "park")),
    ("scenic", Text::new("风景名胜区", "scenic area")),
    ("heritage", Text::new("文物保护区", "heritage area")),
    ("road", Text::new("铁路、公路主干线两侧", "beside main roads and railways")),
];
