//! GeoJSON: estates as polygons or points. Polygons that share edges lie beside each other. Degrees are laid flat around the
//! middle of the district, in whole decimetres.

use std::collections::{BTreeMap, BTreeSet};

use minzheng::community_governance::size::{EstateRow, LinkRow};
use minzheng::core_types::{Fact, Lang};
use serde::Deserialize;
use serde_json::{Number, Value};

use super::number::{cosine, fixed, root};

/// A point as it is written, in 10^-7 of what it counts.
type Raw = (i64, i64);

/// A point on the plane, in decimetres.
pub(super) type Spot = (i64, i64);

/// The rings of one estate, on the plane.
pub(super) type Rings = Vec<Vec<Spot>>;

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    id: Option<Value>,
    geometry: Option<Geometry>,
    properties: Properties,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Point(Vec<Number>),
    Polygon(Vec<Vec<Vec<Number>>>),
    MultiPolygon(Vec<Vec<Vec<Vec<Number>>>>),
}

#[derive(Deserialize)]
struct Properties {
    #[serde(default)]
    id: Option<Value>,
    households: u32,
    #[serde(default)]
    managed: Fact<bool>,
    street: Option<String>,
    community: Option<String>,
    #[serde(default)]
    centre: bool,
    /// Beside it, though no edge is shared.
    #[serde(default)]
    neighbours: Vec<String>,
    /// Beside it, with something in between that nobody crosses.
    #[serde(default)]
    barriers: Vec<String>,
}

/// What a file of GeoJSON holds.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) estates: Vec<EstateRow>,
    pub(super) links: Vec<LinkRow>,
    /// By estate.
    pub(super) rings: Vec<Rings>,
}

/// Is it a collection of features?
pub(super) fn is_geo(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Kind {
        #[serde(rename = "type")]
        kind: String,
    }
    serde_json::from_str::<Kind>(text).is_ok_and(|it| it.kind == "FeatureCollection")
}

/// Reads it, or says what is wrong with which feature.
pub(super) fn read(text: &str, lang: Lang) -> Result<Drawn, String> {
    let collection: Collection = serde_json::from_str(text).map_err(|why| why.to_string())?;
    let mut raw = Vec::new();
    for (at, feature) in collection.features.iter().enumerate() {
        raw.push(corners(feature.geometry.as_ref()).ok_or_else(|| {
            let place = at.saturating_add(1);
            match lang {
                Lang::Zh => format!("第{place}个要素没有可用的坐标;请用 Point、Polygon 或者 MultiPolygon"),
                Lang::En => {
                    format!("feature {place} has no usable coordinates; use Point, Polygon or MultiPolygon")
                }
            }
        })?);
    }
    let plane = Plane::around(&raw);
    let mut drawn = Drawn { estates: Vec::new(), links: Vec::new(), rings: Vec::new() };
    for (at, (feature, corners)) in collection.features.iter().zip(&raw).enumerate() {
        let told = &feature.properties;
        let id = told.id.as_ref().or(feature.id.as_ref()).map(|id| match id {
            Value::String(id) => id.clone(),
            other => other.to_string(),
        });
        let id = id.unwrap_or_else(|| at.saturating_add(1).to_string());
        for (others, barrier) in [(&told.neighbours, false), (&told.barriers, true)] {
            let link =
                |other: &String| LinkRow { one: id.clone(), other: other.clone(), border: None, barrier };
            drawn.links.extend(others.iter().map(link));
        }
        let rings: Rings =
            corners.iter().map(|ring| ring.iter().map(|corner| plane.flat(*corner)).collect()).collect();
        let shape = shape(&rings);
        drawn.estates.push(EstateRow {
            id,
            households: told.households,
            managed: told.managed,
            street: told.street.clone(),
            community: told.community.clone(),
            x: Some(metres(shape.middle.0)),
            y: Some(metres(shape.middle.1)),
            area: shape.outline.map(|_| u32::try_from(shape.area.div_euclid(100)).unwrap_or(u32::MAX)),
            outline: shape.outline.map(|outline| u32::try_from(outline.div_euclid(10)).unwrap_or(u32::MAX)),
            centre: told.centre,
        });
        drawn.rings.push(if shape.outline.is_some() { rings } else { Vec::new() });
    }
    shared(&mut drawn, &raw, &plane);
    Ok(drawn)
}

fn metres(decimetres: i64) -> i64 {
    decimetres.saturating_add(5).div_euclid(10)
}

/// Rings of corners, the closing one left out; a point is one ring of one corner.
fn corners(geometry: Option<&Geometry>) -> Option<Vec<Vec<Raw>>> {
    let corner = |at: &Vec<Number>| {
        let part = |place: usize| at.get(place).and_then(|number| fixed(&number.to_string(), 7));
        Some((part(0)?, part(1)?))
    };
    let ring = |ring: &Vec<Vec<Number>>| {
        let mut corners = ring.iter().map(corner).collect::<Option<Vec<Raw>>>()?;
        if corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        (corners.len() >= 3).then_some(corners)
    };
    match geometry? {
        Geometry::Point(at) => Some(vec![vec![corner(at)?]]),
        Geometry::Polygon(rings) => rings.iter().map(ring).collect(),
        Geometry::MultiPolygon(parts) => parts.iter().flatten().map(ring).collect(),
    }
}

/// How degrees become decimetres.
struct Plane {
    degrees: bool,
    middle: Raw,
    cosine: i128,
}

