//! 查询: who is entitled and not yet served, whose assessment is stale, who is to be visited, and counts by community.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Lang, Month, Silent};
use minzheng_eldercare::age::SIXTY;
use minzheng_eldercare::home_care::{
    self, Condition, Eligibility, Graded, Holding, HomeCareError, HomeCarePolicy, When, eligibility,
};
use minzheng_eldercare::ledger::visit::{VisitDue, due};
use minzheng_eldercare::ledger::{Assessment, LedgerError, LedgerPolicy, Service, Status, View, belongs};
use minzheng_eldercare::policy::{AgeRule, Policy};
use thiserror::Error;

use super::{Elder, ElderId, Ledger};

/// 查询时点: the day asked about, and the day of what was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// 查询日.
    pub on: NaiveDate,
    /// 认知日: what was recorded later counts as unknown.
    pub known: NaiveDate,
}

impl Asked {
    /// A day, with everything that is known by now.
    #[must_use]
    pub const fn of(on: NaiveDate) -> Self {
        Self { on, known: NaiveDate::MAX }
    }
}

/// Why nothing could be told of an elder: the others are told all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum QueryError {
    /// What was known then makes no course.
    #[error("elder {id}: {why}; ask about a later day of knowledge")]
    View {
        /// Who.
        id: ElderId,
        /// Why.
        why: LedgerError,
    },
    /// The facts cannot be read by the rule.
    #[error("elder {id}: {why}")]
    HomeCare {
        /// Who.
        id: ElderId,
        /// Why.
        why: HomeCareError,
    },
}

impl QueryError {
    /// Who, what is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::View { id, why }, Lang::Zh) => {
                format!("老年人 {id}:{};请查询更晚的认知日", why.text(lang))
            }
            (Self::HomeCare { id, why }, Lang::Zh) => format!("老年人 {id}:{}", why.text(lang)),
        }
    }
}

/// An elder as of the day asked about.
#[derive(Clone)]
pub struct Standing<'l> {
    /// The elder.
    pub elder: &'l Elder,
    /// What held.
    pub view: View,
    /// Full years on the day; `None` where the birth date is open, or the place has no convention of age.
    pub age: Option<u32>,
    /// Home care: each condition with its reason (EC-20).
    pub home_care: Eligibility,
    /// Unable to care for oneself, by an assessment that the place recognises, whether disabled or not; `None` where it is open.
    pub unable: Option<bool>,
    /// Does the elder belong on the ledger (EC-60)? `None` where it is open.
    pub belongs: Option<bool>,
    /// The next visit (EC-61).
    pub visit: VisitDue,
}

impl fmt::Debug for Standing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Standing")
            .field("elder", &self.elder)
            .field("view", &self.view)
            .field("visit", &self.visit)
            .finish_non_exhaustive()
    }
}

/// Everybody of a ledger as of the day asked about, in its order.
#[derive(Debug, Clone, Default)]
pub struct Standings<'l> {
    /// Of whom something can be told.
    pub told: Vec<Standing<'l>>,
    /// Of whom nothing can, and why.
    pub untold: Vec<QueryError>,
}

impl Standing<'_> {
    /// Served by home care that government buys?
    #[must_use]
    pub fn is_served(&self) -> bool {
        self.view.is_served(Service::HomeCare)
    }

    /// 符合条件未服务: entitled, and not served yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.view.is_here() && self.home_care.verdict() == Some(true) && !self.is_served()
    }

    /// 评估过期: here, and without an assessment that holds on the day; `None` where that is open.
    #[must_use]
    pub fn is_stale(&self, on: NaiveDate) -> Option<bool> {
        if self.view.is_here() { self.view.is_assessed(on).map(|assessed| !assessed) } else { Some(false) }
    }

    /// Does a condition of home care hold? `None` where it is open.
    #[must_use]
    pub fn holds(&self, condition: Condition) -> Option<bool> {
        let held = self.home_care.conditions.iter().find(|held| held.condition == condition)?;
        match held.holding {
            Holding::Holds => Some(true),
            Holding::Fails => Some(false),
            Holding::Open => None,
        }
    }

    /// Unable or disabled; `None` where it is open.
    #[must_use]
    pub fn is_incapable(&self) -> Option<bool> {
        self.holds(Condition::Incapacity)
    }
}

/// The settings of the places of a ledger in the month asked about, each looked up once.
struct Settings<'p> {
    pack: &'p Pack,
    month: Month,
    made: BTreeMap<Place, (HomeCarePolicy, LedgerPolicy, Option<AgeRule>)>,
}

impl Settings<'_> {
    fn of(&mut self, place: Place) -> &(HomeCarePolicy, LedgerPolicy, Option<AgeRule>) {
        let (pack, month) = (self.pack, self.month);
        self.made.entry(place).or_insert_with(|| {
            let mut reading = minzheng_core_types::figures::Reading::default();
            let age = Policy::at(pack, place, month).age.read(&mut reading).map(|used| *used.value);
            (HomeCarePolicy::at(pack, place, month), LedgerPolicy::at(pack, place, month), age)
        })
    }
}

