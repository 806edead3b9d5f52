//! 代表、会议、提名 (CG-06, CG-12, CG-13): numbers of representatives, calling and holding meetings, nominations.

use chrono::NaiveDate;
use minzheng_core_types::figures::{Reading, Setting};

use super::answer::Answer;
use super::policy::{Contest, ElectionPolicy, Withdrawn};
use super::quantity::Share;
use super::rules;
use super::words::Post;

fn number(setting: &Setting<u32>, reading: &mut Reading) -> Option<u32> {
    setting.read(reading).map(|used| *used.value)
}

fn share(setting: &Setting<Share>, reading: &mut Reading) -> Option<Share> {
    setting.read(reading).map(|used| *used.value)
}

/// 居民小组代表 (CG-06, before 2026): two or three of each group.
#[must_use]
pub fn group_representatives(count: u32, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    let least = number(&policy.group_least, &mut reading);
    let most = number(&policy.group_most, &mut reading);
    let kept = least.zip(most).map(|(least, most)| (least..=most).contains(&count));
    Answer::new(kept, reading, &rules::CG_06)
}

/// 居民代表人数 (CG-06, from 2026): as a rule between the two numbers; outside is a hint, no error.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Regime, usual_representatives}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let policy = Regime::at(&pack, "370203".parse()?, "2026-12-20".parse()?, None)?.policy;
/// assert_eq!(usual_representatives(3_000, &policy).value, Some((60, 150)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn usual_representatives(households: u32, policy: &ElectionPolicy) -> Answer<(u32, u32)> {
    let mut reading = Reading::default();
    let least = number(&policy.rep_households_least, &mut reading).filter(|least| *least > 0);
    let most = number(&policy.rep_households_most, &mut reading).filter(|most| *most > 0);
    let range = least
        .zip(most)
        .and_then(|(least, most)| Some((households.div_ceil(most), households.checked_div(least)?)));
    Answer::new(range, reading, &rules::CG_06)
}

/// 居民代表会议的组成 (CG-13): are representatives enough beside the committee?
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Regime, representatives_enough}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let policy = Regime::at(&pack, "370203".parse()?, "2026-12-20".parse()?, None)?.policy;
/// assert_eq!(representatives_enough(28, 7, &policy).value, Some(true)); // 140 ≥ 140
/// assert_eq!(representatives_enough(27, 7, &policy).value, Some(false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn representatives_enough(representatives: u32, committee: u32, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    let share = share(&policy.rep_share, &mut reading);
    let enough =
        share.and_then(|share| share.reached(representatives, representatives.checked_add(committee)?).ok());
    Answer::new(enough, reading, &rules::CG_13)
}

/// 会议 (CG-13): which question is asked of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// 居民提议召集居民会议.
    CalledByResidents,
    /// 户代表提议召集居民会议.
    CalledByHouseholds,
    /// 居民代表(2026年前为居民小组)提议召集居民会议.
    CalledByRepresentatives,
    /// 居民会议举行.
    Opens,
    /// 居民代表提议召集居民代表会议.
    RepresentativesCalled,
    /// 居民代表会议举行.
    RepresentativesOpen,
    /// 会议决定: of those present.
    Decides,
}

impl Meeting {
    /// Do so many of so many reach what the meeting needs?
    #[must_use]
    pub fn reached(self, part: u32, whole: u32, policy: &ElectionPolicy) -> Answer<bool> {
        let setting = match self {
            Self::CalledByResidents => &policy.meeting_adults,
            Self::CalledByHouseholds => &policy.meeting_households,
            Self::CalledByRepresentatives => &policy.meeting_representatives,
            Self::Opens => &policy.meeting_opens,
            Self::RepresentativesCalled => &policy.rep_called,
            Self::RepresentativesOpen => &policy.rep_opens,
            Self::Decides => &policy.meeting_decides,
        };
        let mut reading = Reading::default();
        let reached = share(setting, &mut reading).and_then(|share| share.reached(part, whole).ok());
        Answer::new(reached, reading, &rules::CG_13)
    }
}

