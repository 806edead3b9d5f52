//! What is paid: the allowance and what stands beside it.

use std::sync::LazyLock;

use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack, ShortText, Silent};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Away, Illness, IncomeKind, IncomeLine, Member, Per, Register, Relation};
use minzheng_welfare::programmes::MARGINAL;
use minzheng_welfare::{CaseFile, Determination, MonthFindings};

use super::{ASIDE, awarded, holds, same, without};
use crate::desk::{assess, assess_with};
use crate::draw::Draw;
use crate::generate::{self, Wish, household, standard};
use crate::registry::Check;

fn determination(case: &mut CaseFile) -> Option<&mut Determination> {
    match &mut case.standing {
        StandingFile::OnRoll { determination, .. } => Some(determination),
        StandingFile::Applying { .. } | StandingFile::Grace { .. } | StandingFile::Ended { .. } => None,
    }
}

fn urban(draw: &mut Draw) -> (CaseFile, Option<Money>) {
    let mut case = household(draw, Wish::ON_ROLL);
    case.register = Fact::Known(Register::Urban);
    let standard = standard(case.place, case.month, Register::Urban);
    draw.show(&case);
    (case, standard)
}

pub(crate) fn between_nothing_and_the_full_standard(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let found = assess(&case);
    let paid = found.allowance.amount();
    let standard = case.register.known().and_then(|register| standard(case.place, case.month, register));
    let most = standard.unwrap_or_default().fen() * i64::from(found.members.len());
    holds(!paid.is_negative() && paid.fen() <= most, || format!("paid {paid}, at most {most} fen"))
}

pub(crate) fn more_income_never_pays_more(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let mut richer = case.clone();
    let more = Money::from_fen(draw.pick(&[1, 100, 1_200, 50_000]));
    if let Some(determination) = determination(&mut richer) {
        determination.counted_income = determination.counted_income.plus(more).map_err(|e| e.to_string())?;
    } else {
        let window = MonthRange::before(case.month_of_application(), 12);
        let amount = Fact::Known(more);
        let line = IncomeLine { earner: 0, kind: IncomeKind::Wage, amount, per: Per::Period, period: window };
        richer.incomes.push(line);
    }
    let (before, after) = (assess(&case).allowance, assess(&richer).allowance);
    let turned = !before.is_entitled() && after.is_entitled();
    holds(after.amount() <= before.amount() && !turned, || format!("{before:?} became {after:?}"))
}

/// The figure of April 2014, raised by so many fen.
static RAISED: LazyLock<Vec<(i64, Pack)>> = LazyLock::new(|| {
    [1, 33, 100, 2_000, 6_000]
        .into_iter()
        .map(|more| {
            let pack = generate::with_standard(Month::at(2014, 4), Money::from_fen(60_000 + more));
            (more, pack.expect("the figure of April 2014 is there"))
        })
        .collect()
});

fn raised(draw: &mut Draw, wish: Wish) -> (CaseFile, i64, MonthFindings, MonthFindings) {
    let mut case = household(draw, wish);
    case.month = Month::at(2014, 4).plus(draw.between(0, 11) as i32);
    case.register = Fact::Known(Register::Urban);
    if let StandingFile::OnRoll { since, .. } = &mut case.standing {
        *since = Month::at(2014, 1);
    }
    draw.show(&case);
    let (more, raised) = &RAISED[draw.below(RAISED.len() as u64) as usize];
    let before = assess(&case);
    let after = assess_with(&case, raised, &mut Silent).expect("amounts fit");
    (case, *more, before, after)
}

pub(crate) fn a_higher_standard_never_pays_less(draw: &mut Draw) -> Check {
    let (_, _, before, after) = raised(draw, Wish::KNOWN);
    let turned = before.allowance.is_entitled() && !after.allowance.is_entitled();
    let less = after.allowance.amount() < before.allowance.amount();
    holds(!less && !turned, || format!("{:?} became {:?}", before.allowance, after.allowance))
}

