//! Small helpers for text as people type it.

use serde::de::{self, Visitor};
use std::fmt;

/// Turns full-width ASCII (０-９, Ａ-Ｚ, －, ．…) and the ideographic blank into the plain characters.
#[must_use]
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::half_width;

    #[test]
    fn full_width_becomes_plain_and_the_rest_stays() {
        assert_eq!(half_width("３７０２０３Ｘ\u{3000}－．，区。"), "370203X -.,区。");
    }
}

/// A text in the two languages of the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// Both languages at once.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A language that texts for people exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// 中文.
    #[default]
    Zh,
    /// English.
    En,
}

/// Accepts a string and nothing else, with a hint for whoever wrote a number.
pub(crate) struct StrVisitor(&'static str);

impl StrVisitor {
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self(expected)
    }
}

const A_NUMBER: de::Unexpected<'static> = de::Unexpected::Other("a number");

impl Visitor<'_> for StrVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    // The ready-made errors would repeat the number, which may be a person's.
    fn visit_u64<E: de::Error>(self, _: u64) -> Result<String, E> {
        Err(E::invalid_type(A_NUMBER, &self))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<String, E> {
        Err(E::invalid_type(A_NUMBER, &self))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<String, E> {
        Err(E::invalid_type(A_NUMBER, &self))
    }
}
