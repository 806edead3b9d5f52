//! 算式: the small language in which a step of an explanation says how its result follows from named facts.
//!
//! A checker reads the text, puts in the facts and computes the result again, exactly and with arithmetic of its
//! own: fractions of whole numbers ([`Ratio`]), its own calendar, none of the code that the rules run. This page is
//! the specification.
//!
//! ```
//! use std::collections::BTreeMap;
//! use minzheng_core_types::formula::{Formula, Ratio, Value};
//! let formula = Formula::parse("{amount} = {standard} × {members} − {income}")?;
//! let facts: BTreeMap<String, Value> = [("standard", "600.00"), ("members", "2"), ("income", "1050.50")]
//!     .into_iter()
//!     .map(|(name, number)| Ok((name.to_owned(), Value::Number(number.parse()?))))
//!     .collect::<Result<_, minzheng_core_types::formula::RatioError>>()?;
//! assert_eq!(formula.result_name(), "amount");
//! assert_eq!(formula.evaluate(&facts)?.to_string(), "149.5");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Values
//!
//! | Kind | In a formula | Notes |
//! |---|---|---|
//! | number | `600.00` | an exact fraction; digits, perhaps a point with digits on both sides; no separators, no exponent |
//! | true or false | `true` `false` | |
//! | text | `'rural'` | a quotation mark inside is written twice: `'it''s'` |
//! | date, month, list | | come in as facts only |
//!
//! A fact is named in braces: `{income}`, `{月收入}`. A name is anything without braces, control characters and
//! blanks at its ends. The name of the result may not occur in its own definition, or the formula would prove
//! whatever it is told. Where a function takes a list, a single value stands for the list of that one; there is no
//! other conversion between kinds, and no value that means "missing".
//!
//! # Grammar
//!
//! ```text
//! formula    := '{' name '}' '=' expr           the first '=' defines; any later one compares
//! expr       := 'if' expr 'then' expr 'else' expr  |  or
//! or         := and ('or' and)*
//! and        := not ('and' not)*
//! not        := 'not' not  |  comparison
//! comparison := sum [('=' | '≠' | '!=' | '<' | '≤' | '<=' | '>' | '≥' | '>=') sum]
//! sum        := product (('+' | '-' | '−') product)*
//! product    := signed (('*' | '×' | '/' | '÷') signed)*
//! signed     := ('-' | '−') signed  |  primary
//! primary    := number | text | 'true' | 'false' | '{' name '}' | '(' expr ')'
//!             | function '(' [expr (',' expr)*] ')'
//! ```
//!
//! * Blanks between tokens mean nothing. Words are written in lower case.
//! * `+ − × ÷` take numbers and go from left to right. Nothing is rounded unless `round`, `floor` or `ceil` says so.
//! * `=` and `≠` take two values of one kind; `< ≤ > ≥` two numbers, two dates or two months. Two values are
//!   compared at a time: write `{a} < {b} and {b} < {c}`.
//! * `and`, `or` and `if` look no further than they must: what they pass over is not evaluated, so
//!   `if {n} = 0 then 0 else {sum} ÷ {n}` never divides by zero. All arguments of a function are evaluated.
//! * A formula has at most [`Formula::MAX_LENGTH`] characters and [`Formula::MAX_DEPTH`] levels of parentheses,
//!   calls, `if`, `not` and signs inside each other (`else if` opens no new level). Whole numbers above and below
//!   the line of a fraction fit 128 bits; whatever does not is an error.
//!
//! # Functions
//!
//! | Function | Result |
//! |---|---|
//! | `min(a, …)` `max(a, …)` | the least, the greatest of numbers, dates or months (one kind only); a list among the arguments stands for its entries; an error when there is nothing |
//! | `sum(list)` | the sum of numbers; of an empty list 0 |
//! | `count(list)` | how many entries |
//! | `any(list)` `all(list)` | is any, is every entry true? Of an empty list `false`, `true` |
//! | `round(x, rounding)` | a multiple of a unit, see [rounding](#rounding) |
//! | `floor(x)` `ceil(x)` | the greatest whole number not above x, the smallest not below: `floor(-1.5)` is −2 |
//! | `age(birth, on, convention)` | completed years of life, see [ages](#ages); an error before birth |
//! | `month(date)` | the month the date lies in |
//! | `first_day(month)` `last_day(month)` | its first, its last day |
//! | `add_months(month, n)` | the month n later, earlier when n is negative |
//! | `months(first, last)` | how many months from the first to the last, both counted; 0 when the last lies before the first |
//! | `year(month)` `year(date)` | the year as a number |
//! | `add_years(date, n)` | the same day n years later; 29 February becomes 28 February in a common year |
//! | `days(from, to)` | the days from one date to another; negative when the other lies before |
//! | `after_months(date, n)` | the same day n months later; the last day of the month where it has none |
//! | `lookup(key, k1, v1, k2, v2, …)` | the value of the greatest k that is not above the key; numbers, dates or months in ascending order, each once; an error below k1 |
//! | `choose(key, k1, v1, …)` `choose(key, k1, v1, …, default)` | the value of the k that equals the key, a text or a number, otherwise the default; without a default an error; no k twice |
//! | `has(list, x)` | is x among the entries? All of one kind |
//! | `matches_code(code, list)` | is the disease code listed, see [codes](#codes)? |
//!
//! Every n is a whole number. Months and computed dates lie in the years 1 to 9999.
//!
//! ## Rounding
//!
//! A text `unit/mode`. The unit is `fen` (0.01), `jiao` (0.1), `yuan` (1) or a decimal number above zero such as `5`.
//! Modes are made for amounts that are not negative; a negative number is rounded as its positive one, then negated.
//!
//! | Mode | Multiple | 2.5 | −2.5 | 2.1 | −2.1 | 3.5 |
//! |---|---|---|---|---|---|---|
//! | `half-up` | the nearer; halves away from zero | 3 | −3 | 2 | −2 | 4 |
//! | `up` | the one away from zero | 3 | −3 | 3 | −3 | 4 |
//! | `down` | the one towards zero | 2 | −2 | 2 | −2 | 3 |
//! | `half-even` | the nearer; halves to the even multiple | 2 | −2 | 2 | −2 | 4 |
//!
//! ## Ages
//!
//! A text of two parts. A year of life is complete `on-birthday`, or on the day after: `day-after-birthday`. Whoever is
//! born on 29 February has the anniversary of a common year on 28 February, `last-of-february`, or on 1 March,
//! `first-of-march`. So `age({birth}, {day}, 'on-birthday/last-of-february')`; all four pairs exist. On the day of birth
//! the age is 0.
//!
//! ## Codes
//!
//! A code in the manner of ICD-10 is a letter, two digits and perhaps a point followed by letters and digits:
//! `I21`, `N18.5`, `C50.900x001`. Letters may be small; blanks around it and one closing `+`, `*` or `†` are ignored.
//! Anything else is an error, in the code and in the list.
//!
//! * An entry with letters beyond ASCII is an illness by its name, `重症精神病`, given without a code: no code matches
//!   it.
//! * An entry `N18.5` covers itself and whatever is more exact: `N18.500`, but neither `N18` nor `N18.9`. An entry
//!   `I21` covers `I21` and every `I21.…`.
//! * An entry `C00-C97` covers from all that `C00` covers to all that `C97` covers, both included, in the order of
//!   letter, number, then what follows the point sign by sign. The code is compared to as many signs as each end
//!   has.
//! * A code less exact than an end it agrees with is outside: `C50` may or may not be `C50.1`, so `C50.1-C50.4` and
//!   `C49-C50.4` do not cover it.
//! * A range that ends before it begins is an error. An empty list covers nothing.

