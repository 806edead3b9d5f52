//! 年度报告: who must report for a year, to whom, by when (NR-25).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::SuperviseError;
use super::policy::{LateStart, Rollover, SupervisionPolicy};
use super::rules::NR_25;
use super::{programmes, questions, terms};
use crate::ratio::kind_word;
use crate::{OrgKind, Regime};

/// 报送人: what decides who must report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// 类别.
    pub kind: OrgKind,
    /// 双重管理还是直接登记.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub regime: Fact<Regime>,
    /// 登记日.
    pub registered: NaiveDate,
    /// 慈善组织?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity: Fact<bool>,
    /// 公开募捐资格?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub may_raise: Fact<bool>,
}

worded! {
    /// 报送对象.
    Receiver {
        /// 业务主管单位.
        Supervisor = "supervisor", "业务主管单位", "supervisory unit";
        /// 登记管理机关.
        Registrar = "registrar", "登记管理机关", "registrar";
    }
}

/// 一次报送.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Filing {
    /// To whom.
    pub to: Receiver,
    /// The last day by the law alone.
    pub unrolled: NaiveDate,
    /// The last day; `None` where the working days of that year are not known, or the figure that says whether it moves.
    pub due: Option<NaiveDate>,
}

impl Filing {
    /// Did a rest day move it?
    #[must_use]
    pub fn rolled(&self) -> bool {
        self.due.is_some_and(|due| due != self.unrolled)
    }
}

/// 报送义务; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ReportDuty {
    /// Must it report for the year?
    pub must: Option<bool>,
    /// 先经业务主管单位同意 (of a foundation under dual management).
    pub consent_first: Option<bool>,
    /// To the supervisory unit, where there is such a filing.
    pub supervisor: Option<Filing>,
    /// To the registrar.
    pub registrar: Option<Filing>,
    /// 须经审计.
    pub audited: Option<bool>,
}

impl SupervisionPolicy {
    /// The settings for the reports of a year: those of the March after it, in which the first of them are due.
    ///
    /// # Errors
    /// [`SuperviseError::Year`].
    pub fn of_reports(pack: &Pack, place: Place, year: u16) -> Result<Self, SuperviseError> {
        let month = year.checked_add(1).and_then(|year| Month::new(year, 3).ok());
        Ok(Self::at(pack, place, month.ok_or(SuperviseError::Year)?))
    }
}

