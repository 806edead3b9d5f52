//! Marriage, rescue and funerals (SO-01 to SO-18).

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Money, ShortText, Silent};
use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::{
    ActEffect, CoolingOff, CountedDay, DivorceAct, DivorceEvent, DivorceState, FamilyGraph, GradeVerdict,
    Kinship, MarriageFile, MarriageReport, ParentEdge, ParentKind, RollFirst, generations,
};
use minzheng_social_affairs::rescue::{RescueAct, RescueEvent, RescueFile, Stay};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::civil::{CALENDAR, EXAMPLES};
use crate::draw::Draw;
use crate::registry::Check;

fn day(draw: &mut Draw, from: &str, days: i64) -> NaiveDate {
    let from: NaiveDate = from.parse().expect("a day");
    from + Days::new(draw.between(0, days).unsigned_abs())
}

fn fact(draw: &mut Draw) -> Value {
    match draw.between(0, 2) {
        0 => json!(true),
        1 => json!(false),
        _ => json!("unknown"),
    }
}

fn marriage(file: Value) -> Result<MarriageReport, String> {
    let file: MarriageFile = serde_json::from_value(file).map_err(|error| error.to_string())?;
    let (report, document) = file.explained(&EXAMPLES, &CALENDAR).map_err(|error| error.to_string())?;
    let silent = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).map_err(|error| error.to_string())?;
    let faults = document.recheck();
    if silent != report || !faults.is_empty() {
        return Err(format!("silence finds another answer, or the re-check {faults:?}"));
    }
    Ok(report)
}

/// All conditions, three-valued.
pub(crate) fn bars_only_add_up(draw: &mut Draw) -> Check {
    let on = day(draw, "2004-01-01", 8_000);
    let person = |draw: &mut Draw| json!({ "birth": day(draw, "1975-01-01", 11_000).min(on), "willing": fact(draw), "has_spouse": fact(draw), "unfit_illness": fact(draw) });
    let (man, woman) = (person(draw), person(draw));
    let found = marriage(json!({ "place": "370203", "as_of": on, "man": man, "woman": woman,
        "marry": { "on": on, "declared": fact(draw) } }))?;
    let found = found.conditions.ok_or("not asked")?;
    let ill = on < "2021-01-01".parse().expect("a day");
    let mut all = vec![found.man_of_age, found.woman_of_age, found.willing, found.single, found.kin_free];
    if ill {
        all.push(found.fit);
    }
    let expected = if all.contains(&Some(false)) {
        Some(false)
    } else if all.contains(&None) {
        None
    } else {
        Some(true)
    };
    holds(found.may == expected && (ill || found.fit.is_none()), || format!("{found:?}"))
}

fn code(index: i64) -> ShortText {
    ShortText::new(&format!("p{index}")).expect("a code")
}

/// Is it prohibited by blood or law, whatever is unknown?
fn prohibited(kinship: &Kinship) -> bool {
    kinship.direct.is_some()
        || kinship.legal_direct.is_some()
        || kinship.collateral.is_some_and(|pair| generations(pair) <= 3)
}

/// A family at random: parents have smaller numbers.
pub(crate) fn kinship_is_symmetric_and_edges_only_forbid(draw: &mut Draw) -> Check {
    let people = draw.between(3, 9);
    let mut edges: Vec<ParentEdge> = Vec::new();
    for child in 1..people {
        let count = draw.between(0, 2).min(child);
        for _ in 0..count {
            let edge = ParentEdge {
                child: code(child),
                parent: code(draw.between(0, child - 1)),
                kind: draw.pick(&[
                    ParentKind::Birth,
                    ParentKind::Birth,
                    ParentKind::Adoptive,
                    ParentKind::StepRaised,
                ]),
            };
            if !edges.contains(&edge) {
                edges.push(edge);
            }
        }
    }
    let Some(last) = edges.pop() else { return ASIDE };
    let (x, y) = (draw.between(0, people - 1), draw.between(0, people - 1));
    if x == y {
        return ASIDE;
    }
    let between = |edges: &[ParentEdge], x, y| {
        let graph = FamilyGraph::new(edges).map_err(|error| error.to_string())?;
        graph.kinship(code(x), code(y), 2).map_err(|error| error.to_string())
    };
    let before = between(&edges, x, y)?;
    edges.push(last);
    let (after, back) = (between(&edges, x, y)?, between(&edges, y, x)?);
    let turned = |pair: Option<(u32, u32)>| pair.map(|(one, other)| (one.min(other), one.max(other)));
    let same = after.direct == back.direct
        && after.legal_direct == back.legal_direct
        && turned(after.collateral).map(generations) == turned(back.collateral).map(generations)
        && after.unknown_parents == back.unknown_parents;
    holds(same && (!prohibited(&before) || prohibited(&after)), || {
        format!("{edges:?}: {before:?}, {after:?}, {back:?}")
    })
}

