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

/// How many digits in a row may be the number of a person, an account or a certificate. Days and division codes have fewer.
const NUMBER_OF_A_PERSON: usize = 9;

/// The text with each long row of digits hidden but for its first three: `370***************`. Every character keeps its
/// width and its length in bytes, so that places in the text stay where they are. Full-width digits count too.
///
/// ```
/// use minzheng_core_types::text::mask_numbers;
/// assert_eq!(mask_numbers("unknown variant `37020319340506997X`"), "unknown variant `370**************X`");
/// assert_eq!(mask_numbers("20140506, 370203"), "20140506, 370203");
/// ```
#[must_use]
pub fn mask_numbers(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c);
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        masked.push_str(before);
        let end = from.find(|c| !is_digit(c)).unwrap_or(from.len());
        let (row, after) = from.split_at_checked(end).unwrap_or((from, ""));
        if row.chars().count() < NUMBER_OF_A_PERSON {
            masked.push_str(row);
        } else {
            let hidden = |(at, c): (usize, char)| match c {
                _ if at < 3 => c,
                '0'..='9' => '*',
                _ => '\u{ff0a}',
            };
            masked.extend(row.chars().enumerate().map(hidden));
        }
        rest = after;
    }
    masked.push_str(rest);
    masked
}

#[cfg(test)]
mod tests {
    use super::{half_width, mask_numbers};

    #[test]
    fn long_rows_of_digits_are_hidden_where_they_stand() {
        for (text, masked) in [
            ("", ""),
            ("12345678", "12345678"),
            ("123456789", "123******"),
            ("卡号6222021234567890123。", "卡号622****************。"),
            ("３７０２０３１９９", "３７０＊＊＊＊＊＊"),
            ("2014-05-06 600.00 C50.900x001", "2014-05-06 600.00 C50.900x001"),
        ] {
            assert_eq!(mask_numbers(text), masked);
            assert_eq!(mask_numbers(text).len(), text.len(), "places stay where they are");
        }
    }

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