/// 谁、向谁、何时报送: what an organisation owes for the year `year`. The settings are those of
/// [`SupervisionPolicy::of_reports`]; nothing is allocated unless somebody listens.
///
/// ```
/// use minzheng_core_types::{Fact, Silent, WorkdayCalendar};
/// use minzheng_ngo_registration::supervise::{Organisation, SupervisionPolicy, report_duty};
/// use minzheng_ngo_registration::{FIGURES, OrgKind, Regime};
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)?;
/// let policy = SupervisionPolicy::of_reports(&pack, "370203".parse()?, 2014)?;
/// let group = Organisation { kind: OrgKind::SocialGroup, regime: Fact::Known(Regime::Dual),
///     registered: "2009-03-02".parse()?, charity: Fact::Absent, may_raise: Fact::Absent };
/// let duty = report_duty(&group, 2014, &policy, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// let registrar = duty.registrar.ok_or("nothing due")?;
/// // 31 May 2015 is a Sunday.
/// assert_eq!((registrar.unrolled, registrar.due), ("2015-05-31".parse()?, Some("2015-06-01".parse()?)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`SuperviseError::Year`] where there is no such year.
#[doc(alias = "年度报告")]
#[doc(alias = "年检")]
pub fn report_duty<X: Explain>(
    organisation: &Organisation,
    year: u16,
    policy: &SupervisionPolicy,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<ReportDuty, SuperviseError> {
    duty(organisation, year, policy, calendar, explain).map(|(duty, _)| duty)
}

/// The duty, and the step that told the registrar's day.
pub(super) fn duty<X: Explain>(
    organisation: &Organisation,
    year: u16,
    policy: &SupervisionPolicy,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<(ReportDuty, StepRef), SuperviseError> {
    let covered = Month::new(year, 12).map_err(|_| SuperviseError::Year)?;
    let mut desk = Desk::new(explain, policy.month);
    let mut duty =
        ReportDuty { must: must(organisation, covered, policy, &mut desk), ..ReportDuty::default() };
    let mut told = StepRef::NONE;
    if duty.must != Some(true) {
        return Ok((duty, told));
    }
    let foundation = organisation.kind == OrgKind::Foundation;
    let regime = desk.perhaps(organisation.regime, questions::REGIME).flatten();
    let direct = regime.map(|regime| regime == Regime::Direct);
    duty.consent_first = if foundation { direct.map(|direct| !direct) } else { Some(false) };
    let clock = Clock { covered, policy, calendar };
    let group = organisation.kind == OrgKind::SocialGroup;
    if foundation {
        let form = ("foundation", &policy.report_foundation);
        // The consent is asked for without a day; whether it is needed does not move the day of the registrar.
        desk.resume(Default::default());
        (duty.registrar, told) = clock.filing(Receiver::Registrar, form, &mut desk);
    } else {
        match direct {
            None => {
                desk.end::<()>(&programmes::TO_REGISTRAR, None);
            }
            Some(true) => {
                let form = ("direct", &policy.report_direct);
                (duty.registrar, told) = clock.filing(Receiver::Registrar, form, &mut desk);
            }
            Some(false) => {
                let form = if group { "group-supervisor" } else { "service-supervisor" };
                (duty.supervisor, _) =
                    clock.filing(Receiver::Supervisor, (form, &policy.report_supervisor), &mut desk);
                let form = if group { "group-registrar" } else { "service-registrar" };
                (duty.registrar, told) =
                    clock.filing(Receiver::Registrar, (form, &policy.report_registrar), &mut desk);
            }
        }
    }
    duty.audited = audit(organisation, &mut desk);
    Ok((duty, told))
}

fn must<X: Explain>(
    organisation: &Organisation,
    covered: Month,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<bool> {
    let registered = organisation.registered;
    let since = Month::of(registered);
    let plain = |desk: &mut Desk<'_, X>| {
        let must = registered <= covered.last_day();
        desk.step(&NR_25, "must", |facts| {
            facts
                .input(&terms::REGISTERED, registered, Field::new("organisation.registered"))
                .clause(&terms::COVERED, covered)
                .gives(&terms::MUST, must);
        });
        Some(must)
    };
    let must = if since.year() != covered.year() {
        plain(desk)
    } else {
        let Some(late) = desk.read(&policy.report_late_month) else {
            return desk.end(&programmes::MUST, None);
        };
        if u32::from(since.number()) <= *late.value {
            plain(desk)
        } else {
            desk.read(&policy.report_late).map(|start| {
                let must = *start.value == LateStart::Reports;
                desk.step(&NR_25, "must-late", |facts| {
                    facts
                        .input(&terms::REGISTERED, registered, Field::new("organisation.registered"))
                        .clause(&terms::COVERED, covered)
                        .figure(&terms::LATE_MONTH, late)
                        .chosen(&terms::LATE_START, start.value.word(), start.figure)
                        .gives(&terms::MUST, must);
                });
                must
            })
        }
    };
    desk.end(&programmes::MUST, must)
}

struct Clock<'a> {
    covered: Month,
    policy: &'a SupervisionPolicy,
    calendar: &'a WorkdayCalendar,
}

impl Clock<'_> {
    fn filing<X: Explain>(
        &self,
        to: Receiver,
        (form, month): (&'static str, &Setting<u32>),
        desk: &mut Desk<'_, X>,
    ) -> (Option<Filing>, StepRef) {
        let programme: &'static Programme = match to {
            Receiver::Supervisor => &programmes::TO_SUPERVISOR,
            Receiver::Registrar => &programmes::TO_REGISTRAR,
        };
        let none = |desk: &mut Desk<'_, X>, unrolled: Option<NaiveDate>| {
            desk.end::<()>(programme, None);
            (unrolled.map(|unrolled| Filing { to, unrolled, due: None }), StepRef::NONE)
        };
        let Some(month) = desk.read(month) else { return none(desk, None) };
        if NR_25.variant(form, desk.month()).is_none() {
            // No law of that kind yet.
            desk.ask(questions::CALENDAR);
            return none(desk, None);
        }
        let last = i32::try_from(*month.value).ok().map(|count| self.covered.plus(count));
        let Some(unrolled) = last.map(Month::last_day) else { return none(desk, None) };
        let by = desk.step(&NR_25, form, |facts| {
            facts
                .clause(&terms::COVERED, self.covered)
                .figure(&terms::MONTH, month)
                .gives(&terms::BY, unrolled);
        });
        let Some(rollover) = desk.read(&self.policy.report_rollover) else {
            return none(desk, Some(unrolled));
        };
        let day = match rollover.value {
            Rollover::None => Ok(unrolled),
            Rollover::NextWorkday => self.calendar.roll_forward(unrolled),
        };
        let Ok(day) = day else {
            desk.ask(questions::CALENDAR);
            return none(desk, Some(unrolled));
        };
        let step = desk.step(&NR_25, "roll", |facts| {
            facts
                .from(&terms::BY, unrolled, by)
                .chosen(&terms::ROLLOVER, rollover.value.word(), rollover.figure)
                .clause(&terms::DAY, day)
                .gives(&terms::DUE, day);
        });
        desk.end(programme, Some(()));
        if day != unrolled {
            let moved = day.signed_duration_since(unrolled).num_days();
            desk.step(&NR_25, "moved", |facts| {
                facts.from(&terms::BY, unrolled, by).from(&terms::DUE, day, step).gives(&terms::MOVED, moved);
            });
            desk.end(&programmes::ROLLED, Some(()));
        }
        (Some(Filing { to, unrolled, due: Some(day) }), step)
    }
}

