//! 计算: each indicator from two counts of the file, told step by step.

use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Month, Rate, Rule, Term};
use rust_decimal::Decimal;

use super::count::{Basis, Counted, Group, Growth, Points, Ratio, Share};
use super::file::{IndicatorError, IndicatorFile, People};
use super::policy::IndicatorPolicy;
use super::rules::{EC_21, EC_70};
use super::{programmes, questions, terms};

/// 对比 (EC-71): growth and percentage points since an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Growth of the elders; `None` where it is open, or there were none before.
    pub growth: Option<Growth>,
    /// The change of the ageing rate; `None` where it is open, or there is no rate.
    pub points: Option<Points>,
}

/// 指标: what was found. An indicator that is open or has nothing to divide by has no share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicators {
    shares: Vec<(&'static Programme, Option<Share>)>,
    /// 与上期比较, where the file has an earlier population.
    pub change: Option<Change>,
}

impl Indicators {
    /// The share of an indicator by its id; `None` where it was not asked about, is open or has nothing to divide by.
    #[must_use]
    pub fn share(&self, id: &str) -> Option<Share> {
        self.shares.iter().find(|(programme, _)| programme.id == id).and_then(|(_, share)| *share)
    }

    /// Every indicator that was asked about.
    pub fn all(&self) -> impl Iterator<Item = (&'static Programme, Option<Share>)> + '_ {
        self.shares.iter().copied()
    }
}

/// A count of the file: what it is called, where it stands, what asks for it.
#[derive(Clone, Copy)]
pub(super) struct Count {
    pub(super) group: Group,
    pub(super) term: &'static Term,
    pub(super) field: &'static str,
    pub(super) question: usize,
    pub(super) value: Fact<u32>,
}

impl Count {
    /// Nothing stated, neither a number nor that there is none.
    pub(super) fn is_open(&self) -> bool {
        self.value == Fact::NotEstablished
    }

    /// Known to be absent is nobody.
    pub(super) const fn known(&self) -> Option<u32> {
        match self.value {
            Fact::Known(count) => Some(count),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        }
    }
}

/// A count with the step that it comes from, where it is no field of the file.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) count: Counted,
    pub(super) term: &'static Term,
    pub(super) field: Field,
    pub(super) step: Option<StepRef>,
}

impl Known {
    /// Told under a name, with where it comes from.
    fn tell(self, facts: &mut Facts<'_>, term: &'static Term) {
        match self.step {
            Some(step) => facts.from(term, self.count.count, step),
            None => facts.input(term, self.count.count, self.field),
        };
    }
}

/// One indicator.
pub(super) struct Line {
    pub(super) programme: &'static Programme,
    pub(super) form: &'static str,
    pub(super) result: &'static Term,
    pub(super) rule: &'static Rule,
    /// 100 or 1,000.
    pub(super) times: u32,
    /// Is everybody of the part of the whole?
    pub(super) within: bool,
}

pub(super) const fn percent(
    programme: &'static Programme,
    form: &'static str,
    result: &'static Term,
) -> Line {
    Line { programme, form, result, rule: &EC_70, times: 100, within: true }
}

/// 覆盖率 (EC-21): who is served need not be of the base.
const fn coverage(programme: &'static Programme, form: &'static str, result: &'static Term) -> Line {
    Line { rule: &EC_21, within: false, ..percent(programme, form, result) }
}

/// The file while it is reckoned.
pub(super) struct Reckoning<'f> {
    pub(super) file: &'f IndicatorFile,
    pub(super) policy: &'f IndicatorPolicy,
    pub(super) at: At,
    pub(super) found: Indicators,
}

impl<'f> Reckoning<'f> {
    pub(super) fn new(file: &'f IndicatorFile, policy: &'f IndicatorPolicy) -> Self {
        Self { file, policy, at: At::month(Month::of(file.as_of)), found: Indicators::default() }
    }

    pub(super) fn all<X: Explain>(mut self, explain: &mut X) -> Result<Indicators, IndicatorError> {
        let file = self.file;
        if *file == (IndicatorFile { case: file.case, ..IndicatorFile::new(file.place, file.as_of) }) {
            return Err(IndicatorError::Empty);
        }
        if let Some(people) = &file.population {
            self.people(people, explain)?;
        }
        self.beds(explain)?;
        self.services(explain)?;
        self.before(explain)?;
        Ok(self.found)
    }

