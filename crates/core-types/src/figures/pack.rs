//! A pack: all figures, gaps, groups and zones that were loaded, checked against each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::figure::{Figure, FigureId, Gap, GapId, Parameter, canonical_line};
use super::lookup::View;
use super::place::{Place, Scope, Zone};
use crate::ids::DivisionCode;
use crate::month::Month;
use crate::sets::ShortText;

/// 参数包: every figure that was loaded. Cheap to clone; never changes.
#[derive(Debug, Clone)]
#[doc(alias = "参数包")]
pub struct Pack(pub(super) Arc<Contents>);

#[derive(Debug)]
pub(super) struct Contents {
    pub(super) figures: Vec<Figure>,
    pub(super) gaps: Vec<Gap>,
    pub(super) zones: BTreeMap<ShortText, Zone>,
    pub(super) index: BTreeMap<(&'static str, DivisionCode), Vec<Entry>>,
    /// For each figure, the one it replaces.
    pub(super) replaces: Vec<Option<FigureId>>,
    hash: PackHash,
}

/// A figure or a gap in a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Figure(FigureId),
    Gap(GapId),
}

/// 内容摘要: SHA-256 over all that a pack says. Every result carries it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "内容摘要")]
pub struct PackHash([u8; 32]);

impl fmt::Display for PackHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PackHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Figures that cannot stand beside each other. `Display` names them with their files and lines.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PackError {
    /// Two values of one authority for one place and month, neither replacing the other.
    #[error(
        "`{first}` ({first_origin}) and `{second}` ({second_origin}) both hold in {month}; end the first, \
         or say in the second that it replaces the first"
    )]
    Conflict {
        /// Id of the figure that begins first.
        first: String,
        /// File and line of the first.
        first_origin: String,
        /// Id of the other.
        second: String,
        /// File and line of the other.
        second_origin: String,
        /// A month in which both hold.
        month: Month,
    },
    /// A value stands inside a declared gap.
    #[error(
        "`{figure}` ({origin}) stands inside the gap declared at {gap}; shorten the gap or take out the value"
    )]
    InsideGap {
        /// Id of the figure.
        figure: String,
        /// Its file and line.
        origin: String,
        /// File and line of the gap.
        gap: String,
    },
    /// A figure says it replaces one that is not there.
    #[error("`{figure}` ({origin}) replaces `{replaced}`, which is not in the pack; correct the id")]
    ReplacesNothing {
        /// Id of the figure.
        figure: String,
        /// Its file and line.
        origin: String,
        /// The id that was not found.
        replaced: String,
    },
    /// Figures replace each other in a circle, so that none of them holds.
    #[error(
        "`{figure}` ({origin}) replaces itself, at once or over others; let the newest replace the one before"
    )]
    Circular {
        /// Id of the figure.
        figure: String,
        /// Its file and line.
        origin: String,
    },
    /// A zone is declared twice.
    #[error("the zone `{zone}` is declared twice; keep one of the two")]
    ZoneTwice {
        /// Its short name.
        zone: String,
    },
    /// The months of a figure do not follow each other.
    #[error(
        "`{figure}` ({origin}): its months run backwards; `from` comes first, then `from-latest`, then `until`"
    )]
    Backwards {
        /// Id of the figure.
        figure: String,
        /// Its file and line.
        origin: String,
    },
}

impl Pack {
    /// Puts figures together.
    ///
    /// # Errors
    /// Every [`PackError`] there is, not only the first.
    pub fn new(figures: Vec<Figure>, gaps: Vec<Gap>, zones: Vec<Zone>) -> Result<Self, Vec<PackError>> {
        let mut index: BTreeMap<(&'static str, DivisionCode), Vec<Entry>> = BTreeMap::new();
        for (position, figure) in (0..).zip(&figures) {
            let entry = Entry::Figure(FigureId(position));
            index.entry((figure.parameter.id, figure.authority)).or_default().push(entry);
        }
        for (position, gap) in (0..).zip(&gaps) {
            let entry = Entry::Gap(GapId(position));
            index.entry((gap.parameter.id, gap.authority)).or_default().push(entry);
        }
        let mut by_id = BTreeMap::new();
        for (position, figure) in (0..).zip(&figures) {
            by_id.entry(figure.id()).or_insert(FigureId(position));
        }
        let replaced = |figure: &Figure| by_id.get(figure.replaces.as_ref()?).copied();
        let replaces = figures.iter().map(replaced).collect();
        let mut errors = Vec::new();
        let mut named = BTreeMap::new();
        for zone in zones {
            if let Some(twice) = named.insert(zone.id, zone) {
                errors.push(PackError::ZoneTwice { zone: twice.id.as_str().to_owned() });
            }
        }
        let hash = hash(&figures, &gaps, &named);
        let contents = Contents { figures, gaps, zones: named, index, replaces, hash };
        errors.extend(super::conflicts::find(&contents));
        if errors.is_empty() { Ok(Self(Arc::new(contents))) } else { Err(errors) }
    }

    /// The law in force at a place in a month, as known today.
    #[must_use]
    pub fn at(&self, place: Place, month: Month) -> View<'_> {
        View::new(self, place, month, None)
    }

