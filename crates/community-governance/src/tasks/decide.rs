//! 审核: the decision table over an application, condition by condition (CG-44).

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Fact, Money, ParameterSet, QuestionSet, ShortText, Term, WorkdayCalendar};

use super::application::{Access, Applicant, Application, Capacity, Condition, Found, Verdict};
use super::catalogue::{Class, TaskCatalogue};
use super::file::TaskError;
use super::funding::{Funded, funded};
use super::policy::{Counting, Row, TaskPolicy};
use super::rules::{CG_43, CG_44};
use super::{programmes, questions, terms};

/// What an application is held against.
pub(super) struct Desk<'a> {
    pub(super) application: &'a Application,
    pub(super) community: Capacity,
    pub(super) catalogue: Option<&'a TaskCatalogue>,
    pub(super) as_of: NaiveDate,
    /// The figures of the month of filing: clocks, money, readings.
    pub(super) filing: &'a TaskPolicy,
    /// The figures of the month of the start: what is never admissible.
    pub(super) starting: &'a TaskPolicy,
    pub(super) calendar: &'a WorkdayCalendar,
    /// A renewal whose evaluation is not told yet.
    pub(super) unevaluated: bool,
}

/// The conditions told so far, with what is open.
#[derive(Default)]
pub(super) struct Told {
    pub(super) found: Vec<Found>,
    pub(super) questions: QuestionSet,
    pub(super) reading: Reading,
    /// What the money had to assume.
    pub(super) money: ParameterSet,
}

impl Told {
    pub(super) fn open(&self) -> Finding {
        Finding::NeedsPerson(OpenQuestions {
            questions: self.questions,
            parameters: self.reading.missing,
            assumed: self.reading.assumed,
            ..OpenQuestions::default()
        })
    }

    fn ask(&mut self, condition: Condition, question: usize) {
        self.questions.insert(question);
        self.lack(condition);
    }

    /// Open for want of a figure, which the reading has kept.
    fn lack(&mut self, condition: Condition) {
        self.found.push(Found { condition, holds: None, step: StepRef::NONE, assumed: self.reading.assumed });
    }

    fn tell(&mut self, condition: Condition, holds: bool, step: StepRef) {
        self.found.push(Found { condition, holds: Some(holds), step, assumed: self.reading.assumed });
    }

    /// What had to be assumed up to a condition.
    pub(super) fn assumed(&self, condition: Condition) -> ParameterSet {
        let found = self.found.iter().find(|found| found.condition == condition);
        found.map_or(self.reading.assumed, |found| found.assumed)
    }

    pub(super) fn of(&self, condition: Condition) -> Option<(bool, StepRef)> {
        let found = self.found.iter().find(|found| found.condition == condition)?;
        found.holds.map(|holds| (holds, found.step))
    }
}

pub(super) fn decide<X: Explain>(desk: &Desk<'_>, explain: &mut X) -> Result<Access, TaskError> {
    let mut access = Access::default();
    let Funded { cost, gap, parts, questions, reading } = funded(desk.application, desk.filing, explain)?;
    access.cost = cost.map(|(cost, _)| cost);
    access.gap = gap;
    access.parts = parts;
    let dates = desk.dates(&mut access, explain)?;
    let mut told = Told::default();
    desk.forbidden(&mut told, explain);
    desk.ground(&mut told, explain);
    desk.applicant(&mut told, explain);
    let listed = desk.covered(&mut told, explain)?;
    desk.notice(dates, &mut told, explain);
    desk.funding((cost, questions, reading), &mut told, explain);
    desk.capacity(&mut told, explain);
    desk.consent(&mut told, explain);
    if desk.unevaluated {
        told.questions.insert(questions::SCORE);
    }
    access.against = holding(&told.found, Some(true));
    access.open = holding(&told.found, None);
    access.verdict =
        desk.verdict(&told, &access, listed.map(|(_, code)| code).unwrap_or_default(), explain)?;
    access.term_ends = match access.verdict {
        Some(Verdict::Admit(until)) => Some(until),
        _ => None,
    };
    access.class = desk.class(&told, listed.map(|(class, _)| class), explain);
    access.lawful = desk.lawful(&told, explain);
    Ok(access)
}

