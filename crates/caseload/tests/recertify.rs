//! The reviews of a district: who is due when, what comes out, and that nothing of it is a decision.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{NAME, day, household, month, pack, register, yuan};
use minzheng_caseload::recertify::{
    Outcome, Proposal, ProposalError, Recertification, ReviewLine, Survey, Surveyed, recertification_csv,
    recertification_json, recertification_markdown, recertification_page, recertification_table,
    recertification_totals,
};
use minzheng_caseload::{Grace, HouseholdEntry, Register, sample};
use minzheng_core_types::decision::{DecisionError, Reviewer};
use minzheng_core_types::{Fact, Finding, Lang, Money, MonthRange};
use minzheng_welfare::facts::{Employment, IncomeKind, IncomeLine, Per, PropertyFinding};
use minzheng_welfare::review::{Due, ReviewClass, Timing};
use minzheng_welfare::rules;
use minzheng_welfare::standing::StopGround;

const URBAN_2024: i64 = 1_115;

/// What the surveyors found of a household: so much a month over the twelve months before the review.
fn surveyed(mut entry: HouseholdEntry, monthly: Money, on: &str) -> HouseholdEntry {
    let before = MonthRange::before(minzheng_core_types::Month::of(day(on)), 12);
    entry.incomes = vec![IncomeLine {
        earner: 0,
        kind: IncomeKind::Pension,
        amount: Fact::Known(monthly),
        per: Per::Month,
        period: before,
    }];
    entry.incomes_complete = true;
    entry.assets_complete = true;
    entry.expenses_complete = true;
    entry.property = Fact::Known(PropertyFinding::Within);
    entry
}

fn survey(register: &Register, facts: &Register, on: &str) -> Recertification {
    Survey::new(&pack(), register, Some(facts), day(on)).recertify().unwrap()
}

/// One household of one person, determined at 500 a month on a day, and what is found of it on another.
fn one(decided: &str, monthly: Money, on: &str) -> ReviewLine {
    let entry = household("SB-1", 1, 500, decided);
    let facts = register([surveyed(entry.clone(), monthly, on)]);
    survey(&register([entry]), &facts, on).lines.remove(0)
}

#[test]
fn a_review_is_due_in_its_month_and_overdue_the_month_after() {
    for (class, decided, on, timing) in [
        (ReviewClass::Unstable, "2024-02-29", "2024-07-31", Timing::Later),
        (ReviewClass::Unstable, "2024-02-29", "2024-08-01", Timing::DueNow),
        (ReviewClass::Unstable, "2024-02-29", "2024-08-31", Timing::DueNow),
        (ReviewClass::Unstable, "2024-02-29", "2024-09-01", Timing::Overdue),
        (ReviewClass::Stable, "2024-02-29", "2025-02-28", Timing::DueNow),
        (ReviewClass::Stable, "2024-02-29", "2025-03-01", Timing::Overdue),
        (ReviewClass::Unstable, "2021-06-30", "2021-07-31", Timing::DueNow),
        (ReviewClass::Unstable, "2021-06-30", "2021-08-01", Timing::Overdue),
        (ReviewClass::Unstable, "2021-07-01", "2021-12-31", Timing::Later),
    ] {
        let entry = HouseholdEntry { review: Fact::Known(class), ..household("SB-1", 1, 500, decided) };
        let register = register([entry]);
        let list = survey(&register, &register, on);
        assert_eq!(list.lines[0].timing, timing, "{class:?} {decided} {on}");
        assert_eq!(list.total.timed(timing), 1);
        assert_eq!(list.lines[0].reviewed, day(decided));
    }
}

/// The class of today counts: the surveyors' register wins over the old one, and what nobody stated follows or is asked.
#[test]
fn a_household_whose_class_changes_is_due_at_another_time() {
    let stable = HouseholdEntry {
        review: Fact::Known(ReviewClass::Stable),
        ..household("SB-1", 1, 500, "2024-02-10")
    };
    let unstable = HouseholdEntry { review: Fact::Known(ReviewClass::Unstable), ..stable.clone() };
    let unsaid = HouseholdEntry { review: Fact::NotEstablished, ..stable.clone() };
    let due = |then: &HouseholdEntry, now: &HouseholdEntry| {
        let list = survey(&register([then.clone()]), &register([now.clone()]), "2024-09-10");
        (list.lines[0].review.due, list.lines[0].timing, list.lines[0].review.derived)
    };
    let (yearly, half) = (Due::By(month("2025-02")), Due::By(month("2024-08")));
    assert_eq!(due(&stable, &unstable), (half, Timing::Overdue, false));
    assert_eq!(due(&unstable, &stable), (yearly, Timing::Later, false));
    assert_eq!(due(&unstable, &unsaid), (half, Timing::Overdue, false), "what was stated stands");
    assert_eq!(due(&unsaid, &unsaid), (yearly, Timing::Later, true), "nobody is able to work");
    let mut able = unsaid.clone();
    able.members[0].facts.employment = Fact::Known(Employment::Unemployed);
    let between = Due::Between { first: month("2024-08"), last: month("2025-02") };
    assert_eq!(due(&able, &able), (between, Timing::Open, false));
}

