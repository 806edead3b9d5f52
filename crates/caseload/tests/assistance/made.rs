//! Records made for tests: every value that a cell can hold.

use chrono::NaiveDate;
use minzheng_caseload::assistance::{
    Assistance, Ground, MedicalCase, MedicalStatus, SpecialCareProgramme, SpecialCareTotal, TemporaryCase,
};
use minzheng_caseload::files::ReadOptions;
use minzheng_core_types::{Fact, Money, MonthRange};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn range(text: &str) -> MonthRange {
    text.parse().unwrap()
}

pub(crate) fn options() -> ReadOptions {
    ReadOptions { strict: false, as_of: day("2014-07-31") }
}

pub(crate) fn strict() -> ReadOptions {
    ReadOptions { strict: true, ..options() }
}

pub(crate) fn temporary(number: &str, ground: Ground, decided: &str, amount: &str) -> TemporaryCase {
    TemporaryCase {
        number: number.to_owned(),
        household: Some(format!("SB-{number}")),
        place: "370203".parse().unwrap(),
        street: "台东街道".to_owned(),
        community: "第1社区".to_owned(),
        applied: day("2014-01-02"),
        decided: day(decided),
        kind: ground.kind(),
        ground: Fact::Known(ground),
        persons: 2,
        amount: yuan(amount),
    }
}

pub(crate) fn medical(
    number: &str,
    status: MedicalStatus,
    decided: &str,
    rounds: (&str, &str),
) -> MedicalCase {
    MedicalCase {
        number: number.to_owned(),
        household: None,
        decided: day(decided),
        status,
        in_scope: Fact::Known(yuan("11000")),
        out_of_scope: Fact::Known(yuan("7000.05")),
        first_round: yuan(rounds.0),
        second_round: yuan(rounds.1),
    }
}

pub(crate) fn total(programme: SpecialCareProgramme, months: &str, amount: &str) -> SpecialCareTotal {
    let persons = Fact::NotEstablished;
    SpecialCareTotal { programme, months: range(months), amount: yuan(amount), persons }
}

/// Every word, every state of a fact, and texts that files find hard.
pub(crate) fn everything() -> Assistance {
    let mut made = Assistance::default();
    for (place, ground) in Ground::ALL.iter().enumerate() {
        made.temporary.push(temporary(&format!("T{place}"), *ground, "2014-03-04", "1234.56"));
    }
    let hard = [("=1+1", "a,b"), ("'引号", "说\"好\""), ("-3", "@社区"), ("008", "三 社 区")];
    for (place, (number, community)) in hard.into_iter().enumerate() {
        let mut case = temporary(number, Ground::Fire, "2014-06-30", "0.01");
        case.community = community.to_owned();
        case.household = None;
        case.street = String::new();
        case.ground = if place % 2 == 0 { Fact::Absent } else { Fact::NotEstablished };
        made.temporary.push(case);
    }
    for (place, status) in MedicalStatus::ALL.iter().enumerate() {
        let mut case = medical(&format!("M{place}"), *status, "2014-06-30", ("9000", "4000"));
        match place {
            0 => (case.in_scope, case.out_of_scope) = (Fact::NotEstablished, Fact::Absent),
            1 => case.household = Some("SB-000001".to_owned()),
            2 => (case.in_scope, case.first_round) = (Fact::Known(Money::ZERO), Money::ZERO),
            _ => {}
        }
        made.medical.push(case);
    }
    for (place, programme) in SpecialCareProgramme::ALL.iter().enumerate() {
        let mut half = total(*programme, "2014-01..2014-06", "18000000.00");
        half.persons = [Fact::NotEstablished, Fact::Absent, Fact::Known(0)][place];
        made.special_care.push(half);
        made.special_care.push(total(*programme, "2014-07", "0"));
    }
    made
}
