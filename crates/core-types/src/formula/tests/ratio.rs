use std::cmp::Ordering;

use super::super::ratio::Mode;
use super::super::{Ratio, RatioError};
use super::Lcg;

fn ratio(text: &str) -> Ratio {
    text.parse().unwrap()
}

#[test]
fn is_kept_in_lowest_terms_with_the_sign_above() {
    for (above, below, text) in [(2, 4, "1/2"), (-2, 6, "-1/3"), (2, -6, "-1/3"), (-4, -2, "2"), (0, -9, "0")]
    {
        let made = Ratio::new(above, below).unwrap();
        assert_eq!(made, ratio(text));
        assert!(made.denominator() > 0);
    }
    assert_eq!(Ratio::new(1, 0), Err(RatioError::DivisionByZero));
    assert_eq!(Ratio::new(0, 0), Err(RatioError::DivisionByZero));
}

#[test]
fn reads_decimals_only_in_full() {
    for (text, shown) in [
        ("600.00", "600"),
        ("-0.05", "-0.05"),
        ("−0.05", "-0.05"),
        ("+7", "7"),
        ("0001.10", "1.1"),
        ("-0", "0"),
        ("1/3", "1/3"),
        ("0.10000000000000000000000000000000000000000000000000", "0.1"),
    ] {
        assert_eq!(ratio(text).to_string(), shown);
    }
    for text in [
        "", "-", ".", ".5", "5.", "1.2.3", "1e3", "１", " 1", "1 ", "--1", "+-1", "0x1", "1,000", "1/2/3",
        "/",
    ] {
        assert_eq!(text.parse::<Ratio>(), Err(RatioError::NotANumber), "{text}");
    }
    assert_eq!("1/0".parse::<Ratio>(), Err(RatioError::DivisionByZero));
    assert_eq!("9".repeat(39).parse::<Ratio>(), Err(RatioError::OutOfRange));
    assert_eq!(format!("0.{}1", "0".repeat(40)).parse::<Ratio>(), Err(RatioError::OutOfRange));
}

#[test]
fn shows_a_decimal_exactly_when_it_ends() {
    for (above, below, text) in [
        (1, 8, "0.125"),
        (-1, 8, "-0.125"),
        (7, 20, "0.35"),
        (1, 1 << 10, "0.0009765625"),
        (1, 3, "1/3"),
        (-22, 7, "-22/7"),
        (1, 30, "1/30"),
        (i128::MAX, 1, "170141183460469231731687303715884105727"),
    ] {
        assert_eq!(Ratio::new(above, below).unwrap().to_string(), text);
    }
    let tiny = Ratio::new(1, 1 << 126).unwrap().to_string();
    assert_eq!(tiny.len(), 128);
    assert!(tiny.ends_with("5") && tiny.starts_with("0.000000"));
}

#[test]
fn what_is_shown_reads_back() {
    let mut random = Lcg(1);
    for _ in 0..5000 {
        let made = Ratio::new(random.small(), random.small().abs() + 1).unwrap();
        assert_eq!(ratio(&made.to_string()), made);
    }
}

#[test]
fn arithmetic_agrees_with_whole_numbers() {
    let mut random = Lcg(2);
    for _ in 0..20_000 {
        let (a, b) = (random.small(), random.small().abs() + 1);
        let (c, d) = (random.small(), random.small().abs() + 1);
        let (left, right) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
        assert_eq!(left.plus(right), Ratio::new(a * d + c * b, b * d));
        assert_eq!(left.less(right), Ratio::new(a * d - c * b, b * d));
        assert_eq!(left.times(right), Ratio::new(a * c, b * d));
        assert_eq!(left.over(right), Ratio::new(a * d, b * c));
        assert_eq!(left.cmp(&right), (a * d).cmp(&(c * b)));
        assert_eq!(left.floor().to_integer(), Some(a.div_euclid(b)));
        assert_eq!(left.ceil().to_integer(), Some(-(-a).div_euclid(b)));
        assert_eq!(left.plus(right).unwrap().less(right), Ok(left));
        assert_eq!(left.to_integer(), (a % b == 0).then(|| a / b));
        assert_eq!((left.is_negative(), left.is_zero()), (a < 0, a == 0));
    }
}

#[test]
fn compares_at_the_edge_without_overflow() {
    let (top, below) = (Ratio::new(i128::MAX, 2).unwrap(), Ratio::new(i128::MAX - 2, 2).unwrap());
    assert_eq!(top.cmp(&below), Ordering::Greater);
    let near = |above, below| Ratio::new(above, below).unwrap();
    assert!(near(i128::MAX - 1, i128::MAX) < near(i128::MAX, i128::MAX - 1));
    assert!(near(i128::MAX - 2, i128::MAX - 1) < near(i128::MAX - 1, i128::MAX));
    assert!(near(1, i128::MAX) < near(1, i128::MAX - 1));
    assert!(near(-1, i128::MAX) > near(-1, i128::MAX - 1));
    assert_eq!(near(i128::MAX, 3).cmp(&near(i128::MAX, 3)), Ordering::Equal);
}

#[test]
fn overflow_is_an_error_everywhere() {
    let top = Ratio::new(i128::MAX, 1).unwrap();
    let bottom = top.negated();
    let out = Err(RatioError::OutOfRange);
    assert_eq!(top.plus(Ratio::ONE), out);
    assert_eq!(bottom.less(Ratio::ONE), out);
    assert_eq!(top.times(ratio("2")), out);
    assert_eq!(top.over(ratio("0.5")), out);
    assert_eq!(Ratio::ONE.over(top).unwrap().over(ratio("2")), out);
    assert_eq!(Ratio::new(i128::MIN, 1), out);
    assert_eq!(Ratio::new(1, i128::MIN), out);
    assert_eq!(Ratio::new(i128::MIN, 2).unwrap().to_integer(), Some(i128::MIN / 2));
    assert_eq!(Ratio::new(i128::MIN, i128::MIN), Ok(Ratio::ONE));
    assert_eq!(top.rounded(ratio("10"), Mode::Up), out);
    assert_eq!(top.over(Ratio::ZERO), Err(RatioError::DivisionByZero));
    assert_eq!(top.times(Ratio::ZERO), Ok(Ratio::ZERO));
    assert_eq!(top.negated().negated(), top);
    assert_eq!(top.floor(), top);
    assert_eq!(Ratio::new(-i128::MAX, 2).unwrap().ceil(), Ratio::new(-i128::MAX / 2, 1).unwrap());
}

/// Each mode against division of whole numbers.
#[test]
fn rounding_agrees_with_whole_numbers() {
    let mut random = Lcg(3);
    for _ in 0..20_000 {
        let (x, unit) = (random.small(), random.small().abs() % 40 + 1);
        let (count, rest) = (x.abs() / unit, x.abs() % unit);
        for (mode, away) in [
            (Mode::Down, false),
            (Mode::Up, rest > 0),
            (Mode::HalfUp, rest * 2 >= unit),
            (Mode::HalfEven, rest * 2 > unit || (rest * 2 == unit && count % 2 == 1)),
        ] {
            let expected = x.signum() * (count + i128::from(away)) * unit;
            let hundredth = |n| Ratio::new(n, 100).unwrap();
            assert_eq!(hundredth(x).rounded(hundredth(unit), mode), Ok(hundredth(expected)));
        }
    }
}
