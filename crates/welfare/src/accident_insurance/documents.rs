//! The instruments that accident insurance cites.

documents! {
    /// Qingdao, 2016: as the press told it.
    Q28 = "Q28", "青岛市老年人意外伤害保险报道", "reports on Qingdao's accident insurance for elders", "2016-12-01", "2016-12-01";
}
