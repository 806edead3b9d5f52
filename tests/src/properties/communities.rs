//! Task access and facilities of communities.

use minzheng_community_governance::facilities::{GapFile, PlanFile};
use minzheng_community_governance::tasks::{Condition, TaskFile, TaskReport, Verdict, split};
use minzheng_core_types::{Money, Silent};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::registry::Check;
use crate::task_access::{CALENDAR, EXAMPLES};
use crate::{facilities, subject::Subject};

pub(crate) fn a_split_adds_up(draw: &mut Draw) -> Check {
    let households: Vec<u32> = (0..draw.between(1, 9)).map(|_| draw.below(5_000) as u32).collect();
    let whole: i128 = households.iter().map(|count| i128::from(*count)).sum();
    let amount = draw.between(0, 100_000_000);
    if whole == 0 {
        return ASIDE;
    }
    let parts = split(Money::from_fen(amount), &households).map_err(|why| why.to_string())?;
    let sum: i64 = parts.iter().map(|part| part.fen()).sum();
    let near = parts.iter().zip(&households).all(|(part, count)| {
        let exact = i128::from(amount) * i128::from(*count);
        (i128::from(part.fen()) * whole - exact).abs() < whole
    });
    holds(sum == amount && near, || format!("{amount} over {households:?}: {parts:?}"))
}

fn application(draw: &mut Draw) -> Value {
    let day = |draw: &mut Draw, days: &[&str]| json!(draw.pick(days).to_owned());
    let mut fields = json!({
        "department": "区统计局", "item": "入户调查", "covered_by": "none",
        "nature": draw.pick(&["none", "none", "none", "demolition", "survey"]),
        "applicant": draw.pick(&["district", "district", "via-district", "direct"]),
        "class": draw.pick(&["delegated", "delegated", "assist"]),
        "materials": "850.00", "overhead": "0.08",
        "work": [{ "hours": draw.between(0, 60), "months": draw.between(1, 12), "hourly": "25.00" }],
        "government_consent": draw.chance(1, 2), "conditions": draw.chance(1, 2),
        "ground": { "law": "统计法", "from": draw.pick(&["2010-01-01", "2010-01-01", "2026-05-01", "2026-05-02"]) },
    });
    fields["filed"] = day(draw, &["2026-03-02", "2026-03-08", "2025-11-03"]);
    fields["starts"] = day(draw, &["2026-04-14", "2026-04-15", "2026-04-16", "2026-05-01"]);
    fields["transfer"] = match draw.below(5) {
        0 => json!("none"),
        _ => json!({ "amount": Money::from_fen(draw.between(0, 2_000_000)).to_string(),
                     "on": draw.pick(&["2026-04-01", "2026-04-15", "2026-05-02"]) }),
    };
    if draw.chance(1, 2) {
        fields["ends"] = day(draw, &["2026-06-30", "2027-04-14", "2027-06-30"]);
    }
    fields
}

fn case(draw: &mut Draw) -> Value {
    let place = draw.pick(&["370203", "110102", "619800"]);
    let mut file = json!({
        "place": place, "as_of": "2026-03-16", "application": application(draw),
        "community": { "load": draw.between(0, 150), "capacity": 140, "consent": draw.chance(3, 4) },
    });
    for (section, field) in HIDDEN {
        if draw.chance(1, 20) {
            file[section].as_object_mut().expect("a section").remove(field);
        }
    }
    if draw.chance(1, 3) {
        file["standing"] = json!({ "ends": "2026-12-31", "repealed": "none", "delisted": "none",
            "evaluation": { "completion": draw.below(101), "quality": draw.below(101), "satisfaction": draw.below(101), "funding": draw.below(101) } });
    }
    if draw.chance(1, 4) {
        let mut counts = || json!({ "before": draw.below(200), "after": draw.below(200) });
        let (items, signs) = (counts(), counts());
        file["burden"] =
            json!({ "hours": draw.below(2_000), "workers": draw.below(9), "items": items, "signs": signs });
        file["catalogue"] = json!({ "complete": true, "items": [
            { "code": "B1", "item": "低保公示", "class": "assist", "law": "社会救助暂行办法" },
            { "code": "X1", "item": "调查", "class": "delegated", "agreement": "1", "price": "1.00", "ends": "2026-12-31" } ] });
    }
    draw.show(&file);
    file
}

