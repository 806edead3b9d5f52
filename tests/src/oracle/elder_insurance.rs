//! The benefits a second time (EC-51, EC-53): read from the JSON of a file, in exact fractions of a fen, written naively from the
//! rulebook's tables. `None` where a claim is open: a contract that was not found, or does not tell what is needed.

use chrono::{Datelike, NaiveDate};
use num_rational::Ratio;
use serde_json::Value;

type Fen = Ratio<i128>;

/// What a contract tells, in fen; `None` is not told.
#[derive(Clone, Copy)]
struct Contract {
    first: NaiveDate,
    allowance: bool,
    age: i32,
    at_accident: bool,
    buy: bool,
    anywhere: Option<bool>,
    death: i128,
    deduct: bool,
    disability: i128,
    /// Tenths a grade, and only the heaviest?
    grades: Option<bool>,
    heaviest: bool,
    medical: i128,
    /// Deductible, share in tenths, least level.
    terms: Option<(i128, i128, u64)>,
    daily: i128,
    days: i64,
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().expect("a day").parse().expect("a day")
}

fn fen(value: &Value) -> i128 {
    let text = value.as_str().expect("yuan");
    text.replace('.', "").parse().expect("two places")
}

/// The table of EC-50 and the made-up city of the worked cases.
fn contract(place: &str, on: NaiveDate) -> Option<Contract> {
    let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
    if place == "619800" {
        let year = if on.month() >= 3 { on.year() } else { on.year() - 1 };
        return Some(Contract {
            first: day(year, 3),
            allowance: true,
            age: 65,
            at_accident: true,
            buy: false,
            anywhere: Some(true),
            death: 1_000_000,
            deduct: false,
            disability: 2_000_001,
            grades: Some(true),
            heaviest: false,
            medical: 300_000,
            terms: Some((20_000, 8, 1)),
            daily: 4_000,
            days: 90,
        });
    }
    let year = if on.month() == 12 { on.year() } else { on.year() - 1 };
    let later = Contract {
        first: day(year, 12),
        allowance: false,
        age: 60,
        at_accident: false,
        buy: true,
        anywhere: Some(false),
        death: 1_000_000,
        deduct: true,
        disability: 2_000_000,
        grades: Some(true),
        heaviest: true,
        medical: 500_000,
        terms: Some((10_000, 10, 2)),
        daily: 3_000,
        days: 180,
    };
    match year {
        2016 | 2017 => Some(Contract {
            death: 1_020_000,
            disability: 2_035_000,
            medical: 517_500,
            daily: 3_150,
            anywhere: None,
            grades: None,
            terms: None,
            ..later
        }),
        2018 | 2019 => Some(later),
        _ => None,
    }
}

/// So many years after a day; 29 February becomes 28 February where there is none.
fn years_after(birth: NaiveDate, years: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(birth.year() + years, birth.month(), birth.day())
        .unwrap_or_else(|| NaiveDate::from_ymd_opt(birth.year() + years, 2, 28).expect("a day"))
}

fn insured(person: &Value, on: NaiveDate, contract: &Contract) -> bool {
    let birth = date(&person["birth"]);
    // Nobody drawn here turns the age on a 29 February that matters: the accidents lie elsewhere.
    let birthday = years_after(birth, contract.age);
    let reached = if contract.at_accident { birthday <= on } else { birthday < contract.first };
    let listed = if contract.allowance { &person["on_allowance"] } else { &person["registered"] };
    let own = contract.buy
        && person["permit"] == true
        && person["own_policy_from"] != "none"
        && (contract.first..=on).contains(&date(&person["own_policy_from"]));
    reached && (listed == true || own)
}

/// Half up, to the fen.
fn rounded(amount: Fen) -> Fen {
    (amount + Ratio::new(1, 2)).floor()
}

fn listed(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// What each claim pays, in fen, and whether all of it is settled.
#[must_use]
pub fn benefits(file: &Value) -> Option<Vec<i128>> {
    let place = file["place"].as_str().expect("a place");
    let claims = listed(&file["claims"]);
    let mut paid: Vec<i128> = Vec::new();
    // What earlier claims of a term took: term, disability, medical, days.
    let mut taken: Vec<(NaiveDate, Fen, Fen, i64)> = Vec::new();
    let mut open = false;
    for claim in &claims {
        let on = date(&claim["accident"]);
        let Some(contract) = contract(place, on) else {
            open = true;
            continue;
        };
        let inside = match (claim["in_city"] == true, contract.anywhere) {
            (true, _) => Some(true),
            (false, anywhere) => anywhere,
        };
        let dead = claims.iter().any(|other| other["death"] == true && date(&other["accident"]) < on);
        if dead
            || claim["cause"] == "illness"
            || !insured(&file["person"], on, &contract)
            || inside == Some(false)
        {
            paid.push(0);
            continue;
        }
        open |= inside.is_none();
        let of_term = |what: fn(&(NaiveDate, Fen, Fen, i64)) -> Fen| -> Fen {
            taken.iter().filter(|one| one.0 == contract.first).map(what).sum()
        };
        let mut total = Fen::from_integer(0);
        let grades: Vec<i128> = listed(&claim["impairments"])
            .iter()
            .map(|grade| i128::from(grade.as_i64().expect("a grade")))
            .collect();
        let mut disability = Fen::from_integer(0);
        if !grades.is_empty() {
            open |= contract.grades.is_none();
            let tenths = |grade: &i128| 11 - grade;
            let share = match contract.heaviest {
                true => grades.iter().map(tenths).max().expect("some"),
                false => grades.iter().map(tenths).sum::<i128>().min(10),
            };
            let whole = rounded(Ratio::new(share * contract.disability, 10));
            let left = Fen::from_integer(contract.disability) - of_term(|one| one.1);
            disability = whole.min(left).max(Fen::from_integer(0));
            total += disability;
        }
        if claim["death"] == true {
            let before = of_term(|one| one.1) + disability;
            let sum = Fen::from_integer(contract.death);
            total += if contract.deduct { (sum - before).max(Fen::from_integer(0)) } else { sum };
        }
        let mut medical = Fen::from_integer(0);
        if let Some(cost) = claim["medical"].as_object() {
            let rest = fen(&cost["eligible"]) - fen(&cost["reimbursed"]);
            if rest > 0 {
                match contract.terms {
                    None => open = true,
                    Some((deductible, share, least)) => {
                        let counted = (rest - deductible).max(0);
                        let whole = rounded(Ratio::new(counted * share, 10));
                        let left = Fen::from_integer(contract.medical) - of_term(|one| one.2);
                        if cost["hospital_level"].as_u64().expect("a level") >= least {
                            medical = whole.min(left).max(Fen::from_integer(0));
                        }
                    }
                }
            }
            total += medical;
        }
        let stayed: i64 = listed(&claim["stays"])
            .iter()
            .map(|stay| (date(&stay["discharged"]) - date(&stay["admitted"])).num_days().max(1))
            .sum();
        let before: i64 = taken.iter().filter(|one| one.0 == contract.first).map(|one| one.3).sum();
        let days = stayed.min((contract.days - before).max(0));
        total += Fen::from_integer(i128::from(days) * contract.daily);
        taken.push((contract.first, disability, medical, days));
        paid.push(total.to_integer());
    }
    (!open).then_some(paid)
}
