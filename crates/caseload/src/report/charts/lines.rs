//! A line over months in a small drawing of its own, to stand beside others (small multiples).

use std::fmt::Write as _;

use minzheng_core_types::Lang;

use super::{PALETTE, Px, Svg, name, px, scaled};
use crate::report::html::pair;

const WIDTH: Px = px(240);
const LEFT: Px = px(8);
const LONG: i64 = 224;
const TOP: Px = px(40);
const TALL: i64 = 58;

/// Months with a dot each; of more the line alone is clearer.
const DOTTED: usize = 24;

/// One measure over months.
#[derive(Debug)]
pub(in crate::report) struct Line<'l> {
    /// Its id in the page.
    pub(in crate::report) id: String,
    /// Its name in both languages, as the caption.
    pub(in crate::report) name: (&'l str, &'l str),
    /// Which month, counted from the first, and the number.
    pub(in crate::report) points: Vec<(i64, i64)>,
    /// A number as it is shown.
    pub(in crate::report) shown: fn(i64) -> String,
    pub(in crate::report) colour: usize,
}

/// The places of labels below, so that none stands on another: first, last, and between as there is room.
fn labelled(at: &[Px], apart: Px) -> Vec<usize> {
    let (Some(first), Some(last)) = (at.first(), at.last()) else { return Vec::new() };
    let mut chosen = vec![0];
    let mut before = *first;
    for (place, x) in at.iter().enumerate().skip(1) {
        let is_last = place.saturating_add(1) == at.len();
        if is_last || (*x - before >= apart && *last - *x >= apart) {
            chosen.push(place);
            before = *x;
        }
    }
    chosen
}

/// The drawing in both languages under its caption. The scale runs from the lowest to the highest number, and both are
/// told; the last number stands above. Months that are missing break the line.
pub(in crate::report) fn panel(line: &Line<'_>, months: &[(String, String)]) -> String {
    let span = line.points.last().map_or(0, |(month, _)| *month);
    let values = || line.points.iter().map(|(_, value)| *value);
    let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
    let x = |month: i64| LEFT + if span == 0 { px(LONG / 2) } else { px(scaled(month, span, LONG)) };
    let y = |value: i64| {
        let up = match high == low {
            true => TALL / 2,
            false => scaled(value.saturating_sub(low), high.saturating_sub(low), TALL),
        };
        TOP + px(TALL) - px(up)
    };
    let draw = |lang| {
        let describe = describe(line, months, (low, high), lang);
        let title = if lang == Lang::Zh { line.name.0 } else { line.name.1 };
        let mut svg = Svg::titled(&line.id, (title, &describe), lang, (WIDTH, px(138)));
        let end = LEFT + px(LONG);
        if let Some(last) = values().next_back() {
            svg.text((end, px(15)), "end", "t", &(line.shown)(last));
        }
        svg.level(y(high), end);
        svg.text((LEFT, y(high) - px(5)), "start", "v m", &(line.shown)(high));
        if low != high {
            svg.level(y(low), end);
            svg.text((LEFT, y(low) + px(15)), "start", "v m", &(line.shown)(low));
        }
        svg.course(line, &x, &y);
        let at: Vec<Px> = line.points.iter().map(|(month, _)| x(*month)).collect();
        let apart = if months.iter().any(|month| month.1.len() > 4) { px(100) } else { px(44) };
        for place in labelled(&at, apart) {
            let (Some(x), Some(month)) = (at.get(place), months.get(place)) else { continue };
            let anchor = match place {
                _ if at.len() == 1 => "middle",
                0 => "start",
                _ if place.saturating_add(1) == at.len() => "end",
                _ => "middle",
            };
            svg.text((*x, px(133)), anchor, "v m", name(month, lang));
        }
        svg.close()
    };
    format!(
        "<figure><figcaption>{}</figcaption>{}{}</figure>\n",
        pair(line.name.0, line.name.1),
        draw(Lang::Zh),
        draw(Lang::En)
    )
}

/// The line in a sentence, for those who hear the page.
fn describe(line: &Line<'_>, months: &[(String, String)], (low, high): (i64, i64), lang: Lang) -> String {
    let ends = [(months.first(), line.points.first()), (months.last(), line.points.last())];
    let [Some((from, first)), Some((to, last))] = ends.map(|(month, point)| Some((month?, point?))) else {
        return String::new();
    };
    let [first, last, low, high] = [first.1, last.1, low, high].map(line.shown);
    let (from, to) = (name(from, lang), name(to, lang));
    match lang {
        _ if line.points.len() == 1 => format!("{from}: {first}"),
        Lang::Zh => format!("{from} {first}，{to} {last}；最低 {low}，最高 {high}。"),
        Lang::En => format!("{from} {first}, {to} {last}; lowest {low}, highest {high}."),
    }
}

