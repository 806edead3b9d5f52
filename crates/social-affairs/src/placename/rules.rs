//! SO-19 to SO-22 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, JINAN, PN22, PN86, cite};

const RULES_86: &[Citation] = &[cite(&PN86, "第四条", "art. 4")];
const RULES_22: &[Citation] = &[cite(&PN22, "第九条", "art. 9")];
const LOCAL: &[Citation] = &[cite(&JINAN, "", "")];
const APPROVAL: &[Citation] = &[cite(&PN22, "第十条至第十二条", "arts. 10 to 12")];
const FILING: &[Citation] = &[cite(&PN22, "第十三条、第十四条", "arts. 13, 14")];
const FINES: &[Citation] = &[cite(&PN22, "第三十七条至第三十九条", "arts. 37 to 39")];
const C19: &[Citation] = &[cite(&CONVENTION, "SO-19", "SO-19")];

/// The last month of the regulation of 1986, the first of that of 2022.
const LAST_86: Month = Month::at(2022, 4);
const FIRST_22: Month = Month::at(2022, 5);

const fn old(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, RULES_86).until(LAST_86)
}

const fn new(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, RULES_22).from(FIRST_22)
}

const NOT: &str = "{pn_holds} = not {pn_stated}";
const EXCEPT: &str = "{pn_holds} = not {pn_stated} or {pn_exceptions} ≠ 'no-exception'";

/// 命名规则.
pub static SO_19: Rule = Rule {
    id: "SO-19",
    title: Text::new("命名规则", "naming"),
    statement: Text::new(
        "专名加通名;含义健康,通名与规模性质相符;用字规范;不用国家领导人姓名、外国人名地名、企业名和商标名,一般不用人名;范围内不重名、避免同音;区划名不取自域外名山大川、遗产;设施一般与当地地名一致",
        "a specific and a generic part; healthy meaning, a generic part that fits scale and nature; standard characters; no state leader, no foreign name, no enterprise or trademark, as a rule no person; not duplicate in scope, homophones avoided; a division not named after something beyond its area; facilities as a rule named as the place",
    ),
    confidence: Confidence::Official,
    variants: &[
        new("n1", "{pn_holds} = {pn_specific} and {pn_generic}"),
        new("n2", "{pn_holds} = {pn_good}"),
        new("n3", "{pn_holds} = {pn_good}"),
        Variant::new("n3-two", NOT, LOCAL).from(FIRST_22),
        Variant::new("n3-least", "{pn_holds} = {pn_measure} ≥ {pn_limit}", LOCAL).from(FIRST_22),
        Variant::new("n3-most", "{pn_holds} = {pn_measure} ≤ {pn_limit}", LOCAL).from(FIRST_22),
        old("n4", NOT),
        new("n4", NOT),
        old("n5", NOT),
        new("n5", NOT),
        old("n6", NOT),
        new("n6", NOT),
        new("n6-except", EXCEPT),
        new("n7", NOT),
        new("n8", NOT),
        new("n8-except", EXCEPT),
        new("n10", NOT),
        old("n11", "{pn_holds} = {pn_good}"),
        new("n11", "{pn_holds} = {pn_good}"),
        Variant::new(
            "verdict",
            "{pn_verdict} = if not all({pn_errors}) then 'refused' else if not all({pn_warnings}) then 'reasons-needed' else 'passes'",
            C19,
        ),
        Variant::new("refused", "{pn_verdict} = if all({pn_errors}) then 'passes' else 'refused'", C19),
    ],
};

/// 重名的范围.
pub static SO_20: Rule = Rule {
    id: "SO-20",
    title: Text::new("重名的范围", "scope of uniqueness"),
    statement: Text::new(
        "全国:著名自然地理实体、县级以上区划;省:乡镇;县:村(居)委会所在地;同一城区:街路巷、住宅区、楼宇;1986年条例:全国的县市以上、县市内的乡镇、同一城镇的街道、同一乡镇的村",
        "the nation: famous natural features, divisions of county level and above; the province: townships; the county: committee places; one built-up area: streets, residential areas and buildings; under the regulation of 1986: counties and above in the nation, townships in a county, streets in a town, villages in a township",
    ),
    confidence: Confidence::Official,
    variants: &[
        old(
            "scope",
            "{pn_scope} = if {pn_regime} = 'pn86' then choose({pn_kind}, 'county', 'nation', 'township', 'county', 'street', 'built-up', 'committee', 'township', 'none') else 'none'",
        ),
        new(
            "scope",
            "{pn_scope} = if {pn_regime} = 'pn22' then choose({pn_kind}, 'famous-feature', 'nation', 'major-feature', 'nation', 'county', 'nation', 'township', 'province', 'committee', 'county', 'street', 'built-up', 'residential', 'built-up', 'none') else 'none'",
        ),
        old("n9", "{pn_holds} = {pn_same} = 0 or {pn_scope} = 'none'"),
        new("n9", "{pn_holds} = {pn_same} = 0 or {pn_scope} = 'none'"),
        old("n9-sound", "{pn_holds} = {pn_sounds} = 0 or {pn_scope} = 'none'"),
        new("n9-sound", "{pn_holds} = {pn_sounds} = 0 or {pn_scope} = 'none'"),
    ],
};

