//! Facts that only some programmes ask about: `needs` of a case is compared as finely as its parts can be taken singly.

use serde_json::{Map, Value};

use super::ends::{Item, Object, Pair, different_names, put};

/// Lists that say nothing where they are empty, so that one that is missing has no entries.
const LISTS: [&str; 2] = ["extreme_hardship", "medical"];
/// Groups of fields that say nothing where they are missing.
const GROUPS: [&str; 4] = ["rigid", "medical_means", "prices", "accident_insurance"];

/// How one part of `needs` is taken from either end.
enum Mode {
    /// A list with an entry a member.
    ByMember,
    /// A group, field by field.
    Fields,
    /// As it is.
    Whole,
}

fn of(case: &Object) -> Object {
    case.get("needs").and_then(Value::as_object).cloned().unwrap_or_default()
}

fn mode(name: &str, before: Option<&Value>, after: Option<&Value>) -> Mode {
    let by_member = |value: Option<&Value>| match value {
        None => LISTS.contains(&name),
        Some(Value::Array(entries)) => {
            let mut members: Vec<u64> =
                entries.iter().filter_map(|entry| entry.get("member")?.as_u64()).collect();
            let all = members.len() == entries.len();
            members.sort_unstable();
            members.dedup();
            all && members.len() == entries.len()
        }
        Some(_) => false,
    };
    let fields = |value: Option<&Value>| match value {
        None => GROUPS.contains(&name),
        Some(value) => value.is_object(),
    };
    if by_member(before) && by_member(after) {
        Mode::ByMember
    } else if fields(before) && fields(after) {
        Mode::Fields
    } else {
        Mode::Whole
    }
}

