//! 评估档案: everything that was assessed of one elder, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Lang, Month};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::form::{Draft, Missing, Scale};
use crate::grade::Assessed;
use crate::interrai::{adl_hierarchy, cps};
use crate::policy::Policy;
use crate::{CATALOGUE, age, barthel, gb42195, katz, ltc, ltc_gate, mzt039, self_care};

/// The assessments of one elder, in JSON or TOML. It holds no name and no number. Each form stands in a section of its own;
/// what is not there was not made.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::{ElderFile, FIGURES, ltc_gate::Letter};
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// let file: ElderFile = serde_json::from_str(r#"{
///     "place": "370203", "birth": "1940-05-06", "as_of": "2022-03-01",
///     "ltc_gate": { "assessed": "2022-02-20", "items": {
///         "eating": "dependent", "continence": "dependent", "bathing": "partly-independent",
///         "dressing": "dependent", "toilet": "independent", "transfer": "independent" } } }"#)?;
/// let report = file.assess(&pack, &mut Silent)?;
/// let letter = report.ltc_gate.and_then(|gate| gate.verdict.graded());
/// assert_eq!(letter, Some(Letter::E));
/// assert!(letter.is_some_and(Letter::may_apply));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "评估档案")]
pub struct ElderFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 出生日期.
    #[serde(default)]
    pub birth: Fact<NaiveDate>,
    /// 查询日: the day asked about, on which results may have grown stale.
    pub as_of: NaiveDate,
    /// GB/T 42195-2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gb42195: Option<gb42195::Form>,
    /// MZ/T 039-2013.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mzt039: Option<mzt039::Form>,
    /// 特困人员生活自理能力: six indicators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_care: Option<self_care::Form>,
    /// 长期护理失能等级自评表.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ltc_gate: Option<ltc_gate::Form>,
    /// 长期护理失能等级评估标准(试行).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ltc: Option<ltc::Form>,
    /// Barthel 指数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barthel: Option<barthel::Form>,
    /// Katz 指数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub katz: Option<katz::Form>,
    /// interRAI ADL 层级.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adl_hierarchy: Option<adl_hierarchy::Form>,
    /// interRAI CPS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cps: Option<cps::Form>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ElderError {
    /// Items of a form have no answer.
    #[error(transparent)]
    Missing(#[from] Missing),
    /// The day asked about lies before an assessment.
    #[error("the day asked about lies before the assessment of {0}; ask about that day or a later one")]
    AsOfBefore(&'static str),
    /// The day asked about lies before the birth.
    #[error("the day asked about lies before the birth; check both dates")]
    BeforeBirth,
    /// There is no form.
    #[error("the file holds no assessment; add a section such as [gb42195]")]
    Empty,
    /// A date outside the calendar.
    #[error("a date lies outside the calendar; check the dates")]
    Calendar,
}

impl ElderError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Missing(missing), lang) => missing.text(lang),
            (Self::AsOfBefore(form), Lang::Zh) => format!("查询日早于 {form} 的评估日;请查询当日或以后"),
            (Self::BeforeBirth, Lang::Zh) => "查询日早于出生日期;请核对两个日期".to_owned(),
            (Self::Empty, Lang::Zh) => "文件中没有评估;请加上 [gb42195] 之类的一节".to_owned(),
            (Self::Calendar, Lang::Zh) => "日期超出历法范围;请核对".to_owned(),
            (_, Lang::En) => self.to_string(),
        }
    }
}

/// 评估报告: what each form gives; each with its own grades, none converted (EC-17).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "评估报告")]
pub struct Report {
    /// Is the person 60 or older? `None` where that is open.
    pub elder: Option<bool>,
    /// GB/T 42195-2022.
    pub gb42195: Option<Assessed<gb42195::Grade>>,
    /// MZ/T 039-2013.
    pub mzt039: Option<Assessed<mzt039::Grade>>,
    /// Six indicators of self-care.
    pub self_care: Option<Assessed<self_care::Class>>,
    /// The same six, for statistics.
    pub six_adl: Option<Assessed<self_care::SixAdl>>,
    /// Long-term care: self-assessment.
    pub ltc_gate: Option<Assessed<ltc_gate::Letter>>,
    /// Long-term care: grade.
    pub ltc: Option<Assessed<ltc::Grade>>,
    /// Barthel.
    pub barthel: Option<Assessed<barthel::Dependence>>,
    /// Katz.
    pub katz: Option<Assessed<katz::Letter>>,
    /// interRAI ADL hierarchy.
    pub adl_hierarchy: Option<Assessed<adl_hierarchy::Grade>>,
    /// interRAI CPS.
    pub cps: Option<Assessed<cps::Grade>>,
}

