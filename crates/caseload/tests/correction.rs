//! Corrections: late facts, late law, both at once, by hand; and what is recovered of them (SA-22, SA-26).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, household, member, month, months, pack, register, yuan};
use minzheng_caseload::correction::{
    Act, ActKind, AsDue, Conduct, Correction, CorrectionError, MonthCorrection, Paid, Payments, claims,
};
use minzheng_caseload::{HouseholdEntry, Knowledge, LawTable, Register, Run};
use minzheng_core_types::{Fact, Money, Month, Pack, Silent};
use minzheng_welfare::Policy;
use minzheng_welfare::facts::Relation;

/// A correction of the only household, paid as due or as `payments` says, after checking that everything sums.
fn corrected_by(
    [then, now]: [&HouseholdEntry; 2],
    [law_then, law_now]: [Knowledge; 2],
    [first, last]: [&str; 2],
    payments: &impl Payments,
) -> Vec<MonthCorrection> {
    let (pack, range) = (pack(), months(first, last));
    let registers = [then, now].map(|entry| register([entry.clone()]));
    let of = |knowledge| LawTable::of(&pack, &[&registers[0], &registers[1]], range, knowledge);
    let (law_then, law_now) = (of(law_then), of(law_now));
    let runs = (Run::new(&registers[0], &law_then), Run::new(&registers[1], &law_now));
    let correction = Correction::new(runs.0, runs.1).unwrap();
    let found = correction.household(0, range, payments).unwrap();
    found.iter().for_each(sums);
    found
}

fn corrected(ends: [&HouseholdEntry; 2], law: [Knowledge; 2], range: [&str; 2]) -> Vec<MonthCorrection> {
    corrected_by(ends, law, range, &AsDue)
}

const ALL: [Knowledge; 2] = [Knowledge::All; 2];

fn sums(correction: &MonthCorrection) {
    for of in correction.programmes.iter().filter(|of| of.due_now.is_some()) {
        let causes = correction.causes.iter().filter(|cause| cause.programme == of.programme);
        let sum = Money::sum(causes.map(|cause| cause.amount)).unwrap();
        assert_eq!(sum, of.arrears.less(of.recovery).unwrap(), "{correction:#?}");
        assert!(of.arrears.is_zero() || of.recovery.is_zero());
    }
}

/// Month, arrears, recovery.
fn told(found: &[MonthCorrection]) -> Vec<(String, String, String)> {
    let line = |of: &MonthCorrection| {
        (of.month.to_string(), of.arrears().unwrap().to_string(), of.recovery().unwrap().to_string())
    };
    found.iter().map(line).collect()
}

fn line(month: &str, arrears: &str, recovery: &str) -> (String, String, String) {
    (month.to_owned(), arrears.to_owned(), recovery.to_owned())
}

/// Kind, day and amount of each cause.
fn causes(of: &MonthCorrection) -> Vec<(ActKind, Option<String>, String)> {
    let causes = of.causes.iter();
    causes
        .map(|cause| (cause.act.kind, cause.act.on.map(|on| on.to_string()), cause.amount.to_string()))
        .collect()
}

fn cause(kind: ActKind, on: &str, amount: &str) -> (ActKind, Option<String>, String) {
    (kind, (!on.is_empty()).then(|| on.to_owned()), amount.to_owned())
}

fn with_death(entry: &HouseholdEntry, member: usize, died: &str) -> HouseholdEntry {
    let mut entry = entry.clone();
    entry.members[member].facts.died = Some(day(died));
    entry
}

fn with_income(entry: &HouseholdEntry, income: i64) -> HouseholdEntry {
    let mut entry = entry.clone();
    entry.determinations[0].counted_income = yuan(income);
    entry
}

