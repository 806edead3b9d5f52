//! 地图: estates by community as SVG, with the borders and their reasons. Pointing at an estate or a border tells it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use minzheng::community_governance::size::{Community, Measures, Plan};

use super::Answer;
use super::geo::{Spot, edges};
use super::number::root;
use super::show::Told;
use crate::args::Common;

/// Fills that stay apart for most eyes, and let dark text be read.
const FILLS: [&str; 8] =
    ["#a6cee3", "#fdbf6f", "#b2df8a", "#cab2d6", "#fb9a99", "#ffff99", "#80cdc1", "#d9d9d9"];

/// Width of the drawing, in its own units; the height follows.
const WIDTH: i64 = 1000;
/// Room for a name over an estate at the edge.
const MARGIN: i64 = 56;

/// From decimetres to the drawing.
struct View {
    least: Spot,
    most: Spot,
    span: i64,
}

impl View {
    fn around(spots: &[Spot]) -> Self {
        let of = |part: fn(&Spot) -> i64| {
            (spots.iter().map(part).min().unwrap_or(0), spots.iter().map(part).max().unwrap_or(0))
        };
        let ((left, right), (low, high)) = (of(|spot| spot.0), of(|spot| spot.1));
        let span = right.saturating_sub(left).max(high.saturating_sub(low)).max(1);
        Self { least: (left, low), most: (right, high), span }
    }

    fn scaled(&self, length: i64) -> i64 {
        let wide = i128::from(length).saturating_mul(i128::from(WIDTH));
        i64::try_from(wide.div_euclid(i128::from(self.span))).unwrap_or_default()
    }

    /// North is up.
    fn at(&self, (x, y): Spot) -> Spot {
        let east = self.scaled(x.saturating_sub(self.least.0));
        let south = self.scaled(self.most.1.saturating_sub(y));
        (east.saturating_add(MARGIN), south.saturating_add(MARGIN))
    }

    fn size(&self) -> (i64, i64) {
        let all = |least: i64, most: i64| {
            self.scaled(most.saturating_sub(least)).saturating_add(MARGIN.saturating_mul(2))
        };
        (all(self.least.0, self.most.0), all(self.least.1, self.most.1))
    }
}

/// The map; `None` where an estate has no place.
pub(super) fn draw(common: &Common, answer: &Answer) -> Option<String> {
    let (plan, measures) = answer.report.plan.as_ref().zip(answer.report.measures.as_ref())?;
    let middles: Option<Vec<Spot>> = answer
        .read
        .file
        .estates
        .iter()
        .map(|row| Some((row.x?.saturating_mul(10), row.y?.saturating_mul(10))))
        .collect();
    let middles = middles?;
    let corners = answer.read.rings.iter().flatten().flatten().copied();
    let view = View::around(&middles.iter().copied().chain(corners).collect::<Vec<_>>());
    let told = Told::new(common, answer);
    let map = Map { common, answer, plan, measures, middles, view, fills: fills(measures), told };
    Some(map.text())
}

/// A fill for each community, another than its neighbours' as long as there are enough.
fn fills(measures: &Measures) -> BTreeMap<usize, &'static str> {
    let mut fills: BTreeMap<usize, &'static str> = BTreeMap::new();
    for (place, community) in measures.communities.iter().enumerate() {
        let taken: Vec<&str> =
            community.neighbours.iter().filter_map(|label| fills.get(label).copied()).collect();
        // Each begins elsewhere in the list, so that all are used.
        let mut order =
            FILLS.iter().cycle().skip(place.checked_rem(FILLS.len()).unwrap_or_default()).take(FILLS.len());
        let fill = order.find(|fill| !taken.contains(fill)).or(FILLS.first()).copied().unwrap_or("#cccccc");
        fills.insert(community.label, fill);
    }
    fills
}

struct Map<'a> {
    common: &'a Common,
    answer: &'a Answer,
    plan: &'a Plan,
    measures: &'a Measures,
    middles: Vec<Spot>,
    view: View,
    fills: BTreeMap<usize, &'static str>,
    told: Told<'a>,
}

