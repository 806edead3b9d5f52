//! 模拟: a simulation as a page with charts.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Month, Text};
use minzheng_welfare::programmes::PROGRAMMES;
use minzheng_welfare::{CATALOGUE, PARAMETERS};

use super::charts::{Bar, Frame, Series, bars, columns, in_and_out};
use super::curve::share;
use super::html::{Cell, Head, Row, both, escape, grouped, month_name, number, pair, table, yuan};
use super::page;
use super::sections::{Sections, remark};
use crate::change::Held;
use crate::simulate::{Group, NOT_SEEN, Outcomes, Simulation, Sums};

/// From a million yuan on a number is too wide for its column.
const MANY_FEN: i64 = 100_000_000;

/// A simulation as one self-contained page, Chinese with a switch to English.
#[must_use]
pub fn simulation_page(simulation: &Simulation, place: Text, notes: &[Text]) -> String {
    let (first, last) = (simulation.first, simulation.last);
    let period = |lang| {
        let (from, to) = (month_name(first, lang, true), month_name(last, lang, true));
        match lang {
            _ if first == last => from,
            Lang::Zh => format!("{from}至{to}"),
            Lang::En => format!("{from} to {to}"),
        }
    };
    let (zh, en) = (period(Lang::Zh), period(Lang::En));
    let mut out =
        page::begin(&format!("{} {zh} 政策模拟", place.zh), &format!("{}: simulation, {en}", place.en));
    let eyebrow = Text::new("政策模拟", "Simulation");
    let title = (format!("{}：参数改变之后", place.zh), format!("{}: with other figures", place.en));
    page::heading(&mut out, eyebrow, (&title.0, &title.1), (&zh, &en), notes);
    cards(&mut out, simulation);
    let mut sections = Sections::default();
    sections.begin(&mut out, Text::new("改变的参数", "The figures that differ"));
    figures(&mut out, simulation);
    sections.begin(&mut out, Text::new("费用", "Cost"));
    cost(&mut out, simulation);
    sections.begin(&mut out, Text::new("谁受益，谁受损", "Who gains and who loses"));
    outcomes(&mut out, simulation);
    sections.begin(&mut out, Text::new("模拟看不到的", "What a simulation does not see"));
    let seen: Vec<String> = NOT_SEEN.iter().map(|text| format!("<li>{}</li>", both(*text))).collect();
    let _ = write!(out, "<ul class=\"plain\">{}</ul>", seen.concat());
    let _ = write!(
        out,
        "<footer><p>{}</p><p class=\"hash\">SHA-256 {}</p><p>{}</p><p class=\"hash\">SHA-256 {}</p></footer>",
        both(Text::new("原参数包摘要", "Hash of the old figures")),
        simulation.pack_old,
        both(Text::new("新参数包摘要", "Hash of the new figures")),
        simulation.pack_new
    );
    page::end(&mut out);
    out
}

fn cards(out: &mut String, simulation: &Simulation) {
    let Simulation { total, outcomes, .. } = simulation;
    let households = outcomes.all.households;
    let card = |label, counts: crate::simulate::Counts| {
        let under = (
            format!("{} 人 · 占户数 {}", number(counts.persons), share(counts.households, households)),
            format!(
                "{} persons · {} of households",
                number(counts.persons),
                share(counts.households, households)
            ),
        );
        (label, number(counts.households), under)
    };
    let under = (
        format!("{} → {}", yuan(total.old), yuan(total.new)),
        format!("{} → {}", yuan(total.old), yuan(total.new)),
    );
    page::write_cards(
        out,
        [
            (Text::new("全期费用变化（元）", "cost, all months (yuan)"), signed(*total), under),
            card(Text::new("受益户", "households that gain"), outcomes.gain),
            card(Text::new("受损户", "households that lose"), outcomes.lose),
            (
                Text::new("新纳入 / 退出（户）", "enter / leave (households)"),
                format!("{} / {}", number(outcomes.enter.households), number(outcomes.leave.households)),
                (
                    format!("转为待核 {}", number(outcomes.open.households)),
                    format!("{} newly open", number(outcomes.open.households)),
                ),
            ),
        ],
    );
}

fn signed(sums: Sums) -> String {
    let sign = if sums.difference.fen() > 0 { "+" } else { "" };
    format!("{sign}{}", yuan(sums.difference))
}

/// A value for people: words of choices, and whether it is an assumption.
fn value(held: &Held) -> String {
    let text = match held.state {
        "gap" => both(Text::new("空缺", "not known")),
        "unset" => both(Text::new("未设", "not set")),
        _ => match CATALOGUE.words.iter().find(|(word, _)| *word == held.value) {
            Some((_, text)) => both(*text),
            None => escape(&held.value),
        },
    };
    let assumed = if held.assumed { both(Text::new("（推定）", " (assumed)")) } else { String::new() };
    format!("{text}{assumed}<small>{}</small>", escape(&held.source))
}

