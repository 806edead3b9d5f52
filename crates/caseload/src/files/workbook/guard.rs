//! Before a workbook is opened: how large is it unpacked? A few kilobytes can unpack to more than any memory holds.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use crate::files::WorkbookError;

/// The most that a workbook may take, packed.
pub(super) const PACKED: u64 = 256 << 20;
/// The most that all its parts may take, unpacked.
const UNPACKED: u64 = 1 << 30;
/// The most parts.
const PARTS: usize = 10_000;
/// The most different texts; room for as many as the file says is made at once.
const TEXTS: u64 = 20_000_000;
/// Within so many bytes the table of texts says how many there are.
const HEAD: u64 = 1 << 16;

/// What workbooks of the old form begin with, and those with a password.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Unpacks every part once, keeping none, and counts: what parts say of their own size is not believed.
pub(super) fn check(bytes: &[u8]) -> Result<(), WorkbookError> {
    check_within(bytes, UNPACKED)
}

fn check_within(bytes: &[u8], limit: u64) -> Result<(), WorkbookError> {
    if bytes.starts_with(&OLE) {
        return Err(WorkbookError::OldOrLocked);
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > PACKED {
        return Err(WorkbookError::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::NotAWorkbook)?;
    if archive.len() > PARTS {
        return Err(WorkbookError::TooLarge);
    }
    let damaged = WorkbookError::Damaged { sheet: None };
    let mut left = limit;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged.clone())?;
        let name = part.name().map_err(|_| damaged.clone())?;
        let holds_texts = name.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let mut part = part.take(left.saturating_add(1));
        let mut head = Vec::new();
        if holds_texts {
            (&mut part).take(HEAD).read_to_end(&mut head).map_err(|_| damaged.clone())?;
            if texts(&head).is_none_or(|count| count > TEXTS) {
                return Err(WorkbookError::TooLarge);
            }
        }
        let rest = io::copy(&mut part, &mut io::sink()).map_err(|_| damaged.clone())?;
        let size = rest.saturating_add(u64::try_from(head.len()).unwrap_or(u64::MAX));
        left = left.checked_sub(size).ok_or(WorkbookError::TooLarge)?;
    }
    Ok(())
}

/// How many texts the table says it has; `None` when it does not begin as it must.
fn texts(head: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(head);
    let (_, rest) = text.split_once("sst")?;
    let (tag, _) = rest.split_once('>')?;
    let Some((_, count)) = tag.split_once("uniqueCount") else { return Some(0) };
    let digits = count.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
    let digits = digits.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    if digits.is_empty() { Some(0) } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let zeros = vec![0; 1 << 20];
        let bomb = archive(&[("a", &zeros), ("b", &zeros)]);
        assert!(bomb.len() < 1 << 13, "packed it is small");
        assert_eq!(check_within(&bomb, 2 << 20), Ok(()));
        assert_eq!(check_within(&bomb, (2 << 20) - 1), Err(WorkbookError::TooLarge));
    }

    #[test]
    fn room_is_not_made_for_texts_that_are_not_there() {
        let table =
            |count: &str| archive(&[("xl/SharedStrings.xml", format!("<?xml?><sst {count}>").as_bytes())]);
        for fine in ["", "uniqueCount=\"3\"", "count='9' uniqueCount = '20000000'"] {
            assert_eq!(check(&table(fine)), Ok(()), "{fine}");
        }
        for bad in ["uniqueCount=\"20000001\"", "uniqueCount=\"99999999999999999999999\""] {
            assert_eq!(check(&table(bad)), Err(WorkbookError::TooLarge), "{bad}");
        }
        let late = format!("<?xml?><!--{}--><sst uniqueCount=\"99999999\">", " ".repeat(1 << 17));
        let late = archive(&[("xl/sharedStrings.xml", late.as_bytes())]);
        assert_eq!(check(&late), Err(WorkbookError::TooLarge));
    }

    #[test]
    fn other_files_are_told_apart() {
        assert_eq!(check(b"household,place\n"), Err(WorkbookError::NotAWorkbook));
        assert_eq!(check(b""), Err(WorkbookError::NotAWorkbook));
        assert_eq!(check(&OLE), Err(WorkbookError::OldOrLocked));
        let mut cut = archive(&[("a", &[7; 5000])]);
        cut[40] ^= 0xff;
        assert!(matches!(check(&cut), Err(WorkbookError::Damaged { .. })), "a part that does not unpack");
    }
}