    /// The law as it was known on a day.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> KnownOn<'_> {
        KnownOn { pack: self, day }
    }

    /// A figure by its position.
    #[must_use]
    pub fn figure(&self, id: FigureId) -> Option<&Figure> {
        self.0.figures.get(usize::try_from(id.0).ok()?)
    }

    /// A gap by its position.
    #[must_use]
    pub fn gap(&self, id: GapId) -> Option<&Gap> {
        self.0.gaps.get(usize::try_from(id.0).ok()?)
    }

    /// All figures, in the order in which they were loaded.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.0.figures
    }

    /// All declared gaps.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.0.gaps
    }

    /// All zones.
    pub fn zones(&self) -> impl Iterator<Item = &Zone> {
        self.0.zones.values()
    }

    /// The hash of all that the pack says.
    #[must_use]
    pub fn hash(&self) -> PackHash {
        self.0.hash
    }

    /// The same pack with other figures laid over it: a figure for the same parameter, authority, scope and first
    /// month takes the place of the old one and of whatever had replaced that; one that says it replaces another is
    /// laid beside it. For reforms and what-if runs.
    ///
    /// # Errors
    /// Every [`PackError`] of the result.
    pub fn with(&self, changes: Vec<Figure>) -> Result<Self, Vec<PackError>> {
        let new: BTreeSet<String> = changes.iter().map(Figure::id).collect();
        let stays = |figure: &&Figure| !new.contains(&figure.id()) && !new.contains(&figure.base_id());
        let mut figures: Vec<Figure> = self.figures().iter().filter(stays).cloned().collect();
        figures.extend(changes);
        Self::new(figures, self.gaps().to_vec(), self.zones().cloned().collect())
    }

    /// Is it the very same pack, not only an equal one?
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Has the pack any figure or gap of the parameter set by this authority?
    #[must_use]
    pub fn speaks_of(&self, parameter: &'static Parameter, authority: DivisionCode) -> bool {
        self.0.index.contains_key(&(parameter.id, authority))
    }
}

/// A pack as known on a day; see [`Pack::known_on`].
#[derive(Debug, Clone, Copy)]
pub struct KnownOn<'p> {
    pack: &'p Pack,
    day: NaiveDate,
}

impl<'p> KnownOn<'p> {
    /// The law in force at a place in a month, as known on that day.
    #[must_use]
    pub fn at(self, place: Place, month: Month) -> View<'p> {
        View::new(self.pack, place, month, Some(self.day))
    }
}

fn hash(figures: &[Figure], gaps: &[Gap], zones: &BTreeMap<ShortText, Zone>) -> PackHash {
    let mut lines: Vec<String> = figures.iter().map(Figure::canonical).collect();
    lines.extend(gaps.iter().map(Gap::canonical));
    lines.extend(zones.values().map(|zone| {
        canonical_line(["zone", zone.id.as_str(), &zone.zh, &zone.en, &zone.within.to_string()])
    }));
    lines.sort_unstable();
    let mut hasher = Sha256::new();
    for line in lines {
        hasher.update(line.len().to_le_bytes());
        hasher.update(line.as_bytes());
    }
    PackHash(hasher.finalize().into())
}

impl Contents {
    /// The place and everything that contains it, nearest first.
    pub(super) fn chain(&self, place: Place) -> Vec<Place> {
        let (mut chain, start) = match place {
            Place::Division(code) => (Vec::new(), Some(code)),
            Place::Zone(name) => (vec![place], self.zones.get(&name).map(|zone| zone.within)),
        };
        let mut next = start;
        while let Some(code) = next {
            chain.push(Place::Division(code));
            next = code.parent();
        }
        chain
    }

    pub(super) fn scope(&self, entry: Entry) -> Option<&Scope> {
        match entry {
            Entry::Figure(id) => Some(&self.figure(id)?.scope),
            Entry::Gap(id) => Some(&self.gap(id)?.scope),
        }
    }

    pub(super) fn figure(&self, id: FigureId) -> Option<&Figure> {
        self.figures.get(usize::try_from(id.0).ok()?)
    }

    pub(super) fn gap(&self, id: GapId) -> Option<&Gap> {
        self.gaps.get(usize::try_from(id.0).ok()?)
    }
}
