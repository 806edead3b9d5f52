//! `minzheng statistics`: the statistics of months side by side.

use std::io::Write as _;
use std::path::Path;

use minzheng::caseload::report::{SeriesPage, series_page};
use minzheng::caseload::series::{activity_table, changes_table, series_csv, series_json, values_table};
use minzheng::caseload::{Activity, MonthSeries, Outputs};
use minzheng::core_types::{PackHash, Text};

use crate::args::{Common, Format, Statistics};
use crate::failure::Failure;
use crate::months::place_of;
use crate::registers::{create, of_months, read_handled};
use crate::{cases, months, print};

/// So many months have room beside one another on paper and in a terminal.
const BESIDE: usize = 6;

pub(crate) fn run(common: &Common, asked: &Statistics) -> Result<(), Failure> {
    let register = of_months(common, &asked.months)?;
    let pack = cases::pack(common)?;
    let (range, threads) = (asked.months.months, asked.months.threads);
    let beside = read_handled(common, &asked.handled, &asked.months, &register)?;
    let (statistics, activity) =
        months::statistics((&register, &pack), range, threads, &mut Outputs::default(), &beside)?;
    let series = MonthSeries::new(&statistics);
    if let Some(out) = &asked.out {
        let place = place_of(&register).map_or(Text::new("本地", "this place"), |(_, name)| name);
        write(common, out, (place, pack.hash()), &series)?;
    }
    let mut bytes = Vec::new();
    match common.format {
        Format::Json => series_json(&mut bytes, &series, pack.hash())?,
        Format::Csv => series_csv(&mut bytes, &series, common.lang())?,
        Format::Text | Format::Markdown => return show(common, asked, &series, &activity),
    }
    print::out(&String::from_utf8_lossy(&bytes))
}

fn write(common: &Common, out: &Path, of: (Text, PackHash), series: &MonthSeries) -> Result<(), Failure> {
    let (place, pack) = of;
    series_csv(&mut create(&out.join("series.csv"))?, series, common.lang())?;
    series_json(&mut create(&out.join("series.json"))?, series, pack)?;
    let path = out.join("series.html");
    let page = series_page(&SeriesPage { place, series, pack, notes: &[] });
    let mut file = create(&path)?;
    file.write_all(page.as_bytes()).and_then(|()| file.flush()).map_err(Failure::file(path.display()))
}

fn show(
    common: &Common,
    asked: &Statistics,
    series: &MonthSeries,
    activity: &Activity,
) -> Result<(), Failure> {
    let lang = common.lang();
    let table = |(heading, rows): (Vec<String>, Vec<Vec<String>>)| {
        let heading: Vec<&str> = heading.iter().map(String::as_str).collect();
        print::table(&heading, &rows)
    };
    let count = series.months().len();
    for first in (0..count).step_by(BESIDE) {
        let last = first.saturating_add(BESIDE).min(count);
        table(values_table(series, first..last, lang))?;
        print::line("")?;
    }
    if let Some(changes) = changes_table(series, lang) {
        print::line(common.say(
            "末月的增减(百分比截断到一位小数):",
            "Changes of the last month (percentages truncated to one decimal):",
        ))?;
        table(changes)?;
        print::line("")?;
    }
    if count > 1 {
        print::line(common.say("全期办理情况:", "Handled in the whole period:"))?;
        table(activity_table(activity, lang))?;
        print::line("")?;
    }
    let nothing = series.measures().iter().filter(|measure| measure.is_nothing()).count();
    if nothing > 0 {
        let (zh, en) = (
            "另有指标各月均为零,未列(CSV、JSON 中有):",
            "measures that are always zero, left out here but not in CSV and JSON:",
        );
        print::line(format!("{} {nothing}", common.say(zh, en)))?;
    }
    match &asked.out {
        Some(out) => print::line(format!("{} {}", common.say("已写入", "written to"), out.display())),
        None => Ok(()),
    }
}
