//! Identity numbers and credit codes in free text.

use std::ops::Range;

use chrono::NaiveDate;

use super::credit_code::CreditCode;
use super::credit_report::{CreditCodeReport, CreditCodeVerdict};
use super::person::PersonId;
use crate::text::half_width;

/// A number found in free text, in every reading that holds. Holds and prints no more than a masked number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detected {
    /// Where it stands, in bytes of the text.
    pub at: Range<usize>,
    /// The reading as a person's number.
    pub identity: Option<PersonId>,
    /// The reading as a credit code: both check characters and the kind are right. When the report is valid too, the
    /// text at [`Detected::at`] can be read as a [`CreditCode`].
    pub credit_code: Option<CreditCodeReport>,
}

impl Detected {
    /// Both readings hold; only the context can tell which is meant.
    #[must_use]
    pub const fn is_ambiguous(&self) -> bool {
        self.identity.is_some() && self.credit_code.is_some()
    }
}

/// Finds the numbers of people and organisations in a text, as unbroken runs of letters and digits, with every reading
/// of each: some valid identity numbers pass the checks of a credit code too (ID-07). Numbers written with blanks or
/// hyphens are not found.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::ids::detect;
/// let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
/// let found = detect("联系人110105193103269974,团体51370203MJX000018F", today);
/// assert!(found.first().is_some_and(|number| number.is_ambiguous()));
/// assert!(found.last().is_some_and(|number| number.identity.is_none()));
/// ```
#[must_use]
pub fn detect(text: &str, as_of: NaiveDate) -> Vec<Detected> {
    // `half_width` keeps the count of characters, so positions of the original can be paired with plain characters.
    let plain = half_width(text);
    let mut found = Vec::new();
    let mut run: Vec<(usize, char)> = Vec::new();
    let mut end = 0;
    for ((at, original), c) in text.char_indices().zip(plain.chars()) {
        if c.is_ascii_alphanumeric() {
            run.push((at, c));
            end = at.saturating_add(original.len_utf8());
        } else {
            found.extend(read_run(&run, end, as_of));
            run.clear();
        }
    }
    found.extend(read_run(&run, end, as_of));
    found
}

fn read_run(run: &[(usize, char)], end: usize, as_of: NaiveDate) -> Option<Detected> {
    // A word such as `ID` may lean on the number.
    let word = run.iter().take_while(|(_, c)| c.is_ascii_alphabetic()).count();
    let after_word = run.get(word..)?;
    let whole = read_number(run, end, as_of);
    if whole.is_some() || word == 0 { whole } else { read_number(after_word, end, as_of) }
}

fn read_number(run: &[(usize, char)], end: usize, as_of: NaiveDate) -> Option<Detected> {
    let (start, _) = run.first()?;
    if !matches!(run.len(), 15 | 18) {
        return None;
    }
    let number: String = run.iter().map(|(_, c)| c).collect();
    let identity = PersonId::parse(&number, as_of).ok();
    // A registrar that is no division stays in the report: whether the text is a code at all is for the caller.
    let reads_as_code =
        |report: &CreditCodeReport| matches!(report.findings(), [] | [CreditCodeVerdict::UnknownDivision]);
    let credit_code = Some(CreditCode::examine(&number)).filter(reads_as_code);
    (identity.is_some() || credit_code.is_some()).then_some(Detected {
        at: *start..end,
        identity,
        credit_code,
    })
}