fn figures(out: &mut String, simulation: &Simulation) {
    if simulation.figures.is_empty() {
        remark(out, Text::new("两边的参数相同。", "Both laws have the same figures."));
        return;
    }
    let rows: Vec<Row> = simulation
        .figures
        .iter()
        .map(|figure| {
            let parameter = PARAMETERS.iter().find(|parameter| parameter.id == figure.parameter);
            let label = parameter.map_or_else(|| escape(figure.parameter), |parameter| both(parameter.label));
            let months = format!("{} – {}", figure.months.0, figure.months.1);
            Row::new(
                format!("{label}<small>{}</small>", escape(figure.parameter)),
                vec![
                    Cell::Text(escape(&figure.place.to_string())),
                    Cell::Text(months),
                    Cell::Text(value(&figure.old)),
                    Cell::Text(value(&figure.new)),
                ],
            )
        })
        .collect();
    let heads = [
        Head::text(Text::new("参数", "figure")),
        Head::text(Text::new("地方", "place")),
        Head::text(Text::new("月份", "months")),
        Head::text(Text::new("原", "old")),
        Head::text(Text::new("新", "new")),
    ];
    table(out, "", Text::new("原参数与新参数", "Old and new"), &heads, &rows);
}

fn names(simulation: &Simulation) -> Vec<(String, String)> {
    let several = simulation.first.year() != simulation.last.year();
    let name = |month: Month| {
        if several {
            (month.to_string(), month.to_string())
        } else {
            (month_name(month, Lang::Zh, false), month_name(month, Lang::En, false))
        }
    };
    simulation.months.iter().map(|month| name(month.month)).collect()
}

fn cost(out: &mut String, simulation: &Simulation) {
    let names = names(simulation);
    let series = |name, colour, of: &dyn Fn(&crate::simulate::MonthCost) -> i64| Series {
        name,
        values: simulation.months.iter().map(of).collect(),
        colour,
    };
    // In 10,000 yuan where whole yuan have no room above the columns.
    let most =
        simulation.months.iter().map(|month| month.sums.old.max(month.sums.new).fen()).max().unwrap_or(0);
    let (unit, title) = if most >= MANY_FEN {
        (1_000_000, Text::new("每月费用（万元，截断）", "Cost by month (10,000 yuan, truncated)"))
    } else {
        (100, Text::new("每月费用（元，截断）", "Cost by month (yuan, truncated)"))
    };
    let frame = Frame {
        id: "cost",
        title,
        describe: Text::new(
            "每月两根柱：原、新；数字见下表。",
            "Two columns a month, old and new; the table below has the numbers.",
        ),
        months: &names,
    };
    let old =
        series(Text::new("原", "old"), 3, &|month| month.sums.old.fen().checked_div(unit).unwrap_or(0));
    let new =
        series(Text::new("新", "new"), 0, &|month| month.sums.new.fen().checked_div(unit).unwrap_or(0));
    let _ = write!(out, "<div class=\"charts\">{}", columns(&frame, &[old, new]));
    let frame = Frame {
        id: "gains",
        title: Text::new("每月增发与减发（元，截断）", "More and less by month (yuan, truncated)"),
        describe: Text::new(
            "线上为各户多发之和，线下为各户少发之和；数字见下表。",
            "Above the line what households get more, below it what they get less; the table below has the numbers.",
        ),
        months: &names,
    };
    let more = series(Text::new("多发", "more"), 6, &|month| month.more.fen() / 100);
    let less = series(Text::new("少发", "less"), 5, &|month| month.less.fen().saturating_neg() / 100);
    let _ = writeln!(out, "{}</div>", in_and_out(&frame, &more, &less));
    by_programme(out, simulation, &names);
}

fn by_programme(out: &mut String, simulation: &Simulation, names: &[(String, String)]) {
    let mut heads = vec![Head::text(Text::new("项目", "programme"))];
    heads.extend(names.iter().map(|(zh, en)| Head { label: pair(zh, en), number: true }));
    heads.push(Head::number(Text::new("全期", "all months")));
    let cell = |sums: Sums| {
        let change = if sums.difference.is_zero() {
            String::new()
        } else {
            format!("<small>{}</small>", signed(sums))
        };
        Cell::Number(format!("{}{change}", yuan(sums.new)))
    };
    let row = |label: Text, of: &dyn Fn(&crate::simulate::MonthCost) -> Sums| {
        let sums: Vec<Sums> = simulation.months.iter().map(of).collect();
        let add = |left: Sums, right: &Sums| {
            let sum = |a: minzheng_core_types::Money, b| a.plus(b).unwrap_or(minzheng_core_types::Money::MAX);
            Sums {
                old: sum(left.old, right.old),
                new: sum(left.new, right.new),
                difference: sum(left.difference, right.difference),
            }
        };
        let all = sums.iter().fold(Sums::default(), add);
        (both(label), sums.into_iter().map(cell).chain(std::iter::once(cell(all))).collect::<Vec<Cell>>())
    };
    let mut rows: Vec<Row> = PROGRAMMES
        .iter()
        .map(|programme| {
            let of = |month: &crate::simulate::MonthCost| {
                let line = month.programmes.iter().find(|line| line.programme == programme.id);
                line.map(|line| line.sums).unwrap_or_default()
            };
            let (head, cells) = row(programme.label, &of);
            Row::new(head, cells)
        })
        .collect();
    let (head, cells) = row(Text::new("合计", "All"), &|month| month.sums);
    rows.push(Row::total(head, cells));
    let (head, cells) =
        row(Text::new("申请在办，若批准", "Applications, if approved"), &|month| month.applications);
    rows.push(Row::part(head, cells));
    let caption = Text::new("新费用，小字为变化（元）", "New cost, with the change in small (yuan)");
    table(out, "wide", caption, &heads, &rows);
}

