//! Why nothing could be found.

use minzheng_core_types::Lang;
use thiserror::Error;

use super::order::OrderError;

/// Why a file about satisfaction gives nothing. Places are counted from 0 here and told from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SatisfactionError {
    /// No section.
    #[error("the file asks nothing; add a section such as [survey], [sample], [[orders]] or [deliberation]")]
    Empty,
    /// An end before its begin.
    #[error("the survey ends before it begins; check `from` and `until`")]
    EndBeforeBegin,
    /// No unit.
    #[error("the survey has no units; add [[survey.units]]")]
    NoUnits,
    /// More than fits.
    #[error("survey.units[{}]: more than 100000 answers; divide the unit", .index.saturating_add(1))]
    TooManyAnswers {
        /// The unit.
        index: usize,
    },
    /// Received more than were asked.
    #[error("survey.units[{}]: more answers than households asked; correct one of them", .index.saturating_add(1))]
    MoreAnswersThanAsked {
        /// The unit.
        index: usize,
    },
    /// Asked more than there are.
    #[error("survey.units[{}]: more households asked than there are; correct one of them", .index.saturating_add(1))]
    MoreAskedThanHouseholds {
        /// The unit.
        index: usize,
    },
    /// The test does not fit.
    #[error("too many answers for the test of two proportions; set cg.satisfaction.differ to `intervals`")]
    TestTooLarge,
    /// The error is not a share above zero.
    #[error(
        "sample: `error` is a share above 0 such as \"0.05\", `households` a number above 0; correct them"
    )]
    Sample,
    /// The log of an order does not hold.
    #[error("orders[{}].events[{}]: {error}", .order.saturating_add(1), .event.saturating_add(1))]
    Order {
        /// The order.
        order: usize,
        /// The event.
        event: usize,
        /// Why.
        error: OrderError,
    },
    /// An order that stands twice.
    #[error("orders[{}]: the number stands twice; give each order its own", .order.saturating_add(1))]
    OrderTwice {
        /// The second one.
        order: usize,
    },
    /// An order that repeats one that is not there.
    #[error("orders[{}]: it repeats an order that is not in the file; correct `repeats`", .order.saturating_add(1))]
    RepeatsUnknown {
        /// The order.
        order: usize,
    },
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl SatisfactionError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let from_1 = |index: &usize| index.saturating_add(1);
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [survey]、[sample]、[[orders]]、[deliberation] 之类的一节"
                    .to_owned()
            }
            (Self::EndBeforeBegin, Lang::Zh) => "调查的期间止早于期间起;请核对 from 和 until".to_owned(),
            (Self::NoUnits, Lang::Zh) => "调查没有单元;请加上 [[survey.units]]".to_owned(),
            (Self::TooManyAnswers { index }, Lang::Zh) => {
                format!("survey.units[{}]:答卷超过100000份;请拆分单元", from_1(index))
            }
            (Self::MoreAnswersThanAsked { index }, Lang::Zh) => {
                format!("survey.units[{}]:答卷多于询问户数;请更正", from_1(index))
            }
            (Self::MoreAskedThanHouseholds { index }, Lang::Zh) => {
                format!("survey.units[{}]:询问户数多于户数;请更正", from_1(index))
            }
            (Self::TestTooLarge, Lang::Zh) => {
                "答卷过多,不能作两比例检验;请把 cg.satisfaction.differ 设为 intervals".to_owned()
            }
            (Self::Sample, Lang::Zh) => {
                "sample:error 应为大于零的比例(如 \"0.05\"),households 应大于零;请更正".to_owned()
            }
            (Self::Order { order, event, error }, Lang::Zh) => {
                format!("orders[{}].events[{}]:{}", from_1(order), from_1(event), error.text(Lang::Zh))
            }
            (Self::OrderTwice { order }, Lang::Zh) => {
                format!("orders[{}]:工单号重复;每单一个编号", from_1(order))
            }
            (Self::RepeatsUnknown { order }, Lang::Zh) => {
                format!("orders[{}]:所重复的工单不在文件中;请更正 repeats", from_1(order))
            }
            (Self::OutOfRange, Lang::Zh) => "数字超出范围;请核对".to_owned(),
        }
    }
}
