//! The part of the page about elders: the ledger, home care that government buys, and its coverage. The page is public, so small
//! groups are kept out (EC-62).

use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::{Month, NaiveDate, RoundingMode, Text};
use minzheng_eldercare::indicators::{Basis, Counted, Group, IndicatorPolicy, Ratio};
use minzheng_eldercare::ledger::LedgerPolicy;
use minzheng_eldercare::ledger::published::{Table, publish};

use super::elder_services::{ServicesPart, services};
use super::html::{Cell, Head, Row, both, escape, number, table};
use super::sections::{Sections, remark};
use crate::elders::Ledger;
use crate::elders::{
    Asked, ElderCount, Parts, PublicTable, QueryError, Rows, Standing, public_table, standings,
};

/// 老年人部分: what the page says of the elders on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EldersPart {
    /// The day.
    pub on: NaiveDate,
    /// What the ledger counts to.
    pub count: ElderCount,
    /// Served by street, without small cells; `None` where the place has not said how many persons a cell needs.
    pub streets: Option<PublicTable>,
    /// Orders and day-care centres, as far as there are files.
    pub services: ServicesPart,
    /// Cells of fewer persons are not shown.
    least: Option<u32>,
    /// How the place rounds percentages; `None` where it has not said.
    rounding: Option<RoundingMode>,
}

impl EldersPart {
    /// The part of a ledger on a day, by the settings of a place.
    ///
    /// # Errors
    /// [`QueryError`] when nothing can be told of an elder.
    pub fn of(ledger: &Ledger, pack: &Pack, place: Place, on: NaiveDate) -> Result<Self, QueryError> {
        let asked = Asked::of(on);
        let standings: Vec<Standing<'_>> = standings(ledger, pack, asked)?;
        let month = Month::of(on);
        let reading = &mut Reading::default();
        let least = LedgerPolicy::at(pack, place, month).least_cell.read(reading).map(|used| *used.value);
        let rounding =
            IndicatorPolicy::at(pack, place, month).rounding.read(reading).map(|used| used.value.mode());
        Ok(Self {
            on,
            count: ElderCount::of(&standings, on),
            services: ServicesPart::default(),
            streets: public_table(&standings, (Rows::Street, Parts::Service), (pack, place), asked),
            least,
            rounding,
        })
    }
}

/// 老年人.
pub(super) fn elders(out: &mut String, sections: &mut Sections, part: Option<&EldersPart>) {
    let Some(part) = part else { return };
    sections.begin(out, Text::new("老年人与居家养老", "Elders and home care"));
    let Some(least) = part.least else {
        return remark(
            out,
            Text::new(
                "当地没有规定统计表每格最少人数（EC-62），不公布人数。",
                "The place has not said how many persons a cell needs (EC-62), so no numbers are shown.",
            ),
        );
    };
    let divided = is_divided(&part.count, least);
    counts(out, part, least, divided);
    coverage(out, part, least, divided);
    if let Some(streets) = &part.streets {
        by_street(out, streets);
    }
    services(out, &part.services, least);
    remark(
        out,
        Text::new(
            "比率写明两个人群。享受服务者包括三无老人，他们不一定享受低保，所以“占60周岁以上低保老年人”不是一个集合的真部分（EC-21）。",
            "A ratio names both populations. Who is served includes elders without support, who need not be on the allowance, so \
             the share “of persons of 60 and more on the allowance” is not the part of one set (EC-21).",
        ),
    );
}

/// Who of the unable or disabled is served, waits, is unwilling, lives in an institution.
const fn parts(count: &ElderCount) -> [u32; 4] {
    [count.served, count.waiting, count.unwilling, count.institution]
}

/// May the unable or disabled be shown divided? The parts stand or fall together, or one would be the difference of the others.
fn is_divided(count: &ElderCount, least: u32) -> bool {
    let mut divided = Table::new(4);
    divided.row((), parts(count));
    publish(divided, least).total.is_some()
}

/// A number out of another, where neither it nor the rest is of too few persons; nobody is left out of the whole by design.
pub(super) const fn may_stand(count: u32, whole: u32, least: u32) -> bool {
    let rest = whole.saturating_sub(count);
    count >= least && (rest >= least || rest == 0)
}

