//! 失能或残疾 (EC-20): a grade that the place recognises (EC-17), a disability certificate, or the three noes where nothing is
//! asked of them.

use minzheng_core_types::Fact;
use minzheng_core_types::explain::{Explain, Field, StepRef};

use super::eligibility::{Found, Looking, Reason};
use super::facts::{Graded, on_day};
use super::policy::ThreeNosRule;
use super::results::{later, recognised};
use super::rules::EC_20;
use super::{questions, terms};

const ASSESSMENTS: Field = Field::new("elder.assessments");
const CERTIFICATE: (&str, &str) = ("elder.certificate", "elder.certificate[]");
const CERTIFICATE_GRADE: Field = Field::new("elder.certificate_grade");
const ANY_GRADE: u32 = 4;

/// What the ways of showing incapacity have come to.
#[derive(Default)]
struct Ways {
    /// The first that shows it.
    shown: Option<(Reason, StepRef)>,
    /// The first step of a way that is settled, and how many there are.
    first: Option<StepRef>,
    count: usize,
    /// Is a way open?
    open: bool,
}

impl Ways {
    fn add(&mut self, so: bool, reason: Reason, step: StepRef) {
        self.first.get_or_insert(step);
        self.count = self.count.saturating_add(1);
        if so && self.shown.is_none() {
            self.shown = Some((reason, step));
        }
    }
}

pub(super) fn found<X: Explain>(looking: &mut Looking<'_, X>) -> Found {
    let mut ways = Ways::default();
    // What is asked and missing matters only if no way shows it.
    let (open, missing) = (looking.open, looking.reading.missing);
    assessments(looking, &mut ways);
    certificate(looking, &mut ways);
    if let Some((reason, _)) = ways.shown {
        looking.open = open;
        looking.reading.missing = missing;
        return concluded(looking, &ways, true, reason);
    }
    if let Some(found) = three_nos(looking, &mut ways) {
        looking.open = open;
        looking.reading.missing = missing;
        return found;
    }
    if ways.open {
        return Found::OPEN;
    }
    concluded(looking, &ways, false, Reason::NotShown)
}

fn concluded<X: Explain>(looking: &mut Looking<'_, X>, ways: &Ways, so: bool, reason: Reason) -> Found {
    let at = looking.at("incapacity");
    let step = looking.explain.step(&EC_20, at, |facts| {
        facts.from_each(&terms::WAY, ways.first.unwrap_or(StepRef::NONE), ways.count);
        facts.gives(&terms::INCAPABLE, so);
    });
    Found::step(so, reason, step)
}

fn assessments<X: Explain>(looking: &mut Looking<'_, X>, ways: &mut Ways) {
    let elder = looking.elder;
    if elder.assessments == Fact::NotEstablished {
        looking.open.ask(questions::ASSESSMENTS, None);
        ways.open = true;
        return;
    }
    if elder.graded().is_empty() {
        let at = looking.at("no-assessment");
        let step = looking.explain.step(&EC_20, at, |facts| {
            facts.input(&terms::WAY, false, ASSESSMENTS).gives(&terms::RECOGNISED, false);
        });
        ways.add(false, Reason::NotShown, step);
    }
    for (index, graded) in elder.graded().iter().enumerate() {
        assessment(looking, index, *graded, ways);
    }
}

/// One result: recognised from the day of the assessment to the last day on which it holds.
fn assessment<X: Explain>(looking: &mut Looking<'_, X>, index: usize, graded: Graded, ways: &mut Ways) {
    let Some(least) = looking.policy.accepts(graded.standard).read(&mut looking.reading) else {
        ways.open = true;
        return;
    };
    let day = looking.day;
    let later = later(looking.elder.graded(), graded, day);
    match recognised(&EC_20, (index, graded), later, least, day, looking.explain) {
        Some((so, step)) => ways.add(so, Reason::Recognised(graded.standard), step),
        None => {
            looking.open.ask(questions::VALID_UNTIL, Some(index));
            ways.open = true;
        }
    }
}

/// 残疾人证: of any grade unless the place narrows it.
fn certificate<X: Explain>(looking: &mut Looking<'_, X>, ways: &mut Ways) {
    let held = on_day(&looking.elder.certificate, CERTIFICATE, looking.day);
    match held.so {
        Some(true) => {}
        Some(false) => {
            let at = looking.at("no-certificate");
            let step = looking.explain.step(&EC_20, at, |facts| {
                facts.input(&terms::CERTIFICATE, false, held.field).gives(&terms::DISABLED, false);
            });
            return ways.add(false, Reason::NotShown, step);
        }
        None => {
            looking.open.ask(questions::CERTIFICATE, None);
            ways.open = true;
            return;
        }
    }
    let Some(most) = looking.policy.certificate.read(&mut looking.reading) else {
        ways.open = true;
        return;
    };
    match looking.elder.certificate_grade {
        Fact::Known(grade) => {
            let so = grade <= *most.value;
            let at = looking.at("certificate");
            let step = looking.explain.step(&EC_20, at, |facts| {
                facts
                    .input(&terms::CERTIFICATE_GRADE, grade, CERTIFICATE_GRADE)
                    .figure(&terms::CERTIFICATE_MOST, most)
                    .gives(&terms::DISABLED, so);
            });
            ways.add(so, Reason::Certificate, step);
        }
        Fact::Absent | Fact::NotEstablished if *most.value >= ANY_GRADE => {
            let at = looking.at("any-certificate");
            let step = looking.explain.step(&EC_20, at, |facts| {
                facts
                    .input(&terms::CERTIFICATE, true, held.field)
                    .figure(&terms::CERTIFICATE_MOST, most)
                    .gives(&terms::DISABLED, true);
            });
            ways.add(true, Reason::Certificate, step);
        }
        Fact::Absent | Fact::NotEstablished => {
            looking.open.ask(questions::CERTIFICATE_GRADE, None);
            ways.open = true;
        }
    }
}

/// 三无: where the place asks no incapacity of them. Gives what settles the condition.
fn three_nos<X: Explain>(looking: &mut Looking<'_, X>, ways: &mut Ways) -> Option<Found> {
    let three_nos = looking.three_nos();
    if three_nos.so == Some(false) {
        return None;
    }
    let Some(rule) = looking.policy.three_nos.read(&mut looking.reading) else {
        ways.open = true;
        return None;
    };
    let without = *rule.value == ThreeNosRule::NotNeeded;
    if without && three_nos.so.is_none() {
        looking.open.ask(questions::THREE_NOS, None);
        ways.open = true;
        return None;
    }
    let at = looking.at(if three_nos.so.is_some() { "three-nos" } else { "three-nos-rule" });
    let step = looking.explain.step(&EC_20, at, |facts| {
        if three_nos.so.is_some() {
            facts.input(&terms::THREE_NOS, true, three_nos.field);
        }
        facts
            .chosen(&terms::THREE_NOS_RULE, rule.value.word(), rule.figure)
            .gives(&terms::INCAPABLE, without);
    });
    if without {
        return Some(Found::step(true, Reason::NotAsked, step));
    }
    ways.add(false, Reason::NotShown, step);
    None
}
