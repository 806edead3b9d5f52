//! Looking a parameter up: the nearest authority that speaks, in one month, as known on one day.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::figure::{Bound, Figure, FigureId, FigureValue, GapId, Inherit, Parameter};
use super::pack::{Entry, Pack, PackHash};
use super::place::{Place, Scope};
use crate::law::Confidence;
use crate::month::Month;

/// The law at one place in one month.
#[derive(Debug, Clone)]
pub struct View<'p> {
    pack: &'p Pack,
    place: Place,
    month: Month,
    known_on: Option<NaiveDate>,
    chain: Vec<Place>,
}

/// What a look-up found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'p> {
    /// A value in force.
    Value(&'p Figure, FigureRef),
    /// Only a limit is known.
    Limit(&'p Figure, FigureRef),
    /// It is known that the value is not known.
    Gap(GapId),
    /// Nobody says anything.
    Nothing,
}

/// A figure as used: which one, and how sure it was in that month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureRef {
    /// Its position in the pack.
    pub id: FigureId,
    /// How sure it is in the month asked for.
    pub confidence: Confidence,
    /// Is its day of publication known?
    pub publication_known: bool,
}

impl<'p> View<'p> {
    pub(super) fn new(pack: &'p Pack, place: Place, month: Month, known_on: Option<NaiveDate>) -> Self {
        Self { pack, place, month, known_on, chain: pack.0.chain(place) }
    }

    /// The place.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The month.
    #[must_use]
    pub const fn month(&self) -> Month {
        self.month
    }

