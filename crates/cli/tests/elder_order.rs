//! Orders of the virtual nursing home on the command line: whole outputs in both languages, and faults with their places.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{golden, minzheng, piped, said};

const LOG: &str = "docs/examples/order-log.csv";
const CONTRACT: &str = "docs/examples/order-contract.toml";

fn asked(task: &'static str, more: &[&'static str]) -> Vec<&'static str> {
    [&["elder", "order", task, "--file", LOG, "--contract", CONTRACT], more].concat()
}

#[test]
fn orders_are_told_in_both_languages() {
    let september = ["--from", "2014-09-01", "--until", "2014-09-30"];
    let beside =
        ["--calls", "docs/examples/order-calls.csv", "--adjustments", "docs/examples/order-adjustments.csv"];
    let at = ["--at", "2014-09-02 09:47"];
    let commands: [(&str, Vec<&str>); 11] = [
        ("order-help", vec!["elder", "order", "--help"]),
        ("order-report-help", vec!["elder", "order", "report", "--help"]),
        ("order-state", asked("state", &["--order", "W1002", "--at", "2014-09-02 09:40"])),
        ("order-state-cancelled", asked("state", &["--order", "W1005", "--at", "2014-09-02 09:40"])),
        ("order-due", asked("due", &at)),
        ("order-due-provider", asked("due", &[&at[..], &["--to", "provider", "--within", "0"]].concat())),
        ("order-report", asked("report", &[september, beside].concat())),
        ("order-report-early", asked("report", &[&september[..], &["--at", "2014-09-02 09:00"]].concat())),
        ("order-check-tender", vec!["elder", "order", "check", "docs/examples/order-tender.toml"]),
        ("order-check-visit", vec!["elder", "order", "check", "docs/examples/order-visit.json", "--explain"]),
        ("order-check-client", vec!["elder", "order", "check", "docs/examples/order-client.toml"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(&arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    let lines = asked("report", &[&september[..], &["--format", "csv"]].concat());
    golden("order-report.csv", &minzheng(&lines).output().unwrap());
    let page = asked("report", &[&september[..], &["--format", "markdown"]].concat());
    golden("order-report.md", &minzheng(&page).output().unwrap());
}

#[test]
fn orders_are_told_to_machines() {
    let september = ["--from", "2014-09-01", "--until", "2014-09-30", "--format", "json"];
    for (name, arguments, schema) in [
        (
            "order-state.json",
            asked("state", &["--order", "W1004", "--at", "2014-09-30 12:00", "--format", "json"]),
            "minzheng.order/1",
        ),
        (
            "order-due.json",
            asked("due", &["--at", "2014-09-02 09:47", "--format", "json"]),
            "minzheng.orders-due/1",
        ),
        ("order-report.json", asked("report", &september), "minzheng.orders-report/1"),
    ] {
        let output = minzheng(&arguments).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], schema);
        golden(name, &output);
    }
}

/// Two orders of one log, one with a fault: the other goes through, `--strict` refuses all, and no number is repeated.
#[test]
fn faults_are_told_with_their_place() {
    let log = "工单号,时间,事项,服务对象,约定开始,计划分钟,已登记,在目录内,在辖区内\n\
        W1,2014-09-01 08:00,下单,K1,2014-09-01 14:00,90,,,\n\
        W2,2014-09-01 08:00,下单,13800138000,2014-09-01 14:00,90,,,\n\
        W3,2014-09-01 08:00,下单,K3,2014-09-01 14:00,90,,,\n\
        W3,2014-09-01 08:05,受理,,,,是,,是\n\
        W4,2014-09-01 08:05,签退,,,,,,\n";
    let due = [
        "elder",
        "order",
        "due",
        "--file",
        "-",
        "--contract",
        CONTRACT,
        "--at",
        "2014-09-01 09:00",
        "--lang",
        "en",
    ];
    let output = piped(&due, log);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{told}");
    for place in ["row 3, `服务对象`", "row 5, `事项`", "row 6, `事项`", "3 order(s) left out"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert!(told.contains("not established: the item must stand in the catalogue"), "{told}");
    assert!(
        !told.contains("13800138000") && !String::from_utf8_lossy(&output.stdout).contains("13800138000")
    );
    let strict = piped(&[&due[..], &["--strict"]].concat(), log);
    assert_ne!(strict.status.code(), Some(0));
}
