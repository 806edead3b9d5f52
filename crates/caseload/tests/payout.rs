//! Paying out (DB-01, DB-06, HA-01): days, files, totals, checked by hand and by change.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::pay::{batch, due, pay_pack, with, with_account};
use common::{NAME, day, files, household, member, month, months, register, yuan};
use minzheng_caseload::payout::batch::Terms;
use minzheng_caseload::payout::control::{Control, account_total};
use minzheng_caseload::payout::day::pay_day;
use minzheng_caseload::payout::difference::{What, Where};
use minzheng_caseload::payout::due::FindingsLine;
use minzheng_caseload::payout::read::{read_exceptions, read_pay};
use minzheng_caseload::payout::reconcile::Compared;
use minzheng_caseload::payout::write::{Encoding, exceptions_csv, pay_csv};
use minzheng_caseload::payout::{
    Batch, FindingsError, Fund, Open, PayError, PayPolicy, Reason, Reconciliation, UnknownPayDay,
    read_findings, reconcile,
};
use minzheng_caseload::rules::DB_01;
use minzheng_caseload::{Outputs, Register};
use minzheng_core_types::formula::{Formula, Value};
use minzheng_core_types::{Fact, Lang, Money, Pack, WorkdayCalendar};
use minzheng_welfare::facts::{Register as UrbanRural, Relation};

fn calendar() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

fn policy(pack: &Pack, place: &str, in_month: &str) -> PayPolicy {
    PayPolicy::at(pack, place.parse().unwrap(), month(in_month))
}

const SHIBEI: &str = "370203";

/// Every month of the data: the 10th, or the last working day before it with every rest day between named.
#[test]
fn a_month_is_paid_on_the_tenth_or_the_last_working_day_before_it() {
    let (pack, calendar) = (pay_pack(), calendar());
    let mut moved = 0;
    let mut at = month("2012-01");
    while at <= month("2026-12") {
        let found =
            pay_day(&PayPolicy::at(&pack, SHIBEI.parse().unwrap(), at), Fund::Urban, at, &calendar).unwrap();
        assert_eq!(found.due, at.first_day() + chrono::Days::new(9), "{at}");
        assert!(found.day <= found.due && calendar.is_workday(found.day).unwrap(), "{at}");
        let between: Vec<_> =
            found.day.iter_days().skip(1).take_while(|day| *day <= found.due).collect::<Vec<_>>();
        assert!(between.iter().all(|day| !calendar.is_workday(*day).unwrap()), "{at}");
        let mut passed: Vec<_> = found.passed.iter().map(|passed| passed.day).collect();
        passed.reverse();
        assert_eq!(passed, between, "{at}");
        assert!(found.passed.iter().all(|passed| !passed.why.zh.is_empty() && !passed.why.en.is_empty()));
        assert_eq!(found.rest_day.is_some(), !between.is_empty());
        assert_eq!(
            found.assumed.contains(&"pay.rest-day"),
            !between.is_empty(),
            "read only where it is needed"
        );
        moved += usize::from(!between.is_empty());
        at = at.next();
    }
    assert!(moved > 40, "{moved}");
}

#[test]
fn days_of_payment_checked_by_hand() {
    let (pack, calendar) = (pay_pack(), calendar());
    let of = |text: &str| {
        let at = month(text);
        pay_day(&policy(&pack, SHIBEI, text), Fund::Urban, at, &calendar)
    };
    for (at, paid, zh) in [
        ("2014-05", "2014-05-09", "2014-05-09(工作日;2014-05-10 周末;推定:pay.rest-day)"),
        ("2014-06", "2014-06-10", "2014-06-10(工作日)"),
        // The break of the Spring Festival of 2013 begins on Saturday the 9th.
        (
            "2013-02",
            "2013-02-08",
            "2013-02-08(工作日;2013-02-10 春节放假、2013-02-09 春节放假;推定:pay.rest-day)",
        ),
        // A Saturday that is worked for the National Day.
        ("2015-10", "2015-10-10", "2015-10-10(国庆节调休上班)"),
    ] {
        let found = of(at).unwrap();
        assert_eq!(found.day, day(paid), "{at}");
        assert_eq!(found.text(Lang::Zh), zh);
        assert!(
            found.text(Lang::En).is_ascii() || found.text(Lang::En).contains('节'),
            "{}",
            found.text(Lang::En)
        );
    }
    assert_eq!(of("2011-12"), Err(UnknownPayDay::NoFigure("pay.day")), "before the measures of 2012");
    assert_eq!(of("2027-01"), Err(UnknownPayDay::BeyondCalendar(day("2027-01-10"))));
    assert!(of("2012-03").unwrap().assumed.contains(&"pay.day"), "when in 2012 the text began is not known");
}

