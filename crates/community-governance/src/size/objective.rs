//! 目标函数: what a plan is to be good at (CG-53).

/// a, b and c of J = a·D/ΣT + b·K/E + c·M/ΣH.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "权重")]
pub struct Weights {
    /// a: near the targets.
    pub deviation: u32,
    /// b: few borders.
    pub cut: u32,
    /// c: few households that change community.
    pub moved: u32,
}

/// What is made least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// D, then K, then the labels: the order of the exact tests.
    SizeFirst,
    /// J. While plans are compared ΣH stands for ΣT, which hangs on the plan; the two differ by at most D.
    Weighted(Weights),
}

/// The weights with which the search looks for the least D, one after the other: where D is easy, K decides.
const SIZE_FIRST: [Weights; 3] = [
    Weights { deviation: 4, cut: 1, moved: 0 },
    Weights { deviation: 40, cut: 1, moved: 0 },
    Weights { deviation: 200, cut: 1, moved: 0 },
];

impl Objective {
    /// The weights of the search; the best by [`Self::key`] is taken.
    pub(super) fn weights(&self) -> &[Weights] {
        match self {
            Self::SizeFirst => &SIZE_FIRST,
            Self::Weighted(weights) => std::slice::from_ref(weights),
        }
    }

    /// Do moved households count?
    #[must_use]
    pub const fn moves_count(self) -> bool {
        matches!(self, Self::Weighted(weights) if weights.moved > 0)
    }

    /// What to compare before the labels: (J·ΣH·E, D, K), or (D, K) where size is first; less is better.
    pub(super) fn key(
        self,
        deviation: u64,
        cut: usize,
        moved: u64,
        (households, edges): (u64, usize),
    ) -> (u128, u64, usize) {
        let Self::Weighted(weights) = self else { return (0, deviation, cut) };
        let times =
            |weight: u32, count: u128, by: u128| u128::from(weight).saturating_mul(count).saturating_mul(by);
        let (households, edges) = (u128::from(households), edges as u128);
        let j = times(weights.deviation, u128::from(deviation), edges)
            .saturating_add(times(weights.cut, cut as u128, households))
            .saturating_add(times(weights.moved, u128::from(moved), edges));
        (j, deviation, cut)
    }
}
