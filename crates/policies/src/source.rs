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

impl SourceFile {
    /// Have both the same folder and name?
    pub(crate) fn is_edition_of(&self, other: &Self) -> bool {
        let last = |file: &Self| {
            let mut parts = file.name.rsplit(['/', '\\']).map(str::to_owned);
            (parts.next(), parts.next())
        };
        last(self).1.is_some() && last(self) == last(other)
    }
}

/// Every embedded file, by its path in this crate: all that lies below `places/`, as the build script found it.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/places.rs"));

/// Every embedded file of figures that nobody has verified: all that lies below `unverified/`.
const UNVERIFIED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/unverified.rs"));

/// Files whose parameters belong to a crate of their own, by the name that they have in every folder.
const PAYOUT: &[&str] = &["payout.toml"];
const ELDERCARE: &[&str] = &[
    "eldercare.toml",
    "home-care.toml",
    "service-orders.toml",
    "day-care.toml",
    "elder-insurance.toml",
    "elder-ledger.toml",
    "elder-indicators.toml",
];

const GOVERNANCE: &[&str] = &[
    "elections.toml",
    "task-access.toml",
    "community-size.toml",
    "facilities.toml",
    "satisfaction.toml",
    "purchase.toml",
];

const NGO: &[&str] = &["ngo-intake.toml", "ngo-clocks.toml", "ngo-names.toml", "ngo-supervision.toml"];

const SOCIAL: &[&str] = &[
    "marriage.toml",
    "rescue.toml",
    "funerals.toml",
    "place-names.toml",
    "disabled-employers.toml",
    "veterans.toml",
];

/// Which files are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Welfare,
    Payout,
    Eldercare,
    Governance,
    Ngo,
    Social,
}

fn kind(name: &str) -> Kind {
    let last = name.rsplit('/').next().unwrap_or(name);
    match last {
        _ if PAYOUT.contains(&last) => Kind::Payout,
        _ if ELDERCARE.contains(&last) => Kind::Eldercare,
        _ if GOVERNANCE.contains(&last) => Kind::Governance,
        _ if NGO.contains(&last) => Kind::Ngo,
        _ if SOCIAL.contains(&last) => Kind::Social,
        _ => Kind::Welfare,
    }
}

fn files(wanted: Kind) -> Vec<SourceFile> {
    let file =
        |(name, text): &(&str, &str)| SourceFile { name: (*name).to_owned(), text: (*text).to_owned() };
    EMBEDDED.iter().filter(|(name, _)| kind(name) == wanted).map(file).collect()
}

/// The files of the welfare rules that are built into this crate.
#[must_use]
pub fn embedded_files() -> Vec<SourceFile> {
    files(Kind::Welfare)
}

/// The built-in files of paying out (发放): days, shares of funding. They are
/// loaded beside [`embedded_files`] by whoever names the parameters of `minzheng_caseload::parameters`.
#[must_use]
pub fn payout_files() -> Vec<SourceFile> {
    files(Kind::Payout)
}

/// The built-in files of eldercare (养老服务): assessment, home care, service orders, day care, insurance, ledger. They are
/// loaded, alone or beside [`embedded_files`], by whoever names `minzheng_eldercare::FIGURES`.
#[must_use]
pub fn eldercare_files() -> Vec<SourceFile> {
    files(Kind::Eldercare)
}

/// Files of figures that are often quoted and for which no text was found. They are never read unless somebody asks for them:
/// put them behind the others with [`crate::editions`], and every answer that uses them says that it rests on assumed figures.
/// A file takes the place of the built-in one with its folder and name, whose figures it repeats.
#[must_use]
pub fn unverified_files() -> Vec<SourceFile> {
    let file =
        |(name, text): &(&str, &str)| SourceFile { name: (*name).to_owned(), text: (*text).to_owned() };
    UNVERIFIED.iter().map(file).collect()
}

/// The built-in files of community governance (社区治理): elections, task access, size, facilities, satisfaction, purchase of
/// services. They are loaded, alone or beside [`embedded_files`], by whoever names
/// `minzheng_community_governance::FIGURES`.
#[must_use]
pub fn governance_files() -> Vec<SourceFile> {
    files(Kind::Governance)
}

/// The built-in files of the registration of social organisations (社会组织登记). They are loaded, alone or beside
/// [`embedded_files`], by whoever names `minzheng_ngo_registration::FIGURES`.
#[must_use]
pub fn ngo_files() -> Vec<SourceFile> {
    files(Kind::Ngo)
}

/// The built-in files of social affairs (社会事务): marriage, rescue, funerals, place names, employers of disabled people,
/// veterans. They are loaded, alone or beside [`embedded_files`], by whoever names `minzheng_social_affairs::FIGURES`.
#[must_use]
pub fn social_files() -> Vec<SourceFile> {
    files(Kind::Social)
}

/// Every built-in file of the domains beside welfare, in the order of their crates.
#[must_use]
pub fn domain_files() -> Vec<SourceFile> {
    [Kind::Eldercare, Kind::Governance, Kind::Ngo, Kind::Social].into_iter().flat_map(files).collect()
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
