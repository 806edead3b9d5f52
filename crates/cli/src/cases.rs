//! Reading case files, with errors that point at the place; and the figures.

use std::io::Read;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use minzheng::core_types::Pack;
use minzheng::policies;
use minzheng::welfare::{CaseFile, PARAMETERS, RECORDED};

use crate::args::Common;
use crate::failure::Failure;

/// The text of a file, or of standard input for `-`.
pub(crate) fn read(path: &str) -> Result<String, Failure> {
    if path == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(Failure::file(path))?;
        return Ok(text);
    }
    std::fs::read_to_string(path).map_err(Failure::file(path))
}

/// A case file, JSON when it begins with a brace, else TOML.
pub(crate) fn case(path: &str) -> Result<CaseFile, Failure> {
    let text = read(path)?;
    let parsed = if text.trim_start().starts_with('{') {
        serde_json::from_str::<CaseFile>(&text).map_err(|why| {
            let before: usize =
                text.split_inclusive('\n').take(why.line().saturating_sub(1)).map(str::len).sum();
            (before.saturating_add(why.column().saturating_sub(1)), plain(&why.to_string()))
        })
    } else {
        let why = |why: toml::de::Error| (why.span().map_or(0, |span| span.start), why.message().to_owned());
        toml::from_str::<CaseFile>(&text).map_err(why)
    };
    parsed.map(CaseFile::settled).map_err(|(at, why)| Failure::Input(pointed(path, &text, at, &why)))
}

/// serde's message without its own "at line … column …": the snippet shows the place.
fn plain(message: &str) -> String {
    message.rsplit_once(" at line ").map_or(message, |(plain, _)| plain).to_owned()
}

fn pointed(path: &str, text: &str, at: usize, why: &str) -> String {
    let mut start = at.min(text.len());
    while !text.is_char_boundary(start) {
        start = start.saturating_sub(1);
    }
    let width = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let snippet = Snippet::source(text)
        .path(path)
        .annotation(AnnotationKind::Primary.span(start..start.saturating_add(width)).label(why.to_owned()));
    let help =
        "the fields of a case file are told by `minzheng assess --schema`; examples stand in docs/examples";
    let report = Level::ERROR.primary_title("the case file cannot be read").element(snippet);
    Renderer::plain()
        .render(&[report, annotate_snippets::Group::with_title(Level::HELP.secondary_title(help))])
}

/// The embedded figures, with those of `--packs` beside them.
pub(crate) fn pack(common: &Common) -> Result<Pack, Failure> {
    let parameters = [PARAMETERS, RECORDED];
    let loaded = match &common.packs {
        None => policies::embedded(&parameters),
        Some(folder) => {
            policies::read_dir(folder).and_then(|extra| policies::embedded_with(&extra, &parameters))
        }
    };
    loaded.map_err(|errors| Failure::Input(errors.to_string()))
}
