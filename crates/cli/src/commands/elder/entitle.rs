//! `minzheng elder entitle`: home care that government buys, for one elder in one month: who is eligible, hours, who pays.

use std::collections::BTreeSet;

use minzheng::core_types::figures::Figure;
use minzheng::core_types::{ExplanationDocument, Money, Text};
use minzheng::eldercare::home_care::{Eligibility, Entitlement, Holding, HomeCareFile, Reason, Split};
use serde_json::{Value, json};

use super::results::{heading, results, row};
use crate::args::{Common, ElderEntitle, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const ENTITLEMENT: &str = "minzheng.elder-entitlement/1";

pub(super) fn entitle(common: &Common, asked: &ElderEntitle) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(HomeCareFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let file = cases::home_care(path, common.lang())?;
    let verified = cases::pack(common)?;
    let unverified = if asked.unverified { Some(cases::unverified_pack(common)?) } else { None };
    let pack = unverified.as_ref().unwrap_or(&verified);
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let (found, document) =
        file.explained(pack).map_err(|why| Failure::Input(format!("{name}: {}", why.text(common.lang()))))?;
    let known: BTreeSet<String> = verified.figures().iter().map(Figure::id).collect();
    let used = document.figures.iter().any(|figure| !known.contains(&figure.id));
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => return machine(asked, used, &file, &found, &document),
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.month))?;
    if let Some(eligibility) = &found.eligibility {
        conditions(common, eligibility)?;
    }
    if !found.splits.is_empty() {
        bills(common, &file, &found.splits)?;
    }
    print::table(&heading(common), &rows)?;
    if asked.unverified {
        print::line(if used {
            common.say(
                "用了未经核实的参数:没有找到规定它们的文件。",
                "Figures that nobody has verified were used; no text of them was found.",
            )
        } else {
            common.say(
                "允许使用未经核实的参数,但没有用到。",
                "Figures that nobody has verified were allowed; none was used.",
            )
        })?;
    }
    print::line(common.say("这是计算结果,不是决定。", "This is a calculation, not a decision."))?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

fn holding(holding: Holding) -> Text {
    match holding {
        Holding::Holds => Text::new("具备", "holds"),
        Holding::Fails => Text::new("不具备", "fails"),
        Holding::Open => Text::new("待查", "open"),
    }
}

fn reason(common: &Common, reason: Reason) -> String {
    match reason {
        Reason::Age(age) => format!("{age}{}", common.say("周岁", " years")),
        other => other.text().get(common.lang()).to_owned(),
    }
}

/// Each condition of EC-20 with its reason.
fn conditions(common: &Common, eligibility: &Eligibility) -> Result<(), Failure> {
    let lang = common.lang();
    let rows: Vec<Vec<String>> = eligibility
        .conditions
        .iter()
        .map(|held| {
            vec![
                held.condition.label().get(lang).to_owned(),
                holding(held.holding).get(lang).to_owned(),
                reason(common, held.reason),
            ]
        })
        .collect();
    let heading =
        [common.say("条件", "condition"), common.say("是否具备", "holds"), common.say("理由", "reason")];
    print::table(&heading, &rows)
}

/// The split of each bill, with what is left after it.
fn bills(common: &Common, file: &HomeCareFile, splits: &[Split]) -> Result<(), Failure> {
    let lang = common.lang();
    let left = |left: Option<String>| left.unwrap_or_default();
    let rows: Vec<Vec<String>> = file
        .bills
        .iter()
        .zip(splits)
        .map(|(bill, split)| {
            let shares = [split.bill, split.insurance, split.government, split.voucher, split.person];
            let mut row = vec![bill.on.to_string(), bill.form.label().get(lang).to_owned()];
            row.extend(shares.iter().map(Money::to_string));
            row.push(left(split.minutes_left.map(|minutes| minutes.to_string())));
            row.push(left(split.cap_left.map(|room| room.to_string())));
            row
        })
        .collect();
    let heading = [
        common.say("服务日", "day"),
        common.say("形式", "form"),
        common.say("账单", "bill"),
        common.say("长护险", "insurance"),
        common.say("政府购买", "government"),
        common.say("补贴", "voucher"),
        common.say("本人", "person"),
        common.say("余分钟", "minutes left"),
        common.say("余额度", "cap left"),
    ];
    print::table(&heading, &rows)
}

fn machine(
    asked: &ElderEntitle,
    used: bool,
    file: &HomeCareFile,
    found: &Entitlement,
    document: &ExplanationDocument,
) -> Result<(), Failure> {
    let condition = |eligibility: &Eligibility| -> Vec<Value> {
        let one = eligibility.conditions.iter().map(|held| {
            json!({
                "condition": held.condition.word(), "label": print::both(held.condition.label()),
                "holds": match held.holding {
                    Holding::Holds => json!(true),
                    Holding::Fails => json!(false),
                    Holding::Open => Value::Null,
                },
                "reason": print::both(held.reason.text()),
            })
        });
        one.collect()
    };
    let splits: Vec<Value> = found
        .splits
        .iter()
        .map(|split| {
            json!({
                "bill": split.bill, "insurance": split.insurance, "government": split.government,
                "voucher": split.voucher, "person": split.person, "minutes_used": split.minutes_used,
                "minutes_left": split.minutes_left, "cap_left": split.cap_left,
            })
        })
        .collect();
    print::json(&json!({
        "schema": ENTITLEMENT, "case": file.case, "place": file.place, "month": file.month, "as_of": file.as_of,
        "conditions": found.eligibility.as_ref().map(condition),
        "may_have_voucher": found.may_have.as_ref().map(|it| it.as_ref().ok()), "bills": splits, "carried_on": found.carried_on, "unverified": asked.unverified, "unverified_used": used,
        "findings": results(document), "pack": document.pack,
        "explanation": asked.explain.then_some(document),
    }))
}