/// The missing items of a form, if it is there and has any.
fn hole<S: Scale>(items: Option<&Draft<S>>) -> Option<Missing> {
    items.and_then(|items| items.complete().err())
}

impl ElderFile {
    /// The items without an answer, of every form: all of them.
    pub fn missing(&self) -> impl Iterator<Item = Missing> {
        [
            hole(self.gb42195.as_ref().map(|form| &form.items)),
            hole(self.mzt039.as_ref().map(|form| &form.items)),
            hole(self.self_care.as_ref().map(|form| &form.items)),
            hole(self.ltc_gate.as_ref().map(|form| &form.items)),
            hole(self.ltc.as_ref().map(|form| &form.items)),
            hole(self.barthel.as_ref().map(|form| &form.items)),
            hole(self.katz.as_ref().map(|form| &form.items)),
            hole(self.adl_hierarchy.as_ref().map(|form| &form.items)),
            hole(self.cps.as_ref().map(|form| &form.items)),
        ]
        .into_iter()
        .flatten()
    }

    /// The days of the forms, by section.
    pub fn days(&self) -> impl Iterator<Item = (&'static str, NaiveDate)> {
        [
            self.gb42195.as_ref().map(|form| ("gb42195", form.assessed)),
            self.mzt039.as_ref().map(|form| ("mzt039", form.assessed)),
            self.self_care.as_ref().map(|form| ("self_care", form.assessed)),
            self.ltc_gate.as_ref().map(|form| ("ltc_gate", form.assessed)),
            self.ltc.as_ref().map(|form| ("ltc", form.assessed)),
            self.barthel.as_ref().map(|form| ("barthel", form.assessed)),
            self.katz.as_ref().map(|form| ("katz", form.assessed)),
            self.adl_hierarchy.as_ref().map(|form| ("adl_hierarchy", form.assessed)),
            self.cps.as_ref().map(|form| ("cps", form.assessed)),
        ]
        .into_iter()
        .flatten()
    }

    /// Can the forms be assessed at all: complete, and not after the day asked about?
    ///
    /// # Errors
    /// [`ElderError`].
    fn checked(&self) -> Result<(), ElderError> {
        if let Some(missing) = self.missing().next() {
            return Err(missing.into());
        }
        if self.days().next().is_none() {
            return Err(ElderError::Empty);
        }
        match self.days().find(|(_, assessed)| *assessed > self.as_of) {
            Some((form, _)) => Err(ElderError::AsOfBefore(form)),
            None => Ok(()),
        }
    }

    /// Assesses every form of the file, each by the settings of the place in the month in which it was filled in.
    ///
    /// # Errors
    /// [`ElderError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<Report, ElderError> {
        self.checked()?;
        explain.under(pack);
        let as_of = self.as_of;
        let policy = |day| Policy::at(pack, self.place, Month::of(day));
        let elder = age::assess(self.birth, as_of, &policy(as_of), explain)?;
        let gb42195 = match &self.gb42195 {
            Some(form) => Some(gb42195::assess(form, as_of, &policy(form.assessed), explain)?),
            None => None,
        };
        let mzt039 = match &self.mzt039 {
            Some(form) => Some(mzt039::assess(form, as_of, &policy(form.assessed), explain)?),
            None => None,
        };
        let six = self.self_care.as_ref().map(|form| self_care::assess(form, as_of, explain)).transpose()?;
        let ltc_gate =
            self.ltc_gate.as_ref().map(|form| ltc_gate::assess(form, as_of, explain)).transpose()?;
        let ltc = match &self.ltc {
            Some(form) => Some(ltc::assess(form, as_of, &policy(form.assessed), explain)?),
            None => None,
        };
        let barthel = self.barthel.as_ref().map(|form| barthel::assess(form, as_of, explain)).transpose()?;
        let katz = self.katz.as_ref().map(|form| katz::assess(form, as_of, explain)).transpose()?;
        let hierarchy = self.adl_hierarchy.as_ref();
        let adl_hierarchy = hierarchy.map(|form| adl_hierarchy::assess(form, as_of, explain)).transpose()?;
        let cps = self.cps.as_ref().map(|form| cps::assess(form, as_of, explain)).transpose()?;
        Ok(Report {
            elder,
            gb42195,
            mzt039,
            self_care: six.map(|(class, _)| class),
            six_adl: six.map(|(_, statistics)| statistics),
            ltc_gate,
            ltc,
            barthel,
            katz,
            adl_hierarchy,
            cps,
        })
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`ElderError`].
    pub fn explained(&self, pack: &Pack) -> Result<(Report, ExplanationDocument), ElderError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
