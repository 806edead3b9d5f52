//! What is paid beside the allowance (SA-16, SA-17, SI, PE).

use minzheng_core_types::Fact;
use minzheng_welfare::facts::{Member, Register};

use super::{Fen, Household, Verdict, count_of, month_of, people, round, word};

/// Adds up what each person gets: nobody is a refusal, something open leaves all of it open.
pub(super) fn add_up(each: impl IntoIterator<Item = Option<Option<i128>>>) -> Verdict {
    let mut sum = None;
    for person in each {
        match person {
            None => return Verdict::NeedsPerson,
            Some(None) => {}
            Some(Some(amount)) => sum = Some(sum.unwrap_or(0) + amount),
        }
    }
    sum.map_or(Verdict::NotEntitled, Verdict::Entitled)
}

fn register(home: &Household) -> Option<&'static str> {
    home.case.register.known().map(Register::word)
}

/// SA-16 (1): by grade and register.
pub(super) fn disability(home: &Household, drawing: &[usize]) -> Verdict {
    let Household { case, here, .. } = home;
    add_up(drawing.iter().map(|index| match case.members[*index].disability {
        Fact::NotEstablished => None,
        Fact::Absent => Some(None),
        Fact::Known(disability) => {
            use minzheng_core_types::DisabilityGrade::{First, Fourth, Second, Third};
            let grade = match disability.grade {
                First => "1",
                Second => "2",
                Third | Fourth => "3-4",
            };
            here.money(&format!("sa.disability.{}.grade-{grade}", register(home)?))
                .map(|fen| Some(i128::from(fen)))
        }
    }))
}

/// SA-16 (2): the urban standard again, times the multiple.
pub(super) fn lone_elder(home: &Household, drawing: &[usize]) -> Verdict {
    let Household { case, here, .. } = home;
    add_up(drawing.iter().map(|index| match case.members[*index].lone_elder {
        Fact::NotEstablished => None,
        Fact::Known(true) => {
            let amount = here.rate("sa.lone-elder")? * i128::from(here.money("sa.standard.urban")?);
            Some(Some(round(amount, "fen/half-up")))
        }
        Fact::Known(false) | Fact::Absent => Some(None),
    }))
}

/// SA-16 (3): for the household.
pub(super) fn lost_child(home: &Household) -> Verdict {
    let Household { case, here, .. } = home;
    match case.lost_only_child {
        Fact::NotEstablished => Verdict::NeedsPerson,
        Fact::Known(true) => {
            let amount = register(home).and_then(|word| here.money(&format!("sa.lost-child.{word}")));
            amount.map_or(Verdict::NeedsPerson, |fen| Verdict::Entitled(i128::from(fen)))
        }
        Fact::Known(false) | Fact::Absent => Verdict::NotEntitled,
    }
}

/// SI-01 to SI-03.
pub(super) fn serious_illness(home: &Household, drawing: &[usize]) -> Verdict {
    let Household { case, here, .. } = home;
    let month = count_of(case.month);
    add_up(drawing.iter().map(|index| {
        let member = &case.members[*index];
        let illness = match member.illness {
            Fact::NotEstablished => return None,
            Fact::Absent => return Some(None),
            Fact::Known(illness) => illness,
        };
        let approved = month_of(illness.approved?);
        let first = if month == approved {
            match here.word("si.start")?.as_str() {
                "month-of-decision" => approved,
                _ => approved + 1,
            }
        } else {
            approved + 1
        };
        let valid = illness.valid_until.is_none_or(|last| month <= count_of(last));
        if month < first || !valid || !people::alive_enough(member, month, here, "si.death-stop")? {
            return Some(None);
        }
        here.money("si.amount").map(|fen| Some(i128::from(fen)))
    }))
}

/// PE-01: in its month, for everybody who draws.
pub(super) fn physical_exam(home: &Household, drawing: &[usize]) -> Verdict {
    let Household { case, here, .. } = home;
    let Some(due) = here.number("pe.month") else { return Verdict::NeedsPerson };
    if i64::from(due) != count_of(case.month).rem_euclid(12) + 1 {
        return Verdict::NotEntitled;
    }
    let each = here.money("pe.amount");
    each.map_or(Verdict::NeedsPerson, |fen| Verdict::Entitled(i128::from(fen) * drawing.len() as i128))
}

/// SA-17: of each person the highest share, or the sum of all, of the standard.
pub(super) fn percentage(home: &Household, drawing: &[usize]) -> Verdict {
    let Household { case, here, .. } = home;
    match here.word("sa.percentage.programme").as_deref() {
        None => return Verdict::NeedsPerson,
        Some("not-yet") => return Verdict::NotEntitled,
        Some(_) => {}
    }
    if matches!(case.alone, Fact::Known(_)) {
        match here.word("sa.percentage.single").as_deref() {
            None => return Verdict::NeedsPerson,
            Some("not-counted") => return Verdict::NotEntitled,
            Some(_) => {}
        }
    }
    add_up(drawing.iter().map(|index| {
        let shares = shares(home, &case.members[*index], drawing.len())?;
        let Some(most) = shares.iter().copied().max() else { return Some(None) };
        let sum: Fen = shares.iter().sum();
        let share = if most == sum || here.word("sa.percentage.stacking")? == "highest" { most } else { sum };
        Some(Some(round(share * i128::from(home.standard?), "fen/half-up")))
    }))
}

/// Each share that a person has; `None` when that is open.
fn shares(home: &Household, member: &Member, drawing: usize) -> Option<Vec<Fen>> {
    let Household { case, here, .. } = home;
    let mut shares = Vec::new();
    let mut add = |name: &str, holds: Option<bool>| {
        let parameter = format!("sa.percentage.{name}");
        if here.is_spoken_of(&parameter) && holds? {
            shares.push(here.rate(&parameter)?);
        }
        Some(())
    };
    let month = count_of(case.month);
    let age = |from: i64, below: i64| {
        let Fact::Known(birth) = member.birth else { return None };
        let on = super::last_day(month);
        if birth > on {
            return None;
        }
        people::ask_age(birth, on, here, |age| (from..below).contains(&age))
    };
    add("age-60-69", age(60, 70))?;
    add("age-70-79", age(70, 80))?;
    add("age-80", age(80, 999))?;
    add("minor", age(0, 18))?;
    let grade = match member.disability {
        Fact::NotEstablished => None,
        Fact::Absent => Some(9),
        Fact::Known(disability) => Some(people::grade(disability.grade)),
    };
    add("disability-severe", grade.map(|grade| grade <= 2))?;
    add("disability-other", grade.map(|grade| (3..=4).contains(&grade)))?;
    let words: Option<Vec<String>> = match member.circumstances {
        Fact::NotEstablished => None,
        Fact::Absent => Some(Vec::new()),
        Fact::Known(circumstances) => Some(circumstances.iter().map(word).collect()),
    };
    for (name, circumstance) in [
        ("work-injury", "work-injury"),
        ("illness-total", "illness-total-loss"),
        ("illness-major", "illness-major-loss"),
        ("student", "student"),
        ("orphan", "orphan-of-one-parent"),
        ("single-parent", "single-parent-child"),
        ("triplet", "triplet"),
    ] {
        add(name, words.as_ref().map(|words| words.iter().any(|word| word == circumstance)))?;
    }
    add("one-person", Some(drawing == 1))?;
    add(
        "lost-child",
        match case.lost_only_child {
            Fact::NotEstablished => None,
            Fact::Absent => Some(false),
            Fact::Known(lost) => Some(lost),
        },
    )?;
    Some(shares)
}