const LOCAL: &str = r#"
authority = "370281"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "pay.rhythm.rural"
value = [{ amount = "quarterly", from = "2014-01", confidence = "assumed", source = "X" }]
[[parameter]]
id = "pay.rest-day"
value = [{ amount = "after", from = "2014-01", confidence = "reported", source = "X" }]
"#;

#[test]
fn a_place_may_pay_rural_households_by_the_quarter_and_after_a_rest_day() {
    let (pack, calendar) = (with(&[("local.toml", LOCAL)]), calendar());
    let of =
        |text: &str, fund| pay_day(&policy(&pack, "370281", text), fund, month(text), &calendar).unwrap();
    for text in ["2014-04", "2014-05", "2014-06"] {
        let found = of(text, Fund::Rural);
        assert_eq!((found.paid_in, found.day), (month("2014-04"), day("2014-04-10")), "{text}");
    }
    assert_eq!(of("2014-07", Fund::Rural).paid_in, month("2014-07"));
    assert_eq!(of("2014-12", Fund::Rural).paid_in, month("2014-10"));
    let urban = of("2014-05", Fund::Urban);
    assert_eq!(
        (urban.paid_in, urban.day),
        (month("2014-05"), day("2014-05-12")),
        "Saturday and Sunday passed"
    );
    assert_eq!(urban.passed.len(), 2);
    assert!(urban.assumed.is_empty());
    let last = LOCAL.replace("pay.rest-day", "pay.day").replace("\"after\"", "\"31\"");
    let pack = with(&[("local.toml", &last)]);
    let february = pay_day(&policy(&pack, "370281", "2014-02"), Fund::Urban, month("2014-02"), &calendar);
    assert_eq!(february, Err(UnknownPayDay::NoSuchDay(31)));
}

/// The formulas of DB-01 hold of the days computed, and not of the day after.
#[test]
fn the_days_of_payment_keep_to_the_formulas_of_db_01() {
    let (pack, calendar) = (with(&[("local.toml", &LOCAL.replace("\"after\"", "\"before\""))]), calendar());
    let formula =
        |name: &str| Formula::parse(DB_01.variant(name, month("2014-05")).unwrap().formula).unwrap();
    let (monthly, quarterly, rest) = (formula(""), formula("quarterly"), formula("rest-day"));
    let mut at = month("2014-01");
    while at <= month("2026-12") {
        for (fund, form) in [(Fund::Urban, &monthly), (Fund::Rural, &quarterly)] {
            let policy = PayPolicy::at(&pack, "370281".parse().unwrap(), at);
            let found = pay_day(&policy, fund, at, &calendar).unwrap();
            let mut facts: BTreeMap<String, Value> = [
                ("paid_on", Value::Date(found.day)),
                ("due_day", Value::Date(found.due)),
                ("paid_month", Value::Month(at)),
                ("quarter_first", Value::Month(found.paid_in)),
                ("worked", Value::Bool(calendar.is_workday(found.due).unwrap())),
                ("workday_before", Value::Date(calendar.roll_back(found.due).unwrap())),
            ]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
            assert_eq!(form.evaluate(&facts).unwrap(), Value::Bool(true), "{at}");
            let paid = facts.remove("paid_on").unwrap();
            assert_eq!(rest.evaluate(&facts).unwrap(), paid, "{at}");
            facts.insert("paid_on".to_owned(), Value::Date(found.due.succ_opt().unwrap()));
            assert_eq!(form.evaluate(&facts).unwrap(), Value::Bool(false), "{at}");
        }
        at = at.next();
    }
}

