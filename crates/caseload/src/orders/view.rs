//! 一单的情况: where an order stands at a time, what happened, what may come next, and its clocks.

use chrono::NaiveDateTime;
use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::service_order::{
    ClockStatus, Deadline, Event, EventKind, History, LateFee, Provider, Timed, Urgency, clocks,
};
use serde_json::{Value, json};

use super::{Order, ReadOrders};

/// Name and version of the form of [`OrderView::json`]. Its fields do not change without a new version.
pub const ORDER_SCHEMA: &str = "minzheng.order/1";

/// 工单情况: one order at a time.
#[derive(Debug, Clone)]
#[doc(alias = "工单情况")]
pub struct OrderView<'o> {
    /// The order.
    pub order: &'o Order,
    /// The time.
    pub at: NaiveDateTime,
    /// The history up to that time.
    pub known: History,
    /// The clocks that have begun.
    pub clocks: Vec<Deadline>,
    read: &'o ReadOrders,
}

/// One order at a time; later events are left out. `None` before its request.
#[must_use]
pub fn order_view<'o>(read: &'o ReadOrders, order: &'o Order, at: NaiveDateTime) -> Option<OrderView<'o>> {
    let known = order.history.known_at(at)?;
    let clocks = clocks(&known, at).collect();
    Some(OrderView { order, at, known, clocks, read })
}

/// A time without seconds where there are none.
pub(super) fn time_text(at: NaiveDateTime) -> String {
    let text = at.format("%Y-%m-%d %H:%M:%S").to_string();
    text.strip_suffix(":00").map_or(text.clone(), str::to_owned)
}

/// By when, or which term the contract leaves out.
pub(super) fn due_text(deadline: &Deadline, lang: Lang) -> String {
    match deadline.due {
        Some(due) => time_text(due),
        None => {
            let lead = Text::new("合同未定:", "not in the contract: ").get(lang);
            format!("{lead}{}", deadline.clock.term())
        }
    }
}

/// Minutes left or late, in one language.
pub(super) fn standing_text(deadline: &Deadline, at: NaiveDateTime, lang: Lang) -> String {
    let seen = deadline.ended.unwrap_or(at);
    let Some(due) = deadline.due else { return String::new() };
    let minutes = due.signed_duration_since(seen).num_minutes();
    match (deadline.status, lang) {
        (ClockStatus::Overdue | ClockStatus::MetLate, Lang::Zh) => format!("逾期{}", span(minutes, lang)),
        (ClockStatus::Overdue | ClockStatus::MetLate, Lang::En) => format!("{} late", span(minutes, lang)),
        (ClockStatus::Running, Lang::Zh) => format!("余{}", span(minutes, lang)),
        (ClockStatus::Running, Lang::En) => format!("{} left", span(minutes, lang)),
        _ => String::new(),
    }
}

/// Minutes as people say them: days, hours, minutes.
fn span(minutes: i64, lang: Lang) -> String {
    let minutes = minutes.unsigned_abs();
    let part =
        |by: u64, of: u64| minutes.checked_div(by).and_then(|whole| whole.checked_rem(of)).unwrap_or(0);
    let parts = [
        (part(1440, u64::MAX), Text::new("天", " d")),
        (part(60, 24), Text::new("小时", " h")),
        (part(1, 60), Text::new("分钟", " min")),
    ];
    let said: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count}{}", unit.get(lang)))
        .collect();
    match (said.is_empty(), lang) {
        (true, Lang::Zh) => "不足1分钟".to_owned(),
        (true, Lang::En) => "under 1 min".to_owned(),
        (false, lang) => said.join(Text::new("", " ").get(lang)),
    }
}

