//! Numbers of people: citizens, residents from Hong Kong, Macao and Taiwan, foreign permanent residents.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::check::identity_check_character;
use super::division::{DivisionCode, Existence, exists_in};
use super::person_parse::{self, FIRST_BIRTH_YEAR, PersonIdError, century_start};
use super::places::Places;

/// 公民身份号码 and the other numbers that people hold in its place (GB 11643-1999; ID-01 to ID-04).
///
/// A value has passed every test of its form; doubts that do not make it invalid are [`PersonId::warnings`]. `Debug`
/// and `Display` are masked, and there is no serialisation: a file gets the number only through [`PersonId::reveal`].
/// Whether a holder qualifies for anything is not a matter of the number. Variants are made by [`PersonId::parse`] only
/// and matched as `PersonId::Citizen { .. }`.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{PersonId, Sex};
/// let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
/// let id = PersonId::parse("37020319360302996x", today)?;
/// assert_eq!(id.birth_date(), NaiveDate::from_ymd_opt(1936, 3, 2));
/// assert_eq!(id.sex(), Some(Sex::Female));
/// assert_eq!(format!("{id:?}"), "370203********996X");
///
/// let error = PersonId::parse("370203193405069978", today).unwrap_err();
/// assert_eq!(error.place(), Some(18));
/// # Ok::<(), minzheng_core_types::ids::PersonIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "公民身份号码")]
#[doc(alias = "身份证号")]
pub enum PersonId {
    /// 公民身份号码: a citizen's number of 18 places (ID-01).
    #[non_exhaustive]
    #[doc(alias = "公民身份号码")]
    Citizen(Places<18>),
    /// 港澳台居民居住证号: 18 places that begin with 810000, 820000 or 830000, from 2018-09-01 (国办发〔2018〕81号).
    #[non_exhaustive]
    #[doc(alias = "港澳台居民居住证")]
    #[doc(alias = "港澳台居民居住证号")]
    HkMoTwResident(Places<18>),
    /// 外国人永久居留身份证号, form of 2023: 9, province of application, country, birth date, order, check.
    #[non_exhaustive]
    #[doc(alias = "外国人永久居留身份证")]
    ForeignPr2023(Places<18>),
    /// 外国人永久居留身份证号, form of 2017: 3 letters and 12 digits. Only the form is tested, since the rule for
    /// the last digit is not certain; [`PersonIdWarning::CheckNotTested`] says so.
    #[non_exhaustive]
    ForeignPr2017(Places<15>),
    /// 十五位身份证号码: the old number of a citizen, without a check; not valid as a card since 2013-01-01 (ID-03).
    #[non_exhaustive]
    #[doc(alias = "十五位身份证号码")]
    Legacy15(Places<15>),
}

/// 性别, as the order code of a number has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[doc(alias = "性别")]
pub enum Sex {
    /// 男: odd order code.
    #[doc(alias = "男")]
    Male,
    /// 女: even order code.
    #[doc(alias = "女")]
    Female,
}

/// How the two-digit year of an old number is read (ID-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Century {
    /// Every year is 19xx: the rule for old files.
    #[default]
    Always19,
    /// The order codes 996 to 999 mean 18xx, every other 19xx: the coding practice for people over one hundred.
    By99x,
}

/// Where the holder of a residence permit for Hong Kong, Macao and Taiwan residents is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PermitRegion {
    /// 香港, 810000.
    #[doc(alias = "香港")]
    HongKong,
    /// 澳门, 820000.
    #[doc(alias = "澳门")]
    Macao,
    /// 台湾, 830000.
    #[doc(alias = "台湾")]
    Taiwan,
}

