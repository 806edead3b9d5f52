//! What is found: for each patient the best class, within the limit of the year, less what was given before.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::sets::Inline;
use minzheng_core_types::{Fact, MemberSet, Money, Rule, Silent};

use super::bills::{ASSISTED_FIRST, ASSISTED_OUTSIDE, ASSISTED_SECOND, Column, IN_SCOPE, OUTSIDE, Patient};
use super::classes::Class;
use super::policy::{IncomeGate, MedicalPolicy};
use super::programmes::PROGRAMMES;
use super::rounds::{Candidate, Due, Known, due};
use super::{fields, questions, rules, terms};
use crate::allowance::Traced;
use crate::assess::AssessError;
use crate::relief::Asked;
use crate::terms as shared;

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit, or a bill is of nobody.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &MedicalPolicy,
    explain: &mut X,
) -> Result<[Finding; 1], AssessError> {
    explain.under(&policy.pack);
    let members = asked.household.members().len();
    for (line, costs) in asked.needs.medical.iter().enumerate() {
        if costs.member >= members {
            return Err(AssessError::NoSuchPerson { list: "medical", entry: line, member: costs.member });
        }
    }
    let finding = find(asked, policy, members, explain)?;
    for programme in PROGRAMMES {
        explain.outcome(programme, &finding);
    }
    Ok([finding])
}

/// What is gathered over the patients.
struct Gathered {
    reading: Reading,
    open: OpenQuestions,
    grounds: Grounds,
    award: Award,
    anybody: bool,
    refused: u32,
}

/// Patients whose refusal has a ground of its own: beside income and assets there is room for two.
const NAMED_REFUSALS: u32 = 2;

impl Gathered {
    fn refuse(&mut self, observed: Measure, limit: Measure) {
        if self.refused < NAMED_REFUSALS {
            self.grounds.add(&rules::MA_01, observed, limit);
        }
        self.refused = self.refused.saturating_add(1);
    }
}

fn find<X: Explain>(
    asked: &Asked<'_>,
    policy: &MedicalPolicy,
    members: usize,
    explain: &mut X,
) -> Result<Finding, AssessError> {
    let mut gathered = Gathered {
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        award: Award::default(),
        anybody: false,
        refused: 0,
    };
    if asked.needs.medical.is_empty() {
        gathered.open.ask(questions::COSTS, None);
        return Ok(Finding::NeedsPerson(gathered.open));
    }
    means(asked, policy, &mut gathered, explain);
    let barred = !gathered.grounds.is_empty();
    for member in 0..members {
        let (reading, open) = (gathered.reading, gathered.open);
        let mut patient = Patient { asked, policy, member, reading, open, explain };
        if patient.lines().next().is_some() {
            one(&mut patient, &mut gathered)?;
            (gathered.reading, gathered.open) = (patient.reading, patient.open);
        }
    }
    let Gathered { reading, open, grounds, award, anybody, .. } = gathered;
    let open = OpenQuestions { parameters: reading.missing, assumed: reading.assumed, ..open };
    Ok(if barred {
        Finding::NotEntitled(grounds.assuming(reading.assumed))
    } else if !open.is_empty() {
        Finding::NeedsPerson(open)
    } else if anybody {
        Finding::Entitled(award.assuming(reading.assumed))
    } else {
        Finding::NotEntitled(grounds.assuming(reading.assumed))
    })
}

