//! 理由: why somebody is refused, stopped or paid differently. Neither list can be empty.

use minzheng_core_types::decision::Decision;
use minzheng_core_types::explain::Label;
use minzheng_core_types::{Finding, Ground, Money};
use minzheng_welfare::standing::StopGround;

use crate::change::Change;

/// 理由: every condition that failed, at least one. They come from a decision alone:
///
/// ```compile_fail,E0451
/// use minzheng_caseload::letter::Reasons;
/// fn none(ground: minzheng_core_types::Ground) -> Reasons {
///     Reasons { first: ground, rest: Vec::new() } // only `Reasons::of` makes them
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    first: Ground,
    rest: Vec<Ground>,
}

impl Reasons {
    /// The grounds of a decision; `None` when it is for the household or names none.
    #[must_use]
    pub fn of(decision: &Decision) -> Option<Self> {
        let Finding::NotEntitled(grounds) = decision.finding() else { return None };
        let mut grounds = grounds.iter();
        Some(Self { first: grounds.next()?, rest: grounds.collect() })
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Ground> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

/// 停发书面理由: why a payment is stopped, as the authority records it (SA-25, N1 art. 13), with what it says of the case.
#[derive(Clone, PartialEq, Eq)]
#[doc(alias = "停发")]
pub struct WrittenReason {
    ground: Option<StopGround>,
    said: String,
}

impl std::fmt::Debug for WrittenReason {
    /// What was written may name people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WrittenReason").field("ground", &self.ground).finish_non_exhaustive()
    }
}

impl WrittenReason {
    /// A ground, and what the office writes of it; it may write nothing where the findings say it all.
    #[must_use]
    pub fn new(ground: StopGround, said: &str) -> Self {
        Self { ground: Some(ground), said: said.trim().to_owned() }
    }

    /// 认定理由: of a programme beside the allowance, whose own rules name the grounds (XH-04): those of the finding, and what
    /// the office writes of it.
    #[must_use]
    pub fn of_finding(said: &str) -> Self {
        Self { ground: None, said: said.trim().to_owned() }
    }

    /// The ground of SA-25; nothing where the grounds of the finding are the reason.
    #[must_use]
    pub const fn ground(&self) -> Option<StopGround> {
        self.ground
    }

    /// What was written. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.said
    }
}

/// One cause of a change: what it is called, and by how much it changes the amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeCause {
    /// What changed.
    pub label: Label,
    /// By how much.
    pub amount: Money,
}

/// 变更原因: what was paid before, and every cause of the difference, which they sum to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    before: Money,
    after: Money,
    first: ChangeCause,
    rest: Vec<ChangeCause>,
}

impl Changed {
    /// What changed in a programme; `None` when its amount did not.
    #[must_use]
    pub fn of(change: &Change, programme: &str) -> Option<Self> {
        let of = change.programmes.iter().find(|row| row.programme == programme)?;
        if of.before == of.after {
            return None;
        }
        let causes = change.causes.iter().filter(|cause| cause.programme == programme);
        let mut causes = causes.map(|cause| ChangeCause { label: cause.label.clone(), amount: cause.amount });
        Some(Self { before: of.before, after: of.after, first: causes.next()?, rest: causes.collect() })
    }

    /// Paid before.
    #[must_use]
    pub const fn before(&self) -> Money {
        self.before
    }

    /// Paid after.
    #[must_use]
    pub const fn after(&self) -> Money {
        self.after
    }

    /// The causes.
    pub fn causes(&self) -> impl Iterator<Item = &ChangeCause> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}
