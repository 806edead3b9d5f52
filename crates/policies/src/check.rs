//! What a pack lacks: place by place, parameter by parameter, month by month.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::figures::{
    Bound, Figure, FigureValue, Found, Guide, Omitted, Pack, Parameter, Place, Scope, View,
};
use minzheng_core_types::ids::DivisionLevel;
use minzheng_core_types::{Confidence, DivisionCode, Month, MonthRange};

use crate::coverage::covered;
use crate::load::authority_of;
use crate::oddity::{Remark, oddities};
use crate::source::SourceFile;

/// What to look at.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Today: what has no end holds up to this month, and no figure may have been published later.
    pub as_of: NaiveDate,
    /// One place; `None` for every place that the files name.
    pub place: Option<Place>,
    /// The months; `None` for those that the files speak of.
    pub months: Option<MonthRange>,
}

/// 检查结果: what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "检查结果")]
pub struct Survey {
    /// The places, by code.
    pub places: Vec<PlaceSurvey>,
    /// Figures that look wrong.
    pub remarks: Vec<Remark>,
}

impl Survey {
    /// Nothing lacks, and no figure looks wrong.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.remarks.is_empty() && self.lacking().next().is_none()
    }

    /// Every line on which something lacks, with its place.
    pub fn lacking(&self) -> impl Iterator<Item = (Place, &Line)> {
        self.places
            .iter()
            .flat_map(|place| place.lines.iter().filter(|line| line.lacks()).map(|line| (place.place, line)))
    }
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceSurvey {
    /// The place.
    pub place: Place,
    /// The months looked at.
    pub months: MonthRange,
    /// What each parameter has, in the order of the parameters and of the months.
    pub lines: Vec<Line>,
}

/// What one parameter has over some months, which are all alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// What is known of it.
    pub guide: &'static Guide,
    /// The months.
    pub months: MonthRange,
    /// What it has.
    pub state: State,
    /// Do the rules ask a person in these months, were there no figure?
    pub asks: bool,
}

/// What a parameter has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A value in force.
    Value(Held),
    /// Only a limit.
    Limit(Bound, Held),
    /// Declared as not known.
    Gap {
        /// Why.
        why: String,
        /// Who declares it.
        authority: DivisionCode,
        /// File and line.
        origin: String,
    },
    /// The authority sets it for parts of its area, each of which is looked at by itself.
    Parts,
    /// Nobody says anything.
    Missing,
}

/// A figure as held in some months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The value.
    pub value: FigureValue,
    /// Whose it is.
    pub authority: DivisionCode,
    /// Is it another authority's, from which the place has it?
    pub inherited: bool,
    /// How sure it is in these months.
    pub confidence: Confidence,
    /// Key of the source.
    pub source: String,
    /// Remarks of the file.
    pub note: String,
    /// File and line.
    pub origin: String,
}

impl Line {
    /// Will rules ask a person in these months for want of a figure?
    #[must_use]
    pub const fn lacks(&self) -> bool {
        match self.state {
            State::Value(_) | State::Parts => false,
            State::Missing => self.asks,
            State::Limit(..) | State::Gap { .. } => self.asks || asks_if_unknown(self.guide),
        }
    }
}

/// What is declared as unknown is asked for even where a place may leave the parameter out.
pub(crate) const fn asks_if_unknown(guide: &Guide) -> bool {
    matches!(guide.omitted, Omitted::GoesOn(_)) && !guide.rules.is_empty()
}

