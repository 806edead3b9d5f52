//! 待核查: who is on the list of a day, and by when each is to be reviewed. The list of proposals and the counts of a period
//! ([`crate::activity::Reviews`]) both stand on it, so that they always agree.

use chrono::NaiveDate;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Fact, Month, Place, Silent};
use minzheng_welfare::allowance::first_month_of_change;
use minzheng_welfare::review::{Asked, Review, Timing, review};
use minzheng_welfare::{Policy, Standing};

use crate::register::{HouseholdRecord, Register};
use crate::run::{Run, RunError, Status};

/// 待核查: a household on the list of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// The day of the last review.
    pub(crate) reviewed: NaiveDate,
    /// The class and the month by which the next one is due.
    pub(crate) review: Review,
    /// How that stands on the day.
    pub(crate) timing: Timing,
}

/// A household on the list of a day; `None` when it is not drawn, or draws no more from where a change would count. `facts`
/// are those of today, in another register where surveyors wrote one.
///
/// # Errors
/// [`RunError::NoLaw`] when the table of laws is of other months.
pub(crate) fn waiting(
    run: &Run<'_>,
    record: &HouseholdRecord,
    facts: (&Register, &HouseholdRecord),
    day: NaiveDate,
) -> Result<Option<Waiting>, RunError> {
    let Some(reviewed) = run.last_reviewed(record, day) else { return Ok(None) };
    if goes_on(run, record, day)?.is_none() {
        return Ok(None);
    }
    let found = due(run, record, facts, (reviewed, Month::of(day)))?;
    Ok(found.map(|review| Waiting { reviewed, review, timing: review.due.timing(Month::of(day)) }))
}

/// The class of a household, and by when it is reviewed again after a review, as seen in a month (SA-21). The interval is
/// that of the place and month of the review.
///
/// # Errors
/// [`RunError::NoLaw`] when the table of laws is of other months.
pub(crate) fn due(
    run: &Run<'_>,
    record: &HouseholdRecord,
    (facts, stated): (&Register, &HouseholdRecord),
    (reviewed, month): (NaiveDate, Month),
) -> Result<Option<Review>, RunError> {
    let policy = law(run, record.stay_on(reviewed).place, Month::of(reviewed))?;
    let class: Fact<_> = if stated.review.is_open() { record.review } else { stated.review };
    let household = facts.household_in(stated, month);
    let asked = Asked { reviewed: Month::of(reviewed), month };
    Ok(household.map(|household| review(&household, class, asked, policy, &mut Silent)))
}

/// 续发: a household that draws in the month of a day, and still in the first month of what is decided on it.
pub(super) struct GoesOn<'r> {
    /// The law of the month of the day.
    pub(super) policy: &'r Policy,
    /// The first month of a change; nothing where the place has not settled it.
    pub(super) from: Option<Month>,
    /// The month that is looked at: the one after the decision where nothing is settled.
    pub(super) effect: Month,
    /// How the household stands in it.
    pub(super) standing: Standing<'r>,
}

pub(super) fn goes_on<'r>(
    run: &Run<'r>,
    record: &HouseholdRecord,
    day: NaiveDate,
) -> Result<Option<GoesOn<'r>>, RunError> {
    let month = Month::of(day);
    let on_roll = |month| run.asked(record, month).filter(|asked| asked.status == Status::OnRoll);
    if on_roll(month).is_none() {
        return Ok(None);
    }
    let policy = law(run, record.stay_in(month).place, month)?;
    let from = first_month_of_change(day, policy, &mut Reading::default());
    let effect = from.unwrap_or(month.next());
    let going = on_roll(effect);
    Ok(going.map(|asked| GoesOn { policy, from, effect, standing: asked.standing }))
}

pub(super) fn law<'r>(run: &Run<'r>, place: Place, month: Month) -> Result<&'r Policy, RunError> {
    run.laws().get(place, month).ok_or(RunError::NoLaw { month })
}
