//! Reading: a file of our own, a table, or GeoJSON.

use std::collections::BTreeMap;
use std::path::Path;

use minzheng::community_governance::size::SizeFile;

use super::csv_rows;
use super::geo::{self, Rings};
use crate::args::{Common, Wishes};
use crate::failure::Failure;
use crate::{cases, pointed};

/// What was read, with its text where an error can point into it.
pub(super) struct Read {
    pub(super) path: String,
    pub(super) text: Option<String>,
    pub(super) file: SizeFile,
    /// By estate, in decimetres; empty where there are no outlines.
    pub(super) rings: Vec<Rings>,
}

pub(super) fn read(common: &Common, path: &str, wishes: &Wishes) -> Result<Read, Failure> {
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path }.to_owned();
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let mut read = if ending.eq_ignore_ascii_case("csv") {
        let (estates, links) = csv_rows::estates(common, Path::new(path))?;
        let (place, on) = dated(common, &name, wishes)?;
        let file = SizeFile { case: None, place, on, asked: Default::default(), estates, links, plan: None };
        Read { path: name, text: None, file, rings: Vec::new() }
    } else {
        let text = cases::read(path, common.lang())?;
        if geo::is_geo(&text) {
            let drawn =
                geo::read(&text, common.lang()).map_err(|why| Failure::Input(format!("{name}: {why}")))?;
            let (place, on) = dated(common, &name, wishes)?;
            let (estates, links) = (drawn.estates, drawn.links);
            let file =
                SizeFile { case: None, place, on, asked: Default::default(), estates, links, plan: None };
            Read { path: name, text: None, file, rings: drawn.rings }
        } else {
            let file = own(common, path, &text)?;
            Read { path: path.to_owned(), text: Some(text), file, rings: Vec::new() }
        }
    };
    read.file.place = wishes.place.unwrap_or(read.file.place);
    read.file.on = wishes.on.unwrap_or(read.file.on);
    if let Some(path) = &wishes.links {
        read.file.links.extend(csv_rows::links(common, path)?);
    }
    Ok(read)
}

fn own(common: &Common, path: &str, text: &str) -> Result<SizeFile, Failure> {
    cases::parsed(path, text, &pointed::COMMUNITIES, common.lang())
}

fn dated(
    common: &Common,
    name: &str,
    wishes: &Wishes,
) -> Result<(minzheng::core_types::Place, chrono::NaiveDate), Failure> {
    wishes.place.zip(wishes.on).ok_or_else(|| {
        let why = common.say(
            "这种文件不写地方和时点;请加 --place 和 --on,如 --place 370203 --on 2014-06-30",
            "such a file tells neither place nor day; add --place and --on, such as --place 370203 --on 2014-06-30",
        );
        Failure::Input(format!("{name}: {why}"))
    })
}

pub(super) fn plan(common: &Common, path: &Path) -> Result<BTreeMap<String, String>, Failure> {
    csv_rows::plan(common, path)
}
