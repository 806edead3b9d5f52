//! The functions of the language: their signatures, and those over numbers and lists.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::eval::{arithmetic, order};
use super::ratio::Mode;
use super::{FormulaError, Ratio, RatioError, Value};
use crate::Month;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Min,
    Max,
    Sum,
    Count,
    Any,
    All,
    Round,
    Floor,
    Ceil,
    Age,
    Month,
    FirstDay,
    LastDay,
    AddMonths,
    Months,
    Year,
    AddYears,
    Days,
    AfterMonths,
    Lookup,
    Choose,
    Has,
    MatchesCode,
}

/// How many arguments a function takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Exactly(usize),
    AtLeast(usize),
    /// A key and pairs.
    Pairs,
}

/// The name of a function and what it takes.
#[derive(Debug)]
pub(super) struct Signature {
    pub(super) name: &'static str,
    pub(super) function: Function,
    /// The arguments in words, for errors.
    pub(super) takes: &'static str,
    count: Count,
}

const fn signature(name: &'static str, function: Function, count: Count, takes: &'static str) -> Signature {
    Signature { name, function, takes, count }
}

/// Every function there is.
pub(super) static SIGNATURES: [Signature; 23] = [
    signature("min", Function::Min, Count::AtLeast(1), "one value or more"),
    signature("max", Function::Max, Count::AtLeast(1), "one value or more"),
    signature("sum", Function::Sum, Count::Exactly(1), "a list of numbers"),
    signature("count", Function::Count, Count::Exactly(1), "a list"),
    signature("any", Function::Any, Count::Exactly(1), "a list of true and false"),
    signature("all", Function::All, Count::Exactly(1), "a list of true and false"),
    signature("round", Function::Round, Count::Exactly(2), "a number and a rounding"),
    signature("floor", Function::Floor, Count::Exactly(1), "a number"),
    signature("ceil", Function::Ceil, Count::Exactly(1), "a number"),
    signature("age", Function::Age, Count::Exactly(3), "a birth date, a date and a convention"),
    signature("month", Function::Month, Count::Exactly(1), "a date"),
    signature("first_day", Function::FirstDay, Count::Exactly(1), "a month"),
    signature("last_day", Function::LastDay, Count::Exactly(1), "a month"),
    signature("add_months", Function::AddMonths, Count::Exactly(2), "a month and a whole number"),
    signature("months", Function::Months, Count::Exactly(2), "a first and a last month"),
    signature("year", Function::Year, Count::Exactly(1), "a month or a date"),
    signature("add_years", Function::AddYears, Count::Exactly(2), "a date and a whole number"),
    signature("days", Function::Days, Count::Exactly(2), "two dates"),
    signature("after_months", Function::AfterMonths, Count::Exactly(2), "a date and a whole number"),
    signature("lookup", Function::Lookup, Count::Pairs, "a key, then pairs of a key and its value"),
    signature("choose", Function::Choose, Count::AtLeast(3), "a key, then pairs, then perhaps a default"),
    signature("has", Function::Has, Count::Exactly(2), "a list and a value"),
    signature("matches_code", Function::MatchesCode, Count::Exactly(2), "a code and a list of codes"),
];

impl Signature {
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        SIGNATURES.iter().find(|signature| signature.name == name)
    }

    pub(super) const fn accepts(&self, count: usize) -> bool {
        match self.count {
            Count::Exactly(wanted) => count == wanted,
            Count::AtLeast(least) => count >= least,
            Count::Pairs => count >= 3 && count & 1 == 1,
        }
    }
}

/// A function call under evaluation: where it stands and what it is called, for errors.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call {
    pub(super) at: usize,
    pub(super) name: &'static str,
}

impl Call {
    pub(super) fn run(self, function: Function, arguments: &[Value]) -> Result<Value, FormulaError> {
        match function {
            Function::Lookup => return self.lookup(arguments),
            Function::Choose => return self.choose(arguments),
            Function::Min => return self.extreme(arguments, Ordering::Less),
            Function::Max => return self.extreme(arguments, Ordering::Greater),
            _ => {}
        }
        match arguments {
            [only] => self.unary(function, only),
            [first, second] => self.binary(function, first, second),
            [birth, on, convention] if function == Function::Age => self.age(birth, on, convention),
            _ => Err(self.miscounted(arguments.len())),
        }
    }

    fn unary(self, function: Function, only: &Value) -> Result<Value, FormulaError> {
        match function {
            Function::Sum => self.sum(only),
            Function::Count => i64::try_from(self.list(only)?.len())
                .map(Value::from)
                .map_err(|_| FormulaError::OutOfRange { at: self.at }),
            Function::Any => Ok(Value::Bool(self.truths(only)?.contains(&true))),
            Function::All => Ok(Value::Bool(!self.truths(only)?.contains(&false))),
            Function::Floor => Ok(Value::Number(self.number(only)?.floor())),
            Function::Ceil => Ok(Value::Number(self.number(only)?.ceil())),
            Function::Month => self.month_of(only),
            Function::FirstDay => self.first_day(only),
            Function::LastDay => self.last_day(only),
            Function::Year => self.year(only),
            _ => Err(self.miscounted(1)),
        }
    }

