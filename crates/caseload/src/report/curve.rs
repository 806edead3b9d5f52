//! 收入曲线: what a household is left with at every income, as a page with a chart.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Money, RoundingMode, Text};
use minzheng_welfare::programmes::PROGRAMMES;

use super::charts::{PALETTE, scaled};
use super::html::{Cell, Head, Row, both, decimal, escape, grouped, marks, pair, percent, table, yuan};
use super::page;
use super::sections::{Sections, remark};
use crate::cliffs::{Cliff, Curve, Segment};

/// Size of the drawing, and the margins around the plane.
const WIDTH: i64 = 900;
const HEIGHT: i64 = 380;
const LEFT: i64 = 64;
const RIGHT: i64 = 24;
const TOP: i64 = 24;
const BOTTOM: i64 = 44;

/// About how many lines a grid has in each direction.
const LINES: i64 = 6;

/// The curve of one household as a self-contained page, Chinese with a switch to English. `of` says whose it is without
/// naming anybody: a place, a number of a register, a case.
#[must_use]
pub fn curve_page(curve: &Curve, of: (&str, &str), pack: &str) -> String {
    let mut out = page::begin(
        &format!("收入曲线 {} {}", of.0, curve.month),
        &format!("Income curve, {}, {}", of.1, curve.month),
    );
    let eyebrow = match curve.swept {
        "wage" => Text::new("申请人工资扫描", "Wage of the applicant, swept"),
        _ => Text::new("核定月收入扫描", "Counted monthly income, swept"),
    };
    let months = (curve.month.to_string(), curve.month.to_string());
    let title = Text::new("多挣一元，还剩多少", "One yuan more, and what is left");
    let period = (format!("{} · {}", of.0, months.0), format!("{} · {}", of.1, months.1));
    page::heading(&mut out, eyebrow, (title.zh, title.en), (&period.0, &period.1), &[]);
    cards(&mut out, curve);
    let mut sections = Sections::default();
    sections.begin(&mut out, Text::new("收入曲线", "The curve"));
    figure(&mut out, curve);
    sections.begin(&mut out, Text::new("收入悬崖", "Cliffs"));
    cliffs(&mut out, curve);
    sections.begin(&mut out, Text::new("有效边际税率", "Effective marginal rate"));
    rates(&mut out, curve);
    let _ = write!(
        out,
        "<footer><p>{}</p><p class=\"hash\">SHA-256 {}</p></footer>",
        both(Text::new("参数包摘要", "Hash of the figures")),
        escape(pack)
    );
    page::end(&mut out);
    out
}

fn cards(out: &mut String, curve: &Curve) {
    let unknown = || "–".to_owned();
    let ahead = curve.present.and_then(|present| curve.cliffs.iter().find(|cliff| cliff.income >= present));
    let next = ahead.map_or_else(unknown, |cliff| yuan(cliff.income));
    let lost = |lang| match (ahead, lang) {
        (Some(cliff), Lang::Zh) => format!("再多一分即少 {} 元", yuan(cliff.lost)),
        (Some(cliff), Lang::En) => format!("one fen more leaves {} less", yuan(cliff.lost)),
        (None, Lang::Zh) => "前方没有".to_owned(),
        (None, Lang::En) => "none ahead".to_owned(),
    };
    let count = i64::try_from(curve.cliffs.len()).unwrap_or(i64::MAX);
    let range = format!("{}–{}", yuan(curve.from), yuan(curve.to));
    page::write_cards(
        out,
        [
            (
                Text::new("目前月收入（元）", "income at present (yuan)"),
                curve.present.map_or_else(unknown, yuan),
                (
                    format!("待遇 {}", curve.present_benefits.map_or_else(unknown, yuan)),
                    format!("benefits {}", curve.present_benefits.map_or_else(unknown, yuan)),
                ),
            ),
            (Text::new("下一处悬崖（元）", "next cliff (yuan)"), next, (lost(Lang::Zh), lost(Lang::En))),
            (
                Text::new("悬崖处数", "cliffs"),
                grouped(count),
                (format!("收入 {range}"), format!("incomes {range}")),
            ),
            (
                Text::new("目前有效边际税率", "marginal rate at present"),
                rate(curve.present_marginal_tenths),
                ("再多一步减少的待遇".to_owned(), "benefits lost by one step more".to_owned()),
            ),
        ],
    );
}

/// Tenths of a percent.
pub(super) fn rate(tenths: Option<i64>) -> String {
    tenths.map_or_else(|| "–".to_owned(), |tenths| format!("{}%", decimal(tenths, 1)))
}

