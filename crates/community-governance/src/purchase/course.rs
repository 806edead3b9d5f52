//! 项目周期: the course of a project as a machine and its log (CG-81), with payments by milestones (CG-83).

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Money};
use serde::{Deserialize, Serialize};
use thiserror::Error;

worded! {
    /// 环节: the steps of a project, in their order.
    #[doc(alias = "项目周期")]
    Step {
        /// 需求.
        Need = "need", "需求", "need";
        /// 目录核对.
        CatalogueCheck = "catalogue-check", "目录核对", "catalogue check";
        /// 预算.
        Budget = "budget", "预算", "budget";
        /// 采购方式.
        Method = "method", "采购方式", "method";
        /// 公告.
        Notice = "notice", "公告", "notice";
        /// 中标.
        Award = "award", "中标", "award";
        /// 合同.
        Contract = "contract", "合同", "contract";
        /// 实施.
        Delivery = "delivery", "实施", "delivery";
        /// 中期评估.
        MidEvaluation = "mid-evaluation", "中期评估", "mid evaluation";
        /// 验收.
        Acceptance = "acceptance", "验收", "acceptance";
        /// 付款: every instalment is paid.
        Payment = "payment", "付款", "payment";
        /// 绩效评价.
        PerformanceEvaluation = "performance-evaluation", "绩效评价", "performance evaluation";
        /// 归档.
        Archive = "archive", "归档", "archive";
    }
}

impl Step {
    /// The step after this one; `None` after the archive.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at.checked_add(1)?).copied()
    }

    /// Has the step a result that may be against going on?
    const fn has_result(self) -> bool {
        matches!(self, Self::CatalogueCheck | Self::Budget | Self::Acceptance)
    }
}

/// 记录: a step done, or an instalment paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CourseEntry {
    /// 日期.
    pub on: NaiveDate,
    /// 环节.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// 通过: of the catalogue check, the budget and the acceptance.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub passed: Fact<bool>,
    /// 付款: the instalment that is paid now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Money>,
}

impl CourseEntry {
    /// A step that was done and, where it has a result, passed.
    #[must_use]
    pub const fn done(step: Step, on: NaiveDate) -> Self {
        let passed = if step.has_result() { Fact::Known(true) } else { Fact::NotEstablished };
        Self { on, step: Some(step), passed, paid: None }
    }

    /// An instalment paid.
    #[must_use]
    pub const fn payment(amount: Money, on: NaiveDate) -> Self {
        Self { on, step: None, passed: Fact::NotEstablished, paid: Some(amount) }
    }
}

/// 应付: an instalment, and the step from which on it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// 金额; `None` until the score is known.
    pub amount: Option<Money>,
    /// 节点.
    pub from: Step,
}

/// 项目: where a project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The latest step; `None` before the need.
    pub step: Option<Step>,
    /// The day of the latest entry.
    pub since: Option<NaiveDate>,
    /// 已付期数.
    pub paid: usize,
    /// 已付金额.
    pub paid_sum: Money,
}

worded! {
    /// What is amiss with an entry, and what to do.
    CourseAmiss {
        /// Out of turn.
        OutOfTurn = "out-of-turn", "环节的次序不对;请补记其间环节,或更正", "the step is out of turn; record what came between, or correct it";
        /// Before the latest entry.
        Backwards = "backwards", "早于上一记录;请按先后排列", "it lies before the latest entry; put the entries in order";
        /// Neither a step nor a payment, or both.
        OneThing = "one-thing", "一条记录写一个环节(step)或者一次付款(paid)", "an entry is one step (`step`) or one payment (`paid`)";
        /// No result.
        NoResult = "no-result", "须写明是否通过(passed)", "say whether it was passed (`passed`)";
        /// Not passed.
        NotPassed = "not-passed", "未通过,不能继续", "it was not passed, and the project cannot go on";
        /// Before the milestone.
        TooEarly = "too-early", "未到付款节点", "its milestone is not reached yet";
        /// Nothing is due.
        NothingDue = "nothing-due", "没有应付的款项;请核对合同的分期", "no instalment is left; check the parts of the contract";
        /// The amount is another.
        OtherAmount = "other-amount", "与应付金额不符,分毫须一致", "the amount is not the one that is due, to the fen";
        /// No score.
        NoScore = "no-score", "末期付款须先有评价得分(score)", "the last instalment needs the score first (`score`)";
        /// Something is still to be paid.
        NotPaid = "not-paid", "各期未付清", "not every instalment is paid";
    }
}

