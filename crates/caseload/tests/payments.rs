//! What becomes of payments: random histories against a naive model, replay, and the edges of the state machine.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::BTreeMap;

use common::pay::{batch, with_account};
use common::{NAME, day, household, months, register, yuan};
use minzheng_caseload::payout::ledger::{Entry, What, reissue};
use minzheng_caseload::payout::payment::{PaymentError, ReturnReason};
use minzheng_caseload::payout::returns::{ReturnFault, read_returns};
use minzheng_caseload::payout::{Batch, Ledger, LedgerError, Open, PaymentEvent, PaymentRef, PaymentState};
use minzheng_caseload::rules::DB_06;
use minzheng_caseload::{PersonName, Register};
use minzheng_core_types::Money;
use minzheng_core_types::formula::{Formula, Value};

/// Small random numbers that repeat.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(bound).unwrap()).unwrap()
    }
}

fn households() -> Register {
    let of = |number: u32| {
        with_account(
            household(&format!("H{number}"), 1, i64::from(number), "2013-11-05"),
            &format!("37000000000000{number:02}"),
        )
    };
    register((1..=4).map(of))
}

fn may() -> Batch {
    batch(&households(), months("2014-05", "2014-05"), Open::PaySettled)
}

const RETURNED: PaymentEvent = PaymentEvent::Return { reason: ReturnReason::NameMismatch };
const EVENTS: [PaymentEvent; 4] = [PaymentEvent::Send, PaymentEvent::Pay, RETURNED, PaymentEvent::Withdraw];

/// What a payment may do, written a second time as a list of arrows.
const ARROWS: [(PaymentState, &str, PaymentState); 7] = [
    (PaymentState::Prepared, "send", PaymentState::Sent),
    (PaymentState::Prepared, "withdraw", PaymentState::Withdrawn),
    (PaymentState::Sent, "pay", PaymentState::Paid),
    (PaymentState::Sent, "return", PaymentState::Returned),
    (PaymentState::Paid, "return", PaymentState::Returned),
    (PaymentState::Returned, "re-issue", PaymentState::Reissued),
    (PaymentState::Returned, "withdraw", PaymentState::Withdrawn),
];

#[test]
fn only_the_arrows_of_the_machine_exist() {
    let at = PaymentRef { batch: may().id, sequence: 1 };
    for state in PaymentState::ALL {
        for event in EVENTS.into_iter().chain([PaymentEvent::Reissue { by: at }]) {
            let arrow = ARROWS.iter().find(|(from, word, _)| *from == state && *word == event.label().en);
            assert_eq!(state.after(event), arrow.map(|(_, _, to)| *to), "{state:?} {event:?}");
        }
    }
}

/// The naive model: for every household a list of links, each with its state and nothing else.
#[derive(Default)]
struct Model(BTreeMap<String, Vec<(PaymentRef, Money, PaymentState)>>);

impl Model {
    fn sum(&self, state: PaymentState) -> Money {
        let all = self.0.values().flatten().filter(|(_, _, is)| *is == state);
        Money::sum(all.map(|(_, amount, _)| *amount)).unwrap()
    }

    fn set(&mut self, at: PaymentRef, to: PaymentState) {
        for (link, _, state) in self.0.values_mut().flatten() {
            if *link == at {
                *state = to;
            }
        }
    }
}