/// The plane of the drawing: incomes to the right, money upwards.
struct Plane {
    from: i64,
    to: i64,
    most: i64,
}

impl Plane {
    /// A little beyond what happens last, so that what happens is not squeezed.
    fn of(curve: &Curve) -> Self {
        let last = curve.segments.last().map_or(curve.to, |segment| segment.from);
        let regained = curve.cliffs.iter().filter_map(|cliff| cliff.regained_at).max().unwrap_or(last);
        let present = curve.present.unwrap_or(last);
        let last = last.max(regained).max(present).fen();
        let to = if curve.segments.len() > 1 { last.saturating_add(last / 4) } else { curve.to.fen() };
        let (from, to) = (curve.from.fen(), to.min(curve.to.fen()).max(curve.from.fen().saturating_add(1)));
        let ends =
            curve.segments.iter().flat_map(|segment| [left_at(segment, true), left_at(segment, false)]);
        let most = ends.filter(|(income, _)| *income <= to).map(|(_, left)| left).max().unwrap_or(1);
        Self { from, to, most: most.max(to).saturating_add(most / 20).max(1) }
    }

    fn x(&self, income: i64) -> i64 {
        let span = self.to.saturating_sub(self.from);
        LEFT.saturating_add(scaled(
            income.saturating_sub(self.from),
            span,
            WIDTH.saturating_sub(LEFT + RIGHT),
        ))
    }

    fn y(&self, amount: i64) -> i64 {
        HEIGHT.saturating_sub(BOTTOM).saturating_sub(scaled(
            amount,
            self.most,
            HEIGHT.saturating_sub(TOP + BOTTOM),
        ))
    }

    /// What is paid at an income within a segment, drawn as a straight line between its ends.
    fn clipped(&self, segment: &Segment) -> Option<[(i64, i64); 2]> {
        let (from, to) = (segment.from.fen(), segment.to.fen());
        if from > self.to {
            return None;
        }
        let (start, end) = (segment.benefits_from.fen(), segment.benefits_to.fen());
        if to <= self.to {
            return Some([(from, start), (to, end)]);
        }
        let part =
            i128::from(end.saturating_sub(start)).saturating_mul(i128::from(self.to.saturating_sub(from)));
        let part = part.checked_div(i128::from(to.saturating_sub(from))).unwrap_or(0);
        Some([(from, start), (self.to, start.saturating_add(i64::try_from(part).unwrap_or(0)))])
    }
}

/// Income and what is left with it, at an end of a segment.
fn left_at(segment: &Segment, start: bool) -> (i64, i64) {
    let (income, benefits) =
        if start { (segment.from, segment.benefits_from) } else { (segment.to, segment.benefits_to) };
    (income.fen(), income.fen().saturating_add(benefits.fen()))
}

