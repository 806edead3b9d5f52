//! What a correction says to people: on the screen, as Markdown, for spreadsheets.

use minzheng::caseload::correction::{CorrectedProgramme, CorrectionCause, MonthCorrection};
use minzheng::core_types::{Lang, Money};
use minzheng::welfare::between::every_paying;

use super::{Claim, Document};
use crate::args::{Common, Correct, Format};
use crate::failure::Failure;
use crate::print;

/// How many lines of a register are shown to people; a file for spreadsheets has all.
const SHOWN: usize = 50;

fn heading(common: &Common) -> [&'static str; 9] {
    [
        common.say("户", "household"),
        common.say("月份", "month"),
        common.say("项目", "programme"),
        common.say("实发(元)", "paid"),
        common.say("当时应发", "due then"),
        common.say("现在应发", "due now"),
        common.say("补发(元)", "arrears"),
        common.say("追回(元)", "recovery"),
        common.say("原因", "causes"),
    ]
}

fn programme(lang: Lang, id: &str) -> String {
    let known = every_paying().find(|programme| programme.id == id);
    known.map_or(id, |programme| programme.label.get(lang)).to_owned()
}

fn signed(amount: Money) -> String {
    let sign = if amount > Money::ZERO { "+" } else { "" };
    format!("{sign}{amount}")
}

fn cause(lang: Lang, cause: &CorrectionCause) -> String {
    let on = cause.act.on.map_or_else(String::new, |on| format!(" {on}"));
    let figure = cause.act.figure.as_ref().map_or_else(String::new, |figure| format!(" {figure}"));
    let label = cause.label.get(lang);
    format!("{}{on} [{label}]{figure} {}", cause.act.kind.label().get(lang), signed(cause.amount))
}

fn row(common: &Common, of: &MonthCorrection, line: &CorrectedProgramme) -> Vec<String> {
    let person = common.say("需人工核定", "needs a person");
    let due = |due: Option<Money>| due.map_or_else(|| person.to_owned(), |due| due.to_string());
    let causes = of.causes.iter().filter(|cause| cause.programme == line.programme);
    let causes: Vec<String> = causes.map(|of| cause(common.lang(), of)).collect();
    vec![
        of.household.clone(),
        of.month.to_string(),
        programme(common.lang(), line.programme),
        line.paid.to_string(),
        due(line.due_then.map(|due| due.money())),
        due(line.due_now.map(|due| due.money())),
        line.arrears.to_string(),
        line.recovery.to_string(),
        causes.join("; "),
    ]
}

fn rows(common: &Common, document: &Document) -> Vec<Vec<String>> {
    let corrections = document.corrections.iter();
    corrections.flat_map(|of| of.programmes.iter().map(move |line| row(common, of, line))).collect()
}

/// Every line.
pub(super) fn csv(common: &Common, document: &Document) -> Result<(), Failure> {
    print::csv(&heading(common), &rows(common, document))
}

fn title(common: &Common, text: &str) -> Result<(), Failure> {
    let mark = if common.format == Format::Markdown { "## " } else { "" };
    let end = if common.format == Format::Markdown { "\n" } else { "" };
    print::line(format!("\n{mark}{text}{end}"))
}

/// Everything, for people.
pub(super) fn people(common: &Common, asked: &Correct, document: &Document) -> Result<(), Failure> {
    let (first, last) = (document.months.first(), document.months.last());
    let lead = if common.format == Format::Markdown { "# " } else { "" };
    print::line(format!("{lead}{} {first}..{last}", common.say("更正", "Corrections")))?;
    if common.format == Format::Markdown {
        print::line("")?;
    }
    if document.corrections.is_empty() {
        print::line(common.say("没有需要更正的月份", "no month has to be corrected"))?;
    } else {
        let rows = rows(common, document);
        let shown = rows.get(..SHOWN).unwrap_or(&rows);
        print::table_in(common, &heading(common), shown)?;
        let more = rows.len().saturating_sub(shown.len());
        if more > 0 {
            let all = common.say("行未列出,用 --format csv 取全部", "more lines; --format csv has all");
            print::line(format!("… {more} {all}"))?;
        }
        causes(common, document)?;
    }
    totals(common, document)?;
    claims(common, asked, document)?;
    if asked.case.is_none() && !document.not_looked_at.is_empty() {
        let left =
            common.say("现在的台账没有、因此未动的户:", "not in the register of now, and so left alone:");
        print::line(format!("{left} {}", document.not_looked_at.join(", ")))?;
    }
    if let (Some(entered), Some(path)) = (document.entered, &asked.ledger) {
        let said = common.say("条新登记于", "new entries in");
        print::line(format!("{entered} {said} {}", path.display()))?;
    }
    Ok(())
}

