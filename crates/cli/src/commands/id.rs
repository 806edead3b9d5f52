//! `minzheng id`: which number is it, and is it right.

use minzheng::core_types::ids::{Reading, recognise};
use serde_json::{Value, json};

use crate::args::{Common, Format, Id};
use crate::failure::Failure;
use crate::{cases, clock, id_words, print};

/// A reading of a number, for people and for programs.
struct Told {
    number: String,
    kind: &'static str,
    verdict: String,
    notes: Vec<String>,
    holds: bool,
    place: Option<usize>,
}

pub(crate) fn run(common: &Common, id: &Id) -> Result<(), Failure> {
    let mut told = Vec::new();
    let mut wrong = 0_usize;
    let as_of = id.as_of.unwrap_or_else(clock::today);
    let mut look = |number: &str| {
        let readings: Vec<Told> =
            recognise(number, as_of).iter().map(|reading| tell(common, id.reveal, number, reading)).collect();
        if readings.iter().all(|reading| !reading.holds) {
            wrong = wrong.saturating_add(1);
        }
        told.extend(readings);
    };
    for number in &id.numbers {
        if number == "-" {
            let text = cases::read("-", common.lang())?;
            text.lines().filter(|line| !line.trim().is_empty()).for_each(&mut look);
        } else {
            look(number);
        }
    }
    print_all(common, &told)?;
    if wrong == 0 { Ok(()) } else { Err(Failure::Faulty(wrong)) }
}

fn print_all(common: &Common, told: &[Told]) -> Result<(), Failure> {
    let heading = [
        common.say("号码", "number"),
        common.say("读作", "read as"),
        common.say("结论", "verdict"),
        common.say("说明", "notes"),
    ];
    let rows = || -> Vec<Vec<String>> {
        let row = |told: &Told| {
            vec![told.number.clone(), told.kind.to_owned(), told.verdict.clone(), told.notes.join("\n")]
        };
        told.iter().map(row).collect()
    };
    match common.format {
        Format::Json => {
            let all: Vec<Value> = told
                .iter()
                .map(|told| {
                    json!({
                        "number": told.number, "kind": told.kind, "valid": told.holds,
                        "verdict": told.verdict, "place": told.place, "notes": told.notes,
                    })
                })
                .collect();
            print::json(&all)
        }
        Format::Csv => print::csv(&heading, &rows()),
        Format::Text | Format::Markdown => print::table(&heading, &rows()),
    }
}

/// Numbers print masked; one that cannot be read shows nothing but how long it is.
fn tell(common: &Common, reveal: bool, text: &str, reading: &Reading) -> Told {
    let shown = |plain: &str, masked: String| if reveal { plain.to_owned() } else { masked };
    let number = match reading {
        Reading::Person(Ok(id)) => shown(id.reveal(), id.to_string()),
        Reading::CreditCode(Ok(code)) => code.as_str().to_owned(),
        Reading::Disability(Ok(certificate)) => shown(&certificate.reveal(), certificate.to_string()),
        Reading::Card(Ok(card)) => shown(card.reveal(), card.to_string()),
        _ => shown(text.trim(), "*".repeat(text.trim().chars().count())),
    };
    let lang = common.lang();
    Told {
        number,
        kind: id_words::kind(reading).get(lang),
        verdict: id_words::verdict(reading, lang),
        notes: id_words::notes(reading, lang),
        holds: reading.holds(),
        place: id_words::place(reading),
    }
}
