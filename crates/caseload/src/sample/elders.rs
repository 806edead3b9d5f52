//! The elders of the sample: their ledger and their forms. Counts come first, as in the rest of the sample.

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::{Fact, Month};
use minzheng_eldercare::ElderFile;
use minzheng_eldercare::ledger::privacy::Sensitive;
use minzheng_eldercare::ledger::{Entry, Event, Grade, History, Service, Status};
use minzheng_eldercare::mzt039;
use minzheng_welfare::facts::{Member, Relation};

use super::draw::Draws;
use super::forms::form;
use super::plan::working_day;
use super::{JUNE, SampleError, people};
use crate::elders::{
    Background, Contacts, Disease, Education, Elder, ElderId, Health, Ledger, Livelihood, Living, Marital,
    Payer,
};
use crate::entry::Person;
use crate::register::{HouseholdRecord, Register};

const JANUARY: Month = Month::at(2014, 1);

/// Of the elders who are unable or disabled: served, unwilling, in an institution. The rest are eligible and not yet served.
const SERVED: usize = 321;
const UNWILLING: usize = 30;
const IN_INSTITUTION: usize = 12;

/// 样例老年人: the ledger, and a form of assessment of everybody on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleElders {
    /// 老年人台账.
    pub ledger: Ledger,
    /// 能力评估表, in the order of the ledger; `case` is the identifier of the elder.
    pub forms: Vec<ElderFile>,
}

/// What becomes of an elder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lot {
    Able,
    Served,
    Waiting,
    Unwilling,
    Institution,
}

/// An elder of the register.
struct Found<'r> {
    record: &'r HouseholdRecord,
    index: usize,
    member: &'r Member,
    person: &'r Person,
    birth: NaiveDate,
    decided: NaiveDate,
}

/// 样例老年人台账: the elders of the sample register, always the same from the same seed; see the module for its numbers.
///
/// ```
/// use minzheng_caseload::sample;
/// let made = sample::elders(2014, &sample::district(2014)?)?;
/// assert_eq!((made.ledger.elders.len(), made.forms.len()), (1_300, 1_300));
/// # Ok::<(), sample::SampleError>(())
/// ```
///
/// # Errors
/// [`SampleError`]; no seed is known to lead there.
pub fn elders(seed: u64, register: &Register) -> Result<SampleElders, SampleError> {
    let found = on_roster(register);
    let lots = lots(seed, &found);
    let draws = &mut Draws::new(seed, "elders");
    let of_forms = &mut Draws::new(seed, "forms");
    let mut made = SampleElders { ledger: Ledger::default(), forms: Vec::new() };
    for (found, lot) in found.iter().zip(lots) {
        let id = ElderId::of(&format!("{}/{}", found.record.number, found.index.saturating_add(1)));
        let grade = found.member.ability_grade.known().unwrap_or(0);
        // Whoever turned 60 in June was assessed from that day on.
        let assessed = working_day(draws, JUNE).max(sixtieth(found.birth));
        let place = found.record.place;
        made.forms.push(form(id.0, place, found.birth, assessed, grade, of_forms)?);
        made.ledger.elders.push(Elder {
            household: Some(found.record.number.clone()),
            person: found.person.clone(),
            birth: Fact::Known(found.birth),
            sex: found.member.sex,
            street: found.record.street.clone(),
            community: found.record.community.clone(),
            background: background(found, register, draws),
            disability: Sensitive::new(found.member.disability),
            health: Sensitive::new(health(found.birth, draws)),
            contacts: contacts(draws),
            wants: Fact::Known(!matches!(lot, Lot::Unwilling) && (lot != Lot::Able || draws.percent(30))),
            insured: None,
            history: history(found, lot, grade, assessed, draws)?,
            ..Elder::new(id, place)
        });
    }
    Ok(made)
}

/// Everybody of 60 and more who is on the roster of June.
fn on_roster(register: &Register) -> Vec<Found<'_>> {
    let mark = JUNE.last_day();
    let sixty = mark.checked_sub_months(Months::new(720)).unwrap_or(mark);
    let mut all = Vec::new();
    for record in register.households().iter().filter(|record| record.ended.is_none()) {
        let Some(first) = register.determinations(record).first() else { continue };
        let members = register.members(record).iter().zip(register.persons(record)).enumerate();
        for (index, (member, person)) in members {
            let Fact::Known(birth) = member.birth else { continue };
            if birth <= sixty && member.left.is_none() && member.died.is_none() {
                all.push(Found { record, index, member, person, birth, decided: first.decided });
            }
        }
    }
    all
}