/// Random histories of 200 steps: whatever is tried, the sums are those of the model, what was sent balances, nobody is
/// paid twice, and the log replays to the same state, also through its file.
#[test]
fn nobody_is_paid_twice_and_the_sums_hold_in_every_history() {
    let formula =
        Formula::parse(DB_06.variant("payments", common::month("2014-05")).unwrap().formula).unwrap();
    let (mut refused, mut reissued, mut returned, mut doubled) = (0, 0, 0, 0);
    let more = batch(&households(), months("2014-05", "2014-06"), Open::PaySettled);
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut ledger = Ledger::default();
        let mut model = Model::default();
        let mut on = day("2014-05-05");
        let first = may();
        ledger.enter(&first, on).unwrap();
        for line in &first.lines {
            let at = PaymentRef { batch: first.id, sequence: line.sequence };
            model.0.entry(line.household.clone()).or_default().push((
                at,
                line.amount,
                PaymentState::Prepared,
            ));
        }
        for _ in 0..200 {
            on = on + chrono::Days::new(u64::try_from(dice.below(2)).unwrap());
            if dice.below(12) == 0 {
                match reissue(&ledger, &households(), Some(on)) {
                    Err(LedgerError::NothingReturned) => {
                        assert_eq!(model.sum(PaymentState::Returned), Money::ZERO)
                    }
                    Err(other) => panic!("{other}"),
                    Ok(made) => {
                        let batch = made.into_batch();
                        ledger.enter(&batch, on).unwrap();
                        for line in &batch.lines {
                            reissued += 1;
                            model.set(line.original.unwrap(), PaymentState::Reissued);
                            let at = PaymentRef { batch: batch.id, sequence: line.sequence };
                            let links = model.0.get_mut(&line.household).unwrap();
                            links.push((at, line.amount, PaymentState::Prepared));
                        }
                    }
                }
            } else if dice.below(12) == 0 {
                // The same batch again, and another one that pays the same month: refused while anybody stands.
                let live =
                    |state: &PaymentState| !matches!(state, PaymentState::Reissued | PaymentState::Withdrawn);
                let anybody = model.0.values().flatten().any(|(_, _, state)| live(state));
                let before = ledger.clone();
                assert!(ledger.enter(&first, on).is_err());
                if anybody {
                    doubled += 1;
                    assert!(matches!(ledger.enter(&more, on), Err(LedgerError::PaidAlready { .. })));
                }
                assert_eq!(before, ledger);
            } else {
                let all: Vec<_> = model.0.values().flatten().copied().collect();
                let (at, _, state) = all[dice.below(all.len())];
                // Withdrawals are rare, or every history would soon be over.
                let event = EVENTS[if dice.below(20) == 0 { 3 } else { dice.below(3) }];
                let arrow = ARROWS.iter().find(|(from, word, _)| *from == state && *word == event.label().en);
                let done = ledger.apply(Entry { date: on, at, what: What::Event(event) });
                assert_eq!(done.is_ok(), arrow.is_some(), "{state:?} {event:?}");
                match arrow {
                    Some((_, word, to)) => {
                        returned += usize::from(*word == "return");
                        model.set(at, *to);
                    }
                    None => refused += 1,
                }
            }
            let balance = ledger.balance().unwrap();
            for (state, part) in [
                (PaymentState::Prepared, balance.prepared),
                (PaymentState::Sent, balance.in_flight),
                (PaymentState::Paid, balance.paid),
                (PaymentState::Returned, balance.returned),
                (PaymentState::Reissued, balance.reissued),
                (PaymentState::Withdrawn, balance.withdrawn),
            ] {
                assert_eq!(part.total, model.sum(state), "{state:?}");
            }
            assert!(balance.holds().unwrap(), "{balance:?}");
            let number = |money: Money| Value::Number(money.to_string().parse().unwrap());
            let facts = BTreeMap::from([
                ("paid".to_owned(), number(balance.paid.total)),
                ("returned".to_owned(), number(balance.returned.total)),
                ("in_flight".to_owned(), number(balance.in_flight.total)),
                ("sent".to_owned(), number(balance.sent)),
            ]);
            assert_eq!(formula.evaluate(&facts).unwrap(), Value::Bool(true));
            for links in model.0.values() {
                let live = links.iter().filter(|(_, _, state)| {
                    !matches!(state, PaymentState::Reissued | PaymentState::Withdrawn)
                });
                assert!(live.count() <= 1, "one payment at most stands for a household and month");
            }
        }
        assert_eq!(Ledger::replay(ledger.entries().iter().cloned()).unwrap(), ledger);
        let lines = ledger.to_lines().unwrap();
        assert_eq!(Ledger::read(lines.as_bytes()).unwrap(), ledger);
        assert!(!lines.contains(NAME) && !lines.contains("37000000000000"), "neither names nor accounts");
    }
    assert!(
        refused > 1_000 && reissued > 100 && returned > 300 && doubled > 100,
        "{refused} {reissued} {returned} {doubled}"
    );
}

fn sent() -> (Ledger, Batch) {
    let batch = may();
    let mut ledger = Ledger::default();
    ledger.enter(&batch, day("2014-05-05")).unwrap();
    let all: Vec<_> = ledger.payments().map(|payment| (payment.at, PaymentEvent::Send)).collect();
    ledger.apply_all(all, day("2014-05-08")).unwrap();
    (ledger, batch)
}

fn at(batch: &Batch, sequence: u32) -> PaymentRef {
    PaymentRef { batch: batch.id, sequence }
}

