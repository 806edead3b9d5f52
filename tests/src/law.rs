//! Figures of made-up places, which settle what real places leave open. They are built in: properties need no folder to run.

use minzheng_policies::SourceFile;

static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/law.rs"));

/// The files of a folder of this crate, such as `cases/elder/law`.
///
/// # Panics
/// When there are none: the folder is named wrongly.
#[must_use]
pub fn files(folder: &str) -> Vec<SourceFile> {
    let within = |name: &str| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let found: Vec<SourceFile> = FILES
        .iter()
        .filter(|(name, _)| within(name))
        .map(|(name, text)| SourceFile { name: (*name).to_owned(), text: (*text).to_owned() })
        .collect();
    assert!(!found.is_empty(), "no figures in {folder}");
    found
}
