//! 计算: each indicator from two counts of the file, told step by step.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Month, Rate, Term};

use super::count::{Basis, Counted, Direction, Group, Growth, Points, Ratio, Share};
use super::file::{IndicatorError, IndicatorFile, People};
use super::policy::IndicatorPolicy;
use super::rules::{EC_70, EC_71};
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
struct Count {
    group: Group,
    term: &'static Term,
    field: &'static str,
    question: usize,
    value: Fact<u32>,
}

impl Count {
    /// Nothing stated, neither a number nor that there is none.
    fn is_open(&self) -> bool {
        self.value == Fact::NotEstablished
    }

    /// Known to be absent is nobody.
    const fn known(&self) -> Option<u32> {
        match self.value {
            Fact::Known(count) => Some(count),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        }
    }
}

/// A count with the step that it comes from, where it is no field of the file.
#[derive(Clone, Copy)]
struct Known {
    count: Counted,
    term: &'static Term,
    field: Field,
    step: Option<StepRef>,
}

/// One indicator.
struct Line {
    programme: &'static Programme,
    form: &'static str,
    result: &'static Term,
    /// 100 or 1,000.
    times: u64,
}

const fn percent(programme: &'static Programme, form: &'static str, result: &'static Term) -> Line {
    Line { programme, form, result, times: 100 }
}