    fn people<X: Explain>(&mut self, people: &People, explain: &mut X) -> Result<(), IndicatorError> {
        let count = |group, term, field, question, value| Count { group, term, field, question, value };
        let all = count(Group::Everybody, &terms::ALL, "population.all", questions::EVERYBODY, people.all);
        let from_15 = count(
            Group::From15To64,
            &terms::FROM_15,
            "population.from_15_to_64",
            questions::FROM_15,
            people.from_15_to_64,
        );
        let from_60 = from_60(people);
        let from_65 =
            count(Group::From65, &terms::FROM_65, "population.from_65", questions::FROM_65, people.from_65);
        let from_80 =
            count(Group::From80, &terms::FROM_80, "population.from_80", questions::FROM_80, people.from_80);
        let basis = people.basis;
        let lines = [
            (percent(&programmes::AGEING_60, "ageing-60", &terms::AGEING_60), from_60, all),
            (percent(&programmes::AGEING_65, "ageing-65", &terms::AGEING_65), from_65, all),
            (
                Line { within: false, ..percent(&programmes::DEPENDENCY, "dependency", &terms::DEPENDENCY) },
                from_65,
                from_15,
            ),
            (percent(&programmes::VERY_OLD, "very-old", &terms::VERY_OLD), from_80, from_60),
        ];
        for (line, part, whole) in lines {
            // The whole serves several indicators: only the part says that this one is asked about. A list of elders has no
            // population behind it.
            let of_population = basis != Basis::Listed || whole.group == Group::From60;
            if !part.is_open() && of_population {
                self.line(&line, basis, part, whole, explain)?;
            }
        }
        Ok(())
    }

    fn beds<X: Explain>(&mut self, explain: &mut X) -> Result<(), IndicatorError> {
        let Some(beds) = self.file.beds else { return Ok(()) };
        let institution = Count {
            group: Group::Beds,
            term: &terms::BEDS_INSTITUTION,
            field: "beds.institution",
            question: questions::BEDS_INSTITUTION,
            value: beds.institution,
        };
        let community = Count {
            term: &terms::BEDS_COMMUNITY,
            field: "beds.community",
            question: questions::BEDS_COMMUNITY,
            value: beds.community,
            ..institution
        };
        let line =
            Line { times: 1000, within: false, ..percent(&programmes::BEDS, "beds", &terms::BEDS_RATE) };
        let elders = self.file.population.as_ref().map(|people| (people.basis, from_60(people)));
        let (basis, elders) = elders.unwrap_or((Basis::Resident, NO_ELDERS));
        match (institution.known(), community.known()) {
            (Some(first), Some(second)) => {
                let sum = first.checked_add(second).ok_or(IndicatorError::TooMany)?;
                let step = explain.step(&EC_70, self.at.variant("all-beds"), |facts| {
                    facts
                        .input(&terms::BEDS_INSTITUTION, first, Field::new(institution.field))
                        .input(&terms::BEDS_COMMUNITY, second, Field::new(community.field))
                        .gives(&terms::BEDS, sum);
                });
                let part = Known {
                    count: Counted::new(Group::Beds, basis, sum),
                    term: &terms::BEDS,
                    field: Field::new(institution.field),
                    step: Some(step),
                };
                self.by(&line, part, basis, elders, explain)?;
            }
            _ => self.open(&line, &[institution, community, elders], explain),
        }
        let nursing = Count {
            term: &terms::BEDS_NURSING,
            field: "beds.nursing",
            question: questions::BEDS_NURSING,
            value: beds.nursing,
            ..institution
        };
        if nursing.is_open() {
            return Ok(());
        }
        let line = percent(&programmes::NURSING_BEDS, "nursing-beds", &terms::NURSING);
        self.line(&line, Basis::Listed, nursing, institution, explain)
    }