/// What the household may have, where the place asks.
fn means<X: Explain>(asked: &Asked<'_>, policy: &MedicalPolicy, gathered: &mut Gathered, explain: &mut X) {
    let (rule, facts, at) = (&rules::MA_02, asked.needs.medical_means, At::month(asked.month));
    if !policy.income_gate.is_unset()
        && let Some(gate) = policy.income_gate.read(&mut gathered.reading)
        && *gate.value == IncomeGate::BelowAverage
    {
        let below = match facts.income_below_average {
            Fact::Known(below) => Some(below),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        match below {
            Some(below) => {
                explain.step(rule, at.variant("income"), |told| {
                    told.chosen(&terms::GATE_RULE, gate.value.word(), gate.figure)
                        .input(&terms::BELOW_AVERAGE, below, fields::INCOME)
                        .gives(&shared::RECEIVES, below);
                });
                if !below {
                    gathered.grounds.add(rule, Measure::Flag(false), Measure::Flag(true));
                }
            }
            None => gathered.open.ask(questions::INCOME, None),
        }
    }
    if policy.assets_most.is_unset() {
        return;
    }
    let most = policy.assets_most.read(&mut gathered.reading);
    let owned = match facts.assets {
        Fact::Known(owned) if !owned.is_negative() => owned,
        Fact::Absent => Money::ZERO,
        Fact::Known(_) | Fact::NotEstablished => return gathered.open.ask(questions::ASSETS, None),
    };
    let Some(most) = most else { return };
    let within = owned <= *most.value;
    explain.step(rule, at.variant("assets"), |told| {
        told.input(&terms::ASSETS_OWNED, owned, fields::ASSETS)
            .figure(&terms::ASSETS_MOST, most)
            .gives(&shared::RECEIVES, within);
    });
    if !within {
        gathered.grounds.add(rule, Measure::Money(owned), Measure::Money(*most.value));
    }
}

/// One limit over all rounds of the year.
#[derive(Clone, Copy)]
enum YearLimit<'p> {
    None,
    Open,
    Set(Used<&'p Money>),
}

fn year_limit<'c, X>(patient: &mut Patient<'c, X>) -> YearLimit<'c> {
    let policy = patient.policy;
    match patient.of_register(&policy.year_cap, &policy.year_cap_rural) {
        Some(setting) if setting.is_unset() => YearLimit::None,
        Some(setting) => setting.read(&mut patient.reading).map_or(YearLimit::Open, YearLimit::Set),
        None => YearLimit::Open,
    }
}

fn one<X: Explain>(patient: &mut Patient<'_, X>, gathered: &mut Gathered) -> Result<(), AssessError> {
    let before = patient.open;
    let (certain, possible) = classes(patient);
    if no_status(patient, &certain, &possible, gathered) {
        return Ok(());
    }
    match patient.counted() {
        None => return Ok(()),
        Some(0) => {
            // Whatever the class is.
            patient.open = before;
            gathered.grounds_of_illness();
            return Ok(());
        }
        Some(_) => {}
    }
    let cost = patient.total(IN_SCOPE)?;
    let (insured, line) = patient.person(|costs| costs.insured);
    let insured = match insured {
        Fact::Known(insured) => Some(insured),
        Fact::Absent => Some(false),
        Fact::NotEstablished => {
            patient.ask(questions::INSURED);
            None
        }
    };
    let helped_outside = |candidate: &Candidate| !patient.policy.of(candidate.0).outside_ratio.is_unset();
    let outside = if certain.iter().any(helped_outside) { patient.total(OUTSIDE)? } else { None };
    let limit = year_limit(patient);
    let (Some(cost), Some(insured)) = (cost, insured) else { return Ok(()) };
    let insured = (insured, Field::of(fields::INSURED, line));
    let known = Known { cost, outside, insured, year_capped: !matches!(limit, YearLimit::None) };
    let Some(best) = best(patient, &certain, &possible, known)? else { return Ok(()) };
    settle(patient, gathered, best, known, limit)
}

impl Gathered {
    /// No bill is of an illness that is helped.
    fn grounds_of_illness(&mut self) {
        if self.refused < NAMED_REFUSALS {
            self.grounds.add(&rules::MA_02, Measure::Flag(false), Measure::Flag(true));
        }
        self.refused = self.refused.saturating_add(1);
    }
}

type Candidates = Inline<Candidate, 3>;

