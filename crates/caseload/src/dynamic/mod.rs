//! 动态管理: what changed on the roll between one month and the next, by street and community.
//!
//! For every street and community, and for all together, in households, persons and money:
//! last month + entries + moved in + changes − moved out − stops = this month, exactly.

mod page;
mod reason;
mod write;

use std::collections::BTreeMap;

use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::ids::division;
use minzheng_core_types::{MemberSet, Money, MoneyError, Month, Silent, Text};

pub use page::dynamic_page;
pub use reason::Reason;
pub use write::{DYNAMIC_SCHEMA, dynamic_csv, dynamic_json, dynamic_table, totals_table};

use crate::entry::PersonName;
use crate::run::{MonthRow, Run, RunError, Status};

/// 变动: what a line tells of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// 新增: not on the roll last month.
    Entry,
    /// 迁入: on the roll of another place, street or community last month.
    MovedIn,
    /// 调整: another amount, or other members.
    Change,
    /// 迁出: on the roll of another place, street or community this month.
    MovedOut,
    /// 停发: not on the roll any more.
    Stop,
}

impl Movement {
    /// Every movement, in the order of the sum.
    pub const ALL: [Self; 5] = [Self::Entry, Self::MovedIn, Self::Change, Self::MovedOut, Self::Stop];

    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::MovedIn => "moved-in",
            Self::Change => "change",
            Self::MovedOut => "moved-out",
            Self::Stop => "stop",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Entry => Text::new("新增", "entry"),
            Self::MovedIn => Text::new("迁入", "moved in"),
            Self::Change => Text::new("调整", "change"),
            Self::MovedOut => Text::new("迁出", "moved out"),
            Self::Stop => Text::new("停发", "stop"),
        }
    }
}

/// 辖区: a community with its street and place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// The place.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
}

impl Area {
    /// Place, street and community, as far as they are known.
    pub(crate) fn name(&self) -> String {
        name(self.place, &self.street, &self.community)
    }
}

/// A household on the roll of a month: how many draw the allowance, and what is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OnRoll {
    /// Who draws the allowance.
    pub members: MemberSet,
    /// What is paid in all.
    pub amount: Money,
}

/// 变动明细: one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DynamicLine {
    /// What it tells.
    pub movement: Movement,
    /// Where.
    pub area: Area,
    /// Index of the household in the register.
    pub index: usize,
    /// 户编号.
    pub number: String,
    /// 户主; it prints masked.
    pub head: PersonName,
    /// As it was there last month; nothing for an entry and for a household that has moved in.
    pub before: OnRoll,
    /// As it is there this month; nothing for a stop and for a household that has moved out.
    pub after: OnRoll,
    /// Members who draw the allowance and did not last month.
    pub members_in: u32,
    /// Members who do no more.
    pub members_out: u32,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
    /// Does some programme need a person this month? Its amount is not in the sum.
    pub open: bool,
}

impl DynamicLine {
    /// What is paid more; less where it is negative.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub const fn difference(&self) -> Result<Money, MoneyError> {
        self.after.amount.less(self.before.amount)
    }
}

/// Households, persons and money. Changes may be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Households.
    pub households: i64,
    /// Persons who draw the allowance.
    pub persons: i64,
    /// Money.
    pub amount: Money,
}

impl Sum {
    fn add(&mut self, households: i64, persons: i64, amount: Money) -> Result<(), MoneyError> {
        let out = MoneyError::OutOfRange;
        self.households = self.households.checked_add(households).ok_or(out)?;
        self.persons = self.persons.checked_add(persons).ok_or(out)?;
        self.amount = self.amount.plus(amount)?;
        Ok(())
    }

    fn household(&mut self, on_roll: OnRoll) -> Result<(), MoneyError> {
        self.add(1, i64::from(on_roll.members.len()), on_roll.amount)
    }
}

/// 汇总: the sum of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AreaSum {
    /// Last month's roll.
    pub last: Sum,
    /// By movement. Of changes, `households` counts those changed; persons and money are differences.
    pub movements: [Sum; 5],
    /// Changes that raise the amount, in households.
    pub raised: i64,
    /// Changes that lower it, in households.
    pub lowered: i64,
    /// This month's roll.
    pub this: Sum,
}

