//! What the rows of each sheet say.

use chrono::NaiveDate;
use minzheng_core_types::ids::{AccountNumber, DisabilityCertificate, PersonId};
use minzheng_core_types::{Fact, Month, MonthRange};
use minzheng_welfare::facts::{
    Alone, Asset, Deduction, Disability, Expense, Illness, IncomeLine, Member, Relation, Sex, Supporter,
};
use minzheng_welfare::standing::Determination;

use super::cells::{case, code, counted, day, money, month, payee, place, whole, word};
use super::csv_read::Row;
use super::headings::Column as C;
use super::kinds::{CellProblem, FactsProblem};
use super::words::{Ability, WordList as L, read, read_away, read_cohabitation};
use super::words_facts::{read_circumstances, read_employment};
use crate::entry::{Grace, HouseholdEntry, MemberEntry, Person, PersonName, sex_of};
use crate::history::{FormerPayee, FormerStay, Stop};

/// A household's own row. `None` when it says too little to be one; the row has its problems then.
pub(super) fn household(row: &mut Row<'_>, number: &str) -> Option<HouseholdEntry> {
    let place = row.required(C::Place, place);
    let case = row.optional(C::Case, case);
    let register = row.fact(C::Register, word(L::Register));
    let applied = row.optional(C::Applied, day);
    let ended = row.optional(C::Ended, month);
    let stop = row.optional(C::Stop, word(L::Stop));
    if stop.is_some() && ended.is_none() {
        row.report(C::Stop, FactsProblem::GroundWithoutEnd);
    }
    let property = row.fact(C::Property, word(L::Property));
    let lost_only_child = row.yes_or_no(C::LostOnlyChild, word(L::YesNo));
    let three_nos = row.yes_or_no(C::ThreeNos, word(L::YesNo));
    let incomes_complete = row.optional(C::IncomesComplete, word(L::YesNo)).unwrap_or(false);
    let assets_complete = row.optional(C::AssetsComplete, word(L::YesNo)).unwrap_or(false);
    let expenses_complete = row.optional(C::ExpensesComplete, word(L::YesNo)).unwrap_or(false);
    let alone = alone(row);
    let band = row.fact(C::Band, word(L::Band));
    let review = row.fact(C::ReviewClass, word(L::ReviewClass));
    let grace = grace(row);
    let payee = row.optional(C::Payee, payee);
    let account = row.optional(C::Account, account);
    Some(HouseholdEntry {
        case,
        street: row.text(C::Street),
        community: row.text(C::Community),
        register,
        applied,
        ended,
        stop,
        property,
        lost_only_child,
        three_nos,
        payee,
        account,
        incomes_complete,
        assets_complete,
        expenses_complete,
        alone,
        band,
        review,
        grace,
        ..HouseholdEntry::new(number, place?)
    })
}

/// What an application of one person rests on. Nothing of it is dropped where there is no such application.
fn alone(row: &mut Row<'_>) -> Fact<Alone> {
    let faults = row.faults();
    let applies = row.yes_or_no(C::Alone, word(L::YesNo));
    let facts = Alone {
        family_marginal: row.yes_or_no(C::AloneMarginal, word(L::YesNo)),
        own_register: row.yes_or_no(C::AloneRegister, word(L::YesNo)),
        religious_months: row.fact(C::AloneMonths, whole(0)),
    };
    if applies == Fact::Known(true) {
        return Fact::Known(facts);
    }
    if row.faults() == faults && facts != Alone::default() {
        row.report(C::Alone, FactsProblem::NotAlone);
    }
    if applies.is_open() { Fact::NotEstablished } else { Fact::Absent }
}

fn grace(row: &mut Row<'_>) -> Option<Grace> {
    let faults = row.faults();
    let decided = row.optional(C::GraceDecided, day);
    let ground = row.optional(C::GraceGround, word(L::Stop));
    let kept = row.optional(C::GraceKept, money);
    if let (Some(decided), Some(ground), Some(kept)) = (decided, ground, kept) {
        return Some(Grace { decided, kept, ground });
    }
    let stated = [
        (C::GraceDecided, decided.is_some()),
        (C::GraceGround, ground.is_some()),
        (C::GraceKept, kept.is_some()),
    ];
    // What could not be read was reported already.
    if row.faults() == faults && stated.iter().any(|(_, is_stated)| *is_stated) {
        for (column, _) in stated.into_iter().filter(|(_, is_stated)| !is_stated) {
            row.report(column, FactsProblem::GraceIncomplete);
        }
    }
    None
}

