//! Extreme-hardship support (XH) and rigid-expenditure households (LI-02).

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month};
use minzheng_welfare::extreme_hardship::facts::{OwnIncome, OwnKind, Person, SelfCare, Tasks};
use minzheng_welfare::facts::{Expense, ExpenseKind, Per, Register};
use minzheng_welfare::{CaseFile, Status, screen};

use super::{ASIDE, awarded, holds};
use crate::draw::Draw;
use crate::generate::{in_hardship, of_rigid_expenditure};
use crate::registry::{Check, Held};
use crate::{desk, hardship};

fn support(case: &CaseFile) -> Finding {
    let [support, _] = hardship::hardship(case, desk::examples());
    support
}

fn rigid(case: &CaseFile) -> Finding {
    hardship::rigid(case, desk::examples())
}

/// The members who are paid, and the amount.
fn paid(case: &CaseFile) -> Option<(Vec<usize>, Money)> {
    let Finding::Entitled(award) = support(case) else { return None };
    let members = award.components().flat_map(|part| part.members.iter()).collect();
    Some((members, award.total()))
}

fn of(case: &mut CaseFile, member: usize) -> Option<&mut Person> {
    case.needs.extreme_hardship.iter_mut().find(|person| person.member == member)
}

/// P-XH-01: income of the standard takes support away, whatever else is known.
pub(crate) fn income_of_the_standard_ends_it(draw: &mut Draw) -> Check {
    let mut case = in_hardship(draw);
    draw.show(&case);
    let Some((members, _)) = paid(&case) else { return ASIDE };
    // The five guarantees are what was recognised.
    if case.month < Month::at(2014, 5) {
        return ASIDE;
    }
    for member in members {
        let Some(person) = of(&mut case, member) else { return Err("paid without being named".to_owned()) };
        let amount = Fact::Known(Money::from_fen(200_000));
        person.incomes.push(OwnIncome { kind: OwnKind::Counted, amount });
    }
    let after = support(&case);
    holds(matches!(after, Finding::NotEntitled(_)), || format!("still {after:?}"))
}

/// P-XH-02: who does one task less never has a lower grade.
pub(crate) fn a_task_less_never_lowers_the_care(draw: &mut Draw) -> Check {
    let mut case = in_hardship(draw);
    case.members.truncate(1);
    case.needs.extreme_hardship.retain(|person| person.member == 0);
    draw.show(&case);
    let Some(person) = of(&mut case, 0) else { return ASIDE };
    person.grade = Fact::NotEstablished;
    let done: Vec<usize> = (0..6).filter(|task| person.tasks.each()[*task] == Fact::Known(true)).collect();
    let Some((_, before)) = paid(&case) else { return ASIDE };
    if done.is_empty() {
        return ASIDE;
    }
    let task = draw.pick(&done);
    let Some(person) = of(&mut case, 0) else { return ASIDE };
    let tasks = &mut person.tasks;
    let each = [
        &mut tasks.eat,
        &mut tasks.dress,
        &mut tasks.bed,
        &mut tasks.toilet,
        &mut tasks.walk,
        &mut tasks.bathe,
    ];
    *each.into_iter().nth(task).expect("six tasks") = Fact::Known(false);
    match (paid(&case), support(&case)) {
        (Some((_, after)), _) => holds(after >= before, || format!("{before} became {after}")),
        (None, Finding::NeedsPerson(_)) => Ok(Held::Yes),
        (None, other) => Err(format!("a task less gave {other:?}")),
    }
}

/// P-XH-03: own income below the standard changes nothing: the basic amount is paid in full.
pub(crate) fn the_basic_amount_is_paid_in_full(draw: &mut Draw) -> Check {
    let mut case = in_hardship(draw);
    draw.show(&case);
    let Some(before) = paid(&case) else { return ASIDE };
    for person in &mut case.needs.extreme_hardship {
        if before.0.contains(&person.member) {
            person.incomes.clear();
        }
    }
    let after = paid(&case);
    holds(after.as_ref() == Some(&before), || format!("{before:?} became {after:?}"))
}

