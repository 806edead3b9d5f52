//! 权重: what a plan is to be good at (CG-53).

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
