//! 选举日历 (CG-11, CG-25, CG-26, CG-32): the latest lawful day of each step before an election day, and the last days after it.

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place, Setting, Slot};
use minzheng_core_types::{Confidence, Lang, Rule, WorkdayCalendar};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::PARAMETERS;
use super::days::{Counting, DayError, days_after, days_before};
use super::policy::ElectionPolicy;
use super::regime::{Regime, RegimeError};
use super::rules;
use super::worded::worded;

worded! {
    /// 事项 of the calendar, in the order of their usual days.
    Milestone {
        /// 选民名单公布.
        RollPublished = "roll-published", "公布选民名单", "publish the roll";
        /// 异议.
        Objections = "objections", "对名单提出异议", "objections to the roll";
        /// 异议处理.
        Decisions = "decisions", "处理异议并公布", "decide on objections and publish";
        /// 自荐.
        SelfNomination = "self-nomination", "自荐", "self-nomination";
        /// 候选人公布.
        Candidates = "candidates", "公布候选人", "publish the candidates";
        /// 投票时间地点公布.
        Poll = "poll", "公布投票时间、地点", "publish time and place of polling";
        /// 委托手续.
        ProxyPapers = "proxy-papers", "办理委托手续", "hand in mandates";
        /// 候选人退出.
        Withdrawal = "withdrawal", "候选人退出", "withdrawal of candidates";
        /// 委托名单公布.
        ProxyNames = "proxy-names", "公布委托人、受托人名单", "publish principals and proxies";
        /// 离任审计公布.
        Audit = "audit", "公布离任审计结果", "publish the leaving audit";
        /// 投票.
        Polling = "polling", "投票", "polling";
        /// 另行选举.
        Supplementary = "supplementary", "另行选举", "supplementary election";
        /// 重新选举.
        Rerun = "rerun", "选举无效的,重新选举", "re-run of an invalid election";
        /// 移交.
        Handover = "handover", "移交", "handover";
    }
}

/// A line of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub what: Milestone,
    /// The latest lawful day.
    pub latest: NaiveDate,
    /// The days counted.
    pub days: u32,
    /// From which day.
    pub counted_from: NaiveDate,
    /// The figure, by its id.
    pub figure: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// The rule.
    pub rule: &'static Rule,
}

impl Due {
    /// 余地: the days left on a day; negative when it is over.
    #[must_use]
    pub fn slack(&self, today: NaiveDate) -> i64 {
        self.latest.signed_duration_since(today).num_days()
    }
}

/// What a calendar is asked for, in JSON or TOML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// 地方.
    pub place: Place,
    /// 选举日.
    pub election_day: NaiveDate,
    /// 开始筹备的日期.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared: Option<NaiveDate>,
    /// 名单公布日; otherwise the latest lawful one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_published: Option<NaiveDate>,
    /// 结果公布日; otherwise the election day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<NaiveDate>,
}

/// 选举日历.
#[derive(Debug, Clone)]
#[doc(alias = "选举日历")]
pub struct ElectionCalendar {
    /// The law of the day.
    pub regime: Regime,
    /// 选举日.
    pub election_day: NaiveDate,
    /// The lines, by day.
    pub lines: Vec<Due>,
    /// Without a rule here: parameters that the place or the law leaves open.
    pub lacking: Vec<(Milestone, &'static str)>,
    /// The roll was published too late: by so many days.
    pub roll_late: Option<i64>,
}

/// Why there is no calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CalendarFailed {
    /// The law of the day.
    #[error(transparent)]
    Regime(#[from] RegimeError),
    /// A day.
    #[error(transparent)]
    Day(#[from] DayError),
    /// A parameter that everything else hangs on.
    #[error("no value for `{0}`; set it in a file of the place")]
    Missing(&'static str),
}

impl CalendarFailed {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Regime(why), Lang::Zh) => format!("适用法律不明:{why}"),
            (Self::Day(why), Lang::Zh) => format!("日期超出范围;请核对({why})"),
            (Self::Missing(id), Lang::Zh) => format!("没有 `{id}` 的数值;请在地方参数文件中写明"),
        }
    }
}

/// A value with the figure it comes from.
struct Read<T> {
    value: T,
    figure: String,
    confidence: Confidence,
}

fn read<T: Copy>(setting: &Setting<T>, pack: &Pack) -> Option<Read<T>> {
    let Slot::Value(value, used) = &setting.slot else { return None };
    let figure = pack.figure(used.id)?.id();
    Some(Read { value: *value, figure, confidence: used.confidence })
}

fn id<T>(setting: &Setting<T>) -> &'static str {
    PARAMETERS.get(setting.parameter).map_or("", |parameter| parameter.id)
}

/// How periods are counted at the place.
pub(super) fn counting(policy: &ElectionPolicy, pack: &Pack) -> Result<Counting, CalendarFailed> {
    let first_day = read(&policy.first_day, pack).ok_or(CalendarFailed::Missing(id(&policy.first_day)))?;
    let roll =
        read(&policy.roll_to_workday, pack).ok_or(CalendarFailed::Missing(id(&policy.roll_to_workday)))?;
    Ok(Counting { first_day: first_day.value, roll_to_workday: roll.value })
}