fn names(before: &Object, after: &Object) -> Vec<String> {
    let mut names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The entry of a member in a list.
fn entry(list: Option<&Value>, member: Option<usize>) -> Option<&Object> {
    let member = u64::try_from(member?).ok()?;
    let is = |entry: &&Value| entry.get("member").and_then(Value::as_u64) == Some(member);
    list?.as_array()?.iter().find(is)?.as_object()
}

fn object(value: Option<&Value>) -> Object {
    value.and_then(Value::as_object).cloned().unwrap_or_default()
}

/// What differs, part by part.
pub(super) fn different(before: &Object, after: &Object, pairs: &[Pair]) -> Vec<Item> {
    let (before, after) = (of(before), of(after));
    let mut items = Vec::new();
    for name in names(&before, &after) {
        let (old, new) = (before.get(&name), after.get(&name));
        let item = |pair, field| Item::Need { name: name.clone(), pair, field };
        match mode(&name, old, new) {
            Mode::ByMember => {
                for (index, pair) in pairs.iter().enumerate() {
                    // What is stated of a member who is at one end only comes and goes with the member.
                    if pair.before.is_none() || pair.after.is_none() {
                        continue;
                    }
                    match (entry(old, pair.before), entry(new, pair.after)) {
                        (Some(old), Some(new)) => {
                            let fields =
                                different_names(old, new).into_iter().filter(|field| field != "member");
                            items.extend(fields.map(|field| item(Some(index), Some(field))));
                        }
                        (None, None) => {}
                        _ => items.push(item(Some(index), None)),
                    }
                }
            }
            Mode::Fields => {
                let fields = different_names(&object(old), &object(new));
                items.extend(fields.into_iter().map(|field| item(None, Some(field))));
            }
            Mode::Whole if old != new => items.push(item(None, None)),
            Mode::Whole => {}
        }
    }
    items
}

/// What either end says of a part.
pub(super) fn values(
    [before, after]: [&Object; 2],
    (name, pair, field): (&str, Option<Pair>, Option<&str>),
) -> [Option<Value>; 2] {
    let of = |case: &Object, member: Option<usize>| {
        let needs = of(case);
        let part = needs.get(name);
        match (pair, field) {
            (Some(_), Some(field)) => entry(part, member)?.get(field).cloned(),
            (Some(_), None) => Some(Value::Bool(entry(part, member).is_some())),
            (None, Some(field)) => part?.get(field).cloned(),
            (None, None) => part.cloned(),
        }
    };
    [of(before, pair.and_then(|pair| pair.before)), of(after, pair.and_then(|pair| pair.after))]
}

/// `needs` with the parts that `taken` names from after and the others from before. `present` says for each pair under
/// which index the member stands there.
pub(super) fn position(
    [before, after]: [&Object; 2],
    pairs: &[Pair],
    present: &[Option<usize>],
    taken: impl Fn(&Item) -> bool,
) -> Object {
    let (before, after) = (of(before), of(after));
    let mut needs = Map::new();
    for name in names(&before, &after) {
        let (old, new) = (before.get(&name), after.get(&name));
        let is = |pair, field| taken(&Item::Need { name: name.clone(), pair, field });
        let places = |at: fn(&Pair) -> Option<usize>| -> Vec<(usize, usize)> {
            pairs.iter().zip(present).filter_map(|(pair, here)| Some((at(pair)?, (*here)?))).collect()
        };
        let value = match mode(&name, old, new) {
            Mode::ByMember => {
                let list = by_member([old, new], pairs, present, |pair, field| is(Some(pair), field));
                let says = !list.is_empty() || !LISTS.contains(&name.as_str());
                says.then_some(Value::Array(list))
            }
            Mode::Fields => {
                let (mut part, from) = (object(old), object(new));
                let mut renumbered = Vec::new();
                for field in names(&part, &from) {
                    let other = is(None, Some(field.clone()));
                    if other {
                        put(&mut part, &field, &from);
                    }
                    renumbered.push((field, other));
                }
                for (field, other) in renumbered {
                    let places = if other { places(|pair| pair.after) } else { places(|pair| pair.before) };
                    if let Some(value) = part.get_mut(&field) {
                        renumber(value, &places);
                    }
                }
                Some(Value::Object(part))
            }
            Mode::Whole => {
                let other = is(None, None);
                let mut value = if other { new.cloned() } else { old.cloned() };
                let places = if other { places(|pair| pair.after) } else { places(|pair| pair.before) };
                value.iter_mut().for_each(|value| renumber(value, &places));
                value
            }
        };
        if let Some(value) = value {
            needs.insert(name, value);
        }
    }
    needs
}

fn by_member(
    [old, new]: [Option<&Value>; 2],
    pairs: &[Pair],
    present: &[Option<usize>],
    is: impl Fn(usize, Option<String>) -> bool,
) -> Vec<Value> {
    let mut list = Vec::new();
    for ((index, pair), here) in pairs.iter().enumerate().zip(present) {
        let Some(here) = here else { continue };
        let at_both = pair.before.is_some() && pair.after.is_some();
        let part = match (entry(old, pair.before), entry(new, pair.after)) {
            (Some(old), Some(new)) if at_both => {
                let mut part = old.clone();
                for field in different_names(old, new) {
                    if field != "member" && is(index, Some(field.clone())) {
                        put(&mut part, &field, new);
                    }
                }
                Some(part)
            }
            (Some(old), _) => (!at_both || !is(index, None)).then(|| old.clone()),
            (None, Some(new)) => (!at_both || is(index, None)).then(|| new.clone()),
            (None, None) => None,
        };
        if let Some(mut part) = part {
            part.insert("member".to_owned(), Value::from(*here));
            list.push(Value::Object(part));
        }
    }
    list
}

/// Lets the entries of a list name their member by the new index; those of who is not there are dropped.
fn renumber(value: &mut Value, places: &[(usize, usize)]) {
    let Value::Array(entries) = value else { return };
    entries.retain_mut(|entry| {
        let Some(member) = entry.get_mut("member") else { return true };
        let old = member.as_u64().and_then(|old| usize::try_from(old).ok());
        match places.iter().find(|(at, _)| Some(*at) == old) {
            Some((_, new)) => {
                *member = Value::from(*new);
                true
            }
            None => false,
        }
    });
}