/// SA-22, edge: a member counts in the month of the death; what was paid later is recovered.
#[test]
fn payments_after_a_death_are_recovered_from_the_month_after_it() {
    let entry = household("A", 3, 0, "2013-11-05");
    for (died, first) in [("2014-03-15", 4), ("2014-03-31", 4), ("2014-04-01", 5), ("2014-02-28", 3)] {
        let found = corrected([&entry, &with_death(&entry, 2, died)], ALL, ["2013-12", "2014-05"]);
        let standard = |month: u8| if month < 4 { "540.00" } else { "600.00" };
        let expected: Vec<_> =
            (first..=5).map(|month| line(&format!("2014-{month:02}"), "0.00", standard(month))).collect();
        assert_eq!(told(&found), expected, "{died}");
        for of in &found {
            let amount = format!("-{}", standard(of.month.number()));
            assert_eq!(causes(of), [cause(ActKind::Death, died, &amount)]);
            assert_eq!(of.causes[0].act.member, Some(2));
        }
    }
    // The exam subsidy of June is another programme, with a cause of its own.
    let found = corrected([&entry, &with_death(&entry, 2, "2014-03-15")], ALL, ["2014-06", "2014-06"]);
    let parts = ["-600.00", "-200.00"].map(|amount| cause(ActKind::Death, "2014-03-15", amount));
    assert_eq!((causes(&found[0]), found[0].recovery().unwrap()), (parts.to_vec(), yuan(800)));
}

/// SA-22, example: a birth decided on 2015-05-20 at S = 620: three instead of two members from June, 620 more.
#[test]
fn a_birth_entered_late_is_paid_from_the_month_after_its_decision() {
    let entry = household("A", 2, 0, "2013-11-05");
    let mut born = entry.clone();
    let mut child = member(Relation::Child, "2015-05-02");
    child.facts.entered = Some(day("2015-05-20"));
    born.members.push(child);
    let found = corrected([&entry, &born], ALL, ["2015-03", "2015-08"]);
    let expected: Vec<_> = (6..=8).map(|month| line(&format!("2015-{month:02}"), "620.00", "0.00")).collect();
    assert_eq!(told(&found), expected);
    assert_eq!(causes(&found[0]), [cause(ActKind::Birth, "2015-05-02", "620.00")]);
    let back = corrected([&born, &entry], ALL, ["2015-03", "2015-08"]);
    assert_eq!(told(&back)[0], line("2015-06", "0.00", "620.00"), "corrected back");
    assert_eq!(back[0].causes[0].act.kind, ActKind::Left);
}

/// The raise of April 2014 was published on 28 March; had it come on 11 April, April was paid by the old figure.
#[test]
fn a_figure_published_after_the_payment_is_arrears_with_its_id() {
    let entry = household("A", 2, 1050, "2013-12-05");
    let before = Knowledge::On(day("2014-03-27"));
    let found = corrected([&entry, &entry], [before, Knowledge::All], ["2014-01", "2014-06"]);
    let expected: Vec<_> = (4..=6).map(|month| line(&format!("2014-{month:02}"), "120.00", "0.00")).collect();
    assert_eq!(told(&found), expected, "before the raise nothing is touched");
    assert_eq!(causes(&found[0]), [cause(ActKind::Figure, "2014-03-28", "120.00")]);
    let figure = found[0].causes[0].act.figure.as_deref();
    assert_eq!(figure, Some("sa.standard.urban@370200/seven-districts/2014-04"));
    for (known, touched) in
        [(Knowledge::On(day("2014-03-28")), 0), (Knowledge::EachMonth(10), 0), (Knowledge::All, 0)]
    {
        let found = corrected([&entry, &entry], [known, Knowledge::All], ["2014-01", "2014-06"]);
        assert_eq!(found.len(), touched, "{known:?}");
    }
    // Published on 13 July 2021 for July: paid by the 10th without it, from August with it.
    let found =
        corrected([&entry, &entry], [Knowledge::EachMonth(10), Knowledge::All], ["2021-05", "2021-09"]);
    assert_eq!(told(&found), [line("2021-07", "166.00", "0.00")]);
    assert_eq!(found[0].causes[0].act.on, Some(day("2021-07-13")));
    let found =
        corrected([&entry, &entry], [Knowledge::EachMonth(13), Knowledge::All], ["2021-05", "2021-09"]);
    assert!(found.is_empty(), "published on the very day");
}