    fn services<X: Explain>(&mut self, explain: &mut X) -> Result<(), IndicatorError> {
        let file = self.file;
        if let Some(it) = file.centres {
            let part = served(&terms::CENTRES, "centres.with_centre", questions::WITH_CENTRE, it.with_centre);
            let whole =
                of_all(&terms::COMMUNITIES, "centres.communities", questions::COMMUNITIES, it.communities);
            self.pair(&percent(&programmes::CENTRES, "centres", &terms::CENTRE_RATE), part, whole, explain)?;
        }
        if let Some(it) = file.home_care {
            let part = served(&terms::SERVED, "home_care.served", questions::SERVED, it.served);
            let eligible = of_all(&terms::ELIGIBLE, "home_care.eligible", questions::ELIGIBLE, it.eligible);
            let line = coverage(&programmes::OF_ELIGIBLE, "of-eligible", &terms::OF_ELIGIBLE);
            self.pair(&line, part, Count { group: Group::Eligible, ..eligible }, explain)?;
            let base = of_all(&terms::BASE, "home_care.base", questions::BASE, it.base);
            self.pair(&coverage(&programmes::OF_BASE, "of-base", &terms::OF_BASE), part, base, explain)?;
        }
        if let Some(it) = file.visits {
            let part = served(&terms::VISITED, "visits.visited", questions::VISITED, it.visited);
            let whole = of_all(&terms::SPECIAL, "visits.special", questions::SPECIAL, it.special);
            self.pair(&percent(&programmes::VISITS, "visits", &terms::VISIT_RATE), part, whole, explain)?;
        }
        if let Some(it) = file.assessments {
            let part = served(&terms::VALID, "assessments.valid", questions::VALID, it.valid);
            let whole = of_all(&terms::TO_ASSESS, "assessments.eligible", questions::TO_ASSESS, it.eligible);
            self.pair(&percent(&programmes::ASSESSED, "assessed", &terms::ASSESSED), part, whole, explain)?;
        }
        if let Some(it) = file.allowance {
            let part =
                served(&terms::RECIPIENTS, "allowance.recipients", questions::RECIPIENTS, it.recipients);
            let whole = of_all(&terms::ENTITLED, "allowance.entitled", questions::ENTITLED, it.entitled);
            self.pair(&percent(&programmes::PAID, "paid", &terms::PAID), part, whole, explain)?;
        }
        Ok(())
    }

    /// An indicator of two counts, where one of them is stated.
    fn pair<X: Explain>(
        &mut self,
        line: &Line,
        part: Count,
        whole: Count,
        explain: &mut X,
    ) -> Result<(), IndicatorError> {
        if part.is_open() && whole.is_open() {
            return Ok(());
        }
        self.line(line, Basis::Listed, part, whole, explain)
    }

    /// An indicator of two counts of the file.
    fn line<X: Explain>(
        &mut self,
        line: &Line,
        basis: Basis,
        part: Count,
        whole: Count,
        explain: &mut X,
    ) -> Result<(), IndicatorError> {
        let Some(count) = part.known() else {
            self.open(line, &[part, whole], explain);
            return Ok(());
        };
        let known = Known {
            count: Counted::new(part.group, basis, count),
            term: part.term,
            field: Field::new(part.field),
            step: None,
        };
        self.by(line, known, basis, whole, explain)
    }

    /// An indicator whose part is known.
    fn by<X: Explain>(
        &mut self,
        line: &Line,
        part: Known,
        basis: Basis,
        whole: Count,
        explain: &mut X,
    ) -> Result<(), IndicatorError> {
        let Some(count) = whole.known() else {
            self.open(line, &[whole], explain);
            return Ok(());
        };
        let whole = Known {
            count: Counted::new(whole.group, basis, count),
            term: whole.term,
            field: Field::new(whole.field),
            step: None,
        };
        let mut reading = Reading::default();
        let share = self.share(line, part, whole, &mut reading, explain)?;
        match share {
            Reckoned::Share(share, _) => {
                explain.concluded(line.programme, reading.assumed);
                self.found.shares.push((line.programme, Some(share)));
                self.goal(line, part, whole, explain)?;
            }
            Reckoned::NoDivisor => {
                explain.concluded(line.programme, reading.assumed);
                self.found.shares.push((line.programme, None));
            }
            Reckoned::NoRounding => {
                let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
                explain.outcome(line.programme, &Finding::NeedsPerson(open));
                self.found.shares.push((line.programme, None));
            }
        }
        Ok(())
    }

