//! 亲属关系 (SO-02): blood relation and adoption over a graph of parents.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use minzheng_core_types::ShortText;
use serde::{Deserialize, Serialize};
use thiserror::Error;

worded! {
    /// 亲子关系的种类.
    ParentKind {
        /// 血亲.
        Birth = "birth", "自然血亲", "by birth";
        /// 养父母.
        Adoptive = "adoptive", "收养", "adoptive";
        /// 有抚养关系的继父母.
        StepRaised = "step-raised", "有抚养关系的继父母", "step-parent who raised the child";
    }
}

/// 亲子关系: one parent of one child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParentEdge {
    /// 子女.
    pub child: ShortText,
    /// 父或母.
    pub parent: ShortText,
    /// 种类; by birth where left out.
    #[serde(default = "birth")]
    pub kind: ParentKind,
}

const fn birth() -> ParentKind {
    ParentKind::Birth
}

/// What cannot be a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum KinshipError {
    /// The two are one.
    #[error("family: the two parties are one person; give two codes")]
    SamePerson,
    /// Somebody descends from themselves.
    #[error("family.parents: {0:?} descends from themselves; correct the edges")]
    Cycle(ShortText),
    /// More than two parents by birth.
    #[error("family.parents: {0:?} has more than two parents by birth; correct the edges")]
    ThreeParents(ShortText),
    /// An edge twice.
    #[error("family.parents[{}]: stands there twice; remove one", .0.saturating_add(1))]
    Twice(usize),
}

/// 亲属关系: what two people are to each other.
///
/// Distances are counted in edges: of siblings both are 1, of uncle and niece 1 and 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kinship {
    /// 直系血亲: the distance, where one descends from the other by birth alone.
    pub direct: Option<u32>,
    /// 拟制直系: the distance, where one descends from the other through adoption or a step-parent who raised.
    pub legal_direct: Option<u32>,
    /// 旁系血亲: the two distances to the common ancestor of least generations, by birth alone.
    pub collateral: Option<(u32, u32)>,
    /// 拟制旁系: the same where birth and adoption count, if that is nearer.
    pub adoptive_collateral: Option<(u32, u32)>,
    /// How many parents by birth are unknown among the two and the generations above them that matter.
    pub unknown_parents: u32,
}

/// 世代 of the collateral relation: the longer side, oneself counted.
#[must_use]
pub fn generations((one, other): (u32, u32)) -> u32 {
    one.max(other).saturating_add(1)
}

/// 家谱: parents of children, checked once.
#[derive(Debug, Clone, Default)]
pub struct FamilyGraph {
    parents: BTreeMap<ShortText, Vec<(ShortText, ParentKind)>>,
}

impl FamilyGraph {
    /// The graph of these edges.
    ///
    /// # Errors
    /// [`KinshipError`] when nobody can be related like that.
    pub fn new(edges: &[ParentEdge]) -> Result<Self, KinshipError> {
        let mut parents: BTreeMap<ShortText, Vec<(ShortText, ParentKind)>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (index, edge) in edges.iter().enumerate() {
            if !seen.insert((edge.child, edge.parent, edge.kind)) {
                return Err(KinshipError::Twice(index));
            }
            parents.entry(edge.child).or_default().push((edge.parent, edge.kind));
        }
        for (child, of) in &parents {
            if of.iter().filter(|(_, kind)| *kind == ParentKind::Birth).count() > 2 {
                return Err(KinshipError::ThreeParents(*child));
            }
        }
        let graph = Self { parents };
        graph.acyclic()?;
        Ok(graph)
    }