pub(crate) fn a_raise_reaches_everybody_in_full(draw: &mut Draw) -> Check {
    let (_, more, before, after) = raised(draw, Wish::ON_ROLL);
    let Some(paid) = awarded(&before.allowance) else { return ASIDE };
    let due = paid.fen() + more * i64::from(before.members.len());
    let now = after.allowance.amount().fen();
    holds(now == due, || format!("{paid} became {now} fen, not {due}"))
}

pub(crate) fn one_more_member_adds_one_standard(draw: &mut Draw) -> Check {
    let (case, standard) = urban(draw);
    let before = assess(&case);
    let (Some(paid), Some(standard)) = (awarded(&before.allowance), standard) else { return ASIDE };
    let mut more = case.clone();
    let born = case.month.first_day();
    more.members.push(Member::new(Relation::Child, born).with_nothing_special());
    let after = assess(&more).allowance.amount();
    holds(Ok(after) == paid.plus(standard), || format!("{paid} became {after}"))
}

pub(crate) fn what_does_not_count_changes_nothing(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::APPLYING);
    let mut more = case.clone();
    let kind = draw.pick(&[
        IncomeKind::SpecialCare,
        IncomeKind::GovernmentAward,
        IncomeKind::StudentAid,
        IncomeKind::SocialAssistance,
        IncomeKind::WorkInjury,
        IncomeKind::Funeral,
        IncomeKind::HighAge,
        IncomeKind::DisabilitySubsidy,
    ]);
    let amount = Fact::Known(Money::from_fen(draw.between(1, 10_000_000)));
    let period = MonthRange::before(case.month_of_application(), 12);
    more.incomes.push(IncomeLine { earner: 0, kind, amount, per: Per::Month, period });
    same(&assess(&case), &assess(&more))
}

pub(crate) fn supplements_leave_the_allowance_alone(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let mut plain = case.clone();
    plain.lost_only_child = Fact::Absent;
    for member in &mut plain.members {
        member.disability = Fact::Absent;
        member.lone_elder = Fact::Absent;
        member.illness = Fact::Absent;
        member.ability_grade = Fact::Absent;
        member.nursing_subsidy = Fact::Known(Money::from_fen(9_900));
    }
    let (with, sans) = (assess(&case).allowance, assess(&plain).allowance);
    holds(with == sans, || format!("{with:?} became {sans:?}"))
}

pub(crate) fn order_never_matters(draw: &mut Draw) -> Check {
    let case = household(draw, Wish { unknown: 3, ..Wish::ANY });
    let mut other = case.clone();
    let count = case.members.len();
    let mut order: Vec<usize> = (0..count).collect();
    // The applicant comes first: who applies alone is the first member.
    for place in (2..count).rev() {
        order.swap(place, 1 + draw.below(place as u64) as usize);
    }
    other.members = order.iter().map(|old| case.members[*old]).collect();
    let now = |old: usize| order.iter().position(|place| *place == old).expect("all are there");
    other.incomes.iter_mut().for_each(|line| line.earner = now(line.earner));
    other.deductions.iter_mut().for_each(|line| line.payer = now(line.payer));
    other.supporters.iter_mut().for_each(|supporter| supporter.of = now(supporter.of));
    other.incomes.reverse();
    other.deductions.reverse();
    other.supporters.reverse();
    other.expenses.reverse();
    other.assets.reverse();
    same(&assess(&case), &assess(&other))
}

pub(crate) fn splitting_equal_members_changes_nothing(draw: &mut Draw) -> Check {
    let (mut case, standard) = urban(draw);
    let Some(standard) = standard else { return ASIDE };
    let count = draw.between(2, 8);
    let each = draw.between(0, standard.fen() + 1);
    let plain = Member::new(Relation::Applicant, case.month.first_day()).with_nothing_special();
    case.members = vec![plain; count as usize];
    let mut single = case.clone();
    single.members.truncate(1);
    for (case, income) in [(&mut case, each * count), (&mut single, each)] {
        let Some(determination) = determination(case) else { return ASIDE };
        determination.window = MonthRange::single(determination.window.last());
        determination.counted_income = Money::from_fen(income);
    }
    let (whole, part) = (assess(&case).allowance, assess(&single).allowance);
    let same = whole.amount().fen() == part.amount().fen() * count && whole.name() == part.name();
    holds(same, || format!("{whole:?} against {count} × {part:?}"))
}

