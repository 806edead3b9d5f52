//! 参数说明: which rules read a parameter, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const fn goes_on(
    parameter: &'static str,
    rules: &'static [&'static str],
    example: &'static str,
    text: Text,
) -> Guide {
    Guide { parameter, rules, omitted: Omitted::GoesOn(text), example }
}

const NO_GUIDANCE: Text = Text::new("保费中没有康复指导费", "no part of the premium is for guidance");
const NO_UPPER_AGE: Text = Text::new("没有年龄上限", "there is no upper age");
const NO_SHARES: Text = Text::new("一份可以,多份要问", "one share may be bought; of more it asks");
const NO_HEALTH: Text = Text::new("不问健康", "health is not asked for");
const FOR_ANYBODY: Text = Text::new("不问户籍", "where somebody is registered is not asked for");

/// A line for each parameter, in their order.
pub static GUIDE: &[Guide] = &[
    asks("ei.start", &["EC-50"], "12"),
    asks("ei.scope", &["EC-51"], "all-elders"),
    asks("ei.age", &["EC-01", "EC-51"], "60"),
    asks("ei.age-at", &["EC-51"], "before-first-day"),
    asks("ec.age", &["EC-51", "EC-55"], "on-birthday/first-of-march"),
    asks("ei.own-cost", &["EC-51"], "permit-holders"),
    asks("ei.buy-months", &["EC-51"], "4"),
    asks("ei.premium", &["EC-52"], "24.00"),
    goes_on("ei.guidance", &["EC-52"], "3.00", NO_GUIDANCE),
    asks("ei.mid-term", &["EC-52"], "full"),
    asks("ei.area", &["EC-53"], "within-city"),
    asks("ei.death", &["EC-53"], "10000.00"),
    asks("ei.death-after-disability", &["EC-53"], "deduct"),
    asks("ei.disability", &["EC-53"], "20000.00"),
    asks("ei.grade-step", &["EC-53"], "0.1"),
    asks("ei.impairments", &["EC-53"], "heaviest"),
    asks("ei.medical", &["EC-53"], "5000.00"),
    asks("ei.deductible", &["EC-53"], "100.00"),
    asks("ei.medical-share", &["EC-53"], "1"),
    asks("ei.hospital-level", &["EC-53"], "2"),
    asks("ei.hospital", &["EC-53"], "30.00"),
    asks("ei.hospital-days", &["EC-53"], "180"),
    asks("ei.report-hours", &["EC-54"], "48"),
    asks("yl.age", &["EC-55"], "50"),
    goes_on("yl.age-most", &["EC-55"], "85", NO_UPPER_AGE),
    goes_on("yl.health", &["EC-55"], "the-healthy", NO_HEALTH),
    asks("yl.premium", &["EC-55"], "50.00"),
    asks("yl.premium-high", &["EC-55"], "100.00"),
    goes_on("yl.shares", &["EC-55"], "2", NO_SHARES),
    asks("yl.subsidy", &["EC-55"], "5.00"),
    goes_on("yl.subsidy-for", &["EC-55"], "locals", FOR_ANYBODY),
    asks("yl.subsidy-age", &["EC-55"], "60"),
    goes_on("yl.subsidy-age-most", &["EC-55"], "80", NO_UPPER_AGE),
    asks("yl.death", &["EC-55"], "30000.00"),
    asks("yl.bus", &["EC-55"], "10000.00"),
    asks("yl.medical", &["EC-55"], "6000.00"),
    asks("yl.hospital", &["EC-55"], "30.00"),
    asks("yl.hospital-days", &["EC-55"], "180"),
    asks("yl.death-high", &["EC-55"], "60000.00"),
    asks("yl.bus-high", &["EC-55"], "20000.00"),
    asks("yl.medical-high", &["EC-55"], "12000.00"),
    asks("yl.hospital-high", &["EC-55"], "50.00"),
];
