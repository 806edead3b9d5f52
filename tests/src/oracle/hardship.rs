//! Extreme-hardship support (XH-01 to XH-04): each person as a list of conditions that hold, do not, or are open.

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::Fact;
use minzheng_core_types::figures::Pack;
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_welfare::CaseFile;
use minzheng_welfare::Status;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::extreme_hardship::facts::{
    Form, OwnKind, Person, School, SelfCare, SupporterGroup, Supporting,
};
use minzheng_welfare::facts::{Away, Member, PropertyFinding, Register};

use super::figures::Figures;
use super::{Count, Fen, Verdict, count_of, last_day, month_of, round};

const ORDER_649: Count = 2014 * 12 + 4;
const ORDER_456: Count = 2006 * 12 + 2;
const MEASURES: Count = 2021 * 12 + 4;

struct Asked<'c, 'p> {
    case: &'c CaseFile,
    here: Figures<'p>,
    month: Count,
}

/// Support and funeral.
#[must_use]
pub fn hardship(case: &CaseFile, pack: &Pack) -> [Verdict; 2] {
    let month = count_of(case.month);
    let asked = Asked { case, here: Figures::at(pack, case.place, month), month };
    [asked.support(), asked.funeral()]
}

impl Asked<'_, '_> {
    fn excluded(&self) -> bool {
        let held = matches!(
            self.case.needs.status,
            Fact::Known(Status::Allowance | Status::Marginal | Status::Rigid)
        );
        held || match &self.case.standing {
            StandingFile::OnRoll { since, .. } => self.month >= count_of(*since),
            StandingFile::Grace { .. } => true,
            StandingFile::Ended { last, .. } => self.month <= count_of(*last),
            StandingFile::Applying { .. } => false,
        }
    }

    fn support(&self) -> Verdict {
        if self.excluded() {
            return Verdict::NotEntitled;
        }
        let hardship = match self.case.register {
            Fact::Known(Register::Urban) => match self.here.word("sa.three-nos").as_deref() {
                Some("replaced") if self.month >= ORDER_649 => true,
                Some("full-standard") => return Verdict::NotEntitled,
                _ => return Verdict::NeedsPerson,
            },
            Fact::Known(Register::Rural) if self.month < ORDER_456 => return Verdict::NeedsPerson,
            Fact::Known(Register::Rural) => self.month >= ORDER_649,
            _ if self.month >= ORDER_649 => true,
            _ => return Verdict::NeedsPerson,
        };
        let (mut total, mut paid, mut open) = (0, false, false);
        let nothing = Person::default();
        for (index, member) in self.case.members.iter().enumerate() {
            let stated = self.case.needs.extreme_hardship.iter().find(|person| person.member == index);
            let person = stated.unwrap_or(&nothing);
            let mut conditions = if hardship {
                self.conditions(person, member).to_vec()
            } else {
                vec![match person.five_guarantees {
                    Fact::Known(recognised) => Some(recognised),
                    Fact::Absent => Some(false),
                    Fact::NotEstablished => None,
                }]
            };
            conditions.extend(self.course(person, member));
            if conditions.contains(&Some(false)) {
                continue;
            }
            match self.amount(person).filter(|_| !conditions.contains(&None)) {
                Some(amount) => {
                    total += amount;
                    paid = true;
                }
                None => open = true,
            }
        }
        match (open, paid) {
            (true, _) => Verdict::NeedsPerson,
            (false, true) => Verdict::Entitled(total),
            (false, false) => Verdict::NotEntitled,
        }
    }

    fn conditions(&self, person: &Person, member: &Member) -> [Option<bool>; 5] {
        let property = person.property.known().map(|finding| finding == PropertyFinding::Within);
        [
            self.unable(person, member),
            self.no_orphan(person, member),
            self.poor(person),
            property,
            self.alone(person),
        ]
    }

    /// The age by the place's convention.
    fn age(&self, birth: NaiveDate, on: NaiveDate) -> Option<i32> {
        let rule = self.here.word("ha.age-rule")?;
        let leap = birth.month() == 2 && birth.day() == 29;
        let mut years = on.year() - birth.year();
        let anniversary = match NaiveDate::from_ymd_opt(on.year(), birth.month(), birth.day()) {
            Some(day) => day,
            None if leap && rule.ends_with("first-of-march") => NaiveDate::from_ymd_opt(on.year(), 3, 1)?,
            None => NaiveDate::from_ymd_opt(on.year(), 2, 28)?,
        };
        let reached = if rule.starts_with("day-after") { on > anniversary } else { on >= anniversary };
        years -= i32::from(!reached);
        Some(years.max(0))
    }

    fn age_now(&self, birth: Fact<NaiveDate>) -> Option<i32> {
        self.age(birth.known()?, last_day(self.month))
    }

