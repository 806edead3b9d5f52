//! `minzheng change`: why a payment changed.

use std::path::Path;

use minzheng::caseload::change::{
    self, Between, CHANGE_SCHEMA, Cause, CauseKind, ChangeError, ChangeTally, FormChange, Held, TallyLine,
    What,
};
use minzheng::core_types::{Explanation, Lang, Money, Month};
use minzheng::welfare::CATALOGUE;
use minzheng::welfare::programmes::PROGRAMMES;
use serde::Serialize;

use crate::args::{Change, Common, Format};
use crate::failure::Failure;
use crate::registers::{bar, read_register, show};
use crate::{cases, clock, print};

impl From<ChangeError> for Failure {
    fn from(why: ChangeError) -> Self {
        match why {
            ChangeError::Household(why) => Self::Input(why.to_string()),
            other => Self::Computing(other.to_string()),
        }
    }
}

/// The machine form of one household.
#[derive(Serialize)]
struct Document<'d> {
    schema: &'static str,
    /// The household's number in the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    household: Option<&'d str>,
    #[serde(flatten)]
    change: &'d change::Change,
    /// Forms of rules that are others in the other month.
    forms: &'d [FormChange],
    /// The hash of the figures.
    pack: String,
}

pub(crate) fn run(common: &Common, asked: &Change) -> Result<(), Failure> {
    match (&asked.register, &asked.before, &asked.after) {
        (Some(path), ..) => register(common, asked, path),
        (None, Some(before), Some(after)) => files(common, before, after),
        _ => Err(Failure::Input(
            common.say("请给出两个案件文件,或 --register", "name two case files, or --register").to_owned(),
        )),
    }
}

fn files(common: &Common, before: &str, after: &str) -> Result<(), Failure> {
    let (before, after) = (cases::case(before, common.lang())?, cases::case(after, common.lang())?);
    let pack = cases::pack(common)?;
    let change = change::cases(&before, &after, &pack)?;
    let explained = |case: &minzheng::welfare::CaseFile| -> Result<_, Failure> {
        let mut why = Explanation::default();
        let _findings = case.assess(&pack, &mut why)?;
        Ok(why.document(case.case, case.place, case.month, &CATALOGUE))
    };
    let forms = change::forms(&explained(&before)?, &explained(&after)?);
    household(common, None, &change, &forms, pack.hash().to_string())
}

fn register(common: &Common, asked: &Change, path: &Path) -> Result<(), Failure> {
    let register = read_register(common, path, asked.strict, clock::today())?;
    let (Some(from), Some(to)) = (asked.from, asked.to) else {
        return Err(Failure::Input(common.say("请写 --from 和 --to", "name --from and --to").to_owned()));
    };
    let pack = cases::pack(common)?;
    let between = Between::new(&pack, &register, from, to);
    let Some(wanted) = &asked.case else {
        let bar = bar();
        let tally = change::tally(&between, &mut |progress| show(&bar, progress));
        bar.finish_and_clear();
        return all(common, &tally?);
    };
    let index = register.position(wanted).ok_or_else(|| {
        let why = common.say("台账中没有这一户", "no such household in the register");
        Failure::Input(format!("{wanted}: {why}"))
    })?;
    match between.one(index)? {
        Some(change) => {
            household(common, Some(wanted), &change, &between.forms(index)?, pack.hash().to_string())
        }
        None => {
            let why = common
                .say("两个月都既不在保也不在申请中", "neither on the roll nor applying in either month");
            Err(Failure::Input(format!("{wanted} {from} {to}: {why}")))
        }
    }
}

fn household(
    common: &Common,
    number: Option<&str>,
    change: &change::Change,
    forms: &[FormChange],
    pack: String,
) -> Result<(), Failure> {
    match common.format {
        Format::Json => {
            print::json(&Document { schema: CHANGE_SCHEMA, household: number, change, forms, pack })
        }
        Format::Csv => print::csv(&cause_heading(common), &cause_rows(common, &change.causes)),
        Format::Text | Format::Markdown => {
            let months = |from: Month, to: Month| format!("{from} → {to}");
            let number = number.map_or_else(String::new, |number| format!("{number}  "));
            print::line(format!("{number}{}", months(change.from, change.to)))?;
            programmes(common, change)?;
            print::line(common.say("\n原因:", "\nCauses:"))?;
            if change.causes.is_empty() {
                print::line(common.say("没有变动", "nothing changed"))?;
            } else {
                print::table(&cause_heading(common), &cause_rows(common, &change.causes))?;
            }
            sum(common, change.difference)?;
            documents(common, &change.causes)?;
            said_forms(common, forms)
        }
    }
}

fn sum(common: &Common, difference: Money) -> Result<(), Failure> {
    print::line(format!("{} {}", common.say("各原因合计(元):", "causes in sum, yuan:"), signed(difference)))
}

fn signed(amount: Money) -> String {
    let sign = if amount > Money::ZERO { "+" } else { "" };
    format!("{sign}{amount}")
}

fn finding(common: &Common, word: &str) -> String {
    let said = match word {
        "entitled" => common.say("符合", "entitled"),
        "not-entitled" => common.say("不符合", "not entitled"),
        "needs-person" => common.say("需人工核定", "needs a person"),
        "applying" => common.say("申请中", "applying"),
        _ => common.say("不在保", "not on the roll"),
    };
    said.to_owned()
}

fn programme(lang: Lang, id: &str) -> String {
    let known = PROGRAMMES.iter().find(|programme| programme.id == id);
    known.map_or(id, |programme| programme.label.get(lang)).to_owned()
}

