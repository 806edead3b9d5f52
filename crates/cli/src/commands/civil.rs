//! `minzheng marriage`, `minzheng rescue` and `minzheng funeral`.

use minzheng::core_types::{NaiveDate, WorkdayCalendar};
use minzheng::social_affairs::funeral::FuneralFile;
use minzheng::social_affairs::marriage::{
    CoolingOff, CountedDay, DivorceFound, GradeVerdict, MarriageFile, MarriageReport,
};
use minzheng::social_affairs::rescue::RescueFile;
use serde_json::json;

use super::social::{Told, name, tell};
use crate::args::{Common, Funeral, Marriage, Rescue};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Names and versions of the machine forms.
const MARRIAGE: &str = "minzheng.marriage/1";
const RESCUE: &str = "minzheng.rescue/1";
const FUNERAL: &str = "minzheng.funeral/1";

pub(crate) fn marriage(common: &Common, asked: &Marriage) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(MarriageFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let lang = common.lang();
    let file: MarriageFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::MARRIAGE, lang)?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let (report, document) = file
        .explained(&cases::pack(common)?, &calendar)
        .map_err(|why| Failure::Input(format!("{}: {}", name(common, path), why.text(lang))))?;
    tell(
        common,
        &Told {
            schema: MARRIAGE,
            case: file.case,
            place: file.place,
            as_of: file.as_of,
            explain: asked.explain,
            more: machine(&report),
            lines: lines(common, &file, &report, &calendar),
        },
        &document,
    )
}

fn machine(report: &MarriageReport) -> serde_json::Value {
    let cooling = |found: &CoolingOff| {
        json!({
            "receipt": found.receipt, "first_raw": found.first_raw, "first_end": found.first_end, "opens": found.opens(),
            "second_raw": found.second_raw, "second_end": found.second_end,
        })
    };
    json!({
        "papers_lacking": report.papers.as_ref().map(|papers| json!({ "man": papers.man, "woman": papers.woman })),
        "divorce": report.divorce.as_ref().map(|found| json!({
            "route": found.route, "cooling": found.cooling.as_ref().map(cooling),
            "other_reading": found.other_reading.as_ref().map(cooling), "state": found.state, "effects": found.effects,
        })),
        "office": report.office.as_ref().map(|found| {
            let (verdict, clauses) = match &found.verdict {
                GradeVerdict::Met => ("met", Vec::new()),
                GradeVerdict::NotMet(clauses) => ("not-met", clauses.clone()),
                GradeVerdict::Undetermined(clauses) => ("undetermined", clauses.clone()),
            };
            json!({ "verdict": verdict, "clauses": clauses, "registrars_needed": found.registrars_needed })
        }),
    })
}

/// What lacks, the days of the two periods, and the clauses of a grade.
fn lines(
    common: &Common,
    file: &MarriageFile,
    report: &MarriageReport,
    calendar: &WorkdayCalendar,
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(papers) = &report.papers {
        for (who, lacking) in [
            (common.say("男方缺", "the man lacks"), &papers.man),
            (common.say("女方缺", "the woman lacks"), &papers.woman),
        ] {
            if let Some(lacking) = lacking.as_ref().filter(|lacking| !lacking.is_empty()) {
                lines.push(format!("{who}: {}", lacking.join(", ")));
            }
        }
    }
    if let Some(divorce) = &report.divorce {
        days(common, file, divorce, calendar, &mut lines);
    }
    if let Some(office) = &report.office {
        let (what, clauses) = match &office.verdict {
            GradeVerdict::Met => (common.say("各条款均符合", "every clause is met"), &[][..]),
            GradeVerdict::NotMet(clauses) => {
                (common.say("不符合的条款", "clauses that fail"), clauses.as_slice())
            }
            GradeVerdict::Undetermined(clauses) => {
                (common.say("未定的条款", "clauses that nobody can tell"), clauses.as_slice())
            }
        };
        let named: Vec<&str> = clauses.iter().map(|clause| clause.label().get(common.lang())).collect();
        lines.push(format!("{what}: {}", named.join(common.say("、", "; "))));
    }
    lines
}