#[test]
fn events_cannot_run_backwards_and_a_refused_one_changes_nothing() {
    let (mut ledger, batch) = sent();
    let before = ledger.clone();
    let early = ledger.apply_all([(at(&batch, 1), PaymentEvent::Pay)], day("2014-05-07"));
    assert!(matches!(early, Err(LedgerError::Payment(PaymentError::Backwards { .. }))));
    // The second of two cannot be taken: neither is.
    let both = ledger.apply_all(
        [(at(&batch, 1), PaymentEvent::Pay), (at(&batch, 1), PaymentEvent::Pay)],
        day("2014-05-09"),
    );
    assert!(matches!(both, Err(LedgerError::Payment(PaymentError::NotFrom { .. }))));
    let none = ledger.apply_all([(at(&batch, 99), PaymentEvent::Pay)], day("2014-05-09"));
    assert!(matches!(none, Err(LedgerError::NoSuchPayment(_))));
    let by = at(&batch, 2);
    let alone = ledger.apply_all([(at(&batch, 1), PaymentEvent::Reissue { by })], day("2014-05-09"));
    assert!(matches!(alone, Err(LedgerError::OtherThanOriginal { .. })), "a re-issue comes with its payment");
    assert_eq!(ledger, before);
}

/// A payment returns with a wrong name, is re-issued to the corrected account, and is paid once.
#[test]
fn a_returned_payment_is_reissued_to_the_corrected_account_and_linked() {
    let (mut ledger, batch) = sent();
    ledger.apply_all([(at(&batch, 2), RETURNED)], day("2014-05-12")).unwrap();
    let paid: Vec<_> = [1, 3, 4].map(|sequence| (at(&batch, sequence), PaymentEvent::Pay)).into();
    ledger.apply_all(paid, day("2014-05-12")).unwrap();
    let balance = ledger.balance().unwrap();
    let total = Money::sum(batch.lines.iter().map(|line| line.amount)).unwrap();
    assert_eq!(balance.paid.total.plus(balance.returned.total).unwrap(), total, "paid + returned = sent");
    assert_eq!(balance.sent, total);
    let mut entries: Vec<_> =
        households().households().iter().map(|record| households().entry(record)).collect();
    entries[1].account = Some("3700000000007777".parse().unwrap());
    let corrected = register(entries);
    let made = reissue(&ledger, &corrected, Some(day("2014-05-14"))).unwrap();
    assert!(made.not_possible.is_empty() && made.looks_unchanged.is_empty());
    let again = made.into_batch();
    assert_ne!(again.id, batch.id);
    assert_eq!((again.lines.len(), again.lines[0].original), (1, Some(at(&batch, 2))));
    assert_eq!(again.lines[0].account.reveal(), "3700000000007777");
    ledger.enter(&again, day("2014-05-14")).unwrap();
    assert_eq!(ledger.payment(at(&batch, 2)).unwrap().state(), PaymentState::Reissued);
    assert!(
        matches!(reissue(&ledger, &corrected, None), Err(LedgerError::NothingReturned)),
        "not a second time"
    );
    assert!(matches!(ledger.enter(&again, day("2014-05-14")), Err(LedgerError::Twice(_))));
    ledger.apply_all([(at(&again, 1), PaymentEvent::Send)], day("2014-05-15")).unwrap();
    ledger.apply_all([(at(&again, 1), PaymentEvent::Pay)], day("2014-05-16")).unwrap();
    let balance = ledger.balance().unwrap();
    assert_eq!((balance.paid.total, balance.sent, balance.returned.count), (total, total, 0));
    // It may come back again, and be re-issued again: the chain goes on.
    ledger.apply_all([(at(&again, 1), RETURNED)], day("2014-05-20")).unwrap();
    let third = reissue(&ledger, &corrected, None).unwrap();
    assert_eq!(third.looks_unchanged, [at(&again, 1)], "the account has not been corrected");
    assert_eq!(third.lines[0].original, Some(at(&again, 1)));
}

#[test]
fn a_reissue_is_of_what_came_back_unchanged() {
    let (mut ledger, batch) = sent();
    ledger.apply_all([(at(&batch, 2), RETURNED)], day("2014-05-12")).unwrap();
    let good = reissue(&ledger, &households(), None).unwrap();
    for change in 0..4 {
        let mut made = good.clone();
        let line = &mut made.lines[0];
        match change {
            0 => (line.amount, line.programmes[0]) = (yuan(1), yuan(1)),
            1 => line.household = "H1".to_owned(),
            2 => line.month = line.month.next(),
            _ => line.original = Some(at(&batch, 1)),
        }
        let before = ledger.clone();
        assert!(ledger.enter(&made.into_batch(), day("2014-05-14")).is_err(), "{change}");
        assert_eq!(ledger, before);
    }
    let mut entries: Vec<_> =
        households().households().iter().map(|record| households().entry(record)).collect();
    entries[1].account = None;
    assert_eq!(reissue(&ledger, &register(entries.clone()), None).unwrap().not_possible, [at(&batch, 2)]);
    entries[1].account = Some("3700000000000002".parse().unwrap());
    entries[1].members[0].person.name = PersonName::default();
    assert_eq!(reissue(&ledger, &register(entries.clone()), None).unwrap().not_possible.len(), 1);
    entries[1].members[0].person.name = PersonName::new(NAME);
    entries[1].members[0].facts.died = Some(day("2014-05-10"));
    assert_eq!(reissue(&ledger, &register(entries), None).unwrap().not_possible.len(), 1);
}

