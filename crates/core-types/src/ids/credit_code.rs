//! Unified social credit codes (统一社会信用代码, GB 32100-2015).

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::check::{CREDIT_ALPHABET, credit_code_check_character, ends_in_check, organisation_check_digit};
use super::credit_kind::CreditKind;
use super::credit_report::{CreditCodeReport, CreditCodeVerdict, CreditCodeWarning, FormatProblem};
use super::division::{DivisionCode, DivisionLevel, Existence, exists_in};
use super::normalise;
use super::person::PersonId;
use super::places::Places;
use crate::text::StrVisitor;

/// 统一社会信用代码: the number of an organisation, 18 places (ID-07).
///
/// The code of an organisation is public and prints plainly. Some valid identity numbers pass every test of a credit
/// code too; such a text prints masked like an identity number, and [`CreditCode::as_str`] shows it. Which of the two
/// a text is, only its context tells: see [`detect`](super::detect()).
///
/// ```
/// use minzheng_core_types::CreditCode;
/// let code: CreditCode = "51 370203 MJX00001-8 F".parse()?;
/// assert_eq!(code.kind().map(|kind| kind.name.zh), Some("社会团体"));
/// assert_eq!(code.registrar().to_string(), "370203");
/// assert_eq!(code.organisation_code(), "MJX000018");
/// # Ok::<(), minzheng_core_types::ids::CreditCodeReport>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "统一社会信用代码")]
pub struct CreditCode(Places<18>);

/// Codes were issued from this year on.
const FIRST_YEAR: u16 = 2015;

impl CreditCode {
    /// Examines a text and reports everything that is wrong or doubtful. Full-width and lower-case characters, blanks
    /// and hyphens are accepted.
    ///
    /// ```
    /// use minzheng_core_types::{CreditCode, ids::CreditCodeVerdict};
    /// let report = CreditCode::examine("51370203MJX000028F");
    /// assert_eq!(report.verdict(), CreditCodeVerdict::OrgCheckMismatch);
    /// assert_eq!(report.findings(), [CreditCodeVerdict::OrgCheckMismatch, CreditCodeVerdict::CheckMismatch]);
    /// ```
    #[must_use]
    pub fn examine(text: &str) -> CreditCodeReport {
        match Self::of_form(text) {
            Ok(code) => code.report(),
            Err(problem) => CreditCodeReport {
                findings: vec![CreditCodeVerdict::FormatError(problem)],
                warnings: Vec::new(),
            },
        }
    }

    /// Accepts a code whose only fault is place 18, for a reason that stays with it: the certificate itself shows it so.
    ///
    /// ```
    /// use minzheng_core_types::CreditCode;
    /// let kept = CreditCode::accept_with_override("51370203MJX000018G", "as printed on the certificate")?;
    /// assert_eq!(kept.reason(), "as printed on the certificate");
    /// # Ok::<(), minzheng_core_types::ids::CreditCodeOverrideError>(())
    /// ```
    ///
    /// # Errors
    /// [`CreditCodeOverrideError`] without a reason, for a code that is valid, and for any other fault.
    pub fn accept_with_override(
        text: &str,
        reason: &str,
    ) -> Result<OverriddenCreditCode, CreditCodeOverrideError> {
        if reason.trim().is_empty() {
            return Err(CreditCodeOverrideError::NoReason);
        }
        let report = Self::examine(text);
        match (report.findings(), Self::of_form(text)) {
            ([], _) => Err(CreditCodeOverrideError::NotNeeded),
            ([CreditCodeVerdict::CheckMismatch], Ok(code)) => {
                Ok(OverriddenCreditCode { code, reason: reason.trim().to_owned() })
            }
            _ => Err(CreditCodeOverrideError::NotAllowed(report)),
        }
    }