/// 批准.
pub static SO_21: Rule = Rule {
    id: "SO-21",
    title: Text::new("批准机关", "approval"),
    statement: Text::new(
        "重要、跨省自然地理实体和边境地名由国务院批准;无居民海岛、海域、海底由自然资源部门;其他自然地理实体、村(居)委会所在地按省的规定;街路巷由直辖市、市、县政府;住宅区、楼宇由住建部门征求地名部门意见;设施由行业部门;申请书写明理由、位置、规模、性质,附评估、专家、意见报告",
        "major and inter-provincial features and boundary places by the State Council; uninhabited islands, sea and seabed by natural resources; other features and committee places as the province provides; streets by the municipality, city or county; residential areas and buildings by housing after hearing the place-name department; facilities by their sector; an application with reasons, position, scale and nature, and the evaluation, expert and opinion reports",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "",
            "{pn_authority} = choose({pn_kind}, 'famous-feature', 'state-council', 'major-feature', 'state-council', 'sea', 'natural-resources', 'feature', 'province-provides', 'committee', 'province-provides', 'county', 'own-regulations', 'township', 'own-regulations', 'residential', 'housing', 'facility', 'sector', 'own-regulations')",
            APPROVAL,
        )
        .from(FIRST_22),
        Variant::new(
            "street",
            "{pn_authority} = if {pn_district} and {pn_delegation} = 'district' then 'district' else if {pn_district} then 'city' else 'county-government'",
            APPROVAL,
        )
        .from(FIRST_22),
        Variant::new(
            "street-county",
            "{pn_authority} = if {pn_district} then 'city' else 'county-government'",
            APPROVAL,
        )
        .from(FIRST_22),
        Variant::new("papers", "{pn_complete} = all({pn_paper})", APPROVAL).from(FIRST_22),
    ],
};

const TERM: &str = "{pn_last} = if days({pn_approved}, {pn_day}) ≠ {pn_within} then {pn_approved} else if {pn_roll} = 'roll' then {pn_rolled} else {pn_day}";
const TERM_FILED: &str = "{pn_last} = if days({pn_filed}, {pn_day}) ≠ {pn_within} then {pn_filed} else if {pn_roll} = 'roll' then {pn_rolled} else {pn_day}";

/// 备案、公告、罚则.
pub static SO_22: Rule = Rule {
    id: "SO-22",
    title: Text::new("备案、公告和罚则", "filing, publication, penalties"),
    statement: Text::new(
        "批准后15日内备案;政府或者地名部门批准的,批准后15日内公告;其他部门批准的,备案后15日内公告;不改正的责任人员罚2000至10000元,损毁标志罚1000至5000元,严重虚假的第三方评估5年内禁止从业",
        "filed within 15 days of approval; published within 15 days of approval where a government or the place-name department approved, within 15 days of filing where another department did; responsible persons who do not correct 2,000 to 10,000, damaged signs 1,000 to 5,000, a grave false report of a third party bars it for 5 years",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("file", TERM, FILING).from(FIRST_22),
        Variant::new("publish", TERM, FILING).from(FIRST_22),
        Variant::new("publish-filed", TERM_FILED, FILING).from(FIRST_22),
        Variant::new("in-time", "{pn_in_time} = {pn_done} ≤ {pn_last}", FILING).from(FIRST_22),
        Variant::new("fine", "{pn_holds} = {pn_fine} ≥ {pn_least} and {pn_fine} ≤ {pn_most}", FINES)
            .from(FIRST_22),
        Variant::new("ban", "{pn_until} = add_years({pn_found_on}, {pn_years})", FINES).from(FIRST_22),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SO_19, &SO_20, &SO_21, &SO_22];

/// The words of choices that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("pn86", Text::new("地名管理条例(1986)", "regulation of 1986")),
    ("pn22", Text::new("地名管理条例(2022)", "regulation of 2022")),
    ("no-exception", Text::new("无例外", "no exception")),
    ("nation", Text::new("全国", "the nation")),
    ("province", Text::new("省", "the province")),
    ("county", Text::new("县", "the county")),
    ("township", Text::new("乡镇", "the township")),
    ("built-up", Text::new("同一城区", "one built-up area")),
    ("city", Text::new("市人民政府", "the city government")),
    ("district", Text::new("区人民政府", "the district government")),
    ("county-government", Text::new("县(市)人民政府", "the county government")),
    ("state-council", Text::new("国务院", "the State Council")),
    ("natural-resources", Text::new("自然资源部门", "natural resources")),
    ("province-provides", Text::new("按省的规定", "as the province provides")),
    ("own-regulations", Text::new("按各自的规定", "own regulations")),
    ("housing", Text::new("住房城乡建设部门", "the housing department")),
    ("sector", Text::new("行业主管部门", "the sector department")),
    ("plain", Text::new("不顺延", "not moved")),
    ("roll", Text::new("顺延至工作日", "moved behind rest days")),
    ("refused", Text::new("不符合", "refused")),
    ("reasons-needed", Text::new("须说明理由", "reasons needed")),
    ("passes", Text::new("符合", "passes")),
];
