//! Check characters of the identifiers.

/// Weights of ISO 7064 MOD 11-2 for places 1 to 17.
const IDENTITY_WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Weights of GB 11714 for places 1 to 8.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
/// Weights of GB 32100 for places 1 to 17: powers of 3 modulo 31.
const CREDIT_WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/// The 31 characters of GB 32100: no I, O, S, V, Z.
pub(super) const CREDIT_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Σ value × weight, or nothing when the text has another length or holds a character without a value.
fn weighted<const N: usize>(
    text: &str,
    weights: [u32; N],
    value: impl Fn(char) -> Option<u32>,
) -> Option<u32> {
    if text.chars().count() != N {
        return None;
    }
    text.chars()
        .zip(weights)
        .try_fold(0_u32, |sum, (c, weight)| sum.checked_add(value(c)?.checked_mul(weight)?))
}

/// The check character of a resident identity number (公民身份号码) for its first 17 digits: ISO 7064 MOD 11-2
/// (GB 11643-1999, ID-02).
///
/// ```
/// use minzheng_core_types::ids::identity_check_character;
/// assert_eq!(identity_check_character("37020319340506997"), Some('9'));
/// assert_eq!(identity_check_character("37020319360302996"), Some('X'));
/// ```
#[must_use]
pub fn identity_check_character(first_17: &str) -> Option<char> {
    let sum = weighted(first_17, IDENTITY_WEIGHTS, |c| c.to_digit(10))?;
    "10X98765432".chars().nth((sum % 11) as usize)
}

/// The check digit of an organisation code (组织机构代码) for its first 8 characters (GB 11714-1997, ID-07).
///
/// ```
/// use minzheng_core_types::ids::organisation_check_digit;
/// assert_eq!(organisation_check_digit("MJX00001"), Some('8'));
/// assert_eq!(organisation_check_digit("MJX00019"), Some('X'));
/// ```
#[must_use]
pub fn organisation_check_digit(first_8: &str) -> Option<char> {
    let value = |c: char| if c.is_ascii_lowercase() { None } else { c.to_digit(36) };
    let sum = weighted(first_8, ORGANISATION_WEIGHTS, value)?;
    "0X987654321".chars().nth((sum % 11) as usize)
}

/// The check character of a unified social credit code (统一社会信用代码) for its first 17 characters (GB 32100-2015,
/// ID-07).
///
/// ```
/// use minzheng_core_types::ids::credit_code_check_character;
/// assert_eq!(credit_code_check_character("51370203MJX000018"), Some('F'));
/// ```
#[must_use]
pub fn credit_code_check_character(first_17: &str) -> Option<char> {
    let value = |c| CREDIT_ALPHABET.chars().zip(0_u32..).find(|(known, _)| *known == c).map(|(_, v)| v);
    let sum = weighted(first_17, CREDIT_WEIGHTS, value)?;
    let check = 31_u32.saturating_sub(sum % 31) % 31;
    CREDIT_ALPHABET.chars().nth(check as usize)
}

/// The Luhn check digit that follows the given digits (ISO/IEC 7812, ID-08).
///
/// ```
/// use minzheng_core_types::ids::luhn_check_digit;
/// assert_eq!(luhn_check_digit("621700000000000000"), Some('4'));
/// ```
#[must_use]
pub fn luhn_check_digit(digits: &str) -> Option<char> {
    let mut sum = 0_u32;
    let mut doubled = true;
    for c in digits.chars().rev() {
        let digit = c.to_digit(10)?;
        let twice = digit.saturating_mul(2);
        let counted = if doubled { (twice / 10).saturating_add(twice % 10) } else { digit };
        sum = sum.checked_add(counted)?;
        doubled = !doubled;
    }
    char::from_digit(10_u32.saturating_sub(sum % 10) % 10, 10)
}

/// Is the last place the check that `check` computes for the places before?
pub(super) fn ends_in_check(text: &str, check: impl Fn(&str) -> Option<char>) -> bool {
    let mut places = text.chars();
    let last = places.next_back();
    last.is_some() && check(places.as_str()) == last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_check_for_text_of_another_form() {
        assert_eq!(identity_check_character("3702031934050699"), None);
        assert_eq!(identity_check_character("3702O319340506997"), None);
        assert_eq!(organisation_check_digit("MJX0000"), None);
        assert_eq!(organisation_check_digit("mjx00001"), None);
        assert_eq!(credit_code_check_character("51370203MJO000018"), None);
        assert_eq!(luhn_check_digit("62170o"), None);
        assert!(!ends_in_check("", luhn_check_digit));
    }

    /// ID-07: the weights are the powers of 3 modulo 31.
    #[test]
    fn credit_weights_are_powers_of_three() {
        let mut power = 1;
        for weight in CREDIT_WEIGHTS {
            assert_eq!(weight, power);
            power = power * 3 % 31;
        }
        assert_eq!(CREDIT_ALPHABET.len(), 31);
    }
}