impl CalendarFile {
    /// 倒排: the calendar back from the election day, and on from it.
    ///
    /// ```
    /// use minzheng_community_governance::{FIGURES, election::{CalendarFile, Milestone}};
    /// use minzheng_core_types::WorkdayCalendar;
    /// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
    /// let file: CalendarFile =
    ///     serde_json::from_str(r#"{ "place": "310000", "election_day": "2026-12-20" }"#)?;
    /// let calendar = file.schedule_backward(&pack, &WorkdayCalendar::empty())?;
    /// let latest = |what| calendar.latest(what).map(|day| day.to_string());
    /// assert_eq!(latest(Milestone::RollPublished).as_deref(), Some("2026-11-30"));
    /// assert_eq!(latest(Milestone::Objections).as_deref(), Some("2026-12-05"));
    /// assert_eq!(latest(Milestone::Decisions).as_deref(), Some("2026-12-08"));
    /// assert_eq!(latest(Milestone::Candidates).as_deref(), Some("2026-12-15"));
    /// assert_eq!(latest(Milestone::ProxyNames).as_deref(), Some("2026-12-18"));
    /// assert_eq!(latest(Milestone::Handover).as_deref(), Some("2026-12-30"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarFailed`].
    pub fn schedule_backward(
        &self,
        pack: &Pack,
        workdays: &WorkdayCalendar,
    ) -> Result<ElectionCalendar, CalendarFailed> {
        let regime = Regime::at(pack, self.place, self.election_day, self.prepared)?;
        let policy = &regime.policy;
        let election = self.election_day;
        let counting = counting(policy, pack)?;
        let mut made = Made { pack, lines: Vec::new(), lacking: Vec::new() };
        use Milestone as M;
        made.before(M::RollPublished, &policy.roll_days, election)?;
        let latest_roll = made.lines.first().map(|line| line.latest);
        let published = self.roll_published.or(latest_roll);
        if let Some(published) = published {
            let last = |days| counting.last_day(published, days, workdays);
            made.after(M::Objections, &policy.objection_days, published, &rules::CG_11, last)?;
        }
        let objected = made.lines.iter().find(|line| line.what == M::Objections).map(|line| line.latest);
        match objected {
            Some(objected) => {
                let last = |days| counting.last_day(objected, days, workdays);
                made.after(M::Decisions, &policy.decision_days, objected, &rules::CG_11, last)?;
            }
            None => made.lacking.push((M::Decisions, id(&policy.decision_days))),
        }
        for (what, setting) in [
            (M::SelfNomination, &policy.self_nomination_days),
            (M::Candidates, &policy.candidates_days),
            (M::Poll, &policy.poll_days),
            (M::ProxyPapers, &policy.proxy_paper_days),
            (M::Withdrawal, &policy.withdrawal_days),
            (M::ProxyNames, &policy.proxy_names_days),
        ] {
            made.before(what, setting, election)?;
        }
        if let Some(audit) = read(&policy.audit, pack).filter(|audit| audit.value.yes()) {
            let line = Due {
                what: M::Audit,
                latest: days_before(election, 1)?,
                days: 1,
                counted_from: election,
                figure: audit.figure,
                confidence: audit.confidence,
                rule: &rules::CG_29,
            };
            made.lines.push(line);
        }
        let after = |days| days_after(election, days);
        made.after(M::Supplementary, &policy.supplementary_days, election, &rules::CG_20, after)?;
        made.after(M::Rerun, &policy.rerun_days, election, &rules::CG_25, after)?;
        let announced = self.announced.unwrap_or(election);
        let handover = |days| days_after(announced, days);
        made.after(M::Handover, &policy.handover_days, announced, &rules::CG_26, handover)?;
        let Made { mut lines, lacking, .. } = made;
        lines.sort_by_key(|line| (line.latest, line.what));
        let late = self.roll_published.zip(latest_roll);
        let roll_late = late.map(|(published, latest)| published.signed_duration_since(latest).num_days());
        let roll_late = roll_late.filter(|days| *days > 0);
        Ok(ElectionCalendar { regime, election_day: election, lines, lacking, roll_late })
    }
}

struct Made<'p> {
    pack: &'p Pack,
    lines: Vec<Due>,
    lacking: Vec<(Milestone, &'static str)>,
}

impl Made<'_> {
    fn before(
        &mut self,
        what: Milestone,
        setting: &Setting<u32>,
        election: NaiveDate,
    ) -> Result<(), CalendarFailed> {
        let rule = &rules::CG_11;
        self.after(what, setting, election, rule, |days| days_before(election, days))
    }

    fn after(
        &mut self,
        what: Milestone,
        setting: &Setting<u32>,
        counted_from: NaiveDate,
        rule: &'static Rule,
        latest: impl FnOnce(u32) -> Result<NaiveDate, DayError>,
    ) -> Result<(), CalendarFailed> {
        let Some(Read { value: days, figure, confidence }) = read(setting, self.pack) else {
            self.lacking.push((what, id(setting)));
            return Ok(());
        };
        self.lines.push(Due { what, latest: latest(days)?, days, counted_from, figure, confidence, rule });
        Ok(())
    }
}

impl ElectionCalendar {
    /// The latest day of a step, where there is a rule.
    #[must_use]
    pub fn latest(&self, what: Milestone) -> Option<NaiveDate> {
        self.lines.iter().find(|line| line.what == what).map(|line| line.latest)
    }
}

/// 顺排: the earliest lawful election day, when a roll can be published so many days from today.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::schedule_forward};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let earliest = schedule_forward(&pack, "370203".parse()?, "2026-12-01".parse()?, 0)?;
/// assert_eq!(earliest, "2026-12-21".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`CalendarFailed`].
pub fn schedule_forward(
    pack: &Pack,
    place: Place,
    today: NaiveDate,
    until_roll: u32,
) -> Result<NaiveDate, CalendarFailed> {
    let published = days_after(today, until_roll)?;
    let days = |day: NaiveDate| -> Result<NaiveDate, CalendarFailed> {
        let policy = Regime::at(pack, place, day, None)?.policy;
        let days = read(&policy.roll_days, pack).ok_or(CalendarFailed::Missing(id(&policy.roll_days)))?;
        Ok(days_after(published, days.value)?)
    };
    // The law is that of the election day, which may be a later one than that of today.
    days(days(published)?)
}
