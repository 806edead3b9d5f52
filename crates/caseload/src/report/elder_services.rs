//! What the page says of services to elders: orders of home care with their key figures, and day-care centres (EC-36, EC-40, EC-46).

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::figures::Pack;
use minzheng_core_types::{NaiveDate, Rate, Text};
use minzheng_eldercare::day_care::{Class, DayCareError, DayCareFile, Fullness};
use minzheng_eldercare::ledger::Service;
use minzheng_eldercare::service_order::{Contract, Days, Delivery, Figure, Kpis, Share};
use thiserror::Error;

use super::elders::may_stand;
use super::html::{Cell, Head, Row, both, escape, pair, table};
use super::sections::remark;
use crate::elders::{Elder, Ledger, QueryError};
use crate::orders::{self, ReadOrders, ReportError, period_report};

/// 服务情况: orders and centres beside a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServicesPart {
    /// 工单.
    pub orders: OrdersTold,
    /// 日间照料中心; none where there are no files.
    pub centres: Vec<CentrePart>,
}

/// 工单 as far as there are files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OrdersTold {
    /// No order log.
    #[default]
    Missing,
    /// A log, but not the contract under which it can be read.
    NoContract,
    /// Both.
    Counted(Box<OrdersPart>),
}

/// 工单统计: orders of a period beside the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrdersPart {
    /// 享受服务者: elders of the ledger with an order delivered in the period.
    pub served: u32,
    /// Served by the ledger on the day, without such an order.
    pub without: u32,
    /// With such an order, but not served by the ledger on the day.
    pub beyond: u32,
    /// Clients with such an order whom the ledger does not have, or not as one elder.
    pub unknown: u32,
    /// Orders left out because of bad rows.
    pub left_out: u32,
    /// 考核指标.
    pub kpis: Kpis,
}

/// 日间照料中心 on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentrePart {
    /// What it is called.
    pub name: String,
    /// 类别; inner `None` out of the table, outer where it is not asked or open.
    pub class: Option<Option<Class>>,
    /// 实有建筑面积.
    pub area: Option<Rate>,
    /// 床位使用率, per cent; `None` where it is not asked or open.
    pub occupancy: Option<Rate>,
    /// Over 100 %?
    pub fullness: Option<Fullness>,
}