/// A: paid. B: no account. C: no longer entitled. D: a programme needs a person. E: the head has died. F: rural, with a
/// high-age subsidy. G: not named. H: applies. I: the account of A. J: paid.
fn bureau() -> Register {
    let account = |number: u32| format!("37000000000000{number:02}");
    let mut c = with_account(household("C", 1, 0, "2013-11-05"), &account(3));
    c.determinations[0].counted_income = yuan(5_000);
    let mut d = with_account(household("D", 2, 100, "2013-11-05"), &account(4));
    d.lost_only_child = Fact::Known(true);
    let mut e = with_account(household("E", 2, 0, "2013-11-05"), &account(5));
    e.members[0].facts.died = Some(day("2014-04-20"));
    let mut f = with_account(household("F", 1, 0, "2013-11-05"), &account(6));
    f.place = "370281".parse().unwrap();
    f.register = Fact::Known(UrbanRural::Rural);
    f.members.push(member(Relation::Parent, "1930-06-12"));
    let mut g = with_account(household("G", 1, 0, "2013-11-05"), &account(7));
    g.members[0].person.name = minzheng_caseload::PersonName::default();
    let mut h = with_account(household("H", 1, 0, "2013-11-05"), &account(8));
    h.determinations.clear();
    h.applied = Some(day("2014-05-06"));
    register([
        with_account(household("A", 2, 1050, "2013-12-05"), &account(1)),
        household("B", 1, 0, "2013-11-05"),
        c,
        d,
        e,
        f,
        g,
        h,
        with_account(household("I", 1, 0, "2013-11-05"), &account(1)),
        with_account(household("J", 1, 0, "2013-11-05"), &account(9)),
    ])
}

fn may() -> minzheng_core_types::MonthRange {
    months("2014-05", "2014-05")
}

#[test]
fn everybody_on_the_roll_is_paid_or_named_with_the_reason() {
    let batch = batch(&bureau(), may(), Open::PaySettled);
    let lines: Vec<(&str, Money)> =
        batch.lines.iter().map(|line| (line.household.as_str(), line.amount)).collect();
    assert_eq!(
        lines,
        [("A", yuan(150)), ("D", yuan(1_100)), ("F", yuan(820)), ("I", yuan(600)), ("J", yuan(600))],
        "F: two rural standards of 350 and 120 for the elder"
    );
    let reasons: BTreeMap<&str, Vec<Reason>> = batch
        .exceptions
        .iter()
        .map(|exception| (exception.household.as_str(), exception.reasons.iter().copied().collect()))
        .collect();
    assert_eq!(
        reasons,
        BTreeMap::from([
            ("A", vec![Reason::AccountShared]),
            ("B", vec![Reason::NoAccount]),
            ("C", vec![Reason::Zero]),
            ("D", vec![Reason::NeedsPerson]),
            ("E", vec![Reason::PayeeGone]),
            ("F", vec![Reason::NeedsPerson]),
            ("G", vec![Reason::NoPayee]),
            ("I", vec![Reason::AccountShared]),
        ])
    );
    let withheld: Vec<(&str, Money)> = batch
        .exceptions
        .iter()
        .filter(|exception| !exception.withheld_total.is_zero())
        .map(|exception| (exception.household.as_str(), exception.withheld_total))
        .collect();
    assert_eq!(withheld, [("B", yuan(600)), ("E", yuan(600)), ("G", yuan(600))]);
    assert_eq!(batch.lines[2].fund, Fund::Rural);
    let hold = self::batch(&bureau(), may(), Open::Hold);
    assert!(hold.lines.iter().all(|line| line.household != "D"));
    let d = hold.exceptions.iter().find(|exception| exception.household == "D").unwrap();
    assert_eq!((d.withheld_total, d.sequence), (yuan(1_100), None));
}

/// Whatever the register, every household due is in the file to the fen, or among the exceptions with what is not.
#[test]
fn nothing_is_dropped_in_the_sample_district() {
    let district = minzheng_caseload::sample::district(7).unwrap();
    let range = may();
    let due = due(&district, range);
    let (pack, calendar) = (pay_pack(), calendar());
    for open in [Open::PaySettled, Open::Hold] {
        let batch = Batch::new(&district, &due, &Terms { pack: &pack, calendar: &calendar, open }).unwrap();
        let mut told: BTreeMap<&str, Money> = BTreeMap::new();
        for line in &batch.lines {
            assert!(told.insert(&line.household, line.amount).is_none());
        }
        for exception in &batch.exceptions {
            let amount = told.entry(&exception.household).or_default();
            *amount = amount.plus(exception.withheld_total).unwrap();
        }
        assert_eq!(told.len(), due.len());
        for due in &due {
            assert_eq!(told[due.household.as_str()], due.total().unwrap(), "{}", due.household);
        }
        let shared = Money::sum(batch.funding.iter().map(|row| row.amount)).unwrap();
        assert_eq!(
            shared,
            Money::sum(batch.lines.iter().map(|line| line.amount)).unwrap(),
            "shares sum to the fen"
        );
    }
}

