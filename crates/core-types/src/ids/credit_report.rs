//! What the examination of a credit code says.

use std::fmt;

/// What the examination of a code found; in the order of the places, from form to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditCodeVerdict {
    /// Every test is passed.
    Valid,
    /// Not the form of a code; nothing else was tested.
    FormatError(FormatProblem),
    /// Places 1 and 2 stand in no table.
    UnknownKind,
    /// Places 3 to 8 are no division.
    UnknownDivision,
    /// Place 17 does not fit the organisation code (GB 11714).
    OrgCheckMismatch,
    /// Place 18 does not fit the code. Codes so printed by the registrar exist: see
    /// [`CreditCode::accept_with_override`](super::CreditCode::accept_with_override).
    CheckMismatch,
}

/// What is wrong with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatProblem {
    /// Not 18 places.
    Length {
        /// The places that were found.
        found: usize,
    },
    /// A character that cannot stand in its place, counted from 1: letters in the division, or I, O, S, V, Z.
    Character {
        /// The place.
        place: u8,
    },
}

/// A doubt that does not make the code invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CreditCodeWarning {
    /// The registrar's division ended before there were credit codes (2015).
    DivisionEnded {
        /// The last year of the division.
        to: u16,
    },
    /// The registrar's division lies outside the division history of this crate; only its province was tested.
    DivisionNotCovered,
    /// A foundation registered at county level (F04 art. 6).
    Level,
    /// Kind 54 or 55: issued to village and residents' committees in practice, but not in the published table.
    KindNotPublished,
    /// The text is a valid identity number as well.
    AlsoIdentityNumber,
}

/// All findings and warnings on one code. Never contains the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditCodeReport {
    pub(super) findings: Vec<CreditCodeVerdict>,
    pub(super) warnings: Vec<CreditCodeWarning>,
}

impl CreditCodeReport {
    /// The first finding in the order of [`CreditCodeVerdict`], or [`CreditCodeVerdict::Valid`].
    #[must_use]
    pub fn verdict(&self) -> CreditCodeVerdict {
        self.findings.first().copied().unwrap_or(CreditCodeVerdict::Valid)
    }

    /// No finding; warnings may remain.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.findings.is_empty()
    }

    /// Everything that is wrong.
    #[must_use]
    pub fn findings(&self) -> &[CreditCodeVerdict] {
        &self.findings
    }

    /// Everything that is doubtful.
    #[must_use]
    pub fn warnings(&self) -> &[CreditCodeWarning] {
        &self.warnings
    }
}

impl fmt::Display for CreditCodeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.verdict(), f)?;
        self.findings.iter().skip(1).try_for_each(|finding| write!(f, "; {finding}"))?;
        self.warnings.iter().try_for_each(|warning| write!(f, "; {warning}"))
    }
}

impl std::error::Error for CreditCodeReport {}

impl fmt::Display for CreditCodeVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Valid => f.write_str("the credit code is valid"),
            Self::FormatError(FormatProblem::Length { found }) => {
                write!(f, "the credit code has {found} places; it must have 18; compare it with the certificate")
            }
            Self::FormatError(FormatProblem::Character { place }) => {
                write!(f, "place {place} of the credit code holds a character that cannot stand there; ")?;
                f.write_str("places 3 to 8 are digits, and I, O, S, V, Z do not occur")
            }
            Self::UnknownKind => {
                f.write_str("places 1 and 2 of the credit code are no kind of organisation; is it another number?")
            }
            Self::UnknownDivision => {
                f.write_str("places 3 to 8 of the credit code are no division; compare them with the certificate")
            }
            Self::OrgCheckMismatch => {
                f.write_str("place 17 does not fit the organisation code; compare places 9 to 17 with the certificate")
            }
            Self::CheckMismatch => f.write_str(
                "place 18 does not fit the credit code; compare every place, and override with a reason if the certificate has it so",
            ),
        }
    }
}

impl CreditCodeWarning {
    /// The code under which programs report the warning.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DivisionEnded { .. } => "W-DIV-ENDED",
            Self::DivisionNotCovered => "W-DIV-NOT-COVERED",
            Self::Level => "W-LEVEL",
            Self::KindNotPublished => "W-KIND",
            Self::AlsoIdentityNumber => "W-ALSO-IDENTITY",
        }
    }
}

impl fmt::Display for CreditCodeWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.code())?;
        match self {
            Self::DivisionEnded { to } => {
                write!(f, "the registrar's division ended in {to}, before there were credit codes")
            }
            Self::DivisionNotCovered => f.write_str("only the province of the registrar could be tested"),
            Self::Level => f.write_str("foundations are not registered at county level (F04 art. 6)"),
            Self::KindNotPublished => {
                f.write_str("the kind is used in practice but not in the published table")
            }
            Self::AlsoIdentityNumber => f.write_str("the text is a valid identity number as well"),
        }
    }
}
