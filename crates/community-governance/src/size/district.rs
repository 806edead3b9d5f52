//! 居民小区: what is to be put together, and what borders on what (CG-51).

use std::collections::BTreeMap;

use minzheng_core_types::Fact;
use thiserror::Error;

use super::shape::{Point, Shape};

/// The most households of one estate: a million, so that no sum ever overflows.
pub const MOST_HOUSEHOLDS: u32 = 1_000_000;

/// The most estates of one district.
pub const MOST_ESTATES: usize = 100_000;

/// 住宅小区、楼院: the atom of every plan. It is never split.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "小区")]
#[doc(alias = "楼院")]
pub struct Estate {
    /// What it is called in files, once only.
    pub id: String,
    /// 户数. Parks and schools have none.
    pub households: u32,
    /// 有物业管理.
    pub managed: Fact<bool>,
    /// 街道.
    pub street: Option<String>,
    /// 现属社区.
    pub community: Option<String>,
    /// A point within.
    pub point: Option<Point>,
    /// Area and outline.
    pub shape: Option<Shape>,
    /// Does a service centre of communities stand here?
    pub centre: bool,
}

/// 相邻: two estates that lie beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "相邻")]
pub struct Link {
    /// One of them, by its place in the list of estates.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// The length of the border that they share, in decimetres.
    pub border: Option<u64>,
    /// 阻隔: a river, a railway or an expressway without a crossing lies between them, so that nobody walks across.
    pub barrier: bool,
}

/// 街道界: what a border of streets (sub-districts) is to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Streets {
    /// No community lies in two streets (CG-52).
    #[default]
    Keep,
    /// Streets are to be redrawn too.
    Cross,
}

/// 区: estates and what borders on what, checked once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    estates: Vec<Estate>,
    links: Vec<Link>,
    streets: Streets,
    /// By estate: who can be walked to, and by which link; sorted.
    beside: Vec<Vec<(usize, usize)>>,
    /// Links that can be walked.
    edges: usize,
}

/// Why estates make no district.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DistrictError {
    /// Nothing there.
    #[error("there is no estate; give at least one")]
    Empty,
    /// More than [`MOST_ESTATES`].
    #[error("{0} estates are more than {MOST_ESTATES}; divide the district")]
    TooMany(usize),
    /// An id is empty.
    #[error("estate {place} of the list has no id; give it one")]
    NoId {
        /// From 1.
        place: usize,
    },
    /// An id stands twice.
    #[error("the id {0} stands twice; every estate has its own")]
    Twice(String),
    /// More households than an estate can have.
    #[error("estate {estate} has {households} households; at most {MOST_HOUSEHOLDS} are taken")]
    Households {
        /// Its id.
        estate: String,
        /// What is said.
        households: u32,
    },
    /// A border with something that is not in the list.
    #[error("link {place} names estate number {estate}, and there are {estates}; correct the link")]
    NoEstate {
        /// From 1.
        place: usize,
        /// What it names, from 1.
        estate: usize,
        /// How many there are.
        estates: usize,
    },
    /// A border with itself.
    #[error("estate {0} is said to lie beside itself; take the link out")]
    Self_(String),
    /// Two links between the same two, which differ.
    #[error("the border of {one} and {other} stands twice and not the same; keep one of them")]
    Differs {
        /// An id.
        one: String,
        /// Another.
        other: String,
    },
    /// Some have a street and this one has none.
    #[error("estate {0} has no street while others have; give it one, or let communities cross streets")]
    NoStreet(String),
}

impl DistrictError {
    /// The estate that it speaks of, if it names one.
    #[must_use]
    pub fn estate(&self) -> Option<&str> {
        match self {
            Self::Twice(id) | Self::Self_(id) | Self::NoStreet(id) => Some(id),
            Self::Households { estate, .. } => Some(estate),
            Self::Differs { one, .. } => Some(one),
            Self::Empty | Self::TooMany(_) | Self::NoId { .. } | Self::NoEstate { .. } => None,
        }
    }
}

impl District {
    /// Estates, and which of them lie beside each other.
    ///
    /// A link that stands twice counts once. Links over a barrier, and over a border of streets where those are kept, are
    /// remembered and cannot be walked.
    ///
    /// # Errors
    /// [`DistrictError`] for the first thing that is wrong.
    pub fn new(estates: Vec<Estate>, links: Vec<Link>, streets: Streets) -> Result<Self, DistrictError> {
        check_estates(&estates, streets)?;
        let links = check_links(&estates, links)?;
        let mut beside = vec![Vec::new(); estates.len()];
        let mut edges = 0_usize;
        for (at, link) in links.iter().enumerate() {
            let same_street = match (estates.get(link.one), estates.get(link.other)) {
                (Some(one), Some(other)) => one.street == other.street,
                _ => false,
            };
            if link.barrier || (streets == Streets::Keep && !same_street) {
                continue;
            }
            edges = edges.saturating_add(1);
            for (from, to) in [(link.one, link.other), (link.other, link.one)] {
                if let Some(list) = beside.get_mut(from) {
                    list.push((to, at));
                }
            }
        }
        beside.iter_mut().for_each(|list: &mut Vec<(usize, usize)>| list.sort_unstable());
        Ok(Self { estates, links, streets, beside, edges })
    }

