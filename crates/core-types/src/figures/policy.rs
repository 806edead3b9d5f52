//! A policy: the figures of one place and month in the fields of a plain struct.

use std::sync::Arc;

use super::figure::{FigureValue, GapId, ListEntry, ValueKind};
use super::lookup::{FigureRef, Found};
use crate::money::Money;
use crate::rate::{Rate, Rounding};
use crate::sets::ParameterSet;

/// What a place and month have for one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot<T> {
    /// The value and the figure it comes from.
    Value(T, FigureRef),
    /// Only a limit is known; a list may be incomplete.
    Limit(T, FigureRef),
    /// Declared as not known.
    Gap(GapId),
    /// Nobody says anything.
    Unset,
}

/// A parameter of a policy: its slot, and its index in the list of its crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<T> {
    /// What is known.
    pub slot: Slot<T>,
    /// Index in the crate's list of parameters.
    pub parameter: usize,
}

/// A value read from a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used<T> {
    /// The value.
    pub value: T,
    /// The figure it comes from.
    pub figure: FigureRef,
}

/// Keeps what a rule read: which parameters were missing, and which it had to assume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Read, but not there.
    pub missing: ParameterSet,
    /// Read, and assumed or reconstructed: the answer must say so.
    pub assumed: ParameterSet,
}

/// The set with one more. Out of line and by value: most figures need nothing said, and the sets of a reading then stay
/// in registers.
#[cold]
#[inline(never)]
fn with(set: ParameterSet, parameter: usize) -> ParameterSet {
    set.union(ParameterSet::single(parameter))
}

impl<T> Setting<T> {
    /// Reads the value, and keeps in `reading` what must be said about it.
    #[inline]
    pub fn read(&self, reading: &mut Reading) -> Option<Used<&T>> {
        match &self.slot {
            Slot::Value(value, figure) => {
                if figure.confidence.needs_saying() {
                    reading.assumed = with(reading.assumed, self.parameter);
                }
                Some(Used { value, figure: *figure })
            }
            Slot::Limit(..) | Slot::Gap(_) | Slot::Unset => {
                reading.missing = with(reading.missing, self.parameter);
                None
            }
        }
    }

    /// Reads a value or, where only that is known, its limit.
    #[inline]
    pub fn read_limit(&self, reading: &mut Reading) -> Option<Used<&T>> {
        match &self.slot {
            Slot::Limit(value, figure) => {
                if figure.confidence.needs_saying() {
                    reading.assumed = with(reading.assumed, self.parameter);
                }
                Some(Used { value, figure: *figure })
            }
            _ => self.read(reading),
        }
    }

    /// Is there a value?
    #[must_use]
    #[inline]
    pub const fn is_set(&self) -> bool {
        matches!(self.slot, Slot::Value(..))
    }

    /// Does the place publish nothing, not even that it is unknown?
    #[must_use]
    #[inline]
    pub const fn is_unset(&self) -> bool {
        matches!(self.slot, Slot::Unset)
    }
}

impl<T> Slot<T> {
    /// What is known, without the value: whether there is one, and the figure it comes from.
    #[must_use]
    pub const fn state(&self) -> Slot<()> {
        match self {
            Self::Value(_, figure) => Slot::Value((), *figure),
            Self::Limit(_, figure) => Slot::Limit((), *figure),
            Self::Gap(gap) => Slot::Gap(*gap),
            Self::Unset => Slot::Unset,
        }
    }
}

impl<T: FromFigure> Setting<T> {
    /// The setting for what a look-up found.
    #[must_use]
    pub fn new(found: Found<'_>, parameter: usize) -> Self {
        let slot = match found {
            Found::Value(figure, used) => T::from_figure(&figure.value).map(|value| Slot::Value(value, used)),
            Found::Limit(figure, used) => T::from_figure(&figure.value).map(|value| Slot::Limit(value, used)),
            Found::Gap(gap) => Some(Slot::Gap(gap)),
            Found::Nothing => None,
        };
        Self { slot: slot.unwrap_or(Slot::Unset), parameter }
    }
}

/// A type that a figure can hold.
pub trait FromFigure: Sized {
    /// The kind of value it is read from.
    const KIND: ValueKind;

    /// The value; `None` when the figure is of another kind, which loading has refused.
    fn from_figure(value: &FigureValue) -> Option<Self>;
}

impl FromFigure for Money {
    const KIND: ValueKind = ValueKind::Money;
    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::Money(money) = value { Some(*money) } else { None }
    }
}

impl FromFigure for Rate {
    const KIND: ValueKind = ValueKind::Rate;
    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::Rate(rate) = value { Some(*rate) } else { None }
    }
}

impl FromFigure for u32 {
    const KIND: ValueKind = ValueKind::Count;
    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::Count(count) = value { Some(*count) } else { None }
    }
}