fn audit<X: Explain>(organisation: &Organisation, desk: &mut Desk<'_, X>) -> Option<bool> {
    if organisation.kind == OrgKind::Foundation {
        NR_25.variant("audit-foundation", desk.month())?;
        desk.step(&NR_25, "audit-foundation", |facts| {
            facts
                .input(&terms::KIND, kind_word(organisation.kind), Field::new("organisation.kind"))
                .gives(&terms::AUDITED, true);
        });
        return desk.end(&programmes::AUDIT, Some(true));
    }
    // Before the Charity Law there is no such duty to tell of.
    NR_25.variant("audit", desk.month())?;
    let charity = desk.fact(organisation.charity, false, questions::ORG_CHARITY);
    let raises = match charity {
        Some(false) => Some(false),
        _ => desk.fact(organisation.may_raise, false, questions::ORG_RAISES),
    };
    let audited = charity.zip(raises).map(|(charity, raises)| {
        let audited = charity && raises;
        desk.step(&NR_25, "audit", |facts| {
            facts
                .input(&terms::CHARITY, charity, Field::new("organisation.charity"))
                .input(&terms::RAISES, raises, Field::new("organisation.may_raise"))
                .gives(&terms::AUDITED, audited);
        });
        audited
    });
    desk.end(&programmes::AUDIT, audited)
}

worded! {
    /// 年检结论.
    InspectionResult {
        /// 合格.
        Qualified = "qualified", "合格", "qualified";
        /// 基本合格.
        Basic = "basic", "基本合格", "basically qualified";
        /// 不合格.
        Failed = "failed", "不合格", "not qualified";
        /// 未参加.
        Missed = "missed", "未参加", "missed";
    }
}

