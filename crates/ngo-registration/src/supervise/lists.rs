//! 名录的说明: the credit status of a day with its reasons and the day a removal is due (NR-29, NR-30).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::{Month, Term, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::credit::{CreditEvent, CreditStatus, CreditTerms, SeriousGround, credit_status};
use super::desk::Desk;
use super::error::SuperviseError;
use super::policy::SupervisionPolicy;
use super::rules::{NR_29, NR_30};
use super::years::Years;
use super::{programmes, questions, terms};

/// 信用事件.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "信用信息")]
pub struct Credit {
    /// 事件; an empty list says that there were none.
    pub events: Vec<CreditEvent>,
    /// 应列入的情形产生之日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arose: Option<NaiveDate>,
    /// 向登记住所的两次发函, both unanswered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letters: Option<Letters>,
}

/// 两次发函.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Letters {
    /// 第一次.
    pub first: NaiveDate,
    /// 第二次.
    pub second: NaiveDate,
}

/// What is found of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct CreditFound {
    /// 信用状态.
    pub status: Option<CreditStatus>,
    /// 移出期限: the last day for the office to take it off; `None` where something is awaited.
    pub remove_by: Option<NaiveDate>,
    /// 列入期限.
    pub enter_by: Option<NaiveDate>,
    /// 视为无法联系.
    pub unreachable: Option<bool>,
}

/// What the status is told from.
struct Told<'a> {
    credit: &'a Credit,
    as_of: NaiveDate,
    policy: &'a SupervisionPolicy,
    calendar: &'a WorkdayCalendar,
}

pub(super) fn assess<X: Explain>(
    credit: &Credit,
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    calendar: &WorkdayCalendar,
    explain: &mut X,
) -> Result<CreditFound, SuperviseError> {
    let mut desk = Desk::new(explain, Month::of(as_of));
    let mut found = CreditFound::default();
    if NR_29.variant("none", desk.month()).is_none() {
        // The measures are of 2018.
        return Ok(found);
    }
    let told = Told { credit, as_of, policy, calendar };
    if let Some(terms) = told.terms(&mut desk) {
        removals_are_of_lists(credit, &terms)?;
        let status = credit_status(&credit.events, as_of, &terms);
        let kept = desk.kept();
        found.status = told.status(status, &terms, &mut desk);
        desk.resume(kept);
        found.remove_by = told.removal(status, &mut desk);
    } else {
        desk.end::<()>(&programmes::CREDIT, None);
    }
    if let Some(arose) = credit.arose {
        found.enter_by = told.entry(arose, &mut desk);
    }
    if let Some(letters) = credit.letters {
        found.unreachable = told.unreachable(letters, &mut desk)?;
    }
    Ok(found)
}

fn removals_are_of_lists(credit: &Credit, terms: &CreditTerms) -> Result<(), SuperviseError> {
    for (index, event) in credit.events.iter().enumerate() {
        let CreditEvent::Removed { on } = event else { continue };
        // Those of the same day that stand before it count.
        let earlier: Vec<CreditEvent> = credit
            .events
            .iter()
            .enumerate()
            .filter(|(other, event)| (event.on(), *other) < (*on, index))
            .map(|(_, event)| *event)
            .collect();
        if credit_status(&earlier, *on, terms) == CreditStatus::Normal {
            return Err(SuperviseError::NotListed(index));
        }
    }
    Ok(())
}

