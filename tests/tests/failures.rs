//! `docs/FAILURES.md` names properties and tests that are there.

use std::collections::BTreeSet;

use minzheng_tests::desk;
use minzheng_tests::registry::properties;

/// What stands between two marks, each once it is opened and closed.
fn between(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).skip(1).step_by(2)
}

#[test]
fn every_failure_is_held_by_properties_and_tests_that_are_there() {
    let page = std::fs::read_to_string(desk::workspace().join("docs/FAILURES.md")).unwrap();
    let known: BTreeSet<&str> = properties().map(|property| property.id).collect();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| **")).collect();
    assert!(rows.len() >= 5, "{} failures", rows.len());
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [_, _, named, tests] = cells[..] else { panic!("{} cells: {row}", cells.len()) };
        assert!(!named.trim().is_empty(), "no property: {row}");
        for id in named.split(',').map(str::trim) {
            assert!(known.contains(id), "{id} is no property");
        }
        let tests: Vec<&str> = between(tests, '`').collect();
        assert!(!tests.is_empty(), "no test: {row}");
        for test in tests {
            let (file, name) = test.split_once("::").unwrap_or_else(|| panic!("{test}"));
            let text = std::fs::read_to_string(desk::workspace().join(file))
                .unwrap_or_else(|e| panic!("{file}: {e}"));
            assert!(text.contains(&format!("#[test]\nfn {name}() {{")), "{test} is not there");
        }
    }
}
