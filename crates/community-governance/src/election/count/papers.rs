//! 选票: papers in a few flat vectors, and their grouping by what stands on them.

use super::super::words::{Defect, Post};

/// A mark on a paper: person, post, for or against. Marks sort by person, then post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(u16);

/// How many different persons papers can name.
pub const MOST_PERSONS: usize = 8_191;

const POST_BITS: u16 = 0b110;
const AGAINST: u16 = 1;

impl Mark {
    /// A choice of a person (by position) for a post, or a mark against one. `None` beyond [`MOST_PERSONS`].
    #[must_use]
    pub fn new(person: usize, post: Post, against: bool) -> Option<Self> {
        let person = u16::try_from(person).ok().filter(|person| usize::from(*person) < MOST_PERSONS)?;
        let post = u16::try_from(post.index()).ok()?;
        Some(Self(person.wrapping_shl(3) | post.wrapping_shl(1) | u16::from(against)))
    }

    pub(crate) const fn person(self) -> usize {
        (self.0 >> 3) as usize
    }

    /// The index of the post.
    pub(crate) const fn post(self) -> usize {
        ((self.0 & POST_BITS) >> 1) as usize
    }

    pub(crate) const fn against(self) -> bool {
        self.0 & AGAINST != 0
    }

    /// The mark for and against the same person and post?
    pub(crate) const fn contradicts(self, other: Self) -> bool {
        self.0 ^ other.0 == AGAINST
    }
}

/// What concerns a whole paper: a defect, and sections that tellers found void.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Head(u8);

const DEFECT_BITS: u8 = 0b11;

impl Head {
    /// A head.
    #[must_use]
    pub fn new(defect: Option<Defect>, void: &[Post]) -> Self {
        let defect = match defect {
            None => 0,
            Some(Defect::Illegible) => 1,
            Some(Defect::Marked) => 2,
            Some(Defect::NotIssued) => 3,
        };
        Self(void.iter().fold(defect, |bits, post| bits | section(post.index())))
    }

    pub(crate) const fn defect(self) -> Option<Defect> {
        match self.0 & DEFECT_BITS {
            1 => Some(Defect::Illegible),
            2 => Some(Defect::Marked),
            3 => Some(Defect::NotIssued),
            _ => None,
        }
    }

    pub(crate) fn void(self, post: usize) -> bool {
        self.0 & section(post) != 0
    }

    pub(crate) const fn any_void(self) -> bool {
        self.0 & !DEFECT_BITS != 0
    }
}

fn section(post: usize) -> u8 {
    4_u8.wrapping_shl(u32::try_from(post).unwrap_or(0))
}

/// 选票: each with what stands on it and how many there are alike. Their order means nothing.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    marks: Vec<Mark>,
    ends: Vec<usize>,
    heads: Vec<Head>,
    counts: Vec<u32>,
    scratch: Vec<Mark>,
}

/// A paper, or many alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paper<'p> {
    /// Defect and void sections.
    pub head: Head,
    /// The marks, in order, each once.
    pub marks: &'p [Mark],
}

impl Papers {
    /// With room for so many papers of so many marks.
    #[must_use]
    pub fn with_capacity(papers: usize, marks: usize) -> Self {
        Self {
            marks: Vec::with_capacity(papers.saturating_mul(marks)),
            ends: Vec::with_capacity(papers),
            heads: Vec::with_capacity(papers),
            counts: Vec::with_capacity(papers),
            scratch: Vec::new(),
        }
    }

    /// One more paper, or many alike. The same mark twice is one mark.
    pub fn push(&mut self, count: u32, head: Head, marks: &[Mark]) {
        self.scratch.clear();
        self.scratch.extend_from_slice(marks);
        self.scratch.sort_unstable();
        self.scratch.dedup();
        self.marks.extend_from_slice(&self.scratch);
        self.ends.push(self.marks.len());
        self.heads.push(head);
        self.counts.push(count);
    }

