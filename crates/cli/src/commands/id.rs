//! `minzheng id`: which number is it, and is it right.

use chrono::NaiveDate;
use minzheng::core_types::{CardNumber, CreditCode, DisabilityCertificate, PersonId};

use crate::args::{Common, Format, Id};
use crate::cases;
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, id: &Id) -> Result<(), Failure> {
    let mut rows = Vec::new();
    for number in &id.numbers {
        if number == "-" {
            let text = cases::read("-")?;
            text.lines()
                .filter(|line| !line.trim().is_empty())
                .for_each(|line| rows.extend(readings(common, id, line)));
        } else {
            rows.extend(readings(common, id, number));
        }
    }
    let heading =
        [common.say("号码", "number"), common.say("读作", "read as"), common.say("结论", "verdict")];
    match common.format {
        Format::Json => {
            let all: Vec<_> = rows
                .iter()
                .map(|row| match row.as_slice() {
                    [number, kind, verdict] => {
                        serde_json::json!({ "number": number, "kind": kind, "verdict": verdict })
                    }
                    _ => serde_json::Value::Null,
                })
                .collect();
            print::json(&all)
        }
        Format::Csv => print::csv(&heading, &rows),
        Format::Text | Format::Markdown => print::table(&heading, &rows),
    }
}

/// Every reading that holds; if none does, what is wrong by the reading that its length suggests.
fn readings(common: &Common, id: &Id, text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let good = common.say("有效", "valid");
    let person = PersonId::parse(text, id.as_of);
    if let Ok(person) = &person {
        let shown = if id.reveal { person.reveal().to_owned() } else { person.to_string() };
        let mut verdict = good.to_owned();
        if let Some(birth) = person.birth_date() {
            verdict.push_str(&format!(", {} {birth}", common.say("出生", "born")));
        }
        for warning in person.warnings() {
            // The names of the warnings are plain words.
            verdict.push_str(&format!("; {warning:?}"));
        }
        rows.push(vec![shown, common.say("身份证号", "identity number").to_owned(), verdict]);
    }
    let credit = CreditCode::examine(text);
    if credit.is_valid() {
        let name = common.say("统一社会信用代码", "credit code").to_owned();
        let shown = text.parse::<CreditCode>().map_or_else(|_| "***".to_owned(), |code| code.to_string());
        let warnings: Vec<&str> = credit.warnings().iter().map(|warning| warning.code()).collect();
        let verdict =
            if warnings.is_empty() { good.to_owned() } else { format!("{good}; {}", warnings.join(", ")) };
        rows.push(vec![shown, name, verdict]);
    }
    if let Ok(certificate) = DisabilityCertificate::parse(text, id.as_of) {
        let shown = if id.reveal { certificate.reveal() } else { certificate.to_string() };
        rows.push(vec![
            shown,
            common.say("残疾人证号", "disability certificate").to_owned(),
            good.to_owned(),
        ]);
    }
    if let Ok(card) = text.parse::<CardNumber>() {
        let shown = if id.reveal { card.reveal().to_owned() } else { card.to_string() };
        rows.push(vec![shown, common.say("银行卡号", "bank card").to_owned(), good.to_owned()]);
    }
    if rows.is_empty() {
        rows.push(vec![mask(text), String::new(), wrong(id.as_of, text)]);
    }
    rows
}

/// The fault, by the reading that fits best: letters within 18 places are a credit code, 20 places a certificate.
fn wrong(as_of: NaiveDate, text: &str) -> String {
    let places = text.chars().filter(char::is_ascii_alphanumeric).count();
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let person = || PersonId::parse(text, as_of).err().map(|why| why.to_string());
    let reason = match (places, letters) {
        (20, _) => DisabilityCertificate::parse(text, as_of).err().map(|why| why.to_string()),
        (_, 2..) => text.parse::<CreditCode>().err().map(|why| why.to_string()),
        (12..=14 | 16 | 17 | 19, _) => text.parse::<CardNumber>().err().map(|why| why.to_string()),
        _ => person(),
    };
    reason.unwrap_or_default()
}

/// The first and last two places.
fn mask(text: &str) -> String {
    let signs: Vec<char> = text.trim().chars().collect();
    let last = signs.len().saturating_sub(2);
    signs
        .iter()
        .enumerate()
        .map(|(place, sign)| if (2..last).contains(&place) { '*' } else { *sign })
        .collect()
}
