//! One row as an elder or an event, and back.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{DivisionCode, PersonId};
use minzheng_core_types::{Fact, Lang};
use minzheng_eldercare::ledger::privacy::{Purpose, Sensitive};
use minzheng_eldercare::ledger::{Entry, Event, Grade};
use uuid::Uuid;

use crate::elders::{Background, Contacts, Elder, ElderId, EventKind, Health};
use crate::entry::{Person, PersonName};
use crate::files::assistance::records::Cells;
use crate::files::cells::{day, place, protected, whole, word};
use crate::files::csv_read::Row;
use crate::files::headings::{Column as C, Sheet};
use crate::files::kinds::{CellProblem, FactsProblem};
use crate::files::kinds_records::RecordProblem;
use crate::files::rows;
use crate::files::words::{self, WordList as L, Worded};
use crate::files::words_elders::{read_several, write_several};

fn id(row: &mut Row<'_>) -> Option<ElderId> {
    row.required(C::Ledger, |text| Uuid::parse_str(text).map(ElderId).map_err(|_| CellProblem::NotACase))
}

fn several<T: Worded>(row: &mut Row<'_>, column: C, list: L) -> Fact<Vec<T>> {
    row.fact(column, |text| read_several(text).ok_or(CellProblem::NotAWord(list)))
}

/// A day that has come.
fn past(row: &mut Row<'_>, column: C, as_of: NaiveDate) -> Option<NaiveDate> {
    row.required(column, |text| match day(text)? {
        day if day > as_of => Err(CellProblem::StillToCome),
        day => Ok(day),
    })
}

/// An elder, and whose row it is. Everything of a row is read before it is left out, so that all its faults are told at once.
pub(super) fn elder(row: &mut Row<'_>, as_of: NaiveDate) -> (Option<ElderId>, Option<Elder>) {
    let id = id(row);
    let household = row.text(C::Household).trim().to_owned();
    let number = row.optional(C::Id, |text| PersonId::parse(text, as_of).map_err(CellProblem::Identity));
    let place = row.required(C::Place, place);
    let (first, last) = (row.optional(C::InsuredFirst, day), row.optional(C::InsuredLast, day));
    let insured = match (first, last) {
        (Some(first), Some(last)) if first <= last => Some((first, last)),
        (Some(_), Some(_)) => {
            row.report(C::InsuredLast, FactsProblem::RangeBackwards);
            None
        }
        (None, None) => None,
        (Some(_), None) => {
            row.report(C::InsuredLast, RecordProblem::TermIncomplete);
            None
        }
        (None, Some(_)) => {
            row.report(C::InsuredFirst, RecordProblem::TermIncomplete);
            None
        }
    };
    let name = |row: &Row<'_>, column| PersonName::new(&row.text(column));
    let read = Elder {
        household: (!household.is_empty()).then_some(household),
        person: Person { name: name(row, C::Name), id: number },
        birth: rows::birth(row, number, as_of),
        sex: rows::sex(row, number),
        street: row.text(C::Street),
        community: row.text(C::Community),
        background: Background {
            social_security: Sensitive::new(row.text(C::SocialNumber)),
            nationality: Sensitive::new(row.text(C::Nationality)),
            education: row.fact(C::Education, word(L::Education)),
            religion: Sensitive::new(row.text(C::Religion)),
            marital: row.fact(C::Marital, word(L::Marital)),
            living: row.fact(C::Living, word(L::Living)),
            payers: several(row, C::Payers, L::Payers),
            livelihoods: several(row, C::Livelihoods, L::ElderIncome),
        },
        disability: Sensitive::new(rows::disability(row, number, as_of)),
        health: Sensitive::new(health(row)),
        contacts: Contacts {
            guardian: name(row, C::Guardian),
            informant: name(row, C::Informant),
            contact: name(row, C::Contact),
        },
        wants: row.yes_or_no(C::Wants, word(L::YesNo)),
        insured,
        ..Elder::new(
            id.unwrap_or(ElderId(Uuid::nil())),
            place.unwrap_or(Place::Division(DivisionCode::NATIONAL)),
        )
    };
    let whole = row.faults() == 0 && id.is_some();
    (id, whole.then_some(read))
}

