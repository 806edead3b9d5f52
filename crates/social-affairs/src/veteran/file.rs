//! 退役军人档案: what is asked about a veteran, as a file, and what it gives.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Fact, Money, Month, ParameterSet, WorkdayCalendar,
};
use serde::{Deserialize, Serialize};

use super::error::VeteranError;
use super::family::{self, FamilyMoney, ModelCity};
use super::mode::{Desk, Mode, truth};
use super::policy::{Regime, VeteranPolicy};
use super::post::{self, Post, PostFound};
use super::rules::SO_27;
use super::service::Service;
use super::waiting::{self, Waiting, WaitingFound};
use super::{CATALOGUE, programmes, questions, terms};
use crate::open::Open;

/// 报到.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reporting {
    /// 批准退役日.
    pub approved: NaiveDate,
    /// 报到日, or `"none"`: the day the file is asked of is looked at.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub reported: Fact<NaiveDate>,
    /// 有正当理由.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub reason: Fact<bool>,
    /// 入伍前是在校学生且不复学.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub student: Fact<bool>,
}

/// What is asked, in JSON or TOML: each in a section of its own. It holds no name.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_social_affairs::FIGURES;
/// use minzheng_social_affairs::veteran::{Mode, VeteranFile};
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), FIGURES)?;
/// let file: VeteranFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-12-20",
///     "service": { "discharged": "2014-12-01", "rank": "junior", "span": { "years": 5, "months": 7 }, "disability": "none",
///         "awards": ["merit-2"], "martyr_child": false, "lost": "none", "chosen": "self-employment" } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// assert_eq!(found.mode, Some(Some(Mode::SelfEmployment)));
/// // 6 years × 4,500 × 1.10.
/// assert_eq!(found.one_off, Some("29700.00".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "退役军人")]
pub struct VeteranFile {
    /// 地方: whose figures apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 服役情况 (SO-27 to SO-29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
    /// 报到 (SO-27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Reporting>,
    /// 等待安排 (SO-29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// 介绍信和上岗 (SO-29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Post>,
    /// 义务兵家庭 (SO-30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<FamilyMoney>,
    /// 双拥 (SO-31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_city: Option<ModelCity>,
}

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VeteranReport {
    /// Support for life, retirement, placement, self-employment: is each open to the person?
    pub open_to: [Option<bool>; 4],
    /// 安置方式; the inner `None` is none at all.
    pub mode: Option<Option<Mode>>,
    /// 一次性退役金; nothing where another mode holds.
    pub one_off: Option<Money>,
    /// 可以选择原规定.
    pub old_rules: Option<bool>,
    /// 报到最后一日.
    pub report_by: Option<NaiveDate>,
    /// 视为放弃安置.
    pub given_up: Option<bool>,
    /// 等待安排.
    pub waiting: Option<WaitingFound>,
    /// 上岗.
    pub post: Option<PostFound>,
    /// 优待金由哪里发.
    pub family_payer: Option<Place>,
    /// 优待金.
    pub family_money: Option<Money>,
    /// 双拥模范城.
    pub model_city: Option<bool>,
}

