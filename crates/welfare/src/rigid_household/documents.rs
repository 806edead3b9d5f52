//! The instruments that only this family cites. Keys are those of the rulebook's list of sources.

documents! {
    /// 2024.
    N10 = "N10", "刚性支出困难家庭认定办法", "Measures for Identifying Rigid-Expenditure Households", "", "", from 2024-10;
}
