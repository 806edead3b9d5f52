//! 选民 (CG-07 to CG-10): the election committee, the right to vote, registration, the size of the roll.

use chrono::{Months, NaiveDate};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{AgeConvention, Fact, LeapBirthday, age_years};
use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::policy::{AgeWord, CountedTo, Double, ElectionPolicy, Incapable, Leaves};
use super::rules;
use super::worded::worded;

impl AgeWord {
    /// Completed years on a day; `None` before birth.
    #[must_use]
    pub fn age(self, birth: NaiveDate, on: NaiveDate) -> Option<u32> {
        let (when, leap) = match self {
            Self::OnFirstOfMarch => (AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch),
            Self::OnLastOfFebruary => (AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary),
            Self::AfterFirstOfMarch => (AgeConvention::DayAfterBirthday, LeapBirthday::FirstOfMarch),
            Self::AfterLastOfFebruary => (AgeConvention::DayAfterBirthday, LeapBirthday::LastOfFebruary),
        };
        age_years(birth, on, when, leap)
    }
}

/// 居民: what decides on the right to vote and on registration. It holds no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Resident {
    /// 出生日期.
    pub birth: Fact<NaiveDate>,
    /// 被剥夺政治权利.
    pub deprived: Fact<bool>,
    /// 不能表达意志.
    pub incapable: Fact<bool>,
    /// 户籍在本社区.
    pub registered_here: Fact<bool>,
    /// 表示参加选举.
    pub wishes: Fact<bool>,
    /// 在本社区居住的起始日.
    pub lives_since: Fact<NaiveDate>,
    /// 在本社区担任社区工作者的起始日.
    pub works_since: Fact<NaiveDate>,
    /// 经选举委员会确认.
    pub confirmed: Fact<bool>,
    /// 已在他处登记.
    pub registered_elsewhere: Fact<bool>,
}

fn truth(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(truth) => Some(truth),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// One that certainly fails settles it, whatever else is open.
fn all(conditions: &[Option<bool>]) -> Option<bool> {
    if conditions.contains(&Some(false)) {
        return Some(false);
    }
    conditions.iter().all(Option::is_some).then_some(true)
}

fn any(conditions: &[Option<bool>]) -> Option<bool> {
    if conditions.contains(&Some(true)) {
        return Some(true);
    }
    conditions.iter().all(Option::is_some).then_some(false)
}

/// 选举权 (CG-08): of age on the election day and not deprived of political rights. No other ground counts, unless the place
/// leaves off whoever cannot express a will.
#[must_use]
pub fn may_vote(resident: &Resident, election: NaiveDate, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    let (rule, least) = (policy.birthday.read(&mut reading), policy.voting_age.read(&mut reading));
    let age = match (resident.birth, rule) {
        (Fact::Known(birth), Some(rule)) => rule.value.age(birth, election).or(Some(0)),
        _ => None,
    };
    let of_age = age.zip(least).map(|(age, least)| age >= *least.value);
    let allowed = truth(resident.deprived).map(|deprived| !deprived);
    let mut conditions = vec![of_age, allowed];
    if truth(resident.incapable) == Some(true) {
        let stays = policy.incapable.read(&mut reading);
        conditions.push(stays.map(|stays| *stays.value == Incapable::Stays));
    }
    Answer::new(all(&conditions), reading, &rules::CG_08)
}

/// 登记结果.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registered {
    /// 登记.
    Yes,
    /// 登记, and told: registered elsewhere as well.
    YesTwice,
    /// 不登记.
    No,
}

/// Since a day for so many months, on a day.
fn since(from: Fact<NaiveDate>, months: Option<u32>, on: NaiveDate) -> Option<bool> {
    match (from, months) {
        (Fact::Absent, _) => Some(false),
        (Fact::Known(from), Some(months)) => {
            Some(from.checked_add_months(Months::new(months)).is_some_and(|complete| complete <= on))
        }
        _ => None,
    }
}

/// 选民登记 (CG-09): by household registration or habitual residence and a wish to take part; a community worker on application
/// and confirmation. `on` is the day of registration.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Regime, Registered, Resident, register}};
/// use minzheng_core_types::Fact;
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let (on, election) = ("2026-11-20".parse()?, "2026-12-20".parse()?);
/// let policy = Regime::at(&pack, "370203".parse()?, election, None)?.policy;
/// let worker = |since: &str| Resident {
///     birth: Fact::Known("1990-01-01".parse().unwrap()), deprived: Fact::Known(false), wishes: Fact::Known(true),
///     registered_here: Fact::Known(false), lives_since: Fact::Absent, confirmed: Fact::Known(true),
///     works_since: Fact::Known(since.parse().unwrap()), ..Resident::default()
/// };
/// let found = |since| register(&worker(since), on, election, &policy).value;
/// assert_eq!(found("2026-05-20"), Some(Registered::Yes)); // six months
/// assert_eq!(found("2026-05-21"), Some(Registered::No));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn register(
    resident: &Resident,
    on: NaiveDate,
    election: NaiveDate,
    policy: &ElectionPolicy,
) -> Answer<Registered> {
    let right = may_vote(resident, election, policy);
    let mut reading = right.reading;
    let wishes = truth(resident.wishes);
    let mut grounds = vec![truth(resident.registered_here)];
    if grounds.first() != Some(&Some(true)) {
        let until = policy.counted_to.read(&mut reading).map(|until| *until.value);
        let until = match until {
            Some(CountedTo::Registration) => Some(on),
            Some(CountedTo::ElectionDay) => Some(election),
            None => None,
        };
        let mut held = |from: Fact<NaiveDate>, setting: &minzheng_core_types::figures::Setting<u32>| {
            if from == Fact::Absent {
                return Some(false);
            }
            let months = setting.read(&mut reading).map(|months| *months.value);
            until.and_then(|until| since(from, months, until))
        };
        let lives = held(resident.lives_since, &policy.residence_months);
        grounds.push(lives);
        if lives != Some(true) {
            let works = held(resident.works_since, &policy.worker_months);
            grounds.push(all(&[works, truth(resident.confirmed)]));
        }
    }
    let found = all(&[right.value, wishes, any(&grounds)]);
    let value = match found {
        Some(true) if truth(resident.registered_elsewhere) == Some(true) => {
            policy.double_registration.read(&mut reading).map(|double| match double.value {
                Double::Warn => Registered::YesTwice,
                Double::Forbid => Registered::No,
            })
        }
        Some(true) => Some(Registered::Yes),
        Some(false) => Some(Registered::No),
        None => None,
    };
    Answer::new(value, reading, &rules::CG_09)
}

