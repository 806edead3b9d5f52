//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::Guide;
use minzheng_core_types::figures::Omitted::Asks;

const RULES: &[&str] = &["PE-02"];

const fn guide(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: RULES, omitted: Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("ai.scope", "all-elders"),
    guide("ai.start", "12"),
    guide("ai.age", "60"),
    guide("ha.age-rule", "on-birthday/last-of-february"),
    guide("ai.premium", "20.00"),
    guide("ai.death", "10200.00"),
    guide("ai.disability", "20350.00"),
    guide("ai.medical", "5175.00"),
    guide("ai.hospital", "31.50"),
    guide("ai.hospital-days", "180"),
];
