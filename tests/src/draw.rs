//! Random choices that repeat from a seed and that a failing case can be made smaller by.
//!
//! Every choice is a number below some bound; 0 is the plainest. A failing case is its list of choices: taking
//! choices out or lowering them and playing the rest again gives a smaller case of the same property.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A source of choices for one case.
pub struct Draw {
    rng: ChaCha8Rng,
    script: Option<Vec<u64>>,
    made: Vec<u64>,
    seen: Option<String>,
}

impl Draw {
    /// The choices of the case `number` of a run with that seed, for the property or test `name`.
    #[must_use]
    pub fn new(name: &str, seed: u64, number: u64) -> Self {
        let mut state = [0_u8; 32];
        state[..8].copy_from_slice(&seed.to_le_bytes());
        state[8..16].copy_from_slice(&number.to_le_bytes());
        for (place, byte) in name.bytes().enumerate() {
            state[16 + place % 16] = state[16 + place % 16].rotate_left(3) ^ byte;
        }
        Self { rng: ChaCha8Rng::from_seed(state), script: None, made: Vec::new(), seen: None }
    }

    /// The same choices again; where the script ends, the plainest.
    #[must_use]
    pub fn replay(script: &[u64]) -> Self {
        Self {
            rng: ChaCha8Rng::from_seed([0; 32]),
            script: Some(script.to_vec()),
            made: Vec::new(),
            seen: None,
        }
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        assert!(bound > 0, "nothing to choose from");
        let raw = match &self.script {
            Some(script) => script.get(self.made.len()).copied().unwrap_or(0),
            None => self.rng.next_u64() % bound,
        };
        let choice = raw.min(bound - 1);
        self.made.push(choice);
        choice
    }

    /// A number between two, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.checked_sub(least).and_then(|span| u64::try_from(span).ok()).expect("least ≤ most");
        least + i64::try_from(self.below(span + 1)).expect("fits the span")
    }

    /// True `times` in `of`; the plain answer is false.
    pub fn chance(&mut self, times: u64, of: u64) -> bool {
        self.below(of) >= of - times
    }

    /// One of these; the first is the plainest.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).expect("small")]
    }

    /// One of these by weight; the first is the plainest.
    pub fn weighted<T: Copy>(&mut self, from: &[(u64, T)]) -> T {
        let mut left = self.below(from.iter().map(|(weight, _)| weight).sum());
        for (weight, what) in from {
            if left < *weight {
                return *what;
            }
            left -= weight;
        }
        from[0].1
    }

    /// Any 64-bit number, the extremes often.
    pub fn anything(&mut self) -> i64 {
        match self.below(8) {
            0 => 0,
            1 => i64::MAX,
            2 => i64::MIN,
            3 => i64::MAX - self.below(1000) as i64,
            4 => i64::MIN + self.below(1000) as i64,
            5 => self.between(-1000, 1000),
            _ => self.below(u64::MAX) as i64,
        }
    }

    /// Keeps what the case is, for the report of a failure.
    pub fn show(&mut self, case: &impl serde::Serialize) {
        self.seen = serde_json::to_string_pretty(case).ok();
    }

    /// What was shown last.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        self.seen.as_deref()
    }

    /// The choices made so far.
    #[must_use]
    pub fn made(&self) -> &[u64] {
        &self.made
    }
}

/// The smallest list of choices found that still fails. `fails` tries one.
pub fn shrink(mut script: Vec<u64>, mut fails: impl FnMut(&[u64]) -> bool) -> Vec<u64> {
    let mut tries = 4_000_u32;
    let mut attempt = |candidate: Vec<u64>, script: &mut Vec<u64>| {
        if tries == 0 || candidate == *script {
            return false;
        }
        tries -= 1;
        let better = fails(&candidate);
        if better {
            *script = candidate;
        }
        better
    };
    loop {
        let mut better = false;
        for length in [32, 8, 4, 2, 1] {
            let mut start = 0;
            while start < script.len() {
                let mut without = script.clone();
                without.drain(start..(start + length).min(script.len()));
                let mut zeroed = script.clone();
                zeroed.iter_mut().skip(start).take(length).for_each(|choice| *choice = 0);
                if attempt(without, &mut script) || attempt(zeroed, &mut script) {
                    better = true;
                } else {
                    start += length;
                }
            }
        }
        for place in 0..script.len() {
            for lower in [script[place] / 2, script[place].saturating_sub(1)] {
                let mut lowered = script.clone();
                lowered[place] = lower;
                better |= attempt(lowered, &mut script);
            }
        }
        if !better {
            return script;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_choices() {
        let choices = |seed, number| {
            let mut draw = Draw::new("P-00", seed, number);
            (0..20).map(|_| draw.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(choices(1, 2), choices(1, 2));
        assert_ne!(choices(1, 2), choices(1, 3));
        assert_ne!(choices(1, 2), choices(2, 2));
    }

    #[test]
    fn a_failing_case_is_made_smaller() {
        let fails = |script: &[u64]| {
            let mut draw = Draw::replay(script);
            (0..draw.below(50)).map(|_| draw.below(100)).sum::<u64>() >= 100
        };
        let mut draw = Draw::new("P-00", 1, 1);
        while !fails(draw.made()) {
            draw.below(100);
        }
        let small = shrink(draw.made().to_vec(), fails);
        assert!(small.len() <= 3, "{small:?}");
    }
}
