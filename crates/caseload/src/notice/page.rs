//! The notice as a page for print and as a sheet. Both are made of [`PublicNotice`]s alone.

use std::fmt::Write as _;

use csv::{Terminator, WriterBuilder};
use minzheng_core_types::ids::division;
use minzheng_core_types::{Lang, Money, MoneyError, Place, Text};

use super::policy::Counting;
use super::public::{AreaName, NoticeKind, NoticePlace, PublicNotice, PublicProgramme};
use super::{NoticeSheet, Published};
use crate::files::cells::protected;
use crate::report::html::{self, escape, month_name, yuan};
use crate::rules::DB_05;

const UNNAMED_AREA: Text = Text::new("(名称待核)", "(name to be verified)");
const NO_AREA: Text = Text::new("(未填)", "(not given)");

/// The name of a place, where the table of divisions has it.
pub(super) fn division_name(place: Place) -> (String, String) {
    match place {
        Place::Division(code) => division(code).map_or_else(
            || (code.to_string(), code.to_string()),
            |found| (found.name.zh.to_owned(), found.name.en.to_owned()),
        ),
        Place::Zone(_) => (place.to_string(), place.to_string()),
    }
}

fn area(name: &AreaName, lang: Lang) -> String {
    match name.shown() {
        None => UNNAMED_AREA.get(lang).to_owned(),
        Some("") => NO_AREA.get(lang).to_owned(),
        Some(name) => name.to_owned(),
    }
}

/// Chinese text for print: its marks are as wide as its characters.
pub(crate) fn wide(text: &str) -> String {
    let sign = |sign: char| match sign {
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '(' => '（',
        ')' => '）',
        other => other,
    };
    text.chars().map(sign).collect()
}

/// A text in both languages.
pub(super) fn pair(zh: &str, en: &str) -> String {
    html::pair(&wide(zh), en)
}

pub(super) fn both(text: Text) -> String {
    pair(text.zh, text.en)
}

/// What begins every page: both languages in it, nothing fetched.
pub(super) fn begin(title: Text) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    let _ = write!(out, "<title>{} · {}</title>", escape(title.zh), escape(title.en));
    let _ = write!(out, "<style>{}</style></head>\n<body>", include_str!("style.css"));
    out.push_str(
        "<input type=\"radio\" name=\"language\" id=\"show-zh\" checked=\"checked\"/>\
         <input type=\"radio\" name=\"language\" id=\"show-en\"/>\
         <nav class=\"switch\" aria-label=\"语言 Language\"><label for=\"show-zh\" lang=\"zh-CN\">中文</label>\
         <label for=\"show-en\" lang=\"en\">English</label></nav>\n<main>\n",
    );
    let _ = write!(out, "<h1>{}</h1>", both(title));
    out
}

pub(super) fn end(out: &mut String) {
    out.push_str("</main></body></html>\n");
}

/// A paragraph or list item in both languages.
fn said(out: &mut String, tag: &str, zh: &str, en: &str) {
    let _ = write!(out, "<{tag}>{}</{tag}>", pair(zh, en));
}

/// The notice as one self-contained page, Chinese with a switch to English, for print on A4.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when a sum does not fit.
pub fn notice_html(sheet: &NoticeSheet) -> Result<String, MoneyError> {
    let mut out = begin(sheet.kind.label());
    let names: Vec<(String, String)> = sheet.divisions().into_iter().map(division_name).collect();
    let zh: Vec<&str> = names.iter().map(|name| name.0.as_str()).collect();
    let en: Vec<&str> = names.iter().map(|name| name.1.as_str()).collect();
    let _ = write!(
        out,
        "<p class=\"under\">{}</p>",
        pair(
            &format!("{} {}", zh.join("、"), month_name(sheet.month, Lang::Zh, true)),
            &format!("{}, {}", en.join("; "), month_name(sheet.month, Lang::En, true)),
        )
    );
    lead(&mut out, sheet);
    if sheet.is_empty() {
        said(&mut out, "p", "本月没有须公示的家庭。", "No household is to be published this month.");
    }
    let mut number = 0_u32;
    for (place, notices) in &sheet.notices {
        section(&mut out, place, notices, &mut number)?;
    }
    small_print(&mut out, sheet);
    let _ = write!(
        out,
        "<p class=\"seal\">{}<br/>{}</p>",
        pair("公示单位(盖章):", "Published by (seal):"),
        pair("\u{3000}\u{3000}年\u{3000}\u{3000}月\u{3000}\u{3000}日", "Date:"),
    );
    end(&mut out);
    Ok(out)
}

