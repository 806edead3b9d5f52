//! Temporary and medical assistance.

use minzheng_core_types::explain::Explanation;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Silent};
use minzheng_welfare::facts::{PropertyFinding, Register};
use minzheng_welfare::medical::facts::Costs;
use minzheng_welfare::temporary::facts::{Cause, Granted, Request, Way};
use minzheng_welfare::{CaseFile, medical, temporary};

use super::{ASIDE, awarded, holds};
use crate::desk::{self, examples};
use crate::draw::Draw;
use crate::generate::assisted as make;
use crate::oracle::{Figures, count_of};
use crate::registry::{Check, Held};

fn helped(case: &CaseFile) -> Finding {
    desk::temporary(case, examples(), &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

fn treated(case: &CaseFile) -> Finding {
    desk::medical(case, examples(), &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

fn request(draw: &mut Draw, unknown: u64) -> CaseFile {
    let case = make::temporary(draw, unknown);
    draw.show(&case);
    case
}

fn bills(draw: &mut Draw, unknown: u64) -> CaseFile {
    let case = make::medical(draw, unknown);
    draw.show(&case);
    case
}

fn with(case: &CaseFile, change: impl FnOnce(&mut Request)) -> CaseFile {
    let mut changed = case.clone();
    if let Some(request) = &mut changed.needs.temporary {
        change(request);
    }
    changed
}

/// The figures of a case, for caps.
fn figures(case: &CaseFile) -> Figures<'static> {
    Figures::at(examples(), case.place, count_of(case.month))
}

pub(crate) fn the_year_is_never_overdrawn(draw: &mut Draw) -> Check {
    let case = request(draw, 0);
    let (Some(paid), Some(request)) = (awarded(&helped(&case)), &case.needs.temporary) else { return ASIDE };
    let figures = figures(&case);
    let given = request.given.known().unwrap_or(Money::ZERO);
    if let Some(Granted::Amount(granted)) = request.granted.known()
        && paid > granted
    {
        return Err(format!("{paid} is paid where {granted} was decided"));
    }
    let of_student = request.cause == Fact::Known(Cause::Education);
    let cap = match of_student && figures.is_spoken_of("ta.cap.year.student") {
        true => figures.money("ta.cap.year.student"),
        false => figures.money("ta.cap.year"),
    };
    let within = cap.is_none_or(|cap| paid.fen() + given.fen() <= cap);
    holds(within && paid > Money::ZERO, || format!("{paid} after {given} exceeds {cap:?}"))
}

pub(crate) fn what_was_given_before_never_raises(draw: &mut Draw) -> Check {
    let case = request(draw, 0);
    let more = with(&case, |request| {
        request.given = request
            .given
            .known()
            .map_or(Fact::NotEstablished, |given| Fact::Known(Money::from_fen(given.fen() + 12_345)));
        request.times = request.times.known().map_or(Fact::NotEstablished, |times| Fact::Known(times + 1));
    });
    let (before, after) = (helped(&case), helped(&more));
    let turned = !before.is_entitled() && after.is_entitled();
    holds(!turned && after.amount() <= before.amount(), || format!("{before:?} became {after:?}"))
}

pub(crate) fn months_are_standards_times_heads(draw: &mut Draw) -> Check {
    let mut case = request(draw, 0);
    let places = [("370300", Month::at(2024, 6)), ("440300", Month::at(2023, 5))];
    let (place, month) = draw.pick(&places);
    (case.place, case.month) = (place.parse().expect("a code"), month);
    let months = u32::try_from(draw.between(2, 12)).expect("small");
    let case = with(&case, |request| {
        (request.verified, request.local) = (Fact::Known(true), Fact::Known(true));
        request.means = Fact::Known(PropertyFinding::Within);
        request.granted = Fact::Known(Granted::Months(months));
    });
    let (Some(paid), Some(request)) = (awarded(&helped(&case)), &case.needs.temporary) else { return ASIDE };
    let Fact::Known(Granted::Months(months)) = request.granted else { return ASIDE };
    let figures = figures(&case);
    if figures.is_spoken_of("ta.limit") {
        return ASIDE;
    }
    let rural = case.register == Fact::Known(Register::Rural);
    let standard = figures.money(if rural { "sa.standard.rural" } else { "sa.standard.urban" });
    let each = standard.unwrap_or_default() * i64::from(months);
    // Persons, members, or once: whichever the place counts, the amount is that many times the months.
    let heads = [1, request.persons.known().unwrap_or(0), request.members.known().unwrap_or(0)];
    let fits = heads.iter().any(|heads| each * i64::from(*heads) == paid.fen());
    holds(fits, || format!("{paid} is no multiple of {each} fen by {heads:?}"))
}

pub(crate) fn a_lawful_range_has_no_holes(draw: &mut Draw) -> Check {
    let case = request(draw, 0);
    let amount = |fen: i64| with(&case, |it| it.granted = Fact::Known(Granted::Amount(Money::from_fen(fen))));
    let (low, high) = (draw.between(1, 3_000_000), draw.between(1, 3_000_000));
    let (low, high) = (low.min(high), low.max(high));
    if !helped(&amount(low)).is_entitled() || !helped(&amount(high)).is_entitled() {
        return ASIDE;
    }
    let between = draw.between(low, high);
    let found = helped(&amount(between));
    holds(found.is_entitled(), || format!("{low} and {high} fen are lawful, {between} is {found:?}"))
}

pub(crate) fn small_and_fast_stays_within_a_month(draw: &mut Draw) -> Check {
    let mut case = request(draw, 0);
    case.place = "619800".parse().expect("a code");
    case.month = Month::at(2026, 3);
    case.register = Fact::Known(Register::Urban);
    let case = with(&case, |request| {
        request.way = Fact::Known(Way::SmallAndFast);
        request.means = Fact::NotEstablished;
    });
    match helped(&case) {
        Finding::Entitled(award) => holds(award.total() <= Money::from_fen(35_000), || {
            format!("{} is more than a month of the standard", award.total())
        }),
        Finding::NotEntitled(_) => Ok(Held::Yes),
        Finding::NeedsPerson(_) => ASIDE,
    }
}

pub(crate) fn more_cost_never_pays_less(draw: &mut Draw) -> Check {
    let case = bills(draw, 0);
    let mut dearer = case.clone();
    let at = usize::try_from(draw.below(case.needs.medical.len() as u64)).expect("small");
    let more = Money::from_fen(draw.between(0, 500_000));
    let raised = |fact: Fact<Money>| match fact {
        Fact::Known(cost) => Fact::Known(Money::from_fen(cost.fen() + more.fen())),
        other => other,
    };
    let bill = &mut dearer.needs.medical[at];
    if draw.chance(1, 2) {
        bill.in_scope = raised(bill.in_scope);
    } else {
        bill.out_of_scope = raised(bill.out_of_scope);
    }
    no_worse(&treated(&case), &treated(&dearer))
}

fn no_worse(before: &Finding, after: &Finding) -> Check {
    if matches!(before, Finding::NeedsPerson(_)) || matches!(after, Finding::NeedsPerson(_)) {
        return ASIDE;
    }
    holds(after.amount() >= before.amount(), || format!("{before:?} became {after:?}"))
}

pub(crate) fn never_more_than_the_cost_or_the_limits(draw: &mut Draw) -> Check {
    let case = bills(draw, 0);
    let Some(paid) = awarded(&treated(&case)) else { return ASIDE };
    let sum = |member: usize, of: fn(&Costs) -> Fact<Money>| -> i64 {
        let mine = case.needs.medical.iter().filter(|costs| costs.member == member);
        mine.map(|costs| of(costs).known().unwrap_or(Money::ZERO).fen()).sum()
    };
    let figures = figures(&case);
    let rural = case.register == Fact::Known(Register::Rural);
    let id = match rural && figures.is_spoken_of("ma.year-cap.rural") {
        true => "ma.year-cap.rural",
        false => "ma.year-cap",
    };
    let mut most = 0;
    for member in 0..case.members.len() {
        let cost = sum(member, |costs| costs.in_scope) + sum(member, |costs| costs.out_of_scope);
        // Bills that do not count may have been helped with too; they can only leave more room.
        let counted = case.needs.medical.iter().all(|costs| costs.listed != Fact::Known(false));
        let before = if counted && !figures.is_spoken_of("ma.illness-gate") {
            sum(member, |costs| costs.assisted_first)
        } else {
            0
        };
        let room = figures.money(id).map_or(cost, |limit| (limit - before).max(0));
        most += room.min(cost);
    }
    holds(paid.fen() <= most, || format!("{paid} of at most {most} fen"))
}

pub(crate) fn a_bill_in_two_parts_is_the_same_bill(draw: &mut Draw) -> Check {
    let case = bills(draw, 0);
    let mut parted = case.clone();
    let at = usize::try_from(draw.below(case.needs.medical.len() as u64)).expect("small");
    let mut rest = parted.needs.medical[at].clone();
    let bill = &mut parted.needs.medical[at];
    for (whole, part) in [
        (&mut bill.in_scope, &mut rest.in_scope),
        (&mut bill.out_of_scope, &mut rest.out_of_scope),
        (&mut bill.assisted_first, &mut rest.assisted_first),
        (&mut bill.assisted_second, &mut rest.assisted_second),
        (&mut bill.assisted_outside, &mut rest.assisted_outside),
    ] {
        if let Fact::Known(amount) = *whole {
            let off = Money::from_fen(draw.between(0, amount.fen()));
            *whole = Fact::Known(Money::from_fen(amount.fen() - off.fen()));
            *part = Fact::Known(off);
        }
    }
    parted.needs.medical.push(rest);
    same(&treated(&case), &treated(&parted))
}

fn same(before: &Finding, after: &Finding) -> Check {
    let alike = before.name() == after.name() && before.amount() == after.amount();
    holds(alike, || format!("{before:?} became {after:?}"))
}

pub(crate) fn bills_have_no_order(draw: &mut Draw) -> Check {
    let case = bills(draw, 4);
    let mut turned = case.clone();
    turned.needs.medical.reverse();
    same(&treated(&case), &treated(&turned))
}

pub(crate) fn paid_in_two_goes_or_at_once(draw: &mut Draw) -> Check {
    let mut case = bills(draw, 0);
    case.needs.medical.retain(|costs| costs.member == 0);
    for costs in &mut case.needs.medical {
        (costs.assisted_first, costs.assisted_second, costs.assisted_outside) =
            (Fact::Absent, Fact::Absent, Fact::Absent);
    }
    if case.needs.medical.len() < 2 {
        return ASIDE;
    }
    let at_once = treated(&case);
    let mut early = case.clone();
    let late = early.needs.medical.split_off(1);
    let first = treated(&early);
    if matches!(at_once, Finding::NeedsPerson(_)) || matches!(first, Finding::NeedsPerson(_)) {
        return ASIDE;
    }
    early.needs.medical[0].assisted_first = Fact::Known(first.amount());
    early.needs.medical.extend(late);
    // What was paid for a bill that counts is taken off; of one that does not, nothing was paid.
    let second = treated(&early);
    let sum = first.amount().fen() + second.amount().fen();
    holds(sum == at_once.amount().fen(), || format!("{first:?} and {second:?}, at once {at_once:?}"))
}

pub(crate) fn another_status_is_never_worse(draw: &mut Draw) -> Check {
    let case = bills(draw, 0);
    let mut more = case.clone();
    let care = draw.chance(1, 2);
    for costs in &mut more.needs.medical {
        *(if care { &mut costs.special_care } else { &mut costs.hard_up }) = Fact::Known(true);
    }
    no_worse(&treated(&case), &treated(&more))
}

/// The case with some facts of its needs hidden, by turns.
fn hidden(draw: &mut Draw, case: &CaseFile) -> CaseFile {
    let mut less = case.clone();
    let mut hide = || draw.chance(1, 6);
    if let Some(request) = &mut less.needs.temporary {
        macro_rules! hide {
            ($($field:ident)+) => {$(if hide() { request.$field = Fact::NotEstablished; })+};
        }
        hide!(kind cause verified local happened_here means persons members freshman granted given times);
    }
    for costs in &mut less.needs.medical {
        macro_rules! hide {
            ($($field:ident)+) => {$(if hide() { costs.$field = Fact::NotEstablished; })+};
        }
        hide!(in_scope out_of_scope assisted_first assisted_second assisted_outside);
    }
    if hide() {
        less.needs.status = Fact::NotEstablished;
    }
    if hide() {
        less.needs.medical_means.assets = Fact::NotEstablished;
    }
    less
}

pub(crate) fn hiding_never_answers_otherwise(draw: &mut Draw) -> Check {
    let of_bills = draw.chance(1, 2);
    let case = if of_bills { bills(draw, 0) } else { request(draw, 0) };
    let less = hidden(draw, &case);
    let pick = |case: &CaseFile| if of_bills { treated(case) } else { helped(case) };
    let (full, part) = (pick(&case), pick(&less));
    if matches!(part, Finding::NeedsPerson(_)) {
        return Ok(Held::Yes);
    }
    same(&full, &part)
}

pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let mut why = Explanation::default();
    let (case, told, silent, catalogue) = if draw.chance(1, 2) {
        let case = bills(draw, 6);
        let told = desk::medical(&case, examples(), &mut why);
        let silent = treated(&case);
        (case, told, silent, &medical::CATALOGUE)
    } else {
        let case = request(draw, 6);
        let told = desk::temporary(&case, examples(), &mut why);
        let silent = helped(&case);
        (case, told, silent, &temporary::CATALOGUE)
    };
    if told != Ok(silent) {
        return Err("listening changes the answer".to_owned());
    }
    let document = why.document(None, case.place, case.month, catalogue);
    document.recheck().first().map_or(Ok(Held::Yes), |fault| Err(fault.to_string()))
}
