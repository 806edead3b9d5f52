//! 一案的办理情况: where a case stands, what happened, what may lawfully come next, and every clock with its counted days.

use chrono::NaiveDate;
use minzheng_core_types::{Lang, Text, WorkdayCalendar};
use minzheng_welfare::procedure::{
    AskedClocks, ClockError, DayCount, DayLine, Deadline, Deadlines, Due, EventKind, History, ProcedureLaw,
    Unit, deadlines,
};
use serde_json::{Value, json};

use super::CaseHistory;
use minzheng_core_types::Explanation;

/// Name and version of the form of [`CaseView::json`]. Its fields do not change without a new version.
pub const CASE_SCHEMA: &str = "minzheng.procedure/1";

/// 办理情况: one case on a day.
#[derive(Debug, Clone)]
#[doc(alias = "办理情况")]
pub struct CaseView<'c> {
    /// The case.
    pub case: &'c CaseHistory,
    /// The day.
    pub on: NaiveDate,
    /// The history up to the end of that day.
    pub known: History,
    /// The clocks that have begun.
    pub deadlines: Deadlines,
    /// What was computed, step by step.
    pub why: Explanation,
}

/// One case on a day; later events are left out.
///
/// # Errors
/// [`ClockError`] if the law of a month were not there; it is made here.
pub fn case_view<'c>(
    case: &'c CaseHistory,
    law: &mut ProcedureLaw,
    calendar: &WorkdayCalendar,
    on: NaiveDate,
) -> Result<CaseView<'c>, ClockError> {
    let known = case.history.known_on(on);
    law.prepare(case.place, &known);
    let mut why = Explanation::default();
    let asked = AskedClocks { history: &known, review: case.review, register: case.register, on, calendar };
    let deadlines = deadlines(asked, |month| law.at(case.place, month), &mut why)?;
    Ok(CaseView { case, on, known, deadlines, why })
}

/// The last day or why there is none, in one language.
pub(super) fn due_text(deadline: &Deadline, lang: Lang) -> String {
    match deadline.due {
        Due::On(day) => day.to_string(),
        Due::Stopped(left) => match lang {
            Lang::Zh => format!("中止,余{left}日"),
            Lang::En => format!("stopped, {left} left"),
        },
        Due::Unknown(_) => {
            let why = deadline.why_unknown().map_or("", |why| why.get(lang));
            let missing: Vec<&str> = deadline.missing().map(|parameter| parameter.id).collect();
            if missing.is_empty() { why.to_owned() } else { format!("{why} ({})", missing.join(", ")) }
        }
    }
}

/// Days left or late, in one language.
pub(super) fn standing_text(deadline: &Deadline, lang: Lang) -> String {
    let unit = match deadline.unit {
        Unit::Months => Unit::CalendarDays.label(),
        other => other.label(),
    };
    let unit = unit.get(lang);
    match (deadline.due, deadline.late, deadline.left) {
        (Due::On(_), Some(late), _) if late > 0 => match lang {
            Lang::Zh => format!("逾期{late}{unit}"),
            Lang::En => format!("{late} late ({unit})"),
        },
        (Due::On(_), _, Some(left)) if deadline.ended.is_none() => match lang {
            Lang::Zh => format!("余{left}{unit}"),
            Lang::En => format!("{left} left ({unit})"),
        },
        _ => String::new(),
    }
}

/// The length with its unit, in one language.
pub(super) fn limit_text(deadline: &Deadline, lang: Lang) -> String {
    let unit = deadline.unit.label();
    deadline.limit.map_or_else(String::new, |limit| match lang {
        Lang::Zh => format!("{limit}{}", unit.zh),
        Lang::En => format!("{limit} {}", unit.en),
    })
}

/// The rule with its form.
pub(super) fn rule_text(deadline: &Deadline) -> String {
    format!("{}/{}", deadline.clock.rule().id, deadline.form)
}

