//! 办理档案: one application or many, as files, and what they give.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Pack, Parameter, Place, Reading};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Fact, Month, ParameterSet, Silent, WorkdayCalendar,
};
use serde::{Deserialize, Serialize};

use super::assets::{self, Assets, Destination};
use super::deadline::{Clock, Deadline};
use super::entry::{Application, Entry};
use super::error::{ClockError, ReplayError};
use super::history::History;
use super::law::{self, ClockLaw, Version, Warning};
use super::length::Act;
use super::monitor::{Kpi, kpi};
use super::policy::{ClockPolicy, CodeIssued, PARAMETERS};
use super::rules::{NR_12, NR_34};
use super::settle::deadlines;
use super::state::State;
use super::words::{EventKind, Stage};
use super::{CATALOGUE, programmes, terms};
use crate::OrgKind;

/// What is asked, in JSON or TOML. It names documents and offices, never persons.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_ngo_registration::FIGURES;
/// use minzheng_ngo_registration::clocks::{Clock, ClockFile};
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)?;
/// let file: ClockFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-04-30",
///     "application": { "kind": "service-org", "act": "establishment", "events": [
///         { "on": "2014-04-28", "event": "filed" }, { "on": "2014-04-28", "event": "accepted" } ] } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// let due = |clock| found.deadlines.iter().find(|one| one.clock == clock).and_then(|one| one.due_on());
/// assert_eq!(due(Clock::Promise).map(|day| day.to_string()).as_deref(), Some("2014-05-06"));
/// assert_eq!(due(Clock::Statute).map(|day| day.to_string()).as_deref(), Some("2014-06-27"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "办理档案")]
pub struct ClockFile {
    /// 地方: whose promises apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 申请及其经过.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
    /// 剩余财产 (NR-24).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assets: Option<Assets>,
}

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClockReport {
    /// 适用版本.
    pub version: Option<Version>,
    /// 警示.
    pub warnings: Vec<Warning>,
    /// 经过, with what the law added.
    pub history: Option<History>,
    /// 各项时限.
    pub deadlines: Vec<Deadline>,
    /// 承诺监测.
    pub kpi: Option<Kpi>,
    /// 剩余财产去向, in order.
    pub destinations: Vec<Destination>,
    /// Parameters that were assumed.
    pub assumed: ParameterSet,
}

impl ClockReport {
    /// The figures and readings that were assumed (NR-37).
    pub fn assumed(&self) -> impl Iterator<Item = &'static Parameter> {
        self.assumed.iter().filter_map(|index| PARAMETERS.get(index))
    }
}

