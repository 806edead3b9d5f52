//! Statistical division codes (统计用区划代码), twelve places, each with its data year.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::division::{DivisionCode, DivisionCodeError};
use super::normalise;

/// 统计用区划代码: division, street or town, community or village, with the year of the list it was taken from. The codes
/// are reviewed yearly and are not permanent, so the same digits of two years are two codes (ID-06).
///
/// ```
/// use minzheng_core_types::ids::{StatisticalCode, StreetKind};
/// let code = StatisticalCode::parse("370203011009", 2023)?;
/// assert_eq!(code.division().to_string(), "370203");
/// assert_eq!((code.street(), code.street_kind()), (11, Some(StreetKind::Street)));
/// assert_eq!(code.whole_street().digits(), "370203011000");
/// # Ok::<(), minzheng_core_types::ids::StatisticalCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
#[doc(alias = "统计用区划代码")]
pub struct StatisticalCode {
    division: DivisionCode,
    street: u16,
    community: u16,
    data_year: u16,
}

/// How the code stands in files.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    code: String,
    data_year: u16,
}

/// Why a statistical code could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StatisticalCodeError {
    /// Not twelve digits.
    #[error("not a statistical division code; write twelve digits, for example `370203011009`")]
    NotTwelveDigits,
    /// The first six digits are no division code.
    #[error("the first six digits of the statistical code are wrong: {0}")]
    Division(#[from] DivisionCodeError),
}

/// The sort of a unit below the county, by places 7 to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreetKind {
    /// 街道, 001 to 099.
    #[doc(alias = "街道")]
    Street,
    /// 镇, 100 to 199.
    #[doc(alias = "镇")]
    Town,
    /// 乡, 200 to 399.
    #[doc(alias = "乡")]
    Township,
    /// Development zones and other special units, 400 to 599.
    #[doc(alias = "开发区")]
    Special,
}

/// The sort of a unit below the street, by places 10 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommunityKind {
    /// 居委会, 001 to 199.
    #[doc(alias = "居委会")]
    Residents,
    /// 村委会, 200 to 399.
    #[doc(alias = "村委会")]
    Village,
    /// 类似居委会或村委会: units that only resemble a committee, 400 to 599.
    #[doc(alias = "类似居委会")]
    #[doc(alias = "类似居委会或村委会")]
    Quasi,
}

impl StatisticalCode {
    /// Reads twelve digits of the list of `data_year`; full-width digits, blanks and hyphens are accepted.
    ///
    /// # Errors
    /// [`StatisticalCodeError`] when the text does not have the form.
    pub fn parse(text: &str, data_year: u16) -> Result<Self, StatisticalCodeError> {
        let plain = normalise(text);
        if plain.len() != 12 || !plain.bytes().all(|b| b.is_ascii_digit()) {
            return Err(StatisticalCodeError::NotTwelveDigits);
        }
        let (division, rest) = plain.split_at_checked(6).ok_or(StatisticalCodeError::NotTwelveDigits)?;
        let rest: u32 = rest.parse().map_err(|_| StatisticalCodeError::NotTwelveDigits)?;
        let part = |number: u32| u16::try_from(number).map_err(|_| StatisticalCodeError::NotTwelveDigits);
        Ok(Self {
            division: division.parse()?,
            street: part(rest / 1000)?,
            community: part(rest % 1000)?,
            data_year,
        })
    }

    /// A community of Shibei in the list of 2023.
    pub(super) const fn shibei(street: u16, community: u16) -> Self {
        Self { division: DivisionCode::listed(370_203), street, community, data_year: 2023 }
    }

    /// The division of six places.
    #[must_use]
    pub const fn division(self) -> DivisionCode {
        self.division
    }

    /// Places 7 to 9; 0 for the whole division.
    #[must_use]
    pub const fn street(self) -> u16 {
        self.street
    }

    /// Places 10 to 12; 0 for the whole street.
    #[must_use]
    pub const fn community(self) -> u16 {
        self.community
    }

    /// The year of the list.
    #[must_use]
    pub const fn data_year(self) -> u16 {
        self.data_year
    }

    /// The sort of the street part; `None` for 000 and for numbers without a meaning.
    #[must_use]
    pub const fn street_kind(self) -> Option<StreetKind> {
        match self.street {
            1..=99 => Some(StreetKind::Street),
            100..=199 => Some(StreetKind::Town),
            200..=399 => Some(StreetKind::Township),
            400..=599 => Some(StreetKind::Special),
            _ => None,
        }
    }

    /// The sort of the community part; `None` for 000 and for numbers without a meaning.
    #[must_use]
    pub const fn community_kind(self) -> Option<CommunityKind> {
        match self.community {
            1..=199 => Some(CommunityKind::Residents),
            200..=399 => Some(CommunityKind::Village),
            400..=599 => Some(CommunityKind::Quasi),
            _ => None,
        }
    }

    /// The street the community belongs to.
    #[must_use]
    pub const fn whole_street(self) -> Self {
        Self { community: 0, ..self }
    }

