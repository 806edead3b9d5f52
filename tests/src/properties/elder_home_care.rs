//! Home care (EC-20 to EC-27): shares that sum to the bill, minutes that add up over a month, caps that hold, and what hiding
//! never does.

use minzheng_core_types::explain::Document;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Money, Silent};
use minzheng_eldercare::home_care::services::{Item, Kind, Unit};
use minzheng_eldercare::home_care::{Carried, Entitlement, HomeCareFile, carried_on, minutes_of};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::home_care::draw::{elder, file};
use crate::registry::Check;

/// What the file gives; `None` where the facts contradict themselves.
fn found(value: &Value) -> Option<Entitlement> {
    file(value).assess(&EXAMPLES, &mut Silent).ok()
}

fn sum(parts: &[Money]) -> Money {
    Money::sum(parts.iter().copied()).expect("small")
}

/// Payers' shares are never below zero and sum to the bill, to the fen.
pub(crate) fn shares_sum_to_the_bill(draw: &mut Draw) -> Check {
    let value = elder(draw);
    draw.show(&value);
    let Some(found) = found(&value).filter(|found| !found.splits.is_empty()) else { return ASIDE };
    for split in &found.splits {
        let parts = [split.insurance, split.government, split.voucher, split.person];
        if parts.iter().any(|part| part.is_negative()) || sum(&parts) != split.bill {
            return Err(format!("{split:?}"));
        }
    }
    let Some(Ok(totals)) = found.totals else { return ASIDE };
    let parts = [totals.insurance, totals.government, totals.voucher, totals.person];
    holds(sum(&parts) == totals.bills, || format!("{totals:?}"))
}

/// The voucher stays within the cap of the month and within its share of what the person would have paid.
pub(crate) fn the_voucher_stays_within_cap_and_share(draw: &mut Draw) -> Check {
    let mut value = elder(draw);
    value["place"] = json!("440100");
    value["month"] = json!("2026-01");
    value.as_object_mut().expect("a file").remove("hours");
    value.as_object_mut().expect("a file").remove("as_of");
    value["elder"]["assessments"] =
        json!([{ "standard": "gb42195", "grade": 2, "assessed": "2013-11-01", "valid_until": "none" }]);
    value["voucher"] =
        json!({ "in_area": true, "exclusion": "none", "used": draw.pick(&["none", "799.99", "300.00"]) });
    for bill in value["bills"].as_array_mut().expect("bills") {
        bill["on"] = json!("2026-01-15");
        bill["under_hours"] = json!(false);
    }
    draw.show(&value);
    let Some(found) = found(&value).filter(|found| !found.splits.is_empty()) else { return ASIDE };
    let used = value["voucher"]["used"].as_str().filter(|used| *used != "none").unwrap_or("0");
    let mut used: Money = used.parse().expect("money");
    for (split, bill) in found.splits.iter().zip(value["bills"].as_array().expect("bills")) {
        used = used.plus(split.voucher).expect("small");
        let own = split.bill.less(split.insurance).expect("small");
        let percent = if bill["form"] == "home-visit" { 50 } else { 40 };
        // Half a fen more at the most, from rounding.
        let most = own.fen() * percent + 50;
        if split.voucher.fen() * 100 > most || used > Money::from_fen(80_000) {
            return Err(format!("{split:?} after {used}"));
        }
    }
    holds(true, String::new)
}

/// A dearer bill never gets less from the voucher, nor leaves the person with less to pay.
pub(crate) fn a_dearer_bill_never_pays_less(draw: &mut Draw) -> Check {
    let mut value = elder(draw);
    let cents = draw.below(400_000);
    let price = |fen: u64| json!(format!("{}.{:02}", fen / 100, fen % 100));
    value["bills"] = json!([{ "on": value["as_of"], "form": draw.pick(&["home-visit", "long-stay"]), "insurance": "none" }]);
    value["bills"][0]["price"] = price(cents);
    let mut dearer = value.clone();
    dearer["bills"][0]["price"] = price(cents + 1 + draw.below(2_000));
    draw.show(&dearer);
    let (Some(was), Some(is)) = (found(&value), found(&dearer)) else { return ASIDE };
    let (Some(was), Some(is)) = (was.splits.first(), is.splits.first()) else { return ASIDE };
    holds(was.voucher <= is.voucher && was.person <= is.person, || format!("{was:?} became {is:?}"))
}

