//! Residents' services, satisfaction and the purchase of services (CG-70 to CG-84).

use chrono::{Days, NaiveDate};
use minzheng_community_governance::purchase::{
    Body, Course, CourseEntry, Due, Grade, Object, PurchaseFile, Step, instalments,
};
use minzheng_community_governance::satisfaction::{
    OrderEvent, OrderState, Publication, SatisfactionFile, Stage, apply, sample_size, wilson,
};
use minzheng_core_types::{Explanation, Money, Rate, Silent};
use serde_json::json;

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::purchase;
use crate::registry::Check;
use crate::satisfaction::{EXAMPLES, entry, survey, walked};

/// Replaying a log gives the same state; an end is an end.
pub(crate) fn orders_replay_and_never_run_back(draw: &mut Draw) -> Check {
    let steps = draw.between(1, 16).unsigned_abs();
    let (log, state) = walked(draw, steps);
    let mut again = OrderState::new(state.created, state.confirm_days);
    for told in &log {
        again = apply(again, *told).map_err(|error| error.to_string())?;
    }
    let ordered = log.windows(2).all(|pair| pair[0].at <= pair[1].at);
    let ended = matches!(state.stage, Stage::Cancelled | Stage::Rejected | Stage::Rated);
    let next: Vec<OrderEvent> = state.next().collect();
    let event = draw.pick(OrderEvent::ALL);
    let early = entry(draw, event, state.since - chrono::TimeDelta::seconds(1));
    holds(
        again == state
            && ordered
            && (!ended || next.iter().all(|event| *event == OrderEvent::CallBack))
            && apply(state, early).is_err(),
        || format!("{state:?} and {again:?}, next {next:?}"),
    )
}

/// No hidden unit can be worked out from the others and the whole.
pub(crate) fn nothing_hidden_can_be_worked_out(draw: &mut Draw) -> Check {
    let units = draw.between(1, 6);
    let place = draw.pick(&["370203", "619800"]);
    let file = SatisfactionFile {
        survey: Some(survey(draw, units)),
        ..serde_json::from_value(json!({ "place": place, "as_of": "2014-06-30" })).expect("a file")
    };
    let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let silent = file.assess(&EXAMPLES, &mut Silent).map_err(|error| error.to_string())?;
    let found = report.survey.clone().expect("a survey");
    let is_hidden = |shown: Option<Publication>| {
        matches!(shown, Some(Publication::Suppressed | Publication::AlsoSuppressed))
    };
    let hidden: Vec<u32> =
        found.units.iter().filter(|unit| is_hidden(unit.publication)).map(|unit| unit.n).collect();
    let safe = hidden.is_empty()
        || hidden.len() == found.units.len()
        || (hidden.len() > 1 && hidden.iter().sum::<u32>() >= 10);
    let shown = found.units.iter().all(|unit| is_hidden(unit.publication) || unit.n >= 10);
    let ranked =
        found.units.iter().all(|unit| unit.rank.is_none() || unit.publication == Some(Publication::Full));
    let faults = document.recheck();
    holds(safe && shown && ranked && faults.is_empty() && silent == report, || {
        format!("{hidden:?} hidden, {faults:?}, {found:?}")
    })
}

fn z() -> Rate {
    "1.959963985".parse().expect("a rate")
}

/// The interval holds the share and follows it.
pub(crate) fn intervals_hold_the_share_and_follow_it(draw: &mut Draw) -> Check {
    let most = draw.pick(&[1, 12, 400, 49_999]);
    let n = u32::try_from(draw.between(1, most)).expect("small");
    let good = u32::try_from(draw.between(0, i64::from(n))).expect("small");
    let of = |good, n| wilson(good, n, z()).ok_or_else(|| "no interval".to_owned());
    let (found, doubled) = (of(good, n)?, of(2 * good, 2 * n)?);
    let next = of((good + 1).min(n), n)?;
    let (part, whole) = (u64::from(good) * 1_000, u64::from(n));
    let holds_share =
        u64::from(found.low) * whole <= part + whole && part <= (u64::from(found.high) + 1) * whole;
    let narrower = doubled.high - doubled.low <= found.high - found.low + 1;
    holds(holds_share && next.low >= found.low && next.high >= found.high && narrower, || {
        format!("{good} of {n}: {found:?}, {next:?}, {doubled:?}")
    })
}

/// A sample is at most the households and grows with them.
pub(crate) fn samples_follow_the_households(draw: &mut Draw) -> Check {
    let most = draw.pick(&[10, 1_000, 100_000, 5_000_000]);
    let households = u32::try_from(draw.between(1, most)).expect("small");
    let error = draw.between(10, 200);
    let share = |thousandths: i64| Rate::quotient(thousandths, 1_000, 3).expect("a rate");
    let of = |households, error| sample_size(households, share(error), "1.96".parse().expect("a rate"));
    let (found, more, finer) = (of(households, error), of(households + 1, error), of(households, error - 1));
    holds(
        found.is_some_and(|found| found >= 1 && found <= households) && more >= found && finer >= found,
        || format!("{households} at {error}: {found:?}, {more:?}, {finer:?}"),
    )
}

