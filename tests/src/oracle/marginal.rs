//! The marginal household (LI-01), a status without money.

use minzheng_core_types::Fact;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::PropertyFinding;

use super::{Fen, Household, Verdict, round, sources};

/// The status: outside the allowance, from the standard up to below the line, property within.
pub(super) fn verdict(home: &Household, allowance: Verdict) -> Verdict {
    match allowance {
        Verdict::Entitled(_) => return Verdict::NotEntitled,
        Verdict::NeedsPerson => return Verdict::NeedsPerson,
        Verdict::NotEntitled => {}
    }
    if matches!(home.case.standing, StandingFile::Ended { .. } | StandingFile::Grace { .. }) {
        return Verdict::NotEntitled;
    }
    if !home.unsure && home.members == 0 {
        return Verdict::NotEntitled;
    }
    // Who applies alone is no household: what the authority has found of the family counts.
    if let (Fact::Known(alone), true) = (home.case.alone, home.members > 0) {
        return match alone.family_marginal {
            Fact::Known(true) => Verdict::Entitled(0),
            Fact::Known(false) | Fact::Absent => Verdict::NotEntitled,
            Fact::NotEstablished => Verdict::NeedsPerson,
        };
    }
    // What is open comes first: the income is not put to the test before it is known.
    let (Some(income), Some(standard), Some(months), false) =
        (home.income.exact(), home.standard, home.income.months, home.unsure || home.income.open)
    else {
        return Verdict::NeedsPerson;
    };
    // The limits of marginal households are the place's own: the authority's finding says whether they are kept.
    let within = match (&home.case.standing, home.case.property) {
        (StandingFile::OnRoll { determination, .. }, _) => Some(determination.property),
        (_, finding) => finding.known(),
    };
    let income = income_is_marginal(home, income, standard, months);
    match (within.map(|finding| finding == PropertyFinding::Within), income) {
        (Some(false), _) | (_, Some(false)) => Verdict::NotEntitled,
        (Some(true), Some(true)) => Verdict::Entitled(0),
        _ => Verdict::NeedsPerson,
    }
}

fn income_is_marginal(home: &Household, income: i128, standard: i64, months: i64) -> Option<bool> {
    let from = home.over_window(standard, months);
    if income < from {
        return Some(false);
    }
    let line = home.over_window(line(home, standard)?, months);
    if income == from && home.here.word("li.lower-bound")? == "above-standard" {
        return Some(false);
    }
    if income < line {
        return Some(true);
    }
    by_expenditure(home, income, line, months)
}

/// The line per head and month, in fen.
fn line(home: &Household, standard: i64) -> Option<i64> {
    let multiple = home.here.rate("li.marginal-line")?;
    let line = i64::try_from(round(multiple * i128::from(standard), "fen/half-up")).ok()?;
    match home.here.word("li.cap")?.as_str() {
        "minimum-wage" => Some(line.min(home.here.money("li.minimum-wage")?)),
        _ => Some(line),
    }
}

/// The expenditure type: below the average disposable income, and below the line after rigid expenditure.
fn by_expenditure(home: &Household, income: i128, line: i128, months: i64) -> Option<bool> {
    let Some(window) = home.income.window else { return Some(false) };
    if home.here.word("li.expenditure")? == "closed" {
        return Some(false);
    }
    let spent = sources::expenses(home.case, &home.here.list("li.expense-kinds")?, window);
    let reduced = sources::less(sources::exactly(income), spent);
    if !sources::below(reduced, Fen::from(line))? {
        return Some(false);
    }
    let disposable = home.here.money("sa.disposable-income")?;
    Some(Fen::from(income) < Fen::new(home.over_window(disposable, months), 12))
}
