//! Small sets and lists that live inline: a finding is made without allocating.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::StrVisitor;

/// A set of up to 64 small numbers; `Of` says what they count.
pub struct BitSet<Of> {
    bits: u64,
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
pub type ParameterSet = BitSet<Parameters>;
/// Open facts, by their index in the list of their crate.
pub type QuestionSet = BitSet<Questions>;

impl<Of> BitSet<Of> {
    /// Nothing.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };
    /// How many numbers fit: 0 to 63.
    pub const CAPACITY: usize = 64;

    /// The set of one number; numbers of 64 and more are dropped.
    #[must_use]
    #[inline]
    pub const fn single(index: usize) -> Self {
        let bits = if index < Self::CAPACITY { 1_u64.wrapping_shl(index as u32) } else { 0 };
        Self { bits, of: PhantomData }
    }

    /// The numbers below `count`.
    #[must_use]
    #[inline]
    pub const fn first(count: usize) -> Self {
        let bits =
            if count >= Self::CAPACITY { u64::MAX } else { 1_u64.wrapping_shl(count as u32).wrapping_sub(1) };
        Self { bits, of: PhantomData }
    }

    /// Adds one number; numbers of 64 and more are dropped.
    #[inline]
    pub const fn insert(&mut self, index: usize) {
        self.bits |= Self::single(index).bits;
    }

    /// Is the number in?
    #[must_use]
    #[inline]
    pub const fn contains(self, index: usize) -> bool {
        self.bits & Self::single(index).bits != 0
    }

    /// What is in either.
    #[must_use]
    #[inline]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// How many.
    #[must_use]
    #[inline]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Nothing inside?
    #[must_use]
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The numbers, ascending.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.bits;
        std::iter::from_fn(move || {
            let lowest = (rest != 0).then(|| rest.trailing_zeros() as usize);
            rest &= rest.wrapping_sub(1);
            lowest
        })
    }

    /// How many of the numbers lie below `index`.
    #[must_use]
    #[inline]
    pub const fn rank(self, index: usize) -> u32 {
        (self.bits & Self::first(index).bits).count_ones()
    }
}

// Written out: derives would ask the marker for the same traits.
impl<Of> Clone for BitSet<Of> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Of> Copy for BitSet<Of> {}
impl<Of> Default for BitSet<Of> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<Of> PartialEq for BitSet<Of> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<Of> Eq for BitSet<Of> {}
impl<Of> fmt::Debug for BitSet<Of> {
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
