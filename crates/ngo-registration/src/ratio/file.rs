//! 比例档案: the year that is asked about, as a file.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Fact, Lang, Money, MoneyError, Month, MonthError,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ratios::{self, RatioReport};
use crate::OrgKind;
use crate::supervise::{CATALOGUE, SupervisionPolicy};

/// 一年的总收入, for the base of notice 189 (art. 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeYear {
    /// 实际收入, yuan.
    pub actual: Money,
    /// 限定以后年度使用的, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub restricted: Fact<Money>,
    /// 当年解除时间限制的净资产, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub released: Fact<Money>,
}

/// 是否用前三年平均 (art. 10): the organisation's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Averaging {
    /// 收入.
    pub income: bool,
    /// 净资产.
    pub assets: bool,
}

/// What is asked about a year, in JSON or TOML.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_ngo_registration::FIGURES;
/// use minzheng_ngo_registration::ratio::{RatioFile, Verdict};
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)?;
/// let file: RatioFile = serde_json::from_str(r#"{ "place": "370203", "year": 2023, "kind": "foundation",
///     "charity": true, "may_raise": false, "since": "2017-05-08", "assets": ["7500000.00"],
///     "spent": "525000.00", "total": "700000.00", "management": "105000.00" }"#)?;
/// let found = file.assess(&pack, &mut Silent)?;
/// let spending = found.spending.ok_or("open")?;
/// assert_eq!((spending.verdict, spending.least.to_string()), (Some(Verdict::Met), "525000.00".to_owned()));
/// assert_eq!(found.management, Some(Verdict::Met)); // 15 % of 700,000 to the fen
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "年度支出比例")]
pub struct RatioFile {
    /// 地方: whose settings apply.
    pub place: Place,
    /// 年度: whose spending is looked at; the law is that of its December.
    pub year: u16,
    /// 类别.
    pub kind: OrgKind,
    /// 慈善组织?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity: Fact<bool>,
    /// 公开募捐资格; of a foundation that is no charity: 公募?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub may_raise: Fact<bool>,
    /// 登记或者认定为慈善组织之日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub since: Fact<NaiveDate>,
    /// 总收入: last year, the year before, and the one before that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub income: Vec<IncomeYear>,
    /// 年末净资产 (of a foundation under its regulation: 基金余额), yuan: end of last year, of the year before, and of the one before that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<Money>,
    /// 用三年平均.
    #[serde(default)]
    pub average: Averaging,
    /// 当年慈善活动支出 (公益事业支出), yuan.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub spent: Fact<Money>,
    /// 当年总支出, yuan.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub total: Fact<Money>,
    /// 当年管理费用 (工资福利和行政办公支出), yuan.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub management: Fact<Money>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RatioError {
    /// No month of that year.
    #[error("year: {0}")]
    Year(#[from] MonthError),
    /// An amount of this year below zero.
    #[error("{0} lies below zero; correct the amount")]
    Negative(&'static str),
    /// Averages that the regulation of foundations does not know.
    #[error("average: a foundation that is no charity has no averaging; leave it out")]
    NoAveraging,
    /// Amounts too large.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl RatioError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Year(_), Lang::Zh) => "year 不是年份;请更正".to_owned(),
            (Self::Negative(field), Lang::Zh) => format!("{field} 不能小于零;请更正"),
            (Self::NoAveraging, Lang::Zh) => "average:不是慈善组织的基金会没有平均办法;请去掉".to_owned(),
            (Self::Money(_), Lang::Zh) => "金额超出范围;请核对".to_owned(),
        }
    }
}

impl RatioFile {
    /// The month whose law is applied: the December of the year.
    ///
    /// # Errors
    /// [`RatioError::Year`].
    pub fn month(&self) -> Result<Month, RatioError> {
        Ok(Month::new(self.year, 12)?)
    }

    /// What the year comes to.
    ///
    /// # Errors
    /// [`RatioError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<RatioReport, RatioError> {
        self.assess_with(&SupervisionPolicy::at(pack, self.place, self.month()?), explain)
    }

    /// The same, under settings that were looked up before.
    ///
    /// # Errors
    /// [`RatioError`].
    pub fn assess_with<X: Explain>(
        &self,
        policy: &SupervisionPolicy,
        explain: &mut X,
    ) -> Result<RatioReport, RatioError> {
        let amounts = [(self.spent, "spent"), (self.total, "total"), (self.management, "management")];
        for (amount, field) in amounts {
            if matches!(amount, Fact::Known(amount) if amount.is_negative()) {
                return Err(RatioError::Negative(field));
            }
        }
        if self.charity == Fact::Known(false) && (self.average.income || self.average.assets) {
            return Err(RatioError::NoAveraging);
        }
        explain.under(&policy.pack);
        ratios::assess(self, self.month()?, policy, explain)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`RatioError`].
    pub fn explained(&self, pack: &Pack) -> Result<(RatioReport, ExplanationDocument), RatioError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(None, self.place, self.month()?, &CATALOGUE)))
    }
}
