//! 待办清单: of many cases what is due, overdue, and due to whom.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Silent, WorkdayCalendar};
use minzheng_welfare::procedure::{
    Answerable, AskedClocks, ClockError, Deadline, ProcedureLaw, Stage, Status, deadlines,
};

use super::{CaseHistory, words};

/// 待办: one open clock of a case.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkItem<'c> {
    /// The case.
    pub case: &'c CaseHistory,
    /// Where it stood on the day.
    pub stage: Stage,
    /// The clock.
    pub deadline: Deadline,
}

/// 待办清单: the most urgent first.
#[derive(Debug, Clone, PartialEq)]
#[doc(alias = "逾期清单")]
pub struct WorkList<'c> {
    /// The day.
    pub on: NaiveDate,
    /// The open clocks: overdue ones first, then by their last day, then by case.
    pub items: Vec<WorkItem<'c>>,
    /// Cases looked at.
    pub cases: usize,
}

/// 分责任: how many items somebody has, by how they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Who.
    pub answerable: Answerable,
    /// 逾期.
    pub overdue: u32,
    /// 今日到期.
    pub due_today: u32,
    /// 进行中.
    pub running: u32,
    /// 中止.
    pub stopped: u32,
    /// 无法推算.
    pub unknown: u32,
}

/// What is open in many cases on a day (SA-20 to SA-23). Each history counts as it was at the end of that day; the work is
/// linear in the events, and the list is then put in order.
///
/// # Errors
/// [`ClockError`] if the law of a month were not there; it is made here.
pub fn work_list<'c>(
    cases: &'c [CaseHistory],
    law: &mut ProcedureLaw,
    calendar: &WorkdayCalendar,
    on: NaiveDate,
) -> Result<WorkList<'c>, ClockError> {
    let mut items = Vec::new();
    for case in cases {
        let known = case.history.known_on(on);
        law.prepare(case.place, &known);
        let asked =
            AskedClocks { history: &known, review: case.review, register: case.register, on, calendar };
        let found = deadlines(asked, |month| law.at(case.place, month), &mut Silent)?;
        let stage = known.state().stage;
        let open = found.iter().filter(|deadline| deadline.is_open());
        items.extend(open.map(|deadline| WorkItem { case, stage, deadline: *deadline }));
    }
    let order = |item: &WorkItem<'c>| {
        let due = item.deadline.due_on().unwrap_or(NaiveDate::MAX);
        (item.deadline.status, due, item.case.case.as_str(), item.deadline.clock)
    };
    items.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(WorkList { on, items, cases: cases.len() })
}

impl WorkList<'_> {
    /// Only what is overdue or falls due within so many days, and only what one has to do.
    #[must_use]
    pub fn filtered(mut self, within: Option<u32>, to: Option<Answerable>) -> Self {
        let until =
            within.map(|days| self.on.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX));
        self.items.retain(|item| {
            let soon = until.is_none_or(|until| item.deadline.due_on().is_some_and(|due| due <= until));
            soon && to.is_none_or(|to| item.deadline.answerable() == to)
        });
        self
    }

    /// Who has how many, in the order of [`Answerable::ALL`]; nobody without an item.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        let of = |answerable: Answerable| {
            let count = |status: Status| {
                let items = self.items.iter().filter(|item| {
                    item.deadline.answerable() == answerable && item.deadline.status == status
                });
                u32::try_from(items.count()).unwrap_or(u32::MAX)
            };
            Group {
                answerable,
                overdue: count(Status::Overdue),
                due_today: count(Status::DueToday),
                running: count(Status::Running),
                stopped: count(Status::Stopped),
                unknown: count(Status::Unknown),
            }
        };
        let some = |group: &Group| {
            [group.overdue, group.due_today, group.running, group.stopped, group.unknown] != [0; 5]
        };
        Answerable::ALL.iter().copied().map(of).filter(some).collect()
    }

    /// Who is meant by a word or a label in either language.
    ///
    /// ```
    /// use minzheng_caseload::procedure::WorkList;
    /// use minzheng_welfare::procedure::Answerable;
    /// assert_eq!(WorkList::whom("county"), Some(Answerable::County));
    /// assert_eq!(WorkList::whom("乡镇(街道)"), Some(Answerable::Township));
    /// ```
    #[must_use]
    pub fn whom(text: &str) -> Option<Answerable> {
        words::answerable(text)
    }
}
