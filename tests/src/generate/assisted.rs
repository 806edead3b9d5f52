//! Requests for temporary assistance and bills of patients at random, where the law has its lines.

use minzheng_core_types::{Fact, Money, Month, ShortText};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Member, PropertyFinding, Register, Relation};
use minzheng_welfare::medical::facts::{Costs, Means};
use minzheng_welfare::needs::Status;
use minzheng_welfare::temporary::facts::{Cause, Granted, Kind, Request, Way};

use crate::draw::Draw;

/// A fact that is there, or with so many in a hundred not established, now and then absent.
fn fact<T>(draw: &mut Draw, unknown: u64, value: T) -> Fact<T> {
    if draw.chance(unknown, 100) {
        Fact::NotEstablished
    } else if unknown > 0 && draw.chance(2, 100) {
        Fact::Absent
    } else {
        Fact::Known(value)
    }
}

fn plain(draw: &mut Draw, place: &str, month: Month, members: usize, unknown: u64) -> CaseFile {
    let standing = StandingFile::Ended { last: month.previous(), ground: None };
    let birth = Month::at(1980, 1).first_day();
    let person = Member::new(Relation::Applicant, birth).with_nothing_special();
    let people = vec![person; members];
    let mut case = CaseFile::new(place.parse().expect("a code"), month, standing, people);
    let register = draw.pick(&[Register::Urban, Register::Rural]);
    case.register = if draw.chance(unknown, 200) { Fact::NotEstablished } else { Fact::Known(register) };
    case.needs.status = status(draw, unknown);
    case
}

fn status(draw: &mut Draw, unknown: u64) -> Fact<Status> {
    if draw.chance(unknown, 100) {
        return Fact::NotEstablished;
    }
    draw.weighted(&[
        (4, Fact::Known(Status::Allowance)),
        (2, Fact::Known(Status::Marginal)),
        (2, Fact::Known(Status::Rigid)),
        (1, Fact::Known(Status::ExtremeHardship)),
        (2, Fact::Absent),
    ])
}

/// Places and months in which the law of temporary assistance changes or is of its own kind.
pub const TEMPORARY: &[(&str, Month)] = &[
    ("370212", Month::at(2017, 5)),
    ("370300", Month::at(2024, 6)),
    ("440300", Month::at(2023, 5)),
    ("370203", Month::at(2008, 5)),
    ("370212", Month::at(2015, 8)),
    ("370212", Month::at(2015, 9)),
    ("370212", Month::at(2015, 7)),
    ("370203", Month::at(2014, 12)),
    ("370203", Month::at(2015, 1)),
    ("371424", Month::at(2017, 12)),
    ("341324", Month::at(2024, 6)),
    ("341881", Month::at(2024, 6)),
    ("371681", Month::at(2024, 6)),
    ("619800", Month::at(2026, 3)),
    ("619800", Month::at(2025, 12)),
    ("370203", Month::at(2026, 1)),
];

/// An amount at one of the lines that the places have, or a fen beside it, or any.
fn at_a_line(draw: &mut Draw) -> Money {
    const LINES: &[i64] = &[
        100_000, 2_500_000, 1_500_000, 500_000, 300_000, 400_000, 80_000, 200_000, 282_600, 847_800,
        5_086_800, 296_700, 593_400, 1_186_800, 35_000,
    ];
    let fen = match draw.below(3) {
        0 => draw.between(1, 3_000_000),
        1 => draw.pick(LINES),
        _ => draw.pick(LINES) + draw.between(-1, 1),
    };
    Money::from_fen(fen)
}

/// A request; so many facts in a hundred are not established.
pub fn temporary(draw: &mut Draw, unknown: u64) -> CaseFile {
    let (place, month) = draw.pick(TEMPORARY);
    let mut case = plain(draw, place, month, 1, unknown);
    let kind = draw.pick(&[Kind::Emergency, Kind::Expenditure]);
    let causes = [Cause::Illness, Cause::Education, Cause::BasicLiving, Cause::AccidentOrDeath, Cause::Light];
    let cause = draw.pick(&causes);
    let way = draw.pick(&[Way::County, Way::Township, Way::SmallAndFast]);
    let months = u32::try_from(draw.between(0, 14)).expect("small");
    let granted = match draw.below(2) {
        0 => Granted::Months(months),
        _ => Granted::Amount(at_a_line(draw)),
    };
    let means = if draw.chance(1, 12) { PropertyFinding::Beyond } else { PropertyFinding::Within };
    let given = if draw.chance(1, 2) { Money::ZERO } else { at_a_line(draw) };
    let count = |draw: &mut Draw| u32::try_from(draw.between(0, 5)).expect("small");
    let (persons, members) = (count(draw).max(1), count(draw).max(1));
    let times = u32::try_from(draw.between(0, 3)).expect("small");
    let (verified, local) = (!draw.chance(1, 15), !draw.chance(1, 6));
    let (happened, freshman) = (draw.chance(1, 2), draw.chance(1, 2));
    case.needs.temporary = Some(Request {
        kind: fact(draw, unknown, kind),
        cause: fact(draw, unknown, cause),
        way: if draw.chance(1, 4) { Fact::NotEstablished } else { Fact::Known(way) },
        verified: fact(draw, unknown, verified),
        local: fact(draw, unknown, local),
        happened_here: fact(draw, unknown, happened),
        means: fact(draw, unknown, means),
        persons: fact(draw, unknown, persons),
        members: fact(draw, unknown, members),
        freshman: fact(draw, unknown, freshman),
        granted: fact(draw, unknown, granted),
        given: fact(draw, unknown, given),
        times: fact(draw, unknown, times),
    });
    case
}

