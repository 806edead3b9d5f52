//! Supervision of social organisations.

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::{Fact, Money, Silent};
use minzheng_ngo_registration::incubator::{Event, IncubatorEvent, Stage, apply, replay};
use minzheng_ngo_registration::ratio::{RatioFile, RatioReport, Verdict};
use minzheng_ngo_registration::supervise::{
    Anniversary, CreditEvent, CreditStatus, CreditTerms, Organisation, SupervisionFile, SupervisionPolicy,
    credit_status, majority, report_duty, two_thirds,
};
use minzheng_ngo_registration::{OrgKind, Regime};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::ngo_supervision::BUILT_IN;
use crate::registry::Check;
use crate::subject::Subject;
use crate::task_access::CALENDAR;

/// Amounts at the bounds of the tiers and beside them.
const BOUNDS: [i64; 8] = [0, 1_000_000, 4_000_000, 5_000_000, 8_000_000, 10_000_000, 60_000_000, 90_000_000];

fn near(draw: &mut Draw) -> String {
    let fen = draw.pick(&BOUNDS) * 100 + draw.between(-2, 2);
    Money::from_fen(fen).to_string()
}

fn ratio(draw: &mut Draw) -> Value {
    let years: Vec<Value> = (0..draw.between(1, 3))
        .map(|_| {
            json!({ "actual": Money::from_fen(draw.between(0, 300_000_000)).to_string(),
                "restricted": Money::from_fen(draw.between(0, 9_000_000)).to_string(), "released": "none" })
        })
        .collect();
    let assets: Vec<String> = (0..draw.between(1, 3)).map(|_| near(draw)).collect();
    let charity = draw.chance(4, 5);
    let money = |draw: &mut Draw, most| Money::from_fen(draw.between(0, most)).to_string();
    let mut file = json!({
        "place": "370203", "year": draw.pick(&[2017, 2023, 2024, 2025]),
        "kind": draw.pick(&["foundation", "social-group", "service-org"]),
        "charity": charity, "may_raise": draw.chance(1, 3), "since": draw.pick(&["2017-01-01", "2023-12-31", "2024-01-01"]),
        "income": years, "assets": assets, "spent": money(draw, 200_000_000), "total": money(draw, 300_000_000),
        "management": money(draw, 50_000_000),
    });
    if charity {
        file["average"] = json!({ "income": draw.chance(1, 3), "assets": draw.chance(1, 3) });
    }
    draw.show(&file);
    file
}

fn ratio_file(value: &Value) -> RatioFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

fn found(file: &RatioFile) -> RatioReport {
    file.assess(&BUILT_IN, &mut Silent).unwrap_or_else(|why| panic!("{why}"))
}

/// Breach is worst; whatever else it is called, it is no breach.
fn rank(verdict: Option<Verdict>) -> Option<u8> {
    verdict.map(|verdict| match verdict {
        Verdict::Met => 3,
        Verdict::Exempt => 2,
        Verdict::Excused => 1,
        Verdict::Breach => 0,
    })
}

pub(crate) fn more_spending_never_worsens_the_verdict(draw: &mut Draw) -> Check {
    let before = ratio_file(&ratio(draw));
    let more = Money::from_fen(draw.pick(&[1, 100, 1_000_000]));
    let mut after = before.clone();
    for amount in [&mut after.spent, &mut after.management] {
        *amount = Fact::Known(amount.known().unwrap_or_default().plus(more).map_err(|why| why.to_string())?);
    }
    let (one, other) = (found(&before), found(&after));
    let spending =
        |report: &RatioReport| report.spending.map(|spending| (rank(spending.verdict), spending.lacks));
    let held = match (spending(&one), spending(&other)) {
        (Some((before, lacked)), Some((after, lacks))) => after >= before && lacks <= lacked,
        (before, after) => before.is_none() && after.is_none(),
    };
    holds(held && rank(other.management) <= rank(one.management), || format!("{one:?} became {other:?}"))
}

pub(crate) fn ratios_re_check(draw: &mut Draw) -> Check {
    let full = ratio(draw);
    let file = ratio_file(&full);
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let (report, document) = file.explained(&BUILT_IN).map_err(|why| why.to_string())?;
    let faults = document.recheck();
    let mut less = full.clone();
    let hidden =
        draw.pick(&["charity", "may_raise", "since", "income", "assets", "spent", "total", "management"]);
    less.as_object_mut().expect("a file").remove(hidden);
    let other = ratio_file(&less).assess(&BUILT_IN, &mut Silent);
    let kept = other.map_or(hidden == "charity", |other| {
        let same = |one: Option<Verdict>, other: Option<Verdict>| other.is_none() || one == other;
        let spending = |report: &RatioReport| report.spending.and_then(|spending| spending.verdict);
        same(spending(&report), spending(&other)) && same(report.management, other.management)
    });
    let well = ratio_file(&written) == file && faults.is_empty() && file.silence_agrees(&BUILT_IN) && kept;
    holds(well, || format!("{faults:?}; without {hidden}"))
}