impl Plane {
    fn around(raw: &[Vec<Vec<Raw>>]) -> Self {
        let all = || raw.iter().flatten().flatten();
        let within = |(x, y): &Raw| x.unsigned_abs() <= 1_800_000_000 && y.unsigned_abs() <= 900_000_000;
        let degrees = all().all(within);
        let middle = |part: fn(&Raw) -> i64| {
            let (least, most) = (all().map(part).min().unwrap_or(0), all().map(part).max().unwrap_or(0));
            least.saturating_add(most).div_euclid(2)
        };
        let middle = if degrees { (middle(|at| at.0), middle(|at| at.1)) } else { (0, 0) };
        Self { degrees, middle, cosine: cosine(middle.1) }
    }

    fn flat(&self, (x, y): Raw) -> Spot {
        let whole = |value: i128| i64::try_from(value).unwrap_or(i64::MAX);
        if !self.degrees {
            // Metres on a plane already.
            return (x.div_euclid(1_000_000), y.div_euclid(1_000_000));
        }
        /// Decimetres of 10^-7 degree of a great circle, in millionths.
        const STEP: i128 = 111_195;
        let off = |value: i64, middle: i64| i128::from(value).saturating_sub(i128::from(middle));
        let north = off(y, self.middle.1).saturating_mul(STEP).div_euclid(1_000_000);
        let east = off(x, self.middle.0).saturating_mul(STEP).saturating_mul(self.cosine);
        (whole(east.div_euclid(1_000_000_000_000_000)), whole(north))
    }
}

struct Shaped {
    /// In square decimetres.
    area: i64,
    /// In decimetres; nothing for a point.
    outline: Option<u64>,
    middle: Spot,
}

fn shape(rings: &Rings) -> Shaped {
    let (mut twice, mut moment, mut outline) = (0_i128, (0_i128, 0_i128), 0_u64);
    let mut sum = (0_i128, 0_i128, 0_i128);
    for ring in rings {
        for (from, to) in edges(ring) {
            let (x1, y1, x2, y2) =
                (i128::from(from.0), i128::from(from.1), i128::from(to.0), i128::from(to.1));
            let cross = x1.saturating_mul(y2).saturating_sub(x2.saturating_mul(y1));
            twice = twice.saturating_add(cross);
            moment.0 = moment.0.saturating_add(x1.saturating_add(x2).saturating_mul(cross));
            moment.1 = moment.1.saturating_add(y1.saturating_add(y2).saturating_mul(cross));
            outline = outline.saturating_add(length(from, to));
            sum = (sum.0.saturating_add(x1), sum.1.saturating_add(y1), sum.2.saturating_add(1));
        }
    }
    let whole = |value: i128| i64::try_from(value).unwrap_or(i64::MAX);
    let thrice = twice.saturating_mul(3);
    let middle = match (moment.0.checked_div(thrice), moment.1.checked_div(thrice)) {
        (Some(x), Some(y)) => (whole(x), whole(y)),
        _ => (
            whole(sum.0.checked_div(sum.2).unwrap_or_default()),
            whole(sum.1.checked_div(sum.2).unwrap_or_default()),
        ),
    };
    Shaped {
        area: whole(twice.saturating_abs().div_euclid(2)),
        outline: (twice != 0).then_some(outline),
        middle,
    }
}

/// The edges of a ring, round to its first corner.
pub(super) fn edges<P: Copy>(ring: &[P]) -> impl Iterator<Item = (P, P)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn length(from: Spot, to: Spot) -> u64 {
    let side = |one: i64, other: i64| u128::from(one.abs_diff(other)).saturating_pow(2);
    root(side(from.0, to.0).saturating_add(side(from.1, to.1)))
}

/// Edges that two estates have in common, as borders with their lengths. A border that is named a barrier stays one.
fn shared(drawn: &mut Drawn, raw: &[Vec<Vec<Raw>>], plane: &Plane) {
    let mut owners: BTreeMap<(Raw, Raw), Vec<usize>> = BTreeMap::new();
    for (at, rings) in raw.iter().enumerate() {
        for (from, to) in rings.iter().filter(|ring| ring.len() > 2).flat_map(|ring| edges(ring)) {
            owners.entry((from.min(to), from.max(to))).or_default().push(at);
        }
    }
    let mut borders: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for ((from, to), owners) in owners {
        if let [one, other] = owners.as_slice()
            && one != other
        {
            let sum = borders.entry((*one.min(other), *one.max(other))).or_default();
            *sum = sum.saturating_add(length(plane.flat(from), plane.flat(to)));
        }
    }
    let id = |at: usize| drawn.estates.get(at).map_or_else(String::new, |row| row.id.clone());
    let named: BTreeSet<(String, String)> = drawn
        .links
        .iter()
        .flat_map(|link| [(link.one.clone(), link.other.clone()), (link.other.clone(), link.one.clone())])
        .collect();
    let mut lengths = BTreeMap::new();
    for ((one, other), length) in borders {
        let (one, other, metres) = (id(one), id(other), u32::try_from(length.div_euclid(10)).ok());
        if named.contains(&(one.clone(), other.clone())) {
            lengths.insert((one, other), metres);
        } else {
            drawn.links.push(LinkRow { one, other, border: metres, barrier: false });
        }
    }
    for link in &mut drawn.links {
        let both = [(link.one.clone(), link.other.clone()), (link.other.clone(), link.one.clone())];
        if let Some(metres) = both.iter().find_map(|pair| lengths.get(pair)) {
            link.border = *metres;
        }
    }
}
