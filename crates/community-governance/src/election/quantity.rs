//! 数量词 (CG-02): more than half, one third or more. Whole numbers are multiplied, never divided.

use std::fmt;

use minzheng_core_types::choice;
use thiserror::Error;

choice! {
    /// 数量词: a part of a whole that has to be reached.
    ///
    /// ```
    /// use minzheng_community_governance::election::Share;
    /// assert_eq!(Share::MoreThanTwoThirds.least(42)?, 29); // 超过三分之二
    /// assert_eq!(Share::TwoThirdsOrMore.least(42)?, 28); // 三分之二以上
    /// assert!(!Share::MoreThanHalf.reached(750, 1_500)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias = "数量词")]
    #[derive(PartialOrd, Ord)]
    pub enum Share {
        /// 过半数: more than half.
        MoreThanHalf = "more-than-half",
        /// 超过三分之二: more than two thirds.
        MoreThanTwoThirds = "more-than-two-thirds",
        /// 三分之二以上: two thirds or more.
        TwoThirdsOrMore = "two-thirds-or-more",
        /// 三分之一以上: one third or more.
        ThirdOrMore = "third-or-more",
        /// 五分之一以上: one fifth or more.
        FifthOrMore = "fifth-or-more",
        /// 五分之四以上: four fifths or more.
        FourFifthsOrMore = "four-fifths-or-more",
        /// 十分之一以上: one tenth or more.
        TenthOrMore = "tenth-or-more",
    }
}

/// Nothing is a share of nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a share of nobody means nothing; check the number of the electorate")]
pub struct EmptyWhole;

impl Share {
    /// Every one.
    pub const ALL: &'static [Self] = &[
        Self::MoreThanHalf,
        Self::MoreThanTwoThirds,
        Self::TwoThirdsOrMore,
        Self::ThirdOrMore,
        Self::FifthOrMore,
        Self::FourFifthsOrMore,
        Self::TenthOrMore,
    ];

    /// Numerator, denominator, and whether the share itself is not enough.
    #[must_use]
    pub const fn fraction(self) -> (u64, u64, bool) {
        match self {
            Self::MoreThanHalf => (1, 2, true),
            Self::MoreThanTwoThirds => (2, 3, true),
            Self::TwoThirdsOrMore => (2, 3, false),
            Self::ThirdOrMore => (1, 3, false),
            Self::FifthOrMore => (1, 5, false),
            Self::FourFifthsOrMore => (4, 5, false),
            Self::TenthOrMore => (1, 10, false),
        }
    }

    /// Does the part reach it?
    ///
    /// # Errors
    /// [`EmptyWhole`] where the whole is zero.
    pub fn reached(self, part: u32, whole: u32) -> Result<bool, EmptyWhole> {
        if whole == 0 {
            return Err(EmptyWhole);
        }
        let (left, right) = self.sides(part.into(), whole.into());
        Ok(if self.fraction().2 { left > right } else { left >= right })
    }

    /// The two products that are compared: `2p` and `n` for more than half. Both numbers are below 2^32, so nothing overflows.
    #[must_use]
    pub const fn sides(self, part: u64, whole: u64) -> (u64, u64) {
        let (above, below, _) = self.fraction();
        (below.saturating_mul(part), above.saturating_mul(whole))
    }

    /// The smallest part that reaches it.
    ///
    /// # Errors
    /// [`EmptyWhole`] where the whole is zero.
    pub fn least(self, whole: u32) -> Result<u32, EmptyWhole> {
        if whole == 0 {
            return Err(EmptyWhole);
        }
        let (above, below, strict) = self.fraction();
        let product = above.saturating_mul(whole.into());
        let least = if strict {
            product.checked_div(below).map(|whole| whole.saturating_add(1))
        } else {
            Some(product.div_ceil(below))
        };
        least.and_then(|least| u32::try_from(least).ok()).ok_or(EmptyWhole)
    }

    /// The comparison with its numbers, `2*751>1500`.
    #[must_use]
    pub fn shown(self, part: u32, whole: u32) -> Shown {
        Shown { share: self, part, whole }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A comparison with its numbers.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    share: Share,
    part: u32,
    whole: u32,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (above, below, strict) = self.share.fraction();
        let sign = if strict { ">" } else { ">=" };
        write!(f, "{below}*{}{sign}", self.part)?;
        if above == 1 { write!(f, "{}", self.whole) } else { write!(f, "{above}*{}", self.whole) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_part_is_the_first_that_reaches() {
        for share in Share::ALL {
            for whole in 1..=500 {
                let least = share.least(whole).unwrap();
                assert!(share.reached(least, whole).unwrap(), "{share} of {whole}");
                let below = least.checked_sub(1).map(|part| share.reached(part, whole).unwrap());
                assert_ne!(below, Some(true), "{share} of {whole}");
            }
        }
    }

    #[test]
    fn nobody_is_no_electorate() {
        assert_eq!(Share::MoreThanHalf.reached(0, 0), Err(EmptyWhole));
        assert_eq!(Share::TenthOrMore.least(0), Err(EmptyWhole));
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        for share in Share::ALL {
            assert!(share.reached(u32::MAX, u32::MAX).unwrap());
            let least = share.least(u32::MAX).unwrap();
            assert!(share.reached(least, u32::MAX).unwrap());
        }
    }
}
