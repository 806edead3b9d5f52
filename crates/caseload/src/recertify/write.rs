//! The list and its sums as tables, CSV and Markdown. Every one of them says that they are proposals.

use std::io::Write;

use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Fact, Finding, Lang, Money, MoneyError, Text};
use minzheng_welfare::CATALOGUE;
use minzheng_welfare::review::{Due, Review, Timing};

use super::{Counts, Outcome, Recertification, ReviewLine, Surveyed, TIMINGS};
use crate::dynamic::Area;
use crate::files::cells::protected;
use crate::outputs::OutputError;
use crate::outputs::csv::{BOM, Line};
use crate::paper::marked;

pub(super) const WHAT: &str = "list of reviews";

/// What stands on every form of the list.
pub(super) const PROPOSALS: Text = Text::new(
    "以下均为按规则计算的建议,不是决定;审核人签署前照原金额发放,逾期未核查不因此停发。",
    "These are proposals computed by the rules, not decisions; until a reviewer signs, payment goes on as it is, and a late \
     review does not stop it.",
);

pub(super) const HEADING: [Text; 17] = [
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("户编号", "household"),
    Text::new("户主", "head"),
    Text::new("保障人数", "beneficiaries"),
    Text::new("核查类别", "class"),
    Text::new("上次核查", "last review"),
    Text::new("核查期限(末月)", "due by"),
    Text::new("期限状态", "timing"),
    Text::new("建议", "proposal"),
    Text::new("自何月起", "from"),
    Text::new("至何月止", "until"),
    Text::new("原金额", "before"),
    Text::new("拟金额", "proposed"),
    Text::new("差额", "difference"),
    Text::new("理由、待查", "grounds, open"),
];

/// What a timing is called.
pub(super) const fn timing(timing: Timing) -> Text {
    match timing {
        Timing::Overdue => Text::new("逾期", "overdue"),
        Timing::DueNow => Text::new("本月到期", "due this month"),
        Timing::Later => Text::new("未到期", "later"),
        Timing::Open => Text::new("待定", "open"),
    }
}

pub(super) const fn timing_word(timing: Timing) -> &'static str {
    match timing {
        Timing::Overdue => "overdue",
        Timing::DueNow => "due-now",
        Timing::Later => "later",
        Timing::Open => "open",
    }
}

pub(super) fn class(review: &Review, lang: Lang) -> String {
    match review.class {
        Fact::Known(class) => {
            let follows = Text::new("(推得)", " (follows)").get(lang);
            format!("{}{}", class.label().get(lang), if review.derived { follows } else { "" })
        }
        Fact::Absent | Fact::NotEstablished => Text::new("未定", "not established").get(lang).to_owned(),
    }
}

pub(super) fn due(review: &Review, lang: Lang) -> String {
    let text = match review.due {
        Due::By(month) => month.to_string(),
        Due::Between { first, last } => format!("{first}..{last}"),
        Due::NotSettled => Text::new("间隔未查到", "no interval known").get(lang).to_owned(),
    };
    if review.assumed { format!("{text}{}", Text::new("(推定)", " (assumed)").get(lang)) } else { text }
}

