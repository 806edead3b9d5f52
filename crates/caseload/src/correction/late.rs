//! 迟报事项: a list of acts that came to be known late, put into the register as it was, which gives the register as now known.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Lang, Money, Month, MonthRange, Pack, Text};
use minzheng_welfare::facts::{Member, PropertyFinding, Relation};
use minzheng_welfare::standing::{Determination, StopGround};

use super::rows::{self, ListFault, Listed, Row};
use crate::entry::{HouseholdEntry, MemberEntry, Person};
use crate::files::word_of;
use crate::life::{Desk, LifeError, MoveOrder, ended, move_to};
use crate::payout::read::SheetError;
use crate::register::Register;

const HOUSEHOLD: Text = Text::new("户编号", "household");
const ACT: Text = Text::new("事项", "act");
const DATE: Text = Text::new("日期", "date");
const MEMBER: Text = Text::new("成员", "member");
const RELATION: Text = Text::new("与申请人关系", "relation");
const BIRTH: Text = Text::new("出生日期", "birth");
const UNSTATED: Text = Text::new("未写明的", "unstated");
const INCOME: Text = Text::new("核定收入", "income");
const WINDOW: Text = Text::new("收入期间", "window");
const APPLIED: Text = Text::new("申请日期", "applied");
const PROPERTY: Text = Text::new("财产结论", "property");
const LAST: Text = Text::new("最后发放月份", "last");
const GROUND: Text = Text::new("停保原因", "ground");
const PLACE: Text = Text::new("地区", "place");
const STREET: Text = Text::new("街道", "street");
const COMMUNITY: Text = Text::new("社区", "community");
const FIRST: Text = Text::new("生效首月", "first");

/// 迟报事项: what happened and was not recorded. Members go by their row in the register, from 1, those of earlier rows of the
/// list included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Late {
    /// 出生、加入: somebody belongs to the household since a day.
    Came {
        /// Who, entered on the day that counts as reported or decided (SA-22).
        member: Box<Member>,
    },
    /// 死亡.
    Died {
        /// The member, from 1.
        member: usize,
        /// The day.
        on: NaiveDate,
    },
    /// 离开.
    Left {
        /// The member, from 1.
        member: usize,
        /// The day.
        on: NaiveDate,
    },
    /// 收入更正: the decision of a day rests on another income.
    Income {
        /// The day of the decision.
        decided: NaiveDate,
        /// Counted income over the window.
        counted_income: Money,
        /// Another window.
        window: Option<MonthRange>,
    },
    /// 重新核定: a determination that was not recorded.
    Determined(Determination),
    /// 停保.
    Ended {
        /// Last month of payment.
        last: Month,
        /// Why.
        ground: Option<StopGround>,
    },
    /// 迁移.
    Moved {
        /// The day of the decision.
        decided: NaiveDate,
        /// Where to.
        to: MoveOrder,
        /// The first month, where the decision states it.
        first: Option<Month>,
    },
}

/// An act of a household with its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateRow {
    /// The row.
    pub row: u64,
    /// 户编号.
    pub household: String,
    /// What happened.
    pub act: Late,
}

/// Why an act cannot be put into the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LateFault {
    /// A cell.
    Cell(ListFault),
    /// The household cannot change so.
    Life(LifeError),
}

impl LateFault {
    /// With the file and the row.
    #[must_use]
    pub fn text(&self, file: &str, row: u64, lang: Lang) -> String {
        match (self, lang) {
            (Self::Cell(fault), _) => fault.text(file, row, lang),
            (Self::Life(why), Lang::Zh) => format!("{file} 第{row}行:{}", why.text(lang)),
            (Self::Life(why), Lang::En) => format!("{file}, row {row}: {}", why.text(lang)),
        }
    }
}

impl From<ListFault> for LateFault {
    fn from(fault: ListFault) -> Self {
        Self::Cell(fault)
    }
}

const fn fault(column: Text, zh: &'static str, en: &'static str) -> ListFault {
    ListFault { column, what: Text::new(zh, en) }
}

/// Reads a list of late acts: CSV or JSON Lines with the columns of `docs/corrections.md` in either language.
///
/// ```
/// use minzheng_caseload::correction::read_late;
/// let text = "household,act,date,member\nSB-1,death,2014-03-15,3\n";
/// let (acts, faults) = read_late(text.as_bytes(), "acts.csv")?;
/// assert!(faults.is_empty() && acts[0].household == "SB-1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`SheetError`] when it is no such list at all.
pub fn read_late(bytes: &[u8], file: &str) -> Result<Listed<LateRow>, SheetError> {
    let may = [
        DATE, MEMBER, RELATION, BIRTH, UNSTATED, INCOME, WINDOW, APPLIED, PROPERTY, LAST, GROUND, PLACE,
        STREET, COMMUNITY, FIRST,
    ];
    let (rows, mut faults) = rows::read(bytes, file, &[HOUSEHOLD, ACT], &may)?;
    let mut acts = Vec::new();
    for row in &rows {
        match act(row) {
            Ok((household, act)) => acts.push(LateRow { row: row.row, household, act }),
            Err(fault) => faults.push((row.row, fault)),
        }
    }
    faults.sort_by_key(|(row, _)| *row);
    Ok((acts, faults))
}