pub(crate) const TERMS: CreditTerms = CreditTerms {
    abnormal_years: 2,
    nothing_left_months: 6,
    serious_fine: Money::from_fen(5_000_000),
    warning_years: 3,
    serious_years: 2,
    anniversary: Anniversary::OnDay,
};

/// A history of some years, with days that often lie whole years apart.
pub(crate) fn history(draw: &mut Draw) -> Vec<CreditEvent> {
    let first = NaiveDate::from_ymd_opt(2020, 2, 27).unwrap_or_default() + Days::new(draw.below(4));
    let count = draw.below(8);
    (0..count)
        .map(|_| {
            let on = first + Months::new(6 * draw.below(14) as u32) + Days::new(draw.below(3));
            match draw.below(14) {
                0..=3 => CreditEvent::Listed {
                    on,
                    ground: minzheng_ngo_registration::supervise::AbnormalGround::Report,
                    nothing_left: draw.chance(1, 4),
                },
                4 => CreditEvent::Verified { on },
                5 => CreditEvent::Removed { on },
                6 | 7 => CreditEvent::Warned { on },
                8 => CreditEvent::Fined { on, amount: Money::from_fen(draw.pick(&[4_999_999, 5_000_000])) },
                9 => CreditEvent::Suspended { on },
                10 => CreditEvent::CourtListed { on },
                11 => CreditEvent::CourtLifted { on },
                12 => CreditEvent::Revoked { on },
                _ => CreditEvent::Deregistered { on },
            }
        })
        .collect()
}

fn some_day(draw: &mut Draw) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default() + Days::new(draw.below(3_300))
}

pub(crate) fn later_events_change_nothing(draw: &mut Draw) -> Check {
    let events = history(draw);
    let as_of = some_day(draw);
    draw.show(&events);
    let status = credit_status(&events, as_of, &TERMS);
    let known: Vec<CreditEvent> = events.iter().filter(|event| event.on() <= as_of).copied().collect();
    let mut sorted = events.clone();
    sorted.sort_by_key(CreditEvent::on);
    let same = [known, sorted].iter().all(|events| credit_status(events, as_of, &TERMS) == status);
    holds(same, || format!("{as_of}: {status:?}"))
}

pub(crate) fn a_status_holds_until_something_happens(draw: &mut Draw) -> Check {
    let events = history(draw);
    let as_of = some_day(draw);
    let next = as_of + Days::new(1);
    draw.show(&events);
    if events.iter().any(|event| event.on() == next) {
        return ASIDE;
    }
    let (before, after) = (credit_status(&events, as_of, &TERMS), credit_status(&events, next, &TERMS));
    let grown = matches!((before, after), (CreditStatus::Abnormal { .. }, CreditStatus::Serious { since, .. }) if since == next);
    holds(before == after || grown, || format!("{as_of}: {before:?} became {after:?}"))
}

fn supervision(value: Value) -> SupervisionFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

pub(crate) fn a_grade_is_valid_to_the_day(draw: &mut Draw) -> Check {
    let on = NaiveDate::from_ymd_opt(2012, 1, 1).unwrap_or_default() + Days::new(draw.below(4_000));
    // Five years later by the calendar; 29 February has no fellow in a common year.
    let [year, month, date] =
        ["%Y", "%m", "%d"].map(|part| on.format(part).to_string().parse::<u32>().unwrap_or(0));
    let lapses = NaiveDate::from_ymd_opt(year as i32 + 5, month, date)
        .or(NaiveDate::from_ymd_opt(year as i32 + 5, month, 28))
        .unwrap_or_default();
    let as_of = lapses - Days::new(2) + Days::new(draw.below(4));
    let file = supervision(json!({ "place": "370203", "as_of": as_of,
        "organisation": { "kind": "social-group", "registered": "2009-03-02" },
        "evaluation": { "last": { "grade": draw.between(1, 5), "on": on } } }));
    let found = file.assess(&BUILT_IN, &CALENDAR, &mut Silent).map_err(|why| why.to_string())?;
    let found = found.evaluation.ok_or("an evaluation")?;
    holds(found.lapses == Some(lapses) && found.valid == Some(as_of < lapses), || {
        format!("of {on}, on {as_of}: {found:?}")
    })
}

