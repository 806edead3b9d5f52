//! The instruments that the ledger's rules cite, beside those of the crate.

documents! {
    /// 2021.
    PIPL = "PIPL", "中华人民共和国个人信息保护法", "Personal Information Protection Law", "", "", from 2021-11;
    /// The half-year report of the sample district.
    REPORT = "S19", "市北区2014年上半年工作报告", "report of Shibei for the first half of 2014", "", "";
}