/// What may not be established.
const HIDDEN: [(&str, &str); 12] = [
    ("application", "nature"),
    ("application", "ground"),
    ("application", "applicant"),
    ("application", "covered_by"),
    ("application", "class"),
    ("application", "materials"),
    ("application", "transfer"),
    ("application", "government_consent"),
    ("application", "conditions"),
    ("community", "load"),
    ("community", "capacity"),
    ("community", "consent"),
];

fn file(value: &Value) -> TaskFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

fn found(value: &Value) -> TaskReport {
    file(value).assess(&EXAMPLES, &CALENDAR, &mut Silent).unwrap_or_else(|why| panic!("{why}"))
}

pub(crate) fn hiding_a_fact_never_answers_otherwise(draw: &mut Draw) -> Check {
    let full = case(draw);
    let (section, field) = draw.pick(&HIDDEN);
    let mut less = full.clone();
    less[section].as_object_mut().expect("a section").remove(field);
    let verdict = |value: &Value| found(value).access.and_then(|access| access.verdict);
    let (before, after) = (verdict(&full), verdict(&less));
    holds(after.is_none() || before.is_none() || before == after, || {
        format!("without {section}.{field} {before:?} became {after:?}")
    })
}

pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let file = file(&case(draw));
    let document = Subject::explained(&file, &EXAMPLES)?;
    let faults = document.recheck();
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let same = serde_json::from_value::<TaskFile>(written).is_ok_and(|again| again == file);
    holds(faults.is_empty() && same && file.silence_agrees(&EXAMPLES), || format!("{faults:?}, {same}"))
}

pub(crate) fn more_money_never_stands_in_the_way(draw: &mut Draw) -> Check {
    let less = case(draw);
    if !less["application"]["transfer"].is_object() {
        return ASIDE;
    }
    let mut more = less.clone();
    let amount: Money = less["application"]["transfer"]["amount"]
        .as_str()
        .and_then(|text| text.parse().ok())
        .ok_or("an amount")?;
    let added = amount.plus(Money::from_fen(draw.between(0, 1_000_000))).map_err(|why| why.to_string())?;
    more["application"]["transfer"]["amount"] = json!(added.to_string());
    if draw.chance(1, 2) {
        more["application"]["transfer"]["on"] = json!("2026-04-01");
    }
    let against = |value: &Value| found(value).access.map(|access| access.against).unwrap_or_default();
    let (before, after) = (against(&less), against(&more));
    holds(after.iter().all(|condition| before.contains(condition)), || format!("{before:?} became {after:?}"))
}

pub(crate) fn the_verdict_is_the_first_that_holds(draw: &mut Draw) -> Check {
    let access = found(&case(draw)).access.ok_or("an application")?;
    let Some(verdict) = access.verdict else { return ASIDE };
    let named = match verdict {
        Verdict::RejectForbidden => Some(Condition::Forbidden),
        Verdict::RejectNoGround => Some(Condition::NoGround),
        Verdict::RejectApplicant => Some(Condition::WrongApplicant),
        Verdict::Merge(_) => Some(Condition::Covered),
        Verdict::Defer(_) => Some(Condition::ShortNotice),
        Verdict::ReturnFunding(_) => Some(Condition::FundingShort),
        Verdict::ReturnCapacity(_) => Some(Condition::OverCapacity),
        Verdict::RejectNoConsent => Some(Condition::NoConsent),
        Verdict::Admit(_) => None,
    };
    let first = access.against.first().copied();
    let before_open = access.open.iter().all(|open| named.is_some_and(|named| named < *open));
    holds(first == named && (access.open.is_empty() || before_open), || {
        format!("{verdict:?}, {:?}, open {:?}", access.against, access.open)
    })
}

fn premises(draw: &mut Draw) -> Value {
    let area = |draw: &mut Draw| format!("{}.{:02}", draw.below(1_200), draw.below(100));
    let communities: Vec<Value> = (0..draw.between(1, 5))
        .map(|_| {
            json!({ "name": "甲", "households": draw.below(4_000), "general": area(draw), "elderly": area(draw),
                    "built": draw.pick(&["new", "existing"]) })
        })
        .collect();
    let mut file = json!({ "place": draw.pick(&["370203", "619800"]), "as_of": draw.pick(&["2017-05-31", "2017-06-01", "2021-01-15", "2025-12-31"]),
        "communities": communities });
    if draw.chance(1, 2) {
        file["estates"] = json!([{ "name": "新苑", "households": draw.below(4_000), "general": area(draw), "elderly": area(draw),
            "accepted": draw.pick(&["2020-11-30", "2020-12-31"]), "handed": draw.pick(&["none", "2021-02-28", "2021-03-31"]) }]);
    }
    draw.show(&file);
    file
}

