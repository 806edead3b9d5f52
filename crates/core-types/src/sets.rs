//! Small sets and lists that live inline: a finding is made without allocating.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::StrVisitor;

/// A set of small numbers, 64 to a word; `Of` says what they count.
pub struct BitSet<Of, const WORDS: usize = 1> {
    bits: [u64; WORDS],
    of: PhantomData<Of>,
}

/// Counts members of a household.
#[derive(Debug, Clone, Copy)]
pub enum Members {}
/// Counts parameters of a programme crate.
#[derive(Debug, Clone, Copy)]
pub enum Parameters {}
/// Counts facts that a programme crate asks for.
#[derive(Debug, Clone, Copy)]
pub enum Questions {}

/// Members of a household, by their index.
pub type MemberSet = BitSet<Members>;
/// Parameters, by their index in the list of their crate.
pub type ParameterSet = BitSet<Parameters, 2>;
/// Open facts, by their index in the list of their crate.
pub type QuestionSet = BitSet<Questions>;

impl<Of, const WORDS: usize> BitSet<Of, WORDS> {
    /// Nothing.
    pub const EMPTY: Self = Self { bits: [0; WORDS], of: PhantomData };
    /// How many numbers fit: those from 0 to one below this.
    pub const CAPACITY: usize = WORDS.saturating_mul(64);

    /// The bits of one number in each word. Every word is looked at, so that the whole stays in registers.
    #[inline(always)]
    #[allow(clippy::indexing_slicing, reason = "below the length by the condition of the loop")]
    const fn mask(index: usize) -> [u64; WORDS] {
        let mut bits = [0; WORDS];
        let mut word = 0;
        while word < WORDS {
            bits[word] = if index >> 6 == word { 1_u64.wrapping_shl(index as u32 & 63) } else { 0 };
            word = word.saturating_add(1);
        }
        bits
    }

    /// The set of one number; a number that does not fit is dropped.
    #[must_use]
    #[inline]
    pub const fn single(index: usize) -> Self {
        Self { bits: Self::mask(index), of: PhantomData }
    }

    /// The numbers below `count`.
    #[must_use]
    #[inline]
    pub const fn first(count: usize) -> Self {
        let mut set = Self::EMPTY;
        let mut word = 0;
        let mut rest: &mut [u64] = &mut set.bits;
        while let Some((bits, others)) = rest.split_first_mut() {
            let inside = count.saturating_sub(word);
            *bits = if inside >= 64 { u64::MAX } else { 1_u64.wrapping_shl(inside as u32).wrapping_sub(1) };
            word = word.saturating_add(64);
            rest = others;
        }
        set
    }

    /// Adds one number; a number that does not fit is dropped.
    #[inline]
    pub fn insert(&mut self, index: usize) {
        *self = self.union(Self::single(index));
    }

    /// Is the number in?
    #[must_use]
    #[inline]
    pub fn contains(self, index: usize) -> bool {
        self.bits.into_iter().zip(Self::mask(index)).any(|(mine, one)| mine & one != 0)
    }

    /// What is in either.
    #[must_use]
    #[inline]
    pub fn union(mut self, other: Self) -> Self {
        self.bits.iter_mut().zip(other.bits).for_each(|(mine, theirs)| *mine |= theirs);
        self
    }

    /// How many.
    #[must_use]
    #[inline]
    pub const fn len(self) -> u32 {
        let mut count = 0_u32;
        let mut rest: &[u64] = &self.bits;
        while let Some((bits, others)) = rest.split_first() {
            count = count.saturating_add(bits.count_ones());
            rest = others;
        }
        count
    }

    /// Nothing inside?
    #[must_use]
    #[inline]
    pub const fn is_empty(self) -> bool {
        let mut rest: &[u64] = &self.bits;
        while let Some((bits, others)) = rest.split_first() {
            if *bits != 0 {
                return false;
            }
            rest = others;
        }
        true
    }

