//! 时间序列: measures over months as small charts and tables, in the report and as a page of its own.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Money, Month, PackHash, Text};

use super::charts::{Line, panel};
use super::html::{Cell, Head, Row, both, grouped, month_name, pair, table, yuan};
use super::page::{begin, end, heading};
use super::sections::{Sections, remark};
use super::stock::names;
use crate::series::{Change, Group, MeasureSeries, MonthSeries, Quantity, Unit, plus};
use crate::statistics::MonthStatistics;

/// So many months have room in a table on A4; the charts have all.
const IN_TABLE: usize = 6;

/// What the page of a series is made of. It has no clock.
#[derive(Debug)]
pub struct SeriesPage<'i> {
    /// Name of the place.
    pub place: Text,
    /// The series.
    pub series: &'i MonthSeries,
    /// The hash of all figures loaded.
    pub pack: PackHash,
    /// What is to be said of the register, such as that its persons are fictitious.
    pub notes: &'i [Text],
}

/// A series as one self-contained HTML page, Chinese with a switch to English; it prints on A4. All months are in the
/// charts, the last six in the tables.
#[must_use]
pub fn series_page(page: &SeriesPage<'_>) -> String {
    let (zh, en) = period(page.series.months());
    let mut out = begin(
        &format!("{} {zh} 统计时间序列", page.place.zh),
        &format!("{}: statistics over time, {en}", page.place.en),
    );
    let eyebrow = Text::new("统计时间序列", "Statistics over time");
    heading(&mut out, eyebrow, (page.place.zh, page.place.en), (&zh, &en), page.notes);
    let mut sections = Sections::default();
    for group in groups(page.series) {
        sections.begin(&mut out, group.label());
        show(&mut out, page.series, group);
    }
    told(&mut out);
    let _ = writeln!(
        out,
        "<footer><p>{}</p><p class=\"hash\">SHA-256 {}</p></footer>",
        both(Text::new("参数包摘要：", "Hash of the figures:")),
        page.pack
    );
    end(&mut out);
    out
}

/// 时间序列, as a part of the report.
pub(super) fn section(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    let series = MonthSeries::new(months);
    sections.begin(out, Text::new("时间序列", "Over time"));
    // What was handled beside the roll has parts of its own on the page.
    for group in groups(&series).filter(|group| *group < Group::Procedure) {
        let _ = writeln!(out, "<h3 class=\"group\">{}</h3>", both(group.label()));
        show(out, &series, group);
    }
    told(out);
}

/// The groups that have anything.
fn groups(series: &MonthSeries) -> impl Iterator<Item = Group> {
    Group::ALL.into_iter().filter(|group| series.of(*group).any(|measure| !measure.is_nothing()))
}

fn period(months: &[Month]) -> (String, String) {
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return (String::new(), String::new());
    };
    let name = |month: &Month, lang| month_name(*month, lang, true);
    if first == last {
        return (name(first, Lang::Zh), name(first, Lang::En));
    }
    (
        format!("{}至{}", name(first, Lang::Zh), name(last, Lang::Zh)),
        format!("{} to {}", name(first, Lang::En), name(last, Lang::En)),
    )
}

fn told(out: &mut String) {
    remark(
        out,
        Text::new(
            "每图右上为末月之数；纵轴从最低到最高，不一定从零开始，最低、最高之数已标出。各期全为零的指标不列。小字为较上月的增减，百分比截断到一位小数（DB-04）；上期为零的不计百分比。补差水平为当月全部项目资金（含分类救助）除以当月人数，截断到分。",
            "The number at the top right of a chart is that of the last month; scales run from the lowest to the highest \
             number, which are both told, and need not begin at zero. Measures that are always zero are left out. In small \
             print: the change on the month before, percentages truncated to one decimal (DB-04) and left out where the \
             earlier number is zero. The level is all money of the month, supplements included, by its persons, truncated to \
             the fen.",
        ),
    );
}

fn shown(value: Quantity) -> String {
    match value {
        Quantity::Count(count) => grouped(count),
        Quantity::Money(money) => yuan(money),
    }
}

