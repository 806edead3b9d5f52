//! 不足整月 (EC-23): the days of a month that count, stretch by stretch. Within a stretch nothing changes, so each is looked at
//! once.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::Fact;
use minzheng_core_types::Month;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;

use super::claims::Hours;
use super::eligibility::judged;
use super::facts::{Elder, Span, When};
use super::policy::HomeCarePolicy;
use super::rules::EC_23;
use super::{HomeCareError, questions, terms};
use crate::age::SIXTY;

const ABSENT: Field = Field::new("hours.absent");

/// Known, or what is open.
pub(super) enum Settled<T> {
    Known(T),
    Open(OpenQuestions),
}

/// What both leave open.
pub(super) fn both(one: OpenQuestions, other: OpenQuestions) -> OpenQuestions {
    OpenQuestions {
        questions: one.questions.union(other.questions),
        members: one.members.union(other.members),
        parameters: one.parameters.union(other.parameters),
        assumed: one.assumed.union(other.assumed),
    }
}

/// A number with the step that gives it.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) count: u32,
    pub(super) step: StepRef,
    pub(super) assumed: ParameterSet,
}

/// The days of a month on which something begins, a bit each.
#[derive(Default)]
struct Starts {
    bits: u32,
}

impl Starts {
    fn at(&mut self, day: NaiveDate, month: Month) {
        if Month::of(day) == month {
            self.bits |= 1_u32.wrapping_shl(day.day0());
        }
    }

    fn after(&mut self, day: NaiveDate, month: Month) {
        if let Some(next) = day.succ_opt() {
            self.at(next, month);
        }
    }

    fn span(&mut self, span: Span, month: Month) {
        if let Some(from) = span.from {
            self.at(from, month);
        }
        if let Some(until) = span.until {
            self.after(until, month);
        }
    }

    const fn on(&self, day0: u32) -> bool {
        self.bits & 1_u32.wrapping_shl(day0) != 0
    }
}

/// Every day of the month on which a fact that matters changes.
fn starts(elder: &Elder, absent: &Fact<When>, suspend_after: Option<u32>, month: Month) -> Starts {
    let mut starts = Starts::default();
    if let Fact::Known(birth) = elder.birth {
        let year = i32::from(month.year());
        if i32::try_from(SIXTY).ok().and_then(|years| birth.year().checked_add(years)) == Some(year) {
            // Who was born on 29 February has the birthday of a common year on one side of it or the other.
            let sides =
                [birth.pred_opt(), birth.succ_opt()].map(|day| day.and_then(|day| day.with_year(year)));
            match birth.with_year(year) {
                Some(day) => starts.at(day, month),
                None => sides.into_iter().flatten().for_each(|day| starts.at(day, month)),
            }
        }
    }
    if let Some(died) = elder.died {
        starts.after(died, month);
    }
    for graded in elder.graded() {
        let until = graded.valid_until.known();
        starts.span(Span { from: Some(graded.assessed), until }, month);
    }
    let of_elder = elder.periods().into_iter().map(|(_, fact)| fact);
    for fact in of_elder.chain(suspend_after.map(|_| absent)) {
        if let Fact::Known(when) = fact {
            when.spans().iter().for_each(|span| starts.span(*span, month));
        }
    }
    if let (Fact::Known(when), Some(after)) = (absent, suspend_after) {
        for from in when.spans().iter().filter_map(|span| span.from) {
            if let Some(day) = from.checked_add_days(Days::new(u64::from(after))) {
                starts.at(day, month);
            }
        }
    }
    starts
}

/// 住院、外出 on a day.
enum Absence {
    No,
    /// From when is not known.
    Open,
    /// Suspended or not; the step tells which.
    Since(bool, StepRef),
}

/// The first day of an absence that goes on, however it is cut into periods that touch or overlap: which period begins it.
fn since(spans: &[Span], on: usize) -> usize {
    let mut first = on;
    loop {
        let from = spans.get(first).and_then(|span| span.from);
        let Some(before) = from.and_then(|from| from.pred_opt()) else { return first };
        let earlier = |span: &Span| span.from.is_none_or(|it| it <= before);
        let touches = |span: &Span| span.until.is_none_or(|until| before <= until);
        match spans.iter().position(|span| earlier(span) && touches(span)) {
            Some(found) => first = found,
            None => return first,
        }
    }
}