    /// The numbers, ascending.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let (mut bits, mut word) = (self.bits, 0_usize);
        std::iter::from_fn(move || {
            loop {
                let rest = bits.get_mut(word)?;
                if *rest != 0 {
                    let lowest = rest.trailing_zeros() as usize;
                    *rest &= rest.wrapping_sub(1);
                    return Some((word << 6).saturating_add(lowest));
                }
                word = word.saturating_add(1);
            }
        })
    }

    /// How many of the numbers lie below `index`.
    #[must_use]
    #[inline]
    pub fn rank(mut self, index: usize) -> u32 {
        self.bits.iter_mut().zip(Self::first(index).bits).for_each(|(mine, below)| *mine &= below);
        self.len()
    }
}

// Written out: derives would ask the marker for the same traits.
impl<Of, const WORDS: usize> Clone for BitSet<Of, WORDS> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Of, const WORDS: usize> Copy for BitSet<Of, WORDS> {}
impl<Of, const WORDS: usize> Default for BitSet<Of, WORDS> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<Of, const WORDS: usize> PartialEq for BitSet<Of, WORDS> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<Of, const WORDS: usize> Eq for BitSet<Of, WORDS> {}
impl<Of, const WORDS: usize> fmt::Debug for BitSet<Of, WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// A list of at most `N` entries that needs no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inline<T, const N: usize>([Option<T>; N]);

impl<T: Copy, const N: usize> Inline<T, N> {
    /// An empty list.
    pub const EMPTY: Self = Self([None; N]);

    /// Adds an entry; false when the list is full.
    #[must_use]
    #[inline]
    pub fn push(&mut self, entry: T) -> bool {
        match self.0.iter_mut().find(|place| place.is_none()) {
            Some(place) => {
                *place = Some(entry);
                true
            }
            None => false,
        }
    }

    /// The entries in the order in which they came.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// The entries, to be changed in place.
    #[inline]
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().flatten()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// No entry?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

/// A short ASCII text held inline: a zone, a diagnosis code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortText {
    bytes: [u8; 14],
    length: u8,
}

impl ShortText {
    /// Takes 1 to 14 printable ASCII characters.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; 14];
        if text.is_empty() || !text.bytes().all(|b| b.is_ascii_graphic()) {
            return None;
        }
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, length: u8::try_from(text.len()).ok()? })
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|b| str::from_utf8(b).ok()).unwrap_or("")
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ShortText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ShortText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("1 to 14 plain characters"))?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("not a code of 1 to 14 plain characters"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ShortText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[!-~]{1,14}$", "description": "a short code (编码)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_0_to_63_and_drop_the_rest() {
        let mut set = MemberSet::EMPTY;
        set.insert(0);
        set.insert(63);
        set.insert(64);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63]);
        assert_eq!(MemberSet::first(64).len(), 64);
        assert_eq!(MemberSet::first(3).iter().collect::<Vec<_>>(), [0, 1, 2]);
        assert!(!set.contains(64));
    }

    #[test]
    fn wider_sets_hold_64_more_to_the_word() {
        let mut set = ParameterSet::EMPTY;
        assert!(set.is_empty() && ParameterSet::CAPACITY == 128);
        for index in [0, 63, 64, 100, 127, 128] {
            set.insert(index);
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 100, 127]);
        assert_eq!((set.len(), set.rank(64), set.rank(101), set.rank(200)), (5, 2, 4, 5));
        assert!(set.contains(64) && !set.contains(65) && !set.contains(128) && !set.is_empty());
        assert_eq!(ParameterSet::first(65).iter().count(), 65);
        assert_eq!(ParameterSet::first(65).iter().last(), Some(64));
        assert_eq!(set.union(ParameterSet::single(65)).len(), 6);
        assert!(!ParameterSet::single(64).is_empty() && ParameterSet::single(128).is_empty());
    }

    #[test]
    fn a_full_list_says_so() {
        let mut list: Inline<u8, 2> = Inline::EMPTY;
        assert!(list.push(1) && list.push(2) && !list.push(3));
        assert_eq!(list.iter().copied().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn short_texts_are_short_and_plain() {
        assert_eq!(ShortText::new("C50.9").unwrap().as_str(), "C50.9");
        assert!(ShortText::new("").is_none());
        assert!(ShortText::new("123456789012345").is_none());
        assert!(ShortText::new("区").is_none());
    }
}