/// Facts first, under the law as known then: who died is counted at the old figure; the raise is that of who is left.
#[test]
fn late_facts_and_late_law_at_once_each_have_their_part() {
    let entry = household("A", 3, 0, "2013-11-05");
    let died = with_death(&entry, 2, "2014-03-15");
    let before = Knowledge::On(day("2014-03-27"));
    let found = corrected([&entry, &died], [before, Knowledge::All], ["2014-03", "2014-05"]);
    assert_eq!(told(&found), [line("2014-04", "0.00", "420.00"), line("2014-05", "0.00", "420.00")]);
    let expected =
        [cause(ActKind::Death, "2014-03-15", "-540.00"), cause(ActKind::Figure, "2014-03-28", "120.00")];
    assert_eq!(causes(&found[0]), expected);
}

#[test]
fn the_first_and_the_last_month_are_corrected_like_any_other() {
    let entry = household("A", 2, 0, "2013-11-05");
    let poorer = with_income(&entry, 100);
    let found = corrected([&poorer, &entry], ALL, ["2013-11", "2014-01"]);
    // Decided in November: paid from December. Nothing was due before.
    assert_eq!(told(&found), [line("2013-12", "100.00", "0.00"), line("2014-01", "100.00", "0.00")]);
    assert_eq!(causes(&found[0]), [cause(ActKind::Income, "2013-11-05", "100.00")]);
    assert!(corrected([&poorer, &entry], ALL, ["2013-11", "2013-11"]).is_empty());
    let mut ended = entry.clone();
    ended.ended = Some(month("2014-02"));
    let found = corrected([&entry, &ended], ALL, ["2014-01", "2014-03"]);
    assert_eq!(told(&found), [line("2014-03", "0.00", "1080.00")], "the last month of payment stays paid");
    assert_eq!(found[0].causes[0].act.kind, ActKind::Ended);
    let found = corrected([&ended, &entry], ALL, ["2014-01", "2014-03"]);
    assert_eq!(found[0].causes[0].act.kind, ActKind::Began);
}

#[test]
fn the_same_facts_change_nothing() {
    let entry = household("A", 2, 0, "2013-11-05");
    assert!(corrected([&entry, &entry], ALL, ["2013-11", "2014-12"]).is_empty());
}

/// A move recorded late: the other place's figures are an act of the household, not of the law.
#[test]
fn a_move_recorded_late_is_told_as_one() {
    let entry = household("A", 2, 0, "2013-11-05");
    let mut moved = entry.clone();
    moved.history.moves.push(minzheng_caseload::FormerStay {
        decided: day("2014-04-20"),
        last: month("2014-04"),
        place: entry.place,
        street: String::new(),
        community: String::new(),
    });
    moved.place = "370281".parse().unwrap();
    let found = corrected([&entry, &moved], ALL, ["2014-03", "2014-06"]);
    assert_eq!(told(&found), [line("2014-05", "0.00", "120.00"), line("2014-06", "0.00", "120.00")]);
    assert!(found[0].causes.iter().all(|cause| cause.act.kind == ActKind::Moved), "{found:#?}");
    assert_eq!(found[0].place, "370281".parse().unwrap());
}

/// Pays 1 fen less than due in one month.
struct OneFenLess(Month);

impl Payments for OneFenLess {
    fn paid(&self, _: &str, month: Month, programme: &'static str) -> Option<Paid> {
        (month == self.0 && programme == "allowance").then(|| Paid::new(Money::from_fen(107_999)))
    }
}

#[test]
fn an_error_of_payment_is_a_cause_of_its_own() {
    let entry = household("A", 2, 0, "2013-11-05");
    let found = corrected_by([&entry, &entry], ALL, ["2014-01", "2014-03"], &OneFenLess(month("2014-02")));
    assert_eq!(told(&found), [line("2014-02", "0.01", "0.00")]);
    assert_eq!(causes(&found[0]), [cause(ActKind::Payment, "", "0.01")]);
    let poorer = with_income(&entry, 100);
    let found = corrected_by([&entry, &poorer], ALL, ["2014-02", "2014-02"], &OneFenLess(month("2014-02")));
    assert_eq!(told(&found), [line("2014-02", "0.00", "99.99")]);
}