    /// A grid whose estates lie beside those above, below, left and right: row by row, none managed.
    ///
    /// ```
    /// use minzheng_community_governance::size::District;
    /// let district = District::grid(2, &[1000, 2000, 1500, 1600, 1400, 1500])?;
    /// assert_eq!((district.estates().len(), district.edges()), (6, 7));
    /// # Ok::<(), minzheng_community_governance::size::DistrictError>(())
    /// ```
    ///
    /// # Errors
    /// [`DistrictError`] when there is no estate.
    pub fn grid(rows: usize, households: &[u32]) -> Result<Self, DistrictError> {
        let columns = households.len().checked_div(rows).unwrap_or_default();
        let estate = |(at, households): (usize, &u32)| Estate {
            id: at.to_string(),
            households: *households,
            managed: Fact::Known(false),
            ..Estate::default()
        };
        let estates: Vec<Estate> = households.iter().enumerate().map(estate).collect();
        let mut links = Vec::new();
        let link = |one, other| Link { one, other, border: None, barrier: false };
        for at in 0..estates.len() {
            let column = at.checked_rem(columns).unwrap_or_default();
            if column.saturating_add(1) < columns {
                links.push(link(at, at.saturating_add(1)));
            }
            if at.saturating_add(columns) < estates.len() {
                links.push(link(at, at.saturating_add(columns)));
            }
        }
        Self::new(estates, links, Streets::Keep)
    }

    /// The estates, in the order in which they were given.
    #[must_use]
    pub fn estates(&self) -> &[Estate] {
        &self.estates
    }

    /// Every border, also those that cannot be walked across.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// What a border of streets is.
    #[must_use]
    pub const fn streets(&self) -> Streets {
        self.streets
    }

    /// E: the borders that can be walked across.
    #[must_use]
    pub const fn edges(&self) -> usize {
        self.edges
    }

    /// Who can be walked to from an estate, and by which link.
    pub fn beside(&self, estate: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.beside.get(estate).into_iter().flatten().copied()
    }

    /// ΣH.
    #[must_use]
    pub fn households(&self) -> u64 {
        self.estates.iter().fold(0, |sum, estate| sum.saturating_add(u64::from(estate.households)))
    }

    /// The place of an estate in the list.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.estates.iter().position(|estate| estate.id == id)
    }

    /// 分片: the parts of the district between which nobody walks; each is divided alone.
    #[must_use]
    pub fn components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.estates.len()];
        let mut parts = Vec::new();
        for start in 0..self.estates.len() {
            if seen.get(start).copied().unwrap_or(true) {
                continue;
            }
            let mut part = Vec::new();
            let mut open = vec![start];
            while let Some(at) = open.pop() {
                let Some(mark) = seen.get_mut(at).filter(|mark| !**mark) else { continue };
                *mark = true;
                part.push(at);
                open.extend(self.beside(at).map(|(to, _)| to));
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts
    }
}

fn check_estates(estates: &[Estate], streets: Streets) -> Result<(), DistrictError> {
    if estates.is_empty() {
        return Err(DistrictError::Empty);
    }
    if estates.len() > MOST_ESTATES {
        return Err(DistrictError::TooMany(estates.len()));
    }
    let has_streets = estates.iter().any(|estate| estate.street.is_some());
    let mut ids = BTreeMap::new();
    for (at, estate) in estates.iter().enumerate() {
        if estate.id.trim().is_empty() {
            return Err(DistrictError::NoId { place: at.saturating_add(1) });
        }
        if ids.insert(estate.id.as_str(), at).is_some() {
            return Err(DistrictError::Twice(estate.id.clone()));
        }
        if estate.households > MOST_HOUSEHOLDS {
            let (estate, households) = (estate.id.clone(), estate.households);
            return Err(DistrictError::Households { estate, households });
        }
        if streets == Streets::Keep && has_streets && estate.street.is_none() {
            return Err(DistrictError::NoStreet(estate.id.clone()));
        }
    }
    Ok(())
}

/// Each pair once, the smaller first, in order.
fn check_links(estates: &[Estate], links: Vec<Link>) -> Result<Vec<Link>, DistrictError> {
    let id = |at: usize| estates.get(at).map_or_else(String::new, |estate| estate.id.clone());
    let mut pairs: BTreeMap<(usize, usize), Link> = BTreeMap::new();
    for (at, link) in links.into_iter().enumerate() {
        if let Some(estate) = [link.one, link.other].into_iter().find(|end| *end >= estates.len()) {
            let (place, estate) = (at.saturating_add(1), estate.saturating_add(1));
            return Err(DistrictError::NoEstate { place, estate, estates: estates.len() });
        }
        if link.one == link.other {
            return Err(DistrictError::Self_(id(link.one)));
        }
        let (one, other) = (link.one.min(link.other), link.one.max(link.other));
        let link = Link { one, other, ..link };
        let kept = *pairs.entry((one, other)).or_insert(link);
        let border = kept.border.is_none() || link.border.is_none() || kept.border == link.border;
        if kept.barrier != link.barrier || !border {
            return Err(DistrictError::Differs { one: id(one), other: id(other) });
        }
        let border = kept.border.or(link.border);
        pairs.insert((one, other), Link { border, ..kept });
    }
    Ok(pairs.into_values().collect())
}
