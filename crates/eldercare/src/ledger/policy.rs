//! What the ledger leaves to dated figures of places.

use minzheng_core_types::policy;

policy! {
    /// The settings of one place and month.
    pub struct LedgerPolicy {
        /// EC-62.
        least_cell: u32 = "ec.ledger.least-cell", Override,
            "统计表每格最少人数", "least persons in a cell of a published table", "人", "persons";
        /// EC-61.
        visit_special: u32 = "ec.visit.special-difficulty", Override,
            "特殊困难老年人探访间隔", "days between visits, elders in special difficulty", "日", "days";
        /// EC-61.
        visit_three_nos: u32 = "ec.visit.three-nos", Override,
            "三无老年人探访间隔", "days between visits, elders without support", "日", "days";
        /// EC-61.
        visit_allowance: u32 = "ec.visit.allowance", Override,
            "低保老年人探访间隔", "days between visits, elders on the allowance", "日", "days";
        /// EC-61.
        visit_other: u32 = "ec.visit.other", Override,
            "其他老年人探访间隔", "days between visits, other elders", "日", "days";
    }
}