/// 会议通知 (CG-13): was a residents' meeting called so many days before? `urgent` where the case is special.
#[must_use]
pub fn notice_kept(
    called: NaiveDate,
    held: NaiveDate,
    urgent: bool,
    policy: &ElectionPolicy,
) -> Answer<bool> {
    let mut reading = Reading::default();
    if urgent {
        return Answer::new(Some(true), reading, &rules::CG_13);
    }
    let days = number(&policy.meeting_notice, &mut reading).map(i64::from);
    let kept = days.map(|days| held.signed_duration_since(called).num_days() >= days);
    Answer::new(kept, reading, &rules::CG_13)
}

/// 提名 (CG-12): by the Party organisation, or by voters jointly.
#[must_use]
pub fn nominated(by_party: bool, nominators: u32, policy: &ElectionPolicy) -> Answer<bool> {
    let mut reading = Reading::default();
    if by_party {
        return Answer::new(Some(true), reading, &rules::CG_12);
    }
    let least = number(&policy.nominators, &mut reading);
    Answer::new(least.map(|least| nominators >= least), reading, &rules::CG_12)
}

/// 差额 (CG-12): the candidates of one post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contested {
    /// As prescribed.
    Yes,
    /// Too few: `ContestRuleViolated`.
    TooFew,
    /// More than the place allows; by so many.
    TooMany(u32),
}

/// Do the candidates for a post make a contest?
#[must_use]
pub fn contested(post: Post, candidates: u32, seats: u32, policy: &ElectionPolicy) -> Answer<Contested> {
    let mut reading = Reading::default();
    let contest = policy.contest.read(&mut reading).map(|contest| *contest.value);
    let limit = if post == Post::Member { &policy.excess_members } else { &policy.excess_officers };
    let most = if limit.is_set() { number(limit, &mut reading) } else { None };
    let value = contest.map(|contest| {
        let enough = match contest {
            Contest::MustExceed => candidates > seats,
            Contest::MayEqual => candidates >= seats,
        };
        let over = most.map(|most| candidates.saturating_sub(seats).saturating_sub(most));
        match over {
            _ if !enough => Contested::TooFew,
            Some(over) if over > 0 => Contested::TooMany(over),
            _ => Contested::Yes,
        }
    });
    Answer::new(value, reading, &rules::CG_12)
}

/// 候选人退出 (CG-12): who stands instead, or that the election is put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfterWithdrawal {
    /// Still contested without anybody else.
    Contested,
    /// The next nominees stand.
    Stands(Vec<String>),
    /// The next two have as many nomination votes; a person decides.
    Tied,
    /// 延期.
    Postponed,
}

/// After withdrawals: the remaining candidates, the seats, and further nominees with their nomination votes.
#[must_use]
pub fn after_withdrawal(
    remaining: u32,
    seats: u32,
    nominees: &[(&str, u32)],
    policy: &ElectionPolicy,
) -> Answer<AfterWithdrawal> {
    let mut reading = Reading::default();
    let contest = policy.contest.read(&mut reading).map(|contest| *contest.value);
    let Some(contest) = contest else { return Answer::new(None, reading, &rules::CG_12) };
    let needed = match contest {
        Contest::MustExceed => seats.saturating_add(1),
        Contest::MayEqual => seats,
    };
    let lacking = usize::try_from(needed.saturating_sub(remaining)).unwrap_or(usize::MAX);
    if lacking == 0 {
        return Answer::new(Some(AfterWithdrawal::Contested), reading, &rules::CG_12);
    }
    let how = policy.withdrawn.read(&mut reading).map(|how| *how.value);
    let value = how.map(|how| {
        let mut order: Vec<&(&str, u32)> = nominees.iter().collect();
        order.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
        let last = lacking.checked_sub(1).and_then(|last| order.get(last));
        match (how, last, order.get(lacking)) {
            (Withdrawn::Postpone, ..) | (_, None, _) => AfterWithdrawal::Postponed,
            (_, Some(last), Some(next)) if last.1 == next.1 => AfterWithdrawal::Tied,
            _ => AfterWithdrawal::Stands(
                order.iter().take(lacking).map(|(who, _)| (*who).to_owned()).collect(),
            ),
        }
    });
    Answer::new(value, reading, &rules::CG_12)
}
