//! 台账和指标: worked cases of indicators (`cases/elder-ledger/<month>/<sentence>.toml`), and elders at random for the ledger.

use chrono::{Days, NaiveDate};
use minzheng_caseload::PersonName;
use minzheng_caseload::elders::{Background, Contacts, Disease, Elder, ElderId, Health, Ledger};
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Fact, Pack, PersonId, Silent};
use minzheng_eldercare::indicators::IndicatorFile;
use minzheng_eldercare::ledger::privacy::Sensitive;
use minzheng_eldercare::ledger::{Entry, Event, Grade, History, LedgerError, Service, Status};
use minzheng_eldercare::{ltc, mzt039};
use minzheng_welfare::facts::Disability;

use crate::draw::Draw;
use crate::subject::Subject;

impl Subject for IndicatorFile {
    const FOLDER: &'static str = "elder-ledger";
    const TABLE: &'static str = "indicators";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(found, _)| found)
    }
}

/// The first day of the drawn half year.
#[must_use]
pub fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 1, 1).expect("a day")
}

/// A day of the drawn half year.
pub fn day(draw: &mut Draw) -> NaiveDate {
    first() + Days::new(draw.below(181))
}

fn event(draw: &mut Draw) -> Event {
    let status = draw.pick(Status::ALL);
    let service = draw.pick(Service::ALL);
    let grade = match draw.below(3) {
        0 => Grade::Ltc(draw.pick(ltc::Grade::ALL)),
        _ => Grade::Mzt039(draw.pick(mzt039::Grade::ALL)),
    };
    match draw.below(13) {
        0 | 1 => Event::Visited,
        2 | 3 => Event::Status { status, holds: true },
        4 => Event::Status { status, holds: false },
        5 => Event::Assessed { grade, until: draw.pick(&[Fact::Absent, Fact::NotEstablished]) },
        6 => Event::Assessed { grade, until: Fact::Known(day(draw)) },
        7 => Event::Hospitalised { until: draw.pick(&[None, Some(PLANTED_STAY)]) },
        8 | 9 => Event::ServiceStarted(service),
        10 => Event::ServiceEnded(service),
        11 => draw.pick(&[Event::MovedOut, Event::MovedIn]),
        _ => Event::Died,
    }
}

/// Entries as an office would try to write them: mostly in order, some late, some corrections, some that cannot be.
pub fn attempts(draw: &mut Draw) -> Vec<Entry> {
    let count = draw.between(1, 12);
    let mut recorded = first();
    let mut entries = Vec::new();
    for number in 1..=count {
        recorded = recorded + Days::new(draw.below(25));
        let late = if draw.chance(1, 4) { draw.below(30) } else { 0 };
        let corrects = draw.chance(1, 6).then(|| draw.below(number.unsigned_abs()) as u32 + 1);
        let event = match number {
            1 => Event::Registered,
            _ if corrects.is_some() && draw.chance(1, 2) => Event::Withdrawn,
            _ => event(draw),
        };
        let valid = recorded - Days::new(late);
        entries.push(Entry { number: number as u32, valid, recorded, corrects, event });
    }
    entries
}

/// The lawful course that is left of some attempts: each that fits is taken in, the others are not.
pub fn history(draw: &mut Draw) -> History {
    let mut history = History::default();
    for entry in attempts(draw) {
        let _: Result<(), LedgerError> = history.push(entry);
    }
    history
}

/// Texts that are planted into an elder and must not come out.
pub const PLANTED: [&str; 8] =
    ["欧阳绝密甲", "司马绝密乙", "诸葛绝密丙", "绝密教", "绝密族", "绝密药片", "绝密卡9988", "340506997"];

/// The last day of a planted stay in hospital, and the year of every planted birth: neither stands in anything else.
pub const PLANTED_STAY: NaiveDate = NaiveDate::from_ymd_opt(2031, 3, 17).expect("a day");
/// See [`PLANTED_STAY`].
pub const PLANTED_BIRTH: &str = "1921-";

