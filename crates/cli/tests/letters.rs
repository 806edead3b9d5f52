//! Reviews as files that people can read, in both languages.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use std::process::Output;

use common::{five, golden, piped, said, without_digests};

#[test]
fn reviews_are_listed_in_both_languages() {
    let recertify = ["recertify", "--register", "-", "--date", "2014-12-01"];
    // One that earns more than before, one stated to be reviewed every month, one left as it was.
    let old = "\"period\":{\"first\":\"2012-10\",\"last\":\"2013-09\"}";
    let new = "\"period\":{\"first\":\"2013-12\",\"last\":\"2014-11\"}";
    let stated = [("SB-1", "\"property\":\"within\""), ("SB-2", "\"review_class\":\"unstable\"")];
    let mut input = five().replace(old, new).replace("\"amount\":\"300.00\"", "\"amount\":\"1500.00\"");
    for (number, more) in stated {
        let number = format!("\"number\":\"{number}\"");
        input = input.replacen(&number, &format!("{number},{more}"), 1);
    }
    for lang in ["zh", "en"] {
        let output = piped(&[&recertify[..], &["--lang", lang]].concat(), &input);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        golden(&format!("recertify.{lang}.txt"), &output);
    }
    for (format, file) in [("csv", "recertify.csv"), ("markdown", "recertify.md")] {
        let output = piped(&[&recertify[..], &["--format", format]].concat(), &input);
        let text = said(&output).lines().map(without_digests).collect::<String>();
        assert!(!text.contains("大海") && !text.contains("桂兰"), "names are masked");
        golden(file, &Output { stdout: text.into_bytes(), ..output });
    }
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    let output =
        piped(&[&recertify[..], &["--out", folder, "--overdue", "--format", "json"]].concat(), &input);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json["schema"], &json["status"]),
        (&"minzheng.recertification/1".into(), &"proposal".into())
    );
    assert_eq!(json["lines"].as_array().unwrap().len(), 2, "{json}");
    assert_eq!(json["lines"][0]["proposal"]["outcome"], "lower", "{json}");
    for file in ["recertify.csv", "recertify.json", "recertify.md", "recertify.html"] {
        let text = std::fs::read_to_string(out.path().join(file)).unwrap();
        assert!(text.contains("SB-2") && !text.contains("SB-4") && !text.contains("桂兰"), "{file}");
    }
}