    /// The quotient, told as a step.
    pub(super) fn share<X: Explain>(
        &self,
        line: &Line,
        part: Known,
        whole: Known,
        reading: &mut Reading,
        explain: &mut X,
    ) -> Result<Reckoned, IndicatorError> {
        let ratio = Ratio::new(part.count, whole.count)?;
        if line.within && part.count.count > whole.count.count {
            return Err(IndicatorError::PartAboveWhole { part: part.term.label, whole: whole.term.label });
        }
        if whole.count.count == 0 {
            explain.step(&EC_70, self.at.variant("none"), |facts| {
                facts.input(&terms::DIVISOR, whole.count.count, whole.field).gives(&terms::NONE, "no-ratio");
            });
            return Ok(Reckoned::NoDivisor);
        }
        let Some(rounding) = self.policy.rounding.read(reading) else { return Ok(Reckoned::NoRounding) };
        let mode = rounding.value.mode();
        let share = if line.times == 1000 { ratio.per_thousand(mode) } else { ratio.percent(mode) };
        let share = share.ok_or(IndicatorError::TooMany)?;
        let step = explain.step(line.rule, self.at.variant(line.form), |facts| {
            part.tell(facts, part.term);
            facts
                .input(whole.term, whole.count.count, whole.field)
                .chosen(&terms::ROUNDING, rounding.value.word(), rounding.figure)
                .gives(line.result, rate(share.tenths()));
        });
        Ok(Reckoned::Share(share, step))
    }

    /// What is open of an indicator.
    fn open<X: Explain>(&mut self, line: &Line, counts: &[Count], explain: &mut X) {
        let mut open = OpenQuestions::default();
        for count in counts.iter().filter(|count| count.is_open()) {
            open.ask(count.question, None);
        }
        explain.outcome(line.programme, &Finding::NeedsPerson(open));
        self.found.shares.push((line.programme, None));
    }

    /// Has a goal been reached? Only where one is set for the month, and by the counts: a rounded share may reach it too early.
    fn goal<X: Explain>(
        &self,
        line: &Line,
        part: Known,
        whole: Known,
        explain: &mut X,
    ) -> Result<(), IndicatorError> {
        let (goal, programme): (&Setting<Rate>, _) = match line.form {
            "beds" => (&self.policy.goal_beds, &programmes::BEDS_GOAL),
            "nursing-beds" => (&self.policy.goal_nursing, &programmes::NURSING_GOAL),
            "visits" => (&self.policy.goal_visits, &programmes::VISITS_GOAL),
            _ => return Ok(()),
        };
        let mut reading = Reading::default();
        let Some(goal) = goal.read(&mut reading) else { return Ok(()) };
        let count = |known: Known| Decimal::from(known.count.count);
        let reaches = count(part).checked_mul(Decimal::from(line.times)).ok_or(IndicatorError::TooMany)?;
        let needed = goal.value.to_decimal().checked_mul(count(whole)).ok_or(IndicatorError::TooMany)?;
        explain.step(&EC_70, self.at.variant("goal"), |facts| {
            part.tell(facts, &terms::PART);
            facts
                .input(&terms::DIVISOR, whole.count.count, whole.field)
                .clause(&terms::TIMES, line.times)
                .figure(&terms::GOAL, goal)
                .gives(&terms::GOAL_MET, reaches >= needed);
        });
        explain.concluded(programme, reading.assumed);
        Ok(())
    }
}

/// What became of a quotient.
pub(super) enum Reckoned {
    Share(Share, StepRef),
    NoDivisor,
    NoRounding,
}

/// Who has what is asked about.
const fn served(term: &'static Term, field: &'static str, question: usize, value: Fact<u32>) -> Count {
    Count { group: Group::Served, term, field, question, value }
}

/// Of whom it is asked.
const fn of_all(term: &'static Term, field: &'static str, question: usize, value: Fact<u32>) -> Count {
    Count { group: Group::Base, term, field, question, value }
}

pub(super) const NO_ELDERS: Count = Count {
    group: Group::From60,
    term: &terms::FROM_60,
    field: "population.from_60",
    question: questions::FROM_60,
    value: Fact::NotEstablished,
};

pub(super) const fn from_60(people: &People) -> Count {
    Count { value: people.from_60, ..NO_ELDERS }
}

/// Tenths as the rate that stands in explanations. Tenths of a count of 32 bits always fit.
pub(super) fn rate(tenths: u64) -> Rate {
    Rate::from_tenths(tenths).unwrap_or(Rate::ONE)
}
