//! What is not established never becomes zero or false.

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Silent};
use minzheng_welfare::facts::{
    AssetKind, Away, Band, Circumstance, Cohabitation, Disability, Employment, Illness, PropertyFinding,
    Register, Schooling, Sex, SupporterStatus,
};
use minzheng_welfare::programmes::MARGINAL;
use minzheng_welfare::{CATALOGUE, CaseFile, MonthFindings};

use super::{ASIDE, holds};
use crate::desk::{assess_with, explain_with, pack};
use crate::draw::Draw;
use crate::generate::{CITIES, Wish, arbitrary, household, law_of};
use crate::registry::{Check, Held};

/// Each programme is open, or as it was.
fn open_or_the_same(hidden: &MonthFindings, known: &MonthFindings) -> Check {
    for ((programme, hidden), (_, known)) in hidden.each().into_iter().zip(known.each()) {
        let same = hidden.name() == known.name() && hidden.amount() == known.amount();
        if !matches!(hidden, Finding::NeedsPerson(_)) && !same {
            return Err(format!("{}: {hidden:?} though it is {known:?}", programme.id));
        }
    }
    Ok(Held::Yes)
}

/// Hides one fact. The authority's own findings (who counts, property where a limit is published) are not hidden:
/// without them the rules are asked instead, which is another question.
fn hide(draw: &mut Draw, case: &mut CaseFile) -> bool {
    let index = draw.below(case.members.len() as u64) as usize;
    let member = &mut case.members[index];
    macro_rules! hide {
        ($fact:expr) => {{
            let was_open = $fact.is_open();
            $fact = Fact::NotEstablished;
            !was_open
        }};
    }
    match draw.below(27) {
        0 => hide!(member.birth),
        1 => hide!(member.schooling),
        2 => hide!(member.unable_to_live_alone),
        3 => hide!(member.supported),
        4 => hide!(member.away),
        5 => hide!(member.disability),
        6 => hide!(member.lone_elder),
        7 => hide!(member.illness),
        8 => hide!(member.ability_grade),
        9 => hide!(member.nursing_subsidy),
        10 => hide!(case.register),
        11 => hide!(case.lost_only_child),
        12 => hide!(case.three_nos),
        13 => std::mem::replace(&mut case.incomes_complete, false),
        14 => std::mem::replace(&mut case.assets_complete, false),
        15 if !case.incomes.is_empty() => {
            let line = draw.below(case.incomes.len() as u64) as usize;
            hide!(case.incomes[line].amount)
        }
        16 if !case.deductions.is_empty() => hide!(case.deductions[0].amount),
        17 => hide!(member.sex),
        18 => hide!(member.employment),
        19 => hide!(member.major_illness),
        20 => hide!(member.circumstances),
        21 => hide!(case.band),
        22 => std::mem::replace(&mut case.expenses_complete, false),
        23 if !case.expenses.is_empty() => hide!(case.expenses[0].amount),
        24 if !case.supporters.is_empty() => hide!(case.supporters[0].status),
        25 if !case.supporters.is_empty() => hide!(case.supporters[0].income),
        26 => match &mut case.alone {
            Fact::Known(alone) => hide!(alone.family_marginal),
            Fact::Absent | Fact::NotEstablished => false,
        },
        _ => false,
    }
}

/// Anywhere under the embedded figures, or in one of the example cities.
fn anywhere(draw: &mut Draw, unknown: u64) -> CaseFile {
    let wish = match draw.below(3) {
        0 => Wish::ANY,
        1 => Wish::in_city(CITIES[0]),
        _ => Wish::in_city(CITIES[1]),
    };
    household(draw, Wish { unknown, ..wish })
}

pub(crate) fn hiding_a_fact_never_changes_a_decided_answer(draw: &mut Draw) -> Check {
    let known = anywhere(draw, 0);
    let mut hidden = known.clone();
    if !hide(draw, &mut hidden) {
        return ASIDE;
    }
    draw.show(&hidden);
    let found = |case: &CaseFile| assess_with(case, law_of(case), &mut Silent).expect("amounts fit");
    open_or_the_same(&found(&hidden), &found(&known))
}

