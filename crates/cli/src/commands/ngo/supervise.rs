//! `minzheng ngo supervise`: what an organisation owes after its registration, and how it stands.

use minzheng::core_types::ExplanationDocument;
use minzheng::ngo_registration::supervise::{SuperviseError, SupervisionFile};
use serde_json::{Value, json};

use crate::args::{Common, Format, NgoSupervise};
use crate::commands::elder::results::{heading, results, row};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine form.
const SUPERVISE: &str = "minzheng.ngo-supervise/1";

pub(super) fn run(common: &Common, asked: &NgoSupervise) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(SupervisionFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: SupervisionFile =
        cases::parsed(path, &cases::read(path, lang)?, &pointed::NGO_SUPERVISION, lang)?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: SuperviseError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let told = json!({
        "schema": SUPERVISE, "place": file.place, "as_of": file.as_of,
        "reports": found.reports, "charity": found.charity, "credit": found.credit,
        "evaluation": found.evaluation, "offence": found.offence, "incubation": found.incubation,
    });
    let title = format!("{} {}", print::place(common, file.place), file.as_of);
    tell(common, title, told, &document, asked.explain)
}

/// The outcomes as a table, or all of it for machines.
pub(super) fn tell(
    common: &Common,
    title: String,
    mut told: Value,
    document: &ExplanationDocument,
    explain: bool,
) -> Result<(), Failure> {
    let lang = common.lang();
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, document, outcome)).collect();
    match common.format {
        Format::Json => {
            if let Some(fields) = told.as_object_mut() {
                fields.insert("findings".to_owned(), results(document).into());
                fields.insert("pack".to_owned(), json!(document.pack));
                fields.insert("explanation".to_owned(), json!(explain.then_some(document)));
            }
            print::json(&told)
        }
        Format::Csv => print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {
            print::line(title)?;
            if !rows.is_empty() {
                print::table(&heading(common), &rows)?;
            }
            match common.format {
                Format::Markdown if explain => print::out(&format!("\n{}", document.markdown(lang))),
                _ if explain => print::out(&format!("\n{}", document.text(lang))),
                _ => Ok(()),
            }
        }
    }
}
