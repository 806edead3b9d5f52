//! What community size leaves to dated figures of places.

use minzheng_core_types::{Rate, choice, policy};

choice! {
    /// 决定程序: who decides size and borders (CG-50).
    pub enum Decides {
        /// 区政府决定.
        District = "district",
        /// 街道提出,区政府批准.
        StreetProposes = "street-proposes",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct SizePolicy {
        /// CG-50.
        usual_least: u32 = "cg.size.usual.least", Override,
            "居委会一般规模下限", "usual size of a committee: least", "户", "households";
        /// CG-50.
        usual_most: u32 = "cg.size.usual.most", Override,
            "居委会一般规模上限", "usual size of a committee: most", "户", "households";
        /// CG-50.
        decides: Decides = "cg.size.decides", Override,
            "规模调整由谁决定", "who decides size and borders", "", "";
        /// CG-53.
        target: u32 = "cg.size.target", Override,
            "社区规模目标", "target of households", "户", "households";
        /// CG-53.
        target_managed: u32 = "cg.size.target.managed", Override,
            "物业小区多的社区规模目标", "target where managed estates prevail", "户", "households";
        /// CG-53.
        managed_share: Rate = "cg.size.managed.share", Override,
            "物业小区多的界限(有物业户占比)", "share above which managed estates prevail", "", "";
        /// CG-53.
        weight_deviation: u32 = "cg.size.weight.deviation", Override,
            "偏差权重", "weight of deviation", "", "";
        /// CG-53.
        weight_cut: u32 = "cg.size.weight.cut", Override,
            "切边权重", "weight of cut edges", "", "";
        /// CG-53.
        weight_kept: u32 = "cg.size.weight.kept", Override,
            "保留现有社区时调整户数的权重", "weight of moved households where communities are to be kept", "", "";
    }
}
