//! 迁移: another place, street or community.

use minzheng_core_types::figures::Place;

use super::{Desk, Effect, LifeError};
use crate::entry::HouseholdEntry;
use crate::history::FormerStay;

/// 迁移: where the household goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveOrder {
    /// The place that accepts the case.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
}

/// The household at another place. The place that accepts the case runs and pays it (SA-27; 民发〔2021〕57号 art. 5), and
/// its rule says from which month (SA-22). What was determined stays until the next review.
///
/// # Errors
/// [`LifeError`]: a place that has not settled the month, nothing to change, an effect in a month that has one already.
#[doc(alias = "迁移")]
pub fn move_to(
    entry: &HouseholdEntry,
    order: &MoveOrder,
    desk: &Desk<'_>,
) -> Result<(HouseholdEntry, Effect), LifeError> {
    desk.in_order(entry)?;
    let here = (entry.place, entry.street.as_str(), entry.community.as_str());
    if here == (order.place, order.street.as_str(), order.community.as_str()) {
        return Err(LifeError::AlreadyThere);
    }
    let effect = desk.effect(order.place)?;
    let last = effect.first.previous();
    if entry.history.moves.iter().any(|former| former.last >= last) {
        return Err(LifeError::ChangedAlready { first: effect.first });
    }
    let mut next = entry.clone();
    let MoveOrder { place, street, community } = order.clone();
    next.history.moves.push(FormerStay {
        decided: desk.decided,
        last,
        place: std::mem::replace(&mut next.place, place),
        street: std::mem::replace(&mut next.street, street),
        community: std::mem::replace(&mut next.community, community),
    });
    Ok((next, effect))
}
