//! 拆分: a name in its parts, by the table of divisions and the lists of the place.

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::ids::{DIVISIONS, Division, DivisionCode, DivisionLevel, Existence, exists_in};

use super::text::normalised;

/// The division part of a name, as formulas call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    Own,
    Stated,
    NoneAtMinistry,
    AtMinistry,
    Short(&'static Division),
    NotCovered,
    Missing,
    CityMissing,
    Ended(&'static Division),
    NotYet(&'static Division),
    Other(&'static Division),
}

impl Prefix {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Stated => "stated",
            Self::NoneAtMinistry => "none-at-ministry",
            Self::AtMinistry => "at-ministry",
            Self::Short(_) => "short",
            Self::NotCovered => "not-covered",
            Self::Missing => "missing",
            Self::CityMissing => "city-missing",
            Self::Ended(_) => "ended",
            Self::NotYet(_) => "not-yet",
            Self::Other(_) => "other",
        }
    }
}

/// 市辖区 and 市区 stand for several divisions and are no name.
fn is_name(row: &Division) -> bool {
    !matches!(row.name.zh, "市辖区" | "市区") && row.code != DivisionCode::NATIONAL
}

/// The name without its last character (市, 区, 县, 省), or without 自治区 and the like; at least two characters stay.
pub(super) fn short_name(row: &Division) -> Option<&'static str> {
    let whole = row.name.zh;
    let endings =
        ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市", "区", "县"];
    let short = endings.iter().find_map(|ending| whole.strip_suffix(ending))?;
    (short.chars().count() >= 2).then_some(short)
}

/// The divisions that a text begins with, the widest first: each is the longest that fits, and lies within the one before.
fn divisions_of(text: &str, year: u16) -> (Vec<&'static Division>, &str) {
    let (mut found, mut rest) = (Vec::<&'static Division>::new(), text);
    loop {
        let above = found.last().map(|row| row.code);
        let fits = |row: &&Division| {
            is_name(row)
                && rest.starts_with(row.name.zh)
                && above.is_none_or(|above| above != row.code && above.contains(row.code))
        };
        // The longest name; of two of one length the one in force.
        let rank = |row: &&Division| (row.name.zh.len(), exists_in(row.code, year) == Existence::Known);
        let Some(row) = DIVISIONS.iter().filter(fits).max_by_key(rank) else { return (found, rest) };
        rest = rest.strip_prefix(row.name.zh).unwrap_or(rest);
        found.push(row);
    }
}

/// The division part of a name, and what follows it.
pub(super) fn prefix<'t>(
    text: &'t str,
    registrar: DivisionCode,
    stated: Option<&str>,
    year: u16,
) -> (Prefix, &'t str) {
    if let Some(rest) = stated
        .map(normalised)
        .filter(|stated| !stated.is_empty())
        .and_then(|stated| text.strip_prefix(stated.as_str()))
    {
        return (Prefix::Stated, rest);
    }
    let (chain, rest) = divisions_of(text, year);
    let ministry = registrar == DivisionCode::NATIONAL;
    let Some(last) = chain.last().copied() else {
        let short = |row: &&Division| {
            is_name(row)
                && row.code.contains(registrar)
                && short_name(row).is_some_and(|short| text.starts_with(short))
        };
        let own = exists_in(registrar, year);
        return match DIVISIONS.iter().find(short) {
            _ if ministry => (Prefix::NoneAtMinistry, text),
            Some(row) => (
                Prefix::Short(row),
                short_name(row).and_then(|short| text.strip_prefix(short)).unwrap_or(text),
            ),
            None if own == Existence::NotCovered || stated.is_some() => (Prefix::NotCovered, text),
            None => (Prefix::Missing, text),
        };
    };
    let found = match exists_in(last.code, year) {
        _ if ministry => Prefix::AtMinistry,
        Existence::Ended { .. } => Prefix::Ended(last),
        Existence::NotYet { .. } => Prefix::NotYet(last),
        _ if last.code == registrar => {
            let city = |row: &Division| {
                matches!(row.code.level(), DivisionLevel::Prefecture) || row.code.is_municipality()
            };
            let district = last.code.level() == DivisionLevel::County && last.name.zh.ends_with('区');
            if district && !chain.iter().any(|row| city(row)) { Prefix::CityMissing } else { Prefix::Own }
        }
        _ if exists_in(registrar, year) == Existence::NotCovered && last.code.contains(registrar) => {
            Prefix::NotCovered
        }
        _ => Prefix::Other(last),
    };
    (found, rest)
}

/// The longest entry of a list that a text ends in.
pub(super) fn ending<'l>(text: &str, list: &'l [ListEntry]) -> Option<&'l ListEntry> {
    let fits = |entry: &&ListEntry| !entry.zh.is_empty() && text.ends_with(entry.zh.as_str());
    list.iter().filter(fits).max_by_key(|entry| entry.zh.len())
}

/// 字号 and 业务领域, as far as they can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Middle {
    /// 字号; empty where there is none.
    pub distinctive: Option<String>,
    /// 业务领域; empty where there is none.
    pub field: Option<String>,
}

/// Splits what stands between division and form. What is stated must make it up; what is not is looked for among the words of
/// fields. `None` where the parts do not fit.
pub(super) fn middle(
    text: &str,
    distinctive: Option<&str>,
    field: Option<&str>,
    fields: &[ListEntry],
) -> Option<Middle> {
    let (distinctive, field) = (distinctive.map(normalised), field.map(normalised));
    let made = match (distinctive, field) {
        (Some(distinctive), Some(field)) => {
            if text.strip_prefix(distinctive.as_str()) != Some(field.as_str()) {
                return None;
            }
            (distinctive, field)
        }
        (Some(distinctive), None) => {
            let field = text.strip_prefix(distinctive.as_str())?.to_owned();
            (distinctive, field)
        }
        (None, Some(field)) => {
            let distinctive = text.strip_suffix(field.as_str())?.to_owned();
            (distinctive, field)
        }
        (None, None) => match ending(text, fields) {
            Some(entry) => {
                let distinctive = text.strip_suffix(entry.zh.as_str()).unwrap_or(text).to_owned();
                (distinctive, entry.zh.clone())
            }
            None => return Some(Middle::default()),
        },
    };
    Some(Middle { distinctive: Some(made.0), field: Some(made.1) })
}