/// The clauses, and where the figure is local its source.
pub(super) fn source_text(deadline: &Deadline, law: &ProcedureLaw, lang: Lang) -> String {
    let figure = deadline.figure.and_then(|used| law.pack().figure(used.id));
    let clauses = deadline.citations().iter().map(|citation| citation.text(lang));
    let source = figure.map(|figure| figure.source.to_string());
    let is_local = deadline.form.ends_with("-local") || deadline.citations().is_empty();
    match source.filter(|_| is_local) {
        Some(source) => source,
        None => clauses.collect::<Vec<_>>().join(Text::new(";", "; ").get(lang)),
    }
}

/// The figures and readings that are assumed, in one language.
pub(super) fn assumed_text(deadline: &Deadline, lang: Lang) -> String {
    let labels: Vec<&str> = deadline.assumed().map(|parameter| parameter.label.get(lang)).collect();
    labels.join(Text::new("、", ", ").get(lang))
}

impl CaseView<'_> {
    /// What may lawfully come next.
    pub fn next(&self) -> impl Iterator<Item = EventKind> {
        self.known.state().next()
    }

    /// The days of a clock, one by one.
    #[must_use]
    pub fn days<'d>(&self, deadline: &Deadline, calendar: &'d WorkdayCalendar) -> Vec<DayLine<'d>> {
        deadline.days(&self.known, calendar)
    }

    /// The history as a table: headings and rows.
    #[must_use]
    pub fn history_table(&self, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
        let heading = [Text::new("日期", "date"), Text::new("事项", "event"), Text::new("说明", "note")];
        let row = |dated: &minzheng_welfare::procedure::Dated| {
            let ground = dated.event.ground.map(|ground| ground.label().get(lang));
            let reasons =
                dated.event.written_reasons.then_some(Text::new("书面说明理由", "reasons in writing"));
            let note: Vec<&str> = ground.into_iter().chain(reasons.map(|text| text.get(lang))).collect();
            let note = note.join(Text::new(",", ", ").get(lang));
            vec![dated.on.to_string(), dated.event.kind.label().get(lang).to_owned(), note]
        };
        (heading.iter().map(|text| text.get(lang)).collect(), self.known.events().iter().map(row).collect())
    }

    /// The clocks as a table: headings and rows.
    #[must_use]
    pub fn deadlines_table(&self, law: &ProcedureLaw, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
        let heading = [
            Text::new("事项", "what"),
            Text::new("责任", "who"),
            Text::new("起算", "from"),
            Text::new("时限", "limit"),
            Text::new("截止", "by"),
            Text::new("办理", "done"),
            Text::new("状态", "status"),
            Text::new("余/逾", "left or late"),
            Text::new("中止日数", "days stopped"),
            Text::new("规则", "rule"),
            Text::new("依据", "source"),
            Text::new("推定", "assumed"),
        ];
        let row = |deadline: &Deadline| {
            vec![
                deadline.clock.label().get(lang).to_owned(),
                deadline.answerable().label().get(lang).to_owned(),
                deadline.started.to_string(),
                limit_text(deadline, lang),
                due_text(deadline, lang),
                deadline.ended.map_or_else(String::new, |day| day.to_string()),
                deadline.status.label().get(lang).to_owned(),
                standing_text(deadline, lang),
                deadline.stopped_days(&self.known).to_string(),
                rule_text(deadline),
                source_text(deadline, law, lang),
                assumed_text(deadline, lang),
            ]
        };
        (heading.iter().map(|text| text.get(lang)).collect(), self.deadlines.iter().map(row).collect())
    }

    /// The days of a clock in a few lines: the counted ones with their number, then stretches that are not counted with
    /// the reason.
    #[must_use]
    pub fn day_lines(&self, deadline: &Deadline, calendar: &WorkdayCalendar, lang: Lang) -> Vec<String> {
        let days = self.days(deadline, calendar);
        let counted = days.iter().filter_map(|line| line.number().map(|no| format!("{no}={}", line.day)));
        let counted: Vec<String> = counted.collect();
        let mut lines: Vec<String> = counted.chunks(7).map(|week| week.join("  ")).collect();
        let mut idle = days.iter().filter(|line| line.number().is_none()).peekable();
        while let Some(first) = idle.next() {
            let reason = first.reason(lang);
            let mut last = first.day;
            while let Some(next) =
                idle.peek().filter(|next| Some(next.day) == last.succ_opt() && next.reason(lang) == reason)
            {
                last = next.day;
                idle.next();
            }
            let span =
                if last == first.day { first.day.to_string() } else { format!("{}..{last}", first.day) };
            lines.push(format!("{} {span} {reason}", Text::new("不计", "not counted").get(lang)));
        }
        lines
    }

    /// The whole as JSON ([`CASE_SCHEMA`]).
    #[must_use]
    pub fn json(&self, law: &ProcedureLaw, calendar: &WorkdayCalendar) -> Value {
        let state = self.known.state();
        let both = |text: Text| json!({ "zh": text.zh, "en": text.en });
        let events: Vec<Value> = self
            .known
            .events()
            .iter()
            .map(|dated| {
                json!({
                    "event": dated.event.kind, "on": dated.on, "written_reasons": dated.event.written_reasons,
                    "ground": dated.event.ground,
                })
            })
            .collect();
        let clocks: Vec<Value> = self
            .deadlines
            .iter()
            .map(|deadline| {
                let mut value = deadline_json(deadline, law);
                let days: Vec<Value> = self.days(deadline, calendar).iter().map(day_json).collect();
                if let Some(fields) = value.as_object_mut() {
                    fields.insert("stopped_days".to_owned(), deadline.stopped_days(&self.known).into());
                    fields.insert("days".to_owned(), days.into());
                }
                value
            })
            .collect();
        json!({
            "schema": CASE_SCHEMA,
            "case": self.case.case, "place": self.case.place, "kind": state.kind, "on": self.on,
            "pack": law.pack().hash().to_string(),
            "stage": state.stage, "stage_text": both(state.stage.label()), "appeal": state.appeal,
            "extended": state.extended,
            "events": events,
            "next": self.next().collect::<Vec<_>>(),
            "deadlines": clocks,
        })
    }
}

