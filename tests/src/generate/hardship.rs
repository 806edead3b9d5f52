//! Cases of extreme-hardship support and of rigid expenditure, mostly at their lines.

use chrono::{Days, NaiveDate};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::extreme_hardship::facts::{
    Form, OwnIncome, OwnKind, Person, School, SelfCare, SupporterGroup, Supporting, Tasks,
};
use minzheng_welfare::facts::{
    Away, Disability, Expense, ExpenseKind, IncomeKind, IncomeLine, Member, Per, PropertyFinding, Register,
    Relation,
};
use minzheng_welfare::{CaseFile, Status};

use crate::draw::Draw;

/// Not established once in so many times.
fn fact<T>(draw: &mut Draw, value: T) -> Fact<T> {
    if draw.chance(1, 24) { Fact::NotEstablished } else { Fact::Known(value) }
}

fn date(draw: &mut Draw, month: Month) -> NaiveDate {
    let last = month.last_day();
    match draw.below(3) {
        0 => month.first_day(),
        1 => last,
        _ => last - Days::new(draw.below(28)),
    }
}

/// A birth within days of so many years before the end of a month.
fn born(draw: &mut Draw, month: Month, years: u16) -> NaiveDate {
    let near = Month::new(month.year().saturating_sub(years).max(1), month.number()).unwrap_or(month);
    if draw.chance(1, 8) {
        let leap = near.year() - near.year() % 4;
        return NaiveDate::from_ymd_opt(i32::from(leap), 2, 29).unwrap_or_else(|| near.first_day());
    }
    match draw.below(4) {
        0 => near.last_day(),
        1 => near.last_day() + Days::new(1),
        2 => near.last_day() - Days::new(1),
        _ => near.first_day(),
    }
}

fn disability(draw: &mut Draw) -> Disability {
    use DisabilityGrade::{First, Fourth, Second, Third};
    use DisabilityKind::{Hearing, Intellectual, Mental, Multiple, Physical, Speech, Visual};
    Disability {
        kind: draw.pick(&[Mental, Intellectual, Physical, Visual, Hearing, Speech, Multiple]),
        grade: draw.pick(&[First, Second, Third, Fourth]),
    }
}

fn near(draw: &mut Draw, yuan: i64) -> Money {
    Money::from_fen(yuan * 100 + draw.pick(&[0, 1, -1, -5_000]))
}

/// A household whose persons are looked at for extreme-hardship support.
pub fn in_hardship(draw: &mut Draw) -> CaseFile {
    let place = draw.pick(&["370203", "370281", "619800", "619900", "370285", "370100"]);
    let year = draw.weighted(&[(6, 2021), (3, 2022), (2, 2014), (1, 2012), (1, 2016), (1, 2017), (1, 2020)]);
    let month =
        Month::new(year, u8::try_from(draw.between(1, 12)).unwrap_or(1)).unwrap_or(Month::at(2021, 8));
    let register = draw.weighted(&[(8, Register::Urban), (4, Register::Rural)]);
    let count = draw.weighted(&[(6, 1), (2, 2), (1, 3)]);
    let members: Vec<Member> = (0..count).map(|index| member(draw, index, month)).collect();
    let mut persons = Vec::new();
    for (index, member) in members.iter().enumerate() {
        if !draw.chance(1, 10) {
            persons.push(person(draw, index, month, member));
        }
    }
    let standing = if draw.chance(1, 16) {
        StandingFile::Applying { applied: month.first_day() }
    } else {
        StandingFile::Ended { last: month.plus(draw.pick(&[-1, -1, -1, -9, 0])), ground: None }
    };
    let place = place.parse().expect("a code");
    let mut case = CaseFile::new(place, month, standing, members);
    case.register = fact(draw, register);
    case.needs.extreme_hardship = persons;
    case.needs.status = draw.weighted(&[
        (12, Fact::NotEstablished),
        (4, Fact::Absent),
        (2, Fact::Known(Status::ExtremeHardship)),
        (1, Fact::Known(Status::Allowance)),
        (1, Fact::Known(Status::Marginal)),
    ]);
    case
}

fn member(draw: &mut Draw, index: usize, month: Month) -> Member {
    let relation = if index == 0 { Relation::Applicant } else { Relation::Other };
    let years = draw.weighted(&[(6, 60), (3, 72), (3, 16), (3, 18), (2, 12), (2, 40)]);
    let mut member = Member::new(relation, born(draw, month, years)).with_nothing_special();
    if draw.chance(1, 30) {
        member.birth = Fact::NotEstablished;
    }
    if draw.chance(1, 3) {
        member.disability = Fact::Known(disability(draw));
    } else if draw.chance(1, 20) {
        member.disability = Fact::NotEstablished;
    }
    member.away = draw.weighted(&[
        (24, Fact::Absent),
        (1, Fact::NotEstablished),
        (1, Fact::Known(Away::Prison)),
        (1, Fact::Known(Away::Detoxification)),
        (1, Fact::Known(Away::DeclaredMissing)),
    ]);
    if draw.chance(1, 8) {
        let when = month.plus(draw.pick(&[0, 0, -1, 1]));
        member.died = Some(date(draw, when));
    }
    member
}

