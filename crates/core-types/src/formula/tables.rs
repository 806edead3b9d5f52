//! Tables and membership: `lookup`, `choose`, `has` and `matches_code`.

use std::cmp::Ordering;
use std::mem::discriminant;

use super::eval::order;
use super::functions::Call;
use super::{FormulaError, Value};
use crate::text::half_width;

impl Call {
    /// The value of the greatest key that is not above the first argument.
    pub(super) fn lookup(self, arguments: &[Value]) -> Result<Value, FormulaError> {
        let Some((key, pairs)) = arguments.split_first() else {
            return Err(self.refused("there is no key; give a key and pairs"));
        };
        let (mut found, mut before): (Option<&Value>, Option<&Value>) = (None, None);
        for pair in pairs.chunks_exact(2) {
            let [at_least, value] = pair else { continue };
            let reached = order(at_least, key)
                .ok_or(self.type_error("keys that are all numbers, all dates or all months", at_least))?;
            if before.is_some_and(|before| order(before, at_least) != Some(Ordering::Less)) {
                return Err(self.refused("the keys do not ascend; write the smallest first and each once"));
            }
            before = Some(at_least);
            if reached.is_le() {
                found = Some(value);
            }
        }
        found.cloned().ok_or(self.refused("the key lies below the first of the table; check the key"))
    }

    /// The value of the key that equals the first argument, or the default.
    pub(super) fn choose(self, arguments: &[Value]) -> Result<Value, FormulaError> {
        let Some((key, rest)) = arguments.split_first() else {
            return Err(self.refused("there is no key; give a key and pairs"));
        };
        if !matches!(key, Value::Text(_) | Value::Number(_)) {
            return Err(self.type_error("a text or a number as its key", key));
        }
        let pairs = rest.chunks_exact(2);
        let mut chosen = None;
        let mut seen: Vec<&Value> = Vec::new();
        let default = pairs.remainder().first();
        for pair in pairs {
            let [candidate, value] = pair else { continue };
            if discriminant(candidate) != discriminant(key) {
                return Err(self.type_error("keys of one kind", candidate));
            }
            if seen.contains(&candidate) {
                return Err(self.refused("a key stands twice; keep one of the two"));
            }
            seen.push(candidate);
            if candidate == key {
                chosen = Some(value);
            }
        }
        chosen
            .or(default)
            .cloned()
            .ok_or(self.refused("no key of the table equals the first argument; add the key or a default"))
    }

    pub(super) fn has(self, list: &Value, wanted: &Value) -> Result<Value, FormulaError> {
        let entries = self.list(list)?;
        if let Some(other) = entries.iter().find(|entry| discriminant(*entry) != discriminant(wanted)) {
            return Err(self.type_error("a list of the same kind as the value", other));
        }
        Ok(Value::Bool(entries.contains(wanted)))
    }

    /// Does a disease code fall under one of the listed codes and ranges?
    pub(super) fn matches_code(self, code: &Value, list: &Value) -> Result<Value, FormulaError> {
        let malformed = "not a disease code; write a letter, two digits and perhaps a point and more, \
                         for example `C50.9`, and a range as `C00-C97`";
        let code = Code::read(self.text(code)?).ok_or(self.refused(malformed))?;
        let mut matches = false;
        for entry in self.list(list)? {
            let text = self.text(entry)?;
            if is_name(text) {
                continue;
            }
            let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
            let (first, last) = Code::read(first).zip(Code::read(last)).ok_or(self.refused(malformed))?;
            if last.is_before(&first) {
                return Err(self.refused("a range of codes ends before it begins; exchange its ends"));
            }
            matches |= code.lies_between(&first, &last);
        }
        Ok(Value::Bool(matches))
    }
}

/// An illness that its source names without a code: `重症精神病`. No code matches it.
fn is_name(text: &str) -> bool {
    half_width(text).chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii())
}

/// A disease code in parts: letter and two digits, then what follows the point.
struct Code {
    category: (char, u32),
    detail: String,
}

impl Code {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_suffix(['+', '*', '†']).unwrap_or(text);
        let (category, detail) = text.split_once('.').map_or((text, None), |(c, d)| (c, Some(d)));
        let mut signs = category.chars();
        let letter = signs.next().filter(char::is_ascii_alphabetic)?.to_ascii_uppercase();
        let (tens, ones) = (signs.next()?.to_digit(10)?, signs.next()?.to_digit(10)?);
        if signs.next().is_some() {
            return None;
        }
        let number = tens.checked_mul(10)?.checked_add(ones)?;
        let plain = |d: &str| !d.is_empty() && d.bytes().all(|b| b.is_ascii_alphanumeric());
        if !detail.is_none_or(plain) {
            return None;
        }
        Some(Self { category: (letter, number), detail: detail.unwrap_or_default().to_ascii_uppercase() })
    }

    /// The order of this code, cut to the exactness of an end of a range, against that end.
    fn against(&self, end: &Self) -> Ordering {
        let cut = self.detail.chars().take(end.detail.len());
        self.category.cmp(&end.category).then_with(|| cut.cmp(end.detail.chars()))
    }

    /// Does everything under this code come before the other one?
    fn is_before(&self, other: &Self) -> bool {
        self.against(other).is_lt() && !self.leaves_open(other)
    }

    /// A code less exact than the end it agrees with so far may or may not reach it.
    fn leaves_open(&self, end: &Self) -> bool {
        self.category == end.category
            && self.detail.len() < end.detail.len()
            && end.detail.starts_with(self.detail.as_str())
    }

    fn lies_between(&self, first: &Self, last: &Self) -> bool {
        self.against(first).is_ge() && self.against(last).is_le() && !self.leaves_open(last)
    }
}