/// 选民数 (CG-10): those on the published, corrected list. `told_off` are those who gave notice so many days before that they are
/// away; they count unless the place takes them off, and always among representatives.
#[must_use]
pub fn size_of_roll(
    listed: u32,
    notices: &[u32],
    representatives: bool,
    policy: &ElectionPolicy,
) -> Answer<u32> {
    let mut reading = Reading::default();
    let mut off = 0_u32;
    if !representatives
        && policy.absent_notice.is_set()
        && let Some(least) = policy.absent_notice.read(&mut reading)
    {
        let early = notices.iter().filter(|days| **days >= *least.value).count();
        off = u32::try_from(early).unwrap_or(u32::MAX);
    }
    Answer::new(listed.checked_sub(off), reading, &rules::CG_10)
}

worded! {
    /// 选举委员会的变动.
    Replaced {
        /// 全部补齐.
        Filled = "filled", "已补齐", "filled";
        /// 候补不足,须重新推选.
        NeedsFreshSelection = "needs-fresh-selection", "候补不足,须重新推选", "reserves have run out; a fresh choice is needed";
    }
}

/// 选举委员会成员 after conflicts (CG-07).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Who serves, in rank order; those who came in stand last.
    pub members: Vec<String>,
    /// Who leaves.
    pub left: Vec<String>,
    /// Reserves passed over.
    pub skipped: Vec<String>,
    /// Are all seats filled?
    pub state: Replaced,
    /// Fewer than the place expects, or an even number: for a person to look at.
    pub advised: bool,
}

/// 递补 (CG-07): removes whoever is nominated (from 2026 also whoever has a close relative nominated), then fills from the
/// reserves in rank order, passing over those in conflict.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Regime, Replaced, resolve_membership}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let policy = Regime::at(&pack, "370203".parse()?, "2026-12-20".parse()?, None)?.policy;
/// let found = resolve_membership(
///     &["A", "B", "C", "D", "E"], &["F", "G"], &["C"], &[("F", "C")], &policy).value.ok_or("open")?;
/// assert_eq!(found.members, ["A", "B", "D", "E", "G"]);
/// assert_eq!((found.left, found.skipped, found.state), (vec!["C".into()], vec!["F".into()], Replaced::Filled));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn resolve_membership(
    members: &[&str],
    reserves: &[&str],
    nominees: &[&str],
    relatives: &[(&str, &str)],
    policy: &ElectionPolicy,
) -> Answer<Membership> {
    let mut reading = Reading::default();
    let leaves = policy.committee_leaves.read(&mut reading).map(|leaves| *leaves.value);
    let least = policy.committee_least.read(&mut reading).map(|least| *least.value);
    let odd = policy.committee_odd.read(&mut reading).map(|odd| *odd.value);
    let (Some(leaves), Some(least), Some(odd)) = (leaves, least, odd) else {
        return Answer::new(None, reading, &rules::CG_07);
    };
    let related = |one: &str, other: &str| {
        relatives.iter().any(|(a, b)| (*a == one && *b == other) || (*a == other && *b == one))
    };
    let conflicted = |one: &str| {
        let kin = leaves == Leaves::SelfOrRelative && nominees.iter().any(|nominee| related(one, nominee));
        nominees.contains(&one) || kin
    };
    let own = |list: Vec<&&str>| list.into_iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let (out, mut stay): (Vec<&&str>, Vec<&&str>) = members.iter().partition(|one| conflicted(one));
    let mut skipped = Vec::new();
    for reserve in reserves {
        if stay.len() >= members.len() {
            break;
        }
        if conflicted(reserve) { skipped.push(reserve) } else { stay.push(reserve) }
    }
    let full = stay.len() >= members.len();
    let few = u32::try_from(stay.len()).is_ok_and(|count| count < least);
    let advised = few || (odd.yes() && stay.len().is_multiple_of(2));
    let state = if full { Replaced::Filled } else { Replaced::NeedsFreshSelection };
    let membership = Membership { members: own(stay), left: own(out), skipped: own(skipped), state, advised };
    Answer::new(Some(membership), reading, &rules::CG_07)
}