fn health(row: &mut Row<'_>) -> Health {
    Health {
        diseases: several(row, C::Diseases, L::Disease),
        medicines: row.text(C::Medicines),
        risks: several(row, C::Risks, L::Risk),
        pressure_injury: row.fact(C::PressureInjury, whole(0)),
        wounds: row.yes_or_no(C::Wounds, word(L::YesNo)),
        special: several(row, C::SpecialNeeds, L::Care),
        pain: row.yes_or_no(C::Pain, word(L::YesNo)),
        teeth_missing: row.yes_or_no(C::Teeth, word(L::YesNo)),
        swallowing: row.yes_or_no(C::Swallowing, word(L::YesNo)),
        malnutrition: row.yes_or_no(C::Malnutrition, word(L::YesNo)),
        airway: row.yes_or_no(C::Airway, word(L::YesNo)),
        coma: row.yes_or_no(C::Coma, word(L::YesNo)),
    }
}

/// An event, and whose it is.
pub(super) fn entry(row: &mut Row<'_>, as_of: NaiveDate) -> (Option<ElderId>, Option<Entry>) {
    let id = id(row);
    let number = row.required(C::Entry, whole(1));
    let kind = row.required(C::Kind, word(L::ElderEvent));
    let valid = past(row, C::Happened, as_of);
    let recorded = past(row, C::Recorded, as_of);
    let corrects = row.optional(C::Corrects, whole(1));
    let until = row.fact(C::Until, day);
    let event = kind.and_then(|kind| event(row, kind, until));
    if row.faults() > 0 {
        return (id, None);
    }
    let entry =
        || Some(Entry { number: number?, valid: valid?, recorded: recorded?, corrects, event: event? });
    (id, entry())
}

fn event(row: &mut Row<'_>, kind: EventKind, until: Fact<NaiveDate>) -> Option<Event> {
    Some(match kind {
        EventKind::Registered => Event::Registered,
        EventKind::StatusBegins | EventKind::StatusEnds => Event::Status {
            status: row.required(C::ElderStatus, word(L::ElderStatus))?,
            holds: kind == EventKind::StatusBegins,
        },
        EventKind::Assessed => {
            let scale = row.required(C::Scale, word(L::Scale));
            let number = row.required(C::Grade, whole(0));
            let Some(grade) = Grade::of(scale?, number?) else {
                row.report(C::Grade, RecordProblem::NoSuchGrade);
                return None;
            };
            Event::Assessed { grade, until }
        }
        EventKind::Hospitalised => Event::Hospitalised { until: until.known() },
        EventKind::MovedIn => Event::MovedIn,
        EventKind::MovedOut => Event::MovedOut,
        EventKind::Died => Event::Died,
        EventKind::ServiceStarted => Event::ServiceStarted(row.required(C::Service, word(L::Service))?),
        EventKind::ServiceEnded => Event::ServiceEnded(row.required(C::Service, word(L::Service))?),
        EventKind::Visited => Event::Visited,
        EventKind::Withdrawn => Event::Withdrawn,
    })
}

const fn kind(event: Event) -> EventKind {
    match event {
        Event::Registered => EventKind::Registered,
        Event::Status { holds: true, .. } => EventKind::StatusBegins,
        Event::Status { holds: false, .. } => EventKind::StatusEnds,
        Event::Assessed { .. } => EventKind::Assessed,
        Event::Hospitalised { .. } => EventKind::Hospitalised,
        Event::MovedIn => EventKind::MovedIn,
        Event::MovedOut => EventKind::MovedOut,
        Event::Died => EventKind::Died,
        Event::ServiceStarted(_) => EventKind::ServiceStarted,
        Event::ServiceEnded(_) => EventKind::ServiceEnded,
        Event::Visited => EventKind::Visited,
        Event::Withdrawn => EventKind::Withdrawn,
    }
}

fn fact<T>(fact: &Fact<T>, lang: Lang, text: impl Fn(&T) -> String) -> String {
    match (fact, lang) {
        (Fact::Known(value), _) => text(value),
        (Fact::Absent, Lang::Zh) => "无".to_owned(),
        (Fact::Absent, Lang::En) => "none".to_owned(),
        (Fact::NotEstablished, _) => String::new(),
    }
}

fn said<T: Worded>(lang: Lang) -> impl Fn(&T) -> String {
    move |value| words::said(*value, lang).to_owned()
}

fn list<T: Worded>(lang: Lang) -> impl Fn(&Vec<T>) -> String {
    move |values| write_several(values, lang)
}

fn unknown(lang: Lang) -> String {
    if lang == Lang::Zh { "未知".to_owned() } else { "unknown".to_owned() }
}

