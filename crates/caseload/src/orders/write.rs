//! Writing order logs: CSV, an event a row, in the form that [`super::read_orders`] reads.

use std::io::{self, Write};

use chrono::NaiveDateTime;
use csv::{Terminator, WriterBuilder};
use minzheng_core_types::Fact;
use minzheng_eldercare::service_order::{Checks, Event, Split, Timed, Urgency, Visit};

use super::read::{
    BILL, CLIENT, COMPLAINT, CONSENT, EVENT, EVIDENCE, FOLLOWS, GOVERNMENT, IN_CATALOGUE, IN_DISTRICT,
    INSURANCE, ITEM, KIND, LATEST, MINUTES, ORDER, ORDER_COLUMNS, PERSON, PROVIDER, REASON, REGISTERED,
    SCORE, SIGNED, START, TIME, VOUCHER,
};
use super::{Order, ReadOrders};

/// The cells of a row, in the order of the columns.
struct Cells(Vec<String>);

impl Cells {
    fn set(&mut self, column: usize, text: impl ToString) {
        if let Some(cell) = self.0.get_mut(column) {
            *cell = text.to_string();
        }
    }

    fn yes(&mut self, column: usize, is_so: bool) {
        self.set(column, if is_so { "是" } else { "否" });
    }

    fn checks(&mut self, checks: Checks) {
        let all = [
            (REGISTERED, checks.registered),
            (IN_CATALOGUE, checks.in_catalogue),
            (IN_DISTRICT, checks.in_district),
        ];
        for (column, fact) in all {
            if let Fact::Known(is_so) = fact {
                self.yes(column, is_so);
            }
        }
    }

    fn visit(&mut self, visit: Visit) {
        self.set(START, time(visit.start()));
        if visit.latest() != visit.start() {
            self.set(LATEST, time(visit.latest()));
        }
        self.set(MINUTES, visit.minutes());
    }

    fn split(&mut self, split: Split) {
        let all = [
            (BILL, split.bill()),
            (INSURANCE, split.insurance()),
            (GOVERNMENT, split.government()),
            (VOUCHER, split.voucher()),
            (PERSON, split.person()),
        ];
        all.into_iter().for_each(|(column, money)| self.set(column, money));
    }

    fn event(&mut self, read: &ReadOrders, event: Event) {
        self.set(EVENT, event.kind().label().zh);
        match event {
            Event::Accept(checks) => self.checks(checks),
            Event::AcceptUrgent(checks, provider) => {
                self.checks(checks);
                self.set(PROVIDER, read.provider(provider));
            }
            Event::Assign(provider, start) => {
                self.set(PROVIDER, read.provider(provider));
                if let Some(start) = start {
                    self.set(START, time(start));
                }
            }
            Event::Confirm(provider) => self.set(PROVIDER, read.provider(provider)),
            Event::Decline { reason } | Event::Interrupt { reason } => self.yes(REASON, reason),
            Event::Reschedule { consent, visit } => {
                self.yes(CONSENT, consent);
                self.visit(visit);
            }
            Event::CheckIn { evidence } => self.yes(EVIDENCE, evidence),
            Event::CheckOut { signed } => self.yes(SIGNED, signed),
            Event::FollowUp { score, complaint } => {
                self.set(SCORE, score.value());
                self.yes(COMPLAINT, complaint);
            }
            Event::Settle(split) => self.split(split),
            Event::Expire
            | Event::NoShow
            | Event::NoAnswer
            | Event::Complain
            | Event::Resolve
            | Event::Close
            | Event::Cancel => {}
        }
    }
}

fn time(at: NaiveDateTime) -> String {
    at.format(if at.format("%S").to_string() == "00" { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" })
        .to_string()
}

fn row(order: &Order, at: NaiveDateTime) -> Cells {
    let mut cells = Cells(vec![String::new(); ORDER_COLUMNS.len()]);
    cells.set(ORDER, &order.order);
    cells.set(TIME, time(at));
    cells
}

fn request(order: &Order) -> Cells {
    let request = order.history.state().request;
    let mut cells = row(order, request.at);
    cells.set(EVENT, "下单");
    cells.set(CLIENT, &order.client);
    cells.set(ITEM, order.item.as_deref().unwrap_or_default());
    cells.set(FOLLOWS, order.follows.as_deref().unwrap_or_default());
    if request.urgency == Urgency::Emergency {
        cells.set(KIND, request.urgency.label().zh);
    }
    cells.visit(request.visit);
    cells
}

/// Writes an order log as CSV in UTF-8 under Chinese headings, order after order; [`super::read_orders`] reads the same orders
/// under the same terms.
///
/// ```
/// use minzheng_caseload::orders::{read_orders, write_orders};
/// use minzheng_eldercare::service_order::Terms;
/// let log = "工单号,时间,事项,服务对象,约定开始,计划分钟\nW1,2014-06-02 08:00,下单,K17,2014-06-02 14:00,90\n\
///     W1,2014-06-02 09:00,取消,,,\n";
/// let read = read_orders(log.as_bytes(), "工单.csv", Terms::default());
/// let mut written = Vec::new();
/// write_orders(&read, &mut written)?;
/// assert_eq!(read_orders(&written, "工单.csv", Terms::default()), read);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// [`io::Error`] of the writer.
pub fn write_orders(read: &ReadOrders, writer: &mut dyn Write) -> io::Result<()> {
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(writer);
    out.write_record(ORDER_COLUMNS.iter().map(|column| column.heading.zh))?;
    for order in &read.orders {
        out.write_record(request(order).0)?;
        for Timed { event, at } in order.history.events() {
            let mut cells = row(order, *at);
            cells.event(read, *event);
            out.write_record(cells.0)?;
        }
    }
    out.flush()
}
