//! A fixed number of ASCII places, masked when printed.

use std::fmt;

/// The places of an identifier of fixed length. `Debug` and `Display` replace places 7 to 14 by stars, because the
/// text may be a resident identity number, where these are the birth date (ID-04).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Places<const N: usize>([u8; N]);

impl<const N: usize> Places<N> {
    /// Reads exactly `N` ASCII characters that `allowed` (called with the place, from 1) lets pass; otherwise gives
    /// the first place that is wrong. The caller has tested the length.
    pub(super) fn read(text: &str, allowed: impl Fn(usize, char) -> bool) -> Result<Self, u8> {
        let mut places = [b'0'; N];
        let mut read = 0_u8;
        for ((slot, c), place) in places.iter_mut().zip(text.chars()).zip(1_usize..) {
            read = read.saturating_add(1);
            if !c.is_ascii() || !allowed(place, c) {
                return Err(read);
            }
            *slot = u8::try_from(c).map_err(|_| read)?;
        }
        if usize::from(read) == N { Ok(Self(places)) } else { Err(read.saturating_add(1)) }
    }

    /// The plain number. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The characters from place `first` to place `last`, counted from 1, both included.
    pub(super) fn part(&self, first: usize, last: usize) -> &str {
        self.reveal().get(first.saturating_sub(1)..last).unwrap_or_default()
    }

    /// The decimal number that stands in the places `first` to `last`.
    pub(super) fn number(&self, first: usize, last: usize) -> u32 {
        self.part(first, last).parse().unwrap_or(0)
    }
}

impl<const N: usize> fmt::Display for Places<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part(1, 6))?;
        f.write_str("********")?;
        f.write_str(self.part(15, N))
    }
}

impl<const N: usize> fmt::Debug for Places<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