/// The classes that the patient certainly has, and those that the patient may have, with the question that settles it.
fn classes<X>(patient: &mut Patient<'_, X>) -> (Candidates, Inline<(Candidate, usize), 2>) {
    let mut certain = Candidates::EMPTY;
    let mut possible = Inline::EMPTY;
    match patient.asked.status {
        Fact::Known(status) => {
            let _ = certain.push((Class::of(status), fields::STATUS));
        }
        Fact::Absent => {}
        Fact::NotEstablished => patient.open.ask(questions::STATUS, None),
    }
    let (care, care_line) = patient.person(|costs| costs.special_care);
    let (hard_up, hard_line) = patient.person(|costs| costs.hard_up);
    for (class, fact, path, line, question) in [
        (Class::SpecialCare, care, fields::SPECIAL_CARE, care_line, questions::SPECIAL_CARE),
        (Class::Ordinary, hard_up, fields::HARD_UP, hard_line, questions::HARD_UP),
    ] {
        // A class that the place has nothing for is looked at only where there is no other.
        if patient.policy.of(class).ratio.is_unset() && !certain.is_empty() {
            continue;
        }
        let candidate = (class, Field::of(path, line));
        match fact {
            Fact::Known(true) => {
                let _ = certain.push(candidate);
            }
            Fact::Known(false) | Fact::Absent => {}
            Fact::NotEstablished => {
                let _ = possible.push((candidate, question));
            }
        }
    }
    (certain, possible)
}

/// Refused where the patient certainly belongs to no class.
fn no_status<X: Explain>(
    patient: &mut Patient<'_, X>,
    certain: &Candidates,
    possible: &Inline<(Candidate, usize), 2>,
    gathered: &mut Gathered,
) -> bool {
    if !certain.is_empty() || !possible.is_empty() || patient.asked.status.is_open() {
        return false;
    }
    patient.explain.step(&rules::MA_01, patient.at("no-status"), |facts| {
        facts.input(&terms::HAS_STATUS, false, fields::STATUS).gives(&shared::RECEIVES, false);
    });
    gathered.refuse(Measure::Flag(false), Measure::Flag(true));
    true
}

/// The class by which most is due. A class that the patient may have is asked about only where it could be better.
fn best<X: Explain>(
    patient: &mut Patient<'_, X>,
    certain: &Candidates,
    possible: &Inline<(Candidate, usize), 2>,
    known: Known,
) -> Result<Option<Due>, AssessError> {
    let mut found: Inline<Due, 3> = Inline::EMPTY;
    let mut best: Option<Due> = None;
    for candidate in certain.iter() {
        if let Some(due) = due(patient, *candidate, known)? {
            let _ = found.push(due);
            if best.is_none_or(|best| due.total.value > best.total.value) {
                best = Some(due);
            }
        }
    }
    for (candidate, question) in possible.iter() {
        let (asked, policy, member) = (patient.asked, patient.policy, patient.member);
        let (reading, open) = (Reading::default(), OpenQuestions::default());
        let mut silent = Patient { asked, policy, member, reading, open, explain: &mut Silent };
        let would = due(&mut silent, *candidate, known)?;
        let no_better = match (would, best) {
            (Some(would), Some(best)) => would.total.value <= best.total.value,
            _ => false,
        };
        if !no_better {
            patient.ask(*question);
        }
    }
    if found.len() > 1
        && let Some(best) = &mut best
    {
        // Which of them it is shows by its total.
        patient.explain.step(&rules::MA_02, patient.at("best"), |facts| {
            for due in found.iter() {
                facts.from(&terms::CLASS_TOTAL, due.total.value, due.total.step);
            }
            facts.gives(&terms::BEST_TOTAL, best.total.value);
        });
    }
    Ok(best)
}

/// A round that may be paid, within the year and less what was given before.
#[derive(Clone, Copy)]
struct Round {
    rule: &'static Rule,
    due: Traced<Money>,
    column: Column,
}

#[derive(Clone, Copy)]
struct Kept {
    rule: &'static Rule,
    kept: Traced<Money>,
    before: Traced<Money>,
}