/// Programmes that are paid or open in either month.
fn programmes(common: &Common, change: &change::Change) -> Result<(), Failure> {
    let heading = [
        common.say("项目", "programme"),
        common.say("原意见", "finding before"),
        common.say("现意见", "finding after"),
        common.say("原(元)", "before"),
        common.say("现(元)", "after"),
        common.say("差额(元)", "difference"),
    ];
    let idle = |word: &str| matches!(word, "not-entitled" | "not-on-roll");
    let shown = change
        .programmes
        .iter()
        .enumerate()
        .filter(|(place, of)| *place == 0 || !(idle(of.finding_before) && idle(of.finding_after)));
    let mut rows: Vec<Vec<String>> = shown
        .map(|(_, of)| {
            vec![
                programme(common.lang(), of.programme),
                finding(common, of.finding_before),
                finding(common, of.finding_after),
                of.before.to_string(),
                of.after.to_string(),
                signed(of.difference),
            ]
        })
        .collect();
    let (before, after) = (change.before.to_string(), change.after.to_string());
    let all = common.say("合计", "all").to_owned();
    rows.push(vec![all, String::new(), String::new(), before, after, signed(change.difference)]);
    print::table(&heading, &rows)
}

fn cause_heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("类别", "kind"),
        common.say("原因", "cause"),
        common.say("项目", "programme"),
        common.say("金额(元)", "yuan"),
    ]
}

fn kind(common: &Common, kind: CauseKind) -> String {
    let said = match kind {
        CauseKind::Figure => common.say("参数", "figure"),
        CauseKind::Rule => common.say("规则", "rule"),
        CauseKind::Standing => common.say("状态", "standing"),
        CauseKind::Fact => common.say("事实", "fact"),
        CauseKind::Month => common.say("月份", "month"),
    };
    said.to_owned()
}

fn cause_rows(common: &Common, causes: &[Cause]) -> Vec<Vec<String>> {
    let row = |cause: &Cause| {
        let turned = cause.turned.map_or_else(String::new, |turned| {
            format!(" ({} → {})", finding(common, turned.from), finding(common, turned.to))
        });
        vec![
            kind(common, cause.kind),
            cause.label.get(common.lang()).to_owned(),
            format!("{}{turned}", programme(common.lang(), cause.programme)),
            signed(cause.amount),
        ]
    };
    causes.iter().map(row).collect()
}

/// The documents of the figures, each once.
fn documents(common: &Common, causes: &[Cause]) -> Result<(), Failure> {
    let mut lines: Vec<String> = Vec::new();
    for cause in causes {
        let What::Parameter { from, to, .. } = &cause.what else { continue };
        let said = |held: &Held| {
            let id = held.figure.clone()?;
            Some(format!("  {id}  {}", held.source))
        };
        for line in [said(from), said(to)].into_iter().flatten() {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    if lines.is_empty() {
        return Ok(());
    }
    print::line(common.say("\n参数出处:", "\nWhere the figures stand:"))?;
    lines.iter().try_for_each(print::line)
}

fn said_forms(common: &Common, forms: &[FormChange]) -> Result<(), Failure> {
    if forms.is_empty() {
        return Ok(());
    }
    print::line(common.say("\n依据的条文有变(规则):", "\nRules that rest on another clause:"))?;
    let clauses = |clauses: &[minzheng::core_types::explain::Label]| {
        clauses.iter().map(|clause| clause.get(common.lang())).collect::<Vec<_>>().join("; ")
    };
    forms.iter().try_for_each(|form| {
        let title = form.title.get(common.lang());
        let formula = if form.formula {
            common.say("(公式也变)", " (another formula too)")
        } else {
            common.say("(公式不变)", " (the same formula)")
        };
        print::line(format!(
            "  {} {title}{formula}: {} → {}",
            form.rule,
            clauses(&form.from),
            clauses(&form.to)
        ))
    })
}

/// The tally of a register.
fn all(common: &Common, tally: &ChangeTally) -> Result<(), Failure> {
    let heading = [
        common.say("类别", "kind"),
        common.say("项目", "programme"),
        common.say("原因", "cause"),
        common.say("户", "households"),
        common.say("人", "persons"),
        common.say("增(元)", "up"),
        common.say("减(元)", "down"),
        common.say("净(元)", "net"),
    ];
    let row = |line: &TallyLine| {
        vec![
            kind(common, line.kind),
            programme(common.lang(), line.programme),
            line.label.get(common.lang()).to_owned(),
            line.households.to_string(),
            line.persons.to_string(),
            line.up.to_string(),
            line.down.to_string(),
            signed(line.net),
        ]
    };
    let mut rows: Vec<Vec<String>> = tally.causes.iter().map(row).collect();
    match common.format {
        Format::Json => print::json(tally),
        Format::Csv => {
            // The ids of the figures stand beside what they are called.
            let heading: Vec<&str> =
                heading.iter().copied().chain([common.say("原因编号", "cause id")]).collect();
            for (row, line) in rows.iter_mut().zip(&tally.causes) {
                row.push(line.cause.clone());
            }
            print::csv(&heading, &rows)
        }
        Format::Text | Format::Markdown => {
            let (households, changed) = (tally.households, tally.changed);
            print::line(format!(
                "{} → {}  {households} {}, {changed} {}",
                tally.from,
                tally.to,
                common.say("户", "households"),
                common.say("户金额有变", "with another amount")
            ))?;
            print::table(&heading, &rows)?;
            let paid = common.say("发放(元):", "paid, yuan:");
            print::line(format!("{paid} {} → {}", tally.before, tally.after))?;
            sum(common, tally.difference)
        }
    }
}