impl AreaSum {
    /// The sum of a movement.
    #[must_use]
    pub fn of(&self, movement: Movement) -> Sum {
        let found = Movement::ALL.iter().zip(self.movements).find(|(known, _)| **known == movement);
        found.map(|(_, sum)| sum).unwrap_or_default()
    }

    fn of_mut(&mut self, movement: Movement) -> Option<&mut Sum> {
        let at = Movement::ALL.iter().position(|known| *known == movement)?;
        self.movements.get_mut(at)
    }

    fn plus(&mut self, other: &Self) -> Result<(), MoneyError> {
        let add = |to: &mut Sum, more: Sum| to.add(more.households, more.persons, more.amount);
        add(&mut self.last, other.last)?;
        add(&mut self.this, other.this)?;
        for (to, more) in self.movements.iter_mut().zip(other.movements) {
            add(to, more)?;
        }
        self.raised = self.raised.saturating_add(other.raised);
        self.lowered = self.lowered.saturating_add(other.lowered);
        Ok(())
    }

    /// Last month + entries + moved in + changes − moved out − stops: what this month must be.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn expected(&self) -> Result<Sum, MoneyError> {
        let mut all = self.last;
        for movement in Movement::ALL {
            let sum = self.of(movement);
            match movement {
                Movement::Entry | Movement::MovedIn => all.add(sum.households, sum.persons, sum.amount)?,
                Movement::Change => all.add(0, sum.persons, sum.amount)?,
                Movement::MovedOut | Movement::Stop => {
                    let less = Money::ZERO.less(sum.amount)?;
                    all.add(sum.households.saturating_neg(), sum.persons.saturating_neg(), less)?;
                }
            }
        }
        Ok(all)
    }
}

/// 动态管理: the lines of a month and their sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dynamic {
    /// The month; it is compared with the one before.
    pub month: Month,
    /// The lines, by area and movement, then in the order of the register.
    pub lines: Vec<DynamicLine>,
    /// The sums of each community.
    pub areas: BTreeMap<Area, AreaSum>,
    /// The sum of all.
    pub total: AreaSum,
    /// The hash of all figures loaded.
    pub pack: PackHash,
}

/// The roll of a month against the one before. [`crate::LawTable`] has the law of both.
///
/// # Errors
/// [`RunError`] of the run, or when sums do not fit.
pub fn dynamic(run: &Run<'_>, month: Month) -> Result<Dynamic, RunError> {
    let pack = run.laws().pack().hash();
    let mut all =
        Dynamic { month, lines: Vec::new(), areas: BTreeMap::new(), total: AreaSum::default(), pack };
    run.in_order(|index| compare(run, index, month), |pair| all.take(pair))?;
    all.lines.sort_by(|one, other| {
        let key = |line: &DynamicLine| (line.movement, line.index);
        one.area.cmp(&other.area).then_with(|| key(one).cmp(&key(other)))
    });
    Ok(all)
}

impl Dynamic {
    /// 街道小计: the sums of each street. A move within a street is out of it and into it.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn streets(&self) -> Result<BTreeMap<(Place, &str), AreaSum>, MoneyError> {
        let mut streets: BTreeMap<(Place, &str), AreaSum> = BTreeMap::new();
        for (area, sums) in &self.areas {
            streets.entry((area.place, area.street.as_str())).or_default().plus(sums)?;
        }
        Ok(streets)
    }
}

/// A household on one roll or both.
struct Pair {
    then: Option<(Area, OnRoll)>,
    now: Option<(Area, OnRoll)>,
    lines: Vec<DynamicLine>,
}

impl Dynamic {
    fn take(&mut self, pair: Pair) -> Result<(), RunError> {
        if let Some((area, on_roll)) = pair.then {
            self.sums(area, |sum| sum.last.household(on_roll))?;
        }
        if let Some((area, on_roll)) = pair.now {
            self.sums(area, |sum| sum.this.household(on_roll))?;
        }
        for line in pair.lines {
            self.sums(line.area.clone(), |sum| count(sum, &line))?;
            self.lines.push(line);
        }
        Ok(())
    }

    fn sums(
        &mut self,
        area: Area,
        add: impl Fn(&mut AreaSum) -> Result<(), MoneyError>,
    ) -> Result<(), MoneyError> {
        add(&mut self.total)?;
        add(self.areas.entry(area).or_default())
    }
}

