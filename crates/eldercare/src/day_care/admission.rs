//! 入托条件和不宜入托情形 (EC-43): every condition is looked at; one that fails settles the matter, otherwise what is open is asked.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::{Fact, Month};

use super::answer::{Answer, Traced, asked, concluded};
use super::error::DayCareError;
use super::facts::{Ability, Admission, Exclusion};
use super::policy::DayCarePolicy;
use super::waiting;
use super::{programmes, questions, rules, terms};
use crate::{age, terms as shared};

const AS_OF: Field = Field::new("as_of");
const BIRTH: Field = Field::new("admission.birth");
const ABILITY: Field = Field::new("admission.ability");
const VALID_UNTIL: Field = Field::new("admission.valid_until");

/// 入托报告.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdmissionReport {
    /// May the elder be admitted on the day asked about?
    pub admission: Answer<bool>,
    /// When what excludes is looked at next; nothing where nothing excludes, or nothing that is looked at again.
    pub review: Option<Answer<NaiveDate>>,
    /// The class of waiting: 1 first.
    pub waiting: Answer<u32>,
}

/// An application while it is looked at.
struct Looked<'a, X> {
    as_of: NaiveDate,
    admission: &'a Admission,
    reading: Reading,
    open: OpenQuestions,
    all: bool,
    first: Option<StepRef>,
    told: usize,
    reviews: [Option<(NaiveDate, Field)>; 4],
    /// What may exclude too, and then be looked at earlier.
    review_open: OpenQuestions,
    explain: &'a mut X,
}

impl<X: Explain> Looked<'_, X> {
    fn at(&self, form: &'static str) -> At {
        At::month(Month::of(self.as_of)).variant(form)
    }

    fn ask(&mut self, question: usize) {
        self.open.ask(question, None);
    }

    /// Asks what decides of the admission and of the next review.
    fn ask_of_exclusion(&mut self, question: usize) {
        self.ask(question);
        self.review_open.ask(question, None);
    }

    /// A condition that is known.
    fn tell(&mut self, form: &'static str, met: bool, facts: impl FnOnce(&mut Facts<'_>)) {
        let step = self.explain.step(&rules::EC_43, self.at(form), |into| {
            facts(into);
            into.gives(&terms::MET, met);
        });
        self.first.get_or_insert(step);
        self.told = self.told.saturating_add(1);
        self.all &= met;
    }

    /// A condition that is met if something is so; what is not there is not so.
    fn flag(
        &mut self,
        form: &'static str,
        (term, fact, field): (&'static minzheng_core_types::Term, Fact<bool>, &'static str),
        question: usize,
    ) {
        match fact {
            Fact::NotEstablished => self.ask(question),
            Fact::Known(met) => self.tell(form, met, |facts| {
                facts.input(term, met, Field::new(field));
            }),
            Fact::Absent => self.tell(form, false, |facts| {
                facts.input(term, false, Field::new(field));
            }),
        }
    }
}

