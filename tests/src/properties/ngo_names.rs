//! Names of social organisations.

use minzheng_core_types::Silent;
use minzheng_ngo_registration::name::{Code, Grade, NameFile, NameReport};
use serde_json::{Value, json};

use super::holds;
use crate::draw::Draw;
use crate::ngo_names::EXAMPLES;
use crate::registry::Check;
use crate::subject::Subject;

const DIVISIONS: &[&str] =
    &["青岛市市北区", "市北区", "青岛市", "青岛市四方区", "山东省青岛市市北区", "", "中国"];
const MIDDLES: &[&str] = &["海韵", "海", "青岛", "市北", "海云", "第一", "海韵国际", "海韵3"];
const FIELDS: &[&str] = &["社区服务", "养老服务", "餐饮", "慈善", "某某", ""];
const FORMS: &[&str] = &["中心", "协会", "基金会", "站", "处"];

fn name(draw: &mut Draw) -> String {
    [DIVISIONS, MIDDLES, FIELDS, FORMS].map(|parts| draw.pick(parts)).concat()
}

fn listed(draw: &mut Draw) -> Value {
    let mut one = json!({ "name": name(draw),
        "standing": draw.pick(&["registered", "former-name", "deregistered", "revoked", "refused"]) });
    if draw.chance(4, 5) {
        one["on"] = json!(draw.pick(&["2024-02-29", "2024-05-01", "2024-06-30", "2022-03-01"]));
    }
    if draw.chance(1, 4) {
        one["registrar"] = json!(draw.pick(&["370203", "370202"]));
    }
    one
}

fn case(draw: &mut Draw) -> Value {
    let fact = |draw: &mut Draw| draw.pick(&["yes", "no", "unknown"]);
    let mut file = json!({
        "place": draw.pick(&["370203", "370200", "370205", "619800", "100000"]),
        "as_of": draw.pick(&["2012-06-01", "2024-04-30", "2024-05-01", "2025-02-28", "2025-06-29", "2025-06-30"]),
        "kind": draw.pick(&["service-org", "social-group", "foundation"]),
        "name": name(draw), "person": "none", "organisation": "none",
        "register": { "complete": draw.chance(4, 5),
            "organisations": (0..draw.below(4)).map(|_| listed(draw)).collect::<Vec<_>>() },
    });
    let truth = |word: &str| match word {
        "yes" => json!(true),
        "no" => json!(false),
        _ => json!("unknown"),
    };
    for field in ["public", "approval", "qualifies"] {
        file[field] = truth(fact(draw));
    }
    if draw.chance(1, 3) {
        let mut person = json!({});
        for field in ["consent", "deceased", "outstanding", "deprived"] {
            person[field] = truth(fact(draw));
        }
        file["person"] = person;
    }
    if draw.chance(1, 4) {
        file["organisation"] = json!({ "consent": truth(fact(draw)) });
    }
    if draw.chance(1, 8) {
        file["unit"] = json!(draw.pick(&["branch", "representative", "internal"]));
        file["parent"] = json!("青岛市市北区海韵餐饮协会");
    }
    file
}

fn read(file: &Value) -> Result<NameFile, String> {
    serde_json::from_value(file.clone()).map_err(|why| why.to_string())
}

fn told(file: &Value) -> Result<NameReport, String> {
    read(file)?.assess(&EXAMPLES, &mut Silent).map_err(|why| why.to_string())
}

pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let written = case(draw);
    let file = read(&written)?;
    let (report, document) = file.explained(&EXAMPLES).map_err(|why| why.to_string())?;
    let faults = document.recheck();
    let again = serde_json::to_value(&file)
        .and_then(serde_json::from_value::<NameFile>)
        .map_err(|why| why.to_string())?;
    let verdicts = [&report.structure, &report.words, &report.duplicates];
    let reasoned =
        verdicts.iter().all(|verdict| verdict.grade == Grade::Pass || verdict.because().next().is_some());
    let silent = file.silence_agrees(&EXAMPLES);
    holds(faults.is_empty() && again == file && silent && reasoned, || {
        format!("{written}: {faults:?}, silent {silent}, reasons {reasoned}")
    })
}

pub(crate) fn more_names_never_help(draw: &mut Draw) -> Check {
    let less = case(draw);
    let mut more = less.clone();
    let one = listed(draw);
    more["register"]["organisations"].as_array_mut().expect("a list").push(one);
    let (before, after) = (told(&less)?.duplicates.grade, told(&more)?.duplicates.grade);
    holds(before <= after, || format!("{more}: {before} became {after}"))
}

pub(crate) fn writing_makes_no_difference(draw: &mut Draw) -> Check {
    let plain = case(draw);
    let mut other = plain.clone();
    let name = plain["name"].as_str().unwrap_or_default();
    let at = draw.below(name.chars().count() as u64 + 1) as usize;
    let sign = draw.pick(&[" ", "\u{3000}", "(", "）", "·", "「", "-", "。"]);
    let written: String = name.chars().take(at).chain(sign.chars()).chain(name.chars().skip(at)).collect();
    other["name"] = json!(written.replace('3', "３"));
    let of = |file: &Value| -> Result<Vec<(Code, Grade)>, String> {
        let report = told(file)?;
        let told = report.reasons().filter(|reason| reason.code != Code::Normalised);
        Ok(told.map(|reason| (reason.code, reason.grade)).collect())
    };
    let (before, after) = (of(&plain)?, of(&other)?);
    holds(before == after, || format!("{plain} written {written}: {before:?}, {after:?}"))
}

pub(crate) fn bars_only_end(draw: &mut Draw) -> Check {
    let mut file = case(draw);
    for one in file["register"]["organisations"].as_array_mut().expect("a list") {
        one["standing"] = json!(draw.pick(&["former-name", "deregistered", "revoked"]));
        one["on"] = json!(draw.pick(&["2024-05-01", "2024-06-30", "2022-06-30"]));
    }
    let mut grades = Vec::new();
    for day in [
        "2024-07-01",
        "2025-04-30",
        "2025-05-01",
        "2025-06-29",
        "2025-06-30",
        "2025-07-01",
        "2027-06-30",
        "2027-07-01",
    ] {
        file["as_of"] = json!(day);
        grades.push(told(&file)?.duplicates.grade);
    }
    holds(grades.is_sorted_by(|before, after| before >= after), || format!("{file}: {grades:?}"))
}
