//! Why nothing could be found.

use minzheng_core_types::Lang;
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SuperviseError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [[reports]], [board] or [credit]")]
    Empty,
    /// No such year.
    #[error("reports: a year lies outside the calendar; correct it")]
    Year,
    /// A council of an organisation that is no foundation.
    #[error(
        "board: only councils of foundations have these rules; leave the section out, or keep only size and investment of a charity"
    )]
    NoFoundation,
    /// More than there are.
    #[error("board: {0} is more than there are; check the numbers")]
    TooMany(&'static str),
    /// A grade that does not exist.
    #[error("evaluation.last.grade: grades go from 1 to 5; correct it")]
    Grade,
    /// The second letter before the first.
    #[error("credit.letters: the second letter lies before the first; check both")]
    Letters,
    /// A removal from no list.
    #[error("credit.events[{0}]: removed, but on no list that day; add the listing or correct the day")]
    NotListed(usize),
    /// An event of incubation that its stage does not allow.
    #[error("incubation.events[{index}]: {event} is not possible at stage {stage}; correct the order")]
    Stage {
        /// Position in the list.
        index: usize,
        /// The event.
        event: &'static str,
        /// The stage.
        stage: &'static str,
    },
    /// A day before the one before.
    #[error("incubation.events[{0}]: the day lies before the event before it; correct the order")]
    Backwards(usize),
    /// Amounts too large.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl SuperviseError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [[reports]]、[board]、[credit] 之类的一节".to_owned()
            }
            (Self::Year, Lang::Zh) => "reports:年度超出历法;请更正".to_owned(),
            (Self::NoFoundation, Lang::Zh) => {
                "board:这些规定只适用于基金会理事会;请去掉此节,慈善组织只留 size、investment".to_owned()
            }
            (Self::TooMany(field), Lang::Zh) => format!("board:{field} 多于应有人数;请核对"),
            (Self::Grade, Lang::Zh) => "evaluation.last.grade:等级为 1 至 5;请更正".to_owned(),
            (Self::Letters, Lang::Zh) => "credit.letters:第二次发函早于第一次;请核对".to_owned(),
            (Self::NotListed(index), Lang::Zh) => {
                format!("credit.events[{index}]:移出之日并不在名录;请补上列入或更正日期")
            }
            (Self::Stage { index, event, stage }, Lang::Zh) => {
                format!("incubation.events[{index}]:{stage} 阶段不能有 {event};请更正次序")
            }
            (Self::Backwards(index), Lang::Zh) => {
                format!("incubation.events[{index}]:日期早于前一事件;请更正次序")
            }
            (Self::OutOfRange, Lang::Zh) => "数字超出范围;请核对".to_owned(),
        }
    }
}
