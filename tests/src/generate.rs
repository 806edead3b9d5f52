//! Households at random, mostly at the lines where the law changes its mind. Every generator stands here.
//!
//! [`classes`] and [`classes_of_places`] name the lines a household stands on; `tests/generators.rs` proves how often each is hit.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::figures::{FigureValue, Place};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack, ShortText};
use minzheng_welfare::CaseFile;
use minzheng_welfare::Determination;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{
    Asset, AssetKind, Away, Cohabitation, Deduction, Disability, Illness, IncomeKind, IncomeLine, Member,
    Per, PropertyFinding, Register, Relation, Schooling,
};

use crate::desk;
use crate::draw::Draw;

mod arbitrary;
pub mod assisted;
mod hardship;
mod lines;
mod whole;

pub use arbitrary::arbitrary;
pub use hardship::{in_hardship, of_rigid_expenditure};
pub use lines::{classes, classes_of_places};

/// What kind of household is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Only Shibei, else any place of the packs and some others.
    pub shibei: bool,
    /// In a hundred: how many facts are not established.
    pub unknown: u64,
    /// Only households on the roll, or only applicants.
    pub standing: Option<Kind>,
    /// Only this example city, which settles what others leave open.
    pub city: Option<&'static str>,
    /// In a hundred: how many households come with the facts that only some places ask about.
    pub whole: u64,
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
    pub const ANY: Self = Self { shibei: false, unknown: 4, standing: None, city: None, whole: 25 };
    /// Everything is known, in Shibei.
    pub const KNOWN: Self = Self { shibei: true, unknown: 0, standing: None, city: None, whole: 0 };
    /// On the roll in Shibei, everything known.
    pub const ON_ROLL: Self = Self { standing: Some(Kind::OnRoll), ..Self::KNOWN };
    /// Applying in Shibei, everything known.
    pub const APPLYING: Self = Self { standing: Some(Kind::Applying), ..Self::KNOWN };

    /// Every fact, in an example city, all of it known.
    #[must_use]
    pub const fn in_city(city: &'static str) -> Self {
        Self { shibei: false, unknown: 0, standing: None, city: Some(city), whole: 100 }
    }
}

/// The example cities that settle every parameter, each in its own way.
pub const CITIES: [&str; 2] = ["629800", "629900"];

/// The figures under which a generated case is to be assessed: those with the example cities where it lies in one.
#[must_use]
pub fn law_of(case: &CaseFile) -> &'static Pack {
    let place = case.place.to_string();
    if CITIES.contains(&place.as_str()) { desk::examples() } else { desk::pack() }
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
    birth_at(draw, month, applied, AGES)
}

fn birth_at(draw: &mut Draw, month: Month, applied: NaiveDate, ages: &[i32]) -> NaiveDate {
    let on = match draw.below(5) {
        0 => month.last_day(),
        1 => month.previous().last_day(),
        2 => applied,
        3 => month.first_day(),
        _ => day_of(draw, month),
    };
    let kind = draw.below(10);
    let age = if kind < 6 { draw.pick(ages) } else { draw.between(0, 105) as i32 };
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
    let policy = desk::policy(desk::examples(), place, month);
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
    let place = match (wish.city, wish.shibei) {
        (Some(city), _) => city,
        (None, true) => "370203",
        (None, false) => draw.weighted(PLACES),
    };
    let place: Place = place.parse().expect("a place of the list");
    let whole = wish.whole > 0 && draw.chance(wish.whole, 100);
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
            settle_work(draw, &mut member, (whole, wish.unknown), month, applied);
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
        expenses_complete: wish.unknown == 0 || !draw.chance(wish.unknown, 100),
        assets_complete: wish.unknown == 0 || !draw.chance(wish.unknown, 100),
        alone: if whole { whole::alone(draw, wish.unknown) } else { Fact::Absent },
        band: if whole { whole::band(draw, wish.unknown) } else { Fact::Absent },
        ..CaseFile::new(place, month, StandingFile::Applying { applied }, members)
    };
    if applying {
        let plain = !whole || draw.chance(1, 2);
        let count = counting(&case);
        let target = line_of_income(draw, whole, line) * count * 12;
        let total = incomes(draw, &mut case, (line, target), application, simple, wish.unknown);
        if !plain {
            whole::sources(draw, &mut case, line, application, wish.unknown);
        }
        if whole {
            let over = total - line_of_income(draw, whole, line) * count * 12;
            whole::expenses(draw, &mut case, over, application, wish.unknown);
        }
        property(draw, &mut case, application, register, wish.unknown);
    } else if whole && draw.chance(1, 4) {
        case.standing = whole::grace(draw, month, line);
    } else if draw.chance(1, 25) {
        case.standing = whole::ended(draw, month);
    } else {
        let line = line_of_income(draw, whole, line);
        case.standing = on_roll(draw, &case, line, applied);
    }
    draw.show(&case);
    case
}

/// Work and circumstances: drawn in a household that has them, else known to be absent.
fn settle_work(
    draw: &mut Draw,
    member: &mut Member,
    (whole, unknown): (bool, u64),
    month: Month,
    applied: NaiveDate,
) {
    if !whole {
        (member.sex, member.employment, member.major_illness) = (Fact::Absent, Fact::Absent, Fact::Absent);
        (member.refusals, member.circumstances) = (Fact::Absent, Fact::Absent);
        return;
    }
    whole::work(draw, member, unknown);
    if !member.birth.is_open() && draw.chance(1, 2) {
        let born = if draw.chance(1, 2) {
            whole::turning(draw, applied)
        } else {
            birth_at(draw, month, applied, whole::AGES)
        };
        member.birth = Fact::Known(born);
    }
}

/// How many the lines of income are reckoned for: one who applies alone is one.
fn counting(case: &CaseFile) -> i64 {
    let all = i64::try_from(case.members.len()).expect("few");
    if matches!(case.alone, Fact::Known(_)) { 1 } else { all }
}

/// The line that the income is to stand at: the standard, or where places ask for more, that of marginal households.
fn line_of_income(draw: &mut Draw, whole: bool, standard: i64) -> i64 {
    if whole && draw.chance(1, 3) { draw.pick(&whole::marginal_lines(standard)) } else { standard }
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
    let line = standard * counting(case) * i64::from(months);
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

/// Incomes that stand at a line; what they come to where that is plain.
fn incomes(
    draw: &mut Draw,
    case: &mut CaseFile,
    (standard, target): (i64, i64),
    application: Month,
    simple: bool,
    unknown: u64,
) -> i64 {
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
    let total = beside(draw, target).fen();
    let mut left = total;
    if simple {
        // One wage by the month and what is left as a single payment: the sum stands at the line.
        let each = left / 12 / 100 * 100;
        let earner = draw.below(counting(case) as u64) as usize;
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
        return total;
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
    total
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

/// A pack like the embedded one in which Shibei's urban standard of one month on is another amount.
#[must_use]
pub fn with_standard(from: Month, amount: Money) -> Option<Pack> {
    let model = desk::pack().figures().iter().find(|figure| {
        figure.parameter.id == "sa.standard.urban"
            && figure.scope.name() == "seven-districts"
            && figure.from == from
    })?;
    let mut changed = model.clone();
    changed.value = FigureValue::Money(amount);
    desk::pack().with(vec![changed]).ok()
}