/// What is published, from when to when, and whom to call.
fn lead(out: &mut String, sheet: &NoticeSheet) {
    out.push_str("<div class=\"lead\">");
    let (from, phone) = (sheet.published.from, &sheet.phone);
    match (sheet.kind, sheet.published.until) {
        (NoticeKind::Proposed, Some(until)) => {
            let days = sheet.published.counted.len();
            said(
                out,
                "p",
                "经审核,下列家庭拟纳入最低生活保障,现予公示,接受群众监督。公示的是意见,不是决定。",
                "The households below are proposed for the subsistence allowance. This is a proposal, not a decision.",
            );
            said(
                out,
                "p",
                &format!("公示期:{from} 至 {until}(共{days}日:{})", days_shown(&sheet.published, Lang::Zh)),
                &format!(
                    "Published from {from} to {until} ({days} days: {})",
                    days_shown(&sheet.published, Lang::En)
                ),
            );
        }
        _ => {
            said(
                out,
                "p",
                "下列家庭正在享受最低生活保障,现予长期公示,接受群众监督。",
                "The households below draw the subsistence allowance. This list stays published.",
            );
            said(out, "p", &format!("公示开始:{from}"), &format!("Published from {from} on"));
        }
    }
    said(
        out,
        "p",
        &format!("监督(投诉举报)电话:{phone}"),
        &format!("Telephone for objections and complaints: {phone}"),
    );
    out.push_str("</div>\n");
}

/// The days counted: `2014-05-07 起逐日计至 2014-05-13`.
fn days_shown(published: &Published, lang: Lang) -> String {
    let days: Vec<String> = published.counted.iter().map(|day| day.format("%m-%d").to_string()).collect();
    let mut text = days.join(Text::new("、", ", ").get(lang));
    let counting = match published.counting {
        Some(Counting::CalendarDays) => Text::new(
            "自然日,首日不计,末日遇休息日顺延",
            "calendar days, the first not counted, an end on a rest day moves",
        ),
        Some(Counting::WorkingDays) => Text::new("工作日,首日不计", "working days, the first not counted"),
        None => Text::new("", ""),
    };
    text.push_str(Text::new(";", "; ").get(lang));
    text.push_str(counting.get(lang));
    if published.assumed {
        text.push_str(
            Text::new(";算法未见明文,为推定", "; how to count is not in the text: assumed").get(lang),
        );
    }
    text
}

fn section(
    out: &mut String,
    place: &NoticePlace,
    notices: &[PublicNotice],
    number: &mut u32,
) -> Result<(), MoneyError> {
    let (zh, en) = (
        format!("{} {}", area(&place.street, Lang::Zh), area(&place.community, Lang::Zh)),
        format!("{}, {}", area(&place.street, Lang::En), area(&place.community, Lang::En)),
    );
    let _ = write!(
        out,
        "<section><h2>{}</h2><table><caption>{}</caption><thead><tr>",
        pair(&zh, &en),
        both(PublicProgramme::ALLOWANCE.label())
    );
    for (label, class) in [
        (Text::new("序号", "No."), " class=\"n\""),
        (Text::new("户主姓名", "Head of household"), ""),
        (Text::new("家庭人口", "Persons"), " class=\"n\""),
        (Text::new("保障人数", "Beneficiaries"), " class=\"n\""),
        (Text::new("月保障金额(元)", "Monthly amount (yuan)"), " class=\"n\""),
    ] {
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", both(label));
    }
    out.push_str("</tr></thead><tbody>");
    let (mut persons, mut beneficiaries, mut sum) = (0_u32, 0_u32, Money::ZERO);
    for notice in notices {
        *number = number.saturating_add(1);
        persons = persons.saturating_add(notice.counted_persons());
        beneficiaries = beneficiaries.saturating_add(notice.beneficiaries());
        sum = sum.plus(notice.monthly_amount())?;
        let head = match notice.head().shown() {
            Ok(name) => escape(name),
            Err(why) => both(why.label()),
        };
        let _ = write!(
            out,
            "<tr><td class=\"n\">{number}</td><td>{head}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            notice.counted_persons(),
            notice.beneficiaries(),
            yuan(notice.monthly_amount())
        );
    }
    let _ = writeln!(
        out,
        "</tbody><tfoot><tr><th scope=\"row\" colspan=\"2\">{}</th><td class=\"n\">{persons}</td><td class=\"n\">{beneficiaries}</td><td class=\"n\">{}</td></tr></tfoot></table></section>",
        pair(&format!("合计 {} 户", notices.len()), &format!("{} household(s) in all", notices.len())),
        yuan(sum)
    );
    Ok(())
}

/// The clauses on publicity that are the law in the month, those of one instrument together. How many days is a matter of
/// proposals.
fn clauses(sheet: &NoticeSheet, lang: Lang) -> String {
    let forms = DB_05.variants.iter().filter(|form| {
        form.in_force(sheet.month) && (form.name.is_empty() || sheet.kind == NoticeKind::Proposed)
    });
    let mut texts: Vec<(&str, String)> = Vec::new();
    for citation in forms.flat_map(|form| form.citations) {
        match texts.last_mut() {
            Some((key, text)) if *key == citation.document.key => {
                text.push_str(Text::new("、", ", ").get(lang));
                text.push_str(citation.clause.get(lang));
            }
            _ => texts.push((citation.document.key, citation.text(lang))),
        }
    }
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    texts.join(Text::new(";", "; ").get(lang))
}

