//! `minzheng satisfaction`: service orders, surveys and what may be published of them, deliberation.

use minzheng::community_governance::satisfaction::{
    Index, Interval, OrderState, Publication, SatisfactionFile, SurveyFound, Unit, programmes,
};
use minzheng::core_types::explain::OutcomeRow;
use minzheng::core_types::{Fact, Rate};
use serde_json::json;

use super::elder::results::{heading, results, row};
use crate::args::{Common, Format, Satisfaction};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const SATISFACTION: &str = "minzheng.satisfaction/1";

/// A survey as it is shown: by whom, when, of which units.
struct Shown<'a> {
    title: String,
    units: &'a [Unit],
    found: &'a SurveyFound,
}

/// What is told of one unit, cell by cell; an empty cell is not published or not known.
struct Cells {
    n: Option<u32>,
    good: Option<u32>,
    dont_know: Option<u32>,
    response: Option<Rate>,
    csat: Option<Rate>,
    interval: Option<Interval>,
    mean: Option<Rate>,
    rank: Option<u32>,
}

impl Cells {
    fn of(unit: &Unit, found: &Index, internal: bool) -> Self {
        let class = if internal { Some(Publication::Full) } else { found.publication };
        let counts = matches!(class, Some(Publication::Full | Publication::CountsOnly));
        let full = class == Some(Publication::Full);
        Self {
            n: counts.then_some(found.n),
            good: counts.then_some(found.good),
            dont_know: counts.then_some(unit.answers.dont_know),
            response: found.response.filter(|_| counts),
            csat: found.csat.filter(|_| full),
            interval: found.interval.filter(|_| full),
            mean: found.mean.filter(|_| full),
            rank: found.rank.filter(|_| full),
        }
    }
}

fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}

pub(crate) fn run(common: &Common, asked: &Satisfaction) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(SatisfactionFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let file = cases::satisfaction(path, common.lang())?;
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let found = file.explained(&cases::pack(common)?);
    let (report, mut document) =
        found.map_err(|why| Failure::Input(format!("{name}: {}", why.text(common.lang()))))?;
    let mut surveys = Vec::new();
    if let (Some(survey), Some(found)) = (&file.survey, &report.survey) {
        let title = format!("{} {} – {}", survey.method, survey.from, survey.until);
        surveys.push(Shown { title, units: &survey.units, found });
    }
    if let Some(orders) = &report.orders {
        let title = common.say("工单评价", "ratings of orders").to_owned();
        surveys.push(Shown { title, units: &orders.units, found: &orders.survey });
    }
    // Of units that are hidden the whole tells something; and so does a question about their answers.
    let open_whole = surveys.iter().all(|shown| shown.found.whole.publication == Some(Publication::Full));
    let explanation = (asked.internal && asked.explain).then(|| document.clone());
    document.outcomes.retain(|outcome| told_here(outcome, asked.internal || open_whole));
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => {
            let states = report.orders.iter().flat_map(|orders| file.orders.iter().zip(&orders.states));
            return print::json(&json!({
                "schema": SATISFACTION, "case": file.case, "place": file.place, "as_of": file.as_of,
                "internal": asked.internal,
                "surveys": surveys.iter().map(|shown| machine(shown, asked.internal)).collect::<Vec<_>>(),
                "orders": states.map(|(order, state)| stage(&order.order, state)).collect::<Vec<_>>(),
                "findings": results(&document), "pack": document.pack, "explanation": explanation,
            }));
        }
        Format::Csv => {
            return match surveys.first() {
                Some(shown) => {
                    let (heading, rows) = table(common, shown, asked.internal);
                    print::csv(&heading, &rows)
                }
                None => print::csv(&heading(common), &rows),
            };
        }
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    for shown in &surveys {
        print::line(format!("\n{}", shown.title))?;
        let (heading, rows) = table(common, shown, asked.internal);
        print::table(&heading, &rows)?;
    }
    if !rows.is_empty() {
        print::line("")?;
        print::table(&heading(common), &rows)?;
    }
    print::line(if asked.internal {
        common
            .say("含不公布的数字,限内部使用。", "Holds numbers that are not published: for the office only.")
    } else {
        common.say("只含可以公布的内容。", "Only what may be published.")
    })?;
    match (common.format, &explanation) {
        (Format::Markdown, Some(document)) => print::out(&format!("\n{}", document.markdown(common.lang()))),
        (_, Some(document)) => print::out(&format!("\n{}", document.text(common.lang()))),
        (_, None) => Ok(()),
    }
}