#[test]
fn the_facts_of_today_keep_raise_lower_or_stop() {
    let limit = yuan(URBAN_2024);
    for (monthly, outcome, after) in [
        (yuan(500), Outcome::Keep, 61_500),
        (Money::from_fen(49_999), Outcome::Raise, 61_501),
        (Money::from_fen(50_001), Outcome::Lower, 61_499),
        (limit.less(Money::from_fen(1)).unwrap(), Outcome::Lower, 1),
        (limit, Outcome::Stop, 0),
        (limit.plus(Money::from_fen(1)).unwrap(), Outcome::Stop, 0),
    ] {
        let line = one("2024-02-10", monthly, "2024-08-05");
        let proposal = line.proposal;
        assert_eq!(proposal.outcome(), outcome, "{monthly}");
        assert_eq!(proposal.before(), yuan(615));
        assert_eq!(proposal.after(), Money::from_fen(after));
        assert_eq!(proposal.from(), Some(month("2024-09")), "SA-22: the month after the decision");
        let last = (outcome == Outcome::Stop).then(|| month("2024-08"));
        assert_eq!(proposal.last(), last, "SA-25");
    }
}

/// One fen over: the ground tells it, and the text of the list does.
#[test]
fn a_stop_has_its_grounds_with_the_margin() {
    let over = yuan(URBAN_2024).plus(Money::from_fen(1)).unwrap();
    let line = one("2024-02-10", over, "2024-08-05");
    let Finding::NotEntitled(grounds) = line.proposal.finding() else { panic!("{line:?}") };
    let ground = grounds.iter().next().unwrap();
    assert_eq!(ground.rule.id, "SA-01");
    // Income of twelve months against twelve standards: 12 fen.
    assert_eq!(ground.margin().unwrap().text(), "0.12");
    let entry = household("SB-1", 1, 500, "2024-02-10");
    let list =
        survey(&register([entry.clone()]), &register([surveyed(entry, over, "2024-08-05")]), "2024-08-05");
    let (_, rows) = recertification_table(&list, Lang::Zh).unwrap();
    assert!(rows[0].last().unwrap().contains("SA-01") && rows[0].last().unwrap().contains("相差 0.12"));
    assert_eq!(list.total.of(Outcome::Stop), 1);
    assert_eq!((list.total.before, list.total.after), (yuan(615), Money::ZERO));
}

/// Lists of an earlier time are not lists of nothing.
#[test]
fn what_nobody_surveyed_is_open_and_never_a_raise_or_a_stop() {
    let on = "2024-08-05";
    let entry = household("SB-1", 1, 500, "2024-02-10");
    let told = |facts: Option<&HouseholdEntry>, own: &HouseholdEntry| {
        let (old, new) = (register([own.clone()]), facts.map(|facts| register([facts.clone()])));
        let list = Survey::new(&pack(), &old, new.as_ref(), day(on)).recertify().unwrap();
        let line = list.lines[0].clone();
        assert_eq!(list.total.of(line.proposal.outcome()), 1);
        (line.surveyed, line.proposal.outcome(), recertification_table(&list, Lang::En).unwrap().1.remove(0))
    };
    let current = surveyed(entry.clone(), yuan(500), on);
    assert_eq!(told(None, &current).1, Outcome::Keep, "a register that was brought up to date");
    let mut a_month_old = current.clone();
    a_month_old.incomes[0].period = MonthRange::new(month("2023-07"), month("2024-06")).unwrap();
    for facts in [None, Some(&a_month_old)] {
        let (surveyed, outcome, row) = told(facts, &a_month_old);
        assert_eq!((surveyed, outcome), (Surveyed::Stale, Outcome::Open));
        assert!(row.last().unwrap().contains("do not reach last month"), "{row:?}");
        assert_eq!((row[13].as_str(), row[14].as_str()), ("", ""), "no amount where it is open");
    }
    let nothing_listed = HouseholdEntry { incomes: Vec::new(), ..current.clone() };
    let (surveyed, outcome, row) = told(None, &nothing_listed);
    assert_eq!((surveyed, outcome), (Surveyed::Missing, Outcome::Open));
    assert!(row.last().unwrap().contains("no facts of today"), "{row:?}");
    assert_eq!(told(Some(&nothing_listed), &entry).1, Outcome::Raise, "surveyors found that there is none");
    // The surveyors' register does not have the household, or has not closed the list.
    let other = HouseholdEntry { number: "SB-2".to_owned(), ..current.clone() };
    assert_eq!(told(Some(&other), &current).0, Surveyed::Missing);
    let not_closed = HouseholdEntry { incomes_complete: false, ..current };
    let (surveyed, outcome, row) = told(Some(&not_closed), &entry);
    assert_eq!((surveyed, outcome), (Surveyed::Current, Outcome::Open));
    assert!(row.last().unwrap().len() > 10, "the question is asked: {row:?}");
}

