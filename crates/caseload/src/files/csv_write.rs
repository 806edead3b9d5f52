//! Writing sheets of CSV: UTF-8 with byte order mark, Chinese headings, ends of line as spreadsheets write them.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use minzheng_core_types::Fact;
use minzheng_core_types::ids::AccountNumber;
use minzheng_welfare::facts::{Alone, Asset, Deduction, Expense, IncomeLine, Member, Relation, Supporter};
use minzheng_welfare::standing::Determination;

use super::cells::{payee_text, protected};
use super::headings::{Column as C, Heading, Sheet};
use super::words::{self, Ability, Worded};
use super::words_facts;
use crate::entry::{CaseId, Grace, HouseholdEntry, Person, sex_of};
use crate::history::{FormerHead, FormerPayee, FormerStay, Stop};
use crate::register::{HouseholdRecord, Register};

impl Sheet {
    /// Is it written for that register? Some sheets only where a household has something to put into them.
    #[must_use]
    pub fn is_written_for(self, register: &Register) -> bool {
        let any = |has: fn(&Register, &HouseholdRecord) -> bool| {
            register.households().iter().any(|record| has(register, record))
        };
        match self {
            Self::Expenses => any(|register, record| !register.expenses(record).is_empty()),
            Self::Supporters => any(|register, record| !register.supporters(record).is_empty()),
            Self::Moves => any(|_, record| !record.history().moves.is_empty()),
            Self::Payees => any(|_, record| !record.history().payees.is_empty()),
            Self::Heads => any(|_, record| !record.history().heads.is_empty()),
            Self::Stops => any(|_, record| !record.history().stops.is_empty()),
            Self::Temporary | Self::Medical | Self::SpecialCare => false,
            _ => true,
        }
    }

    /// The columns that are written for that register, in order.
    #[must_use]
    pub fn written_headings(self, register: &Register) -> Vec<&'static Heading> {
        let used = |column: C| match self {
            Self::Households => register.households().iter().any(|record| household_has(column, record)),
            Self::Members => register.households().iter().any(|record| {
                let mut all = register.members(record).iter().zip(register.persons(record));
                all.any(|(facts, person)| member_has(column, facts, person))
            }),
            _ => true,
        };
        let is_written = |heading: &&Heading| heading.written && (!heading.when_used || used(heading.column));
        self.headings().iter().filter(is_written).collect()
    }
}

/// Does a household say something in a column that is written when it is used?
fn household_has(column: C, record: &HouseholdRecord) -> bool {
    let alone = |said: fn(&Alone) -> bool| record.alone().known().is_some_and(|alone| said(&alone));
    match column {
        C::Stop => record.stop.is_some(),
        C::Payee => record.payee.is_some(),
        C::ExpensesComplete => record.expenses_complete(),
        C::Alone => !record.alone().is_open(),
        C::AloneMarginal => alone(|alone| !alone.family_marginal.is_open()),
        C::AloneRegister => alone(|alone| !alone.own_register.is_open()),
        C::AloneMonths => alone(|alone| !alone.religious_months.is_open()),
        C::Band => !record.band().is_open(),
        C::ReviewClass => !record.review.is_open(),
        C::GraceDecided | C::GraceGround | C::GraceKept => record.grace.is_some(),
        _ => true,
    }
}

/// The same of a member.
fn member_has(column: C, facts: &Member, person: &Person) -> bool {
    match column {
        C::Sex => !sex_follows(facts, person),
        C::Employment => !facts.employment.is_open(),
        C::MajorIllness => !facts.major_illness.is_open(),
        C::Refusals => !facts.refusals.is_open(),
        C::Circumstances => !facts.circumstances.is_open(),
        _ => true,
    }
}

/// Is the sex what a reader takes from the number where nothing is stated?
pub(super) fn sex_follows(facts: &Member, person: &Person) -> bool {
    facts.sex == person.id.and_then(sex_of).map_or(Fact::NotEstablished, Fact::Known)
}

