//! The instruments that the ledger's rules cite, beside those of the crate.

documents! {
    /// 2021.
    PIPL = "PIPL", "中华人民共和国个人信息保护法", "Personal Information Protection Law", "", "", from 2021-11;
}
