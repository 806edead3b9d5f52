//! What facilities leave to dated figures of places. Areas are square metres, exact.

use minzheng_core_types::{Rate, choice, policy};

choice! {
    /// 用房合并: may one room count for both duties (CG-60)?
    pub enum Pooling {
        /// 分别计算: each room counts for one duty only.
        Separate = "separate",
        /// 合并计算: what elderly rooms have beyond their duty counts for the general one, and the other way round.
        Pooled = "pooled",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct FacilityPolicy {
        /// CG-60.
        general: Rate = "cg.facility.general", Override,
            "综合服务设施标准", "comprehensive service facilities", "m²/百户", "m² per 100 households";
        /// CG-60.
        elderly_new: Rate = "cg.facility.elderly.new", Override,
            "养老服务用房标准:新建住宅小区", "elderly service rooms, new estates", "m²/百户", "m² per 100 households";
        /// CG-60.
        elderly_existing: Rate = "cg.facility.elderly.existing", Override,
            "养老服务用房标准:已建成住宅小区", "elderly service rooms, existing estates", "m²/百户", "m² per 100 households";
        /// CG-60.
        pooling: Pooling = "cg.facility.pooling", Override, "用房能否合并计算", "may rooms be pooled", "", "";
        /// CG-60, CG-62.
        goal: Rate = "cg.facility.goal", Override,
            "综合服务设施达标社区占比目标", "goal: communities with enough room", "%", "%";
        /// CG-61.
        handover: u32 = "cg.facility.handover", Override,
            "养老用房移交期限", "time to hand elderly rooms over", "个月", "months";
    }
}
