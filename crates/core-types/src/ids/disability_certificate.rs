//! Disability certificates (残疾人证): identity number, kind and grade.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::normalise;
use super::person::PersonId;
use super::person_parse::PersonIdError;
use crate::text::Text;

/// 残疾人证号: 20 places, the holder's number, kind of disability, grade. Prints masked, kind and grade included, and
/// cannot be serialised.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{DisabilityCertificate, DisabilityGrade, DisabilityKind};
/// let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
/// let certificate = DisabilityCertificate::parse("37020319340506997942", today)?;
/// assert_eq!(certificate.kind(), DisabilityKind::Physical);
/// assert_eq!(certificate.grade(), DisabilityGrade::Second);
/// assert_eq!(certificate.to_string(), "370203********9979**");
/// # Ok::<(), minzheng_core_types::ids::DisabilityCertificateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "残疾人证")]
#[doc(alias = "残疾人证号")]
pub struct DisabilityCertificate {
    holder: PersonId,
    kind: DisabilityKind,
    grade: DisabilityGrade,
}

/// 残疾类别: the kind of disability, place 19 of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[doc(alias = "残疾类别")]
pub enum DisabilityKind {
    /// 视力残疾, 1.
    #[doc(alias = "视力残疾")]
    Visual,
    /// 听力残疾, 2.
    #[doc(alias = "听力残疾")]
    Hearing,
    /// 言语残疾, 3.
    #[doc(alias = "言语残疾")]
    Speech,
    /// 肢体残疾, 4.
    #[doc(alias = "肢体残疾")]
    Physical,
    /// 智力残疾, 5.
    #[doc(alias = "智力残疾")]
    Intellectual,
    /// 精神残疾, 6.
    #[doc(alias = "精神残疾")]
    Mental,
    /// 多重残疾, 7.
    #[doc(alias = "多重残疾")]
    Multiple,
}

/// 残疾等级: the grade of disability, 1 (most severe) to 4; in files the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[doc(alias = "残疾等级")]
pub enum DisabilityGrade {
    /// 一级, the most severe.
    #[doc(alias = "一级")]
    First,
    /// 二级.
    #[doc(alias = "二级")]
    Second,
    /// 三级.
    #[doc(alias = "三级")]
    Third,
    /// 四级.
    #[doc(alias = "四级")]
    Fourth,
}

/// The number is no grade of disability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a grade of disability; grades are 1 to 4")]
pub struct DisabilityGradeError;

/// Why a certificate number could not be read. Never contains the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DisabilityCertificateError {
    /// Not 20 places.
    #[error(
        "the disability certificate has {found} places; it must have 20; compare it with the certificate"
    )]
    Length {
        /// The places that were found.
        found: usize,
    },
    /// The first 18 places are not the number of a person.
    #[error("the first 18 places of the disability certificate are wrong: {0}")]
    Holder(#[from] PersonIdError),
    /// Place 19 is not 1 to 7.
    #[error("place 19 of the disability certificate is no kind of disability; kinds are 1 to 7")]
    Kind,
    /// Place 20 is not 1 to 4.
    #[error("place 20 of the disability certificate is no grade of disability; grades are 1 to 4")]
    Grade,
}

impl DisabilityCertificate {
    /// Reads a number as of a day; the same forms of writing as in [`PersonId::parse`] are accepted.
    ///
    /// # Errors
    /// [`DisabilityCertificateError`] says what is wrong and where, never the number.
    pub fn parse(text: &str, as_of: NaiveDate) -> Result<Self, DisabilityCertificateError> {
        if super::looks_rounded(text) {
            return Err(PersonIdError::RoundedBySpreadsheet.into());
        }
        let plain = normalise(text);
        let found = plain.chars().count();
        if found != 20 {
            return Err(DisabilityCertificateError::Length { found });
        }
        let holder: String = plain.chars().take(18).collect();
        let mut rest = plain.chars().skip(18).map(|c| c.to_digit(10).and_then(|d| u8::try_from(d).ok()));
        let holder = PersonId::parse(&holder, as_of)?;
        let kind = rest.next().flatten().and_then(DisabilityKind::from_digit);
        let grade = rest.next().flatten().and_then(|digit| DisabilityGrade::try_from(digit).ok());
        Ok(Self {
            holder,
            kind: kind.ok_or(DisabilityCertificateError::Kind)?,
            grade: grade.ok_or(DisabilityCertificateError::Grade)?,
        })
    }

    /// The holder.
    #[must_use]
    pub const fn holder(&self) -> PersonId {
        self.holder
    }

    /// The kind of disability.
    #[must_use]
    pub const fn kind(&self) -> DisabilityKind {
        self.kind
    }

    /// The grade of disability.
    #[must_use]
    pub const fn grade(&self) -> DisabilityGrade {
        self.grade
    }