fn is_incapable(found: &Found<'_>) -> bool {
    matches!(found.member.disability, Fact::Known(_))
        || found.member.ability_grade.known().is_some_and(|grade| grade >= 2)
}

/// Who is served, in a drawn order; three-nos elders first.
fn lots(seed: u64, found: &[Found<'_>]) -> Vec<Lot> {
    let draws = &mut Draws::new(seed, "served");
    let mut incapable: Vec<usize> =
        found.iter().enumerate().filter(|(_, found)| is_incapable(found)).map(|(at, _)| at).collect();
    draws.shuffle(&mut incapable);
    incapable
        .sort_by_key(|at| found.get(*at).is_none_or(|found| found.record.three_nos() != Fact::Known(true)));
    let mut lots = vec![Lot::Able; found.len()];
    for (order, at) in incapable.into_iter().enumerate() {
        let lot = match order {
            _ if order < SERVED => Lot::Served,
            _ if order < SERVED.saturating_add(UNWILLING) => Lot::Unwilling,
            _ if order < SERVED.saturating_add(UNWILLING).saturating_add(IN_INSTITUTION) => Lot::Institution,
            _ => Lot::Waiting,
        };
        if let Some(slot) = lots.get_mut(at) {
            *slot = lot;
        }
    }
    lots
}

/// The events, in the order in which they were written down.
fn history(
    found: &Found<'_>,
    lot: Lot,
    grade: u8,
    assessed: NaiveDate,
    draws: &mut Draws,
) -> Result<History, SampleError> {
    let begun = found.decided.max(sixtieth(found.birth));
    // The ledger was set up from January on; whoever came later was put on it within two weeks.
    let registered = working_day(draws, JANUARY).max(later(begun, draws.between(1, 14)));
    let registered = registered.min(JUNE.last_day());
    let mut events = vec![(registered, registered, Event::Registered)];
    let status = |status| Event::Status { status, holds: true };
    events.push((registered, found.decided, status(Status::Allowance)));
    if found.record.three_nos() == Fact::Known(true) {
        events.push((registered, found.decided, status(Status::ThreeNos)));
    }
    let lone = found.member.lone_elder == Fact::Known(true);
    if lone {
        events.push((registered, begun, status(Status::SpecialDifficulty)));
    }
    let service = match lot {
        Lot::Served => Some(Service::HomeCare),
        Lot::Institution => Some(Service::Institution),
        Lot::Able | Lot::Waiting | Lot::Unwilling => None,
    };
    if let Some(service) = service {
        let started = later(registered, draws.between(0, 60)).min(JUNE.last_day());
        events.push((started, started, Event::ServiceStarted(service)));
    }
    if draws.percent(3) {
        let since = later(registered, draws.between(1, 40)).min(assessed);
        let until = later(since, draws.between(3, 20));
        events.push((since, since, Event::Hospitalised { until: Some(until) }));
    }
    // Nearly all lone elders are visited in June, of the others some in the quarter.
    let share = if lone { 96 } else { 55 };
    let month = if lone { JUNE } else { Month::at(2014, 4).plus(i32::try_from(draws.below(3)).unwrap_or(0)) };
    let visited = working_day(draws, month);
    let mut mistaken = None;
    if draws.percent(share) && visited >= registered {
        // One in a hundred is written down with a wrong day, and corrected.
        mistaken = draws.percent(1).then_some(visited);
        events.push((visited, visited, Event::Visited));
    }
    let until = assessed.checked_add_months(Months::new(6)).map_or(Fact::NotEstablished, Fact::Known);
    let number = mzt039::Grade::of(u32::from(grade)).ok_or(SampleError::Form)?;
    events.push((assessed, assessed, Event::Assessed { grade: Grade::Mzt039(number), until }));
    events.sort_by_key(|(recorded, ..)| *recorded);
    let mut entries: Vec<Entry> = (1_u32..)
        .zip(events)
        .map(|(number, (recorded, valid, event))| Entry { number, valid, recorded, corrects: None, event })
        .collect();
    if let Some(wrong) = mistaken {
        let of = entries.iter().find(|entry| entry.event == Event::Visited).map(|entry| entry.number);
        let number = u32::try_from(entries.len()).unwrap_or(u32::MAX).saturating_add(1);
        let right = wrong.checked_sub_days(Days::new(1)).unwrap_or(wrong).max(registered);
        entries.push(Entry {
            number,
            valid: right,
            recorded: JUNE.last_day(),
            corrects: of,
            event: Event::Visited,
        });
    }
    Ok(History::new(entries)?)
}

fn sixtieth(birth: NaiveDate) -> NaiveDate {
    birth.checked_add_months(Months::new(720)).unwrap_or(birth)
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

fn background(found: &Found<'_>, register: &Register, draws: &mut Draws) -> Background {
    let members = register.members(found.record);
    let others: Vec<Relation> = members
        .iter()
        .enumerate()
        .filter(|(index, member)| *index != found.index && member.left.is_none() && member.died.is_none())
        .map(|(_, member)| member.relation)
        .collect();
    let of_spouse = found.member.relation == Relation::Spouse || others.contains(&Relation::Spouse);
    let with_children = found.member.relation == Relation::Parent || others.contains(&Relation::Child);
    let living = match (others.is_empty(), of_spouse, with_children) {
        (true, ..) => Living::Alone,
        (_, true, _) => Living::Spouse,
        (_, _, true) => Living::Children,
        _ => Living::Kin,
    };
    let marital = match (of_spouse, draws.below(100)) {
        (true, _) => Marital::Married,
        (false, 0..70) => Marital::Widowed,
        (false, 70..85) => Marital::Divorced,
        _ => Marital::Unmarried,
    };
    let schooling =
        [Education::None, Education::Primary, Education::Primary, Education::Lower, Education::Upper];
    let religion = match draws.below(100) {
        0..6 => "佛教",
        6..9 => "基督教",
        9..10 => "伊斯兰教",
        _ => "无",
    };
    Background {
        social_security: Sensitive::new(String::new()),
        nationality: Sensitive::new(if draws.percent(98) { "汉族" } else { "回族" }.to_owned()),
        education: draws.pick(&schooling).map_or(Fact::NotEstablished, Fact::Known),
        religion: Sensitive::new(religion.to_owned()),
        marital: Fact::Known(marital),
        living: Fact::Known(living),
        payers: Fact::Known(vec![
            if draws.percent(40) { Payer::Employee } else { Payer::Resident },
            Payer::Assistance,
        ]),
        livelihoods: Fact::Known(vec![Livelihood::Allowance]),
    }
}

/// Common illnesses of old age; the older, the more.
fn health(birth: NaiveDate, draws: &mut Draws) -> Health {
    let common: [(Disease, u32); 7] = [
        (Disease::Hypertension, 45),
        (Disease::Coronary, 22),
        (Disease::Diabetes, 18),
        (Disease::Infarct, 9),
        (Disease::Copd, 8),
        (Disease::Cataract, 14),
        (Disease::Osteoporosis, 12),
    ];
    let old = birth < NaiveDate::from_ymd_opt(1934, 7, 1).unwrap_or(birth);
    let mut diseases: Vec<Disease> = common
        .into_iter()
        .filter(|(_, share)| draws.percent(if old { share.saturating_add(10) } else { *share }))
        .map(|(disease, _)| disease)
        .collect();
    diseases.sort_unstable();
    let no = Fact::Known(false);
    Health {
        diseases: if diseases.is_empty() { Fact::Absent } else { Fact::Known(diseases) },
        medicines: String::new(),
        risks: Fact::Absent,
        pressure_injury: Fact::Known(0),
        wounds: no,
        special: Fact::Absent,
        pain: Fact::Known(draws.percent(20)),
        teeth_missing: Fact::Known(draws.percent(55)),
        swallowing: no,
        malnutrition: no,
        airway: no,
        coma: no,
    }
}

fn contacts(draws: &mut Draws) -> Contacts {
    let sex =
        if draws.percent(50) { minzheng_core_types::Sex::Male } else { minzheng_core_types::Sex::Female };
    let surname = people::surname(draws);
    let contact = people::name(surname, sex, draws);
    Contacts { informant: contact.clone(), contact, ..Contacts::default() }
}
