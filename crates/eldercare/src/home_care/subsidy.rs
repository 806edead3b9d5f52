//! 按类别的补贴 (EC-27): what other cities give by status and by disability, instead of hours.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month};

use super::claims::Subsidy;
use super::policy::HomeCarePolicy;
use super::programmes::{CARE_ALLOWANCE, SERVICE_ALLOWANCE};
use super::rules::EC_27;
use super::{questions, terms};

/// The service allowance and the care allowance of a month. Whether an elder of several statuses may add them is not known, so
/// one status is stated.
pub(super) fn find<X: Explain>(
    subsidy: &Subsidy,
    month: Month,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> [Finding; 2] {
    let service = match subsidy.status {
        Fact::Known(status) => Fact::Known(policy.service(status)),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished => Fact::NotEstablished,
    };
    let care = match subsidy.care {
        Fact::Known(care) => Fact::Known(policy.care(care)),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished => Fact::NotEstablished,
    };
    if !policy.service_least.is_unset() || !policy.service_most.is_unset() {
        let service = range(subsidy, month, policy, explain);
        explain.outcome(&SERVICE_ALLOWANCE, &service);
        return [service, one(care, (&CARE_ALLOWANCE, "care", questions::CARE), month, explain)];
    }
    [
        one(service, (&SERVICE_ALLOWANCE, "service", questions::STATUS), month, explain),
        one(care, (&CARE_ALLOWANCE, "care", questions::CARE), month, explain),
    ]
}

/// A place that has published the range only: what it set must lie within.
fn range<X: Explain>(subsidy: &Subsidy, month: Month, policy: &HomeCarePolicy, explain: &mut X) -> Finding {
    let mut reading = Reading::default();
    let bounds = policy.service_least.read(&mut reading).zip(policy.service_most.read(&mut reading));
    let mut open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
    let granted = match subsidy.granted {
        Fact::Known(granted) => granted,
        Fact::Absent => return Finding::Entitled(Award::new(ParameterSet::EMPTY)),
        Fact::NotEstablished => {
            open.ask(questions::GRANTED, None);
            return Finding::NeedsPerson(open);
        }
    };
    let Some((least, most)) = bounds else { return Finding::NeedsPerson(open) };
    let field = Field::new("subsidy.granted");
    let within = *least.value <= granted && granted <= *most.value;
    explain.step(&EC_27, At::month(month).variant("range"), |facts| {
        facts
            .figure(&terms::RANGE_LEAST, least)
            .input(&terms::GRANTED, granted, field)
            .figure(&terms::RANGE_MOST, most)
            .gives(&terms::WITHIN, within);
    });
    if !within {
        let limit = if granted < *least.value { *least.value } else { *most.value };
        let grounds = Grounds::of(&EC_27, Measure::Money(granted), Measure::Money(limit));
        return Finding::NotEntitled(grounds.assuming(reading.assumed));
    }
    explain.step(&EC_27, At::month(month).variant("granted"), |facts| {
        facts.input(&terms::GRANTED, granted, field).pays(&EC_27, &terms::ALLOWANCE_MONTH, granted);
    });
    Finding::Entitled(Award::of(&EC_27, MemberSet::EMPTY, granted).assuming(reading.assumed))
}

fn one<X: Explain>(
    amount: Fact<&Setting<Money>>,
    (programme, form, question): (&'static Programme, &'static str, usize),
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
        // Of none of the classes: nothing is paid.
        Fact::Absent => Finding::Entitled(Award::new(ParameterSet::EMPTY)),
        Fact::NotEstablished => {
            open.ask(question, None);
            Finding::NeedsPerson(open)
        }
    };
    explain.outcome(programme, &finding);
    finding
}
