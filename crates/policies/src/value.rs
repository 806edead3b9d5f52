//! Values of figures, and help for whoever mistyped one.

use minzheng_core_types::figures::{FigureValue, ListEntry, Parameter, ValueKind};
use minzheng_core_types::{Money, Rate};
use toml::Value;

use crate::error::Problem;
use crate::format::Amount;

/// The value, or where in the file and what is wrong with it.
pub(crate) fn read(
    parameter: &'static Parameter,
    amount: &Amount,
) -> Result<FigureValue, (Option<usize>, Problem)> {
    let wrong_kind = || Problem::WrongKind { parameter: parameter.id, takes: takes(parameter.kind) };
    match (parameter.kind, &amount.amount, &amount.entries) {
        (ValueKind::List, None, Some(entries)) => Ok(FigureValue::List(
            entries
                .get_ref()
                .iter()
                .map(|entry| ListEntry {
                    code: entry.code.clone(),
                    zh: entry.zh.clone(),
                    en: entry.en.clone(),
                })
                .collect(),
        )),
        (ValueKind::List, None, None) => {
            Err((None, Problem::Missing { parameter: parameter.id, field: "entries" }))
        }
        (_, None, None) => Err((None, Problem::Missing { parameter: parameter.id, field: "amount" })),
        (ValueKind::List, Some(amount), _) => Err((Some(amount.span().start), wrong_kind())),
        (_, _, Some(entries)) => Err((Some(entries.span().start), wrong_kind())),
        (_, Some(amount), None) => {
            let at = Some(amount.span().start);
            match amount.get_ref() {
                Value::String(text) => single(parameter, text).map_err(|problem| (at, problem)),
                number @ (Value::Integer(_) | Value::Float(_)) => Err((at, Problem::Number(shown(number)))),
                _ => Err((at, wrong_kind())),
            }
        }
    }
}

fn single(parameter: &'static Parameter, text: &str) -> Result<FigureValue, Problem> {
    let bad = |why: &str| Problem::BadAmount {
        parameter: parameter.id,
        text: text.to_owned(),
        why: why.to_owned(),
    };
    match parameter.kind {
        ValueKind::Money => match text.parse::<Money>() {
            Ok(money) if money.is_negative() => Err(bad("below zero; nobody is paid less than nothing")),
            Ok(money) => Ok(FigureValue::Money(money)),
            Err(error) => Err(bad(&error.to_string())),
        },
        ValueKind::Rate => {
            text.parse::<Rate>().map(FigureValue::Rate).map_err(|error| bad(&error.to_string()))
        }
        ValueKind::Count => match text.parse() {
            Ok(count) => Ok(FigureValue::Count(count)),
            Err(_) => Err(bad("not a whole number; write it like `12`")),
        },
        ValueKind::Choice(words) => match words.iter().find(|word| **word == text) {
            Some(word) => Ok(FigureValue::Choice(word)),
            None => Err(Problem::UnknownWord {
                field: parameter.id,
                word: text.to_owned(),
                allowed: words.to_vec(),
            }),
        },
        ValueKind::List => Err(Problem::WrongKind { parameter: parameter.id, takes: takes(ValueKind::List) }),
    }
}

const fn takes(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Money => "`amount` with an amount of money in quotes, such as `amount = \"600.00\"`",
        ValueKind::Rate => "`amount` with a multiple in quotes, such as `amount = \"0.60\"`",
        ValueKind::Count => "`amount` with a whole number in quotes, such as `amount = \"12\"`",
        ValueKind::Choice(_) => "`amount` with a word in quotes",
        ValueKind::List => "`entries`, a list of `{ code = \"…\", zh = \"…\", en = \"…\" }`, and no `amount`",
    }
}

/// A TOML value as it stands in a file, strings without quotes.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(word) => word.to_string(),
        Value::Datetime(stamp) => stamp.to_string(),
        Value::Array(_) => "a list".to_owned(),
        Value::Table(_) => "a table".to_owned(),
    }
}

/// The known id that takes the fewest changes to reach, where fewer than half of the letters change.
pub(crate) fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| (distance(id, candidate), candidate))
        .min()
        .filter(|(changes, candidate)| changes.saturating_mul(2) < candidate.chars().count())
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, delete or exchange (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (above, letter) in (1..).zip(left.chars()) {
        let mut diagonal = std::mem::replace(row.first_mut().unwrap_or(&mut 0), above);
        let mut before = above;
        for (cell, other) in row.iter_mut().skip(1).zip(right.chars()) {
            let exchanged = diagonal.saturating_add(usize::from(letter != other));
            diagonal = *cell;
            *cell = exchanged.min(before.saturating_add(1)).min(diagonal.saturating_add(1));
            before = *cell;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_letters_changed() {
        for (left, right, changes) in
            [("", "", 0), ("ab", "", 2), ("", "ab", 2), ("kitten", "sitting", 3), ("sa.x", "sa.x", 0)]
        {
            assert_eq!(distance(left, right), changes, "{left} {right}");
        }
    }

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["sa.standard.urban", "sa.standard.rural", "ha.100"];
        assert_eq!(nearest("sa.standard.urbn", known.into_iter()), Some("sa.standard.urban"));
        assert_eq!(nearest("zz", known.into_iter()), None);
    }
}
