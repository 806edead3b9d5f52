//! What every crate of rules declares in the same way: questions, words of formulas, programmes, instruments. Bring the
//! macros in with `#[macro_use(questions, terms, programmes, documents)] extern crate minzheng_core_types;`.

/// Declares the facts that a programme may have to ask for: a constant with the index of each, and `QUESTIONS`.
#[macro_export]
macro_rules! questions {
    ($($name:ident = $id:literal, $field:literal, $zh:literal, $en:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "counted in the order of the list")]
        enum Index { $($name,)+ }
        $(pub(crate) const $name: usize = Index::$name as usize;)+
        /// Every question, those that settle most first.
        pub static QUESTIONS: &[$crate::finding::Question] = &[$($crate::finding::Question {
            id: $id,
            text: $crate::Text::new($zh, $en),
            field: $field,
        },)+];
    };
}

/// Declares the words of formulas: a static of each, and `TERMS`.
#[macro_export]
macro_rules! terms {
    ($($name:ident = $key:literal, $zh:literal, $en:literal;)+) => {
        $(pub(crate) static $name: $crate::Term = $crate::Term::new($key, $zh, $en);)+
        /// Every term, for tests and the glossary.
        pub static TERMS: &[&$crate::Term] = &[$(&$name),+];
    };
}

/// Declares programmes: a static of each, and `PROGRAMMES`. One that gives something once says so at its end: `, Once`.
#[macro_export]
macro_rules! programmes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $zh:literal, $en:literal $(, $per:ident)?;)+) => {
        $($(#[$doc])* pub static $name: $crate::finding::Programme =
            $crate::programmes!(@one $id, $zh, $en $(, $per)?);)+
        /// Every programme, in the order in which it is assessed.
        pub static PROGRAMMES: &[$crate::finding::Programme] =
            &[$($crate::programmes!(@one $id, $zh, $en $(, $per)?),)+];
    };
    (@one $id:literal, $zh:literal, $en:literal) => {
        $crate::programmes!(@one $id, $zh, $en, Month)
    };
    (@one $id:literal, $zh:literal, $en:literal, $per:ident) => {
        $crate::finding::Programme {
            id: $id,
            label: $crate::Text::new($zh, $en),
            per: $crate::finding::Period::$per,
        }
    };
}

/// Declares the instruments that rules cite, each with its first month in force where it is known.
#[macro_export]
macro_rules! documents {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $zh:literal, $en:literal, $number_zh:literal, $number_en:literal
        $(, from $year:literal-$month:literal)?;)+) => {
        $($(#[$doc])* pub static $name: $crate::Document = $crate::Document {
            key: $key,
            title: $crate::Text::new($zh, $en),
            number: $crate::Text::new($number_zh, $number_en),
            from: $crate::first_month!($($year-$month)?),
        };)+
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! first_month {
    () => {
        None
    };
    ($year:literal-$month:literal) => {
        Some($crate::Month::at($year, $month))
    };
}

/// 用词表: an enumeration whose members have a word in files and a label for people in both languages.
///
/// The crate that uses it depends on `serde`, and on `schemars` behind a feature `schema`.
///
/// ```
/// # #[macro_use(worded)] extern crate minzheng_core_types;
/// # fn main() {
/// worded! {
///     /// 缓急.
///     Urgency {
///         /// 急.
///         High = "high", "急", "urgent";
///         /// 缓.
///         Low = "low", "缓", "can wait";
///     }
/// }
/// assert_eq!((Urgency::ALL.len(), Urgency::High.word(), Urgency::Low.label().en), (2, "high", "can wait"));
/// # }
/// ```
#[macro_export]
macro_rules! worded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// As people say it.
            #[must_use]
            pub const fn label(self) -> $crate::Text {
                match self { $(Self::$variant => $crate::Text::new($zh, $en),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
