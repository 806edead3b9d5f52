use super::*;

/// Something nested so many times, inside the little stack that a thread may have.
fn nested(open: &str, core: &str, close: &str, levels: usize) -> Result<Value, FormulaError> {
    let text = format!("{{r}} = {}{core}{}", open.repeat(levels), close.repeat(levels));
    let run = move || Formula::parse(&text)?.evaluate(&Known::new());
    std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap()
}

#[test]
fn nesting_has_a_limit() {
    for (open, core, close) in [
        ("(", "1", ")"),
        ("−", "1", ""),
        ("- ", "1", ""),
        ("not ", "true", ""),
        ("min(", "1", ")"),
        ("max(0, ", "1", ", 2)"),
        ("if true then ", "1", " else 2"),
        ("if ", "true", " then true else false"),
        ("1 + 2 × (", "1", ") − 3"),
        ("(false or true and ", "true", ")"),
    ] {
        assert!(nested(open, core, close, Formula::MAX_DEPTH).is_ok(), "{open}");
        for levels in [Formula::MAX_DEPTH + 1, 200] {
            let why = nested(open, core, close, levels).unwrap_err();
            assert!(matches!(why, FormulaError::TooDeep { .. }), "{open}: {why}");
        }
    }
    let (open, close) = ("(if false or true and 0 < 1 + 2 × ", " then 1 else 2)");
    assert_eq!(nested(open, "1", close, Formula::MAX_DEPTH / 2), Ok(1.into()));
    assert_eq!(nested("((", "1", "))", 40), Err(FormulaError::TooDeep { at: 7 + 64 }));
    assert!(nested("not not - (", "", "", 600).is_err());
}

#[test]
fn long_chains_are_not_deep() {
    for (link, core) in [(" + 1", "1"), (" × 1", "1"), (" and true", "true"), (" or false", "false")] {
        assert!(nested("", &format!("{core}{}", link.repeat(700)), "", 1).is_ok(), "{link}");
    }
    let tables = format!("{}0", "if false then 1 else ".repeat(300));
    assert_eq!(nested("", &tables, "", 1), Ok(0.into()));
}

#[test]
fn length_has_a_limit_in_characters() {
    let text = |length: usize| format!("{{年}}={}", "1".to_owned() + &" ".repeat(length - 5));
    assert!(Formula::parse(&text(Formula::MAX_LENGTH)).is_ok());
    assert_eq!(Formula::parse(&text(Formula::MAX_LENGTH + 1)), Err(FormulaError::TooLong));
    assert_eq!(Formula::parse(&"(".repeat(1_000_000)), Err(FormulaError::TooLong));
}

#[test]
fn random_bytes_never_panic() {
    let mut random = Lcg(7);
    for _ in 0..20_000 {
        let bytes: Vec<u8> = (0..random.below(60)).map(|_| random.next().to_le_bytes()[0]).collect();
        let text = String::from_utf8_lossy(&bytes);
        let _ = Formula::parse(&text);
        let _ = Formula::parse(&format!("{{r}} = {text}"));
        let _ = text.parse::<Ratio>();
    }
}

fn hostile_facts() -> Known {
    facts([
        ("a", number(&i128::MAX.to_string())),
        ("b", number("-1/170141183460469231731687303715884105727")),
        ("d", Value::Date(chrono::NaiveDate::MIN)),
        ("e", Value::Date(chrono::NaiveDate::MAX)),
        ("m", Value::Month(crate::Month::MAX)),
        ("t", "C00-C97".into()),
        ("l", numbers(&["1", "0", "-1"])),
        ("n", Value::List(Vec::new())),
    ])
}

/// Random sequences of real tokens reach further in than random bytes.
#[test]
fn random_tokens_never_panic() {
    let mut words: Vec<String> = "( ) , + - × / < = ≠ not and or if then else true 0 2 0.5 -1 'fen/up' 'C50' \
         {a} {b} {d} {e} {m} {t} {l} {n} {nobody} 'on-birthday/first-of-march' 170141183460469231731687303715884105727"
        .split(' ')
        .map(str::to_owned)
        .collect();
    words.extend(super::super::functions::SIGNATURES.iter().map(|signature| format!("{}(", signature.name)));
    let known = hostile_facts();
    let mut random = Lcg(8);
    let mut parsed = 0;
    for _ in 0..60_000 {
        let mut text = "{r} =".to_owned();
        for _ in 0..=random.below(9) {
            text.push(' ');
            text.push_str(&words[usize::try_from(random.below(words.len() as u64)).unwrap()]);
        }
        if let Ok(formula) = Formula::parse(&text) {
            parsed += 1;
            assert_eq!(formula.to_string(), text);
            let _ = formula.evaluate(&known);
        }
    }
    assert!(parsed > 1000, "only {parsed} were formulas");
}

/// Well-formed random calls over hostile facts: an answer or an error, twice the same.
#[test]
fn random_calls_never_panic() {
    let known = hostile_facts();
    let values = [
        "{a}",
        "{b}",
        "{d}",
        "{e}",
        "{m}",
        "{t}",
        "{l}",
        "{n}",
        "0",
        "-1",
        "'5/half-even'",
        "true",
        "{a} + 1",
    ];
    let mut random = Lcg(9);
    let (mut answers, mut errors) = (0, 0);
    for _ in 0..30_000 {
        let signatures = &super::super::functions::SIGNATURES;
        let signature = &signatures[usize::try_from(random.below(signatures.len() as u64)).unwrap()];
        let arguments: Vec<&str> = (0..random.below(6))
            .map(|_| values[usize::try_from(random.below(values.len() as u64)).unwrap()])
            .collect();
        let text = format!("{{r}} = {}({})", signature.name, arguments.join(", "));
        let Ok(formula) = Formula::parse(&text) else { continue };
        let result = formula.evaluate(&known);
        assert_eq!(result, formula.evaluate(&known));
        *(if result.is_ok() { &mut answers } else { &mut errors }) += 1;
    }
    assert!(answers > 500 && errors > 500, "{answers} answers, {errors} errors");
}
