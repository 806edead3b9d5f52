//! 结婚条件 (SO-01, SO-02): may these two marry on a day?

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, Term, age_years};

use super::asked::{Asked, Ruling, bar, every, holds, must};
use super::error::MarriageError;
use super::kinship::{FamilyGraph, Kinship, generations};
use super::people::{Family, Party};
use super::policy::{AdoptiveCollateral, MarriagePolicy};
use super::rules::{SO_01, SO_02};
use super::{programmes, questions, terms};

/// What was found; `None` is open. Every condition is looked at, whatever the others say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "结婚条件")]
pub struct ConditionsFound {
    /// 男方达到婚龄.
    pub man_of_age: Option<bool>,
    /// 女方达到婚龄.
    pub woman_of_age: Option<bool>,
    /// 双方完全自愿.
    pub willing: Option<bool>,
    /// 双方均无配偶.
    pub single: Option<bool>,
    /// 无禁止结婚的亲属关系.
    pub kin_free: Option<bool>,
    /// 无不应当结婚的疾病; `None` from 2021 on, when it is no bar.
    pub fit: Option<bool>,
    /// 可以登记.
    pub may: Option<bool>,
    /// What the family says of the two, where it was told.
    pub kinship: Option<Kinship>,
}

/// A condition with the step that says so, and what leaves it open.
struct Told {
    met: Option<bool>,
    step: StepRef,
    question: usize,
    reading: Reading,
}

pub(super) struct Couple<'a> {
    pub(super) on: NaiveDate,
    pub(super) man: &'a Party,
    pub(super) woman: &'a Party,
    pub(super) family: Option<&'a Family>,
    pub(super) declared: Fact<bool>,
}

/// Which least age, for whom.
struct Age {
    birth: Fact<NaiveDate>,
    field: &'static str,
    question: usize,
    form: &'static str,
    programme: &'static Programme,
    term: &'static Term,
}

