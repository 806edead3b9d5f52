//! Pieces of the page: escaped text in two languages, numbers, tables.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Money, Month, Percent, RoundingMode, Text};

/// Text that can stand in an element or an attribute. Characters that XML forbids are dropped.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// The attributes of an element in one language: the switch hides the other one by its class.
pub(crate) const fn marks(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "class=\"zh\" lang=\"zh-CN\"",
        Lang::En => "class=\"en\" lang=\"en\"",
    }
}

/// A text in both languages.
pub(crate) fn both(text: Text) -> String {
    pair(text.zh, text.en)
}

/// The same from owned text.
pub(crate) fn pair(zh: &str, en: &str) -> String {
    format!("<span {}>{}</span><span {}>{}</span>", marks(Lang::Zh), escape(zh), marks(Lang::En), escape(en))
}

/// 1234567 as `1,234,567`.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().saturating_sub(place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

/// A count with separators.
pub(crate) fn number(count: u32) -> String {
    grouped(i64::from(count))
}

/// Yuan with separators and both decimals: `1,234.50`.
pub(crate) fn yuan(amount: Money) -> String {
    let text = amount.to_string();
    match text.split_once('.') {
        Some((whole, fen)) => {
            let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
            format!("{sign}{}.{fen}", digits.parse().map_or_else(|_| digits.to_owned(), grouped))
        }
        None => text,
    }
}

/// A number with so many decimals, given in units of the last one: (12345, 2) is `123.45`.
pub(crate) fn decimal(units: i64, decimals: u32) -> String {
    let unit = 10_u64.saturating_pow(decimals);
    let (units, sign) = (units.unsigned_abs(), if units < 0 { "-" } else { "" });
    let whole = grouped(i64::try_from(units.checked_div(unit).unwrap_or(units)).unwrap_or(i64::MAX));
    let part = units.checked_rem(unit).unwrap_or(0);
    let width = usize::try_from(decimals).unwrap_or(0);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0width$}") }
}

/// `amount` ÷ `by`, rounded once as told. Negative amounts and a divisor of zero give nothing.
pub(crate) fn divide(amount: u128, by: u128, mode: RoundingMode) -> Option<u128> {
    let (whole, rest) = (amount.checked_div(by)?, amount.checked_rem(by)?);
    let up = match mode {
        RoundingMode::Down => false,
        RoundingMode::Up => rest > 0,
        RoundingMode::HalfUp => rest >= by.saturating_sub(rest),
    };
    whole.checked_add(u128::from(up))
}

/// 百分比: `part` of `whole` with one decimal, rounded as told; a dash when there is no whole.
///
/// The district's report truncates (DB-04): 321 of 1,300 is `24.6%` under [`RoundingMode::Down`].
pub(crate) fn percent(part: i64, whole: i64, mode: RoundingMode) -> String {
    let percent = Percent::of(part, whole, mode).filter(|percent| percent.units >= 0);
    percent.map_or_else(
        || "–".to_owned(),
        |percent| format!("{}%", decimal(percent.units, percent.style.digits)),
    )
}

/// The number of a month in one language: `4月`, `Apr`; with the year where there are several.
pub(crate) fn month_name(month: Month, lang: Lang, with_year: bool) -> String {
    const ENGLISH: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let place = usize::from(month.number()).saturating_sub(1);
    let english = ENGLISH.get(place).copied().unwrap_or_default();
    match (lang, with_year) {
        (Lang::Zh, false) => format!("{}月", month.number()),
        (Lang::Zh, true) => format!("{}年{}月", month.year(), month.number()),
        (Lang::En, false) => english.to_owned(),
        (Lang::En, true) => format!("{english} {}", month.year()),
    }
}

