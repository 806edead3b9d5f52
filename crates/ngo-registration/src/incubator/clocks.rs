//! The clocks of an incubation and the conditions of graduation.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::rules::NR_33;
use super::state::{Event, IncubatorEvent, Stage, replay};
use crate::supervise::desk::Desk;
use crate::supervise::years::Years;
use crate::supervise::{SuperviseError, SupervisionPolicy, programmes, questions, terms};

/// 出壳条件.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Outcome {
    /// 已登记.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub registered: Fact<bool>,
    /// 有自己的场所和收入.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub own_means: Fact<bool>,
    /// 评估通过.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub passed: Fact<bool>,
}

/// 孵化.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "孵化")]
pub struct Incubation {
    /// 事件, in order.
    pub events: Vec<Event>,
    /// 入驻时尚未登记.
    pub unregistered: bool,
    /// 出壳条件; left out where graduation is not asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// What is found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IncubationFound {
    /// 阶段.
    pub stage: Stage,
    /// 初审期限.
    pub screen_by: Option<NaiveDate>,
    /// 孵化期满之日.
    pub ends: Option<NaiveDate>,
    /// 办理登记期限.
    pub register_by: Option<NaiveDate>,
    /// 腾退期限.
    pub hand_over_by: Option<NaiveDate>,
    /// 具备出壳条件.
    pub graduates: Option<bool>,
}

pub(crate) fn assess<X: Explain>(
    asked: &Incubation,
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<IncubationFound, SuperviseError> {
    let stage = replay(&asked.events).map_err(|(index, why)| SuperviseError::Stage {
        index,
        event: why.event.word(),
        stage: why.stage.word(),
    })?;
    let days = asked.events.iter().zip(asked.events.iter().skip(1));
    if let Some(index) = days.into_iter().position(|(before, after)| after.on < before.on) {
        return Err(SuperviseError::Backwards(index.saturating_add(1)));
    }
    let mut found = IncubationFound {
        stage,
        screen_by: None,
        ends: None,
        register_by: None,
        hand_over_by: None,
        graduates: None,
    };
    let mut desk = Desk::new(explain, Month::of(as_of));
    let on = |wanted| asked.events.iter().position(|event| event.event == wanted);
    let day = |index: usize| asked.events.get(index).map(|event| (index, event.on));
    let workdays = |desk: &mut Desk<'_, X>, event, form, setting, programme| {
        let from = on(event).and_then(day)?;
        clock(from, (form, setting, programme), calendar, desk)
    };
    found.screen_by =
        workdays(&mut desk, IncubatorEvent::Apply, "screen", &policy.screen_days, &programmes::SCREEN_BY);
    if let Some(entered) = on(IncubatorEvent::Enter).and_then(day) {
        found.ends = stay(entered, on(IncubatorEvent::Extend).is_some(), policy, &mut desk);
        if asked.unregistered {
            let told = months(entered, "register", &policy.register_months, policy, &mut desk);
            found.register_by = desk.end(&programmes::REGISTER_BY, told.map(|(day, _)| day));
        }
    }
    found.hand_over_by =
        workdays(&mut desk, IncubatorEvent::Exit, "hand-over", &policy.hand_over, &programmes::HAND_OVER);
    if let Some(outcome) = asked.outcome {
        found.graduates = graduation(outcome, &mut desk);
    }
    Ok(found)
}

const FIELD: &str = "incubation.events[].on";

fn clock<X: Explain>(
    (index, from): (usize, NaiveDate),
    (form, setting, programme): (&'static str, &Setting<u32>, &'static Programme),
    calendar: &WorkdayCalendar,
    desk: &mut Desk<'_, X>,
) -> Option<NaiveDate> {
    let day = desk.read(setting).and_then(|days| {
        let count = i32::try_from(*days.value).ok()?;
        let Ok(day) = calendar.add_workdays(from, count) else {
            desk.ask(questions::CALENDAR);
            return None;
        };
        desk.step(&NR_33, form, |facts| {
            facts
                .input(&terms::BEGINS, from, Field::of(FIELD, index))
                .figure(&terms::DAYS, days)
                .clause(&terms::DAY, day)
                .gives(&terms::BY, day);
        });
        Some(day)
    });
    desk.end(programme, day)
}

fn months<X: Explain>(
    (index, from): (usize, NaiveDate),
    form: &'static str,
    setting: &Setting<u32>,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<(NaiveDate, minzheng_core_types::explain::StepRef)> {
    let (length, anniversary) = desk.read(setting).zip(desk.read(&policy.anniversary))?;
    let years = Years { rule: &NR_33, form, result: &terms::FULL, length, anniversary };
    Some(years.tell_months(from, desk, |facts| {
        facts.input(&terms::BEGINS, from, Field::of(FIELD, index));
    }))
}

/// The end of the stay: of the term, or of the extension that follows it.
fn stay<X: Explain>(
    entered: (usize, NaiveDate),
    extended: bool,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<NaiveDate> {
    let mut end = months(entered, "stay", &policy.stay, policy, desk);
    if extended && let Some((begins, from)) = end {
        let read = desk.read(&policy.extension).zip(desk.read(&policy.anniversary));
        end = read.map(|(length, anniversary)| {
            let years = Years { rule: &NR_33, form: "extended", result: &terms::FULL, length, anniversary };
            years.tell_months(begins, desk, |facts| {
                facts.from(&terms::BEGINS, begins, from);
            })
        });
    }
    desk.end(&programmes::STAY_ENDS, end.map(|(day, _)| day))
}

fn graduation<X: Explain>(outcome: Outcome, desk: &mut Desk<'_, X>) -> Option<bool> {
    let [registered, own, passed] = [outcome.registered, outcome.own_means, outcome.passed]
        .map(|fact| desk.fact(fact, false, questions::GRADUATION));
    let graduates = match (registered, own, passed) {
        (Some(registered), Some(own), Some(passed)) => {
            let graduates = registered && own && passed;
            desk.step(&NR_33, "graduation", |facts| {
                facts
                    .input(&terms::TOLD, registered, Field::new("incubation.outcome.registered"))
                    .input(&terms::OWN, own, Field::new("incubation.outcome.own_means"))
                    .input(&terms::PASSED, passed, Field::new("incubation.outcome.passed"))
                    .gives(&terms::VERDICT, if graduates { "graduates" } else { "stays" });
            });
            Some(graduates)
        }
        _ => None,
    };
    desk.end(&programmes::GRADUATION, graduates)
}
