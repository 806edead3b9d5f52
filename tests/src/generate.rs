//! Households at random, mostly at the lines where the law changes its mind. Every generator stands here.
//!
//! [`classes`] names the lines a household stands on; `tests/generators.rs` proves how often each is hit.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::figures::{FigureValue, Place};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Money, Month, MonthRange, ShortText};
use minzheng_welfare::CaseFile;
use minzheng_welfare::Determination;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{
    Asset, AssetKind, Away, Cohabitation, Deduction, Disability, Illness, IncomeKind, IncomeLine, Member,
    Per, PropertyFinding, Register, Relation, Schooling,
};

use crate::desk;
use crate::draw::Draw;

/// What kind of household is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Only Shibei, else any place of the packs and some others.
    pub shibei: bool,
    /// In a hundred: how many facts are not established.
    pub unknown: u64,
    /// Only households on the roll, or only applicants.
    pub standing: Option<Kind>,
}

/// Applying or on the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 申请中.
    Applying,
    /// 在保.
    OnRoll,
}

impl Wish {
    /// Anything.
    pub const ANY: Self = Self { shibei: false, unknown: 4, standing: None };
    /// Everything is known, in Shibei.
    pub const KNOWN: Self = Self { shibei: true, unknown: 0, standing: None };
    /// On the roll in Shibei, everything known.
    pub const ON_ROLL: Self = Self { shibei: true, unknown: 0, standing: Some(Kind::OnRoll) };
    /// Applying in Shibei, everything known.
    pub const APPLYING: Self = Self { shibei: true, unknown: 0, standing: Some(Kind::Applying) };
}

/// 市北区.
#[must_use]
pub fn shibei() -> Place {
    "370203".parse().expect("a code")
}

const PLACES: &[(u64, &str)] = &[
    (12, "370203"),
    (3, "370202"),
    (2, "370211"),
    (2, "370212"),
    (2, "370281"),
    (2, "370285"),
    (1, "370282"),
    (1, "370215"),
    (1, "370213"),
    (1, "zone:hightech"),
    (1, "zone:development"),
    (1, "370200"),
    (1, "370102"),
    (1, "110105"),
];

/// A month: at a month in which some figure begins or ends, or anywhere in the years covered.
pub fn month(draw: &mut Draw) -> Month {
    const CHANGES: &[Month] = &[
        Month::at(2014, 4),
        Month::at(2013, 4),
        Month::at(2014, 5),
        Month::at(2014, 6),
        Month::at(2015, 4),
        Month::at(2016, 4),
        Month::at(2017, 5),
        Month::at(2017, 4),
        Month::at(2018, 12),
        Month::at(2020, 4),
        Month::at(2020, 10),
        Month::at(2020, 12),
        Month::at(2021, 7),
        Month::at(2022, 1),
        Month::at(2023, 1),
        Month::at(2024, 1),
        Month::at(2025, 1),
    ];
    match draw.below(8) {
        0..=2 => Month::at(2014, 5).plus(draw.between(0, 3) as i32 - 2),
        3..=5 => draw.pick(CHANGES).plus(draw.between(0, 2) as i32 - 1),
        _ => Month::at(2012, 1).plus(draw.between(0, 14 * 12) as i32),
    }
}

fn day_of(draw: &mut Draw, month: Month) -> NaiveDate {
    match draw.below(4) {
        0 => month.first_day(),
        1 => month.last_day(),
        _ => month.first_day() + Days::new(draw.below(u64::from(month.last_day().day()))),
    }
}

