//! 定期核查 (SA-21): in which class a household on the roll is reviewed, and by when. A review that is late does not stop
//! payment by itself; between two reviews the amount stays while nothing material changes.
//!
//! The measures of 2012 have three classes (yearly; half-yearly; able-bodied members, monthly in towns and quarterly in the
//! country), those of 2021 two (yearly; half-yearly where income is unstable and members are able to work). Whether income
//! is unstable no fact tells: the authority states the class. Only where nobody is able to work does it follow, from 2021
//! on.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::{Fact, Month, Text};
use serde::{Deserialize, Serialize};

use crate::age;
use crate::allowance::members::MAJORITY;
use crate::facts::{Employment, Household, Member, Register};
use crate::fields;
use crate::policy::Policy;
use crate::rules;
use crate::terms;

/// 核查类别: how often a household is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "定期核查")]
#[doc(alias = "核查类别")]
pub enum ReviewClass {
    /// 情况变化不大: every year.
    Stable,
    /// 情况相对稳定: every half year, a class of the measures of 2012 alone.
    Middle,
    /// 收入不稳定、有劳动能力: every half year; until June 2021 monthly in towns, quarterly in the country.
    Unstable,
}

impl ReviewClass {
    /// Every class, those that are reviewed more often last.
    pub const ALL: [Self; 3] = [Self::Stable, Self::Middle, Self::Unstable];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Middle => "middle",
            Self::Unstable => "unstable",
        }
    }

    /// The class as people say it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Stable => Text::new("情况变化不大", "changes little"),
            Self::Middle => Text::new("情况相对稳定", "fairly stable"),
            Self::Unstable => Text::new("收入不稳定且有劳动能力", "unstable income and able members"),
        }
    }
}

/// 核查期限: by when the next review is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The last month for it.
    By(Month),
    /// The class is not established: not before `first`, and by `last` whatever the class.
    Between {
        /// By the shortest interval that can apply.
        first: Month,
        /// By the longest.
        last: Month,
    },
    /// The place has no interval for the month of the last review, or it differs between town and country and the
    /// register is not established.
    NotSettled,
}

/// How a due month stands to a month that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// 逾期: its last month is over.
    Overdue,
    /// 到期: this is its last month.
    DueNow,
    /// 未到期.
    Later,
    /// 待定: it depends on what is not established.
    Open,
}

impl Due {
    /// How it stands in a month. Where every class that can apply gives the same, that is the answer.
    #[must_use]
    pub fn timing(self, month: Month) -> Timing {
        let of = |due: Month| match due.cmp(&month) {
            std::cmp::Ordering::Less => Timing::Overdue,
            std::cmp::Ordering::Equal => Timing::DueNow,
            std::cmp::Ordering::Greater => Timing::Later,
        };
        match self {
            Self::By(due) => of(due),
            Self::Between { first, last } if of(first) == of(last) => of(first),
            Self::Between { .. } | Self::NotSettled => Timing::Open,
        }
    }
}

/// 核查: the class of a household and the month by which it is to be reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// The class; not established while nobody has stated it and it does not follow.
    pub class: Fact<ReviewClass>,
    /// Does it follow from the facts? Otherwise the authority has stated it.
    pub derived: bool,
    /// By when.
    pub due: Due,
    /// Does it rest on an interval that is assumed?
    pub assumed: bool,
}

/// Which review is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The month of the last review.
    pub reviewed: Month,
    /// The month that is asked about. Who had left or died by its end does not count.
    pub month: Month,
}

