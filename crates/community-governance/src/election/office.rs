//! 任职 (CG-05, CG-26, CG-28 to CG-30): terms, handover, the ends of office, vacancies, the supervision committee.

use chrono::{Datelike, Months, NaiveDate};
use minzheng_core_types::figures::Reading;

use super::answer::Answer;
use super::days::days_after;
use super::policy::{ElectionPolicy, RatingsRow, TermStart};
use super::rules;

/// 任期 (CG-05): the last day, where nobody extended it. The term is that of the law under which the committee was elected.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Regime, term_end}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let end = |day: &str| -> Result<_, Box<dyn std::error::Error>> {
///     let policy = Regime::at(&pack, "370203".parse()?, day.parse()?, None)?.policy;
///     Ok(term_end(day.parse()?, day.parse()?, &policy).value)
/// };
/// assert_eq!(end("2021-03-18")?, Some("2026-03-17".parse()?));
/// assert_eq!(end("2014-12-20")?, Some("2017-12-19".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn term_end(election: NaiveDate, announced: NaiveDate, policy: &ElectionPolicy) -> Answer<NaiveDate> {
    let mut reading = Reading::default();
    let years = policy.term_years.read(&mut reading).map(|years| *years.value);
    // Where both are one day it does not matter from which the term counts.
    let begins = if election == announced {
        Some(announced)
    } else {
        policy.term_starts.read(&mut reading).map(|starts| match starts.value {
            TermStart::Announced => announced,
            TermStart::ElectionDay => election,
        })
    };
    let end = begins.zip(years).and_then(|(begins, years)| {
        begins.checked_add_months(Months::new(years.checked_mul(12)?))?.pred_opt()
    });
    Answer::new(end, reading, &rules::CG_05)
}

/// 换届 (CG-05): where a term stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermState {
    /// Running.
    Running,
    /// Due for election; within the time of the place, where it has one, until that day.
    Due(Option<NaiveDate>),
    /// Overdue: the time of the place is over.
    Overdue(NaiveDate),
}

/// Where a term stands. `extended` is the day to which it was extended with approval.
#[must_use]
pub fn term_state(
    end: NaiveDate,
    extended: Option<NaiveDate>,
    today: NaiveDate,
    policy: &ElectionPolicy,
) -> Answer<TermState> {
    let mut reading = Reading::default();
    let end = extended.unwrap_or(end);
    if today < end {
        return Answer::new(Some(TermState::Running), reading, &rules::CG_05);
    }
    let leeway = if policy.term_leeway.is_set() { policy.term_leeway.read(&mut reading) } else { None };
    let until = leeway.and_then(|months| end.checked_add_months(Months::new(*months.value)));
    let state = match until {
        Some(until) if today > until => TermState::Overdue(until),
        until => TermState::Due(until),
    };
    Answer::new(Some(state), reading, &rules::CG_05)
}

/// 移交 (CG-26): the last day, from the announcement.
#[must_use]
pub fn handover_by(announced: NaiveDate, policy: &ElectionPolicy) -> Answer<NaiveDate> {
    let mut reading = Reading::default();
    let days = policy.handover_days.read(&mut reading).map(|days| *days.value);
    Answer::new(days.and_then(|days| days_after(announced, days).ok()), reading, &rules::CG_26)
}

/// 投诉答复 (CG-25): the last day to answer a complaint, where the place has one.
#[must_use]
pub fn answer_complaint_by(received: NaiveDate, policy: &ElectionPolicy) -> Answer<NaiveDate> {
    let mut reading = Reading::default();
    let days = policy.complaint_days.read(&mut reading).map(|days| *days.value);
    Answer::new(days.and_then(|days| days_after(received, days).ok()), reading, &rules::CG_25)
}

/// 职务终止 (CG-28): what happened to a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// 丧失行为能力.
    LostCapacity,
    /// 被判处刑罚.
    Punished,
    /// 辞职, with the day on which the meeting agreed, if it did.
    Resigned(Option<NaiveDate>),
    /// 评议, each with its day and whether it was 不称职, in order of time.
    Rated(Vec<(NaiveDate, bool)>),
}

