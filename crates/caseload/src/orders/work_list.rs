//! 待办清单: of many orders what is due, overdue, and due to whom.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, TimeDelta};
use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::service_order::{Answerable, ClockStatus, Deadline, Stage, clocks};
use serde_json::{Value, json};

use super::view::{clock_json, due_text, standing_text, time_text};
use super::{Order, ReadOrders};

/// Name and version of the form of [`orders_due_json`]. Its fields do not change without a new version.
pub const DUE_SCHEMA: &str = "minzheng.orders-due/1";

/// 待办: one open clock of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderItem<'o> {
    /// The order.
    pub order: &'o Order,
    /// Where it stood.
    pub stage: Stage,
    /// The clock.
    pub deadline: Deadline,
}

/// 待办清单: the most urgent first.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "逾期清单")]
pub struct OrderWork<'o> {
    /// The time.
    pub at: NaiveDateTime,
    /// The open clocks: overdue ones first, then by when, then by order.
    pub items: Vec<OrderItem<'o>>,
    /// 爽约未另开新单: orders that failed and that no order of the file follows.
    pub to_renew: Vec<&'o Order>,
    /// Orders that had come in.
    pub orders: usize,
}

/// What is open in many orders at a time (EC-32). Each history counts as it was then; the work is linear in the events, and the
/// list is then put in order.
#[must_use]
pub fn orders_work_list(read: &ReadOrders, at: NaiveDateTime) -> OrderWork<'_> {
    let mut work = OrderWork { at, items: Vec::new(), to_renew: Vec::new(), orders: 0 };
    let mut followed = BTreeSet::new();
    let mut failed = Vec::new();
    for order in &read.orders {
        let Some(known) = order.history.known_at(at) else { continue };
        work.orders = work.orders.saturating_add(1);
        followed.extend(order.follows.as_deref());
        let stage = known.state().stage;
        if stage == Stage::Failed {
            failed.push(order);
        }
        let open = clocks(&known, at).filter(Deadline::is_open);
        work.items.extend(open.map(|deadline| OrderItem { order, stage, deadline }));
    }
    work.to_renew = failed.into_iter().filter(|order| !followed.contains(order.order.as_str())).collect();
    let order = |item: &OrderItem<'_>| {
        (item.deadline.status, item.deadline.due.unwrap_or(NaiveDateTime::MAX), item.deadline.clock)
    };
    work.items.sort_by(|one, other| {
        order(one).cmp(&order(other)).then_with(|| one.order.order.cmp(&other.order.order))
    });
    work
}

impl OrderWork<'_> {
    /// Only what is overdue or falls due within so many minutes, and only what one has to do.
    #[must_use]
    pub fn filtered(mut self, within: Option<u32>, to: Option<Answerable>) -> Self {
        let until = within.map(|minutes| {
            let span = TimeDelta::minutes(i64::from(minutes));
            self.at.checked_add_signed(span).unwrap_or(NaiveDateTime::MAX)
        });
        self.items.retain(|item| {
            let soon = until.is_none_or(|until| item.deadline.due.is_some_and(|due| due <= until));
            soon && to.is_none_or(|to| item.deadline.clock.answerable() == to)
        });
        if to == Some(Answerable::Provider) {
            self.to_renew.clear();
        }
        self
    }

    fn count(&self, answerable: Answerable, status: ClockStatus) -> usize {
        let own = |item: &&OrderItem<'_>| {
            item.deadline.clock.answerable() == answerable && item.deadline.status == status
        };
        self.items.iter().filter(own).count()
    }
}

const OPEN: [ClockStatus; 3] = [ClockStatus::Overdue, ClockStatus::Running, ClockStatus::Unknown];

/// Who has how many: headings and rows; nobody without an item.
#[must_use]
pub fn orders_groups_table(work: &OrderWork<'_>, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let mut heading = vec![Text::new("责任", "who").get(lang)];
    heading.extend(OPEN.iter().map(|status| status.label().get(lang)));
    let rows = Answerable::ALL.iter().filter_map(|who| {
        let counts = OPEN.map(|status| work.count(*who, status));
        let name = who.label().get(lang).to_owned();
        (counts != [0; 3])
            .then(|| std::iter::once(name).chain(counts.map(|count| count.to_string())).collect())
    });
    (heading, rows.collect())
}

/// The list as a table: headings and rows, the most urgent first.
#[must_use]
pub fn orders_due_table(
    work: &OrderWork<'_>,
    read: &ReadOrders,
    lang: Lang,
) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = [
        Text::new("状态", "status"),
        Text::new("截止", "by"),
        Text::new("余/逾", "left or late"),
        Text::new("责任", "who"),
        Text::new("事项", "what"),
        Text::new("工单号", "order"),
        Text::new("工单状态", "stage"),
        Text::new("服务商", "provider"),
        Text::new("起算", "from"),
    ];
    let row = |item: &OrderItem<'_>| {
        let deadline = &item.deadline;
        let provider = item.order.history.known_at(work.at).and_then(|known| known.state().provider);
        vec![
            deadline.status.label().get(lang).to_owned(),
            due_text(deadline, lang),
            standing_text(deadline, work.at, lang),
            deadline.clock.answerable().label().get(lang).to_owned(),
            deadline.clock.label().get(lang).to_owned(),
            item.order.order.clone(),
            item.stage.label().get(lang).to_owned(),
            provider.map_or_else(String::new, |provider| read.provider(provider).to_owned()),
            time_text(deadline.from),
        ]
    };
    (heading.iter().map(|text| text.get(lang)).collect(), work.items.iter().map(row).collect())
}

/// The list as JSON ([`DUE_SCHEMA`]).
#[must_use]
pub fn orders_due_json(work: &OrderWork<'_>) -> Value {
    let item = |item: &OrderItem<'_>| {
        let mut value = clock_json(&item.deadline);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("order".to_owned(), item.order.order.clone().into());
            fields.insert("client".to_owned(), item.order.client.clone().into());
            fields.insert("stage".to_owned(), item.stage.word().into());
        }
        value
    };
    let group = |who: &Answerable| {
        json!({ "answerable": who, "overdue": work.count(*who, ClockStatus::Overdue),
                "running": work.count(*who, ClockStatus::Running), "unknown": work.count(*who, ClockStatus::Unknown) })
    };
    json!({
        "schema": DUE_SCHEMA, "at": work.at, "orders": work.orders,
        "groups": Answerable::ALL.iter().map(group).collect::<Vec<_>>(),
        "items": work.items.iter().map(item).collect::<Vec<_>>(),
        "to_renew": work.to_renew.iter().map(|order| order.order.as_str()).collect::<Vec<_>>(),
    })
}
