//! 在保、进出、街道: the parts of the page about households and persons.

use minzheng_core_types::{Lang, Month, RoundingMode, Text};

use super::charts::{Bar, Frame, Series, bars, columns, in_and_out};
use super::html::{Cell, Head, Row, both, escape, month_name, number, pair, percent, table};
use super::sections::{Sections, remark};
use crate::statistics::{Count, MonthStatistics, Persons};

/// What is counted in a month.
pub(super) type Measure = fn(&MonthStatistics) -> u32;

/// The names of the months in both languages, with the year where there are several years.
pub(super) fn month_names(months: &[MonthStatistics]) -> Vec<(String, String)> {
    names(&months.iter().map(|month| month.month).collect::<Vec<_>>())
}

/// The same of the months alone.
pub(super) fn names(months: &[Month]) -> Vec<(String, String)> {
    let year = |month: Option<&Month>| month.map(|month| month.year());
    let several = year(months.first()) != year(months.last());
    let name = |month: &Month| {
        if several {
            (month.to_string(), month.to_string())
        } else {
            (month_name(*month, Lang::Zh, false), month_name(*month, Lang::En, false))
        }
    };
    months.iter().map(name).collect()
}

/// Headings of a table by month.
pub(super) fn month_heads(months: &[MonthStatistics], first: Text) -> Vec<Head> {
    let names = month_names(months).into_iter().map(|(zh, en)| Head { label: pair(&zh, &en), number: true });
    std::iter::once(Head::text(first)).chain(names).collect()
}

fn counts(months: &[MonthStatistics], of: Measure) -> Vec<Cell> {
    months.iter().map(|month| Cell::count(of(month))).collect()
}

/// One line of a table by month: its label, what it counts, and whether it is a part of the line above.
struct Line(Text, Measure, bool);

const STOCK: &[Line] = &[
    Line(Text::new("户数", "Households"), |month| month.roster.households, false),
    Line(Text::new("城市", "urban"), |month| month.urban.households, true),
    Line(Text::new("农村", "rural"), |month| month.rural.households, true),
    Line(Text::new("人数", "Persons"), |month| month.roster.persons, false),
    Line(Text::new("城市", "urban"), |month| month.urban.persons, true),
    Line(Text::new("农村", "rural"), |month| month.rural.persons, true),
    Line(Text::new("女性", "women"), |month| month.persons.women, true),
    Line(Text::new("未成年人", "minors"), |month| month.persons.minors, true),
    Line(Text::new("60周岁以上", "60 and more"), |month| month.persons.from_60, true),
    Line(Text::new("80–89周岁", "80 to 89"), |month| month.persons.from_80, true),
    Line(Text::new("90–99周岁", "90 to 99"), |month| month.persons.from_90, true),
    Line(Text::new("100周岁以上", "100 and more"), |month| month.persons.from_100, true),
    Line(Text::new("残疾人", "disabled"), |month| month.persons.disabled, true),
    Line(Text::new("重症患者", "seriously ill"), |month| month.persons.seriously_ill, true),
];

