//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_TABLE: Omitted =
    Omitted::GoesOn(Text::new("通名由人判断", "whether the generic part fits is for a person"));

const fn table(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: &["SO-19"], omitted: NO_TABLE, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.name.regime", &["SO-20"], "pn22"),
    asks("so.name.exceptions", &["SO-19"], "no-exception"),
    table("so.name.generic.xiaoqu", "3000"),
    table("so.name.generic.huayuan", "40"),
    table("so.name.generic.yuan", "35"),
    table("so.name.generic.bieshu", "0.5"),
    asks("so.name.delegation", &["SO-21"], "city"),
    asks("so.name.file-within", &["SO-22"], "15"),
    asks("so.name.publish-within", &["SO-22"], "15"),
    asks("so.name.roll", &["SO-22"], "plain"),
    asks("so.name.fine.person-least", &["SO-22"], "2000.00"),
    asks("so.name.fine.person-most", &["SO-22"], "10000.00"),
    asks("so.name.fine.sign-least", &["SO-22"], "1000.00"),
    asks("so.name.fine.sign-most", &["SO-22"], "5000.00"),
    asks("so.name.ban", &["SO-22"], "5"),
];
