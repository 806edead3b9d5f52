//! 样例台账: an invented register of Shibei (370203), first half of 2014, always the same from the same seed.
//!
//! Nobody in it exists. Names are put together from common characters; identity numbers have the order codes 996 to
//! 999, which no living holder of these birth dates has. Streets are those of the data year 2023, since the list of 2014
//! was not found; communities are `第N社区`, invented.
//!
//! # Marks
//!
//! With every seed, on the roster of June 2014 (payment from the month after the decision; entries count from the month
//! after, exits and deaths to the end of their month):
//!
//! | What | How many |
//! |---|---|
//! | households, persons | 10,341 and 18,838 |
//! | persons of 60 and more; of them 80 to 89, 90 to 99, 100 and more | 1,300; 243, 91, none |
//! | persons with a serious illness, approved before 2014, on the roll from January to June | 764, and nobody beside them |
//! | households first paid in January to June | 480: 74, 68, 86, 90, 84, 78 |
//! | persons on the roster of March, April, May and June | 18,838 each: as many leave as come |
//! | disabled persons | 2,260 (12 %) |
//! | second determinations, decided January to May | 310 (3 %) |
//! | lone elders, of them three-nos; families that lost their only child | 120, 60; 90 |
//!
//! Every household on the roll is entitled in every month of the half year: its income is strictly below the standard of
//! the month in which it was determined, for the fewest members that it had in any month. One in a hundred misses the
//! standard by a fen, a yuan, or a yuan a month. Twelve more households apply and are not decided; eight of them lack a
//! fact. They are on no roster.
//!
//! Beside the register stands what was granted beside the roll ([`assistance`]):
//!
//! | What | How many |
//! |---|---|
//! | cases of temporary assistance, and their money | 1,829; 3,370,000 yuan |
//! | person-times of medical assistance, and their money | 7,100 (restored from a corrupted print); 4,690,000 yuan |
//! | totals of special care | 18,000,000, 70,000 and 700,000 yuan, without persons |
//!
//! Those sums are the printed ones, so that they agree is no evidence of anything. No scale of temporary or medical
//! assistance is known for the district and the half year, so the amounts of single cases follow none: they are drawn and
//! made to sum up. The mean of some 1,842 yuan a case exceeds the 1,000 yuan a time of the city's rule of 2002 (TA-02).
//!
//! The elder ledger ([`elders`]) has the 1,300 elders of the register and no others:
//!
//! | What | How many |
//! |---|---|
//! | unable to care for themselves by MZ/T 039-2013 (grade 2 or 3) or disabled | 390 |
//! | of them served by home care; eligible and not yet served; unwilling; in an institution | 321; 27; 30; 12 |
//! | forms of MZ/T 039-2013, assessed in June 2014 | 1,300 |
//! | in special difficulty: the lone elders | 120 |
//!
//! Beside the ledger stand the service orders of June ([`orders`]) and two day-care centres ([`centres`]):
//!
//! | What | How many |
//! |---|---|
//! | elders with orders, each with at least one delivered | the 321 served |
//! | orders of each | 3 to 5, fewer where the service began late in June |
//! | centres; their floor areas | 2; 2,000 and 2,160 m² |
//!
//! Contract, providers, prices, and all of the centres but their size are invented.
//!
//! That 321 of 1,300 and 390 are the printed numbers is no evidence. In the report the 321 include persons without support who
//! need not be on the allowance; in the sample all are.
//!
//! # How it is made
//!
//! Counts come first, people are made to fit; nothing is drawn until it fits.
//!
//! 1. A table gives the households of June by kind, 19 of one to six members, with the places for elders in it.
//!    Bands of age, birthdays within the half year, entries, exits, deaths, reviews and marks go to the first
//!    households of their kind in a drawn order.
//! 2. 480 of them get a first decision from December 2013 to May 2014, the others one from 2010 to November 2013.
//! 3. Households that end are added: for April, May and June as many persons as come, less members that leave or die.
//! 4. Each household gets its people: ages of children first, or of the eldest, so that generations fit.
//! 5. Disability and illness are dealt out over the whole roster.
//! 6. Names, numbers, incomes, determinations and employment follow.
//!
//! Draws are whole numbers from ChaCha8 with a stream for each step; one thread makes everything.
//!
//! ```
//! let register = minzheng_caseload::sample::district(2014)?;
//! assert_eq!(register.find("SB-000001").map(|household| household.street.is_empty()), Some(false));
//! # Ok::<(), minzheng_caseload::sample::SampleError>(())
//! ```
mod assistance;
mod centres;
mod draw;
mod elders;
mod family;
mod forms;
mod marks;
mod money;
mod orders;
mod people;
mod plan;
mod queue;
#[cfg(test)]
mod tests;
mod work;

