//! Which figures make up the tiers of net assets.

use minzheng_core_types::figures::Setting;
use minzheng_core_types::{Money, Rate};

use crate::supervise::SupervisionPolicy;

/// The tiers of one sort of organisation.
pub(super) struct Tiers<'p> {
    pub(super) from: [&'p Setting<Money>; 3],
    pub(super) floors: [&'p Setting<Rate>; 4],
    pub(super) ceilings: [&'p Setting<Rate>; 4],
}

impl<'p> Tiers<'p> {
    pub(super) const fn of_foundations(p: &'p SupervisionPolicy) -> Self {
        Self {
            from: [&p.foundation_from_1, &p.foundation_from_2, &p.foundation_from_3],
            floors: [
                &p.foundation_floor_1,
                &p.foundation_floor_2,
                &p.foundation_floor_3,
                &p.foundation_floor_4,
            ],
            ceilings: [
                &p.foundation_ceiling_1,
                &p.foundation_ceiling_2,
                &p.foundation_ceiling_3,
                &p.foundation_ceiling_4,
            ],
        }
    }

    pub(super) const fn of_others(p: &'p SupervisionPolicy) -> Self {
        Self {
            from: [&p.other_from_1, &p.other_from_2, &p.other_from_3],
            floors: [&p.other_floor_1, &p.other_floor_2, &p.other_floor_3, &p.other_floor_4],
            ceilings: [&p.other_ceiling_1, &p.other_ceiling_2, &p.other_ceiling_3, &p.other_ceiling_4],
        }
    }
}
