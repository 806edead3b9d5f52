//! `minzheng screen`: one application against every programme.

use minzheng::caseload::{LawTable, Run};
use minzheng::core_types::explain::{OpenRow, OutcomeRow};
use minzheng::core_types::finding::{Measure, Programme};
use minzheng::core_types::{ExplanationDocument, Fact, Lang, Month, MonthRange, Place, Text};
use minzheng::welfare::screen::{Answer, Ask, Explained, NearMiss, Screening, found_by};
use minzheng::welfare::{CaseFile, Status, screen};
use serde_json::{Value, json};

use crate::args::{Common, Format, Screen};
use crate::commands::assess;
use crate::failure::Failure;
use crate::{cases, clock, print, registers};

/// Name and version of the machine form.
const SCHEMA: &str = "minzheng.screening/1";

/// A screening with the rows of its explanations, one for each answer.
struct Screened {
    place: Place,
    month: Month,
    screening: Screening,
    documents: Vec<ExplanationDocument>,
}

impl Screened {
    fn outcomes(&self) -> impl Iterator<Item = &OutcomeRow> {
        self.documents.iter().flat_map(|document| &document.outcomes)
    }

    /// Each answer with its row: documents tell their outcomes in the order of the answers.
    fn told(&self) -> impl Iterator<Item = (&Answer, &OutcomeRow)> {
        self.screening.answers.iter().zip(self.outcomes())
    }

    fn surely(&self) -> impl Iterator<Item = &OutcomeRow> {
        let entitled = |(answer, row): &(&Answer, &OutcomeRow)| {
            row.finding == "entitled" && answer.excluded_by.is_none()
        };
        self.told().filter(entitled).map(|(_, row)| row)
    }

    fn refused(&self) -> impl Iterator<Item = &OutcomeRow> {
        self.outcomes().filter(|row| row.finding == "not-entitled")
    }
}

pub(crate) fn run(common: &Common, asked: &Screen) -> Result<(), Failure> {
    let pack = cases::pack(common)?;
    let case = match &asked.register {
        Some(path) => {
            let register = registers::read_register(common, path, false, clock::today())?;
            let wanted = asked.case.as_deref().unwrap_or_default();
            let (Some(month), Some(index)) = (asked.month, register.position(wanted)) else {
                let why = common.say("台账中没有这一户", "no such household in the register");
                return Err(Failure::Input(format!("{wanted}: {why}")));
            };
            let laws = LawTable::new(&pack, &register, MonthRange::single(month));
            let case = Run::new(&register, &laws).case(index, month);
            case.ok_or_else(|| {
                let why = common.say("该月没有成员", "nobody is in the household in that month");
                Failure::Input(format!("{wanted} {month}: {why}"))
            })?
        }
        None => cases::case(asked.file.as_deref().unwrap_or("-"), common.lang())?,
    };
    let screened = screened(&case, screen::explained(&case, &pack)?);
    match common.format {
        Format::Json => print::json(&machine(&screened, asked.explain)),
        Format::Csv => print::csv(&assess::heading(common), &rows(common, screened.outcomes())),
        Format::Text | Format::Markdown => people(common, &screened, asked.explain),
    }
}

fn screened(case: &CaseFile, (screening, documents): (Screening, Vec<Explained>)) -> Screened {
    let documents = documents.into_iter().map(|(_, document)| document).collect();
    Screened { place: case.place, month: case.month, screening, documents }
}

fn rows<'o>(common: &Common, outcomes: impl Iterator<Item = &'o OutcomeRow>) -> Vec<Vec<String>> {
    outcomes.map(|outcome| assess::row(common, outcome)).collect()
}

