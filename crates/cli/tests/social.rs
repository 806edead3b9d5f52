//! Place names, employers of disabled people and veterans on the command line: both languages, machines, faults.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{minzheng, piped, said};

/// A command, its example, and what the answer holds in either language.
const EXAMPLES: [(&str, &str, &[&str]); 3] = [
    ("placename", "docs/examples/placename-street.toml", &["2025-05-03", "2025-05-15"]),
    ("employer", "docs/examples/employer-2024.toml", &["121200.00", "105600.00", "144000.00"]),
    ("veteran", "docs/examples/veteran-2014.toml", &["29700.00", "2014-12-31"]),
];

#[test]
fn the_examples_are_told_in_both_languages() {
    for (command, example, held) in EXAMPLES {
        for lang in ["zh", "en"] {
            let output = minzheng(&[command, example, "--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{command}: {}", said(&output));
            for text in held {
                assert!(said(&output).contains(text), "{command} {lang} lacks {text}: {}", said(&output));
            }
        }
        let output = minzheng(&[command, example, "--explain"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}: {}", said(&output));
    }
}

#[test]
fn machines_are_told_the_same() {
    for (command, example, _) in EXAMPLES {
        let output = minzheng(&[command, example, "--format", "json"]).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], format!("minzheng.{command}/1"));
        assert!(!json["findings"].as_array().unwrap().is_empty());
    }
}

#[test]
fn faults_say_where() {
    for (command, _, _) in EXAMPLES {
        let output = piped(&[command, "-"], r#"{ "place": "370203", "as_of": "2025-01-01" }"#);
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
        let output = piped(&[command, "-"], r#"{ "place": "370203", "as_of": "2025-01-01", "levi": {} }"#);
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    }
    let gap = r#"{ "place": "370203", "as_of": "2025-01-01", "refund": { "months": [
        { "month": "2024-01" }, { "month": "2024-03" } ] } }"#;
    let output = piped(&["employer", "-"], gap);
    assert!(said(&output).contains("2024-03"), "{}", said(&output));
}