mod calendar;
mod error;
mod eval;
mod functions;
mod lexer;
mod parser;
mod ratio;
mod tables;
mod value;

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests;

use std::collections::BTreeMap;
use std::fmt;

pub use error::FormulaError;
pub use ratio::{Ratio, RatioError};
pub use value::Value;

use lexer::Part;

/// 算式: a formula that was read, `{result} = expression`. See the [module](self) for the language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "算式")]
pub struct Formula {
    parts: Vec<Part>,
    result: String,
    names: Vec<String>,
    body: parser::Node,
}

/// A stretch of a formula's text, for showing it to people. See [`Formula::pieces`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'f> {
    /// The name of a fact or of the result, without its braces.
    Name(&'f str),
    /// A word of the language: `if`, `and`, `true`, or a function.
    Word(&'f str),
    /// A text, without its quotation marks.
    Text(&'f str),
    /// Numbers, signs and blanks, as they were written.
    Other(&'f str),
}

/// Where a formula finds its facts.
pub trait Facts {
    /// The fact of this name.
    fn get(&self, name: &str) -> Option<Value>;
}

impl Facts for BTreeMap<String, Value> {
    fn get(&self, name: &str) -> Option<Value> {
        BTreeMap::get(self, name).cloned()
    }
}

impl Formula {
    /// The most characters a formula may have.
    pub const MAX_LENGTH: usize = 8192;
    /// The most levels that may lie inside each other.
    pub const MAX_DEPTH: usize = 64;

    /// Reads a formula.
    ///
    /// ```
    /// use minzheng_core_types::formula::Formula;
    /// let error = Formula::parse("{amount} = {standard} ×").unwrap_err();
    /// assert_eq!(error.at(), Some(24));
    /// ```
    ///
    /// # Errors
    /// [`FormulaError`] with the place and what was expected there.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        if text.chars().nth(Self::MAX_LENGTH).is_some() {
            return Err(FormulaError::TooLong);
        }
        let (parsed, parts) = parser::parse(lexer::lex(text)?)?;
        Ok(Self { parts, result: parsed.result, names: parsed.names, body: parsed.body })
    }

    /// The name that the formula defines.
    #[must_use]
    pub fn result_name(&self) -> &str {
        &self.result
    }

    /// The names of the facts it needs, each once, in the order of the text.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Computes the result from the facts.
    ///
    /// # Errors
    /// [`FormulaError`] when a fact is missing or of the wrong kind, or the calculation has no exact result.
    pub fn evaluate(&self, facts: &dyn Facts) -> Result<Value, FormulaError> {
        eval::evaluate(&self.body, facts)
    }

    /// The text for people, with each name in braces replaced; everything else stays as it was written.
    ///
    /// ```
    /// use minzheng_core_types::formula::Formula;
    /// let formula = Formula::parse("{amount} = max(0, {standard} − {income})")?;
    /// let shown = formula.render(|name| if name == "standard" { "600.00".to_owned() } else { format!("[{name}]") });
    /// assert_eq!(shown, "[amount] = max(0, 600.00 − [income])");
    /// # Ok::<(), minzheng_core_types::formula::FormulaError>(())
    /// ```
    #[must_use]
    pub fn render(&self, mut replace: impl FnMut(&str) -> String) -> String {
        let mut text = String::new();
        for piece in self.pieces() {
            match piece {
                Piece::Name(name) => text.push_str(&replace(name)),
                Piece::Word(as_written) | Piece::Other(as_written) => text.push_str(as_written),
                Piece::Text(quoted) => {
                    text.push('\'');
                    text.push_str(&quoted.replace('\'', "''"));
                    text.push('\'');
                }
            }
        }
        text
    }

    /// The text in pieces, to be shown in the words of another language.
    ///
    /// ```
    /// use minzheng_core_types::formula::{Formula, Piece};
    /// let formula = Formula::parse("{amount} = max({due}, 0)")?;
    /// let shown: String = formula
    ///     .pieces()
    ///     .map(|piece| match piece {
    ///         Piece::Word("max") => "较大者",
    ///         Piece::Name(text) | Piece::Word(text) | Piece::Text(text) | Piece::Other(text) => text,
    ///     })
    ///     .collect();
    /// assert_eq!(shown, "amount = 较大者(due, 0)");
    /// # Ok::<(), minzheng_core_types::formula::FormulaError>(())
    /// ```
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        self.parts.iter().map(|part| match part {
            Part::Literal(text) => Piece::Other(text),
            Part::Name(text) => Piece::Name(text),
            Part::Word(text) => Piece::Word(text),
            Part::Text(text) => Piece::Text(text),
        })
    }

    /// Does it only hand one fact on: `{a} = {b}`?
    pub(crate) const fn hands_on(&self) -> bool {
        matches!(self.body.expr, parser::Expr::Name(_))
    }

    /// How often names stand in it, each as often as it does.
    pub(crate) fn mentions(&self) -> usize {
        self.parts.iter().filter(|part| matches!(part, Part::Name(_))).count()
    }

    /// Every function, by its name in formulas.
    #[cfg(test)]
    pub(crate) fn functions() -> impl Iterator<Item = &'static str> {
        functions::SIGNATURES.iter().map(|signature| signature.name)
    }
}

impl fmt::Display for Formula {
    /// The text that was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(|name| format!("{{{name}}}")))
    }
}
