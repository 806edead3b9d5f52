//! 适用版本: which text governs on a day, and the policies that many applications share.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::{Month, Pack, ParameterSet, Place, Text, WorkdayCalendar};

use super::policy::{ClockPolicy, CodeIssued, Preparation, SilenceAfter};
use super::programmes;
use super::rules::{NR_22, NR_37};
use super::terms;
use crate::OrgKind;

worded! {
    /// 适用版本: the text that governs a kind of organisation on a day.
    #[doc(alias = "适用版本")]
    Version {
        /// 社会团体登记管理条例, 1998.
        Sg98 = "SG98", "社会团体登记管理条例(1998)", "Regulations on social groups of 1998";
        /// As amended on 2016-02-06.
        Sg16 = "SG16", "社会团体登记管理条例(2016修订)", "Regulations on social groups as of 2016";
        /// After an amendment of 2026 that was not read: the text of 2016 goes on.
        Sg26Unread = "SG16-SG26-unread", "2016年文本(2026年修订未读)", "text of 2016; the amendment of 2026 was not read";
        /// 民办非企业单位登记管理暂行条例.
        So98 = "SO98", "民办非企业单位登记管理暂行条例(1998)", "Interim regulations of 1998";
        /// Before it.
        None = "none", "无", "none";
        /// 基金会管理办法, 1988. Not read.
        Fm88 = "FM88", "基金会管理办法(1988)", "Measures on foundations of 1988";
        /// 基金会管理条例.
        F04 = "F04", "基金会管理条例(2004)", "Regulations on foundations of 2004";
    }
}

worded! {
    /// 警示: what every reader of the answer must know.
    Warning {
        /// 2026年修订未读.
        Sg26Unverified = "W-SG26-UNVERIFIED", "2026年3月社会团体登记管理条例修订未读到全文,仍按2016年文本",
            "the amendment of March 2026 on social groups was not read; the text of 2016 is applied";
        /// 参数为推定.
        Unverified = "W-UNVERIFIED", "用到推定的参数", "a figure or reading that is assumed was used";
    }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// Decree 666.
const SG16_FROM: NaiveDate = day(2016, 2, 6);
/// The amendment of 2026 was published; its first day is not known.
const SG26_FROM: NaiveDate = day(2026, 3, 20);
const SO98_FROM: NaiveDate = day(1998, 10, 25);
const F04_FROM: NaiveDate = day(2004, 6, 1);

/// The text that governs a kind on a day.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_ngo_registration::OrgKind;
/// use minzheng_ngo_registration::clocks::{Version, version};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
/// assert_eq!(version(OrgKind::SocialGroup, day(2016, 2, 5)), Version::Sg98);
/// assert_eq!(version(OrgKind::SocialGroup, day(2016, 2, 6)), Version::Sg16);
/// assert_eq!(version(OrgKind::SocialGroup, day(2026, 3, 20)), Version::Sg26Unread);
/// ```
#[must_use]
pub fn version(kind: OrgKind, on: NaiveDate) -> Version {
    match kind {
        OrgKind::SocialGroup if on < SG16_FROM => Version::Sg98,
        OrgKind::SocialGroup if on < SG26_FROM => Version::Sg16,
        OrgKind::SocialGroup => Version::Sg26Unread,
        OrgKind::ServiceOrg if on < SO98_FROM => Version::None,
        OrgKind::ServiceOrg => Version::So98,
        OrgKind::Foundation if on < F04_FROM => Version::Fm88,
        OrgKind::Foundation => Version::F04,
    }
}

/// The version, explained.
pub(super) fn told<X: Explain>(kind: OrgKind, on: NaiveDate, explain: &mut X) -> Version {
    let found = version(kind, on);
    let (form, amended) = match kind {
        OrgKind::SocialGroup => ("group", SG16_FROM),
        OrgKind::ServiceOrg => ("service", SO98_FROM),
        OrgKind::Foundation => ("foundation", F04_FROM),
    };
    explain.step(&NR_37, At::month(Month::of(on)).variant(form), |facts| {
        facts.input(&terms::ON, on, Field::new("as_of")).clause(&terms::AMENDED, amended);
        if kind == OrgKind::SocialGroup {
            facts.clause(&terms::UNREAD, SG26_FROM);
        }
        facts.gives(&terms::VERSION, found.word());
    });
    explain.concluded(&programmes::VERSION, ParameterSet::EMPTY);
    found
}

/// 步骤: what the state machine needs of the law of a day. A figure that is lacking stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    /// Does a social group apply for its preparation first (NR-22)?
    pub preparation: Option<bool>,
    /// Does a credit code come with the certificate?
    pub credit_code: Option<bool>,
    /// Least time on the serious list, in years.
    pub serious_years: Option<u32>,
    /// Does silence after a supplement count as acceptance?
    pub silence_after: Option<bool>,
}

