//! 查看: what is shown of one elder. Names masked, of numbers the last places (EC-62); what is sensitive only for a purpose,
//! which then stands above it.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Text};
use minzheng_eldercare::ledger::privacy::{Audience, Purpose, mask_id};
use minzheng_eldercare::ledger::visit::VisitDue;
use minzheng_eldercare::ledger::{Assessment, Service, Status, View};

use super::query::Standing;
use crate::files::words::{Worded, said};
use crate::files::words_elders::write_several;

/// A line: what it is, and what it says.
pub type Shown = (Text, String);

/// The identity number as staff see it; empty where there is none.
#[must_use]
pub fn masked_number(standing: &Standing<'_>) -> String {
    standing.elder.person.id.map_or_else(String::new, |id| mask_id(id.reveal(), Audience::Staff))
}

fn fact<T>(fact: &Fact<T>, lang: Lang, text: impl Fn(&T) -> String) -> String {
    match (fact, lang) {
        (Fact::Known(value), _) => text(value),
        (Fact::Absent, Lang::Zh) => "无".to_owned(),
        (Fact::Absent, Lang::En) => "none".to_owned(),
        (Fact::NotEstablished, Lang::Zh) => "未查实".to_owned(),
        (Fact::NotEstablished, Lang::En) => "not established".to_owned(),
    }
}

fn word<T: Worded>(lang: Lang) -> impl Fn(&T) -> String {
    move |value| said(*value, lang).to_owned()
}

fn several<T: Worded>(lang: Lang) -> impl Fn(&Vec<T>) -> String {
    move |values| write_several(values, lang)
}

fn yes(so: bool, lang: Lang) -> String {
    word::<bool>(lang)(&so)
}

/// When somebody was assessed, and until when that holds: no grade.
fn assessed(assessed: Option<Assessment>, lang: Lang) -> String {
    let Some(it) = assessed else { return Text::new("未评估", "not assessed").get(lang).to_owned() };
    let until = fact(&it.until, lang, ToString::to_string);
    match lang {
        Lang::Zh => format!("{} 评,有效期至 {until}", it.on),
        Lang::En => format!("assessed {}, valid until {until}", it.on),
    }
}

/// The results under every standard, with their grades.
fn grades(view: &View, lang: Lang) -> String {
    let grade = |it: Assessment| {
        let (standard, number, label) = (it.grade.standard().label(), it.grade.number(), it.grade.label());
        match lang {
            Lang::Zh => format!("{} {number}级 {},{} 评", standard.zh, label.zh, it.on),
            Lang::En => format!("{}: {number} ({}), assessed {}", standard.en, label.en, it.on),
        }
    };
    let all: Vec<String> = view.assessments().map(grade).collect();
    if all.is_empty() { assessed(None, lang) } else { all.join("; ") }
}