/// 在保情况.
pub(super) fn stock(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    sections.begin(out, Text::new("在保情况", "On the allowance"));
    let names = month_names(months);
    let series = |name, of: Measure, colour| Series {
        name,
        values: months.iter().map(|month| i64::from(of(month))).collect(),
        colour,
    };
    let frame = Frame {
        id: "stock",
        title: Text::new("每月在保户数与人数", "Households and persons by month"),
        describe: Text::new(
            "每月两根柱：户数、人数；数字见下表。",
            "Two columns a month, households and persons; the table below has the numbers.",
        ),
        months: &names,
    };
    let households = series(Text::new("户数", "households"), |month| month.roster.households, 1);
    let persons = series(Text::new("人数", "persons"), |month| month.roster.persons, 0);
    out.push_str("<div class=\"charts\">");
    out.push_str(&columns(&frame, &[households, persons]));
    if let Some(last) = months.last() {
        out.push_str(&ages(last));
    }
    out.push_str("</div>");
    let rows: Vec<Row> = STOCK
        .iter()
        .map(|Line(label, of, part)| {
            let cells = counts(months, *of);
            if *part { Row::part(both(*label), cells) } else { Row::new(both(*label), cells) }
        })
        .collect();
    let heads = month_heads(months, Text::new("指标", "measure"));
    table(out, "", Text::new("每月在保对象", "Stock by month"), &heads, &rows);
    remark(
        out,
        Text::new(
            "年龄为当月最后一日的周岁；性别只计身份证件可知者；重症指已认定的重大疾病。",
            "Ages are full years on the last day of the month; women where the identity number tells; seriously ill \
             means with an approved illness.",
        ),
    );
}

fn ages(last: &MonthStatistics) -> String {
    let Persons { minors, from_60, from_80, from_90, from_100, .. } = last.persons;
    let from_80_on = from_80.saturating_add(from_90).saturating_add(from_100);
    let between = last.roster.persons.saturating_sub(minors).saturating_sub(from_60);
    let bands = [
        ("0–17周岁", "0 to 17", minors),
        ("18–59周岁", "18 to 59", between),
        ("60–79周岁", "60 to 79", from_60.saturating_sub(from_80_on)),
        ("80–89周岁", "80 to 89", from_80),
        ("90–99周岁", "90 to 99", from_90),
        ("100周岁以上", "100 and more", from_100),
    ];
    let rows: Vec<Bar> = bands
        .into_iter()
        .map(|(zh, en, count)| {
            let share = percent(i64::from(count), i64::from(last.roster.persons), RoundingMode::Down);
            let label = format!("{} · {share}", number(count));
            Bar {
                name: (zh.to_owned(), en.to_owned()),
                value: i64::from(count),
                label: (label.clone(), label),
            }
        })
        .collect();
    let frame = Frame {
        id: "ages",
        title: Text::new("期末在保人数，按年龄", "Persons at the end, by age"),
        describe: Text::new(
            "各年龄段人数及占比；18–59周岁含出生日期不详者；百分比截断。",
            "Persons and share of each band; 18 to 59 holds those whose birth is not known; percentages truncated.",
        ),
        months: &[],
    };
    bars(&frame, &rows, 0)
}

/// 动态.
pub(super) fn movement(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    sections.begin(out, Text::new("进出情况", "Entries and exits"));
    let names = month_names(months);
    let series = |name, of: Measure, colour| Series {
        name,
        values: months.iter().map(|month| i64::from(of(month))).collect(),
        colour,
    };
    let frame = Frame {
        id: "movement",
        title: Text::new("每月增加、减少人数", "Persons in and out by month"),
        describe: Text::new(
            "线上为增加人数，线下为减少人数；数字见表。",
            "Above the line persons in, below it persons out; the table has the numbers.",
        ),
        months: &names,
    };
    let into = series(Text::new("增加", "in"), |month| month.persons_in, 6);
    let gone = series(Text::new("减少", "out"), |month| month.persons_out, 5);
    out.push_str("<div class=\"charts\">");
    out.push_str(&in_and_out(&frame, &into, &gone));
    out.push_str("<div>");
    let lines: [Line; 6] = [
        Line(Text::new("新增户", "Households in"), |month| month.entered.households, false),
        Line(Text::new("其人数", "their persons"), |month| month.entered.persons, true),
        Line(Text::new("退出户", "Households out"), |month| month.left.households, false),
        Line(Text::new("其人数", "their persons"), |month| month.left.persons, true),
        Line(Text::new("增加人数", "Persons in, all"), |month| month.persons_in, false),
        Line(Text::new("减少人数", "Persons out, all"), |month| month.persons_out, false),
    ];
    let rows: Vec<Row> = lines
        .into_iter()
        .map(|Line(label, of, part)| {
            let mut cells = counts(months, of);
            cells.push(Cell::count(months.iter().map(of).fold(0, u32::saturating_add)));
            if part { Row::part(both(label), cells) } else { Row::new(both(label), cells) }
        })
        .collect();
    let mut heads = month_heads(months, Text::new("指标", "measure"));
    heads.push(Head::number(Text::new("全期", "all")));
    table(out, "", Text::new("与上月在保名册相比", "Against the roster of the month before"), &heads, &rows);
    out.push_str("</div></div>");
}