fn outcomes(out: &mut String, simulation: &Simulation) {
    let of = |by: &str| simulation.groups.iter().filter(|group| group.by == by).collect::<Vec<&Group>>();
    let classes: Vec<Bar> = of("change")
        .into_iter()
        .map(|group| {
            let count = group.outcomes.all.households;
            let text = |unit| format!("{} {unit}", grouped(i64::from(count)));
            Bar {
                name: (group.label.zh.clone(), group.label.en.clone()),
                value: i64::from(count),
                label: (text("户"), text("households")),
            }
        })
        .collect();
    let frame = Frame {
        id: "classes",
        title: Text::new("每户平均每月变化", "Change of a household by month"),
        describe: Text::new("每个档次一根横条：户数。", "A bar for each class: the number of households."),
        months: &[],
    };
    let _ = write!(out, "<div class=\"charts\">{}", bars(&frame, &classes, 0));
    let Outcomes { gain, lose, same, enter, leave, open, .. } = simulation.outcomes;
    let kinds = [
        (Text::new("受益", "gain"), gain),
        (Text::new("受损", "lose"), lose),
        (Text::new("不变", "the same"), same),
        (Text::new("新纳入", "enter"), enter),
        (Text::new("退出", "leave"), leave),
        (Text::new("转为待核", "newly open"), open),
    ];
    let kinds = kinds.map(|(name, counts)| {
        let (households, persons) = (number(counts.households), number(counts.persons));
        Bar {
            name: (name.zh.to_owned(), name.en.to_owned()),
            value: i64::from(counts.households),
            label: (format!("{households} 户 {persons} 人"), format!("{households} ({persons} persons)")),
        }
    });
    let frame = Frame {
        id: "outcomes",
        title: Text::new("得失（户）", "Outcomes (households)"),
        describe: Text::new("每种结果一根横条：户数。", "A bar for each outcome: the number of households."),
        months: &[],
    };
    let _ = writeln!(out, "{}</div>", bars(&frame, &kinds, 6));
    let mut rows = vec![Row::total(both(Text::new("全部", "All")), cells(&simulation.outcomes))];
    let parts = [
        ("register", Text::new("按城乡", "By register")),
        ("standing", Text::new("按状态", "By standing")),
        ("present", Text::new("按家中有谁（有重叠）", "By who is present (overlapping)")),
        ("size", Text::new("按人数", "By size")),
        ("change", Text::new("按每月变化", "By change a month")),
        ("street", Text::new("按街道", "By street")),
    ];
    for (by, title) in parts {
        let groups = of(by);
        if groups.is_empty() {
            continue;
        }
        rows.push(Row::new(format!("<b>{}</b>", both(title)), vec![Cell::Text(String::new()); 8]));
        for group in groups {
            let name =
                if by == "street" { escape(&group.label.zh) } else { pair(&group.label.zh, &group.label.en) };
            rows.push(Row::part(name, cells(&group.outcomes)));
        }
    }
    let heads = [
        Head::text(Text::new("分组", "group")),
        Head::number(Text::new("户 / 人", "households / persons")),
        Head::number(Text::new("受益户", "gain")),
        Head::number(Text::new("受损户", "lose")),
        Head::number(Text::new("不变户", "same")),
        Head::number(Text::new("新纳入", "enter")),
        Head::number(Text::new("退出", "leave")),
        Head::number(Text::new("转为待核", "newly open")),
        Head::number(Text::new("全期变化（元）", "change (yuan)")),
    ];
    table(out, "wide", Text::new("各组得失", "Outcomes by group"), &heads, &rows);
    remark(
        out,
        Text::new(
            "受益、受损按全期合计比较；新纳入、退出、转为待核指某一个月只在一边成立。金额含申请在办户若批准的数额。",
            "Gain and lose compare the sums of all months; enter, leave and newly open hold in some month on one side alone. \
             Amounts include what applications would be paid.",
        ),
    );
}

fn cells(outcomes: &Outcomes) -> Vec<Cell> {
    let Outcomes { all, gain, lose, same, enter, leave, open, sums, .. } = outcomes;
    let mut cells = vec![Cell::Number(format!("{} / {}", number(all.households), number(all.persons)))];
    cells.extend([gain, lose, same, enter, leave, open].map(|counts| Cell::count(counts.households)));
    cells.push(Cell::Number(signed(*sums)));
    cells
}
