//! The instruments that rescue cites.

pub(crate) use crate::marriage::documents::{CONVENTION, cite};

documents! {
    /// 2003.
    VR_03 = "VR03", "城市生活无着的流浪乞讨人员救助管理办法", "Measures for the Rescue of Vagrants and Beggars without Means in Cities", "国务院令第381号", "State Council Order 381", from 2003-8;
    /// 2003.
    VR_24 = "VR24", "城市生活无着的流浪乞讨人员救助管理办法实施细则", "implementing rules of the measures", "民政部令第24号", "Ministry of Civil Affairs Order 24", from 2003-8;
    /// 2014.
    VR_132 = "VR132", "生活无着的流浪乞讨人员救助管理机构工作规程", "working rules of rescue stations", "民发〔2014〕132号", "2014 No. 132", from 2014-8;
}
