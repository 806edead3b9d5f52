//! The words of the formulas that only this family uses.

terms! {
    AID = "aid", "已获救助", "aid received";
    LIVING = "living", "基本生活支出", "living expenses";
    OTHER_SPENDING = "other_spending", "其他必需支出", "other necessary spending";
    SPENDING = "spending", "刚性支出合计", "rigid spending";
    VALID_FIRST = "valid_first", "认定首月", "first month of the recognition";
    VALID_LAST = "valid_last", "认定末月", "last month of the recognition";
}
