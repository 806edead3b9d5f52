//! Whole explanations, byte for byte: text in both languages, Markdown and JSON.
//!
//! `MINZHENG_BLESS=1 cargo test -p minzheng-tests golden` writes them anew; read the difference before committing it.

use minzheng_core_types::Lang;
use minzheng_tests::{desk, worked};
use minzheng_welfare::CATALOGUE;

/// Worked cases whose explanation is kept, under the name it is kept by.
const KEPT: &[(&str, &str)] = &[
    ("top-up", "allowance/2014-05/two-people-with-1050-yuan-get-150.toml"),
    ("refusal", "allowance/2014-05/enough-is-known-to-refuse.toml"),
    ("open", "serious-illness/2014-05/another-illness-needs-a-person.toml"),
    ("everything", "together/2014-06/everything-a-household-can-get.toml"),
    ("application", "allowance/2021-08/mother-student-son-and-supported-grandmother.toml"),
];

#[test]
fn golden_explanations_are_as_kept() {
    let files = worked::all();
    for (name, path) in KEPT {
        let file = files.iter().find(|file| file.name == *path).unwrap_or_else(|| panic!("no case {path}"));
        let case = &file.worked.case;
        let mut why = minzheng_core_types::Explanation::default();
        desk::assess_with(case, desk::pack(), &mut why).unwrap();
        let id = uuid::Uuid::from_u128(0x2014_0401);
        let document = why.document(Some(id), case.place, case.month, &CATALOGUE);
        let json = serde_json::to_string_pretty(&document).unwrap() + "\n";
        let folder = desk::folder().join("golden");
        for (ending, text) in [
            ("zh.txt", document.text(Lang::Zh)),
            ("en.txt", document.text(Lang::En)),
            ("zh.md", document.markdown(Lang::Zh)),
            ("json", json),
        ] {
            desk::matches_file(&folder.join(format!("{name}.{ending}")), &text);
        }
        // What is kept re-checks by itself, as an auditor would who has nothing but the file.
        let kept = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
        let document: minzheng_core_types::ExplanationDocument = serde_json::from_str(&kept).unwrap();
        assert_eq!(document.recheck(), [], "{name}");
    }
}
