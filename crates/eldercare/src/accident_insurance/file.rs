//! 保险档案: everything that is asked about insurance, as a file, and what it gives.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Lang, MoneyError, Month, RateError};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::benefit::{Claimed, benefits};
use super::course::{CourseError, Followed, follow};
use super::cover::{Cover, Notes, Who, cover, term};
use super::facts::{Claim, Course, Group, List, Loss, Person, Plan};
use super::loss::{Ratios, ratios};
use super::policy::InsurancePolicy;
use super::premium::{Due, Roll, due, screen};
use super::yinling::{Planned, plan};
use super::{CATALOGUE, programmes};

/// What is asked about accident insurance, in JSON or TOML. It holds no name and no number. Each question stands in a section
/// of its own; what is not there is not asked.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::{FIGURES, accident_insurance::{Cover, InsuranceFile}};
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// let file: InsuranceFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2020-03-01",
///     "person": { "birth": "1959-12-01", "registered": true, "permit": false } }"#)?;
/// // 60 on the first day itself is too late by a day.
/// assert_eq!(file.assess(&pack, &mut Silent)?.cover, Some(Cover::NotCovered));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "保险档案")]
pub struct InsuranceFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose contract applies.
    pub place: Place,
    /// 查询日: the day asked about.
    pub as_of: NaiveDate,
    /// 被保险人.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// 理赔申请, in the order of their accidents: all of the person's in the terms concerned, for caps run over them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// 理赔进度.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Course>,
    /// 参保名单.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
    /// 保费.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premium: Option<Group>,
    /// 银龄安康.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yinling: Option<Plan>,
    /// 赔付情况.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<Loss>,
}

/// What a file gives; a section that is not there gives nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// How the person is insured on the day asked about; `None` is open or not asked.
    pub cover: Option<Cover>,
    /// One for each claim.
    pub claims: Vec<Claimed>,
    /// The course of a claim.
    pub course: Option<Followed>,
    /// The list.
    pub list: Option<Roll>,
    /// The premium.
    pub premium: Option<Due>,
    /// The plan of Yinling Ankang.
    pub yinling: Option<Planned>,
    /// Loss figures.
    pub loss: Option<Ratios>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum InsuranceError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [person] or [premium]")]
    Empty,
    /// There are claims and nobody whose they are.
    #[error("`claims` need a `person`; add [person]")]
    NoPerson,
    /// Claims are not in the order of their accidents.
    #[error(
        "`claims[{claim}].accident` lies before the one above it; list claims in the order of their accidents"
    )]
    Order {
        /// Index of the claim.
        claim: usize,
    },
    /// A grade outside 1 to 10.
    #[error("`claims[{claim}].impairments`: there is no grade {grade}; grades run from 1 to 10")]
    Grade {
        /// Index of the claim.
        claim: usize,
        /// The grade.
        grade: u32,
    },
    /// A stay that ends before it begins, or begins before the accident.
    #[error(
        "`claims[{claim}].stays[{stay}]` ends before it begins or begins before the accident; check the days"
    )]
    Stay {
        /// Index of the claim.
        claim: usize,
        /// Index of the stay.
        stay: usize,
    },
    /// Social insurance paid more than was eligible, or less than nothing.
    #[error("`claims[{claim}].medical.reimbursed` is below zero or more than `eligible`; check both amounts")]
    Reimbursed {
        /// Index of the claim.
        claim: usize,
    },
    /// Two stays in hospital share a day.
    #[error(
        "`claims[{claim}].stays[{stay}]` and `claims[{other}].stays[{other_stay}]` share a day; one lies in one hospital at a \
         time: check the days, and list a stay once"
    )]
    Overlap {
        /// Index of the claim of the stay that begins first.
        claim: usize,
        /// Index of that stay.
        stay: usize,
        /// Index of the claim of the other stay.
        other: usize,
        /// Index of the other stay.
        other_stay: usize,
    },
    /// A person dies once.
    #[error("`claims[{claim}].death`: a claim above is for the death already; a person dies once")]
    SecondDeath {
        /// Index of the claim.
        claim: usize,
    },
    /// A claim that is not there.
    #[error("`course.claim`: there is no claim {claim}; claims are counted from 0")]
    NoSuchClaim {
        /// The index.
        claim: usize,
    },
    /// The report lies before the accident.
    #[error("`course.reported` lies before the accident; check both days, and both times")]
    ReportedBefore,
    /// An event that does not follow.
    #[error("`course.events[{event}]`: {why}")]
    Course {
        /// Index of the event.
        event: usize,
        /// Why.
        why: CourseError,
    },
    /// The day asked about lies before the birth.
    #[error("the day asked about lies before the birth{}; check both dates", entry_en(*entry))]
    BeforeBirth {
        /// Index of the entry of a list.
        entry: Option<usize>,
    },
    /// Persons added outside the policy year.
    #[error("`premium.added[{added}].from` lies outside the policy year of `premium.term`; check both days")]
    AddedOutside {
        /// Index.
        added: usize,
    },
    /// A plan of no share.
    #[error("`yinling.shares` is zero; a plan has one share at least")]
    NoShare,
    /// Nothing to divide by.
    #[error("`{field}` is zero: there is nothing to divide by; leave it out")]
    NothingToDivideBy {
        /// The field.
        field: &'static str,
    },
    /// An amount below zero.
    #[error("`{field}` is below zero; check the amount")]
    BelowZero {
        /// The field.
        field: &'static str,
    },
    /// A date outside the calendar.
    #[error("a date or a number lies outside its range; check the file")]
    Calendar,
    /// An amount that does not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A ratio that does not fit.
    #[error(transparent)]
    Rate(#[from] RateError),
}

