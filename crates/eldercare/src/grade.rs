//! 等级: each scale has grades of its own type. There is no table between them (EC-17), so nothing here converts one into
//! another, and comparing two of different scales does not compile.
//!
//! ```compile_fail
//! use minzheng_eldercare::{gb42195, mzt039};
//! let worse = gb42195::Grade::Severe > mzt039::Grade::Severe;
//! ```

use minzheng_core_types::NaiveDate;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;

/// Declares the grades of a scale, the best first: each with its number, its word in formulas and its names.
macro_rules! grades {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $number:literal, $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!($zh, ": ", $en, ".")] $variant,)+
        }

        impl $name {
            /// Every grade, the best first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its number: the greater, the worse.
            #[must_use]
            pub const fn number(self) -> u32 {
                match self { $(Self::$variant => $number,)+ }
            }

            /// The grade of that number; `None` when there is none.
            #[must_use]
            pub const fn of(number: u32) -> Option<Self> {
                match number { $($number => Some(Self::$variant),)+ _ => None }
            }

            /// Its word in formulas and explanations.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Its name for people.
            #[must_use]
            pub const fn label(self) -> minzheng_core_types::Text {
                match self { $(Self::$variant => minzheng_core_types::Text::new($zh, $en),)+ }
            }
        }
    };
}

/// 评估结果: a grade, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "评估结果")]
pub enum Verdict<G> {
    /// The grade.
    Graded(G),
    /// The last day on which the result held lies before the day asked about: never a grade.
    Stale {
        /// The last day on which it held.
        until: NaiveDate,
    },
    /// A person is needed.
    Open(OpenQuestions),
}

impl<G: Copy> Verdict<G> {
    /// The grade, if there is one.
    #[must_use]
    pub const fn graded(&self) -> Option<G> {
        match self {
            Self::Graded(grade) => Some(*grade),
            Self::Stale { .. } | Self::Open(_) => None,
        }
    }
}

/// 有效期: until when a result holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "有效期")]
pub enum Validity {
    /// Up to and with this day.
    Until(NaiveDate),
    /// The place has not settled it; the parameters that are missing.
    Unsettled(ParameterSet),
    /// No rule ends it; it is to be assessed again when the person's state changes.
    NoTerm,
}

/// A result with the day it was made and until when it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessed<G> {
    /// The day of the assessment.
    pub on: NaiveDate,
    /// Until when it holds.
    pub validity: Validity,
    /// The grade, or why there is none.
    pub verdict: Verdict<G>,
    /// Parameters that the grade had to assume.
    pub assumed: ParameterSet,
}