impl Couple<'_> {
    pub(super) fn assess<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
    ) -> Result<ConditionsFound, MarriageError> {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(self.on));
        let man = Age {
            birth: self.man.birth,
            field: "man.birth",
            question: questions::BIRTH_MAN,
            form: "man",
            programme: &programmes::AGE_MAN,
            term: &terms::AGE_MAN,
        };
        let woman = Age {
            birth: self.woman.birth,
            field: "woman.birth",
            question: questions::BIRTH_WOMAN,
            form: "woman",
            programme: &programmes::AGE_WOMAN,
            term: &terms::AGE_WOMAN,
        };
        let man = self.of_age(&man, &policy, &policy.min_age_male, asked)?;
        let woman = self.of_age(&woman, &policy, &policy.min_age_female, asked)?;
        let willing = self.check(
            asked,
            "willing",
            &programmes::WILLING,
            questions::WILLING,
            [self.man.willing, self.woman.willing],
            ["man.willing", "woman.willing"],
            true,
        );
        let single = self.check(
            asked,
            "single",
            &programmes::SINGLE,
            questions::SPOUSE,
            [self.man.has_spouse, self.woman.has_spouse],
            ["man.has_spouse", "woman.has_spouse"],
            false,
        );
        let (kin, kinship) = self.kin(&policy, asked)?;
        // Until 2020 an illness was a bar.
        let ill = SO_01.variant("fit", Month::of(self.on)).is_some().then(|| {
            self.check(
                asked,
                "fit",
                &programmes::FIT,
                questions::ILLNESS,
                [self.man.unfit_illness, self.woman.unfit_illness],
                ["man.unfit_illness", "woman.unfit_illness"],
                false,
            )
        });
        let mut found = ConditionsFound {
            man_of_age: man.met,
            woman_of_age: woman.met,
            willing: willing.met,
            single: single.met,
            kin_free: kin.met,
            fit: ill.as_ref().and_then(|ill| ill.met),
            may: None,
            kinship,
        };
        let told = [Some(man), Some(woman), Some(willing), Some(single), Some(kin), ill];
        found.may = self.may(asked, &told);
        Ok(found)
    }

    /// All conditions together.
    fn may<X: Explain>(&self, asked: &mut Asked<'_, X>, told: &[Option<Told>; 6]) -> Option<bool> {
        let told = || told.iter().flatten();
        let mut reading = Reading::default();
        for one in told() {
            reading.assumed = reading.assumed.union(one.reading.assumed);
        }
        let Some(may) = every(told().map(|one| one.met)) else {
            let mut open =
                minzheng_core_types::OpenQuestions { assumed: reading.assumed, ..Default::default() };
            for one in told().filter(|one| one.met.is_none()) {
                open.parameters = open.parameters.union(one.reading.missing);
                if one.reading.missing.is_empty() {
                    open.ask(one.question, None);
                }
            }
            asked.explain.outcome(&programmes::MAY, &minzheng_core_types::Finding::NeedsPerson(open));
            return None;
        };
        asked.explain.step(&SO_01, At::month(Month::of(self.on)).variant("may"), |facts| {
            for one in told() {
                if let Some(met) = one.met {
                    facts.from(&terms::MET, met, one.step);
                }
            }
            facts.gives(&terms::MAY, may);
        });
        asked.explain.concluded(&programmes::MAY, reading.assumed);
        Some(may)
    }

    fn of_age<X: Explain>(
        &self,
        age: &Age,
        policy: &MarriagePolicy,
        least: &Setting<u32>,
        asked: &mut Asked<'_, X>,
    ) -> Result<Told, MarriageError> {
        let mut reading = Reading::default();
        let (least, rule) = (least.read(&mut reading), policy.age_rule.read(&mut reading));
        let (Some(birth), Some(least), Some(rule)) = (age.birth.known(), least, rule) else {
            let question = [age.question];
            let asks: &[usize] = if age.birth.known().is_none() { &question } else { &[] };
            asked.open(age.programme, asks, reading);
            return Ok(Told { met: None, step: StepRef::NONE, question: age.question, reading });
        };
        let (when, leap) = rule.value.conventions();
        let years = age_years(birth, self.on, when, leap).ok_or(MarriageError::Unborn(age.field))?;
        let met = years >= *least.value;
        let step = asked.explain.step(&SO_01, At::month(Month::of(self.on)).variant(age.form), |facts| {
            facts
                .input(&terms::BIRTH, birth, Field::new(age.field))
                .input(&terms::ON, self.on, Field::new("marry.on"))
                .chosen(&terms::AGE_RULE, rule.value.word(), rule.figure)
                .figure(age.term, least)
                .gives(&terms::OF_AGE, met);
        });
        asked.explain.concluded(age.programme, reading.assumed);
        Ok(Told { met: Some(met), step, question: age.question, reading })
    }

    #[expect(clippy::too_many_arguments, reason = "a condition of the two, with its names")]
    fn check<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        form: &'static str,
        programme: &'static Programme,
        question: usize,
        facts: [Fact<bool>; 2],
        fields: [&'static str; 2],
        wanted: bool,
    ) -> Told {
        let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
        let ruling = Ruling { rule: &SO_01, form, day: self.on, programme, words };
        let cond =
            |fact, field| if wanted { must(fact, field, question) } else { bar(fact, field, question) };
        let [man, woman] = facts;
        let [man_field, woman_field] = fields;
        let told = asked.all_step(ruling, &[cond(man, man_field), cond(woman, woman_field)]);
        let step = told.map_or(StepRef::NONE, |(_, step)| step);
        Told { met: told.map(|(met, _)| met), step, question, reading: Reading::default() }
    }

    /// 禁止结婚的亲属 (SO-02).
    fn kin<X: Explain>(
        &self,
        policy: &MarriagePolicy,
        asked: &mut Asked<'_, X>,
    ) -> Result<(Told, Option<Kinship>), MarriageError> {
        let at = |form| At::month(Month::of(self.on)).variant(form);
        let mut reading = Reading::default();
        let open = |asked: &mut Asked<'_, X>, question, reading: Reading| {
            let asks = [question];
            let asks: &[usize] = if reading.missing.is_empty() { &asks } else { &[] };
            asked.open(&programmes::KIN, asks, reading);
            Told { met: None, step: StepRef::NONE, question, reading }
        };
        let Some(family) = self.family else {
            return Ok((self.declare(asked, reading), None));
        };
        let graph = FamilyGraph::new(&family.parents)?;
        let Some(limit) = policy.generations.read(&mut reading) else {
            return Ok((open(asked, questions::KIN, reading), None));
        };
        let kinship = graph.kinship(family.man, family.woman, limit.value.saturating_sub(1))?;
        let done = |asked: &mut Asked<'_, X>, met, step, reading: Reading| {
            asked.explain.concluded(&programmes::KIN, reading.assumed);
            Told { met: Some(met), step, question: questions::KIN, reading }
        };
        if kinship.direct.is_some() || kinship.legal_direct.is_some() {
            let form = if kinship.direct.is_some() { "direct" } else { "legal-direct" };
            let step = asked.explain.step(&SO_02, at(form), |facts| {
                facts.input(&terms::DIRECT, true, Field::new("family.direct")).gives(&terms::KIN_FREE, false);
            });
            return Ok((done(asked, false, step, reading), Some(kinship)));
        }
        let near = |pair| generations(pair) <= *limit.value;
        if let Some((up, down)) = kinship.collateral.filter(|pair| near(*pair)) {
            let step = asked.explain.step(&SO_02, at("collateral"), |facts| {
                facts
                    .input(&terms::UP, up, Field::new("family.up"))
                    .input(&terms::DOWN, down, Field::new("family.down"))
                    .figure(&terms::GENERATIONS, limit)
                    .gives(&terms::KIN_FREE, false);
            });
            return Ok((done(asked, false, step, reading), Some(kinship)));
        }
        if let Some((up, down)) = kinship.adoptive_collateral.filter(|pair| near(*pair)) {
            let Some(choice) = policy.adoptive_collateral.read(&mut reading) else {
                return Ok((open(asked, questions::ADOPTIVE, reading), Some(kinship)));
            };
            if *choice.value == AdoptiveCollateral::Warn {
                return Ok((open(asked, questions::ADOPTIVE, reading), Some(kinship)));
            }
            if *choice.value == AdoptiveCollateral::Prohibit || kinship.unknown_parents == 0 {
                let met = *choice.value == AdoptiveCollateral::Allow;
                let step = asked.explain.step(&SO_02, at("adoptive"), |facts| {
                    facts
                        .chosen(&terms::ADOPTIVE, choice.value.word(), choice.figure)
                        .input(&terms::UP, up, Field::new("family.up"))
                        .input(&terms::DOWN, down, Field::new("family.down"))
                        .figure(&terms::GENERATIONS, limit)
                        .gives(&terms::KIN_FREE, met);
                });
                return Ok((done(asked, met, step, reading), Some(kinship)));
            }
        }
        // Nothing that bars was found: where parents are unknown, the signed statement speaks.
        if kinship.unknown_parents > 0 {
            return Ok((self.declare(asked, reading), Some(kinship)));
        }
        let step = if let Some((up, down)) = kinship.collateral {
            asked.explain.step(&SO_02, at("collateral"), |facts| {
                facts
                    .input(&terms::UP, up, Field::new("family.up"))
                    .input(&terms::DOWN, down, Field::new("family.down"))
                    .figure(&terms::GENERATIONS, limit)
                    .gives(&terms::KIN_FREE, true);
            })
        } else {
            asked.explain.step(&SO_02, at("unrelated"), |facts| {
                facts.input(&terms::DIRECT, false, Field::new("family.direct")).gives(&terms::KIN_FREE, true);
            })
        };
        Ok((done(asked, true, step, reading), Some(kinship)))
    }

    /// 签字声明: both declare that they are no relatives within the ban.
    fn declare<X: Explain>(&self, asked: &mut Asked<'_, X>, reading: Reading) -> Told {
        let Some(declared) = holds(self.declared).filter(|declared| *declared) else {
            // Who has not declared is not therefore related.
            asked.open(&programmes::KIN, &[questions::KIN], reading);
            return Told { met: None, step: StepRef::NONE, question: questions::KIN, reading };
        };
        let step = asked.explain.step(&SO_02, At::month(Month::of(self.on)).variant("declared"), |facts| {
            facts
                .input(&terms::DECLARED, declared, Field::new("marry.declared"))
                .gives(&terms::KIN_FREE, declared);
        });
        asked.explain.concluded(&programmes::KIN, reading.assumed);
        Told { met: Some(declared), step, question: questions::KIN, reading }
    }
}