fn days(
    common: &Common,
    file: &MarriageFile,
    divorce: &DivorceFound,
    calendar: &WorkdayCalendar,
    lines: &mut Vec<String>,
) {
    let lang = common.lang();
    if let Some(route) = divorce.route {
        lines.push(format!("{}: {}", common.say("办理方式", "route"), route.label().get(lang)));
    }
    let Some(cooling) = &divorce.cooling else { return };
    let because = |day: NaiveDate| {
        let reason = calendar.status(day).rest_reason();
        reason.map_or_else(String::new, |reason| format!(" ({})", reason.describe(lang)))
    };
    lines.push(format!(
        "{} {} → {}{} → {}",
        common.say("受理回执日(不计)", "receipt (not counted)"),
        cooling.receipt,
        cooling.first_raw,
        because(cooling.first_raw),
        cooling.first_end
    ));
    lines.push(format!(
        "{} {} … {}{} → {}",
        common.say("申领期", "window"),
        cooling.opens(),
        cooling.second_raw,
        because(cooling.second_raw),
        cooling.second_end
    ));
    if let Some(other) = &divorce.other_reading {
        lines.push(format!(
            "{}: {} / {}",
            common.say(
                "另一种读法(冷静期末日/申领期末日)",
                "by the other reading (end of cooling off / of the window)"
            ),
            other.first_end,
            other.second_end
        ));
    }
    let counted = match cooling.counted(file.as_of) {
        CountedDay::Before => common.say("受理之前", "before the receipt").to_owned(),
        CountedDay::Cooling(day) => format!("{} {day}", common.say("冷静期第几日:", "day of cooling off:")),
        CountedDay::Window(day) => format!("{} {day}", common.say("申领期第几日:", "day of the window:")),
        CountedDay::Over => common.say("申领期已过", "the window is over").to_owned(),
    };
    lines.push(format!("{} {counted}", file.as_of));
    if let Some(entries) = &file.divorce {
        for (event, effect) in entries.events.iter().zip(&divorce.effects) {
            lines.push(format!("{} {}: {}", event.on, event.act.label().get(lang), effect.label().get(lang)));
        }
    }
}

pub(crate) fn rescue(common: &Common, asked: &Rescue) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(RescueFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let lang = common.lang();
    let file: RescueFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::RESCUE, lang)?;
    let (report, document) = file
        .explained(&cases::pack(common)?)
        .map_err(|why| Failure::Input(format!("{}: {}", name(common, path), why.text(lang))))?;
    let lacking = report.station.as_ref().and_then(|station| station.lacking.clone());
    let mut lines = Vec::new();
    if let Some(lacking) = lacking.as_ref().filter(|lacking| !lacking.is_empty()) {
        lines.push(format!("{}: {}", common.say("未登记", "not recorded"), lacking.join(", ")));
    }
    if let Some(state) = report.stay.and_then(|stay| stay.stay.state) {
        lines.push(format!("{}: {}", common.say("经过到", "the log stands at"), state.label().get(lang)));
    }
    let more = json!({
        "stay": report.stay.map(|stay| json!({
            "state": stay.stay.state, "entered": stay.stay.entered, "last": stay.last, "over": stay.over,
        })),
        "records_lacking": lacking,
    });
    tell(
        common,
        &Told {
            schema: RESCUE,
            case: file.case,
            place: file.place,
            as_of: file.as_of,
            explain: asked.explain,
            more,
            lines,
        },
        &document,
    )
}

pub(crate) fn funeral(common: &Common, asked: &Funeral) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(FuneralFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let lang = common.lang();
    let file: FuneralFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::FUNERAL, lang)?;
    let (report, document) = file
        .explained(&cases::pack(common)?)
        .map_err(|why| Failure::Input(format!("{}: {}", name(common, path), why.text(lang))))?;
    let mut lines = Vec::new();
    if let Some(grave) = report.grave {
        let limit = |limit: Option<minzheng::core_types::Rate>| {
            limit.map_or_else(|| "—".to_owned(), |limit| format!("{limit} m²"))
        };
        lines.push(format!(
            "{} {}; {} {}",
            common.say("地方限额", "local limit"),
            limit(grave.local_limit),
            common.say("全国限额", "national limit"),
            limit(grave.national_limit)
        ));
        if let Some(verdict) = grave.verdict {
            lines.push(format!("{}: {}", common.say("占地", "area"), verdict.label().get(lang)));
        }
    }
    let more = json!({
        "grave": report.grave.map(|grave| json!({
            "verdict": grave.verdict, "local_limit": grave.local_limit, "national_limit": grave.national_limit,
            "cycle_end": grave.cycle_end,
        })),
        "relief": report.relief.as_ref().map(|relief| json!({
            "items": relief.items, "relief": relief.relief, "family": relief.family,
        })),
    });
    tell(
        common,
        &Told {
            schema: FUNERAL,
            case: file.case,
            place: file.place,
            as_of: file.as_of,
            explain: asked.explain,
            more,
            lines,
        },
        &document,
    )
}
