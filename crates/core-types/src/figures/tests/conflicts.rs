//! Packs that contradict themselves are refused, with every contradiction.

use super::*;

fn errors(figures: Vec<Figure>, gaps: Vec<Gap>) -> Vec<PackError> {
    Pack::new(figures, gaps, vec![]).map_or_else(|errors| errors, |_| Vec::new())
}

fn standard(amount: &str, from: &str) -> Figure {
    figure(&STANDARD, 370_200, amount, from)
}

#[test]
fn two_values_from_one_month_on_conflict() {
    let found = errors(vec![standard("600", "2014-04"), standard("610", "2014-04")], vec![]);
    assert!(
        matches!(found.as_slice(), [PackError::Conflict { month: when, .. }] if *when == month("2014-04"))
    );
    assert!(found[0].to_string().contains("both hold in 2014-04"));
    let elsewhere = figure(&STANDARD, 370_203, "610", "2014-04");
    assert_eq!(
        errors(vec![standard("600", "2014-04"), elsewhere], vec![]),
        [],
        "another authority may differ"
    );
}

#[test]
fn an_explicit_end_beyond_the_next_start_conflicts() {
    let found = errors(vec![standard("660", "2015-04"), standard("600", "2014-04").until("2015-04")], vec![]);
    assert!(
        matches!(found.as_slice(), [PackError::Conflict { month: when, .. }] if *when == month("2015-04"))
    );
    assert_eq!(
        errors(vec![standard("600", "2014-04").until("2015-03"), standard("660", "2015-04")], vec![]),
        []
    );
    assert_eq!(errors(vec![standard("600", "2014-04"), standard("660", "2015-04")], vec![]), []);
}

#[test]
fn groups_conflict_only_where_they_name_one_place_at_one_time() {
    let scoped =
        |from: &str, until: &str| standard("600", "2014-04").scope(places("g", &[(shibei(), from, until)]));
    assert_eq!(errors(vec![scoped("", "2014-12"), scoped("2015-01", "")], vec![]), []);
    assert_eq!(
        errors(vec![scoped("", ""), standard("500", "2014-04")], vec![]),
        [],
        "the narrower scope wins"
    );
    let found = errors(vec![scoped("", "2015-06"), scoped("2015-01", "")], vec![]);
    assert!(
        matches!(found.as_slice(), [PackError::Conflict { month: when, .. }] if *when == month("2015-01"))
    );
    // Both name the district in 2015, but the second figure begins only when the first group has let it go.
    let second = standard("700", "2016-01").scope(places("h", &[(shibei(), "2015-01", "")]));
    assert_eq!(errors(vec![scoped("", "2015-12").until("2016-12"), second], vec![]), []);
}

#[test]
fn a_value_inside_a_gap_is_refused() {
    let hole = || vec![gap(&STANDARD, 370_200, "2015-04", "2016-03")];
    for inside in [
        standard("600", "2015-04"),
        standard("600", "2016-03"),
        standard("600", "2014-04").until("2015-04"),
        standard("600", "2015-06").until("2015-06"),
    ] {
        assert!(matches!(errors(vec![inside], hole()).as_slice(), [PackError::InsideGap { .. }]));
    }
    for beside in [
        standard("600", "2014-04"),
        standard("600", "2014-04").until("2015-03"),
        standard("600", "2016-04"),
        figure(&STANDARD, 370_203, "600", "2015-05"),
        figure(&PARTS, 370_200, "600", "2015-05"),
    ] {
        assert_eq!(errors(vec![beside], hole()), []);
    }
    let open = vec![gap(&STANDARD, 370_200, "2015-04", "")];
    assert!(matches!(
        errors(vec![standard("600", "2020-01")], open).as_slice(),
        [PackError::InsideGap { .. }]
    ));
}

#[test]
fn months_run_forwards() {
    let mut late = standard("600", "2014-04");
    late.from_latest = month("2014-03");
    for wrong in [late, standard("600", "2014-04").until("2014-03")] {
        assert!(matches!(errors(vec![wrong], vec![]).as_slice(), [PackError::Backwards { .. }]));
    }
}

#[test]
fn a_replacement_names_a_figure_that_is_there() {
    let found = errors(vec![standard("600", "2014-04").replacing("t.standard@370200/2014-05")], vec![]);
    assert!(matches!(found.as_slice(), [PackError::ReplacesNothing { .. }]));
    let old = standard("600", "2014-04");
    let new = standard("610", "2014-04").replacing(&old.id());
    assert_eq!(errors(vec![old.clone(), new.clone()], vec![]), []);
    let third = standard("620", "2014-04").replacing(&new.id());
    assert_eq!(
        errors(vec![third, old.clone(), new.clone()], vec![]),
        [],
        "a chain of replacements is in order"
    );
    let rival = standard("620", "2014-04").replacing(&old.id());
    assert!(matches!(errors(vec![old, new, rival], vec![]).as_slice(), [PackError::Conflict { .. }]));
}

#[test]
fn replacements_do_not_run_in_a_circle() {
    let one = standard("600", "2014-04").replacing("t.standard@370200/2014-05+");
    let two = standard("610", "2014-05").replacing("t.standard@370200/2014-04+");
    let found = errors(vec![one, two], vec![]);
    assert!(
        matches!(found.as_slice(), [PackError::Circular { .. }, PackError::Circular { .. }]),
        "{found:?}"
    );
}

#[test]
fn a_zone_is_declared_once() {
    let zone = |en: &str| Zone {
        id: ShortText::new("hightech").unwrap(),
        zh: "高新区".to_owned(),
        en: en.to_owned(),
        within: code(370_200),
    };
    let found = Pack::new(vec![], vec![], vec![zone("a"), zone("b")]).unwrap_err();
    assert!(matches!(found.as_slice(), [PackError::ZoneTwice { .. }]));
}

#[test]
fn everything_wrong_is_told_at_once() {
    let figures = vec![
        standard("600", "2014-04"),
        standard("610", "2014-04"),
        standard("700", "2016-04").until("2016-03"),
        standard("800", "2018-04").replacing("nobody"),
    ];
    assert_eq!(errors(figures, vec![]).len(), 3);
}