    fn of(&self, child: ShortText) -> impl Iterator<Item = (ShortText, ParentKind)> + '_ {
        self.parents.get(&child).into_iter().flatten().copied()
    }

    /// Takes people away whose parents are all gone already; what stays descends from itself.
    fn acyclic(&self) -> Result<(), KinshipError> {
        let mut left: BTreeSet<ShortText> = self.parents.keys().copied().collect();
        loop {
            let free: Vec<ShortText> = left
                .iter()
                .copied()
                .filter(|child| !self.of(*child).any(|(parent, _)| left.contains(&parent)))
                .collect();
            if free.is_empty() {
                return left.first().map_or(Ok(()), |child| Err(KinshipError::Cycle(*child)));
            }
            for child in free {
                left.remove(&child);
            }
        }
    }

    /// Ancestors with the least number of edges, over the kinds of edges that count; the person themselves at 0.
    fn ancestors(&self, of: ShortText, counts: fn(ParentKind) -> bool) -> BTreeMap<ShortText, u32> {
        let mut found = BTreeMap::from([(of, 0)]);
        let mut queue = VecDeque::from([(of, 0_u32)]);
        while let Some((person, distance)) = queue.pop_front() {
            for (parent, kind) in self.of(person) {
                if counts(kind) && !found.contains_key(&parent) {
                    let next = distance.saturating_add(1);
                    found.insert(parent, next);
                    queue.push_back((parent, next));
                }
            }
        }
        found
    }

    /// What two people are to each other. Collateral relatives are looked for at every distance; `deep` says how many generations
    /// of parents by birth have to be known, the two themselves being the first.
    ///
    /// ```
    /// use minzheng_social_affairs::marriage::{FamilyGraph, ParentEdge, generations};
    /// // Li's mother and Wang's father are half-siblings by one father.
    /// let edges: Vec<ParentEdge> = serde_json::from_str(r#"[
    ///     { "child": "li", "parent": "mother" }, { "child": "mother", "parent": "old" },
    ///     { "child": "wang", "parent": "father" }, { "child": "father", "parent": "old" }]"#)?;
    /// let code = |text| minzheng_core_types::ShortText::new(text).ok_or("no code");
    /// let (li, wang) = (code("li")?, code("wang")?);
    /// let kinship = FamilyGraph::new(&edges)?.kinship(li, wang, 2)?;
    /// assert_eq!(kinship.collateral.map(generations), Some(3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`KinshipError::SamePerson`].
    pub fn kinship(&self, one: ShortText, other: ShortText, deep: u32) -> Result<Kinship, KinshipError> {
        if one == other {
            return Err(KinshipError::SamePerson);
        }
        let by_birth: fn(ParentKind) -> bool = |kind| kind == ParentKind::Birth;
        let adopted: fn(ParentKind) -> bool = |kind| kind != ParentKind::StepRaised;
        let any: fn(ParentKind) -> bool = |_| true;
        let direct = |counts| {
            let (up, down) = (self.ancestors(one, counts), self.ancestors(other, counts));
            up.get(&other).or_else(|| down.get(&one)).copied()
        };
        let blood = direct(by_birth);
        let collateral = nearest(&self.ancestors(one, by_birth), &self.ancestors(other, by_birth))
            .filter(|_| blood.is_none());
        let adoptive =
            nearest(&self.ancestors(one, adopted), &self.ancestors(other, adopted)).filter(|pair| {
                blood.is_none() && collateral.is_none_or(|near| generations(*pair) < generations(near))
            });
        Ok(Kinship {
            direct: blood,
            legal_direct: if blood.is_some() { None } else { direct(any) },
            collateral,
            adoptive_collateral: adoptive,
            unknown_parents: self.unknown(one, other, deep),
        })
    }

    /// Parents by birth that nobody has told, of the two and of their known ancestors up to `deep` generations of people.
    fn unknown(&self, one: ShortText, other: ShortText, deep: u32) -> u32 {
        let mut people = self.ancestors(one, |kind| kind == ParentKind::Birth);
        for (person, distance) in self.ancestors(other, |kind| kind == ParentKind::Birth) {
            people.entry(person).and_modify(|known| *known = (*known).min(distance)).or_insert(distance);
        }
        let mut unknown = 0_u32;
        for (person, _) in people.into_iter().filter(|(_, distance)| *distance < deep) {
            let told = self.of(person).filter(|(_, kind)| *kind == ParentKind::Birth).count();
            unknown = unknown.saturating_add(u32::try_from(2_usize.saturating_sub(told)).unwrap_or(0));
        }
        unknown
    }
}

/// The common ancestor of least generations; of several, the one of least distances. Direct lines are no collateral relation.
fn nearest(one: &BTreeMap<ShortText, u32>, other: &BTreeMap<ShortText, u32>) -> Option<(u32, u32)> {
    let pairs = one.iter().filter_map(|(person, up)| other.get(person).map(|down| (*up, *down)));
    pairs.filter(|(up, down)| *up > 0 && *down > 0).min_by_key(|pair| (generations(*pair), *pair))
}