/// What is not established now is neither zero nor what it was: nothing is claimed back for it.
#[test]
fn what_needs_a_person_now_is_left_open() {
    let entry = household("A", 2, 0, "2013-11-05");
    let mut open = entry.clone();
    open.register = Fact::NotEstablished;
    let found = corrected([&entry, &open], ALL, ["2014-02", "2014-02"]);
    assert_eq!(told(&found), [line("2014-02", "0.00", "0.00")]);
    assert!(found[0].open().any(|of| of.programme == "allowance") && found[0].causes.is_empty());
    let settled = corrected([&open, &entry], ALL, ["2014-02", "2014-02"]);
    assert_eq!(told(&settled), [line("2014-02", "1080.00", "0.00")]);
}

#[test]
fn who_is_not_listed_any_more_is_left_alone_and_who_is_new_is_owed() {
    let (pack, range) = (pack(), months("2014-01", "2014-02"));
    let (then, now) =
        (register([household("A", 1, 0, "2013-11-05")]), register([household("B", 1, 0, "2013-11-05")]));
    let laws = LawTable::of(&pack, &[&then, &now], range, Knowledge::All);
    let correction = Correction::new(Run::new(&then, &laws), Run::new(&now, &laws)).unwrap();
    assert_eq!(correction.not_looked_at().collect::<Vec<_>>(), ["A"]);
    let found = correction.household(0, range, &AsDue).unwrap();
    assert_eq!(told(&found), [line("2014-01", "540.00", "0.00"), line("2014-02", "540.00", "0.00")]);
    assert_eq!(found[0].causes[0].act.kind, ActKind::Began);
    found.iter().for_each(sums);
}

#[test]
fn two_laws_must_come_from_one_pack() {
    let (one, other, range) = (pack(), pack(), months("2014-01", "2014-02"));
    let register: Register = register([household("A", 1, 0, "2013-11-05")]);
    let laws = [one, other].map(|pack| LawTable::new(&pack, &register, range));
    let made = Correction::new(Run::new(&register, &laws[0]), Run::new(&register, &laws[1]));
    assert!(matches!(made, Err(CorrectionError::OtherPack)));
}

fn shibei(pack: &Pack, of: &str) -> Policy {
    Policy::at(pack, "370203".parse().unwrap(), month(of))
}

const DECEPTION: Conduct = Conduct::Deception { grave: false };

/// SA-26, example: paid 500, due 200, four months: 1,200 to recover; a fine of nothing or 1,200 to 3,600.
#[test]
fn deception_is_recovered_with_the_lawful_range_of_a_fine() {
    let pack = pack();
    let entry = household("A", 1, 100, "2014-04-10");
    let found = corrected([&entry, &with_income(&entry, 400)], ALL, ["2014-05", "2014-08"]);
    assert_eq!(found[0].programmes[0].paid.to_string(), "500.00");
    assert_eq!(found[0].programmes[0].due_now.unwrap().to_string(), "200.00");
    let policy = shibei(&pack, "2014-09");
    let of = |conduct: Option<Conduct>| claims(&found, |_| conduct, &policy, &mut Silent).unwrap();
    let deceived = of(Some(DECEPTION));
    assert_eq!(deceived.deception.recoverable, yuan(1200));
    assert_eq!(deceived.deception.fine, Some((yuan(1200), yuan(3600))));
    assert_eq!((deceived.error.recoverable, deceived.unstated), (Money::ZERO, Money::ZERO));
    for conduct in [Conduct::LateReport, Conduct::Error] {
        let honest = of(Some(conduct));
        assert_eq!(honest.recoverable().unwrap(), yuan(1200));
        let parts = [honest.error, honest.late_report, honest.deception];
        assert!(parts.iter().all(|claim| claim.fine.is_none() && !claim.open), "{conduct:?}");
    }
    let unstated = of(None);
    assert_eq!((unstated.unstated, unstated.recoverable().unwrap()), (yuan(1200), yuan(1200)));
    assert_eq!(unstated.deception.fine, None);
}

