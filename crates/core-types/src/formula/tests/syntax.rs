use super::*;

#[test]
fn the_first_equals_defines_and_later_ones_compare() {
    let formula = Formula::parse(" {eligible}={income} = {limit} ").unwrap();
    assert_eq!(formula.result_name(), "eligible");
    assert_eq!(formula.names(), ["income", "limit"]);
    let known = facts([("income", number("5.0")), ("limit", number("5"))]);
    assert_eq!(formula.evaluate(&known), Ok(Value::Bool(true)));
}

#[test]
fn names_come_once_in_the_order_of_the_text() {
    let formula =
        Formula::parse("{r} = if {b} then sum({月 收入}) + {a} else {a} − min({c.d}, {b})").unwrap();
    assert_eq!(formula.names(), ["b", "月 收入", "a", "c.d"]);
    assert!(Formula::parse("{r} = 1 + '{x}'").unwrap().names().is_empty(), "text is not a name");
}

#[test]
fn a_result_may_not_prove_itself() {
    let name = "amount".to_owned();
    assert_eq!(Formula::parse("{amount} = 1 × {amount}"), Err(FormulaError::SelfReference { at: 16, name }));
}

#[test]
fn shows_what_was_read() {
    for text in [
        "{amount} = {standard} × {members} − {income}",
        "  {r}  =\tround( {a}/3 , 'fen/half-up' )\u{3000}",
        "{r}={s}='it''s {not} a name'",
        "{结果} = {甲}",
    ] {
        let formula = Formula::parse(text).unwrap();
        assert_eq!(formula.to_string(), text);
        assert_eq!(Formula::parse(&formula.to_string()).as_ref(), Ok(&formula));
    }
}

#[test]
fn renders_with_names_replaced_and_the_rest_kept() {
    let formula = Formula::parse("{r} = {a} × {a} − {b}+'{a}'").unwrap();
    let mut order = Vec::new();
    let shown = formula.render(|name| {
        order.push(name.to_owned());
        format!("<{name}{{}}>")
    });
    assert_eq!(shown, "<r{}> = <a{}> × <a{}> − <b{}>+'{a}'");
    assert_eq!(order, ["r", "a", "a", "b"]);
}

#[test]
fn errors_name_the_character_and_what_was_expected() {
    for (text, at, expected, found) in [
        ("", 1, "name of the result", "the end"),
        ("   ", 4, "name of the result", "the end"),
        ("1 = 1", 1, "name of the result", "the number 1"),
        ("{a}", 4, "`=` after", "the end"),
        ("{a} 1", 5, "`=` after", "the number 1"),
        ("{a} ≠ 1", 5, "`=` after", "`≠`"),
        ("{a} =", 6, "a value", "the end"),
        ("{a} = = 1", 7, "a value", "`=`"),
        ("{a} = 1 +", 10, "a value", "the end"),
        ("{a} = + 1", 7, "a value", "`+`"),
        ("{甲} = ÷ 1", 7, "a value", "`÷`"),
        ("{a} = 1 2", 9, "an operator or the end", "the number 2"),
        ("{a} = 1 < 2 < 3", 13, "two values are compared", "`<`"),
        ("{a} = {b} = {c} = {d}", 17, "two values are compared", "`=`"),
        ("{a} = (1", 9, "an operator or `)`", "the end"),
        ("{a} = 1)", 8, "an operator or the end", "`)`"),
        ("{a} = ()", 8, "a value", "`)`"),
        ("{a} = min(1 2)", 13, "an operator, `,` or `)`", "the number 2"),
        ("{a} = min(1,)", 13, "a value", "`)`"),
        ("{a} = min 1", 11, "`(` after", "the number 1"),
        ("{a} = if true 1", 15, "`then`", "the number 1"),
        ("{a} = if true then 1", 21, "`else`", "the end"),
        ("{a} = 1 + if true then 1 else 2", 11, "a value", "`if`"),
        ("{a} = 1 = not true", 11, "a value", "`not`"),
        ("{a} = true and", 15, "a value", "the end"),
        ("{a} = 1.", 9, "a digit", "the end"),
        ("{a} = 1.x", 9, "a digit", "`x`"),
        ("{a} = .5", 7, "a value, an operator", "`.`"),
        ("{a} = 'abc", 11, "`'` at the end", "the end"),
        ("{a} = 1 ! 2", 10, "`=` after `!`", "` `"),
        ("{a} = 1 % 2", 9, "a value, an operator", "`%`"),
        ("{a} = {b", 9, "`}` at the end", "the end"),
        ("{a} = {b{c}", 9, "`}` at the end", "`{`"),
        ("{a} = {}", 8, "a name without blanks", "`}`"),
        ("{a} = { b}", 10, "a name without blanks", "`}`"),
        ("{a} = {b\n}", 9, "`}` at the end", "`\\n`"),
        ("{a} = （1）", 7, "a value, an operator", "`（`"),
    ] {
        match Formula::parse(text) {
            Err(FormulaError::Syntax { at: place, expected: hint, found: token }) => {
                assert_eq!((place, token.as_str()), (at, found), "{text}");
                assert!(hint.contains(expected), "{text}: {hint}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn functions_are_known_by_name_and_count() {
    let name = "average".to_owned();
    assert_eq!(Formula::parse("{r} = 1 + average(1)"), Err(FormulaError::UnknownFunction { at: 11, name }));
    assert!(matches!(Formula::parse("{r} = income"), Err(FormulaError::UnknownFunction { at: 7, .. })));
    for (expression, count) in [
        ("min()", 0),
        ("max()", 0),
        ("sum()", 0),
        ("sum(1, 2)", 2),
        ("round(1)", 1),
        ("age(1, 2)", 2),
        ("months(1)", 1),
        ("lookup(1)", 1),
        ("lookup(1, 2)", 2),
        ("lookup(1, 2, 3, 4)", 4),
        ("choose(1, 2)", 2),
        ("has(1)", 1),
        ("matches_code('A00', 'A00', 'A01')", 3),
    ] {
        match Formula::parse(&format!("{{r}} = {expression}")) {
            Err(FormulaError::Arguments { at: 7, found, .. }) => assert_eq!(found, count, "{expression}"),
            other => panic!("{expression}: {other:?}"),
        }
    }
}

#[test]
fn messages_say_where_and_what_to_do() {
    let message = |text: &str| Formula::parse(text).unwrap_err().to_string();
    assert_eq!(
        message("{a} = 1 +"),
        "at character 10: expected a value: a number, a text, a name in braces, a function or `(`, found the \
         end; correct the formula"
    );
    assert_eq!(
        message("{a} = round(1)"),
        "at character 7: `round` takes a number and a rounding, arguments found: 1; correct the formula"
    );
    let known = facts([]);
    assert_eq!(
        error("{income} + 1", &known).to_string(),
        "at character 5: no fact is called `income`; supply it or correct the name"
    );
    assert_eq!(
        error("'a' + 1", &known).to_string(),
        "at character 9: `+` needs numbers, found a text; correct the fact or the formula"
    );
}

/// The page that auditors read names every function.
#[test]
fn the_specification_lists_every_function() {
    let page = include_str!("../mod.rs");
    for signature in &super::super::functions::SIGNATURES {
        assert!(page.contains(&format!("`{}(", signature.name)), "{}", signature.name);
    }
}
