//! 历史: what a household was before: former places, payees and heads, earlier ends, each with its last month.
//!
//! What holds now stands in the household itself. An operation of [`crate::life`] writes the new state there and the old
//! one here, so that an earlier month is always answered as it was.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::Month;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::AccountNumber;
use minzheng_welfare::facts::Relation;
use minzheng_welfare::standing::StopGround;

use crate::entry::PersonName;

/// 迁移: a place that ran the case up to a month (SA-27: the place of acceptance runs and pays the case).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerStay {
    /// The decision by which the household left it.
    pub decided: NaiveDate,
    /// The last month that it paid.
    pub last: Month,
    /// The place.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
}

/// 领款人: who draws the money.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "领款人")]
pub enum Payee {
    /// A member, by index.
    Member(usize),
    /// Somebody else, by name; it prints masked.
    Other(PersonName),
}

/// 领款变更: a payee up to a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerPayee {
    /// The decision that ended it.
    pub decided: NaiveDate,
    /// The last month paid to them.
    pub last: Month,
    /// Who; the head where nobody is named.
    pub payee: Option<Payee>,
    /// The account.
    pub account: Option<AccountNumber>,
}

/// 户主变更: the kinship to a former head.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "户主")]
pub struct FormerHead {
    /// The decision that ended it.
    pub decided: NaiveDate,
    /// The last month under that head.
    pub last: Month,
    /// Kinship to that head, by index of the member; whoever is not listed has the present one.
    pub relations: BTreeMap<usize, Relation>,
}

/// 停保: an end of payment that the household came back from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// The last month of payment.
    pub last: Month,
    /// Why, where it was recorded (SA-25).
    pub ground: Option<StopGround>,
}

/// 历史: everything that a household was before. A register keeps each list in the order of the months.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Former places.
    pub moves: Vec<FormerStay>,
    /// Former payees.
    pub payees: Vec<FormerPayee>,
    /// Former heads.
    pub heads: Vec<FormerHead>,
    /// Earlier ends.
    pub stops: Vec<Stop>,
}

/// What a household without a past has.
static NOTHING: History =
    History { moves: Vec::new(), payees: Vec::new(), heads: Vec::new(), stops: Vec::new() };

impl History {
    /// A past of nothing.
    #[must_use]
    pub fn nothing() -> &'static Self {
        &NOTHING
    }

    /// Has the household been nothing else before?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.moves.is_empty() && self.payees.is_empty() && self.heads.is_empty() && self.stops.is_empty()
    }

    /// Each list in the order of the months.
    pub(crate) fn sort(&mut self) {
        self.moves.sort_by_key(|stay| stay.last);
        self.payees.sort_by_key(|payee| payee.last);
        self.heads.sort_by_key(|head| head.last);
        self.stops.sort_by_key(|stop| stop.last);
    }
}

/// The place that runs a case, at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stay<'r> {
    /// The place whose law applies.
    pub place: Place,
    /// 街道.
    pub street: &'r str,
    /// 社区.
    pub community: &'r str,
}
