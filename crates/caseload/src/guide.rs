//! 参数说明 of this crate's parameters, for whoever adds the figures of a place.

use std::sync::LazyLock;

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted, Parameter, ValueKind};

/// No rule asks a person for these: what pays or publishes says which of them is missing.
const SAID: Omitted = Omitted::GoesOn(Text::new(
    "发放、公示、分担时提示缺少,不作猜测",
    "paying out, publishing or sharing says that it is missing, and guesses nothing",
));

static GUIDES: LazyLock<Vec<Guide>> =
    LazyLock::new(|| crate::parameters().into_iter().flatten().map(guide).collect());

/// A line for each parameter of [`crate::parameters`], in their order.
#[must_use]
pub fn guides() -> &'static [Guide] {
    &GUIDES
}

fn guide(parameter: &'static Parameter) -> Guide {
    let rules: &'static [&'static str] = match parameter.id.split('.').next() {
        Some("pay") => &["DB-01"],
        Some("fund") => &["DB-06"],
        _ => &["DB-05"],
    };
    let example = match parameter.kind {
        ValueKind::Money => "200.00",
        ValueKind::Rate => "0.5",
        ValueKind::Count => "10",
        ValueKind::Choice(words) => words.first().copied().unwrap_or_default(),
        ValueKind::List => "[{ code = \"\", zh = \"\", en = \"\" }]",
    };
    Guide { parameter: parameter.id, rules, omitted: SAID, example }
}