/// P-XH-04: nothing before the month of the decision, nor after that of the stop or of the death.
pub(crate) fn nothing_outside_its_months(draw: &mut Draw) -> Check {
    let case = in_hardship(draw);
    draw.show(&case);
    let Some((members, _)) = paid(&case) else { return ASIDE };
    for member in members {
        let Some(person) = case.needs.extreme_hardship.iter().find(|person| person.member == member) else {
            return Err("paid without being named".to_owned());
        };
        let early = person.decided.is_some_and(|day| Month::of(day) > case.month);
        let late = person.stopped.is_some_and(|day| Month::of(day) < case.month);
        let dead = case.members[member].died.is_some_and(|day| Month::of(day) < case.month);
        if early || late || dead {
            return Err(format!("member {member} is paid: early {early}, late {late}, dead {dead}"));
        }
    }
    Ok(Held::Yes)
}

/// P-XH-05: nobody has two of the statuses.
pub(crate) fn statuses_exclude_one_another(draw: &mut Draw) -> Check {
    let mut case = if draw.chance(1, 2) { in_hardship(draw) } else { of_rigid_expenditure(draw) };
    draw.show(&case);
    let held = draw.pick(&[
        Fact::NotEstablished,
        Fact::Known(Status::Allowance),
        Fact::Known(Status::Marginal),
        Fact::Known(Status::ExtremeHardship),
        Fact::Known(Status::Rigid),
    ]);
    case.needs.status = held;
    if let Fact::Known(held) = held {
        let two = (support(&case).is_entitled() && held != Status::ExtremeHardship)
            || (rigid(&case).is_entitled() && held != Status::Rigid);
        return holds(!two, || format!("beside {}", held.word()));
    }
    let found = screen::screen(&case, desk::examples()).map_err(|error| error.to_string())?;
    let entitled = |id: &str| {
        found.answers.iter().any(|answer| answer.programme.id == id && answer.finding.is_entitled())
    };
    let before = ["extreme-hardship", "allowance", "marginal"];
    let two = entitled("rigid") && before.into_iter().any(entitled);
    let fits = match found.status {
        Fact::Known(status) => entitled(status.word()),
        Fact::Absent => !before.into_iter().any(entitled) && !entitled("rigid"),
        Fact::NotEstablished => !entitled("rigid"),
    };
    holds(!two && fits, || format!("{:?}", found.status))
}

/// P-XH-06: every explanation of both re-checks, and listening changes nothing.
pub(crate) fn explanations_recheck(draw: &mut Draw) -> Check {
    let case = if draw.chance(1, 2) { in_hardship(draw) } else { of_rigid_expenditure(draw) };
    draw.show(&case);
    let (told, documents) = hardship::explained(&case, desk::examples());
    let mut silent = hardship::hardship(&case, desk::examples()).to_vec();
    silent.push(rigid(&case));
    if told != silent {
        return Err(format!("listening changes {silent:?} to {told:?}"));
    }
    match documents.iter().find_map(|document| document.recheck().into_iter().next()) {
        None => Ok(Held::Yes),
        Some(fault) => Err(format!("{fault:?}")),
    }
}

/// P-XH-07: hiding a fact leaves an answer as it was, or open.
pub(crate) fn hiding_a_fact_leaves_it_or_opens_it(draw: &mut Draw) -> Check {
    let in_need = draw.chance(1, 2);
    let mut case = if in_need { in_hardship(draw) } else { of_rigid_expenditure(draw) };
    draw.show(&case);
    let found = |case: &CaseFile| if in_need { support(case) } else { rigid(case) };
    let before = found(&case);
    hide(draw, &mut case);
    let after = found(&case);
    let same = (before.name(), before.amount()) == (after.name(), after.amount());
    let opened = matches!(after, Finding::NeedsPerson(_));
    holds(same || opened, || format!("{before:?} became {after:?}"))
}

