//! Walks every worked case: amounts, findings, grounds, rules, figures and clauses, and the re-check of its explanation.

use minzheng_tests::worked;

#[test]
fn every_worked_case_comes_out_as_written() {
    let files = worked::all();
    assert!(files.len() >= 60, "only {} worked cases were found", files.len());
    let mut wrong = String::new();
    for file in &files {
        for what in worked::check(file) {
            wrong.push_str(&format!("cases/{}\n    {}\n    {what}\n", file.name, file.sentence));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The runner itself notices what is wrong: every expectation, changed, is reported.
#[test]
fn a_wrong_expectation_is_noticed() {
    let files = worked::all();
    let file = files.iter().find(|file| file.worked.expect.programmes.contains_key("allowance")).unwrap();
    let mut changed = file.clone();
    changed.worked.expect.programmes.insert("allowance".to_owned(), "0.01".to_owned());
    assert!(!worked::check(&changed).is_empty());
    for changed in [
        worked::Expect { rules: vec!["SA-99".to_owned()], ..file.worked.expect.clone() },
        worked::Expect { figures: vec!["sa.nothing".to_owned()], ..file.worked.expect.clone() },
        worked::Expect { clauses: vec!["第九百九十九条".to_owned()], ..file.worked.expect.clone() },
        worked::Expect { assumed: Some(vec!["sa.nothing".to_owned()]), ..file.worked.expect.clone() },
        worked::Expect { grounds: vec!["SA-99 1 > 1".to_owned()], ..file.worked.expect.clone() },
    ] {
        let mut file = file.clone();
        file.worked.expect = changed;
        assert!(!worked::check(&file).is_empty(), "{:?}", file.worked.expect);
    }
}
