//! 社区规模: worked cases (`cases/community-size/<month>/<sentence>.toml`), and districts at random.

use std::sync::LazyLock;

use minzheng_community_governance::FIGURES;
use minzheng_community_governance::size::{District, Estate, Limits, Link, Point, SizeFile, Streets};
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Fact, Pack, Silent};

use crate::draw::Draw;
use crate::subject::Subject;

/// The settings of community governance that are built in.
pub static EMBEDDED: LazyLock<Pack> = LazyLock::new(|| {
    minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for SizeFile {
    const FOLDER: &'static str = "community-size";
    const TABLE: &'static str = "size";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}

/// A few estates at random places: borders at random, one or two streets, communities of today.
///
/// # Panics
/// Never: what is drawn makes a district.
#[must_use]
pub fn district(draw: &mut Draw, most: u64) -> District {
    let count = 1 + draw.below(most) as usize;
    let streets = draw.below(4);
    let estates: Vec<Estate> = (0..count)
        .map(|at| Estate {
            id: format!("e{at}"),
            households: match draw.below(8) {
                0 => 0,
                1 => 3000,
                _ => draw.below(4000) as u32,
            },
            managed: if draw.chance(1, 2) { Fact::Known(draw.chance(1, 2)) } else { Fact::Absent },
            street: (streets > 0).then(|| format!("s{}", if streets > 2 { draw.below(2) } else { 0 })),
            community: draw.chance(4, 5).then(|| format!("c{}", draw.below(4))),
            point: Some(Point { x: draw.below(50) as i64 * 10, y: draw.below(50) as i64 * 10 }),
            shape: None,
            centre: draw.chance(1, 3),
        })
        .collect();
    let mut links: Vec<Link> = Vec::new();
    for one in 0..count {
        for other in one + 1..count {
            if (other == one + 1 && draw.chance(5, 6)) || draw.chance(1, 5) {
                links.push(Link { one, other, border: None, barrier: draw.chance(1, 12) });
            }
        }
    }
    let kept = if draw.chance(1, 5) { Streets::Cross } else { Streets::Keep };
    District::new(estates, links, kept).expect("a district")
}

/// Limits at random, some of which cannot be kept.
#[must_use]
pub fn limits(draw: &mut Draw, district: &District) -> Limits {
    let count = district.estates().len() as u64;
    let mut limits = Limits::none();
    if draw.chance(1, 3) {
        limits.least = Some(draw.below(3000));
        limits.waive_small_parts = draw.chance(1, 2);
    }
    if draw.chance(1, 3) {
        limits.most = Some(3000 + draw.below(6000));
    }
    if draw.chance(1, 4) {
        limits.communities = Some(1 + draw.below(count) as usize);
    }
    if count > 1 {
        for together in [true, false] {
            if draw.chance(1, 3) {
                let one = draw.below(count) as usize;
                let other = (one + 1 + draw.below(count - 1) as usize) % count as usize;
                let list = if together { &mut limits.together } else { &mut limits.apart };
                list.push((one, other));
            }
        }
    }
    if draw.chance(1, 6) && district.estates().iter().any(|estate| estate.centre) {
        limits.reach = Some(draw.below(7000));
    }
    limits
}