fn hide(draw: &mut Draw, case: &mut CaseFile) {
    let member = usize::try_from(draw.below(case.members.len() as u64)).expect("small");
    let which = draw.below(14);
    if let Some(person) = of(case, member) {
        match which {
            0 => person.property = Fact::NotEstablished,
            // The grade goes before the tasks: one without the other is another statement.
            1 => (person.grade, person.tasks) = (Fact::NotEstablished, Tasks::default()),
            2 => person.form = Fact::NotEstablished,
            3 => person.five_guarantees = Fact::NotEstablished,
            4 => person.incomes_complete = false,
            5 => person.supporters_complete = false,
            6 => person.school = Fact::NotEstablished,
            7 => person.orphan_support = Fact::NotEstablished,
            8 if person.grade.is_open() => person.tasks.bathe = Fact::NotEstablished,
            9 => person.incomes.iter_mut().for_each(|income| income.amount = Fact::NotEstablished),
            _ => {
                for supporter in &mut person.supporters {
                    supporter.income = Fact::NotEstablished;
                    supporter.property = Fact::NotEstablished;
                }
            }
        }
    }
    match which {
        0 => case.needs.rigid.property = Fact::NotEstablished,
        1 => case.needs.rigid.living = Fact::NotEstablished,
        2 => case.needs.rigid.other = Fact::NotEstablished,
        3 => case.needs.rigid.aid = Fact::NotEstablished,
        4 => case.incomes_complete = false,
        5 => case.expenses_complete = false,
        10 => case.register = Fact::NotEstablished,
        11 => case.members[member].birth = Fact::NotEstablished,
        12 => case.members[member].disability = Fact::NotEstablished,
        13 => case.members[member].away = Fact::NotEstablished,
        _ => {}
    }
}

/// P-LI-02: spending more never loses the status, and earning more never wins it.
pub(crate) fn spending_helps_and_income_does_not(draw: &mut Draw) -> Check {
    let mut case = of_rigid_expenditure(draw);
    draw.show(&case);
    let window = minzheng_core_types::MonthRange::before(case.month, 12);
    let before = rigid(&case);
    let amount = Fact::Known(Money::from_fen(draw.pick(&[1, 100_000, 10_000_000])));
    if awarded(&before).is_some() {
        case.expenses.push(Expense { kind: ExpenseKind::Medical, amount, per: Per::Period, period: window });
        let after = rigid(&case);
        return holds(after.is_entitled(), || format!("more spending gave {after:?}"));
    }
    let (Finding::NotEntitled(_), Some(line)) = (before, case.incomes.first().copied()) else {
        return ASIDE;
    };
    case.incomes.push(minzheng_welfare::facts::IncomeLine {
        amount,
        per: Per::Period,
        period: window,
        ..line
    });
    let after = rigid(&case);
    holds(!after.is_entitled(), || "more income won the status".to_owned())
}

/// P-XH-08: the grades and forms as Qingdao pays them: full above partial above self-caring, a home not below dispersed.
pub(crate) fn more_care_is_paid_more(draw: &mut Draw) -> Check {
    let mut case = in_hardship(draw);
    case.members.truncate(1);
    case.needs.extreme_hardship.retain(|person| person.member == 0);
    case.register = Fact::Known(Register::Urban);
    draw.show(&case);
    let mut amounts = Vec::new();
    for grade in [SelfCare::Able, SelfCare::Partial, SelfCare::Full] {
        let Some(person) = of(&mut case, 0) else { return ASIDE };
        person.grade = Fact::Known(grade);
        let Some((_, amount)) = paid(&case) else { return ASIDE };
        amounts.push(amount);
    }
    holds(amounts.windows(2).all(|pair| pair[0] < pair[1]), || format!("{amounts:?}"))
}