    /// How many entries there are; an entry may stand for many papers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// None at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many papers there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().fold(0, |sum: u64, count| sum.saturating_add(u64::from(*count)))
    }

    /// Every entry with its count.
    pub fn iter(&self) -> impl Iterator<Item = (Paper<'_>, u32)> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(self.ends.iter().copied());
        ranges.zip(&self.heads).zip(&self.counts).map(|(((from, to), head), count)| {
            (Paper { head: *head, marks: self.marks.get(from..to).unwrap_or(&[]) }, *count)
        })
    }

    /// Like papers together, in the order of what stands on them: the same whatever order they came in.
    #[must_use]
    pub fn grouped(&self) -> Vec<(Paper<'_>, u64)> {
        let mut groups = Groups::new(self.len());
        for (paper, count) in self.iter() {
            groups.add(paper, count);
        }
        let mut found = groups.found;
        found.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        found
    }

    /// The same, by sorting single papers: another way to the same groups.
    #[must_use]
    pub fn sorted(&self) -> Vec<(Paper<'_>, u64)> {
        let mut all: Vec<(Paper<'_>, u32)> = self.iter().filter(|(_, count)| *count > 0).collect();
        all.sort_by(|left, right| left.0.cmp(&right.0));
        let mut found: Vec<(Paper<'_>, u64)> = Vec::new();
        for (paper, count) in all {
            match found.last_mut() {
                Some((last, sum)) if *last == paper => *sum = sum.saturating_add(count.into()),
                _ => found.push((paper, count.into())),
            }
        }
        found
    }
}

/// An open table: slots hold positions in `found`, so that a look-up touches little memory.
struct Groups<'p> {
    slots: Vec<u32>,
    found: Vec<(Paper<'p>, u64)>,
    mask: usize,
}

const FREE: u32 = u32::MAX;

impl<'p> Groups<'p> {
    fn new(entries: usize) -> Self {
        let size = entries.clamp(8, 4_096).next_power_of_two();
        Self { slots: vec![FREE; size], found: Vec::new(), mask: size.saturating_sub(1) }
    }

    fn add(&mut self, paper: Paper<'p>, count: u32) {
        if count == 0 {
            return;
        }
        let mut at = hash(paper) & self.mask;
        while let Some(slot) = self.slots.get_mut(at) {
            let known = usize::try_from(*slot).ok().and_then(|index| self.found.get_mut(index));
            match known {
                Some((known, sum)) if *known == paper => {
                    *sum = sum.saturating_add(count.into());
                    return;
                }
                Some(_) => at = at.wrapping_add(1) & self.mask,
                None => {
                    *slot = u32::try_from(self.found.len()).unwrap_or(FREE);
                    self.found.push((paper, count.into()));
                    break;
                }
            }
        }
        if self.found.len().saturating_mul(2) > self.slots.len() {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let size = self.slots.len().saturating_mul(4);
        self.mask = size.saturating_sub(1);
        self.slots = vec![FREE; size];
        for (index, (paper, _)) in (0_u32..).zip(&self.found) {
            let mut at = hash(*paper) & self.mask;
            while let Some(slot) = self.slots.get_mut(at) {
                if *slot == FREE {
                    *slot = index;
                    break;
                }
                at = at.wrapping_add(1) & self.mask;
            }
        }
    }
}

/// Spreads papers over the table. It decides where to look first, never what is counted.
fn hash(paper: Paper<'_>) -> usize {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = u64::from(paper.head.0).wrapping_add(FACTOR);
    for part in paper.marks.chunks(4) {
        let packed = part.iter().fold(0_u64, |packed, mark| packed.wrapping_shl(16) | u64::from(mark.0));
        state = (state ^ packed).wrapping_mul(FACTOR);
        state ^= state >> 29;
    }
    usize::try_from(state >> 16).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(person: usize, post: Post) -> Mark {
        Mark::new(person, post, false).unwrap()
    }

    #[test]
    fn like_papers_come_together_in_one_order() {
        let mut papers = Papers::default();
        let (a, b) = (mark(0, Post::Chair), mark(5, Post::Member));
        papers.push(2, Head::default(), &[b, a]);
        papers.push(1, Head::new(Some(Defect::Marked), &[]), &[]);
        papers.push(3, Head::default(), &[a, b, a]);
        papers.push(0, Head::default(), &[a]);
        let groups = papers.grouped();
        assert_eq!(groups.len(), 2);
        assert_eq!(groups.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [5, 1]);
        assert_eq!(groups, papers.sorted());
        assert_eq!(papers.total(), 6);
    }

    #[test]
    fn many_different_papers_outgrow_the_table() {
        let mut papers = Papers::default();
        for person in 0..6_000 {
            papers.push(1, Head::default(), &[mark(person, Post::Member)]);
            papers.push(1, Head::default(), &[mark(person, Post::Vice)]);
        }
        assert_eq!(papers.grouped().len(), 12_000);
        assert_eq!(papers.grouped(), papers.sorted());
    }
}