/// Looks at every place that the files name, in the months of which they speak. `pack` holds the files and all that
/// their places inherit, as [`crate::embedded_with`] makes it; a parameter without a guide is left out.
#[must_use]
pub fn check(
    pack: &Pack,
    files: &[SourceFile],
    parameters: &[&'static [Parameter]],
    guides: &[&'static [Guide]],
    question: Question,
) -> Survey {
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let of_files = |origin: &str| origin.rsplit_once(':').is_some_and(|(name, _)| names.contains(name));
    let mut wanted: BTreeSet<Place> = files.iter().filter_map(authority_of).map(Place::from).collect();
    let own = pack.figures().iter().filter(|figure| of_files(&figure.origin)).map(|it| &it.scope);
    let declared = pack.gaps().iter().filter(|gap| of_files(&gap.origin)).map(|it| &it.scope);
    for scope in own.chain(declared) {
        if let Scope::Places { members, .. } = scope {
            wanted.extend(members.iter().map(|member| member.place));
        }
    }
    if let Some(place) = question.place {
        wanted = BTreeSet::from([place]);
    }
    let this_month = Month::of(question.as_of);
    let spoken: BTreeMap<Place, MonthRange> =
        covered(pack, this_month).into_iter().map(|covered| (covered.place, covered.months)).collect();
    let guided = pairs(parameters, guides);
    let places = wanted
        .into_iter()
        .map(|place| {
            let known = spoken.get(&place).copied().unwrap_or(MonthRange::single(this_month));
            let months = question.months.unwrap_or(known);
            let lines = guided
                .iter()
                .flat_map(|pair| lines(pack, &guided, place, months, *pair))
                .filter(|line| !left_to_others(place, &line.state))
                .collect();
            PlaceSurvey { place, months, lines }
        })
        .collect();
    Survey { places, remarks: oddities(pack, of_files, question.as_of) }
}

/// Each parameter with its guide; those without one are left out. Lists may share a parameter, as programmes that read the
/// same figure do: it stands once, with what the first of them says.
pub(crate) fn pairs(parameters: &[&'static [Parameter]], guides: &[&'static [Guide]]) -> Vec<Guided> {
    let mut of: BTreeMap<&str, &'static Guide> = BTreeMap::new();
    for guide in guides.iter().copied().flatten() {
        of.entry(guide.parameter).or_insert(guide);
    }
    let parameters = parameters.iter().copied().flatten();
    parameters.filter_map(|parameter| of.remove(parameter.id).map(|guide| (parameter, guide))).collect()
}

/// What the country and a province do not say is left to the places below.
fn left_to_others(place: Place, state: &State) -> bool {
    let above = match place {
        Place::Division(code) => match code.level() {
            DivisionLevel::Country => true,
            DivisionLevel::Province => !code.is_municipality(),
            DivisionLevel::Prefecture | DivisionLevel::County => false,
        },
        Place::Zone(_) => false,
    };
    above && matches!(state, State::Missing)
}

/// A parameter and its guide.
pub(crate) type Guided = (&'static Parameter, &'static Guide);

/// Do the rules ask for the parameter at a place in a month, were there no figure?
pub(crate) fn asked(view: &View<'_>, guided: &[Guided], guide: &Guide) -> bool {
    guide.omitted.asks_at(|id| {
        let (other, _) = guided.iter().find(|(parameter, _)| parameter.id == id)?;
        match view.look_up(other) {
            Found::Value(figure, _) => Some(figure.value.clone()),
            Found::Limit(..) | Found::Gap(_) | Found::Nothing => None,
        }
    })
}

/// One parameter at one place: a line for each run of months that are alike.
fn lines(
    pack: &Pack,
    guided: &[Guided],
    place: Place,
    months: MonthRange,
    (parameter, guide): Guided,
) -> Vec<Line> {
    let mut turns = changes(pack, parameter.id, months);
    if let Omitted::AsksWhere { parameter, .. } = guide.omitted {
        turns.extend(changes(pack, parameter, months));
    }
    let mut found: Vec<(Month, State, bool)> = Vec::new();
    for month in turns {
        let view = pack.at(place, month);
        let (state, asks) = (state(&view, parameter), asked(&view, guided, guide));
        if found.last().is_none_or(|(_, before, asked)| *before != state || *asked != asks) {
            found.push((month, state, asks));
        }
    }
    let starts: Vec<Month> = found.iter().map(|(month, ..)| *month).collect();
    let ends = starts.iter().skip(1).map(|next| next.previous()).chain([months.last()]);
    found
        .into_iter()
        .zip(ends)
        .filter_map(|((first, state, asks), last)| {
            let months = MonthRange::new(first, last).ok()?;
            Some(Line { parameter, guide, months, state, asks })
        })
        .collect()
}

/// The months in which a look-up can change its answer: what lies between two of them is alike.
fn changes(pack: &Pack, parameter: &str, months: MonthRange) -> BTreeSet<Month> {
    let mut changes = BTreeSet::from([months.first()]);
    let figures = pack.figures().iter().filter(|figure| figure.parameter.id == parameter);
    let gaps = pack.gaps().iter().filter(|gap| gap.parameter.id == parameter);
    let mut scopes = Vec::new();
    for figure in figures {
        changes.extend([figure.from, figure.from_latest]);
        changes.extend(figure.until.map(Month::next));
        scopes.push(&figure.scope);
    }
    for gap in gaps {
        changes.insert(gap.from);
        changes.extend(gap.until.map(Month::next));
        scopes.push(&gap.scope);
    }
    for scope in scopes {
        if let Scope::Places { members, .. } = scope {
            changes.extend(members.iter().filter_map(|member| member.from));
            changes.extend(members.iter().filter_map(|member| member.until).map(Month::next));
        }
    }
    changes.into_iter().filter(|month| months.contains(*month)).collect()
}

fn state(view: &View<'_>, parameter: &'static Parameter) -> State {
    let held = |figure: &Figure, confidence| Held {
        value: figure.value.clone(),
        authority: figure.authority,
        inherited: view.place() != figure.authority.into() && !names(&figure.scope, view.place()),
        confidence,
        source: figure.source.key.clone(),
        note: figure.note.clone(),
        origin: figure.origin.clone(),
    };
    match view.look_up(parameter) {
        Found::Value(figure, used) => State::Value(held(figure, used.confidence)),
        Found::Limit(figure, used) => State::Limit(figure.bound, held(figure, used.confidence)),
        Found::Gap(id) => match view.pack().gap(id) {
            Some(gap) => {
                State::Gap { why: gap.why.clone(), authority: gap.authority, origin: gap.origin.clone() }
            }
            None => State::Missing,
        },
        Found::Nothing if in_parts(view, parameter) => State::Parts,
        Found::Nothing => State::Missing,
    }
}

fn names(scope: &Scope, place: Place) -> bool {
    match scope {
        Scope::Everywhere => false,
        Scope::Places { members, .. } => members.iter().any(|member| member.place == place),
    }
}

/// Does the place itself set the parameter for parts of its area?
fn in_parts(view: &View<'_>, parameter: &'static Parameter) -> bool {
    let Place::Division(code) = view.place() else { return false };
    let figures = view.pack().figures().iter();
    let mut own = figures.filter(|figure| figure.authority == code && figure.parameter.id == parameter.id);
    own.any(|figure| figure.scope != Scope::Everywhere)
}
