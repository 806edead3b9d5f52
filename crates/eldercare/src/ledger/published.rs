//! 公布的统计表 (EC-62): small groups are kept out, and cannot be worked out from what is shown.
//!
//! Cells of fewer than five persons are not shown. Hiding the cell alone is not enough: where totals stand beside it, what is
//! missing is the difference. Nor is hiding a second cell of the row and of the column, since several rows and columns taken
//! together can still give one of them away. So whole rows are put together, the simplest method that is sound:
//!
//! 1. A row with a small cell is not shown by itself.
//! 2. Rows that are not shown stand together in one row. As long as one of its cells is small, or it holds only one row, the
//!    smallest row that is shown joins it.
//! 3. Where all rows together still have a small cell, the columns are given up and only the number of all is shown; where
//!    that is small, nothing is.
//!
//! Every number shown is then that of five persons or more, and every number that can be reckoned from what is shown is a sum
//! of numbers shown: nothing else is told of the rows put together. That holds as long as the columns divide the persons, so
//! that nobody is counted in two of them ([`Table`] takes no other). A zero counts as small: it says of everybody in the row
//! what they are not.

/// 统计表: persons by row and column. Every person stands in exactly one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<R> {
    rows: Vec<(R, Vec<u32>)>,
    columns: usize,
}

impl<R> Table<R> {
    /// An empty table with so many columns.
    #[must_use]
    pub const fn new(columns: usize) -> Self {
        Self { rows: Vec::new(), columns }
    }

    /// Adds a row; cells that are not given count nobody, and cells beyond the columns are put into the last one.
    pub fn row(&mut self, name: R, cells: impl IntoIterator<Item = u32>) {
        let mut row = vec![0_u32; self.columns];
        let last = self.columns.saturating_sub(1);
        for (at, count) in cells.into_iter().enumerate() {
            if let Some(cell) = row.get_mut(at.min(last)) {
                *cell = cell.saturating_add(count);
            }
        }
        self.rows.push((name, row));
    }

    /// The rows with their cells, as counted: not for publication.
    #[must_use]
    pub fn rows(&self) -> &[(R, Vec<u32>)] {
        &self.rows
    }
}

/// 公布: what of a table may be shown. It holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "小数值抑制")]
pub struct Published<R> {
    /// The rows that are shown by themselves, in their order.
    pub rows: Vec<(R, Vec<u32>)>,
    /// The rows that are not, by name.
    pub together: Vec<R>,
    /// Their sum, where there are any.
    pub sum: Option<Vec<u32>>,
    /// The sum of all rows; `None` where even that has a small cell.
    pub total: Option<Vec<u32>>,
    /// The number of all persons; `None` where they are too few.
    pub all: Option<u32>,
}

fn add(sum: &mut [u32], cells: &[u32]) {
    for (to, from) in sum.iter_mut().zip(cells) {
        *to = to.saturating_add(*from);
    }
}

fn persons(cells: &[u32]) -> u32 {
    cells.iter().copied().fold(0, u32::saturating_add)
}

/// What of a table may be shown when a cell has to have at least so many persons (EC-62); see the module.
///
/// ```
/// use minzheng_eldercare::ledger::published::{Table, publish};
/// let mut table = Table::new(2);
/// table.row("east", [30, 12]);
/// table.row("south", [41, 4]);
/// table.row("west", [25, 9]);
/// let shown = publish(table, 5);
/// // West is the smallest that could be shown: it joins south, or south would be the total less the rest.
/// assert_eq!(shown.rows, [("east", vec![30, 12])]);
/// assert_eq!((shown.together, shown.sum), (vec!["south", "west"], Some(vec![66, 13])));
/// assert_eq!(shown.total, Some(vec![96, 25]));
/// ```
#[must_use]
pub fn publish<R>(table: Table<R>, least: u32) -> Published<R> {
    let small = |cells: &[u32]| cells.iter().any(|cell| *cell < least);
    let mut total = vec![0_u32; table.columns];
    table.rows.iter().for_each(|(_, cells)| add(&mut total, cells));
    let everybody = persons(&total);
    let all = (everybody >= least).then_some(everybody);
    if table.columns == 0 || small(&total) {
        let together = table.rows.into_iter().map(|(name, _)| name).collect();
        return Published { rows: Vec::new(), together, sum: None, total: None, all };
    }
    let mut hidden: Vec<bool> = table.rows.iter().map(|(_, cells)| small(cells)).collect();
    // Whoever joins does so in the order of size, so one pass over the sorted rows is enough.
    let mut joining: Vec<usize> = (0..hidden.len()).filter(|at| hidden.get(*at) == Some(&false)).collect();
    joining.sort_by_key(|at| table.rows.get(*at).map_or(0, |(_, cells)| persons(cells)));
    let mut sum = vec![0_u32; table.columns];
    let mut count = 0_usize;
    for (_, cells) in table.rows.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(row, _)| row) {
        add(&mut sum, cells);
        count = count.saturating_add(1);
    }
    for at in joining {
        if count == 0 || (count > 1 && !small(&sum)) {
            break;
        }
        if let (Some((_, cells)), Some(slot)) = (table.rows.get(at), hidden.get_mut(at)) {
            add(&mut sum, cells);
            *slot = true;
            count = count.saturating_add(1);
        }
    }
    let (mut rows, mut together) = (Vec::new(), Vec::new());
    for ((name, cells), hidden) in table.rows.into_iter().zip(hidden) {
        if hidden {
            together.push(name);
        } else {
            rows.push((name, cells));
        }
    }
    // One row alone that had to be hidden, with nobody to join: it is the whole table.
    Published { sum: (count > 0).then_some(sum), rows, together, total: Some(total), all }
}
