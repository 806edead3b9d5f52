//! Applications that are not decided: four with every fact, eight that each lack one.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money, Month, MonthRange, ShortText};
use minzheng_welfare::facts::{Illness, IncomeKind, IncomeLine, Per, PropertyFinding};

use super::draw::Draws;
use super::plan::{Kind, Plan};
use super::{Maker, SampleError, family};
use crate::entry::HouseholdEntry;

/// What is not established yet.
#[derive(Debug, Clone, Copy)]
enum Lacks {
    Nothing,
    /// The birth date of the last member.
    Birth,
    /// The amount of the last income.
    IncomeAmount,
    /// Whether the list of incomes is complete.
    Incomes,
    /// Whether the last member studies, and can live alone.
    Schooling,
    /// Whether the last member is supported for good.
    Supported,
    /// Urban or rural.
    Register,
    /// The finding about property.
    Property,
    /// The approval of an illness.
    Approval,
}

/// Kind, members, month and day of application, income of the household in yuan a month, and what is lacking.
type Application = (Kind, u32, [u32; 2], u32, Lacks);

/// The third is a yuan below the standard of three, the fourth exactly on that of two, which is not below it.
const APPLICATIONS: [Application; 12] = [
    (Kind::Single, 1, [5, 12], 0, Lacks::Nothing),
    (Kind::ParentChild, 2, [5, 19], 640, Lacks::Nothing),
    (Kind::CoupleChild, 3, [6, 3], 1_799, Lacks::Nothing),
    (Kind::Couple, 2, [6, 4], 1_200, Lacks::Nothing),
    (Kind::Couple, 2, [5, 15], 450, Lacks::Birth),
    (Kind::ParentChild, 2, [5, 21], 700, Lacks::IncomeAmount),
    (Kind::Single, 1, [5, 26], 210, Lacks::Incomes),
    (Kind::CoupleChild, 3, [6, 5], 900, Lacks::Schooling),
    (Kind::SingleWithParent, 2, [6, 9], 380, Lacks::Supported),
    (Kind::ElderCouple, 2, [6, 10], 760, Lacks::Register),
    (Kind::Elder, 1, [6, 12], 320, Lacks::Property),
    (Kind::Single, 1, [6, 16], 150, Lacks::Approval),
];

pub(super) fn undecided(seed: u64, maker: &mut Maker) -> Result<Vec<HouseholdEntry>, SampleError> {
    let draws = &mut Draws::new(seed, "queue");
    APPLICATIONS
        .into_iter()
        .map(|(kind, members, [month, day], yuan, lacks)| {
            let applied = NaiveDate::from_ymd_opt(2014, month, day).ok_or(SampleError::Plan)?;
            let mut people = family::family(&Plan::new(kind, members, applied), draws);
            if let (Lacks::Schooling, Some(child)) = (lacks, people.last_mut()) {
                grow_up(child);
            }
            let mut entry = maker.household(people)?;
            entry.applied = Some(applied);
            entry.property = Fact::Known(PropertyFinding::Within);
            entry.incomes = incomes(applied, yuan);
            take_away(&mut entry, lacks);
            Ok(entry)
        })
        .collect()
}

/// The child is of age: whether it counts depends on what it does.
fn grow_up(child: &mut family::Someone) {
    if let Some(birth) = NaiveDate::from_ymd_opt(1995, 9, 14) {
        child.birth = birth;
        child.age = 18;
        child.facts.birth = Fact::Known(birth);
    }
}

fn incomes(applied: NaiveDate, yuan: u32) -> Vec<IncomeLine> {
    if yuan == 0 {
        return Vec::new();
    }
    let amount = Fact::Known(Money::from_fen(i64::from(yuan.saturating_mul(100))));
    let period = MonthRange::before(Month::of(applied), 12);
    vec![IncomeLine { earner: 0, kind: IncomeKind::Wage, amount, per: Per::Month, period }]
}

fn take_away(entry: &mut HouseholdEntry, lacks: Lacks) {
    match lacks {
        Lacks::IncomeAmount => {
            if let Some(line) = entry.incomes.last_mut() {
                line.amount = Fact::NotEstablished;
            }
        }
        Lacks::Incomes => entry.incomes_complete = false,
        Lacks::Register => entry.register = Fact::NotEstablished,
        Lacks::Property => entry.property = Fact::NotEstablished,
        Lacks::Nothing | Lacks::Birth | Lacks::Schooling | Lacks::Supported | Lacks::Approval => {}
    }
    for member in &mut entry.members {
        // Nobody has found yet who counts.
        member.facts.counted = Fact::NotEstablished;
    }
    let Some(last) = entry.members.last_mut() else { return };
    match lacks {
        Lacks::Birth => {
            last.facts.birth = Fact::NotEstablished;
            last.person.id = None;
        }
        Lacks::Schooling => {
            last.facts.schooling = Fact::NotEstablished;
            last.facts.unable_to_live_alone = Fact::NotEstablished;
        }
        Lacks::Supported => last.facts.supported = Fact::NotEstablished,
        Lacks::Approval => {
            let code = ShortText::new("C34.9");
            last.facts.illness = Fact::Known(Illness { code, approved: None, valid_until: None });
        }
        Lacks::Nothing | Lacks::IncomeAmount | Lacks::Incomes | Lacks::Register | Lacks::Property => {}
    }
}