impl Told<'_> {
    fn terms<X: Explain>(&self, desk: &mut Desk<'_, X>) -> Option<CreditTerms> {
        let policy = self.policy;
        // Without events there is nothing that a figure could change.
        if self.credit.events.is_empty() {
            return Some(NOTHING);
        }
        let abnormal_years = desk.read(&policy.abnormal_years);
        let nothing_left_months = desk.read(&policy.nothing_left);
        let serious_fine = desk.read(&policy.serious_fine);
        let warning_years = desk.read(&policy.warning_years);
        let serious_years = desk.read(&policy.serious_years);
        let anniversary = desk.read(&policy.anniversary);
        Some(CreditTerms {
            abnormal_years: *abnormal_years?.value,
            nothing_left_months: *nothing_left_months?.value,
            serious_fine: *serious_fine?.value,
            warning_years: *warning_years?.value,
            serious_years: *serious_years?.value,
            anniversary: *anniversary?.value,
        })
    }

    fn status<X: Explain>(
        &self,
        status: CreditStatus,
        terms: &CreditTerms,
        desk: &mut Desk<'_, X>,
    ) -> Option<CreditStatus> {
        let as_of = self.as_of;
        match status {
            CreditStatus::Normal => {
                desk.step(&NR_29, "none", |facts| {
                    facts.gives(&terms::CREDIT, "normal");
                });
            }
            CreditStatus::Abnormal { counted_from, removable: None, .. } => {
                let (full, step) = self.abnormal_years(counted_from, desk)?;
                desk.step(&NR_29, "listed", |facts| {
                    facts
                        .input(&terms::AS_OF, as_of, Field::new("as_of"))
                        .from(&terms::FULL, full, step)
                        .gives(&terms::CREDIT, "abnormal");
                });
            }
            CreditStatus::Abnormal { since, .. } => {
                desk.step(&NR_29, "done", |facts| {
                    facts.input(&terms::AS_OF, as_of, Field::new("as_of"));
                    self.dated(&terms::SINCE, since, facts);
                    facts.gives(&terms::CREDIT, "abnormal");
                });
            }
            CreditStatus::Serious { since, ground, counted_from, .. } => {
                self.serious(since, ground, counted_from, terms, desk)?;
            }
        }
        desk.end(&programmes::CREDIT, Some(status))
    }

    /// The day on which the years on the abnormal list are full.
    fn abnormal_years<X: Explain>(
        &self,
        counted_from: NaiveDate,
        desk: &mut Desk<'_, X>,
    ) -> Option<(NaiveDate, StepRef)> {
        let length = desk.read(&self.policy.abnormal_years)?;
        let anniversary = desk.read(&self.policy.anniversary)?;
        let form = "abnormal-years";
        let years = Years { rule: &NR_30, form, result: &terms::FULL, length, anniversary };
        Some(years.tell(counted_from, desk, |facts| {
            self.dated(&terms::BEGINS, counted_from, facts);
        }))
    }

    fn serious<X: Explain>(
        &self,
        since: NaiveDate,
        ground: SeriousGround,
        counted_from: NaiveDate,
        terms: &CreditTerms,
        desk: &mut Desk<'_, X>,
    ) -> Option<()> {
        let mut from = None;
        match ground {
            SeriousGround::AbnormalYears => {
                // The day before, it was still abnormal, counted from its latest ground.
                let before = since.pred_opt().map(|day| credit_status(&self.credit.events, day, terms));
                if let Some(CreditStatus::Abnormal { counted_from, .. }) = before {
                    from = self.abnormal_years(counted_from, desk);
                }
            }
            SeriousGround::Fine => {
                let fines = self.credit.events.iter().enumerate();
                let amounts = fines.filter_map(|(index, event)| match event {
                    CreditEvent::Fined { on, amount } if *on == counted_from => Some((*amount, index)),
                    _ => None,
                });
                let limit = desk.read(&self.policy.serious_fine)?;
                if let Some((amount, index)) = amounts.max() {
                    desk.step(&NR_30, "fine", |facts| {
                        facts
                            .input(&terms::AMOUNT, amount, Field::of("credit.events[].amount", index))
                            .figure(&terms::LIMIT, limit)
                            .gives(&terms::OK, amount >= *limit.value);
                    });
                }
            }
            SeriousGround::Repeated => self.repeated(counted_from, terms, desk)?,
            _ => {}
        }
        let as_of = self.as_of;
        desk.step(&NR_30, "", |facts| {
            facts.input(&terms::AS_OF, as_of, Field::new("as_of"));
            match from.filter(|(full, _)| *full == since) {
                Some((full, step)) => {
                    facts.from(&terms::SINCE, full, step);
                }
                None => self.dated(&terms::SINCE, since, facts),
            }
            facts.gives(&terms::CREDIT, "serious");
        });
        Some(())
    }

    /// The warning or small fine before the one of that day, and the day on which its years are full.
    fn repeated<X: Explain>(
        &self,
        second: NaiveDate,
        terms: &CreditTerms,
        desk: &mut Desk<'_, X>,
    ) -> Option<()> {
        let small = |event: &&CreditEvent| match event {
            CreditEvent::Warned { .. } => true,
            CreditEvent::Fined { amount, .. } => *amount < terms.serious_fine,
            _ => false,
        };
        let days = || self.credit.events.iter().filter(small).map(CreditEvent::on);
        let twice = days().filter(|day| *day == second).count() > 1;
        let first = if twice { Some(second) } else { days().filter(|day| *day < second).max() };
        let first = first?;
        let length = desk.read(&self.policy.warning_years)?;
        let anniversary = desk.read(&self.policy.anniversary)?;
        let form = "repeated-years";
        let years = Years { rule: &NR_30, form, result: &terms::FULL, length, anniversary };
        let (full, step) = years.tell(first, desk, |facts| {
            self.dated(&terms::BEGINS, first, facts);
        });
        desk.step(&NR_30, "repeated", |facts| {
            self.dated(&terms::SECOND, second, facts);
            facts.from(&terms::FULL, full, step).gives(&terms::REPEATED, second < full);
        });
        Some(())
    }

    fn removal<X: Explain>(&self, status: CreditStatus, desk: &mut Desk<'_, X>) -> Option<NaiveDate> {
        let day = match status {
            CreditStatus::Normal => return None,
            CreditStatus::Abnormal { removable, counted_from, verified, .. } => {
                let removable = removable?;
                if verified && self.verified_on(removable) {
                    self.workdays(removable, desk)
                } else {
                    let length = desk.read(&self.policy.nothing_left);
                    length.zip(desk.read(&self.policy.anniversary)).map(|(length, anniversary)| {
                        let form = "nothing-left";
                        let years = Years { rule: &NR_29, form, result: &terms::FULL, length, anniversary };
                        let from = |facts: &mut Facts<'_>| {
                            self.dated(&terms::BEGINS, counted_from, facts);
                        };
                        years.tell_months(counted_from, desk, from).0
                    })
                }
            }
            CreditStatus::Serious { removable, counted_from, .. } => {
                let removable = removable?;
                let length = desk.read(&self.policy.serious_years);
                let anniversary = desk.read(&self.policy.anniversary);
                self.off_the_serious_list(removable, counted_from, length.zip(anniversary), desk)
            }
        };
        desk.end(&programmes::REMOVE_BY, day)
    }

    fn off_the_serious_list<X: Explain>(
        &self,
        removable: NaiveDate,
        counted_from: NaiveDate,
        read: Option<(Used<&u32>, Used<&super::policy::Anniversary>)>,
        desk: &mut Desk<'_, X>,
    ) -> Option<NaiveDate> {
        let (length, anniversary) = read?;
        let form = "serious-years";
        let full =
            super::credit::complete(counted_from, super::credit::months(*length.value), *anniversary.value);
        if removable < full {
            // No ground whose years have to run: the act alone.
            desk.step(&NR_30, "removal-act", |facts| {
                self.dated(&terms::DAY, removable, facts);
                facts.gives(&terms::REMOVE_BY, removable);
            });
            return Some(removable);
        }
        let years = Years { rule: &NR_30, form, result: &terms::FULL, length, anniversary };
        let (full, step) = years.tell(counted_from, desk, |facts| {
            self.dated(&terms::BEGINS, counted_from, facts);
        });
        desk.step(&NR_30, "removal", |facts| {
            self.dated(&terms::DAY, removable, facts);
            facts.from(&terms::FULL, full, step).gives(&terms::REMOVE_BY, removable);
        });
        Some(removable)
    }

    /// A day of an event, by the event; a day that time alone made is told as it is.
    fn dated(&self, name: &'static Term, day: NaiveDate, facts: &mut Facts<'_>) {
        match self.credit.events.iter().position(|event| event.on() == day) {
            Some(index) => facts.input(name, day, Field::of("credit.events[].on", index)),
            None => facts.clause(name, day),
        };
    }

    fn verified_on(&self, day: NaiveDate) -> bool {
        let verified = |event: &CreditEvent| matches!(event, CreditEvent::Verified { on } if *on == day);
        self.credit.events.iter().any(verified)
    }

    fn workdays<X: Explain>(&self, from: NaiveDate, desk: &mut Desk<'_, X>) -> Option<NaiveDate> {
        let days = desk.read(&self.policy.removal_days)?;
        let day = self.after(from, *days.value, desk)?;
        desk.step(&NR_29, "removal", |facts| {
            self.dated(&terms::BEGINS, from, facts);
            facts.figure(&terms::DAYS, days).clause(&terms::DAY, day).gives(&terms::REMOVE_BY, day);
        });
        Some(day)
    }

    fn after<X: Explain>(&self, from: NaiveDate, days: u32, desk: &mut Desk<'_, X>) -> Option<NaiveDate> {
        let day = i32::try_from(days).ok().and_then(|days| self.calendar.add_workdays(from, days).ok());
        if day.is_none() {
            desk.ask(questions::CALENDAR);
        }
        day
    }

    fn entry<X: Explain>(&self, arose: NaiveDate, desk: &mut Desk<'_, X>) -> Option<NaiveDate> {
        let day = desk.read(&self.policy.entry_days).and_then(|days| {
            let day = self.after(arose, *days.value, desk)?;
            desk.step(&NR_29, "entry", |facts| {
                facts
                    .input(&terms::BEGINS, arose, Field::new("credit.arose"))
                    .figure(&terms::DAYS, days)
                    .clause(&terms::DAY, day)
                    .gives(&terms::BY, day);
            });
            Some(day)
        });
        desk.end(&programmes::ENTER_BY, day)
    }

    fn unreachable<X: Explain>(
        &self,
        letters: Letters,
        desk: &mut Desk<'_, X>,
    ) -> Result<Option<bool>, SuperviseError> {
        let apart = u32::try_from(letters.second.signed_duration_since(letters.first).num_days())
            .map_err(|_| SuperviseError::Letters)?;
        let limits = desk.read(&self.policy.letters_least).zip(desk.read(&self.policy.letters_most));
        let holds = limits.map(|(least, most)| {
            let holds = *least.value <= apart && apart <= *most.value;
            desk.step(&NR_29, "unreachable", |facts| {
                facts
                    .input(&terms::FIRST, letters.first, Field::new("credit.letters.first"))
                    .input(&terms::SECOND, letters.second, Field::new("credit.letters.second"))
                    .figure(&terms::LEAST, least)
                    .figure(&terms::MOST, most)
                    .gives(&terms::UNREACHABLE, holds);
            });
            holds
        });
        Ok(desk.end(&programmes::UNREACHABLE, holds))
    }
}

/// Terms for no events at all.
const NOTHING: CreditTerms = CreditTerms {
    abnormal_years: 0,
    nothing_left_months: 0,
    serious_fine: minzheng_core_types::Money::ZERO,
    warning_years: 0,
    serious_years: 0,
    anniversary: super::policy::Anniversary::OnDay,
};
