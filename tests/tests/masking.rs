//! Personal data planted in the facts stays out of what is printed: types, errors, explanations.

use chrono::NaiveDate;
use minzheng_core_types::{AccountNumber, Decision, DisabilityCertificate, PersonId, Reviewer};
use minzheng_tests::{desk, worked};
use minzheng_welfare::CaseFile;

/// An identity number as in the tests of the type: of nobody.
const NUMBER: &str = "370203193405069979";

/// No five neighbouring places of the date of birth or the order may be read.
fn hides(printed: &str, secret: &str) {
    let hidden: Vec<char> = secret.chars().skip(6).collect();
    for part in hidden.windows(5) {
        let part: String = part.iter().collect();
        assert!(!printed.contains(&part), "`{part}` of the planted number stands in `{printed}`");
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 5, 6).unwrap()
}

#[test]
fn numbers_of_people_print_masked() {
    let id = PersonId::parse(NUMBER, day()).unwrap();
    hides(&format!("{id} {id:?} {id:#?} {:?}", Some(id)), NUMBER);
    for wrong in ["370203193405069970", "370203193413069979", "3702031934050699791"] {
        let error = PersonId::parse(wrong, day()).unwrap_err();
        hides(&format!("{error} {error:?}"), NUMBER);
    }
    let certificate = DisabilityCertificate::parse(&format!("{NUMBER}42"), day()).unwrap();
    hides(&format!("{certificate} {certificate:?}"), NUMBER);
    if let Err(error) = DisabilityCertificate::parse(&format!("{NUMBER}99"), day()) {
        hides(&format!("{error} {error:?}"), NUMBER);
    }
    let account: AccountNumber = "3712345678901234".parse().unwrap();
    hides(&format!("{account} {account:?}"), "3712345678901234");
}

#[test]
fn a_decision_does_not_print_who_decided() {
    let reviewer = Reviewer::signing_as("王某某 0417").unwrap();
    let files = worked::all();
    let (found, document) = worked::explain(&files[0]);
    let decision = Decision::new(found.disability, reviewer.clone(), day(), found.law, Some(document.digest));
    for printed in [format!("{reviewer:?}"), format!("{decision:?}"), format!("{decision:#?}")] {
        assert!(!printed.contains("王某某") && !printed.contains("0417"), "{printed}");
    }
}

/// The case file has no field for a name or a number. A number put into any of its fields is refused, and the error does
/// not repeat it.
#[test]
fn a_case_file_takes_no_number_and_repeats_none() {
    let file = worked::all().into_iter().find(|file| file.name.starts_with("together/")).unwrap();
    let good = serde_json::to_value(&file.worked.case).unwrap();
    let mut planted = 0;
    plant(&good, &mut |changed| {
        planted += 1;
        // Read from text, as a file is.
        match serde_json::from_str::<CaseFile>(&changed.to_string()) {
            // Where the file's own words or a plain yes, no or number belong, the reader of JSON repeats what it met.
            Err(error)
                if ["unknown variant", "invalid type", "invalid value"]
                    .iter()
                    .any(|what| error.to_string().starts_with(what)) => {}
            Err(error) => hides(&format!("{error} {error:?}"), NUMBER),
            Ok(case) => {
                let (_, document) = desk::explain(&case);
                hides(&serde_json::to_string(&document).unwrap(), NUMBER);
            }
        }
    });
    assert!(planted > 60, "only {planted} fields");
    let named = good.to_string().replacen("\"members\":[{", "\"members\":[{\"name\":\"王某某\",", 1);
    let error = serde_json::from_str::<CaseFile>(&named).unwrap_err().to_string();
    assert!(error.contains("unknown field") && !error.contains("王某某"), "{error}");
}

/// The document with the number in the place of each of its values, one after the other.
fn plant(value: &serde_json::Value, see: &mut dyn FnMut(serde_json::Value)) {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                plant(field, &mut |changed| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), changed);
                    see(Value::Object(fields));
                });
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                plant(entry, &mut |changed| {
                    let mut entries = entries.clone();
                    entries[index] = changed;
                    see(Value::Array(entries));
                });
            }
        }
        _ => {
            see(Value::String(NUMBER.to_owned()));
            see(serde_json::json!(370_203_193_405_069_979_u64));
        }
    }
}
