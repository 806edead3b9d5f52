//! `minzheng audit`: the properties that the rules are held to, and runs of them.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use minzheng_tests::book::{self, Heading, Plan, Ran, SEED, run_all};
use minzheng_tests::registry::{Property, properties};
use serde_json::json;

use crate::args::{Audit, AuditRun, AuditTask, Chosen, Common, Format};
use crate::failure::Failure;
use crate::{cases, clock, print};

pub(crate) fn run(common: &Common, asked: &Audit) -> Result<(), Failure> {
    let wanted = chosen(common, &asked.chosen)?;
    match &asked.task {
        None => list(common, &wanted),
        Some(AuditTask::Run(run)) => run_them(common, &wanted, &asked.chosen, run),
    }
}

fn chosen(common: &Common, chosen: &Chosen) -> Result<Vec<&'static Property>, Failure> {
    let speaks =
        |property: &Property, rule: &String| property.rules.iter().any(|id| id.eq_ignore_ascii_case(rule));
    let is = |property: &Property, id: &String| property.id.eq_ignore_ascii_case(id);
    for rule in &chosen.rule {
        if !properties().any(|property| speaks(property, rule)) {
            let why = common.say(
                "没有性质涉及这条规则;minzheng rules 列出规则",
                "no property speaks of it; minzheng rules lists the rules",
            );
            return Err(Failure::Input(format!("{rule}: {why}")));
        }
    }
    for id in &chosen.property {
        if !properties().any(|property| is(property, id)) {
            let why = common.say(
                "没有这条性质;minzheng audit 列出性质",
                "there is no such property; minzheng audit lists them",
            );
            return Err(Failure::Input(format!("{id}: {why}")));
        }
    }
    let every = chosen.rule.is_empty() && chosen.property.is_empty();
    let wanted = |property: &&Property| {
        every
            || chosen.rule.iter().any(|rule| speaks(property, rule))
            || chosen.property.iter().any(|id| is(property, id))
    };
    Ok(properties().filter(wanted).collect())
}

fn list(common: &Common, wanted: &[&'static Property]) -> Result<(), Failure> {
    if common.format == Format::Json {
        let row = |property: &&Property| {
            json!({ "id": property.id, "zh": property.zh, "en": property.en, "rules": property.rules,
                "cases": property.cases, "notices": property.notices })
        };
        return print::json(
            &json!({ "schema": "minzheng.properties/1", "properties": wanted.iter().map(row).collect::<Vec<_>>() }),
        );
    }
    let heading = [
        common.say("编号", "id"),
        common.say("性质", "property"),
        common.say("规则", "rules"),
        common.say("常用算例数", "cases"),
        common.say("能发现的错误规则", "notices"),
    ];
    let row = |property: &&Property| {
        vec![
            property.id.to_owned(),
            common.say(property.zh, property.en).to_owned(),
            rules_of(common, property),
            property.cases.to_string(),
            property.notices.to_owned(),
        ]
    };
    let rows: Vec<_> = wanted.iter().map(row).collect();
    match common.format {
        Format::Csv => print::csv(&heading, &rows),
        _ => {
            print::table_in(common, &heading, &rows)?;
            let told =
                common.say("条性质;minzheng audit run 运行", "properties; minzheng audit run runs them");
            print::line(format!("{} {told}", wanted.len()))
        }
    }
}

fn rules_of(common: &Common, property: &Property) -> String {
    if property.rules.is_empty() { common.say("全部", "all").to_owned() } else { property.rules.join(", ") }
}

fn run_them(
    common: &Common,
    wanted: &[&'static Property],
    chosen: &Chosen,
    asked: &AuditRun,
) -> Result<(), Failure> {
    if common.packs.is_some() {
        let why = common.say("性质只在内置的参数上运行", "properties run on the figures that are built in");
        return Err(Failure::Input(format!("--packs: {why}")));
    }
    let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let plan = Plan {
        cases: asked.cases,
        seed: asked.seed.unwrap_or(SEED),
        threads: asked.threads.unwrap_or_else(processors),
    };
    let heading = Heading {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        on: clock::today().to_string(),
        figures: cases::pack(common)?.hash().to_string(),
        seed: plan.seed,
        cases: plan.cases,
        command: command(chosen, plan),
    };
    let bar = bar(wanted.len());
    let ran = run_all(wanted, plan, |property, outcome| {
        if let Some(failure) = &outcome.failure {
            bar.suspend(|| {
                eprintln!("{} {}\n{failure}\n", property.id, common.say(property.zh, property.en))
            });
        }
        bar.set_message(property.id);
        bar.inc(1);
    });
    bar.finish_and_clear();
    if let Some(folder) = &asked.out {
        written(common, folder, &heading, &ran)?;
    }
    let failed = book::failed(&ran).count();
    match common.format {
        Format::Json => print::json(&book::json(&heading, &ran))?,
        _ => told(common, &heading, &ran, failed, asked.out.as_deref())?,
    }
    if failed == 0 { Ok(()) } else { Err(Failure::Faulty(failed)) }
}

/// The command that makes the same run again.
fn command(chosen: &Chosen, plan: Plan) -> String {
    let mut command = format!("minzheng audit run --seed {}", plan.seed);
    if let Some(cases) = plan.cases {
        command.push_str(&format!(" --cases {cases}"));
    }
    for (name, values) in [("rule", &chosen.rule), ("property", &chosen.property)] {
        values.iter().for_each(|value| command.push_str(&format!(" --{name} {value}")));
    }
    command
}

fn bar(length: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar
}

fn written(common: &Common, folder: &Path, heading: &Heading, ran: &[Ran]) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(Failure::file(folder.display()))?;
    let json = serde_json::to_string_pretty(&book::json(heading, ran))
        .map_err(|why| Failure::Computing(why.to_string()))?;
    for (name, text) in [("audit.json", json), ("audit.html", book::html(heading, ran, common.lang()))] {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(Failure::file(path.display()))?;
    }
    Ok(())
}

fn told(
    common: &Common,
    heading: &Heading,
    ran: &[Ran],
    failed: usize,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let cases: u64 = ran.iter().map(|ran| u64::from(ran.outcome.cases)).sum();
    let verdict = match failed {
        0 => common.say("条性质全部成立", "properties, all hold").to_owned(),
        failed => format!("{}: {failed}", common.say("条性质,不成立", "properties, of which do not hold")),
    };
    print::line(format!("{} {verdict}", ran.len()))?;
    let (cases_word, seed_word) = (common.say("个算例,种子", "cases, seed"), common.say("参数", "figures"));
    print::line(format!("{cases} {cases_word} {}, {seed_word} {}", heading.seed, heading.figures))?;
    match out {
        None => Ok(()),
        Some(folder) => {
            let told = common.say("报告已写入", "the report is in");
            print::line(format!("{told} {}", folder.join("audit.html").display()))
        }
    }
}
