//! One application, every programme: what the table of programmes says is what happens.

use std::collections::BTreeSet;

use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Finding, Money, MonthRange};
use minzheng_welfare::between::{AsIncome, Beside, between, every_programme};
use minzheng_welfare::facts::{IncomeLine, Per};
use minzheng_welfare::screen::{Answer, Ask, Screening, screen};
use minzheng_welfare::{CaseFile, Needs};

use crate::draw::Draw;
use crate::generate::{self, Wish, assisted};
use crate::registry::{Check, Held};

/// A case of any kind: a household, somebody in extreme hardship, great expenditure, an emergency, bills.
pub(super) fn any(draw: &mut Draw) -> CaseFile {
    match draw.below(5) {
        0 => generate::in_hardship(draw),
        1 => generate::of_rigid_expenditure(draw),
        2 => assisted::temporary(draw, 10),
        3 => assisted::medical(draw, 10),
        _ => generate::household(draw, Wish::ANY),
    }
}

fn screened(case: &CaseFile) -> Result<Screening, String> {
    screen(case, generate::law_of(case)).map_err(|why| why.to_string())
}

const fn has(answer: &Answer) -> bool {
    matches!(answer.finding, Finding::Entitled(_)) && answer.excluded_by.is_none()
}

/// Nobody has two programmes that exclude one another, and nothing without what it follows.
pub(crate) fn as_the_table_says(draw: &mut Draw) -> Check {
    let case = any(draw);
    let found = screened(&case)?;
    let held: Vec<&Answer> = found.answers.iter().filter(|answer| has(answer)).collect();
    if held.is_empty() {
        return Ok(Held::BesideThePoint);
    }
    for one in &held {
        let id = one.programme.id;
        for other in &held {
            let excluded = matches!(between(one.programme, other.programme).beside, Beside::Excluded(_));
            let of_others = !found.apart.is_empty()
                && (id == "extreme-hardship" || other.programme.id == "extreme-hardship");
            if excluded && !of_others {
                return Err(format!("{id} beside {}", other.programme.id));
            }
        }
        let follows: Vec<_> = every_programme()
            .filter(|other| matches!(between(one.programme, other).beside, Beside::Follows(_)))
            .collect();
        let recorded = case.needs.status.known().is_some();
        let stands = follows.iter().any(|other| held.iter().any(|held| held.programme.id == other.id));
        if !follows.is_empty() && !stands && !recorded {
            return Err(format!("{id} without what it follows"));
        }
    }
    Ok(Held::Yes)
}

/// What one programme pays, told as income, changes nothing where the table says that it does not count.
pub(crate) fn money_that_does_not_count(draw: &mut Draw) -> Check {
    let case = any(draw);
    let payers: Vec<_> = every_programme().collect();
    let index = draw.below(payers.len() as u64) as usize;
    let before = screened(&case)?;
    let kind = every_programme().find_map(|tested| match between(payers[index], tested).income {
        AsIncome::NotCounted(kind, _) => Some(kind),
        _ => None,
    });
    let Some(kind) = kind else { return Ok(Held::BesideThePoint) };
    let mut with = case.clone();
    with.incomes.push(IncomeLine {
        earner: 0,
        kind,
        amount: Fact::Known(Money::from_fen(1 + draw.below(500_000) as i64)),
        per: Per::Month,
        period: MonthRange::single(case.month_of_application().plus(-1)),
    });
    let after = screened(&with)?;
    for (one, other) in before.answers.iter().zip(&after.answers) {
        let counts = !matches!(between(payers[index], one.programme).income, AsIncome::NotCounted(..));
        if !counts && one.finding != other.finding {
            return Err(format!("{} counts in {}", payers[index].id, one.programme.id));
        }
    }
    Ok(Held::Yes)
}

/// Takes away what only one family asks about.
type Clear = fn(&mut Needs);

/// The facts that only one family asks about change nothing in the programmes that neither exclude nor follow it.
pub(crate) fn needs_of_one_are_nothing_to_others(draw: &mut Draw) -> Check {
    let case = any(draw);
    let before = screened(&case)?;
    let own: [(&str, Clear); 4] = [
        ("temporary", |needs| needs.temporary = None),
        ("medical", |needs| needs.medical.clear()),
        ("special-care", |needs| needs.special_care = Fact::NotEstablished),
        ("accident-insurance", |needs| needs.accident_insurance = Default::default()),
    ];
    let (family, clear) = own[draw.below(own.len() as u64) as usize];
    let mut without = case.clone();
    clear(&mut without.needs);
    let after = screened(&without)?;
    for (one, other) in before.answers.iter().zip(&after.answers) {
        if !one.programme.id.starts_with(family) && one.finding != other.finding {
            return Err(format!("{} changes with what only {family} asks about", one.programme.id));
        }
    }
    Ok(Held::Yes)
}

/// Every open fact is asked for once, and every open programme that lacks no figure is settled by exactly one answer.
pub(crate) fn every_question_once(draw: &mut Draw) -> Check {
    let case = any(draw);
    let found = screened(&case)?;
    let asks = found.to_ask();
    if asks.is_empty() {
        return Ok(Held::BesideThePoint);
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = asks.iter().find(|ask| !seen.insert((ask.question.id, ask.question.field))) {
        return Err(format!("{} is asked twice", twice.question.id));
    }
    // What is asked first settles as many at once as anything else would.
    let at_once = |ask: &Ask| {
        let only =
            |programme: &&&Programme| asks.iter().filter(|other| serves(other, programme)).count() == 1;
        ask.settles.iter().filter(only).count()
    };
    if let Some(better) = asks.iter().find(|ask| at_once(ask) > asks[0].settles.len()) {
        return Err(format!("{} would settle more than {}", better.question.id, asks[0].question.id));
    }
    for answer in found.perhaps() {
        let Finding::NeedsPerson(open) = &answer.finding else { continue };
        let id = answer.programme.id;
        let times = asks.iter().flat_map(|ask| &ask.settles).filter(|of| of.id == id).count();
        let waits = open.ranked(answer.catalogue).any(|asked| matches!(asked.id, "allowance" | "status"));
        let expected = usize::from(open.parameters.is_empty());
        if times > 1 || !waits && times != expected {
            return Err(format!("{id} is settled {times} times"));
        }
    }
    Ok(Held::Yes)
}

fn serves(ask: &Ask, programme: &Programme) -> bool {
    ask.serves.iter().any(|of| of.id == programme.id)
}
