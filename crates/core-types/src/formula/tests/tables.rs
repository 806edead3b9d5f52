use super::*;

#[test]
fn looks_up_the_greatest_key_not_above() {
    for (key, value) in [
        ("80", "100"),
        ("80.5", "100"),
        ("89", "100"),
        ("90", "200"),
        ("99", "200"),
        ("100", "300"),
        ("150", "300"),
    ] {
        assert_eq!(plain(&format!("lookup({key}, 80, 100, 90, 200, 100, 300)")), value, "{key}");
    }
    let known = facts([
        ("m", month("2014-04")),
        ("from", month("2014-01")),
        ("then", month("2014-05")),
        ("d", date("2014-04-30")),
        ("start", date("2014-04-30")),
    ]);
    assert_eq!(over("lookup({m}, {from}, 'old', {then}, 'new')", &known), Ok("old".into()));
    assert_eq!(over("lookup({d}, {start}, true)", &known), Ok(true.into()));
    for expression in [
        "lookup(79.99, 80, 1)",
        "lookup(5, 2, 1, 1, 2)",
        "lookup(5, 1, 1, 1, 2)",
        "lookup(0, 5, 1, 9, 2, 8, 3)",
    ] {
        assert!(matches!(error(expression, &known), FormulaError::Refused { at: 5, .. }), "{expression}");
    }
    for expression in
        ["lookup('a', 'a', 1)", "lookup({m}, {d}, 1)", "lookup(1, 0, 1, {d}, 2)", "lookup(1, 'a', 2)"]
    {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

#[test]
fn chooses_the_equal_key_or_the_default() {
    for (expression, value) in [
        ("choose('b', 'a', 1, 'b', 2)", "2"),
        ("choose('c', 'a', 1, 'b', 2, 3)", "3"),
        ("choose('a', 'a', 1, 9)", "1"),
        ("choose(2.0, 1, 'one', 2, 'two')", "two"),
        ("choose(3, 1, 'one', 'other')", "other"),
        ("choose('A', 'a', 1, 2)", "2"),
    ] {
        assert_eq!(plain(expression), value, "{expression}");
    }
    let known = facts([("d", date("2014-04-30"))]);
    for expression in ["choose('c', 'a', 1, 'b', 2)", "choose('b', 'a', 1, 'a', 2, 3)"] {
        assert!(matches!(error(expression, &known), FormulaError::Refused { .. }), "{expression}");
    }
    for expression in
        ["choose('a', 1, 2, 3)", "choose({d}, {d}, 1)", "choose(true, true, 1)", "choose('a', 'a', 1, 2, 3)"]
    {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

#[test]
fn finds_an_entry_of_a_list() {
    let known = facts([
        ("kinds", texts(&["urban", "rural"])),
        ("levels", numbers(&["1", "2.0"])),
        ("none", Value::List(Vec::new())),
        ("mixed", Value::List(vec![1.into(), "a".into()])),
    ]);
    for (expression, expected) in [
        ("has({kinds}, 'rural')", true),
        ("has({kinds}, 'Rural')", false),
        ("has({levels}, 2)", true),
        ("has({levels}, 3)", false),
        ("has({none}, 3)", false),
        ("has('rural', 'rural')", true),
        ("has('rural', 'urban')", false),
    ] {
        assert_eq!(over(expression, &known), Ok(expected.into()), "{expression}");
    }
    for expression in ["has({kinds}, 1)", "has({mixed}, 1)", "has('rural', 1)"] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

fn matches(code: &str, entries: &[&str]) -> Result<Value, FormulaError> {
    over("matches_code({code}, {list})", &facts([("code", code.into()), ("list", texts(entries))]))
}

#[test]
fn disease_codes_fall_under_entries_and_ranges() {
    let list = ["C00-C97", "N18.5", "I21", "F00-F03", "Z94.0–Z94.4", "D45-D47.1"];
    for (code, expected) in [
        ("C00", true),
        ("C00.0", true),
        ("C50.9", true),
        ("c50.900x001", true),
        ("C97", true),
        ("C97.9", true),
        ("C98", false),
        ("B99.9", false),
        ("D00", false),
        ("N18.5", true),
        ("N18.500", true),
        ("N18.500x002", true),
        ("N18", false),
        ("N18.9", false),
        ("N18.4", false),
        ("I21", true),
        ("I21.9", true),
        (" i21.0 ", true),
        ("I22", false),
        ("I20.9", false),
        ("F03+", true),
        ("F00.1*", true),
        ("F04", false),
        ("Z94.0", true),
        ("Z94.45", true),
        ("Z94.5", false),
        ("Z94", false),
        ("D45", true),
        ("D46.9", true),
        ("D47.0", true),
        ("D47.19", true),
        ("D47.2", false),
        ("D47", false),
        ("D44.9", false),
    ] {
        assert_eq!(matches(code, &list), Ok(expected.into()), "{code}");
    }
    assert_eq!(matches("C50", &[]), Ok(false.into()));
    assert_eq!(matches("C50", &["C50.1-C50.4"]), Ok(false.into()));
    assert_eq!(matches("C50", &["C49-C50.4"]), Ok(false.into()));
    assert_eq!(matches("C50.5", &["C50.5-C50"]), Ok(true.into()));
    assert_eq!(matches("D10", &["C00-E99"]), Ok(true.into()));
}

#[test]
fn malformed_codes_are_refused() {
    for code in [
        "", "C", "C5", "C500", "50.9", "C50.", "C50.9.1", "CC0", "C5O", "Ｃ50", "C50-C51", "M8140/3", "癌症",
        "C50..1",
    ] {
        assert!(matches!(matches(code, &["C00-C97"]), Err(FormulaError::Refused { .. })), "{code}");
    }
    for entry in ["", "C00-", "-C97", "C97-C00", "C50.4-C50.1", "C00-C10-C20", "cancer", "C00~C97"] {
        assert!(matches!(matches("C50.9", &[entry]), Err(FormulaError::Refused { .. })), "{entry}");
        assert!(matches!(matches("C50.9", &["C50", entry]), Err(FormulaError::Refused { .. })), "{entry}");
    }
    assert!(matches!(error("matches_code('C50', 50)", &Known::new()), FormulaError::Type { .. }));
    assert!(matches!(error("matches_code(50, 'C50')", &Known::new()), FormulaError::Type { .. }));
}

/// Lists of places name some illnesses without a code.
#[test]
fn an_illness_by_name_matches_no_code_and_hides_no_other_entry() {
    assert_eq!(matches("C50.9", &["重症精神病", "I型糖尿病"]), Ok(false.into()));
    assert_eq!(matches("C50.9", &["重症精神病", "C00-C97"]), Ok(true.into()));
    assert!(matches!(matches("C50.9", &["重症精神病", "C97-C00"]), Err(FormulaError::Refused { .. })));
    assert!(
        matches!(matches("C50.9", &["Ｃ00-Ｃ97"]), Err(FormulaError::Refused { .. })),
        "a code typed wide"
    );
}
