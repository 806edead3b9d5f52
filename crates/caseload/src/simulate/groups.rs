//! Who gains, loses, enters and leaves, in all and by group.

use std::collections::BTreeMap;

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Fact, Finding, MemberSet, Money, MonthRange, Text};
use minzheng_welfare::facts::Register as UrbanRural;
use serde::Serialize;

use super::{Both, SimulateError, Sums, paid};
use crate::register::Register;
use crate::run::{MonthRow, Status};
use crate::statistics::age_at_end;

/// Households and the persons in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Households.
    pub households: u32,
    /// Persons.
    pub persons: u32,
}

impl Counts {
    fn add(&mut self, yes: bool, persons: u32) {
        if yes {
            self.households = self.households.saturating_add(1);
            self.persons = self.persons.saturating_add(persons);
        }
    }
}

/// 得失: what becomes of households over all months. One may enter in one month and lose in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Outcomes {
    /// All that were on the roll or applying in any of the months.
    pub all: Counts,
    /// 受益: get more in sum.
    pub gain: Counts,
    /// 受损: get less in sum.
    pub lose: Counts,
    /// 不变: get the same in sum.
    pub same: Counts,
    /// 新纳入: entitled to the allowance in some month under the new law alone.
    pub enter: Counts,
    /// 退出: entitled to the allowance in some month under the old law alone.
    pub leave: Counts,
    /// 转为待核: a programme needs a person in some month under the new law alone.
    pub open: Counts,
    /// 不再待核: a programme needs a person in some month under the old law alone.
    pub settled: Counts,
    /// Amounts in sum, applications with what they would be paid.
    #[serde(flatten)]
    pub sums: Sums,
}

/// 分组.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What the groups are by: `register`, `size`, `present`, `standing`, `change` or `street`.
    pub by: &'static str,
    /// Which group.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// What becomes of its households.
    #[serde(flatten)]
    pub outcomes: Outcomes,
}

/// Classes of change by the month, in yuan: up to this, and what it is called.
const CLASSES: [(i64, Text); 6] = [
    (-100, Text::new("少 100 元及以上", "100 yuan less or worse")),
    (-50, Text::new("少 50 至 100 元", "50 to 100 yuan less")),
    (-1, Text::new("少，不到 50 元", "less, under 50 yuan")),
    (0, Text::new("不变", "the same")),
    (50, Text::new("多，至 50 元", "more, up to 50 yuan")),
    (100, Text::new("多 50 至 100 元", "50 to 100 yuan more")),
];
const BEYOND: Text = Text::new("多 100 元以上", "more than 100 yuan more");

/// A household over all months.
#[derive(Default)]
struct Over {
    persons: u32,
    old: Money,
    new: Money,
    enter: bool,
    leave: bool,
    open: bool,
    settled: bool,
    applying: bool,
    members: MemberSet,
}

/// Counts households one after another.
pub(super) struct Grouping<'r> {
    register: &'r Register,
    months: MonthRange,
    all: Outcomes,
    /// By what, in a fixed order, and which group, by its rank and key.
    groups: BTreeMap<(usize, i64, String), (Label, Outcomes)>,
}

/// What groups are by, in the order of the result.
const BY: [&str; 6] = ["register", "size", "present", "standing", "change", "street"];