/// Before and after the regulation of 2025.
pub(crate) fn the_new_regulation_never_asks_for_more(draw: &mut Draw) -> Check {
    let places = ["370203", "370102", "510107", "110102"];
    let papers = ["household-book", "id-card", "statement"];
    let person = |draw: &mut Draw| {
        let shown: Vec<&str> = papers.iter().copied().filter(|_| draw.chance(1, 2)).collect();
        json!({ "kind": "mainland", "residence": draw.pick(&places), "permit": draw.pick(&places), "papers": shown })
    };
    let (man, woman) = (person(draw), person(draw));
    let at = |on: NaiveDate| {
        marriage(json!({ "place": "370203", "as_of": on, "man": man, "woman": woman, "marry": { "on": on } }))
    };
    let first: NaiveDate = "2025-05-10".parse().expect("a day");
    let after = at(day(draw, "2025-05-10", 500))?;
    let before = at(first - Days::new(draw.between(1, 600).unsigned_abs()))?;
    let (old, new) = (before.papers.ok_or("no papers")?, after.papers.ok_or("no papers")?);
    let more = [(old.man, new.man), (old.woman, new.woman)].into_iter().any(|(old, new)| {
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        new.iter().any(|paper| !old.contains(paper))
    });
    let competent = |found: Option<minzheng_social_affairs::marriage::OfficeFound>| {
        found.and_then(|found| found.competent)
    };
    let (was, is) = (competent(before.competence), competent(after.competence));
    holds(!more && is == Some(true) && was.is_some(), || format!("{was:?} and {is:?}"))
}

/// Cooling off and window.
pub(crate) fn the_two_periods_follow_each_other(draw: &mut Draw) -> Check {
    let receipt = day(draw, "2021-01-01", 2_080);
    let reading = draw.pick(&[RollFirst::Roll, RollFirst::Keep]);
    let both = CoolingOff::new(receipt, 30, 30, reading, &CALENDAR).map_err(|error| error.to_string())?;
    let on = receipt + Days::new(draw.between(0, 90).unsigned_abs());
    let worked = |day| CALENDAR.is_workday(day) == Ok(true);
    let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days();
    let ordered = days(receipt, both.first_end) >= 30
        && days(both.first_end, both.second_end) >= 30
        && both.opens() == both.first_end + Days::new(1)
        && worked(both.second_end)
        && (reading == RollFirst::Keep || worked(both.first_end));
    let by = |act| both.apply(DivorceState::Received, DivorceEvent { on, act }).1;
    let counted = both.counted(on);
    let effective = match counted {
        CountedDay::Cooling(_) => {
            by(DivorceAct::Withdraw) == ActEffect::Effective
                && by(DivorceAct::BothApply) == ActEffect::TooEarly
        }
        CountedDay::Window(_) => {
            by(DivorceAct::Withdraw) == ActEffect::TooLate
                && by(DivorceAct::BothApply) == ActEffect::Effective
                && by(DivorceAct::OneApplies) == ActEffect::NeedsBoth
        }
        CountedDay::Over => by(DivorceAct::BothApply) == ActEffect::TooLate,
        CountedDay::Before => false,
    };
    let told = marriage(
        json!({ "place": "370203", "as_of": on, "man": { "capable": true }, "woman": { "capable": true },
        "divorce": { "on": receipt, "agreed": true, "children": true, "property": true, "debts": true, "registered_in": "mainland",
            "receipt": receipt } }),
    )?;
    let told = told.divorce.and_then(|divorce| divorce.state);
    holds(ordered && effective && told.is_some(), || format!("{both:?} on {on}: {counted:?}, {told:?}"))
}

