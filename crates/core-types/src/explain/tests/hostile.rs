//! Documents made to hurt: the checker answers, and in time that grows with their length only.

use std::time::{Duration, Instant};

use super::sample::document;
use super::*;
use crate::Lang;

/// The document after a change, written, read, checked and rendered.
fn endures(change: impl FnOnce(&mut Document)) -> Vec<Fault> {
    let mut document = document();
    change(&mut document);
    let begun = Instant::now();
    let faults = document.sealed().recheck();
    assert!(begun.elapsed() < Duration::from_secs(20), "slow");
    faults
}

#[test]
fn many_outcomes_over_the_same_steps() {
    let mut texts = 0;
    let faults = endures(|document| {
        let step = document.steps[0].clone();
        document.steps = (0..10_000).map(|no| StepRow { no, ..step.clone() }).collect();
        let outcome = OutcomeRow { steps_from: 0, steps_end: 10_000, ..document.outcomes[1].clone() };
        document.outcomes = vec![outcome; 10_000];
        texts = document.text(Lang::Zh).len();
    });
    assert!(faults.iter().any(|fault| fault.what.contains("do not follow")));
    assert!(texts < 20_000_000, "each step is shown once: {texts}");
}

#[test]
fn many_grounds_and_many_steps() {
    let faults = endures(|document| {
        let ground = document.outcomes[1].grounds[0].clone();
        let absent = GroundRow { rule: "T-99".to_owned(), ..ground };
        document.outcomes[1].grounds = vec![absent; 20_000];
        let (from, step) = (document.steps.len(), document.steps[0].clone());
        document
            .steps
            .extend((from..20_000).map(|no| StepRow { no: u32::try_from(no).unwrap(), ..step.clone() }));
    });
    assert!(faults.len() > 20_000);
}

#[test]
fn one_step_with_many_facts_named_many_times() {
    for formula in [
        format!("{{income}} = max({}0)", "{income_line}, ".repeat(500)),
        format!("{{income}} = 0{}", " + sum({income_line})".repeat(350)),
    ] {
        let faults = endures(|document| {
            let fact = document.steps[2].facts[0].clone();
            document.steps[2].facts = vec![fact; 100_000];
            document.steps[2].formula = formula;
        });
        assert!(faults.iter().any(|fault| fault.what.contains("too many values")), "{faults:?}");
    }
    let faults = endures(|document| {
        let step = &mut document.steps[9];
        step.facts[0].value = ValueRow::List(vec!["goat".to_owned(); 100_000]);
        step.formula = format!("{{listed}} = has({{list}}, 'goat'){}", " or has({list}, 'cow')".repeat(200));
    });
    assert!(faults.iter().any(|fault| fault.what.contains("too many values")), "{faults:?}");
}

#[test]
fn many_names_that_the_formula_does_not_use() {
    let faults = endures(|document| {
        let fact = document.steps[2].facts[0].clone();
        let named = |number: usize| FactRow { name: format!("n{number}"), ..fact.clone() };
        document.steps[2].facts = (0..20_000).map(named).collect();
        let names: Vec<String> = (0..1200).map(|number| format!("{{{number}}}")).collect();
        document.steps[2].formula = format!("{{income}} = max({})", names.join(","));
    });
    assert!(!faults.is_empty());
}

#[test]
fn numbers_and_dates_at_their_ends() {
    for (formula, value) in [
        ("{income} = sum({income_line}) × 99999999999999999999999999", ValueRow::Count(i64::MAX)),
        ("{income} = sum({income_line})", ValueRow::Count(i64::MIN)),
        ("{income} = age({income_line}, {income_line}, '')", ValueRow::Date(chrono::NaiveDate::MIN)),
        ("{income} = month({income_line})", ValueRow::Date(chrono::NaiveDate::MAX)),
        ("{income} = add_months({income_line}, 99999999999999)", ValueRow::Month(crate::Month::MAX)),
        ("{income} = round(1, {income_line})", ValueRow::Text("0/up".to_owned())),
        ("{income} = {income_line}", ValueRow::Text("x".repeat(1_000_000))),
        ("{income} = matches_code({income_line}, 'C00-C97')", ValueRow::Text("\u{0}".to_owned())),
    ] {
        let faults = endures(|document| {
            document.steps[2].formula = formula.to_owned();
            document.steps[2].facts.truncate(1);
            document.steps[2].facts[0].value = value;
        });
        assert!(!faults.is_empty(), "{formula}");
    }
}

#[test]
fn formulas_that_are_none() {
    for formula in
        [String::new(), "{".repeat(9000), "(".repeat(100_000), "{income} = ".to_owned() + &"(".repeat(8000)]
    {
        let faults = endures(|document| document.steps[2].formula = formula);
        assert!(faults.iter().any(|fault| fault.what.contains("cannot be read")));
    }
}

#[test]
fn positions_at_their_ends() {
    for (from, end) in [(0, u32::MAX), (u32::MAX, 0), (u32::MAX, u32::MAX), (5, 4)] {
        let faults = endures(|document| {
            document.outcomes[1].steps_from = from;
            document.outcomes[1].steps_end = end;
            let _ = document.text(Lang::En);
        });
        assert!(!faults.is_empty());
    }
    let faults = endures(|document| {
        document.steps[2].no = u32::MAX;
        document.steps[2].facts[0].origin = OriginRow::Step(u32::MAX);
        document.steps[3].facts[0].origin = OriginRow::Step(3);
        document.words.reverse();
        let _ = document.markdown(Lang::Zh);
    });
    for at in ["steps[2]", "steps[2].facts[0]", "steps[3].facts[0]", "words"] {
        assert!(faults.iter().any(|fault| fault.at == at), "{at}: {faults:?}");
    }
    assert!(endures(|document| document.steps.clear()).iter().any(|fault| fault.at == "outcomes[0]"));
}

/// Serde refuses what lies too deep, what stands twice and what is not known.
#[test]
fn json_made_to_hurt_is_refused() {
    let text = serde_json::to_string(&document()).unwrap();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(serde_json::from_str::<Document>(&deep).is_err());
    assert!(
        serde_json::from_str::<Document>(&text.replacen("\"words\":[", &format!("\"words\":[{deep},"), 1))
            .is_err()
    );
    assert!(serde_json::from_str::<Document>(&text.replacen('{', "{\"schema\":\"x\",", 1)).is_err());
    for (kind, value) in [
        ("money", "600.00"),
        ("money", "\"1e5\""),
        ("rate", "\"-1\""),
        ("count", "\"2\""),
        ("count", "2.5"),
        ("bool", "1"),
        ("month", "\"2014-13\""),
        ("date", "\"2014-02-30\""),
        ("list", "\"a\""),
        ("float", "1"),
    ] {
        let row = format!("{{\"kind\":\"{kind}\",\"value\":{value}}}");
        assert!(serde_json::from_str::<ValueRow>(&row).is_err(), "{row}");
    }
    for row in [
        "{\"kind\":\"bool\",\"value\":true,\"more\":1}",
        "{\"kind\":\"bool\",\"value\":true,\"value\":false}",
        "{\"kind\":\"bool\"}",
        "{\"value\":true}",
    ] {
        assert!(serde_json::from_str::<ValueRow>(row).is_err(), "{row}");
    }
}
