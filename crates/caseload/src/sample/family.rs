//! The people of one household: kinship, ages that fit it, and what befalls them.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind, Sex};
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::facts::{self, Cohabitation, Disability, Member, Relation, Schooling};

use super::draw::Draws;
use super::plan::{Band, Event, Kind, Plan, working_day};

/// A person before there is a name or a number.
#[derive(Debug, Clone)]
pub(super) struct Someone {
    pub(super) facts: Member,
    pub(super) sex: Sex,
    /// In full years on the last day of June 2014.
    pub(super) age: u32,
    pub(super) birth: NaiveDate,
}

impl Someone {
    /// On the roll from the household's first month to its last.
    pub(super) const fn is_constant(&self) -> bool {
        self.facts.entered.is_none() && self.is_staying()
    }

    /// Neither left nor died.
    pub(super) const fn is_staying(&self) -> bool {
        self.facts.left.is_none() && self.facts.died.is_none()
    }
}

/// The members, the applicant first; who has left or died comes last.
pub(super) fn family(plan: &Plan, draws: &mut Draws) -> Vec<Someone> {
    let mut members = Family { plan, draws, members: Vec::new() }.build();
    befall(plan, draws, &mut members);
    for member in &mut members {
        established(member, draws);
        joins_after_birth(plan, member);
    }
    members
}

struct Family<'p, 'd> {
    plan: &'p Plan,
    draws: &'d mut Draws,
    members: Vec<Someone>,
}

impl Family<'_, '_> {
    fn build(mut self) -> Vec<Someone> {
        match self.plan.kind {
            Kind::Single | Kind::Couple | Kind::Siblings => self.middle_aged(),
            Kind::Elder | Kind::ElderCouple | Kind::ElderGrandchild | Kind::ElderDisabledChild => {
                self.elders()
            }
            Kind::ParentChild => self.with_children(1, false),
            Kind::ParentTwoChildren => self.with_children(2, false),
            Kind::CoupleChild => self.with_children(1, true),
            Kind::CoupleTwoChildren => self.with_children(2, true),
            Kind::CoupleThreeChildren => self.with_children(3, true),
            Kind::CoupleDisabledChild => self.with_disabled_child(),
            Kind::SingleWithParent => self.with_parents(1, false, 0),
            Kind::CoupleParent => self.with_parents(1, true, 0),
            Kind::ParentChildGrandparent => self.with_parents(1, false, 1),
            Kind::CoupleChildParent => self.with_parents(1, true, 1),
            Kind::CoupleChildTwoParents => self.with_parents(2, true, 1),
            Kind::CoupleTwoChildrenTwoParents => self.with_parents(2, true, 2),
        }
        self.members
    }

    fn add(&mut self, relation: Relation, age: u32, sex: Sex) {
        let birth = birth_at(self.draws, age);
        self.add_born(relation, birth, age, sex);
    }

    fn add_born(&mut self, relation: Relation, birth: NaiveDate, age: u32, sex: Sex) {
        self.members.push(someone(relation, birth, age, sex));
    }

    /// The applicant, and the spouse of the other sex when there is one.
    fn heads(&mut self, age: u32, spouse: Option<u32>) {
        let sex = self.sex();
        self.add(Relation::Applicant, age, sex);
        if let Some(age) = spouse {
            self.add(Relation::Spouse, age, other(sex));
        }
    }

    fn sex(&mut self) -> Sex {
        if self.draws.percent(50) { Sex::Male } else { Sex::Female }
    }

    /// An age near another one.
    fn near(&mut self, age: u32, by: u32, least: u32, most: u32) -> u32 {
        let least_near = age.saturating_sub(by).max(least);
        self.draws.between(least_near, age.saturating_add(by).min(most))
    }

    fn middle_aged(&mut self) {
        // Whose grown child leaves was a parent early enough.
        let least = if self.plan.event.is_some_and(|(event, _)| event == Event::Left) { 46 } else { 28 };
        let age = self.draws.between(least, 59).max(self.draws.between(least, 59));
        match self.plan.kind {
            Kind::Couple => {
                let lost = if self.plan.lost_only_child { age.max(49) } else { age };
                let spouse = self.near(lost, 4, least.saturating_sub(3), 59);
                self.heads(lost, Some(spouse));
            }
            Kind::Siblings => {
                self.heads(age, None);
                let (sibling, sex) = (self.near(age, 9, 24, 59), self.sex());
                self.add(Relation::Sibling, sibling, sex);
                self.disable_last(false);
            }
            _ => self.heads(age, None),
        }
    }

    fn elder(&mut self, least_of_sixties: u32) -> u32 {
        let draws = &mut *self.draws;
        match self.plan.band {
            Band::Sixties => draws.between(least_of_sixties, 79).min(draws.between(least_of_sixties, 79)),
            Band::Eighties => draws.between(80, 89).min(draws.between(80, 89)),
            Band::Nineties => draws.between(90, 98).min(draws.between(90, 98)),
        }
    }

