//! Rigid-expenditure households (LI-02), for households of which everybody counts and whose incomes are plain: received by
//! the month or as a whole, of kinds that count or do not.

use minzheng_core_types::Fact;
use minzheng_core_types::figures::Pack;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Per, PropertyFinding, Register};
use minzheng_welfare::{CaseFile, Status};

use super::figures::Figures;
use super::{Count, Fen, Verdict, count_of, month_of};

const MEASURES: Count = 2024 * 12 + 9;

/// The status, by the status that is recorded.
#[must_use]
pub fn rigid(case: &CaseFile, pack: &Pack) -> Verdict {
    let month = count_of(case.month);
    let here = Figures::at(pack, case.place, month);
    if month < MEASURES {
        return Verdict::NeedsPerson;
    }
    match here.word("li.rigid").as_deref() {
        Some("running") => {}
        Some(_) => return Verdict::NotEntitled,
        None => return Verdict::NeedsPerson,
    }
    let free = match case.needs.status {
        Fact::Absent | Fact::Known(Status::Rigid) => Some(true),
        Fact::Known(_) => Some(false),
        Fact::NotEstablished => None,
    };
    let recognised = case.needs.rigid.recognised.is_some_and(|months| {
        let (first, last) = (count_of(months.first()), count_of(months.last()));
        first <= month && month <= last && month - first < 12
    });
    if recognised {
        return verdict(&[free]);
    }
    let StandingFile::Applying { applied } = case.standing else { return Verdict::NotEntitled };
    let window = (month_of(applied) - 12, month_of(applied) - 1);
    let property = case.needs.rigid.property.known().map(|finding| finding == PropertyFinding::Within);
    let income = income(case, window);
    let people = case.members.len() as i128;
    let modest = here.money("sa.disposable-income").and_then(|disposable| {
        let below = income.0 < i128::from(disposable) * people;
        (!below || income.1).then_some(below)
    });
    verdict(&[free, property, modest, above(case, &here, window, income)])
}

fn verdict(conditions: &[Option<bool>]) -> Verdict {
    if conditions.contains(&Some(false)) {
        Verdict::NotEntitled
    } else if conditions.contains(&None) {
        Verdict::NeedsPerson
    } else {
        Verdict::Entitled(0)
    }
}

/// How much of an amount lies in the window; open where part of a lump does.
fn inside(
    (from, until): (Count, Count),
    (first, last): (Count, Count),
    per: Per,
    amount: i64,
) -> Option<i128> {
    let overlap = (last.min(until) - first.max(from) + 1).max(0);
    let amount = i128::from(amount);
    match per {
        Per::Month => Some(amount * i128::from(overlap)),
        Per::Period if overlap == 0 || amount == 0 => Some(0),
        Per::Period if overlap == last - first + 1 => Some(amount),
        Per::Period => None,
    }
}

/// At least so much, and whether that is all.
fn income(case: &CaseFile, window: (Count, Count)) -> (i128, bool) {
    let (mut sum, mut all) = (0, case.incomes_complete);
    for line in case.incomes.iter().filter(|line| !line.kind.is_left_out()) {
        let period = (count_of(line.period.first()), count_of(line.period.last()));
        match line.amount {
            Fact::Known(amount) => match inside(window, period, line.per, amount.fen()) {
                Some(amount) => sum += amount,
                None => all = false,
            },
            Fact::Absent => {}
            Fact::NotEstablished => all = false,
        }
    }
    (sum, all)
}

/// Is the spending above the share of the income?
fn above(
    case: &CaseFile,
    here: &Figures,
    window: (Count, Count),
    (income, settled): (i128, bool),
) -> Option<bool> {
    let (share, kinds) = (here.rate("li.rigid.share")?, here.list("li.rigid.kinds")?);
    let listed = |kind: &str| kinds.iter().any(|known| known == kind);
    let (mut sum, mut all) = (0, case.expenses_complete);
    for line in case.expenses.iter().filter(|line| listed(line.kind.word())) {
        let period = (count_of(line.period.first()), count_of(line.period.last()));
        match line.amount {
            Fact::Known(amount) => match inside(window, period, line.per, amount.fen()) {
                Some(amount) => sum += amount,
                None => all = false,
            },
            Fact::Absent => {}
            Fact::NotEstablished => all = false,
        }
    }
    let spending = &case.needs.rigid;
    match spending.living {
        Fact::Known(living) if listed("living") && living.fen() > 0 => {
            let standard = match case.register.known() {
                Some(Register::Urban) => here.money("sa.standard.urban"),
                Some(Register::Rural) => here.money("sa.standard.rural"),
                None => None,
            };
            match standard {
                Some(standard) => {
                    let most = i128::from(standard) * case.members.len() as i128 * 12;
                    sum += i128::from(living.fen()).min(most);
                }
                None => all = false,
            }
        }
        Fact::NotEstablished if listed("living") => all = false,
        _ => {}
    }
    match spending.other {
        Fact::Known(other) if listed("other") => sum += i128::from(other.fen()),
        Fact::NotEstablished if listed("other") => all = false,
        _ => {}
    }
    let aid = match spending.aid {
        Fact::Known(aid) => Some(i128::from(aid.fen())),
        Fact::Absent => Some(0),
        Fact::NotEstablished => None,
    };
    let limit = share * Fen::from(income);
    let most = Fen::from((sum - aid.unwrap_or(0)).max(0));
    if settled && aid.is_some() && most > limit {
        return Some(true);
    }
    (all && most <= limit).then_some(false)
}