/// A member. What cannot be read is left open; the row has its problems then, and its household is left out.
pub(super) fn member(row: &mut Row<'_>, as_of: NaiveDate) -> MemberEntry {
    let identity = |text: &str| PersonId::parse(text, as_of).map_err(CellProblem::Identity);
    let id = row.optional(C::Id, identity);
    let birth = birth(row, id, as_of);
    let relation = row.required(C::Relation, word(L::Relation)).unwrap_or(Relation::Other);
    let ability = row.fact(C::AbilityGrade, word::<Ability>(L::Ability));
    let facts = Member {
        birth,
        relation,
        counted: row.yes_or_no(C::Counted, word(L::YesNo)),
        schooling: row.fact(C::Schooling, word(L::Schooling)),
        unable_to_live_alone: row.yes_or_no(C::UnableToLiveAlone, word(L::YesNo)),
        supported: row
            .fact(C::Supported, |text| read_cohabitation(text).ok_or(CellProblem::NotAWord(L::Cohabitation))),
        away: row.fact(C::Away, |text| read_away(text).ok_or(CellProblem::NotAWord(L::Away))),
        disability: disability(row, id, as_of),
        lone_elder: row.yes_or_no(C::LoneElder, word(L::YesNo)),
        illness: illness(row),
        ability_grade: match ability {
            Fact::Known(Ability(grade)) => Fact::Known(grade),
            Fact::Absent => Fact::Absent,
            Fact::NotEstablished => Fact::NotEstablished,
        },
        nursing_subsidy: row.fact(C::NursingSubsidy, money),
        sex: sex(row, id),
        employment: row
            .fact(C::Employment, |text| read_employment(text).ok_or(CellProblem::NotAWord(L::Employment))),
        major_illness: row.yes_or_no(C::MajorIllness, word(L::YesNo)),
        refusals: row.fact(C::Refusals, whole(0)),
        circumstances: row.fact(C::Circumstances, |text| {
            read_circumstances(text).ok_or(CellProblem::NotAWord(L::Circumstance))
        }),
        entered: row.optional(C::Entered, day),
        left: row.optional(C::Left, day),
        died: row.optional(C::Died, day),
    };
    MemberEntry { person: Person { name: PersonName::new(&row.text(C::Name)), id }, facts }
}

pub(super) fn birth(row: &mut Row<'_>, id: Option<PersonId>, as_of: NaiveDate) -> Fact<NaiveDate> {
    let born = |text: &str| match day(text)? {
        day if day > as_of => Err(CellProblem::StillToCome),
        day => Ok(day),
    };
    let stated = row.fact(C::Birth, born);
    let by_number = id.and_then(|id| id.birth_date());
    match (stated, by_number) {
        (Fact::Known(day), Some(number)) if day != number => row.report(C::Birth, FactsProblem::BirthDiffers),
        (Fact::NotEstablished, Some(number)) if !row.is_unknown(C::Birth) => return Fact::Known(number),
        _ => {}
    }
    stated
}

/// As stated; where it is blank, as the identity number has it.
pub(super) fn sex(row: &mut Row<'_>, id: Option<PersonId>) -> Fact<Sex> {
    let stated = row.fact(C::Sex, word(L::Sex));
    match (stated, id.and_then(sex_of)) {
        (Fact::Known(sex), Some(number)) if sex != number => row.report(C::Sex, FactsProblem::SexDiffers),
        (Fact::NotEstablished, Some(number)) if row.is_blank(C::Sex) => return Fact::Known(number),
        _ => {}
    }
    stated
}

