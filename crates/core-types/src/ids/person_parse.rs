//! Reading a person's number, and what can be wrong with it.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::check::{ends_in_check, identity_check_character};
use super::division::{DivisionCode, DivisionLevel, division};
use super::person::{Century, PersonId};
use super::places::Places;
use super::{looks_rounded, normalise};

/// Why a number is not the number of a person. Places count from 1 after blanks and hyphens are taken out; the number
/// itself is never in the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PersonIdError {
    /// Nothing but blanks.
    #[error("the identity number is empty; enter it or leave the field out")]
    Empty,
    /// Neither 18 nor 15 places.
    #[error(
        "the identity number has {found} places; it must have 18, or 15 on old papers; compare it with the card"
    )]
    Length {
        /// The places that were found.
        found: usize,
    },
    /// A character that cannot stand in its place.
    #[error(
        "place {place} of the identity number holds a character that cannot stand there; compare it with the card"
    )]
    Character {
        /// The place.
        place: u8,
    },
    /// The province does not exist.
    #[error(
        "the two digits from place {place} of the identity number are no province; compare them with the card"
    )]
    UnknownProvince {
        /// The first of the two places.
        place: u8,
    },
    /// Begins like a residence permit, but not with 810000, 820000 or 830000.
    #[error("a residence permit begins with 810000, 820000 or 830000; compare place {place} with the card")]
    PermitDivision {
        /// The first place that differs.
        place: u8,
    },
    /// The birth date is not in the calendar.
    #[error(
        "the birth date in the identity number does not exist; compare it from place {place} on with the card"
    )]
    NoSuchDate {
        /// The first place of the month or of the day.
        place: u8,
    },
    /// Born before 1850.
    #[error(
        "the birth year from place {place} of the identity number is before 1850; compare it with the card"
    )]
    BornTooEarly {
        /// The first place of the year.
        place: u8,
    },
    /// Born after the day for which the number is read.
    #[error(
        "the birth date from place {place} of the identity number is still to come; compare it with the card"
    )]
    BornInFuture {
        /// The first place of the date.
        place: u8,
    },
    /// The check character does not fit.
    #[error(
        "the check character in place {place} does not fit the rest of the identity number; compare every place with the card"
    )]
    Check {
        /// The place of the check character.
        place: u8,
    },
    /// A spreadsheet has kept only the first fifteen digits; the last three are lost.
    #[error(
        "a spreadsheet has rounded the identity number and lost its last places; format the column as text and enter the number again from the card"
    )]
    RoundedBySpreadsheet,
}

impl PersonIdError {
    /// The place that is wrong, counted from 1, where one place can be named.
    #[must_use]
    pub const fn place(self) -> Option<u8> {
        match self {
            Self::Character { place }
            | Self::UnknownProvince { place }
            | Self::PermitDivision { place }
            | Self::NoSuchDate { place }
            | Self::BornTooEarly { place }
            | Self::BornInFuture { place }
            | Self::Check { place } => Some(place),
            Self::Empty | Self::Length { .. } | Self::RoundedBySpreadsheet => None,
        }
    }
}

/// No number has an earlier birth (ID-01).
pub(super) const FIRST_BIRTH_YEAR: u32 = 1850;

/// See [`PersonId::parse`].
pub(super) fn parse(text: &str, as_of: NaiveDate) -> Result<PersonId, PersonIdError> {
    if looks_rounded(text) {
        return Err(PersonIdError::RoundedBySpreadsheet);
    }
    let plain = normalise(text);
    match plain.chars().count() {
        0 => Err(PersonIdError::Empty),
        18 => parse_18(&plain, as_of),
        15 if plain.starts_with(|c: char| c.is_ascii_alphabetic()) => parse_foreign_2017(&plain),
        15 => parse_legacy(&plain, as_of),
        found => Err(PersonIdError::Length { found }),
    }
}

fn parse_18(plain: &str, as_of: NaiveDate) -> Result<PersonId, PersonIdError> {
    let places = Places::<18>::read(plain, |place, c| c.is_ascii_digit() || (place == 18 && c == 'X'))
        .map_err(|place| PersonIdError::Character { place })?;
    let check_fits = ends_in_check(places.reveal(), identity_check_character);
    if !check_fits && places.part(16, 18) == "000" {
        return Err(PersonIdError::RoundedBySpreadsheet);
    }
    let id = match places.number(1, 2) {
        90..=99 => {
            known_province(places.number(2, 3), 2)?;
            PersonId::ForeignPr2023(places)
        }
        81..=83 => {
            let rest = places.part(3, 6).chars().zip(3_u8..).find(|(c, _)| *c != '0');
            if let Some((_, place)) = rest {
                return Err(PersonIdError::PermitDivision { place });
            }
            PersonId::HkMoTwResident(places)
        }
        province => {
            known_province(province, 1)?;
            PersonId::Citizen(places)
        }
    };
    let born = calendar_day(places.number(7, 10), places.number(11, 12), places.number(13, 14), 11)?;
    if born.year_ce().1 < FIRST_BIRTH_YEAR {
        return Err(PersonIdError::BornTooEarly { place: 7 });
    }
    if born > as_of {
        return Err(PersonIdError::BornInFuture { place: 7 });
    }
    if check_fits { Ok(id) } else { Err(PersonIdError::Check { place: 18 }) }
}

fn parse_legacy(plain: &str, as_of: NaiveDate) -> Result<PersonId, PersonIdError> {
    let places = Places::<15>::read(plain, |_, c| c.is_ascii_digit())
        .map_err(|place| PersonIdError::Character { place })?;
    known_province(places.number(1, 2), 1)?;
    // 1800 and 1900 are both common years, so the calendar is the same under either century.
    let born = |century| {
        let year = century_start(century, &places).saturating_add(places.number(7, 8));
        calendar_day(year, places.number(9, 10), places.number(11, 12), 9)
    };
    if born(Century::Always19)? > as_of && born(Century::By99x)? > as_of {
        return Err(PersonIdError::BornInFuture { place: 7 });
    }
    Ok(PersonId::Legacy15(places))
}

/// Only the form is tested: how the last digit is computed is not settled.
fn parse_foreign_2017(plain: &str) -> Result<PersonId, PersonIdError> {
    Places::<15>::read(plain, |place, c| if place <= 3 { c.is_ascii_uppercase() } else { c.is_ascii_digit() })
        .map(PersonId::ForeignPr2017)
        .map_err(|place| PersonIdError::Character { place })
}

/// The year in which the two digits of an old number begin to count.
pub(super) fn century_start(century: Century, places: &Places<15>) -> u32 {
    match century {
        Century::By99x if places.number(13, 15) >= 996 => 1800,
        Century::By99x | Century::Always19 => 1900,
    }
}

/// One of the 31 provincial divisions that issue numbers.
fn known_province(two_digits: u32, place: u8) -> Result<(), PersonIdError> {
    let listed = DivisionCode::new(two_digits.saturating_mul(10_000)).ok().filter(|code| {
        code.level() == DivisionLevel::Province && code.number() < 700_000 && division(*code).is_some()
    });
    listed.map(|_| ()).ok_or(PersonIdError::UnknownProvince { place })
}

/// `month_place` is the first place of the month; the day follows it.
fn calendar_day(year: u32, month: u32, day: u32, month_place: u8) -> Result<NaiveDate, PersonIdError> {
    if !(1..=12).contains(&month) {
        return Err(PersonIdError::NoSuchDate { place: month_place });
    }
    i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(PersonIdError::NoSuchDate { place: month_place.saturating_add(2) })
}
