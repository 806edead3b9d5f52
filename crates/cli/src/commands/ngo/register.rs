//! `minzheng ngo register`: the register of organisations.

use chrono::{Datelike, NaiveDate};
use minzheng::caseload::organisations::{
    Due, Duties, KINDS, KindCount, Organisation, OrganisationStatistics, ReadOrganisations, ReportState,
    Reporting, kind_label, kind_word, reporting,
};
use minzheng::core_types::Lang;
use serde_json::{Value, json};

use crate::args::{Common, Format, NgoRegister};
use crate::failure::Failure;
use crate::registers::read_organisations;
use crate::{cases, clock, print};

/// Name and version of the machine form.
const REGISTER: &str = "minzheng.ngo-register/1";

pub(crate) fn run(common: &Common, asked: &NgoRegister) -> Result<(), Failure> {
    let read = read_organisations(common, &asked.file, asked.strict)?;
    let last = asked.on.unwrap_or_else(clock::today);
    let first = asked.from.or_else(|| NaiveDate::from_ymd_opt(last.year(), 1, 1)).unwrap_or(last);
    let told = OrganisationStatistics::of(&read, first, last);
    let duties = match asked.year.filter(|_| asked.due.is_none()) {
        Some(year) => {
            let duties = Duties::of(&read, year, &cases::pack(common)?, cases::calendar(common, None)?);
            Some(
                duties
                    .map_err(|why| Failure::Input(format!("--year {year}: {}", why.text(common.lang()))))?,
            )
        }
        None => None,
    };
    let due = |organisation: &Organisation, _| match (asked.due, &duties) {
        (Some(due), _) => Due::By(due),
        (None, Some(duties)) => duties.due(organisation),
        (None, None) => Due::Open,
    };
    let reports = asked.year.map(|year| reporting(&read, year, last, &due));
    let (heading, rows) = statistics(common, &told);
    match common.format {
        Format::Json => print::json(&json!({
            "schema": REGISTER, "from": told.first, "on": told.last,
            "organisations": read.organisations.len(), "left_out": read.left_out,
            "problems": problems(&read),
            "kinds": KINDS.into_iter().zip(told.kinds).map(|(kind, count)| {
                json!({ "kind": kind_word(kind), "counts": numbers(count) })
            }).collect::<Vec<_>>(),
            "all": numbers(told.all),
            "codes": { "valid": told.valid_codes, "faulty": told.faulty_codes, "none": told.no_code },
            "year": asked.year, "reports": reports.as_deref().map(reports_json),
        })),
        Format::Csv => match &reports {
            Some(reports) => print::csv(&report_heading(common), &report_rows(common, reports)),
            None => print::csv(&heading, &rows),
        },
        Format::Text | Format::Markdown => {
            print::line(match common.lang() {
                Lang::Zh => format!("社会组织台账 {first} 至 {last}"),
                Lang::En => format!("register of social organisations, {first} to {last}"),
            })?;
            print::table_in(common, &heading, &rows)?;
            print::line(match common.lang() {
                Lang::Zh => format!(
                    "在册组织的代码:有效 {},有差错 {},没有 {};未读入 {} 行",
                    told.valid_codes, told.faulty_codes, told.no_code, told.left_out
                ),
                Lang::En => format!(
                    "codes of those registered: {} valid, {} faulty, {} missing; {} row(s) left out",
                    told.valid_codes, told.faulty_codes, told.no_code, told.left_out
                ),
            })?;
            let Some(reports) = &reports else { return Ok(()) };
            let counts: Vec<String> = ReportState::ALL
                .into_iter()
                .map(|state| {
                    let count = reports.iter().filter(|one| one.state == state).count();
                    format!("{} {count}", state.label().get(common.lang()))
                })
                .collect();
            print::line(format!("\n{} {}", common.say("年报:", "annual reports:"), counts.join(" · ")))?;
            print::table_in(common, &report_heading(common), &report_rows(common, reports))
        }
    }
}

fn statistics(common: &Common, told: &OrganisationStatistics) -> ([&'static str; 9], Vec<Vec<String>>) {
    let heading = [
        common.say("类别", "kind"),
        common.say("在册", "registered"),
        common.say("双重管理", "dual"),
        common.say("直接登记", "direct"),
        common.say("未写明", "not stated"),
        common.say("期内成立", "new"),
        common.say("其中直接", "of those direct"),
        common.say("注销", "deregistered"),
        common.say("撤销", "revoked"),
    ];
    let row = |label: &str, count: KindCount| {
        let numbers = [
            count.registered,
            count.dual,
            count.direct,
            count.regime_open,
            count.new,
            count.new_direct,
            count.deregistered,
            count.revoked,
        ];
        std::iter::once(label.to_owned()).chain(numbers.map(|number| number.to_string())).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> = KINDS
        .into_iter()
        .zip(told.kinds)
        .map(|(kind, count)| row(kind_label(kind).get(common.lang()), count))
        .collect();
    rows.push(row(common.say("合计", "all"), told.all));
    (heading, rows)
}

fn numbers(count: KindCount) -> Value {
    json!({
        "registered": count.registered, "dual": count.dual, "direct": count.direct, "regime_open": count.regime_open,
        "charities": count.charities, "new": count.new, "new_direct": count.new_direct,
        "deregistered": count.deregistered, "revoked": count.revoked, "end_open": count.end_open,
    })
}

fn problems(read: &ReadOrganisations) -> Vec<Value> {
    let one = |problem: &minzheng::caseload::organisations::OrganisationProblem| {
        json!({ "row": problem.row, "column": problem.column, "error": problem.is_error(),
            "zh": problem.text(Lang::Zh), "en": problem.text(Lang::En) })
    };
    read.problems.iter().map(one).collect()
}

fn by(due: Due) -> Option<NaiveDate> {
    match due {
        Due::By(day) => Some(day),
        Due::NotRequired | Due::Open => None,
    }
}

fn reports_json(reports: &[Reporting<'_>]) -> Vec<Value> {
    let one = |one: &Reporting<'_>| {
        json!({ "row": one.organisation.row, "code": one.organisation.code, "name": one.organisation.name,
            "state": one.state.word(), "due": by(one.due), "days": one.days })
    };
    reports.iter().map(one).collect()
}

fn report_heading(common: &Common) -> [&'static str; 5] {
    [
        common.say("行", "row"),
        common.say("名称", "name"),
        common.say("状态", "state"),
        common.say("期限", "due"),
        common.say("逾期天数", "days late"),
    ]
}

fn report_rows(common: &Common, reports: &[Reporting<'_>]) -> Vec<Vec<String>> {
    let one = |one: &Reporting<'_>| {
        vec![
            one.organisation.row.to_string(),
            one.organisation.name.clone(),
            one.state.label().get(common.lang()).to_owned(),
            by(one.due).map_or_else(String::new, |day| day.to_string()),
            one.days.to_string(),
        ]
    };
    reports.iter().map(one).collect()
}