/// Is the elder suspended from the first day of a stretch on?
fn suspended<X: Explain>(
    absent: &Fact<When>,
    after: Used<&u32>,
    first: NaiveDate,
    explain: &mut X,
) -> Absence {
    let when = match absent {
        Fact::Known(when) => when,
        Fact::Absent => return Absence::No,
        Fact::NotEstablished => return Absence::Open,
    };
    let at = At::month(Month::of(first));
    let spans = when.spans();
    let Some(index) = spans.iter().position(|span| span.contains(first)) else {
        if !when.on(first) {
            return Absence::No;
        }
        let step = explain.step(&EC_23, at.variant("suspended-throughout"), |facts| {
            facts
                .input(&terms::ABSENT, true, ABSENT)
                .figure(&terms::SUSPEND_AFTER, after)
                .gives(&terms::SUSPENDED, true);
        });
        return Absence::Since(true, step);
    };
    let index = since(spans, index);
    let Some(from) = spans.get(index).and_then(|span| span.from) else { return Absence::Open };
    let so = first.signed_duration_since(from).num_days() >= i64::from(*after.value);
    let step = explain.step(&EC_23, at.variant("suspended"), |facts| {
        facts
            .input(&terms::ABSENT_FROM, from, Field::of("hours.absent[].from", index))
            .clause(&terms::FROM, first)
            .figure(&terms::SUSPEND_AFTER, after)
            .gives(&terms::SUSPENDED, so);
    });
    Absence::Since(so, step)
}

/// The month while its days are counted.
struct Counting<'c, X> {
    elder: &'c Elder,
    hours: &'c Hours,
    policy: &'c HomeCarePolicy,
    suspend_after: Option<Used<&'c u32>>,
    open: OpenQuestions,
    assumed: ParameterSet,
    explain: &'c mut X,
}

impl<X: Explain> Counting<'_, X> {
    /// The days of a stretch that count.
    fn stretch(&mut self, first: NaiveDate, last: NaiveDate) -> Result<(u32, StepRef), HomeCareError> {
        let (eligibility, eligible) = judged(self.elder, first, self.policy, self.explain)?;
        self.assumed = self.assumed.union(eligibility.assumed);
        let Some(verdict) = eligibility.verdict() else {
            self.open = both(self.open, eligibility.open);
            return Ok((0, StepRef::NONE));
        };
        let whole = last.day().saturating_sub(first.day()).saturating_add(1);
        let at = At::month(Month::of(first));
        if let Some(after) = self.suspend_after.filter(|_| verdict) {
            match suspended(&self.hours.absent, after, first, self.explain) {
                Absence::No => {}
                Absence::Open => {
                    self.open.ask(questions::ABSENT, None);
                    return Ok((0, StepRef::NONE));
                }
                Absence::Since(so, step) => {
                    let days = if so { 0 } else { whole };
                    let step = self.explain.step(&EC_23, at.variant("stretch-absent"), |facts| {
                        facts
                            .from(&terms::SUSPENDED, so, step)
                            .clause(&terms::FROM, first)
                            .clause(&terms::UNTIL, last)
                            .gives(&terms::DAYS, days);
                    });
                    return Ok((days, step));
                }
            }
        }
        let days = if verdict { whole } else { 0 };
        let step = self.explain.step(&EC_23, at.variant("stretch"), |facts| {
            facts
                .from(&terms::ELIGIBLE, verdict, eligible)
                .clause(&terms::FROM, first)
                .clause(&terms::UNTIL, last)
                .gives(&terms::DAYS, days);
        });
        Ok((days, step))
    }
}

/// The days of the month on which EC-20 holds, less those of a suspension.
pub(super) fn eligible<X: Explain>(
    elder: &Elder,
    hours: &Hours,
    month: Month,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> Result<Settled<Counted>, HomeCareError> {
    let mut reading = Reading::default();
    let setting = &policy.suspend_after;
    let suspend_after = if setting.is_unset() { None } else { setting.read(&mut reading) };
    let starts = starts(elder, &hours.absent, suspend_after.map(|after| *after.value), month);
    let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
    let mut counting =
        Counting { elder, hours, policy, suspend_after, open, assumed: reading.assumed, explain };
    let end = month.last_day();
    let mut parts = [(0_u32, StepRef::NONE); 31];
    let mut places = parts.iter_mut();
    let (mut first, mut used) = (month.first_day(), 0_usize);
    for day in month.first_day().iter_days().take_while(|day| *day <= end) {
        if day != end && !starts.on(day.day()) {
            continue;
        }
        let found = counting.stretch(first, day)?;
        if let Some(place) = places.next() {
            *place = found;
            used = used.saturating_add(1);
        }
        first = day.succ_opt().unwrap_or(day);
    }
    let Counting { mut open, assumed, explain, .. } = counting;
    if !open.is_empty() {
        open.assumed = assumed;
        return Ok(Settled::Open(open));
    }
    let count = parts.iter().map(|(days, _)| *days).fold(0, u32::saturating_add);
    let step = explain.step(&EC_23, At::month(month).variant("days"), |facts| {
        for (days, step) in parts.iter().take(used) {
            facts.from(&terms::DAYS, *days, *step);
        }
        facts.gives(&terms::ELIGIBLE_DAYS, count);
    });
    Ok(Settled::Known(Counted { count, step, assumed }))
}
