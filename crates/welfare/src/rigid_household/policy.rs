//! What rigid-expenditure households leaves to dated figures of places.

minzheng_core_types::policy! {
    /// What is local, for one place and month.
    pub struct RigidPolicy {
        /// SA-01.
        standard_urban: minzheng_core_types::Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
    }
}
