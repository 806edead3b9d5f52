//! What the tests share.
#![allow(dead_code, reason = "not every test file uses all of it")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::LazyLock;

use minzheng_core_types::Money;
use minzheng_core_types::figures::{Found, Pack, Parameter, View};
use minzheng_welfare::FIGURES;

pub(crate) static WELFARE: &[&[Parameter]] = FIGURES;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| minzheng_policies::embedded(WELFARE).map_err(|errors| errors.to_string()).unwrap());

pub(crate) fn pack() -> Pack {
    PACK.clone()
}

pub(crate) fn parameter(id: &str) -> &'static Parameter {
    FIGURES.iter().copied().flatten().find(|parameter| parameter.id == id).unwrap()
}

/// The value as text; `gap`, `limit …` or `nothing` where there is none.
pub(crate) fn found(pack: &Pack, id: &str, place: &str, month: &str) -> String {
    shown(&pack.at(place.parse().unwrap(), month.parse().unwrap()), id)
}

pub(crate) fn shown(view: &View<'_>, id: &str) -> String {
    match view.look_up(parameter(id)) {
        Found::Value(figure, _) => figure.value.to_string(),
        Found::Limit(figure, _) => format!("limit {}", figure.value),
        Found::Gap(_) => "gap".to_owned(),
        Found::Nothing => "nothing".to_owned(),
    }
}

/// The amount, where there must be one.
pub(crate) fn money(id: &str, place: &str, month: &str) -> Money {
    let text = found(&pack(), id, place, month);
    text.parse().map_err(|error| format!("{id} in {place} in {month}: {text}: {error}")).unwrap()
}
