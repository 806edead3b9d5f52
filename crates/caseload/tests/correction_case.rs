//! Corrections of a case in every programme, by hand from the rulebook; acts as a list; settlements in the ledger.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, household, month, months, pack, register, yuan};
use minzheng_caseload::correction::{
    Act, ActKind, AsDue, CaseCorrection, Conduct, CorrectionError, DueNow, Entry, Event, LateFault, Ledger,
    LedgerError, LedgerFirst, MonthCorrection, Paid, PaidLog, Payments, Refusal, Settled, claims, read_late,
    read_list, recovered_beside, with_late,
};
use minzheng_caseload::{HouseholdEntry, Knowledge};
use minzheng_core_types::{Lang, Money, Month, Silent};
use minzheng_welfare::{CaseFile, Policy};

/// One person of Shibei in extreme hardship since 2021-01-10: 1,356 in the second half of 2021, with care of 440 (self),
/// 990 (partial) or 1,320 (full) (rulebook 2.2, appendix A).
fn hardship(more: &str) -> CaseFile {
    let text = format!(
        r#"{{ "place": "370203", "month": "2021-08", "register": "urban", "unstated": "none",
        "standing": {{ "kind": "ended", "last": "2020-12" }},
        "members": [{{ "relation": "applicant", "birth": "1950-02-01" }}],
        "needs": {{ "special_care": "none", "extreme_hardship": [{{ "member": 0, "decided": "2021-01-10",
            "unable": true, "incomes_complete": true, "property": "within", "supporters_complete": true,
            "form": "dispersed", {more} }}] }} }}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn partial() -> CaseFile {
    hardship(r#""grade": "partial""#)
}

fn corrected(
    then: &CaseFile,
    now: &CaseFile,
    range: [&str; 2],
    payments: &impl Payments,
) -> Vec<MonthCorrection> {
    let pack = pack();
    let of = CaseCorrection::new("T-1", [then, now], &pack, Knowledge::All).unwrap();
    let found = of.months(months(range[0], range[1]), payments).unwrap();
    for of in &found {
        for line in of.programmes.iter().filter(|line| line.due_now.is_some()) {
            let causes = of.causes.iter().filter(|cause| cause.programme == line.programme);
            let sum = Money::sum(causes.map(|cause| cause.amount)).unwrap();
            assert_eq!(sum, line.arrears.less(line.recovery).unwrap(), "{of:#?}");
        }
    }
    found
}

/// Month, programme, arrears, recovery.
fn told(found: &[MonthCorrection]) -> Vec<[String; 4]> {
    let lines = found.iter().flat_map(|of| of.programmes.iter().map(move |line| (of.month, line)));
    lines
        .map(|(month, line)| {
            [
                month.to_string(),
                line.programme.to_owned(),
                line.arrears.to_string(),
                line.recovery.to_string(),
            ]
        })
        .collect()
}

fn line(month: &str, programme: &str, arrears: &str, recovery: &str) -> [String; 4] {
    [month, programme, arrears, recovery].map(str::to_owned)
}

/// XH-03: full care found where partial was paid: 1,320 − 990 a month; only the months asked for, and nothing where nothing
/// is another.
#[test]
fn another_care_grade_is_paid_month_by_month() {
    let now = hardship(r#""grade": "full""#);
    let found = corrected(&partial(), &now, ["2021-08", "2021-10"], &AsDue);
    let month = |month| line(month, "extreme-hardship", "330.00", "0.00");
    assert_eq!(told(&found), [month("2021-08"), month("2021-09"), month("2021-10")]);
    for of in &found {
        let [cause] = of.causes.as_slice() else { panic!("{of:#?}") };
        assert_eq!(cause.act.field.as_deref(), Some("needs.extreme_hardship[].grade"));
        assert_eq!((cause.act.kind, cause.act.member), (ActKind::Fact, Some(0)));
        assert_eq!(cause.label.zh, "成员#0 自理能力：半护理 → 全护理");
    }
    let back = corrected(&now, &partial(), ["2021-08", "2021-08"], &AsDue);
    assert_eq!(told(&back), [line("2021-08", "extreme-hardship", "0.00", "330.00")]);
    assert!(corrected(&now, &now, ["2021-01", "2021-12"], &AsDue).is_empty());
}

/// A stop of 20 September ends it after that month; who cares for himself elsewhere than in a home has a third of 990.
#[test]
fn a_stop_that_was_not_recorded_touches_the_months_after_it_only() {
    let now = hardship(r#""grade": "partial", "stopped": "2021-09-20""#);
    let found = corrected(&partial(), &now, ["2021-07", "2021-11"], &AsDue);
    let lost = |month| line(month, "extreme-hardship", "0.00", "2346.00"); // 1,356 + 990
    assert_eq!(told(&found), [lost("2021-10"), lost("2021-11")]);
    for of in &found {
        let [cause] = of.causes.as_slice() else { panic!("{of:#?}") };
        assert_eq!(cause.act.on, Some(day("2021-09-20")));
    }
    let now = hardship(r#""grade": "self""#);
    let found = corrected(&partial(), &now, ["2021-09", "2021-09"], &AsDue);
    assert_eq!(told(&found), [line("2021-09", "extreme-hardship", "0.00", "660.00")]);
}

/// One person of Shibei on the roll or off it: 540 a month, 600 from April 2014 (rulebook 2.1).
fn alone(standing: &str) -> CaseFile {
    serde_json::from_str(&format!(
        r#"{{ "place": "370203", "month": "2014-05", "register": "urban", "unstated": "none",
        "standing": {standing}, "members": [{{ "relation": "applicant", "birth": "1970-03-04" }}] }}"#
    ))
    .unwrap()
}

fn on_roll(decided: &str, income: &str) -> CaseFile {
    alone(&format!(
        r#"{{ "kind": "on-roll", "since": "2013-12", "determination": {{ "applied": "2013-10-16",
        "decided": "{decided}", "counted_income": "{income}", "property": "within",
        "window": {{ "first": "2013-09", "last": "2013-09" }} }} }}"#
    ))
}

