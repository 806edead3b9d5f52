//! Whole numbers from decimal text, and what a map needs of them: nothing here is a float, so that every machine reads the same.

/// A decimal as a whole number of parts, `10^places` to the one; more places than that are cut off.
pub(super) fn fixed(text: &str, places: u32) -> Option<i64> {
    let text = text.trim();
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let shift =
        i32::try_from(places).ok()?.checked_add(exponent)?.checked_sub(i32::try_from(part.len()).ok()?)?;
    let number: i128 = format!("{whole}{part}").parse().ok()?;
    let power = 10_i128.checked_pow(shift.unsigned_abs())?;
    let value = if shift >= 0 { number.checked_mul(power)? } else { number.checked_div(power)? };
    let value = i64::try_from(value).ok()?;
    Some(if negative { value.saturating_neg() } else { value })
}

/// The whole root, cut off.
pub(super) fn root(square: u128) -> u64 {
    u64::try_from(square.isqrt()).unwrap_or(u64::MAX)
}

/// The cosine of a latitude in 10^-7 degrees, in 10^-9 parts, by its series.
pub(super) fn cosine(latitude: i64) -> i128 {
    const ONE: i128 = 1_000_000_000_000;
    /// π ÷ 180 × 10^-7, in 10^-19 parts.
    const STEP: i128 = 17_453_292_520;
    let angle = i128::from(latitude).saturating_mul(STEP).checked_div(10_000_000).unwrap_or_default();
    let square = angle.saturating_mul(angle).checked_div(ONE).unwrap_or_default();
    let (mut term, mut sum) = (ONE, ONE);
    for order in 1..12_i128 {
        let divisor = order.saturating_mul(2).saturating_mul(order.saturating_mul(2).saturating_sub(1));
        let below = ONE.saturating_mul(divisor);
        term = term.saturating_mul(square).checked_div(below).unwrap_or_default().saturating_neg();
        sum = sum.saturating_add(term);
    }
    sum.checked_div(1000).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_as_they_are_written() {
        assert_eq!(fixed("120.3456789", 7), Some(1_203_456_789));
        assert_eq!(fixed("-0.5", 7), Some(-5_000_000));
        assert_eq!(fixed("1.5e3", 1), Some(15_000));
        assert_eq!(fixed("1e-8", 7), Some(0));
        assert_eq!((fixed("", 7), fixed("x", 7), fixed(".5", 7)), (None, None, None));
    }

    #[test]
    fn the_cosine_is_right() {
        for (degrees, expected) in [(0, 1_000_000_000), (60, 500_000_000), (36, 809_016_994), (90, 0)] {
            let found = cosine(degrees * 10_000_000);
            assert!((found - expected).abs() <= 2, "{degrees}: {found}");
        }
    }
}
