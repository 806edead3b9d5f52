//! Reading order logs: an event a row. Every problem is told; the orders without one go through.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use minzheng_eldercare::service_order::{
    Checks, Event, EventKind, History, Provider, Request, Score, Split, Stage, Terms, Urgency, Visit,
};

use super::problem::OrderTrouble;
use super::{Order, ReadOrders};
use crate::table::{Row, Trouble, columns, read_time};

type Table = crate::table::Table<OrderTrouble>;

columns! {
    /// The columns of an order log, in the order of the example.
    ORDER_COLUMNS:
    ORDER = "order", "工单号", "order", true;
    TIME = "time", "时间", "time", true;
    EVENT = "event", "事项", "event", true;
    CLIENT = "client", "服务对象", "client", false;
    ITEM = "item", "项目", "item", false;
    KIND = "kind", "类别", "kind", false;
    START = "start", "约定开始", "start", false;
    LATEST = "latest", "最晚开始", "latest start", false;
    MINUTES = "minutes", "计划分钟", "planned minutes", false;
    FOLLOWS = "follows", "接续工单", "follows", false;
    PROVIDER = "provider", "服务商", "provider", false;
    REGISTERED = "registered", "已登记", "registered", false;
    IN_CATALOGUE = "in_catalogue", "在目录内", "in catalogue", false;
    IN_DISTRICT = "in_district", "在辖区内", "in district", false;
    REASON = "reason", "有理由", "reason recorded", false;
    CONSENT = "consent", "双方同意", "both agree", false;
    EVIDENCE = "evidence", "签到凭证", "evidence", false;
    SIGNED = "signed", "已签字", "signed", false;
    SCORE = "score", "评分", "score", false;
    COMPLAINT = "complaint", "有投诉", "complaint", false;
    BILL = "bill", "账单", "bill", false;
    INSURANCE = "insurance", "长护险", "insurance", false;
    GOVERNMENT = "government", "政府购买", "government", false;
    VOUCHER = "voucher", "消费补贴", "voucher", false;
    PERSON = "person", "个人", "person", false;
}

const EVENTS: &str = "下单/request, 受理/accept, 派单/assign … (docs/elder-order.md)";
const KINDS: &str = "普通/ordinary, 紧急/emergency";

/// What a row tells.
enum Told {
    Request(Request),
    Event(Event),
}

/// Names of providers, each once.
#[derive(Default)]
struct Names {
    all: Vec<String>,
    numbers: BTreeMap<String, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> Option<Provider> {
        let next = u32::try_from(self.all.len()).ok()?;
        let number = *self.numbers.entry(name.to_owned()).or_insert(next);
        if number == next {
            self.all.push(name.to_owned());
        }
        Some(Provider(number))
    }
}

/// An order while its rows are read.
struct Draft {
    order: String,
    row: u64,
    client: Option<String>,
    item: Option<String>,
    follows: Option<String>,
    history: Option<History>,
    is_bad: bool,
}