fn people(common: &Common, screened: &Screened, explain: bool) -> Result<(), Failure> {
    let lang = common.lang();
    let place = print::place(common, screened.place);
    print::line(format!("{place} {}  {}", screened.month, status(screened.screening.status).get(lang)))?;
    section(common, "一、确定能得", "1. Surely entitled", &rows(common, screened.surely()))?;
    excluded(common, screened)?;
    asks(common, screened)?;
    lacking(common, &screened.screening)?;
    near(common, &screened.screening)?;
    section(common, "五、不符合", "5. Not entitled", &rows(common, screened.refused()))?;
    print::line(
        common
            .say("这是计算结果,不是行政机关的决定。", "This is a calculation, not the authority's decision."),
    )?;
    if !explain {
        return Ok(());
    }
    screened.documents.iter().filter(|document| !document.steps.is_empty()).try_for_each(|document| {
        let text = match common.format {
            Format::Markdown => document.markdown(lang),
            _ => document.text(lang),
        };
        print::out(&format!("\n{text}"))
    })
}

fn section(common: &Common, zh: &'static str, en: &'static str, rows: &[Vec<String>]) -> Result<(), Failure> {
    print::line(format!("\n{}", common.say(zh, en)))?;
    if rows.is_empty() {
        return print::line(format!("  {}", common.say("无", "none")));
    }
    print::table(&assess::heading(common), rows)
}

/// What the household qualifies for, but not beside what it has.
fn excluded(common: &Common, screened: &Screened) -> Result<(), Failure> {
    let lang = common.lang();
    screened.screening.answers.iter().try_for_each(|answer| match answer.excluded_by {
        None => Ok(()),
        Some(held) => {
            let (label, held) = (answer.programme.label.get(lang), held.label.get(lang));
            print::line(match lang {
                Lang::Zh => format!("  {label}:条件符合,但与{held}不能同时享受"),
                Lang::En => format!("  {label}: qualifies, but not beside {held}"),
            })
        }
    })?;
    if screened.screening.apart.is_empty() {
        return Ok(());
    }
    let apart: Vec<String> =
        screened.screening.apart.iter().map(|member| format!("members[{member}]")).collect();
    print::line(format!(
        "  {} {}",
        common.say(
            "单独按特困供养、其余项目中不再计入的成员:",
            "supported by themselves, and not counted elsewhere:"
        ),
        apart.join(", ")
    ))
}

/// What is to be asked, in order, with what each answer settles.
fn asks(common: &Common, screened: &Screened) -> Result<(), Failure> {
    print::line(format!("\n{}", common.say("二、还要问(按顺序)", "2. To be asked, in this order")))?;
    let asks = screened.screening.to_ask();
    if asks.is_empty() {
        return print::line(format!("  {}", common.say("无", "nothing")));
    }
    let heading = [
        common.say("序", "no."),
        common.say("问题", "question"),
        common.say("填在", "goes to"),
        common.say("问后可定", "settles"),
        common.say("涉及", "serves"),
    ];
    let lang = common.lang();
    let row = |(number, ask): (usize, &Ask)| {
        vec![
            number.to_string(),
            ask.question.text.get(lang).to_owned(),
            fields(ask),
            names(lang, &ask.settles),
            names(lang, &ask.serves),
        ]
    };
    let rows: Vec<Vec<String>> = (1..).zip(&asks).map(row).collect();
    print::table(&heading, &rows)
}

fn lacking(common: &Common, screening: &Screening) -> Result<(), Failure> {
    print::line(format!(
        "\n{}",
        common.say(
            "三、当地未定或未查到的标准",
            "3. Figures that the place has not settled, or nobody has found"
        )
    ))?;
    let lang = common.lang();
    let lacking = screening.lacking();
    if lacking.is_empty() {
        return print::line(format!("  {}", common.say("无", "none")));
    }
    lacking.iter().try_for_each(|lacking| {
        let (label, id) = (lacking.parameter.label.get(lang), lacking.parameter.id);
        print::line(format!("  {label}({id}):{}", names(lang, &lacking.programmes)))
    })
}

fn near(common: &Common, screening: &Screening) -> Result<(), Failure> {
    print::line(format!("\n{}", common.say("四、只差一个条件", "4. Missed by one measured condition")))?;
    let near = screening.near_misses();
    if near.is_empty() {
        return print::line(format!("  {}", common.say("无", "none")));
    }
    near.iter().try_for_each(|near| print::line(format!("  {}", missed(common, near))))
}

