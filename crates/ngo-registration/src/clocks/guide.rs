//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_PROMISE: Omitted =
    Omitted::GoesOn(Text::new("不列承诺时限", "no promise stands beside the limit of the law"));

const fn promise(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: &["NR-11"], omitted: NO_PROMISE, example }
}

const NOT_READ: Omitted = Omitted::GoesOn(Text::new("不列该项时限", "this limit is not shown"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("ngo.limit.group", &["NR-11"], "60"),
    asks("ngo.limit.preparation", &["NR-11"], "60"),
    asks("ngo.limit.after-preparation", &["NR-11"], "30"),
    asks("ngo.limit.service", &["NR-11"], "60"),
    asks("ngo.limit.foundation", &["NR-11"], "60"),
    asks("ngo.limit.charity", &["NR-11"], "30"),
    asks("ngo.limit.recognition", &["NR-11"], "20"),
    asks("ngo.limit.charity.extension", &["NR-11"], "60"),
    asks("ngo.limit.fundraising", &["NR-11"], "20"),
    asks("ngo.limit.licensing", &["NR-11"], "20"),
    asks("ngo.limit.licensing.extension", &["NR-11"], "10"),
    asks("ngo.limit.founded-by-law", &["NR-11"], "30"),
    asks("ngo.limit.notice", &["NR-11"], "5"),
    asks("ngo.limit.certificate", &["NR-11"], "10"),
    asks("ngo.limit.change.apply", &["NR-11"], "30"),
    Guide { parameter: "ngo.limit.change.claimed", rules: &["NR-11"], omitted: NOT_READ, example: "30" },
    asks("ngo.limit.liquidation-group", &["NR-23"], "30"),
    asks("ngo.limit.creditors-told", &["NR-23"], "10"),
    asks("ngo.limit.creditors-notice", &["NR-23"], "60"),
    asks("ngo.limit.deregistration.apply", &["NR-23"], "15"),
    asks("ngo.limit.founding-meeting", &["NR-22"], "6"),
    asks("ngo.days.regulation", &["NR-12"], "calendar-days"),
    asks("ngo.days.licensing", &["NR-12"], "working-days"),
    asks("ngo.days.promise", &["NR-12"], "working-days"),
    asks("ngo.rest-day", &["NR-12", "NR-22"], "next-working-day"),
    promise("ngo.promise.group", "5"),
    promise("ngo.promise.preparation", "40"),
    promise("ngo.promise.service", "5"),
    promise("ngo.promise.foundation", "40"),
    promise("ngo.promise.change.group", "5"),
    promise("ngo.promise.change.service", "5"),
    promise("ngo.promise.change.foundation", "20"),
    promise("ngo.promise.deregistration", "20"),
    promise("ngo.promise.name", "30"),
    promise("ngo.promise.inspection", "7"),
    asks("ngo.preparation", &["NR-22"], "abolished"),
    asks("ngo.preparation.ends-on", &["NR-22"], "6"),
    asks("ngo.defects.clock", &["NR-12"], "runs"),
    asks("ngo.silence-after-supplement", &["NR-12"], "counts"),
    asks("ngo.serious-years", &["NR-34"], "2"),
    asks("ngo.credit-code", &["NR-34"], "issued"),
];