/// A date of birth, mostly within a day of an age at which something changes.
pub fn birth(draw: &mut Draw, month: Month, applied: NaiveDate) -> NaiveDate {
    const AGES: &[i32] = &[80, 60, 90, 100, 18, 79, 89, 99, 59];
    let on = match draw.below(5) {
        0 => month.last_day(),
        1 => month.previous().last_day(),
        2 => applied,
        3 => month.first_day(),
        _ => day_of(draw, month),
    };
    let kind = draw.below(10);
    let age = if kind < 6 { draw.pick(AGES) } else { draw.between(0, 105) as i32 };
    let year = on.year() - age;
    if kind == 5 || kind == 9 {
        let leap =
            (0..8).map(|back| year - back).find(|year| NaiveDate::from_ymd_opt(*year, 2, 29).is_some());
        return leap.and_then(|year| NaiveDate::from_ymd_opt(year, 2, 29)).expect("a leap year within 8");
    }
    let exact = NaiveDate::from_ymd_opt(year, on.month(), on.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .expect("a day");
    match draw.below(3) {
        0 => exact,
        1 => exact + Days::new(1),
        _ => exact - Days::new(1),
    }
}

fn fact<T>(draw: &mut Draw, unknown: u64, make: impl FnOnce(&mut Draw) -> Option<T>) -> Fact<T> {
    if unknown > 0 && draw.chance(unknown, 100) {
        return Fact::NotEstablished;
    }
    make(draw).map_or(Fact::Absent, Fact::Known)
}

fn away(draw: &mut Draw) -> Option<Away> {
    if !draw.chance(1, 6) {
        return None;
    }
    Some(match draw.below(9) {
        0 => Away::Prison,
        1 => Away::Detoxification,
        2 => Away::DeclaredMissing,
        3 => Away::PretrialDetention,
        4 => Away::CommunityCorrection,
        5 => Away::Conscript,
        6 => Away::Clergy(36),
        7 => Away::Clergy(35),
        _ => Away::Clergy(draw.below(80) as u32),
    })
}

/// A person with everything that the rules may ask about.
pub fn member(draw: &mut Draw, month: Month, applied: NaiveDate, relation: Relation, unknown: u64) -> Member {
    const KINDS: &[DisabilityKind] = &[
        DisabilityKind::Physical,
        DisabilityKind::Intellectual,
        DisabilityKind::Mental,
        DisabilityKind::Visual,
        DisabilityKind::Hearing,
        DisabilityKind::Speech,
        DisabilityKind::Multiple,
    ];
    const GRADES: &[DisabilityGrade] =
        &[DisabilityGrade::First, DisabilityGrade::Second, DisabilityGrade::Third, DisabilityGrade::Fourth];
    let born = birth(draw, month, applied);
    let mut member = Member::new(relation, born);
    if unknown > 0 && draw.chance(unknown, 100) {
        member.birth = Fact::NotEstablished;
    }
    if draw.chance(1, 12) {
        member.counted = if draw.chance(1, 2) { Fact::Known(true) } else { Fact::Known(false) };
    }
    member.schooling = fact(draw, unknown, |draw| {
        draw.chance(1, 3).then(|| {
            draw.pick(&[Schooling::FullTimeUpToBachelor, Schooling::Postgraduate, Schooling::PartTime])
        })
    });
    member.unable_to_live_alone = fact(draw, unknown, |draw| draw.chance(1, 4).then_some(true));
    member.supported = fact(draw, unknown, |draw| {
        draw.chance(1, 2).then(|| {
            if draw.chance(1, 5) {
                Cohabitation::Months(draw.below(30) as u32)
            } else {
                Cohabitation::Permanent
            }
        })
    });
    member.away = fact(draw, unknown, away);
    member.disability = fact(draw, unknown, |draw| {
        draw.chance(1, 4).then(|| Disability { kind: draw.pick(KINDS), grade: draw.pick(GRADES) })
    });
    member.lone_elder = fact(draw, unknown, |draw| draw.chance(1, 10).then_some(true));
    member.illness = fact(draw, unknown, |draw| draw.chance(1, 6).then(|| illness(draw, month)));
    member.ability_grade = fact(draw, unknown, |draw| draw.chance(1, 3).then(|| draw.below(4) as u8));
    member.nursing_subsidy = fact(draw, unknown, |draw| {
        draw.chance(1, 3).then(|| Money::from_fen(draw.pick(&[8_000, 7_999, 8_001, 10_000])))
    });
    if draw.chance(1, 10) {
        let near = month.plus(draw.between(0, 2) as i32 - 1);
        let day = day_of(draw, near);
        match draw.below(3) {
            0 => member.died = Some(day),
            1 => member.left = Some(day),
            _ => member.entered = Some(day),
        }
    }
    member
}

fn illness(draw: &mut Draw, month: Month) -> Illness {
    let code = draw.chance(1, 2).then(|| ShortText::new(draw.pick(&["C50.9", "N18.5", "C97", "D05"])));
    let near = month.plus(draw.between(0, 4) as i32 - 3);
    let approved = (!draw.chance(1, 8)).then(|| day_of(draw, near));
    let valid_until = draw.chance(1, 3).then(|| month.plus(draw.between(0, 2) as i32 - 1));
    Illness { code: code.flatten(), approved, valid_until }
}

/// The standard that the case asks for, if it is known.
#[must_use]
pub fn standard(place: Place, month: Month, register: Register) -> Option<Money> {
    let policy = desk::policy(desk::pack(), place, month);
    let setting = match register {
        Register::Urban => &policy.standard_urban,
        Register::Rural => &policy.standard_rural,
    };
    setting.read(&mut Default::default()).map(|used| *used.value)
}

/// An amount: at a line, one fen beside it, or anywhere.
fn beside(draw: &mut Draw, line: i64) -> Money {
    Money::from_fen(
        match draw.below(8) {
            0 | 1 => line - 1,
            2 => line,
            3 => line + 1,
            4 => 0,
            5 => draw.between(0, line.max(1)) / 100 * 100,
            6 => draw.between(0, line.max(1)),
            _ => draw.between(0, line.max(1) * 2),
        }
        .max(0),
    )
}

/// A household as wished.
pub fn household(draw: &mut Draw, wish: Wish) -> CaseFile {
    let month = month(draw);
    let place = if wish.shibei { "370203" } else { draw.weighted(PLACES) };
    let place: Place = place.parse().expect("a place of the list");
    let rural = if wish.shibei { 30 } else { 4 };
    let register = if draw.chance(1, rural) { Register::Rural } else { Register::Urban };
    let applying = match wish.standing {
        Some(kind) => kind == Kind::Applying,
        None => draw.chance(1, 2),
    };
    let application = if applying {
        month.plus(-(draw.between(0, 2) as i32))
    } else {
        month.plus(-draw.pick(&[3, 6, 2, 14]))
    };
    let applied = day_of(draw, application);
    let simple = draw.chance(1, 2);
    let count = draw.weighted(&[(6, 1), (6, 2), (5, 3), (2, 4), (1, 6), (1, 20)]);
    let members = (0..count)
        .map(|index| {
            let relation = relation(draw, index, simple);
            let mut member = member(draw, month, applied, relation, wish.unknown);
            if simple {
                (member.away, member.counted) = (Fact::Absent, Fact::NotEstablished);
                (member.died, member.left, member.entered) = (None, None, None);
            }
            member
        })
        .collect::<Vec<_>>();
    let line = standard(place, month, register).map_or(50_000, Money::fen);
    let mut case = CaseFile {
        register: fact(draw, wish.unknown, |_| Some(register)),
        property: Fact::NotEstablished,
        lost_only_child: fact(draw, wish.unknown, |draw| draw.chance(1, 12).then_some(true)),
        three_nos: fact(draw, wish.unknown, |draw| draw.chance(1, 8).then_some(true)),
        incomes_complete: wish.unknown == 0 || !draw.chance(wish.unknown, 100),
        assets_complete: wish.unknown == 0 || !draw.chance(wish.unknown, 100),
        // Nobody has expenditure, so that the second door (SA-08) of Qingdao, open since 2019, stays shut.
        expenses_complete: true,
        ..CaseFile::new(place, month, StandingFile::Applying { applied }, members)
    };
    if applying {
        incomes(draw, &mut case, line, application, simple, wish.unknown);
        property(draw, &mut case, application, register, wish.unknown);
    } else if draw.chance(1, 25) {
        case.standing = StandingFile::Ended { last: month.plus(draw.between(0, 2) as i32 - 1), ground: None };
    } else {
        case.standing = on_roll(draw, &case, line, applied);
    }
    draw.show(&case);
    case
}

fn relation(draw: &mut Draw, index: usize, simple: bool) -> Relation {
    match index {
        0 => Relation::Applicant,
        1 if simple || draw.chance(1, 2) => Relation::Spouse,
        _ => draw.weighted(&[
            (6, Relation::Child),
            (2, Relation::Parent),
            (1, Relation::Grandparent),
            (1, Relation::Grandchild),
            (1, Relation::Sibling),
            (1, Relation::Other),
        ]),
    }
}

fn on_roll(draw: &mut Draw, case: &CaseFile, standard: i64, applied: NaiveDate) -> StandingFile {
    let since = case.month.plus(-draw.pick(&[1, 0, 5, -1]));
    let months = draw.pick(&[1_u32, 12, 3, 6, 7, 24]);
    let line = standard * i64::try_from(case.members.len()).expect("few") * i64::from(months);
    let property = if draw.chance(1, 20) { PropertyFinding::Beyond } else { PropertyFinding::Within };
    let determination = Determination {
        applied,
        decided: applied + Days::new(draw.below(60)),
        counted_income: beside(draw, line),
        window: MonthRange::before(Month::of(applied), months),
        property,
    };
    StandingFile::OnRoll { since, determination }
}

fn incomes(
    draw: &mut Draw,
    case: &mut CaseFile,
    standard: i64,
    application: Month,
    simple: bool,
    unknown: u64,
) {
    const KINDS: &[IncomeKind] = &[
        IncomeKind::Wage,
        IncomeKind::Pension,
        IncomeKind::Business,
        IncomeKind::Maintenance,
        IncomeKind::SpecialCare,
        IncomeKind::HighAge,
        IncomeKind::SocialAssistance,
        IncomeKind::StudentAid,
        IncomeKind::DisabilitySubsidy,
        IncomeKind::Other,
    ];
    let window = MonthRange::before(application, 12);
    let count = case.members.len() as u64;
    let mut left = beside(draw, standard * count as i64 * 12).fen();
    if simple {
        // One wage by the month and what is left as a single payment: the sum stands at the line.
        let each = left / 12 / 100 * 100;
        let earner = draw.below(count) as usize;
        let line = |kind, amount, per, period| IncomeLine {
            earner,
            kind,
            amount: Fact::Known(Money::from_fen(amount)),
            per,
            period,
        };
        let long = MonthRange::new(window.first().plus(-3), window.last().plus(2)).expect("in order");
        case.incomes.push(line(IncomeKind::Wage, each, Per::Month, long));
        left -= each * 12;
        let once = MonthRange::single(window.first().plus(draw.between(0, 11) as i32));
        case.incomes.push(line(IncomeKind::Other, left, Per::Period, once));
        if draw.chance(1, 3) {
            let kind = draw.pick(&[IncomeKind::SpecialCare, IncomeKind::HighAge, IncomeKind::Funeral]);
            case.incomes.push(line(kind, draw.between(0, 500_000), Per::Period, window));
        }
        return;
    }
    for _ in 0..draw.below(5) {
        let kind = match draw.below(30) {
            0 => IncomeKind::ResidentsBasicPension,
            1 => IncomeKind::LumpSum,
            _ => draw.pick(KINDS),
        };
        let loss = kind == IncomeKind::Business && draw.chance(1, 3);
        let amount = if draw.chance(1, 3) { beside(draw, standard).fen() } else { draw.between(0, standard) };
        let amount = if loss { -amount } else { amount };
        case.incomes.push(IncomeLine {
            earner: draw.below(count) as usize,
            kind,
            amount: fact(draw, unknown, |_| Some(Money::from_fen(amount))),
            per: draw.pick(&[Per::Month, Per::Period]),
            period: period(draw, window),
        });
    }
    if draw.chance(1, 3) {
        case.deductions.push(Deduction {
            payer: draw.below(count) as usize,
            amount: fact(draw, unknown, |draw| Some(Money::from_fen(draw.between(0, standard)))),
            per: draw.pick(&[Per::Month, Per::Period]),
            period: period(draw, window),
        });
    }
}

/// Months inside the window, mostly; sometimes reaching out of it by one.
fn period(draw: &mut Draw, window: MonthRange) -> MonthRange {
    let first = window.first().plus(draw.between(0, 11) as i32);
    let last = first.plus(draw.between(0, i64::from(first.until(window.last()))) as i32);
    let range = match draw.below(8) {
        0 => MonthRange::new(first.plus(-1), last),
        1 => MonthRange::new(first, window.last().plus(1)),
        2 => return MonthRange::single(window.last().plus(1)),
        3 => return window,
        _ => MonthRange::new(first, last),
    };
    range.expect("in order")
}

fn property(draw: &mut Draw, case: &mut CaseFile, application: Month, register: Register, unknown: u64) {
    let limited = application >= Month::at(2017, 5);
    case.property = if limited && draw.chance(2, 3) {
        Fact::NotEstablished
    } else {
        fact(draw, unknown, |draw| {
            Some(if draw.chance(1, 12) { PropertyFinding::Beyond } else { PropertyFinding::Within })
        })
    };
    if !limited && draw.chance(1, 2) {
        return;
    }
    let line = standard(case.place, application, register).map_or(50_000, Money::fen);
    let line = line * 48 * i64::try_from(case.members.len()).expect("few");
    let first = draw.pick(&[0, 10_000]);
    let rest = beside(draw, line).fen().saturating_sub(first).max(0);
    for amount in [first, rest] {
        let amount = fact(draw, unknown, |_| Some(Money::from_fen(amount)));
        case.assets.push(Asset { kind: AssetKind::Financial, amount });
    }
    if draw.chance(1, 3) {
        const KINDS: &[AssetKind] =
            &[AssetKind::OnlyHome, AssetKind::MobilityVehicle, AssetKind::Car, AssetKind::SecondHome];
        case.assets.push(Asset { kind: draw.pick(KINDS), amount: Fact::NotEstablished });
    }
}

/// A case of arbitrary facts: any number, any day, any order. Nothing about it need make sense.
pub fn arbitrary(draw: &mut Draw) -> CaseFile {
    let mut case = household(draw, Wish { unknown: 15, ..Wish::ANY });
    let any_month = |draw: &mut Draw| match draw.below(4) {
        0 => Month::MIN,
        1 => Month::MAX,
        _ => Month::at(2014, 5).plus(draw.between(-3000, 3000) as i32),
    };
    let any_day = |draw: &mut Draw| {
        let month = any_month(draw);
        if draw.chance(1, 2) { month.first_day() } else { month.last_day() }
    };
    let any_range = |draw: &mut Draw| {
        let (one, other) = (any_month(draw), any_month(draw));
        MonthRange::new(one.min(other), one.max(other)).expect("in order")
    };
    for member in &mut case.members {
        if draw.chance(1, 3) {
            member.birth = Fact::Known(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.died = Some(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.entered = Some(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.nursing_subsidy = Fact::Known(Money::from_fen(draw.anything()));
        }
        if draw.chance(1, 4) {
            member.away = Fact::Known(Away::Clergy(draw.anything() as u32));
        }
        if draw.chance(1, 4) {
            member.ability_grade = Fact::Known(draw.anything() as u8);
        }
    }
    for line in &mut case.incomes {
        if draw.chance(1, 2) {
            line.amount = Fact::Known(Money::from_fen(draw.anything()));
        }
        if draw.chance(1, 3) {
            line.period = any_range(draw);
        }
    }
    for deduction in &mut case.deductions {
        if draw.chance(1, 2) {
            deduction.amount = Fact::Known(Money::from_fen(draw.anything()));
            deduction.period = any_range(draw);
        }
    }
    for asset in &mut case.assets {
        if draw.chance(1, 2) {
            asset.amount = Fact::Known(Money::from_fen(draw.anything()));
        }
    }
    match &mut case.standing {
        StandingFile::OnRoll { since, determination } => {
            if draw.chance(1, 2) {
                determination.counted_income = Money::from_fen(draw.anything());
            }
            if draw.chance(1, 2) {
                determination.window = any_range(draw);
            }
            if draw.chance(1, 3) {
                *since = any_month(draw);
            }
        }
        StandingFile::Applying { applied } if draw.chance(1, 4) => *applied = any_day(draw),
        StandingFile::Applying { .. } | StandingFile::Grace { .. } | StandingFile::Ended { .. } => {}
    }
    if draw.chance(1, 6) {
        case.month = any_month(draw);
    }
    draw.show(&case);
    case
}

/// A pack like the embedded one in which Shibei's urban standard of one month on is another amount.
#[must_use]
pub fn with_standard(from: Month, amount: Money) -> Option<minzheng_core_types::Pack> {
    let model = desk::pack().figures().iter().find(|figure| {
        figure.parameter.id == "sa.standard.urban"
            && figure.scope.name() == "seven-districts"
            && figure.from == from
    })?;
    let mut changed = model.clone();
    changed.value = FigureValue::Money(amount);
    desk::pack().with(vec![changed]).ok()
}

/// The lines a household stands on. See `tests/generators.rs`.
#[must_use]
pub fn classes(case: &CaseFile) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut is = |holds: bool, name: &'static str| {
        if holds {
            found.push(name);
        }
    };
    let register = case.register.known().unwrap_or(Register::Urban);
    let line = standard(case.place, case.month, register).map(Money::fen);
    let count = i64::try_from(case.members.len()).expect("few");
    let distance = match (&case.standing, line) {
        (StandingFile::OnRoll { determination, .. }, Some(line)) => {
            let months = i64::from(determination.window.months());
            Some(determination.counted_income.fen() - line * count * months)
        }
        (StandingFile::Applying { applied }, Some(line)) => {
            let window = MonthRange::before(Month::of(*applied), 12);
            let counted = case.incomes.iter().filter(|income| !income.kind.is_left_out());
            let sum: i64 = counted
                .map(|income| {
                    let fen = income.amount.known().unwrap_or_default().fen();
                    fen * if income.per == Per::Month { i64::from(window.months()) } else { 1 }
                })
                .sum();
            Some(sum - line * count * 12)
        }
        _ => None,
    };
    is(distance == Some(0), "income = standard");
    is(distance == Some(-1), "income = standard − 1 fen");
    is(distance == Some(1), "income = standard + 1 fen");
    let last = case.month.last_day();
    for member in &case.members {
        let Fact::Known(born) = member.birth else { continue };
        is((born.month(), born.day()) == (2, 29), "born on 29 February");
        for (age, before, exact, after) in [
            (60, "turns 60 on the month's last day", "turned 60 the day before", "turns 60 the day after"),
            (80, "turns 80 on the month's last day", "turned 80 the day before", "turns 80 the day after"),
            (90, "turns 90 on the month's last day", "turned 90 the day before", "turns 90 the day after"),
            (
                100,
                "turns 100 on the month's last day",
                "turned 100 the day before",
                "turns 100 the day after",
            ),
        ] {
            let on = |day: NaiveDate| born.with_year(born.year() + age) == Some(day);
            is(on(last), before);
            is(on(last - Days::new(1)), exact);
            is(on(last + Days::new(1)), after);
        }
        if let StandingFile::Applying { applied } = case.standing {
            is(born.with_year(born.year() + 18) == Some(applied), "turns 18 on the day of application");
        }
        is(member.away == Fact::Known(Away::Clergy(36)), "36 months apart");
        is(member.away == Fact::Known(Away::Clergy(35)), "35 months apart");
        let events = [member.died, member.left, member.entered];
        is(events.into_iter().flatten().any(|day| Month::of(day) == case.month), "an event in the month");
    }
    is(case.month == Month::at(2014, 3), "month before the raise of April 2014");
    is(case.month == Month::at(2014, 4), "month of the raise of April 2014");
    is(case.month == Month::at(2014, 5), "first month of Order 649");
    is(case.month == Month::at(2021, 7), "first month of the measures of 2021");
    if let StandingFile::Applying { applied } = case.standing {
        let at = Month::of(applied);
        if let Some(line) = standard(case.place, at, register) {
            let owned: i64 = case
                .assets
                .iter()
                .filter(|asset| asset.kind == AssetKind::Financial)
                .map(|asset| asset.amount.known().unwrap_or_default().fen())
                .sum();
            let over = owned - line.fen() * 48 * count;
            is(at >= Month::at(2017, 5) && over == 0, "assets = 48 standards");
            is(at >= Month::at(2017, 5) && over == 1, "assets = 48 standards + 1 fen");
        }
    }
    is(case.register.is_open() || case.members.iter().any(|m| m.away.is_open()), "something not established");
    found
}