impl<'r> Grouping<'r> {
    pub(super) fn new(register: &'r Register, months: MonthRange) -> Self {
        Self { register, months, all: Outcomes::default(), groups: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, index: usize, months: &[Both<'_>]) -> Result<(), SimulateError> {
        let mut over = Over::default();
        let mut listed = false;
        for both in months.iter().filter(|both| both.old.is_some() || both.new.is_some()) {
            listed = true;
            over.month(both)?;
        }
        if !listed {
            return Ok(());
        }
        let labels = self.labels(index, &mut over)?;
        over.count(&mut self.all)?;
        for (by, rank, key, label) in labels {
            let (_, outcomes) =
                self.groups.entry((by, rank, key)).or_insert_with(|| (label, Outcomes::default()));
            over.count(outcomes)?;
        }
        Ok(())
    }

    /// The groups of a household. Who counts decides; where nobody does, all members.
    fn labels(
        &self,
        index: usize,
        over: &mut Over,
    ) -> Result<Vec<(usize, i64, String, Label)>, SimulateError> {
        let Some(record) = self.register.households().get(index) else { return Ok(Vec::new()) };
        let members = self.register.members(record);
        if over.members.is_empty() {
            over.members = MemberSet::first(members.len());
        }
        over.persons = over.members.len();
        let count = || {
            members.iter().enumerate().filter(|(at, _)| over.members.contains(*at)).map(|(_, member)| member)
        };
        let ages = || count().filter_map(|member| age_at_end(member, self.months.last()));
        let mut labels = Vec::new();
        let mut label =
            |by: usize, rank: i64, key: &str, text: Label| labels.push((by, rank, key.to_owned(), text));
        let [register, size, present, standing, change, street] = [0, 1, 2, 3, 4, 5];
        match record.register() {
            Fact::Known(UrbanRural::Urban) => label(register, 0, "urban", Text::new("城市", "urban").into()),
            Fact::Known(UrbanRural::Rural) => label(register, 1, "rural", Text::new("农村", "rural").into()),
            _ => label(register, 2, "unknown", Text::new("未查实", "not established").into()),
        }
        let persons = over.persons;
        let (zh, en) = (format!("{persons} 人户"), format!("{persons} persons"));
        label(size, i64::from(persons), &persons.to_string(), Label { zh, en });
        let kinds = [
            (
                "elders",
                Text::new("有 60 周岁以上老年人", "with somebody of 60 or more"),
                ages().any(|age| age >= 60),
            ),
            ("minors", Text::new("有未成年人", "with a minor"), ages().any(|age| age < 18)),
            (
                "disabled",
                Text::new("有残疾人", "with a disabled person"),
                count().any(|member| matches!(member.disability, Fact::Known(_))),
            ),
        ];
        let mut none = true;
        for (rank, (key, text, here)) in (0..).zip(kinds) {
            if here {
                none = false;
                label(present, rank, key, text.into());
            }
        }
        if none {
            label(present, i64::MAX, "none", Text::new("以上均无", "none of these").into());
        }
        let applying = (Text::new("申请在办", "applying"), Text::new("在保", "on the roll"));
        if over.applying {
            label(standing, 1, "applying", applying.0.into());
        } else {
            label(standing, 0, "on-roll", applying.1.into());
        }
        let (rank, text) = class(over.new.less(over.old)?, self.months.months());
        label(change, rank, &rank.to_string(), text.into());
        let place = Label { zh: record.street.clone(), en: record.street.clone() };
        label(street, 0, &record.street, place);
        Ok(labels)
    }

    pub(super) fn finish(self) -> (Outcomes, Vec<Group>) {
        let groups = self.groups.into_iter().map(|((by, _, key), (label, outcomes))| {
            let by = BY.get(by).copied().unwrap_or_default();
            Group { by, key, label, outcomes }
        });
        (self.all, groups.collect())
    }
}

/// The class of a difference over some months, by what it is a month; compared without dividing.
fn class(difference: Money, months: u32) -> (i64, Text) {
    let times = i64::from(months).saturating_mul(100);
    let fen = difference.fen();
    for (rank, (most, text)) in (0..).zip(CLASSES) {
        let within = match most {
            -1 => fen < 0,
            most => fen <= most.saturating_mul(times),
        };
        if within {
            return (rank, text);
        }
    }
    (i64::try_from(CLASSES.len()).unwrap_or(i64::MAX), BEYOND)
}

impl Over {
    fn month(&mut self, both: &Both<'_>) -> Result<(), SimulateError> {
        for (row, sum) in [(&both.old, &mut self.old), (&both.new, &mut self.new)] {
            let paid = paid(row.as_ref())?;
            *sum = sum.plus(paid.roll)?.plus(paid.application)?;
        }
        let entitled =
            |row: &Option<MonthRow<'_>>| row.as_ref().is_some_and(|row| row.findings.allowance.is_entitled());
        let open = |row: &Option<MonthRow<'_>>| {
            let is_open = |finding: &Finding| matches!(finding, Finding::NeedsPerson(_));
            row.as_ref()
                .is_some_and(|row| row.findings.each().into_iter().any(|(_, finding)| is_open(finding)))
        };
        self.enter |= entitled(&both.new) && !entitled(&both.old);
        self.leave |= entitled(&both.old) && !entitled(&both.new);
        self.open |= open(&both.new) && !open(&both.old);
        self.settled |= open(&both.old) && !open(&both.new);
        // The latest month in which somebody counts says who is meant.
        for row in [&both.old, &both.new].into_iter().flatten() {
            self.applying = row.status == Status::Applying;
            if !row.findings.members.is_empty() {
                self.members = row.findings.members;
            }
        }
        Ok(())
    }

    fn count(&self, outcomes: &mut Outcomes) -> Result<(), SimulateError> {
        let persons = self.persons;
        outcomes.all.add(true, persons);
        outcomes.gain.add(self.new > self.old, persons);
        outcomes.lose.add(self.new < self.old, persons);
        outcomes.same.add(self.new == self.old, persons);
        outcomes.enter.add(self.enter, persons);
        outcomes.leave.add(self.leave, persons);
        outcomes.open.add(self.open, persons);
        outcomes.settled.add(self.settled, persons);
        outcomes.sums.add(self.old, self.new)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class ends at whole yuan a month, and 1 fen is not nothing.
    #[test]
    fn classes_meet_without_a_gap() {
        let rank = |fen| class(Money::from_fen(fen), 3).0;
        let fen = [-30_001, -30_000, -29_999, -15_000, -14_999, -1, 0, 1, 15_000, 15_001, 30_000, 30_001];
        assert_eq!(fen.map(rank), [0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6]);
    }
}
