//! 对照表: for each rule, the figures that it reads and the files in which it is applied.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use minzheng_core_types::figures::{Bound, Guide, Parameter};
use minzheng_core_types::{Family, Lang};
use minzheng_policies::{domain_files, embedded_with, payout_files};

use crate::desk;

/// Rules by their figures and their code.
pub(crate) struct Matrix {
    figures: BTreeMap<&'static str, Vec<String>>,
    code: BTreeMap<String, BTreeSet<String>>,
    defined: BTreeMap<String, String>,
}

impl Matrix {
    pub(crate) fn new() -> Self {
        let (code, defined) = code();
        Self { figures: figures(), code, defined }
    }

    /// The parameters that a rule reads, each with the number of its values and how sure they are.
    pub(crate) fn figures_of(&self, rule: &str) -> &[String] {
        self.figures.get(rule).map_or(&[], Vec::as_slice)
    }

    /// The files in which a rule is applied; where it stands as text if it is applied through a table.
    pub(crate) fn code_of(&self, rule: &str) -> Vec<String> {
        let name = rule.replace('-', "_");
        let link = |file: &String| format!("[`{file}`](../{file})");
        match self.code.get(&name) {
            Some(files) if !files.is_empty() => files.iter().map(link).collect(),
            _ => self.defined.get(&name).map(link).into_iter().collect(),
        }
    }
}

/// The families beside welfare's own.
fn families() -> impl Iterator<Item = &'static Family> {
    let families = minzheng_welfare::FAMILIES.iter().chain(minzheng_eldercare::FAMILIES);
    let families = families.chain(minzheng_community_governance::FAMILIES);
    families.chain(minzheng_ngo_registration::FAMILIES).chain(minzheng_social_affairs::FAMILIES).copied()
}

fn guides() -> impl Iterator<Item = &'static Guide> {
    let own = minzheng_welfare::GUIDE.iter().chain(minzheng_welfare::procedure::GUIDE);
    own.chain(minzheng_caseload::guides()).chain(families().flat_map(|family| family.guide))
}

fn figures() -> BTreeMap<&'static str, Vec<String>> {
    let own: Vec<&'static [Parameter]> = [
        minzheng_welfare::FIGURES,
        &minzheng_caseload::parameters(),
        minzheng_eldercare::FIGURES,
        minzheng_community_governance::FIGURES,
        minzheng_ngo_registration::FIGURES,
        minzheng_social_affairs::FIGURES,
    ]
    .concat();
    let files = [payout_files(), domain_files()].concat();
    let pack = embedded_with(&files, &own).unwrap_or_else(|errors| panic!("{errors}"));
    let mut known: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for figure in pack.figures() {
        let how = match figure.bound {
            Bound::Exact => figure.confidence.text().get(Lang::En),
            _ => "limits",
        };
        *known.entry(figure.parameter.id).or_default().entry(how).or_default() += 1;
    }
    let mut of: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for guide in guides() {
        let values = known.get(guide.parameter).map_or_else(
            || "no value".to_owned(),
            |known| known.iter().map(|(how, count)| format!("{count} {how}")).collect::<Vec<_>>().join(", "),
        );
        for rule in guide.rules {
            of.entry(rule).or_default().push(format!("`{}` ({values})", guide.parameter));
        }
    }
    of
}

/// Files by the names of the rules in them: where they are applied, and where their text stands.
fn code() -> (BTreeMap<String, BTreeSet<String>>, BTreeMap<String, String>) {
    let (mut code, mut defined) = (BTreeMap::<String, BTreeSet<String>>::new(), BTreeMap::new());
    let root = desk::workspace();
    let mut files = Vec::new();
    collect(&root.join("crates"), &mut files);
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let file = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        for name in names(&text) {
            if text.contains(&format!("static {name}: Rule")) {
                defined.insert(name.to_owned(), file.clone());
            } else if !text.contains(": Rule = Rule {") && !text.contains("RULES: &[&Rule]") {
                code.entry(name.to_owned()).or_default().insert(file.clone());
            }
        }
    }
    (code, defined)
}

/// Every Rust file of the domain crates' sources, without their tests.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" && name != "cli" {
            collect(&path, files);
        } else if name.ends_with(".rs") && !name.starts_with("tests") {
            files.push(path);
        }
    }
}

/// The words of a text that are names of rules: two capitals, a line, two digits.
fn names(text: &str) -> BTreeSet<&str> {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
    let is_name = |word: &&str| {
        let bytes = word.as_bytes();
        bytes.len() == 5
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2] == b'_'
            && bytes[3..].iter().all(u8::is_ascii_digit)
    };
    words.filter(is_name).collect()
}
