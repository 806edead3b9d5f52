//! Figures, found by reading the whole list: the nearest authority that speaks of the month wins; a gap stops the search;
//! a limit (不低于) is no value, but a floor above a nearer value where the parameter says so.

use minzheng_core_types::figures::{Bound, FigureValue, Inherit, Pack, Place, Scope};
use minzheng_core_types::{DivisionCode, Month};

use super::{Count, Fen, count_of};

/// The figures of one place and month.
pub struct Figures<'p> {
    pack: &'p Pack,
    /// The place and all that lies above it, nearest first, as text.
    above: Vec<String>,
    month: Count,
}

enum Said<'p> {
    Value(&'p FigureValue),
    Floor(&'p FigureValue),
    Ceiling,
    Gap,
}

impl<'p> Figures<'p> {
    /// The figures of a place and month.
    #[must_use]
    pub fn at(pack: &'p Pack, place: Place, month: Count) -> Self {
        let mut above = vec![place.to_string()];
        let code: Option<DivisionCode> = match place {
            Place::Division(code) => Some(code),
            Place::Zone(name) => pack.zones().find(|zone| zone.id == name).map(|zone| zone.within),
        };
        if let Some(code) = code {
            let digits = code.to_string();
            let cut = |length: usize| format!("{:0<6}", &digits[..length]);
            for code in [digits.clone(), cut(4), cut(2), "100000".to_owned()] {
                if !above.contains(&code) {
                    above.push(code);
                }
            }
        }
        Self { pack, above, month }
    }

    fn within(&self, from: Option<Month>, until: Option<Month>) -> bool {
        from.is_none_or(|from| count_of(from) <= self.month)
            && until.is_none_or(|until| self.month <= count_of(until))
    }

    /// Does the scope cover the place: by name, or by saying nothing?
    fn covers(&self, scope: &Scope, by_name: bool) -> bool {
        match scope {
            Scope::Everywhere => !by_name,
            Scope::Places { members, .. } => {
                by_name
                    && members.iter().any(|member| {
                        self.above.contains(&member.place.to_string())
                            && self.within(member.from, member.until)
                    })
            }
        }
    }

    /// What one authority says in the month: the entry that began last, unless it has ended.
    fn says(&self, parameter: &str, authority: &str) -> Option<Said<'p>> {
        [true, false].into_iter().find_map(|by_name| {
            let figures = self.pack.figures().iter().filter(|figure| {
                figure.parameter.id == parameter
                    && figure.authority.to_string() == authority
                    && count_of(figure.from) <= self.month
                    && self.covers(&figure.scope, by_name)
            });
            let gaps = self.pack.gaps().iter().filter(|gap| {
                gap.parameter.id == parameter
                    && gap.authority.to_string() == authority
                    && count_of(gap.from) <= self.month
                    && self.covers(&gap.scope, by_name)
            });
            let figure = figures.max_by_key(|figure| (figure.from, figure.replaces.is_some()));
            let gap = gaps.max_by_key(|gap| gap.from);
            let latest_is_gap = match (figure, gap) {
                (Some(figure), Some(gap)) => gap.from > figure.from,
                (None, Some(_)) => true,
                (_, None) => false,
            };
            if latest_is_gap {
                return gap.filter(|gap| self.within(None, gap.until)).map(|_| Said::Gap);
            }
            figure.filter(|figure| self.within(None, figure.until)).map(|figure| match figure.bound {
                Bound::Exact => Said::Value(&figure.value),
                Bound::AtLeast => Said::Floor(&figure.value),
                Bound::AtMost => Said::Ceiling,
            })
        })
    }

    fn value(&self, parameter: &str) -> Option<&'p FigureValue> {
        let raises = self
            .pack
            .figures()
            .iter()
            .find(|figure| figure.parameter.id == parameter)
            .is_some_and(|figure| figure.parameter.inherit == Inherit::RaiseFloor);
        let mut found: Option<&FigureValue> = None;
        for authority in &self.above {
            match self.says(parameter, authority) {
                None | Some(Said::Ceiling) => {}
                Some(Said::Gap) if found.is_none() => return None,
                Some(Said::Gap) => {}
                Some(Said::Value(value)) if found.is_none() => {
                    found = Some(value);
                    if !raises {
                        return found;
                    }
                }
                Some(Said::Floor(floor)) if raises => {
                    if let (Some(FigureValue::Money(value)), FigureValue::Money(least)) = (found, floor)
                        && least > value
                    {
                        found = Some(floor);
                    }
                }
                Some(Said::Value(_) | Said::Floor(_)) => {}
            }
        }
        found
    }

    /// Fen.
    pub(crate) fn money(&self, parameter: &str) -> Option<i64> {
        match self.value(parameter)? {
            FigureValue::Money(money) => Some(money.fen()),
            _ => None,
        }
    }

    /// A multiple.
    pub(crate) fn rate(&self, parameter: &str) -> Option<Fen> {
        let FigureValue::Rate(rate) = self.value(parameter)? else { return None };
        let text = rate.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits: i128 = format!("{whole}{part}").parse().ok()?;
        Some(Fen::new(digits, 10_i128.pow(u32::try_from(part.len()).ok()?)))
    }

    /// A whole number.
    pub(crate) fn number(&self, parameter: &str) -> Option<u32> {
        match self.value(parameter)? {
            FigureValue::Count(count) => Some(*count),
            _ => None,
        }
    }

    /// A choice.
    pub(crate) fn word(&self, parameter: &str) -> Option<String> {
        match self.value(parameter)? {
            FigureValue::Choice(word) => Some((*word).to_owned()),
            _ => None,
        }
    }

    /// The codes of a list.
    pub(crate) fn list(&self, parameter: &str) -> Option<Vec<String>> {
        match self.value(parameter)? {
            FigureValue::List(entries) => Some(entries.iter().map(|entry| entry.code.clone()).collect()),
            _ => None,
        }
    }

    /// The codes of a list, and whether it is closed: a list of at least these is not.
    pub(crate) fn open_list(&self, parameter: &str) -> Option<(Vec<String>, bool)> {
        if let Some(closed) = self.list(parameter) {
            return Some((closed, true));
        }
        let said = self.above.iter().find_map(|authority| self.says(parameter, authority));
        let Some(Said::Floor(FigureValue::List(entries))) = said else { return None };
        Some((entries.iter().map(|entry| entry.code.clone()).collect(), false))
    }

    /// Does anybody above the place say anything, be it that it is not known?
    pub(crate) fn is_spoken_of(&self, parameter: &str) -> bool {
        self.above.iter().any(|authority| self.says(parameter, authority).is_some())
    }
}
