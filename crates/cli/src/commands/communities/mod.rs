//! `minzheng communities`: estates put together into communities, and plans measured.

mod csv_rows;
mod geo;
mod map;
mod number;
mod read;
mod say;
mod show;
mod table;

use std::collections::BTreeMap;

use minzheng::community_governance::facilities::GapReport;
use minzheng::community_governance::size::{Keep, SizeError, SizeFile, SizeReport};
use minzheng::core_types::ExplanationDocument;

use self::read::Read;
use crate::args::{
    Common, Communities, CommunitiesMeasure, CommunitiesPlan, CommunitiesTask, KeepWord, Wishes,
};
use crate::failure::Failure;
use crate::{cases, pointed, print};

pub(crate) fn run(common: &Common, asked: &Communities) -> Result<(), Failure> {
    match &asked.task {
        CommunitiesTask::Plan(asked) => plan(common, asked),
        CommunitiesTask::Measure(asked) => measure(common, asked),
    }
}

/// A file with what was found of it.
struct Answer {
    read: Read,
    report: SizeReport,
    document: ExplanationDocument,
    /// What room the communities need (CG-60), where there are any.
    need: Option<(GapReport, ExplanationDocument)>,
}

fn plan(common: &Common, asked: &CommunitiesPlan) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(SizeFile));
    }
    let mut read = read::read(common, asked.file.as_deref().unwrap_or("-"), &asked.wishes)?;
    read.file.plan = None;
    let answer = answered(common, read, &asked.wishes)?;
    if let Some(path) = &asked.out {
        std::fs::write(path, show::plan_csv(common, &answer)).map_err(Failure::file(path.display()))?;
    }
    told(common, &answer, &asked.wishes)
}

fn measure(common: &Common, asked: &CommunitiesMeasure) -> Result<(), Failure> {
    let mut read = read::read(common, &asked.file, &asked.wishes)?;
    if let Some(path) = &asked.plan {
        read.file.plan = Some(read::plan(common, path)?);
    } else if read.file.plan.is_none() {
        read.file.plan = Some(today(common, &read)?);
    }
    let answer = answered(common, read, &asked.wishes)?;
    told(common, &answer, &asked.wishes)?;
    match answer.report.faults.len() {
        0 => Ok(()),
        faults => Err(Failure::Faulty(faults)),
    }
}

/// The communities of today as a plan.
fn today(common: &Common, read: &Read) -> Result<BTreeMap<String, String>, Failure> {
    let one = |row: &minzheng::community_governance::size::EstateRow| {
        let name = row.community.clone().ok_or_else(|| {
            let lead = common.say("小区没有现属社区,也没有方案", "has neither a community nor a plan");
            Failure::Input(format!("{}: {} {lead}", read.path, row.id))
        });
        Ok((row.id.clone(), name?))
    };
    read.file.estates.iter().map(one).collect()
}

fn answered(common: &Common, read: Read, wishes: &Wishes) -> Result<Answer, Failure> {
    let mut read = read;
    wishes_into(&mut read.file, wishes);
    let pack = cases::pack(common)?;
    let found = read.file.explained(&pack);
    let (report, document) = found.map_err(|why| refused(common, &read, &why))?;
    let need = match &report.measures {
        Some(measures) if !measures.communities.is_empty() => {
            let told = read.file.premises(measures).explained(&pack);
            Some(told.map_err(|why| Failure::Input(format!("{}: {}", read.path, why.text(common.lang()))))?)
        }
        _ => None,
    };
    Ok(Answer { read, report, document, need })
}

/// Why there is no answer, with the place in the file where it names an estate.
fn refused(common: &Common, read: &Read, why: &SizeError) -> Failure {
    let lang = common.lang();
    let mut said = match &read.text {
        Some(text) => {
            pointed::named((&read.path, text), why.estate(), &why.text(lang), &pointed::COMMUNITIES, lang)
        }
        None => format!("{}: {}", read.path, why.text(lang)),
    };
    for line in show::unkept(common, &read.file, why) {
        said.push_str(&format!("\n  {line}"));
    }
    Failure::Input(said)
}

fn wishes_into(file: &mut SizeFile, wishes: &Wishes) {
    let asked = &mut file.asked;
    asked.target = wishes.target.or(asked.target);
    asked.target_managed = wishes.target_managed.or(asked.target_managed);
    asked.managed_share = wishes.managed_share.or(asked.managed_share);
    asked.least = wishes.least.or(asked.least);
    asked.most = wishes.most.or(asked.most);
    asked.communities = wishes.communities.or(asked.communities);
    asked.waive_small_parts |= wishes.waive_small_parts;
    asked.reach = wishes.reach.or(asked.reach);
    asked.cross_streets |= wishes.cross_streets;
    asked.size_first |= wishes.size_first;
    asked.seed = wishes.seed.or(asked.seed);
    asked.work = wishes.work.or(asked.work);
    if let Some([deviation, cut, moved]) = wishes.weights.as_deref() {
        asked.weights = Some([*deviation, *cut, *moved]);
    }
    match wishes.keep {
        Some(KeepWord::Free) => asked.keep = Keep::Free,
        Some(KeepWord::Prefer) => asked.keep = Keep::Prefer,
        Some(KeepWord::Whole) => asked.keep = Keep::Whole,
        None => {}
    }
}

fn told(common: &Common, answer: &Answer, wishes: &Wishes) -> Result<(), Failure> {
    if let Some(path) = &wishes.map {
        let drawn = map::draw(common, answer).ok_or_else(|| {
            let why = common.say(
                "小区没有位置,画不出地图;请写 x、y 或者用 GeoJSON",
                "the estates have no place on a map; give x and y, or use GeoJSON",
            );
            Failure::Input(format!("{}: {why}", answer.read.path))
        })?;
        std::fs::write(path, drawn).map_err(Failure::file(path.display()))?;
    }
    show::show(common, answer, wishes)
}
