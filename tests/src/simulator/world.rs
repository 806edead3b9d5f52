//! The world: what happens to a household, and when the office hears of it.

use chrono::{Datelike, NaiveDate};
use minzheng_caseload::{FormerStay, HouseholdEntry, MemberEntry, Person as Listed, Stop};
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::extreme_hardship::facts::{Form, OwnIncome, OwnKind, Person, SelfCare};
use minzheng_welfare::facts::{
    Disability, Illness, Member, PropertyFinding, Register as UrbanRural, Relation,
};
use minzheng_welfare::needs::Needs;
use minzheng_welfare::standing::{Determination, StopGround};

use super::laws::{PLACES, place};
use super::{FIRST, LAST};
use crate::draw::Draw;

/// How many kinds of happenings there are.
pub const KINDS: usize = 10;

/// The number by which a simulated household goes.
pub const NUMBER: &str = "H";

/// 事件: something that happens to a household.
#[derive(Debug, Clone)]
pub enum Happening {
    /// A child is born, and entered by a decision.
    Birth(NaiveDate, NaiveDate),
    /// A member dies.
    Death(usize, NaiveDate),
    /// A member leaves.
    Leaves(usize, NaiveDate),
    /// The household moves, by a decision.
    Moves(Place, NaiveDate),
    /// A job is found or lost, or a year is over: another income is determined.
    Determined(Determination),
    /// An income turns out to have been another when it was determined last.
    IncomeWas(Money),
    /// A serious illness is approved.
    Ill(usize, NaiveDate, Month),
    /// A certificate of disability turns out to have been entered wrongly, or not at all.
    Disabled(usize, Option<DisabilityGrade>),
    /// Urban or rural was entered wrongly.
    Register(UrbanRural),
    /// Payment ends.
    Stops(Month, StopGround),
}

impl Happening {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> usize {
        match self {
            Self::Birth(..) => 0,
            Self::Death(..) => 1,
            Self::Leaves(..) => 2,
            Self::Moves(..) => 3,
            Self::Determined(_) => 4,
            Self::IncomeWas(_) => 5,
            Self::Ill(..) => 6,
            Self::Disabled(..) => 7,
            Self::Register(_) => 8,
            Self::Stops(..) => 9,
        }
    }

    /// The first month that it can touch, in a household as recorded.
    #[must_use]
    pub fn touches(&self, entry: &HouseholdEntry) -> Month {
        match self {
            Self::Birth(_, day) | Self::Death(_, day) | Self::Leaves(_, day) | Self::Moves(_, day) => {
                Month::of(*day)
            }
            Self::Ill(_, approved, _) => Month::of(*approved),
            Self::Determined(determination) => Month::of(determination.decided),
            Self::IncomeWas(_) => entry.determinations.last().map_or(FIRST, |last| Month::of(last.decided)),
            Self::Disabled(..) | Self::Register(_) => FIRST,
            Self::Stops(last, _) => last.next(),
        }
    }

    /// Puts it on record.
    pub fn record(&self, entry: &mut HouseholdEntry) {
        match self {
            Self::Birth(born, decided) => {
                let mut facts = Member::new(Relation::Child, *born).with_nothing_special();
                facts.entered = Some(*decided);
                entry.members.push(MemberEntry { person: Listed::default(), facts });
            }
            Self::Death(member, died) => entry.members[*member].facts.died = Some(*died),
            Self::Leaves(member, left) => entry.members[*member].facts.left = Some(*left),
            Self::Moves(to, decided) => {
                let place = std::mem::replace(&mut entry.place, *to);
                let (street, community) = (String::new(), String::new());
                let last = Month::of(*decided);
                entry.history.moves.push(FormerStay { decided: *decided, last, place, street, community });
            }
            Self::Determined(determination) => entry.determinations.push(*determination),
            Self::IncomeWas(income) => {
                if let Some(last) = entry.determinations.last_mut() {
                    last.counted_income = *income;
                }
            }
            Self::Ill(member, approved, until) => {
                let illness = Illness { code: None, approved: Some(*approved), valid_until: Some(*until) };
                entry.members[*member].facts.illness = Fact::Known(illness);
            }
            Self::Disabled(member, grade) => {
                let kind = DisabilityKind::Physical;
                entry.members[*member].facts.disability =
                    grade.map_or(Fact::Absent, |grade| Fact::Known(Disability { kind, grade }));
            }
            Self::Register(register) => entry.register = Fact::Known(*register),
            Self::Stops(last, ground) => {
                if let Some(before) = entry.ended.replace(*last) {
                    entry.history.stops.push(Stop { last: before, ground: entry.stop });
                }
                entry.stop = Some(*ground);
            }
        }
    }
}