    fn unable(&self, person: &Person, member: &Member) -> Option<bool> {
        let by_age = self.age_now(member.birth).map(|age| !(16..60).contains(&age));
        let found = person.unable == Some(true);
        let certified = match member.disability {
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
            Fact::Known(disability) => self.here.open_list("xh.disabilities").and_then(|(list, closed)| {
                let kind = format!("{:?}", disability.kind).to_lowercase();
                let word = format!("{kind}-{}", grade(disability.grade));
                match (list.contains(&word), closed || person.unable.is_some()) {
                    (true, _) => Some(true),
                    (false, true) => Some(false),
                    (false, false) => None,
                }
            }),
        };
        let groups = [by_age, Some(found), certified, self.kept(person, member)];
        if groups.contains(&Some(true)) {
            return Some(true);
        }
        if groups.contains(&None) { None } else { Some(false) }
    }

    fn kept(&self, person: &Person, member: &Member) -> Option<bool> {
        let (Fact::Known(birth), Some(decided)) = (member.birth, person.decided) else { return Some(false) };
        if decided < birth || self.age(birth, decided)? >= 16 {
            return Some(false);
        }
        if self.month < MEASURES {
            return None;
        }
        if self.age_now(member.birth)? < 18 {
            return Some(true);
        }
        match person.school {
            Fact::NotEstablished => None,
            Fact::Known(School::OtherSchool) | Fact::Absent => Some(false),
            Fact::Known(_) => Some(true),
        }
    }

    fn no_orphan(&self, person: &Person, member: &Member) -> Option<bool> {
        let minor = self.age_now(member.birth).map(|age| age < 18);
        match (person.orphan_support, minor) {
            (Fact::Known(false) | Fact::Absent, _) | (_, Some(false)) => Some(true),
            (Fact::Known(true), Some(true)) => Some(false),
            _ => None,
        }
    }

    /// Own income below the standard of the month.
    fn poor(&self, person: &Person) -> Option<bool> {
        let standard = match self.case.register.known()? {
            Register::Urban => self.here.money("sa.standard.urban")?,
            Register::Rural => self.here.money("sa.standard.rural")?,
        };
        let counts = |kind| match kind {
            OwnKind::Counted => true,
            OwnKind::SpecialCare => self.month < MEASURES,
            _ => false,
        };
        let lines = person.incomes.iter().filter(|income| counts(income.kind));
        let mut known = person.incomes_complete;
        let mut sum = 0;
        for line in lines {
            match line.amount {
                Fact::Known(amount) if amount.fen() >= 0 => sum += amount.fen(),
                Fact::Absent => {}
                _ => known = false,
            }
        }
        if sum >= standard {
            return Some(false);
        }
        known.then_some(true)
    }

    fn alone(&self, person: &Person) -> Option<bool> {
        let each: Vec<Option<bool>> =
            person.supporters.iter().map(|supporter| self.incapable(supporter)).collect();
        if each.contains(&Some(false)) {
            return Some(false);
        }
        (person.supporters_complete && !each.contains(&None)).then_some(true)
    }