fn holding(found: &[Found], wanted: Option<bool>) -> Vec<Condition> {
    found.iter().filter(|found| found.holds == wanted).map(|found| found.condition).collect()
}

/// The lead of a filing and the least that is asked, with the steps that tell them.
#[derive(Clone, Copy)]
struct Lead {
    lead: i64,
    step: StepRef,
    assumed: ParameterSet,
}

/// What counting gave: the lead, or the parameters that it lacks.
type Dates = Result<Lead, Reading>;

impl Desk<'_> {
    pub(super) fn at(&self) -> At {
        At::month(self.filing.month)
    }

    /// The last day to decide, the earliest start, and how long before the start it was filed.
    fn dates<X: Explain>(&self, access: &mut Access, explain: &mut X) -> Result<Dates, TaskError> {
        let mut reading = Reading::default();
        let counting = self.filing.counting.read(&mut reading);
        let decide = self.filing.decide.read(&mut reading);
        if let (Some(counting), Some(limit)) = (counting, decide) {
            let names = (&terms::LIMIT_DAYS, &terms::DECIDE_BY, "decide-by");
            let (day, step) = self.counted(names, (counting, limit, 0), explain)?;
            access.decide_by = Some(day);
            explain.concluded(&programmes::DECIDE_BY, reading.assumed);
            self.overdue((day, step), reading.assumed, access, explain);
        } else {
            explain.outcome(&programmes::DECIDE_BY, &missing(reading));
        }
        let mut reading = Reading::default();
        let counting = self.filing.counting.read(&mut reading);
        let least = self.filing.lead.read(&mut reading);
        let (Some(counting), Some(least)) = (counting, least) else {
            explain.outcome(&programmes::EARLIEST, &missing(reading));
            return Ok(Err(reading));
        };
        let names = (&terms::LEAST_LEAD, &terms::EARLIEST, "earliest");
        let (earliest, _) = self.counted(names, (counting, least, 1), explain)?;
        access.earliest = Some(earliest);
        explain.concluded(&programmes::EARLIEST, reading.assumed);
        let last = self.application.starts.pred_opt().ok_or(TaskError::Calendar)?;
        let between = if last <= self.application.filed {
            0
        } else {
            self.calendar.workdays_between(self.application.filed, last).map_err(|_| TaskError::Calendar)?
        };
        let worked = self.calendar.is_workday(self.application.filed).map_err(|_| TaskError::Calendar)?;
        let first = i64::from(*counting.value == Counting::FilingDay && worked);
        let lead = i64::from(between).saturating_add(first);
        let step = explain.step(&CG_44, self.at().variant("lead"), |facts| {
            facts
                .clause(&terms::BETWEEN, i64::from(between))
                .chosen(&terms::COUNTING, counting.value.word(), counting.figure)
                .clause(&terms::FILED_WORKED, worked)
                .gives(&terms::LEAD, lead);
        });
        Ok(Ok(Lead { lead, step, assumed: reading.assumed }))
    }

    /// So many working days from the filing, and as many calendar days more.
    fn counted<X: Explain>(
        &self,
        (limit_name, name, form): (&'static Term, &'static Term, &'static str),
        (counting, limit, more): (Used<&Counting>, Used<&u32>, u64),
        explain: &mut X,
    ) -> Result<(NaiveDate, StepRef), TaskError> {
        let filed = self.application.filed;
        let count = i32::try_from(*limit.value).map_err(|_| TaskError::OutOfRange)?;
        let from = |day: NaiveDate| {
            let end = self.calendar.add_workdays(day, count).map_err(|_| TaskError::Calendar)?;
            end.checked_add_days(Days::new(more)).ok_or(TaskError::Calendar)
        };
        let eve = filed.pred_opt().ok_or(TaskError::Calendar)?;
        let (after, filing) = (from(filed)?, from(eve)?);
        let day = match counting.value {
            _ if *limit.value == 0 => filed,
            Counting::FilingDay => filing,
            Counting::DayAfter => after,
        };
        let step = explain.step(&CG_44, self.at().variant(form), |facts| {
            facts
                .figure(limit_name, limit)
                .input(&terms::FILED, filed, Field::new("application.filed"))
                .chosen(&terms::COUNTING, counting.value.word(), counting.figure)
                .clause(&terms::DAY_FILING, filing)
                .clause(&terms::DAY, after)
                .gives(name, day);
        });
        Ok((day, step))
    }

    fn overdue<X: Explain>(
        &self,
        (by, step): (NaiveDate, StepRef),
        assumed: ParameterSet,
        access: &mut Access,
        explain: &mut X,
    ) {
        let (day, field) = match self.application.decided {
            Fact::Known(day) => (day, Field::new("application.decided")),
            Fact::Absent => (self.as_of, Field::new("as_of")),
            Fact::NotEstablished => return,
        };
        let overdue = day > by;
        explain.step(&CG_44, self.at().variant("overdue"), |facts| {
            facts
                .input(&terms::AS_OF, day, field)
                .from(&terms::DECIDE_BY, by, step)
                .gives(&terms::OVERDUE, overdue);
        });
        explain.concluded(&programmes::OVERDUE, assumed);
        access.overdue = Some(overdue);
    }

    fn forbidden<X: Explain>(&self, told: &mut Told, explain: &mut X) {
        let at = At::month(self.starting.month);
        let field = Field::new("application.nature");
        match self.application.nature {
            Fact::NotEstablished => told.ask(Condition::Forbidden, questions::NATURE),
            Fact::Absent => {
                let step = explain.step(&CG_43, at.variant("none"), |facts| {
                    facts.input(&terms::NATURE, "none", field).gives(&terms::FORBIDDEN, false);
                });
                told.tell(Condition::Forbidden, false, step);
            }
            Fact::Known(nature) => {
                let Some(list) = self.starting.forbidden.read_limit(&mut told.reading) else {
                    return told.lack(Condition::Forbidden);
                };
                let holds = list.value.iter().any(|entry| entry.code == nature.as_str());
                let step = explain.step(&CG_43, at, |facts| {
                    facts
                        .list(&terms::FORBIDDEN_LIST, list.figure)
                        .input(&terms::NATURE, nature, field)
                        .gives(&terms::FORBIDDEN, holds);
                });
                told.tell(Condition::Forbidden, holds, step);
            }
        }
    }

    fn ground<X: Explain>(&self, told: &mut Told, explain: &mut X) {
        let starts = self.application.starts;
        let ground = match &self.application.ground {
            Fact::NotEstablished => return told.ask(Condition::NoGround, questions::GROUND),
            Fact::Known(ground) if !ground.law.trim().is_empty() => ground,
            _ => {
                let step = explain.step(&CG_44, self.at().variant("ground-none"), |facts| {
                    let field = Field::new("application.ground");
                    facts.input(&terms::GROUND, false, field).gives(&terms::NO_GROUND, true);
                });
                return told.tell(Condition::NoGround, true, step);
            }
        };
        let Some(from) = ground.from.known() else {
            return told.ask(Condition::NoGround, questions::IN_FORCE);
        };
        let lacks = starts < from || ground.until.is_some_and(|until| starts > until);
        let form = if ground.until.is_some() { "ground-until" } else { "ground-from" };
        let step = explain.step(&CG_44, self.at().variant(form), |facts| {
            facts.input(&terms::STARTS, starts, Field::new("application.starts")).input(
                &terms::FROM,
                from,
                Field::new("application.ground.from"),
            );
            if let Some(until) = ground.until {
                facts.input(&terms::UNTIL, until, Field::new("application.ground.until"));
            }
            facts.gives(&terms::NO_GROUND, lacks);
        });
        told.tell(Condition::NoGround, lacks, step);
    }

    fn applicant<X: Explain>(&self, told: &mut Told, explain: &mut X) {
        let applicant = match self.application.applicant {
            Fact::NotEstablished => return told.ask(Condition::WrongApplicant, questions::APPLICANT),
            Fact::Known(applicant) => applicant,
            Fact::Absent => Applicant::Other,
        };
        let wrong = !matches!(applicant, Applicant::District | Applicant::ViaDistrict);
        let step = explain.step(&CG_44, self.at().variant("applicant"), |facts| {
            let field = Field::new("application.applicant");
            facts.input(&terms::APPLICANT, applicant.word(), field).gives(&terms::WRONG, wrong);
        });
        told.tell(Condition::WrongApplicant, wrong, step);
    }

    /// The class on the list, and the code where there is one; `None` where nobody has compared.
    fn covered<X: Explain>(
        &self,
        told: &mut Told,
        explain: &mut X,
    ) -> Result<Option<(Class, Option<ShortText>)>, TaskError> {
        let application = self.application;
        let renewed = |code: ShortText| application.renews == Some(code);
        let same = |item: &&super::catalogue::Item| {
            item.item.trim() == application.item.trim()
                && item.department.trim() == application.department.trim()
                && !renewed(item.code)
        };
        let listed = match application.covered_by {
            Fact::Absent => None,
            Fact::Known(code) if renewed(code) => None,
            Fact::Known(code) => {
                let item = self.catalogue.and_then(|catalogue| catalogue.item(code));
                Some(item.ok_or(TaskError::NoSuchItem(code))?)
            }
            Fact::NotEstablished => {
                match self.catalogue.and_then(|catalogue| catalogue.items.iter().find(same)) {
                    Some(item) => Some(item),
                    None => {
                        told.ask(Condition::Covered, questions::COVERED);
                        return Ok(None);
                    }
                }
            }
        };
        let class = listed.map_or(Class::Unlisted, |item| item.class);
        let covered = class != Class::Unlisted;
        let step = explain.step(&CG_44, self.at().variant("covered"), |facts| {
            let field = Field::new("application.covered_by");
            facts.input(&terms::LISTED, class.word(), field).gives(&terms::COVERED, covered);
        });
        told.tell(Condition::Covered, covered, step);
        Ok(Some((class, listed.map(|item| item.code))))
    }

    fn notice<X: Explain>(&self, dates: Dates, told: &mut Told, explain: &mut X) {
        let lead = match dates {
            Ok(lead) => lead,
            Err(reading) => {
                told.reading.missing = told.reading.missing.union(reading.missing);
                return told.lack(Condition::ShortNotice);
            }
        };
        told.reading.assumed = told.reading.assumed.union(lead.assumed);
        let Some(least) = self.filing.lead.read(&mut told.reading) else {
            return told.lack(Condition::ShortNotice);
        };
        let short = lead.lead < i64::from(*least.value);
        let step = explain.step(&CG_44, self.at().variant("short-notice"), |facts| {
            facts
                .from(&terms::LEAD, lead.lead, lead.step)
                .figure(&terms::LEAST_LEAD, least)
                .gives(&terms::SHORT_NOTICE, short);
        });
        told.tell(Condition::ShortNotice, short, step);
    }

    /// The class applied for, where it decides about a condition that only delegated work has.
    fn delegated<X: Explain>(
        &self,
        (condition, form, name): (Condition, &'static str, &'static Term),
        told: &mut Told,
        explain: &mut X,
    ) -> bool {
        let class = match self.application.class {
            Fact::Known(class) => class,
            _ => {
                told.ask(condition, questions::CLASS);
                return false;
            }
        };
        if class == Class::Delegated {
            return true;
        }
        let step = explain.step(&CG_44, self.at().variant(form), |facts| {
            let field = Field::new("application.class");
            facts.input(&terms::APPLIED, class.word(), field).gives(name, false);
        });
        told.tell(condition, false, step);
        false
    }

    fn funding<X: Explain>(
        &self,
        (cost, asked, reading): (Option<(Money, StepRef)>, QuestionSet, Reading),
        told: &mut Told,
        explain: &mut X,
    ) {
        let condition = Condition::FundingShort;
        if !self.delegated((condition, "funding-other", &terms::SHORT), told, explain) {
            return;
        }
        told.money = reading.assumed;
        told.reading.assumed = told.reading.assumed.union(reading.assumed);
        let late = match self.application.transfer {
            Fact::Known(transfer) => Some((transfer, transfer.on > self.application.starts)),
            _ => None,
        };
        let none = self.application.transfer == Fact::Absent;
        let (Some((cost, from)), true) = (cost, none || late.is_some()) else {
            told.questions = told.questions.union(asked);
            told.reading.missing = told.reading.missing.union(reading.missing);
            return told.lack(condition);
        };
        let short = match late {
            Some((transfer, late)) => transfer.amount < cost || late,
            None => !cost.is_zero(),
        };
        let form = if late.is_some() { "funding" } else { "funding-none" };
        let step = explain.step(&CG_44, self.at().variant(form), |facts| {
            if let Some((transfer, _)) = late {
                facts
                    .input(&terms::TRANSFER, transfer.amount, Field::new("application.transfer.amount"))
                    .input(&terms::TRANSFERRED, transfer.on, Field::new("application.transfer.on"))
                    .input(&terms::STARTS, self.application.starts, Field::new("application.starts"));
            }
            facts.from(&terms::COST, cost, from).gives(&terms::SHORT, short);
        });
        told.tell(condition, short, step);
    }

    fn capacity<X: Explain>(&self, told: &mut Told, explain: &mut X) {
        let condition = Condition::OverCapacity;
        let Some(applies) = self.filing.capacity.read(&mut told.reading) else { return told.lack(condition) };
        let at = self.at();
        let says = |facts: &mut Facts<'_>| {
            facts.chosen(&terms::APPLIES, applies.value.word(), applies.figure);
        };
        if *applies.value == Row::LeftOut {
            let step = explain.step(&CG_44, at.variant("capacity-left-out"), |facts| {
                says(facts);
                facts.gives(&terms::OVER, false);
            });
            return told.tell(condition, false, step);
        }
        let number = |fact: Fact<u32>| match fact {
            Fact::Known(hours) => Some(hours),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        };
        let (load, capacity) = (number(self.community.load), number(self.community.capacity));
        if load.is_none() {
            told.questions.insert(questions::LOAD);
        }
        if capacity.is_none() {
            told.questions.insert(questions::CAPACITY);
        }
        let hours = self.hours();
        if hours.is_none() {
            told.questions.insert(questions::WORK);
        }
        let (Some(load), Some(capacity), Some(hours)) = (load, capacity, hours) else {
            return told.lack(condition);
        };
        let over = u64::from(load).saturating_add(hours) > u64::from(capacity);
        let step = explain.step(&CG_44, at.variant("capacity"), |facts| {
            says(facts);
            for (index, work) in self.application.work.iter().enumerate() {
                facts.input(&terms::HOURS, work.hours, Field::of("application.work[].hours", index));
            }
            facts
                .input(&terms::LOAD, load, Field::new("community.load"))
                .input(&terms::CAPACITY, capacity, Field::new("community.capacity"))
                .gives(&terms::OVER, over);
        });
        told.tell(condition, over, step);
    }

    /// The hours a month of all its work; `None` where none is stated.
    pub(super) fn hours(&self) -> Option<u64> {
        let work = &self.application.work;
        (!work.is_empty()).then(|| work.iter().map(|work| u64::from(work.hours)).sum())
    }

    fn consent<X: Explain>(&self, told: &mut Told, explain: &mut X) {
        let condition = Condition::NoConsent;
        if !self.delegated((condition, "consent-other", &terms::NO_CONSENT), told, explain) {
            return;
        }
        let Some(applies) = self.filing.consent.read(&mut told.reading) else { return told.lack(condition) };
        let consent = match (applies.value, self.community.consent) {
            (Row::LeftOut, _) => None,
            (Row::Applies, Fact::Known(consent)) => Some(consent),
            (Row::Applies, Fact::Absent) => Some(false),
            (Row::Applies, Fact::NotEstablished) => return told.ask(condition, questions::CONSENT),
        };
        let lacks = consent == Some(false);
        let form = if consent.is_some() { "consent" } else { "consent-left-out" };
        let step = explain.step(&CG_44, self.at().variant(form), |facts| {
            facts.chosen(&terms::APPLIES, applies.value.word(), applies.figure);
            if let Some(consent) = consent {
                facts.input(&terms::CONSENT, consent, Field::new("community.consent"));
            }
            facts.gives(&terms::NO_CONSENT, lacks);
        });
        told.tell(condition, lacks, step);
    }
}

pub(super) fn missing(reading: Reading) -> Finding {
    Finding::NeedsPerson(OpenQuestions {
        parameters: reading.missing,
        assumed: reading.assumed,
        ..OpenQuestions::default()
    })
}
