//! Facts that the law asks for: known, known to be absent, or not established.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, IntoDeserializer, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// 事实: not established never becomes zero or false.
///
/// In files: the value itself, `"none"` for known to be absent, and nothing (or `"unknown"`) for not established.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "事实")]
pub enum Fact<T> {
    /// Established.
    Known(T),
    /// Established that there is none.
    Absent,
    /// Nobody has found out yet.
    #[default]
    NotEstablished,
}

impl<T> Fact<T> {
    /// The value, when there is one.
    #[inline]
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Absent | Self::NotEstablished => None,
        }
    }

    /// Is it open?
    #[must_use]
    #[inline]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::NotEstablished)
    }

    /// The value of a fact that is written only when there is one.
    #[must_use]
    pub fn or_absent(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Known)
    }
}

const ABSENT: &str = "none";
const NOT_ESTABLISHED: &str = "unknown";

impl<T: Serialize> Serialize for Fact<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => value.serialize(serializer),
            Self::Absent => serializer.serialize_str(ABSENT),
            Self::NotEstablished => serializer.serialize_str(NOT_ESTABLISHED),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fact<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FactVisitor(PhantomData))
    }
}

/// Looks for the two words and hands anything else to the value, whose errors say what was expected.
struct FactVisitor<T>(PhantomData<T>);

macro_rules! hand_on {
    ($($visit:ident($from:ty),)+) => {$(
        fn $visit<E: de::Error>(self, value: $from) -> Result<Fact<T>, E> {
            T::deserialize(value.into_deserializer()).map(Fact::Known)
        }
    )+};
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for FactVisitor<T> {
    type Value = Fact<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, \"none\" or \"unknown\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Fact<T>, E> {
        match text {
            ABSENT => Ok(Fact::Absent),
            NOT_ESTABLISHED => Ok(Fact::NotEstablished),
            value => T::deserialize(value.into_deserializer()).map(Fact::Known),
        }
    }

    hand_on! { visit_bool(bool), visit_u64(u64), visit_i64(i64), visit_f64(f64), }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Fact<T>, A::Error> {
        T::deserialize(de::value::MapAccessDeserializer::new(map)).map(Fact::Known)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, seq: A) -> Result<Fact<T>, A::Error> {
        T::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Fact::Known)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Fact<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Fact_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [value, { "enum": ["none", "unknown"],
            "description": "none: established that there is none (确认没有); unknown: not established (未查实)" }] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_states_read_and_write() {
        for (text, fact) in
            [("3", Fact::Known(3_u32)), ("\"none\"", Fact::Absent), ("\"unknown\"", Fact::NotEstablished)]
        {
            assert_eq!(serde_json::from_str::<Fact<u32>>(text).unwrap(), fact);
            assert_eq!(serde_json::to_string(&fact).unwrap(), text);
        }
        assert_eq!(Fact::<u32>::default(), Fact::NotEstablished);
    }

    #[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        Plain,
        Full(u32),
    }

    #[test]
    fn any_form_of_value_can_be_known() {
        fn reads<T: PartialEq + fmt::Debug + Serialize + for<'de> Deserialize<'de>>(text: &str, value: T) {
            assert_eq!(serde_json::to_string(&Fact::Known(&value)).unwrap(), text);
            assert_eq!(serde_json::from_str::<Fact<T>>(text).unwrap(), Fact::Known(value));
        }
        reads("true", true);
        reads("-3", -3_i32);
        reads("\"600.00\"", crate::Money::from_fen(60_000));
        reads("\"2014-04\"", crate::Month::at(2014, 4));
        reads("\"1934-05-06\"", chrono::NaiveDate::from_ymd_opt(1934, 5, 6).unwrap());
        reads("\"plain\"", Kind::Plain);
        reads("{\"full\":3}", Kind::Full(3));
        reads("[1,2]", vec![1, 2]);
        reads(
            "{\"first\":\"2014-04\",\"last\":\"2014-05\"}",
            crate::MonthRange::before(crate::Month::at(2014, 6), 2),
        );
    }

    /// Whoever mistypes a value is told what the value should be, and the value is not repeated.
    #[test]
    fn errors_come_from_the_value() {
        let error = |text| serde_json::from_str::<Fact<crate::Money>>(text).unwrap_err().to_string();
        assert!(error("\"6oo\"").contains("not an amount of money; write yuan"), "{}", error("\"6oo\""));
        assert!(error("600").contains("600.00") && error("600").contains("a number"), "{}", error("600"));
        assert!(error("null").contains("\"none\" or \"unknown\""), "{}", error("null"));
        let error = serde_json::from_str::<Fact<Kind>>("\"None\"").unwrap_err().to_string();
        assert!(error.contains("plain"), "{error}");
    }
}
