//! 协商记录: is it complete, which votes count, what comes next (CG-72).

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use super::error::SatisfactionError;
use super::policy::{OnlineVotes, SatisfactionPolicy};
use super::rules::CG_72;
use super::survey::Asked;
use super::{programmes, questions, terms};

worded! {
    /// 事项类别: what kind of matter is deliberated.
    Matter {
        /// 与居民切身利益密切相关.
        CloseInterest = "close-interest", "与居民切身利益密切相关", "of close interest to residents";
        /// 困难事项.
        Difficulty = "difficulty", "困难事项", "a difficulty";
        /// 有争议.
        Dispute = "dispute", "有争议", "a dispute";
        /// 其他.
        Other = "other", "其他", "other";
    }
}

worded! {
    /// 协商形式.
    DeliberationForm {
        /// 议事会.
        Council = "council", "议事会", "council";
        /// 听证会.
        Hearing = "hearing", "听证会", "hearing";
        /// 座谈会.
        Forum = "forum", "座谈会", "forum";
    }
}

/// 协商记录: what was recorded. Persons are counted, not named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "协商")]
pub struct Deliberation {
    /// 日期.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<NaiveDate>,
    /// 事项类别.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<Matter>,
    /// 形式.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<DeliberationForm>,
    /// 主题.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// 召集人, by office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller: Option<String>,
    /// 应邀人数, officials and experts; `"none"` where nobody was invited.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub invited: Fact<u32>,
    /// 到场人数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// 方案.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// 结果.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// 落实期限.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub deadline: Fact<NaiveDate>,
    /// 已落实.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub done: Fact<bool>,
    /// 需经居民会议或者代表会议.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_meeting: Option<bool>,
    /// 到场赞成票.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub votes: Option<u32>,
    /// 网上赞成票.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_votes: Option<u32>,
    /// 网上表决者身份已核验.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub online_checked: Fact<bool>,
    /// 议事规则允许网上表决.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub online_allowed: Fact<bool>,
}

/// What is found of a deliberation; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliberationFound {
    /// 可以协商的事项.
    pub may: Option<bool>,
    /// 记录完整.
    pub complete: bool,
    /// 计入的赞成票.
    pub votes: Option<u32>,
    /// 提交会议.
    pub to_meeting: Option<bool>,
    /// 逾期未落实.
    pub overdue: Option<bool>,
}

/// What has to be on record.
const PARTS: u32 = 8;

impl Deliberation {
    /// How many of topic, caller, invited, present, options, result, deadline and follow-up are on record.
    #[must_use]
    pub fn parts(&self) -> u32 {
        let written = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        let parts = [
            written(&self.topic),
            written(&self.caller),
            !self.invited.is_open(),
            self.present.is_some(),
            !self.options.is_empty(),
            written(&self.result),
            !self.deadline.is_open(),
            !self.done.is_open(),
        ];
        parts.into_iter().fold(0_u32, |count, known| count.saturating_add(u32::from(known)))
    }

    /// What the record comes to on a day.
    ///
    /// # Errors
    /// [`SatisfactionError::OutOfRange`] of votes that cannot be added.
    pub fn assess<X: Explain>(
        &self,
        day: NaiveDate,
        policy: &SatisfactionPolicy,
        explain: &mut X,
    ) -> Result<DeliberationFound, SatisfactionError> {
        let at = At::month(policy.month);
        let mut asked = Asked { policy, at, explain };
        Ok(DeliberationFound {
            may: self.may(&mut asked),
            complete: self.complete(&mut asked),
            votes: self.counted(&mut asked)?,
            to_meeting: self.route(&mut asked),
            overdue: self.overdue(&mut asked, day),
        })
    }