    /// The plain code of 18 places.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.reveal()
    }

    /// The registering department and the kind of organisation, places 1 and 2.
    #[must_use]
    pub fn kind(&self) -> Option<&'static CreditKind> {
        CreditKind::of(self.0.part(1, 2))
    }

    /// The division of the registrar, places 3 to 8; the country for national registrars.
    #[must_use]
    pub fn registrar(&self) -> DivisionCode {
        // Form and table were tested when the code was read.
        DivisionCode::new(self.0.number(3, 8)).unwrap_or(DivisionCode::NATIONAL)
    }

    /// 组织机构代码: places 9 to 17.
    #[must_use]
    #[doc(alias = "组织机构代码")]
    pub fn organisation_code(&self) -> &str {
        self.0.part(9, 17)
    }

    /// Doubts that a person should look at.
    #[must_use]
    pub fn warnings(&self) -> Vec<CreditCodeWarning> {
        self.report().warnings
    }

    fn of_form(text: &str) -> Result<Self, FormatProblem> {
        let plain = normalise(text);
        let found = plain.chars().count();
        if found != 18 {
            return Err(FormatProblem::Length { found });
        }
        let allowed = |place, c: char| match place {
            3..=8 => c.is_ascii_digit(),
            _ => CREDIT_ALPHABET.contains(c),
        };
        Places::read(&plain, allowed).map(Self).map_err(|place| FormatProblem::Character { place })
    }

    fn report(&self) -> CreditCodeReport {
        let mut findings = Vec::new();
        let mut warnings = Vec::new();
        match self.kind() {
            None => findings.push(CreditCodeVerdict::UnknownKind),
            Some(kind) if !kind.published => warnings.push(CreditCodeWarning::KindNotPublished),
            Some(_) => {}
        }
        let registrar = DivisionCode::new(self.0.number(3, 8));
        match registrar.map(|code| exists_in(code, FIRST_YEAR)) {
            Err(_) | Ok(Existence::Unknown) => findings.push(CreditCodeVerdict::UnknownDivision),
            Ok(Existence::Ended { to }) => warnings.push(CreditCodeWarning::DivisionEnded { to }),
            Ok(Existence::NotCovered) => warnings.push(CreditCodeWarning::DivisionNotCovered),
            Ok(Existence::Known | Existence::NotYet { .. }) => {}
        }
        if self.0.part(1, 2) == "53" && registrar.is_ok_and(|code| code.level() == DivisionLevel::County) {
            warnings.push(CreditCodeWarning::Level);
        }
        if !ends_in_check(self.organisation_code(), organisation_check_digit) {
            findings.push(CreditCodeVerdict::OrgCheckMismatch);
        }
        if !ends_in_check(self.as_str(), credit_code_check_character) {
            findings.push(CreditCodeVerdict::CheckMismatch);
        }
        if self.reads_as_identity_number() {
            warnings.push(CreditCodeWarning::AlsoIdentityNumber);
        }
        CreditCodeReport { findings, warnings }
    }

    fn reads_as_identity_number(&self) -> bool {
        // The last day there is: a birth date of the future must not unmask the number.
        PersonId::parse(self.as_str(), NaiveDate::MAX).is_ok()
    }
}

impl FromStr for CreditCode {
    type Err = CreditCodeReport;

    /// Reads a code that passes every test; [`CreditCode::warnings`] may remain.
    fn from_str(text: &str) -> Result<Self, CreditCodeReport> {
        let report = Self::examine(text);
        match Self::of_form(text) {
            Ok(code) if report.is_valid() => Ok(code),
            _ => Err(report),
        }
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reads_as_identity_number() {
            fmt::Display::fmt(&self.0, f)
        } else {
            f.write_str(self.as_str())
        }
    }
}

impl fmt::Debug for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for CreditCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CreditCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        code_text(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

fn code_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    // Not `deserialize_str`: JSON readers would then word the error themselves and repeat a number written bare.
    deserializer.deserialize_any(StrVisitor::new("a string with a unified social credit code"))
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CreditCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CreditCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$",
            "description": "unified social credit code, GB 32100-2015 (统一社会信用代码)"
        })
    }
}

/// A code kept in spite of place 18, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverriddenCreditCode {
    code: CreditCode,
    reason: String,
}

impl OverriddenCreditCode {
    /// The code.
    #[must_use]
    pub const fn code(&self) -> CreditCode {
        self.code
    }

    /// Why it was kept.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl<'de> Deserialize<'de> for OverriddenCreditCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Plain {
            #[serde(deserialize_with = "code_text")]
            code: String,
            reason: String,
        }
        let plain = Plain::deserialize(deserializer)?;
        CreditCode::accept_with_override(&plain.code, &plain.reason).map_err(serde::de::Error::custom)
    }
}

/// Why a code was not kept by override.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CreditCodeOverrideError {
    /// The reason is blank.
    #[error("an override needs a reason; write where the code was seen")]
    NoReason,
    /// The code is valid.
    #[error("the credit code is valid and needs no override; read it as usual")]
    NotNeeded,
    /// Something else than place 18 is wrong.
    #[error("only a wrong place 18 can be overridden: {0}")]
    NotAllowed(CreditCodeReport),
}