    fn incapable(&self, supporter: &Supporting) -> Option<bool> {
        if self.month < MEASURES {
            return supporter.able.known().map(|able| !able);
        }
        let group = match supporter.group {
            Fact::Absent => return Some(false),
            Fact::NotEstablished => return None,
            Fact::Known(group) => group,
        };
        let member = match group {
            SupporterGroup::ExtremeHardship => return Some(true),
            SupporterGroup::Allowance => return Some(self.age_now(supporter.birth)? >= 60),
            SupporterGroup::Elderly => self.age_now(supporter.birth)? >= 70,
            SupporterGroup::Disabled => match supporter.disability {
                Fact::Known(of) => match grade(of.grade) {
                    1 | 2 => true,
                    3 => matches!(of.kind, DisabilityKind::Intellectual | DisabilityKind::Mental),
                    _ => false,
                },
                Fact::Absent => false,
                Fact::NotEstablished => return None,
            },
            _ => true,
        };
        if !member {
            return Some(false);
        }
        let property = supporter.property.known().map(|finding| finding == PropertyFinding::Within);
        if matches!(group, SupporterGroup::NoCapacity | SupporterGroup::Missing | SupporterGroup::Imprisoned)
        {
            return property;
        }
        let income = match supporter.income {
            Fact::Known(income) => Some(income.fen()),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        };
        let low = income.zip(self.here.money("sa.disposable-income")).map(|(income, limit)| income < limit);
        match (property, low) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    fn course(&self, person: &Person, member: &Member) -> [Option<bool>; 4] {
        let begun = person.decided.map_or(Some(true), |day| match self.month - month_of(day) {
            0 => Some(self.here.word("xh.start")? == "month-of-decision"),
            later => Some(later > 0),
        });
        let goes_on = person.stopped.map_or(Some(true), |day| match self.month - month_of(day) {
            0 => Some(self.here.word("xh.stop")? == "month-after-decision"),
            later => Some(later < 0),
        });
        let lives = member.died.map_or(Some(true), |day| match self.month - month_of(day) {
            0 => Some(self.here.word("xh.death-stop")? == "month-after-death"),
            later => Some(later < 0),
        });
        let here = match member.away {
            Fact::Known(away) => Some(!matches!(away, Away::Prison | Away::DeclaredMissing)),
            Fact::Absent => Some(true),
            Fact::NotEstablished => None,
        };
        [begun, goes_on, lives, here]
    }

    fn amount(&self, person: &Person) -> Option<i128> {
        let register = match self.case.register.known()? {
            Register::Urban => "urban",
            Register::Rural => "rural",
        };
        if register == "rural" && self.here.word("xh.amount-rule")? == "five-guarantees" {
            let yearly = match person.form.known()? {
                Form::Home => self.here.money("xh.wubao.home")?,
                Form::Dispersed => self.here.money("xh.wubao.dispersed")?,
            };
            return self.part(yearly, 12);
        }
        let basic = self.here.money(&format!("xh.basic.{register}"))?;
        Some(i128::from(basic) + self.care(person, register)?)
    }

    fn care(&self, person: &Person, register: &str) -> Option<i128> {
        let grade = self.self_care(person)?;
        let care = |of: &str| self.here.money(&format!("xh.care.{register}.{of}"));
        let name = match grade {
            SelfCare::Full => "full",
            SelfCare::Partial => "partial",
            SelfCare::Able => "self",
        };
        let by_wage = match self.here.word("xh.care.rule") {
            Some(rule) => rule == "part-of-minimum-wage",
            None if self.here.is_spoken_of("xh.care.rule") => return None,
            None => false,
        };
        if by_wage {
            let parts = self.here.number(&format!("xh.care.wage-parts.{name}"))?;
            return self.part(self.here.money("sa.notional.wage")?, i128::from(parts));
        }
        if grade != SelfCare::Able {
            return care(name).map(i128::from);
        }
        if self.here.word("xh.care.self-rule")? == "one-amount" {
            return care("self").map(i128::from);
        }
        match (person.form.known()?, care("self")) {
            (Form::Home, Some(published)) => Some(i128::from(published)),
            (Form::Home, None) => self.part(care("full")?, 3),
            (Form::Dispersed, _) => self.part(care("partial")?, 3),
        }
    }

    fn part(&self, whole: i64, parts: i128) -> Option<i128> {
        let exact = Fen::new(i128::from(whole), parts);
        if exact.is_integer() {
            return Some(exact.to_integer());
        }
        Some(round(exact, &self.here.word("xh.rounding")?))
    }

    fn self_care(&self, person: &Person) -> Option<SelfCare> {
        if let Fact::Known(grade) = person.grade {
            return Some(grade);
        }
        if self.month < MEASURES {
            return None;
        }
        // Every way in which the open tasks may turn out.
        let of = |failed: usize| match failed {
            0 => SelfCare::Able,
            1..=3 => SelfCare::Partial,
            _ => SelfCare::Full,
        };
        let each = person.tasks.each();
        let failed = each.iter().filter(|task| **task == Fact::Known(false)).count();
        let open = each.iter().filter(|task| task.known().is_none()).count();
        let mut ways = (failed..=failed + open).map(of);
        let first = ways.next()?;
        ways.all(|way| way == first).then_some(first)
    }

    fn funeral(&self) -> Verdict {
        let dead = self.case.needs.extreme_hardship.iter().filter(|person| {
            let died = self.case.members[person.member].died.map(month_of);
            died == Some(self.month)
                && person.decided.is_some_and(|day| month_of(day) <= self.month)
                && person.stopped.is_none_or(|day| month_of(day) >= self.month)
        });
        let count = dead.count();
        if count == 0 {
            return Verdict::NotEntitled;
        }
        let basic = match self.case.register.known() {
            Some(Register::Urban) => self.here.money("xh.basic.urban"),
            Some(Register::Rural) => self.here.money("xh.basic.rural"),
            None => None,
        };
        match basic.zip(self.here.number("xh.funeral-months")) {
            Some((basic, months)) => {
                Verdict::Entitled(i128::from(basic) * i128::from(months) * count as i128)
            }
            None => Verdict::NeedsPerson,
        }
    }
}

fn grade(grade: DisabilityGrade) -> u32 {
    match grade {
        DisabilityGrade::First => 1,
        DisabilityGrade::Second => 2,
        DisabilityGrade::Third => 3,
        DisabilityGrade::Fourth => 4,
    }
}
