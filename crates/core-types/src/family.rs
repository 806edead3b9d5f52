//! 类别: rules that belong together, with the figures, questions and words that are theirs.

use crate::figures::{Guide, Parameter};
use crate::finding::Catalogue;
use crate::rule::Term;

/// 类别: what a family of rules says of itself.
#[derive(Debug)]
pub struct Family {
    /// The file below a place's folder in which its figures stand; empty where it has none.
    pub file: &'static str,
    /// Its rules, parameters, questions, programmes and words.
    pub catalogue: &'static Catalogue,
    /// What each of its parameters is for; of a parameter that another family reads too, the first guide is shown.
    pub guide: &'static [Guide],
    /// The words of its formulas.
    pub terms: &'static [&'static Term],
}

impl Family {
    /// Its parameters.
    #[must_use]
    pub const fn parameters(&self) -> &'static [Parameter] {
        self.catalogue.parameters
    }
}