impl ClockFile {
    /// What the sections give.
    ///
    /// # Errors
    /// [`ClockError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<ClockReport, ClockError> {
        if self.application.is_none() && self.assets.is_none() {
            return Err(ClockError::Empty);
        }
        explain.under(pack);
        let mut report = ClockReport::default();
        if let Some(application) = &self.application {
            let law = ClockLaw::of(pack, self.place, calendar, days(application, self.as_of));
            assess(application, self.as_of, &law, &mut report, explain)?;
        }
        if let Some(assets) = &self.assets {
            report.destinations = assets::told(assets, self.as_of, explain);
        }
        if !report.assumed.is_empty() {
            report.warnings.push(Warning::Unverified);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`ClockError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(ClockReport, ExplanationDocument), ClockError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// The days whose law is read.
fn days(application: &Application, as_of: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    application.events.iter().map(|entry| entry.on).chain([as_of])
}

fn assess<X: Explain>(
    application: &Application,
    as_of: NaiveDate,
    law: &ClockLaw<'_>,
    report: &mut ClockReport,
    explain: &mut X,
) -> Result<(), ClockError> {
    let version = law::told(application.kind, as_of, explain);
    report.version = Some(version);
    report.warnings.extend(version.warning());
    preparation(application, law, report, explain);
    let history = History::replay(application, as_of, law)?;
    report.deadlines = deadlines(application, &history, as_of, law, explain);
    for found in &report.deadlines {
        report.assumed = report.assumed.union(found.assumed);
    }
    silence(&history, as_of, law, report, explain);
    life(&history, as_of, law, report, explain);
    report.kpi = kpi(&history, &report.deadlines, law, explain);
    report.history = Some(history);
    Ok(())
}

/// With or without preparation, of a social group's founding (NR-22).
fn preparation<X: Explain>(
    application: &Application,
    law: &ClockLaw<'_>,
    report: &mut ClockReport,
    explain: &mut X,
) {
    let group = application.kind == OrgKind::SocialGroup && application.act == Act::Establishment;
    let Some(first) = application.events.first().filter(|_| group) else { return };
    let Some(policy) = law.at(first.on) else { return };
    let field = Field::of("application.events[].on", 0);
    if let Some((_, reading)) = law::steps_told(policy, (first.on, field), explain) {
        report.assumed = report.assumed.union(reading.assumed);
    }
}

/// Acceptance by silence (NR-12).
fn silence<X: Explain>(
    history: &History,
    as_of: NaiveDate,
    law: &ClockLaw<'_>,
    report: &mut ClockReport,
    explain: &mut X,
) {
    let Some(filed) = history.complete_on() else { return };
    let deemed = history.latest(EventKind::DeemedAccepted).is_some();
    let notice = report.deadlines.iter().find(|found| found.clock == Clock::Notice);
    let (Some(due), Some(policy)) = (notice.and_then(Deadline::due_on), law.at(filed)) else { return };
    let state = history.state();
    let unanswered = state.stage == Stage::Filed && state.supplemented && due < as_of;
    if !deemed && !unanswered {
        return;
    }
    let after = history.state().supplemented;
    let mut reading = Reading::default();
    let setting = after.then(|| policy.silence_after.read(&mut reading));
    if setting == Some(None) {
        return super::settle::open(&programmes::ACCEPTED, reading, explain);
    }
    let setting = setting.flatten();
    let form = if after { "silence-after" } else { "silence" };
    let accepted = if deemed { filed } else { due };
    explain.step(&NR_12, At::month(policy.month).variant(form), |facts| {
        facts.input(&terms::SEEN, as_of, Field::new("as_of")).clause(&terms::DUE, due).input(
            &terms::FILED,
            filed,
            Field::new("application.events"),
        );
        if let Some(used) = setting {
            facts.chosen(&terms::READING, used.value.word(), used.figure);
        }
        facts.gives(&terms::ACCEPTED, accepted);
    });
    explain.concluded(&programmes::ACCEPTED, reading.assumed);
    report.assumed = report.assumed.union(reading.assumed);
}

/// The life of an organisation (NR-34): credit code, list, activity.
fn life<X: Explain>(
    history: &History,
    as_of: NaiveDate,
    law: &ClockLaw<'_>,
    report: &mut ClockReport,
    explain: &mut X,
) {
    let state = history.state();
    let certified = history.latest(EventKind::Certified).filter(|_| state.act.founds());
    if let Some(policy) = certified.and_then(|day| law.at(day)) {
        credit_code(state, policy, report, explain);
    }
    if let Some((since, policy)) = state.serious_since.and_then(|since| law.at(since).map(|law| (since, law)))
    {
        leaves((history, since), policy, report, explain);
    }
    let preparing = matches!(state.stage, Stage::PreparationApproved | Stage::FoundingMeetingHeld);
    if state.stage.is_registered() || preparing {
        explain.step(&NR_34, At::month(Month::of(as_of)).variant("activity"), |facts| {
            facts.clause(&terms::STAGE, state.stage.word()).gives(&terms::MAY_ACT, state.stage.may_act());
        });
        explain.concluded(&programmes::MAY_ACT, ParameterSet::EMPTY);
    }
}

fn credit_code<X: Explain>(state: State, policy: &ClockPolicy, report: &mut ClockReport, explain: &mut X) {
    let mut reading = Reading::default();
    let Some(issued) = policy.credit_code.read(&mut reading) else {
        return super::settle::open(&programmes::CODE, reading, explain);
    };
    let has = state.credit_code.is_some();
    explain.step(&NR_34, At::month(policy.month).variant("credit-code"), |facts| {
        facts
            .chosen(&terms::CODE_ISSUED, issued.value.word(), issued.figure)
            .clause(&terms::HAS_CODE, has)
            .gives(&terms::CODE_RIGHT, has || *issued.value == CodeIssued::NotYet);
    });
    explain.concluded(&programmes::CODE, reading.assumed);
    report.assumed = report.assumed.union(reading.assumed);
}

fn leaves<X: Explain>(
    (history, since): (&History, NaiveDate),
    policy: &ClockPolicy,
    report: &mut ClockReport,
    explain: &mut X,
) {
    let mut reading = Reading::default();
    let Some(years) = policy.serious_years.read(&mut reading) else {
        return super::settle::open(&programmes::LEAVES, reading, explain);
    };
    let months = chrono::Months::new(years.value.saturating_mul(12));
    let Some(leaves) = since.checked_add_months(months) else { return };
    explain.step(&NR_34, At::month(policy.month).variant("serious"), |facts| {
        facts
            .input(&terms::SINCE, since, history.field(since))
            .figure(&terms::YEARS, years)
            .gives(&terms::LEAVES, leaves);
    });
    explain.concluded(&programmes::LEAVES, reading.assumed);
    report.assumed = report.assumed.union(reading.assumed);
}

/// 一件: one of many applications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// 案号.
    pub case: String,
    /// 类别.
    pub kind: OrgKind,
    /// 事项.
    pub act: Act,
    /// 是否慈善组织.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity: Fact<bool>,
    /// 经过, in order.
    #[serde(default)]
    pub events: Vec<Entry>,
}

impl Case {
    /// The application.
    #[must_use]
    pub fn application(&self) -> Application {
        Application { kind: self.kind, act: self.act, charity: self.charity, events: self.events.clone() }
    }
}

/// 多件申请, in JSON or TOML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// 地方.
    pub place: Place,
    /// 各件.
    pub cases: Vec<Case>,
}

/// What one of many gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFound {
    /// Its place among the cases.
    pub index: usize,
    /// Where it stands.
    pub state: State,
    /// Its clocks.
    pub deadlines: Vec<Deadline>,
    /// What it took, where it is decided.
    pub kpi: Option<Kpi>,
    /// Parameters that were assumed.
    pub assumed: ParameterSet,
}

/// One that does not fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFault {
    /// Its place among the cases.
    pub index: usize,
    /// Why.
    pub error: ReplayError,
}

/// What is asked of many applications.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The day.
    pub as_of: NaiveDate,
}

impl CaseFile {
    /// What each gives on a day, silently; those that do not fit together are reported and the others still go through.
    #[must_use]
    pub fn assess(
        &self,
        asked: Asked,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> (Vec<CaseFound>, Vec<CaseFault>) {
        let as_of = asked.as_of;
        let mut law = ClockLaw::new(pack.clone(), self.place, calendar);
        let (mut found, mut faults) = (Vec::with_capacity(self.cases.len()), Vec::new());
        for (index, case) in self.cases.iter().enumerate() {
            let application = case.application();
            law.prepare(days(&application, as_of));
            match History::replay(&application, as_of, &law) {
                Err(error) => faults.push(CaseFault { index, error }),
                Ok(history) => {
                    let deadlines = deadlines(&application, &history, as_of, &law, &mut Silent);
                    let kpi = kpi(&history, &deadlines, &law, &mut Silent);
                    let union = |set: ParameterSet, one: &Deadline| set.union(one.assumed);
                    let assumed = deadlines.iter().fold(ParameterSet::EMPTY, union);
                    found.push(CaseFound { index, state: history.state(), deadlines, kpi, assumed });
                }
            }
        }
        (found, faults)
    }
}
