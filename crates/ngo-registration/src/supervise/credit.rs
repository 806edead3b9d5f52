//! 信用名录: normal, abnormal or serious, as a function of dated events (NR-29, NR-30).
//!
//! Time and the grounds of the law put an organisation on a list; only a recorded removal takes it off. When a removal is due is told
//! beside the status, so that nobody is taken for clean because an office was slow.

use chrono::{Months, NaiveDate};
use minzheng_core_types::Money;
use serde::{Deserialize, Serialize};

use super::policy::Anniversary;

worded! {
    /// 列入活动异常名录的情形 (NR-29).
    AbnormalGround {
        /// 未按时按要求报送年报.
        Report = "report", "未按时按要求报送年度报告", "annual report not filed in time or form";
        /// 未按要求设立党组织.
        Party = "party", "未按要求设立党组织", "no party organisation set up as required";
        /// 限期整改未完成.
        Rectification = "rectification", "抽查后责令整改未按期完成", "rectification ordered after an inspection not done in time";
        /// 募捐违规.
        Raising = "raising", "有公开募捐资格的违反募捐规定", "breach of fund-raising rules";
        /// 警告或不满5万元罚款.
        Penalty = "penalty", "警告或者不满五万元罚款", "warning or small fine";
        /// 登记住所无法联系.
        Unreachable = "unreachable", "通过登记的住所无法联系", "not reachable at the registered domicile";
        /// 其他.
        Other = "other", "法律法规规定的其他情形", "other, by law";
    }
}

worded! {
    /// 列入严重违法失信名单的情形 (NR-30).
    SeriousGround {
        /// 异常满两年.
        AbnormalYears = "abnormal-years", "活动异常满规定年数", "abnormal for the full years";
        /// 骗取变更登记被撤销.
        FraudulentChange = "fraudulent-change", "弄虚作假办理变更登记被撤销", "a change obtained by fraud was revoked";
        /// 限期停止活动.
        Suspension = "suspension", "受到限期停止活动处罚", "suspension for a time";
        /// 五万元以上罚款.
        Fine = "fine", "五万元以上罚款", "a large fine";
        /// 三年内两次以上警告或小额罚款.
        Repeated = "repeated", "三年内两次以上警告或者小额罚款", "two warnings or smaller fines within the years";
        /// 失信被执行人.
        Court = "court", "被司法机关列为失信被执行人", "listed by a court";
        /// 吊销或撤销.
        Revoked = "revoked", "登记证书被吊销或者成立登记被撤销", "certificate or establishment revoked";
        /// 其他.
        Other = "other", "法律法规规定的其他情形", "other, by law";
    }
}

/// 事件: what happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum CreditEvent {
    /// 列入活动异常名录; again while listed, the period begins anew.
    Listed {
        /// The day.
        on: NaiveDate,
        /// The ground.
        ground: AbnormalGround,
        /// 无须再履行义务: is nothing left to do?
        #[serde(default)]
        nothing_left: bool,
    },
    /// 义务已履行并经核实.
    Verified {
        /// The day of the verification.
        on: NaiveDate,
    },
    /// 移出名录或名单.
    Removed {
        /// The day.
        on: NaiveDate,
    },
    /// 警告.
    Warned {
        /// The day.
        on: NaiveDate,
    },
    /// 罚款.
    Fined {
        /// The day.
        on: NaiveDate,
        /// Yuan.
        amount: Money,
    },
    /// 限期停止活动.
    Suspended {
        /// The day.
        on: NaiveDate,
    },
    /// 变更登记被撤销.
    ChangeRevoked {
        /// The day.
        on: NaiveDate,
    },
    /// 列为失信被执行人.
    CourtListed {
        /// The day.
        on: NaiveDate,
    },
    /// 法院解除.
    CourtLifted {
        /// The day.
        on: NaiveDate,
    },
    /// 吊销证书或撤销成立登记.
    Revoked {
        /// The day.
        on: NaiveDate,
    },
    /// 注销登记.
    Deregistered {
        /// The day.
        on: NaiveDate,
    },
    /// 法律法规规定的其他严重情形.
    OtherSerious {
        /// The day.
        on: NaiveDate,
    },
}