/// `低保金:SA-01 实际 1200.00,界限 1200.00,相差 0.00(界限的 0.00%)`.
fn missed(common: &Common, near: &NearMiss) -> String {
    let label = near.programme.label.get(common.lang());
    let (observed, limit) = (near.ground.observed.text(), near.ground.limit.text());
    let margin = match near.margin {
        Measure::Flag(_) => String::new(),
        measure => measure.text(),
    };
    let share = near.share.map_or_else(String::new, |share| {
        let (whole, part) = (share / 100, share % 100);
        format!("{}{whole}.{part:02}%{}", common.say(",为界限的 ", ", "), common.say("", " of the limit"))
    });
    let title = near.ground.rule.title.get(common.lang());
    match common.lang() {
        Lang::Zh => {
            format!(
                "{label}:{title}({})实际 {observed},界限 {limit},相差 {margin}{share}",
                near.ground.rule.id
            )
        }
        Lang::En => format!(
            "{label}: {title} ({}) observed {observed}, limit {limit}, difference {margin}{share}",
            near.ground.rule.id
        ),
    }
}

/// Where the answer goes: `members[1].birth`.
fn fields(ask: &Ask) -> String {
    assess::places_of(&OpenRow {
        id: ask.question.id.to_owned(),
        text: ask.question.text.into(),
        field: ask.question.field.to_owned(),
        members: ask.members.iter().collect(),
    })
    .join(", ")
}

fn names(lang: Lang, programmes: &[&'static Programme]) -> String {
    let names: Vec<&str> = programmes.iter().map(|programme| programme.label.get(lang)).collect();
    names.join(Text::new("、", ", ").get(lang))
}

fn status(status: Fact<Status>) -> Text {
    match status {
        Fact::Known(status) => found_by(status).label,
        Fact::Absent => Text::new("不属于任何一类困难家庭", "none of the statuses"),
        Fact::NotEstablished => Text::new("身份待定", "status open"),
    }
}

fn machine(screened: &Screened, explain: bool) -> Value {
    let ids = |programmes: &[&'static Programme]| -> Vec<&str> {
        programmes.iter().map(|programme| programme.id).collect()
    };
    let screening = &screened.screening;
    let asks: Vec<Value> = screening
        .to_ask()
        .iter()
        .map(|ask| {
            json!({
                "question": ask.question.id, "text": print::both(ask.question.text), "field": ask.question.field,
                "members": ask.members.iter().collect::<Vec<_>>(),
                "settles": ids(&ask.settles), "serves": ids(&ask.serves),
            })
        })
        .collect();
    let lacking: Vec<Value> = screening
        .lacking()
        .iter()
        .map(|lacking| json!({ "parameter": lacking.parameter.id, "programmes": ids(&lacking.programmes) }))
        .collect();
    let near: Vec<Value> = screening
        .near_misses()
        .iter()
        .map(|near| {
            json!({
                "programme": near.programme.id, "rule": near.ground.rule.id,
                "observed": near.ground.observed.text(), "limit": near.ground.limit.text(),
                "margin": near.margin.text(), "share_of_limit_per_ten_thousand": near.share,
            })
        })
        .collect();
    let word = match screening.status {
        Fact::Known(status) => json!(status.word()),
        Fact::Absent => json!("none"),
        Fact::NotEstablished => Value::Null,
    };
    let findings: Vec<Value> = screened
        .told()
        .map(|(answer, row)| json!({ "excluded_by": answer.excluded_by.map(|held| held.id), "finding": row }))
        .collect();
    json!({
        "schema": SCHEMA, "place": screened.place, "month": screened.month, "status": word,
        "apart": screening.apart.iter().collect::<Vec<_>>(), "findings": findings,
        "to_ask": asks, "lacking": lacking, "near_misses": near,
        "explanations": explain.then_some(&screened.documents),
    })
}
