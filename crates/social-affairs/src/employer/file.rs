//! 用人单位档案: what is asked about an employer of disabled people, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Money, Month, Rounding, RoundingMode, RoundingUnit,
};
use serde::{Deserialize, Serialize};

use super::certificate::{self, Enterprise};
use super::error::EmployerError;
use super::levy::{self, Levy, LevyFound};
use super::policy::EmployerPolicy;
use super::refund::{self, RefundFound, RefundYear};
use super::rules::SO_25;
use super::{CATALOGUE, programmes, terms};
use crate::open::Open;

/// 残疾职工工资 of a year, for the income tax (SO-25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wages {
    /// 年度.
    pub year: u16,
    /// 支付给残疾职工的工资.
    pub amount: Money,
}

/// What is asked, in JSON or TOML: each in a section of its own. It names employers by nothing and persons never.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_social_affairs::FIGURES;
/// use minzheng_social_affairs::employer::EmployerFile;
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), FIGURES)?;
/// let file: EmployerFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2025-08-20",
///     "levy": { "year": 2024, "kind": "enterprise", "staff": 200, "disabled": 1, "severe": "none",
///               "average_wage": "80000.00", "local_wage": "100000.00" } }"#)?;
/// let found = file.assess(&pack, &mut Silent)?;
/// // (200 × 1.5 % − 1) × 80,000 × 0.9: one of 200 is below 1 %.
/// assert_eq!(found.levy.and_then(|levy| levy.due), Some("144000.00".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "福利企业")]
pub struct EmployerFile {
    /// 地方: whose figures apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 福利企业证书 (SO-23).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<Enterprise>,
    /// 增值税退税 (SO-24, SO-25).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<RefundYear>,
    /// 残疾人就业保障金 (SO-26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levy: Option<Levy>,
    /// 工资税前扣除 (SO-25).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages: Option<Wages>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EmployerReport {
    /// Is a certificate issued (SO-23)?
    pub certificate: Option<bool>,
    /// 退税 (SO-25).
    pub refund: Option<RefundFound>,
    /// 保障金 (SO-26).
    pub levy: Option<LevyFound>,
    /// 税前扣除额 (SO-25).
    pub deduction: Option<Money>,
}

impl EmployerFile {
    /// What the sections give, each by the figures of the place in the month concerned.
    ///
    /// # Errors
    /// [`EmployerError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<EmployerReport, EmployerError> {
        let policy = |month| EmployerPolicy::at(pack, self.place, month);
        if self.enterprise.is_none() && self.refund.is_none() && self.levy.is_none() && self.wages.is_none() {
            return Err(EmployerError::Empty);
        }
        explain.under(pack);
        let mut report = EmployerReport::default();
        if let Some(asked) = &self.enterprise {
            report.certificate = certificate::assess(asked, &policy(Month::of(asked.applied)), explain)?;
        }
        if let Some(year) = &self.refund {
            let policies: Vec<EmployerPolicy> = year.months.iter().map(|month| policy(month.month)).collect();
            report.refund = Some(refund::assess(year, &policies, explain)?);
        }
        if let Some(asked) = &self.levy {
            report.levy = Some(levy::assess(asked, (pack, self.place, self.as_of), explain)?);
        }
        if let Some(wages) = self.wages {
            let month = Month::new(wages.year, 12).map_err(|_| EmployerError::OutOfRange)?;
            report.deduction = deduction(wages, &policy(month), explain)?;
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`EmployerError`].
    pub fn explained(&self, pack: &Pack) -> Result<(EmployerReport, ExplanationDocument), EmployerError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

fn deduction<X: Explain>(
    wages: Wages,
    policy: &EmployerPolicy,
    explain: &mut X,
) -> Result<Option<Money>, EmployerError> {
    if wages.amount.is_negative() {
        return Err(EmployerError::Negative);
    }
    let mut open = Open::default();
    let Some(rate) = policy.deduction.read(&mut open.reading) else {
        explain.outcome(&programmes::DEDUCTION, &open.finding());
        return Ok(None);
    };
    let fen = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
    let deduction = rate.value.of(wages.amount, 1, fen)?;
    explain.step(&SO_25, At::month(policy.month).variant("deduction"), |facts| {
        facts
            .input(&terms::WAGES, wages.amount, Field::new("wages.amount"))
            .figure(&terms::DEDUCTION_RATE, rate)
            .gives(&terms::DEDUCTION, deduction);
    });
    explain.concluded(&programmes::DEDUCTION, open.assumed());
    Ok(Some(deduction))
}
