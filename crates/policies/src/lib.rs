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
pub use source::{
    SourceFile, domain_files, eldercare_files, embedded_files, governance_files, ngo_files, payout_files,
    read_dir, social_files, unverified_files,
};
pub use template::{Blank, Template};

/// The pack of the embedded files. `parameters` must name all that they speak of; see [`load`].
///
/// # Errors
/// As [`load`].
pub fn embedded(parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    load(&embedded_files(), parameters)
}

/// The embedded files and more: figures, groups and zones of other places, or corrections that say which embedded
/// figure they replace. A file with the folder and name of an earlier one (`370200-qingdao/welfare.toml`) is a new
/// edition of it and takes its place.
///
/// # Errors
/// As [`load`].
pub fn embedded_with(extra: &[SourceFile], parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    let mut files = embedded_files();
    files.extend_from_slice(extra);
    load(&editions(files), parameters)
}

/// The files without those that a later one with the same folder and name is a new edition of.
#[must_use]
pub fn editions(files: Vec<SourceFile>) -> Vec<SourceFile> {
    let newest = |(index, file): &(usize, &SourceFile)| {
        let mut later = files.iter().skip(index.saturating_add(1));
        !later.any(|later| later.is_edition_of(file))
    };
    files.iter().enumerate().filter(newest).map(|(_, file)| file.clone()).collect()
}

/// The pack of every `*.toml` in a folder and the folders within, without the embedded ones.
///
/// # Errors
/// As [`read_dir`] and [`load`].
pub fn load_dir(folder: &Path, parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    load(&read_dir(folder)?, parameters)
}
