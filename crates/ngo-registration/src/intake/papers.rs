//! 材料、容缺受理、受理 (NR-08 to NR-10).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Setting, Used};
use minzheng_core_types::{Fact, Month, ParameterSet, ShortText};
use std::sync::Arc;

use super::answer::{Intake, IntakeFound, IntakeReport, Lacking};
use super::facts::{Act, Documents, Paper};
use super::file::IntakeError;
use super::policy::{Clock, Defects};
use super::rules::{NR_08, NR_09, NR_10};
use super::{Desk, Open, programmes, questions, statute, terms, truth};
use crate::{OrgKind, Regime};

type List = Setting<Arc<[ListEntry]>>;

/// What a walk over the documents of one class gave: so many steps from the first on.
#[derive(Clone, Copy)]
struct Walk {
    first: StepRef,
    steps: usize,
    lacking: usize,
}

impl Walk {
    const NONE: Self = Self { first: StepRef::NONE, steps: 0, lacking: 0 };

    fn add(&mut self, step: StepRef, lacks: bool) {
        if self.steps == 0 {
            self.first = step;
        }
        self.steps = self.steps.saturating_add(1);
        self.lacking = self.lacking.saturating_add(usize::from(lacks));
    }
}

/// An application under review.
struct Review<'d> {
    act: Act,
    received: NaiveDate,
    stated: &'d Documents,
    regime: Option<Regime>,
    open: Open,
}

impl Review<'_> {
    /// The best that was handed in of a document: adding one never makes it worse.
    fn state(&self, code: &str) -> (Paper, Field) {
        let of = self.stated.papers.iter().enumerate().filter(|(_, paper)| paper.code.as_str() == code);
        match of.min_by_key(|(_, paper)| paper.state) {
            Some((index, paper)) => (paper.state, Field::of("documents.papers[].state", index)),
            None => (Paper::Missing, Field::new("documents.papers")),
        }
    }
}