/// The limits of revocation, and late registration.
pub(crate) fn limits_grow_with_their_start(draw: &mut Draw) -> Check {
    let start = day(draw, "2021-01-04", 1_500);
    let later = start + Days::new(draw.between(0, 200).unsigned_abs());
    let last = |starts: NaiveDate| {
        let claimed = starts + Days::new(20);
        let found = marriage(
            json!({ "place": "370203", "as_of": claimed, "nullity": { "ground": "coercion", "registered": "2020-06-01",
            "claimed": claimed, "claimant": "concerned-party", "forum": "court", "starts": starts } }),
        )?;
        found.nullity.and_then(|found| found.last).ok_or_else(|| "no last day".to_owned())
    };
    let (one, other) = (last(start)?, last(later)?);
    let worked = CALENDAR.is_workday(one) == Ok(true) && one.signed_duration_since(start).num_days() >= 365;
    let (together, met, registered) =
        (day(draw, "1992-01-01", 1_500), day(draw, "1992-01-01", 1_500), day(draw, "1996-03-01", 9_000));
    let found = marriage(
        json!({ "place": "370203", "as_of": "2025-06-30", "de_facto": { "together": together, "both_met": met,
        "registered": registered } }),
    )?;
    let found = found.de_facto.ok_or("not asked")?;
    let border: NaiveDate = "1994-02-01".parse().expect("a day");
    let effective = found.effective.is_some_and(|effective| effective <= registered && effective >= met);
    let de_facto = found.de_facto == Some(together.max(met) < border);
    holds(worked && one <= other && effective && de_facto, || format!("{one}, {other}, {found:?}"))
}

/// Grades and registrars.
pub(crate) fn no_grade_with_an_open_clause(draw: &mut Draw) -> Check {
    let population = u32::try_from(draw.between(0, 3_000_000)).unwrap_or(0);
    let more = population + u32::try_from(draw.between(0, 200_000)).unwrap_or(0);
    let kind = draw.pick(&["district", "county"]);
    let grade = draw.pick(&["3a", "4a", "5a"]);
    let at = |people: u32, grade: &str| {
        let found = marriage(
            json!({ "place": "370203", "as_of": "2014-06-30", "office": { "on": "2014-06-30", "grade": grade,
            "kind": kind, "population": people, "registrars": 99, "foreign_cases": "none",
            "clauses": { "waiting-hall": true, "archive": true } } }),
        )?;
        found.office.ok_or_else(|| "not asked".to_owned())
    };
    let (few, many, other) = (at(population, "3a")?, at(more, "3a")?, at(population, grade)?);
    holds(
        few.registrars_needed <= many.registrars_needed
            && few.registrars_needed >= Some(4)
            && matches!(other.verdict, GradeVerdict::Undetermined(_)),
        || format!("{few:?}, {many:?}, {other:?}"),
    )
}

/// Both tests of help.
pub(crate) fn who_is_helped_by_2003_is_helped_by_2014(draw: &mut Draw) -> Check {
    let person = json!({ "away_from_home": fact(draw), "no_board_lodging": fact(draw), "no_helpers": fact(draw), "on_relief": fact(draw),
        "vagrant": fact(draw), "about_to_be": fact(draw), "dangerous_or_wanted": fact(draw), "wounded_or_ill": fact(draw),
        "disabled": fact(draw), "minor": fact(draw) });
    let file: RescueFile =
        serde_json::from_value(json!({ "place": "370203", "as_of": "2025-06-20", "person": person,
        "station": { "refused": fact(draw) } }))
        .map_err(|error| error.to_string())?;
    let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let silent = file.assess(&EXAMPLES, &mut Silent).map_err(|error| error.to_string())?;
    let found = report.person.ok_or("not asked")?;
    let away = person["away_from_home"] == true;
    let implied = !(away && found.by_2003 == Some(true)) || found.eligible == Some(true);
    let complaint = found.wrongly_refused != Some(true) || found.eligible == Some(true);
    let police = (person["dangerous_or_wanted"] == true)
        == (found.first == Some(minzheng_social_affairs::rescue::FirstStep::Police));
    holds(implied && complaint && police && silent == report && document.recheck().is_empty(), || {
        format!("{person}: {found:?}, {:?}", document.recheck())
    })
}

/// A log of a stay.
pub(crate) fn stays_replay(draw: &mut Draw) -> Check {
    let mut stay = Stay::default();
    let mut log = Vec::new();
    let mut on = day(draw, "2014-08-01", 3_000);
    for _ in 0..draw.between(1, 14) {
        let act = draw.pick(RescueAct::ALL);
        let until = (act == RescueAct::Extend).then(|| on + Days::new(draw.between(0, 40).unsigned_abs()));
        let event = RescueEvent { on, act, until };
        let over = stay.state.is_none_or(|state| state.is_over());
        match stay.apply(log.len(), event) {
            Ok(next) => {
                if over && act != RescueAct::Ask {
                    return Err(format!("{act} after an end"));
                }
                stay = next;
                log.push(event);
                on = on + Days::new(draw.between(0, 5).unsigned_abs());
            }
            Err(_) if over && act == RescueAct::Ask => return Err("nobody can ask again".to_owned()),
            Err(_) => {}
        }
    }
    if log.is_empty() {
        return ASIDE;
    }
    let file: RescueFile = serde_json::from_value(json!({ "place": "370203", "as_of": on,
        "person": { "birth": "1980-01-01", "mental_disorder": false, "disabled": false }, "extension_filed": true, "events": log }))
    .map_err(|error| error.to_string())?;
    let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let found = report.stay.ok_or("not asked")?;
    let entered = found.stay.entered;
    let last = entered.is_none_or(|entered| found.last.is_some_and(|last| last >= entered + Days::new(10)));
    let silent = file.assess(&EXAMPLES, &mut Silent).map_err(|error| error.to_string())?;
    holds(found.stay == stay && last && silent == report && document.recheck().is_empty(), || {
        format!("{found:?}, {stay:?}, {:?}", document.recheck())
    })
}