fn act(row: &Row) -> Result<(String, Late), ListFault> {
    let no_household = Text::new("未写户编号", "no household; enter its number");
    let household = row.need(HOUSEHOLD, no_household, |text| Some(text.to_owned()))?;
    let day = |column| {
        let what = Text::new("应有日期;写作 2014-03-15", "a day is needed; write 2014-03-15");
        row.need(column, what, |text| text.parse().ok())
    };
    let member = || {
        let what =
            Text::new("应为成员在台账中的行次,从 1 起", "the row of the member in the register, from 1");
        row.need(MEMBER, what, |text| text.parse().ok().filter(|row: &usize| *row > 0))
    };
    let act = match row.cell(ACT) {
        "birth" | "出生" | "joined" | "加入" => came(row, day(DATE)?, day(BIRTH)?)?,
        "death" | "死亡" => Late::Died { member: member()?, on: day(DATE)? },
        "left" | "离开" => Late::Left { member: member()?, on: day(DATE)? },
        "income" | "收入更正" => {
            Late::Income { decided: day(DATE)?, counted_income: income(row)?, window: window(row)? }
        }
        "determination" | "重新核定" => {
            let no_window =
                fault(WINDOW, "应有期间;写作 2013-11..2014-01", "a window is needed; write 2013-11..2014-01");
            let property = Text::new("应为 符合 或 不符合", "one of within, beyond");
            let (applied, decided) = (day(APPLIED)?, day(DATE)?);
            if applied > decided {
                return Err(fault(APPLIED, "晚于决定日期", "after the day of the decision"));
            }
            Late::Determined(Determination {
                applied,
                decided,
                counted_income: income(row)?,
                window: window(row)?.ok_or(no_window)?,
                property: row.need(PROPERTY, property, word_of::<PropertyFinding>)?,
            })
        }
        "ended" | "停保" => {
            let last =
                Text::new("应有最后发放月份;写作 2014-03", "the last month paid is needed; write 2014-03");
            let ground = Text::new("没有这个停保原因", "no such ground to stop");
            Late::Ended {
                last: row.need(LAST, last, |text| text.parse().ok())?,
                ground: row.read(GROUND, ground, word_of::<StopGround>)?,
            }
        }
        "moved" | "迁移" => {
            let place = Text::new("应为区划代码", "the code of a place is needed");
            let first = Text::new("不是月份;写作 2014-04", "not a month; write 2014-04");
            let to = MoveOrder {
                place: row.need(PLACE, place, |text| text.parse::<Place>().ok())?,
                street: row.cell(STREET).to_owned(),
                community: row.cell(COMMUNITY).to_owned(),
            };
            Late::Moved { decided: day(DATE)?, to, first: row.read(FIRST, first, |text| text.parse().ok())? }
        }
        _ => {
            return Err(fault(
                ACT,
                "应为 出生、加入、死亡、离开、收入更正、重新核定、停保 或 迁移",
                "one of birth, joined, death, left, income, determination, ended, moved",
            ));
        }
    };
    Ok((household, act))
}

fn income(row: &Row) -> Result<Money, ListFault> {
    let what = Text::new(
        "应有核定收入(整个期间);写作 1200.00",
        "the counted income of the window is needed; write 1200.00",
    );
    row.need(INCOME, what, |text| text.parse().ok().filter(|amount: &Money| !amount.is_negative()))
}

fn window(row: &Row) -> Result<Option<MonthRange>, ListFault> {
    let what = Text::new("不是期间;写作 2013-11..2014-01", "not a window; write 2013-11..2014-01");
    row.read(WINDOW, what, |text| text.parse().ok())
}

const fn before_birth() -> ListFault {
    fault(DATE, "早于该成员的出生日期", "before the member was born")
}

/// A new member, of whom nothing else is established unless the row says that there is nothing else.
fn came(row: &Row, on: NaiveDate, birth: NaiveDate) -> Result<Late, ListFault> {
    let relation = Text::new("没有这个关系", "no such kinship");
    let relation = row.need(RELATION, relation, word_of::<Relation>)?;
    let mut member = Member::new(relation, birth);
    match row.cell(UNSTATED) {
        "" | "unknown" | "未查实" => {}
        "none" | "无" => member = member.with_nothing_special(),
        _ => return Err(fault(UNSTATED, "应为 无 或 未查实", "one of none, unknown")),
    }
    if on < birth {
        return Err(before_birth());
    }
    member.entered = Some(on);
    Ok(Late::Came { member: Box::new(member) })
}