impl Map<'_> {
    fn text(&self) -> String {
        let (width, height) = self.view.size();
        let caption = 34_i64;
        let whole = height.saturating_add(caption);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {whole}\" width=\"{width}\" height=\"{whole}\" \
             font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\">\n"
        );
        let title = self.title();
        let _ = writeln!(svg, "<title>{}</title>", escaped(&title));
        let _ = writeln!(svg, "<rect width=\"{width}\" height=\"{whole}\" fill=\"#ffffff\"/>");
        if self.answer.read.rings.iter().any(|rings| !rings.is_empty()) {
            self.areas(&mut svg);
            self.lines(&mut svg);
        } else {
            self.dots(&mut svg);
        }
        self.names(&mut svg);
        let base = whole.saturating_sub(12);
        let _ = writeln!(
            svg,
            "<text x=\"{MARGIN}\" y=\"{base}\" font-size=\"15\" fill=\"#333333\">{}</text>",
            escaped(&title)
        );
        svg.push_str("</svg>\n");
        svg
    }

    fn title(&self) -> String {
        let (count, cut) = (self.measures.communities.len(), self.measures.cut);
        let deviation = self.measures.deviation.map_or_else(|| "?".to_owned(), |sum| sum.to_string());
        match self.common.lang() {
            minzheng::core_types::Lang::Zh => {
                format!("{count}个社区,总偏差{deviation}户,切边{cut};是计算结果,不是决定")
            }
            minzheng::core_types::Lang::En => {
                format!(
                    "{count} communities, total deviation {deviation} households, cut edges {cut}; a calculation, not a decision"
                )
            }
        }
    }

    fn label(&self, at: usize) -> usize {
        self.plan.label(at).unwrap_or_default()
    }

    fn fill(&self, at: usize) -> &'static str {
        self.fills.get(&self.label(at)).copied().unwrap_or("#cccccc")
    }

    fn told_of(&self, at: usize) -> String {
        let Some(row) = self.answer.read.file.estates.get(at) else { return String::new() };
        let households = self.common.say("户", "households");
        format!("{} · {} {households} · {}", row.id, row.households, self.told.name(self.label(at)))
    }

    fn areas(&self, svg: &mut String) {
        svg.push_str("<g stroke=\"#ffffff\" stroke-width=\"1\">\n");
        for (at, rings) in self.answer.read.rings.iter().enumerate() {
            let mut path = String::new();
            for ring in rings {
                for (place, corner) in ring.iter().enumerate() {
                    let (x, y) = self.view.at(*corner);
                    let _ = write!(path, "{}{x} {y}", if place == 0 { "M" } else { "L" });
                }
                path.push('Z');
            }
            let (fill, told) = (self.fill(at), escaped(&self.told_of(at)));
            let _ = writeln!(
                svg,
                "<path d=\"{path}\" fill=\"{fill}\" fill-rule=\"evenodd\"><title>{told}</title></path>"
            );
        }
        svg.push_str("</g>\n");
    }

    /// The borders of communities: every edge of an outline that lies between two of them, or at the edge of the map.
    fn lines(&self, svg: &mut String) {
        let mut owners: BTreeMap<(Spot, Spot), Vec<usize>> = BTreeMap::new();
        for (at, rings) in self.answer.read.rings.iter().enumerate() {
            for (from, to) in rings.iter().flat_map(|ring| edges(ring)) {
                owners.entry((from.min(to), from.max(to))).or_default().push(self.label(at));
            }
        }
        let mut paths: BTreeMap<Option<(usize, usize)>, String> = BTreeMap::new();
        for ((from, to), labels) in owners {
            let between = match labels.as_slice() {
                [one, other] if one == other => continue,
                [one, other] => Some((*one.min(other), *one.max(other))),
                _ => None,
            };
            let ((x1, y1), (x2, y2)) = (self.view.at(from), self.view.at(to));
            let _ = write!(paths.entry(between).or_default(), "M{x1} {y1}L{x2} {y2}");
        }
        svg.push_str("<g fill=\"none\" stroke=\"#333333\" stroke-linecap=\"round\">\n");
        for (between, path) in paths {
            let border = between.and_then(|pair| {
                self.told.borders().iter().find(|border| (border.one, border.other) == pair)
            });
            let reason = border.map_or_else(String::new, |border| self.told.reason(border));
            // What nobody walks across is drawn broken.
            let dash = if border.is_some_and(|border| border.crossings == 0) {
                " stroke-dasharray=\"7 5\""
            } else {
                ""
            };
            let width = if between.is_some() { 4 } else { 2 };
            let _ = writeln!(
                svg,
                "<path d=\"{path}\" stroke-width=\"{width}\"{dash}><title>{}</title></path>",
                escaped(&reason)
            );
        }
        svg.push_str("</g>\n");
    }

    /// Without outlines: a dot for each estate, joined where one walks, faintly between communities.
    fn dots(&self, svg: &mut String) {
        let Ok(district) = self.answer.read.file.district() else { return };
        for link in district.links() {
            let (Some(from), Some(to)) = (self.middles.get(link.one), self.middles.get(link.other)) else {
                continue;
            };
            let ((x1, y1), (x2, y2)) = (self.view.at(*from), self.view.at(*to));
            let (one, other) = (self.label(link.one), self.label(link.other));
            let (colour, width, dash) = match (link.barrier, one == other) {
                (true, _) => ("#bbbbbb", 1, " stroke-dasharray=\"2 6\""),
                (false, true) => (self.fill(link.one), 9, ""),
                (false, false) => ("#999999", 1, " stroke-dasharray=\"6 4\""),
            };
            let pair = (one.min(other), one.max(other));
            let border = self.told.borders().iter().find(|border| (border.one, border.other) == pair);
            let reason = border.map_or_else(String::new, |border| self.told.reason(border));
            let _ = writeln!(
                svg,
                "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{colour}\" stroke-width=\"{width}\"{dash}><title>{}</title></path>",
                escaped(&reason)
            );
        }
        let most = self.answer.read.file.estates.iter().map(|row| row.households).max().unwrap_or(1).max(1);
        for (at, middle) in self.middles.iter().enumerate() {
            let households = self.answer.read.file.estates.get(at).map_or(0, |row| row.households);
            let share = u128::from(households).saturating_mul(400).checked_div(u128::from(most));
            let radius = root(share.unwrap_or_default()).max(5);
            let ((x, y), fill) = (self.view.at(*middle), self.fill(at));
            let told = escaped(&self.told_of(at));
            let _ = writeln!(
                svg,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"#333333\"><title>{told}</title></circle>"
            );
        }
    }

    /// Name and households of each community, at the estate nearest to its middle.
    fn names(&self, svg: &mut String) {
        svg.push_str("<g text-anchor=\"middle\" fill=\"#111111\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">\n");
        let size = if self.measures.communities.len() > 40 { 12 } else { 16 };
        for community in &self.measures.communities {
            let Some((x, y)) = self.middle(community).map(|spot| self.view.at(spot)) else { continue };
            // Over a dot, and within an area.
            let dots = self.answer.read.rings.iter().all(Vec::is_empty);
            let y = if dots { y.saturating_sub(MARGIN.div_euclid(2).saturating_add(8)) } else { y };
            let (name, households) = (escaped(self.told.name(community.label)), community.households);
            let below = y.saturating_add(size);
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{name}</text><text x=\"{x}\" y=\"{below}\" font-size=\"{}\">{households}</text>",
                size.saturating_sub(2)
            );
        }
        svg.push_str("</g>\n");
    }

    fn middle(&self, community: &Community) -> Option<Spot> {
        let spots: Vec<Spot> =
            community.estates.iter().filter_map(|at| self.middles.get(*at).copied()).collect();
        let count = i64::try_from(spots.len()).ok()?;
        let sum = spots
            .iter()
            .fold((0_i64, 0_i64), |sum, spot| (sum.0.saturating_add(spot.0), sum.1.saturating_add(spot.1)));
        let middle = (sum.0.checked_div(count)?, sum.1.checked_div(count)?);
        let far = |spot: &&Spot| {
            let side = |one: i64, other: i64| u128::from(one.abs_diff(other)).saturating_pow(2);
            side(spot.0, middle.0).saturating_add(side(spot.1, middle.1))
        };
        spots.iter().min_by_key(far).copied()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
