//! The instruments that the rules of special care cite.

documents! {
    /// As revised in July 2011; the revision of 2019 changed offices, not the rules cited here.
    N11 = "N11", "军人抚恤优待条例", "Regulations on Pensions and Preferential Treatment of Servicemen",
        "国务院、中央军委令第413号", "Order 413 of the State Council and the Central Military Commission", from 2004-10;
    /// The tables of amounts: their sources stand with the figures.
    TABLES = "SC-02", "优抚对象抚恤补助标准", "tables of special-care pensions", "出处见所用参数",
        "their sources stand with the figures";
}
