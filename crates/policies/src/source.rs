//! Files: the embedded ones, those on disk, and positions in them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{LoadError, LoadErrors, Problem};

/// A parameter file: its name, as errors and figures show it, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Name or path.
    pub name: String,
    /// TOML.
    pub text: String,
}

macro_rules! places {
    ($(#[$doc:meta])* $name:ident: $($path:literal,)+) => {
        $(#[$doc])*
        const $name: &[(&str, &str)] =
            &[$((concat!("places/", $path), include_str!(concat!("../places/", $path))),)+];
    };
}

places! {
    /// Every embedded file of the welfare rules, by its path in this crate.
    EMBEDDED:
    "100000-china/welfare.toml",
    "370000-shandong/welfare.toml",
    "370200-qingdao/extreme-hardship.toml",
    "370200-qingdao/supplements.toml",
    "370200-qingdao/welfare.toml",
    "370202-shinan/welfare.toml",
    "370203-shibei/welfare.toml",
    "370211-huangdao/welfare.toml",
}

places! {
    /// Figures of paying out and of public notices. Their parameters belong to the crate that pays.
    PAYOUT:
    "100000-china/payout.toml",
    "370000-shandong/payout.toml",
    "370200-qingdao/payout.toml",
}

fn files(embedded: &[(&str, &str)]) -> Vec<SourceFile> {
    let file =
        |(name, text): &(&str, &str)| SourceFile { name: (*name).to_owned(), text: (*text).to_owned() };
    embedded.iter().map(file).collect()
}

/// The files of the welfare rules that are built into this crate.
#[must_use]
pub fn embedded_files() -> Vec<SourceFile> {
    files(EMBEDDED)
}

/// The built-in files of paying out (发放) and of public notices (公示): days, shares of funding, periods. They are
/// loaded beside [`embedded_files`] by whoever names the parameters of `minzheng_caseload::parameters`.
#[must_use]
pub fn payout_files() -> Vec<SourceFile> {
    files(PAYOUT)
}

/// Reads every `*.toml` in a folder and the folders within, in the order of their paths.
///
/// # Errors
/// One [`Problem::Unreadable`] for each file or folder that cannot be read.
pub fn read_dir(folder: &Path) -> Result<Vec<SourceFile>, LoadErrors> {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    collect(folder, &mut files, &mut errors);
    if errors.is_empty() { Ok(files) } else { Err(LoadErrors(errors)) }
}

fn collect(folder: &Path, files: &mut Vec<SourceFile>, errors: &mut Vec<LoadError>) {
    let unreadable = |path: &Path, error: &std::io::Error| LoadError {
        origin: path.display().to_string(),
        problem: Problem::Unreadable(error.to_string()),
    };
    let entries: Result<Vec<PathBuf>, std::io::Error> =
        fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths = match entries {
        Ok(paths) => paths,
        Err(error) => return errors.push(unreadable(folder, &error)),
    };
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files, errors);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            match fs::read_to_string(&path) {
                Ok(text) => files.push(SourceFile { name: path.display().to_string(), text }),
                Err(error) => errors.push(unreadable(&path, &error)),
            }
        }
    }
}

/// Line and column, both from 1, of a byte in a text.
pub(crate) fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let last = before.rsplit('\n').next().unwrap_or(before);
    (line, last.chars().count().saturating_add(1))
}