/// The register as now known: the acts are put in in their order. What a list gets wrong is told row by row.
///
/// # Errors
/// Every row that cannot be put in.
pub fn with_late(
    register: &Register,
    acts: &[LateRow],
    pack: &Pack,
) -> Result<Register, Vec<(u64, LateFault)>> {
    let mut changed: BTreeMap<&str, HouseholdEntry> = BTreeMap::new();
    let mut faults = Vec::new();
    for LateRow { row, household, act } in acts {
        let known = match changed.get(household.as_str()) {
            Some(known) => Ok(known.clone()),
            None => register.entry_of(household),
        };
        let next = known.map_err(LateFault::Life).and_then(|entry| {
            let number = entry.number.clone();
            put(entry, act, pack).map(|next| (number, next))
        });
        match next {
            Ok((number, next)) if number == *household => {
                changed.insert(household, next);
            }
            Ok(_) => faults.push((*row, BY_NUMBER.into())),
            Err(fault) => faults.push((*row, fault)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let entries: Vec<&HouseholdEntry> = changed.values().collect();
    register.with_changes(&entries, &[]).map_err(|why| vec![(0, LateFault::Life(why))])
}

const BY_NUMBER: ListFault =
    fault(HOUSEHOLD, "请写户编号,不写案件号", "name the household by its number, not its case");

fn put(mut entry: HouseholdEntry, act: &Late, pack: &Pack) -> Result<HouseholdEntry, LateFault> {
    match act {
        Late::Came { member } => {
            entry.members.push(MemberEntry { person: Person::default(), facts: **member });
        }
        Late::Died { member, on } => {
            let facts = member_of(&mut entry, *member)?;
            if facts.died.is_some() {
                return Err(fault(
                    DATE,
                    "该成员的死亡已有记录",
                    "the death of the member is recorded already",
                )
                .into());
            }
            if facts.birth.known().is_some_and(|birth| *on < birth) {
                return Err(before_birth().into());
            }
            facts.died = Some(*on);
        }
        Late::Left { member, on } => {
            let facts = member_of(&mut entry, *member)?;
            if facts.left.is_some() {
                return Err(
                    fault(DATE, "该成员的离开已有记录", "that the member left is recorded already").into()
                );
            }
            if facts.entered.is_some_and(|entered| *on < entered) {
                return Err(fault(DATE, "早于该成员加入的日期", "before the member came").into());
            }
            facts.left = Some(*on);
        }
        Late::Income { decided, counted_income, window } => {
            let mut all = entry.determinations.iter_mut();
            let Some(known) = all.find(|determination| determination.decided == *decided) else {
                return Err(fault(DATE, "该日没有核定", "nothing was determined on that day").into());
            };
            known.counted_income = *counted_income;
            known.window = window.unwrap_or(known.window);
        }
        Late::Determined(determination) => {
            if entry.determinations.iter().any(|known| known.decided == determination.decided) {
                let why = fault(
                    DATE,
                    "该日已有核定;请用 收入更正",
                    "something was determined on that day; correct its income",
                );
                return Err(why.into());
            }
            entry.determinations.push(*determination);
            entry.determinations.sort_by_key(|known| known.decided);
        }
        Late::Ended { last, ground } => {
            // An end found to have been earlier takes the place of the one recorded; a later one needs a return between.
            let decided = entry.determinations.iter().map(|known| known.decided);
            let mut decided = decided.chain(entry.grace.map(|grace| grace.decided)).map(Month::of);
            match entry.ended {
                Some(before) if *last < before => (entry.ended, entry.stop) = (Some(*last), *ground),
                Some(before) if !decided.any(|of| before < of && of <= *last) => {
                    return Err(fault(LAST, "该户已于此前停保", "the household had ended by then").into());
                }
                _ => entry = ended(&entry, *last, *ground),
            }
        }
        Late::Moved { decided, to, first } => {
            let desk = Desk { pack, decided: *decided, first: *first };
            let mut to = to.clone();
            // Within one place what is not stated stays.
            if to.place == entry.place {
                for (stated, here) in [(&mut to.street, &entry.street), (&mut to.community, &entry.community)]
                {
                    if stated.is_empty() {
                        stated.clone_from(here);
                    }
                }
            }
            return move_to(&entry, &to, &desk).map(|(next, _)| next).map_err(LateFault::Life);
        }
    }
    Ok(entry)
}

fn member_of(entry: &mut HouseholdEntry, member: usize) -> Result<&mut Member, LateFault> {
    let at = member.checked_sub(1).and_then(|at| entry.members.get_mut(at));
    at.map(|member| &mut member.facts).ok_or(LateFault::Cell(fault(
        MEMBER,
        "该户没有这个成员",
        "the household has no such member",
    )))
}
