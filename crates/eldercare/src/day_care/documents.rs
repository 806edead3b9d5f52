//! The instruments that only this family cites.

documents! {
    /// In force on 1 March 2011.
    BUILDING = "JB143", "社区老年人日间照料中心建设标准", "Construction Standard for Community Day-Care Centres", "建标143-2010", "JB 143-2010",
        from 2011-3;
    /// In force on 1 May 2017.
    SERVICE = "GB33168", "社区老年人日间照料中心服务基本要求", "Basic Service Requirements for Community Day-Care Centres", "GB/T 33168-2016", "GB/T 33168-2016",
        from 2017-5;
    /// The contract between a centre and an elder.
    CONTRACT = "dc-contract", "入托合同(规则手册所列的通行条款)", "day-care contract (the usual clauses, as the rulebook has them)", "无明文,约定", "a convention";
    /// Of places.
    LOCAL = "dc-local", "当地日间照料补助办法", "local measures on subsidies of day care", "", "";
}
