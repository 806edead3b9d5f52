//! Every change is found: by arithmetic where it can be, by the digest otherwise, and by the kept digest at last.

use serde_json::Value;

use super::sample::document;
use super::*;

/// A document with one thing changed, and where.
struct Change {
    at: String,
    json: Value,
}

/// Every way to change one leaf, drop or double one entry of a list, drop one field, or exchange neighbours.
fn changes(original: &Value) -> Vec<Change> {
    let mut pointers = Vec::new();
    walk(original, String::new(), &mut pointers);
    let mut found = Vec::new();
    for pointer in pointers {
        let value = original.pointer(&pointer).unwrap();
        for (what, new) in changed(value) {
            let mut json = original.clone();
            *json.pointer_mut(&pointer).unwrap() = new;
            found.push(Change { at: format!("{pointer} {what}"), json });
        }
    }
    found
}

fn walk(value: &Value, at: String, pointers: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                walk(entry, format!("{at}/{index}"), pointers);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                walk(field, format!("{at}/{name}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(at);
}

fn changed(value: &Value) -> Vec<(&'static str, Value)> {
    let mut new: Vec<(&'static str, Value)> = Vec::new();
    match value {
        Value::Null => new.extend([("0", 0.into()), ("text", "x".into())]),
        Value::Bool(truth) => new.extend([("not", (!truth).into()), ("null", Value::Null)]),
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            new.extend([
                ("+1", (number + 1).into()),
                ("−1", (number - 1).into()),
                ("text", number.to_string().into()),
                ("null", Value::Null),
            ]);
        }
        Value::String(text) => {
            new.extend([("+x", format!("{text}x").into()), ("null", Value::Null), ("number", 1.into())]);
            if !text.is_empty() {
                new.push(("empty", "".into()));
            }
            new.extend(digits(text).into_iter().map(|text| ("digit", Value::from(text))));
        }
        Value::Array(entries) => {
            for index in 0..entries.len() {
                let mut without = entries.clone();
                without.remove(index);
                new.push(("dropped", without.into()));
                let mut twice = entries.clone();
                twice.insert(index, entries[index].clone());
                new.push(("doubled", twice.into()));
                let mut swapped = entries.clone();
                swapped.rotate_left(index);
                if swapped != *entries {
                    new.push(("turned", swapped.into()));
                }
            }
        }
        Value::Object(fields) => {
            // A field that holds nothing may be left out.
            for (name, _) in fields.iter().filter(|(_, field)| !field.is_null()) {
                let mut without = fields.clone();
                without.remove(name);
                new.push(("without a field", without.into()));
            }
            let mut more = fields.clone();
            more.insert("more".to_owned(), true.into());
            new.push(("with a field", more.into()));
        }
    }
    new
}

/// Each digit of a text one higher.
fn digits(text: &str) -> Vec<String> {
    let bumped = |digit: char| char::from_digit((digit.to_digit(10)? + 1) % 10, 10);
    text.char_indices()
        .filter_map(|(at, sign)| {
            let new = bumped(sign)?;
            let (before, after) = text.split_at(at);
            Some(format!("{before}{new}{}", after.chars().skip(1).collect::<String>()))
        })
        .collect()
}

#[test]
fn every_single_change_is_found() {
    let original = document();
    assert_eq!(original.recheck(), []);
    let json = serde_json::to_value(&original).unwrap();
    let changes = changes(&json);
    assert!(changes.len() > 3000, "{}", changes.len());
    for change in changes {
        let Ok(read) = serde_json::from_value::<Document>(change.json) else { continue };
        assert!(read != original, "{} reads as the same", change.at);
        assert!(!read.recheck().is_empty(), "{} is not found", change.at);
    }
}

/// Does the change touch what has a part in the calculation? Words for people, rule ids and what a clause states are
/// known to the rules, not to arithmetic.
fn calculates(original: &Value, change: &Change) -> bool {
    let (pointer, what) = change.at.rsplit_once(' ').unwrap();
    let pointer = pointer.trim_end_matches(" without a").trim_end_matches(" with a");
    let of_a_clause = pointer.split_once("/value").is_some_and(|(fact, _)| {
        original.pointer(&format!("{fact}/origin")).and_then(Value::as_str) == Some("clause")
    });
    let leaf = pointer.rsplit('/').next().unwrap_or_default();
    let formula = leaf == "formula" && what != "digit";
    let names = [
        "schema",
        "field",
        "id",
        "name",
        "no",
        "result",
        "pays",
        "finding",
        "amount",
        "steps_from",
        "steps_end",
    ];
    let counted = formula
        || names.contains(&leaf)
        || ["/value", "/origin", "/components"].iter().any(|part| pointer.contains(part));
    counted && !of_a_clause && !pointer.contains("/open/") && !pointer.contains("/members")
}

/// A change that was sealed again fits its digest. Whatever has a part in the calculation is found all the same, and
/// everything is found against the digest that was kept.
#[test]
fn a_change_sealed_again_is_found_by_arithmetic_or_by_the_kept_digest() {
    let original = document();
    let kept = original.digest;
    let json = serde_json::to_value(&original).unwrap();
    let mut by_arithmetic = 0;
    for change in changes(&json) {
        let Ok(read) = serde_json::from_value::<Document>(change.json.clone()) else { continue };
        let sealed = read.sealed();
        if sealed == original {
            assert!(change.at.starts_with("/digest"), "{}", change.at);
            continue;
        }
        let arithmetic = !sealed.recheck().is_empty();
        by_arithmetic += usize::from(arithmetic);
        assert!(arithmetic || !calculates(&json, &change), "{} sealed again passes", change.at);
        assert!(sealed.recheck_against(kept).iter().any(|fault| fault.at == "digest"), "{}", change.at);
    }
    assert!(by_arithmetic > 500, "{by_arithmetic}");
}

#[test]
fn a_forgery_made_consistent_throughout_is_found_by_the_kept_digest_alone() {
    let original = document();
    let text = serde_json::to_string(&original).unwrap();
    // The standard raised everywhere, and everything that follows from it.
    let forged = text.replace("\"600.00\"", "\"700.00\"").replace("\"425.00\"", "\"525.00\"");
    let forged: Document = serde_json::from_str(&forged).unwrap();
    assert_eq!(forged.recheck().len(), 1, "the digest does not fit");
    let forged = forged.sealed();
    assert_eq!(forged.recheck(), []);
    let faults = forged.recheck_against(original.digest);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].to_string(), "digest: another explanation was kept with the result");
}

