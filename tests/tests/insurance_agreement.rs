//! The contracts of Qingdao stand in two files, for PE-02 and for EC-50: where both speak of a month they say the same, and
//! neither says "not found" of what the other holds.

use minzheng_core_types::Month;
use toml::{Table, Value};

const PAIRS: [(&str, &str); 9] = [
    ("ai.scope", "ei.scope"),
    ("ai.age", "ei.age"),
    ("ai.start", "ei.start"),
    ("ai.premium", "ei.premium"),
    ("ai.death", "ei.death"),
    ("ai.disability", "ei.disability"),
    ("ai.medical", "ei.medical"),
    ("ai.hospital", "ei.hospital"),
    ("ai.hospital-days", "ei.hospital-days"),
];

fn qingdao(file: &str) -> Table {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/policies/places/370200-qingdao");
    std::fs::read_to_string(format!("{folder}/{file}")).unwrap().parse().unwrap()
}

/// The rows of a parameter that hold in a month: an amount, or why there is none.
fn in_month(table: &Table, id: &str, kind: &str, field: &str, month: Month) -> Option<String> {
    let parameters = table["parameter"].as_array().unwrap();
    let parameter = parameters.iter().find(|parameter| parameter["id"].as_str() == Some(id)).unwrap();
    let rows = parameter.get(kind).and_then(Value::as_array)?;
    let day = |row: &Value, name: &str| {
        row.get(name).map(|month| month.as_str().unwrap().parse::<Month>().unwrap())
    };
    let holds = |row: &&Value| {
        day(row, "from").is_some_and(|from| from <= month)
            && day(row, "until").is_none_or(|until| month <= until)
    };
    rows.iter().find(holds).map(|row| row[field].as_str().unwrap().to_owned())
}

#[test]
fn the_two_files_of_qingdao_agree() {
    let (welfare, elders) = (qingdao("accident-insurance.toml"), qingdao("elder-insurance.toml"));
    let (mut month, mut both) = (Month::at(2014, 1), 0);
    while month <= Month::at(2026, 12) {
        for (here, there) in PAIRS {
            let value = |table, id| in_month(table, id, "value", "amount", month);
            let why = |table, id| in_month(table, id, "gap", "why", month).unwrap_or_default();
            match (value(&welfare, here), value(&elders, there)) {
                (Some(one), Some(other)) => {
                    assert_eq!(one, other, "{here} {month}");
                    both += 1;
                }
                (None, Some(_)) => assert!(!why(&welfare, here).contains("not found"), "{here} {month}"),
                (Some(_), None) => assert!(!why(&elders, there).contains("not found"), "{there} {month}"),
                (None, None) => {}
            }
        }
        month = month.next();
    }
    assert!(both >= 9 * 24, "{both}");
}