/// A doubt that does not make the number invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PersonIdWarning {
    /// The division of first registration never existed in a prefecture whose history is known.
    DivisionUnknown(DivisionCode),
    /// The division lies outside the division history of this crate; only its province was tested.
    DivisionNotCovered(DivisionCode),
    /// The division ended before the holder was born, so the number cannot have been issued there.
    DivisionEndedBeforeBirth(DivisionCode),
    /// The division began after the birth of a holder born in 1995 or later, when numbers were issued at birth. With
    /// older people this is common and no reason for doubt.
    DivisionBegunAfterBirth(DivisionCode),
    /// Born before 1900.
    BornBefore1900,
    /// An old number whose order code, 996 to 999, may mean a birth in 18xx. Choose the [`Century`] by other papers.
    OrderCode99x,
    /// The check digit was not tested, because its rule is not certain.
    CheckNotTested,
}

/// Births from this year on got their numbers at once; older people got them when the numbers were introduced (ID-01).
const ISSUED_AT_BIRTH_FROM: u16 = 1995;

impl PersonId {
    /// Reads a number as of a day. Full-width digits, blanks, hyphens and a lower-case x are accepted.
    ///
    /// # Errors
    /// [`PersonIdError`] names the place that is wrong and why, never the number.
    pub fn parse(text: &str, as_of: NaiveDate) -> Result<Self, PersonIdError> {
        person_parse::parse(text, as_of)
    }

