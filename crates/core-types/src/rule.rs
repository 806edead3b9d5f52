//! Rules as data: what each says, since when, by which formula and which clause.

use crate::law::{Citation, Confidence};
use crate::month::Month;
use crate::text::Text;

/// 名词: a word that formulas and explanations use.
#[derive(Debug, PartialEq, Eq)]
#[doc(alias = "名词")]
pub struct Term {
    /// Name within formulas.
    pub name: &'static str,
    /// Name for people.
    pub label: Text,
}

impl Term {
    /// A term with its name in formulas and in both languages.
    #[must_use]
    pub const fn new(name: &'static str, zh: &'static str, en: &'static str) -> Self {
        Self { name, label: Text::new(zh, en) }
    }
}

/// 规则: one rule of the rulebook.
#[derive(Debug)]
#[doc(alias = "规则")]
pub struct Rule {
    /// Stable id, as in the rulebook: `SA-12`.
    pub id: &'static str,
    /// Title.
    pub title: Text,
    /// What it says, in a sentence or two.
    pub statement: Text,
    /// How sure the rule itself is.
    pub confidence: Confidence,
    /// Its dated or local forms, at least one.
    pub variants: &'static [Variant],
}

impl PartialEq for Rule {
    /// Rules are the same when their ids are.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl Eq for Rule {}

/// A dated or local form of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    /// Name within the rule; empty for the usual form.
    pub name: &'static str,
    /// First month in which it is the law; `None` when before all that is covered here.
    pub from: Option<Month>,
    /// Last month; `None` while in force.
    pub until: Option<Month>,
    /// `{result} = …` in the language of [`crate::formula`].
    pub formula: &'static str,
    /// The clauses.
    pub citations: &'static [Citation],
    /// How sure this form is, where that differs from the rule.
    pub confidence: Option<Confidence>,
}

impl Variant {
    /// A form that holds for all months covered.
    #[must_use]
    pub const fn new(name: &'static str, formula: &'static str, citations: &'static [Citation]) -> Self {
        Self { name, from: None, until: None, formula, citations, confidence: None }
    }

    /// The same form, in force from a month on.
    #[must_use]
    pub const fn from(mut self, month: Month) -> Self {
        self.from = Some(month);
        self
    }

    /// The same form, in force up to a month.
    #[must_use]
    pub const fn until(mut self, month: Month) -> Self {
        self.until = Some(month);
        self
    }

    /// The same form, taken over for months whose own text was not read.
    #[must_use]
    pub const fn assumed(mut self) -> Self {
        self.confidence = Some(Confidence::Assumed);
        self
    }

    /// Is it the law in that month?
    #[must_use]
    pub fn in_force(&self, month: Month) -> bool {
        self.from.is_none_or(|from| from <= month) && self.until.is_none_or(|until| month <= until)
    }
}

impl Rule {
    /// The form with that name which is the law in that month.
    #[must_use]
    pub fn variant(&self, name: &str, month: Month) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.name == name && variant.in_force(month))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn form(name: &'static str, formula: &'static str) -> Variant {
        Variant::new(name, formula, &[])
    }

    static RULE: Rule = Rule {
        id: "T-01",
        title: Text::new("", ""),
        statement: Text::new("", ""),
        confidence: Confidence::Official,
        variants: &[
            form("", "old").until(Month::at(2014, 4)),
            form("", "new").from(Month::at(2014, 5)).until(Month::at(2021, 6)),
            form("local", "local"),
        ],
    };

    /// The last month of the old law and the first of the new one lie side by side.
    #[test]
    fn each_month_has_the_form_that_is_its_law() {
        let formula = |name, year, month| RULE.variant(name, Month::at(year, month)).map(|form| form.formula);
        assert_eq!(formula("", 1999, 1), Some("old"));
        assert_eq!(formula("", 2014, 4), Some("old"));
        assert_eq!(formula("", 2014, 5), Some("new"));
        assert_eq!(formula("", 2021, 6), Some("new"));
        assert_eq!(formula("", 2021, 7), None, "no form is carried over");
        assert_eq!(formula("local", 2021, 7), Some("local"));
        assert_eq!(formula("elsewhere", 2014, 5), None);
    }

    #[test]
    fn rules_are_the_same_when_their_ids_are() {
        static SAME: Rule = Rule { confidence: Confidence::Assumed, variants: &[], ..COPY };
        static OTHER: Rule = Rule { id: "T-02", ..COPY };
        const COPY: Rule = Rule {
            id: "T-01",
            title: Text::new("", ""),
            statement: Text::new("", ""),
            confidence: Confidence::Official,
            variants: &[],
        };
        assert_eq!(RULE, SAME);
        assert_ne!(RULE, OTHER);
    }
}