#[test]
fn a_month_is_paid_again_only_after_a_withdrawal() {
    let mut ledger = Ledger::default();
    let on = day("2014-05-05");
    ledger.enter(&may(), on).unwrap();
    let other = batch(&households(), months("2014-05", "2014-06"), Open::PaySettled);
    assert!(matches!(ledger.enter(&other, on), Err(LedgerError::PaidAlready { .. })));
    let all: Vec<_> = ledger.payments().map(|payment| (payment.at, PaymentEvent::Withdraw)).collect();
    ledger.apply_all(all, on).unwrap();
    ledger.enter(&other, on).unwrap();
    assert_eq!(ledger.batches().len(), 2);
    assert_eq!(ledger.of_batch(other.id).count(), 8);
}

#[test]
fn the_returns_of_a_bank_are_read_by_row_and_column() {
    let (ledger, batch) = sent();
    let read = |text: &str, batch| read_returns(text.as_bytes(), "returns.csv", batch, &ledger);
    let good =
        format!("批次号,序号,退回原因,金额\n{0},1,户名不符 王某某,\n{0},2,账户已销户,598.00\n", batch.id);
    let returns = read(&good, None).unwrap();
    assert_eq!(returns.faults, []);
    assert_eq!(
        returns.events,
        [
            (at(&batch, 1), RETURNED),
            (at(&batch, 2), PaymentEvent::Return { reason: ReturnReason::AccountClosed })
        ]
    );
    let wrong = "sequence,reason,amount\n1,x,599.00\n1,x,599.00\n2,x,597.99\n9,x,\nx,x,\n3,x,y\n";
    let faults = read(wrong, Some(batch.id)).unwrap().faults;
    assert_eq!(
        faults,
        [
            (3, ReturnFault::Twice(2)),
            (4, ReturnFault::OtherAmount),
            (5, ReturnFault::NotInLog),
            (6, ReturnFault::Sequence),
            (7, ReturnFault::AmountUnreadable)
        ]
    );
    assert_eq!(read(wrong, None).unwrap().faults[0], (2, ReturnFault::NoBatch));
    assert!(read("序号\n1\n", None).is_err(), "a column is missing");
    for (text, reason) in [
        ("户名不符", ReturnReason::NameMismatch),
        ("该户已销户", ReturnReason::AccountClosed),
        ("账号不存在", ReturnReason::NoSuchAccount),
        ("长期不动户冻结", ReturnReason::AccountFrozen),
        ("", ReturnReason::Other),
    ] {
        assert_eq!(ReturnReason::of(text), reason);
        assert_eq!(ReturnReason::of(reason.label().zh), reason);
        assert_eq!(ReturnReason::of(reason.label().en), reason);
    }
}

#[test]
fn a_damaged_log_says_which_line() {
    let (ledger, _) = sent();
    let lines = ledger.to_lines().unwrap();
    let all: Vec<&str> = lines.lines().collect();
    for wrong in [
        all[0].replace("599.00", "598.00"),
        all[0].replacen("\"amount\":\"599.00\"", "\"amount\":\"599.01\"", 1),
        all[0].replace("payment-event/1", "payment-event/2"),
        all[0].replace("allowance", "alowance"),
        "{".to_owned(),
    ] {
        let text = [&wrong, all[1]].join("\n");
        match Ledger::read(text.as_bytes()) {
            Err(LedgerError::Line { line: 1 }) => {}
            // Consistently another amount: a log is not signed; the sums of the bank's file show it.
            Ok(read) => assert_eq!(read.payments().next().unwrap().amount, yuan(598)),
            Err(other) => panic!("{other}"),
        }
    }
    assert!(Ledger::read([all[0], all[0]].join("\n").as_bytes()).is_err(), "a line twice");
    let early = all[4].replace("2014-05-08", "2014-05-01");
    let text = [all[0], &early].join("\n");
    assert!(Ledger::read(text.as_bytes()).is_err(), "a line before its time");
}
