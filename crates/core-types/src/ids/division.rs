//! Division codes (行政区划代码, GB/T 2260) and their history.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::division_table::{COVERED_PREFECTURES, DIVISIONS};
use crate::text::{StrVisitor, Text, half_width};

/// 行政区划代码: six places, province, prefecture, county; `00` stands for the whole (ID-05).
///
/// ```
/// use minzheng_core_types::{DivisionCode, ids::DivisionLevel};
/// let shibei: DivisionCode = "370203".parse()?;
/// assert_eq!(shibei.level(), DivisionLevel::County);
/// let chain: Vec<String> = shibei.ancestors().map(|code| code.to_string()).collect();
/// assert_eq!(chain, ["370203", "370200", "370000", "100000"]);
/// # Ok::<(), minzheng_core_types::ids::DivisionCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "行政区划代码")]
pub struct DivisionCode(u32);

/// The text is no division code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a division code; write six digits of GB/T 2260 that begin with 1 to 8, for example `370203`")]
pub struct DivisionCodeError;

/// Where a division stands in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DivisionLevel {
    /// 全国: the whole country.
    #[doc(alias = "全国")]
    Country,
    /// 省级: provinces, autonomous regions, municipalities under the central government.
    #[doc(alias = "省级")]
    Province,
    /// 地级: prefectures and cities divided into districts.
    #[doc(alias = "地级")]
    Prefecture,
    /// 县级: districts, counties, county-level cities.
    #[doc(alias = "县级")]
    County,
}

impl DivisionCode {
    /// 全国: the whole country, as credit codes of national registrars have it.
    #[doc(alias = "全国")]
    pub const NATIONAL: Self = Self(100_000);

    /// A code from its number.
    ///
    /// # Errors
    /// [`DivisionCodeError`] outside 100000 to 899999.
    pub const fn new(code: u32) -> Result<Self, DivisionCodeError> {
        if code < 100_000 || code > 899_999 { Err(DivisionCodeError) } else { Ok(Self(code)) }
    }

    /// A code that stands in a table of this crate; the tests of the table keep it in range.
    pub(super) const fn listed(code: u32) -> Self {
        Self(code)
    }

    /// The code as a number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Country, province, prefecture or county, by the zeros at the end.
    #[must_use]
    pub const fn level(self) -> DivisionLevel {
        if self.0 == Self::NATIONAL.0 {
            DivisionLevel::Country
        } else if !self.0.is_multiple_of(100) {
            DivisionLevel::County
        } else if !self.0.is_multiple_of(10_000) {
            DivisionLevel::Prefecture
        } else {
            DivisionLevel::Province
        }
    }

    /// The division one level up: the last pair that is not `00` becomes `00`. The country has none.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self.level() {
            DivisionLevel::Country => None,
            DivisionLevel::Province => Some(Self::NATIONAL),
            DivisionLevel::Prefecture => Some(self.province()),
            DivisionLevel::County => Some(Self(self.0.saturating_sub(self.0 % 100))),
        }
    }

    /// 直辖市: a province that is a city itself, so that its own figures are paid (Beijing, Tianjin, Shanghai, Chongqing).
    #[must_use]
    #[doc(alias = "直辖市")]
    pub const fn is_municipality(self) -> bool {
        matches!(self.0, 110_000 | 120_000 | 310_000 | 500_000)
    }

    /// The province the division lies in; the country for the country.
    #[must_use]
    pub const fn province(self) -> Self {
        Self(self.0.saturating_sub(self.0 % 10_000))
    }

    /// The division itself, then each division above it up to the country.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |code| code.parent())
    }

    /// Is `other` this division or a part of it?
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.ancestors().any(|above| above == self)
    }

    /// Two different divisions with the same parent.
    #[must_use]
    pub fn is_sibling(self, other: Self) -> bool {
        self != other && self.parent() == other.parent()
    }

    /// The smallest division that contains both.
    #[must_use]
    pub fn common_ancestor(self, other: Self) -> Self {
        self.ancestors().find(|above| above.contains(other)).unwrap_or(Self::NATIONAL)
    }
}

impl FromStr for DivisionCode {
    type Err = DivisionCodeError;

