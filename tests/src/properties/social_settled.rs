//! Place names, employers of disabled people, veterans.

use minzheng_core_types::{Money, Silent};
use minzheng_social_affairs::employer::EmployerFile;
use minzheng_social_affairs::placename::{NameFile, Verdict};
use minzheng_social_affairs::veteran::{VeteranFile, VeteranReport};
use serde::Serialize;
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::registry::Check;
use crate::social_settled::EXAMPLES;
use crate::subject::Subject;
use crate::task_access::CALENDAR;

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

fn re_checks<S: Subject + Serialize + PartialEq>(file: &S) -> Check {
    let document = file.explained(&EXAMPLES)?;
    let faults = document.recheck();
    let written = serde_json::to_value(file).map_err(|why| why.to_string())?;
    let same = serde_json::from_value::<S>(written).is_ok_and(|again| again == *file);
    holds(faults.is_empty() && same && file.silence_agrees(&EXAMPLES), || format!("{faults:?}, {same}"))
}

/// Sometimes takes fields out.
fn hidden(draw: &mut Draw, mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        let keys: Vec<String> = fields.keys().cloned().collect();
        let needed =
            ["month", "year", "discharged", "kind", "specific", "generic", "months", "scope", "lists"];
        for key in keys.iter().filter(|key| !needed.contains(&key.as_str())) {
            if draw.chance(1, 12) {
                fields.remove(key);
            }
        }
    }
    value
}

fn money(draw: &mut Draw, most: i64) -> String {
    Money::from_fen(draw.between(0, most)).to_string()
}

fn refund(draw: &mut Draw, open: bool) -> Value {
    let year = draw.pick(&["2015", "2016", "2016", "2024"]);
    let months: Vec<Value> = (1..=draw.between(1, 12))
        .map(|month| {
            let value = json!({ "month": format!("{year}-{month:02}"), "staff": draw.between(36, 60), "counted": draw.between(9, 16), "paid": money(draw, 20_000_000) });
            if open { hidden(draw, value) } else { value }
        })
        .collect();
    let value = json!({ "massage": draw.chance(1, 4), "credit": draw.pick(&["A", "B", "M", "none"]), "own_income": "50.00", "all_income": "100.00",
        "certificate": true, "months": months });
    if open { hidden(draw, value) } else { value }
}

fn levy(draw: &mut Draw, open: bool) -> Value {
    let year = draw.between(2016, 2026);
    let value = json!({ "year": year, "kind": draw.pick(&["enterprise", "enterprise", "other"]), "registered": "2016-03-01", "staff": draw.between(25, 400),
        "seasonal": [{ "people": draw.below(5), "months": draw.between(1, 12) }], "disabled": draw.below(5), "severe": draw.below(3),
        "average_wage": money(draw, 20_000_000), "local_wage": money(draw, 9_000_000),
        "due_on": format!("{}-08-15", year + 1), "paid_on": format!("{}-08-{:02}", year + 1, draw.between(10, 28)) });
    if open { hidden(draw, value) } else { value }
}

fn employer(draw: &mut Draw, open: bool) -> Value {
    let place = draw.pick(&["370203", "370203", "619800"]);
    let mut file = json!({ "place": place, "as_of": "2025-08-01" });
    file["refund"] = refund(draw, open);
    file["levy"] = levy(draw, open);
    file["enterprise"] = json!({ "applied": draw.pick(&["2014-03-01", "2016-09-30", "2016-10-01"]), "staff": draw.between(36, 44), "disabled": 10 });
    draw.show(&file);
    file
}

pub(crate) fn employers_re_check(draw: &mut Draw) -> Check {
    re_checks(&read::<EmployerFile>(&employer(draw, true)))
}

pub(crate) fn a_year_refunds_no_more_than_paid_or_allowed(draw: &mut Draw) -> Check {
    let value = employer(draw, false);
    let file: EmployerFile = read(&value);
    let found = file.assess(&EXAMPLES, &mut Silent).map_err(|why| why.to_string())?;
    let Some(found) = found.refund else { return ASIDE };
    let Some(year) = found.year else { return ASIDE };
    let sum = |of: &dyn Fn(&minzheng_social_affairs::employer::MonthFound) -> Option<Money>| -> i64 {
        found.months.iter().filter_map(of).map(Money::fen).sum()
    };
    let (refunds, limits) = (sum(&|month| month.refund), sum(&|month| month.limit));
    let paid: i64 = value["refund"]["months"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|month| month["paid"].as_str()?.parse::<Money>().ok())
        .map(Money::fen)
        .sum();
    let holds_all = refunds == year.fen() && refunds <= paid && refunds <= limits + 12;
    holds(holds_all, || format!("{refunds} of {year}, paid {paid}, limits {limits}"))
}