pub(crate) fn one_fen_more_income_one_fen_less_pay(draw: &mut Draw) -> Check {
    let (case, _) = urban(draw);
    let mut more = case.clone();
    let Some(determination) = determination(&mut more) else { return ASIDE };
    let fen = i64::from(determination.window.months());
    determination.counted_income = Money::from_fen(determination.counted_income.fen() + fen);
    let (before, after) = (assess(&case).allowance, assess(&more).allowance);
    let (Some(before), Some(after)) = (awarded(&before), awarded(&after)) else { return ASIDE };
    holds(before.fen() - after.fen() == 1, || format!("{before} became {after}"))
}

pub(crate) fn the_line_itself_is_outside(draw: &mut Draw) -> Check {
    let (case, standard) = urban(draw);
    let members = assess(&case).members.len();
    let Some(standard) = standard.filter(|_| members > 0) else { return ASIDE };
    let mut at = case.clone();
    let Some(determined) = determination(&mut at) else { return ASIDE };
    determined.property = minzheng_welfare::facts::PropertyFinding::Within;
    let line = standard.fen() * i64::from(members) * i64::from(determined.window.months());
    determined.counted_income = Money::from_fen(line);
    if let StandingFile::OnRoll { since, .. } = &mut at.standing {
        *since = at.month;
    }
    let mut below = at.clone();
    if let Some(determined) = determination(&mut below) {
        determined.counted_income = Money::from_fen(line - 1);
    }
    let (at, below) = (assess(&at).allowance, assess(&below).allowance);
    let strict = matches!(at, Finding::NotEntitled(_)) && below.is_entitled();
    holds(strict, || format!("at the line {at:?}; one fen below {below:?}"))
}

pub(crate) fn payment_closes_the_gap(draw: &mut Draw) -> Check {
    let (mut case, standard) = urban(draw);
    let found = assess(&case);
    let (Some(paid), Some(standard)) = (awarded(&found.allowance), standard) else { return ASIDE };
    let Some(determination) = determination(&mut case) else { return ASIDE };
    let months = i64::from(determination.window.months());
    let need = standard.fen() * i64::from(found.members.len()) * months;
    let rest = need - determination.counted_income.fen() - paid.fen() * months;
    // Half a fen a month, upwards.
    holds(-months <= rest * 2 && rest * 2 < months, || format!("{rest} fen are missing over {months} months"))
}

pub(crate) fn whole_yuan_need_no_rounding_rule(draw: &mut Draw) -> Check {
    let (mut case, standard) = urban(draw);
    let found = assess(&case);
    let (Some(_), Some(standard)) = (awarded(&found.allowance), standard) else { return ASIDE };
    let Some(determination) = determination(&mut case) else { return ASIDE };
    let months = i64::from(determination.window.months());
    let gap = standard.fen() * i64::from(found.members.len()) * months - determination.counted_income.fen();
    let assumed = minzheng_welfare::CATALOGUE.parameters_in(found.allowance.assumed());
    let says = assumed.into_iter().any(|parameter| parameter.id == "sa.rounding");
    holds(says == (gap % (months * 100) != 0), || format!("gap {gap} fen over {months} months, said: {says}"))
}

pub(crate) fn the_raise_of_2014_is_60_a_person(draw: &mut Draw) -> Check {
    let count = draw.between(1, 6);
    let months = draw.between(1, 12);
    let (mut paid, mut persons) = ((0, 0), 0);
    for _ in 0..count {
        let (case, _) = urban(draw);
        let in_month = |month: Month| {
            let mut case = case.clone();
            case.month = month;
            if let StandingFile::OnRoll { since, .. } = &mut case.standing {
                *since = Month::at(2013, 12);
            }
            for member in &mut case.members {
                (member.died, member.left, member.entered) = (None, None, None);
            }
            assess(&case)
        };
        let before = in_month(Month::at(2014, 3));
        if !before.allowance.is_entitled() {
            continue;
        }
        persons += i64::from(before.members.len());
        paid.0 += before.allowance.amount().fen() * months;
        for later in 0..months {
            paid.1 += in_month(Month::at(2014, 4).plus(later as i32)).allowance.amount().fen();
        }
    }
    if persons == 0 {
        return ASIDE;
    }
    let (raise, due) = (paid.1 - paid.0, 6_000 * persons * months);
    holds(raise == due, || format!("{raise} fen for {persons} persons and {months} months, not {due}"))
}