/// Reads an order log: CSV, an event a row; JSON Lines, an event a line; or a JSON list of events. UTF-8, and for CSV GB18030 as
/// well. The rows of one order stand in the order of time; those of several may be mixed.
///
/// ```
/// use minzheng_caseload::orders::read_orders;
/// use minzheng_core_types::Lang;
/// use minzheng_eldercare::service_order::{Stage, Terms};
/// let log = "工单号,时间,事项,服务对象,约定开始,计划分钟,已登记,在目录内,在辖区内\n\
///     W1,2014-09-01 08:00,下单,K17,2014-09-01 14:00,90,,,\n\
///     W1,2014-09-01 08:05,受理,,,,是,是,是\n\
///     W2,2014-09-01 08:00,受理,K18,,,是,是,是\n";
/// let read = read_orders(log.as_bytes(), "工单.csv", Terms::default());
/// assert_eq!((read.orders.len(), read.left_out), (1, 1));
/// assert_eq!(read.orders[0].history.state().stage, Stage::Accepted);
/// assert!(read.problems[0].text(Lang::En).contains("row 4"));
/// ```
#[must_use]
pub fn read_orders(bytes: &[u8], file: &str, terms: Terms) -> ReadOrders {
    let mut table = Table::read(bytes, file, ORDER_COLUMNS);
    let mut names = Names::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut by_order: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused = BTreeSet::new();
    let rows = std::mem::take(&mut table.rows);
    for row in &rows {
        let order = row.cell(ORDER);
        if table.id(row, ORDER).is_none() {
            refused.extend(Some(order).filter(|order| !order.is_empty()));
            continue;
        }
        let next = drafts.len();
        let at = *by_order.entry(order.to_owned()).or_insert(next);
        if at == next {
            let (order, row) = (order.to_owned(), row.number);
            drafts.push(Draft {
                order,
                row,
                client: None,
                item: None,
                follows: None,
                history: None,
                is_bad: false,
            });
        }
        let Some(draft) = drafts.get_mut(at) else { continue };
        let problems = table.problems.len();
        take(&mut table, row, draft, &mut names, terms);
        draft.is_bad |= table.problems.len() > problems;
    }
    // An order of which a row could not be read lacks something; a row that names no order is left out by itself.
    let mut nameless = 0_usize;
    for row in &table.dropped {
        let order = row.cell(ORDER);
        match by_order.get(order).and_then(|at| drafts.get_mut(*at)) {
            Some(draft) => draft.is_bad = true,
            None if order.is_empty() => nameless = nameless.saturating_add(1),
            None => refused.extend(Some(order)),
        }
    }
    let left_out = refused.len().saturating_add(nameless);
    let mut read = ReadOrders { left_out, ..ReadOrders::default() };
    let mut rows_of = Vec::new();
    for draft in drafts {
        match (draft.is_bad, draft.client, draft.history) {
            (false, Some(client), Some(history)) => {
                let (order, item, follows) = (draft.order, draft.item, draft.follows);
                rows_of.push(draft.row);
                read.orders.push(Order { order, client, item, follows, history });
            }
            _ => read.left_out = read.left_out.saturating_add(1),
        }
    }
    let wrong = followed(&mut table, &read.orders, &rows_of);
    read.left_out = read.left_out.saturating_add(wrong.len());
    read.orders.retain(|order| !wrong.contains(&order.order));
    read.problems = table.told();
    read.providers = names.all;
    read
}

/// Orders that follow what they cannot, each told. An order follows another one of the same client that had failed by then; one that
/// is not here cannot be looked at.
fn followed(table: &mut Table, orders: &[Order], rows: &[u64]) -> BTreeSet<String> {
    let by_number: BTreeMap<&str, &Order> =
        orders.iter().map(|order| (order.order.as_str(), order)).collect();
    let mut wrong = BTreeSet::new();
    for (order, row) in orders.iter().zip(rows) {
        let Some(follows) = &order.follows else { continue };
        let Some(before) = by_number.get(follows.as_str()) else {
            table.problem(*row, Some(FOLLOWS), OrderTrouble::FollowsUnknown);
            continue;
        };
        let requested = order.history.state().request.at;
        let had_failed =
            before.history.known_at(requested).is_some_and(|known| known.state().stage == Stage::Failed);
        if before.order == order.order || before.client != order.client || !had_failed {
            table.problem(*row, Some(FOLLOWS), OrderTrouble::FollowsNot);
            wrong.insert(order.order.clone());
        }
    }
    wrong
}

/// One row into its order. After a bad row the rest of the order is not read on: it would only repeat the fault.
fn take(table: &mut Table, row: &Row, draft: &mut Draft, names: &mut Names, terms: Terms) {
    let client = table.masked(row, CLIENT);
    table.agree(row, CLIENT, &mut draft.client, client);
    let item = table.masked(row, ITEM);
    table.agree(row, ITEM, &mut draft.item, item);
    if draft.is_bad {
        return;
    }
    let Some((told, at)) = event(table, row, names) else { return };
    match (told, &mut draft.history) {
        (Told::Request(request), None) => {
            draft.row = row.number;
            draft.follows = table.masked(row, FOLLOWS);
            draft.history = Some(History::new(request, terms));
            if draft.client.is_none() && row.cell(CLIENT).is_empty() {
                table.problem(row.number, Some(CLIENT), Trouble::Empty);
            }
        }
        (Told::Request(_), Some(_)) => table.problem(row.number, Some(EVENT), OrderTrouble::RequestTwice),
        (Told::Event(_), None) => table.problem(row.number, Some(EVENT), OrderTrouble::NoRequest),
        (Told::Event(event), Some(history)) => {
            if let Err(why) = history.push(event, at) {
                table.problem(row.number, Some(EVENT), OrderTrouble::Order(why));
            }
        }
    }
}

