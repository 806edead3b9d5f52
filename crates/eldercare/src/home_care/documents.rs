//! The instruments that only this family cites.

documents! {
    /// The six helps, as the rules of Guangdong name them.
    CATALOGUE_OF_SERVICES = "six-helps", "“六助”服务(助餐、助浴、助洁、助行、助急、助医)", "the six helps: meals, bathing, cleaning, mobility, emergency, medical help", "", "";
    /// Guangdong, 2026.
    VOUCHER_RULES = "S15", "广东省中度以上失能老年人养老服务消费补贴规定(南方日报2026年1月22日)", "Guangdong: voucher for moderately or worse disabled elders (Nanfang Daily, 2026-01-22)", "", "",
        from 2026-1;
}
