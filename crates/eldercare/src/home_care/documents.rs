//! The instruments that only this family cites.

documents! {
    /// Half-year report of the district, June 2014.
    REPORT = "S19", "区民政局2014年上半年工作总结", "Half-year report of the district, 2014", "", "";
}