/// The charts and the table of a group.
fn show(out: &mut String, series: &MonthSeries, group: Group) {
    let measures: Vec<&MeasureSeries> = series.of(group).filter(|measure| !measure.is_nothing()).collect();
    if group != Group::Assumed {
        let months = names(series.months());
        out.push_str("<div class=\"panels\">");
        let drawn = measures.iter().filter(|measure| is_drawn(group, measure));
        for measure in drawn {
            out.push_str(&panel(&line(measure, series.months()), &months));
        }
        out.push_str("</div>");
    }
    changes(out, series, &measures);
}

/// Of the programmes the persons, of what was handled the wholes; the rest stands in the table.
fn is_drawn(group: Group, measure: &MeasureSeries) -> bool {
    match group {
        Group::Recipients => measure.unit == Unit::Persons,
        Group::Procedure | Group::Temporary | Group::Medical => {
            measure.id.matches('.').count() == 1 && measure.unit != Unit::Persons
        }
        _ => true,
    }
}

fn line<'m>(measure: &'m MeasureSeries, months: &[Month]) -> Line<'m> {
    let away = |month: &Month| months.first().map_or(0, |first| first.until(*month)).into();
    let points = months.iter().zip(&measure.values).map(|(month, value)| (away(month), value.units()));
    Line {
        id: format!("over-time-{}", measure.id.replace('.', "-")),
        name: (&measure.label.zh, &measure.label.en),
        points: points.collect(),
        shown: match measure.unit {
            Unit::Households | Unit::Persons | Unit::Cases | Unit::Days => grouped,
            Unit::Yuan | Unit::YuanPerPerson | Unit::YuanPerCase => |fen| yuan(Money::from_fen(fen)),
        },
        colour: match measure.unit {
            Unit::Households | Unit::Cases => 2,
            Unit::Persons => 0,
            Unit::Yuan => 6,
            Unit::YuanPerPerson | Unit::YuanPerCase => 5,
            Unit::Days => 7,
        },
    }
}

fn signed(change: &Change) -> String {
    let difference = format!("{}{}", plus(change.difference.units()), shown(change.difference));
    match change.percent {
        Some(percent) => format!("{difference} · {}{percent}", plus(percent.units)),
        None => difference,
    }
}

/// The last months with their changes, and the change of the last month against a year earlier where there is one.
fn changes(out: &mut String, series: &MonthSeries, measures: &[&MeasureSeries]) {
    let skipped = series.months().len().saturating_sub(IN_TABLE);
    let by_year = measures.iter().any(|measure| matches!(measure.on_year.last(), Some(Some(_))));
    let mut heads = vec![Head::text(Text::new("指标", "measure"))];
    let months = names(series.months());
    heads.extend(months.iter().skip(skipped).map(|(zh, en)| Head { label: pair(zh, en), number: true }));
    if by_year {
        heads.push(Head::number(Text::new("末月较上年同月", "last month on the year")));
    }
    let row = |measure: &&MeasureSeries| {
        let mut cells: Vec<Cell> = measure
            .values
            .iter()
            .zip(&measure.on_month)
            .skip(skipped)
            .map(|(value, change)| {
                let small = change.map_or_else(String::new, |c| format!("<small>{}</small>", signed(&c)));
                Cell::Number(format!("{}{small}", shown(*value)))
            })
            .collect();
        if by_year {
            let last = measure.on_year.last().copied().flatten();
            cells.push(Cell::Number(last.map_or_else(|| "–".to_owned(), |change| signed(&change))));
        }
        let head = format!(
            "{}<small>{}</small>",
            pair(&measure.label.zh, &measure.label.en),
            both(measure.unit.label())
        );
        Row::new(head, cells)
    };
    let rows: Vec<Row> = measures.iter().map(row).collect();
    let caption = match skipped {
        _ if series.months().len() == 1 => Text::new("本月之数", "The month"),
        0 => Text::new("各月之数与较上月的增减", "By month, with the change on the month before"),
        _ => Text::new(
            "最近六个月之数与较上月的增减",
            "The last six months, with the change on the month before",
        ),
    };
    table(out, "wide", caption, &heads, &rows);
}
