//! Charts as inline SVG, drawn with whole numbers; one drawing in each language.

mod lines;

use std::fmt::Write as _;
use std::num::Saturating;

use minzheng_core_types::{Lang, Text};

use super::html::{both, decimal, escape, grouped, marks};

pub(super) use lines::{Line, panel};

/// Colours that stay apart for colour-blind readers and in grey print; the second is for text on them.
pub(super) const PALETTE: [(&str, &str); 8] = [
    ("#1f4e79", "#ffffff"),
    ("#56b4e9", "#102a43"),
    ("#8c6bb1", "#ffffff"),
    ("#c9c9c9", "#222222"),
    ("#e69f00", "#222222"),
    ("#c8503c", "#ffffff"),
    ("#009e73", "#ffffff"),
    ("#7a5230", "#ffffff"),
];

/// A length in the drawing.
type Px = Saturating<i64>;

const fn px(length: i64) -> Px {
    Saturating(length)
}

const LEFT: Px = px(8);
const STEP: Px = px(84);
const HEIGHT: Px = px(190);
const TOP: Px = px(26);

/// One series of a chart: its name and a value a month, of one colour.
#[derive(Debug, Clone)]
pub(super) struct Series {
    pub(super) name: Text,
    pub(super) values: Vec<i64>,
    pub(super) colour: usize,
}

/// What a chart is called, what it says in a sentence, and its months in both languages.
#[derive(Debug)]
pub(super) struct Frame<'f> {
    /// Prefix of the ids in the page.
    pub(super) id: &'static str,
    pub(super) title: Text,
    pub(super) describe: Text,
    pub(super) months: &'f [(String, String)],
}

/// `value` on a scale on which `most` is `length`; never beyond it.
pub(super) fn scaled(value: i64, most: i64, length: i64) -> i64 {
    let product = i128::from(value.max(0)).saturating_mul(i128::from(length));
    let share = product.checked_div(i128::from(most)).unwrap_or(0);
    i64::try_from(share).map_or(length, |share| share.clamp(0, length))
}

/// A number for a narrow place: whole below a hundred thousand, else 万 or k with one decimal, truncated.
fn short(value: i64, lang: Lang) -> String {
    match (lang, value) {
        (_, -99_999..=99_999) => grouped(value),
        (Lang::Zh, _) => format!("{}万", decimal(value / 1_000, 1)),
        (Lang::En, _) => format!("{}k", decimal(value / 100, 1)),
    }
}

/// The same with a sign, except for nothing.
fn signed(sign: &str, value: i64, lang: Lang) -> String {
    let sign = if value == 0 { "" } else { sign };
    format!("{sign}{}", short(value, lang))
}

/// Fen in 万元, in English in millions with the same digits; truncated.
fn money(fen: i64, lang: Lang) -> String {
    let ten_thousands = fen / 1_000_000;
    match lang {
        Lang::Zh => grouped(ten_thousands),
        Lang::En => decimal(ten_thousands, 2),
    }
}

/// About how wide a text is, in halves of a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).fold(0, usize::saturating_add)
}

/// So much of a text as fits.
fn clipped(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if width(&out) >= most.saturating_sub(2) {
            break;
        }
    }
    out.push('…');
    out
}

struct Svg {
    out: String,
}

impl Svg {
    fn open(frame: &Frame<'_>, lang: Lang, width: Px, height: Px) -> Self {
        let (title, describe) = (frame.title.get(lang), frame.describe.get(lang));
        Self::titled(frame.id, (title, describe), lang, (width, height))
    }

    /// A drawing with its title and what it says in a sentence.
    fn titled(id: &str, (title, describe): (&str, &str), lang: Lang, (width, height): (Px, Px)) -> Self {
        let id = format!("{id}-{}", if lang == Lang::Zh { "zh" } else { "en" });
        let (title, describe) = (escape(title), escape(describe));
        let out = format!(
            "<svg {} viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{describe}</desc>",
            marks(lang)
        );
        Self { out }
    }

    fn rect(&mut self, (x, y): (Px, Px), (width, height): (Px, Px), colour: usize) {
        let (fill, _) = PALETTE.get(colour).copied().unwrap_or(("#666666", "#ffffff"));
        let _ = write!(
            self.out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    }

    /// `class` sets the size and weight, `anchor` which end stands at `x`.
    fn text(&mut self, (x, y): (Px, Px), anchor: &str, class: &str, text: &str) {
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" class=\"{class}\">{}</text>",
            escape(text)
        );
    }

