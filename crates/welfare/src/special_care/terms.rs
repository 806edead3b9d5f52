//! The words of the formulas that only this family uses.

terms! {
    CLAIMED = "claimed", "提出申请", "claimed";
}