#[test]
fn an_assumed_figure_may_not_go_unsaid() {
    let mut document = document();
    document.outcomes[0].assumed.clear();
    let faults = document.sealed().recheck();
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0].to_string().contains("rests on the assumed figure t.share@370200/2014-04"),
        "{faults:?}"
    );
}

#[test]
fn a_finding_carries_only_its_own_kind() {
    let document = document();
    let faults = |change: fn(&mut Document)| {
        let mut changed = document.clone();
        change(&mut changed);
        changed.sealed().recheck()
    };
    let fits = |faults: &[Fault]| !faults.iter().any(|fault| fault.what.contains("does not fit what stands"));
    assert!(!fits(&faults(|document| document.outcomes[0].open = document.outcomes[2].open.clone())));
    assert!(!fits(&faults(|document| document.outcomes[1].open = document.outcomes[2].open.clone())));
    assert!(!fits(&faults(|document| document.outcomes[2].grounds = document.outcomes[1].grounds.clone())));
    assert!(!fits(&faults(|document| document.outcomes[1].finding = "maybe".to_owned())));
    let foreign = faults(|document| document.outcomes[1].grounds[0].rule = "T-02".to_owned());
    assert!(foreign.iter().any(|fault| fault.what == "no step shows that T-02 failed"));
}
