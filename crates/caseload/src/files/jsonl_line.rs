//! The line of a household: a mirror of [`HouseholdEntry`] with the field names of case files. Only here numbers and
//! names are revealed into JSON.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::PersonId;
use minzheng_core_types::{Fact, Money, Month};
use minzheng_welfare::facts::{
    Alone, Asset, Away, Band, Circumstances, Cohabitation, Deduction, Disability, Employment, Expense,
    Illness, IncomeLine, Member, PropertyFinding, Register as UrbanRural, Relation, Schooling, Sex,
    Supporter,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::standing::{Determination, StopGround};
use serde::{Deserialize, Serialize};

use super::csv_write::{case_of, sex_follows};
use super::jsonl_past::{FormerPayeeLine, HeadLine, PastLines, PayeeLine, StayLine, StopLine};
use super::kinds::{CellProblem, FactsProblem, ProblemKind};
use super::words::WordList;
use crate::entry::{CaseId, Grace, HouseholdEntry, MemberEntry, Person, PersonName, sex_of};

/// What is wrong in a line that is a household in form, each with its field.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<(String, ProblemKind)>);

impl Faults {
    pub(super) fn add(&mut self, kind: impl Into<ProblemKind>, field: String) {
        self.0.push((field, kind.into()));
    }

    pub(super) fn take<T>(
        &mut self,
        read: Result<T, CellProblem>,
        field: impl FnOnce() -> String,
    ) -> Option<T> {
        read.map_err(|problem| self.add(problem, field())).ok()
    }
}

const fn is_false(value: &bool) -> bool {
    !*value
}

/// 一户 as a line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HouseholdLine {
    number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    case: Option<CaseId>,
    place: Place,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    street: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    community: String,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    register: Fact<UrbanRural>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    applied: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ended: Option<Month>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stop: Option<StopGround>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    property: Fact<PropertyFinding>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    lost_only_child: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    three_nos: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    alone: Fact<Alone>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    band: Fact<Band>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    review_class: Fact<ReviewClass>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grace: Option<Grace>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payee: Option<PayeeLine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    members: Vec<MemberLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    incomes: Vec<IncomeLine>,
    #[serde(default, skip_serializing_if = "is_false")]
    incomes_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    deductions: Vec<Deduction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    assets: Vec<Asset>,
    #[serde(default, skip_serializing_if = "is_false")]
    assets_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    expenses: Vec<Expense>,
    #[serde(default, skip_serializing_if = "is_false")]
    expenses_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    supporters: Vec<Supporter>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    determinations: Vec<Determination>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    moves: Vec<StayLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    payees: Vec<FormerPayeeLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    heads: Vec<HeadLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stops: Vec<StopLine>,
}

/// 成员 within a line: a person, and the fields of a member in case files.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberLine {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// Missing: the date in the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    birth: Option<Fact<NaiveDate>>,
    relation: Relation,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    counted: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    schooling: Fact<Schooling>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    unable_to_live_alone: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    supported: Fact<Cohabitation>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    away: Fact<Away>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    disability: Fact<Disability>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    lone_elder: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    illness: Fact<Illness>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    ability_grade: Fact<u8>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    nursing_subsidy: Fact<Money>,
    /// Missing: as the number tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sex: Option<Fact<Sex>>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    employment: Fact<Employment>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    major_illness: Fact<bool>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    refusals: Fact<u32>,
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    circumstances: Fact<Circumstances>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entered: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    left: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    died: Option<NaiveDate>,
}

impl MemberLine {
    fn of(entry: &MemberEntry) -> Self {
        let MemberEntry { person, facts } = entry;
        let birth = (!facts.birth.is_open() || person.id.is_some()).then_some(facts.birth);
        Self {
            name: person.name.reveal().to_owned(),
            id: person.id.map(|id| id.reveal().to_owned()),
            birth,
            relation: facts.relation,
            counted: facts.counted,
            schooling: facts.schooling,
            unable_to_live_alone: facts.unable_to_live_alone,
            supported: facts.supported,
            away: facts.away,
            disability: facts.disability,
            lone_elder: facts.lone_elder,
            illness: facts.illness,
            ability_grade: facts.ability_grade,
            nursing_subsidy: facts.nursing_subsidy,
            sex: (!sex_follows(facts, person)).then_some(facts.sex),
            employment: facts.employment,
            major_illness: facts.major_illness,
            refusals: facts.refusals,
            circumstances: facts.circumstances,
            entered: facts.entered,
            left: facts.left,
            died: facts.died,
        }
    }

