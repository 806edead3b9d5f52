//! The ledger of corrections: what it takes and refuses, its sums, and its log.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::pay::{batch, due, with_account};
use common::{day, household, month, months, pack, register, yuan};
use minzheng_caseload::correction::entry::{ByProgramme, Changed};
use minzheng_caseload::correction::{
    Act, ActKind, AsDue, Correction, DueNow, DueThen, Entry, Event, Ledger, LedgerError, MonthCorrection,
    Paid, PaidLog, Refusal,
};
use minzheng_caseload::payout::ledger::reissue;
use minzheng_caseload::payout::payment::ReturnReason;
use minzheng_caseload::payout::{self, Open, PaymentEvent};
use minzheng_caseload::{HouseholdEntry, Knowledge, LawTable, Run};
use minzheng_core_types::Money;

const ALLOWANCE: &str = "allowance";

fn entry(date: &str, event: Event) -> Entry {
    Entry { date: day(date), household: "A".to_owned(), month: month("2014-05"), event, reference: None }
}

fn of<T>(amount: T) -> ByProgramme<T> {
    ByProgramme::from([(ALLOWANCE, amount)])
}

fn due_event(yuan_due: i64) -> Event {
    Event::Due(of(Some(DueThen::new(yuan(yuan_due)))))
}

fn paid_event(yuan_paid: i64) -> Event {
    Event::Paid { amounts: of(Paid::new(yuan(yuan_paid))), payment: None }
}

fn corrected(to: i64, by: i64) -> Event {
    let cause = Changed { programme: ALLOWANCE, act: Act::new(ActKind::Income), amount: yuan(by) };
    Event::Corrected { due: of(Some(DueNow::new(yuan(to)))), causes: vec![cause] }
}

fn ledger(events: Vec<Event>) -> Result<Ledger, LedgerError> {
    let ledger = Ledger::replay(events.into_iter().map(|event| entry("2014-05-10", event)))?;
    assert!(ledger.holds().unwrap());
    Ok(ledger)
}

/// The fen that are open: to pay, to recover.
fn open(ledger: &Ledger) -> (i64, i64) {
    let sums = ledger.sums(|_, _| true).unwrap();
    assert!(sums.holds().unwrap());
    (sums.to_pay.fen() / 100, sums.to_recover.fen() / 100)
}

