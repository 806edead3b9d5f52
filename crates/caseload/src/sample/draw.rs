//! Draws of whole numbers: ChaCha8 under a key of our own, and nothing whose stream could change with a version.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws. Each part of the sample has its own, so that one more draw in a part does not move another.
pub(super) struct Draws(ChaCha8Rng);

impl Draws {
    /// The stream of a seed and a part: the key is the seed, then the name of the part, filled up with zeros.
    pub(super) fn new(seed: u64, part: &str) -> Self {
        let mut key = [0; 32];
        for (to, from) in key.iter_mut().zip(seed.to_le_bytes().into_iter().chain(part.bytes())) {
            *to = from;
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A number below `count`; 0 when `count` is 0. One word of the stream, scaled.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        let scaled = u64::from(self.0.next_u32()).saturating_mul(u64::from(count)) >> 32;
        u32::try_from(scaled).unwrap_or(0)
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least.saturating_add(self.below(most.saturating_sub(least).saturating_add(1)))
    }

    /// True in so many of a hundred draws.
    pub(super) fn percent(&mut self, of_hundred: u32) -> bool {
        self.below(100) < of_hundred
    }

    /// One of a list.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list.get(usize::try_from(self.below(count)).unwrap_or(0)).copied()
    }

    /// Puts a list into a drawn order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            let bound = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
            list.swap(place, usize::try_from(self.below(bound)).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_pinned() {
        let mut draws = Draws::new(2014, "test");
        let drawn: Vec<u32> = (0..6).map(|_| draws.below(1_000)).collect();
        assert_eq!(drawn, PINNED);
    }

    const PINNED: [u32; 6] = [721, 920, 45, 955, 46, 140];
}