/// An elder with planted texts; name and number are of nobody.
pub fn elder(draw: &mut Draw, number: u64) -> Elder {
    let known = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    let streets = ["东街道", "南街道", "西街道", "北街道"];
    let no = Fact::Known(false);
    let disability = match draw.below(3) {
        0 => Fact::Absent,
        1 => Fact::NotEstablished,
        _ => Fact::Known(Disability {
            kind: minzheng_core_types::DisabilityKind::Mental,
            grade: minzheng_core_types::DisabilityGrade::Second,
        }),
    };
    let mut elder = Elder::new(ElderId::of(&number.to_string()), "370203".parse().expect("a place"));
    elder.person.name = PersonName::new(PLANTED[0]);
    elder.person.id = PersonId::parse("37020319340506997X", known)
        .ok()
        .or_else(|| PersonId::parse("370203193405069979", known).ok());
    elder.birth = match draw.below(6) {
        0 => Fact::NotEstablished,
        _ => Fact::Known(NaiveDate::from_ymd_opt(1934, 5, 6).expect("a day") + Days::new(draw.below(9_000))),
    };
    elder.street = draw.pick(&streets).to_owned();
    elder.community = format!("第{}社区", draw.below(3) + 1);
    elder.background = Background {
        social_security: Sensitive::new(PLANTED[6].to_owned()),
        nationality: Sensitive::new(PLANTED[4].to_owned()),
        religion: Sensitive::new(PLANTED[3].to_owned()),
        ..Background::default()
    };
    elder.disability = Sensitive::new(disability);
    elder.health = Sensitive::new(Health {
        diseases: Fact::Known(vec![Disease::Dementia]),
        medicines: PLANTED[5].to_owned(),
        coma: no,
        ..Health::default()
    });
    elder.contacts = Contacts {
        guardian: PersonName::new(PLANTED[1]),
        contact: PersonName::new(PLANTED[2]),
        ..Contacts::default()
    };
    elder.wants = draw.pick(&[Fact::Known(true), no, Fact::NotEstablished]);
    elder.history = history(draw);
    elder
}

/// A ledger of elders in so many of each sort: served, waiting, unwilling, in an institution, able, and the odd ones between.
pub fn sorted_out(draw: &mut Draw) -> Ledger {
    let mut ledger = Ledger::default();
    let open = draw.below(2);
    for sort in 0..8_u64 {
        let count = match draw.below(4) {
            0 => 0,
            1 => draw.below(5),
            _ => 5 + draw.below(20),
        };
        for _ in 0..count {
            ledger.elders.push(sorted(draw, ledger.elders.len() as u64, sort, open == 0));
        }
    }
    if ledger.elders.is_empty() {
        ledger.elders.push(sorted(draw, 0, 0, false));
    }
    ledger
}

fn sorted(draw: &mut Draw, number: u64, sort: u64, may_be_open: bool) -> Elder {
    let mut elder = elder(draw, number);
    let years = if draw.chance(1, 3) { 1930 } else { 1945 };
    elder.birth = Fact::Known(NaiveDate::from_ymd_opt(years, 5, 6).expect("a day"));
    if may_be_open && draw.chance(1, 20) {
        elder.birth = Fact::NotEstablished;
    }
    let able = matches!(sort, 4 | 5);
    elder.disability = Sensitive::new(Fact::Absent);
    elder.wants = Fact::Known(sort != 2 && sort != 6);
    let number = if able { 0 } else { 2 };
    let grade = Grade::of(minzheng_eldercare::recognition::Standard::Mzt039, number).expect("a grade");
    let poor = match draw.below(10) {
        0 => Status::ThreeNos,
        _ => Status::Allowance,
    };
    let service = match sort {
        // Served: eligible, able, unwilling.
        0 | 5 | 6 => Some(Service::HomeCare),
        3 => Some(Service::Institution),
        _ => None,
    };
    let mut events = vec![
        Event::Registered,
        Event::Status { status: poor, holds: true },
        Event::Assessed { grade, until: Fact::Absent },
    ];
    events.extend(service.map(Event::ServiceStarted));
    let entry = |(number, event)| Entry { number, valid: first(), recorded: first(), corrects: None, event };
    elder.history = History::new((1..).zip(events).map(entry)).expect("lawful");
    elder
}

/// A small ledger.
pub fn ledger(draw: &mut Draw) -> Ledger {
    let count = draw.between(1, 60).unsigned_abs();
    Ledger { elders: (0..count).map(|number| elder(draw, number)).collect() }
}

/// Counts around nothing, small numbers and large ones.
pub fn count(draw: &mut Draw) -> u32 {
    match draw.below(4) {
        0 => draw.below(3) as u32,
        1 => draw.below(1_000) as u32,
        _ => draw.below(300_000_000) as u32,
    }
}