/// Every elder as of the day asked about.
#[must_use]
pub fn standings<'l>(ledger: &'l Ledger, pack: &Pack, asked: Asked) -> Standings<'l> {
    let mut settings = Settings { pack, month: Month::of(asked.on), made: BTreeMap::new() };
    let mut all = Standings::default();
    for elder in &ledger.elders {
        match standing(elder, asked, settings.of(elder.place)) {
            Ok(standing) => all.told.push(standing),
            Err(why) => all.untold.push(why),
        }
    }
    all
}

fn standing<'l>(
    elder: &'l Elder,
    asked: Asked,
    (home_care, ledger, age): &(HomeCarePolicy, LedgerPolicy, Option<AgeRule>),
) -> Result<Standing<'l>, QueryError> {
    let id = elder.id;
    let view = elder.history.view(asked.on, asked.known).map_err(|why| QueryError::View { id, why })?;
    let found = |facts: &home_care::Elder| {
        eligibility(facts, asked.on, home_care, &mut Silent).map_err(|why| QueryError::HomeCare { id, why })
    };
    let facts = facts_of(elder, &view);
    let by_all = found(&facts)?;
    let without = home_care::Elder {
        certificate: Fact::Known(When::Always(false)),
        certificate_grade: Fact::Absent,
        ..facts
    };
    let by_ability = found(&without)?;
    let mut standing = Standing {
        elder,
        view,
        age: elder.birth.known().zip(*age).and_then(|(birth, rule)| rule.age(birth, asked.on)),
        home_care: by_ability,
        unable: None,
        belongs: age.and_then(|rule| {
            let has = |status| Fact::Known(view.has(status));
            belongs(elder.birth, has(Status::Allowance), has(Status::ThreeNos), asked.on, rule)
        }),
        visit: due(&view, ledger),
    };
    standing.unable = standing.is_incapable();
    standing.home_care = by_all;
    Ok(standing)
}

/// What the rule of home care asks about, as the ledger has it. The ledger lists whom the authority has recognised: a status
/// that is not recorded does not hold.
#[must_use]
pub fn facts_of(elder: &Elder, view: &View) -> home_care::Elder {
    let always = |so| Fact::Known(When::Always(so));
    let when = |fact: Fact<bool>| match fact {
        Fact::Known(so) => always(so),
        Fact::Absent => always(false),
        Fact::NotEstablished => Fact::NotEstablished,
    };
    let graded = |assessed: Assessment| Graded {
        standard: assessed.grade.standard(),
        grade: assessed.grade.number(),
        assessed: assessed.on,
        valid_until: assessed.until,
    };
    let assessments: Vec<Graded> = view.assessments().map(graded).collect();
    let assessments = if assessments.is_empty() { Fact::NotEstablished } else { Fact::Known(assessments) };
    home_care::Elder {
        birth: elder.birth,
        died: view.died,
        three_nos: always(view.has(Status::ThreeNos)),
        allowance: always(view.has(Status::Allowance)),
        assessments,
        certificate: when(elder.disabled()),
        certificate_grade: elder.certificate_grade(),
        wish: when(elder.wants),
        resident: always(view.registered.is_some() && view.moved_out.is_none()),
        institution: always(view.is_served(Service::Institution)),
    }
}

/// Visits: who is due by the day asked about, the longest overdue first; with them the figures that are missing for some.
#[must_use]
pub fn visits_due<'s, 'l>(
    standings: &'s [Standing<'l>],
    on: NaiveDate,
) -> (Vec<(NaiveDate, &'s Standing<'l>)>, Missing) {
    let mut all = Vec::new();
    let mut missing = Missing::default();
    for standing in standings {
        match standing.visit {
            VisitDue::By { day, .. } if day <= on => all.push((day, standing)),
            VisitDue::NoInterval(parameters) => {
                missing.elders = missing.elders.saturating_add(1);
                missing.parameters = missing.parameters.union(parameters);
            }
            VisitDue::By { .. } | VisitDue::Nobody | VisitDue::Calendar => {}
        }
    }
    all.sort_by_key(|(day, _)| *day);
    (all, missing)
}

/// Figures without which some visits have no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing {
    /// Of so many elders.
    pub elders: u32,
    /// Indices into [`minzheng_eldercare::ledger::PARAMETERS`].
    pub parameters: ParameterSet,
}

