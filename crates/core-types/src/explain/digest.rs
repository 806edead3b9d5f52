//! The digest that is kept with a result.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::document::Document;
use crate::text::StrVisitor;

/// 摘要: SHA-256, kept with the result to tell a forged explanation from the true one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "摘要")]
pub struct Digest([u8; 32]);

impl Digest {
    pub(super) const ZERO: Self = Self([0; 32]);

    /// The digest of a text as it stands, such as a transcript.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Not a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a digest; it has 64 hexadecimal digits")]
pub struct DigestError;

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, DigestError> {
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return Err(DigestError);
        }
        let half = |sign: u8| {
            u8::try_from(char::from(sign).to_digit(16).ok_or(DigestError)?).map_err(|_| DigestError)
        };
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let [high, low] = pair else { return Err(DigestError) };
            *byte = half(*high)?.wrapping_shl(4) | half(*low)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Digest {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Digest".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 in hexadecimal digits (摘要)"
        })
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("64 hexadecimal digits"))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Document {
    /// The digest of everything but the digest itself.
    #[must_use]
    pub fn compute_digest(&self) -> Digest {
        let bare = Self { digest: Digest::ZERO, ..self.clone() };
        // Serialising plain data of this crate cannot fail; an empty text would fail every check.
        let text = serde_json::to_vec(&bare).unwrap_or_default();
        Digest(Sha256::digest(&text).into())
    }

    /// The same document with its digest set.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.digest = self.compute_digest();
        self
    }
}