pub(crate) fn one_more_disabled_person_never_costs(draw: &mut Draw) -> Check {
    let less = employer(draw, false);
    let mut more = less.clone();
    let levy = &mut more["levy"];
    levy["disabled"] = json!(levy["disabled"].as_u64().unwrap_or(0) + 1);
    for month in more["refund"]["months"].as_array_mut().into_iter().flatten() {
        month["counted"] = json!(month["counted"].as_u64().unwrap_or(0) + 1);
    }
    let of = |value: &Value| {
        read::<EmployerFile>(value).assess(&EXAMPLES, &mut Silent).unwrap_or_else(|why| panic!("{why}"))
    };
    let (before, after) = (of(&less), of(&more));
    let due =
        |report: &minzheng_social_affairs::employer::EmployerReport| report.levy.and_then(|levy| levy.due);
    let year = |report: &minzheng_social_affairs::employer::EmployerReport| {
        report.refund.as_ref().and_then(|found| found.year)
    };
    let cheaper = due(&before).zip(due(&after)).is_none_or(|(before, after)| after <= before);
    let richer = year(&before).zip(year(&after)).is_none_or(|(before, after)| after >= before);
    holds(cheaper && richer, || {
        format!("{:?} {:?}", (due(&before), due(&after)), (year(&before), year(&after)))
    })
}

fn service(draw: &mut Draw) -> Value {
    let awards = match draw.below(4) {
        0 => json!("none"),
        1 => json!([draw.pick(&["merit-1", "merit-3", "war-2", "honorary"])]),
        2 => json!(["merit-3", draw.pick(&["merit-1", "merit-2"])]),
        _ => json!([]),
    };
    let disability = match draw.below(3) {
        0 => json!({ "cause": draw.pick(&["war", "duty", "illness"]), "grade": draw.between(1, 10) }),
        _ => json!("none"),
    };
    json!({ "discharged": draw.pick(&["2014-12-01", "2024-08-31", "2024-09-01", "2025-03-01"]), "rank": draw.pick(&["conscript", "junior", "senior"]),
        "joined": draw.pick(&["2009-05-01", "2012-12-01"]), "span": { "years": draw.between(2, 31), "months": draw.below(12), "days": draw.below(2) },
        "age": draw.between(20, 56), "disability": disability, "awards": awards, "martyr_child": draw.chance(1, 8), "incapable": draw.chance(1, 8),
        "lost": draw.pick(&["none", "none", "none", "refusal", "expelled"]), "monthly_money": draw.chance(1, 3),
        "chosen": draw.pick(&["self-employment", "placement"]) })
}

pub(crate) fn veterans_re_check(draw: &mut Draw) -> Check {
    let mut file = json!({ "place": draw.pick(&["370203", "619800"]), "as_of": "2025-08-01" });
    let value = service(draw);
    file["service"] = hidden(draw, value);
    file["report"] = json!({ "approved": "2025-03-01", "reported": draw.pick(&["2025-03-20", "2025-05-01"]), "student": draw.chance(1, 2) });
    file["waiting"] = json!({ "received": "2024-06-30", "from": draw.pick(&["2024-06", "2024-09"]), "to": draw.pick(&["2024-09", "2025-02"]), "living_level": money(draw, 200_000) });
    file["post"] = json!({ "letter": draw.pick(&["2014-01-31", "2025-03-01"]), "started": "none", "own_fault": draw.chance(1, 3), "average_wage": money(draw, 900_000),
        "employer": draw.pick(&["enterprise", "other"]) });
    file["family"] = json!({ "month": draw.pick(&["2024-09", "2024-10"]), "rank": "conscript", "enlisted_in": "370203", "lives_in": "619800", "served_months": draw.between(1, 12) });
    file["model_city"] = json!({ "division": "370200", "round": draw.below(9) });
    draw.show(&file);
    re_checks(&read::<VeteranFile>(&file))
}

