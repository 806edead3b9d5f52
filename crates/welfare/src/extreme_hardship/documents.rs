//! The instruments that only this family cites. Keys are those of the rulebook's list of sources.

documents! {
    /// 2006.
    N12 = "N12", "农村五保供养工作条例", "Regulations on Five-Guarantee Support in Rural Areas", "国务院令第456号",
        "State Council Order 456", from 2006-3;
    /// 2021.
    N6 = "N6", "特困人员认定办法", "Measures for Identifying Persons in Extreme Hardship", "民发〔2021〕43号",
        "Ministry of Civil Affairs 2021 No. 43", from 2021-5;
    /// Qingdao.
    Q21 = "Q21", "青岛市特困人员供养标准报道", "report on the standards of extreme-hardship support in Qingdao", "", "";
}