/// Before May 2014 only a grave case could be fined.
#[test]
fn the_law_of_the_decision_says_when_a_fine_is_lawful() {
    let pack = pack();
    let entry = household("A", 1, 100, "2013-11-05");
    let found = corrected([&entry, &with_income(&entry, 300)], ALL, ["2014-01", "2014-03"]);
    for (decided, grave, fine) in [
        ("2014-04", false, None),
        ("2014-04", true, Some((yuan(600), yuan(1800)))),
        ("2014-05", false, Some((yuan(600), yuan(1800)))),
    ] {
        let conduct = Conduct::Deception { grave };
        let claim = claims(&found, |_| Some(conduct), &shibei(&pack, decided), &mut Silent).unwrap();
        assert_eq!(claim.deception.fine, fine, "{decided} {grave}");
    }
}

/// SA-22, edge: payments after a death are recovered without a fine, also where the household deceived otherwise.
#[test]
fn what_was_paid_after_a_death_is_never_fined() {
    let pack = pack();
    let entry = household("A", 2, 100, "2013-11-05");
    let now = with_income(&with_death(&entry, 1, "2014-04-10"), 300);
    let found = corrected([&entry, &now], ALL, ["2014-05", "2014-05"]);
    assert_eq!(told(&found), [line("2014-05", "0.00", "800.00")]);
    let claim = claims(&found, |_| Some(DECEPTION), &shibei(&pack, "2014-09"), &mut Silent).unwrap();
    assert_eq!(claim.deception.recoverable, yuan(200));
    assert_eq!(claim.late_report.recoverable, yuan(600));
    assert_eq!(claim.deception.fine, Some((yuan(200), yuan(600))));
}

/// SA-26, edge: months paid too little do not offset; within a month what raises the due lowers what may be fined first.
#[test]
fn months_paid_too_little_do_not_offset_and_a_raise_within_a_month_does() {
    let pack = pack();
    let mut entry = household("A", 1, 100, "2013-11-05");
    let mut again = entry.determinations[0];
    (again.applied, again.decided) = (day("2014-05-02"), day("2014-05-20"));
    entry.determinations.push(again);
    let mut now = with_income(&entry, 101);
    now.determinations[1].counted_income = yuan(1);
    let found = corrected([&entry, &now], ALL, ["2014-05", "2014-06"]);
    assert_eq!(told(&found), [line("2014-05", "0.00", "1.00"), line("2014-06", "99.00", "0.00")]);
    let claim = claims(&found, |_| Some(DECEPTION), &shibei(&pack, "2014-09"), &mut Silent).unwrap();
    assert_eq!(claim.deception.recoverable, yuan(1), "June does not offset May");
    // A raise published late and income concealed: 600 − 200 instead of 540 − 100 is 40 less in that month.
    let entry = household("A", 1, 100, "2013-11-05");
    let before = Knowledge::On(day("2014-03-27"));
    let found =
        corrected([&entry, &with_income(&entry, 200)], [before, Knowledge::All], ["2014-04", "2014-04"]);
    assert_eq!(told(&found), [line("2014-04", "0.00", "40.00")]);
    let claim = claims(&found, |_| Some(DECEPTION), &shibei(&pack, "2014-09"), &mut Silent).unwrap();
    assert_eq!(claim.recoverable().unwrap(), yuan(40));
    assert_eq!(claim.deception.recoverable, yuan(40));
}

/// Acts are told apart: what one of them did is of its own conduct.
#[test]
fn each_act_has_its_own_conduct() {
    let pack = pack();
    let entry = household("A", 3, 0, "2013-11-05");
    let mut now = with_income(&entry, 90);
    now.members[2].facts.left = Some(day("2014-04-10"));
    let found = corrected([&entry, &now], ALL, ["2014-05", "2014-05"]);
    let conduct = |act: &Act| match act.kind {
        ActKind::Income => Some(DECEPTION),
        ActKind::Left => Some(Conduct::LateReport),
        _ => None,
    };
    let claim = claims(&found, conduct, &shibei(&pack, "2014-09"), &mut Silent).unwrap();
    assert_eq!(claim.deception.recoverable, yuan(90));
    assert_eq!(claim.late_report.recoverable, yuan(600));
    assert_eq!(claim.unstated, Money::ZERO);
}