fn rooms(value: &Value) -> GapFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

pub(crate) fn more_room_never_widens_a_gap(draw: &mut Draw) -> Check {
    let less = premises(draw);
    let mut more = less.clone();
    let wider = draw.chance(1, 2);
    let first = &mut more["communities"][0];
    if wider {
        let area: minzheng_core_types::Rate =
            first["general"].as_str().and_then(|text| text.parse().ok()).ok_or("an area")?;
        let added = area.plus("10.01".parse().expect("an area")).map_err(|why| why.to_string())?;
        first["general"] = json!(added.to_string());
    } else {
        first["households"] = json!(first["households"].as_u64().unwrap_or(0) + draw.below(100));
    }
    let of = |value: &Value| {
        rooms(value).assess(&facilities::EXAMPLES, &mut Silent).unwrap_or_else(|why| panic!("{why}"))
    };
    let (before, after) = (of(&less), of(&more));
    let Some((old, new)) = before.communities[0].general.gap.zip(after.communities[0].general.gap) else {
        return ASIDE;
    };
    let mut sum: minzheng_core_types::Rate = "0".parse().expect("an area");
    for found in &after.communities {
        if let Some(gap) = found.general.gap {
            sum = sum.plus(gap).map_err(|why| why.to_string())?;
        }
    }
    // Where rooms are pooled, more households leave less over of the other duty too: the gap grows all the same.
    let monotone = if wider { new <= old } else { new >= old };
    holds(monotone && after.general_gap.is_none_or(|all| all == sum), || {
        format!("{old} became {new}; {sum} and {:?}", after.general_gap)
    })
}

pub(crate) fn facilities_re_check(draw: &mut Draw) -> Check {
    let file = rooms(&premises(draw));
    let document = Subject::explained(&file, &facilities::EXAMPLES)?;
    let faults = document.recheck();
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let same = serde_json::from_value::<GapFile>(written).is_ok_and(|again| again == file);
    holds(faults.is_empty() && same && file.silence_agrees(&facilities::EXAMPLES), || {
        format!("{faults:?}, {same}")
    })
}

fn plan(draw: &mut Draw) -> Value {
    let count = draw.between(1, 9) as usize;
    let tasks: Vec<Value> = (0..count)
        .map(|index| {
            let after: Vec<usize> = (0..index).filter(|_| draw.chance(1, 3)).collect();
            let after: Vec<Value> = after
                .into_iter()
                .map(|other| json!({ "task": format!("T{other}"), "lag": draw.below(3) }))
                .collect();
            json!({ "code": format!("T{index}"), "name": "", "days": draw.between(1, 30), "after": after })
        })
        .collect();
    let days = draw.pick(&["calendar", "working"]);
    let projects = json!([{ "code": "P1", "name": "", "weight": draw.between(1, 5_000), "percent": draw.below(101) },
        { "code": "P2", "name": "", "weight": draw.below(5_000), "percent": draw.below(101) }]);
    let file = json!({ "place": "370203", "as_of": "2014-08-15", "deadline": "2014-10-31", "days": days, "tasks": tasks, "projects": projects });
    draw.show(&file);
    file
}

pub(crate) fn a_longer_task_never_ends_the_plan_sooner(draw: &mut Draw) -> Check {
    let short = plan(draw);
    let which = draw.below(short["tasks"].as_array().map_or(1, |tasks| tasks.len() as u64)) as usize;
    let mut long = short.clone();
    long["tasks"][which]["days"] = json!(short["tasks"][which]["days"].as_u64().unwrap_or(0) + 1);
    let of = |value: &Value| {
        let file: PlanFile = serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}"));
        let (report, document) = file.explained(&CALENDAR).unwrap_or_else(|why| panic!("{why}"));
        (report, document.recheck())
    };
    let ((before, faults), (after, _)) = (of(&short), of(&long));
    let (before, after) = before.schedule.zip(after.schedule).ok_or("a schedule")?;
    let added = after.total - before.total;
    let critical = before.slots[which].is_critical();
    let inside = before.slots.iter().all(|slot| slot.ends <= before.deadline && slot.float() >= 0);
    let some = before.slots.iter().any(|slot| slot.is_critical());
    holds(faults.is_empty() && inside && some && added == i64::from(critical), || {
        format!("task {which}: {added} days more, critical {critical}; {faults:?}")
    })
}
