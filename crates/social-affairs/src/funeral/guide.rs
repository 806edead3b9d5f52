//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_CAP: Omitted = Omitted::GoesOn(Text::new("该项不封顶", "the item is not capped"));
const NOT_FREE: Omitted = Omitted::GoesOn(Text::new("不另行免费", "nothing is free beside"));

const fn cap(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: &["SO-17"], omitted: NO_CAP, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.funeral.revised", &[], "2026-03-30"),
    asks("so.funeral.notice.hours", &["SO-15"], "24"),
    asks("so.funeral.collection.hours", &["SO-15"], "12"),
    asks("so.funeral.cremation.days", &["SO-15"], "15"),
    asks("so.funeral.grave.ashes-single", &["SO-16"], "1"),
    asks("so.funeral.grave.ashes-couple", &["SO-16"], "1"),
    asks("so.funeral.grave.body-single", &["SO-16"], "4"),
    asks("so.funeral.grave.body-couple", &["SO-16"], "6"),
    asks("so.funeral.stele", &["SO-16"], "0.8"),
    asks("so.funeral.cycle", &["SO-16"], "20"),
    asks("so.funeral.fine.least", &["SO-16"], "1"),
    asks("so.funeral.fine.most", &["SO-16"], "3"),
    asks("so.funeral.relief.groups", &["SO-17"], "dibao"),
    asks("so.funeral.relief.items", &["SO-17"], "transport"),
    cap("so.funeral.relief.cap.transport-km", "20"),
    cap("so.funeral.relief.cap.storage-days", "3"),
    cap("so.funeral.relief.cap.ashes-years", "3"),
    cap("so.funeral.relief.cap.urn", "200.00"),
    asks("so.funeral.eco.scatter", &["SO-17"], "4000.00"),
    asks("so.funeral.eco.degradable", &["SO-17"], "3000.00"),
    asks("so.funeral.eco.deep", &["SO-17"], "2000.00"),
    Guide { parameter: "so.funeral.eco.sea-free", rules: &["SO-17"], omitted: NOT_FREE, example: "resident" },
    Guide {
        parameter: "so.funeral.eco.sea-operator",
        rules: &["SO-17"],
        omitted: NOT_FREE,
        example: "1000.00",
    },
    asks("so.funeral.banned-places", &["SO-18"], "farmland"),
    asks("so.funeral.distance.town", &["SO-18"], "2000"),
    asks("so.funeral.distance.road", &["SO-18"], "500"),
];