pub(crate) fn income_outside_the_window_does_not_count(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::APPLYING);
    let mut more = case.clone();
    let applied = case.month_of_application();
    let before = MonthRange::new(applied.plus(-40), applied.plus(-13)).expect("in order");
    let after = MonthRange::new(applied, applied.plus(9)).expect("in order");
    let period = draw.pick(&[before, after]);
    let amount = Fact::Known(Money::from_fen(draw.between(1, 10_000_000)));
    let per = draw.pick(&[Per::Month, Per::Period]);
    more.incomes.push(IncomeLine { earner: 0, kind: IncomeKind::Wage, amount, per, period });
    same(&assess(&case), &assess(&more))
}

pub(crate) fn an_income_in_two_lines_is_the_same_income(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::APPLYING);
    let Some(line) = case.incomes.first().copied() else { return ASIDE };
    let Fact::Known(amount) = line.amount else { return ASIDE };
    if amount.is_negative() {
        return ASIDE;
    }
    let part = draw.between(0, amount.fen());
    let mut two = case.clone();
    two.incomes[0].amount = Fact::Known(Money::from_fen(part));
    two.incomes.push(IncomeLine { amount: Fact::Known(Money::from_fen(amount.fen() - part)), ..line });
    same(&assess(&case), &assess(&two))
}

pub(crate) fn a_prisoner_is_nobody_here(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::APPLYING);
    let applied = case.month_of_application();
    let mut more = case.clone();
    let relation = draw.pick(&[Relation::Spouse, Relation::Child, Relation::Parent, Relation::Sibling]);
    let mut prisoner = generate::member(draw, case.month, applied.first_day(), relation, 0);
    prisoner.counted = Fact::NotEstablished;
    (prisoner.died, prisoner.left, prisoner.entered) = (None, None, None);
    prisoner.away = Fact::Known(draw.pick(&[
        Away::Prison,
        Away::Detoxification,
        Away::DeclaredMissing,
        Away::Clergy(36),
    ]));
    more.members.push(prisoner);
    let amount = Fact::Known(Money::from_fen(draw.between(1, 10_000_000)));
    let (earner, period) = (case.members.len(), MonthRange::before(applied, 12));
    more.incomes.push(IncomeLine { earner, kind: IncomeKind::Wage, amount, per: Per::Month, period });
    draw.show(&more);
    same(&assess(&case), &assess(&more))
}

pub(crate) fn more_assets_never_help(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::APPLYING);
    let Some(place) = case.assets.iter().position(|asset| matches!(asset.amount, Fact::Known(_))) else {
        return ASIDE;
    };
    let mut richer = case.clone();
    let more = Money::from_fen(draw.pick(&[1, 100, 10_000_000]));
    let amount =
        case.assets[place].amount.known().unwrap_or_default().plus(more).map_err(|e| e.to_string())?;
    richer.assets[place].amount = Fact::Known(amount);
    let (before, after) = (assess(&case).allowance, assess(&richer).allowance);
    let fine = match (before.is_entitled(), after.is_entitled()) {
        (true, true) => before.amount() == after.amount(),
        (false, true) => false,
        (_, false) => true,
    };
    holds(fine, || format!("{before:?} became {after:?}"))
}

pub(crate) fn nothing_before_the_first_month(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ON_ROLL);
    let from = |first: Month| {
        let mut case = case.clone();
        let StandingFile::OnRoll { since, .. } = &mut case.standing else { return None };
        *since = first;
        Some(assess(&case))
    };
    let (Some(early), Some(now), Some(late)) =
        (from(case.month.plus(-7)), from(case.month), from(case.month.next()))
    else {
        return ASIDE;
    };
    if !matches!(late.allowance, Finding::NotEntitled(_)) || !late.total().is_ok_and(Money::is_zero) {
        return Err(format!("paid before the first month: {:?}", late.allowance));
    }
    same(&early, &now)
}

