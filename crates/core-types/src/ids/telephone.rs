//! Telephone numbers (电话号码): mobile, fixed line and short service numbers (ID-09).

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::text::half_width;

/// 电话号码: a mobile number, a fixed line with its area code, or a short service number (ID-09). It prints masked but for a
/// service number; [`TelephoneNumber::reveal`] shows it.
///
/// ```
/// use minzheng_core_types::ids::TelephoneNumber;
/// let line: TelephoneNumber = "12349".parse()?;
/// assert_eq!(line.to_string(), "12349");
/// let fixed: TelephoneNumber = "(0532) 2000-0000".parse()?;
/// assert_eq!((fixed.to_string().as_str(), fixed.reveal().as_str()), ("0532********", "0532-20000000"));
/// assert!("10000000000".parse::<TelephoneNumber>().is_err());
/// # Ok::<(), minzheng_core_types::ids::TelephoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "电话号码")]
pub enum TelephoneNumber {
    /// 手机: 11 digits, the second 3 to 9.
    #[doc(alias = "手机")]
    Mobile(MobileNumber),
    /// 固定电话 with its area code.
    #[doc(alias = "固定电话")]
    Fixed(FixedNumber),
    /// 短号码: a service that everybody may call.
    #[doc(alias = "服务热线")]
    Service(ServiceNumber),
}

/// The digits of a mobile number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MobileNumber(String);

/// Area code and number of a fixed line.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FixedNumber {
    area: String,
    number: String,
}

/// 服务号码.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceNumber {
    /// 12345, government.
    Government,
    /// 12349, elder care and community.
    ElderCare,
    /// 110, police.
    Police,
    /// 119, fire.
    Fire,
    /// 120, ambulance.
    Ambulance,
}

impl ServiceNumber {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Government, Self::ElderCare, Self::Police, Self::Fire, Self::Ambulance];

    /// The number.
    #[must_use]
    pub const fn digits(self) -> &'static str {
        match self {
            Self::Government => "12345",
            Self::ElderCare => "12349",
            Self::Police => "110",
            Self::Fire => "119",
            Self::Ambulance => "120",
        }
    }
}

/// Why a telephone number could not be read. Never contains the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TelephoneError {
    /// Something that is no digit.
    #[error(
        "a telephone number has digits only, perhaps with blanks, hyphens, brackets or +86; take the rest out"
    )]
    Character,
    /// Neither mobile, nor with an area code, nor a service number.
    #[error(
        "not a telephone number; write a mobile number of 11 digits, or area code and number, such as 0532 and eight digits"
    )]
    NotANumber,
    /// A number of Qingdao that does not have eight digits.
    #[error("a fixed line of 0532 has eight digits, the first 2 to 8; compare the number")]
    Qingdao,
}

/// The area code of Qingdao.
const QINGDAO: &str = "0532";

impl TelephoneNumber {
    /// The whole number, area code and number with a hyphen.
    #[must_use]
    pub fn reveal(&self) -> String {
        match self {
            Self::Mobile(MobileNumber(digits)) => digits.clone(),
            Self::Fixed(FixedNumber { area, number }) => format!("{area}-{number}"),
            Self::Service(service) => service.digits().to_owned(),
        }
    }
}

/// 0 and two digits (10, 2x) or three (3xx to 9xx).
fn area(digits: &str) -> Option<(&str, &str)> {
    let length = match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', _, ..] => 3,
        [b'0', b'3'..=b'9', _, _, ..] => 4,
        _ => return None,
    };
    digits.split_at_checked(length)
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11 && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

impl FromStr for TelephoneNumber {
    type Err = TelephoneError;

    /// Reads what people write: full-width digits, blanks, hyphens, brackets, `+86` or `0086` in front of a mobile number.
    fn from_str(text: &str) -> Result<Self, TelephoneError> {
        let plain: String = half_width(text)
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '(' | ')' | '\u{2010}'..='\u{2015}' | '−'))
            .collect();
        let (plain, abroad) = match plain.strip_prefix('+') {
            Some(rest) => (rest.strip_prefix("86").ok_or(TelephoneError::NotANumber)?, true),
            None => (plain.strip_prefix("0086").unwrap_or(&plain), plain.starts_with("0086")),
        };
        if !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(TelephoneError::Character);
        }
        if is_mobile(plain) {
            return Ok(Self::Mobile(MobileNumber(plain.to_owned())));
        }
        if abroad {
            return Err(TelephoneError::NotANumber);
        }
        if let Some(service) = ServiceNumber::ALL.into_iter().find(|service| service.digits() == plain) {
            return Ok(Self::Service(service));
        }
        let (area, number) = area(plain).ok_or(TelephoneError::NotANumber)?;
        let fits = matches!(number.as_bytes(), [b'2'..=b'8', ..]);
        match number.len() {
            8 if fits => {}
            _ if area == QINGDAO => return Err(TelephoneError::Qingdao),
            7 if fits => {}
            _ => return Err(TelephoneError::NotANumber),
        }
        Ok(Self::Fixed(FixedNumber { area: area.to_owned(), number: number.to_owned() }))
    }
}

impl fmt::Display for TelephoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mobile(_) => f.write_str("1**********"),
            Self::Fixed(FixedNumber { area, number }) => write!(f, "{area}{}", "*".repeat(number.len())),
            Self::Service(service) => f.write_str(service.digits()),
        }
    }
}

impl fmt::Debug for TelephoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<TelephoneNumber, TelephoneError> {
        text.parse()
    }

    /// The numbers of ID-09; no number here is one that somebody could have.
    #[test]
    fn short_numbers_are_contacts() {
        for service in ServiceNumber::ALL {
            let number = read(service.digits()).unwrap();
            assert_eq!(number, TelephoneNumber::Service(service));
            assert_eq!(
                (number.to_string(), number.reveal()),
                (service.digits().to_owned(), service.digits().to_owned())
            );
        }
        for text in ["12346", "111", "1234", ""] {
            assert_eq!(read(text), Err(TelephoneError::NotANumber), "{text}");
        }
    }

    #[test]
    fn mobile_numbers_by_their_second_digit() {
        for second in 0..=9 {
            let text = format!("1{second}000000000");
            let found = read(&text);
            assert_eq!(found.is_ok(), second >= 3, "{second}");
            let with = |prefix: &str| read(&format!("{prefix}{text}"));
            assert_eq!(with("+86 ").is_ok(), second >= 3);
            assert_eq!(with("0086").is_ok(), second >= 3);
            if let Ok(number) = found {
                assert_eq!(number.reveal(), text);
                assert_eq!(format!("{number} {number:?}"), "1********** 1**********", "masked");
            }
        }
        assert!(read("10000000000").is_err() && read("1300000000").is_err() && read("130000000000").is_err());
        assert_eq!(read("1300000000O"), Err(TelephoneError::Character));
    }

    #[test]
    fn fixed_lines_by_area_code() {
        for first in 0..=9 {
            let fits = (2..=8).contains(&first);
            assert_eq!(read(&format!("0532-{first}0000000")).is_ok(), fits, "{first}");
        }
        assert_eq!(read("0532-2000000"), Err(TelephoneError::Qingdao), "seven digits");
        assert_eq!(read("053220000000").unwrap().reveal(), "0532-20000000");
        assert_eq!(read("０５３２—２０００００００").unwrap().to_string(), "0532********");
        assert!(read("010-20000000").is_ok() && read("0310-2000000").is_ok());
        assert!(read("0110-2000000").is_err() && read("20000000").is_err());
    }
}
