use super::*;

#[test]
fn least_and_greatest() {
    let known = facts([
        ("l", numbers(&["3", "-1.5", "2"])),
        ("none", Value::List(Vec::new())),
        ("d", date("2014-05-01")),
        ("e", date("2013-05-02")),
        ("m", month("2014-05")),
        ("n", month("2013-06")),
    ]);
    for (expression, value) in [
        ("min(3, 1, 2)", number("1")),
        ("max(3, 1, 2)", number("3")),
        ("min(7)", number("7")),
        ("max(0, -5)", number("0")),
        ("min({l})", number("-1.5")),
        ("max({l}, 9, 4)", number("9")),
        ("max(0, {none})", number("0")),
        ("min({d}, {e})", date("2013-05-02")),
        ("max({d}, {e})", date("2014-05-01")),
        ("min({m}, {n})", month("2013-06")),
        ("max({m}, {n}, {m})", month("2014-05")),
    ] {
        assert_eq!(over(expression, &known), Ok(value), "{expression}");
    }
    assert!(matches!(error("min({none})", &known), FormulaError::Refused { at: 5, .. }));
    for expression in ["min(1, {d})", "max({m}, {d})", "min('a')", "max('a', 'b')", "min(true, false)"] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

#[test]
fn lists_are_summed_counted_and_asked() {
    let truths = |truths: &[bool]| Value::List(truths.iter().map(|truth| Value::Bool(*truth)).collect());
    let known = facts([
        ("incomes", numbers(&["1050", "0.10", "-0.1", "1/3"])),
        ("none", Value::List(Vec::new())),
        ("mixed", truths(&[false, true])),
        ("yes", truths(&[true, true])),
        ("no", truths(&[false])),
        ("texts", texts(&["a"])),
    ]);
    for (expression, value) in [
        ("sum({incomes})", number("3151/3")),
        ("sum({none})", number("0")),
        ("count({incomes})", number("4")),
        ("count({none})", number("0")),
        ("any({mixed})", true.into()),
        ("any({no})", false.into()),
        ("any({none})", false.into()),
        ("all({mixed})", false.into()),
        ("all({yes})", true.into()),
        ("all({none})", true.into()),
        // A single value stands for a list of one.
        ("sum(1.5)", number("1.5")),
        ("count('a')", number("1")),
        ("any(true)", true.into()),
        ("all(false)", false.into()),
    ] {
        assert_eq!(over(expression, &known), Ok(value), "{expression}");
    }
    for expression in [
        "sum({mixed})",
        "sum('a')",
        "any(1)",
        "any({incomes})",
        "all({texts})",
        "all('true')",
        "sum({texts})",
    ] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
    let big = number(&i128::MAX.to_string());
    let known = facts([("big", Value::List(vec![big.clone(), big]))]);
    assert!(matches!(error("sum({big})", &known), FormulaError::OutOfRange { at: 5 }));
}

#[test]
fn rounds_by_unit_and_mode() {
    for (x, rounding, value) in [
        ("0.005", "fen/half-up", "0.01"),
        ("0.0049", "fen/half-up", "0"),
        ("100 ÷ 3", "fen/half-up", "33.33"),
        ("200 ÷ 3", "fen/half-up", "66.67"),
        ("200 ÷ 3", "fen/down", "66.66"),
        ("100 ÷ 3", "fen/up", "33.34"),
        ("0.14", "jiao/half-up", "0.1"),
        ("0.15", "jiao/half-up", "0.2"),
        ("0.15", "jiao/half-even", "0.2"),
        ("0.25", "jiao/half-even", "0.2"),
        ("0.11", "jiao/up", "0.2"),
        ("12.5", "yuan/half-up", "13"),
        ("12.5", "yuan/half-even", "12"),
        ("13.5", "yuan/half-even", "14"),
        ("12", "yuan/up", "12"),
        ("12.0001", "yuan/up", "13"),
        ("12.9999", "yuan/down", "12"),
        ("12.5", "5/half-up", "15"),
        ("12.4", "5/half-up", "10"),
        ("12.5", "5/half-even", "10"),
        ("11", "5/up", "15"),
        ("14", "0.25/down", "14"),
        ("0.3", "0.25/half-up", "0.25"),
        ("0", "yuan/up", "0"),
        ("2.5", "yuan/half-up", "3"),
        ("-2.5", "yuan/half-up", "-3"),
        ("-2.5", "yuan/up", "-3"),
        ("-2.5", "yuan/down", "-2"),
        ("-2.5", "yuan/half-even", "-2"),
        ("-3.5", "yuan/half-even", "-4"),
        ("-2.1", "yuan/half-up", "-2"),
        ("-2.1", "yuan/up", "-3"),
        ("-2.9", "yuan/down", "-2"),
        ("-0.005", "fen/half-up", "-0.01"),
        ("-0.001", "fen/half-up", "0"),
    ] {
        assert_eq!(plain(&format!("round({x}, '{rounding}')")), value, "{x} {rounding}");
    }
    for rounding in
        ["fen", "fen/", "/up", "fen/nearest", "0/up", "-1/up", "1/2/up", "Fen/up", "fen /up", "", "1/3"]
    {
        let why = error(&format!("round(1, '{rounding}')"), &Known::new());
        assert!(matches!(why, FormulaError::Refused { at: 5, function: "round", .. }), "{rounding}: {why}");
    }
    assert!(matches!(error("round('1', 'fen/up')", &Known::new()), FormulaError::Type { .. }));
    assert!(matches!(error("round(1, 2)", &Known::new()), FormulaError::Type { .. }));
    let known = facts([("r", "fen/up".into())]);
    assert!(Formula::parse("{x} = round(0.001, {r})").unwrap().evaluate(&known) == Ok(number("0.01")));
}

#[test]
fn whole_numbers_below_and_above() {
    for (expression, value) in [
        ("floor(1.5)", "1"),
        ("floor(-1.5)", "-2"),
        ("floor(2)", "2"),
        ("ceil(1.5)", "2"),
        ("ceil(-1.5)", "-1"),
        ("ceil(-2)", "-2"),
        ("ceil(0)", "0"),
        ("floor(1 ÷ 3 × 3)", "1"),
    ] {
        assert_eq!(plain(expression), value, "{expression}");
    }
    assert!(matches!(error("floor('a')", &Known::new()), FormulaError::Type { .. }));
    assert!(matches!(error("ceil(true)", &Known::new()), FormulaError::Type { .. }));
}
