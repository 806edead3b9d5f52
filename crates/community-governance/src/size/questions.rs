//! What may have to be asked.

questions! {
    MANAGED = "managed", "estates[].managed", "哪些小区有物业管理?", "which estates have property management?";
}