pub(super) fn disability(row: &mut Row<'_>, id: Option<PersonId>, as_of: NaiveDate) -> Fact<Disability> {
    let faults = row.faults();
    let kind = row.fact(C::DisabilityKind, word(L::DisabilityKind));
    let grade = row.fact(C::DisabilityGrade, word(L::DisabilityGrade));
    let read = |text: &str| DisabilityCertificate::parse(text, as_of).map_err(CellProblem::Certificate);
    if let Some(certificate) = row.optional(C::DisabilityCertificate, read) {
        let stated = Disability { kind: certificate.kind(), grade: certificate.grade() };
        if id.is_some_and(|id| !same_person(id, certificate.holder())) {
            row.report(C::DisabilityCertificate, FactsProblem::CertificateOfAnother);
        }
        if !kind.is_open() && kind.known() != Some(stated.kind) {
            row.report(C::DisabilityKind, FactsProblem::CertificateDiffers);
        }
        if !grade.is_open() && grade.known() != Some(stated.grade) {
            row.report(C::DisabilityGrade, FactsProblem::CertificateDiffers);
        }
        return Fact::Known(stated);
    }
    match (kind, grade) {
        (Fact::Known(kind), Fact::Known(grade)) => return Fact::Known(Disability { kind, grade }),
        (Fact::Absent, Fact::Absent | Fact::NotEstablished) => return Fact::Absent,
        (Fact::NotEstablished, Fact::NotEstablished) => {}
        // What could not be read was reported already.
        _ if row.faults() > faults => {}
        (Fact::Known(_), _) => row.report(C::DisabilityGrade, FactsProblem::DisabilityIncomplete),
        _ => row.report(C::DisabilityKind, FactsProblem::DisabilityIncomplete),
    }
    Fact::NotEstablished
}

/// An old number of 15 places and the number of 18 places that it became are of one person.
pub(super) fn same_person(one: PersonId, other: PersonId) -> bool {
    one == other || (one.shorten().is_some() && one.shorten() == other.shorten())
}

fn illness(row: &mut Row<'_>) -> Fact<Illness> {
    let approved = row.fact(C::IllnessApproved, |text| match read::<bool>(text) {
        Some(true) => Ok(None),
        _ => day(text).map(Some),
    });
    let code = row.optional(C::IllnessCode, code);
    let valid_until = row.optional(C::IllnessValidUntil, month);
    let more = code.is_some() || valid_until.is_some();
    match approved {
        Fact::Known(approved) => Fact::Known(Illness { code, approved, valid_until }),
        Fact::NotEstablished if more => Fact::Known(Illness { code, approved: None, valid_until }),
        Fact::NotEstablished => Fact::NotEstablished,
        Fact::Absent => {
            if more {
                row.report(C::IllnessApproved, FactsProblem::IllnessContradicted);
            }
            Fact::Absent
        }
    }
}

/// Whom a row of incomes or deductions names.
pub(super) struct Named {
    pub(super) index: Option<usize>,
    pub(super) id: Option<PersonId>,
}

/// The member that a row names, as it names them. `None` when a cell could not be read.
pub(super) fn named(row: &mut Row<'_>, as_of: NaiveDate) -> Option<Named> {
    let faults = row.faults();
    let number = row.optional(C::Member, counted);
    let id = row.optional(C::Id, |text| PersonId::parse(text, as_of).map_err(CellProblem::Identity));
    if row.faults() > faults {
        return None;
    }
    if number.is_none() && id.is_none() {
        row.report(C::Member, FactsProblem::NoMemberNamed);
        return None;
    }
    Some(Named { index: number.and_then(|number| number.checked_sub(1)), id })
}

/// An income, but for whose it is.
pub(super) fn income(row: &mut Row<'_>) -> Option<IncomeLine> {
    let kind = row.required(C::Kind, word(L::Income));
    let amount = row.fact(C::Amount, money);
    let per = row.required(C::Per, word(L::Per));
    let period = period(row, C::First, C::Last);
    Some(IncomeLine { earner: 0, kind: kind?, amount, per: per?, period: period? })
}

/// A deduction, but for who paid it.
pub(super) fn deduction(row: &mut Row<'_>) -> Option<Deduction> {
    let amount = row.fact(C::Amount, money);
    let per = row.required(C::Per, word(L::Per));
    let period = period(row, C::First, C::Last);
    Some(Deduction { payer: 0, amount, per: per?, period: period? })
}