    fn may<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        // Before the opinion of July 2015 there was no such rule.
        CG_72.variant("matter", asked.policy.month)?;
        let (Some(matter), Some(form)) = (self.matter, self.form) else {
            asked.open(&programmes::MATTER, Some(questions::MATTER), Reading::default());
            return None;
        };
        let may = matter != Matter::Other;
        asked.explain.step(&CG_72, asked.at.variant("matter"), |facts| {
            facts
                .input(&terms::MATTER, matter.word(), Field::new("deliberation.matter"))
                .input(&terms::FORM_KNOWN, form.word(), Field::new("deliberation.form"))
                .gives(&terms::MAY, may);
        });
        asked.explain.concluded(&programmes::MATTER, ParameterSet::EMPTY);
        Some(may)
    }

    fn complete<X: Explain>(&self, asked: &mut Asked<'_, X>) -> bool {
        let parts = self.parts();
        asked.explain.step(&CG_72, asked.at.variant("record"), |facts| {
            facts
                .input(&terms::PARTS, parts, Field::new("deliberation"))
                .clause(&terms::PARTS_NEEDED, PARTS)
                .gives(&terms::COMPLETE, parts == PARTS);
        });
        asked.explain.concluded(&programmes::RECORD, ParameterSet::EMPTY);
        parts == PARTS
    }

    /// 赞成票: votes given online count as the place has it; where none were given nothing is asked.
    fn counted<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<Option<u32>, SatisfactionError> {
        let Some(present) = self.votes else { return Ok(None) };
        let online = self.online_votes.unwrap_or_default();
        let mut reading = Reading::default();
        let Some(rule) = asked.policy.online.read(&mut reading) else {
            asked.open(&programmes::VOTES, None, reading);
            return Ok(None);
        };
        let known = |fact: Fact<bool>, matters: bool| match fact {
            Fact::Known(holds) => Some(holds),
            Fact::Absent => Some(false),
            Fact::NotEstablished => (online == 0 || !matters).then_some(false),
        };
        let (needs_check, needs_rule) = match rule.value {
            OnlineVotes::CheckedAndAllowed => (true, true),
            OnlineVotes::Checked => (true, false),
            OnlineVotes::Never => (false, false),
        };
        let Some(checked) = known(self.online_checked, needs_check) else {
            asked.open(&programmes::VOTES, Some(questions::ONLINE_CHECKED), reading);
            return Ok(None);
        };
        let Some(allowed) = known(self.online_allowed, needs_rule && checked) else {
            asked.open(&programmes::VOTES, Some(questions::ONLINE_ALLOWED), reading);
            return Ok(None);
        };
        let counts = match rule.value {
            OnlineVotes::CheckedAndAllowed => checked && allowed,
            OnlineVotes::Checked => checked,
            OnlineVotes::Never => false,
        };
        let votes = present.checked_add(if counts { online } else { 0 });
        let votes = votes.ok_or(SatisfactionError::OutOfRange)?;
        asked.explain.step(&CG_72, asked.at.variant("votes"), |facts| {
            facts
                .input(&terms::PRESENT_VOTES, present, Field::new("deliberation.votes"))
                .input(&terms::CHECKED, checked, Field::new("deliberation.online_checked"))
                .chosen(&terms::ONLINE_RULE, rule.value.word(), rule.figure)
                .input(&terms::ALLOWED, allowed, Field::new("deliberation.online_allowed"))
                .input(&terms::ONLINE, online, Field::new("deliberation.online_votes"))
                .gives(&terms::VOTES, votes);
        });
        asked.explain.concluded(&programmes::VOTES, reading.assumed);
        Ok(Some(votes))
    }

    fn route<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        CG_72.variant("route", asked.policy.month)?;
        let needs = self.needs_meeting?;
        asked.explain.step(&CG_72, asked.at.variant("route"), |facts| {
            facts
                .input(&terms::MEETING, needs, Field::new("deliberation.needs_meeting"))
                .gives(&terms::ROUTE, if needs { "meeting" } else { "carry-out" });
        });
        asked.explain.concluded(&programmes::ROUTE, ParameterSet::EMPTY);
        Some(needs)
    }

    fn overdue<X: Explain>(&self, asked: &mut Asked<'_, X>, day: NaiveDate) -> Option<bool> {
        let deadline = match self.deadline {
            Fact::Known(deadline) => deadline,
            Fact::Absent => return None,
            Fact::NotEstablished => {
                asked.open(&programmes::FOLLOW_UP, Some(questions::DEADLINE), Reading::default());
                return None;
            }
        };
        let done = match self.done {
            Fact::Known(done) => done,
            Fact::Absent => false,
            Fact::NotEstablished => {
                asked.open(&programmes::FOLLOW_UP, Some(questions::FOLLOW_UP), Reading::default());
                return None;
            }
        };
        let overdue = !done && day > deadline;
        let word = match (done, overdue) {
            (true, _) => "carried-out",
            (false, true) => "overdue",
            (false, false) => "running",
        };
        asked.explain.step(&CG_72, asked.at.variant("follow-up"), |facts| {
            facts
                .input(&terms::SETTLED, done, Field::new("deliberation.done"))
                .input(&terms::TODAY, day, Field::new("as_of"))
                .input(&terms::DEADLINE, deadline, Field::new("deliberation.deadline"))
                .gives(&terms::FOLLOW_UP, word);
        });
        asked.explain.concluded(&programmes::FOLLOW_UP, ParameterSet::EMPTY);
        Some(overdue)
    }
}