/// The beginning of a self-contained page, Chinese with a switch to English, up to within its `main`. The style of the
/// reports counts, with `style` after it.
pub(crate) fn begin(title: &str, style: &str) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    let _ = write!(out, "<title>{}</title>", escape(title));
    let _ = write!(out, "<style>{}{style}</style></head>\n<body>", include_str!("style.css"));
    out.push_str(
        "<input type=\"radio\" name=\"language\" id=\"show-zh\" checked=\"checked\"/>\
         <input type=\"radio\" name=\"language\" id=\"show-en\"/>\
         <nav class=\"switch\" aria-label=\"语言 Language\"><label for=\"show-zh\" lang=\"zh-CN\">中文</label>\
         <label for=\"show-en\" lang=\"en\">English</label></nav>\n<main>\n",
    );
    out
}

/// A cell: text that reads from the left, or a number that stands at the right. Both are markup already.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Text(String),
    Number(String),
}

impl Cell {
    pub(crate) fn count(count: u32) -> Self {
        Self::Number(number(count))
    }
    pub(crate) fn yuan(amount: Money) -> Self {
        Self::Number(yuan(amount))
    }
}

/// A row: its head, its cells, and whether it is a sum or a part of the row above.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) head: String,
    pub(crate) cells: Vec<Cell>,
    pub(crate) class: &'static str,
}

impl Row {
    pub(crate) fn new(head: String, cells: Vec<Cell>) -> Self {
        Self { head, cells, class: "" }
    }
    /// 其中: a part of a row above.
    pub(crate) fn part(head: String, cells: Vec<Cell>) -> Self {
        Self { head, cells, class: "part" }
    }
    /// 合计.
    pub(crate) fn total(head: String, cells: Vec<Cell>) -> Self {
        Self { head, cells, class: "total" }
    }
}

/// A heading of a column; `number` for columns of numbers.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) label: String,
    pub(crate) number: bool,
}

impl Head {
    pub(crate) fn text(text: Text) -> Self {
        Self { label: both(text), number: false }
    }
    pub(crate) fn number(text: Text) -> Self {
        Self { label: both(text), number: true }
    }
}

/// A table with a caption; the first cell of each row is its head. `class` is for its width.
pub(crate) fn table(out: &mut String, class: &str, caption: Text, heads: &[Head], rows: &[Row]) {
    let _ = write!(
        out,
        "<div class=\"scroll {class}\" tabindex=\"0\" role=\"group\"><table><caption>{}</caption><thead><tr>",
        both(caption)
    );
    for head in heads {
        let class = if head.number { " class=\"n\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", head.label);
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        let class = if row.class.is_empty() { String::new() } else { format!(" class=\"{}\"", row.class) };
        let _ = write!(out, "<tr{class}><th scope=\"row\">{}</th>", row.head);
        for cell in &row.cells {
            let _ = match cell {
                Cell::Text(text) => write!(out, "<td>{text}</td>"),
                Cell::Number(text) => write!(out, "<td class=\"n\">{text}</td>"),
            };
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        let shown = [0, 12, 999, 1_000, 10_341, -1_234_567].map(grouped);
        assert_eq!(shown, ["0", "12", "999", "1,000", "10,341", "-1,234,567"]);
        assert_eq!(yuan(Money::from_fen(123_456_700)), "1,234,567.00");
        assert_eq!(yuan(Money::from_fen(-5)), "-0.05");
        assert_eq!(decimal(1_134, 2), "11.34");
        assert_eq!(decimal(-7, 1), "-0.7");
    }

    /// DB-04: the report printed 24.6 %; rounding half up would have given 24.7 %.
    #[test]
    fn percentages_are_rounded_as_named() {
        assert_eq!(percent(321, 1_300, RoundingMode::Down), "24.6%");
        assert_eq!(percent(321, 1_300, RoundingMode::HalfUp), "24.7%");
        assert_eq!(percent(321, 1_300, RoundingMode::Up), "24.7%");
        assert_eq!(percent(1, 4, RoundingMode::Up), "25.0%");
        assert_eq!(percent(1, 0, RoundingMode::Down), "–");
    }

    #[test]
    fn markup_in_text_stays_text() {
        assert_eq!(escape("<script>\"a\" & 'b'\u{0}"), "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;");
    }
}