/// Graves, areas, facilities.
pub(crate) fn graves_within_and_beyond(draw: &mut Draw) -> Check {
    let on = day(draw, "1998-10-01", 9_900);
    let area = draw.between(1, 800);
    let kind = draw.pick(&["ashes-single", "ashes-couple", "body-single", "body-couple"]);
    let disposal =
        draw.pick(&["ashes-stored", "ashes-buried", "body-cemetery", "body-graveyard", "body-elsewhere"]);
    let approved = draw.chance(1, 2);
    let file: FuneralFile = serde_json::from_value(json!({ "place": draw.pick(&["370203", "510107"]), "as_of": on,
        "grave": { "on": on, "kind": kind, "area": format!("{}.{:02}", area / 100, area % 100) },
        "body": { "on": on, "area": draw.pick(&["cremation", "burial"]), "disposal": disposal, "minority_burial": fact(draw) },
        "facility": { "on": on, "kind": "cemetery", "approved": approved } }))
    .map_err(|error| error.to_string())?;
    let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let silent = file.assess(&EXAMPLES, &mut Silent).map_err(|error| error.to_string())?;
    let grave = report.grave.ok_or("not asked")?;
    let body = report.body.ok_or("not asked")?;
    let zero = grave.excess.map(|excess| excess.to_decimal().is_zero());
    let within =
        grave.verdict.map(|verdict| verdict == minzheng_social_affairs::funeral::GraveVerdict::Within);
    let graves = zero.is_none() || zero == within;
    let ashes = !disposal.starts_with("ashes") || body.lawful != Some(false);
    let forced = body.forced != Some(true) || on < "2013-01-01".parse().expect("a day");
    let ban = report.facility.and_then(|found| found.ban).is_none_or(|ban| ban != approved);
    holds(graves && ashes && forced && ban && silent == report && document.recheck().is_empty(), || {
        format!("{grave:?}, {body:?}, {:?}", document.recheck())
    })
}

/// Relief of costs.
pub(crate) fn relief_is_at_most_the_cost(draw: &mut Draw) -> Check {
    let items = ["transport", "storage", "farewell", "cremation", "ashes-storage", "urn", "other"];
    let mut costs = Vec::new();
    for _ in 0..draw.between(1, 6) {
        costs.push(json!({ "item": draw.pick(&items), "quantity": draw.between(0, 12),
            "price": Money::from_fen(draw.between(0, 90_000)) }));
    }
    let run = |costs: &[Value]| -> Result<_, String> {
        let file: FuneralFile = serde_json::from_value(json!({ "place": "620102", "as_of": "2025-06-01",
            "relief": { "on": "2025-06-01", "costs": costs } }))
        .map_err(|error| error.to_string())?;
        let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
        let faults = document.recheck();
        if !faults.is_empty() || file.assess(&EXAMPLES, &mut Silent).as_ref() != Ok(&report) {
            return Err(format!("{faults:?}"));
        }
        report.relief.ok_or_else(|| "not asked".to_owned())
    };
    let found = run(&costs)?;
    let total: i64 = costs
        .iter()
        .map(|cost| {
            let price: Money = serde_json::from_value(cost["price"].clone()).expect("an amount");
            price.fen() * cost["quantity"].as_i64().unwrap_or(0)
        })
        .sum();
    let (relief, family) = (found.relief.ok_or("open")?, found.family.ok_or("open")?);
    let fewer = if costs.len() > 1 { run(&costs[1..])?.relief.ok_or("open")? } else { Money::default() };
    holds(
        !relief.is_negative()
            && !family.is_negative()
            && relief.fen() + family.fen() == total
            && fewer <= relief,
        || format!("{found:?} of {total}"),
    )
}
