//! 随机数: splitmix64, and what annealing asks of it, in integers alone so that every machine draws the same.

/// The generator of CG-55: the same seed gives the same numbers everywhere.
///
/// ```
/// use minzheng_community_governance::size::SplitMix;
/// let mut draw = SplitMix::new(20_140_701);
/// let first: Vec<u64> = (0..5).map(|_| 40 + draw.next_u64() % 561).collect();
/// assert_eq!(first, [54, 262, 120, 596, 545]);
/// ```
#[derive(Debug, Clone)]
pub struct SplitMix {
    state: u64,
}

impl SplitMix {
    /// From a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    #[inline]
    pub const fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below a bound; 0 where the bound is 0.
    #[inline]
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.next_u64() >> 32).wrapping_mul(bound as u128) >> 32;
        usize::try_from(wide).unwrap_or_default()
    }
}

/// −ln of the middle of each of 1024 equal parts of (0, 1), in 65536ths: how far a step may go up is this times the heat.
pub(super) struct Luck {
    parts: Vec<i64>,
}

/// ln 2 in 65536ths.
const LN_2: u64 = 45_426;

impl Luck {
    pub(super) fn new() -> Self {
        Self { parts: (0..1024).map(minus_ln).collect() }
    }

    /// How much worse a step may be now.
    #[inline]
    pub(super) fn allow(&self, heat: i64, draw: u64) -> i64 {
        let part = self.parts.get((draw & 1023) as usize).copied().unwrap_or_default();
        heat.wrapping_mul(part) >> 16
    }
}

/// −ln((2·part + 1) ÷ 2048) in 65536ths, by squaring: each squaring gives one binary digit of the logarithm.
fn minus_ln(part: u64) -> i64 {
    let odd = part.wrapping_mul(2).wrapping_add(1);
    let whole = u64::from(odd.ilog2());
    // The mantissa in [1, 2), in 2^-31ths.
    let mut mantissa = odd << 31_u64.wrapping_sub(whole);
    let mut log = whole;
    for _ in 0..16 {
        mantissa = mantissa.wrapping_mul(mantissa) >> 31;
        log = log.wrapping_mul(2);
        if mantissa >> 32 != 0 {
            mantissa >>= 1;
            log = log.wrapping_add(1);
        }
    }
    // 11 − log2, times ln 2.
    let digits = (11_u64 << 16).wrapping_sub(log);
    i64::try_from(digits.wrapping_mul(LN_2) >> 16).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::float_arithmetic, reason = "compared with the library's logarithm")]
    fn the_logarithm_is_right() {
        let luck = Luck::new();
        for part in 0..1024_u32 {
            let expected = -(f64::from(2 * part + 1) / 2048.0).ln() * 65_536.0;
            let found = luck.parts[part as usize];
            assert!((found as f64 - expected).abs() < 8.0, "{part}: {found} {expected}");
        }
    }
}
