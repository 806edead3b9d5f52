//! What changes the counted income of an applicant (SA-07 to SA-10), each as an interval.

use minzheng_core_types::{DisabilityKind, Fact};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::{Duty, Employment, IncomeKind, IncomeLine, Member, Sex, Supporter};

use super::income::{Window, inside};
use super::{Fen, Figures, count_of, people, round, standard_of, word};

/// The least and the most; `None` where there is no end.
pub(super) type Ends = (Option<i128>, Option<i128>);
pub(super) const ANYTHING: Ends = (None, None);
pub(super) const SOMETHING: Ends = (Some(0), None);

pub(super) fn exactly(amount: i128) -> Ends {
    (Some(amount), Some(amount))
}

/// One interval less another, never below nothing.
pub(super) fn less(from: Ends, off: Ends) -> Ends {
    let minus = |one: Option<i128>, other: Option<i128>| Some((one? - other?).max(0));
    (minus(from.0, off.1).or(Some(0)), minus(from.1, off.0))
}

/// Is it below a limit, wherever in the interval it is?
pub(super) fn below(ends: Ends, limit: Fen) -> Option<bool> {
    match ends {
        (Some(least), _) if Fen::from(least) >= limit => Some(false),
        (_, Some(most)) if Fen::from(most) < limit => Some(true),
        _ => None,
    }
}

fn rounded(amount: Fen) -> i128 {
    round(amount, "fen/half-up")
}

fn standard(case: &CaseFile, here: &Figures) -> Option<i128> {
    here.money(standard_of(case.register.known()?)).map(i128::from)
}

/// SA-07: what a month's wage of the person is relieved of at the most; `None` when it is open.
fn monthly_cost(case: &CaseFile, member: &Member, here: &Figures) -> Option<i128> {
    let standard = standard(case, here)?;
    let [groups, auxiliary, flat] = ["full-groups", "auxiliary", "flat"].map(|name| {
        let name = format!("sa.employment-cost.{name}");
        here.is_spoken_of(&name).then_some(name)
    });
    let by_group = groups.is_some() || auxiliary.is_some();
    let work = match member.employment {
        Fact::NotEstablished if by_group => return None,
        employment => employment.known(),
    };
    if work == Some(Employment::AuxiliaryWork)
        && let Some(auxiliary) = auxiliary
        && here.word(&auxiliary)? == "above-standard"
    {
        let favoured = match member.disability {
            Fact::NotEstablished => return None,
            Fact::Absent => false,
            Fact::Known(disability) => {
                people::grade(disability.grade) <= 2
                    || matches!(disability.kind, DisabilityKind::Intellectual | DisabilityKind::Mental)
            }
        };
        if favoured {
            return Some(standard);
        }
    }
    if let Some(flat) = flat {
        return here.money(&flat).map(i128::from);
    }
    let listed = match (work, groups) {
        (Some(work), Some(groups)) => here.list(&groups)?.iter().any(|group| group == work.word()),
        _ => false,
    };
    let share = if listed { "sa.employment-cost.full-share" } else { "sa.employment-cost.share" };
    Some(rounded(here.rate(share)? * standard))
}

/// SA-07: a gross wage, net of the cost of working. Where that is open, nobody says what is left.
pub(super) fn wage(case: &CaseFile, at: usize, window: Window, here: &Figures) -> Ends {
    let line = &case.incomes[at];
    let amount = match line.amount {
        Fact::NotEstablished => return ANYTHING,
        Fact::Absent => 0,
        Fact::Known(amount) => i128::from(amount.fen()),
    };
    let Some(gross) = inside(amount, line.per, line.period, window) else { return ANYTHING };
    let months = |line: &IncomeLine| {
        let span = count_of(line.period.first())..=count_of(line.period.last());
        span.filter(|month| window.contains(month)).collect::<Vec<_>>()
    };
    let mine = months(line);
    let clash = case.incomes.iter().enumerate().any(|(index, other)| {
        index != at
            && other.kind == IncomeKind::GrossWage
            && other.earner == line.earner
            && months(other).iter().any(|month| mine.contains(month))
    });
    if clash {
        return ANYTHING;
    }
    if gross == exactly(0) {
        return gross;
    }
    let cost = monthly_cost(case, &case.members[line.earner], here);
    let (Some(cost), Some(gross)) = (cost, gross.0) else { return ANYTHING };
    exactly((gross - cost * mine.len() as i128).max(0))
}

