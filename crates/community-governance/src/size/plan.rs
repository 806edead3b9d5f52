//! 方案: which estates make up which community.

use std::collections::BTreeMap;

/// 方案: for each estate its community, told by the smallest place of an estate in it. Two plans that put the same estates
/// together are equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "方案")]
pub struct Plan {
    labels: Vec<usize>,
}

impl Plan {
    /// Estates with the same mark are one community.
    ///
    /// ```
    /// use minzheng_community_governance::size::Plan;
    /// assert_eq!(Plan::of(&["b", "b", "a", "b"]).labels(), [0, 0, 2, 0]);
    /// ```
    #[must_use]
    pub fn of<M: Ord>(marks: &[M]) -> Self {
        let mut first: BTreeMap<&M, usize> = BTreeMap::new();
        let label = |(at, mark)| *first.entry(mark).or_insert(at);
        Self { labels: marks.iter().enumerate().map(label).collect() }
    }

    /// By estate.
    #[must_use]
    pub fn labels(&self) -> &[usize] {
        &self.labels
    }

    /// The label of one estate.
    #[must_use]
    pub fn label(&self, estate: usize) -> Option<usize> {
        self.labels.get(estate).copied()
    }

    /// The communities in the order of their labels, each with its estates in order.
    #[must_use]
    pub fn communities(&self) -> Vec<(usize, Vec<usize>)> {
        let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, label) in self.labels.iter().enumerate() {
            all.entry(*label).or_default().push(at);
        }
        all.into_iter().collect()
    }

    /// By estate, the place of its community in [`Self::communities`].
    #[must_use]
    pub fn places(&self) -> Vec<usize> {
        let mut places = BTreeMap::new();
        for label in &self.labels {
            let next = places.len();
            places.entry(*label).or_insert(next);
        }
        self.labels.iter().map(|label| places.get(label).copied().unwrap_or_default()).collect()
    }
}
