//! `minzheng elder daycare`: questions of day care, the calendar of beds of a centre, and who waits.

mod beds;
mod waiting;

use chrono::NaiveDate;
use minzheng::caseload::day_care::DayCareProblem;
use minzheng::core_types::explain::OutcomeRow;
use minzheng::eldercare::day_care::DayCareFile;
use serde_json::json;

use super::results::{heading, results, row};
use crate::args::{Common, DaycareAsk, DaycareTask, ElderDaycare, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const ANSWERS: &str = "minzheng.elder-daycare/1";
/// How much of a list of problems is shown.
const SHOWN: usize = 50;

pub(super) fn run(common: &Common, asked: &ElderDaycare) -> Result<(), Failure> {
    match &asked.task {
        DaycareTask::Ask(asked) => ask(common, asked),
        DaycareTask::Beds(asked) => beds::run(common, asked),
        DaycareTask::Waiting(asked) => waiting::run(common, asked),
    }
}

fn ask(common: &Common, asked: &DaycareAsk) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(DayCareFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let mut file = cases::day_care(path, common.lang())?;
    file.as_of = asked.as_of.unwrap_or(file.as_of);
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let found = file.explained(&cases::pack(common)?);
    let (report, document) =
        found.map_err(|why| Failure::Input(format!("{name}: {}", why.text(common.lang()))))?;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome: &OutcomeRow| row(common, &document, outcome)).collect();
    let last = report.stay.as_ref().map(|stay| stay.period.last());
    match common.format {
        Format::Json => {
            return print::json(&json!({
                "schema": ANSWERS, "case": file.case, "place": file.place, "as_of": file.as_of,
                "stay_last": last, "findings": results(&document), "pack": document.pack,
                "explanation": asked.explain.then_some(&document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    if let Some(stay) = &report.stay {
        print::line(period(common, stay.period.first(), stay.period.last()))?;
    }
    print::table(&heading(common), &rows)?;
    print::line(common.say(
        "这是计算结果;收托、收费和补助由中心和主管部门决定。",
        "This is a calculation; the centre and the authority decide on admission, charges and subsidies.",
    ))?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

/// The days of a stay.
fn period(common: &Common, first: NaiveDate, last: NaiveDate) -> String {
    format!("{} {first} {} {last}", common.say("托养", "stay from"), common.say("至", "to"))
}

/// The bytes of a file, or of standard input for `-`.
fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let read = if path == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(Failure::file(path))
}

/// Problems go to standard error.
fn tell(common: &Common, problems: &[DayCareProblem], left_out: usize, strict: bool) -> Result<(), Failure> {
    problems.iter().take(SHOWN).for_each(|problem| eprintln!("{}", problem.text(common.lang())));
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        eprintln!("{} {more}", common.say("… 另有", "… and more:"));
    }
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    if strict && errors > 0 {
        return Err(Failure::Strict(errors));
    }
    if left_out > 0 {
        eprintln!("{left_out} {}", common.say("行未计入", "row(s) left out"));
    }
    Ok(())
}