/// What the office has heard, and is on record from now on.
#[derive(Debug, Clone)]
pub struct News {
    /// The household as recorded now.
    pub entry: HouseholdEntry,
    /// The first month that may be another than it was.
    pub touches: Month,
}

/// One household, and what has happened to it.
pub struct World {
    /// The household as it is.
    real: HouseholdEntry,
    /// The household as the office knows it.
    known: HouseholdEntry,
    /// What has happened and is not on record, with the month in which it will be.
    untold: Vec<(Month, Happening)>,
    quiet_until: Month,
    happened: [u64; KINDS],
    late: u64,
    needs: Needs,
}

fn day_in(month: Month, draw: &mut Draw) -> NaiveDate {
    let last = month.last_day();
    // The first and the last day of a month, where rules change their mind, often.
    match draw.below(6) {
        0 => month.first_day(),
        1 => last,
        _ => last.with_day(draw.between(1, i64::from(last.day())) as u32).expect("a day of the month"),
    }
}

fn determined(month: Month, draw: &mut Draw, members: u64) -> Determination {
    let decided = day_in(month, draw);
    let yuan = [0, 100, 333, 500, 540, 600, 1_000, 1_500];
    let monthly = draw.pick(&yuan) * draw.between(0, members as i64) + draw.between(0, 60);
    let window = MonthRange::before(month, draw.pick(&[1, 12]));
    Determination {
        applied: decided - chrono::Days::new(draw.below(25)),
        decided,
        counted_income: Money::from_yuan(monthly * i64::from(window.months())).expect("small"),
        window,
        property: PropertyFinding::Within,
    }
}

fn member(relation: Relation, ages: (i64, i64), draw: &mut Draw) -> MemberEntry {
    let birth = day_in(FIRST.plus(-12 * draw.between(ages.0, ages.1) as i32 - draw.below(12) as i32), draw);
    let mut facts = Member::new(relation, birth).with_nothing_special();
    if draw.chance(1, 12) {
        let grade = draw.pick(&[DisabilityGrade::Second, DisabilityGrade::First, DisabilityGrade::Third]);
        facts.disability = Fact::Known(Disability { kind: DisabilityKind::Visual, grade });
    }
    MemberEntry { person: Listed::default(), facts }
}

/// What is known of everybody for extreme-hardship support (XH-01), of one household in three: with nobody able to support
/// them, so that age, certificate and income decide.
fn needs(members: usize, draw: &mut Draw) -> Needs {
    let mut needs = Needs::default();
    if !draw.chance(1, 3) {
        return needs;
    }
    for member in 0..members {
        let yuan = draw.pick(&[0, 200, 600, 2_000]);
        let own =
            OwnIncome { kind: OwnKind::Counted, amount: Fact::Known(Money::from_yuan(yuan).expect("small")) };
        needs.extreme_hardship.push(Person {
            member,
            decided: Some(FIRST.first_day()),
            five_guarantees: Fact::Known(draw.chance(1, 2)),
            unable: Some(draw.chance(1, 2)),
            incomes: vec![own],
            incomes_complete: true,
            property: Fact::Known(PropertyFinding::Within),
            supporters_complete: true,
            orphan_support: Fact::Absent,
            school: Fact::Absent,
            grade: Fact::Known(SelfCare::Able),
            form: Fact::Known(draw.pick(&[Form::Dispersed, Form::Home])),
            ..Person::default()
        });
    }
    needs
}

impl World {
    /// A household, most of them on the roll from the first month, some from later on.
    pub fn new(draw: &mut Draw) -> Self {
        let mut entry = HouseholdEntry::new(NUMBER, place(draw.pick(&PLACES)));
        let register = draw.weighted(&[(5, UrbanRural::Urban), (1, UrbanRural::Rural)]);
        entry.register = Fact::Known(register);
        (entry.lost_only_child, entry.three_nos) = (Fact::Absent, Fact::Absent);
        entry.members.push(member(Relation::Applicant, (25, 85), draw));
        for relation in [Relation::Spouse, Relation::Child, Relation::Child, Relation::Parent] {
            if draw.chance(2, 5) {
                let ages = match relation {
                    Relation::Spouse => (25, 80),
                    Relation::Parent => (60, 99),
                    _ => (0, 17),
                };
                entry.members.push(member(relation, ages, draw));
            }
        }
        let begins = draw.weighted(&[(6, FIRST.plus(-3)), (1, FIRST), (1, FIRST.plus(30))]);
        let members = entry.members.len() as u64;
        let first = determined(begins.plus(draw.below(3) as i32), draw, members);
        entry.determinations.push(first);
        let needs = needs(entry.members.len(), draw);
        Self {
            real: entry.clone(),
            known: entry,
            untold: Vec::new(),
            quiet_until: Month::of(first.decided).next(),
            happened: [0; KINDS],
            late: 0,
            needs,
        }
    }