    /// The plain number. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{}{}{}", self.holder.reveal(), self.kind.digit(), u8::from(self.grade))
    }
}

impl DisabilityKind {
    /// Every kind, in the order of its digit.
    pub const ALL: [Self; 7] = [
        Self::Visual,
        Self::Hearing,
        Self::Speech,
        Self::Physical,
        Self::Intellectual,
        Self::Mental,
        Self::Multiple,
    ];

    /// The kind for the digit on a certificate, 1 to 7.
    #[must_use]
    pub fn from_digit(digit: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.digit() == digit)
    }

    /// The digit on a certificate.
    #[must_use]
    pub const fn digit(self) -> u8 {
        match self {
            Self::Visual => 1,
            Self::Hearing => 2,
            Self::Speech => 3,
            Self::Physical => 4,
            Self::Intellectual => 5,
            Self::Mental => 6,
            Self::Multiple => 7,
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Visual => Text::new("视力残疾", "visual disability"),
            Self::Hearing => Text::new("听力残疾", "hearing disability"),
            Self::Speech => Text::new("言语残疾", "speech disability"),
            Self::Physical => Text::new("肢体残疾", "physical disability"),
            Self::Intellectual => Text::new("智力残疾", "intellectual disability"),
            Self::Mental => Text::new("精神残疾", "mental disability"),
            Self::Multiple => Text::new("多重残疾", "multiple disabilities"),
        }
    }
}

impl DisabilityGrade {
    /// The name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::First => Text::new("一级", "grade 1"),
            Self::Second => Text::new("二级", "grade 2"),
            Self::Third => Text::new("三级", "grade 3"),
            Self::Fourth => Text::new("四级", "grade 4"),
        }
    }
}

impl TryFrom<u8> for DisabilityGrade {
    type Error = DisabilityGradeError;

    fn try_from(number: u8) -> Result<Self, DisabilityGradeError> {
        match number {
            1 => Ok(Self::First),
            2 => Ok(Self::Second),
            3 => Ok(Self::Third),
            4 => Ok(Self::Fourth),
            _ => Err(DisabilityGradeError),
        }
    }
}

impl From<DisabilityGrade> for u8 {
    fn from(grade: DisabilityGrade) -> Self {
        match grade {
            DisabilityGrade::First => 1,
            DisabilityGrade::Second => 2,
            DisabilityGrade::Third => 3,
            DisabilityGrade::Fourth => 4,
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DisabilityGrade {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DisabilityGrade".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer", "minimum": 1, "maximum": 4,
            "description": "grade of disability, 1 the most severe (残疾等级)"
        })
    }
}

impl fmt::Display for DisabilityCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}**", self.holder)
    }
}

impl fmt::Debug for DisabilityCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<DisabilityCertificate, DisabilityCertificateError> {
        DisabilityCertificate::parse(text, "2014-05-06".parse().unwrap())
    }

    #[test]
    fn every_kind_and_grade() {
        for kind in 0..=9 {
            for grade in 0..=9 {
                let text = format!("37020319360302996x{kind}{grade}");
                let result = read(&text);
                match (kind, grade) {
                    (1..=7, 1..=4) => {
                        let certificate = result.unwrap();
                        assert_eq!((certificate.kind().digit(), certificate.grade().into()), (kind, grade));
                        assert_eq!(certificate.reveal(), text.to_uppercase());
                    }
                    (1..=7, _) => assert_eq!(result, Err(DisabilityCertificateError::Grade)),
                    _ => assert_eq!(result, Err(DisabilityCertificateError::Kind)),
                }
            }
        }
        assert_eq!(read("370203193405069979X2"), Err(DisabilityCertificateError::Kind));
    }

    #[test]
    fn the_holder_is_tested() {
        let holder = |error| Err(DisabilityCertificateError::Holder(error));
        assert_eq!(read("37020319340506997842"), holder(PersonIdError::Check { place: 18 }));
        assert_eq!(read("3702O319340506997942"), holder(PersonIdError::Character { place: 5 }));
        assert_eq!(read("3.70203E+19"), holder(PersonIdError::RoundedBySpreadsheet));
        assert_eq!(read("37020319340506900000"), holder(PersonIdError::RoundedBySpreadsheet));
        assert_eq!(read("370203193405069979"), Err(DisabilityCertificateError::Length { found: 18 }));
    }

    #[test]
    fn forms_in_files() {
        assert_eq!(serde_json::to_string(&DisabilityKind::Physical).unwrap(), "\"physical\"");
        assert_eq!(serde_json::to_string(&DisabilityGrade::First).unwrap(), "1");
        assert_eq!(serde_json::from_str::<DisabilityGrade>("4").unwrap(), DisabilityGrade::Fourth);
        assert!(serde_json::from_str::<DisabilityGrade>("5").is_err());
        assert!(serde_json::from_str::<DisabilityGrade>("0").is_err());
    }
}
