//! What is found.

use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, Rule};

use super::conditions;
use super::facts::{Cause, Request};
use super::policy::{Limit, TemporaryPolicy};
use super::programmes::PROGRAMMES;
use super::range;
use super::{fields, questions, rules, terms};
use crate::allowance::Traced;
use crate::assess::AssessError;
use crate::relief::Asked;
use crate::terms as shared;

/// An application while it is looked at.
pub(super) struct Case<'c, X> {
    pub(super) asked: &'c Asked<'c>,
    pub(super) request: &'c Request,
    pub(super) policy: &'c TemporaryPolicy,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) grounds: Grounds,
    /// An amount beyond its bounds is one ground, however many bounds it breaks.
    pub(super) beyond: bool,
    pub(super) explain: &'c mut X,
}

impl<X> Case<'_, X> {
    pub(super) const fn at(&self, form: &'static str) -> At {
        At::month(self.asked.month).variant(form)
    }

    pub(super) fn ask(&mut self, question: usize) {
        self.open.ask(question, None);
    }

    pub(super) fn breaks(&mut self, rule: &'static Rule, observed: Money, limit: Money) {
        if !self.beyond {
            self.grounds.add(rule, Measure::Money(observed), Measure::Money(limit));
            self.beyond = true;
        }
    }
}

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &TemporaryPolicy,
    explain: &mut X,
) -> Result<[Finding; 1], AssessError> {
    explain.under(&policy.pack);
    let finding = match &asked.needs.temporary {
        Some(request) => {
            let mut case = Case {
                asked,
                request,
                policy,
                reading: Reading::default(),
                open: OpenQuestions::default(),
                grounds: Grounds::default(),
                beyond: false,
                explain,
            };
            find(&mut case)?
        }
        None => {
            let mut open = OpenQuestions::default();
            open.ask(questions::REQUEST, None);
            Finding::NeedsPerson(open)
        }
    };
    for programme in PROGRAMMES {
        explain.outcome(programme, &finding);
    }
    Ok([finding])
}

fn find<X: Explain>(case: &mut Case<'_, X>) -> Result<Finding, AssessError> {
    if case.request.kind == Fact::Absent {
        case.explain.step(&rules::TA_01, case.at("none"), |facts| {
            facts.input(&terms::EVENT_VERIFIED, false, fields::KIND).gives(&terms::IN_NEED, false);
        });
        return Ok(Finding::NotEntitled(Grounds::of(
            &rules::TA_01,
            Measure::Flag(false),
            Measure::Flag(true),
        )));
    }
    conditions::in_need(case);
    let way = range::way(case);
    conditions::means(case, way);
    let granted = range::granted_within(case, way)?;
    let room = limits(case, granted)?;
    let Reading { missing, assumed } = case.reading;
    if !case.grounds.is_empty() {
        return Ok(Finding::NotEntitled(case.grounds.assuming(assumed)));
    }
    let open = OpenQuestions { parameters: missing, assumed, ..case.open };
    let (Some(granted), true) = (granted, open.is_empty()) else {
        return Ok(Finding::NeedsPerson(open));
    };
    Ok(Finding::Entitled(paid(case, granted, room).assuming(assumed)))
}

/// What was decided, at most what is left of the year.
fn paid<X: Explain>(case: &mut Case<'_, X>, granted: range::Granting, room: Option<Traced<Money>>) -> Award {
    let amount = room.map_or(granted.amount, |room| granted.amount.min(room.value));
    let form = if room.is_some() { "within-year" } else { "" };
    case.explain.step(&rules::TA_02, case.at(form), |facts| {
        granted.tell(facts);
        if let Some(room) = room {
            facts.from(&terms::YEAR_ROOM, room.value, room.step);
        }
        facts.pays(&rules::TA_02, &shared::AMOUNT, amount);
    });
    Award::of(&rules::TA_02, MemberSet::EMPTY, amount)
}

/// What a place caps beside the range of a case; gives what is left of the year, where that is capped.
fn limits<X: Explain>(
    case: &mut Case<'_, X>,
    granted: Option<range::Granting>,
) -> Result<Option<Traced<Money>>, AssessError> {
    let policy = case.policy;
    if policy.limit.is_unset() {
        return Ok(None);
    }
    let Some(limit) = policy.limit.read(&mut case.reading) else { return Ok(None) };
    match *limit.value {
        Limit::PerTime => {
            times(case);
            if let Some(cap) = policy.cap_once.read(&mut case.reading) {
                let most = case.explain.step(&rules::TA_02, case.at("cap"), |facts| {
                    facts.figure(&shared::CAP, cap).gives(&terms::MOST_AMOUNT, *cap.value);
                });
                let most = Traced { value: *cap.value, step: most };
                range::at_most(case, &rules::TA_02, granted, most);
            }
            Ok(None)
        }
        Limit::PerYear => year(case),
    }
}

/// One more time must not be one too many.
fn times<X: Explain>(case: &mut Case<'_, X>) {
    let most = case.policy.times.read(&mut case.reading);
    let before = match case.request.times {
        Fact::Known(times) => times,
        Fact::Absent => 0,
        Fact::NotEstablished => return case.ask(questions::TIMES),
    };
    let Some(most) = most else { return };
    let within = before < *most.value;
    case.explain.step(&rules::TA_02, case.at("times"), |facts| {
        facts
            .input(&terms::TIMES_BEFORE, before, fields::TIMES)
            .figure(&terms::MOST_TIMES, most)
            .gives(&shared::RECEIVES, within);
    });
    if !within {
        let observed = Measure::Count(i64::from(before).saturating_add(1));
        case.grounds.add(&rules::TA_02, observed, Measure::Count(i64::from(*most.value)));
    }
}

/// What is left of the calendar year.
fn year<X: Explain>(case: &mut Case<'_, X>) -> Result<Option<Traced<Money>>, AssessError> {
    let policy = case.policy;
    let student = match case.request.cause {
        Fact::Known(cause) => cause == Cause::Education,
        // Without a cap of their own students are capped as everybody.
        Fact::Absent | Fact::NotEstablished if policy.cap_year_student.is_unset() => false,
        Fact::Absent | Fact::NotEstablished => {
            case.ask(questions::CAUSE);
            return Ok(None);
        }
    };
    let own = student && !policy.cap_year_student.is_unset();
    let setting = if own { &policy.cap_year_student } else { &policy.cap_year };
    let cap = setting.read(&mut case.reading);
    let given = match case.request.given {
        Fact::Known(given) if !given.is_negative() => given,
        Fact::Absent => Money::ZERO,
        Fact::Known(_) | Fact::NotEstablished => {
            case.ask(questions::GIVEN);
            return Ok(None);
        }
    };
    let Some(cap) = cap else { return Ok(None) };
    let value = cap.value.less(given)?.max(Money::ZERO);
    let step = case.explain.step(&rules::TA_02, case.at("room"), |facts| {
        facts
            .figure(&shared::CAP, cap)
            .input(&terms::GIVEN_THIS_YEAR, given, fields::GIVEN)
            .gives(&terms::YEAR_ROOM, value);
    });
    if value.is_zero() {
        case.explain.step(&rules::TA_02, case.at("left"), |facts| {
            facts.from(&terms::YEAR_ROOM, value, step).gives(&shared::RECEIVES, false);
        });
        case.grounds.add(&rules::TA_02, Measure::Money(given), Measure::Money(*cap.value));
    }
    Ok(Some(Traced { value, step }))
}
