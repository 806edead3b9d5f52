//! Saved explanations of every domain are re-checked, and a forged one is not accepted.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use minzheng::core_types::{ExplanationDocument, Money};

fn minzheng(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_minzheng"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn explanations_of_every_domain_are_found_and_pass() {
    for command in [
        "explain docs/examples/family-of-two.json",
        "assess docs/examples/elder-with-illness.toml --explain",
        "screen docs/examples/one-application-every-programme.toml --explain",
        "elder assess docs/examples/ability-2023.toml --explain",
        "elder entitle docs/examples/home-care-2014.toml --explain",
        "elder insure docs/examples/insurance-claims-2019.toml --explain",
        "elder daycare ask docs/examples/daycare-admission.toml --explain",
        "elder order check docs/examples/order-client.toml --explain",
        "tasks check docs/examples/task-application.toml --explain",
        "facilities gap docs/examples/facilities-gap.toml --explain",
        "communities plan docs/examples/communities.toml --explain",
        "purchase docs/examples/purchase-project.toml --explain",
        "ngo check docs/examples/ngo-check.toml --explain",
        "ngo intake docs/examples/ngo-intake.toml --explain",
        "ngo deadline docs/examples/ngo-deadline.toml --explain",
        "ngo name --file docs/examples/ngo-name.toml --explain",
        "ngo supervise docs/examples/ngo-supervise.toml --explain",
        "ngo ratio docs/examples/ngo-ratio.toml --explain",
        "marriage docs/examples/marriage-divorce.toml --explain",
        "rescue docs/examples/rescue-stay.toml --explain",
        "funeral docs/examples/funeral-relief.toml --explain",
        "placename docs/examples/placename-street.toml --explain",
        "employer docs/examples/employer-2024.toml --explain",
        "veteran docs/examples/veteran-2014.toml --explain",
    ] {
        let arguments: Vec<&str> = command.split(' ').chain(["--format", "json"]).collect();
        let saved = minzheng(&arguments, &[]);
        assert!(saved.status.success(), "{command}: {}", text(&saved));
        let told = minzheng(&["recheck", "-", "--lang", "en"], &saved.stdout);
        assert_eq!(told.status.code(), Some(0), "{command}: {}", text(&told));
        assert!(text(&told).contains("no fault found"), "{command}");
    }
}

/// A richer standard that is carried through to the amount and sealed anew: arithmetic finds nothing, the look-up does.
#[test]
fn a_forgery_that_adds_up_is_found_by_the_look_up() {
    let saved = minzheng(&["explain", "docs/examples/family-of-two.json", "--format", "json"], &[]);
    let honest: ExplanationDocument = serde_json::from_slice(&saved.stdout).unwrap();
    let mut forged = honest.clone();
    forged.steps[0].citations[0].zh.push_str("第九十九条");
    let forged = serde_json::to_vec(&forged.sealed()).unwrap();
    let alone = minzheng(&["recheck", "-", "--arithmetic-only", "--lang", "en"], &forged);
    assert_eq!(alone.status.code(), Some(0), "{}", text(&alone));
    let looked_up = minzheng(&["recheck", "-", "--lang", "en"], &forged);
    assert_eq!(looked_up.status.code(), Some(1));
    assert!(text(&looked_up).contains("steps[0].citations"), "{}", text(&looked_up));
    let digest = honest.digest.to_string();
    let kept = minzheng(&["recheck", "-", "--arithmetic-only", "--digest", &digest], &forged);
    assert_eq!(kept.status.code(), Some(1));
    let mut paid_more = honest.clone();
    paid_more.outcomes[0].amount = Money::from_fen(paid_more.outcomes[0].amount.fen() + 1);
    let lines =
        [serde_json::to_string(&honest).unwrap(), serde_json::to_string(&paid_more.sealed()).unwrap()];
    let both = minzheng(&["recheck", "-", "--lang", "en"], lines.join("\n").as_bytes());
    assert_eq!(both.status.code(), Some(1));
    assert!(text(&both).contains("-:1: ") && text(&both).contains("-:2: outcomes[0]"), "{}", text(&both));
}

#[test]
fn a_file_without_an_explanation_is_told() {
    for input in ["{}", "[1, 2]", "\n"] {
        let told = minzheng(&["recheck", "-", "--lang", "en"], input.as_bytes());
        assert_eq!(told.status.code(), Some(3), "{}", text(&told));
        assert!(text(&told).contains("holds no explanation"), "{}", text(&told));
    }
    let told = minzheng(&["recheck", "-", "--lang", "en"], b"plain words");
    assert_eq!(told.status.code(), Some(1), "{}", text(&told));
    assert!(text(&told).contains("not JSON"), "{}", text(&told));
}