pub(crate) fn the_dead_and_the_gone_draw_nothing(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::KNOWN);
    if case.members.len() < 2 {
        return ASIDE;
    }
    let gone = draw.below(case.members.len() as u64) as usize;
    let day = case.month.plus(-(draw.between(1, 20) as i32)).last_day();
    let member = &mut case.members[gone];
    (member.died, member.left, member.entered) = (None, None, None);
    if draw.chance(1, 2) {
        member.died = Some(day);
    } else {
        member.left = Some(day);
    }
    draw.show(&case);
    same(&assess(&without(&case, gone)), &assess(&case))
}

pub(crate) fn who_comes_later_is_not_here_yet(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::KNOWN);
    if case.members.len() < 2 {
        return ASIDE;
    }
    let later = draw.below(case.members.len() as u64) as usize;
    let day = case.month.plus(draw.between(1, 20) as i32).first_day();
    let member = &mut case.members[later];
    (member.died, member.left, member.entered) = (None, None, Some(day));
    draw.show(&case);
    same(&assess(&without(&case, later)), &assess(&case))
}

pub(crate) fn the_three_nos_get_the_full_standard(draw: &mut Draw) -> Check {
    let (mut case, _) = urban(draw);
    case.month = Month::at(2013, 6).plus(draw.between(0, 10) as i32);
    if let StandingFile::OnRoll { since, .. } = &mut case.standing {
        *since = Month::at(2013, 1);
    }
    case.three_nos = Fact::Known(true);
    if draw.chance(2, 3)
        && let Some(determination) = determination(&mut case)
    {
        determination.counted_income = Money::ZERO;
    }
    draw.show(&case);
    let full = assess(&case).allowance;
    let mut plain = case.clone();
    plain.three_nos = Fact::Known(false);
    let plain = assess(&plain).allowance;
    holds(full.amount() == plain.amount() && full.name() == plain.name(), || {
        format!("{full:?} and {plain:?}")
    })
}

pub(crate) fn nothing_beside_without_the_allowance(draw: &mut Draw) -> Check {
    let found = assess(&household(draw, Wish::ANY));
    if found.allowance.is_entitled() {
        return ASIDE;
    }
    let paid = found.each().into_iter().find(|(programme, finding)| {
        // The marginal status stands in place of the allowance, and pays nothing.
        finding.is_entitled() && (programme.id != MARGINAL.id || !finding.amount().is_zero())
    });
    holds(paid.is_none(), || format!("{paid:?}"))
}

pub(crate) fn each_supplement_minds_its_own_fact(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let before = assess(&case);
    if !before.allowance.is_entitled() {
        return ASIDE;
    }
    let mut other = case.clone();
    let untouched: &[&str] = match draw.below(4) {
        0 => {
            other.members.iter_mut().for_each(|member| member.lone_elder = Fact::Known(true));
            &["allowance", "disability", "lost-child", "high-age", "serious-illness", "physical-exam"]
        }
        1 => {
            let illness = Illness { approved: Some(case.month.previous().first_day()), ..Illness::default() };
            other.members.iter_mut().for_each(|member| member.illness = Fact::Known(illness));
            &["allowance", "disability", "lone-elder", "lost-child", "high-age", "physical-exam"]
        }
        2 => {
            other.lost_only_child = Fact::Known(true);
            &["allowance", "disability", "lone-elder", "high-age", "serious-illness", "physical-exam"]
        }
        _ => {
            other.members.iter_mut().for_each(|member| member.ability_grade = Fact::Known(3));
            &["allowance", "disability", "lone-elder", "lost-child", "serious-illness", "physical-exam"]
        }
    };
    let after = assess(&other);
    let known: Vec<&str> = before.each().iter().map(|(programme, _)| programme.id).collect();
    for id in untouched {
        if !known.contains(id) {
            return Err(format!("no programme `{id}` among {known:?}"));
        }
    }
    let moved = before
        .each()
        .into_iter()
        .zip(after.each())
        .find(|((programme, before), (_, after))| untouched.contains(&programme.id) && before != after);
    holds(moved.is_none(), || format!("{moved:?}"))
}