/// Jinan with a window to count incomes over, which nobody has found.
fn in_jinan(entry: &HouseholdEntry, facts: &HouseholdEntry, on: &str) -> ReviewLine {
    let text = "authority = \"370102\"\n[documents.example]\ntitle = \"example\"\n[[parameter]]\n\
                id = \"sa.lookback-months\"\nvalue = [{ amount = \"12\", from = \"2020-01\", \
                confidence = \"convention\", source = \"example\" }]\n";
    let file =
        minzheng_policies::SourceFile { name: "example/window.toml".to_owned(), text: text.to_owned() };
    let pack = minzheng_policies::embedded_with(&[file], minzheng_welfare::FIGURES).unwrap();
    let (old, new) = (register([entry.clone()]), register([facts.clone()]));
    Survey::new(&pack, &old, Some(&new), day(on)).recertify().unwrap().lines.remove(0)
}

/// Jinan, August 2023 on: twelve months of grace where only the income has risen (SA-23).
#[test]
fn a_rise_of_income_gives_grace_where_the_place_has_it_and_property_does_not() {
    let jinan = |entry: HouseholdEntry| HouseholdEntry { place: "370102".parse().unwrap(), ..entry };
    let entry = jinan(household("JN-1", 1, 500, "2023-08-10"));
    let on = "2023-09-10";
    let rich = surveyed(entry.clone(), yuan(3_000), on);
    let line = in_jinan(&entry, &rich, on);
    assert_eq!(line.proposal.outcome(), Outcome::Grace);
    assert_eq!(line.proposal.last(), Some(month("2024-09")), "the rulebook's example");
    assert_eq!(line.proposal.after(), line.proposal.before());
    let mut propertied = rich.clone();
    propertied.property = Fact::Known(PropertyFinding::Beyond);
    let line = in_jinan(&entry, &propertied, on);
    assert_eq!(line.proposal.outcome(), Outcome::Stop);
    // Months of grace that run already go on to their own end.
    let kept = Grace { decided: day("2023-09-10"), kept: yuan(400), ground: StopGround::Income };
    let graced = HouseholdEntry { grace: Some(kept), ..entry };
    let again = surveyed(graced.clone(), yuan(3_000), "2024-03-01");
    let line = in_jinan(&graced, &again, "2024-03-01");
    assert_eq!((line.proposal.outcome(), line.proposal.last()), (Outcome::Grace, Some(month("2024-09"))));
    assert_eq!(line.proposal.after(), yuan(400));
    assert_eq!(line.reviewed, day("2023-09-10"));
}

fn proposal_of(monthly: Money) -> (Proposal, minzheng_core_types::ExplanationDocument) {
    let entry = household("SB-1", 1, 500, "2024-02-10");
    let (old, new) = (register([entry.clone()]), register([surveyed(entry, monthly, "2024-08-05")]));
    Survey::new(&pack(), &old, Some(&new), day("2024-08-05")).explain(0).unwrap().unwrap()
}

#[test]
fn a_proposal_becomes_a_decision_only_by_a_reviewer_in_its_month() {
    let reviewer = || Reviewer::signing_as("0417").unwrap();
    let (proposal, document) = proposal_of(yuan(600));
    assert!(document.recheck().is_empty(), "{:?}", document.recheck());
    let decision = proposal.decide(reviewer(), day("2024-08-31")).unwrap();
    assert_eq!(decision.finding(), proposal.finding());
    assert_eq!(decision.finding().amount(), yuan(515));
    assert_eq!(decision.explanation(), Some(document.digest));
    for other in ["2024-08-04", "2024-09-01"] {
        let refused = proposal.decide(reviewer(), day(other)).unwrap_err();
        assert_eq!(
            refused,
            ProposalError::OtherMonth { month: month("2024-08"), decided: day(other) },
            "another first month"
        );
    }
    let entry = household("SB-1", 1, 500, "2024-02-10");
    let old = register([entry]);
    let (open, _) = Survey::new(&pack(), &old, None, day("2024-08-05")).explain(0).unwrap().unwrap();
    let refused = open.decide(reviewer(), day("2024-08-05")).unwrap_err();
    assert_eq!(refused, ProposalError::Decision(DecisionError::StillOpen));
}

