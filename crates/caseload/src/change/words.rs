//! What causes are called, in both languages.

use minzheng_core_types::explain::{COMMON_WORDS, Label};
use minzheng_core_types::{Lang, Text};
use minzheng_welfare::{catalogues, every_rule};
use serde_json::Value;

use super::{Held, StandingAt, What, needs_words};
use crate::files::Sheet;

/// How long a value may be before only its beginning is shown.
const SHOWN: usize = 40;

/// What a cause is called.
pub(super) fn label(what: &What) -> Label {
    let in_lang = |lang| match what {
        What::Parameter { id, from, to } => {
            let mut known = catalogues().flat_map(|of| of.parameters);
            let name = known.find(|parameter| parameter.id == *id).map(|parameter| parameter.label);
            let name = name.map_or(*id, |name| name.get(lang));
            arrow(name, &held(from, lang), &held(to, lang), lang)
        }
        What::Month { rule } => {
            let lead = Text::new("月份本身", "the month itself").get(lang);
            match every_rule().find(|known| known.id == *rule) {
                Some(known) => {
                    let open = colon(lang);
                    format!("{lead}{open}{} {}", known.id, known.title.get(lang))
                }
                None => lead.to_owned(),
            }
        }
        What::Standing { from, to } => standing(from, to, lang),
        What::Fact { field, member, from, to, ages } => {
            let name = field_name(field, lang);
            let whose = member.map(|index| format!("{}{index} ", Text::new("成员#", "member #").get(lang)));
            let name = format!("{}{name}", whose.unwrap_or_default());
            match (ages, from, to) {
                (Some([before, after]), Some(from), Some(to)) if from == to => {
                    let years = Text::new("周岁", "full years").get(lang);
                    let (birth, open) = (value(Some(from), lang), colon(lang));
                    format!("{name} {birth}{open}{before} → {after} {years}")
                }
                _ if field.ends_with("[]") => {
                    let came = to.as_ref() == Some(&Value::Bool(true));
                    let text = if came { Text::new("新增", "came") } else { Text::new("减少", "went") };
                    format!("{name} {}", text.get(lang))
                }
                (_, from, to) if from == to => format!("{name} {}", value(from.as_ref(), lang)),
                (_, from, to) => arrow(&name, &value(from.as_ref(), lang), &value(to.as_ref(), lang), lang),
            }
        }
    };
    Label { zh: in_lang(Lang::Zh), en: in_lang(Lang::En) }
}

const fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}

fn arrow(name: &str, from: &str, to: &str, lang: Lang) -> String {
    format!("{name}{}{from} → {to}", colon(lang))
}

/// A word as people say it, where there is one.
fn word(word: &str, lang: Lang) -> String {
    let mut words = catalogues().flat_map(|of| of.words).chain(COMMON_WORDS);
    let known = words.find(|(known, _)| *known == word).map(|(_, text)| text.get(lang));
    let nothing = Text::new("无", "none").get(lang);
    known.unwrap_or(if word == "none" { nothing } else { word }).to_owned()
}

fn held(held: &Held, lang: Lang) -> String {
    let text = match held.state {
        "gap" => return Text::new("空缺", "not known").get(lang).to_owned(),
        "unset" => return Text::new("未设", "not set").get(lang).to_owned(),
        _ => clipped(&word(&held.value, lang)),
    };
    let limit = if held.state == "limit" { Text::new("界限 ", "limit ").get(lang) } else { "" };
    let assumed = if held.assumed { Text::new("（推定）", " (assumed)").get(lang) } else { "" };
    format!("{limit}{text}{assumed}")
}

fn clipped(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let head: String = text.chars().take(SHOWN).collect();
    format!("{head}…")
}

/// A value of a fact for people.
fn value(value: Option<&Value>, lang: Lang) -> String {
    match value {
        None | Some(Value::Null) => Text::new("未查实", "not established").get(lang).to_owned(),
        Some(Value::Bool(yes)) => {
            let text = if *yes { Text::new("是", "yes") } else { Text::new("否", "no") };
            text.get(lang).to_owned()
        }
        Some(Value::String(text)) => clipped(&word(text, lang)),
        Some(Value::Object(fields)) => {
            let fields =
                fields.iter().map(|(name, field)| format!("{name} {}", self::value(Some(field), lang)));
            clipped(&fields.collect::<Vec<_>>().join(", "))
        }
        Some(Value::Array(entries)) => {
            let unit = Text::new("项", "entries").get(lang);
            format!("{} {unit}", entries.len())
        }
        Some(Value::Number(number)) => number.to_string(),
    }
}