/// Why an entry cannot be taken. It names the state and the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{on}, after `{}`: {}", .after.map_or("nothing", Step::word), .why.label().en)]
pub struct CourseError {
    /// The latest step.
    pub after: Option<Step>,
    /// The day of the entry.
    pub on: NaiveDate,
    /// What is amiss.
    pub why: CourseAmiss,
}

impl CourseError {
    /// State, entry and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => {
                let after = self.after.map_or("立项前", |step| step.label().zh);
                format!("{}(“{after}”之后):{}", self.on, self.why.label().zh)
            }
        }
    }
}

impl Course {
    /// Nothing has happened yet.
    pub const BEGIN: Self = Self { step: None, since: None, paid: 0, paid_sum: Money::ZERO };

    /// What comes next; `None` after the archive.
    #[must_use]
    pub fn next(self) -> Option<Step> {
        self.step.map_or(Some(Step::Need), Step::next)
    }

    /// The course after one more entry (CG-81). Pure: replaying the log gives the same course.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use minzheng_community_governance::purchase::{Course, CourseEntry, Step};
    /// let on = NaiveDate::from_ymd_opt(2014, 2, 10).unwrap_or_default();
    /// let course = Course::BEGIN.apply(CourseEntry::done(Step::Need, on), &[])?;
    /// assert_eq!(course.next(), Some(Step::CatalogueCheck));
    /// assert!(course.apply(CourseEntry::done(Step::Award, on), &[]).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`CourseError`] with the state and the entry.
    pub fn apply(self, entry: CourseEntry, dues: &[Due]) -> Result<Self, CourseError> {
        let fails = |why| Err(CourseError { after: self.step, on: entry.on, why });
        if self.since.is_some_and(|since| entry.on < since) {
            return fails(CourseAmiss::Backwards);
        }
        let since = Some(entry.on);
        match (entry.step, entry.paid) {
            (Some(step), None) => {
                if self.next() != Some(step) {
                    return fails(CourseAmiss::OutOfTurn);
                }
                match entry.passed {
                    Fact::Known(true) => {}
                    Fact::NotEstablished if !step.has_result() => {}
                    Fact::NotEstablished => return fails(CourseAmiss::NoResult),
                    Fact::Known(false) | Fact::Absent => return fails(CourseAmiss::NotPassed),
                }
                if step == Step::Payment && self.paid < dues.len() {
                    return fails(CourseAmiss::NotPaid);
                }
                Ok(Self { step: Some(step), since, ..self })
            }
            (None, Some(amount)) => {
                let Some(due) = dues.get(self.paid) else { return fails(CourseAmiss::NothingDue) };
                if self.step.is_none_or(|step| step < due.from) {
                    return fails(CourseAmiss::TooEarly);
                }
                match due.amount {
                    None => return fails(CourseAmiss::NoScore),
                    Some(due) if due != amount => return fails(CourseAmiss::OtherAmount),
                    Some(_) => {}
                }
                let Ok(paid_sum) = self.paid_sum.plus(amount) else { return fails(CourseAmiss::OtherAmount) };
                Ok(Self { since, paid: self.paid.saturating_add(1), paid_sum, ..self })
            }
            _ => fails(CourseAmiss::OneThing),
        }
    }
}