impl VeteranFile {
    /// What the sections give.
    ///
    /// # Errors
    /// [`VeteranError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<VeteranReport, VeteranError> {
        let policy = |month| VeteranPolicy::at(pack, self.place, month);
        let asked = [
            self.service.is_some(),
            self.report.is_some(),
            self.waiting.is_some(),
            self.post.is_some(),
            self.family.is_some(),
            self.model_city.is_some(),
        ];
        if !asked.contains(&true) {
            return Err(VeteranError::Empty);
        }
        explain.under(pack);
        let mut report = VeteranReport::default();
        let mut span = None;
        if let Some(service) = &self.service {
            let figures = policy(Month::of(service.discharged));
            let desk = Desk { service, policy: &figures };
            span = desk.span()?;
            let modes = desk.modes(explain)?;
            report.open_to = [modes.support, modes.retirement, modes.placement, modes.own]
                .map(|flag| flag.map(|(is, _)| is));
            report.mode = modes.mode.map(|(mode, _)| mode);
            report.one_off = desk.money(&modes, explain)?;
            report.old_rules = old_rules(&desk, explain);
        }
        if let Some(asked) = &self.report {
            self.reporting(asked, (&policy(Month::of(asked.approved)), calendar), &mut report, explain)?;
        }
        if let Some(waiting) = &self.waiting {
            report.waiting = Some(waiting::assess(waiting, (pack, self.place), explain)?);
        }
        if let Some(post) = &self.post {
            report.post = Some(post::assess(post, span, &policy(Month::of(post.letter)), explain)?);
        }
        if let Some(family) = &self.family {
            let of_payer = |place| VeteranPolicy::at(pack, place, family.month);
            let found = family::assess(family, &policy(family.month), of_payer, explain)?;
            (report.family_payer, report.family_money) = found;
        }
        if let Some(city) = &self.model_city {
            report.model_city = Some(family::model(city, Month::of(self.as_of), explain));
        }
        Ok(report)
    }

    /// Report, and what comes of reporting late.
    fn reporting<X: Explain>(
        &self,
        asked: &Reporting,
        (policy, calendar): (&VeteranPolicy, &WorkdayCalendar),
        report: &mut VeteranReport,
        explain: &mut X,
    ) -> Result<(), VeteranError> {
        if asked.reported.known().is_some_and(|reported| reported < asked.approved) {
            return Err(VeteranError::Order);
        }
        let at = At::month(Month::of(asked.approved));
        let mut open = Open::default();
        let Some(days) = policy.report.read(&mut open.reading) else {
            explain.outcome(&programmes::REPORT_BY, &open.finding());
            return Ok(());
        };
        let end =
            calendar.end_of_period_days(asked.approved, *days.value).map_err(|_| VeteranError::Calendar)?;
        let last = explain.step(&SO_27, at.variant("report"), |facts| {
            facts
                .input(&terms::APPROVED, asked.approved, Field::new("report.approved"))
                .clause(&terms::ROLLED, end.day)
                .figure(&terms::REPORT_DAYS, days)
                .gives(&terms::LAST, end.day);
        });
        explain.concluded(&programmes::REPORT_BY, open.assumed());
        report.report_by = Some(end.day);
        if let Some(student) = truth(asked.student) {
            explain.step(&SO_27, at.variant("home"), |facts| {
                facts
                    .input(&terms::STUDENT, student, Field::new("report.student"))
                    .gives(&terms::HOME, if student { "before-university" } else { "enlistment" });
            });
            explain.concluded(&programmes::HOME, ParameterSet::EMPTY);
        } else {
            let mut open = Open::default();
            open.questions.insert(questions::STUDENT);
            explain.outcome(&programmes::HOME, &open.finding());
        }
        let most = policy.given_up.read(&mut open.reading);
        let (day, field) = match asked.reported {
            Fact::Known(day) => (Some(day), Field::new("report.reported")),
            Fact::Absent => (Some(self.as_of), Field::new("as_of")),
            Fact::NotEstablished => (None, Field::new("report.reported")),
        };
        if day.is_none() {
            open.questions.insert(questions::REPORTED);
        }
        let (Some(most), Some(day)) = (most, day) else {
            explain.outcome(&programmes::GIVEN_UP, &open.finding());
            return Ok(());
        };
        let limit =
            end.day.checked_add_days(Days::new(u64::from(*most.value))).ok_or(VeteranError::Calendar)?;
        let late = day > limit;
        let reason = truth(asked.reason);
        let (form, given_up) = match (late, reason) {
            (false, _) => ("not-given-up", false),
            (true, Some(reason)) => ("given-up", !reason),
            (true, None) => {
                open.questions.insert(questions::REASON);
                explain.outcome(&programmes::GIVEN_UP, &open.finding());
                return Ok(());
            }
        };
        explain.step(&SO_27, at.variant(form), |facts| {
            facts
                .from(&terms::LAST, end.day, last)
                .input(&terms::REPORTED, day, field)
                .figure(&terms::MOST_LATE, most);
            if let (true, Some(reason)) = (form == "given-up", reason) {
                facts.input(&terms::REASON, reason, Field::new("report.reason"));
            }
            facts.gives(&terms::GIVEN_UP, given_up);
        });
        explain.concluded(&programmes::GIVEN_UP, open.assumed());
        report.given_up = Some(given_up);
        Ok(())
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`VeteranError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(VeteranReport, ExplanationDocument), VeteranError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// Whoever joined before the regulation of 2011 may choose what held before it.
fn old_rules<X: Explain>(desk: &Desk<'_>, explain: &mut X) -> Option<bool> {
    let mut open = Open::default();
    let regime = desk.policy.regime.read(&mut open.reading)?;
    let joined = desk.service.joined.known()?;
    if *regime.value != Regime::Rs11 {
        return None;
    }
    let first = Month::at(2011, 11).first_day();
    let may = joined < first;
    explain.step(&SO_27, desk.at().variant("old-rules"), |facts| {
        facts
            .input(&terms::JOINED, joined, Field::new("service.joined"))
            .clause(&terms::OLD_BEFORE, first)
            .gives(&terms::OLD, may);
    });
    explain.concluded(&programmes::OLD, open.assumed());
    Some(may)
}
