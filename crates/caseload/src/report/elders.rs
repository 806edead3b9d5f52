//! The part of the page about elders: the ledger, home care that government buys, and its coverage. The page is public, so small
//! groups are kept out (EC-62).

use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::{Month, NaiveDate, RoundingMode, Text};
use minzheng_eldercare::home_care::Condition;
use minzheng_eldercare::indicators::{Basis, Counted, Group, IndicatorPolicy, Ratio};
use minzheng_eldercare::ledger::{LedgerPolicy, Service, Status};

use super::elder_services::{ServicesPart, services};
use super::html::{Cell, Head, Row, both, escape, number, table};
use super::sections::{Sections, remark};
use crate::elders::Ledger;
use crate::elders::{Asked, ElderCount, Parts, PublicTable, Rows, Standing, public_table, standings};

/// 老年人部分: what the page says of the elders on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EldersPart {
    /// The day.
    pub on: NaiveDate,
    /// What the ledger counts to: for staff.
    pub count: ElderCount,
    /// What of that is shown; `None` where the place has not said how many persons a cell needs.
    pub numbers: Option<ElderNumbers>,
    /// Elders by street, without small cells; `None` where the place has not said how many persons a cell needs.
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
    #[must_use]
    pub fn of(ledger: &Ledger, pack: &Pack, place: Place, on: NaiveDate) -> Self {
        let asked = Asked::of(on);
        let standings = standings(ledger, pack, asked);
        let month = Month::of(on);
        let reading = &mut Reading::default();
        let least = LedgerPolicy::at(pack, place, month).least_cell.read(reading).map(|used| *used.value);
        let rounding =
            IndicatorPolicy::at(pack, place, month).rounding.read(reading).map(|used| used.value.mode());
        let count = ElderCount::of(&standings, on);
        let numbers = least.map(|least| ElderNumbers::of(&count, Cells::of(&standings.told), least));
        // The totals of the table say how many are served.
        let parts = match numbers.is_some_and(|numbers| numbers.served.is_some()) {
            true => Parts::Service,
            false => Parts::Elders,
        };
        Self {
            on,
            count,
            numbers,
            services: ServicesPart::default(),
            streets: public_table(&standings, (Rows::Street, parts), (pack, place), asked),
            least,
            rounding,
        }
    }
}

/// 格: the elders on the ledger divided by need and service, so that every number of the page is a sum of cells.
#[derive(Clone, Copy, Default)]
struct Cells {
    /// Served and eligible.
    served: u32,
    /// Served and incapable, but not known to be eligible.
    served_incapable: u32,
    /// Served, and not known to be incapable.
    served_able: u32,
    /// Eligible and not served.
    waiting: u32,
    /// Of the other incapable: those who do not want the service, those in an institution, the rest.
    unwilling: u32,
    institution: u32,
    other: u32,
}

impl Cells {
    fn of(standings: &[Standing<'_>]) -> Self {
        let mut cells = Self::default();
        for standing in standings.iter().filter(|standing| standing.view.is_here()) {
            let eligible = standing.home_care.verdict() == Some(true);
            let incapable = is_poor(standing) && standing.is_incapable() == Some(true);
            let cell = match (standing.is_served(), eligible, incapable) {
                (true, true, _) => &mut cells.served,
                (true, false, true) => &mut cells.served_incapable,
                (true, false, false) => &mut cells.served_able,
                (false, true, _) => &mut cells.waiting,
                (false, false, false) => continue,
                _ if standing.holds(Condition::Wish) == Some(false) => &mut cells.unwilling,
                _ if standing.view.is_served(Service::Institution) => &mut cells.institution,
                _ => &mut cells.other,
            };
            *cell = cell.saturating_add(1);
        }
        cells
    }
}

fn is_poor(standing: &Standing<'_>) -> bool {
    standing.view.has(Status::Allowance) || standing.view.has(Status::ThreeNos)
}

/// 公布的人数 (EC-62): what the page says of the elders. Whatever group can be had from these numbers by adding and taking away
/// is empty or of enough persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ElderNumbers {
    /// 在册.
    pub listed: Option<u32>,
    /// 60周岁以上低保.
    pub allowance: Option<u32>,
    /// 80周岁以上.
    pub from_80: Option<u32>,
    /// 失能或残疾.
    pub incapable: Option<u32>,
    /// 享受服务.
    pub served: Option<u32>,
    /// Of the incapable: served.
    pub served_incapable: Option<u32>,
    /// Of the incapable, where they are divided: eligible and not served; not wanting the service; in an institution; the rest.
    pub rest: Option<[u32; 4]>,
    /// 符合条件.
    pub eligible: Option<u32>,
}

