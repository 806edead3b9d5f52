//! Bank card and account numbers (ISO/IEC 7812 for cards).

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::check::{ends_in_check, luhn_check_digit};
use super::{looks_rounded, normalise};

/// 银行卡号: 12 to 19 digits with the Luhn check (ISO/IEC 7812, ID-08). Prints masked, cannot be serialised.
///
/// ```
/// use minzheng_core_types::CardNumber;
/// let card: CardNumber = "6217 0000 0000 0000 004".parse()?;
/// assert_eq!(card.to_string(), "***************0004");
/// assert_eq!(card.reveal(), "6217000000000000004");
/// # Ok::<(), minzheng_core_types::ids::BankNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "银行卡号")]
pub struct CardNumber {
    digits: [u8; 19],
    places: u8,
}

/// 银行账号: the number of a passbook or settlement account, digits without a check (ID-08). Prints masked, cannot be
/// serialised.
///
/// ```
/// use minzheng_core_types::AccountNumber;
/// let account: AccountNumber = "3700 0000 0000 0001".parse()?;
/// assert_eq!(format!("{account:?}"), "************0001");
/// # Ok::<(), minzheng_core_types::ids::BankNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "银行账号")]
pub struct AccountNumber(Box<str>);

/// Why a card or account number could not be read. Never contains the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BankNumberError {
    /// Nothing but blanks.
    #[error("the number is empty; enter it or leave the field out")]
    Empty,
    /// Not 12 to 19 digits.
    #[error("the card number has {found} places; cards have 12 to 19; compare it with the card")]
    Length {
        /// The places that were found.
        found: usize,
    },
    /// Not a digit.
    #[error("place {place} of the number is not a digit; compare it with the card or passbook")]
    Character {
        /// The place, counted from 1.
        place: usize,
    },
    /// The Luhn check fails.
    #[error(
        "the card number does not fit its check digit; compare every place, or enter it as an account number"
    )]
    Check,
    /// A spreadsheet has rounded the number.
    #[error("a spreadsheet has rounded the number; format the column as text and enter the number again")]
    RoundedBySpreadsheet,
}

fn digits_of(text: &str) -> Result<String, BankNumberError> {
    if looks_rounded(text) {
        return Err(BankNumberError::RoundedBySpreadsheet);
    }
    let plain = normalise(text);
    if plain.is_empty() {
        return Err(BankNumberError::Empty);
    }
    match plain.chars().zip(1_usize..).find(|(c, _)| !c.is_ascii_digit()) {
        Some((_, place)) => Err(BankNumberError::Character { place }),
        None => Ok(plain),
    }
}

/// Stars but for the last four; a number of fewer than eight places shows none, since four would be most of it.
fn masked(number: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let shown = if number.len() < 8 { 0 } else { 4 };
    let hidden = number.len().saturating_sub(shown);
    number
        .chars()
        .zip(0..)
        .try_for_each(|(c, at)| fmt::Write::write_char(f, if at < hidden { '*' } else { c }))
}

impl CardNumber {
    /// The plain number. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        let digits = self.digits.get(..usize::from(self.places)).unwrap_or_default();
        std::str::from_utf8(digits).unwrap_or_default()
    }
}

impl FromStr for CardNumber {
    type Err = BankNumberError;

    /// Reads 12 to 19 digits; full-width digits, blanks and hyphens are accepted.
    fn from_str(text: &str) -> Result<Self, BankNumberError> {
        let plain = digits_of(text)?;
        let places = match plain.len() {
            found @ 12..=19 => u8::try_from(found).map_err(|_| BankNumberError::Length { found })?,
            found => return Err(BankNumberError::Length { found }),
        };
        if !ends_in_check(&plain, luhn_check_digit) {
            return Err(BankNumberError::Check);
        }
        let mut digits = [0; 19];
        digits.iter_mut().zip(plain.bytes()).for_each(|(slot, digit)| *slot = digit);
        Ok(Self { digits, places })
    }
}

impl fmt::Display for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(self.reveal(), f)
    }
}

impl fmt::Debug for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(self.reveal(), f)
    }
}

impl AccountNumber {
    /// The plain number. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for AccountNumber {
    type Err = BankNumberError;

    /// Reads digits; full-width digits, blanks and hyphens are accepted.
    fn from_str(text: &str) -> Result<Self, BankNumberError> {
        digits_of(text).map(|plain| Self(plain.into_boxed_str()))
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, f)
    }
}

impl fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: [&str; 3] = ["6217000000000000004", "6228480000000000000", "620000000000000005"];

    fn read(text: &str) -> Result<CardNumber, BankNumberError> {
        text.parse()
    }

    /// The examples of ID-08.
    #[test]
    fn cards_of_the_rulebook() {
        for text in VALID {
            assert_eq!(read(text).unwrap().reveal(), text);
        }
        assert_eq!(read("6217000000000000005"), Err(BankNumberError::Check));
        assert_eq!("6217000000000000005".parse::<AccountNumber>().unwrap().reveal(), "6217000000000000005");
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(read(""), Err(BankNumberError::Empty));
        assert_eq!(read("62170000004"), Err(BankNumberError::Length { found: 11 }));
        assert_eq!(read("62170000000000000040"), Err(BankNumberError::Length { found: 20 }));
        assert_eq!(read("62170000o0000000004"), Err(BankNumberError::Character { place: 9 }));
        assert_eq!(read("6.217E+18"), Err(BankNumberError::RoundedBySpreadsheet));
        assert_eq!("12x".parse::<AccountNumber>(), Err(BankNumberError::Character { place: 3 }));
    }

    /// A Luhn that doubles from the left lets these pass.
    #[test]
    fn every_single_error_is_found() {
        for text in VALID {
            for at in 0..text.len() {
                for digit in '0'..='9' {
                    let mut wrong: Vec<char> = text.chars().collect();
                    wrong[at] = digit;
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(read(&wrong).is_ok(), wrong == text);
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found_but_09_and_90() {
        for pair in 0..100_u32 {
            let body = format!("6217{pair:02}5318642");
            let text = format!("{body}{}", luhn_check_digit(&body).unwrap());
            for at in 0..text.len() - 1 {
                let mut wrong: Vec<char> = text.chars().collect();
                wrong.swap(at, at + 1);
                let two = (wrong[at], wrong[at + 1]);
                let undetected = two.0 == two.1 || two == ('0', '9') || two == ('9', '0');
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(read(&wrong).is_ok(), undetected, "swap in place {at} of pair {pair}");
            }
        }
    }

    #[test]
    fn short_accounts_show_nothing() {
        assert_eq!("1234567".parse::<AccountNumber>().unwrap().to_string(), "*******");
        assert_eq!("12345678".parse::<AccountNumber>().unwrap().to_string(), "****5678");
    }
}