impl Svg {
    /// A faint line across.
    fn level(&mut self, y: Px, end: Px) {
        let _ = write!(self.out, "<line x1=\"{LEFT}\" y1=\"{y}\" x2=\"{end}\" y2=\"{y}\" class=\"level\"/>");
    }

    /// The line, a stroke for each row of months that follow one another, and its dots.
    fn course(&mut self, line: &Line<'_>, x: &impl Fn(i64) -> Px, y: &impl Fn(i64) -> Px) {
        let (colour, _) = PALETTE.get(line.colour).copied().unwrap_or(("#666666", "#ffffff"));
        for stroke in line.points.chunk_by(|(month, _), (next, _)| next.saturating_sub(*month) == 1) {
            let points: Vec<String> =
                stroke.iter().map(|(month, value)| format!("{},{}", x(*month), y(*value))).collect();
            if let [_, _, ..] = points.as_slice() {
                let points = points.join(" ");
                let _ =
                    write!(self.out, "<polyline points=\"{points}\" class=\"course\" stroke=\"{colour}\"/>");
            }
            if line.points.len() <= DOTTED || stroke.len() == 1 {
                for (month, value) in stroke {
                    let (x, y) = (x(*month), y(*value));
                    let _ = write!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"2.5\" fill=\"{colour}\"/>");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(count: i64, apart: i64) -> Vec<usize> {
        let last = count.saturating_sub(1).max(1);
        let at: Vec<Px> = (0..count).map(|place| px(scaled(place, last, LONG))).collect();
        labelled(&at, px(apart))
    }

    #[test]
    fn labels_never_stand_on_one_another_however_many_months_there_are() {
        assert_eq!(labels(1, 44), [0]);
        assert_eq!(labels(2, 100), [0, 1]);
        assert_eq!(labels(6, 44), [0, 1, 2, 3, 4, 5]);
        assert_eq!(labels(12, 44), [0, 3, 6, 11]);
        assert_eq!(labels(13, 100).len(), 3);
        for count in 2..700 {
            let chosen = labels(count, 100);
            assert!(chosen.len() <= 3 && chosen.first() == Some(&0), "{count}: {chosen:?}");
            assert_eq!(
                chosen.last().map(|last| i64::try_from(*last).unwrap().saturating_add(1)),
                Some(count)
            );
        }
        assert_eq!(labelled(&[], px(44)), Vec::<usize>::new());
    }

    fn drawn(points: &[(i64, i64)]) -> String {
        let months: Vec<_> =
            points.iter().map(|(month, _)| (format!("{month}月"), month.to_string())).collect();
        let points = points.to_vec();
        let line =
            Line { id: "l".to_owned(), name: ("甲", "a"), points, shown: |n| n.to_string(), colour: 0 };
        panel(&line, &months).split("</svg>").next().unwrap().to_owned()
    }

    #[test]
    fn the_line_runs_from_the_lowest_to_the_highest_and_breaks_where_months_are_missing() {
        let whole = drawn(&[(0, 10), (1, 30), (2, 20)]);
        assert!(whole.contains("points=\"8,98 120,40 232,69\""), "{whole}");
        assert!(whole.contains("最低 10，最高 30"), "{whole}");
        let broken = drawn(&[(0, 10), (1, 30), (3, 20), (5, 20), (6, 25)]);
        assert_eq!(broken.matches("<polyline").count(), 2, "the month between stands alone");
        assert_eq!(broken.matches("<circle").count(), 5);
        let level = drawn(&[(0, 7), (1, 7)]);
        assert!(level.contains("points=\"8,69 232,69\""), "no scale, no slope: {level}");
        let one = drawn(&[(0, 7)]);
        assert!(!one.contains("<polyline") && one.contains("cx=\"120\""), "{one}");
        assert!(!drawn(&(0..25).map(|n| (n, n)).collect::<Vec<_>>()).contains("<circle"));
        assert!(drawn(&[(0, i64::MIN), (1, i64::MAX)]).contains("232,40"), "the largest numbers stay inside");
    }
}
