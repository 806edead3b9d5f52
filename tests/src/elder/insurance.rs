//! 意外伤害保险算例: worked cases of `minzheng elder insure`, and files drawn around the cut-offs, deductibles and caps.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_eldercare::accident_insurance::InsuranceFile;
use serde_json::{Value, json};

use crate::draw::Draw;
use crate::subject::Subject;

impl Subject for InsuranceFile {
    const FOLDER: &'static str = "elder-insurance";
    const TABLE: &'static str = "insurance";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}

/// The file of a value.
///
/// # Panics
/// When the value is none: what is drawn here is.
#[must_use]
pub fn file(value: &Value) -> InsuranceFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// Yuan of an amount in fen.
#[must_use]
pub fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// A person born around the cut-offs of the terms, mostly registered, mostly with a policy of some kind.
fn person(draw: &mut Draw) -> Value {
    let birth = draw.pick(&[
        "1958-11-30",
        "1958-12-01",
        "1958-12-02",
        "1959-11-30",
        "1959-12-01",
        "1959-12-02",
        "1950-02-01",
        "1950-02-01",
        "1950-02-01",
        "1956-02-29",
        "1954-03-05",
        "1954-03-06",
    ]);
    let mut person = json!({
        "birth": birth, "registered": draw.chance(4, 5), "on_allowance": draw.chance(4, 5),
        "permit": draw.chance(1, 2),
    });
    person["own_policy_from"] = draw
        .pick(&["none", "2017-12-01", "2018-11-30", "2018-12-01", "2018-12-15", "2019-03-05", "2019-03-06"])
        .into();
    person
}

/// A stay after an accident that begins on the first free day at the earliest; after it that is the day of discharge.
fn stay(draw: &mut Draw, from: NaiveDate, free: &mut NaiveDate) -> Value {
    let admitted = from.max(*free) + Days::new(draw.below(3));
    let days = draw.pick(&[0, 1, 12, 79, 80, 81, 89, 90, 91, 179, 180, 181]);
    *free = admitted + Days::new(days.max(1));
    json!({ "admitted": admitted, "discharged": admitted + Days::new(days) })
}

/// A claim of an accident on a day: some heads claimed, others not. Stays lie one after another.
fn claim(draw: &mut Draw, on: NaiveDate, free: &mut NaiveDate) -> Value {
    let mut claim = json!({
        "accident": on, "death": "none", "impairments": "none", "medical": "none", "stays": "none",
        "cause": draw.weighted(&[(1, "illness"), (9, "fall"), (3, "burn")]), "in_city": draw.chance(9, 10),
    });
    if draw.chance(1, 2) {
        let count = 1 + draw.below(3);
        let grades: Vec<u64> = (0..count).map(|_| draw.pick(&[1, 2, 5, 8, 9, 10])).collect();
        claim["impairments"] = json!(grades);
    }
    if draw.chance(2, 3) {
        let reimbursed = draw.pick(&[0, 1, 10_000, 510_000]);
        let more =
            draw.pick(&[0, 1, 9_999, 10_000, 10_001, 20_000, 20_001, 350_000, 510_000, 510_001, 900_000]);
        claim["medical"] = json!({ "eligible": yuan(reimbursed + more), "reimbursed": yuan(reimbursed),
            "hospital_level": draw.pick(&[1, 2, 2, 3]) });
    }
    if draw.chance(1, 2) {
        let count = 1 + draw.below(2);
        claim["stays"] = (0..count).map(|_| stay(draw, on, free)).collect();
    }
    claim
}

/// A file with up to three claims, in the order of their accidents; one may be for a death.
#[must_use]
pub fn claims(draw: &mut Draw) -> Value {
    let mut days: Vec<&str> = (0..=draw.below(3))
        .map(|_| {
            draw.pick(&[
                "2017-03-05",
                "2018-11-30",
                "2018-12-01",
                "2019-03-05",
                "2019-03-05",
                "2019-06-10",
                "2019-11-30",
                "2019-12-01",
                "2020-11-30",
                "2020-12-01",
            ])
        })
        .collect();
    days.sort_unstable();
    let mut free = NaiveDate::MIN;
    let mut claims: Vec<Value> =
        days.iter().map(|day| claim(draw, day.parse().expect("a day"), &mut free)).collect();
    if draw.chance(1, 4) {
        let any = draw.below(claims.len() as u64);
        claims[usize::try_from(any).expect("small")]["death"] = json!(true);
    }
    json!({ "place": draw.pick(&["370203", "370203", "619800"]), "as_of": "2021-01-01", "person": person(draw),
        "claims": claims })
}
