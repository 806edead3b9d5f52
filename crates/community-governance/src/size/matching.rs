//! 新旧对应: which new community carries on which old one, so that as many households as possible stay (CG-53).

use std::collections::BTreeMap;

/// Households by (new, old).
pub(super) type Overlap = BTreeMap<(usize, usize), u64>;

/// The pairs, each new and each old at most once, that together have the most households. Exact, in integers.
///
/// Parts that share nothing are matched alone, which keeps a large district quick.
pub(super) fn heaviest(overlap: &Overlap) -> BTreeMap<usize, usize> {
    let mut pairs = BTreeMap::new();
    for part in parts(overlap) {
        let mut rows: Vec<usize> = part.iter().map(|(new, _)| *new).collect();
        let mut columns: Vec<usize> = part.iter().map(|(_, old)| *old).collect();
        for side in [&mut rows, &mut columns] {
            side.sort_unstable();
            side.dedup();
        }
        let weight = |row: usize, column: usize| {
            let key = rows.get(row).zip(columns.get(column)).map(|(new, old)| (*new, *old));
            key.and_then(|key| overlap.get(&key)).copied().unwrap_or_default()
        };
        let size = rows.len().max(columns.len());
        for (row, column) in assign(size, weight).into_iter().enumerate() {
            if let (Some(new), Some(old)) = (rows.get(row), columns.get(column))
                && weight(row, column) > 0
            {
                pairs.insert(*new, *old);
            }
        }
    }
    pairs
}

/// Pairs that hang together.
fn parts(overlap: &Overlap) -> Vec<Vec<(usize, usize)>> {
    let (mut by_new, mut by_old): (BTreeMap<usize, Vec<usize>>, BTreeMap<usize, Vec<usize>>) =
        Default::default();
    for (new, old) in overlap.iter().filter(|(_, households)| **households > 0).map(|(pair, _)| *pair) {
        by_new.entry(new).or_default().push(old);
        by_old.entry(old).or_default().push(new);
    }
    let mut parts = Vec::new();
    while let Some((first, _)) = by_new.first_key_value() {
        let (mut open, mut part) = (vec![*first], Vec::new());
        while let Some(new) = open.pop() {
            for old in by_new.remove(&new).unwrap_or_default() {
                part.push((new, old));
                open.extend(by_old.remove(&old).unwrap_or_default());
            }
        }
        parts.push(part);
    }
    parts
}

/// The column of each row of a square table, with the heaviest sum: shortest augmenting paths with potentials.
fn assign(size: usize, weight: impl Fn(usize, usize) -> u64) -> Vec<usize> {
    let cost =
        |row: usize, column: usize| i64::try_from(weight(row, column)).unwrap_or(i64::MAX).saturating_neg();
    let mut up = vec![0_i64; size];
    let mut across = vec![0_i64; size];
    let mut row_of: Vec<Option<usize>> = vec![None; size];
    for start in 0..size {
        let mut least = vec![i64::MAX; size];
        let mut from: Vec<Option<usize>> = vec![None; size];
        let mut used = vec![false; size];
        let (mut row, mut last) = (start, None);
        let end = loop {
            let (mut step, mut next) = (i64::MAX, None);
            for column in (0..size).filter(|column| !at(&used, *column)) {
                let reduced =
                    cost(row, column).saturating_sub(at(&up, row)).saturating_sub(at(&across, column));
                if reduced < at(&least, column) {
                    put(&mut least, column, reduced);
                    put(&mut from, column, last);
                }
                if at(&least, column) < step {
                    (step, next) = (at(&least, column), Some(column));
                }
            }
            let Some(next) = next else { break None };
            shift(&mut up, start, step);
            for column in 0..size {
                if at(&used, column) {
                    shift(&mut across, column, step.saturating_neg());
                    if let Some(row) = at(&row_of, column) {
                        shift(&mut up, row, step);
                    }
                } else {
                    shift(&mut least, column, step.saturating_neg());
                }
            }
            put(&mut used, next, true);
            last = Some(next);
            match at(&row_of, next) {
                Some(taken) => row = taken,
                None => break Some(next),
            }
        };
        let mut column = end;
        while let Some(here) = column {
            let before = at(&from, here);
            let row = before.map_or(Some(start), |before| at(&row_of, before));
            put(&mut row_of, here, row);
            column = before;
        }
    }
    let mut columns = vec![0; size];
    for (column, row) in row_of.iter().enumerate() {
        if let Some(row) = row {
            put(&mut columns, *row, column);
        }
    }
    columns
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn put<T>(list: &mut [T], place: usize, value: T) {
    if let Some(cell) = list.get_mut(place) {
        *cell = value;
    }
}

fn shift(list: &mut [i64], place: usize, by: i64) {
    let value = at(list, place).saturating_add(by);
    put(list, place, value);
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests {
    use super::*;

    /// Every way to pair rows with columns.
    fn by_hand(size: usize, weight: &dyn Fn(usize, usize) -> u64, row: usize, used: u32) -> u64 {
        if row == size {
            return 0;
        }
        let free = (0..size).filter(|column| used >> column & 1 == 0);
        free.map(|column| weight(row, column) + by_hand(size, weight, row + 1, used | 1 << column))
            .max()
            .unwrap()
    }

    #[test]
    fn the_assignment_is_the_heaviest() {
        let mut state = 7_u64;
        for round in 0..300_usize {
            let size = round % 6 + 1;
            let mut draw = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) % 9
            };
            let table: Vec<Vec<u64>> = (0..size).map(|_| (0..size).map(|_| draw()).collect()).collect();
            let weight = |row: usize, column: usize| table[row][column];
            let sum: u64 =
                assign(size, weight).into_iter().enumerate().map(|(row, column)| weight(row, column)).sum();
            assert_eq!(sum, by_hand(size, &weight, 0, 0), "{table:?}");
        }
    }

    #[test]
    fn each_old_community_is_carried_on_once() {
        let overlap = Overlap::from([((0, 0), 10), ((1, 0), 9), ((1, 1), 2), ((2, 7), 1)]);
        assert_eq!(heaviest(&overlap), BTreeMap::from([(0, 0), (1, 1), (2, 7)]));
    }
}