/// SA-09: a share of the minimum wage for those able to work and without it, by the month.
pub(super) fn notional(case: &CaseFile, index: usize, window: Window, here: &Figures) -> Ends {
    let member = &case.members[index];
    match here.word("sa.notional").as_deref() {
        None => return SOMETHING,
        Some("closed") => return exactly(0),
        Some(_) => {}
    }
    // Income from work that is shown leaves nothing to imagine.
    let work = [IncomeKind::Wage, IncomeKind::GrossWage, IncomeKind::Business];
    if case.incomes.iter().any(|line| line.earner == index && work.contains(&line.kind)) {
        return exactly(0);
    }
    let monthly = || {
        let wage = Fen::from(i128::from(here.money("sa.notional.wage")?));
        let share = match member.employment {
            Fact::NotEstablished => return None,
            Fact::Absent => return Some(0),
            Fact::Known(Employment::SoleTrader) => here.rate("sa.notional.trader-share")?,
            Fact::Known(Employment::Graduate(months)) => {
                if months < here.number("sa.notional.graduate-months")? {
                    return Some(0);
                }
                by_age(case, member, here)?
            }
            Fact::Known(Employment::Unemployed) => by_age(case, member, here)?,
            Fact::Known(_) => return Some(0),
        };
        Some(rounded(share * wage))
    };
    monthly().map_or(SOMETHING, |fen| exactly(fen * window.count() as i128))
}

/// The share of the wage by sex and age on the day of application.
fn by_age(case: &CaseFile, member: &Member, here: &Figures) -> Option<Fen> {
    let minzheng_welfare::case::StandingFile::Applying { applied } = case.standing else { return None };
    let birth = member.birth.known().filter(|birth| *birth <= applied)?;
    let sex = match member.sex.known()? {
        Sex::Male => "men",
        Sex::Female => "women",
    };
    let full = i64::from(here.number(&format!("sa.notional.full-until-{sex}"))?);
    let part = i64::from(here.number(&format!("sa.notional.part-until-{sex}"))?);
    let step = people::ask_age(birth, applied, here, |age| match age {
        ..18 => 0,
        age if age <= full => 1,
        age if age <= part => 2,
        _ => 0,
    })?;
    match step {
        1 => here.rate("sa.notional.full-share"),
        2 => here.rate("sa.notional.part-share"),
        _ => Some(Fen::from(0)),
    }
}

/// SA-10: what a supporter owes, over the window.
pub(super) fn maintenance(case: &CaseFile, supporter: &Supporter, window: Window, here: &Figures) -> Ends {
    let money = |fact: Fact<minzheng_core_types::Money>| match fact {
        Fact::NotEstablished => None,
        Fact::Absent => Some(0),
        Fact::Known(money) => Some(i128::from(money.fen())),
    };
    let due = match supporter.agreed {
        Fact::NotEstablished => None,
        Fact::Known(agreed) => Some(i128::from(agreed.fen())),
        Fact::Absent => formula(case, supporter, money(supporter.income), here),
    };
    let (Some(due), Some(received)) = (due, money(supporter.received)) else { return SOMETHING };
    exactly(due.max(received) * i128::from(window.count()))
}

/// What is due without an agreement, a month; `None` when it is open.
fn formula(case: &CaseFile, supporter: &Supporter, income: Option<i128>, here: &Figures) -> Option<i128> {
    let exempt = match supporter.status {
        Fact::NotEstablished => return None,
        Fact::Absent => false,
        Fact::Known(status) => here.list("sa.maintenance.exempt")?.contains(&word(status)),
    };
    let method = here.word("sa.maintenance")?;
    if exempt || method == "not-imputed" {
        return Some(0);
    }
    let income = income?;
    let shared = |amount: Fen| rounded(amount / i128::from(supporter.dependants));
    if supporter.duty == Duty::ChildMaintenance {
        let each = here.rate("sa.maintenance.child-share")?;
        let all = here.rate("sa.maintenance.child-cap")?;
        return Some(shared((each * i128::from(supporter.dependants)).min(all) * income));
    }
    let standard = standard(case, here)?;
    let household = i128::from(supporter.household);
    let above = |line: i128| Fen::from((income - line * household).max(0));
    Some(match method.as_str() {
        "f1-half-above-standard" => shared(above(standard) / 2),
        "f2-fifth-above-twice" => shared(above(2 * standard) / 5),
        "f3-half-above-twice" => shared(above(2 * standard) / 2),
        // How it is divided among the dependants is not stated: it is not.
        "f4-three-tenths-above-line" => {
            let line = rounded(here.rate("li.marginal-line")? * standard);
            rounded(above(line) * 3 / 10)
        }
        _ => {
            let tenths = if supporter.children >= 3 { 4 } else { 5 };
            shared(above(standard) * tenths / 10)
        }
    })
}

/// SA-08, LI-01: expenditure of these kinds in the window.
pub(super) fn expenses(case: &CaseFile, kinds: &[String], window: Window) -> Ends {
    let mut sum = (0, Some(0));
    let listed = case.expenses.iter().filter(|expense| kinds.contains(&word(expense.kind)));
    for expense in listed {
        let ends = match expense.amount {
            Fact::NotEstablished => SOMETHING,
            Fact::Absent => exactly(0),
            Fact::Known(amount) => {
                inside(i128::from(amount.fen()), expense.per, expense.period, window).unwrap_or(SOMETHING)
            }
        };
        sum = (sum.0 + ends.0.unwrap_or(0), sum.1.zip(ends.1).map(|(sum, most)| sum + most));
    }
    (Some(sum.0), sum.1.filter(|_| case.expenses_complete))
}