#[test]
fn a_household_due_twice_is_refused() {
    let register = bureau();
    let mut due = due(&register, may());
    due.push(due[0].clone());
    let (pack, calendar) = (pay_pack(), calendar());
    let terms = Terms { pack: &pack, calendar: &calendar, open: Open::PaySettled };
    assert!(matches!(Batch::new(&register, &due, &terms), Err(PayError::DueTwice { .. })));
}

#[test]
fn names_and_accounts_stand_in_the_file_only_when_asked_for() {
    let batch = batch(&bureau(), may(), Open::PaySettled);
    let masked = pay_csv(&batch, Lang::Zh, false, Encoding::Utf8).unwrap();
    let plain = pay_csv(&batch, Lang::Zh, true, Encoding::Utf8).unwrap();
    let (masked_text, plain_text) =
        (String::from_utf8(masked.clone()).unwrap(), String::from_utf8(plain).unwrap());
    assert!(masked_text.starts_with('\u{feff}') && masked_text.contains("\r\n"));
    assert!(!masked_text.contains(NAME) && !masked_text.contains("37000000000000"));
    assert!(plain_text.contains(NAME) && plain_text.contains("3700000000000004"));
    let debug = format!("{batch:?}");
    assert!(!debug.contains(NAME) && !debug.contains("37000000000000"));
    let control = Control::of(&batch, &masked, true, "pack").unwrap();
    assert_eq!(control.account_total, None, "the hash total of a short file would tell an account");
    let exceptions = String::from_utf8(exceptions_csv(&batch, Lang::En).unwrap()).unwrap();
    assert!(!exceptions.contains(NAME) && !exceptions.contains("37000000000000"), "{exceptions}");
}

/// The id says what is paid to which household: not to which account.
#[test]
fn the_id_of_a_batch_follows_its_payments_and_not_its_accounts() {
    let one = batch(&bureau(), may(), Open::PaySettled);
    assert_eq!(one.id, batch(&bureau(), may(), Open::PaySettled).id);
    let mut entries: Vec<_> = bureau().households().iter().map(|record| bureau().entry(record)).collect();
    entries[0].account = Some("3799999999999999".parse().unwrap());
    let other = batch(&register(entries.clone()), may(), Open::PaySettled);
    assert_eq!(one.id, other.id);
    entries[0].determinations[0].counted_income = yuan(1_049);
    assert_ne!(one.id, batch(&register(entries), may(), Open::PaySettled).id);
    assert_eq!(one.id.to_string().parse(), Ok(one.id));
    for wrong in ["", "PF-", "PF-123", "PF-00112233445566zz", "00112233445566778899", "PF-+0112233445566aa"] {
        assert!(wrong.parse::<minzheng_caseload::payout::BatchId>().is_err(), "{wrong}");
    }
}

#[test]
fn the_hash_total_changes_with_every_digit_and_every_swap() {
    assert_eq!(account_total([(1, "6217000000012000000345")]).unwrap(), 6217 + 12 + 345, "as documented");
    let accounts = ["6217000000000000004", "37000001", "990000000001"];
    let total = |accounts: &[String]| account_total((1..).zip(accounts.iter().map(String::as_str))).unwrap();
    let kept: Vec<String> = accounts.iter().map(|account| (*account).to_owned()).collect();
    let before = total(&kept);
    for (place, account) in accounts.iter().enumerate() {
        for at in 0..account.len() {
            for digit in '0'..='9' {
                let mut changed: Vec<char> = account.chars().collect();
                changed[at] = digit;
                let mut all = kept.clone();
                all[place] = changed.into_iter().collect();
                assert_eq!(total(&all) == before, all == kept);
            }
        }
    }
    for (a, b) in [(0, 1), (1, 2), (0, 2)] {
        let mut all = kept.clone();
        all.swap(a, b);
        assert_ne!(total(&all), before);
    }
    assert!(account_total([(1, "****0001")]).is_err());
}

