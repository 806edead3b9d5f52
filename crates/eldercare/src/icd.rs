//! 诊断编码: codes in the manner of ICD-10, as far as the level change asks.

use std::fmt;
use std::str::FromStr;

use minzheng_core_types::ShortText;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A code: a letter, two digits, perhaps a point and more.
///
/// The range test is on the letter and the first two digits: `F03.9` is dementia, `F04` is another disorder, and `G30`
/// (Alzheimer's disease) alone is neither.
///
/// ```
/// use minzheng_eldercare::icd::IcdCode;
/// let code: IcdCode = "F03.9".parse()?;
/// assert!(code.is_dementia() && !code.is_other_disorder());
/// let code: IcdCode = "G30".parse()?;
/// assert!(!code.is_dementia() && code.is_alzheimers());
/// # Ok::<(), minzheng_eldercare::icd::IcdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IcdCode {
    text: ShortText,
    letter: u8,
    number: u8,
}

/// Not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a diagnosis code; write a letter and two digits, perhaps a point and more, such as \"F03.9\"")]
pub struct IcdError;

impl IcdCode {
    /// The code.
    #[must_use]
    pub const fn text(self) -> ShortText {
        self.text
    }

    /// 痴呆: F00 to F03.
    #[must_use]
    pub const fn is_dementia(self) -> bool {
        self.letter == b'F' && self.number <= 3
    }

    /// 其他精神和行为障碍: F04 to F99.
    #[must_use]
    pub const fn is_other_disorder(self) -> bool {
        self.letter == b'F' && self.number >= 4
    }

    /// 阿尔茨海默病: G30, which has an F code beside it that has to be asked for.
    #[must_use]
    pub const fn is_alzheimers(self) -> bool {
        self.letter == b'G' && self.number == 30
    }
}

impl FromStr for IcdCode {
    type Err = IcdError;

    fn from_str(text: &str) -> Result<Self, IcdError> {
        let upper = text.trim().to_ascii_uppercase();
        let (category, detail) = upper.split_once('.').map_or((upper.as_str(), None), |(c, d)| (c, Some(d)));
        let &[letter, tens, ones] = category.as_bytes() else { return Err(IcdError) };
        let digit = |byte: u8| byte.is_ascii_digit().then(|| byte.saturating_sub(b'0'));
        let plain =
            |detail: &str| !detail.is_empty() && detail.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let (Some(tens), Some(ones)) = (digit(tens), digit(ones)) else { return Err(IcdError) };
        if !letter.is_ascii_uppercase() || !detail.is_none_or(plain) {
            return Err(IcdError);
        }
        let number = tens.saturating_mul(10).saturating_add(ones);
        Ok(Self { text: ShortText::new(&upper).ok_or(IcdError)?, letter, number })
    }
}

impl fmt::Display for IcdCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.as_str())
    }
}

impl fmt::Debug for IcdCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for IcdCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text.as_str())
    }
}

impl<'de> Deserialize<'de> for IcdCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for IcdCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "IcdCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^[A-Za-z][0-9]{2}(\.[A-Za-z0-9]{1,10})?$",
            "description": "ICD-10 诊断编码 · a code such as F03.9" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_by_letter_and_two_digits() {
        for (code, dementia, other, alzheimers) in [
            ("F00", true, false, false),
            ("F03", true, false, false),
            ("F03.9", true, false, false),
            ("f01.1x2", true, false, false),
            ("F04", false, true, false),
            ("F99.9", false, true, false),
            ("G30", false, false, true),
            ("G30.1", false, false, true),
            ("E03", false, false, false),
            ("I21", false, false, false),
        ] {
            let code: IcdCode = code.parse().unwrap();
            assert_eq!(
                (code.is_dementia(), code.is_other_disorder(), code.is_alzheimers()),
                (dementia, other, alzheimers),
                "{code}"
            );
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in
            ["", "F", "F0", "F001", "00F", "F03.", "F03.9.1", "痴呆", "F0０", "FF3", "F03.12345678901234"]
        {
            assert_eq!(text.parse::<IcdCode>(), Err(IcdError), "{text}");
        }
    }
}
