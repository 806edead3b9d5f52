//! Which encoding a file is in: a byte order mark says so; else UTF-8 where it fits, else GB18030.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of a file. What cannot be decoded becomes U+FFFD, which rows report later.
///
/// A file whose first line is UTF-8 with Chinese headings stays UTF-8 even where a later byte is damaged: read as
/// GB18030 all its headings would be lost for the sake of that byte.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0;
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let first_line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let utf8_headings = !first_line.is_ascii() && str::from_utf8(first_line).is_ok();
    let encoding = if utf8_headings { UTF_8 } else { GB18030 };
    encoding.decode_without_bom_handling(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_a_bureau_gives_the_same_text() {
        let text = "户编号,姓名\nSB1,王䶮㐂𠮷\n";
        let gb = GB18030.encode(text).0;
        let with_mark = format!("\u{feff}{text}");
        let utf16: Vec<u8> = with_mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), with_mark.as_bytes(), &gb, &utf16] {
            assert_eq!(decode(bytes), text);
        }
    }

    #[test]
    fn one_damaged_byte_does_not_change_the_encoding() {
        let mut bytes = "户编号,姓名\nSB1,王x\n".as_bytes().to_vec();
        let at = bytes.len() - 2;
        bytes[at] = 0xff;
        assert_eq!(decode(&bytes), "户编号,姓名\nSB1,王\u{fffd}\n");
        assert_eq!(decode(b"household,name\nSB1,\xcd\xf5\n"), "household,name\nSB1,王\n");
    }
}
