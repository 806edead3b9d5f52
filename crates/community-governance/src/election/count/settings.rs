//! The settings that a count reads: figures of the place, or what the caller sets instead.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use minzheng_core_types::figures::{FigureValue, FromFigure, ListEntry, Setting, Slot, ValueKind};
use minzheng_core_types::{Confidence, Pack, ParameterSet};

use super::super::PARAMETERS;
use super::super::days::YesNo;
use super::super::policy::{
    Acting, Avoidance, Contest, Cut, Denominator, DoubleChoice, ElectionPolicy, Ineligible, Overvote, Quorum,
    Scope, Women, WomenSeat,
};
use super::super::quantity::Share;
use super::super::words::{Mode, Relation};
use super::error::CountError;

/// 选项: what the caller sets, by the id of the parameter. Setting what the figure says confirms it.
pub type Options = BTreeMap<String, String>;

/// Where a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The caller set it.
    Caller,
    /// A figure, by its id and how sure it is.
    Figure(String, Confidence),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Caller => f.write_str("caller"),
            Self::Figure(id, confidence) => write!(f, "{id} {confidence}"),
        }
    }
}

/// A setting as it stands in a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The parameter.
    pub id: &'static str,
    /// Its value, a word or a number.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// The settings of a count.
#[derive(Debug, Clone)]
pub struct CountSettings {
    pub(crate) size_least: u32,
    pub(crate) size_most: u32,
    pub(crate) size_odd: YesNo,
    pub(crate) relative_kinds: Vec<Relation>,
    pub(crate) contest: Contest,
    pub(crate) overvote_scope: Scope,
    pub(crate) overvote_effect: Overvote,
    pub(crate) double_choice: DoubleChoice,
    pub(crate) ineligible: Ineligible,
    pub(crate) turnout: Share,
    pub(crate) winning: Share,
    pub(crate) denominator: Denominator,
    pub(crate) tie_rounds: u32,
    pub(crate) floor: Share,
    pub(crate) extra: u32,
    pub(crate) cut: Cut,
    pub(crate) quorum: Quorum,
    pub(crate) acting: Option<Acting>,
    pub(crate) cascade: YesNo,
    pub(crate) relatives: Avoidance,
    pub(crate) women: Women,
    pub(crate) women_seat: WomenSeat,
    /// All of them, in the order of the parameters.
    pub told: Vec<Told>,
}

impl CountSettings {
    /// Reads them.
    ///
    /// # Errors
    /// [`CountError::Missing`] with every parameter that has no value and was not set, [`CountError::Option`].
    pub fn read(
        policy: &ElectionPolicy,
        mode: Mode,
        options: &Options,
        pack: &Pack,
    ) -> Result<Self, CountError> {
        let mut reader = Reader { options, pack, told: Vec::new(), missing: ParameterSet::EMPTY };
        for (id, value) in options {
            let known = PARAMETERS.iter().find(|parameter| parameter.id == id);
            if known.is_none_or(|known| parsed(known.kind, value).is_none()) {
                return Err(CountError::Option { id: id.clone(), value: value.clone() });
            }
        }
        let turnout = match mode {
            Mode::AllVoters => &policy.turnout_voters,
            Mode::Households => &policy.turnout_households,
            Mode::Representatives => &policy.turnout_representatives,
        };
        let read = (
            (
                reader.read(&policy.size_least),
                reader.read(&policy.size_most),
                reader.read(&policy.size_odd),
                reader.read(&policy.relative_kinds),
                reader.read(&policy.contest),
                reader.read(&policy.overvote_scope),
                reader.read(&policy.overvote_effect),
                reader.read(&policy.double_choice),
                reader.read(&policy.ineligible),
                reader.read(turnout),
                reader.read(&policy.winning),
            ),
            (
                reader.read(&policy.denominator),
                reader.read(&policy.tie_rounds),
                reader.read(&policy.supplementary_floor),
                reader.read(&policy.supplementary_extra),
                reader.read(&policy.supplementary_cut),
                reader.read(&policy.supplementary_quorum),
                reader.read(&policy.cascade),
                reader.read(&policy.relatives),
                reader.read(&policy.women),
                reader.read(&policy.women_seat),
            ),
        );
        let acting = reader.optional(&policy.acting);
        let Reader { told, missing, .. } = reader;
        let (
            (
                Some(size_least),
                Some(size_most),
                Some(size_odd),
                Some(kinds),
                Some(contest),
                Some(overvote_scope),
                Some(overvote_effect),
                Some(double_choice),
                Some(ineligible),
                Some(turnout),
                Some(winning),
            ),
            (
                Some(denominator),
                Some(tie_rounds),
                Some(floor),
                Some(extra),
                Some(cut),
                Some(quorum),
                Some(cascade),
                Some(relatives),
                Some(women),
                Some(women_seat),
            ),
        ) = read
        else {
            return Err(CountError::Missing { parameters: missing });
        };
        let relative_kinds = relations(&kinds)?;
        Ok(Self {
            size_least,
            size_most,
            size_odd,
            relative_kinds,
            contest,
            overvote_scope,
            overvote_effect,
            double_choice,
            ineligible,
            turnout,
            winning,
            denominator,
            tie_rounds,
            floor,
            extra,
            cut,
            quorum,
            acting,
            cascade,
            relatives,
            women,
            women_seat,
            told,
        })
    }