pub(crate) fn resolutions_are_monotone(draw: &mut Draw) -> Check {
    let size = draw.between(1, 40);
    let present = draw.between(0, size);
    let votes = draw.between(0, present);
    let told = |present: i64, votes: i64| {
        let file = supervision(json!({ "place": "370203", "as_of": "2014-06-30",
            "organisation": { "kind": "foundation", "registered": "2009-03-02" },
            "board": { "size": size, "present": present, "ordinary": votes, "special": votes } }));
        let report = file.assess(&BUILT_IN, &CALENDAR, &mut Silent).unwrap_or_else(|why| panic!("{why}"));
        let holds = |id: &str| {
            report.board.iter().find(|test| test.programme.id == id).and_then(|test| test.holds) == Some(true)
        };
        [holds("quorum"), holds("ordinary"), holds("special")]
    };
    let [quorum, ordinary, special] = told(present, votes);
    let least = quorum == (present >= i64::from(two_thirds(size as u32)))
        && ordinary == (votes >= i64::from(majority(present as u32)))
        && special == (votes >= i64::from(two_thirds(present as u32)));
    let more_votes = votes == present || {
        let [_, more_ordinary, more_special] = told(present, votes + 1);
        more_ordinary >= ordinary && more_special >= special
    };
    let more_members = present == size || told(present + 1, votes)[0] >= quorum;
    holds(least && more_votes && more_members, || format!("{votes} of {present} of {size}"))
}

fn organisation(draw: &mut Draw) -> Value {
    let mut file = json!({ "kind": draw.pick(&["foundation", "social-group", "service-org"]),
        "registered": draw.pick(&["2012-09-10", "2013-11-05", "2016-03-15", "2016-03-16"]),
        "charity": draw.chance(1, 2), "may_raise": draw.chance(1, 2) });
    if draw.chance(9, 10) {
        file["regime"] = json!(draw.pick(&["dual", "dual", "direct"]));
    }
    file
}

fn whole(draw: &mut Draw) -> Value {
    let organisation = organisation(draw);
    let place = draw.pick(&["370203", "340800"]);
    let as_of = draw.pick(&["2014-06-30", "2018-05-31", "2024-09-04", "2024-09-05", "2025-06-02"]);
    let year: i64 = as_of.get(..4).and_then(|year| year.parse().ok()).unwrap_or(2014);
    let yes = |draw: &mut Draw| match draw.below(6) {
        0 => json!("unknown"),
        1 => json!(false),
        _ => json!(true),
    };
    let mut file = json!({ "place": place, "as_of": as_of, "organisation": organisation,
        "reports": [{ "year": year - 2, "filed": "none", "result": draw.pick(&["missed", "failed", "basic"]) },
            { "year": year - 1, "filed": as_of, "result": draw.pick(&["missed", "failed", "qualified", "unknown"]) }] });
    if draw.chance(2, 3) {
        // Only events that the lists allow: no removal from none.
        let events: Vec<CreditEvent> =
            history(draw).into_iter().filter(|event| !matches!(event, CreditEvent::Removed { .. })).collect();
        file["credit"] = json!({ "events": events, "arose": "2024-06-03",
            "letters": { "first": "2024-05-06", "second": draw.pick(&["2024-05-20", "2024-05-21", "2024-06-05", "2024-06-06"]) } });
    }
    file["recognition"] = json!({ "applied": as_of, "legal_person": true, "aim": yes(draw), "ratios": true,
        "nothing_distributed": true, "charter": true, "accounts": true, "officers": yes(draw),
        "penalty": draw.pick(&["none", "2016-05-31", "2022-09-05", "2023-06-03", "unknown"]),
        "decided_by": draw.pick(&["members", "council", "unknown"]) });
    file["raising"] = json!({ "applied": as_of, "charity_since": draw.pick(&["2016-10-08", "2023-09-05", "2024-09-05", "unknown"]),
        "sound": yes(draw), "revoked": draw.pick(&["none", "2024-09-05", "unknown"]) });
    file["evaluation"] = json!({ "notice": as_of, "last": match draw.below(4) {
            0 => json!("none"), 1 => json!("unknown"),
            _ => json!({ "grade": draw.between(1, 5), "on": draw.pick(&["2019-09-04", "2019-09-05", "2023-09-05"]) }) },
        "promotion": draw.chance(1, 3), "inspections": { "last": draw.pick(&["basic", "qualified", "missed"]), "before": "basic" },
        "penalty_last_year": yes(draw), "penalty_open": false, "investigated": false, "national": draw.chance(1, 3),
        "score": draw.pick(&[900, 901, 949, 950]), "false_data": yes(draw), "lent": false });
    let act = draw.pick(&["fraud", "withdrawn", "inactive", "lending", "profit", "unregistered", "charity"]);
    file["offence"] = json!({ "act": act, "serious": yes(draw), "again": yes(draw), "active": yes(draw), "turnover": "1234.56" });
    file["incubation"] = json!({ "events": [{ "event": "apply", "on": "2014-09-22" }, { "event": "screen", "on": "2014-09-26" },
        { "event": "admit", "on": "2014-10-08" }, { "event": "enter", "on": "2014-10-10" }, { "event": "extend", "on": "2015-10-09" }],
        "unregistered": draw.chance(1, 2), "outcome": { "registered": yes(draw), "own_means": true, "passed": yes(draw) } });
    draw.show(&file);
    file
}