fn entry_en(entry: Option<usize>) -> String {
    entry.map_or_else(String::new, |index| format!(" in `list.entries[{index}]`"))
}

impl InsuranceError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Empty => "文件中没有要问的事;请加上 [person]、[premium] 之类的一节".to_owned(),
            Self::NoPerson => "有 `claims` 而没有 `person`;请加上 [person]".to_owned(),
            Self::Order { claim } => {
                format!("`claims[{claim}].accident` 早于上一件;请按出险先后排列")
            }
            Self::Grade { claim, grade } => {
                format!("`claims[{claim}].impairments`:没有 {grade} 级;残疾等级为 1 至 10")
            }
            Self::Stay { claim, stay } => {
                format!("`claims[{claim}].stays[{stay}]` 出院早于入院,或入院早于出险;请核对日期")
            }
            Self::Reimbursed { claim } => {
                format!("`claims[{claim}].medical.reimbursed` 为负或多于 `eligible`;请核对两个金额")
            }
            Self::Overlap { claim, stay, other, other_stay } => format!(
                "`claims[{claim}].stays[{stay}]` 与 `claims[{other}].stays[{other_stay}]` 日期重叠;同一时间只能住一处,请核对日期,一次住院只写一次"
            ),
            Self::SecondDeath { claim } => format!("`claims[{claim}].death`:上面已有身故;身故只有一次"),
            Self::NoSuchClaim { claim } => format!("`course.claim`:没有第 {claim} 件;从 0 数起"),
            Self::ReportedBefore => "`course.reported` 早于出险;请核对日期和时刻".to_owned(),
            Self::Course { event, why } => format!("`course.events[{event}]`:{}", why.text_zh()),
            Self::BeforeBirth { entry: None } => "所问之日早于出生日期;请核对两个日期".to_owned(),
            Self::BeforeBirth { entry: Some(index) } => {
                format!("`list.entries[{index}]`:所问之日早于出生日期;请核对")
            }
            Self::AddedOutside { added } => {
                format!("`premium.added[{added}].from` 不在 `premium.term` 的保险年度内;请核对两个日期")
            }
            Self::NoShare => "`yinling.shares` 为零;至少一份".to_owned(),
            Self::NothingToDivideBy { field } => format!("`{field}` 为零,不能作除数;请不写"),
            Self::BelowZero { field } => format!("`{field}` 为负;请核对金额"),
            Self::Calendar => "日期或数目超出范围;请核对".to_owned(),
            Self::Money(_) | Self::Rate(_) => "金额或比例超出范围;请核对".to_owned(),
        }
    }
}

impl CourseError {
    fn text_zh(self) -> String {
        match self {
            Self::Illegal { state, event } => format!("`{event}` 不能接在 `{state}` 之后;请核对事项次序"),
            Self::Order => "日期早于上一事项;请按先后排列".to_owned(),
            Self::Amounts => "`amounts` 只用于 `approved`,且必须有,金额不能为负".to_owned(),
            Self::Reason => "`reason` 只用于 `rejected`,且必须有".to_owned(),
        }
    }
}

