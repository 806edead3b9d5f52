//! What a log may not hold, and what a report knew at a time.

use chrono::{NaiveDate, NaiveDateTime};
use minzheng_core_types::Lang;
use minzheng_eldercare::FIGURES;
use minzheng_eldercare::service_order::{
    Adjustment, AdjustmentKind, Call, CallKind, Contract, Days, Figure, Provider, Share, Terms,
};

use super::{
    Asked, OrderTrouble, ReadOrders, assumed_line, figures_table, period_report, read_orders, report_json,
};
use crate::table::Trouble;

const HEADINGS: &str =
    "工单号,时间,事项,服务对象,约定开始,计划分钟,接续工单,已登记,在目录内,在辖区内,服务商,签到凭证,已签字";

fn read(rows: &str) -> ReadOrders {
    let terms = Terms { grace_minutes: Some(15), ..Terms::default() };
    read_orders(format!("{HEADINGS}\n{rows}").as_bytes(), "工单.csv", terms)
}

fn places(read: &ReadOrders) -> Vec<(u64, Option<&str>)> {
    read.problems.iter().map(|problem| (problem.row, problem.column.as_deref())).collect()
}

fn time(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2014, 9, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

/// A no-show of the client at 15:00.
const FAILED: &str = "W1,2014-09-01 08:00,下单,K17,2014-09-01 14:00,90,,,,,,,\n\
    W1,2014-09-01 08:05,受理,,,,,是,是,是,,,\n\
    W1,2014-09-01 08:06,派单,,,,,,,,甲,,\n\
    W1,2014-09-01 08:07,接单,,,,,,,,甲,,\n\
    W1,2014-09-01 15:00,爽约,,,,,,,,,,\n";

#[test]
fn an_order_follows_another_that_had_failed() {
    let with = |row: &str| read(&format!("{FAILED}{row}\n"));
    let good = with("W2,2014-09-01 15:00,下单,K17,2014-09-02 14:00,90,W1,,,,,,");
    assert_eq!((good.orders.len(), good.problems.len()), (2, 0));
    for (row, why) in [
        ("W2,2014-09-01 14:59,下单,K17,2014-09-02 14:00,90,W1,,,,,,", "not failed yet"),
        ("W2,2014-09-01 15:00,下单,K99,2014-09-02 14:00,90,W1,,,,,,", "another client"),
        ("W2,2014-09-01 15:00,下单,K17,2014-09-02 14:00,90,W2,,,,,,", "itself"),
    ] {
        let read = with(row);
        assert_eq!((read.orders.len(), read.left_out, read.errors()), (1, 1, 1), "{why}");
        assert!(matches!(read.problems[0].trouble, Trouble::Own(OrderTrouble::FollowsNot)), "{why}");
        assert_eq!(places(&read), [(7, Some("接续工单"))], "{why}");
    }
    let unknown = with("W2,2014-09-01 15:00,下单,K17,2014-09-02 14:00,90,W0,,,,,,");
    assert_eq!((unknown.orders.len(), unknown.errors(), unknown.problems.len()), (2, 0, 1));
}

#[test]
fn numbers_of_people_are_refused_in_every_column_of_ids() {
    for row in [
        "110105193103269974,2014-09-01 08:00,下单,K1,2014-09-01 14:00,90,,,,,,,\n",
        "W1,2014-09-01 08:00,下单,+8613800138000,2014-09-01 14:00,90,,,,,,,\n",
        "W1,2014-09-01 08:00,下单,K1,2014-09-01 14:00,90,13800138000,,,,,,\n",
        "W1,2014-09-01 08:00,下单,K1,2014-09-01 14:00,90,,,,,,,\nW1,2014-09-01 08:01,受理,,,,,是,是,是,,,\n\
         W1,2014-09-01 08:02,派单,,,,,,,,138 0013 8000,,\n",
    ] {
        let read = read(row);
        assert_eq!((read.orders.len(), read.left_out, read.errors()), (0, 1, 1), "{row}");
        assert!(matches!(read.problems[0].trouble, Trouble::PersonalNumber), "{row}");
    }
}

#[test]
fn an_unknown_field_is_told_by_its_place() {
    let line = r#"{"order":"W1","time":"2014-09-01 08:00","张三110105193103269974":"x","event":"request","client":"K1","start":"2014-09-01 14:00","minutes":60}"#;
    let read = read_orders(line.as_bytes(), "工单.jsonl", Terms::default());
    let told = [Lang::En, Lang::Zh].map(|lang| read.problems[0].text(lang));
    assert!(told[0].contains("field 3") && told[1].contains("第3个字段"), "{told:?}");
    assert!(!told.concat().contains("110105"), "{told:?}");
    assert_eq!(read.orders.len(), 1);
}

#[test]
fn an_order_of_which_a_row_could_not_be_read_is_left_out() {
    let request = |order: &str| {
        format!(
            r#"{{"order":"{order}","time":"2014-09-01 08:00","event":"request","client":"K1","start":"2014-09-01 14:00","minutes":60}}"#
        )
    };
    let (good, other) = (request("W1"), request("W2"));
    for (line, orders, left_out, why) in [
        (r#"{"order":"W2","time":"2014-09-01 08:05","event":["accept"]}"#, 1, 1, "a row of W2 is lacking"),
        (r#"{"order":"W3","time":"2014-09-01 08:05","event":["accept"]}"#, 2, 1, "an order of its own"),
        (
            r#"{"order":{"id":"W2"},"time":"2014-09-01 08:05","event":"accept"}"#,
            2,
            1,
            "nobody knows of which",
        ),
    ] {
        let log = [good.as_str(), &other, line, line].join("\n");
        let once =
            read_orders([good.as_str(), &other, line].join("\n").as_bytes(), "工单.jsonl", Terms::default());
        assert_eq!((once.orders.len(), once.left_out, once.errors()), (orders, left_out, 1), "{why}");
        let twice = read_orders(log.as_bytes(), "工单.jsonl", Terms::default());
        let each = if why == "nobody knows of which" { 2 } else { left_out };
        assert_eq!((twice.orders.len(), twice.left_out, twice.errors()), (orders, each, 2), "{why}");
    }
}

#[test]
fn rows_are_numbered_as_the_file_has_them() {
    for end in ["\n", "\r\n"] {
        let text = [HEADINGS, "", "", "W1,X,下单,K1,,,,,,,,,", "", "W2,X,下单,K1,,,,,,,,,"].join(end);
        let read = read_orders(text.as_bytes(), "工单.csv", Terms::default());
        let rows: Vec<u64> = read
            .problems
            .iter()
            .filter(|problem| matches!(problem.trouble, Trouble::NotATime))
            .map(|problem| problem.row)
            .collect();
        assert_eq!(rows, [4, 6]);
    }
}

#[test]
fn a_report_knows_what_was_known_then() {
    let read = read(&format!(
        "{FAILED}W2,2014-09-02 08:00,下单,K18,2014-09-02 14:00,90,,,,,,,\n\
         W2,2014-09-02 08:05,受理,,,,,是,是,是,,,\nW2,2014-09-02 08:06,派单,,,,,,,,甲,,\n\
         W2,2014-09-02 08:07,接单,,,,,,,,甲,,\nW2,2014-09-02 14:00,到达签到,,,,,,,,,是,\n\
         W2,2014-09-02 15:00,完成签退,,,,,,,,,,是\n"
    ));
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let contract: Contract = serde_json::from_str(r#"{ "contract": "C", "place": "370203" }"#).unwrap();
    let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES).unwrap();
    let call = |at, answered| Call { at, kind: Some(CallKind::Order), answered };
    let calls = [call(time(2, 16, 0), true), call(time(2, 16, 1), false)];
    let adjust = |day, amount: &str| Adjustment {
        provider: Provider(0),
        on: NaiveDate::from_ymd_opt(2014, 9, day).unwrap(),
        kind: AdjustmentKind::Penalty,
        amount: amount.parse().unwrap(),
    };
    let adjustments = [adjust(2, "5.00"), adjust(3, "7.00")];
    let days = Days { first: time(1, 0, 0).date(), last: time(30, 0, 0).date() };
    let made = |at| {
        period_report(Asked {
            read: &read,
            calls: &calls,
            adjustments: &adjustments,
            contract: &contract,
            pack: &pack,
            days,
            at,
            entitled: None,
        })
        .unwrap()
    };
    let then = made(Some(time(2, 16, 0)));
    assert_eq!(then.kpis.share(Figure::Answer), Share::new(1, 1));
    assert_eq!(then.statements[0].penalties, "5.00".parse().unwrap());
    let late = made(None);
    assert_eq!(late.kpis.share(Figure::Answer), Share::new(1, 2));
    assert_eq!(late.statements[0].penalties, "12.00".parse().unwrap());
    assert_eq!((late.kpis.not_settled, late.kpis.running_complaints), (1, 0));
    let (_, rows) = figures_table(&late, &contract, Lang::En);
    assert!(rows.iter().any(|row| row[0] == "completed orders not settled" && row[1] == "1"));
    assert_eq!(report_json(&late, &contract)["not_settled"], 1);
    assert_eq!(assumed_line(&late, Lang::En), None, "quantum and rounding are conventions");
}