struct Written {
    pay: Vec<u8>,
    exceptions: Vec<u8>,
    control: Control,
    findings: String,
}

fn written(range: minzheng_core_types::MonthRange, encoding: Encoding, lang: Lang) -> Written {
    let register = bureau();
    let batch = batch(&register, range, Open::PaySettled);
    let pay = pay_csv(&batch, lang, true, encoding).unwrap();
    Written {
        control: Control::of(&batch, &pay, false, "pack").unwrap(),
        exceptions: exceptions_csv(&batch, lang).unwrap(),
        findings: files(&register, months("2014-03", "2014-06"), 1, Outputs::default()).decisions,
        pay,
    }
}

fn findings(text: &str) -> Vec<FindingsLine> {
    let mut all = Vec::new();
    read_findings(text.as_bytes(), "decisions.jsonl", |line| {
        all.push(line);
        Ok::<_, FindingsError>(())
    })
    .unwrap();
    all
}

fn reconciled(written: &Written) -> Reconciliation {
    let pay = read_pay(&written.pay, "pay.csv").unwrap();
    let exceptions = read_exceptions(&written.exceptions, "exceptions.csv").unwrap();
    let findings = findings(&written.findings);
    reconcile(&Compared {
        pay: &pay,
        bytes: &written.pay,
        exceptions: Some(&exceptions),
        control: Some(&written.control),
        findings: &findings,
    })
    .unwrap()
}

#[test]
fn what_was_made_of_the_findings_fits_them_in_every_encoding_and_language() {
    for range in [may(), months("2014-03", "2014-06")] {
        for encoding in [Encoding::Utf8, Encoding::Gb18030] {
            for lang in [Lang::Zh, Lang::En] {
                let found = reconciled(&written(range, encoding, lang));
                assert_eq!(found.differences, [], "{lang:?} {encoding:?}");
                assert!(found.unchecked.is_empty());
                assert_eq!(found.total.difference().unwrap(), Money::ZERO);
                assert_eq!(found.other_months.len(), if range == may() { 3 } else { 0 });
                // The control record reads back from JSON as it was, save the days of payment.
                let control = written(range, encoding, lang).control;
                let json = serde_json::to_string(&control).unwrap();
                let read: Control = serde_json::from_str(&json).unwrap();
                assert_eq!(Control { pay_days: Vec::new(), ..control }, read);
            }
        }
    }
}

/// Every cell of the file changed, one after the other: each change is found, and an amount at its row and column.
#[test]
fn every_change_of_a_cell_is_found() {
    let good = written(may(), Encoding::Utf8, Lang::Zh);
    let text = String::from_utf8(good.pay.clone()).unwrap();
    let rows: Vec<Vec<String>> =
        text.lines().map(|line| line.trim_end().split(',').map(str::to_owned).collect()).collect();
    let mut changed = 0;
    for row in 1..rows.len() {
        for column in 0..rows[row].len() {
            let mut rows = rows.clone();
            let cell = &mut rows[row][column];
            *cell = match cell.parse::<Money>() {
                Ok(amount) if cell.contains('.') => amount.plus(Money::from_fen(1)).unwrap().to_string(),
                _ => match cell.pop() {
                    Some('1') => format!("{cell}2"),
                    _ => format!("{cell}1"),
                },
            };
            let is_amount = rows[row][column].contains('.');
            let pay = rows.iter().map(|row| row.join(",") + "\r\n").collect::<String>().into_bytes();
            let found = reconciled(&Written { pay, ..written(may(), Encoding::Utf8, Lang::Zh) });
            assert!(!found.differences.is_empty(), "row {} column {}", row + 1, rows[0][column]);
            let place = |what: &[What]| {
                found.differences.iter().any(|one| {
                    one.file == Where::Pay
                        && one.row == Some(u64::try_from(row).unwrap() + 1)
                        && what.contains(&one.what)
                })
            };
            assert!(!is_amount || place(&[What::Amount, What::Sum]), "{:?}", found.differences);
            changed += 1;
        }
    }
    assert!(changed > 60, "{changed}");
}