/// Who is not on the roll on the day, or whose payment has been ended already, is not reviewed.
#[test]
fn only_the_roll_is_reviewed() {
    let ended = HouseholdEntry { ended: Some(month("2024-08")), ..household("SB-1", 1, 500, "2024-02-10") };
    let applying = HouseholdEntry {
        applied: Some(day("2024-08-01")),
        determinations: Vec::new(),
        ..household("SB-2", 1, 500, "2024-02-10")
    };
    let decided_now = household("SB-3", 1, 500, "2024-08-03");
    let on_roll = household("SB-4", 1, 500, "2024-07-31");
    let register = register([ended, applying, decided_now, on_roll]);
    let list = survey(&register, &register, "2024-08-05");
    let numbers: Vec<&str> = list.lines.iter().map(|line| line.number.as_str()).collect();
    assert_eq!(numbers, ["SB-4"]);
    // A determination of the future has not been made yet.
    let twice = |on: &str| {
        let mut entry = household("SB-1", 1, 500, "2024-02-10");
        entry.determinations.extend(household("SB-1", 1, 600, "2024-06-10").determinations);
        let register = common::register([entry]);
        survey(&register, &register, on).lines[0].reviewed
    };
    assert_eq!(
        (twice("2024-06-09"), twice("2024-06-10")),
        (day("2024-02-10"), day("2024-06-10")),
        "the day of the decision itself counts"
    );
}

#[test]
fn every_form_says_that_these_are_proposals_and_shows_nobody() {
    let mut entry = household("=SB|1", 1, 500, "2024-02-10");
    entry.street = "<b>街".to_owned();
    let facts = register([surveyed(entry.clone(), yuan(2_000), "2024-08-05")]);
    let list = survey(&register([entry]), &facts, "2024-08-05");
    let csv = |lang| {
        let mut out = Vec::new();
        recertification_csv(&mut out, &list, lang).unwrap();
        String::from_utf8(out).unwrap()
    };
    let mut json = Vec::new();
    recertification_json(&mut json, &list).unwrap();
    let json = String::from_utf8(json).unwrap();
    let page = recertification_page(&list).unwrap();
    let texts = [
        (csv(Lang::Zh), "建议,待审核人签署"),
        (csv(Lang::En), "a proposal until a reviewer signs"),
        (recertification_markdown(&list, Lang::Zh).unwrap(), "不是决定"),
        (recertification_markdown(&list, Lang::En).unwrap(), "not decisions"),
        (page.clone(), "不是决定"),
        (json.clone(), "\"status\": \"proposal\""),
    ];
    for (text, says) in texts {
        assert!(text.contains(says), "{says} in\n{text}");
        assert!(!text.contains(NAME) && text.replace('\\', "").contains("欧****"), "{text}");
    }
    assert!(csv(Lang::Zh).contains("'=SB|1"), "no formula for a spreadsheet");
    assert!(page.contains("&lt;b&gt;街") && !page.contains("<b>街"));
    let mut reader = quick_xml::Reader::from_str(&page);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["schema"], "minzheng.recertification/1");
    assert_eq!(value["lines"][0]["proposal"]["outcome"], "stop");
    assert_eq!(value["lines"][0]["proposal"]["grounds"][0]["rule"], rules::SA_01.id);
}

/// The sample district: every household on the roll once, sums that come out, the same with any number of threads.
#[test]
fn the_sample_district_is_reviewed_as_a_whole() {
    let register = sample::district(4).unwrap();
    let pack = pack();
    let list = |threads| Survey::new(&pack, &register, None, day("2014-06-30")).threads(threads).recertify();
    let (one, four) = (list(1).unwrap(), list(4).unwrap());
    assert_eq!(one, four);
    let laws = minzheng_caseload::LawTable::new(&pack, &register, MonthRange::single(month("2014-06")));
    let run = minzheng_caseload::Run::new(&register, &laws);
    let mut on_roll = 0;
    run.month(month("2014-06"), |row| on_roll += u32::from(row.status == minzheng_caseload::Status::OnRoll))
        .unwrap();
    assert!(one.total.households <= on_roll && one.total.households > 10_000, "{:?}", one.total);
    let counted = one.areas.values().map(|counts| counts.households).sum::<u32>();
    assert_eq!(counted, one.total.households);
    assert_eq!(one.total.timings.iter().sum::<u32>(), one.total.households);
    assert_eq!(one.total.outcomes.iter().sum::<u32>(), one.total.households);
    let (_, rows) = recertification_totals(&one, Lang::Zh);
    assert_eq!(rows.len(), one.areas.len() + 1);
    let overdue = one.clone().only(|line| line.timing == Timing::Overdue).unwrap();
    assert_eq!(overdue.total.households, one.total.timed(Timing::Overdue));
    assert_eq!(overdue.lines.len(), usize::try_from(overdue.total.households).unwrap());
}