/// The class and the due month of a household (SA-21). What the authority has stated counts; else a household of which
/// nobody is able to work changes little, under the measures of 2021. The members are those of the month that is asked
/// about; the policy is that of the month of the last review.
pub fn review<X: Explain>(
    household: &Household<'_>,
    stated: Fact<ReviewClass>,
    Asked { reviewed, month }: Asked,
    policy: &Policy,
    explain: &mut X,
) -> Review {
    let mut reading = Reading::default();
    let register = household.facts().register;
    let derives = rules::SA_21.variant("class", reviewed).is_some();
    let class = match stated {
        Fact::Known(class) => Fact::Known(class),
        Fact::Absent | Fact::NotEstablished if derives => {
            class(household, Asked { reviewed, month }, policy, explain)
        }
        Fact::Absent | Fact::NotEstablished => Fact::NotEstablished,
    };
    let derived = stated.known().is_none() && class.known().is_some();
    let due = match class {
        Fact::Known(class) => {
            let due = due(reviewed, class, register, policy, &mut reading, explain);
            due.map_or(Due::NotSettled, Due::By)
        }
        Fact::Absent | Fact::NotEstablished => between(reviewed, register, policy, &mut reading),
    };
    Review { class, derived, due, assumed: !reading.assumed.is_empty() }
}

/// Every class that there is can apply. Only some laws have the middle one.
fn between(reviewed: Month, register: Fact<Register>, policy: &Policy, reading: &mut Reading) -> Due {
    let mut all: Option<(Month, Month)> = None;
    for class in ReviewClass::ALL {
        match interval(class, register, Intervals::of(policy), reading) {
            Some((interval, _)) => {
                let due = after(reviewed, *interval.value);
                all = Some(all.map_or((due, due), |(first, last)| (first.min(due), last.max(due))));
            }
            None if class == ReviewClass::Middle => {}
            None => return Due::NotSettled,
        }
    }
    all.map_or(Due::NotSettled, |(first, last)| Due::Between { first, last })
}

fn after(reviewed: Month, interval: u32) -> Month {
    reviewed.plus(i32::try_from(interval).unwrap_or(i32::MAX))
}

/// The last month by which the next review is due (SA-21); `None` when the place has not settled it, or when it differs
/// between town and country and the register is not established. The policy is that of the month of the last review.
///
/// ```
/// use minzheng_core_types::{Fact, Month, Silent};
/// use minzheng_welfare::facts::Register;
/// use minzheng_welfare::review::{ReviewClass, due_by};
/// use minzheng_welfare::{FIGURES, Policy};
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let last = Month::at(2024, 2);
/// let policy = Policy::at(&pack, "370203".parse()?, last);
/// let urban = Fact::Known(Register::Urban);
/// assert_eq!(due_by(last, ReviewClass::Unstable, urban, &policy, &mut Silent), Some(Month::at(2024, 8)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due_by<X: Explain>(
    reviewed: Month,
    class: ReviewClass,
    register: Fact<Register>,
    policy: &Policy,
    explain: &mut X,
) -> Option<Month> {
    due(reviewed, class, register, policy, &mut Reading::default(), explain)
}

fn due<X: Explain>(
    reviewed: Month,
    class: ReviewClass,
    register: Fact<Register>,
    policy: &Policy,
    reading: &mut Reading,
    explain: &mut X,
) -> Option<Month> {
    let (interval, form) = interval(class, register, Intervals::of(policy), reading)?;
    Some(next(reviewed, interval, form, explain))
}

/// The last month of an interval after a review.
pub(crate) fn next<X: Explain>(
    reviewed: Month,
    interval: Used<&u32>,
    form: &'static str,
    explain: &mut X,
) -> Month {
    let last = after(reviewed, *interval.value);
    explain.step(&rules::SA_21, At::month(reviewed).variant(form), |facts| {
        facts
            .input(&terms::REVIEWED, reviewed, fields::REVIEWED)
            .figure(&terms::PUBLISHED, interval)
            .gives(&terms::LAST, last);
    });
    last
}

/// The intervals of a place.
#[derive(Clone, Copy)]
pub(crate) struct Intervals<'p> {
    pub(crate) stable: &'p Setting<u32>,
    pub(crate) middle: &'p Setting<u32>,
    pub(crate) urban: &'p Setting<u32>,
    pub(crate) rural: &'p Setting<u32>,
}

impl<'p> Intervals<'p> {
    const fn of(policy: &'p Policy) -> Self {
        Self {
            stable: &policy.review_stable,
            middle: &policy.review_middle,
            urban: &policy.review_unstable_urban,
            rural: &policy.review_unstable_rural,
        }
    }
}

