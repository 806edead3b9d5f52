//! Special care, price-linked subsidy and accident insurance at the desk: what the rules find of a case, and cases at
//! random, mostly at the lines where these rules change their mind.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::Document;
use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::finding::{Finding, Programme};
use minzheng_core_types::{Explain, Explanation, Fact, MemberSet, Money, Month, Pack, Silent};
use minzheng_welfare::Family;
use minzheng_welfare::accident_insurance::facts::Claim;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Away, Member, Register, Relation};
use minzheng_welfare::price_subsidy::facts::Prices;
use minzheng_welfare::relief::{Asked, ReliefPolicy};
use minzheng_welfare::special_care::facts::{Cause, Grant, Kind, Merit, Penalty, Recipient};
use minzheng_welfare::{CaseFile, Status, accident_insurance, price_subsidy, special_care};

use crate::draw::Draw;

/// The place with every national gap, and the two made-up places that fill them.
pub const PLACES: [&str; 3] = ["370203", "619700", "619600"];

type Made = BTreeMap<(PackHash, Place, Month), Arc<ReliefPolicy>>;
static POLICIES: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);

fn policy(pack: &Pack, place: Place, month: Month) -> Arc<ReliefPolicy> {
    let key = (pack.hash(), place, month);
    let mut made = POLICIES.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(made.entry(key).or_insert_with(|| Arc::new(ReliefPolicy::at(pack, place, month))))
}

