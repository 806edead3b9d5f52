use super::*;

#[test]
fn precedence_and_direction() {
    for (expression, value) in [
        ("1 + 2 × 3", "7"),
        ("(1 + 2) × 3", "9"),
        ("10 − 4 − 3", "3"),
        ("10 - (4 - 3)", "9"),
        ("24 ÷ 4 ÷ 2", "3"),
        ("24 / 4 * 2", "12"),
        ("2 * 3 + 4 / 8", "6.5"),
        ("-2 × 3", "-6"),
        ("2 × -3", "-6"),
        ("2 − −3", "5"),
        ("− −2", "2"),
        ("-(1 + 2)", "-3"),
        ("1 ÷ 3", "1/3"),
        ("1 / 3 × 3", "1"),
        ("0.1 + 0.2", "0.3"),
        ("1 + 2 < 2 × 2", "true"),
        ("not 1 = 2", "true"),
        ("not true or true", "true"),
        ("not (true or true)", "false"),
        ("false and false or true", "true"),
        ("true or false and false", "true"),
        ("(true or true) and false", "false"),
        ("if 1 < 2 and 2 < 3 then 1 + 1 else 0", "2"),
        ("(if true then 1 else 2) + 10", "11"),
        ("if false then 1 else 2 + 10", "12"),
        ("if false then 1 else if false then 2 else if true then 3 else 4", "3"),
        ("if if true then false else true then 1 else 2", "2"),
        ("if true then if false then 1 else 2 else 3", "2"),
    ] {
        assert_eq!(plain(expression), value, "{expression}");
    }
}

#[test]
fn comparisons_of_numbers() {
    for (sign, less, same, more) in [
        ("<", true, false, false),
        ("≤", true, true, false),
        ("<=", true, true, false),
        ("=", false, true, false),
        ("≠", true, false, true),
        ("!=", true, false, true),
        (">=", false, true, true),
        ("≥", false, true, true),
        (">", false, false, true),
    ] {
        for (left, expected) in [("1.99", less), ("2.00", same), ("2.01", more)] {
            assert_eq!(plain(&format!("{left}{sign}2")), expected.to_string(), "{left} {sign} 2");
        }
    }
}

#[test]
fn comparisons_of_other_kinds() {
    let known = facts([
        ("d", date("2014-05-01")),
        ("e", date("2014-05-02")),
        ("m", month("2013-12")),
        ("n", month("2014-01")),
        ("l", numbers(&["1", "2.0"])),
        ("k", numbers(&["1", "2"])),
    ]);
    for (expression, expected) in [
        ("{d} < {e}", true),
        ("{d} ≥ {e}", false),
        ("{d} ≤ {d}", true),
        ("{m} < {n}", true),
        ("{m} = {n}", false),
        ("{m} ≠ {n}", true),
        ("'rural' = 'rural'", true),
        ("'rural' = 'Rural'", false),
        ("'a' ≠ 'b'", true),
        ("true = false", false),
        ("(1 < 2) = true", true),
        ("{l} = {k}", true),
        ("'it''s' = 'it''s'", true),
    ] {
        assert_eq!(over(expression, &known), Ok(Value::Bool(expected)), "{expression}");
    }
    for expression in ["'a' < 'b'", "true > false", "{l} ≤ {k}"] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
    for expression in ["{d} < {m}", "{d} = 1", "'1' = 1", "true = 1", "{l} = 1", "{m} ≠ '2013-12'"] {
        assert!(matches!(error(expression, &known), FormulaError::Type { .. }), "{expression}");
    }
}

#[test]
fn looks_no_further_than_it_must() {
    for (expression, value) in [
        ("if true then 1 else 1 ÷ 0", "1"),
        ("if false then {nobody} else 2", "2"),
        ("false and 1 ÷ 0 = 1", "false"),
        ("true or {nobody}", "true"),
        ("false or true or {nobody}", "true"),
        ("true and false and {nobody}", "false"),
        ("if true then 1 else if {nobody} then 2 else 3", "1"),
    ] {
        assert_eq!(plain(expression), value, "{expression}");
    }
    assert!(matches!(error("true and {nobody}", &Known::new()), FormulaError::UnknownName { .. }));
    assert!(matches!(error("choose(1, 1, 2, 2, 1 ÷ 0)", &Known::new()), FormulaError::DivisionByZero { .. }));
}

#[test]
fn wrong_kinds_name_what_was_found() {
    let known = facts([("d", date("2014-05-01")), ("m", month("2013-12")), ("l", numbers(&["1"]))]);
    for (expression, at, by, found) in [
        ("1 + 'a'", 7, "`+`", "a text"),
        ("'a' + 1", 9, "`+`", "a text"),
        ("1 + 2 − true", 11, "`−`", "true or false"),
        ("{d} − {d}", 9, "`−`", "a date"),
        ("2 × {m}", 7, "`×`", "a month"),
        ("2 / {l}", 7, "`÷`", "a list"),
        ("-'a'", 5, "`−`", "a text"),
        ("if 1 then 2 else 3", 5, "`if`", "a number"),
        ("not 1", 5, "`not`", "a number"),
        ("true and 1", 10, "`and`", "a number"),
        ("'a' or true", 9, "`or`", "a text"),
        ("{d} = 1", 9, "`=`", "a number"),
        ("sum({d})", 5, "sum", "a date"),
    ] {
        match error(expression, &known) {
            FormulaError::Type { at: place, by: operator, found: kind, .. } => {
                assert_eq!((place, operator, kind), (at, by, found), "{expression}");
            }
            other => panic!("{expression}: {other}"),
        }
    }
}

#[test]
fn arithmetic_that_cannot_be_is_an_error() {
    let top = i128::MAX;
    let known = facts([("top", number(&top.to_string())), ("tiny", number(&format!("1/{top}")))]);
    assert_eq!(error("1 ÷ 0", &known), FormulaError::DivisionByZero { at: 7 });
    assert_eq!(error("1 ÷ (2 − 2)", &known), FormulaError::DivisionByZero { at: 7 });
    for expression in [
        "{top} + 1",
        "0 − {top} − 2",
        "{top} × 2",
        "{tiny} ÷ 2",
        "{top} + 0.5",
        "{top} + {tiny}",
        "{tiny} × {tiny}",
    ] {
        assert!(matches!(error(expression, &known), FormulaError::OutOfRange { .. }), "{expression}");
    }
    assert_eq!(over("{top} × {tiny}", &known), Ok(Value::from(1)));
    assert_eq!(over("-{top} + {top}", &known), Ok(Value::from(0)));
    assert_eq!(error(&"9".repeat(40), &known), FormulaError::OutOfRange { at: 5 });
}

/// Random sums and products against whole-number arithmetic.
#[test]
fn chains_agree_with_whole_numbers() {
    let mut random = Lcg(4);
    for _ in 0..2000 {
        let (mut text, mut total, mut product) = (random.small().to_string(), 0, 0);
        product += text.parse::<i128>().unwrap();
        for _ in 0..random.below(8) {
            let next = random.small();
            match random.below(3) {
                0 => {
                    text.push_str(&format!(" + {next}"));
                    total += product;
                    product = next;
                }
                1 => {
                    text.push_str(&format!("−{next}"));
                    total += product;
                    product = -next;
                }
                _ => {
                    text.push_str(&format!("×{next}"));
                    product *= next;
                }
            }
        }
        assert_eq!(plain(&text), (total + product).to_string(), "{text}");
    }
}
