//! Wrong data is noticed: each figure that a worked case uses, changed, makes a worked case fail.

use std::collections::BTreeSet;

use minzheng_core_types::Money;
use minzheng_core_types::figures::{Bound, Figure, FigureValue, ValueKind};
use minzheng_tests::{desk, worked};

/// Two digits swapped, where they differ; else one more.
fn swapped(money: Money) -> Money {
    let mut digits: Vec<char> = money.to_decimal().to_string().chars().collect();
    match (0..digits.len().saturating_sub(1)).find(|at| {
        digits[*at] != digits[at + 1] && digits[*at].is_ascii_digit() && digits[at + 1].is_ascii_digit()
    }) {
        Some(at) => {
            digits.swap(at, at + 1);
            digits.into_iter().collect::<String>().parse().unwrap()
        }
        None => Money::from_fen(money.fen() + 100),
    }
}

fn mutant(figure: &Figure) -> Figure {
    let mut changed = figure.clone();
    changed.value = match &figure.value {
        FigureValue::Money(money) => FigureValue::Money(swapped(*money)),
        FigureValue::Rate(rate) => {
            let less = rate.to_string().parse::<i64>().map_or(0, |rate| if rate == 0 { 1 } else { rate - 1 });
            FigureValue::Rate(less.to_string().parse().unwrap())
        }
        FigureValue::Count(count) => FigureValue::Count(count - 1),
        FigureValue::Choice(word) => {
            let ValueKind::Choice(words) = figure.parameter.kind else { panic!("{}", figure.id()) };
            FigureValue::Choice(words.iter().find(|other| *other != word).unwrap())
        }
        FigureValue::List(_) => FigureValue::List(Vec::new().into()),
    };
    changed
}

#[test]
fn every_figure_that_is_used_is_watched() {
    let files = worked::all();
    let used: Vec<BTreeSet<String>> = files
        .iter()
        .map(|file| {
            worked::documents(file)
                .into_iter()
                .flat_map(|(_, document)| document.figures)
                .map(|row| row.id)
                .collect()
        })
        .collect();
    let mut unwatched = Vec::new();
    let mut figures = 0;
    for figure in desk::examples().figures() {
        let id = figure.id();
        let users: Vec<_> = files.iter().zip(&used).filter(|(_, used)| used.contains(&id)).collect();
        // A limit is no amount: changing it changes no answer.
        if users.is_empty() || figure.bound != Bound::Exact {
            continue;
        }
        figures += 1;
        let pack = desk::examples().with(vec![mutant(figure)]).unwrap();
        let notices = |file: &worked::File| !worked::check_under(file, &pack).is_empty();
        // A figure that lets a person through is not always told: then any case may be the one that notices.
        if !users.iter().any(|(file, _)| notices(file)) && !files.iter().any(notices) {
            unwatched.push(id);
        }
    }
    assert!(figures > 60, "only {figures} figures are used");
    assert!(unwatched.is_empty(), "nobody notices a change of {unwatched:#?}");
}