/// Minutes of two parts of a month are those of the whole, up to a minute.
pub(crate) fn minutes_add_up_over_a_split(draw: &mut Draw) -> Check {
    let month = draw.pick(&["2014-02", "2016-02", "2014-06", "2014-05"]).parse().expect("a month");
    let hours = u32::try_from(draw.below(100)).expect("small");
    let days = u32::try_from(draw.below(29)).expect("small");
    let first = u32::try_from(draw.below(u64::from(days) + 1)).expect("small");
    let of = |days| minutes_of(hours, days, month).expect("fits");
    let (whole, parts) = (of(days), of(first) + of(days - first));
    holds(whole.abs_diff(parts) <= 1, || {
        format!("{hours} h, {first} of {days} days: {whole} against {parts}")
    })
}

/// What bills use and what is left are what was available.
pub(crate) fn no_minute_is_lost(draw: &mut Draw) -> Check {
    let value = elder(draw);
    draw.show(&value);
    let Some(found) = found(&value) else { return ASIDE };
    let (Some(Ok(minutes)), Some(Ok(_))) = (&found.minutes, &found.totals) else { return ASIDE };
    let used: u32 = found.splits.iter().map(|split| split.minutes_used).sum();
    let left = found.splits.last().and_then(|split| split.minutes_left).unwrap_or(0);
    holds(used + left == minutes.available && minutes.available == minutes.own + minutes.carried, || {
        format!("{minutes:?}: {used} used, {left} left")
    })
}

/// The oldest minutes are used first: nothing newer is touched while something older is left.
pub(crate) fn the_oldest_minutes_go_first(draw: &mut Draw) -> Check {
    let month = "2017-07".parse().expect("a month");
    let before: Vec<Carried> = ["2017-04", "2017-05", "2017-06"]
        .iter()
        .map(|month| Carried {
            month: month.parse().expect("a month"),
            minutes: u32::try_from(draw.below(100)).expect("small"),
        })
        .collect();
    let (carry_over, own) = (u32::try_from(draw.below(4)).expect("small"), 500);
    let usable: Vec<&Carried> =
        before.iter().filter(|part| part.month.until(month).unsigned_abs() <= carry_over).collect();
    let all: u32 = usable.iter().map(|part| part.minutes).sum::<u32>() + own;
    let used = u32::try_from(draw.below(u64::from(all) + 1)).expect("small");
    let left = carried_on(&before, own, used, carry_over, month);
    // Minute by minute, from the oldest on.
    let mut queue: Vec<_> =
        usable.iter().flat_map(|part| std::iter::repeat_n(part.month, part.minutes as usize)).collect();
    queue.extend(std::iter::repeat_n(month, own as usize));
    let rest = &queue[used as usize..];
    let of = |wanted| rest.iter().filter(|month| **month == wanted).count();
    let expected: Vec<(String, usize)> = ["2017-04", "2017-05", "2017-06", "2017-07"]
        .iter()
        .map(|text| (text.parse().expect("a month"), (*text).to_owned()))
        .filter(|(from, _): &(minzheng_core_types::Month, _)| {
            from.until(month.next()).unsigned_abs() <= carry_over
        })
        .map(|(from, text)| (text, of(from)))
        .filter(|(_, minutes)| *minutes > 0)
        .collect();
    let left: Vec<(String, usize)> =
        left.iter().map(|part| (part.month.to_string(), part.minutes as usize)).collect();
    holds(left == expected, || format!("{left:?}, expected {expected:?}"))
}

/// What an answer says, for comparing: a verdict, a number or an amount; `None` where it asks.
fn answers(found: &Entitlement) -> Vec<(&'static str, Option<String>)> {
    let finding = |finding: &Option<Finding>| match finding {
        Some(Finding::NeedsPerson(_)) | None => None,
        Some(known) => Some(format!("{} {}", known.name(), known.amount())),
    };
    vec![
        ("eligible", found.eligibility.and_then(|it| it.verdict()).map(|it| it.to_string())),
        ("days", found.eligible_days.as_ref().and_then(|it| it.as_ref().ok()).map(u32::to_string)),
        ("minutes", found.minutes.as_ref().and_then(|it| it.as_ref().ok()).map(|it| format!("{it:?}"))),
        ("totals", found.totals.as_ref().and_then(|it| it.as_ref().ok()).map(|it| format!("{it:?}"))),
        ("voucher", finding(&found.voucher)),
    ]
}

