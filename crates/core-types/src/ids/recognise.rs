//! One number of unknown kind: every reading that its form allows.

use chrono::NaiveDate;

use super::bank_card::{BankNumberError, CardNumber};
use super::credit_code::CreditCode;
use super::credit_report::CreditCodeReport;
use super::disability_certificate::{DisabilityCertificate, DisabilityCertificateError};
use super::normalise;
use super::person::PersonId;
use super::person_parse::PersonIdError;

/// 读法: a kind of number, and the number or what is wrong with it. Prints masked, as its parts do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reading {
    /// 公民身份号码 and the other numbers of persons (ID-01 to ID-03).
    Person(Result<PersonId, PersonIdError>),
    /// 统一社会信用代码 (ID-04). The report has warnings where the code is right.
    CreditCode(Result<CreditCode, CreditCodeReport>),
    /// 残疾人证号.
    Disability(Result<DisabilityCertificate, DisabilityCertificateError>),
    /// 银行卡号 (ID-08).
    Card(Result<CardNumber, BankNumberError>),
}

impl Reading {
    /// Does the number pass every test of this kind?
    #[must_use]
    pub const fn holds(&self) -> bool {
        match self {
            Self::Person(read) => read.is_ok(),
            Self::CreditCode(read) => read.is_ok(),
            Self::Disability(read) => read.is_ok(),
            Self::Card(read) => read.is_ok(),
        }
    }
}

/// Every reading that holds; where none does, the one that the number of places and the letters suggest, with what is
/// wrong with it. Never empty.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::ids::{Reading, recognise};
/// let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
/// let right = recognise("51370203MJX000018F", today);
/// assert!(matches!(right.as_slice(), [Reading::CreditCode(Ok(_))]));
/// let wrong = recognise("370203193405069978", today);
/// assert!(matches!(wrong.as_slice(), [Reading::Person(Err(why))] if why.place() == Some(18)));
/// ```
#[must_use]
pub fn recognise(text: &str, as_of: NaiveDate) -> Vec<Reading> {
    let person = || Reading::Person(PersonId::parse(text, as_of));
    let code = || Reading::CreditCode(text.parse());
    let disability = || Reading::Disability(DisabilityCertificate::parse(text, as_of));
    let card = || Reading::Card(text.parse());
    let holding: Vec<Reading> =
        [person(), code(), disability(), card()].into_iter().filter(Reading::holds).collect();
    if !holding.is_empty() {
        return holding;
    }
    let plain = normalise(text);
    // An X can end the number of a person; any other letter within it cannot.
    let letters = plain.trim_end_matches('X').chars().any(|c| c.is_ascii_alphabetic());
    vec![match plain.chars().count() {
        20 => disability(),
        15 | 18 if letters => code(),
        12..=14 | 16 | 17 | 19 => card(),
        _ if letters && !plain.contains('.') => code(),
        _ => person(),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Reading> {
        recognise(text, NaiveDate::from_ymd_opt(2014, 5, 6).unwrap())
    }

    #[test]
    fn each_kind_is_told_by_its_form() {
        assert!(matches!(read("370203193405069979").as_slice(), [Reading::Person(Ok(_))]));
        assert!(matches!(read("51370203MJX000018F").as_slice(), [Reading::CreditCode(Ok(_))]));
        assert!(matches!(read("37020319340506997942").as_slice(), [Reading::Disability(Ok(_))]));
        assert!(matches!(read("4111 1111 1111 1111").as_slice(), [Reading::Card(Ok(_))]));
    }

    #[test]
    fn a_wrong_number_is_told_by_the_likeliest_kind() {
        assert!(matches!(read("51370203MJX000028F").as_slice(), [Reading::CreditCode(Err(_))]));
        assert!(matches!(read("37020319340506997982").as_slice(), [Reading::Disability(Err(_))]));
        assert!(matches!(read("4111111111111112").as_slice(), [Reading::Card(Err(_))]));
        assert!(matches!(read("37020319340506997X").as_slice(), [Reading::Person(Err(_))]));
        assert!(matches!(read("3.70203E+17").as_slice(), [Reading::Person(Err(_))]));
        assert!(matches!(read("").as_slice(), [Reading::Person(Err(_))]));
    }
}