fn count(sum: &mut AreaSum, line: &DynamicLine) -> Result<(), MoneyError> {
    let difference = line.difference()?;
    if line.movement == Movement::Change {
        let persons = i64::from(line.after.members.len()).saturating_sub(line.before.members.len().into());
        let (up, down) = (!difference.is_negative() && !difference.is_zero(), difference.is_negative());
        sum.raised = sum.raised.saturating_add(up.into());
        sum.lowered = sum.lowered.saturating_add(down.into());
        return sum.of_mut(line.movement).map_or(Ok(()), |sum| sum.add(1, persons, difference));
    }
    let there = match line.movement {
        Movement::MovedOut | Movement::Stop => line.before,
        _ => line.after,
    };
    sum.of_mut(line.movement).map_or(Ok(()), |sum| sum.household(there))
}

/// On the roll and drawing: entitled to the allowance, be it nothing (SA-18), or paid by another programme.
fn on_roll(row: &MonthRow<'_>) -> Result<Option<OnRoll>, RunError> {
    let amount = row.total()?;
    let draws = row.status == Status::OnRoll && (row.findings.allowance.is_entitled() || !amount.is_zero());
    let members = if row.findings.allowance.is_entitled() { row.findings.members } else { MemberSet::EMPTY };
    Ok(draws.then_some(OnRoll { members, amount }))
}

fn compare(run: &Run<'_>, index: usize, month: Month) -> Result<Option<Pair>, RunError> {
    let before = month.previous();
    let (then_row, now_row) = (run.one(index, before, &mut Silent)?, run.one(index, month, &mut Silent)?);
    let then = then_row.as_ref().map(on_roll).transpose()?.flatten();
    let now = now_row.as_ref().map(on_roll).transpose()?.flatten();
    let Some(record) = run.register().households().get(index).filter(|_| then.is_some() || now.is_some())
    else {
        return Ok(None);
    };
    let area = |month| {
        let stay = record.stay_in(month);
        Area { place: stay.place, street: stay.street.to_owned(), community: stay.community.to_owned() }
    };
    let seen = reason::Seen { run, index, record, month, then: then_row.as_ref(), now: now_row.as_ref() };
    let register = run.register();
    let line = |movement, area, before: OnRoll, after: OnRoll, reasons| {
        let of_head = register.persons(record).get(register.head_in(record, month));
        DynamicLine {
            movement,
            area,
            index,
            number: record.number.clone(),
            head: of_head.map(|person| person.name.clone()).unwrap_or_default(),
            before,
            after,
            members_in: number(after.members, before.members),
            members_out: number(before.members, after.members),
            reasons,
            open: now_row.as_ref().is_some_and(reason::needs_person),
        }
    };
    let nothing = OnRoll::default();
    let lines = match (then, now) {
        (None, Some(now)) => {
            vec![line(Movement::Entry, area(month), nothing, now, seen.entry())]
        }
        (Some(then), None) => {
            vec![line(Movement::Stop, area(before), then, nothing, seen.stop())]
        }
        (Some(then), Some(now)) if area(before) != area(month) => {
            let [out, into] = seen.moved();
            vec![
                line(Movement::MovedOut, area(before), then, nothing, out),
                line(Movement::MovedIn, area(month), nothing, now, into),
            ]
        }
        (Some(then), Some(now)) if then != now => {
            vec![line(Movement::Change, area(month), then, now, seen.change())]
        }
        _ => Vec::new(),
    };
    let pair =
        Pair { then: then.map(|then| (area(before), then)), now: now.map(|now| (area(month), now)), lines };
    Ok(Some(pair))
}

/// How many of the ones are not among the others.
fn number(ones: MemberSet, others: MemberSet) -> u32 {
    let only = ones.iter().filter(|index| !others.contains(*index)).count();
    u32::try_from(only).unwrap_or(u32::MAX)
}

/// Place, street and community, as far as they are known.
fn name(place: Place, street: &str, community: &str) -> String {
    let place = match place {
        Place::Division(code) => division(code).map_or(code.to_string(), |known| known.name.zh.to_owned()),
        Place::Zone(_) => place.to_string(),
    };
    let parts = [place.as_str(), street, community];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