/// Places and months in which the law of medical assistance changes or is of its own kind.
pub const MEDICAL: &[(&str, Month)] = &[
    ("370203", Month::at(2013, 5)),
    ("619900", Month::at(2023, 6)),
    ("619800", Month::at(2023, 6)),
    ("370300", Month::at(2025, 6)),
    ("371082", Month::at(2023, 6)),
    ("370203", Month::at(2005, 5)),
    ("379900", Month::at(2023, 6)),
    ("350400", Month::at(2025, 6)),
    ("370203", Month::at(2012, 8)),
    ("370203", Month::at(2012, 12)),
    ("370203", Month::at(2015, 12)),
    ("370203", Month::at(2016, 1)),
    ("370203", Month::at(2011, 9)),
];

fn a_cost(draw: &mut Draw) -> Money {
    const LINES: &[i64] = &[
        100_000, 200_000, 300_000, 1_000_000, 2_000_000, 287_530, 718_825, 45_000, 90_000, 225_000,
        4_000_000, 3_000_000, 6_000_000,
    ];
    let fen = match draw.below(5) {
        0 => 0,
        1 => draw.pick(LINES),
        2 => draw.pick(LINES) + draw.between(-1, 1),
        3 => draw.between(0, 30_000_000),
        _ => draw.between(0, 2_000_000),
    };
    Money::from_fen(fen)
}

/// Bills of one or two patients; so many facts in a hundred are not established.
pub fn medical(draw: &mut Draw, unknown: u64) -> CaseFile {
    let (place, month) = draw.pick(MEDICAL);
    let members = 1 + usize::from(draw.chance(1, 3));
    let mut case = plain(draw, place, month, members, unknown);
    let below = !draw.chance(1, 12);
    let owned = draw.pick(&[0, 15_000_000, 15_000_001, 20_000_000, 20_000_001]);
    case.needs.medical_means = Means {
        income_below_average: fact(draw, unknown, below),
        assets: fact(draw, unknown, Money::from_fen(owned)),
    };
    for _ in 0..=draw.below(3) {
        let member = usize::try_from(draw.below(members as u64)).expect("small");
        let person = (!draw.chance(1, 4), draw.chance(1, 4), draw.chance(1, 4));
        let bill = bill(draw, member, person, unknown);
        case.needs.medical.push(bill);
    }
    case
}

fn bill(draw: &mut Draw, member: usize, (insured, care, hard_up): (bool, bool, bool), unknown: u64) -> Costs {
    let code = draw.pick(&["C50.9", "C97", "C98", "N18.5", "N18", "A00"]);
    let code = ShortText::new(code).expect("short");
    let before = |draw: &mut Draw| if draw.chance(1, 3) { a_cost(draw) } else { Money::ZERO };
    let (first, second, outside) = (before(draw), before(draw), before(draw));
    let (in_scope, out_of_scope) = (a_cost(draw), a_cost(draw));
    let listed = draw.chance(2, 3);
    Costs {
        member,
        in_scope: fact(draw, unknown, in_scope),
        out_of_scope: fact(draw, unknown, out_of_scope),
        assisted_first: fact(draw, unknown, first),
        assisted_second: fact(draw, unknown, second),
        assisted_outside: fact(draw, unknown, outside),
        insured: fact(draw, unknown, insured),
        illness: fact(draw, unknown, code),
        listed: if draw.chance(1, 2) { Fact::NotEstablished } else { fact(draw, unknown, listed) },
        special_care: fact(draw, unknown, care),
        hard_up: fact(draw, unknown, hard_up),
    }
}