/// Does office end?
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{OfficeEvent, Regime, ends}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let policy = Regime::at(&pack, "370203".parse()?, "2028-03-01".parse()?, None)?.policy;
/// let rated = OfficeEvent::Rated(vec![("2026-12-01".parse()?, true), ("2027-12-01".parse()?, true)]);
/// assert_eq!(ends(&rated, &policy).value, Some(true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn ends(event: &Event, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    let value = match event {
        Event::LostCapacity | Event::Punished => Some(true),
        Event::Resigned(agreed) => Some(agreed.is_some()),
        Event::Rated(ratings) => {
            let needed = policy.ratings.read(&mut reading).map(|needed| *needed.value);
            let row = policy.ratings_apart.read(&mut reading).map(|row| *row.value);
            needed.zip(row).map(|(needed, row)| longest(ratings, row) >= needed)
        }
    };
    Answer::new(value, reading, &rules::CG_28)
}

fn longest(ratings: &[(NaiveDate, bool)], row: RatingsRow) -> u32 {
    let (mut longest, mut run) = (0_u32, 0_u32);
    let mut before: Option<NaiveDate> = None;
    for (on, failed) in ratings {
        let follows = match row {
            RatingsRow::NextRating => true,
            RatingsRow::NextYear => before.is_some_and(|before| on.year() == before.year().saturating_add(1)),
        };
        run = match (failed, follows) {
            (false, _) => 0,
            (true, true) => run.saturating_add(1),
            (true, false) => 1,
        };
        longest = longest.max(run);
        before = Some(*on);
    }
    longest
}

/// 补选 (CG-30).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByElection {
    /// Vacant seats.
    pub vacant: u32,
    /// Candidates at least, for a contest.
    pub candidates_least: u32,
    /// The committee is below the statutory minimum.
    pub below_minimum: bool,
    /// The last day, where the place has one and the committee is below what it names.
    pub by: Option<NaiveDate>,
}

/// Is a by-election due? There is no duty to fill a vacancy, but a committee below the minimum is told.
#[must_use]
pub fn by_election(
    seats: u32,
    sitting: u32,
    vacant_since: NaiveDate,
    policy: &ElectionPolicy,
) -> Answer<ByElection> {
    let mut reading = Reading::default();
    let least = policy.size_least.read(&mut reading).map(|least| *least.value);
    let vacant = seats.saturating_sub(sitting);
    let set = |setting: &minzheng_core_types::figures::Setting<u32>, reading: &mut Reading| {
        if setting.is_set() { setting.read(reading).map(|value| *value.value) } else { None }
    };
    let months = set(&policy.by_election_months, &mut reading);
    let short = set(&policy.short_least, &mut reading);
    let by = months.zip(short).filter(|(_, short)| sitting < *short);
    let by = by.and_then(|(months, _)| vacant_since.checked_add_months(Months::new(months)));
    let value = least.map(|least| ByElection {
        vacant,
        candidates_least: if vacant == 0 { 0 } else { vacant.saturating_add(1) },
        below_minimum: sitting < least,
        by,
    });
    Answer::new(value, reading, &rules::CG_30)
}

/// 公开 (CG-29): was a disclosure posted long enough?
#[must_use]
pub fn posted_long_enough(from: NaiveDate, to: NaiveDate, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    let days = policy.disclosure_days.read(&mut reading).map(|days| i64::from(*days.value));
    let kept = days.map(|days| to.signed_duration_since(from).num_days() >= days);
    Answer::new(kept, reading, &rules::CG_29)
}

/// 居务监督委员会 (CG-29): may somebody serve? Members of the residents' committee and their close relatives may not.
#[must_use]
pub fn may_supervise(member: bool, relative_of_member: bool) -> bool {
    !member && !relative_of_member
}