/// Writes one sheet of a register. The same register always gives the same bytes.
///
/// # Errors
/// Whatever the writer answers.
pub fn write_sheet_to(register: &Register, sheet: Sheet, mut writer: impl Write) -> io::Result<()> {
    writer.write_all("\u{feff}".as_bytes())?;
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(writer);
    let headings = sheet.written_headings(register);
    out.write_record(headings.iter().map(|heading| heading.zh))?;
    each_row(register, sheet, &headings, |cells| out.write_record(cells).map_err(io::Error::from))?;
    out.flush()
}

/// The rows of a sheet below its headings, as texts for these columns.
pub(super) fn each_row<E>(
    register: &Register,
    sheet: Sheet,
    headings: &[&Heading],
    mut put: impl FnMut(Vec<String>) -> Result<(), E>,
) -> Result<(), E> {
    let columns: Vec<C> = headings.iter().map(|heading| heading.column).collect();
    for record in register.households() {
        let number = protected(&record.number);
        let mut row = |cell: &dyn Fn(C) -> String| {
            let cells = columns.iter().map(|column| match column {
                C::Household => number.clone(),
                other => cell(*other),
            });
            put(cells.collect())
        };
        match sheet {
            Sheet::Households => {
                let entry = register.entry(record);
                row(&|column| household(column, &entry))?;
            }
            Sheet::Members => {
                for (facts, person) in register.members(record).iter().zip(register.persons(record)) {
                    row(&|column| member(column, facts, person))?;
                }
            }
            Sheet::Incomes => {
                for line in register.incomes(record) {
                    row(&|column| income(column, line))?;
                }
            }
            Sheet::Deductions => {
                for line in register.deductions(record) {
                    row(&|column| deduction(column, line))?;
                }
            }
            Sheet::Assets => {
                for thing in register.assets(record) {
                    row(&|column| asset(column, thing))?;
                }
            }
            Sheet::Expenses => {
                for line in register.expenses(record) {
                    row(&|column| expense(column, line))?;
                }
            }
            Sheet::Supporters => {
                for line in register.supporters(record) {
                    row(&|column| supporter(column, line))?;
                }
            }
            Sheet::Determinations => {
                for determined in register.determinations(record) {
                    row(&|column| determination(column, determined))?;
                }
            }
            Sheet::Moves => {
                for former in &record.history().moves {
                    row(&|column| former_stay(column, former))?;
                }
            }
            Sheet::Payees => {
                for former in &record.history().payees {
                    row(&|column| former_payee(column, former))?;
                }
            }
            Sheet::Heads => {
                for former in &record.history().heads {
                    for (member, relation) in &former.relations {
                        row(&|column| former_head(column, former, *member, *relation))?;
                    }
                }
            }
            Sheet::Stops => {
                for stop in &record.history().stops {
                    row(&|column| earlier_end(column, stop))?;
                }
            }
            Sheet::Temporary
            | Sheet::Medical
            | Sheet::SpecialCare
            | Sheet::Elders
            | Sheet::ElderEvents
            | Sheet::ElderExport => {}
        }
    }
    Ok(())
}

const NONE: &str = "无";
const UNKNOWN: &str = "未查";

/// A fact: nothing while it is open.
fn fact<T>(fact: Fact<T>, text: impl Fn(T) -> String) -> String {
    match fact {
        Fact::Known(value) => text(value),
        Fact::Absent => NONE.to_owned(),
        Fact::NotEstablished => String::new(),
    }
}