/// Is there a preparation stage on a day, by the reading of its month?
fn two_steps<'p>(policy: &'p ClockPolicy, on: NaiveDate, reading: &mut Reading) -> Option<(bool, Found<'p>)> {
    use chrono::Datelike;
    let stage = policy.preparation.read(reading)?;
    match stage.value {
        Preparation::Required => Some((true, Found { stage, ends: None })),
        Preparation::Abolished => Some((false, Found { stage, ends: None })),
        Preparation::EndsThisMonth => {
            let ends = policy.preparation_ends.read(reading)?;
            Some((on.day() < *ends.value, Found { stage, ends: Some(ends) }))
        }
    }
}

/// The figures behind the number of steps.
struct Found<'p> {
    stage: Used<&'p Preparation>,
    ends: Option<Used<&'p u32>>,
}

/// With or without preparation, explained.
pub(super) fn steps_told<X: Explain>(
    policy: &ClockPolicy,
    (on, field): (NaiveDate, Field),
    explain: &mut X,
) -> Option<(bool, Reading)> {
    let mut reading = Reading::default();
    let Some((two, found)) = two_steps(policy, on, &mut reading) else {
        super::settle::open(&programmes::STEPS, reading, explain);
        return None;
    };
    let at = At::month(policy.month);
    let word = if two { "two-steps" } else { "one-step" };
    let form = if found.ends.is_some() { "this-month" } else { "" };
    explain.step(&NR_22, at.variant(form), |facts| {
        facts.chosen(&terms::PREPARATION, found.stage.value.word(), found.stage.figure);
        if let Some(ends) = found.ends {
            facts.input(&terms::ON, on, field).figure(&terms::ENDS, ends);
        }
        facts.gives(&terms::STEPS, word);
    });
    explain.concluded(&programmes::STEPS, reading.assumed);
    Some((two, reading))
}

impl Steps {
    /// The law of a day.
    #[must_use]
    pub fn of(policy: &ClockPolicy, on: NaiveDate) -> Self {
        let mut reading = Reading::default();
        Self {
            preparation: two_steps(policy, on, &mut reading).map(|(two, _)| two),
            credit_code: policy.credit_code.read(&mut reading).map(|used| *used.value == CodeIssued::Issued),
            serious_years: policy.serious_years.read(&mut reading).map(|used| *used.value),
            silence_after: policy
                .silence_after
                .read(&mut reading)
                .map(|used| *used.value == SilenceAfter::Counts),
        }
    }
}

/// 各地各月时限: what many applications read, each policy made once.
#[derive(Debug, Clone)]
pub struct ClockLaw<'c> {
    pack: Pack,
    /// The working days.
    pub calendar: &'c WorkdayCalendar,
    /// The place.
    pub place: Place,
    policies: BTreeMap<Month, ClockPolicy>,
}

impl<'c> ClockLaw<'c> {
    /// No policy has been made yet.
    #[must_use]
    pub const fn new(pack: Pack, place: Place, calendar: &'c WorkdayCalendar) -> Self {
        Self { pack, calendar, place, policies: BTreeMap::new() }
    }

    /// The law of some days.
    #[must_use]
    pub fn of(
        pack: &Pack,
        place: Place,
        calendar: &'c WorkdayCalendar,
        days: impl IntoIterator<Item = NaiveDate>,
    ) -> Self {
        let mut law = Self::new(pack.clone(), place, calendar);
        law.prepare(days);
        law
    }

    /// Makes the policies of the months of some days.
    pub fn prepare(&mut self, days: impl IntoIterator<Item = NaiveDate>) {
        for day in days {
            let (month, pack, place) = (Month::of(day), &self.pack, self.place);
            self.policies.entry(month).or_insert_with(|| ClockPolicy::at(pack, place, month));
        }
    }

    /// The policy of the month of a day, where it was made.
    #[must_use]
    pub fn at(&self, day: NaiveDate) -> Option<&ClockPolicy> {
        self.policies.get(&Month::of(day))
    }

    /// The figures.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }
}

impl Version {
    /// What a reader must know of it.
    #[must_use]
    pub const fn warning(self) -> Option<Warning> {
        match self {
            Self::Sg26Unread => Some(Warning::Sg26Unverified),
            _ => None,
        }
    }

    /// The label in both languages.
    #[must_use]
    pub const fn text(self) -> Text {
        self.label()
    }
}
