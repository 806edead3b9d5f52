//! `minzheng placename`: a proposed name against the rules, who approves it, filing and publication.

use minzheng::social_affairs::placename::{NameError, NameFile, NameFound};
use serde_json::json;

use super::social::{Told, name, tell};
use crate::args::{Common, Placename};
use crate::failure::Failure;
use crate::{cases, pointed, print};

pub(crate) fn run(common: &Common, asked: &Placename) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(NameFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: NameFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::PLACENAME, lang)?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: NameError| Failure::Input(format!("{}: {}", name(common, path), why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let lines = found.name.as_ref().map_or_else(Vec::new, |name| against(common, name));
    let more = json!({
        "verdict": found.name.as_ref().and_then(|name| name.verdict),
        "tests": found.name.as_ref().map(|name| name.tests.iter().map(|(test, holds)| json!({
            "test": test, "severity": test.severity(), "holds": holds, "label": print::both(test.label()) })).collect::<Vec<_>>()),
        "would_fit": found.name.as_ref().map(|name| &name.would_fit),
        "approved_by": found.approval.as_ref().and_then(|approval| approval.division),
        "lacking": found.approval.as_ref().map(|approval| &approval.lacking),
        "file_by_rolled": found.approval.as_ref().and_then(|approval| approval.file_by_rolled),
    });
    let told = Told {
        schema: "minzheng.placename/1",
        case: None,
        place: file.place,
        as_of: file.as_of,
        explain: asked.explain,
        lines,
        more,
    };
    tell(common, &told, &document)
}

/// The tests that fail, how grave each is, and what would fit.
fn against(common: &Common, name: &NameFound) -> Vec<String> {
    let lang = common.lang();
    let failed = name.tests.iter().filter(|(_, holds)| *holds == Some(false));
    let mut lines: Vec<String> = failed
        .map(|(test, _)| {
            let (label, grave) = (test.label().get(lang), test.severity().label().get(lang));
            format!("  ✗ {} {label} ({grave})", test.word())
        })
        .collect();
    if !name.would_fit.is_empty() {
        let words = name.would_fit.join(common.say("、", ", "));
        lines.push(format!("  {} {words}", common.say("通名可用:", "a generic part that would fit:")));
    }
    lines
}