/// Fills in what is open, in one way or another.
fn complete(draw: &mut Draw, case: &CaseFile) -> CaseFile {
    let mut full = case.clone();
    let month = case.month;
    let open = |draw: &mut Draw| draw.chance(1, 2);
    macro_rules! fill {
        ($fact:expr, $value:expr) => {
            if $fact.is_open() {
                $fact = if open(draw) { Fact::Known($value) } else { Fact::Absent };
            }
        };
    }
    for member in &mut full.members {
        if member.birth.is_open() {
            let age = draw.pick(&[5, 40, 79, 80, 95, 101]);
            member.birth = Fact::Known(month.plus(-12 * age).first_day());
        }
        fill!(member.schooling, Schooling::FullTimeUpToBachelor);
        fill!(member.unable_to_live_alone, true);
        fill!(member.supported, Cohabitation::Permanent);
        fill!(member.away, Away::Prison);
        let grade = minzheng_core_types::DisabilityGrade::First;
        fill!(member.disability, Disability { kind: minzheng_core_types::DisabilityKind::Mental, grade });
        fill!(member.lone_elder, true);
        let approved = Some(month.previous().previous().first_day());
        fill!(member.illness, Illness { approved, ..Illness::default() });
        fill!(member.ability_grade, 3);
        fill!(member.nursing_subsidy, Money::from_fen(10_000));
        if member.sex.is_open() {
            member.sex = Fact::Known(draw.pick(&[Sex::Male, Sex::Female]));
        }
        fill!(
            member.employment,
            draw.pick(&[Employment::Unemployed, Employment::AuxiliaryWork, Employment::Carer])
        );
        fill!(member.major_illness, true);
        fill!(member.circumstances, [Circumstance::Student].into_iter().collect());
    }
    if let Fact::Known(alone) = &mut full.alone {
        fill!(alone.family_marginal, true);
        fill!(alone.own_register, true);
        fill!(alone.religious_months, 36);
    }
    fill!(full.band, draw.pick(&[Band::First, Band::Third]));
    for supporter in &mut full.supporters {
        fill!(supporter.income, Money::from_fen(draw.between(0, 600_000)));
        fill!(supporter.status, SupporterStatus::Over70);
        fill!(supporter.agreed, Money::from_fen(draw.between(0, 60_000)));
        fill!(supporter.received, Money::from_fen(draw.between(0, 60_000)));
    }
    for line in &mut full.expenses {
        fill!(line.amount, Money::from_fen(draw.between(0, 300_000)));
    }
    fill!(full.lost_only_child, true);
    fill!(full.three_nos, true);
    if full.register.is_open() {
        full.register = Fact::Known(draw.pick(&[Register::Urban, Register::Rural]));
    }
    if full.property.is_open() {
        full.property = Fact::Known(draw.pick(&[PropertyFinding::Within, PropertyFinding::Beyond]));
    }
    for line in &mut full.incomes {
        fill!(line.amount, Money::from_fen(draw.between(0, 300_000)));
    }
    for line in &mut full.deductions {
        fill!(line.amount, Money::from_fen(draw.between(0, 300_000)));
    }
    for asset in full.assets.iter_mut().filter(|asset| asset.kind == AssetKind::Financial) {
        fill!(asset.amount, Money::from_fen(draw.between(0, 30_000_000)));
    }
    (full.incomes_complete, full.assets_complete, full.expenses_complete) = (true, true, true);
    full
}

pub(crate) fn a_decided_answer_holds_for_every_completion(draw: &mut Draw) -> Check {
    let mut case = anywhere(draw, 12);
    // Where a limit is published, a finding beyond it is the authority's; what is open is what can be counted.
    let in_city = CITIES.contains(&case.place.to_string().as_str());
    let limited = in_city || case.month_of_application() >= minzheng_core_types::Month::at(2017, 5);
    if limited && case.property.is_open() {
        case.property = Fact::Absent;
    }
    let found = |case: &CaseFile| assess_with(case, law_of(case), &mut Silent).expect("amounts fit");
    let open = found(&case);
    for _ in 0..4 {
        let full = complete(draw, &case);
        open_or_the_same(&open, &found(&full)).map_err(|what| {
            format!("{what}\ncompleted: {}", serde_json::to_string(&full).unwrap_or_default())
        })?;
    }
    Ok(Held::Yes)
}

pub(crate) fn open_answers_say_what_is_open(draw: &mut Draw) -> Check {
    let case = anywhere(draw, 10);
    let found = assess_with(&case, law_of(&case), &mut Silent).expect("amounts fit");
    for (programme, finding) in found.each() {
        let says = match finding {
            // The marginal status is one without money, so nobody owns a part of it.
            Finding::Entitled(award) => programme.id == MARGINAL.id || award.components().next().is_some(),
            Finding::NotEntitled(grounds) => !grounds.is_empty(),
            Finding::NeedsPerson(open) => {
                open.ranked(&CATALOGUE).next().is_some() || open.missing(&CATALOGUE).next().is_some()
            }
        };
        if !says {
            return Err(format!("{}: {finding:?}", programme.id));
        }
    }
    Ok(Held::Yes)
}

pub(crate) fn nothing_panics(draw: &mut Draw) -> Check {
    let case = arbitrary(draw);
    let silent = assess_with(&case, pack(), &mut Silent);
    let Ok((heard, document)) = explain_with(&case, pack()) else {
        return holds(silent.is_err(), || "only the explanation fails".to_owned());
    };
    let _ = document.text(minzheng_core_types::Lang::En);
    // The last month of the calendar has no month after it; there the checker says so instead of computing.
    let mut faults = document.recheck();
    faults.retain(|fault| !fault.what.contains("outside the years 1 to 9999"));
    holds(silent == Ok(heard) && faults.is_empty(), || format!("{faults:?}"))
}
