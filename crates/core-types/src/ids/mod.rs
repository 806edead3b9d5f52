//! Identifiers: numbers of people, organisations, divisions and accounts, read into types that cannot be confused.
//!
//! ```
//! use chrono::NaiveDate;
//! use minzheng_core_types::PersonId;
//! let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
//! let id = PersonId::parse("370203 19340506 9979", today)?;
//! assert_eq!(id.to_string(), "370203********9979");
//! assert_eq!(id.reveal(), "370203193405069979");
//! # Ok::<(), minzheng_core_types::ids::PersonIdError>(())
//! ```
//!
//! Types that hold a number of a person ([`PersonId`], [`DisabilityCertificate`], [`CardNumber`], [`AccountNumber`], [`TelephoneNumber`])
//! print masked in `Debug` and `Display`, cannot be serialised, and show the number only by their `reveal`. No error
//! of this module contains the text that was read.
//!
//! # Standards covered
//!
//! | Identifier | Standard | Type |
//! |---|---|---|
//! | 公民身份号码 | GB 11643-1999 | [`PersonId`] |
//! | 统一社会信用代码 | GB 32100-2015 with amendment 1 of 2016; GB 11714-1997 | [`CreditCode`] |
//! | 行政区划代码 | GB/T 2260 | [`DivisionCode`], [`DIVISIONS`] |
//! | 统计用区划代码 | yearly statistical list | [`StatisticalCode`] |
//! | 银行卡号, 银行账号 | ISO/IEC 7812 (cards only) | [`CardNumber`], [`AccountNumber`] |
//! | 电话号码 | – | [`TelephoneNumber`] |
//! | 残疾人证号 | identity number, kind, grade | [`DisabilityCertificate`] |
//!
//! # Not covered
//!
//! The check digit of the 2017 card of foreign permanent residents; division history outside Qingdao; plain
//! registration numbers of organisations older than 2015, which stay free text.

mod bank_card;
mod check;
mod community;
mod credit_code;
mod credit_kind;
mod credit_report;
mod detect;
mod disability_certificate;
mod division;
mod division_table;
mod person;
mod person_parse;
mod places;
mod recognise;
mod statistical;
mod telephone;

pub use bank_card::{AccountNumber, BankNumberError, CardNumber};
pub use check::{
    credit_code_check_character, identity_check_character, luhn_check_digit, organisation_check_digit,
};
pub use community::{Community, CommunityExistence, SHIBEI_COMMUNITIES};
pub use credit_code::{CreditCode, CreditCodeOverrideError, OverriddenCreditCode};
pub use credit_kind::{CREDIT_KINDS, CreditKind};
pub use credit_report::{CreditCodeReport, CreditCodeVerdict, CreditCodeWarning, FormatProblem};
pub use detect::{Detected, detect};
pub use disability_certificate::{
    DisabilityCertificate, DisabilityCertificateError, DisabilityGrade, DisabilityGradeError, DisabilityKind,
};
pub use division::{
    Division, DivisionCode, DivisionCodeError, DivisionLevel, Existence, division, exists_in, successor,
};
pub use division_table::DIVISIONS;
pub use person::{Century, PermitRegion, PersonId, PersonIdWarning, Sex};
pub use person_parse::PersonIdError;
pub use places::Places;
pub use recognise::{Reading, recognise};
pub use statistical::{
    CommunityKind, SHIBEI_STREETS_2023, StatisticalCode, StatisticalCodeError, Street, StreetKind,
};
pub use telephone::{FixedNumber, MobileNumber, ServiceNumber, TelephoneError, TelephoneNumber};

use crate::text::half_width;

/// Half-width capitals without blanks and hyphens: the form in which every identifier is examined.
fn normalise(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '\u{200b}' | '\u{feff}')
        })
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// Has a spreadsheet turned the identifier into a number? `3.70203E+17`, or a long number with a decimal point:
/// either way the places after the fifteenth are lost.
fn looks_rounded(text: &str) -> bool {
    let plain = half_width(text.trim()).to_ascii_uppercase();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (mantissa, exponent) = plain.split_once('E').map_or((plain.as_str(), None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(w, f)| (w, Some(f)));
    let number = digits(whole) && fraction.is_none_or(digits);
    match exponent {
        Some(exponent) => {
            let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
            number && whole.len() == 1 && digits(exponent) && exponent.len() <= 3
        }
        None => number && fraction.is_some() && whole.len() >= 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalises_what_people_type() {
        assert_eq!(normalise(" ３７ 0203－1934–０５\u{3000}06\t996x "), "37020319340506996X");
    }

    #[test]
    fn knows_the_forms_of_a_spreadsheet() {
        for text in ["3.70203E+17", "3.70203193405069e+17", "4E+17", "３．７Ｅ＋１７", "370203193405069952.0"]
        {
            assert!(looks_rounded(text), "{text}");
        }
        for text in ["370203193405069979", "37020319360302996X", "51370203MJX000018F", "1.5", "1E", "", "."] {
            assert!(!looks_rounded(text), "{text}");
        }
    }
}