/// The interval of a class, with the form of the rule. Town and country are told apart only where they differ.
pub(crate) fn interval<'p>(
    class: ReviewClass,
    register: Fact<Register>,
    intervals: Intervals<'p>,
    reading: &mut Reading,
) -> Option<(Used<&'p u32>, &'static str)> {
    let mut read = |setting: &'p Setting<u32>| setting.read(reading);
    match class {
        ReviewClass::Stable => Some((read(intervals.stable)?, "stable")),
        ReviewClass::Middle => Some((read(intervals.middle)?, "middle")),
        ReviewClass::Unstable => {
            let urban = (intervals.urban, "unstable-urban");
            let rural = (intervals.rural, "unstable-rural");
            let (setting, form) = match register {
                Fact::Known(Register::Urban) => urban,
                Fact::Known(Register::Rural) => rural,
                Fact::Absent | Fact::NotEstablished => {
                    let (town, country) = (read(urban.0)?, read(rural.0)?);
                    return (town.value == country.value).then_some((town, urban.1));
                }
            };
            Some((read(setting)?, form))
        }
    }
}

/// 有劳动能力: a household of which nobody is able to work cannot be of the class that is reviewed more often.
fn class<X: Explain>(
    household: &Household<'_>,
    asked: Asked,
    policy: &Policy,
    explain: &mut X,
) -> Fact<ReviewClass> {
    let here = |day: Option<chrono::NaiveDate>| day.is_none_or(|day| Month::of(day) > asked.month);
    let members = household.members().iter().enumerate();
    let present = members
        .filter(|(_, member)| here(member.left) && here(member.died) && member.counted != Fact::Known(false));
    let (mut first, mut count, mut open) = (StepRef::NONE, 0_usize, false);
    for (index, member) in present {
        match able(index, member, asked, policy, explain) {
            Some((false, step)) => {
                first = first.min(step);
                count = count.saturating_add(1);
            }
            // Whether the income is stable is then what decides, and that is for the authority to say.
            Some((true, _)) | None => open = true,
        }
    }
    if open || count == 0 {
        return Fact::NotEstablished;
    }
    explain.step(&rules::SA_21, At::month(asked.reviewed).variant("class"), |told| {
        told.from_each(&terms::ABLE, first, count).gives(&terms::REVIEW_CLASS, ReviewClass::Stable.word());
    });
    Fact::Known(ReviewClass::Stable)
}

/// Is a member able to work? `None` when nobody has found out. A minor whose work is not recorded is not: convention.
fn able<X: Explain>(
    index: usize,
    member: &Member,
    asked: Asked,
    policy: &Policy,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let at = At::month(asked.reviewed).member(index);
    let word = match member.employment {
        Fact::Known(employment) => employment.word(),
        Fact::Absent => "none",
        Fact::NotEstablished => return minor(index, member, asked, policy, explain),
    };
    let unable = matches!(
        member.employment,
        Fact::Absent | Fact::Known(Employment::UnableToWork | Employment::NotExpectedToWork)
    );
    let step = explain.step(&rules::SA_21, at.variant("able"), |told| {
        told.input(&terms::EMPLOYMENT, word, Field::of(fields::EMPLOYMENT, index))
            .gives(&terms::ABLE, u32::from(!unable));
    });
    Some((!unable, step))
}

fn minor<X: Explain>(
    index: usize,
    member: &Member,
    asked: Asked,
    policy: &Policy,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let birth = member.birth.known()?;
    let last = asked.month.last_day();
    // Who is born later is reckoned from birth.
    let birth_field = Field::of(fields::BIRTH, index);
    let (day, day_field) = if birth > last { (birth, birth_field) } else { (last, fields::ASKED_DAY) };
    let age = age::on_day(birth, day, policy, &mut Reading::default(), |age| age < MAJORITY)?;
    if age.years >= MAJORITY {
        return None;
    }
    let at = At::month(asked.reviewed).member(index).variant("minor");
    let step = explain.step(&rules::SA_21, at, |told| {
        told.input(&terms::BIRTH, birth, birth_field).input(&terms::DAY, day, day_field);
        age.tell(told);
        told.clause(&terms::LEAST, MAJORITY).gives(&terms::ABLE, 0_u32);
    });
    Some((false, step))
}