fn day_json(line: &DayLine<'_>) -> Value {
    let count = match line.count {
        DayCount::Counted(..) => "counted",
        DayCount::Off(_) => "off",
        DayCount::Paused => "stopped",
        DayCount::Rolled(_) => "rolled",
        DayCount::Unknown => "unknown",
    };
    json!({ "day": line.day, "count": count, "number": line.number(),
            "zh": line.reason(Lang::Zh), "en": line.reason(Lang::En) })
}

/// A clock for programs.
pub(super) fn deadline_json(deadline: &Deadline, law: &ProcedureLaw) -> Value {
    let ids = |ids: Vec<&'static str>| Value::from(ids);
    let figure = deadline.figure.and_then(|used| law.pack().figure(used.id));
    let (due, left_when_stopped) = match deadline.due {
        Due::On(day) => (Some(day), None),
        Due::Stopped(left) => (None, Some(left)),
        Due::Unknown(_) => (None, None),
    };
    let why = deadline.why_unknown().map(|why| json!({ "zh": why.zh, "en": why.en }));
    json!({
        "clock": deadline.clock, "answerable": deadline.answerable(), "status": deadline.status,
        "from": deadline.started, "due": due, "unmoved_due": deadline.unrolled, "unknown": why,
        "limit": deadline.limit, "unit": deadline.unit, "done": deadline.ended,
        "counted": deadline.used, "left": left_when_stopped.or(deadline.left), "late": deadline.late,
        "rule": deadline.clock.rule().id, "form": deadline.form, "law_of": deadline.law,
        "figure": figure.map(|figure| figure.id()), "source": figure.map(|figure| figure.source.to_string()),
        "clauses": deadline.citations().iter().map(|citation| citation.text(Lang::Zh)).collect::<Vec<_>>(),
        "missing": ids(deadline.missing().map(|parameter| parameter.id).collect()),
        "assumed": ids(deadline.assumed().map(|parameter| parameter.id).collect()),
    })
}