impl ElderNumbers {
    fn of(count: &ElderCount, cells: Cells, least: u32) -> Self {
        let sum = |cells: &[u32]| cells.iter().copied().fold(0, u32::saturating_add);
        let fit = |cells: &[u32]| cells.iter().all(|cell| *cell == 0 || *cell >= least);
        let of_all = |number| may_stand(number, count.listed, least).then_some(number);
        let rest = [cells.waiting, cells.unwilling, cells.institution, cells.other];
        let served_incapable = sum(&[cells.served, cells.served_incapable]);
        let served = sum(&[served_incapable, cells.served_able]);
        let incapable = sum(&[served_incapable, sum(&rest)]);
        let able = count.listed.saturating_sub(sum(&[incapable, cells.served_able]));
        let shown = Self {
            listed: of_all(count.listed),
            allowance: of_all(count.allowance),
            from_80: of_all(count.from_80),
            incapable: of_all(incapable),
            ..Self::default()
        };
        let sides = [served_incapable, cells.served_able, sum(&rest), able];
        if shown.incapable.is_none() || served < least || !fit(&sides) {
            return shown;
        }
        let shown = Self { served: Some(served), served_incapable: Some(served_incapable), ..shown };
        let (eligible, by_eligible) =
            (sum(&[cells.served, cells.waiting]), [cells.served, cells.served_incapable, cells.waiting]);
        let others = sum(&[cells.unwilling, cells.institution, cells.other]);
        if eligible < least || !fit(&by_eligible) || !fit(&[others]) {
            return shown;
        }
        let shown = Self { eligible: Some(eligible), ..shown };
        if fit(&rest) { Self { rest: Some(rest), ..shown } } else { shown }
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
    let numbers = part.numbers.unwrap_or_default();
    counts(out, numbers, least);
    coverage(out, part, numbers);
    incomplete(out, &part.count);
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

/// A number out of another, where neither it nor the rest is of too few persons; nobody is left out of the whole by design.
pub(super) const fn may_stand(count: u32, whole: u32, least: u32) -> bool {
    let rest = whole.saturating_sub(count);
    count >= least && (rest >= least || rest == 0)
}

/// The counts, without those that would give a small group away.
fn counts(out: &mut String, numbers: ElderNumbers, least: u32) {
    let row = |(label, number): (Text, Option<u32>)| {
        let cell = number.map_or_else(|| Cell::Number("–".to_owned()), Cell::count);
        Row::new(both(label), vec![cell])
    };
    let mut rows: Vec<Row> = [
        (Text::new("台账在册老年人", "elders on the ledger"), numbers.listed),
        (Text::new("60周岁以上低保老年人", "of 60 and more, on the allowance"), numbers.allowance),
        (Text::new("80周岁以上", "of 80 and more"), numbers.from_80),
        (Text::new("失能或残疾", "unable to care for themselves, or disabled"), numbers.incapable),
    ]
    .map(row)
    .into();
    let labels = [
        Text::new("符合条件，尚未服务", "eligible, not yet served"),
        Text::new("不愿接受服务", "do not want the service"),
        Text::new("入住养老机构", "live in an institution"),
        Text::new("其余", "others"),
    ];
    let served = Text::new("享受政府购买居家养老服务", "served by home care that government buys");
    let parts = numbers.served_incapable.map(|count| (served, count)).into_iter();
    let parts = parts.chain(labels.into_iter().zip(numbers.rest.into_iter().flatten()));
    rows.extend(
        parts
            .filter(|(_, count)| *count >= least)
            .map(|(label, count)| Row::part(both(label), vec![Cell::count(count)])),
    );
    let heads = [Head::text(Text::new("项目", "measure")), Head::number(Text::new("人数", "persons"))];
    let caption = Text::new("老年人台账", "The elder ledger");
    table(out, "narrow", caption, &heads, &rows);
}

/// That a number may be short of somebody, where something is open.
fn incomplete(out: &mut String, count: &ElderCount) {
    let open = count.not_established;
    if [count.open, open.age, open.incapable, open.untold].iter().all(|open| *open == 0) {
        return;
    }
    remark(
        out,
        Text::new(
            "有老年人的年龄、失能或资格尚未查实，不计入有关人数；分母不能确定的没有占比。",
            "Of some elders age, ability or eligibility is not established; they are not in those numbers, and there is no share \
             of a base that is not certain.",
        ),
    );
}

/// 覆盖率 (EC-21): served by each base, rounded as the place does.
fn coverage(out: &mut String, part: &EldersPart, numbers: ElderNumbers) {
    let Some(served) = numbers.served else { return };
    let open = part.count.not_established;
    let bases = [
        (
            Text::new("60周岁以上低保老年人", "persons of 60 and more on the allowance"),
            Group::Base,
            numbers.allowance,
            open.age_on_allowance,
        ),
        (Text::new("失能或残疾者", "the unable or disabled"), Group::Base, numbers.incapable, open.incapable),
        (Text::new("符合条件者", "the eligible"), Group::Eligible, numbers.eligible, part.count.open),
    ];
    let rows = bases.into_iter().filter_map(|(label, group, base, open_of)| {
        let counted = |group, count| Counted::new(group, Basis::Listed, count);
        let ratio = Ratio::new(counted(Group::Served, served), counted(group, base?)).ok()?;
        let certain = open_of.saturating_add(open.untold) == 0;
        let share = part.rounding.filter(|_| certain).and_then(|mode| ratio.percent(mode));
        let share = share.map_or_else(|| "–".to_owned(), |share| format!("{share}%"));
        Some(Row::new(both(label), vec![Cell::count(served), Cell::count(base?), Cell::Number(share)]))
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let heads = [
        Head::text(Text::new("基数人群", "base")),
        Head::number(Text::new("享受服务", "served")),
        Head::number(Text::new("基数", "base, persons")),
        Head::number(Text::new("占比", "share")),
    ];
    table(
        out,
        "narrow",
        Text::new("购买居家养老服务覆盖率（EC-21）", "Coverage by purchased home care (EC-21)"),
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