use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{AccountNumber, SHIBEI_STREETS_2023, Sex};
use minzheng_core_types::{Fact, Money, Month};
use minzheng_welfare::facts::{
    Asset, AssetKind, HouseholdError, Member, PropertyFinding, Register as UrbanRural, Relation,
};
use thiserror::Error;

pub use assistance::assistance;
pub use centres::{SampleCentre, centres};
pub use elders::{SampleElders, elders};
pub use orders::{SampleOrders, orders};

use crate::entry::{HouseholdEntry, MemberEntry, Person, PersonName};
use crate::register::Register;
use draw::Draws;
use family::Someone;
use people::Numbers;

/// Why the sample could not be made. No seed is known to lead here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SampleError {
    /// The table of households has too few of a kind.
    #[error("the plan of the sample does not fit its table of households; report the seed")]
    Plan,
    /// No identity number is left for a birth date.
    #[error("no identity number is left for a birth date of the sample; report the seed")]
    Number,
    /// The events of an elder make no course.
    #[error(transparent)]
    Ledger(#[from] minzheng_eldercare::ledger::LedgerError),
    /// An order of service makes no course.
    #[error("an order of service of the sample makes no course; report the seed")]
    Order,
    /// A day-care centre cannot be made.
    #[error("a day-care centre of the sample cannot be made; report the seed")]
    Centre,
    /// A form of assessment cannot be filled in.
    #[error("a form of assessment of the sample cannot be filled in; report the seed")]
    Form,
    /// A household makes no sense to the register.
    #[error(transparent)]
    Household(#[from] HouseholdError),
}

/// 市北区2014年上半年样例台账: the register of a seed; see the module for what it holds.
///
/// # Errors
/// [`SampleError`]; no seed is known to lead there.
pub fn district(seed: u64) -> Result<Register, SampleError> {
    let draws = &mut Draws::new(seed, "families");
    let plans = plan::plan(seed)?;
    let mut homes: Vec<marks::Home> = plans
        .into_iter()
        .map(|plan| {
            let members = family::family(&plan, draws);
            (plan, members)
        })
        .collect();
    marks::deal(seed, &mut homes);
    marks::ability(seed, &mut homes);
    let mut maker = Maker::new(seed);
    let mut incomes = Draws::new(seed, "incomes");
    let mut work = Draws::new(seed, "employment");
    let mut register = Register::default();
    for (plan, members) in homes {
        let mut entry = maker.household(members)?;
        entry.ended = plan.ended;
        entry.property = Fact::Known(PropertyFinding::Within);
        entry.lost_only_child = if plan.lost_only_child { Fact::Known(true) } else { Fact::Absent };
        entry.three_nos = if plan.three_nos { Fact::Known(true) } else { Fact::Absent };
        let facts: Vec<Member> = entry.members.iter().map(|member| member.facts).collect();
        (entry.determinations, entry.incomes) = money::determine(&plan, &facts, &mut incomes);
        work::establish(&mut entry, &mut work);
        register.push(entry)?;
    }
    for mut entry in queue::undecided(seed, &mut maker)? {
        work::establish(&mut entry, &mut work);
        register.push(entry)?;
    }
    Ok(register)
}

/// Communities of Shibei in the data year 2023.
const COMMUNITIES: u32 = 137;

/// Every community is as likely as any; the first five streets have seven, the others six.
fn address(draws: &mut Draws) -> (String, String) {
    let streets = u32::try_from(SHIBEI_STREETS_2023.len()).unwrap_or(u32::MAX);
    let drawn = draws.below(COMMUNITIES);
    let street = drawn.checked_rem(streets).and_then(|index| usize::try_from(index).ok());
    let number = drawn.checked_div(streets).unwrap_or(0).saturating_add(1);
    let name = street.and_then(|index| SHIBEI_STREETS_2023.get(index)).map_or("", |street| street.name);
    (format!("{name}街道"), format!("第{number}社区"))
}

/// The month of the elders' forms, orders and stays.
const JUNE: Month = Month::at(2014, 6);

/// The district: that of its first street.
fn shibei() -> Place {
    let [street, ..] = &SHIBEI_STREETS_2023;
    Place::Division(street.code.division())
}

/// Gives households their numbers, places, names and property, in order.
struct Maker {
    draws: Draws,
    numbers: Numbers,
    place: Place,
    made: u32,
}

impl Maker {
    fn new(seed: u64) -> Self {
        Self { draws: Draws::new(seed, "people"), numbers: Numbers::default(), place: shibei(), made: 0 }
    }

    /// A household with its people; what was determined is left open.
    fn household(&mut self, members: Vec<Someone>) -> Result<HouseholdEntry, SampleError> {
        self.made = self.made.saturating_add(1);
        let mut entry = HouseholdEntry::new(&format!("SB-{:06}", self.made), self.place);
        (entry.street, entry.community) = address(&mut self.draws);
        entry.register = Fact::Known(UrbanRural::Urban);
        entry.lost_only_child = Fact::Absent;
        entry.three_nos = Fact::Absent;
        entry.account = format!("9990{:012}", self.made).parse::<AccountNumber>().ok();
        entry.incomes_complete = true;
        entry.assets_complete = true;
        entry.expenses_complete = true;
        entry.alone = Fact::Absent;
        entry.band = Fact::Absent;
        entry.assets = self.assets();
        entry.members = self.members(members)?;
        Ok(entry)
    }

    /// Small savings, and for two in three households the home they live in.
    fn assets(&mut self) -> Vec<Asset> {
        let yuan = self.draws.below(80).saturating_mul(100);
        let savings = Fact::Known(Money::from_fen(i64::from(yuan.saturating_mul(100))));
        let mut assets = vec![Asset { kind: AssetKind::Financial, amount: savings }];
        if self.draws.percent(66) {
            assets.push(Asset { kind: AssetKind::OnlyHome, amount: Fact::Absent });
        }
        assets
    }

    fn members(&mut self, members: Vec<Someone>) -> Result<Vec<MemberEntry>, SampleError> {
        let names = self.names(&members);
        members
            .into_iter()
            .zip(names)
            .map(|(member, name)| {
                let id = Some(self.numbers.give(member.birth, member.sex, &mut self.draws)?);
                Ok(MemberEntry { person: Person { name, id }, facts: member.facts })
            })
            .collect()
    }

    /// Children have the name of the father, who need not be in the household; siblings share one.
    fn names(&mut self, members: &[Someone]) -> Vec<PersonName> {
        let draws = &mut self.draws;
        let (own, of_spouse, absent) =
            (people::surname(draws), people::surname(draws), people::surname(draws));
        let head = members.first().map(|head| head.sex);
        let couple = members.iter().any(|member| member.facts.relation == Relation::Spouse);
        let of_children = match (head, couple) {
            (Some(Sex::Male), _) => own,
            (_, true) => of_spouse,
            (_, false) => absent,
        };
        let surname = |member: &Someone, draws: &mut Draws| match (member.facts.relation, member.sex) {
            (Relation::Applicant | Relation::Sibling, _) | (Relation::Parent, Sex::Male) => own,
            (Relation::Spouse, _) => of_spouse,
            (Relation::Child | Relation::Grandchild, _) => of_children,
            _ => people::surname(draws),
        };
        members
            .iter()
            .map(|member| {
                let surname = surname(member, draws);
                people::name(surname, member.sex, draws)
            })
            .collect()
    }
}
