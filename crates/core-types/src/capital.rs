//! 人民币大写: amounts in capital numerals, as they stand on bills and approval forms.

use crate::money::Money;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
/// The places of a group of four, from the right.
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const WAN: u64 = 10_000;
const YI: u64 = 100_000_000;

impl Money {
    /// 人民币大写: the amount in capital numerals. It ends in 整 unless there are fen; an amount without yuan begins with
    /// its jiao or fen.
    ///
    /// ```
    /// use minzheng_core_types::Money;
    /// assert_eq!(Money::from_fen(60_000).capital(), "陆佰元整");
    /// assert_eq!(Money::from_fen(100_100_05).capital(), "壹拾万零壹佰元零伍分");
    /// assert_eq!(Money::from_fen(20).capital(), "贰角整");
    /// ```
    #[must_use]
    #[doc(alias = "大写")]
    pub fn capital(self) -> String {
        let fen = self.fen().unsigned_abs();
        let parts = |by: u64| (fen.checked_div(by).unwrap_or(0), fen.checked_rem(by).unwrap_or(0));
        let (yuan, rest) = parts(100);
        let (jiao, fen) = (rest.checked_div(10).unwrap_or(0), rest.checked_rem(10).unwrap_or(0));
        let mut out = String::from(if self.is_negative() { "负" } else { "" });
        if yuan > 0 || rest == 0 {
            out.push_str(&if yuan == 0 { "零".to_owned() } else { whole(yuan) });
            out.push('元');
        }
        if jiao > 0 {
            out.push(digit(jiao));
            out.push('角');
        } else if yuan > 0 && fen > 0 {
            out.push('零');
        }
        if fen > 0 {
            out.push(digit(fen));
            out.push('分');
        } else {
            out.push('整');
        }
        out
    }
}

fn digit(digit: u64) -> char {
    usize::try_from(digit).ok().and_then(|index| DIGITS.get(index)).copied().unwrap_or('零')
}

/// A whole number above zero, without a unit: by 亿, then by 万, then by places. A gap between two parts is one 零.
fn whole(number: u64) -> String {
    for (unit, name) in [(YI, '亿'), (WAN, '万')] {
        if number >= unit {
            let (high, low) = (number.checked_div(unit).unwrap_or(0), number.checked_rem(unit).unwrap_or(0));
            let gap = if low < unit.checked_div(10).unwrap_or(0) { "零" } else { "" };
            let low = if low == 0 { String::new() } else { format!("{gap}{}", whole(low)) };
            return format!("{}{name}{low}", whole(high));
        }
    }
    let mut out = String::new();
    let mut gap = false;
    let mut by = 1_000;
    for place in PLACES.iter().rev() {
        let value = number.checked_div(by).unwrap_or(0).checked_rem(10).unwrap_or(0);
        by = by.checked_div(10).unwrap_or(1).max(1);
        if value == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        out.push(digit(value));
        out.push_str(place);
    }
    out
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_they_stand_on_bills() {
        for (text, capital) in [
            ("0", "零元整"),
            ("0.01", "壹分"),
            ("0.10", "壹角整"),
            ("0.11", "壹角壹分"),
            ("1", "壹元整"),
            ("1.01", "壹元零壹分"),
            ("1.10", "壹元壹角整"),
            ("10", "壹拾元整"),
            ("10.50", "壹拾元伍角整"),
            ("11", "壹拾壹元整"),
            ("100.05", "壹佰元零伍分"),
            ("101", "壹佰零壹元整"),
            ("110", "壹佰壹拾元整"),
            ("150.00", "壹佰伍拾元整"),
            ("1001", "壹仟零壹元整"),
            ("1010", "壹仟零壹拾元整"),
            ("1409.50", "壹仟肆佰零玖元伍角整"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("10000", "壹万元整"),
            ("10001", "壹万零壹元整"),
            ("10100", "壹万零壹佰元整"),
            ("11000", "壹万壹仟元整"),
            ("100010", "壹拾万零壹拾元整"),
            ("107000.53", "壹拾万柒仟元伍角叁分"),
            ("12720409.36", "壹仟贰佰柒拾贰万零肆佰零玖元叁角陆分"),
            ("100000000", "壹亿元整"),
            ("100000001", "壹亿零壹元整"),
            ("100010000", "壹亿零壹万元整"),
            ("110000000", "壹亿壹仟万元整"),
            ("1000000000000", "壹万亿元整"),
            ("1000100000000", "壹万零壹亿元整"),
            ("-600.00", "负陆佰元整"),
        ] {
            assert_eq!(text.parse::<Money>().unwrap().capital(), capital, "{text}");
        }
        assert_eq!(
            Money::MAX.capital(),
            "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"
        );
    }

    /// Read back by hand: digits times places, groups by 万 and 亿.
    fn read(text: &str) -> i64 {
        let (sign, text) = text.strip_prefix('负').map_or((1, text), |rest| (-1, rest));
        let (yuan, rest) = text.split_once('元').unwrap_or(("", text));
        let mut total = number(yuan) * 100;
        let mut value = 0;
        for sign in rest.chars() {
            match sign {
                '角' => total += value * 10,
                '分' => total += value,
                '整' => {}
                other => value = digit_of(other),
            }
        }
        sign * total
    }

    fn digit_of(sign: char) -> i64 {
        i64::try_from(DIGITS.iter().position(|digit| *digit == sign).unwrap()).unwrap()
    }

    fn number(text: &str) -> i64 {
        for (sign, unit) in [('亿', 100_000_000), ('万', 10_000)] {
            if let Some((high, low)) = text.rsplit_once(sign) {
                return number(high) * unit + number(low);
            }
        }
        let mut total = 0;
        let mut value = 0;
        for sign in text.chars() {
            match PLACES.iter().position(|place| *place == sign.to_string()) {
                Some(place) => total += value * 10_i64.pow(u32::try_from(place).unwrap()),
                None => {
                    value = digit_of(sign);
                    continue;
                }
            }
            value = 0;
        }
        total + value
    }

    #[test]
    fn every_amount_reads_back() {
        let mut amounts: Vec<i64> = (0..30_000).collect();
        let mut power = 1_i64;
        while power < 10_i64.pow(17) {
            amounts.extend((-12..12).map(|near| power * 7 + near));
            amounts.extend([power, power + 1, power * 10 + 1, power / 3, -power]);
            power *= 10;
        }
        for fen in amounts {
            let text = Money::from_fen(fen).capital();
            assert_eq!(read(&text), fen, "{text}");
            assert!(!text.contains("零零") && !text.contains("零元整") || fen == 0, "{text}");
        }
    }
}
