//! The instruments that the purchase of services cites, beside those of [`crate::satisfaction::documents`].

documents! {
    /// 2003, amended 2014.
    PROCUREMENT = "GPL", "中华人民共和国政府采购法", "Government Procurement Law", "", "", from 2003-1;
    /// 2015.
    REGULATION = "GPR", "中华人民共和国政府采购法实施条例", "Regulation on Implementing the Government Procurement Law",
        "国务院令第658号", "State Council Order 658", from 2015-3;
    /// 2020.
    MOF102 = "MOF102", "政府购买服务管理办法", "Measures for Government Purchase of Services", "财政部令第102号",
        "Ministry of Finance Order 102", from 2020-3;
    /// 2020, revised 2025.
    SMALL_FIRMS = "728", "保障中小企业款项支付条例", "Regulation on Ensuring Payments to Small and Medium-Sized Enterprises",
        "国务院令第728号", "State Council Order 728", from 2020-9;
}