    fn binary(self, function: Function, first: &Value, second: &Value) -> Result<Value, FormulaError> {
        match function {
            Function::Round => self.round(first, second),
            Function::AddMonths => self.add_months(first, second),
            Function::Months => self.months(first, second),
            Function::AddYears => self.add_years(first, second),
            Function::Days => self.days(first, second),
            Function::AfterMonths => self.after_months(first, second),
            Function::Has => self.has(first, second),
            Function::MatchesCode => self.matches_code(first, second),
            _ => Err(self.miscounted(2)),
        }
    }

    fn miscounted(self, found: usize) -> FormulaError {
        let takes = Signature::named(self.name).map_or("other arguments", |signature| signature.takes);
        FormulaError::Arguments { at: self.at, function: self.name, takes, found }
    }

    pub(super) const fn type_error(self, needs: &'static str, found: &Value) -> FormulaError {
        FormulaError::Type { at: self.at, by: self.name, needs, found: found.kind() }
    }

    pub(super) const fn refused(self, because: &'static str) -> FormulaError {
        FormulaError::Refused { at: self.at, function: self.name, because }
    }

    pub(super) const fn number(self, value: &Value) -> Result<Ratio, FormulaError> {
        match value {
            Value::Number(number) => Ok(*number),
            other => Err(self.type_error("a number", other)),
        }
    }

    pub(super) fn whole(self, value: &Value) -> Result<i64, FormulaError> {
        let whole = self.number(value)?.to_integer();
        let whole = whole.ok_or(self.refused("the count is not a whole number; round it first"))?;
        i64::try_from(whole).map_err(|_| FormulaError::OutOfRange { at: self.at })
    }

    pub(super) const fn date(self, value: &Value) -> Result<NaiveDate, FormulaError> {
        match value {
            Value::Date(date) => Ok(*date),
            other => Err(self.type_error("a date", other)),
        }
    }

    pub(super) const fn month(self, value: &Value) -> Result<Month, FormulaError> {
        match value {
            Value::Month(month) => Ok(*month),
            other => Err(self.type_error("a month", other)),
        }
    }

    pub(super) fn text(self, value: &Value) -> Result<&str, FormulaError> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(self.type_error("a text", other)),
        }
    }

    pub(super) fn list(self, value: &Value) -> Result<&[Value], FormulaError> {
        match value {
            Value::List(entries) => Ok(entries),
            // A name that stands once in a step has one value: a list of one.
            single => Ok(std::slice::from_ref(single)),
        }
    }

    fn truths(self, list: &Value) -> Result<Vec<bool>, FormulaError> {
        let truth = |entry: &Value| match entry {
            Value::Bool(truth) => Ok(*truth),
            other => Err(self.type_error("a list of true and false", other)),
        };
        self.list(list)?.iter().map(truth).collect()
    }

    fn sum(self, list: &Value) -> Result<Value, FormulaError> {
        let mut total = Ratio::ZERO;
        for entry in self.list(list)? {
            total = total.plus(self.number(entry)?).map_err(|why| arithmetic(why, self.at))?;
        }
        Ok(Value::Number(total))
    }

    /// The least or greatest of numbers, dates or months; a list among the arguments stands for its entries.
    fn extreme(self, arguments: &[Value], wanted: Ordering) -> Result<Value, FormulaError> {
        let mut best: Option<&Value> = None;
        for argument in arguments {
            let entries = match argument {
                Value::List(entries) => entries.as_slice(),
                single => std::slice::from_ref(single),
            };
            for entry in entries {
                let before = best.unwrap_or(entry);
                let order = order(entry, before)
                    .ok_or(self.type_error("only numbers, only dates or only months", entry))?;
                best = Some(if order == wanted { entry } else { before });
            }
        }
        best.cloned().ok_or(self.refused("there is nothing to choose from; give at least one value"))
    }

    fn round(self, number: &Value, rounding: &Value) -> Result<Value, FormulaError> {
        let number = self.number(number)?;
        let (unit, mode) = rounding_of(self.text(rounding)?)
            .ok_or(self.refused("not a rounding; write a unit and a mode, for example `fen/half-up`"))?;
        number.rounded(unit, mode).map(Value::Number).map_err(|why| arithmetic(why, self.at))
    }
}

/// Reads a rounding such as `fen/half-up` or `5/down`.
fn rounding_of(text: &str) -> Option<(Ratio, Mode)> {
    let (unit, mode) = text.split_once('/')?;
    let unit: Result<Ratio, RatioError> = match unit {
        "fen" => Ratio::new(1, 100),
        "jiao" => Ratio::new(1, 10),
        "yuan" => Ok(Ratio::ONE),
        other => Ratio::from_decimal(other),
    };
    let mode = match mode {
        "half-up" => Mode::HalfUp,
        "up" => Mode::Up,
        "down" => Mode::Down,
        "half-even" => Mode::HalfEven,
        _ => return None,
    };
    Some((unit.ok().filter(|unit| *unit > Ratio::ZERO)?, mode))
}