    fn inside(&mut self, (x, y): (Px, Px), colour: usize, text: &str) {
        let (_, fill) = PALETTE.get(colour).copied().unwrap_or(("#666666", "#ffffff"));
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" class=\"v\" fill=\"{fill}\">{}</text>",
            escape(text)
        );
    }

    fn line(&mut self, y: Px, width: Px) {
        let end = width - LEFT;
        let _ = write!(self.out, "<line x1=\"{LEFT}\" y1=\"{y}\" x2=\"{end}\" y2=\"{y}\" class=\"axis\"/>");
    }

    fn close(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }
}

/// Left edges of the months, in order.
fn places(count: usize) -> impl Iterator<Item = Px> {
    (0_i64..).map(|place| LEFT + STEP * px(place)).take(count)
}

fn full_width(months: usize) -> Px {
    LEFT + LEFT + STEP * px(i64::try_from(months.max(6)).unwrap_or(i64::MAX))
}

fn name(months: &(String, String), lang: Lang) -> &str {
    match lang {
        Lang::Zh => &months.0,
        Lang::En => &months.1,
    }
}

/// A figure: both drawings under their caption, with the legend of the series that have anything.
fn figure(frame: &Frame<'_>, legend: &[Series], draw: impl Fn(Lang) -> String) -> String {
    let mut out = format!("<figure><figcaption>{}</figcaption>", both(frame.title));
    let shown = legend.iter().filter(|series| series.values.iter().any(|value| *value != 0));
    let entries: Vec<String> = shown
        .map(|series| {
            let (fill, _) = PALETTE.get(series.colour).copied().unwrap_or(("#666666", "#ffffff"));
            format!("<li><i style=\"background:{fill}\"></i>{}</li>", both(series.name))
        })
        .collect();
    if entries.len() > 1 {
        let _ = write!(out, "<ul class=\"legend\">{}</ul>", entries.concat());
    }
    let _ = writeln!(out, "{}{}</figure>", draw(Lang::Zh), draw(Lang::En));
    out
}

/// Two series side by side, with their numbers above them.
pub(super) fn columns(frame: &Frame<'_>, series: &[Series]) -> String {
    let most = series.iter().flat_map(|series| &series.values).copied().max().unwrap_or(0);
    figure(frame, series, |lang| {
        let (all, base) = (full_width(frame.months.len()), TOP + HEIGHT);
        let mut svg = Svg::open(frame, lang, all, base + px(28));
        for (place, (x, month)) in places(frame.months.len()).zip(frame.months).enumerate() {
            for (at, series) in (0_i64..).zip(series) {
                let value = series.values.get(place).copied().unwrap_or(0);
                let tall = px(scaled(value, most, HEIGHT.0));
                let left = x + px(4) + px(38) * px(at);
                svg.rect((left, base - tall), (px(36), tall), series.colour);
                svg.text((left + px(18), base - tall - px(5)), "middle", "v", &short(value, lang));
            }
            svg.text((x + px(41), base + px(18)), "middle", "m", name(month, lang));
        }
        svg.line(base, all);
        svg.close()
    })
}

/// Columns of parts one on another; the whole stands above, a part's number in it where there is room.
/// Values are in fen. Edges are scaled sums, so that the parts fill the whole exactly.
pub(super) fn stacked(frame: &Frame<'_>, series: &[Series]) -> String {
    let total = |month: usize| -> i64 {
        series.iter().filter_map(|series| series.values.get(month)).copied().fold(0, i64::saturating_add)
    };
    let most = (0..frame.months.len()).map(total).max().unwrap_or(0);
    figure(frame, series, |lang| {
        let (all, base) = (full_width(frame.months.len()), TOP + HEIGHT);
        let mut svg = Svg::open(frame, lang, all, base + px(28));
        for (place, (x, month)) in places(frame.months.len()).zip(frame.months).enumerate() {
            let (left, middle) = (x + px(12), x + px(42));
            let (mut sum, mut edge) = (0_i64, px(0));
            for series in series {
                let value = series.values.get(place).copied().unwrap_or(0);
                sum = sum.saturating_add(value);
                let next = px(scaled(sum, most, HEIGHT.0));
                let tall = next - edge;
                if tall.0 > 0 {
                    svg.rect((left, base - next), (px(60), tall), series.colour);
                }
                if tall.0 >= 16 {
                    let at = base - next + px(tall.0 / 2) + px(4);
                    svg.inside((middle, at), series.colour, &money(value, lang));
                }
                edge = next;
            }
            svg.text((middle, base - edge - px(6)), "middle", "t", &money(sum, lang));
            svg.text((middle, base + px(18)), "middle", "m", name(month, lang));
        }
        svg.line(base, all);
        svg.close()
    })
}