fn word<T: Worded>(value: T) -> String {
    words::write(value).to_owned()
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn text<T: ToString>(value: T) -> String {
    value.to_string()
}

/// The case; nothing where it follows from the number.
pub(super) fn case_of(entry: &HouseholdEntry) -> Option<CaseId> {
    entry.case.filter(|case| *case != CaseId::of_number(&entry.number))
}

fn household(column: C, entry: &HouseholdEntry) -> String {
    match column {
        C::Case => shown(case_of(entry)),
        C::Place => entry.place.to_string(),
        C::Street => protected(&entry.street),
        C::Community => protected(&entry.community),
        C::Register => fact(entry.register, word),
        C::Applied => shown(entry.applied),
        C::Ended => shown(entry.ended),
        C::Stop => entry.stop.map(word).unwrap_or_default(),
        C::Property => fact(entry.property, word),
        C::LostOnlyChild => fact(entry.lost_only_child, word),
        C::ThreeNos => fact(entry.three_nos, word),
        C::IncomesComplete => word(entry.incomes_complete),
        C::AssetsComplete => word(entry.assets_complete),
        C::ExpensesComplete => word(entry.expenses_complete),
        C::Alone => fact(entry.alone, |_| word(true)),
        C::AloneMarginal => alone(entry, |alone| fact(alone.family_marginal, word)),
        C::AloneRegister => alone(entry, |alone| fact(alone.own_register, word)),
        C::AloneMonths => alone(entry, |alone| fact(alone.religious_months, text)),
        C::Band => fact(entry.band, word),
        C::ReviewClass => fact(entry.review, word),
        C::GraceDecided => grace(entry, |grace| grace.decided.to_string()),
        C::GraceGround => grace(entry, |grace| word(grace.ground)),
        C::GraceKept => grace(entry, |grace| grace.kept.to_string()),
        C::Payee => entry.payee.as_ref().map(payee_text).unwrap_or_default(),
        C::Account => account(entry.account.as_ref()),
        _ => String::new(),
    }
}

fn alone(entry: &HouseholdEntry, text: impl Fn(Alone) -> String) -> String {
    entry.alone.known().map(text).unwrap_or_default()
}

fn grace(entry: &HouseholdEntry, text: impl Fn(Grace) -> String) -> String {
    entry.grace.map(text).unwrap_or_default()
}

fn account(account: Option<&AccountNumber>) -> String {
    account.map(|account| account.reveal().to_owned()).unwrap_or_default()
}

pub(crate) fn member(column: C, facts: &Member, person: &Person) -> String {
    let illness = facts.illness.known();
    match column {
        C::Name => protected(person.name.reveal()),
        C::Id => person.id.map(|id| id.reveal().to_owned()).unwrap_or_default(),
        // Blank would be read as the date in the number.
        C::Birth if facts.birth.is_open() && person.id.is_some() => UNKNOWN.to_owned(),
        C::Birth => fact(facts.birth, text),
        C::Relation => word(facts.relation),
        // Blank would be read as the sex in the number.
        C::Sex if facts.sex.is_open() && person.id.is_some() => UNKNOWN.to_owned(),
        C::Sex => fact(facts.sex, word),
        C::Employment => fact(facts.employment, words_facts::write_employment),
        C::MajorIllness => fact(facts.major_illness, word),
        C::Refusals => fact(facts.refusals, text),
        C::Circumstances => fact(facts.circumstances, words_facts::write_circumstances),
        C::DisabilityKind => fact(facts.disability, |disability| word(disability.kind)),
        C::DisabilityGrade => fact(facts.disability, |disability| word(disability.grade)),
        C::IllnessApproved => fact(facts.illness, |illness| match illness.approved {
            Some(day) => day.to_string(),
            None => word(true),
        }),
        C::IllnessCode => {
            illness.and_then(|illness| illness.code).map(|code| code.as_str().to_owned()).unwrap_or_default()
        }
        C::IllnessValidUntil => shown(illness.and_then(|illness| illness.valid_until)),
        C::LoneElder => fact(facts.lone_elder, word),
        C::AbilityGrade => fact(facts.ability_grade, |grade| word(Ability(grade))),
        C::NursingSubsidy => fact(facts.nursing_subsidy, text),
        C::Schooling => fact(facts.schooling, word),
        C::UnableToLiveAlone => fact(facts.unable_to_live_alone, word),
        C::Supported => fact(facts.supported, words::write_cohabitation),
        C::Away => fact(facts.away, words::write_away),
        C::Counted => fact(facts.counted, word),
        C::Entered => shown(facts.entered),
        C::Left => shown(facts.left),
        C::Died => shown(facts.died),
        _ => String::new(),
    }
}

pub(crate) fn income(column: C, line: &IncomeLine) -> String {
    match column {
        C::Member => line.earner.saturating_add(1).to_string(),
        C::Kind => word(line.kind),
        C::Amount => fact(line.amount, text),
        C::Per => word(line.per),
        C::First => line.period.first().to_string(),
        C::Last => line.period.last().to_string(),
        _ => String::new(),
    }
}

pub(crate) fn deduction(column: C, line: &Deduction) -> String {
    match column {
        C::Member => line.payer.saturating_add(1).to_string(),
        C::Amount => fact(line.amount, text),
        C::Per => word(line.per),
        C::First => line.period.first().to_string(),
        C::Last => line.period.last().to_string(),
        _ => String::new(),
    }
}

pub(crate) fn asset(column: C, thing: &Asset) -> String {
    match column {
        C::Kind => word(thing.kind),
        C::Amount => fact(thing.amount, text),
        _ => String::new(),
    }
}

fn expense(column: C, line: &Expense) -> String {
    match column {
        C::Kind => word(line.kind),
        C::Amount => fact(line.amount, text),
        C::Per => word(line.per),
        C::First => line.period.first().to_string(),
        C::Last => line.period.last().to_string(),
        _ => String::new(),
    }
}

fn supporter(column: C, line: &Supporter) -> String {
    match column {
        C::Member => line.of.saturating_add(1).to_string(),
        C::Duty => word(line.duty),
        C::SupporterIncome => fact(line.income, text),
        C::SupporterHousehold => line.household.to_string(),
        C::Dependants => line.dependants.to_string(),
        C::Children => line.children.to_string(),
        C::SupporterStatus => fact(line.status, word),
        C::Agreed => fact(line.agreed, text),
        C::Received => fact(line.received, text),
        _ => String::new(),
    }
}

fn determination(column: C, determined: &Determination) -> String {
    match column {
        C::Applied => determined.applied.to_string(),
        C::Decided => determined.decided.to_string(),
        C::CountedIncome => determined.counted_income.to_string(),
        C::WindowFirst => determined.window.first().to_string(),
        C::WindowLast => determined.window.last().to_string(),
        C::Property => word(determined.property),
        _ => String::new(),
    }
}

fn former_stay(column: C, former: &FormerStay) -> String {
    match column {
        C::Decided => former.decided.to_string(),
        C::Last => former.last.to_string(),
        C::Place => former.place.to_string(),
        C::Street => protected(&former.street),
        C::Community => protected(&former.community),
        _ => String::new(),
    }
}

fn former_payee(column: C, former: &FormerPayee) -> String {
    match column {
        C::Decided => former.decided.to_string(),
        C::Last => former.last.to_string(),
        C::Payee => former.payee.as_ref().map(payee_text).unwrap_or_default(),
        C::Account => account(former.account.as_ref()),
        _ => String::new(),
    }
}

fn former_head(column: C, former: &FormerHead, member: usize, relation: Relation) -> String {
    match column {
        C::Decided => former.decided.to_string(),
        C::Last => former.last.to_string(),
        C::Member => member.saturating_add(1).to_string(),
        C::Relation => word(relation),
        _ => String::new(),
    }
}

fn earlier_end(column: C, stop: &Stop) -> String {
    match column {
        C::Ended => stop.last.to_string(),
        C::Stop => stop.ground.map(word).unwrap_or_default(),
        _ => String::new(),
    }
}