#[test]
fn rows_taken_out_doubled_and_swapped_are_found() {
    let good = written(may(), Encoding::Utf8, Lang::Zh);
    let text = String::from_utf8(good.pay.clone()).unwrap();
    let lines: Vec<&str> = text.split_inclusive("\r\n").collect();
    let with = |lines: Vec<&str>| {
        let kinds: BTreeSet<What> = reconciled(&Written {
            pay: lines.concat().into_bytes(),
            ..written(may(), Encoding::Utf8, Lang::Zh)
        })
        .differences
        .iter()
        .map(|one| one.what)
        .collect();
        kinds
    };
    let mut out = lines.clone();
    out.remove(2);
    assert!(with(out).is_superset(&[What::Amount, What::Count].into()), "D stands among the exceptions too");
    let mut out = lines.clone();
    out.remove(5);
    assert!(
        with(out).is_superset(&[What::NotPaid, What::Count, What::Total, What::Bytes, What::Batch].into())
    );
    let mut twice = lines.clone();
    twice.push(lines[1]);
    assert!(with(twice).is_superset(&[What::Twice, What::Count].into()));
    let mut swapped = lines.clone();
    swapped.swap(1, 2);
    assert!(with(swapped).is_superset(&[What::Sequence, What::Bytes].into()));
}

/// One fen more in a finding, or a finding taken out, shows at the household.
#[test]
fn a_changed_finding_is_found() {
    let good = written(may(), Encoding::Utf8, Lang::Zh);
    let lines: Vec<&str> = good.findings.lines().collect();
    let place = lines
        .iter()
        .position(|line| line.contains("\"household\":\"A\"") && line.contains("\"month\":\"2014-05\""))
        .unwrap();
    let with = |line: Option<String>| {
        let mut all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        match line {
            Some(line) => all[place] = line,
            None => {
                all.remove(place);
            }
        }
        let found =
            reconciled(&Written { findings: all.join("\n"), ..written(may(), Encoding::Utf8, Lang::Zh) });
        found.differences.iter().map(|one| (one.file, one.what, one.household.clone())).collect::<Vec<_>>()
    };
    let a = || "A".to_owned();
    assert_eq!(with(Some(lines[place].replace("150.00", "150.01"))), [(Where::Pay, What::Amount, a())]);
    assert_eq!(with(None), [(Where::Pay, What::NotFound, a())]);
    let told = with(Some(lines[place].replacen("\"amount\":\"150.00\"", "\"amount\":\"150.01\"", 1)));
    assert!(
        told.contains(&(Where::Findings, What::Finding, a())),
        "a finding that contradicts itself: {told:?}"
    );
    assert!(findings(&lines[place].replace("on-roll", "applying"))[0].due.is_none());
    for wrong in ["{}", "[", "{\"schema\":\"minzheng.findings/2\"}"] {
        let read = read_findings(wrong.as_bytes(), "d", |_| Ok::<_, FindingsError>(()));
        assert!(matches!(read, Err(FindingsError::Line { line: 1, .. })), "{wrong}");
    }
    let other = lines[place].replacen("\"programme\":\"allowance\"", "\"programme\":\"王某某\"", 1);
    let read = read_findings(other.as_bytes(), "d", |_| Ok::<_, FindingsError>(())).unwrap_err().to_string();
    assert!(!read.contains("王某某"), "{read}");
}

/// The figures of paying out, entered a second time.
#[test]
fn the_figures_of_paying_out() {
    let pack = pay_pack();
    let figures: BTreeSet<String> = pack
        .figures()
        .iter()
        .filter(|figure| {
            ["pay.", "fund.", "notice."].iter().any(|begin| figure.parameter.id.starts_with(begin))
        })
        .map(|figure| format!("{} {} {}", figure.id(), figure.value, figure.confidence))
        .collect();
    let expected = [
        "pay.day@100000/2012-01 10 reported",
        "pay.rhythm.rural@100000/2012-01 monthly reported",
        "pay.rest-day@100000/1999-10 before assumed",
        "notice.days@100000/2012-12 7 reported",
        "notice.days@100000/2021-07 7 reported",
        "notice.counting@100000/1999-10 calendar-days assumed",
        "fund.high-age-100.province@370000/2011-01 200.00 reported",
        "fund.high-age.city@370200/seven-districts/2014-04 0.5 reported",
        "fund.high-age.county@370200/seven-districts/2014-04 0.5 reported",
        "fund.high-age.county@370200/cities/2014-04 1 reported",
    ];
    assert_eq!(figures, expected.map(str::to_owned).into());
}
