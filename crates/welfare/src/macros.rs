//! What every family of programmes declares in the same way: questions, words of formulas, programmes, instruments.

macro_rules! questions {
    ($($name:ident = $id:literal, $field:literal, $zh:literal, $en:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "counted in the order of the list")]
        enum Index { $($name,)+ }
        $(pub(crate) const $name: usize = Index::$name as usize;)+
        /// Every question, those that settle most first.
        pub static QUESTIONS: &[minzheng_core_types::finding::Question] = &[$(minzheng_core_types::finding::Question {
            id: $id,
            text: minzheng_core_types::Text::new($zh, $en),
            field: $field,
        },)+];
    };
}

macro_rules! terms {
    ($($name:ident = $key:literal, $zh:literal, $en:literal;)+) => {
        $(pub(crate) static $name: minzheng_core_types::Term = minzheng_core_types::Term::new($key, $zh, $en);)+
        /// Every term, for tests and the glossary.
        pub static TERMS: &[&minzheng_core_types::Term] = &[$(&$name),+];
    };
}

macro_rules! programmes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $zh:literal, $en:literal;)+) => {
        $($(#[$doc])* pub static $name: minzheng_core_types::finding::Programme =
            minzheng_core_types::finding::Programme { id: $id, label: minzheng_core_types::Text::new($zh, $en) };)+
        /// Every programme, in the order in which it is assessed.
        pub static PROGRAMMES: &[minzheng_core_types::finding::Programme] =
            &[$(minzheng_core_types::finding::Programme { id: $id, label: minzheng_core_types::Text::new($zh, $en) },)+];
    };
}

macro_rules! documents {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $zh:literal, $en:literal, $number_zh:literal, $number_en:literal
        $(, from $year:literal-$month:literal)?;)+) => {
        $($(#[$doc])* pub static $name: minzheng_core_types::Document = minzheng_core_types::Document {
            key: $key,
            title: minzheng_core_types::Text::new($zh, $en),
            number: minzheng_core_types::Text::new($number_zh, $number_en),
            from: first_month!($($year-$month)?),
        };)+
    };
}

macro_rules! first_month {
    () => {
        None
    };
    ($year:literal-$month:literal) => {
        Some(minzheng_core_types::Month::at($year, $month))
    };
}