    /// Reads six digits, full-width ones too.
    fn from_str(text: &str) -> Result<Self, DivisionCodeError> {
        let plain = half_width(text);
        let plain = plain.trim();
        if plain.len() != 6 || !plain.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DivisionCodeError);
        }
        Self::new(plain.parse().map_err(|_| DivisionCodeError)?)
    }
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl fmt::Debug for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for DivisionCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DivisionCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("a division code such as \"370203\""))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DivisionCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DivisionCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[1-8][0-9]{5}$",
            "description": "division code of GB/T 2260: \"370203\"; \"100000\" is the whole country (行政区划代码)"
        })
    }
}

/// 行政区划: one row of the division history. A renamed or merged division keeps its row (ID-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "行政区划")]
pub struct Division {
    /// The code.
    pub code: DivisionCode,
    /// The name.
    pub name: Text,
    /// The first year; `None` where the table has none.
    pub valid_from: Option<u16>,
    /// The last year; `None` while in force.
    pub valid_to: Option<u16>,
    /// The division that took the territory.
    pub successor: Option<DivisionCode>,
    /// The successor took a part of the territory only.
    pub successor_in_part: bool,
}

/// What the division history says of a code and a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existence {
    /// In the table, and no date in the table speaks against the year. Most stand there without dates.
    Known,
    /// Begins later.
    NotYet {
        /// The first year.
        from: u16,
    },
    /// Ended before.
    Ended {
        /// The last year.
        to: u16,
    },
    /// No such division: unknown province, or missing in a prefecture whose history the table holds in whole.
    Unknown,
    /// The province is known, but the table holds no divisions below; nothing can be said.
    NotCovered,
}

/// The row of a code in the division history.
///
/// ```
/// use minzheng_core_types::ids::{DivisionCode, division};
/// let sifang = division(DivisionCode::new(370205)?).ok_or("not in the table")?;
/// assert_eq!((sifang.name.zh, sifang.valid_to), ("四方区", Some(2012)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn division(code: DivisionCode) -> Option<&'static Division> {
    DIVISIONS.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| DIVISIONS.get(at))
}

/// Did the division exist in the year? First and last year count as in force.
///
/// ```
/// use minzheng_core_types::ids::{DivisionCode, Existence, exists_in};
/// let sifang = DivisionCode::new(370205)?;
/// assert_eq!(exists_in(sifang, 2012), Existence::Known);
/// assert_eq!(exists_in(sifang, 2014), Existence::Ended { to: 2012 });
/// assert_eq!(exists_in(DivisionCode::new(110105)?, 2014), Existence::NotCovered);
/// # Ok::<(), minzheng_core_types::ids::DivisionCodeError>(())
/// ```
#[must_use]
pub fn exists_in(code: DivisionCode, year: u16) -> Existence {
    if let Some(row) = division(code) {
        return match (row.valid_from, row.valid_to) {
            (Some(from), _) if year < from => Existence::NotYet { from },
            (_, Some(to)) if year > to => Existence::Ended { to },
            _ => Existence::Known,
        };
    }
    let covered = code.ancestors().any(|above| COVERED_PREFECTURES.contains(&above));
    if covered || division(code.province()).is_none() || code.province() == DivisionCode::NATIONAL {
        Existence::Unknown
    } else {
        Existence::NotCovered
    }
}

/// The code that stands for the division in the year: itself while in force, else the one that took its territory,
/// over as many steps as it took. `None` where the table names none for that year. Look at
/// [`Division::successor_in_part`] before moving people: 370206 went to several districts.
///
/// ```
/// use minzheng_core_types::ids::{DivisionCode, successor};
/// assert_eq!(successor(DivisionCode::new(370205)?, 2014), Some(DivisionCode::new(370203)?));
/// # Ok::<(), minzheng_core_types::ids::DivisionCodeError>(())
/// ```
#[must_use]
pub fn successor(code: DivisionCode, year: u16) -> Option<DivisionCode> {
    let next = |code: &DivisionCode| match exists_in(*code, year) {
        Existence::Ended { .. } => division(*code)?.successor,
        _ => None,
    };
    // Each step leads to a later division, so the chain ends; the bound guards against a faulty row.
    let last = std::iter::successors(Some(code), next).take(DIVISIONS.len()).last()?;
    (exists_in(last, year) == Existence::Known).then_some(last)
}