impl InsuranceFile {
    /// Is there anything to ask, and do the parts fit together?
    fn checked(&self) -> Result<(), InsuranceError> {
        let asks = self.person.is_some()
            || !self.claims.is_empty()
            || self.list.is_some()
            || self.premium.is_some()
            || self.yinling.is_some()
            || self.loss.is_some();
        if let Some(course) = self.course.as_ref().filter(|course| course.claim >= self.claims.len()) {
            return Err(InsuranceError::NoSuchClaim { claim: course.claim });
        }
        if !asks {
            return Err(InsuranceError::Empty);
        }
        if !self.claims.is_empty() && self.person.is_none() {
            return Err(InsuranceError::NoPerson);
        }
        let mut latest = NaiveDate::MIN;
        for (claim, one) in self.claims.iter().enumerate() {
            if let Fact::Known(accident) = one.accident {
                if accident < latest {
                    return Err(InsuranceError::Order { claim });
                }
                latest = accident;
            }
        }
        let mut deaths = self.claims.iter().enumerate().filter(|(_, one)| one.death == Fact::Known(true));
        if let Some((claim, _)) = deaths.nth(1) {
            return Err(InsuranceError::SecondDeath { claim });
        }
        self.stays_apart()
    }

    /// Stays of all claims, by their days: the day of discharge may be that of the next admission, no other is in two. A stay
    /// without a night has its day to itself.
    fn stays_apart(&self) -> Result<(), InsuranceError> {
        let mut stays = Vec::new();
        for (claim, one) in self.claims.iter().enumerate() {
            let Fact::Known(own) = &one.stays else { continue };
            for (stay, own) in own.iter().enumerate() {
                let days = own.days().ok_or(InsuranceError::Stay { claim, stay })?;
                let end = own.admitted.checked_add_days(Days::new(u64::from(days)));
                stays.push((own.admitted, end.ok_or(InsuranceError::Calendar)?, claim, stay));
            }
        }
        stays.sort_unstable();
        for pair in stays.windows(2) {
            if let [(_, end, claim, stay), (next, _, other, other_stay)] = *pair
                && next < end
            {
                return Err(InsuranceError::Overlap { claim, stay, other, other_stay });
            }
        }
        Ok(())
    }

    /// Answers every section of the file by the contracts of the place.
    ///
    /// # Errors
    /// [`InsuranceError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<Report, InsuranceError> {
        self.checked()?;
        explain.under(pack);
        let policy = |day: NaiveDate| InsurancePolicy::at(pack, self.place, Month::of(day));
        let mut report = Report::default();
        if let Some(person) = &self.person {
            report.cover = self.cover(person, policy, explain)?;
            if !self.claims.is_empty() {
                let found = benefits(person, &self.claims, policy, explain)?;
                if let Some(course) = &self.course
                    && let Some(claim) = self.claims.get(course.claim)
                {
                    let settled = found.settled.get(course.claim).copied().flatten();
                    report.course = Some(follow(course, claim, settled, policy, explain)?);
                }
                report.claims = found.claims;
            }
        }
        report.list = self.list.as_ref().map(|list| screen(list, policy, explain)).transpose()?;
        report.premium = self.premium.as_ref().map(|group| due(group, policy, explain)).transpose()?;
        report.yinling =
            self.yinling.as_ref().map(|asked| plan(asked, &policy(asked.on), explain)).transpose()?;
        let month = Month::of(self.as_of);
        report.loss = self.loss.as_ref().map(|loss| ratios(loss, month, explain)).transpose()?;
        Ok(report)
    }

    fn cover<X: Explain>(
        &self,
        person: &Person,
        policy: impl Fn(NaiveDate) -> InsurancePolicy,
        explain: &mut X,
    ) -> Result<Option<Cover>, InsuranceError> {
        let (mut notes, on_field) = (Notes::default(), Field::new("as_of"));
        let found = match term(self.as_of, on_field, &policy(self.as_of), &mut notes, explain) {
            None => None,
            Some(term) => {
                let contract = policy(term.first);
                let who = Who { person, entry: None, on: self.as_of, on_field, may_buy: true };
                cover(who, term, &contract, &mut notes, explain)?
            }
        };
        match found {
            Some(_) => explain.concluded(&programmes::COVER, notes.reading.assumed),
            None => explain.outcome(&programmes::COVER, &Finding::NeedsPerson(notes.questions())),
        }
        Ok(found.map(|(cover, _)| cover))
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`InsuranceError`].
    pub fn explained(&self, pack: &Pack) -> Result<(Report, ExplanationDocument), InsuranceError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
