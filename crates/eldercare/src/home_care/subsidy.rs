//! 按类别的补贴 (EC-27): what other cities give by status and by disability, instead of hours.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month};

use super::claims::{Care, Status, Subsidy};
use super::policy::HomeCarePolicy;
use super::programmes::{CARE_ALLOWANCE, SERVICE_ALLOWANCE};
use super::rules::EC_27;
use super::{questions, terms};

const STATUS: Field = Field::new("subsidy.status");
const GRANTED: Field = Field::new("subsidy.granted");
const CARE: Field = Field::new("subsidy.care");

/// The service allowance and the care allowance of a month. Whether an elder of several statuses may add them is not known, so
/// one status is stated.
pub(super) fn find<X: Explain>(
    subsidy: &Subsidy,
    month: Month,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> [Finding; 2] {
    let service = if !policy.service_least.is_unset() || !policy.service_most.is_unset() {
        let service = range(subsidy, month, policy, explain);
        explain.outcome(&SERVICE_ALLOWANCE, &service);
        service
    } else {
        let status = set(subsidy.status, |status| policy.service(status));
        let all = Status::ALL.iter().map(|status| policy.service(*status));
        one(status, all, (&SERVICE_ALLOWANCE, "service", STATUS, questions::STATUS), month, explain)
    };
    let care = set(subsidy.care, |care| policy.care(care));
    let all = Care::ALL.iter().map(|care| policy.care(*care));
    [service, one(care, all, (&CARE_ALLOWANCE, "care", CARE, questions::CARE), month, explain)]
}

/// The amount of a class.
fn set<'p, C>(class: Fact<C>, amount: impl FnOnce(C) -> &'p Setting<Money>) -> Fact<&'p Setting<Money>> {
    match class {
        Fact::Known(class) => Fact::Known(amount(class)),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished => Fact::NotEstablished,
    }
}

/// Of none of the classes of a place that has them.
fn of_none<X: Explain>(field: Field, assumed: ParameterSet, month: Month, explain: &mut X) -> Finding {
    explain.step(&EC_27, At::month(month).variant("no-class"), |facts| {
        facts.input(&terms::ANY_CLASS, false, field).gives(&terms::OF_CLASS, false);
    });
    let grounds = Grounds::of(&EC_27, Measure::Flag(false), Measure::Flag(true));
    Finding::NotEntitled(grounds.assuming(assumed))
}

/// A place that has published the range only: what it set must lie within.
fn range<X: Explain>(subsidy: &Subsidy, month: Month, policy: &HomeCarePolicy, explain: &mut X) -> Finding {
    let mut reading = Reading::default();
    let bounds = policy.service_least.read(&mut reading).zip(policy.service_most.read(&mut reading));
    let mut open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
    let granted = match subsidy.granted {
        Fact::Known(granted) => granted,
        Fact::Absent if bounds.is_some() => return of_none(GRANTED, reading.assumed, month, explain),
        Fact::Absent => return Finding::NeedsPerson(open),
        Fact::NotEstablished => {
            open.ask(questions::GRANTED, None);
            return Finding::NeedsPerson(open);
        }
    };
    let Some((least, most)) = bounds else { return Finding::NeedsPerson(open) };
    let within = *least.value <= granted && granted <= *most.value;
    explain.step(&EC_27, At::month(month).variant("range"), |facts| {
        facts
            .figure(&terms::RANGE_LEAST, least)
            .input(&terms::GRANTED, granted, GRANTED)
            .figure(&terms::RANGE_MOST, most)
            .gives(&terms::WITHIN, within);
    });
    if !within {
        let limit = if granted < *least.value { *least.value } else { *most.value };
        let grounds = Grounds::of(&EC_27, Measure::Money(granted), Measure::Money(limit));
        return Finding::NotEntitled(grounds.assuming(reading.assumed));
    }
    explain.step(&EC_27, At::month(month).variant("granted"), |facts| {
        facts.input(&terms::GRANTED, granted, GRANTED).pays(&EC_27, &terms::ALLOWANCE_MONTH, granted);
    });
    Finding::Entitled(Award::of(&EC_27, MemberSet::EMPTY, granted).assuming(reading.assumed))
}

fn one<'p, X: Explain>(
    amount: Fact<&'p Setting<Money>>,
    mut all: impl Iterator<Item = &'p Setting<Money>>,
    (programme, form, field, question): (&'static Programme, &'static str, Field, usize),
    month: Month,
    explain: &mut X,
) -> Finding {
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let finding = match amount {
        Fact::Known(setting) => match setting.read(&mut reading) {
            Some(amount) => {
                explain.step(&EC_27, At::month(month).variant(form), |facts| {
                    facts.figure(&terms::ALLOWANCE_OF, amount).pays(
                        &EC_27,
                        &terms::ALLOWANCE_MONTH,
                        *amount.value,
                    );
                });
                Finding::Entitled(
                    Award::of(&EC_27, MemberSet::EMPTY, *amount.value).assuming(reading.assumed),
                )
            }
            None => {
                open.parameters = reading.missing;
                Finding::NeedsPerson(open)
            }
        },
        // A place of which no class is known may have others.
        Fact::Absent if all.any(|setting| setting.read(&mut reading).is_some()) => {
            of_none(field, ParameterSet::EMPTY, month, explain)
        }
        Fact::Absent => {
            open.parameters = reading.missing;
            Finding::NeedsPerson(open)
        }
        Fact::NotEstablished => {
            open.ask(question, None);
            Finding::NeedsPerson(open)
        }
    };
    explain.outcome(programme, &finding);
    finding
}
