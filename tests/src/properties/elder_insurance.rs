//! Accident insurance (EC-50 to EC-56): caps, order, and what never happens.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::{Money, Silent};
use minzheng_eldercare::accident_insurance::course::{
    Amounts, CourseError, Event, Payee, Reason, State, apply,
};
use minzheng_eldercare::accident_insurance::{Cover, Report};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::insurance::{claims, file, yuan};
use crate::registry::Check;

fn found(value: &Value) -> Report {
    file(value).assess(&EXAMPLES, &mut Silent).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// The first day of the term of a day, by place.
fn term_of(place: &str, day: &str) -> NaiveDate {
    use chrono::Datelike;
    let day: NaiveDate = day.parse().expect("a day");
    let start = if place == "619800" { 3 } else { 12 };
    let year = if day.month() >= start { day.year() } else { day.year() - 1 };
    NaiveDate::from_ymd_opt(year, start, 1).expect("a day")
}

/// Sums insured by head in fen, as EC-50 has them: death, disability, medical, hospital.
fn sums(place: &str, first: NaiveDate) -> [i64; 4] {
    match (place, first.to_string().as_str()) {
        ("619800", _) => [1_000_000, 2_000_001, 300_000, 360_000],
        (_, first) if first < "2018-12-01" => [1_020_000, 2_035_000, 517_500, 567_000],
        _ => [1_000_000, 2_000_000, 500_000, 540_000],
    }
}

/// Invariant 13: no head pays more than its sum in a term, and a claim of nothing pays nothing.
pub(crate) fn no_head_pays_more_than_its_sum(draw: &mut Draw) -> Check {
    let value = claims(draw);
    draw.show(&value);
    let report = found(&value);
    let place = value["place"].as_str().expect("a place");
    let mut paid: BTreeMap<NaiveDate, [i64; 4]> = BTreeMap::new();
    for (claim, amounts) in value["claims"].as_array().expect("claims").iter().zip(&report.claims) {
        let heads = [amounts.death, amounts.disability, amounts.medical, amounts.hospital];
        let of_term = paid.entry(term_of(place, claim["accident"].as_str().expect("a day"))).or_default();
        for (sum, head) in of_term.iter_mut().zip(heads) {
            *sum += head.map_or(0, Money::fen);
        }
        let empty = ["impairments", "medical", "stays", "death"].iter().all(|head| claim[*head] == "none");
        if empty && amounts.total.is_some_and(|total| !total.is_zero()) {
            return Err(format!("nothing is claimed and {:?} paid", amounts.total));
        }
    }
    let above = paid.iter().find(|(first, heads)| {
        heads.iter().zip(sums(place, **first)).any(|(paid, sum)| *paid > sum || *paid < 0)
    });
    holds(above.is_none(), || format!("{above:?}"))
}

/// A fen more of eligible cost, or a heavier impairment, never pays less in all.
pub(crate) fn a_greater_loss_never_pays_less(draw: &mut Draw) -> Check {
    let before = claims(draw);
    let mut after = before.clone();
    let count = before["claims"].as_array().expect("claims").len() as u64;
    let index = usize::try_from(draw.below(count)).expect("small");
    let claim = &mut after["claims"][index];
    if draw.chance(1, 2) && claim["medical"].is_object() {
        let eligible: Money = claim["medical"]["eligible"].as_str().expect("yuan").parse().expect("yuan");
        let more = eligible.fen() + draw.between(1, 20_000);
        claim["medical"]["eligible"] = json!(Money::from_fen(more));
    } else if let Some(grade) = claim["impairments"][0].as_u64().filter(|grade| *grade > 1) {
        claim["impairments"][0] = json!(grade - 1);
    } else {
        return ASIDE;
    }
    draw.show(&after);
    let total = |value: &Value| -> Option<i64> {
        found(value).claims.iter().map(|claim| claim.total.map(Money::fen)).sum()
    };
    let (Some(was), Some(is)) = (total(&before), total(&after)) else { return ASIDE };
    holds(is >= was, || format!("{was} became {is}"))
}

/// Whoever was born earlier is on the list whenever who was born later is; at the first day the line is the day before.
pub(crate) fn the_list_has_one_cut_off(draw: &mut Draw) -> Check {
    let year = draw.pick(&[2016, 2017, 2018, 2019]);
    let first = NaiveDate::from_ymd_opt(year, 12, 1).expect("a day");
    let asked = first + Days::new(draw.below(365));
    let cut_off = first - Months::new(720);
    let birth = draw.pick(&[
        cut_off - Days::new(1),
        cut_off,
        cut_off + Days::new(1),
        cut_off - Months::new(12),
        cut_off + Months::new(12),
        cut_off - Months::new(360),
    ]);
    let value = json!({ "place": draw.pick(&["370203", "370215", "370281"]), "as_of": asked,
        "person": { "birth": birth, "registered": true } });
    draw.show(&value);
    let expected = if birth < cut_off { Cover::Listed } else { Cover::NotCovered };
    let cover = found(&value).cover;
    holds(cover == Some(expected), || format!("{cover:?}, expected {expected:?}"))
}

/// Premiums of two groups sum to that of both; who is counted does not turn on the order of a list, whatever its entries of
/// one key say.
pub(crate) fn premiums_add_up(draw: &mut Draw) -> Check {
    let term = draw.pick(&["2016-12-01", "2018-11-30", "2019-06-01", "2020-01-31", "2025-03-31"]);
    let (one, other) = (draw.below(300_000), draw.below(300_000));
    let premium = |persons: u64| {
        let value =
            json!({ "place": "370203", "as_of": term, "premium": { "term": term, "persons": persons } });
        found(&value).premium.and_then(|due| due.premium).map(Money::fen)
    };
    let mut entries: Vec<Value> = (0..draw.below(6))
        .map(|number| {
            let birth = draw.pick(&["1940-01-01", "1956-11-30", "1956-12-01", "1990-01-01"]);
            let left = match draw.below(3) {
                0 => json!({ "why": "moved-out", "on": draw.pick(&["2016-11-20", "2016-11-21"]) }),
                _ => json!("none"),
            };
            json!({ "key": format!("k{}", draw.below(number + 1)), "left": left,
                "person": { "birth": birth, "registered": draw.chance(3, 4) } })
        })
        .collect();
    let list = |entries: &[Value]| {
        let value = json!({ "place": "370203", "as_of": "2016-12-01",
            "list": { "term": "2016-12-01", "frozen": "2016-11-20", "entries": entries } });
        found(&value).list.and_then(|roll| roll.persons)
    };
    let forward = list(&entries);
    entries.reverse();
    let backward = list(&entries);
    // The same list twice over counts nobody twice.
    let doubled = list(&[entries.clone(), entries.clone()].concat());
    let sums = (premium(one), premium(other), premium(one + other));
    draw.show(&json!({ "term": term, "one": one, "other": other, "entries": entries }));
    let (Some(a), Some(b), Some(both)) = sums else { return Err(format!("{sums:?}")) };
    holds(a + b == both && forward == backward && forward == doubled, || {
        format!("{a} + {b} and {both}; {forward:?}, {backward:?}, {doubled:?}")
    })
}

/// The stages of a claim: the same events give the same stage, an event that does not follow is named with its stage, nothing
/// follows a payment, and only an approved claim is paid.
pub(crate) fn a_claim_keeps_to_its_stages(draw: &mut Draw) -> Check {
    let amounts = Amounts { death: Money::from_fen(draw.between(0, 1)), ..Amounts::default() };
    let (mut state, mut told) = (State::Reported, Vec::new());
    for _ in 0..draw.below(12) {
        let event = draw.pick(&[
            Event::DocumentsAsked,
            Event::DocumentsComplete,
            Event::Approved(amounts),
            Event::Rejected(Reason::Illness),
            Event::Paid,
            Event::Appealed,
        ]);
        told.push(event.word());
        let next = apply(state, event);
        if next != apply(state, event) {
            return Err("the same event led elsewhere".to_owned());
        }
        match next {
            Err(CourseError::Illegal { state: named, event: what }) => {
                if named != state.word() || what != event.word() {
                    return Err(format!("{named} and {what} are named for {state:?} and {event:?}"));
                }
            }
            Err(other) => return Err(other.to_string()),
            Ok(_) if matches!(state, State::Paid(_)) => return Err("something follows a payment".to_owned()),
            Ok(next) => {
                let paid = matches!(next, State::Paid(_));
                if paid && !matches!(state, State::Approved(_)) {
                    return Err(format!("{state:?} was paid"));
                }
                state = next;
            }
        }
    }
    let death = draw.pick(&["true", "false", "\"none\"", "\"unknown\""]);
    draw.show(&json!({ "events": told, "death": death }));
    let mut value = json!({ "place": "370203", "as_of": "2019-12-30", "person": {}, "claims": [{ "accident": "2019-03-05" }],
        "course": { "reported": "2019-03-05", "events": [{ "on": "2019-03-08", "event": "documents-complete" },
            { "on": "2019-03-09", "event": "approved", "amounts": amounts }] } });
    value["claims"][0]["death"] = serde_json::from_str(death).map_err(|error| error.to_string())?;
    let payee = found(&value).course.and_then(|course| course.payee).map(Payee::word);
    let expected = match death {
        "true" => Some("heirs"),
        "\"unknown\"" => None,
        _ => Some("insured"),
    };
    holds(payee == expected, || format!("{payee:?}, expected {expected:?}"))
}

/// The own part lies between nothing and the premium; sums grow with shares.
pub(crate) fn a_plan_grows_with_its_shares(draw: &mut Draw) -> Check {
    let (place, on) = draw.pick(&[("371327", "2019-12-20"), ("371003", "2022-12-20")]);
    let shares = 1 + draw.below(4);
    let birth =
        draw.pick(&["1959-12-20", "1959-12-21", "1942-12-20", "1941-12-20", "1970-01-01", "1932-02-29"]);
    let with = |shares: u64| {
        let value = json!({ "place": place, "as_of": on,
            "yinling": { "on": on, "birth": birth, "local": true, "healthy": true, "shares": shares } });
        found(&value).yinling.expect("a plan")
    };
    draw.show(&json!({ "place": place, "birth": birth, "shares": shares }));
    let (one, many) = (with(1), with(shares));
    // Of more shares than one a place has to speak.
    let expected = place == "371003" || shares == 1 || birth == "1970-01-01";
    let each: i64 = if place == "371327" { 5_000 } else { 10_000 };
    let count = i64::try_from(shares).expect("small");
    let (Some(own), Some(more)) = (one.own, many.own) else { return Err("open".to_owned()) };
    let total = one.total.map(|total| total.fen() * count) == many.total.map(Money::fen);
    holds(
        many.may.is_some() == expected
            && total
            && 0 <= own.fen()
            && own.fen() <= each
            && more.fen() - own.fen() == each * (count - 1),
        || format!("{own} and {more}, {:?} and {:?}, may {:?}", one.total, many.total, many.may),
    )
}

/// A ratio times its whole is the part to half a unit of the last place.
pub(crate) fn ratios_come_back_to_their_part(draw: &mut Draw) -> Check {
    let (paid, premium) = (draw.below(1_000_000_000), 1 + draw.below(1_000_000_000));
    let (claims, reported) = (1 + draw.below(5_000), 1 + draw.below(9_000));
    let value = json!({ "place": "370203", "as_of": "2019-03-31", "loss": {
        "paid": yuan(paid), "premium": yuan(premium), "claims_paid": claims, "reported": reported, "insured": 390_000 } });
    draw.show(&value);
    let ratios = found(&value).loss.expect("figures");
    let near = |rate: Option<minzheng_core_types::Rate>, part: u64, whole: u64, of_one: i128| {
        rate.is_some_and(|rate| {
            let text = rate.to_string();
            let (yuan, places) = text.split_once('.').unwrap_or((&text, ""));
            let scale = 10_i128.pow(u32::try_from(places.len()).expect("few"));
            let units = format!("{yuan}{places}").parse::<i128>().expect("digits") * (of_one / scale);
            let off = 2 * (i128::from(part) * of_one - units * i128::from(whole));
            off.abs() <= i128::from(whole)
        })
    };
    let mean = ratios.mean.is_some_and(|mean| {
        let off = 2 * (i128::from(paid) - i128::from(mean.fen()) * i128::from(claims));
        off.abs() <= i128::from(claims)
    });
    let all = near(ratios.ratio, paid, premium, 1_000)
        && near(ratios.frequency, claims, 390_000, 10_000)
        && near(ratios.paid_share, claims, reported, 1_000);
    holds(all && mean, || format!("{ratios:?}"))
}

/// Listening changes nothing, and the explanation holds when it is computed again.
pub(crate) fn explanations_of_insurance_hold(draw: &mut Draw) -> Check {
    let value = claims(draw);
    draw.show(&value);
    let file = file(&value);
    let (told, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let faults = document.recheck();
    holds(faults.is_empty() && told == found(&value), || format!("{faults:?}"))
}
