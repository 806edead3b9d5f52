//! `minzheng purchase`: purchase of services, from the need to the archive.

use minzheng::community_governance::purchase::{Course, Due, Instalments, PurchaseError, PurchaseFile};

use serde_json::json;

use super::elder::results::{heading, results, row};
use crate::args::{Common, Format, Purchase};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const PURCHASE: &str = "minzheng.purchase/1";

pub(crate) fn run(common: &Common, asked: &Purchase) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(PurchaseFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let file = cases::purchase(path, common.lang())?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let failed = |why: PurchaseError| Failure::Input(format!("{name}: {}", why.text(common.lang())));
    let (report, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let dues = match &report.instalments {
        Some(instalments) => file.dues(instalments).map_err(failed)?,
        None => Vec::new(),
    };
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => {
            return print::json(&json!({
                "schema": PURCHASE, "case": file.case, "place": file.place, "as_of": file.as_of,
                "findings": results(&document),
                "instalments": report.instalments.as_ref().map(|paid| machine(paid, &dues)),
                "course": report.course.map(|course| json!({
                    "step": course.step, "next": course.next(), "since": course.since,
                    "paid": course.paid, "paid_sum": course.paid_sum,
                })),
                "pack": document.pack, "explanation": asked.explain.then_some(&document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    if !rows.is_empty() {
        print::table(&heading(common), &rows)?;
    }
    if let Some(paid) = &report.instalments {
        payments(common, paid, &dues, report.course)?;
    }
    if let Some(course) = report.course {
        stands(common, course)?;
    }
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

/// The instalments with their milestones, and which are paid.
fn payments(
    common: &Common,
    paid: &Instalments,
    dues: &[Due],
    course: Option<Course>,
) -> Result<(), Failure> {
    let heading = [
        common.say("期", "no."),
        common.say("金额", "amount"),
        common.say("应付", "payable"),
        common.say("节点", "milestone"),
        common.say("已付", "paid"),
    ];
    let done = course.map_or(0, |course| course.paid);
    let rows = paid.amounts.iter().zip(dues).enumerate().map(|(index, (amount, due))| {
        let payable = due
            .amount
            .map_or_else(|| common.say("待评价", "after the score").to_owned(), |amount| amount.to_string());
        vec![
            index.saturating_add(1).to_string(),
            amount.to_string(),
            payable,
            due.from.label().get(common.lang()).to_owned(),
            if index < done { common.say("已付", "paid") } else { "" }.to_owned(),
        ]
    });
    print::line(common.say("\n分期付款(元):", "\nInstalments (yuan):"))?;
    print::table(&heading, &rows.collect::<Vec<_>>())
}

/// Where the project stands.
fn stands(common: &Common, course: Course) -> Result<(), Failure> {
    let lang = common.lang();
    let label = |step: Option<minzheng::community_governance::purchase::Step>| {
        step.map_or("—", |step| step.label().get(lang))
    };
    print::line(format!(
        "\n{}{}{}{}{}{}",
        common.say("项目到:", "The project stands at: "),
        label(course.step),
        common.say(";下一环节:", "; next: "),
        label(course.next()),
        common.say(";已付(元):", "; paid (yuan): "),
        course.paid_sum
    ))
}

fn machine(paid: &Instalments, dues: &[Due]) -> serde_json::Value {
    let one = |(amount, due): (&minzheng::core_types::Money, &Due)| json!({ "amount": amount, "payable": due.amount, "milestone": due.from });
    json!({
        "amounts": paid.amounts.iter().zip(dues).map(one).collect::<Vec<_>>(),
        "last": paid.last, "withheld": paid.withheld,
    })
}