pub(crate) fn hiding_a_fact_never_settles_otherwise(draw: &mut Draw) -> Check {
    let full = json!({ "place": "370203", "as_of": "2025-08-01", "service": service(draw) });
    let mut less = full.clone();
    // What is chosen is no fact of the service: without it the mode is that of the regulation.
    let key = draw.pick(&[
        "rank",
        "span",
        "age",
        "disability",
        "awards",
        "martyr_child",
        "incapable",
        "lost",
        "monthly_money",
    ]);
    if let Some(fields) = less["service"].as_object_mut() {
        fields.remove(key);
    }
    draw.show(&less);
    let of = |value: &Value| -> VeteranReport {
        read::<VeteranFile>(value)
            .assess(&EXAMPLES, &CALENDAR, &mut Silent)
            .unwrap_or_else(|why| panic!("{why}"))
    };
    let (whole, part) = (of(&full), of(&less));
    let mode = part.mode.is_none() || part.mode == whole.mode;
    let one_off = part.one_off.is_none() || part.one_off == whole.one_off;
    holds(mode && one_off, || {
        format!("{key}: {:?} {:?}, {:?} {:?}", whole.mode, part.mode, whole.one_off, part.one_off)
    })
}

fn name(draw: &mut Draw) -> Value {
    let place = draw.pick(&["370203", "370102", "341324"]);
    let built = draw.pick(&["青岛", "济南"]);
    let mut entries = Vec::new();
    for id in 0..draw.below(4) {
        entries.push(entry(draw, &id.to_string()));
    }
    let proposal = json!({ "kind": draw.pick(&["street", "street", "residential", "township", "facility", "committee"]), "specific": draw.pick(&["长江", "阳光", "恒达"]),
        "generic": draw.pick(&["路", "花园", "苑", "小区"]), "pinyin": draw.pick(&["Chángjiāng", "yangguang"]), "scope": { "county": place, "built_up": built },
        "healthy": draw.chance(9, 10), "generic_fits": true, "households": draw.between(2990, 3010), "green": draw.between(33, 42).to_string(), "rare": draw.chance(1, 9),
        "leader": false, "person": draw.chance(1, 6), "foreign": false, "brand": draw.chance(1, 9), "from_elsewhere": false, "local_name": "长江",
        "lists": { "brands": ["恒达"] } });
    let mut file = json!({ "place": place, "as_of": draw.pick(&["2022-04-30", "2022-05-01", "2025-04-18"]) });
    file["proposal"] = hidden(draw, proposal);
    file["register"] = json!({ "complete": draw.chance(3, 4), "entries": entries });
    file["approval"] = json!({ "kind": draw.pick(&["street", "residential"]), "by": draw.pick(&["government", "department"]), "approved": "2025-04-18", "filed": "2025-04-30",
        "published": draw.pick(&["2025-05-01", "2025-05-20"]), "papers": ["application"] });
    draw.show(&file);
    file
}

fn entry(draw: &mut Draw, id: &str) -> Value {
    json!({ "id": id, "kind": draw.pick(&["street", "residential", "township"]), "specific": draw.pick(&["长江", "常江", "阳光"]), "generic": draw.pick(&["路", "花园"]),
        "pinyin": draw.pick(&["changjiang", "yángguāng"]), "scope": { "county": draw.pick(&["370203", "370102"]), "built_up": draw.pick(&["青岛", "济南"]) } })
}

pub(crate) fn names_re_check(draw: &mut Draw) -> Check {
    re_checks(&read::<NameFile>(&name(draw)))
}

pub(crate) fn one_more_entry_never_frees_a_name(draw: &mut Draw) -> Check {
    let fewer = name(draw);
    let mut more = fewer.clone();
    let added = entry(draw, "more");
    if let Some(entries) = more["register"]["entries"].as_array_mut() {
        entries.push(added);
    }
    let of = |value: &Value| {
        let report = read::<NameFile>(value).assess(&EXAMPLES, &CALENDAR, &mut Silent);
        report.unwrap_or_else(|why| panic!("{why}")).name.and_then(|name| name.verdict)
    };
    let (before, after) = (of(&fewer), of(&more));
    let freed = before == Some(Verdict::Refused) && after != Some(Verdict::Refused);
    let eased = before == Some(Verdict::ReasonsNeeded) && after == Some(Verdict::Passes);
    holds(!freed && !eased, || format!("{before:?} became {after:?}"))
}