    /// The plain number. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        match self {
            Self::Citizen(places) | Self::HkMoTwResident(places) | Self::ForeignPr2023(places) => {
                places.reveal()
            }
            Self::ForeignPr2017(places) | Self::Legacy15(places) => places.reveal(),
        }
    }

    /// The birth date; of an old number under [`Century::Always19`]. `None` for the foreigner's form of 2017.
    #[must_use]
    pub fn birth_date(&self) -> Option<NaiveDate> {
        match self {
            Self::Citizen(places) | Self::HkMoTwResident(places) | Self::ForeignPr2023(places) => {
                let year = i32::try_from(places.number(7, 10)).ok()?;
                NaiveDate::from_ymd_opt(year, places.number(11, 12), places.number(13, 14))
            }
            Self::Legacy15(_) => self.expand(Century::Always19)?.birth_date(),
            Self::ForeignPr2017(_) => None,
        }
    }

    /// 性别, by the parity of the order code. `None` for foreigners, where the rule is not certain.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        let order = match self {
            Self::Citizen(places) | Self::HkMoTwResident(places) => places.number(15, 17),
            Self::Legacy15(places) => places.number(13, 15),
            Self::ForeignPr2023(_) | Self::ForeignPr2017(_) => return None,
        };
        Some(if order.is_multiple_of(2) { Sex::Female } else { Sex::Male })
    }

    /// The division of first registration of a citizen. It does not change when the person moves, and need not exist
    /// today. `None` for other holders.
    #[must_use]
    pub fn first_registration(&self) -> Option<DivisionCode> {
        match self {
            Self::Citizen(places) => DivisionCode::new(places.number(1, 6)).ok(),
            Self::Legacy15(places) => DivisionCode::new(places.number(1, 6)).ok(),
            Self::HkMoTwResident(_) | Self::ForeignPr2023(_) | Self::ForeignPr2017(_) => None,
        }
    }

    /// Where the holder of a residence permit is from; `None` for other holders.
    #[must_use]
    pub fn permit_region(&self) -> Option<PermitRegion> {
        let Self::HkMoTwResident(places) = self else { return None };
        match places.number(1, 2) {
            81 => Some(PermitRegion::HongKong),
            82 => Some(PermitRegion::Macao),
            83 => Some(PermitRegion::Taiwan),
            _ => None,
        }
    }

    /// The province in which a foreigner's card of 2023 was applied for; `None` for other holders.
    #[must_use]
    pub fn application_province(&self) -> Option<DivisionCode> {
        let Self::ForeignPr2023(places) = self else { return None };
        DivisionCode::new(places.number(2, 3).saturating_mul(10_000)).ok()
    }

    /// The ISO 3166 numeric country on a foreigner's card of 2023; `None` for other holders.
    #[must_use]
    pub fn country_numeric(&self) -> Option<u16> {
        let Self::ForeignPr2023(places) = self else { return None };
        u16::try_from(places.number(4, 6)).ok()
    }

    /// The citizen's number of 18 places: an old number gets its century and check, a new one stays. `None` for other
    /// holders, and where [`Century::By99x`] would give a birth before 1850, which no valid number has (ID-01).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use minzheng_core_types::{PersonId, ids::Century};
    /// let today = NaiveDate::from_ymd_opt(2014, 5, 6).unwrap_or_default();
    /// let old = PersonId::parse("370205520401999", today)?;
    /// let new = old.expand(Century::Always19);
    /// assert_eq!(new.as_ref().map(PersonId::reveal), Some("370205195204019993"));
    /// assert_eq!(new.and_then(|id| id.shorten()), Some(old));
    /// # Ok::<(), minzheng_core_types::ids::PersonIdError>(())
    /// ```
    #[must_use]
    pub fn expand(&self, century: Century) -> Option<Self> {
        match self {
            Self::Citizen(_) => Some(*self),
            Self::Legacy15(old) => {
                let start = century_start(century, old);
                if start.saturating_add(old.number(7, 8)) < FIRST_BIRTH_YEAR {
                    return None;
                }
                let without_check = format!("{}{}{}", old.part(1, 6), start / 100, old.part(7, 15));
                let check = identity_check_character(&without_check)?;
                Places::read(&format!("{without_check}{check}"), |_, _| true).ok().map(Self::Citizen)
            }
            Self::HkMoTwResident(_) | Self::ForeignPr2023(_) | Self::ForeignPr2017(_) => None,
        }
    }

    /// The old number of 15 places, which drops century and check. `None` for births from 2000 on, who never had one,
    /// and for other holders. `shorten(expand(x))` is `x` wherever `expand` gives a number; the reverse holds for births in 19xx only.
    #[must_use]
    pub fn shorten(&self) -> Option<Self> {
        match self {
            Self::Citizen(new) if new.number(7, 10) < 2000 => {
                Places::read(&format!("{}{}", new.part(1, 6), new.part(9, 17)), |_, _| true)
                    .ok()
                    .map(Self::Legacy15)
            }
            Self::Legacy15(_) => Some(*self),
            _ => None,
        }
    }

    /// Doubts that a person should look at; none of them makes the number invalid.
    ///
    /// The division is tested against the years from birth on, not against today: 370205 ended in 2012 and stays right
    /// for everybody born before (ID-01).
    #[must_use]
    pub fn warnings(&self) -> Vec<PersonIdWarning> {
        let born = self.birth_date().and_then(|day| u16::try_from(day.year()).ok());
        let mut warnings = Vec::new();
        if let (Some(code), Some(born)) = (self.first_registration(), born) {
            warnings.extend(division_warning(code, born));
        }
        if born.is_some_and(|year| year < 1900) {
            warnings.push(PersonIdWarning::BornBefore1900);
        }
        match self {
            Self::Legacy15(old) if old.number(13, 15) >= 996 => warnings.push(PersonIdWarning::OrderCode99x),
            Self::ForeignPr2017(_) => warnings.push(PersonIdWarning::CheckNotTested),
            _ => {}
        }
        warnings
    }
}

fn division_warning(code: DivisionCode, born: u16) -> Option<PersonIdWarning> {
    match exists_in(code, born) {
        Existence::Known => None,
        Existence::NotYet { .. } if born < ISSUED_AT_BIRTH_FROM => None,
        Existence::NotYet { .. } => Some(PersonIdWarning::DivisionBegunAfterBirth(code)),
        Existence::Ended { .. } => Some(PersonIdWarning::DivisionEndedBeforeBirth(code)),
        Existence::Unknown => Some(PersonIdWarning::DivisionUnknown(code)),
        Existence::NotCovered => Some(PersonIdWarning::DivisionNotCovered(code)),
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Citizen(places) | Self::HkMoTwResident(places) | Self::ForeignPr2023(places) => {
                fmt::Display::fmt(places, f)
            }
            Self::ForeignPr2017(places) | Self::Legacy15(places) => fmt::Display::fmt(places, f),
        }
    }
}

impl fmt::Debug for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