/// The cells of an elder, everything in them: the purpose stands with the sheet.
pub(super) fn elder_cells(elder: &Elder, purpose: &Purpose, lang: Lang) -> Cells {
    let (back, health) = (&elder.background, elder.health.reveal(purpose));
    let disability = elder.disability.reveal(purpose);
    let cell = |column| match column {
        C::Ledger => elder.id.to_string(),
        C::Household => elder.household.as_deref().map(protected).unwrap_or_default(),
        C::Name => protected(elder.person.name.reveal()),
        C::Id => elder.person.id.map(|id| id.reveal().to_owned()).unwrap_or_default(),
        // Blank would be read as what the number says.
        C::Birth if elder.birth.is_open() && elder.person.id.is_some() => unknown(lang),
        C::Birth => fact(&elder.birth, lang, ToString::to_string),
        C::Sex if elder.sex.is_open() && elder.person.id.is_some() => unknown(lang),
        C::Sex => fact(&elder.sex, lang, said(lang)),
        C::Place => elder.place.to_string(),
        C::Street => protected(&elder.street),
        C::Community => protected(&elder.community),
        C::SocialNumber => protected(back.social_security.reveal(purpose)),
        C::Nationality => protected(back.nationality.reveal(purpose)),
        C::Education => fact(&back.education, lang, said(lang)),
        C::Religion => protected(back.religion.reveal(purpose)),
        C::Marital => fact(&back.marital, lang, said(lang)),
        C::Living => fact(&back.living, lang, said(lang)),
        C::Payers => fact(&back.payers, lang, list(lang)),
        C::Livelihoods => fact(&back.livelihoods, lang, list(lang)),
        C::DisabilityKind => fact(disability, lang, |it| said(lang)(&it.kind)),
        C::DisabilityGrade => fact(disability, lang, |it| said(lang)(&it.grade)),
        C::Diseases => fact(&health.diseases, lang, list(lang)),
        C::Medicines => protected(&health.medicines),
        C::Risks => fact(&health.risks, lang, list(lang)),
        C::PressureInjury => fact(&health.pressure_injury, lang, ToString::to_string),
        C::Wounds => fact(&health.wounds, lang, said(lang)),
        C::SpecialNeeds => fact(&health.special, lang, list(lang)),
        C::Pain => fact(&health.pain, lang, said(lang)),
        C::Teeth => fact(&health.teeth_missing, lang, said(lang)),
        C::Swallowing => fact(&health.swallowing, lang, said(lang)),
        C::Malnutrition => fact(&health.malnutrition, lang, said(lang)),
        C::Airway => fact(&health.airway, lang, said(lang)),
        C::Coma => fact(&health.coma, lang, said(lang)),
        C::Guardian => protected(elder.contacts.guardian.reveal()),
        C::Informant => protected(elder.contacts.informant.reveal()),
        C::Contact => protected(elder.contacts.contact.reveal()),
        C::Wants => fact(&elder.wants, lang, said(lang)),
        C::InsuredFirst => elder.insured.map(|(first, _)| first.to_string()).unwrap_or_default(),
        C::InsuredLast => elder.insured.map(|(_, last)| last.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    Sheet::Elders.headings().iter().map(|heading| cell(heading.column)).collect()
}

pub(super) fn event_cells(id: ElderId, entry: &Entry, lang: Lang) -> Cells {
    let shown = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let cell = |column| match (column, entry.event) {
        (C::Ledger, _) => id.to_string(),
        (C::Entry, _) => entry.number.to_string(),
        (C::Kind, event) => said(lang)(&kind(event)),
        (C::Happened, _) => entry.valid.to_string(),
        (C::Recorded, _) => entry.recorded.to_string(),
        (C::ElderStatus, Event::Status { status, .. }) => said(lang)(&status),
        (C::Service, Event::ServiceStarted(service) | Event::ServiceEnded(service)) => said(lang)(&service),
        (C::Scale, Event::Assessed { grade, .. }) => said(lang)(&grade.standard()),
        (C::Grade, Event::Assessed { grade, .. }) => grade.number().to_string(),
        (C::Until, Event::Assessed { until, .. }) => fact(&until, lang, ToString::to_string),
        (C::Until, Event::Hospitalised { until }) => shown(until),
        (C::Corrects, _) => entry.corrects.map(|of| of.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    Sheet::ElderEvents.headings().iter().map(|heading| cell(heading.column)).collect()
}

pub(super) fn export_cells(purpose: &Purpose, lang: Lang) -> Cells {
    vec![protected(purpose.text()), purpose.basis().label().get(lang).to_owned()]
}
