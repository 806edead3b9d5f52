//! 分钟: times and lengths of time, exact to a millionth of a minute.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use thiserror::Error;

/// Minutes, counted in millionths: a time of the day from 0:00, or a length of time. At most 100,000 minutes either way,
/// so sums over a plan cannot overflow.
///
/// Files write numbers of minutes. A JSON or TOML number reaches this type through the nearest binary number, whose shortest
/// decimal text is the text of the file up to 15 digits; that text is read, no arithmetic is done on the binary number.
///
/// ```
/// use minzheng_eldercare::dispatch::Minutes;
/// let travel: Minutes = "12.345".parse()?;
/// assert_eq!(travel.millionths(), 12_345_000);
/// assert_eq!(serde_json::from_str::<Minutes>("12.345")?, travel);
/// assert_eq!(travel.to_string(), "12.345");
/// assert!("0.0000001".parse::<Minutes>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[doc(alias = "分钟")]
pub struct Minutes(i64);

/// Not a number of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a number of minutes; write digits with at most six decimals, up to 100000")]
pub struct NotMinutes;

const UNIT: i64 = 1_000_000;
/// The largest that a file may say, in millionths.
const MOST: i64 = 100_000 * UNIT;

impl Minutes {
    /// No time.
    pub const ZERO: Self = Self(0);
    /// As long as may be.
    pub const MOST: Self = Self(MOST);

    /// So many whole minutes.
    #[must_use]
    pub fn whole(minutes: u32) -> Self {
        Self::from_millionths(i64::from(minutes).saturating_mul(UNIT))
    }

    /// So many millionths of a minute.
    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// In millionths of a minute.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// Later by so much. Sums of what files may say stay far below the bound of the type.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, which may be negative.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Later than a limit by how much; zero when not.
    #[must_use]
    pub fn beyond(self, limit: Self) -> Self {
        self.less(limit).max(Self::ZERO)
    }

    /// Reads a number with any decimals, rounded half up to the millionth: programs that count in binary numbers write times so.
    ///
    /// # Errors
    /// [`NotMinutes`], but for the decimals.
    pub fn nearest(text: &str) -> Result<Self, NotMinutes> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let (kept, rest) = part.split_at_checked(6).unwrap_or((part, ""));
        if !rest.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotMinutes);
        }
        let known: Self = format!("{whole}.{kept}").parse()?;
        let away = i64::from(rest.bytes().next().is_some_and(|digit| digit >= b'5'));
        let away = if text.starts_with('-') { Self(away.saturating_neg()) } else { Self(away) };
        let near = known.plus(away);
        if near.0.saturating_abs() <= MOST { Ok(near) } else { Err(NotMinutes) }
    }

    /// For fields of files whose times are [`Minutes::nearest`].
    pub(super) fn deserialize_nearest<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader(Self::nearest))
    }

    /// The whole minutes, where there is no part of one.
    #[must_use]
    pub const fn as_whole(self) -> Option<i64> {
        if self.0.rem_euclid(UNIT) == 0 { Some(self.0.div_euclid(UNIT)) } else { None }
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        let unit = UNIT.unsigned_abs();
        let part = size.checked_rem(unit).unwrap_or_default();
        write!(f, "{sign}{}", size.checked_div(unit).unwrap_or_default())?;
        if part == 0 {
            return Ok(());
        }
        write!(f, ".{}", format!("{part:06}").trim_end_matches('0'))
    }
}

impl FromStr for Minutes {
    type Err = NotMinutes;

    fn from_str(text: &str) -> Result<Self, NotMinutes> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let part = part.trim_end_matches('0');
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || part.len() > 6 || !plain(whole) || !plain(part) {
            return Err(NotMinutes);
        }
        let whole: i64 = whole.parse().map_err(|_| NotMinutes)?;
        let part: i64 = format!("{part:0<6}").parse().map_err(|_| NotMinutes)?;
        let size = whole.checked_mul(UNIT).and_then(|whole| whole.checked_add(part));
        let size = size.filter(|size| *size <= MOST).ok_or(NotMinutes)?;
        Ok(Self(size.saturating_mul(sign)))
    }
}

impl Serialize for Minutes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(whole) => serializer.serialize_i64(whole),
            // The nearest binary number is written with the digits of the text.
            None => serializer.serialize_f64(self.to_string().parse().map_err(serde::ser::Error::custom)?),
        }
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader(str::parse))
    }
}

/// Reads a number by its text.
struct Reader(fn(&str) -> Result<Minutes, NotMinutes>);

impl Visitor<'_> for Reader {
    type Value = Minutes;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of minutes such as 12.5")
    }
    fn visit_i64<E: de::Error>(self, minutes: i64) -> Result<Minutes, E> {
        self.0(&minutes.to_string()).map_err(E::custom)
    }
    fn visit_u64<E: de::Error>(self, minutes: u64) -> Result<Minutes, E> {
        self.0(&minutes.to_string()).map_err(E::custom)
    }
    fn visit_f64<E: de::Error>(self, minutes: f64) -> Result<Minutes, E> {
        self.0(&minutes.to_string()).map_err(E::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Minutes {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Minutes".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}