    /// What is known that only some programmes ask about.
    #[must_use]
    pub fn needs(&self) -> Needs {
        self.needs.clone()
    }

    /// The household as the office knows it.
    #[must_use]
    pub fn entry(&self) -> HouseholdEntry {
        self.known.clone()
    }

    /// What happened so far, by kind.
    #[must_use]
    pub const fn happened(&self) -> [u64; KINDS] {
        self.happened
    }

    /// How much of it was heard of late.
    #[must_use]
    pub const fn late(&self) -> u64 {
        self.late
    }

    /// What the office hears before it pays a month; nothing where nothing is new.
    pub fn news(&mut self, month: Month) -> Option<News> {
        let mut touches: Option<Month> = None;
        let told: Vec<_> = self.untold.extract_if(.., |(when, _)| *when <= month).collect();
        for (_, happening) in told {
            let first = happening.touches(&self.known);
            touches = Some(touches.map_or(first, |before| before.min(first)));
            happening.record(&mut self.known);
        }
        touches.map(|touches| News { entry: self.known.clone(), touches })
    }

    /// Lets something happen in a month, after it was paid. One thing at a time: the next one happens when the office has
    /// heard of the last, so that it is put on record in the order of the days.
    pub fn happen(&mut self, month: Month, draw: &mut Draw) {
        if month < self.quiet_until || !draw.chance(1, 16) {
            return;
        }
        let Some(happening) = self.drawn(month, draw) else { return };
        let late = draw.chance(1, 4);
        let after = if late { draw.between(2, 5) as i32 } else { 1 };
        let told = month.plus(after).min(LAST);
        self.late += u64::from(late);
        self.happened[happening.kind()] += 1;
        self.quiet_until = told.next();
        happening.record(&mut self.real);
        self.untold.push((told, happening));
    }

    /// The members who are there, beside the first.
    fn others(&self) -> Vec<usize> {
        let here = |member: &MemberEntry| member.facts.died.is_none() && member.facts.left.is_none();
        (1..self.real.members.len()).filter(|index| here(&self.real.members[*index])).collect()
    }

    fn drawn(&self, month: Month, draw: &mut Draw) -> Option<Happening> {
        let day = day_in(month, draw);
        let others = self.others();
        let members = others.len() as u64 + 1;
        let ended = self.real.ended.filter(|last| {
            let decided = self.real.determinations.last().map(|last| Month::of(last.decided));
            decided.is_none_or(|decided| decided <= *last)
        });
        if ended.is_some() {
            // Only a new determination brings it back.
            return draw.chance(2, 3).then(|| Happening::Determined(determined(month, draw, members)));
        }
        Some(match draw.below(20) {
            0..=3 => Happening::Determined(determined(month, draw, members)),
            4..=5 => Happening::Birth(day - chrono::Days::new(draw.below(40)), day),
            6..=8 => Happening::Death(draw_from(&others, draw)?, day),
            9 => Happening::Leaves(draw_from(&others, draw)?, day),
            10..=11 => {
                let to = place(draw.pick(&PLACES));
                return (to != self.real.place).then_some(Happening::Moves(to, day));
            }
            12..=13 => {
                // Found within months: each month of it is corrected, fact by fact.
                let of =
                    self.real.determinations.last().filter(|of| Month::of(of.decided).until(month) < 6)?;
                let more = Money::from_yuan(draw.between(1, 300) * i64::from(of.window.months())).ok()?;
                let less = draw.chance(1, 3);
                let income = if less { of.counted_income.less(more) } else { of.counted_income.plus(more) };
                Happening::IncomeWas(income.ok()?.max(Money::ZERO))
            }
            14..=15 => {
                // A second approval would take the place of the first.
                let well = |index: &usize| self.real.members[*index].facts.illness == Fact::Absent;
                let well: Vec<usize> = (0..self.real.members.len()).filter(well).collect();
                let until = month.plus(draw.between(6, 24) as i32);
                Happening::Ill(draw_from(&well, draw)?, day, until)
            }
            16 if FIRST.until(month) < 10 => {
                let member = draw.below(self.real.members.len() as u64) as usize;
                let has_one = matches!(self.real.members[member].facts.disability, Fact::Known(_));
                Happening::Disabled(member, (!has_one).then_some(DisabilityGrade::Second))
            }
            17 if FIRST.until(month) < 10 => Happening::Register(match self.real.register {
                Fact::Known(UrbanRural::Urban) => UrbanRural::Rural,
                _ => UrbanRural::Urban,
            }),
            _ => {
                let ground =
                    draw.pick(&[StopGround::Income, StopGround::MovedAway, StopGround::FalseStatement]);
                Happening::Stops(month, ground)
            }
        })
    }
}

fn draw_from(from: &[usize], draw: &mut Draw) -> Option<usize> {
    (!from.is_empty()).then(|| draw.pick(from))
}
