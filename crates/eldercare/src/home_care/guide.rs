//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const fn goes_on(
    parameter: &'static str,
    rules: &'static [&'static str],
    text: Text,
    example: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted: Omitted::GoesOn(text), example }
}

const OWN: Text = Text::new("每人各有小时数", "each elder has hours of their own");
const NO_SUSPENSION: Text = Text::new("住院、外出不扣", "absence is not taken off");
const NO_CARRY: Text = Text::new("不结转", "nothing is carried over");
const NO_VOUCHER: Text = Text::new("没有评估补贴", "there is no voucher for an assessment");
const NO_RANGE: Text = Text::new("按类别定额", "an amount for each class");

/// A line for each parameter, in their order.
pub static GUIDE: &[Guide] = &[
    asks("ec.age", &["EC-01"], "on-birthday/first-of-march"),
    asks("hc.three-nos", &["EC-20"], "incapacity-needed"),
    asks("hc.accepts.gb42195", &["EC-20"], "2"),
    asks("hc.accepts.mzt039", &["EC-20"], "2"),
    asks("hc.accepts.self-care", &["EC-20"], "1"),
    asks("hc.accepts.ltc", &["EC-20"], "2"),
    asks("hc.certificate", &["EC-20"], "4"),
    asks("hc.hours.wholly-unable", &["EC-22"], "60"),
    asks("hc.hours.partly-unable", &["EC-22"], "45"),
    asks("hc.hours.allowance", &["EC-22"], "45"),
    goes_on("hc.per", &["EC-22"], OWN, "per-elder"),
    goes_on("hc.suspend-after", &["EC-23"], NO_SUSPENSION, "30"),
    goes_on("hc.carry-over", &["EC-23"], NO_CARRY, "1"),
    asks("hc.voucher.grade", &["EC-26"], "2"),
    asks(
        "hc.voucher.excludes",
        &["EC-26"],
        "[{ code = \"destitute-support\", zh = \"特困供养\", en = \"destitute support\" }]",
    ),
    asks("hc.voucher.cap", &["EC-26"], "800.00"),
    asks("hc.voucher.share.home-visit", &["EC-26"], "0.50"),
    asks("hc.voucher.share.day-care", &["EC-26"], "0.40"),
    asks("hc.voucher.share.short-stay", &["EC-26"], "0.40"),
    asks("hc.voucher.share.long-stay", &["EC-26"], "0.40"),
    goes_on("hc.voucher.assessment", &["EC-26"], NO_VOUCHER, "100.00"),
    asks("hc.service.allowance", &["EC-27"], "300.00"),
    asks("hc.service.low-income", &["EC-27"], "200.00"),
    asks("hc.service.family-planning", &["EC-27"], "100.00"),
    goes_on("hc.service.least", &["EC-27"], NO_RANGE, "50.00"),
    goes_on("hc.service.most", &["EC-27"], NO_RANGE, "1680.00"),
    asks("hc.care.light", &["EC-27"], "200.00"),
    asks("hc.care.middle", &["EC-27"], "400.00"),
    asks("hc.care.heavy", &["EC-27"], "600.00"),
];
