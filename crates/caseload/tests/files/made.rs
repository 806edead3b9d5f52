//! Registers made for tests: every value that a cell can hold, and as many households as are asked for.

use chrono::NaiveDate;
use minzheng_caseload::files::{ReadOptions, Sheet, SheetBytes, write_sheet_to};
use minzheng_caseload::{
    CaseId, FormerHead, FormerPayee, FormerStay, Grace, History, HouseholdEntry, MemberEntry, Payee, Person,
    PersonName, Register, Stop,
};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind, PersonId, identity_check_character};
use minzheng_core_types::{Fact, Money, Month, MonthRange, ShortText};
use minzheng_welfare::facts::{
    Alone, Asset, AssetKind, Away, Band, Circumstance, Circumstances, Cohabitation, Deduction, Disability,
    Duty, Employment, Expense, ExpenseKind, Illness, IncomeKind, IncomeLine, Member, Per, PropertyFinding,
    Register as UrbanRural, Relation, Schooling, Sex, Supporter, SupporterStatus,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::standing::{Determination, StopGround};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn options() -> ReadOptions {
    ReadOptions { strict: false, as_of: day("2014-05-31") }
}

pub(crate) fn strict() -> ReadOptions {
    ReadOptions { strict: true, ..options() }
}

/// The number of somebody born on that day.
pub(crate) fn id_text(born: &str, order: usize) -> String {
    let body = format!("370203{}{order:03}", born.replace('-', ""));
    let check = identity_check_character(&body).unwrap();
    format!("{body}{check}")
}

pub(crate) fn id(born: &str, order: usize) -> PersonId {
    PersonId::parse(&id_text(born, order), day("2014-05-31")).unwrap()
}

fn person(name: &str, id: Option<PersonId>) -> Person {
    Person { name: PersonName::new(name), id }
}

fn range(text: &str) -> MonthRange {
    text.parse().unwrap()
}

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

const KINDS: [IncomeKind; 20] = [
    IncomeKind::Wage,
    IncomeKind::GrossWage,
    IncomeKind::Business,
    IncomeKind::Property,
    IncomeKind::Pension,
    IncomeKind::ResidentsBasicPension,
    IncomeKind::Unemployment,
    IncomeKind::Survivor,
    IncomeKind::Maintenance,
    IncomeKind::Gift,
    IncomeKind::LumpSum,
    IncomeKind::Other,
    IncomeKind::SpecialCare,
    IncomeKind::GovernmentAward,
    IncomeKind::StudentAid,
    IncomeKind::SocialAssistance,
    IncomeKind::WorkInjury,
    IncomeKind::Funeral,
    IncomeKind::HighAge,
    IncomeKind::DisabilitySubsidy,
];

fn members() -> Vec<MemberEntry> {
    let plain = |relation, born| Member::new(relation, day(born));
    let entry = |name, id, facts| MemberEntry { person: person(name, id), facts };
    let disabled = |kind, grade| Fact::Known(Disability { kind, grade });
    let mut members =
        vec![entry("王建国", Some(id("1950-01-02", 1)), plain(Relation::Applicant, "1950-01-02"))];
    let all = [
        (Away::Clergy(18), DisabilityKind::Visual, DisabilityGrade::First, Relation::Spouse),
        (Away::Prison, DisabilityKind::Hearing, DisabilityGrade::Second, Relation::Child),
        (Away::Detoxification, DisabilityKind::Speech, DisabilityGrade::Third, Relation::Parent),
        (Away::DeclaredMissing, DisabilityKind::Physical, DisabilityGrade::Fourth, Relation::Grandparent),
        (Away::Conscript, DisabilityKind::Intellectual, DisabilityGrade::First, Relation::Grandchild),
        (Away::PretrialDetention, DisabilityKind::Mental, DisabilityGrade::First, Relation::Sibling),
        (Away::CommunityCorrection, DisabilityKind::Multiple, DisabilityGrade::First, Relation::Other),
    ];
    for (order, (away, kind, grade, relation)) in (2..).zip(all) {
        let mut facts = plain(relation, "1970-03-04");
        facts.away = Fact::Known(away);
        facts.disability = disabled(kind, grade);
        facts.lone_elder = Fact::Known(order % 2 == 0);
        facts.ability_grade = Fact::Known(u8::try_from(order % 4).unwrap());
        members.push(entry("=李,\"四\"", Some(id("1970-03-04", order)), facts));
    }
    let mut absent = plain(Relation::Other, "1980-01-01").with_nothing_special();
    absent.birth = Fact::Absent;
    absent.counted = Fact::Absent;
    members.push(entry("", None, absent));
    let mut open = plain(Relation::Other, "1980-01-01");
    open.birth = Fact::NotEstablished;
    members.push(entry("-", Some(id("1981-01-01", 20)), open));
    open.illness = Fact::Known(Illness::default());
    members.push(entry("'引号", None, open));
    for (schooling, supported) in [
        (Schooling::FullTimeUpToBachelor, Cohabitation::Permanent),
        (Schooling::Postgraduate, Cohabitation::Months(36)),
        (Schooling::PartTime, Cohabitation::Months(0)),
    ] {
        let mut facts = plain(Relation::Child, "1994-02-28");
        facts.schooling = Fact::Known(schooling);
        facts.supported = Fact::Known(supported);
        facts.counted = Fact::Known(schooling == Schooling::PartTime);
        facts.unable_to_live_alone = Fact::Known(true);
        facts.nursing_subsidy = Fact::Known(yuan("0"));
        facts.illness = Fact::Known(Illness {
            code: ShortText::new("C50.9"),
            approved: (schooling == Schooling::PartTime).then(|| day("2013-02-01")),
            valid_until: "2015-01".parse().ok(),
        });
        (facts.entered, facts.left, facts.died) =
            (Some(day("2012-01-01")), Some(day("2013-01-01")), Some(day("2014-01-01")));
        members.push(entry("张三", None, facts));
    }
    members
}

const WORK: [Employment; 14] = [
    Employment::Employed,
    Employment::PublicBenefitJob,
    Employment::Carer,
    Employment::MotherOfInfant,
    Employment::Pregnant,
    Employment::SingleGuardian,
    Employment::AuxiliaryWork,
    Employment::SoleTrader,
    Employment::Graduate(0),
    Employment::Graduate(11),
    Employment::Unemployed,
    Employment::UnableToWork,
    Employment::NotExpectedToWork,
    Employment::Employed,
];

/// Every value of the facts about work, sex and circumstances, over the members. The sex is that of the number, so that
/// nothing warns.
fn at_work(mut members: Vec<MemberEntry>) -> Vec<MemberEntry> {
    let of_number = |entry: &MemberEntry| match entry.person.id.and_then(|id| id.sex()) {
        Some(minzheng_core_types::ids::Sex::Male) => Fact::Known(Sex::Male),
        Some(minzheng_core_types::ids::Sex::Female) => Fact::Known(Sex::Female),
        None => Fact::Known(Sex::Female),
    };
    for (index, entry) in members.iter_mut().enumerate() {
        let order = u32::try_from(index).unwrap();
        let sex = of_number(entry);
        let one = Circumstance::ALL[index % Circumstance::ALL.len()];
        let facts = &mut entry.facts;
        if facts.away == Fact::Absent {
            continue;
        }
        facts.sex = [sex, sex, Fact::NotEstablished, Fact::Absent][index % 4];
        facts.employment = Fact::Known(WORK[index]);
        facts.major_illness = [Fact::Known(true), Fact::Known(false), Fact::Absent][index % 3];
        facts.refusals = [Fact::Known(order), Fact::Absent, Fact::NotEstablished][index % 3];
        facts.circumstances = Fact::Known(Circumstances::NONE.with(one).with(Circumstance::Triplet));
    }
    members
}

fn supporters() -> Vec<Supporter> {
    let supporter = |of, duty, status, income| Supporter {
        of,
        duty,
        income,
        household: 3,
        dependants: 2,
        children: u32::try_from(of).unwrap(),
        status,
        agreed: if of == 0 { Fact::Known(yuan("300.50")) } else { Fact::Absent },
        received: Fact::NotEstablished,
    };
    let income = Fact::Known(yuan("9000.01"));
    vec![
        supporter(0, Duty::Support, Fact::NotEstablished, income),
        supporter(1, Duty::ChildMaintenance, Fact::Absent, Fact::NotEstablished),
        supporter(2, Duty::Support, Fact::Known(SupporterStatus::Allowance), Fact::Absent),
        supporter(3, Duty::Support, Fact::Known(SupporterStatus::ExtremeHardship), income),
        supporter(4, Duty::Support, Fact::Known(SupporterStatus::Marginal), income),
        supporter(13, Duty::Support, Fact::Known(SupporterStatus::Over70), income),
    ]
}

fn expenses() -> Vec<Expense> {
    let amounts = [Fact::Known(yuan("1200.00")), Fact::Absent, Fact::NotEstablished];
    let kinds = [
        ExpenseKind::Medical,
        ExpenseKind::Education,
        ExpenseKind::Rehabilitation,
        ExpenseKind::Disaster,
        ExpenseKind::Accident,
    ];
    let expense = |(index, kind): (usize, ExpenseKind)| Expense {
        kind,
        amount: amounts[index % 3],
        per: if index % 2 == 0 { Per::Month } else { Per::Period },
        period: range("2013-04..2014-03"),
    };
    kinds.into_iter().enumerate().map(expense).collect()
}

/// Former places, payees, heads and ends.
fn history() -> History {
    let month = |text: &str| text.parse::<Month>().unwrap();
    let former_stay = |decided: &str, last: &str, place: &str, street: &str| FormerStay {
        decided: day(decided),
        last: month(last),
        place: place.parse().unwrap(),
        street: street.to_owned(),
        community: "=社区".to_owned(),
    };
    let payee = |last: &str, payee, account: Option<&str>| FormerPayee {
        decided: day("2013-05-20"),
        last: month(last),
        payee,
        account: account.and_then(|account| account.parse().ok()),
    };
    History {
        moves: vec![
            former_stay("2012-05-20", "2012-05", "zone:hightech", ""),
            former_stay("2013-05-20", "2013-05", "370202", "八大峡街道"),
        ],
        payees: vec![
            payee("2012-05", None, Some("6217000000000000004")),
            payee("2013-05", Some(Payee::Member(1)), None),
            payee("2013-06", Some(Payee::Other(PersonName::new("-钱"))), None),
        ],
        heads: vec![FormerHead {
            decided: day("2013-02-28"),
            last: month("2013-02"),
            relations: [(0, Relation::Spouse), (1, Relation::Applicant), (13, Relation::Grandchild)].into(),
        }],
        stops: StopGround::ALL
            .into_iter()
            .map(Some)
            .chain([None])
            .zip(1..)
            .map(|(ground, number)| Stop { last: Month::at(2012, number), ground })
            .collect(),
    }
}

/// A household with every value that there is.
pub(crate) fn full() -> HouseholdEntry {
    let asset = |kind, amount| Asset { kind, amount };
    HouseholdEntry {
        case: Some(CaseId("00000000-0000-8000-8000-000000000001".parse().unwrap())),
        street: "延安路街道".to_owned(),
        community: "@社区,\"北\"".to_owned(),
        register: Fact::Known(UrbanRural::Urban),
        applied: Some(day("2014-04-01")),
        ended: "2015-01".parse().ok(),
        stop: Some(StopGround::MovedAway),
        payee: Some(Payee::Other(PersonName::new("赵代领"))),
        property: Fact::Known(PropertyFinding::Within),
        lost_only_child: Fact::Known(false),
        three_nos: Fact::Absent,
        account: "6217000000000000004".parse().ok(),
        members: at_work(members()),
        alone: Fact::Known(Alone {
            family_marginal: Fact::Known(false),
            own_register: Fact::Absent,
            religious_months: Fact::Known(36),
        }),
        band: Fact::Known(Band::Third),
        review: Fact::Known(ReviewClass::Unstable),
        grace: Some(Grace { decided: day("2013-11-20"), kept: yuan("412.30"), ground: StopGround::Income }),
        expenses: expenses(),
        expenses_complete: true,
        supporters: supporters(),
        incomes: (0..)
            .zip(KINDS)
            .map(|(index, kind)| IncomeLine {
                earner: index % 3,
                kind,
                amount: [Fact::Known(yuan("-1234.50")), Fact::Absent, Fact::NotEstablished][index % 3],
                per: if index % 2 == 0 { Per::Month } else { Per::Period },
                period: range("2013-04..2014-03"),
            })
            .collect(),
        incomes_complete: true,
        deductions: vec![Deduction {
            payer: 1,
            amount: Fact::Known(yuan("80")),
            per: Per::Month,
            period: range("2013-04..2014-03"),
        }],
        assets: vec![
            asset(AssetKind::Financial, Fact::Known(yuan("30000"))),
            asset(AssetKind::OnlyHome, Fact::NotEstablished),
            asset(AssetKind::SecondHome, Fact::Absent),
            asset(AssetKind::NonResidential, Fact::NotEstablished),
            asset(AssetKind::Car, Fact::NotEstablished),
            asset(AssetKind::MobilityVehicle, Fact::NotEstablished),
            asset(AssetKind::RegisteredBusiness, Fact::NotEstablished),
        ],
        assets_complete: false,
        determinations: [("2012-03-01", PropertyFinding::Within), ("2013-03-01", PropertyFinding::Beyond)]
            .map(|(applied, property)| Determination {
                applied: day(applied),
                decided: day("2013-04-01"),
                counted_income: yuan("4800.00"),
                window: range("2012-03..2013-02"),
                property,
            })
            .to_vec(),
        history: history(),
        ..HouseholdEntry::new("SB-001", "370203".parse().unwrap())
    }
}

/// A household of two with a determination.
pub(crate) fn small(index: usize) -> HouseholdEntry {
    let born = format!("19{:02}-{:02}-{:02}", 30 + index % 60, 1 + index % 12, 1 + index / 60 % 28);
    let order = 1 + index / 1680 * 2 % 990;
    let member = |relation, order| MemberEntry {
        person: person("王小明", Some(id(&born, order))),
        facts: Member::new(relation, day(&born)).with_nothing_special(),
    };
    HouseholdEntry {
        register: Fact::Known(UrbanRural::Rural),
        members: vec![member(Relation::Applicant, order), member(Relation::Spouse, order + 1)],
        incomes: vec![IncomeLine {
            earner: 1,
            kind: IncomeKind::Pension,
            amount: Fact::Known(yuan("100.10")),
            per: Per::Month,
            period: range("2013-04..2014-03"),
        }],
        determinations: vec![Determination {
            applied: day("2014-03-01"),
            decided: day("2014-04-01"),
            counted_income: yuan("1201.20"),
            window: range("2013-03..2014-02"),
            property: PropertyFinding::Within,
        }],
        ..HouseholdEntry::new(&format!("SB{index:05}"), "zone:hightech".parse().unwrap())
    }
}

pub(crate) fn register(entries: impl IntoIterator<Item = HouseholdEntry>) -> Register {
    let mut register = Register::default();
    entries.into_iter().for_each(|entry| register.push(entry).unwrap());
    register
}

/// The sheets of a register.
pub(crate) fn sheets(register: &Register) -> Vec<SheetBytes> {
    Sheet::ALL
        .into_iter()
        .map(|sheet| {
            let mut bytes = Vec::new();
            write_sheet_to(register, sheet, &mut bytes).unwrap();
            SheetBytes { sheet, name: sheet.file_name().to_owned(), bytes }
        })
        .collect()
}
