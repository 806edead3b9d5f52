//! 招标和合同: by when, and how much at most (EC-37). The day after an event is day 1.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place, Reading, Setting, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{
    AgeConvention, Fact, LeapBirthday, Money, Month, Rate, Rounding, RoundingMode, RoundingUnit, Term, Text,
    WorkdayCalendar, age_years,
};
use serde::{Deserialize, Serialize};

use super::file::ServiceError;
use super::policy::ServicePolicy;
use super::rules::EC_37;
use super::{programmes, questions, terms};

/// 招标和合同: what has happened so far. What has not is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "招标")]
pub struct Tender {
    /// 招标文件发出日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<NaiveDate>,
    /// 投标截止日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<NaiveDate>,
    /// 中标通知书发出日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awarded: Option<NaiveDate>,
    /// 合同签订日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<NaiveDate>,
    /// 合同副本备案日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_filed: Option<NaiveDate>,
    /// 合同金额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_sum: Option<Money>,
    /// 履约保证金.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bond: Option<Money>,
    /// 补充合同金额, all together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additions: Option<Money>,
    /// 合同期起.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_begins: Option<NaiveDate>,
    /// 合同期止.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_ends: Option<NaiveDate>,
    /// 预算有保障且需求持续.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub budget_secured: Fact<bool>,
}

/// What is found of a tender; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TenderFound {
    /// 最早投标截止日.
    pub closing_earliest: Option<NaiveDate>,
    /// 签订合同最后一日.
    pub contract_by: Option<NaiveDate>,
    /// 备案最后一日.
    pub copy_by: Option<NaiveDate>,
    /// 履约保证金最高额.
    pub bond_most: Option<Money>,
    /// 补充合同最高额.
    pub additions_most: Option<Money>,
    /// Is the term within what the measures allow?
    pub term_within: Option<bool>,
}

/// 时限: one period with its counted days, the first of which is the day after the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// What.
    pub what: Text,
    /// The day of the event.
    pub from: NaiveDate,
    /// What is counted.
    pub unit: Text,
    /// The counted days, in order; the last is the end.
    pub days: Vec<NaiveDate>,
}

struct Asked<'a, X> {
    tender: &'a Tender,
    pack: &'a Pack,
    place: Place,
    explain: &'a mut X,
}

impl<X: Explain> Asked<'_, X> {
    fn policy(&self, day: NaiveDate) -> ServicePolicy {
        ServicePolicy::at(self.pack, self.place, Month::of(day))
    }

    /// What is there of a period or a limit lacks what it rests on.
    fn lacks(&mut self, programme: &'static Programme, questions: &[(bool, usize)]) {
        let mut open = OpenQuestions::default();
        let lacking = questions.iter().filter(|(is_lacking, _)| *is_lacking);
        lacking.for_each(|(_, question)| open.ask(*question, None));
        self.explain.outcome(programme, &Finding::NeedsPerson(open));
    }

    fn open(&mut self, programme: &'static Programme, reading: Reading) {
        let open = OpenQuestions {
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        self.explain.outcome(programme, &Finding::NeedsPerson(open));
    }
}

