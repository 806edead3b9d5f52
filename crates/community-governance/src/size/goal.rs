//! 目标: how large communities are to be, and within which limits (CG-52, CG-53).

use minzheng_core_types::Fact;
use thiserror::Error;

use super::district::{District, Estate};

/// 规模目标: the households of a community, and of one where property-managed estates prevail (CG-53).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "规模目标")]
pub struct Targets {
    plain: u32,
    managed: u32,
    part: u32,
    whole: u32,
}

/// Why targets cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum GoalError {
    /// A target of nobody.
    #[error("a target of 0 households; give 1 or more")]
    NoTarget,
    /// A share above the whole.
    #[error("the share {part}/{whole} of managed households is not between 0 and 1; correct it")]
    Share {
        /// Above the line.
        part: u32,
        /// Below.
        whole: u32,
    },
    /// The least is above the most.
    #[error("at least {least} and at most {most} households: nothing lies between; correct one of them")]
    Limits {
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// No community at all.
    #[error("0 communities; ask for 1 or more")]
    NoCommunity,
    /// A pair names an estate that is not there.
    #[error("a pair names estate number {0}, which is not there; correct it")]
    NoEstate(usize),
    /// A pair of one.
    #[error("a pair names estate number {0} twice; name two estates")]
    Pair(usize),
}

impl Targets {
    /// A target, another for communities more than `part`/`whole` of whose households are managed.
    ///
    /// # Errors
    /// [`GoalError`] when a target is 0 or the share is not between 0 and 1.
    pub const fn new(plain: u32, managed: u32, (part, whole): (u32, u32)) -> Result<Self, GoalError> {
        if plain == 0 || managed == 0 {
            return Err(GoalError::NoTarget);
        }
        if part > whole || whole == 0 {
            return Err(GoalError::Share { part, whole });
        }
        Ok(Self { plain, managed, part, whole })
    }

    /// One target for all.
    ///
    /// # Errors
    /// [`GoalError::NoTarget`].
    pub const fn one(target: u32) -> Result<Self, GoalError> {
        Self::new(target, target, (1, 2))
    }

    /// The target where managed estates do not prevail.
    #[must_use]
    pub const fn plain(self) -> u32 {
        self.plain
    }

    /// The target where they do.
    #[must_use]
    pub const fn managed(self) -> u32 {
        self.managed
    }

    /// The share above which they prevail, as a fraction.
    #[must_use]
    pub const fn share(self) -> (u32, u32) {
        (self.part, self.whole)
    }

    /// Does it matter who is managed?
    #[must_use]
    pub const fn differ(self) -> bool {
        self.plain != self.managed
    }

    /// Do managed households prevail? More than the share: exactly the share is not enough.
    #[must_use]
    pub fn prevail(self, managed: u64, households: u64) -> bool {
        let over = u128::from(managed).saturating_mul(u128::from(self.whole));
        over > u128::from(households).saturating_mul(u128::from(self.part))
    }

    /// T(C) of so many households, so many of them managed.
    ///
    /// ```
    /// use minzheng_community_governance::size::Targets;
    /// let targets = Targets::new(3000, 5000, (1, 2))?;
    /// assert_eq!((targets.target(1500, 3000), targets.target(1501, 3000)), (3000, 5000));
    /// # Ok::<(), minzheng_community_governance::size::GoalError>(())
    /// ```
    #[must_use]
    pub fn target(self, managed: u64, households: u64) -> u32 {
        if self.prevail(managed, households) { self.managed } else { self.plain }
    }

    /// dev(C) = |H(C) − T(C)|.
    #[must_use]
    pub fn deviation(self, managed: u64, households: u64) -> u64 {
        households.abs_diff(u64::from(self.target(managed, households)))
    }
}

/// 限制: what every community of a plan has to keep to (CG-52).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// The least households of a community.
    pub least: Option<u64>,
    /// The most.
    pub most: Option<u64>,
    /// May a part of the district that is cut off, and has fewer households than the least, be one community all the same?
    pub waive_small_parts: bool,
    /// How many communities, where that is fixed.
    pub communities: Option<usize>,
    /// Pairs of estates that stay in one community.
    pub together: Vec<(usize, usize)>,
    /// Pairs that do not share one.
    pub apart: Vec<(usize, usize)>,
    /// Every estate of a community lies so near, in decimetres, to one service centre that serves it.
    pub reach: Option<u64>,
}

impl Limits {
    /// Nothing is asked.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Communities of exactly so many households.
    #[must_use]
    pub fn exactly(households: u64) -> Self {
        Self { least: Some(households), most: Some(households), ..Self::default() }
    }

    /// Checks them against the district that they are for.
    ///
    /// # Errors
    /// [`GoalError`] for the first that makes no sense.
    pub fn check(&self, district: &District) -> Result<(), GoalError> {
        if let (Some(least), Some(most)) = (self.least, self.most)
            && least > most
        {
            return Err(GoalError::Limits { least, most });
        }
        if self.communities == Some(0) {
            return Err(GoalError::NoCommunity);
        }
        for (one, other) in self.together.iter().chain(&self.apart) {
            if let Some(end) = [*one, *other].into_iter().find(|end| *end >= district.estates().len()) {
                return Err(GoalError::NoEstate(end.saturating_add(1)));
            }
            if one == other {
                return Err(GoalError::Pair(one.saturating_add(1)));
            }
        }
        Ok(())
    }

    /// Do so many households keep to least and most?
    #[must_use]
    pub fn hold(&self, households: u64) -> bool {
        self.least.is_none_or(|least| households >= least) && self.most.is_none_or(|most| households <= most)
    }
}

/// Which service centres lie near enough to every one of these estates.
#[must_use]
pub(super) fn centres_near(district: &District, reach: u64, members: &[usize]) -> Vec<usize> {
    let square = u128::from(reach).saturating_mul(u128::from(reach));
    let near = |one: &Estate, other: &Estate| match (one.point, other.point) {
        (Some(one), Some(other)) => one.square_to(other) <= square,
        _ => false,
    };
    let estates = district.estates();
    let serves =
        |centre: &Estate| members.iter().all(|at| estates.get(*at).is_some_and(|one| near(centre, one)));
    let centres = estates.iter().enumerate().filter(|(_, centre)| centre.centre && serves(centre));
    centres.map(|(at, _)| at).collect()
}

/// Managed households: those established, and those of which it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Managed {
    /// Established.
    pub sure: u64,
    /// Perhaps.
    pub open: u64,
}

impl Managed {
    /// Adds an estate.
    #[must_use]
    pub fn with(self, estate: &Estate) -> Self {
        let households = u64::from(estate.households);
        match estate.managed {
            Fact::Known(true) => Self { sure: self.sure.saturating_add(households), ..self },
            Fact::Known(false) | Fact::Absent => self,
            Fact::NotEstablished => Self { open: self.open.saturating_add(households), ..self },
        }
    }

    /// The target, where what is not known does not matter.
    #[must_use]
    pub fn target(self, targets: Targets, households: u64) -> Option<u32> {
        let least = targets.target(self.sure, households);
        let most = targets.target(self.sure.saturating_add(self.open), households);
        (least == most).then_some(least)
    }
}
