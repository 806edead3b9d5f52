//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use Omitted::{Asks, AsksWhere};

const BY_AREA: Omitted = AsksWhere {
    parameter: "dc.one-off.by",
    is: &["per-area"],
    text: Text::new("按面积补助时需人工核定", "a person is asked where the subsidy goes by area"),
};
const BY_CLASS: Omitted = AsksWhere {
    parameter: "dc.one-off.by",
    is: &["by-class"],
    text: Text::new("按类别补助时需人工核定", "a person is asked where the subsidy goes by class"),
};

const fn guide(
    parameter: &'static str,
    rules: &'static [&'static str],
    omitted: Omitted,
    example: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("ec.age", &["EC-01"], Asks, "on-birthday/first-of-march"),
    guide("dc.ratio.intact", &["EC-42"], Asks, "10"),
    guide("dc.ratio.mild", &["EC-42"], Asks, "8"),
    guide("dc.ratio.moderate", &["EC-42"], Asks, "5"),
    guide("dc.ratio.severe", &["EC-42"], Asks, "4"),
    guide("dc.ratio.complete", &["EC-42"], Asks, "3"),
    guide("dc.half-day", &["EC-42", "EC-46"], Asks, "2"),
    guide("dc.waiting.grade", &["EC-43"], Asks, "2"),
    guide("dc.absence.days", &["EC-45"], Asks, "7"),
    guide("dc.one-off.by", &["EC-47"], Asks, "per-area"),
    guide("dc.one-off.rate", &["EC-47"], BY_AREA, "1000.00"),
    guide("dc.one-off.cap", &["EC-47"], BY_AREA, "500000.00"),
    guide("dc.one-off.class-1", &["EC-47"], BY_CLASS, "300000.00"),
    guide("dc.one-off.class-2", &["EC-47"], BY_CLASS, "200000.00"),
    guide("dc.one-off.class-3", &["EC-47"], BY_CLASS, "100000.00"),
    guide("dc.running.rating-1", &["EC-47"], Asks, "10000.00"),
    guide("dc.running.rating-2", &["EC-47"], Asks, "20000.00"),
    guide("dc.running.rating-3", &["EC-47"], Asks, "30000.00"),
    guide("dc.running.rating-4", &["EC-47"], Asks, "40000.00"),
    guide("dc.running.rating-5", &["EC-47"], Asks, "50000.00"),
    guide("dc.running.occupancy-floor", &["EC-47"], Asks, "50"),
    guide("dc.claw-back.years", &["EC-47"], Asks, "5"),
];
