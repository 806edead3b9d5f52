//! The instruments that only this family cites.

documents! {
    /// 2026.
    N8 = "N8", "关于进一步健全完善临时救助制度的意见", "Opinions on Further Improving Temporary Assistance",
        "民政部、财政部,2026年1月29日公布", "Ministries of Civil Affairs and of Finance, published 2026-01-29",
        from 2026-1;
}