/// 合计: what a ledger counts to on a day. Each number is that of the elders of whom it is established; of how many it is not
/// stands in `not_established`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct ElderCount {
    /// 在册.
    pub listed: u32,
    /// 60周岁以上.
    pub from_60: u32,
    /// 60周岁以上低保老年人.
    pub allowance: u32,
    /// 80周岁以上.
    pub from_80: u32,
    /// 三无.
    pub three_nos: u32,
    /// 不应在册: on the ledger without belonging there (EC-60).
    pub not_belonging: u32,
    /// 失能: of those on the allowance or without support.
    pub unable: u32,
    /// 持残疾证: of them.
    pub disabled: u32,
    /// 失能或残疾: of them.
    pub incapable: u32,
    /// 不愿接受: of the incapable.
    pub unwilling: u32,
    /// 入住机构: of the incapable.
    pub institution: u32,
    /// 符合条件 (EC-20).
    pub eligible: u32,
    /// Of whom it is open whether they are.
    pub open: u32,
    /// 享受购买居家养老服务.
    pub served: u32,
    /// Of the served, without support.
    pub served_three_nos: u32,
    /// 符合条件未服务.
    pub waiting: u32,
    /// 有有效评估.
    pub assessed: u32,
    /// 特殊困难.
    pub special: u32,
    /// Of them visited in the month.
    pub visited: u32,
    /// 未查实.
    pub not_established: NotEstablished,
}

/// 未查实: of how many elders something is open, so that they may be missing from a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct NotEstablished {
    /// 周岁.
    pub age: u32,
    /// 周岁, of those on the allowance.
    pub age_on_allowance: u32,
    /// 应否在册.
    pub belongs: u32,
    /// 失能.
    pub unable: u32,
    /// 残疾证.
    pub disabled: u32,
    /// 失能或残疾.
    pub incapable: u32,
    /// 意愿.
    pub wish: u32,
    /// 评估是否有效.
    pub assessed: u32,
    /// Elders of whom nothing can be told.
    pub untold: u32,
}

impl ElderCount {
    /// Counts one elder.
    pub fn add(&mut self, standing: &Standing<'_>, on: NaiveDate) {
        let view = &standing.view;
        if !view.is_here() {
            return;
        }
        let count = |to: &mut u32, so: bool| *to = to.saturating_add(u32::from(so));
        let from = |years| standing.age.is_some_and(|age| age >= years);
        let on_allowance = view.has(Status::Allowance);
        let poor = on_allowance || view.has(Status::ThreeNos);
        let incapable = poor && standing.is_incapable() == Some(true);
        let served = standing.is_served();
        let wish = standing.holds(Condition::Wish);
        let assessed = view.is_assessed(on);
        count(&mut self.listed, true);
        count(&mut self.from_60, from(SIXTY));
        count(&mut self.allowance, on_allowance && from(SIXTY));
        count(&mut self.from_80, from(80));
        count(&mut self.three_nos, view.has(Status::ThreeNos));
        count(&mut self.not_belonging, standing.belongs == Some(false));
        count(&mut self.unable, poor && standing.unable == Some(true));
        count(&mut self.disabled, poor && standing.elder.disabled() == Fact::Known(true));
        count(&mut self.incapable, incapable);
        count(&mut self.unwilling, incapable && wish == Some(false));
        count(&mut self.institution, incapable && view.is_served(Service::Institution));
        count(&mut self.eligible, standing.home_care.verdict() == Some(true));
        count(&mut self.open, standing.home_care.verdict().is_none());
        count(&mut self.served, served);
        count(&mut self.served_three_nos, served && view.has(Status::ThreeNos));
        count(&mut self.waiting, standing.is_waiting());
        count(&mut self.assessed, assessed == Some(true));
        let special = view.has(Status::SpecialDifficulty);
        count(&mut self.special, special);
        let in_month = |day| Month::of(day) == Month::of(on);
        count(&mut self.visited, special && view.visited.is_some_and(in_month));
        let open = &mut self.not_established;
        count(&mut open.age, standing.age.is_none());
        count(&mut open.age_on_allowance, on_allowance && standing.age.is_none());
        count(&mut open.belongs, standing.belongs.is_none());
        count(&mut open.unable, poor && standing.unable.is_none());
        count(&mut open.disabled, poor && standing.elder.disabled().is_open());
        count(&mut open.incapable, poor && standing.is_incapable().is_none());
        count(&mut open.wish, incapable && wish.is_none());
        count(&mut open.assessed, assessed.is_none());
    }

    /// The whole ledger.
    #[must_use]
    pub fn of(standings: &Standings<'_>, on: NaiveDate) -> Self {
        let mut all = Self::default();
        standings.told.iter().for_each(|standing| all.add(standing, on));
        all.not_established.untold = u32::try_from(standings.untold.len()).unwrap_or(u32::MAX);
        all
    }
}

/// Counts by street and community, for staff: small groups are not kept out.
#[must_use]
pub fn by_community(standings: &[Standing<'_>], on: NaiveDate) -> BTreeMap<(String, String), ElderCount> {
    let mut all: BTreeMap<(String, String), ElderCount> = BTreeMap::new();
    for standing in standings {
        let elder = standing.elder;
        all.entry((elder.street.clone(), elder.community.clone())).or_default().add(standing, on);
    }
    all
}