    /// The youngest and the oldest of the band.
    const fn band(&self) -> (u32, u32) {
        match self.plan.band {
            Band::Sixties => (60, 79),
            Band::Eighties => (80, 89),
            Band::Nineties => (90, 98),
        }
    }

    fn elders(&mut self) {
        let age = self.elder(if self.plan.kind == Kind::Elder { 60 } else { 63 });
        match self.plan.kind {
            Kind::ElderCouple => {
                let (least, most) = self.band();
                let spouse = self.near(age, 5, least, most);
                self.heads(age, Some(spouse));
            }
            Kind::ElderGrandchild => {
                self.heads(age, None);
                let (child, sex) = (self.draws.between(5, 17), self.sex());
                self.add(Relation::Grandchild, child, sex);
            }
            Kind::ElderDisabledChild => {
                self.heads(age, None);
                let (child, sex) = (age.saturating_sub(self.draws.between(22, 36)), self.sex());
                self.add(Relation::Child, child, sex);
                self.disable_last(true);
            }
            _ => match self.plan.birthday {
                Some(birth) => {
                    let (sex, age) = (self.sex(), age_in_june(birth));
                    self.add_born(Relation::Applicant, birth, age, sex);
                }
                None => self.heads(age, None),
            },
        }
        if self.plan.lone
            && let Some(elder) = self.members.first_mut()
        {
            elder.facts.lone_elder = Fact::Known(true);
        }
    }

    /// Parents and children: the ages of the children come first.
    fn with_children(&mut self, count: u32, couple: bool) {
        let newborn = match self.plan.event {
            Some((Event::Birth, decided)) => {
                decided.first_day().checked_sub_days(Days::new(u64::from(self.draws.between(5, 50))))
            }
            _ => None,
        };
        let eldest = match (self.plan.birthday, newborn, count) {
            (Some(birth), _, _) => age_in_june(birth),
            (None, Some(_), 1) => 0,
            (None, Some(_), _) => self.draws.between(4, 12),
            (None, None, 1) => self.draws.between(1, 21).max(self.draws.between(1, 21)),
            (None, None, _) => self.draws.between(8, 20),
        };
        let parent = eldest.saturating_add(self.draws.between(22, 38)).clamp(24, 59);
        let spouse = couple.then(|| self.near(parent, 4, eldest.saturating_add(20).max(24), 59));
        self.heads(parent, spouse);
        let mut age = eldest;
        for child in 1..=count {
            let sex = self.sex();
            match (newborn.filter(|_| child == count), self.plan.birthday) {
                (Some(birth), _) => self.add_born(Relation::Child, birth, 0, sex),
                (None, Some(birth)) => self.add_born(Relation::Child, birth, age, sex),
                (None, None) => self.add(Relation::Child, age, sex),
            }
            age = age.saturating_sub(self.draws.between(2, 3));
        }
    }

    fn with_disabled_child(&mut self) {
        let child = self.draws.between(20, 33);
        let parent = child.saturating_add(self.draws.between(22, 26));
        let spouse = self.near(parent, 3, child.saturating_add(20), 59);
        self.heads(parent, Some(spouse));
        let sex = self.sex();
        self.add(Relation::Child, child, sex);
        self.disable_last(true);
    }

    /// Three generations or two: the ages of the eldest come first.
    fn with_parents(&mut self, parents: u32, couple: bool, children: u32) {
        let first = self.elder(66).min(94);
        let second = (parents > 1).then(|| self.near(first, 4, 62, 79));
        let younger = second.map_or(first, |age| age.min(first));
        let age = younger.saturating_sub(self.draws.between(20, 36)).clamp(30, 59);
        // The eldest child is 4 to 20 years old.
        let gap = age.saturating_sub(20).max(20);
        let child = age.saturating_sub(self.draws.between(gap, age.saturating_sub(4).min(40).max(gap)));
        let least = if children > 0 { child.saturating_add(20) } else { 25 };
        let spouse = couple.then(|| self.near(age, 4, least, 59));
        self.heads(age, spouse);
        let mut child_age = child;
        for _ in 0..children {
            let sex = self.sex();
            self.add(Relation::Child, child_age, sex);
            child_age = child_age.saturating_sub(self.draws.between(2, 3));
        }
        let sex = self.sex();
        self.add(Relation::Parent, first, sex);
        if let Some(second) = second {
            self.add(Relation::Parent, second, other(sex));
        }
    }

    /// The last member is severely disabled; an adult child, so much that it cannot live alone.
    fn disable_last(&mut self, unable: bool) {
        let kinds = [DisabilityKind::Intellectual, DisabilityKind::Mental, DisabilityKind::Multiple];
        let kind = self.draws.pick(&kinds).unwrap_or(DisabilityKind::Mental);
        let grade = if self.draws.percent(45) { DisabilityGrade::First } else { DisabilityGrade::Second };
        if let Some(last) = self.members.last_mut() {
            last.facts.disability = Fact::Known(Disability { kind, grade });
            if unable {
                last.facts.unable_to_live_alone = Fact::Known(true);
            }
        }
    }
}

