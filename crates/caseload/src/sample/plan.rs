//! The plan: how many households of which kind, when they come and go, and what befalls them. Counts come first, people
//! are made to fit.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use minzheng_core_types::Month;

use super::SampleError;
use super::draw::Draws;

/// Who lives together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Single,
    Elder,
    Couple,
    ParentChild,
    ElderCouple,
    ElderGrandchild,
    ElderDisabledChild,
    SingleWithParent,
    Siblings,
    CoupleChild,
    ParentTwoChildren,
    CoupleParent,
    ParentChildGrandparent,
    CoupleDisabledChild,
    CoupleTwoChildren,
    CoupleChildParent,
    CoupleThreeChildren,
    CoupleChildTwoParents,
    CoupleTwoChildrenTwoParents,
}

/// The roster of June 2014: kind, members each, households in all, of them first paid in the half year.
///
/// Sums: 10,341 households, 18,838 persons, 480 new households, 1,300 places for elders.
const ROSTER: [(Kind, u32, u32, u32); 19] = [
    (Kind::Single, 1, 3_734, 175),
    (Kind::Elder, 1, 540, 20),
    (Kind::Couple, 2, 1_462, 70),
    (Kind::ParentChild, 2, 2_000, 100),
    (Kind::ElderCouple, 2, 230, 8),
    (Kind::ElderGrandchild, 2, 20, 0),
    (Kind::ElderDisabledChild, 2, 40, 0),
    (Kind::SingleWithParent, 2, 110, 5),
    (Kind::Siblings, 2, 60, 2),
    (Kind::CoupleChild, 3, 1_500, 78),
    (Kind::ParentTwoChildren, 3, 150, 6),
    (Kind::CoupleParent, 3, 50, 1),
    (Kind::ParentChildGrandparent, 3, 40, 0),
    (Kind::CoupleDisabledChild, 3, 160, 5),
    (Kind::CoupleTwoChildren, 4, 190, 10),
    (Kind::CoupleChildParent, 4, 20, 0),
    (Kind::CoupleThreeChildren, 5, 25, 0),
    (Kind::CoupleChildTwoParents, 5, 5, 0),
    (Kind::CoupleTwoChildrenTwoParents, 6, 5, 0),
];

/// The age band of a household's elders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Band {
    Sixties,
    Eighties,
    Nineties,
}

/// Households whose elders are in a band above 60 to 79. Persons: 80 to 89 are 243, 90 to 99 are 91.
const BANDS: [(Kind, Band, u32); 8] = [
    (Kind::Elder, Band::Eighties, 125),
    (Kind::Elder, Band::Nineties, 65),
    (Kind::ElderCouple, Band::Eighties, 40),
    (Kind::ElderCouple, Band::Nineties, 5),
    (Kind::SingleWithParent, Band::Eighties, 20),
    (Kind::SingleWithParent, Band::Nineties, 16),
    (Kind::CoupleParent, Band::Eighties, 10),
    (Kind::ParentChildGrandparent, Band::Eighties, 8),
];

/// What befalls a household in the half year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// The youngest child is born, and joins.
    Birth,
    /// The spouse or the parent joins.
    Joined,
    /// A member of the family as it was before dies.
    Died,
    /// A member of the family as it was before leaves.
    Left,
}

/// Events by the month in which they take effect, January to June; the decision or death lies in the month before.
const EVENTS: [(Event, Kind, [u32; 6]); 9] = [
    (Event::Birth, Kind::CoupleChild, [2, 3, 3, 4, 3, 4]),
    (Event::Birth, Kind::CoupleTwoChildren, [1, 1, 1, 1, 1, 1]),
    (Event::Joined, Kind::Couple, [1, 2, 1, 2, 1, 1]),
    (Event::Joined, Kind::SingleWithParent, [1, 1, 1, 1, 2, 1]),
    (Event::Died, Kind::Elder, [2, 2, 3, 2, 3, 2]),
    (Event::Died, Kind::ParentChild, [2, 1, 2, 2, 2, 1]),
    (Event::Died, Kind::Single, [2, 2, 2, 2, 2, 2]),
    (Event::Left, Kind::Couple, [2, 2, 3, 2, 3, 2]),
    (Event::Left, Kind::ParentChild, [1, 2, 1, 3, 1, 2]),
];

/// Households first paid in January to June: 480.
const NEW: [u32; 6] = [74, 68, 86, 90, 84, 78];

/// Persons of the households that end, by the month without payment, January to March. April to June follow from who
/// comes: the roster of persons stays level from March on.
const ENDED_PERSONS: [u32; 3] = [127, 117, 131];

/// Reviews with changed income, decided January to May.
const REVIEWS: [u32; 5] = [58, 64, 70, 66, 52];

const LONE_ELDERS: u32 = 120;
/// Of the lone elders.
const THREE_NOS: u32 = 60;
const LOST_ONLY_CHILD: [(Kind, u32); 2] = [(Kind::Couple, 70), (Kind::ElderCouple, 20)];