/// The grounds of a stop, or what is open.
pub(super) fn reasons(line: &ReviewLine, lang: Lang) -> Vec<String> {
    let mut texts = Vec::new();
    let lacking = match line.surveyed {
        Surveyed::Current => None,
        Surveyed::Stale => {
            Some(Text::new("收入清单未更新到上月", "the incomes listed do not reach last month"))
        }
        Surveyed::Missing => Some(Text::new("没有今日情况", "no facts of today")),
    };
    texts.extend(lacking.map(|lacking| lacking.get(lang).to_owned()));
    let (paid, found) = (line.proposal.unreviewed(), line.proposal.finding());
    if let Finding::NotEntitled(grounds) = found {
        texts.extend(grounds.iter().map(|ground| {
            let over = ground.margin().map(|margin| margin.text());
            let over = over.map_or_else(String::new, |margin| {
                format!(
                    "{}{}",
                    Text::new(",相差 ", ", difference ").get(lang),
                    margin.trim_start_matches('-')
                )
            });
            format!(
                "{} {}:{} {}{over}",
                ground.rule.id,
                ground.rule.title.get(lang),
                measure(ground.observed, lang),
                compared(ground.limit, lang)
            )
        }));
    }
    for open in [paid, found].into_iter().filter_map(|finding| match finding {
        Finding::NeedsPerson(open) => Some(open),
        Finding::Entitled(_) | Finding::NotEntitled(_) => None,
    }) {
        let questions = open.ranked(&CATALOGUE).map(|question| question.text.get(lang).to_owned());
        let missing = open.missing(&CATALOGUE).map(|missing| missing.label.get(lang).to_owned());
        for text in questions.chain(missing) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

fn measure(measure: Measure, lang: Lang) -> String {
    match measure {
        Measure::Flag(true) => Text::new("是", "yes").get(lang).to_owned(),
        Measure::Flag(false) => Text::new("否", "no").get(lang).to_owned(),
        other => other.text(),
    }
}

fn compared(limit: Measure, lang: Lang) -> String {
    format!("{}{}", Text::new("/界限 ", "/limit ").get(lang), measure(limit, lang))
}

/// Is there a month from which something is another?
const fn changes(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::Keep | Outcome::Open)
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Amounts of a proposal: none where it is open.
pub(super) fn amounts(line: &ReviewLine) -> Result<Option<[Money; 3]>, MoneyError> {
    let proposal = &line.proposal;
    if proposal.outcome() == Outcome::Open {
        return Ok(None);
    }
    let (before, after) = (proposal.before(), proposal.after());
    Ok(Some([before, after, after.less(before)?]))
}

/// The lines as a table: headings and rows. Heads are masked.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn recertification_table(
    list: &Recertification,
    lang: Lang,
) -> Result<(Vec<&'static str>, Vec<Vec<String>>), MoneyError> {
    let row = |line: &ReviewLine| -> Result<Vec<String>, MoneyError> {
        let [before, after, difference] =
            amounts(line)?.map_or_else(Default::default, |amounts| amounts.map(|amount| amount.to_string()));
        let proposal = &line.proposal;
        Ok(vec![
            line.area.place.to_string(),
            line.area.street.clone(),
            line.area.community.clone(),
            line.number.clone(),
            line.head.to_string(),
            line.members.to_string(),
            class(&line.review, lang),
            line.reviewed.to_string(),
            due(&line.review, lang),
            timing(line.timing).get(lang).to_owned(),
            proposal.outcome().label().get(lang).to_owned(),
            shown(proposal.from().filter(|_| changes(proposal.outcome()))),
            shown(proposal.last()),
            before,
            after,
            difference,
            reasons(line, lang).join(Text::new(";", "; ").get(lang)),
        ])
    };
    let rows = list.lines.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok((HEADING.iter().map(|heading| heading.get(lang)).collect(), rows))
}

pub(super) const SUM_HEADING: [Text; 4] = [
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("在保", "on the roll"),
];
pub(super) const BEFORE: Text = Text::new("原月金额", "before, a month");
pub(super) const AFTER: Text = Text::new("拟月金额", "proposed, a month");
pub(super) const ALL: Text = Text::new("合计", "all");

/// The sums as a table: a row for each community and for all.
#[must_use]
pub fn recertification_totals(list: &Recertification, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = SUM_HEADING.into_iter().chain(TIMINGS.map(timing)).chain(Outcome::ALL.map(Outcome::label));
    let row = |area: Option<&Area>, counts: &Counts| {
        let mut cells = match area {
            Some(area) => vec![area.place.to_string(), area.street.clone(), area.community.clone()],
            None => vec![ALL.get(lang).to_owned(), String::new(), String::new()],
        };
        let numbers = [counts.households].into_iter().chain(counts.timings).chain(counts.outcomes);
        cells.extend(numbers.map(|count| count.to_string()));
        cells.extend([counts.before, counts.after].map(|amount| amount.to_string()));
        cells
    };
    let mut rows: Vec<Vec<String>> =
        list.areas.iter().map(|(area, counts)| row(Some(area), counts)).collect();
    rows.push(row(None, &list.total));
    (heading.chain([BEFORE, AFTER]).map(|heading| heading.get(lang)).collect(), rows)
}

/// The lines as CSV for spreadsheets; the last column says that they are proposals.
///
/// # Errors
/// [`OutputError`] when `to` does not take it, or sums do not fit.
pub fn recertification_csv(
    to: &mut dyn Write,
    list: &Recertification,
    lang: Lang,
) -> Result<(), OutputError> {
    let (heading, rows) = recertification_table(list, lang)?;
    let mut text = Line::default();
    heading.iter().chain([&Text::new("性质", "nature").get(lang)]).for_each(|cell| {
        text.field(cell);
    });
    text.end();
    for row in rows {
        row.iter().for_each(|cell| {
            text.field(protected(cell));
        });
        text.field(Text::new("建议,待审核人签署", "a proposal until a reviewer signs").get(lang)).end();
    }
    let mut write = |text: &str| to.write_all(text.as_bytes());
    write(BOM).and_then(|()| write(&text.text())).map_err(|why| OutputError::Write { what: WHAT, why })?;
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}

/// The sums and the list as Markdown, by street and community.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn recertification_markdown(list: &Recertification, lang: Lang) -> Result<String, MoneyError> {
    let title = Text::new("定期核查清单", "List of reviews").get(lang);
    let mut out = format!("# {title} {}\n\n> {}\n\n", list.day, PROPOSALS.get(lang));
    let (heading, rows) = recertification_totals(list, lang);
    out.push_str(&markdown_table(&heading, &rows));
    let (heading, rows) = recertification_table(list, lang)?;
    let heading: Vec<&str> = heading.into_iter().skip(3).collect();
    let mut rows = list.lines.iter().zip(rows).peekable();
    for area in list.areas.keys() {
        let mut here = Vec::new();
        while let Some((_, row)) = rows.next_if(|(line, _)| line.area == *area) {
            here.push(row.into_iter().skip(3).collect());
        }
        let name = [area.place.to_string().as_str(), &area.street, &area.community].join(" ");
        out.push_str(&format!("\n## {}\n\n{}", marked(name.trim()), markdown_table(&heading, &here)));
    }
    out.push_str(&format!(
        "\n- {}: `{}`\n",
        Text::new("参数摘要", "hash of the figures").get(lang),
        list.pack
    ));
    Ok(out)
}

fn markdown_table(heading: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = format!("| {} |\n|{}\n", heading.join(" | "), "---|".repeat(heading.len()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| marked(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out
}