    /// The pack.
    #[must_use]
    pub const fn pack(&self) -> &'p Pack {
        self.pack
    }

    /// The hash of the pack.
    #[must_use]
    pub fn hash(&self) -> PackHash {
        self.pack.hash()
    }

    /// Climbs from the place to the country; the nearest authority that speaks wins, a gap stops the climb, and a
    /// limit is not a value: the climb goes on, but a value that a nearer limit forbids is not taken.
    #[must_use]
    pub fn look_up(&self, parameter: &'static Parameter) -> Found<'p> {
        let mut limit: Option<(&Figure, FigureRef)> = None;
        let mut value: Option<(&Figure, FigureRef)> = None;
        for found in self.levels(parameter) {
            match found {
                Found::Gap(gap) if value.is_none() => return Found::Gap(gap),
                Found::Value(figure, used) | Found::Limit(figure, used) if value.is_some() => {
                    value = value.map(|nearest| higher(nearest, (figure, used)));
                }
                Found::Value(figure, used) => {
                    if let Some((forbids, limit)) = limit.filter(|(limit, _)| !limit.allows(&figure.value)) {
                        return Found::Limit(forbids, limit);
                    }
                    if parameter.inherit != Inherit::RaiseFloor {
                        return Found::Value(figure, used);
                    }
                    value = Some((figure, used));
                }
                Found::Limit(figure, used) => limit = limit.or(Some((figure, used))),
                Found::Gap(_) | Found::Nothing => {}
            }
        }
        match (value, limit) {
            (Some((figure, used)), _) => Found::Value(figure, used),
            (None, Some((figure, used))) => Found::Limit(figure, used),
            (None, None) => Found::Nothing,
        }
    }

    /// Every authority's value of a parameter whose figures add up, nearest first.
    #[must_use]
    pub fn parts(&self, parameter: &'static Parameter) -> Vec<(&'p Figure, FigureRef)> {
        self.levels(parameter)
            .filter_map(|found| match found {
                Found::Value(figure, used) => Some((figure, used)),
                _ => None,
            })
            .collect()
    }

    /// The last figure before and the first one after, for a message about a missing one. As known on a day, what was
    /// published later is not among them.
    #[must_use]
    pub fn neighbours(&self, parameter: &'static Parameter) -> (Option<&'p Figure>, Option<&'p Figure>) {
        let mut last: Option<&Figure> = None;
        let mut next: Option<&Figure> = None;
        let known = self.entries(parameter).filter(|entry| self.known(*entry));
        for figure in known.filter_map(|entry| self.as_figure(entry)) {
            if figure.from <= self.month {
                last = last.filter(|known| known.from >= figure.from).or(Some(figure));
            } else {
                next = next.filter(|known| known.from <= figure.from).or(Some(figure));
            }
        }
        (last, next)
    }

    /// What each authority on the way up says, nearest first; silent ones are left out.
    fn levels(&self, parameter: &'static Parameter) -> impl Iterator<Item = Found<'p>> {
        self.chain.iter().filter_map(move |level| match level {
            Place::Division(authority) => {
                let timeline = self.pack.0.index.get(&(parameter.id, *authority))?;
                // Who names the narrowest place comes first, who means the whole area last.
                let named = self.chain.iter().find_map(|place| self.ruling(timeline, Some(*place)));
                named.or_else(|| self.ruling(timeline, None)).map(|entry| self.found(entry))
            }
            Place::Zone(_) => None,
        })
    }

    fn entries(&self, parameter: &'static Parameter) -> impl Iterator<Item = Entry> {
        self.chain
            .iter()
            .flat_map(move |level| match level {
                Place::Division(authority) => {
                    self.pack.0.index.get(&(parameter.id, *authority)).map_or(&[][..], Vec::as_slice).iter()
                }
                Place::Zone(_) => [].iter(),
            })
            .copied()
            .filter(|entry| self.speaks_here(*entry))
    }

    fn as_figure(&self, entry: Entry) -> Option<&'p Figure> {
        match entry {
            Entry::Figure(id) => self.pack.figure(id),
            Entry::Gap(_) => None,
        }
    }

    /// Does the entry name this very place in the month or, without a place, speak of the authority's whole area?
    fn covers(&self, entry: Entry, named: Option<Place>) -> bool {
        self.pack.0.scope(entry).is_some_and(|scope| match named {
            Some(place) => scope.names(place, self.month),
            None => *scope == Scope::Everywhere,
        })
    }

    fn speaks_here(&self, entry: Entry) -> bool {
        self.covers(entry, None) || self.chain.iter().any(|place| self.covers(entry, Some(*place)))
    }

    /// Of the entries that have begun and are replaced by none that has, the latest rules; when it has ended, nothing
    /// does.
    fn ruling(&self, timeline: &[Entry], named: Option<Place>) -> Option<Entry> {
        let begun = |entry: &Entry| {
            self.known(*entry) && self.months(*entry).is_some_and(|(from, _)| from <= self.month)
        };
        let replaced = |old: &Entry| {
            timeline.iter().any(|new| self.supersedes(*new, *old) && begun(new) && self.speaks_here(*new))
        };
        timeline
            .iter()
            .copied()
            .filter(|entry| self.covers(*entry, named) && begun(entry) && !replaced(entry))
            .max_by_key(|entry| self.months(*entry).map(|(from, _)| from))
            .filter(|entry| {
                self.months(*entry).is_some_and(|(_, until)| until.is_none_or(|until| self.month <= until))
            })
    }

    fn known(&self, entry: Entry) -> bool {
        let published = self.as_figure(entry).and_then(|figure| figure.published);
        match (self.known_on, published) {
            (Some(day), Some(published)) => published <= day,
            _ => true,
        }
    }

    fn supersedes(&self, new: Entry, old: Entry) -> bool {
        match (new, old) {
            (Entry::Figure(new), Entry::Figure(old)) => self.pack.0.supersedes(new, old),
            _ => false,
        }
    }

    fn months(&self, entry: Entry) -> Option<(Month, Option<Month>)> {
        match entry {
            Entry::Figure(id) => self.pack.figure(id).map(|figure| (figure.from, figure.until)),
            Entry::Gap(id) => self.pack.gap(id).map(|gap| (gap.from, gap.until)),
        }
    }

    fn found(&self, entry: Entry) -> Found<'p> {
        match entry {
            Entry::Gap(id) => Found::Gap(id),
            Entry::Figure(id) => match self.pack.figure(id) {
                None => Found::Nothing,
                Some(figure) => {
                    let used = FigureRef {
                        id,
                        confidence: figure.confidence_in(self.month),
                        publication_known: figure.published.is_some(),
                    };
                    match figure.bound {
                        Bound::Exact => Found::Value(figure, used),
                        Bound::AtLeast | Bound::AtMost => Found::Limit(figure, used),
                    }
                }
            },
        }
    }
}

/// A higher authority's figure where it is a floor above the value, else the value.
fn higher<'p>(value: (&'p Figure, FigureRef), floor: (&'p Figure, FigureRef)) -> (&'p Figure, FigureRef) {
    let raises = compared(&floor.0.value, &value.0.value) == Some(Ordering::Greater);
    if raises && floor.0.bound != Bound::AtMost { floor } else { value }
}

fn compared(left: &FigureValue, right: &FigureValue) -> Option<Ordering> {
    match (left, right) {
        (FigureValue::Money(left), FigureValue::Money(right)) => Some(left.cmp(right)),
        (FigureValue::Rate(left), FigureValue::Rate(right)) => Some(left.cmp(right)),
        (FigureValue::Count(left), FigureValue::Count(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

impl Figure {
    /// Could a value stand beside this limit? Words and lists always can.
    fn allows(&self, value: &FigureValue) -> bool {
        match (self.bound, compared(value, &self.value)) {
            (Bound::AtLeast, Some(order)) => order.is_ge(),
            (Bound::AtMost, Some(order)) => order.is_le(),
            (Bound::Exact, _) | (_, None) => true,
        }
    }
}
