//! What home care leaves to dated figures of places.

use minzheng_core_types::figures::Setting;
use minzheng_core_types::{choice, policy};

use crate::policy::AgeRule;
use crate::recognition::Standard;

choice! {
    /// 三无老人是否须失能: must somebody of the three noes also be unable to care for themselves (EC-20)?
    pub enum ThreeNosRule {
        /// As everybody.
        Needed = "incapacity-needed",
        /// Eligible without it.
        NotNeeded = "incapacity-not-needed",
    }
}

policy! {
    /// What is local, for one place and month.
    pub struct HomeCarePolicy {
        /// EC-01.
        age: AgeRule = "ec.age", Override,
            "周岁算法", "age convention", "", "";
        /// EC-20.
        three_nos: ThreeNosRule = "hc.three-nos", Override,
            "三无老人是否须失能", "must elders of the three noes be unable to care for themselves", "", "";
        /// EC-20, EC-17.
        accepts_gb42195: u32 = "hc.accepts.gb42195", Override,
            "认可的最低等级(GB/T 42195)", "least grade recognised (GB/T 42195)", "级", "grade";
        /// EC-20, EC-17.
        accepts_mzt039: u32 = "hc.accepts.mzt039", Override,
            "认可的最低等级(MZ/T 039)", "least grade recognised (MZ/T 039)", "级", "grade";
        /// EC-20, EC-17.
        accepts_self_care: u32 = "hc.accepts.self-care", Override,
            "认可的最低等级(特困自理能力)", "least class recognised (self-care of extreme hardship)", "级", "class";
        /// EC-20, EC-17.
        accepts_ltc: u32 = "hc.accepts.ltc", Override,
            "认可的最低等级(长期护理)", "least grade recognised (long-term care)", "级", "grade";
        /// EC-20.
        certificate: u32 = "hc.certificate", Override,
            "认可的最轻残疾等级", "lightest disability grade recognised", "级", "grade";
    }
}

impl HomeCarePolicy {
    /// The least grade of a standard that the place recognises (EC-17).
    #[must_use]
    pub const fn accepts(&self, standard: Standard) -> &Setting<u32> {
        match standard {
            Standard::Gb42195 => &self.accepts_gb42195,
            Standard::Mzt039 => &self.accepts_mzt039,
            Standard::SelfCare => &self.accepts_self_care,
            Standard::Ltc => &self.accepts_ltc,
        }
    }
}