/// The name of a field, as the sheets of a register have it.
fn field_name(field: &str, lang: Lang) -> String {
    if let Some(path) = field.strip_prefix("needs.") {
        let known = needs_words::name(path).map(|text| text.get(lang).to_owned());
        return known.unwrap_or_else(|| path.replace("[]", "").replace(['_', '.'], " "));
    }
    let (sheet, name) = match field.strip_prefix("members[]") {
        Some("") => return String::new(),
        Some(name) => (Sheet::Members, name.trim_start_matches('.')),
        None => (Sheet::Households, field),
    };
    if let Some(sheet) =
        Sheet::ALL.into_iter().find(|sheet| sheet.file_name().trim_end_matches(".csv") == name)
    {
        return sheet.title().get(lang).to_owned();
    }
    let parts = format!("{name}_");
    let is = |heading: &&'static crate::files::Heading| heading.en == name || heading.en.starts_with(&parts);
    let own = [("illness", Text::new("重症", "illness")), ("disability", Text::new("残疾", "disability"))];
    let known = own.into_iter().find(|(own, _)| *own == name).map(|(_, text)| text.get(lang));
    let heading = || sheet.headings().iter().find(is);
    let text = known.or_else(|| heading().filter(|_| lang == Lang::Zh).map(|heading| heading.zh));
    text.map_or_else(|| name.replace('_', " "), str::to_owned)
}

/// The words of a standing that changed: came, left, determined anew.
pub(super) fn standing_key(from: &StandingAt, to: &StandingAt) -> (&'static str, Text) {
    match (from.kind, to.kind) {
        ("on-roll", "on-roll") => ("determined", Text::new("重新核定", "determined anew")),
        (_, "on-roll") => ("came", Text::new("进入在保", "came onto the roll")),
        (_, "grace") => ("grace", Text::new("进入渐退期", "grace period")),
        ("on-roll", _) => ("left", Text::new("退出在保", "left the roll")),
        ("not-on-roll" | "ended", "applying") => ("applied", Text::new("新申请", "applied")),
        ("applying", "not-on-roll" | "ended") => ("closed", Text::new("申请不再在办", "application closed")),
        _ => ("standing", Text::new("状态变化", "standing changed")),
    }
}

fn standing(from: &StandingAt, to: &StandingAt, lang: Lang) -> String {
    let (key, lead) = standing_key(from, to);
    let lead = lead.get(lang);
    let determined = |at: &StandingAt, name: &str| {
        let field = at.says.get("determination").and_then(|determination| determination.get(name));
        field.map_or_else(String::new, |field| value(Some(field), lang))
    };
    let income = |at: &StandingAt| {
        let window = at.says.get("determination").and_then(|determination| determination.get("window"));
        let month = |end| window.and_then(|window| window.get(end)).map(|month| value(Some(month), lang));
        let window = [month("first"), month("last")].map(Option::unwrap_or_default).join("–");
        format!("{} ({window})", determined(at, "counted_income"))
    };
    match key {
        "determined" => {
            let income_word = Text::new("核定收入 ", "counted income ").get(lang);
            let decided = Text::new("决定", "decided").get(lang);
            let open = colon(lang);
            format!(
                "{lead}（{decided} {}）{open}{income_word}{} → {}",
                determined(to, "decided"),
                income(from),
                income(to)
            )
        }
        "came" => {
            format!("{lead}（{} {}）", Text::new("决定", "decided").get(lang), determined(to, "decided"))
        }
        _ => lead.to_owned(),
    }
    .replace('（', if lang == Lang::En { " (" } else { "（" })
    .replace('）', if lang == Lang::En { ")" } else { "）" })
}

/// What causes of many households have in common: a key, and what it is called.
pub(super) fn in_common(what: &What) -> (String, Label) {
    match what {
        What::Parameter { id, from, to } => {
            let figure = |held: &Held| held.figure.clone().unwrap_or_else(|| format!("{id} {}", held.state));
            (format!("{} → {}", figure(from), figure(to)), label(what))
        }
        What::Month { rule } => ((*rule).to_owned(), label(what)),
        What::Standing { from, to } => {
            let (key, text) = standing_key(from, to);
            (format!("standing.{key}"), text.into())
        }
        What::Fact { field, to, .. } => {
            let came = to.as_ref() == Some(&Value::Bool(true));
            let key = match field.as_str() {
                "members[]" if came => "members[] came".to_owned(),
                "members[]" => "members[] went".to_owned(),
                _ => field.clone(),
            };
            let text = |lang| match key.as_str() {
                "members[] came" => Text::new("新增成员", "a member came").get(lang).to_owned(),
                "members[] went" => Text::new("减少成员", "a member went").get(lang).to_owned(),
                "members[].birth" => Text::new("年龄", "age").get(lang).to_owned(),
                _ => field_name(field, lang),
            };
            let label = Label { zh: text(Lang::Zh), en: text(Lang::En) };
            (key, label)
        }
    }
}
