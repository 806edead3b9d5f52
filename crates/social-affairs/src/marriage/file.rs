//! 婚姻登记的文件: what is asked of two people or of an office, and what follows.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CATALOGUE;
use super::asked::Asked;
use super::conditions::{ConditionsFound, Couple};
use super::divorce::{Divorce, DivorceFound};
use super::error::MarriageError;
use super::grade::{GradeFound, Office};
use super::nullity::{DeFacto, DeFactoFound, Nullity, NullityFound};
use super::papers::{Certificates, Papers, PapersFound, Purpose};
use super::people::{Family, Party};
use super::place::{Competence, OfficeFound, Replacement, ReplacementFound};

/// 结婚登记.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Marry {
    /// 登记日.
    pub on: NaiveDate,
    /// 双方签字声明无禁止的亲属关系.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub declared: Fact<bool>,
}

/// What is asked, in JSON or TOML. A section that is not there is not asked about.
///
/// ```
/// use minzheng_core_types::WorkdayCalendar;
/// use minzheng_social_affairs::marriage::MarriageFile;
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), minzheng_social_affairs::FIGURES)?;
/// let may = |on: &str| -> Result<_, Box<dyn std::error::Error>> {
///     let file: MarriageFile = serde_json::from_value(serde_json::json!({
///         "place": "370203", "as_of": on, "marry": { "on": on, "declared": true },
///         "man": { "kind": "mainland", "birth": "2003-05-20", "willing": true, "has_spouse": false },
///         "woman": { "kind": "mainland", "birth": "2005-01-08", "willing": true, "has_spouse": false } }))?;
///     let (report, document) = file.explained(&pack, &WorkdayCalendar::embedded()?)?;
///     assert!(document.recheck().is_empty());
///     Ok(report.conditions.and_then(|found| found.may))
/// };
/// assert_eq!(may("2025-05-19")?, Some(false));
/// assert_eq!(may("2025-05-20")?, Some(true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "婚姻登记")]
pub struct MarriageFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 登记机关所在地.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 男方.
    #[serde(default)]
    pub man: Party,
    /// 女方.
    #[serde(default)]
    pub woman: Party,
    /// 家谱 (SO-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Family>,
    /// 机关由省级指定办理涉外登记 (SO-03).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub designated: Fact<bool>,
    /// 结婚登记 (SO-01 to SO-04).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marry: Option<Marry>,
    /// 离婚 (SO-03 to SO-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub divorce: Option<Divorce>,
    /// 离婚时出示的结婚证 (SO-04).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Certificates>,
    /// 无效或者撤销的请求 (SO-07).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nullity: Option<Nullity>,
    /// 事实婚姻、补办登记 (SO-08).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de_facto: Option<DeFacto>,
    /// 补领 (SO-09).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replacement: Option<Replacement>,
    /// 机关等级 (SO-10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Office>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarriageReport {
    /// SO-01, SO-02.
    pub conditions: Option<ConditionsFound>,
    /// SO-03.
    pub competence: Option<OfficeFound>,
    /// SO-04.
    pub papers: Option<PapersFound>,
    /// SO-05, SO-06.
    pub divorce: Option<DivorceFound>,
    /// SO-07.
    pub nullity: Option<NullityFound>,
    /// SO-08.
    pub de_facto: Option<DeFactoFound>,
    /// SO-09.
    pub replacement: Option<ReplacementFound>,
    /// SO-10; `None` before there were grades.
    pub office: Option<GradeFound>,
}

impl MarriageFile {
    /// What the sections give, each by the law and the figures of its day.
    ///
    /// # Errors
    /// [`MarriageError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<MarriageReport, MarriageError> {
        let asks = [
            self.marry.is_some(),
            self.divorce.is_some(),
            self.nullity.is_some(),
            self.de_facto.is_some(),
            self.replacement.is_some(),
            self.office.is_some(),
        ];
        if !asks.contains(&true) {
            return Err(MarriageError::Empty);
        }
        explain.under(pack);
        let mut asked = Asked { pack, place: self.place, explain };
        let mut report = MarriageReport::default();
        let (man, woman) = (&self.man, &self.woman);
        if let Some(marry) = &self.marry {
            let family = self.family.as_ref();
            let couple = Couple { on: marry.on, man, woman, family, declared: marry.declared };
            report.conditions = Some(couple.assess(&mut asked)?);
            self.intake(marry.on, Purpose::Marriage, &mut report, &mut asked)?;
        }
        if let Some(divorce) = &self.divorce {
            report.divorce = Some(divorce.assess((man, woman), self.as_of, calendar, &mut asked)?);
            self.intake(divorce.on, Purpose::Divorce, &mut report, &mut asked)?;
        }
        if let Some(nullity) = &self.nullity {
            report.nullity = Some(nullity.assess(calendar, &mut asked)?);
        }
        if let Some(de_facto) = &self.de_facto {
            report.de_facto = Some(de_facto.assess(self.as_of, &mut asked)?);
        }
        if let Some(replacement) = &self.replacement {
            report.replacement = Some(replacement.assess(man, woman, &mut asked)?);
            if man.papers.is_some() || woman.papers.is_some() {
                let papers = Papers { on: replacement.on, purpose: Purpose::Replacement, man, woman };
                report.papers = Some(papers.assess(&mut asked)?);
            }
        }
        if let Some(office) = &self.office {
            report.office = office.assess(&mut asked);
        }
        Ok(report)
    }

    /// Office and papers of a registration; papers only where somebody has looked.
    fn intake<X: Explain>(
        &self,
        on: NaiveDate,
        purpose: Purpose,
        report: &mut MarriageReport,
        asked: &mut Asked<'_, X>,
    ) -> Result<(), MarriageError> {
        let (man, woman) = (&self.man, &self.woman);
        // Before the regulation of 2003 neither was read.
        if super::rules::SO_03.variant("in-person", Month::of(on)).is_none() {
            return Ok(());
        }
        let competence = Competence { on, man, woman, designated: self.designated };
        report.competence = Some(competence.assess(asked)?);
        if man.papers.is_some() || woman.papers.is_some() {
            report.papers = Some(Papers { on, purpose, man, woman }.assess(asked)?);
        }
        if let (Purpose::Divorce, Some(certificates)) = (purpose, &self.certificates) {
            let shown = certificates.assess(on, asked)?;
            report.papers.get_or_insert_default().certificates = shown;
        }
        Ok(())
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`MarriageError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(MarriageReport, ExplanationDocument), MarriageError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
