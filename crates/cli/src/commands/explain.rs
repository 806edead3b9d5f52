//! `minzheng explain`: why, and whether a saved why still follows from itself.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use minzheng::caseload::{CaseId, LawTable, Register, Run, index};
use minzheng::core_types::{Digest, ExplanationDocument, MonthRange};

use crate::args::{Common, Explain, Format};
use crate::cases;
use crate::commands::{assess, district};
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, explain: &Explain) -> Result<(), Failure> {
    if let Some(path) = &explain.recheck {
        return recheck(common, path, explain.digest.as_deref());
    }
    let document = match (&explain.run, &explain.register, explain.file.as_deref()) {
        (Some(folder), _, _) => household(common, explain, &indexed(folder, explain)?)?,
        (None, Some(path), _) => household(common, explain, &district::read_register(common, path, false)?)?,
        (None, None, file) => assess::explained(common, &cases::case(file.unwrap_or("-"))?)?,
    };
    match common.format {
        Format::Json => print::json(&document),
        Format::Markdown => print::out(&document.markdown(common.lang())),
        Format::Text | Format::Csv => print::out(&document.text(common.lang())),
    }
}

/// One household by the index that a roll writes: two files are looked into, neither is read through.
fn indexed(folder: &Path, explain: &Explain) -> Result<Register, Failure> {
    let open = |name: &str| {
        let path = folder.join(name);
        File::open(&path).map(BufReader::new).map_err(Failure::file(path.display()))
    };
    let wanted = explain.case.as_deref().unwrap_or_default();
    let key = wanted.parse().map_or_else(|_| CaseId::of_number(wanted), CaseId);
    let damaged = |why: index::IndexError| Failure::Input(why.to_string());
    let found = index::find(&mut open("cases.idx")?, key).map_err(damaged)?;
    let location =
        found.ok_or_else(|| Failure::Input(format!("no case `{wanted}` in {}", folder.display())))?;
    let line = index::line_at(&mut open("cases.jsonl")?, location).map_err(damaged)?;
    district::register_of_lines(&line)
}

fn household(
    common: &Common,
    explain: &Explain,
    register: &Register,
) -> Result<ExplanationDocument, Failure> {
    let wanted = explain.case.as_deref().unwrap_or_default();
    let (Some(month), Some(index)) = (explain.month, register.position(wanted)) else {
        return Err(Failure::Input(format!("no household `{wanted}` in the register")));
    };
    let laws = LawTable::new(&cases::pack(common)?, register, MonthRange::single(month));
    match Run::new(register, &laws).explain(index, month)? {
        Some((_, document)) => Ok(document),
        None => Err(Failure::Input(format!(
            "household `{wanted}` is neither on the roll nor applying in {month}"
        ))),
    }
}

fn recheck(common: &Common, path: &str, digest: Option<&str>) -> Result<(), Failure> {
    let text = cases::read(path)?;
    let document: ExplanationDocument = serde_json::from_str(&text)
        .map_err(|why| Failure::Input(format!("{path}: not an explanation of this form: {why}")))?;
    let faults = match digest {
        None => document.recheck(),
        Some(digest) => {
            let kept: Digest = digest.parse().map_err(|why| Failure::Input(format!("--digest: {why}")))?;
            document.recheck_against(kept)
        }
    };
    if common.format == Format::Json {
        print::json(&faults)?;
    } else {
        for fault in &faults {
            print::line(fault)?;
        }
    }
    if faults.is_empty() {
        let steps = document.steps.len();
        let clean = common
            .say("每一步都由其依据推出,未发现差错", "every step follows from its facts; no fault found");
        if common.format != Format::Json {
            print::line(format!("{clean} ({steps})"))?;
        }
        Ok(())
    } else {
        Err(Failure::Faulty(faults.len()))
    }
}