/// Any fact hidden: every answer is the same or open.
pub(crate) fn hiding_never_answers_otherwise(draw: &mut Draw) -> Check {
    let value = elder(draw);
    let table = draw.pick(&["elder", "hours", "voucher"]);
    let Some(fields) = value.get(table).and_then(Value::as_object) else { return ASIDE };
    let keys: Vec<String> = fields.keys().filter(|key| *key != "died").cloned().collect();
    let key = &keys[usize::try_from(draw.below(keys.len() as u64)).expect("small")];
    let mut hidden = value.clone();
    hidden[table].as_object_mut().expect("a table").remove(key);
    draw.show(&json!({ "hidden": format!("{table}.{key}"), "file": value }));
    let (Some(was), Some(is)) = (found(&value), found(&hidden)) else { return ASIDE };
    for ((name, was), (_, is)) in answers(&was).into_iter().zip(answers(&is)) {
        if is.is_some() && was != is {
            return Err(format!("{table}.{key} hidden: {name} {was:?} became {is:?}"));
        }
    }
    holds(true, String::new)
}

/// Files read back as written, explanations re-check, silence finds the same.
pub(crate) fn files_read_back_and_explanations_recheck(draw: &mut Draw) -> Check {
    let value = elder(draw);
    draw.show(&value);
    let read = file(&value);
    let explained: Result<(Entitlement, Document), _> = read.explained(&EXAMPLES);
    let silent = read.assess(&EXAMPLES, &mut Silent);
    let Ok((found, document)) = explained else {
        return holds(silent.is_err(), || "silence finds what listening refuses".to_owned());
    };
    if let Some(fault) = document.recheck().first() {
        return Err(format!("the re-check finds {fault}"));
    }
    let text = serde_json::to_string(&read).expect("a file writes");
    let again: HomeCareFile = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    holds(again == read && silent.as_ref() == Ok(&found), || "an answer differs".to_owned())
}

/// Two people bathe who is wholly dependent, and an interval of n days is kept from the n-th day on.
pub(crate) fn the_catalogue_keeps_staff_and_interval(draw: &mut Draw) -> Check {
    let kind = Kind::ALL[usize::try_from(draw.below(Kind::ALL.len() as u64)).expect("small")];
    let staff = 1 + u32::try_from(draw.below(3)).expect("small");
    let interval = u32::try_from(draw.below(10)).expect("small");
    let item = Item {
        code: "X".to_owned(),
        kind,
        unit: Unit::Visit,
        skills: Vec::new(),
        staff,
        interval_days: Some(interval),
        price: None,
        government_share: None,
    };
    let wholly = draw.chance(1, 2);
    let needed = item.staff_needed(wholly, "2014-06".parse().expect("a month"), &mut Silent);
    let least = if kind == Kind::Bathing && wholly { 2 } else { 1 };
    let last: minzheng_core_types::NaiveDate = "2014-06-25".parse().expect("a day");
    let after = u64::from(draw.below(12) as u32);
    let kept = item.interval_kept(last, last + chrono::Days::new(after), &mut Silent);
    holds(needed == staff.max(least) && kept == (after >= u64::from(interval)), || {
        format!("{kind:?}: {needed} of {staff}, {after} days of {interval}: {kept}")
    })
}

/// What a place gives by class is its figure, and never depends on the other facts of the file.
pub(crate) fn an_allowance_is_the_figure_of_its_class(draw: &mut Draw) -> Check {
    let (status, service) =
        draw.pick(&[("allowance", 30_000), ("low-income", 20_000), ("family-planning", 10_000)]);
    let (care, nursing) = draw.pick(&[("heavy", 60_000), ("middle", 40_000), ("light", 20_000)]);
    let mut value = elder(draw);
    value["place"] = json!("110000");
    value["month"] = json!("2026-01");
    for table in ["hours", "voucher", "as_of", "bills"] {
        value.as_object_mut().expect("a file").remove(table);
    }
    value["subsidy"] = json!({ "status": status, "care": care });
    draw.show(&value);
    let Some(found) = found(&value) else { return ASIDE };
    let amounts = found.subsidies.map(|both| both.map(|finding| finding.amount().fen()));
    holds(amounts == Some([service, nursing]), || format!("{amounts:?}"))
}