pub(crate) fn supervision_re_checks(draw: &mut Draw) -> Check {
    let file = supervision(whole(draw));
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let (_, document) = file.explained(&BUILT_IN, &CALENDAR).map_err(|why| why.to_string())?;
    let faults = document.recheck();
    let well = supervision(written) == file && faults.is_empty() && file.silence_agrees(&BUILT_IN);
    holds(well, || format!("{faults:?}"))
}

pub(crate) fn reports_are_due_on_worked_days(draw: &mut Draw) -> Check {
    let year = draw.between(2004, 2024) as u16;
    let organisation = Organisation {
        kind: draw.pick(&[OrgKind::SocialGroup, OrgKind::ServiceOrg, OrgKind::Foundation]),
        regime: Fact::Known(draw.pick(&[Regime::Dual, Regime::Direct])),
        registered: NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default(),
        charity: Fact::Absent,
        may_raise: Fact::Absent,
    };
    let place: minzheng_core_types::Place = "370203".parse().map_err(|why| format!("{why:?}"))?;
    let policy = SupervisionPolicy::of_reports(&BUILT_IN, place, year).map_err(|why| why.to_string())?;
    let duty =
        report_duty(&organisation, year, &policy, &CALENDAR, &mut Silent).map_err(|why| why.to_string())?;
    let filings = [duty.supervisor, duty.registrar];
    let well = filings.iter().flatten().all(|filing| {
        let Some(due) = filing.due else { return false };
        let worked = |day| CALENDAR.is_workday(day) == Ok(true);
        let between = filing.unrolled.iter_days().take_while(|day| *day < due).any(worked);
        due >= filing.unrolled && worked(due) && !between
    });
    let direct_before_2013 =
        duty.registrar.is_none() && organisation.regime == Fact::Known(Regime::Direct) && year < 2013;
    holds(well && (duty.registrar.is_some() || direct_before_2013), || format!("{year}: {duty:?}"))
}

pub(crate) fn waiting_is_never_lost(draw: &mut Draw) -> Check {
    let applied = NaiveDate::from_ymd_opt(2024, 8, 25).unwrap_or_default() + Days::new(draw.below(420));
    let since = NaiveDate::from_ymd_opt(2022, 8, 25).unwrap_or_default() + Days::new(draw.below(800));
    let may = |applied: NaiveDate| {
        let file = supervision(json!({ "place": "370203", "as_of": applied,
            "organisation": { "kind": "social-group", "registered": "2009-03-02" },
            "raising": { "applied": applied, "charity_since": since, "sound": true, "revoked": "none" } }));
        let found = file.assess(&BUILT_IN, &CALENDAR, &mut Silent).unwrap_or_else(|why| panic!("{why}"));
        found.charity.raising
    };
    let (before, after) = (may(applied), may(applied + Days::new(1)));
    holds(before.is_some() && after >= before, || {
        format!("since {since}, on {applied}: {before:?}, {after:?}")
    })
}

pub(crate) fn incubation_ends_once(draw: &mut Draw) -> Check {
    let on = NaiveDate::from_ymd_opt(2014, 9, 22).unwrap_or_default();
    let (mut stage, mut events) = (Stage::New, Vec::new());
    for _ in 0..draw.below(12) {
        let event = draw.pick(IncubatorEvent::ALL);
        match apply(stage, event) {
            Ok(next) if stage.is_final() => {
                return Err(format!("{event:?} leads from {stage:?} to {next:?}"));
            }
            Ok(next) => {
                stage = next;
                events.push(Event { event, on });
            }
            Err(why) if (why.stage, why.event) == (stage, event) => {}
            Err(why) => return Err(format!("{why} is told of {stage:?}")),
        }
    }
    holds(replay(&events) == Ok(stage), || format!("{events:?}"))
}
