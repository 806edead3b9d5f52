//! 罢免 (CG-27): the petition, the vote, the clocks of the place.

use chrono::{Months, NaiveDate};
use minzheng_core_types::figures::{Pack, Place, Reading, Setting};
use minzheng_core_types::{Lang, Rule};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::answer::Answer;
use super::days::{DayError, days_after};
use super::policy::{ElectionPolicy, RecallBase};
use super::quantity::Share;
use super::regime::{Regime, RegimeError};
use super::rules;
use super::worded::worded;
use super::words::Mode;

worded! {
    /// 联名人 of a petition.
    Petitioners {
        /// 选民.
        Voters = "voters", "选民", "voters";
        /// 户代表.
        Households = "households", "户代表", "household representatives";
        /// 居民代表; before 2026 residents' groups.
        Representatives = "representatives", "居民代表(2026年前为居民小组)", "representatives (before 2026 groups)";
    }
}

/// 罢免档案, in JSON or TOML. It holds no name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecallFile {
    /// 地方.
    pub place: Place,
    /// 提出日: the day of the petition, which decides which law applies.
    pub petitioned: NaiveDate,
    /// 选举方式 by which the member was elected: the vote follows it.
    pub mode: Mode,
    /// 选民数, 户代表数 or 居民代表数 by that mode: the last roll.
    pub roll: u32,
    /// 联名.
    pub petition: Petition,
    /// 理由已写明.
    pub reasons_stated: bool,
    /// 同一事由上次提出的日期.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_facts_before: Option<NaiveDate>,
    /// 表决结束前辞职被接受.
    #[serde(default)]
    pub resigned: bool,
    /// 投票.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<RecallVote>,
}

/// 联名.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Petition {
    /// 谁.
    pub by: Petitioners,
    /// 联名人数.
    pub signers: u32,
    /// 上次名单人数: of voters, household representatives or representatives.
    pub of: u32,
    /// 有选举权的居民人数, where a head-count is at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adults: Option<u32>,
}

/// 罢免投票.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecallVote {
    /// 投票日.
    pub on: NaiveDate,
    /// 收回的选票, spoiled ones among them.
    pub cast: u32,
    /// 赞成罢免.
    pub yes: u32,
}

/// A comparison of a recall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecallTest {
    /// What is needed.
    pub share: Share,
    /// Signers, papers or votes.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
    /// The smallest number that reaches it.
    pub least: u32,
    /// Reached?
    pub held: bool,
}

worded! {
    /// 罢免的结果.
    RecallState {
        /// 联名不足或不合规定.
        NotAdmitted = "not-admitted", "不予受理", "not admitted";
        /// 已辞职.
        Resigned = "resigned", "辞职已被接受,终止", "ended: the resignation was accepted";
        /// 待投票.
        VoteDue = "vote-due", "联名成立,应投票", "the petition stands; a vote is due";
        /// 投票无效.
        VoteInvalid = "vote-invalid", "参加人数不足,表决无效", "too few voted; the vote is invalid";
        /// 通过.
        Removed = "removed", "罢免通过", "removed";
        /// 未通过.
        Stays = "stays", "罢免未通过", "not removed";
    }
}

/// What is found of a recall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallFound {
    /// The law.
    pub law: String,
    /// The outcome; nothing where a parameter is missing.
    pub state: Option<RecallState>,
    /// 联名.
    pub petition: Answer<RecallTest>,
    /// 参加人数.
    pub turnout: Option<Answer<RecallTest>>,
    /// 通过.
    pub passes: Option<Answer<RecallTest>>,
    /// 投票期限, where the place has one.
    pub vote_by: Option<NaiveDate>,
    /// 街道办事处组织投票的期限.
    pub steps_in_by: Option<NaiveDate>,
    /// 同一事由: not again before.
    pub not_before: Option<NaiveDate>,
    /// A head-count of adults was supplied and the last roll was used, or the other way round: for a person to look at.
    pub base_differs: bool,
}

/// Why nothing can be said of a recall.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecallError {
    /// The law of the day.
    #[error(transparent)]
    Regime(#[from] RegimeError),
    /// A day.
    #[error(transparent)]
    Day(#[from] DayError),
    /// Nobody on the roll.
    #[error("a roll or a base of nobody; enter the numbers of the last roll")]
    NoVoters,
    /// More than there are.
    #[error("more {0} than there are; correct the numbers")]
    TooMany(&'static str),
    /// Before the petition.
    #[error("the vote lies before the petition; correct the days")]
    BeforePetition,
}

impl RecallError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Regime(why), Lang::Zh) => format!("适用法律不明:{why}"),
            (Self::Day(_), Lang::Zh) => "日期超出范围;请核对".to_owned(),
            (Self::NoVoters, Lang::Zh) => "名单或基数为零;请填上次名单人数".to_owned(),
            (Self::TooMany(what), Lang::Zh) => format!("{what} 多于总数;请核对"),
            (Self::BeforePetition, Lang::Zh) => "投票日早于提出日;请核对".to_owned(),
        }
    }
}

fn test(
    setting: &Setting<Share>,
    part: u32,
    whole: u32,
    mut reading: Reading,
    rule: &'static Rule,
) -> Result<Answer<RecallTest>, RecallError> {
    let share = setting.read(&mut reading).map(|share| *share.value);
    let Some(share) = share else { return Ok(Answer::new(None, reading, rule)) };
    let none = |_| RecallError::NoVoters;
    let held = share.reached(part, whole).map_err(none)?;
    let least = share.least(whole).map_err(none)?;
    Ok(Answer::new(Some(RecallTest { share, part, whole, least, held }), reading, rule))
}