/// The counts, each without those that would give a small group away.
fn counts(out: &mut String, part: &EldersPart, least: u32, divided: bool) {
    let count = &part.count;
    let shown = |(label, count, whole): (Text, u32, u32)| {
        let cell = match may_stand(count, whole, least) {
            true => Cell::count(count),
            false => Cell::Number("–".to_owned()),
        };
        Row::new(both(label), vec![cell])
    };
    let mut rows: Vec<Row> = [
        (Text::new("台账在册老年人", "elders on the ledger"), count.listed, count.listed),
        (
            Text::new("60周岁以上低保老年人", "of 60 and more, on the allowance"),
            count.allowance,
            count.listed,
        ),
        (Text::new("80周岁以上", "of 80 and more"), count.from_80, count.listed),
        (
            Text::new("失能或残疾", "unable to care for themselves, or disabled"),
            count.incapable,
            count.listed,
        ),
    ]
    .map(shown)
    .into();
    let labels = [
        Text::new("享受政府购买居家养老服务", "served by home care that government buys"),
        Text::new("符合条件，尚未服务", "eligible, not yet served"),
        Text::new("不愿接受服务", "do not want the service"),
        Text::new("入住养老机构", "live in an institution"),
    ];
    let divided = labels.iter().zip(parts(count)).take(if divided { 4 } else { 1 });
    rows.extend(
        divided
            .filter(|(_, count)| *count >= least)
            .map(|(label, count)| Row::part(both(*label), vec![Cell::count(count)])),
    );
    let heads = [Head::text(Text::new("项目", "measure")), Head::number(Text::new("人数", "persons"))];
    let caption = Text::new("老年人台账", "The elder ledger");
    table(out, "narrow", caption, &heads, &rows);
}

/// 覆盖率 (EC-21, EC-70): served by each base, rounded as the place does.
fn coverage(out: &mut String, part: &EldersPart, least: u32, divided: bool) {
    let count = &part.count;
    let bases = [
        (
            Text::new("60周岁以上低保老年人", "persons of 60 and more on the allowance"),
            Group::Base,
            count.allowance,
        ),
        (Text::new("失能或残疾者", "the unable or disabled"), Group::Base, count.incapable),
        (Text::new("符合条件者", "the eligible"), Group::Eligible, count.eligible),
    ];
    if count.served < least || !may_stand(count.allowance, count.listed, least) {
        return;
    }
    // The other bases less the served are the parts.
    let kept = if divided { 3 } else { 1 };
    let rows = bases.iter().take(kept).filter_map(|(label, group, base)| {
        let served = Counted::new(Group::Served, Basis::Listed, count.served);
        let ratio = Ratio::new(served, Counted::new(*group, Basis::Listed, *base)).ok()?;
        let share = match part.rounding {
            Some(mode) => ratio.percent(mode).map_or_else(|| "–".to_owned(), |share| format!("{share}%")),
            None => "–".to_owned(),
        };
        let cells = vec![Cell::count(count.served), Cell::count(*base), Cell::Number(share)];
        Some(Row::new(both(*label), cells))
    });
    let heads = [
        Head::text(Text::new("基数人群", "base")),
        Head::number(Text::new("享受服务", "served")),
        Head::number(Text::new("基数", "base, persons")),
        Head::number(Text::new("占比", "share")),
    ];
    let rows: Vec<Row> = rows.collect();
    table(
        out,
        "narrow",
        Text::new("购买居家养老服务覆盖率（EC-70）", "Coverage by purchased home care (EC-70)"),
        &heads,
        &rows,
    );
}

fn by_street(out: &mut String, streets: &PublicTable) {
    let shown = &streets.shown;
    let cells = |cells: &[u32]| cells.iter().map(|cell| Cell::count(*cell)).collect::<Vec<_>>();
    let mut rows: Vec<Row> =
        shown.rows.iter().map(|(name, row)| Row::new(escape(name), cells(row))).collect();
    if let Some(sum) = &shown.sum {
        let count = number(u32::try_from(shown.together.len()).unwrap_or(u32::MAX));
        let label = super::html::pair(&format!("合并 {count} 个街道"), &format!("{count} streets together"));
        rows.push(Row::part(label, cells(sum)));
    }
    let Some(total) = &shown.total else {
        return remark(
            out,
            Text::new(
                "各街道人数不足公布的最少人数，不列表。",
                "Too few persons in a street for a table by street.",
            ),
        );
    };
    rows.push(Row::total(both(Text::new("合计", "All")), cells(total)));
    let mut heads = vec![Head::text(streets.rows.label())];
    heads.extend(streets.columns.iter().map(|column| Head::number(*column)));
    table(out, "narrow", Text::new("各街道老年人", "Elders by street"), &heads, &rows);
    if !shown.together.is_empty() {
        remark(
            out,
            Text::new(
                "某格人数不足的街道合并列示，使其不能由合计推出（EC-62）。",
                "Streets with too few persons in a cell stand together, so that no cell follows from the totals (EC-62).",
            ),
        );
    }
}