/// Birthdays that fall into the half year: they turn 80, 90 and 18. None is 30 June, the day of reckoning.
type Birthday = (i32, u32, u32);
const TURN_80: [Birthday; 15] = [
    (1934, 1, 31),
    (1934, 2, 28),
    (1934, 3, 31),
    (1934, 4, 30),
    (1934, 5, 31),
    (1934, 1, 10),
    (1934, 2, 14),
    (1934, 3, 8),
    (1934, 4, 1),
    (1934, 4, 15),
    (1934, 5, 6),
    (1934, 5, 20),
    (1934, 6, 1),
    (1934, 6, 15),
    (1934, 6, 29),
];
const TURN_90: [Birthday; 8] = [
    (1924, 2, 29),
    (1924, 1, 31),
    (1924, 3, 31),
    (1924, 4, 30),
    (1924, 5, 31),
    (1924, 4, 18),
    (1924, 5, 5),
    (1924, 6, 12),
];
const TURN_18: [Birthday; 12] = [
    (1996, 2, 29),
    (1996, 1, 31),
    (1996, 3, 31),
    (1996, 4, 30),
    (1996, 5, 31),
    (1996, 1, 15),
    (1996, 2, 10),
    (1996, 3, 20),
    (1996, 4, 12),
    (1996, 5, 8),
    (1996, 6, 6),
    (1996, 6, 28),
];

/// One household to be made.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) kind: Kind,
    pub(super) members: u32,
    pub(super) band: Band,
    /// The first decision.
    pub(super) decided: NaiveDate,
    /// The last month of payment.
    pub(super) ended: Option<Month>,
    /// What happens, and in which month it is decided.
    pub(super) event: Option<(Event, Month)>,
    /// The birthday of the elder or the child.
    pub(super) birthday: Option<NaiveDate>,
    /// The second decision.
    pub(super) review: Option<NaiveDate>,
    pub(super) lone: bool,
    pub(super) three_nos: bool,
    pub(super) lost_only_child: bool,
}

impl Plan {
    pub(super) const fn new(kind: Kind, members: u32, decided: NaiveDate) -> Self {
        Self {
            kind,
            members,
            band: Band::Sixties,
            decided,
            ended: None,
            event: None,
            birthday: None,
            review: None,
            lone: false,
            three_nos: false,
            lost_only_child: false,
        }
    }

    /// Nothing is planned for the household yet.
    const fn is_plain(&self) -> bool {
        self.event.is_none() && self.birthday.is_none() && self.review.is_none() && !self.lost_only_child
    }

    /// First paid before the half year.
    pub(super) fn is_old(&self) -> bool {
        Month::of(self.decided) < DECEMBER
    }
}

/// December 2013: who is decided from here on is first paid in the half year.
const DECEMBER: Month = Month::at(2013, 12);

/// Every household that was ever paid, by its first decision.
pub(super) fn plan(seed: u64) -> Result<Vec<Plan>, SampleError> {
    let draws = &mut Draws::new(seed, "plan");
    let mut plans = roster(draws);
    assign_bands(&mut plans)?;
    assign_birthdays(&mut plans)?;
    assign_events(&mut plans, draws)?;
    let ended = ended(&plans, draws);
    plans.extend(ended);
    plans.sort_by_key(|plan| plan.decided);
    Ok(plans)
}

/// The roster of June, the new households with their months, in a drawn order.
fn roster(draws: &mut Draws) -> Vec<Plan> {
    let mut kinds = Vec::new();
    let mut new_kinds = Vec::new();
    for (kind, members, all, new) in ROSTER {
        kinds.extend((new..all).map(|_| (kind, members)));
        new_kinds.extend((0..new).map(|_| (kind, members)));
    }
    draws.shuffle(&mut kinds);
    draws.shuffle(&mut new_kinds);
    let months =
        NEW.into_iter().zip(0..).flat_map(|(count, month)| (0..count).map(move |_| DECEMBER.plus(month)));
    let mut plans: Vec<Plan> = new_kinds
        .into_iter()
        .zip(months)
        .map(|((kind, members), month)| Plan::new(kind, members, working_day(draws, month)))
        .collect();
    plans.extend(kinds.into_iter().map(|(kind, members)| Plan::new(kind, members, long_ago(draws))));
    draws.shuffle(&mut plans);
    plans
}

/// A decision from January 2010 to November 2013, the later the likelier.
fn long_ago(draws: &mut Draws) -> NaiveDate {
    let month = draws.below(47).max(draws.below(47));
    working_day(draws, Month::at(2010, 1).plus(i32::try_from(month).unwrap_or(0)))
}

