//! Runs the command, and keeps what it says as files that people can read.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "every test file uses a part; a failure is a failed test"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

pub fn minzheng(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
    command.args(arguments).current_dir(root()).env_remove("MINZHENG_LANG");
    command
}

/// The same with something on standard input.
pub fn piped(arguments: &[&str], input: &str) -> Output {
    let mut child = minzheng(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who stops before reading has closed the pipe.
    let _closed = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// The hash of the figures and the digests that hang on it change with every figure; the texts need not.
pub fn without_hashes(text: &str) -> String {
    let is_hash = |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lines = text.lines().map(|line| {
        let words: Vec<&str> =
            line.split(' ').map(|word| if is_hash(word) { "<sha-256>" } else { word }).collect();
        words.join(" ") + "\n"
    });
    lines.collect()
}

pub fn golden(name: &str, output: &Output) {
    let text = without_hashes(&said(output));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: run again with MINZHENG_BLESS=1 and read the difference");
}

pub fn five() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/five-households.jsonl");
    std::fs::read_to_string(path).unwrap()
}

pub fn without_digests(line: &str) -> String {
    match line.split_once('`') {
        Some((before, rest)) if rest.len() == 65 => format!("{before}`<sha-256>`\n"),
        _ => format!("{line}\n"),
    }
}
