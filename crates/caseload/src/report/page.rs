//! The report as one page: nothing is fetched, both languages are in it.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Money, PackHash, RoundingMode, Text};

use super::compare::ComparisonRow;
use super::elders::EldersPart;
use super::figures::FigureLine;
use super::html::{both, escape, month_name, number, percent, yuan};
use super::{activity, elders, money, organisations, over_time, sections, stock};
use crate::activity::Activity;
use crate::back_pay::{BackPay, RosterPolicy};
use crate::organisations::OrganisationStatistics;
use crate::statistics::MonthStatistics;

/// What the page is made of. It has no clock: a date of making appears only in `generated`.
#[derive(Debug)]
pub struct ReportInput<'i> {
    /// Name of the place.
    pub place: Text,
    /// The months, one after another.
    pub months: &'i [MonthStatistics],
    /// What was handled in the whole period beside the roll, where it was counted; each month's own stands in its statistics.
    pub activity: Option<&'i Activity>,
    /// 老年人: where an elder ledger was given.
    pub elders: Option<&'i EldersPart>,
    /// 社会组织: where a register of organisations was given.
    pub organisations: Option<&'i OrganisationStatistics>,
    /// The comparison with a printed report; empty where there is none.
    pub comparison: &'i [ComparisonRow],
    /// Back-pay by roster policy, where a raise was named.
    pub back_pay: &'i [(RosterPolicy, Vec<BackPay>)],
    /// The figures in force.
    pub figures: &'i [FigureLine],
    /// The hash of all figures loaded.
    pub pack: PackHash,
    /// What is to be said of the register, such as that its persons are fictitious.
    pub notes: &'i [Text],
    /// What is to be said of the making of the page, such as its day; in the words of the caller.
    pub generated: Option<&'i str>,
}

/// The report of some months as one self-contained HTML page, Chinese with a switch to English; it prints on A4.
///
/// The page is well-formed XML. All text from a register is escaped. Percentages are truncated to one decimal, as the
/// district's own report does (DB-04).
#[must_use]
pub fn half_year(input: &ReportInput<'_>) -> String {
    let (place, period) = (input.place, period(input.months));
    let mut out = begin(
        &format!("{} {} 社会救助统计报告", place.zh, period.0),
        &format!("{}: social-assistance report, {}", place.en, period.1),
    );
    head(&mut out, input, &period);
    if !input.months.is_empty() {
        let mut sections = sections::Sections::default();
        stock::stock(&mut out, &mut sections, input.months);
        stock::movement(&mut out, &mut sections, input.months);
        money::money(&mut out, &mut sections, input.months);
        stock::streets(&mut out, &mut sections, input.months);
        activity::all(&mut out, &mut sections, input.months, input.activity);
        elders::elders(&mut out, &mut sections, input.elders);
        organisations::organisations(&mut out, &mut sections, input.organisations);
        over_time::section(&mut out, &mut sections, input.months);
        sections::queue(&mut out, &mut sections, input.months);
        sections::back_pay(&mut out, &mut sections, input.back_pay);
        sections::comparison(&mut out, &mut sections, input.comparison);
        sections::figures(&mut out, &mut sections, input.figures);
        sections::not_covered(&mut out, &mut sections, input.activity);
    }
    foot(&mut out, input);
    end(&mut out);
    out
}

/// A page with its style and the switch of languages, up to where its own text begins.
pub(super) fn begin(zh: &str, en: &str) -> String {
    super::html::begin(&format!("{zh} · {en}"), "")
}

/// The end of a page.
pub(super) fn end(out: &mut String) {
    out.push_str("</main></body></html>\n");
}

/// What a page is called, of what, and what is to be said first: that it decides nothing, and the notes.
pub(super) fn heading(
    out: &mut String,
    eyebrow: Text,
    title: (&str, &str),
    period: (&str, &str),
    notes: &[Text],
) {
    let pair = super::html::pair;
    let _ = write!(
        out,
        "<header><p class=\"eyebrow\">{}</p><h1>{}</h1><p class=\"period\">{}</p>",
        both(eyebrow),
        pair(title.0, title.1),
        pair(period.0, period.1),
    );
    let decides = Text::new(
        "本页是按规则所作的计算，不是决定；决定由主管机关作出。",
        "This page is a calculation by the rules, not a decision; the authority decides.",
    );
    let _ = write!(out, "<div class=\"note\"><p>{}</p>", both(decides));
    for note in notes {
        let _ = write!(out, "<p>{}</p>", both(*note));
    }
    out.push_str("</div></header>\n");
}

