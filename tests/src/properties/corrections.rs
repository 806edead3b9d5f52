//! Corrections of past months (SA-22, SA-26): late facts, late law and both at once.

use chrono::{Days, NaiveDate};
use minzheng_caseload::correction::{
    ActKind, AsDue, Conduct, Correction, Ledger, MonthCorrection, claims, difference,
};
use minzheng_caseload::{HouseholdEntry, Knowledge, LawTable, Register, Run};
use minzheng_core_types::{Money, Month, MonthRange, Silent};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;

use super::payout::entry;
use super::{ASIDE, holds};
use crate::desk;
use crate::draw::Draw;
use crate::generate::{self, Wish, household};
use crate::registry::Check;

/// A household on the roll as recorded, the same as it turns out to be, and the first month that can differ by facts.
struct Late {
    then: CaseFile,
    now: CaseFile,
    from: Month,
    known: Knowledge,
    months: MonthRange,
}

fn late(draw: &mut Draw) -> Option<Late> {
    let then = household(draw, Wish::ON_ROLL);
    let StandingFile::OnRoll { determination, .. } = then.standing else { return None };
    let mut now = then.clone();
    let middle = then.month;
    let months = MonthRange::new(middle.plus(-3), middle.plus(2)).ok()?;
    let day = middle.first_day() + Days::new(draw.below(28));
    let member = draw.below(now.members.len() as u64) as usize;
    let mut from = middle;
    match draw.below(4) {
        0 => now.members[member].died = Some(day),
        1 => now.members[member].left = Some(day),
        2 => {
            let StandingFile::OnRoll { determination, .. } = &mut now.standing else { return None };
            let yuan = Money::from_yuan(draw.between(0, 900)).ok()?;
            determination.counted_income = yuan.times(determination.window.months()).ok()?;
            from = Month::of(determination.decided);
        }
        _ => {}
    }
    let known = match draw.below(3) {
        0 => Knowledge::All,
        1 => Knowledge::EachMonth(10),
        _ => Knowledge::On(middle.first_day() - Days::new(draw.below(60))),
    };
    draw.show(&now);
    (Month::of(determination.decided) <= months.first()).then_some(Late { then, now, from, known, months })
}

fn registered(case: &CaseFile) -> Register {
    let mut entry: HouseholdEntry = entry(case, 0);
    entry.number = "H".to_owned();
    let mut register = Register::default();
    register.push(entry).expect("a drawn household");
    register
}

/// From `then` under the law as known then to `now`, or back; the months that differ.
fn found(late: &Late, back: bool) -> Result<Vec<MonthCorrection>, String> {
    let pack = generate::law_of(&late.then);
    let [then, now] = [registered(&late.then), registered(&late.now)];
    let of = |knowledge| LawTable::of(pack, &[&then, &now], late.months, knowledge);
    let (law_then, law_now) = (of(late.known), of(Knowledge::All));
    let (then, now) = (Run::new(&then, &law_then), Run::new(&now, &law_now));
    let (from, to) = if back { (now, then) } else { (then, now) };
    let correction = Correction::new(from, to).map_err(|why| why.to_string())?;
    correction.household(0, late.months, &AsDue).map_err(|why| why.to_string())
}

pub(crate) fn the_causes_sum_to_the_difference(draw: &mut Draw) -> Check {
    let Some(late) = late(draw) else { return ASIDE };
    for of in found(&late, false)? {
        for line in &of.programmes {
            let Some(due) = line.due_now else { continue };
            let causes = of.causes.iter().filter(|cause| cause.programme == line.programme);
            let sum = Money::sum(causes.map(|cause| cause.amount)).map_err(|why| why.to_string())?;
            let open = difference(due, line.paid).map_err(|why| why.to_string())?;
            let owed = line.arrears.less(line.recovery).map_err(|why| why.to_string())?;
            if sum != open || owed != open {
                return Err(format!("{}: causes {sum}, difference {open}, owed {owed}", of.month));
            }
        }
        let law = of.causes.iter().any(|cause| cause.act.kind == ActKind::Figure);
        if law && late.known == Knowledge::All {
            return Err(format!("{}: a figure is a cause though all were known", of.month));
        }
    }
    holds(true, String::new)
}

pub(crate) fn no_other_month_is_touched(draw: &mut Draw) -> Check {
    let Some(mut late) = late(draw) else { return ASIDE };
    late.known = Knowledge::All;
    if late.from <= late.months.first() {
        return ASIDE;
    }
    let found = found(&late, false)?;
    let before = found.iter().find(|of| of.month < late.from);
    holds(before.is_none(), || format!("{before:?} lies before {}", late.from))
}

pub(crate) fn twice_changes_nothing_and_back_restores(draw: &mut Draw) -> Check {
    let Some(late) = late(draw) else { return ASIDE };
    let text = |why: minzheng_caseload::correction::LedgerError| why.to_string();
    let day = |n| NaiveDate::from_ymd_opt(2024, 1, n).expect("a day");
    let (there, back) = (found(&late, false)?, found(&late, true)?);
    let mut ledger = Ledger::default();
    for of in &there {
        ledger.enter_correction(of, day(1)).map_err(text)?;
    }
    let once = ledger.clone();
    for of in &there {
        if ledger.enter_correction(of, day(2)).map_err(text)? {
            return Err(format!("{}: corrected twice", of.month));
        }
    }
    if ledger != once {
        return Err("a second time changed the ledger".to_owned());
    }
    for of in &back {
        ledger.enter_correction(of, day(3)).map_err(text)?;
    }
    for (_, month, programme, cell) in ledger.cells() {
        let (then, now) = (cell.due_then.map(|due| due.money()), cell.due_now.map(|due| due.money()));
        if then != now {
            return Err(format!("{month} {programme}: {then:?} became {now:?} though it was corrected back"));
        }
    }
    let lines = ledger.to_lines().map_err(text)?;
    let read = Ledger::read(lines.as_bytes()).map_err(text)?;
    holds(read == ledger && ledger.holds() == Ok(true), || "the log leads to another ledger".to_owned())
}

pub(crate) fn the_claims_sum_to_the_recoveries(draw: &mut Draw) -> Check {
    let Some(late) = late(draw) else { return ASIDE };
    let found = found(&late, false)?;
    let deception = Conduct::Deception { grave: draw.chance(1, 2) };
    let stated = draw.pick(&[None, Some(deception), Some(Conduct::LateReport), Some(Conduct::Error)]);
    let policy = desk::policy(generate::law_of(&late.now), late.now.place, Month::at(2014, 9));
    let claim = claims(&found, |_| stated, &policy, &mut Silent).map_err(|why| why.to_string())?;
    let recovered = found.iter().map(MonthCorrection::recovery).collect::<Result<Vec<_>, _>>();
    let recovered = recovered.and_then(Money::sum).map_err(|why| why.to_string())?;
    let sum = claim.recoverable().map_err(|why| why.to_string())?;
    let death = found.iter().all(|of| of.causes.iter().all(|cause| cause.act.kind == ActKind::Death));
    let fined = claim.deception.fine.is_some();
    let lawful = fined == (stated == Some(deception) && !claim.deception.recoverable.is_zero());
    holds(sum == recovered && lawful && !(death && fined), || {
        format!("claimed {sum} of {recovered}, fined: {fined}, stated {stated:?}, all death: {death}")
    })
}
