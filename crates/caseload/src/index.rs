//! An index beside a file of households: one of ten million is found by a few reads, not by a scan.
//!
//! One line a key, all of the same width, sorted: the key as a UUID, the offset and the length of the household's line
//! in the file of households, in decimal digits. A household has its case as key, and the identifier made from its
//! number ([`CaseId::of_number`]) where that is another one.

use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};

use thiserror::Error;
use uuid::Uuid;

use crate::entry::CaseId;

/// Key, blank, 20 digits, blank, 10 digits, end of line.
const WIDTH: usize = 36 + 1 + 20 + 1 + 10 + 1;

/// Why an index could not be read or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The file could not be read or written.
    #[error("the index cannot be read or written: {0}")]
    File(#[from] io::Error),
    /// A line is not one of an index.
    #[error("the index is damaged at line {0}; write it again from the file of households")]
    Damaged(u64),
}

/// Where a household's line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location {
    /// Bytes before it.
    pub offset: u64,
    /// Bytes of it, without the end of line.
    pub length: u64,
}

/// Collects the places of the lines while they are written.
#[derive(Debug, Default)]
pub struct Indexer {
    entries: Vec<(Uuid, Location)>,
    offset: u64,
}

impl Indexer {
    /// Notes the next line, of so many bytes without its end.
    pub fn line(&mut self, case: CaseId, number: &str, length: usize) {
        let location = Location { offset: self.offset, length: u64::try_from(length).unwrap_or(u64::MAX) };
        self.entries.push((case.0, location));
        let by_number = CaseId::of_number(number);
        if by_number != case {
            self.entries.push((by_number.0, location));
        }
        self.offset = self.offset.saturating_add(location.length).saturating_add(1);
    }

    /// Writes the index.
    ///
    /// # Errors
    /// [`IndexError::File`] when it cannot be written.
    pub fn write(mut self, writer: &mut impl Write) -> Result<(), IndexError> {
        self.entries.sort_unstable_by_key(|(key, location)| (*key, location.offset));
        for (key, location) in self.entries {
            writeln!(writer, "{key} {:020} {:010}", location.offset, location.length)?;
        }
        Ok(())
    }
}

/// Finds a key in an index by halving.
///
/// # Errors
/// [`IndexError`] when the index cannot be read or is damaged.
pub fn find<R: Read + Seek>(index: &mut R, key: CaseId) -> Result<Option<Location>, IndexError> {
    let width = u64::try_from(WIDTH).unwrap_or(u64::MAX);
    let size = index.seek(SeekFrom::End(0))?;
    let mut low = 0_u64;
    let mut high = size.checked_div(width).unwrap_or(0);
    while low < high {
        let middle = low.midpoint(high);
        let (found, location) = read_line(index, middle, width)?;
        match found.cmp(&key.0) {
            std::cmp::Ordering::Equal => return Ok(Some(location)),
            std::cmp::Ordering::Less => low = middle.saturating_add(1),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Ok(None)
}

fn read_line<R: Read + Seek>(index: &mut R, line: u64, width: u64) -> Result<(Uuid, Location), IndexError> {
    let damaged = || IndexError::Damaged(line.saturating_add(1));
    index.seek(SeekFrom::Start(line.saturating_mul(width)))?;
    let mut bytes = [0; WIDTH];
    index.read_exact(&mut bytes)?;
    let text = str::from_utf8(&bytes).map_err(|_| damaged())?;
    let mut parts = text.trim_end().split(' ');
    let mut next = || parts.next().ok_or_else(damaged);
    let key = next()?.parse().map_err(|_| damaged())?;
    let offset = next()?.parse().map_err(|_| damaged())?;
    let length = next()?.parse().map_err(|_| damaged())?;
    Ok((key, Location { offset, length }))
}

/// Reads the line of a household.
///
/// # Errors
/// [`IndexError::File`] when it cannot be read.
pub fn line_at<R: BufRead + Seek>(households: &mut R, location: Location) -> Result<Vec<u8>, IndexError> {
    households.seek(SeekFrom::Start(location.offset))?;
    let mut line = Vec::new();
    households.take(location.length).read_to_end(&mut line)?;
    Ok(line)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn every_household_is_found_by_case_and_by_number_and_nobody_else() {
        let numbers: Vec<String> = (0..300).map(|n| format!("SB{n:05}")).collect();
        let mut file = Vec::new();
        let mut indexer = Indexer::default();
        for (n, number) in numbers.iter().enumerate() {
            let line = format!("{{\"number\":\"{number}\",\"padding\":\"{}\"}}", "x".repeat(n % 7));
            indexer.line(CaseId(Uuid::from_u128(u128::try_from(n).unwrap())), number, line.len());
            file.extend_from_slice(line.as_bytes());
            file.push(b'\n');
        }
        let mut index = Vec::new();
        indexer.write(&mut index).unwrap();
        assert_eq!(index.len(), 600 * WIDTH);
        let mut index = Cursor::new(index);
        let mut file = Cursor::new(file);
        for (n, number) in numbers.iter().enumerate() {
            let by_case =
                find(&mut index, CaseId(Uuid::from_u128(u128::try_from(n).unwrap()))).unwrap().unwrap();
            assert_eq!(find(&mut index, CaseId::of_number(number)).unwrap(), Some(by_case));
            let line = String::from_utf8(line_at(&mut file, by_case).unwrap()).unwrap();
            assert!(line.contains(number.as_str()) && line.ends_with('}'));
        }
        assert_eq!(find(&mut index, CaseId::of_number("SB99999")).unwrap(), None);
    }

    #[test]
    fn a_damaged_index_says_which_line() {
        let mut index = Cursor::new(vec![b'x'; WIDTH]);
        assert!(matches!(find(&mut index, CaseId::of_number("1")), Err(IndexError::Damaged(1))));
        let mut empty = Cursor::new(Vec::new());
        assert_eq!(find(&mut empty, CaseId::of_number("1")).unwrap(), None);
    }
}