/// Entries, exits and deaths of the half year, and the deaths that end a household.
fn befall(plan: &Plan, draws: &mut Draws, members: &mut Vec<Someone>) {
    if let (Some(last), Kind::Elder, [elder]) = (plan.ended, plan.kind, members.as_mut_slice()) {
        elder.facts.died = last.first_day().with_day(draws.between(1, last.last_day().day()));
    }
    let Some((event, month)) = plan.event else { return };
    match event {
        Event::Birth | Event::Joined => {
            if let Some(last) = members.last_mut() {
                last.facts.entered = Some(working_day(draws, month));
            }
        }
        Event::Died | Event::Left => {
            let Some(mut gone) = departed(plan, draws, members) else { return };
            if event == Event::Died {
                gone.facts.died = month.first_day().with_day(draws.between(1, month.last_day().day()));
            } else {
                gone.facts.left = Some(working_day(draws, month));
            }
            members.push(gone);
        }
    }
}

/// Who leaves or dies: a spouse; of a single person the parent; of a couple the grown child.
fn departed(plan: &Plan, draws: &mut Draws, members: &[Someone]) -> Option<Someone> {
    let head = members.first()?;
    let child = members.iter().find(|member| member.facts.relation == Relation::Child);
    let (relation, age, sex) = match plan.kind {
        Kind::Single => {
            let sex = if draws.percent(50) { Sex::Male } else { Sex::Female };
            (Relation::Parent, head.age.saturating_add(draws.between(22, 35)), sex)
        }
        Kind::Couple => (Relation::Child, draws.between(18, 22), head.sex),
        _ => {
            let least = child.map_or(60, |child| child.age.saturating_add(20));
            let most = if child.is_some() { 59 } else { 96 };
            let age = head.age.saturating_add(draws.between(0, 6)).saturating_sub(3).clamp(least, most);
            (Relation::Spouse, age, other(head.sex))
        }
    };
    Some(someone(relation, birth_at(draws, age), age, sex))
}

/// What the authority has established of everybody.
fn established(member: &mut Someone, draws: &mut Draws) {
    let facts = &mut member.facts;
    let dependant = matches!(facts.relation, Relation::Parent | Relation::Grandchild | Relation::Sibling);
    if dependant {
        let cohabitation = if draws.percent(80) {
            Cohabitation::Permanent
        } else {
            Cohabitation::Months(draws.between(24, 240))
        };
        facts.supported = Fact::Known(cohabitation);
    }
    let pupil = matches!(facts.relation, Relation::Child | Relation::Grandchild) && member.age >= 6;
    if pupil && facts.unable_to_live_alone.known().is_none() {
        facts.schooling = Fact::Known(Schooling::FullTimeUpToBachelor);
    }
    if member.age >= 60 {
        let unable = if member.age >= 80 { 30 } else { 8 };
        let grade = if draws.percent(unable) { draws.between(1, 3) } else { 0 };
        facts.ability_grade = u8::try_from(grade).map_or(Fact::Absent, Fact::Known);
    }
}

/// A child born after the first decision joined by one of its own, before the half year.
fn joins_after_birth(plan: &Plan, member: &mut Someone) {
    let born_later = plan.decided < member.birth.checked_add_days(Days::new(30)).unwrap_or(member.birth);
    if born_later && member.facts.entered.is_none() {
        member.facts.entered = member.birth.checked_add_days(Days::new(45));
    }
}

fn someone(relation: Relation, birth: NaiveDate, age: u32, sex: Sex) -> Someone {
    let mut facts = Member::new(relation, birth).with_nothing_special();
    facts.counted = Fact::Known(true);
    facts.sex = Fact::Known(match sex {
        Sex::Male => facts::Sex::Male,
        Sex::Female => facts::Sex::Female,
    });
    Someone { facts, sex, age, birth }
}

const fn other(sex: Sex) -> Sex {
    match sex {
        Sex::Male => Sex::Female,
        Sex::Female => Sex::Male,
    }
}

/// The last month of the sample.
pub(super) const JUNE: Month = Month::at(2014, 6);

/// A birthday that makes so many years on 30 June 2014; never 30 June itself, where conventions of age differ.
fn birth_at(draws: &mut Draws, age: u32) -> NaiveDate {
    let mark = JUNE.last_day();
    let year = mark.year().saturating_sub(i32::try_from(age).unwrap_or(0));
    let birthday = mark.with_year(year).unwrap_or(mark);
    birthday.checked_sub_days(Days::new(u64::from(draws.between(1, 364)))).unwrap_or(birthday)
}

/// The age on 30 June 2014 of who has had their birthday in the half year.
fn age_in_june(birth: NaiveDate) -> u32 {
    u32::try_from(JUNE.last_day().year().saturating_sub(birth.year())).unwrap_or(0)
}
