//! `minzheng parameters`: the figures in force at a place in a month, with whose each is and how sure.

use minzheng::core_types::figures::{Bound, Figure, FigureRef, Found, Parameter, View, bound_word};
use minzheng::core_types::{Pack, Text};
use minzheng::welfare::{PARAMETERS, RECORDED};
use serde_json::json;

use crate::args::{Common, Format, Parameters};
use crate::cases;
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, asked: &Parameters) -> Result<(), Failure> {
    let pack = cases::pack(common)?;
    let view = match asked.known_on {
        Some(day) => pack.known_on(day).at(asked.place, asked.on),
        None => pack.at(asked.place, asked.on),
    };
    let parameters: Vec<&'static Parameter> =
        PARAMETERS.iter().chain(RECORDED).filter(|parameter| parameter.id.starts_with(&asked.id)).collect();
    if common.format == Format::Json {
        let all: Vec<_> = parameters.iter().map(|parameter| machine(&pack, &view, parameter)).collect();
        return print::json(&json!({
            "place": asked.place, "month": asked.on, "known_on": asked.known_on,
            "pack": pack.hash().to_string(), "parameters": all,
        }));
    }
    let heading = [
        common.say("参数", "parameter"),
        common.say("数值", "value"),
        common.say("单位", "unit"),
        common.say("机关", "authority"),
        common.say("自", "since"),
        common.say("可信度", "confidence"),
        common.say("出处", "source"),
    ];
    let rows: Vec<Vec<String>> =
        parameters.iter().map(|parameter| row(common, &pack, &view, parameter)).collect();
    if common.format == Format::Csv {
        return print::csv(&heading, &rows);
    }
    print::table(&heading, &rows)?;
    print::line(format!("{} {}", common.say("参数摘要", "figures"), pack.hash()))
}

fn row(common: &Common, pack: &Pack, view: &View<'_>, parameter: &'static Parameter) -> Vec<String> {
    let lang = common.lang();
    let name = format!("{} {}", parameter.id, parameter.label.get(lang));
    let unit = parameter.unit.get(lang).to_owned();
    let figure_row = |figure: &Figure, used: FigureRef| {
        let limit = bound_word(figure.bound, lang);
        let value =
            if limit.is_empty() { figure.value.to_string() } else { format!("{limit} {}", figure.value) };
        let mut source = figure.source.to_string();
        if !used.publication_known {
            source.push_str(common.say("(公布日期不详)", " (day of publication unknown)"));
        }
        if !figure.note.is_empty() {
            source.push_str(&format!(" — {}", figure.note));
        }
        let confidence = used.confidence.text().get(lang).to_owned();
        vec![
            name.clone(),
            value,
            unit.clone(),
            figure.authority.to_string(),
            figure.from.to_string(),
            confidence,
            source,
        ]
    };
    let empty = |value: &str, why: String| {
        vec![name.clone(), value.to_owned(), unit.clone(), String::new(), String::new(), String::new(), why]
    };
    match view.look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => figure_row(figure, used),
        Found::Gap(gap) => {
            let why = pack.gap(gap).map_or_else(String::new, |gap| gap.why.clone());
            empty(common.say("空缺", "gap"), why)
        }
        Found::Nothing => empty(common.say("未设", "not set"), neighbours(common, view, parameter)),
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

fn machine(pack: &Pack, view: &View<'_>, parameter: &'static Parameter) -> serde_json::Value {
    let text = |text: Text| json!({ "zh": text.zh, "en": text.en });
    let mut all = json!({ "id": parameter.id, "label": text(parameter.label), "unit": text(parameter.unit) });
    let found = match view.look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => json!({
            "state": match figure.bound { Bound::Exact => "value", Bound::AtLeast => "at-least", Bound::AtMost => "at-most" },
            "value": figure.value.to_string(), "figure": figure.id(), "authority": figure.authority.to_string(),
            "from": figure.from, "from_latest": figure.from_latest, "until": figure.until,
            "published": figure.published, "confidence": used.confidence,
            "source": figure.source.to_string(), "note": figure.note, "file": figure.origin,
        }),
        Found::Gap(gap) => json!({ "state": "gap", "why": pack.gap(gap).map(|gap| gap.why.clone()) }),
        Found::Nothing => json!({ "state": "unset" }),
    };
    if let (Some(all), Some(found)) = (all.as_object_mut(), found.as_object()) {
        all.extend(found.clone());
    }
    all
}
