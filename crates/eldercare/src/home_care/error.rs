//! What a file of home care can have wrong.

use minzheng_core_types::{Lang, MoneyError};
use thiserror::Error;

use crate::recognition::Standard;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HomeCareError {
    /// The day asked about lies before the birth.
    #[error("the day asked about lies before the birth; check both dates")]
    BeforeBirth,
    /// A grade that its standard does not have.
    #[error("elder.assessments[{index}]: {} has no grade {grade}; check the standard and the grade", .standard.word())]
    NoSuchGrade {
        /// Which of the assessments.
        index: usize,
        /// The standard.
        standard: Standard,
        /// The number.
        grade: u32,
    },
    /// A certificate with a grade outside 1 to 4.
    #[error("elder.certificate_grade: disability grades are 1 to 4, not {0}")]
    CertificateGrade(u32),
    /// A period that ends before it begins.
    #[error("{field}[{index}] ends before it begins; exchange `from` and `until`")]
    PeriodReversed {
        /// Of what.
        field: &'static str,
        /// Which entry.
        index: usize,
    },
    /// Nothing is asked.
    #[error("the file asks for nothing; add `as_of`, [hours], [[bills]], [voucher] or [subsidy]")]
    Empty,
    /// The day asked about lies outside the month.
    #[error("as_of lies outside the month; ask about a day of the month")]
    DayOutsideMonth,
    /// A bill of another month.
    #[error("bills[{0}].on lies outside the month; a service belongs to the month in which it began")]
    BillOutsideMonth(usize),
    /// A bill without a price, or with two.
    #[error("bills[{0}] needs either `minutes` and `rate`, or `price`")]
    BillCharge(usize),
    /// A bill under hours without what its hours depend on.
    #[error("bills[{0}] is under hours; it needs `minutes` and `rate`, and the file a section [hours]")]
    BillHours(usize),
    /// A bill under hours or voucher after the death.
    #[error("bills[{0}] under hours or voucher lies after the death; check both dates")]
    BillAfterDeath(usize),
    /// Insurance paid more than the bill.
    #[error("bills[{0}].insurance is more than the bill; check both amounts")]
    InsuranceBeyond(usize),
    /// An amount below zero.
    #[error("{field} is below zero; check the amount")]
    Negative {
        /// Which field.
        field: &'static str,
    },
    /// Minutes carried over that are out of order.
    #[error("hours.carried[{0}]: write earlier months only, the oldest first, each once")]
    CarriedOrder(usize),
    /// Minutes that do not fit.
    #[error("there are more minutes than can be counted; check the hours")]
    TooManyMinutes,
    /// Amounts that do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl HomeCareError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::BeforeBirth, Lang::Zh) => "查询日早于出生日期;请核对两个日期".to_owned(),
            (Self::NoSuchGrade { index, standard, grade }, Lang::Zh) => {
                format!("elder.assessments[{index}]:{}没有等级 {grade};请核对标准和等级", standard.label().zh)
            }
            (Self::CertificateGrade(grade), Lang::Zh) => {
                format!("elder.certificate_grade:残疾等级为1至4级,不是 {grade}")
            }
            (Self::PeriodReversed { field, index }, Lang::Zh) => {
                format!("{field}[{index}]:止早于起;请对调 from 和 until")
            }
            (Self::Empty, Lang::Zh) => {
                "文件没有要计算的内容;请加上 as_of、[hours]、[[bills]]、[voucher] 或 [subsidy]".to_owned()
            }
            (Self::DayOutsideMonth, Lang::Zh) => "as_of 不在该月内;请查询该月的某一天".to_owned(),
            (Self::BillOutsideMonth(index), Lang::Zh) => {
                format!("bills[{index}].on 不在该月内;服务计入开始之月")
            }
            (Self::BillCharge(index), Lang::Zh) => {
                format!("bills[{index}] 须写 minutes 和 rate,或者只写 price")
            }
            (Self::BillHours(index), Lang::Zh) => {
                format!("bills[{index}] 属政府购买,须写 minutes 和 rate,文件须有 [hours] 一节")
            }
            (Self::BillAfterDeath(index), Lang::Zh) => {
                format!("bills[{index}] 用小时数或补贴,却在死亡之后;请核对两个日期")
            }
            (Self::InsuranceBeyond(index), Lang::Zh) => {
                format!("bills[{index}].insurance 多于账单金额;请核对两个金额")
            }
            (Self::Negative { field }, Lang::Zh) => format!("{field} 小于零;请核对金额"),
            (Self::CarriedOrder(index), Lang::Zh) => {
                format!("hours.carried[{index}]:只写以前的月份,由早到晚,每月一次")
            }
            (Self::TooManyMinutes, Lang::Zh) => "分钟数超出范围;请核对小时数".to_owned(),
            (Self::Money(_), Lang::Zh) => "金额超出可表示的范围;请核对".to_owned(),
            (_, Lang::En) => self.to_string(),
        }
    }
}
