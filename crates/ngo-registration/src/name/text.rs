//! 归一: the form in which names are compared.

use unicode_normalization::UnicodeNormalization;

/// 归一后的名称: one width (NFKC), simplified characters, no blanks, no punctuation, small letters. Names that differ only in
/// these are the same name (NR-16, NR-17).
///
/// ```
/// use minzheng_ngo_registration::name::normalised;
/// assert_eq!(normalised("青島市市北區 海韻(社區)服務中心"), "青岛市市北区海韵社区服务中心");
/// assert_eq!(normalised("ＡＢＣ·海韵"), "abc海韵");
/// ```
#[must_use]
#[doc(alias = "归一")]
pub fn normalised(name: &str) -> String {
    let one_width: String = name.nfkc().filter(|c| c.is_alphanumeric()).collect();
    simplet2s::convert(&one_width).to_lowercase()
}

/// Is it a Chinese character?
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}