fn causes(common: &Common, document: &Document) -> Result<(), Failure> {
    title(common, common.say("原因汇总", "Causes"))?;
    let heading = [
        common.say("原因", "cause"),
        common.say("标准", "figure"),
        common.say("户月", "months"),
        common.say("增(元)", "up"),
        common.say("减(元)", "down"),
    ];
    let rows = document.causes.iter().map(|of| {
        vec![
            of.kind.label().get(common.lang()).to_owned(),
            of.figure.clone().unwrap_or_default(),
            of.did.months.to_string(),
            of.did.up.to_string(),
            of.did.down.to_string(),
        ]
    });
    print::table_in(common, &heading, &rows.collect::<Vec<_>>())
}

fn totals(common: &Common, document: &Document) -> Result<(), Failure> {
    let of = &document.totals;
    title(common, common.say("合计", "Totals"))?;
    let heading = [
        common.say("户", "households"),
        common.say("户月", "months"),
        common.say("补发(元)", "arrears"),
        common.say("追回(元)", "recovery"),
        common.say("需人工(户月)", "need a person (months)"),
    ];
    let row = vec![
        of.households.to_string(),
        of.months.to_string(),
        of.arrears.to_string(),
        of.recovery.to_string(),
        of.open.to_string(),
    ];
    print::table_in(common, &heading, &[row])
}

/// What SA-26 says of one household.
fn claims(common: &Common, asked: &Correct, document: &Document) -> Result<(), Failure> {
    let of_one = asked.case.is_some()
        || !document.claims_beside.is_empty()
        || !document.claims.is_empty()
        || !document.conduct_not_stated.is_zero();
    if !of_one || document.totals.recovery.is_zero() {
        return Ok(());
    }
    title(common, common.say("追回(SA-26)", "Recoveries (SA-26)"))?;
    let conduct_of = |conduct: &str| match conduct {
        "error" => common.say("经办差错", "error of the office"),
        "late-report" => common.say("如实迟报", "honest late report"),
        _ => common.say("骗取", "deception"),
    };
    let said = |claim: &Claim| {
        let conduct = conduct_of(claim.conduct);
        let fine = match (claim.fine, claim.open, claim.conduct) {
            (Some([least, most]), ..) => match common.lang() {
                Lang::Zh => format!("可以不罚,或处 {least} 至 {most};罚与不罚、罚多少由机关决定"),
                Lang::En => format!("none, or {least} to {most}; whether and how much is for the authority"),
            },
            (None, true, _) => common
                .say("该地该月无罚款标准,需人工", "no figures of the place and month: needs a person")
                .to_owned(),
            (None, false, "deception") => {
                common.say("依决定当月的法不得罚款", "not lawful by the law of the decision").to_owned()
            }
            (None, false, _) => common.say("不罚", "none").to_owned(),
        };
        vec![conduct.to_owned(), claim.recoverable.to_string(), fine]
    };
    let mut rows: Vec<Vec<String>> = document.claims.iter().map(said).collect();
    if !document.conduct_not_stated.is_zero() {
        rows.push(vec![
            common.say("未认定", "not found yet").to_owned(),
            document.conduct_not_stated.to_string(),
            common.say("取决于情形的认定(--conduct)", "depends on how it came about (--conduct)").to_owned(),
        ]);
    }
    rows.extend(document.claims_beside.iter().map(|claim| {
        let conduct = claim.conduct.map_or(common.say("未认定", "not found yet"), conduct_of);
        let beside = common.say("低保以外", "beside the allowance");
        let range = match claim.conduct {
            Some("error" | "late-report") => common.say("不罚", "none"),
            _ => common.say(
                "未见该项目的罚款幅度,由机关依法认定",
                "no range is known for these programmes: for the authority",
            ),
        };
        let conduct = match common.lang() {
            Lang::Zh => format!("{conduct}({beside})"),
            Lang::En => format!("{conduct} ({beside})"),
        };
        vec![conduct, claim.recoverable.to_string(), range.to_owned()]
    }));
    let heading = [
        common.say("情形", "conduct"),
        common.say("应追(元)", "to be recovered"),
        common.say("罚款的法定幅度", "lawful range of a fine"),
    ];
    print::table_in(common, &heading, &rows)?;
    if common.format == Format::Markdown {
        print::line("")?;
    }
    print::line(common.say(
        "推定:各月、各项目不互相抵消(SA-26);同月同项目有增有减的,先冲减可能受罚的部分。",
        "Assumed: neither months nor programmes offset each other (SA-26); where acts of one month and programme raise and lower, what may be fined is lowered first.",
    ))
}