impl Desk<'_> {
    /// The lists of an act: main, further main, minor.
    fn lists(&self, act: Act) -> (Vec<&List>, &List) {
        let policy = self.policy;
        let change = |further| (vec![&policy.change_main, further], &policy.change_minor);
        match act {
            Act::Establish => match self.file.kind {
                OrgKind::SocialGroup => (vec![&policy.group_main], &policy.group_minor),
                OrgKind::ServiceOrg => (vec![&policy.service_main], &policy.service_minor),
                OrgKind::Foundation => (vec![&policy.foundation_main], &policy.foundation_minor),
            },
            Act::ChangeName => change(&policy.change_name),
            Act::ChangeDomicile => change(&policy.change_domicile),
            Act::ChangeScope => change(&policy.change_scope),
            Act::ChangeRepresentative => change(&policy.change_representative),
            Act::ChangeFunds => change(&policy.change_funds),
            Act::ChangeSupervisor => change(&policy.change_supervisor),
            Act::Deregister => (vec![&policy.end_main], &policy.end_minor),
            Act::Branch => (vec![&policy.branch_main], &policy.branch_minor),
        }
    }

    fn form_of(&self, act: Act) -> &'static str {
        match act {
            Act::Establish => match self.file.kind {
                OrgKind::SocialGroup => "group",
                OrgKind::ServiceOrg => "service",
                OrgKind::Foundation => "foundation",
            },
            Act::Deregister => "end",
            Act::Branch => "branch",
            _ => "change",
        }
    }

    pub(super) fn documents<X: Explain>(
        &self,
        report: &mut IntakeReport,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let Some(stated) = &self.file.documents else { return Ok(()) };
        let (Some(act), Some(received)) = (stated.act, stated.received) else {
            return Err(IntakeError::NoAct);
        };
        if received > self.file.as_of {
            return Err(IntakeError::NotYetReceived);
        }
        if Month::of(received) < Month::at(2004, 7) {
            return Err(IntakeError::BeforeTheLaw);
        }
        let mut review = Review { act, received, stated, regime: report.regime, open: Open::default() };
        let mut found = IntakeFound::default();
        let branch = report.branch.filter(|_| act == Act::Branch);
        let needed = branch.map_or_else(|| truth(stated.needed), |way| Some(way == "register"));
        let here = match self.file.place {
            minzheng_core_types::figures::Place::Division(code) => Some(code),
            minzheng_core_types::figures::Place::Zone(_) => None,
        };
        // What the area or the type of the foundation leaves open is not settled by a word.
        let told = match self.file.kind {
            OrgKind::Foundation => self.file.foundation.is_some().then_some(questions::MINISTRY),
            OrgKind::ServiceOrg => self.file.area.is_some().then_some(questions::SPONSOR),
            OrgKind::SocialGroup => self.file.area.is_some().then_some(questions::AREA),
        };
        let competent = match (report.registrar, told) {
            (Some(registrar), _) => Some(Some(registrar) == here),
            (None, Some(_)) => None,
            (None, None) => truth(stated.competent),
        };
        match (needed, competent) {
            (Some(true), Some(true)) => self.review(&mut review, &mut found, explain)?,
            (Some(false), _) => {
                explain.step(&NR_10, self.at.variant("not-needed"), |facts| {
                    facts
                        .input(&terms::NEEDED, false, Field::new("documents.needed"))
                        .gives(&terms::OUTCOME, Intake::NotNeeded.word());
                });
                explain.concluded(&programmes::INTAKE, ParameterSet::EMPTY);
                found.outcome = Some(Intake::NotNeeded);
            }
            (Some(true), Some(false)) => {
                explain.step(&NR_10, self.at.variant("not-competent"), |facts| {
                    facts
                        .input(&terms::NEEDED, true, Field::new("documents.needed"))
                        .input(&terms::COMPETENT, false, Field::new("documents.competent"))
                        .gives(&terms::OUTCOME, Intake::NotCompetent.word());
                });
                explain.concluded(&programmes::INTAKE, ParameterSet::EMPTY);
                found.outcome = Some(Intake::NotCompetent);
            }
            _ => {
                if needed.is_none() {
                    review.open.ask(questions::NEEDED);
                }
                if competent.is_none() {
                    review.open.ask(told.unwrap_or(questions::COMPETENT));
                }
                explain.outcome(&programmes::INTAKE, &review.open.finding());
            }
        }
        report.intake = Some(found);
        Ok(())
    }

    fn review<X: Explain>(
        &self,
        review: &mut Review<'_>,
        found: &mut IntakeFound,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let (lists, minor_list) = self.lists(review.act);
        let (mut main, mut minor) = (Walk::NONE, Walk::NONE);
        for list in lists {
            self.walk(
                list,
                review,
                &mut main,
                (&mut found.main, &mut found.correct_now, &mut found.unsettled),
                explain,
            );
        }
        self.walk(
            minor_list,
            review,
            &mut minor,
            (&mut found.minor, &mut found.correct_now, &mut found.unsettled),
            explain,
        );
        let defects = self.policy.defects.read(&mut review.open.reading);
        // Whatever is open, a lacking main document asks for a supplement; otherwise everything has to be settled.
        let settled = review.open.is_empty() || main.lacking > 0 && defects.is_some();
        let (Some(defects), true) = (defects, settled) else {
            explain.outcome(&programmes::INTAKE, &review.open.finding());
            return Ok(());
        };
        let outcome = match (main.lacking, minor.lacking) {
            (0, 0) => Intake::Accepted,
            (0, _) if *defects.value == Defects::On => Intake::AcceptedWithDefects,
            _ => Intake::Supplement,
        };
        let step = explain.step(&NR_09, self.at, |facts| {
            facts
                .from_each(&terms::LACKS_MAIN, main.first, main.steps)
                .from_each(&terms::LACKS_MINOR, minor.first, minor.steps)
                .chosen(&terms::DEFECTS, defects.value.word(), defects.figure)
                .gives(&terms::INTAKE, outcome.word());
        });
        explain.step(&NR_10, self.at, |facts| {
            facts
                .input(&terms::NEEDED, true, Field::new("documents.needed"))
                .input(&terms::COMPETENT, true, Field::new("documents.competent"))
                .from(&terms::INTAKE, outcome.word(), step)
                .gives(&terms::OUTCOME, outcome.word());
        });
        explain.concluded(&programmes::INTAKE, review.open.reading.assumed);
        found.outcome = Some(outcome);
        match outcome {
            Intake::Accepted => found.accepted_as_of = Some(review.received),
            Intake::AcceptedWithDefects => {
                found.accepted_as_of = Some(review.received);
                self.rest(review, found, explain)?;
            }
            _ => self.notice(review, found, explain)?,
        }
        Ok(())
    }

    /// Every document of a list, with those that lack.
    fn walk<X: Explain>(
        &self,
        list: &List,
        review: &mut Review<'_>,
        walk: &mut Walk,
        (lacking, correct, unsettled): (&mut Vec<Lacking>, &mut Vec<Lacking>, &mut Vec<Lacking>),
        explain: &mut X,
    ) {
        let Some(used) = list.read_limit(&mut review.open.reading) else { return };
        let act = review.act;
        for entry in used.value.iter() {
            let Some(code) = ShortText::new(&entry.code) else { continue };
            let (state, field) = review.state(&entry.code);
            let told = || Lacking {
                code,
                names: [entry.zh.clone(), entry.en.clone()],
                law: statute::law_of(self.file.kind, act, &entry.code),
            };
            let good = matches!(state, Paper::Valid | Paper::Correctable);
            if state == Paper::Correctable {
                correct.push(told());
            }
            if !good && review.regime != Some(Regime::Dual) {
                match self.only_dual(code, review, explain) {
                    Some((true, step)) => {
                        walk.add(step, false);
                        continue;
                    }
                    Some((false, _)) => {}
                    None => {
                        unsettled.push(told());
                        continue;
                    }
                }
            }
            let step = explain.step(&NR_08, self.at.variant(self.form_of(review.act)), |facts| {
                facts
                    .list(&terms::LIST, used.figure)
                    .clause(&terms::CODE, code)
                    .input(&terms::PAPER, state.word(), field)
                    .gives(&terms::LACKS, u32::from(!good));
            });
            walk.add(step, !good);
            if !good {
                lacking.push(told());
            }
        }
    }

    /// Is a document that lacks asked for under dual management only, and this is none? `None` where that is open.
    fn only_dual<X: Explain>(
        &self,
        code: ShortText,
        review: &mut Review<'_>,
        explain: &mut X,
    ) -> Option<(bool, StepRef)> {
        let dual: Used<&Arc<[ListEntry]>> = self.policy.dual_only.read_limit(&mut review.open.reading)?;
        if !dual.value.iter().any(|entry| entry.code == code.as_str()) {
            return Some((false, StepRef::NONE));
        }
        if review.regime.is_none() {
            review.open.ask(questions::REGIME);
            return None;
        }
        let step = explain.step(&NR_08, self.at.variant("dual"), |facts| {
            facts
                .list(&terms::LIST, dual.figure)
                .clause(&terms::CODE, code)
                .clause(&terms::REGIME, "direct")
                .gives(&terms::LACKS, 0_u32);
        });
        Some((true, step))
    }

    /// So many working days after a day.
    fn after(&self, day: NaiveDate, days: u32) -> Result<NaiveDate, IntakeError> {
        if days == 0 {
            return Ok(day);
        }
        let count = i32::try_from(days).map_err(|_| IntakeError::OutOfRange)?;
        self.calendar.add_workdays(day, count).map_err(|_| IntakeError::Calendar)
    }

    /// When the rest is due, and whether the clock runs meanwhile.
    fn rest<X: Explain>(
        &self,
        review: &Review<'_>,
        found: &mut IntakeFound,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let mut open = Open::default();
        match self.policy.defect_days.read(&mut open.reading) {
            None => explain.outcome(&programmes::DUE, &open.finding()),
            Some(days) => {
                let day = self.after(review.received, *days.value)?;
                explain.step(&NR_09, self.at.variant("due"), |facts| {
                    facts
                        .figure(&terms::DAYS, days)
                        .input(&terms::RECEIVED, review.received, Field::new("documents.received"))
                        .clause(&terms::DAY, day)
                        .gives(&terms::DUE, day);
                });
                explain.concluded(&programmes::DUE, open.reading.assumed);
                found.due = Some(day);
            }
        }
        let mut open = Open::default();
        match self.policy.clock.read(&mut open.reading) {
            None => explain.outcome(&programmes::CLOCK, &open.finding()),
            Some(clock) => {
                let runs = *clock.value == Clock::Runs;
                explain.step(&NR_09, self.at.variant("clock"), |facts| {
                    facts.chosen(&terms::WAY, clock.value.word(), clock.figure).gives(&terms::CLOCK, runs);
                });
                explain.concluded(&programmes::CLOCK, open.reading.assumed);
                found.clock_runs = Some(runs);
            }
        }
        Ok(())
    }

    /// The one notice of everything: when it is due, and whether its want means acceptance.
    fn notice<X: Explain>(
        &self,
        review: &Review<'_>,
        found: &mut IntakeFound,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let stated = review.stated;
        if stated.noticed.known().is_some() {
            let lacking = found.main.iter().chain(&found.minor).map(|lacking| lacking.code);
            found.not_in_notice = lacking.filter(|code| !stated.noticed_codes.contains(code)).collect();
        }
        let mut open = Open::default();
        let Some(days) = self.policy.notice_days.read(&mut open.reading) else {
            explain.outcome(&programmes::NOTICE_BY, &open.finding());
            return Ok(());
        };
        let by = self.after(review.received, *days.value)?;
        let step = explain.step(&NR_10, self.at.variant("notice"), |facts| {
            facts
                .figure(&terms::DAYS, days)
                .input(&terms::RECEIVED, review.received, Field::new("documents.received"))
                .clause(&terms::DAY, by)
                .gives(&terms::NOTICE_BY, by);
        });
        explain.concluded(&programmes::NOTICE_BY, open.reading.assumed);
        found.notice_by = Some(by);
        let (day, field) = match stated.noticed {
            Fact::Known(day) => (day, Field::new("documents.noticed")),
            // Within the time it makes no difference.
            Fact::NotEstablished if self.file.as_of > by => {
                open.ask(questions::NOTICED);
                explain.outcome(&programmes::DEEMED, &open.finding());
                return Ok(());
            }
            _ => (self.file.as_of, Field::new("as_of")),
        };
        let deemed = day > by;
        explain.step(&NR_10, self.at.variant("deemed"), |facts| {
            facts
                .input(&terms::AS_OF, day, field)
                .from(&terms::NOTICE_BY, by, step)
                .gives(&terms::DEEMED, deemed);
        });
        explain.concluded(&programmes::DEEMED, open.reading.assumed);
        found.deemed = Some(deemed);
        if deemed {
            found.accepted_as_of = Some(review.received);
        }
        Ok(())
    }
}
