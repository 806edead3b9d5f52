//! Special care, price-linked subsidy and accident insurance.

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per};
use minzheng_welfare::special_care::facts::{Cause, Grant, Merit, Penalty, Recipient};

use super::{ASIDE, awarded, holds, same};
use crate::care::{self, Answer, PLACES};
use crate::desk::{assess, examples};
use crate::draw::Draw;
use crate::generate::{Wish, household};
use crate::registry::{Check, Held};

fn names(answers: &[Answer]) -> Vec<(&'static str, &'static str, Money)> {
    answers.iter().map(|(of, finding)| (of.id, finding.name(), finding.amount())).collect()
}

/// Special care that is drawn is no income of the allowance, and what the needs state changes nothing in it.
pub(crate) fn special_care_is_never_income(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let needs = care::case(draw, 0).needs;
    let amount = Money::from_fen(draw.pick(&[363_583, 32_000, 436_333, 212_000]));
    let mut more = case.clone();
    more.needs = needs;
    let earner = draw.below(case.members.len() as u64) as usize;
    more.incomes.push(IncomeLine {
        earner,
        kind: IncomeKind::SpecialCare,
        amount: Fact::Known(amount),
        per: Per::Month,
        period: MonthRange::before(case.month, 12),
    });
    draw.show(&more);
    same(&assess(&case), &assess(&more))
}

/// The awards of several recipients are the sum of those of each alone.
pub(crate) fn recipients_are_paid_each_for_themselves(draw: &mut Draw) -> Check {
    let case = care::case(draw, 0);
    let Fact::Known(recipients) = case.needs.special_care.clone() else { return ASIDE };
    let twice = |one: &Recipient| recipients.iter().filter(|other| other.member == one.member).count() > 1;
    if recipients.is_empty() || recipients.iter().any(twice) {
        return ASIDE;
    }
    let together = care::found(&case, examples());
    for (index, (of, finding)) in together.iter().enumerate().take(4) {
        let Some(paid) = awarded(finding) else { continue };
        let mut sum = 0;
        for recipient in &recipients {
            let mut alone = case.clone();
            alone.needs.special_care = Fact::Known(vec![recipient.clone()]);
            sum += care::found(&alone, examples())[index].1.amount().fen();
        }
        if sum != paid.fen() {
            return Err(format!("{}: {paid} together, {sum} fen alone", of.id));
        }
    }
    Ok(Held::Yes)
}

/// A grant of a known place, with some honours.
fn granted(draw: &mut Draw, merits: Vec<Merit>) -> CaseFile {
    let month = Month::at(2012, 1).plus(draw.between(0, 140) as i32);
    let mut case = care::plain(PLACES[1 + draw.below(2) as usize], month, 1);
    let mut recipient = Recipient::new(0);
    recipient.kind = Fact::Absent;
    recipient.penalty = Fact::Absent;
    recipient.grant = Fact::Known(Grant {
        died: Fact::Known(month.last_day()),
        cause: Fact::Known(draw.pick(&[Cause::War, Cause::Duty, Cause::Illness])),
        pay: Fact::Known(Money::from_fen(draw.between(0, 2_000_000))),
        merits: Fact::Known(merits),
    });
    case.needs.special_care = Fact::Known(vec![recipient]);
    draw.show(&case);
    case
}

fn grant_of(case: &CaseFile) -> Result<Money, String> {
    let finding = care::finding(case, examples(), "special-care-grant");
    awarded(&finding).ok_or_else(|| format!("{finding:?}"))
}

/// Only the highest honour raises a grant, in whatever order they stand and however often.
pub(crate) fn only_the_highest_merit_counts(draw: &mut Draw) -> Check {
    let highest = draw.below(5) as usize;
    let mut merits = vec![Merit::ALL[highest]];
    let only = granted(draw, merits.clone());
    for _ in 0..draw.below(4) {
        let lower = Merit::ALL[highest + draw.below(5 - highest as u64) as usize];
        merits.insert(draw.below(merits.len() as u64 + 1) as usize, lower);
    }
    let mut more = only.clone();
    if let Fact::Known(recipients) = &mut more.needs.special_care
        && let Fact::Known(grant) = &mut recipients[0].grant
    {
        grant.merits = Fact::Known(merits);
    }
    draw.show(&more);
    let (one, several) = (grant_of(&only)?, grant_of(&more)?);
    holds(one == several, || format!("{one} became {several}"))
}

