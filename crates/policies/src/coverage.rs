//! Which places a pack speaks of, and for which months.

use std::collections::BTreeMap;

use minzheng_core_types::figures::{Pack, Place, Scope, ScopeMember};
use minzheng_core_types::{DivisionCode, Month, MonthRange};

/// A place and the months for which a pack speaks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// The place.
    pub place: Place,
    /// From the first month of any figure or declared gap to the last; what has no end holds up to the month asked
    /// for.
    pub months: MonthRange,
}

/// Every place that a pack names: each authority, and each place that a figure or gap applies to by name. What a place
/// inherits does not count.
///
/// ```
/// use minzheng_welfare::FIGURES;
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let covered = minzheng_policies::covered(&pack, "2026-11".parse()?);
/// let sifang = covered.iter().find(|covered| covered.place.to_string() == "370205").ok_or("not named")?;
/// assert_eq!(sifang.months.last().to_string(), "2012-12", "its last month as a district");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn covered(pack: &Pack, as_of: Month) -> Vec<Covered> {
    let mut found: BTreeMap<Place, (Month, Month)> = BTreeMap::new();
    let figures =
        pack.figures().iter().map(|figure| (figure.authority, &figure.scope, figure.from, figure.until));
    let gaps = pack.gaps().iter().map(|gap| (gap.authority, &gap.scope, gap.from, gap.until));
    for (authority, scope, from, until) in figures.chain(gaps) {
        let until = until.unwrap_or(as_of.max(from));
        for (place, from, until) in named(authority, scope, from, until) {
            let months = found.entry(place).or_insert((from, until));
            *months = (months.0.min(from), months.1.max(until));
        }
    }
    let range =
        |(place, (first, last))| MonthRange::new(first, last).ok().map(|months| Covered { place, months });
    found.into_iter().filter_map(range).collect()
}

/// The places that a scope names, each with the months in which it does.
fn named(authority: DivisionCode, scope: &Scope, from: Month, until: Month) -> Vec<(Place, Month, Month)> {
    let clipped = |member: &ScopeMember| {
        let first = member.from.map_or(from, |start| start.max(from));
        let last = member.until.map_or(until, |end| end.min(until));
        (first <= last).then_some((member.place, first, last))
    };
    match scope {
        Scope::Everywhere => vec![(authority.into(), from, until)],
        Scope::Places { members, .. } => members.iter().filter_map(clipped).collect(),
    }
}
