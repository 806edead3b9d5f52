//! Incomes and determinations: always below the standard, sometimes by a single fen.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Member, Per, PropertyFinding, Relation};
use minzheng_welfare::standing::Determination;

use super::draw::Draws;
use super::family::JUNE;
use super::plan::Plan;

/// The urban standards of the district in yuan a month, the latest first. Before April 2013 they are assumed (rulebook
/// 2.1); a determination looks at the one of its month.
const STANDARDS: [(Month, u32); 5] = [
    (Month::at(2014, 4), 600),
    (Month::at(2013, 4), 540),
    (Month::at(2012, 1), 480),
    (Month::at(2011, 10), 420),
    (Month::at(2010, 1), 350),
];

/// The window of incomes, in months.
const WINDOW: u32 = 12;

fn standard(month: Month) -> u32 {
    STANDARDS.iter().find(|(from, _)| *from <= month).map_or(0, |(_, yuan)| *yuan)
}

/// The fewest members on the roll in any month of payment.
fn fewest(plan: &Plan, members: &[Member]) -> u32 {
    let first = Month::of(plan.decided).next();
    let months = MonthRange::new(first, plan.ended.unwrap_or(JUNE));
    let present = |month: Month| members.iter().filter(|member| is_on_roll(member, month)).count();
    let least = months.ok().and_then(|months| months.iter().map(present).min());
    u32::try_from(least.unwrap_or(0)).unwrap_or(0)
}

/// Entries count from the month after, exits and deaths to the end of their month.
fn is_on_roll(member: &Member, month: Month) -> bool {
    member.entered.is_none_or(|day| Month::of(day) < month)
        && [member.left, member.died].into_iter().flatten().all(|day| Month::of(day) >= month)
}

/// The determinations, the first one first, and the incomes that the last one counted.
pub(super) fn determine(
    plan: &Plan,
    members: &[Member],
    draws: &mut Draws,
) -> (Vec<Determination>, Vec<IncomeLine>) {
    let heads = fewest(plan, members);
    let first = determination(plan.decided, counted(plan, plan.decided, heads, draws), draws);
    let mut all = vec![first];
    if let Some(day) = plan.review {
        let mut fen = counted(plan, day, heads, draws);
        if fen == first.counted_income.fen() {
            // A review is here because the income changed.
            fen = if fen >= 120_000 { fen.saturating_sub(120_000) } else { 120_000 };
        }
        all.push(determination(day, fen, draws));
    }
    let last = all.last().copied().unwrap_or(first);
    let incomes = lines(&last, members, draws);
    (all, incomes)
}

/// The counted income of the window in fen, strictly below what the standard allows.
fn counted(plan: &Plan, decided: NaiveDate, heads: u32, draws: &mut Draws) -> i64 {
    let per_head = standard(Month::of(decided));
    let limit = per_head.saturating_mul(heads).saturating_mul(WINDOW).saturating_mul(100);
    let fen = match draws.below(100) {
        _ if plan.three_nos => 0,
        0..11 => 0,
        // A fen, a yuan, a yuan a month below.
        11 => limit.saturating_sub(draws.pick(&[1, 100, 1_200]).unwrap_or(1)),
        below => {
            let most = per_head.saturating_sub(10);
            let each = draws.between(40, most).min(draws.between(40, most));
            let monthly = each.saturating_mul(heads).saturating_add(draws.below(9));
            let whole = monthly.saturating_mul(WINDOW).saturating_mul(100);
            // Every fifth is no whole number of yuan a month.
            if below < 30 { whole.saturating_add(draws.between(1, 1_199)) } else { whole }
        }
    };
    i64::from(fen.min(limit.saturating_sub(1)))
}

fn determination(decided: NaiveDate, fen: i64, draws: &mut Draws) -> Determination {
    let before = Days::new(u64::from(draws.between(21, 45)));
    let applied = decided.checked_sub_days(before).unwrap_or(decided);
    Determination {
        applied,
        decided,
        counted_income: Money::from_fen(fen),
        window: MonthRange::before(Month::of(applied), WINDOW),
        property: PropertyFinding::Within,
    }
}

/// Where the counted income comes from.
fn lines(counted: &Determination, members: &[Member], draws: &mut Draws) -> Vec<IncomeLine> {
    let total = counted.counted_income.fen();
    if total == 0 {
        return Vec::new();
    }
    let spouse = members.iter().position(|member| {
        member.relation == Relation::Spouse && member.entered.or(member.left).or(member.died).is_none()
    });
    let pensioner = matches!(members.first().map(|head| head.ability_grade), Some(Fact::Known(_)));
    let parts = match spouse {
        Some(spouse) if draws.percent(35) => {
            let second = total.checked_div(3).unwrap_or(0);
            vec![(0, total.saturating_sub(second)), (spouse, second)]
        }
        _ => vec![(0, total)],
    };
    parts
        .into_iter()
        .filter(|(_, fen)| *fen > 0)
        .map(|(earner, fen)| {
            let (per, fen) = match (fen.checked_rem(1_200), fen.checked_div(12)) {
                (Some(0), Some(monthly)) => (Per::Month, monthly),
                _ => (Per::Period, fen),
            };
            let amount = Fact::Known(Money::from_fen(fen));
            IncomeLine { earner, kind: kind(pensioner, draws), amount, per, period: counted.window }
        })
        .collect()
}

fn kind(pensioner: bool, draws: &mut Draws) -> IncomeKind {
    use IncomeKind::{Business, Maintenance, Other, Pension, Survivor, Unemployment, Wage};
    let kinds: &[IncomeKind] = if pensioner {
        &[Pension, Pension, Pension, Survivor, Maintenance]
    } else {
        &[Wage, Wage, Wage, Wage, Unemployment, Business, Maintenance, Other]
    };
    draws.pick(kinds).unwrap_or(Other)
}