/// What is paid now: round by round up to what is due in all.
fn settle<X: Explain>(
    patient: &mut Patient<'_, X>,
    gathered: &mut Gathered,
    best: Due,
    known: Known,
    limit: YearLimit<'_>,
) -> Result<(), AssessError> {
    let rounds = [
        Some(Round { rule: &rules::MA_01, due: best.first, column: ASSISTED_FIRST }),
        best.second.map(|due| Round { rule: &rules::MA_02, due, column: ASSISTED_SECOND }),
        best.outside.map(|due| Round { rule: &rules::MA_02, due, column: ASSISTED_OUTSIDE }),
    ];
    let mut kept: Inline<Kept, 3> = Inline::EMPTY;
    let (mut total, mut before, mut open) = (Money::ZERO, Money::ZERO, false);
    for round in rounds.into_iter().flatten() {
        let within = within_year(patient, round.due, limit, &kept, total)?;
        total = total.plus(within.value)?;
        match patient.total(round.column)? {
            Some(assisted) => {
                before = before.plus(assisted.value)?;
                let _ = kept.push(Kept { rule: round.rule, kept: within, before: assisted });
            }
            None => open = true,
        }
    }
    if open || matches!(limit, YearLimit::Open) {
        return Ok(());
    }
    let value = total.less(before)?.max(Money::ZERO);
    let step = patient.explain.step(&rules::MA_02, patient.at("payable"), |facts| {
        for round in kept.iter() {
            facts.from(&terms::ROUND_KEPT, round.kept.value, round.kept.step);
        }
        for round in kept.iter() {
            facts.from(&terms::ASSISTED_BEFORE, round.before.value, round.before.step);
        }
        facts.gives(&terms::PAYABLE, value);
    });
    let payable = Traced { value, step };
    if value.is_zero() {
        patient.explain.step(&rules::MA_01, patient.at("left"), |facts| {
            facts.from(&terms::PAYABLE, value, step).gives(&shared::RECEIVES, false);
        });
        let (observed, limit) =
            if total.is_zero() { (known.cost.value, best.deductible) } else { (before, total) };
        gathered.refuse(Measure::Money(observed), Measure::Money(limit));
        return Ok(());
    }
    gathered.anybody = true;
    pay(patient, gathered, &kept, payable)
}

fn within_year<X: Explain>(
    patient: &mut Patient<'_, X>,
    due: Traced<Money>,
    limit: YearLimit<'_>,
    before: &Inline<Kept, 3>,
    total: Money,
) -> Result<Traced<Money>, AssessError> {
    let YearLimit::Set(limit) = limit else { return Ok(due) };
    let value = due.value.min(limit.value.less(total)?.max(Money::ZERO));
    let step = patient.explain.step(&rules::MA_02, patient.at("year"), |facts| {
        facts.from(&terms::ROUND_AMOUNT, due.value, due.step).figure(&terms::YEAR_LIMIT, limit);
        for round in before.iter() {
            facts.from(&terms::ROUNDS_BEFORE, round.kept.value, round.kept.step);
        }
        if before.is_empty() {
            facts.clause(&terms::ROUNDS_BEFORE, 0_u32);
        }
        facts.gives(&terms::ROUND_KEPT, value);
    });
    Ok(Traced { value, step })
}

fn pay<X: Explain>(
    patient: &mut Patient<'_, X>,
    gathered: &mut Gathered,
    kept: &Inline<Kept, 3>,
    payable: Traced<Money>,
) -> Result<(), AssessError> {
    let mut paid: Inline<Traced<Money>, 3> = Inline::EMPTY;
    let mut so_far = Money::ZERO;
    for round in kept.iter() {
        let left = payable.value.less(so_far)?;
        let amount = round.kept.value.less(round.before.value)?.max(Money::ZERO).min(left);
        let step = patient.explain.step(round.rule, patient.at("pay"), |facts| {
            facts
                .from(&terms::ROUND_KEPT, round.kept.value, round.kept.step)
                .from(&terms::ASSISTED_BEFORE, round.before.value, round.before.step)
                .from(&terms::PAYABLE, payable.value, payable.step);
            for before in paid.iter() {
                facts.from(&terms::PAID_ROUNDS, before.value, before.step);
            }
            if paid.is_empty() {
                facts.clause(&terms::PAID_ROUNDS, 0_u32);
            }
            if amount.is_zero() {
                facts.gives(&shared::AMOUNT, amount);
            } else {
                facts.pays(round.rule, &shared::AMOUNT, amount);
            }
        });
        so_far = so_far.plus(amount)?;
        let _ = paid.push(Traced { value: amount, step });
        if !amount.is_zero() {
            gathered.award.add(round.rule, MemberSet::single(patient.member), amount)?;
        }
    }
    Ok(())
}