impl CreditEvent {
    /// The day it happened.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match self {
            Self::Listed { on, .. }
            | Self::Verified { on }
            | Self::Removed { on }
            | Self::Warned { on }
            | Self::Fined { on, .. }
            | Self::Suspended { on }
            | Self::ChangeRevoked { on }
            | Self::CourtListed { on }
            | Self::CourtLifted { on }
            | Self::Revoked { on }
            | Self::Deregistered { on }
            | Self::OtherSerious { on } => *on,
        }
    }
}

/// The figures of the two lists, as dated parameters give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CreditTerms {
    /// 异常满此年数.
    pub abnormal_years: u32,
    /// 无须再履行义务的月数.
    pub nothing_left_months: u32,
    /// 罚款起点.
    pub serious_fine: Money,
    /// 两次警告的年数.
    pub warning_years: u32,
    /// 严重名单最短年数.
    pub serious_years: u32,
    /// 满年之日.
    pub anniversary: Anniversary,
}

impl CreditTerms {
    /// The day on which so many months since a day are complete.
    #[must_use]
    pub fn complete(&self, since: NaiveDate, months: u32) -> NaiveDate {
        complete(since, months, self.anniversary)
    }
}

/// The day on which so many months since a day are complete; the last day there is where it lies beyond all days.
pub(crate) fn complete(since: NaiveDate, months: u32, anniversary: Anniversary) -> NaiveDate {
    let on_day = since.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    match anniversary {
        Anniversary::OnDay => on_day,
        Anniversary::DayAfter => on_day.succ_opt().unwrap_or(NaiveDate::MAX),
    }
}

pub(crate) const fn months(years: u32) -> u32 {
    years.saturating_mul(12)
}

/// 信用状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum CreditStatus {
    /// 正常.
    Normal,
    /// 在活动异常名录.
    Abnormal {
        /// Since when.
        since: NaiveDate,
        /// 期间起算: of the latest ground.
        counted_from: NaiveDate,
        /// The latest ground.
        ground: AbnormalGround,
        /// 移出的条件何时具备: since when its removal is due, before the days that the office has; `None` where something is left to do.
        removable: Option<NaiveDate>,
        /// Does it rest on a verification? Otherwise on time alone.
        verified: bool,
    },
    /// 在严重违法失信名单.
    Serious {
        /// Since when.
        since: NaiveDate,
        /// The latest ground.
        ground: SeriousGround,
        /// Of the latest ground.
        counted_from: NaiveDate,
        /// 移出的条件何时具备; `None` where an act of somebody is awaited.
        removable: Option<NaiveDate>,
    },
}

impl CreditStatus {
    /// `normal`, `abnormal` or `serious`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Abnormal { .. } => "abnormal",
            Self::Serious { .. } => "serious",
        }
    }
}