/// A thing owned.
pub(super) fn asset(row: &mut Row<'_>) -> Option<Asset> {
    let kind = row.required(C::Kind, word(L::Asset));
    let amount = row.fact(C::Amount, money);
    Some(Asset { kind: kind?, amount })
}

/// An expenditure.
pub(super) fn expense(row: &mut Row<'_>) -> Option<Expense> {
    let kind = row.required(C::Kind, word(L::Expense));
    let amount = row.fact(C::Amount, money);
    let per = row.required(C::Per, word(L::Per));
    let period = period(row, C::First, C::Last);
    Some(Expense { kind: kind?, amount, per: per?, period: period? })
}

/// A supporter, but for whom they support.
pub(super) fn supporter(row: &mut Row<'_>) -> Option<Supporter> {
    let duty = row.required(C::Duty, word(L::Duty));
    let income = row.fact(C::SupporterIncome, money);
    let household = row.required(C::SupporterHousehold, whole(1));
    let dependants = row.required(C::Dependants, whole(1));
    let children = row.optional(C::Children, whole(0)).unwrap_or(0);
    let status = row.fact(C::SupporterStatus, word(L::Supporter));
    let agreed = row.fact(C::Agreed, money);
    let received = row.fact(C::Received, money);
    let (duty, household, dependants) = (duty?, household?, dependants?);
    Some(Supporter { of: 0, duty, income, household, dependants, children, status, agreed, received })
}

/// A determination.
pub(super) fn determination(row: &mut Row<'_>) -> Option<Determination> {
    let applied = row.required(C::Applied, day);
    let decided = row.required(C::Decided, day);
    let counted_income = row.required(C::CountedIncome, money);
    let window = period(row, C::WindowFirst, C::WindowLast);
    let property = row.required(C::Property, word(L::Property));
    if applied.zip(decided).is_some_and(|(applied, decided)| decided < applied) {
        row.report(C::Decided, FactsProblem::DecidedBeforeApplied);
    }
    Some(Determination {
        applied: applied?,
        decided: decided?,
        counted_income: counted_income?,
        window: window?,
        property: property?,
    })
}

/// A former place.
pub(super) fn former_stay(row: &mut Row<'_>) -> Option<FormerStay> {
    let decided = row.required(C::Decided, day);
    let last = row.required(C::Last, month);
    let place = row.required(C::Place, place);
    let (street, community) = (row.text(C::Street), row.text(C::Community));
    Some(FormerStay { decided: decided?, last: last?, place: place?, street, community })
}

/// A former payee.
pub(super) fn former_payee(row: &mut Row<'_>) -> Option<FormerPayee> {
    let decided = row.required(C::Decided, day);
    let last = row.required(C::Last, month);
    let payee = row.optional(C::Payee, payee);
    let account = row.optional(C::Account, account);
    Some(FormerPayee { decided: decided?, last: last?, payee, account })
}

/// What a row says of a former head, but for the member it names: the decision, the last month, the kinship.
pub(super) fn former_kinship(row: &mut Row<'_>) -> Option<(NaiveDate, Month, Relation)> {
    let decided = row.required(C::Decided, day);
    let last = row.required(C::Last, month);
    let relation = row.required(C::Relation, word(L::Relation));
    Some((decided?, last?, relation?))
}

/// An earlier end.
pub(super) fn stop(row: &mut Row<'_>) -> Option<Stop> {
    let last = row.required(C::Ended, month);
    let ground = row.optional(C::Stop, word(L::Stop));
    Some(Stop { last: last?, ground })
}

fn account(text: &str) -> Result<AccountNumber, CellProblem> {
    text.parse().map_err(CellProblem::Account)
}

fn period(row: &mut Row<'_>, first: C, last: C) -> Option<MonthRange> {
    let from: Option<Month> = row.required(first, month);
    let until: Option<Month> = row.required(last, month);
    let range = MonthRange::new(from?, until?);
    if range.is_err() {
        row.report(last, FactsProblem::RangeBackwards);
    }
    range.ok()
}