impl InspectionResult {
    pub(super) const fn is_bad(self) -> bool {
        matches!(self, Self::Failed | Self::Missed)
    }
}

/// 一个年度的报告.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// 所报年度.
    pub year: u16,
    /// 报送登记管理机关之日, or `"none"` where it was not filed.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub filed: Fact<NaiveDate>,
    /// 年检结论.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub result: Fact<InspectionResult>,
}

worded! {
    /// 报送情况.
    Timing {
        /// 按期.
        OnTime = "on-time", "按期", "in time";
        /// 逾期报送.
        Late = "late", "逾期报送", "late";
        /// 未报.
        Missed = "missed", "已过期未报", "overdue and not filed";
        /// 尚未到期.
        NotYet = "not-yet", "尚未到期", "not due yet";
    }
}

/// What is found of a year's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReportFound {
    /// 年度.
    pub year: u16,
    /// 义务.
    pub duty: ReportDuty,
    /// 报送情况.
    pub timing: Option<Timing>,
}

pub(super) fn found<X: Explain>(
    organisation: &Organisation,
    (index, report, as_of): (usize, &Report, NaiveDate),
    policy: &SupervisionPolicy,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<ReportFound, SuperviseError> {
    let (duty, from) = duty(organisation, report.year, policy, calendar, explain)?;
    let mut found = ReportFound { year: report.year, duty, timing: None };
    let Some(due) = duty.registrar.and_then(|filing| filing.due) else { return Ok(found) };
    let mut desk = Desk::new(explain, policy.month);
    let filed = desk.perhaps(report.filed, questions::FILED);
    found.timing = filed.map(|filed| match filed.filter(|filed| *filed <= as_of) {
        Some(filed) => {
            let timing = if filed <= due { Timing::OnTime } else { Timing::Late };
            desk.step(&NR_25, "timing", |facts| {
                facts
                    .input(&terms::FILED, filed, Field::of("reports[].filed", index))
                    .from(&terms::DUE, due, from)
                    .gives(&terms::TIMING, timing.word());
            });
            timing
        }
        None => {
            let timing = if as_of > due { Timing::Missed } else { Timing::NotYet };
            desk.step(&NR_25, "timing-open", |facts| {
                facts
                    .input(&terms::AS_OF, as_of, Field::new("as_of"))
                    .from(&terms::DUE, due, from)
                    .gives(&terms::TIMING, timing.word());
            });
            timing
        }
    });
    desk.end(&programmes::TIMING, found.timing);
    Ok(found)
}

/// 社会服务机构连续两年未检或不合格: of the latest report whose year before is there too.
pub(super) fn two_years<X: Explain>(reports: &[Report], month: Month, explain: &mut X) -> Option<bool> {
    NR_25.variant("two-years", month)?;
    let pairs = reports.iter().enumerate().filter_map(|(index, report)| {
        let before = report.year.checked_sub(1)?;
        let other = reports.iter().position(|report| report.year == before)?;
        Some((index, other, report.year))
    });
    let (last, before, _) = pairs.max_by_key(|(_, _, year)| *year)?;
    let mut desk = Desk::new(explain, month);
    let mut result = |index: usize| {
        reports
            .get(index)
            .and_then(|report| desk.fact(report.result, InspectionResult::Missed, questions::RESULT))
    };
    let results = result(last).zip(result(before));
    let revocable = results.map(|(one, other)| {
        let revocable = one.is_bad() && other.is_bad();
        desk.step(&NR_25, "two-years", |facts| {
            facts
                .input(&terms::LAST, one.word(), Field::of("reports[].result", last))
                .input(&terms::BEFORE, other.word(), Field::of("reports[].result", before))
                .gives(&terms::REVOCABLE, revocable);
        });
        revocable
    });
    desk.end(&programmes::REVOCABLE, revocable)
}
