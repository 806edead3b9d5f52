//! `minzheng parameters`: the figures in force at a place in a month, with whose each is and how sure.

use std::collections::BTreeSet;

use minzheng::core_types::figures::{Bound, Figure, FigureRef, Found, Parameter, View, bound_word};
use minzheng::core_types::{Pack, Text};
use minzheng::welfare::FIGURES;
use serde_json::{Value, json};

use crate::args::{Common, Format, Parameters};
use crate::failure::Failure;
use crate::{cases, domains, print};

pub(crate) fn run(common: &Common, asked: &Parameters) -> Result<(), Failure> {
    let pack = cases::pack(common)?;
    let view = match asked.known_on {
        Some(day) => pack.known_on(day).at(asked.place, asked.on),
        None => pack.at(asked.place, asked.on),
    };
    let more = minzheng::caseload::parameters();
    let all = distinct(FIGURES.iter().copied().chain(more).chain(domains::figures()).flatten());
    let shares = minzheng::caseload::payout::share_parameters();
    // Every programme has shares for every tier; those of which nobody says anything are shown only when asked for.
    let quiet = |parameter: &'static Parameter| {
        asked.id.is_empty()
            && shares.iter().any(|share| share.id == parameter.id)
            && view.look_up(parameter) == Found::Nothing
    };
    let wanted: Vec<&'static Parameter> =
        all.filter(|parameter| fits(&asked.id, parameter.id) && !quiet(parameter)).collect();
    if wanted.is_empty() {
        let none = common.say("没有这样的参数", "no such parameter; leave --id out to see them all");
        return Err(Failure::Input(format!("--id {}: {none}", asked.id)));
    }
    match common.format {
        Format::Json => {
            let all: Vec<Value> = wanted.iter().map(|parameter| machine(&pack, &view, parameter)).collect();
            print::json(&json!({
                "place": asked.place, "month": asked.on, "known_on": asked.known_on,
                "pack": pack.hash().to_string(), "parameters": all,
            }))
        }
        Format::Csv => {
            let rows: Vec<Vec<String>> =
                wanted.iter().map(|parameter| row(common, &pack, &view, parameter)).collect();
            print::csv(&heading(common), &rows)
        }
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", print::place(common, asked.place), asked.on))?;
            wanted.iter().try_for_each(|parameter| people(common, &pack, &view, parameter))?;
            print::line(format!("\n{} {}", common.say("参数摘要", "figures"), pack.hash()))
        }
    }
}

/// Does an id begin as the pattern says, in which `*` stands for any text?
fn fits(pattern: &str, id: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().and_then(|first| id.strip_prefix(first));
    let after = |rest: &str, part: &str| rest.split_once(part).map(|(_, after)| after.to_owned());
    first.is_some_and(|rest| parts.try_fold(rest.to_owned(), |rest, part| after(&rest, part)).is_some())
}

fn value(common: &Common, figure: &Figure) -> String {
    match bound_word(figure.bound, common.lang()) {
        "" => figure.value.to_string(),
        limit => format!("{limit} {}", figure.value),
    }
}

/// Source, what is odd about it, and whether its day of publication is known.
fn source(common: &Common, figure: &Figure, used: FigureRef) -> String {
    let mut source = figure.source.to_string();
    if !used.publication_known {
        source.push_str(common.say("(公布日期不详)", " (day of publication unknown)"));
    }
    source
}

/// A few lines for people.
fn people(
    common: &Common,
    pack: &Pack,
    view: &View<'_>,
    parameter: &'static Parameter,
) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(format!("\n{}  {}", parameter.id, parameter.label.get(lang)))?;
    match view.look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => {
            let authority = print::place(common, figure.authority.into());
            let since = format!("{} {}", common.say("自", "since"), figure.from);
            let confidence = used.confidence.text().get(lang);
            let (value, unit) = (value(common, figure), parameter.unit.get(lang));
            print::line(format!("    {value} {unit} · {authority} · {since} · {confidence}"))?;
            print::line(format!("    {}", source(common, figure, used)))?;
            if figure.note.is_empty() { Ok(()) } else { print::line(format!("    {}", figure.note)) }
        }
        Found::Gap(gap) => {
            let why = pack.gap(gap).map_or("", |gap| gap.why.as_str());
            print::line(format!("    {}{why}", common.say("空缺:", "gap: ")))
        }
        Found::Nothing => {
            let near = neighbours(common, view, parameter);
            let separator = if near.is_empty() { "" } else { " · " };
            print::line(format!("    {}{separator}{near}", common.say("未设", "not set")))
        }
    }
}

