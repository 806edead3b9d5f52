//! 指标档: the counts of a place and a day, as a file, and what follows from them.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Lang, Month, Text};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::assess::{Indicators, Reckoning};
use super::count::{Basis, DifferentBase};
use super::policy::IndicatorPolicy;

/// Declares a section of the file: counts, each of which may be not established.
macro_rules! counts {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* $field:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$doc])* pub $field: Fact<u32>,)+
        }
    };
}

/// 人口: persons of one basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct People {
    /// 口径: registered or resident.
    pub basis: Basis,
    /// 总人口.
    #[serde(default)]
    pub all: Fact<u32>,
    /// 15至64周岁.
    #[serde(default)]
    pub from_15_to_64: Fact<u32>,
    /// 60周岁以上.
    #[serde(default)]
    pub from_60: Fact<u32>,
    /// 65周岁以上.
    #[serde(default)]
    pub from_65: Fact<u32>,
    /// 80周岁以上.
    #[serde(default)]
    pub from_80: Fact<u32>,
}

counts! {
    /// 床位.
    pub struct Beds {
        /// 机构床位.
        institution,
        /// 社区床位.
        community,
        /// 机构床位中的护理型床位.
        nursing,
    }
}
counts! {
    /// 日间照料中心.
    pub struct Centres {
        /// 社区数.
        communities,
        /// 有中心的社区.
        with_centre,
    }
}
counts! {
    /// 购买居家养老服务. Who is served need not be of the base population (EC-21).
    pub struct HomeCare {
        /// 享受服务.
        served,
        /// 符合条件.
        eligible,
        /// 60周岁以上低保老年人.
        base,
    }
}
counts! {
    /// 探访 of a month.
    pub struct Visits {
        /// 特殊困难老年人.
        special,
        /// 本月已探访.
        visited,
    }
}
counts! {
    /// 评估.
    pub struct Assessments {
        /// 应评估.
        eligible,
        /// 有有效评估.
        valid,
    }
}
counts! {
    /// 津贴.
    pub struct Allowance {
        /// 应领.
        entitled,
        /// 实领.
        recipients,
    }
}

/// 上期: the same population at an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The day.
    pub as_of: NaiveDate,
    /// The population then, on the same basis.
    pub population: People,
}

/// The counts of a place and a day, in JSON or TOML. A section that is not there is not asked about; nor is an indicator of
/// which neither count is stated.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::indicators::{IndicatorFile, PARAMETERS};
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), minzheng_eldercare::FIGURES)?;
/// let file: IndicatorFile = serde_json::from_str(r#"{
///     "place": "100000", "as_of": "2015-12-31",
///     "population": { "basis": "resident", "from_60": 222000000 },
///     "beds": { "institution": 6727000, "community": "none" } }"#)?;
/// let found = file.assess(&pack, &mut Silent)?;
/// assert_eq!(found.share("beds-per-thousand").map(|beds| beds.to_string()).as_deref(), Some("30.3"));
/// # assert!(!PARAMETERS.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "老龄指标")]
pub struct IndicatorFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方.
    pub place: Place,
    /// 时点.
    pub as_of: NaiveDate,
    /// 人口.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<People>,
    /// 床位.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beds: Option<Beds>,
    /// 日间照料中心.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centres: Option<Centres>,
    /// 购买居家养老服务.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_care: Option<HomeCare>,
    /// 探访.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits: Option<Visits>,
    /// 评估.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessments: Option<Assessments>,
    /// 津贴.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowance: Option<Allowance>,
    /// 上期.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
}

/// Why nothing could be reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IndicatorError {
    /// Populations of different bases.
    #[error(transparent)]
    Base(#[from] DifferentBase),
    /// More of a part than of the whole that it is of.
    #[error("there are more of {} than of {}; check both counts", part.en, whole.en)]
    PartAboveWhole {
        /// The part.
        part: Text,
        /// The whole.
        whole: Text,
    },
    /// There is nothing to compare with.
    #[error("there is an earlier population, but none now; add the section population")]
    NothingNow,
    /// The earlier day is not earlier.
    #[error("the earlier population is not of an earlier day; check both days")]
    NotEarlier,
    /// No section.
    #[error("the file holds no counts; add a section such as [population]")]
    Empty,
    /// More than fits.
    #[error("a sum of counts does not fit; check the counts")]
    TooMany,
}

impl IndicatorError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Base(why), Lang::Zh) => why.text(Lang::Zh),
            (Self::PartAboveWhole { part, whole }, Lang::Zh) => {
                format!("{}多于{};请核对两个数字", part.zh, whole.zh)
            }
            (Self::NothingNow, Lang::Zh) => "有上期人口而没有本期人口;请加上 population 一节".to_owned(),
            (Self::NotEarlier, Lang::Zh) => "上期的日期不早于本期;请核对两个日期".to_owned(),
            (Self::Empty, Lang::Zh) => "文件中没有数字;请加上 [population] 之类的一节".to_owned(),
            (Self::TooMany, Lang::Zh) => "数字之和超出范围;请核对".to_owned(),
        }
    }
}

impl IndicatorFile {
    /// An empty file of a place and a day.
    #[must_use]
    pub const fn new(place: Place, as_of: NaiveDate) -> Self {
        Self {
            case: None,
            place,
            as_of,
            population: None,
            beds: None,
            centres: None,
            home_care: None,
            visits: None,
            assessments: None,
            allowance: None,
            before: None,
        }
    }

    /// Reckons every indicator of which a count is stated, by the settings of the place in the month of the day.
    ///
    /// # Errors
    /// [`IndicatorError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<Indicators, IndicatorError> {
        explain.under(pack);
        let policy = IndicatorPolicy::at(pack, self.place, Month::of(self.as_of));
        Reckoning::new(self, &policy).all(explain)
    }

    /// The same with its explanation.
    ///
    /// # Errors
    /// [`IndicatorError`].
    pub fn explained(&self, pack: &Pack) -> Result<(Indicators, ExplanationDocument), IndicatorError> {
        let mut explanation = Explanation::default();
        let found = self.assess(pack, &mut explanation)?;
        let document = explanation.document(self.case, self.place, Month::of(self.as_of), &super::CATALOGUE);
        Ok((found, document))
    }
}
