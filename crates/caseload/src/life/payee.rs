//! 变更领款人.

use minzheng_core_types::ids::AccountNumber;

use super::{Desk, Effect, LifeError, member_of};
use crate::entry::HouseholdEntry;
use crate::history::{FormerPayee, Payee};

/// 变更领款人: who draws the money from now on, and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PayeeOrder {
    /// Who; the head where nobody is named.
    pub payee: Option<Payee>,
    /// The account.
    pub account: Option<AccountNumber>,
}

/// The household with another payee or account (领款人、收款账号).
///
/// # Errors
/// [`LifeError`]: a member who is not there, nothing to change, an effect in a month that has one already.
pub fn change_payee(
    entry: &HouseholdEntry,
    order: &PayeeOrder,
    desk: &Desk<'_>,
) -> Result<(HouseholdEntry, Effect), LifeError> {
    desk.in_order(entry)?;
    if let Some(Payee::Member(member)) = order.payee
        && !desk.is_present(member_of(entry, member)?)
    {
        return Err(LifeError::NotPresent { member: member.saturating_add(1) });
    }
    if order.payee == entry.payee && order.account == entry.account {
        return Err(LifeError::AlreadyPaid);
    }
    let effect = desk.effect(entry.place)?;
    paid_otherwise(entry, order, desk, effect).map(|next| (next, effect))
}

pub(super) fn paid_otherwise(
    entry: &HouseholdEntry,
    order: &PayeeOrder,
    desk: &Desk<'_>,
    effect: Effect,
) -> Result<HouseholdEntry, LifeError> {
    let last = effect.first.previous();
    if entry.history.payees.iter().any(|former| former.last >= last) {
        return Err(LifeError::ChangedAlready { first: effect.first });
    }
    let mut next = entry.clone();
    next.history.payees.push(FormerPayee {
        decided: desk.decided,
        last,
        payee: std::mem::replace(&mut next.payee, order.payee.clone()),
        account: std::mem::replace(&mut next.account, order.account.clone()),
    });
    Ok(next)
}
