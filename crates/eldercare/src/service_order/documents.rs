//! The instruments that only the virtual nursing home cites.

documents! {
    /// Press of 2012 to 2019.
    CHENGGUAN = "S13", "兰州市城关区虚拟养老院的报道", "press reports on the virtual nursing home of Chengguan, Lanzhou",
        "新华社2012-10-11,中国日报2013-12-20、2019-01-04,甘肃2018-12", "Xinhua 2012-10-11, China Daily 2013-12-20 and 2019-01-04, Gansu 2018-12";
    /// Its first month was not entered in the rulebook.
    PROCUREMENT = "procurement-law", "中华人民共和国政府采购法", "Government Procurement Law", "", "";
    /// 2015.
    REGULATION = "658", "中华人民共和国政府采购法实施条例", "Regulation on Implementing the Government Procurement Law",
        "国务院令第658号", "State Council Order 658", from 2015-3;
    /// 2020.
    SERVICES = "102", "政府购买服务管理办法", "Measures for Government Purchase of Services", "财政部令第102号",
        "Ministry of Finance Order 102", from 2020-3;
}