    fn into_entry(self, faults: &mut Faults, index: usize, as_of: NaiveDate) -> MemberEntry {
        let at = |field: &str| format!("members[{index}].{field}");
        let id = self.id.and_then(|text| {
            faults.take(PersonId::parse(&text, as_of).map_err(CellProblem::Identity), || at("id"))
        });
        let by_number = id.and_then(|id| id.birth_date());
        let birth = self.birth.unwrap_or_else(|| by_number.map_or(Fact::NotEstablished, Fact::Known));
        if birth.known().is_some_and(|day| day > as_of) {
            faults.add(CellProblem::StillToCome, at("birth"));
        } else if birth.known().zip(by_number).is_some_and(|(day, number)| day != number) {
            faults.add(FactsProblem::BirthDiffers, at("birth"));
        }
        if self.ability_grade.known().is_some_and(|grade| grade > 3) {
            faults.add(CellProblem::NotAWord(WordList::Ability), at("ability_grade"));
        }
        let sex_by_number = id.and_then(sex_of);
        let sex = self.sex.unwrap_or_else(|| sex_by_number.map_or(Fact::NotEstablished, Fact::Known));
        if sex.known().zip(sex_by_number).is_some_and(|(sex, number)| sex != number) {
            faults.add(FactsProblem::SexDiffers, at("sex"));
        }
        let facts = Member {
            birth,
            relation: self.relation,
            counted: self.counted,
            schooling: self.schooling,
            unable_to_live_alone: self.unable_to_live_alone,
            supported: self.supported,
            away: self.away,
            disability: self.disability,
            lone_elder: self.lone_elder,
            illness: self.illness,
            ability_grade: self.ability_grade,
            nursing_subsidy: self.nursing_subsidy,
            sex,
            employment: self.employment,
            major_illness: self.major_illness,
            refusals: self.refusals,
            circumstances: match self.circumstances {
                Fact::Known(Circumstances::NONE) => Fact::Absent,
                stated => stated,
            },
            entered: self.entered,
            left: self.left,
            died: self.died,
        };
        MemberEntry { person: Person { name: PersonName::new(&self.name), id }, facts }
    }
}

impl HouseholdLine {
    pub(super) fn of(entry: &HouseholdEntry) -> Self {
        Self {
            number: entry.number.clone(),
            case: case_of(entry),
            place: entry.place,
            street: entry.street.clone(),
            community: entry.community.clone(),
            register: entry.register,
            applied: entry.applied,
            ended: entry.ended,
            stop: entry.stop,
            property: entry.property,
            lost_only_child: entry.lost_only_child,
            three_nos: entry.three_nos,
            alone: entry.alone,
            band: entry.band,
            review_class: entry.review,
            grace: entry.grace,
            payee: entry.payee.as_ref().map(PayeeLine::of),
            account: entry.account.as_ref().map(|account| account.reveal().to_owned()),
            members: entry.members.iter().map(MemberLine::of).collect(),
            incomes: entry.incomes.clone(),
            incomes_complete: entry.incomes_complete,
            deductions: entry.deductions.clone(),
            assets: entry.assets.clone(),
            assets_complete: entry.assets_complete,
            expenses: entry.expenses.clone(),
            expenses_complete: entry.expenses_complete,
            supporters: entry.supporters.clone(),
            determinations: entry.determinations.clone(),
            moves: entry.history.moves.iter().map(StayLine::of).collect(),
            payees: entry.history.payees.iter().map(FormerPayeeLine::of).collect(),
            heads: entry.history.heads.iter().map(HeadLine::of).collect(),
            stops: entry
                .history
                .stops
                .iter()
                .map(|stop| StopLine { last: stop.last, ground: stop.ground })
                .collect(),
        }
    }

    pub(super) fn into_entry(self, faults: &mut Faults, as_of: NaiveDate) -> HouseholdEntry {
        let account = self.account.and_then(|text| {
            faults.take(text.parse().map_err(CellProblem::Account), || "account".to_owned())
        });
        if self.number.trim().is_empty() {
            faults.add(CellProblem::Blank, "number".to_owned());
        }
        let members: Vec<MemberEntry> =
            (0..).zip(self.members).map(|(index, member)| member.into_entry(faults, index, as_of)).collect();
        let count = members.len();
        let outside = |member: usize| member >= count;
        for (index, _) in (0..).zip(&self.incomes).filter(|(_, line): &(usize, _)| outside(line.earner)) {
            faults.add(FactsProblem::NoSuchMember { members: count }, format!("incomes[{index}].earner"));
        }
        for (index, _) in (0..).zip(&self.deductions).filter(|(_, line): &(usize, _)| outside(line.payer)) {
            faults.add(FactsProblem::NoSuchMember { members: count }, format!("deductions[{index}].payer"));
        }
        for (index, line) in self.supporters.iter().enumerate() {
            if outside(line.of) {
                faults.add(FactsProblem::NoSuchMember { members: count }, format!("supporters[{index}].of"));
            }
            for (field, number) in [("household", line.household), ("dependants", line.dependants)] {
                if number == 0 {
                    faults.add(CellProblem::NotANumber, format!("supporters[{index}].{field}"));
                }
            }
        }
        for (index, determined) in self.determinations.iter().enumerate() {
            if determined.decided < determined.applied {
                faults.add(FactsProblem::DecidedBeforeApplied, format!("determinations[{index}].decided"));
            }
        }
        if self.stop.is_some() && self.ended.is_none() {
            faults.add(FactsProblem::GroundWithoutEnd, "stop".to_owned());
        }
        let past = PastLines { moves: self.moves, payees: self.payees, heads: self.heads, stops: self.stops };
        let history = past.into_history(faults, count, self.ended);
        HouseholdEntry {
            number: self.number.trim().to_owned(),
            case: self.case,
            place: self.place,
            street: self.street,
            community: self.community,
            register: self.register,
            applied: self.applied,
            ended: self.ended,
            stop: self.stop,
            property: self.property,
            lost_only_child: self.lost_only_child,
            three_nos: self.three_nos,
            alone: self.alone,
            band: self.band,
            review: self.review_class,
            grace: self.grace,
            payee: self.payee.map(PayeeLine::into_payee),
            account,
            members,
            incomes: self.incomes,
            incomes_complete: self.incomes_complete,
            deductions: self.deductions,
            assets: self.assets,
            assets_complete: self.assets_complete,
            expenses: self.expenses,
            expenses_complete: self.expenses_complete,
            supporters: self.supporters,
            determinations: self.determinations,
            history,
        }
    }
}