    /// The twelve digits.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{}{:03}{:03}", self.division, self.street, self.community)
    }
}

impl fmt::Display for StatisticalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.digits(), self.data_year)
    }
}

impl fmt::Debug for StatisticalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<Written> for StatisticalCode {
    type Error = StatisticalCodeError;

    fn try_from(written: Written) -> Result<Self, StatisticalCodeError> {
        Self::parse(&written.code, written.data_year)
    }
}

impl From<StatisticalCode> for Written {
    fn from(code: StatisticalCode) -> Self {
        Self { code: code.digits(), data_year: code.data_year }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StatisticalCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StatisticalCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object", "additionalProperties": false, "required": ["code", "data-year"],
            "properties": {
                "code": {"type": "string", "pattern": "^[1-8][0-9]{11}$"},
                "data-year": {"type": "integer", "minimum": 0, "maximum": 65535}
            },
            "description": "statistical division code with the year of its list (统计用区划代码)"
        })
    }
}

/// 街道: a street of a data year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "街道")]
pub struct Street {
    /// The code; the community part is 000.
    pub code: StatisticalCode,
    /// The name without 街道.
    pub name: &'static str,
}

const fn shibei(street: u16, name: &'static str) -> Street {
    let division = DivisionCode::listed(370_203);
    Street { code: StatisticalCode { division, street, community: 0, data_year: 2023 }, name }
}

/// 市北区街道: the 22 streets of Shibei, data year 2023 (ID-06).
#[doc(alias = "市北区街道")]
pub static SHIBEI_STREETS_2023: [Street; 22] = [
    shibei(5, "辽宁路"),
    shibei(8, "延安路"),
    shibei(11, "登州路"),
    shibei(13, "宁夏路"),
    shibei(14, "敦化路"),
    shibei(15, "辽源路"),
    shibei(16, "合肥路"),
    shibei(19, "大港"),
    shibei(20, "即墨路"),
    shibei(21, "台东"),
    shibei(22, "镇江路"),
    shibei(25, "浮山新区"),
    shibei(26, "阜新路"),
    shibei(27, "海伦路"),
    shibei(28, "四方"),
    shibei(29, "兴隆路"),
    shibei(30, "水清沟"),
    shibei(31, "洛阳路"),
    shibei(32, "河西"),
    shibei(33, "湖岛"),
    shibei(34, "开平路"),
    shibei(35, "双山"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_streets_of_shibei() {
        assert!(SHIBEI_STREETS_2023.is_sorted_by(|a, b| a.code < b.code));
        for street in &SHIBEI_STREETS_2023 {
            assert_eq!(StatisticalCode::parse(&street.code.digits(), 2023), Ok(street.code));
            assert_eq!(street.code.street_kind(), Some(StreetKind::Street));
            assert_eq!((street.code.community(), street.code.community_kind()), (0, None));
        }
    }

    /// The communities of ID-06, looked up by their streets.
    #[test]
    fn communities_lie_in_their_streets() {
        for (text, street) in [
            ("370203011009", "登州路"),
            ("370203011003", "登州路"),
            ("370203014008", "敦化路"),
            ("370203021010", "台东"),
            ("370203035002", "双山"),
        ] {
            let code = StatisticalCode::parse(text, 2023).unwrap();
            assert_eq!(code.community_kind(), Some(CommunityKind::Residents));
            let found = SHIBEI_STREETS_2023.iter().find(|s| s.code == code.whole_street()).unwrap();
            assert_eq!(found.name, street, "{text}");
        }
    }

    #[test]
    fn a_code_belongs_to_its_year() {
        let of = |year| StatisticalCode::parse("370203011009", year).unwrap();
        assert_ne!(of(2022), of(2023));
        let json = serde_json::to_string(&of(2023)).unwrap();
        assert_eq!(json, r#"{"code":"370203011009","data-year":2023}"#);
        assert_eq!(serde_json::from_str::<StatisticalCode>(&json).unwrap(), of(2023));
        assert!(serde_json::from_str::<StatisticalCode>("\"370203011009\"").is_err(), "no year");
    }

    #[test]
    fn kinds_by_range() {
        let of = |street: u16, community: u16| {
            let code = StatisticalCode::parse(&format!("370281{street:03}{community:03}"), 2023).unwrap();
            (code.street_kind(), code.community_kind())
        };
        assert_eq!(of(99, 199), (Some(StreetKind::Street), Some(CommunityKind::Residents)));
        assert_eq!(of(100, 200), (Some(StreetKind::Town), Some(CommunityKind::Village)));
        assert_eq!(of(200, 399), (Some(StreetKind::Township), Some(CommunityKind::Village)));
        assert_eq!(of(400, 400), (Some(StreetKind::Special), Some(CommunityKind::Quasi)));
        assert_eq!(of(600, 600), (None, None));
        for text in ["37020301100", "3702030110090", "37020301100X", "070203011009", ""] {
            assert!(StatisticalCode::parse(text, 2023).is_err(), "{text}");
        }
    }
}