fn visit(table: &mut Table, row: &Row) -> Option<Visit> {
    let start = table.time(row, START);
    let latest = table.optional(row, LATEST, Trouble::NotATime, read_time);
    let minutes = table.needed(row, MINUTES, Trouble::NotANumber, |text| text.parse().ok());
    match Visit::new(start?, latest.or(start)?, minutes?) {
        Ok(visit) => Some(visit),
        Err(why) => {
            table.problem(row.number, Some(START), OrderTrouble::Visit(why));
            None
        }
    }
}

fn checks(table: &mut Table, row: &Row) -> Option<Checks> {
    let registered = table.fact(row, REGISTERED);
    let in_catalogue = table.fact(row, IN_CATALOGUE);
    let in_district = table.fact(row, IN_DISTRICT);
    Some(Checks { registered: registered?, in_catalogue: in_catalogue?, in_district: in_district? })
}

fn provider(table: &mut Table, row: &Row, names: &mut Names) -> Option<Provider> {
    let name = table.id(row, PROVIDER)?;
    names.number(&name)
}

fn split(table: &mut Table, row: &Row) -> Option<Split> {
    let bill = table.money(row, BILL);
    let shares = [INSURANCE, GOVERNMENT, VOUCHER, PERSON].map(|column| table.money(row, column));
    let [insurance, government, voucher, person] = shares;
    match Split::new(bill?, [insurance?, government?, voucher?, person?]) {
        Ok(split) => Some(split),
        Err(why) => {
            table.problem(row.number, Some(BILL), OrderTrouble::Split(why));
            None
        }
    }
}

fn is_request(text: &str) -> bool {
    matches!(text, "下单" | "请求") || text.eq_ignore_ascii_case("request")
}

fn event(table: &mut Table, row: &Row, names: &mut Names) -> Option<(Told, NaiveDateTime)> {
    let at = table.time(row, TIME);
    if is_request(row.cell(EVENT)) {
        let urgency = table.optional(row, KIND, Trouble::NotAWord(KINDS), Urgency::of);
        let readable = row.cell(KIND).is_empty() || urgency.is_some();
        let visit = visit(table, row)?;
        let request = Request { at: at?, urgency: urgency.unwrap_or_default(), visit };
        return readable.then_some((Told::Request(request), request.at));
    }
    let kind = table.needed(row, EVENT, Trouble::NotAWord(EVENTS), EventKind::of)?;
    let event = match kind {
        EventKind::Accept => Event::Accept(checks(table, row)?),
        EventKind::AcceptUrgent => {
            let checks = checks(table, row);
            Event::AcceptUrgent(checks?, provider(table, row, names)?)
        }
        EventKind::Assign => {
            let start = table.optional(row, START, Trouble::NotATime, read_time);
            if start.is_none() && !row.cell(START).is_empty() {
                return None;
            }
            Event::Assign(provider(table, row, names)?, start)
        }
        EventKind::Decline => Event::Decline { reason: table.recorded(row, REASON)? },
        EventKind::Expire => Event::Expire,
        EventKind::Confirm => Event::Confirm(provider(table, row, names)?),
        EventKind::Reschedule => {
            let consent = table.recorded(row, CONSENT);
            Event::Reschedule { visit: visit(table, row)?, consent: consent? }
        }
        EventKind::CheckIn => Event::CheckIn { evidence: table.recorded(row, EVIDENCE)? },
        EventKind::NoShow => Event::NoShow,
        EventKind::CheckOut => Event::CheckOut { signed: table.recorded(row, SIGNED)? },
        EventKind::Interrupt => Event::Interrupt { reason: table.recorded(row, REASON)? },
        EventKind::FollowUp => {
            let score = |text: &str| text.parse().ok().and_then(Score::new);
            let score = table.needed(row, SCORE, OrderTrouble::NotAScore, score);
            let complaint = table.truth(row, COMPLAINT);
            Event::FollowUp { score: score?, complaint: complaint? }
        }
        EventKind::NoAnswer => Event::NoAnswer,
        EventKind::Complain => Event::Complain,
        EventKind::Resolve => Event::Resolve,
        EventKind::Settle => Event::Settle(split(table, row)?),
        EventKind::Close => Event::Close,
        EventKind::Cancel => Event::Cancel,
    };
    at.map(|at| (Told::Event(event), at))
}