/// Votes given online count only under both conditions.
pub(crate) fn votes_online_count_only_where_checked_and_allowed(draw: &mut Draw) -> Check {
    let (present, online) = (draw.between(0, 60), draw.between(0, 60));
    let (checked, allowed) = (draw.chance(1, 2), draw.chance(1, 2));
    let file: SatisfactionFile = serde_json::from_value(json!({
        "place": "370203", "as_of": "2026-03-01",
        "deliberation": { "held": "2026-01-20", "votes": present, "online_votes": online,
            "online_checked": checked, "online_allowed": allowed } }))
    .expect("a file");
    let mut why = Explanation::default();
    let found = file.assess(&EXAMPLES, &mut why).map_err(|error| error.to_string())?;
    let votes = found.deliberation.and_then(|found| found.votes).map(i64::from);
    let expected = present + if checked && allowed { online } else { 0 };
    holds(votes == Some(expected), || format!("{votes:?} of {present} and {online}"))
}

fn price(draw: &mut Draw) -> Money {
    let most = draw.pick(&[100, 10_000, 12_500_000, 900_000_000_000]);
    Money::from_fen(draw.between(1, most))
}

/// Instalments sum exactly to the price.
pub(crate) fn instalments_sum_to_the_price(draw: &mut Draw) -> Check {
    let price = price(draw);
    let parts: Vec<u32> =
        (0..draw.between(1, 8)).map(|_| u32::try_from(draw.between(1, 50)).expect("small")).collect();
    let Ok(amounts) = instalments(price, &parts) else { return ASIDE };
    let all: i128 = parts.iter().map(|part| i128::from(*part)).sum();
    let sum: i64 = amounts.iter().map(|amount| amount.fen()).sum();
    let near = amounts.iter().zip(&parts).take(amounts.len() - 1).all(|(amount, part)| {
        let twice = 2 * (i128::from(amount.fen()) * all - i128::from(price.fen()) * i128::from(*part));
        -all < twice && twice <= all
    });
    let points = draw.between(0, 79);
    let score = |finance: i64| {
        json!({ "delivery": points.min(40), "quality": (points - 40).clamp(0, 25),
        "finance": finance, "satisfied": 3, "answers": 4 })
    };
    let file = |finance: i64| -> PurchaseFile {
        serde_json::from_value(json!({
            "place": "370203", "as_of": "2021-06-30",
            "contract": { "signed": "2021-01-04", "price": price, "begins": "2021-01-04", "ends": "2021-12-31",
                "parts": parts },
            "score": score(finance) }))
        .expect("a file")
    };
    let of = |finance| file(finance).assess(&purchase::EXAMPLES, &purchase::CALENDAR, &mut Silent);
    let (found, better) =
        (of(7).map_err(|error| error.to_string())?, of(8).map_err(|error| error.to_string())?);
    let grade = |scored: Option<minzheng_community_governance::purchase::Scored>| -> Option<Grade> {
        scored.map(|scored| scored.grade)
    };
    let paid = found.instalments.clone().expect("instalments");
    let rest = paid.last.zip(paid.withheld).map(|(last, withheld)| last.fen() + withheld.fen());
    holds(
        sum == price.fen()
            && near
            && !amounts.iter().any(|amount| amount.is_negative())
            && rest == amounts.last().map(|amount| amount.fen())
            && grade(better.scored) <= grade(found.scored),
        || format!("{price} by {parts:?}: {amounts:?}, {found:?}"),
    )
}

/// Steps follow in order, payments sum up.
pub(crate) fn projects_go_step_by_step(draw: &mut Draw) -> Check {
    let price = price(draw);
    let Ok(amounts) = instalments(price, &[40, 40, 20]) else { return ASIDE };
    let stones = [Step::Contract, Step::MidEvaluation, Step::Acceptance];
    let dues: Vec<Due> =
        amounts.iter().zip(stones).map(|(amount, from)| Due { amount: Some(*amount), from }).collect();
    let mut day = NaiveDate::from_ymd_opt(2021, 1, 4).expect("a day");
    let (mut course, mut steps, mut paid) = (Course::BEGIN, Vec::new(), Vec::new());
    for _ in 0..draw.between(1, 40) {
        day = day + Days::new(draw.below(3));
        let told = match draw.below(4) {
            0 => CourseEntry::payment(draw.pick(&amounts), day),
            1 => CourseEntry::done(draw.pick(Step::ALL), day),
            _ => match course.next() {
                Some(step) => CourseEntry::done(step, day),
                None => CourseEntry::payment(draw.pick(&amounts), day),
            },
        };
        if let Ok(next) = course.apply(told, &dues) {
            course = next;
            steps.extend(told.step);
            paid.extend(told.paid);
        }
    }
    let sum: i64 = paid.iter().map(|amount| amount.fen()).sum();
    let whole = course.step.is_none_or(|step| step < Step::Payment) || paid.len() == amounts.len();
    holds(
        steps == Step::ALL[..steps.len()]
            && paid == amounts[..paid.len()]
            && sum == course.paid_sum.fen()
            && sum <= price.fen()
            && whole,
        || format!("{steps:?}, {paid:?} of {amounts:?}"),
    )
}