/// The last stay in hospital.
fn stay(view: &View, lang: Lang) -> String {
    match view.hospital {
        None => Text::new("无记录", "none recorded").get(lang).to_owned(),
        Some((since, until)) => {
            format!("{since} – {}", until.map_or_else(String::new, |day| day.to_string()))
        }
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}

/// What is shown of an elder to staff.
#[must_use]
pub fn show(standing: &Standing<'_>, lang: Lang) -> Vec<Shown> {
    let (elder, view) = (standing.elder, &standing.view);
    let say = |zh, en| Text::new(zh, en).get(lang).to_owned();
    let held = Status::ALL.iter().filter_map(|status| {
        let since = view.since(*status)?;
        Some(match lang {
            Lang::Zh => format!("{}({since}起)", status.label().zh),
            Lang::En => format!("{} since {since}", status.label().en),
        })
    });
    let given = Service::ALL.iter().filter_map(|service| {
        let since = view.served_since(*service)?;
        Some(match lang {
            Lang::Zh => format!("{}({since}起)", service.label().zh),
            Lang::En => format!("{} since {since}", service.label().en),
        })
    });
    let none = |all: Vec<String>, parted: &str| {
        if all.is_empty() { say("无", "none") } else { all.join(parted) }
    };
    let parted = if lang == Lang::Zh { "、" } else { ", " };
    let visit = match standing.visit {
        VisitDue::By { day, .. } => day.to_string(),
        VisitDue::Nobody => "–".to_owned(),
        VisitDue::NoInterval(_) => say("当地未定探访间隔", "the place has set no interval"),
        VisitDue::Calendar => say("超出历法范围", "beyond the calendar"),
    };
    let entitled = match standing.home_care.verdict() {
        Some(so) => yes(so, lang),
        None => say("待查", "open"),
    };
    let mut lines = who(standing, lang);
    lines.extend([
        (Text::new("现状", "state"), view.label().get(lang).to_owned()),
        (Text::new("建档", "registered"), day(view.registered)),
        (Text::new("身份", "recognised as"), none(held.collect(), parted)),
        (
            Text::new("应建台账(EC-60)", "belongs on the ledger (EC-60)"),
            standing.belongs.map_or_else(|| say("待查", "open"), |so| yes(so, lang)),
        ),
        (Text::new("服务", "services"), none(given.collect(), parted)),
        (Text::new("符合购买居家养老服务条件", "eligible for home care"), entitled),
        (Text::new("愿意接受服务", "wants the service"), fact(&elder.wants, lang, |so| yes(*so, lang))),
        (Text::new("能力评估", "ability"), assessed(view.assessed(), lang)),
        (Text::new("上次探访", "last visit"), day(view.visited)),
        (Text::new("应探访日", "visit due"), visit),
        (
            Text::new("意外险", "accident insurance"),
            elder.insured.map_or_else(|| say("无", "none"), |(first, last)| format!("{first} – {last}")),
        ),
    ]);
    lines
}

/// Who an elder is: nothing of it tells more than a masked name and four places of a number.
fn who(standing: &Standing<'_>, lang: Lang) -> Vec<Shown> {
    let elder = standing.elder;
    let say = |zh, en| Text::new(zh, en).get(lang).to_owned();
    vec![
        (Text::new("台账编号", "ledger"), elder.id.to_string()),
        (Text::new("姓名", "name"), elder.person.name.to_string()),
        (Text::new("身份证号", "identity number"), masked_number(standing)),
        (
            Text::new("周岁", "age"),
            standing.age.map_or_else(|| say("不详", "not known"), |age| age.to_string()),
        ),
        (Text::new("性别", "sex"), fact(&elder.sex, lang, word(lang))),
        (
            Text::new("住址", "place"),
            format!("{} {} {}", elder.place, elder.street, elder.community).trim().to_owned(),
        ),
        (Text::new("居住状况", "lives"), fact(&elder.background.living, lang, word(lang))),
    ]
}

/// What is sensitive, for a purpose. The first two lines state purpose and basis.
#[must_use]
pub fn show_sensitive(standing: &Standing<'_>, purpose: &Purpose, lang: Lang) -> Vec<Shown> {
    let elder = standing.elder;
    let (back, health, view) = (&elder.background, elder.health.reveal(purpose), &standing.view);
    let so = |so: &Fact<bool>| fact(so, lang, |so| yes(*so, lang));
    let disability = fact(elder.disability.reveal(purpose), lang, |it| {
        format!("{} {}", said(it.kind, lang), said(it.grade, lang))
    });
    vec![
        (Text::new("处理目的", "purpose"), purpose.text().to_owned()),
        (Text::new("处理依据", "basis"), purpose.basis().label().get(lang).to_owned()),
        (Text::new("姓名", "name"), elder.person.name.reveal().to_owned()),
        (Text::new("出生日期", "born"), fact(&elder.birth, lang, ToString::to_string)),
        (Text::new("社会保障卡号", "social security number"), back.social_security.reveal(purpose).clone()),
        (Text::new("民族", "nationality"), back.nationality.reveal(purpose).clone()),
        (Text::new("教育程度", "education"), fact(&back.education, lang, word(lang))),
        (Text::new("宗教信仰", "religion"), back.religion.reveal(purpose).clone()),
        (Text::new("婚姻状况", "marital state"), fact(&back.marital, lang, word(lang))),
        (Text::new("医疗费用支付方式", "medical costs paid by"), fact(&back.payers, lang, several(lang))),
        (Text::new("经济来源", "lives on"), fact(&back.livelihoods, lang, several(lang))),
        (Text::new("能力等级", "ability grade"), grades(view, lang)),
        (Text::new("住院", "in hospital"), stay(view, lang)),
        (Text::new("残疾", "disability"), disability),
        (Text::new("疾病", "diseases"), fact(&health.diseases, lang, several(lang))),
        (Text::new("用药", "medicines"), health.medicines.clone()),
        (Text::new("近30天风险事件", "risk events, 30 days"), fact(&health.risks, lang, several(lang))),
        (
            Text::new("压力性损伤分期", "pressure injury, stage"),
            fact(&health.pressure_injury, lang, ToString::to_string),
        ),
        (Text::new("伤口", "wounds"), so(&health.wounds)),
        (Text::new("特殊护理", "special care"), fact(&health.special, lang, several(lang))),
        (Text::new("疼痛", "pain"), so(&health.pain)),
        (Text::new("牙齿缺失", "teeth missing"), so(&health.teeth_missing)),
        (Text::new("吞咽困难", "difficulty in swallowing"), so(&health.swallowing)),
        (Text::new("营养不良", "malnutrition"), so(&health.malnutrition)),
        (Text::new("清理呼吸道无效", "airway not cleared"), so(&health.airway)),
        (Text::new("昏迷", "coma"), so(&health.coma)),
        (Text::new("监护人", "guardian"), elder.contacts.guardian.reveal().to_owned()),
        (Text::new("信息提供者", "informant"), elder.contacts.informant.reveal().to_owned()),
        (Text::new("联系人", "contact"), elder.contacts.contact.reveal().to_owned()),
    ]
}
