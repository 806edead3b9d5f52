//! How able an elder is (EC): totals, bands, what changes a grade, how long it holds, and what never happens.

use minzheng_core_types::explain::{Document, ValueRow};
use minzheng_core_types::{NaiveDate, Silent};
use minzheng_eldercare::elder::Report;
use minzheng_eldercare::grade::Verdict;
use minzheng_eldercare::recognition::{Accepts, recognised};
use minzheng_eldercare::{ElderFile, gb42195, ltc, mzt039};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::draw::{FORMS, answers, file, items, one, several};
use crate::registry::Check;

fn found(value: &Value) -> Report {
    file(value).assess(&EXAMPLES, &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

fn explained(file: &ElderFile) -> (Report, Document) {
    file.explained(&EXAMPLES).unwrap_or_else(|error| panic!("{error}"))
}

/// The grades of a report by section, as numbers; the greater, the worse.
fn grades(report: &Report) -> Vec<(&'static str, Option<u32>)> {
    vec![
        ("gb42195", report.gb42195.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
        ("mzt039", report.mzt039.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
        ("self_care", report.self_care.and_then(|it| it.verdict.graded()).map(|class| class.number())),
        ("six_adl", report.six_adl.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
        ("ltc_gate", report.ltc_gate.and_then(|it| it.verdict.graded()).map(|letter| letter.number())),
        ("ltc", report.ltc.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
        ("barthel", report.barthel.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
        (
            "adl_hierarchy",
            report.adl_hierarchy.and_then(|it| it.verdict.graded()).map(|grade| grade.number()),
        ),
        ("cps", report.cps.and_then(|it| it.verdict.graded()).map(|grade| grade.number())),
    ]
}

fn grade_of(report: &Report, form: &str) -> Option<u32> {
    grades(report).into_iter().find(|(name, _)| *name == form).and_then(|(_, grade)| grade)
}

/// What a step of a form of a rule gives.
fn count(document: &Document, rule: &str, variant: &str) -> Option<i64> {
    let step = document.steps.iter().find(|step| step.rule == rule && step.variant == variant)?;
    match step.value {
        ValueRow::Count(count) => Some(count),
        _ => None,
    }
}

/// Does a greater position among the answers mean more ability?
fn rises(form: &str, key: &str) -> bool {
    match form {
        // The states of consciousness are listed from the best.
        "gb42195" => key != "consciousness",
        "mzt039" => items(form).iter().take(10).any(|item| item.key == key),
        "ltc" | "barthel" => true,
        _ => false,
    }
}

/// One item better, everything else the same: no form gives a worse grade.
pub(crate) fn a_better_item_never_worsens_the_grade(draw: &mut Draw) -> Check {
    let form =
        draw.pick(&["gb42195", "mzt039", "self_care", "ltc_gate", "ltc", "barthel", "adl_hierarchy", "cps"]);
    let before = one(draw, form);
    let item = &items(form)[usize::try_from(draw.below(items(form).len() as u64)).expect("small")];
    let allowed = answers(item);
    let at = allowed.iter().position(|answer| *answer == before[form]["items"][item.key]).expect("an answer");
    let better = if rises(form, item.key) { at.checked_add(1) } else { at.checked_sub(1) };
    let Some(better) = better.and_then(|better| allowed.get(better)) else { return ASIDE };
    // A cognition of 2 is a diagnosis besides: taking it away can leave a question open.
    let mut after = before.clone();
    after[form]["items"][item.key] = better.clone();
    draw.show(&after);
    let (Some(was), Some(is)) = (grade_of(&found(&before), form), grade_of(&found(&after), form)) else {
        return ASIDE;
    };
    holds(is <= was, || format!("{form}: {} better, grade {was} became {is}", item.key))
}

/// The total is the sum of the 26 scores.
pub(crate) fn the_total_is_the_sum_of_the_items(draw: &mut Draw) -> Check {
    let value = one(draw, "gb42195");
    draw.show(&value);
    let (_, document) = explained(&file(&value));
    let Some(total) = count(&document, "EC-02", "total") else { return ASIDE };
    let scored = |item: &minzheng_eldercare::form::Item| match value["gb42195"]["items"][item.key].as_str() {
        Some("alert") => 2,
        Some("drowsy-or-confused") => 1,
        Some(_) => 0,
        None => value["gb42195"]["items"][item.key].as_i64().expect("a score"),
    };
    let sum: i64 = items("gb42195").iter().map(scored).sum();
    holds(total == sum && (0..=90).contains(&total), || format!("total {total}, sum {sum}"))
}

/// The change of a grade goes one way, ends at the worst grade, and coma goes there at once.
pub(crate) fn a_level_change_only_raises(draw: &mut Draw) -> Check {
    let (form, rule, worst) = draw.pick(&[("gb42195", "EC-05", 4_u32), ("mzt039", "EC-10", 3)]);
    let value = one(draw, form);
    draw.show(&value);
    let (report, document) = explained(&file(&value));
    let Some(last) = grade_of(&report, form) else { return ASIDE };
    let first = match form {
        "gb42195" => count(&document, "EC-04", ""),
        _ => count(&document, "EC-09", "").or(count(&document, "EC-09", "reading")),
    };
    let Some(first) = first.and_then(|first| u32::try_from(first).ok()) else {
        return Err("a grade without a preliminary one".to_owned());
    };
    let coma = value[form]["items"]["consciousness"] == "coma";
    let again = found(&value);
    holds(first <= last && last <= worst && (!coma || last == worst) && again == report, || {
        format!("{rule}: {first} became {last}, coma {coma}")
    })
}

/// Only how many indicators are not met counts, not which.
pub(crate) fn only_the_number_not_met_counts(draw: &mut Draw) -> Check {
    let before = one(draw, "self_care");
    let mut keys: Vec<&str> = items("self_care").iter().map(|item| item.key).collect();
    let turn = usize::try_from(draw.below(6)).expect("small");
    keys.rotate_left(turn);
    if draw.chance(1, 2) {
        keys.reverse();
    }
    let mut after = before.clone();
    for (item, key) in items("self_care").iter().zip(keys) {
        after["self_care"]["items"][item.key] = before["self_care"]["items"][key].clone();
    }
    draw.show(&after);
    let (was, is) = (found(&before), found(&after));
    holds(was.self_care == is.self_care && was.six_adl == is.six_adl, || format!("{was:?} became {is:?}"))
}

/// The top of the hierarchy means total dependence in all four, and nothing else does.
pub(crate) fn the_top_of_the_hierarchy_is_total_dependence(draw: &mut Draw) -> Check {
    let value = one(draw, "adl_hierarchy");
    draw.show(&value);
    let total = items("adl_hierarchy")
        .iter()
        .all(|item| value["adl_hierarchy"]["items"][item.key].as_u64().is_some_and(|code| code >= 6));
    let grade = grade_of(&found(&value), "adl_hierarchy");
    holds((grade == Some(6)) == total, || format!("{grade:?}, all four total: {total}"))
}

/// Katz: A without dependence, B with one item, G with all six, and every letter between in the order of loss.
pub(crate) fn katz_letters_follow_the_order_of_loss(draw: &mut Draw) -> Check {
    let value = one(draw, "katz");
    draw.show(&value);
    let lost: Vec<bool> =
        items("katz").iter().map(|item| value["katz"]["items"][item.key] == "dependent").collect();
    let count = lost.iter().filter(|lost| **lost).count();
    let in_order = lost.iter().take(count.saturating_sub(1)).all(|lost| *lost);
    let expected = match count {
        0 => "A",
        1 => "B",
        6 => "G",
        n if in_order => ["C", "D", "E", "F"][n - 2],
        _ => "katz-other",
    };
    let letter = found(&value).katz.and_then(|it| it.verdict.graded()).map(|letter| letter.word());
    holds(letter == Some(expected), || format!("{letter:?}, expected {expected}"))
}

/// Up to its last day a result is the same as on the first; after it there is none.
pub(crate) fn a_stale_result_is_never_a_grade(draw: &mut Draw) -> Check {
    let form = draw.pick(&["gb42195", "mzt039", "ltc"]);
    let value = one(draw, form);
    draw.show(&value);
    let later = found(&value);
    let mut at_once = value.clone();
    at_once["as_of"] = value[form]["assessed"].clone();
    let first = found(&at_once);
    let stale = match form {
        "gb42195" => later.gb42195.map(|it| matches!(it.verdict, Verdict::Stale { .. })),
        "mzt039" => later.mzt039.map(|it| matches!(it.verdict, Verdict::Stale { .. })),
        _ => later.ltc.map(|it| matches!(it.verdict, Verdict::Stale { .. })),
    };
    let (was, is) = (grade_of(&first, form), grade_of(&later, form));
    match stale {
        Some(true) => holds(is.is_none(), || format!("stale, and yet {is:?}")),
        _ => holds(was == is, || format!("{was:?} became {is:?}")),
    }
}

/// Whoever is an elder stays one, and becomes one on a single day.
pub(crate) fn an_elder_stays_an_elder(draw: &mut Draw) -> Check {
    let mut value = one(draw, "barthel");
    value["birth"] =
        json!(draw.pick(&["1954-06-30", "1956-02-29", "1954-12-31", "1960-01-01", "1955-03-01"]));
    let birth: NaiveDate = value["birth"].as_str().expect("a day").parse().expect("a day");
    value["barthel"]["assessed"] = json!("2010-01-01");
    let mut asked = |days: i64| {
        let day = NaiveDate::from_ymd_opt(2014, 1, 1).expect("a day") + chrono::Duration::days(days);
        value["as_of"] = json!(day);
        (day, found(&value).elder)
    };
    let days = draw.between(0, 3000);
    let ((first, was), (_, is)) = (asked(days), asked(days + 1));
    // As the rulebook has it: the year, less one before the birthday.
    let early = (first.format("%m%d").to_string()) < birth.format("%m%d").to_string();
    let years = |day: NaiveDate| day.format("%Y").to_string().parse::<i32>().expect("a year");
    let age = years(first) - years(birth) - i32::from(early);
    holds(was == Some(age >= 60) && (was != Some(true) || is == Some(true)), || {
        format!("{first}: {was:?} then {is:?}, age {age}")
    })
}

/// Other forms beside a form change nothing of its result, and a benefit recognises a result under its own standard only.
pub(crate) fn nothing_is_converted(draw: &mut Draw) -> Check {
    let value = several(draw);
    draw.show(&value);
    let whole = found(&value);
    let kept = draw.pick(&FORMS);
    if value.get(kept).is_none() {
        return ASIDE;
    }
    let mut alone = value.clone();
    for form in FORMS.into_iter().filter(|form| *form != kept) {
        alone.as_object_mut().expect("a file").remove(form);
    }
    let alone = found(&alone);
    let same = grade_of(&whole, kept) == grade_of(&alone, kept);
    let recognises = |accepts: Accepts| recognised(&alone, &[accepts], &mut Silent);
    let foreign = match kept {
        "gb42195" => {
            recognises(Accepts::Mzt039(mzt039::Grade::Intact)) || recognises(Accepts::Ltc(ltc::Grade::Normal))
        }
        "mzt039" => recognises(Accepts::Gb42195(gb42195::Grade::Intact)),
        _ => {
            recognises(Accepts::Gb42195(gb42195::Grade::Intact))
                || recognises(Accepts::Mzt039(mzt039::Grade::Intact))
        }
    };
    let own = alone.gb42195.and_then(|it| it.verdict.graded());
    let owned = own.is_none() || recognises(Accepts::Gb42195(gb42195::Grade::Intact));
    holds(same && !foreign && owned, || format!("{kept}: same {same}, foreign {foreign}, own {owned}"))
}

/// Explanations re-check by arithmetic alone, silence finds the same, files read back, and the order of items is nothing.
pub(crate) fn forms_read_back_and_explanations_recheck(draw: &mut Draw) -> Check {
    let value = several(draw);
    draw.show(&value);
    let read = file(&value);
    let (report, document) = explained(&read);
    let faults = document.recheck();
    if let Some(fault) = faults.first() {
        return Err(format!("the re-check finds {fault}"));
    }
    let text = serde_json::to_string(&read).expect("a file writes");
    let again: ElderFile = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    let mut turned = value.clone();
    for form in FORMS {
        let Some(items) = turned.get_mut(form).and_then(|form| form["items"].as_object_mut()) else {
            continue;
        };
        let reversed: serde_json::Map<String, Value> =
            items.iter().rev().map(|(key, answer)| (key.clone(), answer.clone())).collect();
        *items = reversed;
    }
    let silent = found(&value);
    holds(again == read && silent == report && found(&turned) == report, || "an answer differs".to_owned())
}

/// Hiding diagnoses, events or who diagnosed leaves the grade as it was or opens it.
pub(crate) fn hiding_a_fact_never_changes_a_grade(draw: &mut Draw) -> Check {
    let (form, field) = draw.pick(&[
        ("gb42195", "diagnoses"),
        ("gb42195", "events"),
        ("mzt039", "diagnosed"),
        ("mzt039", "events"),
        ("ltc", "lasting_months"),
    ]);
    let before = one(draw, form);
    let mut after = before.clone();
    after[form].as_object_mut().expect("a form").remove(field);
    draw.show(&after);
    let (was, is) = (grade_of(&found(&before), form), grade_of(&found(&after), form));
    holds(is.is_none() || was.is_none() || was == is, || format!("{form}.{field}: {was:?} became {is:?}"))
}