/// Conditions, exclusions with the next review, and the class of waiting.
///
/// # Errors
/// [`DayCareError::BeforeBirth`].
pub(super) fn assess<X: Explain>(
    admission: &Admission,
    as_of: NaiveDate,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<AdmissionReport, DayCareError> {
    let mut looked = Looked {
        as_of,
        admission,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        all: true,
        first: None,
        told: 0,
        reviews: [None; 4],
        review_open: OpenQuestions::default(),
        explain,
    };
    let elder = elder(&mut looked, policy)?;
    if let Some(elder) = elder {
        looked.tell("elder", elder.value, |facts| {
            facts.from(&shared::ELDER, elder.value, elder.step);
        });
    }
    assessed(&mut looked);
    looked.flag(
        "contract",
        (&terms::CONTRACT, admission.contract, "admission.contract"),
        questions::CONTRACT,
    );
    guardian(&mut looked);
    exclusions(&mut looked);
    grade(&mut looked);
    let admission = settled(&mut looked);
    let review = review(&mut looked);
    let Looked { admission: asked_for, explain, .. } = looked;
    let waiting =
        waiting::assess(asked_for.ability, asked_for.lives_alone, Month::of(as_of), policy, explain);
    Ok(AdmissionReport { admission, review, waiting })
}

/// EC-01 on the day asked about.
fn elder<X: Explain>(
    looked: &mut Looked<'_, X>,
    policy: &DayCarePolicy,
) -> Result<Option<Traced<bool>>, DayCareError> {
    let Fact::Known(birth) = looked.admission.birth else {
        looked.ask(questions::BIRTH);
        return Ok(None);
    };
    if birth > looked.as_of {
        return Err(DayCareError::BeforeBirth);
    }
    let Some(rule) = policy.age.read(&mut looked.reading) else { return Ok(None) };
    let sixty = age::sixty((birth, BIRTH), looked.as_of, rule, looked.explain);
    let (value, step) = sixty.ok_or(DayCareError::BeforeBirth)?;
    Ok(Some(Traced { value, step }))
}

/// There is an assessment and it is not stale.
fn assessed<X: Explain>(looked: &mut Looked<'_, X>) {
    let (ability, as_of) = (looked.admission.ability, looked.as_of);
    if ability == Fact::Absent {
        return looked.tell("was-assessed", false, |facts| {
            facts.input(&terms::ASSESSED, false, ABILITY);
        });
    }
    if ability.is_open() {
        looked.ask(questions::ABILITY);
    }
    match looked.admission.valid_until {
        Fact::NotEstablished => looked.ask(questions::VALID_UNTIL),
        Fact::Known(until) => looked.tell("assessed", as_of <= until, |facts| {
            facts.input(&shared::AS_OF, as_of, AS_OF).input(&shared::VALID_UNTIL, until, VALID_UNTIL);
        }),
        Fact::Absent => looked.tell("was-assessed", true, |facts| {
            facts.input(&terms::ASSESSED, true, VALID_UNTIL);
        }),
    }
}

/// The guardian signs for whoever has limited capacity.
fn guardian<X: Explain>(looked: &mut Looked<'_, X>) {
    let signed = looked.admission.guardian_signed;
    match looked.admission.capacity_limited {
        Fact::Known(false) | Fact::Absent => looked.tell("capable", true, |facts| {
            facts.input(&terms::LIMITED, false, Field::new("admission.capacity_limited"));
        }),
        Fact::NotEstablished if signed != Fact::Known(true) => looked.ask(questions::CAPACITY),
        Fact::Known(true) | Fact::NotEstablished => {
            looked.flag(
                "guardian",
                (&terms::GUARDIAN, signed, "admission.guardian_signed"),
                questions::GUARDIAN,
            );
        }
    }
}

fn exclusions<X: Explain>(looked: &mut Looked<'_, X>) {
    let admission = looked.admission;
    let kinds: [(&'static str, Fact<Exclusion>, Field, Field, usize); 3] = [
        (
            "infectious",
            admission.infectious,
            Field::new("admission.infectious"),
            Field::new("admission.infectious.review"),
            questions::INFECTIOUS,
        ),
        (
            "mental",
            admission.acute_mental,
            Field::new("admission.acute_mental"),
            Field::new("admission.acute_mental.review"),
            questions::MENTAL,
        ),
        (
            "treatment",
            admission.continuous_treatment,
            Field::new("admission.continuous_treatment"),
            Field::new("admission.continuous_treatment.review"),
            questions::TREATMENT,
        ),
    ];
    for ((form, fact, field, review, question), place) in kinds.into_iter().zip(0_usize..) {
        let as_of = looked.as_of;
        match fact {
            Fact::Absent => looked.tell("clear", true, |facts| {
                facts.input(&terms::EXCLUDED, false, field);
            }),
            // Once the review is due, nobody knows until somebody has looked.
            Fact::NotEstablished => looked.ask_of_exclusion(question),
            Fact::Known(exclusion) if as_of >= exclusion.review => looked.ask_of_exclusion(question),
            Fact::Known(exclusion) => {
                looked.tell(form, false, |facts| {
                    facts.input(&shared::AS_OF, as_of, AS_OF).input(&terms::REVIEW, exclusion.review, review);
                });
                if let Some(kept) = looked.reviews.get_mut(place) {
                    *kept = Some((exclusion.review, review));
                }
            }
        }
    }
}

/// Complete loss needs a centre with a nursing qualification. The clause speaks of GB/T 42195; severe by MZ/T 039 is not converted.
fn grade<X: Explain>(looked: &mut Looked<'_, X>) {
    let nursing = looked.admission.nursing;
    let flag = (&terms::NURSING, nursing, "admission.nursing");
    match looked.admission.ability {
        Fact::Absent => {}
        Fact::NotEstablished if nursing == Fact::Known(true) => {
            looked.flag("nursing", flag, questions::NURSING);
        }
        // Asked with the assessment.
        Fact::NotEstablished => looked.review_open.ask(questions::ABILITY, None),
        Fact::Known(Ability::GbComplete) => {
            looked.flag("nursing", flag, questions::NURSING);
            match nursing {
                Fact::Known(true) => {}
                Fact::NotEstablished => looked.review_open.ask(questions::NURSING, None),
                Fact::Known(false) | Fact::Absent => lost(looked),
            }
        }
        Fact::Known(Ability::MzSevere) if nursing != Fact::Known(true) => {
            looked.ask_of_exclusion(questions::MZ_SEVERE);
        }
        Fact::Known(Ability::MzSevere) => looked.flag("nursing", flag, questions::NURSING),
        Fact::Known(ability) => looked.tell("grade", true, |facts| {
            facts.input(&terms::ABILITY, ability.word(), ABILITY);
        }),
    }
}

/// Complete loss excludes until the assessment ends: then the ability is looked at again.
fn lost<X>(looked: &mut Looked<'_, X>) {
    match looked.admission.valid_until {
        Fact::Absent => {}
        Fact::NotEstablished => looked.review_open.ask(questions::VALID_UNTIL, None),
        Fact::Known(until) if until <= looked.as_of => looked.review_open.ask(questions::ABILITY, None),
        Fact::Known(until) => {
            let [.., kept] = &mut looked.reviews;
            *kept = Some((until, VALID_UNTIL));
        }
    }
}

fn settled<X: Explain>(looked: &mut Looked<'_, X>) -> Answer<bool> {
    let open = !looked.open.is_empty() || !looked.reading.missing.is_empty();
    if looked.all && open {
        return asked(looked.open, looked.reading, &programmes::ADMISSION, looked.explain);
    }
    let (first, told, all) = (looked.first.unwrap_or(StepRef::NONE), looked.told, looked.all);
    looked.explain.step(&rules::EC_43, looked.at(""), |facts| {
        facts.from_each(&terms::MET, first, told).gives(&terms::ADMISSIBLE, all);
    });
    concluded(all, looked.reading.assumed, &programmes::ADMISSION, looked.explain)
}

/// The first day on which something that excludes is looked at again.
fn review<X: Explain>(looked: &mut Looked<'_, X>) -> Option<Answer<NaiveDate>> {
    let programme = &programmes::REVIEW;
    if !looked.review_open.is_empty() {
        return Some(asked(looked.review_open, Reading::default(), programme, looked.explain));
    }
    let next = looked.reviews.iter().flatten().map(|(day, _)| *day).min()?;
    let reviews = looked.reviews;
    looked.explain.step(&rules::EC_43, looked.at("review"), |facts| {
        for (day, field) in reviews.into_iter().flatten() {
            facts.input(&terms::REVIEW, day, field);
        }
        facts.gives(&terms::REVIEW_NEXT, next);
    });
    Some(concluded(next, Reading::default().assumed, programme, looked.explain))
}
