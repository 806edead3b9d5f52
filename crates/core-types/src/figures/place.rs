//! Places: divisions of GB/T 2260 and zones that have no code of their own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::ids::DivisionCode;
use crate::month::Month;
use crate::sets::ShortText;
use crate::text::StrVisitor;

/// 地方: where the law is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "地方")]
pub enum Place {
    /// A division with a code: `370203`.
    Division(DivisionCode),
    /// A zone without one: `zone:hightech`; the pack says within which division it lies.
    Zone(ShortText),
}

/// Not a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a place; write a six-digit division code such as `370203`, or `zone:` and the name of a zone")]
pub struct PlaceError;

impl FromStr for Place {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, PlaceError> {
        match text.strip_prefix("zone:") {
            Some(name) => ShortText::new(name).map(Self::Zone).ok_or(PlaceError),
            None => text.parse().map(Self::Division).map_err(|_| PlaceError),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Division(code) => write!(f, "{code}"),
            Self::Zone(name) => write!(f, "zone:{}", name.as_str()),
        }
    }
}

impl From<DivisionCode> for Place {
    fn from(code: DivisionCode) -> Self {
        Self::Division(code)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("a division code such as \"370203\""))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Place {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Place".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^([0-9]{6}|zone:[!-~]{1,14})$",
            "description": "division code (GB/T 2260), or zone:name (行政区划代码或功能区)"
        })
    }
}

/// 功能区: a zone that is administered apart but has no division code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "功能区")]
pub struct Zone {
    /// Its short name, as in `zone:hightech`.
    pub id: ShortText,
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
    /// The division it belongs to.
    pub within: DivisionCode,
}

/// A dated member of a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeMember {
    /// The place, with all that lies inside it.
    pub place: Place,
    /// First month as a member; `None` from the beginning.
    pub from: Option<Month>,
    /// Last month as a member; `None` without end.
    pub until: Option<Month>,
}

/// 适用范围: what a figure applies to within the area of its authority.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "适用范围")]
pub enum Scope {
    /// The whole area.
    Everywhere,
    /// Named places, one by one or as a dated group.
    Places {
        /// Short name of the group or place, used in the figure's id.
        name: String,
        /// The places.
        members: Vec<ScopeMember>,
    },
}

impl Scope {
    /// The name used in ids: empty for the whole area.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Everywhere => "",
            Self::Places { name, .. } => name,
        }
    }

    /// Does it name this very place in that month? The whole area names none.
    pub(crate) fn names(&self, place: Place, month: Month) -> bool {
        match self {
            Self::Everywhere => false,
            Self::Places { members, .. } => members.iter().any(|member| {
                let (from, until) = member.months();
                member.place == place && from <= month && month <= until
            }),
        }
    }

    /// The first month from `from` to `until` in which both speak of one and the same place. Used to find conflicts;
    /// a place and one inside it are two places, of which a look-up takes the narrower.
    pub(crate) fn meets(&self, other: &Self, from: Month, until: Month) -> Option<Month> {
        let first = match (self, other) {
            (Self::Everywhere, Self::Everywhere) => Some(from),
            (Self::Places { members: ours, .. }, Self::Places { members: theirs, .. }) => ours
                .iter()
                .flat_map(|our| theirs.iter().filter_map(|their| our.meets(their, from, until)))
                .min(),
            _ => None,
        };
        first.filter(|first| *first <= until)
    }
}

impl ScopeMember {
    /// Its first and last month as a member.
    fn months(&self) -> (Month, Month) {
        (self.from.unwrap_or(Month::MIN), self.until.unwrap_or(Month::MAX))
    }

    fn meets(&self, other: &Self, from: Month, until: Month) -> Option<Month> {
        let ((our_first, our_last), (their_first, their_last)) = (self.months(), other.months());
        let (first, last) = (from.max(our_first).max(their_first), until.min(our_last).min(their_last));
        (self.place == other.place && first <= last).then_some(first)
    }
}
