//! `minzheng elder dispatch bench`: public instances against their published solutions.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use minzheng::core_types::Percent;
use minzheng::eldercare::dispatch::{self, GAP_STYLE, Minutes};
use serde_json::json;

use super::check::table;
use super::planned;
use super::read::day;
use crate::args::{Common, DispatchBench, Format};
use crate::failure::Failure;
use crate::print;

const SCHEMA: &str = "minzheng.dispatch-bench/1";

/// One instance.
struct Measured {
    name: String,
    clients: usize,
    published: Minutes,
    faults: usize,
    found: Minutes,
    /// To the published solution; nothing where that breaks a constraint or costs nothing.
    gap: Option<Percent>,
    steps: u64,
}

pub(super) fn bench(common: &Common, asked: &DispatchBench) -> Result<(), Failure> {
    let pairs = pairs(common, &asked.folder)?;
    let mut measured = Vec::with_capacity(pairs.len());
    for (name, instance, solution) in pairs {
        measured.push(measure(common, asked, (name, &instance, &solution))?);
        eprint!(".");
    }
    eprintln!();
    measured.sort_by(|one, other| (one.clients, &one.name).cmp(&(other.clients, &other.name)));
    let mut sizes: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
    for (clients, gap) in measured.iter().filter_map(|one| Some((one.clients, one.gap?))) {
        let size = sizes.entry(clients).or_default();
        *size = (size.0.saturating_add(gap.units), size.1.saturating_add(1));
    }
    let rows: Vec<Vec<String>> = measured.iter().map(row).collect();
    match common.format {
        Format::Json => print::json(&json!({
            "schema": SCHEMA, "seed": asked.effort.seed, "seconds": asked.effort.seconds,
            "instances": measured.iter().map(|one| json!({
                "instance": one.name, "clients": one.clients, "published": one.published,
                "published_faults": one.faults, "found": one.found, "gap": one.gap, "steps": one.steps,
            })).collect::<Vec<_>>(),
        })),
        Format::Csv => print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {
            table(common, &heading(common), &rows)?;
            print::line("")?;
            let rows: Vec<Vec<String>> = sizes
                .iter()
                .map(|(clients, (sum, count))| {
                    // Cut off as each gap is.
                    let mean = sum.checked_div(*count).map(|units| Percent { units, style: GAP_STYLE });
                    vec![clients.to_string(), count.to_string(), told(mean)]
                })
                .collect();
            let heading = [
                common.say("服务对象", "clients"),
                common.say("实例", "instances"),
                common.say("平均差距", "average gap"),
            ];
            table(common, &heading, &rows)
        }
    }
}

fn measure(
    common: &Common,
    asked: &DispatchBench,
    (name, instance, solution): (String, &Path, &Path),
) -> Result<Measured, Failure> {
    let day = day(common, &instance.display().to_string())?;
    let published = day.plan(&solution.display().to_string(), common.lang())?;
    let published = dispatch::check(&day.problem, &published);
    let found = planned(&day.problem, &asked.effort);
    let checked = dispatch::check(&day.problem, &found.plan);
    if !checked.accepted() {
        let why = common.say("排出的方案未通过核对", "the plan that was made is not accepted by the checker");
        return Err(Failure::Computing(format!("{name}: {why}")));
    }
    let gap = published.accepted().then(|| checked.cost.gap(&published.cost)).flatten();
    Ok(Measured {
        name,
        clients: day.problem.clients.len(),
        published: published.cost.rounded(),
        faults: published.faults.len().saturating_add(published.open.len()),
        found: checked.cost.rounded(),
        gap,
        steps: found.steps,
    })
}

/// Instances that have a published solution beside them.
fn pairs(common: &Common, folder: &Path) -> Result<Vec<(String, PathBuf, PathBuf)>, Failure> {
    let failed = || Failure::file(folder.display());
    let mut pairs = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(name) = file.strip_prefix("Instanz") else { continue };
        let solution = folder.join(format!("solution-{name}"));
        if solution.exists() {
            let name = name.trim_end_matches(".json").to_owned();
            pairs.push((name, path, solution));
        }
    }
    pairs.sort();
    if pairs.is_empty() {
        let none =
            common.say("目录里没有实例和解的文件对", "the folder has no pair of instance and solution");
        return Err(Failure::Input(format!("{}: {none}", folder.display())));
    }
    Ok(pairs)
}

fn told(gap: Option<Percent>) -> String {
    gap.map_or_else(|| "–".to_owned(), |gap| gap.to_string())
}

fn heading(common: &Common) -> [&'static str; 6] {
    [
        common.say("实例", "instance"),
        common.say("服务对象", "clients"),
        common.say("公布的成本", "published cost"),
        common.say("本次成本", "cost found"),
        common.say("差距", "gap"),
        common.say("步数", "steps"),
    ]
}

fn row(one: &Measured) -> Vec<String> {
    let published =
        if one.faults == 0 { one.published.to_string() } else { format!("{} (!)", one.published) };
    vec![
        one.name.clone(),
        one.clients.to_string(),
        published,
        one.found.to_string(),
        told(one.gap),
        one.steps.to_string(),
    ]
}