/// A prison sentence, or a sentence for life or to death, stops every payment of Order 413 to the recipient.
pub(crate) fn nothing_is_paid_to_whoever_is_sentenced(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    let penalty = draw.pick(&[Penalty::Prison, Penalty::LifeOrDeath, Penalty::Wanted, Penalty::Deprivation]);
    let Fact::Known(recipients) = &mut case.needs.special_care else { return ASIDE };
    if recipients.is_empty() {
        return ASIDE;
    }
    for recipient in recipients.iter_mut() {
        (recipient.penalty, recipient.drawing) = (Fact::Known(penalty), Fact::NotEstablished);
    }
    draw.show(&case);
    let found = care::found(&case, examples());
    let paid = found.iter().take(4).find(|(_, finding)| finding.is_entitled());
    holds(paid.is_none(), || format!("{paid:?}"))
}

/// After a death nothing regular is paid in any later month.
pub(crate) fn nothing_regular_after_the_month_of_a_death(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    let died = case.month.plus(-(draw.between(1, 30) as i32)).last_day();
    case.members.iter_mut().for_each(|member| member.died = Some(died));
    draw.show(&case);
    let found = care::found(&case, examples());
    let paid = found.iter().take(2).chain(found.iter().skip(3).take(1)).find(|(_, one)| one.is_entitled());
    holds(paid.is_none(), || format!("{paid:?}"))
}

/// A greater rise of the cost of living never pays less.
pub(crate) fn a_greater_rise_never_pays_less(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    let place = draw.pick(&PLACES);
    let month = Month::at(2017, 3).plus(3 * draw.between(0, 20) as i32);
    case.place = place.parse().map_err(|_| "a place".to_owned())?;
    case.month = month;
    let rise = |hundredths: i64| {
        Fact::Known(format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap())
    };
    let less = draw.between(0, 1_200);
    let more = less + draw.between(0, 300);
    case.needs.prices.living_cost = rise(less);
    let before = care::finding(&case, examples(), "price-subsidy");
    case.needs.prices.living_cost = rise(more);
    draw.show(&case);
    let after = care::finding(&case, examples(), "price-subsidy");
    let Some(paid) = awarded(&before) else { return ASIDE };
    holds(awarded(&after).is_some_and(|after| after >= paid), || format!("{before:?} became {after:?}"))
}

/// So many persons receive so many times what one does.
pub(crate) fn everybody_receives_the_same(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    case.needs.prices.persons = Fact::Known(1);
    let one = care::finding(&case, examples(), "price-subsidy");
    let persons = draw.below(9) as u32 + 1;
    case.needs.prices.persons = Fact::Known(persons);
    draw.show(&case);
    let all = care::finding(&case, examples(), "price-subsidy");
    let Some(each) = awarded(&one) else { return ASIDE };
    let due = each.fen() * i64::from(persons);
    holds(awarded(&all).map(Money::fen) == Some(due), || format!("{each} for one, {all:?} for {persons}"))
}

/// The premium of a household is 20 yuan for each of its insured, and only in December.
pub(crate) fn the_premium_is_one_amount_a_head(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    let start = Month::at(2016, 12);
    case.month = start.plus(draw.below(12) as i32);
    case.place = PLACES[0].parse().map_err(|_| "a place".to_owned())?;
    case.needs.accident_insurance.registered = Fact::Known(true);
    draw.show(&case);
    let insured = case.members.iter().filter(|member| {
        let of_age = member.birth.known().is_some_and(|birth| birth <= start.plus(-12 * 60).first_day());
        of_age && member.died.is_none_or(|died| died >= start.first_day())
    });
    let due = if case.month == start { 2_000 * insured.count() as i64 } else { 0 };
    let premium = care::finding(&case, examples(), "accident-insurance-premium");
    let open = matches!(premium, Finding::NeedsPerson(_));
    holds(premium.amount().fen() == due && !open, || format!("{premium:?}, not {due} fen"))
}