/// An old person alone on the roll, with everything else absent.
fn alone(born: chrono::NaiveDate, month: Month) -> CaseFile {
    let text = format!(
        r#"{{"place":"370203","month":"{month}","register":"urban","unstated":"none",
        "members":[{{"relation":"applicant","birth":"{born}"}}],
        "standing":{{"kind":"on-roll","since":"2013-01","determination":{{"applied":"2012-11-05","decided":"2012-12-05",
        "counted_income":"0","window":{{"first":"2012-10","last":"2012-10"}},"property":"within"}}}}}}"#
    );
    serde_json::from_str::<CaseFile>(&text).expect("a case")
}

pub(crate) fn a_birthday_moves_the_band_once(draw: &mut Draw) -> Check {
    let of_birthday = Month::at(2014, 6).plus(draw.between(0, 7) as i32);
    let (age, before, after) = draw.pick(&[(80, 0, 12_000), (90, 12_000, 22_000)]);
    let born = of_birthday.plus(-12 * age);
    let born = match draw.below(3) {
        0 => born.first_day(),
        1 => born.last_day(),
        _ => born.first_day() + chrono::Days::new(draw.below(28)),
    };
    for offset in -2..=1 {
        let case = alone(born, of_birthday.plus(offset));
        draw.show(&case);
        let paid = assess(&case).high_age.amount().fen();
        let due = if offset < 0 { before } else { after };
        if paid != due {
            return Err(format!("born {born}, in {}: {paid} fen, not {due}", case.month));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn no_high_age_subsidy_before_april_2014(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::KNOWN);
    case.month = Month::at(2014, 3).plus(-(draw.between(0, 20) as i32));
    draw.show(&case);
    let found = assess(&case).high_age;
    holds(!found.is_entitled() && found.amount().is_zero(), || format!("{found:?}"))
}

pub(crate) fn illness_is_paid_from_approval_to_expiry(draw: &mut Draw) -> Check {
    let approved = Month::at(2014, 1).plus(draw.between(0, 10) as i32);
    let day = if draw.chance(1, 2) { approved.first_day() } else { approved.last_day() };
    let last = Month::at(2014, 1).plus(draw.between(0, 11) as i32);
    let valid_until = draw.chance(1, 2).then_some(last);
    let month = Month::at(2014, 1).plus(draw.between(0, 11) as i32);
    let mut case = alone(Month::at(1970, 1).first_day(), month);
    case.members[0].illness = Fact::Known(Illness { code: None, approved: Some(day), valid_until });
    draw.show(&case);
    let due = month > approved && valid_until.is_none_or(|last| month <= last);
    let paid = assess(&case).serious_illness.amount().fen();
    holds(paid == if due { 24_000 } else { 0 }, || format!("{paid} fen in {month}"))
}

pub(crate) fn an_approved_illness_needs_no_list(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::KNOWN);
    case.month = Month::at(2014, 2).plus(draw.between(0, 10) as i32);
    let mut other = case.clone();
    let code = ShortText::new(draw.pick(&["C50.9", "D05", "N18.5", "Z99"]));
    for member in &mut other.members {
        if let Fact::Known(illness) = &mut member.illness
            && illness.approved.is_some()
        {
            illness.code = code;
        }
    }
    same(&assess(&case), &assess(&other))
}

pub(crate) fn the_exam_is_paid_in_june_for_everybody(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::KNOWN);
    case.month = Month::at(2014, 1).plus(draw.between(0, 11) as i32);
    draw.show(&case);
    let found = assess(&case);
    if !found.allowance.is_entitled() {
        return ASIDE;
    }
    let due = if case.month == Month::at(2014, 6) { 20_000 * i64::from(found.members.len()) } else { 0 };
    let paid = found.physical_exam.amount().fen();
    holds(paid == due, || format!("{paid} fen in {}, not {due}", case.month))
}