/// SA-22: a determination of 10 May lowers June and what follows, an end of March the months after it. SA-26: who got money
/// after a death is asked for it without a fine.
#[test]
fn each_month_is_asked_by_the_standing_of_that_month() {
    let then = on_roll("2013-11-05", "0.00");
    let less = |month, yuan: &str| line(month, "allowance", "0.00", yuan);
    let found = corrected(&then, &on_roll("2014-05-10", "100.00"), ["2014-02", "2014-06"], &AsDue);
    assert_eq!(told(&found), [less("2014-06", "100.00")]);
    // The income that the same decision rested on counts from its first month.
    let found = corrected(&then, &on_roll("2013-11-05", "100.00"), ["2014-03", "2014-04"], &AsDue);
    assert_eq!(told(&found), [less("2014-03", "100.00"), less("2014-04", "100.00")]);
    let pack = pack();
    let policy = Policy::at(&pack, "370203".parse().unwrap(), month("2014-06"));
    let deception = |_: &Act| Some(Conduct::Deception { grave: true });
    for (ground, kind) in
        [(r#", "ground": "death""#, ActKind::Death), (r#", "ground": "income""#, ActKind::Ended)]
    {
        let now = alone(&format!(r#"{{ "kind": "ended", "last": "2014-03"{ground} }}"#));
        let found = corrected(&then, &now, ["2014-02", "2014-05"], &AsDue);
        assert_eq!(told(&found), [less("2014-04", "600.00"), less("2014-05", "600.00")]);
        assert!(found.iter().flat_map(|of| &of.causes).all(|cause| cause.act.kind == kind), "{found:#?}");
        let claimed = claims(&found, deception, &policy, &mut Silent).unwrap();
        assert_eq!(claimed.recoverable().unwrap(), yuan(1_200));
        assert_eq!(claimed.deception.fine.is_none(), kind == ActKind::Death, "{claimed:?}");
    }
}

/// What the files do not tell is refused: how it stood before both decisions, if one of them had ended it by then.
#[test]
fn a_month_of_an_earlier_decision_is_refused() {
    let (then, pack) = (on_roll("2014-03-10", "0.00"), pack());
    let now = alone(r#"{ "kind": "ended", "last": "2014-01" }"#);
    let of = CaseCorrection::new("T-1", [&then, &now], &pack, Knowledge::All).unwrap();
    for refused in ["2014-02", "2014-03"] {
        let why = of.month(month(refused), &AsDue).unwrap_err();
        assert!(matches!(why, CorrectionError::Standing { month: told } if told == month(refused)), "{why}");
    }
    let found = of.months(months("2014-04", "2014-05"), &AsDue).unwrap();
    assert_eq!(told(&found).len(), 2);
    // By either file the household drew, and nothing says that it was not the same.
    assert!(of.month(month("2014-01"), &AsDue).unwrap().is_none());
    let same = CaseCorrection::new("T-1", [&then, &then], &pack, Knowledge::All).unwrap();
    assert!(same.months(months("2014-01", "2014-05"), &AsDue).unwrap().is_empty());
}

/// A log of payments cannot name extreme hardship: what was paid of it is not known until the ledger says so.
#[test]
fn what_a_log_cannot_know_is_told_by_the_ledger_or_refused() {
    let (full, partial, pack) = (hardship(r#""grade": "full""#), partial(), pack());
    let of = CaseCorrection::new("T-1", [&full, &partial], &pack, Knowledge::All).unwrap();
    let (august, log) = (month("2021-08"), PaidLog::default());
    let why = of.month(august, &log).unwrap_err();
    let expected = |why: &CorrectionError| matches!(why, CorrectionError::PaidNotKnown { programme: "extreme-hardship", month, .. } if *month == august);
    assert!(expected(&why), "{why}");
    let unchanged = CaseCorrection::new("T-1", [&full, &full], &pack, Knowledge::All).unwrap();
    assert!(
        unchanged.month(august, &log).unwrap().is_none(),
        "nothing differs, so nothing is asked of the log"
    );
    // 2,676 were due and 2,600 received, of which 2,346 are due.
    let mut ledger = Ledger::default();
    let mut enter = |event| {
        let (household, month) = ("T-1".to_owned(), august);
        ledger.apply(Entry { date: day("2021-09-01"), household, month, event, reference: None }).unwrap();
    };
    enter(Event::Due(
        [("extreme-hardship", Some(minzheng_caseload::correction::DueThen::new(yuan(2_676))))].into(),
    ));
    let amounts = [("extreme-hardship", Paid::new(yuan(2_600)))].into();
    enter(Event::Paid { amounts, payment: None });
    let known = LedgerFirst { ledger: &ledger, or: log };
    let found = of.month(august, &known).unwrap().unwrap();
    assert_eq!(told(&[found]), [line("2021-08", "extreme-hardship", "0.00", "254.00")]);
    let why = of.month(month("2021-09"), &known).unwrap_err();
    assert!(
        matches!(why, CorrectionError::PaidNotKnown { .. }),
        "the ledger has nothing of September: {why}"
    );
}

/// Less care was known and entered first; that the person fought in a war was known later.
#[test]
fn a_correction_that_is_known_in_part_is_entered_with_what_is_new() {
    let full = hardship(r#""grade": "full""#);
    let mut both = partial();
    both.needs.special_care = serde_json::from_str(
        r#"[{ "member": 0, "kind": "war-veteran", "penalty": "none", "grant": "none" }]"#,
    )
    .unwrap();
    let range = ["2021-08", "2021-08"];
    let first = corrected(&full, &partial(), range, &AsDue);
    let whole = corrected(&full, &both, range, &AsDue);
    let programmes: Vec<_> = whole[0].programmes.iter().map(|of| of.programme).collect();
    assert_eq!(programmes.len(), 2, "{programmes:?}");
    let mut ledger = Ledger::default();
    assert!(ledger.enter_correction(&first[0], day("2021-10-01")).unwrap());
    assert!(ledger.enter_correction(&whole[0], day("2021-10-02")).unwrap());
    assert!(!ledger.enter_correction(&whole[0], day("2021-10-02")).unwrap());
    for line in &whole[0].programmes {
        let cell = ledger.cell("T-1", month("2021-08"), line.programme).unwrap();
        assert_eq!(cell.due_now, line.due_now, "{}", line.programme);
    }
    let mut at_once = Ledger::default();
    assert!(at_once.enter_correction(&whole[0], day("2021-10-01")).unwrap());
    let due = |ledger: &Ledger| ledger.sums(|_, _| true).unwrap().due_now;
    assert_eq!((due(&ledger), due(&ledger) == DueNow::new(Money::ZERO)), (due(&at_once), false));
}

/// XH-03: the table of 2021 was published on 13 July; 1,232 and 900 were known before, 1,356 and 990 are due (rulebook 2.2).
#[test]
fn a_table_published_late_is_the_cause_by_its_figure() {
    let (case, pack) = (partial(), pack());
    let of = |knowledge| {
        let of = CaseCorrection::new("T-1", [&case, &case], &pack, knowledge).unwrap();
        of.months(months("2021-06", "2021-08"), &AsDue).unwrap()
    };
    let raised = |month| line(month, "extreme-hardship", "214.00", "0.00"); // 2,346 − 2,132
    let late = of(Knowledge::On(day("2021-07-12")));
    assert_eq!(told(&late), [raised("2021-07"), raised("2021-08")]);
    for of in &late {
        let mut causes: Vec<_> = of
            .causes
            .iter()
            .map(|cause| (cause.act.kind, cause.act.figure.as_deref().unwrap_or_default(), cause.amount))
            .collect();
        causes.sort_by_key(|(_, _, amount)| *amount);
        let [(care, care_id, of_care), (basic, basic_id, of_basic)] = causes[..] else { panic!("{of:#?}") };
        assert_eq!([care, basic], [ActKind::Figure; 2]);
        assert_eq!([of_care, of_basic], [yuan(90), yuan(124)]);
        assert!(care_id.starts_with("xh.care.urban.partial") && basic_id.starts_with("xh.basic.urban"));
    }
    // Known by the twelfth of each month, July alone was paid by the old table; on the day itself the new one was known.
    assert_eq!(told(&of(Knowledge::EachMonth(12))), [raised("2021-07")]);
    for known in [Knowledge::EachMonth(13), Knowledge::On(day("2021-07-13")), Knowledge::All] {
        assert!(of(known).is_empty(), "{known:?}");
    }
}

/// SC-02: when the tables were published was not read, so that they count as known all along.
#[test]
fn a_table_of_no_known_publication_is_never_late() {
    let case: CaseFile = serde_json::from_str(
        r#"{ "place": "370203", "month": "2014-10", "register": "urban", "unstated": "none",
            "standing": { "kind": "ended", "last": "2013-10" },
            "members": [{ "relation": "applicant", "birth": "1938-02-01" }],
            "needs": { "special_care": [{ "member": 0, "kind": "war-veteran", "penalty": "none" }] } }"#,
    )
    .unwrap();
    let pack = pack();
    let tables = || pack.figures().iter().filter(|figure| figure.parameter.id.starts_with("sc."));
    assert!(tables().next().is_some() && tables().all(|figure| figure.published.is_none()));
    let of = CaseCorrection::new("T-1", [&case, &case], &pack, Knowledge::On(day("2014-09-30"))).unwrap();
    assert_eq!(told(&of.months(months("2014-09", "2014-10"), &AsDue).unwrap()), Vec::<[String; 4]>::new());
    // They are paid, or nothing could be late: by another payment the month is corrected.
    let unpaid = of.months(months("2014-10", "2014-10"), &Nothing).unwrap();
    assert_eq!(told(&unpaid), [line("2014-10", "special-care-pension", "360.00", "0.00")]);
}

/// Nothing was ever paid.
struct Nothing;

impl Payments for Nothing {
    fn paid(&self, _: &str, _: Month, _: &'static str) -> Option<Paid> {
        Some(Paid::ZERO)
    }
}

/// What an application states of its month stands in that month alone (TA-02, Qingdao 2002: up to 1,000 a time).
#[test]
fn what_is_given_once_is_corrected_in_its_month() {
    let case = |amount: &str| -> CaseFile {
        serde_json::from_str(&format!(
            r#"{{ "place": "370203", "month": "2014-05", "register": "urban", "unstated": "none",
            "standing": {{ "kind": "ended", "last": "2013-10" }},
            "members": [{{ "relation": "applicant", "birth": "1960-02-01" }}],
            "needs": {{ "status": "allowance", "special_care": "none", "temporary": {{ "kind": "emergency",
                "cause": "illness", "verified": true, "local": true, "means": "within",
                "granted": {{ "amount": "{amount}" }}, "times": 0 }} }} }}"#
        ))
        .unwrap()
    };
    let (then, now) = (case("600.00"), case("800.00"));
    let found = corrected(&then, &now, ["2014-04", "2014-06"], &AsDue);
    assert_eq!(told(&found), [line("2014-05", "temporary", "200.00", "0.00")]);
    let other: CaseFile = CaseFile { month: month("2014-06"), ..now };
    let pack = pack();
    let wrong = CaseCorrection::new("T-1", [&then, &other], &pack, Knowledge::All);
    assert!(matches!(wrong, Err(CorrectionError::OtherCase { .. })));
}

/// What needs a person now is neither paid nor recovered, and what was paid otherwise than due has a cause of its own.
#[test]
fn an_open_programme_is_left_alone_and_a_wrong_payment_is_told() {
    let open = hardship(r#""tasks": { "eat": true }"#);
    let found = corrected(&partial(), &open, ["2021-08", "2021-08"], &AsDue);
    assert_eq!(told(&found), [line("2021-08", "extreme-hardship", "0.00", "0.00")]);
    assert_eq!(found[0].open().count(), 1);
    struct Less;
    impl Payments for Less {
        fn paid(&self, _: &str, _: Month, programme: &'static str) -> Option<Paid> {
            (programme == "extreme-hardship").then(|| Paid::new(yuan(2_345)))
        }
    }
    let found = corrected(&partial(), &partial(), ["2021-08", "2021-08"], &Less);
    assert_eq!(told(&found), [line("2021-08", "extreme-hardship", "1.00", "0.00")]);
    assert_eq!(found[0].causes[0].act.kind, ActKind::Payment);
}

/// SA-26 speaks of the allowance: of extreme hardship no range is shown, whatever was found.
#[test]
fn beside_the_allowance_no_range_of_a_fine_is_shown() {
    let found = corrected(&hardship(r#""grade": "full""#), &partial(), ["2021-08", "2021-09"], &AsDue);
    let pack = pack();
    let policy = Policy::at(&pack, "370203".parse().unwrap(), month("2021-10"));
    let deception = |_: &Act| Some(Conduct::Deception { grave: true });
    let of_roll = claims(&found, deception, &policy, &mut Silent).unwrap();
    assert_eq!((of_roll.recoverable().unwrap(), of_roll.deception.fine), (Money::ZERO, None));
    let beside = recovered_beside(&found, deception).unwrap();
    assert_eq!((beside.deception, beside.unstated), (yuan(660), Money::ZERO));
    assert_eq!(recovered_beside(&found, |_| None).unwrap().unstated, yuan(660));
}

/// A case and a register share a month of the ledger, each with its programmes; what is settled balances.
#[test]
fn programmes_beside_the_allowance_fit_into_the_ledger() {
    let found = corrected(&hardship(r#""grade": "full""#), &partial(), ["2021-08", "2021-08"], &AsDue);
    let mut ledger = Ledger::default();
    assert!(ledger.enter_correction(&found[0], day("2021-10-01")).unwrap());
    assert!(!ledger.enter_correction(&found[0], day("2021-10-01")).unwrap());
    assert!(ledger.cell("T-1", month("2021-08"), "allowance").is_none(), "the case is not on the roll");
    let enter = |ledger: &mut Ledger, event: Event, on: &str, reference: Option<&str>| {
        let reference = reference.map(|text| text.parse().unwrap());
        let (household, month) = ("T-1".to_owned(), month("2021-08"));
        ledger.enter(Entry { date: day(on), household, month, event, reference })
    };
    // What is due of the roll comes later, and not twice.
    let roll = || Event::Due([("allowance", Some(Default::default()))].into());
    assert!(enter(&mut ledger, roll(), "2021-10-02", None).unwrap());
    let twice = ledger.apply(ledger.entries().last().unwrap().clone());
    assert!(matches!(twice, Err(LedgerError::Refused { why: Refusal::DueTwice, .. })));
    let some =
        |settled: Settled, fen: i64| settled.event("extreme-hardship", Some(Money::from_fen(fen))).unwrap();
    assert!(enter(&mut ledger, some(Settled::Recovered, 10_000), "2021-10-03", Some("K-1")).unwrap());
    assert!(!enter(&mut ledger, some(Settled::Recovered, 10_000), "2021-10-03", Some("K-1")).unwrap());
    let other = enter(&mut ledger, some(Settled::Recovered, 10_001), "2021-10-03", Some("K-1"));
    assert!(matches!(other, Err(LedgerError::Refused { why: Refusal::OtherUnderReference, .. })));
    // 330 over, 100 came back: 230 and not a fen more.
    let more = enter(&mut ledger, some(Settled::WrittenOff, 23_001), "2021-10-04", None);
    assert!(matches!(more, Err(LedgerError::Refused { why: Refusal::MoreThanOpen(_), .. })));
    assert!(enter(&mut ledger, some(Settled::WrittenOff, 23_000), "2021-10-04", None).unwrap());
    let sums = ledger.sums(|_, _| true).unwrap();
    assert_eq!((sums.received.money(), sums.waived, sums.to_recover), (yuan(2_576), yuan(230), Money::ZERO));
    assert!(ledger.holds().unwrap());
    let read = Ledger::read(ledger.to_lines().unwrap().as_bytes()).unwrap();
    assert_eq!(read, ledger);
    let returned = Settled::Returned.event("extreme-hardship", None).unwrap();
    let settled = enter(&mut ledger, returned, "2021-10-05", None);
    assert!(matches!(settled, Err(LedgerError::Refused { why: Refusal::NotPaid, .. })));
}

/// A list of settlements: two languages, both forms, and each fault with its row and column.
#[test]
fn a_list_of_settlements_is_read_row_by_row() {
    let csv = "户编号,月份,项目,事项,金额,日期,凭证号\nA,2014-05,低保金,追回,100.00,2014-09-01,K-1\n";
    let lines = r#"{"household":"A","month":"2014-05","programme":"allowance","event":"recovered","amount":"100.00","date":"2014-09-01","reference":"K-1"}"#;
    let (of_csv, none) = read_list(csv.as_bytes(), "a.csv", None).unwrap();
    let (of_lines, none_either) = read_list(lines.as_bytes(), "a.jsonl", None).unwrap();
    assert!(none.is_empty() && none_either.is_empty());
    assert_eq!((of_csv[0].entry.clone(), of_csv[0].row), (of_lines[0].entry.clone(), 2));
    for (row, column) in [
        (",2014-05,allowance,recovered,1.00,2014-09-01,", "household"),
        ("A,2014-13,allowance,recovered,1.00,2014-09-01,", "month"),
        ("A,2014-05,marginal,recovered,1.00,2014-09-01,", "programme"),
        ("A,2014-05,allowance,fined,1.00,2014-09-01,", "event"),
        ("A,2014-05,allowance,recovered,1.001,2014-09-01,", "amount"),
        ("A,2014-05,allowance,recovered,,2014-09-01,", "amount"),
        ("A,2014-05,allowance,returned,1.00,2014-09-01,", "amount"),
        ("A,2014-05,allowance,recovered,1.00,2014-02-29,", "date"),
        ("A,2014-05,allowance,recovered,1.00,,", "date"),
        ("A,2014-05,allowance,recovered,1.00,2014-09-01,370203197003049973", "reference"),
    ] {
        let text = format!("household,month,programme,event,amount,date,reference\n{row}\n");
        let (rows, faults) = read_list(text.as_bytes(), "a.csv", None).unwrap();
        assert!(rows.is_empty(), "{row}");
        let said = faults[0].1.text("a.csv", faults[0].0, Lang::En);
        assert!(said.starts_with(&format!("a.csv, row 2, `{column}`: ")), "{row}: {said}");
    }
    let twice = "household,month,programme,event,amount,date\nA,2014-05,allowance,recovered,1.00,2014-09-01\nA,2014-05,allowance,recovered,1.00,2014-09-01\n";
    let (rows, faults) = read_list(twice.as_bytes(), "a.csv", None).unwrap();
    assert_eq!((rows.len(), faults[0].0), (1, 3));
    for bad in ["{\"household\":\"A\",\"colour\":\"red\"}", "{\"household\":[]}", "{\"household\":\"A\""] {
        assert_eq!(read_list(bad.as_bytes(), "a.jsonl", None).unwrap().1[0].0, 1, "{bad}");
    }
}

/// The register as it was with late acts is the register written by hand.
#[test]
fn acts_make_the_register_as_now_known() {
    let entry = household("A", 3, 0, "2013-11-05");
    let acts = |text: &str| {
        let (acts, faults) = read_late(text.as_bytes(), "a.csv").unwrap();
        assert!(faults.is_empty(), "{faults:?}");
        with_late(&register([entry.clone()]), &acts, &pack())
    };
    let heading = "household,act,date,member,relation,birth,unstated,income,window,last,ground,place";
    let one = |row: &str| acts(&format!("{heading}\n{row}\n"));
    type Change = fn(&mut HouseholdEntry);
    let by_hand: [(&str, Change); 6] = [
        ("A,death,2014-03-15,3,,,,,,,,", |entry| entry.members[2].facts.died = Some(day("2014-03-15"))),
        ("A,left,2014-03-15,2,,,,,,,,", |entry| entry.members[1].facts.left = Some(day("2014-03-15"))),
        ("A,income,2013-11-05,,,,,1200.00,,,,", |entry| entry.determinations[0].counted_income = yuan(1_200)),
        ("A,停保,,,,,,,,2014-03,死亡,", |entry| {
            entry.ended = Some(month("2014-03"));
            entry.stop = Some(minzheng_welfare::StopGround::Death);
        }),
        ("A,birth,2015-05-20,,child,2015-05-02,none,,,,,", |entry| {
            let mut child = common::member(minzheng_welfare::facts::Relation::Child, "2015-05-02");
            (child.facts.entered, child.person) = (Some(day("2015-05-20")), Default::default());
            entry.members.push(child);
        }),
        ("A,moved,2014-04-10,,,,,,,,,370202", |_| {}),
    ];
    for (row, change) in by_hand {
        let now = one(row).unwrap().entry_of("A").unwrap();
        let mut expected = register([entry.clone()]).entry_of("A").unwrap();
        change(&mut expected);
        if row.contains("moved") {
            assert_eq!((now.place.to_string(), now.history.moves.len()), ("370202".to_owned(), 1));
        } else {
            assert_eq!(now, expected, "{row}");
        }
    }
    for (row, says) in [
        ("B,death,2014-03-15,3,,,,,,,,", "row 2"),
        ("A,death,2014-03-15,4,,,,,,,,", "`member`"),
        ("A,income,2013-11-06,,,,,1200.00,,,,", "`date`"),
        ("A,moved,2014-04-10,,,,,,,,,370203", "row 2"),
    ] {
        let faults = one(row).unwrap_err();
        let said = faults[0].1.text("a.csv", faults[0].0, Lang::En);
        assert!(
            said.contains(says) && !matches!(faults[0].1, LateFault::Cell(_) if says == "row 2"),
            "{said}"
        );
    }
    assert!(
        one("A,death,1970-03-03,3,,,,,,,,").unwrap_err()[0].1.text("a.csv", 2, Lang::En).contains("`date`")
    );
    assert!(one("A,death,1970-03-04,3,,,,,,,,").is_ok(), "who died on the day of the birth was born");
    // A death recorded twice is told, and a row that cannot be read has its column.
    let twice = format!("{heading}\nA,death,2014-03-15,3,,,,,,,,\nA,death,2014-03-16,3,,,,,,,,\n");
    assert_eq!(acts(&twice).unwrap_err()[0].0, 3);
    for (row, column) in [
        ("A,eclipse,2014-03-15,,,,,,,,,", "act"),
        ("A,death,2014-02-29,3,,,,,,,,", "date"),
        ("A,death,2014-03-15,0,,,,,,,,", "member"),
        ("A,birth,2015-05-20,,cousin,2015-05-02,none,,,,,", "relation"),
        ("A,income,2013-11-05,,,,,-1.00,,,,", "income"),
        ("A,ended,,,,,,,,2014-3x,,", "last"),
        ("A,birth,2015-05-01,,child,2015-05-02,none,,,,,", "date"),
    ] {
        let (_, faults) = read_late(format!("{heading}\n{row}\n").as_bytes(), "a.csv").unwrap();
        let said = faults[0].1.text("a.csv", faults[0].0, Lang::En);
        assert!(said.contains(&format!("`{column}`")), "{said}");
    }
}

/// An end found to have been earlier, one after a return, one more with no return between; a decision before it was applied for.
#[test]
fn a_late_end_keeps_the_end_before_a_return() {
    let mut entry = household("A", 3, 0, "2013-11-05");
    entry.ended = Some(month("2014-03"));
    let mut back = household("A", 3, 0, "2014-06-10").determinations;
    let put = |entry: &HouseholdEntry, last: &str| {
        let text = format!("household,act,last,ground\nA,ended,{last},income\n");
        let (acts, faults) = read_late(text.as_bytes(), "a.csv").unwrap();
        assert!(faults.is_empty(), "{faults:?}");
        let now = with_late(&register([entry.clone()]), &acts, &pack())
            .map_err(|faults| faults[0].1.text("a.csv", faults[0].0, Lang::En))?;
        let now = now.entry_of("A").unwrap();
        let stops: Vec<Month> = now.history.stops.iter().map(|stop| stop.last).collect();
        Ok::<_, String>((now.ended, stops))
    };
    assert_eq!(put(&entry, "2014-02"), Ok((Some(month("2014-02")), vec![])));
    for refused in ["2014-03", "2014-09"] {
        let why = put(&entry, refused).unwrap_err();
        assert!(why.contains("row 2, `last`"), "{why}");
    }
    entry.determinations.append(&mut back);
    assert_eq!(put(&entry, "2014-12"), Ok((Some(month("2014-12")), vec![month("2014-03")])));
    assert!(put(&entry, "2014-05").is_err(), "it came back later than that");
    let decided = |applied: &str| {
        let heading = "household,act,date,applied,income,window,property";
        let row = format!("{heading}\nA,determination,2014-05-10,{applied},0.00,2013-05..2014-04,within\n");
        let (acts, faults) = read_late(row.as_bytes(), "a.csv").unwrap();
        (acts.len(), faults.first().map(|(row, fault)| fault.text("a.csv", *row, Lang::En)))
    };
    assert_eq!(decided("2014-05-10"), (1, None));
    let (acts, why) = decided("2014-05-11");
    assert!(acts == 0 && why.as_ref().is_some_and(|why| why.contains("`applied`")), "{why:?}");
}
