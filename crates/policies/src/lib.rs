#![doc = include_str!("../places/README.md")]

mod check;
mod coverage;
mod error;
mod format;
mod load;
mod oddity;
mod source;
mod template;
mod value;

use std::path::Path;

use minzheng_core_types::figures::{Pack, Parameter};

pub use check::{Held, Line, PlaceSurvey, Question, State, Survey, check};
pub use coverage::{Covered, covered};
pub use error::{LoadError, LoadErrors, Problem};
pub use load::load;
pub use oddity::{Oddity, Remark};
pub use source::{SourceFile, embedded_files, payout_files, read_dir};
pub use template::{Blank, Template};

/// The pack of the embedded files. `parameters` must name all that they speak of; see [`load`].
///
/// # Errors
/// As [`load`].
pub fn embedded(parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    load(&embedded_files(), parameters)
}

/// The embedded files and more: figures, groups and zones of other places, or corrections that say which embedded
/// figure they replace. A file with the folder and name of an embedded one (`370200-qingdao/welfare.toml`) is a new
/// edition of it and takes its place.
///
/// # Errors
/// As [`load`].
pub fn embedded_with(extra: &[SourceFile], parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    let mut files = embedded_files();
    files.retain(|embedded| !extra.iter().any(|file| file.is_edition_of(embedded)));
    files.extend_from_slice(extra);
    load(&files, parameters)
}

/// The pack of every `*.toml` in a folder and the folders within, without the embedded ones.
///
/// # Errors
/// As [`read_dir`] and [`load`].
pub fn load_dir(folder: &Path, parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    load(&read_dir(folder)?, parameters)
}
