//! 得分: points that know which way is better. Scales of both directions stand in one form of MZ/T 039-2013, and a
//! total of the one added to the other, or read by the other's bands, is the likeliest mistake; it does not compile.

use std::fmt;
use std::marker::PhantomData;

use minzheng_core_types::explain::FactValue;

/// 高分为好: more points, more ability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "高分为好")]
pub enum HighIsGood {}

/// 低分为好: more points, more loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "低分为好")]
pub enum HighIsBad {}

/// 得分: a number of points in one direction.
///
/// ```
/// use minzheng_eldercare::points::{HighIsBad, HighIsGood, Points};
/// let daily: Points<HighIsGood> = Points::new(60);
/// let mental: Points<HighIsBad> = Points::new(3);
/// assert_eq!(daily.plus(Points::new(5)).get(), 65);
/// assert!(daily.is_no_worse_than(Points::new(55)));
/// assert!(mental.is_no_worse_than(Points::new(4)));
/// ```
///
/// Daily living (high is good) and mental state (high is bad) cannot be added:
///
/// ```compile_fail
/// use minzheng_eldercare::points::{HighIsBad, HighIsGood, Points};
/// let daily: Points<HighIsGood> = Points::new(60);
/// let mental: Points<HighIsBad> = Points::new(3);
/// let nonsense = daily.plus(mental);
/// ```
///
/// nor can the bands of the one read the total of the other:
///
/// ```compile_fail
/// use minzheng_eldercare::mzt039;
/// use minzheng_eldercare::points::{HighIsBad, Points};
/// let mental: Points<HighIsBad> = Points::new(3);
/// let nonsense = mzt039::daily_living_grade(mental);
/// ```
#[doc(alias = "得分")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Points<Direction> {
    value: u16,
    direction: PhantomData<Direction>,
}

impl<Direction> Points<Direction> {
    /// So many points.
    #[must_use]
    pub const fn new(value: u16) -> Self {
        Self { value, direction: PhantomData }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.value
    }

    /// The sum with points of the same direction. No form comes near the greatest number there is.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self::new(self.value.saturating_add(other.value))
    }

    /// The sum of many.
    #[must_use]
    pub fn sum(points: impl IntoIterator<Item = Self>) -> Self {
        points.into_iter().fold(Self::new(0), Self::plus)
    }
}

impl Points<HighIsGood> {
    /// At least as able?
    #[must_use]
    pub const fn is_no_worse_than(self, other: Self) -> bool {
        self.value >= other.value
    }
}

impl Points<HighIsBad> {
    /// At least as able?
    #[must_use]
    pub const fn is_no_worse_than(self, other: Self) -> bool {
        self.value <= other.value
    }
}

impl<Direction> fmt::Debug for Points<Direction> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.value)
    }
}

impl<Direction> From<Points<Direction>> for FactValue {
    fn from(points: Points<Direction>) -> Self {
        Self::Count(i64::from(points.value))
    }
}