    /// The parameters whose figure is assumed or reconstructed: the answer rests on them.
    pub fn assumed(&self) -> impl Iterator<Item = &'static str> {
        self.told.iter().filter_map(|told| match &told.origin {
            Origin::Figure(_, confidence) if confidence.needs_saying() => Some(told.id),
            _ => None,
        })
    }
}

fn relations(kinds: &[ListEntry]) -> Result<Vec<Relation>, CountError> {
    let one = |entry: &ListEntry| {
        let unknown =
            || CountError::Option { id: "cg.el.relatives.kinds".to_owned(), value: entry.code.clone() };
        Relation::of(&entry.code).ok_or_else(unknown)
    };
    kinds.iter().map(one).collect()
}

struct Reader<'a> {
    options: &'a Options,
    pack: &'a Pack,
    told: Vec<Told>,
    missing: ParameterSet,
}

impl Reader<'_> {
    fn read<T: FromFigure + Clone>(&mut self, setting: &Setting<T>) -> Option<T> {
        let read = self.optional(setting);
        if read.is_none() {
            self.missing = self.missing.union(ParameterSet::single(setting.parameter));
        }
        read
    }

    fn optional<T: FromFigure + Clone>(&mut self, setting: &Setting<T>) -> Option<T> {
        let parameter = PARAMETERS.get(setting.parameter)?;
        if let Some(value) = self.options.get(parameter.id).and_then(|text| parsed(parameter.kind, text)) {
            self.told.push(Told { id: parameter.id, value: worded(&value), origin: Origin::Caller });
            return T::from_figure(&value);
        }
        let Slot::Value(value, used) = &setting.slot else { return None };
        let figure = self.pack.figure(used.id)?;
        let origin = Origin::Figure(figure.id(), used.confidence);
        self.told.push(Told { id: parameter.id, value: worded(&figure.value), origin });
        Some(value.clone())
    }
}

/// A value as a transcript writes it.
fn worded(value: &FigureValue) -> String {
    match value {
        FigureValue::List(entries) if entries.is_empty() => "-".to_owned(),
        FigureValue::List(entries) => {
            entries.iter().map(|entry| entry.code.as_str()).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}

fn parsed(kind: ValueKind, text: &str) -> Option<FigureValue> {
    match kind {
        ValueKind::Count => text.parse().ok().map(FigureValue::Count),
        ValueKind::Choice(words) => {
            words.iter().find(|word| **word == text).map(|word| FigureValue::Choice(word))
        }
        ValueKind::List => {
            let codes = text.split(',').map(str::trim).filter(|code| !code.is_empty() && *code != "-");
            let entry =
                |code: &str| ListEntry { code: code.to_owned(), zh: String::new(), en: String::new() };
            let entries: Arc<[ListEntry]> = codes.map(entry).collect();
            Some(FigureValue::List(entries))
        }
        ValueKind::Money | ValueKind::Rate => None,
    }
}
