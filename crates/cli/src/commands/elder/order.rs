//! `minzheng elder order`: orders of the virtual nursing home, from the call to the settlement.

use chrono::NaiveDateTime;
use minzheng::caseload::orders::{
    Asked, OrderProblem, OrderView, OrderWork, PeriodReport, ReadOrders, assumed_line, figures_table,
    lines_table, order_view, orders_due_json, orders_due_table, orders_groups_table, orders_work_list,
    period_report, read_adjustments, read_calls, read_orders, report_json, report_markdown, statements_table,
};
use minzheng::caseload::procedure::markdown;
use minzheng::core_types::Lang;
use minzheng::eldercare::service_order::{Answerable, Contract, Days, Period, ServiceError, ServiceFile};
use serde_json::json;

use super::results::{heading, results, row};
use crate::args::{
    Common, ElderOrder, Format, OrderCheck, OrderDue, OrderLog, OrderReport, OrderState, OrderTask,
};
use crate::failure::Failure;
use crate::{cases, clock, print};

/// Name and version of the machine form of `order check`.
const CHECK: &str = "minzheng.order-check/1";

/// How much of a list of problems is shown.
const SHOWN: usize = 50;

pub(super) fn run(common: &Common, asked: &ElderOrder) -> Result<(), Failure> {
    match &asked.task {
        OrderTask::State(asked) => state(common, asked),
        OrderTask::Due(asked) => due(common, asked),
        OrderTask::Report(asked) => report(common, asked),
        OrderTask::Check(asked) => check(common, asked),
    }
}

fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let read = if path == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(Failure::file(path))
}

/// Problems go to standard error.
fn told(common: &Common, problems: &[OrderProblem], errors: usize, strict: bool) -> Result<(), Failure> {
    problems.iter().take(SHOWN).for_each(|problem| eprintln!("{}", problem.text(common.lang())));
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        eprintln!("{} {more}", common.say("… 另有", "… and more:"));
    }
    if strict && errors > 0 { Err(Failure::Strict(errors)) } else { Ok(()) }
}

/// The contract and the orders of a log.
fn read(common: &Common, log: &OrderLog) -> Result<(Contract, ReadOrders), Failure> {
    let contract = cases::contract(&log.contract, common.lang())?;
    let read = read_orders(&bytes(&log.file)?, &log.file, contract.terms);
    told(common, &read.problems, read.errors(), log.strict)?;
    if read.left_out > 0 {
        eprintln!(
            "{} {}",
            read.left_out,
            common.say("单因错行未纳入", "order(s) left out because of bad rows")
        );
    }
    if read.orders.is_empty() {
        let none = common.say("文件中没有可用的工单", "the file holds no order that can be used");
        return Err(Failure::Input(format!("{}: {none}", log.file)));
    }
    Ok((contract, read))
}

fn state(common: &Common, asked: &OrderState) -> Result<(), Failure> {
    let (_, all) = read(common, &asked.log)?;
    let found = match (&asked.order, all.orders.as_slice()) {
        (Some(id), orders) => orders.iter().find(|order| order.order == *id),
        (None, [only]) => Some(only),
        (None, _) => {
            let why = common
                .say("文件有多单;请用 --order 指明", "the file holds several orders; name one with --order");
            return Err(Failure::Input(why.to_owned()));
        }
    };
    let Some(order) = found else {
        let none = common.say("没有这个工单号,或其记录有误", "there is no such order, or its rows are bad");
        return Err(Failure::Input(format!("--order: {none}")));
    };
    let Some(view) = order_view(&all, order, asked.at.unwrap_or_else(clock::now)) else {
        let none = common.say("此时尚未下单", "the order had not come in at that time");
        return Err(Failure::Input(format!("--at: {none}")));
    };
    let (heading, rows) = view.clocks_table(common.lang());
    match common.format {
        Format::Json => print::json(&view.json()),
        Format::Csv => print::csv(&heading, &rows),
        Format::Text => {
            print::line(title(common, &view))?;
            let history = view.history_table(common.lang());
            print::table(&history.0, &history.1)?;
            print::line(next(common, &view))?;
            print::table(&heading, &rows)?;
            view.remarks(common.lang()).iter().try_for_each(print::line)
        }
        Format::Markdown => {
            let history = view.history_table(common.lang());
            let remarks: Vec<String> =
                view.remarks(common.lang()).iter().map(|remark| format!("\n- {remark}\n")).collect();
            print::out(&format!(
                "# {}\n\n{}\n{}\n\n{}{}",
                title(common, &view),
                markdown(&history.0, &history.1),
                next(common, &view),
                markdown(&heading, &rows),
                remarks.concat()
            ))
        }
    }
}