/// Supplements are summed, to the fen.
pub(crate) fn supplements_are_exact_in_any_order(draw: &mut Draw) -> Check {
    let price = draw.between(100, 90_000_000);
    let limit = price / 10;
    let mut parts = Vec::new();
    let mut left = limit;
    for _ in 0..draw.between(0, 4) {
        let part = draw.between(0, left);
        parts.push(part);
        left -= part;
    }
    parts.push(left);
    let within = |parts: &[i64]| -> Result<Option<bool>, String> {
        let supplements: Vec<Money> = parts.iter().map(|part| Money::from_fen(*part)).collect();
        let file: PurchaseFile = serde_json::from_value(json!({
            "place": "370203", "as_of": "2021-06-30",
            "contract": { "signed": "2021-01-04", "price": Money::from_fen(price), "begins": "2021-01-04",
                "ends": "2021-12-31", "supplements": supplements } }))
        .expect("a file");
        let found = file.assess(&purchase::EXAMPLES, &purchase::CALENDAR, &mut Silent);
        found
            .map(|found| found.checks.and_then(|checks| checks.supplement))
            .map_err(|error| error.to_string())
    };
    let exact = within(&parts)?;
    parts.reverse();
    let turned = within(&parts)?;
    parts[0] += 1;
    let more = within(&parts)?;
    holds((exact, turned, more) == (Some(true), Some(true), Some(false)), || {
        format!("{parts:?} of {price}: {exact:?}, {turned:?}, {more:?}")
    })
}

/// Class-one institutions and staffed group bodies neither buy nor supply; what is banned is banned.
pub(crate) fn who_neither_buys_nor_supplies(draw: &mut Draw) -> Check {
    let (body, object) = (draw.pick(Body::ALL), draw.pick(Object::ALL));
    let fact = |draw: &mut Draw| match draw.below(4) {
        0 => json!(true),
        1 => json!(false),
        2 => json!("none"),
        _ => json!("unknown"),
    };
    let (able, duty) = (fact(draw), fact(draw));
    let file: PurchaseFile = serde_json::from_value(json!({
        "place": "370203", "as_of": "2021-06-30",
        "scope": { "buyer": body, "supplier": body, "able": able, "object": object, "duty": duty } }))
    .expect("a file");
    let (report, document) =
        file.explained(&purchase::EXAMPLES, &purchase::CALENDAR).map_err(|error| error.to_string())?;
    let found = report.scope.expect("a scope");
    let neither = !matches!(body, Body::ClassOne | Body::GroupBody)
        || (found.buyer, found.supplier) == (Some(false), Some(false));
    let banned = object == Object::Service || found.object == Some(false);
    let open = object != Object::Service || found.object.is_none() == (duty == json!("unknown"));
    holds(neither && banned && open && document.recheck().is_empty(), || {
        format!("{body} {object} {able} {duty}: {found:?}")
    })
}

/// 16 projects below two million fit, nothing else.
pub(crate) fn the_published_total_is_a_limit(draw: &mut Draw) -> Check {
    let count = draw.pick(&[15, 16, 16, 16, 17]);
    let near = 200_000_000 / count;
    let projects: Vec<i64> = (0..count).map(|_| near + draw.between(-3, 3)).collect();
    let sum: i64 = projects.iter().sum();
    let money: Vec<Money> = projects.iter().map(|project| Money::from_fen(*project)).collect();
    let file: PurchaseFile = serde_json::from_value(json!({
        "place": "370203", "as_of": "2014-06-30", "published": "2014-06", "projects": money }))
    .expect("a file");
    let found = file.assess(&purchase::EXAMPLES, &purchase::CALENDAR, &mut Silent);
    let fits = found.map_err(|error| error.to_string())?.sample.and_then(|sample| sample.fits);
    holds(fits == Some(count == 16 && sum < 200_000_000), || format!("{count} projects of {sum}: {fits:?}"))
}