impl RecallFile {
    /// Does the petition stand, is the vote valid, does it pass?
    ///
    /// ```
    /// use minzheng_community_governance::{FIGURES, election::{RecallFile, RecallState}};
    /// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
    /// let file: RecallFile = serde_json::from_str(r#"{
    ///     "place": "370203", "petitioned": "2027-03-01", "mode": "all-voters", "roll": 2431, "reasons_stated": true,
    ///     "petition": { "by": "voters", "signers": 244, "of": 2431 },
    ///     "vote": { "on": "2027-03-20", "cast": 1300, "yes": 651 } }"#)?;
    /// let found = file.assess(&pack)?;
    /// assert_eq!(found.state, Some(RecallState::Removed));
    /// assert_eq!(found.petition.value.map(|test| test.least), Some(244));
    /// assert_eq!(found.turnout.and_then(|test| test.value).map(|test| test.least), Some(1216));
    /// assert_eq!(found.passes.and_then(|test| test.value).map(|test| test.least), Some(651));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`RecallError`].
    #[doc(alias = "罢免")]
    pub fn assess(&self, pack: &Pack) -> Result<RecallFound, RecallError> {
        let regime = Regime::at(pack, self.place, self.petitioned, None)?;
        let policy = &regime.policy;
        if self.vote.is_some_and(|vote| vote.on < self.petitioned) {
            return Err(RecallError::BeforePetition);
        }
        let (petition, base_differs) = self.petition(policy)?;
        let (turnout, passes) = match self.vote {
            Some(vote) => {
                let (turnout, passes) = self.voted(vote, policy)?;
                (Some(turnout), passes)
            }
            None => (None, None),
        };
        let mut reading = Reading::default();
        let days = |setting: &Setting<u32>, reading: &mut Reading| {
            if setting.is_set() { setting.read(reading).map(|days| *days.value) } else { None }
        };
        let on = |days: Option<u32>| days.map(|days| days_after(self.petitioned, days)).transpose();
        let vote_by = on(days(&policy.recall_days, &mut reading))?;
        let steps_in = on(days(&policy.recall_steps_in, &mut reading))?;
        let repeat = days(&policy.recall_repeat, &mut reading);
        let not_before = self
            .same_facts_before
            .zip(repeat)
            .and_then(|(before, months)| before.checked_add_months(Months::new(months)));
        let state = self.state(&petition, turnout.as_ref(), passes.as_ref(), not_before);
        let law = regime.name();
        Ok(RecallFound {
            law,
            state,
            petition,
            turnout,
            passes,
            vote_by,
            steps_in_by: steps_in,
            not_before,
            base_differs,
        })
    }

    fn petition(&self, policy: &ElectionPolicy) -> Result<(Answer<RecallTest>, bool), RecallError> {
        let Petition { by, signers, of, adults } = self.petition;
        let mut reading = Reading::default();
        let rule = &rules::CG_27;
        let setting = match by {
            Petitioners::Voters => &policy.recall_voters,
            Petitioners::Households => &policy.recall_households,
            Petitioners::Representatives => &policy.recall_representatives,
        };
        let mut whole = of;
        let mut differs = false;
        // Only of voters does the text say who they are in two ways.
        if by == Petitioners::Voters
            && let Some(adults) = adults.filter(|adults| *adults != of)
        {
            let Some(base) = policy.recall_base.read(&mut reading) else {
                return Ok((Answer::new(None, reading, rule), true));
            };
            if *base.value == RecallBase::Adults {
                whole = adults;
            }
            differs = true;
        }
        if signers > whole.max(of) {
            return Err(RecallError::TooMany("signers"));
        }
        Ok((test(setting, signers, whole, reading, rule)?, differs))
    }

    fn voted(
        &self,
        vote: RecallVote,
        policy: &ElectionPolicy,
    ) -> Result<(Answer<RecallTest>, Option<Answer<RecallTest>>), RecallError> {
        if vote.cast > self.roll {
            return Err(RecallError::TooMany("papers"));
        }
        if vote.yes > vote.cast {
            return Err(RecallError::TooMany("votes"));
        }
        let turnout = match self.mode {
            Mode::AllVoters => &policy.turnout_voters,
            Mode::Households => &policy.turnout_households,
            Mode::Representatives => &policy.turnout_representatives,
        };
        let rule = &rules::CG_27;
        let turnout = test(turnout, vote.cast, self.roll, Reading::default(), rule)?;
        // Of no papers nothing passes; the turnout has failed already.
        let passes = match vote.cast {
            0 => None,
            cast => Some(test(&policy.recall_passes, vote.yes, cast, Reading::default(), rule)?),
        };
        Ok((turnout, passes))
    }

    fn state(
        &self,
        petition: &Answer<RecallTest>,
        turnout: Option<&Answer<RecallTest>>,
        passes: Option<&Answer<RecallTest>>,
        not_before: Option<NaiveDate>,
    ) -> Option<RecallState> {
        let early = not_before.is_some_and(|day| self.petitioned < day);
        if !self.reasons_stated || early || petition.value.is_some_and(|test| !test.held) {
            return Some(RecallState::NotAdmitted);
        }
        let _stands = petition.value?;
        if self.resigned {
            return Some(RecallState::Resigned);
        }
        let Some(turnout) = turnout else { return Some(RecallState::VoteDue) };
        if !turnout.value?.held {
            return Some(RecallState::VoteInvalid);
        }
        Some(if passes?.value?.held { RecallState::Removed } else { RecallState::Stays })
    }
}