/// The order and where it stands.
fn title(common: &Common, view: &OrderView<'_>) -> String {
    let state = view.known.state();
    let lang = common.lang();
    let item = view.order.item.as_deref().unwrap_or_default();
    let (urgency, stage) = (state.request.urgency.label().get(lang), state.stage.label().get(lang));
    let words: Vec<&str> =
        [view.order.order.as_str(), item, urgency].into_iter().filter(|word| !word.is_empty()).collect();
    format!("{} {}: {stage}", words.join(" "), minutes(view.at))
}

fn minutes(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn next(common: &Common, view: &OrderView<'_>) -> String {
    let events: Vec<&str> = view.next().map(|event| event.label().get(common.lang())).collect();
    if events.is_empty() {
        return common.say("终态,不再有事项", "nothing can follow").to_owned();
    }
    format!("{}{}", common.say("接着可以:", "may come next: "), events.join(common.say("、", ", ")))
}

fn due(common: &Common, asked: &OrderDue) -> Result<(), Failure> {
    let to = asked.to.as_deref().map(|text| whom(common, text)).transpose()?;
    let (_, all) = read(common, &asked.log)?;
    let work = orders_work_list(&all, asked.at.unwrap_or_else(clock::now)).filtered(asked.within, to);
    let (heading, rows) = orders_due_table(&work, &all, common.lang());
    match common.format {
        Format::Json => print::json(&orders_due_json(&work)),
        Format::Csv => print::csv(&heading, &rows),
        Format::Markdown => {
            let groups = orders_groups_table(&work, common.lang());
            print::out(&format!(
                "# {}\n\n{}\n{}",
                counted(common, &work),
                markdown(&groups.0, &groups.1),
                markdown(&heading, &rows)
            ))?;
            renew(common, &work)
        }
        Format::Text => {
            print::line(counted(common, &work))?;
            if work.items.is_empty() {
                print::line(common.say("没有待办时限", "no clock is open"))?;
            } else {
                let groups = orders_groups_table(&work, common.lang());
                print::table(&groups.0, &groups.1)?;
                print::line("")?;
                print::table(&heading, &rows)?;
            }
            renew(common, &work)
        }
    }
}

fn counted(common: &Common, work: &OrderWork<'_>) -> String {
    let at = minutes(work.at);
    match common.lang() {
        Lang::Zh => format!("{at} 共 {} 单,待办 {} 项", work.orders, work.items.len()),
        Lang::En => format!("{at}: {} orders, {} open clocks", work.orders, work.items.len()),
    }
}

fn renew(common: &Common, work: &OrderWork<'_>) -> Result<(), Failure> {
    if work.to_renew.is_empty() {
        return Ok(());
    }
    let orders: Vec<&str> = work.to_renew.iter().map(|order| order.order.as_str()).collect();
    let lead = common.say("爽约,须另开新单:", "no show, to be ordered anew: ");
    print::line(format!("{lead}{}", orders.join(common.say("、", ", "))))
}

fn whom(common: &Common, text: &str) -> Result<Answerable, Failure> {
    Answerable::of(text).ok_or_else(|| {
        let words: Vec<&str> = Answerable::ALL.iter().map(|one| one.word()).collect();
        Failure::Input(format!("--to: {} {}", common.say("可写", "write one of"), words.join(", ")))
    })
}

fn report(common: &Common, asked: &OrderReport) -> Result<(), Failure> {
    if asked.until < asked.from {
        let why = common.say("最后一日早于第一日", "the last day lies before the first");
        return Err(Failure::Input(format!("--until: {why}")));
    }
    let (contract, all) = read(common, &asked.log)?;
    let mut calls = Vec::new();
    if let Some(path) = &asked.calls {
        let path = path.display().to_string();
        let read = read_calls(&bytes(&path)?, &path);
        told(common, &read.problems, read.errors(), asked.log.strict)?;
        calls = read.rows;
    }
    let mut adjustments = Vec::new();
    if let Some(path) = &asked.adjustments {
        let path = path.display().to_string();
        let read = read_adjustments(&bytes(&path)?, &path, &all.providers);
        // A penalty that is not taken off would be paid: nothing is left out here.
        told(common, &read.problems, read.errors(), true)?;
        adjustments = read.rows;
    }
    let days = Days { first: asked.from, last: asked.until };
    let pack = cases::pack(common)?;
    let made = period_report(Asked {
        read: &all,
        calls: &calls,
        adjustments: &adjustments,
        contract: &contract,
        pack: &pack,
        days,
        at: asked.at,
        entitled: asked.entitled,
    });
    let made = made.map_err(|why| Failure::Computing(why.to_string()))?;
    let lang = common.lang();
    match common.format {
        Format::Json => print::json(&report_json(&made, &contract)),
        Format::Csv => {
            let (heading, rows) = lines_table(&made, lang);
            print::csv(&heading, &rows)
        }
        Format::Markdown => {
            print::out(&report_markdown(&made, &contract, lang))?;
            lacking(common, &made)
        }
        Format::Text => {
            print::line(format!("{} {} {}", contract.contract, days.first, days.last))?;
            let (heading, rows) = figures_table(&made, &contract, lang);
            print::table(&heading, &rows)?;
            lacking(common, &made)?;
            let (heading, rows) = statements_table(&made, lang);
            print::line("")?;
            print::table(&heading, &rows)?;
            assumed_line(&made, lang).iter().try_for_each(print::line)?;
            print::line(common.say(
                "每单一行的结算明细见 --format csv",
                "--format csv gives the lines of the statements, one an order",
            ))
        }
    }
}

/// Terms of the contract that figures lack.
fn lacking(common: &Common, made: &PeriodReport) -> Result<(), Failure> {
    if made.kpis.lacks.is_empty() {
        return Ok(());
    }
    let lead = common.say("合同未定,有指标不能算:", "not in the contract, so a figure cannot be told: ");
    let terms: Vec<String> =
        made.kpis.lacks.iter().map(|term| format!("{} ({term})", term.label().get(common.lang()))).collect();
    print::line(format!("{lead}{}", terms.join(common.say("、", ", "))))
}

fn check(common: &Common, asked: &OrderCheck) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(ServiceFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let file = cases::service(path, common.lang())?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: ServiceError| Failure::Input(format!("{path}: {}", why.text(common.lang())));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let periods = match (&file.tender, &found.tender) {
        (Some(tender), Some(found)) => tender.periods(found, &calendar).map_err(failed)?,
        _ => Vec::new(),
    };
    let because = found.client.and_then(|client| client.because);
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => {
            let period = |period: &Period| {
                json!({ "what": print::both(period.what), "from": period.from, "unit": print::both(period.unit),
                        "days": period.days })
            };
            return print::json(&json!({
                "schema": CHECK, "case": file.case, "place": file.place, "as_of": file.as_of,
                "findings": results(&document), "class_because": because, "periods": periods.iter().map(period).collect::<Vec<_>>(),
                "pack": document.pack, "explanation": asked.explain.then_some(&document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    print::table(&heading(common), &rows)?;
    if let Some(status) = because {
        let lead = common.say("类别依据:", "class because of: ");
        print::line(format!("{lead}{}", status.label().get(common.lang())))?;
    }
    periods.iter().try_for_each(|period| counted_days(common, period))?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

/// The counted days of a period, the first of which is the day after the event.
fn counted_days(common: &Common, period: &Period) -> Result<(), Failure> {
    let lang = common.lang();
    let (what, unit, count) = (period.what.get(lang), period.unit.get(lang), period.days.len());
    print::line(match lang {
        Lang::Zh => format!("{what}:自{}起第{count}{unit}", period.from),
        Lang::En => format!("{what}: {count} {unit} from {}", period.from),
    })?;
    let numbered: Vec<String> =
        (1_u32..).zip(&period.days).map(|(number, day)| format!("{number}={day}")).collect();
    numbered.chunks(7).try_for_each(|week| print::line(format!("    {}", week.join("  "))))
}
