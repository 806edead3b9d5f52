//! The instruments that the insurance rules cite; what a contract says stands with its figures.

documents! {
    /// The contract of a place and year; its sources stand with the figures.
    CONTRACT = "contract", "当地老年人意外伤害保险方案(出处见各参数)", "accident insurance of elders: the local contract; its sources stand with the figures", "", "";
    /// The duty to report, and what a late report does.
    INSURANCE_LAW = "insurance-law", "中华人民共和国保险法", "Insurance Law", "", "";
    /// 银龄安康工程 of Shandong.
    YINLING = "S12", "银龄安康工程(山东各地,出处见各参数)", "Yinling Ankang of Shandong; sources stand with the figures", "", "";
    /// Published figures of insurers.
    PUBLISHED = "published", "保险机构公布的赔付数字", "figures published by insurers", "", "";
}