/// A headline number: what it is, the number, and a line below it in both languages.
pub(super) type Card = (Text, String, (String, String));

/// 主要数字.
pub(super) fn write_cards(out: &mut String, cards: impl IntoIterator<Item = Card>) {
    let _ = write!(out, "<section class=\"cards\" aria-label=\"主要数字 Headline numbers\">");
    for (label, value, under) in cards {
        let _ = write!(
            out,
            "<div><span class=\"what\">{}</span><b>{value}</b><span class=\"under\">{}</span></div>",
            both(label),
            super::html::pair(&under.0, &under.1)
        );
    }
    out.push_str("</section>\n");
}

/// The first and the last month in both languages.
fn period(months: &[MonthStatistics]) -> (String, String) {
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return (String::new(), String::new());
    };
    let (first, last) = (first.month, last.month);
    let several = first.year() != last.year();
    let zh = format!("{}至{}", month_name(first, Lang::Zh, true), month_name(last, Lang::Zh, several));
    let en = format!("{} to {}", month_name(first, Lang::En, several), month_name(last, Lang::En, true));
    (zh, en)
}

fn head(out: &mut String, input: &ReportInput<'_>, period: &(String, String)) {
    heading(
        out,
        Text::new("社会救助统计报告", "Social-assistance report"),
        (input.place.zh, input.place.en),
        (&period.0, &period.1),
        input.notes,
    );
    cards(out, input.months);
}

/// 主要数字.
fn cards(out: &mut String, months: &[MonthStatistics]) {
    let Some(last) = months.last() else { return };
    let total = Money::sum(months.iter().map(|month| month.total)).unwrap_or(Money::MAX);
    let sum = |of: fn(&MonthStatistics) -> u32| months.iter().map(of).fold(0, u32::saturating_add);
    let (came, went) = (sum(|month| month.entered.households), sum(|month| month.left.households));
    let elders = percent(i64::from(last.persons.from_60), i64::from(last.roster.persons), RoundingMode::Down);
    let cards = [
        (
            Text::new("期末在保户", "households at the end"),
            number(last.roster.households),
            (
                format!("新增 {} · 退出 {}", number(came), number(went)),
                format!("{} in · {} out", number(came), number(went)),
            ),
        ),
        (
            Text::new("期末在保人数", "persons at the end"),
            number(last.roster.persons),
            (format!("60周岁以上占 {elders}"), format!("{elders} aged 60 and more")),
        ),
        (
            Text::new("全期发放（元）", "paid in all (yuan)"),
            yuan(total),
            (format!("末月 {}", yuan(last.total)), format!("last month {}", yuan(last.total))),
        ),
        (
            Text::new("末月人均补差水平（元）", "per person, last month (yuan)"),
            yuan(last.per_person()),
            (
                "全部项目 ÷ 在保人数，截断到分".to_owned(),
                "all programmes ÷ persons, truncated to the fen".to_owned(),
            ),
        ),
    ];
    write_cards(out, cards);
}

fn foot(out: &mut String, input: &ReportInput<'_>) {
    let _ = write!(
        out,
        "<footer><p>{}</p><p class=\"hash\">SHA-256 {}</p>",
        both(Text::new(
            "参数包摘要：同一参数包、同一台账，结果逐字相同。",
            "Hash of the figures: the same figures and the same register give the same page to the letter.",
        )),
        input.pack
    );
    let _ = write!(
        out,
        "<p>{}</p>",
        both(Text::new(
            "百分比一律截断到一位小数；金额以元计，精确到分。",
            "Percentages are truncated to one decimal; money is in yuan, exact to the fen.",
        ))
    );
    if let Some(generated) = input.generated {
        let _ = write!(out, "<p>{}</p>", escape(generated));
    }
    out.push_str("</footer>\n");
}

/// Text of one language where a page needs it outside a sentence.
pub(super) fn quoted(text: &str) -> String {
    format!("<q lang=\"zh-CN\">{}</q>", escape(text))
}