impl FromFigure for Rounding {
    const KIND: ValueKind = ValueKind::Choice(Rounding::NAMES);
    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::Choice(word) = value { word.parse().ok() } else { None }
    }
}

impl FromFigure for Arc<[ListEntry]> {
    const KIND: ValueKind = ValueKind::List;
    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::List(entries) = value { Some(Self::clone(entries)) } else { None }
    }
}

/// Declares a choice that places settle: an enum whose variants have the words used in files.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// The word used in files.
            #[must_use]
            #[inline]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl $crate::figures::FromFigure for $name {
            const KIND: $crate::figures::ValueKind = $crate::figures::ValueKind::Choice(&[$($word),+]);
            fn from_figure(value: &$crate::figures::FigureValue) -> Option<Self> {
                match value {
                    $($crate::figures::FigureValue::Choice($word) => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

/// Declares the parameters of a programme crate and the struct that holds their values for one place and month.
///
/// Each field gives the id, what lower places do (`Override`, `RaiseFloor`, `Add`), its names and its unit.
#[macro_export]
macro_rules! policy {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                $(#[$doc:meta])*
                $field:ident: $kind:ty = $id:literal, $inherit:ident,
                    $zh:literal, $en:literal, $unit_zh:literal, $unit_en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// The place.
            pub place: $crate::figures::Place,
            /// The month.
            pub month: $crate::Month,
            /// The last day of the month, on which ages are reckoned.
            pub last_day: $crate::NaiveDate,
            /// The pack the figures come from.
            pub pack: $crate::figures::Pack,
            /// The hash of the pack.
            pub hash: $crate::figures::PackHash,
            $($(#[$doc])* pub $field: $crate::figures::Setting<$kind>,)+
        }

        #[allow(non_camel_case_types, reason = "the names of the fields, counted")]
        #[derive(Clone, Copy)]
        enum ParameterIndex { $($field,)+ }

        /// Every parameter that the rules of this crate read, in the order of the policy's fields.
        pub static PARAMETERS: &[$crate::figures::Parameter] = &[$(
            $crate::figures::Parameter {
                id: $id,
                label: $crate::Text::new($zh, $en),
                unit: $crate::Text::new($unit_zh, $unit_en),
                kind: <$kind as $crate::figures::FromFigure>::KIND,
                inherit: $crate::figures::Inherit::$inherit,
            },
        )+];

        const _: () = assert!(
            [$($id),+].len() <= $crate::sets::ParameterSet::CAPACITY,
            "more parameters than a set of them holds; widen it"
        );

        impl $name {
            /// Looks every parameter up. It always builds: what is missing is found out by the rule that reads it.
            #[must_use]
            pub fn new(view: &$crate::figures::View<'_>) -> Self {
                Self {
                    place: view.place(),
                    month: view.month(),
                    last_day: view.month().last_day(),
                    pack: view.pack().clone(),
                    hash: view.hash(),
                    $($field: $crate::figures::Setting::new(
                        PARAMETERS
                            .get(ParameterIndex::$field as usize)
                            .map_or($crate::figures::Found::Nothing, |parameter| view.look_up(parameter)),
                        ParameterIndex::$field as usize,
                    ),)+
                }
            }

            /// The policy of a place in a month, as known today.
            #[must_use]
            pub fn at(pack: &$crate::figures::Pack, place: $crate::figures::Place, month: $crate::Month) -> Self {
                Self::new(&pack.at(place, month))
            }

            /// The same figures, asked in another month: the law of one month on the calendar of another. For
            /// comparisons of months, never for what anybody is paid.
            #[must_use]
            pub fn in_month(&self, month: $crate::Month) -> Self {
                Self { month, last_day: month.last_day(), ..self.clone() }
            }

            /// What it has for a parameter, by its index in `PARAMETERS`; nothing beyond the list.
            #[must_use]
            pub fn state_of(&self, parameter: usize) -> $crate::figures::Slot<()> {
                match parameter {
                    $(index if index == ParameterIndex::$field as usize => self.$field.slot.state(),)+
                    _ => $crate::figures::Slot::Unset,
                }
            }

            /// The parameters, by their indices, for which another policy of the same pack has something else.
            #[must_use]
            pub fn differences(&self, other: &Self) -> Vec<usize> {
                let mut different = Vec::new();
                $(if self.$field.slot != other.$field.slot {
                    different.push(ParameterIndex::$field as usize);
                })+
                different
            }

            /// Takes what another policy of the same pack has for one parameter. Figures are known by their position
            /// in the pack: of another pack they would name other figures.
            pub fn take(&mut self, other: &Self, parameter: usize) {
                match parameter {
                    $(index if index == ParameterIndex::$field as usize => {
                        self.$field.clone_from(&other.$field);
                    })+
                    _ => {}
                }
            }
        }
    };
}