/// Where a serious listing stands: what has to happen before it ends.
#[derive(Debug, Clone, Copy)]
struct Serious {
    since: NaiveDate,
    latest: NaiveDate,
    ground: SeriousGround,
    /// Since the abnormal list: duties are still to be done.
    duties: Awaited,
    court: Awaited,
    revoked: Awaited,
    /// Is there a ground whose years have to run?
    years: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Awaited {
    Not,
    Open,
    Done(NaiveDate),
}

impl Awaited {
    fn done(&mut self, on: NaiveDate) {
        if *self == Self::Open {
            *self = Self::Done(on);
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Abnormal {
    since: NaiveDate,
    counted_from: NaiveDate,
    ground: AbnormalGround,
    nothing_left: bool,
    verified: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Normal,
    Abnormal(Abnormal),
    Serious(Serious),
}

/// 信用状态 on a day: what the events up to that day, and time alone, come to. Events of one day count in the order given; those after
/// the day change nothing.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_ngo_registration::supervise::{AbnormalGround, Anniversary, CreditEvent, CreditStatus, CreditTerms, credit_status};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
/// let terms = CreditTerms { abnormal_years: 2, nothing_left_months: 6, serious_fine: "50000.00".parse()?, warning_years: 3,
///     serious_years: 2, anniversary: Anniversary::OnDay };
/// let listed = [CreditEvent::Listed { on: day(2022, 7, 1), ground: AbnormalGround::Report, nothing_left: false }];
/// assert_eq!(credit_status(&listed, day(2024, 6, 30), &terms).word(), "abnormal");
/// assert_eq!(credit_status(&listed, day(2024, 7, 1), &terms).word(), "serious");
/// # Ok::<(), minzheng_core_types::MoneyError>(())
/// ```
#[must_use]
#[doc(alias = "活动异常名录")]
#[doc(alias = "严重违法失信名单")]
pub fn credit_status(events: &[CreditEvent], as_of: NaiveDate, terms: &CreditTerms) -> CreditStatus {
    let mut state = State::Normal;
    // The day of the latest warning or small fine.
    let mut warned: Option<NaiveDate> = None;
    let mut previous: Option<(NaiveDate, usize)> = None;
    while let Some((index, event)) = next(events, previous).filter(|(_, event)| event.on() <= as_of) {
        previous = Some((event.on(), index));
        state = state.passes(event.on(), terms).meets(event, &mut warned, terms);
    }
    state.passes(as_of, terms).told(terms)
}

/// The event that comes after another: by day, then by position. The list is short, and nothing is allocated.
fn next(events: &[CreditEvent], after: Option<(NaiveDate, usize)>) -> Option<(usize, &CreditEvent)> {
    let later = |index: usize, event: &CreditEvent| after.is_none_or(|after| (event.on(), index) > after);
    let rest = events.iter().enumerate().filter(|(index, event)| later(*index, event));
    rest.min_by_key(|(index, event)| (event.on(), *index))
}

impl Abnormal {
    /// When a removal is due, if anything ever makes it due.
    fn removable(&self, terms: &CreditTerms) -> Option<NaiveDate> {
        let by_time = self.nothing_left.then(|| terms.complete(self.counted_from, terms.nothing_left_months));
        match (self.verified, by_time) {
            (Some(verified), Some(by_time)) => Some(verified.min(by_time)),
            (verified, by_time) => verified.or(by_time),
        }
    }
}

impl State {
    /// What time alone does until the beginning of a day.
    fn passes(self, day: NaiveDate, terms: &CreditTerms) -> Self {
        let Self::Abnormal(listed) = self else { return self };
        let full = terms.complete(listed.counted_from, months(terms.abnormal_years));
        if full > day || listed.removable(terms).is_some() {
            return self;
        }
        Self::Serious(Serious {
            since: full,
            latest: full,
            ground: SeriousGround::AbnormalYears,
            duties: Awaited::Open,
            court: Awaited::Not,
            revoked: Awaited::Not,
            years: true,
        })
    }

    fn meets(self, event: &CreditEvent, warned: &mut Option<NaiveDate>, terms: &CreditTerms) -> Self {
        match *event {
            CreditEvent::Listed { on, ground, nothing_left } => self.listed(on, ground, nothing_left),
            CreditEvent::Verified { on } => match self {
                Self::Abnormal(listed) => {
                    Self::Abnormal(Abnormal { verified: listed.verified.or(Some(on)), ..listed })
                }
                Self::Serious(mut listed) => {
                    listed.duties.done(on);
                    Self::Serious(listed)
                }
                Self::Normal => self,
            },
            CreditEvent::Removed { .. } => Self::Normal,
            CreditEvent::Warned { on } => self.repeated(on, warned, terms),
            CreditEvent::Fined { on, amount } if amount >= terms.serious_fine => {
                self.grave(on, SeriousGround::Fine)
            }
            CreditEvent::Fined { on, .. } => self.repeated(on, warned, terms),
            CreditEvent::Suspended { on } => self.grave(on, SeriousGround::Suspension),
            CreditEvent::ChangeRevoked { on } => self.grave(on, SeriousGround::FraudulentChange),
            CreditEvent::CourtListed { on } => self.grave(on, SeriousGround::Court),
            CreditEvent::Revoked { on } => self.grave(on, SeriousGround::Revoked),
            CreditEvent::OtherSerious { on } => self.grave(on, SeriousGround::Other),
            CreditEvent::CourtLifted { on } => match self {
                Self::Serious(mut listed) => {
                    listed.court.done(on);
                    Self::Serious(listed)
                }
                other => other,
            },
            CreditEvent::Deregistered { on } => match self {
                Self::Serious(mut listed) => {
                    listed.revoked.done(on);
                    Self::Serious(listed)
                }
                other => other,
            },
        }
    }

    fn listed(self, on: NaiveDate, ground: AbnormalGround, nothing_left: bool) -> Self {
        match self {
            Self::Normal => {
                Self::Abnormal(Abnormal { since: on, counted_from: on, ground, nothing_left, verified: None })
            }
            // The period begins anew, and what was done before does not answer the new ground. Something left to do of an
            // earlier ground stays left to do.
            Self::Abnormal(listed) => {
                let earlier_done = listed.verified.is_some() || listed.nothing_left;
                Self::Abnormal(Abnormal {
                    since: listed.since,
                    counted_from: on,
                    ground,
                    nothing_left: nothing_left && earlier_done,
                    verified: None,
                })
            }
            serious @ Self::Serious(_) => serious,
        }
    }

    fn repeated(self, on: NaiveDate, warned: &mut Option<NaiveDate>, terms: &CreditTerms) -> Self {
        let within = warned.is_some_and(|first| on < terms.complete(first, months(terms.warning_years)));
        *warned = Some(on);
        if within { self.grave(on, SeriousGround::Repeated) } else { self }
    }

    fn grave(self, on: NaiveDate, ground: SeriousGround) -> Self {
        let listed = match self {
            Self::Serious(listed) => listed,
            Self::Normal | Self::Abnormal(_) => {
                // Duties of the abnormal list that are still to be done come along.
                let duties = match self {
                    Self::Abnormal(Abnormal { verified: None, nothing_left: false, .. }) => Awaited::Open,
                    _ => Awaited::Not,
                };
                Serious {
                    since: on,
                    latest: on,
                    ground,
                    duties,
                    court: Awaited::Not,
                    revoked: Awaited::Not,
                    years: false,
                }
            }
        };
        let mut listed = Serious { latest: on, ground, ..listed };
        match ground {
            SeriousGround::Court => listed.court = Awaited::Open,
            SeriousGround::Revoked => listed.revoked = Awaited::Open,
            _ => listed.years = true,
        }
        Self::Serious(listed)
    }

    fn told(self, terms: &CreditTerms) -> CreditStatus {
        match self {
            Self::Normal => CreditStatus::Normal,
            Self::Abnormal(listed) => CreditStatus::Abnormal {
                since: listed.since,
                counted_from: listed.counted_from,
                ground: listed.ground,
                removable: listed.removable(terms),
                verified: listed.verified.is_some(),
            },
            Self::Serious(listed) => CreditStatus::Serious {
                since: listed.since,
                ground: listed.ground,
                counted_from: listed.latest,
                removable: listed.removable(terms),
            },
        }
    }
}

impl Serious {
    /// The latest of what has to have happened; nothing while an act is awaited.
    fn removable(&self, terms: &CreditTerms) -> Option<NaiveDate> {
        let years = self.years.then(|| terms.complete(self.latest, months(terms.serious_years)));
        let mut latest = years;
        for awaited in [self.duties, self.court, self.revoked] {
            match awaited {
                Awaited::Open => return None,
                Awaited::Done(on) => latest = latest.max(Some(on)),
                Awaited::Not => {}
            }
        }
        latest
    }
}