/// The file while it is reckoned.
pub(super) struct Reckoning<'f> {
    file: &'f IndicatorFile,
    policy: &'f IndicatorPolicy,
    at: At,
    found: Indicators,
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
        let all =
            count(Group::Everybody, &terms::ALL, "population.all", questions::EVERYBODY, people.all);
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
            (percent(&programmes::DEPENDENCY, "dependency", &terms::DEPENDENCY), from_65, from_15),
            (percent(&programmes::VERY_OLD, "very-old", &terms::VERY_OLD), from_80, from_60),
        ];
        for (line, part, whole) in lines {
            // The whole serves several indicators: only the part says that this one is asked about.
            if !part.is_open() {
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
        let line = Line {
            programme: &programmes::BEDS,
            form: "beds",
            result: &terms::BEDS_RATE,
            times: 1000,
        };
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
        let count = |group, term, field, question, value| Count { group, term, field, question, value };
        let file = self.file;
        let mut lines: Vec<(Line, Count, Count)> = Vec::new();
        if let Some(it) = file.centres {
            lines.push((
                percent(&programmes::CENTRES, "centres", &terms::CENTRE_RATE),
                count(Group::Served, &terms::CENTRES, "centres.with_centre", questions::WITH_CENTRE, it.with_centre),
                count(Group::Base, &terms::COMMUNITIES, "centres.communities", questions::COMMUNITIES, it.communities),
            ));
        }
        if let Some(it) = file.home_care {
            let served =
                count(Group::Served, &terms::SERVED, "home_care.served", questions::SERVED, it.served);
            lines.push((
                percent(&programmes::OF_ELIGIBLE, "of-eligible", &terms::OF_ELIGIBLE),
                served,
                count(Group::Eligible, &terms::ELIGIBLE, "home_care.eligible", questions::ELIGIBLE, it.eligible),
            ));
            lines.push((
                percent(&programmes::OF_BASE, "of-base", &terms::OF_BASE),
                served,
                count(Group::Base, &terms::BASE, "home_care.base", questions::BASE, it.base),
            ));
        }
        if let Some(it) = file.visits {
            lines.push((
                percent(&programmes::VISITS, "visits", &terms::VISIT_RATE),
                count(Group::Served, &terms::VISITED, "visits.visited", questions::VISITED, it.visited),
                count(Group::Base, &terms::SPECIAL, "visits.special", questions::SPECIAL, it.special),
            ));
        }
        if let Some(it) = file.assessments {
            lines.push((
                percent(&programmes::ASSESSED, "assessed", &terms::ASSESSED),
                count(Group::Served, &terms::VALID, "assessments.valid", questions::VALID, it.valid),
                count(Group::Eligible, &terms::TO_ASSESS, "assessments.eligible", questions::TO_ASSESS, it.eligible),
            ));
        }
        if let Some(it) = file.allowance {
            lines.push((
                percent(&programmes::PAID, "paid", &terms::PAID),
                count(Group::Served, &terms::RECIPIENTS, "allowance.recipients", questions::RECIPIENTS, it.recipients),
                count(Group::Eligible, &terms::ENTITLED, "allowance.entitled", questions::ENTITLED, it.entitled),
            ));
        }
        for (line, part, whole) in lines {
            if !(part.is_open() && whole.is_open()) {
                self.line(&line, Basis::Listed, part, whole, explain)?;
            }
        }
        Ok(())
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
            Reckoned::Share(share, step) => {
                explain.concluded(line.programme, reading.assumed);
                self.found.shares.push((line.programme, Some(share)));
                self.goal(line, share, step, explain);
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
    fn share<X: Explain>(
        &self,
        line: &Line,
        part: Known,
        whole: Known,
        reading: &mut Reading,
        explain: &mut X,
    ) -> Result<Reckoned, IndicatorError> {
        let ratio = Ratio::new(part.count, whole.count)?;
        if whole.count.count == 0 {
            explain.step(&EC_70, self.at.variant("none"), |facts| {
                facts
                    .input(&terms::DIVISOR, whole.count.count, whole.field)
                    .gives(&terms::NONE, "no-ratio");
            });
            return Ok(Reckoned::NoDivisor);
        }
        let Some(rounding) = self.policy.rounding.read(reading) else { return Ok(Reckoned::NoRounding) };
        let mode = rounding.value.mode();
        let share = if line.times == 1000 { ratio.per_thousand(mode) } else { ratio.percent(mode) };
        let share = share.ok_or(IndicatorError::TooMany)?;
        let step = explain.step(&EC_70, self.at.variant(line.form), |facts| {
            match part.step {
                Some(step) => facts.from(part.term, part.count.count, step),
                None => facts.input(part.term, part.count.count, part.field),
            };
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

    /// Has a goal been reached? Only where one is set for the month.
    fn goal<X: Explain>(&self, line: &Line, share: Share, step: StepRef, explain: &mut X) {
        let (goal, programme): (&Setting<Rate>, _) = match line.form {
            "beds" => (&self.policy.goal_beds, &programmes::BEDS_GOAL),
            "nursing-beds" => (&self.policy.goal_nursing, &programmes::NURSING_GOAL),
            "visits" => (&self.policy.goal_visits, &programmes::VISITS_GOAL),
            _ => return,
        };
        let mut reading = Reading::default();
        let Some(goal) = goal.read(&mut reading) else { return };
        let reached = rate(share.tenths()) >= *goal.value;
        explain.step(&EC_70, self.at.variant("goal"), |facts| {
            facts
                .from(&terms::NOW, rate(share.tenths()), step)
                .figure(&terms::GOAL, goal)
                .gives(&terms::GOAL_MET, reached);
        });
        explain.concluded(programme, reading.assumed);
    }

    /// 与上期比较.
    fn before<X: Explain>(&mut self, explain: &mut X) -> Result<(), IndicatorError> {
        let Some(before) = self.file.before else { return Ok(()) };
        let Some(now) = self.file.population else { return Err(IndicatorError::NothingNow) };
        if before.as_of >= self.file.as_of {
            return Err(IndicatorError::NotEarlier);
        }
        let then = before.population;
        if now.basis != then.basis {
            return Err(super::DifferentBase { of: now.basis, with: then.basis }.into());
        }
        let growth = self.growth(&now, &then, explain)?;
        let points = self.points(&now, &then, explain)?;
        self.found.change = Some(Change { growth, points });
        Ok(())
    }

    fn growth<X: Explain>(
        &self,
        now: &People,
        then: &People,
        explain: &mut X,
    ) -> Result<Option<Growth>, IndicatorError> {
        let (now_60, then_60) = (from_60(now), before_60(then));
        let (Some(count), Some(earlier)) = (now_60.known(), then_60.known()) else {
            ask(&programmes::GROWTH, &[now_60, then_60], explain);
            return Ok(None);
        };
        let (field, earlier_field) = (Field::new(now_60.field), Field::new(then_60.field));
        let direction = Direction::of(count, earlier);
        explain.step(&EC_71, self.at.variant("direction"), |facts| {
            facts
                .input(&terms::NOW, count, field)
                .input(&terms::BEFORE, earlier, earlier_field)
                .gives(&terms::DIRECTION, direction.word());
        });
        explain.concluded(&programmes::GROWTH_DIRECTION, Reading::default().assumed);
        let mut reading = Reading::default();
        if earlier == 0 {
            explain.step(&EC_70, self.at.variant("none"), |facts| {
                facts.input(&terms::DIVISOR, earlier, earlier_field).gives(&terms::NONE, "no-ratio");
            });
            explain.concluded(&programmes::GROWTH, reading.assumed);
            return Ok(None);
        }
        let Some(rounding) = self.policy.rounding.read(&mut reading) else {
            let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
            explain.outcome(&programmes::GROWTH, &Finding::NeedsPerson(open));
            return Ok(None);
        };
        let of = |basis, count| Counted::new(Group::From60, basis, count);
        let growth = of(now.basis, count).since(of(then.basis, earlier), rounding.value.mode())?;
        let growth = growth.ok_or(IndicatorError::TooMany)?;
        explain.step(&EC_71, self.at.variant("growth"), |facts| {
            facts
                .input(&terms::NOW, count, field)
                .input(&terms::BEFORE, earlier, earlier_field)
                .chosen(&terms::ROUNDING, rounding.value.word(), rounding.figure)
                .gives(&terms::GROWTH, rate(growth.tenths));
        });
        explain.concluded(&programmes::GROWTH, reading.assumed);
        Ok(Some(growth))
    }

    /// The difference of the two rates as they are reported, each rounded.
    fn points<X: Explain>(
        &self,
        now: &People,
        then: &People,
        explain: &mut X,
    ) -> Result<Option<Points>, IndicatorError> {
        let line = percent(&programmes::POINTS, "ageing-60", &terms::AGEING_60);
        let counts = [from_60(now), everybody(now, false), before_60(then), everybody(then, true)];
        let mut reading = Reading::default();
        let mut shares = [None; 2];
        for (slot, pair) in shares.iter_mut().zip(counts.chunks_exact(2)) {
            let [part, whole] = pair else { continue };
            let (Some(elders), Some(all)) = (part.known(), whole.known()) else {
                ask(line.programme, &counts, explain);
                return Ok(None);
            };
            let known = |count: &Count, persons| Known {
                count: Counted::new(count.group, now.basis, persons),
                term: count.term,
                field: Field::new(count.field),
                step: None,
            };
            match self.share(&line, known(part, elders), known(whole, all), &mut reading, explain)? {
                Reckoned::Share(share, step) => *slot = Some((share, step)),
                Reckoned::NoDivisor => {
                    explain.concluded(line.programme, reading.assumed);
                    return Ok(None);
                }
                Reckoned::NoRounding => {
                    let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
                    explain.outcome(line.programme, &Finding::NeedsPerson(open));
                    return Ok(None);
                }
            }
        }
        let [Some((share, step)), Some((earlier, earlier_step))] = shares else { return Ok(None) };
        let points = share.since(earlier)?;
        explain.step(&EC_71, self.at.variant("points-direction"), |facts| {
            facts
                .from(&terms::NOW, rate(share.tenths()), step)
                .from(&terms::BEFORE, rate(earlier.tenths()), earlier_step)
                .gives(&terms::DIRECTION, points.direction.word());
        });
        explain.concluded(&programmes::POINTS_DIRECTION, reading.assumed);
        explain.step(&EC_71, self.at.variant("points"), |facts| {
            facts
                .from(&terms::NOW, rate(share.tenths()), step)
                .from(&terms::BEFORE, rate(earlier.tenths()), earlier_step)
                .gives(&terms::POINTS, rate(points.tenths));
        });
        explain.concluded(&programmes::POINTS, reading.assumed);
        Ok(Some(points))
    }
}

/// What became of a quotient.
enum Reckoned {
    Share(Share, StepRef),
    NoDivisor,
    NoRounding,
}

const NO_ELDERS: Count = Count {
    group: Group::From60,
    term: &terms::FROM_60,
    field: "population.from_60",
    question: questions::FROM_60,
    value: Fact::NotEstablished,
};

const fn from_60(people: &People) -> Count {
    Count { value: people.from_60, ..NO_ELDERS }
}

const fn before_60(people: &People) -> Count {
    Count {
        field: "before.population.from_60",
        question: questions::BEFORE_60,
        value: people.from_60,
        ..NO_ELDERS
    }
}

const fn everybody(people: &People, before: bool) -> Count {
    let (field, question) = if before {
        ("before.population.all", questions::BEFORE_ALL)
    } else {
        ("population.all", questions::EVERYBODY)
    };
    Count { group: Group::Everybody, term: &terms::ALL, field, question, value: people.all }
}

fn ask<X: Explain>(programme: &'static Programme, counts: &[Count], explain: &mut X) {
    let mut open = OpenQuestions::default();
    for count in counts.iter().filter(|count| count.is_open()) {
        open.ask(count.question, None);
    }
    explain.outcome(programme, &Finding::NeedsPerson(open));
}

/// Tenths as the rate that stands in explanations. Tenths of a count of 32 bits always fit.
fn rate(tenths: u64) -> Rate {
    Rate::from_tenths(tenths).unwrap_or(Rate::ONE)
}