/// Why services could not be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ServicesError {
    /// Nothing can be told of an elder.
    #[error(transparent)]
    Ledger(#[from] QueryError),
    /// The key figures cannot be counted.
    #[error(transparent)]
    Orders(#[from] ReportError),
}

impl OrdersPart {
    /// Orders of the days beside a ledger on the last of them. A client is [`ElderId::client`](crate::elders::ElderId::client), or the
    /// whole identifier.
    ///
    /// # Errors
    /// [`ServicesError`].
    pub fn of(
        ledger: &Ledger,
        (read, contract): (&ReadOrders, &Contract),
        pack: &Pack,
        days: Days,
    ) -> Result<Self, ServicesError> {
        let (calls, adjustments) = (&[], &[]);
        let asked =
            orders::Asked { read, calls, adjustments, contract, pack, days, at: None, entitled: None };
        let kpis = period_report(asked)?.kpis;
        // A client code that two elders share names neither.
        let mut by_client: BTreeMap<String, Option<&Elder>> = BTreeMap::new();
        for elder in &ledger.elders {
            by_client.entry(elder.id.client()).and_modify(|known| *known = None).or_insert(Some(elder));
            by_client.insert(elder.id.to_string(), Some(elder));
        }
        let (mut delivered, mut unknown) = (BTreeSet::new(), BTreeSet::new());
        let in_period = |order: &&orders::Order| {
            Delivery::of(&order.history.state()).is_some_and(|visit| days.contains(visit.check_in))
        };
        for order in read.orders.iter().filter(in_period) {
            match by_client.get(&order.client).copied().flatten() {
                Some(elder) => {
                    delivered.insert(elder.id);
                }
                None => {
                    unknown.insert(&order.client);
                }
            }
        }
        let mut of_ledger = BTreeSet::new();
        for elder in &ledger.elders {
            let id = elder.id;
            let view = elder.history.view(days.last, NaiveDate::MAX);
            if view.map_err(|why| QueryError::View { id, why })?.is_served(Service::HomeCare) {
                of_ledger.insert(id);
            }
        }
        let count = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        Ok(Self {
            served: count(delivered.len()),
            without: count(of_ledger.difference(&delivered).count()),
            beyond: count(delivered.difference(&of_ledger).count()),
            unknown: count(unknown.len()),
            left_out: count(read.left_out),
            kpis,
        })
    }

    /// Do ledger and orders name the same elders?
    #[must_use]
    pub const fn agrees(&self) -> bool {
        self.without == 0 && self.beyond == 0 && self.unknown == 0
    }
}

impl CentrePart {
    /// What a file says of a centre.
    ///
    /// # Errors
    /// [`DayCareError`] when a figure does not fit.
    pub fn of(name: &str, file: &DayCareFile, pack: &Pack) -> Result<Self, DayCareError> {
        let found = file.assess(pack, &mut minzheng_core_types::Silent)?;
        Ok(Self {
            name: name.to_owned(),
            class: found.centre.and_then(|centre| centre.class.found()),
            area: file.centre.and_then(|centre| centre.area.known()),
            occupancy: found.usage.and_then(|usage| usage.occupancy.found()),
            fullness: found.usage.and_then(|usage| usage.fullness.found()),
        })
    }
}

/// 工单和日间照料中心.
pub(super) fn services(out: &mut String, part: &ServicesPart, least: u32) {
    match &part.orders {
        OrdersTold::Missing => remark(
            out,
            Text::new(
                "没有工单记录，享受服务人数仅据台账，考核指标未计算（EC-36）。",
                "There is no order log: who is served is told by the ledger alone, and key figures are not computed (EC-36).",
            ),
        ),
        OrdersTold::NoContract => remark(
            out,
            Text::new(
                "有工单记录而没有合同，时限不明，考核指标未计算（EC-36）。",
                "There is an order log without its contract, so clocks are unknown and key figures are not computed (EC-36).",
            ),
        ),
        OrdersTold::Counted(orders) => counted(out, orders, least),
    }
    if part.centres.is_empty() {
        return remark(
            out,
            Text::new(
                "没有日间照料中心的资料，类别和入托率未计算（EC-40、EC-46）。",
                "There are no files of day-care centres: class and occupancy are not computed (EC-40, EC-46).",
            ),
        );
    }
    centres(out, &part.centres);
}

/// A number of persons that may be told.
fn told(count: u32, least: u32) -> String {
    match count {
        0 => pair("无", "none"),
        _ if count < least => pair(&format!("少于 {least} 人"), &format!("fewer than {least}")),
        _ => super::html::number(count),
    }
}

fn counted(out: &mut String, part: &OrdersPart, least: u32) {
    let rows: Vec<Row> = [
        (
            Text::new("享受服务：期内有已上门工单", "served: an order delivered in the period"),
            served(part, least),
        ),
        (
            Text::new("台账在享受，期内无已上门工单", "served by the ledger, no order delivered"),
            told(part.without, least),
        ),
        (
            Text::new("期内有已上门工单，台账未享受", "an order delivered, not served by the ledger"),
            told(part.beyond, least),
        ),
        (
            Text::new("工单的服务对象，台账无此人", "clients whom the ledger does not have"),
            told(part.unknown, least),
        ),
    ]
    .into_iter()
    .map(|(label, cell)| Row::new(both(label), vec![Cell::Number(cell)]))
    .collect();
    let heads = [Head::text(Text::new("项目", "measure")), Head::number(Text::new("人数", "persons"))];
    table(out, "narrow", Text::new("台账与工单", "Ledger and orders"), &heads, &rows);
    remark(
        out,
        if part.agrees() {
            Text::new("台账与工单所列的享受服务者一致。", "Ledger and orders name the same elders as served.")
        } else {
            Text::new(
                "台账与工单所列的享受服务者不一致，应核对。",
                "Ledger and orders do not name the same elders as served; compare them.",
            )
        },
    );
    if part.left_out > 0 {
        remark(
            out,
            Text::new(
                "有工单因错行未纳入，以上人数和指标不全。",
                "Orders were left out because of bad rows: numbers and key figures are incomplete.",
            ),
        );
    }
    key_figures(out, &part.kpis, least);
}

/// The served, where no small group follows from it and the count of the ledger.
fn served(part: &OrdersPart, least: u32) -> String {
    let small = |count: u32| count > 0 && count < least;
    if small(part.served) || small(part.without) || small(part.beyond) {
        return "–".to_owned();
    }
    super::html::number(part.served)
}

fn key_figures(out: &mut String, kpis: &Kpis, least: u32) {
    let shown =
        [Figure::Completion, Figure::OnTime, Figure::FollowUp, Figure::Satisfaction, Figure::Complaints];
    let rows: Vec<Row> = shown
        .iter()
        .map(|figure| {
            let share = kpis.shares.get(figure).copied().flatten();
            Row::new(both(figure.label()), share_cells(share, least))
        })
        .collect();
    let heads = [
        Head::text(Text::new("指标", "figure")),
        Head::number(Text::new("数值", "value")),
        Head::number(Text::new("单数", "orders")),
        Head::number(Text::new("总单数", "of orders")),
    ];
    table(
        out,
        "narrow",
        Text::new("工单考核指标（EC-36，四舍五入）", "Key figures of the orders (EC-36, rounded half up)"),
        &heads,
        &rows,
    );
}

/// Orders are of persons: what would give a few away is not shown.
fn share_cells(share: Option<Share>, least: u32) -> Vec<Cell> {
    let Some(share) = share else {
        return vec![Cell::Text(pair("无数值", "no value")), Cell::Text("–".into()), Cell::Text("–".into())];
    };
    let counts = u32::try_from(share.part()).ok().zip(u32::try_from(share.whole()).ok());
    match counts {
        Some((part, whole)) if may_stand(part, whole, least) => {
            vec![Cell::Number(format!("{}%", share.percent())), Cell::count(part), Cell::count(whole)]
        }
        _ => vec![
            Cell::Text(pair("单数少，不公布", "too few to show")),
            Cell::Text("–".into()),
            Cell::Text("–".into()),
        ],
    }
}

fn centres(out: &mut String, centres: &[CentrePart]) {
    let open = || pair("未查实", "not established");
    let class = |part: &CentrePart| match part.class {
        None => open(),
        Some(None) => pair("不在表内，不外推", "out of the table, not extrapolated"),
        Some(Some(Class::One)) => pair("一类", "class 1"),
        Some(Some(Class::Two)) => pair("二类", "class 2"),
        Some(Some(Class::Three)) => pair("三类", "class 3"),
    };
    let rows: Vec<Row> = centres
        .iter()
        .map(|part| {
            let occupancy = part.occupancy.map_or_else(open, |rate| format!("{rate}%"));
            let over = part.fullness.filter(|fullness| *fullness != Fullness::NotOver);
            let flag = over.map_or_else(String::new, |fullness| format!(" {}", both(fullness.label())));
            Row::new(
                escape(&part.name),
                vec![
                    Cell::Text(class(part)),
                    Cell::Number(part.area.map_or_else(open, |area| area.to_string())),
                    Cell::Number(format!("{occupancy}{flag}")),
                ],
            )
        })
        .collect();
    let heads = [
        Head::text(Text::new("中心（文件名）", "centre, by its file")),
        Head::text(Text::new("类别（EC-40）", "class (EC-40)")),
        Head::number(Text::new("建筑面积（m²）", "floor area, m²")),
        Head::number(Text::new("床位使用率（EC-46）", "occupancy (EC-46)")),
    ];
    table(out, "narrow", Text::new("日间照料中心", "Day-care centres"), &heads, &rows);
}

#[cfg(test)]
mod tests {
    use minzheng_core_types::Month;
    use minzheng_eldercare::FIGURES;

    use super::*;
    use crate::sample;

    fn figures() -> Pack {
        minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES).unwrap()
    }

    fn half_year() -> Days {
        Days { first: Month::at(2014, 1).first_day(), last: Month::at(2014, 6).last_day() }
    }

    fn page(part: &ServicesPart) -> String {
        let mut out = String::new();
        services(&mut out, part, 5);
        out
    }

    #[test]
    fn ledger_and_orders_of_the_sample_agree_on_321_and_a_disagreement_is_shown() {
        let pack = figures();
        let ledger = sample::elders(2014, &sample::district(2014).unwrap()).unwrap().ledger;
        let sample::SampleOrders { contract, mut read } = sample::orders(2014, &ledger).unwrap();
        let counted =
            |read: &ReadOrders, days| OrdersPart::of(&ledger, (read, &contract), &pack, days).unwrap();
        let told = |part: OrdersPart| {
            page(&ServicesPart { orders: OrdersTold::Counted(Box::new(part)), centres: Vec::new() })
        };

        let part = counted(&read, half_year());
        assert_eq!((part.served, part.without, part.beyond, part.unknown), (321, 0, 0, 0));
        assert!(part.agrees());
        let shown = told(part);
        assert!(shown.contains("321") && shown.contains("name the same elders as served."), "{shown}");
        assert!(!shown.contains("no value"), "{shown}");

        // Nothing was delivered before June.
        let may = Days { first: Month::at(2014, 1).first_day(), last: Month::at(2014, 5).last_day() };
        let part = counted(&read, may);
        assert_eq!(part.served, 0);
        assert!(part.without > 200, "served by the ledger since before June: {}", part.without);
        assert!(told(part).contains("no value"), "a zero denominator has no value");

        // Another code for one elder: the ledger lacks a client, and the orders an elder.
        let first = read.orders[0].client.clone();
        for order in read.orders.iter_mut().filter(|order| order.client == first) {
            order.client = "K017".to_owned();
        }
        let part = counted(&read, half_year());
        assert_eq!((part.served, part.without, part.beyond, part.unknown), (320, 1, 0, 1));
        let shown = told(part);
        assert!(shown.contains("do not name the same elders") && shown.contains("fewer than 5"), "{shown}");
        assert!(!shown.contains("320"), "one elder would follow from 321 and 320");

        // The whole identifier is known too.
        let elder = ledger.elders.iter().find(|elder| elder.id.client() == first).unwrap();
        for order in read.orders.iter_mut().filter(|order| order.client == "K017") {
            order.client = elder.id.to_string();
        }
        assert!(counted(&read, half_year()).agrees());
    }

    #[test]
    fn what_has_no_file_is_said_and_is_no_zero() {
        let missing = page(&ServicesPart::default());
        assert!(missing.contains("没有工单记录") && missing.contains("There is no order log"));
        assert!(
            missing.contains("没有日间照料中心的资料") && missing.contains("no files of day-care centres")
        );
        assert!(!missing.contains("<table"), "{missing}");
        let lacking = page(&ServicesPart { orders: OrdersTold::NoContract, centres: Vec::new() });
        assert!(lacking.contains("而没有合同") && lacking.contains("without its contract"));
        assert!(!lacking.contains("<table"), "{lacking}");
    }

    #[test]
    fn shares_that_would_give_a_few_away_are_not_shown() {
        let shown =
            |part, whole| matches!(share_cells(Share::new(part, whole), 5)[..], [Cell::Number(_), ..]);
        assert!(shown(5, 10) && shown(10, 10));
        assert!(!shown(4, 10) && !shown(6, 10) && !shown(0, 10) && !shown(0, 0));
    }

    #[test]
    fn centres_have_class_and_occupancy_and_one_out_of_the_table_says_so() {
        let pack = figures();
        let mut file = sample::centres(2014).unwrap().remove(0).file;
        let usage = file.usage.as_mut().unwrap();
        // EC-46: 528 of 30 × 22 place-days are 80.0 %.
        (usage.places, usage.open_days, usage.whole, usage.half) = (30, 22, 528, 0);
        let of = |file: &DayCareFile| CentrePart::of("中心一", file, &pack).unwrap();
        let first = of(&file);
        assert_eq!(first.class, Some(Some(Class::One)), "46,000 people");
        assert_eq!(first.occupancy.map(|rate| rate.to_string()).as_deref(), Some("80.0"));
        file.centre.as_mut().unwrap().population = minzheng_core_types::Fact::Known(50_001);
        let second = of(&file);
        assert_eq!(second.class, Some(None));
        file.usage = None;
        file.centre.as_mut().unwrap().population = minzheng_core_types::Fact::NotEstablished;
        let third = of(&file);
        assert_eq!((third.class, third.occupancy), (None, None));
        let shown = page(&ServicesPart { centres: vec![first, second, third], ..ServicesPart::default() });
        for words in ["一类", "class 1", "80.0%", "不在表内，不外推", "not extrapolated", "not established"]
        {
            assert!(shown.contains(words), "{words}: {shown}");
        }
    }
}
