//! The table of places 1 and 2 of a credit code (GB 32100-2015 with amendment 1 of 2016).

use crate::text::Text;

/// 登记管理部门 and 机构类别: a registering department and a kind of organisation within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "登记管理部门")]
#[doc(alias = "机构类别")]
pub struct CreditKind {
    /// Places 1 and 2.
    pub places: &'static str,
    /// The registering department.
    pub department: Text,
    /// The kind.
    pub name: Text,
    /// Stands in the published table. 54 and 55 do not, but are issued in practice.
    pub published: bool,
}

impl CreditKind {
    /// The kind for the first two places of a code.
    ///
    /// ```
    /// use minzheng_core_types::ids::CreditKind;
    /// assert_eq!(CreditKind::of("53").map(|kind| kind.name.zh), Some("基金会"));
    /// assert!(CreditKind::of("37").is_none());
    /// ```
    #[must_use]
    pub fn of(places: &str) -> Option<&'static Self> {
        CREDIT_KINDS.iter().find(|kind| kind.places == places)
    }
}

const STAFFING: Text = Text::new("机构编制", "staffing");
const FOREIGN: Text = Text::new("外交", "foreign affairs");
const JUSTICE: Text = Text::new("司法行政", "justice");
const CULTURE: Text = Text::new("文化", "culture");
const CIVIL: Text = Text::new("民政", "civil affairs");
const TOURISM: Text = Text::new("旅游", "tourism");
const RELIGION: Text = Text::new("宗教", "religion");
const UNIONS: Text = Text::new("工会", "trade unions");
const MARKET: Text = Text::new("市场监管", "market");
const ARMY: Text = Text::new("军队改革和编制", "army reform");
const AGRICULTURE: Text = Text::new("农业", "agriculture");
const OTHER: Text = Text::new("其他", "other");

const fn kind(places: &'static str, department: Text, zh: &'static str, en: &'static str) -> CreditKind {
    CreditKind { places, department, name: Text::new(zh, en), published: true }
}

const fn other(places: &'static str, department: Text) -> CreditKind {
    CreditKind { places, department, name: OTHER, published: true }
}

const fn unpublished(places: &'static str, zh: &'static str, en: &'static str) -> CreditKind {
    CreditKind { places, department: CIVIL, name: Text::new(zh, en), published: false }
}

/// Every kind, by places 1 and 2 (ID-07).
pub static CREDIT_KINDS: [CreditKind; 38] = [
    kind("11", STAFFING, "机关", "organ"),
    kind("12", STAFFING, "事业单位", "public institution"),
    kind(
        "13",
        STAFFING,
        "编办直接管理机构编制的群众团体",
        "mass organisation managed by the staffing office",
    ),
    other("19", STAFFING),
    kind("21", FOREIGN, "外国常驻新闻机构", "foreign news office"),
    other("29", FOREIGN),
    kind("31", JUSTICE, "律师执业机构", "law firm"),
    kind("32", JUSTICE, "公证处", "notary office"),
    kind("33", JUSTICE, "基层法律服务所", "grass-roots legal service"),
    kind("34", JUSTICE, "司法鉴定机构", "forensic institution"),
    kind("35", JUSTICE, "仲裁委员会", "arbitration commission"),
    other("39", JUSTICE),
    kind("41", CULTURE, "外国在华文化中心", "foreign cultural centre"),
    other("49", CULTURE),
    kind("51", CIVIL, "社会团体", "social group"),
    kind("52", CIVIL, "民办非企业单位", "service organisation"),
    kind("53", CIVIL, "基金会", "foundation"),
    unpublished("54", "村民委员会", "village committee"),
    unpublished("55", "居民委员会", "urban residents' committee"),
    other("59", CIVIL),
    kind("61", TOURISM, "外国旅游部门常驻代表机构", "office of a foreign tourism department"),
    kind(
        "62",
        TOURISM,
        "港澳台地区旅游部门常驻代表机构",
        "office of a Hong Kong, Macao or Taiwan tourism department",
    ),
    other("69", TOURISM),
    kind("71", RELIGION, "宗教活动场所", "place of worship"),
    kind("72", RELIGION, "宗教院校", "religious school"),
    other("79", RELIGION),
    kind("81", UNIONS, "基层工会", "basic union"),
    other("89", UNIONS),
    kind("91", MARKET, "企业", "enterprise"),
    kind("92", MARKET, "个体工商户", "sole trader"),
    kind("93", MARKET, "农民专业合作社", "farmers' cooperative"),
    kind("A1", ARMY, "军队事业单位", "army institution"),
    other("A9", ARMY),
    kind("N1", AGRICULTURE, "组级集体经济组织", "collective of a group"),
    kind("N2", AGRICULTURE, "村级集体经济组织", "collective of a village"),
    kind("N3", AGRICULTURE, "乡镇级集体经济组织", "collective of a township"),
    other("N9", AGRICULTURE),
    other("Y1", OTHER),
];
