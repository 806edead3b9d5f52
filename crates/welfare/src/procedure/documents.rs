//! The instruments that only procedure cites.

documents! {
    /// Rural five guarantees.
    N12 = "N12", "农村五保供养工作条例", "Regulations on Rural Five-Guarantees Support", "国务院令第456号",
        "State Council Order 456", from 2006-3;
    /// Extreme hardship, 2021; its first month was not read.
    N6 = "N6", "特困人员认定办法", "Measures for Identifying Persons in Extreme Hardship", "民发〔2021〕43号",
        "Ministry of Civil Affairs 2021 No. 43";
    /// Temporary assistance, 2026.
    N8 = "N8", "关于进一步健全完善临时救助制度的意见", "Opinions on Improving Temporary Assistance", "2026-01-29公布",
        "published 2026-01-29", from 2026-1;
    /// Not read for this project.
    RECONSIDERATION_LAW = "reconsideration-law", "中华人民共和国行政复议法", "Administrative Reconsideration Law", "", "",
        from 1999-10;
    /// Not read for this project.
    LITIGATION_LAW = "litigation-law", "中华人民共和国行政诉讼法", "Administrative Litigation Law", "", "", from 1990-10;
}