impl OrderView<'_> {
    /// What may come next.
    pub fn next(&self) -> impl Iterator<Item = EventKind> {
        self.known.state().next()
    }

    fn name(&self, provider: Provider) -> String {
        self.read.provider(provider).to_owned()
    }

    fn note(&self, event: Event, lang: Lang) -> String {
        let text = |zh, en| Text::new(zh, en).get(lang).to_owned();
        match event {
            Event::AcceptUrgent(_, provider) | Event::Confirm(provider) | Event::Assign(provider, None) => {
                self.name(provider)
            }
            Event::Assign(provider, Some(start)) => format!("{} {}", self.name(provider), time_text(start)),
            Event::Reschedule { visit, .. } => time_text(visit.start()),
            Event::FollowUp { score, complaint } => {
                let points = format!("{} {}", text("评分", "score"), score.value());
                if complaint {
                    format!("{points}, {}", text("有投诉", "with a complaint"))
                } else {
                    points
                }
            }
            Event::Settle(split) => format!("{} {}", text("账单", "bill"), split.bill()),
            _ => String::new(),
        }
    }

    /// The history as a table: headings and rows, the request first.
    #[must_use]
    pub fn history_table(&self, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
        let heading = [Text::new("时间", "time"), Text::new("事项", "event"), Text::new("说明", "note")];
        let request = self.known.state().request;
        let wanted = format!(
            "{} {} {}",
            time_text(request.visit.start()),
            request.visit.minutes(),
            Text::new("分钟", "min").get(lang)
        );
        let first = vec![time_text(request.at), Text::new("下单", "request").get(lang).to_owned(), wanted];
        let row = |timed: &Timed| {
            let event = timed.event.kind().label().get(lang).to_owned();
            vec![time_text(timed.at), event, self.note(timed.event, lang)]
        };
        let rows = std::iter::once(first).chain(self.known.events().iter().map(row)).collect();
        (heading.iter().map(|text| text.get(lang)).collect(), rows)
    }

    /// The clocks as a table: headings and rows.
    #[must_use]
    pub fn clocks_table(&self, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
        let heading = [
            Text::new("事项", "what"),
            Text::new("责任", "who"),
            Text::new("起算", "from"),
            Text::new("截止", "by"),
            Text::new("办理", "done"),
            Text::new("状态", "status"),
            Text::new("余/逾", "left or late"),
        ];
        let row = |deadline: &Deadline| {
            vec![
                deadline.clock.label().get(lang).to_owned(),
                deadline.clock.answerable().label().get(lang).to_owned(),
                time_text(deadline.from),
                due_text(deadline, lang),
                deadline.ended.map_or_else(String::new, time_text),
                deadline.status.label().get(lang).to_owned(),
                standing_text(deadline, self.at, lang),
            ]
        };
        (heading.iter().map(|text| text.get(lang)).collect(), self.clocks.iter().map(row).collect())
    }

    /// What to do beside the clocks: a new order after a no-show, a fee that is owed.
    #[must_use]
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let state = self.known.state();
        let mut remarks = Vec::new();
        if state.renewed().is_some() {
            let linked =
                self.read.orders.iter().find(|order| order.follows.as_ref() == Some(&self.order.order));
            remarks.push(match (linked, lang) {
                (Some(linked), Lang::Zh) => format!("爽约后另开新单:{}", linked.order),
                (Some(linked), Lang::En) => format!("made anew after the no-show: {}", linked.order),
                (None, Lang::Zh) => "爽约:须另开新单,“接续工单”写本单号".to_owned(),
                (None, Lang::En) => {
                    "no show: make a new order that names this one under `follows`".to_owned()
                }
            });
        }
        match (state.late_fee(), lang) {
            (LateFee::Owed(fee), Lang::Zh) => {
                remarks.push(format!("临时取消,按合同应付 {fee} 元(结算前不动钱)"))
            }
            (LateFee::Owed(fee), Lang::En) => {
                remarks
                    .push(format!("cancelled late: {fee} yuan are owed by the contract; no money has moved"));
            }
            (LateFee::NotSettled, Lang::Zh) => {
                remarks.push("合同未定临时取消是否收费(late_cancel)".to_owned())
            }
            (LateFee::NotSettled, Lang::En) => {
                remarks.push(
                    "the contract does not say whether a late cancellation costs (late_cancel)".to_owned(),
                );
            }
            (LateFee::Nothing, _) => {}
        }
        remarks
    }

    /// The whole as JSON ([`ORDER_SCHEMA`]).
    #[must_use]
    pub fn json(&self) -> Value {
        let state = self.known.state();
        let both = |text: Text| json!({ "zh": text.zh, "en": text.en });
        let events: Vec<Value> = self
            .known
            .events()
            .iter()
            .map(|timed| {
                json!({ "event": timed.event.kind(), "at": timed.at,
                        "note": { "zh": self.note(timed.event, Lang::Zh), "en": self.note(timed.event, Lang::En) } })
            })
            .collect();
        let fee = match state.late_fee() {
            LateFee::Owed(fee) => Some(fee),
            LateFee::Nothing | LateFee::NotSettled => None,
        };
        json!({
            "schema": ORDER_SCHEMA,
            "order": self.order.order, "client": self.order.client, "item": self.order.item,
            "follows": self.order.follows, "emergency": state.request.urgency == Urgency::Emergency, "at": self.at,
            "stage": state.stage, "stage_text": both(state.stage.label()), "terminal": state.stage.is_terminal(),
            "requested": state.request.at, "start": state.visit.start(), "latest": state.visit.latest(),
            "planned_minutes": state.visit.minutes(),
            "provider": state.provider.map(|provider| self.name(provider)),
            "declined_by": state.declined.iter().map(|provider| self.name(provider)).collect::<Vec<_>>(),
            "reschedules": state.reschedules, "checked_in": state.checked_in, "ended": state.ended,
            "interrupted": state.interrupted, "disputes": state.disputes, "late_fee": fee,
            "events": events,
            "next": self.next().collect::<Vec<_>>(),
            "clocks": self.clocks.iter().map(clock_json).collect::<Vec<_>>(),
            "remarks": { "zh": self.remarks(Lang::Zh), "en": self.remarks(Lang::En) },
        })
    }
}

/// A clock for programs.
pub(super) fn clock_json(deadline: &Deadline) -> Value {
    json!({
        "clock": deadline.clock, "answerable": deadline.clock.answerable(), "status": deadline.status,
        "from": deadline.from, "due": deadline.due, "done": deadline.ended,
        "rule": "EC-32", "term": deadline.clock.term(),
    })
}