/// A day of the month that is no weekend; the last day is as likely as any.
pub(super) fn working_day(draws: &mut Draws, month: Month) -> NaiveDate {
    let day = draws.between(3, month.last_day().day());
    let day = month.first_day().with_day(day).unwrap_or_else(|| month.last_day());
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// Does `change` to the first `count` plans that fit.
fn assign(
    plans: &mut [Plan],
    count: u32,
    fits: impl Fn(&Plan) -> bool,
    mut change: impl FnMut(&mut Plan, usize),
) -> Result<(), SampleError> {
    let mut done = 0_u32;
    for plan in plans.iter_mut().filter(|plan| fits(plan)).take(usize::try_from(count).unwrap_or(0)) {
        change(plan, usize::try_from(done).unwrap_or(0));
        done = done.saturating_add(1);
    }
    if done == count { Ok(()) } else { Err(SampleError::Plan) }
}

fn assign_bands(plans: &mut [Plan]) -> Result<(), SampleError> {
    for (kind, band, count) in BANDS {
        assign(plans, count, |p| p.kind == kind && p.band == Band::Sixties, |p, _| p.band = band)?;
    }
    Ok(())
}

fn assign_birthdays(plans: &mut [Plan]) -> Result<(), SampleError> {
    let lists: [(Kind, Band, &[Birthday]); 3] = [
        (Kind::Elder, Band::Eighties, &TURN_80),
        (Kind::Elder, Band::Nineties, &TURN_90),
        (Kind::ParentChild, Band::Sixties, &TURN_18),
    ];
    for (kind, band, days) in lists {
        let count = u32::try_from(days.len()).unwrap_or(0);
        let fits = |p: &Plan| p.kind == kind && p.band == band && p.is_old() && p.is_plain();
        assign(plans, count, fits, |p, index| {
            p.birthday = days.get(index).and_then(|(y, m, d)| NaiveDate::from_ymd_opt(*y, *m, *d));
        })?;
    }
    Ok(())
}

fn assign_events(plans: &mut [Plan], draws: &mut Draws) -> Result<(), SampleError> {
    for (event, kind, months) in EVENTS {
        for (count, month) in months.into_iter().zip(0..) {
            let decided = DECEMBER.plus(month);
            let fits = |p: &Plan| p.kind == kind && p.is_old() && p.is_plain() && p.band != Band::Nineties;
            assign(plans, count, fits, |p, _| p.event = Some((event, decided)))?;
        }
    }
    let plain_elder = |p: &Plan| p.kind == Kind::Elder && p.event.is_none();
    assign(plans, LONE_ELDERS, plain_elder, |p, index| {
        p.lone = true;
        p.three_nos = index < usize::try_from(THREE_NOS).unwrap_or(0);
    })?;
    for (kind, count) in LOST_ONLY_CHILD {
        assign(plans, count, |p| p.kind == kind && p.is_plain(), |p, _| p.lost_only_child = true)?;
    }
    for (count, month) in REVIEWS.into_iter().zip(1..) {
        let fits = |p: &Plan| p.is_old() && p.is_plain() && !p.lone;
        assign(plans, count, fits, |p, _| p.review = Some(working_day(draws, DECEMBER.plus(month))))?;
    }
    Ok(())
}

/// The households that end. From April to June as many persons leave the roster as come onto it.
fn ended(plans: &[Plan], draws: &mut Draws) -> Vec<Plan> {
    let mut ended = Vec::new();
    for offset in 0..6 {
        let last = DECEMBER.plus(offset);
        let quarter = usize::try_from(offset).ok().and_then(|index| ENDED_PERSONS.get(index));
        let persons = quarter.copied().unwrap_or_else(|| coming(plans, last));
        for (kind, members, count) in ended_kinds(persons) {
            ended.extend(
                (0..count).map(|_| Plan { ended: Some(last), ..Plan::new(kind, members, long_ago(draws)) }),
            );
        }
    }
    ended
}

/// Persons who come onto the roster by decisions of a month, less those whom events of the month take off.
fn coming(plans: &[Plan], decided: Month) -> u32 {
    let mut persons = 0_u32;
    let mut gone = 0_u32;
    for plan in plans {
        if Month::of(plan.decided) == decided {
            persons = persons.saturating_add(plan.members);
        }
        match plan.event {
            Some((Event::Birth | Event::Joined, month)) if month == decided => {
                persons = persons.saturating_add(1)
            }
            Some((Event::Died | Event::Left, month)) if month == decided => gone = gone.saturating_add(1),
            _ => {}
        }
    }
    persons.saturating_sub(gone)
}

/// So many persons in households of 1 to 4, five households for nine persons.
fn ended_kinds(persons: u32) -> [(Kind, u32, u32); 6] {
    let households = persons.saturating_mul(5) / 9;
    let beyond = persons.saturating_sub(households);
    let (fours, threes) = (beyond / 40, beyond / 5);
    let twos = beyond.saturating_sub(fours.saturating_mul(3)).saturating_sub(threes.saturating_mul(2));
    let ones = households.saturating_sub(fours).saturating_sub(threes).saturating_sub(twos);
    let (elders, couples) = (ones / 6, twos / 2);
    [
        (Kind::Elder, 1, elders),
        (Kind::Single, 1, ones.saturating_sub(elders)),
        (Kind::Couple, 2, couples),
        (Kind::ParentChild, 2, twos.saturating_sub(couples)),
        (Kind::CoupleChild, 3, threes),
        (Kind::CoupleTwoChildren, 4, fours),
    ]
}