/// 说明: on what it rests, how to object, what is withheld and why.
fn small_print(out: &mut String, sheet: &NoticeSheet) {
    let _ = write!(out, "<div class=\"small\"><h2>{}</h2><ul>", pair("说明", "Notes"));
    let (zh, en) = (clauses(sheet, Lang::Zh), clauses(sheet, Lang::En));
    if !zh.is_empty() {
        said(out, "li", &format!("公示依据:{zh}。"), &format!("Published under {en}."));
    }
    if sheet.kind == NoticeKind::Proposed {
        let (zh, en) = match sheet.published.required {
            Some(days) => (
                format!("公示期规定为{days}日;起日、止日和计入的日子见上。"),
                format!("The text asks for {days} days; first, last and counted days stand above."),
            ),
            None => (
                "该月公示期的规定天数未查到原文,止日由公示单位指定。".to_owned(),
                "How many days the text of that month asks for was not found; the last day was set by whoever publishes.".to_owned(),
            ),
        };
        said(out, "li", &zh, &en);
    }
    let phone = &sheet.phone;
    let (when_zh, when_en) = match sheet.kind {
        NoticeKind::Proposed => ("请在公示期内", "Within the period, "),
        NoticeKind::Listing => ("可随时", "At any time "),
    };
    said(
        out,
        "li",
        &format!(
            "对公示内容有异议的,{when_zh}拨打监督电话 {phone},或向社区居民委员会(村民委员会)、街道办事处(乡镇人民政府)反映。"
        ),
        &format!(
            "{when_en}objections can be made by telephone, {phone}, or to the residents' or villagers' committee, the street office or the township government."
        ),
    );
    // Whom Order 649 does not bind yet is not told its articles.
    let order = DB_05
        .variants
        .iter()
        .filter(|form| form.in_force(sheet.month))
        .any(|form| form.citations.iter().any(|citation| citation.document.key == "N1"));
    let article = |zh: &'static str, en: &'static str| if order { (zh, en) } else { ("", "") };
    let (confidential, punished) = (
        article("(《社会救助暂行办法》第六十一条)", " (Order 649, art. 61)"),
        article("(《社会救助暂行办法》第六十六条)", " (Order 649, art. 66)"),
    );
    said(
        out,
        "li",
        &format!(
            "只公示户主姓名、家庭人口、保障人数、月保障金额、项目、月份和所在社区。身份证号、银行账号、电话、详细住址、疾病、残疾、其他成员姓名以及未成年人的信息一律不公示:公示以外的个人信息应当保密{}。",
            confidential.0
        ),
        &format!(
            "Only the head's name, persons, beneficiaries, monthly amount, programme, month and community are published. Identity numbers, accounts, telephones, addresses, illnesses, disabilities, names of other members and anything of minors are withheld: what need not be published is confidential{}.",
            confidential.1
        ),
    );
    said(
        out,
        "li",
        "金额只含低保金差额,不含随低保金发放的其他补助,以免从金额推知疾病或残疾。",
        "The amount is the allowance alone, without the supplements paid beside it, so that nobody can infer an illness or disability from it.",
    );
    said(
        out,
        "li",
        &format!("泄露公示以外的个人信息、造成后果的,依法追究责任{}。", punished.0),
        &format!("Whoever discloses other personal data unlawfully is liable to punishment{}.", punished.1),
    );
    out.push_str("</ul></div>\n");
}

const CSV_HEADING: [Text; 12] = [
    Text::new("公示种类", "kind"),
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("户主姓名", "head"),
    Text::new("家庭人口", "persons"),
    Text::new("保障人数", "beneficiaries"),
    Text::new("月保障金额", "monthly amount"),
    Text::new("项目", "programme"),
    Text::new("月份", "month"),
    Text::new("公示起止", "published"),
    Text::new("监督电话", "complaint phone"),
];

/// The notice as a sheet: UTF-8 with byte order mark.
///
/// # Errors
/// What the writer of CSV answers; in memory it never does.
pub fn notice_csv(sheet: &NoticeSheet, lang: Lang) -> Result<Vec<u8>, csv::Error> {
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    out.write_record(CSV_HEADING.map(|text| text.get(lang)))?;
    let published = match sheet.published.until {
        Some(until) => format!("{} – {until}", sheet.published.from),
        None => format!("{} –", sheet.published.from),
    };
    for notice in sheet.notices.values().flatten() {
        let head = match notice.head().shown() {
            Ok(name) => protected(name),
            Err(why) => why.label().get(lang).to_owned(),
        };
        out.write_record([
            sheet.kind.label().get(lang).to_owned(),
            notice.place().division.to_string(),
            protected(&area(&notice.place().street, lang)),
            protected(&area(&notice.place().community, lang)),
            head,
            notice.counted_persons().to_string(),
            notice.beneficiaries().to_string(),
            notice.monthly_amount().to_string(),
            notice.programme().label().get(lang).to_owned(),
            notice.period().to_string(),
            published.clone(),
            protected(&notice.complaint_phone().to_string()),
        ])?;
    }
    out.into_inner().map_err(|why| csv::Error::from(std::io::Error::other(why.to_string())))
}