fn refusal(events: Vec<Event>) -> Refusal {
    match ledger(events) {
        Err(LedgerError::Refused { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_open_follows_from_due_and_received() {
    let steps: [(Event, (i64, i64)); 10] = [
        (due_event(500), (500, 0)),
        (paid_event(500), (0, 0)),
        (corrected(200, -300), (0, 300)),
        (Event::Recovered(of(yuan(100))), (0, 200)),
        (Event::WrittenOff(of(yuan(50))), (0, 150)),
        // Higher again: what was given back is owed; of what was kept nothing is.
        (corrected(450, 250), (50, 0)),
        (Event::ArrearsPaid(of(yuan(50))), (0, 0)),
        // The write-off ended with what it waived: it does not waive what is found to be too much later.
        (corrected(400, -50), (0, 50)),
        (corrected(399, -1), (0, 51)),
        (Event::Recovered(of(yuan(1))), (0, 50)),
    ];
    let mut events = Vec::new();
    for (event, expected) in steps {
        events.push(event.clone());
        assert_eq!(open(&ledger(events.clone()).unwrap()), expected, "{event:?}");
    }
    let sums = ledger(events).unwrap().sums(|_, _| true).unwrap();
    assert_eq!((sums.received, sums.due_now), (Paid::new(yuan(449)), DueNow::new(yuan(399))));
    assert_eq!((sums.over, sums.waived), (yuan(50), Money::ZERO), "nothing is waived any more");
    assert_eq!(sums.due_then, DueThen::new(yuan(500)), "what was due as known then never changes");
}

#[test]
fn nobody_is_paid_twice_for_one_month_and_programme() {
    let twice = refusal(vec![due_event(500), paid_event(500), paid_event(500)]);
    assert_eq!(twice, Refusal::PaidTwice(ALLOWANCE));
    let other = ByProgramme::from([("high-age", Paid::new(yuan(100)))]);
    let other = Event::Paid { amounts: other, payment: None };
    assert!(ledger(vec![due_event(500), paid_event(500), other]).is_ok(), "another programme");
    let nothing_more =
        refusal(vec![due_event(500), paid_event(500), Event::ArrearsPaid(of(Money::from_fen(1)))]);
    assert_eq!(nothing_more, Refusal::MoreThanOpen(ALLOWANCE));
    assert!(
        ledger(vec![
            due_event(500),
            paid_event(500),
            Event::Returned(std::collections::BTreeSet::new()),
            paid_event(500)
        ])
        .is_ok()
    );
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    for (events, why) in [
        (vec![paid_event(500)], Refusal::NoDue),
        (vec![due_event(500), due_event(500)], Refusal::DueTwice),
        (vec![due_event(500), paid_event(-1)], Refusal::Amount(ALLOWANCE)),
        (vec![due_event(500), Event::Returned(std::collections::BTreeSet::new())], Refusal::NotPaid),
        (vec![due_event(500), corrected(500, 0)], Refusal::Unchanged),
        (vec![due_event(500), corrected(400, -99)], Refusal::Causes(ALLOWANCE)),
        (vec![due_event(500), corrected(-1, -501)], Refusal::Amount(ALLOWANCE)),
        (vec![due_event(500), Event::Recovered(of(yuan(1)))], Refusal::MoreThanOpen(ALLOWANCE)),
        (vec![due_event(500), Event::WrittenOff(of(yuan(1)))], Refusal::MoreThanOpen(ALLOWANCE)),
        (vec![due_event(500), Event::ArrearsPaid(of(yuan(501)))], Refusal::MoreThanOpen(ALLOWANCE)),
        (vec![due_event(500), Event::ArrearsPaid(of(Money::ZERO))], Refusal::Amount(ALLOWANCE)),
        (vec![due_event(500), Event::ArrearsPaid(ByProgramme::new())], Refusal::Unchanged),
    ] {
        assert_eq!(refusal(events.clone()), why);
        let (last, before) = events.split_last().unwrap();
        let mut unchanged = ledger(before.to_vec()).unwrap();
        let kept = unchanged.clone();
        assert!(unchanged.apply(entry("2014-05-10", last.clone())).is_err());
        assert_eq!(unchanged, kept);
    }
    let mut backwards = ledger(vec![due_event(500)]).unwrap();
    let why = backwards.apply(entry("2014-05-09", paid_event(500))).unwrap_err();
    assert!(matches!(why, LedgerError::Refused { why: Refusal::Backwards { .. }, .. }), "{why}");
}

/// A programme that needs a person is neither owed nor to be recovered, and the sums say how much hangs on it.
#[test]
fn what_needs_a_person_is_unsettled() {
    let open_now = Event::Corrected { due: of(None), causes: vec![] };
    let ledger_open = ledger(vec![due_event(500), paid_event(500), open_now.clone()]).unwrap();
    assert_eq!(open(&ledger_open), (0, 0));
    assert_eq!(ledger_open.sums(|_, _| true).unwrap().unsettled, Paid::new(yuan(500)));
    let settled = ledger(vec![due_event(500), paid_event(500), open_now, corrected(200, 200)]).unwrap();
    assert_eq!(open(&settled), (0, 300));
    let then_open = ledger(vec![Event::Due(of(None)), corrected(200, 200)]).unwrap();
    assert_eq!((open(&then_open), then_open.sums(|_, _| true).unwrap().due_then), ((200, 0), DueThen::ZERO));
}

#[test]
fn the_log_reads_back_and_a_tampered_line_is_refused() {
    let act = Act { on: Some(day("2014-04-02")), member: Some(1), ..Act::new(ActKind::Death) };
    let cause = Changed { programme: ALLOWANCE, act, amount: yuan(-300) };
    let events = vec![
        due_event(500),
        paid_event(500),
        Event::Corrected { due: of(Some(DueNow::new(yuan(200)))), causes: vec![cause] },
        Event::Recovered(of(yuan(100))),
        Event::WrittenOff(of(yuan(200))),
    ];
    let written = ledger(events).unwrap();
    let lines = written.to_lines().unwrap();
    assert_eq!(Ledger::read(lines.as_bytes()).unwrap(), written);
    assert_eq!(Ledger::replay(written.entries().to_vec()).unwrap(), written);
    for (from, to) in [
        ("500.00", "499.00"),
        ("-300.00", "-299.00"),
        ("\"allowance\"", "\"pension\""),
        ("correction-event/1", "correction-event/2"),
        ("\"event\":\"due\"", "\"event\":\"gift\""),
        ("\"event\":\"recovered\"", "\"event\":\"returned\""),
        ("\"month\":\"2014-05\"", "\"month\":\"2014-5\""),
    ] {
        let tampered = lines.replacen(from, to, 1);
        assert_ne!(tampered, lines, "{from}");
        let read = Ledger::read(tampered.as_bytes());
        // A payment of another amount is a log of its own that fits itself, but it is another one.
        assert!(read.is_err() || read.unwrap() != written, "{from} → {to}");
    }
    assert!(matches!(Ledger::read(&b"{}\n"[..]), Err(LedgerError::Line { line: 1 })));
}

fn correction(then: &HouseholdEntry, now: &HouseholdEntry, ledger: Option<&Ledger>) -> Vec<MonthCorrection> {
    let (pack, range) = (pack(), months("2014-03", "2014-06"));
    let registers = [then, now].map(|entry| register([entry.clone()]));
    let laws = LawTable::of(&pack, &[&registers[0], &registers[1]], range, Knowledge::All);
    let made = Correction::new(Run::new(&registers[0], &laws), Run::new(&registers[1], &laws)).unwrap();
    match ledger {
        Some(ledger) => made.household(0, range, ledger).unwrap(),
        None => made.household(0, range, &AsDue).unwrap(),
    }
}

#[test]
fn a_correction_is_entered_once_and_back_again_restores() {
    let entry = household("A", 3, 0, "2013-11-05");
    let mut died = entry.clone();
    died.members[2].facts.died = Some(day("2014-04-02"));
    let mut ledger = Ledger::default();
    let found = correction(&entry, &died, None);
    let enter = |ledger: &mut Ledger, found: &[MonthCorrection], on: &str| {
        let changed = found.iter().map(|of| ledger.enter_correction(of, day(on)).unwrap());
        let changed = changed.filter(|changed| *changed).count();
        assert!(ledger.holds().unwrap());
        changed
    };
    assert_eq!(enter(&mut ledger, &found, "2014-07-01"), 2);
    let kept = ledger.clone();
    assert_eq!(enter(&mut ledger, &found, "2014-07-02"), 0, "a second time it changes nothing");
    assert_eq!(ledger, kept);
    assert_eq!(open(&ledger), (0, 600 + 800));
    let left = correction(&died, &died, Some(&ledger));
    let recoveries: Vec<_> = left.iter().map(|of| of.recovery().unwrap()).collect();
    assert_eq!(recoveries, [yuan(600), yuan(800)], "what is still open, by the ledger");
    for of in ["2014-05", "2014-06"].map(month) {
        for event in ledger.settlement("A", of).unwrap() {
            let (date, household) = (day("2014-07-03"), "A".to_owned());
            ledger.apply(Entry { date, household, month: of, event, reference: None }).unwrap();
        }
        assert!(ledger.settlement("A", of).unwrap().is_empty());
    }
    assert_eq!(open(&ledger), (0, 0));
    assert!(correction(&died, &died, Some(&ledger)).is_empty());
    // The death was another person's: everything as before.
    let back = correction(&died, &entry, None);
    assert_eq!(enter(&mut ledger, &back, "2014-08-01"), 2);
    assert_eq!(open(&ledger), (1400, 0));
    let first = |ledger: &Ledger, of: &str| *ledger.cell("A", month(of), ALLOWANCE).unwrap();
    assert_eq!(first(&ledger, "2014-05").due_now, Some(DueNow::new(yuan(1800))));
    assert!(ledger.cell("A", month("2014-04"), ALLOWANCE).is_none(), "no other month is touched");
}

/// The ledger beside the log of payments: what the bank has paid is received, what came back is not.
#[test]
fn payments_come_from_the_log_of_payments() {
    let entry = with_account(household("A", 1, 0, "2013-11-05"), "6217000000000000004");
    let register = register([entry]);
    let range = months("2014-05", "2014-05");
    let batch = batch(&register, range, Open::PaySettled);
    let mut log = payout::Ledger::default();
    log.enter(&batch, day("2014-05-06")).unwrap();
    let mut ledger = Ledger::default();
    for due in due(&register, range) {
        ledger.enter_due(&due, day("2014-05-06")).unwrap();
    }
    assert_eq!(ledger.enter_payments(&log, day("2014-05-06")).unwrap(), 0, "prepared is not paid");
    let at = log.payments().next().unwrap().at;
    let event = |log: &mut payout::Ledger, event, on: &str| log.apply_all([(at, event)], day(on)).unwrap();
    event(&mut log, PaymentEvent::Send, "2014-05-07");
    event(&mut log, PaymentEvent::Pay, "2014-05-08");
    assert_eq!(ledger.enter_payments(&log, day("2014-05-08")).unwrap(), 1);
    assert_eq!(ledger.enter_payments(&log, day("2014-05-08")).unwrap(), 0, "once");
    assert_eq!(open(&ledger), (0, 0));
    event(&mut log, PaymentEvent::Return { reason: ReturnReason::AccountClosed }, "2014-05-12");
    assert_eq!(ledger.enter_payments(&log, day("2014-05-12")).unwrap(), 1);
    assert_eq!(open(&ledger), (600, 0));
    let paid = |log: &payout::Ledger| {
        use minzheng_caseload::correction::Payments;
        PaidLog::of(log).unwrap().paid("A", month("2014-05"), ALLOWANCE)
    };
    assert_eq!(paid(&log), Some(Paid::ZERO));
    let again = reissue(&log, &register, None).unwrap().into_batch();
    log.enter(&again, day("2014-05-14")).unwrap();
    let new = log.of_batch(again.id).next().unwrap().at;
    log.apply_all([(new, PaymentEvent::Send)], day("2014-05-14")).unwrap();
    log.apply_all([(new, PaymentEvent::Pay)], day("2014-05-15")).unwrap();
    assert_eq!(ledger.enter_payments(&log, day("2014-05-15")).unwrap(), 1);
    assert_eq!((open(&ledger), paid(&log)), ((0, 0), Some(Paid::new(yuan(600)))));
    assert_eq!(Ledger::read(ledger.to_lines().unwrap().as_bytes()).unwrap(), ledger);
}