/// No claim of one person pays more than every part at its greatest.
pub(crate) fn a_benefit_stays_within_its_limits(draw: &mut Draw) -> Check {
    let mut case = care::case(draw, 0);
    case.month = Month::at(2016, 12).plus(draw.below(12) as i32);
    case.place = PLACES[0].parse().map_err(|_| "a place".to_owned())?;
    case.needs.accident_insurance.registered = Fact::Known(true);
    draw.show(&case);
    let Fact::Known(claims) = &case.needs.accident_insurance.claims else { return ASIDE };
    let most = (1_020_000 + 2_035_000 + 517_500 + 180 * 3_150) * claims.len() as i64;
    let benefit = care::finding(&case, examples(), "accident-insurance-benefit");
    let paid = benefit.amount().fen();
    holds(paid >= 0 && paid <= most && (paid > 0) == benefit.is_entitled(), || format!("{benefit:?}"))
}

/// Listening changes nothing, and what is told re-checks.
pub(crate) fn care_is_told_as_it_is_found(draw: &mut Draw) -> Check {
    let unknown = draw.pick(&[0, 5, 25]);
    let case = care::case(draw, unknown);
    let (told, documents) = care::explained(&case, examples());
    let silent = care::found(&case, examples());
    if told != silent {
        return Err(format!("{silent:?} became {told:?}"));
    }
    let faults: Vec<_> = documents.iter().flat_map(|document| document.recheck()).collect();
    holds(faults.is_empty(), || format!("{faults:?}"))
}

/// Hides one fact, where there is one to hide.
fn hide(draw: &mut Draw, case: &mut CaseFile) {
    match draw.below(9) {
        0 => case.register = Fact::NotEstablished,
        1 => case.needs.status = Fact::NotEstablished,
        2 => case.needs.prices.living_cost = Fact::NotEstablished,
        3 => case.needs.prices.consumer = Fact::NotEstablished,
        4 => case.needs.prices.persons = Fact::NotEstablished,
        5 => case.needs.accident_insurance.registered = Fact::NotEstablished,
        6 => {
            let member = draw.below(case.members.len() as u64) as usize;
            case.members[member].birth = Fact::NotEstablished;
        }
        7 => {
            if let Fact::Known(claims) = &mut case.needs.accident_insurance.claims
                && let Some(claim) = claims.first_mut()
            {
                match draw.below(5) {
                    0 => claim.accident = Fact::NotEstablished,
                    1 => claim.death = Fact::NotEstablished,
                    2 => claim.medical = Fact::NotEstablished,
                    3 => claim.hospital_days_before = Fact::NotEstablished,
                    _ => claim.disability = Fact::NotEstablished,
                }
            }
        }
        _ => {
            if let Fact::Known(recipients) = &mut case.needs.special_care
                && let Some(recipient) = recipients.first_mut()
            {
                match draw.below(9) {
                    0 => recipient.grade = Fact::NotEstablished,
                    1 => recipient.cause = Fact::NotEstablished,
                    2 => recipient.retired = Fact::NotEstablished,
                    3 => recipient.needy = Fact::NotEstablished,
                    4 => recipient.penalty = Fact::NotEstablished,
                    5 => recipient.dispersed = Fact::NotEstablished,
                    6 => recipient.years = Fact::NotEstablished,
                    7 => recipient.died_of_illness = Fact::NotEstablished,
                    _ => {
                        // Who has no pension but a grant may be listed twice; hiding that makes it two pensions.
                        if recipient.kind != Fact::Absent {
                            recipient.kind = Fact::NotEstablished;
                        }
                    }
                }
            }
        }
    }
}

/// A hidden fact leaves each answer as it was, or opens it.
pub(crate) fn hiding_a_fact_of_care_turns_nothing_round(draw: &mut Draw) -> Check {
    let case = care::case(draw, 0);
    let mut less = case.clone();
    hide(draw, &mut less);
    draw.show(&less);
    let (before, after) = (care::found(&case, examples()), care::found(&less, examples()));
    let turned = names(&before)
        .into_iter()
        .zip(names(&after))
        .find(|(before, after)| after.1 != "needs-person" && before != after);
    holds(turned.is_none(), || format!("{turned:?}"))
}
