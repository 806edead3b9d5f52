//! Why nothing can be told of a rescue.

use minzheng_core_types::Lang;
use thiserror::Error;

/// Why a file about a rescue gives nothing. Places are counted from 0 here and told from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RescueError {
    /// No section.
    #[error("the file asks nothing; add a section such as [person], [station], [leaving] or [[events]]")]
    Empty,
    /// Out of order.
    #[error("events[{}]: lies before the event above it; correct the day", .0.saturating_add(1))]
    Order(usize),
    /// What cannot happen now.
    #[error("events[{}]: `{}` cannot happen while the state is `{}`; correct the log", .entry.saturating_add(1), .act, .state)]
    Impossible {
        /// Which entry.
        entry: usize,
        /// What.
        act: super::RescueAct,
        /// Where the stay stands.
        state: super::RescueState,
    },
    /// An extension without its last day.
    #[error("events[{}]: an extension needs `until`, a day after the entry, and nothing else has it; correct it", .0.saturating_add(1))]
    Until(usize),
    /// Born later.
    #[error("person.birth: lies after the entry; correct one of the days")]
    Unborn,
    /// Too large.
    #[error("a day or number is out of range; check the file and the figures")]
    OutOfRange,
}

impl RescueError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Empty => {
                "文件没有要查的内容;请加上 [person]、[station]、[leaving]、[[events]] 之类的一节".to_owned()
            }
            Self::Order(entry) => format!("events[{}]:早于上一条;请更正", entry.saturating_add(1)),
            Self::Impossible { entry, act, state } => format!(
                "events[{}]:“{}”时不能“{}”;请更正经过",
                entry.saturating_add(1),
                state.label().get(Lang::Zh),
                act.label().get(Lang::Zh)
            ),
            Self::Until(entry) => {
                format!("events[{}]:延长须写明 until,晚于入站日,其他事项不写;请更正", entry.saturating_add(1))
            }
            Self::Unborn => "person.birth:晚于入站日;请更正".to_owned(),
            Self::OutOfRange => "日期或者数字超出范围;请核对".to_owned(),
        }
    }
}
