//! Tests of the formula language.

mod calendar;
mod functions;
mod hostile;
mod operators;
mod ratio;
mod syntax;
mod tables;

use std::collections::BTreeMap;

use super::{Formula, FormulaError, Ratio, Value};

type Known = BTreeMap<String, Value>;

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

fn numbers(entries: &[&str]) -> Value {
    Value::List(entries.iter().map(|entry| number(entry)).collect())
}

fn date(text: &str) -> Value {
    Value::Date(text.parse().unwrap())
}

fn month(text: &str) -> Value {
    Value::Month(text.parse().unwrap())
}

fn texts(entries: &[&str]) -> Value {
    Value::List(entries.iter().map(|entry| Value::from(*entry)).collect())
}

fn facts<const N: usize>(entries: [(&str, Value); N]) -> Known {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The value of an expression over facts.
fn over(expression: &str, facts: &Known) -> Result<Value, FormulaError> {
    Formula::parse(&format!("{{r}}={expression}"))?.evaluate(facts)
}

/// The value of an expression without facts, as text.
fn plain(expression: &str) -> String {
    over(expression, &Known::new())
        .map_or_else(|why| panic!("{expression}: {why}"), |value| value.to_string())
}

/// The error of an expression; its place counts from the expression.
fn error(expression: &str, facts: &Known) -> FormulaError {
    match over(expression, facts) {
        Err(why) => why,
        Ok(value) => panic!("{expression} gave {value}"),
    }
}

/// A generator of repeatable numbers.
struct Lcg(u64);

impl Lcg {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A whole number from −1000 to 1000.
    fn small(&mut self) -> i128 {
        i128::from(self.below(2001)) - 1000
    }
}
