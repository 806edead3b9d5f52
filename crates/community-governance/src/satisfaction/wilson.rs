//! 威尔逊区间: shares, intervals and sample sizes in whole numbers (CG-71). No square root is taken: whether a bound of the
//! interval lies above a mark is a comparison of two products.

use minzheng_core_types::Rate;

/// 区间 in tenths of a per cent, each bound rounded half up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "置信区间")]
pub struct Interval {
    /// 下限.
    pub low: u32,
    /// 上限.
    pub high: u32,
}

/// Most answers of one unit: its interval and the formula that re-checks it fit the arithmetic.
pub const MOST_ANSWERS: u32 = 100_000;

/// Marks on the scale from 0 to 1 are halves of a tenth of a per cent.
const MARKS: u128 = 2_000;

/// A square as a fraction in lowest terms.
#[derive(Debug, Clone, Copy)]
struct Square {
    above: u128,
    below: u128,
}

impl Square {
    fn of(rate: Rate) -> Option<Self> {
        let decimal = rate.to_decimal();
        let above = u128::try_from(decimal.mantissa()).ok()?;
        let below = 10_u128.checked_pow(decimal.scale())?;
        let by = gcd(above, below).max(1);
        let (above, below) = (above.checked_div(by)?, below.checked_div(by)?);
        Some(Self { above: above.checked_mul(above)?, below: below.checked_mul(below)? })
    }
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    a
}

/// One sample: `good` of `n`, at the square of z.
#[derive(Debug, Clone, Copy)]
struct Sample {
    good: u128,
    n: u128,
    square: Square,
}

impl Sample {
    /// Compares (good − n·x)² with z²·n·x·(1 − x) at a mark, and tells whether the mark lies above the share.
    fn beside(self, mark: u128) -> Option<(std::cmp::Ordering, bool)> {
        let (share, at) = (self.good.checked_mul(MARKS)?, self.n.checked_mul(mark)?);
        let away = share.abs_diff(at);
        let left = away.checked_mul(away)?.checked_mul(self.square.below)?;
        let right = self.n.checked_mul(self.square.above)?.checked_mul(mark)?;
        let right = right.checked_mul(MARKS.saturating_sub(mark))?;
        Some((left.cmp(&right), at > share))
    }

    fn low_reaches(self, mark: u128) -> Option<bool> {
        self.beside(mark).map(|(order, above)| !above && order.is_ge())
    }

    fn high_reaches(self, mark: u128) -> Option<bool> {
        self.beside(mark).map(|(order, above)| !above || order.is_le())
    }
}

/// The greatest number of tenths whose lower half mark is reached: a bound rounded half up.
fn greatest(reaches: impl Fn(u128) -> Option<bool>) -> Option<u32> {
    let (mut least, mut most) = (0_u32, 1_000_u32);
    while least < most {
        let middle = least.checked_add(most)?.checked_add(1)?.checked_div(2)?;
        let mark = u128::from(middle).checked_mul(2)?.checked_sub(1)?;
        if reaches(mark)? {
            least = middle;
        } else {
            most = middle.checked_sub(1)?;
        }
    }
    Some(least)
}

/// The interval of `good` answers of `n` at `z` (CG-71). `None` of no answers, of more good ones than answers, and of more than
/// fit ([`MOST_ANSWERS`] always do at a `z` of nine places).
///
/// ```
/// use minzheng_community_governance::satisfaction::{Interval, wilson};
/// assert_eq!(wilson(342, 380, "1.959963985".parse()?), Some(Interval { low: 866, high: 926 }));
/// assert_eq!(wilson(0, 0, "1.959963985".parse()?), None);
/// # Ok::<(), minzheng_core_types::RateError>(())
/// ```
#[must_use]
#[doc(alias = "威尔逊区间")]
pub fn wilson(good: u32, n: u32, z: Rate) -> Option<Interval> {
    if n == 0 || good > n {
        return None;
    }
    let sample = Sample { good: u128::from(good), n: u128::from(n), square: Square::of(z)? };
    let low = greatest(|mark| sample.low_reaches(mark))?;
    let high = greatest(|mark| sample.high_reaches(mark))?;
    Some(Interval { low, high })
}

/// 两比例检验: do `good` of `n` differ in two units, at `z`, by the pooled test? Exact. `None` without answers, and where the
/// numbers do not fit.
///
/// ```
/// use minzheng_community_governance::satisfaction::proportions_differ;
/// let z = "1.959963985".parse()?;
/// assert_eq!(proportions_differ((90, 100), (80, 100), z), Some(true));
/// assert_eq!(proportions_differ((90, 100), (82, 100), z), Some(false));
/// # Ok::<(), minzheng_core_types::RateError>(())
/// ```
#[must_use]
pub fn proportions_differ(first: (u32, u32), second: (u32, u32), z: Rate) -> Option<bool> {
    let wide = |(good, n): (u32, u32)| (u128::from(good), u128::from(n));
    let ((good_1, n_1), (good_2, n_2)) = (wide(first), wide(second));
    if n_1 == 0 || n_2 == 0 || good_1 > n_1 || good_2 > n_2 {
        return None;
    }
    let square = Square::of(z)?;
    let (good, n) = (good_1.checked_add(good_2)?, n_1.checked_add(n_2)?);
    let apart = good_1.checked_mul(n_2)?.abs_diff(good_2.checked_mul(n_1)?);
    let left = apart.checked_mul(apart)?.checked_mul(n)?.checked_mul(square.below)?;
    let spread = good.checked_mul(n.checked_sub(good)?)?;
    let right = spread.checked_mul(n_1.checked_mul(n_2)?)?.checked_mul(square.above)?;
    Some(left > right)
}

/// 样本量: how many answers are needed for an error of at most `error` among so many households (CG-71). `None` of no household,
/// of no error, and where the numbers do not fit.
///
/// ```
/// use minzheng_community_governance::satisfaction::sample_size;
/// assert_eq!(sample_size(3_000, "0.05".parse()?, "1.96".parse()?), Some(341));
/// # Ok::<(), minzheng_core_types::RateError>(())
/// ```
#[must_use]
#[doc(alias = "样本量")]
pub fn sample_size(households: u32, error: Rate, z: Rate) -> Option<u32> {
    let (z, error) = (Square::of(z)?, Square::of(error)?);
    // n0 = z²·0.25/e² as a fraction.
    let above = z.above.checked_mul(error.below)?;
    let below = z.below.checked_mul(error.above)?.checked_mul(4)?;
    let all = u128::from(households);
    if all == 0 || below == 0 || above == 0 {
        return None;
    }
    let needed = above.checked_mul(all)?;
    let by = below.checked_mul(all)?.checked_add(above)?.checked_sub(below)?;
    u32::try_from(needed.div_ceil(by)).ok()
}
