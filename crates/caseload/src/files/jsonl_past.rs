//! What a household was before, in its line of JSON.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::Month;
use minzheng_core_types::figures::Place;
use minzheng_welfare::facts::Relation;
use minzheng_welfare::standing::StopGround;
use serde::{Deserialize, Serialize};

use super::jsonl_line::Faults;
use super::kinds::{CellProblem, FactsProblem};
use crate::entry::PersonName;
use crate::history::{FormerHead, FormerPayee, FormerStay, History, Payee, Stop};

/// 领款人: `{"member":0}`, or `{"other":"…"}`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PayeeLine {
    Member(usize),
    Other(String),
}

impl PayeeLine {
    pub(super) fn of(payee: &Payee) -> Self {
        match payee {
            Payee::Member(index) => Self::Member(*index),
            Payee::Other(name) => Self::Other(name.reveal().to_owned()),
        }
    }

    pub(super) fn into_payee(self) -> Payee {
        match self {
            Self::Member(index) => Payee::Member(index),
            Self::Other(name) => Payee::Other(PersonName::new(&name)),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StayLine {
    decided: NaiveDate,
    last: Month,
    place: Place,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    street: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    community: String,
}

impl StayLine {
    pub(super) fn of(stay: &FormerStay) -> Self {
        let FormerStay { decided, last, place, street, community } = stay.clone();
        Self { decided, last, place, street, community }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormerPayeeLine {
    decided: NaiveDate,
    last: Month,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payee: Option<PayeeLine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
}

impl FormerPayeeLine {
    pub(super) fn of(former: &FormerPayee) -> Self {
        Self {
            decided: former.decided,
            last: former.last,
            payee: former.payee.as_ref().map(PayeeLine::of),
            account: former.account.as_ref().map(|account| account.reveal().to_owned()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadLine {
    decided: NaiveDate,
    last: Month,
    relations: BTreeMap<usize, Relation>,
}

impl HeadLine {
    pub(super) fn of(former: &FormerHead) -> Self {
        Self { decided: former.decided, last: former.last, relations: former.relations.clone() }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StopLine {
    pub(super) last: Month,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ground: Option<StopGround>,
}

/// The lists of a household's past as they stand in its line.
pub(super) struct PastLines {
    pub(super) moves: Vec<StayLine>,
    pub(super) payees: Vec<FormerPayeeLine>,
    pub(super) heads: Vec<HeadLine>,
    pub(super) stops: Vec<StopLine>,
}

impl PastLines {
    pub(super) fn into_history(self, faults: &mut Faults, members: usize, ended: Option<Month>) -> History {
        once(faults, "moves", self.moves.iter().map(|stay| stay.last));
        once(faults, "payees", self.payees.iter().map(|payee| payee.last));
        once(faults, "heads", self.heads.iter().map(|head| head.last));
        once(faults, "stops", self.stops.iter().map(|stop| stop.last));
        for (index, stop) in self.stops.iter().enumerate() {
            if Some(stop.last) == ended {
                faults.add(FactsProblem::LastMonthTwice, format!("stops[{index}].last"));
            }
        }
        for (index, head) in self.heads.iter().enumerate() {
            if head.relations.keys().any(|member| *member >= members) {
                faults.add(FactsProblem::NoSuchMember { members }, format!("heads[{index}].relations"));
            }
        }
        let payee = |faults: &mut Faults, (index, line): (usize, FormerPayeeLine)| {
            if matches!(line.payee, Some(PayeeLine::Member(member)) if member >= members) {
                faults.add(FactsProblem::NoSuchMember { members }, format!("payees[{index}].payee"));
            }
            let account = line.account.and_then(|text| {
                faults.take(text.parse().map_err(CellProblem::Account), || format!("payees[{index}].account"))
            });
            let payee = line.payee.map(PayeeLine::into_payee);
            FormerPayee { decided: line.decided, last: line.last, payee, account }
        };
        let stay = |line: StayLine| {
            let StayLine { decided, last, place, street, community } = line;
            FormerStay { decided, last, place, street, community }
        };
        let head =
            |line: HeadLine| FormerHead { decided: line.decided, last: line.last, relations: line.relations };
        History {
            moves: self.moves.into_iter().map(stay).collect(),
            payees: self.payees.into_iter().enumerate().map(|line| payee(faults, line)).collect(),
            heads: self.heads.into_iter().map(head).collect(),
            stops: self.stops.into_iter().map(|stop| Stop { last: stop.last, ground: stop.ground }).collect(),
        }
    }
}

/// Two entries of a list that end in one month would leave open which came first.
fn once(faults: &mut Faults, list: &str, lasts: impl Iterator<Item = Month>) {
    let mut seen = BTreeSet::new();
    for (index, last) in lasts.enumerate() {
        if !seen.insert(last) {
            faults.add(FactsProblem::LastMonthTwice, format!("{list}[{index}].last"));
        }
    }
}