/// A count of days from an event: words, fields and programmes.
struct Counted {
    form: &'static str,
    kept_form: &'static str,
    event: &'static Term,
    event_field: Field,
    event_day: NaiveDate,
    gives: &'static Term,
    programme: &'static Programme,
    kept_programme: &'static Programme,
    actual: Option<(&'static Term, NaiveDate, Field)>,
    /// Is the counted day the earliest one, rather than the last?
    earliest: bool,
}

/// The dates of a tender, the most of bond and additions, the term.
///
/// # Errors
/// [`ServiceError`] when nothing is asked, a day lies outside the calendar or an amount is out of range.
pub(super) fn assess<X: Explain>(
    tender: &Tender,
    pack: &Pack,
    place: Place,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<TenderFound, ServiceError> {
    if *tender == Tender::default() {
        return Err(ServiceError::Empty);
    }
    let mut asked = Asked { tender, pack, place, explain };
    let mut found = TenderFound { closing_earliest: closing(&mut asked)?, ..TenderFound::default() };
    found.contract_by = contract(&mut asked)?;
    found.copy_by = copy(&mut asked, calendar)?;
    found.bond_most = most(&mut asked, &BOND, tender.bond)?;
    found.additions_most = most(&mut asked, &ADDITIONS, tender.additions)?;
    found.term_within = term(&mut asked)?;
    Ok(found)
}

fn closing<X: Explain>(asked: &mut Asked<'_, X>) -> Result<Option<NaiveDate>, ServiceError> {
    let tender = asked.tender;
    let Some(issued) = tender.issued else {
        if tender.closing.is_some() {
            asked.lacks(&programmes::CLOSING_EARLIEST, &[(true, questions::ISSUED)]);
        }
        return Ok(None);
    };
    let counted = Counted {
        form: "closing",
        kept_form: "closing-kept",
        event: &terms::ISSUED,
        event_field: Field::new("tender.issued"),
        event_day: issued,
        gives: &terms::CLOSING_EARLIEST,
        programme: &programmes::CLOSING_EARLIEST,
        kept_programme: &programmes::CLOSING_KEPT,
        actual: tender.closing.map(|day| (&terms::CLOSING, day, Field::new("tender.closing"))),
        earliest: true,
    };
    let policy = asked.policy(issued);
    count(asked, &counted, &policy.tender_days, days_after)
}

fn contract<X: Explain>(asked: &mut Asked<'_, X>) -> Result<Option<NaiveDate>, ServiceError> {
    let tender = asked.tender;
    let Some(awarded) = tender.awarded else { return Ok(None) };
    let counted = Counted {
        form: "contract",
        kept_form: "contract-kept",
        event: &terms::AWARDED,
        event_field: Field::new("tender.awarded"),
        event_day: awarded,
        gives: &terms::CONTRACT_BY,
        programme: &programmes::CONTRACT_BY,
        kept_programme: &programmes::CONTRACT_KEPT,
        actual: tender.signed.map(|day| (&terms::SIGNED, day, Field::new("tender.signed"))),
        earliest: false,
    };
    let policy = asked.policy(awarded);
    count(asked, &counted, &policy.contract_days, days_after)
}

fn copy<X: Explain>(
    asked: &mut Asked<'_, X>,
    calendar: &WorkdayCalendar,
) -> Result<Option<NaiveDate>, ServiceError> {
    let tender = asked.tender;
    let Some(signed) = tender.signed else {
        if tender.copy_filed.is_some() {
            asked.lacks(&programmes::COPY_BY, &[(true, questions::SIGNED)]);
        }
        return Ok(None);
    };
    let counted = Counted {
        form: "copy",
        kept_form: "copy-kept",
        event: &terms::SIGNED,
        event_field: Field::new("tender.signed"),
        event_day: signed,
        gives: &terms::COPY_BY,
        programme: &programmes::COPY_BY,
        kept_programme: &programmes::COPY_KEPT,
        actual: tender.copy_filed.map(|day| (&terms::COPIED, day, Field::new("tender.copy_filed"))),
        earliest: false,
    };
    let policy = asked.policy(signed);
    count(asked, &counted, &policy.copy_workdays, |from, count| {
        let count = i32::try_from(count).map_err(|_| ServiceError::OutOfRange)?;
        Ok(calendar.add_workdays(from, count).ok())
    })
}

fn days_after(from: NaiveDate, count: u32) -> Result<Option<NaiveDate>, ServiceError> {
    from.checked_add_days(Days::new(u64::from(count))).map(Some).ok_or(ServiceError::Calendar)
}

/// The end is `None` where the working days are not in the data: only that is open then.
fn count<X: Explain>(
    asked: &mut Asked<'_, X>,
    counted: &Counted,
    limit: &Setting<u32>,
    end: impl Fn(NaiveDate, u32) -> Result<Option<NaiveDate>, ServiceError>,
) -> Result<Option<NaiveDate>, ServiceError> {
    let at = At::month(Month::of(counted.event_day));
    let mut reading = Reading::default();
    let Some(limit) = limit.read(&mut reading) else {
        asked.open(counted.programme, reading);
        return Ok(None);
    };
    let Some(day) = end(counted.event_day, *limit.value)? else {
        let mut open = OpenQuestions { assumed: reading.assumed, ..OpenQuestions::default() };
        open.ask(questions::WORKDAYS, None);
        asked.explain.outcome(counted.programme, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    let step = asked.explain.step(&EC_37, at.variant(counted.form), |facts| {
        facts
            .input(counted.event, counted.event_day, counted.event_field)
            .clause(&terms::THAT_DAY, day)
            .figure(&terms::LIMIT_DAYS, limit)
            .gives(counted.gives, day);
    });
    asked.explain.concluded(counted.programme, reading.assumed);
    if let Some((name, actual, field)) = counted.actual {
        let kept = if counted.earliest { actual >= day } else { actual <= day };
        asked.explain.step(&EC_37, at.variant(counted.kept_form), |facts| {
            facts.input(name, actual, field).from(counted.gives, day, step).gives(&terms::IN_TIME, kept);
        });
        asked.explain.concluded(counted.kept_programme, reading.assumed);
    }
    Ok(Some(day))
}

/// A share of the contract sum: words, fields and programmes.
struct Capped {
    form: &'static str,
    kept_form: &'static str,
    share: &'static Term,
    gives: &'static Term,
    actual: &'static Term,
    actual_field: Field,
    programme: &'static Programme,
    kept_programme: &'static Programme,
    limit: fn(&ServicePolicy) -> &Setting<Rate>,
}

static BOND: Capped = Capped {
    form: "bond",
    kept_form: "bond-kept",
    share: &terms::BOND_SHARE,
    gives: &terms::BOND_MOST,
    actual: &terms::BOND,
    actual_field: Field::new("tender.bond"),
    programme: &programmes::BOND_MOST,
    kept_programme: &programmes::BOND_KEPT,
    limit: |policy| &policy.bond,
};
static ADDITIONS: Capped = Capped {
    form: "additions",
    kept_form: "additions-kept",
    share: &terms::ADDITIONS_SHARE,
    gives: &terms::ADDITIONS_MOST,
    actual: &terms::ADDITIONS,
    actual_field: Field::new("tender.additions"),
    programme: &programmes::ADDITIONS_MOST,
    kept_programme: &programmes::ADDITIONS_KEPT,
    limit: |policy| &policy.additions,
};

fn most<X: Explain>(
    asked: &mut Asked<'_, X>,
    capped: &'static Capped,
    actual: Option<Money>,
) -> Result<Option<Money>, ServiceError> {
    let (sum, signed) = (asked.tender.contract_sum, asked.tender.signed);
    let (Some(sum), Some(signed)) = (sum, signed) else {
        if sum.is_some() || actual.is_some() {
            let lacking = [(signed.is_none(), questions::SIGNED), (sum.is_none(), questions::CONTRACT_SUM)];
            asked.lacks(capped.programme, &lacking);
        }
        return Ok(None);
    };
    let at = At::month(Month::of(signed));
    let policy = asked.policy(signed);
    let mut reading = Reading::default();
    let Some(share) = (capped.limit)(&policy).read(&mut reading) else {
        asked.open(capped.programme, reading);
        return Ok(None);
    };
    let most = share.value.of(sum, 1, Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down })?;
    let step = asked.explain.step(&EC_37, at.variant(capped.form), |facts| {
        facts
            .input(&terms::CONTRACT_SUM, sum, Field::new("tender.contract_sum"))
            .figure(capped.share, share)
            .gives(capped.gives, most);
    });
    asked.explain.concluded(capped.programme, reading.assumed);
    if let Some(actual) = actual {
        asked.explain.step(&EC_37, at.variant(capped.kept_form), |facts| {
            facts
                .input(capped.actual, actual, capped.actual_field)
                .from(capped.gives, most, step)
                .gives(&terms::WITHIN, actual <= most);
        });
        asked.explain.concluded(capped.kept_programme, reading.assumed);
    }
    Ok(Some(most))
}

const BEGINS: Field = Field::new("tender.term_begins");
const ENDS: Field = Field::new("tender.term_ends");

/// Does a term that begins on a day end within so many years? One from 29 February has lasted a year on 1 March.
fn ends_within(begins: NaiveDate, ends: NaiveDate, years: u32) -> Result<bool, ServiceError> {
    let full = age_years(begins, ends, AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch);
    full.map(|full| full < years).ok_or(ServiceError::EndBeforeBegin)
}

fn term<X: Explain>(asked: &mut Asked<'_, X>) -> Result<Option<bool>, ServiceError> {
    let tender = asked.tender;
    let (Some(begins), Some(ends)) = (tender.term_begins, tender.term_ends) else {
        let (begins, ends) = (tender.term_begins.is_none(), tender.term_ends.is_none());
        if !begins || !ends || !tender.budget_secured.is_open() {
            let lacking = [(begins, questions::TERM_BEGINS), (ends, questions::TERM_ENDS)];
            asked.lacks(&programmes::TERM_KEPT, &lacking);
        }
        return Ok(None);
    };
    if ends < begins {
        return Err(ServiceError::EndBeforeBegin);
    }
    let month = Month::of(asked.tender.signed.unwrap_or(begins));
    let at = At::month(month);
    let policy = ServicePolicy::at(asked.pack, asked.place, month);
    let mut reading = Reading::default();
    let Some(usual) = policy.term_years.read(&mut reading) else {
        asked.open(&programmes::TERM_KEPT, reading);
        return Ok(None);
    };
    if tried(asked, at, (begins, ends), usual)? {
        asked.explain.concluded(&programmes::TERM_KEPT, reading.assumed);
        return Ok(Some(true));
    }
    let Some(secured) = policy.term_secured.read(&mut reading) else {
        asked.open(&programmes::TERM_KEPT, reading);
        return Ok(None);
    };
    if !tried(asked, at, (begins, ends), secured)? {
        asked.explain.concluded(&programmes::TERM_KEPT, reading.assumed);
        return Ok(Some(false));
    }
    let budget = match asked.tender.budget_secured {
        Fact::Known(budget) => budget,
        Fact::Absent => false,
        Fact::NotEstablished => {
            let mut open = OpenQuestions { assumed: reading.assumed, ..OpenQuestions::default() };
            open.ask(questions::BUDGET_SECURED, None);
            asked.explain.outcome(&programmes::TERM_KEPT, &Finding::NeedsPerson(open));
            return Ok(None);
        }
    };
    asked.explain.step(&EC_37, at.variant("term-secured"), |facts| {
        facts
            .input(&terms::BUDGET_SECURED, budget, Field::new("tender.budget_secured"))
            .input(&terms::TERM_ENDS, ends, ENDS)
            .input(&terms::TERM_BEGINS, begins, BEGINS)
            .figure(&terms::TERM_YEARS, secured)
            .gives(&terms::WITHIN, budget);
    });
    asked.explain.concluded(&programmes::TERM_KEPT, reading.assumed);
    Ok(Some(budget))
}

fn tried<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    (begins, ends): (NaiveDate, NaiveDate),
    years: Used<&u32>,
) -> Result<bool, ServiceError> {
    let within = ends_within(begins, ends, *years.value)?;
    let _: StepRef = asked.explain.step(&EC_37, at.variant("term"), |facts| {
        facts
            .input(&terms::TERM_ENDS, ends, ENDS)
            .input(&terms::TERM_BEGINS, begins, BEGINS)
            .figure(&terms::TERM_YEARS, years)
            .gives(&terms::WITHIN, within);
    });
    Ok(within)
}

impl Tender {
    /// The counted days of each period that could be told.
    ///
    /// # Errors
    /// [`ServiceError::Calendar`].
    pub fn periods(
        &self,
        found: &TenderFound,
        calendar: &WorkdayCalendar,
    ) -> Result<Vec<Period>, ServiceError> {
        let every =
            |from: NaiveDate, to: NaiveDate| from.iter_days().skip(1).take_while(|day| *day <= to).collect();
        let (days, workdays) = (Text::new("日", "days"), Text::new("个工作日", "working days"));
        let mut periods = Vec::new();
        if let (Some(from), Some(to)) = (self.issued, found.closing_earliest) {
            periods.push(Period {
                what: programmes::CLOSING_EARLIEST.label,
                from,
                unit: days,
                days: every(from, to),
            });
        }
        if let (Some(from), Some(to)) = (self.awarded, found.contract_by) {
            periods.push(Period {
                what: programmes::CONTRACT_BY.label,
                from,
                unit: days,
                days: every(from, to),
            });
        }
        if let (Some(from), Some(to)) = (self.signed, found.copy_by) {
            let mut counted = Vec::new();
            for day in every(from, to) as Vec<NaiveDate> {
                if calendar.is_workday(day).map_err(|_| ServiceError::Calendar)? {
                    counted.push(day);
                }
            }
            periods.push(Period { what: programmes::COPY_BY.label, from, unit: workdays, days: counted });
        }
        Ok(periods)
    }
}
