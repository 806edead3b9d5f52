//! Why nothing can be told of facilities.

use minzheng_core_types::{Lang, RateError, ShortText};
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FacilityError {
    /// There is no section.
    #[error("the file asks nothing; add [[communities]] or [[estates]], or [[tasks]] to a plan")]
    Empty,
    /// Two tasks with one code.
    #[error("tasks: the code {0:?} stands there twice; change one")]
    Repeated(ShortText),
    /// A predecessor that does not exist.
    #[error("task {task:?} waits for {after:?}, which is no task; correct the code or add the task")]
    NoSuchTask {
        /// The task.
        task: ShortText,
        /// What it waits for.
        after: ShortText,
    },
    /// A task that waits for itself in the end.
    #[error("task {0:?} waits for itself in the end; take one of the links of the circle out")]
    Cycle(ShortText),
    /// A task without a day.
    #[error("task {0:?} lasts no day; write at least 1")]
    NoDays(ShortText),
    /// A report of a task that does not exist.
    #[error("a report names {0:?}, which is no task; correct the code")]
    NoSuchReported(ShortText),
    /// More than everything is done.
    #[error("{0:?}: the progress is 0 to 100 per cent; correct it")]
    Percent(ShortText),
    /// Nothing to weigh by.
    #[error("the weights of the projects are all nothing; state them")]
    NoWeight,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl From<RateError> for FacilityError {
    fn from(_: RateError) -> Self {
        Self::OutOfRange
    }
}

impl FacilityError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let name = |code: &ShortText| code.as_str().to_owned();
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [[communities]]、[[estates]],或计划的 [[tasks]]".to_owned()
            }
            (Self::Repeated(code), Lang::Zh) => format!("tasks:编号 {} 重复;请改一个", name(code)),
            (Self::NoSuchTask { task, after }, Lang::Zh) => {
                format!("工作 {} 的前项 {} 不存在;请更正编号或补上", name(task), name(after))
            }
            (Self::Cycle(code), Lang::Zh) => {
                format!("工作 {} 绕了一圈又等自己;请去掉其中一条前后关系", name(code))
            }
            (Self::NoDays(code), Lang::Zh) => format!("工作 {} 没有天数;请至少写 1", name(code)),
            (Self::NoSuchReported(code), Lang::Zh) => {
                format!("报告中的 {} 不是计划内的工作;请更正编号", name(code))
            }
            (Self::Percent(code), Lang::Zh) => format!("{}:进度为 0 至 100;请更正", name(code)),
            (Self::NoWeight, Lang::Zh) => "各项目权重都是零;请写明".to_owned(),
            (Self::Calendar, Lang::Zh) => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
            (Self::OutOfRange, Lang::Zh) => "数字超出范围;请核对".to_owned(),
        }
    }
}