/// A programme and what is found.
pub type Answer = (&'static Programme, Finding);

/// What the three families find of a case whose status stands in it; `drawing` are those who draw the allowance.
///
/// # Panics
/// When the case makes no household or its amounts do not fit.
pub fn assess<X: Explain>(
    case: &CaseFile,
    drawing: Fact<MemberSet>,
    pack: &Pack,
    explain: &mut X,
    mut after: impl FnMut(&'static Family, &mut X),
) -> Vec<Answer> {
    let household = case.household().unwrap_or_else(|error| panic!("{error}"));
    let policy = policy(pack, case.place, case.month);
    let asked = Asked {
        household: &household,
        needs: &case.needs,
        standing: case.standing(),
        status: case.needs.status,
        drawing,
        month: case.month,
    };
    let mut answers = Vec::new();
    macro_rules! family {
        ($family:ident, $policy:ident) => {
            let found =
                $family::assess(&asked, &policy.$policy, explain).unwrap_or_else(|error| panic!("{error}"));
            answers.extend($family::programmes::PROGRAMMES.iter().zip(found));
            after(&$family::FAMILY, explain);
        };
    }
    family!(special_care, special_care);
    family!(price_subsidy, price);
    family!(accident_insurance, accident_insurance);
    answers
}

/// What is found, silently, where nobody is known to draw the allowance.
#[must_use]
pub fn found(case: &CaseFile, pack: &Pack) -> Vec<Answer> {
    assess(case, Fact::NotEstablished, pack, &mut Silent, |_, _| {})
}

/// The finding of one programme.
///
/// # Panics
/// When there is no such programme.
pub fn finding(case: &CaseFile, pack: &Pack, programme: &str) -> Finding {
    let answers = found(case, pack);
    answers.into_iter().find(|(of, _)| of.id == programme).expect("a programme of these families").1
}

/// What is found, and a document a family.
#[must_use]
pub fn explained(case: &CaseFile, pack: &Pack) -> (Vec<Answer>, Vec<Document>) {
    let mut why = Explanation::default();
    let mut documents = Vec::new();
    let answers = assess(case, Fact::NotEstablished, pack, &mut why, |family, why| {
        documents.push(why.document(None, case.place, case.month, family.catalogue));
        why.clear();
    });
    (answers, documents)
}

/// A household of so many members of whom nothing but age is known, off the roll.
#[must_use]
pub fn plain(place: &str, month: Month, members: usize) -> CaseFile {
    let born = NaiveDate::from_ymd_opt(1950, 2, 1).expect("a day");
    let person = Member::new(Relation::Applicant, born).with_nothing_special();
    let standing = StandingFile::Ended { last: month.plus(-24), ground: None };
    let mut case = CaseFile::new(place.parse().expect("a place"), month, standing, vec![person; members]);
    case.register = Fact::Known(Register::Urban);
    case
}

/// Not established in so many of a hundred cases; else what is drawn.
fn fact<T>(draw: &mut Draw, unknown: u64, value: impl FnOnce(&mut Draw) -> Option<T>) -> Fact<T> {
    if unknown > 0 && draw.chance(unknown, 100) {
        return Fact::NotEstablished;
    }
    Fact::or_absent(value(draw))
}

fn yes(draw: &mut Draw, unknown: u64) -> Fact<bool> {
    fact(draw, unknown, |draw| Some(!draw.chance(1, 8)))
}

/// A day of the month, of the month before or of the month after, mostly the first or the last.
fn near(draw: &mut Draw, month: Month) -> NaiveDate {
    let month = month.plus(draw.pick(&[0, 0, -1, 1]));
    match draw.below(3) {
        0 => month.first_day(),
        1 => month.last_day(),
        _ => month.first_day() + Days::new(draw.below(28)),
    }
}

fn cause(draw: &mut Draw) -> Cause {
    draw.pick(&[Cause::War, Cause::Duty, Cause::Illness])
}

fn grant(draw: &mut Draw, month: Month, unknown: u64) -> Grant {
    Grant {
        died: fact(draw, unknown, |draw| Some(near(draw, month))),
        cause: fact(draw, unknown, |draw| Some(cause(draw))),
        pay: fact(draw, unknown, |draw| {
            draw.chance(3, 4)
                .then(|| Money::from_fen(draw.pick(&[500_000, 500_001, 499_999, 500_002, 612_345, 0])))
        }),
        merits: fact(draw, unknown, |draw| {
            Some((0..draw.below(4)).map(|_| draw.pick(&Merit::ALL)).collect::<Vec<_>>())
        }),
    }
}

fn recipient(draw: &mut Draw, member: usize, month: Month, unknown: u64) -> Recipient {
    const KINDS: [Kind; 5] =
        [Kind::Disabled, Kind::Dependant, Kind::SickVeteran, Kind::WarVeteran, Kind::RuralVeteran];
    Recipient {
        kind: fact(draw, unknown, |draw| {
            (!draw.chance(1, 10)).then(|| if draw.chance(1, 2) { Kind::Disabled } else { draw.pick(&KINDS) })
        }),
        drawing: if draw.chance(1, 8) { Fact::Known(draw.chance(1, 2)) } else { Fact::NotEstablished },
        grade: fact(draw, unknown, |draw| {
            Some(
                u32::try_from(draw.pick(&[1, 1, 2, 3, 4, 5, 6, 7, 10]))
                    .expect("small")
                    .try_into()
                    .expect("a grade"),
            )
        }),
        cause: fact(draw, unknown, |draw| Some(cause(draw))),
        retired: yes(draw, unknown),
        dispersed: yes(draw, unknown),
        needy: yes(draw, unknown),
        years: fact(draw, unknown, |draw| Some(draw.below(12) as u32 + 1)),
        penalty: fact(draw, unknown, |draw| {
            let all = [Penalty::Prison, Penalty::Deprivation, Penalty::Wanted, Penalty::LifeOrDeath];
            draw.chance(1, 10).then(|| draw.pick(&all))
        }),
        died_of_illness: yes(draw, unknown),
        grant: fact(draw, unknown, |draw| draw.chance(1, 3).then(|| grant(draw, month, unknown))),
        ..Recipient::new(member)
    }
}

/// A month at which a table, an edition or a contract begins or ends, or one beside it.
fn month(draw: &mut Draw) -> Month {
    const CHANGES: &[Month] = &[
        Month::at(2014, 5),
        Month::at(2013, 10),
        Month::at(2014, 10),
        Month::at(2015, 10),
        Month::at(2018, 8),
        Month::at(2019, 8),
        Month::at(2020, 8),
        Month::at(2024, 10),
        Month::at(2011, 7),
        Month::at(2016, 12),
        Month::at(2017, 3),
        Month::at(2017, 6),
        Month::at(2017, 9),
        Month::at(2017, 12),
        Month::at(2018, 11),
    ];
    draw.pick(CHANGES).plus(draw.pick(&[0, -1, 1, 2]))
}

/// A household with special care, prices and insurance at random; in so many of a hundred cases a fact is open.
pub fn case(draw: &mut Draw, unknown: u64) -> CaseFile {
    let month = month(draw);
    let members = draw.below(4) as usize + 1;
    let insured = (Month::at(2016, 12)..=Month::at(2017, 11)).contains(&month) && draw.chance(3, 4);
    let place = if insured { PLACES[0] } else { draw.pick(&PLACES) };
    let mut case = plain(place, month, members);
    for member in &mut case.members {
        // 60 on the first day of the policy year, or a day either side.
        let start = month.plus(-((i32::from(month.number())) % 12)).plus(-12 * 60).first_day();
        let off = draw.pick(&[0_i64, -400, 1, -1, 900]);
        let birth = if off < 0 {
            start - Days::new(off.unsigned_abs())
        } else {
            start + Days::new(off.unsigned_abs())
        };
        member.birth =
            if unknown > 0 && draw.chance(unknown, 100) { Fact::NotEstablished } else { Fact::Known(birth) };
        member.died = draw.chance(1, 6).then(|| near(draw, month));
        member.away = fact(draw, unknown, |draw| draw.chance(1, 12).then_some(Away::Prison));
    }
    case.register = fact(draw, unknown, |draw| Some(draw.pick(&[Register::Urban, Register::Rural])));
    case.needs.status = fact(draw, unknown, |draw| draw.chance(9, 10).then(|| draw.pick(&STATUSES)));
    case.needs.special_care = fact(draw, unknown, |draw| {
        let count = draw.below(4) as usize;
        Some((0..count).map(|index| recipient(draw, index % members, month, unknown)).collect())
    });
    case.needs.prices = prices(draw, unknown);
    case.needs.accident_insurance.registered = yes(draw, unknown);
    case.needs.accident_insurance.claims = fact(draw, unknown, |draw| {
        let count = draw.below(3) as usize;
        Some((0..count).map(|index| claim(draw, index % members, month, unknown)).collect())
    });
    draw.show(&case);
    case
}

const STATUSES: [Status; 5] =
    [Status::Allowance, Status::Allowance, Status::ExtremeHardship, Status::Marginal, Status::Rigid];

fn prices(draw: &mut Draw, unknown: u64) -> Prices {
    let mut rise = |texts: &[&'static str]| {
        fact(draw, unknown, |draw| draw.chance(7, 8).then(|| draw.pick(texts).parse().expect("a rate")))
    };
    Prices {
        living_cost: rise(&["2.1", "3", "3.0", "3.1", "0", "0.01", "4", "5.9", "2.25", "12.345"]),
        consumer: rise(&["3.5", "3.49", "3.4999", "4", "0"]),
        food: rise(&["6", "5.99", "6.01", "0"]),
        persons: fact(draw, unknown, |draw| Some(draw.below(5) as u32)),
    }
}

fn claim(draw: &mut Draw, member: usize, month: Month, unknown: u64) -> Claim {
    let days = [1, 10, 179, 180, 181, 200, 0];
    let amounts = [100_000, 517_500, 517_501, 517_499, 0, 600_000];
    Claim {
        accident: fact(draw, unknown, |draw| {
            let back = draw.pick(&[0, -3, -11, -12, -14]);
            Some(near(draw, month.plus(back)))
        }),
        death: fact(draw, unknown, |draw| draw.chance(1, 4).then_some(true)),
        disability: fact(draw, unknown, |draw| {
            draw.chance(1, 3)
                .then(|| draw.pick(&["0.10", "1", "0.333", "1.01", "0"]).parse().expect("a rate"))
        }),
        medical: fact(draw, unknown, |draw| draw.chance(1, 2).then(|| Money::from_fen(draw.pick(&amounts)))),
        medical_before: fact(draw, unknown, |draw| {
            draw.chance(1, 2).then(|| Money::from_fen(draw.pick(&[1, 517_500, 517_501, 300_000])))
        }),
        hospital_days: fact(draw, unknown, |draw| draw.chance(1, 2).then(|| draw.pick(&days))),
        hospital_days_before: fact(draw, unknown, |draw| draw.chance(1, 2).then(|| draw.pick(&days))),
        ..Claim::new(member)
    }
}