/// What comes in above a line, what goes out below it, on one scale.
pub(super) fn in_and_out(frame: &Frame<'_>, into: &Series, out: &Series) -> String {
    let most = into.values.iter().chain(&out.values).copied().max().unwrap_or(0);
    let series = [into.clone(), out.clone()];
    figure(frame, &series, |lang| {
        let all = full_width(frame.months.len());
        let (half, zero) = (px(82), TOP + px(82));
        let mut svg = Svg::open(frame, lang, all, zero + half + px(52));
        for (place, (x, month)) in places(frame.months.len()).zip(frame.months).enumerate() {
            let (left, middle) = (x + px(18), x + px(42));
            let came = into.values.get(place).copied().unwrap_or(0);
            let went = out.values.get(place).copied().unwrap_or(0);
            let (up, down) = (px(scaled(came, most, half.0)), px(scaled(went, most, half.0)));
            svg.rect((left, zero - up), (px(48), up), into.colour);
            svg.rect((left, zero), (px(48), down), out.colour);
            svg.text((middle, zero - up - px(5)), "middle", "v", &signed("+", came, lang));
            svg.text((middle, zero + down + px(14)), "middle", "v", &signed("−", went, lang));
            svg.text((middle, zero + half + px(42)), "middle", "m", name(month, lang));
        }
        svg.line(zero, all);
        svg.close()
    })
}

/// A bar: its name in both languages, its length, and what is written beside it.
#[derive(Debug)]
pub(super) struct Bar {
    pub(super) name: (String, String),
    pub(super) value: i64,
    pub(super) label: (String, String),
}

/// Horizontal bars, one a line, with their numbers at the end.
pub(super) fn bars(frame: &Frame<'_>, rows: &[Bar], colour: usize) -> String {
    let (left, length, step) = (px(132), px(230), px(26));
    let most = rows.iter().map(|bar| bar.value).max().unwrap_or(0);
    figure(frame, &[], |lang| {
        let height = step * px(i64::try_from(rows.len()).unwrap_or(0)) + px(8);
        let mut svg = Svg::open(frame, lang, full_width(6), height);
        for (place, bar) in (0_i64..).zip(rows) {
            let y = step * px(place) + px(4);
            let long = px(scaled(bar.value, most, length.0));
            let (name, label) = match lang {
                Lang::Zh => (&bar.name.0, &bar.label.0),
                Lang::En => (&bar.name.1, &bar.label.1),
            };
            svg.text((left - px(8), y + px(15)), "end", "m", &clipped(name, 18));
            svg.rect((left, y + px(2)), (long.max(px(1)), px(18)), colour);
            svg.text((left + long + px(6), y + px(15)), "start", "v", label);
        }
        svg.close()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_grow_with_their_values_and_stay_inside() {
        let lengths: Vec<i64> =
            [0, 1, 50, 99, 100].into_iter().map(|value| scaled(value, 100, 420)).collect();
        assert_eq!(lengths, [0, 4, 210, 415, 420]);
        assert_eq!(scaled(i64::MAX, i64::MAX, 420), 420);
        assert_eq!(scaled(5, 0, 420), 0, "an empty scale draws nothing");
        assert_eq!(scaled(-5, 100, 420), 0);
    }

    #[test]
    fn long_names_are_clipped_and_long_numbers_shortened() {
        assert_eq!(clipped("辽源路街道", 18), "辽源路街道");
        assert_eq!(clipped("一二三四五六七八九十", 18), "一二三四五六七八…");
        assert_eq!(short(99_999, Lang::Zh), "99,999");
        assert_eq!(short(1_045_999, Lang::Zh), "104.5万");
        assert_eq!(short(1_045_999, Lang::En), "1,045.9k");
        assert_eq!(money(1_134_999_999, Lang::En), "11.34");
    }

    /// The parts of a column are as tall as the whole, and a larger part is never shorter.
    #[test]
    fn parts_of_a_column_fill_it() {
        let months = [("1月".to_owned(), "Jan".to_owned())];
        let frame = Frame {
            id: "c",
            title: Text::new("题", "title"),
            describe: Text::new("述", "said"),
            months: &months,
        };
        let one = |colour, value| Series { name: Text::new("甲", "a"), values: vec![value], colour };
        let drawn = stacked(&frame, &[one(0, 333), one(1, 333), one(2, 335)]);
        let zh = drawn.split("</svg>").next().unwrap();
        let heights: Vec<i64> = zh
            .split("<rect ")
            .skip(1)
            .map(|rect| rect.split("height=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(heights.iter().sum::<i64>(), HEIGHT.0);
        assert!(heights.iter().all(|height| (62..=65).contains(height)), "{heights:?}");
    }
}