/// A round distance of grid lines: 1, 2 or 5 with noughts, so that about so many lines come.
fn grid(span: i64) -> i64 {
    let mut unit = 100_i64;
    loop {
        for times in [1, 2, 5] {
            let step = unit.saturating_mul(times);
            if span.checked_div(step).is_none_or(|lines| lines <= LINES) {
                return step;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

fn figure(out: &mut String, curve: &Curve) {
    let plane = Plane::of(curve);
    let legend = [
        (0, Text::new("待遇合计", "benefits")),
        (4, Text::new("收入加待遇", "income and benefits")),
        (3, Text::new("只有收入", "income alone")),
        (5, Text::new("悬崖", "cliffs")),
    ];
    let caption = Text::new("每月收入与所余（元）", "Monthly income and what is left (yuan)");
    let _ = write!(out, "<figure><figcaption>{}</figcaption><ul class=\"legend\">", both(caption));
    for (colour, name) in legend {
        let _ = write!(out, "<li><i style=\"background:{}\"></i>{}</li>", fill(colour), both(name));
    }
    out.push_str("</ul>");
    for lang in [Lang::Zh, Lang::En] {
        drawing(out, curve, &plane, lang);
    }
    out.push_str("</figure>\n");
}

fn fill(colour: usize) -> &'static str {
    PALETTE.get(colour).map_or("#666666", |(fill, _)| fill)
}

fn drawing(out: &mut String, curve: &Curve, plane: &Plane, lang: Lang) {
    let id = if lang == Lang::Zh { "curve-zh" } else { "curve-en" };
    let title = Text::new("收入曲线", "income curve").get(lang);
    let said = Text::new(
        "横轴为月收入，纵轴为金额；两条线为待遇合计和收入加待遇，红色竖线为悬崖；数字见下表。",
        "Monthly income to the right, money upwards; one line is the benefits, one income and benefits, red lines are \
         cliffs; the tables below have the numbers.",
    );
    let _ = write!(
        out,
        "<svg {} viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{}</desc>",
        marks(lang),
        said.get(lang)
    );
    axes(out, plane);
    let line = |out: &mut String, points: &str, colour: usize, style: &str| {
        let _ =
            write!(out, "<polyline points=\"{points}\" fill=\"none\" stroke=\"{}\" {style}/>", fill(colour));
    };
    let (start, end) = (plane.from, plane.to);
    let alone = format!("{},{} {},{}", plane.x(start), plane.y(start), plane.x(end), plane.y(end));
    line(out, &alone, 3, "stroke-width=\"2\" stroke-dasharray=\"6 4\"");
    // A segment each: at a cliff the line breaks.
    for segment in &curve.segments {
        let Some(ends) = plane.clipped(segment) else { continue };
        let points = |with_income: bool| {
            let point = |(income, benefits): (i64, i64)| {
                let amount = if with_income { benefits.saturating_add(income) } else { benefits };
                format!("{},{}", plane.x(income), plane.y(amount))
            };
            ends.map(point).join(" ")
        };
        line(out, &points(true), 4, "stroke-width=\"3\"");
        line(out, &points(false), 0, "stroke-width=\"3\"");
    }
    for cliff in curve.cliffs.iter().filter(|cliff| cliff.income.fen() <= plane.to) {
        fall(out, plane, cliff);
    }
    if let Some(present) = curve.present.map(Money::fen).filter(|present| (start..=end).contains(present)) {
        let (x, bottom) = (plane.x(present), HEIGHT.saturating_sub(BOTTOM));
        let label = Text::new("目前", "present").get(lang);
        let _ = write!(
            out,
            "<path d=\"M{x} {bottom} l-6 10 h12 z\" fill=\"{}\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" class=\"t\">{label}</text>",
            fill(0),
            HEIGHT.saturating_sub(4)
        );
    }
    out.push_str("</svg>");
}

fn axes(out: &mut String, plane: &Plane) {
    let (right, bottom) = (WIDTH.saturating_sub(RIGHT), HEIGHT.saturating_sub(BOTTOM));
    let step = grid(plane.most);
    let mut amount = 0_i64;
    while amount <= plane.most {
        let y = plane.y(amount);
        let colour = if amount == 0 { "#8794a1" } else { "#e3e8ec" };
        let _ = write!(
            out,
            "<line x1=\"{LEFT}\" y1=\"{y}\" x2=\"{right}\" y2=\"{y}\" stroke=\"{colour}\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"m\">{}</text>",
            LEFT.saturating_sub(8),
            y.saturating_add(4),
            grouped(amount / 100)
        );
        amount = amount.saturating_add(step);
    }
    let step = grid(plane.to.saturating_sub(plane.from));
    // The first round income that is drawn.
    let over = plane.from.checked_rem(step).unwrap_or(0);
    let mut income =
        if over == 0 { plane.from } else { plane.from.saturating_sub(over).saturating_add(step) };
    while income <= plane.to {
        let x = plane.x(income);
        let _ = write!(
            out,
            "<line x1=\"{x}\" y1=\"{bottom}\" x2=\"{x}\" y2=\"{}\" class=\"axis\"/>\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" class=\"m\">{}</text>",
            bottom.saturating_add(5),
            bottom.saturating_add(20),
            grouped(income / 100)
        );
        income = income.saturating_add(step);
    }
}

/// The fall of what is left, in red, with what is lost beside it.
fn fall(out: &mut String, plane: &Plane, cliff: &Cliff) {
    let x = plane.x(cliff.income.fen());
    let left = |benefits: Money| plane.y(cliff.income.fen().saturating_add(benefits.fen()));
    let (top, bottom) = (left(cliff.benefits), left(cliff.benefits_beyond));
    // The label stands on the side that has room.
    let (at, anchor) =
        if x > WIDTH / 2 { (x.saturating_sub(8), "end") } else { (x.saturating_add(8), "start") };
    let _ = write!(
        out,
        "<line x1=\"{x}\" y1=\"{top}\" x2=\"{x}\" y2=\"{bottom}\" stroke=\"{0}\" stroke-width=\"3\"/>\
         <line x1=\"{x}\" y1=\"{bottom}\" x2=\"{x}\" y2=\"{1}\" stroke=\"{0}\" stroke-dasharray=\"3 4\"/>\
         <circle cx=\"{x}\" cy=\"{top}\" r=\"5\" fill=\"{0}\"/>\
         <text x=\"{at}\" y=\"{2}\" text-anchor=\"{anchor}\" class=\"t\">−{3}</text>",
        fill(5),
        HEIGHT.saturating_sub(BOTTOM),
        top.saturating_sub(8).max(12),
        yuan(cliff.lost)
    );
}

fn cliffs(out: &mut String, curve: &Curve) {
    if curve.cliffs.is_empty() {
        remark(out, Text::new("此范围内没有悬崖。", "There is no cliff in this range."));
        return;
    }
    let rows: Vec<Row> = curve
        .cliffs
        .iter()
        .map(|cliff| {
            let regained = cliff.regained_at.map_or_else(|| "–".to_owned(), yuan);
            Row::new(
                yuan(cliff.income),
                vec![
                    Cell::yuan(cliff.benefits),
                    Cell::yuan(cliff.benefits_beyond),
                    Cell::yuan(cliff.lost),
                    Cell::Number(regained),
                    Cell::Text(why(cliff)),
                ],
            )
        })
        .collect();
    let heads = [
        Head::text(Text::new("月收入", "income")),
        Head::number(Text::new("此时待遇", "benefits there")),
        Head::number(Text::new("多一分后待遇", "benefits one fen on")),
        Head::number(Text::new("少得", "lost")),
        Head::number(Text::new("挣到多少才补回", "regained at")),
        Head::text(Text::new("规则和项目", "rules and programmes")),
    ];
    table(out, "wide", Text::new("每一处悬崖（元）", "Every cliff (yuan)"), &heads, &rows);
    remark(
        out,
        Text::new(
            "悬崖：多挣一分所余反而减少，多挣一步（默认一元）仍然减少。需人工核定的项目不参加比较。收入条件的数额是整个核算期的合计。",
            "A cliff: one fen more leaves less, and so does one step more (a yuan by default). Programmes that need a person \
             are not compared. Amounts of the income test are those of the whole window.",
        ),
    );
}

/// What a programme is called.
fn name_of(id: &str) -> String {
    let known = PROGRAMMES.iter().find(|programme| programme.id == id);
    known.map_or_else(|| escape(id), |programme| both(programme.label))
}

/// The rules, and each programme that pays less with its failed conditions.
fn why(cliff: &Cliff) -> String {
    let mut out = format!("<b>{}</b>", escape(&cliff.rules.join(", ")));
    for lost in &cliff.programmes {
        let name = name_of(lost.programme);
        let _ = write!(out, "<small>{name} {} → {}", yuan(lost.before), yuan(lost.after));
        for reason in lost.reasons.iter().filter(|reason| reason.limit != "true") {
            let limit = Text::new("，界限 ", ", limit ");
            let _ = write!(
                out,
                " · {} {}: {}{}{}",
                reason.rule,
                pair(&reason.title.zh, &reason.title.en),
                escape(&reason.observed),
                both(limit),
                escape(&reason.limit)
            );
        }
        out.push_str("</small>");
    }
    out
}

fn rates(out: &mut String, curve: &Curve) {
    let rows: Vec<Row> = curve
        .segments
        .iter()
        .map(|segment| {
            Row::new(
                format!("{} – {}", yuan(segment.from), yuan(segment.to)),
                vec![
                    Cell::yuan(segment.benefits_from),
                    Cell::yuan(segment.benefits_to),
                    Cell::Number(rate(segment.marginal_tenths)),
                ],
            )
        })
        .collect();
    let heads = [
        Head::text(Text::new("月收入", "income")),
        Head::number(Text::new("起点待遇", "benefits at the start")),
        Head::number(Text::new("终点待遇", "benefits at the end")),
        Head::number(Text::new("有效边际税率", "marginal rate")),
    ];
    table(out, "", Text::new("各段（元）", "By stretch (yuan)"), &heads, &rows);
    let open: Vec<String> = curve.open.iter().map(|id| name_of(id)).collect();
    if !open.is_empty() {
        let lead = both(Text::new(
            "需人工核定、金额计为零的项目：",
            "Programmes that need a person, counted as zero: ",
        ));
        let _ = writeln!(out, "<p class=\"remark\">{lead}{}</p>", open.join(", "));
    }
}

/// A part of a whole with one decimal, truncated; nothing of nothing is a dash.
pub(super) fn share(part: u32, whole: u32) -> String {
    percent(i64::from(part), i64::from(whole), RoundingMode::Down)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grid_lines_are_round_and_few() {
        assert_eq!([1, 600, 700, 1_200, 60_000, 210_000].map(grid), [100, 100, 200, 200, 10_000, 50_000]);
        assert!(grid(i64::MAX) > 0);
    }
}