/// The last figure before and the next one after.
fn neighbours(common: &Common, view: &View<'_>, parameter: &'static Parameter) -> String {
    let (last, next) = view.neighbours(parameter);
    let said = |text: Text, figure: &Figure| {
        format!("{} {} ({})", text.get(common.lang()), figure.value, figure.from)
    };
    let last = last.map(|figure| said(Text::new("此前", "before:"), figure));
    let next = next.map(|figure| said(Text::new("此后", "after:"), figure));
    last.into_iter().chain(next).collect::<Vec<_>>().join("; ")
}

fn heading(common: &Common) -> [&'static str; 9] {
    [
        common.say("参数", "parameter"),
        common.say("名称", "label"),
        common.say("数值", "value"),
        common.say("单位", "unit"),
        common.say("机关", "authority"),
        common.say("自", "since"),
        common.say("可信度", "confidence"),
        common.say("出处", "source"),
        common.say("备注", "note"),
    ]
}

fn row(common: &Common, pack: &Pack, view: &View<'_>, parameter: &'static Parameter) -> Vec<String> {
    let lang = common.lang();
    let (label, unit) = (parameter.label.get(lang), parameter.unit.get(lang));
    let empty = |state: &str, why: String| {
        [parameter.id, label, state, unit, "", "", "", "", &why].map(str::to_owned).to_vec()
    };
    match view.look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => vec![
            parameter.id.to_owned(),
            label.to_owned(),
            value(common, figure),
            unit.to_owned(),
            figure.authority.to_string(),
            figure.from.to_string(),
            used.confidence.text().get(lang).to_owned(),
            source(common, figure, used),
            figure.note.clone(),
        ],
        Found::Gap(gap) => {
            let why = pack.gap(gap).map_or_else(String::new, |gap| gap.why.clone());
            empty(common.say("空缺", "gap"), why)
        }
        Found::Nothing => empty(common.say("未设", "not set"), neighbours(common, view, parameter)),
    }
}

fn machine(pack: &Pack, view: &View<'_>, parameter: &'static Parameter) -> Value {
    let found = match view.look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => json!({
            "state": match figure.bound {
                Bound::Exact => "value",
                Bound::AtLeast => "at-least",
                Bound::AtMost => "at-most",
            },
            "value": figure.value.to_string(), "figure": figure.id(), "authority": figure.authority,
            "from": figure.from, "from_latest": figure.from_latest, "until": figure.until,
            "published": figure.published, "confidence": used.confidence,
            "source": figure.source.to_string(), "note": figure.note, "file": figure.origin,
        }),
        Found::Gap(gap) => json!({ "state": "gap", "why": pack.gap(gap).map(|gap| gap.why.clone()) }),
        Found::Nothing => json!({ "state": "unset" }),
    };
    json!({
        "id": parameter.id,
        "label": print::both(parameter.label),
        "unit": print::both(parameter.unit),
        "found": found,
    })
}

/// Each parameter once: families of programmes read some of each other's.
fn distinct(
    parameters: impl Iterator<Item = &'static Parameter>,
) -> impl Iterator<Item = &'static Parameter> {
    let mut seen = BTreeSet::new();
    parameters.filter(move |parameter| seen.insert(parameter.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_fits_by_its_beginning_and_a_star_stands_for_any_text() {
        for (pattern, id, expected) in [
            ("", "sa.start", true),
            ("*", "sa.start", true),
            ("sa.", "sa.start", true),
            ("sa.*", "ha.100", false),
            ("*.start", "sa.start", true),
            ("*.start", "sa.standard.urban", false),
            ("sa.*.urban", "sa.disability.urban.grade-1", true),
            ("s*a*t*t", "sa.start", true),
            ("sa.start.", "sa.start", false),
        ] {
            assert_eq!(fits(pattern, id), expected, "{pattern} {id}");
        }
    }
}