/// What stands in the table of units, or is not published, is not told once more.
fn told_here(outcome: &OutcomeRow, whole: bool) -> bool {
    let of_units = [
        &programmes::SHOWN,
        &programmes::CSAT,
        &programmes::LOW,
        &programmes::HIGH,
        &programmes::MEAN,
        &programmes::RESPONSE,
        &programmes::BESIDE,
        &programmes::RANK,
    ];
    let of_unit = of_units.iter().any(|programme| programme.id == outcome.programme);
    // What a unit lacks stands in no cell.
    let open = !outcome.open.is_empty();
    let households = outcome.open.iter().any(|open| open.id == "st-households");
    (!of_unit || open) && (whole || households || outcome.programme != programmes::WEIGHTED.id)
}

fn table(common: &Common, shown: &Shown<'_>, internal: bool) -> ([&'static str; 12], Vec<Vec<String>>) {
    let heading = [
        common.say("单元", "unit"),
        common.say("户数N", "N"),
        common.say("询问", "asked"),
        common.say("回收率%", "response %"),
        common.say("有效答卷n", "n"),
        common.say("说不清", "don't know"),
        common.say("满意", "satisfied"),
        common.say("满意率%", "satisfied %"),
        common.say("区间%", "interval %"),
        common.say("平均指数", "mean index"),
        common.say("名次", "rank"),
        common.say("公布", "published"),
    ];
    let known = |fact: Fact<u32>| fact.known().map_or_else(|| "?".to_owned(), |count| count.to_string());
    let count = |count: Option<u32>| count.map_or_else(|| "—".to_owned(), |count| count.to_string());
    let rate = |rate: Option<Rate>| rate.map_or_else(|| "—".to_owned(), |rate| rate.to_string());
    let rows = shown.units.iter().zip(&shown.found.units).map(|(unit, found)| {
        let cells = Cells::of(unit, found, internal);
        let interval = cells.interval.map_or_else(
            || "—".to_owned(),
            |interval| format!("{}–{}", tenths(interval.low), tenths(interval.high)),
        );
        let label = found.publication.map_or("?", |publication| publication.label().get(common.lang()));
        vec![
            unit.name.clone(),
            known(unit.households),
            known(unit.asked),
            rate(cells.response),
            count(cells.n),
            count(cells.dont_know),
            count(cells.good),
            rate(cells.csat),
            interval,
            rate(cells.mean),
            count(cells.rank),
            label.to_owned(),
        ]
    });
    (heading, rows.collect())
}

fn machine(shown: &Shown<'_>, internal: bool) -> serde_json::Value {
    let units = shown.units.iter().zip(&shown.found.units).map(|(unit, found)| {
        let cells = Cells::of(unit, found, internal);
        json!({
            "name": unit.name, "households": unit.households, "asked": unit.asked,
            "publication": found.publication.map(Publication::word),
            "n": cells.n, "dont_know": cells.dont_know, "satisfied": cells.good, "response": cells.response,
            "csat": cells.csat, "mean": cells.mean, "rank": cells.rank,
            "interval": cells.interval.map(|interval| [tenths(interval.low), tenths(interval.high)]),
        })
    });
    let whole = shown.found.whole;
    let open = internal || whole.publication == Some(Publication::Full);
    json!({
        "title": shown.title, "units": units.collect::<Vec<_>>(),
        "whole": {
            "publication": whole.publication.map(Publication::word),
            "weighted": whole.weighted.filter(|_| open),
        },
    })
}

fn stage(order: &str, state: &OrderState) -> serde_json::Value {
    json!({
        "order": order, "stage": state.stage.word(), "since": state.since,
        "next": state.next().map(|event| event.word()).collect::<Vec<_>>(),
        "confirms_after": state.confirms_after(),
    })
}