fn person(draw: &mut Draw, index: usize, month: Month, member: &Member) -> Person {
    let decided = match draw.below(4) {
        0 => Some(date(draw, month)),
        1 => {
            let years = month.plus(-12 * i32::try_from(draw.below(6)).unwrap_or(0) - 1);
            Some(date(draw, years))
        }
        2 => {
            let when = month.plus(draw.pick(&[-1, 1]));
            Some(date(draw, when))
        }
        _ => None,
    };
    let stopped = draw.chance(1, 8).then(|| {
        let when = month.plus(draw.pick(&[0, -1, 1]));
        date(draw, when)
    });
    let young = member.birth.known().is_some_and(|birth| Month::of(birth).until(month) < 12 * 21);
    let incomes = (0..draw.below(3)).map(|_| own_income(draw)).collect();
    let supporters = (0..draw.weighted(&[(6, 0), (2, 1), (1, 2)])).map(|_| supporter(draw, month)).collect();
    Person {
        member: index,
        decided,
        stopped,
        five_guarantees: draw.weighted(&[
            (8, Fact::Known(true)),
            (1, Fact::Known(false)),
            (1, Fact::NotEstablished),
        ]),
        unable: draw.weighted(&[(6, None), (1, Some(true)), (1, Some(false))]),
        incomes,
        incomes_complete: !draw.chance(1, 24),
        property: match draw.below(20) {
            0 => Fact::Known(PropertyFinding::Beyond),
            _ => fact(draw, PropertyFinding::Within),
        },
        supporters,
        supporters_complete: !draw.chance(1, 24),
        orphan_support: if young {
            draw.weighted(&[(6, Fact::Known(false)), (1, Fact::Known(true)), (1, Fact::NotEstablished)])
        } else {
            Fact::NotEstablished
        },
        school: draw.pick(&[
            Fact::NotEstablished,
            Fact::Absent,
            Fact::Known(School::Vocational),
            Fact::Known(School::OtherSchool),
        ]),
        grade: draw.weighted(&[
            (4, Fact::NotEstablished),
            (2, Fact::Known(SelfCare::Able)),
            (1, Fact::Known(SelfCare::Partial)),
            (1, Fact::Known(SelfCare::Full)),
        ]),
        tasks: tasks(draw),
        form: draw.weighted(&[
            (5, Fact::Known(Form::Home)),
            (5, Fact::Known(Form::Dispersed)),
            (1, Fact::NotEstablished),
        ]),
    }
}

fn own_income(draw: &mut Draw) -> OwnIncome {
    let kind = draw.pick(&[
        OwnKind::Counted,
        OwnKind::SpecialCare,
        OwnKind::ResidentsBasicPension,
        OwnKind::MedicalInsurance,
        OwnKind::HighAge,
    ]);
    let amount = match draw.below(8) {
        0 => Fact::NotEstablished,
        1 => Fact::Absent,
        2 => Fact::Known(Money::from_fen(-100)),
        3 => Fact::Known(near(draw, 904)),
        4 => Fact::Known(near(draw, 350)),
        _ => Fact::Known(Money::from_fen(draw.between(0, 40_000))),
    };
    OwnIncome { kind, amount }
}

fn supporter(draw: &mut Draw, month: Month) -> Supporting {
    use SupporterGroup::{Allowance, Disabled, Elderly, ExtremeHardship, Imprisoned, Missing, NoCapacity};
    let groups = [ExtremeHardship, Allowance, Elderly, Disabled, NoCapacity, Missing, Imprisoned];
    let group = draw.pick(&groups);
    let years = if group == Allowance { 60 } else { 70 };
    Supporting {
        group: if draw.chance(1, 8) { Fact::Absent } else { fact(draw, group) },
        birth: {
            let birth = born(draw, month, years);
            fact(draw, birth)
        },
        disability: {
            let certificate = disability(draw);
            fact(draw, certificate)
        },
        income: match draw.below(6) {
            0 => Fact::NotEstablished,
            1 => Fact::Absent,
            _ => Fact::Known(near(draw, 9_000)),
        },
        property: match draw.below(6) {
            0 => Fact::NotEstablished,
            1 => Fact::Known(PropertyFinding::Beyond),
            _ => Fact::Known(PropertyFinding::Within),
        },
        able: draw.pick(&[Fact::Known(false), Fact::Known(false), Fact::Known(true), Fact::NotEstablished]),
    }
}