/// 街道与户规模.
pub(super) fn streets(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    let Some(last) = months.last() else { return };
    sections.begin(out, Text::new("街道与户规模（期末）", "Streets and sizes of households, at the end"));
    let mut streets: Vec<(&String, &Count)> = last.streets.iter().collect();
    streets.sort_by(|(a, one), (b, other)| other.households.cmp(&one.households).then(a.cmp(b)));
    let rows: Vec<Bar> = streets
        .iter()
        .map(|(street, count)| {
            let (households, persons) = (number(count.households), number(count.persons));
            Bar {
                name: ((*street).clone(), (*street).clone()),
                value: i64::from(count.households),
                label: (
                    format!("{households} 户 · {persons} 人"),
                    format!("{households} · {persons} persons"),
                ),
            }
        })
        .collect();
    let frame = Frame {
        id: "streets",
        title: Text::new("各街道在保户数", "Households by street"),
        describe: Text::new(
            "每个街道一根横条，长度为户数，从多到少。",
            "A bar a street, as long as it has households, the most first.",
        ),
        months: &[],
    };
    out.push_str("<div class=\"charts\"><div>");
    out.push_str(&bars(&frame, &rows, 0));
    out.push_str(&sizes(last));
    out.push_str("</div><div>");
    street_table(out, &streets, last);
    out.push_str("</div></div>");
}

fn sizes(last: &MonthStatistics) -> String {
    let rows: Vec<Bar> = last
        .sizes
        .iter()
        .map(|(size, count)| {
            let share = percent(i64::from(*count), i64::from(last.roster.households), RoundingMode::Down);
            let persons = if *size == 1 { "person" } else { "persons" };
            Bar {
                name: (format!("{size}人户"), format!("{size} {persons}")),
                value: i64::from(*count),
                label: (format!("{} 户 · {share}", number(*count)), format!("{} · {share}", number(*count))),
            }
        })
        .collect();
    let frame = Frame {
        id: "sizes",
        title: Text::new("在保户，按人数", "Households by number of members"),
        describe: Text::new(
            "各规模的户数及占比；百分比截断。",
            "Households of each size and their share; percentages truncated.",
        ),
        months: &[],
    };
    bars(&frame, &rows, 1)
}

fn street_table(out: &mut String, streets: &[(&String, &Count)], last: &MonthStatistics) {
    let share = |households| {
        Cell::Number(percent(i64::from(households), i64::from(last.roster.households), RoundingMode::Down))
    };
    let mut rows: Vec<Row> = streets
        .iter()
        .map(|(street, count)| {
            let cells =
                vec![Cell::count(count.households), Cell::count(count.persons), share(count.households)];
            Row::new(escape(street), cells)
        })
        .collect();
    let roster = last.roster;
    rows.push(Row::total(
        both(Text::new("合计", "All")),
        vec![Cell::count(roster.households), Cell::count(roster.persons), share(roster.households)],
    ));
    let heads = [
        Head::text(Text::new("街道", "street")),
        Head::number(Text::new("户数", "households")),
        Head::number(Text::new("人数", "persons")),
        Head::number(Text::new("占户数", "share")),
    ];
    table(
        out,
        "narrow",
        Text::new("各街道在保户数、人数", "Households and persons by street"),
        &heads,
        &rows,
    );
}
