//! Figures of one pack checked against each other.

use super::figure::{Figure, FigureId, Gap};
use super::pack::{Contents, Entry, PackError};
use crate::month::Month;

pub(super) fn find(contents: &Contents) -> Vec<PackError> {
    let mut errors: Vec<PackError> = (0..)
        .map(FigureId)
        .zip(&contents.figures)
        .flat_map(|(id, figure)| alone(contents, id, figure))
        .collect();
    // Timelines of one parameter and authority are short: tens of entries.
    for timeline in contents.index.values() {
        let mut figures: Vec<(FigureId, &Figure)> = timeline
            .iter()
            .filter_map(|entry| match entry {
                Entry::Figure(id) => contents.figure(*id).map(|figure| (*id, figure)),
                Entry::Gap(_) => None,
            })
            .collect();
        figures.sort_by_key(|(_, figure)| figure.from);
        let mut later = figures.as_slice();
        while let Some((first, rest)) = later.split_first() {
            errors.extend(rest.iter().filter_map(|second| conflict(contents, *first, *second)));
            later = rest;
        }
        for entry in timeline {
            if let Entry::Gap(id) = entry
                && let Some(gap) = contents.gap(*id)
            {
                errors.extend(figures.iter().filter_map(|(_, figure)| inside_gap(figure, gap)));
            }
        }
    }
    errors
}

/// What is wrong with a figure whatever stands beside it.
fn alone(contents: &Contents, id: FigureId, figure: &Figure) -> Vec<PackError> {
    let mut errors = Vec::new();
    let (name, origin) = (|| figure.id(), || figure.origin.clone());
    if figure.from_latest < figure.from || figure.until.is_some_and(|until| until < figure.from) {
        errors.push(PackError::Backwards { figure: name(), origin: origin() });
    }
    if let Some(replaced) = figure.replaces.as_ref().filter(|_| contents.replaced(id).is_none()) {
        let replaced = replaced.clone();
        errors.push(PackError::ReplacesNothing { figure: name(), origin: origin(), replaced });
    }
    if contents.supersedes(id, id) {
        errors.push(PackError::Circular { figure: name(), origin: origin() });
    }
    errors
}

/// A later start ends an earlier figure; only an explicit end beyond it, or the same start, is a conflict.
fn conflict(
    contents: &Contents,
    (first_id, first): (FigureId, &Figure),
    (second_id, second): (FigureId, &Figure),
) -> Option<PackError> {
    let end = |figure: &Figure| figure.until.unwrap_or(Month::MAX);
    let last = if first.from == second.from { end(first) } else { first.until? }.min(end(second));
    let month = first.scope.meets(&second.scope, second.from, last)?;
    if contents.supersedes(second_id, first_id) || contents.supersedes(first_id, second_id) {
        return None;
    }
    Some(PackError::Conflict {
        first: first.id(),
        first_origin: first.origin.clone(),
        second: second.id(),
        second_origin: second.origin.clone(),
        month,
    })
}

fn inside_gap(figure: &Figure, gap: &Gap) -> Option<PackError> {
    let gap_end = gap.until.unwrap_or(Month::MAX);
    // A gap that begins later ends a figure that has no end of its own.
    let figure_end = figure.until.unwrap_or(if figure.from < gap.from { figure.from } else { Month::MAX });
    let (from, until) = (figure.from.max(gap.from), figure_end.min(gap_end));
    figure.scope.meets(&gap.scope, from, until).map(|_| PackError::InsideGap {
        figure: figure.id(),
        origin: figure.origin.clone(),
        gap: gap.origin.clone(),
    })
}

impl Contents {
    /// The figure that this one says it replaces.
    pub(super) fn replaced(&self, id: FigureId) -> Option<FigureId> {
        self.replaces.get(usize::try_from(id.0).ok()?).copied().flatten()
    }

    /// Does the one figure replace the other, at once or over others in between?
    pub(super) fn supersedes(&self, new: FigureId, old: FigureId) -> bool {
        // No more steps than figures, so that a circle of replacements ends.
        std::iter::successors(self.replaced(new), |id| self.replaced(*id))
            .take(self.figures.len())
            .any(|id| id == old)
    }
}