fn tasks(draw: &mut Draw) -> Tasks {
    let mut task =
        || draw.weighted(&[(4, Fact::Known(true)), (4, Fact::Known(false)), (1, Fact::NotEstablished)]);
    Tasks { eat: task(), dress: task(), bed: task(), toilet: task(), walk: task(), bathe: task() }
}

/// A household that applies for the status by rigid expenditure, or has it: everybody counts, the incomes are plain.
pub fn of_rigid_expenditure(draw: &mut Draw) -> CaseFile {
    let place = draw.weighted(&[(8, "619900"), (4, "619800"), (1, "370203"), (1, "620000")]);
    let month = draw.pick(&[2025_u16, 2025, 2024]);
    let month =
        Month::new(month, u8::try_from(draw.between(1, 12)).unwrap_or(1)).unwrap_or(Month::at(2025, 3));
    let mut members = vec![Member::new(Relation::Applicant, born(draw, month, 64)).with_nothing_special()];
    if draw.chance(1, 3) {
        members.push(Member::new(Relation::Spouse, born(draw, month, 62)).with_nothing_special());
    }
    let applying = !draw.chance(1, 10);
    let applied = date(draw, month);
    let standing = if applying {
        StandingFile::Applying { applied }
    } else {
        StandingFile::Ended { last: month.plus(-6), ground: None }
    };
    let window = MonthRange::before(month, 12);
    let mut case = CaseFile::new(place.parse().expect("a code"), month, standing, members);
    case.register = fact(draw, Register::Urban);
    // Incomes by the month near the average, or a whole one that makes the share come out to the fen.
    let whole = draw.pick(&[60_000, 40_000, 9_000, 4_200, 3_000]);
    for _ in 0..1 + draw.below(2) {
        let part = draw.pick(&[whole, whole / 2]);
        case.incomes.push(IncomeLine {
            earner: 0,
            kind: draw.pick(&[
                IncomeKind::Pension,
                IncomeKind::Wage,
                IncomeKind::Property,
                IncomeKind::HighAge,
                IncomeKind::StudentAid,
            ]),
            amount: if draw.chance(1, 24) { Fact::NotEstablished } else { Fact::Known(near(draw, part)) },
            per: Per::Period,
            period: period(draw, window),
        });
    }
    case.incomes_complete = !draw.chance(1, 24);
    for _ in 0..draw.below(3) {
        let share = draw.pick(&[whole * 3 / 5, whole * 3 / 4, 1_000]);
        case.expenses.push(Expense {
            kind: draw.pick(&[
                ExpenseKind::Medical,
                ExpenseKind::Education,
                ExpenseKind::Rehabilitation,
                ExpenseKind::Disaster,
            ]),
            amount: if draw.chance(1, 24) { Fact::NotEstablished } else { Fact::Known(near(draw, share)) },
            per: Per::Period,
            period: period(draw, window),
        });
    }
    case.expenses_complete = !draw.chance(1, 24);
    let rigid = &mut case.needs.rigid;
    rigid.property = match draw.below(12) {
        0 => Fact::Known(PropertyFinding::Beyond),
        _ => fact(draw, PropertyFinding::Within),
    };
    let money = |draw: &mut Draw, yuan: i64| match draw.below(5) {
        0 => Fact::NotEstablished,
        1 | 2 => Fact::Absent,
        _ => Fact::Known(near(draw, yuan).max(Money::ZERO)),
    };
    rigid.living = money(draw, 4_200);
    rigid.other = money(draw, 6_000);
    rigid.aid = money(draw, 2_000);
    if draw.chance(1, 6) {
        let first = month.plus(draw.pick(&[-11, -12, 0, 1, -5]));
        rigid.recognised = MonthRange::new(first, first.plus(draw.pick(&[11, 11, 5, 23]))).ok();
    }
    case.needs.status = draw.weighted(&[
        (12, Fact::Absent),
        (1, Fact::NotEstablished),
        (1, Fact::Known(Status::Rigid)),
        (1, Fact::Known(Status::Marginal)),
        (1, Fact::Known(Status::Allowance)),
    ]);
    case
}

/// The whole window, months of it, months before it, or months across its edge.
fn period(draw: &mut Draw, window: MonthRange) -> MonthRange {
    let (first, last) = (window.first(), window.last());
    let (from, until) = draw.weighted(&[
        (6, (first, last)),
        (2, (first.plus(3), last.plus(-2))),
        (1, (first.plus(-3), first.previous())),
        (1, (first.previous(), last)),
    ]);
    MonthRange::new(from, until).unwrap_or(window)
}
