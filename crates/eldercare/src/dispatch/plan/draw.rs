//! Draws that repeat from a seed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

pub(super) struct Draws(ChaCha8Rng);

impl Draws {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `bound`; 0 where that is 0.
    #[inline]
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let drawn = u64::from(self.0.next_u32());
        let scaled = drawn.saturating_mul(u64::try_from(bound).unwrap_or(u64::MAX)) >> 32;
        usize::try_from(scaled).unwrap_or_default()
    }

    /// −log₂ of an even draw between 0 and 1, in 65536ths: straight between powers of two, which is near enough for a
    /// search and needs no float.
    #[inline]
    pub(super) fn patience(&mut self) -> i64 {
        let drawn = self.0.next_u32().max(1);
        let zeros = drawn.leading_zeros();
        // The bits below the leading one, as a part of one.
        let part = drawn.checked_shl(zeros.saturating_add(1)).unwrap_or_default() >> 16;
        (i64::from(zeros) << 16).saturating_add(65_536).saturating_sub(i64::from(part))
    }
}
